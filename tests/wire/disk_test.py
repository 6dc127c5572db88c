#!/usr/bin/python3
"""A disk that fills: writes are refused with 507 while reads go on; when not even an audit record can be written, reads are
refused too; all is well again when there is room.

The disk is a small file system in memory, in a mount namespace of this test's own; where the kernel does not allow one to
this user, that part is skipped."""

import os
import shutil
import subprocess
import sys
import tempfile
import unittest

from harness import Case, main, wait_until
from town import patient

SMALL = "IRORI_SMALL_DISK"
MIB = 1 << 20


def enter_small_disk():
    """Runs this program again in a namespace whose temporary folder is a file system of 96 MiB. Returns where it can't be."""
    if os.environ.get(SMALL) or shutil.which("unshare") is None:
        return
    folder = tempfile.mkdtemp(prefix="irori-disk-")
    own = [] if os.geteuid() == 0 else ["--user", "--map-root-user"]
    mount = ["unshare", *own, "--mount", "sh", "-c", 'mount -t tmpfs -o size=96m,mode=700 tmpfs "$0" && exec "$@"', folder]
    try:
        if subprocess.run([*mount, "true"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0:
            environment = dict(os.environ, TMPDIR=folder, **{SMALL: folder})
            code = subprocess.run([*mount, sys.executable, "-B", *sys.argv], env=environment).returncode
            sys.exit(code)
    finally:
        os.rmdir(folder)


class Threshold(Case):
    def test_below_the_threshold_writes_are_refused_and_reads_go_on(self):
        made = self.all.create(patient())
        # More than there is: the server takes the disk for nearly full.
        missing = shutil.disk_usage(self.server.data).free // MIB + 1000
        if missing > 1048576:
            self.skipTest("the disk is larger than the setting allows")
        self.server.restart(free_space_mib=missing)
        for answer in (self.all.post("Patient", patient()), self.all.put("Patient/" + made.id, made.json),
                       self.all.delete("Patient/" + made.id)):
            self.assert_outcome(answer, 507, "no-store")
        self.assertEqual(self.all.get("Patient/" + made.id).body, made.body)
        self.assertEqual(len(self.all.search("Patient?_id=" + made.id)), 1)
        self.assertEqual(len(self.all.get("Patient/%s/_history" % made.id).json["entry"]), 1)
        self.server.restart(free_space_mib=0)
        self.assert_ok(self.all.put("Patient/" + made.id, made.json))
        self.server.cli("verify")


@unittest.skipUnless(os.environ.get(SMALL), "no namespace with a small disk for this user")
class Full(Case):
    settings = {"free-space-mib": 16, "audit-reserve-mib": 1}

    def fill(self, leave):
        """Takes the room but for so many bytes."""
        with open(os.path.join(os.environ[SMALL], "ballast"), "ab") as ballast:
            while shutil.disk_usage(self.server.data).free > leave:
                try:
                    ballast.write(b"x" * min(MIB, shutil.disk_usage(self.server.data).free - leave))
                    ballast.flush()
                except OSError:
                    break

    def tearDown(self):
        if os.path.exists(os.path.join(os.environ[SMALL], "ballast")):
            self.make_room()

    def make_room(self):
        os.remove(os.path.join(os.environ[SMALL], "ballast"))

    def write_again(self):
        wait_until(lambda: self.all.post("Patient", patient()).status == 201, 10, "writes that are taken again")

    def test_writes_get_507_and_reads_go_on(self):
        made = self.all.create(patient())
        self.fill(15 * MIB)
        wait_until(lambda: self.all.post("Patient", patient()).status == 507, 5, "507")
        for answer in (self.all.post("Patient", patient()), self.all.put("Patient/" + made.id, made.json),
                       self.all.delete("Patient/" + made.id)):
            self.assert_outcome(answer, 507, "no-store")
        for _ in range(100):
            self.assertEqual(self.all.get("Patient/" + made.id).body, made.body)
        self.assertEqual(len(self.all.search("Patient?_id=" + made.id)), 1)
        self.make_room()
        self.write_again()
        self.server.cli("verify")

    def test_nothing_is_answered_unrecorded(self):
        made = self.all.create(patient())
        path, answered = "Patient/" + made.id, 0
        self.fill(0)
        for _ in range(40000):
            answer = self.all.get(path)
            if answer.status != 200:
                break
            answered += 1
        self.assert_outcome(answer, 503)
        self.assertGreater(answered, 0)
        self.assert_outcome(self.all.get(path), 503)
        # Nobody's data.
        self.assert_ok(self.all.get("metadata"))
        self.make_room()
        self.write_again()
        wait_until(lambda: self.all.get(path).status == 200, 10, "reads that are taken again")
        recorded = sum(1 for record in self.server.audit_records() if record["event"] == "READ" and
                       record.get("status", 200) == 200)
        self.assertGreaterEqual(recorded, answered)
        self.server.cli("verify")
        # And after a restart.
        self.server.restart()
        self.assertEqual(self.all.get(path).body, made.body)


if __name__ == "__main__":
    enter_small_disk()
    main()
