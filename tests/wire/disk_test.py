#!/usr/bin/python3
"""A disk that fills: writes are refused with 507 while reads go on, and all is well again when there is room."""

import shutil

from harness import Case, main
from town import patient


class Disk(Case):
    def test_below_the_threshold_writes_are_refused_and_reads_go_on(self):
        made = self.all.create(patient())
        free = shutil.disk_usage(self.server.data).free
        # More than there is: the server takes the disk for nearly full.
        self.server.restart(free_space_mib=min(free // (1 << 20) + 1000000, 1048576))
        if shutil.disk_usage(self.server.data).free >> 20 > 1048576:
            self.skipTest("the disk is larger than the setting allows")
        for answer in (self.all.post("Patient", patient()), self.all.put("Patient/" + made.id, made.json),
                       self.all.delete("Patient/" + made.id)):
            self.assert_outcome(answer, 507, "no-store")
        self.assertEqual(self.all.get("Patient/" + made.id).body, made.body)
        self.assertEqual(len(self.all.search("Patient?_id=" + made.id)), 1)
        self.assertEqual(self.all.get("Patient/%s/_history" % made.id).json["total"], 1)
        self.server.restart(free_space_mib=0)
        self.assert_ok(self.all.put("Patient/" + made.id, made.json))
        self.server.cli("verify")

    def test_below_the_reserve_of_the_audit_trail_nothing_is_answered_unrecorded(self):
        made = self.all.create(patient())
        free = shutil.disk_usage(self.server.data).free
        if free >> 20 > 1000000:
            self.skipTest("the disk is larger than the setting allows")
        self.server.restart(audit_reserve_mib=free // (1 << 20) + 1000)
        self.assert_outcome(self.all.get("Patient/" + made.id), 503)
        # What is nobody's data goes unrecorded anyway.
        self.assert_ok(self.all.get("metadata"))
        self.server.restart(audit_reserve_mib=0)
        self.assert_ok(self.all.get("Patient/" + made.id))


if __name__ == "__main__":
    main()
