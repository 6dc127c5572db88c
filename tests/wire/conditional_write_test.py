#!/usr/bin/python3
"""Conditional create, update, patch and delete (R4 http.html#ccreate, #cond-update, #patch, #delete), with bodies in JSON and XML.

IRORI_LONG in the environment: a thousand rounds of parallel creates instead of forty."""

import os
import threading

from harness import ALL_ITEMS, Case, Client, main, next_link
from town import new_id, observation, patient

SYSTEM = "urn:oid:1.2.392.100495.20.3.51"
FORMS = ("json", "xml")
PARALLEL = 50
ROUNDS = 1000 if os.environ.get("IRORI_LONG") else 40


def identified(value, **more):
    return patient(identifier=[{"system": SYSTEM, "value": value}], **more)


def body(form, value, gender="female", name=None):
    """A Patient with that identifier, and its Content-Type."""
    if form == "json":
        return identified(value, gender=gender, **({"id": name} if name else {})), {"Content-Type": "application/fhir+json"}
    return ('<Patient xmlns="http://hl7.org/fhir">%s<identifier><system value="%s"/><value value="%s"/></identifier>'
            '<gender value="%s"/></Patient>' % ('<id value="%s"/>' % name if name else "", SYSTEM, value, gender),
            {"Content-Type": "application/fhir+xml"})


def by(value):
    return "identifier=%s|%s" % (SYSTEM, value)


class Conditional(Case):
    """Counts what is there before and after."""

    institutions = {
        "all": ("system/*.cruds", ALL_ITEMS, ALL_ITEMS),
        "reader": ("system/*.rs", ALL_ITEMS, []),
        "care": ("system/*.cruds", ["basic", "care-assessment"], ["care-assessment"]),
    }

    def found(self, value):
        return self.all.search("Patient?" + by(value))

    def create(self, form, value, criteria=None, client=None, **headers):
        sent, fields = body(form, value)
        fields["If-None-Exist"] = criteria if criteria is not None else by(value)
        fields.update({name.replace("_", "-"): text for name, text in headers.items()})
        return (client or self.all).post("Patient", sent, fields)

    def update(self, form, value, criteria=None, client=None, name=None, gender="female", **headers):
        sent, fields = body(form, value, gender, name)
        fields.update({header.replace("_", "-"): text for header, text in headers.items()})
        return (client or self.all).put("Patient?" + (criteria if criteria is not None else by(value)), sent, fields)

    def each(self):
        """Each form, with a value of its own."""
        for form in FORMS:
            with self.subTest(form):
                yield form, new_id("n")


class Create(Conditional):
    def test_nothing_matches(self):
        for form, value in self.each():
            answer = self.assert_ok(self.create(form, value), 201)
            self.assertEqual(answer.field("Location"), "%s/Patient/%s/_history/1" % (self.server.base, answer.id))
            self.assertEqual(len(self.found(value)), 1)

    def test_one_matches(self):
        for form, value in self.each():
            made = self.all.create(identified(value, gender="male"))
            answer = self.assert_ok(self.create(form, value))
            self.assertEqual(answer.body, made.body)
            for name in ("Location", "ETag", "Last-Modified"):
                self.assertEqual(answer.field(name), made.field(name))
            self.assertEqual([each["gender"] for each in self.found(value)], ["male"])

    def test_one_matches_and_prefer(self):
        value = new_id("n")
        made = self.all.create(identified(value))
        minimal = self.assert_ok(self.create("json", value, Prefer="return=minimal"))
        self.assertEqual((minimal.body, minimal.field("Location")), (b"", made.field("Location")))
        outcome = self.create("json", value, Prefer="return=OperationOutcome")
        self.assertEqual([issue["severity"] for issue in self.assert_outcome(outcome, 200, "informational", "information")],
                         ["information"])

    def test_several_match(self):
        for form, value in self.each():
            for _ in range(2):
                self.all.create(identified(value))
            self.assert_outcome(self.create(form, value), 412, "multiple-matches")
            self.assertEqual(len(self.found(value)), 2)

    def test_what_was_deleted_does_not_match(self):
        for form, value in self.each():
            self.all.delete("Patient/" + self.all.create(identified(value)).id)
            self.assertEqual(self.create(form, value).status, 201)

    def test_criteria_with_what_stands_before_them(self):
        for beginning in ("?", "Patient?"):
            value = new_id("n")
            self.assertEqual(self.create("json", value, beginning + by(value)).status, 201)
            self.assertEqual(self.create("json", value, beginning + by(value)).status, 200)

    def test_criteria_that_are_none(self):
        for form, value in self.each():
            for criteria in ("", "?", "nothing=x", "birthdate=soon", "Observation?code=1", "identifier=%zz", "_count=1", "_format=json",
                             "identifier:nothing=x"):
                with self.subTest(criteria):
                    self.assert_outcome(self.create(form, value, criteria), 400)
                    # A condition is not made weaker by leaving out what isn't understood.
                    self.assert_outcome(self.create(form, value, criteria, Prefer="handling=lenient"), 400)
            self.assertEqual(self.found(value), [])

    def test_a_body_that_is_none(self):
        value = new_id("n")
        for sent, kind, statuses in (("{", "json", (400,)), ("<Patient", "xml", (400,)),
                                     ('{"resourceType":"Patient","gender":"x"}', "json", (400, 422)),
                                     ('<Patient xmlns="http://hl7.org/fhir"><gender value="x"/></Patient>', "xml", (400, 422)),
                                     ("a", "turtle", (415,))):
            answer = self.all.post("Patient", sent, {"If-None-Exist": by(value), "Content-Type": "application/fhir+" + kind})
            self.assertIn(answer.status, statuses, answer)

    def test_who_may_not_write(self):
        for form, value in self.each():
            for client in (self.reader, self.care):
                self.assert_outcome(self.create(form, value, client=client), 403)
            self.all.create(identified(value))
            for client in (self.reader, self.care):
                self.assert_outcome(self.create(form, value, client=client), 403)
            self.assertEqual(len(self.found(value)), 1)

    def test_who_may_not_search(self):
        client = Client(self.server, "all", self.all.certificate, self.all.key, self.server.token("all", "system/*.cru"))
        for form, value in self.each():
            self.assert_outcome(self.create(form, value, client=client), 403)
            self.assertEqual(self.found(value), [])
        client.close()

    def test_what_the_caller_may_not_see_does_not_match(self):
        """Two institutions that may each see only a part of the Observations."""
        value = new_id("n")
        narrow = "system/Observation.cruds?category=http://terminology.hl7.org/CodeSystem/observation-category|%s"
        vital, lab = (Client(self.server, "all", self.all.certificate, self.all.key, self.server.token("all", narrow % category))
                      for category in ("vital-signs", "laboratory"))
        sent = observation(identifier=[{"system": SYSTEM, "value": value}])
        others = dict(sent, category=[{"coding": [{"system": sent["category"][0]["coding"][0]["system"], "code": "laboratory"}]}])
        self.assertEqual(lab.post("Observation", others, {"If-None-Exist": by(value)}).status, 201)
        self.assertEqual(vital.post("Observation", sent, {"If-None-Exist": by(value)}).status, 201)
        again = vital.post("Observation", sent, {"If-None-Exist": by(value)})
        self.assertEqual((again.status, again.json["category"]), (200, sent["category"]))
        self.assertEqual(vital.delete("Observation?" + by(value)).status, 204)
        self.assertEqual([each["category"] for each in self.all.search("Observation?" + by(value))], [others["category"]])
        # Nor does anything tell that it is there: all that is done to it is as if it weren't.
        self.assertEqual(vital.delete("Observation?" + by(value)).same_as(), vital.delete("Observation?" + by(new_id("n"))).same_as())
        self.assert_outcome(vital.request("PATCH", "Observation?" + by(value), [], {"Content-Type": "application/json-patch+json"}), 404)
        self.assertEqual(vital.put("Observation?" + by(value), sent).status, 201)
        vital.close()
        lab.close()

    def test_the_trail_has_it(self):
        value = new_id("n")
        for status in (201, 200):
            self.create("json", value, X_Request_Id="trail-%s-%d" % (value, status))
        told = {record["requestId"]: record for record in self.server.audit_records() if value in record.get("requestId", "")}
        self.assertEqual({name: record["event"] for name, record in told.items()},
                         {"trail-%s-%d" % (value, status): "CREATE" for status in (201, 200)})


class Update(Conditional):
    def test_nothing_matches_and_no_id(self):
        for form, value in self.each():
            answer = self.assert_ok(self.update(form, value), 201)
            self.assertEqual(answer.field("Location"), "%s/Patient/%s/_history/1" % (self.server.base, answer.id))
            self.assertEqual([each["id"] for each in self.found(value)], [answer.id])

    def test_nothing_matches_and_an_id(self):
        for form, value in self.each():
            answer = self.assert_ok(self.update(form, value, name=value), 201)
            self.assertEqual(answer.id, value)

    def test_nothing_matches_and_the_id_is_of_another(self):
        for form, value in self.each():
            there = self.all.update(patient(id=value, gender="male"))
            self.assert_outcome(self.update(form, value, name=value), 409, "conflict")
            self.assertEqual(self.all.get("Patient/" + value).body, there.body)

    def test_nothing_matches_and_the_id_is_of_what_was_deleted(self):
        for form, value in self.each():
            self.all.update(identified(value, id=value))
            self.all.delete("Patient/" + value)
            answer = self.assert_ok(self.update(form, value, name=value), 201)
            self.assertEqual(answer.version, "3")

    def test_one_matches(self):
        for form, value in self.each():
            made = self.all.create(identified(value))
            for version, name in (("2", None), ("3", made.id)):
                answer = self.assert_ok(self.update(form, value, gender="other", name=name))
                self.assertEqual((answer.id, answer.version, answer.json["gender"]), (made.id, version, "other"))
                self.assertEqual(answer.field("Location"), "%s/Patient/%s/_history/%s" % (self.server.base, made.id, version))
            # It is found by what it says now.
            self.assertEqual([each["id"] for each in self.all.search("Patient?gender=other&" + by(value))], [made.id])

    def test_one_matches_and_the_id_is_another(self):
        for form, value in self.each():
            made = self.all.create(identified(value))
            self.assert_outcome(self.update(form, value, name=value, gender="other"), 400)
            self.assertEqual(self.all.get("Patient/" + made.id).body, made.body)
            self.assertEqual(self.all.get("Patient/" + value).status, 404)

    def test_several_match(self):
        for form, value in self.each():
            made = [self.all.create(identified(value)) for _ in range(2)]
            for name in (None, made[0].id, value):
                self.assert_outcome(self.update(form, value, name=name), 412, "multiple-matches")
            self.assertEqual(sorted(each["id"] for each in self.found(value)), sorted(each.id for each in made))

    def test_criteria_that_are_none(self):
        for form, value in self.each():
            for criteria in ("", "nothing=x", "birthdate=soon", "_format=json", "_id="):
                with self.subTest(criteria):
                    self.assert_outcome(self.update(form, value, criteria), 400)
            self.assertEqual(self.found(value), [])
        self.assert_outcome(self.all.put("Patient", identified("x")), 400)

    def test_what_every_request_may_say_is_no_criterion(self):
        value = new_id("n")
        for status in (201, 200):
            answer = self.update("json", value, by(value) + "&_format=json&_pretty=true")
            self.assertEqual((answer.status, answer.body[:2]), (status, b"{\n"))

    def test_a_body_that_is_none(self):
        value = new_id("n")
        for sent, kind, statuses in (("{", "json", (400,)), ("<Patient", "xml", (400,)),
                                     ('{"resourceType":"Patient","nothing":1}', "json", (400,)),
                                     ('{"resourceType":"Patient","link":[{}]}', "json", (400, 422)),
                                     ('{"resourceType":"Patient","communication":[{"preferred":true}]}', "json", (422,)),
                                     ('<Patient xmlns="http://hl7.org/fhir"><communication><preferred value="true"/></communication></Patient>',
                                      "xml", (422,)),
                                     ('{"resourceType":"Observation"}', "json", (400,)), ("a", "turtle", (415,))):
            answer = self.all.put("Patient?" + by(value), sent, {"Content-Type": "application/fhir+" + kind})
            self.assertIn(answer.status, statuses, answer)
        self.assertEqual(self.found(value), [])

    def test_if_match(self):
        for form, value in self.each():
            self.assert_outcome(self.update(form, value, If_Match='W/"1"'), 412, "conflict")
            self.assertEqual(self.found(value), [])
            self.all.create(identified(value))
            self.assert_outcome(self.update(form, value, If_Match='W/"2"'), 412, "conflict")
            self.assert_outcome(self.update(form, value, If_None_Match="*"), 412, "conflict")
            self.assertEqual(self.assert_ok(self.update(form, value, If_Match='W/"1"')).version, "2")
            self.assert_outcome(self.update(form, value, If_Match="2"), 400)

    def test_who_may_not_write(self):
        for form, value in self.each():
            for client in (self.reader, self.care):
                self.assert_outcome(self.update(form, value, client=client), 403)
            made = self.all.create(identified(value))
            for client in (self.reader, self.care):
                self.assert_outcome(self.update(form, value, client=client), 403)
            self.assertEqual(self.all.get("Patient/" + made.id).body, made.body)

    def test_who_may_not_create(self):
        client = Client(self.server, "all", self.all.certificate, self.all.key, self.server.token("all", "system/*.us"))
        for form, value in self.each():
            self.assert_outcome(self.update(form, value, client=client), 403)
            self.assertEqual(self.update(form, value, client=client, name=value).status, 404)
            self.assertEqual(self.found(value), [])
            self.all.create(identified(value))
            self.assertEqual(self.update(form, value, client=client).status, 200)
        client.close()

    def test_an_id_that_is_taken_unseen(self):
        """The answer must not tell a taken id from a free one, to who may create under neither."""
        value = new_id("n")
        category = observation()["category"][0]["coding"][0]
        laboratory = [{"coding": [{"system": category["system"], "code": "laboratory"}]}]
        self.all.update(observation(id=value, category=laboratory))
        client = Client(self.server, "all", self.all.certificate, self.all.key, self.server.token(
            "all", "system/Observation.us?category=%(system)s|%(code)s" % category))
        sent = observation(identifier=[{"system": SYSTEM, "value": value}])
        taken, free = (client.put("Observation?" + by(value), dict(sent, id=name)) for name in (value, "x" * len(value)))
        self.assert_outcome(taken, 404, "not-found")
        self.assertEqual(taken.body, free.body.replace(b"x" * len(value), value.encode()))
        client.close()

    def test_a_search_parameter_without_an_id(self):
        """Its url is another's already: of the one that it replaces."""
        url = "http://irori.example/SearchParameter/" + new_id("n")
        sent = {"resourceType": "SearchParameter", "url": url, "name": "nickname", "status": "active", "description": "nickname",
                "code": "nickname", "base": ["Patient"], "type": "string", "expression": "Patient.name.where(use = 'nickname')"}
        made = self.assert_ok(self.all.put("SearchParameter?url=" + url, sent), 201)
        self.assertEqual(self.assert_ok(self.all.put("SearchParameter?url=" + url, dict(sent, description="called"))).id, made.id)


class Delete(Conditional):
    def test_nothing_matches(self):
        self.assertEqual(self.all.delete("Patient?" + by(new_id("n"))).status, 204)

    def test_one_matches(self):
        value = new_id("n")
        made, other = self.all.create(identified(value)), self.all.create(identified(new_id("n")))
        answer = self.all.delete("Patient?" + by(value))
        self.assertEqual((answer.status, answer.body, answer.field("ETag")), (204, b"", 'W/"2"'))
        self.assertEqual(self.all.get("Patient/" + made.id).status, 410)
        self.assertEqual(self.all.get("Patient/" + other.id).status, 200)
        # Again: nothing is there that matches.
        self.assertEqual(self.all.delete("Patient?" + by(value)).status, 204)
        self.assertEqual(len(self.all.get("Patient/%s/_history" % made.id).json["entry"]), 2)

    def test_several_match(self):
        value = new_id("n")
        for _ in range(2):
            self.all.create(identified(value))
        self.assert_outcome(self.all.delete("Patient?" + by(value)), 412, "multiple-matches")
        self.assertEqual(len(self.found(value)), 2)

    def test_criteria_that_are_none(self):
        value = new_id("n")
        made = self.all.create(identified(value))
        for criteria in ("", "?", "?nothing=x", "?_count=1", "?_format=json", "?birthdate=soon", "?identifier="):
            with self.subTest(criteria):
                self.assert_outcome(self.all.delete("Patient" + criteria), 400)
                self.assert_outcome(self.all.delete("Patient" + criteria, {"Prefer": "handling=lenient"}), 400)
        self.assertEqual(self.all.get("Patient/" + made.id).body, made.body)

    def test_a_part_of_what_is_found(self):
        value = new_id("n")
        made = [self.all.create(identified(value)) for _ in range(3)]
        following = self.server.path_of(next_link(self.all.get("Patient?_count=1&" + by(value)).json))
        for more in ("&_count=1", "&_sort=birthdate", "&_sort=-_lastUpdated", "&_include=Patient:organization", "&_total=none",
                     "&_revinclude:iterate=Observation:subject"):
            with self.subTest(more):
                self.assert_outcome(self.all.delete("Patient?" + by(value) + more), 400, "not-supported")
        self.assert_outcome(self.all.delete(following), 400)
        self.assertEqual(len(self.found(value)), len(made))

    def test_if_match(self):
        value = new_id("n")
        self.assert_outcome(self.all.delete("Patient?" + by(value), {"If-Match": "*"}), 412)
        self.all.create(identified(value))
        self.assert_outcome(self.all.delete("Patient?" + by(value), {"If-Match": 'W/"9"'}), 412)
        self.assertEqual(len(self.found(value)), 1)
        self.assertEqual(self.all.delete("Patient?" + by(value), {"If-Match": 'W/"1"'}).status, 204)

    def test_who_may_not_delete(self):
        value = new_id("n")
        made = self.all.create(identified(value))
        for client in (self.reader, self.care):
            self.assert_outcome(client.delete("Patient?" + by(value)), 403)
        self.assertEqual(self.all.get("Patient/" + made.id).body, made.body)

    def test_the_statement_says_so(self):
        for resource in self.all.get("metadata").json["rest"][0]["resource"]:
            conditional = resource["conditionalCreate"], resource["conditionalUpdate"], resource["conditionalDelete"]
            self.assertEqual(conditional, (False, False, "not-supported") if resource["type"] == "AuditEvent" else
                             (True, True, "single"), resource["type"])

    def test_what_nobody_writes(self):
        for method in ("PUT", "PATCH", "DELETE"):
            self.assert_outcome(self.all.request(method, "AuditEvent?entity-name=x"), 405)


class DeleteSeveral(Conditional):
    settings = {"conditional-delete": "multiple"}

    def test_all_that_match(self):
        value = new_id("n")
        made = [self.all.create(identified(value)) for _ in range(5)]
        kept = self.all.create(identified(new_id("n")))
        answer = self.all.delete("Patient?" + by(value), {"X-Request-Id": "several-" + value})
        self.assertEqual((answer.status, answer.body, answer.field("ETag")), (204, b"", None))
        self.assertEqual({self.all.get("Patient/" + each.id).status for each in made}, {410})
        self.assertEqual(self.found(value), [])
        self.assertEqual(self.all.get("Patient/" + kept.id).status, 200)
        records = [record for record in self.server.audit_records() if record.get("requestId") == "several-" + value]
        self.assertEqual([record["event"] for record in records], ["DELETE"])

    def test_none_and_one(self):
        value = new_id("n")
        self.assertEqual(self.all.delete("Patient?" + by(value)).status, 204)
        self.all.create(identified(value))
        self.assertEqual(self.all.delete("Patient?" + by(value)).field("ETag"), 'W/"2"')

    def test_one_that_may_not_be_deleted_keeps_all(self):
        """Care may write care assessments, and reads the basic ones as well: all or nothing."""
        value = new_id("n")
        made = [self.all.create(identified(value)) for _ in range(2)]
        self.assert_outcome(self.care.delete("Patient?" + by(value)), 403)
        self.assertEqual(sorted(each["id"] for each in self.found(value)), sorted(each.id for each in made))
        scope = "system/Observation.cruds?category=http://terminology.hl7.org/CodeSystem/observation-category|vital-signs"
        for category in ("vital-signs", "laboratory"):
            self.all.create(observation(identifier=[{"system": SYSTEM, "value": value}],
                                        category=[{"coding": [{"system": scope.split("=")[1].split("|")[0], "code": category}]}]))
        mixed = Client(self.server, "all", self.all.certificate, self.all.key, self.server.token(
            "all", scope.replace(".cruds", ".cud") + " system/Observation.rs"))
        self.assert_outcome(mixed.delete("Observation?" + by(value)), 403)
        self.assertEqual(len(self.all.search("Observation?" + by(value))), 2)
        mixed.close()

    def test_if_match_is_for_each(self):
        value = new_id("n")
        made = [self.all.create(identified(value)) for _ in range(2)]
        self.all.update(made[0].json)
        self.assert_outcome(self.all.delete("Patient?" + by(value), {"If-Match": 'W/"1"'}), 412)
        self.assertEqual(len(self.found(value)), 2)
        self.assertEqual(self.all.delete("Patient?" + by(value), {"If-Match": "*"}).status, 204)

    def test_more_than_the_bound(self):
        value = new_id("n")
        with self.server.raw("all") as raw:
            for first in range(0, 1001, 91):
                count = min(91, 1001 - first)
                sent = ('{"resourceType":"Patient","identifier":[{"system":"%s","value":"%s"}]}' % (SYSTEM, value)).encode()
                head = ("POST /fhir/Patient HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nPrefer: return=minimal\r\n"
                        "Content-Type: application/fhir+json\r\nContent-Length: %d\r\n\r\n" % (self.all.token, len(sent))).encode()
                raw.send((head + sent) * count)
                for _ in range(count):
                    self.assertEqual(raw.receive().status, 201)
        issues = self.assert_outcome(self.all.delete("Patient?" + by(value)), 412, "multiple-matches")
        self.assertIn("1000", issues[0]["diagnostics"])
        self.assertEqual(self.all.get("Patient?_summary=count&" + by(value)).json["total"], 1001)
        self.all.delete("Patient/" + self.all.get("Patient?_count=1&" + by(value)).json["entry"][0]["resource"]["id"])
        self.assertEqual(self.all.delete("Patient?" + by(value)).status, 204)
        self.assertEqual(self.all.get("Patient?_summary=count&" + by(value)).json["total"], 0)

    def test_the_statement_says_so(self):
        self.assertEqual(self.all.get("metadata").json["rest"][0]["resource"][0]["conditionalDelete"], "multiple")


class Off(Conditional):
    settings = {"conditional-delete": "off", "update-create": "off"}

    def test_delete(self):
        value = new_id("n")
        self.all.create(identified(value))
        self.assert_outcome(self.all.delete("Patient?" + by(value)), 400, "not-supported")
        self.assertEqual(len(self.found(value)), 1)
        self.assertEqual(self.all.get("metadata").json["rest"][0]["resource"][0]["conditionalDelete"], "not-supported")

    def test_update_under_an_id_of_the_clients_choice(self):
        for form, value in self.each():
            self.assert_outcome(self.update(form, value, name=value), 400, "business-rule")
            self.assertEqual(self.found(value), [])
            self.assertEqual(self.update(form, value).status, 201)


class InBundles(Conditional):
    settings = {"conditional-delete": "multiple"}

    def bundle(self, kind, *entries):
        answer = self.all.post("", {"resourceType": "Bundle", "type": kind, "entry": [
            dict({"request": request}, **({"resource": resource} if resource else {})) for request, resource in entries]})
        if answer.status != 200:
            return answer
        return [(entry["response"]["status"][:3], entry["response"].get("location")) for entry in answer.json["entry"]]

    def test_create(self):
        for kind in ("batch", "transaction"):
            value = new_id("n")
            entry = {"method": "POST", "url": "Patient", "ifNoneExist": by(value)}, identified(value)
            (made, where), = self.bundle(kind, entry)
            (again, there), = self.bundle(kind, entry)
            self.assertEqual((made, again, there), ("201", "200", where))
            self.assertEqual(len(self.found(value)), 1)

    def test_the_same_twice_in_a_batch(self):
        value = new_id("n")
        answers = self.bundle("batch", *[({"method": "POST", "url": "Patient", "ifNoneExist": by(value)}, identified(value))] * 20)
        self.assertEqual(sorted(status for status, _ in answers), ["200"] * 19 + ["201"])
        self.assertEqual(len({where for _, where in answers}), 1)
        self.assertEqual(len(self.found(value)), 1)

    def test_update(self):
        for kind in ("batch", "transaction"):
            value = new_id("n")
            entry = {"method": "PUT", "url": "Patient?" + by(value)}, identified(value)
            self.assertEqual(self.bundle(kind, entry)[0][0], "201")
            self.assertEqual(self.bundle(kind, entry)[0][0], "200")
            self.assertEqual([each["meta"]["versionId"] for each in self.found(value)], ["2"])

    def test_delete(self):
        for kind in ("batch", "transaction"):
            value = new_id("n")
            for _ in range(3):
                self.all.create(identified(value))
            other = new_id("n")
            entries = ({"method": "DELETE", "url": "Patient?" + by(value)}, None), ({"method": "POST", "url": "Patient"}, identified(other))
            self.assertEqual([status for status, _ in self.bundle(kind, *entries)], ["204", "201"])
            self.assertEqual((self.found(value), len(self.found(other))), ([], 1))

    def test_several_match(self):
        value, other = new_id("n"), new_id("n")
        for _ in range(2):
            self.all.create(identified(value))
        for request in ({"method": "POST", "url": "Patient", "ifNoneExist": by(value)}, {"method": "PUT", "url": "Patient?" + by(value)}):
            entries = (request, identified(value)), ({"method": "POST", "url": "Patient"}, identified(other))
            self.assert_outcome(self.bundle("transaction", *entries), 412, "multiple-matches")
            self.assertEqual((len(self.found(value)), self.found(other)), (2, []))
            self.assertEqual(self.bundle("batch", entries[0])[0][0], "412")


class Parallel(Conditional):
    def together(self, request):
        """PARALLEL clients ask at one time; their answers."""
        answers, trouble, start = [], [], threading.Barrier(PARALLEL)

        def ask(client):
            try:
                start.wait(60)
                answers.append(request(client))
            except Exception as error: # told by the main thread
                trouble.append(error)

        threads = [threading.Thread(target=ask, args=(client,)) for client in self.many]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(trouble, [])
        return answers

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.many = [Client(cls.server, "all", cls.all.certificate, cls.all.key, cls.all.token) for _ in range(PARALLEL)]

    @classmethod
    def tearDownClass(cls):
        for client in cls.many:
            client.close()
        super().tearDownClass()

    def test_one_is_created(self):
        for _ in range(ROUNDS):
            value = new_id("n")
            answers = self.together(lambda client: self.create("json", value, client=client))
            self.assertEqual(sorted(answer.status for answer in answers), [200] * (PARALLEL - 1) + [201])
            self.assertEqual(len({answer.field("Location") for answer in answers}), 1)
            self.assertEqual(len(self.found(value)), 1)

    def test_one_is_created_by_updates(self):
        for _ in range(max(1, ROUNDS // 20)):
            value = new_id("n")
            answers = self.together(lambda client: self.update("json", value, client=client))
            self.assertEqual(sorted(answer.status for answer in answers), [200] * (PARALLEL - 1) + [201])
            self.assertEqual(sorted(int(answer.version) for answer in answers), list(range(1, PARALLEL + 1)))
            self.assertEqual([each["meta"]["versionId"] for each in self.found(value)], [str(PARALLEL)])

    def test_one_is_deleted_once(self):
        for _ in range(max(1, ROUNDS // 20)):
            value = new_id("n")
            made = self.all.create(identified(value))
            answers = self.together(lambda client: client.delete("Patient?" + by(value)))
            self.assertEqual({answer.status for answer in answers}, {204})
            self.assertEqual(sorted(answer.field("ETag") or "" for answer in answers), [""] * (PARALLEL - 1) + ['W/"2"'])
            self.assertEqual(len(self.all.get("Patient/%s/_history" % made.id).json["entry"]), 2)


if __name__ == "__main__":
    main()
