#!/usr/bin/python3
"""Observation/$lastn (R4 observation-operation-lastn.html)."""

import xml.etree.ElementTree as ElementTree

from harness import ALL_ITEMS, STANDARD, Case, main, matches
from town import CATEGORY, LOINC, UCUM, new_id, observation, patient

XML = {"Accept": "application/fhir+xml"}
NAMESPACE = {"f": "http://hl7.org/fhir"}
LOCAL = "http://irori.example/fhir/CodeSystem/local"
CHECKUP = [{"coding": [{"system": CATEGORY, "code": "laboratory"}]}]


def coded(*codings, text=None):
    code = {"coding": [{"system": system, "code": code} for system, code in codings]} if codings else {}
    if text is not None:
        code["text"] = text
    return {"code": code}


def measured(code, value):
    return {**coded((LOINC, code)), "valueQuantity": {"value": value, "unit": "mm[Hg]", "system": UCUM, "code": "mm[Hg]"}}


def ids(answer):
    return [r["id"] for r in matches(answer.json)]


class LastN(Case):
    institutions = {**STANDARD, "health": ("system/Observation.rs", ["health-check"], []),
                    "reader": ("system/Observation.r", ALL_ITEMS, [])}

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        for name in ("p0", "p1", "p2", "groups", "times", "many"):
            cls.all.update(patient(id=name))

    def put(self, patient, name, date="2026-05-11T09:30:00+09:00", **more):
        resource = {**observation("Patient/" + patient, id=name), **more}
        if date is None:
            del resource["effectiveDateTime"]
        else:
            resource["effectiveDateTime"] = date
        self.all.update(resource)

    def last(self, query, status=200, who=None, **more):
        answer = (who or self.all).get("Observation/$lastn?" + query, **more)
        self.assertEqual(answer.status, status, answer)
        return answer

    # -- Which ones --

    def test_last_of_each_code_newest_first(self):
        for i, day in enumerate(("03", "01", "05", "04", "02")):
            self.put("p0", "sys-" + day, "2026-05-%sT08:00:00Z" % day, **measured("8480-6", 120 + i))
            self.put("p0", "dia-" + day, "2026-05-%sT08:00:01Z" % day, **measured("8462-4", 80 + i))
        self.put("p2", "other", "2026-06-01", **measured("8480-6", 130))
        both = "patient=Patient/p0&category=vital-signs"
        answer = self.last(both)
        self.assertEqual(ids(answer), ["dia-05", "sys-05"])
        self.assertEqual((answer.json["type"], answer.json["total"]), ("searchset", 2))
        self.assertEqual({e["search"]["mode"] for e in answer.json["entry"]}, {"match"})
        self.assertEqual({e["fullUrl"] for e in answer.json["entry"]},
                         {self.server.base + "/Observation/" + n for n in ("dia-05", "sys-05")})
        self.assertEqual(ids(self.last(both + "&max=2")), ["dia-05", "sys-05", "dia-04", "sys-04"])
        self.assertEqual(len(ids(self.last(both + "&max=99"))), 10)
        self.assertEqual(len(ids(self.last(both + "&max=2147483647"))), 10)
        # By a code, by subject, with a date and with a code under another name.
        self.assertEqual(ids(self.last("subject=Patient/p0&code=%s|8480-6&max=2" % LOINC)), ["sys-05", "sys-04"])
        self.assertEqual(ids(self.last(both + "&date=lt2026-05-03")), ["dia-02", "sys-02"])
        self.assertEqual(ids(self.last("patient=p0&code-value-quantity=8462-4$lt82")), ["dia-03"])

    def test_the_self_link_asks_the_same(self):
        self.put("p2", "linked", "2026-06-01", **measured("8480-6", 130))
        answer = self.last("patient=p2&category=vital-signs&max=2")
        again = self.all.get(self.server.path_of(answer.json["link"][0]["url"]))
        self.assertEqual(ids(again), ids(answer))

    def test_groups(self):
        """The table of the definition: codings equal by system and code are one, and so are those between which one stands."""
        a, b, c = (LOCAL, "a"), (LOCAL, "b"), (LOCAL, "c")
        ask = "patient=groups&category=vital-signs"

        def case(*concepts):
            names = []
            for concept in concepts:
                names.append(new_id("g"))
                self.put("groups", names[-1], "2026-01-01T00:00:%02dZ" % (len(names)), **concept)
            found = len(ids(self.last(ask)))
            for name in names:
                self.all.delete("Observation/" + name)
            return found

        self.assertEqual(case(coded(a), coded(b), coded(c)), 3)
        self.assertEqual(case(coded(a), coded(b), coded(a, c)), 2)
        self.assertEqual(case(coded(a), coded(b), coded(a, b)), 1)
        self.assertEqual(case(coded(text="textM"), coded(text="Text"), coded(text="t e x t")), 3)
        self.assertEqual(case(coded(text="Text"), coded(text="Text")), 1)
        # The text counts only where there is no code; a code only with its system.
        self.assertEqual(case(coded(a, text="same"), coded(b, text="same")), 2)
        self.assertEqual(case(coded(a), coded((LOINC, "a"))), 2)
        self.assertEqual(case(coded(a), coded((LOCAL, "A"))), 2)
        # Over two between: a-b, b-c, c-d.
        self.assertEqual(case(coded(a, b), coded(c, (LOCAL, "d")), coded(b, c)), 1)

    def test_subjects_are_not_mixed(self):
        self.put("p1", "mix1", "2026-07-01", category=CHECKUP, **coded((LOCAL, "mix")))
        self.put("p2", "mix2", "2026-07-02", category=CHECKUP, **coded((LOCAL, "mix")))
        self.assertEqual(ids(self.last("patient=p1,p2&code=%s|mix" % LOCAL)), ["mix2", "mix1"])

    def test_times(self):
        code = coded((LOCAL, "t"))
        # One moment, told in two zones; a later one; a day; none.
        self.put("times", "t1", "2026-02-01T09:00:00+09:00", **code)
        self.put("times", "t2", "2026-02-01T00:00:00Z", **code)
        self.put("times", "t3", "2026-02-01T00:00:01Z", **code)
        self.put("times", "t4", "2026-01-31", **code)
        self.put("times", "t5", None, **code)
        self.put("times", "t6", None, **code)
        ask = "patient=times&code=%s|t" % LOCAL
        self.assertEqual(ids(self.last(ask)), ["t3"])
        # A tie at the last place: both.
        self.assertEqual(set(ids(self.last(ask + "&max=2"))), {"t3", "t1", "t2"})
        self.assertEqual(set(ids(self.last(ask + "&max=3"))), {"t3", "t1", "t2"})
        self.assertEqual(ids(self.last(ask + "&max=4"))[3:], ["t4"])
        # Without a time there is no tie, and they come last.
        self.assertEqual(ids(self.last(ask + "&max=5"))[4:], ["t6"])
        self.assertEqual(ids(self.last(ask + "&max=6"))[4:], ["t6", "t5"])

    def test_entered_in_error_unless_filtered(self):
        code = coded((LOCAL, "err"))
        self.put("p1", "right", "2026-03-01", **code)
        self.put("p1", "wrong", "2026-03-02", **{**code, "status": "entered-in-error"})
        ask = "patient=p1&code=%s|err" % LOCAL
        self.assertEqual(ids(self.last(ask)), ["wrong"])
        self.assertEqual(ids(self.last(ask + "&status=final")), ["right"])
        self.assertEqual(ids(self.last(ask + "&status:not=entered-in-error")), ["right"])

    def test_nothing_is_an_empty_set(self):
        answer = self.last("patient=nobody&category=vital-signs")
        self.assertEqual(answer.json["total"], 0)
        self.assertNotIn("entry", answer.json)

    def test_deleted_and_amended(self):
        code = coded((LOCAL, "gone"))
        self.put("p1", "gone1", "2026-03-01", **code)
        self.put("p1", "gone2", "2026-03-02", **code)
        self.all.delete("Observation/gone2")
        self.put("p1", "gone1", "2026-03-05", **code)
        answer = self.last("patient=p1&code=%s|gone&max=9" % LOCAL)
        self.assertEqual(ids(answer), ["gone1"])
        self.assertEqual(matches(answer.json)[0]["effectiveDateTime"], "2026-03-05")

    # -- How it is asked --

    def test_by_post(self):
        code = coded((LOCAL, "post"))
        for day in ("01", "02", "03"):
            self.put("p2", "post" + day, "2026-04-" + day, **code)
        body = {"resourceType": "Parameters", "parameter": [
            {"name": "max", "valuePositiveInt": 2}, {"name": "patient", "valueString": "Patient/p2"},
            {"name": "code", "valueCode": LOCAL + "|post"}]}
        self.assertEqual(ids(self.assert_ok(self.all.post("Observation/$lastn", body))), ["post03", "post02"])
        # What is said in the query counts, too.
        body["parameter"] = body["parameter"][1:]
        self.assertEqual(ids(self.assert_ok(self.all.post("Observation/$lastn?max=1", body))), ["post03"])
        xml = ('<Parameters xmlns="http://hl7.org/fhir"><parameter><name value="patient"/><valueString value="p2"/></parameter>'
               '<parameter><name value="code"/><valueString value="%s|post"/></parameter></Parameters>' % LOCAL)
        answer = self.assert_ok(self.all.post("Observation/$lastn", xml, {"Content-Type": "application/fhir+xml", **XML}))
        root = ElementTree.fromstring(answer.body)
        self.assertEqual([n.get("value") for n in root.findall("f:entry/f:resource/f:Observation/f:id", NAMESPACE)], ["post03"])
        self.assertEqual(root.find("f:total", NAMESPACE).get("value"), "1")

    def test_view(self):
        self.put("p2", "viewed", "2026-04-01", **coded((LOCAL, "view")))
        ask = "patient=p2&code=%s|view" % LOCAL
        self.assertNotIn("valueQuantity", matches(self.last(ask + "&_elements=status").json)[0])
        count = self.last(ask + "&_summary=count").json
        self.assertEqual(count["total"], 1)
        self.assertNotIn("entry", count)

    def test_malformed(self):
        good = "patient=p1&category=vital-signs"
        for query, code in (("", "required"), ("patient=p1", "required"), ("category=vital-signs", "required"),
                            ("code=8480-6&max=2", "required"), ("patient=p1&status=final", "required"),
                            ("patient:missing=false&code=8480-6", "required"), ("patient=p1&code:not=8480-6", "required"),
                            (good + "&max=0", "value"), (good + "&max=x", "value"), (good + "&max=-1", "value"),
                            (good + "&max=1&max=2", "invalid"),
                            (good + "&date=never", "value"), (good + "&nonsense=1", "not-supported"),
                            (good + "&_sort=date", "not-supported"), (good + "&_count=5", "not-supported"),
                            (good + "&_include=Observation:subject", "not-supported"), (good + "&_contained=true", "not-supported")):
            with self.subTest(query):
                issues = self.assert_outcome(self.all.get("Observation/$lastn?" + query), 400)
                self.assertIn(code, [i["code"] for i in issues])
        lenient = {"Prefer": "handling=lenient"}
        answer = self.last(good + "&_sort=date&_count=1&nonsense=1", headers=lenient)
        self.assertEqual(ids(answer), ids(self.last(good)))
        self.assertEqual(answer.json["entry"][-1]["search"]["mode"], "outcome")
        for part in ({"name": "patient", "valueReference": {"reference": "Patient/p1"}}, {"name": "patient"},
                     {"name": "patient", "resource": patient()}, {"name": "_format", "valueCode": "json"}):
            body = {"resourceType": "Parameters", "parameter": [part, {"name": "category", "valueCode": "vital-signs"}]}
            self.assert_outcome(self.all.post("Observation/$lastn", body), 400)
        self.assert_outcome(self.all.post("Observation/$lastn", "{"), 400)
        self.assert_outcome(self.all.post("Observation/$lastn", patient()), 400, "value")
        many = {"resourceType": "Parameters", "parameter": [{"name": "patient", "valueString": "p1"}] * 1001}
        self.assert_outcome(self.all.post("Observation/$lastn", many), 400, "too-costly")

    def test_nowhere_else(self):
        for path in ("$lastn", "Patient/$lastn", "Observation/x/$lastn", "Patient/p1/$lastn"):
            self.assertEqual(self.all.get(path + "?patient=p1&category=vital-signs").status, 404, path)
        self.assertEqual(self.all.delete("Observation/$lastn").status, 405)

    # -- Who may --

    def test_what_may_not_be_seen_is_not_there(self):
        """A newer one that the caller may not see takes no place, and is neither counted nor a tie, nor joins two groups."""
        hidden = {"category": [{"coding": [{"system": CATEGORY, "code": "survey"}]}]}
        code, other = (LOCAL, "seen"), (LOCAL, "seen2")
        self.put("many", "m1", "2026-05-01", category=CHECKUP, **coded(code))
        self.put("many", "m2", "2026-05-02", category=CHECKUP, **coded(other))
        ask = "patient=many&code=%s|seen,%s|seen2" % (LOCAL, LOCAL)
        before = self.last(ask, who=self.health)
        self.assertEqual(ids(before), ["m2", "m1"])
        self.put("many", "m3", "2026-05-03", **{**hidden, **coded(code, other)})
        self.assertEqual(self.health.get("Observation/m3").status, 404)
        self.assertEqual(ids(self.last(ask)), ["m3"])
        after = self.last(ask, who=self.health)
        for bundle in (before.json, after.json):
            for server_owned in ("id", "meta"):
                del bundle[server_owned]
        self.assertEqual(ids(after), ["m2", "m1"])

    def test_forbidden(self):
        ask = "Observation/$lastn?patient=p1&category=vital-signs"
        self.assert_outcome(self.other.get(ask), 403, "forbidden")
        self.assert_outcome(self.reader.get(ask), 403, "forbidden")
        self.assertEqual(self.all.get(ask, token=None).status, 401)

    def test_recorded(self):
        self.put("p1", "audited", "2026-03-01", **coded((LOCAL, "audit")))
        answer = self.last("patient=p1&code=%s|audit" % LOCAL, headers={"X-Request-Id": "lastn-audit"})
        self.assertEqual(ids(answer), ["audited"])
        record = next(r for r in self.server.audit_records() if r.get("requestId") == "lastn-audit")
        self.assertEqual((record["event"], record["disclosed"]["count"], record["subjects"]["count"]), ("OPERATION", 1, 1))


if __name__ == "__main__":
    main()
