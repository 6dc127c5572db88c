#!/usr/bin/python3
"""Prefer: return= (R4 http.html#return) and handling= (search.html#errors)."""

from harness import Case, main
from town import new_id, patient


class Return(Case):
    def writes(self, prefer):
        name = new_id()
        headers = {"Prefer": prefer} if prefer else {}
        yield 201, self.all.post("Patient", patient(), headers)
        yield 201, self.all.put("Patient/" + name, patient(id=name), headers)
        yield 200, self.all.put("Patient/" + name, patient(id=name), headers)

    def test_minimal_has_no_body(self):
        for status, answer in self.writes("return=minimal"):
            self.assertEqual((answer.status, answer.body), (status, b""))
            self.assertTrue(answer.field("ETag"))
        self.assertRegex(self.all.post("Patient", patient(), {"Prefer": "return=minimal"}).field("Location"),
                         r"/fhir/Patient/[A-Za-z0-9.-]+/_history/1$")

    def test_representation_is_the_resource(self):
        for prefer in ("return=representation", None, "return=whatever", "respond-async; return=representation"):
            for status, answer in self.writes(prefer):
                self.assertEqual((answer.status, answer.json["resourceType"]), (status, "Patient"))

    def test_operation_outcome(self):
        for status, answer in self.writes("return=OperationOutcome"):
            self.assertEqual((answer.status, answer.json["resourceType"]), (status, "OperationOutcome"))
            self.assertEqual({i["severity"] for i in answer.json["issue"]}, {"information"})

    def test_a_refusal_tells_why_whatever_was_preferred(self):
        for prefer in ("return=minimal", "return=representation", "return=OperationOutcome"):
            self.assert_outcome(self.all.post("Patient", {"resourceType": "Patient", "gender": "x"}, {"Prefer": prefer}), 422)


class Handling(Case):
    def test_strict_is_the_default(self):
        for prefer in ({}, {"Prefer": "handling=strict"}):
            issues = self.assert_outcome(self.all.get("Patient?colour=red&gender=male", prefer), 400)
            self.assertIn("colour", str(issues))

    def test_lenient_leaves_out_what_it_does_not_know_and_says_so(self):
        self.all.create(patient())
        answer = self.all.get("Patient?colour=red&gender=female", {"Prefer": "handling=lenient"})
        self.assert_ok(answer)
        bundle = answer.json
        self.assertGreater(len([e for e in bundle["entry"] if e["search"]["mode"] == "match"]), 0)
        outcomes = [e["resource"] for e in bundle["entry"] if e["search"]["mode"] == "outcome"]
        self.assertEqual(len(outcomes), 1)
        self.assertEqual(outcomes[0]["issue"][0]["severity"], "warning")
        own = next(link["url"] for link in bundle["link"] if link["relation"] == "self")
        self.assertIn("gender=female", own)
        self.assertNotIn("colour", own)

    def test_lenient_never_leaves_out_what_would_answer_another_question(self):
        for query in ("birthdate=soon", "gender:exactly=male", "general-practitioner.colour=x"):
            with self.subTest(query):
                self.assert_outcome(self.all.get("Patient?" + query, {"Prefer": "handling=lenient"}), 400)


if __name__ == "__main__":
    main()
