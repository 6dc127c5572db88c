#!/usr/bin/python3
"""References: normalised on write, found again, and as whole as the setting reference-integrity asks (R4 references.html,
http.html#create, #delete; valueset-reference-handling-policy.html)."""

import json
import threading
import time

from harness import Case, Client, main
from town import assessment, new_id, observation, patient

XML = {"Content-Type": "application/fhir+xml", "Accept": "application/fhir+json"}
URN = "urn:uuid:6f4d6a1c-0d8f-4d7c-9f0e-1b3a5c7d9e0f"


def basic(reference, **more):
    return {"resourceType": "Basic", "code": {"text": "x"}, "subject": {"reference": reference}, **more}


def basic_xml(reference):
    return '<Basic xmlns="http://hl7.org/fhir"><code><text value="x"/></code><subject><reference value="%s"/></subject></Basic>' % (
        reference)


def beyond(resource, reference):
    """The resource, with an extension that refers to something."""
    return dict(resource, extension=[{"url": "http://example.org/about", "valueReference": {"reference": reference}}])


class Referring(Case):
    def policy(self):
        statement = self.all.get("metadata").json
        return {tuple(sorted(r["referencePolicy"])) for r in statement["rest"][0]["resource"]}


class Off(Referring):
    def test_nothing_is_asked_of_references(self):
        for reference in ("Patient/" + new_id(), "Patient/%s/_history/9" % new_id(), "Patient?identifier=x", URN,
                          "https://other.example/fhir/Patient/1"):
            with self.subTest(reference):
                made = self.all.create(basic(reference))
                self.assertEqual(made.json["subject"]["reference"], reference)
        one = self.all.create(patient())
        self.all.create(basic("Patient/" + one.id))
        self.assertEqual(self.all.delete("Patient/" + one.id).status, 204)
        self.assertEqual(self.policy(), {("literal", "logical")})

    def test_absolute_references_to_this_server_become_relative(self):
        one = self.all.create(patient())
        for after in ("Patient/" + one.id, "Patient/%s/_history/1" % one.id):
            url = "%s/%s" % (self.server.base, after)
            made = self.all.create(beyond(basic(url, contained=[{"resourceType": "RelatedPerson", "id": "c", "patient": {"reference": url}}],
                                                author={"reference": "#c"}), url))
            read = self.all.get("Basic/" + made.id).json
            self.assertEqual(read["subject"]["reference"], after)
            self.assertEqual(read["contained"][0]["patient"]["reference"], after)
            self.assertEqual(read["extension"][0]["valueReference"]["reference"], after)
            self.assertEqual(read["author"]["reference"], "#c")
            self.assertEqual(made.json["subject"]["reference"], after)
            changed = self.all.put("Basic/" + made.id, dict(read, subject={"reference": url}))
            self.assertEqual(changed.json["subject"]["reference"], after)
            answer = self.all.post("Basic", basic_xml(url), XML)
            self.assertEqual((answer.status, answer.json["subject"]["reference"]), (201, after))

    def test_what_is_no_reference_stays_absolute(self):
        url = self.server.base + "/Patient/1"
        made = self.all.create(basic("Patient/x", extension=[{"url": url, "valueUri": url}],
                                     identifier=[{"system": url, "value": url}]))
        self.assertEqual(made.json["extension"], [{"url": url, "valueUri": url}])
        self.assertEqual(made.json["identifier"], [{"system": url, "value": url}])

    def test_a_version_that_is_referred_to_is_found_without_it(self):
        one, other = self.all.create(patient()), self.all.create(patient())
        made = self.all.create(basic("Patient/%s/_history/1" % one.id))
        self.all.create(basic("Patient/%s/_history/1" % other.id))
        self.assertEqual(made.json["subject"]["reference"], "Patient/%s/_history/1" % one.id)
        for query in ("Basic?subject=Patient/" + one.id, "Basic?subject=" + one.id, "Basic?patient=" + one.id,
                      "Basic?subject=%s/Patient/%s" % (self.server.base, one.id)):
            self.assertEqual([r["id"] for r in self.all.search(query)], [made.id], query)

    def test_logical_references_are_kept_and_found(self):
        name = new_id()
        subject = {"type": "Patient", "identifier": {"system": "urn:x", "value": name}}
        made = self.all.create({"resourceType": "Basic", "code": {"text": "x"}, "subject": subject})
        self.assertEqual(made.json["subject"], subject)
        self.assertEqual([r["id"] for r in self.all.search("Basic?subject:identifier=urn:x|" + name)], [made.id])

    def test_references_that_are_none_are_malformed(self):
        for reference in ("Patient", "nobody/1", "Patient/a_b"):
            issues = self.assert_outcome(self.all.post("Basic", basic(reference)), 422)
            self.assertEqual(issues[0]["expression"], ["Basic.subject.reference"])
        # R4 says who may be the subject of what: an Observation's is no Practitioner.
        for name in ("Practitioner/1", self.server.base + "/Practitioner/1"):
            issues = self.assert_outcome(self.all.post("Observation", observation(name)), 422)
            self.assertEqual([i["expression"] for i in issues], [["Observation.subject"]])


class Warn(Referring):
    settings = {"reference-integrity": "warn"}

    def test_policy(self):
        self.assertEqual(self.policy(), {("literal", "logical")})

    def issues(self, answer, status):
        self.assertEqual((answer.status, answer.json["resourceType"]), (status, "OperationOutcome"), answer)
        return [(i["severity"], i["code"], i.get("expression")) for i in answer.json["issue"]]

    def test_what_leads_nowhere_is_accepted_and_told_to_who_asks(self):
        name = new_id()
        for reference in ("Patient/" + name, "Patient?identifier=x", URN):
            for body, headers in ((basic(reference), {}), (basic_xml(reference), XML)):
                answer = self.all.post("Basic", body, {**headers, "Prefer": "return=OperationOutcome"})
                self.assertEqual(self.issues(answer, 201), [("warning", "not-found", ["Basic.subject.reference"]),
                                                            ("information", "informational", None)])
        self.assertEqual(len(self.all.search("Basic?subject=Patient/" + name)), 2)
        self.assertEqual(self.all.create(basic("Patient/" + name)).json["resourceType"], "Basic")

    def test_what_is_well_is_not_warned_of(self):
        one = self.all.create(patient())
        answer = self.all.post("Basic", basic("Patient/" + one.id), {"Prefer": "return=OperationOutcome"})
        self.assertEqual(self.issues(answer, 201), [("information", "informational", None)])

    def test_a_delete_tells_who_refers(self):
        one = self.all.create(patient())
        self.all.create(basic("Patient/" + one.id))
        answer = self.all.delete("Patient/" + one.id, {"Prefer": "return=OperationOutcome"})
        self.assertEqual(self.issues(answer, 200), [("warning", "conflict", None)])
        self.assertIn("1 records", answer.json["issue"][0]["diagnostics"])
        self.assertEqual(self.all.get("Patient/" + one.id).status, 410)
        other = self.all.create(patient())
        self.assertEqual(self.all.delete("Patient/" + other.id, {"Prefer": "return=OperationOutcome"}).status, 204)


class Enforce(Referring):
    settings = {"reference-integrity": "enforce"}

    def test_policy(self):
        self.assertEqual(self.policy(), {("enforced", "literal", "logical")})

    def test_what_leads_somewhere_is_taken(self):
        one = self.all.create(patient())
        for reference in ("Patient/" + one.id, "Patient/%s/_history/1" % one.id, "%s/Patient/%s" % (self.server.base, one.id),
                          "https://other.example/fhir/Patient/1", URN):
            for body, headers in ((basic(reference), {}), (basic_xml(reference), XML)):
                self.assertEqual(self.all.post("Basic", body, headers).status, 201, reference)
        logical = {"resourceType": "Basic", "code": {"text": "x"}, "subject": {"identifier": {"value": "1"}}}
        self.assertEqual(self.all.post("Basic", logical).status, 201)
        name = new_id()
        self.assertEqual(self.all.put("Basic/" + name, basic("Basic/" + name, id=name)).status, 201)

    def test_each_that_leads_nowhere_is_named(self):
        absent, there = "Patient/" + new_id(), "Patient/" + self.all.create(patient()).id
        body = beyond(observation(absent, performer=[{"reference": there}, {"reference": absent}], contained=[
            {"resourceType": "Group", "id": "g", "type": "person", "actual": True, "member": [{"entity": {"reference": absent}}]}],
            focus=[{"reference": "#g"}, {"reference": "Patient?identifier=1"}]), absent)
        issues = self.assert_outcome(self.all.post("Observation", body), 422, "not-found")
        self.assertEqual(sorted(i["expression"][0] for i in issues), [
            "Observation.contained[0].member[0].entity.reference", "Observation.extension[0].value.reference",
            "Observation.focus[1].reference", "Observation.performer[1].reference", "Observation.subject.reference"])
        self.assertEqual({i["severity"] for i in issues}, {"error"})
        issues = self.assert_outcome(self.all.post("Basic", basic_xml(absent), XML), 422, "not-found")
        self.assertEqual([i["expression"] for i in issues], [["Basic.subject.reference"]])
        name = new_id()
        self.assert_outcome(self.all.put("Basic/" + name, basic(absent, id=name)), 422, "not-found")
        self.assertEqual(self.all.get("Basic/" + name).status, 404)

    def test_versions_must_be_there(self):
        one = self.all.create(patient())
        self.all.update(one.json)
        where = "Patient/%s/_history/" % one.id
        for version in ("1", "2"):
            self.all.create(basic(where + version))
        for version in ("3", "0", "01", "x"):
            self.assert_outcome(self.all.post("Basic", basic(where + version)), 422, "not-found")
        # A reference to a version stays good without the resource; one to its deletion never was.
        self.assertEqual(self.all.delete("Patient/" + one.id).status, 204)
        self.assertEqual(self.all.post("Basic", basic(where + "1")).status, 201)
        self.assert_outcome(self.all.post("Basic", basic(where + "3")), 422, "not-found")

    def test_what_is_deleted_is_not_there(self):
        one = self.all.create(patient())
        self.all.delete("Patient/" + one.id)
        self.assert_outcome(self.all.post("Basic", basic("Patient/" + one.id)), 422, "not-found")

    def test_hidden_and_absent_are_answered_alike(self):
        one = self.all.create(patient())
        hidden = self.all.create(observation("Patient/" + one.id))
        absent = new_id()
        self.assertEqual(self.care.post("QuestionnaireResponse", assessment("Patient/" + one.id)).status, 201)
        answers = [self.care.post("QuestionnaireResponse", beyond(assessment("Patient/" + one.id), "Observation/" + name))
                   for name in (hidden.id, absent)]
        self.assert_outcome(answers[0], 422, "not-found")
        self.assertEqual(answers[0].text.replace(hidden.id, "ID"), answers[1].text.replace(absent, "ID"))
        versions = [self.care.post("QuestionnaireResponse", beyond(assessment("Patient/" + one.id),
                                                                   "Observation/%s/_history/1" % name))
                    for name in (hidden.id, absent)]
        self.assert_outcome(versions[0], 422, "not-found")
        self.assertEqual(versions[0].text.replace(hidden.id, "ID"), versions[1].text.replace(absent, "ID"))
        # Who may write nothing is told that, whatever it refers to.
        self.assert_outcome(self.other.post("Basic", basic("Patient/" + absent)), 403, "forbidden")

    def test_what_was_said_before_is_not_judged_anew(self):
        one = self.all.create(patient())
        hidden = self.all.create(observation("Patient/" + one.id))
        made = self.all.create(beyond(assessment("Patient/" + one.id), "Observation/" + hidden.id))
        changed = dict(made.json, status="amended")
        self.assertEqual(self.care.put("QuestionnaireResponse/" + made.id, changed).status, 200)
        other = self.all.create(observation("Patient/" + one.id))
        self.assert_outcome(self.care.put("QuestionnaireResponse/" + made.id, beyond(changed, "Observation/" + other.id)), 422,
                            "not-found")

    def test_what_was_broken_before_may_stay_so(self):
        name, absent = new_id(), "Patient/" + new_id()
        self.server.cli("load", "-", stdin=json.dumps(basic(absent, id=name)) + "\n")
        tag = {"resourceType": "Parameters", "parameter": [{"name": "meta", "valueMeta": {"tag": [{"system": "urn:x", "code": "y"}]}}]}
        self.assertEqual(self.all.post("Basic/%s/$meta-add" % name, tag).status, 200)
        self.assertEqual(self.all.put("Basic/" + name, basic(absent, id=name, created="2026")).status, 200)
        self.assert_outcome(self.all.put("Basic/" + name, basic(absent + "x", id=name)), 422, "not-found")
        # Once it is mended it can't be broken again.
        self.assertEqual(self.all.put("Basic/" + name, basic("Basic/" + name, id=name)).status, 200)
        self.assert_outcome(self.all.put("Basic/" + name, basic(absent, id=name)), 422, "not-found")

    def test_what_is_referred_to_is_not_deleted(self):
        for reference in ("Patient/%s", self.server.base + "/Patient/%s"):
            for body in (basic, lambda r: beyond(basic("https://other.example/fhir/Patient/1"), r)):
                one = self.all.create(patient())
                made = self.all.create(body(reference % one.id))
                for _ in range(2):
                    issues = self.assert_outcome(self.all.delete("Patient/" + one.id), 409, "conflict")
                    self.assertIn("1 records", issues[0]["diagnostics"])
                    time.sleep(0.2) # once from the window, once from the index
                self.assertEqual(self.all.get("Patient/" + one.id).status, 200)
                self.all.update(dict(made.json, subject={"reference": "https://other.example/fhir/Patient/2"}, extension=[
                    {"url": "http://example.org/about", "valueString": one.id}]))
                self.assertEqual(self.all.delete("Patient/" + one.id).status, 204)
                self.assertEqual(self.all.delete("Patient/" + one.id).status, 204)

    def test_by_condition_and_by_patch_it_is_the_same(self):
        one, two, name = self.all.create(patient()), self.all.create(patient()), new_id()
        identifier = [{"system": "urn:x", "value": name}]
        absent = "Patient/" + new_id()
        condition = {"If-None-Exist": "identifier=urn:x|" + name}
        self.assert_outcome(self.all.post("Basic", basic(absent, identifier=identifier), condition), 422, "not-found")
        made = self.all.post("Basic", basic("Patient/" + one.id, identifier=identifier), condition)
        self.assertEqual(made.status, 201)
        self.assert_outcome(self.all.put("Basic?identifier=urn:x|" + name, basic(absent, identifier=identifier)), 422, "not-found")
        for path in ("Basic/" + made.id, "Basic?identifier=urn:x|" + name):
            for reference, status in ((absent, 422), ("Patient/" + two.id, 200), ("%s/Patient/%s" % (self.server.base, one.id), 200)):
                patch = [{"op": "replace", "path": "/subject/reference", "value": reference}]
                answer = self.all.request("PATCH", path, patch, {"Content-Type": "application/json-patch+json"})
                self.assertEqual(answer.status, status, answer)
        self.assertEqual(answer.json["subject"]["reference"], "Patient/" + one.id)
        self.assert_outcome(self.all.delete("Patient?_id=" + one.id), 409, "conflict")
        self.assertEqual(self.all.delete("Patient?_id=" + two.id).status, 204)

    def test_deleting_the_referrer_frees_what_it_refers_to(self):
        one = self.all.create(patient())
        referrers = [self.all.create(basic("Patient/" + one.id)) for _ in range(3)]
        for left in (3, 2, 1):
            issues = self.assert_outcome(self.all.delete("Patient/" + one.id), 409, "conflict")
            self.assertIn("%d records" % left, issues[0]["diagnostics"])
            self.all.delete("Basic/" + referrers[left - 1].id)
        self.assertEqual(self.all.delete("Patient/" + one.id).status, 204)

    def test_a_resource_may_refer_to_itself_and_go(self):
        name = new_id()
        self.all.update(basic("Basic/" + name, id=name))
        self.assertEqual(self.all.delete("Basic/" + name).status, 204)

    def test_hidden_referrers_refuse_but_are_neither_named_nor_counted(self):
        one = self.all.create(patient())
        target = self.all.create(assessment("Patient/" + one.id))
        hidden = self.all.create(observation("Patient/" + one.id, derivedFrom=[{"reference": "QuestionnaireResponse/" + target.id}]))
        answer = self.care.delete("QuestionnaireResponse/" + target.id)
        issues = self.assert_outcome(answer, 409, "conflict")
        self.assertEqual(len(issues), 1)
        self.assertNotIn(hidden.id, answer.text)
        self.assertNotRegex(issues[0]["diagnostics"].replace(target.id, ""), r"\d|Observation")
        self.care.post("QuestionnaireResponse", beyond(assessment("Patient/" + one.id), "QuestionnaireResponse/" + target.id))
        issues = self.assert_outcome(self.care.delete("QuestionnaireResponse/" + target.id), 409, "conflict")
        self.assertIn("by 1 records", issues[0]["diagnostics"])
        # Who may delete nothing is told that.
        self.assert_outcome(self.other.delete("QuestionnaireResponse/" + target.id), 403, "forbidden")

    def test_who_may_not_read_it_learns_nothing_from_a_refused_delete(self):
        one = self.all.create(patient())
        self.all.create(basic("Patient/" + one.id))
        blind = Client(self.server, "all", self.all.certificate, self.all.key, self.server.token("all", "system/*.d"))
        refused, absent = blind.delete("Patient/" + one.id), blind.delete("Patient/never-was")
        blind.close()
        self.assert_outcome(refused, 404, "not-found")
        self.assertEqual(refused.text.replace(one.id, "ID"), absent.text.replace("never-was", "ID"))

    def test_a_delete_and_a_new_reference_race_and_one_is_refused(self):
        outcomes = set()
        clients = [Client(self.server, "all", self.all.certificate, self.all.key, self.all.token) for _ in range(2)]
        for _ in range(60):
            one = self.all.create(patient())
            start, answers = threading.Barrier(2), [None, None]

            def run(n):
                start.wait()
                answers[n] = clients[n].delete("Patient/" + one.id) if n == 0 else clients[n].post("Basic", basic("Patient/" + one.id))

            threads = [threading.Thread(target=run, args=(n,)) for n in range(2)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            pair = (answers[0].status, answers[1].status)
            self.assertIn(pair, ((204, 422), (409, 201)))
            outcomes.add(pair)
            self.assertEqual(self.all.get("Patient/" + one.id).status, 410 if pair[0] == 204 else 200)
        for client in clients:
            client.close()
        self.assertGreater(len(outcomes), 0)


class Together(Referring):
    """Changes of a Bundle."""
    settings = {"reference-integrity": "enforce"}

    def send(self, *entries, kind="transaction", client=None):
        bundle = {"resourceType": "Bundle", "type": kind, "entry": [
            {**({"fullUrl": name} if name else {}), **({"resource": resource} if resource else {}),
             "request": {"method": method, "url": url}} for method, url, resource, name in entries]}
        return (client or self.all).post("", bundle)

    def test_what_a_transaction_writes_is_there(self):
        name = new_id()
        answer = self.send(("POST", "Basic", basic(URN), None), ("POST", "Patient", patient(), URN),
                           ("PUT", "Basic/" + name, basic("Basic/%s/_history/1" % name, id=name), None))
        self.assert_ok(answer)
        made = [e["response"]["location"] for e in answer.json["entry"]]
        subject = self.all.get(self.server.path_of(made[0])).json["subject"]["reference"]
        self.assertTrue(made[1].endswith("/%s/_history/1" % subject), made)

    def test_what_leads_nowhere_refuses_all_of_it(self):
        name, absent = new_id(), "Patient/" + new_id()
        answer = self.send(("PUT", "Patient/" + name, patient(id=name), None),
                           ("POST", "Basic", beyond(basic(absent), "Patient/%s/_history/2" % name), None))
        issues = self.assert_outcome(answer, 422, "not-found")
        self.assertEqual([i["expression"] for i in issues], [["Bundle.entry[1].resource.extension[0].value.reference"],
                                                             ["Bundle.entry[1].resource.subject.reference"]])
        self.assertEqual(self.all.get("Patient/" + name).status, 404)

    def test_in_xml(self):
        entry = '<entry>%s<request><method value="POST"/><url value="%s"/></request></entry>'
        bundle = '<Bundle xmlns="http://hl7.org/fhir"><type value="transaction"/>%s</Bundle>'
        person = entry % ('<fullUrl value="%s"/><resource><Patient><gender value="other"/></Patient></resource>' % URN, "Patient")
        for reference, status in ((URN, 200), ("Patient/nobody", 422)):
            resource = basic_xml(reference).replace(' xmlns="http://hl7.org/fhir"', "")
            answer = self.all.post("", bundle % (entry % ("<resource>%s</resource>" % resource, "Basic") + person), XML)
            self.assertEqual(answer.status, status, answer)
        self.assertEqual(answer.json["issue"][0]["expression"], ["Bundle.entry[0].resource.subject.reference"])

    def test_what_a_transaction_deletes_is_not_there(self):
        one = self.all.create(patient())
        answer = self.send(("DELETE", "Patient/" + one.id, None, None), ("POST", "Basic", basic("Patient/" + one.id), None))
        self.assert_outcome(answer, 422, "not-found")
        self.assertEqual(self.all.get("Patient/" + one.id).status, 200)

    def test_who_refers_may_be_changed_or_deleted_with_it(self):
        one = self.all.create(patient())
        freed, gone = (self.all.create(basic("Patient/" + one.id)) for _ in range(2))
        issues = self.assert_outcome(self.send(("DELETE", "Patient/" + one.id, None, None), ("DELETE", "Basic/" + gone.id, None, None)),
                                     409, "conflict")
        self.assertEqual([i["expression"] for i in issues], [["Bundle.entry[0]"]])
        self.assertIn("by 1 records", issues[0]["diagnostics"])
        self.assertEqual(self.all.get("Basic/" + gone.id).status, 200)
        answer = self.send(("DELETE", "Patient/" + one.id, None, None), ("DELETE", "Basic/" + gone.id, None, None),
                           ("PUT", "Basic/" + freed.id, basic("Basic/" + freed.id, id=freed.id), None))
        self.assert_ok(answer)
        self.assertEqual(self.all.get("Patient/" + one.id).status, 410)

    def test_hidden_and_absent_are_answered_alike(self):
        one = self.all.create(patient())
        hidden, absent = self.all.create(observation("Patient/" + one.id)).id, new_id()
        answers = [self.send(("POST", "QuestionnaireResponse", beyond(assessment("Patient/" + one.id), "Observation/" + name), None),
                             client=self.care) for name in (hidden, absent)]
        self.assert_outcome(answers[0], 422, "not-found")
        self.assertEqual(answers[0].text.replace(hidden, "ID"), answers[1].text.replace(absent, "ID"))
        self.assert_outcome(self.send(("POST", "Basic", basic("Patient/" + absent), None), client=self.other), 403, "forbidden")

    def test_entries_of_a_batch_are_each_their_own(self):
        one = self.all.create(patient())
        answer = self.send(("POST", "Basic", basic("Patient/" + one.id), None), ("POST", "Basic", basic("Patient/nobody"), None),
                           ("DELETE", "Patient/" + self.all.create(patient()).id, None, None), kind="batch")
        self.assert_ok(answer)
        self.assertEqual([e["response"]["status"][:3] for e in answer.json["entry"]], ["201", "422", "204"])

    def test_a_delete_and_a_transaction_race_and_one_is_refused(self):
        clients = [Client(self.server, "all", self.all.certificate, self.all.key, self.all.token) for _ in range(2)]
        for _ in range(40):
            one, start, answers = self.all.create(patient()), threading.Barrier(2), [None, None]

            def run(n):
                start.wait()
                answers[n] = clients[n].delete("Patient/" + one.id) if n == 0 else self.send(
                    ("POST", "Basic", basic("Patient/" + one.id), None), ("POST", "Basic", basic("Patient/" + one.id), None),
                    client=clients[n])

            threads = [threading.Thread(target=run, args=(n,)) for n in range(2)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            self.assertIn((answers[0].status, answers[1].status), ((204, 422), (409, 200)))
            self.assertEqual(len(self.all.search("Basic?subject=Patient/" + one.id)), 0 if answers[0].status == 204 else 2)
        for client in clients:
            client.close()


class Bounds(Referring):
    settings = {"reference-integrity": "enforce"}

    def load(self, resources):
        self.server.cli("load", "-", stdin="".join(json.dumps(r) + "\n" for r in resources))

    def test_references_of_a_resource(self):
        one = "Patient/" + self.all.create(patient()).id
        members = [{"entity": {"reference": one}}] * 10000
        group = {"resourceType": "Group", "type": "person", "actual": True, "member": members}
        self.assertEqual(self.all.post("Group", group, {"Prefer": "return=minimal"}).status, 201)
        self.assert_outcome(self.all.post("Group", dict(group, member=members + members[:1])), 422, "too-costly")

    def test_more_than_need_be_counted(self):
        name = new_id()
        self.load([patient(id=name)] + [basic("Patient/" + name, id="%s.%d" % (name, i)) for i in range(1100)])
        self.server.cli("verify")
        for _ in range(2):
            issues = self.assert_outcome(self.all.delete("Patient/" + name), 409, "conflict")
            self.assertRegex(issues[0]["diagnostics"], "by (at least 1000|1100) records")
            time.sleep(1)

    def load_versioned(self, count):
        """A Patient, and so many that refer to its first version: they don't count, but must be looked at."""
        name = new_id()
        self.load([patient(id=name)] + [basic("Patient/%s/_history/1" % name, id="%s.%d" % (name, i)) for i in range(count)])
        time.sleep(1) # so that the index has them
        return name

    def load_list(self, name, count):
        self.load([{"resourceType": "List", "id": name, "status": "current", "mode": "working",
                    "entry": [{"item": {"reference": "Basic/%s.%d" % (name, i)}} for i in range(count)]}])

    def test_more_than_can_be_looked_at(self):
        self.assertEqual(self.all.delete("Patient/" + self.load_versioned(19999)).status, 204)
        name = self.load_versioned(20001)
        issues = self.assert_outcome(self.all.delete("Patient/" + name), 409, "conflict")
        self.assertNotIn("by", issues[0]["diagnostics"].replace(name, ""))
        self.load_list(name, 20000)
        bundle = self.all.get("Basic/_history?_elements=id&_count=1000&_list=" + name).json
        self.assertEqual(len(bundle["entry"]), 1000)
        self.load_list(name, 20001)
        self.assert_outcome(self.all.get("Basic/_history?_list=" + name), 400, "too-costly")


if __name__ == "__main__":
    main()
