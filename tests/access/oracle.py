"""oracle: who may see what, read from docs/access.md, docs/consent.md and the regulation, and from nothing else.

It knows no line of server/access/ and server/consent/, and shares no table with them: what is wrong in one of the two is seen by
the other (product_test.py). It is written to be read beside the documents, case by case, and not to be fast.

Time is in seconds since 1970. Resources are FHIR JSON as Python has it.
"""

import functools
import re

# ---- 別表: the items of the types that are asked about here ------------------------------------------------------------

ITEMS = ("basic", "care-certification", "care-plan", "care-assessment", "health-check", "medication", "condition", "consent",
         "administrative", "other")
ALL = frozenset(ITEMS)
JLAC = ("http://medis.or.jp/CodeSystem/master-JLAC10-17digits", "urn:oid:1.2.392.200119.4.504", "urn:oid:1.2.392.200119.6.1005")
OBSERVATION_CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category"
CHECKED = {"laboratory", "vital-signs", "social-history", "exam", "imaging", "procedure"}
CARE = "http://irori.example/fhir/CodeSystem/care-observation"
CARE_DOCUMENT = "http://irori.example/fhir/CodeSystem/care-document"

# What a resource of the type may belong to, whatever is in it.
OF_TYPE = {
    "Patient": {"basic"},
    "Observation": {"condition", "health-check", "care-assessment", "care-certification"},
    "QuestionnaireResponse": {"care-assessment", "health-check", "care-certification"},
    "CarePlan": {"care-plan"},
    "Condition": {"condition"},
    "MedicationStatement": {"medication"},
    "Consent": {"consent"},
    "Practitioner": {"administrative"},
    "Coverage": {"basic", "care-certification"},
    "DocumentReference": {"condition", "health-check", "care-certification"},
    "Composition": {"condition", "health-check", "care-certification"},
    "Appointment": {"administrative"},
    "Bundle": {"other"},
    "Binary": {"other"},
    "AuditEvent": {"other"},
    "Parameters": {"other"},
    "OperationDefinition": {"other"},
}


def codings(value):
    """All (system, code) of a CodeableConcept, a Coding or a list of them."""
    if isinstance(value, list):
        return [pair for one in value for pair in codings(one)]
    if not isinstance(value, dict):
        return []
    if "coding" in value:
        return codings(value["coding"])
    return [(value.get("system"), value["code"])] if "code" in value else []


def own_items(resource):
    """Of the resource by itself."""
    kind, found = resource["resourceType"], set()
    if kind == "Observation":
        code, value = codings(resource.get("code")), codings(resource.get("valueCodeableConcept"))
        if (CARE, "care-level") in code or any(s == "http://irori.example/fhir/CodeSystem/care-level" for s, _ in value):
            return {"care-certification"}
        category = {c for s, c in codings(resource.get("category")) if s == OBSERVATION_CATEGORY}
        if category & CHECKED or any(s in JLAC for s, _ in code):
            found.add("health-check")
        if category & {"survey", "activity"} or any(s == CARE or (s, c) == ("http://loinc.org", "96761-2") for s, c in code):
            found.add("care-assessment")
        return found or {"condition"}
    if kind == "QuestionnaireResponse":
        asked = resource.get("questionnaire", "")
        if asked.startswith("http://irori.example/fhir/Questionnaire/health-check"):
            return {"health-check"}
        if asked.startswith("http://irori.example/fhir/Questionnaire/certification-survey"):
            return {"care-certification"}
        return {"care-assessment"}
    if kind in ("Composition", "DocumentReference"):
        if any(code == "53576-5" for _, code in codings(resource.get("type"))):
            found.add("health-check")
        of = codings(resource.get("type")) + (codings(resource.get("category")) if kind == "DocumentReference" else [])
        if any(system == CARE_DOCUMENT for system, _ in of):
            found.add("care-certification")
        return found or {"condition"}
    if kind == "Coverage":
        care = ("http://irori.example/fhir/CodeSystem/coverage-type", "care")
        return {"care-certification"} if care in codings(resource.get("type")) else {"basic"}
    return set(OF_TYPE[kind])


# Elements that need items besides the record's: (elements, items) by type. The built-in table has none; tests set some.
PARTS = {}


def set_parts(parts):
    """From now on; what was remembered is forgotten."""
    global PARTS
    PARTS = parts
    for function in (type_refuses, record_refuses, subjects_refuse, subject_item, sees):
        function.cache_clear()


def part_items(resource):
    """What the parts need that it has."""
    return {item for elements, needs in PARTS.get(resource["resourceType"], ()) if elements & set(resource) for item in needs}


def inside(resource):
    yield from resource.get("contained", [])
    if resource["resourceType"] == "Bundle":
        yield from (entry["resource"] for entry in resource.get("entry", []) if "resource" in entry)


def items_of(resource):
    """With what is inside, which adds all but administrative and other."""
    found = own_items(resource)
    for inner in inside(resource):
        found |= (items_of(inner) | part_items(inner)) - {"administrative", "other"}
    return frozenset(found)


# ---- Roles --------------------------------------------------------------------------------------------------------------

ADMINISTRATIVE = frozenset(["administrative"])
OFFICE = frozenset(["basic", "consent", "administrative"])
NONE = frozenset()
ROLES = {
    "software": (ALL, ALL),
    "citizen": (ALL, frozenset(["consent"])),
    "proxy": (ALL, frozenset(["consent"])),
    "staff": (ALL, ALL),
    "manager": (ADMINISTRATIVE, ADMINISTRATIVE),
    "office": (OFFICE, OFFICE),
    "operations": (ADMINISTRATIVE, NONE),
    "auditor": (NONE, NONE),
    "sysadmin": (ADMINISTRATIVE, NONE),
    "owner": (ADMINISTRATIVE, NONE),
    "emergency": (ALL, NONE),
}


# ---- Scopes -------------------------------------------------------------------------------------------------------------

FIRST = {"read": "rs", "write": "cud", "*": "cruds"}
SCOPE = re.compile(r"(system|user|patient)/(\*|[A-Za-z]+)\.(read|write|\*|c?r?u?d?s?)(?:\?(.*))?")


@functools.lru_cache(None)
def scopes_of(text):
    """(type or *, letters, [(parameter, values)])"""
    found = []
    for word in text.split():
        _, kind, letters, narrowing = SCOPE.fullmatch(word).groups()
        rows = [pair.split("=", 1) for pair in narrowing.split("&")] if narrowing else []
        found.append((kind, FIRST.get(letters, letters), [(name, values.split(",")) for name, values in rows]))
    return found


def token_fits(resource, parameter, values):
    """A token search parameter, of those used here named as its element."""
    for system, code in codings(resource.get(parameter)):
        for value in values:
            if "|" not in value and value == code or value == "%s|%s" % (system or "", code) or value == "%s|" % system:
                return True
    return False


def scope_of_type(text, kind, letter):
    return any(of in ("*", kind) and letter in letters for of, letters, _ in scopes_of(text))


def scope_of_record(text, resource, letter, current):
    """One that narrows reaches current versions only."""
    return any(of in ("*", resource["resourceType"]) and letter in letters and
               (not narrowing or current and all(token_fits(resource, *row) for row in narrowing))
               for of, letters, narrowing in scopes_of(text))


# ---- Consents -----------------------------------------------------------------------------------------------------------

ITEM_SYSTEM = "http://irori.example/fhir/CodeSystem/information-item"
TYPE_SYSTEM = "http://hl7.org/fhir/resource-types"
INSTITUTION_SYSTEM = "http://irori.example/fhir/NamingSystem/institution"
ABOVE = {"ETREAT": "TREAT", "TREAT": "PurposeOfUse", "HPAYMT": "PurposeOfUse", "PUBHLTH": "PurposeOfUse"}
WHAT_IT_IS = ("code", "type", "class", "vaccineCode")
YES, NO, PERHAPS = "yes", "no", "perhaps"


def beneath(code, above):
    while code in ABOVE:
        code = ABOVE[code]
        if code == above:
            return True
    return False


def all_tokens(value):
    """Every code of the resource, wherever it stands, in small letters."""
    if isinstance(value, list):
        return {token for one in value for token in all_tokens(one)}
    if not isinstance(value, dict):
        return set()
    found = {token for one in value.values() for token in all_tokens(one)}
    if isinstance(value.get("code"), str):
        found.add((value.get("system", "").lower(), value["code"].lower()))
    return found


def either(answers):
    answers = set(answers)
    return YES if YES in answers else PERHAPS if PERHAPS in answers else NO


class Question:
    """What a Consent is asked: an institution, its user, the purpose, now, an item of a record."""

    def __init__(self, institution, user, purpose, now, item, resource, current):
        self.institution, self.user, self.purpose, self.now = institution, user, purpose, now
        self.item, self.resource, self.current = item, resource, current


def moment(text, last):
    """The first or the last second of a date or an instant; dates without zone are Japan's."""
    import datetime
    japan = datetime.timezone(datetime.timedelta(hours=9))
    if "T" in text:
        return datetime.datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp() + (1 if last else 0)
    parts = [int(part) for part in text.split("-")]
    start = datetime.datetime(*(parts + [1, 1])[:3], tzinfo=japan)
    if not last:
        return start.timestamp()
    if len(parts) == 3:
        return (start + datetime.timedelta(days=1)).timestamp()
    following = (parts[0] + 1, 1) if len(parts) == 1 or parts[1] == 12 else (parts[0], parts[1] + 1)
    return datetime.datetime(*following, 1, tzinfo=japan).timestamp()


moment = functools.lru_cache(None)(moment)


def actor_is(actor, question):
    reference = actor["reference"]
    identifier = reference.get("identifier", {})
    if identifier.get("system") == INSTITUTION_SYSTEM:
        return YES if identifier["value"] == question.institution else NO
    kind, name = reference["reference"].split("/")
    if kind == "Organization":
        return YES if name == question.institution else NO
    if question.user in ("", question.institution):  # a token that names no user has the institution's id for its subject
        return PERHAPS
    return YES if question.user == reference["reference"] else NO


def conditions(provision, question):
    """The answers of all its conditions."""
    if "period" in provision:
        period = provision["period"]
        yield YES if ("start" not in period or moment(period["start"], False) <= question.now) and \
            ("end" not in period or question.now < moment(period["end"], True)) else NO
    if "actor" in provision:
        yield either(actor_is(actor, question) for actor in provision["actor"])
    if "purpose" in provision:
        yield either(YES if coding["code"] == question.purpose else PERHAPS if not question.purpose or
                     beneath(question.purpose, coding["code"]) else NO for coding in provision["purpose"])
    if "class" in provision:
        kind = question.resource["resourceType"]
        yield either(YES if (coding["system"], coding["code"]) in ((ITEM_SYSTEM, question.item), (TYPE_SYSTEM, kind)) else
                     PERHAPS if coding["system"] == TYPE_SYSTEM and kind == "Bundle" else NO for coding in provision["class"])
    if "code" in provision:
        if not question.current:
            yield PERHAPS
            return
        exact = {pair for name in WHAT_IT_IS for pair in codings(question.resource.get(name))}
        loose = all_tokens(question.resource)
        yield either(YES if (system, code) in exact else
                     PERHAPS if (system.lower(), code.lower()) in loose or ("", code.lower()) in loose or
                     question.resource["resourceType"] == "Bundle" else NO
                     for system, code in codings(provision["code"]))


def holds(provision, question):
    answers = set(conditions(provision, question))
    return NO if NO in answers else PERHAPS if PERHAPS in answers else YES


def provision_says(provision, question, sure=True):
    """permit, deny or None. The innermost that applies decides; side by side denying wins; what isn't sure denies but doesn't permit,
    nor does a permission that stands in it."""
    applies = holds(provision, question)
    if applies == NO:
        return None
    sure = sure and applies == YES
    inner = {provision_says(one, question, sure) for one in provision.get("provision", [])}
    if "deny" in inner:
        return "deny"
    if "permit" in inner:
        return "permit"
    if provision.get("type") == "permit":
        return "permit" if sure else None
    return provision.get("type")


def consent_says(consent, question):
    base = {code for _, code in codings(consent.get("policyRule"))}
    said = provision_says(consent["provision"], question) if "provision" in consent else None
    if said is None and base & {"OPTOUT", "OPTOUTE"}:
        return "deny"
    return said


# ---- The decision -------------------------------------------------------------------------------------------------------

GLASS_SECONDS = 3600  # for so long after its first use a token is good for a patient


class Site:
    def __init__(self, permit_by_default=False, notice_required=True, break_glass=False, service="open"):
        self.permit_by_default, self.notice_required, self.break_glass = permit_by_default, notice_required, break_glass
        self.service = service


class Who:
    """officer: at the admin socket. read, write: the institution's grants; own_read, own_write: the token's, if it has its own."""

    def __init__(self, role="software", institution="", read=ALL, write=ALL, exempt=False, scope="system/*.cruds", user="", patient=None,
                 purpose="TREAT", glass=None, officer=False, own_read=ALL, own_write=ALL, proxy_period=None, now=0):
        self.role, self.institution, self.exempt, self.scope, self.user = role, institution, exempt, scope, user
        self.patient, self.purpose, self.glass, self.officer, self.now = patient, purpose, glass, officer, now
        self.granted = {False: frozenset(read), True: frozenset(write)}
        self.own = {False: frozenset(own_read), True: frozenset(own_write)}
        self.proxy_period, self.glass_first = proxy_period, {}
        self.items = {writing: self.granted[writing] & self.own[writing] & ROLES[role][writing] for writing in (False, True)}

    def is_for_one(self):
        return self.role in ("citizen", "proxy")

    def acts(self):
        """Whether a proxy does act: registered, and within the period."""
        return self.role != "proxy" or self.proxy_period is not None and self.proxy_period[0] <= self.now < self.proxy_period[1]


class Subject:
    """What stands between a patient and those who ask. stops: (institution or None, item or None)."""

    def __init__(self, name, erased=False, unlisted=False, notified=False, stops=(), consents=()):
        self.name, self.erased, self.unlisted, self.notified = name, erased, unlisted, notified
        self.stops, self.consents = tuple(stops), tuple(consents)


class Record:
    """A version of a resource. subjects: of the record, of whom unresolved: one can't be told."""

    def __init__(self, resource, subjects=(), unresolved=False, owner=None, current=True, server_owned=False, deleted=False):
        self.resource, self.subjects, self.unresolved, self.owner = resource, tuple(subjects), unresolved, owner
        self.deleted = deleted
        self.current, self.server_owned = current, server_owned
        self.kind, self.items = resource["resourceType"], items_of(resource)


# The same is asked again and again: of whom, of what and how it was answered is remembered for a while.
REMEMBER = functools.lru_cache(20000)
LETTERS = {"create": "c", "read": "r", "update": "u", "delete": "d", "search": "s", "history": "r", "patch": "u"}
WRITES = ("create", "update", "delete", "patch")


@REMEMBER
def subject_item(site, who, subject, item, record):
    """Step 5 for one patient and one item, reading: None, or why not."""
    if subject.erased:
        return "ERASED"
    if who.is_for_one() and not who.officer and who.patient != subject.name:
        return "OTHER_SUBJECT"
    if subject.unlisted:
        return "UNLISTED"
    if who.officer or who.is_for_one() or who.exempt:
        return None
    if any(institution in (None, who.institution) and of in (None, item) for institution, of in subject.stops):
        return "STOPPED"
    if who.role == "emergency":
        lasts = who.now - who.glass_first.get(subject.name, who.now) < GLASS_SECONDS
        return None if site.break_glass and who.glass and lasts else "BREAK_GLASS"
    if site.notice_required and not subject.notified:
        return "NOT_NOTIFIED"
    question = Question(who.institution, who.user, who.purpose, who.now, item, record.resource, record.current)
    said = {consent_says(consent, question) for consent in subject.consents}
    if "deny" in said:
        return "CONSENT_DENIED"
    return None if "permit" in said or site.permit_by_default else "CONSENT_MISSING"


@REMEMBER
def subjects_refuse(site, who, record):
    """All reasons that step 5 has, reading."""
    refused = {subject_item(site, who, subject, item, record) for subject in record.subjects for item in record.items} - {None}
    return refused | {"SUBJECT_UNRESOLVED"} if record.unresolved and not (who.officer or who.exempt) else refused


def service_refuses(site, who, writing):
    if who.officer or site.service == "open":
        return set()
    return {"SERVICE_STOPPED"} if site.service == "stopped" else {"SERVICE_READ_ONLY"} if writing else set()


def item_reasons(who, writing, items):
    """Why these items are not granted: the institution lacks them, or the role."""
    return {"GRANT"} | ({"ROLE"} if items & who.granted[writing] - who.items[writing] else set())


@REMEMBER
def type_refuses(site, who, kind, letter):
    """A type of which nothing could be allowed: 403 (or 503), without looking. {} or the reasons, any of which will do."""
    writing = letter in "cud"
    if writing and kind == "AuditEvent":
        return {"SERVER_OWNED"}
    if writing and kind == "Parameters":
        return {"NEVER_STORED"}
    if who.officer:
        return set()
    refused = service_refuses(site, who, writing)
    if refused:
        return refused
    if not scope_of_type(who.scope, kind, letter):
        return {"SCOPE"}
    if kind == "AuditEvent":  # which of them is said where they are made: they are no records
        return set() if who.role in ("auditor", "citizen", "proxy") else {"ROLE"}
    if kind == "OperationDefinition" and not writing:
        return set()  # the server's own may be read by everybody
    if not OF_TYPE[kind] & who.items[writing]:
        return item_reasons(who, writing, OF_TYPE[kind])
    return set()


@REMEMBER
def record_refuses(site, who, record, letter):
    """Steps 1 to 4 for one state of a record."""
    writing = letter in "cud"
    if writing and record.server_owned:
        return {"SERVER_OWNED"}
    refused = type_refuses(site, who, record.kind, letter)
    if refused or who.officer:
        return refused
    if not scope_of_record(who.scope, record.resource, letter, record.current):
        refused = {"SCOPE_NARROWED"}
    if not record.server_owned and not record.items <= who.items[writing]:
        refused = refused | item_reasons(who, writing, record.items)
    return refused


@REMEMBER
def sees(site, who, record, letter="r"):
    """Empty, or why it may not be read or found."""
    refused = record_refuses(site, who, record, letter)
    if refused or record.server_owned:
        return refused
    return subjects_refuse(site, who, record)


def writes_about(who, record, there):
    """What is asked of a state that is written, behind steps 1 to 4: the one that is there, or the new one, which may concern somebody
    who can't be told; then it is from then on for officers and exempt institutions alone."""
    refused = {"ERASED"} if any(subject.erased for subject in record.subjects) else set()
    if who.officer:
        return refused
    if there and record.unresolved and not who.exempt:
        refused = refused | {"SUBJECT_UNRESOLVED"}
    if who.is_for_one():
        if not record.subjects:
            refused = refused | {"ROLE"}
        elif any(subject.name != who.patient for subject in record.subjects):
            refused = refused | {"OTHER_SUBJECT"}
    return refused


def removed(site, who, record):
    """Which parts of the type are withheld, be they there or not, a bit each: those of an item that the caller or a subject doesn't have
    it read."""
    if who.officer:
        return 0
    return sum(1 << i for i, (_, needs) in enumerate(PARTS.get(record.kind, ())) if any(
        item not in who.items[False] or any(subject_item(site, who, subject, item, record) for subject in record.subjects)
        for item in needs))


def parts_refuse(site, who, record, unseen):
    """Nobody writes over what they don't see, or were not granted to write; who reads none of it may, as far as grants go."""
    needs = {item for _, items in PARTS.get(record.kind, ()) for item in items}
    if who.officer or record.deleted or needs <= who.items[True] and (unseen or not removed(site, who, record)):
        return set()
    return {"PARTS"}


def comes_back(site, who, new):
    """Whether the reply to a write has what was written: not about whom the writer may not see. What nobody can be told of is the
    writer's own words."""
    return not subjects_refuse(site, who, new) - {"SUBJECT_UNRESOLVED"}


def decide(site, who, interaction, record, new=None):
    """(status, reasons, body): 200, 403, 404 or 503; the reasons that may stand in the trail; and of what is answered "body", "view" with
    the parts that are withheld, or "-". new: the state that a create, update or patch would make."""
    letter = LETTERS[interaction]
    if not who.officer and not who.acts():
        return 403, {"PROXY"}, "-"
    refused = type_refuses(site, who, record.kind if record else new.kind, letter)
    if refused:
        return (503 if refused & {"SERVICE_STOPPED", "SERVICE_READ_ONLY"} else 403), refused, "-"
    if interaction not in WRITES:
        refused = sees(site, who, record, letter)
        bits = 0 if refused else removed(site, who, record)
        return (404, refused, "-") if refused else (200, {"NONE"}, "view%d" % bits if bits else "body")
    refused, unseen = set(), set()
    if record is not None:
        unseen = sees(site, who, record)
        if interaction == "patch" and unseen:
            return 404, unseen, "-"
        refused = record_refuses(site, who, record, letter) or writes_about(who, record, True)
        if not refused and (who.officer or record.owner != who.institution):
            # What somebody else created and it may not see isn't there. Writing doesn't need the right to read.
            refused = subjects_refuse(site, who, record)
        refused = refused or parts_refuse(site, who, record, unseen)
    if not refused and new is not None:
        refused = record_refuses(site, who, new, letter) or writes_about(who, new, False)
        if not refused:
            gone = {subject.name for subject in record.subjects} - {subject.name for subject in new.subjects} if record else set()
            refused = {"SUBJECT_CHANGED"} if gone and not record.deleted and not (who.exempt or who.officer) else set()
            if not who.officer and not part_items(new.resource) <= who.items[True]:
                refused = refused | {"GRANT"}
    if refused:
        return (404 if unseen else 403), refused, "-"
    return 200, {"NONE"}, "body" if new is not None and comes_back(site, who, new) else "-"
