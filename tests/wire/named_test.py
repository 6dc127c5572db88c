#!/usr/bin/python3
"""Queries by name (R4 search.html#query)."""

import random

from harness import ALL_ITEMS, STANDARD, Case, main
from town import LOINC, observation, patient

URL = "http://example.org/ValueSet/"


def value_set(name, url=None, version=None, status="active", date=None):
    made = {"resourceType": "ValueSet", "id": name, "status": status, "url": url and URL + url, "version": version, "date": date}
    return {k: v for k, v in made.items() if v}


class Named(Case):
    institutions = dict(STANDARD, some=("system/ValueSet.rs?status=active system/Observation.rs?status=final", ALL_ITEMS, []))

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        put = cls.all.update
        put(value_set("a-1.9", "a", "1.9"))
        put(value_set("a-1.10", "a", "1.10"))
        put(value_set("a-2-draft", "a", "2.0.0", status="draft"))
        put(value_set("a-none", "a"))
        put(value_set("b-2.0", "b", "2.0.0"))
        put(value_set("b-beta", "b", "2.0.0-beta"))
        put(value_set("c-late", "c", "1", date="2024-01-02"))
        put(value_set("c-early", "c", "1", date="2024-01-01"))
        put(value_set("d-1", "d"))
        put(value_set("d-2", "d"))
        put(value_set("e-2020", "e", "2020-02-01"))
        put(value_set("e-2019", "e", "2019-11-30"))
        put(value_set("free-1"))
        put(value_set("free-2"))
        for i in (1, 2, 3):
            put(patient(id="p%d" % i))

    def check(self, rows, who=None):
        for query, expected in rows:
            with self.subTest(query):
                self.assertEqual(sorted(r["id"] for r in (who or self.all).search(query)), sorted(expected.split()))

    def test_current_canonical(self):
        current = "ValueSet?_query=current-canonical"
        self.check([
            (current, "a-2-draft b-2.0 c-late d-2 e-2020 free-1 free-2"),
            (current + "&status=active", "a-1.10 b-2.0 c-late d-2 e-2020 free-1 free-2"),
            (current + "&url=%sa" % URL, "a-2-draft"), (current + "&url=%sa&status=active" % URL, "a-1.10"),
            (current + "&url=%sa,%sb&version=1.9,2.0.0-beta" % (URL, URL), "a-1.9 b-beta"), (current + "&url=%snone" % URL, ""),
            (current + "&_id=a-1.9", "a-1.9"),
        ])
        self.assertEqual(self.all.get(current + "&_count=0").json["total"], 7)
        pages = self.all.pages(current + "&_count=2&_sort=url,-_id")
        self.assertEqual([e["resource"]["id"] for p in pages for e in p["entry"]],
                         ["a-2-draft", "b-2.0", "c-late", "d-2", "e-2020", "free-2", "free-1"])
        self.assertIn("_query=current-canonical", self.all.get(current).json["link"][0]["url"])

    def test_what_may_not_be_seen_is_not_newer(self):
        self.check([("ValueSet?_query=current-canonical&url=%sa" % URL, "a-1.10")], self.some)
        self.all.update(observation("Patient/p3", "hidden", id="seen", effectiveDateTime="2026-01-01"))
        self.all.update(observation("Patient/p3", "hidden", id="hidden", effectiveDateTime="2026-01-02", status="preliminary"))
        query = "Observation?_query=latest&patient=p3&code=hidden"
        self.check([(query, "hidden"), (query + "&status=final", "seen")])
        self.check([(query, "seen")], self.some)
        self.assertEqual(self.some.get(query).json["total"], 1)

    def test_latest_of_each_code(self):
        """Against every observation held to the others by its own dates and codes."""
        chance, made = random.Random(20260511), []
        for i in range(150):
            codes = chance.sample(["w", "x", "y", "z"], 2 if chance.random() < 0.15 else 1)
            day = chance.choice([None, *("2026-03-%02d" % d for d in range(1, 29))])
            each = observation("Patient/p%d" % chance.randint(1, 2), id="o%d" % i, effectiveDateTime=day,
                               status=chance.choice(["final", "amended"]))
            each["code"] = {"coding": [{"system": LOINC, "code": c} for c in codes]}
            each = {k: v for k, v in each.items() if v is not None}
            self.all.update(each)
            made.append((each["subject"]["reference"], set(codes), day or "", i, each["status"]))

        def latest(rows):
            return " ".join("o%d" % i for who, codes, day, i, _ in rows
                            if not any(w == who and c & codes and (d, k) > (day, i) for w, c, d, k, _ in rows))

        everything = "Observation?code=w,x,y,z&_count=100&_query=latest"
        self.check([
            (everything, latest(made)), (everything + "&patient=p1", latest([m for m in made if m[0] == "Patient/p1"])),
            (everything + "&status=amended", latest([m for m in made if m[4] == "amended"])),
            (everything + "&date=lt2026-03-10", latest([m for m in made if m[2] and m[2] < "2026-03-10"])),
        ])
        # A match with a later one is none, even by its id; without coded codes there is nothing to compare.
        self.check([("Observation?_query=latest&_id=o0,o1,o2", latest(made[:3]))])
        for name in ("t1", "t2"):
            self.all.update({**observation("Patient/p3", id=name), "code": {"text": "only text"}})
        self.check([("Observation?_query=latest&_id=t1,t2", "t1 t2")])

    def test_other_names(self):
        for query, told in (("ValueSet?_query=newest", "current-canonical"), ("Observation?_query=current-canonical", "latest"),
                            ("Patient?_query=latest", "none")):
            issue, = self.assert_outcome(self.all.get(query), 400, "not-supported")
            self.assertIn(told, issue["diagnostics"])
            self.assertEqual(issue["expression"], [query.split("=")[0]])
        self.assert_outcome(self.all.get("ValueSet?_query=current-canonical&_contained=true"), 400, "not-supported")
        many = "&".join("status=active" for _ in range(58))
        self.assert_outcome(self.all.get("ValueSet?_query=current-canonical&" + many), 400, "too-costly")
        self.assert_ok(self.all.get("ValueSet?_query=current-canonical&" + many[len("status=active&"):]))


if __name__ == "__main__":
    main()
