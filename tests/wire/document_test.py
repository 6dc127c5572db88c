#!/usr/bin/python3
"""Composition/$document (R4 composition-operation-document.html, documents.html)."""

import json
import os
import re
import xml.etree.ElementTree as ElementTree

from harness import ALL_ITEMS, SHARED, STANDARD, Case, main
from town import LOINC, observation, patient

XML = {"Accept": "application/fhir+xml"}
NAMESPACE = {"f": "http://hl7.org/fhir"}


def reference(text):
    return {"reference": text}


def composition(name, *entries, **more):
    return {"resourceType": "Composition", "id": name, "status": "final", "type": {"coding": [{"system": LOINC, "code": "60591-5"}]},
            "subject": reference("Patient/p1"), "date": "2026-05-11", "author": [reference("Practitioner/d1")], "title": "経過",
            "section": [{"title": "値", "entry": [reference(e) for e in entries]}] if entries else [{"title": "空", "emptyReason": {"text": "なし"}}],
            **more}


def names(bundle):
    return [e["resource"]["resourceType"] + "/" + e["resource"]["id"] for e in bundle["entry"]]


class Document(Case):
    institutions = {**STANDARD, "health": ("system/*.cruds", ["basic", "health-check", "administrative", "other", "condition"], []),
                    "writer": ("system/*.cruds", ALL_ITEMS, ["basic", "administrative"]),
                    "narrow": ("system/Composition.r system/Patient.r system/Practitioner.r", ALL_ITEMS, []),
                    "searcher": ("system/*.s", ALL_ITEMS, [])}

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        put = cls.all.update
        put({"resourceType": "Organization", "id": "city", "name": "笠間市"})
        put({"resourceType": "Organization", "id": "far", "name": "友部"})
        put({"resourceType": "Practitioner", "id": "d1", "name": [{"family": "岩間"}]})
        put({"resourceType": "Practitioner", "id": "d2", "name": [{"family": "友部"}]})
        # What is referred to by what is in it is no part of it.
        put(patient(id="p1", managingOrganization=reference("Organization/far")))
        put({"resourceType": "Encounter", "id": "e1", "status": "finished", "class": {"code": "AMB"}, "subject": reference("Patient/p1")})
        for name in ("o1", "o2", "o3", "o4"):
            put(observation("Patient/p1", id=name))
        put({"resourceType": "Condition", "id": "c1", "subject": reference("Patient/p1")})

    def document(self, path, status=200, who=None, **more):
        answer = (who or self.all).get(path, **more)
        self.assertEqual(answer.status, status, answer)
        return answer

    def make(self, name, *entries, **more):
        self.all.update(composition(name, *entries, **more))
        return "Composition/%s/$document" % name

    # -- What is in it --

    def test_all_that_the_composition_refers_to(self):
        path = self.make("whole", "Observation/o1", encounter=reference("Encounter/e1"), custodian=reference("Organization/city"),
                         attester=[{"mode": "legal", "party": reference("Practitioner/d2")}],
                         event=[{"detail": [reference("Condition/c1")]}],
                         relatesTo=[{"code": "replaces", "targetReference": reference("Composition/nowhere")}],
                         extension=[{"url": "http://irori.example/about", "valueReference": reference("Observation/o4")}],
                         section=[{"title": "一", "author": [reference("Practitioner/d1")], "focus": reference("Patient/p1"),
                                   "entry": [reference("Observation/o1"), reference(self.server.base + "/Observation/o1")],
                                   "section": [{"title": "二", "entry": [reference("Observation/o2")],
                                                "section": [{"title": "三", "entry": [reference("Observation/o3")]}]}]}])
        bundle = self.document(path).json
        self.assertEqual(bundle["resourceType"], "Bundle")
        self.assertEqual(bundle["type"], "document")
        found = names(bundle)
        self.assertEqual(found[0], "Composition/whole")
        self.assertEqual(sorted(found), sorted(
            ["Composition/whole", "Patient/p1", "Practitioner/d1", "Practitioner/d2", "Encounter/e1", "Organization/city", "Condition/c1",
             "Observation/o1", "Observation/o2", "Observation/o3", "Observation/o4"]))
        for entry in bundle["entry"]:
            name = entry["resource"]["resourceType"] + "/" + entry["resource"]["id"]
            self.assertEqual(entry["fullUrl"], self.server.base + "/" + name)
            self.assertEqual(entry["resource"], self.all.get(name).json)
            self.assertEqual(set(entry), {"fullUrl", "resource"})
        # bdl-9, bdl-10, bdl-1
        self.assertEqual(bundle["identifier"]["system"], "urn:ietf:rfc:3986")
        self.assertRegex(bundle["identifier"]["value"], r"^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$")
        self.assertRegex(bundle["timestamp"], r"^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$")
        self.assertNotIn("total", bundle)
        # Each is a document of its own.
        self.assertNotEqual(self.document(path).json["identifier"], bundle["identifier"])

    def test_what_needs_no_entry(self):
        """What is inside of the Composition, and what is only named."""
        path = self.make("inside", "#o", contained=[{"resourceType": "Observation", "id": "o", "status": "final", "code": {"text": "x"},
                                                    "subject": reference("Patient/absent")}],
                         custodian={"display": "市"}, encounter={"identifier": {"system": "urn:x", "value": "1"}})
        self.assertEqual(names(self.document(path).json), ["Composition/inside", "Patient/p1", "Practitioner/d1"])

    def test_versions(self):
        """A reference to a version means that one."""
        first = self.all.update(observation("Patient/p1", id="versioned", value=1)).version
        self.all.update(observation("Patient/p1", id="versioned", value=2))
        old, new = "Observation/versioned/_history/" + first, "Observation/versioned"
        bundle = self.document(self.make("versions", old, new, old)).json
        self.assertEqual([e["resource"]["valueQuantity"]["value"] for e in bundle["entry"][3:]], [1, 2])
        self.assert_outcome(self.all.get(self.make("versions", "Observation/versioned/_history/9")), 422, "incomplete")

    def test_by_id_and_by_post(self):
        path = self.make("named", "Observation/o1")
        found = names(self.document(path).json)
        for text in ("named", "Composition/named", self.server.base + "/Composition/named"):
            self.assertEqual(names(self.document("Composition/$document?id=" + text).json), found)
            body = {"resourceType": "Parameters", "parameter": [{"name": "id", "valueUri": text}]}
            self.assertEqual(names(self.assert_ok(self.all.post("Composition/$document", body)).json), found)
        self.assertEqual(names(self.assert_ok(self.all.post(path)).json), found)
        self.assertEqual(names(self.document(path + "?persist=false").json), found)

    def test_xml(self):
        root = ElementTree.fromstring(self.document(self.make("xml", "Observation/o1"), headers=XML).body)
        self.assertEqual(root.tag, "{http://hl7.org/fhir}Bundle")
        self.assertEqual(root.find("f:type", NAMESPACE).get("value"), "document")
        self.assertEqual([n[0].tag.split("}")[1] for n in root.findall("f:entry/f:resource", NAMESPACE)],
                         ["Composition", "Patient", "Practitioner", "Observation"])

    def test_in_a_batch(self):
        path = self.make("batched", "Observation/o1")
        bundle = {"resourceType": "Bundle", "type": "batch", "entry": [{"request": {"method": "GET", "url": path}},
                                                                       {"request": {"method": "POST", "url": path + "?persist=true"}}]}
        entries = self.assert_ok(self.all.post("", bundle)).json["entry"]
        self.assertEqual(names(entries[0]["resource"]), names(self.document(path).json))
        self.assertEqual(entries[1]["response"]["status"][:3], "400")

    def test_the_official_document(self):
        """R4's example of a document, taken apart and put together again: it has what its Composition refers to, and no more."""
        path = os.path.join(SHARED, "data", "r4-examples", "Bundle-father.json")
        if not os.path.exists(path):
            self.skipTest("the official examples are not here")
        with open(path) as file:
            official = json.load(file)
        entries = [{"fullUrl": e["fullUrl"], "resource": e["resource"],
                    "request": {"method": "POST", "url": e["resource"]["resourceType"]}} for e in official["entry"]]
        for e in entries:
            if e["resource"]["resourceType"] == "Composition":
                # Its author is named relative to another server.
                e["resource"]["author"][0]["reference"] = "http://fhir.healthintersections.com.au/open/Practitioner/example"
        answer = self.assert_ok(self.all.post("", {"resourceType": "Bundle", "type": "transaction", "entry": entries}))
        locations = [e["response"]["location"] for e in answer.json["entry"]]
        name = next(n for n in locations if "/Composition/" in n).split("/Composition/")[1].split("/")[0]
        bundle = self.document("Composition/%s/$document" % name).json
        types = [e["resource"]["resourceType"] for e in official["entry"]]
        self.assertEqual(bundle["entry"][0]["resource"]["resourceType"], types[0])
        self.assertEqual(sorted(e["resource"]["resourceType"] for e in bundle["entry"]), sorted(types))
        self.assertEqual(bundle["entry"][0]["resource"]["section"][0]["title"], official["entry"][0]["resource"]["section"][0]["title"])

    # -- What is not there --

    def test_absent(self):
        self.assert_outcome(self.all.get("Composition/none/$document"), 404, "not-found")
        self.assert_outcome(self.all.get("Composition/$document?id=none"), 404, "not-found")
        path = self.make("gone")
        self.all.delete("Composition/gone")
        self.assert_outcome(self.all.get(path), 410, "deleted")

    def test_not_whole(self):
        """Where something that it refers to is not here, there is no document; nothing tells why it isn't."""
        def refusal(entry, who=self.all):
            answer = self.document(self.make("part", "Observation/o1", entry), 422, who)
            issue, = self.assert_outcome(answer, 422, "incomplete")
            self.assertEqual(issue["expression"], ["Composition.section[0].entry[1]"])
            return answer.same_as()

        absent = refusal("Observation/absent")
        self.all.update(observation("Patient/p1", id="deleted"))
        self.all.delete("Observation/deleted")
        self.assertEqual(refusal("Observation/deleted"), absent)
        self.assertEqual(refusal("Observation/deleted/_history/1"), absent)
        # An item that was not granted.
        survey = [{"coding": [{"system": "http://terminology.hl7.org/CodeSystem/observation-category", "code": "survey"}]}]
        self.all.update({**observation("Patient/p1", id="hidden"), "category": survey})
        self.assertEqual(self.health.get("Observation/hidden").status, 404)
        self.assertEqual(refusal("Observation/hidden", self.health), absent)
        # A type that the token doesn't reach.
        self.assertEqual(refusal("Observation/absent", self.health), absent)
        answer = self.document(self.make("part2", "Observation/o1"), 422, self.narrow)
        self.assertEqual(answer.json["issue"][0]["expression"], ["Composition.section[0].entry[0]"])

    def test_elsewhere(self):
        for text in ("https://elsewhere.example/fhir/Observation/1", "urn:uuid:0195b2a0-0000-7000-8000-000000000001",
                     self.server.base.replace("/fhir", "/other") + "/Observation/o1"):
            issue, = self.assert_outcome(self.all.get(self.make("far", text)), 422, "not-supported")
            self.assertEqual(issue["expression"], ["Composition.section[0].entry[0]"])

    def test_malformed(self):
        path = self.make("odd")
        for query in ("", "?id=", "?id=Patient/p1", "?id=Composition/odd/_history/1", "?id=https://elsewhere.example/fhir/Composition/odd",
                      "?id=odd&id=odd", "?id=odd&persist=yes", "?id=odd&graph=http://irori.example/graph", "?id=odd&other=1"):
            with self.subTest(query):
                self.assert_outcome(self.all.get("Composition/$document" + query), 400)
        self.assert_outcome(self.all.get(path + "?id=odd"), 400, "invalid")
        self.assert_outcome(self.all.get(path + "?graph=http://irori.example/graph"), 400, "not-supported")
        self.assert_outcome(self.all.post(path, patient()), 400, "value")
        for elsewhere in ("$document", "Patient/p1/$document", "Composition/odd/_history/1/$document"):
            self.assertEqual(self.all.get(elsewhere).status, 404)

    # -- Who may --

    def test_forbidden(self):
        path = self.make("secret", "Observation/o1")
        self.assert_outcome(self.other.get(path), 403, "forbidden")
        self.assert_outcome(self.searcher.get(path), 403, "forbidden")
        self.assertEqual(self.all.get(path, token=None).status, 401)

    def test_a_composition_that_may_not_be_seen_is_absent(self):
        self.all.update({"resourceType": "Composition", "id": "hidden", **{k: v for k, v in composition("x").items()
                                                                         if k not in ("id", "resourceType")}})
        absent = self.document("Composition/hiddem/$document", 404, self.care)
        self.assertEqual(self.care.get("Composition/hidden").status, 404)
        hidden = self.document("Composition/hidden/$document", 404, self.care)
        self.assertEqual(hidden.body, absent.body.replace(b"hiddem", b"hidden"))
        self.assertEqual(self.document("Composition/$document?id=hidden", 404, self.care).body, hidden.body)

    def test_recorded(self):
        path = self.make("recorded", "Observation/o1", "Observation/o2")
        self.document(path, headers={"X-Request-Id": "document-audit"})
        self.document(self.make("recorded2", "Observation/o1", "Observation/none"), 422, headers={"X-Request-Id": "document-refused"})
        records = {r.get("requestId"): r for r in self.server.audit_records()}
        record = records["document-audit"]
        self.assertEqual((record["event"], record["resource"], record["id"]), ("OPERATION", "Composition", "recorded"))
        self.assertEqual(record["disclosed"]["count"], 4)
        self.assertEqual(record["subjects"]["count"], 1)
        self.assertEqual(records["document-refused"].get("disclosed", {"count": 0})["count"], 0)

    # -- Storing it --

    def test_persist(self):
        path = self.make("kept", "Observation/o1")
        answer = self.document_post(path + "?persist=true", 201)
        bundle = answer.json
        location = answer.field("Location")
        self.assertEqual(location, "%s/Bundle/%s/_history/1" % (self.server.base, bundle["id"]))
        self.assertEqual(answer.field("ETag"), 'W/"1"')
        self.assertEqual(names(bundle), names(self.document(path).json))
        self.assertEqual(self.all.get("Bundle/" + bundle["id"]).json, bundle)
        self.assertEqual(bundle["meta"]["versionId"], "1")
        # It is found as any is, and stays as it was when what is in it changes.
        value = bundle["identifier"]["value"]
        self.assertEqual([b["id"] for b in self.all.search("Bundle?identifier=urn:ietf:rfc:3986|" + value)], [bundle["id"]])
        self.all.update(observation("Patient/p1", id="o1", value=99))
        self.assertEqual(self.all.get("Bundle/" + bundle["id"]).json, bundle)
        minimal = self.document_post(path + "?persist=true", 201, headers={"Prefer": "return=minimal"})
        self.assertEqual(minimal.body, b"")
        self.assertRegex(minimal.field("Location"), r"/Bundle/[0-9a-z]{26}/_history/1$")
        xml = self.document_post(path + "?persist=true", 201, headers=XML)
        self.assertEqual(ElementTree.fromstring(xml.body).tag, "{http://hl7.org/fhir}Bundle")

    def document_post(self, path, status, who=None, **more):
        answer = (who or self.all).post(path, **more)
        self.assertEqual(answer.status, status, answer)
        return answer

    def test_persist_is_no_matter_for_get(self):
        path = self.make("unkept", "Observation/o1")
        before = self.all.get("Bundle?_summary=count").json["total"]
        answer = self.document(path + "?persist=true", 405)
        self.assertEqual(answer.field("Allow"), "POST")
        self.assert_outcome(self.all.post(self.make("unkept2", "Observation/none") + "?persist=true"), 422, "incomplete")
        self.document(path)
        self.assertEqual(self.all.get("Bundle?_summary=count").json["total"], before)

    def test_persist_needs_the_right_to_create(self):
        path = self.make("guarded", "Observation/o1")
        before = self.all.get("Bundle?_summary=count").json["total"]
        # Who may read all, and write nothing; who may not write the items that are in it; whose token doesn't write.
        for who in (self.health, self.writer, self.ehr):
            self.document(path, who=who)
            self.assert_outcome(self.document_post(path + "?persist=true", 403, who), 403, "forbidden")
        self.assertEqual(self.all.get("Bundle?_summary=count").json["total"], before)
        # Who may not is told so, whether there is something or not.
        self.assertEqual(re.sub(rb"guarded|none", b"", self.ehr.post("Composition/none/$document?persist=true").body),
                         re.sub(rb"guarded|none", b"", self.ehr.post(path + "?persist=true").body))


if __name__ == "__main__":
    main()
