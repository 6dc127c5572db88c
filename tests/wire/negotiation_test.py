#!/usr/bin/python3
"""What is sent and taken: Accept, Content-Type, _format (R4 http.html#mime-type), gzip."""

import gzip
import json

from harness import FHIR_JSON, Case, main
from town import new_id, patient


class Accept(Case):
    def test_what_is_served(self):
        made = self.all.create(patient())
        for accept in (FHIR_JSON, "application/json", "application/fhir+json; fhirVersion=4.0", "*/*", "application/*", "text/json",
                       "text/html, application/fhir+json;q=0.9", "application/fhir+xml;q=0.1, application/fhir+json;q=0.2",
                       "application/FHIR+JSON", 'application/fhir+json;fhirVersion="4.0"', "application/fhir+json;charset=utf-8", ""):
            with self.subTest(accept):
                answer = self.all.get("Patient/" + made.id, {"Accept": accept})
                self.assert_ok(answer)
                self.assert_fhir_json(answer)
                self.assertIn("fhirVersion=4.0", answer.field("Content-Type"))

    def test_what_is_not_served(self):
        made = self.all.create(patient())
        for accept in ("application/fhir+turtle", "text/html", "application/fhir+json;fhirVersion=3.0", "application/fhir+json;q=0",
                       "image/*", "application/json;q=0.0, text/xml;q=0", "application/fhir+json; fhirVersion=5.0"):
            with self.subTest(accept):
                self.assert_outcome(self.all.get("Patient/" + made.id, {"Accept": accept}), 406, "not-supported")

    def test_a_write_whose_answer_nobody_would_take_does_not_happen(self):
        name = new_id()
        self.assert_outcome(self.all.put("Patient/" + name, patient(id=name), {"Accept": "application/fhir+turtle"}), 406)
        self.assertEqual(self.all.get("Patient/" + name).status, 404)

    def test_format_goes_before_accept(self):
        made = self.all.create(patient())
        where = "Patient/%s?_format=" % made.id
        for value in ("json", "application/json", "application/fhir%2Bjson", "application/fhir+json", "text/json"):
            with self.subTest(value):
                self.assert_ok(self.all.get(where + value, {"Accept": "text/html"}))
        for value in ("html", "ttl", "jsonx"):
            with self.subTest(value):
                self.assert_outcome(self.all.get(where + value), 406)


class ContentType(Case):
    def test_what_is_taken(self):
        for kind in (FHIR_JSON, "application/json", "application/fhir+json; charset=utf-8", "application/fhir+json;fhirVersion=4.0",
                     "Application/FHIR+JSON", "text/json"):
            with self.subTest(kind):
                self.assert_ok(self.all.post("Patient", patient(), {"Content-Type": kind}), 201)

    def test_what_is_not_taken(self):
        count = self.all.get("Patient?_summary=count").json["total"]
        for kind in ("application/fhir+turtle", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x",
                     "application/fhir+json;fhirVersion=3.0", "application/fhir+json; charset=iso-8859-1", "application/json-patch+json", ""):
            with self.subTest(kind):
                self.assert_outcome(self.all.post("Patient", patient(), {"Content-Type": kind}), 415, "not-supported")
        self.assertEqual(self.all.get("Patient?_summary=count").json["total"], count)

    def test_no_content_type(self):
        body = json.dumps(patient()).encode()
        with self.server.raw("all") as raw:
            raw.send(b"POST /fhir/Patient HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Length: %d\r\n\r\n%s" % (
                self.all.token.encode(), len(body), body))
            self.assert_outcome(raw.receive(), 415)

    def test_no_body(self):
        self.assert_outcome(self.all.post("Patient", b""), 400)


class Coding(Case):
    def test_gzip_when_asked(self):
        for _ in range(20):
            self.all.create(patient())
        plain = self.all.get("metadata")
        self.assertIsNone(plain.field("Content-Encoding"))
        packed = self.all.get("metadata", {"Accept-Encoding": "gzip"})
        self.assertEqual(packed.field("Content-Encoding"), "gzip")
        self.assertIn("accept-encoding", packed.field("Vary").lower())
        self.assertEqual(gzip.decompress(packed.body), plain.body)
        self.assertLess(len(packed.body), len(plain.body) / 2)

    def test_no_gzip_when_it_was_refused(self):
        for value in ("identity", "gzip;q=0", "br", ""):
            with self.subTest(value):
                self.assertIsNone(self.all.get("metadata", {"Accept-Encoding": value}).field("Content-Encoding"))

    def test_a_gzip_body(self):
        name = new_id()
        body = gzip.compress(json.dumps(patient(id=name)).encode())
        self.assert_ok(self.all.put("Patient/" + name, body, {"Content-Encoding": "gzip"}), 201)
        self.assertEqual(self.all.get("Patient/" + name).json["gender"], "female")

    def test_a_body_that_is_not_what_it_says(self):
        name = new_id()
        whole = gzip.compress(json.dumps(patient(id=name)).encode())
        for body, coding in ((b"{}", "gzip"), (whole[:-9], "gzip"), (whole + b"x", "gzip"), (b"{}", "br"), (b"{}", "deflate")):
            with self.subTest(coding + repr(body[:8])):
                self.assertIn(self.all.put("Patient/" + name, body, {"Content-Encoding": coding}).status, (400, 415))
        self.assertEqual(self.all.get("Patient/" + name).status, 404)


class Bytes(Case):
    def test_a_byte_order_mark_is_refused_or_dropped(self):
        name = new_id()
        answer = self.all.put("Patient/" + name, b"\xef\xbb\xbf" + json.dumps(patient(id=name)).encode())
        self.assertIn(answer.status, (201, 400))

    def test_a_refusal_is_not_cut_inside_a_character(self):
        for beginning in ("", "x", "xx"):
            answer = self.all.get("Patient/" + beginning + "%E7%AC%A0" * 300)
            self.assert_outcome(answer, 404, "not-found")
            self.assertIn("笠", answer.text)

    def test_utf8_only(self):
        for bad in (b"\xff", b"\xc0\x80", b"\xed\xa0\x80", b"\xf8\x88\x80\x80\x80", "花".encode("utf-16"), "花".encode("shift_jis")):
            with self.subTest(bad):
                body = json.dumps(patient(family="@")).encode().replace(b"@", bad)
                self.assert_outcome(self.all.post("Patient", body), 400)


if __name__ == "__main__":
    main()
