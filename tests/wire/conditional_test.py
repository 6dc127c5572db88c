#!/usr/bin/python3
"""ETag, If-Match, If-None-Match, If-Modified-Since (R4 http.html#concurrency, #cread; RFC 9110 section 13)."""

import email.utils
import threading

from harness import Case, Client, main
from town import new_id, patient


class Reading(Case):
    def test_if_none_match(self):
        made = self.all.create(patient())
        where = "Patient/" + made.id
        for tag in ('W/"1"', '"1"', 'W/"7", W/"1"', '"x","1"', "*"):
            with self.subTest(tag):
                answer = self.all.get(where, {"If-None-Match": tag})
                self.assertEqual(answer.status, 304)
                self.assertEqual(answer.body, b"")
                self.assertEqual(answer.field("ETag"), 'W/"1"')
        for tag in ('W/"2"', '"11"', 'W/""', "1", ""):
            with self.subTest(tag):
                self.assertEqual(self.all.get(where, {"If-None-Match": tag}).status, 200)

    def test_if_modified_since(self):
        made = self.all.create(patient())
        where, date = "Patient/" + made.id, made.field("Last-Modified")
        seconds = email.utils.parsedate_to_datetime(date).timestamp()
        self.assertEqual(self.all.get(where, {"If-Modified-Since": date}).status, 304)
        later, earlier = (email.utils.formatdate(seconds + n, usegmt=True) for n in (60, -60))
        self.assertEqual(self.all.get(where, {"If-Modified-Since": later}).status, 304)
        self.assertEqual(self.all.get(where, {"If-Modified-Since": earlier}).status, 200)
        self.assertEqual(self.all.get(where, {"If-Modified-Since": "the other day"}).status, 200)

    def test_if_none_match_goes_before_if_modified_since(self):
        made = self.all.create(patient())
        headers = {"If-None-Match": 'W/"9"', "If-Modified-Since": made.field("Last-Modified")}
        self.assertEqual(self.all.get("Patient/" + made.id, headers).status, 200)

    def test_not_modified_is_only_for_those_who_may_read(self):
        made = self.all.create(patient())
        where = "Patient/" + made.id
        self.assertEqual(self.other.get(where, {"If-None-Match": 'W/"1"'}).status,
                         self.other.get(where).status)
        self.assertNotEqual(self.other.get(where, {"If-None-Match": "*"}).status, 304)

    def test_a_version_that_never_changes_is_not_modified(self):
        made = self.all.create(patient())
        self.assertEqual(self.all.get("Patient/%s/_history/1" % made.id, {"If-None-Match": 'W/"1"'}).status, 304)


class Writing(Case):
    def test_if_match_holds(self):
        made = self.all.create(patient())
        for version in ("1", "2"):
            answer = self.all.put("Patient/" + made.id, made.json, {"If-Match": 'W/"%s"' % version})
            self.assert_ok(answer)
        self.assertEqual(answer.field("ETag"), 'W/"3"')

    def test_if_match_fails_and_nothing_changed(self):
        made = self.all.create(patient())
        where = "Patient/" + made.id
        for tag in ('W/"2"', 'W/"0"', '"x"'):
            with self.subTest(tag):
                self.assert_outcome(self.all.put(where, dict(made.json, gender="male"), {"If-Match": tag}), 412, "conflict")
                self.assert_outcome(self.all.delete(where, {"If-Match": tag}), 412, "conflict")
        self.assertEqual(self.all.get(where).body, made.body)

    def test_if_match_that_is_no_tag(self):
        made = self.all.create(patient())
        for tag in ("1", "W/1", '"1', ""):
            with self.subTest(tag):
                self.assertIn(self.all.put("Patient/" + made.id, made.json, {"If-Match": tag}).status, (400, 412))
        self.assertEqual(self.all.get("Patient/" + made.id).field("ETag"), 'W/"1"')

    def test_if_match_on_what_is_not_there(self):
        name = new_id()
        for tag in ('W/"1"', "*"):
            self.assertIn(self.all.put("Patient/" + name, patient(id=name), {"If-Match": tag}).status, (404, 412))
        self.assertEqual(self.all.get("Patient/" + name).status, 404)

    def test_if_none_match_star_keeps_what_is_there(self):
        name = new_id()
        where = "Patient/" + name
        first = self.all.put(where, patient(id=name), {"If-None-Match": "*"})
        self.assertEqual(first.status, 201)
        for tag in ("*", 'W/"1"'):
            self.assert_outcome(self.all.put(where, patient(id=name, gender="male"), {"If-None-Match": tag}), 412, "conflict")
            self.assert_outcome(self.all.delete(where, {"If-None-Match": tag}), 412, "conflict")
        self.assertEqual(self.all.get(where).body, first.body)
        self.assertEqual(self.all.put(where, patient(id=name, gender="male"), {"If-None-Match": 'W/"7"'}).status, 200)
        self.all.delete(where)
        self.assertEqual(self.all.put(where, patient(id=name), {"If-None-Match": "*"}).status, 201)

    def test_if_unmodified_since(self):
        made = self.all.create(patient())
        where, seconds = "Patient/" + made.id, email.utils.parsedate_to_datetime(made.field("Last-Modified")).timestamp()
        earlier = email.utils.formatdate(seconds - 60, usegmt=True)
        self.assert_outcome(self.all.put(where, made.json, {"If-Unmodified-Since": earlier}), 412, "conflict")
        # If-Match goes before it (RFC 9110 section 13.1.4).
        self.assertEqual(self.all.put(where, made.json, {"If-Unmodified-Since": earlier, "If-Match": 'W/"1"'}).status, 200)
        self.assertEqual(self.all.put(where, made.json, {"If-Unmodified-Since": made.field("Last-Modified")}).status, 200)

    def test_who_writes_without_reading_learns_no_version(self):
        made = self.all.create(patient())
        blind = Client(self.server, "all", self.all.certificate, self.all.key, self.server.token("all", "system/*.cud"))
        for method in ("PUT", "DELETE"):
            here, nowhere = (blind.request(method, "Patient/" + name, dict(made.json, id=name) if method == "PUT" else None,
                                           {"If-Match": 'W/"7"'}) for name in (made.id, "x" * len(made.id)))
            self.assertEqual(here.status, 404)
            self.assertEqual(here.body, nowhere.body.replace(b"x" * len(made.id), made.id.encode()))
        blind.close()

    def test_if_match_on_delete(self):
        made = self.all.create(patient())
        self.assertEqual(self.all.delete("Patient/" + made.id, {"If-Match": 'W/"1"'}).status, 204)

    def test_no_update_is_lost(self):
        """Eight writers count a counter up by read and If-Match: every success counts once."""
        made = self.all.create(patient(multipleBirthInteger=0))
        where, successes, trouble = "Patient/" + made.id, [], []

        def count():
            client = type(self.all)(self.server, "all", self.all.certificate, self.all.key, self.all.token)
            try:
                for _ in range(20):
                    now = client.get(where)
                    changed = dict(now.json, multipleBirthInteger=now.json["multipleBirthInteger"] + 1)
                    answer = client.put(where, changed, {"If-Match": now.field("ETag")})
                    if answer.status == 200:
                        successes.append(1)
                    elif answer.status != 412:
                        trouble.append(answer)
            except Exception as error: # told by the main thread
                trouble.append(error)
            finally:
                client.close()

        threads = [threading.Thread(target=count) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(trouble, [])
        self.assertGreater(len(successes), 0)
        final = self.all.get(where)
        self.assertEqual(final.json["multipleBirthInteger"], len(successes))
        self.assertEqual(final.field("ETag"), 'W/"%d"' % (len(successes) + 1))


if __name__ == "__main__":
    main()
