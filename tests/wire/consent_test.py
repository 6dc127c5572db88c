#!/usr/bin/python3
"""How consents, stops, notices and proxies come into force (docs/consent.md): the office's orders, the citizens' own path, and that nothing of
whom a caller may not see comes out by any door."""

import base64
import json
import os
import re
import tempfile
import threading
import time
import unittest
import urllib.parse

from harness import ALL_ITEMS, Case, fingerprint, main, matches, next_link, run, wait_until
from town import LOINC, consent, new_id, observation, patient

ITEM = "http://irori.example/fhir/CodeSystem/information-item"
NOTICE = "http://irori.example/fhir/notice/1"
POINTS = {"purpose": "介護・健診情報の掲載と提供", "use": "医療と介護", "users": "市内の利用機関", "items": "健診結果ほか",
          "opt-out": "窓口または電話", "contact": "笠間市 高齢福祉課"}


def given(subject, *items, notice=NOTICE, **more):
    """A Consent that permits these items (all, when none is named) to everybody."""
    provision = {"type": "permit"}
    if items:
        provision["class"] = [{"system": ITEM, "code": item} for item in items]
    return {**consent(subject), "provision": provision, **({"policy": [{"uri": notice}]} if notice else {}), **more}


def medication(subject, **more):
    return {"resourceType": "MedicationStatement", "status": "active", "subject": {"reference": subject},
            "medicationCodeableConcept": {"text": "アムロジピン"}, **more}


class ConsentCase(Case):
    settings = {"consent-default": "deny", "notice-required": "on", "update-create": "open", "search-count": 10}
    institutions = {"clinic": ("system/*.cruds", ALL_ITEMS, ALL_ITEMS), "ehr": ("system/*.cruds", ALL_ITEMS, ALL_ITEMS),
                    "portal": ("system/*.cruds", ALL_ITEMS, ALL_ITEMS), "all": ("system/*.cruds", ALL_ITEMS, ALL_ITEMS)}

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        with open(os.path.join(cls.server.folder, "notice.json"), "w") as out:
            json.dump(POINTS, out, ensure_ascii=False)
        cls.server.cli("notice", "publish", "--notice", "1", out.name)

    def office(self, *arguments, code=0):
        done = self.server.cli(*arguments, check=False)
        self.assertEqual(done.returncode, code, "%s\n%s%s" % (" ".join(map(str, arguments)), done.stdout, done.stderr))
        return done

    def person(self, role, who, name="hanako", client="portal"):
        """A client with the token of a citizen or proxy."""
        base = self.server.clients[client]
        token = self.server.cli("token", "issue", client, "--role", role, "--user", name, "--patient", who, "--scope", "patient/*.cruds",
                                "--certificate", fingerprint(base.certificate)).stdout.strip()
        return type(base)(self.server, client, base.certificate, base.key, token)

    def somebody(self, notified=True, permits=False):
        """A patient with an Observation, a MedicationStatement; gives their ids."""
        who, what, drug = new_id("p"), new_id("o"), new_id("m")
        self.all.update(patient(id=who))
        self.all.update(observation("Patient/" + who, id=what))
        self.all.update(medication("Patient/" + who, id=drug))
        if notified:
            self.office("notice", "delivered", "--notice", "1", "--patient", who)
        if permits:
            self.permit(who)
        return who, what, drug

    def permit(self, who, *items, **more):
        """Activates a Consent of theirs; gives its id."""
        name = new_id("c")
        self.all.update(given("Patient/" + who, *items, id=name, **more))
        self.office("consent", "activate", name, "--evidence", "同意書 118")
        return name

    def assert_hidden(self, client, kind, name):
        """There is no telling it from what never was."""
        hidden, absent = client.get("%s/%s" % (kind, name)), client.get("%s/%s" % (kind, "z" * len(name)))
        self.assertEqual(hidden.status, 404, hidden)
        self.assertEqual(hidden.same_as(), (absent.status, absent.same_as()[1],
                                            absent.body.replace(b"z" * len(name), name.encode())))

    def assert_shown(self, client, kind, name):
        self.assert_ok(client.get("%s/%s" % (kind, name)))


class Office(ConsentCase):
    def test_into_force_and_out(self):
        who, what, drug = self.somebody(notified=False)
        name = new_id("c")
        self.all.update(given("Patient/" + who, id=name))
        self.assert_hidden(self.clinic, "Observation", what)
        # Not without the notice, whatever is consented to.
        self.office("consent", "activate", name, "--evidence", "x", code=4)
        self.office("notice", "delivered", "--notice", "7", "--patient", who, code=3)
        self.office("notice", "delivered", "--notice", "1", "--patient", who)
        self.assert_hidden(self.clinic, "Observation", what)
        self.office("consent", "activate", name, "--evidence", "x", "--notice", "2", code=3)
        self.assert_hidden(self.clinic, "Observation", what)
        self.office("consent", "activate", name, "--evidence", "同意書 118")
        for kind, one in (("Observation", what), ("Patient", who), ("MedicationStatement", drug)):
            self.assert_shown(self.clinic, kind, one)
        self.office("consent", "withdraw", name, "--reason", "本人の申出")
        self.assert_hidden(self.clinic, "Observation", what)
        self.office("consent", "withdraw", name, "--reason", "again", code=4)

    def test_consent_alone_is_not_enough(self):
        """A notice that was never delivered: activation is refused, and a stop says no more than that."""
        who, what, _ = self.somebody(notified=False)
        self.office("consent", "stop", "--patient", who)
        self.assert_hidden(self.clinic, "Observation", what)
        self.office("consent", "resume", "--patient", who)
        self.assert_hidden(self.clinic, "Observation", what)

    def test_what_it_permits(self):
        who, what, drug = self.somebody()
        self.permit(who, "medication")
        self.assert_shown(self.clinic, "MedicationStatement", drug)
        self.assert_hidden(self.clinic, "Observation", what)
        self.assert_hidden(self.clinic, "Patient", who)

    def test_an_institution_alone(self):
        who, what, _ = self.somebody()
        only = {"type": "permit", "actor": [{"role": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/v3-ParticipationType",
                                                                  "code": "IRCP"}]}, "reference": {"reference": "Organization/clinic"}}]}
        name = new_id("c")
        self.all.update({**given("Patient/" + who, id=name), "provision": only})
        self.office("consent", "activate", name, "--evidence", "x")
        self.assert_shown(self.clinic, "Observation", what)
        self.assert_hidden(self.ehr, "Observation", what)

    def test_what_cannot_be_evaluated(self):
        who, what, _ = self.somebody()
        name = new_id("c")
        bad = given("Patient/" + who, id=name)
        bad["provision"]["securityLabel"] = [{"code": "R"}]
        self.all.update(bad)
        done = self.office("consent", "activate", name, "--evidence", "x", code=2)
        self.assertIn("Consent.provision.securityLabel[0]", done.stderr)
        self.assert_hidden(self.clinic, "Observation", what)
        shown = self.server.cli_json("consent", "show", name)
        self.assertEqual(shown["state"], "proposed")
        self.assertEqual([f["expression"] for f in shown["faults"]], ["Consent.provision.securityLabel[0]"])

    def test_no_notice_named(self):
        who, what, _ = self.somebody()
        name = new_id("c")
        self.all.update(given("Patient/" + who, id=name, notice=None))
        self.office("consent", "activate", name, "--evidence", "x", code=2)
        self.office("consent", "activate", name, "--evidence", "x", "--notice", "1")
        self.assert_shown(self.clinic, "Observation", what)
        self.assertEqual(self.server.cli_json("consent", "show", name)["notice"], 1)

    def test_the_notice_in_an_extension(self):
        who, what, _ = self.somebody()
        self.permit(who, notice=None, extension=[
            {"url": "http://irori.example/fhir/StructureDefinition/notice-version", "valueInteger": 1}])
        self.assert_shown(self.clinic, "Observation", what)

    def test_nobodys(self):
        self.office("consent", "activate", "nobody", "--evidence", "x", code=3)
        self.office("consent", "withdraw", "nobody", "--reason", "x", code=3)
        self.office("consent", "stop", "--patient", "nobody", code=3)
        self.office("notice", "delivered", "--notice", "1", "--patient", "nobody", code=3)
        self.office("consent", "activate", "nobody", code=2)
        self.office("consent", "activate", "nobody", "--evidence", "", code=2)

    def test_a_patient_who_is_only_referred_to(self):
        who, what = new_id("p"), new_id("o")
        self.all.update(observation("Patient/" + who, id=what))
        self.office("notice", "delivered", "--notice", "1", "--patient", who)
        self.permit(who)
        self.assert_shown(self.clinic, "Observation", what)

    def test_stops(self):
        who, what, drug = self.somebody(permits=True)
        receipt = json.loads(self.office("--json", "consent", "stop", "--patient", who, "--institution", "clinic").stdout)
        self.assertEqual((receipt["number"], receipt["patient"], receipt["institution"], receipt["stopped"]), (1, who, "clinic", "provision"))
        self.assertRegex(receipt["japaneseTime"], r"^令和\d+年\d+月\d+日 \d+時\d\d分$")
        self.assertRegex(receipt["time"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+09:00$")
        self.assertTrue(receipt["officer"])
        self.assert_hidden(self.clinic, "Observation", what)
        self.assert_shown(self.ehr, "Observation", what)
        self.office("consent", "stop", "--patient", who, "--item", "medication")
        self.assert_hidden(self.ehr, "MedicationStatement", drug)
        self.assert_shown(self.ehr, "Observation", what)
        self.office("consent", "resume", "--patient", who, "--number", "1")
        self.assert_shown(self.clinic, "Observation", what)
        self.assert_hidden(self.clinic, "MedicationStatement", drug)
        self.office("consent", "resume", "--patient", who, "--number", "1", code=3)
        # The next number is a new one, and a stop to all outranks every Consent.
        third = json.loads(self.office("--json", "consent", "stop", "--patient", who).stdout)
        self.assertEqual(third["number"], 3)
        for client in (self.clinic, self.ehr):
            self.assert_hidden(client, "Observation", what)
            self.assert_hidden(client, "Patient", who)
        citizen = self.person("citizen", who)
        self.assert_shown(citizen, "Observation", what)
        self.assert_shown(self.all, "Observation", what)
        self.office("consent", "resume", "--patient", who)
        self.assert_shown(self.clinic, "MedicationStatement", drug)
        self.office("consent", "stop", "--patient", who, "--institution", "nobody", code=3)
        self.office("consent", "stop", "--patient", who, "--item", "nothing", code=2)
        self.office("consent", "stop", "--patient", who, "--item", "medication", "--listing", code=2)

    def test_the_receipt_in_japanese(self):
        who, _, _ = self.somebody()
        text = run(os.path.join(os.environ.get("IRORI_BUILD", "build"), "irori"), "--data", self.server.data, "--lang", "ja", "consent", "stop",
                   "--patient", who, "--evidence", "申出書").stdout
        for part in ("提供停止 受付票", "受付番号", who, "すべての機関: すべての情報項目", "令和", "受付者", "申出書"):
            self.assertIn(part, text)

    def test_what_was_reviewed_is_what_is_activated(self):
        who, what, _ = self.somebody()
        name = self.ehr.post("Consent", given("Patient/" + who, "condition")).field("Location").split("/")[-3]
        self.ehr.put("Consent/" + name, {**given("Patient/" + who), "id": name})
        self.office("consent", "activate", name, "--reviewed", "1", "--evidence", "x", code=4)
        self.assert_hidden(self.clinic, "Observation", what)
        self.office("consent", "activate", name, "--reviewed", "2", "--evidence", "x")
        self.assert_shown(self.clinic, "Observation", what)

    def test_stop_of_listing(self):
        who, what, _ = self.somebody(permits=True)
        citizen = self.person("citizen", who)
        self.assert_shown(citizen, "Observation", what)
        self.assertEqual(citizen.get("AuditEvent?patient=Patient/" + who).status, 200)
        self.office("index", "show", "Observation/" + what)
        self.office("consent", "stop", "--patient", who, "--listing")
        for client in (self.clinic, self.ehr, self.all, citizen):
            self.assert_hidden(client, "Observation", what)
            self.assert_hidden(client, "Patient", who)
            self.assertEqual(client.search("Observation?_id=" + what), [])
        self.office("index", "show", "Observation/" + what, code=3)
        # Nor is who looked.
        self.assertEqual(citizen.get("AuditEvent?patient=Patient/" + who).status, 403)
        consents = self.server.cli_json("consent", "list", "--patient", who)
        self.assertTrue(consents["unlisted"])
        shown = self.server.cli_json("consent", "show", consents["consents"][0]["id"])
        self.assertNotIn("rules", shown)
        # What is pushed is taken in, and shown to nobody.
        pushed = self.ehr.post("Observation", observation("Patient/" + who))
        self.assertEqual((pushed.status, pushed.body), (201, b""))
        self.assert_hidden(self.ehr, "Observation", pushed.field("Location").split("/")[-3])
        self.office("consent", "resume", "--patient", who, "--listing")
        self.assert_shown(self.clinic, "Observation", what)
        self.assertIn("rules", self.server.cli_json("consent", "show", consents["consents"][0]["id"]))
        self.office("consent", "resume", "--patient", who, "--listing", code=3)

    def test_notices(self):
        for missing in POINTS:
            with tempfile.NamedTemporaryFile("w", suffix=".json") as out:
                json.dump({k: v for k, v in POINTS.items() if k != missing}, out)
                out.flush()
                done = self.office("notice", "publish", "--notice", "5", out.name, code=2)
                self.assertIn(missing, done.stderr)
        with tempfile.NamedTemporaryFile("w") as out:
            out.write("".join("[%s]\n%s\n\n" % pair for pair in POINTS.items()))
            out.flush()
            self.office("notice", "publish", "--notice", "2", out.name)
            self.office("notice", "publish", "--notice", "2", out.name, code=4)
        self.assertEqual([n["version"] for n in self.server.cli_json("notice", "list")["notices"]], [1, 2])
        shown = self.server.cli_json("notice", "show", "--notice", "2")
        self.assertEqual({k: shown[k] for k in POINTS}, POINTS)
        self.office("notice", "show", "--notice", "9", code=3)

    def test_delivered_in_bulk(self):
        people = [self.somebody(notified=False) for _ in range(3)]
        with tempfile.NamedTemporaryFile("w", suffix=".csv") as out:
            out.write("\ufeffpatient,date\r\n" + "".join('"%s",2026-11-01\r\n' % who for who, _, _ in people) + "nobody,2026-11-01\r\n")
            out.flush()
            done = self.office("--json", "notice", "delivered", "--notice", "1", "--all-from", out.name, "--date", "2026-11-01", code=1)
        self.assertEqual(json.loads(done.stdout), {"version": 1, "delivered": 3, "unknown": ["nobody"]})
        for who, what, _ in people:
            self.permit(who)
            self.assert_shown(self.clinic, "Observation", what)
            notice = self.server.cli_json("consent", "list", "--patient", who)["notice"]
            self.assertEqual(notice, {"version": 1, "delivered": "2026-10-31T15:00:00Z"})

    def test_lists(self):
        who, _, _ = self.somebody(permits=True)
        waiting = new_id("c")
        self.all.update(given("Patient/" + who, id=waiting))
        listed = self.server.cli_json("consent", "list", "--patient", who)
        self.assertEqual(sorted(c["state"] for c in listed["consents"]), ["active", "proposed"])
        self.assertIn(waiting, [c["id"] for c in self.server.cli_json("consent", "list", "--state", "proposed")["consents"]])
        active = next(c for c in listed["consents"] if c["state"] == "active")
        self.assertEqual((active["patient"], active["evidence"], active["role"]), (who, "同意書 118", "office"))
        # Deleting the resource leaves it in force, and listed.
        self.all.delete("Consent/" + active["id"])
        listed = self.server.cli_json("consent", "list", "--patient", who)
        self.assertIn((active["id"], "active", True), [(c["id"], c["state"], c["deleted"]) for c in listed["consents"]])
        events = [r["event"] for r in self.server.audit_records(40)]
        for event in ("CONSENT_READ", "CONSENT_ACTIVATE", "NOTICE_DELIVERED"):
            self.assertIn(event, events)

    def test_what_the_audit_trail_says(self):
        who, _, _ = self.somebody(permits=True)
        self.office("consent", "stop", "--patient", who, "--evidence", "電話 11/27")
        record = self.server.audit_records(1)[0]
        self.assertEqual(record["event"], "CONSENT_STOP")
        self.assertIn("電話 11/27", record["note"])
        self.assertTrue(record["user"])
        self.assertEqual(record["subjects"]["count"], 1)


    def test_why_is_on_record(self):
        """Why somebody was refused is told to nobody, and stays in the trail; of what isn't there, there is no reason."""
        cases = [(self.somebody(notified=False)[1], "NOT_NOTIFIED"), (self.somebody()[1], "CONSENT_MISSING")]
        who, what, _ = self.somebody(permits=True)
        self.office("consent", "stop", "--patient", who)
        cases.append((what, "STOPPED"))
        who, what, _ = self.somebody(permits=True)
        self.office("consent", "stop", "--patient", who, "--listing")
        cases.append((what, "UNLISTED"))
        for name, reason in [*cases, ("never-was", None)]:
            body, path = observation("Patient/nobody", id=name), "Observation/" + name
            for send in (lambda: self.clinic.get(path), lambda: self.clinic.get(path + "/_history/1"), lambda: self.clinic.get(path + "/_history"),
                         lambda: self.clinic.get(path + "/$meta"), lambda: self.clinic.delete(path),
                         lambda: self.clinic.put(path, body, {"If-Match": 'W/"1"'})):
                answer = send()
                self.assertEqual(answer.status, 404, answer)
                self.assertNotIn(reason or "reason", answer.text)
                record = self.server.audit_records(1)[0]
                self.assertEqual((record["status"], record.get("reason")), (404, reason), record)


class Citizens(ConsentCase):
    """The citizens' own path."""

    def own(self, who, **more):
        return given("Patient/" + who, **more)

    def test_given_and_taken_back(self):
        who, what, _ = self.somebody()
        citizen = self.person("citizen", who)
        answer = citizen.post("Consent", self.own(who))
        self.assert_ok(answer, 201)
        self.assertEqual(answer.json["status"], "active")
        name = answer.id
        self.assert_shown(self.clinic, "Observation", what)
        shown = self.server.cli_json("consent", "show", name)
        self.assertEqual((shown["state"], shown["role"], shown["by"], shown["notice"]), ("active", "citizen", "hanako", 1))
        for status in ("inactive", "rejected", "entered-in-error"):
            self.assert_ok(citizen.put("Consent/" + name, {**self.own(who), "id": name, "status": status}))
            self.assert_hidden(self.clinic, "Observation", what)
            self.assertEqual(self.server.cli_json("consent", "show", name)["state"], "withdrawn")
            self.assert_ok(citizen.put("Consent/" + name, {**self.own(who), "id": name}))
            self.assert_shown(self.clinic, "Observation", what)
        # A narrower one replaces what was in force.
        self.assert_ok(citizen.put("Consent/" + name, {**given("Patient/" + who, "medication"), "id": name}))
        self.assert_hidden(self.clinic, "Observation", what)
        patched = citizen.request("PATCH", "Consent/" + name, [{"op": "remove", "path": "/provision/class"}],
                                  {"Content-Type": "application/json-patch+json"})
        self.assert_ok(patched)
        self.assert_shown(self.clinic, "Observation", what)
        self.assertEqual(citizen.delete("Consent/" + name).status, 204)
        self.assert_hidden(self.clinic, "Observation", what)
        kinds = [r["event"] for r in self.server.audit_records(60)]
        self.assertIn("CONSENT_ACTIVATE", kinds)
        self.assertIn("CONSENT_WITHDRAW", kinds)

    def test_by_put(self):
        who, what, _ = self.somebody()
        citizen, name = self.person("citizen", who), new_id("own")
        self.assert_ok(citizen.put("Consent/" + name, {**self.own(who), "id": name}), 201)
        self.assert_shown(self.clinic, "Observation", what)

    def test_operations_leave_it_alone(self):
        who, what, _ = self.somebody()
        citizen = self.person("citizen", who)
        name = citizen.create(self.own(who)).id
        tag = {"resourceType": "Parameters", "parameter": [{"name": "meta", "valueMeta": {"tag": [{"code": "x"}]}}]}
        self.assert_ok(citizen.put("Consent/" + name, {**self.own(who), "id": name, "status": "inactive"}))
        self.assert_ok(citizen.post("Consent/%s/$meta-add" % name, tag))
        self.assertEqual(self.server.cli_json("consent", "show", name)["state"], "withdrawn")
        self.assert_hidden(self.clinic, "Observation", what)

    def test_what_cannot_be_evaluated_is_not_stored(self):
        who, what, _ = self.somebody()
        citizen = self.person("citizen", who)
        bad = self.own(who)
        bad["provision"]["securityLabel"] = [{"code": "R"}]
        issues = self.assert_outcome(citizen.post("Consent", bad), 422)
        self.assertEqual(issues[0]["expression"], ["Consent.provision.securityLabel[0]"])
        unnoticed = self.own(who, notice=None)
        self.assertEqual(self.assert_outcome(citizen.post("Consent", unnoticed), 422)[0]["expression"], ["Consent.policy"])
        unknown = self.own(who, notice="http://irori.example/fhir/notice/9")
        self.assertEqual(self.assert_outcome(citizen.post("Consent", unknown), 422)[0]["expression"], ["Consent.policy"])
        self.assertEqual(citizen.search("Consent?patient=" + who), [])
        self.assert_hidden(self.clinic, "Observation", what)
        # What was in force stays so when its next version is refused.
        name = citizen.create(self.own(who)).id
        self.assert_outcome(citizen.put("Consent/" + name, {**bad, "id": name}), 422)
        self.assert_shown(self.clinic, "Observation", what)
        self.assertEqual(citizen.get("Consent/" + name).version, "1")

    def test_nobody_elses(self):
        who, _, _ = self.somebody()
        other, what, _ = self.somebody()
        citizen = self.person("citizen", who)
        self.assertIn(citizen.post("Consent", self.own(other)).status, (403, 422))
        self.assertIn(citizen.put("Consent/x1", {**self.own(other), "id": "x1"}).status, (403, 404, 422))
        # Named among others, or nowhere.
        both = {**self.own(other), "performer": [{"reference": "Patient/" + who}]}
        self.assertIn(citizen.post("Consent", both).status, (403, 422))
        nobody = {**self.own(who), "performer": [{"reference": "Patient/" + who}]}
        del nobody["patient"]
        self.assertIn(citizen.post("Consent", nobody).status, (403, 422))
        self.assert_hidden(self.clinic, "Observation", what)
        self.assert_outcome(citizen.post("Observation", observation("Patient/" + who)), 403)

    def test_proxies(self):
        who, what, _ = self.somebody()
        days = [time.strftime("%Y-%m-%d", time.localtime(time.time() + 86400 * n)) for n in (-10, -5, 5)]
        proxy = self.person("proxy", who, "taro")
        self.assert_outcome(proxy.get("Observation/" + what), 403)
        add = ["proxy", "add", "--patient", who, "--user", "taro", "--relation", "長男", "--evidence", "戸籍謄本"]
        self.office(*add, "--from", days[0], "--until", days[1])
        self.assert_outcome(proxy.get("Observation/" + what), 403)
        self.office(*add, "--from", days[0], "--until", days[2])
        self.assert_shown(proxy, "Observation", what)
        self.assertEqual(self.assert_outcome(proxy.post("Consent", self.own(who)), 422)[0]["expression"], ["Consent.performer"])
        for reference in ("Patient/" + who, "Patient/%s/_history/1" % who):
            self.assert_outcome(proxy.post("Consent", self.own(who, performer=[{"reference": reference}])), 422)
        self.assert_hidden(self.clinic, "Observation", what)
        self.assert_ok(proxy.post("Consent", self.own(who, performer=[{"display": "笠間太郎（長男）"}])), 201)
        self.assert_shown(self.clinic, "Observation", what)
        self.assertEqual([p["state"] for p in self.server.cli_json("proxy", "list", "--patient", who)["proxies"]], ["valid"])
        self.office("proxy", "end", "--patient", who, "--user", "taro")
        self.assert_outcome(proxy.get("Observation/" + what), 403)
        self.assert_outcome(proxy.get("Patient/" + who), 403)
        self.office("proxy", "end", "--patient", who, "--user", "taro", code=4)
        self.office("proxy", "end", "--patient", who, "--user", "jiro", code=3)
        self.office(*add, "--from", days[2], "--until", days[0], code=2)

    def test_what_institutions_write_is_a_proposal(self):
        who, what, _ = self.somebody()
        name = self.clinic.post("Consent", self.own(who))
        self.assertEqual((name.status, name.body), (201, b""))
        name = name.field("Location").split("/")[-3]
        self.assert_hidden(self.clinic, "Observation", what)
        self.office("consent", "activate", name, "--evidence", "x")
        self.assert_shown(self.clinic, "Observation", what)
        # Its own next version is a proposal again, and changes nothing.
        denies = {**self.own(who), "id": name, "provision": {"type": "permit", "class": [{"system": ITEM, "code": "medication"}]}}
        self.assert_ok(self.clinic.put("Consent/" + name, denies))
        self.assert_shown(self.clinic, "Observation", what)
        shown = self.server.cli_json("consent", "show", name)
        self.assertEqual((shown["version"], shown["activatedVersion"]), (2, 1))
        self.assertEqual(self.clinic.delete("Consent/" + name).status, 204)
        self.assert_shown(self.clinic, "Observation", what)

    def test_what_is_in_force_is_nobody_elses_to_change(self):
        who, what, _ = self.somebody()
        citizen = self.person("citizen", who)
        name = citizen.create(self.own(who)).id
        # Nor the portal's, through which the citizen gave it.
        for client in (self.clinic, self.ehr, self.all, self.portal):
            self.assert_outcome(client.put("Consent/" + name, {**self.own(who), "id": name, "status": "inactive"}), 403)
            self.assert_outcome(client.delete("Consent/" + name), 403)
            self.assert_outcome(client.request("PATCH", "Consent/" + name, [{"op": "replace", "path": "/status", "value": "inactive"}],
                                               {"Content-Type": "application/json-patch+json"}), 403)
            self.assert_outcome(client.delete("Consent?_id=" + name), 403)
            bundle = {"resourceType": "Bundle", "type": "transaction", "entry": [{"request": {"method": "DELETE", "url": "Consent/" + name}}]}
            self.assert_outcome(client.post("", bundle), 403)
        self.office("consent", "stop", "--patient", who)
        self.assert_outcome(self.clinic.delete("Consent/" + name), 404)
        self.office("consent", "resume", "--patient", who)
        self.assert_shown(self.clinic, "Observation", what)
        self.assertEqual(citizen.get("Consent/" + name).version, "1")

    def test_what_is_in_force_for_somebody_else_stays_with_them(self):
        """Its creator may delete it and write it anew about another patient, who can't take over what the first has given."""
        first, what, _ = self.somebody()
        second, others, _ = self.somebody()
        name = self.clinic.post("Consent", self.own(first)).field("Location").split("/")[-3]
        self.office("consent", "activate", name, "--evidence", "x")
        self.assertEqual(self.clinic.delete("Consent/" + name).status, 204)
        self.assertEqual(self.clinic.put("Consent/" + name, {**self.own(second), "id": name}).status, 201)
        citizen = self.person("citizen", second)
        refused = citizen.put("Consent/" + name, {**self.own(second), "id": name})
        self.assertEqual(self.assert_outcome(refused, 422)[0]["expression"], ["Consent.id"])
        self.assertNotIn(first, refused.text)
        self.assert_hidden(self.ehr, "Observation", others)
        self.assertEqual([c["id"] for c in self.server.cli_json("consent", "list", "--patient", first)["consents"]], [name])
        self.office("consent", "withdraw", name, "--reason", "x")
        self.assert_hidden(self.ehr, "Observation", what)
        self.assert_ok(citizen.put("Consent/" + name, {**self.own(second), "id": name}))
        self.assert_shown(self.ehr, "Observation", others)

    def test_in_bundles(self):
        who, what, _ = self.somebody()
        citizen = self.person("citizen", who)

        def bundle(kind, *resources):
            return {"resourceType": "Bundle", "type": kind, "entry": [{"request": {"method": "POST", "url": "Consent"}, "resource": r}
                                                                       for r in resources]}
        bad = self.own(who)
        bad["provision"]["securityLabel"] = [{"code": "R"}]
        self.assert_outcome(citizen.post("", bundle("transaction", self.own(who), bad)), 422)
        self.assertEqual(citizen.search("Consent?patient=" + who), [])
        self.assert_hidden(self.clinic, "Observation", what)
        answer = self.assert_ok(citizen.post("", bundle("batch", bad, given("Patient/" + who, "health-check"))))
        self.assertEqual([e["response"]["status"][:3] for e in answer.json["entry"]], ["422", "201"])
        self.assert_shown(self.clinic, "Observation", what)
        first = answer.json["entry"][1]["response"]["location"].split("/")[-3]
        # Two in one transaction, and the one before ends in it, too.
        both = bundle("transaction", given("Patient/" + who, "medication"), given("Patient/" + who, "basic"))
        both["entry"].append({"request": {"method": "DELETE", "url": "Consent/" + first}})
        answer = self.assert_ok(citizen.post("", both))
        states = {c["id"]: c["state"] for c in self.server.cli_json("consent", "list", "--patient", who)["consents"]}
        self.assertEqual(sorted(states.values()), ["active", "active"])
        self.assertEqual(set(states), {e["response"]["location"].split("/")[-3] for e in answer.json["entry"][:2]})
        self.assert_shown(self.clinic, "Patient", who)
        self.assert_hidden(self.clinic, "Observation", what)

    def test_many_at_once(self):
        """Each of many that race is in force, and no stop that the office takes meanwhile is lost."""
        who, _, _ = self.somebody()
        names, troubles = [], []
        clients = [self.person("citizen", who) for _ in range(6)]
        start = threading.Barrier(len(clients) + 1)

        def give(client):
            client.get("Patient/" + who)
            start.wait()
            try:
                for number in range(20):
                    if number % 2:
                        names.append(client.create(self.own(who)).id)
                        continue
                    bundle = {"resourceType": "Bundle", "type": "transaction", "entry": [
                        {"request": {"method": "POST", "url": "Consent"}, "resource": self.own(who)}]}
                    # A transaction is decided on a few times, then it is the client's turn: nothing of it is there.
                    answer = wait_until(lambda: next((a for a in [client.post("", bundle)] if a.status != 409), None), 30)
                    self.assert_ok(answer)
                    names.append(answer.json["entry"][0]["response"]["location"].split("/")[-3])
            except AssertionError as trouble:
                troubles.append(trouble)
            client.close()

        def stop():
            start.wait()
            for _ in range(6):
                self.office("consent", "stop", "--patient", who)
        threads = [threading.Thread(target=give, args=(client,)) for client in clients] + [threading.Thread(target=stop)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(troubles, [])
        listed = self.server.cli_json("consent", "list", "--patient", who)
        self.assertEqual(sorted(c["id"] for c in listed["consents"] if c["state"] == "active"), sorted(names))
        self.assertEqual(len(names), 120)
        self.assertEqual([s["number"] for s in listed["stops"]], list(range(1, 7)))


class SideDoors(ConsentCase):
    """Nothing of a denied patient comes out anywhere (SECURITY.md 5, items 3 to 5, 12, 13)."""

    CANARY = "かくれ里"

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        self = cls("test_reads")
        cls.who, cls.what, cls.drug = self.somebody(permits=True)
        cls.hidden = {}
        put = cls.all.update
        p = "Patient/hid"
        put(patient(cls.CANARY, id="hid", identifier=[{"system": "urn:x", "value": "h-1"}], birthDate="1901-02-03",
                    generalPractitioner=[{"reference": "Practitioner/dr"}]))
        put({"resourceType": "Practitioner", "id": "dr", "name": [{"family": "医師"}]})
        put(patient("みえる", id="vis", identifier=[{"system": "urn:x", "value": "v-1"}], generalPractitioner=[{"reference": "Practitioner/dr"}]))
        self.office("notice", "delivered", "--notice", "1", "--patient", "vis")
        self.permit("vis")
        put(observation(p, id="hid-obs", value=77.25))
        put(observation("Patient/vis", id="vis-obs"))
        put(medication(p, id="hid-med"))
        put({"resourceType": "Encounter", "id": "hid-enc", "status": "finished", "class": {"code": "AMB"}, "subject": {"reference": p}})
        # Its own words name nobody, but what it refers to does.
        put({**observation("Patient/vis", id="vis-enc"), "encounter": {"reference": "Encounter/hid-enc"}})
        put({"resourceType": "Composition", "id": "hid-doc", "status": "final", "type": {"text": "x"}, "subject": {"reference": p},
             "date": "2026-01-01", "author": [{"reference": "Practitioner/dr"}], "title": cls.CANARY})
        put({"resourceType": "Binary", "id": "hid-bin", "contentType": "text/plain", "data": base64.b64encode(b"secret").decode(),
             "securityContext": {"reference": p}})
        put({"resourceType": "Condition", "id": "hid-con", "subject": {"reference": "Patient/vis"}, "code": {"text": "x"},
             "contained": [{**patient(cls.CANARY), "id": "in"}, {**observation(p), "id": "io", "subject": {"reference": p}}],
             "evidence": [{"detail": [{"reference": "#io"}]}], "recorder": {"reference": "#in"}})
        put(observation(p, id="hid-old"))
        cls.all.delete("Observation/hid-old")

    def assert_nothing(self, answer):
        for word in ("hid", self.CANARY, "77.25", "h-1", "1901-02-03"):
            self.assertNotIn(word, answer.text, answer)

    def none(self, path, status=200):
        answer = self.clinic.get(path)
        self.assertEqual(answer.status, status, "%s %r" % (path, answer))
        body = answer.json
        self.assertEqual([e for e in body.get("entry", []) if e.get("search", {}).get("mode") != "outcome"], [], answer)
        self.assertIn(body.get("total"), (0, None), answer)

    def test_reads(self):
        for kind, name in (("Patient", "hid"), ("Observation", "hid-obs"), ("MedicationStatement", "hid-med"), ("Encounter", "hid-enc"),
                           ("Composition", "hid-doc"), ("Binary", "hid-bin"), ("Condition", "hid-con"), ("Observation", "hid-old")):
            with self.subTest(kind):
                self.assert_hidden(self.clinic, kind, name)
                for more in ("/_history/1", "/_history"):
                    answer, absent = self.clinic.get("%s/%s%s" % (kind, name, more)), self.clinic.get("%s/%s%s" % (kind, "z" * len(name), more))
                    self.assertEqual(answer.same_as()[:2], absent.same_as()[:2], answer)
                    self.assertEqual(answer.body, absent.body.replace(b"z" * len(name), name.encode()))
                raw = [self.clinic.get("%s/%s" % (kind, n), {"Accept": "text/plain, application/fhir+json"}) for n in (name, "z" * len(name))]
                self.assertEqual(raw[0].body, raw[1].body.replace(b"z" * len(name), name.encode()))
                for operation in ("$meta", "$everything", "$document"):
                    pair = [self.clinic.get("%s/%s/%s" % (kind, n, operation)) for n in (name, "z" * len(name))]
                    self.assertEqual(pair[0].status, pair[1].status)
                    self.assertEqual(pair[0].body, pair[1].body.replace(b"z" * len(name), name.encode()))

    def test_histories(self):
        for path in ("_history", "Observation/_history", "Patient/_history", "Binary/_history"):
            for page in self.clinic.pages(path):
                self.assertNotIn(self.CANARY, json.dumps(page, ensure_ascii=False))
                self.assertEqual([e for e in page.get("entry", []) if "/hid" in e["fullUrl"] or "/hid" in e["request"]["url"]], [])

    def test_searches(self):
        for query in ("Patient?_id=hid", "Patient?family=" + self.CANARY, "Patient?identifier=urn:x|h-1", "Patient?birthdate=1901-02-03",
                      "Observation?patient=hid", "Observation?subject=Patient/hid", "Observation?patient.family=" + self.CANARY,
                      "Observation?patient.identifier=urn:x|h-1", "Observation?value-quantity=77.25", "MedicationStatement?patient=hid",
                      "Encounter?patient=hid", "Composition?title=" + self.CANARY, "Composition?_content=" + self.CANARY,
                      "Patient?_has:Observation:patient:value-quantity=77.25", "Patient?_has:Observation:patient:_id=hid-obs",
                      "Observation?encounter.status=finished", "Observation?encounter.patient=hid", "Patient/hid/Observation", "Patient/hid/*",
                      "Condition?_id=hid-con", "Practitioner?_has:Patient:general-practitioner:family=" + self.CANARY,
                      "Practitioner?_has:Patient:general-practitioner:_id=hid", "Patient?_id=hid&_summary=count", "Observation?patient=hid&_total=accurate",
                      "Observation?patient=hid&_summary=count", "Observation?value-quantity=77.25&_total=estimate&_count=0",
                      "Observation?patient.family=%s&_summary=count" % self.CANARY, "Binary?_id=hid-bin"):
            with self.subTest(query):
                self.none(query)
        posted = self.clinic.post("Observation/_search", "patient=hid", {"Content-Type": "application/x-www-form-urlencoded"})
        self.assertEqual(posted.json["total"], 0)

    def test_includes(self):
        for query in ("Observation?_id=vis-enc&_include=Observation:encounter", "Practitioner?_id=dr&_revinclude=Patient:general-practitioner",
                      "Practitioner?_id=dr&_revinclude:iterate=Patient:general-practitioner&_revinclude:iterate=Observation:patient",
                      "Observation?_id=vis-enc&_include=*"):
            with self.subTest(query):
                answer = self.assert_ok(self.clinic.get(query))
                self.assertEqual(len(matches(answer.json)), 1)
                ids = [e["resource"]["id"] for e in answer.json["entry"]]
                self.assertEqual([i for i in ids if i.startswith("hid")], [])

    def test_orders_and_counts(self):
        """As if the store held nothing of the patient: a sort or total has no place for it."""
        for query in ("Patient?_sort=birthdate&_total=accurate", "Patient?_sort=-birthdate&_total=accurate", "Observation?_sort=value-quantity&_total=accurate"):
            pages = self.clinic.pages(query)
            ids = [e["resource"]["id"] for page in pages for e in page.get("entry", [])]
            self.assertEqual(pages[0]["total"], len(ids))
            self.assertEqual([i for i in ids if i.startswith("hid")], [])
        count = self.clinic.get("Observation?_summary=count").json["total"]
        self.assertEqual(count, sum(len(page.get("entry", [])) for page in self.clinic.pages("Observation")))

    def test_operations(self):
        for path in ("Observation/$lastn?code=8480-6&patient=hid", "Observation/$lastn?code=8480-6&patient.family=" + self.CANARY):
            self.none(path)
        everything = self.assert_ok(self.clinic.get("Patient/$everything"))
        self.assertEqual([e["fullUrl"] for e in everything.json["entry"] if "/hid" in e["fullUrl"]], [])
        self.assertNotIn(self.CANARY, everything.text)
        stats = "Observation/$stats?statistic=count&system=http://loinc.org&code=8480-6&subject=Patient/"
        pair = [self.clinic.get(stats + who) for who in ("hid", "zzz")]
        self.assertEqual(pair[0].status, pair[1].status)
        self.assertEqual(pair[0].body.replace(b"hid", b"zzz"), pair[1].body)
        match = {"resourceType": "Parameters", "parameter": [{"name": "resource", "resource": patient(self.CANARY, birthDate="1901-02-03")},
                                                              {"name": "onlyCertainMatches", "valueBoolean": False}]}
        self.assert_nothing(self.assert_ok(self.clinic.post("Patient/$match", match)))

    def test_graphql(self):
        def ask(query, path="$graphql"):
            return self.clinic.get(path + "?" + urllib.parse.urlencode({"query": query}))
        self.assertEqual(ask('{ObservationList(patient:"hid"){id}}').json["data"], {"ObservationList": []})
        answer = ask('{Observation(id:"vis-enc"){encounter{resource(optional:true){... on Encounter{id}}}}}')
        self.assertNotIn('"id":"hid', answer.text.replace(" ", ""))
        pair = [ask('{Patient(id:"%s"){birthDate}}' % name) for name in ("hid", "zzz")]
        self.assertEqual(pair[0].body.replace(b"hid", b"zzz"), pair[1].body)
        pair = [ask("{id}", "Patient/%s/$graphql" % name) for name in ("hid", "zzz")]
        self.assertEqual((pair[0].status, pair[0].body.replace(b"hid", b"zzz")), (pair[1].status, pair[1].body))

    def test_conditions_find_nothing(self):
        """A condition that only what is hidden meets is met by nothing."""
        one = self.clinic.post("Patient", patient(), {"If-None-Exist": "identifier=urn:x|h-1"})
        self.assertEqual(one.status, 201)
        self.assertEqual(self.clinic.delete("Observation?value-quantity=77.25").status, 204)
        self.assertEqual(self.all.get("Observation/hid-obs").status, 200)
        patch = ([{"op": "test", "path": "/gender", "value": "female"}], {"Content-Type": "application/json-patch+json"})
        pair = [self.clinic.request("PATCH", "Patient?identifier=urn:x|" + v, *patch) for v in ("h-1", "z-1")]
        self.assertEqual(pair[0].same_as(), pair[1].same_as())
        pair = [self.clinic.put("Patient?identifier=urn:x|" + v, patient(active=False)) for v in ("h-1", "z-2")]
        self.assertEqual([p.status for p in pair], [201, 201])
        self.assertEqual(self.all.get("Patient/hid").version, "1")
        pair = [self.clinic.request("PATCH", "Patient/" + v, *patch) for v in ("hid", "zzz")]
        self.assertEqual(pair[0].body.replace(b"hid", b"zzz"), pair[1].body)
        self.assertEqual(pair[0].status, pair[1].status)
        pair = [self.clinic.delete("Patient/" + v) for v in ("hid", "zzz")]
        self.assertEqual((pair[0].status, pair[0].body.replace(b"hid", b"zzz")), (pair[1].status, pair[1].body))
        pair = [self.clinic.put("Patient/" + v, patient(id=v), {"If-Match": 'W/"1"'}) for v in ("hid", "zzz")]
        self.assertEqual((pair[0].status, pair[0].body.replace(b"hid", b"zzz")), (pair[1].status, pair[1].body))
        pair = [self.clinic.get("Patient/" + v, {"If-None-Match": 'W/"1"'}) for v in ("hid", "zzz")]
        self.assertEqual((pair[0].status, pair[0].body.replace(b"hid", b"zzz")), (pair[1].status, pair[1].body))

    def test_bundles(self):
        def entry(method, url, **more):
            return {"request": {"method": method, "url": url, **more}}
        for kind in ("batch", "transaction"):
            for name, absent in (("hid", "zzz"),):
                pair = [self.clinic.post("", {"resourceType": "Bundle", "type": kind, "entry": [entry("GET", "Patient/" + v)]}) for v in (name, absent)]
                self.assertEqual(pair[0].status, pair[1].status)
                self.assertEqual(pair[0].body.replace(b"hid", b"zzz")[-200:], pair[1].body[-200:])
            search = self.clinic.post("", {"resourceType": "Bundle", "type": kind, "entry": [entry("GET", "Observation?patient=hid")]})
            self.assertEqual(search.json["entry"][0]["resource"]["total"], 0)
            created = {**entry("POST", "Patient", ifNoneExist="identifier=urn:x|h-1"), "resource": patient()}
            answer = self.clinic.post("", {"resourceType": "Bundle", "type": kind, "entry": [created]})
            self.assertEqual(answer.json["entry"][0]["response"]["status"][:3], "201")
        pair = [self.clinic.post("", {"resourceType": "Bundle", "type": "transaction", "entry": [
            {**entry("POST", "Observation"), "resource": observation("Patient?identifier=urn:x|" + v)}]}) for v in ("h-1", "z-9")]
        self.assertEqual(pair[0].status, pair[1].status)
        self.assertEqual(pair[0].body.replace(b"h-1", b"z-9"), pair[1].body)

    def test_moving_between_compartments(self):
        mine = self.clinic.create(observation("Patient/vis"))
        moved = {**mine.json, "subject": {"reference": "Patient/hid"}}
        self.assert_outcome(self.clinic.put("Observation/" + mine.id, moved), 403)
        patched = self.clinic.request("PATCH", "Observation/" + mine.id, [{"op": "replace", "path": "/subject/reference", "value": "Patient/hid"}],
                                      {"Content-Type": "application/json-patch+json"})
        self.assert_outcome(patched, 403)

    def test_pushes(self):
        """Taken in where the grant allows, and told of no further than that."""
        for headers in ({}, {"Prefer": "return=representation"}, {"Prefer": "return=OperationOutcome"}):
            answer = self.clinic.post("Observation", observation("Patient/hid", value=99.5), headers)
            self.assertEqual(answer.status, 201)
            self.assertNotIn("99.5", answer.text)
            place = answer.field("Location")
            self.assertTrue(place)
            self.assert_hidden(self.clinic, "Observation", place.split("/")[-3])
        name = place.split("/")[-3]
        answer = self.clinic.put("Observation/" + name, observation("Patient/hid", id=name, value=98.5))
        self.assertEqual((answer.status, answer.body), (200, b""))
        self.assertEqual(self.all.get("Observation/" + name).json["valueQuantity"]["value"], 98.5)
        # Somebody else's stays out of reach.
        pair = [self.ehr.put("Observation/" + v, observation("Patient/hid", id=v), {"If-Match": 'W/"2"'}) for v in (name, "z" * len(name))]
        self.assertEqual((pair[0].status, pair[0].body), (pair[1].status, pair[1].body.replace(b"z" * len(name), name.encode())))
        bundle = {"resourceType": "Bundle", "type": "batch", "entry": [
            {"request": {"method": "POST", "url": "Observation"}, "resource": observation("Patient/hid", value=97.5)}]}
        answer = self.assert_ok(self.clinic.post("", bundle, {"Prefer": "return=representation"}))
        self.assertNotIn("97.5", answer.text)

    def test_while_paging(self):
        who, _, _ = self.somebody(permits=True)
        for number in range(30):
            self.all.update(observation("Patient/" + who, code="9279-1", value=number, id="%s-%d" % (who, number)))
        for path in ("Observation?code=9279-1&_count=10&_sort=value-quantity&_total=accurate", "Observation?code=9279-1&_count=10",
                     "Observation/_history?_count=10", "Patient/%s/$everything?_count=10" % who):
            with self.subTest(path):
                first = self.assert_ok(self.clinic.get(path)).json
                self.assertTrue(any(e["resource"]["id"].startswith(who) for e in first["entry"] if "resource" in e))
                link = self.server.path_of(next_link(first))
                self.office("consent", "stop", "--patient", who, "--institution", "clinic")
                later = self.clinic.get(link)
                self.assertIn(later.status, (200, 404, 410))
                self.assertNotIn(who, "".join(json.dumps(e) for e in (later.json.get("entry") or [])))
                self.assertIn(later.json.get("total"), (None, 0))
                self.office("consent", "resume", "--patient", who)

    def later(self, client, path):
        answer = client.get(path, {"Prefer": "respond-async"})
        self.assertEqual(answer.status, 202, answer)
        return self.server.path_of(answer.field("Content-Location"))

    def test_answers_that_wait(self):
        """What was made before a stop isn't handed over after it."""
        who, what, _ = self.somebody(permits=True)
        other, _, _ = self.somebody(permits=True)
        paths = ["Observation?patient=" + who, "Observation?_summary=count", "Observation?patient=" + other]
        places = [self.later(self.clinic, path) for path in paths]
        time.sleep(1.5)
        unchanged = self.later(self.clinic, paths[0])
        time.sleep(1.5)
        answer = self.assert_ok(self.clinic.get(unchanged))
        self.assertIn(what, answer.text)
        self.office("consent", "stop", "--patient", who)
        time.sleep(1.2)
        absent = self.clinic.get("/fhir/_async/" + "z" * 26)
        for place in (unchanged, places[0], places[1]):
            answer = self.clinic.get(place)
            self.assertEqual(answer.same_as()[0::2], absent.same_as()[0::2], answer)
        # What rests on somebody else's is as good as before.
        self.assert_ok(self.clinic.get(places[2]))

    def test_what_was_written_later(self):
        """Of a batch that was done before a stop the status is told, and nothing of what it held."""
        who, _, _ = self.somebody(permits=True)
        bundle = {"resourceType": "Bundle", "type": "batch", "entry": [
            {"request": {"method": "POST", "url": "Observation"}, "resource": observation("Patient/" + who, value=61.25)}]}
        answer = self.clinic.post("", bundle, {"Prefer": "respond-async, return=representation"})
        place = self.server.path_of(answer.field("Content-Location"))
        time.sleep(1.5)
        self.assertIn("61.25", self.assert_ok(self.clinic.get(place)).text)
        self.office("consent", "stop", "--patient", who)
        time.sleep(1.2)
        answer = self.assert_ok(self.clinic.get(place))
        self.assertNotIn("61.25", answer.text)
        self.assertNotIn(who, answer.text)
        response = answer.json["entry"][0]["response"]
        self.assertEqual((response["status"][:3], response["outcome"]["issue"][0]["code"]), ("200", "suppressed"))


class PermitUnlessStopped(ConsentCase):
    """consent-default = permit, notice-required = off: the other policy (regulation 3.1(1))."""
    settings = {**ConsentCase.settings, "consent-default": "permit", "notice-required": "off"}

    def test_what_denies(self):
        who, what, drug = self.somebody(notified=False)
        self.assert_shown(self.clinic, "Observation", what)
        name = new_id("c")
        self.all.update({**consent("Patient/" + who, id=name),
                         "provision": {"type": "deny", "class": [{"system": ITEM, "code": "medication"}]}})
        self.assert_shown(self.clinic, "MedicationStatement", drug)
        self.office("consent", "activate", name, "--evidence", "x")
        self.assert_hidden(self.clinic, "MedicationStatement", drug)
        self.assert_shown(self.clinic, "Observation", what)
        self.office("consent", "stop", "--patient", who, "--institution", "clinic")
        self.assert_hidden(self.clinic, "Observation", what)
        self.assert_shown(self.ehr, "Observation", what)
        self.office("consent", "resume", "--patient", who)
        self.office("consent", "withdraw", name, "--reason", "x")
        self.assert_shown(self.clinic, "MedicationStatement", drug)

    def test_a_notice_that_is_named_must_be_one(self):
        who, _, _ = self.somebody(notified=False)
        citizen = self.person("citizen", who)
        denies = {**consent("Patient/" + who), "provision": {"type": "deny"}}
        self.assert_outcome(citizen.post("Consent", {**denies, "policy": [{"uri": NOTICE}]}), 422)
        self.assert_outcome(citizen.post("Consent", {**denies, "policy": [{"uri": NOTICE[:-1] + "7"}]}), 422)
        self.assert_ok(citizen.post("Consent", denies), 201)
        self.assert_hidden(self.clinic, "Patient", who)
        self.assert_shown(citizen, "Patient", who)


class Extraction(ConsentCase):
    settings = {**ConsentCase.settings, "extract-on-write": "on"}

    def test_what_is_hidden_is_superseded_all_the_same(self):
        """Who sends in an assessment of somebody who shows nothing amends it, with the Observations that were taken out of it; nobody else's."""
        who = self.somebody()[0]
        self.all.update({"resourceType": "Questionnaire", "id": "q", "url": "http://example.org/q", "status": "active", "extension": [
            {"url": "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-observationExtract", "valueBoolean": True}],
            "item": [{"linkId": "1", "type": "quantity", "code": [{"system": LOINC, "code": "29463-7"}]}]})

        def response(value, **more):
            return {"resourceType": "QuestionnaireResponse", "questionnaire": "http://example.org/q", "status": "completed",
                    "authored": "2026-06-01T10:00:00+09:00", "subject": {"reference": "Patient/" + who}, "item": [
                        {"linkId": "1", "answer": [{"valueQuantity": {"value": value, "unit": "kg"}}]}], **more}

        def weights():
            return [(o["status"], o["valueQuantity"]["value"]) for o in self.all.search("Observation?code=29463-7&patient=" + who)]

        answer = self.clinic.post("QuestionnaireResponse", response(50))
        self.assertEqual((answer.status, answer.body), (201, b""))
        name = answer.field("Location").split("/")[-3]
        self.assertEqual(weights(), [("final", 50)])
        self.assertEqual(self.clinic.search("Observation?patient=" + who), [])
        for status, value in ("amended", 60), ("entered-in-error", 60):
            answer = self.clinic.put("QuestionnaireResponse/" + name, response(value, id=name, status=status))
            self.assertEqual((answer.status, answer.body), (200, b""))
            self.assertEqual(weights(), [(status, value)])
        self.assertEqual(self.ehr.put("QuestionnaireResponse/" + name, response(1, id=name)).status, 404)
        self.assertEqual(weights(), [("entered-in-error", 60)])


if __name__ == "__main__":
    main()
