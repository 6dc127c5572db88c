#!/usr/bin/python3
"""Observation/$stats (R4 observation-operation-stats.html). What is expected is reckoned by Python's statistics module."""

import datetime
import decimal
import json
import os
import statistics
import xml.etree.ElementTree as ElementTree

from harness import ALL_ITEMS, SHARED, STANDARD, Case, main
from town import CATEGORY, LOINC, UCUM, observation, patient

XML = {"Accept": "application/fhir+xml"}
NAMESPACE = {"f": "http://hl7.org/fhir"}
STATISTICS = "http://terminology.hl7.org/CodeSystem/observation-statistics"
LOCAL = "http://irori.example/fhir/CodeSystem/local"
CODES = ["average", "maximum", "minimum", "count", "total-count", "median", "std-dev", "sum", "variance", "20-percent", "80-percent",
         "4-lower", "4-upper", "4-dev", "5-1", "5-2", "5-3", "5-4", "skew", "kurtosis", "regression"]
SYSTOLIC, DIASTOLIC, PANEL = (LOINC, "8480-6"), (LOINC, "8462-4"), (LOINC, "85354-9")


def concept(*codings, **more):
    return {"coding": [{"system": system, "code": code} for system, code in codings], **more}


def quantity(value, unit="mm[Hg]", **more):
    return {"valueQuantity": {"value": value, "unit": unit, "system": UCUM, "code": unit, **more}}


def component(code, value, unit="mm[Hg]", **more):
    return {"code": concept(code), **quantity(value, unit), **more}


def moments(values):
    mean = statistics.fmean(values)
    return [sum((v - mean) ** k for v in values) / len(values) for k in (0, 1, 2, 3, 4)]


def expected(values, total=None):
    """What each statistic but the regression is."""
    quarters = statistics.quantiles(values, n=4, method="inclusive")
    fifths = statistics.quantiles(values, n=5, method="inclusive")
    _, _, second, third, fourth = moments(values)
    return {"average": statistics.fmean(values), "maximum": max(values), "minimum": min(values), "count": len(values),
            "total-count": total or len(values), "median": statistics.median(values), "std-dev": statistics.stdev(values),
            "sum": sum(values), "variance": statistics.variance(values), "20-percent": fifths[0], "80-percent": fifths[3],
            "4-lower": quarters[0], "4-upper": quarters[2], "4-dev": (quarters[2] - quarters[0]) / 2, "5-1": fifths[0],
            "5-2": fifths[1], "5-3": fifths[2], "5-4": fifths[3], "skew": third / second ** 1.5, "kurtosis": fourth / second ** 2}


def results(resource):
    """Of a statistics Observation: by code (and text, where several have one code) the value, or None where there is none."""
    found = {}
    for part in resource["component"]:
        coding = part["code"]["coding"][0]
        assert coding["system"] == STATISTICS
        name = coding["code"] + ("/" + part["code"]["text"] if "text" in part["code"] else "")
        assert name not in found
        assert ("valueQuantity" in part) != ("dataAbsentReason" in part)
        found[name] = part["valueQuantity"]["value"] if "valueQuantity" in part else None
    return found


def units(resource):
    return {p["code"]["coding"][0]["code"] + p["code"].get("text", ""): p["valueQuantity"].get("code") for p in resource["component"]
            if "valueQuantity" in p}


def parts(answer, name="statistics"):
    return [p["resource"] for p in answer.json["parameter"] if p["name"] == name]


def ask(subject, *codes, statistic=("count", "average"), **more):
    """The query for codes of one system."""
    pairs = [("subject", subject), ("system", codes[0][0])] + [("code", code) for _, code in codes]
    pairs += [("statistic", s) for s in statistic] + list(more.items())
    return "Observation/$stats?" + "&".join("%s=%s" % pair for pair in pairs)


class Stats(Case):
    institutions = {**STANDARD, "health": ("system/Observation.rs", ["health-check"], []),
                    "reader": ("system/Observation.r", ALL_ITEMS, [])}

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        for name in ("p1", "p2", "units", "panel", "empty", "hidden"):
            cls.all.update(patient(id=name))

    def put(self, patient, name, date="2026-05-11T09:30:00Z", **more):
        resource = {**observation("Patient/" + patient, id=name), **more}
        for gone in [n for n, value in more.items() if value is None]:
            del resource[gone]
        if date is None:
            del resource["effectiveDateTime"]
        else:
            resource["effectiveDateTime"] = date
        self.all.update(resource)

    def stats(self, path, status=200, who=None, **more):
        answer = (who or self.all).get(path, **more)
        self.assertEqual(answer.status, status, answer)
        return answer

    def assert_close(self, found, wanted):
        self.assertEqual(set(found), set(wanted))
        for name, value in wanted.items():
            self.assertAlmostEqual(found[name], value, delta=abs(value) * 1e-12 + 1e-12, msg=name)

    # -- What is reckoned --

    def test_all_statistics(self):
        values = [120, 128.5, 131, 118, 142, 125, 133]
        for i, value in enumerate(values):
            self.put("p1", "all%d" % i, "2026-05-%02dT00:00:00Z" % (2 * i + 1), code=concept((LOCAL, "all")), **quantity(value))
        answer = self.stats(ask("Patient/p1", (LOCAL, "all"), statistic=CODES))
        resource, = parts(answer)
        found = results(resource)
        line = statistics.linear_regression([2 * i for i in range(len(values))], values)
        gradient, intercept = found.pop("regression/Gradient"), found.pop("regression/Intercept")
        self.assertAlmostEqual(gradient, line.slope, 12)
        self.assertAlmostEqual(intercept, line.intercept, 10)
        self.assert_close(found, expected(values))
        # It says what it is about, and in which units.
        self.assertEqual(resource["status"], "final")
        self.assertEqual(resource["code"], concept((LOCAL, "all")))
        self.assertEqual(resource["subject"], {"reference": "Patient/p1"})
        self.assertEqual(resource["effectivePeriod"], {"start": "2026-05-01T00:00:00.000Z", "end": "2026-05-13T00:00:00.000Z"})
        known = units(resource)
        self.assertEqual({known[c] for c in ("average", "minimum", "sum", "std-dev", "4-dev", "regressionIntercept")}, {"mm[Hg]"})
        self.assertEqual({known[c] for c in ("count", "total-count", "skew", "kurtosis")}, {"1"})
        self.assertEqual((known["variance"], known["regressionGradient"]), ("mm[Hg]2", "mm[Hg]/d"))
        # No numbers with exponents or noise at the end.
        for text in json.loads(answer.body, parse_float=str, parse_int=str)["parameter"][0]["resource"]["component"]:
            self.assertRegex(text["valueQuantity"]["value"], r"^-?[0-9]+(\.[0-9]*[1-9])?$")
            self.assertLessEqual(len(decimal.Decimal(text["valueQuantity"]["value"]).as_tuple().digits), 15)

    def test_too_few(self):
        self.put("p1", "few", code=concept((LOCAL, "few")), **quantity(5))
        found = results(parts(self.stats(ask("Patient/p1", (LOCAL, "few"), statistic=CODES)))[0])
        self.assertEqual({n for n, v in found.items() if v is None},
                         {"std-dev", "variance", "skew", "kurtosis", "regression/Gradient", "regression/Intercept"})
        self.assertEqual((found["average"], found["4-upper"], found["4-dev"], found["count"]), (5, 5, 0, 1))

    def test_none(self):
        resource, = parts(self.stats(ask("Patient/empty", SYSTOLIC, statistic=["count", "total-count", "average", "sum", "minimum"])))
        self.assertEqual(results(resource), {"count": 0, "total-count": 0, "average": None, "sum": None, "minimum": None})
        self.assertNotIn("effectivePeriod", resource)
        self.assertEqual(resource["component"][2]["dataAbsentReason"]["coding"][0]["code"], "not-a-number")

    # -- What counts --

    def test_what_has_no_value_to_reckon_with(self):
        """It counts in total-count only; what was entered in error, not at all."""
        code = concept((LOCAL, "valid"))
        self.put("p1", "v1", code=code, **quantity(10))
        self.put("p1", "v2", code=code, **quantity(20))
        self.put("p1", "v3", code=code, valueQuantity=None, dataAbsentReason=concept(
            ("http://terminology.hl7.org/CodeSystem/data-absent-reason", "not-performed")))
        self.put("p1", "v4", code=code, **quantity(1, comparator="<"))
        self.put("p1", "v5", code=code, valueQuantity={"value": 1000, "unit": "mmHg"})
        self.put("p1", "v6", code=code, valueQuantity=None, valueString="30")
        self.put("p1", "v7", code=code, **quantity(40), modifierExtension=[{"url": "http://irori.example/not", "valueBoolean": True}])
        self.put("p1", "v8", code=code, **quantity(500), status="entered-in-error")
        self.put("p1", "v9", code=code, **quantity(7, "kg"))
        found = results(parts(self.stats(ask("Patient/p1", (LOCAL, "valid"), statistic=["count", "total-count", "average"])))[0])
        self.assertEqual(found, {"count": 2, "total-count": 8, "average": 15})

    def test_units(self):
        """All are counted in the unit that most have; what isn't of its kind is left out."""
        code = concept((LOCAL, "weight"))
        for i, (value, unit) in enumerate(((60, "kg"), (61000, "g"), (62, "kg"), (1, "m"), (63000, "g"), (64, "kg"))):
            self.put("units", "w%d" % i, code=code, **quantity(value, unit))
        resource, = parts(self.stats(ask("Patient/units", (LOCAL, "weight"), statistic=["count", "total-count", "average", "maximum", "variance"])))
        self.assert_close(results(resource), {"count": 5, "total-count": 6, "average": 62, "maximum": 64, "variance": 2.5})
        self.assertEqual(units(resource), {"count": "1", "total-count": "1", "average": "kg", "maximum": "kg", "variance": "kg2"})
        code = concept((LOCAL, "temperature"))
        for i, (value, unit) in enumerate(((36.5, "Cel"), (37.5, "Cel"), (98.6, "[degF]"))):
            self.put("units", "t%d" % i, "2026-05-0%d" % (i + 1), code=code, **quantity(value, unit))
        resource, = parts(self.stats(ask("Patient/units", (LOCAL, "temperature"), statistic=["average", "sum", "variance", "regression"])))
        self.assertAlmostEqual(results(resource)["average"], 37, 12)
        self.assertEqual(units(resource), {"average": "Cel", "sum": "Cel", "variance": "K2", "regressionGradient": "K/d",
                                           "regressionIntercept": "Cel"})
        # Units of results that are no simple powers are products, and units too; where there is none, there is no code.
        for i, (unit, square, gradient) in enumerate((("mg/dL", "mg2/dL2", "mg/dL/d"), ("{beats}/min", "{beats}/min.{beats}/min", "{beats}/min/d"),
                                                      ("/min", "/min2", "/min/d"), ("[degF]", None, None), ("[pH]", None, None))):
            code = concept((LOCAL, "square%d" % i))
            for value in (1, 2):
                self.put("units", "q%d-%d" % (i, value), "2026-05-0%d" % value, code=code, **quantity(value, unit))
            resource, = parts(self.stats(ask("Patient/units", (LOCAL, "square%d" % i), statistic=["variance", "regression"])))
            self.assertEqual(results(resource), {"variance": 0.5, "regression/Gradient": 1, "regression/Intercept": 1})
            self.assertEqual(units(resource), {"variance": square, "regressionGradient": gradient, "regressionIntercept": unit})
        # Half and half: the unit of the newest.
        code = concept((LOCAL, "half"))
        self.put("units", "h1", "2026-05-01", code=code, **quantity(1, "m"))
        self.put("units", "h2", "2026-05-02", code=code, **quantity(300, "cm"))
        resource, = parts(self.stats(ask("Patient/units", (LOCAL, "half"), statistic=["average"])))
        self.assertEqual((results(resource), units(resource)), ({"average": 200}, {"average": "cm"}))

    def test_components(self):
        """A code is also that of a component."""
        self.put("p2", "c1", code=concept(PANEL), valueQuantity=None, component=[component(SYSTOLIC, 110), component(DIASTOLIC, 70)])
        self.put("p2", "c2", code=concept(SYSTOLIC), **quantity(120))
        resource, = parts(self.stats(ask("Patient/p2", SYSTOLIC)))
        self.assertEqual(results(resource), {"count": 2, "average": 115})
        systolic, diastolic = parts(self.stats(ask("Patient/p2", SYSTOLIC, DIASTOLIC)))
        self.assertEqual((systolic["code"], diastolic["code"]), (concept(SYSTOLIC), concept(DIASTOLIC)))
        self.assertEqual(results(diastolic), {"count": 1, "average": 70})

    def test_panels(self):
        """Of a panel all that is in it, by code: components and members, which may be panels themselves."""
        self.put("panel", "m1", code=concept(SYSTOLIC, text="上"), **quantity(130))
        self.put("panel", "m2", code=concept(DIASTOLIC), **quantity(80))
        self.put("panel", "m3", code=concept((LOCAL, "inner")), valueQuantity=None, component=[component((LOCAL, "deep"), 7, "1")])
        self.put("panel", "alone", code=concept(SYSTOLIC), **quantity(999))
        self.put("panel", "wrong", code=concept(SYSTOLIC), **quantity(500), status="entered-in-error")
        self.put("p2", "stranger", code=concept(SYSTOLIC), **quantity(400))
        self.put("panel", "b1", code=concept(PANEL), valueQuantity=None, hasMember=[
            {"reference": "Observation/" + n} for n in ("m1", "m2", "m3", "wrong", "stranger", "absent", "m1")])
        self.put("panel", "b2", code=concept(PANEL), valueQuantity=None,
                 component=[component(SYSTOLIC, 110), component(DIASTOLIC, 70)])
        # A circle has an end.
        self.put("panel", "m3", code=concept((LOCAL, "inner")), valueQuantity=None, component=[component((LOCAL, "deep"), 7, "1")],
                 hasMember=[{"reference": "Observation/b1"}])
        answer = self.stats(ask("Patient/panel", PANEL, statistic=["count", "average"], include="true"))
        found = {tuple(r["code"]["coding"][0].values())[1]: results(r) for r in parts(answer)}
        self.assertEqual(found, {"8480-6": {"count": 2, "average": 120}, "8462-4": {"count": 2, "average": 75},
                                 "deep": {"count": 1, "average": 7}})
        self.assertEqual({r["id"] for r in parts(answer, "source")}, {"m1", "m2", "m3", "b1", "b2"})
        # A code that was asked for beside the panel is one series with what is in it.
        found = {tuple(r["code"]["coding"][0].values())[1]: results(r)["count"] for r in parts(self.stats(ask("Patient/panel", PANEL, SYSTOLIC)))}
        self.assertEqual(found, {"8480-6": 3, "8462-4": 2, "deep": 1})

    def test_the_official_panel(self):
        """R4's example of a blood pressure: systolic 107, diastolic 60."""
        path = os.path.join(SHARED, "data", "r4-examples", "Observation-blood-pressure.json")
        if not os.path.exists(path):
            self.skipTest("the official examples are not here")
        with open(path) as file:
            official = json.load(file)
        self.all.update(patient(id="example"))
        self.all.update(official)
        found = {tuple(r["code"]["coding"][0].values())[1]: results(r) for r in parts(self.stats(ask("Patient/example", PANEL)))}
        self.assertEqual(found, {"8480-6": {"count": 1, "average": 107}, "8462-4": {"count": 1, "average": 60}})

    # -- When --

    def test_time(self):
        code = concept((LOCAL, "when"))
        now = datetime.datetime.now(datetime.timezone.utc)
        for name, hours, value in (("w-now", 0, 1), ("w-half", 0.5, 2), ("w-day", 23, 3), ("w-old", 30, 4), ("w-future", -5, 5)):
            self.put("p1", name, (now - datetime.timedelta(hours=hours)).strftime("%Y-%m-%dT%H:%M:%SZ"), code=code, **quantity(value))
        self.put("p1", "w-none", None, code=code, **quantity(6))

        def count(**more):
            resource, = parts(self.stats(ask("Patient/p1", (LOCAL, "when"), statistic=["sum"], **more)))
            return results(resource)["sum"], resource.get("effectivePeriod", {})

        self.assertEqual(count(duration="1")[0], 3)
        self.assertEqual(count(duration="24.5")[0], 6)
        self.assertEqual(count(duration="0.1")[0], 1)
        self.assertEqual(count()[0], 21)
        period = count(duration="24")[1]
        start, end = (datetime.datetime.fromisoformat(period[n].replace("Z", "+00:00")) for n in ("start", "end"))
        self.assertEqual(end - start, datetime.timedelta(hours=24))
        self.assertLess(abs(end - now), datetime.timedelta(minutes=5))

    def test_period_and_coding_by_post(self):
        for day in range(1, 6):
            self.put("p1", "d%d" % day, "2026-03-0%dT12:00:00Z" % day, code=concept((LOCAL, "post")), **quantity(day))
        body = {"resourceType": "Parameters", "parameter": [
            {"name": "subject", "valueUri": "Patient/p1"}, {"name": "statistic", "valueCode": "sum"},
            {"name": "coding", "valueCoding": {"system": LOCAL, "code": "post", "display": "送る"}},
            {"name": "period", "valuePeriod": {"start": "2026-03-02", "end": "2026-03-04"}}]}
        resource, = parts(self.assert_ok(self.all.post("Observation/$stats", body)))
        self.assertEqual(results(resource), {"sum": 9})
        self.assertEqual(resource["effectivePeriod"], {"start": "2026-03-02", "end": "2026-03-04"})
        self.assertEqual(resource["code"]["coding"], [{"system": LOCAL, "code": "post", "display": "送る"}])
        xml = ('<Parameters xmlns="http://hl7.org/fhir"><parameter><name value="subject"/><valueUri value="%s/Patient/p1"/></parameter>'
               '<parameter><name value="coding"/><valueCoding><system value="%s"/><code value="post"/></valueCoding></parameter>'
               '<parameter><name value="period"/><valuePeriod><start value="2026-03-04"/></valuePeriod></parameter>'
               '<parameter><name value="statistic"/><valueCode value="sum"/></parameter></Parameters>' % (self.server.base, LOCAL))
        answer = self.assert_ok(self.all.post("Observation/$stats", xml, {"Content-Type": "application/fhir+xml", **XML}))
        root = ElementTree.fromstring(answer.body)
        value = "f:parameter/f:resource/f:Observation/f:component/f:valueQuantity/f:value"
        self.assertEqual([n.get("value") for n in root.findall(value, NAMESPACE)], ["9"])

    def test_sources(self):
        for day in range(1, 6):
            self.put("p1", "s%d" % day, "2026-03-0%dT12:00:00Z" % day, code=concept((LOCAL, "source")), **quantity(day))
        path = ask("Patient/p1", (LOCAL, "source"))
        self.assertEqual(parts(self.stats(path), "source"), [])
        self.assertEqual(parts(self.stats(path + "&limit=2"), "source"), [])
        self.assertEqual(parts(self.stats(path + "&include=false&limit=2"), "source"), [])
        self.assertEqual([r["id"] for r in parts(self.stats(path + "&include=true"), "source")], ["s5", "s4", "s3", "s2", "s1"])
        some = self.stats(path + "&include=true&limit=2")
        self.assertEqual([r["id"] for r in parts(some, "source")], ["s5", "s4"])
        self.assertEqual(results(parts(some)[0])["count"], 5)
        self.assertEqual(parts(some, "source")[0], self.all.get("Observation/s5").json)

    # -- How it is asked --

    def test_malformed(self):
        good = "subject=Patient/p1&code=8480-6&system=%s&statistic=count" % LOINC
        self.stats("Observation/$stats?" + good)
        for query, code in (("", "required"), (good.replace("subject=Patient/p1&", ""), "required"),
                            (good.replace("&statistic=count", ""), "required"), (good.replace("code=8480-6&", ""), "required"),
                            (good.replace("&system=" + LOINC, ""), "required"), (good + "&statistic=mode", "code-invalid"),
                            (good + "&statistic=max", "code-invalid"),
                            (good.replace("Patient/p1", "p1"), "value"), (good.replace("Patient/p1", "Patient?name=x"), "value"),
                            (good.replace("Patient/p1", "Patient/p1/_history/1"), "value"),
                            (good + "&duration=0", "value"), (good + "&duration=-1", "value"), (good + "&duration=x", "value"),
                            (good + "&duration=1e30", "value"), (good + "&duration=1&duration=2", "invalid"),
                            (good + "&limit=0", "value"), (good + "&include=yes", "value"), (good + "&status=final", "not-supported"),
                            (good + "&period=2026", "value"), (good + "&coding=x", "value")):
            with self.subTest(query):
                issues = self.assert_outcome(self.all.get("Observation/$stats?" + query), 400)
                self.assertIn(code, [i["code"] for i in issues])
        self.assert_outcome(self.all.get("Observation/$stats?" + good + "".join("&code=c%d" % i for i in range(50))), 400, "too-costly")
        base = [{"name": "subject", "valueUri": "Patient/p1"}, {"name": "statistic", "valueCode": "sum"}]
        for more in ([], [{"name": "coding", "valueCoding": {"code": "x"}}], [{"name": "coding"}],
                     [{"name": "coding", "valueCoding": {"system": LOCAL, "code": "x"}}, {"name": "duration", "valueDecimal": 1},
                      {"name": "period", "valuePeriod": {"start": "2026"}}]):
            self.assert_outcome(self.all.post("Observation/$stats", {"resourceType": "Parameters", "parameter": base + more}), 400)

    def test_texts_with_a_meaning_in_searches_have_none(self):
        """A comma, bar or dollar in a code is a part of it."""
        odd = (LOCAL, "a,b|c$d\\e")
        self.put("p1", "odd", code=concept(odd), **quantity(3))
        body = {"resourceType": "Parameters", "parameter": [
            {"name": "subject", "valueUri": "Patient/p1"}, {"name": "statistic", "valueCode": "count"},
            {"name": "coding", "valueCoding": {"system": odd[0], "code": odd[1]}}]}
        self.assertEqual(results(parts(self.assert_ok(self.all.post("Observation/$stats", body)))[0]), {"count": 1})
        body["parameter"][2]["valueCoding"]["code"] = "a"
        self.assertEqual(results(parts(self.assert_ok(self.all.post("Observation/$stats", body)))[0]), {"count": 0})

    def test_nowhere_else(self):
        for path in ("$stats", "Patient/$stats", "Observation/x/$stats"):
            self.assertEqual(self.all.get(path).status, 404, path)

    # -- Who may --

    def test_what_may_not_be_seen_does_not_count(self):
        survey = [{"coding": [{"system": CATEGORY, "code": "survey"}]}]
        code = concept((LOCAL, "seen"))
        self.put("hidden", "h1", "2026-05-01", code=code, **quantity(1))
        self.put("hidden", "panel", "2026-05-02", code=concept(PANEL), valueQuantity=None, component=[component((LOCAL, "inside"), 4)],
                 hasMember=[{"reference": "Observation/hidden-member"}])
        both = [ask("Patient/hidden", c, statistic=CODES, include="true") for c in ((LOCAL, "seen"), PANEL)]
        before = [self.stats(path, who=self.health).same_as() for path in both]
        self.put("hidden", "h2", "2026-05-03", code=code, category=survey, **quantity(1000))
        self.put("hidden", "hidden-member", "2026-05-02", code=concept((LOCAL, "member")), category=survey, **quantity(5))
        self.assertEqual(self.health.get("Observation/h2").status, 404)
        # The caller who may sees them ...
        self.assertEqual(results(parts(self.stats(both[0]))[0])["count"], 2)
        self.assertEqual(len(parts(self.stats(both[1]))), 2)
        # ... and for the other nothing has changed, byte by byte.
        self.assertEqual([self.stats(path, who=self.health).same_as() for path in both], before)

    def test_forbidden(self):
        path = ask("Patient/p1", SYSTOLIC)
        self.assert_outcome(self.other.get(path), 403, "forbidden")
        self.assert_outcome(self.reader.get(path), 403, "forbidden")
        self.assertEqual(self.all.get(path, token=None).status, 401)

    def test_recorded(self):
        """Each that a statistic is made of is among what was disclosed, whether it comes along or not."""
        for i in range(3):
            self.put("p1", "rec%d" % i, code=concept((LOCAL, "rec")), **quantity(i))
        self.stats(ask("Patient/p1", (LOCAL, "rec")), headers={"X-Request-Id": "stats-audit"})
        self.stats(ask("Patient/empty", (LOCAL, "rec")), headers={"X-Request-Id": "stats-none"})
        records = {r.get("requestId"): r for r in self.server.audit_records()}
        record = records["stats-audit"]
        self.assertEqual((record["event"], record["disclosed"]["count"], record["subjects"]["count"]), ("OPERATION", 3, 1))
        self.assertEqual(records["stats-none"]["subjects"]["count"], 1)


if __name__ == "__main__":
    main()
