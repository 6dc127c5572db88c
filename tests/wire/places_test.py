#!/usr/bin/python3
"""Where a search looks: in several types (_type), in the whole system, in a compartment (R4 http.html#search,
search.html#searchcontexts, compartmentdefinition.html); by GET and by POST to _search on each level."""

from harness import STANDARD, Case, Client, main, matches, next_link
from town import assessment, consent, observation, patient

FORM = {"Content-Type": "application/x-www-form-urlencoded"}
TAG = {"tag": [{"system": "urn:places", "code": "x"}]}


class Places(Case):
    settings = {"search-count": 5}
    institutions = {**STANDARD, "vitals": ("system/Observation.rs system/Patient.rs", ["basic", "health-check"], [])}

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        put = cls.all.update
        put(patient(id="p1", meta=TAG))
        put(patient(id="p2", meta=TAG, link=[{"other": {"reference": "Patient/p1"}, "type": "seealso"}]))
        put(observation("Patient/p1", "8480-6", 150, id="o1", effectiveDateTime="2026-05-01", meta=TAG))
        put(observation("Patient/p1", "29463-7", 60, id="o2", effectiveDateTime="2026-05-03", meta=TAG))
        put(observation("Patient/p2", "29463-7", 50, id="o3", effectiveDateTime="2026-05-02", meta=TAG))
        # In p1's compartment as performer, though about p2.
        put(observation("Patient/p2", "8480-6", 120, id="o4", performer=[{"reference": "Patient/p1"}], meta=TAG))
        put(assessment("Patient/p1", id="q1", meta=TAG))
        put(consent("Patient/p1", id="c1", meta=TAG))
        put({"resourceType": "Organization", "id": "city", "name": "笠間市", "meta": TAG})
        put({"resourceType": "Encounter", "id": "e1", "status": "finished", "class": {"code": "AMB"},
             "subject": {"reference": "Patient/p1"}, "meta": TAG})
        put(dict(observation("Patient/p2", "8462-4", 80, id="o5", meta=TAG), encounter={"reference": "Encounter/e1"}))

    def found(self, path, who=None):
        names = [r["resourceType"] + "/" + r["id"] for b in (who or self.all).pages(path) for r in matches(b)]
        self.assertEqual(len(names), len(set(names)), names)
        return sorted(names)

    def check(self, path, expected, who=None):
        with self.subTest(path):
            self.assertEqual(self.found(path, who), sorted(expected.split()))

    EVERYTHING = "Patient/p1 Patient/p2 Observation/o1 Observation/o2 Observation/o3 Observation/o4 Observation/o5 " \
        "QuestionnaireResponse/q1 Consent/c1 Organization/city Encounter/e1"

    def test_the_whole_system(self):
        self.check("?_tag=urn:places|x", self.EVERYTHING)
        self.check("?_tag=urn:places|x&_count=2", self.EVERYTHING)
        self.check("?_tag=urn:places|x&_sort=_id&_count=3", self.EVERYTHING)
        self.check("?_tag=urn:places|x&_sort=-_lastUpdated&_count=4", self.EVERYTHING)
        self.check("?_id=p1,o1,city", "Patient/p1 Observation/o1 Organization/city")

    def test_several_types(self):
        self.check("?_type=Patient,Organization&_tag=urn:places|x", "Patient/p1 Patient/p2 Organization/city")
        # A parameter that both types have, though each its own (R4 search.html#all).
        self.check("?_type=Observation,QuestionnaireResponse&subject=Patient/p1",
                   "Observation/o1 Observation/o2 QuestionnaireResponse/q1")
        self.check("?_type=Observation&code=8480-6", "Observation/o1 Observation/o4")

    def test_the_order_goes_across_types(self):
        pages = self.all.pages("?_tag=urn:places|x&_sort=_id&_count=3")
        self.assertEqual([r["id"] for b in pages for r in matches(b)],
                         ["c1", "city", "e1", "o1", "o2", "o3", "o4", "o5", "p1", "p2", "q1"])
        pages = self.all.pages("?_tag=urn:places|x&_sort=-_lastUpdated&_count=3")
        times = [r["meta"]["lastUpdated"] for b in pages for r in matches(b)]
        self.assertEqual(times, sorted(times, reverse=True))
        self.assertEqual(len(times), 11)

    def test_the_total_is_of_all_types(self):
        for query in ("&_summary=count", "&_count=0", "&_total=accurate&_count=2", "&_total=accurate&_sort=_id&_count=2"):
            self.assertEqual(self.all.get("?_tag=urn:places|x" + query).json["total"], 11, query)
        # Others have the tag, too: in the index it is one list.
        self.assertEqual(self.all.get("Patient?_tag=urn:places|x&_summary=count").json["total"], 2)

    def test_by_post(self):
        for path, body, expected in (("_search", "_tag=urn:places|x&_type=Patient", ["p1", "p2"]),
                                     ("Observation/_search", "code=8480-6", ["o1", "o4"]),
                                     ("Patient/p1/Observation/_search", "code=8480-6", ["o1", "o4"]),
                                     ("Patient/p1/_search", "_type=Consent", ["c1"]),
                                     ("Patient/p1/*/_search", "_type=Consent", ["c1"])):
            with self.subTest(path):
                answer = self.assert_ok(self.all.post(path, body, FORM))
                self.assertEqual(sorted(r["id"] for r in matches(answer.json)), expected)

    def test_a_compartment(self):
        self.check("Patient/p1/Observation", "Observation/o1 Observation/o2 Observation/o4")
        self.check("Patient/p1/Observation?code=8480-6", "Observation/o1 Observation/o4")
        self.check("Patient/p1/Observation?code=8480-6&subject=Patient/p2", "Observation/o4")
        self.check("Patient/p1/*", "Patient/p1 Patient/p2 Observation/o1 Observation/o2 Observation/o4 Consent/c1 "
                   "QuestionnaireResponse/q1 Encounter/e1")
        self.check("Patient/p1/*?_type=Consent,Observation&_count=1",
                   "Observation/o1 Observation/o2 Observation/o4 Consent/c1")
        self.check("Encounter/e1/Observation", "Observation/o5")
        self.check("Encounter/e1/*", "Observation/o5 Encounter/e1")
        self.check("Patient/p1/Patient", "Patient/p1 Patient/p2")
        # Nobody is there: as for somebody of whom nothing is known.
        self.check("Patient/nobody/*", "")
        self.check("Patient/nobody/Observation", "")
        # A type that is in no patient's compartment.
        self.check("Patient/p1/Organization", "")

    def test_a_compartment_sorted_by_date(self):
        pages = self.all.pages("Patient/p1/Observation?_sort=-date&_count=1")
        self.assertEqual([r["id"] for b in pages for r in matches(b)], ["o4", "o2", "o1"])

    def test_links_stay_in_their_place(self):
        first = self.all.get("Patient/p1/*?_count=1").json
        link = self.server.path_of(next_link(first))
        self.assertTrue(link.startswith("/fhir/Patient/p1/*?_page="), link)
        self.assertEqual(self.all.get(link).status, 200)
        for other in ("/fhir/Patient/p2/*?", "/fhir/Patient/p1/Observation?", "/fhir?", "/fhir/Patient?"):
            self.assert_outcome(self.all.get(link.replace("/fhir/Patient/p1/*?", other)), 400)
        self.assert_outcome(self.ehr.get(link), 400)
        system = self.server.path_of(next_link(self.all.get("?_tag=urn:places|x&_count=1").json))
        self.assertTrue(system.startswith("/fhir?_page="), system)
        self.assertNotIn("places", system)

    def test_includes_in_several_types(self):
        bundle = self.all.get("?_type=Observation,Consent&_tag=urn:places|x&_count=50&_include=Observation:subject"
                              "&_include=Consent:patient").json
        self.assertEqual(sorted(e["resource"]["id"] for e in bundle["entry"] if e["search"]["mode"] == "include"), ["p1", "p2"])
        bundle = self.all.get("Patient?_id=p1&_revinclude=*&_count=50").json
        self.assertEqual(sorted(e["resource"]["id"] for e in bundle["entry"] if e["search"]["mode"] == "include"),
                         ["c1", "e1", "o1", "o2", "o4", "p2", "q1"])
        bundle = self.all.get("Patient?_id=p1&_revinclude=Observation:*&_count=50").json
        self.assertEqual(sorted(e["resource"]["id"] for e in bundle["entry"] if e["search"]["mode"] == "include"),
                         ["o1", "o2", "o4"])

    def test_refusals(self):
        for path, status, code in (("?_type=Nothing", 400, "value"), ("?code=8480-6", 400, "not-supported"),
                                   ("?_type=Patient,Observation&code=x", 400, "not-supported"),
                                   ("Patient/p1/*?code=x", 400, "not-supported"), ("Patient?_type=Observation", 400, "value"),
                                   ("Patient/p1/*?_type=Organization", 400, "value"), ("?_sort=code", 400, "not-supported"),
                                   ("?_type=Patient,Organization&_contained=true", 400, "not-supported"),
                                   ("Observation/o1/*", 404, None), ("Organization/city/Patient", 404, None),
                                   ("Patient/p1/Nothing", 404, None), ("Patient/-_-/*", 400, "value")):
            with self.subTest(path):
                self.assert_outcome(self.all.get(path), status, code)

    def test_one_fault_is_told_once(self):
        issues = self.assert_outcome(self.all.get("?nonsense=1"), 400)
        self.assertEqual(len(issues), 1)
        self.assertEqual(issues[0]["expression"], ["?nonsense"])

    def test_types_that_are_not_permitted_are_not_searched(self):
        self.check("?_tag=urn:places|x", "Patient/p1 Patient/p2 Observation/o1 Observation/o2 Observation/o3 Observation/o4 "
                   "Observation/o5", self.vitals)
        self.assertEqual(self.vitals.get("?_tag=urn:places|x&_summary=count").json["total"], 7)
        self.check("Patient/p1/*", "Patient/p1 Patient/p2 Observation/o1 Observation/o2 Observation/o4", self.vitals)
        self.assert_outcome(self.vitals.get("?_type=Patient,Consent"), 403, "forbidden")
        self.assert_outcome(self.vitals.get("Patient/p1/Consent"), 403, "forbidden")

    def test_asking_about_a_patient_is_on_record(self):
        client = Client(self.server, "ehr", self.ehr.certificate, self.ehr.key, self.ehr.token)
        client.get("Patient/p2/Observation?code=none-such")
        client.close()
        newest = self.server.audit_records(3)
        record = next(r for r in newest if "none-such" in str(r))
        self.assertEqual((record.get("resource") or record.get("type"), record.get("id")), ("Patient", "p2"), record)


if __name__ == "__main__":
    main()
