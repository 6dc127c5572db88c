#!/usr/bin/python3
"""irori load and irori synth: what is taken, what is refused and why, and that an interruption does no harm."""

import gzip
import hashlib
import io
import json
import os
import signal
import subprocess
import tarfile
import time


from officer import IRORI, SHARED, Office, main, run



def lines(*resources):
    return "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in resources)


def person(name, **more):
    return dict({"resourceType": "Patient", "id": name}, **more)


class Load(Office):
    def load(self, *arguments, code=0, **more):
        done = self.irori("--json", "load", *arguments, check=False, **more)
        self.assertEqual(done.returncode, code, done.stdout + done.stderr)
        return json.loads(done.stdout)

    def counts(self, *arguments, **more):
        done = self.load(*arguments, **more)
        return done["stored"], done["unchanged"], done["refused"]

    def refused(self, content, name="bad.ndjson"):
        report = os.path.join(self.folder, "report.ndjson")
        self.load(self.file(name, content), "--report", report, code=1)
        with open(report) as file:
            return [json.loads(line) for line in file]

    def test_lines_texts_and_standard_input(self):
        self.assertEqual(self.counts(self.file("a.ndjson", lines(person("a1"), person("a2")))), (2, 0, 0))
        self.assertEqual(self.counts(self.file("a.json", json.dumps(person("a3"), indent=2))), (1, 0, 0))
        self.assertEqual(self.counts("-", stdin=lines(person("a4"), person("a5"))), (2, 0, 0))
        self.assertEqual(self.counts("-", stdin=json.dumps(person("a6"), indent=1)), (1, 0, 0))
        self.assertEqual(self.counts("-", stdin=json.dumps(person("a7"))), (1, 0, 0))
        self.assertEqual(self.counts("-", stdin=""), (0, 0, 0))
        # No newline at the end, blank lines, CRLF.
        self.assertEqual(self.counts("-", stdin="\n" + lines(person("a8")) + "\r\n\n" + json.dumps(person("a9"))), (2, 0, 0))

    def test_compressed(self):
        self.assertEqual(self.counts(self.file("c.ndjson.gz", gzip.compress(lines(person("c1"), person("c2")).encode()))),
                         (2, 0, 0))
        whole = gzip.compress(os.urandom(0) + lines(*[person("cut-%d" % i) for i in range(2000)]).encode())
        done = self.irori("--json", "load", self.file("cut.ndjson.gz", whole[:len(whole) // 2]), check=False)
        self.assertEqual(done.returncode, 1)
        self.assertIn("cut.ndjson.gz", done.stderr)

    def package(self, name, members, format=tarfile.USTAR_FORMAT):
        out = io.BytesIO()
        with tarfile.open(fileobj=out, mode="w:gz", format=format) as archive:
            for path, content in members:
                info = tarfile.TarInfo(path)
                info.size = len(content)
                archive.addfile(info, io.BytesIO(content))
        return self.file(name, out.getvalue())

    def test_packages(self):
        for number, kind in enumerate((tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT)):
            deep = "package/" + "long-" * 18 + ("name.json" if kind == tarfile.USTAR_FORMAT else "name" * 40 + ".json")
            path = self.package("p%d.tgz" % number, [
                ("package/package.json", b'{"name":"x"}'), ("package/.index.json", b"{}"),
                ("package/Patient-a.json", json.dumps(person("pk%d-1" % number)).encode()),
                ("package/example/Patient-b.json", json.dumps(person("pk%d-2" % number)).encode()),
                ("package/other/spec.json", b'{"not":"fhir"}'), ("package/openapi/x.openapi.json", b"{}"),
                ("package/readme.md", b"hello"),
                (deep, json.dumps(person("pk%d-3" % number)).encode())], kind)
            self.assertEqual(self.counts(path), (3, 0, 0))
        damaged = self.package("damaged.tgz", [("package/Patient-a.json", json.dumps(person("dm")).encode())])
        with open(damaged, "rb") as file:
            raw = bytearray(gzip.decompress(file.read()))
        raw[600 - 512 + 200] ^= 1  # in the first header: its checksum is now wrong, so it is no archive
        self.file("damaged.tar", bytes(raw))
        self.load(os.path.join(self.folder, "damaged.tar"), code=1)

    def test_directories(self):
        self.file("dir/b/two.ndjson", lines(person("d2")))
        self.file("dir/a.json", json.dumps(person("d1")))
        self.file("dir/.hidden.json", "{]")
        self.file("dir/.git/config.json", "{]")
        self.file("dir/package.json", "{]")
        self.file("dir/readme.txt", "hello")
        self.assertEqual(self.counts(os.path.join(self.folder, "dir")), (2, 0, 0))

    def test_what_is_refused_is_told(self):
        refused = self.refused("{]\n" + lines(person("r1", gender="F"), person("r2"), {"resourceType": "Nonsense"},
                                              {"resourceType": "Patient"}, person("r3", birthDate="1980-02-30", x=1)))
        self.assertEqual([r["line"] for r in refused], [1, 2, 4, 5, 6])
        self.assertEqual([r.get("id") for r in refused], [None, "r1", None, None, "r3"])
        self.assertEqual(refused[1]["issue"][0]["expression"], "Patient.gender")
        self.assertEqual({i["expression"] for i in refused[4]["issue"]}, {"Patient.birthDate", "Patient.x"})
        self.assertTrue(refused[0]["source"].endswith("bad.ndjson"))
        done = self.irori("load", os.path.join(self.folder, "bad.ndjson"), check=False)
        self.assertIn("bad.ndjson:2: Patient/r1", done.stderr)
        self.assertIn("Patient.gender", done.stderr)
        self.assertIn("5 refused", done.stdout)

    def test_only_the_first_refusals_are_shown(self):
        done = self.irori("load", "-", stdin="{]\n" * 200 + lines(person("shown")), check=False)
        self.assertIn("1 stored, 0 unchanged, 200 refused", done.stdout)
        # What isn't lines is one text.
        done = self.irori("load", "-", stdin="]\n" * 200, check=False)
        self.assertIn("0 stored, 0 unchanged, 1 refused", done.stdout)
        done = self.irori("load", self.file("many.ndjson", "]\n" * 200), check=False)
        self.assertIn("200 refused", done.stdout)
        self.assertLess(len(done.stderr.splitlines()), 25)

    def test_what_is_stored_already_is_left_alone(self):
        path = self.file("same.ndjson", lines(person("s1"), person("s2", active=True)))
        self.assertEqual(self.counts(path), (2, 0, 0))
        self.assertEqual(self.counts(path), (0, 2, 0))
        self.assertEqual(self.counts("--restart", path), (0, 2, 0))
        # Another order of properties and other white space say the same; another value doesn't.
        self.assertEqual(self.counts("-", stdin='{ "id" : "s2",\t"active":true, "resourceType":"Patient"}'), (0, 1, 0))
        self.assertEqual(self.counts("-", stdin=lines(person("s2", active=False))), (1, 0, 0))
        # What the client says of its version and time is not part of it.
        self.assertEqual(self.counts("-", stdin=lines(person("s1", meta={"versionId": "77", "lastUpdated": "2020-01-01T00:00:00Z"}))),
                         (0, 1, 0))
        self.assertEqual(self.counts("-", stdin=lines(person("s1", meta={"tag": [{"code": "x"}]}))), (1, 0, 0))

    def test_the_same_id_several_times(self):
        before = self.irori_json("status")
        same = [person("twice", active=bool(i % 2)) for i in range(7)]
        self.assertEqual(self.counts(self.file("twice.ndjson", lines(*same))), (7, 0, 0))
        self.assertEqual(self.counts(self.file("twice2.ndjson", lines(*[same[-1]] * 5))), (0, 5, 0))
        after = self.irori_json("status")
        self.assertEqual((after["records"] - before["records"], after["versions"] - before["versions"]), (1, 7))
        self.assertEqual(self.irori_json("verify")["faults"], 0)

    def bundle(self, type, *entries):
        return {"resourceType": "Bundle", "type": type, "entry": list(entries)}

    def test_bundles_are_parcels(self):
        one = {"resourceType": "Observation", "status": "final", "code": {"text": "x"},
               "subject": {"reference": "urn:uuid:0c1aa6a1-53d4-4a1c-8b1e-0a6a4c4bb5f1"}}
        transaction = self.bundle(
            "transaction",
            {"fullUrl": "urn:uuid:6a5fd5a8-4ad1-4a4d-9f9b-0c9f5f8a3e11", "resource": one, "request": {"method": "POST", "url": "Observation"}},
            {"fullUrl": "urn:uuid:0c1aa6a1-53d4-4a1c-8b1e-0a6a4c4bb5f1", "resource": {"resourceType": "Patient"},
             "request": {"method": "POST", "url": "Patient"}},
            {"resource": {"resourceType": "Patient", "active": True}, "request": {"method": "PUT", "url": "Patient/by-url"}},
            {"request": {"method": "DELETE", "url": "Patient/x"}})
        path = self.file("t.json", json.dumps(transaction))
        self.assertEqual(self.counts(path), (3, 0, 0))
        self.assertEqual(self.counts(path), (0, 3, 0))
        # The reference was rewritten: loading what must have become of it changes nothing.
        self.assertEqual(self.counts("-", stdin=lines(
            person("0c1aa6a1-53d4-4a1c-8b1e-0a6a4c4bb5f1"), person("by-url", active=True),
            dict(one, id="6a5fd5a8-4ad1-4a4d-9f9b-0c9f5f8a3e11",
                 subject={"reference": "Patient/0c1aa6a1-53d4-4a1c-8b1e-0a6a4c4bb5f1"}))), (0, 3, 0))

    def test_an_entry_without_any_id_gets_the_same_one_again(self):
        text = json.dumps(self.bundle("collection", {"resource": {"resourceType": "Patient", "active": True}},
                                      {"resource": {"resourceType": "Patient", "active": True}}))
        self.assertEqual(self.counts("-", stdin=text), (2, 0, 0))
        self.assertEqual(self.counts("-", stdin=text), (0, 2, 0))

    def test_a_bad_entry_keeps_only_itself_out(self):
        refused = self.refused(json.dumps(self.bundle("collection", {"resource": person("e1")}, {"resource": person("e2", gender="F")},
                                                      {"resource": person("e3", nonsense=1)}, {"resource": person("e4")})), "e.json")
        self.assertEqual([r["id"] for r in refused], ["e2", "e3"])
        self.assertEqual(refused[0]["issue"][0]["expression"], "Bundle.entry[1].resource.gender")
        self.assertEqual(self.counts("-", stdin=lines(person("e1"), person("e4"))), (0, 2, 0))

    def test_bundles_that_stand_for_themselves(self):
        message = dict(self.bundle("message", {"fullUrl": "http://a.example/MessageHeader/m", "resource": {
            "resourceType": "MessageHeader", "id": "m", "eventCoding": {"code": "x"}, "source": {"endpoint": "http://a.example"}}}), id="message")
        self.assertEqual(self.counts("-", stdin=lines(message)), (1, 0, 0))
        self.assertEqual(self.irori_json("status")["types"]["Bundle"], 1)
        kept = dict(self.bundle("collection", {"resource": person("inside")}), id="kept")
        self.assertEqual(self.counts("--keep-bundles", "-", stdin=lines(kept)), (1, 0, 0))
        self.assertEqual(self.irori_json("status")["types"]["Bundle"], 2)

    def test_a_bundle_larger_than_a_commit(self):
        bundle = self.bundle("collection", *[{"resource": person("big-%d" % i)} for i in range(5000)])
        self.assertEqual(self.counts(self.file("big.json", json.dumps(bundle))), (5000, 0, 0))
        self.assertEqual(self.irori_json("verify")["faults"], 0)

    def test_a_long_line(self):
        text = person("long", text={"status": "generated", "div": '<div xmlns="http://www.w3.org/1999/xhtml">%s</div>' % ("x" * 3000000)})
        self.assertEqual(self.counts(self.file("long.ndjson", lines(person("l1"), text, person("l2")))), (3, 0, 0))

    def test_owners(self):
        self.irori("institution", "add", "owner", "--name", "x")
        self.assertEqual(self.counts("--as", "owner", "-", stdin=lines(person("owned"))), (1, 0, 0))
        self.fails(3, "load", "--as", "nobody", "-", stdin=lines(person("owned")))

    def test_paths_that_are_not_there(self):
        self.fails(3, "load", self.file("there.json", json.dumps(person("there"))), os.path.join(self.folder, "absent.json"))
        self.assertEqual(self.counts(os.path.join(self.folder, "there.json")), (1, 0, 0))
        self.fails(7, "load", os.path.join(self.folder, "there.json"), "--report", "/nowhere/at/all")

    def test_the_trail_tells_of_it(self):
        self.counts("-", stdin=lines(person("trail")))
        notes = [r.get("note", "") for r in self.irori_json("audit", "list", "--newest", "5") if r["event"] == "LOAD"]
        self.assertIn("all: 1 stored, 0 unchanged, 0 refused", notes)


class Interrupted(Office):
    """kill -9 in the middle; the same command again."""

    def stored(self):
        return os.stat(os.path.join(self.data, "truth", "data.mdb")).st_blocks * 512

    def test_goes_on_where_it_was(self):
        town = os.path.join(self.folder, "town.ndjson")
        made = self.irori_json("synth", "--citizens", "600", "--output", town)
        interruptions = 0
        for mebibytes in (1, 12, 25, 40):
            process = subprocess.Popen([IRORI, "--data", self.data, "--quiet", "load", town], stdout=subprocess.DEVNULL,
                                       stderr=subprocess.DEVNULL)
            while process.poll() is None and self.stored() < mebibytes << 20:
                time.sleep(0.002)
            process.send_signal(signal.SIGKILL)
            interruptions += process.wait() == -signal.SIGKILL
        self.assertGreater(interruptions, 2)
        done = self.irori_json("load", town)
        stored_before = done["storedBefore"]
        self.assertEqual(done["refused"], 0)
        self.assertGreater(stored_before, 0)
        # What earlier runs stored is not looked at again, but for what was stored before the first mark.
        self.assertEqual(done["stored"] + done["unchanged"] + stored_before + done["unchangedBefore"], made["resources"])
        status = self.irori_json("status")
        self.assertEqual((status["records"], status["versions"]), (made["resources"], made["resources"]))
        self.assertEqual(self.irori_json("verify")["faults"], 0)
        again = self.irori_json("load", town)
        self.assertEqual((again["stored"], again["unchanged"], again["sourcesDoneBefore"]), (0, 0, 1))
        # The mark goes by content, not by name; and a changed file is another one.
        os.rename(town, town + ".moved.ndjson")
        self.assertEqual(self.irori_json("load", town + ".moved.ndjson")["sourcesDoneBefore"], 1)
        with open(town + ".moved.ndjson", "a") as file:
            file.write(lines(person("later")))
        changed = self.irori_json("load", town + ".moved.ndjson")
        self.assertEqual((changed["stored"], changed["unchanged"]), (1, made["resources"]))

    def test_a_file_that_ends_early_is_refused(self):
        self.assertEqual(self.irori("load", self.file("half.json", '{"resourceType":"Patient","id":'), check=False).returncode, 1)


class Examples(Office):
    """Third parties' data goes in, comes back the same, and what doesn't go in is known."""

    def setUp(self):
        if not os.path.exists(os.path.join(SHARED, "README.md")):
            self.skipTest("skipped: no test data at " + SHARED)

    def load(self, folder):
        report = os.path.join(self.folder, folder + ".ndjson")
        done = self.irori("--json", "load", os.path.join(SHARED, folder), "--report", report, check=False)
        with open(report) as file:
            return json.loads(done.stdout), [json.loads(line) for line in file]

    def test_official_examples(self):
        done, refused = self.load("r4-examples")
        self.assertGreater(done["stored"], 600)
        # These break R4's own rules: narratives without content, references to types that may not be, a Questionnaire's items
        # without linkId.
        names = {r["resourceType"] + "/" + r["id"] for r in refused}
        self.assertLess(len(names), 10, names)
        self.assertIn("DeviceMetric/example", names)
        self.assertEqual(self.irori_json("verify")["faults"], 0)

    def test_transactions_of_synthea(self):
        done, refused = self.load("synthea-us")
        self.assertEqual((refused, done["refused"]), ([], 0))
        self.assertGreater(done["stored"], 2500)

    def test_japanese_packages(self):
        done, refused = self.load("jp")
        self.assertGreater(done["stored"], 600)
        for item in refused:
            self.assertNotIn("ng", item["source"][-3:])
            self.assertTrue(item["issue"])


class Synth(Office):
    def town(self, *arguments):
        return run(IRORI, "synth", *arguments).stdout

    def standing(self, *arguments):
        path = os.path.join(self.folder, "standing.ndjson")
        run(IRORI, "synth", "--standing", path, "--output", "/dev/null", *arguments)
        with open(path) as file:
            return file.read()

    def test_the_same_bytes_everywhere(self):
        """The bytes of a town are a promise to those who keep results that rest on them: a change is a new version."""
        golden = os.path.join(os.path.dirname(os.path.abspath(__file__)), "town.sha256")
        with open(golden) as file:
            town, standing = (line.split()[0] for line in file)
        self.assertEqual(hashlib.sha256(self.town("--citizens", "100").encode()).hexdigest(), town)
        self.assertEqual(hashlib.sha256(self.standing("--citizens", "100").encode()).hexdigest(), standing)

    def test_every_reference_is_to_something_before(self):
        seen, patients = set(), 0
        for line in self.town("--citizens", "200", "--years", "8", "--seed", "11").splitlines():
            resource = json.loads(line)
            name = resource["resourceType"] + "/" + resource["id"]
            self.assertNotIn(name, seen)
            for reference in self.references(resource):
                self.assertTrue(reference in seen or reference == name, "%s refers to %s" % (name, reference))
            seen.add(name)
            patients += resource["resourceType"] == "Patient"
        self.assertEqual(patients, 200)

    def references(self, value):
        if isinstance(value, dict):
            if isinstance(value.get("reference"), str):
                yield value["reference"]
            for inner in value.values():
                yield from self.references(inner)
        elif isinstance(value, list):
            for inner in value:
                yield from self.references(inner)

    def test_a_larger_town_begins_with_the_smaller(self):
        small = self.town("--citizens", "20")
        self.assertTrue(self.town("--citizens", "40").startswith(small))
        self.assertNotEqual(self.town("--citizens", "20", "--seed", "2"), small)
        self.assertNotEqual(self.town("--citizens", "20", "--until", "2025-03-31"), small)
        self.assertLess(len(self.town("--citizens", "20", "--years", "1")), len(small))
        standing = self.standing("--citizens", "20")
        self.assertTrue(self.standing("--citizens", "40").startswith(standing))
        self.assertNotEqual(self.standing("--citizens", "20", "--seed", "2"), standing)
        self.fails(7, "synth", "--output", "/dev/null", "--standing", "/nowhere/standing.ndjson")
        self.fails(2, "synth", "--standing", "-")
        self.assertEqual(run(IRORI, "synth", "--citizens", "20", "--output", "/dev/null", "--standing", "-").stdout, standing)

    def test_a_directory_holds_the_same(self):
        folder = os.path.join(self.folder, "town")
        self.irori("synth", "--citizens", "30", "--format", "dir", "--output", folder)
        whole = sorted(self.town("--citizens", "30").splitlines())
        parts = []
        for name in os.listdir(folder):
            with open(os.path.join(folder, name)) as file:
                content = file.read().splitlines()
            self.assertEqual({json.loads(line)["resourceType"] for line in content}, {name.split(".")[0]})
            parts += content
        self.assertEqual(sorted(parts), whole)
        self.fails(2, "synth", "--format", "dir")
        self.fails(7, "synth", "--output", "/nowhere/town.ndjson")

    def test_numbers_that_belong_to_nobody(self):
        for line in self.town("--citizens", "50").splitlines():
            resource = json.loads(line)
            for telecom in resource.get("telecom", []):
                self.assertRegex(telecom["value"], r"^(0296-0[0-2]-\d{4}|090-0\d{3}-\d{4})$")
            for address in resource.get("address", []):
                self.assertRegex(address["postalCode"], r"^309-99\d\d$")

    def test_a_town_goes_in_whole(self):
        town = self.town("--citizens", "60")
        done = self.irori_json("load", "-", stdin=town)
        self.assertEqual((done["stored"], done["refused"]), (town.count("\n"), 0))

    def test_what_the_office_has_recorded_goes_in_whole(self):
        for institution in ("ehr", "care"):
            self.irori("institution", "add", institution, "--name", institution)
        self.irori("load", "-", stdin=self.town("--citizens", "400", "--years", "1"))
        standing = self.standing("--citizens", "400")
        citizens = [json.loads(line) for line in standing.splitlines() if "patient" in line]
        done = self.irori_json("standing", "load", "-", stdin=standing)
        self.assertEqual((done["patients"], done["published"], done["refused"]), (len(citizens), 2, 0))
        for name, list_name in (("activated", "consents"), ("stopped", "stops"), ("proxies", "proxies")):
            self.assertEqual(done[name], sum(len(citizen.get(list_name, [])) for citizen in citizens))
            self.assertGreater(done[name], 0)
        again = self.irori_json("standing", "load", "-", stdin=standing)
        self.assertEqual((again["unchanged"], again["activated"], again["stopped"]), (len(citizens), 0, 0))
        listed = self.irori_json("consent", "list", "--patient", citizens[0]["patient"])
        self.assertEqual([consent["state"] for consent in listed["consents"]], ["active"])
        refused = self.irori("standing", "load", "-", stdin='{"patient":"nobody","stops":[{}]}\n', check=False)
        self.assertEqual(refused.returncode, 1)
        self.assertIn("-:1: Patient/nobody", refused.stderr)


if __name__ == "__main__":
    main()
