#!/usr/bin/python3
"""Mutual TLS: who gets a connection, and who loses it while it is open."""

import os
import ssl

from harness import Authority, Case, Client, Raw, Server, fingerprint, main, wait_until
from town import patient

REQUEST = "GET /fhir/metadata HTTP/1.1\r\nHost: localhost\r\n\r\n"


class Handshakes(Case):
    def served(self, certificate=None, key=None, context=None):
        """The answer to a first request, or None when the connection did not come about."""
        context = context or self.server.context(certificate, key)
        try:
            with Raw(self.server, context=context) as raw:
                return raw.send(REQUEST).receive()
        except (ssl.SSLError, ConnectionError):
            return None

    def test_a_registered_certificate(self):
        self.assertEqual(self.served(self.ehr.certificate).status, 200)

    def test_no_certificate(self):
        self.assertIsNone(self.served())

    def test_a_certificate_that_nobody_registered(self):
        stranger = self.server.stranger("unregistered", self.ehr.token)
        self.assert_outcome(stranger.get("Patient"), 401)
        stranger.close()

    def test_a_certificate_of_another_authority(self):
        other = Authority(os.path.join(self.server.folder, "other-pki"), "ca")
        self.assertIsNone(self.served(*other.issue("ehr")))

    def test_an_authority_of_the_same_name(self):
        """Same subject and same client name, another key."""
        fake = Authority(os.path.join(self.server.folder, "fake-pki"), self.server.authority.name)
        self.assertIsNone(self.served(*fake.issue("ehr")))

    def test_a_certificate_not_for_clients(self):
        for usage in ("serverAuth", "emailProtection", ""):
            with self.subTest(usage or "none"):
                certificate, key = self.server.authority.issue("usage-" + (usage or "none"), usage=usage)
                self.server.cli("institution", "cert", "add", "ehr", certificate, check=False)
                answer = self.served(certificate, key)
                self.assertTrue(answer is None or answer.status == 401, answer)

    def test_a_certificate_out_of_its_time(self):
        for name, starts, ends in (("expired", "20200101000000Z", "20210101000000Z"), ("early", "20900101000000Z", "20910101000000Z")):
            with self.subTest(name):
                self.assertIsNone(self.served(*self.server.authority.issue(name, starts=starts, ends=ends)))

    def test_a_weak_key_or_digest(self):
        for name, options in (("rsa1024", {"key": "rsa1024"}), ("sha1", {"digest": "sha1"})):
            with self.subTest(name):
                certificate, key = self.server.authority.issue(name, **options)
                context = self.server.context()
                context.set_ciphers("DEFAULT@SECLEVEL=0")
                context.load_cert_chain(certificate, key)
                answer = self.served(context=context)
                self.assertTrue(answer is None or answer.status == 401, answer)

    def test_other_good_keys(self):
        for kind in ("rsa", "p384"):
            with self.subTest(kind):
                certificate, key = self.server.authority.issue("good-" + kind, key=kind)
                self.server.cli("institution", "cert", "add", "ehr", certificate)
                self.assertEqual(self.served(certificate, key).status, 200)

    def test_a_key_that_is_not_the_certificates(self):
        context = self.server.context()
        with self.assertRaises(ssl.SSLError):
            context.load_cert_chain(self.ehr.certificate, self.care.key)

    def test_only_tls_1_3(self):
        context = self.server.context(self.ehr.certificate)
        context.maximum_version = ssl.TLSVersion.TLSv1_2
        self.assertIsNone(self.served(context=context))

    def test_no_session_is_taken_up_again(self):
        context = self.server.context(self.ehr.certificate)
        with Raw(self.server, context=context) as raw:
            self.assertEqual(raw.send(REQUEST).receive().status, 200)
            session = raw.sock.session
            self.assertFalse(session is not None and session.has_ticket)
            self.assertEqual(raw.sock.version(), "TLSv1.3")

    def test_plain_http_is_not_served(self):
        with Raw(self.server, plain=True) as raw:
            raw.send(REQUEST)
            raw.sock.settimeout(10)
            try:
                data = raw.sock.recv(1000)
            except ConnectionError:
                data = b""
            self.assertNotIn(b"HTTP/1.1 200", data)


class Tls12(Case):
    settings = {"tls-1.2": "on"}

    def test_tls_1_2_by_a_setting(self):
        context = self.server.context(self.ehr.certificate)
        context.maximum_version = ssl.TLSVersion.TLSv1_2
        with Raw(self.server, context=context) as raw:
            self.assertEqual(raw.send(REQUEST).receive().status, 200)
            self.assertEqual(raw.sock.version(), "TLSv1.2")
            name, _, bits = raw.sock.cipher()
            self.assertRegex(name, "^ECDHE-.*(GCM|CHACHA20)")
            self.assertFalse(raw.sock.session_reused)
            session = raw.sock.session
        context_2 = self.server.context(self.ehr.certificate)
        context_2.maximum_version = ssl.TLSVersion.TLSv1_2
        self.assertFalse(session is not None and session.has_ticket)

    def test_tls_1_2_without_forward_secrecy_is_not(self):
        for ciphers in ("AES256-SHA256", "ECDHE-ECDSA-AES256-SHA384", "ECDHE-ECDSA-AES128-SHA"):
            with self.subTest(ciphers):
                context = self.server.context(self.ehr.certificate)
                context.maximum_version = ssl.TLSVersion.TLSv1_2
                try:
                    context.set_ciphers(ciphers)
                    with Raw(self.server, context=context) as raw:
                        self.assertIsNone(raw.send(REQUEST).receive())
                except (ssl.SSLError, ConnectionError):
                    pass


class Live(Case):
    """Onboarding and its end act at once, on connections that are open."""

    def test_suspended_and_resumed(self):
        self.assert_ok(self.care.get("Patient"))
        self.assert_ok(self.ehr.get("Patient"))
        connection = self.care.connection
        self.server.cli("institution", "suspend", "care", "--reason", "test")
        answer = self.care.get("Patient")
        self.assertIn(answer.status, (401, 403))
        self.assert_outcome(answer, answer.status)
        self.assert_ok(self.ehr.get("Patient"))
        self.assertIn(self.care.get("Patient/x").status, (401, 403))
        self.server.cli("institution", "resume", "care")
        self.assert_ok(self.care.get("Patient"))
        self.assertTrue(connection)

    def test_a_certificate_removed(self):
        certificate, key = self.server.authority.issue("second")
        self.server.cli("institution", "cert", "add", "ehr", certificate)
        second = Client(self.server, "ehr", certificate, key, self.server.token("ehr", "system/*.rs", certificate=certificate))
        self.assert_ok(second.get("Patient"))
        self.server.cli("institution", "cert", "remove", "ehr", fingerprint(certificate))
        self.assert_outcome(second.get("Patient"), 401)
        self.assert_ok(self.ehr.get("Patient"))
        second.close()

    def test_grants_act_at_once(self):
        made = self.all.create(patient())
        self.assert_outcome(self.other.get("Patient/" + made.id), 403)
        self.server.grant("other", ["basic"])
        self.assert_ok(self.other.get("Patient/" + made.id))
        self.server.grant("other")
        self.assert_outcome(self.other.get("Patient/" + made.id), 403)

    def test_an_institution_removed(self):
        gone = self.server.onboard("gone", "system/*.rs", ["basic"])
        self.assert_ok(gone.get("Patient"))
        self.server.cli("institution", "remove", "gone")
        self.assertIn(gone.get("Patient").status, (401, 403))
        gone.close()


class Revocation(Case):
    settings = {"tls-crl": "SET-BELOW"}

    @classmethod
    def setUpClass(cls):
        cls.server = Server(start=False)
        cls.server.settings["tls-crl"] = cls.server.authority.revocation_list()
        cls.server.configure()
        cls.server.start()
        for name, client in cls.server.clients.items():
            setattr(cls, name, client)

    def test_revoked_while_connected_and_anew(self):
        victim = self.server.onboard("victim", "system/*.rs", ["basic"])
        self.assert_ok(victim.get("Patient"))
        self.assert_ok(self.ehr.get("Patient"))
        self.server.authority.revocation_list(victim.certificate)
        self.server.signal(1)

        def refused():
            try:
                return victim.get("Patient").status == 401
            except (OSError, ssl.SSLError):
                return True

        wait_until(refused, 10, "the list to be read")
        # Anew: no handshake.
        victim.close()
        with self.assertRaises((ssl.SSLError, ConnectionError, AssertionError)):
            with Raw(self.server, victim.certificate) as raw:
                self.assertIsNotNone(raw.send(REQUEST).receive())
        self.assert_ok(self.ehr.get("Patient"))

    def test_a_broken_list_leaves_the_old_one_in_force(self):
        path = self.server.settings["tls-crl"]
        with open(path, "rb") as old:
            good = old.read()
        with open(path, "wb") as out:
            out.write(b"no list")
        self.server.signal(1)
        wait_until(lambda: "reload-failed" in self.server.log(), 10, "a line in the log")
        self.ehr.close()
        self.assert_ok(self.ehr.get("Patient"))
        with open(path, "wb") as out:
            out.write(good)


if __name__ == "__main__":
    main()
