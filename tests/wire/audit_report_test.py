#!/usr/bin/python3
"""Reports from the audit trail of a running irorid: who saw whom, from where; what left; odd use; and the trail in files."""

import csv
import datetime
import io
import json
import os
import re
import shutil
import subprocess
import time
import unittest

from harness import ALL_ITEMS, BUILD, IRORI, Case, Client, Server, fingerprint, main, run, wait_until
from town import observation, patient

INSTITUTIONS = {
    "all": ("system/*.cruds", ALL_ITEMS, ALL_ITEMS),
    "east": ("system/*.cruds", ALL_ITEMS, ALL_ITEMS),
    "west": ("system/*.cruds", ALL_ITEMS, ALL_ITEMS),
}


class Reports(Case):
    settings = {"audit-checkpoint-seconds": 1}
    institutions = INSTITUTIONS

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        for name in ("east", "west"):
            cls.server.grant(name, ALL_ITEMS, ALL_ITEMS, exempt=True)
        cls.today = (datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(hours=9)).date()
        for family, ident in (("笠間", "x"), ("笠間", "y"), ("友部", "z")):
            cls.put(cls.all, dict(patient(family), id=ident))
            cls.put(cls.all, dict(observation("Patient/" + ident), id="o-" + ident))
        for ident in "xyz":
            cls.all.get("Patient/" + ident)
        # What is known: west reads x and its observation, searches x, and is told of no other; east reads y and looks for x.
        cls.west.get("Patient/x")
        cls.west.get("Observation/o-x")
        cls.west.get("Observation?patient=Patient/x")
        cls.west.get("Patient/z")
        cls.east.get("Patient/y")
        cls.east.get("Patient/nobody")
        cls.east.get("Observation?patient=Patient/x&status=final")

    @staticmethod
    def put(client, resource):
        answer = client.put("%s/%s" % (resource["resourceType"], resource["id"]), json.dumps(resource),
                            [("Content-Type", "application/fhir+json")])
        assert answer.status == 201, answer

    def report(self, *arguments, check=True):
        """name → (headings, rows as dicts), by the English headings."""
        tables, name = {}, None
        for line in self.server.cli("--json", "audit", "report", *arguments, check=check).stdout.splitlines():
            item = json.loads(line)
            if "table" in item:
                name = item["table"]["name"]
                heads = [column["name"][1] for column in item["table"]["columns"]]
                tables[name] = []
            elif "row" in item:
                self.assertEqual(len(item["row"]), len(heads))
                tables[name].append(dict(zip(heads, item["row"])))
        return tables

    def test_the_scope_of_an_incident_is_exactly_what_was_done(self):
        tables = self.report("incident", "--patient", "x", "--institution", "west", "--from", str(self.today - datetime.timedelta(1)),
                             "--to", str(self.today))
        self.assertEqual([(r["Interaction"], r["What"].split("?")[0], sorted(r["Records disclosed"].split()))
                          for r in tables["accesses"]],
                         [("READ", "Patient/x", ["Patient/x"]), ("READ", "Observation/o-x", ["Observation/o-x"]),
                          ("SEARCH", "Observation", ["Observation/o-x"])])
        self.assertEqual({r["Institution"] for r in tables["accesses"]}, {"west"})
        self.assertEqual({r["Outcome"] for r in tables["accesses"]}, {"allowed 200"})
        self.assertEqual([(r["Accesses"], r["Refused"], r["Records disclosed"]) for r in tables["users"]], [(3, 0, 3)])
        # From everywhere: east's search, and who wrote it.
        tables = self.report("subject", "--patient", "Patient/x")
        self.assertEqual([(r["Institution"], r["Interaction"]) for r in tables["accesses"] if r["Interaction"] in ("READ", "SEARCH")],
                         [("all", "READ"), ("west", "READ"), ("west", "READ"), ("west", "SEARCH"), ("east", "SEARCH")])
        # On other days: nothing.
        self.assertEqual(self.report("incident", "--patient", "x", "--to", "2020-01-01")["accesses"], [])
        self.assertEqual(self.report("incident", "--patient", "x", "--from", "R2.1.1", "--to", "令和2年1月2日")["accesses"], [])

    def test_an_attempt_at_what_is_not_there_is_no_access_to_others(self):
        tables = self.report("institution", "--institution", "east")
        self.assertEqual([(r["What"].split("?")[0], r["Outcome"][:7]) for r in tables["accesses"] if r["User"] != "tanaka"],
                         [("Patient/y", "allowed"), ("Patient/nobody", "refused"), ("Observation", "allowed")])

    def test_a_report_tells_who_in_which_role_and_what_for(self):
        client = Client(self.server, "east", self.east.certificate, self.east.key)
        client.token = self.server.cli("token", "issue", "east", "--scope", "system/*.rs", "--user", "tanaka", "--role", "staff",
                                       "--purpose", "ETREAT", "--certificate", fingerprint(client.certificate)).stdout.strip()
        self.assertEqual(client.get("Patient/y").status, 200)
        client.close()
        rows = self.report("user", "--user", "tanaka")["accesses"]
        self.assertEqual([(r["Institution"], r["User"], r["Role"], r["What"], r["Purpose"], r["Reason or marks"]) for r in rows],
                         [("east", "tanaka", "staff", "Patient/y", "ETREAT", "exempt from consent")])
        year = self.report("yearly", "--year", str(self.today.year))
        self.assertEqual([r["Accesses"] for r in year["roles"] if r["Role"] == "staff"], [1])
        # What officers ordered about an institution is theirs, not the institution's.
        orders = [r for r in self.report("incident", "--user", self.server.audit_records(1)[0]["user"])["accesses"]
                  if r["Interaction"] == "TOKEN_ISSUE" and r["What"] == "east"]
        self.assertTrue(orders)
        self.assertEqual({(r["Institution"], r["Role"]) for r in orders}, {("", "officer")})

    def test_deliveries_are_counted_by_day_and_type(self):
        tables = self.report("deliveries", "--institution", "west", "--list")
        self.assertEqual([(r["Day"], r["Type"], r["Replies"], r["Records"], r["Patients"]) for r in tables["deliveries"]],
                         [(str(self.today), "Observation", 2, 2, 1), (str(self.today), "Patient", 2, 2, 2)])
        self.assertEqual(sorted(r["Record"] for r in tables["records"]),
                         ["Observation/o-x", "Observation/o-x", "Patient/x", "Patient/z"])

    def test_odd_use_says_by_which_rule(self):
        tables = self.report("odd", "--institution", "all", "--hours", "00:00-23:59", "--family", "2", "--bulk", "3")
        rules = {(r["Rule"], r["Count"], r["Limit"], r["Family name"]) for r in tables["findings"] if r["Rule"] != "off hours"}
        self.assertEqual(rules, {("bulk", 3, 3, ""), ("same name", 2, 2, "笠間")})
        self.assertEqual([r["Rule"] for r in self.report("odd", "--institution", "all", "--hours", "00:00-00:01")["findings"]
                          if r["Rule"] == "off hours"], ["off hours"])
        for hours in ("8:30-17:00", "17:00-08:00", "25:00-26:00", "x"):
            self.assertEqual(self.server.cli("audit", "report", "odd", "--hours", hours, check=False).returncode, 2, hours)

    def test_statistics_of_a_year(self):
        year = str(self.today.year if self.today.month > 3 else self.today.year - 1)
        for arguments in ([str(self.today.year)], [year, "--fiscal"]):
            tables = self.report("yearly", "--year", *arguments)
            west = [r for r in tables["institutions"] if r["Institution"] == "west"][0]
            self.assertEqual((west["Accesses"], west["Refused"], west["Records disclosed"], west["Patients"], west["Users"]),
                             (4, 0, 4, 2, 1))
            self.assertEqual([r["Month"] for r in tables["months"]], [str(self.today)[:7]])
        self.assertEqual(self.report("yearly", "--year", "2001")["institutions"], [])
        self.assertEqual(self.server.cli("audit", "report", "yearly", check=False).returncode, 2)

    def test_what_was_asked_is_in_the_trail(self):
        self.report("incident", "--patient", "z", "--from", "R8.5.3")
        last = self.server.cli_json("audit", "list", "--newest", "1")[0]
        self.assertEqual(last["event"], "TRAIL_READ")
        self.assertEqual(last["note"], "report incident patient=z from=2026-05-03")

    def test_dates_that_no_era_had_are_refused_with_the_right_one(self):
        for given, meant in (("昭和65年1月1日", "平成2年1月1日"), ("H31.5.1", "令和元年5月1日"), ("R1.4.30", "平成31年4月30日")):
            done = self.server.cli("audit", "report", "subject", "--patient", "x", "--from", given, check=False)
            self.assertEqual(done.returncode, 2)
            self.assertIn(meant, done.stderr)

    def test_refusals(self):
        for arguments, code in ((["subject"], 2), (["user"], 2), (["incident"], 2), (["nothing"], 2), (["subject", "--patient", "no"], 3),
                                (["institution", "--institution", "no"], 3), (["subject", "--patient", "x", "--csv", "--html"], 2),
                                (["subject", "--patient", "x", "--encoding", "cp932"], 2),
                                (["subject", "--patient", "x", "--from", "2026-05-05", "--to", "2026-05-03"], 2)):
            self.assertEqual(self.server.cli("audit", "report", *arguments, check=False).returncode, code, arguments)

    def run_bytes(self, *arguments, language="ja"):
        done = subprocess.run([IRORI, "--data", self.server.data, "--lang", language, *arguments], capture_output=True, timeout=60)
        return done

    def test_csv_and_html(self):
        # A query as somebody hostile would write it.
        self.all.get("Observation?patient=Patient/z&code=%3Cscript%3E&_tag=%22quoted%22,%F0%A0%AE%B7")
        done = self.run_bytes("audit", "report", "institution", "--institution", "all", "--csv")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertTrue(done.stdout.startswith(b"\xef\xbb\xbf\"\xe7\x95\xaa\xe5\x8f\xb7\""))
        self.assertEqual(done.stdout.count(b"\n"), done.stdout.count(b"\r\n"))
        rows = list(csv.reader(io.StringIO(done.stdout.decode("utf-8-sig"), newline="")))
        self.assertIn("日時", rows[0])
        coded = self.run_bytes("audit", "report", "institution", "--institution", "all", "--csv", "--encoding", "cp932")
        self.assertIn("日時", coded.stdout.decode("cp932"))
        html = self.run_bytes("audit", "report", "institution", "--institution", "all", "--html").stdout.decode()
        self.assertIn("<!DOCTYPE html>", html)
        self.assertNotIn("<script", html)
        self.assertIsNone(re.search(r"(src|href)\s*=", html))
        self.assertIn('日時 <span lang="en">Time</span>', html)

    def test_the_trail_is_archived_and_stays(self):
        """Nothing here is ten years old: it is archived, verified, and all of it stays."""
        folder = os.path.join(self.server.folder, "archive")
        number = self.server.cli_json("audit", "list", "--newest", "1")[0]["number"]
        wait_until(lambda: self.server.cli_json("audit", "verify")["provenTo"] > number, 15, "a checkpoint")
        done = self.server.cli("audit", "archive", "--to", folder, "--remove")
        self.assertIn("stay", done.stdout)
        files = sorted(os.listdir(folder))
        self.assertTrue(files and files[0].startswith("audit-000000000001-"), files)
        self.assertFalse([f for f in files if not f.endswith(".segment")])
        found = json.loads(self.server.cli("--json", "audit", "verify", "--archive", folder).stdout)
        self.assertEqual((found["faults"], found["archivedFrom"]), (0, 1))
        self.assertNotIn("beginsBehind", found)
        # Again: what is new goes to a file of its own.
        wait_until(lambda: self.server.cli_json("audit", "verify")["provenTo"] > found["archivedTo"], 15, "a checkpoint")
        self.server.cli("audit", "archive", "--to", folder)
        more = sorted(os.listdir(folder))
        self.assertEqual(more[:len(files)], files)
        self.assertEqual(len(more), len(files) + 1)
        paths = [os.path.join(folder, f) for f in more]
        self.assertEqual(json.loads(self.server.cli("--json", "audit", "verify", "--archive", *reversed(paths)).stdout)["faults"], 0)
        # With the archive a report is the same: nothing comes twice.
        arguments = ["incident", "--patient", "x", "--institution", "west", "--to", str(self.today)]
        self.assertEqual(self.report(*arguments), self.report(*arguments, "--archive", folder))
        # A byte of a record changed.
        with open(paths[0], "r+b") as file:
            whole = file.read()
            at = whole.index(b"\n\n") + 2 + 36 + 10
            file.seek(at)
            file.write(bytes([whole[at] ^ 1]))
        done = self.server.cli("audit", "verify", "--archive", folder, check=False)
        self.assertEqual(done.returncode, 1)
        self.assertIn("record 1 ", done.stdout)
        done = self.server.cli("audit", "report", *arguments, "--archive", folder, check=False)
        self.assertEqual(done.returncode, 1)
        events = {r["event"] for r in self.server.audit_records(50)}
        self.assertIn("TRAIL_ARCHIVE", events)
        self.assertNotIn("TRAIL_REMOVE", events)


class Removal(unittest.TestCase):
    """A trail that is older than records are kept."""

    RECORDS = 60000

    @classmethod
    def setUpClass(cls):
        maker = os.path.join(BUILD, "tests", "tools", "old_trail")
        if not os.access(maker, os.X_OK):
            raise unittest.SkipTest("tests/tools/old_trail is not built")
        cls.server = Server({"audit-checkpoint-seconds": 1}, {}, start=False)
        for name in ("truth", "index", "audit"):
            shutil.rmtree(os.path.join(cls.server.data, name))
        run(maker, cls.server.data, str(cls.RECORDS))
        cls.server.cli("init")
        cls.server.start()

    @classmethod
    def tearDownClass(cls):
        try:
            cls.server.stop()
        finally:
            cls.server.remove()

    def verify(self, folder):
        found = json.loads(self.server.cli("--json", "audit", "verify", "--archive", folder).stdout)
        self.assertEqual((found["faults"], found["archivedFrom"]), (0, 1), found)
        return found

    def test_removal_killed_at_any_point_leaves_all_of_it_in_one_place_or_the_other(self):
        folder = os.path.join(self.server.folder, "kept")
        number = self.server.cli_json("audit", "list", "--newest", "1")[0]["number"]
        wait_until(lambda: self.server.cli_json("audit", "verify")["provenTo"] > number, 15, "a checkpoint")
        before = {r["number"]: r for r in self.server.audit_records()}
        between = 0
        for milliseconds in (20, 60, 100, 140, 180, 220, 260, 300, 350, 400, 500, 600):
            command = subprocess.Popen([IRORI, "--data", self.server.data, "--quiet", "audit", "archive", "--to", folder, "--remove"],
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(milliseconds / 1000)
            self.server.kill()
            command.wait(60)
            self.server.start()
            wait_until(lambda: self.server.cli("status", check=False).returncode == 0, 30, "the admin socket")
            if os.path.isdir(folder) and [f for f in os.listdir(folder) if f.endswith(".segment")]:
                found = self.verify(folder)
                between += 0 < found.get("beginsBehind", 0) < self.RECORDS
        done = self.server.cli("audit", "archive", "--to", folder, "--remove")
        found = self.verify(folder)
        # The records of 2010 are off, all that is younger stays.
        self.assertEqual(found["beginsBehind"], self.RECORDS, done.stdout)
        self.assertEqual(self.server.cli("verify").returncode, 0)
        live = [r["number"] for r in self.server.audit_records()]
        self.assertEqual(min(live), self.RECORDS + 1)
        # With the files it is all there, as it was.
        paths = [os.path.join(folder, f) for f in sorted(os.listdir(folder)) if f.endswith(".segment")]
        after = {r["number"]: r for r in self.server.cli_json("audit", "list", "--newest", "1000000", "--archive", *paths)}
        self.assertEqual({n: after.get(n) for n in before}, before)
        self.assertEqual(sorted(after), list(range(1, max(after) + 1)))
        removals = [r["note"] for r in after.values() if r["event"] == "TRAIL_REMOVE"]
        self.assertTrue(removals)
        # Without the first file, what was before is missing, and where is told.
        first, last = [int(n) for n in re.findall(r"\d+", os.path.basename(paths[0]))]
        self.assertEqual(first, 1)
        done = self.server.cli("audit", "verify", "--archive", paths[0], check=False)
        self.assertEqual(done.returncode, 1 if last < self.RECORDS else 0)
        # A second removal finds nothing more to take.
        self.assertNotIn("taken off", self.server.cli("audit", "archive", "--to", folder, "--remove").stdout)


if __name__ == "__main__":
    main()
