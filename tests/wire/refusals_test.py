#!/usr/bin/python3
"""Bad input: each refusal's status and OperationOutcome, and that nothing changed. "Not there" and "not yours" are the same
bytes."""

import json
import ssl

from harness import Case, Client, main
from town import assessment, new_id, observation, patient


class Refusals(Case):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.person = cls.all.update(patient(id="person")).json
        cls.vital = cls.all.update(observation("Patient/person", id="vital")).json
        cls.checklist = cls.all.update(assessment("Patient/person", id="checklist")).json

    def setUp(self):
        self.before = self.everything()

    def tearDown(self):
        # Whatever was refused changed nothing: the history of the system is what it was.
        self.assertEqual(self.everything(), self.before)

    def everything(self):
        bundle = self.all.get("_history?_count=1000").json
        return [(e["fullUrl"], e["response"]["etag"]) for e in bundle.get("entry", [])]

    def all_interactions(self, client, **more):
        """Every interaction that could read or write something."""
        yield client.get("Patient/person", **more)
        yield client.get("Patient/person/_history/1", **more)
        yield client.get("Patient/person/_history", **more)
        yield client.get("Patient", **more)
        yield client.get("Patient?_summary=count", **more)
        yield client.post("Patient/_search", "gender=female", {"Content-Type": "application/x-www-form-urlencoded"}, **more)
        yield client.get("Patient/_history", **more)
        yield client.post("Patient", patient(), **more)
        yield client.put("Patient/person", dict(patient(gender="male"), id="person"), **more)
        yield client.put("Patient/new", patient(id="new"), **more)
        yield client.delete("Patient/person", **more)
        yield client.request("PATCH", "Patient/person", [{"op": "replace", "path": "/gender", "value": "male"}],
                             {"Content-Type": "application/json-patch+json"}, **more)
        yield client.post("Patient", patient(), {"If-None-Exist": "gender=female"}, **more)
        yield client.put("Patient?gender=female", patient(), **more)
        yield client.request("PATCH", "Patient?gender=female", [], {"Content-Type": "application/json-patch+json"}, **more)
        yield client.delete("Patient?gender=female", **more)
        yield client.request("HEAD", "Patient/person", **more)

    # -- Who --

    def test_no_certificate(self):
        with self.assertRaises((ssl.SSLError, ConnectionError, AssertionError)):
            context = self.server.context()
            with self.server.raw(context=context) as raw:
                raw.send("GET /fhir/metadata HTTP/1.1\r\nHost: localhost\r\n\r\n")
                # TLS 1.3: the alert may come only with the first read.
                self.assertIsNotNone(raw.receive(), "no answer")

    def test_unknown_certificate(self):
        stranger = self.server.stranger(token=self.all.token)
        for answer in self.all_interactions(stranger):
            self.assertEqual(answer.status, 401, answer)
            if answer.body:
                self.assert_outcome(answer, 401)

    def test_suspended_institution(self):
        self.server.cli("institution", "suspend", "all", "--reason", "test")
        try:
            for answer in self.all_interactions(self.all):
                self.assertIn(answer.status, (401, 403), answer)
                if answer.body:
                    self.assert_outcome(answer, answer.status)
        finally:
            self.server.cli("institution", "resume", "all")

    def test_no_token(self):
        for answer in self.all_interactions(self.all, token=None):
            self.assertEqual(answer.status, 401, answer)
            self.assertTrue(answer.field("WWW-Authenticate").startswith("Bearer"))
            if answer.body:
                self.assert_outcome(answer, 401, "login")

    def test_token_of_another_institution(self):
        for answer in self.all_interactions(self.ehr, token=self.all.token):
            self.assertEqual(answer.status, 401, answer)
            self.assertIn("invalid_token", answer.field("WWW-Authenticate"))

    # -- What they may --

    def test_missing_scope(self):
        reader = Client(self.server, "all", self.all.certificate, self.all.key, self.server.token("all", "system/Patient.rs"))
        for answer in (reader.post("Patient", patient()), reader.put("Patient/person", dict(self.person, gender="male")),
                       reader.delete("Patient/person"), reader.get("Observation/vital"), reader.get("Observation"),
                       reader.get("Observation/vital/_history")):
            self.assert_outcome(answer, 403, "forbidden")
        self.assert_ok(reader.get("Patient/person"))
        self.assert_ok(reader.get("Patient"))
        reader.close()

    def test_scopes_by_letter(self):
        letters = {"r": "Patient/person", "s": "Patient"}
        for letter, path in letters.items():
            client = Client(self.server, "all", self.all.certificate, self.all.key,
                            self.server.token("all", "system/*." + letter))
            for other, where in letters.items():
                self.assertEqual(client.get(where).status, 200 if other == letter else 403, (letter, where))
            client.close()

    def test_a_narrowed_scope(self):
        survey = "system/Observation.rs?category=http://terminology.hl7.org/CodeSystem/observation-category|survey"
        client = Client(self.server, "all", self.all.certificate, self.all.key, self.server.token("all", survey))
        self.assert_outcome(client.get("Observation/vital"), 404, "not-found")
        self.assertEqual(client.search("Observation"), [])
        self.assertEqual(client.get("Observation?_summary=count").json["total"], 0)
        self.assertEqual(client.get("Observation/vital/_history").status, 404)
        client.close()

    def test_missing_grant(self):
        for answer in self.all_interactions(self.other):
            self.assertEqual(answer.status, 403, answer)
            if answer.body:
                self.assert_outcome(answer, 403, "forbidden")

    def test_an_item_that_was_not_granted(self):
        self.assert_outcome(self.care.get("Observation/vital"), 404, "not-found")
        self.assert_outcome(self.care.post("Observation", observation("Patient/person")), 403, "forbidden")
        # It may read a Patient, and not write one.
        self.assert_ok(self.care.get("Patient/person"))
        self.assert_outcome(self.care.put("Patient/person", dict(self.person, gender="male")), 403, "forbidden")
        self.assert_outcome(self.care.delete("Patient/person"), 403, "forbidden")

    def test_what_was_put_is_there_for_all_who_were_granted_it(self):
        # No institution here is exempt from consent: nothing may look as if it concerned a patient who can't be told.
        self.assert_ok(self.ehr.get("Observation/vital"))
        self.assert_ok(self.ehr.get("QuestionnaireResponse/checklist"))
        self.assertEqual([r["id"] for r in self.care.search("QuestionnaireResponse")], ["checklist"])

    def test_not_there_and_not_yours_are_the_same_bytes(self):
        for hidden, absent in (("Observation/vital", "Observation/vitax"),
                               ("Observation/vital/_history/1", "Observation/vitax/_history/1"),
                               ("Observation/vital/_history", "Observation/vitax/_history")):
            for method in ("GET", "HEAD", "DELETE"):
                if method == "DELETE" and "_history" in hidden:
                    continue
                for headers in ({}, {"If-None-Match": "*"}, {"If-None-Match": 'W/"1"'}, {"If-Match": 'W/"9"'}):
                    with self.subTest("%s %s %s" % (method, hidden, headers)):
                        one = self.care.request(method, hidden, headers=headers).same_as()
                        two = self.care.request(method, absent, headers=headers).same_as()
                        self.assertEqual(str(one).replace("vital", "vitax"), str(two))
                        self.assertEqual(one[0], two[0])
        for query in ("Observation?_id=%s", "Observation?_id=%s&_summary=count"):
            one, two = (self.care.get(query % name) for name in ("vital", "vitax"))
            self.assertEqual(one.status, two.status)
            if one.status == 200:
                self.assertEqual([one.json.get(k) for k in ("total", "entry")], [two.json.get(k) for k in ("total", "entry")])

    def test_putting_onto_a_hidden_one_tells_no_more_than_onto_none(self):
        # care may write assessments; this id is taken by an Observation of another item.
        for name in ("vital", "vitax"):
            answer = self.care.put("Observation/" + name, observation("Patient/person", id=name))
            self.assert_outcome(answer, 403, "forbidden")

    def test_a_deleted_one_is_410_only_to_who_could_read_it(self):
        self.all.delete("Observation/vital")
        try:
            self.assertEqual(self.all.get("Observation/vital").status, 410)
            one, two = self.care.get("Observation/vital").same_as(), self.care.get("Observation/vitax").same_as()
            self.assertEqual(str(one).replace("vital", "vitax"), str(two))
        finally:
            self.all.update(self.vital)
            self.before = self.everything()

    # -- What they say --

    def test_unknown_type_id_version(self):
        self.assert_outcome(self.all.get("Citizen/person"), 404)
        self.assert_outcome(self.all.get("Patient/nobody"), 404, "not-found")
        self.assert_outcome(self.all.get("Patient/person/_history/99"), 404, "not-found")

    def test_malformed_json(self):
        for body in (b"", b"{", b"[]", b"null", b"1", b'"x"', b"{}", b"{\"resourceType\":\"Patient\"", b"<Patient/>",
                     b'{"resourceType":"Patient",}', b"{'resourceType':'Patient'}", b'{"resourceType":"Patient"}{}',
                     b'{"resourceType":"Patient"}x', b'{"resourceType":"Patient","id":NaN}', b'{"resourceType":1}',
                     b'{"resourceType":"Patient","gender":"male","gender":"female"}',
                     b'{"resourceType":"Patient","language":"\\ud800"}', b'{"resourceType":"Patient","language":"\\u0000"}',
                     b'{"resourceType":"Patient","language":"a\x00b"}', b'{"resourceType":"Patient","extension":' + b"[" * 5000,
                     b'{"resourceType":"Nothing"}', b"\x00" * 100):
            with self.subTest(body[:60]):
                self.assert_outcome(self.all.post("Patient", body), 400)

    def test_too_deep(self):
        for depth in (66, 3000):
            deep = {"url": "http://example.org/e", "valueString": "x"}
            body = '{"url":"http://e.org/e","extension":[' * depth + json.dumps(deep) + "]}" * depth
            answer = self.all.post("Patient", '{"resourceType":"Patient","extension":[%s]}' % body)
            self.assertIn(answer.status, (400, 422))
            self.assert_outcome(answer, answer.status)

    def test_invalid_resources_name_every_fault(self):
        faulty = {"resourceType": "Patient", "gender": "unknown-gender", "birthDate": "1950-13-45", "colour": "red",
                  "name": "花子", "contact": [{"gender": "x"}], "multipleBirthBoolean": True, "multipleBirthInteger": 2,
                  "link": [{"type": "x"}]}
        answer = self.all.post("Patient", faulty)
        self.assertIn(answer.status, (400, 422))
        issues = self.assert_outcome(answer, answer.status)
        expressions = [e for i in issues for e in i.get("expression", [])]
        for expected in ("Patient.gender", "Patient.birthDate", "Patient.colour", "Patient.name", "Patient.contact[0].gender",
                         "Patient.link[0].other", "Patient.link[0].type"):
            self.assertTrue(any(e == expected or e.startswith(expected) for e in expressions), (expected, expressions))
        self.assertTrue(any("multipleBirth" in e for e in expressions), expressions)
        for issue in issues:
            self.assertTrue(issue.get("diagnostics") or issue.get("details"), issue)

    def test_invalid_resources(self):
        rows = [
            ("an unknown element", patient(colour="red")),
            ("a string for a list", patient(name="x")),
            ("a list for an object", patient(maritalStatus=[{"text": "x"}])),
            ("a string for a boolean", patient(active="true")),
            ("a number for a string", patient(language=1)),
            ("null", patient(gender=None)),
            ("an empty list", patient(telecom=[])),
            ("an empty object", patient(maritalStatus={})),
            ("an empty string", patient(language="")),
            ("a code outside its set", patient(gender="F")),
            ("a bad date", patient(birthDate="1950-02-30")),
            ("a date like another", patient(birthDate="1950/02/03")),
            ("two of a choice", patient(deceasedBoolean=True, deceasedDateTime="2020")),
            ("a choice's bare name", patient(deceased=True)),
            ("nothing that must be there", {"resourceType": "Observation", "status": "final"}),
            ("a resource type inside", observation(contained=[{"id": "x"}])),
            ("an unknown type inside", observation(contained=[{"resourceType": "Nothing", "id": "x"}])),
            ("a bad id", {"resourceType": "Patient", "contact": [], "id": "a_b"}),
            ("an extension without url", patient(extension=[{"valueString": "x"}])),
            ("an extension with two values", patient(extension=[{"url": "http://x", "valueString": "x", "valueCode": "y"}])),
            ("script in a narrative", patient(text={"status": "generated",
                                                    "div": '<div xmlns="http://www.w3.org/1999/xhtml"><script>x</script></div>'})),
            ("an event in a narrative", patient(text={"status": "generated", "div":
                                                      '<div xmlns="http://www.w3.org/1999/xhtml"><p onclick="x">y</p></div>'})),
            ("a doctype in a narrative", patient(text={"status": "generated", "div": '<!DOCTYPE a [<!ENTITY b "c">]><div xmlns='
                                                       '"http://www.w3.org/1999/xhtml">&b;</div>'})),
        ]
        for name, body in rows:
            with self.subTest(name):
                answer = self.all.post(body["resourceType"], body)
                self.assertIn(answer.status, (400, 422), answer)
                self.assert_outcome(answer, answer.status)

    def test_oversized_body(self):
        answer = self.all.post("Patient", patient(family="x" * (17 * 1024 * 1024)))
        self.assert_outcome(answer, 413, "too-long")

    def test_unknown_search_parameter(self):
        self.assert_outcome(self.all.get("Patient?colour=red"), 400)
        self.assert_outcome(self.all.get("Patient?colour=red", {"Prefer": "handling=strict"}), 400)
        self.assert_ok(self.all.get("Patient?colour=red", {"Prefer": "handling=lenient"}))

    def test_bad_value(self):
        self.assert_outcome(self.all.get("Patient?birthdate=soon"), 400)
        self.assert_outcome(self.all.get("Patient?birthdate=soon", {"Prefer": "handling=lenient"}), 400)

    def test_unsupported_media_type(self):
        self.assert_outcome(self.all.post("Patient", "<Patient/>", {"Content-Type": "application/fhir+turtle"}), 415)
        self.assert_outcome(self.all.put("Patient/person", "a", {"Content-Type": "text/plain"}), 415)

    def test_version_conflict(self):
        self.assert_outcome(self.all.put("Patient/person", self.person, {"If-Match": 'W/"99"'}), 412, "conflict")

    def test_every_answer_is_recorded_once(self):
        asked = [(self.other, "GET", "Patient/person", 403, "READ"), (self.all, "GET", "Patient/nobody", 404, "READ"),
                 (self.all, "GET", "Patient/person", 200, "READ"), (self.all, "GET", "Patient?x=y", 400, "SEARCH"),
                 (self.all, "GET", "metadata", 200, "CAPABILITIES"), (self.all, "GET", "Nothing/1", 404, "REQUEST"),
                 (self.all, "DELETE", "metadata", 405, "REQUEST"), (self.all, "GET", "Patient/person?_format=ttl", 406, "REQUEST")]
        for client, method, path, status, _ in asked:
            self.assertEqual(client.request(method, path, None, {"X-Request-Id": "recorded"}).status, status, path)
        records = [record for record in self.server.audit_records() if record.get("requestId") == "recorded"]
        self.assertEqual([(record["status"], record["event"]) for record in reversed(records)],
                         [(status, event) for _, _, _, status, event in asked])


if __name__ == "__main__":
    main()
