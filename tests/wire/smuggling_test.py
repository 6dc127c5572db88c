#!/usr/bin/python3
"""Requests that one server might read as one and another as two (RFC 9112; the cases measured against other servers). Each is
answered with one 400 (or another refusal named here), the connection is closed, and what was smuggled is not done."""

import json

from harness import Case, main
from town import patient

BODY = json.dumps(patient(id="smuggled")).encode()
HOST = b"Host: localhost\r\n"


class Smuggling(Case):
    def head(self, first=b"GET /fhir/metadata HTTP/1.1", host=HOST):
        return first + b"\r\n" + host + b"Authorization: Bearer " + self.all.token.encode() + b"\r\n"

    def inner(self):
        """What must not happen: a whole request that would create Patient/smuggled."""
        return (self.head(b"PUT /fhir/Patient/smuggled HTTP/1.1") + b"Content-Type: application/fhir+json\r\n"
                b"Content-Length: %d\r\n\r\n%s" % (len(BODY), BODY))

    def refused(self, data, statuses=(400,)):
        """Sends it with a smuggled request behind: one answer, then the end."""
        with self.server.raw("all", timeout=10) as raw:
            try:
                raw.send(data + self.inner())
            except OSError:
                pass # it may have closed in the middle: the answer is there to be read
            answers = raw.receive_all()
        self.assertEqual(len(answers), 1, (data[:200], answers))
        self.assertIn(answers[0].status, statuses, data[:200])
        self.assertEqual(answers[0].field("Connection"), "close")
        self.assert_outcome(answers[0], answers[0].status)
        self.assertEqual(self.all.get("Patient/smuggled").status, 404)

    def post(self, more, body=b""):
        return self.head(b"POST /fhir/Patient/_search HTTP/1.1") + b"Content-Type: application/x-www-form-urlencoded\r\n" + \
            more + b"\r\n" + body

    def rows(self, rows, statuses=(400,)):
        for name, data in rows:
            with self.subTest(name):
                self.refused(data, statuses)

    def test_what_is_right_is_done(self):
        """The refusals below are for their faults, not for what is around them."""
        with self.server.raw("all") as raw:
            raw.send(self.post(b"Content-Length: 8\r\n", b"gender=x") + self.post(b"Transfer-Encoding: chunked\r\n",
                     b"3\r\ngen\r\n5;x=y\r\nder=x\r\n0\r\n\r\n") + self.head() + b"\r\n")
            self.assertEqual([raw.receive().status for _ in range(3)], [200, 200, 200])

    def test_lengths(self):
        self.rows([
            ("two different lengths", self.post(b"Content-Length: 0\r\nContent-Length: 8\r\n", b"gender=x")),
            ("two equal lengths", self.post(b"Content-Length: 8\r\nContent-Length: 8\r\n", b"gender=x")),
            ("a list of lengths", self.post(b"Content-Length: 8, 8\r\n", b"gender=x")),
            ("a sign", self.post(b"Content-Length: +8\r\n", b"gender=x")),
            ("a negative one", self.post(b"Content-Length: -8\r\n", b"gender=x")),
            ("hexadecimal", self.post(b"Content-Length: 0x8\r\n", b"gender=x")),
            ("a fraction", self.post(b"Content-Length: 8.0\r\n", b"gender=x")),
            ("empty", self.post(b"Content-Length: \r\n", b"")),
            ("inner space", self.post(b"Content-Length: 1 0\r\n", b"gender=x")),
            ("letters", self.post(b"Content-Length: 8x\r\n", b"gender=x")),
            ("a full-width digit", self.post("Content-Length: ８\r\n".encode(), b"gender=x")),
            ("a vertical tab", self.post(b"Content-Length: \x0b8\r\n", b"gender=x")),
        ])
        self.rows([("more than any integer", self.post(b"Content-Length: 99999999999999999999999\r\n", b"gender=x")),
                   ("2^64 + 8", self.post(b"Content-Length: 18446744073709551624\r\n", b"gender=x"))], (400, 413))

    def test_length_and_chunks(self):
        self.rows([
            ("both", self.post(b"Content-Length: 8\r\nTransfer-Encoding: chunked\r\n", b"0\r\n\r\n")),
            ("both, the other way", self.post(b"Transfer-Encoding: chunked\r\nContent-Length: 8\r\n", b"0\r\n\r\n")),
            ("both, in a GET", self.head() + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
        ])

    def test_transfer_encodings(self):
        chunks = b"8\r\ngender=x\r\n0\r\n\r\n"
        self.rows([(repr(field), self.post(field, chunks)) for field in (
            b"Transfer-Encoding: xchunked\r\n", b"Transfer-Encoding: chunked, identity\r\n",
            b"Transfer-Encoding: identity\r\n", b"Transfer-Encoding: chunked, chunked\r\n",
            b"Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
            b"Transfer-Encoding: identity\r\nTransfer-Encoding: chunked\r\n",
            b"Transfer-Encoding : chunked\r\n", b"Transfer-Encoding\t: chunked\r\n", b" Transfer-Encoding: chunked\r\n",
            b"Transfer-Encoding: chunked\x0b\r\n", b"Transfer-Encoding: \x00chunked\r\n", b"Transfer-Encoding: \"chunked\"\r\n",
            b"Transfer-Encoding: chunked;q=1\r\n", b"Transfer-Encoding:\r\n chunked\r\n", b"Transfer-Encoding: gzip, chunked\r\n",
            b"Transfer-Encoding: chunk\r\n", b"Transfer-Encoding:\r\n")], (400, 501))
        with self.subTest("in HTTP/1.0"):
            self.refused(self.post(b"Transfer-Encoding: chunked\r\n", chunks).replace(b"HTTP/1.1", b"HTTP/1.0", 1), (400, 505))

    def test_chunks(self):
        field = b"Transfer-Encoding: chunked\r\n"
        self.rows([(repr(body), self.post(field, body)) for body in (
            b"0x8\r\ngender=x\r\n0\r\n\r\n", b"+8\r\ngender=x\r\n0\r\n\r\n", b"-8\r\ngender=x\r\n0\r\n\r\n",
            b" 8\r\ngender=x\r\n0\r\n\r\n", b"8 \r\ngender=x\r\n0\r\n\r\n", b"\r\ngender=x\r\n0\r\n\r\n",
            b"g\r\ngender=x\r\n0\r\n\r\n", b"8\ngender=x\r\n0\r\n\r\n", b"8\r\ngender=x\n0\r\n\r\n", b"8\r\ngender=xx0\r\n\r\n",
            b"8\r\ngender=x\r\n0\r\n\n", b"8;a\nb\r\ngender=x\r\n0\r\n\r\n", b"8\rgender=x\r\n0\r\n\r\n",
            b"8;\x00\r\ngender=x\r\n0\r\n\r\n", b"ffffffffffffffff8\r\ngender=x\r\n0\r\n\r\n", b"10000000000000008\r\ngender=x\r\n")],
                  (400, 413))

    def test_trailers_are_dropped_or_refused(self):
        data = self.post(b"Transfer-Encoding: chunked\r\n", b"8\r\ngender=x\r\n0\r\nAuthorization: Bearer x\r\n\r\n")
        with self.server.raw("all") as raw:
            self.assertIn(raw.send(data).receive().status, (200, 400))

    def test_ends_of_lines(self):
        good = self.head() + b"\r\n"
        self.rows([
            ("bare LF after the first line", good.replace(b"\r\n", b"\n", 1)),
            ("bare LF after a field", good.replace(b"Host: localhost\r\n", b"Host: localhost\n")),
            ("bare LF everywhere", good.replace(b"\r\n", b"\n")),
            ("bare CR after a field", good.replace(b"Host: localhost\r\n", b"Host: localhost\r")),
            ("bare CR in a field", self.head() + b"X: a\rb\r\n\r\n"),
            ("CR CR LF", self.head() + b"X: a\r\r\n\r\n"),
            ("LF at the end", self.head() + b"\n"),
            ("a folded field", self.head() + b"X: a\r\n b\r\n\r\n"),
            ("a folded field by tab", self.head() + b"X: a\r\n\tb\r\n\r\n"),
            ("space before the first field", good.replace(b"\r\nHost", b"\r\n Host", 1)),
            ("NUL in a field", self.head() + b"X: a\x00b\r\n\r\n"),
            ("NUL in a name", self.head() + b"X\x00: a\r\n\r\n"),
            ("a control character in a field", self.head() + b"X: a\x01b\r\n\r\n"),
            ("DEL in a field", self.head() + b"X: a\x7fb\r\n\r\n"),
        ])

    def test_names_of_fields(self):
        self.rows([
            ("space before the colon", self.head() + b"X : a\r\n\r\n"),
            ("no colon", self.head() + b"X\r\n\r\n"),
            ("no name", self.head() + b": a\r\n\r\n"),
            ("space in the name", self.head() + b"X Y: a\r\n\r\n"),
            ("a parenthesis in the name", self.head() + b"X(: a\r\n\r\n"),
            ("a letter beyond ASCII in the name", self.head() + "É: a\r\n\r\n".encode()),
        ])

    def test_fields_that_stand_alone(self):
        token = b"Authorization: Bearer " + self.all.token.encode() + b"\r\n"
        self.rows([
            ("no Host", self.head(host=b"") + b"\r\n"),
            ("two Hosts", self.head() + b"Host: elsewhere\r\n\r\n"),
            ("two equal Hosts", self.head() + HOST + b"\r\n"),
            ("an empty Host", self.head(host=b"Host:\r\n") + b"\r\n"),
            ("a Host that can be none", self.head(host=b"Host: a b\r\n") + b"\r\n"),
            ("a Host with a path", self.head(host=b"Host: localhost/x\r\n") + b"\r\n"),
            ("a Host with a user", self.head(host=b"Host: u@localhost\r\n") + b"\r\n"),
            ("two Authorizations", self.head() + token + b"\r\n"),
            ("two Content-Types", self.post(b"Content-Type: text/plain\r\nContent-Length: 0\r\n")),
            ("two If-Match", self.head() + b"If-Match: *\r\nIf-Match: W/\"1\"\r\n\r\n"),
        ])

    def test_first_lines(self):
        self.rows([(repr(line), self.head(line) + b"\r\n") for line in (
            b"GET  /fhir/metadata HTTP/1.1", b"GET /fhir/metadata  HTTP/1.1", b"GET /fhir/metadata HTTP/1.1 ",
            b" GET /fhir/metadata HTTP/1.1", b"GET\t/fhir/metadata HTTP/1.1", b"GET /fhir/metadata", b"GET",
            b"GET /fhir/meta data HTTP/1.1", b"GET /fhir/metadata\x00 HTTP/1.1", b"GET /fhir/m\xc3\xa9 HTTP/1.1",
            b"GET /fhir/metadata#x HTTP/1.1", b"GET fhir/metadata HTTP/1.1", b"GET metadata HTTP/1.1",
            b"GET http://localhost/fhir/metadata HTTP/1.1", b"GET https://localhost/fhir/metadata HTTP/1.1", b"GET * HTTP/1.1",
            b"CONNECT localhost:443 HTTP/1.1", b"G\x01T /fhir/metadata HTTP/1.1", b"GET /fhir/metadata http/1.1",
            b"GET /fhir/metadata HTTP/1.x", b"GET /fhir/metadata HTTP/01.1", b"GET /fhir/metadata HTTP/1.1.1",
            b"GET /fhir/metadata HTTPS/1.1", b"", b"\x16\x03\x01\x02\x00\x01")], (400, 501, 505))
        self.rows([(repr(line), self.head(line) + b"\r\n") for line in (
            b"GET /fhir/metadata HTTP/2.0", b"GET /fhir/metadata HTTP/0.9", b"GET /fhir/metadata HTTP/1.2",
            b"PRI * HTTP/2.0")], (400, 505))

    def test_a_body_where_there_is_none(self):
        """A HEAD or GET with a body: the body is no next request, whether it is taken or refused."""
        inner = self.inner()
        for method in (b"GET", b"HEAD", b"DELETE", b"OPTIONS"):
            for frame, body in ((b"Content-Length: %d\r\n" % len(inner), inner),
                                (b"Transfer-Encoding: chunked\r\n", b"%x\r\n%s\r\n0\r\n\r\n" % (len(inner), inner))):
                with self.subTest(method + b" " + frame), self.server.raw("all", timeout=10) as raw:
                    raw.send(self.head(method + b" /fhir/metadata HTTP/1.1") + frame + b"Connection: close\r\n\r\n" + body)
                    answers = []
                    while True:
                        answer = raw.receive(head_only=method == b"HEAD")
                        if answer is None:
                            break
                        answers.append(answer)
                    self.assertEqual(len(answers), 1, answers)
                self.assertEqual(self.all.get("Patient/smuggled").status, 404)

    def test_an_old_client_without_keep_alive(self):
        with self.server.raw("all") as raw:
            raw.send(self.head(b"GET /fhir/metadata HTTP/1.0") + b"\r\n")
            answer = raw.receive()
            self.assertIn(answer.status, (200, 400, 505))
            self.assertTrue(raw.closed())

    def test_pipelining_answers_in_order(self):
        count = 30
        with self.server.raw("all") as raw:
            raw.send(b"".join(self.head(b"GET /fhir/Patient/n%d HTTP/1.1" % n) + b"X-Request-Id: n%d\r\n\r\n" % n
                              for n in range(count)))
            self.assertEqual([raw.receive().field("X-Request-Id") for _ in range(count)], ["n%d" % n for n in range(count)])

    def test_a_byte_at_a_time(self):
        with self.server.raw("all") as raw:
            for byte in self.post(b"Transfer-Encoding: chunked\r\n", b"3\r\ngen\r\n5\r\nder=x\r\n0\r\n\r\n"):
                raw.send(bytes([byte]))
            self.assertEqual(raw.receive().status, 200)

    def test_expect_100_continue(self):
        name = "expected"
        body = json.dumps(patient(id=name)).encode()
        head = self.head(b"PUT /fhir/Patient/expected HTTP/1.1") + b"Content-Type: application/fhir+json\r\n"
        with self.server.raw("all") as raw:
            raw.send(head + b"Expect: 100-continue\r\nContent-Length: %d\r\n\r\n" % len(body))
            self.assertEqual(raw.receive().status, 100)
            self.assertEqual(raw.send(body).receive().status, 201)
        with self.server.raw("all") as raw:
            raw.send(head + b"Expect: 100-continue\r\nContent-Length: %d\r\n\r\n" % (1 << 40))
            self.assertEqual(raw.receive().status, 413)
        with self.server.raw("all") as raw:
            self.assertEqual(raw.send(head + b"Expect: miracles\r\nContent-Length: 2\r\n\r\n{}").receive().status, 417)


if __name__ == "__main__":
    main()
