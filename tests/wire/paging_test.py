#!/usr/bin/python3
"""Pages of a search: complete, without repetition, stable while others write, and bound to the caller."""

import threading

from harness import Case, Client, main, matches, next_link
from town import new_id, patient

PEOPLE = 57


class Paging(Case):
    settings = {"search-count": 10, "search-count-most": 20}

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.people = ["p-%03d" % n for n in range(PEOPLE)]
        for n, name in enumerate(cls.people):
            cls.all.update(patient(id=name, birthDate="19%02d-01-01" % (n % 7 + 40), identifier=[
                {"system": "urn:page", "value": "x"}]))

    def ids(self, path):
        return [r["id"] for b in self.all.pages(path) for r in matches(b)]

    def test_pages_hold_everybody_once(self):
        for query in ("", "&_sort=_id", "&_sort=-_id", "&_sort=birthdate", "&_sort=-birthdate,_id", "&_sort=_lastUpdated",
                      "&_count=1", "&_count=7", "&_count=20"):
            with self.subTest(query):
                self.assertEqual(sorted(self.ids("Patient?identifier=urn:page|x" + query)), self.people)

    def test_sorted_pages_are_sorted(self):
        self.assertEqual(self.ids("Patient?identifier=urn:page|x&_sort=_id&_count=10"), self.people)
        self.assertEqual(self.ids("Patient?identifier=urn:page|x&_sort=-_id&_count=10"), self.people[::-1])
        dates = [r["birthDate"] for b in self.all.pages("Patient?identifier=urn:page|x&_sort=birthdate&_count=5")
                 for r in matches(b)]
        self.assertEqual(dates, sorted(dates))

    def test_the_size_of_a_page(self):
        self.assertEqual(len(self.all.search("Patient?identifier=urn:page|x")), 10)
        self.assertEqual(len(self.all.search("Patient?identifier=urn:page|x&_count=20")), 20)
        # More than the most is as much as the most: a server may return fewer (R4 search.html#count).
        self.assertEqual(len(self.all.search("Patient?identifier=urn:page|x&_count=21")), 20)

    def test_further_pages_are_shown_as_the_first_was_asked_for(self):
        for view, absent in (("_elements=gender", "name"), ("_summary=true", "multipleBirthInteger"), ("_summary=text", "name")):
            for bundle in self.all.pages("Patient?identifier=urn:page|x&_count=20&" + view):
                for resource in matches(bundle):
                    self.assertNotIn(absent, resource)
                    self.assertEqual(resource["meta"]["tag"][0]["code"], "SUBSETTED")

    def test_no_end_of_elements(self):
        form = {"Content-Type": "application/x-www-form-urlencoded"}
        self.assert_outcome(self.all.post("Patient/_search", "_elements=" + "," * 1000000, form), 400, "too-costly")

    def test_the_last_page_has_no_next(self):
        bundles = self.all.pages("Patient?identifier=urn:page|x&_count=19")
        self.assertEqual([len(matches(b)) for b in bundles], [19, 19, 19])

    def test_pages_are_stable_while_others_write(self):
        stop, trouble = threading.Event(), []

        def write():
            client = Client(self.server, "all", self.all.certificate, self.all.key, self.all.token)
            try:
                while not stop.is_set():
                    name = new_id("new")
                    client.update(patient(id=name, identifier=[{"system": "urn:page", "value": "y"}]))
                    client.update(dict(patient(id=name), identifier=[{"system": "urn:page", "value": "z"}]))
                    client.delete("Patient/" + name)
            except Exception as error: # told by the main thread
                trouble.append(error)
            finally:
                client.close()

        threads = [threading.Thread(target=write) for _ in range(3)]
        for thread in threads:
            thread.start()
        try:
            for _ in range(3):
                self.assertEqual(self.ids("Patient?identifier=urn:page|x&_sort=_id&_count=10"), self.people)
                self.assertEqual(sorted(self.ids("Patient?identifier=urn:page|x&_count=10")), self.people)
        finally:
            stop.set()
            for thread in threads:
                thread.join()
        self.assertEqual(trouble, [])

    def test_what_was_there_all_the_time_is_found_though_others_come_and_go(self):
        first = self.all.get("Patient?identifier=urn:page|x&_sort=_id&_count=10").json
        self.all.update(patient(id="p-000a", identifier=[{"system": "urn:page", "value": "x"}]))
        self.all.update(patient(id="zzz", identifier=[{"system": "urn:page", "value": "x"}]))
        seen = [r["id"] for r in matches(first)]
        link = next_link(first)
        while link:
            bundle = self.all.get(self.server.path_of(link)).json
            seen += [r["id"] for r in matches(bundle)]
            link = next_link(bundle)
        for name in ("p-000a", "zzz"):
            self.all.delete("Patient/" + name)
        self.assertEqual(len(seen), len(set(seen)))
        self.assertEqual([name for name in seen if name in self.people], self.people)

    def test_a_link_tells_nothing_of_the_search(self):
        link = next_link(self.all.get("Patient?identifier=urn:page|x&_count=10").json)
        for secret in ("urn", "page%7Cx", "page|x", "p-0"):
            self.assertNotIn(secret, link.split("?", 1)[1])

    def test_a_link_serves_its_caller_only(self):
        link = self.server.path_of(next_link(self.all.get("Patient?identifier=urn:page|x&_count=10").json))
        self.assertEqual(self.all.get(link).status, 200)
        self.assertEqual(self.ehr.get(link).status, 400)
        self.assertIn(self.other.get(link).status, (400, 403))

    def test_a_link_that_was_changed_is_refused(self):
        link = self.server.path_of(next_link(self.all.get("Patient?identifier=urn:page|x&_count=10").json))
        for place in (-1, -10, len(link) // 2 + 10):
            changed = list(link)
            changed[place] = "A" if changed[place] != "A" else "B"
            self.assert_outcome(self.all.get("".join(changed)), 400)
        self.assert_outcome(self.all.get(link[:-3]), 400)

    def test_a_link_lives_through_a_restart(self):
        link = self.server.path_of(next_link(self.all.get("Patient?identifier=urn:page|x&_sort=_id&_count=10").json))
        before = [r["id"] for r in self.all.search(link)]
        self.server.restart()
        self.assertEqual([r["id"] for r in self.all.search(link)], before)


if __name__ == "__main__":
    main()
