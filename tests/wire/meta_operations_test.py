#!/usr/bin/python3
"""$meta, $meta-add, $meta-delete (R4 resource-operation-meta.html, -meta-add.html, -meta-delete.html)."""

import re
import threading

from harness import STANDARD, Case, main
from town import assessment, new_id, observation, patient

XML = {"Accept": "application/fhir+xml"}
SYSTEM = "urn:meta"


def tag(code, system=SYSTEM, **more):
    return {"system": system, "code": code, **more}


def parameters(**meta):
    return {"resourceType": "Parameters", "parameter": [{"name": "meta", "valueMeta": meta}]}


class Meta(Case):
    institutions = {**STANDARD, "vitals": ("system/Observation.rs system/Patient.r", ["basic", "health-check"], []),
                    "blind": ("system/*.cu", ["basic"], ["basic"])}

    def meta(self, answer):
        self.assert_ok(answer)
        body = answer.json
        self.assertEqual(body["resourceType"], "Parameters")
        self.assertEqual([p["name"] for p in body["parameter"]], ["return"])
        return body["parameter"][0]["valueMeta"]

    def labelled(self, **meta):
        return self.all.create(patient(**({"meta": meta} if meta else {}))).id

    # -- $meta of an instance --

    def test_of_an_instance_it_is_the_resources_own(self):
        name = self.labelled(tag=[tag("a", display="あ")], security=[tag("R")], profile=["http://example.org/p|1"], source="urn:x:1")
        resource = self.all.get("Patient/" + name)
        answer = self.all.get("Patient/%s/$meta" % name)
        self.assertEqual(self.meta(answer), resource.json["meta"])
        self.assertEqual(answer.field("ETag"), 'W/"1"')
        self.assertEqual(self.meta(self.all.post("Patient/%s/$meta" % name)), resource.json["meta"])

    def test_of_a_version(self):
        name = self.labelled(tag=[tag("old")])
        self.all.update(patient(id=name, meta={"tag": [tag("new")]}))
        old = self.meta(self.all.get("Patient/%s/_history/1/$meta" % name))
        self.assertEqual((old["versionId"], [t["code"] for t in old["tag"]]), ("1", ["old"]))
        self.assertEqual([t["code"] for t in self.meta(self.all.get("Patient/%s/$meta" % name))["tag"]], ["new"])
        self.assert_outcome(self.all.get("Patient/%s/_history/3/$meta" % name), 404, "not-found")
        self.assert_outcome(self.all.get("Patient/%s/_history/01/$meta" % name), 404, "not-found")
        self.all.delete("Patient/" + name)
        self.assert_outcome(self.all.get("Patient/%s/$meta" % name), 410, "deleted")
        self.assert_outcome(self.all.get("Patient/%s/_history/3/$meta" % name), 410, "deleted")
        self.assertEqual(self.meta(self.all.get("Patient/%s/_history/1/$meta" % name)), old)

    def test_as_xml(self):
        name = self.labelled(tag=[tag("a")])
        answer = self.assert_ok(self.all.get("Patient/%s/$meta" % name, XML))
        self.assertIn("<valueMeta>", answer.text)
        self.assertIn('<code value="a"/>', answer.text)
        body = '<Parameters xmlns="http://hl7.org/fhir"><parameter><name value="meta"/><valueMeta><tag><system value="%s"/>' \
            '<code value="b"/></tag></valueMeta></parameter></Parameters>' % SYSTEM
        answer = self.assert_ok(self.all.post("Patient/%s/$meta-add" % name, body, {"Content-Type": "application/fhir+xml", **XML}))
        self.assertRegex(answer.text, '(?s)value="a".*value="b"')
        self.assertIn("<OperationOutcome", self.all.get("Patient/none/$meta", XML).text)

    # -- $meta-add --

    def test_adding_makes_a_version_that_differs_in_its_labels_only(self):
        name = self.labelled(tag=[tag("a")])
        before = self.all.get("Patient/" + name).json
        answer = self.all.post("Patient/%s/$meta-add" % name, parameters(
            tag=[tag("b", display="び")], security=[tag("R")], profile=["http://example.org/p"]))
        meta = self.meta(answer)
        self.assertEqual(answer.field("ETag"), 'W/"2"')
        after = self.all.get("Patient/" + name).json
        self.assertEqual(after["meta"], meta)
        self.assertEqual((meta["versionId"], meta["tag"], meta["security"], meta["profile"]),
                         ("2", [tag("a"), tag("b", display="び")], [tag("R")], ["http://example.org/p"]))
        self.assertEqual({k: v for k, v in after.items() if k != "meta"}, {k: v for k, v in before.items() if k != "meta"})
        self.assertEqual(self.all.get("Patient/%s/_history/1" % name).json, before)
        self.assertEqual([r["id"] for r in self.all.search("Patient?_tag=%s|b&_id=%s" % (SYSTEM, name))], [name])

    def test_labels_are_sets(self):
        name = self.labelled(tag=[tag("a", display="first")], profile=["http://example.org/p"])
        before = self.all.get("Patient/" + name)
        # "When matching existing tags during adding, version and display are ignored."
        answer = self.all.post("Patient/%s/$meta-add" % name, parameters(
            tag=[tag("a", display="second", version="2")], profile=["http://example.org/p"]))
        self.assertEqual(self.meta(answer), before.json["meta"])
        self.assertEqual(self.all.get("Patient/" + name).same_as(), before.same_as())
        # Twice in one request is once; another system or version of a profile is another label.
        meta = self.meta(self.all.post("Patient/%s/$meta-add" % name, parameters(
            tag=[tag("c"), tag("c"), tag("a", "urn:other"), {"code": "a"}], profile=["http://example.org/p|2"])))
        self.assertEqual(meta["tag"], [tag("a", display="first"), tag("c"), tag("a", "urn:other"), {"code": "a"}])
        self.assertEqual(meta["profile"], ["http://example.org/p", "http://example.org/p|2"])

    def test_what_is_the_servers_can_not_be_given(self):
        name = self.labelled()
        self.all.post("Patient/%s/$meta-add" % name, parameters(
            versionId="77", lastUpdated="2001-01-01T00:00:00Z", source="urn:forged", tag=[tag("x")]))
        meta = self.all.get("Patient/" + name).json["meta"]
        self.assertEqual((meta["versionId"], meta["tag"]), ("2", [tag("x")]))
        self.assertNotIn("source", meta)
        self.assertFalse(meta["lastUpdated"].startswith("2001"))

    # -- $meta-delete --

    def test_deleting(self):
        name = self.labelled(tag=[tag("a", display="あ"), tag("b")], security=[tag("R")], profile=["http://example.org/p"])
        meta = self.meta(self.all.post("Patient/%s/$meta-delete" % name, parameters(
            tag=[tag("a"), tag("nothing")], profile=["http://example.org/p"], security=[tag("R", "urn:other")])))
        self.assertEqual((meta["versionId"], meta["tag"], meta["security"]), ("2", [tag("b")], [tag("R")]))
        self.assertNotIn("profile", meta)
        self.assertEqual(self.all.search("Patient?_tag=%s|a&_id=%s" % (SYSTEM, name)), [])
        # "It is not an error if these tags, profiles, and labels do not exist": and it is no version either.
        meta = self.meta(self.all.post("Patient/%s/$meta-delete" % name, parameters(tag=[tag("a")])))
        self.assertEqual(meta["versionId"], "2")
        meta = self.meta(self.all.post("Patient/%s/$meta-delete" % name, parameters(tag=[tag("b")], security=[tag("R")])))
        self.assertEqual(set(meta), {"versionId", "lastUpdated"})

    # -- Conditions, concurrency --

    def test_conditions(self):
        name = self.labelled()
        path = "Patient/%s/$meta-add" % name
        self.assert_outcome(self.all.post(path, parameters(tag=[tag("a")]), {"If-Match": 'W/"2"'}), 412, "conflict")
        self.assert_outcome(self.all.post(path, parameters(tag=[tag("a")]), {"If-Match": "x"}), 400)
        self.assertEqual(self.all.get("Patient/" + name).version, "1")
        self.assert_ok(self.all.post(path, parameters(tag=[tag("a")]), {"If-Match": 'W/"1"'}))
        self.assertEqual(self.all.get("Patient/" + name).version, "2")

    def test_many_at_once_lose_nothing(self):
        name = self.labelled()
        answers = []

        def add(number):
            client = type(self.all)(self.server, "all", self.all.certificate, self.all.key, self.all.token)
            answers.append(client.post("Patient/%s/$meta-add" % name, parameters(tag=[tag("t%d" % number)])).status)
            client.close()

        threads = [threading.Thread(target=add, args=(n,)) for n in range(20)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(answers, [200] * 20)
        meta = self.all.get("Patient/" + name).json["meta"]
        self.assertEqual({t["code"] for t in meta["tag"]}, {"t%d" % n for n in range(20)})
        self.assertEqual(meta["versionId"], "21")

    # -- Who may --

    def test_hidden_and_absent_are_the_same(self):
        vitals = self.all.create(observation(meta={"tag": [tag("secret")]}))
        hidden_path, absent_path = "Observation/" + vitals.id, "Observation/" + "z" * len(vitals.id)
        for rest, send in (("/$meta", self.care.get), ("/_history/1/$meta", self.care.get)):
            hidden, absent = send(hidden_path + rest), send(absent_path + rest)
            self.assert_outcome(hidden, 404, "not-found")
            self.assertEqual(hidden.body.replace(vitals.id.encode(), b"z" * len(vitals.id)), absent.body)
        for rest in ("/$meta-add", "/$meta-delete"):
            hidden, absent = (self.care.post(p + rest, parameters(tag=[tag("x")])) for p in (hidden_path, absent_path))
            self.assert_outcome(hidden, 404, "not-found")
            self.assertEqual(hidden.body.replace(vitals.id.encode(), b"z" * len(vitals.id)), absent.body)
            self.assertEqual(hidden.same_as()[:2], absent.same_as()[:2])

    def test_who_may_write_but_not_read_learns_nothing(self):
        name = self.labelled(tag=[tag("secret")])
        hidden = self.blind.post("Patient/%s/$meta-add" % name, parameters(tag=[tag("x")]))
        self.assert_outcome(hidden, 404, "not-found")
        self.assertEqual(self.all.get("Patient/" + name).version, "1")
        self.assert_outcome(self.blind.get("Patient/%s/$meta" % name), 403, "forbidden")

    def test_who_may_not_write_is_refused(self):
        name = self.labelled(tag=[tag("a")])
        for who in (self.ehr, self.vitals, self.care):
            for rest in ("$meta-add", "$meta-delete"):
                self.assert_outcome(who.post("Patient/%s/%s" % (name, rest), parameters(tag=[tag("a")])), 403, "forbidden")
        self.assertEqual(self.all.get("Patient/" + name).version, "1")

    # -- Malformed --

    def test_what_is_wrong_is_refused(self):
        name = self.labelled()
        path = "Patient/%s/$meta-add" % name
        for body in ({"resourceType": "Parameters"}, {"resourceType": "Patient"}, "{", "[]", "",
                     {"resourceType": "Parameters", "parameter": [{"name": "meta", "valueString": "x"}]},
                     {"resourceType": "Parameters", "parameter": [{"name": "meta", "resource": {"resourceType": "Patient"}}]},
                     {"resourceType": "Parameters", "parameter": [{"name": "tag", "valueMeta": {"tag": [tag("x")]}}]},
                     {"resourceType": "Parameters", "parameter": parameters(tag=[tag("x")])["parameter"] * 2},
                     parameters(tag=[{"system": 1}]), parameters(nothing=1)):
            with self.subTest(body):
                self.assertIn(self.all.post(path, body).status, (400, 415))
        self.assertEqual(self.all.get(path).status, 405)
        self.assertEqual(self.all.get("Patient/" + name).version, "1")
        self.assertIn(self.all.post("Patient/%s/_history/1/$meta-add" % name, parameters(tag=[tag("x")])).status, (404, 405))
        self.assertIn(self.all.post("Patient/$meta-add", parameters(tag=[tag("x")])).status, (404, 405))
        self.assert_outcome(self.all.get("Patient/%s/$meta?mode=x" % name), 400, "not-supported")

    def test_a_label_that_would_break_the_resource_is_refused(self):
        name = self.labelled()
        for wrong in ({"system": "not a uri", "code": "x"}, {"code": " x "}):
            answer = self.all.post("Patient/%s/$meta-add" % name, parameters(tag=[wrong]))
            self.assertIn(answer.status, (400, 422), answer)
        self.assertEqual(self.all.get("Patient/" + name).version, "1")

    def test_audit_events_and_absent_ones(self):
        self.assertIn(self.all.post("AuditEvent/x/$meta-add", parameters(tag=[tag("x")])).status, (404, 405))
        self.assert_outcome(self.all.post("Patient/%s/$meta-add" % new_id("no"), parameters(tag=[tag("x")])), 404, "not-found")


class InUse(Case):
    """Of a type, and of the whole system."""

    institutions = {**STANDARD, "reader": ("system/*.r", ["basic"], [])}

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        for n in range(3):
            cls.all.create(patient(meta={"tag": [tag("a", display="あ"), tag("b")], "profile": ["http://example.org/p|1"]}))
        cls.all.create(patient())
        cls.all.create(observation(meta={"tag": [tag("vital")], "security": [tag("R")]}))
        cls.all.create(assessment(meta={"tag": [tag("check")]}))

    def meta(self, path, who=None):
        answer = self.assert_ok((who or self.all).get(path))
        parameter, = answer.json["parameter"]
        self.assertEqual(parameter["name"], "return")
        return parameter["valueMeta"]

    def test_of_a_type(self):
        self.assertEqual(self.meta("Patient/$meta"), {"profile": ["http://example.org/p|1"], "tag": [tag("a", display="あ"), tag("b")]})
        self.assertEqual(self.meta("Observation/$meta"), {"security": [tag("R")], "tag": [tag("vital")]})

    def test_of_the_system(self):
        self.assertEqual(self.meta("$meta"), {"profile": ["http://example.org/p|1"], "security": [tag("R")],
                                              "tag": [tag("a", display="あ"), tag("b"), tag("check"), tag("vital")]})

    def test_of_a_type_without_any(self):
        meta = self.meta("Device/$meta")
        self.assertEqual(set(meta), {"extension"})
        self.assertEqual(meta["extension"][0]["url"], "http://hl7.org/fhir/StructureDefinition/data-absent-reason")
        self.assert_ok(self.all.get("Device/$meta", XML))

    def test_what_may_not_be_seen_is_not_told_of(self):
        self.assertEqual(self.meta("$meta", self.care), {"profile": ["http://example.org/p|1"],
                                                         "tag": [tag("a", display="あ"), tag("b"), tag("check")]})
        self.assert_outcome(self.other.get("$meta"), 403, "forbidden")
        self.assert_outcome(self.other.get("Patient/$meta"), 403, "forbidden")
        self.assert_outcome(self.reader.get("Patient/$meta"), 403, "forbidden")
        self.assert_outcome(self.reader.get("$meta"), 403, "forbidden")

    def test_what_was_deleted_or_changed_is_in_use_no_more(self):
        made = self.all.create({"resourceType": "Basic", "code": {"text": "x"}, "meta": {"tag": [tag("gone")]}})
        self.assertEqual(self.meta("Basic/$meta"), {"tag": [tag("gone")]})
        self.all.update({"resourceType": "Basic", "id": made.id, "code": {"text": "x"}, "meta": {"tag": [tag("here")]}})
        self.assertEqual(self.meta("Basic/$meta"), {"tag": [tag("here")]})
        self.all.delete("Basic/" + made.id)
        self.assertNotIn("tag", self.meta("Basic/$meta"))

    def test_a_thousand_labels_and_one_more(self):
        for n in range(4):
            self.all.create({"resourceType": "Library", "status": "draft", "type": {"text": "x"}, "meta": {
                "tag": [tag("%d-%d" % (n, k)) for k in range(250)]}})
        self.assertEqual(len(self.meta("Library/$meta")["tag"]), 1000)
        made = self.all.create({"resourceType": "Library", "status": "draft", "type": {"text": "x"}, "meta": {"tag": [tag("one more")]}})
        self.assert_outcome(self.all.get("Library/$meta"), 400, "too-costly")
        self.all.delete("Library/" + made.id)
        for library in self.all.search("Library?_count=100"):
            self.all.delete("Library/" + library["id"])


if __name__ == "__main__":
    main()
