#!/usr/bin/python3
"""Who may see what, asked of real servers: a sample of what tests/access/ asks the decision itself, with what its oracle expects. What stands
between patients and those who ask is made by officers' commands. The sample is drawn by a seed (IRORI_SEED; it is printed), and has each
role with each interaction and each state of consent."""

import itertools
import json
import os
import random
import re
import sys
import time
import unittest

sys.path[:0] = [os.path.join(os.path.dirname(os.path.abspath(__file__)), "../access")]

import cases
import oracle
from harness import ALL_ITEMS, Case, Client, IRORI, Server, fingerprint, main, run
from oracle import Record, Site, Subject

SEED = int(os.environ.get("IRORI_SEED") or time.time())
SECOND_OFFICER = "nobody"
GLASS = "cardiac arrest at home"
NOTICE = {"purpose": "介護・健診情報の掲載と提供", "use": "医療と介護", "users": "市内の利用機関", "items": "健診結果ほか", "opt-out": "窓口",
          "contact": "笠間市 高齢福祉課"}
WRITES = ("create", "update", "patch")


def day(offset):
    return time.strftime("%Y-%m-%d", time.gmtime(time.time() + offset * cases.DAY))


# The same states as there, on today's calendar.
STATES = {**cases.STATES,
          "permits-purpose": {"notified": True, "consents": [cases.consent(cases.permit(
              cases.purposes("TREAT"), cases.period(day(-100), day(100))), "OPTIN")]},
          "expired": {"notified": True, "consents": [cases.consent(cases.permit(cases.period(day(-600), day(-2))), "OPTIN")]}}
SUBJECTS = {name: Subject(name, **state) for name, state in STATES.items()}


def resource(key, patient, name):
    made = cases.TYPES[key](patient)
    if key != "patient":
        made["id"] = name
    if key == "appointment":
        made["status"] = "proposed"
    if key == "consent":
        made["policyRule"] = {"text": "介護・健診クラウド運用規程"}
    return made


def plain(answer, name, nobody):
    """What there is to see of it, but for the id that was asked for, and a search's number and time."""
    status, fields, body = answer.same_as()
    body = body.replace(name.encode(), nobody.encode()).replace(answer.field("X-Request-Id").encode(), b"")
    return status, [(n, v.replace(name, nobody)) for n, v in fields], re.sub(rb'"lastUpdated":"[^"]*"', b"", body)


class Question:
    def __init__(self, role, institution, scope, patient, key, state, interaction, mine):
        self.role, self.institution, self.scope, self.patient = role, institution, scope, patient
        self.key, self.state, self.interaction, self.mine = key, state, interaction, mine
        self.owner = institution if mine else "writer"

    def name(self):
        """Of the record that it is about."""
        if self.key == "patient":
            return self.state
        return "-".join(("r", self.key, "" if self.key == "practitioner" else self.state, self.owner))

    def asker(self, site):
        return cases.Asker(site, self.role, self.institution, self.scope, self.patient, glass=GLASS if self.role == "emergency" else None,
                           now=int(time.time()))

    def expected(self, site):
        made = resource(self.key, self.state, self.name())
        subjects = [SUBJECTS[name] for name in cases.subjects_of(made)]
        if self.interaction == "create":
            # Who is erased is nobody any more: under the same id somebody new is written of.
            subjects = [Subject(one.name) if one.erased else one for one in subjects]
            if self.key == "patient":
                subjects = [Subject("whoever gets the new id")]
        owner = "writer" if self.key == "patient" else self.owner
        old, new = (Record(made, subjects, owner=owner, current=self.interaction != "history") for _ in range(2))
        who = self.asker(site).who
        if self.patient and SUBJECTS[self.patient].erased:
            who.proxy_period = None
        return oracle.decide(site, who, self.interaction, None if self.interaction == "create" else old,
                             new if self.interaction in WRITES else None)

    def __str__(self):
        return "%s of %s (owner %s) of %s by %s%s of %s, scopes %s" % (
            self.interaction, self.key, self.owner, self.state, self.role, " for " + self.patient if self.patient else "", self.institution,
            self.scope)


def draw(count, corners, seed):
    """corners: each role with each interaction and state at least once; the rest as it comes."""
    dice = random.Random(seed)
    every = list(itertools.product(oracle.ROLES, cases.INTERACTIONS, STATES))
    corners = every[:] if corners else []
    corners += [dice.choice(every) for _ in range(count - len(corners))]
    for role, interaction, state in corners:
        patient, scope = None, dice.choice(cases.SCOPES[:1] * 3 + cases.SCOPES)
        institution = dice.choice(["hospital", "hospital", "care", "tester"])
        if role in ("citizen", "proxy"):
            patient = dice.choice([state, cases.MINE])
            if patient != cases.MINE:  # no more tokens than need be
                scope, institution = cases.SCOPES[0], "hospital"
        key = dice.choice(list(cases.TYPES) + (["consent"] * 6 if patient else []))
        yield Question(role, institution, scope, patient, key, state, interaction, dice.random() < 0.5)


class Decisions:
    """With a site's settings."""

    count, corners = 1300, True

    @classmethod
    def setUpClass(cls):
        cls.questions = list(draw(cls.count, cls.corners, SEED))
        cls.server = Server({"consent-default": "deny" if not cls.site.permit_by_default else "permit", "notice-required": "off",
                             "update-create": "open", "admin-users": SECOND_OFFICER, "conditional-delete": "single"}, {})
        os.chmod(cls.server.folder, 0o711)
        cls.people, cls.tokens, cls.connections = {}, {}, {}
        for name in [*cases.INSTITUTIONS, "writer"]:
            cls.people[name] = cls.server.onboard(name, "system/*.cruds", ALL_ITEMS, ALL_ITEMS)
        cls.server.grant("writer", ALL_ITEMS, ALL_ITEMS, exempt=True)
        cls.fill()
        cls.issue()
        cls.come_into_force()
        for name, institution in cases.INSTITUTIONS.items():
            cls.server.grant(name, institution["read"], institution["write"], exempt=institution["exempt"])
        cls.server.restart(**{"notice-required": "on" if cls.site.notice_required else "off", "update-create": "off",
                              "break-glass": "on" if cls.site.break_glass else "off"})

    @classmethod
    def tearDownClass(cls):
        for client in cls.connections.values():
            client.close()
        try:
            cls.server.stop()
        finally:
            cls.server.remove()

    @classmethod
    def fill(cls):
        """Each record that is asked about, in two versions, created by whose it is."""
        writer = cls.people["writer"]
        writer.update({"resourceType": "Organization", "id": "city", "name": "笠間市"})
        for state in STATES:
            for version in ("new", "newer"):
                writer.update({**cases.TYPES["patient"](state), "language": "ja" if version == "new" else "en"})
        for question in {q.name(): q for q in cls.questions}.values():
            if question.key != "patient":
                made = resource(question.key, question.state, question.name())
                for language in ("ja", "en"):
                    cls.people[question.owner].update({**made, "language": language})

    @classmethod
    def issue(cls):
        for patient in {q.patient for q in cls.questions if q.role == "proxy"}:
            cls.server.cli("proxy", "add", "--patient", patient, "--user", "Practitioner/proxy", "--relation", "長女", "--evidence", "戸籍謄本",
                           "--from", day(-30), "--until", day(30))
        for question in cls.questions:
            key = question.role, question.institution, question.scope, question.patient
            if key in cls.tokens:
                continue
            who = question.asker(cls.site).who
            scope = question.scope if question.patient else question.scope.replace("patient/", "system/")
            if question.role == "software":
                scope = scope.replace("user/", "system/")
            base = cls.people[question.institution]
            cls.tokens[key] = cls.server.cli(
                "token", "issue", question.institution, "--scope", scope, "--certificate", fingerprint(base.certificate),
                *(["--user", who.user] if question.role != "software" else []), "--role", question.role,
                *(["--patient", question.patient] if question.patient else [])).stdout.strip()

    @classmethod
    def come_into_force(cls):
        cli = cls.server.cli
        with open(os.path.join(cls.server.folder, "notice.json"), "w") as out:
            json.dump(NOTICE, out, ensure_ascii=False)
        cli("notice", "publish", "--notice", "1", out.name)
        for state, says in STATES.items():
            for i, consent in enumerate(says.get("consents", ())):
                made = {**consent, "id": "active-%s-%d" % (state, i), "patient": {"reference": "Patient/" + state}}
                if "policyRule" not in made:
                    made["policyRule"] = {"text": "介護・健診クラウド運用規程"}
                cls.people["writer"].update(made)
                cli("consent", "activate", made["id"], "--evidence", "同意書")
            if says.get("notified"):
                cli("notice", "delivered", "--notice", "1", "--patient", state)
            for institution, item in says.get("stops", ()):
                cli("consent", "stop", "--patient", state, *(["--institution", institution] if institution else []),
                    *(["--item", item] if item else []))
            if says.get("unlisted"):
                cli("consent", "stop", "--patient", state, "--listing")
            if says.get("erased"):
                number = str(cls.server.cli_json("subject", "erase", "--patient", state, "--reason", "転出")["number"])
                run("setpriv", "--reuid", SECOND_OFFICER, "--clear-groups", IRORI, "--data", cls.server.data, "subject", "erase", "approve",
                    number)

    def client(self, question):
        base = self.people[question.institution]
        if question.institution not in self.connections:
            self.connections[question.institution] = Client(self.server, question.institution, base.certificate, base.key)
        client = self.connections[question.institution]
        client.token = self.tokens[question.role, question.institution, question.scope, question.patient]
        return client

    def request(self, question, name):
        """Asks about the record of that name, which may be none."""
        made = resource(question.key, question.state, name)
        kind = made["resourceType"]
        path, made["id"] = "%s/%s" % (kind, name), name
        headers = {"Break-Glass": GLASS} if question.role == "emergency" else {}
        ask = self.client(question).request
        if question.interaction == "create":
            return ask("POST", kind, {n: v for n, v in made.items() if n != "id"}, headers)
        if question.interaction == "read":
            return ask("GET", path, headers=headers)
        if question.interaction == "history":
            return ask("GET", path + "/_history/1", headers=headers)
        if question.interaction == "search":
            return ask("GET", kind + "?_id=" + name, headers=headers)
        if question.interaction == "delete":
            return ask("DELETE", path, headers=headers)
        if question.interaction == "update":
            return ask("PUT", path, made, headers)
        return ask("PATCH", path, json.dumps([{"op": "add", "path": "/language", "value": "ja"}]),
                   {**headers, "Content-Type": "application/json-patch+json"})

    def restore(self, question):
        """What was deleted is there again, as its owner's."""
        owner = "writer" if question.key == "patient" else question.owner
        if owner == "care":
            self.server.grant("care", ALL_ITEMS, ALL_ITEMS)
        self.people[owner].update(resource(question.key, question.state, question.name()))
        if owner == "care":
            self.server.grant("care", cases.INSTITUTIONS["care"]["read"], cases.INSTITUTIONS["care"]["write"])

    def differs(self, question):
        """A sentence when the answer isn't what the documents have it be."""
        status, reasons, body = question.expected(self.site)
        # A token that stands for somebody who was erased is revoked with them.
        if question.patient == "erased":
            status, body = 401, "-"
        name = question.name()
        answer = self.request(question, name)
        said = "%s\n    said %d %s\n    should be %d %s %s" % (question, answer.status, answer.body[:300], status, "/".join(sorted(reasons)), body)
        if status == 200 and question.interaction == "delete":
            if answer.status == 204:
                self.restore(question)
            # A Patient to whom others refer stays.
            return None if answer.status in ((204, 409) if question.key == "patient" else (204,)) else said
        if status == 200:
            right = answer.status == (201 if question.interaction == "create" else 200)
            if question.interaction == "search":
                right = right and [entry["resource"]["id"] for entry in answer.json.get("entry", [])] == [name]
            elif right:
                right = (len(answer.body) > 0) == (body == "body") and (body == "-" or answer.json["resourceType"] == resource(
                    question.key, question.state, name)["resourceType"])
            return None if right else said
        if status == 404:
            nobody = "z" * len(name)
            absent = self.request(question, nobody)
            # A search has found nothing; all else is not there: to the byte, but for what was asked.
            # A new state that may not be written is 403, whatever is there.
            right = absent.status in {"search": (200,), "update": (404, 403)}.get(question.interaction, (404,))
            return None if right and plain(answer, name, nobody) == plain(absent, nobody, nobody) else "%s\n    of what isn't there: %d %s %s" % (
                said, absent.status, absent.fields, absent.body[:300])
        right = answer.status == status and answer.json["resourceType"] == "OperationOutcome"
        return None if right and name.encode() not in answer.body else said

    def test_a_sample(self):
        print("%s: %d questions, seed %d" % (type(self).__name__, len(self.questions), SEED))
        if self.corners:
            seen = {(q.role, q.interaction, q.state) for q in self.questions}
            self.assertEqual(len(seen), len(oracle.ROLES) * len(cases.INTERACTIONS) * len(STATES))
        wrong = [sentence for sentence in map(self.differs, self.questions) if sentence]
        self.assertEqual(len(wrong), 0, "%d of %d answers differ (seed %d), such as\n%s" % (len(wrong), len(self.questions), SEED,
                                                                                        "\n".join(wrong[:15])))


@unittest.skipUnless(os.geteuid() == 0, "acting as a second officer takes root")
class Strict(Decisions, unittest.TestCase):
    site = Site(False, True, True)


@unittest.skipUnless(os.geteuid() == 0, "acting as a second officer takes root")
class Lenient(Decisions, unittest.TestCase):
    site = Site(True, False, False)
    count, corners = 800, False


if __name__ == "__main__":
    main()
