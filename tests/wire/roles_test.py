#!/usr/bin/python3
"""The roles' split (regulation 1.2, 2.2; SECURITY.md section 5 item 14): who has a role sees and writes what it is for, and nothing
else, whatever scopes and grants there are; nobody acts for another without being registered."""

from harness import ALL_ITEMS, Case, fingerprint, main
from town import assessment, consent, observation, patient

# What a token of the role may read and write of an institution that was granted everything, by the rules in words (docs/access.md):
# the administrative ones see places and staff, the office also who the citizens are and what they consented to, an auditor the audit
# trail alone, and those who care for the citizens all.
CARE = {"Patient", "Observation", "QuestionnaireResponse", "Consent", "Organization"}
READS = {
    "software": CARE, "staff": CARE,
    "manager": {"Organization"}, "operations": {"Organization"}, "owner": {"Organization"}, "sysadmin": {"Organization"},
    "office": {"Patient", "Consent", "Organization"}, "auditor": set(),
    # No patient is concerned; whoever has one needs the glass broken (break_glass_test.py).
    "emergency": {"Organization"},
}
WRITES = {
    "software": CARE, "staff": CARE,
    "manager": {"Organization"}, "operations": set(), "owner": set(), "sysadmin": set(),
    "office": {"Patient", "Consent", "Organization"}, "auditor": set(), "emergency": set(),
}


def organization(**more):
    return {"resourceType": "Organization", "name": "笠間市", **more}


class Roles(Case):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.city = cls.server.onboard("city", "system/*.cruds", ALL_ITEMS, ALL_ITEMS)
        cls.stored = {}
        for name in ("hana", "taro"):
            subject = "Patient/" + name
            for resource in (patient(id=name), observation(subject, id="o-" + name), assessment(subject, id="q-" + name),
                             consent(subject, id="c-" + name), organization(id="org-" + name)):
                cls.all.update(resource)
                cls.stored.setdefault(name, []).append(resource)

    @classmethod
    def issue(cls, role, institution="city", check=True, scope="system/*.cruds", **more):
        options = [part for name, value in more.items() for part in ("--" + name, value)]
        user = [] if role == "software" else ["--user", "u-" + role]
        done = cls.server.cli("token", "issue", institution, "--scope", scope, "--role", role, *user, "--certificate",
                              fingerprint(cls.server.clients[institution].certificate), *options, check=check)
        return done.stdout.strip() if check else done

    def ask(self, token, method, path, body=None):
        return self.city.request(method, path, body, token=token)

    def sees_nothing(self, token, resource):
        """By no route: read, search, count, history, Bundle, operation, GraphQL."""
        kind, name = resource["resourceType"], resource["id"]
        for path in (kind + "/" + name, "%s/%s/_history" % (kind, name), "%s/%s/_history/1" % (kind, name), "%s/%s/$meta" % (kind, name)):
            self.assertIn(self.ask(token, "GET", path).status, (403, 404), path)
        for path in (kind, kind + "?_id=" + name, kind + "?_summary=count&_id=" + name, kind + "/_history", "_history"):
            answer = self.ask(token, "GET", path)
            self.assertIn(answer.status, (200, 403), path)
            if answer.status == 200:
                self.assertNotIn('"%s"' % name, answer.text, path)
                self.assertEqual(answer.json.get("total", 0) if "count" in path else 0, 0, path)
        batch = self.ask(token, "POST", "", {"resourceType": "Bundle", "type": "batch", "entry": [
            {"request": {"method": "GET", "url": kind + "/" + name}}, {"request": {"method": "GET", "url": kind + "?_id=" + name}}]})
        for entry in batch.json["entry"]:
            self.assertNotIn('"id": "%s"' % name, str(entry).replace("'", '"'))
        self.assertNotIn('"id":"%s"' % name, self.ask(token, "GET", "$graphql?query={%s(id:\"%s\"){id}}" % (kind, name)).text)

    def test_reading(self):
        for role, reads in READS.items():
            token = self.issue(role)
            for resource in self.stored["hana"]:
                with self.subTest(role=role, type=resource["resourceType"]):
                    if resource["resourceType"] in reads:
                        self.assert_ok(self.ask(token, "GET", "%s/%s" % (resource["resourceType"], resource["id"])))
                    else:
                        self.sees_nothing(token, resource)

    def test_writing(self):
        for role, writes in WRITES.items():
            token = self.issue(role)
            for resource in self.stored["hana"]:
                kind = resource["resourceType"]
                with self.subTest(role=role, type=kind):
                    answers = [self.ask(token, "POST", kind, {k: v for k, v in resource.items() if k != "id"}),
                               self.ask(token, "PUT", kind + "/" + resource["id"], resource)]
                    if kind in writes:
                        self.assertEqual([a.status for a in answers], [201, 200], answers)
                    else:
                        answers.append(self.ask(token, "DELETE", kind + "/" + resource["id"]))
                        answers.append(self.ask(token, "POST", "", {"resourceType": "Bundle", "type": "transaction", "entry": [
                            {"request": {"method": "POST", "url": kind}, "resource": resource}]}))
                        for answer in answers:
                            self.assertIn(answer.status, (403, 404), answer)

    def test_nobody_writes_the_trail(self):
        event = {"resourceType": "AuditEvent", "id": "a", "type": {"code": "rest"}, "recorded": "2026-11-27T10:00:00Z",
                 "agent": [{"requestor": True}], "source": {"observer": {"display": "x"}}}
        for role in READS:
            token = self.issue(role)
            for method, path, body in (("POST", "AuditEvent", event), ("PUT", "AuditEvent/a", event), ("DELETE", "AuditEvent/a", None)):
                self.assertIn(self.ask(token, method, path, body).status, (403, 404, 405), (role, method))

    def test_a_citizen_sees_their_own_alone(self):
        token = self.issue("citizen", patient="hana")
        for resource in self.stored["hana"]:
            if resource["resourceType"] != "Organization":
                self.assert_ok(self.ask(token, "GET", "%s/%s" % (resource["resourceType"], resource["id"])))
        for resource in self.stored["taro"]:
            if resource["resourceType"] != "Organization":
                with self.subTest(resource["resourceType"]):
                    self.sees_nothing(token, resource)
        self.assertEqual([e["resource"]["id"] for e in self.ask(token, "GET", "Patient").json["entry"]], ["hana"])

    def test_a_citizen_writes_their_consent_alone(self):
        token = self.issue("citizen", patient="hana")
        for resource in (observation("Patient/hana"), assessment("Patient/hana"), patient(id="hana"), organization(),
                         consent("Patient/taro"), consent("Patient/nowhere")):
            answer = self.ask(token, "POST", resource["resourceType"], resource)
            self.assertIn(answer.status, (403, 404), answer)
        for resource in self.stored["hana"] + self.stored["taro"]:
            kind, name = resource["resourceType"], resource["id"]
            if (kind, name) == ("Consent", "c-hana"):
                continue
            self.assertIn(self.ask(token, "PUT", kind + "/" + name, resource).status, (403, 404), kind)
            self.assertIn(self.ask(token, "DELETE", kind + "/" + name).status, (403, 404), kind)
        # Nor does it become somebody else's.
        self.assertIn(self.ask(token, "PUT", "Consent/c-hana", consent("Patient/taro", id="c-hana")).status, (403, 404))
        # What says nothing that could be in force is refused, what does is taken.
        self.assertEqual(self.ask(token, "POST", "Consent", consent("Patient/hana")).status, 422)
        self.assertEqual(self.ask(token, "POST", "Consent", consent("Patient/hana", provision={"type": "permit"})).status, 201)

    def test_a_proxy_must_be_registered(self):
        token = self.issue("proxy", patient="hana")
        for path in ("Patient/hana", "Observation/o-hana", "Patient", "Patient/taro"):
            self.assert_outcome(self.ask(token, "GET", path), 403)
        self.assertEqual(self.server.audit_records(1)[0]["reason"], "PROXY")

    def test_tokens_narrowed_by_items(self):
        token = self.issue("staff", read="basic", write="care-assessment")
        self.assert_ok(self.ask(token, "GET", "Patient/hana"))
        for resource in self.stored["hana"][1:]:
            self.sees_nothing(token, resource)
        self.assertEqual(self.ask(token, "POST", "QuestionnaireResponse", assessment("Patient/hana")).status, 201)
        for resource in (observation("Patient/hana"), patient(), consent("Patient/hana")):
            self.assertEqual(self.ask(token, "POST", resource["resourceType"], resource).status, 403)

    def test_tokens_never_widen(self):
        """More than the institution was granted can be asked for, and is not given."""
        token = self.issue("staff", institution="care", read="all", write="all")
        self.assertIn(self.care.get("Observation/o-hana", token=token).status, (403, 404))
        self.assertEqual(self.care.post("Observation", observation("Patient/hana"), token=token).status, 403)
        # Nor what the role leaves.
        token = self.issue("sysadmin", read="all", write="all")
        self.sees_nothing(token, self.stored["hana"][1])

    def test_tokens_that_make_no_sense(self):
        for options in ({"role": "citizen"}, {"role": "proxy"}, {"role": "staff", "patient": "hana"}, {"role": "sysadmin", "patient": "hana"}):
            self.assertEqual(self.issue(check=False, **options).returncode, 2, options)
        self.assertEqual(self.server.cli("token", "issue", "city", "--role", "staff", check=False).returncode, 2)
        self.assertEqual(self.server.cli("token", "issue", "city", "--role", "king", "--user", "x", check=False).returncode, 2)

    def test_exemption_is_warned_of_and_recorded(self):
        done = self.server.cli("grant", "set", "other", "--consent-exempt", "--read", "basic")
        self.assertIn("conformance testing", done.stderr)
        self.assertIn("exempt", [r for r in self.server.audit_records(5) if r["event"] == "GRANT_SET"][0]["note"])
        done = self.server.cli("--lang", "ja", "grant", "set", "other", "--consent-exempt", "--read", "basic")
        self.assertIn("適合性試験", done.stderr)
        self.assertEqual(self.server.cli("grant", "set", "other", "--read", "basic").stderr, "")
        self.server.cli("grant", "clear", "other")

    def test_officers_see_who_may_what(self):
        listed = self.server.cli_json("grant", "list")
        self.assertGreaterEqual(listed["itemsVersion"], 1)
        roles = {r["name"]: r for r in listed["roles"]}
        self.assertEqual(set(roles), {"citizen", "proxy", *READS})
        self.assertEqual(roles["auditor"]["read"], [])
        self.assertEqual(roles["sysadmin"]["read"], ["administrative"])
        self.assertEqual(set(roles["staff"]["write"]), set(ALL_ITEMS))
        self.assertIn("sysadmin", self.server.cli("grant", "list").stdout)


if __name__ == "__main__":
    main()
