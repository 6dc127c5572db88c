#!/usr/bin/python3
"""PATCH (R4 http.html#patch) as JSON Patch, XML Patch and FHIRPath Patch in JSON and XML; conditional patch."""

import base64
import json
import threading
from xml.sax.saxutils import escape

from harness import Case, Client, main
from town import CATEGORY, new_id, observation, patient

JSON_PATCH, XML_PATCH = "application/json-patch+json", "application/xml-patch+xml"
FHIR_JSON, FHIR_XML = "application/fhir+json", "application/fhir+xml"
SYSTEM = "urn:oid:1.2.392.100495.20.3.51"
FHIR = 'xmlns="http://hl7.org/fhir"'


def json_patch(verb, path, value=None):
    step = {"op": verb, "path": "/" + path}
    return json.dumps([step if value is None else dict(step, value=value)]), {"Content-Type": JSON_PATCH}


def xml_patch(verb, path, value=None):
    selector = "/f:" + path
    inside = "" if value is None else escape(value)
    if verb == "add":
        inside = '<%s xmlns="http://hl7.org/fhir" value="%s"/>' % (path.rsplit("/", 1)[1], inside)
        selector = selector.rsplit("/", 1)[0]
    elif verb == "replace":
        selector += "/@value"
    selector = selector.replace("/", "/f:").replace("/f:f:", "/f:").replace("/f:@", "/@")
    return '<diff xmlns:f="http://hl7.org/fhir"><%s sel="%s">%s</%s></diff>' % (verb, selector, inside, verb), {
        "Content-Type": XML_PATCH}


def operation(verb, path, value=None):
    """(name, type of value, value) of the parts of a FHIRPath Patch's operation."""
    parts = [("type", "Code", "delete" if verb == "remove" else verb)]
    if verb == "add":
        path, name = path.rsplit(".", 1)
        parts += [("path", "String", path), ("name", "String", name)]
    else:
        parts += [("path", "String", path)]
    return parts + ([("value", "Code", value)] if value is not None else [])


def parameters_json(verb, path, value=None):
    parts = [{"name": name, "value" + kind: text} for name, kind, text in operation(verb, path, value)]
    return {"resourceType": "Parameters", "parameter": [{"name": "operation", "part": parts}]}, {"Content-Type": FHIR_JSON}


def parameters_xml(verb, path, value=None):
    parts = "".join('<part><name value="%s"/><value%s value="%s"/></part>' % (name, kind, escape(text))
                    for name, kind, text in operation(verb, path, value))
    return '<Parameters %s><parameter><name value="operation"/>%s</parameter></Parameters>' % (FHIR, parts), {
        "Content-Type": FHIR_XML}


# Each kind, and how it names an element of the Patient.
KINDS = {
    "json": (json_patch, lambda name: name),
    "xml": (xml_patch, lambda name: "Patient/" + name),
    "fhirpath+json": (parameters_json, lambda name: "Patient." + name),
    "fhirpath+xml": (parameters_xml, lambda name: "Patient." + name),
}


class Patching(Case):
    def each(self):
        """Each kind, as a function of (verb, element, value) to what is sent."""
        for name, (make, place) in KINDS.items():
            with self.subTest(name):
                yield lambda verb, element, value=None, make=make, place=place: make(verb, place(element), value)

    def patch(self, path, sent, client=None, **headers):
        body, fields = sent
        fields = dict(fields, **{name.replace("_", "-"): value for name, value in headers.items()})
        return (client or self.all).request("PATCH", path, body, fields)

    def json_patch(self, path, *operations, **more):
        return self.patch(path, (json.dumps(operations), {"Content-Type": JSON_PATCH}), **more)

    def client(self, scope):
        client = Client(self.server, "all", self.all.certificate, self.all.key, self.server.token("all", scope))
        self.addCleanup(client.close)
        return client

    def assert_untouched(self, made):
        self.assertEqual(self.all.get("%s/%s" % (made.json["resourceType"], made.id)).body, made.body)


class Allowed(Patching):
    def test_replace(self):
        for make in self.each():
            made = self.all.create(patient())
            answer = self.assert_ok(self.patch("Patient/" + made.id, make("replace", "gender", "other")))
            self.assertEqual(answer.field("ETag"), 'W/"2"')
            self.assertIsNone(answer.field("Location"))
            expected = dict(made.json, gender="other", meta=answer.json["meta"])
            self.assertEqual(answer.json, expected)
            self.assertEqual(answer.json["meta"]["versionId"], "2")
            self.assertEqual(self.all.get("Patient/" + made.id).body, answer.body)
            self.assertEqual([each["id"] for each in self.all.search("Patient?gender=other&_id=" + made.id)], [made.id])
            self.assertEqual(self.all.search("Patient?gender=female&_id=" + made.id), [])

    def test_add_and_remove(self):
        for make in self.each():
            made = self.all.create(patient())
            removed = self.assert_ok(self.patch("Patient/" + made.id, make("remove", "birthDate")))
            self.assertEqual(removed.json, {k: v for k, v in dict(made.json, meta=removed.json["meta"]).items() if k != "birthDate"})

    def test_add(self):
        for name, make in (("json", json_patch), ("fhirpath+json", parameters_json), ("fhirpath+xml", parameters_xml)):
            with self.subTest(name):
                made = self.all.create(patient())
                path = "language" if make is json_patch else "Patient.language"
                answer = self.assert_ok(self.patch("Patient/" + made.id, make("add", path, "ja")))
                self.assertEqual(answer.json, dict(made.json, language="ja", meta=answer.json["meta"]))
        made = self.all.create(patient())
        sent = ('<diff xmlns:f="http://hl7.org/fhir"><add sel="/f:Patient/f:active" pos="before"><language '
                'xmlns="http://hl7.org/fhir" value="ja"/></add></diff>', {"Content-Type": XML_PATCH})
        answer = self.assert_ok(self.patch("Patient/" + made.id, sent))
        self.assertEqual(answer.json, dict(made.json, language="ja", meta=answer.json["meta"]))

    def test_decimals_keep_their_text(self):
        text = json.dumps(observation(value=12345)).replace("12345", "1.00")
        for name, (make, _) in KINDS.items():
            with self.subTest(name):
                made = self.assert_ok(self.all.post("Observation", text), 201)
                path = {"json": "status", "xml": "Observation/status"}.get(name, "Observation.status")
                answer = self.assert_ok(self.patch("Observation/" + made.id, make("replace", path, "amended")))
                self.assertIn('"value":1.00,', answer.text)
                self.assertEqual(answer.json["status"], "amended")

    def test_what_comes_back(self):
        for make in self.each():
            made = self.all.create(patient())
            minimal = self.patch("Patient/" + made.id, make("replace", "gender", "other"), Prefer="return=minimal")
            self.assertEqual((minimal.status, minimal.body, minimal.field("ETag")), (200, b"", 'W/"2"'))
            outcome = self.patch("Patient/" + made.id, make("replace", "gender", "male"), Prefer="return=OperationOutcome")
            self.assert_outcome(outcome, 200, "informational", "information")
            xml = self.patch("Patient/" + made.id, make("replace", "gender", "unknown"), Accept="application/fhir+xml")
            self.assertIn('<gender value="unknown"/>', xml.text)

    def test_nothing_changes(self):
        """A patch that leaves everything as it is makes no version."""
        for make in self.each():
            made = self.all.create(patient())
            answer = self.assert_ok(self.patch("Patient/" + made.id, make("replace", "gender", "female")))
            self.assertEqual(answer.body, made.body)
            self.assertEqual((answer.field("ETag"), answer.field("Location")), ('W/"1"', None))
            self.assertEqual(len(self.all.get("Patient/%s/_history" % made.id).json["entry"]), 1)

    def test_what_is_the_servers(self):
        made = self.all.create(patient(meta={"tag": [{"system": "urn:x", "code": "a"}]}))
        answer = self.json_patch("Patient/" + made.id, {"op": "test", "path": "/meta/versionId", "value": "1"},
                                 {"op": "replace", "path": "/meta/versionId", "value": "77"},
                                 {"op": "replace", "path": "/meta/lastUpdated", "value": "2001-01-01T00:00:00Z"},
                                 {"op": "add", "path": "/meta/tag/-", "value": {"system": "urn:x", "code": "b"}})
        self.assert_ok(answer)
        self.assertEqual(answer.json["meta"]["versionId"], "2")
        self.assertGreaterEqual(answer.json["meta"]["lastUpdated"], made.json["meta"]["lastUpdated"])
        self.assertEqual([each["code"] for each in answer.json["meta"]["tag"]], ["a", "b"])
        self.assertEqual(self.all.get("Patient/%s/_history/77" % made.id).status, 404)
        # Nothing but what is the server's: nothing changes.
        again = self.json_patch("Patient/" + made.id, {"op": "remove", "path": "/meta/versionId"})
        self.assertEqual((again.status, again.body), (200, answer.body))

    def test_history_and_trail_name_it(self):
        made = self.all.create(patient())
        self.patch("Patient/" + made.id, json_patch("replace", "gender", "other"), X_Request_Id="patch-" + made.id)
        entries = self.all.get("Patient/%s/_history" % made.id).json["entry"]
        self.assertEqual([entry["request"] for entry in entries], [{"method": "PATCH", "url": "Patient/" + made.id},
                                                                   {"method": "POST", "url": "Patient"}])
        self.assertEqual([record["event"] for record in self.server.audit_records()
                          if record.get("requestId") == "patch-" + made.id], ["PATCH"])

    def test_no_patch_is_lost(self):
        """Each of many at one time adds an item, without If-Match: all are there afterwards."""
        made = self.all.create(patient(identifier=[{"system": SYSTEM, "value": "0"}]))
        trouble = []

        def add(number):
            client = Client(self.server, "all", self.all.certificate, self.all.key, self.all.token)
            try:
                for each in range(10):
                    answer = self.json_patch("Patient/" + made.id, {"op": "add", "path": "/identifier/-", "value": {
                        "system": SYSTEM, "value": "%d-%d" % (number, each)}}, client=client)
                    if answer.status != 200:
                        trouble.append(answer)
            except Exception as error: # told by the main thread
                trouble.append(error)
            finally:
                client.close()

        threads = [threading.Thread(target=add, args=(number,)) for number in range(1, 11)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(trouble, [])
        final = self.all.get("Patient/" + made.id)
        self.assertEqual(final.version, "101")
        self.assertEqual({each["value"] for each in final.json["identifier"]},
                         {"0"} | {"%d-%d" % (number, each) for number in range(1, 11) for each in range(10)})

    def test_the_statement_says_so(self):
        statement = self.all.get("metadata").json
        self.assertEqual(set(statement["patchFormat"]), {JSON_PATCH, XML_PATCH, FHIR_JSON, FHIR_XML})
        for resource in statement["rest"][0]["resource"]:
            codes = {each["code"] for each in resource["interaction"]}
            self.assertEqual("patch" in codes, resource["type"] not in ("AuditEvent", "Binary"), resource["type"])


class Forbidden(Patching):
    def test_who_may_not_write(self):
        for make in self.each():
            made = self.all.create(patient())
            # By scope, by grant for writing, by any grant.
            for client in (self.ehr, self.care, self.other):
                self.assert_outcome(self.patch("Patient/" + made.id, make("replace", "gender", "other"), client), 403)
                # Whether the patch could be applied is not told either.
                self.assert_outcome(self.patch("Patient/" + made.id, make("replace", "deceasedBoolean", "true"), client), 403)
            self.assert_untouched(made)

    def test_who_may_not_read(self):
        """As what never was: by the same bytes, whatever the patch asks."""
        blind = self.client("system/*.cud")
        for make in self.each():
            made = self.all.create(patient())
            for headers in ({}, {"If-Match": 'W/"1"'}, {"If-Match": 'W/"9"'}):
                for sent in (make("replace", "gender", "other"), make("replace", "nothing", "x")):
                    here, nowhere = (self.patch("Patient/" + name, (sent[0], dict(sent[1], **headers)), blind)
                                     for name in (made.id, "x" * len(made.id)))
                    self.assert_outcome(here, 404, "not-found")
                    self.assertEqual(here.body, nowhere.body.replace(b"x" * len(made.id), made.id.encode()))
                    self.assertEqual([name for name, _ in here.fields], [name for name, _ in nowhere.fields])
            self.assert_untouched(made)

    def test_moving_it_out_of_the_scope(self):
        laboratory = [{"coding": [{"system": CATEGORY, "code": "laboratory"}]}]
        vital = self.client("system/Observation.ru?category=%s|vital-signs" % CATEGORY)
        made = self.all.create(observation())
        self.assert_outcome(self.json_patch("Observation/" + made.id, {"op": "replace", "path": "/category", "value": laboratory},
                                            client=vital), 403)
        self.assert_untouched(made)
        self.assert_ok(self.json_patch("Observation/" + made.id, {"op": "replace", "path": "/status", "value": "amended"}, client=vital))
        # And what is out of it isn't there.
        made = self.all.create(observation(category=laboratory))
        self.assert_outcome(self.json_patch("Observation/" + made.id, {"op": "replace", "path": "/category", "value": [
            {"coding": [{"system": CATEGORY, "code": "vital-signs"}]}]}, client=vital), 404)
        self.assert_untouched(made)

    def test_what_nobody_patches(self):
        for path in ("AuditEvent/x", "Binary/x", "Binary?_id=x"):
            self.assert_outcome(self.json_patch(path), 405)


class Absent(Patching):
    def test_never_there(self):
        for make in self.each():
            self.assert_outcome(self.patch("Patient/" + new_id(), make("replace", "gender", "other")), 404, "not-found")

    def test_deleted(self):
        for make in self.each():
            made = self.all.create(patient())
            self.all.delete("Patient/" + made.id)
            answer = self.patch("Patient/" + made.id, make("replace", "gender", "other"))
            self.assert_outcome(answer, 410, "deleted")
            self.assertEqual(self.all.get("Patient/" + made.id).status, 410)

    def test_ids_that_are_none(self):
        self.assert_outcome(self.json_patch("Patient/" + "x" * 65), 404)
        self.assert_outcome(self.json_patch("Patient/a_b"), 404)


class Conflict(Patching):
    def test_if_match(self):
        for make in self.each():
            made = self.all.create(patient())
            sent = make("replace", "gender", "other")
            self.assert_outcome(self.patch("Patient/" + made.id, sent, If_Match='W/"2"'), 412, "conflict")
            self.assert_outcome(self.patch("Patient/" + made.id, sent, If_None_Match="*"), 412, "conflict")
            self.assert_outcome(self.patch("Patient/" + made.id, sent, If_Match="1"), 400)
            self.assert_untouched(made)
            self.assertEqual(self.assert_ok(self.patch("Patient/" + made.id, sent, If_Match='W/"1"')).version, "2")

    def test_a_test_that_fails(self):
        made = self.all.create(patient())
        issues = self.assert_outcome(self.json_patch("Patient/" + made.id, {"op": "replace", "path": "/gender", "value": "male"},
                                                     {"op": "test", "path": "/birthDate", "value": "1900-01-01"}), 422)
        self.assertIn("birthDate", issues[0]["diagnostics"])
        self.assert_untouched(made)


class Malformed(Patching):
    def test_documents_that_are_none(self):
        made = self.all.create(patient())
        rows = [(JSON_PATCH, text) for text in (
            "", "{", "{}", "[1]", '[{"op":"replace"}]', '[{"op":"increase","path":"/gender"}]', '[{"op":"add","path":"/gender"}]',
            '[{"op":"remove","path":"gender"}]', '[{"op":"move","path":"/gender"}]', "[] []", '"\udc80"', "<diff/>")]
        rows += [(XML_PATCH, text) for text in (
            "", "<diff", "<Patient/>", "<diff><increase sel='/x'/></diff>", "<diff><add/></diff>", "[]",
            '<!DOCTYPE diff [<!ENTITY e SYSTEM "file:///etc/passwd">]><diff><add sel="/f:Patient">&e;</add></diff>')]
        rows += [(FHIR_JSON, text) for text in (
            "", "[]", '{"resourceType":"Patient"}', '{"resourceType":"Parameters","parameter":[{"name":"operation"}]}',
            '{"resourceType":"Parameters","parameter":[{"name":"operation","part":[{"name":"type","valueCode":"increase"}]}]}',
            '{"resourceType":"Parameters","parameter":[{"name":"operation","part":[{"name":"type","valueCode":"delete"},'
            '{"name":"path","valueString":"Patient.("}]}]}')]
        rows += [(FHIR_XML, text) for text in (
            "", "<Parameters/>", "<Patient %s/>" % FHIR, '<Parameters %s><parameter><name value="operation"/></parameter></Parameters>'
            % FHIR)]
        for kind, text in rows:
            with self.subTest(kind + " " + text):
                answer = self.patch("Patient/" + made.id, (text.encode("utf-8", "surrogateescape"), {"Content-Type": kind}))
                self.assert_outcome(answer, 400)
        self.assert_untouched(made)

    def test_media_types_that_are_none(self):
        made = self.all.create(patient())
        for kind in ("text/plain", "application/merge-patch+json", "application/x-www-form-urlencoded", "application/fhir+turtle", None):
            answer = self.patch("Patient/" + made.id, (b"[]", {"Content-Type": kind} if kind else {"Content-Type": ""}))
            self.assert_outcome(answer, 415, "not-supported")
            self.assertEqual(set(answer.field("Accept-Patch").split(", ")), {JSON_PATCH, XML_PATCH, FHIR_JSON, FHIR_XML})
        self.assert_untouched(made)
        for path, told in (("Patient/" + made.id, True), ("Patient", True), ("Binary/x", False), ("metadata", False)):
            self.assertEqual(self.all.request("OPTIONS", path).field("Accept-Patch") is not None, told)

    def test_paths_that_lead_nowhere(self):
        for make in self.each():
            made = self.all.create(patient())
            self.assert_outcome(self.patch("Patient/" + made.id, make("replace", "maritalStatus", "x")), 422)
            self.assert_untouched(made)
        for path in ("/identifier/0", "/name/1", "/name/-1", "/name/x", "/gender/x"):
            self.assert_outcome(self.json_patch("Patient/" + made.id, {"op": "remove", "path": path}), 422)
        self.assert_untouched(made)

    def test_what_comes_out_is_no_resource(self):
        made = self.all.create(patient())
        for operations, statuses in (
                ([{"op": "add", "path": "/nothing", "value": 1}], (400,)),
                ([{"op": "replace", "path": "/gender", "value": "x"}], (400, 422)),
                ([{"op": "replace", "path": "/birthDate", "value": 1948}], (400,)),
                ([{"op": "add", "path": "/communication", "value": [{"preferred": True}]}], (422,)),
                ([{"op": "replace", "path": "", "value": []}], (400,)),
                ([{"op": "remove", "path": "/resourceType"}], (400,)),
                ([{"op": "replace", "path": "/resourceType", "value": "Person"}], (400,)),
                ([{"op": "replace", "path": "/id", "value": "another"}], (400,)),
                ([{"op": "remove", "path": "/id"}], (400,)),
                ([{"op": "add", "path": "/text", "value": {"status": "generated", "div":
                  "<div xmlns=\"http://www.w3.org/1999/xhtml\"><script>x</script></div>"}}], (400, 422))):
            with self.subTest(operations):
                answer = self.json_patch("Patient/" + made.id, *operations)
                self.assert_outcome(answer, answer.status)
                self.assertIn(answer.status, statuses)
        for sent in (xml_patch("replace", "Patient/gender", "x"), xml_patch("replace", "Patient/id", "another"),
                     parameters_json("replace", "Patient.gender", "x"), parameters_xml("replace", "Patient.id", "another")):
            with self.subTest(sent):
                self.assertIn(self.patch("Patient/" + made.id, sent).status, (400, 422))
        self.assert_untouched(made)
        self.assertEqual(self.all.get("Patient/another").status, 404)

    def test_all_or_nothing(self):
        made = self.all.create(patient())
        self.assert_outcome(self.json_patch("Patient/" + made.id, {"op": "replace", "path": "/gender", "value": "male"},
                                            {"op": "remove", "path": "/photo"}), 422)
        self.assert_untouched(made)

    def test_bounds(self):
        made = self.all.create(patient())
        step = {"op": "test", "path": "/gender", "value": "female"}
        self.assert_ok(self.json_patch("Patient/" + made.id, *[step] * 10000))
        self.assert_outcome(self.json_patch("Patient/" + made.id, *[step] * 10001), 422, "too-costly")
        double = [{"op": "copy", "from": "/name", "path": "/name/0/given"}] + [
            {"op": "copy", "from": "/name", "path": "/name/-"}] * 60
        self.assertIn(self.json_patch("Patient/" + made.id, *double).status, (400, 413, 422))
        self.assert_untouched(made)


class ByCondition(Patching):
    def criteria(self):
        value = new_id("n")
        return "Patient?identifier=%s|%s" % (SYSTEM, value), patient(identifier=[{"system": SYSTEM, "value": value}])

    def test_none(self):
        for make in self.each():
            where, _ = self.criteria()
            self.assert_outcome(self.patch(where, make("replace", "gender", "other")), 404, "not-found")

    def test_one(self):
        for make in self.each():
            where, sent = self.criteria()
            made = self.all.create(sent)
            answer = self.assert_ok(self.patch(where, make("replace", "gender", "other")))
            self.assertEqual((answer.id, answer.version, answer.json["gender"]), (made.id, "2", "other"))
            self.assertEqual(answer.field("Location"), "%s/Patient/%s/_history/2" % (self.server.base, made.id))
            # Nothing changes: where it is, all the same.
            again = self.assert_ok(self.patch(where, make("replace", "gender", "other")))
            self.assertEqual((again.body, again.field("Location")), (answer.body, answer.field("Location")))

    def test_several(self):
        for make in self.each():
            where, sent = self.criteria()
            made = [self.all.create(sent) for _ in range(2)]
            self.assert_outcome(self.patch(where, make("replace", "gender", "other")), 412, "multiple-matches")
            for each in made:
                self.assert_untouched(each)

    def test_if_match(self):
        where, sent = self.criteria()
        change = json_patch("replace", "gender", "other")
        self.assert_outcome(self.patch(where, change, If_Match='W/"1"'), 412, "conflict")
        made = self.all.create(sent)
        self.assert_outcome(self.patch(where, change, If_Match='W/"2"'), 412, "conflict")
        self.assert_untouched(made)
        self.assert_ok(self.patch(where, change, If_Match='W/"1"'))

    def test_criteria_that_are_none(self):
        for criteria in ("", "?", "?nothing=x", "?_format=json", "?birthdate=soon"):
            self.assert_outcome(self.patch("Patient" + criteria, json_patch("replace", "gender", "other")), 400)

    def test_who_may_not(self):
        where, sent = self.criteria()
        made = self.all.create(sent)
        change = json_patch("replace", "gender", "other")
        for client in (self.ehr, self.care, self.other, self.client("system/*.cru")):
            self.assert_outcome(self.patch(where, change, client), 403)
        self.assert_outcome(self.patch(where, change, self.client("system/*.us")), 404)
        self.assert_untouched(made)


class InBundles(Patching):
    """Entries bring a patch as Parameters, or a document in a Binary."""

    def bundle(self, kind, *entries):
        return self.all.post("", {"resourceType": "Bundle", "type": kind, "entry": [
            {"resource": resource, "request": dict({"method": "PATCH", "url": url}, **more)} for url, resource, more in entries]})

    def resources(self, value):
        """The same patch, in each way that an entry may bring it."""
        for make, path in ((json_patch, "gender"), (xml_patch, "Patient/gender")):
            text, fields = make("replace", path, value)
            yield {"resourceType": "Binary", "contentType": fields["Content-Type"], "data": base64.b64encode(text.encode()).decode()}
        yield parameters_json("replace", "Patient.gender", value)[0]

    def test_each_way(self):
        for kind in ("batch", "transaction"):
            for resource in self.resources("other"):
                with self.subTest(kind + " " + str(resource)):
                    made = self.all.create(patient())
                    answer = self.assert_ok(self.bundle(kind, ("Patient/" + made.id, resource, {"ifMatch": 'W/"1"'})))
                    response = answer.json["entry"][0]["response"]
                    self.assertEqual((response["status"][:3], response["etag"]), ("200", 'W/"2"'))
                    self.assertEqual(self.all.get("Patient/" + made.id).json["gender"], "other")

    def test_by_condition(self):
        for kind in ("batch", "transaction"):
            for resource in self.resources("other"):
                with self.subTest(kind + " " + str(resource)):
                    value = new_id("n")
                    made = self.all.create(patient(identifier=[{"system": SYSTEM, "value": value}]))
                    answer = self.assert_ok(self.bundle(kind, ("Patient?identifier=%s|%s" % (SYSTEM, value), resource, {})))
                    self.assertEqual(answer.json["entry"][0]["response"]["status"][:3], "200")
                    self.assertEqual(self.all.get("Patient/" + made.id).version, "2")

    def test_refusals(self):
        made = self.all.create(patient())
        good = list(self.resources("other"))
        rows = [("Patient/" + made.id, {"resourceType": "Binary", "contentType": "text/plain", "data": "W10="}, {}, "415"),
                ("Patient/" + made.id, {"resourceType": "Binary", "contentType": JSON_PATCH}, {}, "400"),
                ("Patient/" + made.id, {"resourceType": "Binary", "contentType": JSON_PATCH, "data": "e30="}, {}, "400"),
                ("Patient/" + made.id, {"resourceType": "Binary", "contentType": XML_PATCH, "data": "W10="}, {}, "400"),
                ("Patient/" + made.id, patient(), {}, "400"),
                ("Patient/" + made.id, good[0], {"ifMatch": 'W/"9"'}, "412"),
                ("Patient/" + new_id(), good[0], {}, "404"),
                ("Patient/" + made.id, parameters_json("replace", "Patient.maritalStatus", "x")[0], {}, "422")]
        answer = self.assert_ok(self.bundle("batch", *[row[:3] for row in rows]))
        self.assertEqual([entry["response"]["status"][:3] for entry in answer.json["entry"]], [row[3] for row in rows])
        for row in rows:
            with self.subTest(row):
                other = self.all.create(patient())
                self.assert_outcome(self.bundle("transaction", ("Patient/" + other.id, good[2], {}), row[:3]), int(row[3]))
                self.assert_untouched(other)
        self.assert_untouched(made)


DIV = '<div xmlns="http://www.w3.org/1999/xhtml"><p>%s</p></div>'


class Narrative(Patching):
    """The narrative must not say what is not so any more (R4 http.html#patch)."""

    def told(self, status):
        return self.all.create(patient(text={"status": status, "div": DIV % "女"}))

    def test_one_that_was_generated_goes(self):
        for status in ("generated", "extensions"):
            for make in self.each():
                made = self.told(status)
                answer = self.assert_ok(self.patch("Patient/" + made.id, make("replace", "gender", "other")))
                self.assertNotIn("text", answer.json)
                self.assertEqual(self.all.get("Patient/%s/_history/1" % made.id).body, made.body)

    def test_one_that_says_more_is_the_clients_to_patch(self):
        for make in self.each():
            made = self.told("additional")
            self.assert_outcome(self.patch("Patient/" + made.id, make("replace", "gender", "other")), 422, "business-rule")
            self.assert_untouched(made)

    def test_one_that_is_patched_stays(self):
        for status in ("generated", "additional"):
            made = self.told(status)
            answer = self.assert_ok(self.json_patch("Patient/" + made.id, {"op": "replace", "path": "/gender", "value": "other"},
                                                    {"op": "replace", "path": "/text/div", "value": DIV % "その他"}))
            self.assertEqual(answer.json["text"], {"status": status, "div": DIV % "その他"})

    def test_other_than_data_leaves_it(self):
        made = self.told("generated")
        answer = self.assert_ok(self.json_patch("Patient/" + made.id, {"op": "add", "path": "/meta/tag", "value": [{"code": "a"}]}))
        self.assertEqual(answer.json["text"], made.json["text"])
        again = self.assert_ok(self.json_patch("Patient/" + made.id, {"op": "replace", "path": "/gender", "value": "female"}))
        self.assertEqual(again.body, answer.body)


class NarrativeKept(Patching):
    settings = {"patch-narrative": "keep"}

    def test_it_stays(self):
        for status in ("generated", "additional"):
            made = self.all.create(patient(text={"status": status, "div": DIV % "女"}))
            answer = self.assert_ok(self.patch("Patient/" + made.id, json_patch("replace", "gender", "other")))
            self.assertEqual(answer.json["text"], made.json["text"])


if __name__ == "__main__":
    main()
