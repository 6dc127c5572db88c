#!/usr/bin/python3
"""Search against an oracle that shares nothing with irori (oracle/): the official examples are loaded, and more than a thousand
queries made from them are decided by fhirpath.js and the text of the search specification. Its packages are installed by
npm ci in this folder; without them, or without Node, it is skipped. IRORI_LONG asks for many more, IRORI_SEED (a number) for others."""

import json
import os
import re
import shutil
import subprocess
import sys
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../wire"))

from harness import PATIENCE, STANDARD, TOP, Case, main, matches

FOLDER = os.path.join(TOP, "tests/clients")
EXAMPLES = os.path.join(FOLDER, "node_modules/hl7.fhir.r4.examples")
DEFINITIONS = re.compile(r"^Bundle-(conceptmaps|valuesets|types|resources|searchParams|profiles-others|extensions|v2-valuesets|"
                         r"v3-valuesets|valueset-expansions|v3-codesystems|externals?|dataelements)\.json$")
# In a slow build fewer: there it is about the server's memory, not about its answers.
QUERIES = "20000" if "IRORI_LONG" in os.environ else "3000" if PATIENCE == 1 else "2000"
# There are hundreds of these, all alike.
MANY = re.compile(r"(SearchParameter|ValueSet|CodeSystem|StructureDefinition)-")


def examples():
    """Address and text, a line, of what clients may store."""
    names = [n for n in sorted(os.listdir(EXAMPLES)) if re.match(r"[A-Z].*\.json$", n) and not DEFINITIONS.match(n)]
    for index, name in enumerate(names):
        if MANY.match(name) and index % 20:
            continue
        with open(os.path.join(EXAMPLES, name), encoding="utf-8-sig") as file:
            text = file.read()
        resource = json.loads(text)
        if resource.get("resourceType") not in (None, "Parameters", "AuditEvent") and "id" in resource:
            yield "%s/%s" % (resource["resourceType"], resource["id"]), re.sub(r"[\r\n]+", " ", text) + "\n"


def edges():
    """Values at the edges of the rules, which the examples lack."""
    with open(os.path.join(FOLDER, "oracle/edges.ndjson"), encoding="utf-8") as file:
        for line in file:
            resource = json.loads(line)
            yield "%s/%s" % (resource["resourceType"], resource["id"]), line


class Search(Case):
    institutions = {"all": STANDARD["all"]}
    settings = {"body-bytes": 1 << 26}

    @classmethod
    def setUpClass(cls):
        if shutil.which("node") is None:
            raise unittest.SkipTest("no node")
        for package in ("fhirpath", "hl7.fhir.r4.examples"):
            if not os.path.isdir(os.path.join(FOLDER, "node_modules", package)):
                raise unittest.SkipTest("%s is not installed: npm ci in tests/clients" % package)
        super().setUpClass()

    def test_oracle(self):
        place = os.path.join(self.server.folder, "oracle")
        os.mkdir(place)
        resources = {**dict(examples()), **dict(edges())}
        # What the server has of its own, in the order in which it was made.
        own = {"%s/%s" % (each["resourceType"], each["id"]): json.dumps(each, ensure_ascii=False) + "\n"
               for each in reversed(matches(self.all.get("OperationDefinition?_count=1000").json))}
        given, report = os.path.join(place, "given.ndjson"), os.path.join(place, "report.ndjson")
        with open(given, "w", encoding="utf-8") as out:
            out.writelines(resources.values())
        done = self.server.cli("--json", "load", "--keep-bundles", "--report", report, given, check=False, timeout=300)
        self.assertIn(done.returncode, (0, 1), done.stdout + done.stderr)
        # The few that are not valid R4: docs/conformance.md lists them.
        with open(report, encoding="utf-8") as file:
            for line in file:
                refused = json.loads(line)
                self.assertFalse(refused["id"].startswith("edge"), line)
                del resources["%s/%s" % (refused["resourceType"], refused["id"])]
        self.assertEqual(json.loads(done.stdout)["stored"], len(resources))
        self.assertGreater(len(resources), 1000)
        loaded = os.path.join(place, "loaded.ndjson")
        with open(loaded, "w", encoding="utf-8") as out:
            out.writelines({**own, **resources}.values())
        with open(os.path.join(place, "base-url"), "w") as out:
            out.write(self.server.base + "\n")
        shutil.copy(self.server.authority.certificate, os.path.join(place, "ca.crt"))
        shutil.copy(self.all.certificate, os.path.join(place, "all.crt"))
        shutil.copy(self.all.key, os.path.join(place, "all.key"))
        with open(os.path.join(place, "all.token"), "w") as out:
            out.write(self.all.token + "\n")
        done = subprocess.run(["node", "oracle/oracle.mjs", place, loaded, EXAMPLES, QUERIES, os.environ.get("IRORI_SEED", "4001")],
                              cwd=FOLDER, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=600 * PATIENCE)
        # Each query counts as a test of its own: the line of counts is passed on.
        print("\n".join(line for line in done.stdout.splitlines() if not line.startswith("ok - ")))
        self.assertEqual(done.returncode, 0, "the server and the oracle don't agree")


if __name__ == "__main__":
    main()
