#!/usr/bin/python3
"""Patient/$everything and Encounter/$everything (R4 patient-operation-everything.html, encounter-operation-everything.html)."""

import re

from harness import STANDARD, Case, main, matches, next_link
from town import assessment, consent, new_id, observation, patient

XML = {"Accept": "application/fhir+xml"}


def names(bundle, mode):
    return [e["resource"]["resourceType"] + "/" + e["resource"]["id"] for e in bundle.get("entry", [])
            if e["search"]["mode"] == mode]


class Everything(Case):
    settings = {"search-count": 3, "search-count-most": 50}
    institutions = {**STANDARD, "vitals": ("system/Observation.rs system/Patient.rs", ["basic", "health-check"], []),
                    "reader": ("system/*.r", ["basic", "health-check"], [])}

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        put = cls.all.update
        put({"resourceType": "Organization", "id": "city", "name": "笠間市"})
        put({"resourceType": "Practitioner", "id": "d1", "name": [{"family": "岩間"}]})
        put({"resourceType": "Practitioner", "id": "d2", "name": [{"family": "友部"}]})
        put({"resourceType": "Medication", "id": "m1", "code": {"text": "アムロジピン"}})
        put(patient(id="p1", managingOrganization={"reference": "Organization/city"}))
        put(patient(id="p2"))
        put({"resourceType": "Encounter", "id": "e1", "status": "finished", "class": {"code": "AMB"},
             "period": {"start": "2025-03-01", "end": "2025-03-10"}, "subject": {"reference": "Patient/p1"},
             "participant": [{"individual": {"reference": "Practitioner/d1"}}]})
        put(observation("Patient/p1", id="o1", effectiveDateTime="2025-03-02", performer=[{"reference": "Practitioner/d2"}],
                        encounter={"reference": "Encounter/e1"}))
        put(observation("Patient/p1", id="o2", effectiveDateTime="2026-05-03"))
        put(observation("Patient/p2", id="o3", effectiveDateTime="2026-05-03"))
        put(assessment("Patient/p1", id="q1", authored="2026-06-01T10:00:00+09:00"))
        put(consent("Patient/p1", id="c1", dateTime="2024-04-01"))
        put({"resourceType": "MedicationRequest", "id": "r1", "status": "active", "intent": "order",
             "medicationReference": {"reference": "Medication/m1"}, "subject": {"reference": "Patient/p1"},
             "authoredOn": "2025-03-05"})
        put({"resourceType": "Condition", "id": "long", "subject": {"reference": "Patient/p1"}, "onsetDateTime": "2020-01-01",
             "abatementDateTime": "2025-12-31"})
        put({"resourceType": "Condition", "id": "undated", "subject": {"reference": "Patient/p1"}})

    ALL_OF_P1 = ["Condition/long", "Condition/undated", "Consent/c1", "Encounter/e1", "MedicationRequest/r1", "Observation/o1",
                 "Observation/o2", "Patient/p1", "QuestionnaireResponse/q1"]
    AROUND_P1 = ["Medication/m1", "Organization/city", "Practitioner/d1", "Practitioner/d2"]

    def check(self, path, found, included=None, who=None):
        bundles = (who or self.all).pages(path)
        with self.subTest(path):
            self.assertEqual(sorted(n for b in bundles for n in names(b, "match")), found)
            if included is not None:
                self.assertEqual(sorted({n for b in bundles for n in names(b, "include")}), included)
        return bundles

    # -- What is in it --

    def test_everything_of_a_patient_in_one_bundle(self):
        bundles = self.check("Patient/p1/$everything", self.ALL_OF_P1, self.AROUND_P1)
        # "unless the client requests otherwise, the server returns the entire result set in a single bundle".
        self.assertEqual(len(bundles), 1)
        self.assertEqual(bundles[0]["type"], "searchset")
        self.assertEqual(bundles[0]["total"], len(self.ALL_OF_P1))
        self.assertEqual({e["fullUrl"] for e in bundles[0]["entry"]},
                         {"%s/%s" % (self.server.base, n) for n in self.ALL_OF_P1 + self.AROUND_P1})

    def test_by_post_with_parameters(self):
        body = {"resourceType": "Parameters", "parameter": [
            {"name": "start", "valueDate": "2026-01-01"}, {"name": "_type", "valueCode": "Observation"},
            {"name": "_type", "valueCode": "QuestionnaireResponse,Patient"}]}
        answer = self.assert_ok(self.all.post("Patient/p1/$everything", body))
        self.assertEqual(sorted(names(answer.json, "match")), ["Observation/o2", "Patient/p1", "QuestionnaireResponse/q1"])
        self.assertEqual(names(self.all.post("Patient/p2/$everything").json, "match"), ["Observation/o3", "Patient/p2"])

    def test_of_an_encounter(self):
        self.check("Encounter/e1/$everything", ["Encounter/e1", "Observation/o1"], ["Patient/p1", "Practitioner/d1", "Practitioner/d2"])
        self.check("Encounter/e1/$everything?_type=Encounter,Practitioner", ["Encounter/e1"], ["Practitioner/d1"])
        self.assertEqual(self.all.get("Encounter/$everything").status, 404)
        # The date range is of patients only (R4's parameters).
        self.assert_outcome(self.all.get("Encounter/e1/$everything?start=2020-01-01"), 400, "not-supported")

    def test_all_that_is_referred_to_and_attachments(self):
        put, base = self.all.update, self.server.base
        put(patient(id="doc"))
        for name in ("b1", "b2", "b3"):
            put({"resourceType": "Binary", "id": name, "contentType": "text/plain", "data": "eA==", "securityContext": {
                "reference": "Patient/doc"}})
        for name in ("r1", "r2", "r3"):
            put({"resourceType": "Organization", "id": name, "name": name})
        # By an attachment, by an absolute URL of this server, in an extension, in a contained resource.
        put({"resourceType": "DocumentReference", "id": "d", "status": "current", "subject": {"reference": "Patient/doc"},
             "extension": [{"url": "urn:x", "valueReference": {"reference": "Organization/r1"}}],
             "contained": [{"resourceType": "Device", "id": "x", "owner": {"reference": "Organization/r2"}}],
             "context": {"related": [{"reference": "#x"}, {"reference": base + "/Organization/r3"}, {"reference": "http://elsewhere.example/fhir/Organization/city"},
                                     {"reference": "urn:uuid:53fefa32-fcbb-4ff8-8a92-55ee120877b7"}]},
             "content": [{"attachment": {"url": "Binary/b1"}}, {"attachment": {"url": base + "/Binary/b2"}}]})
        put(observation("Patient/doc", id="od", performer=[
            {"reference": "Organization/never"}, {"display": "somebody"}, {"reference": "Organization/r1/_history/1"}]))
        around = ["Binary/b1", "Binary/b2", "Organization/r1", "Organization/r2", "Organization/r3"]
        self.check("Patient/doc/$everything", ["DocumentReference/d", "Observation/od", "Patient/doc"], around)
        self.check("Patient/doc/$everything?_type=DocumentReference,Binary", ["DocumentReference/d"], ["Binary/b1", "Binary/b2"])
        self.all.delete("Binary/b1")
        self.check("Patient/doc/$everything", ["DocumentReference/d", "Observation/od", "Patient/doc"], around[1:])
        # Who may see the Observation, but none of these, gets it alone.
        self.check("Patient/doc/$everything?_type=Observation", ["Observation/od"], [], self.vitals)
        self.check("Patient/doc/$everything", ["Observation/od", "Patient/doc"], [], self.vitals)

    def test_nowhere_else(self):
        for path in ("Observation/o1/$everything", "$everything", "Organization/city/$everything", "Patient/p1/_history/1/$everything"):
            self.assertIn(self.all.get(path).status, (404, 405), path)

    # -- What limits it --

    def test_care_dates(self):
        undated = ["Condition/undated", "Patient/p1"]
        self.check("Patient/p1/$everything?start=2026-01-01", sorted(undated + ["Observation/o2", "QuestionnaireResponse/q1"]),
                   ["Organization/city"])
        self.check("Patient/p1/$everything?end=2024-12-31", sorted(undated + ["Condition/long", "Consent/c1"]))
        self.check("Patient/p1/$everything?start=2025-03-08&end=2025-03-31",
                   sorted(undated + ["Condition/long", "Encounter/e1"]))
        self.check("Patient/p1/$everything?start=2025-03&end=2025-03",
                   sorted(undated + ["Condition/long", "Encounter/e1", "MedicationRequest/r1", "Observation/o1"]))
        self.check("Patient/p1/$everything?start=2026-05-03&end=2026-05-03&_type=Observation", ["Observation/o2"])

    def test_what_is_out_of_range_comes_where_it_is_referred_to(self):
        self.check("Patient/p1/$everything?start=2025-03-02&end=2025-03-02&_type=Observation,Encounter",
                   ["Encounter/e1", "Observation/o1"], [])
        self.all.update(observation("Patient/p2", id="o9", effectiveDateTime="2030-01-01", encounter={"reference": "Encounter/e1"}))
        self.check("Patient/p2/$everything?start=2030-01-01&_type=Observation,Encounter", ["Observation/o9"], ["Encounter/e1"])
        self.all.delete("Observation/o9")

    def test_types(self):
        self.check("Patient/p1/$everything?_type=Observation", ["Observation/o1", "Observation/o2"], [])
        self.check("Patient/p1/$everything?_type=Observation,Practitioner", ["Observation/o1", "Observation/o2"], ["Practitioner/d2"])
        self.check("Patient/p1/$everything?_type=Patient&_type=Organization", ["Patient/p1"], ["Organization/city"])

    def test_since(self):
        one = patient(id="late")
        self.all.update(one)
        first = self.all.create(observation("Patient/late"))
        later = self.all.create(observation("Patient/late"))
        since = later.json["meta"]["lastUpdated"].replace("+", "%2B")
        found = {r["id"] for r in self.all.search("Patient/late/$everything?_since=" + since)}
        self.assertIn(later.id, found)
        self.assertNotIn("late", found)
        self.assertLessEqual(found, {first.id, later.id})
        self.assertEqual(self.all.search("Patient/late/$everything?_since=2100-01-01T00:00:00Z"), [])

    # -- Pages --

    def test_pages_hold_each_once(self):
        for count in (1, 2, 4, 50):
            bundles = self.check("Patient/p1/$everything?_count=%d" % count, self.ALL_OF_P1, self.AROUND_P1)
            self.assertEqual(len(bundles), -(-len(self.ALL_OF_P1) // count))
            for bundle in bundles:
                self.assertLessEqual(len(matches(bundle)), count)
                link = next_link(bundle)
                if link:
                    # It is opaque: nothing of what was asked is in it.
                    self.assertRegex(link, r"/Patient/p1/\$everything\?_page=[A-Za-z0-9_-]+$")

    def test_a_page_is_as_the_first_was_asked_for_and_leaves_out_what_came_since(self):
        self.all.update(patient(id="busy"))
        ids = [self.all.create(observation("Patient/busy", performer=[{"reference": "Practitioner/d1"}])).id for _ in range(4)]
        first = self.all.get("Patient/busy/$everything?_count=2&_type=Observation&_elements=status").json
        self.all.create(observation("Patient/busy"))
        self.all.delete("Observation/" + ids[0])
        second = self.all.get(self.server.path_of(next_link(first))).json
        self.assertIsNone(next_link(second))
        self.assertEqual([r["id"] for r in matches(first) + matches(second)], ids[:0:-1])
        for bundle in (first, second):
            self.assertEqual(names(bundle, "include"), [])
            for resource in matches(bundle):
                self.assertNotIn("valueQuantity", resource)

    def test_a_page_is_of_use_to_its_owner_at_its_place_only(self):
        link = self.server.path_of(next_link(self.all.get("Patient/p1/$everything?_count=2").json))
        self.assert_outcome(self.ehr.get(link), 400)
        for other in ("/fhir/Patient/p2/$everything", "/fhir/Patient/$everything", "/fhir/Patient/p1/*", "/fhir/Encounter/e1/$everything"):
            self.assert_outcome(self.all.get(re.sub(r"^[^?]*", other, link)), 400)
        self.assert_outcome(self.all.get(link + "&_type=Patient"), 400)
        self.assert_outcome(self.all.get("Patient/p1/$everything?_page=x"), 400)

    # -- Who may --

    def test_what_may_not_be_seen_is_not_there(self):
        # Vital signs and the basic data, by scope and grant; what is referred to passes the gate, too.
        bundles = self.check("Patient/p1/$everything", ["Observation/o1", "Observation/o2", "Patient/p1"], [], self.vitals)
        self.assertEqual(bundles[0]["total"], 3)
        # Assessments, but no vital signs: the Encounter and whom an Observation refers to are not hinted at.
        bundles = self.check("Patient/p1/$everything", ["Consent/c1", "Patient/p1", "QuestionnaireResponse/q1"], [], self.care)
        self.assertEqual(bundles[0]["total"], 3)
        self.assertEqual(len(self.check("Patient/p1/$everything?_count=1", ["Consent/c1", "Patient/p1", "QuestionnaireResponse/q1"], [],
                                        self.care)), 3)

    def test_a_type_that_may_not_be_searched_is_refused_by_name(self):
        self.assert_outcome(self.vitals.get("Patient/p1/$everything?_type=Condition"), 403, "forbidden")

    def test_a_patient_who_may_not_be_seen_is_as_one_who_never_was(self):
        # What is contained makes this a patient whom few may see, though her vital signs are open to more.
        self.all.update(patient(id="hush", extension=[{"url": "urn:x", "valueReference": {"reference": "#x"}}], contained=[
            {"resourceType": "Condition", "id": "x", "subject": {"reference": "Patient/hush"}}]))
        self.all.update(observation("Patient/hush", id="whisper"))
        self.assertEqual([r["id"] for r in self.vitals.search("Observation?subject=Patient/hush")], ["whisper"])
        for path in ("Patient/%s/$everything", "Patient/%s/$everything?_type=Observation", "Patient/%s/$everything?_count=0"):
            hidden, absent = self.vitals.get(path % "hush"), self.vitals.get(path % "none")
            self.assert_outcome(hidden, 404, "not-found")
            self.assertEqual(hidden.body.replace(b"hush", b"none"), absent.body)
            self.assertEqual(hidden.same_as()[:2], absent.same_as()[:2])
        self.check("Patient/hush/$everything", ["Observation/whisper", "Patient/hush"])

    def test_who_may_not_search_is_refused(self):
        self.assert_outcome(self.reader.get("Patient/p1/$everything"), 403, "forbidden")
        self.assert_outcome(self.other.get("Patient/p1/$everything"), 403, "forbidden")
        self.assert_outcome(self.all.get("Patient/p1/$everything", token=None), 401)

    def test_a_deleted_patient(self):
        name = new_id("gone")
        self.all.update(patient(id=name))
        self.all.delete("Patient/" + name)
        self.assert_outcome(self.all.get("Patient/%s/$everything" % name), 410, "deleted")

    # -- Malformed --

    def test_what_is_wrong_is_refused(self):
        for query, code in (("start=yesterday", "value"), ("end=2026-13-01", "value"), ("_since=2026", "value"), ("_count=-1", "value"),
                            ("_count=x", "value"), ("_type=Nothing", "value"), ("code=x", "not-supported"), ("_type=Practitioner", "value"),
                            ("start=2026&start=2027", "invalid"), ("_include=*", "not-supported"), ("_type=", "value")):
            with self.subTest(query):
                self.assert_outcome(self.all.get("Patient/p1/$everything?" + query), 400, code)
        self.assert_outcome(self.all.post("Patient/p1/$everything", {"resourceType": "Patient"}), 400)
        self.assert_outcome(self.all.post("Patient/p1/$everything", {"resourceType": "Parameters", "parameter": [
            {"name": "start", "valueString": "soon"}]}), 400)
        many = [{"name": "_type", "valueCode": "Observation"}] * 1000
        self.assert_ok(self.all.post("Patient/p1/$everything", {"resourceType": "Parameters", "parameter": many}))
        self.assert_outcome(self.all.post("Patient/p1/$everything", {"resourceType": "Parameters", "parameter": many + many[:1]}),
                            400, "too-costly")
        self.assertEqual(self.all.put("Patient/p1/$everything", {"resourceType": "Parameters"}).status, 405)

    # -- Forms, trail --

    def test_as_xml(self):
        answer = self.assert_ok(self.all.get("Patient/p1/$everything?_count=2", XML))
        self.assertIn("application/fhir+xml", answer.field("Content-Type"))
        self.assertIn('<Bundle xmlns="http://hl7.org/fhir"', answer.text)
        body = '<Parameters xmlns="http://hl7.org/fhir"><parameter><name value="_type"/><valueCode value="Patient"/></parameter></Parameters>'
        answer = self.assert_ok(self.all.post("Patient/p1/$everything", body, {"Content-Type": "application/fhir+xml", **XML}))
        self.assertEqual(answer.text.count("<Patient"), 1)
        self.assertNotIn("<Observation", answer.text)
        refused = self.all.get("Patient/none/$everything", XML)
        self.assertEqual(refused.status, 404)
        self.assertIn("<OperationOutcome", refused.text)

    def test_the_trail_says_about_whom_it_was(self):
        self.assert_ok(self.all.get("Patient/p2/$everything?_type=Observation"))
        record = next(r for r in self.server.audit_records() if r.get("id") == "p2" and r["event"] == "OPERATION" and
                      r.get("query") == "_type=Observation")
        self.assertEqual((record["resource"], record["institution"], record["status"]), ("Patient", "all", 200))
        self.assertEqual(record["subjects"]["count"], 1)
        self.assertEqual(record["subjects"]["rids"], [record["rid"]])
        self.assertEqual(record["disclosed"]["count"], 1)


class OfAllPatients(Case):
    """Without an id: of all whom the caller may see."""

    settings = {"search-count-most": 50}

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        put = cls.all.update
        put({"resourceType": "Practitioner", "id": "d1", "name": [{"family": "岩間"}]})
        put({"resourceType": "Group", "id": "g1", "type": "person", "actual": True})
        for name in ("a", "b"):
            put(patient(id=name))
            put(observation("Patient/" + name, id="o" + name, effectiveDateTime="2026-05-03", performer=[
                {"reference": "Practitioner/d1"}]))
        put(assessment("Patient/a", id="q"))
        # In nobody's compartment.
        put(observation("Group/g1", id="og"))
        put({"resourceType": "Location", "id": "l1", "name": "笠間"})

    IN_THEM = ["Observation/oa", "Observation/ob", "Patient/a", "Patient/b", "QuestionnaireResponse/q"]

    def found(self, path, who=None):
        bundles = (who or self.all).pages(path)
        return (sorted(n for b in bundles for n in names(b, "match")), sorted({n for b in bundles for n in names(b, "include")}))

    def test_of_all_patients(self):
        self.assertEqual(self.found("Patient/$everything"), (self.IN_THEM, ["Practitioner/d1"]))
        self.assertEqual(self.found("Patient/$everything?_count=2"), (self.IN_THEM, ["Practitioner/d1"]))
        self.assertEqual(self.found("Patient/$everything?_type=Observation&start=2026-05-01"), (["Observation/oa", "Observation/ob"], []))
        self.assertEqual(self.all.get("Patient/$everything?_count=0").json["total"], len(self.IN_THEM))

    def test_what_may_not_be_seen_is_neither_there_nor_counted(self):
        self.assertEqual(self.found("Patient/$everything?_count=1", self.care), (["Patient/a", "Patient/b", "QuestionnaireResponse/q"], []))
        self.assertEqual(self.care.get("Patient/$everything?_count=0").json["total"], 3)
        self.assert_outcome(self.other.get("Patient/$everything"), 403, "forbidden")


if __name__ == "__main__":
    main()
