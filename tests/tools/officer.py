"""What the tests of the CLI share: a data directory of their own, and the program run on it."""

import json
import os
import shutil
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "wire"))

from harness import IRORI, main, run  # noqa: E402,F401

SHARED = os.path.join(os.environ.get("IRORI_SHARED", "../shared"), "data")


class Office(unittest.TestCase):
    """A data directory for all tests of a class."""

    @classmethod
    def setUpClass(cls):
        if not os.path.exists(IRORI):
            raise unittest.SkipTest("skipped: no irori at " + IRORI)
        cls.folder = tempfile.mkdtemp(prefix="irori tools ")
        cls.data = os.path.join(cls.folder, "data")
        cls.irori("init", "--base-url", "https://localhost:8443/fhir")

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder, ignore_errors=True)

    @classmethod
    def irori(cls, *arguments, check=True, stdin=None, data=None):
        return run(IRORI, "--data", data or cls.data, "--lang", "en", *arguments, check=check, stdin=stdin)

    @classmethod
    def irori_json(cls, *arguments, **more):
        return json.loads(cls.irori("--json", *arguments, **more).stdout)

    def fails(self, code, *arguments, **more):
        done = self.irori(*arguments, check=False, **more)
        self.assertEqual(done.returncode, code, done.stdout + done.stderr)
        self.assertTrue(done.stderr.startswith("irori: "), done.stderr)
        return done.stderr

    @classmethod
    def file(cls, name, content):
        path = os.path.join(cls.folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb" if isinstance(content, bytes) else "w") as out:
            out.write(content)
        return path

    @classmethod
    def certificate(cls, name, *extra):
        """A self-signed client certificate."""
        path, key = os.path.join(cls.folder, name + ".crt"), os.path.join(cls.folder, name + ".key")
        run("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "30",
            "-subj", "/O=test/CN=" + name, "-addext", "extendedKeyUsage=clientAuth", "-addext",
            "basicConstraints=critical,CA:FALSE", "-keyout", key, "-out", path, *extra)
        return path
