"""A citizen is erased: two officers, nothing left in any answer or file, and a certificate."""

import base64
import json
import os
import unittest

from harness import Case, Client, IRORI, fingerprint, main, run
from town import assessment, consent, observation, patient

CANARIES = ("canary-8841", "カナリア", "0901234canary", "canaryfamily", "canary-note-77", "canary-query-5")
ACCOUNT = "nobody"


def files_with(folder, words):
    """(file, word) for each word in each file."""
    found = []
    for path, _, names in os.walk(folder):
        for name in names:
            whole = os.path.join(path, name)
            if not os.path.isfile(whole):
                continue
            with open(whole, "rb") as file:
                content = file.read()
            found += [(os.path.relpath(whole, folder), word) for word in words if word.encode() in content]
    return found


@unittest.skipUnless(os.geteuid() == 0, "acting as a second officer takes root")
class Erasure(Case):
    settings = {"admin-users": ACCOUNT, "log-requests": "all"}

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        os.chmod(cls.server.folder, 0o711)

    def second(self, *arguments, check=True):
        return run("setpriv", "--reuid", ACCOUNT, "--clear-groups", IRORI, "--data", self.server.data, "--lang", "en", *arguments,
                   check=check)

    def fill(self):
        """A citizen with canaries wherever something is kept, beside another citizen."""
        self.assertIn(self.all.put("Patient/canary-8841", patient("canaryfamily", "カナリア", id="canary-8841", telecom=[
            {"system": "phone", "value": "0901234canary"}])).status, (200, 201))
        self.all.put("Patient/other-1", patient("笠間", "太郎", id="other-1"))
        self.all.put("Observation/canary-8841-o", observation("Patient/canary-8841", id="canary-8841-o", note=[{"text": "canary-note-77"}]))
        self.all.put("Observation/canary-8841-o", observation("Patient/canary-8841", value=131, id="canary-8841-o",
                                                              note=[{"text": "canary-note-77 again"}]))
        gone = self.all.post("Observation", observation("Patient/canary-8841", note=[{"text": "canary-note-77 deleted"}])).id
        self.all.delete("Observation/" + gone)
        self.all.post("QuestionnaireResponse", assessment("Patient/canary-8841"))
        self.all.post("Consent", consent("Patient/canary-8841"))
        self.all.put("Observation/other-o", observation("Patient/other-1", id="other-o"))
        # Somebody looks, by name and by values that stay in the audit trail.
        self.all.get("Patient?name=canaryfamily")
        self.all.get("Patient?identifier=canary-query-5")
        self.all.get("Patient/canary-8841")
        self.all.get("Observation?subject=Patient/canary-8841&_include=Observation:subject")

    def test_nothing_is_left(self):
        self.fill()
        self.server.cli("reindex")
        request = self.server.cli_json("subject", "erase", "--patient", "canary-8841", "--reason", "転出")
        self.assertEqual((request["state"], request["records"], request["shared"]), ("requested", 5, 0))
        self.assertEqual(request["versions"], 7)
        # Nothing has happened yet.
        self.assertEqual(self.all.get("Patient/canary-8841").status, 200)
        # Nobody approves what they asked for themselves.
        number = str(request["number"])
        refused = self.server.cli("subject", "erase", "approve", number, check=False)
        self.assertNotEqual(refused.returncode, 0)
        self.assertIn("another officer", refused.stderr)
        self.assertEqual(self.all.get("Patient/canary-8841").status, 200)
        done = json.loads(self.second("--json", "subject", "erase", "approve", number).stdout)
        self.assertEqual(done["state"], "done")
        self.assertNotIn("canary", json.dumps({k: v for k, v in done.items() if k != "certificate"}))
        # In the audit trail there is what was done, and not to whom.
        trail = json.dumps(self.server.audit_records(), ensure_ascii=False)
        self.assertIn(done["pseudonym"], trail)
        self.assertEqual([word for word in CANARIES if word != "canary-query-5" and word in trail], [])
        self.server.cli("audit", "verify")
        # In no answer: as if it had never been.
        absent, erased = self.all.get("Patient/never-was"), self.all.get("Patient/canary-8841")
        self.assertEqual((erased.status, erased.body.replace(b"canary-8841", b"never-was")), (absent.status, absent.body))
        for path in ("Patient?name=canaryfamily", "Observation?subject=Patient/canary-8841", "Patient?_id=canary-8841",
                     "Observation?_id=canary-8841-o", "_history", "Patient/_history", "Observation/_history", "Patient?_total=accurate"):
            answer = self.all.get(path)
            # (The self link says what was asked.)
            entries = json.dumps(answer.json.get("entry", []), ensure_ascii=False)
            self.assertFalse([word for word in CANARIES if word in entries], path)
        self.assertEqual(self.all.get("Patient/canary-8841/_history").status, 404)
        self.assertEqual(self.all.get("Patient/canary-8841/$everything").status, 404)
        # Others are as they were.
        self.assertEqual(self.all.get("Observation/other-o").status, 200)
        self.assertEqual(len(self.all.search("Observation?subject=Patient/other-1")), 1)
        self.assertEqual(self.server.cli_json("verify")["faults"], 0)
        # In no file.
        self.assertEqual(files_with(self.server.data, CANARIES), [])
        self.assertFalse([word for word in CANARIES if word in self.server.log()])
        # The certificate is a JWS.
        head, payload, signature = done["certificate"].split(".")
        self.assertEqual(json.loads(base64.urlsafe_b64decode(head + "=="))["typ"], "irori-erasure")
        says = json.loads(base64.urlsafe_b64decode(payload + "=="))
        # What went is what the preview counted, and what erasing itself adds to it isn't.
        self.assertEqual((says["records"], says["versions"]), (5, 7))
        self.assertGreaterEqual(says["completed"], says["approved"])
        again = self.server.cli_json("subject", "erase", "certificate", number)
        self.assertEqual(again["certificate"].split(".")[1], payload)
        ledger = self.server.cli("subject", "erase", "ledger").stdout.splitlines()
        self.assertEqual(len(ledger), 1)
        self.assertNotIn("canary", ledger[0])
        # Who comes back is another record.
        self.assertEqual(self.all.put("Patient/canary-8841", patient("新", "規", id="canary-8841")).status, 201)
        history = self.all.get("Patient/canary-8841/_history").json
        self.assertEqual(len(history["entry"]), 1)
        self.assertEqual(history["entry"][0]["resource"]["meta"]["versionId"], "1")

    def person(self, role, who, name):
        token = self.server.cli("token", "issue", "all", "--role", role, "--user", name, "--patient", who, "--scope", "patient/*.cruds",
                                "--certificate", fingerprint(self.all.certificate)).stdout.strip()
        return Client(self.server, "all", self.all.certificate, self.all.key, token)

    def test_who_stood_for_them(self):
        """Neither the names of those who did are left, nor does their token open what comes under the same id."""
        self.all.put("Patient/stood-1", patient(id="stood-1"))
        self.all.put("Practitioner/stood-2", {"resourceType": "Practitioner", "id": "stood-2"})
        words = ("named-citizen-4", "named-proxy-5", "stood-1")
        self.server.cli("proxy", "add", "--patient", "stood-1", "--user", words[1], "--relation", "x", "--evidence", "x", "--from",
                        "2026-01-01", "--until", "2099-01-01")
        citizen, proxy = self.person("citizen", "stood-1", words[0]), self.person("proxy", "stood-1", words[1])
        for client in (citizen, proxy):
            # What concerns nobody else, what isn't there, and what is none of theirs.
            for path in ("Patient/stood-1", "Practitioner/stood-2", "Observation/never-was", "Patient/never-was", "_history", "metadata"):
                client.get(path)
        number = self.server.cli_json("subject", "erase", "--patient", "stood-1", "--reason", "転出")["number"]
        self.second("subject", "erase", "approve", str(number))
        for client in (citizen, proxy):
            self.assertEqual(client.get("Patient/stood-1").status, 401)
        trail = json.dumps(self.server.audit_records(), ensure_ascii=False)
        self.assertEqual([word for word in words[:2] if word in trail], [])
        self.assertEqual(files_with(self.server.data, words), [])
        self.server.cli("audit", "verify")
        # The id is given to somebody else.
        self.all.put("Patient/stood-1", patient("新", "規", id="stood-1"))
        for client in (citizen, proxy):
            self.assertEqual(client.get("Patient/stood-1").status, 401)
        self.assertEqual(self.person("citizen", "stood-1", "somebody").get("Patient/stood-1").status, 200)

    def test_a_request_may_be_withdrawn(self):
        self.all.put("Patient/w1", patient(id="w1"))
        number = str(self.server.cli_json("subject", "erase", "--patient", "w1", "--reason", "誤り")["number"])
        twice = self.server.cli("subject", "erase", "--patient", "w1", "--reason", "again", check=False)
        self.assertIn("already", twice.stderr)
        self.assertEqual(self.server.cli_json("subject", "erase", "withdraw", number)["state"], "withdrawn")
        self.assertIn("withdrawn", self.second("subject", "erase", "approve", number, check=False).stderr)
        self.assertEqual(self.all.get("Patient/w1").status, 200)

    def test_of_whom_nothing_is_known(self):
        self.assertIn("nothing is known", self.server.cli("subject", "erase", "--patient", "nobody-1", "--reason", "x", check=False).stderr)
        self.assertIn("there is no erasure", self.second("subject", "erase", "approve", "99", check=False).stderr)


if __name__ == "__main__":
    main()
