#!/usr/bin/python3
"""Encryption at rest over the wire: nothing personal stands in the truth, and the master key is rotated while requests are served,
whatever kills the server meanwhile."""

import os
import threading

from harness import Case, Client, main
from town import new_id, patient

CANARY = "Kanarienvogel"


class Keys(Case):
    def keys(self):
        return self.server.cli_json("key", "status")

    def content(self, *path):
        with open(os.path.join(self.server.data, *path), "rb") as file:
            return file.read()

    def people(self, count):
        """Ids of new patients."""
        ids = [new_id("keys") for _ in range(count)]
        for name in ids:
            self.assert_ok(self.all.request("PUT", "Patient/" + name, patient(id=name, name=[{"family": CANARY}])), 201)
        return ids

    def test_nothing_personal_is_in_the_truth(self):
        name = self.people(1)[0]
        self.assertEqual(self.all.request("GET", "Patient/" + name).json["name"][0]["family"], CANARY)
        for place in ("truth", "keys"):
            self.assertNotIn(CANARY.encode(), self.content(place, "data.mdb"))
        self.assertNotIn(b"PRIVATE KEY", self.content("truth", "data.mdb"))
        self.assertTrue(self.keys()["sealing"])
        self.assertEqual(os.stat(os.path.join(self.server.data, "master.key")).st_mode & 0o777, 0o600)

    def test_rotation_while_requests_are_served(self):
        ids, stop, answers = self.people(50), threading.Event(), []
        before = self.keys()

        def read():
            client = Client(self.server, "all", self.all.certificate, self.all.key, self.all.token)
            while not stop.is_set():
                answers.append(client.request("GET", "Patient/" + ids[len(answers) % len(ids)]).status)
            client.close()

        reader = threading.Thread(target=read)
        reader.start()
        try:
            for _ in range(3):
                self.server.cli("key", "rotate-master")
        finally:
            stop.set()
            reader.join()
        self.assertEqual(set(answers), {200})
        after = self.keys()
        self.assertNotEqual(before["master"], after["master"])
        self.assertEqual(before["source"], after["source"])
        self.assertFalse(after["rotating"])
        self.assertFalse(os.path.exists(os.path.join(self.server.data, "master.key.new")))
        self.server.cli("verify")

    def test_rotation_to_another_place(self):
        name, source = self.people(1)[0], os.path.join(self.server.folder, "elsewhere.key")
        with open(source, "wb") as file:
            file.write(os.urandom(32))
        os.chmod(source, 0o644)
        refused = self.server.cli("key", "rotate-master", "--new", source, check=False)
        self.assertNotEqual(refused.returncode, 0)
        self.assertIn("chmod 600", refused.stderr)
        self.assertFalse(self.keys()["rotating"])
        os.chmod(source, 0o600)
        self.server.cli("key", "rotate-master", "--new", source)
        self.assertEqual(self.keys()["source"], source)
        self.server.kill()
        # The setting still names the old one, which opens nothing any more.
        self.server.start(wait=False)
        self.assertNotEqual(self.server.process.wait(30), 0)
        self.assertIn("elsewhere.key", self.server.log())
        self.server.settings["master-key"] = source
        self.server.configure()
        self.server.start()
        self.assert_ok(self.all.request("GET", "Patient/" + name))
        self.server.cli("verify")

    def test_killed_while_it_rotates(self):
        ids = self.people(30)
        for delay in (0.0, 0.01, 0.03, 0.05, 0.1):
            killer = threading.Timer(delay, self.server.process.kill)
            killer.start()
            self.server.cli("key", "rotate-master", check=False)
            killer.join()
            self.server.kill()
            self.server.start()
            for name in ids:
                self.assert_ok(self.all.request("GET", "Patient/" + name))
        self.server.cli("key", "rotate-master")
        self.assertFalse(self.keys()["rotating"])
        self.server.restart()
        for name in ids:
            self.assert_ok(self.all.request("GET", "Patient/" + name))
        self.server.cli("verify")


if __name__ == "__main__":
    main()
