#!/usr/bin/python3
"""The admin CLI on a data directory that no irorid serves: every command, its errors, --json, help, manual, completion."""

import base64
import json
import os
import shutil
import stat
import subprocess

from officer import IRORI, Office, main, run


class Commands(Office):
    def test_init_leaves_what_is_there(self):
        before = open(os.path.join(self.data, "irori.conf")).read()
        self.assertIn("\nbase-url = https://localhost:8443/fhir\n", before)
        self.assertIn("already", self.irori("init").stdout)
        self.assertEqual(open(os.path.join(self.data, "irori.conf")).read(), before)
        self.fails(4, "init", "--base-url", "https://other.example/fhir")
        self.fails(2, "init", "--base-url", "http://other.example/fhir", data=os.path.join(self.folder, "never"))
        self.assertFalse(os.path.exists(os.path.join(self.folder, "never")))

    def test_nobody_else_can_look_in(self):
        self.assertEqual(stat.S_IMODE(os.stat(self.data).st_mode), 0o700)
        for folder, _, names in os.walk(self.data):
            for name in names:
                mode = stat.S_IMODE(os.stat(os.path.join(folder, name)).st_mode)
                self.assertEqual(mode & 0o077, 0, "%s %o" % (name, mode))

    def test_without_init_nothing_is_made(self):
        nowhere = os.path.join(self.folder, "nowhere")
        self.assertIn("init", self.fails(5, "status", data=nowhere))
        self.assertFalse(os.path.exists(nowhere))

    def test_the_environment_names_the_directory(self):
        done = subprocess.run([IRORI, "--json", "status"], env={"IRORI_DATA": self.data, "PATH": os.environ["PATH"]},
                              stdout=subprocess.PIPE, check=True)
        self.assertIn("records", json.loads(done.stdout))

    def test_a_consent_is_explained_without_data_directory(self):
        def coding(system, code):
            return {"system": "http://" + system, "code": code}

        hl7, item = "terminology.hl7.org/CodeSystem/", "irori.example/fhir/CodeSystem/information-item"
        consent = {"resourceType": "Consent", "status": "active", "scope": {"coding": [coding(hl7 + "consentscope", "patient-privacy")]},
                   "category": [{"text": "x"}], "patient": {"reference": "Patient/p"},
                   "policyRule": {"coding": [coding(hl7 + "v3-ActCode", "OPTIN")]},
                   "provision": {"type": "permit", "period": {"start": "2026-04-01", "end": "2027-03-31"},
                                 "actor": [{"role": {"coding": [coding(hl7 + "v3-ParticipationType", "PRCP")]},
                                            "reference": {"reference": "Organization/kasama-hospital"}}],
                                 "purpose": [coding(hl7 + "v3-ActReason", "TREAT")], "class": [coding(item, "health-check")]}}
        path, nowhere = os.path.join(self.folder, "consent.json"), os.path.join(self.folder, "nowhere")

        def write():
            with open(path, "w") as file:
                json.dump(consent, file)

        def ask(*words):
            return self.irori("consent", "explain", path, *words, data=nowhere).stdout

        write()
        self.assertEqual(ask("--lang", "ja"), "Patient/p\n許可: kasama-hospital に health-check（TREAT、2026-04-01〜2027-03-31）\n")
        to_it = ["--lang", "en", "--item", "health-check", "--institution", "kasama-hospital", "--date"]
        self.assertEqual(ask(*to_it, "2027-03-31"), "Patient/p\n"
                         "permits: health-check to kasama-hospital (TREAT, 2026-04-01 to 2027-03-31)\nhealth-check\tpermitted\n")
        self.assertIn("health-check\tnot mentioned", ask(*to_it, "2027-04-01"))
        self.assertIn("health-check\tnot mentioned", ask(*to_it, "2027-03-31", "--purpose", "ETREAT"))
        items = json.loads(ask("--json", "--institution", "kasama-hospital", "--date", "2026-05-01"))["items"]
        self.assertEqual((items.pop("health-check"), set(items.values())), ("permit", {"none"}))
        self.fails(2, "consent", "explain", path, "--item", "nothing")
        self.fails(2, "consent", "explain", path, "--type", "Nothing")
        self.fails(3, "consent", "explain", os.path.join(self.folder, "absent.json"))
        self.assertFalse(os.path.exists(nowhere))
        consent["provision"]["type"] = "deny"
        write()
        self.assertIn("health-check\tdenied", ask(*to_it, "2027-03-31", "--purpose", "ETREAT"))
        consent["provision"]["securityLabel"] = [{"code": "R"}]
        write()
        self.assertIn("Consent.provision.securityLabel[0]", self.fails(1, "consent", "explain", path))

    def test_fhirpath_needs_no_data_directory(self):
        path = os.path.join(self.folder, "patient.json")
        with open(path, "w") as file:
            file.write('{"resourceType":"Patient","active":true,"name":[{"given":["花子","Hana"]}],"birthDate":"1974-12-25"}')
        nowhere = os.path.join(self.folder, "nowhere")

        def ask(*words):
            return self.irori("fhirpath", *words, path, data=nowhere).stdout

        self.assertEqual(ask("name.given"), "花子\nHana\n")
        self.assertEqual(ask("birthDate + 1 month"), "1975-01-25\n")
        self.assertEqual(ask("name"), '{"given":["花子","Hana"]}\n')
        self.assertEqual(ask("name.family"), "")
        self.assertEqual(ask("--types", "active | 1.50"), "FHIR.boolean\ttrue\nSystem.Decimal\t1.50\n")
        self.assertEqual(json.loads(ask("--json", "active | name.given.first()")),
                         [{"type": "FHIR.boolean", "path": "Patient.active", "value": True},
                          {"type": "FHIR.string", "path": "Patient.name[0].given[0]", "value": "花子"}])
        xml = os.path.join(self.folder, "patient.xml")
        with open(xml, "w") as file:
            file.write('<Patient xmlns="http://hl7.org/fhir"><name><given value="花子"/></name></Patient>')
        self.assertEqual(self.irori("fhirpath", "name.given", xml, data=nowhere).stdout, "花子\n")
        self.assertIn("HumanName has no nam", self.fails(2, "fhirpath", "--strict", "name.nam", path))
        self.fails(2, "fhirpath", "1 +", path)
        self.fails(1, "fhirpath", "'a' > 1", path)
        self.fails(1, "fhirpath", "name.given as string", path)
        self.assertEqual(ask("--as-filters", "name.given as string"), "花子\nHana\n")
        self.fails(1, "fhirpath", "id", os.path.join(self.data, "irori.conf"))
        self.fails(3, "fhirpath", "id", os.path.join(self.folder, "absent.json"))

    def test_an_institution_from_beginning_to_end(self):
        certificate = self.certificate("whole")
        self.irori("institution", "add", "whole", "--name", "全体病院", "--name-en", "Whole Hospital", "--certificate",
                   certificate)
        shown = self.irori_json("institution", "show", "whole")
        self.assertEqual((shown["id"], shown["name"], shown["nameEn"], shown["state"]),
                         ("whole", "全体病院", "Whole Hospital", "approved"))
        expected = run("openssl", "x509", "-in", certificate, "-noout", "-fingerprint", "-sha256").stdout
        expected = expected.split("=")[1].strip().replace(":", "").lower()
        self.assertEqual([c["fingerprint"] for c in shown["certificates"]], [expected])
        self.assertEqual(shown["grant"], {"read": [], "write": [], "consentExempt": False})
        self.irori("grant", "set", "whole", "--read", "basic, care-plan", "--write", "care-assessment")
        self.assertEqual(self.irori_json("institution", "show", "whole")["grant"],
                         {"read": ["basic", "care-plan"], "write": ["care-assessment"], "consentExempt": False})
        self.irori("grant", "clear", "whole")
        self.assertEqual(self.irori_json("grant", "list", "whole")["grants"][0]["read"], [])
        self.irori("institution", "suspend", "whole", "--reason", "点検")
        shown = self.irori_json("institution", "show", "whole")
        self.assertEqual((shown["state"], shown["reason"]), ("suspended", "点検"))
        self.irori("institution", "resume", "whole")
        self.assertEqual(self.irori_json("institution", "show", "whole")["state"], "approved")
        self.irori("institution", "cert", "remove", "whole", expected)
        self.assertEqual(self.irori_json("institution", "show", "whole")["certificates"], [])
        self.irori("institution", "remove", "whole")
        self.fails(3, "institution", "show", "whole")
        self.assertNotIn("whole", [i["id"] for i in self.irori_json("institution", "list")["institutions"]])

    def test_what_an_institution_may_not_be(self):
        self.irori("institution", "add", "taken", "--name", "x")
        self.fails(4, "institution", "add", "taken", "--name", "y")
        self.fails(2, "institution", "add", "Not An Id", "--name", "x")
        self.fails(2, "institution", "add", "nameless")
        for command in (["institution", "show"], ["institution", "suspend"], ["institution", "resume"],
                        ["institution", "remove"], ["grant", "clear"], ["grant", "list"], ["token", "issue"]):
            self.assertIn("nobody", self.fails(3, *command, "nobody"))

    def test_certificates_that_will_not_do(self):
        self.irori("institution", "add", "certs", "--name", "x")
        good = self.certificate("certs")
        self.irori("institution", "cert", "add", "certs", good)
        self.fails(4, "institution", "cert", "add", "certs", good)
        self.fails(3, "institution", "cert", "add", "certs", os.path.join(self.folder, "absent.crt"))
        self.fails(2, "institution", "cert", "add", "certs", self.file("rubbish.crt", "rubbish"))
        key = self.fails(2, "institution", "cert", "add", "certs", os.path.join(self.folder, "certs.key"))
        self.assertNotIn("PRIVATE", key)
        self.fails(2, "institution", "cert", "remove", "certs", "12")
        self.fails(3, "institution", "cert", "remove", "certs", "0" * 64)
        self.fails(2, "institution", "cert", "add", "certs", self.file("large.crt", "x" * (1 << 20) + "x"))
        der = os.path.join(self.folder, "other.der")
        run("openssl", "x509", "-in", self.certificate("other"), "-outform", "DER", "-out", der)
        self.irori("institution", "cert", "add", "certs", der)
        self.assertEqual(len(self.irori_json("institution", "show", "certs")["certificates"]), 2)

    def test_grants(self):
        self.irori("institution", "add", "grants", "--name", "x")
        self.assertIn("basic", self.fails(2, "grant", "set", "grants", "--read", "nonsense"))
        self.fails(2, "grant", "set", "grants")
        self.irori("grant", "set", "grants", "--read", "all", "--consent-exempt")
        listed = self.irori_json("grant", "list")
        mine = [g for g in listed["grants"] if g["institution"] == "grants"][0]
        self.assertEqual(sorted(mine["read"]), sorted(i["name"] for i in listed["items"]))
        self.assertEqual(mine["write"], [])
        self.assertTrue(mine["consentExempt"])
        self.irori("grant", "set", "grants", "--write", "basic")
        self.assertEqual(self.irori_json("grant", "list", "grants")["grants"][0],
                         {"institution": "grants", "read": [], "write": ["basic"], "consentExempt": False})

    def test_tokens(self):
        self.irori("institution", "add", "tokens", "--name", "x")
        self.fails(2, "token", "issue", "tokens")  # no certificate to bind it to
        print_of = self.irori_json("institution", "cert", "add", "tokens", self.certificate("tokens"))
        print_of = print_of["certificate"]["fingerprint"]
        done = self.irori("token", "issue", "tokens", "--scope", "system/Observation.rs", "--minutes", "5")
        token = done.stdout.strip()
        self.assertEqual(done.stdout.count("\n"), 1)
        self.assertNotIn(token, done.stderr)
        claims = json.loads(base64.urlsafe_b64decode(token.split(".")[1] + "=="))
        self.assertEqual((claims["iss"], claims["scope"], claims["exp"] - claims["iat"]),
                         ("https://localhost:8443/fhir", "system/Observation.rs", 300))
        self.assertEqual(base64.urlsafe_b64decode(claims["cnf"]["x5t#S256"] + "=").hex(), print_of)
        for word in (token, claims["jti"]):
            self.assertEqual(self.irori_json("token", "show", word)["state"], "valid")
        self.irori("token", "revoke", token, "--reason", "試験")
        shown = self.irori_json("token", "show", token)
        self.assertEqual((shown["state"], shown["reason"]), ("revoked", "試験"))
        self.fails(3, "token", "show", "nonsense")
        self.fails(3, "token", "show", "a.b.c")
        self.fails(3, "token", "revoke", "nonsense")
        self.fails(2, "token", "issue", "tokens", "--scope", "system/*.dus")
        self.fails(2, "token", "issue", "tokens", "--minutes", "0")
        self.fails(2, "token", "issue", "tokens", "--certificate", "xyz")
        # The secret isn't kept anywhere: neither in the trail nor in the store.
        self.assertNotIn(token, self.irori("audit", "list", "--newest", "1000", "--json").stdout)
        for folder, _, names in os.walk(self.data):
            for name in names:
                with open(os.path.join(folder, name), "rb") as file:
                    self.assertNotIn(token.split(".")[2].encode(), file.read())

    def test_the_trail_names_the_officer(self):
        self.irori("institution", "add", "trail", "--name", "x")
        self.irori("institution", "suspend", "trail", "--reason", "わけ")
        records = self.irori_json("audit", "list", "--newest", "3")
        numbers = [r["number"] for r in records]
        self.assertEqual(numbers, sorted(numbers, reverse=True))
        suspended = [r for r in records if r["event"] == "INSTITUTION_STATE"][0]
        self.assertEqual(suspended["user"], run("id", "-un").stdout.strip())
        self.assertIn("わけ", json.dumps(suspended, ensure_ascii=False))
        # Reading the trail is in the trail.
        self.assertEqual(self.irori_json("audit", "list", "--newest", "1")[0]["event"], "TRAIL_READ")
        self.assertEqual(len(self.irori_json("audit", "list", "--newest", "2")), 2)

    def test_verify_reindex_status(self):
        self.irori("load", "-", stdin='{"resourceType":"Patient","id":"upkeep"}')
        self.assertEqual(self.irori_json("verify")["faults"], 0)
        self.irori("reindex")
        self.assertEqual(self.irori_json("verify")["faults"], 0)
        status = self.irori_json("status")
        self.assertGreaterEqual(status["types"]["Patient"], 1)
        self.assertFalse(status["broken"])
        self.irori("status")

    def test_two_at_once_take_turns(self):
        both = [subprocess.Popen([IRORI, "--data", self.data, "institution", "add", "turn-%d" % i, "--name", "x"],
                                 stdout=subprocess.DEVNULL) for i in range(4)]
        self.assertEqual([p.wait(60) for p in both], [0] * 4)

    def test_an_ordinary_user_may_not(self):
        if os.geteuid() != 0:
            self.skipTest("only root can become somebody else")
        public = os.path.join("/tmp", "irori-test-%d" % os.getpid())
        os.makedirs(public, 0o755)
        try:
            program = shutil.copy(IRORI, public)
            os.chmod(self.folder, 0o711)
            done = subprocess.run([program, "--data", self.data, "--lang", "en", "status"], stdout=subprocess.PIPE,
                                  stderr=subprocess.PIPE, text=True, user=65534, group=65534, extra_groups=[])
            self.assertEqual(done.returncode, 6, done.stdout + done.stderr)
            # ... but in a directory of its own it may, and root then leaves what is made there to it.
            own = os.path.join(public, "own")
            os.makedirs(own)
            os.chown(own, 65534, 65534)
            data = os.path.join(own, "data")
            subprocess.run([program, "--data", data, "init"], check=True, stdout=subprocess.DEVNULL, user=65534, group=65534,
                           extra_groups=[])
            self.irori("load", "-", data=data, stdin='{"resourceType":"Patient","id":"a"}')
            self.irori("reindex", data=data)
            for folder, _, names in os.walk(data):
                for name in names:
                    self.assertEqual(os.stat(os.path.join(folder, name)).st_uid, 65534, name)
        finally:
            shutil.rmtree(public)


class Line(Office):
    """What can be said of the command line without doing anything."""

    def test_wrong_usage_says_what_would_be_right(self):
        self.assertIn("institution show", self.fails(2, "institution", "shw", "x"))
        self.assertIn("status", self.fails(2, "statsu"))
        self.assertIn("cert add", self.fails(2, "institution"))
        self.assertIn("--citizens", self.fails(2, "synth", "--citizens"))
        self.assertIn("--citizens", self.fails(2, "synth", "--citizens", "none"))
        self.assertIn("10000000", self.fails(2, "synth", "--citizens", "10000001"))
        self.assertIn("ndjson|dir", self.fails(2, "synth", "--format", "xml"))
        self.assertIn("2026-09-30", self.fails(2, "synth", "--until", "yesterday"))
        self.assertIn("--help", self.fails(2, "status", "--frobnicate"))
        self.assertIn("--help", self.fails(2, "status", "-x"))
        self.assertIn("too many", self.fails(2, "status", "now"))
        self.assertIn("no value", self.fails(2, "load", "--restart=yes", "x"))
        self.assertIn("PATH", self.fails(2, "load"))
        self.assertIn("--name", self.fails(2, "institution", "add", "x"))

    def test_nothing_at_all(self):
        done = run(IRORI, check=False)
        self.assertEqual(done.returncode, 2)
        self.assertIn("Usage", done.stderr)
        self.assertEqual(done.stdout, "")

    def test_errors_in_json(self):
        done = self.irori("--json", "institution", "show", "nobody", check=False)
        self.assertEqual(done.returncode, 3)
        self.assertEqual(json.loads(done.stdout)["error"]["code"], 3)
        self.assertEqual(done.stderr, "")

    def test_help_teaches(self):
        overview = run(IRORI, "--lang", "en", "--help").stdout
        for command in ("init", "institution cert add", "grant set", "token issue", "load", "synth", "verify", "audit list"):
            self.assertIn("  " + command, overview)
        for words in (["help", "load"], ["load", "--help"], ["load", "-h"]):
            text = run(IRORI, "--lang", "en", *words).stdout
            self.assertIn("Usage: irori load", text)
            self.assertIn("Examples:", text)
            self.assertIn("--restart", text)
            self.assertIn("--data", text)
        self.assertIn("institution suspend", run(IRORI, "institution", "--help").stdout)
        self.assertLessEqual(max(len(line) for line in overview.splitlines() if "institution add kasama" not in line), 80)
        self.assertTrue(run(IRORI, "--version").stdout.startswith("irori "))

    def test_two_languages(self):
        japanese = run(IRORI, "--lang", "ja", "--help").stdout
        self.assertIn("使い方", japanese)
        for name, value, expected in (("LANG", "ja_JP.UTF-8", "使い方"), ("LC_ALL", "C", "Usage"), ("LC_MESSAGES", "ja", "使い方")):
            done = subprocess.run([IRORI, "--help"], env={name: value}, stdout=subprocess.PIPE, text=True, check=True)
            self.assertIn(expected, done.stdout)
        done = run(IRORI, "--lang", "ja", "--data", self.data, "institution", "show", "nobody", check=False)
        self.assertIn("登録されていません", done.stderr)
        self.fails(2, "--lang", "fr", "status")

    def test_manual(self):
        for language in ("en", "ja"):
            manual = run(IRORI, "--lang", language, "help", "--man").stdout
            self.assertTrue(manual.startswith(".TH IRORI 1"))
            for command in ("institution cert add", "audit list"):
                self.assertIn(".SS " + command + "\n", manual)
        if shutil.which("groff"):
            done = run("groff", "-man", "-Tutf8", "-ww", "-z", "-K", "utf8", stdin=run(IRORI, "--lang", "en", "help", "--man").stdout)
            self.assertEqual(done.stderr, "")

    def complete(self, *words):
        script = run(IRORI, "help", "--bash-completion").stdout + """
            COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); compopt() { :; }; _irori; printf '%s\\n' "${COMPREPLY[@]}" """
        return run("bash", "-c", script, "bash", "irori", *words).stdout.split()

    def test_completion(self):
        self.assertIn("institution", self.complete("inst"))
        self.assertEqual(self.complete("stat"), ["status"])
        self.assertEqual(sorted(self.complete("institution", "")),
                         ["add", "cert", "list", "remove", "resume", "show", "suspend"])
        self.assertEqual(sorted(self.complete("institution", "cert", "")), ["add", "remove"])
        self.assertEqual(self.complete("--data", "/tmp", "institution", "cert", "a"), ["add"])
        self.assertIn("--citizens", self.complete("synth", "--"))
        self.assertIn("--json", self.complete("synth", "--j"))
        self.assertNotIn("--citizens", self.complete("load", "--"))
        self.assertEqual(self.complete("synth", "--format", "d"), ["dir"])
        self.assertEqual(self.complete("--lang", ""), ["ja", "en"])
        path = " ".join(self.complete("load", os.path.join(self.folder, "da")))
        self.assertEqual(path, os.path.join(self.folder, "data"))


if __name__ == "__main__":
    main()
