"""cases: a small site for the access decision: institutions, patients with all that may stand between them and those who ask, resources
about them, and who asks. What should be answered the oracle says."""

import itertools
import json

import oracle
from oracle import ITEM_SYSTEM, INSTITUTION_SYSTEM, TYPE_SYSTEM, Record, Site, Subject, Who

NOW = 1795737600  # 2026-11-27 in UTC
DAY = 86400
ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode"
ACT_REASON = "http://terminology.hl7.org/CodeSystem/v3-ActReason"
PARTICIPATION = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType"
LOINC = "http://loinc.org"
HBA1C, GLUCOSE = "4548-4", "2345-7"

# ---- Institutions -------------------------------------------------------------------------------------------------------

INSTITUTIONS = {
    "hospital": {"number": 1, "read": list(oracle.ITEMS), "write": list(oracle.ITEMS), "exempt": False},
    "care": {"number": 2, "read": ["basic", "care-plan", "care-assessment", "care-certification", "consent", "administrative"],
             "write": ["care-plan", "care-assessment", "consent", "administrative"], "exempt": False},
    "tester": {"number": 3, "read": list(oracle.ITEMS), "write": list(oracle.ITEMS), "exempt": True},
}

# ---- Consents -----------------------------------------------------------------------------------------------------------


def coding(system, code):
    return {"system": system, "code": code}


def items(*names):
    return {"class": [coding(ITEM_SYSTEM, name) for name in names]}


def types(*names):
    return {"class": [coding(TYPE_SYSTEM, name) for name in names]}


def purposes(*codes):
    return {"purpose": [coding(ACT_REASON, code) for code in codes]}


def codes(*pairs):
    return {"code": [{"coding": [coding(system, code)]} for system, code in pairs]}


def actors(*references):
    role = {"coding": [coding(PARTICIPATION, "IRCP")]}
    return {"actor": [{"role": role, "reference": {"reference": one} if isinstance(one, str) else one} for one in references]}


def by_name(name):
    return {"identifier": {"system": INSTITUTION_SYSTEM, "value": name}}


def period(start=None, end=None):
    return {"period": {name: value for name, value in (("start", start), ("end", end)) if value}}


def provision(kind=None, *parts, inner=()):
    made = {"type": kind} if kind else {}
    for part in parts:
        made.update(part)
    if inner:
        made["provision"] = list(inner)
    return made


def permit(*parts, inner=()):
    return provision("permit", *parts, inner=inner)


def deny(*parts, inner=()):
    return provision("deny", *parts, inner=inner)


def consent(root=None, base=None):
    made = {"resourceType": "Consent", "status": "active",
            "scope": {"coding": [coding("http://terminology.hl7.org/CodeSystem/consentscope", "patient-privacy")]},
            "category": [{"coding": [coding("http://loinc.org", "59284-0")]}], "patient": {"reference": "Patient/them"}}
    if base:
        made["policyRule"] = {"coding": [coding(ACT_CODE, base)]}
    if root is not None:
        made["provision"] = root
    return made


# ---- Patients: what stands between them and those who ask ---------------------------------------------------------------

EVERYTHING = consent(permit(), "OPTIN")
ASKED = "Organization/hospital"

# Each alone, and in the main product.
STATES = {
    "nothing": {},
    "notified": {"notified": True},
    "permits-all": {"notified": True, "consents": [EVERYTHING]},
    "permits-unnotified": {"consents": [EVERYTHING]},
    "permits-hospital": {"notified": True, "consents": [consent(permit(actors(ASKED)), "OPTIN")]},
    "permits-care-items": {"notified": True, "consents": [consent(permit(items("basic", "care-plan", "administrative")))]},
    "permits-purpose": {"notified": True, "consents": [consent(permit(purposes("TREAT"), period("2026-04-01", "2027-03")), "OPTIN")]},
    "expired": {"notified": True, "consents": [consent(permit(period("2025-04-01", "2026-11-26")), "OPTIN")]},
    "denies": {"notified": True, "consents": [consent(deny())]},
    "opts-out": {"notified": True, "consents": [consent(None, "OPTOUT"), EVERYTHING]},
    "permits-but": {"notified": True, "consents": [consent(permit(inner=[
        deny(items("condition")), deny(types("Composition"), inner=[permit(actors(ASKED))])]), "OPTIN")]},
    "stops-all": {"notified": True, "consents": [EVERYTHING], "stops": [(None, None)]},
    "stops-hospital": {"notified": True, "consents": [EVERYTHING], "stops": [("hospital", None)]},
    "stops-item": {"notified": True, "consents": [EVERYTHING], "stops": [(None, "medication"), ("care", "care-plan")]},
    "unlisted": {"notified": True, "consents": [EVERYTHING], "unlisted": True},
    "erased": {"notified": True, "erased": True},
}

# More ways to say it, asked of in fewer ways.
MORE = {
    "permits-user": {"notified": True, "consents": [consent(permit(actors("Practitioner/x")), "OPTIN")]},
    "permits-user-there": {"notified": True, "consents": [consent(permit(actors(ASKED), inner=[
        deny(inner=[permit(actors("Practitioner/x"))])]), "OPTIN")]},
    "denies-user": {"notified": True, "consents": [EVERYTHING, consent(deny(actors("Practitioner/x", by_name("care"))))]},
    "permits-by-name": {"notified": True, "consents": [consent(permit(actors(by_name("care"), "Practitioner/x")), "OPTINR")]},
    "permits-item": {"notified": True, "consents": [consent(permit(items("health-check")), "OPTIN")]},
    "permits-either": {"notified": True, "consents": [consent(permit({"class": items("basic")["class"] + types("CarePlan", "Appointment")["class"]}))]},
    "permits-emergency": {"notified": True, "consents": [consent(permit(purposes("ETREAT")), "OPTIN")]},
    "denies-treatment": {"notified": True, "consents": [EVERYTHING, consent(deny(purposes("TREAT")))]},
    "denies-emergency": {"notified": True, "consents": [EVERYTHING, consent(deny(purposes("ETREAT", "HPAYMT")))]},
    "denies-but-emergency": {"notified": True, "consents": [consent(permit(inner=[deny(purposes("TREAT"), inner=[permit(purposes("ETREAT"))])]))]},
    "permits-treatment-but": {"notified": True, "consents": [consent(permit(purposes("TREAT"), inner=[deny(items("basic"))])), consent(permit(items("basic")))]},
    "opts-out-but": {"notified": True, "consents": [consent(permit(actors(ASKED)), "OPTOUTE")]},
    "opts-out-twice": {"notified": True, "consents": [consent(permit(actors(ASKED)), "OPTOUT"), consent(permit(actors(ASKED), items("basic")), "OPTOUTE")]},
    "opts-out-within": {"notified": True, "consents": [consent(provision(None, actors(ASKED), inner=[permit(items("basic")), deny(items("condition"))]), "OPTOUT")]},
    "opts-in-within": {"notified": True, "consents": [consent(provision(None, purposes("TREAT"), inner=[permit(items("basic", "consent")), deny(items("condition"))]), "OPTIN")]},
    "permits-code": {"notified": True, "consents": [consent(permit(codes((LOINC, HBA1C))), "OPTIN")]},
    "denies-code": {"notified": True, "consents": [EVERYTHING, consent(deny(codes((LOINC, HBA1C))))]},
    "denies-component": {"notified": True, "consents": [EVERYTHING, consent(deny(codes((LOINC, GLUCOSE))))]},
    "denies-but-code": {"notified": True, "consents": [consent(permit(inner=[deny(items("health-check"), inner=[permit(codes((LOINC, HBA1C)))])]))]},
    "before": {"notified": True, "consents": [consent(permit(period("2026-11-28")))]},
    "today": {"notified": True, "consents": [consent(permit(period("2026-11-27", "2026-11-27")))]},
    "year": {"notified": True, "consents": [consent(permit(period(None, "2026"))), consent(deny(period("2026-12")))]},
    "instant": {"notified": True, "consents": [consent(permit(period("2026-11-27T00:00:00Z", "2026-11-27T09:00:00+09:00")))]},
    "instant-over": {"notified": True, "consents": [consent(permit(period("2026-11-26T00:00:00Z", "2026-11-26T23:59:59Z")))]},
    "denies-hospital": {"notified": True, "consents": [EVERYTHING, consent(deny(actors(ASKED)))]},
    "denies-within": {"notified": True, "consents": [consent(deny(inner=[permit(items("basic"), inner=[deny(actors(ASKED))])]))]},
    "side-by-side": {"notified": True, "consents": [consent(permit(inner=[permit(actors(ASKED)), deny(actors(ASKED), items("condition")),
                                                                         permit(items("condition"))]))]},
    "both": {"notified": True, "consents": [consent(deny(items("basic"))), consent(permit(items("basic", "condition")))]},
    "many-stops": {"notified": True, "stops": [("care", "basic"), ("hospital", "consent"), ("hospital", "care-plan"), ("tester", None)],
                   "consents": [EVERYTHING]},
    "stops-unnotified": {"stops": [(None, "basic")], "consents": [EVERYTHING]},
    "erased-unlisted": {"notified": True, "erased": True, "unlisted": True},
    "denies-unnotified": {"consents": [consent(deny())]},
}
PATIENTS = {**STATES, **MORE}


def subject(name):
    return Subject(name, **PATIENTS[name])


SUBJECTS = {name: subject(name) for name in PATIENTS}
SUBJECTS["stranger"] = Subject("stranger")  # of whom nobody has heard

# ---- Resources ----------------------------------------------------------------------------------------------------------


def observation(of, code=HBA1C, category="laboratory", **more):
    return {"resourceType": "Observation", "status": "final", "subject": {"reference": "Patient/" + of},
            **({"category": [{"coding": [coding(oracle.OBSERVATION_CATEGORY, category)]}]} if category else {}),
            "code": {"coding": [coding(LOINC, code)]}, **more}


def about(kind, element="subject", **more):
    return lambda of: {"resourceType": kind, element: {"reference": "Patient/" + of}, **more}


def concept(system, code):
    return {"coding": [coding(system, code)]}


# Parts, for the scripts that have some: elements of a type, and the items that they need.
PARTS = {"Observation": [({"note", "component"}, {"medication"}), ({"device"}, {"basic", "care-plan"})],
         "CarePlan": [({"activity"}, {"condition"})], "Condition": [({"note"}, {"basic"})]}

# The types of the product, each of a patient.
TYPES = {
    "patient": lambda of: {"resourceType": "Patient", "id": of},
    "laboratory": observation,
    "assessment": lambda of: observation(of, "96761-2", None),
    "response": about("QuestionnaireResponse", status="completed", questionnaire="http://irori.example/fhir/Questionnaire/health-check-2026"),
    "care-plan": about("CarePlan", status="active", intent="plan"),
    "condition": about("Condition", code=concept("http://hl7.org/fhir/sid/icd-10", "I10")),
    "medication": about("MedicationStatement", status="active", medicationCodeableConcept={"text": "アムロジピン"}),
    "consent": about("Consent", "patient", status="proposed", scope=concept("http://terminology.hl7.org/CodeSystem/consentscope", "patient-privacy"),
                     category=[concept("http://loinc.org", "59284-0")]),
    "practitioner": lambda of: {"resourceType": "Practitioner", "name": [{"text": "笠間"}]},
    "coverage": about("Coverage", "beneficiary", status="active", payor=[{"reference": "Organization/city"}],
                      type=concept("http://irori.example/fhir/CodeSystem/coverage-type", "care")),
    "document": about("DocumentReference", status="current", type=concept(LOINC, "53576-5"), category=[concept(oracle.CARE_DOCUMENT, "opinion")],
                      content=[{"attachment": {"title": "x"}}]),
    "composition": about("Composition", status="final", type=concept(LOINC, "11503-0"), date="2026-11-01", author=[{"display": "x"}], title="x"),
    "appointment": lambda of: {"resourceType": "Appointment", "status": "booked", "participant": [
        {"actor": {"reference": "Patient/" + name}, "status": "accepted"} for name in sorted({of, "permits-all"})]},
}

# Further ones, asked of in fewer ways.
ODD = {
    "vital": lambda of: observation(of, "8480-6", "vital-signs"),
    "plain": lambda of: observation(of, GLUCOSE, None),
    "noted": lambda of: observation(of, note=[{"text": "x"}]),
    "measured": lambda of: observation(of, "8480-6", "vital-signs", device={"display": "x"}),
    "active-plan": about("CarePlan", status="active", intent="plan", activity=[{"detail": {"status": "scheduled"}}]),
    "misplaced": lambda of: {**observation(of, HBA1C, None), "code": concept(oracle.OBSERVATION_CATEGORY, "laboratory")},
    "two-items": lambda of: observation(of, "96761-2", "laboratory"),
    "level": lambda of: observation(of, HBA1C, "laboratory", valueCodeableConcept=concept("http://irori.example/fhir/CodeSystem/care-level", "3")),
    "component": lambda of: observation(of, "8480-6", "exam", component=[{"code": concept(LOINC, GLUCOSE), "valueInteger": 5}]),
    "loose": lambda of: observation(of, "8480-6", "exam", method={"coding": [{"code": HBA1C}]}),
    "survey": about("QuestionnaireResponse", status="completed", questionnaire="http://irori.example/fhir/Questionnaire/certification-survey"),
    "health-cover": about("Coverage", "beneficiary", status="active", payor=[{"reference": "Organization/city"}]),
    "contained": lambda of: observation(of, contained=[{"resourceType": "Condition", "id": "c", "subject": {"reference": "Patient/notified"}},
                                                       {"resourceType": "Practitioner", "id": "p"}],
                                        focus=[{"reference": "#c"}], performer=[{"reference": "#p"}]),
    "bundle": lambda of: {"resourceType": "Bundle", "type": "collection", "entry": [
        {"fullUrl": "urn:uuid:%08d-0000-4000-8000-000000000000" % i, "resource": one} for i, one in enumerate(
            [observation(of, note=[{"text": "x"}]), TYPES["care-plan"](of), TYPES["practitioner"](of)])]},
    "binary": lambda of: {"resourceType": "Binary", "contentType": "text/plain", "securityContext": {"reference": "Patient/" + of}, "data": "eA=="},
    "loose-binary": lambda of: {"resourceType": "Binary", "contentType": "text/plain", "data": "eA=="},
    "unresolved": lambda of: {"resourceType": "Observation", "status": "final", "subject": {"display": "somebody"},
                              "category": [concept(oracle.OBSERVATION_CATEGORY, "laboratory")], "code": concept(LOINC, HBA1C)},
    "half-resolved": lambda of: observation(of, focus=[{"reference": "#c"}], contained=[
        {"resourceType": "Condition", "id": "c", "subject": {"display": "somebody"}}]),
    "three": lambda of: {"resourceType": "Appointment", "status": "booked", "participant": [
        {"actor": {"reference": "Patient/" + name}, "status": "accepted"} for name in sorted({of, "permits-hospital", "permits-care-items"})]},
    "nobodys-consent": lambda of: {name: value for name, value in TYPES["consent"]("x").items() if name != "patient"},
    "nobodys": lambda of: {"resourceType": "Appointment", "status": "booked", "participant": [
        {"actor": {"reference": "Practitioner/x"}, "status": "accepted"}]},
    "definition": lambda of: {"resourceType": "OperationDefinition", "name": "X", "status": "active", "kind": "operation", "code": "x",
                              "system": True, "type": False, "instance": False},
    "of-the-server": lambda of: {"resourceType": "OperationDefinition", "id": "of-the-server", "name": "X", "status": "active",
                                 "kind": "operation", "code": "x", "system": True, "type": False, "instance": False},
}
AUDIT = lambda of: {"resourceType": "AuditEvent", "type": coding("http://dicom.nema.org/resources/ontology/DCM", "110110"),
                    "recorded": "2026-11-27T00:00:00Z", "agent": [{"requestor": True}], "source": {"observer": {"display": "x"}},
                    **({"entity": [{"what": {"reference": "Patient/" + of}}]} if of else {})}
RESOURCES = {**TYPES, **ODD, "event": AUDIT}
NOBODYS = {"nobodys-consent", "practitioner", "loose-binary", "nobodys", "definition", "of-the-server"}


def subjects_of(resource):
    """The patients that it names, by the compartment's parameters of the types used here, in contained resources and entries too."""
    kind, found = resource["resourceType"], set()
    if kind == "Patient":
        found.add(resource["id"])
    for name in ("subject", "patient", "beneficiary", "securityContext"):
        reference = resource.get(name, {}).get("reference", "")
        if reference.startswith("Patient/"):
            found.add(reference[8:])
    for part in resource.get("participant", []) + [{"actor": e["what"]} for e in resource.get("entity", [])]:
        if part["actor"]["reference"].startswith("Patient/"):
            found.add(part["actor"]["reference"][8:])
    for inner in oracle.inside(resource):
        found |= subjects_of(inner)
    return found


def unresolved(resource):
    return "reference" not in resource.get("subject", {"reference": ""}) or any(map(unresolved, oracle.inside(resource)))


# ---- Who asks -----------------------------------------------------------------------------------------------------------

SCOPES = (
    "system/*.cruds",
    "system/*.rs",
    "user/*.cud",
    "system/Observation.cruds?category=%s|laboratory system/Patient.read system/Consent.cru system/Appointment.*" % oracle.OBSERVATION_CATEGORY,
    "system/CarePlan.rs system/Composition.s system/Coverage.r system/QuestionnaireResponse.write patient/Consent.crus",
)
MORE_SCOPES = (
    "system/Observation.rs?category=vital-signs system/Observation.r?code=http://loinc.org|4548-4,http://loinc.org|8480-6 system/Observation.cud",
    "system/Observation.cruds?category=laboratory&code=http://loinc.org|4548-4",
    "system/Observation.rs?category=vital-signs system/Condition.cruds?code=http://hl7.org/fhir/sid/icd-10|I10",
    "system/*.r",
    "system/*.s",
    "system/*.u",
    "system/AuditEvent.rs system/Binary.cruds system/Bundle.rs",
)
MINE = "permits-all"


class Asker:
    """Who, and what else the driver is told of it."""

    def __init__(self, site, role="software", institution="hospital", scope=SCOPES[0], patient=None, user=None, purpose="TREAT", glass=None,
                 officer=False, own_read=None, own_write=None, now=NOW, token="none"):
        self.purpose = purpose  # that is told; without one it is treatment
        self.site, self.institution = site, INSTITUTIONS[institution]
        own_read, own_write = own_read or oracle.ITEMS, own_write or oracle.ITEMS
        patient = (patient or MINE) if role in ("citizen", "proxy") else None
        user = user or (institution if role == "software" else "Practitioner/" + ("x" if role == "staff" else role))
        self.who = Who(role, institution, self.institution["read"], self.institution["write"], self.institution["exempt"], scope, user,
                       patient, purpose or "TREAT", glass, officer, own_read, own_write, PROXIES.get((patient, user)), now)
        self.token = token
        self.who.glass_first = {name: first for (by, name), first in GLASS_USES.items() if by == token}

    def admitted(self):
        """Why it may not ask at all."""
        return "NONE" if self.who.officer or self.who.acts() else "PROXY"

    def line(self):
        who = self.who
        told = {"officer": who.officer, "institution": who.institution, "user": who.user, "scope": who.scope, "role": who.role,
                "exempt": who.exempt, "purpose": self.purpose, "token": self.token, "now": who.now,
                "service": ("open", "read-only", "stopped").index(self.site.service),
                "read": sorted(who.granted[False] & who.own[False]), "write": sorted(who.granted[True] & who.own[True])}
        told.update((name, value) for name, value in (("patient", who.patient), ("glass", who.glass)) if value)
        return "who " + json.dumps(told)


# Proxies that are registered, for how long.
PROXIES = {(name, "Practitioner/proxy"): (NOW - DAY, NOW + DAY) for name in PATIENTS}
PROXIES.update({(MINE, "late"): (NOW - 2 * DAY, NOW), (MINE, "early"): (NOW + 1, NOW + DAY), (MINE, "just"): (NOW, NOW + 1),
                ("nothing", "other"): (NOW - DAY, NOW + DAY)})

# Tokens by which the glass was broken before, for whom and when: it is good for an hour.
GLASS_USES = {("old", "permits-all"): NOW - 7200, ("old", "nothing"): NOW - 3600, ("old", "denies"): NOW - 3599, ("fresh", "permits-all"): NOW - 60}

INTERACTIONS = ("create", "read", "update", "delete", "search", "history", "patch")


class Case:
    """One question. old: the resource's key, or None; new: what is written."""

    __slots__ = ("asker", "interaction", "record", "new", "line", "number")

    def __init__(self, asker, number, interaction, record, new, line):
        self.asker, self.number, self.interaction, self.record, self.new, self.line = asker, number, interaction, record, new, line

    def expected(self):
        return oracle.decide(self.asker.site, self.asker.who, self.interaction, self.record, self.new)

    def __str__(self):
        who = self.asker.who
        return "%s of %s%s (%s%s) by %s of %s, %s, scopes %s, %s%s; by default %s, notice %s, glass %s, service %s" % (
            self.interaction, (self.record or self.new).kind, "" if self.record is None or self.record.current else " (old)",
            ", ".join(s.name for s in (self.record or self.new).subjects),
            "" if self.record is None else "; owner " + str(self.record.owner), "officer" if who.officer else who.role, who.institution, who.user,
            who.scope, who.purpose, " glass" if who.glass else "", "permit" if self.asker.site.permit_by_default else "deny",
            self.asker.site.notice_required, self.asker.site.break_glass, self.asker.site.service)
