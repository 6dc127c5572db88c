#!/usr/bin/python3
"""The OperationDefinitions of what this server does (R4 operationdefinition.html): they are read and found like any resource, by
everybody whose scopes allow it, and changed by nobody."""

import gzip
import json
import os

from harness import SHARED, STANDARD, Case, main, matches

XML = {"Accept": "application/fhir+xml"}
HL7 = "http://hl7.org/fhir/OperationDefinition/"
EVERYTHING = "OperationDefinition/Patient-everything"


class Definitions(Case):
    settings = {"update-create": "open"}
    institutions = {**STANDARD, "patients": ("system/Patient.rs", ["basic", "other"], []),
                    "uploads": ("system/*.cruds", ["other"], ["other"])}

    def listed(self):
        """(type or None, name, url) of all operations in /metadata."""
        rest = self.all.get("metadata").json["rest"][0]
        found = [(None, o["name"], o["definition"]) for o in rest.get("operation", [])]
        for resource in rest["resource"]:
            found += [(resource["type"], o["name"], o["definition"]) for o in resource.get("operation", [])]
        return found

    def test_each_operation_of_the_statement_has_one(self):
        listed = self.listed()
        self.assertIn(("Patient", "everything", HL7 + "Patient-everything"), listed)
        self.assertIn(("Encounter", "everything", HL7 + "Encounter-everything"), listed)
        self.assertNotIn(("Observation", "everything", HL7 + "Patient-everything"), listed)
        # What the server alone writes has none that would change it.
        self.assertEqual({n for t, n, _ in listed if t == "AuditEvent"} & {"meta", "meta-add", "meta-delete"}, {"meta"})
        self.assertIn(("Patient", "meta-add", HL7 + "Resource-meta-add"), listed)
        self.assertIn((None, "meta", HL7 + "Resource-meta"), listed)
        self.assertIn((None, "convert", HL7 + "Resource-convert"), listed)
        self.assertNotIn((None, "validate", HL7 + "Resource-validate"), listed)
        for url in {url for _, _, url in listed}:
            with self.subTest(url):
                found = self.all.search("OperationDefinition?url=" + url)
                self.assertEqual(len(found), 1)
                definition = found[0]
                self.assertEqual(self.all.get("OperationDefinition/" + definition["id"]).json, definition)
                self.assertEqual(definition["kind"], "operation")
                here = {(t, n) for t, n, u in listed if u == url}
                self.assertEqual({n for _, n in here}, {definition["code"]})
                self.assertEqual((None, definition["code"]) in here, definition["system"])
                if definition["type"] or definition["instance"]:
                    types = {t for t, _ in here if t}
                    self.assertEqual(types, set(definition["resource"]) if definition["resource"] != ["Resource"] else types)
                    self.assertTrue(types)

    def test_parameters_are_those_of_r4(self):
        definition = self.all.get(EVERYTHING).json
        self.assertEqual((definition["code"], definition["resource"], definition["system"], definition["type"], definition["instance"]),
                         ("everything", ["Patient"], False, True, True))
        self.assertEqual([(p["name"], p["use"], p["min"], p["max"], p["type"]) for p in definition["parameter"]],
                         [("start", "in", 0, "1", "date"), ("end", "in", 0, "1", "date"), ("_since", "in", 0, "1", "instant"),
                          ("_type", "in", 0, "*", "code"), ("_count", "in", 0, "1", "integer"), ("return", "out", 1, "1", "Bundle")])

    def test_they_say_what_the_official_ones_say(self):
        path = os.path.join(SHARED, "data", "r4-definitions", "Bundle-resources.json.gz")
        if not os.path.exists(path):
            self.skipTest("the official definitions are not here")
        with gzip.open(path) as file:
            official = {e["resource"]["id"]: e["resource"] for e in json.load(file)["entry"]
                        if e["resource"]["resourceType"] == "OperationDefinition"}
        for name in ("Patient-everything", "Encounter-everything", "Resource-meta", "Resource-meta-add", "Resource-meta-delete",
                     "Resource-validate", "Resource-convert"):
            with self.subTest(name):
                ours, theirs = self.all.get("OperationDefinition/" + name).json, official[name]
                for element in ("url", "code", "kind", "system", "type", "instance"):
                    self.assertEqual(ours[element], theirs[element], element)
                if name != "Resource-convert":
                    self.assertEqual(ours["resource"], theirs["resource"])
                self.assertEqual([[p[e] for e in ("name", "use", "min", "max", "type")] for p in ours["parameter"]],
                                 [[p[e] for e in ("name", "use", "min", "max", "type")] for p in theirs["parameter"]])

    def test_they_are_read_like_any_resource(self):
        answer = self.assert_ok(self.all.get(EVERYTHING))
        self.assert_fhir_json(answer)
        self.assertEqual(answer.field("ETag"), 'W/"1"')
        self.assertEqual(self.assert_ok(self.all.get(EVERYTHING + "/_history/1")).json, answer.json)
        self.assertEqual(self.all.get(EVERYTHING + "/_history/2").status, 404)
        self.assertEqual(self.all.get(EVERYTHING, {"If-None-Match": 'W/"1"'}).status, 304)
        self.assertEqual(len(self.all.get(EVERYTHING + "/_history").json["entry"]), 1)
        xml = self.assert_ok(self.all.get(EVERYTHING, XML))
        self.assertIn('<OperationDefinition xmlns="http://hl7.org/fhir">', xml.text)
        self.assertIn('<url value="%sPatient-everything"/>' % HL7, xml.text)
        self.assert_outcome(self.all.get("OperationDefinition/Patient-nothing"), 404, "not-found")

    def test_they_are_found(self):
        for query in ("url=%sPatient-everything" % HL7, "_id=Patient-everything", "name=PatientEverything",
                      "code=everything&instance=true&type=true"):
            with self.subTest(query):
                self.assertEqual([r["id"] for r in self.all.search("OperationDefinition?" + query)], ["Patient-everything"])
        self.assertEqual({r["id"] for r in self.all.search("OperationDefinition?code=everything")},
                         {"Patient-everything", "Encounter-everything"})
        self.assertEqual(self.all.search("OperationDefinition?url=%sPatient-nothing" % HL7), [])

    def test_pages(self):
        every = [r["id"] for r in self.all.search("OperationDefinition?_count=1000")]
        self.assertEqual([r["id"] for b in self.all.pages("OperationDefinition?_count=1") for r in matches(b)], every)

    # -- Who may --

    def test_whoever_has_the_scope_reads_them_whatever_was_granted(self):
        every = self.all.get("OperationDefinition?_summary=count&url:below=http://hl7.org/fhir").json["total"]
        for who in (self.care, self.other, self.ehr):
            with self.subTest(who.name):
                self.assertEqual(self.assert_ok(who.get(EVERYTHING)).json, self.all.get(EVERYTHING).json)
                self.assertEqual(len(who.search("OperationDefinition?url:below=http://hl7.org/fhir&_count=1000")), every)
        self.assert_outcome(self.patients.get(EVERYTHING), 403, "forbidden")
        self.assert_outcome(self.patients.get("OperationDefinition?code=everything"), 403, "forbidden")

    def test_whoever_was_granted_nothing_is_told_so(self):
        self.assert_outcome(self.other.get("_history"), 403, "forbidden")
        self.assert_outcome(self.other.get("?_lastUpdated=gt2020"), 403, "forbidden")

    def test_nobody_changes_them(self):
        before = self.all.get(EVERYTHING)
        changed = dict(before.json, title="mine")
        for who in (self.all, self.uploads):
            self.assert_outcome(who.put(EVERYTHING, changed), 403, "forbidden")
            self.assert_outcome(who.put(EVERYTHING, changed, {"If-Match": 'W/"1"'}), 403, "forbidden")
            self.assert_outcome(who.delete(EVERYTHING), 403, "forbidden")
        self.assert_outcome(self.other.delete(EVERYTHING), 403, "forbidden")
        self.assertEqual(self.all.get(EVERYTHING).same_as(), before.same_as())

    def test_what_institutions_have_of_the_type_is_theirs(self):
        mine = {"resourceType": "OperationDefinition", "id": "mine", "url": "urn:x:mine", "name": "Mine", "status": "draft",
                "kind": "operation", "code": "mine", "system": True, "type": False, "instance": False}
        self.assert_ok(self.uploads.put("OperationDefinition/mine", mine), 201)
        self.assert_ok(self.ehr.get("OperationDefinition/mine"))
        # Without the item it is hidden, and not counted.
        hidden, absent = self.care.get("OperationDefinition/mine"), self.care.get("OperationDefinition/none")
        self.assert_outcome(hidden, 404, "not-found")
        self.assertEqual(hidden.body.replace(b"mine", b"none"), absent.body)
        self.assertEqual(self.care.search("OperationDefinition?url=urn:x:mine"), [])
        self.assertEqual(self.care.get("OperationDefinition?url=urn:x:mine&_summary=count").json["total"], 0)
        self.assert_outcome(self.care.post("OperationDefinition", mine), 403, "forbidden")
        self.assert_ok(self.uploads.delete("OperationDefinition/mine"), 204)


class Starting(Case):
    def test_a_restart_writes_nothing_anew(self):
        before = self.all.get("OperationDefinition?_count=1000").json
        self.server.restart()
        after = self.all.get("OperationDefinition?_count=1000").json
        self.assertEqual([e["resource"] for e in before["entry"]], [e["resource"] for e in after["entry"]])
        self.assertEqual({e["resource"]["meta"]["versionId"] for e in after["entry"]}, {"1"})

    def test_an_id_that_somebody_has_taken_becomes_the_servers(self):
        theirs = {"resourceType": "OperationDefinition", "id": "Patient-everything", "url": "urn:x:mine", "name": "Mine",
                  "status": "draft", "kind": "operation", "code": "mine", "system": True, "type": False, "instance": False}
        path = self.server.folder + "/theirs.json"
        with open(path, "w") as out:
            json.dump(theirs, out)
        self.server.stop()
        self.server.cli("load", path)
        self.server.start()
        self.assertEqual(self.all.get(EVERYTHING).json["url"], HL7 + "Patient-everything")
        self.assertEqual(self.all.search("OperationDefinition?url=urn:x:mine"), [])
        self.assert_outcome(self.all.put(EVERYTHING, theirs), 403, "forbidden")
        self.server.stop()
        self.assertIn("all is well", self.server.cli("verify").stdout)
        self.server.start()


if __name__ == "__main__":
    main()
