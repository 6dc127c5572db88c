#!/usr/bin/python3
"""QuestionnaireResponse/$extract, and the setting extract-on-write: the observation-based extraction of the SDC guide 3.0.0
(http://hl7.org/fhir/uv/sdc/, "Form Data Extraction")."""

import copy
import json
import threading

from harness import ALL_ITEMS, STANDARD, Case, main, run, IRORI

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
        started = self.ehr.post("QuestionnaireResponse/$extract", body.replace("completed", "in-progress").encode(), {**SEND_XML, **XML})
        self.assertRegex(self.assert_ok(started).text, r'^<\?xml[^>]*>\s*<Parameters|^<Parameters')
        self.assertIn('<name value="issues"/><resource><OperationOutcome>', started.text)
        self.assertEqual(self.ehr.post("QuestionnaireResponse/$extract", body[:-10].encode(), {**SEND_XML, **XML}).status, 400)
        answer = self.ehr.post("QuestionnaireResponse/$extract", body.replace(URL, "urn:x:none").encode(), {**SEND_XML, **XML})
        self.assertEqual(answer.status, 422)
        self.assertIn("<OperationOutcome", answer.text)

    def test_in_bundles(self):
        entries = [{"request": {"method": "GET", "url": "QuestionnaireResponse/r1/$extract"}},
                   {"resource": response(), "request": {"method": "POST", "url": "QuestionnaireResponse/$extract"}}]
        for kind in ("batch", "transaction"):
            answer = self.assert_ok(self.ehr.post("", {"resourceType": "Bundle", "type": kind, "entry": entries})).json
            for entry in answer["entry"]:
                self.assertEqual(self.values(entry["resource"]), self.ANSWERS, entry)

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



class OnWrite(Case):
    """extract-on-write = on."""

    settings = {"update-create": "open", "extract-on-write": "on"}
    institutions = {**STANDARD, "forms": ("system/*.cruds", ["basic", "care-assessment", "administrative"], ["care-assessment"]),
                    "responses": ("system/QuestionnaireResponse.cruds system/Questionnaire.rs system/Patient.rs", ALL_ITEMS, ALL_ITEMS),
                    "writeonly": ("system/*.cruds", ["basic", "administrative"], ["care-assessment"]),
                    "health": ("system/*.rs", ["basic", "health-check"], [])}

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.all.update({"resourceType": "Patient", "id": "p1"})
        cls.all.update(questionnaire())

    def of(self, response_id, who=None):
        """The Observations that refer to the response: code → resource."""
        rows = (who or self.all).search("Observation?derived-from=QuestionnaireResponse/%s&_count=1000" % response_id)
        self.assertEqual(len({code_of(o) for o in rows}), len(rows))
        return {code_of(o): o for o in rows}

    def states(self, response_id):
        """code → (status, value, version)."""
        return {code: (o["status"], next(v for k, v in o.items() if k.startswith("value")), o["meta"]["versionId"])
                for code, o in self.of(response_id).items()}

    FIRST = {"walks-outdoors": ("final", True, "1"), "walks-minutes": ("final", 15, "1"), "falls": ("final", "none", "1")}

    # -- Stored with it --

    def test_a_pushed_assessment_is_searchable(self):
        self.all.update({"resourceType": "Patient", "id": "pushed"})
        made = self.forms.create(response(subject="Patient/pushed"))
        found = self.ehr.search("Observation?patient=pushed&code=%s|walks-minutes" % CODES)
        self.assertEqual([o["valueInteger"] for o in found], [15])
        self.assertEqual(found[0]["derivedFrom"], [{"reference": "QuestionnaireResponse/" + made.id}])
        self.assertEqual(len(self.ehr.search("Observation?patient=pushed")), 3)
        self.assertEqual(self.states(made.id), self.FIRST)
        # In one commit: at one time.
        times = {o["meta"]["lastUpdated"] for o in found} | {made.json["meta"]["lastUpdated"]}
        self.assertEqual(len(times), 1)

    def test_by_put(self):
        self.assert_ok(self.forms.put("QuestionnaireResponse/by-put", response("by-put")), 201)
        self.assertEqual(self.states("by-put"), self.FIRST)

    def test_xml(self):
        body = ('<QuestionnaireResponse xmlns="http://hl7.org/fhir"><questionnaire value="%s"/><status value="completed"/>'
                '<subject><reference value="Patient/p1"/></subject><item><linkId value="minutes"/><answer><valueInteger value="7"/></answer></item>'
                '</QuestionnaireResponse>' % CANONICAL)
        made = self.assert_ok(self.forms.post(RESPONSES, body.encode(), {**SEND_XML, **XML}), 201)
        id = made.field("Location").split("/_history")[0].split("/")[-1]
        self.assertEqual(self.states(id), {"walks-minutes": ("final", 7, "1")})

    def test_what_is_not_completed_waits(self):
        self.forms.update(response("waits", "in-progress"))
        self.assertEqual(self.of("waits"), {})
        self.forms.update(response("waits", "completed"))
        self.assertEqual(self.states("waits"), self.FIRST)
        # Opened again, what was said stands until it is said anew.
        self.forms.update(response("waits", "in-progress", minutes=99))
        self.assertEqual(self.states("waits"), self.FIRST)

    def test_panels_refer_to_their_members(self):
        group = {"linkId": "g", "code": [{"system": CODES, "code": "panel"}], "type": "group", "item": [
            {"linkId": "x", "code": [{"system": CODES, "code": "member"}], "type": "integer"}]}
        self.all.update(questionnaire("panel", "urn:x:panel", item=[group]))
        given = response("panel", canonical="urn:x:panel|1")
        given["item"] = [{"linkId": "g", "item": [{"linkId": "x", "answer": [{"valueInteger": 3}]}]}]
        self.forms.update(given)
        found = self.of("panel")
        self.assertEqual(found["panel"]["hasMember"], [{"reference": "Observation/" + found["member"]["id"]}])
        self.forms.update({**given, "status": "amended"})
        self.assertEqual(self.of("panel")["panel"]["hasMember"], [{"reference": "Observation/" + found["member"]["id"]}])

    def test_a_questionnaire_that_is_not_here_leaves_the_response_alone(self):
        self.assert_ok(self.forms.put("QuestionnaireResponse/unknown", response("unknown", canonical="urn:x:nothing")), 201)
        self.assertEqual(self.of("unknown"), {})
        # One that the writer may not find is as if it weren't there.
        self.assert_ok(self.care.put("QuestionnaireResponse/unseen", response("unseen")), 201)
        self.assertEqual(self.of("unseen"), {})

    def test_a_questionnaire_that_is_no_longer_here_keeps_what_was_said(self):
        self.all.update(questionnaire("former", "urn:x:former"))
        self.forms.update(response("former", canonical="urn:x:former|1"))
        self.all.delete("Questionnaire/former")
        amended = response("former", "amended", minutes=1, canonical="urn:x:former|1")
        # Who may not find it is told the same.
        refused = self.forms.put("QuestionnaireResponse/former", amended)
        self.assert_outcome(refused, 422, "not-found")
        self.forms.update(response("former-2"))
        hidden = self.care.put("QuestionnaireResponse/former-2", response("former-2", "amended", minutes=1))
        self.assertEqual(hidden.body, refused.body)
        for name in ("former", "former-2"):
            self.assertEqual(self.states(name), self.FIRST)
            self.assertEqual(self.all.get("QuestionnaireResponse/" + name).json["status"], "completed")
        self.all.update(questionnaire("former", "urn:x:former"))
        self.forms.update(amended)
        self.assertEqual(self.states("former")["walks-minutes"], ("amended", 1, "2"))

    # -- Amended --

    def test_an_amended_one_supersedes(self):
        self.forms.update(response("amended"))
        before = self.of("amended")
        self.forms.update(response("amended", "amended", minutes=5))
        self.assertEqual(self.states("amended"), {"walks-outdoors": ("amended", True, "2"), "walks-minutes": ("amended", 5, "2"),
                                                  "falls": ("amended", "none", "2")})
        self.assertEqual({o["id"] for o in self.of("amended").values()}, {o["id"] for o in before.values()})
        history = self.all.get("Observation/%s/_history" % before["walks-minutes"]["id"]).json["entry"]
        self.assertEqual([e["resource"]["valueInteger"] for e in history], [5, 15])

    def test_an_answer_that_is_gone_is_marked(self):
        self.forms.update(response("gone"))
        self.forms.update(response("gone", "amended", minutes=None))
        self.assertEqual(self.states("gone")["walks-minutes"], ("entered-in-error", 15, "2"))
        self.assertEqual(self.states("gone")["falls"], ("amended", "none", "2"))
        # It comes again: the same Observation.
        self.forms.update(response("gone", "amended", minutes=20))
        self.assertEqual(self.states("gone")["walks-minutes"], ("amended", 20, "3"))
        self.assertEqual(self.states("gone")["falls"], ("amended", "none", "2"))

    def test_entered_in_error_marks_all(self):
        self.forms.update(response("error"))
        self.forms.update(response("error", "entered-in-error"))
        self.assertEqual({s for s, _, _ in self.states("error").values()}, {"entered-in-error"})
        self.forms.update(response("error", "entered-in-error"))
        self.assertEqual({v for _, _, v in self.states("error").values()}, {"2"})
        # Of one that was in error from the beginning there is nothing.
        self.forms.update(response("error-at-once", "entered-in-error"))
        self.assertEqual(self.of("error-at-once"), {})

    def test_entered_in_error_without_the_questionnaire(self):
        self.all.update(questionnaire("leaves", "urn:x:leaves"))
        self.forms.update(response("left", canonical="urn:x:leaves|1"))
        self.assertEqual(len(self.of("left")), 3)
        self.all.delete("Questionnaire/leaves")
        self.forms.update(response("left", "entered-in-error", canonical="urn:x:leaves|1"))
        self.assertEqual({s for s, _, _ in self.states("left").values()}, {"entered-in-error"})

    def test_what_says_the_same_makes_no_version(self):
        self.forms.update(response("same"))
        self.forms.update(response("same"))
        self.assertEqual(self.states("same"), self.FIRST)

    def test_a_patch_amends(self):
        self.forms.update(response("patched"))
        patch = [{"op": "replace", "path": "/status", "value": "amended"}, {"op": "replace", "path": "/item/1/answer/0/valueInteger", "value": 33}]
        self.assert_ok(self.forms.request("PATCH", "QuestionnaireResponse/patched", patch, {"Content-Type": "application/json-patch+json"}))
        self.assertEqual(self.states("patched")["walks-minutes"], ("amended", 33, "2"))

    def test_labels_go_along(self):
        label = {"system": "http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "code": "R"}
        self.forms.update(response("labels"))
        meta = {"resourceType": "Parameters", "parameter": [{"name": "meta", "valueMeta": {"security": [label]}}]}
        self.assert_ok(self.forms.post("QuestionnaireResponse/labels/$meta-add", meta))
        for observation in self.of("labels").values():
            self.assertEqual(observation["meta"]["security"], [label])

    def test_the_observations_of_others_are_left_alone(self):
        self.forms.update(response("shared"))
        of_it = {"resourceType": "Observation", "status": "final", "code": {"coding": [{"system": CODES, "code": "by-hand"}]},
                 "derivedFrom": [{"reference": "QuestionnaireResponse/shared"}]}
        mine = self.all.create(of_it)
        named = self.all.create({**of_it, "code": {"coding": [{"system": CODES, "code": "of-another"}]},
                                 "identifier": [{"system": EXTRACTED, "value": "another#minutes"}]})
        self.forms.update(response("shared", "amended", minutes=1))
        self.forms.update(response("shared", "entered-in-error"))
        for one in (mine, named):
            self.assertEqual(self.all.get("Observation/" + one.id).json["status"], "final")

    def test_what_extract_gave_before_is_taken_over(self):
        self.server.restart(extract_on_write="off")
        self.forms.update(response("earlier"))
        self.assertEqual(self.of("earlier"), {})
        bundle = self.assert_ok(self.forms.get("QuestionnaireResponse/earlier/$extract")).json
        self.assert_ok(self.forms.post("", bundle))
        self.server.restart(extract_on_write="on")
        self.forms.update(response("earlier", "amended", minutes=2))
        self.assertEqual(self.states("earlier")["walks-minutes"], ("amended", 2, "2"))

    # -- In Bundles --

    def send(self, kind, *entries, who=None):
        return (who or self.forms).post("", {"resourceType": "Bundle", "type": kind, "entry": list(entries)})

    def test_in_a_transaction(self):
        entries = [{"resource": response("in-t"), "request": {"method": "PUT", "url": "QuestionnaireResponse/in-t"}},
                   {"fullUrl": "urn:uuid:6a8ae3f7-8f4c-4a8e-9d5a-111111111111", "resource": response(), "request": {"method": "POST", "url": RESPONSES}},
                   {"request": {"method": "GET", "url": "Observation?derived-from=QuestionnaireResponse/in-t"}}]
        answer = self.assert_ok(self.send("transaction", *entries)).json
        self.assertEqual(self.states("in-t"), self.FIRST)
        created = answer["entry"][1]["response"]["location"].split("/_history")[0].split("/")[-1]
        self.assertEqual(self.states(created), self.FIRST)
        # What is read is read when all is written.
        self.assertEqual(answer["entry"][2]["resource"]["total"] if "total" in answer["entry"][2]["resource"] else
                         len(answer["entry"][2]["resource"]["entry"]), 3)
        self.assertEqual([e["response"]["status"][:3] for e in answer["entry"]], ["201", "201", "200"])

    def test_a_transaction_that_fails_leaves_none(self):
        entries = [{"resource": response("failed"), "request": {"method": "PUT", "url": "QuestionnaireResponse/failed"}},
                   {"resource": {"resourceType": "Patient"}, "request": {"method": "POST", "url": "Patient"}}]
        self.assert_outcome(self.send("transaction", *entries), 403)
        self.assertEqual(self.of("failed"), {})

    def test_in_a_batch(self):
        entries = [{"resource": response("in-b"), "request": {"method": "PUT", "url": "QuestionnaireResponse/in-b"}}]
        answer = self.assert_ok(self.send("batch", *entries)).json
        self.assertEqual(answer["entry"][0]["response"]["status"][:3], "201")
        self.assertEqual(self.states("in-b"), self.FIRST)

    def test_many_at_one_time(self):
        """Amended by many at once: one Observation for each answer, and it says what the response says."""
        self.forms.update(response("raced"))

        def amend(minutes):
            client = copy.copy(self.forms)
            client.connection = None
            for _ in range(4):
                client.put("QuestionnaireResponse/raced", response("raced", "amended", minutes=minutes))
            client.close()

        threads = [threading.Thread(target=amend, args=(n,)) for n in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        stands = self.all.get("QuestionnaireResponse/raced").json["item"][1]["answer"][0]["valueInteger"]
        found = self.of("raced")
        self.assertEqual(len(found), 3)
        self.assertEqual(found["walks-minutes"]["valueInteger"], stands)

    def test_many_create_one_by_put_at_one_time(self):
        def put(n):
            client = copy.copy(self.forms)
            client.connection = None
            client.put("QuestionnaireResponse/raced-new", response("raced-new", minutes=n))
            client.close()

        threads = [threading.Thread(target=put, args=(n,)) for n in range(10)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        stands = self.all.get("QuestionnaireResponse/raced-new").json["item"][1]["answer"][0]["valueInteger"]
        self.assertEqual(self.of("raced-new")["walks-minutes"]["valueInteger"], stands)

    # -- Who may --

    def test_who_may_write_responses_but_not_observations(self):
        refused = self.responses.post(RESPONSES, response(subject="Patient/p1"))
        issues = self.assert_outcome(refused, 403, "forbidden")
        self.assertEqual(issues[0]["expression"], ["QuestionnaireResponse.item"])
        self.assert_outcome(self.responses.put("QuestionnaireResponse/refused", response("refused")), 403)
        self.assertEqual(self.all.get("QuestionnaireResponse/refused").status, 404)
        self.assert_outcome(self.send("transaction", {"resource": response("refused"), "request": {
            "method": "PUT", "url": "QuestionnaireResponse/refused"}}, who=self.responses), 403)
        self.assertEqual(self.all.get("QuestionnaireResponse/refused").status, 404)
        # Nor may it leave behind what others may find.
        self.forms.update(response("kept"))
        self.assert_outcome(self.responses.put("QuestionnaireResponse/kept", response("kept", "entered-in-error")), 403, "forbidden")
        self.assertEqual(self.states("kept"), self.FIRST)
        # Not completed, there is nothing to store with it.
        self.assert_ok(self.responses.put("QuestionnaireResponse/draft", response("draft", "in-progress")), 201)

    def test_an_item_that_the_writer_may_not_write(self):
        """A code that belongs to health checks, too."""
        form = questionnaire("mixed", "urn:x:mixed")
        form["item"][1]["code"] = [{"system": "urn:oid:1.2.392.200119.4.504", "code": "9A751000000000001"}]
        self.all.update(form)
        issues = self.assert_outcome(self.forms.put("QuestionnaireResponse/mixed", response("mixed", canonical="urn:x:mixed|1")), 403, "forbidden")
        self.assertIn("mixed#minutes", issues[0]["diagnostics"])
        self.assertEqual(self.all.get("QuestionnaireResponse/mixed").status, 404)
        self.assertEqual(self.of("mixed"), {})
        self.assert_ok(self.forms.put("QuestionnaireResponse/mixed", response("mixed", minutes=None, canonical="urn:x:mixed|1")), 201)
        self.assertEqual(sorted(self.of("mixed")), ["falls", "walks-outdoors"])

    def test_who_could_not_find_them_again(self):
        self.assert_outcome(self.writeonly.post(RESPONSES, response()), 403, "forbidden")

    def test_a_reader_without_the_item_sees_neither(self):
        made = self.forms.create(response())
        observation = self.of(made.id)["falls"]["id"]
        self.assertEqual(self.health.search("Observation?derived-from=QuestionnaireResponse/" + made.id), [])
        self.assertEqual(self.health.get("Observation/" + observation).status, 404)
        self.assertIn(self.health.get("QuestionnaireResponse/" + made.id).status, (403, 404))

    def test_they_belong_to_the_writer_and_are_on_record(self):
        self.forms.put("QuestionnaireResponse/recorded", response("recorded"), {"X-Request-Id": "extracted-1"})
        self.forms.put("QuestionnaireResponse/recorded", response("recorded", "amended", minutes=None), {"X-Request-Id": "extracted-2"})
        self.send("transaction", {"resource": response("recorded-2"), "request": {"method": "PUT", "url": "QuestionnaireResponse/recorded-2"}})
        records = self.server.audit_records()
        ids = {o["id"] for o in self.of("recorded").values()}
        for request, event in (("extracted-1", "CREATE"), ("extracted-2", "UPDATE")):
            rows = [r for r in records if r.get("requestId") == request]
            told = {r["id"]: r for r in rows if r.get("resource") == "Observation"}
            self.assertEqual(set(told), ids)
            self.assertEqual({r["event"] for r in told.values()}, {event})
            self.assertEqual({r["institutionId"] if "institutionId" in r else "forms" for r in rows}, {"forms"})
            self.assertEqual(len([r for r in rows if r.get("resource") == RESPONSES]), 1)
        in_transaction = {o["id"] for o in self.of("recorded-2").values()}
        self.assertEqual(in_transaction, in_transaction & {r.get("id") for r in records})
        self.server.stop()
        self.assertIn("all is well", self.server.cli("verify").stdout)
        self.server.start()

    def test_too_many_are_refused(self):
        many = [{"linkId": "minutes", "answer": [{"valueInteger": n} for n in range(1001)]}]
        self.assert_outcome(self.forms.put("QuestionnaireResponse/many", {**response("many"), "item": many}), 422, "too-costly")
        self.assertEqual(self.all.get("QuestionnaireResponse/many").status, 404)
        many[0]["answer"].pop()
        self.assert_ok(self.forms.put("QuestionnaireResponse/many", {**response("many"), "item": many}), 201)
        self.assertEqual(len(self.all.search("Observation?derived-from=QuestionnaireResponse/many&_count=1000")), 1000)
        self.assert_ok(self.forms.put("QuestionnaireResponse/many", {**response("many", "amended"), "item": many[:1]}), 200)


class Enforced(OnWrite):
    """The same where every reference must lead somewhere: those to what the commit itself brings do."""

    settings = {**OnWrite.settings, "reference-integrity": "enforce"}


class Off(Case):
    """The default: nothing is stored but the response."""

    settings = {"update-create": "open"}

    def test_nothing_is_stored_with_it(self):
        self.all.update({"resourceType": "Patient", "id": "p1"})
        self.all.update(questionnaire())
        self.all.update(response("r1"))
        self.assertEqual(self.all.search("Observation"), [])


if __name__ == "__main__":
    main()
