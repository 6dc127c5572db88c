#!/usr/bin/python3
"""$graphql on the system and on instances (R4 graphql.html, resource-operation-graphql.html)."""

import json
import os
import unittest
import urllib.parse

from harness import ALL_ITEMS, SHARED, STANDARD, Case, main
from town import new_id, observation, patient

JSON, GRAPHQL, RESPONSE = "application/json", "application/graphql", "application/graphql-response+json"
XML = {"Accept": "application/fhir+xml"}


class GraphqlCase(Case):
    def get(self, who, query, path="$graphql", headers=(), **more):
        return who.get(path + "?" + urllib.parse.urlencode({"query": query, **more}), headers)

    def ask(self, who, query, path="$graphql", headers=(), **more):
        return who.post(path, {"query": query, **more}, {"Content-Type": JSON, **dict(headers)})

    def data(self, answer):
        """The data of an answer without errors."""
        self.assert_json(answer, 200)
        self.assertEqual(set(answer.json), {"data"}, answer)
        return answer.json["data"]

    def assert_json(self, answer, status):
        self.assertEqual(answer.status, status, answer)
        self.assertRegex(answer.field("Content-Type"), r"^application/json(;|$)", answer)

    def assert_errors(self, answer, status, code, data=None):
        """A GraphQL answer with errors, of which one has the code. Gives them."""
        self.assert_json(answer, status)
        self.assertEqual(answer.json["data"], data, answer)
        errors = answer.json["errors"]
        for error in errors:
            self.assertTrue(error["message"])
            self.assertEqual(error["extensions"]["resource"]["resourceType"], "OperationOutcome")
        self.assertIn(code, [e["extensions"]["resource"]["issue"][0]["code"] for e in errors], answer)
        return errors


class Graphql(GraphqlCase):
    settings = {"search-count": 2, "search-work": 20000}
    # blind sees Observations, and none of the patients that they are of, but p3.
    institutions = {**STANDARD, "blind": ("system/Observation.rs system/Patient.rs?active=false", ALL_ITEMS, []),
                    "narrow": ("system/Observation.rs", ALL_ITEMS, []), "readers": ("system/*.r", ALL_ITEMS, []),
                    "searchers": ("system/*.s", ALL_ITEMS, [])}

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        put = cls.all.update
        put({"resourceType": "Organization", "id": "city", "name": "笠間市"})
        put(patient(id="p1", managingOrganization={"reference": "Organization/city"}))
        put(patient("友部", "太郎", id="p2", gender="male"))
        put(patient("稲田", "次郎", id="p3", gender="unknown", active=False))
        for number in range(1, 6):
            put(observation("Patient/p1", id="o%d" % number, value=120 + number))
        put(observation("Patient/p2", id="q1", code="29463-7", value=62))
        put({"resourceType": "Condition", "id": "c1", "subject": {"reference": "Patient/p1"}, "code": {"text": "高血圧"}})

    # -- How it is asked --

    QUERY = '{ Patient(id: "p1") { id name { family } } }'
    FOUND = {"Patient": {"id": "p1", "name": [{"family": "笠間"}]}}

    def test_both_methods_and_all_bodies(self):
        parameters = {"resourceType": "Parameters", "parameter": [{"name": "query", "valueString": self.QUERY}]}
        for answer in (self.get(self.all, self.QUERY), self.ask(self.all, self.QUERY),
                       self.all.post("$graphql", self.QUERY, {"Content-Type": GRAPHQL}),
                       self.all.post("$graphql", {"query": self.QUERY}, {"Content-Type": JSON + "; charset=UTF-8"}),
                       self.all.post("$graphql", parameters), self.ask(self.all, self.QUERY, variables=None, operationName=None)):
            self.assertEqual(self.data(answer), self.FOUND)

    def test_on_an_instance(self):
        query = "{ id gender managingOrganization { resource { ... on Organization { name } } } }"
        wanted = {"id": "p1", "gender": "female", "managingOrganization": {"resource": {"name": "笠間市"}}}
        self.assertEqual(self.data(self.get(self.all, query, "Patient/p1/$graphql")), wanted)
        self.assertEqual(self.data(self.ask(self.all, query, "Patient/p1/$graphql")), wanted)
        # No type and no version has it.
        self.assertEqual(self.get(self.all, query, "Patient/$graphql").status, 404)
        self.assertEqual(self.get(self.all, query, "Patient/p1/_history/1/$graphql").status, 404)

    def test_variables_and_names(self):
        query = ("query One($id: ID!) { Patient(id: $id) { gender } } "
                 "query Many($code: [String], $most: Int = 1) { ObservationList(code: $code, _count: $most) { id } }")
        self.assertEqual(self.data(self.ask(self.all, query, operationName="One", variables={"id": "p2"})), {"Patient": {"gender": "male"}})
        self.assertEqual(self.data(self.ask(self.all, query, operationName="Many", variables={"code": ["29463-7", "x"]})),
                         {"ObservationList": [{"id": "q1"}]})
        self.assertEqual(self.data(self.get(self.all, query, operationName="One", variables='{"id":"p1"}')),
                         {"Patient": {"gender": "female"}})
        self.assert_errors(self.ask(self.all, query, operationName="One"), 400, "required")
        self.assert_errors(self.ask(self.all, query), 400, "required")
        self.assert_errors(self.ask(self.all, query, operationName="None"), 400, "invalid")

    def test_what_it_is_answered_in(self):
        for accept, answered in ((JSON, JSON), ("application/fhir+json", JSON), ("*/*", JSON), ("application/*;q=0.2", JSON),
                                 (RESPONSE, RESPONSE), (RESPONSE + ", " + JSON + ";q=0.9", RESPONSE),
                                 (JSON + ", " + RESPONSE + ";q=0.5", JSON), ("application/fhir+xml, application/json;q=0.1", JSON)):
            with self.subTest(accept):
                answer = self.assert_ok(self.ask(self.all, self.QUERY, headers={"Accept": accept}))
                self.assertEqual(answer.field("Content-Type").split(";")[0], answered)
                self.assertEqual(answer.json, {"data": self.FOUND})
        self.assertEqual(self.data(self.all.get("$graphql?_format=json&query=" + urllib.parse.quote(self.QUERY), XML)), self.FOUND)
        # It is never XML.
        for answer in (self.ask(self.all, self.QUERY, headers=XML), self.get(self.all, self.QUERY, _format="xml"),
                       self.ask(self.all, self.QUERY, headers={"Accept": "text/html"}),
                       self.ask(self.all, self.QUERY, headers={"Accept": RESPONSE + ";q=0"})):
            self.assertEqual(answer.status, 406, answer)
            self.assertIn("not-supported", answer.text)

    def test_what_is_no_request(self):
        post = self.all.post
        self.assert_outcome(self.all.get("$graphql"), 400, "required")
        self.assert_outcome(self.get(self.all, self.QUERY, nothing="1"), 400, "not-supported")
        self.assert_outcome(self.all.get("$graphql?query=%7B%7D&query=%7B%7D"), 400, "invalid")
        self.assert_outcome(self.all.get("$graphql?query=%ff"), 400, "value")
        self.assert_outcome(post("$graphql", b"", {"Content-Type": JSON}), 400, "required")
        self.assert_outcome(post("$graphql", b"", {"Content-Type": GRAPHQL}), 400, "required")
        for body in ('{"query": 1}', "{", "[]", '"{ id }"', '[{"query": "{ id }"}]', '{"query": "{ id }", "variables": []}'):
            self.assert_outcome(post("$graphql", body, {"Content-Type": JSON}), 400, "invalid")
        self.assert_outcome(post("$graphql", "{}", {"Content-Type": JSON}), 400, "required")
        # Who sends both might mean either.
        self.assert_outcome(post("$graphql?query=%7Bid%7D", {"query": "{ id }"}, {"Content-Type": JSON}), 400, "not-supported")
        for kind in ("text/plain", "application/x-www-form-urlencoded", "application/json; charset=shift_jis"):
            self.assert_outcome(post("$graphql", {"query": self.QUERY}, {"Content-Type": kind}), 415, "not-supported")
        self.assert_outcome(post("$graphql", patient()), 400, "value")

    def test_queries_with_faults(self):
        for query in ("{ Patient(id: \"p1\") { id }", "{ Nothing { id } }", "{ Patient(id: \"p1\") { nothing } }", "{ Patient { id } }",
                      "query ($a: String) { Patient(id: \"p1\") { id } }", "{ ObservationList(nothing: 1) { id } }", " "):
            with self.subTest(query):
                answer = self.ask(self.all, query)
                self.assert_json(answer, 400)
                self.assertIsNone(answer.json["data"])
                self.assertTrue(answer.json["errors"])
        self.assertEqual(self.all.post("$graphql", b"{ \xff }", {"Content-Type": GRAPHQL}).status, 400)
        errors = self.assert_errors(self.ask(self.all, "{\n  Patient(id: \"p1\") { nothing } }"), 400, "invalid")
        self.assertEqual(errors[0]["locations"], [{"line": 2, "column": 23}])
        self.assert_errors(self.ask(self.all, "mutation { PatientDelete(id: 1) { id } }"), 400, "not-supported")
        # Also for whom accepts GraphQL's own type.
        answer = self.ask(self.all, "{", headers={"Accept": RESPONSE})
        self.assertEqual((answer.status, answer.field("Content-Type").split(";")[0]), (400, RESPONSE))

    def test_too_costly(self):
        many = " ".join('a%d: Patient(id: "p1") { id }' % n for n in range(1999))
        self.assert_errors(self.ask(self.all, "{ %s a: id b: id }" % many), 400, "too-costly")
        # Lists of a thousand each, as far as there are matches.
        searches = lambda count: "{ %s }" % " ".join('a%d: ObservationList(patient: "p1") { id }' % n for n in range(count))
        self.assertEqual(len(self.data(self.ask(self.all, searches(200)))), 200)
        self.assert_errors(self.ask(self.all, searches(201)), 400, "too-costly")
        self.assert_errors(self.ask(self.all, "{ %sid%s }" % ("a { " * 40, " }" * 40)), 400, "too-costly")
        self.assert_errors(self.ask(self.all, "{ id }" + " " * (1 << 18)), 400, "too-long")

    def test_memory_is_bounded(self):
        """docs/limits.md: the answer, and what is read for it."""
        large = self.all.create({"resourceType": "Binary", "contentType": "text/plain", "data": "eHh4" * (9 << 18)}).id
        twice = "{ a: Binary(id: \"%s\") { data } %s }"
        self.assertEqual(len(self.data(self.ask(self.all, twice % (large, "")))["a"]["data"]), 9 << 20)
        self.assert_errors(self.ask(self.all, twice % (large, 'b: Binary(id: "%s") { data }' % large)), 400, "too-costly")
        wide = self.all.create({"resourceType": "Basic", "code": {"text": "x"}, "extension": [
            {"url": "urn:x", "valueString": "x"}] * 50000}).id
        read = lambda count: "{ %s }" % " ".join('a%d: Basic(id: "%s") { id }' % (n, wide) for n in range(count))
        self.assertEqual(self.data(self.ask(self.all, read(2))), {"a0": {"id": wide}, "a1": {"id": wide}})
        self.assert_errors(self.ask(self.all, read(40)), 400, "too-costly")
        for path in ("Binary/" + large, "Basic/" + wide):
            self.all.delete(path)

    # -- Searches --

    def test_lists_and_what_refers_here(self):
        query = "{ id ObservationList(_reference: patient) { id valueQuantity { value } } }"
        found = self.data(self.get(self.all, query, "Patient/p1/$graphql"))
        self.assertEqual({o["id"]: o["valueQuantity"]["value"] for o in found["ObservationList"]},
                         {"o%d" % n: 120 + n for n in range(1, 6)})
        self.assertEqual(self.data(self.get(self.all, query, "Patient/p2/$graphql"))["ObservationList"],
                         [{"id": "q1", "valueQuantity": {"value": 62}}])
        query = '{ PatientList(gender: "male") { id ObservationList(_reference: subject, code: "29463-7") { id } ConditionList(_reference: patient) { id } } }'
        self.assertEqual(self.data(self.ask(self.all, query)),
                         {"PatientList": [{"id": "p2", "ObservationList": [{"id": "q1"}], "ConditionList": []}]})
        query = '{ ObservationList(subject: "Patient/p1", value_quantity: "gt123", _sort: "-_id") { id } }'
        self.assertEqual([o["id"] for o in self.data(self.ask(self.all, query))["ObservationList"]], ["o5", "o4"])

    def test_values_of_searches_are_values(self):
        """What has a meaning in a URL has none here."""
        for value in ("x&_count=0", "x%26", "a+b", "x#y", "x=y", "?x", "x y"):
            query = "query ($v: String) { PatientList(family: $v) { id } }"
            self.assertEqual(self.data(self.ask(self.all, query, variables={"v": value})), {"PatientList": []})
        name = "A&B=C%25 +"
        one = self.all.create(patient(family=name)).id
        query = "query ($v: String) { PatientList(family: $v) { id } }"
        self.assertEqual(self.data(self.ask(self.all, query, variables={"v": name})), {"PatientList": [{"id": one}]})
        self.all.delete("Patient/" + one)

    PAGE = "count offset pagesize edges { mode resource { id } } first previous next last"

    def test_pages_by_cursor(self):
        page = self.data(self.ask(self.all, '{ c: ObservationConnection(patient: "p1", _sort: "_id") { %s } }' % self.PAGE))["c"]
        self.assertEqual((page["count"], page["offset"], page["pagesize"]), (5, 0, 2))
        found, pages, one = [], 0, page
        while True:
            pages += 1
            self.assertTrue(all(edge["mode"] == "match" for edge in one["edges"]))
            found += [edge["resource"]["id"] for edge in one["edges"]]
            if "next" not in one:
                break
            one = self.data(self.ask(self.all, "query ($c: String) { c: ObservationConnection(cursor: $c) { %s } }" % self.PAGE,
                                     variables={"c": one["next"]}))["c"]
            self.assertEqual(one["count"], 5)
        self.assertEqual((pages, found), (3, ["o1", "o2", "o3", "o4", "o5"]))
        # It is its owner's, for that type, and only whole.
        for who, query in ((self.ehr, "ObservationConnection"), (self.all, "PatientConnection")):
            self.assertEqual(self.ask(who, 'query ($c: String) { %s(cursor: $c) { count } }' % query,
                                      variables={"c": page["next"]}).status, 400)
        for cursor in (page["next"][:-2], "x", page["next"] + "&_count=1000"):
            self.assertEqual(self.ask(self.all, "query ($c: String) { ObservationConnection(cursor: $c) { count } }",
                                      variables={"c": cursor}).status, 400)

    def test_counting_alone(self):
        self.assertEqual(self.data(self.ask(self.all, '{ ObservationConnection(patient: "p1", _count: 0) { count edges { mode } } }')),
                         {"ObservationConnection": {"count": 5, "edges": []}})

    def test_all_searches_together_are_bounded(self):
        """search-work holds for the whole query, not for each search of it."""
        for number in range(12):
            self.all.post("", {"resourceType": "Bundle", "type": "batch", "entry": [
                {"resource": {"resourceType": "Basic", "code": {"text": "x"}}, "request": {"method": "POST", "url": "Basic"}}
                for _ in range(500)]})
        count = "BasicConnection(_count: 0, _filter: \"not (code eq y)\") { count }"
        self.assertEqual(self.data(self.ask(self.all, "{ %s }" % count))["BasicConnection"]["count"], 6000)
        self.data(self.ask(self.all, "{ %s }" % " ".join("a%d: %s" % (n, count) for n in range(3))))
        self.assert_errors(self.ask(self.all, "{ %s }" % " ".join("a%d: %s" % (n, count) for n in range(6))), 400, "too-costly")

    def test_a_parameter_that_was_added(self):
        """As soon as it can be searched by (docs/search.md)."""
        self.all.update({
            "resourceType": "SearchParameter", "id": "shoe-size", "url": "urn:x:shoe-size", "name": "ShoeSize", "status": "active",
            "description": "of the test", "code": "shoe-size", "base": ["Patient"], "type": "string",
            "expression": "Patient.extension.where(url='urn:x:shoe').value.ofType(string)"})
        one = self.all.create(patient(extension=[{"url": "urn:x:shoe", "valueString": "44"}])).id
        query = '{ PatientList(shoe_size: "44") { id } }'
        self.assert_errors(self.ask(self.all, query), 400, "invalid")
        self.server.cli("reindex", "--param", "urn:x:shoe-size")
        self.assertEqual(self.data(self.ask(self.all, query)), {"PatientList": [{"id": one}]})
        self.all.delete("Patient/" + one)
        self.all.delete("SearchParameter/shoe-size")
        self.assert_errors(self.ask(self.all, query), 400, "invalid")

    # -- What is not there, and what may not be seen --

    def test_absent(self):
        answer = self.ask(self.all, '{ a: Patient(id: "p1") { id } b: Patient(id: "none") { id } }')
        errors = self.assert_errors(answer, 200, "not-found", {"a": {"id": "p1"}, "b": None})
        self.assertEqual(errors[0]["path"], ["b"])
        for name in ("p 1", "../metadata", "x" * 65, "p1/_history/1"):
            self.assert_errors(self.ask(self.all, "query ($i: ID!) { Patient(id: $i) { id } }", variables={"i": name}), 200, "not-found",
                               {"Patient": None})
        self.assert_outcome(self.get(self.all, "{ id }", "Patient/none/$graphql"), 404, "not-found")
        gone = self.all.create(patient()).id
        self.all.delete("Patient/" + gone)
        self.assert_outcome(self.get(self.all, "{ id }", "Patient/%s/$graphql" % gone), 410, "deleted")
        self.assert_errors(self.ask(self.all, '{ Patient(id: "%s") { id } }' % gone), 200, "not-found", {"Patient": None})

    def test_hidden_is_as_absent(self):
        """To the byte, but for the id that was asked for."""
        def same(query, hidden="p1", absent="none", path="$graphql", status=200):
            answers = [self.ask(self.blind, query % name, path % name if "%" in path else path) for name in (hidden, absent)]
            self.assertEqual([a.status for a in answers], [status, status])
            self.assertEqual(answers[0].text.replace(hidden, absent), answers[1].text)
            return answers[0]

        same('{ Patient(id: "%s") { id } }')
        same("{ id } # %s", path="Patient/%s/$graphql", status=404)
        answer = same('{ PatientConnection(_id: "%s") { count edges { resource { id } } } }')
        self.assertEqual(self.data(answer), {"PatientConnection": {"count": 0, "edges": []}})
        # They are neither counted nor listed nor resolved, by an expression neither.
        self.assertEqual(self.data(self.ask(self.blind, "{ PatientConnection { count edges { mode } } PatientList { id } }")),
                         {"PatientConnection": {"count": 1, "edges": [{"mode": "match"}]}, "PatientList": [{"id": "p3"}]})
        self.assertEqual(self.data(self.ask(self.blind, '{ Patient(id: "p3") { id } }')), {"Patient": {"id": "p3"}})
        seen = self.data(self.ask(self.blind, "{ ObservationConnection(_count: 10) { count edges { resource { subject { reference "
                                              "resource(optional: true) { id } } } } } }"))["ObservationConnection"]
        self.assertEqual(seen["count"], 6)
        self.assertEqual({json.dumps(e["resource"]["subject"]) for e in seen["edges"]},
                         {'{"reference": "Patient/p1"}', '{"reference": "Patient/p2"}'})
        self.assertEqual(self.data(self.ask(self.blind, '{ ObservationList(fhirpath: "subject.resolve().exists()") { id } }')),
                         {"ObservationList": []})
        self.all.update(observation("Patient/never", id="dangling"))
        answers = [self.get(self.blind, "{ subject { resource { id } } }", "Observation/%s/$graphql" % name) for name in ("o1", "dangling")]
        self.all.delete("Observation/dangling")
        for answer in answers:
            self.assert_errors(answer, 200, "not-found")
        self.assertEqual(answers[0].text, answers[1].text)
        # By what it points to: a search through what may not be seen finds nothing.
        self.assertEqual(self.data(self.ask(self.blind, '{ ObservationList(_filter: "subject.name co \\"笠間\\"") { id } }')),
                         {"ObservationList": []})

    def test_no_right(self):
        self.assert_outcome(self.ask(self.other, self.QUERY), 403, "forbidden")
        self.assert_outcome(self.ask(self.narrow, "{ id }", "Patient/p1/$graphql"), 403, "forbidden")
        self.assert_outcome(self.ask(self.narrow, "{ id }", "Patient/none/$graphql"), 403, "forbidden")
        self.assert_outcome(self.ask(self.searchers, "{ id }", "Patient/p1/$graphql"), 403, "forbidden")
        self.assertEqual(self.all.post("$graphql", {"query": self.QUERY}, {"Content-Type": JSON}, token=None).status, 401)
        # No right to search, none to read: the same whatever is there.
        for who, query in ((self.readers, "{ PatientList { id } }"), (self.readers, '{ PatientConnection(family: "none") { count } }'),
                           (self.searchers, '{ Patient(id: "p1") { id } }'), (self.searchers, '{ Patient(id: "none") { id } }'),
                           (self.narrow, "{ ObservationList { id } PatientList { id } }")):
            with self.subTest(query):
                errors = self.assert_errors(self.ask(who, query), 403, "forbidden")
                self.assertEqual(len(errors), 1)
                self.assertNotIn("none", errors[0]["message"])
        self.assertIn("insufficient_scope", self.ask(self.readers, "{ PatientList { id } }").field("WWW-Authenticate"))
        # What it may, it may.
        self.assertEqual(self.data(self.ask(self.readers, self.QUERY)), self.FOUND)
        self.assertEqual(len(self.data(self.ask(self.narrow, "{ ObservationList(patient: \"p1\") { id } }"))["ObservationList"]), 5)
        self.assertEqual(self.data(self.ask(self.narrow, "{ subject { reference resource(optional: true) { id } } }", "Observation/o1/$graphql")),
                         {"subject": {"reference": "Patient/p1"}})
        # A chain through a type that may not be searched.
        self.assertEqual(self.ask(self.narrow, '{ ObservationList(_filter: "subject.gender eq female") { id } }').status, 403)

    # -- References --

    def test_references(self):
        base, put = self.server.base, self.all.update
        name = new_id("refs")
        put({"resourceType": "Organization", "id": "city2", "name": "一"})
        put({"resourceType": "Organization", "id": "city2", "name": "二"})
        put({"resourceType": "Basic", "id": name, "code": {"text": "x"}, "extension": [
            {"url": "urn:x:%d" % n, "valueReference": {"reference": text}} for n, text in enumerate((
                "Organization/city2", base + "/Organization/city2", "Organization/city2/_history/1", "Organization/city2/_history/7",
                "http://elsewhere.example/fhir/Organization/city2", "urn:uuid:53fefa32-fcbb-4ff8-8a92-55ee120877b7",
                base + "x/Organization/city2"))]})
        query = "{ extension { valueReference { resource(optional: true) { ... on Organization { name } } } } }"
        found = self.data(self.get(self.all, query, "Basic/%s/$graphql" % name))["extension"]
        self.assertEqual([e["valueReference"].get("resource", {}).get("name") for e in found],
                         ["二", "二", "一", None, None, None, None])

    # -- Elsewhere --

    def test_no_entry_of_a_bundle(self):
        for kind in ("batch", "transaction"):
            entry = {"request": {"method": "GET", "url": "$graphql?query=" + urllib.parse.quote(self.QUERY)}}
            answer = self.all.post("", {"resourceType": "Bundle", "type": kind, "entry": [entry]})
            self.assertNotIn("笠間", answer.text)
            if kind == "batch":
                answer = answer.json["entry"][0]["response"]
                self.assertEqual((answer["status"], answer["outcome"]["issue"][0]["code"]), ("400", "not-supported"))
                self.assertIn("$graphql", answer["outcome"]["issue"][0]["diagnostics"])
            else:
                self.assert_outcome(answer, 400, "not-supported")

    def test_it_is_recorded(self):
        def record(answer):
            return next(r for r in self.server.audit_records() if r.get("requestId") == answer.field("X-Request-Id"))

        answer = self.ask(self.all, '{ PatientList(_id: "p2") { id ObservationList(_reference: patient) { id } } }')
        self.data(answer)
        one = record(answer)
        self.assertEqual((one["event"], one["status"], one["disclosed"]["count"]), ("OPERATION", 200, 2), one)
        self.assertIn("PatientList", one["query"])
        self.assertEqual(one["subjects"]["count"], 1)
        # Nothing left by these.
        for query in ('{ a: Patient(id: "p1") { id } b: PatientList { id } }', '{ Patient(id: "p1") { id } Patient { id } }'):
            answer = self.ask(self.readers, query)
            self.assertIn(answer.status, (400, 403))
            self.assertNotIn("disclosed", record(answer))
        self.assertEqual(record(self.get(self.all, "{ id }", "Patient/p1/$graphql"))["id"], "p1")

    def test_what_it_says_of_itself(self):
        rest = self.all.get("metadata").json["rest"][0]
        wanted = {"name": "graphql", "definition": "http://hl7.org/fhir/OperationDefinition/Resource-graphql"}
        self.assertIn(wanted, rest["operation"])
        self.assertTrue(all(wanted in r["operation"] for r in rest["resource"]))
        self.assertEqual(self.data(self.ask(self.all, '{ __type(name: "Period") { kind name } }')),
                         {"__type": {"kind": "OBJECT", "name": "Period"}})


class Official(GraphqlCase):
    """The page's examples, over the official example resources."""

    @classmethod
    def setUpClass(cls):
        folder = os.path.join(SHARED, "data/r4-examples")
        if not os.path.isdir(folder):
            raise unittest.SkipTest("the official examples are not here")
        super().setUpClass()
        for name in ("Organization-1", "Patient-example", "Practitioner-example", "Condition-example", "Observation-bmi", "Observation-f001"):
            with open(os.path.join(folder, name + ".json"), encoding="utf-8-sig") as file:
                cls.all.update(json.load(file))

    NAMES = [{"given": ["Peter", "James"], "family": "Chalmers"}, {"given": ["Jim"]}, {"given": ["Peter", "James"], "family": "Windsor"}]

    def on(self, path, query):
        one, two = self.get(self.all, query, path + "/$graphql"), self.ask(self.all, query, path + "/$graphql")
        self.assertEqual(one.text, two.text)
        return self.data(one)

    def test_on_a_patient(self):
        # #accessing, #filtering
        self.assertEqual(self.on("Patient/example", "{name{text,given,family}}"), {"name": self.NAMES})
        self.assertEqual(self.on("Patient/example", '{ name(fhirpath: "family.exists()") { text given family } }'),
                         {"name": [self.NAMES[0], self.NAMES[2]]})
        self.assertEqual(self.on("Patient/example", "{ name(use: official) { text given family } }"), {"name": [self.NAMES[0]]})
        # #flattening
        self.assertEqual(self.on("Patient/example", "{ identifier @flatten { system value } active name @flatten { text given family } }"),
                         {"system": ["urn:oid:1.2.36.146.595.217.0.1"], "value": ["12345"], "active": True,
                          "given": ["Peter", "James", "Jim", "Peter", "James"], "family": ["Chalmers", "Windsor"]})
        self.assertEqual(self.on("Patient/example", "{ identifier @flatten { system @singleton value @singleton } active "
                                 "name @flatten @first { text given family @singleton } }"),
                         {"system": "urn:oid:1.2.36.146.595.217.0.1", "value": "12345", "active": True, "given": ["Peter", "James"],
                          "family": "Chalmers"})
        self.assertEqual(self.on("Patient/example", '{ name @slice(path: "$index") @flatten {given @first @singleton family}}'),
                         {"given.0": "Peter", "family.0": ["Chalmers"], "given.1": "Jim", "given.2": "Peter", "family.2": ["Windsor"]})

    def test_references(self):
        self.assertEqual(self.on("Observation/bmi", "{ subject { reference, resource {active} } code {coding {system code} } }"),
                         {"subject": {"reference": "Patient/example", "resource": {"active": True}},
                          "code": {"coding": [{"system": "http://loinc.org", "code": "39156-5"}]}})
        self.assertEqual(self.on("Observation/bmi", "{ subject { reference resource(type : Patient) { birthDate } "
                                 "resource(type : Practitioner) { qualification { code { text } } } } }"),
                         {"subject": {"reference": "Patient/example", "resource": {"birthDate": "1974-12-25"}}})

    def test_of_the_system(self):
        self.assertEqual(self.data(self.get(self.all, "{ Patient(id: example) { id, active } }")),
                         {"Patient": {"id": "example", "active": True}})
        self.assertEqual(self.data(self.get(self.all, '{ PatientList(name: "pet") { name @first @flatten { family, given @first } } }')),
                         {"PatientList": [{"family": "Chalmers", "given": "Peter"}]})
        self.assertEqual(self.data(self.ask(self.all, "{ Patient(id: \"example\") { id active ConditionList(_reference: patient) { "
                                                      "clinicalStatus { coding { code } } } } }")),
                         {"Patient": {"id": "example", "active": True, "ConditionList": [{"clinicalStatus": {"coding": [{"code": "active"}]}}]}})
        answer = self.ask(self.all, '{ ConditionConnection(clinical_status: "active") { count offset pagesize edges { mode, score, '
                                    "resource { id } } first previous next last } }")
        self.assertEqual(self.data(answer)["ConditionConnection"],
                         {"count": 1, "offset": 0, "pagesize": 50, "edges": [{"mode": "match", "resource": {"id": "example"}}]})

    def test_an_example_whole(self):
        query = "{ resourceType id status valueQuantity { value unit system code } subject { reference } }"
        with open(os.path.join(SHARED, "data/r4-examples/Observation-f001.json"), encoding="utf-8-sig") as file:
            example = json.load(file)
        self.assertEqual(self.on("Observation/f001", query),
                         {**{n: example[n] for n in ("resourceType", "id", "status", "valueQuantity")},
                          "subject": {"reference": example["subject"]["reference"]}})


if __name__ == "__main__":
    main()
