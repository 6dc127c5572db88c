#!/usr/bin/python3
"""Bad input in JSON and in XML alike: Bundles of thousands with one bad entry, circles, one identity twice, conditional references
that lead nowhere, patches whose test fails, large and slow bodies. Nothing of what is refused is stored or counted."""

import threading
import time

from cells import FORMS, Ask, Place, in_bundle, in_form, tree_of
from fhir_xml import values
from harness import FHIR_JSON, FHIR_XML, PATIENCE, Case, main

URN = "urn:uuid:%08d-0000-4000-8000-000000000000"


class BadInput(Case):
    settings = {"request-ms": 4000, "body-rate": 1000}

    def each(self):
        for form, (sent, wanted) in FORMS.items():
            with self.subTest(form):
                yield sent, wanted

    def post(self, form, path, body):
        sent, wanted = form
        kind, data = in_form(body, sent)
        return self.all.post(path, data, {"Content-Type": kind, "Accept": wanted})

    def counts(self):
        return [self.all.get(each + "?_summary=count").json["total"] for each in ("Observation", "Patient")] + [
            [(each["fullUrl"], each["response"]["etag"]) for each in self.all.get("_history?_count=5").json.get("entry", [])]]

    def refuse(self, form, asks, status, code, at, urls=()):
        before = self.counts()
        body = in_bundle("transaction", *asks).body
        for entry, url in zip(body["entry"], urls):
            # fullUrl stands before the rest.
            entry.update({"fullUrl": url, **{name: entry.pop(name) for name in list(entry)}})
        answer = self.post(form, "", body)
        issues = self.assert_outcome(answer, status, code)
        (self.assert_fhir_xml if form[1] == FHIR_XML else self.assert_fhir_json)(answer)
        told = [e for issue in issues for e in issue["expression"]]
        self.assertTrue(all(e.startswith("Bundle.entry[%d]" % at) for e in told) and told, told)
        self.assertEqual(self.counts(), before)
        return told

    def create(self, **more):
        return Ask("POST", "Observation", {**Place().resource(named=False), **more})

    def test_one_bad_entry_among_thousands_is_named(self):
        for form in self.each():
            asks = [self.create() for _ in range(2000)]
            asks[1234].body["status"] = "nonsense"
            self.assertEqual(self.refuse(form, asks, 422, None, 1234), ["Bundle.entry[1234].resource.status"])

    def test_circles_are_no_fault(self):
        for form in self.each():
            person = lambda to: Ask("POST", "Patient", {"resourceType": "Patient", "link": [{"other": {"reference": to}, "type": "seealso"}]})
            body = in_bundle("transaction", person(URN % 2), person(URN % 1)).body
            body["entry"] = [{"fullUrl": URN % number, **entry} for number, entry in enumerate(body["entry"], 1)]
            tree = tree_of(self.assert_ok(self.post(form, "", body)))
            one, two = [text.split("/")[-3] for text in values(tree, "entry", "response", "location")]
            link = lambda name: self.all.get("Patient/" + name).json["link"][0]["other"]["reference"]
            self.assertEqual((link(one), link(two)), ("Patient/" + two, "Patient/" + one))

    def test_two_entries_with_one_identity(self):
        for form in self.each():
            at = Place()
            put = Ask("PUT", at.where, at.resource())
            self.refuse(form, [put, put], 400, "duplicate", 1)
            self.refuse(form, [self.create(), self.create()], 400, "duplicate", 1, (URN % 1, URN % 1))

    def test_conditional_references_to_none_and_to_many(self):
        for form in self.each():
            value = Place().value
            link = self.create(subject={"reference": "Patient?identifier=urn:test|" + value})
            self.refuse(form, [self.create(), link], 412, "not-found", 1)
            for _ in range(2):
                self.all.create({"resourceType": "Patient", "identifier": [{"system": "urn:test", "value": value}]})
            self.refuse(form, [self.create(), link], 412, "multiple-matches", 1)

    def test_a_urn_of_no_entry(self):
        for form in self.each():
            self.refuse(form, [self.create(), self.create(subject={"reference": URN % 9})], 422, None, 1)

    def test_a_patch_whose_test_fails(self):
        for form in self.each():
            at = Place()
            self.all.update(at.resource())
            for test in ('{"op":"test","path":"/status","value":"amended"}', '{"op":"remove","path":"/note"}'):
                patch = Ask("PATCH", at.where, ("application/json-patch+json",
                                                '[{"op":"replace","path":"/status","value":"corrected"},%s]' % test))
                self.refuse(form, [self.create(), patch], 422, None, 1)
                alone = self.all.request("PATCH", patch.path, patch.body[1], {"Content-Type": patch.body[0], "Accept": form[1]})
                self.assert_outcome(alone, 422)
                self.assertEqual(self.all.get(at.where).json["meta"]["versionId"], "1")

    def test_a_body_that_is_of_another_type(self):
        for form in self.each():
            for kind in ("text/plain", "application/json-patch+json", "application/xhtml+xml"):
                answer = self.all.post("", in_form(in_bundle("transaction", self.create()).body, form[0])[1],
                                       {"Content-Type": kind, "Accept": form[1]})
                self.assert_outcome(answer, 415, "not-supported")

    def test_entities(self):
        """In a Bundle as in a resource (xml_test): nothing is expanded, nothing stored."""
        before = self.counts()
        text = in_form(in_bundle("transaction", self.create()).body, FHIR_XML)[1].decode()
        for subset in ('<!ENTITY e "final">', '<!ENTITY e SYSTEM "file:///etc/hostname">'):
            body = "<!DOCTYPE Bundle [%s]>%s" % (subset, text.replace('"final"', '"&e;"'))
            for wanted in (FHIR_JSON, FHIR_XML):
                self.assert_outcome(self.all.post("", body, {"Content-Type": FHIR_XML, "Accept": wanted}), 400, "structure")
        self.assertEqual(self.counts(), before)

    def test_fifty_megabytes(self):
        for form in self.each():
            before = self.counts()
            self.assert_outcome(self.post(form, "", in_bundle("transaction", self.create(note=[{"text": "x" * 50_000_000}])).body), 413,
                                "too-long")
            self.assertEqual(self.counts(), before)

    def test_a_slow_body(self):
        for sent, wanted in self.each():
            before, start = self.counts(), time.monotonic()
            with self.server.raw("all") as raw:
                raw.send("POST /fhir/Observation HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Type: %s\r\nAccept: %s\r\n"
                         "Content-Length: 10000\r\n\r\n" % (self.all.token, sent, wanted))
                ended = threading.Event()

                def drip():
                    while not ended.wait(0.2):
                        try:
                            raw.send(" ")
                        except OSError:
                            return
                thread = threading.Thread(target=drip)
                thread.start()
                answer = raw.receive()
                ended.set()
                thread.join()
            self.assertLess(time.monotonic() - start, 12 * PATIENCE)
            self.assertIsNotNone(answer)
            self.assert_outcome(answer, 408, "timeout")
            self.assertEqual(self.counts(), before)


if __name__ == "__main__":
    main()
