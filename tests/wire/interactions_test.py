#!/usr/bin/python3
"""Every interaction of R4's http.html and every operation, with every outcome, in JSON and XML: a table (cells.py says how a row
is read). What is wanted stands in http.html; where it leaves a choice, in docs/interactions.md."""

import threading

from cells import (BLIND, BODY, FORMS, NO_DOCUMENT, OUTCOMES, PATCH_BODY, PLAIN_TEXT, UNKNOWN_ELEMENT, UNKNOWN_PARAMETER, WRONG_ID, Ask,
                   Bad, Conflict, Place, Row, alike, asking, in_bundle, in_form, several, stale, tree_of, unwrap, wrap)
from fhir_xml import find, values
from harness import FHIR_XML, Case, Client, main

XML_PATCH, JSON_PATCH = "application/xml-patch+xml", "application/json-patch+json"


# ---- What comes back ----------------------------------------------------------------------------------------------

def itself(case, at, tree):
    case.assertEqual((tree[0], values(tree, "id")), (at.kind, [at.id]))


def is_amended(case, at, tree):
    case.assertEqual(values(tree, "status"), ["amended"])
    case.assertEqual(case.all.get(at.where).json["status"], "amended")


def made(case, at, tree):
    """A new resource with the place's identifier and another id."""
    case.assertNotEqual(values(tree, "id"), [at.id])
    case.assertEqual(values(tree, "identifier", "value"), [at.value])
    case.assertEqual([each["id"] for each in case.all.search("Observation?" + at.criteria)], values(tree, "id"))


def deleted(case, at, tree):
    case.assertEqual(case.all.get(at.where).status, 410)


def bundle_of(kind):
    def check(case, at, tree):
        case.assertEqual((tree[0], values(tree, "type")), ("Bundle", [kind]))
        inside = [values(each, "id") for entry in find(tree, "entry") for each in (find(entry, "resource") or [("", {}, [])])[0][2]]
        case.assertIn([at.id], inside)
    return check


def nothing_found(case, at, tree):
    case.assertEqual((values(tree, "total"), find(tree, "entry")), (["0"], []))


def is_a(name):
    return lambda case, at, tree: case.assertEqual(tree[0], name)


def tagged(case, at, tree):
    case.assertEqual(values(tree, "parameter", "valueMeta", "tag", "code"), ["cell"])
    case.assertEqual([tag["code"] for tag in case.all.get(at.where).json["meta"]["tag"]], ["cell"])


# ---- What is asked ------------------------------------------------------------------------------------------------

def get(path, **headers):
    return lambda at: Ask("GET", path.format(at=at), headers={name.replace("_", "-"): value for name, value in headers.items()})


def posted(path):
    return lambda at: Ask("POST", path.format(at=at), ("application/x-www-form-urlencoded", at.criteria))


def sends(method, path, named=True, if_none_exist=False, **more):
    return lambda at: Ask(method, path.format(at=at), {**at.resource(named=named), **more},
                          {"If-None-Exist": at.criteria} if if_none_exist else {})


def patches(path, kind="fhirpath"):
    bodies = {"json": (JSON_PATCH, '[{"op":"test","path":"/status","value":"final"},{"op":"replace","path":"/status","value":"amended"}]'),
              "xml": (XML_PATCH, '<diff xmlns:f="http://hl7.org/fhir"><replace sel="/f:Observation/f:status/@value">amended</replace></diff>'),
              "fhirpath": parameters({"name": "operation", "part": [
                  {"name": "type", "valueCode": "replace"}, {"name": "path", "valueString": "Observation.status"},
                  {"name": "value", "valueCode": "amended"}]})}
    return lambda at: Ask("PATCH", path.format(at=at), bodies[kind])


def parameters(*given):
    return {"resourceType": "Parameters", "parameter": list(given)}


def operates(path, *given):
    return lambda at: Ask("POST", path.format(at=at), parameters(*given))


TAG = {"name": "meta", "valueMeta": {"tag": [{"system": "urn:test:tags", "code": "cell"}]}}
FAILING = Bad("a test that fails", lambda ask: ask.but(body=(JSON_PATCH, '[{"op":"test","path":"/status","value":"registered"}]')), (422,),
              wraps=True)
NO_PATH = Bad("a path that isn't there", lambda ask: ask.but(body=(JSON_PATCH, '[{"op":"remove","path":"/nothing"}]')), (422,))
NO_PATCH = Bad("no patch", lambda ask: ask.but(body=(JSON_PATCH, '{"op":"remove"}')), (400,))
NO_XML_PATCH = Bad("no patch", lambda ask: ask.but(body=(XML_PATCH, '<diff><remove sel=""></diff>')), (400,))
NO_XML_PATH = Bad("a path that isn't there", lambda ask: ask.but(body=(
    XML_PATCH, '<diff xmlns:f="http://hl7.org/fhir"><remove sel="/f:Observation/f:note"/></diff>')), (422,))
NO_FHIRPATH = Bad("a path that isn't there", lambda ask: ask.but(body=parameters({"name": "operation", "part": [
    {"name": "type", "valueCode": "replace"}, {"name": "path", "valueString": "Observation.note"}, {"name": "value", "valueCode": "x"}]})),
    (400, 422))
NO_OPERATION = Bad("an operation that is none", lambda ask: ask.but(body=parameters({"name": "operation", "part": [
    {"name": "type", "valueCode": "brew"}, {"name": "path", "valueString": "Observation.status"}]})), (400, 422))
PATCHES = (FAILING, NO_PATH, NO_PATCH)
NO_META = Bad("no meta", lambda ask: ask.but(body=parameters()), (400,))
NO_SUCH_PARAMETER = Bad("an unknown parameter", lambda ask: ask.but(body=parameters({"name": "nonsense", "valueString": "x"})), (400,),
                        ("not-supported", "invalid", "value"))
NO_ID = "it names no resource"
FOUND = "what is deleted is not found: as absent"
FREE = Conflict("If-None-Match: * and it is there", lambda ask, at: ask.but(headers={"If-None-Match": "*"}))
NO_QUERY = "there is nothing in it that could be malformed"

# ---- The table ----------------------------------------------------------------------------------------------------

WRITES = [
    Row("create", "CREATE", sends("POST", "Observation", named=False), "ruds", 201, there=False, etag="1", location="new", check=made,
        writes=True, absent=NO_ID, gone=NO_ID, hidden=NO_ID, conflict="every one makes another resource", malformed=BODY),
    Row("update", "UPDATE", sends("PUT", "{at.where}", status="amended"), "crds", 200, etag="2", check=is_amended, writes=True, letters="rus",
        gone="an update brings it back (R4 http.html#update)", conflict=(stale(), FREE), malformed=BODY + (WRONG_ID,)),
    Row("update as create", "UPDATE", sends("PUT", "{at.where}"), "who may not create gets the 404 of what is absent: update_create_test", 201, there=False, etag="1", location="same", check=itself, writes=True,
        absent="that it is absent is the condition", gone="the same as update's", hidden="", letters="rus",
        conflict="what is absent is 404 to If-Match, and If-None-Match holds", malformed=BODY + (WRONG_ID,)),
    Row("delete", "DELETE", lambda at: Ask("DELETE", at.where), "crus", 204, etag="2", check=deleted, writes=True, letters="cruds",
        gone=(204, None), conflict=(stale(),), malformed="it has neither body nor query"),
    Row("patch (FHIRPath)", "PATCH", patches("{at.where}"), "crds", 200, etag="2", check=is_amended, writes=True, conflict=(stale(),),
        malformed=PATCH_BODY + (NO_FHIRPATH, NO_OPERATION)),
    Row("patch (JSON Patch)", "PATCH", patches("{at.where}", "json"), "crds", 200, etag="2", check=is_amended, writes=True, conflict=(stale(),),
        malformed=PATCHES),
    Row("patch (XML Patch)", "PATCH", patches("{at.where}", "xml"), "crds", 200, etag="2", check=is_amended, writes=True, conflict=(stale(),),
        malformed=(NO_XML_PATH, NO_XML_PATCH)),
    Row("conditional create", "CREATE", sends("POST", "Observation", named=False, if_none_exist=True), "ruds", 201, there=False, etag="1",
        location="new", check=made, writes=True, absent="that nothing is found is the condition", gone=FOUND, hidden="", conflict=(several(),),
        malformed=BODY + (Bad("an unknown parameter", lambda ask: ask.but(headers={"If-None-Exist": "nonsense=1"}), (400,)),
                          Bad("no condition", lambda ask: ask.but(headers={"If-None-Exist": ""}), (400,)))),
    Row("conditional create, found", "CREATE", sends("POST", "Observation", named=False, if_none_exist=True), "ruds", 200, etag="1",
        location="same", check=itself, absent="it is another row", gone=FOUND, hidden="it is another row", conflict="it is another row",
        malformed="it is another row"),
    Row("conditional update", "UPDATE", sends("PUT", "Observation?{at.criteria}", named=False, status="amended"), "crds", 200, etag="2", location="same",
        check=is_amended, writes=True, absent=(201, None), gone=FOUND, conflict=(stale(), several()),
        malformed=BODY + (WRONG_ID, UNKNOWN_PARAMETER, Bad("no condition", lambda ask: ask.but(path="Observation"), (400,)))),
    Row("conditional delete", "DELETE", lambda at: Ask("DELETE", "Observation?" + at.criteria), "crus", 204, etag="2", check=deleted, writes=True,
        absent=(204, None), gone=FOUND, conflict=(stale(), several()),
        malformed=(UNKNOWN_PARAMETER, Bad("no condition", lambda ask: ask.but(path="Observation"), (400,)))),
    Row("conditional patch (FHIRPath)", "PATCH", patches("Observation?{at.criteria}"), "crds", 200, etag="2", location="same", check=is_amended,
        writes=True, gone=FOUND, conflict=(stale(), several()), malformed=PATCH_BODY + (UNKNOWN_PARAMETER, NO_FHIRPATH)),
    Row("conditional patch (JSON Patch)", "PATCH", patches("Observation?{at.criteria}", "json"), "crds", 200, etag="2", location="same",
        check=is_amended, writes=True, gone=FOUND, conflict=(stale(), several()), malformed=PATCHES + (UNKNOWN_PARAMETER,)),
]
READS = [
    Row("read", "READ", get("{at.where}"), "cuds", etag="1", check=itself, malformed=(
        Bad("an unknown form", asking("_format=nonsense"), (406,), ("not-supported",), wraps=False),
        Bad("a summary that is none", asking("_summary=nonsense"), event="REQUEST"))),
    Row("conditional read", "READ", get("{at.where}", If_None_Match='W/"1"'), "cuds", 304, etag="1", malformed=NO_QUERY),
    Row("vread", "VREAD", get("{at.where}/_history/1"), "cuds", etag="1", check=itself, gone="what was before is there: history_test",
        malformed=(Bad("a version that is none", lambda ask: ask.but(path=ask.path + "x"), (404, 400)),)),
    Row("history of an instance", "HISTORY_INSTANCE", get("{at.where}/_history"), "cuds", check=bundle_of("history"),
        gone=(200, None), malformed=(Bad("a time that is none", asking("_since=nonsense")), UNKNOWN_PARAMETER)),
    Row("history of a type", "HISTORY_TYPE", get("{at.kind}/_history"), "crud", check=bundle_of("history"), absent=NO_ID, gone=NO_ID,
        hidden="history_test: others' records are in it", malformed=(Bad("a time that is none", asking("_since=nonsense")), UNKNOWN_PARAMETER)),
    Row("history of the system", "HISTORY_SYSTEM", get("_history"), "crud", check=bundle_of("history"), absent=NO_ID, gone=NO_ID,
        hidden="history_test: others' records are in it", malformed=(Bad("a time that is none", asking("_since=nonsense")), UNKNOWN_PARAMETER)),
    Row("search by GET", "SEARCH", get("{at.kind}?{at.criteria}"), "crud", check=bundle_of("searchset"), absent=(200, None), gone=(200, None),
        malformed=(UNKNOWN_PARAMETER, Bad("a value that is none", asking("date=soon")))),
    Row("search by POST", "SEARCH", posted("{at.kind}/_search"), "crud", check=bundle_of("searchset"), absent=(200, None), gone=(200, None),
        wraps=False, malformed=(UNKNOWN_PARAMETER, PLAIN_TEXT)),
    Row("search of all types", "SEARCH", get("?_type=Observation&{at.criteria}"), "crud", check=bundle_of("searchset"), absent=(200, None),
        gone=(200, None), malformed=(UNKNOWN_PARAMETER,)),
    Row("search of a compartment", "SEARCH", get("Patient/{at.patient}/Observation?{at.criteria}"), "crud", check=bundle_of("searchset"),
        absent=(200, None), gone=(200, None), malformed=(UNKNOWN_PARAMETER, Bad("a value that is none", asking("date=soon")))),
    Row("search of a compartment, all types", "SEARCH", get("Patient/{at.patient}/*"), "crud", check=bundle_of("searchset"),
        absent=(200, None), gone=(200, None), malformed=(UNKNOWN_PARAMETER,)),
    Row("capabilities", "CAPABILITIES", get("metadata"), "anybody may read it", check=is_a("CapabilityStatement"), granted="anybody may read it",
        absent=NO_ID, gone=NO_ID, hidden=NO_ID, malformed=(
            Bad("an unknown form", asking("_format=nonsense"), (406,), ("not-supported",), wraps=False),)),
]
OPERATIONS = [
    Row("$meta", "OPERATION", get("{at.where}/$meta"), "cuds", check=is_a("Parameters"), operation="meta", malformed=(UNKNOWN_PARAMETER,)),
    Row("$meta of a version", "OPERATION", get("{at.where}/_history/1/$meta"), "cuds", check=is_a("Parameters"), operation="meta",
        gone="what was before is there: meta_operations_test", malformed=(UNKNOWN_PARAMETER,)),
    Row("$meta of a type", "OPERATION", get("Observation/$meta"), "crud", check=is_a("Parameters"), operation="meta", absent=NO_ID, gone=NO_ID,
        hidden="meta_operations_test", malformed=(UNKNOWN_PARAMETER,)),
    Row("$meta-add", "UPDATE", operates("{at.where}/$meta-add", TAG), "crds", etag="2", check=tagged, writes=True, operation="meta-add",
        conflict=(stale(),), malformed=(NO_DOCUMENT, PLAIN_TEXT, NO_META, NO_SUCH_PARAMETER)),
    Row("$meta-delete", "UPDATE", operates("{at.where}/$meta-delete", TAG), "crds", etag="1", check=is_a("Parameters"), operation="meta-delete",
        conflict=(stale(),), malformed=(NO_DOCUMENT, PLAIN_TEXT, NO_META, NO_SUCH_PARAMETER)),
    Row("$everything of a Patient", "OPERATION", get("{at.where}/$everything"), "crud", kind="Patient", check=bundle_of("searchset"),
        operation="everything", malformed=(UNKNOWN_PARAMETER, Bad("a day that is none", asking("start=soon")))),
    Row("$everything of an Encounter", "OPERATION", get("{at.where}/$everything"), "crud", kind="Encounter", check=bundle_of("searchset"),
        operation="everything", malformed=(UNKNOWN_PARAMETER,)),
    Row("$validate", "OPERATION", sends("POST", "Observation/$validate"), "whoever may do anything to the type may validate", there=False,
        check=is_a("OperationOutcome"), operation="validate", absent=NO_ID, gone=NO_ID, hidden=NO_ID, malformed=(NO_DOCUMENT, PLAIN_TEXT)),
    Row("$validate of what is stored", "OPERATION", get("{at.where}/$validate"), "whoever may do anything to the type may validate",
        check=is_a("OperationOutcome"), operation="validate", malformed=(UNKNOWN_PARAMETER,)),
    Row("$convert", "OPERATION", sends("POST", "$convert"), "whoever may do anything may convert", there=False, check=itself, operation="convert",
        absent=NO_ID, gone=NO_ID, hidden=NO_ID, malformed=(NO_DOCUMENT, PLAIN_TEXT, UNKNOWN_ELEMENT)),
    Row("$versions", "OPERATION", get("$versions"), "anybody may ask", check=is_a("Parameters"), granted="anybody may ask",
        operation="versions", absent=NO_ID, gone=NO_ID, hidden=NO_ID, malformed=(UNKNOWN_PARAMETER,)),
    Row("$lastn", "OPERATION", get("Observation/$lastn?patient={at.patient}&code=http://loinc.org|8480-6"), "crud", check=bundle_of("searchset"),
        operation="lastn", absent=(200, None), gone=(200, None), malformed=(UNKNOWN_PARAMETER, Bad("no number", asking("max=many")))),
    Row("$stats", "OPERATION", get("Observation/$stats?subject=Patient/{at.patient}&system=http://loinc.org&code=8480-6&statistic=count"), "crud",
        check=is_a("Parameters"), operation="stats", absent=(200, None), gone=(200, None), hidden="stats_test: its answer names the time",
        malformed=(UNKNOWN_PARAMETER, Bad("a statistic that is none", asking("statistic=luck")))),
]
# Those whose answers rest on more than one record of one type have tests of their own, in both forms.
ELSEWHERE = {"document": "document_test", "extract": "extract_test", "graphql": "graphql_test", "match": "match_test"}
ENTRIES = [wrap(kind, row) for kind in ("batch", "transaction") for row in WRITES + READS if row.wraps]


# ---- Cells --------------------------------------------------------------------------------------------------------

class Cells(Case):
    def setUp(self):
        self.expected, self.refusing, self.ran, self.left_out = {}, {}, 0, []

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.scoped = {}

    @classmethod
    def tearDownClass(cls):
        for client in cls.scoped.values():
            client.close()
        super().tearDownClass()

    def client(self, scope):
        if scope not in self.scoped:
            self.scoped[scope] = Client(self.server, "all", self.all.certificate, self.all.key, self.server.token("all", scope))
        return self.scoped[scope]

    def place(self, row, stored=True):
        at = Place(row.kind)
        if stored:
            self.all.update({"resourceType": "Patient", "id": at.patient, "gender": "female"})
            self.all.update(at.resource("vital-signs"))
        return at

    def state(self):
        """The newest versions that there are."""
        return [(each["fullUrl"], each["response"]["etag"]) for each in self.all.get("_history?_count=10").json["entry"]]

    def assert_grown(self, before, count):
        """So many versions were made since."""
        self.assertEqual(self.state()[count:], before[:10 - count])

    def send(self, row, ask, form, client, event=None):
        """The answer; what must be on record for it is kept for later."""
        sent, wanted = FORMS[form]
        refused = row.wrapped == "transaction"
        if row.wrapped:
            ask = in_bundle(row.wrapped, ask)
        name = "cell-%d-%s" % (len(self.expected), self.id().rsplit(".", 1)[-1])
        kind, body = in_form(ask.body, sent) if ask.body is not None else (None, None)
        headers = {**ask.headers, "Accept": wanted, "X-Request-Id": name, **({"Content-Type": kind} if kind else {})}
        answer = client.request(ask.method, ask.path, body, headers)
        refused = refused and answer.status != 200
        event = event or row.event
        if row.wrapped == "transaction" and row.event == "UPDATE" and "?" in row.ask(Place()).path and b"201" in answer.body:
            # What finds nothing has become a create.
            event = "CREATE"
        if row.wrapped == "transaction" and refused:
            self.refusing[name] = event
        self.expected[name] = [row.wrapped.upper()] + [event] * (not refused) if row.wrapped else [event]
        if answer.status == 406:
            # It is not known what was asked for: not which interaction, and not which form.
            self.expected[name] = ["REQUEST"]
        elif answer.body:
            (self.assert_fhir_xml if wanted == FHIR_XML else self.assert_fhir_json)(answer)
        if row.wrapped and answer.status == 200:
            return unwrap(self, answer, wanted)
        return answer

    def refuse(self, row, ask, form, client, statuses, codes=(), expression=None, event=None):
        """It is refused so, and nothing is stored."""
        before = self.state()
        answer = self.send(row, ask, form, client, event)
        self.assertIn(answer.status, statuses, answer)
        issues = self.assert_outcome(answer, answer.status)
        if codes:
            self.assertTrue(set(codes) & {issue["code"] for issue in issues}, answer)
        if expression:
            told = [e for issue in issues for e in issue.get("expression", [])]
            self.assertTrue(any(e == expression or e.startswith(expression) for e in told), (expression, answer))
        if answer.status != 410:
            # That of what was deleted tells its version.
            self.assertIsNone(answer.field("ETag"), answer)
        self.assertIsNone(answer.field("Location"), answer)
        self.assertEqual(self.state(), before, "something was stored")
        return answer

    # -- Outcomes: each gives (what, function of the form) or a reason --

    def allowed(self, row):
        def run(form):
            at = self.place(row, row.there)
            before = self.state()
            answer = self.send(row, row.ask(at), form, self.all)
            self.assertEqual(answer.status, row.status, answer)
            if row.etag:
                self.assertEqual(answer.field("ETag"), 'W/"%s"' % row.etag)
            if row.location:
                name = "[A-Za-z0-9.-]{1,64}" if row.location == "new" else at.id
                self.assertRegex(answer.field("Location") or "", r"^%s/%s/%s/_history/%s$" % (self.server.base, at.kind, name, row.etag))
            if row.event in ("READ", "VREAD") and row.status == 200 and not row.wrapped:
                self.assertTrue(answer.field("Last-Modified"), answer)
            # An entry's answer to a write has no resource unless it is preferred.
            tree = None if row.wrapped and row.writes else tree_of(answer)
            if row.check and (tree is not None or row.check is deleted):
                row.check(self, at, tree)
            if row.status in (204, 304):
                self.assertEqual(answer.body, b"")
            self.assert_grown(before, int(row.writes))
        return [("", run)]

    def forbidden_by_scope(self, row):
        if len(row.lacking) > 5:
            return row.lacking
        return [("", lambda form: self.refuse(row, row.ask(self.place(row, row.there)), form, self.client("system/*." + row.lacking), (403,),
                                              ("forbidden",)))]

    def forbidden_by_grant(self, row):
        return row.granted or [("", lambda form: self.refuse(row, row.ask(self.place(row, row.there)), form, self.other, (403,),
                                                             ("forbidden",)))]

    def nothing(self, row, at, form, client, wanted):
        """What isn't there. wanted: (status, code)."""
        status, code = wanted
        if code:
            return self.refuse(row, row.ask(at), form, client, (status,), (code,))
        before = self.state()
        answer = self.send(row, row.ask(at), form, client)
        self.assertEqual(answer.status, status, answer)
        if row.event == "SEARCH":
            nothing_found(self, at, tree_of(answer))
        self.assert_grown(before, int(status == 201))
        return answer

    def absent(self, row):
        return row.absent if isinstance(row.absent, str) else [("", lambda form: self.nothing(row, self.place(row, False), form, self.client(
            "system/*." + row.letters), row.absent))]

    def gone(self, row):
        def run(form):
            at = self.place(row)
            self.assert_ok(self.all.delete(at.where), 204)
            if row.event == "SEARCH" and "*" in row.ask(at).path:
                self.assert_ok(self.all.delete("Patient/" + at.patient), 204)
            self.nothing(row, at, form, self.all, row.gone)
        return row.gone if isinstance(row.gone, str) else [("", run)]

    def hidden(self, row):
        def run(form):
            client = self.client(BLIND.replace("%s", row.letters))
            answers = []
            for stored in (True, False):
                at = self.place(row, stored)
                if stored:
                    there = at
                    before = self.all.get(at.where).body
                answer = self.send(row, row.ask(at), form, client)
                answers.append(alike(answer, at))
            self.assertEqual(answers[0], answers[1])
            self.assertEqual(self.all.get(there.where).body, before)
            if not isinstance(row.absent, str):
                self.assertEqual(answer.status, row.absent[0], answer)
        return row.hidden or [("", run)]

    def conflict(self, row):
        def cell(conflict):
            def run(form):
                at = self.place(row, row.there or conflict.twice)
                if conflict.twice:
                    self.all.create(at.resource(named=False))
                self.refuse(row, conflict.change(row.ask(at), at), form, self.all, (conflict.status,), (conflict.code,))
            return conflict.what, run
        return row.conflict if isinstance(row.conflict, str) else [cell(each) for each in row.conflict]

    def malformed(self, row):
        def cell(bad):
            def run(form):
                ask = bad.change(row.ask(self.place(row, row.there)))
                self.refuse(row, ask, form, self.all, bad.status, bad.codes, bad.expression, bad.event)
            return bad.what, run
        return row.malformed if isinstance(row.malformed, str) else [cell(each) for each in row.malformed]

    # -- All of them --

    def run_row(self, row):
        body = row.ask(Place(row.kind)).body
        both = isinstance(body, dict) or row.wrapped
        for outcome in OUTCOMES:
            cells = getattr(self, outcome.replace(" ", "_"))(row)
            if isinstance(cells, str):
                self.left_out.append((row.name, outcome, cells))
                continue
            for what, run in cells:
                for form in FORMS if both else ("json", "xml"):
                    with self.subTest("%s × %s%s × %s" % (row.name, outcome, ": " + what if what else "", form)):
                        self.ran += 1
                        run(form)

    def run_rows(self, rows):
        for row in rows:
            self.run_row(row)
        recorded = {}
        for record in self.server.audit_records():
            if record.get("requestId") in self.expected:
                recorded.setdefault(record["requestId"], []).append(record["event"])
        # Of a refused transaction, the entry that was refused is on record, too, as far as it came to be asked.
        for name, event in self.refusing.items():
            events = recorded.get(name, [])
            for each in (event, "REQUEST"):
                if each in events:
                    events.remove(each)
                    break
        with self.subTest("each is on record once"):
            self.assertEqual({n: sorted(e) for n, e in recorded.items()}, {n: sorted(e) for n, e in self.expected.items()})
        for row, outcome, why in self.left_out:
            print("# no cell: %s × %s: %s" % (row, outcome, why))
        print("# %d cells ran, of %d interactions; %d do not apply" % (self.ran, len(rows), len(self.left_out)))


class Alone(Cells):
    def test_writing(self):
        self.run_rows(WRITES)

    def test_reading(self):
        self.run_rows(READS)

    def test_operations(self):
        self.run_rows(OPERATIONS)

    def test_no_operation_is_left_out(self):
        rest = self.all.get("metadata").json["rest"][0]
        served = {each["name"] for level in [rest, *rest["resource"]] for each in level.get("operation", [])}
        self.assertEqual(served, {row.operation for row in OPERATIONS} | set(ELSEWHERE), "an operation without a row, or a row without an operation")


class InBundles(Cells):
    def test_batch(self):
        self.run_rows([row for row in ENTRIES if row.wrapped == "batch"])

    def test_transaction(self):
        self.run_rows([row for row in ENTRIES if row.wrapped == "transaction"])


class Races(Cells):
    """Of many who rest on one version, one writes; the others get 412, and nothing of theirs is stored."""

    MANY = 8

    def test_one_wins(self):
        rows = [row for row in WRITES if row.there and row.status in (200, 204) and row.writes]
        for row in rows + [row for row in OPERATIONS if row.writes]:
            for form in FORMS:
                with self.subTest("%s × %s" % (row.name, form)):
                    at = self.place(row)
                    ask = row.ask(at)
                    ask.headers["If-Match"] = 'W/"1"'
                    answers = []

                    def ask_for_it():
                        client = Client(self.server, "all", self.all.certificate, self.all.key, self.all.token)
                        answers.append(self.send(row, ask, form, client))
                        client.close()
                    threads = [threading.Thread(target=ask_for_it) for _ in range(self.MANY)]
                    for thread in threads:
                        thread.start()
                    for thread in threads:
                        thread.join()
                    # What is deleted already may be said to be so (RFC 7232, 3.1).
                    lost = 204 if row.name == "delete" else 412
                    self.assertEqual(sorted(a.status for a in answers), sorted([row.status] + [lost] * (self.MANY - 1)), answers)
                    for answer in answers:
                        if answer.status == 412:
                            self.assert_outcome(answer, 412, "conflict")
                    self.assertEqual(len(self.all.get(at.where + "/_history").json["entry"]), 2)


if __name__ == "__main__":
    main()
