#!/usr/bin/python3
"""kill -9 under load: whatever was acknowledged is there, with its audit record, searchable, and nothing is half there.

IRORI_LONG in the environment: many more rounds."""

import collections
import http.client
import json
import os
import random
import ssl
import threading
import time

from harness import Case, main

ROUNDS = 200 if os.environ.get("IRORI_LONG") else 8


class Crash(Case):
    settings = {"audit-checkpoint-seconds": 1}

    def write_until_the_end(self, number, acknowledged, attempted):
        client = http.client.HTTPSConnection("localhost", self.server.port, timeout=30,
                                             context=self.server.context(self.all.certificate))
        headers = {"Authorization": "Bearer " + self.all.token, "Content-Type": "application/fhir+json",
                   "Prefer": "return=minimal"}
        count = 0
        try:
            while True:
                count += 1
                name = "r%d-%d" % (number, count)
                body = {"resourceType": "Patient", "id": name, "identifier": [{"system": "urn:crash", "value": name}]}
                attempted.append(name)
                for version, gender in ((1, "male"), (2, "female")):
                    body["gender"] = gender
                    client.request("PUT", "/fhir/Patient/" + name, json.dumps(body), headers)
                    response = client.getresponse()
                    response.read()
                    if response.status not in (200, 201):
                        return
                    acknowledged[name] = version
                if count % 3 == 0:
                    client.request("DELETE", "/fhir/Patient/" + name, headers=headers)
                    response = client.getresponse()
                    response.read()
                    if response.status != 204:
                        return
                    acknowledged[name] = 3
        except (OSError, ssl.SSLError, http.client.HTTPException):
            pass
        finally:
            client.close()

    def look(self, acknowledged, attempted):
        for name in attempted:
            least = acknowledged.get(name, 0)
            answer = self.all.get("Patient/" + name)
            if answer.status == 404:
                self.assertEqual(least, 0, name)
                self.assertEqual(self.all.search("Patient?identifier=urn:crash|" + name), [])
                continue
            version = int(answer.version)
            # One more may have been made durable when the answer was lost.
            self.assertIn(version, (least, least + 1), name)
            self.assertEqual(answer.status, 410 if version == 3 else 200)
            if version < 3:
                self.assertEqual(answer.json["gender"], "male" if version == 1 else "female")
            found = self.all.search("Patient?identifier=urn:crash|" + name)
            self.assertEqual([r["id"] for r in found], [] if version == 3 else [name])
            for each in range(1, version + 1):
                self.assertEqual(self.all.get("Patient/%s/_history/%d" % (name, each)).status, 410 if each == 3 else 200)
            self.assertEqual(self.all.get("Patient/%s/_history/%d" % (name, version + 1)).status, 404)

    def test_killed_under_load(self):
        total = 0
        for round_number in range(ROUNDS):
            acknowledged, attempted = {}, []
            threads = [threading.Thread(target=self.write_until_the_end, args=(round_number * 10 + n, acknowledged, attempted))
                       for n in range(6)]
            for thread in threads:
                thread.start()
            # On a busy machine the first answer may be long in coming.
            deadline = time.monotonic() + 20
            while not acknowledged and time.monotonic() < deadline:
                time.sleep(0.01)
            time.sleep(random.uniform(0.02, 0.6))
            self.server.kill()
            for thread in threads:
                thread.join()
            start = time.monotonic()
            self.server.start()
            self.assertLess(time.monotonic() - start, 15)
            self.assertGreater(len(acknowledged), 0)
            total += len(acknowledged)
            self.look(acknowledged, attempted)
            # Each acknowledged write has its record. (Looking has made some, too: a round has far fewer than these.)
            recorded = collections.Counter(r.get("id") for r in self.server.audit_records(50000)
                                           if r["event"] in ("CREATE", "UPDATE", "DELETE"))
            for name, version in acknowledged.items():
                self.assertGreaterEqual(recorded[name], version, name)
            done = self.server.cli("audit", "verify", check=False)
            self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        done = self.server.cli("verify", check=False)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        print("# %d resources acknowledged in %d rounds, none lost" % (total, ROUNDS))


if __name__ == "__main__":
    main()
