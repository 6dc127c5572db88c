#!/usr/bin/python3
"""Search parameters that SearchParameter resources add at run time (R4 searchparameter.html): of every type, before and after
their index is complete, changed, retired, deleted, wrong ones, and what a crash in the middle leaves."""

import json
import os
import subprocess
import threading
import time

from harness import IRORI, Case, main
from town import UCUM, new_id, observation, patient

MINE = "http://irori.example/fhir/SearchParameter/"
EXT = "http://irori.example/fhir/StructureDefinition/"


def extension(name, **value):
    return {"url": EXT + name, **value}


def parameter(code, type_, expression, base=("Patient",), id=None, status="active", **more):
    return {"resourceType": "SearchParameter", "id": id or code, "url": MINE + (id or code), "name": code.replace("-", ""),
            "status": status, "description": "of the test", "code": code, "base": list(base), "type": type_,
            "expression": expression, **more}


class Parameters(Case):
    def refused(self, query, word="complete"):
        issues = self.assert_outcome(self.all.get(query), 400, "not-supported")
        self.assertTrue(any(word in i["diagnostics"] for i in issues if "diagnostics" in i), issues)
        return issues

    def found(self, query):
        return sorted(r["id"] for r in self.all.search(query))

    def reindex(self, code=None):
        return self.server.cli_json("reindex", *(["--param", MINE + code] if code else []))

    def listed(self, type_):
        """The added parameters that /metadata lists on the type: code → (definition, type)."""
        statement = self.all.get("metadata").json
        one = [r for r in statement["rest"][0]["resource"] if r["type"] == type_][0]
        return {p["name"]: (p["definition"], p["type"]) for p in one["searchParam"] if p.get("definition", "").startswith(MINE)}

    def whole(self):
        self.assertEqual(self.server.cli_json("verify")["faults"], 0)


class Types(Parameters):
    """A parameter of each type."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        put = cls.all.update
        put({"resourceType": "Practitioner", "id": "n1", "name": [{"family": "看護"}]})
        put({"resourceType": "Practitioner", "id": "n2", "name": [{"family": "介護"}]})
        put(patient("山田", "太郎", id="a", multipleBirthInteger=2, photo=[{"url": "http://irori.example/a.png"}], extension=[
            extension("ward", valueString="東３病棟"), extension("blood", valueCoding={"system": "urn:blood", "code": "AB"}),
            extension("admitted", valueDateTime="2026-05-11T09:30:00+09:00"),
            extension("height", valueQuantity={"value": 170.5, "unit": "cm", "system": UCUM, "code": "cm"}),
            extension("nurse", valueReference={"reference": "Practitioner/n1"})],
            contact=[{"relationship": [{"coding": [{"code": "N"}]}], "name": {"family": "佐藤"}},
                     {"relationship": [{"coding": [{"code": "C"}]}], "name": {"family": "田中"}}]))
        put(patient("鈴木", "花子", id="b", multipleBirthInteger=3, extension=[
            extension("ward", valueString="西１病棟"), extension("admitted", valueDateTime="2026-01-02"),
            extension("blood", valueCoding={"system": "urn:blood", "code": "O"}),
            extension("height", valueQuantity={"value": 150, "unit": "cm", "system": UCUM, "code": "cm"}),
            extension("nurse", valueReference={"reference": "Practitioner/n2"})]))
        put(patient("高橋", "次郎", id="c", multipleBirthBoolean=True))
        cls.before = {r["id"]: r for r in cls.all.search("Patient")}
        cls.etags = {i: cls.all.get("Patient/" + i).field("ETag") for i in "abc"}
        for one in (
                parameter("ward", "string", "Patient.extension.where(url='%sward').value.ofType(string)" % EXT),
                parameter("blood", "token", "Patient.extension('%sblood').value" % EXT),
                parameter("has-photo", "token", "Patient.photo.exists()"),
                parameter("admitted", "date", "Patient.extension('%sadmitted').value as dateTime" % EXT),
                parameter("birth-order", "number", "Patient.multipleBirth as integer"),
                parameter("height", "quantity", "Patient.extension('%sheight').value.ofType(Quantity)" % EXT),
                parameter("photo", "uri", "Patient.photo.url"),
                parameter("nurse", "reference", "Patient.extension('%snurse').value.ofType(Reference).where(resolve() is "
                          "Practitioner)" % EXT, target=["Practitioner"]),
                parameter("spoken", "string", "Patient.name.select(family & given.first())"),
                parameter("contact-kind", "token", "Patient.contact.relationship"),
                parameter("contact-name", "string", "Patient.contact.name"),
                parameter("contact", "composite", "Patient.contact", component=[
                    {"definition": MINE + "contact-kind", "expression": "relationship"},
                    {"definition": MINE + "contact-name", "expression": "name"}]),
                parameter("subject-kind", "token", "Observation.subject.reference.substring(0, 7) | Condition.subject.type",
                          base=["Observation", "Condition"]),
                parameter("made-by", "uri", "Resource.meta.source", base=["Resource"])):
            cls.all.update(one)
        cls.all.update(patient("新田", "三郎", id="d", multipleBirthInteger=4,
                               extension=[extension("ward", valueString="東３病棟"),
                                          extension("nurse", valueReference={"reference": "Practitioner/n1"})]))
        cls.all.update(observation("Patient/a", id="o"))

    QUERIES = (
        ("ward=東3", "a d"), ("ward:exact=西１病棟", "b"), ("ward:contains=病棟", "a b d"), ("ward:missing=true", "c"),
        ("blood=AB", "a"), ("blood=urn:blood|O", "b"), ("blood=urn:other|O", ""), ("blood:not=AB", "b c d"),
        ("has-photo=true", "a"), ("has-photo=false", "b c d"),
        ("admitted=2026-05-11", "a"), ("admitted=lt2026-02", "b"), ("admitted=ge2026-01-02", "a b"),
        ("birth-order=3", "b"), ("birth-order=gt2", "b d"), ("birth-order=2,4", "a d"),
        ("height=170.5||cm", "a"), ("height=lt160|%s|cm" % UCUM, "b"), ("height=gt160", "a"),
        ("photo=http://irori.example/a.png", "a"), ("photo:below=http://irori.example", "a"),
        ("nurse=Practitioner/n1", "a d"), ("nurse=n2", "b"), ("nurse:Practitioner=n2", "b"),
        ("nurse.family=看護", "a d"), ("nurse:Practitioner.name=介護", "b"),
        ("spoken=山田太郎", "a"), ("spoken=鈴木", "b"),
        ("contact=N$佐藤", "a"), ("contact=C$田中", "a"), ("contact=N$田中", ""), ("contact=C$佐藤", ""),
        ("ward=東3&nurse.family=看護&birth-order=4", "d"),
        ("_has:Observation:patient:subject-kind=Patient", "a"),
    )

    def test_1_before_the_index_is_complete(self):
        for code in ("ward", "blood", "admitted", "height", "nurse", "contact", "made-by"):
            issues = self.refused("Patient?%s=1" % code)
            self.assertIn("Patient?" + code, [e for i in issues for e in i.get("expression", [])])
        # Wherever it stands, and lenient or not.
        self.refused("Patient?nurse.family=x")
        self.refused("Patient?_include=Patient:nurse")
        self.refused("Practitioner?_revinclude=Patient:nurse")
        self.refused("Practitioner?_has:Patient:nurse:family=x")
        self.refused("Practitioner?_has:Patient:general-practitioner:ward=x")
        self.refused("Observation?patient.ward=x")
        self.assert_outcome(self.all.get("Patient?_sort=ward"), 400, "not-supported")
        self.assert_outcome(self.all.get("Patient?ward=1", [("Prefer", "handling=lenient")]), 400, "not-supported")
        self.assertEqual(self.listed("Patient"), {})
        # "*" includes by what may be used.
        everything = self.all.get("Patient?_id=a&_include=*").json
        self.assertEqual([e["resource"]["id"] for e in everything["entry"]], ["a"])

    def test_2_completed_one_by_one(self):
        done = self.reindex("ward")
        self.assertEqual((done["parameters"], done["records"]), (1, 4))
        self.assertEqual(self.found("Patient?ward=東3"), ["a", "d"])
        self.refused("Patient?blood=AB")
        self.assertEqual(self.listed("Patient"), {"ward": (MINE + "ward", "string")})
        self.whole()
        self.assertIn(MINE + "ward", [r["note"].split(": ")[0] for r in self.server.audit_records(50)
                                      if r["event"] == "REINDEX"])

    def test_3_after_the_index_is_complete(self):
        self.reindex()
        for query, expected in self.QUERIES:
            with self.subTest(query):
                self.assertEqual(self.found("Patient?" + query), expected.split())
        self.assertEqual(self.found("Practitioner?_has:Patient:nurse:ward=東3"), ["n1"])
        self.assertEqual(self.found("Observation?subject-kind=Patient"), ["o"])
        self.assertEqual(self.found("Observation?patient.ward=東3"), ["o"])
        self.assertEqual([r["id"] for r in self.all.search("Patient?_sort=admitted")][:2], ["b", "a"])
        self.assertEqual([r["id"] for r in self.all.search("Patient?_sort=-birth-order&birth-order:missing=false")],
                         ["d", "b", "a"])
        included = {e["resource"]["id"]: e["search"]["mode"]
                    for e in self.all.get("Patient?_id=a&_include=Patient:nurse").json["entry"]}
        self.assertEqual(included, {"a": "match", "n1": "include"})
        included = {e["resource"]["id"] for e in self.all.get("Patient?_id=a&_include=*").json["entry"]}
        self.assertEqual(included, {"a", "n1"})
        included = {e["resource"]["id"] for e in self.all.get("Practitioner?_id=n1&_revinclude=Patient:nurse").json["entry"]}
        self.assertEqual(included, {"n1", "a", "d"})
        self.assert_outcome(self.all.get("Patient?nurse:Organization=n1"), 400, "invalid")
        self.assert_outcome(self.all.get("Patient?birth-order=many"), 400, "value")
        self.assertIn("driver ward", self.server.cli("search", "explain", "Patient?ward=東3").stdout)
        shown = self.server.cli_json("index", "show", "Patient/a")["entries"]
        self.assertIn(("ward", "string", "東３病棟", True),
                      [(r["parameter"], r["type"], r["value"], r["indexed"]) for r in shown])
        self.whole()

    def test_4_it_is_no_new_version(self):
        for i in "abc":
            answer = self.all.get("Patient/" + i)
            self.assertEqual(answer.field("ETag"), self.etags[i])
            self.assertEqual(answer.json, self.before[i])
            history = self.all.get("Patient/%s/_history" % i).json
            self.assertEqual([e["resource"]["meta"]["versionId"] for e in history["entry"]], ["1"])
        system = self.all.get("_history?_count=1000").json
        self.assertTrue(all("resource" in e or e["request"]["method"] == "DELETE" for e in system["entry"]))

    def test_5_the_statement_lists_them(self):
        listed = self.listed("Patient")
        self.assertEqual(listed["nurse"], (MINE + "nurse", "reference"))
        self.assertEqual(listed["contact"], (MINE + "contact", "composite"))
        self.assertEqual(listed["made-by"], (MINE + "made-by", "uri"))
        self.assertNotIn("subject-kind", listed)
        self.assertEqual(set(self.listed("Observation")), {"subject-kind", "made-by"})
        self.assertEqual(set(self.listed("Organization")), {"made-by"})

    def test_6_new_writes_are_found_at_once(self):
        self.all.update(patient("後", "着", id="late", extension=[extension("ward", valueString="南２病棟")]))
        self.assertEqual(self.found("Patient?ward=南2"), ["late"])
        self.all.update(patient("後", "着", id="late", extension=[extension("ward", valueString="北４病棟")]))
        self.assertEqual(self.found("Patient?ward=南2"), [])
        self.assertEqual(self.found("Patient?ward=北4"), ["late"])
        self.assert_ok(self.all.delete("Patient/late"), 204)
        self.assertEqual(self.found("Patient?ward=北4"), [])
        self.whole()

    def test_7_after_a_restart(self):
        self.all.update(parameter("restarted", "string", "Patient.name.text"))
        self.server.restart()
        self.assertEqual(self.found("Patient?ward=東3"), ["a", "d"])
        self.assertIn("ward", self.listed("Patient"))
        self.refused("Patient?restarted=x")
        self.reindex("restarted")
        self.assertEqual(self.found("Patient?restarted=山田"), ["a"])
        # Without irorid the same is known: what is loaded now is found then.
        self.server.stop()
        self.server.cli("load", "-", stdin=json.dumps(patient("積", "込", id="loaded", extension=[
            extension("ward", valueString="南２病棟")])))
        self.server.start()
        self.assertEqual(self.found("Patient?ward=南2"), ["loaded"])
        self.whole()


class Changes(Parameters):
    """Parameters that are changed, retired, deleted, limited."""

    def setUp(self):
        self.code = new_id("code").replace("-", "")
        self.all.update(patient("最初", "一", id="x", maritalStatus={"text": "既婚"}))
        self.all.update(patient("次", "二", id="y", maritalStatus={"text": "未婚"}))

    def add(self, **more):
        return self.all.update(parameter(self.code, "string", "Patient.maritalStatus.text", **more))

    def test_changed(self):
        self.add()
        self.reindex(self.code)
        self.assertEqual(self.found("Patient?%s=既婚" % self.code), ["x"])
        # Another description is no other parameter.
        self.add(purpose="none")
        self.assertEqual(self.found("Patient?%s=既婚" % self.code), ["x"])
        self.server.restart()
        self.assertEqual(self.found("Patient?%s=既婚" % self.code), ["x"])
        # Another expression is.
        self.all.update(parameter(self.code, "string", "Patient.name.family"))
        self.refused("Patient?%s=最初" % self.code)
        self.assertNotIn(self.code, self.listed("Patient"))
        self.reindex(self.code)
        self.assertEqual(self.found("Patient?%s=最初" % self.code), ["x"])
        self.assertEqual(self.found("Patient?%s=既婚" % self.code), [])
        # Another type, too, whose entries are of another kind.
        self.all.update(parameter(self.code, "token", "Patient.gender"))
        self.refused("Patient?_id=x,y&%s=female" % self.code)
        self.reindex(self.code)
        self.assertEqual(self.found("Patient?_id=x,y&%s=female" % self.code), ["x", "y"])
        self.whole()

    def test_retired_and_deleted(self):
        self.add()
        self.reindex(self.code)
        self.assertIn(self.code, self.listed("Patient"))
        self.add(status="retired")
        self.assert_outcome(self.all.get("Patient?%s=既婚" % self.code), 400, "not-supported")
        self.assertNotIn(self.code, self.listed("Patient"))
        # What was written meanwhile doesn't have it: active again, it is not complete.
        self.all.update(patient("間", "三", id="z", maritalStatus={"text": "既婚"}))
        self.add()
        self.refused("Patient?%s=既婚" % self.code)
        self.reindex(self.code)
        self.assertEqual(self.found("Patient?%s=既婚" % self.code), ["x", "z"])
        self.assert_ok(self.all.delete("SearchParameter/" + self.code), 204)
        self.assert_outcome(self.all.get("Patient?%s=既婚" % self.code), 400, "not-supported")
        self.assert_outcome(self.all.get("Patient?_sort=%s" % self.code), 400, "not-supported")
        self.assertEqual(self.server.cli("reindex", "--param", MINE + self.code, check=False).returncode, 3)
        self.add()
        self.refused("Patient?%s=既婚" % self.code)
        self.assert_ok(self.all.delete("Patient/z"), 204)
        self.whole()

    def test_a_draft_adds_nothing(self):
        self.add(status="draft")
        issues = self.assert_outcome(self.all.get("Patient?%s=既婚" % self.code), 400, "not-supported")
        self.assertIn("is no search parameter", issues[0]["diagnostics"])

    def test_limits_of_the_definition(self):
        self.add(multipleOr=False, multipleAnd=False, modifier=["exact"], id=self.code)
        self.all.update(parameter(self.code + "d", "date", "Patient.birthDate", comparator=["eq", "ge"]))
        self.reindex()
        ok = "Patient?%s=既婚" % self.code
        self.assertEqual(self.found(ok), ["x"])
        self.assertEqual(self.found("Patient?%s:exact=既婚" % self.code), ["x"])
        self.refused("Patient?%s:contains=婚" % self.code, "modifier")
        self.refused("Patient?%s:missing=true" % self.code, "modifier")
        self.refused("Patient?%s=既婚,未婚" % self.code, "multipleOr")
        self.refused("Patient?%s=既婚&%s=既婚" % (self.code, self.code), "multipleAnd")
        self.assertEqual(self.found("Patient?_id=x,y&%sd=1948-03-05" % self.code), ["x", "y"])
        self.assertEqual(self.found("Patient?_id=x,y&%sd=ge1948" % self.code), ["x", "y"])
        self.refused("Patient?%sd=gt1948" % self.code, "comparator")

    def test_an_expression_that_fails_on_a_resource_gives_nothing(self):
        # More than one item where one is asked for: an error of the evaluation (N1).
        self.all.update(parameter(self.code, "string", "Patient.name.given.single()"))
        self.reindex(self.code)
        self.all.update(patient("多", "一", id="many", name=[{"given": ["い", "ろ"]}]))
        self.all.update(patient("一", "つ", id="one", name=[{"given": ["い"]}]))
        self.assertEqual(self.found("Patient?%s=い" % self.code), ["one"])

    def test_what_the_server_says_of_a_version_is_not_searched(self):
        # The same whether it was extracted when it was written or later.
        self.all.update(parameter(self.code, "string", "Patient.meta.versionId"))
        self.reindex(self.code)
        self.all.update(patient("新", "規", id="fresh"))
        self.assertEqual(self.found("Patient?%s:missing=false" % self.code), [])


class Wrong(Parameters):
    """What is refused, and where it says that it is wrong."""

    def refuse(self, resource, place, word=None):
        issues = self.assert_outcome(self.all.put("SearchParameter/" + resource["id"], resource), 422)
        self.assertIn(place, [e for i in issues for e in i.get("expression", [])], issues)
        if word:
            self.assertIn(word, " ".join(i.get("diagnostics", "") for i in issues))
        # It is not stored; and is, when it isn't active.
        self.assert_outcome(self.all.get("SearchParameter/" + resource["id"]), 404)
        self.assert_ok(self.all.put("SearchParameter/" + resource["id"], {**resource, "status": "draft"}), 201)
        self.assert_outcome(self.all.put("SearchParameter/" + resource["id"], resource), 422)
        self.assert_ok(self.all.delete("SearchParameter/" + resource["id"]), 204)

    @staticmethod
    def padded(length):
        return "Patient.name" + " " * (length - len("Patient.name.text")) + ".text"

    def test_the_longest_expression(self):
        self.all.update(parameter("longest", "string", self.padded(4096), status="active"))
        self.refused("Patient?longest=x")
        self.assert_ok(self.all.delete("SearchParameter/longest"), 204)

    def test_wrong_ones(self):
        self.all.update(parameter("taken", "string", "Patient.name.text"))
        where = "SearchParameter.expression"
        rows = (
            (parameter("w1", "string", "Patient.name.("), where, "FHIRPath"),
            (parameter("w2", "string", "Patient.name.nonsense"), where, "nonsense"),
            (parameter("w3", "string", "Observation.code"), where, None),
            (parameter("w4", "string", "nonsense()"), where, None),
            (parameter("w5", "string", self.padded(4097)), where, "4096"),
            (parameter("w6", "special", "Patient.name"), "SearchParameter.type", None),
            (parameter("with space", "string", "Patient.name", id="w7"), "SearchParameter.code", None),
            (parameter("a:b", "string", "Patient.name", id="w8"), "SearchParameter.code", None),
            (parameter("a.b", "string", "Patient.name", id="w9"), "SearchParameter.code", None),
            (parameter("_mine", "string", "Patient.name", id="w10"), "SearchParameter.code", None),
            (parameter("9", "string", "Patient.name", id="w11"), "SearchParameter.code", None),
            (parameter("x" * 65, "string", "Patient.name", id="w12"), "SearchParameter.code", None),
            (parameter("birthdate", "date", "Patient.birthDate", id="w13"), "SearchParameter.base[0]", "birthdate"),
            (parameter("code", "token", "Resource.meta.tag", base=["DomainResource"], id="w14"), "SearchParameter.base[0]", None),
            (parameter("w15", "string", "Patient.name", base=["Patient", "Patient"]), "SearchParameter.base[1]", "twice"),
            (parameter("taken", "string", "Patient.name.family", id="w16"), "SearchParameter.base[0]", MINE + "taken"),
            (parameter("taken", "string", "Resource.language", base=["Resource"], id="w17"), "SearchParameter.base[0]", None),
            ({**parameter("w18", "string", "Patient.name"), "url": MINE + "taken"}, "SearchParameter.url", "url"),
            (parameter("w19", "composite", "Patient.contact"), "SearchParameter", "components"),
            (parameter("w20", "composite", "Patient.contact", component=[
                {"definition": MINE + "nobody", "expression": "name"},
                {"definition": MINE + "taken", "expression": "name"}]), "SearchParameter.component[0]", "nobody"),
            (parameter("w21", "composite", "Patient.contact", component=[
                {"definition": MINE + "taken", "expression": "name.("},
                {"definition": MINE + "taken", "expression": "name"}]), "SearchParameter.component[0].expression", "FHIRPath"),
            (parameter("w22", "string", "Patient.name", component=[
                {"definition": MINE + "taken", "expression": "name"}]), "SearchParameter.component[0]", None),
        )
        for resource, place, word in rows:
            with self.subTest(resource["id"]):
                self.refuse(resource, place, word)
        without = parameter("w23", "string", "Patient.name")
        del without["expression"]
        self.refuse(without, "SearchParameter", "expression")
        unknown = parameter("w24", "string", "Patient.name", base=["Nonsense"])
        issues = self.assert_outcome(self.all.put("SearchParameter/w24", unknown), 422)
        self.assertIn("SearchParameter.base[0]", [e for i in issues for e in i["expression"]])
        # By itself a definition may be put again.
        self.assert_ok(self.all.put("SearchParameter/taken", parameter("taken", "string", "Patient.name.family")))
        self.assertEqual(self.listed("Patient"), {})

    def test_what_is_built_in_adds_nothing(self):
        own = {**parameter("birthdate", "date", "Patient.birthDate | Person.birthDate | RelatedPerson.birthDate", id="builtin",
                           base=["Patient", "Person", "RelatedPerson"]),
               "url": "http://hl7.org/fhir/SearchParameter/individual-birthdate"}
        self.all.update(own)
        self.all.update(patient("元", "々", id="born", birthDate="1931-02-03"))
        self.assertEqual(self.found("Patient?birthdate=1931-02-03"), ["born"])
        self.assertEqual(self.server.cli("reindex", "--param", own["url"], check=False).returncode, 3)

    def test_who_may_not_write_them(self):
        one = parameter("foreign", "string", "Patient.name.text")
        for who in (self.ehr, self.care, self.other):
            self.assert_outcome(who.put("SearchParameter/foreign", one), 403, "forbidden")
            self.assert_outcome(who.post("SearchParameter", one), 403, "forbidden")
        issues = self.assert_outcome(self.all.get("Patient?foreign=x"), 400, "not-supported")
        self.assertIn("is no search parameter", issues[0]["diagnostics"])

    def test_no_more_than_the_limit(self):
        lines = [json.dumps(parameter("many%d" % i, "string", "Location.alias", base=["Location"])) for i in range(220)]
        self.server.cli("load", "-", stdin="\n".join(lines), check=False)
        # However many were written at the same moment, no more are in force.
        self.refused("Location?many0=x")
        more = self.assert_outcome(self.all.post("SearchParameter", parameter("more", "string", "Location.alias",
                                                                              base=["Location"])), 422, "too-costly")
        self.assertIn("200", more[0]["diagnostics"])
        for i in range(220):
            self.all.delete("SearchParameter/many%d" % i)
        self.all.update(parameter("more", "string", "Location.alias", base=["Location"]))


class Racing(Parameters):
    """Writes while it is being completed, and a crash in the middle."""

    PEOPLE = 4000

    def load(self, first=0):
        lines = [json.dumps(patient("人%d" % i, "名", id="p%d" % i, maritalStatus={"text": "state%d" % (i % 7)}))
                 for i in range(first, self.PEOPLE)]
        self.server.cli("load", "-", stdin="\n".join(lines))

    def begin(self, code):
        return subprocess.Popen([IRORI, "--data", self.server.data, "--lang", "en", "reindex", "--param", MINE + code],
                                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def stored(self):
        return os.stat(os.path.join(self.server.data, "truth", "data.mdb")).st_blocks * 512

    def count(self, query):
        return self.all.get(query + "&_summary=count").json["total"]

    def test_1_killed_in_the_middle(self):
        self.load()
        self.all.update(parameter("state", "string", "Patient.maritalStatus.text"))
        killed = 0
        for kilobytes in (64, 128, 256, 64):
            before = self.stored()
            run = self.begin("state")
            while run.poll() is None and self.stored() < before + kilobytes * 1024:
                time.sleep(0.001)
            if run.poll() is not None:
                break
            if killed == 1:
                self.server.stop()  # asked to end, it ends cleanly and soon, though it is under way
            else:
                self.server.kill()
            self.assertEqual(run.wait(60), 5)
            self.server.start()
            killed += 1
            answer = self.all.get("Patient?state=state3")
            if answer.status == 200:
                break  # it had just been completed
            self.refused("Patient?state=state3")
            self.whole()
        self.assertGreater(killed, 0)
        done = self.reindex("state")
        self.assertEqual(done["parameters"], 1)
        # It went on where it was.
        self.assertLess(done["changed"], self.PEOPLE)
        self.assertEqual(self.count("Patient?state=state3"), len(range(3, self.PEOPLE, 7)))
        self.assertEqual(self.count("Patient?state:missing=true"), 0)
        self.whole()

    def test_2_writes_meanwhile(self):
        self.all.update(parameter("meanwhile", "string", "Patient.maritalStatus.text"))
        stop, wrong = threading.Event(), []

        def write():
            n = 0
            while not stop.is_set():
                n += 1
                answer = self.all.put("Patient/p%d" % (n * 37 % self.PEOPLE), patient(
                    "書", "替", id="p%d" % (n * 37 % self.PEOPLE), maritalStatus={"text": "written"}))
                if answer.status not in (200, 201):
                    wrong.append(answer)
            self.written = {n * 37 % self.PEOPLE for n in range(1, n + 1)}

        writer = threading.Thread(target=write)
        writer.start()
        try:
            self.server.cli("reindex", "--param", MINE + "meanwhile")
        finally:
            stop.set()
            writer.join()
        self.assertEqual(wrong, [])
        self.assertGreater(len(self.written), 0)
        self.assertEqual(self.count("Patient?meanwhile=written"), len(self.written))
        self.assertEqual(self.count("Patient?meanwhile=state"), self.PEOPLE - len(self.written))
        self.whole()

    def test_3_definitions_that_change_under_writes(self):
        """Each writer's resource is extracted by some table or other: after the last reindex all are by the last one."""
        stop, wrong = threading.Event(), []
        clients = [self.all, self.server.clients["all2"]]

        def write(client, prefix):
            n = 0
            while not stop.is_set():
                n += 1
                answer = client.put("Patient/%s%d" % (prefix, n), patient("連", "続", id="%s%d" % (prefix, n), gender="other"))
                if answer.status != 201:
                    wrong.append(answer)
            self.counts[prefix] = n

        self.counts = {}
        writers = [threading.Thread(target=write, args=(c, p)) for c, p in zip(clients[1:], ("q",))]
        for writer in writers:
            writer.start()
        try:
            for i in range(6):
                self.all.update(parameter("shifting", "token", "Patient.gender" if i % 2 else "Patient.active"))
                if i % 2:
                    self.server.cli("reindex", "--param", MINE + "shifting")
        finally:
            stop.set()
            for writer in writers:
                writer.join()
        self.assertEqual(wrong, [])
        self.assertEqual(self.count("Patient?shifting=other"), self.counts["q"])
        self.assertEqual(self.count("Patient?shifting=true"), 0)
        self.whole()

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        everything = ["basic", "care-certification", "care-plan", "care-assessment", "health-check", "medication", "condition",
                      "consent", "administrative", "other"]
        cls.server.onboard("all2", "system/*.cruds", everything, everything)


class Together(Parameters):
    """Beside contained resources, includes of all links, several types, filters."""

    def page(self, query):
        """What is included as well."""
        return sorted(e["resource"]["id"] for e in self.all.get(query).json["entry"])

    def test_all(self):
        put = self.all.update
        put(patient("山田", "太郎", id="a", extension=[extension("nurse", valueReference={"reference": "Practitioner/n"})]))
        put({"resourceType": "Practitioner", "id": "n", "name": [{"family": "看護"}]})
        put({"resourceType": "MedicationRequest", "id": "m", "status": "active", "intent": "order",
             "subject": {"reference": "Patient/a"}, "medicationReference": {"reference": "#x"},
             "contained": [{"resourceType": "Medication", "id": "x", "code": {"text": "薬"},
                            "batch": {"lotNumber": "L1"}}]})
        put(parameter("nurse", "reference", "Patient.extension('%snurse').value.ofType(Reference)" % EXT,
                      target=["Practitioner"]))
        put(parameter("lot", "string", "Medication.batch.lotNumber", base=["Medication"]))
        self.refused("Patient?_filter=nurse%20re%20Practitioner/n")
        self.reindex()
        # The record that only contains a Medication was looked at, too.
        self.assertEqual(self.found("MedicationRequest?medication.lot=L1"), ["m"])
        self.assertEqual(self.found("MedicationRequest?medication.lot=L2"), [])
        self.assertEqual(self.found("Medication?_contained=true&lot=L1"), ["m"])
        self.assertEqual(self.found("Medication?lot=L1"), [])
        self.assertEqual(self.page("Patient?_include=*"), ["a", "n"])
        self.assertEqual(self.page("Patient?_include=Patient:*"), ["a", "n"])
        self.assertEqual(self.page("Practitioner?_revinclude=*"), ["a", "n"])
        self.assertEqual(self.page("Practitioner?_revinclude=Patient:*"), ["a", "n"])
        self.assertEqual(self.found("?_type=Patient&nurse=Practitioner/n"), ["a"])
        self.assertEqual(self.found("Patient?_filter=nurse%20re%20Practitioner/n"), ["a"])
        self.assertEqual(self.found("Patient?_filter=nurse.family%20eq%20%22%E7%9C%8B%E8%AD%B7%22"), ["a"])
        one = {r["type"]: r for r in self.all.get("metadata").json["rest"][0]["resource"]}
        self.assertIn("Patient:nurse", one["Patient"]["searchInclude"])
        self.assertIn("Patient:nurse", one["Practitioner"]["searchRevInclude"])
        self.whole()


if __name__ == "__main__":
    main()
