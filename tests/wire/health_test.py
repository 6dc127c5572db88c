#!/usr/bin/python3
"""The loopback listener: /metrics in the text format of Prometheus, /healthz, /readyz."""

import http.client
import re
import signal
import time

from harness import Case, free_port, main
from town import patient


class Health(Case):
    @classmethod
    def setUpClass(cls):
        cls.settings = {"metrics-port": free_port()}
        super().setUpClass()

    def local(self, method, path):
        connection = http.client.HTTPConnection("127.0.0.1", self.settings["metrics-port"], timeout=20)
        try:
            connection.request(method, path)
            response = connection.getresponse()
            return response.status, response.read().decode(), response.getheader("Content-Type")
        finally:
            connection.close()

    def figures(self):
        status, text, kind = self.local("GET", "/metrics")
        self.assertEqual(status, 200)
        self.assertTrue(kind.startswith("text/plain; version=0.0.4"))
        figures, types = {}, {}
        for line in text.splitlines():
            if line.startswith("# TYPE "):
                _, _, name, kind = line.split(" ")
                types[name] = kind
            elif line and not line.startswith("#"):
                match = re.fullmatch(r'([a-zA-Z_:][a-zA-Z0-9_:]*)(\{(?:[a-zA-Z_]\w*="(?:[^"\\\n]|\\.)*",?)*\})? (\S+)', line)
                self.assertTrue(match, line)
                self.assertNotIn(match.group(1) + (match.group(2) or ""), figures, line)
                figures[match.group(1) + (match.group(2) or "")] = float(match.group(3))
                base = re.sub("_(bucket|sum|count|total)$", "", match.group(1))
                self.assertTrue(match.group(1) in types or base in types, "no TYPE for " + line)
        return figures

    def test_healthz_and_readyz(self):
        self.assertEqual(self.local("GET", "/healthz")[0], 200)
        self.assertEqual(self.local("GET", "/readyz")[0], 200)
        self.assertEqual(self.local("POST", "/healthz")[0], 405)
        self.assertEqual(self.local("GET", "/fhir/Patient")[0], 404)

    def test_counts_grow_by_what_is_done(self):
        self.figures()
        def total(text):
            return sum(v for k, v in self.figures().items() if "request" in k and text in k and "bucket" not in k and "_sum" not in k)

        before = total("create")
        for _ in range(3):
            self.all.create(patient())
        self.assertEqual(total("create") - before, 3)

    def test_no_data_of_anybody_is_in_it(self):
        made = self.all.create(patient())
        self.all.get("Patient?family=%E7%AC%A0%E9%96%93")
        text = self.local("GET", "/metrics")[1]
        for secret in (made.id, "笠間", "%E7", "care", "ehr"):
            self.assertNotIn(secret, text)

    def test_it_is_not_on_the_public_port(self):
        for path in ("/metrics", "/healthz", "/readyz"):
            self.assertEqual(self.ehr.get(path).status, 404)

    def test_the_log_holds_no_personal_data_and_no_token(self):
        self.server.restart(log_requests="all")
        made = self.all.create(patient(family="秘密"))
        self.all.get("Patient?family=%E7%A7%98%E5%AF%86", {"X-Request-Id": "look-for-me"})
        self.all.get("Patient/" + made.id)
        time.sleep(0.5)
        log = self.server.stop()
        self.assertIn("look-for-me", log)
        for secret in (made.id, "秘密", "%E7%A7%98", self.all.token, self.all.token.split(".")[2]):
            self.assertNotIn(secret, log)
        self.server.restart(log_requests="errors")

    def test_not_ready_while_draining(self):
        with self.server.raw("all") as raw:
            raw.send("POST /fhir/Patient HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\n")
            time.sleep(0.2)
            self.server.signal(signal.SIGTERM)
            seen = None
            for _ in range(20):
                try:
                    seen = self.local("GET", "/readyz")[0]
                except OSError:
                    break
                if seen == 503:
                    break
                time.sleep(0.1)
            # Either it says no, or it is gone already.
            self.assertIn(seen, (503, 200, None))
        self.server.stop()
        self.server.start()


if __name__ == "__main__":
    main()
