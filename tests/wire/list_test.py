#!/usr/bin/python3
"""What a List refers to (R4 search.html#list)."""

import json
import os
import unittest

from harness import ALL_ITEMS, SHARED, STANDARD, Case, main
from town import observation, patient


def list_of(name, *items, **more):
    return {"resourceType": "List", "id": name, "status": "current", "mode": "working", "title": name,
            "entry": [item if isinstance(item, dict) else {"item": {"reference": item}} for item in items], **more}


class Lists(Case):
    # The one sees current lists and active patients only; the other may search no List.
    institutions = dict(STANDARD, some=("system/List.rs?status=current system/Patient.rs?active=true system/Observation.rs", ALL_ITEMS, []),
                        nolists=("system/Patient.rs system/Observation.rs", ALL_ITEMS, []))

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        put = cls.all.update
        for i in range(1, 8):
            put(patient("家%d" % i, id="p%d" % i, active=i != 3, gender="male" if i % 2 else "female"))
        for i in (1, 2, 3):
            put(observation("Patient/p%d" % i, id="o%d" % i))
        put(list_of("few", "Patient/p1", "Patient/p2", "Patient/p3", "Observation/o2", "Patient/gone",
                    cls.server.base + "/Patient/p4", "https://elsewhere.example/fhir/Patient/p5", "Patient/p1"))
        put(list_of("changes", "Patient/p1", {"deleted": True, "item": {"reference": "Patient/p2"}},
                    {"deleted": False, "item": {"reference": "Patient/p3"}}, mode="changes"))
        put(list_of("retired", "Patient/p6", status="retired"))
        put({"resourceType": "List", "id": "empty", "status": "current", "mode": "working"})
        put(list_of("doomed", "Patient/p7"))
        cls.all.delete("List/doomed")
        put(list_of("late", "Patient/p7"))

    def found(self, query, who=None):
        return " ".join(sorted(r["id"] for r in (who or self.all).search(query)))

    def check(self, rows, who=None):
        for query, expected in rows:
            with self.subTest(query):
                self.assertEqual(self.found(query, who), expected)

    def test_members_of_the_type(self):
        self.check([
            ("Patient?_list=few", "p1 p2 p3 p4"), ("Observation?_list=few", "o2"), ("Medication?_list=few", ""),
            ("Patient?_list=few,retired", "p1 p2 p3 p4 p6"), ("Patient?_list=empty", ""), ("Patient?_list=nothing", ""),
            ("Patient?_list=doomed", ""), ("Patient?_list=few,nothing", "p1 p2 p3 p4"),
        ])

    def test_deleted_entries_are_none(self):
        self.check([("Patient?_list=changes", "p1 p3"), ("Patient?_list=changes&_list=few", "p1 p3"), ("Patient?_list=changes,few", "p1 p2 p3 p4")])

    def test_with_everything_else(self):
        self.check([
            ("Patient?_list=few&gender=female", "p2 p4"), ("Patient?_list=few&_id=p1,p5", "p1"), ("Patient?_list=few&active:not=true", "p3"),
            ("Observation?subject:Patient._list=changes", "o1 o3"), ("Observation?patient._list=changes", "o1 o3"),
            ("Observation?subject._list=few&code=8480-6", "o1 o2 o3"),
            ("Patient?_has:Observation:patient:_list=few", "p2"), ("Patient?_list=few&_has:Observation:patient:code=8480-6", "p1 p2 p3"),
            ("Patient?_list=few&_lastUpdated=gt2020", "p1 p2 p3 p4"), ("Patient?_list=few&_sort=-_id", "p1 p2 p3 p4"),
        ])
        bundle = self.all.get("Patient?_list=few&_count=0").json
        self.assertEqual(bundle["total"], 4)
        ids = [e["resource"]["id"] for page in self.all.pages("Patient?_list=few&_count=1&_sort=-_id") for e in page["entry"]]
        self.assertEqual(ids, ["p4", "p3", "p2", "p1"])
        entries = self.all.get("Observation?_list=few&_include=Observation:subject").json["entry"]
        self.assertEqual([(e["resource"]["id"], e["search"]["mode"]) for e in entries], [("o2", "match"), ("p2", "include")])

    def test_a_list_is_as_it_is_now(self):
        self.all.update(list_of("late", "Patient/p7", "Patient/p6"))
        self.assertEqual(self.found("Patient?_list=late"), "p6 p7")
        self.all.update(list_of("late", "Patient/p1"))
        self.assertEqual(self.found("Patient?_list=late"), "p1")
        self.all.delete("List/late")
        self.assertEqual(self.found("Patient?_list=late"), "")

    def test_hidden_lists_and_hidden_members(self):
        # p3 is not active, and the retired list is not current: the caller's scopes hide them.
        officers, theirs = "p1 p2 p3 p4", "p1 p2 p4"
        self.assertEqual((self.found("Patient?_list=few"), self.found("Patient?_list=few", self.some)), (officers, theirs))
        self.assertEqual(self.some.get("Patient?_list=few").json["total"], 3)
        hidden, absent = self.some.get("Patient?_list=retired"), self.some.get("Patient?_list=nothing")
        self.assertEqual(hidden.status, 200)
        for bundle in (hidden.json, absent.json):
            self.assertEqual((bundle["total"], "entry" in bundle), (0, False))
        self.assertEqual({**hidden.json, "id": 0, "meta": 0, "link": 0}, {**absent.json, "id": 0, "meta": 0, "link": 0})
        self.check([("Patient?_list=retired,few", theirs), ("Observation?subject:Patient._list=retired", "")], self.some)
        self.assert_outcome(self.nolists.get("Patient?_list=few"), 403)
        self.assert_outcome(self.nolists.get("Observation?subject:Patient._list=few"), 403)

    def test_refused(self):
        for value in ("$current-problems", "$current-medications", "$current-allergies", "few,$current-drug-allergies"):
            issue, = self.assert_outcome(self.all.get("AllergyIntolerance?patient=p1&_list=" + value), 400, "not-supported")
            self.assertEqual(issue["expression"], ["AllergyIntolerance?_list"])
        self.assert_outcome(self.all.get("Patient?_list=List/few"), 400, "value")
        for modifier in ("missing", "not", "exact", "in"):
            self.assert_outcome(self.all.get("Patient?_list:%s=true" % modifier), 400, "not-supported")

    def test_the_statement_lists_it(self):
        for resource in self.all.get("metadata").json["rest"][0]["resource"]:
            if resource["type"] == "AuditEvent":
                continue  # it is searched in the audit trail, by what is there (docs/audit.md)
            self.assertIn({"name": "_list", "type": "string"}, resource["searchParam"])

    def test_official_examples(self):
        folder = os.path.join(SHARED, "data/r4-examples")
        if not os.path.isdir(folder):
            raise unittest.SkipTest("no official examples")
        with open(os.path.join(folder, "List-long.json"), encoding="utf-8") as file:
            example = json.load(file)
        self.all.update(example)
        references = [e["item"]["reference"] for e in example["entry"] if not e.get("deleted")]
        kinds = {r.split("/")[0] for r in references}
        for kind in kinds:
            ids = {r.split("/")[1] for r in references if r.startswith(kind + "/")}
            for i in sorted(ids):
                self.all.update(patient(id=i) if kind == "Patient" else {"resourceType": kind, "id": i})
            self.assertEqual({r["id"] for r in self.all.search("%s?_list=%s&_count=1000" % (kind, example["id"]))}, ids)
        self.assertTrue(kinds)


if __name__ == "__main__":
    main()
