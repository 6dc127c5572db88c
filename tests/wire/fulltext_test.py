#!/usr/bin/python3
"""_text and _content (R4 search.html#text, #content): the narratives of the official examples against a reader of their XHTML
that shares nothing with the server; Japanese narratives; writes take effect at once; what may not be seen isn't counted."""

import html.parser
import json
import os
import random
import re
import unicodedata
import unittest
import urllib.parse

from harness import STANDARD, Case, main, matches
from examples_test import CANDIDATES
from town import new_id, observation, patient

FORM = {"Content-Type": "application/x-www-form-urlencoded"}
TYPES = ("Patient", "Observation", "Condition", "Encounter", "Procedure", "CarePlan", "AllergyIntolerance", "Medication",
         "DiagnosticReport", "Practitioner")


def narrative(text):
    return {"status": "generated", "div": '<div xmlns="http://www.w3.org/1999/xhtml">%s</div>' % text}


class Reader(html.parser.HTMLParser):
    """The text of a narrative, a list of what stands between tags."""

    def __init__(self, div):
        super().__init__(convert_charrefs=True)
        self.texts = []
        self.feed(div)
        self.close()

    def handle_data(self, data):
        self.texts.append(data)


def words(text):
    """Latin words as anybody would see them, without accents and case."""
    text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return re.findall(r"[a-z0-9]+", text.casefold())


def strings(value, name=None):
    """Some of the texts that are in a resource beside narratives: displays, and the texts of concepts."""
    if isinstance(value, dict):
        for key, each in value.items():
            if key in ("display", "text") and isinstance(each, str):
                yield each
            else:
                yield from strings(each, key)
    elif isinstance(value, list):
        for each in value:
            yield from strings(each, name)


class FullText(Case):
    institutions = {**STANDARD, "vitals": ("system/Observation.rs system/Patient.rs", ["health-check"], [])}

    def found(self, path, who=None):
        return sorted("%s/%s" % (r["resourceType"], r["id"]) for b in (who or self.all).pages(path) for r in matches(b))

    def query(self, place, **values):
        return place + "?" + urllib.parse.urlencode(values)

    def check(self, place, name, value, *expected, **more):
        with self.subTest("%s?%s=%s" % (place, name, value)):
            self.assertEqual(self.found(self.query(place, **{name: value}, **more)), sorted(expected))

    def test_narratives_of_the_official_examples(self):
        folder = next((c for c in CANDIDATES if c and os.path.isdir(c)), None)
        if folder is None:
            raise unittest.SkipTest("no examples: run npm ci in tests/clients, or set IRORI_EXAMPLES")
        of_text, of_content = {}, {}
        for name in sorted(os.listdir(folder)):
            if name.split("-")[0] not in TYPES or not name.endswith(".json"):
                continue
            with open(os.path.join(folder, name), encoding="utf-8-sig") as file:
                resource = json.load(file)
            # With a mark, so that other tests' are told apart.
            resource.setdefault("meta", {})["tag"] = [{"system": "urn:fulltext", "code": "example"}]
            if self.all.put("%s/%s" % (resource["resourceType"], resource["id"]), resource).status not in (200, 201):
                continue
            key = (resource["resourceType"], resource["id"])
            of_text[key] = [w for t in Reader(resource.get("text", {}).get("div", "")).texts for w in words(t)]
            of_content[key] = set(of_text[key]).union(*[words(s) for s in strings(resource)])
        self.assertGreater(len(of_text), 60)
        chooser, asked = random.Random(4), 0
        for key in chooser.sample(sorted(k for k in of_text if of_text[k]), 60):
            word = chooser.choice(of_text[key])
            inline = re.compile(r"[a-z0-9]")
            if not inline.match(word):
                continue
            for name, having in (("_text", of_text), ("_content", of_content)):
                asked += 1
                got = self.found(self.query(key[0], **{name: word, "_tag": "urn:fulltext|example", "_count": 50}))
                expected = {"/".join(k) for k in having if k[0] == key[0] and word in having[k]}
                with self.subTest("%s?%s=%s" % (key[0], name, word)):
                    if name == "_text":
                        self.assertEqual(set(got), expected)
                    else:
                        # Content has more texts than these.
                        self.assertLessEqual(expected, set(got))
        self.assertGreater(asked, 100)

    def test_japanese(self):
        a, b, c = new_id("ja"), new_id("ja"), new_id("ja")
        self.all.update(dict(patient("渡邊", "龍太郎", id=a), text=narrative(
            "<p>高血圧症、2型糖尿病。</p><p>介護支援専門員：齋藤</p>")))
        self.all.update(dict(patient("𠮷田", "カナ", id=b), text=narrative("ﾒﾄﾎﾙﾐﾝ錠２５０ｍｇ<br/>経過観察")))
        self.all.update(dict(patient("佐藤", "花子", id=c)))
        here = {"_id": ",".join((a, b, c))}
        A, B, C = ("Patient/" + each for each in (a, b, c))
        for name, value, expected in (
                ("_text", "高血圧", [A]), ("_text", "血圧", [A]), ("_text", "圧", [A]), ("_text", "高圧", []),
                ("_text", "２型", [A]), ("_text", "糖尿病 齊藤", [A]), ("_text", "糖尿病　齊藤", [A]), ("_text", "糖尿病介護", []),
                ("_text", "めとほるみん", [B]), ("_text", "メトホルミン錠250mg", [B]), ("_text", "250mg経過", []),
                ("_text", "糖尿病 OR 経過観察", [A, B]), ("_text", "経過 -錠", []), ("_text", "-錠", [A, C]),
                ("_text", "渡辺", []), ("_content", "渡辺", [A]), ("_content", "渡邉 竜", [A]), ("_content", "吉田", []),
                ("_content", "𠮷田", [B]), ("_content", "花子,カナ", [B, C]), ("_content", '"佐藤"', [C]),
                ("_text", "佐藤", []), ("_text", "渡辺,錠", [B])):
            self.check("Patient", name, value, *expected, **here)
        # On all levels, and by POST.
        self.check("", "_content", "経過観察", B)
        self.check("", "_text", "経過観察", B)
        self.check("", "_content", "経過観察", B, _type="Patient,Bundle")
        self.check("Patient/%s/*" % b, "_content", "経過観察", B)
        answer = self.all.post("Patient/_search", urllib.parse.urlencode({"_content": "経過観察"}), FORM)
        self.assertEqual([r["id"] for r in matches(self.assert_ok(answer).json)], [b])
        self_link = next(each["url"] for each in answer.json["link"] if each["relation"] == "self")
        self.assertIn(urllib.parse.quote("経過観察"), self_link)

    def test_chains_and_reverse_chains(self):
        p, o, word = new_id("p"), new_id("o"), new_id("w").replace("-", "")
        self.all.update(dict(patient(id=p), text=narrative(word)))
        self.all.update(dict(observation("Patient/" + p, id=o), note=[{"text": "note" + word}]))
        self.check("Observation", "patient._text", word, "Observation/" + o)
        self.check("Observation", "subject:Patient._content", word, "Observation/" + o)
        self.check("Observation", "patient._content", "note" + word)
        self.check("Patient", "_has:Observation:patient:_content", "note" + word, "Patient/" + p)
        self.check("Patient", "_has:Observation:patient:_text", "note" + word)
        self.check("Observation", "_content", "note%s*" % word[:3], "Observation/" + o, patient="Patient/" + p)

    def test_writes_take_effect_at_once(self):
        p, word, other = new_id("p"), new_id("w").replace("-", ""), new_id("x").replace("-", "")
        for _ in range(20):
            self.all.update(dict(patient(id=p), text=narrative(word)))
            self.check("Patient", "_text", word, "Patient/" + p)
            self.all.update(dict(patient(id=p), text=narrative(other)))
            self.check("Patient", "_text", word)
            self.check("Patient", "_content", other, "Patient/" + p)
            self.assertIn(self.all.delete("Patient/" + p).status, (200, 204))
            self.check("Patient", "_content", other)

    def test_pages_and_totals(self):
        word = new_id("w").replace("-", "")
        for i in range(7):
            self.all.update(dict(patient(id="%s-%d" % (word, i)), text=narrative("<p>%s</p>" % word)))
        bundle = self.all.get("Patient?_count=3&_total=accurate&_text=" + word).json
        self.assertEqual((len(bundle["entry"]), bundle["total"]), (3, 7))
        self.assertEqual(self.all.get("Patient?_summary=count&_content=" + word).json["total"], 7)
        self.assertEqual(len(self.found("Patient?_count=2&_sort=_id&_content=" + word)), 7)

    def test_what_one_may_not_see_is_not_counted(self):
        p, word = new_id("p"), new_id("w").replace("-", "")
        self.all.update(patient(id=p))
        self.all.update(dict(observation("Patient/" + p), id=new_id("o"), text=narrative(word)))
        for query in ("_text=" + word, "_content=" + word, "_summary=count&_content=" + word, "_total=accurate&_text=" + word):
            for who in ("care", ):
                answer = getattr(self, who).get("Observation?" + query)
                if answer.status == 200:
                    self.assertEqual((answer.json.get("total", 0), answer.json.get("entry", [])), (0, []), query)
                else:
                    self.assertEqual(answer.status, 403, answer)
        self.assertEqual(self.all.get("Observation?_summary=count&_content=" + word).json["total"], 1)
        # Nor by way of something that points to them, or that they point to.
        for query in ("_has:Observation:patient:_content=" + word, "_has:Observation:patient:_text=" + word):
            answer = self.care.get("Patient?" + query)
            if answer.status == 200:
                self.assertEqual(answer.json.get("entry", []), [])
            else:
                self.assertIn(answer.status, (400, 403))

    def test_wrong_syntax(self):
        for name, value, place in (("_content", '"a', "character 1 "), ("_content", "a (b", "character 3 "), ("_text", "a)", "character 2 "),
                                   ("_content", "血圧 OR", "character 6 "), ("_content", "a,,b", "character 1 "),
                                   ("_content", "、", "character 1 "), ("_content", "a*b", "character 1 ")):
            issues = self.assert_outcome(self.all.get(self.query("Patient", **{name: value})), 400)
            self.assertEqual(issues[0]["expression"], ["Patient?" + name])
            self.assertIn(place, issues[0]["diagnostics"])
        for query in ("Patient?_content:exact=a", "Patient?_text:contains=a", "Patient?_text:not=a", "Bundle?_text=a",
                      "Patient?_sort=_content", "Patient?_sort=_text", "Patient?_text:missing=x", "Patient?_content="):
            self.assert_outcome(self.all.get(query), 400)
        # As many brackets as a value may have bytes.
        self.assert_outcome(self.all.get("Patient?_content=" + "(" * 1000), 400)
        self.assert_outcome(self.all.get("Patient?_content=" + "a+" * 500), 400, "too-costly")

    def test_metadata_lists_them(self):
        for resource in self.all.get("metadata").json["rest"][0]["resource"]:
            if resource["type"] == "AuditEvent":
                continue  # it is searched in the audit trail, by what is there (docs/audit.md)
            names = {p["name"]: p["type"] for p in resource.get("searchParam", [])}
            if not names:
                continue
            self.assertEqual(names.get("_content"), "string", resource["type"])
            self.assertEqual(names.get("_text"), None if resource["type"] in ("Binary", "Bundle", "Parameters") else "string",
                             resource["type"])


if __name__ == "__main__":
    main()
