#!/usr/bin/python3
"""QuestionnaireResponse/$extract, and the setting extract-on-write: the observation-based extraction of the SDC guide 3.0.0
(http://hl7.org/fhir/uv/sdc/, "Form Data Extraction")."""

import copy
import json
import threading

from harness import ALL_ITEMS, STANDARD, Case, main, run, IRORI
from town import new_id

RESPONSES = "QuestionnaireResponse"
XML = {"Accept": "application/fhir+xml"}
SEND_XML = {"Content-Type": "application/fhir+xml"}
EXTRACT = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-observationExtract"
EXTRACTED = "http://irori.example/fhir/IdSystem/extracted-observation"
CODES = "http://irori.example/fhir/CodeSystem/care-observation"
SURVEY = {"system": "http://terminology.hl7.org/CodeSystem/observation-category", "code": "survey"}
URL = "http://irori.example/fhir/Questionnaire/walking"
CANONICAL = URL + "|1"


def questionnaire(id="walking", url=URL, version="1", **more):
    def item(link, code, kind):
        return {"linkId": link, "code": [{"system": CODES, "code": code}], "text": code, "type": kind}

    return {"resourceType": "Questionnaire", "id": id, "extension": [{"url": EXTRACT, "valueBoolean": True}], "url": url,
            "version": version, "status": "active",
            "item": [item("outdoors", "walks-outdoors", "boolean"), item("minutes", "walks-minutes", "integer"),
                     item("falls", "falls", "string"), {"linkId": "remark", "text": "uncoded", "type": "string"}], **more}


def response(id=None, status="completed", minutes=15, falls="none", canonical=CANONICAL, subject="Patient/p1", **more):
    answers = [("outdoors", {"valueBoolean": True}), ("minutes", {"valueInteger": minutes} if minutes is not None else None),
               ("falls", {"valueString": falls} if falls is not None else None), ("remark", {"valueString": "by telephone"})]
    return {"resourceType": RESPONSES, **({"id": id} if id else {}), "questionnaire": canonical, "status": status,
            "subject": {"reference": subject}, "authored": "2026-06-01T10:00:00+09:00",
            "item": [{"linkId": link, "answer": [answer]} for link, answer in answers if answer], **more}


def asked(name, resource, **more):
    more = {name.replace("_", "-"): value for name, value in more.items()}
    return {"resourceType": "Parameters", "parameter": [{"name": n, "resource": r} for n, r in [(name, resource), *more.items()]]}


def code_of(observation):
    return observation["code"]["coding"][0]["code"]


class Extract(Case):
    settings = {"update-create": "open"}
    # Who writes responses reads them, too; the Questionnaires are "administrative".
    institutions = {**STANDARD, "blind": ("system/*.cruds", ["basic", "care-assessment"], ["care-assessment"]),
                    "forms": ("system/Questionnaire.rs", ALL_ITEMS, []),
                    "nothing": ("system/Patient.rs", ALL_ITEMS, [])}

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.all.update({"resourceType": "Patient", "id": "p1"})
        cls.all.update(questionnaire())
        cls.all.update(response("r1"))

    def bundle(self, answer):
        """The Bundle in an answer, however it came, and the issues."""
        body = self.assert_ok(answer).json
        issues = []
        if body["resourceType"] == "Parameters":
            parts = {p["name"]: p["resource"] for p in body["parameter"]}
            self.assertEqual(set(parts), {"return", "issues"})
            body, issues = parts["return"], parts["issues"]["issue"]
        self.assertEqual((body["resourceType"], body["type"]), ("Bundle", "transaction"))
        return body, issues

    def values(self, bundle):
        found = {}
        for entry in bundle.get("entry", []):
            observation = entry["resource"]
            found[code_of(observation)] = next(v for k, v in observation.items() if k.startswith("value"))
        return found

    ANSWERS = {"walks-outdoors": True, "walks-minutes": 15, "falls": "none"}

    def test_a_stored_response(self):
        for ask in (lambda: self.ehr.get("QuestionnaireResponse/r1/$extract"), lambda: self.ehr.post("QuestionnaireResponse/r1/$extract")):
            bundle, issues = self.bundle(ask())
            self.assertEqual((self.values(bundle), issues), (self.ANSWERS, []))
            for entry in bundle["entry"]:
                observation = entry["resource"]
                self.assertEqual(observation["status"], "final")
                self.assertEqual(observation["derivedFrom"], [{"reference": "QuestionnaireResponse/r1"}])
                self.assertEqual(observation["subject"], {"reference": "Patient/p1"})
                self.assertEqual(observation["effectiveDateTime"], "2026-06-01T10:00:00+09:00")
                self.assertEqual({k: observation["category"][0]["coding"][0][k] for k in SURVEY}, SURVEY)
                self.assertRegex(entry["fullUrl"], "^urn:uuid:")
                self.assertEqual(entry["request"]["method"], "PUT")
                self.assertTrue(entry["request"]["url"].startswith("Observation?identifier="))

    def test_it_stores_nothing(self):
        self.bundle(self.all.get("QuestionnaireResponse/r1/$extract"))
        self.assertEqual(self.all.search("Observation?derived-from=QuestionnaireResponse/r1"), [])

    def test_its_bundle_can_be_sent_twice(self):
        self.all.update(response("sent"))
        bundle, _ = self.bundle(self.all.get("QuestionnaireResponse/sent/$extract"))
        for _ in range(2):
            self.assert_ok(self.all.post("", bundle))
            stored = self.all.search("Observation?derived-from=QuestionnaireResponse/sent")
            self.assertEqual(sorted(code_of(o) for o in stored), sorted(self.ANSWERS))
        self.assertEqual([o["valueInteger"] for o in self.all.search("Observation?code=%s|walks-minutes&subject=Patient/p1" % CODES)], [15])

    def test_a_response_that_is_sent(self):
        sent = response(minutes=40)
        for body in (sent, asked("questionnaire-response", sent)):
            bundle, issues = self.bundle(self.ehr.post("QuestionnaireResponse/$extract", body))
            self.assertEqual((self.values(bundle), issues), ({**self.ANSWERS, "walks-minutes": 40}, []))
            # Nothing names it yet: what it becomes is created.
            self.assertEqual({(e["request"]["method"], e["request"]["url"]) for e in bundle["entry"]}, {("POST", "Observation")})

    def test_a_questionnaire_that_is_sent(self):
        other = questionnaire("x", "urn:x:another")
        other["item"][0]["code"][0]["code"] = "another"
        unknown = response(canonical="urn:x:another")
        bundle, _ = self.bundle(self.ehr.post("QuestionnaireResponse/$extract", asked("questionnaire-response", unknown, questionnaire=other)))
        self.assertIn("another", self.values(bundle))
        # By another one than it names: done, and said.
        bundle, issues = self.bundle(self.ehr.post("QuestionnaireResponse/r1/$extract", asked("questionnaire", other)))
        self.assertIn("another", self.values(bundle))
        self.assertEqual({i["severity"] for i in issues}, {"warning"})

    def test_a_questionnaire_that_is_contained(self):
        inner = questionnaire("inner")
        bundle, _ = self.bundle(self.ehr.post("QuestionnaireResponse/$extract", response(canonical="#inner", contained=[inner])))
        self.assertEqual(self.values(bundle), self.ANSWERS)
        self.assert_outcome(self.ehr.post("QuestionnaireResponse/$extract", response(canonical="#other", contained=[inner])), 422)

    def test_versions_of_a_questionnaire(self):
        url = "http://irori.example/fhir/Questionnaire/versions"
        for version in ("1", "2"):
            made = questionnaire("versions-" + version, url, version)
            made["item"][0]["code"][0]["code"] = "version-" + version
            self.all.update(made)
        for canonical, code in ((url + "|1", "version-1"), (url + "|2", "version-2"), (url, "version-2")):
            bundle, _ = self.bundle(self.ehr.post("QuestionnaireResponse/$extract", response(canonical=canonical)))
            self.assertIn(code, self.values(bundle), canonical)
        self.assert_outcome(self.ehr.post("QuestionnaireResponse/$extract", response(canonical=url + "|3")), 422, "not-found")

    def test_nothing_to_extract_is_said(self):
        bundle, issues = self.bundle(self.ehr.post("QuestionnaireResponse/$extract", response(status="in-progress")))
        self.assertNotIn("entry", bundle)
        self.assertEqual([i["severity"] for i in issues], ["information"])

    def test_what_does_not_fit_is_said(self):
        odd = response()
        odd["item"].append({"linkId": "unknown", "answer": [{"valueString": "x"}]})
        bundle, issues = self.bundle(self.ehr.post("QuestionnaireResponse/$extract", odd))
        self.assertEqual(self.values(bundle), self.ANSWERS)
        self.assertEqual([(i["severity"], i["expression"]) for i in issues], [("warning", ["QuestionnaireResponse.item[4]"])])

    def test_xml(self):
        body = ('<QuestionnaireResponse xmlns="http://hl7.org/fhir"><questionnaire value="%s"/><status value="completed"/>'
                '<item><linkId value="minutes"/><answer><valueInteger value="7"/></answer></item></QuestionnaireResponse>' % CANONICAL)
        answer = self.assert_ok(self.ehr.post("QuestionnaireResponse/$extract", body.encode(), {**SEND_XML, **XML}))
        self.assertRegex(answer.field("Content-Type"), r"^application/fhir\+xml")
        self.assertIn('<Bundle xmlns="http://hl7.org/fhir"><type value="transaction"/>', answer.text)
        self.assertIn('<valueInteger value="7"/>', answer.text)
        answer = self.assert_ok(self.ehr.get("QuestionnaireResponse/r1/$extract?_format=xml"))
        self.assertIn('<reference value="QuestionnaireResponse/r1"/>', answer.text)
        answer = self.ehr.post("QuestionnaireResponse/$extract", body.replace(URL, "urn:x:none").encode(), {**SEND_XML, **XML})
        self.assertEqual(answer.status, 422)
        self.assertIn("<OperationOutcome", answer.text)

    def test_what_is_malformed(self):
        good = response()
        for name, path, body, status in (
                ("no response", "QuestionnaireResponse/$extract", {"resourceType": "Parameters"}, 400),
                ("another resource", "QuestionnaireResponse/$extract", asked("questionnaire-response", {"resourceType": "Patient"}), 400),
                ("a questionnaire that is none", "QuestionnaireResponse/$extract",
                 asked("questionnaire-response", good, questionnaire={"resourceType": "Patient"}), 400),
                ("a questionnaire alone", "QuestionnaireResponse/$extract", questionnaire(), 400),
                ("another parameter", "QuestionnaireResponse/$extract", asked("response", good), 400),
                ("two responses", "QuestionnaireResponse/r1/$extract", asked("questionnaire-response", good), 400),
                ("no JSON", "QuestionnaireResponse/$extract", b"[", 400),
                ("no status", "QuestionnaireResponse/$extract", {"resourceType": RESPONSES, "questionnaire": CANONICAL}, 422),
                ("no questionnaire named", "QuestionnaireResponse/$extract", {"resourceType": RESPONSES, "status": "completed"}, 422)):
            with self.subTest(name):
                self.assert_outcome(self.ehr.post(path, body), status)
        self.assertEqual(self.ehr.get("QuestionnaireResponse/$extract").status, 400)
        self.assertEqual(self.ehr.get("Patient/p1/$extract").status, 404)
        self.assertEqual(self.ehr.get("$extract").status, 404)

    def test_who_may(self):
        self.assert_outcome(self.other.get("QuestionnaireResponse/r1/$extract"), 403, "forbidden")
        self.assert_outcome(self.nothing.get("QuestionnaireResponse/r1/$extract"), 403, "forbidden")
        self.assert_outcome(self.nothing.post("QuestionnaireResponse/$extract", response()), 403, "forbidden")
        self.assert_outcome(self.forms.post("QuestionnaireResponse/$extract", response()), 403, "forbidden")

    def test_a_response_that_is_hidden_is_as_if_not_there(self):
        self.all.update({**response("survey"), "questionnaire": "http://irori.example/fhir/Questionnaire/health-check-2026"})
        hidden, absent = self.blind.get("QuestionnaireResponse/survey/$extract"), self.blind.get("QuestionnaireResponse/nobody/$extract")
        self.assert_outcome(hidden, 404, "not-found")
        self.assertEqual(hidden.body.replace(b"survey", b"nobody"), absent.body)
        self.all.update(response("deleted"))
        self.all.delete("QuestionnaireResponse/deleted")
        self.assert_outcome(self.ehr.get("QuestionnaireResponse/deleted/$extract"), 410)

    def test_a_questionnaire_that_is_hidden_is_as_if_not_there(self):
        hidden = self.blind.post("QuestionnaireResponse/$extract", response(canonical=URL))
        absent = self.blind.post("QuestionnaireResponse/$extract", response(canonical=URL[:-7] + "nothing"))
        issues = self.assert_outcome(hidden, 422, "not-found")
        self.assertIn(URL, issues[0]["diagnostics"])
        self.assertEqual(hidden.body.replace(b"/walking", b"/nothing"), absent.body)
        bundle, _ = self.bundle(self.blind.post("QuestionnaireResponse/$extract", asked("questionnaire-response", response(), questionnaire=questionnaire())))
        self.assertEqual(self.values(bundle), self.ANSWERS)

    def test_the_attempt_is_on_record(self):
        self.ehr.get("QuestionnaireResponse/r1/$extract", {"X-Request-Id": "extract-audit"})
        record = next(r for r in self.server.audit_records() if r.get("requestId") == "extract-audit")
        self.assertEqual((record["event"], record["id"]), ("OPERATION", "r1"))
        self.assertTrue(record["subjects"])

    def test_the_towns_questionnaires(self):
        lines = run(IRORI, "synth", "--citizens", "30").stdout.splitlines()
        forms = {r["url"]: r for r in map(json.loads, lines) if r["resourceType"] == "Questionnaire"}
        given = {}
        for r in map(json.loads, lines):
            if r["resourceType"] == RESPONSES:
                given.setdefault(r["questionnaire"], r)
        self.assertEqual(set(given), set(forms))
        for url, form in forms.items():
            bundle, issues = self.bundle(self.ehr.post("QuestionnaireResponse/$extract", asked("questionnaire-response", given[url], questionnaire=form)))
            self.assertEqual(issues, [])
            self.assertEqual(len(bundle["entry"]), len(form["item"]))
            self.assertEqual([code_of(e["resource"]) for e in bundle["entry"]], [i["code"][0]["code"] for i in form["item"]])

    def test_it_is_defined(self):
        definition = self.all.get("OperationDefinition/QuestionnaireResponse-extract").json
        self.assertEqual((definition["code"], definition["system"], definition["type"], definition["instance"], definition["affectsState"]),
                         ("extract", False, True, True, False))
        self.assertEqual({(p["name"], p["use"]) for p in definition["parameter"]},
                         {("questionnaire-response", "in"), ("questionnaire", "in"), ("return", "out"), ("issues", "out")})


if __name__ == "__main__":
    main()
