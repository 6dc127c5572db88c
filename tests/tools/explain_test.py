#!/usr/bin/python3
"""irori index show and irori search explain: with irorid and without, and what they leave in the audit trail and the log."""

import json

from officer import Office, main  # finds the harness
from harness import Case

PATIENT = {"resourceType": "Patient", "id": "p1", "gender": "female", "birthDate": "1950-03-04",
           "name": [{"family": "山田", "given": ["花子"]}]}
OBSERVATION = {"resourceType": "Observation", "id": "o1", "status": "final", "subject": {"reference": "Patient/p1"},
               "code": {"coding": [{"system": "http://loinc.org", "code": "718-7", "display": "Hemoglobin"}]},
               "effectiveDateTime": "2026-05-01T10:00:00+09:00",
               "valueQuantity": {"value": 12.50, "unit": "g/dL", "system": "http://unitsofmeasure.org", "code": "g/dL"}}
# As written: 12.50, not 12.5.
BOTH = json.dumps(PATIENT) + "\n" + json.dumps(OBSERVATION).replace("12.5,", "12.50,")


class Checks:
    """What both ways have in common; cli() gives JSON, refused() the message of a failure with that code."""

    def values(self, shown, parameter):
        return [row["value"] for row in shown["entries"] if row["parameter"] == parameter]

    def check_index_show(self):
        shown = self.cli("index", "show", "Observation/o1")
        self.assertEqual((shown["resourceType"], shown["id"], shown["version"], shown["deleted"]), ("Observation", "o1", 1, False))
        self.assertEqual(self.values(shown, "code"), ['http://loinc.org|718-7 "Hemoglobin"'])
        self.assertEqual(self.values(shown, "patient"), ["Patient/p1"])
        self.assertEqual(self.values(shown, "subject"), ["Patient/p1"])
        self.assertEqual(self.values(shown, "date"), ["2026-05-01T01:00:00.000Z .. 2026-05-01T01:00:01.000Z"])
        self.assertEqual(self.values(shown, "value-quantity"), ['12.50 http://unitsofmeasure.org|g/dL "g/dL"'])
        self.assertEqual(self.values(shown, "code-value-quantity"),
                         ['http://loinc.org|718-7 "Hemoglobin" $ 12.50 http://unitsofmeasure.org|g/dL "g/dL"'])
        self.assertEqual(self.values(shown, "(type)"), ["Observation"])
        self.assertEqual(self.values(shown, "(patient)"), ["p1"])
        for row in shown["entries"]:
            self.assertRegex(row["key"], r"^([0-9a-f]{2})+$")
        # The same parameter's keys begin with the same four bytes; another's with others.
        heads = {row["parameter"]: row["key"][:8] for row in shown["entries"]}
        self.assertNotEqual(heads["code"], heads["date"])
        name = [row for row in self.cli("index", "show", "Patient/p1")["entries"] if row["parameter"] == "family"]
        self.assertEqual([row["value"] for row in name], ["山田"])

    def check_refusals(self):
        self.assertIn("Patient/nobody", self.refused(3, "index", "show", "Patient/nobody"))
        self.refused(2, "index", "show", "Nonsense/1")
        self.refused(2, "index", "show", "Patient")
        self.refused(2, "search", "explain", "Nonsense?x=y")
        said = self.refused(2, "search", "explain", "Observation?frobnicate=1&date=yesterday")
        self.assertIn("Observation?frobnicate", said)
        self.assertIn("Observation?date", said)

    def check_explain(self):
        plan = self.cli("search", "explain", "Observation?patient=p1&code=718-7")["plan"]
        self.assertRegex(plan, r"(driver|filter|test) +patient")
        self.assertRegex(plan, r"(driver|filter|test) +code")
        self.assertIn("expects", plan)
        self.assertIn("subject", self.cli("search", "explain", "Observation?subject:Patient.family=山田")["plan"])
        self.assertIn("search Patient", self.cli("search", "explain", "Patient?_has:Observation:patient:code=718-7")["plan"])
        self.assertIn("search Patient", self.cli("search", "explain", "Patient")["plan"])

    def check_trail(self, records):
        looked = [r for r in records if r["event"] == "INDEX_READ" and r["resource"] == "Observation"][0]
        self.assertEqual((looked["id"], looked["version"]), ("o1", 1))
        self.assertEqual(looked["subjects"]["count"], 1)
        self.assertTrue(looked["user"])
        asked = [r for r in records if r["event"] == "EXPLAIN"]
        self.assertIn("patient=p1&code=718-7", [r.get("query") for r in asked])


class Offline(Office, Checks):
    def cli(self, *arguments):
        return self.irori_json(*arguments)

    def refused(self, code, *arguments):
        return self.fails(code, *arguments)

    def test_all(self):
        self.irori("load", "-", stdin=BOTH)
        self.check_index_show()
        self.check_refusals()
        self.check_explain()
        self.check_trail(self.irori_json("audit", "list", "--newest", "100"))
        self.assertIn("Observation/o1", self.irori("index", "show", "Observation/o1").stdout)


class Served(Case, Checks):
    institutions = {}

    def cli(self, *arguments):
        return self.server.cli_json(*arguments)

    def refused(self, code, *arguments):
        done = self.server.cli(*arguments, check=False)
        self.assertEqual(done.returncode, code, done.stdout + done.stderr)
        return done.stderr

    def test_all(self):
        self.server.cli("load", "-", stdin=BOTH)
        self.check_index_show()
        self.check_refusals()
        self.check_explain()
        self.check_trail(self.server.audit_records(100))
        text = self.server.stop()
        for secret in ("718-7", "山田", "p1"):
            self.assertNotIn(secret, text)


if __name__ == "__main__":
    main()
