#!/usr/bin/python3
"""tools/demo: what it leaves in its folder, that this does what it should, and that it can be stopped and run again."""

import base64
import json
import os
import re
import shutil
import ssl
import subprocess
import sys
import tempfile
import time
import unittest

from harness import BUILD, IRORID, PATIENCE, TOP, Case, Client, free_port, main, run

DEMO = os.path.join(TOP, "tools/demo")


class Folder:
    """As much of the harness's Server as a Client needs, made of the files that a demo leaves."""

    def __init__(self, folder):
        self.folder = folder
        self.base = open(os.path.join(folder, "base-url")).read()
        self.port = int(re.fullmatch(r"https://localhost:(\d+)/fhir\n", self.base).group(1))

    def context(self, certificate=None, key=None):
        context = ssl.create_default_context(cafile=os.path.join(self.folder, "ca.crt"))
        if certificate:
            context.load_cert_chain(certificate, key)
        return context

    def client(self, name):
        at = os.path.join(self.folder, name)
        return Client(self, name, at + ".crt", at + ".key", open(at + ".token").read().strip())


class Demo(Case):
    @classmethod
    def setUpClass(cls):
        if not os.access(IRORID, os.X_OK):
            raise unittest.SkipTest("irorid is not built")
        for program in ("jq", "curl", "openssl"):
            if shutil.which(program) is None:
                raise unittest.SkipTest("no " + program)
        cls.parent = tempfile.mkdtemp(prefix="irori demo ")
        cls.folder = os.path.join(cls.parent, "a demo")

    @classmethod
    def tearDownClass(cls):
        cls.demo("--stop", "--dir", cls.folder, check=False)
        shutil.rmtree(cls.parent)

    @classmethod
    def demo(cls, *arguments, check=True):
        done = subprocess.run(["bash", DEMO, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                              timeout=300 * PATIENCE, cwd=cls.parent, env=dict(os.environ, IRORI_BUILD=BUILD))
        if check and done.returncode != 0:
            raise AssertionError("exit code %d\n%s%s" % (done.returncode, done.stdout, done.stderr))
        return done

    def start(self, *more):
        """On a port that is free, even if somebody takes it between finding and using it."""
        for _ in range(5):
            done = self.demo("--dir", self.folder, "--port", str(free_port()), "--citizens", "12", "--no-install", "--background",
                             *more, check=False)
            if "is taken by another program" not in done.stderr:
                break
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        return done.stdout

    def test_all_of_it(self):
        shown = self.start()
        # The job was done, and told.
        for word in ("200 ", "201 ", "401 ", "403 ", "refused in the TLS handshake", "curl --cacert", "institution suspend",
                     "audit list", "consent stop", "Receipt: stop of provision", "AuditEvent?patient=", "audit report subject",
                     "proxy add", "204 ", "404 ", "Break-Glass", "subject erase approve", "another officer than", "audit verify",
                     "all is well", "exempt"):
            self.assertIn(word, shown)
        self.assertNotIn("not as it should be", shown)
        demo = Folder(self.folder)
        pid = int(open(os.path.join(self.folder, "pid")).read())
        self.assertTrue(os.path.exists("/proc/%d" % pid))
        # The clients may what they should.
        ehr, care, other, conformance = (demo.client(name) for name in ("ehr", "care", "other", "conformance"))
        # The town came with its consents: the exempt see more than those who need them, who see some all the same.
        everybody, consenting = ({person["id"] for person in client.search("Patient?_count=100")} for client in (conformance, ehr))
        self.assertLess(consenting, everybody)
        self.assertGreater(len(consenting), 5)
        for hidden in everybody - consenting:
            self.assertEqual(ehr.get("Patient/" + hidden).status, 404)
            self.assertEqual(ehr.search("Observation?patient=" + hidden), [])
        person = next(iter(sorted(consenting & {person["id"] for person in care.search("Patient?_count=100")})))
        self.assertGreater(len(ehr.search("Observation?patient=" + person)), 0)
        self.assertEqual(ehr.post("Patient", {"resourceType": "Patient"}).status, 403)
        self.assertEqual(care.get("Patient/" + person).status, 200)
        checklist = {"resourceType": "QuestionnaireResponse", "status": "completed", "subject": {"reference": "Patient/" + person},
                     "questionnaire": "http://irori.example/fhir/Questionnaire/basic-checklist"}
        made = care.create(checklist)
        self.assertEqual(care.post("Patient", {"resourceType": "Patient"}).status, 403)
        self.assertEqual(other.get("Patient/" + person).status, 403)
        conformance.create({"resourceType": "Condition", "subject": {"reference": "Patient/" + person}})
        conformance.create({"resourceType": "Binary", "contentType": "text/plain"})
        self.assertEqual(conformance.post("AuditEvent", {"resourceType": "AuditEvent"}).status, 405)
        # Each token lives for an hour at least, and the wrapper is this demo's CLI.
        cli = os.path.join(self.folder, "irori")
        for client in (ehr, care, other, conformance):
            facts = run(cli, "--json", "token", "show", client.token).stdout
            self.assertEqual(json.loads(facts)["state"], "valid")
            claims = client.token.split(".")[1]
            claims = json.loads(base64.urlsafe_b64decode(claims + "=" * (-len(claims) % 4)))
            self.assertGreater(claims["exp"] - time.time(), 3600)
        self.assertIn("care", run(cli, "institution", "list").stdout)
        # What the demo stopped it has resumed; what it erased is gone, unless there was only one officer to ask for it.
        erased = json.loads(run(cli, "--json", "subject", "erase", "list").stdout)
        self.assertIn("done" if "As the account nobody" in shown else "withdrawn", json.dumps(erased))
        self.assertEqual(run(cli, "audit", "verify").returncode, 0)
        # Keys and tokens are nobody else's.
        for name in os.listdir(self.folder):
            if name.endswith((".key", ".token")):
                self.assertEqual(os.stat(os.path.join(self.folder, name)).st_mode & 0o077, 0, name)
        for client in (ehr, care, other, conformance):
            client.close()
        # Run again: what was there is there still, on another port.
        data = os.path.join(self.parent, "more.ndjson")
        with open(data, "w") as out:
            out.write('{"resourceType":"Patient","id":"one-more"}\n')
        self.assertIn("stopped the irorid that ran here", self.start("--data", data))
        self.assertFalse(os.path.exists("/proc/%d" % pid))
        demo = Folder(self.folder)
        care = demo.client("care")
        self.assertEqual(care.get("QuestionnaireResponse/" + made.id).status, 200)
        # Nobody knows of a notice to them, or what they wish.
        self.assertEqual(care.get("Patient/one-more").status, 404)
        self.assertEqual(demo.client("conformance").get("Patient/one-more").status, 200)
        self.assertLess(len(demo.client("ehr").search("Patient?_count=100")), 12)
        # A port that is taken is told, and the other server is left alone.
        taken = self.demo("--dir", os.path.join(self.parent, "b"), "--port", str(demo.port), "--no-install", check=False)
        self.assertEqual(taken.returncode, 1)
        self.assertIn("port %d is taken" % demo.port, taken.stderr)
        self.assertEqual(care.get("QuestionnaireResponse/" + made.id).status, 200)
        care.close()
        self.assertIn("stopped", self.demo("--stop", "--dir", self.folder).stdout)
        self.assertFalse(os.path.exists(os.path.join(self.folder, "pid")))
        self.assertIn("no irorid", self.demo("--stop", "--dir", self.folder).stdout)

    def test_mistakes_are_told(self):
        for arguments, word in ((["--port", "x"], "--port"), (["--port", "70000"], "--port"), (["--citizens", "-1"], "--citizens"),
                                (["--data", "/nowhere"], "/nowhere"), (["--frobnicate"], "Usage"), (["--dir"], "value"),
                                (["--stop", "--dir", "/nowhere"], "/nowhere"), (["--dir", TOP], "no demo")):
            with self.subTest(arguments):
                done = self.demo(*arguments, check=False)
                self.assertIn(done.returncode, (1, 2))
                self.assertIn(word, done.stderr)
        self.assertIn("Usage: tools/demo", self.demo("--help").stdout)


if __name__ == "__main__":
    main()
