#!/usr/bin/python3
"""Bearer tokens that must not work: expired, forged, foreign, unbound, of another algorithm, revoked (SECURITY: alg confusion,
RFC 7515, 7519, 8705, 9068)."""

import base64
import hashlib
import hmac
import json
import os
import time

from harness import IRORI, Case, Client, main, run, wait_until
from town import patient


def b64(data):
    return base64.urlsafe_b64encode(data if isinstance(data, bytes) else json.dumps(data).encode()).rstrip(b"=").decode()


def unb64(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def raw_signature(der):
    """ECDSA's DER SEQUENCE of two INTEGERs as JWS wants it: 32 + 32 bytes."""
    parts, at = [], 2
    while at < len(der):
        length = der[at + 1]
        parts.append(der[at + 2:at + 2 + length].lstrip(b"\0").rjust(32, b"\0"))
        at += 2 + length
    return b"".join(parts)


class Tokens(Case):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        # The shortest that can be had; its end is looked at last.
        cls.short = cls.server.token("all", "system/*.cruds", minutes=1)

    def setUp(self):
        head, claims, self.signature = self.all.token.split(".")
        self.head, self.claims = json.loads(unb64(head)), json.loads(unb64(claims))

    def refused(self, token, what=""):
        answer = self.all.get("Patient", token=token)
        self.assertEqual(answer.status, 401, "%s %r" % (what, answer))
        self.assert_outcome(answer, 401)
        self.assertIn("Bearer", answer.field("WWW-Authenticate"))
        answer = self.all.post("Patient", patient(), token=token)
        self.assertEqual(answer.status, 401, what)
        self.assertEqual(self.all.get("Patient?_summary=count").json["total"], 0)

    def sign(self, head, claims, key):
        body = b64(head) + "." + b64(claims)
        path = os.path.join(self.server.folder, "to-sign")
        with open(path, "w") as out:
            out.write(body)
        run("openssl", "dgst", "-sha256", "-sign", key, "-out", path + ".sig", path)
        with open(path + ".sig", "rb") as signature:
            return body + "." + b64(raw_signature(signature.read()))

    def test_the_token_itself_works_and_says_what_it_should(self):
        self.assert_ok(self.all.get("Patient"))
        self.assertEqual(self.head["typ"].lower(), "at+jwt")
        self.assertIn(self.head["alg"], ("ES256", "PS256"))
        self.assertTrue(self.head["kid"])
        der = run("openssl", "x509", "-in", self.all.certificate, "-outform", "PEM").stdout
        der = base64.b64decode("".join(line for line in der.splitlines() if not line.startswith("-")))
        self.assertEqual(self.claims["cnf"]["x5t#S256"], b64(hashlib.sha256(der).digest()))
        for name in ("iss", "aud", "exp", "iat", "jti", "client_id", "scope", "sub"):
            self.assertIn(name, self.claims)
        self.assertIn(self.server.base, self.claims["aud"] if isinstance(self.claims["aud"], list) else [self.claims["aud"]])

    def test_no_signature_none_and_other_algorithms(self):
        claims = b64(self.claims)
        for alg in ("none", "None", "NONE", "nOnE", "", "HS256", "hs256", "RS256", "ES384", "es256", "EdDSA"):
            head = b64(dict(self.head, alg=alg))
            for signature in ("", self.signature, b64(b"\0" * 64)):
                self.refused("%s.%s.%s" % (head, claims, signature), alg)
        self.refused("%s.%s" % (b64(self.head), claims))

    def test_a_mac_with_what_is_public(self):
        """HS256 whose secret is the server's certificate, a client's, or a key id."""
        secrets = [self.head["kid"].encode()]
        for path in (self.server.certificate, self.all.certificate, self.server.authority.certificate):
            with open(path, "rb") as certificate:
                secrets.append(certificate.read())
            secrets.append(run("openssl", "x509", "-in", path, "-pubkey", "-noout").stdout.encode())
        for secret in secrets:
            body = b64(dict(self.head, alg="HS256")) + "." + b64(self.claims)
            self.refused(body + "." + b64(hmac.new(secret, body.encode(), hashlib.sha256).digest()))

    def test_signed_by_somebody_else(self):
        """Right in everything but the key: the client's own, a new one, the TLS server's."""
        claims = dict(self.claims, exp=int(time.time()) + 3600)
        for key in (self.all.key, self.server.key):
            self.refused(self.sign(self.head, claims, key))
            self.refused(self.sign({k: v for k, v in self.head.items() if k != "kid"}, claims, key))
            self.refused(self.sign(dict(self.head, kid="other"), claims, key))
            public = run("openssl", "pkey", "-in", key, "-pubout", "-outform", "PEM").stdout
            self.refused(self.sign(dict(self.head, jwk={"kty": "EC", "x": "AA", "y": "AA", "crv": "P-256"}), claims, key))
            self.refused(self.sign(dict(self.head, x5c=[b64(public.encode())]), claims, key))
            self.refused(self.sign(dict(self.head, jku="https://localhost:1/keys"), claims, key))

    def test_a_null_signature(self):
        """r and s of zero, as in CVE-2022-21449, and others out of range."""
        body = b64(self.head) + "." + b64(self.claims)
        for signature in (b"\0" * 64, b"\0" * 63 + b"\1", b"\xff" * 64, b"", b"\0" * 65, b"0\x06\2\1\1\2\1\1"):
            self.refused(body + "." + b64(signature))

    def test_changed_claims(self):
        head = b64(self.head)
        for change in ({"scope": "system/*.cruds system/*.rs"}, {"client_id": "care"}, {"exp": 4102444800}, {"jti": "x"},
                       {"cnf": {}}, {"aud": "https://elsewhere.example"}, {"sub": "officer"}):
            self.refused("%s.%s.%s" % (head, b64(dict(self.claims, **change)), self.signature), change)

    def test_bound_to_the_certificate(self):
        """The same institution's second certificate does not carry the first one's token."""
        certificate, key = self.server.authority.issue("all-second")
        self.server.cli("institution", "cert", "add", "all", certificate)
        second = Client(self.server, "all", certificate, key, self.all.token)
        answer = second.get("Patient")
        self.assert_outcome(answer, 401)
        self.assertIn("invalid_token", answer.field("WWW-Authenticate"))
        second.token = self.server.token("all", "system/*.cruds", certificate=certificate)
        self.assert_ok(second.get("Patient"))
        self.assert_ok(self.all.get("Patient"))
        second.close()

    def test_a_token_for_another_server(self):
        """Signed by its own store's key, with our client's certificate in it: still not ours."""
        folder = os.path.join(self.server.folder, "elsewhere")
        irori = [IRORI, "--data", folder]
        run(*irori, "init")
        with open(os.path.join(folder, "irori.conf"), "w") as conf:
            conf.write("base-url = %s\ntls-certificate = %s\ntls-key = %s\ntls-client-ca = %s\n" % (
                self.server.base, self.server.certificate, self.server.key, self.server.authority.certificate))
        run(*irori, "institution", "add", "all", "--name", "all", "--certificate", self.all.certificate)
        token = run(*irori, "token", "issue", "all").stdout.strip()
        self.refused(token)

    def test_revoked(self):
        token = self.server.token("all", "system/*.cruds")
        client = Client(self.server, "all", self.all.certificate, self.all.key, token)
        self.assert_ok(client.get("Patient"))
        self.server.cli("token", "revoke", json.loads(unb64(token.split(".")[1]))["jti"])
        self.assert_outcome(client.get("Patient"), 401)
        self.assert_ok(self.all.get("Patient"))
        client.close()
        self.server.restart()
        self.assertEqual(client.get("Patient").status, 401)
        client.close()

    def test_odd_texts(self):
        head, claims, signature = self.all.token.split(".")
        for odd in ("x", ".", "..", "...", "a.b.c", head + "." + claims + "." + signature + ".", head + "." + claims + "." +
                    signature + "=", " " + self.all.token[1:], head + ".." + signature, "é", "x" * 9000, "A" * 15000,
                    head + "." + b64(b"[]") + "." + signature, b64(b"{") + "." + claims + "." + signature):
            with self.subTest(odd[:40]):
                answer = self.all.get("Patient", token=odd)
                self.assertIn(answer.status, (400, 401, 431), odd[:40])

    def test_other_schemes_and_forms(self):
        for value in ("Basic YWxsOmFsbA==", "Bearer", "Bearer ", "bearer", "Token " + self.all.token, self.all.token,
                      "Bearer %s %s" % (self.all.token, self.all.token), "Bearer " + self.all.token + ","):
            with self.subTest(value[:30]):
                answer = self.all.get("Patient", {"Authorization": value}, token=None)
                self.assertIn(answer.status, (400, 401))
        # The scheme's name is told without regard to case (RFC 9110 section 11.1).
        self.assert_ok(self.all.get("Patient", {"Authorization": "bearer " + self.all.token}, token=None))

    def test_twice(self):
        self.assertEqual(self.all.get("Patient", [("Authorization", "Bearer " + self.all.token)]).status, 400)

    def test_not_in_the_query(self):
        self.assertEqual(self.all.get("Patient?access_token=" + self.all.token, token=None).status, 401)

    def test_the_last_an_expired_one(self):
        client = Client(self.server, "all", self.all.certificate, self.all.key, self.short)
        # No more than 10 seconds of clock skew are allowed.
        answer = wait_until(lambda: (lambda a: a if a.status != 200 else None)(client.get("Patient")), 80, "the end of a token")
        self.assert_outcome(answer, 401, "expired")
        self.assertIn("invalid_token", answer.field("WWW-Authenticate"))
        client.close()


if __name__ == "__main__":
    main()
