#!/usr/bin/python3
"""The audit trail as AuditEvents: whom they are shown to, what of them, and that nothing else leads to any."""

import base64

from harness import Case, FHIR_XML, Client, fingerprint, main, next_link
from town import observation, patient

EVENT = "AuditEvent"


class Trail(Case):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.one, cls.two = (cls.all.create(patient(name, "一")).id for name in ("笠間", "友部"))
        cls.of_one, cls.of_two = (cls.all.create(observation("Patient/" + p)).id for p in (cls.one, cls.two))
        cls.citizen = cls.person("citizen", cls.one)
        cls.neighbour = cls.person("citizen", cls.two)
        cls.auditor = cls.person("auditor")

    @classmethod
    def person(cls, role, subject=None, scope="user/*.rs", name="all"):
        """Somebody who uses the portal: another token of the same certificate."""
        client = cls.server.clients[name]
        token = cls.server.cli("token", "issue", name, "--scope", scope, "--role", role, "--user", role + "-" + (subject or "1"),
                               "--certificate", fingerprint(client.certificate), "--minutes", "600",
                               *(["--patient", subject] if subject else [])).stdout.strip()
        return Client(cls.server, name, client.certificate, client.key, token)

    def events(self, client, query="", path=EVENT):
        """All pages' AuditEvents."""
        answer, events = client.get(path + ("?" + query if query else "")), []
        while True:
            bundle = self.assert_ok(answer).json
            self.assertEqual(bundle["type"], "searchset")
            self.assertIn("self", [link["relation"] for link in bundle["link"]])
            for entry in bundle.get("entry", []):
                self.assertEqual(entry["search"], {"mode": "match"})
                self.assertEqual(entry["fullUrl"], "%s/AuditEvent/%s" % (self.server.base, entry["resource"]["id"]))
                events.append(entry["resource"])
            following = next_link(bundle)
            if following is None:
                return events
            answer = client.get(self.server.path_of(following))

    @staticmethod
    def subtype(event):
        return event.get("subtype", [{}])[0].get("code")

    @staticmethod
    def references(event):
        return {entity["what"]["reference"] for entity in event.get("entity", []) if "reference" in entity.get("what", {})}

    @staticmethod
    def of_request(events, request_id):
        return [event for event in events if request_id in
                [e.get("what", {}).get("identifier", {}).get("value") for e in event.get("entity", [])]]

    # ---- Who sees what ----

    def test_the_citizen_sees_who_looked(self):
        answer = self.ehr.get("Observation/" + self.of_one)
        request = self.assert_ok(answer).field("X-Request-Id")
        seen, = self.of_request(self.events(self.citizen), request)
        self.assertEqual(seen["type"]["code"], "rest")
        self.assertEqual((self.subtype(seen), seen["action"], seen["outcome"]), ("read", "R", "0"))
        self.assertIn({"reference": "Organization/ehr", "identifier": {
            "system": "http://irori.example/fhir/NamingSystem/institution", "value": "ehr"}}, [a["who"] for a in seen["agent"]])
        self.assertEqual(self.references(seen), {"Patient/" + self.one, "Observation/%s/_history/1" % self.of_one})
        self.assertEqual(self.of_request(self.events(self.neighbour), request), [])
        # The address is for auditors.
        self.assertNotIn("network", str(seen))
        self.assertIn("127.0.0.1", str(self.of_request(self.events(self.auditor, "patient=" + self.one), request)))

    def test_one_search_one_event_for_each_without_the_other(self):
        answer = self.ehr.get("Observation?_id=%s,%s&code=8480-6" % (self.of_one, self.of_two))
        self.assertEqual(len(self.assert_ok(answer).json["entry"]), 2)
        request = answer.field("X-Request-Id")
        for client, mine, others in ((self.citizen, (self.one, self.of_one), (self.two, self.of_two)),
                                     (self.neighbour, (self.two, self.of_two), (self.one, self.of_one))):
            event, = self.of_request(self.events(client), request)
            self.assertEqual(self.references(event), {"Patient/" + mine[0], "Observation/" + mine[1]})
            text = str(event)
            for secret in others + ("8480-6",):
                self.assertNotIn(secret, text)
            query, = [e for e in event["entity"] if e.get("role", {}).get("code") == "24"]
            self.assertEqual([d["valueString"] for d in query["detail"]], ["_id", "code"])
            self.assertNotIn("query", query)
        both = self.of_request(self.events(self.auditor, "subtype=search"), request)
        self.assertEqual(len(both), 2)
        query, = [e for e in both[0]["entity"] if e.get("role", {}).get("code") == "24"]
        self.assertEqual(base64.b64decode(query["query"]).decode(),
                         "Observation?_id=%s,%s&code=8480-6" % (self.of_one, self.of_two))

    def test_a_create_has_its_number_and_subjects(self):
        answer = self.all.create(observation("Patient/" + self.one))
        request = answer.field("X-Request-Id")
        event, = self.of_request(self.events(self.citizen), request)
        self.assertEqual((self.subtype(event), event["action"]), ("create", "C"))
        self.assertEqual(self.references(event), {"Patient/" + self.one, "Observation/%s/_history/1" % answer.id})
        self.assertEqual(self.of_request(self.events(self.neighbour), request), [])

    def test_each_of_a_transaction(self):
        entry = [{"resource": observation("Patient/" + p), "request": {"method": "POST", "url": "Observation"}}
                 for p in (self.one, self.two, self.one)]
        answer = self.all.post("", {"resourceType": "Bundle", "type": "transaction", "entry": entry})
        made = [e["response"]["location"].split("/")[-3] for e in self.assert_ok(answer).json["entry"]]
        request = answer.field("X-Request-Id")
        for client, mine in ((self.citizen, {made[0], made[2]}), (self.neighbour, {made[1]})):
            events = self.of_request(self.events(client), request)
            self.assertEqual({r.split("/")[1] for e in events for r in self.references(e) if r.startswith("Obs")}, mine)

    def test_attempts_are_seen_too(self):
        # No grant: 404 or 403, and the citizen is told all the same.
        answer = self.care.get("Observation/" + self.of_one)
        self.assertIn(answer.status, (403, 404))
        event, = self.of_request(self.events(self.citizen), answer.field("X-Request-Id"))
        self.assertEqual(event["outcome"], "4")
        self.assertIn("care", str(event["agent"]))
        # Asked for by name, and nothing found.
        answer = self.ehr.get("Condition?patient=Patient/" + self.one)
        self.assertEqual(self.assert_ok(answer).json["total"], 0)
        self.assertEqual(len(self.of_request(self.events(self.citizen), answer.field("X-Request-Id"))), 1)
        self.assertEqual(self.of_request(self.events(self.neighbour), answer.field("X-Request-Id")), [])

    def test_nobody_else(self):
        event = self.events(self.citizen)[0]["id"]
        paths = [EVENT, EVENT + "/" + event, EVENT + "/nothing", EVENT + "?patient=" + self.one, EVENT + "?nonsense=1",
                 EVENT + "/_history", EVENT + "/%s/_history" % event, EVENT + "/%s/_history/1" % event,
                 "Patient/%s/AuditEvent" % self.one, "Patient/nobody/AuditEvent"]
        refused = set()
        for client in (self.all, self.ehr, self.care, self.person("staff"), self.person("office"), self.person("owner"),
                       self.person("sysadmin"), self.person("manager")):
            for path in paths:
                answer = client.get(path)
                issue, = self.assert_outcome(answer, 403)
                refused.add((answer.status, answer.body, answer.field("WWW-Authenticate")))
            self.assert_outcome(client.post(EVENT + "/_search", "patient=" + self.one,
                                            {"Content-Type": "application/x-www-form-urlencoded"}), 403)
        self.assertEqual(len(refused), 1)
        # A citizen's scopes hold, too.
        self.assert_outcome(self.person("citizen", self.one, "user/Patient.rs").get(EVENT), 403)
        self.assert_outcome(self.person("auditor", scope="user/AuditEvent.s").get(EVENT + "/" + event), 403)

    def test_the_neighbours_is_as_if_it_were_not_there(self):
        theirs = self.events(self.neighbour)[0]["id"]
        self.assert_ok(self.neighbour.get(EVENT + "/" + theirs))
        nothing = "a0123456789abcdef"
        for more in ("", "/_history", "/_history/1"):
            refusals = [self.citizen.get("%s/%s%s" % (EVENT, id, more)) for id in (theirs, nothing)]
            self.assert_outcome(refusals[0], 404)
            self.assertEqual(refusals[0].body.replace(theirs.encode(), b""), refusals[1].body.replace(nothing.encode(), b""))
        self.assertEqual(self.events(self.citizen, "patient=" + self.two), [])
        self.assertEqual(self.events(self.citizen, "_id=" + theirs), [])
        self.assertEqual(self.events(self.citizen, "entity=Observation/" + self.of_two), [])
        self.assertEqual(self.events(self.citizen, path="Patient/%s/AuditEvent" % self.two), [])

    def test_no_other_way_leads_to_any(self):
        event = self.events(self.auditor, "_count=1&patient=" + self.one)[0]["id"]
        for path in ("?_type=AuditEvent", "?_type=AuditEvent&_id=" + event, "_history?_count=1000",
                     "Patient?_id=%s&_revinclude=AuditEvent:patient" % self.one, "Patient?_id=%s&_revinclude=*" % self.one,
                     "Patient?_has:AuditEvent:patient:action=R", "Observation?_revinclude=AuditEvent:entity",
                     "Patient/%s/$everything" % self.one, "Patient/%s/*" % self.one, "Patient/%s/*?_type=AuditEvent" % self.one,
                     "Basic?_include=Basic:subject&_include:iterate=*"):
            for client in (self.all, self.citizen, self.auditor):
                answer = client.get(path)
                if answer.status == 200:
                    self.assertNotIn('"resourceType":"AuditEvent"', answer.text.replace(" ", ""), path)
                    if "_has" in path:
                        self.assertNotIn("entry", answer.json)
        for query in ('{AuditEventList{id}}', '{AuditEvent(id:"%s"){id}}' % event):
            answer = self.auditor.post("$graphql", {"query": query}, {"Content-Type": "application/json"})
            self.assertNotIn('"id":"' + event, answer.text.replace(" ", ""))
        answer = self.auditor.get("AuditEvent/%s/$graphql?query={id}" % event)
        self.assertNotEqual(answer.status, 200, answer)
        self.assertNotEqual(self.auditor.get("AuditEvent/%s/$meta" % event).status, 200)

    # ---- How it is read ----

    def test_read_vread_history(self):
        event = self.events(self.citizen)[-1]
        answer = self.assert_ok(self.citizen.get(EVENT + "/" + event["id"]))
        self.assertEqual(answer.json, event)
        self.assertEqual(answer.field("ETag"), 'W/"1"')
        self.assertEqual(event["meta"]["versionId"], "1")
        self.assertRegex(event["id"], "^a[0-9a-f]{16}$")
        self.assertEqual(self.citizen.get(EVENT + "/%s/_history/1" % event["id"]).json, event)
        self.assert_outcome(self.citizen.get(EVENT + "/%s/_history/2" % event["id"]), 404)
        self.assertEqual(self.citizen.get(EVENT + "/" + event["id"], {"If-None-Match": 'W/"1"'}).status, 304)
        history = self.assert_ok(self.citizen.get(EVENT + "/%s/_history" % event["id"])).json
        self.assertEqual((history["type"], len(history["entry"])), ("history", 1))
        self.assertEqual(history["entry"][0]["resource"], event)
        self.assertEqual(history["entry"][0]["request"]["method"], "POST")
        history = self.assert_ok(self.citizen.get(EVENT + "/_history?_count=3")).json
        self.assertEqual((history["type"], len(history["entry"])), ("history", 3))
        self.assertEqual(self.assert_ok(self.citizen.get(EVENT + "/_history?_since=2099-01-01")).json.get("entry", []), [])
        self.assert_outcome(self.citizen.get(EVENT + "/_history?patient=x"), 400)

    def test_xml_and_views(self):
        event = self.events(self.citizen)[-1]["id"]
        answer = self.assert_ok(self.citizen.get(EVENT + "/%s?_format=xml" % event))
        self.assert_fhir_xml(answer)
        self.assertIn('<AuditEvent xmlns="http://hl7.org/fhir"><id value="%s"/>' % event, answer.text)
        answer = self.assert_ok(self.citizen.get(EVENT + "?_count=2", {"Accept": FHIR_XML}))
        self.assertEqual(answer.text.count("<AuditEvent"), 2)
        narrow = self.assert_ok(self.citizen.get(EVENT + "/%s?_elements=recorded" % event)).json
        self.assertNotIn("entity", narrow)
        self.assertIn("recorded", narrow)

    def test_pages_newest_first(self):
        for _ in range(3):
            self.ehr.get("Observation/" + self.of_one)
        events = self.events(self.citizen)
        self.assertEqual([e["recorded"] for e in events], sorted((e["recorded"] for e in events), reverse=True))
        first = self.assert_ok(self.citizen.get(EVENT + "?_count=2")).json
        self.assertEqual(len(first["entry"]), 2)
        following = next_link(first)
        # What comes meanwhile moves nothing.
        self.ehr.get("Observation/" + self.of_one)
        paged = [e["resource"]["id"] for e in first["entry"]] + \
            [e["resource"]["id"] for e in self.citizen.get(self.server.path_of(following)).json["entry"]]
        self.assertEqual(len(set(paged)), 4)
        everything = [e["id"] for e in self.events(self.citizen)]
        at = everything.index(paged[0])
        self.assertEqual(everything[at:at + 4], paged)
        # A link is its maker's.
        self.assert_outcome(self.neighbour.get(self.server.path_of(following)), 400)
        self.assert_outcome(self.citizen.get(EVENT + "?_page=x"), 400)
        # Those of one record are told apart across pages.
        self.ehr.get("Observation?_id=%s,%s" % (self.of_one, self.of_two))
        both = "patient=%s,%s&subtype=search" % (self.one, self.two)
        self.assertEqual([e["id"] for e in self.events(self.auditor, both + "&_count=1")][-6:],
                         [e["id"] for e in self.events(self.auditor, both)][-6:])

    def test_search_by_post(self):
        form = {"Content-Type": "application/x-www-form-urlencoded"}
        answer = self.assert_ok(self.auditor.post(EVENT + "/_search", "patient=%s&_count=1" % self.one, form)).json
        self.assertEqual(len(answer["entry"]), 1)
        self.assert_ok(self.auditor.get(self.server.path_of(next_link(answer))))
        self.assert_outcome(self.auditor.post(EVENT + "/_search", {"resourceType": "Parameters"}), 415)

    def test_what_can_be_asked(self):
        everything = self.events(self.auditor, "_count=1000")

        def ids(query):
            return {e["id"] for e in self.events(self.auditor, "_count=1000&" + query)}

        def expected(test):
            return {e["id"] for e in everything if test(e)}

        then = everything[len(everything) // 2]["recorded"]
        for query, test in (
                ("patient=" + self.one, lambda e: "Patient/" + self.one in self.references(e)),
                ("patient=Patient/" + self.one, lambda e: "Patient/" + self.one in self.references(e)),
                ("patient=%s/Patient/%s" % (self.server.base, self.one), lambda e: "Patient/" + self.one in self.references(e)),
                ("patient=https://elsewhere.example/fhir/Patient/" + self.one, lambda e: False),
                ("agent=Organization/ehr", lambda e: "Organization/ehr" in str(e["agent"])),
                ("agent=ehr", lambda e: "Organization/ehr" in str(e["agent"])),
                ("agent:identifier=http://irori.example/fhir/NamingSystem/institution|ehr", lambda e: "/ehr" in str(e["agent"])),
                ("agent=Practitioner/ehr", lambda e: False),
                ("type=rest", lambda e: e["type"]["code"] == "rest"),
                ("type=http://terminology.hl7.org/CodeSystem/audit-event-type|rest", lambda e: e["type"]["code"] == "rest"),
                ("type=http://dicom.nema.org/resources/ontology/DCM|", lambda e: e["type"]["code"] != "rest"),
                ("type=elsewhere|rest", lambda e: False),
                ("subtype=read,create", lambda e: self.subtype(e) in ("read", "create")),
                ("action=C", lambda e: e["action"] == "C"),
                ("outcome=4", lambda e: e["outcome"] == "4"),
                ("date=" + then, lambda e: e["recorded"] == then),
                ("date=gt" + then, lambda e: e["recorded"] > then),
                ("date=ge" + then, lambda e: e["recorded"] >= then),
                ("date=sa" + then, lambda e: e["recorded"] > then),
                ("date=lt" + then, lambda e: e["recorded"] < then),
                ("date=le" + then, lambda e: e["recorded"] <= then),
                ("date=eb" + then, lambda e: e["recorded"] < then),
                ("date=ne" + then, lambda e: e["recorded"] != then),
                ("date=ge%s&date=lt%s" % (then, then), lambda e: False),
                ("date=1999", lambda e: False),
                ("entity=Observation/" + self.of_one, lambda e: "Observation/" + self.of_one in
                 {"/".join(r.split("/")[:2]) for r in self.references(e)}),
                ("_id=%s,%s" % (everything[0]["id"], everything[3]["id"]), lambda e: e["id"] in (everything[0]["id"], everything[3]["id"])),
                ("_id=nothing", lambda e: False),
                ("patient=nobody", lambda e: False),
                ("patient=%s&patient=%s" % (self.one, self.two), lambda e: False)):
            with self.subTest(query):
                found = ids(query)
                # What was recorded since is among them, too: the looks themselves.
                self.assertEqual(found & {e["id"] for e in everything}, expected(test))
        for query in ("nonsense=1", "patient=a/b/c", "date=yesterday", "_sort=patient", "patient:missing=true", "_include=*",
                      "_summary=count", "patient="):
            self.assert_outcome(self.auditor.get(EVENT + "?" + query), 400)
        lenient = self.assert_ok(self.auditor.get(EVENT + "?nonsense=1&_count=1", {"Prefer": "handling=lenient"})).json
        self.assertEqual([e["search"]["mode"] for e in lenient["entry"]], ["match", "outcome"])
        self.assertNotIn("nonsense", lenient["link"][0]["url"])

    def test_the_compartment(self):
        self.assertEqual({e["id"] for e in self.events(self.citizen, path="Patient/%s/AuditEvent" % self.one)} -
                         {e["id"] for e in self.events(self.citizen)}, set())
        self.assert_outcome(self.auditor.get("Practitioner/x/AuditEvent"), 400)

    def test_looking_is_recorded(self):
        answer = self.auditor.get(EVENT + "?patient=" + self.one)
        event, = self.of_request(self.events(self.citizen), answer.field("X-Request-Id"))
        self.assertEqual(self.subtype(event), "search")
        self.assertIn("auditor", str(event["agent"]))

    def test_asynchronously(self):
        answer = self.auditor.get(EVENT + "?patient=" + self.one, {"Prefer": "respond-async"})
        self.assertEqual(answer.status, 202, answer)

    # ---- Nobody writes ----

    def test_writes(self):
        event = self.events(self.auditor, "_count=1")[0]
        for client in (self.all, self.auditor, self.citizen):
            for method, path, allowed in (("POST", EVENT, "GET, HEAD"), ("PUT", EVENT + "/" + event["id"], "GET, HEAD"),
                                          ("PATCH", EVENT + "/" + event["id"], "GET, HEAD"), ("DELETE", EVENT + "/" + event["id"], "GET, HEAD"),
                                          ("PUT", EVENT + "?_id=x", "GET, HEAD"), ("DELETE", EVENT + "?_id=x", "GET, HEAD")):
                answer = client.request(method, path, event if method in ("POST", "PUT") else None)
                self.assert_outcome(answer, 405)
                self.assertEqual(answer.field("Allow"), allowed)
        entry = [{"resource": {k: v for k, v in event.items() if k != "id"}, "request": {"method": "POST", "url": EVENT}},
                 {"request": {"method": "GET", "url": EVENT + "/" + event["id"]}}]
        answer = self.assert_ok(self.auditor.post("", {"resourceType": "Bundle", "type": "batch", "entry": entry})).json
        self.assertEqual([e["response"]["status"] for e in answer["entry"]], ["405", "200"])
        self.assertEqual(answer["entry"][1]["resource"]["id"], event["id"])
        answer = self.all.post("", {"resourceType": "Bundle", "type": "transaction", "entry": entry[:1]})
        self.assert_outcome(answer, 405)
        answer = self.assert_ok(self.all.post("", {"resourceType": "Bundle", "type": "batch", "entry": entry})).json
        self.assertEqual([e["response"]["status"] for e in answer["entry"]], ["405", "403"])

    def test_the_statement_says_so(self):
        statement, = [r for r in self.all.get("metadata").json["rest"][0]["resource"] if r["type"] == EVENT]
        self.assertEqual({i["code"] for i in statement["interaction"]},
                         {"read", "vread", "history-instance", "history-type", "search-type"})
        told = {p["name"] for p in statement["searchParam"]}
        self.assertEqual(told, {"_id", "_lastUpdated", "action", "agent", "date", "entity", "outcome", "patient", "subtype", "type"})
        self.assertNotIn("searchInclude", statement)
        self.assertNotIn("searchRevInclude", statement)

    def test_the_chain_holds(self):
        self.assertIn("all is well", self.server.cli("audit", "verify").stdout)
        # The officer's list is in clear.
        self.ehr.get("Observation?code=8480-6")
        self.assertIn("code=8480-6", str(self.server.audit_records(20)))


if __name__ == "__main__":
    main()
