#!/usr/bin/python3
"""Token modifiers that ask for value sets and code systems (R4 search.html#token: :in, :not-in, :above, :below, :of-type),
and hierarchies of resources (search.html#recursive), canonical references with versions and mime types (#versions,
#mimetype)."""

from harness import STANDARD, Case, main
from town import LOINC, observation, patient

ANIMALS, SET = "urn:test:animals", "http://irori.test/ValueSet/"
ACT = "http://terminology.hl7.org/CodeSystem/v3-ActCode"
V2 = "http://terminology.hl7.org/CodeSystem/v2-0203"


def code_system(concepts, url=ANIMALS, **more):
    return {"resourceType": "CodeSystem", "url": url, "status": "active", "content": "complete", "concept": concepts, **more}


def value_set(name, *include, **more):
    return {"resourceType": "ValueSet", "id": name, "url": SET + name, "status": "active",
            "compose": {"include": list(include)}, **more}


def listed(*codes, system=LOINC):
    return {"system": system, "concept": [{"code": c} for c in codes]}


def condition(name, *codes, **more):
    return {"resourceType": "Condition", "id": name, "subject": {"reference": "Patient/p1"},
            **({"code": {"coding": [{"system": ANIMALS, "code": c} for c in codes]}} if codes else {}), **more}


class Terms(Case):
    institutions = {**STANDARD, "vitals": ("system/Observation.rs system/Patient.rs", ["basic", "health-check"], []),
                    # The scopes would do, the grants don't.
                    "ungranted": ("system/*.rs", ["basic", "health-check"], [])}

    def found(self, query, who=None):
        return sorted(r["id"] for r in (who or self.all).search(query))

    def check(self, query, expected, who=None):
        with self.subTest(query):
            self.assertEqual(self.found(query, who), sorted(expected.split()))

    def refused(self, query, code, expression, who=None):
        with self.subTest(query):
            answer = (who or self.all).get(query)
            self.assert_outcome(answer, 400, code)
            self.assertEqual(answer.json["issue"][0]["expression"], [expression])


class ValueSets(Terms):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        put = cls.all.update
        put(patient(id="p1"))
        put(patient("鈴木", id="p2", gender="male"))
        for name, code in (("weight", "29463-7"), ("systolic", "8480-6"), ("diastolic", "8462-4")):
            put(observation("Patient/p1", code, id=name))
        put(value_set("pressure", listed("8480-6", "8462-4")))
        put(value_set("weight", listed("29463-7")))
        put(value_set("both", {"valueSet": [SET + "pressure"]}, {"valueSet": [SET + "weight"]}))
        put(value_set("neither", {"valueSet": [SET + "pressure", SET + "weight"]}))
        put(value_set("circle", {"valueSet": [SET + "circle"]}))
        put(value_set("loinc", {"system": LOINC}))
        put(value_set("strange", {"system": ANIMALS, "filter": [{"property": "wings", "op": "=", "value": "2"}]}))
        put(code_system([{"code": "animal", "concept": [{"code": "dog", "concept": [{"code": "poodle"}, {"code": "beagle"}]},
                                                        {"code": "cat"}]}], id="animals"))
        put(value_set("dogs", {"system": ANIMALS, "filter": [{"property": "concept", "op": "is-a", "value": "dog"}]}))
        put(condition("c-dog", "dog"))
        put(condition("c-poodle", "poodle"))
        put(condition("c-cat", "cat"))
        put(condition("c-none"))
        put(condition("c-text", code={"text": "dog"}))
        put(condition("c-other", code={"coding": [{"system": "urn:other", "code": "dog"}]}))
        put(condition("c-two", "cat", "beagle"))

    def test_in(self):
        self.check("Observation?code:in=%spressure" % SET, "systolic diastolic")
        self.check("Observation?code:in=%spressure,%sweight" % (SET, SET), "systolic diastolic weight")
        self.check("Observation?code:in=%sboth" % SET, "systolic diastolic weight")
        self.check("Observation?code:in=%sneither" % SET, "")
        self.check("Condition?code:in=%sdogs" % SET, "c-dog c-poodle c-two")
        self.check("Condition?code:in=%sdogs&code:not=%s|poodle" % (SET, ANIMALS), "c-dog c-two")

    def test_literal_references(self):
        self.check("Observation?code:in=ValueSet/pressure", "systolic diastolic")
        self.check("Observation?code:in=%s/ValueSet/pressure" % self.server.base, "systolic diastolic")
        self.refused("Observation?code:in=ValueSet/none", "not-found", "Observation?code:in")
        self.refused("Observation?code:in=Patient/p1", "not-found", "Observation?code:in")

    def test_not_in(self):
        # Negated for the record, as :not is: those without any code are among them, those with another code beside it not.
        self.check("Condition?code:not-in=%sdogs" % SET, "c-cat c-none c-text c-other")
        self.check("Observation?code:not-in=%spressure" % SET, "weight")
        self.check("Observation?code:not-in=%spressure,%sweight" % (SET, SET), "")

    def test_above_and_below(self):
        self.check("Condition?code:below=%s|dog" % ANIMALS, "c-dog c-poodle c-two")
        self.check("Condition?code:below=%s|animal" % ANIMALS, "c-dog c-poodle c-cat c-two")
        self.check("Condition?code:above=%s|poodle" % ANIMALS, "c-dog c-poodle")
        self.check("Condition?code:below=%s|poodle,%s|cat" % (ANIMALS, ANIMALS), "c-poodle c-cat c-two")
        self.refused("Condition?code:below=%s|horse" % ANIMALS, "code-invalid", "Condition?code:below")
        self.refused("Condition?code:below=dog", "value", "Condition?code:below")
        self.refused("Condition?code:below=|dog", "value", "Condition?code:below")
        self.refused("Condition?code:below=%s|" % ANIMALS, "value", "Condition?code:below")

    def test_chains_and_has(self):
        self.check("Patient?_has:Observation:patient:code:in=%spressure" % SET, "p1")
        self.check("Patient?_has:Condition:patient:code:below=%s|dog" % ANIMALS, "p1")
        self.check("Observation?patient.gender:in=http://hl7.org/fhir/ValueSet/administrative-gender",
                   "weight systolic diastolic")
        self.check("Observation?patient.gender:not-in=http://hl7.org/fhir/ValueSet/administrative-gender", "")
        self.refused("Patient?_has:Observation:patient:code:in=urn:none", "not-found",
                     "Patient?_has:Observation:patient:code:in")

    def test_built_in(self):
        self.check("Patient?gender:in=http://hl7.org/fhir/ValueSet/administrative-gender", "p1 p2")
        self.check("Patient?gender:in=http://hl7.org/fhir/ValueSet/administrative-gender|4.0.1", "p1 p2")
        self.check("Observation?category:in=http://hl7.org/fhir/ValueSet/observation-category", "weight systolic diastolic")
        self.check("Observation?status:below=http://hl7.org/fhir/observation-status|registered", "")
        # amended is over corrected (http://hl7.org/fhir/observation-status).
        self.all.update(observation("Patient/p2", "1234-5", id="corrected", status="corrected"))
        self.check("Observation?status:below=http://hl7.org/fhir/observation-status|amended", "corrected")
        self.check("Observation?status=amended", "")
        self.assertEqual(self.all.delete("Observation/corrected").status, 204)

    def test_what_is_not_here(self):
        for query, code in (("code:in=urn:none", "not-found"), ("code:in=%sloinc" % SET, "not-found"),
                            ("code:below=%s|1-2" % LOINC, "not-found"), ("code:in=%spressure|9" % SET, "not-found"),
                            ("code:in=%scircle" % SET, "not-supported"), ("code:not-in=%sstrange" % SET, "not-supported")):
            self.refused("Observation?" + query, code, "Observation?" + query.split("=")[0])

    def test_modifiers_where_they_are_not(self):
        for query in ("birthdate:in=urn:x", "name:below=x", "_id:in=urn:x", "_id:below=a|b", "gender:of-type=a|b|c",
                      "name:of-type=a|b|c", "organization:in=urn:x", "_lastUpdated:above=2020"):
            with self.subTest(query):
                self.assert_outcome(self.all.get("Patient?" + query), 400, "not-supported")

    def test_updates_take_effect_at_once(self):
        self.all.update(value_set("moving", listed("8480-6")))
        self.check("Observation?code:in=%smoving" % SET, "systolic")
        self.all.update(value_set("moving", listed("29463-7")))
        self.check("Observation?code:in=%smoving" % SET, "weight")
        self.assertEqual(self.all.delete("ValueSet/moving").status, 204)
        self.refused("Observation?code:in=%smoving" % SET, "not-found", "Observation?code:in")
        self.refused("Observation?code:in=ValueSet/moving", "not-found", "Observation?code:in")

    def test_the_newest_of_several(self):
        url = SET + "several"
        for name, version, status, code in (("v9", "1.9", "active", "8480-6"), ("v10", "1.10", "active", "8462-4"),
                                            ("v2", "2.0", "draft", "29463-7"), ("v3", "3.0", "retired", "1-1")):
            self.all.update(dict(value_set(name, listed(code)), url=url, version=version, status=status))
        self.check("Observation?code:in=" + url, "diastolic")
        self.check("Observation?code:in=%s|1.9" % url, "systolic")
        self.check("Observation?code:in=%s|2.0" % url, "weight")

    def test_hidden_ones_are_as_if_not_there(self):
        absent = self.ask("urn:none", "vitals")
        for who in ("vitals", "ungranted"):
            client = self.server.clients[who]
            self.check("Observation?code=8480-6", "systolic", client)
            for value in (SET + "pressure", SET + "both", SET + "loinc"):
                self.assertEqual(self.ask(value, who), absent.replace("urn:none", value))
            self.assertEqual(self.ask("ValueSet/pressure", who), absent.replace("urn:none", "ValueSet/pressure"))
            # A hidden code system is none either; a hidden value set does not hide one that is built in.
            self.refused("Observation?code:below=%s|dog" % ANIMALS, "not-found", "Observation?code:below", client)
            self.check("Patient?gender:in=http://hl7.org/fhir/ValueSet/administrative-gender", "p1 p2", client)

    def ask(self, value, who):
        answer = self.server.clients[who].get("Observation?code:in=" + value)
        self.assert_outcome(answer, 400, "not-found")
        return answer.json["issue"][0]["diagnostics"]

    def test_pages_ask_again(self):
        url = "Observation?code:in=%sboth&_count=1&_sort=_id" % SET
        names = [e["resource"]["id"] for b in self.all.pages(url) for e in b.get("entry", [])]
        self.assertEqual(names, ["diastolic", "systolic", "weight"])
        self.assertEqual(self.all.get(url + "&_total=accurate").json["total"], 3)

    def test_many_codes(self):
        """Too many for the index to look up: each candidate is looked up in the set."""
        self.all.update(value_set("many", listed("8480-6", *("x-%d" % i for i in range(3000)))))
        self.check("Observation?code:in=%smany" % SET, "systolic")
        self.check("Observation?code:in=%smany&patient=Patient/p1" % SET, "systolic")
        self.check("Observation?code:not-in=%smany" % SET, "diastolic weight")


class Bounds(Terms):
    def test_value_sets_inside_each_other(self):
        for i in range(17):
            self.all.update(value_set("in-%d" % i, {"valueSet": [SET + "in-%d" % (i + 1)]} if i < 16 else listed("8480-6")))
        self.check("Observation?code:in=%sin-1" % SET, "")
        self.refused("Observation?code:in=%sin-0" % SET, "too-costly", "Observation?code:in")

    def test_codes_of_a_code_system(self):
        self.all.update(code_system([{"code": "c%d" % i} for i in range(100000)], id="large", url="urn:large"))
        self.check("Condition?code:below=urn:large|c7", "")
        self.all.update(code_system([{"code": "c%d" % i} for i in range(100001)], id="large", url="urn:large"))
        self.refused("Condition?code:below=urn:large|c7", "too-costly", "Condition?code:below")

    def test_codes_of_a_condition(self):
        for name in ("one", "two"):
            self.all.update(code_system([{"code": "top", "concept": [{"code": "c%d" % i} for i in range(99999)]}], id=name,
                                        url="urn:" + name))
        self.all.update(condition("c-two", code={"coding": [{"system": "urn:two", "code": "C99998"}]}))
        self.check("Condition?code:below=urn:one|top,urn:two|top", "c-two")
        self.refused("Condition?code:below=urn:one|top,urn:two|top,%s|IMP" % ACT, "too-costly", "Condition?code:below")

    def test_the_size_of_a_code_system(self):
        for count, refused in ((8, False), (9, True)):
            self.all.update(code_system([{"code": "c%d" % i, "definition": "x" * 1000000} for i in range(count)], id="heavy",
                                        url="urn:heavy"))
            if refused:
                self.refused("Condition?code:below=urn:heavy|c1", "too-costly", "Condition?code:below")
            else:
                self.check("Condition?code:below=urn:heavy|c1", "")


class OfType(Terms):
    def test_of_type(self):
        def identifier(value, *types, **more):
            return {"type": {"coding": [{"system": V2, "code": t} for t in types]}, "value": value, **more}

        put = self.all.update
        put(patient(id="mr", identifier=[identifier("446053", "MR"), identifier("77", "DL")]))
        put(patient(id="dl", identifier=[identifier("446053", "DL")]))
        put(patient(id="two", identifier=[identifier("446053", "XX", "MR", system="urn:a")]))
        put(patient(id="bare", identifier=[{"system": "urn:a", "value": "446053"}]))
        put(patient(id="crossed", identifier=[identifier("1", "MR"), identifier("446053", "XX")]))
        self.check("Patient?identifier:of-type=%s|MR|446053" % V2, "mr two")
        self.check("Patient?identifier:of-type=%s|MR|446053,%s|DL|446053" % (V2, V2), "mr two dl")
        self.check("Patient?identifier:of-type=urn:other|MR|446053", "")
        # What is there for :of-type is found by nothing else.
        self.check("Patient?identifier=MR", "")
        self.check("Patient?identifier=%s|MR" % V2, "")
        self.check("Patient?identifier=446053", "mr dl two bare crossed")
        self.check("Patient?identifier:not=446053", "")
        self.check("Patient?identifier:missing=true", "")
        for value in ("446053", "MR|446053", "%s|MR|" % V2, "|MR|446053", "%s||446053" % V2):
            self.refused("Patient?identifier:of-type=" + value, "value", "Patient?identifier:of-type")
        # After a change the old one is gone.
        put(patient(id="mr", identifier=[identifier("446053", "DL")]))
        self.check("Patient?identifier:of-type=%s|MR|446053" % V2, "two")


class Hierarchies(Terms):
    institutions = {**STANDARD, "encounters": ("system/Encounter.rs", ["basic", "administrative", "condition"], []),
                    "blind": ("system/Encounter.rs system/Location.rs?status=active",
                              ["basic", "administrative", "condition"], [])}

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        put = cls.all.update
        put(patient(id="p1"))
        # town > hospital > (ward > bed, garden); a and b are parts of each other.
        for name, above in (("town", None), ("hospital", "town"), ("ward", "hospital"), ("bed", "ward"), ("garden", "hospital"),
                            ("a", "b"), ("b", "a"), ("self", "self")):
            put({"resourceType": "Location", "id": name, "status": "suspended" if name == "ward" else "active",
                 **({"partOf": {"reference": "Location/" + above}} if above else {})})
            put({"resourceType": "Encounter", "id": "e-" + name, "status": "finished", "class": {"code": "AMB"},
                 "subject": {"reference": "Patient/p1"}, "location": [{"location": {"reference": "Location/" + name}}]})

    def test_below(self):
        self.check("Encounter?location:below=hospital", "e-hospital e-ward e-bed e-garden")
        self.check("Encounter?location:below=Location/hospital", "e-hospital e-ward e-bed e-garden")
        self.check("Encounter?location:below=%s/Location/ward" % self.server.base, "e-ward e-bed")
        self.check("Encounter?location:below=ward,garden", "e-ward e-bed e-garden")
        self.check("Encounter?location:below=none", "")
        self.check("Location?partof:below=hospital", "ward garden bed")
        self.check("Location?partof:below=town", "hospital ward garden bed")

    def test_above(self):
        self.check("Encounter?location:above=ward", "e-ward e-hospital e-town")
        self.check("Location?partof:above=ward", "hospital ward garden bed")
        self.check("Encounter?location:above=none", "")

    def test_circles_end(self):
        self.check("Encounter?location:below=a", "e-a e-b")
        self.check("Encounter?location:above=a", "e-a e-b")
        self.check("Encounter?location:below=self", "e-self")
        self.check("Encounter?location:above=self", "e-self")

    def test_chains(self):
        self.check("Patient?_has:Encounter:patient:location:below=ward", "p1")
        self.check("Patient?_has:Encounter:patient:location:below=none", "")

    def test_changes_take_effect_at_once(self):
        put = self.all.update
        put({"resourceType": "Location", "id": "new", "partOf": {"reference": "Location/garden"}})
        self.check("Location?partof:below=garden", "new")
        put({"resourceType": "Location", "id": "new", "partOf": {"reference": "Location/bed"}})
        self.check("Location?partof:below=garden", "")
        self.check("Location?partof:below=ward", "bed new")
        self.assertEqual(self.all.delete("Location/new").status, 204)
        self.check("Location?partof:below=ward", "bed")

    def test_where_there_is_no_hierarchy(self):
        for query in ("Encounter?patient:below=p1", "Observation?subject:above=Patient/p1", "Encounter?location:above=urn:x:y",
                      "Encounter?location:below=Location/ward/_history/1"):
            with self.subTest(query):
                self.assertEqual(self.all.get(query).status, 400)

    def test_who_may_not_search_for_the_places(self):
        answer = self.encounters.get("Encounter?location:below=hospital")
        self.assert_outcome(answer, 403, "forbidden")

    def test_large_ones_are_refused(self):
        for i in range(1000):
            self.all.update({"resourceType": "Location", "id": "large-%d" % i,
                             **({"partOf": {"reference": "Location/large-0"}} if i else {})})
        self.assertEqual(len(self.found("Encounter?location:below=large-0")), 0)
        self.all.update({"resourceType": "Location", "id": "large-1000", "partOf": {"reference": "Location/large-7"}})
        self.refused("Encounter?location:below=large-0", "too-costly", "Encounter?location:below")

    def test_places_that_may_not_be_seen_lead_nowhere(self):
        self.check("Location?partof=hospital", "garden", self.blind)
        self.check("Encounter?location:below=hospital", "e-hospital e-garden", self.blind)
        # The bed may be seen, and says itself that it is in the ward.
        self.check("Encounter?location:above=bed", "e-bed e-ward", self.blind)
        # The Encounters say themselves that they were in the ward.
        self.check("Encounter?location:below=ward", "e-ward e-bed", self.blind)
        self.check("Encounter?location:above=ward", "e-ward", self.blind)


class Others(Terms):
    def test_canonicals_below(self):
        url = "http://acme.test/some-profile"
        for name, version in (("none", ""), ("v10", "|1.0"), ("v11", "|1.1"), ("v1", "|1"), ("v20", "|2.0"), ("v100", "|10.0")):
            self.all.update({"resourceType": "QuestionnaireResponse", "id": name, "status": "completed",
                             "questionnaire": url + version})
        self.all.update({"resourceType": "QuestionnaireResponse", "id": "other", "status": "completed",
                         "questionnaire": url + "s|1.0"})
        self.check("QuestionnaireResponse?questionnaire:below=" + url, "none v10 v11 v1 v20 v100")
        self.check("QuestionnaireResponse?questionnaire:below=%s|1" % url, "v10 v11 v1")
        self.check("QuestionnaireResponse?questionnaire:below=%s|2.0" % url, "v20")
        self.check("QuestionnaireResponse?questionnaire=%s|1" % url, "v1")

    def test_mime_types_below(self):
        for name, kind in (("plain", "text/xml"), ("with", "text/xml; charset=UTF-8"), ("other", "text/xmlx"), ("pdf", "application/pdf")):
            self.all.update({"resourceType": "DocumentReference", "id": name, "status": "current",
                             "content": [{"attachment": {"contentType": kind, "url": "http://x.test/y"}}]})
        self.check("DocumentReference?contenttype=text/xml", "plain")
        self.check("DocumentReference?contenttype:below=text/xml", "plain with")


if __name__ == "__main__":
    main()
