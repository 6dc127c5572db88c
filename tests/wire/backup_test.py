#!/usr/bin/python3
"""Backups of a running server: complete or not there, verified, restored into a new directory; and what must be refused."""

import hashlib
import json
import os
import pwd
import shutil
import socket
import stat
import subprocess
import tempfile
import threading
import unittest

from harness import IRORI, IRORID, Case, main, run
from town import new_id, observation, patient


def digest(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def tree(folder):
    return sorted(os.path.relpath(os.path.join(place, name), folder) for place, _, names in os.walk(folder) for name in names)


class Backup(Case):
    number = 0

    def path(self, name="backup"):
        Backup.number += 1
        return os.path.join(self.server.folder, "%s-%d" % (name, Backup.number))

    def backup(self):
        """With its keys beside it, under its name with "-keys"."""
        to = self.path()
        return to, self.server.cli_json("backup", "create", "--to", to, "--keys-to", to + "-keys")

    def restore(self, source, *more, check=True, keys=None, ledger=None):
        data = self.path("restored")
        more = (*more, *(["--ledger", ledger] if ledger else ["--without-ledger"]))
        keys = keys or source + "-keys"
        return data, run(IRORI, "--data", data, "--lang", "en", "restore", "--from", source, "--keys-from", keys, "--master-key",
                         os.path.join(self.server.data, "master.key"), *more, check=check)

    def serve(self, data):
        """The server goes on with another data directory; gives back the old one."""
        self.server.stop()
        old, self.server.data = self.server.data, data
        self.server.start()
        return old

    def test_what_is_in_it_is_told_and_so(self):
        self.all.create(patient())
        to, told = self.backup()
        self.assertEqual(tree(to), ["audit/data.mdb", "irori.conf", "manifest.json", "truth/data.mdb"])
        with open(os.path.join(to, "manifest.json")) as file:
            manifest = json.load(file)
        self.assertEqual(sorted(manifest["files"]), ["audit/data.mdb", "irori.conf", "truth/data.mdb"])
        for name, facts in manifest["files"].items():
            path = os.path.join(to, name)
            self.assertEqual(facts, {"bytes": os.path.getsize(path), "sha256": digest(path)})
            self.assertEqual(stat.S_IMODE(os.stat(path).st_mode), 0o600)
        self.assertEqual(stat.S_IMODE(os.stat(to).st_mode), 0o700)
        self.assertEqual(manifest["records"], self.server.cli_json("status")["records"])
        self.assertEqual(told["sequence"], manifest["sequence"])
        self.assertEqual(told["manifest"], digest(os.path.join(to, "manifest.json")))
        self.server.cli("backup", "verify", to)

    def test_it_is_recorded_before_and_after(self):
        to, told = self.backup()
        notes = [r.get("note", "") for r in self.server.audit_records(20) if r["event"] == "BACKUP"]
        self.assertTrue(any("begun" in n and to in n for n in notes), notes)
        self.assertTrue(any("done" in n and told["manifest"] in n for n in notes), notes)

    def test_a_name_that_is_taken_is_left_alone(self):
        to, _ = self.backup()
        before = digest(os.path.join(to, "manifest.json"))
        done = self.server.cli("backup", "create", "--to", to, check=False)
        self.assertEqual(done.returncode, 4, done.stderr)
        self.assertEqual(digest(os.path.join(to, "manifest.json")), before)
        self.server.cli("backup", "verify", to)

    def test_what_can_not_be_finished_is_not_there(self):
        to = os.path.join(self.server.folder, "nowhere", "backup")
        done = self.server.cli("backup", "create", "--to", to, check=False)
        self.assertEqual(done.returncode, 7, done.stderr)
        self.assertFalse(os.path.exists(to))
        self.assertTrue(any("failed" in r.get("note", "") for r in self.server.audit_records(5)))

    def test_leftovers_are_cleared_and_never_taken_for_one(self):
        to = self.path()
        os.makedirs(os.path.join(to + ".part", "truth"))
        with open(os.path.join(to + ".part", "truth", "data.mdb"), "w") as out:
            out.write("half")
        self.assertEqual(self.server.cli("backup", "verify", to + ".part", check=False).returncode, 3)
        data, done = self.restore(to + ".part", check=False)
        self.assertEqual(done.returncode, 3, done.stderr)
        self.assertFalse(os.path.exists(data))
        done = self.server.cli("backup", "create", "--to", to)
        self.assertIn("without them", done.stderr)
        self.assertFalse(os.path.exists(to + ".part"))
        self.server.cli("backup", "verify", to)

    def test_each_damage_is_found(self):
        good, _ = self.backup()
        damages = {
            "bit": lambda to: self.flip(os.path.join(to, "truth", "data.mdb")),
            "trail": lambda to: self.flip(os.path.join(to, "audit", "data.mdb")),
            "short": lambda to: os.truncate(os.path.join(to, "truth", "data.mdb"), 4096),
            "missing": lambda to: os.unlink(os.path.join(to, "audit", "data.mdb")),
            "conf": lambda to: open(os.path.join(to, "irori.conf"), "a").write("#"),
            "manifest": lambda to: os.unlink(os.path.join(to, "manifest.json")),
        }
        for name, damage in damages.items():
            with self.subTest(name):
                bad = self.path("bad")
                shutil.copytree(good, bad)
                damage(bad)
                self.assertNotEqual(self.server.cli("backup", "verify", bad, check=False).returncode, 0)
                data, done = self.restore(bad, check=False, keys=good + "-keys")
                self.assertNotEqual(done.returncode, 0)
                if os.path.exists(data):
                    self.refuses_to_serve(data)

    def test_a_manifest_of_something_else_is_none(self):
        good, _ = self.backup()
        with open(os.path.join(good, "manifest.json")) as file:
            manifest = json.load(file)
        for change in ({"kind": "irori-backup-keys"}, {"format": 2}, {"sequence": -1}, {"sequence": "1"}, {"files": {}},
                       {"files": {**manifest["files"], "../../x": {"bytes": 0, "sha256": "0" * 64}}}, {"generation": "0" * 33},
                       {"id": 1}):
            with self.subTest(change):
                bad = self.path("bad")
                shutil.copytree(good, bad)
                with open(os.path.join(bad, "manifest.json"), "w") as out:
                    json.dump({**manifest, **change}, out)
                self.assertEqual(self.server.cli("backup", "verify", bad, check=False).returncode, 3)

    @staticmethod
    def flip(path):
        with open(path, "r+b") as file:
            file.seek(os.path.getsize(path) // 2)
            byte = file.read(1)[0]
            file.seek(-1, os.SEEK_CUR)
            file.write(bytes([byte ^ 1]))

    def refuses_to_serve(self, data):
        self.assertTrue(os.path.exists(os.path.join(data, "restoring")))
        done = subprocess.run([IRORID, "--data", data], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=60)
        self.assertNotEqual(done.returncode, 0)
        done = run(IRORI, "--data", data, "status", check=False)
        self.assertNotEqual(done.returncode, 0)

    def test_what_was_not_restored_to_its_end_is_not_served(self):
        to, _ = self.backup()
        data, _ = self.restore(to)
        self.assertFalse(os.path.exists(os.path.join(data, "restoring")))
        run(IRORI, "--data", data, "status")
        open(os.path.join(data, "restoring"), "w").close()
        done = subprocess.run([IRORID, "--data", data], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=60)
        self.assertEqual(done.returncode, 1)
        self.assertIn("restore", done.stderr)
        self.refuses_to_serve(data)

    def test_a_directory_in_use_is_not_restored_into(self):
        to, _ = self.backup()
        before = tree(self.server.data)
        done = self.server.cli("restore", "--from", to, "--keys-from", to + "-keys", "--without-ledger", check=False)
        self.assertEqual(done.returncode, 4, done.stderr)
        self.assertEqual(tree(self.server.data), before)
        self.assert_ok(self.all.get("metadata"))

    def test_nobody_restores_over_the_socket(self):
        folder = os.open(self.server.data, os.O_RDONLY)
        try:
            with socket.socket(socket.AF_UNIX) as officer:
                officer.settimeout(20)
                officer.connect("/proc/self/fd/%d/admin.sock" % folder)
                officer.sendall(b'{"command": "restore", "arguments": {"from": "/x"}}\n')
                self.assertEqual(json.loads(officer.makefile().readline())["status"], 4)
        finally:
            os.close(folder)
        self.assert_ok(self.all.get("Patient?_count=1"))

    def test_what_is_restored_serves_as_before(self):
        people = [self.all.create(patient()).id for _ in range(20)]
        seen = self.all.create(observation("Patient/" + people[0])).id
        self.all.update({**self.all.get("Patient/" + people[0]).json, "gender": "other"})
        to, told = self.backup()
        later = self.all.create(patient()).id
        data, _ = self.restore(to)
        old_token, token_of_before = self.all.token, self.all.token
        old = self.serve(data)
        try:
            # Tokens of before are void: one that was revoked since the backup would be good again.
            self.assertEqual(self.all.get("Patient/" + people[0], token=token_of_before).status, 401)
            self.all.token = self.server.token("all", "system/*.cruds")
            for name in people:
                self.assert_ok(self.all.get("Patient/" + name))
            self.assertEqual(self.all.get("Patient/" + later).status, 404)
            self.assertEqual(self.all.get("Patient/" + people[0]).field("ETag"), 'W/"2"')
            self.assertEqual([r["id"] for r in self.all.search("Observation?patient=" + people[0])], [seen])
            self.assertEqual(self.server.cli_json("verify")["faults"], 0)
            self.server.cli("audit", "verify")
            events = [r["event"] for r in self.server.audit_records(40)]
            self.assertIn("RESTORE", events)
            self.assertIn("BACKUP", events)
        finally:
            self.serve(old)
            self.all.token = old_token
        self.assert_ok(self.all.get("Patient/" + later))

    def test_it_is_of_one_moment_while_others_write(self):
        """Each writer counts up in two patients, one after the other: in no copy is the second ahead of the first."""
        first, second = self.all.create(patient()).json, self.all.create(patient()).json
        stop = threading.Event()

        def write():
            count = 0
            while not stop.is_set():
                count += 1
                for one in (first, second):
                    self.all.update({**one, "name": [{"text": str(count)}]})

        writer = threading.Thread(target=write)
        writer.start()
        try:
            copies = [self.backup()[0] for _ in range(3)]
        finally:
            stop.set()
            writer.join()
        for to in copies:
            data, _ = self.restore(to)
            store = [json.loads(run(IRORI, "--data", data, "--json", "index", "show", "Patient/" + one["id"]).stdout)["version"]
                     for one in (first, second)]
            self.assertIn(store[0] - store[1], (0, 1), store)
            run(IRORI, "--data", data, "audit", "verify")

    def test_what_was_deleted_from_the_pages_is_not_copied(self):
        # A row that is overwritten leaves its old text in a free page of LMDB, and a copy has none of those.
        word = ("CANARY" + new_id("x").replace("-", "")).encode()
        self.server.cli("institution", "suspend", "other", "--reason", word.decode())
        there, _ = self.backup()
        self.server.cli("institution", "resume", "other", "--reason", "plain")
        gone, _ = self.backup()
        # In the institution's row; what the journal has of it is sealed.
        self.assertEqual([self.read(to).count(word) for to in (there, gone)], [1, 0])

    @staticmethod
    def read(to):
        with open(os.path.join(to, "truth", "data.mdb"), "rb") as file:
            return file.read()

    def test_who_may_not_read_the_data_makes_none(self):
        if os.geteuid() != 0:
            self.skipTest("only root can be somebody else")
        account = pwd.getpwnam("nobody")
        os.chmod(self.server.folder, 0o711)
        to = tempfile.mkdtemp()
        os.chown(to, account.pw_uid, account.pw_gid)
        try:
            done = subprocess.run([IRORI, "--data", self.server.data, "backup", "create", "--to", to + "/x"], stdout=subprocess.PIPE,
                                  stderr=subprocess.PIPE, text=True, timeout=60, user=account.pw_uid, group=account.pw_gid,
                                  extra_groups=[])
            self.assertEqual(done.returncode, 6, done.stderr)
            self.assertEqual(os.listdir(to), [])
        except PermissionError:
            self.skipTest("nobody may not run the build")
        finally:
            shutil.rmtree(to)

    @staticmethod
    def killed(after, *arguments):
        """Runs irori and kills it after so many seconds, if it still runs then."""
        process = subprocess.Popen([IRORI, *map(str, arguments)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            return process.wait(after)
        except subprocess.TimeoutExpired:
            process.kill()
            return process.wait()

    def test_killed_at_any_moment_it_is_complete_or_not_there(self):
        source, _ = self.backup()
        master = os.path.join(self.server.data, "master.key")
        ended = 0
        for i in range(25):
            to, data = self.path(), self.path("restored")
            self.killed(0.002 * i, "--data", self.server.data, "backup", "create", "--to", to, "--keys-to", to + "-keys")
            for path, options in ((to, ["--keys", to + "-keys"]), (to + "-keys", None)):
                if os.path.exists(path) and options is not None:
                    self.server.cli("backup", "verify", path, *options)
            # The same name again: what was left of the data is no hindrance. Keys may be whole without them.
            if not os.path.exists(to):
                shutil.rmtree(to + "-keys", ignore_errors=True)
                self.server.cli("backup", "create", "--to", to, "--keys-to", to + "-keys")
            self.killed(0.004 * i, "--data", data, "restore", "--from", source, "--keys-from", source + "-keys", "--master-key", master,
                        "--without-ledger")
            if os.path.exists(os.path.join(data, "restoring")):
                self.refuses_to_serve(data)
            elif os.path.exists(os.path.join(data, "truth")):
                ended += 1
                self.assertEqual(json.loads(run(IRORI, "--data", data, "--json", "verify").stdout)["faults"], 0)
        self.assertLess(ended, 25)

    def test_without_a_server(self):
        self.server.stop()
        try:
            to, _ = self.backup()
            self.server.cli("backup", "verify", to)
        finally:
            self.server.start()

    def test_without_its_keys_nothing_is_restored(self):
        to, _ = self.backup()
        data = self.path("restored")
        master = os.path.join(self.server.data, "master.key")
        done = run(IRORI, "--data", data, "restore", "--from", to, "--master-key", master, "--without-ledger", check=False)
        self.assertEqual(done.returncode, 2, done.stderr)
        self.assertFalse(os.path.exists(data))
        self.assertEqual(tree(to + "-keys"), ["keys/data.mdb", "manifest.json"])
        self.server.cli("backup", "verify", to, "--keys", to + "-keys")
        # Keys that are older than the data may lack some; newer ones have all that were not destroyed.
        self.all.create(patient())
        later, _ = self.backup()
        self.assertEqual(self.server.cli("backup", "verify", later, "--keys", to + "-keys", check=False).returncode, 4)
        data, done = self.restore(later, check=False, keys=to + "-keys")
        self.assertEqual(done.returncode, 4, done.stderr)
        self.assertFalse(os.path.exists(data))
        data, _ = self.restore(to, keys=later + "-keys")
        self.assertEqual(json.loads(run(IRORI, "--data", data, "--json", "verify").stdout)["faults"], 0)
        # Damaged ones, and those of another server.
        bad = self.path("bad")
        shutil.copytree(to + "-keys", bad)
        self.flip(os.path.join(bad, "keys", "data.mdb"))
        data, done = self.restore(to, check=False, keys=bad)
        self.assertEqual(done.returncode, 7, done.stderr)
        self.refuses_to_serve(data)
        with open(os.path.join(bad, "manifest.json")) as file:
            manifest = json.load(file)
        with open(os.path.join(bad, "manifest.json"), "w") as out:
            json.dump({**manifest, "generation": "0" * 32}, out)
        self.assertEqual(self.restore(to, check=False, keys=bad)[1].returncode, 4)

    def test_with_another_master_key_nothing_is_served(self):
        to, _ = self.backup()
        other = self.path("master")
        with open(other, "wb") as out:
            os.fchmod(out.fileno(), 0o600)
            out.write(os.urandom(32))
        data = self.path("restored")
        done = run(IRORI, "--data", data, "restore", "--from", to, "--keys-from", to + "-keys", "--master-key", other, "--without-ledger",
                   check=False)
        self.assertNotEqual(done.returncode, 0)
        self.refuses_to_serve(data)

    def test_keys_have_a_place_of_their_own(self):
        to = self.path()
        for keys in (to, os.path.join(to, "keys")):
            done = self.server.cli("backup", "create", "--to", to, "--keys-to", keys, check=False)
            self.assertEqual(done.returncode, 2, done.stderr)
            self.assertFalse(os.path.exists(to))


@unittest.skipUnless(os.geteuid() == 0, "acting as a second officer takes root")
class Ledger(Case):
    settings = {"admin-users": "nobody"}

    def restore(self, source, keys, *more, check=True):
        Ledger.number = getattr(Ledger, "number", 0) + 1
        data = os.path.join(self.server.folder, "restored-%d" % Ledger.number)
        return data, run(IRORI, "--data", data, "--lang", "en", "restore", "--from", source, "--keys-from", keys, "--master-key",
                         os.path.join(self.server.data, "master.key"), *more, check=check)

    def erase(self, name):
        os.chmod(self.server.folder, 0o711)
        number = self.server.cli_json("subject", "erase", "--patient", name, "--reason", "転出")["number"]
        run("setpriv", "--reuid", "nobody", "--clear-groups", IRORI, "--data", self.server.data, "subject", "erase", "approve",
            str(number))

    def test_who_was_erased_since_is_erased_again(self):
        before, since, kept = (self.all.create(patient("CANARY%d" % i)).id for i in range(3))
        self.all.create(observation("Patient/" + since))
        self.erase(before)
        to = os.path.join(self.server.folder, "backup")
        self.server.cli("backup", "create", "--to", to, "--keys-to", to + "-keys")
        # After the backup: somebody is erased who is in it, and somebody who is not.
        self.erase(since)
        after = self.all.create(patient()).id
        self.erase(after)
        ledger = os.path.join(self.server.folder, "ledger")
        with open(ledger, "w") as out:
            out.write(self.server.cli("subject", "erase", "ledger").stdout)
        # Without saying anything of the ledger, or with one that is none, nothing is restored to its end.
        data, done = self.restore(to, to + "-keys", check=False)
        self.assertEqual(done.returncode, 2)
        self.assertFalse(os.path.exists(data))
        other = os.path.join(self.server.folder, "other")
        with open(ledger) as lines, open(other, "w") as out:
            out.write(json.dumps({**json.loads(lines.readline()), "store": "0" * 32}) + "\n")
        for text in ("rubbish\n", None):
            if text:
                with open(other + "2", "w") as out:
                    out.write(text)
            data, done = self.restore(to, to + "-keys", "--ledger", other + "2" if text else other, check=False)
            self.assertNotEqual(done.returncode, 0)
            self.assertTrue(os.path.exists(os.path.join(data, "restoring")))
        data, _ = self.restore(to, to + "-keys", "--ledger", ledger)
        self.server.stop()
        old, self.server.data = self.server.data, data
        try:
            self.server.start()
            self.all.token = self.server.token("all", "system/*.cruds")
            self.assert_ok(self.all.get("Patient/" + kept))
            for name in (before, since, after):
                self.assertEqual(self.all.get("Patient/" + name).status, 404)
            self.assertEqual(self.all.search("Observation?_count=10"), [])
            # New citizens don't get the numbers of the erased.
            made = self.all.create(patient()).id
            self.assert_ok(self.all.get("Patient/" + made))
            self.assertEqual(self.server.cli_json("verify")["faults"], 0)
        finally:
            self.server.stop()
            self.server.data = old
            self.server.start()
        with open(os.path.join(data, "truth", "data.mdb"), "rb") as file:
            self.assertNotIn(b"CANARY1", file.read())


if __name__ == "__main__":
    main()
