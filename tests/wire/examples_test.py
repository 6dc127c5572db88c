#!/usr/bin/python3
"""The official examples of FHIR R4: each valid one is accepted, comes back equal with the text of its decimals, and is found.
Taken from IRORI_EXAMPLES (a folder), or the npm package that tests/clients installs, or the folder of shared test data.
docs/conformance.md lists those that are not valid R4, and this test holds it to that."""

import os
import re
import unittest

from fhir_xml import read_json
from harness import PATIENCE, SHARED, TOP, Case, main

CANDIDATES = [os.environ.get("IRORI_EXAMPLES", ""), os.path.join(TOP, "tests/clients/node_modules/hl7.fhir.r4.examples"),
              os.path.join(SHARED, "data/r4-examples")]
# The definitions come in Bundles of their own; they are the generator's input, not examples of instances.
DEFINITIONS = re.compile(r"^Bundle-(conceptmaps|valuesets|types|resources|searchParams|profiles-others|extensions|v2-valuesets|"
                         r"v3-valuesets|valueset-expansions|v3-codesystems|external|dataelements)\.json$")


def known_faults():
    """docs/conformance.md: rows of the table "| `File.json` | status | why |"."""
    with open(os.path.join(TOP, "docs/conformance.md"), encoding="utf-8") as page:
        return {m.group(1): int(m.group(2)) for m in re.finditer(r"^\| `([^`]+\.json)` \| (\d{3}) \|", page.read(), re.M)}


class WithExamples(Case):
    settings = {"body-bytes": 1 << 26}

    @classmethod
    def setUpClass(cls):
        cls.folder = next((c for c in CANDIDATES if c and os.path.isdir(c)), None)
        if cls.folder is None:
            raise unittest.SkipTest("no examples: run npm ci in tests/clients, or set IRORI_EXAMPLES")
        super().setUpClass()


class Examples(WithExamples):
    def test_every_example(self):
        expected, accepted, not_ours, refused, seen = known_faults(), 0, 0, {}, set()
        names = [n for n in sorted(os.listdir(self.folder)) if n.endswith(".json") and re.match(r"[A-Z]", n) and
                 not DEFINITIONS.match(n)]
        if PATIENCE > 1:
            # In a slow build a sample of the definitions will do; instances are tried all.
            many = re.compile("(SearchParameter|ValueSet|CodeSystem|StructureDefinition)-")
            names = [n for i, n in enumerate(names) if not many.match(n) or i % 20 == 0 or n in expected]
        for name in names:
            with open(os.path.join(self.folder, name), encoding="utf-8-sig") as file:
                text = file.read()
            try:
                resource = read_json(text)
            except ValueError:
                resource = {}
            kind, given = resource.get("resourceType"), resource.get("id")
            if kind in ("Parameters", "AuditEvent"):
                # Never stored, and the server's own: still it must be known for what it is.
                self.assertIn(self.all.post(kind, text).status, (404, 405), name)
                not_ours += 1
                continue
            address = "%s/%s" % (kind, given)
            answer = self.all.put(address, text)
            if answer.status not in (200, 201):
                refused[name] = answer.status
                if name not in expected:
                    print("# %s: %d %s" % (name, answer.status, answer.text[:600]))
                self.assert_outcome(answer, answer.status)
                continue
            accepted += 1
            self.assertNotIn(address, seen, "the examples hold it twice")
            seen.add(address)
            back = read_json(self.all.get(address, {"Accept": "application/fhir+json"}).text)
            for side in (back, resource):
                meta = side.get("meta", {})
                for each in ("versionId", "lastUpdated"):
                    meta.pop(each, None)
                    meta.pop("_" + each, None)
                if not meta:
                    side.pop("meta", None)
            if back != resource:
                with self.subTest(name):
                    self.assertEqual(back, resource)
            # By id, and by something else that is in every resource.
            for query in ("%s?_id=%s" % (kind, given), "%s?_id=%s&_lastUpdated=ge2020" % (kind, given)):
                found = self.all.search(query)
                if [r["id"] for r in found] != [given]:
                    with self.subTest(name):
                        self.assertEqual([r["id"] for r in found], [given], query)
            identifier = resource.get("identifier")
            first = identifier[0] if isinstance(identifier, list) and identifier else None
            if kind in ("Patient", "Observation", "Consent") and isinstance(first, dict) and first.get("value"):
                escaped = re.sub(r"([\\,$|])", r"\\\1", first["value"]).replace("%", "%25").replace("&", "%26").replace(
                    "+", "%2B").replace("#", "%23").replace(" ", "%20")
                self.assertIn(given, [r["id"] for r in self.all.search("%s?identifier=%s&_count=1000" % (kind, escaped))], name)
        print("# %d of %d examples accepted, %d are of types that clients don't write; not accepted: %s" % (
            accepted, len(names), not_ours, ", ".join(sorted(refused))))
        self.assertEqual({n: s for n, s in refused.items()}, {n: s for n, s in expected.items() if n in names})
        self.assertGreater(accepted, 400)


if __name__ == "__main__":
    main()
