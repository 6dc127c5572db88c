"""transaction: Bundles whose entries succeed or fail as one (R4 http.html#transaction)."""

import glob
import gzip
import json
import os
import threading
import unittest

from batch_test import bundle, entry
from harness import SHARED, Case, Client, main
from town import new_id, observation, patient

URN = "urn:uuid:%08d-0000-4000-8000-000000000000"
XHTML = "http://www.w3.org/1999/xhtml"


def identified(value, **more):
    return patient(identifier=[{"system": "urn:test", "value": value}], **more)


class Transaction(Case):
    settings = {"body-bytes": 64 * 1024 * 1024}

    def send(self, *entries, client=None, headers=None):
        answer = self.assert_ok((client or self.all).post("", bundle(*entries, kind="transaction"), headers or {}))
        self.assertEqual(answer.json["type"], "transaction-response")
        self.assertEqual(len(answer.json.get("entry", [])), len(entries))
        return answer.json.get("entry", [])

    def refuse(self, status, *entries, client=None, code=None, at=None):
        before = self.count()
        answer = (client or self.all).post("", bundle(*entries, kind="transaction"))
        issues = self.assert_outcome(answer, status, code)
        if at is not None:
            self.assertTrue(any(("Bundle.entry[%d]" % at) in e for i in issues for e in i.get("expression", [])), answer)
        self.assertEqual(self.count(), before, "something of a refused transaction was stored")
        return issues

    def count(self):
        return [self.all.get(t + "?_summary=count").json["total"] for t in ("Patient", "Observation")]

    def statuses(self, entries):
        return [e["response"]["status"] for e in entries]

    def made(self, one):
        """The resource that an entry's response tells of."""
        return self.assert_ok(self.all.get("/".join(one["response"]["location"].split("/")[-4:-2]))).json

    # ---- Links

    def test_fullurls_are_replaced_everywhere(self):
        body = observation(subject=URN % 1, extension=[{"url": "http://example.org/link", "valueReference": {"reference": URN % 1}},
                                                      {"url": "http://example.org/uri", "valueUri": URN % 1},
                                                      {"url": "http://example.org/canonical", "valueCanonical": URN % 1}],
                           contained=[{"resourceType": "Device", "id": "d", "patient": {"reference": URN % 1}}],
                           device={"reference": "#d"},
                           text={"status": "generated", "div": '<div xmlns="%s"><a title="href=&quot;x" href="%s">x</a><img alt="" '
                                                               'src="%s"/> %s</div>' % (XHTML, URN % 1, URN % 1, URN % 1)})
        answers = self.send(entry("POST", "Observation", body, URN % 2), entry("POST", "Patient", patient(), URN % 1))
        self.assertEqual(self.statuses(answers), ["201", "201"])
        target = "Patient/" + self.made(answers[1])["id"]
        stored = self.made(answers[0])
        self.assertEqual(stored["subject"]["reference"], target)
        self.assertEqual(stored["extension"][0]["valueReference"]["reference"], target)
        self.assertEqual(stored["extension"][1]["valueUri"], target)
        self.assertEqual(stored["extension"][2]["valueCanonical"], URN % 1)
        self.assertEqual(stored["contained"][0]["patient"]["reference"], target)
        self.assertEqual(stored["device"]["reference"], "#d")
        self.assertIn('href="%s"' % target, stored["text"]["div"])
        self.assertIn('src="%s"' % target, stored["text"]["div"])
        self.assertIn("> " + URN % 1, stored["text"]["div"], "text is no link")
        self.assertEqual(self.all.get("Observation?subject=%s" % target).json["total"], 1)

    def test_circles(self):
        answers = self.send(entry("POST", "Patient", patient(link=[{"other": {"reference": URN % 2}, "type": "seealso"}]), URN % 1),
                            entry("POST", "Patient", patient(link=[{"other": {"reference": URN % 1}, "type": "seealso"}]), URN % 2),
                            entry("POST", "Patient", patient(link=[{"other": {"reference": URN % 3}, "type": "seealso"}]), URN % 3))
        one, two, three = [self.made(a) for a in answers]
        self.assertEqual(one["link"][0]["other"]["reference"], "Patient/" + two["id"])
        self.assertEqual(two["link"][0]["other"]["reference"], "Patient/" + one["id"])
        self.assertEqual(three["link"][0]["other"]["reference"], "Patient/" + three["id"])

    def test_fullurls_of_other_servers(self):
        there = "http://elsewhere.example/fhir/"
        answers = self.send(entry("POST", "Patient", patient(id="123"), there + "Patient/123"),
                            entry("POST", "Observation", observation(subject="Patient/123"), there + "Observation/9"),
                            entry("POST", "Observation", observation(subject=there + "Patient/123"), there + "Observation/10"))
        target = "Patient/" + self.made(answers[0])["id"]
        self.assertNotEqual(target, "Patient/123")
        self.assertEqual([self.made(a)["subject"]["reference"] for a in answers[1:]], [target, target])

    def test_a_urn_that_is_no_entrys(self):
        issues = self.refuse(422, entry("POST", "Patient", patient(), URN % 1), entry("POST", "Observation", observation(URN % 9)), at=1)
        self.assertIn("Bundle.entry[1].resource.subject.reference", issues[0]["expression"])

    # ---- Conditional references

    def test_conditional_references(self):
        known = new_id("known")
        self.all.put("Patient/" + known, identified(known, id=known))
        wanted = "Patient?identifier=urn:test|" + known
        answers = self.send(entry("POST", "Observation", observation(
            wanted, extension=[{"url": "http://example.org/link", "valueReference": {"reference": wanted}}],
            text={"status": "generated", "div": '<div xmlns="%s"><a href="%s">x</a><a href="Patient?name=x">y</a></div>' % (XHTML, wanted)})))
        made = self.made(answers[0])
        self.assertEqual(made["subject"]["reference"], "Patient/" + known)
        self.assertEqual(made["extension"][0]["valueReference"]["reference"], "Patient/" + known)
        self.assertIn('href="Patient/%s"' % known, made["text"]["div"])
        self.assertIn('href="Patient?name=x"', made["text"]["div"])

    def test_conditional_references_find_what_the_transaction_makes(self):
        value = new_id("fresh")
        answers = self.send(entry("POST", "Observation", observation("Patient?identifier=urn:test|" + value)),
                            entry("POST", "Patient", identified(value)))
        self.assertEqual(self.made(answers[0])["subject"]["reference"], "Patient/" + self.made(answers[1])["id"])

    def test_conditional_references_that_match_none_or_many(self):
        value = new_id("twice")
        wanted = entry("POST", "Observation", observation("Patient?identifier=urn:test|" + value))
        self.refuse(412, wanted, code="not-found", at=0)
        for _ in range(2):
            self.all.create(identified(value))
        self.refuse(412, wanted, code="multiple-matches", at=0)
        self.refuse(400, entry("POST", "Observation", observation("Patient?nonsense=1")), at=0)

    def test_conditional_references_don_t_find_what_is_hidden(self):
        value = new_id("secret")
        self.all.create(observation(identifier=[{"system": "urn:test", "value": value}]))
        report = {"resourceType": "Observation", "status": "final", "code": {"text": "x"},
                  "category": [{"coding": [{"system": "http://terminology.hl7.org/CodeSystem/observation-category", "code": "survey"}]}],
                  "derivedFrom": [{"reference": "Observation?identifier=urn:test|" + value}]}
        hidden = self.refuse(412, entry("POST", "Observation", report), client=self.care)
        report["derivedFrom"][0]["reference"] = "Observation?identifier=urn:test|never-was"
        absent = self.refuse(412, entry("POST", "Observation", report), client=self.care)
        self.assertEqual(hidden, absent)

    # ---- Conditional entries

    def test_conditional_create(self):
        value = new_id("once")
        made = entry("POST", "Patient", identified(value), URN % 1, ifNoneExist="identifier=urn:test|" + value)
        seen = entry("POST", "Observation", observation(URN % 1))
        first = self.send(made, seen)
        second = self.send(made, seen)
        self.assertEqual(self.statuses(first), ["201", "201"])
        self.assertEqual(self.statuses(second), ["200", "201"])
        self.assertEqual(first[0]["response"]["location"], second[0]["response"]["location"])
        self.assertEqual(self.made(second[1])["subject"]["reference"], "Patient/" + self.made(first[0])["id"])
        self.all.create(identified(value))
        self.refuse(412, made, at=0)

    def test_many_at_once_make_one(self):
        value = new_id("race")
        threads, answers = [], []

        def send():
            client = Client(self.server, "all", self.all.certificate, self.all.key, self.all.token)
            answers.append(client.post("", bundle(
                entry("POST", "Patient", identified(value), URN % 1, ifNoneExist="identifier=urn:test|" + value),
                entry("POST", "Observation", observation(URN % 1)), kind="transaction")))
            client.close()

        for _ in range(20):
            threads.append(threading.Thread(target=send))
            threads[-1].start()
        for thread in threads:
            thread.join()
        self.assertEqual([a.status for a in answers], [200] * 20, [a.body for a in answers if a.status != 200][:1])
        self.assertEqual(sorted(a.json["entry"][0]["response"]["status"] for a in answers), ["200"] * 19 + ["201"])
        self.assertEqual(self.all.get("Patient?identifier=urn:test|" + value).json["total"], 1)

    # ---- All or nothing

    def test_each_method_in_its_order(self):
        gone, kept = new_id("gone"), new_id("kept")
        self.all.put("Patient/" + gone, patient(id=gone))
        answers = self.send(entry("GET", "Patient/" + kept), entry("PUT", "Patient/" + kept, patient(id=kept)),
                            entry("POST", "Observation", observation("Patient/" + kept)), entry("DELETE", "Patient/" + gone),
                            entry("GET", "Observation?subject=Patient/" + kept), entry("HEAD", "Patient/" + kept))
        self.assertEqual(self.statuses(answers), ["200", "201", "201", "204", "200", "200"])
        self.assertEqual(answers[0]["resource"]["id"], kept)
        self.assertEqual(answers[4]["resource"]["total"], 1)

    def test_one_bad_entry_fails_all(self):
        good = entry("POST", "Patient", patient())
        self.refuse(422, good, entry("POST", "Patient", {"resourceType": "Patient", "gender": "x"}), at=1)
        self.refuse(400, good, good, entry("POST", "Patient", {"resourceType": "Patient", "nonsense": 1}), at=2)
        self.refuse(404, good, entry("POST", "Nothing", patient()), at=1)
        self.refuse(400, good, entry("PUT", "Patient/x", patient(id="y")), at=1)
        self.refuse(404, good, entry("DELETE", "Patient/never-was"), at=1)
        self.refuse(404, good, entry("GET", "Patient/never-was"), at=1)
        self.refuse(400, good, entry("GET", "Patient?nonsense=1"), at=1)
        name = new_id("stale")
        self.all.put("Patient/" + name, patient(id=name))
        self.refuse(412, good, entry("PUT", "Patient/" + name, patient(id=name, gender="male"), ifMatch='W/"7"'), at=1)

    def test_one_bad_entry_among_thousands_is_named(self):
        entries = [entry("POST", "Observation", observation()) for _ in range(3000)]
        entries[2345]["resource"]["status"] = "nonsense"
        self.refuse(422, *entries, at=2345)

    def test_two_entries_with_one_identity(self):
        name = new_id()
        put = entry("PUT", "Patient/" + name, patient(id=name))
        self.refuse(400, put, put, code="duplicate", at=1)
        self.all.put("Patient/" + name, patient(id=name))
        self.refuse(400, put, entry("DELETE", "Patient/" + name), code="duplicate")
        self.refuse(400, entry("POST", "Patient", patient(), URN % 1), entry("POST", "Patient", patient(), URN % 1), code="duplicate", at=1)

    def test_a_forbidden_entry_forbids_all(self):
        survey = observation(category=[{"coding": [{"system": "http://terminology.hl7.org/CodeSystem/observation-category",
                                                    "code": "survey"}]}])
        allowed = entry("POST", "Observation", survey)
        self.assertEqual(self.statuses(self.send(allowed, client=self.care)), ["201"])
        self.refuse(403, allowed, entry("POST", "Patient", patient()), client=self.care, at=1)
        self.refuse(403, allowed, client=self.ehr)

    def test_it_is_on_record(self):
        name = new_id()
        self.all.post("", bundle(entry("PUT", "Patient/" + name, patient(id=name)), entry("POST", "Observation", observation()),
                                 entry("GET", "Patient/" + name), kind="transaction"), {"X-Request-Id": "tx-" + name})
        records = [r for r in self.server.audit_records() if "tx-" + name in json.dumps(r)]
        self.assertEqual(len(records), 4)
        self.all.post("", bundle(entry("PUT", "Patient/" + name, patient(id="other")), kind="transaction"), {"X-Request-Id": "no-" + name})
        records = [r for r in self.server.audit_records() if "no-" + name in json.dumps(r)]
        self.assertEqual([(r["event"], r["status"]) for r in records], [("UPDATE", 400), ("TRANSACTION", 400)])

    def test_nothing_to_do(self):
        self.assertEqual(self.send(), [])

    # ---- Large ones, and others' Bundles

    def test_twenty_thousand_entries(self):
        name = new_id("large")
        answers = self.send(entry("PUT", "Patient/" + name, patient(id=name), URN % 1),
                            *[entry("POST", "Observation", observation(URN % 1)) for _ in range(19999)])
        self.assertEqual(set(self.statuses(answers)), {"201"})
        self.assertEqual(self.all.get("Observation?subject=Patient/%s&_summary=count" % name).json["total"], 19999)

    @unittest.skipUnless(os.path.isdir(os.path.join(SHARED, "data")), "the shared data are not there")
    def test_official_examples(self):
        """The official examples that are transactions and batches run, and their response has their entries."""
        ran = 0
        for path in sorted(glob.glob(os.path.join(SHARED, "data/r4-examples/Bundle-*.json"))):
            with open(path) as file:
                example = json.load(file)
            if example["type"] not in ("transaction", "batch"):
                continue
            with self.subTest(os.path.basename(path)):
                answer = self.all.post("", example)
                ran += 1
                if example["type"] == "batch":
                    self.assert_ok(answer)
                self.assertLess(answer.status, 500)
        self.assertGreater(ran, 0)

    @unittest.skipUnless(os.path.isdir(os.path.join(SHARED, "data")), "the shared data are not there")
    def test_synthea(self):
        """Ten made-up patients with their hospitals and practitioners, as another project writes them."""
        paths = sorted(glob.glob(os.path.join(SHARED, "data/synthea-us/*.json.gz")),
                       key=lambda p: (not os.path.basename(p).startswith(("hospital", "practitioner")), p))
        self.assertGreater(len(paths), 9)
        for path in paths:
            with gzip.open(path) as file, self.subTest(os.path.basename(path)):
                made = json.load(file)
                answer = self.all.post("", made)
                self.assertEqual(answer.status, 200, answer.body[:1500])
                self.assertEqual({e["response"]["status"] for e in answer.json["entry"]} - {"200", "201"}, set())

    def test_xml(self):
        name = new_id()
        body = ('<Bundle xmlns="http://hl7.org/fhir"><type value="transaction"/><entry><fullUrl value="%s"/><resource><Patient><id value="%s"/>'
                '</Patient></resource><request><method value="PUT"/><url value="Patient/%s"/></request></entry><entry><resource>'
                '<Observation><status value="final"/><code><text value="x"/></code><subject><reference value="%s"/></subject>'
                '<valueQuantity><value value="1.00"/></valueQuantity></Observation>'
                '</resource><request><method value="POST"/><url value="Observation"/></request></entry></Bundle>' % (URN % 1, name, name, URN % 1))
        headers = {"Content-Type": "application/fhir+xml", "Accept": "application/fhir+xml"}
        answer = self.assert_ok(self.all.post("", body.encode(), headers))
        self.assertIn(b'<type value="transaction-response"/>', answer.body)
        found = self.all.get("Observation?subject=Patient/" + name)
        self.assertEqual(found.json["total"], 1)
        self.assertIn(b'"value":1.00', found.body)
        bad = self.all.post("", body.replace("final", "nonsense").encode(), headers)
        self.assertEqual(bad.status, 422)
        self.assertIn(b"Bundle.entry[1].resource", bad.body)


if __name__ == "__main__":
    main()
