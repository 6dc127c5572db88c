"""async: Prefer: respond-async (R4 async.html, R5 async-bundle.html): kick-off, status, result, cancelling."""

import json
import re
import threading
import time
import urllib.request
import xml.etree.ElementTree

from harness import ALL_ITEMS, FHIR_JSON, PATIENCE, Case, free_port, main, wait_until
from town import new_id, observation, patient

ASYNC = {"Prefer": "respond-async"}
FHIR_XML = "application/fhir+xml"
NS = "{http://hl7.org/fhir}"
PAUSE = 1.1  # between two looks


def bundle(*entries, kind="batch"):
    return {"resourceType": "Bundle", "type": kind, "entry": list(entries)}


def put(name, **more):
    return {"request": {"method": "PUT", "url": "Patient/" + name}, "resource": patient(id=name, **more)}


def long_batch(count=6000):
    """Keeps a worker busy for a while."""
    return bundle(*[{"request": {"method": "POST", "url": "Patient"}, "resource": patient()} for _ in range(count)])


class AsyncCase(Case):
    def begin(self, client, method, path, body=None, headers=ASYNC):
        """Kicks off, which must work. Gives the path of the status."""
        answer = client.request(method, path, body, headers)
        self.assert_outcome(answer, 202, "informational", "information")
        self.assertEqual(answer.field("Preference-Applied"), "respond-async")
        location = answer.field("Content-Location")
        self.assertRegex(location, "^" + re.escape(self.server.base) + "/_async/[a-z0-9]{26}$")
        return self.server.path_of(location)

    def answer_of(self, client, path, headers=(), seconds=60):
        """The answer that ends the polling."""
        end = time.monotonic() + seconds * PATIENCE
        time.sleep(0.1)
        while True:
            answer = client.get(path, headers)
            if answer.status != 202:
                return answer
            self.assertRegex(answer.field("X-Progress"), r"^(in line|running for \d+ s)$")
            self.assertGreaterEqual(int(answer.field("Retry-After")), 1)
            self.assert_outcome(answer, 202, "informational", "information")
            self.assertLess(time.monotonic(), end, "it takes too long")
            time.sleep(PAUSE)

    def entry_of(self, client, path):
        """The one entry of the result."""
        answer = self.assert_ok(self.answer_of(client, path))
        self.assert_fhir_json(answer)
        self.assertEqual(answer.json["resourceType"], "Bundle")
        self.assertEqual(answer.json["type"], "batch-response")
        self.assertEqual(len(answer.json["entry"]), 1)
        return answer.json["entry"][0]

    def later(self, client, method, path, body=None, headers=ASYNC):
        return self.entry_of(client, self.begin(client, method, path, body, headers))

    def assert_absent(self, answer):
        """The bytes of one that never was."""
        absent = self.all.get("_async/01m8e8as19zkr28p51rq2hqs8f")
        self.assert_outcome(absent, 404, "not-found")
        self.assertEqual(answer.same_as(), absent.same_as())

    def records(self, path):
        name = path.rsplit("/", 1)[1]
        return [r for r in reversed(self.server.audit_records()) if r.get("note") == name or r.get("id") == name]


class Async(AsyncCase):
    settings = {"metrics-port": free_port(), "workers": 2}

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.names = [new_id("seen") for _ in range(3)]
        for name in cls.names:
            cls.all.update(patient(id=name, family="後日"))

    def figure(self, name):
        with urllib.request.urlopen("http://127.0.0.1:%d/metrics" % self.settings["metrics-port"], timeout=20) as answer:
            return int(re.search(r"^irori_%s (\d+)$" % name, answer.read().decode(), re.M).group(1))

    def tearDown(self):
        wait_until(lambda: self.figure("jobs_running") == self.figure("jobs_waiting") == 0, 60, "jobs to end")

    # -- What is done later --

    def test_search(self):
        now = self.all.get("Patient?family=後日&_count=2").json
        entry = self.later(self.all, "GET", "Patient?family=後日&_count=2")
        self.assertEqual(entry["response"]["status"], "200")
        self.assertEqual(entry["resource"]["type"], "searchset")
        self.assertEqual(entry["resource"]["total"], now["total"])
        self.assertEqual(entry["resource"]["entry"], now["entry"])
        self.assertEqual(entry["resource"]["link"][0], now["link"][0])
        # Its next page is a page like any other.
        following = next(link["url"] for link in entry["resource"]["link"] if link["relation"] == "next")
        self.assertEqual(len(self.all.get(self.server.path_of(following)).json["entry"]), 1)

    def test_search_by_post(self):
        entry = self.later(self.all, "POST", "Patient/_search", b"family=%E5%BE%8C%E6%97%A5",
                           {**ASYNC, "Content-Type": "application/x-www-form-urlencoded"})
        self.assertEqual(entry["resource"]["total"], 3)

    def test_history(self):
        for path in ("Patient/%s/_history" % self.names[0], "Patient/_history?_count=1", "_history?_count=1"):
            entry = self.later(self.all, "GET", path)
            self.assertEqual(entry["response"]["status"], "200")
            self.assertEqual(entry["resource"]["type"], "history")

    def test_batch(self):
        name = new_id()
        entry = self.later(self.all, "POST", "", bundle(put(name), {"request": {"method": "GET", "url": "Patient/absent"}}))
        self.assertEqual(entry["response"]["status"], "200")
        self.assertEqual([e["response"]["status"] for e in entry["resource"]["entry"]], ["201", "404"])
        self.assertEqual(self.all.get("Patient/" + name).status, 200)

    def test_transaction_with_representation(self):
        name = new_id()
        path = self.begin(self.all, "POST", "", bundle(put(name), kind="transaction"),
                          {"Prefer": "return=representation, Respond-Async; wait=10"})
        entry = self.entry_of(self.all, path)
        self.assertEqual(entry["resource"]["type"], "transaction-response")
        self.assertEqual(entry["resource"]["entry"][0]["resource"]["id"], name)
        self.assertEqual(self.all.get("Patient/" + name).version, "1")
        # Fetched again it is the same, and nothing is done again.
        time.sleep(PAUSE)
        self.assertEqual(self.entry_of(self.all, path), entry)
        self.assertEqual(self.all.get("Patient/" + name).version, "1")

    def test_what_fails_says_so_in_its_entry(self):
        name = new_id()
        entry = self.later(self.all, "POST", "", bundle(put(name), put(name), kind="transaction"))
        self.assertEqual(entry["response"]["status"], "400")
        self.assertEqual(entry["response"]["outcome"]["resourceType"], "OperationOutcome")
        self.assertEqual(entry["response"]["outcome"]["issue"][0]["severity"], "error")
        self.assertNotIn("resource", entry)
        self.assertEqual(self.all.get("Patient/" + name).status, 404)
        for body, kind, status in ((b"{", FHIR_JSON, "400"), (b"x", "text/plain", "415"), (b"", FHIR_JSON, "400")):
            entry = self.later(self.all, "POST", "", body, {**ASYNC, "Content-Type": kind})
            self.assertEqual(entry["response"]["status"], status)
            self.assertEqual(entry["response"]["outcome"]["resourceType"], "OperationOutcome")

    def test_xml(self):
        name = new_id()
        body = ('<Bundle xmlns="http://hl7.org/fhir"><type value="batch"/><entry><resource><Patient><id value="%s"/></Patient></resource>'
                '<request><method value="PUT"/><url value="Patient/%s"/></request></entry></Bundle>' % (name, name)).encode()
        accepted = self.all.post("", body, {**ASYNC, "Content-Type": FHIR_XML, "Accept": FHIR_XML})
        self.assertEqual(accepted.status, 202, accepted)
        self.assertTrue(accepted.field("Content-Type").startswith(FHIR_XML))
        self.assertEqual(xml.etree.ElementTree.fromstring(accepted.body).tag, NS + "OperationOutcome")
        path = self.server.path_of(accepted.field("Content-Location"))
        answer = self.answer_of(self.all, path)
        self.assertEqual(answer.json["entry"][0]["resource"]["entry"][0]["response"]["status"], "201")
        time.sleep(PAUSE)
        for ask in ((path, {"Accept": FHIR_XML}), (path + "?_format=xml", {})):
            answer = self.assert_ok(self.all.get(*ask))
            self.assertTrue(answer.field("Content-Type").startswith(FHIR_XML))
            tree = xml.etree.ElementTree.fromstring(answer.body)
            self.assertEqual(tree.find(NS + "type").get("value"), "batch-response")
            inner = tree.find("%sentry/%sresource/%sBundle" % (NS, NS, NS))
            self.assertEqual(inner.find(NS + "type").get("value"), "batch-response")
            self.assertEqual(inner.find("%sentry/%sresponse/%sstatus" % (NS, NS, NS)).get("value"), "201")
            time.sleep(PAUSE)
        # What asked in XML is there in JSON, too.
        accepted = self.all.get("Patient?_id=%s&_format=xml" % name, ASYNC)
        self.assertEqual(accepted.status, 202)
        entry = self.entry_of(self.all, self.server.path_of(accepted.field("Content-Location")))
        self.assertEqual(entry["resource"]["entry"][0]["resource"]["id"], name)
        self.assertTrue(self.all.get("_async/nothing", {"Accept": FHIR_XML}).body.startswith(b"<?xml"))

    def test_what_is_quick_is_done_at_once(self):
        name = new_id()
        answers = [self.all.put("Patient/" + name, patient(id=name), ASYNC), self.all.get("Patient/" + name, ASYNC),
                   self.all.get("Patient/%s/_history/1" % name, ASYNC), self.all.post("Patient", patient(), ASYNC),
                   self.all.request("PATCH", "Patient/" + name, [{"op": "test", "path": "/active", "value": True}],
                                    {**ASYNC, "Content-Type": "application/json-patch+json"}),
                   self.all.get("metadata", ASYNC), self.all.get("$versions", ASYNC), self.all.request("HEAD", "Patient", headers=ASYNC),
                   self.all.delete("Patient/" + name, ASYNC)]
        self.assertEqual([a.status for a in answers], [201, 200, 200, 201, 200, 200, 200, 200, 204])
        for answer in answers:
            self.assertIsNone(answer.field("Preference-Applied"))
            self.assertNotIn("_async", answer.field("Content-Location") or "")

    def test_without_the_preference_nothing_is_done_later(self):
        before = self.figure("jobs_accepted_total")
        for prefer in ({}, {"Prefer": "return=minimal"}, {"Prefer": "respond-async-not"}, {"Prefer": "handling=lenient"}):
            self.assert_ok(self.all.get("Patient?_count=1", prefer))
        self.assertEqual(self.figure("jobs_accepted_total"), before)

    # -- What is refused at once --

    def test_refused_at_once(self):
        before = self.figure("jobs_accepted_total")
        self.assert_outcome(self.all.get("Nothing?_count=1", ASYNC), 404)
        self.assert_outcome(self.all.get("Patient?nonsense=1", ASYNC), 400)
        self.assert_outcome(self.all.get("Patient?_count=1&_format=csv", ASYNC), 406)
        self.assert_outcome(self.all.request("PUT", "", patient(), ASYNC), 405)
        self.assert_outcome(self.other.get("Patient?_count=1", ASYNC), 403)
        self.assert_outcome(self.all.get("Patient?_count=1", ASYNC, token=None), 401)
        self.assert_outcome(self.all.post("", bundle(), ASYNC, token="nonsense"), 401)
        self.assertEqual(self.figure("jobs_accepted_total"), before)

    def test_other_methods(self):
        path = self.begin(self.all, "GET", "Patient?_count=1")
        for method in ("PUT", "POST", "PATCH"):
            answer = self.all.request(method, path, patient())
            self.assert_outcome(answer, 405)
            self.assertEqual(answer.field("Allow"), "GET, HEAD, DELETE")
        self.assert_outcome(self.all.get("_async"), 404)
        self.assert_outcome(self.all.get(path + "/x"), 404)
        inside = self.all.post("", bundle({"request": {"method": "GET", "url": path[len("/fhir/"):]}}))
        self.assertEqual(inside.json["entry"][0]["response"]["status"], "400")

    # -- Whose it is --

    def test_nobody_else_learns_of_it(self):
        path = self.begin(self.all, "GET", "Patient?family=後日")
        token = self.server.cli("token", "issue", "all", "--scope", "system/*.cruds", "--subject", "somebody-else").stdout.strip()
        time.sleep(0.2)
        for method in ("GET", "DELETE"):
            self.assert_absent(self.ehr.request(method, path))
            self.assert_absent(self.other.request(method, path))
            self.assert_absent(self.all.request(method, path, token=token))
        self.assert_outcome(self.all.get(path, token=None), 401)
        self.assert_outcome(self.server.stranger("async-stranger", self.all.token).get(path), 401)
        self.assertEqual(self.entry_of(self.all, path)["resource"]["total"], 3)

    def test_only_what_the_caller_may_see_is_in_it(self):
        hidden = new_id("hidden")
        self.all.update(observation(id=hidden))
        entry = self.later(self.care, "GET", "Observation?_id=" + hidden)
        self.assertEqual(entry["resource"]["total"], 0)
        self.assertNotIn(hidden, json.dumps(entry["resource"].get("entry", [])))
        entry = self.later(self.ehr, "POST", "", bundle({"request": {"method": "POST", "url": "Patient"}, "resource": patient()}))
        self.assertEqual(entry["resource"]["entry"][0]["response"]["status"], "403")

    def test_another_token_of_the_same_rights_will_do(self):
        path = self.begin(self.all, "GET", "Patient?family=後日")
        self.assert_ok(self.answer_of(self.all, path))
        time.sleep(PAUSE)
        token = self.server.token("all", "system/*.cruds")
        self.assert_ok(self.all.get(path, token=token))
        time.sleep(PAUSE)
        narrow = self.server.token("all", "system/Observation.rs")
        self.assert_outcome(self.all.get(path, token=narrow), 403)

    def test_rights_that_were_taken_back_hold_for_results(self):
        client = self.server.onboard("gone", "system/*.rs", ["basic", "other"])
        path = self.begin(client, "GET", "Patient?family=後日")
        self.assert_ok(self.answer_of(client, path))
        self.server.grant("gone", ["basic"])
        time.sleep(PAUSE)
        answer = client.get(path)
        self.assert_outcome(answer, 403)
        self.assertNotIn(self.names[0], answer.text)
        self.server.grant("gone", ["basic", "other"])
        time.sleep(PAUSE)
        self.assert_ok(client.get(path))
        self.server.cli("institution", "suspend", "gone", "--reason", "test")
        time.sleep(PAUSE)
        self.assertIn(client.get(path).status, (401, 403))
        client.close()

    def test_who_is_suspended_meanwhile_gets_nothing_done(self):
        client = self.server.onboard("meanwhile", "system/*.cruds", ALL_ITEMS, ALL_ITEMS)
        name = new_id()
        slow = self.begin(self.all, "POST", "", long_batch(10000))
        path = self.begin(client, "POST", "", bundle(put(name), kind="transaction"))
        self.server.cli("token", "revoke", self.token_id(client.token))
        client.token = self.server.token("meanwhile", "system/*.cruds")
        entry = self.entry_of(client, path)
        self.assertEqual(entry["response"]["status"], "401")
        self.assertNotIn("resource", entry)
        self.assertEqual(self.all.get("Patient/" + name).status, 404)
        self.assert_ok(self.answer_of(self.all, slow))
        self.assertEqual(self.all.delete(slow).status, 202)
        client.close()

    @staticmethod
    def token_id(token):
        import base64
        part = token.split(".")[1]
        return json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))["jti"]

    # -- Cancelling --

    def test_cancelled_in_line(self):
        name = new_id()
        slow = self.begin(self.all, "POST", "", long_batch())
        path = self.begin(self.all, "POST", "", bundle(put(name), kind="transaction"))
        self.assertEqual(self.all.get(path).field("X-Progress"), "in line")
        self.assert_outcome(self.all.delete(path), 202, "informational", "information")
        self.assert_absent(self.all.get(path))
        self.assert_absent(self.all.delete(path))
        self.assertEqual(self.entry_of(self.all, slow)["response"]["status"], "200")
        wait_until(lambda: self.figure("jobs_waiting") == self.figure("jobs_running") == 0, 20, "the line to be empty")
        self.assertEqual(self.all.get("Patient/" + name).status, 404)
        self.assertEqual([r["event"] for r in self.records(path)].count("TRANSACTION"), 0)
        self.assertEqual(self.all.delete(slow).status, 202)

    def test_cancelled_under_way(self):
        names = [new_id("kept") for _ in range(4000)]
        path = self.begin(self.all, "POST", "", bundle(*map(put, names), kind="transaction"))
        wait_until(lambda: self.figure("jobs_running") == 1, 20, "it to run")
        self.assertEqual(self.all.delete(path).status, 202)
        self.assert_absent(self.all.get(path))
        wait_until(lambda: self.figure("jobs_running") == 0, 60, "it to end")
        self.assert_absent(self.all.get(path))
        # It has been done whole.
        self.assertEqual([self.all.get("Patient/" + n).status for n in (names[0], names[-1])], [200, 200])

    def test_results_are_deleted(self):
        path = self.begin(self.all, "GET", "Patient?family=後日")
        self.assert_ok(self.answer_of(self.all, path))
        kept = self.figure("jobs_kept")
        self.assertEqual(self.all.delete(path).status, 202)
        self.assert_absent(self.all.get(path))
        self.assertEqual(self.figure("jobs_kept"), kept - 1)

    # -- Bounds --

    def test_polling_too_fast(self):
        path = self.begin(self.all, "POST", "", long_batch())
        self.assertEqual(self.all.get(path).status, 202)
        answer = self.all.get(path)
        self.assert_outcome(answer, 429, "throttled")
        self.assertEqual(answer.field("Retry-After"), "1")
        time.sleep(PAUSE)
        self.assertIn(self.all.get(path).status, (202, 200))
        self.assertEqual(self.all.delete(path).status, 202)

    def test_too_many(self):
        client = self.server.onboard("busy", "system/*.cruds", ALL_ITEMS, ALL_ITEMS)
        paths = [self.begin(client, "POST", "", long_batch())]
        paths += [self.begin(client, "GET", "Patient?_count=1") for _ in range(15)]
        answer = client.get("Patient?_count=1", ASYNC)
        self.assert_outcome(answer, 429, "throttled")
        self.assertTrue(answer.field("Retry-After"))
        # What others ask for is none of that, and neither is what is answered at once.
        self.assert_ok(client.get("Patient?_count=1"))
        other = self.begin(self.ehr, "GET", "Patient?_count=1")
        self.assertEqual(client.delete(paths.pop()).status, 202)
        paths.append(self.begin(client, "GET", "Patient?_count=1"))
        for path in paths[1:]:
            self.assertEqual(client.delete(path).status, 202)
        self.assert_ok(self.answer_of(self.ehr, other))
        client.close()

    def test_many_at_once(self):
        """Clients that begin, look and delete beside each other: each gets its own."""
        failures = []

        def work(name, institution):
            from harness import Client
            known = self.server.clients[institution]
            client = Client(self.server, institution, known.certificate, known.key, known.token)
            try:
                for _ in range(8):
                    path = self.begin(client, "GET", "Patient?_id=" + name)
                    entry = self.entry_of(client, path)
                    self.assertEqual([e["resource"]["id"] for e in entry["resource"]["entry"]], [name])
                    self.assertEqual(client.delete(path).status, 202)
            except Exception as error:  # told by the test's own thread
                failures.append(error)
            finally:
                client.close()

        threads = [threading.Thread(target=work, args=(name, who)) for name in self.names for who in ("all", "ehr")]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(failures, [])

    # -- On record --

    def test_all_of_it_is_on_record(self):
        rid = "async-" + new_id()
        path = self.begin(self.all, "GET", "Patient?family=後日", headers={**ASYNC, "X-Request-Id": rid})
        self.assert_ok(self.answer_of(self.all, path))
        self.assertEqual(self.all.delete(path).status, 202)
        self.assert_absent(self.ehr.get(path))
        records = self.records(path)
        self.assertEqual([(r["event"], r["status"], r["institution"]) for r in records],
                         [("JOB_BEGIN", 202, "all"), ("SEARCH", 200, "all"), ("JOB_STATUS", 200, "all"), ("JOB_CANCEL", 202, "all"),
                          ("JOB_STATUS", 404, "ehr")])
        begun, ran, fetched = records[:3]
        self.assertEqual([begun["requestId"], ran["requestId"]], [rid, rid])
        self.assertEqual(begun["query"], ran["query"])
        self.assertEqual(ran["disclosed"], fetched["disclosed"])
        self.assertEqual(len(fetched["disclosed"]["rids"]), 3)
        self.assertEqual(fetched["user"], "all")

    def test_figures(self):
        before = {n: self.figure(n) for n in ("jobs_accepted_total", "jobs_finished_total", "jobs_cancelled_total", "jobs_bytes")}
        path = self.begin(self.all, "GET", "Patient?family=後日")
        self.assert_ok(self.answer_of(self.all, path))
        self.assertEqual(self.figure("jobs_accepted_total"), before["jobs_accepted_total"] + 1)
        self.assertEqual(self.figure("jobs_finished_total"), before["jobs_finished_total"] + 1)
        self.assertGreater(self.figure("jobs_bytes"), before["jobs_bytes"])
        self.assertEqual(self.all.delete(path).status, 202)
        self.assertEqual(self.figure("jobs_cancelled_total"), before["jobs_cancelled_total"] + 1)
        self.assertEqual(self.figure("jobs_bytes"), before["jobs_bytes"])


class Memory(AsyncCase):
    # Of 4 MiB one institution has 1.
    settings = {"async-memory-mib": 4}

    def test_what_is_too_large(self):
        text = "あ" * 300000
        self.assert_outcome(self.all.post("", bundle(put(new_id(), address=[{"text": text}] * 2)), ASYNC), 413, "too-long")
        names = [new_id("large") for _ in range(3)]
        for name in names:
            self.all.update(patient(id=name, address=[{"text": text}]))
        # A result that can't be kept says so; whether it was done stands in the status.
        entry = self.later(self.all, "GET", "Patient?_id=" + ",".join(names))
        self.assertEqual(entry["response"]["status"], "507")
        self.assertEqual(entry["response"]["outcome"]["issue"][0]["code"], "too-long")
        self.assertNotIn("resource", entry)
        entry = self.later(self.all, "POST", "", bundle(*[{"request": {"method": "GET", "url": "Patient/" + n}} for n in names]))
        self.assertEqual(entry["response"]["status"], "200")
        self.assertEqual(entry["response"]["outcome"]["issue"][0]["code"], "too-long")
        self.assertNotIn("resource", entry)
        # Less fits, and somebody else's share is theirs.
        self.assertEqual(self.later(self.ehr, "GET", "Patient?_id=" + names[0])["resource"]["total"], 1)


class Expiry(AsyncCase):
    settings = {"async-keep-minutes": 1}

    def test_results_expire(self):
        path = self.begin(self.all, "GET", "Patient?_count=1")
        answer = self.assert_ok(self.answer_of(self.all, path))
        from email.utils import parsedate_to_datetime
        left = parsedate_to_datetime(answer.field("Expires")).timestamp() - time.time()
        self.assertTrue(50 < left <= 60, left)
        time.sleep(max(left - 5, 1))
        self.assert_ok(self.all.get(path))
        time.sleep(7)
        self.assert_absent(self.all.get(path))
        self.assert_absent(self.all.delete(path))


class Restart(AsyncCase):
    settings = {"workers": 2}

    def test_stopping(self):
        done = self.begin(self.all, "GET", "Patient?_count=1")
        self.assert_ok(self.answer_of(self.all, done))
        names, name = [new_id("whole") for _ in range(4000)], new_id("never")
        running = self.begin(self.all, "POST", "", bundle(*map(put, names), kind="transaction"))
        batch = self.begin(self.all, "POST", "", long_batch())
        waiting = self.begin(self.all, "POST", "", bundle(put(name), kind="transaction"))
        self.assertIn(self.all.get(waiting).field("X-Progress"), ("in line",))
        # It ends as it should, with what runs finished and what waits not begun.
        self.server.restart()
        for path in (done, running, batch, waiting):
            self.assert_absent(self.all.get(path))
        statuses = {self.all.get("Patient/" + n).status for n in (names[0], names[-1])}
        self.assertEqual(statuses, {200})
        self.assertEqual(self.all.get("Patient/" + name).status, 404)

    def test_killed(self):
        path = self.begin(self.all, "POST", "", long_batch())
        self.server.kill()
        self.server.start()
        self.assert_absent(self.all.get(path))


if __name__ == "__main__":
    main()
