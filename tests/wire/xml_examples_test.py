#!/usr/bin/python3
"""The official examples of FHIR R4 through XML and back: stored as JSON, read as XML, stored from that under another id, read as JSON.
What comes out is what went in, with the text of its decimals, and the XML is held against the JSON by the rules of both forms.
IRORI_LONG, or IRORI_EXAMPLES with a folder, tries all that there are."""

import os
import re

from examples_test import DEFINITIONS, WithExamples, known_faults
from fhir_xml import of_json, of_xml, read_json, without
from harness import FHIR_JSON, FHIR_XML, PATIENCE, main

ALL = "IRORI_LONG" in os.environ or bool(os.environ.get("IRORI_EXAMPLES"))


class Examples(WithExamples):
    institutions = {"all": ("system/*.cruds", ["all"], ["all"])}

    def names(self):
        """The files to try: a sample of them when there is little time, but all those that are the first of their type."""
        names = [n for n in sorted(os.listdir(self.folder)) if re.match(r"[A-Z].*\.json$", n) and not DEFINITIONS.match(n)]
        if ALL:
            return names
        step, seen = max(1, int(len(names) * PATIENCE) // 400), set()
        return [n for i, n in enumerate(names) if i % step == 0 or not (n.split("-")[0] in seen or seen.add(n.split("-")[0]))]

    def test_through_xml_and_back(self):
        refused, same, known = [], 0, known_faults()
        for name in self.names():
            with open(os.path.join(self.folder, name), encoding="utf-8-sig") as file:
                text = file.read()
            kind, given = (read_json(text).get(each) for each in ("resourceType", "id"))
            if kind in (None, "Parameters", "AuditEvent"):
                continue
            address, other = "%s/%s" % (kind, given), "%s/%s" % (kind, ("x-" + given)[:64])
            if self.all.put(address, text, {"Prefer": "return=minimal"}).status not in (200, 201):
                refused.append(name)
                continue
            xml = self.assert_ok(self.all.get(address, {"Accept": FHIR_XML}))
            # A Binary is the resource here, not its content.
            plain = read_json(self.assert_ok(self.all.get(address, {"Accept": FHIR_JSON})).text)
            with self.subTest(name):
                self.assertEqual(of_xml(xml.body), of_json(plain))
                moved = xml.text.replace('<id value="%s"/>' % given, '<id value="%s"/>' % other.split("/")[1], 1)
                self.assertNotEqual(moved, xml.text)
                stored = self.all.put(other, moved, {"Content-Type": FHIR_XML, "Prefer": "return=minimal"})
                self.assertIn(stored.status, (200, 201), stored)
                back = read_json(self.assert_ok(self.all.get(other, {"Accept": FHIR_JSON})).text)
                for side in (back, plain):
                    del side["id"], side["meta"]["versionId"], side["meta"]["lastUpdated"]
                # Narratives are text in JSON, and only the same document in XML.
                self.assertEqual(of_json(back), of_json(plain))
                same += 1
        print("# %d examples through XML and back" % same)
        self.assertEqual([n for n in refused if n not in known], [])
        self.assertGreater(same, 200)


if __name__ == "__main__":
    main()
