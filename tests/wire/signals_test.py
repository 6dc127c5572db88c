#!/usr/bin/python3
"""SIGHUP reads certificates again, SIGTERM finishes what is under way; configuration mistakes are told."""

import http.client
import os
import shutil
import signal
import ssl
import subprocess
import threading
import time

from harness import IRORID, Case, Raw, Server, main, run, wait_until
from town import patient


class Reload(Case):
    def peer(self):
        """The server's certificate, as a new connection sees it, in DER."""
        with Raw(self.server, self.ehr.certificate) as raw:
            return raw.sock.getpeercert(binary_form=True)

    def test_a_new_server_certificate(self):
        before = self.peer()
        self.assert_ok(self.ehr.get("metadata"))
        kept = self.ehr.connection
        certificate, key = self.server.authority.issue("server-2", usage="serverAuth", names="DNS:localhost")
        shutil.copy(key, self.server.key)
        shutil.copy(certificate, self.server.certificate)
        self.server.signal(signal.SIGHUP)
        wait_until(lambda: self.peer() != before, 10, "the new certificate")
        # A connection that was open goes on.
        self.assert_ok(self.ehr.get("metadata"))
        self.assertIs(self.ehr.connection, kept)

    def test_a_broken_file_changes_nothing(self):
        before = self.peer()
        with open(self.server.key, "rb") as file:
            good = file.read()
        with open(self.server.key, "w") as file:
            file.write("no key")
        self.server.signal(signal.SIGHUP)
        wait_until(lambda: "reload-failed" in self.server.log(), 10, "a line in the log")
        self.assertEqual(self.peer(), before)
        with open(self.server.key, "wb") as file:
            file.write(good)


class Drain(Case):
    def test_what_is_under_way_is_finished(self):
        """Writers work while the server is told to stop: whatever was acknowledged is there afterwards."""
        acknowledged, lock = [], threading.Lock()

        def write():
            client = http.client.HTTPSConnection("localhost", self.server.port, timeout=30,
                                                 context=self.server.context(self.all.certificate))
            try:
                while True:
                    client.request("POST", "/fhir/Patient", '{"resourceType":"Patient"}', {
                        "Authorization": "Bearer " + self.all.token, "Content-Type": "application/fhir+json"})
                    response = client.getresponse()
                    response.read()
                    if response.status != 201:
                        return
                    with lock:
                        acknowledged.append(response.getheader("Location"))
            except (OSError, ssl.SSLError, http.client.HTTPException):
                pass
            finally:
                client.close()

        threads = [threading.Thread(target=write) for _ in range(4)]
        for thread in threads:
            thread.start()
        time.sleep(1)
        log = self.server.stop()
        for thread in threads:
            thread.join()
        self.assertIn("stopped", log)
        self.assertGreater(len(acknowledged), 10)
        self.server.start()
        for location in acknowledged:
            self.assertEqual(self.all.get(self.server.path_of(location)).status, 200)

    def test_an_open_connection_does_not_hold_it_up(self):
        with self.server.raw("ehr") as raw:
            raw.send("GET /fhir/metadata HTTP/1.1\r\nHost: localhost\r\n\r\n").receive()
            start = time.monotonic()
            self.server.stop()
            self.assertLess(time.monotonic() - start, 9)
        self.server.start()

    def test_half_a_request_does_not_hold_it_up_for_ever(self):
        self.server.restart(drain_ms=1000)
        with self.server.raw("ehr") as raw:
            raw.send("GET /fhir/metadata HTTP/1.1\r\n")
            time.sleep(0.2)
            start = time.monotonic()
            self.server.stop()
            self.assertLess(time.monotonic() - start, 9)
        self.server.start()


class Configuration(Case):
    @classmethod
    def setUpClass(cls):
        cls.server = Server(institutions={}, start=False)

    def irorid(self, *arguments):
        return subprocess.run([IRORID, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=60)

    def test_help_version_settings_manual(self):
        for option, word in (("--help", "Usage: irorid"), ("--version", "irorid "), ("--settings", "#listen-port = 8443"),
                             ("--man", ".TH IRORID 8")):
            done = self.irorid(option)
            self.assertEqual(done.returncode, 0)
            self.assertIn(word, done.stdout)

    def test_the_settings_that_are_printed_are_a_settings_file(self):
        path = os.path.join(self.server.folder, "all.conf")
        lines = self.irorid("--settings").stdout.splitlines()
        with open(path, "w") as out:
            # With every default in force.
            out.writelines(line[1:] + "\n" if line.startswith("#") and not line.startswith("# ") and " = " in line and
                           not line.endswith("= ") else line + "\n" for line in lines)
        done = self.irorid("--data", self.server.data, "--config", path, "--check", "--set", "tls-certificate=a", "--set",
                           "tls-key=b", "--set", "tls-client-ca=c")
        self.assertEqual((done.returncode, done.stderr), (0, ""))

    def test_mistakes_are_told(self):
        for arguments, word in ((["--set", "listen-prot=1"], "listen-prot"), (["--set", "listen-port=x"], "whole number"),
                                (["--set", "listen-port=65536"], "65535"), (["--set", "audit=perhaps"], "strict"),
                                (["--set", "tls-1.2=yes"], "on or off"), (["--set", "nonsense"], "key = value"),
                                (["--set", "base-url=http://x/fhir"], "https"), (["--set", "tls-key="], "tls-key"),
                                (["--config", "/nowhere/irori.conf"], "/nowhere/irori.conf"), (["--frobnicate"], "frobnicate"),
                                (["--set", "search-count=900", "--set", "search-count-most=800"], "search-count")):
            with self.subTest(arguments):
                done = self.irorid("--data", self.server.data, "--check", *arguments)
                self.assertEqual(done.returncode, 2)
                self.assertIn(word, done.stderr)
                self.assertEqual(done.stdout, "")

    def test_without_data(self):
        self.assertEqual(self.irorid().returncode, 2)
        self.assertNotEqual(self.irorid("--data", os.path.join(self.server.folder, "nowhere")).returncode, 0)

    def test_a_port_that_is_taken(self):
        taken = Server(institutions={})
        self.server.settings["listen-port"] = taken.port
        self.server.configure()
        done = self.irorid("--data", self.server.data)
        self.assertEqual(done.returncode, 1)
        self.assertIn(str(taken.port), done.stderr)
        taken.stop()
        taken.remove()

    def test_a_second_server_on_the_same_data(self):
        first = Server(institutions={})
        done = self.irorid("--data", first.data, "--set", "listen-port=0")
        self.assertEqual(done.returncode, 1)
        self.assertTrue(done.stderr.startswith("irorid: "), done.stderr)
        self.assertTrue(first.listens())
        first.stop()
        first.remove()

    def test_missing_files(self):
        for setting in ("tls-certificate", "tls-key", "tls-client-ca"):
            with self.subTest(setting):
                done = self.irorid("--data", self.server.data, "--set", setting + "=/nowhere/x.pem")
                self.assertEqual(done.returncode, 1)
                self.assertIn("/nowhere/x.pem", done.stderr)

    def test_what_it_writes_is_for_nobody_else(self):
        started = Server(institutions={})
        for place, folders, names in os.walk(started.data):
            for name in names:
                mode = os.lstat(os.path.join(place, name)).st_mode & 0o077
                self.assertFalse(mode and not name.endswith((".conf", ".sock")), (name, oct(mode)))
        started.stop()
        started.remove()


if __name__ == "__main__":
    main()
