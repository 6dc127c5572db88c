#!/usr/bin/python3
"""Cases: what subjects ask for, from receipt to the end; in order, with reasons, and never decided by who forwarded them."""

import datetime
import json
import os
import pwd
import subprocess
import urllib.request

from harness import IRORI, Case, free_port, main
from town import patient

JST = datetime.timezone(datetime.timedelta(hours=9))


def today():
    return datetime.datetime.now(JST).date()


class Cases(Case):
    @classmethod
    def setUpClass(cls):
        cls.settings = {"metrics-port": free_port(), "admin-users": "nobody"}
        super().setUpClass()
        cls.subject = cls.all.create(patient()).id

    def case(self, *arguments, check=True):
        done = self.server.cli("--json", "case", *map(str, arguments), check=check)
        return json.loads(done.stdout) if done.returncode in (0, 1) else done

    def open(self, kind="disclosure", by="subject", *more):
        return self.case("open", "--kind", kind, "--patient", self.subject, "--by", by, *more)

    def refused(self, code, *arguments):
        done = self.server.cli("case", *map(str, arguments), check=False)
        self.assertEqual(done.returncode, code, done.stdout + done.stderr)
        self.assertTrue(done.stderr.strip())

    def overdue_figure(self):
        text = urllib.request.urlopen("http://127.0.0.1:%d/metrics" % self.settings["metrics-port"]).read().decode()
        return int(next(line.split()[1] for line in text.splitlines() if line.startswith("irori_cases_overdue ")))

    def test_from_receipt_to_the_end(self):
        for kind in ("disclosure", "correction", "deletion", "stop"):
            with self.subTest(kind):
                made = self.open(kind)
                number = made["number"]
                self.assertEqual((made["state"], made["kind"], made["asker"], made["patient"]),
                                 ("received", kind, "subject", self.subject))
                self.case("check", number, "--evidence", "マイナンバーカード")
                self.case("decide", number, "--outcome", "accept", "--reason", "条例のとおり")
                done = self.case("done", number, "--text", "窓口で交付")
                self.assertEqual(done["state"], "done")
                shown = self.case("show", number)
                self.assertEqual([s["to"] for s in shown["steps"]], ["received", "checked", "accepted", "done"])
                self.assertEqual([s.get("text") for s in shown["steps"]], [None, "マイナンバーカード", "条例のとおり", "窓口で交付"])
                self.assertTrue(all(s["by"] and s["at"] for s in shown["steps"]))

    def test_a_refusal_ends_it(self):
        number = self.open("deletion", "representative", "--text", "代理人 山田太郎")["number"]
        self.case("check", number, "--evidence", "委任状")
        self.assertEqual(self.case("decide", number, "--outcome", "refuse", "--reason", "法令の保存期間内")["state"], "refused")
        for step in (["check", number, "--evidence", "x"], ["decide", number, "--outcome", "accept", "--reason", "x"], ["done", number]):
            self.refused(4, *step)
        self.assertEqual(self.case("show", number)["steps"][0]["text"], "代理人 山田太郎")

    def test_no_step_is_left_out_or_done_twice(self):
        number = self.open()["number"]
        self.refused(4, "decide", number, "--outcome", "accept", "--reason", "x")
        self.refused(4, "done", number)
        self.case("check", number, "--evidence", "旅券")
        self.refused(4, "check", number, "--evidence", "旅券")
        self.refused(4, "done", number)
        self.case("decide", number, "--outcome", "accept", "--reason", "x")
        self.refused(4, "decide", number, "--outcome", "refuse", "--reason", "x")
        self.case("done", number)
        self.refused(4, "done", number)
        self.assertEqual(len(self.case("show", number)["steps"]), 4)

    def test_reasons_and_evidence_are_needed(self):
        number = self.open()["number"]
        self.refused(2, "check", number)
        self.refused(2, "check", number, "--evidence", "  ")
        self.case("check", number, "--evidence", "旅券")
        for arguments in ([], ["--outcome", "accept"], ["--outcome", "accept", "--reason", ""], ["--reason", "x"],
                          ["--outcome", "perhaps", "--reason", "x"], ["--outcome", "accept", "--reason", "あ" * 700]):
            with self.subTest(arguments):
                self.refused(2, "decide", number, *arguments)
        self.assertEqual(self.case("show", number)["state"], "checked")

    def test_wrong_openings(self):
        before = len(self.case("list", "--all")["cases"])
        tomorrow = (today() + datetime.timedelta(1)).isoformat()
        for code, arguments in ((2, ["--kind", "gossip"]), (2, ["--by", "neighbour"]), (3, ["--patient", "nobody"]),
                                (3, ["--patient", "not an id"]), (3, ["--forwarded-by", "nowhere"]),
                                (2, ["--received", tomorrow]), (2, ["--received", "2026-02-30"]), (2, ["--text", "あ" * 700])):
            base = {"--kind": "disclosure", "--patient": self.subject, "--by": "subject"}
            base.update(dict(zip(arguments[::2], arguments[1::2])))
            with self.subTest(arguments):
                self.refused(code, "open", *[word for pair in base.items() for word in pair])
        self.assertEqual(len(self.case("list", "--all")["cases"]), before)
        self.refused(3, "show", 999999)
        self.refused(3, "check", 999999, "--evidence", "x")

    def test_it_is_due_after_so_many_days(self):
        received = today() - datetime.timedelta(40)
        figure = self.overdue_figure()
        late = self.open("disclosure", "subject", "--received", received.isoformat())
        # The day of receipt doesn't count; the last one does, to its end in Japan.
        end = datetime.datetime.combine(received + datetime.timedelta(31), datetime.time(), JST)
        self.assertEqual(late["due"], end.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"))
        self.assertTrue(late["overdue"])
        self.assertFalse(self.open()["overdue"])
        self.assertEqual(self.overdue_figure(), figure + 1)
        done = self.server.cli("--json", "case", "overdue", check=False)
        self.assertEqual(done.returncode, 1)
        self.assertIn(late["number"], [c["number"] for c in json.loads(done.stdout)["cases"]])
        self.case("check", late["number"], "--evidence", "x")
        self.case("decide", late["number"], "--outcome", "refuse", "--reason", "x")
        self.assertEqual(self.overdue_figure(), figure)
        self.assertNotIn(late["number"], [c["number"] for c in self.case("overdue", check=False)["cases"]])
        # Not yet on its last day.
        self.assertFalse(self.open("disclosure", "subject", "--received", (today() - datetime.timedelta(30)).isoformat())["overdue"])

    def as_nobody(self, *arguments):
        """As another officer: his account, through the socket."""
        os.chmod(self.server.folder, 0o711)
        account = pwd.getpwnam("nobody")
        return subprocess.run([IRORI, "--data", self.server.data, "--lang", "en", "case", *map(str, arguments)],
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=60,
                              user=account.pw_uid, group=account.pw_gid, extra_groups=[])

    def test_who_forwarded_it_does_not_decide_it(self):
        number = self.open("correction", "subject", "--forwarded-by", "care")["number"]
        self.assertEqual(self.case("show", number)["forwardedBy"], "care")
        self.case("check", number, "--evidence", "x")
        for outcome in ("accept", "refuse"):
            self.refused(6, "decide", number, "--outcome", outcome, "--reason", "x")
        self.assertEqual(self.case("show", number)["state"], "checked")
        if os.geteuid() != 0:
            self.skipTest("only root can be somebody else")
        try:
            done = self.as_nobody("decide", number, "--outcome", "accept", "--reason", "x")
        except PermissionError:
            self.skipTest("nobody may not run the build")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(self.case("show", number)["steps"][-1]["by"], "nobody")

    def test_who_took_in_what_nobody_forwarded_may_decide(self):
        number = self.open()["number"]
        self.case("check", number, "--evidence", "x")
        self.assertEqual(self.case("decide", number, "--outcome", "accept", "--reason", "x")["state"], "accepted")

    def test_lists(self):
        other = self.all.create(patient()).id
        mine = self.open()["number"]
        theirs = self.case("open", "--kind", "stop", "--patient", other, "--by", "subject")["number"]
        numbers = [c["number"] for c in self.case("list", "--patient", other)["cases"]]
        self.assertEqual(numbers, [theirs])
        listed = self.case("list")["cases"]
        self.assertTrue({mine, theirs} <= {c["number"] for c in listed})
        self.assertFalse(any(c["state"] in ("done", "refused") for c in listed))
        self.assertFalse(any("text" in s for c in listed for s in c["steps"]), "texts are for who opens the case")

    def test_each_step_and_each_look_is_recorded_without_what_was_said(self):
        number = self.open("disclosure", "representative", "--text", "秘密の請求")["number"]
        self.case("check", number, "--evidence", "秘密の証拠")
        self.case("decide", number, "--outcome", "accept", "--reason", "秘密の理由")
        self.case("done", number, "--text", "秘密の結果")
        self.case("show", number)
        records = [r for r in self.server.audit_records(30) if ("case %d" % number) in r.get("note", "").split(";")[0]]
        self.assertEqual(sorted({r["event"] for r in records}),
                         ["CASE_CHECK", "CASE_CLOSE", "CASE_DECIDE", "CASE_OPEN", "CASE_READ"])
        self.assertTrue(all(r["subjects"]["count"] == 1 and r["user"] for r in records), records)
        self.assertNotIn("秘密", json.dumps(records, ensure_ascii=False))

    def test_two_at_once_get_two_numbers(self):
        runs = [subprocess.Popen([IRORI, "--data", self.server.data, "--json", "case", "open", "--kind", "stop", "--patient",
                                  self.subject, "--by", "subject"], stdout=subprocess.PIPE, text=True) for _ in range(8)]
        numbers = [json.loads(one.communicate(timeout=60)[0])["number"] for one in runs]
        self.assertEqual(len(set(numbers)), 8)


class BusinessDays(Case):
    settings = {"case-days": 10, "case-business-days": "on"}

    def test_only_weekdays_count_and_not_new_year(self):
        subject = self.all.create(patient()).id
        # 2025-12-22 is a Monday: 23, 24, 25, 26 December, then 5, 6, 7, 8, 9 and 12 January 2026 (10 and 11 are a weekend).
        made = self.server.cli_json("case", "open", "--kind", "stop", "--patient", subject, "--by", "subject", "--received", "2025-12-22")
        self.assertEqual(made["due"], "2026-01-12T15:00:00Z")
        # 2026-07-03 is a Friday: two weeks on from the Monday after.
        made = self.server.cli_json("case", "open", "--kind", "stop", "--patient", subject, "--by", "subject", "--received", "2026-07-03")
        self.assertEqual(made["due"], "2026-07-17T15:00:00Z")


if __name__ == "__main__":
    main()
