#!/usr/bin/python3
"""What users of other FHIR servers complain about in search: answers that are wrong without saying so. Each test is named after
the fault that it keeps away. What paging_test and search_test hold already is not repeated here."""

import json
import os

from harness import ALL_ITEMS, STANDARD, Case, Client, main, matches, next_link
from town import observation, patient

# More than what a chain keeps of its inner matches (1,000 and 20,000: server/search/README.md), so that it must go another way.
MANY, MORE = 1500, 20500


def prefixed(prefix, value, bound):
    """As R4 search.html#prefix has it for values of full precision."""
    return {"": value == bound, "eq": value == bound, "ne": value != bound, "gt": value > bound, "lt": value < bound,
            "ge": value >= bound, "le": value <= bound, "sa": value > bound, "eb": value < bound}[prefix]


def included(bundle):
    return ["%s/%s" % (e["resource"]["resourceType"], e["resource"]["id"]) for e in bundle.get("entry", [])
            if e["search"]["mode"] == "include"]


class Large(Case):
    """A person and a measurement each, so many that lists in between must not be cut."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        path = os.path.join(cls.server.folder, "many.ndjson")
        with open(path, "w") as out:
            for n in range(MORE):
                few = [{"system": "urn:group", "value": "many"}] if n % (MORE // MANY) == 0 and n < MANY * (MORE // MANY) else []
                out.write(json.dumps({"resourceType": "Patient", "id": "p%d" % n, "gender": "female", "identifier": few + [
                    {"system": "urn:group", "value": "more"}]}) + "\n")
                out.write(json.dumps({"resourceType": "Observation", "id": "o%d" % n, "status": "final", "code": {"coding": [
                    {"code": "many" if few else "more"}]}, "subject": {"reference": "Patient/p%d" % n}}) + "\n")
            # And some that nothing may find.
            for n in range(50):
                out.write(json.dumps({"resourceType": "Patient", "id": "x%d" % n, "gender": "male"}) + "\n")
                out.write(json.dumps({"resourceType": "Observation", "id": "y%d" % n, "status": "amended", "code": {"coding": [
                    {"code": "none"}]}, "subject": {"reference": "Patient/x%d" % n}}) + "\n")
        cls.server.cli("load", path, timeout=300)
        cls.many = [n for n in range(MORE) if n % (MORE // MANY) == 0 and n < MANY * (MORE // MANY)]

    def check(self, query, letter, expected):
        """Follows all pages: each is there once, and the total says so."""
        bundles = self.all.pages(query + "&_count=1000&_elements=id&_total=accurate")
        self.assertEqual({b["total"] for b in bundles}, {len(expected)}, query)
        found = [r["id"] for b in bundles for r in matches(b)]
        self.assertEqual(len(found), len(expected), query)
        self.assertEqual(set(found), {letter + str(n) for n in expected}, query)

    def test_import_finished_but_not_searchable(self):
        """Helios #1065. The load has just come to its end."""
        path = os.path.join(self.server.folder, "late.ndjson")
        with open(path, "w") as out:
            for n in range(500):
                out.write(json.dumps(patient(id="late%d" % n, gender="other", identifier=[{"system": "urn:late", "value": "x"}])) + "\n")
        self.server.cli("load", path)
        self.assertEqual(self.all.get("Patient?identifier=urn:late|x&_summary=count").json["total"], 500)

    def test_chain_truncated_at_a_thousand_inner_matches(self):
        """Helios #645."""
        self.assertGreater(len(self.many), 1000)
        self.check("Observation?subject:Patient.identifier=urn:group|many", "o", self.many)
        self.check("Observation?patient.identifier=urn:group|many&code=many", "o", self.many)
        self.assertEqual(self.all.search("Observation?patient.identifier=urn:group|many&code=more"), [])

    def test_chain_truncated_at_twenty_thousand_inner_matches(self):
        self.check("Observation?subject:Patient.gender=female&status=final", "o", range(MORE))
        self.check("Observation?subject:Patient.identifier=urn:group|more&code=many", "o", self.many)
        # Those at both ends, by themselves.
        for n in (0, 1, MORE // 2, MORE - 1):
            query = "Observation?_id=o%d&subject:Patient.gender=" % n
            self.assertEqual([r["id"] for r in self.all.search(query + "female")], ["o%d" % n])
            self.assertEqual(self.all.search(query + "male"), [])

    def test_reverse_chain_truncated(self):
        self.check("Patient?_has:Observation:patient:code=many", "p", self.many)
        self.check("Patient?_has:Observation:patient:status=final", "p", range(MORE))
        self.check("Patient?_has:Observation:subject:status=final&identifier=urn:group|many", "p", self.many)
        self.check("Patient?_has:Observation:patient:code=none", "x", range(50))

    def test_nested_reverse_chain_truncated(self):
        for n in (0, MORE - 1):
            self.all.update({"resourceType": "Provenance", "id": "v%d" % n, "recorded": "2026-01-01T00:00:00Z",
                             "target": [{"reference": "Observation/o%d" % n}], "agent": [{"who": {"display": "x"}}]})
        self.check("Patient?_has:Observation:patient:_has:Provenance:target:recorded=2026", "p", [0, MORE - 1])

    def test_total_missing_or_cut_on_large_results(self):
        """HAPI #785, #1265, #1943: asked for, it is there and right; not asked for, it is right or left out."""
        for query, expected in (("Patient?gender=female", MORE), ("Patient?identifier=urn:group|many", len(self.many)),
                                ("Observation?status:not=amended", MORE)):
            for more in ("_total=accurate", "_total=accurate&_count=1", "_summary=count", "_count=0"):
                self.assertEqual(self.all.get("%s&%s" % (query, more)).json["total"], expected, (query, more))
            for more in ("_total=none", "_total=estimate", "_count=3"):
                self.assertIn(self.all.get("%s&%s" % (query, more)).json.get("total", expected), (expected,), (query, more))


class Small(Case):
    """Forty people with a measurement each."""

    institutions = {**STANDARD, "twin": STANDARD["ehr"]}

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.born, cls.value, cls.taken = {}, {}, {}
        for n in range(40):
            who, what = "p%02d" % n, "o%02d" % n
            cls.born[who] = "19%02d-06-15" % (40 + n % 20)
            cls.value[what], cls.taken[what] = 100 + n % 10 * 5, "2026-05-%02d" % (1 + n % 8)
            cls.all.update(patient(id=who, birthDate=cls.born[who], identifier=[{"system": "urn:n", "value": str(n)}]))
            more = {"category": [{"coding": [{"code": "laboratory"}]}]} if n % 3 == 0 else {}
            cls.all.update(observation("Patient/" + who, value=cls.value[what], id=what, effectiveDateTime=cls.taken[what], **more))

    def found(self, query):
        return sorted(r["id"] for r in self.all.search(query + "&_count=1000"))

    def test_comparator_in_a_chain_ignored(self):
        """Helios #1292: gt and lt in a chain found what eq would, or everything."""
        for prefix in ("", "eq", "ne", "gt", "lt", "ge", "le", "sa", "eb"):
            with self.subTest(prefix):
                self.assertEqual(self.found("Observation?subject:Patient.birthdate=%s1950-06-15" % prefix), sorted(
                    "o" + who[1:] for who, born in self.born.items() if prefixed(prefix, born, "1950-06-15")))
                self.assertEqual(self.found("Patient?_has:Observation:patient:value-quantity=%s120" % prefix), sorted(
                    "p" + what[1:] for what, value in self.value.items() if prefixed(prefix, value, 120)))
                self.assertEqual(self.found("Patient?_has:Observation:subject:date=%s2026-05-04" % prefix), sorted(
                    "p" + what[1:] for what, taken in self.taken.items() if prefixed(prefix, taken, "2026-05-04")))
        self.assertEqual(self.found("Patient?_has:Observation:patient:date=ap2026-05-04&birthdate=lt1900"), [])

    def test_modifier_in_a_chain_ignored(self):
        self.assertEqual(self.found("Observation?subject:Patient.gender:not=female"), [])
        self.assertEqual(self.found("Observation?subject:Patient.gender:missing=true"), [])
        self.assertEqual(len(self.found("Observation?subject:Patient.family:exact=笠間")), 40)
        self.assertEqual(self.found("Observation?subject:Patient.family:exact=笠"), [])
        self.assertEqual(self.found("Patient?_has:Observation:patient:category:not=laboratory"),
                         sorted("p%02d" % n for n in range(40) if n % 3))
        self.assert_outcome(self.all.get("Observation?subject:Patient.gender:exact=female"), 400)

    def test_sort_with_a_filter_finds_nothing(self):
        """Blaze #1431: _sort together with category gave an empty answer. A sort changes the order and nothing else."""
        filters = ("category=laboratory", "code=8480-6", "status=final&category=laboratory", "date=ge2026-05-03",
                   "subject:Patient.birthdate=lt1950", "value-quantity=gt110", "patient=p03,p06,p07")
        for each in filters:
            plain = self.found("Observation?" + each)
            self.assertTrue(plain, each)
            for sort in ("date", "-date", "_lastUpdated", "-_lastUpdated", "_id", "value-quantity,-date", "-category,_id",
                         "value-string"):
                for count in (1000, 7):
                    pages = self.all.pages("Observation?%s&_sort=%s&_count=%d" % (each, sort, count))
                    found = [r["id"] for b in pages for r in matches(b)]
                    with self.subTest("%s %s" % (each, sort)):
                        self.assertEqual(sorted(found), plain)
                        first = sort.split(",")[0].lstrip("-")
                        key = {"date": self.taken.get, "value-quantity": self.value.get, "_id": str}.get(first)
                        if key:
                            values = [key(i) for i in found]
                            self.assertEqual(values, sorted(values, reverse=sort[0] == "-"))

    def test_total_drifts_while_paging(self):
        """HAPI #7448. Others write between the pages: each total is that of all the pages, from the first to the last."""
        link, seen, totals, number = "Patient?family=笠間&_count=6&_total=accurate", [], [], 0
        self.all.update(patient(id="gone", identifier=[{"system": "urn:n", "value": "gone"}]))
        while link:
            bundle = self.all.get(link).json
            seen += [r["id"] for r in matches(bundle)]
            totals.append(bundle["total"])
            self.all.update(patient(id="drift%d" % number))
            self.all.update(patient(id="p39", birthDate=self.born["p39"], identifier=[{"system": "urn:n", "value": "39"}],
                                    multipleBirthInteger=1 + number % 2))
            number += 1
            link = next_link(bundle) and self.server.path_of(next_link(bundle))
        for n in range(number):
            self.all.delete("Patient/drift%d" % n)
        self.all.delete("Patient/gone")
        self.assertEqual(set(totals), {41})
        self.assertEqual(sorted(seen), sorted(["gone", *self.born]))

    def test_total_counts_what_was_deleted(self):
        query = "Patient?identifier=urn:n|dead&_total=accurate&_count=1"
        for n in range(3):
            self.all.update(patient(id="dead%d" % n, identifier=[{"system": "urn:n", "value": "dead"}]))
        bundle = self.all.get(query).json
        self.assertEqual(bundle["total"], 3)
        self.all.delete("Patient/dead0")
        self.all.delete("Patient/dead1")
        self.assertEqual(self.all.get(query).json["total"], 1)
        # The page that was to come: nothing that is gone is shown, and the total speaks of what is there.
        left = self.all.get(self.server.path_of(next_link(bundle))).json
        self.assertEqual([r["id"] for r in matches(left) if r["id"] in ("dead0", "dead1")], [])
        self.assertEqual(left["total"], 1)
        self.all.delete("Patient/dead2")

    def test_page_leaks_to_another_institution_with_the_same_rights(self):
        """HAPI #7888: a page's address was as good as a permission. These two may see the same."""
        link = self.server.path_of(next_link(self.ehr.get("Patient?family=笠間&_count=5").json))
        self.assertEqual(self.ehr.get(link).status, 200)
        answer = self.twin.get(link)
        self.assert_outcome(answer, 400)
        self.assertNotIn("p0", answer.text)
        # Nor by another type, nor with something added.
        self.assert_outcome(self.ehr.get(link.replace("/Patient?", "/Observation?")), 400)
        self.assert_outcome(self.ehr.get(link + "&family=x"), 400)

    def test_page_is_not_decided_again(self):
        """HAPI #2369, #2012: consent was not asked for pages. Here the grant ends between two pages."""
        link = self.server.path_of(next_link(self.twin.get("Patient?family=笠間&_count=5").json))
        self.assertEqual(self.twin.get(link).status, 200)
        try:
            self.server.grant("twin")
            answer = self.twin.get(link)
            self.assertTrue(answer.status == 403 or matches(answer.json) == [], answer)
        finally:
            self.server.grant("twin", ALL_ITEMS)
        self.assertEqual(self.twin.get(link).status, 200)

    def test_page_expires(self):
        """HAPI #7220: a page was gone by the time it was asked for. A link holds all that it needs: after many other searches,
        twice, and by a new connection."""
        link = self.server.path_of(next_link(self.all.get("Patient?family=笠間&_sort=birthdate&_count=5").json))
        first = [r["id"] for r in self.all.search(link)]
        for n in range(300):
            self.all.get("Patient?identifier=urn:n|%d&_count=1" % (n % 50))
        self.all.close()
        self.assertEqual([r["id"] for r in self.all.search(link)], first)
        self.server.restart()
        self.assertEqual([r["id"] for r in self.all.search(link)], first)
        self.assertEqual([r["id"] for r in self.all.search(link)], first)

    def test_include_escapes_the_scope(self):
        """MS ADR-2607: _include and _revinclude brought what the token may not read; a chain told of it."""
        observations, people = (Client(self.server, "all", self.all.certificate, self.all.key, self.server.token("all", scope))
                                for scope in ("system/Observation.rs", "system/Patient.rs"))
        everything = self.all.get("Observation?_id=o01&_include=Observation:patient").json
        self.assertEqual(included(everything), ["Patient/p01"])
        for who, query in ((observations, "Observation?_id=o01&_include=Observation:patient"),
                           (observations, "Observation?_id=o01&_include=*"),
                           (people, "Patient?_id=p01&_revinclude=Observation:patient")):
            answer = who.get(query)
            with self.subTest(query):
                self.assertTrue(answer.status == 403 or included(answer.json) == [], answer)
        for who, query in ((observations, "Observation?subject:Patient.birthdate=lt1950"),
                           (observations, "Observation?patient.gender=female"),
                           (people, "Patient?_has:Observation:patient:code=8480-6")):
            with self.subTest(query):
                self.assert_outcome(who.get(query), 403)
        observations.close()
        people.close()


if __name__ == "__main__":
    main()
