"""cells: one interaction, one outcome, one form. A row says how an interaction is asked for and what must come of it; here are the
cells that follow from it, for the interaction alone and as an entry of a batch or a transaction.

The outcomes: allowed; forbidden by scope, and by grant (403); absent; gone (deleted); hidden, which is absent byte for byte;
conflict; malformed. A row gives for each what R4's http.html says, or, as a text, the reason why there is no such cell.
"""

import base64
import dataclasses
import itertools
import json
import re
import typing

import fhir_xml
from harness import FHIR_JSON, FHIR_XML, Answer

SYSTEM, CATEGORY = "urn:test:cells", "http://terminology.hl7.org/CodeSystem/observation-category"
# What is sent and what is asked for.
FORMS = {"json": (FHIR_JSON, FHIR_JSON), "xml": (FHIR_XML, FHIR_XML), "json to xml": (FHIR_JSON, FHIR_XML),
         "xml to json": (FHIR_XML, FHIR_JSON)}
OUTCOMES = ("allowed", "forbidden by scope", "forbidden by grant", "absent", "gone", "hidden", "conflict", "malformed")
numbers = itertools.count(1)


# ---- What there is ------------------------------------------------------------------------------------------------

class Place:
    """An id and an identifier, and what there is under them. Members stand in the order that XML wants."""

    def __init__(self, kind="Observation"):
        self.kind, self.id = kind, "cell-%06d" % next(numbers)
        self.value = "v" + self.id
        self.criteria = "identifier=%s|%s" % (SYSTEM, self.value)

    @property
    def where(self):
        return "%s/%s" % (self.kind, self.id)

    @property
    def patient(self):
        """The patient that it is about: one of its own."""
        return "p" + self.id

    def resource(self, category="survey", named=True):
        """What is sent; what is stored has the category vital-signs, which a blind client doesn't see."""
        top = {"resourceType": self.kind, **({"id": self.id} if named else {}),
               "identifier": [{"system": SYSTEM, "value": self.value}]}
        subject = {"reference": "Patient/" + self.patient}
        if self.kind == "Patient":
            return {**top, "name": [{"family": "笠間"}], "gender": "female" if category == "vital-signs" else "male"}
        if self.kind == "Encounter":
            return {**top, "status": "finished" if category == "vital-signs" else "planned",
                    "class": {"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "AMB"}, "subject": subject}
        return {**top, "status": "final", "category": [{"coding": [{"system": CATEGORY, "code": category}]}],
                "code": {"coding": [{"system": "http://loinc.org", "code": "8480-6"}]}, "subject": subject,
                "effectiveDateTime": "2026-05-11", "valueQuantity": {
                    "value": 128, "unit": "mm[Hg]", "system": "http://unitsofmeasure.org", "code": "mm[Hg]"}}


# A scope that sees none of what the places hold.
BLIND = ("system/Observation.%%s?category=%s|survey system/Patient.%%s?gender=male system/Encounter.%%s?status=planned" % CATEGORY)


@dataclasses.dataclass
class Ask:
    method: str
    path: str
    body: typing.Any = None  # a resource, or (media type, text)
    headers: dict = dataclasses.field(default_factory=dict)

    def but(self, **changes):
        return dataclasses.replace(self, **changes)


def in_form(body, form):
    """(Content-Type, bytes) of a body."""
    if callable(body):
        body = body(form)
    if isinstance(body, tuple):
        return body[0], body[1].encode()
    text = json.dumps(body, ensure_ascii=False)
    if form == FHIR_XML:
        text = fhir_xml.to_xml(fhir_xml.of_json(fhir_xml.read_json(text)))
    return form, text.encode()


# ---- Rows ---------------------------------------------------------------------------------------------------------

@dataclasses.dataclass
class Conflict:
    what: str
    change: typing.Callable  # (ask, place) → ask
    status: int = 412
    code: str = "conflict"
    twice: bool = False  # another resource has the same identifier


@dataclasses.dataclass
class Bad:
    what: str
    change: typing.Callable  # (ask) → ask
    status: tuple = (400,)
    codes: tuple = ()  # of http://hl7.org/fhir/issue-type; any of them
    expression: str = None
    wraps: bool = True  # also as an entry of a Bundle
    event: str = None  # what is recorded, when it isn't known what was asked for


@dataclasses.dataclass
class Row:
    name: str
    event: str
    ask: typing.Callable  # (place) → Ask
    lacking: str  # letters of a scope that is not enough; or why there is none that isn't
    status: int = 200
    kind: str = "Observation"
    there: bool = True  # something is stored at the place first
    etag: str = None  # the version
    location: str = None  # the version that it names, of the place itself or of a new resource
    check: typing.Callable = None  # (case, place, the answer's tree or None)
    writes: bool = False
    letters: str = "cruds"  # of who asks for what is absent or hidden
    granted: str = ""  # why grants don't matter
    absent: typing.Any = (404, "not-found")  # (status, code or None) or a reason
    gone: typing.Any = (410, "deleted")
    hidden: str = ""  # why there is no such cell
    conflict: typing.Any = "it changes nothing"
    malformed: typing.Any = ()
    wrapped: str = ""  # "batch", "transaction": the answer is an entry's
    operation: str = None
    wraps: bool = True


# ---- Ways to be wrong ---------------------------------------------------------------------------------------------

def stale(status=412):
    return Conflict("If-Match of another version", lambda ask, at: ask.but(headers={**ask.headers, "If-Match": 'W/"9"'}), status)


def several(change=lambda ask, at: ask):
    return Conflict("several match", change, 412, "multiple-matches", twice=True)


def cut(ask):
    """The body is no document of its form."""
    return ask.but(body=lambda form: (form, '{"resourceType":' if form == FHIR_JSON else "<Observation"))


def other(ask):
    """One form under the other's name."""
    return ask.but(body=lambda form: (form, "<Observation/>" if form == FHIR_JSON else '{"resourceType":"Observation"}'))


def member(name, value):
    return lambda ask: ask.but(body={**ask.body, name: value})


def asking(more):
    return lambda ask: ask.but(path=ask.path + ("&" if "?" in ask.path else "?") + more)


STRUCTURE = ("structure", "invalid")
VALUE = ("value", "code-invalid", "invalid", "required", "invariant", "structure")
NO_DOCUMENT = Bad("no document", cut, codes=STRUCTURE, wraps=False)
OTHER_FORM = Bad("the other form", other, codes=STRUCTURE, wraps=False)
PLAIN_TEXT = Bad("a media type that is none of FHIR's", lambda ask: ask.but(body=("text/plain", "x")), (415,), ("not-supported",), wraps=False)
UNKNOWN_ELEMENT = Bad("an unknown element", member("nonsense", "x"), codes=STRUCTURE, expression="Observation.nonsense")
WRONG_CODE = Bad("a code outside its set", member("status", "nonsense"), (400, 422), VALUE, "Observation.status")
WRONG_TYPE = Bad("another type", lambda ask: ask.but(body={"resourceType": "Basic", "code": {"text": "x"}}), (400,))
WRONG_ID = Bad("another id in the body", lambda ask: ask.but(body={**ask.body, "id": "another"}), (400,), VALUE, "Observation.id")
UNKNOWN_PARAMETER = Bad("an unknown parameter", asking("nonsense=1"), (400,), ("not-supported", "invalid", "value"))
BODY = (NO_DOCUMENT, OTHER_FORM, PLAIN_TEXT, UNKNOWN_ELEMENT, WRONG_CODE, WRONG_TYPE)
PATCH_BODY = (NO_DOCUMENT, PLAIN_TEXT)


# ---- As an entry --------------------------------------------------------------------------------------------------

FIELDS = {"If-Match": "ifMatch", "If-None-Match": "ifNoneMatch", "If-None-Exist": "ifNoneExist"}


def as_entry(ask):
    request = {"method": ask.method, "url": ask.path}
    for field, name in FIELDS.items():
        if field in ask.headers:
            request[name] = ask.headers[field]
    body = ask.body
    if isinstance(body, tuple):
        body = {"resourceType": "Binary", "contentType": body[0], "data": base64.b64encode(body[1].encode()).decode()}
    return {**({"resource": body} if body is not None else {}), "request": request}


def in_bundle(kind, *asks):
    return Ask("POST", "", {"resourceType": "Bundle", "type": kind, "entry": [as_entry(ask) for ask in asks]})


def unwrap(case, answer, form):
    """The answer of the first entry, as if it had come alone."""
    case.assert_ok(answer)
    tree = tree_of(answer)
    case.assertEqual((tree[0], len(fhir_xml.find(tree, "entry"))), ("Bundle", 1))
    one = fhir_xml.find(tree, "entry")[0]
    word = lambda *path: (fhir_xml.values(one, "response", *path) or [None])[0]
    fields = [(name, word(member)) for name, member in (("ETag", "etag"), ("Location", "location")) if word(member)]
    body = [each for path in (("resource",), ("response", "outcome")) for holder in fhir_xml.find(one, *path) for each in holder[2]]
    raw = b""
    if body:
        fields.append(("Content-Type", FHIR_XML + "; fhirVersion=4.0"))
        raw = fhir_xml.to_xml(body[0]).encode()
    return Answer(int(word("status")[:3]), fields, raw)


def wrap(kind, row):
    """The row of the same interaction as an entry of a batch or a transaction; the patterns of faults are the Bundle's."""
    # Where the id must be that of what a condition finds, the resource as a whole may be named.
    inside = lambda text: "Bundle.entry[0].resource" + ("" if text.endswith(".id") else text[text.index("."):])
    bad = [dataclasses.replace(each, expression=each.expression and "." in each.expression and inside(each.expression) or None)
           for each in row.malformed if each.wraps] if not isinstance(row.malformed, str) else row.malformed
    return dataclasses.replace(row, name="%s: %s" % (kind, row.name), wrapped=kind, malformed=bad or "what is wrong is wrong with the Bundle")


def tree_of(answer):
    if not answer.body:
        return None
    if (answer.field("Content-Type") or "").startswith(FHIR_XML):
        return fhir_xml.of_xml(answer.body)
    return fhir_xml.of_json(fhir_xml.read_json(answer.text))


def alike(answer, place):
    """What must be equal for what is hidden and what is absent: all bytes but the names that were asked for, those that the server
    gave, and the time."""
    names = [place.id, place.value]
    made = re.search(r"/([A-Za-z0-9.-]+)/_history/", answer.field("Location") or "")
    if made:
        names.append(made.group(1))
    text = repr((answer.status, [(n.lower(), v) for n, v in answer.fields if n.lower() not in (
        "date", "x-request-id", "last-modified")])) + answer.body.decode()
    for name in names:
        text = text.replace(name, "NAME")
    text = re.sub(r"\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)", "TIME", text)
    text = re.sub(r"cell-\d+-test_\w+", "REQUEST", text)
    return re.sub(r"_page=[\w-]+", "_page=", text)
