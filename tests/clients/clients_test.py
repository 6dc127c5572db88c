#!/usr/bin/python3
"""fhir-kit-client and curl do the demo's job against a server that is set up as the demo's is. The client is installed by
npm ci in this folder; without it, or without Node, that part is skipped."""

import os
import shutil
import subprocess
import sys
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../wire"))

from harness import STANDARD, TOP, Case, main, run
from town import observation, patient

FOLDER = os.path.join(TOP, "tests/clients")


class WithFolder(Case):
    """A server whose clients find what they need in a folder, as a demo leaves it."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.demo = os.path.join(cls.server.folder, "demo")
        os.mkdir(cls.demo)
        shutil.copy(cls.server.authority.certificate, os.path.join(cls.demo, "ca.crt"))
        with open(os.path.join(cls.demo, "base-url"), "w") as out:
            out.write(cls.server.base + "\n")
        for name, client in cls.server.clients.items():
            shutil.copy(client.certificate, os.path.join(cls.demo, name + ".crt"))
            shutil.copy(client.key, os.path.join(cls.demo, name + ".key"))
            with open(os.path.join(cls.demo, name + ".token"), "w") as out:
                out.write(client.token + "\n")

    def node(self, package, *command):
        """Runs a program of Node that needs that package."""
        if shutil.which("node") is None:
            raise unittest.SkipTest("no node")
        if not os.path.isdir(os.path.join(FOLDER, "node_modules", package)):
            raise unittest.SkipTest("%s is not installed: npm ci in tests/clients" % package)
        done = subprocess.run(["node", *command], cwd=FOLDER, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=300)
        print("# %s:\n" % package + "".join("#   %s\n" % line.lstrip("# ") for line in done.stdout.splitlines()))
        self.assertEqual(done.returncode, 0, done.stdout)


class Converter(WithFolder):
    institutions = {"all": STANDARD["all"]}
    settings = {"body-bytes": 1 << 26}

    def test_fhir_reads_and_writes_our_xml(self):
        examples = os.path.join(FOLDER, "node_modules/hl7.fhir.r4.examples")
        if not os.path.isdir(examples):
            raise unittest.SkipTest("hl7.fhir.r4.examples is not installed: npm ci in tests/clients")
        self.node("fhir", "xml.mjs", self.demo, examples)


class Clients(WithFolder):
    institutions = {**{k: v for k, v in STANDARD.items() if k != "all"}, "conformance": STANDARD["all"]}

    def test_fhir_kit_client(self):
        self.node("fhir-kit-client", "test.mjs", self.demo)

    def curl(self, name, path, *arguments):
        """As the demo shows it: status and body."""
        if shutil.which("curl") is None:
            raise unittest.SkipTest("no curl")
        mine = lambda end: os.path.join(self.demo, name + end)
        token = open(mine(".token")).read().strip()
        done = run("curl", "-sS", "--cacert", os.path.join(self.demo, "ca.crt"), "--cert", mine(".crt"), "--key", mine(".key"),
                   "-H", "Authorization: Bearer " + token, "-w", "\n%{http_code}", self.server.base + "/" + path, *arguments)
        body, _, status = done.stdout.rpartition("\n")
        return int(status), body

    def test_curl(self):
        person = self.conformance.create(patient()).id
        self.conformance.create(observation("Patient/" + person))
        status, body = self.curl("ehr", "Observation?patient=" + person)
        self.assertEqual(status, 200)
        self.assertIn('"total":1', body)
        self.assertEqual(self.curl("other", "Observation?patient=" + person)[0], 403)
        checklist = ('{"resourceType":"QuestionnaireResponse","status":"completed","questionnaire":'
                     '"http://irori.example/fhir/Questionnaire/basic-checklist","subject":{"reference":"Patient/%s"}}' % person)
        status, body = self.curl("care", "QuestionnaireResponse", "-H", "Content-Type: application/fhir+json", "-d", checklist)
        self.assertEqual(status, 201, body)
        self.assertEqual(self.curl("care", "QuestionnaireResponse?patient=" + person, "--compressed")[0], 200)
        # A body too long for curl's patience: it asks with Expect: 100-continue.
        long = os.path.join(self.server.folder, "long.json")
        with open(long, "w") as out:
            out.write(checklist[:-1] + ',"text":{"status":"generated","div":"<div xmlns=\\"http://www.w3.org/1999/xhtml\\">%s</div>"}}' % (
                "長い" * 400000))
        status, body = self.curl("care", "QuestionnaireResponse", "-H", "Content-Type: application/fhir+json", "-H",
                                 "Prefer: return=minimal", "--data-binary", "@" + long)
        self.assertEqual((status, body), (201, ""))


if __name__ == "__main__":
    main()
