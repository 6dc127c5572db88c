#!/usr/bin/python3
"""meta (R4 http.html#create, #update): versionId and lastUpdated are the server's, everything else stays as it was sent."""


from harness import Case, main
from town import new_id, patient

FORGED = {"versionId": "77", "lastUpdated": "2001-01-01T00:00:00Z"}
KEPT = {"source": "urn:irori:test#1", "profile": ["http://jpfhir.jp/fhir/core/StructureDefinition/JP_Patient"],
        "security": [{"system": "http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "code": "R"}],
        "tag": [{"system": "urn:irori:tag", "code": "a", "display": "あ"}, {"system": "urn:irori:tag", "code": "b"}]}
XML = """<Patient xmlns="http://hl7.org/fhir">%s<meta><versionId value="77"/><lastUpdated value="2001-01-01T00:00:00Z"/>
<source value="urn:irori:test#1"/><profile value="http://jpfhir.jp/fhir/core/StructureDefinition/JP_Patient"/>
<security><system value="http://terminology.hl7.org/CodeSystem/v3-Confidentiality"/><code value="R"/></security>
<tag><system value="urn:irori:tag"/><code value="a"/><display value="あ"/></tag><tag><system value="urn:irori:tag"/><code value="b"/></tag>
</meta><gender value="female"/></Patient>"""


class Meta(Case):
    def sent(self, form, name=None):
        if form == "xml":
            return XML % ('<id value="%s"/>' % name if name else ""), {"Content-Type": "application/fhir+xml"}
        return dict(patient(meta={**FORGED, **KEPT}), **({"id": name} if name else {})), {"Content-Type": "application/fhir+json"}

    def assert_meta(self, answer, version, kept):
        meta = dict(self.all.get("Patient/" + answer.id).json["meta"])
        self.assertEqual(answer.json["meta"], meta)
        self.assertEqual(meta.pop("versionId"), version)
        self.assertRegex(meta.pop("lastUpdated"), r"^20[2-9]\d-")
        self.assertEqual(meta, kept)

    def test_as_sent(self):
        for form in ("json", "xml"):
            with self.subTest(form):
                body, fields = self.sent(form)
                made = self.assert_ok(self.all.post("Patient", body, fields), 201)
                self.assert_meta(made, "1", KEPT)
                body, fields = self.sent(form, made.id)
                self.assert_meta(self.assert_ok(self.all.put("Patient/" + made.id, body, fields)), "2", KEPT)
                # What an update leaves out is gone, like anything else: the server does not alter what it was given.
                bare = self.all.put("Patient/" + made.id, patient(id=made.id))
                self.assert_meta(bare, "3", {})
                self.assertEqual(self.all.search("Patient?_tag=urn:irori:tag|a&_id=" + made.id), [])
                name = new_id()
                body, fields = self.sent(form, name)
                self.assert_meta(self.assert_ok(self.all.put("Patient/" + name, body, fields), 201), "1", KEPT)
                self.assertEqual([each["id"] for each in self.all.search("Patient?_tag=urn:irori:tag|b&_id=" + name)], [name])

    def test_forged(self):
        """By none of the ways to write."""
        made = self.all.create(patient(meta=FORGED))
        self.assert_meta(made, "1", {})
        self.assert_meta(self.all.put("Patient?_id=" + made.id, patient(meta=FORGED)), "2", {})
        operations = [{"op": "add", "path": "/meta/" + name, "value": value} for name, value in FORGED.items()]
        operations.append({"op": "add", "path": "/meta/tag", "value": [{"code": "c"}]})
        self.assert_meta(self.all.request("PATCH", "Patient/" + made.id, operations, {"Content-Type": "application/json-patch+json"}),
                         "3", {"tag": [{"code": "c"}]})
        entry = {"resource": patient(id=made.id, meta=FORGED), "request": {"method": "PUT", "url": "Patient/" + made.id}}
        self.assert_ok(self.all.post("", {"resourceType": "Bundle", "type": "transaction", "entry": [entry]}))
        self.assert_meta(self.all.get("Patient/" + made.id), "4", {})
        for version in ("5", "77"):
            self.assertEqual(self.all.get("Patient/%s/_history/%s" % (made.id, version)).status, 404)
        self.assertNotIn(made.id, [each["id"] for each in self.all.search("Patient?_lastUpdated=2001-01-01")])


if __name__ == "__main__":
    main()
