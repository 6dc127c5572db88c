#!/usr/bin/python3
"""History of an instance, a type and the system (R4 http.html#history)."""

import time

from harness import Case, main, next_link
from town import observation, patient


class History(Case):
    def test_an_instances_versions_newest_first(self):
        made = self.all.create(patient())
        self.all.update(dict(made.json, gender="male"))
        self.all.delete("Patient/" + made.id)
        answer = self.all.get("Patient/%s/_history" % made.id)
        self.assert_ok(answer)
        bundle = answer.json
        self.assertEqual((bundle["resourceType"], bundle["type"]), ("Bundle", "history"))
        self.assertEqual(bundle.get("total", 3), 3)
        entries = bundle["entry"]
        self.assertEqual([e["request"]["method"] for e in entries], ["DELETE", "PUT", "POST"])
        self.assertEqual([e["response"]["etag"] for e in entries], ['W/"3"', 'W/"2"', 'W/"1"'])
        self.assertEqual([e["response"]["status"][:3] for e in entries], ["204", "200", "201"])
        self.assertEqual([e.get("resource", {}).get("gender") for e in entries], [None, "male", "female"])
        for entry in entries:
            self.assertEqual(entry["fullUrl"], "%s/Patient/%s" % (self.server.base, made.id))
        self.assertEqual(entries[0]["request"]["url"], "Patient/" + made.id)

    def test_history_of_what_never_was(self):
        self.assert_outcome(self.all.get("Patient/never/_history"), 404, "not-found")

    def test_a_types_and_the_systems_history(self):
        one, two = self.all.create(patient()), self.all.create(observation())
        self.all.update(dict(one.json, gender="male"))
        of_type = [e for b in self.all.pages("Patient/_history?_count=50") for e in b["entry"]]
        self.assertTrue(all("/Patient/" in e["fullUrl"] for e in of_type))
        self.assertEqual(of_type[0]["resource"]["id"], one.id)
        self.assertEqual(of_type[0]["resource"]["meta"]["versionId"], "2")
        of_system = [e for b in self.all.pages("_history?_count=50") for e in b["entry"]]
        newest = [(e["resource"]["resourceType"], e["resource"]["id"], e["resource"]["meta"]["versionId"])
                  for e in of_system[:3]]
        self.assertEqual(newest, [("Patient", one.id, "2"), ("Observation", two.id, "1"), ("Patient", one.id, "1")])

    def test_count_and_pages(self):
        made = self.all.create(patient())
        for _ in range(6):
            self.all.update(made.json)
        bundles = self.all.pages("Patient/%s/_history?_count=3" % made.id)
        self.assertEqual([len(b["entry"]) for b in bundles], [3, 3, 1])
        versions = [e["resource"]["meta"]["versionId"] for b in bundles for e in b["entry"]]
        self.assertEqual(versions, ["7", "6", "5", "4", "3", "2", "1"])

    def test_further_pages_are_shown_as_the_first_was_asked_for(self):
        made = self.all.create(patient())
        for _ in range(3):
            self.all.update(made.json)
        for bundle in self.all.pages("Patient/%s/_history?_count=1&_elements=gender&_pretty=true" % made.id):
            self.assertIn("gender", bundle["entry"][0]["resource"])
            self.assertNotIn("name", bundle["entry"][0]["resource"])
            # The link to itself brings the same page.
            again = self.all.get(self.server.path_of(bundle["link"][0]["url"]))
            self.assertIn("\n", again.text)
            self.assertEqual(again.json["entry"], bundle["entry"])

    def test_what_was_deleted_and_put_again_was_created(self):
        made = self.all.create(patient())
        self.all.delete("Patient/" + made.id)
        self.assertEqual(self.all.update(made.json).status, 201)
        self.all.update(made.json)
        history = self.all.get("Patient/%s/_history" % made.id).json["entry"]
        self.assertEqual([e["response"]["status"] for e in history], ["200", "201", "204", "201"])
        self.assertEqual([e["request"]["method"] for e in history], ["PUT", "PUT", "DELETE", "POST"])

    def test_the_systems_history_is_forbidden_to_those_who_may_read_nothing(self):
        self.assert_outcome(self.other.get("_history"), 403, "forbidden")

    def test_a_version_has_one_name(self):
        made = self.all.create(patient())
        for version in ("01", "0", "00", "+1", "1.0", "4294967297"):
            self.assertEqual(self.all.get("Patient/%s/_history/%s" % (made.id, version)).status, 404, version)

    def test_since(self):
        made = self.all.create(patient())
        time.sleep(0.01) # lastUpdated counts milliseconds: the versions must not share one
        after = self.all.update(made.json).json["meta"]["lastUpdated"]
        bundle = self.all.get("Patient/%s/_history?_since=%s" % (made.id, after.replace("+", "%2B"))).json
        self.assertEqual([e["resource"]["meta"]["versionId"] for e in bundle["entry"]], ["2"])
        bundle = self.all.get("Patient/%s/_history?_since=2100-01-01T00:00:00Z" % made.id).json
        self.assertEqual(bundle.get("entry", []), [])
        self.assert_outcome(self.all.get("Patient/%s/_history?_since=yesterday" % made.id), 400)

    def test_pages_stay_what_they_were_while_others_write(self):
        made = self.all.create(patient())
        for _ in range(4):
            self.all.update(made.json)
        first = self.all.get("Patient/%s/_history?_count=2" % made.id).json
        self.all.update(made.json)
        self.all.create(patient())
        versions = [e["resource"]["meta"]["versionId"] for e in first["entry"]]
        link = next_link(first)
        while link:
            page = self.all.get(self.server.path_of(link)).json
            versions += [e["resource"]["meta"]["versionId"] for e in page["entry"]]
            link = next_link(page)
        self.assertEqual(versions, ["5", "4", "3", "2", "1"])

    def test_history_shows_nobody_what_a_read_would_not(self):
        for _ in range(2):
            self.all.create(observation())
        seen = {e["fullUrl"].split("/")[-2] for b in self.care.pages("_history") for e in b.get("entry", [])}
        # Vital signs are health-check items, which care was not granted.
        self.assertNotIn("Observation", seen)
        self.assertEqual(sum(len(b.get("entry", [])) for b in self.other.pages("_history")) if
                         self.other.get("_history").status == 200 else 0, 0)

    def test_the_history_of_what_one_may_not_see_is_as_of_what_never_was(self):
        made = self.all.create(observation())
        hidden, absent = self.care.get("Observation/%s/_history" % made.id), self.care.get("Observation/%s/_history" % (
            made.id[:-1] + ("0" if made.id[-1] != "0" else "1")))
        self.assertEqual(hidden.status, absent.status)
        self.assertIn(hidden.status, (403, 404))


if __name__ == "__main__":
    main()
