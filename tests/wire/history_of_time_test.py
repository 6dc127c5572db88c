#!/usr/bin/python3
"""History of a time (_at, _since) and of what a List refers to (_list): R4 http.html#history. What _at must give is reckoned here,
from the whole history: a version is current from its lastUpdated until the next one's."""

import datetime
import random
import time

from harness import STANDARD, Case, main
from town import new_id, observation, patient

FAR = datetime.datetime(9999, 12, 31, tzinfo=datetime.timezone.utc)


def moment(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))


def written(when):
    return when.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.") + "%03dZ" % (when.microsecond // 1000)


def entries(bundles):
    return [e for bundle in bundles for e in bundle.get("entry", [])]


def names(found):
    """Entries as (Type/id, version), in order."""
    return [("/".join(e["fullUrl"].split("/")[-2:]), e["response"]["etag"][3:-1]) for e in found]


def current_in(whole, first, last):
    """Of a whole history, newest first, the versions that were current at some time from first to last (both included), and the
    deletions that happened then."""
    ends, found = {}, []
    for entry in whole:
        begin = moment(entry["response"]["lastModified"])
        end = ends.get(entry["fullUrl"], FAR)
        ends[entry["fullUrl"]] = begin
        if entry["request"]["method"] == "DELETE":
            belongs = first <= begin <= last
        else:
            belongs = begin <= last and (end > first or begin >= first)
        if belongs:
            found.append(entry)
    return found


class At(Case):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        choose = random.Random(4)
        ids = [new_id("h") for _ in range(7)]
        for _ in range(60):
            name = choose.choice(ids)
            if choose.random() < 0.25:
                cls.all.delete("Patient/" + name)
            else:
                cls.all.update(patient(id=name, gender=choose.choice(["male", "female", "other"])))
            if choose.random() < 0.2:
                cls.all.create(observation("Patient/" + name))
            time.sleep(choose.choice([0, 0.002, 0.005]))
        cls.ids = ids
        cls.places = ["Patient/_history", "Observation/_history", "_history"] + ["Patient/%s/_history" % name for name in ids]

    def whole(self, place):
        return entries(self.all.pages(place + "?_count=1000"))

    def asked(self, place, more, count=1000):
        return entries(self.all.pages("%s?_count=%d&%s" % (place, count, more)))

    def test_what_was_current_at_each_moment(self):
        for place in self.places:
            whole = self.whole(place)
            times = sorted({moment(e["response"]["lastModified"]) for e in whole})
            picked = times if place.startswith("Patient/h") else times[::9]
            for when in picked + [times[0] - datetime.timedelta(milliseconds=1), times[-1] + datetime.timedelta(seconds=1)]:
                for shift in (0, -1, 1):
                    at = when + datetime.timedelta(milliseconds=shift)
                    wanted = current_in(whole, at, at + datetime.timedelta(microseconds=999))
                    found = self.asked(place, "_at=" + written(at))
                    self.assertEqual(names(found), names(wanted), (place, written(at)))
                    # One state at most of each, unless it changed in that millisecond.
                    self.assertEqual([e.get("resource") for e in found], [e.get("resource") for e in wanted])

    def test_what_was_current_in_a_period(self):
        for place in self.places[:4]:
            whole = self.whole(place)
            last = moment(whole[0]["response"]["lastModified"])
            second = last.replace(microsecond=0)
            for text, first, length in ((second.strftime("%Y-%m-%dT%H:%M:%SZ"), second, 1),
                                        (second.strftime("%Y-%m-%dT%H:%MZ"), second.replace(second=0), 60),
                                        (second.strftime("%Y"), None, None)):
                if first is None:
                    # A year is Japan's, by the setting zone-minutes.
                    zone = datetime.timezone(datetime.timedelta(hours=9))
                    first = datetime.datetime(int(text), 1, 1, tzinfo=zone)
                    end = datetime.datetime(int(text) + 1, 1, 1, tzinfo=zone)
                else:
                    end = first + datetime.timedelta(seconds=length)
                wanted = current_in(whole, first, end - datetime.timedelta(microseconds=1))
                self.assertEqual(names(self.asked(place, "_at=" + text)), names(wanted), (place, text))

    def test_pages_together_are_the_whole(self):
        whole = self.whole("_history")
        at = moment(whole[len(whole) // 2]["response"]["lastModified"])
        wanted = names(current_in(whole, at, at + datetime.timedelta(microseconds=999)))
        self.assertGreater(len(wanted), 3)
        for count in (1, 2, 3):
            bundles = self.all.pages("_history?_count=%d&_at=%s" % (count, written(at)))
            self.assertEqual(names(entries(bundles)), wanted)
            self.assertTrue(all(len(b.get("entry", [])) <= count for b in bundles))
            # The link to itself asks the same.
            for bundle in bundles:
                again = self.all.get(self.server.path_of(next(k["url"] for k in bundle["link"] if k["relation"] == "self")))
                self.assertEqual(again.json.get("entry"), bundle.get("entry"))

    def test_since_and_at_are_both_asked(self):
        whole = self.whole("Patient/_history")
        at = moment(whole[15]["response"]["lastModified"])
        current = current_in(whole, at, at + datetime.timedelta(microseconds=999))
        since = moment(current[len(current) // 2]["response"]["lastModified"])
        wanted = [e for e in current if moment(e["response"]["lastModified"]) >= since]
        found = self.asked("Patient/_history", "_at=%s&_since=%s" % (written(at), written(since)))
        self.assertEqual(names(found), names(wanted))
        self.assertGreater(len(wanted), 0)
        self.assertLess(len(wanted), len(current))

    def test_a_time_before_all(self):
        for place in self.places:
            self.assertEqual(self.asked(place, "_at=1999"), [])

    def test_malformed(self):
        for value in ("yesterday", "", "ge2026", "2026-13", "2026-02-30", "2026-04-01T25:00:00Z"):
            for name in ("_at", "_since"):
                self.assert_outcome(self.all.get("Patient/_history?%s=%s" % (name, value)), 400, "value")
        for query in ("_at=2026&_at=2025", "_since=2026&_since=2025", "_list=a&_list=b"):
            self.assert_outcome(self.all.get("_history?" + query), 400, "value")
        self.assert_outcome(self.all.get("_history?_sort=x"), 400, "not-supported")

    def test_nobody_sees_more_by_asking_for_a_time(self):
        year = "_at=%d" % datetime.datetime.now(datetime.timezone.utc).year
        seen = entries(self.care.pages("_history?_count=1000&" + year))
        self.assertGreater(len(seen), 0)
        # The server's own definitions are everybody's.
        self.assertEqual({name.split("/")[0] for name, _ in names(seen)} - {"OperationDefinition"}, {"Patient"})
        self.assert_outcome(self.other.get("_history?" + year), 403, "forbidden")
        made = self.all.create(observation())
        hidden, absent = self.care.get("Observation/%s/_history?%s" % (made.id, year)), self.care.get("Observation/nobody/_history?" + year)
        self.assert_outcome(hidden, 404, "not-found")
        self.assertEqual(hidden.text.replace(made.id, "nobody"), absent.text)

    def test_in_xml_and_by_head(self):
        place = self.places[0] + "?_at=%d" % datetime.datetime.now(datetime.timezone.utc).year
        xml = self.all.get(place, {"Accept": "application/fhir+xml"})
        self.assertEqual(xml.status, 200)
        self.assertRegex(xml.field("Content-Type"), r"^application/fhir\+xml")
        self.assertEqual(xml.text.count("<fullUrl "), len(self.all.get(place).json["entry"]))
        head = self.all.request("HEAD", place)
        self.assertEqual((head.status, head.body), (200, b""))
        for answer in (self.all.get("Patient/_history?_at=x", {"Accept": "application/fhir+xml"}),
                       self.all.get("Patient/_history?_list=*", {"Accept": "application/fhir+xml"})):
            self.assertEqual(answer.status, 400)
            self.assertIn('<code value="value"/>', answer.text)


class Listed(Case):
    institutions = {**STANDARD, "narrow": ("system/*.rs", ["basic", "condition"], [])}

    def make_list(self, references, **more):
        return self.all.create({"resourceType": "List", "status": "current", "mode": "working", "entry": [
            {"item": {"reference": r}, **({"deleted": True} if gone else {})} for r, gone in references], **more})

    def setUp(self):
        self.patients = [self.all.create(patient()) for _ in range(4)]
        for made in self.patients:
            self.all.update(dict(made.json, gender="male"))
        self.vital = self.all.create(observation("Patient/" + self.patients[0].id))

    def where(self, n):
        return "Patient/" + self.patients[n].id

    def test_versions_of_what_a_list_refers_to(self):
        made = self.make_list([(self.where(0), False), (self.where(1) + "/_history/1", False), (self.where(2), True),
                               ("Observation/" + self.vital.id, False), (self.where(3) + "/_history/7", False),
                               (self.where(0), False), (self.where(0) + "/_history/1", False)])
        of_patients = [(self.where(0), "2"), (self.where(1), "1"), (self.where(0), "1")]
        for text in (made.id, "List/" + made.id):
            self.assertEqual(names(entries(self.all.pages("Patient/_history?_list=" + text))), of_patients)
        self.assertEqual(names(entries(self.all.pages("_history?_list=" + made.id))),
                         [("Observation/" + self.vital.id, "1")] + of_patients)
        self.assertEqual(names(entries(self.all.pages(self.where(0) + "/_history?_list=" + made.id))),
                         [(self.where(0), "2"), (self.where(0), "1")])
        self.assertEqual(entries(self.all.pages(self.where(2) + "/_history?_list=" + made.id)), [])
        pages = self.all.pages("Patient/_history?_count=1&_list=" + made.id)
        self.assertEqual(names(entries(pages)), of_patients)
        self.assertEqual(len(pages), 3)

    def test_with_since_and_at(self):
        made = self.make_list([(self.where(n), False) for n in range(4)])
        time.sleep(0.01)
        since = self.all.update(dict(self.patients[2].json, gender="other")).json["meta"]["lastUpdated"]
        time.sleep(0.01)
        self.all.delete(self.where(3))
        found = names(entries(self.all.pages("Patient/_history?_list=%s&_since=%s" % (made.id, since))))
        self.assertEqual(found, [(self.where(3), "3"), (self.where(2), "3")])
        found = names(entries(self.all.pages("Patient/_history?_list=%s&_at=%s" % (made.id, since))))
        self.assertEqual(sorted(found), sorted([(self.where(0), "2"), (self.where(1), "2"), (self.where(2), "3"), (self.where(3), "2")]))

    def test_a_list_that_one_may_not_see_is_as_one_that_is_not_there(self):
        def shown(client, name):
            bundle = client.get("Patient/_history?_list=" + name).json
            self.assertNotIn("next", [link["relation"] for link in bundle["link"]])
            return bundle.get("entry", []), [link["url"].replace(name, "ID") for link in bundle["link"]]

        hidden = self.make_list([(self.where(0), False)], code={"coding": [{"system": "http://x", "code": "y"}]})
        self.assertEqual(self.care.get("List/" + hidden.id).status, self.care.get("List/nobody").status)
        self.assertEqual(shown(self.care, hidden.id), shown(self.care, "nobody"))
        self.assertEqual(shown(self.care, hidden.id)[0], [])
        self.assertEqual(len(shown(self.all, hidden.id)[0]), 2)
        self.all.delete("List/" + hidden.id)
        self.assertEqual(shown(self.all, hidden.id)[0], [])

    def test_members_that_one_may_not_see_are_not_shown(self):
        made = self.make_list([("Observation/" + self.vital.id, False), (self.where(0), False)])
        self.assertEqual(self.narrow.get("List/" + made.id).status, 200)
        self.assertEqual(names(entries(self.narrow.pages("_history?_count=1&_list=" + made.id))),
                         [(self.where(0), "2"), (self.where(0), "1")])

    def test_malformed(self):
        for value in ("", "a_b", "Patient/1", "List/", "*", "a" * 65):
            self.assert_outcome(self.all.get("Patient/_history?_list=" + value), 400, "value")
        self.assert_outcome(self.all.get("Patient/_history?_list=$current-problems"), 400, "not-supported")
        self.assert_outcome(self.other.get("Patient/_history?_list=a"), 403, "forbidden")


class Methods(Case):
    def test_a_version_says_how_it_came_to_be(self):
        made = self.all.create(patient())
        where = "Patient/" + made.id
        self.all.update(dict(made.json, gender="male"))
        patched = self.all.request("PATCH", where, [{"op": "replace", "path": "/gender", "value": "other"}],
                                   {"Content-Type": "application/json-patch+json"})
        self.assertEqual(patched.status, 200)
        self.all.delete(where)
        self.all.update(made.json)
        found = [(e["request"]["method"], e["request"]["url"], e["response"]["status"][:3])
                 for e in self.all.get(where + "/_history").json["entry"]]
        self.assertEqual(found, [("PUT", where, "201"), ("DELETE", where, "204"), ("PATCH", where, "200"), ("PUT", where, "200"),
                                 ("POST", "Patient", "201")])


class Deleted(Case):
    def test_a_version_that_is_a_deletion_is_gone_by_whatever_method(self):
        made = self.all.create(patient())
        self.all.delete("Patient/" + made.id)
        for accept in ("application/fhir+json", "application/fhir+xml"):
            for method in ("GET", "HEAD"):
                gone = self.all.request(method, "Patient/%s/_history/2" % made.id, headers={"Accept": accept})
                self.assertEqual((gone.status, gone.field("ETag")), (410, 'W/"2"'))
                self.assertEqual(gone.body == b"", method == "HEAD")
                there = self.all.request(method, "Patient/%s/_history/1" % made.id, headers={"Accept": accept})
                self.assertEqual((there.status, there.field("ETag")), (200, 'W/"1"'))
                self.assertEqual(self.all.request(method, "Patient/%s/_history/3" % made.id).status, 404)
        entry = self.all.get("Patient/%s/_history" % made.id).json["entry"][0]
        self.assertEqual(entry["request"], {"method": "DELETE", "url": "Patient/" + made.id})
        self.assertNotIn("resource", entry)


if __name__ == "__main__":
    main()
