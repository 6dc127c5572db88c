#!/usr/bin/python3
"""The service's state (regulation 2.2(1)2, 4.4): an officer restricts or stops it at once, who asks is told why, officers' commands
go on, and it opens again."""

import time
import urllib.request

from harness import Case, free_port, main, wait_until
from town import observation, patient


class Service(Case):
    @classmethod
    def setUpClass(cls):
        cls.local = free_port()
        cls.settings = {"metrics-port": cls.local}
        super().setUpClass()
        cls.made = cls.all.create(patient()).id

    def tearDown(self):
        self.server.cli("service", "open")

    def local_text(self, path):
        with urllib.request.urlopen("http://127.0.0.1:%d/%s" % (self.local, path), timeout=20) as answer:
            return answer.read().decode()

    def assert_refused(self, answer, reason):
        issues = self.assert_outcome(answer, 503, "transient")
        self.assertIn(reason, issues[0]["diagnostics"])
        self.assertEqual(len([n for n, _ in answer.fields if n.lower() == "retry-after"]), 1)
        self.assertGreater(int(answer.field("Retry-After")), 0)

    def last(self, event):
        return [r for r in self.server.audit_records(30) if r["event"] == event][0]

    def bundle(self, kind, *entries):
        return {"resourceType": "Bundle", "type": kind, "entry": [
            {"request": {"method": method, "url": url}, **({"resource": resource} if resource else {})} for method, url, resource in entries]}

    def test_stopped(self):
        self.server.cli("service", "stop", "--reason", "緊急点検 XYZ")
        for method, path, body in (("GET", "Patient/" + self.made, None), ("GET", "Patient/nobody", None), ("GET", "Patient", None),
                                   ("POST", "Patient/_search", None), ("GET", "_history", None), ("POST", "Patient", patient()),
                                   ("PUT", "Patient/" + self.made, patient(id=self.made)), ("DELETE", "Patient/" + self.made, None),
                                   ("GET", "Patient/%s/$everything" % self.made, None), ("POST", "Patient/$validate", patient()),
                                   ("POST", "", self.bundle("batch", ("GET", "Patient", None))),
                                   ("POST", "", self.bundle("transaction", ("POST", "Patient", patient())))):
            with self.subTest(method=method, path=path):
                headers = {"Content-Type": "application/x-www-form-urlencoded"} if path.endswith("_search") else {}
                self.assert_refused(self.all.request(method, path, body, headers), "緊急点検 XYZ")
        record = self.last("READ")
        self.assertEqual((record["status"], record["reason"]), (503, "SERVICE_STOPPED"))
        self.assert_ok(self.all.get("metadata"))
        self.assertEqual(self.all.get("Patient", token=None).status, 401)
        self.assertEqual(self.server.cli_json("service", "status"), {"state": "stopped", "reason": "緊急点検 XYZ"})
        self.server.cli("institution", "list")
        self.server.cli("verify")
        self.assertIn("irori_service_state 2", self.local_text("metrics"))
        self.assertEqual(self.local_text("readyz"), "ready: stopped\n")
        self.server.cli("service", "open")
        self.assert_ok(self.all.get("Patient/" + self.made))
        self.assertIn("irori_service_state 0", self.local_text("metrics"))
        self.assertEqual(self.local_text("readyz"), "ready\n")
        self.assertEqual([r["note"] for r in self.server.audit_records(30) if r["event"] == "SERVICE_STATE"][:2],
                         ["open", "stopped: 緊急点検 XYZ"])

    def test_read_only(self):
        self.server.cli("service", "read-only", "--reason", "moving house")
        self.assert_ok(self.all.get("Patient/" + self.made))
        self.assert_ok(self.all.get("Patient?_id=" + self.made))
        for method, path, body in (("POST", "Patient", patient()), ("PUT", "Patient/" + self.made, patient(id=self.made)),
                                   ("PUT", "Patient/by-put", patient(id="by-put")), ("DELETE", "Patient/" + self.made, None),
                                   ("PATCH", "Patient/" + self.made, [{"op": "replace", "path": "/gender", "value": "male"}]),
                                   ("POST", "", self.bundle("transaction", ("GET", "Patient", None), ("POST", "Patient", patient())))):
            with self.subTest(method=method, path=path):
                headers = {"Content-Type": "application/json-patch+json"} if method == "PATCH" else {}
                self.assert_refused(self.all.request(method, path, body, headers), "moving house")
        batch = self.assert_ok(self.all.post("", self.bundle("batch", ("GET", "Patient/" + self.made, None), ("POST", "Patient", patient()))))
        self.assertEqual([e["response"]["status"][:3] for e in batch.json["entry"]], ["200", "503"])
        self.assertEqual(self.last("DELETE")["reason"], "SERVICE_READ_ONLY")
        self.assertEqual(len(self.all.get("Patient/%s/_history" % self.made).json["entry"]), 1)
        self.assertIn("irori_service_state 1", self.local_text("metrics"))

    def test_jobs_obey(self):
        job = self.all.get("Patient", {"Prefer": "respond-async"})
        self.assertEqual(job.status, 202, job)
        place = self.server.path_of(job.field("Content-Location"))
        wait_until(lambda: self.all.get(place).status == 200, what="the job")
        self.server.cli("service", "stop", "--reason", "because")
        self.assert_refused(self.all.get(place), "because")
        self.assert_refused(self.all.get("Patient", {"Prefer": "respond-async"}), "because")

    def test_until(self):
        end = time.time() + 3
        self.server.cli("service", "stop", "--reason", "short", "--until", time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(end)))
        answer = self.all.get("Patient/" + self.made)
        self.assert_refused(answer, "short")
        self.assertRegex(self.last("SERVICE_STATE")["note"], r"^stopped until \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ: short$")
        self.assertLessEqual(int(answer.field("Retry-After")), 4)
        wait_until(lambda: self.all.get("Patient/" + self.made).status == 200, what="the end")
        self.assertEqual(self.server.cli_json("service", "status"), {"state": "open"})
        self.assertEqual(self.local_text("readyz"), "ready\n")

    def test_orders_that_make_no_sense(self):
        for arguments in (["stop"], ["read-only"], ["stop", "--reason", ""], ["stop", "--reason", "x" * 301],
                          ["stop", "--reason", "x", "--until", "2020-01-01"], ["stop", "--reason", "x", "--until", "soon"],
                          ["stop", "--reason", "x", "--until", "2030"], ["close", "--reason", "x"]):
            self.assertEqual(self.server.cli("service", *arguments, check=False).returncode, 2, arguments)
        self.assertEqual(self.server.cli_json("service", "status"), {"state": "open"})

    def test_it_outlasts_a_restart(self):
        self.server.cli("service", "stop", "--reason", "night")
        self.server.stop()
        self.server.start()
        self.assert_refused(self.all.get("Patient/" + self.made), "night")


if __name__ == "__main__":
    main()
