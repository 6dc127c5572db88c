#!/usr/bin/python3
"""Search (R4 search.html): every kind of parameter, on Patient, Observation and Consent, and the parameters of all types."""

import urllib.parse

from harness import Case, main, matches, next_link
from town import CATEGORY, LOINC, UCUM, assessment, consent, new_id, observation, patient


def link(bundle, relation):
    return next((each["url"] for each in bundle["link"] if each["relation"] == relation), None)


class Search(Case):
    """A small town, and who of it is found by what."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        put = cls.all.update
        put(patient("山田", "太郎", id="yamada", gender="male", birthDate="1940-01-15", identifier=[
            {"system": "urn:insurer", "value": "0012345678"}], telecom=[
                {"system": "phone", "value": "0296-77-1101"}, {"system": "email", "value": "taro@example.jp"}],
            address=[{"state": "茨城県", "city": "笠間市", "postalCode": "309-1792", "line": ["中央三丁目2番1号"]}],
            managingOrganization={"reference": "Organization/city"}))
        put(patient("鈴木", "花子", id="suzuki", gender="female", birthDate="1950-06", deceasedDateTime="2026-02-03", identifier=[
            {"system": "urn:insurer", "value": "12345678"}, {"value": "bare"}], name=[
                {"family": "鈴木", "given": ["花子"], "use": "official"},
                {"family": "スズキ", "given": ["ハナコ"], "use": "usual", "extension": [
                    {"url": "http://hl7.org/fhir/StructureDefinition/iso21090-EN-representation", "valueCode": "SYL"}]}]))
        put(patient("Peterson", "Anna", id="peterson", gender="female", birthDate="1950-06-20", active=False, identifier=[
            {"system": "urn:other", "value": "12345678"}]))
        put({"resourceType": "Organization", "id": "city", "name": "笠間市", "active": True})
        put(observation("Patient/yamada", "8480-6", 150, id="o-bp", effectiveDateTime="2026-05-11T09:30:00+09:00"))
        put(observation("Patient/yamada", "29463-7", 62.5, "kg", id="o-weight", effectiveDateTime="2026-05-11"))
        put(observation("Patient/suzuki", "29463-7", 50, "kg", id="o-weight-2", effectiveDateTime="2025"))
        put(observation("Patient/suzuki", "8480-6", 120, id="o-bp-2", status="amended", effectiveDateTime=
                        "2026-01-01T00:00:00Z", category=[{"coding": [{"system": CATEGORY, "code": "exam"}], "text": "Exam"}]))
        panel = observation("Patient/suzuki", "85354-9", id="o-panel", component=[
            {"code": {"coding": [{"system": LOINC, "code": c}]}, "valueQuantity": {
                "value": v, "unit": "mm[Hg]", "system": UCUM, "code": "mm[Hg]"}} for c, v in (("8480-6", 131), ("8462-4", 82))])
        del panel["valueQuantity"]
        put(panel)
        put(consent("Patient/yamada", id="c-1"))
        put(consent("Patient/suzuki", status="inactive", id="c-2", dateTime="2025-03-01", provision={
            "type": "deny", "period": {"start": "2025-03-01", "end": "2025-12-31"}}))

    def found(self, query, who=None):
        return sorted(r["id"] for r in (who or self.all).search(query))

    def check(self, rows):
        for query, expected in rows:
            with self.subTest(query):
                self.assertEqual(self.found(query), sorted(expected.split()))

    def test_the_answer_is_a_searchset(self):
        answer = self.all.get("Patient?gender=male")
        self.assert_ok(answer)
        self.assert_fhir_json(answer)
        bundle = answer.json
        self.assertEqual((bundle["resourceType"], bundle["type"], bundle["total"]), ("Bundle", "searchset", 1))
        entry = bundle["entry"][0]
        self.assertEqual(entry["fullUrl"], self.server.base + "/Patient/yamada")
        self.assertEqual(entry["search"]["mode"], "match")
        self.assertTrue(link(bundle, "self").startswith(self.server.base + "/Patient?"))
        self.assertIn("gender=male", link(bundle, "self"))

    def test_nothing_found_is_an_empty_bundle(self):
        bundle = self.all.get("Patient?identifier=nothing").json
        self.assertEqual(bundle.get("total"), 0)
        self.assertNotIn("entry", bundle)

    def test_token(self):
        self.check([
            ("Patient?gender=male", "yamada"),
            ("Patient?gender=male,female", "yamada suzuki peterson"),
            ("Patient?gender=http://hl7.org/fhir/administrative-gender|male", "yamada"),
            ("Patient?identifier=12345678", "suzuki peterson"),
            ("Patient?identifier=urn:insurer|12345678", "suzuki"),
            ("Patient?identifier=urn:insurer|0012345678", "yamada"),
            ("Patient?identifier=urn:insurer|", "yamada suzuki"),
            ("Patient?identifier=|bare", "suzuki"),
            ("Patient?identifier=|12345678", ""),
            ("Patient?active=false", "peterson"),
            ("Patient?phone=0296-77-1101", "yamada"),
            ("Patient?email=taro@example.jp", "yamada"),
            ("Patient?gender:not=male", "suzuki peterson"),
            ("Patient?identifier:missing=false", "yamada suzuki peterson"),
            ("Patient?phone:missing=true", "suzuki peterson"),
            ("Patient?deceased=true", "suzuki"),
            ("Observation?code=29463-7", "o-weight o-weight-2"),
            ("Observation?code=%s|29463-7" % LOINC, "o-weight o-weight-2"),
            ("Observation?code=urn:x|29463-7", ""),
            ("Observation?category=exam", "o-bp-2"),
            ("Observation?category:text=exa", "o-bp-2"),
            ("Observation?status=amended", "o-bp-2"),
            ("Consent?status=active", "c-1"),
        ])

    def test_string(self):
        self.check([
            ("Patient?family=Peter", "peterson"), ("Patient?family=peter", "peterson"), ("Patient?family=eter", ""),
            ("Patient?family:contains=eterso", "peterson"), ("Patient?family:exact=Peterson", "peterson"),
            ("Patient?family:exact=peterson", ""), ("Patient?name=anna", "peterson"), ("Patient?given=花", "suzuki"),
            ("Patient?family=" + urllib.parse.quote("鈴木"), "suzuki"), ("Patient?name=" + urllib.parse.quote("すずき"), "suzuki"),
            ("Patient?name=" + urllib.parse.quote("ｽｽﾞｷ"), "suzuki"), ("Patient?address=" + urllib.parse.quote("笠間"), "yamada"),
            ("Patient?address-city=" + urllib.parse.quote("笠間市"), "yamada"), ("Patient?address-postalcode=309", "yamada"),
            ("Patient?family=%E5%B1%B1,Peter", "yamada peterson"),
        ])

    def test_date(self):
        self.check([
            ("Patient?birthdate=1940-01-15", "yamada"), ("Patient?birthdate=1940", "yamada"),
            ("Patient?birthdate=1950-06", "suzuki peterson"), ("Patient?birthdate=1950-06-20", "peterson"),
            ("Patient?birthdate=ne1950-06", "yamada"), ("Patient?birthdate=lt1945", "yamada"),
            ("Patient?birthdate=ge1950-06-20", "suzuki peterson"), ("Patient?birthdate=gt1950-06-20", "suzuki"),
            ("Patient?birthdate=sa1945", "suzuki peterson"), ("Patient?birthdate=eb1945", "yamada"),
            ("Patient?birthdate=ge1940&birthdate=lt1941", "yamada"),
            ("Patient?death-date=2026-02-03", "suzuki"),
            ("Observation?date=2026-05-11", "o-bp o-weight o-panel"),
            ("Observation?date=2026-05-11T00:30:00Z&code=8480-6", "o-bp"),
            ("Observation?date=2026-05-11T09:30:00%2B09:00&code=8480-6", "o-bp"),
            ("Observation?date=2025", "o-weight-2"),
            ("Observation?date=lt2026", "o-weight-2"),
            # 2026-01-01T00:00Z is nine in the morning here.
            ("Observation?date=2026-01-01", "o-bp-2"),
            ("Consent?date=ge2026", "c-1"), ("Consent?period=2025-06", ""),
        ])

    def test_quantity(self):
        self.check([
            ("Observation?value-quantity=150", "o-bp"), ("Observation?value-quantity=gt100", "o-bp o-bp-2"),
            ("Observation?value-quantity=le62.5|%s|kg" % UCUM, "o-weight o-weight-2"),
            ("Observation?value-quantity=62.5||kg", "o-weight"), ("Observation?value-quantity=62.5|%s|g" % UCUM, ""),
            ("Observation?value-quantity=50|%s|kg" % UCUM, "o-weight-2"),
            # Implicit precision: 62.5 is 62.45 to 62.55, 63 is 62.5 to 63.5 (R4 search.html#number).
            ("Observation?value-quantity=63", "o-weight"), ("Observation?value-quantity=62.50", "o-weight"),
            ("Observation?value-quantity=62.51", ""), ("Observation?value-quantity=ne150&code=8480-6", "o-bp-2"),
            ("Observation?component-value-quantity=82", "o-panel"), ("Observation?combo-value-quantity=ge130", "o-bp o-panel"),
        ])

    def test_reference(self):
        self.check([
            ("Observation?subject=Patient/yamada", "o-bp o-weight"), ("Observation?patient=yamada", "o-bp o-weight"),
            ("Observation?patient=Patient/yamada", "o-bp o-weight"), ("Observation?subject:Patient=yamada", "o-bp o-weight"),
            ("Observation?patient=%s/Patient/yamada" % self.server.base, "o-bp o-weight"),
            ("Observation?patient=https://elsewhere.example/fhir/Patient/yamada", ""),
            ("Observation?subject=Group/yamada", ""), ("Consent?patient=suzuki", "c-2"),
            ("Patient?organization=Organization/city", "yamada"), ("Observation?patient=yamada,suzuki&code=29463-7",
                                                                     "o-weight o-weight-2"),
        ])

    def test_composite(self):
        self.check([
            ("Observation?code-value-quantity=29463-7$62.5", "o-weight"),
            ("Observation?code-value-quantity=%s|29463-7$lt60" % LOINC, "o-weight-2"),
            ("Observation?component-code-value-quantity=8462-4$82", "o-panel"),
            ("Observation?component-code-value-quantity=8462-4$131", ""),
            ("Observation?combo-code-value-quantity=8480-6$gt125", "o-bp o-panel"),
        ])

    def test_parameters_of_all_types(self):
        self.check([
            ("Patient?_id=yamada", "yamada"), ("Patient?_id=yamada,suzuki", "yamada suzuki"), ("Patient?_id=o-bp", ""),
            ("Organization?_id=city", "city"), ("Patient?_lastUpdated=gt2100", ""),
            ("Patient?_lastUpdated=ge2020", "yamada suzuki peterson"), ("Organization?name=" + urllib.parse.quote("笠間"), "city"),
        ])

    def test_chains(self):
        self.check([
            ("Observation?patient.gender=male", "o-bp o-weight"), ("Observation?subject:Patient.family=Peter", ""),
            ("Observation?patient.organization.name=" + urllib.parse.quote("笠間"), "o-bp o-weight"),
            ("Patient?_has:Observation:patient:code=85354-9", "suzuki"),
        ])

    def test_include(self):
        bundle = self.all.get("Observation?_id=o-bp&_include=Observation:patient").json
        self.assertEqual([r["id"] for r in matches(bundle)], ["o-bp"])
        self.assertEqual([e["resource"]["id"] for e in bundle["entry"] if e["search"]["mode"] == "include"], ["yamada"])
        self.assertEqual(bundle["total"], 1)
        bundle = self.all.get("Patient?_id=yamada&_revinclude=Observation:patient").json
        self.assertEqual(sorted(e["resource"]["id"] for e in bundle["entry"] if e["search"]["mode"] == "include"),
                         ["o-bp", "o-weight"])

    def test_and_or_escapes(self):
        for value in ("a,b", "a|b", "a$b", "a\\b", "ア,イ"):
            with self.subTest(value):
                name = new_id()
                self.all.update(patient(id=name, identifier=[{"system": "urn:esc", "value": value}]))
                escaped = "".join("\\" + c if c in ",|$\\" else c for c in value)
                self.assertEqual(self.found("Patient?identifier=" + urllib.parse.quote("urn:esc|" + escaped)), [name])
                self.all.delete("Patient/" + name)

    def test_sort(self):
        rows = [("birthdate", ["yamada", "suzuki", "peterson"]), ("_id", ["peterson", "suzuki", "yamada"]),
                ("-_id", ["yamada", "suzuki", "peterson"]), ("gender,_id", ["peterson", "suzuki", "yamada"]),
                ("gender,-_id", ["suzuki", "peterson", "yamada"])]
        for order, expected in rows:
            with self.subTest(order):
                self.assertEqual([r["id"] for r in self.all.search("Patient?_id=yamada,suzuki,peterson&_sort=" + order)],
                                 expected)
        self.all.update(dict(self.all.get("Patient/suzuki").json))
        self.assertEqual(self.all.search("Patient?_id=yamada,suzuki,peterson&_sort=-_lastUpdated")[0]["id"], "suzuki")
        self.assert_outcome(self.all.get("Patient?_sort=colour"), 400)

    def test_count_and_total(self):
        bundle = self.all.get("Patient?_count=1&_total=accurate&_id=yamada,suzuki,peterson").json
        self.assertEqual((len(bundle["entry"]), bundle["total"]), (1, 3))
        self.assertTrue(next_link(bundle))
        for query in ("_summary=count", "_count=0"):
            bundle = self.all.get("Patient?_id=yamada,suzuki,peterson&" + query).json
            self.assertEqual((bundle["total"], "entry" in bundle), (3, False), query)
        self.assertNotIn("total", self.all.get("Patient?_total=none").json)
        for odd in ("_count=-1", "_count=x", "_count=", "_total=many"):
            self.assert_outcome(self.all.get("Patient?" + odd), 400)

    def test_summary_and_elements(self):
        resource = self.all.search("Patient?_id=yamada&_elements=gender")[0]
        self.assertEqual(resource["gender"], "male")
        self.assertNotIn("name", resource)
        self.assertIn("SUBSETTED", [t["code"] for t in resource["meta"]["tag"]])
        self.assertNotIn("managingOrganizationX", self.all.search("Patient?_id=yamada&_summary=true")[0])

    def test_by_post(self):
        form = {"Content-Type": "application/x-www-form-urlencoded"}
        answer = self.all.post("Patient/_search", "gender=male", form)
        self.assert_ok(answer)
        self.assertEqual([r["id"] for r in matches(answer.json)], ["yamada"])
        both = self.all.post("Patient/_search?gender=female", "birthdate=1950-06-20", form)
        self.assertEqual([r["id"] for r in matches(both.json)], ["peterson"])
        self.assert_outcome(self.all.post("Patient/_search", "{}", {"Content-Type": "application/json"}), 415)

    def test_searchable_when_acknowledged(self):
        for number in range(40):
            name = new_id("now")
            self.all.update(patient(id=name, identifier=[{"system": "urn:now", "value": str(number)}]))
            self.assertEqual(self.found("Patient?identifier=urn:now|%d" % number), [name])
            self.all.update(patient(id=name, identifier=[{"system": "urn:now", "value": "was%d" % number}]))
            self.assertEqual(self.found("Patient?identifier=urn:now|%d" % number), [])
            self.assertEqual(self.all.delete("Patient/" + name).status, 204)
            self.assertEqual(self.found("Patient?identifier=urn:now|was%d" % number), [])

    def test_what_is_wrong_is_told_all_at_once(self):
        issues = self.assert_outcome(self.all.get("Patient?birthdate=soon&colour=red&gender:wrong=male"), 400)
        for name in ("birthdate", "colour", "gender"):
            self.assertIn(name, str(issues))

    def test_bad_values(self):
        for query in ("Patient?birthdate=1950-13-01", "Patient?birthdate=xx1950", "Patient?birthdate=", "Patient?active:of=1",
                      "Observation?value-quantity=much", "Patient?_id:contains=a",
                      "Patient?_lastUpdated=yesterday", "Patient?name:missing=perhaps", "Patient?_summary=perhaps",
                      "Observation?date=2026-02-30", "Patient?gender=%FF", "Patient?gender=%zz", "Patient?gender=a%00b",
                      "Observation?code-value-quantity=1", "Patient?_sort=", "Patient?_page=xyz"):
            with self.subTest(query):
                self.assert_outcome(self.all.get(query), 400)

    def test_every_parameter_of_the_statement_works(self):
        """No search that the statement offers may fail: each is tried with a value of its type."""
        values = {"token": "x", "string": "x", "date": "2026-01-01", "reference": "Patient/x", "uri": "urn:x", "number": "1",
                  "quantity": "1"}
        for resource in self.all.get("metadata").json["rest"][0]["resource"]:
            for parameter in resource["searchParam"]:
                if parameter["type"] not in values:
                    continue
                # A reference whose target can be one type only must name that type or none.
                value = "x" if parameter["type"] == "reference" else values[parameter["type"]]
                query = "%s?%s=%s" % (resource["type"], parameter["name"], value)
                answer = self.all.get(query)
                # The audit trail is for auditors, and for those whom it is about.
                if answer.status != (403 if resource["type"] == "AuditEvent" else 200):
                    with self.subTest(query):
                        self.assert_ok(answer)

    def test_what_one_may_not_see_is_neither_found_nor_counted(self):
        # Vital signs are health-check items, which care was not granted; basic items it was.
        self.assertEqual(len(self.found("Patient?_id=yamada", self.care)), 1)
        for query in ("Observation?patient=yamada", "Observation?_summary=count", "Observation?_total=accurate", "Observation"):
            answer = self.care.get(query)
            if answer.status == 200:
                self.assertEqual((answer.json.get("total", 0), answer.json.get("entry", [])), (0, []), query)
            else:
                self.assertEqual(answer.status, 403, answer)
        for query in ("Patient?_id=yamada&_revinclude=Observation:patient", ):
            bundle = self.care.get(query)
            if bundle.status == 200:
                self.assertEqual([e["resource"]["resourceType"] for e in bundle.json["entry"]], ["Patient"])
        answer = self.care.get("Patient?_has:Observation:patient:code=8480-6")
        if answer.status == 200:
            self.assertEqual(answer.json.get("entry", []), [])
        else:
            self.assertIn(answer.status, (400, 403))

    def test_an_assessment_is_found_by_who_may_read_it(self):
        made = self.care.create(assessment("Patient/yamada"))
        self.assertEqual(self.found("QuestionnaireResponse?patient=yamada", self.care), [made.id])
        self.assertEqual(self.found("QuestionnaireResponse?patient=yamada", self.ehr), [made.id])
        self.assertEqual(self.other.get("QuestionnaireResponse?patient=yamada").status, 403)


if __name__ == "__main__":
    main()
