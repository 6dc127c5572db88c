#!/usr/bin/python3
"""_filter (R4 search_filter.html) over the wire: each operation, what is refused and where, and what nobody may learn by it."""

import urllib.parse

from harness import Case, Client, main, next_link
from town import LOINC, UCUM, assessment, observation, patient


class Filter(Case):
    """A small town, and who of it is found by what."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        put = cls.all.update
        put({"resourceType": "Organization", "id": "north", "name": "North", "active": True})
        put({"resourceType": "Organization", "id": "south", "name": "South", "active": False})
        put(patient("山田", "太郎", id="yamada", gender="male", birthDate="1940-01-15", identifier=[
            {"system": "urn:insurer", "value": "A1"}], telecom=[{"system": "phone", "value": "0296-77-1101"}],
            managingOrganization={"reference": "Organization/north"}))
        put(patient("Peterson", "Anna", id="peterson", birthDate="1950-06-20", active=False, identifier=[
            {"system": "urn:other", "value": "B2"}], managingOrganization={"reference": "Organization/south"}))
        put(patient("Petri", "Peter", id="petri", gender="male", birthDate="1950-06"))
        put(observation("Patient/yamada", "8480-6", 150, id="o-bp", effectiveDateTime="2026-05-11T09:30:00+09:00"))
        put(observation("Patient/yamada", "29463-7", 62.5, "kg", id="o-weight", effectiveDateTime="2026-05-11"))
        put(observation("Patient/peterson", "29463-7", 50, "kg", id="o-weight-2", effectiveDateTime="2025"))
        put({"resourceType": "RiskAssessment", "id": "r", "status": "final", "subject": {"reference": "Patient/yamada"},
             "prediction": [{"probabilityDecimal": 0.8}]})
        put({"resourceType": "Group", "id": "g", "type": "person", "actual": True, "characteristic": [
            {"code": {"coding": [{"code": "blood"}]}, "valueCodeableConcept": {"coding": [{"code": "a"}]}, "exclude": False},
            {"code": {"coding": [{"code": "eyes"}]}, "valueCodeableConcept": {"coding": [{"code": "b"}]}, "exclude": False}]})

    @staticmethod
    def query(kind, text, more=""):
        return "%s?_filter=%s%s" % (kind, urllib.parse.quote(text, safe=""), more)

    def found(self, kind, text, more="", who=None):
        return sorted(r["id"] for r in (who or self.all).search(self.query(kind, text, more)))

    def check(self, kind, rows):
        for text, expected in rows:
            with self.subTest(text):
                self.assertEqual(self.found(kind, text), sorted(expected.split()))

    def test_strings(self):
        self.check("Patient", [
            ('name co "pet"', "peterson petri"), ("name co PET", "peterson petri"), ("family eq PETRI", "petri"), ("family eq pet", ""),
            ("family sw pet", "peterson petri"), ("family ew son", "peterson"), ("family ew pet", ""), ("family ne petri", "yamada peterson"),
            ("family gt p", "yamada"), ("family ge p", "yamada peterson petri"), ("family lt q", "peterson petri"), ("family le o", ""),
            ("family eq 山田", "yamada"), ("family\u3000eq\u3000山田", "yamada"), ('given eq "peter" and birthdate ge 1950-01-01', "petri"),
        ])

    def test_tokens(self):
        self.check("Patient", [
            ("gender eq MALE", "yamada petri"), ("gender ne male", "peterson"), ("identifier eq URN:insurer|a1", "yamada"),
            ("identifier ne A1", "peterson"), ("active eq false", "peterson"), ("id eq petri", "petri"), ("id ne petri", "yamada peterson"),
        ])
        self.check("Observation", [
            ("code eq http://loinc.org|8480-6", "o-bp"), ("code eq loinc|8480-6", "o-bp"), ("code ne loinc|8480-6", "o-weight o-weight-2"),
        ])

    def test_dates(self):
        self.check("Patient", [
            ("birthdate eq 1950", "peterson petri"), ("birthdate ne 1950", "yamada"), ("birthdate gt 1945", "peterson petri"),
            ("birthdate lt 1945", "yamada"), ("birthdate ge 1950-06-20", "peterson petri"), ("birthdate le 1940-01-15", "yamada"),
            ("birthdate sa 1940", "peterson petri"), ("birthdate eb 1945", "yamada"), ("birthdate co 1950-06-20", "peterson petri"),
            ("birthdate co 1950-06", "petri"), ("birthdate po 1950-06-30", "petri"), ("birthdate ap 1945", "peterson petri yamada"), ("birthdate ap 2020", ""),
            ("_lastUpdated ge 2020 and not(gender eq female)", "yamada petri"), ("_lastUpdated lt 2020", ""),
        ])
        self.check("Observation", [("date eq 2026-05-11T00:30:00Z", "o-bp"), ("date po 2026-05-11T08:00:00+09:00", "o-weight")])

    def test_numbers_and_quantities(self):
        self.check("RiskAssessment", [
            ("probability eq 0.8", "r"), ("probability ne 0.8", ""), ("probability gt 0.7", "r"), ("probability lt 0.7", ""),
            ("probability co 0.82", "r"), ("probability co 0.86", ""), ("probability ap 0.75", "r"), ("probability sa 0.9", ""),
        ])
        self.check("Observation", [
            ("value-quantity gt 60|ucum|kg", "o-weight"), ("value-quantity eq 50|%s|kg" % UCUM, "o-weight-2"),
            ("value-quantity ne 50||kg", "o-bp o-weight"), ('value-quantity ge "150||mm[Hg]"', "o-bp"),
            ("code-value-quantity eq %s|29463-7$gt60" % LOINC, "o-weight"), ("code-value-quantity ne loinc|29463-7$gt60", "o-bp o-weight-2"),
            ("code-value-quantity[code eq 29463-7].value-quantity lt 60", "o-weight-2"),
        ])
        self.check("Group", [
            ("characteristic[code eq blood].value eq a", "g"), ("characteristic[code eq eyes].value eq a", ""),
        ])

    def test_references_chains_and_presence(self):
        self.check("Observation", [
            ("subject re Patient/yamada", "o-bp o-weight"), ("subject re %s/Patient/yamada" % self.server.base, "o-bp o-weight"),
            ('subject.name co "pet"', "o-weight-2"), ('subject[active eq true].name co "pet"', ""),
            ('subject:Patient[active eq false].name co "pet"', "o-weight-2"), ("patient.organization.name eq north", "o-bp o-weight"),
            ("patient.id eq peterson", "o-weight-2"), ("patient.phone pr false", "o-weight-2"), ("encounter pr false and code pr true",
                                                                                             "o-bp o-weight o-weight-2"),
        ])
        self.check("Patient", [
            ("phone pr true", "yamada"), ("phone pr false", "peterson petri"), ("organization pr true", "yamada peterson"),
            ("_has:Observation:patient:code eq loinc|8480-6", "yamada"), ("not(_has:Observation:patient:code eq 29463-7)", "petri"),
            ("organization[active eq true].name sw n", "yamada"),
        ])
        self.assertEqual(sorted(r["id"] for r in self.all.search("Observation?patient._filter=active%20eq%20false")), ["o-weight-2"])

    def test_logic(self):
        self.check("Patient", [
            ("gender eq male and name co pet", "petri"), ("gender eq male or name co pet", "yamada peterson petri"),
            ("not(gender eq male)", "peterson"), ("not(gender eq male or active eq false)", ""),
            # From left to right.
            ("gender eq male or gender eq female and active eq false", "peterson"),
            ("gender eq male or (gender eq female and active eq false)", "yamada peterson petri"),
        ])
        self.assertEqual(self.found("Patient", "gender eq male", "&family=pet"), ["petri"])
        self.assertEqual(self.found("Patient", "gender eq male", "&_filter=name%20co%20pet"), ["petri"])

    def post(self, text):
        return self.all.post("Patient/_search", urllib.parse.urlencode({"_filter": text}).encode(),
                             {"Content-Type": "application/x-www-form-urlencoded"})

    def test_by_post(self):
        answer = self.assert_ok(self.post('name co "pet" and gender eq male'))
        self.assertEqual([e["resource"]["id"] for e in answer.json["entry"]], ["petri"])

    def test_in_the_system_and_in_compartments(self):
        def ids(path, text):
            answer = self.assert_ok(self.all.get("%s_filter=%s" % (path, urllib.parse.quote(text, safe=""))))
            return sorted(e["resource"]["id"] for e in answer.json.get("entry", []))

        self.assertEqual(ids("?_type=Patient,Organization&", "(id eq petri or id eq north) and not(active eq false)"), ["north", "petri"])
        self.assertEqual(ids("?_type=Patient,Organization&", "name sw p or name eq south"), ["peterson", "petri", "south"])
        self.assertEqual(ids("Patient/yamada/Observation?", "not(code eq loinc|8480-6)"), ["o-weight"])
        self.assertEqual(ids("Patient/yamada/*?", "id eq o-bp or id eq r or id eq o-weight-2"), ["o-bp", "r"])
        self.assertEqual(ids("Patient/yamada/Observation?", " and ".join(["code eq 8480-6"] * 60)), ["o-bp"])
        issues = self.assert_outcome(self.all.get("?_type=Patient,Organization&_filter=gender%20eq%20male"), 400)
        self.assertIn("At character 1: ", str(issues))

    def test_links_carry_it(self):
        bundle = self.assert_ok(self.all.get(self.query("Patient", "gender eq male or gender eq x and active pr true", "&_count=1"))).json
        own = next(each["url"] for each in bundle["link"] if each["relation"] == "self")
        self.assertIn("_filter=" + urllib.parse.quote("(gender eq male or gender eq x) and active pr true", safe="-._~"), own)
        self.assertEqual((bundle["total"], len(bundle["entry"])), (2, 1))
        ids, link = [bundle["entry"][0]["resource"]["id"]], next_link(bundle)
        self.assertNotIn("gender", link)
        second = self.assert_ok(self.all.get(self.server.path_of(link)[len("/fhir/"):])).json
        ids.append(second["entry"][0]["resource"]["id"])
        self.assertEqual((sorted(ids), next_link(second)), (["petri", "yamada"], None))
        # The self link, asked again, says the same.
        again = self.assert_ok(self.all.get(self.server.path_of(own)[len("/fhir/"):])).json
        self.assertEqual(again["entry"][0]["resource"]["id"], ids[0])

    def test_what_is_wrong_is_told_with_its_place(self):
        rows = [
            ("name", 5), ("name eq", 8), ("name eq ", 9), ('name eq "x', 11), ("name eq x y", 11), ("(name eq x", 11), ("name eq x)", 10),
            ("not name eq x", 5), ("name xx x", 6), ("colour eq red", 1), ("gender gt male", 8), ("birthdate sw 19", 11),
            ("organization eq Organization/north", 14), ("birthdate eq soon", 14), ("name pr perhaps", 9), ("name:exact eq x", 11),
            ("gender eq male and birthdate ge x", 33), ("organization.colour eq x", 1), ("name.given eq x", 1),
            ("山 eq x", 1), ("family eq 山 or colour eq red", 16), ("identifier in http://nowhere.example/vs", None), ("", None),
        ]
        for text, place in rows:
            with self.subTest(text):
                issues = self.assert_outcome(self.all.get(self.query("Patient", text)), 400)
                self.assertEqual([i["expression"] for i in issues], [["Patient?_filter"]])
                if place:
                    self.assertIn("At character %d: " % place, issues[0]["diagnostics"] if "diagnostics" in issues[0] else
                                  issues[0]["details"]["text"])
        for text in ("related[type eq has-component].target pr true", "related[type eq has-component].target re Observation/4"):
            issues = self.assert_outcome(self.all.get(self.query("Observation", text)), 400, "not-supported")
            self.assertIn("related-type", str(issues))
        self.assert_outcome(self.all.get(self.query("Patient", "name eq x or colour eq red"), {"Prefer": "handling=lenient"}), 400)
        for text in ("(" * 20000 + "name eq x", "not(" * 17 + "name eq x" + ")" * 17, " or ".join(["id eq x"] * 4001)):
            self.assert_outcome(self.post(text), 400)

    def test_a_hidden_record_leaves_no_trace(self):
        # Of the observations, care may see none: vital signs were not granted. Whatever is not so of them, they are not found.
        for text in ("not(code eq nothing)", "code eq 8480-6 or code eq 29463-7", "not(subject re Patient/nobody)", "code pr true",
                     "not(not(code pr true))", "encounter pr false", "code ne nothing"):
            for more in ("", "&_total=accurate", "&_summary=count", "&_count=1&_sort=-date"):
                answer = self.assert_ok(self.care.get(self.query("Observation", text, more)))
                self.assertEqual((answer.json.get("total", 0), answer.json.get("entry", []), next_link(answer.json)), (0, [], None), text)
        # ... and nobody is who has one, or has another than that.
        self.assertEqual(self.found("Patient", "_has:Observation:patient:code pr true", who=self.care), [])
        self.assertEqual(self.found("Patient", "not(_has:Observation:patient:code eq 8480-6)", who=self.care),
                         ["peterson", "petri", "yamada"])
        self.assertEqual(self.found("Patient", "_has:Observation:patient:code pr false", who=self.care), ["peterson", "petri", "yamada"])
        # What one may see is found through the same filters.
        made = self.care.create(assessment("Patient/yamada"))
        self.assertEqual(self.found("QuestionnaireResponse", "not(status eq nothing) and patient.name eq 山田", who=self.care), [made.id])

    def test_chains_to_forbidden_types_are_forbidden(self):
        client = Client(self.server, "all", self.all.certificate, self.all.key,
                        self.server.token("all", "system/Observation.rs system/Group.rs"))
        for text in ("patient.name co pet", "subject:Patient.name co pet", "subject:Patient[active eq true].name co pet",
                     "not(patient.name co pet)", "code eq x or patient.name pr false", "_has:Provenance:target:agent re Patient/x"):
            with self.subTest(text):
                self.assert_outcome(client.get(self.query("Observation", text)), 403, "forbidden")
        for text in ("patient.name co pet", "patient._filter=name co pet"):
            name, _, value = text.rpartition("=")
            query = "Observation?%s=%s" % (name, urllib.parse.quote(value)) if name else self.query("Observation", value)
            self.assert_outcome(client.get(query), 403, "forbidden")
        self.assertEqual(self.found("Observation", "patient re Patient/yamada", who=client), ["o-bp", "o-weight"])
        client.close()

    def test_the_statement_lists_it(self):
        rest = self.all.get("metadata").json["rest"][0]
        self.assertIn("_filter", [p["name"] for p in rest["searchParam"]])
        for resource in rest["resource"]:
            if resource["type"] == "AuditEvent":
                continue  # it is searched in the audit trail, by what is there (docs/audit.md)
            listed = [p for p in resource["searchParam"] if p["name"] == "_filter"]
            self.assertEqual([p["type"] for p in listed], ["special"], resource["type"])
            self.assert_ok(self.all.get(self.query(resource["type"], "_id eq x or not(_lastUpdated lt 2000)", "&_count=1")))


if __name__ == "__main__":
    main()
