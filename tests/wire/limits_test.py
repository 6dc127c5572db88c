#!/usr/bin/python3
"""Limits and deadlines: each at the limit and one beyond (docs/limits.md), and slow or greedy clients."""

import gzip
import json
import socket
import ssl
import time

from harness import Case, Raw, main, wait_until
from town import patient


class Sizes(Case):
    settings = {"header-bytes": 4096, "target-bytes": 1024, "header-count": 20, "body-bytes": 65536}

    def send(self, first, fields=(), body=b""):
        """The answer to one request made of these bytes."""
        with self.server.raw("all") as raw:
            head = [first, b"Host: localhost", b"Authorization: Bearer " + self.all.token.encode(), *fields]
            try:
                raw.send(b"\r\n".join(head) + b"\r\n\r\n" + body)
            except OSError:
                pass
            return raw.receive()

    def at_and_beyond(self, at, beyond, status):
        self.assertNotIn(at.status, (400, 413, 414, 431), at)
        self.assert_outcome(beyond, status, "too-long")
        self.assertEqual(beyond.field("Connection"), "close")

    def test_target(self):
        path = b"/fhir/Patient?_id=x&_tag="
        line = lambda length: b"GET " + path + b"a" * (length - len(path)) + b" HTTP/1.1"
        self.at_and_beyond(self.send(line(1024)), self.send(line(1025)), 414)

    def test_number_of_fields(self):
        # Host and Authorization are two of them.
        fields = lambda count: [b"X-%d: x" % n for n in range(count - 2)]
        first = b"GET /fhir/metadata HTTP/1.1"
        self.at_and_beyond(self.send(first, fields(20)), self.send(first, fields(21)), 431)

    def test_head(self):
        first = b"GET /fhir/metadata HTTP/1.1"
        fixed = len(first) + 2 + len(b"Host: localhost\r\nAuthorization: Bearer ") + len(self.all.token) + 2 + len(b"X: \r\n") + 2
        field = lambda length: [b"X: " + b"x" * (length - fixed)]
        self.at_and_beyond(self.send(first, field(4096)), self.send(first, field(4097)), 431)

    def body(self, length):
        start = json.dumps(patient(family="@")).replace("@ ", "").encode()
        return start.replace(b"@", b"x" * (length - len(start) + 1))

    def test_body(self):
        self.assertEqual(len(self.body(65536)), 65536)
        self.assert_ok(self.all.post("Patient", self.body(65536)), 201)
        self.assert_outcome(self.all.post("Patient", self.body(65537)), 413, "too-long")

    def test_body_in_chunks(self):
        first, kind = b"POST /fhir/Patient HTTP/1.1", b"Content-Type: application/fhir+json"
        chunked = lambda data: b"".join(b"%x\r\n%s\r\n" % (len(data[i:i + 1000]), data[i:i + 1000])
                                        for i in range(0, len(data), 1000)) + b"0\r\n\r\n"
        fields = [kind, b"Transfer-Encoding: chunked"]
        self.at_and_beyond(self.send(first, fields, chunked(self.body(65536))),
                           self.send(first, fields, chunked(self.body(65537))), 413)

    def test_body_unpacked(self):
        """A small body that unpacks to a large one counts as large."""
        packed = {"Content-Encoding": "gzip"}
        self.assert_ok(self.all.post("Patient", gzip.compress(self.body(65536)), packed), 201)
        self.assert_outcome(self.all.post("Patient", gzip.compress(self.body(65537)), packed), 413, "too-long")
        self.assert_outcome(self.all.post("Patient", gzip.compress(b" " * 50_000_000), packed), 413, "too-long")

    def test_length_alone_is_enough_to_refuse(self):
        answer = self.send(b"POST /fhir/Patient HTTP/1.1", [b"Content-Type: application/fhir+json", b"Content-Length: 65537"])
        self.assert_outcome(answer, 413, "too-long")


class Bounds(Case):
    """Bounds of resources and searches: a value at the bound is taken, one beyond is refused, and told."""
    settings = {"search-work": 1000, "search-count": 10, "search-count-most": 20}

    def pair(self, at, beyond, code=None):
        self.assertIn(at.status, (200, 201), at)
        self.assertIn(beyond.status, (400, 422), beyond)
        self.assert_outcome(beyond, beyond.status, code)

    def basic(self, **more):
        return self.all.post("Basic", {"resourceType": "Basic", "code": {"text": "x"}, **more})

    def test_depth(self):
        """64 objects and lists inside each other: the resource is the first, and each extension's list and object two more."""
        def nested(lists):
            inner = '{"url":"http://example.org/e","valueBoolean":true}'
            for _ in range(lists - 1):
                inner = '{"url":"http://example.org/e","extension":[%s]}' % inner
            return inner

        # 1 + 2 × 31 = 63; an object in the innermost makes 64, a list with an object 65.
        post = lambda text: self.all.post("Basic", '{"resourceType":"Basic","code":{"text":"x"},"extension":[%s]}' % text)
        self.pair(post(nested(31).replace('"valueBoolean":true', '"valuePeriod":{"start":"2026"}')), post(nested(32)))

    def test_length_of_a_string(self):
        self.pair(self.basic(code={"text": "x" * (1 << 20)}), self.basic(code={"text": "x" * ((1 << 20) + 1)}))

    def test_digits_of_a_number(self):
        value = lambda digits: self.all.post("Basic", '{"resourceType":"Basic","code":{"text":"x"},"extension":[{"url":'
                                             '"http://example.org/e","valueDecimal":0.%s}]}' % ("1" * digits))
        self.assertEqual(value(30).status, 201)
        # However long it is, it is kept or refused, never rounded.
        answer = value(5000)
        if answer.status == 201:
            self.assertIn("0." + "1" * 5000, self.all.get("Basic/" + answer.id).text)
        else:
            self.assert_outcome(answer, answer.status)

    def test_patients_that_one_resource_concerns(self):
        group = lambda count: self.all.post("Group", {"resourceType": "Group", "type": "person", "actual": True, "member": [
            {"entity": {"reference": "Patient/p%d" % n}} for n in range(count)]})
        self.pair(group(1000), group(1001), "too-costly")

    def test_token(self):
        for length in (8192, 8193, 12000):
            self.assertEqual(self.all.get("Patient", token="x" * length).status, 401)

    def form(self, query):
        return self.all.post("Patient/_search", query, {"Content-Type": "application/x-www-form-urlencoded"})

    def test_search_parameters(self):
        many = lambda part, count, between="&": between.join([part] * count)
        self.pair(self.form(many("gender=male", 60)), self.form(many("gender=male", 61)), "too-costly")
        self.pair(self.form("identifier=" + many("a", 3999, ",")), self.form("identifier=" + many("a", 4001, ",")), "too-costly")
        self.pair(self.form("family=" + "a" * 1023), self.form("family=" + "a" * 1024), "too-long")
        self.pair(self.form(many("_include=Patient:organization", 30)), self.form(many("_include=Patient:organization", 31)),
                  "too-costly")
        self.pair(self.form("_sort=" + many("birthdate", 6, ",")), self.form("_sort=" + many("birthdate", 7, ",")), "too-costly")
        self.pair(self.form("_elements=" + many("name", 200, ",")), self.form("_elements=" + many("name", 201, ",")))
        # 64 values of 1,023 bytes with what is around them: 65,536 bytes in all, or one more.
        whole = "family=" + many("a" * 1023, 63, ",") + "," + "a" * (65536 - 7 - 63 * 1024)
        self.assertEqual(len(whole), 65536)
        self.pair(self.form(whole), self.form(whole + "a"), "too-long")

    def test_links_of_a_chain(self):
        self.pair(self.all.get("Patient?organization.partof.partof.partof.name=x"),
                  self.all.get("Patient?organization.partof.partof.partof.partof.name=x"), "too-costly")

    def test_work_of_a_search(self):
        """1,000 candidates may be tested, and not one more."""
        lines = lambda first, last: "".join('{"resourceType":"Location","id":"l%d","name":"abc %d"}\n' % (n, n)
                                            for n in range(first, last))
        self.server.cli("load", "-", stdin=lines(0, 1000))
        search = "Location?name:contains=nothing"
        self.assertEqual(self.all.get(search).status, 200)
        self.server.cli("load", "-", stdin=lines(1000, 1010))
        self.assert_outcome(self.all.get(search), 400, "too-costly")
        # What the index answers costs no such work.
        self.assertEqual(len(self.all.search("Location?_id=l1")), 1)

    def test_entries_of_a_page(self):
        for name in range(21):
            self.all.update({"resourceType": "Basic", "id": "page-%d" % name, "code": {"text": "x"}})
        self.assertEqual(len(self.all.search("Basic?_count=20")), 20)
        self.assertEqual(len(self.all.search("Basic?_count=21")), 20)


class Deadlines(Case):
    settings = {"handshake-ms": 1000, "headers-ms": 1000, "idle-ms": 1500, "request-ms": 3000, "body-rate": 1000, "write-ms": 1000}

    def took(self, start):
        return time.monotonic() - start

    def test_a_connection_that_never_shakes_hands(self):
        start = time.monotonic()
        with Raw(self.server, plain=True) as raw:
            self.assertTrue(raw.closed(10))
        self.assertLess(self.took(start), 8)

    def test_half_a_handshake(self):
        start = time.monotonic()
        with Raw(self.server, plain=True) as raw:
            raw.send(b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03")
            self.assertTrue(raw.closed(10))
        self.assertLess(self.took(start), 8)

    def test_idle(self):
        with self.server.raw("ehr") as raw:
            self.assertEqual(raw.send("GET /fhir/metadata HTTP/1.1\r\nHost: localhost\r\n\r\n").receive().status, 200)
            start = time.monotonic()
            self.assertTrue(raw.closed(10))
            self.assertGreater(self.took(start), 1)

    def test_a_field_every_now_and_then(self):
        """Slow heads (slowloris): bytes that keep coming do not keep it open."""
        start = time.monotonic()
        with self.server.raw("ehr") as raw:
            raw.send("GET /fhir/metadata HTTP/1.1\r\nHost: localhost\r\n")
            answer = None
            try:
                for n in range(100):
                    raw.send("X-%d: x\r\n" % n)
                    raw.sock.settimeout(0.2)
                    try:
                        answer = raw.receive()
                        break
                    except (TimeoutError, socket.timeout, ssl.SSLWantReadError):
                        pass
            except OSError:
                pass
            self.assertLess(self.took(start), 10)
            if answer is not None:
                self.assert_outcome(answer, 408, "timeout")

    def test_a_body_drop_by_drop(self):
        start = time.monotonic()
        with self.server.raw("all") as raw:
            raw.send("POST /fhir/Patient HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Type: "
                     "application/fhir+json\r\nContent-Length: 10000\r\n\r\n" % self.all.token)
            answer = None
            try:
                while self.took(start) < 20:
                    raw.send(" ")
                    raw.sock.settimeout(0.2)
                    try:
                        answer = raw.receive()
                        break
                    except (TimeoutError, socket.timeout, ssl.SSLWantReadError):
                        pass
            except OSError:
                pass
            self.assertLess(self.took(start), 10)
            if answer is not None:
                self.assert_outcome(answer, 408, "timeout")

    def test_an_answer_that_nobody_takes(self):
        """A client that asks and asks and never reads is dropped; others are served meanwhile."""
        with self.server.raw("ehr") as raw:
            raw.sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            raw.sock.settimeout(1)
            start = time.monotonic()
            with self.assertRaises(OSError):
                while self.took(start) < 30:
                    try:
                        raw.send("GET /fhir/metadata HTTP/1.1\r\nHost: localhost\r\n\r\n" * 50)
                    except (TimeoutError, socket.timeout):
                        # It stopped reading, as it should: wait until it gives up.
                        time.sleep(0.5)
                    self.assert_ok(self.care.get("metadata"))
                raise AssertionError("still open")


class Caps(Case):
    settings = {"connections": 40, "connections-per-address": 30, "connections-per-certificate": 8, "handshakes": 4,
                "handshake-ms": 3000}

    def test_connections_with_one_certificate(self):
        open_now = []
        try:
            for _ in range(8):
                raw = self.server.raw("ehr")
                open_now.append(raw)
                self.assertEqual(raw.send("GET /fhir/metadata HTTP/1.1\r\nHost: localhost\r\n\r\n").receive().status, 200)
            self.assertFalse(self.one_more("ehr"))
            # Others have their own.
            self.assertTrue(self.one_more("care"))
            open_now.pop().close()
            wait_until(lambda: self.one_more("ehr"), 10, "a place that was left")
        finally:
            for raw in open_now:
                raw.close()

    def one_more(self, name):
        try:
            with self.server.raw(name) as raw:
                answer = raw.send("GET /fhir/metadata HTTP/1.1\r\nHost: localhost\r\n\r\n").receive()
                return answer is not None and answer.status == 200
        except OSError:
            return False

    def test_connections_from_one_address(self):
        """Also ones that never shake hands: they go by their deadline, and others come in then."""
        open_now = [Raw(self.server, plain=True) for _ in range(35)]
        try:
            wait_until(lambda: self.one_more("care"), 15, "the deadline of handshakes")
        finally:
            for raw in open_now:
                raw.close()


class LargePages(Case):
    """However large the resources are, a page of them is of a size that can be borne: it ends early, and has a next link."""

    def test_a_page_ends_before_it_is_too_large(self):
        made = [self.all.create(patient(family="x" * 1000000, name=[{"family": "x" * 1000000}] * 6)).id for _ in range(7)]
        for path in ("Patient?_count=1000", "Patient?_count=1000&_sort=_id", "Patient/_history?_count=1000"):
            pages = self.all.pages(path)
            self.assertGreater(len(pages), 2, path)
            self.assertLess(max(len(p["entry"]) for p in pages), 4, path)
            self.assertEqual(sorted(e["resource"]["id"] for p in pages for e in p["entry"]), sorted(made), path)

    def test_a_narrative_with_no_end_of_attributes_is_refused_soon(self):
        div = '<div xmlns="http://www.w3.org/1999/xhtml" %s>x</div>' % " ".join('a%d="x"' % n for n in range(100000))
        self.assert_outcome(self.all.post("Patient", patient(text={"status": "generated", "div": div})), 422)


if __name__ == "__main__":
    main()
