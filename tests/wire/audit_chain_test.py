#!/usr/bin/python3
"""Checkpoints of a running irorid: made, signed, appended to a witness, verified through the admin socket."""

import base64
import json
import os

from harness import Case, main, run, wait_until
from town import patient


def decode(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


class Chain(Case):
    settings = {"audit-checkpoint-seconds": 1}

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.witness = os.path.join(cls.server.folder, "witness.ndjson")
        cls.server.restart(audit_witness=cls.witness)

    def lines(self):
        with open(self.witness) as file:
            return [json.loads(line) for line in file]

    def covered(self):
        """Reads something, and waits until the witness has a checkpoint behind it."""
        self.all.create(patient())
        number = self.server.cli_json("audit", "list", "--newest", "1")[0]["number"]
        wait_until(lambda: os.path.exists(self.witness) and self.lines()[-1]["number"] > number, 15, "a checkpoint")

    def test_a_checkpoint_is_a_signature_that_openssl_checks(self):
        self.covered()
        line = self.lines()[-1]
        header, payload, signature = line["checkpoint"].split(".")
        self.assertEqual({k: v for k, v in json.loads(decode(header)).items() if k != "kid"},
                         {"alg": "ES256", "typ": "irori-checkpoint"})
        self.assertEqual(json.loads(decode(payload)), {k: v for k, v in line.items() if k != "checkpoint"})
        self.assertRegex(line["hash"], "^[0-9a-f]{64}$")
        raw = decode(signature)
        pieces = b"".join(b"\x02" + bytes([len(n)]) + n for n in
                          (int.from_bytes(h, "big").to_bytes(33, "big").lstrip(b"\0") for h in (raw[:32], raw[32:]))
                          for n in [b"\0" + n if n[0] > 127 else n])
        paths = [os.path.join(self.server.folder, name) for name in ("key.pem", "sig.der", "signed")]
        for path, content in zip(paths, (self.server.cli("audit", "key").stdout.encode(), b"\x30" + bytes([len(pieces)]) + pieces,
                                         (header + "." + payload).encode())):
            with open(path, "wb") as out:
                out.write(content)
        self.assertIn("Verified OK", run("openssl", "dgst", "-sha256", "-verify", paths[0], "-signature", paths[1], paths[2]).stdout)

    def test_verify_with_key_and_witness(self):
        self.covered()
        key = os.path.join(self.server.folder, "kept.pem")
        with open(key, "w") as out:
            out.write(self.server.cli("audit", "key").stdout)
        found = self.server.cli_json("audit", "verify", "--key", key, "--witness", self.witness)
        self.assertEqual(found["faults"], 0)
        self.assertGreaterEqual(found["witnessed"], 1)
        self.assertGreater(found["provenTo"], 0)
        self.assertIn("all is well", self.server.cli("audit", "verify").stdout)
        self.assertEqual(self.server.cli("audit", "verify", "--from", "9", "--to", "3", check=False).returncode, 2)
        self.assertEqual(self.server.cli("audit", "verify", "--key", self.all.key, check=False).returncode, 2)
        self.assertEqual(self.server.cli("audit", "verify", "--witness", "/nowhere", check=False).returncode, 3)

    def test_a_witness_that_says_otherwise_is_told_of(self):
        self.covered()
        forged = os.path.join(self.server.folder, "forged.ndjson")
        lines = open(self.witness).read().splitlines()
        with open(forged, "w") as out:
            out.write(lines[0].replace('"number":', '"number":1') + "\n" + "x" * 100000 + "\n" + lines[-1] + "\n")
        done = self.server.cli("audit", "verify", "--witness", forged, check=False)
        self.assertEqual(done.returncode, 1, done.stdout + done.stderr)
        self.assertIn("line 1 of the witness", done.stdout)
        done = self.server.cli("--lang", "ja", "audit", "verify", "--witness", forged, check=False)
        self.assertIn("異常があります", done.stdout)

    def test_a_witness_that_fails_holds_up_nothing(self):
        self.covered()
        before = self.lines()
        self.server.restart(audit_witness=self.server.folder)
        try:
            wait_until(lambda: "audit-witness-failed" in self.server.log(), 15, "a complaint")
            self.all.create(patient())
        finally:
            self.server.restart(audit_witness=self.witness)
        # What it has missed follows.
        self.covered()
        self.assertEqual(self.lines()[:len(before)], before)
        self.assertEqual(self.server.cli_json("audit", "verify", "--witness", self.witness)["faults"], 0)


if __name__ == "__main__":
    main()
