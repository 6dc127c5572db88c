#!/usr/bin/python3
"""Contained resources (R4 search.html#contained, references.html#contained)."""

import glob
import json
import os
import unittest
import urllib.parse

from harness import ALL_ITEMS, SHARED, STANDARD, Case, main
from town import new_id, observation, patient

RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm"


def medication(code, name=None, **more):
    made = {"resourceType": "Medication", "code": {"coding": [{"system": RXNORM, "code": code}]}, **more}
    return {**made, "id": name} if name else made


def request(name, *contained, medication="#m", **more):
    return {"resourceType": "MedicationRequest", "id": name, "status": "active", "intent": "order",
            **({"contained": list(contained)} if contained else {}), "medicationReference": {"reference": medication}, "subject": {"reference": "Patient/p"}, **more}


def shown(bundle):
    """What the entries are: Type/id of matches, with the fragment of contained ones; of includes in brackets."""
    result = []
    for entry in bundle.get("entry", []):
        what = entry["fullUrl"].split("/fhir/")[1]
        result.append(what if entry["search"]["mode"] == "match" else "[%s]" % what)
    return result


class Contained(Case):
    # One may see active requests only; one medications, but no requests.
    institutions = dict(STANDARD, some=("system/MedicationRequest.rs?status=active system/Medication.rs", ALL_ITEMS, []),
                        shelf=("system/Medication.rs", ALL_ITEMS, []))

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        put = cls.all.update
        put(patient(id="p"))
        put({"resourceType": "Organization", "id": "maker", "name": "Maker"})
        put(medication("alone", "outside", manufacturer={"reference": "Organization/maker"}))
        put(medication("same", "plain"))
        put(request("r1", medication("same", "m", manufacturer={"reference": "#o"}),
                    {"resourceType": "Organization", "id": "o", "name": "Inside", "partOf": {"reference": "Organization/maker"}}))
        put(request("r2", medication("same", "m", manufacturer={"reference": "Organization/maker"}, ingredient=[
            {"itemReference": {"reference": "#n"}}]), medication("other", "n"), status="completed"))
        put(request("r3", medication("same", "m", ingredient=[{"itemReference": {"reference": "#n"}}]), medication("same", "n")))
        put({"resourceType": "MedicationDispense", "id": "d1", "status": "completed", "contained": [medication("same", "x")],
             "medicationReference": {"reference": "#x"}, "subject": {"reference": "Patient/p"}})
        put(request("r4", medication="Medication/outside"))

    def found(self, query, who=None):
        answer = (who or self.all).get(query)
        self.assert_ok(answer)
        return shown(answer.json)

    def check(self, rows, who=None):
        for query, expected in rows:
            with self.subTest(query):
                self.assertEqual(self.found(query, who), expected.split())

    def test_by_default_they_are_not_found(self):
        self.check([("Medication?code=same", "Medication/plain"), ("Medication?code=other", ""), ("Organization?name=Inside", ""),
                    ("Medication?code=same&_contained=false", "Medication/plain"),
                    ("Medication?code=same&_contained=false&_containedType=contained", "Medication/plain"),
                    ("Medication?_id=m", ""), ("MedicationRequest?code=same", "")])

    def test_containers(self):
        self.check([
            ("Medication?code=same&_contained=true", "MedicationDispense/d1 MedicationRequest/r3 MedicationRequest/r2 MedicationRequest/r1"),
            ("Medication?code=%s|same&_contained=true&_containedType=container" % RXNORM,
             "MedicationDispense/d1 MedicationRequest/r3 MedicationRequest/r2 MedicationRequest/r1"),
            ("Medication?code=same&_contained=both",
             "MedicationDispense/d1 MedicationRequest/r3 MedicationRequest/r2 MedicationRequest/r1 Medication/plain"),
            ("Medication?code=other&_contained=true", "MedicationRequest/r2"), ("Medication?code=alone&_contained=true", ""),
            ("Medication?code=alone&_contained=both", "Medication/outside"), ("Medication?_id=x&_contained=true", "MedicationDispense/d1"),
            ("Organization?_contained=true", "MedicationRequest/r1"), ("MedicationRequest?_contained=true", ""),
            ("Medication?_id=x,plain,outside&_contained=both", "MedicationDispense/d1 Medication/plain Medication/outside"),
            ("Medication?_id=n&_contained=both", "MedicationRequest/r3 MedicationRequest/r2"),
            ("Medication?manufacturer.name=maker,inside&_contained=both", "MedicationRequest/r2 MedicationRequest/r1 Medication/outside"),
            ("Medication?_has:MedicationRequest:medication:status=active&_contained=both", "Medication/outside"),
            ("Medication?code:not=same&_contained=true", "MedicationRequest/r2"),
        ])
        entry = self.all.get("Medication?code=other&_contained=true").json["entry"][0]
        self.assertEqual((entry["fullUrl"], entry["search"]["mode"]), (self.server.base + "/MedicationRequest/r2", "match"))
        self.assertEqual((entry["resource"]["resourceType"], len(entry["resource"]["contained"])), ("MedicationRequest", 2))

    def test_contained_ones_alone(self):
        alone = "&_containedType=contained"
        self.check([
            ("Medication?code=same&_contained=true" + alone, "MedicationDispense/d1#x MedicationRequest/r3#m MedicationRequest/r3#n "
             "MedicationRequest/r2#m MedicationRequest/r1#m"),
            ("Medication?code=same,alone&_contained=both" + alone, "MedicationDispense/d1#x MedicationRequest/r3#m MedicationRequest/r3#n "
             "MedicationRequest/r2#m MedicationRequest/r1#m Medication/plain Medication/outside"),
            ("Organization?_contained=true" + alone, "MedicationRequest/r1#o"),
        ])
        entry = self.all.get("Medication?code=other&_contained=true" + alone).json["entry"][0]
        self.assertEqual(entry["fullUrl"], self.server.base + "/MedicationRequest/r2#n")
        self.assertEqual(entry["resource"], medication("other", "n"))
        self.assertEqual(entry["search"]["mode"], "match")
        entry = self.all.get("Medication?code=other&_contained=true&_elements=manufacturer" + alone).json["entry"][0]
        self.assertNotIn("code", entry["resource"])
        self.assertEqual((entry["resource"]["resourceType"], entry["resource"]["id"]), ("Medication", "n"))

    def test_chains_go_inside(self):
        self.check([
            ("MedicationRequest?medication.code=same", "MedicationRequest/r3 MedicationRequest/r2 MedicationRequest/r1"),
            ("MedicationRequest?medication:Medication.code=alone,other", "MedicationRequest/r4"),
            # What the request does not point to itself, but its Medication.
            ("MedicationRequest?medication.ingredient:Medication.code=other", "MedicationRequest/r2"),
            ("MedicationRequest?medication.manufacturer.name=inside", "MedicationRequest/r1"),
            ("MedicationRequest?medication.manufacturer.name=maker", "MedicationRequest/r4 MedicationRequest/r2"),
            ("MedicationRequest?medication.manufacturer.partof.name=maker", "MedicationRequest/r1"),
            ("MedicationRequest?medication.code=same&status=completed", "MedicationRequest/r2"),
            ("Medication?_contained=true&manufacturer.name=inside", "MedicationRequest/r1"),
            ("Patient?_has:MedicationRequest:patient:medication.code=other", ""),
            ("Patient?_has:MedicationRequest:patient:medication.code=same", "Patient/p"),
            # They are there: none lacks its medication.
            ("MedicationRequest?medication:missing=true", ""),
        ])

    def test_pages_and_totals(self):
        for query, everything in (("_contained=true", 4), ("_contained=both", 5), ("_contained=true&_containedType=contained", 5),
                                  ("_contained=both&_containedType=contained", 6)):
            query = "Medication?code=same&" + query
            whole = self.found(query)
            self.assertEqual((len(whole), self.all.get(query + "&_count=0").json["total"]), (everything, everything))
            for sort in ("", "&_sort=code", "&_sort=-_lastUpdated", "&_sort=-_id"):
                for count in (1, 2, 3):
                    with self.subTest("%s%s by %d" % (query, sort, count)):
                        pages = self.all.pages("%s%s&_count=%d&_total=accurate" % (query, sort, count))
                        self.assertTrue(all(len(p["entry"]) == count for p in pages[:-1]))
                        self.assertEqual({p["total"] for p in pages}, {everything})
                        entries = [e for p in pages for e in shown(p)]
                        self.assertEqual(sorted(entries), sorted(whole))
                        self.assertEqual(len(set(entries)), len(entries))

    def test_includes(self):
        self.check([
            # The references of what matches, not of its sibling or its container.
            ("Medication?_contained=true&_id=m&code=same&_include=Medication:manufacturer",
             "MedicationRequest/r3 MedicationRequest/r2 MedicationRequest/r1 [Organization/maker]"),
            ("Medication?_contained=true&_id=n&_include=Medication:manufacturer", "MedicationRequest/r3 MedicationRequest/r2"),
            ("Organization?_contained=true&_include=Organization:partof", "MedicationRequest/r1 [Organization/maker]"),
            ("Organization?_contained=true&_include=Organization:partof&_containedType=contained",
             "MedicationRequest/r1#o [Organization/maker]"),
            ("Medication?_contained=both&code=alone&_include=Medication:manufacturer", "Medication/outside [Organization/maker]"),
            ("Medication?_contained=both&code=alone&_revinclude=MedicationRequest:medication",
             "Medication/outside [MedicationRequest/r4]"),
        ])
        self.assert_outcome(self.all.get("Medication?_contained=true&_containedType=contained&_revinclude=MedicationRequest:medication"),
                            400, "not-supported")

    def test_what_may_not_be_seen(self):
        query = "Medication?code=same,other&_contained="
        # r2 is completed and d1 a dispense: they are hidden from the one; all requests from the other.
        self.check([(query + "true", "MedicationRequest/r3 MedicationRequest/r1"),
                    (query + "both", "MedicationRequest/r3 MedicationRequest/r1 Medication/plain"),
                    (query + "true&_containedType=contained", "MedicationRequest/r3#m MedicationRequest/r3#n MedicationRequest/r1#m"),
                    ("MedicationRequest?medication.code=same", "MedicationRequest/r3 MedicationRequest/r1"),
                    ("Medication?code=other&_contained=true", "")], self.some)
        self.check([(query + "true", ""), (query + "both", "Medication/plain")], self.shelf)
        for who, total in ((self.all, 4), (self.some, 2), (self.shelf, 0)):
            self.assertEqual(who.get(query + "true&_count=0").json["total"], total)
        self.assertEqual([len(p.get("entry", [])) for p in self.some.pages(query + "true&_count=1")], [1, 1])
        # The type that is asked for must be permitted, whatever contains it.
        self.assert_outcome(self.some.get("Organization?_contained=true"), 403)

    def test_as_it_is_now(self):
        name = new_id("r")
        query = "Medication?code=now-%s&_contained=true" % name
        self.all.update(request(name, medication("now-" + name, "m"), identifier=[{"value": "x"}]))
        self.assertEqual(self.found(query), ["MedicationRequest/" + name])
        self.all.update(request(name, medication("then", "m")))
        self.assertEqual(self.found(query), [])
        self.assertIn("MedicationRequest/" + name, self.found("Medication?code=then&_contained=true"))
        self.all.delete("MedicationRequest/" + name)
        self.assertNotIn("MedicationRequest/" + name, self.found("Medication?code=then&_contained=true"))

    def test_of_its_own_type(self):
        inner = {k: v for k, v in observation("Patient/p", "in").items() if k != "id"}
        self.all.update(observation("Patient/p", "out", id="family", hasMember=[{"reference": "#i"}], contained=[{**inner, "id": "i"}]))
        alone = "&_containedType=contained"
        self.check([("Observation?code=in", ""), ("Observation?code=in&_contained=true", "Observation/family"),
                    ("Observation?code=out&_contained=true", ""), ("Observation?code=in,out&_contained=both", "Observation/family"),
                    ("Observation?code=in,out&_contained=both" + alone, "Observation/family Observation/family#i"),
                    ("Observation?code=in,out&_contained=true" + alone, "Observation/family#i"),
                    ("Observation?has-member:Observation.code=in", "Observation/family")])

    def test_refused(self):
        for query in ("_contained=yes", "_contained=", "_containedType=all", "_contained=true&_contained=both"):
            self.assert_outcome(self.all.get("Medication?" + query), 400)

    def test_official_examples(self):
        """Those that contain a Medication are found by each code that it has, directly and by a chain."""
        folder = os.path.join(SHARED, "data/r4-examples")
        if not os.path.isdir(folder):
            raise unittest.SkipTest("no official examples")
        expected, count = {}, 0
        for path in sorted(glob.glob(os.path.join(folder, "Medication*.json"))):
            with open(path, encoding="utf-8") as file:
                example = json.load(file)
            inside = [r for r in example.get("contained", []) if r["resourceType"] == "Medication"]
            if not inside or self.all.put("%(resourceType)s/%(id)s" % example, example).status not in (200, 201):
                continue
            count += 1
            for each in inside:
                for coding in each.get("code", {}).get("coding", []):
                    expected.setdefault((coding["system"], coding["code"]), set()).add("%(resourceType)s/%(id)s" % example)
        self.assertGreater(count, 20)
        for (system, code), containers in expected.items():
            value = urllib.parse.quote("%s|%s" % (system, code), safe="")
            with self.subTest(code):
                self.assertEqual(set(self.found("Medication?_contained=true&code=%s&_count=100" % value)), containers)
                self.assertEqual(set(self.found("MedicationRequest?medication.code=%s&_count=100" % value)),
                                 {c for c in containers if c.startswith("MedicationRequest/")})


if __name__ == "__main__":
    main()
