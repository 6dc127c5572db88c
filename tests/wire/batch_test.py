"""batch: Bundles of type batch at POST [base]: each entry stands for itself (R4 http.html#transaction)."""

import json

from harness import Case, main
from town import new_id, observation, patient


def entry(method, url, resource=None, full_url=None, **request):
    made = {"request": {"method": method, "url": url, **request}}
    if resource is not None:
        made["resource"] = resource
    if full_url:
        made["fullUrl"] = full_url
    return made


def bundle(*entries, kind="batch"):
    return {"resourceType": "Bundle", "type": kind, **({"entry": list(entries)} if entries else {})}


class Batch(Case):
    def send(self, *entries, client=None, headers=None):
        answer = self.assert_ok((client or self.all).post("", bundle(*entries), headers or {}))
        self.assert_fhir_json(answer)
        self.assertEqual(answer.json["type"], "batch-response")
        self.assertEqual(len(answer.json.get("entry", [])), len(entries))
        return answer.json.get("entry", [])

    def statuses(self, entries):
        return [e["response"]["status"] for e in entries]

    def test_each_interaction(self):
        name = new_id()
        first = self.send(entry("POST", "Patient", patient()), entry("PUT", "Patient/" + name, patient(id=name)))
        self.assertEqual(self.statuses(first), ["201", "201"])
        for one in first:
            self.assertEqual(one["response"]["etag"], 'W/"1"')
            self.assertIn("lastModified", one["response"])
            self.assertTrue(one["response"]["location"].startswith(self.server.base + "/Patient/"))
            self.assertNotIn("resource", one)
        second = self.send(entry("GET", "Patient/" + name), entry("GET", "Patient?_id=" + name),
                           entry("GET", "Patient/%s/_history" % name), entry("GET", "Patient/%s/_history/1" % name),
                           entry("HEAD", "Patient/" + name), entry("GET", "metadata"))
        self.assertEqual(self.statuses(second), ["200"] * 6)
        self.assertEqual(second[0]["resource"]["id"], name)
        self.assertEqual(second[0]["response"]["etag"], 'W/"1"')
        self.assertEqual(second[1]["resource"]["total"], 1)
        self.assertEqual(second[2]["resource"]["type"], "history")
        self.assertNotIn("resource", second[4])
        self.assertEqual(second[5]["resource"]["resourceType"], "CapabilityStatement")
        third = self.send(entry("DELETE", "Patient/" + name), entry("GET", "Patient/" + name))
        self.assertEqual(self.statuses(third), ["204", "410"])
        self.assertEqual(third[1]["response"]["outcome"]["resourceType"], "OperationOutcome")

    def test_reads_see_what_the_batch_wrote_wherever_they_stand(self):
        name = new_id()
        answers = self.send(entry("GET", "Patient/" + name), entry("PUT", "Patient/" + name, patient(id=name)))
        self.assertEqual(self.statuses(answers), ["200", "201"])

    def test_one_bad_entry_harms_no_other(self):
        name = new_id()
        answers = self.send(entry("PUT", "Patient/" + name, patient(id=name)), entry("POST", "Nothing", patient()),
                            entry("POST", "Patient", {"resourceType": "Patient", "gender": "x"}),
                            entry("POST", "Patient", {"resourceType": "Patient", "nonsense": 1}),
                            entry("POST", "Patient", observation()), entry("GET", "Patient/absent-one"),
                            entry("GET", "Patient?nonsense=1"), entry("POST", "Patient"), {"resource": patient()},
                            entry("POST", "https://elsewhere.example/fhir/Patient", patient()), entry("BREW", "Patient"),
                            entry("POST", "", bundle()), entry("GET", "Patient/" + name))
        self.assertEqual(self.statuses(answers), ["201", "404", "422", "400", "400", "404", "400", "400", "400", "400", "400", "400",
                                                  "200"])
        for at, one in enumerate(answers[1:-1], 1):
            issue = one["response"]["outcome"]["issue"][0]
            self.assertEqual(issue["severity"], "error", at)
        self.assertEqual(answers[3]["response"]["outcome"]["issue"][0]["expression"], ["Bundle.entry[3].resource.nonsense"])

    def test_conditions_are_each_entrys_own(self):
        name = new_id()
        self.send(entry("PUT", "Patient/" + name, patient(id=name)))
        answers = self.send(entry("PUT", "Patient/" + name, patient(id=name, gender="male"), ifMatch='W/"9"'))
        self.assertEqual(self.statuses(answers), ["412"])
        answers = self.send(entry("GET", "Patient/" + name, ifNoneMatch='W/"1"'),
                            entry("GET", "Patient/" + name, ifModifiedSince="2100-01-01T00:00:00Z"), entry("GET", "Patient/" + name))
        self.assertEqual(self.statuses(answers), ["304", "304", "200"])
        answers = self.send(entry("PUT", "Patient/" + name, patient(id=name, gender="male"), ifMatch='W/"1"'))
        self.assertEqual(self.statuses(answers), ["200"])

    def test_prefer(self):
        kept = self.send(entry("POST", "Patient", patient()), headers={"Prefer": "return=representation"})
        self.assertEqual(kept[0]["resource"]["resourceType"], "Patient")
        told = self.send(entry("POST", "Patient", patient()), headers={"Prefer": "return=OperationOutcome"})
        self.assertEqual(told[0]["response"]["outcome"]["resourceType"], "OperationOutcome")
        self.assertNotIn("resource", told[0])

    def test_rights_are_asked_for_each_entry(self):
        name = new_id()
        self.send(entry("PUT", "Patient/" + name, patient(id=name)))
        answers = self.send(entry("GET", "Patient/" + name), entry("POST", "Patient", patient()), entry("DELETE", "Patient/" + name),
                            client=self.ehr)
        self.assertEqual(self.statuses(answers), ["200", "403", "403"])
        self.assertEqual(self.all.get("Patient/" + name).status, 200)
        answers = self.send(entry("GET", "Patient/" + name), entry("GET", "Patient/never-was"), client=self.other)
        self.assertEqual(self.statuses(answers), ["403", "403"])

    def test_hidden_and_absent_are_alike(self):
        hidden, absent = new_id("hidden"), new_id("absent")
        self.send(entry("PUT", "Observation/" + hidden, observation(id=hidden)))
        answers = self.send(entry("GET", "Observation/" + hidden), entry("GET", "Observation/" + absent), client=self.care)
        self.assertEqual(self.statuses(answers), ["404", "404"])
        self.assertEqual(json.dumps(answers[0]).replace(hidden, "ID"), json.dumps(answers[1]).replace(absent, "ID"))

    def test_who_is_nobody_is_told_so_once(self):
        token, self.ehr.token = self.ehr.token, "nonsense"
        try:
            self.assert_outcome(self.ehr.post("", bundle(entry("GET", "Patient"))), 401)
        finally:
            self.ehr.token = token

    def test_more_than_one_chunk(self):
        names = [new_id("many") for _ in range(300)]
        made = self.send(*[entry("PUT", "Patient/" + n, patient(id=n)) for n in names], *[entry("GET", "Patient/" + n) for n in names])
        self.assertEqual(self.statuses(made), ["201"] * 300 + ["200"] * 300)
        self.assertEqual([e["resource"]["id"] for e in made[300:]], names)

    def test_an_empty_batch(self):
        self.assertEqual(self.send(), [])

    def test_what_is_no_batch(self):
        self.assert_outcome(self.all.post("", {"resourceType": "Bundle", "type": "collection"}), 422, "value")
        self.assert_outcome(self.all.post("", patient()), 400)
        self.assert_outcome(self.all.post("", b"{"), 400)
        self.assert_outcome(self.all.post("", {"resourceType": "Bundle", "type": "batch", "nonsense": 1}), 400)
        self.assert_outcome(self.all.post("", b"x", {"Content-Type": "text/plain"}), 415)

    def test_each_entry_is_on_record(self):
        name = new_id()
        self.all.post("", bundle(entry("PUT", "Patient/" + name, patient(id=name)), entry("GET", "Patient/" + name),
                                 entry("GET", "Patient/absent")), {"X-Request-Id": "batch-" + name})
        records = [r for r in self.server.audit_records() if r.get("request") == "batch-" + name or "batch-" + name in json.dumps(r)]
        self.assertEqual(len(records), 4)

    def test_xml(self):
        name = new_id()
        body = ('<Bundle xmlns="http://hl7.org/fhir"><type value="batch"/><entry><resource><Patient><id value="%s"/></Patient></resource>'
                '<request><method value="PUT"/><url value="Patient/%s"/></request></entry><entry><request><method value="GET"/>'
                '<url value="Patient/%s"/></request></entry></Bundle>' % (name, name, name)).encode()
        answer = self.assert_ok(self.all.post("", body, {"Content-Type": "application/fhir+xml", "Accept": "application/fhir+xml"}))
        self.assertRegex(answer.field("Content-Type"), r"^application/fhir\+xml")
        self.assertIn(b'<type value="batch-response"/>', answer.body)
        self.assertIn(b'<status value="201"/>', answer.body)
        self.assertIn(b'<id value="%s"/>' % name.encode(), answer.body)


if __name__ == "__main__":
    main()
