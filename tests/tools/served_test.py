#!/usr/bin/python3
"""Loads through a running irorid that ends in the middle: killed, or asked to."""

import os
import signal
import subprocess
import time

import officer  # noqa: F401  (finds the harness)
from harness import IRORI, Case, main, run


class Served(Case):
    institutions = {}

    def setUp(self):
        self.town = os.path.join(self.server.folder, "town.ndjson")
        if not os.path.exists(self.town):
            run(IRORI, "synth", "--citizens", "500", "--output", self.town)
        with open(self.town) as file:
            self.resources = sum(1 for _ in file)

    def stored(self):
        return os.stat(os.path.join(self.server.data, "truth", "data.mdb")).st_blocks * 512

    def begin(self, mebibytes):
        """A load that has come so far."""
        target = self.stored() + (mebibytes << 20)
        load = subprocess.Popen([IRORI, "--data", self.server.data, "--lang", "en", "load", self.town], stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, text=True)
        while load.poll() is None and self.stored() < target:
            time.sleep(0.002)
        self.assertIsNone(load.poll(), "the load was over too soon")
        return load

    def test_interrupted_in_every_way(self):
        # The definitions of its operations are there from the start.
        own = self.server.cli_json("status")["records"]
        load = self.begin(3)
        self.server.kill()
        said = load.communicate(timeout=60)
        self.assertEqual(load.returncode, 5, said)
        self.assertIn("lost", said[1])
        self.server.start()
        # Asked to end, it ends cleanly and soon (stop() checks), though a load is under way.
        load = self.begin(3)
        self.server.stop()
        said = load.communicate(timeout=60)
        self.assertEqual(load.returncode, 5, said)
        self.server.start()
        # The CLI itself is killed: irorid goes on with its other work.
        load = self.begin(3)
        load.send_signal(signal.SIGKILL)
        load.wait()
        self.assertTrue(self.server.cli_json("status"))
        done = self.server.cli_json("load", self.town)
        self.assertEqual(done["refused"], 0)
        self.assertGreater(done["storedBefore"], 0)
        status = self.server.cli_json("status")
        self.assertEqual((status["records"], status["versions"]), (self.resources + own, self.resources + own))
        self.assertEqual(self.server.cli_json("verify")["faults"], 0)
        users = {r.get("user") for r in self.server.audit_records(20)}
        self.assertTrue(any(run("id", "-un").stdout.strip() in (user or "") for user in users), users)


if __name__ == "__main__":
    main()
