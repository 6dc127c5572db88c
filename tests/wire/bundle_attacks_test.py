"""Bundles that are made to cost much, or to be told wrongly."""

import base64
import http.client
import json
import threading
import time

from batch_test import bundle, entry
from harness import Case, main
from town import new_id, observation, patient

MIB = 1024 * 1024


def body(bundled):
    return json.dumps(bundled).encode()


class Bundles(Case):
    settings = {"conditional-delete": "multiple"}

    def issues(self, answer, status):
        return self.assert_outcome(answer, status)

    def test_a_small_request_brings_no_boundless_answer(self):
        """2,000 reads of a record of 1 MiB would be an answer of 2 GiB."""
        big = new_id("big")
        self.assert_ok(self.all.put("Binary/" + big, {"resourceType": "Binary", "id": big, "contentType": "text/plain",
                                                      "data": base64.b64encode(b"x" * MIB).decode()}), 201)
        for kind in "batch", "transaction":
            with self.subTest(kind):
                answer = self.assert_ok(self.all.post("", bundle(*[entry("GET", "Binary/" + big)] * 2000, kind=kind)))
                self.assertLess(len(answer.body), 80 * MIB)
                statuses = [e["response"]["status"] for e in answer.json["entry"]]
                self.assertEqual(statuses[:40], ["200"] * 40)
                self.assertEqual(statuses[100:], ["413"] * 1900)
                self.assertEqual(answer.json["entry"][-1]["response"]["outcome"]["issue"][0]["code"], "too-costly")

    def test_nor_do_representations_of_what_is_written(self):
        """What was written stays written; it isn't told whole any more."""
        big = new_id("big")
        record = {"resourceType": "Basic", "id": big, "code": {"text": "x" * MIB}}
        self.assert_ok(self.all.put("Basic/" + big, record), 201)
        patches = [entry("PATCH", "Basic/" + big, {"resourceType": "Parameters", "parameter": [{"name": "operation", "part": [
            {"name": "type", "valueCode": "replace"}, {"name": "path", "valueString": "Basic.code.text"},
            {"name": "value", "valueString": "y" * MIB}]}]})]
        answer = self.assert_ok(self.all.post("", bundle(*patches), {"Prefer": "return=representation"}))
        self.assertEqual([len(e["resource"]["code"]["text"]) for e in answer.json["entry"]], [MIB])
        creates = [entry("POST", "Basic", record, ifNoneExist="_id=" + big) for _ in range(3)]
        answer = self.assert_ok(self.all.post("", bundle(*creates), {"Prefer": "return=representation"}))
        self.assertEqual([e["resource"]["id"] for e in answer.json["entry"]], [big] * 3)
        small = [entry("POST", "Basic", {"resourceType": "Basic", "code": {"text": "a"}}, ifNoneExist="_id=" + big) for _ in range(500)]
        for kind in "batch", "transaction":
            answer = self.assert_ok(self.all.post("", bundle(*small, kind=kind), {"Prefer": "return=representation"}))
            self.assertLess(len(answer.body), 150 * MIB)
            self.assertEqual([e["response"]["status"] for e in answer.json["entry"]], ["200"] * 500)
            self.assertNotIn("resource", answer.json["entry"][-1])

    def test_each_conditional_reference_is_told_of_at_its_place(self):
        """None, and several: each entry is refused for its own reason, and none is forgotten."""
        for _ in range(2):
            self.all.create(patient(identifier=[{"system": "urn:attack", "value": "twins"}]))
        answer = self.all.post("", bundle(
            entry("POST", "Observation", observation(subject="Patient?identifier=urn:attack|nobody")),
            entry("POST", "Observation", observation(subject="Patient?identifier=urn:attack|twins")), kind="transaction"))
        issues = self.issues(answer, 412)
        self.assertEqual([(i["code"], i["expression"]) for i in issues],
                         [("not-found", ["Bundle.entry[0].resource.subject.reference"]),
                          ("multiple-matches", ["Bundle.entry[1].resource.subject.reference"])])

    def test_what_is_deleted_or_written_counts_for_conditional_references(self):
        one, other = (self.all.create(patient(identifier=[{"system": "urn:attack", "value": "both"}])) for _ in range(2))
        answer = self.assert_ok(self.all.post("", bundle(
            entry("POST", "Observation", observation(subject="Patient?identifier=urn:attack|both")),
            entry("DELETE", "Patient/" + one.id), entry("GET", "Patient/" + other.id), kind="transaction")))
        self.assertEqual([e["response"]["status"] for e in answer.json["entry"]], ["201", "204", "200"])

    def test_many_conditional_references_take_a_bounded_time(self):
        who = self.all.create(patient(identifier=[{"system": "urn:attack", "value": "known"}])).id
        links = [{"entity": {"reference": "Patient?_id=%s&identifier=urn:attack%%7Cknown,%d" % (who, n)}} for n in range(15000)]
        start = time.monotonic()
        answer = self.all.post("", body(bundle(entry("POST", "Group", {
            "resourceType": "Group", "type": "person", "actual": True, "member": links}), kind="transaction")))
        self.assertEqual(self.issues(answer, 400)[0]["code"], "too-costly")
        self.assertLess(time.monotonic() - start, 60)

    def test_conditions_of_a_transaction_share_their_work(self):
        """Each would look at 2,000 records, and 2,000 of them at 4 millions, on the committer's thread again."""
        for _ in range(4):
            self.assert_ok(self.all.post("", body(bundle(*[entry("POST", "Flag", {
                "resourceType": "Flag", "status": "active", "code": {"text": "f"}, "subject": {"reference": "Patient/x"}})] * 500))))
        entries = [entry("POST", "Flag", {"resourceType": "Flag", "status": "active", "code": {"text": "f"},
                                          "subject": {"reference": "Patient/x"}},
                         ifNoneExist="patient=Patient/x&_lastUpdated=lt2001-01-01&_id:not=%d" % n) for n in range(2000)]
        start = time.monotonic()
        answer = self.all.post("", body(bundle(*entries, kind="transaction")))
        self.assertEqual(self.issues(answer, 400)[0]["code"], "too-costly")
        self.assertLess(time.monotonic() - start, 60)

    def test_many_reads_of_what_is_written_take_a_bounded_time(self):
        ids = [new_id("read") for _ in range(8000)]
        entries = [entry("PUT", "Basic/" + i, {"resourceType": "Basic", "id": i, "code": {"text": "a"}}) for i in ids]
        entries += [entry("GET", "Basic/" + i) for i in ids]
        start = time.monotonic()
        answer = self.assert_ok(self.all.post("", body(bundle(*entries, kind="transaction"))))
        self.assertEqual([e["response"]["status"] for e in answer.json["entry"]], ["201"] * 8000 + ["200"] * 8000)
        self.assertLess(time.monotonic() - start, 60)


class Lists(Case):
    """What is long is looked through once, not for each of its own."""

    settings = {"reference-integrity": "warn"}

    def test_references_that_lead_nowhere(self):
        group = {"resourceType": "Group", "id": "many", "type": "person", "actual": True, "member": [
            {"entity": {"reference": "Practitioner/%d" % n}} for n in range(60000)]}
        start = time.monotonic()
        self.assert_ok(self.all.put("Group/many", group), 201)
        self.assert_ok(self.all.put("Group/many", group))
        self.assertLess(time.monotonic() - start, 20)

    def test_labels(self):
        self.assert_ok(self.all.put("Basic/labels", {"resourceType": "Basic", "id": "labels", "code": {"text": "a"}}), 201)
        for name in "$meta-add", "$meta-delete":
            for count, status in (1000, 200), (100000, 400):
                answer = self.all.post("Basic/labels/" + name, {"resourceType": "Parameters", "parameter": [
                    {"name": "meta", "valueMeta": {"tag": [{"code": "c%d" % n} for n in range(count)]}}]})
                self.assertEqual(answer.status, status)
                if status == 400:
                    self.assertEqual(answer.json["issue"][0]["code"], "too-costly")
        self.assertNotIn("tag", self.all.get("Basic/labels").json["meta"])


class Stop(Case):
    settings = {"drain-ms": 100}

    def test_handlers_come_back_before_the_store_is_closed(self):
        """Reading these takes longer than the grace, and only then does the handler ask the store."""
        large = json.dumps({"resourceType": "Group", "type": "person", "actual": True, "member": [
            {"entity": {"reference": "Patient/%d" % n}} for n in range(250000)]})

        def ask():
            client = http.client.HTTPSConnection("localhost", self.server.port, timeout=30,
                                                 context=self.server.context(self.all.certificate))
            try:
                for _ in range(100):
                    client.request("POST", "/fhir/Group", large, {"Authorization": "Bearer " + self.all.token,
                                                                  "Content-Type": "application/fhir+json"})
                    client.getresponse().read()
            except (OSError, http.client.HTTPException):
                pass
            finally:
                client.close()

        for pause in 0.5, 0.7, 0.9:
            threads = [threading.Thread(target=ask) for _ in range(4)]
            for thread in threads:
                thread.start()
            time.sleep(pause)
            log = self.server.stop()
            for thread in threads:
                thread.join()
            self.assertIn("stopped", log)
            self.server.start()


if __name__ == "__main__":
    main()
