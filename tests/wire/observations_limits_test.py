#!/usr/bin/python3
"""Observation/$lastn, Observation/$stats and Composition/$document at their limits, and one beyond (docs/limits.md)."""

import time

from harness import PATIENCE, Case, main, matches
from town import LOINC, UCUM, observation, patient

LOCAL = "http://irori.example/fhir/CodeSystem/local"
MOST = 10000


def entry(resource):
    return {"resource": resource, "request": {"method": "PUT", "url": "%s/%s" % (resource["resourceType"], resource["id"])}}


def reference(text):
    return {"reference": text}


class Limits(Case):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.load([patient(id="p1"), {"resourceType": "Practitioner", "id": "d1"}])
        # All on one day, but the last.
        cls.load([{**observation("Patient/p1", code="c%d" % (i % 50), id="o%d" % i, value=i % 97),
                   "effectiveDateTime": "2026-01-%02dT%02d:%02d:%02dZ" % (2 if i == MOST else 1, i // 3600, i // 60 % 60, i % 60)}
                  for i in range(MOST + 1)])

    @classmethod
    def load(cls, resources):
        for start in range(0, len(resources), 2000):
            bundle = {"resourceType": "Bundle", "type": "transaction", "entry": [entry(r) for r in resources[start:start + 2000]]}
            answer = cls.all.post("", bundle)
            if answer.status != 200:
                raise AssertionError("load: %r" % answer)

    def timed(self, path, status=200):
        begin = time.monotonic()
        answer = self.all.get(path)
        took = time.monotonic() - begin
        self.assertEqual(answer.status, status, answer)
        self.assertLess(took, 5 * PATIENCE)
        print("# %s: %.0f ms" % (path[:60], took * 1000))
        return answer

    def test_lastn(self):
        path = "Observation/$lastn?patient=p1&category=vital-signs&max=2"
        answer = self.timed(path + "&date=lt2026-01-02")
        self.assertEqual(len(matches(answer.json)), 100)
        self.assertEqual(matches(answer.json)[0]["id"], "o%d" % (MOST - 1))
        self.assert_outcome(self.timed(path, 400), 400, "too-costly")

    def test_stats(self):
        path = "Observation/$stats?subject=Patient/p1&statistic=count&statistic=average&statistic=kurtosis&statistic=regression&system=" + LOINC
        path += "".join("&code=c%d" % i for i in range(50))
        # A period needs a body.
        body = {"resourceType": "Parameters", "parameter": [{"name": "period", "valuePeriod": {"end": "2026-01-01"}}]}
        begin = time.monotonic()
        answer = self.all.post(path + "&include=true", body)
        print("# $stats of %d: %.0f ms" % (MOST, (time.monotonic() - begin) * 1000))
        self.assert_ok(answer)
        parts = answer.json["parameter"]
        self.assertEqual(len([p for p in parts if p["name"] == "statistics"]), 50)
        self.assertEqual(sum(p["resource"]["component"][0]["valueQuantity"]["value"] for p in parts if p["name"] == "statistics"), MOST)
        self.assertEqual(len([p for p in parts if p["name"] == "source"]), 1000)
        self.assert_outcome(self.timed(path, 400), 400, "too-costly")
        self.assert_outcome(self.timed(path + "&code=c50", 400), 400, "too-costly")

    def test_values(self):
        def panel(i, count):
            resource = {**observation("Patient/p1", code="none", id="v%d" % i), "code": {"coding": [{"system": LOCAL, "code": "panel"}]},
                        "component": [{"code": {"coding": [{"system": LOCAL, "code": "part"}]},
                                       "valueQuantity": {"value": k, "system": UCUM, "code": "1"}} for k in range(count)]}
            del resource["valueQuantity"]
            return resource

        self.load([panel(i, 1000) for i in range(20)])
        path = "Observation/$stats?subject=Patient/p1&statistic=count&statistic=median&system=%s&code=panel" % LOCAL
        found = self.timed(path).json["parameter"]
        self.assertEqual([c["valueQuantity"]["value"] for c in found[0]["resource"]["component"]], [20000, 499.5])
        self.load([panel(20, 1)])
        self.assert_outcome(self.timed(path, 400), 400, "too-costly")

    def test_members(self):
        """Panels and their members are as many together."""
        def panel(i, first, last):
            resource = {**observation("Patient/p1", id="m%d" % i), "code": {"coding": [{"system": LOCAL, "code": "members"}]},
                        "hasMember": [reference("Observation/o%d" % k) for k in range(first, last)]}
            del resource["valueQuantity"]
            return resource

        self.load([panel(0, 0, MOST // 2), panel(1, MOST // 2, MOST - 2)])
        path = "Observation/$stats?subject=Patient/p1&statistic=count&system=%s&code=members" % LOCAL
        found = self.timed(path).json["parameter"]
        self.assertEqual(sum(p["resource"]["component"][0]["valueQuantity"]["value"] for p in found), MOST - 2)
        self.load([panel(1, MOST // 2, MOST - 1)])
        self.assert_outcome(self.timed(path, 400), 400, "too-costly")

    def test_document(self):
        composition = {"resourceType": "Composition", "id": "c1", "status": "final", "type": {"text": "x"}, "date": "2026-01-01", "title": "x",
                       "subject": reference("Patient/p1"), "author": [reference("Practitioner/d1")],
                       "section": [{"entry": [reference("Observation/o%d" % i) for i in range(4997)]}]}
        self.load([composition])
        answer = self.timed("Composition/c1/$document")
        self.assertEqual(len(answer.json["entry"]), 5000)
        composition["section"][0]["entry"].append(reference("Observation/o4997"))
        self.load([composition])
        self.assert_outcome(self.timed("Composition/c1/$document", 400), 400, "too-costly")


if __name__ == "__main__":
    main()
