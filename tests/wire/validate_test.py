#!/usr/bin/python3
"""$validate and $convert (R4 resource-operation-validate.html, resource-operation-convert.html)."""

import glob
import gzip
import json
import os

from harness import SHARED, STANDARD, Case, main
from town import assessment, observation, patient

XML = {"Accept": "application/fhir+xml"}
SEND_XML = {"Content-Type": "application/fhir+xml"}
CORE = "http://hl7.org/fhir/StructureDefinition/"


def parameters(resource=None, **more):
    parts = [{"name": "resource", "resource": resource}] if resource else []
    parts += [{"name": n, "valueUri" if n == "profile" else "valueCode": v} for n, v in more.items()]
    return {"resourceType": "Parameters", "parameter": parts}


class Validate(Case):
    settings = {"update-create": "open"}
    institutions = {**STANDARD, "writer": ("system/Observation.c", ["basic", "health-check"], ["health-check"]),
                    "people": ("system/Patient.rs", ["basic"], [])}

    def issues(self, answer):
        """Of a validation that took place: whatever it found, it is 200."""
        self.assert_ok(answer)
        self.assertEqual(answer.json["resourceType"], "OperationOutcome")
        self.assertGreater(len(answer.json["issue"]), 0)
        return answer.json["issue"]

    def errors(self, answer):
        return [i for i in self.issues(answer) if i["severity"] in ("fatal", "error")]

    def assert_good(self, answer):
        self.assertEqual(self.errors(answer), [])

    def assert_bad(self, answer, code, expression=None):
        errors = self.errors(answer)
        self.assertIn(code, [i["code"] for i in errors])
        if expression:
            self.assertIn([expression], [i.get("expression") for i in errors])

    # -- The content --

    def test_a_good_resource_in_both_forms(self):
        for body in (patient(), parameters(patient())):
            answer = self.all.post("Patient/$validate", body)
            self.assert_good(answer)
            self.assertEqual([i["severity"] for i in self.issues(answer)], ["information"])
        self.assert_good(self.all.post("Patient/$validate?mode=create", patient()))
        self.assert_good(self.all.post("Patient/$validate", parameters(patient(), mode="create", profile=CORE + "Patient")))

    def test_what_is_wrong_is_told_where_it_is(self):
        for wrong, code, expression in (
                ({"gender": "unknowable"}, "code-invalid", "Patient.gender"),
                ({"birthDate": "yesterday"}, "value", "Patient.birthDate"),
                ({"nothing": 1}, "structure", "Patient.nothing"),
                ({"contact": [{}]}, "structure", "Patient.contact[0]"),
                ({"communication": [{"preferred": True}]}, "required", "Patient.communication[0].language"),
                ({"managingOrganization": {"reference": "Patient/x"}}, None, "Patient.managingOrganization")):
            for body in (patient(**wrong), parameters(patient(**wrong))):
                with self.subTest(str(body)[:200]):
                    errors = self.errors(self.all.post("Patient/$validate", body))
                    self.assertTrue(any(i.get("expression", [""])[0].startswith(expression) for i in errors), errors)
                    if code:
                        self.assertTrue(any(i["code"] in (code, "value", "code-invalid", "structure") for i in errors), errors)
                    self.assertFalse(any("Parameters" in str(i.get("expression")) for i in errors), errors)

    def test_several_faults_are_told_at_once(self):
        self.assertGreaterEqual(len(self.errors(self.all.post("Patient/$validate", patient(gender="x", birthDate="y")))), 2)

    def test_writing_says_the_same(self):
        wrong = patient(gender="x", birthDate="y")
        told = self.errors(self.all.post("Patient/$validate", wrong))
        written = self.all.post("Patient", wrong)
        self.assertIn(written.status, (400, 422))
        self.assertEqual([(i["code"], i.get("expression")) for i in told],
                         [(i["code"], i.get("expression")) for i in written.json["issue"]])

    def test_another_type_than_the_address(self):
        self.assert_bad(self.all.post("Patient/$validate", observation()), "value", "Observation")
        self.assert_bad(self.all.post("Patient/$validate", parameters(observation())), "value", "Observation")

    def test_nothing_is_stored(self):
        before = self.all.get("_history?_count=1").json["entry"][0]
        self.assert_good(self.all.post("Patient/$validate?mode=create", patient(id="ghost")))
        self.assertEqual(self.all.get("Patient/ghost").status, 404)
        self.assertEqual(self.all.get("_history?_count=1").json["entry"][0], before)

    def test_as_xml(self):
        good = '<Patient xmlns="http://hl7.org/fhir"><active value="true"/></Patient>'
        bad = '<Patient xmlns="http://hl7.org/fhir"><gender value="x"/></Patient>'
        wrapped = '<Parameters xmlns="http://hl7.org/fhir"><parameter><name value="resource"/><resource>%s</resource></parameter></Parameters>'
        for body in (good, wrapped % good):
            self.assert_good(self.all.post("Patient/$validate", body, SEND_XML))
        for body in (bad, wrapped % bad):
            self.assert_bad(self.all.post("Patient/$validate", body, SEND_XML), "code-invalid", "Patient.gender")
        answer = self.assert_ok(self.all.post("Patient/$validate", bad, {**SEND_XML, **XML}))
        self.assertIn('<OperationOutcome xmlns="http://hl7.org/fhir">', answer.text)
        self.assertIn('<expression value="Patient.gender"/>', answer.text)

    # -- Profiles --

    def test_profiles(self):
        for profile in (CORE + "Patient", CORE + "Patient|4.0.1"):
            self.assert_good(self.all.post("Patient/$validate", parameters(patient(), profile=profile)))
        self.assert_good(self.all.post("Patient/$validate?profile=" + CORE + "Patient", patient()))
        for profile in ("http://example.org/unknown", CORE + "Nobody", CORE + "Patient|3.0.2", CORE):
            self.assert_bad(self.all.post("Patient/$validate", parameters(patient(), profile=profile)), "not-supported")
        self.assert_bad(self.all.post("Patient/$validate", parameters(patient(), profile=CORE + "Observation")), "value")
        # What is wrong with the resource is told all the same.
        answer = self.all.post("Patient/$validate", parameters(patient(gender="x"), profile="http://example.org/unknown"))
        self.assertEqual({i["code"] for i in self.errors(answer)}, {"code-invalid", "not-supported"})

    # -- Modes --

    def test_create(self):
        self.assert_good(self.all.post("Observation/$validate", parameters(observation(), mode="create")))
        self.assert_good(self.writer.post("Observation/$validate", parameters(observation(), mode="create")))
        # Who may not create is told so, before trying.
        self.assert_bad(self.ehr.post("Observation/$validate", parameters(observation(), mode="create")), "forbidden")
        self.assert_bad(self.care.post("Observation/$validate", parameters(observation(), mode="create")), "forbidden")
        self.assert_good(self.ehr.post("Observation/$validate", observation()))

    def test_update(self):
        name = self.all.create(patient()).id
        path = "Patient/%s/$validate" % name
        self.assert_good(self.all.post(path, parameters(patient(id=name), mode="update")))
        self.assert_bad(self.all.post(path, parameters(patient(), mode="update")), "required", "Patient.id")
        self.assert_bad(self.all.post(path, parameters(patient(id="another"), mode="update")), "value", "Patient.id")
        self.assert_bad(self.ehr.post(path, parameters(patient(id=name), mode="update")), "forbidden")
        self.assert_bad(self.all.post(path, parameters(patient(id=name), mode="update"), {"If-Match": 'W/"7"'}), "conflict")
        self.assert_good(self.all.post(path, parameters(patient(id=name), mode="update"), {"If-Match": 'W/"1"'}))
        self.assertEqual(self.all.get("Patient/" + name).version, "1")

    def test_delete(self):
        name = self.all.create(patient()).id
        path = "Patient/%s/$validate" % name
        self.assert_good(self.all.post(path, parameters(mode="delete")))
        self.assert_good(self.all.get(path + "?mode=delete"))
        # "The server ignores the content."
        self.assert_good(self.all.post(path, parameters(patient(gender="x"), mode="delete")))
        self.assert_bad(self.ehr.post(path, parameters(mode="delete")), "forbidden")
        self.assert_bad(self.all.post("OperationDefinition/Resource-validate/$validate", parameters(mode="delete")), "forbidden")
        self.assert_ok(self.all.get("Patient/" + name))

    def test_what_is_stored(self):
        name = self.all.create(patient()).id
        for query in ("", "?mode=profile", "?mode=profile&profile=" + CORE + "Patient"):
            self.assert_good(self.all.get("Patient/%s/$validate%s" % (name, query)))
        self.assert_bad(self.all.get("Patient/%s/$validate?profile=http://example.org/p" % name), "not-supported")

    # -- Who may --

    def test_hidden_and_absent_are_the_same(self):
        made = self.all.create(observation())
        none = "z" * len(made.id)
        bodies = [parameters(mode="delete"), parameters(mode="profile"), None]
        for body in bodies + ["update", "plain"]:
            hidden, absent = (self.care.post("Observation/%s/$validate" % n,
                                             parameters(observation(id=n), mode="update") if body == "update" else
                                             observation(id=n) if body == "plain" else body) for n in (made.id, none))
            with self.subTest(body):
                self.assert_outcome(hidden, 404, "not-found")
                self.assertEqual(hidden.body.replace(made.id.encode(), none.encode()), absent.body)
                self.assertEqual(hidden.same_as()[:2], absent.same_as()[:2])
        self.assert_ok(self.all.delete("Observation/" + made.id), 204)
        hidden = self.care.post("Observation/%s/$validate" % made.id, parameters(mode="delete"))
        self.assert_outcome(hidden, 404, "not-found")
        self.assert_outcome(self.all.post("Observation/%s/$validate" % made.id, parameters(mode="delete")), 410, "deleted")

    def test_who_has_nothing_to_do_with_the_type_is_refused(self):
        self.assert_outcome(self.people.post("Observation/$validate", observation()), 403, "forbidden")
        self.assert_outcome(self.other.post("Observation/$validate", observation()), 403, "forbidden")
        name = self.all.create(observation()).id
        self.assert_outcome(self.writer.post("Observation/%s/$validate" % name, parameters(mode="delete")), 403, "forbidden")
        self.assert_outcome(self.all.post("Observation/$validate", observation(), token=None), 401)

    # -- Malformed: no validation took place --

    def test_what_can_not_be_read_is_refused(self):
        for body, headers in (("{", ()), ("[]", ()), ("{}", ()), ('{"resourceType":"Nothing"}', ()), ('{"resourceType":"Patient"', ()),
                              ("<Patient", SEND_XML), ("<Patient/>", SEND_XML),
                              ('<!DOCTYPE x [<!ENTITY a "b">]><Patient xmlns="http://hl7.org/fhir"/>', SEND_XML)):
            with self.subTest(body):
                self.assert_outcome(self.all.post("Patient/$validate", body, headers), 400)
        self.assert_outcome(self.all.post("Patient/$validate", "x", {"Content-Type": "text/plain"}), 415)

    def test_parameters_that_are_none_are_refused(self):
        name = self.all.create(patient()).id
        for path, body in (("Patient/$validate", parameters()), ("Patient/$validate", parameters(mode="create")),
                           ("Patient/$validate", parameters(patient(), mode="sideways")),
                           ("Patient/$validate", parameters(patient(id="x"), mode="update")),
                           ("Patient/$validate", parameters(mode="delete")),
                           ("Patient/%s/$validate" % name, parameters(mode="update")),
                           ("Patient/$validate", {"resourceType": "Parameters", "parameter": [{"name": "resource", "valueString": "x"}]}),
                           ("Patient/$validate", {"resourceType": "Parameters", "parameter": [{"name": "resource", "resource": patient()}] * 2}),
                           ("Patient/$validate", {"resourceType": "Parameters", "parameter": [{"name": "other", "valueCode": "x"}]}),
                           ("Patient/$validate", {"resourceType": "Parameters", "nothing": 1, "parameter": [
                               {"name": "resource", "resource": patient()}]}),
                           ("Patient/$validate", parameters({"resourceType": "Nothing"}))):
            with self.subTest(path + str(body)[:200]):
                self.assert_outcome(self.all.post(path, body), 400)
        self.assert_outcome(self.all.get("Patient/$validate"), 400)
        self.assertIn(self.all.post("$validate", patient()).status, (404, 405))
        self.assertIn(self.all.post("Parameters/$validate", parameters()).status, (404, 405))


class Convert(Case):
    institutions = {**STANDARD, "people": ("system/Patient.r", ["basic"], [])}

    def convert(self, body, to, sent=None, who=None):
        headers = {"Content-Type": "application/fhir+" + (sent or ("json" if to == "xml" else "xml")), "Accept": "application/fhir+" + to}
        answer = self.assert_ok((who or self.all).post("$convert", body, headers))
        self.assertIn("application/fhir+" + to, answer.field("Content-Type"))
        return answer

    def test_there_and_back(self):
        text = json.dumps(observation(value="V", note=[{"text": "<&\"'\n笠間"}]), ensure_ascii=False).replace('"V"', "1.500")
        xml = self.convert(text.encode(), "xml")
        self.assertIn('<Observation xmlns="http://hl7.org/fhir">', xml.text)
        self.assertIn('<value value="1.500"/>', xml.text)
        back = self.convert(xml.body, "json")
        self.assertIn('"value":1.500', back.text)
        self.assertEqual(back.json, json.loads(text))
        self.assertEqual(self.convert(text.encode(), "json", "json").json, json.loads(text))
        self.assertEqual(self.convert(xml.body, "xml", "xml").text, xml.text)

    def test_in_parameters(self):
        answer = self.all.post("$convert", {"resourceType": "Parameters", "parameter": [{"name": "input", "resource": patient()}]}, XML)
        self.assertIn("<Patient xmlns", self.assert_ok(answer).text)
        self.assertNotIn("Parameters", answer.text)

    def test_the_view_holds_here_too(self):
        answer = self.assert_ok(self.all.post("$convert?_pretty=true&_elements=gender", patient()))
        self.assertIn("\n", answer.text.strip())
        self.assertNotIn("name", answer.json)

    def test_official_examples(self):
        paths = sorted(glob.glob(os.path.join(SHARED, "data", "r4-examples", "**", "*.json*"), recursive=True))[:40]
        if not paths:
            self.skipTest("the examples are not here")
        done = 0
        for path in paths:
            opened = gzip.open(path) if path.endswith(".gz") else open(path, "rb")
            with opened as file:
                body = file.read()
            try:
                resource = json.loads(body)
            except ValueError:
                continue
            if not isinstance(resource, dict) or resource.get("resourceType") in (None, "Parameters") or len(body) > 1000000:
                continue
            xml = self.all.post("$convert", body, XML)
            if xml.status != 200:
                continue
            self.assertEqual(self.convert(xml.body, "json").json.keys(), resource.keys())
            done += 1
        self.assertGreater(done, 0)

    def test_nothing_is_stored_and_nobody_need_be_trusted_with_the_type(self):
        self.convert(json.dumps(observation()).encode(), "xml", who=self.people)
        self.assertEqual(self.all.search("Observation"), [])

    def test_refusals(self):
        self.assert_outcome(self.other.post("$convert", patient()), 403, "forbidden")
        self.assert_outcome(self.all.post("$convert", patient(), token=None), 401)
        for body, headers in (("{", ()), ("<Patient", {"Content-Type": "application/fhir+xml"}), (patient(nothing=1), ()),
                              ({"resourceType": "Parameters"}, ()), ({"resourceType": "Parameters", "parameter": [
                                  {"name": "input", "valueString": "x"}]}, ())):
            self.assert_outcome(self.all.post("$convert", body, headers), 400)
        self.assert_outcome(self.all.get("$convert"), 400, "required")
        self.assert_outcome(self.all.post("$convert", "x", {"Content-Type": "text/plain"}), 415)
        self.assert_outcome(self.all.post("$convert", patient(), {"Accept": "text/html"}), 406)
        self.assertIn(self.all.post("Patient/$convert", patient()).status, (404, 405))


if __name__ == "__main__":
    main()
