#!/usr/bin/python3
"""Binary: raw and wrapped, under its securityContext (R4 binary.html)."""

import base64
import re

from harness import FHIR_JSON, Case, main
from town import assessment, observation, patient

PDF = b"%PDF-1.7\n" + bytes(range(256)) * 9


class Binary(Case):
    def test_wrapped_in_and_wrapped_out(self):
        made = self.all.create({"resourceType": "Binary", "contentType": "application/pdf",
                                "data": base64.b64encode(PDF).decode()})
        read = self.all.get("Binary/" + made.id, {"Accept": FHIR_JSON})
        self.assertEqual(base64.b64decode(read.json["data"]), PDF)
        self.assert_fhir_json(read)

    def test_wrapped_in_and_raw_out(self):
        made = self.all.create({"resourceType": "Binary", "contentType": "application/pdf",
                                "data": base64.b64encode(PDF).decode()})
        for accept in ("application/pdf", "application/pdf, */*;q=0.5", "text/html,application/pdf"):
            with self.subTest(accept):
                raw = self.all.get("Binary/" + made.id, {"Accept": accept})
                self.assertEqual((raw.status, raw.field("Content-Type"), raw.body), (200, "application/pdf", PDF))
                self.assertEqual(raw.field("X-Content-Type-Options"), "nosniff")
                self.assertEqual(raw.field("ETag"), 'W/"1"')

    def test_asked_for_as_xml_of_fhir_it_is_not_raw(self):
        made = self.all.post("Binary", PDF, {"Content-Type": "application/pdf"})
        where = "Binary/" + made.json["id"]
        xml = self.assert_ok(self.all.get(where, {"Accept": "application/fhir+xml"}))
        self.assertIn("application/fhir+xml", xml.field("Content-Type"))
        self.assertTrue(xml.body.startswith(b'<?xml version="1.0"') or xml.body.startswith(b"<Binary xmlns="), xml.body[:80])
        self.assert_fhir_json(self.assert_ok(self.all.get(where, {"Accept": "application/fhir+xml;q=0.5, application/fhir+json"})))

    def place(self, made):
        self.assert_ok(made, 201)
        return "Binary/" + made.field("Location").split("/Binary/")[1].split("/")[0]

    def test_xml_that_is_no_resource_is_raw(self):
        """binary.html: application/xml is content, application/fhir+xml the resource. In Accept the content's own type asks for it."""
        text = b"<claim><!-- as it is --></claim>\n"
        for kind in ("application/xml", "text/xml", "application/xml; charset=utf-8"):
            where = self.place(self.all.post("Binary", text, {"Content-Type": kind}))
            for accept in (kind.split(";")[0], kind + ", application/fhir+json;q=0.9"):
                with self.subTest(accept):
                    raw = self.assert_ok(self.all.get(where, {"Accept": accept}))
                    self.assertEqual((raw.field("Content-Type"), raw.body), (kind, text))
                    self.assertIn("Accept", raw.field("Vary"))
            for accept in ("application/fhir+xml", "application/fhir+xml, application/xml;q=0.5"):
                with self.subTest(accept):
                    wrapped = self.assert_ok(self.all.get(where, {"Accept": accept}))
                    self.assertRegex(wrapped.field("Content-Type"), r"^application/fhir\+xml;")
                    self.assertEqual(base64.b64decode(re.search(rb'<data value="([^"]+)"', wrapped.body).group(1)), text)
            self.assertRegex(self.all.get(where + "?_format=xml", {"Accept": "application/xml"}).field("Content-Type"),
                             r"^application/fhir\+xml;")
            self.assert_fhir_json(self.all.get(where, {"Accept": "*/*"}))

    def test_generic_types_ask_for_a_resource_where_the_content_is_another(self):
        where = self.place(self.all.post("Binary", b"x", {"Content-Type": "text/plain"}))
        self.assert_fhir_json(self.assert_ok(self.all.get(where, {"Accept": "application/json"})))
        self.assertRegex(self.all.get(where, {"Accept": "application/xml"}).field("Content-Type"), r"^application/fhir\+xml;")

    def test_xml_of_fhir_is_the_resource(self):
        xml = (b'<Binary xmlns="http://hl7.org/fhir"><contentType value="application/pdf"/><data value="%s"/></Binary>' %
               base64.b64encode(PDF))
        where = self.place(self.all.post("Binary", xml, {"Content-Type": "application/fhir+xml"}))
        self.assertEqual(self.all.get(where, {"Accept": "application/pdf"}).body, PDF)
        # What it is neither: a Binary that is no Binary, and FHIR of another version.
        self.assert_outcome(self.all.post("Binary", b'<Basic xmlns="http://hl7.org/fhir"/>', {"Content-Type": "application/fhir+xml"}),
                            400)
        for kind in ("application/fhir+xml; fhirVersion=3.0", "application/fhir+turtle", "application/fhir+json; charset=shift_jis"):
            self.assert_outcome(self.all.post("Binary", xml, {"Content-Type": kind}), 415, "not-supported")

    def test_raw_in(self):
        made = self.all.post("Binary", PDF, {"Content-Type": "application/pdf", "Accept": FHIR_JSON})
        self.assert_ok(made, 201)
        where = "Binary/" + made.field("Location").split("/Binary/")[1].split("/")[0]
        self.assertEqual(self.all.get(where, {"Accept": "application/pdf"}).body, PDF)
        wrapped = self.all.get(where, {"Accept": FHIR_JSON}).json
        self.assertEqual((wrapped["contentType"], base64.b64decode(wrapped["data"])), ("application/pdf", PDF))

    def test_raw_update(self):
        made = self.all.post("Binary", b"one", {"Content-Type": "text/plain"})
        where = "Binary/" + made.field("Location").split("/Binary/")[1].split("/")[0]
        self.assert_ok(self.all.put(where, b"two", {"Content-Type": "text/plain"}))
        self.assertEqual(self.all.get(where, {"Accept": "text/plain"}).body, b"two")
        self.assertEqual(self.all.get(where + "/_history/1", {"Accept": "text/plain"}).body, b"one")

    def test_head_of_a_raw_one(self):
        made = self.all.post("Binary", PDF, {"Content-Type": "application/pdf"})
        where = "Binary/" + made.field("Location").split("/Binary/")[1].split("/")[0]
        head = self.all.request("HEAD", where, headers={"Accept": "application/pdf"})
        self.assertEqual((head.status, head.field("Content-Length"), head.body), (200, str(len(PDF)), b""))

    def raw(self, context, client=None):
        made = (client or self.all).post("Binary", b"x", {"Content-Type": "text/plain", "X-Security-Context": context})
        self.assert_ok(made, 201)
        return "Binary/" + made.field("Location").split("/Binary/")[1].split("/")[0]

    def test_its_security_context_says_who_may_read_it(self):
        # care may read basic items (a Patient) and assessments, not health-check items (vital signs).
        self.server.grant("care", read=["basic", "care-assessment", "other"])
        person = self.all.create(patient()).id
        vital, checklist = self.all.create(observation("Patient/" + person)).id, self.all.create(assessment("Patient/" + person)).id
        text = {"Accept": "text/plain"}
        for context, care_sees in (("Patient/" + person, True), ("Observation/" + vital, False),
                                   ("QuestionnaireResponse/" + checklist, True)):
            with self.subTest(context):
                where = self.raw(context)
                # The EHR may read every item, and is not exempt from consent.
                self.assertEqual(self.ehr.get(where, text).body, b"x")
                answer = self.care.get(where, text)
                self.assertEqual(answer.status, 200 if care_sees else 404)
                self.assertEqual(self.ehr.get(where, text).field("X-Security-Context"), context)
        # Where the context is not there, or nobody's, whom it concerns can't be told: exempt institutions only.
        for context in ("Observation/nowhere", "https://elsewhere.example/fhir/Observation/1"):
            with self.subTest(context):
                where = self.raw(context)
                self.assertEqual(self.ehr.get(where, text).status, 404)
                self.assertEqual(self.all.get(where, text).status, 200)

    def test_a_context_that_its_writer_may_not_see_is_none(self):
        self.server.grant("care", read=["basic", "other"], write=["other"])
        person = self.all.create(patient()).id
        vital = self.all.create(observation("Patient/" + person)).id
        where = self.raw("Observation/" + vital, self.care)
        self.assertEqual(self.ehr.get(where, {"Accept": "text/plain"}).status, 404)
        self.assertEqual(self.all.get(where, {"Accept": "text/plain"}).status, 200)

    def test_bad_ones(self):
        for resource in ({"contentType": "text/plain", "data": "no base64!"}, {"data": "eA=="}):
            with self.subTest(resource):
                self.assert_outcome(self.all.post("Binary", {"resourceType": "Binary", **resource}), 422)
        self.assert_outcome(self.all.post("Binary", b"x", {"Content-Type": "text/plain\x7f\x01"}), 400)


if __name__ == "__main__":
    main()
