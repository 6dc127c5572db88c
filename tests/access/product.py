"""product: the questions, as the driver takes them: the product of roles, institutions, types, interactions, scopes and what stands
between a patient and those who ask; and beside it a sample of all else, drawn by a seed."""

import json
import os
import random
import subprocess

import cases
import oracle
from cases import Asker, Case, INTERACTIONS, RESOURCES, SUBJECTS
from oracle import Record, Site

BUILD = os.environ.get("IRORI_BUILD") or os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../build")
TOP = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../..")
DRIVER = os.path.join(BUILD, "tests/access/decisions")
SOMEBODY_ELSE = 9  # an institution that isn't here


class Script:
    """Lines for the driver, and what each answer is to. parts: with a table of items that has some."""

    def __init__(self, patients, parts=False):
        self.parts, self.every = cases.PARTS if parts else {}, None
        self.lines = ["institution %d %s" % (one["number"], name) for name, one in cases.INSTITUTIONS.items()]
        self.site, self.askers, self.resources, self.records, self.answers = None, {}, {}, {}, []
        for name in patients:
            self.lines.append("subject " + json.dumps({"id": name, **cases.PATIENTS[name], "stops": [
                [institution or "", item or ""] for institution, item in cases.PATIENTS[name].get("stops", ())]}))
        self.patients = set(patients)
        for (patient, user), (start, end) in cases.PROXIES.items():
            if patient in self.patients:
                self.lines.append("proxy " + json.dumps({"patient": patient, "user": user, "from": start, "until": end}))

        for (token, patient), first in cases.GLASS_USES.items():
            if patient in self.patients:
                self.lines.append("glass " + json.dumps({"patient": patient, "token": token, "first": first}))

    def resource(self, key, patient):
        """Its number, and its JSON."""
        patient = None if key in cases.NOBODYS else patient
        if (key, patient) not in self.resources:
            made = RESOURCES[key](patient)
            self.lines.append("resource " + json.dumps(made))
            self.resources[key, patient] = len(self.resources), made
        return self.resources[key, patient]

    def record(self, key, patient, owner, current=True, there=True, deleted=False):
        key = key, None if key in cases.NOBODYS else patient, owner, current, there, deleted
        if key not in self.records:
            made = self.resource(*key[:2])[1]
            self.records[key] = Record(made, [SUBJECTS[name] for name in sorted(cases.subjects_of(made))], cases.unresolved(made), owner, current,
                                       there and made.get("id") == "of-the-server", deleted)
        return self.records[key]

    def asker(self, site, **more):
        """Its number, and itself."""
        if self.site is not site:
            self.site, self.askers = site, {}
            self.lines.append("site " + json.dumps({"permit": site.permit_by_default, "notice": site.notice_required, "glass": site.break_glass}))
        key = tuple(sorted(more.items()))
        if key not in self.askers:
            asker = Asker(site, **more)
            self.lines.append(asker.line())
            self.answers.append(asker)
            self.askers[key] = len(self.askers), asker
        return self.askers[key]

    def ask(self, asker, interaction, key, patient, mine, new=None, flags="c"):
        """new: (key, patient) of what an update or patch makes of it; itself when it isn't given."""
        number, asker = asker
        old = None if interaction == "create" else key
        writes = interaction in ("create", "update", "patch")
        new = ((key, patient) if new is None else new) if writes else None
        record = None if old is None else self.record(key, patient, asker.who.institution if mine else None,
                                                      interaction != "history" and "o" not in flags, True, "d" in flags)
        if interaction == "history":
            flags += "o"
        line = "d %d %s %d %d %d %s" % (number, interaction, -1 if old is None else self.resource(key, patient)[0],
                                        asker.institution["number"] if mine else SOMEBODY_ELSE,
                                        -1 if new is None else self.resource(*new)[0], flags)
        self.lines.append(line)
        self.answers.append(Case(asker, number, interaction, record, None if new is None else self.record(*new, None, True, False), line))

    def ask_patients(self, asker):
        """Of whom it may see anything."""
        self.lines.append("patients %d" % asker[0])
        self.answers.append(Patients(self, asker[1]))

    def ask_all(self, asker, kind, interaction):
        """Whether it may see all there is of the type."""
        self.lines.append("all %d %s %d" % (asker[0], kind, 2 if interaction == "read" else 16))
        self.answers.append(All(self, asker[1], kind, interaction))

    def every_record(self):
        """Each there may be, as the oracle has them."""
        if self.every is None:
            made = [RESOURCES[key](patient) for key in RESOURCES for patient in sorted(self.patients)]
            self.every = [Record(one, [SUBJECTS[name] for name in sorted(cases.subjects_of(one))], cases.unresolved(one),
                                 server_owned=one.get("id") == "of-the-server")
                          for one in made if one["resourceType"] != "AuditEvent" and cases.subjects_of(one) <= self.patients]
        return self.every

    def run(self, driver=None, timeout=None):
        """What the driver says, line by line."""
        oracle.set_parts(self.parts)
        table = [] if not self.parts else ["".join("part %s %s %s\n" % (kind, ",".join(sorted(elements)), ",".join(sorted(needs)))
                                                   for kind, rows in self.parts.items() for elements, needs in rows)]
        done = subprocess.run([driver or DRIVER, *table], input="\n".join(self.lines) + "\n", stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                              timeout=timeout, env={**os.environ, "IRORI_TOP": TOP})
        if done.returncode != 0:
            raise AssertionError("the driver ended with %d: %s" % (done.returncode, done.stderr[-2000:]))
        said = done.stdout.splitlines()
        if len(said) != len(self.answers):
            raise AssertionError("%d answers to %d questions" % (len(said), len(self.answers)))
        return said


class Patients:
    """A list may be too long, but nobody may be missing; who has no Consent isn't in one that rests on Consents."""

    def __init__(self, script, asker):
        self.script, self.asker, self.cached = script, asker, None

    def differs(self, said):
        word, *names = said.split()
        who, site = self.asker.who, self.asker.site
        if word == "any":
            # Whoever needs Consents is open to those alone who gave one.
            consents = not (who.officer or who.exempt or who.role == "emergency" or site.permit_by_default)
            return "%s of %s could be told whom it sees" % (who.role, who.institution) if consents or names else None
        if who.is_for_one():
            return None if names == [who.patient] else "%s sees %s" % (who.patient, said)
        if self.cached is None:
            self.cached = {subject.name for record in self.script.every_record() if record.kind in ("Patient", "Observation", "CarePlan")
                           for subject in record.subjects if not oracle.sees(site, who, record)}
        missing = self.cached - set(names)
        idle = {name for name in names if not SUBJECTS[name].consents}
        return "%s of %s: missing %s, idle %s" % (who.role, who.institution, missing, idle) if missing or idle else None


class All:
    """Who is told that it may see all may see each."""

    def __init__(self, script, asker, kind, interaction):
        self.script, self.asker, self.kind, self.letter = script, asker, kind, oracle.LETTERS[interaction]

    def differs(self, said):
        who = self.asker.who
        # It need not be told, but for whom it matters.
        matters = (who.exempt or who.officer) and not who.is_for_one() and who.items[False] == oracle.ALL and "?" not in who.scope and \
            not any(SUBJECTS[name].erased or SUBJECTS[name].unlisted for name in self.script.patients)
        if said != "all" and not matters:
            return None
        hidden = any(record.kind == self.kind and oracle.sees(self.asker.site, who, record, self.letter)
                     for record in self.script.every_record())
        if hidden == (said != "all"):
            return None
        return "%s of %s, scopes %s: %s of %s is said" % (who.role, who.institution, who.scope, said, self.kind)


STRICT = Site(break_glass=True)


def product(seed=0):
    """Roles × institutions × scopes × types × states × interactions."""
    oracle.set_parts({})
    draw = random.Random(seed)
    script = Script(cases.STATES)
    for role in oracle.ROLES:
        for institution in cases.INSTITUTIONS:
            for scope in cases.SCOPES:
                asker = script.asker(STRICT, role=role, institution=institution, scope=scope, glass="急変" if role == "emergency" else None)
                for key in cases.TYPES:
                    for patient in cases.STATES:
                        mine = draw.random() < 0.5
                        for interaction in INTERACTIONS:
                            script.ask(asker, interaction, key, patient, mine)
    return script


def weighted(draw, common, rare, part):
    return draw.choice(rare) if draw.random() < part else draw.choice(common)


def sample(count, seed, askers=400, parts=False):
    """All else, drawn: settings, states of the service, users, purposes, narrower tokens, broken glass, odd resources, moves from patient to
    patient and from item to item."""
    draw = random.Random(seed)
    oracle.set_parts(cases.PARTS if parts else {})
    script = Script(cases.PATIENTS, parts)
    keys, types, patients = sorted(RESOURCES), sorted(cases.TYPES), sorted(cases.PATIENTS)
    sites = [Site(permit, notice, glass) for permit in (False, True) for notice in (False, True) for glass in (False, True)]
    sites += [STRICT] * 6 + [Site(False, True, True, "read-only"), Site(True, False, False, "stopped")]
    for site in sites:
        site = Site(site.permit_by_default, site.notice_required, site.break_glass, site.service)
        for _ in range(askers // len(sites)):
            role = draw.choice(list(oracle.ROLES) + ["software", "staff", "emergency", "citizen", "proxy"])
            more = {"role": role, "institution": weighted(draw, ["hospital"], list(cases.INSTITUTIONS), 0.6),
                    "scope": weighted(draw, cases.SCOPES[:1], cases.SCOPES + cases.MORE_SCOPES, 0.4),
                    "purpose": weighted(draw, ["TREAT"], ["ETREAT", "HPAYMT", "PUBHLTH", None], 0.4)}
            if role in ("citizen", "proxy"):
                more["patient"] = weighted(draw, [cases.MINE], patients, 0.5)
            if role == "proxy":
                more["user"] = weighted(draw, ["Practitioner/proxy"], ["late", "early", "just", "other", "nobody"], 0.4)
            if role == "emergency":
                more["glass"] = draw.choice(["急変", "!", None])
                more["token"] = draw.choice(["old", "old", "fresh", "none"])
            if draw.random() < 0.1:
                more["officer"] = True
            elif draw.random() < 0.2:
                more["own_read"] = tuple(draw.sample(oracle.ITEMS, 5))
                more["own_write"] = tuple(draw.sample(oracle.ITEMS, 5))
            if draw.random() < 0.1:
                more["now"] = cases.NOW + draw.choice([-1, 1, 5 * cases.DAY, -400 * cases.DAY])
            asker = script.asker(site, **more)
            who = asker[1].who
            if draw.random() < 0.15 and (who.officer or who.acts()):
                script.ask_patients(asker)
            for _ in range(count // askers):
                key, patient = weighted(draw, types, keys, 0.4), draw.choice(patients)
                if role == "emergency" and draw.random() < 0.3:
                    patient = draw.choice(["permits-all", "nothing", "denies"])
                if who.patient and draw.random() < 0.5:
                    patient = who.patient
                if "?" in who.scope and draw.random() < 0.3:
                    key = draw.choice(["misplaced", "laboratory", "vital", "condition"])
                if who.is_for_one() and draw.random() < 0.3:
                    key = draw.choice(["consent", "consent", "nobodys-consent"])
                interaction, new = draw.choice(INTERACTIONS), None
                if key == "event" and interaction in ("read", "search", "history") and who.role in ("auditor", "citizen", "proxy"):
                    continue  # AuditEvents are no records
                if interaction in ("update", "patch") and draw.random() < 0.4:
                    kind = RESOURCES[key]("them")["resourceType"]
                    alike = [one for one in keys if RESOURCES[one]("them")["resourceType"] == kind]
                    new = draw.choice(alike), draw.choice([patient, draw.choice(patients), "stranger"])
                if interaction == "create" and draw.random() < 0.1:
                    patient = "stranger"
                flags = "c" + ("f" if draw.random() < 0.5 else "")
                if interaction in ("read", "update", "delete") and draw.random() < 0.15:
                    flags += "od"
                script.ask(asker, interaction, key, patient, draw.random() < 0.5, new, flags)
    return script


def of_all(patients):
    """Who sees all of a type; patients: who there is."""
    oracle.set_parts({})
    script = Script(patients)
    for site in (STRICT, Site(True, False), Site(False, False, False, "stopped")):
        for role in oracle.ROLES:
            for institution in cases.INSTITUTIONS:
                for scope in cases.SCOPES + cases.MORE_SCOPES:
                    for officer in (False, True):
                        asker = script.asker(site, role=role, institution=institution, scope=scope, officer=officer,
                                             patient=patients[0] if role in ("citizen", "proxy") else None)
                        for kind in ("Observation", "Patient", "Practitioner", "OperationDefinition"):
                            for interaction in ("read", "search"):
                                script.ask_all(asker, kind, interaction)
    return script


def differs(answer, said):
    """A sentence when what was said isn't what should have been."""
    if isinstance(answer, (Patients, All)):
        return answer.differs(said)
    if not isinstance(answer, Case):
        return "%s may not ask: %s" % (answer.line(), said) if said != answer.admitted() else None
    status, reasons, body = answer.expected()
    got_status, got_reason, got_body = said.split()
    if int(got_status) == status and got_reason in reasons and got_body == body:
        return None
    return "%s\n    said: %s; should be: %d %s %s\n    %s" % (answer, said, status, "/".join(sorted(reasons)), body, answer.line)


def check(script, said, most=20):
    """Compares what was said with what should have been; gives some differences as sentences, how many there are, and how many decisions
    permitted."""
    oracle.set_parts(script.parts)
    wrong = [sentence for sentence in map(differs, script.answers, said) if sentence]
    return wrong[:most], len(wrong), sum(one.startswith("200 ") for one in said)
