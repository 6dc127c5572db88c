#!/usr/bin/python3
"""The CapabilityStatement, $versions, OPTIONS (R4 http.html#capabilities): what it says must be what works."""

from harness import Case, main
from town import new_id


class Metadata(Case):
    def test_the_statement(self):
        answer = self.ehr.get("metadata")
        self.assert_ok(answer)
        statement = answer.json
        self.assertEqual((statement["resourceType"], statement["fhirVersion"], statement["kind"]),
                         ("CapabilityStatement", "4.0.1", "instance"))
        self.assertEqual(statement["implementation"]["url"], self.server.base)
        self.assertIn(statement["status"], ("active", "draft"))
        rest = statement["rest"][0]
        self.assertEqual(rest["mode"], "server")
        types = [r["type"] for r in rest["resource"]]
        self.assertEqual(types, sorted(types))
        self.assertEqual(len(types), len(set(types)))
        # R4 has 146 concrete types; Parameters has no endpoint.
        self.assertEqual(len(types), 145)
        self.assertNotIn("Parameters", types)

    def test_it_needs_a_certificate_but_no_token(self):
        self.assert_ok(self.ehr.get("metadata", token=None))

    def test_it_is_a_valid_resource(self):
        statement = self.all.get("metadata").json
        statement["id"] = new_id()
        self.assert_ok(self.all.put("CapabilityStatement/" + statement["id"], statement), 201)

    def test_search_parameters_of_the_three(self):
        of = {r["type"]: {p["name"]: p["type"] for p in r["searchParam"]} for r in
              self.all.get("metadata").json["rest"][0]["resource"]}
        for name, kind in (("birthdate", "date"), ("identifier", "token"), ("family", "string"), ("general-practitioner", "reference")):
            self.assertEqual(of["Patient"].get(name), kind)
        for name, kind in (("code", "token"), ("patient", "reference"), ("value-quantity", "quantity"),
                           ("code-value-quantity", "composite"), ("date", "date")):
            self.assertEqual(of["Observation"].get(name), kind)
        self.assertEqual(of["Consent"].get("period"), "date")
        for name, parameters in of.items():
            self.assertEqual((name, parameters.get("_id"), parameters.get("_lastUpdated")), (name, "token", "date"))

    def test_the_whole_system_and_compartments(self):
        rest = self.all.get("metadata").json["rest"][0]
        self.assertEqual({each["code"] for each in rest["interaction"]}, {"transaction", "batch", "history-system", "search-system"})
        self.assertIn("_type", {each["name"] for each in rest["searchParam"]})
        # As the official definitions call themselves.
        self.assertEqual(set(rest["compartment"]), {"http://hl7.org/fhir/CompartmentDefinition/" + name for name in (
            "device", "encounter", "patient", "practitioner", "relatedPerson")})
        patient = next(each for each in rest["resource"] if each["type"] == "Patient")
        self.assertIn("Patient:general-practitioner", patient["searchInclude"])
        self.assertIn("Observation:subject", patient["searchRevInclude"])
        self.assertNotIn("Observation:encounter", patient["searchRevInclude"])

    def test_versions(self):
        for answer in (self.ehr.get("$versions"), self.ehr.post("$versions", b"", {"Content-Type": "application/fhir+json"})):
            self.assert_ok(answer)
            values = {p["name"]: p.get("valueCode", p.get("valueString")) for p in answer.json["parameter"]}
            self.assertTrue(values["version"].startswith("4.0"))
            self.assertTrue(values["default"].startswith("4.0"))

    def test_options(self):
        for path, allowed in (("Patient", {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"}),
                              ("Patient/x", {"GET", "HEAD", "PUT", "PATCH", "DELETE"}), ("Binary/x", {"GET", "HEAD", "PUT", "DELETE"}),
                              ("metadata", {"GET", "HEAD"}), ("Patient/_search", {"POST"}),
                              ("AuditEvent", {"GET", "HEAD"}), ("Patient/x/_history", {"GET", "HEAD"})):
            with self.subTest(path):
                answer = self.ehr.request("OPTIONS", path)
                self.assertIn(answer.status, (200, 204))
                got = {m.strip() for m in answer.field("Allow").split(",")}
                self.assertEqual(got - {"OPTIONS"}, allowed)

    def test_a_method_that_does_not_go_there(self):
        for method, path in (("DELETE", "AuditEvent"), ("PUT", "AuditEvent"), ("POST", "Patient/x"), ("POST", "metadata"),
                             ("PUT", "Patient/x/_history/1"), ("GET", "Patient/_search"), ("PATCH", "Binary/x"),
                             ("PROPFIND", "Patient")):
            with self.subTest(method + " " + path):
                answer = self.all.request(method, path)
                if answer.status == 501: # a method that HTTP servers need not know (RFC 9110 section 9.1)
                    self.assertEqual(method, "PROPFIND")
                    continue
                if (method, path) == ("GET", "Patient/_search"):
                    self.assertIn(answer.status, (404, 405))
                    continue
                self.assert_outcome(answer, 405, "not-supported")
                self.assertTrue(answer.field("Allow"))

    def test_addresses_that_are_none(self):
        for path in ("/", "/fhir2/metadata", "/fhirmetadata", "/fhir/Patient/x/y", "/fhir/Patient/x/_history/1/2", "/fhir/$nothing",
                     "/fhir//Patient", "/fhir/Patient//x", "/FHIR/metadata", "/fhir/Patient/x/_nothing", "/fhir/_nothing"):
            with self.subTest(path):
                self.assert_outcome(self.all.get(path), 404)


class RequestId(Case):
    def test_a_request_id_comes_back(self):
        self.assertEqual(self.ehr.get("metadata", {"X-Request-Id": "abc-123"}).field("X-Request-Id"), "abc-123")

    def test_without_one_the_server_makes_one(self):
        one, two = (self.ehr.get("metadata").field("X-Request-Id") for _ in range(2))
        self.assertTrue(one and two and one != two)

    def test_an_odd_one_is_not_taken(self):
        for odd in ("a b", "x" * 65, "a\"b", "<script>", "a=b"):
            answer = self.ehr.get("metadata", {"X-Request-Id": odd})
            self.assertNotEqual(answer.field("X-Request-Id"), odd)
            self.assertEqual(answer.status, 200)


if __name__ == "__main__":
    main()
