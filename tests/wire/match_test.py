#!/usr/bin/python3
"""Patient/$match (R4 patient-operation-match.html). Grades are those of http://hl7.org/fhir/R4/valueset-match-grade.html; what is to be
found certain is told by what a person's data are, not by the server's points."""

import copy
import json
import random
import tempfile

from harness import ALL_ITEMS, IRORI, STANDARD, Case, main, run
from town import patient

MATCH = "Patient/$match"
XML = {"Accept": "application/fhir+xml"}
GRADE = "http://hl7.org/fhir/StructureDefinition/match-grade"
CARE = "http://irori.example/fhir/IdSystem/care-insured-number"
GRADES = ["certainly-not", "possible", "probable", "certain"]
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


def asked(resource, **more):
    kinds = {bool: "valueBoolean", int: "valueInteger"}
    return {"resourceType": "Parameters", "parameter": [{"name": "resource", "resource": resource}] +
            [{"name": name, kinds[type(value)]: value} for name, value in more.items()]}


def found(bundle):
    """(id, grade, score) of each match, in order."""
    return [(e["resource"]["id"], e["search"]["extension"][0]["valueCode"], e["search"]["score"])
            for e in bundle.get("entry", []) if e["search"]["mode"] == "match"]


def said(bundle):
    return [issue for e in bundle.get("entry", []) if e["search"]["mode"] == "outcome" for issue in e["resource"]["issue"]]


class Matching(Case):
    """A few people who are told apart with care."""

    institutions = {**STANDARD, "reader": ("system/Patient.r", ALL_ITEMS, []),
                    "men": ("system/Patient.rs?gender=male", ALL_ITEMS, [])}

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.hanako = patient(id="hanako", address=[{"postalCode": "309-1234", "city": "笠間市", "line": ["石井1-2"]}],
                             identifier=[{"system": CARE, "value": "9900000001"}])
        cls.all.update(cls.hanako)
        cls.all.update(patient(id="namesake", birthDate="1971-11-30"))
        cls.all.update(patient("岩間", "太郎", id="taro", gender="male", birthDate="1950-01-02"))
        cls.all.update(patient("岩間", "太郎", id="taro-again", gender="male", birthDate="1950-01-02"))
        cls.all.update(patient("友部", "弘", id="gone", gender="male", birthDate="1931-07-08"))
        cls.all.delete("Patient/gone")

    def probe(self, *keep, **changes):
        """Of Hanako what is named, as somebody would send it."""
        probe = {"resourceType": "Patient", **{name: copy.deepcopy(self.hanako[name]) for name in keep}}
        probe.update(changes)
        return probe

    def match(self, resource, who=None, headers=(), **more):
        answer = self.assert_ok((who or self.ehr).post(MATCH, asked(resource, **more), headers))
        return answer.json

    # -- What is answered --

    def test_the_bundle(self):
        bundle = self.match(self.probe("name", "birthDate", "gender", "address", "identifier"))
        self.assertEqual((bundle["resourceType"], bundle["type"]), ("Bundle", "searchset"))
        self.assertEqual(found(bundle)[0][:2], ("hanako", "certain"))
        self.assertEqual(bundle["total"], len(found(bundle)))
        first = bundle["entry"][0]
        self.assertEqual(first["fullUrl"], self.server.base + "/Patient/hanako")
        self.assertEqual(first["resource"], self.ehr.get("Patient/hanako").json)
        self.assertEqual(first["search"], {"mode": "match", "score": first["search"]["score"],
                                           "extension": [{"url": GRADE, "valueCode": "certain"}]})
        self.assertIn({"relation": "self", "url": self.server.base + "/Patient/$match"}, bundle["link"])
        self.assertFalse([link for link in bundle["link"] if link["relation"] == "next"])

    def test_the_best_comes_first(self):
        rows = found(self.match(self.probe("name", "birthDate", "gender", "address")))
        self.assertEqual([r[0] for r in rows][:1], ["hanako"])
        self.assertEqual([r[2] for r in rows], sorted((r[2] for r in rows), reverse=True))
        self.assertEqual([GRADES.index(r[1]) for r in rows], sorted((GRADES.index(r[1]) for r in rows), reverse=True))
        self.assertTrue(all(0 < r[2] <= 1 for r in rows))
        self.assertNotIn("certainly-not", {r[1] for r in rows})

    def test_a_wrong_birth_date_lowers_the_grade(self):
        right = dict((r[0], r) for r in found(self.match(self.probe("name", "birthDate", "gender", "address"))))["hanako"]
        wrong = dict((r[0], r) for r in found(self.match(self.probe("name", "address", birthDate="1962-08-19"))))
        self.assertEqual(right[1], "certain")
        if "hanako" in wrong:
            self.assertLess(GRADES.index(wrong["hanako"][1]), GRADES.index("probable"))
            self.assertLess(wrong["hanako"][2], right[2])

    def test_a_number_in_wide_digits(self):
        number = {"identifier": [{"system": CARE, "value": "9900000001".translate(WIDE)}]}
        self.assertEqual(found(self.match(self.probe("birthDate", **number)))[0][:2], ("hanako", "certain"))
        self.assertEqual(found(self.match(self.probe(**number)))[0][0], "hanako")

    def test_only_certain_matches(self):
        probe = self.probe("name", "birthDate", "gender", "address")
        self.assertEqual(found(self.match(probe, onlyCertainMatches=False)), found(self.match(probe)))
        self.assertEqual([r[:2] for r in found(self.match(probe, onlyCertainMatches=True))], [("hanako", "certain")])
        # A name proves nothing.
        bundle = self.match(self.probe("name"), onlyCertainMatches=True)
        self.assertEqual((found(bundle), bundle["total"]), ([], 0))
        # "If there are multiple potential matches, then the match should not return the results".
        twice = patient("岩間", "太郎", gender="male", birthDate="1950-01-02")
        self.assertEqual({r[0] for r in found(self.match(twice))}, {"taro", "taro-again"})
        self.assertEqual(found(self.match(twice, onlyCertainMatches=True)), [])

    def test_several_certain_ones_are_none(self):
        number = [{"system": CARE, "value": "9900000077"}]
        for name in ("double-1", "double-2"):
            self.all.update(patient("友部", "弘", id=name, gender="male", birthDate="1930-02-03", identifier=number))
        probe = patient("友部", "弘", gender="male", birthDate="1930-02-03", identifier=number)
        self.assertEqual([r[1] for r in found(self.match(probe))], ["certain", "certain"])
        bundle = self.match(probe, onlyCertainMatches=True)
        self.assertEqual((found(bundle), bundle["total"]), ([], 0))
        self.assertEqual([i["severity"] for i in said(bundle)], ["information"])
        self.assertIn("onlyCertainMatches", said(bundle)[0]["diagnostics"])
        for name in ("double-1", "double-2"):
            self.all.delete("Patient/" + name)

    def test_count(self):
        twice = patient("岩間", "太郎", gender="male", birthDate="1950-01-02")
        every = found(self.match(twice))
        self.assertEqual(len(every), 2)
        bundle = self.match(twice, count=1)
        self.assertEqual((found(bundle), bundle["total"]), (every[:1], 2))
        self.assertEqual([i["severity"] for i in said(bundle)], ["information"])
        self.assertEqual(found(self.match(twice, count=2000000)), every)
        for bad in (0, -1):
            self.assert_outcome(self.ehr.post(MATCH, asked(twice, count=bad)), 400, "value")

    def test_nobody(self):
        bundle = self.match(patient("鯉淵", "清", birthDate="1999-09-09"))
        self.assertEqual((bundle["total"], found(bundle)), (0, []))
        self.assertEqual([i["severity"] for i in said(bundle)], ["information"])

    def test_what_was_deleted_is_nobody(self):
        self.assertEqual(found(self.match(patient("友部", "弘", gender="male", birthDate="1931-07-08"))), [])

    def test_elements(self):
        answer = self.assert_ok(self.ehr.post(MATCH + "?_elements=gender", asked(self.probe("name", "birthDate", "address"))))
        resource = answer.json["entry"][0]["resource"]
        self.assertEqual((resource["id"], resource["gender"]), ("hanako", "female"))
        self.assertNotIn("name", resource)

    # -- In which form --

    def test_the_patient_itself_as_the_body(self):
        probe = self.probe("name", "birthDate", "gender", "address")
        plain, wrapped = self.assert_ok(self.ehr.post(MATCH, probe)).json, self.match(probe)
        self.assertEqual(found(plain), found(wrapped))
        limited = self.assert_ok(self.ehr.post(MATCH + "?onlyCertainMatches=true&count=1", probe)).json
        self.assertEqual([r[0] for r in found(limited)], ["hanako"])

    def test_xml(self):
        body = ('<Parameters xmlns="http://hl7.org/fhir"><parameter><name value="resource"/><resource><Patient>'
                '<name><family value="笠間"/><given value="花子"/></name><birthDate value="1948-03-05"/>'
                '<address><postalCode value="309-1234"/></address></Patient></resource></parameter>'
                '<parameter><name value="count"/><valueInteger value="1"/></parameter></Parameters>')
        answer = self.assert_ok(self.ehr.post(MATCH, body.encode(), {"Content-Type": "application/fhir+xml", **XML}))
        self.assertRegex(answer.field("Content-Type"), r"^application/fhir\+xml")
        self.assertIn('<Bundle xmlns="http://hl7.org/fhir">', answer.text)
        self.assertIn('<id value="hanako"/>', answer.text)
        self.assertRegex(answer.text, r'<search><extension url="%s"><valueCode value="(probable|certain)"/></extension>'
                                      r'<mode value="match"/><score value="[01]\.[0-9]+"/></search>' % GRADE)
        bad = '<Patient xmlns="http://hl7.org/fhir"><birthdate value="1948-03-05"/></Patient>'
        answer = self.ehr.post(MATCH, bad.encode(), {"Content-Type": "application/fhir+xml", **XML})
        self.assertEqual(answer.status, 400)
        self.assertIn("<OperationOutcome", answer.text)

    def test_in_a_batch(self):
        entry = {"resource": asked(self.probe("name", "birthDate", "address")), "request": {"method": "POST", "url": MATCH}}
        for kind in ("batch", "transaction"):
            with self.subTest(kind):
                answer = self.assert_ok(self.ehr.post("", {"resourceType": "Bundle", "type": kind, "entry": [entry]}))
                self.assertEqual(found(answer.json["entry"][0]["resource"])[0][0], "hanako")

    def test_what_is_malformed(self):
        good = self.probe("name")
        for name, body, status in (
                ("no resource", {"resourceType": "Parameters", "parameter": [{"name": "count", "valueInteger": 1}]}, 400),
                ("no Patient", {"resourceType": "Practitioner"}, 400),
                ("no Patient in it", asked({"resourceType": "Practitioner"}), 400),
                ("two", {"resourceType": "Parameters", "parameter": asked(good)["parameter"] * 2}, 400),
                ("another parameter", {"resourceType": "Parameters", "parameter": asked(good)["parameter"] + [{"name": "x", "valueCode": "y"}]}, 400),
                ("another type", {"resourceType": "Parameters", "parameter": asked(good)["parameter"] + [{"name": "count", "valueString": "many"}]}, 400),
                ("no JSON", b"{", 400),
                ("nothing that could be found", {"resourceType": "Patient", "gender": "female"}, 422),
                ("a year", {"resourceType": "Patient", "birthDate": "1948"}, 422),
                ("no content", asked({"resourceType": "Patient", "active": True}), 422)):
            with self.subTest(name):
                self.assert_outcome(self.ehr.post(MATCH, body), status)
        self.assertEqual(self.ehr.get(MATCH).status, 400)
        self.assertEqual(self.ehr.post("Patient/hanako/$match", good).status, 404)
        self.assertEqual(self.ehr.post("Observation/$match", good).status, 404)
        self.assertEqual(self.ehr.post("$match", good).status, 404)
        self.assertEqual(self.ehr.put(MATCH, good).status, 405)
        self.assertEqual(self.ehr.post(MATCH, b"x", {"Content-Type": "text/plain"}).status, 415)

    def test_values_that_searches_would_trip_over(self):
        for text in ("a|b", "a,b", "a\\", "$", "\\|", "a&b=c", "%00", "'", "\"", "a" * 5000, "\u3000", "\U0001F600"):
            with self.subTest(text[:10]):
                probe = self.probe("birthDate", name=[{"family": text, "given": [text]}], identifier=[{"system": text, "value": text}],
                                   telecom=[{"system": "phone", "value": text}], address=[{"postalCode": text}])
                answer = self.ehr.post(MATCH, probe)
                # White space alone is no string of FHIR's.
                self.assertIn(answer.status, (200, 400) if text == "\u3000" else (200,), answer)

    def test_it_is_defined(self):
        definition = self.all.get("OperationDefinition/Patient-match").json
        self.assertEqual((definition["code"], definition["resource"], definition["system"], definition["type"], definition["instance"],
                          definition["affectsState"]), ("match", ["Patient"], False, True, False, False))
        self.assertEqual([(p["name"], p["use"], p["min"], p["max"], p["type"]) for p in definition["parameter"]],
                         [("resource", "in", 1, "1", "Resource"), ("onlyCertainMatches", "in", 0, "1", "boolean"),
                          ("count", "in", 0, "1", "integer"), ("return", "out", 1, "1", "Bundle")])

    # -- Who may --

    def test_who_may_not_search_patients(self):
        probe = self.probe("name", "birthDate")
        for who in (self.other, self.reader):
            self.assert_outcome(who.post(MATCH, asked(probe)), 403, "forbidden")
        stranger = self.server.stranger("match-stranger")
        self.assertIn(stranger.post(MATCH, asked(probe)).status, (401, 403))
        stranger.close()

    def test_who_is_hidden_is_as_if_not_there(self):
        """The scope reaches men only."""
        def bare(bundle):
            return {k: v for k, v in bundle.items() if k not in ("id", "meta")}

        hidden = self.match(self.hanako, who=self.men)
        nobody = self.match(patient("鯉淵", "清", birthDate="1999-09-09"), who=self.men)
        self.assertEqual(bare(hidden), bare(nobody))
        self.assertEqual(found(self.match(self.probe("name", "birthDate", "identifier"), who=self.men, onlyCertainMatches=True)), [])
        # Whom it may see it finds, counted without the others.
        alike = patient("岩間", "太郎", gender="male", birthDate="1950-01-02", telecom=[{"system": "phone", "value": "1"}])
        self.all.update(patient("岩間", "太郎", id="taro-hidden", gender="female", birthDate="1950-01-02"))
        self.assertEqual(self.match(alike)["total"], 3)
        bundle = self.match(alike, who=self.men)
        self.assertEqual((bundle["total"], {r[0] for r in found(bundle)}), (2, {"taro", "taro-again"}))
        self.assertEqual(self.match(alike, who=self.men, count=1)["total"], 2)
        self.all.delete("Patient/taro-hidden")

    def test_who_withdraws_consent_or_grant(self):
        self.server.grant("men")
        self.assert_outcome(self.men.post(MATCH, self.probe("name", "birthDate")), 403, "forbidden")
        self.server.grant("men", ALL_ITEMS)
        self.assert_ok(self.men.post(MATCH, self.probe("name", "birthDate")))

    # -- What is kept of it --

    def test_audit_names_whom_it_told_of(self):
        probe = patient("岩間", "太郎", gender="male", birthDate="1950-01-02")
        self.ehr.post(MATCH, asked(probe), {"X-Request-Id": "match-audit-1"})
        self.ehr.post(MATCH, asked(probe, onlyCertainMatches=True), {"X-Request-Id": "match-audit-2"})
        records = {r.get("requestId"): r for r in self.server.audit_records()}
        told, silent = records["match-audit-1"], records["match-audit-2"]
        self.assertEqual(told["event"], "OPERATION")
        self.assertEqual(len(told["disclosed"]), 2, told)
        self.assertFalse(silent.get("disclosed"), silent)
        self.assertNotIn("岩間", json.dumps(told, ensure_ascii=False))

    def test_nobodys_data_get_into_the_log(self):
        self.server.restart(log_requests="all")
        self.match(self.hanako)
        log = self.server.stop()
        self.server.start()
        self.assertIn("interaction=match", log)
        for text in ("笠間", "花子", "1948-03-05", "9900000001", "309-1234"):
            self.assertNotIn(text, log)


class Town(Case):
    """The fictional town: namesakes, families, couples."""

    CITIZENS, SAMPLE = 400, 30

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        with tempfile.NamedTemporaryFile("r", suffix=".ndjson") as file:
            run(IRORI, "synth", "--citizens", str(cls.CITIZENS), "--output", file.name)
            lines = [line for line in file if line.startswith('{"resourceType":"Patient"')]
        cls.server.stop()
        cls.server.cli("load", "-", stdin="".join(lines))
        cls.server.start()
        people = [json.loads(line) for line in lines]
        cls.people = random.Random(4).sample(people, cls.SAMPLE)

    def match(self, resource, **more):
        return found(self.assert_ok(self.ehr.post(MATCH, asked(resource, **more))).json)

    def bare(self, person, *names):
        return {"resourceType": "Patient", **{name: copy.deepcopy(person[name]) for name in names if name in person}}

    def kana(self, person, *names):
        probe = self.bare(person, *names)
        kana = next(n for n in person["name"] if n["extension"][0]["valueCode"] == "SYL")
        probe["name"] = [{"family": kana["family"], "given": kana["given"]}]
        return probe

    def test_all_that_is_known(self):
        for person in self.people:
            with self.subTest(person["id"]):
                probe = self.bare(person, "identifier", "name", "telecom", "gender", "birthDate", "address")
                rows = self.match(probe)
                self.assertEqual(rows[0][:2], (person["id"], "certain"))
                self.assertEqual([r[0] for r in rows if r[1] == "certain"], [person["id"]])
                self.assertEqual([r[0] for r in self.match(probe, onlyCertainMatches=True)], [person["id"]])

    def test_kana_and_birth_date(self):
        for person in self.people:
            with self.subTest(person["id"]):
                # A name and a day of birth alone may be another's; with sex and address it is certain.
                rows = self.match(self.kana(person, "birthDate"))
                self.assertEqual(rows[0][:2], (person["id"], "probable"))
                self.assertEqual(self.match(self.kana(person, "birthDate", "gender", "address"))[0][:2], (person["id"], "certain"))

    def test_a_wrong_birth_date(self):
        for person in self.people:
            with self.subTest(person["id"]):
                probe = self.kana(person, "address")
                year = int(person["birthDate"][:4])
                probe["birthDate"] = "%d-%s-11" % (year + 7, "06" if person["birthDate"][5:7] != "06" else "07")
                rows = {r[0]: r[1] for r in self.match(probe)}
                self.assertIn(rows.get(person["id"]), (None, "possible"))

    def test_the_number_of_the_insurance_in_wide_digits(self):
        for person in self.people:
            probe = self.bare(person, "birthDate", "identifier")
            for identifier in probe["identifier"]:
                identifier["value"] = identifier["value"].translate(WIDE)
            with self.subTest(person["id"]):
                rows = self.match(probe)
                self.assertEqual(rows[0][0], person["id"])
                # A number of one person, and the day: of a household's number alone more is to be known.
                single = any(i["system"] == CARE or i["value"].startswith("39".translate(WIDE)) for i in probe["identifier"])
                self.assertIn(rows[0][1], ("certain",) if single else ("possible", "probable", "certain"))

    def test_count_bounds_the_answer(self):
        person = self.people[0]
        probe = self.bare(person, "name", "gender", "birthDate", "address")
        every = self.match(probe)
        self.assertEqual(self.match(probe, count=1), every[:1])


if __name__ == "__main__":
    main()
