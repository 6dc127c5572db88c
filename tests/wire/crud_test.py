#!/usr/bin/python3
"""create, read, vread, update, delete (R4 http.html)."""

import json
import re

from harness import Case, main
from town import new_id, observation, patient


class Create(Case):
    def test_create_answers_201_with_where_it_is_and_what_it_is(self):
        sent = patient()
        answer = self.all.post("Patient", sent)
        self.assert_ok(answer, 201)
        self.assert_fhir_json(answer)
        stored = answer.json
        self.assertRegex(stored["id"], r"^[A-Za-z0-9.-]{1,64}$")
        self.assertEqual(answer.field("ETag"), 'W/"1"')
        self.assertEqual(answer.field("Location"), "%s/Patient/%s/_history/1" % (self.server.base, stored["id"]))
        self.assertTrue(answer.field("Last-Modified").endswith(" GMT"))
        self.assertEqual(stored["meta"]["versionId"], "1")
        self.assertRegex(stored["meta"]["lastUpdated"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$")
        del stored["id"], stored["meta"]
        self.assertEqual(stored, sent)

    def test_the_id_of_a_create_is_the_servers(self):
        answer = self.all.create(patient(id="chosen"))
        self.assertNotEqual(answer.id, "chosen")
        self.assertEqual(self.all.get("Patient/chosen").status, 404)

    def test_the_meta_of_the_client_is_kept_but_version_and_time(self):
        meta = {"versionId": "77", "lastUpdated": "2001-01-01T00:00:00Z", "profile": ["http://example.org/p"],
                "tag": [{"system": "http://example.org/t", "code": "a"}], "security": [{"code": "R"}], "source": "urn:x:1"}
        stored = self.all.create(patient(meta=meta)).json["meta"]
        self.assertEqual(stored.pop("versionId"), "1")
        self.assertFalse(stored.pop("lastUpdated").startswith("2001"))
        self.assertEqual(stored, {k: v for k, v in meta.items() if k not in ("versionId", "lastUpdated")})

    def test_two_creates_make_two(self):
        self.assertNotEqual(self.all.create(patient()).id, self.all.create(patient()).id)

    def test_ids_of_the_server_are_ordered_by_time(self):
        ids = [self.all.create(patient()).id for _ in range(3)]
        self.assertEqual(ids[0][:8], ids[-1][:8])

    def test_numbers_keep_their_text(self):
        for number in ("1.00", "0.010", "1e-7", "1E+2", "-0.0", "185", "123456789012345678901234567890",
                       "0.123456789012345678901234567890", "1.000000000000000000E-245"):
            with self.subTest(number):
                body = json.dumps(observation()).replace('"value": 128', '"value": ' + number)
                created = self.all.post("Observation", body)
                self.assert_ok(created, 201)
                read = self.all.get("Observation/" + created.id)
                self.assertEqual(re.search(r'"value":\s*([^,}\s]+)', read.text).group(1), number)

    def test_texts_come_back_exactly(self):
        for text in ("髙橋 﨑", "𠮷野家", "葛󠄀城", "e\u0301", "\u00e9", "tab\tline\nreturn\r", "\"\\/", "<b>&amp;</b>", "福\ufa1b",
                     "𝄞", "\u200d", "\u2028"):
            with self.subTest(text):
                stored = self.all.create(patient(family=text)).id
                self.assertEqual(self.all.get("Patient/" + stored).json["name"][0]["family"], text)

    def test_extensions_of_primitives_come_back(self):
        sent = patient(_birthDate={"extension": [{"url": "http://example.org/e", "valueTime": "10:00:00"}]})
        sent["name"][0]["given"] = ["花子", None]
        sent["name"][0]["_given"] = [None, {"extension": [{"url": "http://example.org/m", "valueCode": "x"}]}]
        stored = self.all.get("Patient/" + self.all.create(sent).id).json
        self.assertEqual(stored["_birthDate"], sent["_birthDate"])
        self.assertEqual(stored["name"], sent["name"])

    def test_contained_resources_come_back(self):
        sent = observation(contained=[{"resourceType": "Device", "id": "d"}], device={"reference": "#d"})
        stored = self.all.get("Observation/" + self.all.create(sent).id).json
        self.assertEqual(stored["contained"], sent["contained"])


class Read(Case):
    def test_read_gives_what_create_gave(self):
        created = self.all.create(patient())
        read = self.all.get("Patient/" + created.id)
        self.assert_ok(read)
        self.assertEqual(read.body, created.body)
        for name in ("ETag", "Last-Modified", "Content-Type"):
            self.assertEqual(read.field(name), created.field(name))

    def test_head_is_get_without_a_body(self):
        created = self.all.create(patient())
        read, head = self.all.get("Patient/" + created.id), self.all.request("HEAD", "Patient/" + created.id)
        self.assertEqual(head.status, 200)
        self.assertEqual(head.body, b"")
        self.assertEqual(head.field("Content-Length"), str(len(read.body)))
        self.assertEqual(head.field("ETag"), read.field("ETag"))

    def test_no_cache_may_keep_an_answer(self):
        self.assertEqual(self.all.get("Patient/" + self.all.create(patient()).id).field("Cache-Control"), "no-store")

    def test_what_is_not_there_is_404(self):
        self.assert_outcome(self.all.get("Patient/nobody"), 404, "not-found")

    def test_a_type_of_another_name_has_other_ids(self):
        created = self.all.create(patient())
        self.assert_outcome(self.all.get("Observation/" + created.id), 404, "not-found")

    def test_an_id_that_can_be_none_is_404_or_400_and_harms_nobody(self):
        for odd in ("%00", "a%2Fb", "..", "%2E%2E", "a" * 65, "a_b", "%E7%AC%A0", "a%20b", "%FF"):
            with self.subTest(odd):
                self.assertIn(self.all.get("Patient/" + odd).status, (400, 404))

    def test_letters_of_ids_and_types_are_told_apart(self):
        self.all.update(patient(id="Case-a"))
        self.assertEqual(self.all.get("Patient/case-a").status, 404)
        self.assertEqual(self.all.get("patient/Case-a").status, 404)

    def test_pretty(self):
        created = self.all.create(patient())
        pretty = self.all.get("Patient/%s?_pretty=true" % created.id)
        self.assertIn("\n", pretty.text)
        self.assertEqual(pretty.json, created.json)

    def test_elements(self):
        created = self.all.create(patient())
        cut = self.all.get("Patient/%s?_elements=gender" % created.id).json
        self.assertEqual(cut["gender"], "female")
        self.assertNotIn("name", cut)
        self.assertEqual(cut["id"], created.id)
        self.assertIn("SUBSETTED", [t["code"] for t in cut["meta"]["tag"]])

    def test_summary(self):
        created = self.all.create(patient(maritalStatus={"text": "married"}, text={
            "status": "generated", "div": '<div xmlns="http://www.w3.org/1999/xhtml">花子</div>'}))
        where = "Patient/%s?_summary=" % created.id
        self.assertNotIn("maritalStatus", self.all.get(where + "true").json)
        self.assertIn("name", self.all.get(where + "true").json)
        self.assertNotIn("text", self.all.get(where + "data").json)
        self.assertIn("maritalStatus", self.all.get(where + "data").json)
        text = self.all.get(where + "text").json
        self.assertIn("text", text)
        self.assertNotIn("name", text)
        self.assertEqual(self.all.get(where + "false").json, created.json)
        for value in ("true", "data", "text"):
            self.assertIn("SUBSETTED", [t["code"] for t in self.all.get(where + value).json["meta"]["tag"]])
        self.assert_outcome(self.all.get(where + "perhaps"), 400)


class Update(Case):
    def test_update_makes_the_next_version(self):
        created = self.all.create(patient())
        changed = dict(created.json, gender="other")
        answer = self.all.put("Patient/" + created.id, changed)
        self.assert_ok(answer)
        self.assertEqual(answer.field("ETag"), 'W/"2"')
        self.assertEqual(answer.json["meta"]["versionId"], "2")
        self.assertEqual(self.all.get("Patient/" + created.id).json["gender"], "other")
        self.assertEqual(self.all.get("Patient/%s/_history/1" % created.id).json["gender"], "female")
        self.assertEqual(self.all.get("Patient/%s/_history/2" % created.id).json["gender"], "other")

    def test_update_of_what_is_not_there_creates_it(self):
        name = new_id()
        answer = self.all.put("Patient/" + name, patient(id=name))
        self.assert_ok(answer, 201)
        self.assertEqual(answer.field("Location"), "%s/Patient/%s/_history/1" % (self.server.base, name))
        self.assertEqual(self.all.get("Patient/" + name).status, 200)

    def test_the_id_in_the_body_must_be_the_addresss(self):
        name = new_id()
        for body in (patient(), patient(id=name + "x"), patient(id=name.upper())):
            self.assert_outcome(self.all.put("Patient/" + name, body), 400)
        self.assertEqual(self.all.get("Patient/" + name).status, 404)

    def test_the_type_in_the_body_must_be_the_addresss(self):
        name = new_id()
        self.assert_outcome(self.all.put("Observation/" + name, patient(id=name)), 400)
        self.assert_outcome(self.all.post("Observation", patient()), 400)

    def test_ids_are_1_to_64_letters_digits_hyphens_and_dots(self):
        for good in ("a", "A-b.9", "x" * 64):
            self.assert_ok(self.all.put("Basic/" + good, {"resourceType": "Basic", "id": good, "code": {"text": "x"}}), 201)
        for bad in ("x" * 65, "a_b", "%E7%AC%A0"):
            self.assertIn(self.all.put("Basic/" + bad, {"resourceType": "Basic", "id": bad, "code": {"text": "x"}}).status,
                          (400, 404))

    def test_what_was_deleted_comes_back_by_update(self):
        created = self.all.create(patient())
        self.all.delete("Patient/" + created.id)
        answer = self.all.put("Patient/" + created.id, dict(patient(), id=created.id))
        self.assert_ok(answer, 201)
        self.assertEqual(answer.field("ETag"), 'W/"3"')
        self.assertEqual(self.all.get("Patient/" + created.id).status, 200)
        self.assertEqual(self.all.get("Patient/%s/_history/2" % created.id).status, 410)

    def test_vread_of_a_version_that_never_was(self):
        created = self.all.create(patient())
        for odd in ("2", "0", "-1", "x", "01", "99999999999999999999", "1.0", "1%20"):
            with self.subTest(odd):
                self.assert_outcome(self.all.get("Patient/%s/_history/%s" % (created.id, odd)), 404, "not-found")


class Delete(Case):
    def test_delete_then_410(self):
        created = self.all.create(patient())
        gone = self.all.delete("Patient/" + created.id)
        self.assertEqual(gone.status, 204)
        self.assertEqual(gone.body, b"")
        self.assert_outcome(self.all.get("Patient/" + created.id), 410, "deleted")
        self.assertEqual(self.all.get("Patient/%s/_history/1" % created.id).status, 200)
        self.assertEqual(self.all.get("Patient/%s/_history/2" % created.id).status, 410)

    def test_delete_again_is_no_fault_and_no_new_version(self):
        created = self.all.create(patient())
        self.all.delete("Patient/" + created.id)
        self.assertIn(self.all.delete("Patient/" + created.id).status, (200, 204))
        self.assertEqual(self.all.get("Patient/%s/_history/3" % created.id).status, 404)

    def test_delete_of_what_never_was(self):
        self.assertIn(self.all.delete("Patient/never").status, (204, 404))

    def test_a_deleted_one_is_found_by_no_search(self):
        created = self.all.create(patient(identifier=[{"system": "urn:x", "value": "gone"}]))
        self.assertEqual(len(self.all.search("Patient?identifier=gone")), 1)
        self.all.delete("Patient/" + created.id)
        self.assertEqual(self.all.search("Patient?identifier=gone"), [])
        self.assertEqual(self.all.search("Patient?_id=" + created.id), [])


class Types(Case):
    def test_every_type_of_the_statement_can_be_read_from(self):
        for resource in self.all.get("metadata").json["rest"][0]["resource"]:
            with self.subTest(resource["type"]):
                if resource["type"] == "AuditEvent":
                    # The audit trail is for auditors, and for those whom it is about.
                    self.assert_outcome(self.all.get("AuditEvent/nobody"), 403, "forbidden")
                    continue
                self.assert_outcome(self.all.get(resource["type"] + "/nobody"), 404, "not-found")
                # The definitions of operations are the server's own, and there from the start.
                found = [r for r in self.all.search(resource["type"]) if r["resourceType"] != "OperationDefinition"]
                self.assertEqual(found, [])

    def test_a_type_that_r4_has_not(self):
        for name in ("Nothing", "patient", "Resource", "DomainResource", "BackboneElement", "HumanName", "Citizen", "%00"):
            with self.subTest(name):
                self.assertEqual(self.all.get(name + "/x").status, 404)
                self.assertEqual(self.all.get(name).status, 404)
                self.assertEqual(self.all.post(name, {"resourceType": name}).status, 404)

    def test_parameters_is_never_stored(self):
        self.assertIn(self.all.post("Parameters", {"resourceType": "Parameters"}).status, (404, 405))
        self.assertIn(self.all.put("Parameters/x", {"resourceType": "Parameters", "id": "x"}).status, (404, 405))
        self.assertEqual(self.all.get("Parameters/x").status, 404)

    def test_audit_events_are_the_servers_own(self):
        event = {"resourceType": "AuditEvent", "type": {"code": "rest"}, "recorded": "2026-01-01T00:00:00Z",
                 "agent": [{"requestor": True}], "source": {"observer": {"display": "me"}}}
        for answer in (self.all.post("AuditEvent", event), self.all.put("AuditEvent/x", dict(event, id="x")),
                       self.all.delete("AuditEvent/x")):
            self.assert_outcome(answer, 405)
        self.assertEqual(self.all.get("AuditEvent/x").status, 403)


if __name__ == "__main__":
    main()
