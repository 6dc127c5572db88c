#!/usr/bin/python3
"""The admin CLI against a running irorid, and against the store alone; load and synth into it."""

import json
import os
import socket
import subprocess

from harness import IRORI, Case, main, run
from town import new_id, observation, patient


class Officer(Case):
    def file(self, name, text):
        path = os.path.join(self.server.folder, name)
        with open(path, "w") as out:
            out.write(text)
        return path

    def test_institutions_are_listed_and_shown(self):
        listed = json.dumps(self.server.cli_json("institution", "list"))
        for name in self.server.clients:
            self.assertIn('"%s"' % name, listed)
        shown = self.server.cli("institution", "show", "care").stdout
        self.assertIn("care病院", shown)

    def test_unknown_ones_and_wrong_usage(self):
        for arguments, code in ((["institution", "show", "nobody"], 3), (["institution", "suspend", "nobody"], 3),
                                (["institution", "add", "care", "--name", "x"], 4), (["institution"], 2), (["frobnicate"], 2),
                                (["institution", "add"], 2), (["institution", "add", "A b", "--name", "x"], 2),
                                (["grant", "set", "care", "--read", "nothing"], 2), (["token", "issue", "nobody"], 3),
                                (["token", "issue", "care", "--scope", "system/*.dus"], 2),
                                (["institution", "cert", "add", "care", "/nowhere"], 3),
                                (["load", "/nowhere"], 3)):
            with self.subTest(arguments):
                done = self.server.cli(*arguments, check=False)
                self.assertEqual(done.returncode, code, done.stdout + done.stderr)
                self.assertTrue(done.stderr.strip())

    def test_a_certificate_belongs_to_one_institution(self):
        done = self.server.cli("institution", "cert", "add", "other", self.care.certificate, check=False)
        self.assertEqual(done.returncode, 4, done.stderr)

    def test_a_private_key_is_no_certificate(self):
        done = self.server.cli("institution", "cert", "add", "other", self.care.key, check=False)
        self.assertNotEqual(done.returncode, 0)
        self.assertNotIn("PRIVATE", done.stdout + done.stderr)

    def test_without_a_server_it_opens_the_store(self):
        self.server.stop()
        self.server.cli("institution", "add", "offline", "--name", "x")
        self.server.cli("status")
        self.server.start()
        self.assertIn("offline", self.server.cli("institution", "list").stdout)

    def test_load_from_files_and_standard_input(self):
        one, two, three = new_id("load"), new_id("load"), new_id("load")
        lines = "".join(json.dumps(patient(id=name)) + "\n" for name in (one, two))
        self.server.cli("load", self.file("people.ndjson", lines))
        self.server.cli("load", "-", stdin=json.dumps(observation("Patient/" + one, id=three)) + "\n")
        self.assert_ok(self.all.get("Patient/" + one))
        self.assertEqual([r["id"] for r in self.all.search("Observation?patient=" + one)], [three])

    def test_load_tells_what_it_refuses(self):
        good, bad = new_id("load"), new_id("load")
        path = self.file("mixed.ndjson", json.dumps(patient(id=good)) + "\n" + json.dumps(patient(id=bad, gender="F")) + "\n{]\n")
        report = os.path.join(self.server.folder, "refused.ndjson")
        done = self.server.cli("load", path, "--report", report, check=False)
        self.assertEqual(done.returncode, 1, done.stdout + done.stderr)
        with open(report) as lines:
            refused = [json.loads(line) for line in lines]
        self.assertEqual(len(refused), 2)
        self.assertIn("gender", json.dumps(refused))
        self.assert_ok(self.all.get("Patient/" + good))
        self.assertEqual(self.all.get("Patient/" + bad).status, 404)

    def test_load_again_writes_nothing(self):
        name = new_id("load")
        path = self.file("again.ndjson", json.dumps(patient(id=name)) + "\n")
        for _ in range(2):
            self.server.cli("load", "--restart", path)
        self.assertEqual(self.all.get("Patient/" + name).field("ETag"), 'W/"1"')

    def test_bundles_and_directories(self):
        folder = os.path.join(self.server.folder, "folder")
        os.makedirs(folder)
        one, two = new_id("load"), new_id("load")
        self.file("folder/a.json", json.dumps(patient(id=one)))
        self.file("folder/b.json", json.dumps({"resourceType": "Bundle", "type": "collection", "entry": [
            {"resource": patient(id=two)}]}))
        self.server.cli("load", folder)
        self.assert_ok(self.all.get("Patient/" + one))
        self.assert_ok(self.all.get("Patient/" + two))

    def test_a_town_goes_in_whole(self):
        town = run(IRORI, "synth", "--citizens", "30", "--seed", "4").stdout
        self.assertEqual(run(IRORI, "synth", "--citizens", "30", "--seed", "4").stdout, town)
        self.assertNotEqual(run(IRORI, "synth", "--citizens", "30", "--seed", "5").stdout, town)
        resources = [json.loads(line) for line in town.splitlines()]
        self.assertEqual(sum(r["resourceType"] == "Patient" for r in resources), 30)
        done = self.server.cli("load", "-", stdin=town, check=False)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        for resource in resources[:50]:
            read = self.all.get("%s/%s" % (resource["resourceType"], resource["id"])).json
            del read["meta"]["versionId"], read["meta"]["lastUpdated"]
            if not read["meta"]:
                del read["meta"]
            self.assertEqual(read, resource)

    def test_a_reader_that_goes_away_ends_synth(self):
        synth = subprocess.Popen([IRORI, "synth", "--citizens", "100000"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        synth.stdout.read(1000)
        synth.stdout.close()
        synth.wait(30)

    def test_verify_reindex_status(self):
        for _ in range(5):
            self.all.create(patient())
        self.server.cli("verify")
        self.server.cli("reindex")
        self.server.cli("verify")
        status = self.server.cli_json("status")
        self.assertTrue(status)
        self.assertEqual(len(self.all.search("Patient?_count=5")), 5)

    def test_what_an_officer_does_is_recorded(self):
        self.server.cli("institution", "suspend", "other", "--reason", "試験の停止")
        self.server.cli("institution", "resume", "other")
        recorded = json.dumps(self.server.audit_records(50), ensure_ascii=False)
        self.assertIn("other", recorded)

    def test_who_looked_is_recorded(self):
        made = self.all.create(patient())
        self.ehr.get("Patient/" + made.id, {"X-Request-Id": "who-looked-1"})
        recorded = json.dumps(self.server.audit_records(50))
        self.assertIn(made.id, recorded)
        self.assertIn("ehr", recorded)

    def test_a_token_is_shown(self):
        shown = self.server.cli("token", "show", self.care.token).stdout
        self.assertIn("care", shown)

    def test_the_socket_is_for_the_officers_account(self):
        path = os.path.join(self.server.data, "admin.sock")
        self.assertTrue(os.path.exists(path))
        if os.geteuid() == 0:
            os.chmod(self.server.folder, 0o711)
            os.chmod(self.server.data, 0o711)
            os.chmod(path, 0o666)
            try:
                done = subprocess.run([IRORI, "--data", self.server.data, "institution", "list"], stdout=subprocess.PIPE,
                                      stderr=subprocess.PIPE, text=True, timeout=30, preexec_fn=lambda: (os.setgid(65534),
                                                                                                         os.setuid(65534)))
            except PermissionError:
                self.skipTest("nobody may not run the build")
            if done.returncode in (126, 127):
                self.skipTest("nobody may not run the build")
            self.assertEqual(done.returncode, 6, done.stdout + done.stderr)

    def test_the_socket_believes_no_number(self):
        # By way of /proc, since the folder's own name may be too long for a socket's address.
        folder = os.open(self.server.data, os.O_RDONLY)
        try:
            for minutes in (-1, 0, 99999999999999999, 9223372036854775807):
                with socket.socket(socket.AF_UNIX) as officer:
                    officer.settimeout(20)
                    officer.connect("/proc/self/fd/%d/admin.sock" % folder)
                    officer.sendall(json.dumps({"command": "token issue", "arguments": {
                        "institution": "all", "scope": "system/*.rs", "minutes": minutes}}).encode() + b"\n")
                    answer = json.loads(officer.makefile().readline())
                    self.assertNotEqual(answer["status"], 0, minutes)
                    self.assertNotIn("result", answer)
        finally:
            os.close(folder)

    def test_manual_and_completion(self):
        manual = run(IRORI, "help", "--man").stdout
        self.assertIn(".TH", manual)
        completion = run(IRORI, "help", "--bash-completion").stdout
        run("bash", "-n", stdin=completion)


if __name__ == "__main__":
    main()
