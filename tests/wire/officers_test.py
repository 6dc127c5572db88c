#!/usr/bin/python3
"""Officers' roles at the CLI (regulation 1.2(1), 2.2): which account may give which command, what is refused and how, and that each
command, allowed or refused, is in the audit trail."""

import json
import os
import pwd
import subprocess
import unittest

from harness import IRORI, Case, main
from town import patient

# Accounts that every Debian has, each in one role.
ROLES = {"daemon": "office", "bin": "operations", "sys": "auditor", "games": "sysadmin", "mail": "owner"}
STRANGER, OUTSIDER = "news", "nobody"

# What the design says, not what the table says: who may give the command. The arguments are such that the command comes to its end.
OFFICE, OPERATIONS, AUDITOR, SYSADMIN, OWNER = "office", "operations", "auditor", "sysadmin", "owner"
COMMANDS = [
    (["status"], {OFFICE, OPERATIONS, AUDITOR, SYSADMIN, OWNER}),
    (["institution", "list"], {OFFICE, OPERATIONS, AUDITOR, SYSADMIN, OWNER}),
    (["officer", "list"], {OFFICE, OPERATIONS, AUDITOR, SYSADMIN, OWNER}),
    (["service", "status"], {OFFICE, OPERATIONS, AUDITOR, SYSADMIN, OWNER}),
    (["verify"], {SYSADMIN}),
    (["reindex"], {SYSADMIN}),
    (["audit", "list", "--newest", "1"], {AUDITOR}),
    (["audit", "verify"], {AUDITOR}),
    (["audit", "key"], {AUDITOR, SYSADMIN}),
    (["key", "status"], {SYSADMIN}),
    (["case", "list"], {OFFICE, OPERATIONS, AUDITOR}),
    (["subject", "erase", "list"], {OFFICE, OPERATIONS, AUDITOR}),
    (["subject", "erase", "ledger"], {OFFICE, OPERATIONS, AUDITOR}),
    (["audit", "report", "yearly", "--year", "2026"], {AUDITOR}),
    (["break-glass", "list"], {OPERATIONS, AUDITOR}),
    (["institution", "add", "of-{role}", "--name", "x"], {OFFICE, OPERATIONS}),
    (["institution", "suspend", "of-{role}", "--reason", "x"], {OFFICE, OPERATIONS}),
    (["institution", "resume", "of-{role}"], {OFFICE, OPERATIONS}),
    (["institution", "remove", "of-{role}"], {OFFICE, OPERATIONS}),
    (["token", "issue", "care", "--scope", "system/*.rs"], {OFFICE, OPERATIONS}),
    (["grant", "set", "other", "--read", "administrative"], {OPERATIONS}),
    (["grant", "clear", "other"], {OPERATIONS}),
    (["service", "open"], {OPERATIONS, OWNER}),
    (["officer", "add", "lp", "--role", "office"], {OWNER}),
    (["officer", "remove", "lp"], {OWNER}),
    (["index", "show", "Patient/citizen"], set()),
    (["search", "explain", "Patient?_id=citizen"], set()),
]


@unittest.skipUnless(os.geteuid() == 0, "becoming other accounts takes root")
class Officers(Case):
    settings = {"admin-users": ",".join([*ROLES, STRANGER])}

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        os.chmod(cls.server.folder, 0o711)
        cls.all.update(patient(id="citizen"))

    def run_as(self, account, *arguments):
        who = pwd.getpwnam(account)
        done = subprocess.run([IRORI, "--data", self.server.data, "--lang", "en", *arguments], stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, text=True, timeout=60, stdin=subprocess.DEVNULL,
                              preexec_fn=lambda: (os.setgroups([]), os.setgid(who.pw_gid), os.setuid(who.pw_uid)))
        if done.returncode in (126, 127):
            self.skipTest("other accounts may not run the build")
        return done

    def last_record(self):
        """The newest record; that root looked for it is behind it."""
        return self.server.audit_records(1)[0]

    def test_1_before_there_are_officers_everybody_may(self):
        self.assertIn("no-officers", self.server.log())
        listed = json.loads(self.server.cli("--json", "officer", "list").stdout)
        self.assertEqual(listed, {"inForce": False, "officers": []})
        self.assertIn("No officer has been added", self.server.cli("officer", "list").stdout)
        self.assertEqual(self.run_as(STRANGER, "status").returncode, 0)
        self.assertEqual(self.run_as(OUTSIDER, "status").returncode, 6)

    def test_2_officers_are_added(self):
        for account, role in ROLES.items():
            self.server.cli("officer", "add", account, "--role", role)
        listed = self.server.cli_json("officer", "list")
        self.assertTrue(listed["inForce"])
        self.assertEqual({o["account"]: o["roles"] for o in listed["officers"]}, {a: [r] for a, r in ROLES.items()})
        self.assertEqual({o["by"] for o in listed["officers"]} - {"root"} - {o["by"] for o in listed["officers"] if o["by"].startswith("root (")},
                         set())
        record = [r for r in self.server.audit_records(30) if r["event"] == "OFFICER_SET"]
        self.assertEqual(len(record), len(ROLES))

    def test_3_each_command_takes_its_roles(self):
        for arguments, roles in COMMANDS:
            for account, role in [*ROLES.items(), (STRANGER, None)]:
                with self.subTest(arguments=arguments, role=role):
                    done = self.run_as(account, *[a.replace("{role}", role or "nobody") for a in arguments])
                    if role in roles:
                        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
                    else:
                        self.assertEqual(done.returncode, 6, done.stdout + done.stderr)
                        self.assertEqual(done.stdout, "")
                        if roles:
                            for needed in roles:
                                self.assertIn(needed, done.stderr)
                        else:
                            self.assertIn("root", done.stderr)

    def test_4_refusals_and_reads_are_recorded(self):
        self.assertEqual(self.run_as("daemon", "audit", "list").returncode, 6)
        record = self.last_record()
        self.assertEqual((record["event"], record["user"], record["reason"]), ("COMMAND", "daemon", "ROLE"))
        self.assertIn("audit list", record["note"])
        self.assertEqual(self.run_as("daemon", "institution", "show", "care").returncode, 0)
        record = self.last_record()
        self.assertEqual((record["event"], record["user"], record["note"]), ("COMMAND", "daemon", "institution show care: 0"))
        self.assertNotIn("reason", record)
        self.assertEqual(self.run_as("daemon", "institution", "show", "nobody").returncode, 3)
        self.assertEqual(self.last_record()["note"], "institution show nobody: 3")
        self.assertEqual(self.run_as("games", "status").returncode, 0)
        self.assertEqual(self.last_record()["note"], "status: 0")

    def test_4_a_command_is_one_record(self):
        self.server.cli("status")
        self.server.cli("grant", "clear", "other")
        self.server.cli("index", "show", "Patient/citizen")
        self.server.cli("institution", "list")
        self.server.cli("institution", "suspend", "nobody", check=False)
        self.assertEqual([(r["event"], r.get("note")) for r in reversed(self.server.audit_records(5))], [
            ("COMMAND", "status: 0"), ("GRANT_CLEAR", None), ("INDEX_READ", None), ("COMMAND", "institution list: 0"),
            ("COMMAND", "institution suspend nobody: 3")])

    def test_4_whoever_is_turned_away_is_recorded(self):
        self.assertEqual(self.run_as(OUTSIDER, "status").returncode, 6)
        record = self.last_record()
        self.assertEqual((record["event"], record["user"], record["reason"]), ("COMMAND", OUTSIDER, "ROLE"))

    def test_5_an_auditor_is_no_sysadmin(self):
        for roles in ("auditor,sysadmin", "sysadmin,office,auditor"):
            done = self.server.cli("officer", "add", "lp", "--role", roles, check=False)
            self.assertEqual(done.returncode, 2, done.stderr)
            self.assertIn("auditor", done.stderr)
        # Roles replace each other, so that both don't come together one after the other.
        self.server.cli("officer", "add", "lp", "--role", "auditor")
        self.server.cli("officer", "add", "lp", "--role", "sysadmin")
        officer = [o for o in self.server.cli_json("officer", "list")["officers"] if o["account"] == "lp"]
        self.assertEqual(officer[0]["roles"], ["sysadmin"])

    def test_5_nobody_gives_roles_to_themselves(self):
        done = self.run_as("mail", "officer", "add", "mail", "--role", "owner,operations")
        self.assertEqual(done.returncode, 2, done.stderr)
        self.assertIn("themselves", done.stderr)
        self.assertEqual(self.run_as("mail", "grant", "clear", "other").returncode, 6)

    def test_5_roles_that_there_are_not(self):
        for role in ("citizen", "emergency", "software", "boss", "", ","):
            self.assertEqual(self.server.cli("officer", "add", "lp", "--role", role, check=False).returncode, 2, role)
        for account in ("a b", "", "x" * 65, "a,b"):
            self.assertEqual(self.server.cli("officer", "add", account, "--role", "office", check=False).returncode, 2, account)
        self.assertEqual(self.server.cli("officer", "add", "lp", "--role", "office", "--until", "2020-01-01", check=False).returncode, 2)
        self.assertEqual(self.server.cli("officer", "remove", "nobody-at-all", check=False).returncode, 3)

    def test_6_without_irorid_the_real_account_counts(self):
        # Whoever can't open the store is told so; nobody else's roles help.
        self.server.stop()
        try:
            self.assertIn(self.run_as("daemon", "institution", "list").returncode, (5, 6))
            self.server.cli("institution", "list")
            self.assertEqual(self.last_record()["note"], "institution list: 0")
        finally:
            self.server.start()

    def test_7_removed_officers_may_nothing(self):
        for account in ROLES:
            self.server.cli("officer", "remove", account)
        # The last one's removal opens nothing.
        for account in [*ROLES, STRANGER]:
            self.assertEqual(self.run_as(account, "status").returncode, 6)
        self.assertTrue(self.server.cli_json("officer", "list")["inForce"])


if __name__ == "__main__":
    main()
