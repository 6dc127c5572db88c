#!/usr/bin/python3
"""Locations near a place (R4 location.html#positional)."""

import json
import os
import unittest

from harness import ALL_ITEMS, SHARED, STANDARD, Case, main, matches

# Where the prefectural offices stand, as the prefectures say.
OFFICES = {"tokyo": (35.68944, 139.69167), "yokohama": (35.44778, 139.6425), "saitama": (35.85694, 139.64889),
           "chiba": (35.60472, 140.12333), "mito": (36.34139, 140.44667), "osaka": (34.68639, 135.52)}
DISTANCE = "http://hl7.org/fhir/StructureDefinition/location-distance"


def location(name, latitude=None, longitude=None, **more):
    made = {"resourceType": "Location", "id": name, "status": "active", "name": name, **more}
    if latitude is not None:
        made["position"] = {"longitude": longitude, "latitude": latitude}
    return made


class Near(Case):
    institutions = dict(STANDARD, map=("system/Location.rs?status=active", ALL_ITEMS, []))

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        put = cls.all.update
        for name, (latitude, longitude) in OFFICES.items():
            put(location(name, latitude, longitude))
        put(location("nowhere"))
        put(location("closed", 35.689, 139.692, status="inactive"))
        put(location("taveuni", -16.84, 179.98))
        put(location("rabi", -16.5, -179.99))
        put(location("south-pole", -90, 0))
        put(location("amundsen", -89.99, 120))
        put(location("ward", partOf={"reference": "Location/mito"}))
        put({"resourceType": "HealthcareService", "id": "visits", "location": [{"reference": "Location/mito"}]})
        put({"resourceType": "HealthcareService", "id": "meals", "location": [{"reference": "Location/osaka"}]})

    def check(self, rows, who=None):
        for query, expected in rows:
            with self.subTest(query):
                self.assertEqual(sorted(r["id"] for r in (who or self.all).search(query)), sorted(expected.split()))

    def test_within_a_distance(self):
        tokyo = "35.68944|139.69167|"
        self.check([
            # Tokyo to Yokohama is 27 km, to Saitama 19, to Chiba 40, to Mito 100, to Osaka 400.
            ("Location?near=%s10|km" % tokyo, "tokyo closed"), ("Location?near=%s25|km" % tokyo, "tokyo closed saitama"),
            ("Location?near=%s30|km" % tokyo, "tokyo closed saitama yokohama"), ("Location?near=%s30" % tokyo, "tokyo closed saitama yokohama"),
            ("Location?near=%s30000|m" % tokyo, "tokyo closed saitama yokohama"),
            # 15 miles are 24.1 km.
            ("Location?near=%s15|[mi_us]" % tokyo, "tokyo closed saitama"), ("Location?near=%s15|[mi_i]" % tokyo, "tokyo closed saitama"),
            ("Location?near=%s50|km" % tokyo, "tokyo closed saitama yokohama chiba"),
            ("Location?near=%s390|km" % tokyo, "tokyo closed saitama yokohama chiba mito"),
            ("Location?near=%s420|km" % tokyo, "tokyo closed saitama yokohama chiba mito osaka"),
            ("Location?near=%s0|m" % tokyo, "tokyo"),
            # Without a distance: within 10 km.
            ("Location?near=35.68944|139.69167", "tokyo closed"), ("Location?near=35.68944|139.69167||km", "tokyo closed"),
            ("Location?near=0|0|1|km", ""),
        ])

    def test_at_the_edges_of_the_map(self):
        self.check([
            ("Location?near=-16.7|180|40|km", "taveuni rabi"), ("Location?near=-16.7|-180|40|km", "taveuni rabi"),
            ("Location?near=-16.84|179.98|30|km", "taveuni"), ("Location?near=-16.5|-179.99|45|km", "rabi taveuni"),
            ("Location?near=-89.99|-60|3|km", "south-pole amundsen"), ("Location?near=-90|33|1|m", "south-pole"),
            ("Location?near=90|0|20000|km", "tokyo closed saitama yokohama chiba mito osaka taveuni rabi"),
            ("Location?near=90|0|20100|km", "tokyo closed saitama yokohama chiba mito osaka taveuni rabi south-pole amundsen"),
        ])

    def test_with_other_conditions(self):
        self.check([
            ("Location?near=36.34|140.44|5|km,34.68|135.52|5|km", "mito osaka"),
            ("Location?near=35.68944|139.69167|50|km&near=36.34139|140.44667|88|km", "chiba"),
            ("Location?near=35.68944|139.69167&status=active", "tokyo"), ("Location?near:missing=true&_id=nowhere,ward,mito", "nowhere ward"),
            ("Location?near:missing=false&status=inactive", "closed"),
            ("Location?partof.near=36.34|140.44|5|km", "ward"), ("HealthcareService?location.near=36.34|140.44", "visits"),
            ("HealthcareService?location.near=34.6|135.5|15", "meals"),
            ("Location?_has:HealthcareService:location:location.near=36.34|140.44", "mito"),
        ])

    def test_distances_are_told(self):
        bundle = self.all.get("Location?near=35.68944|139.69167|30|km,35.44778|139.6425|1|km").json
        told = {}
        for entry in bundle["entry"]:
            extension, = entry["search"]["extension"]
            self.assertEqual(extension["url"], DISTANCE)
            quantity = extension["valueDistance"]
            self.assertEqual((quantity["system"], quantity["code"]), ("http://unitsofmeasure.org", "km"))
            told[entry["resource"]["id"]] = quantity["value"]
        self.assertEqual(set(told), {"tokyo", "closed", "saitama", "yokohama"})
        self.assertEqual((told["tokyo"], told["yokohama"]), (0, 0))
        self.assertAlmostEqual(told["saitama"], 19.0, delta=0.2)
        # Only where it was asked for, and by the search itself.
        for query in ("Location?status=inactive", "HealthcareService?location.near=36.34|140.44", "Location?near:missing=true"):
            self.assertNotIn("extension", self.all.get(query).json["entry"][0]["search"])

    def test_what_may_not_be_seen_is_not_near(self):
        here = "Location?near=35.68944|139.69167|10|km"
        bundle = self.map.get(here).json
        self.assertEqual(([r["id"] for r in matches(bundle)], bundle["total"]), (["tokyo"], 1))
        self.check([("Location?near=35.68944|139.69167|10|km&_total=accurate", "tokyo")], self.map)

    def test_refused(self):
        for value in ("35", "91|0", "0|181", "a|b", "35|139|-1|km", "35|139|1|kg", "35|139|x", "35|139|1|km|1"):
            with self.subTest(value):
                issues = self.assert_outcome(self.all.get("Location?near=" + value), 400, "value")
                self.assertEqual(issues[0]["expression"], ["Location?near"])
        self.assert_outcome(self.all.get("Location?near:contains=35|139"), 400, "not-supported")
        self.assert_outcome(self.all.get("Location?_sort=near"), 400, "not-supported")

    def test_the_statement_lists_it(self):
        resources = self.all.get("metadata").json["rest"][0]["resource"]
        row, = [p for r in resources if r["type"] == "Location" for p in r["searchParam"] if p["name"] == "near"]
        self.assertEqual(row["type"], "special")

    def test_pages(self):
        ids = [e["resource"]["id"] for page in self.all.pages("Location?near=35.68944|139.69167|420|km&_count=2") for e in page["entry"]]
        self.assertEqual(sorted(ids), sorted([*OFFICES, "closed"]))

    def test_official_examples(self):
        folder = os.path.join(SHARED, "data/r4-examples")
        if not os.path.isdir(folder):
            raise unittest.SkipTest("no official examples")
        for name in ("Location-1.json", "Location-2.json", "Location-amb.json", "Location-ukp.json"):
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                self.all.update(json.load(file))
        # Burgers University Medical Center, at 42.25475478, -83.6945691; its parking, 2, is elsewhere in the Netherlands.
        self.check([("Location?near=42.256500|-83.694810|11.20|km", "1"), ("Location?near=42.2565|-83.6948|100|m", ""),
                    ("Location?near=42.2565|-83.6948|300|m", "1"), ("Location?near=42.256500|-83.694810&_id=2", "")])


if __name__ == "__main__":
    main()
