#!/usr/bin/python3
"""Disclosure packs hold all of one subject and nothing of anybody else; corrections are new versions with a Provenance."""

import html.parser
import json
import os
import stat

from harness import Case, main
from town import new_id, observation, patient

VOID = {"meta"}


class Page(html.parser.HTMLParser):
    """What a browser would make of the page: tags and attributes, balanced, and the text."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.tags, self.attributes, self.open, self.text = set(), set(), [], ""
        self.feed(text)
        self.close()
        assert not self.open, self.open

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attributes}
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, tag

    def handle_data(self, data):
        self.text += data


class Disclosure(Case):
    number = 0

    def pack(self, subject, *more, check=True):
        Disclosure.number += 1
        to = os.path.join(self.server.folder, "pack-%d" % Disclosure.number)
        done = self.server.cli("--json", "subject", "pack", "--patient", subject, "--to", to, "--purpose", "本人への開示", *more,
                               check=check)
        if done.returncode != 0:
            self.assertFalse(os.path.exists(to))
            self.assertFalse(os.path.exists(to + ".part"))
            return done
        with open(os.path.join(to, "disclosure.json"), encoding="utf-8") as file:
            bundle = json.load(file)
        with open(os.path.join(to, "disclosure.html"), encoding="utf-8") as file:
            page = file.read()
        self.assertEqual((bundle["resourceType"], bundle["type"]), ("Bundle", "collection"))
        return to, bundle, page

    @staticmethod
    def resources(bundle):
        return [e["resource"] for e in bundle["entry"] if e["resource"]["resourceType"] != "Parameters"]

    @staticmethod
    def facts(bundle, name):
        (parameters,) = [e["resource"] for e in bundle["entry"] if e["resource"]["resourceType"] == "Parameters"]
        return [{part["name"]: part["valueString"] for part in p["part"]} for p in parameters["parameter"] if p["name"] == name]

    def case(self, *arguments):
        return self.server.cli_json("case", *map(str, arguments))

    def accepted(self, kind, subject, by="subject", reason="請求のとおり"):
        number = self.case("open", "--kind", kind, "--patient", subject, "--by", by, "--text", "本人の請求")["number"]
        self.case("check", number, "--evidence", "旅券")
        self.case("decide", number, "--outcome", "accept", "--reason", reason)
        return number

    def test_all_of_the_subject_and_nobody_else(self):
        mine, other = (self.all.create(patient()).id for _ in range(2))
        seen = [self.all.create(observation("Patient/" + mine)).id for _ in range(30)]
        theirs = self.all.create(observation("Patient/" + other)).id
        gone = self.all.create(observation("Patient/" + mine)).id
        self.all.delete("Observation/" + gone)
        _, bundle, page = self.pack(mine)
        self.assertEqual({(r["resourceType"], r["id"]) for r in self.resources(bundle)},
                         {("Patient", mine)} | {("Observation", name) for name in seen})
        self.assertEqual(self.resources(bundle)[0]["resourceType"], "Patient")
        for text in (json.dumps(bundle), page):
            for name in (other, theirs, gone):
                self.assertNotIn(name, text)
        for name in seen:
            self.assertIn(name, page)
        urls = [e["fullUrl"] for e in bundle["entry"]]
        self.assertEqual(len(set(urls)), len(urls))
        self.assertIn(self.server.base + "/Patient/" + mine, urls)
        # What leaves is what is stored, to the byte.
        for resource in self.resources(bundle):
            self.assertEqual(resource, self.all.get("%s/%s" % (resource["resourceType"], resource["id"])).json)

    def test_history_has_every_version_and_what_was_deleted(self):
        mine, other = (self.all.create(patient()).id for _ in range(2))
        seen = self.all.create(observation("Patient/" + mine))
        moved = self.all.create(observation("Patient/" + mine))
        self.all.update({**seen.json, "status": "amended"})
        self.all.delete("Observation/" + seen.id)
        # It is about somebody else now; its first version was about the subject.
        self.all.update({**moved.json, "subject": {"reference": "Patient/" + other}})
        _, bundle, page = self.pack(mine, "--history")
        versions = sorted((r["id"], r["meta"]["versionId"]) for r in self.resources(bundle) if r["resourceType"] == "Observation")
        self.assertEqual(versions, sorted([(seen.id, "1"), (seen.id, "2"), (moved.id, "1")]))
        self.assertIn("deleted by this version", page)
        self.assertNotIn(other, json.dumps(bundle) + page)
        _, bundle, page = self.pack(mine)
        self.assertEqual([r["resourceType"] for r in self.resources(bundle)], ["Patient"])
        self.assertNotIn(seen.id, page)

    def test_what_concerns_others_too_is_left_to_the_officer(self):
        mine, other = (self.all.create(patient()).id for _ in range(2))
        both = self.all.create({**observation("Patient/" + mine), "performer": [{"reference": "Patient/" + other}]}).id
        _, bundle, page = self.pack(mine)
        self.assertNotIn(both, json.dumps(bundle) + page)
        self.assertIn("others", page)
        _, bundle, page = self.pack(mine, "--with-others")
        self.assertIn(both, [r["id"] for r in self.resources(bundle)])

    def test_the_page_is_safe_and_can_be_printed(self):
        evil = "</span><script src=//evil.example>alert(1)</script><img src=x onerror=y>\u202e&amp;'\""
        mine = self.all.create({**patient(), "name": [{"text": evil}], "birthDate": "1990-01-02"}).id
        self.all.create({**observation("Patient/" + mine), "effectiveDateTime": "2019-04-30T20:00:00Z", "note": [{"text": "<b>x</b>"}]})
        _, bundle, text = self.pack(mine)
        page = Page(text)
        self.assertEqual(page.tags & {"script", "img", "iframe", "link", "object", "a", "form", "b"}, set())
        self.assertEqual(page.attributes, {"lang", "charset", "http-equiv", "content"})
        self.assertNotIn("<script", text)
        self.assertIn(evil, page.text)
        self.assertIn("@page { size: A4", text)
        self.assertIn("default-src 'none'", text)
        self.assertIn('lang="ja"', text)
        # 平成 began on 1989-01-08, 令和 on 2019-05-01; 20:00 UTC on 30 April is 05:00 of 1 May in Japan.
        self.assertIn("1990-01-02（平成2年1月2日）", page.text)
        self.assertIn("2019-04-30T20:00:00Z（令和元年5月1日）", page.text)
        self.assertEqual(self.resources(bundle)[0]["name"][0]["text"], evil)

    def test_partial_dates_and_eras(self):
        for date, era in (("1989", "昭和64年・平成元年"), ("2019-04", "平成31年4月"), ("2019-05", "令和元年5月"), ("1926-12-25", "昭和元年12月25日"),
                          ("1989-01-07", "昭和64年1月7日"), ("1912-12-01", None)):
            mine = self.all.create({**patient(), "birthDate": date}).id
            text = Page(self.pack(mine)[2]).text
            with self.subTest(date):
                if era is not None:
                    self.assertIn("%s（%s）" % (date, era), text)
                else:
                    self.assertNotIn(date + "（", text)

    def test_who_looked_is_in_it_without_their_names(self):
        mine, other = (self.all.create(patient()).id for _ in range(2))
        self.assert_ok(self.all.get("Patient/" + mine))
        self.all.get("Observation?subject=Patient/" + mine)
        self.care.get("Patient/" + other)
        _, bundle, page = self.pack(mine)
        accesses = self.facts(bundle, "access")
        self.assertEqual([a["time"] for a in accesses], sorted(a["time"] for a in accesses))
        self.assertTrue(all(a["role"] == "software" for a in accesses if a.get("institution") == "all"), accesses)
        self.assertTrue(any(a["event"] == "CREATE" and a["institution"] == "all" for a in accesses), accesses)
        self.assertTrue(any(a["event"] == "READ" and a["institution"] == "all" and a["outcome"].endswith("allowed") for a in accesses))
        self.assertFalse(any(a.get("institution") == "care" for a in accesses), accesses)
        self.assertTrue(all(a["time"] and a["event"] for a in accesses))
        self.assertFalse(any(key in a for a in accesses for key in ("user", "token", "query", "peer")))
        self.assertIn("閲覧・提供の記録", page)

    def test_cases_are_in_it(self):
        mine = self.all.create(patient()).id
        number = self.accepted("disclosure", mine)
        _, bundle, page = self.pack(mine, "--case", str(number))
        steps = [f for f in self.facts(bundle, "case") if f["number"] == str(number)]
        self.assertEqual([s["step"] for s in steps], ["received", "checked", "accepted"])
        self.assertEqual(steps[1]["text"], "旅券")
        self.assertIn("請求のとおり", page)

    def test_it_is_for_its_maker_alone_and_recorded(self):
        mine = self.all.create(patient()).id
        to, _, _ = self.pack(mine)
        self.assertEqual(sorted(os.listdir(to)), ["disclosure.html", "disclosure.json"])
        self.assertEqual(stat.S_IMODE(os.stat(to).st_mode), 0o700)
        for name in os.listdir(to):
            self.assertEqual(stat.S_IMODE(os.stat(os.path.join(to, name)).st_mode), 0o600)
        records = [r for r in self.server.audit_records(20) if r["event"] == "EXPORT" and mine in r.get("id", "")]
        self.assertEqual(len(records), 1, records)
        self.assertIn("本人への開示", records[0]["note"])
        self.assertEqual((records[0]["subjects"]["count"], records[0]["disclosed"]["count"]), (1, 1))
        self.assertTrue(records[0]["user"])

    def test_what_is_refused_leaves_nothing(self):
        mine, other = (self.all.create(patient()).id for _ in range(2))
        theirs, correction = self.accepted("disclosure", other), self.accepted("correction", mine)
        undecided = self.case("open", "--kind", "disclosure", "--patient", mine, "--by", "subject")["number"]
        for code, subject, more in ((3, "nobody", []), (4, mine, ["--case", str(theirs)]), (4, mine, ["--case", str(correction)]),
                                    (4, mine, ["--case", str(undecided)]), (3, mine, ["--case", "99999"]),
                                    (2, mine, ["--purpose", " "])):
            with self.subTest((subject, more)):
                self.assertEqual(self.pack(subject, *more, check=False).returncode, code)
        to, _, _ = self.pack(mine)
        done = self.server.cli("subject", "pack", "--patient", mine, "--to", to, "--purpose", "x", check=False)
        self.assertEqual(done.returncode, 4)
        self.assertEqual(self.server.cli("subject", "pack", "--patient", mine, "--to", to + "x", check=False).returncode, 2)

    def test_large_texts_come_through_whole(self):
        mine = self.all.create(patient()).id
        text = "あ𠮷" * 40000
        seen = self.all.create({**observation("Patient/" + mine), "note": [{"text": text}]}).id
        _, bundle, page = self.pack(mine)
        (found,) = [r for r in self.resources(bundle) if r["id"] == seen]
        self.assertEqual(found["note"][0]["text"], text)
        Page(page)

    def test_without_a_server(self):
        mine = self.all.create(patient()).id
        self.server.stop()
        try:
            _, bundle, _ = self.pack(mine)
        finally:
            self.server.start()
        self.assertEqual([r["id"] for r in self.resources(bundle)], [mine])

    # ---- Corrections ------------------------------------------------------------------------------------------------

    def correct(self, subject, number, resource, check=True):
        path = os.path.join(self.server.folder, new_id("corrected") + ".json")
        with open(path, "w", encoding="utf-8") as out:
            out.write(resource if isinstance(resource, str) else json.dumps(resource, ensure_ascii=False))
        done = self.server.cli("--json", "subject", "correct", "--patient", subject, "--case", str(number), path, check=check)
        return json.loads(done.stdout) if done.returncode == 0 else done

    def test_a_correction_is_a_version_with_its_provenance(self):
        for by in ("subject", "representative"):
            mine = self.all.create(patient()).id
            seen = self.all.create(observation("Patient/" + mine))
            number = self.accepted("correction", mine, by, "検査値の誤り")
            done = self.correct(mine, number, {**seen.json, "status": "corrected"})
            self.assertEqual((done["type"], done["id"], done["version"]), ("Observation", seen.id, 2))
            now = self.all.get("Observation/" + seen.id)
            self.assertEqual((now.json["status"], now.version), ("corrected", "2"))
            self.assertEqual(self.all.get("Observation/%s/_history/1" % seen.id).json["status"], seen.json["status"])
            provenance = self.all.get("Provenance/" + done["provenance"]).json
            self.assertEqual(provenance["target"], [{"reference": "Observation/%s/_history/2" % seen.id}])
            self.assertEqual(provenance["reason"], [{"text": "検査値の誤り"}])
            agents = {a["type"]["coding"][0]["code"]: a["who"] for a in provenance["agent"]}
            self.assertTrue(agents["performer"]["identifier"]["value"])
            self.assertEqual(agents["informant"].get("reference"), "Patient/" + mine if by == "subject" else None)
            self.assertIn(str(number), [e["what"].get("identifier", {}).get("value") for e in provenance["entity"]])
            # It goes with the subject, though no parameter of R4 says so.
            _, bundle, _ = self.pack(mine)
            self.assertIn(done["provenance"], [r["id"] for r in self.resources(bundle)])
            records = [r for r in self.server.audit_records(10) if r["event"] == "CORRECT"]
            self.assertIn("case %d" % number, records[0]["note"])
            self.assertEqual(records[0]["version"], 2)
        self.assertEqual(self.server.cli_json("verify")["faults"], 0)

    def test_corrections_that_are_refused_change_nothing(self):
        mine, other = (self.all.create(patient()).id for _ in range(2))
        seen, theirs = (self.all.create(observation("Patient/" + name)).json for name in (mine, other))
        number = self.accepted("correction", mine)
        disclosure = self.accepted("disclosure", mine)
        undecided = self.case("open", "--kind", "correction", "--patient", mine, "--by", "subject")["number"]
        wrong = {**seen, "status": "corrected"}
        count = len(self.all.search("Provenance?_count=1000"))
        for name, code, case, resource in (
                ("somebody else's", 4, number, {**theirs, "status": "corrected"}),
                ("moved to somebody else", 4, number, {**wrong, "subject": {"reference": "Patient/" + other}}),
                ("joined with somebody else", 4, number, {**wrong, "performer": [{"reference": "Patient/" + other}]}),
                ("about nobody", 4, number, {k: v for k, v in wrong.items() if k != "subject"}),
                ("not there", 4, number, {**wrong, "id": "nowhere"}),
                ("no id", 2, number, {k: v for k, v in wrong.items() if k != "id"}),
                ("the same", 4, number, seen),
                ("wrong", 2, number, {**wrong, "status": 7}),
                ("no JSON", 2, number, "{"),
                ("nothing", 2, number, ""),
                ("another kind of case", 4, disclosure, wrong),
                ("an undecided case", 4, undecided, wrong),
                ("no case", 3, 99999, wrong)):
            with self.subTest(name):
                done = self.correct(mine, case, resource, check=False)
                self.assertEqual(getattr(done, "returncode", 0), code, done)
        self.assertEqual(getattr(self.correct(other, number, wrong, check=False), "returncode", 0), 4)
        self.case("done", number)
        self.assertEqual(getattr(self.correct(mine, number, wrong, check=False), "returncode", 0), 4)
        for one in (seen, theirs):
            self.assertEqual(self.all.get("Observation/" + one["id"]).json, one)
        self.assertEqual(len(self.all.search("Provenance?_count=1000")), count)


if __name__ == "__main__":
    main()
