"""harness: a real irorid with its own authority, store and institutions, and clients that talk to it.

Each test class gets a server of its own (Case.settings says with which settings), started on a free port with a new data
directory under the system's temporary folder and onboarded through the admin CLI, as an officer would. At the end the
server must stop cleanly: exit code 0, and nothing from a sanitizer in its log.

Nothing but the standard library of Python 3 is used, and the openssl command to make certificates.
"""

import atexit
import ctypes
import http.client
import json
import os
import re
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.parse

import fhir_xml

TOP = os.environ.get("IRORI_TOP") or os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BUILD = os.environ.get("IRORI_BUILD") or os.path.join(TOP, "build")
SHARED = os.environ.get("IRORI_SHARED") or os.path.join(os.path.dirname(TOP), "shared")
IRORID = os.path.join(BUILD, "irorid")
IRORI = os.path.join(BUILD, "irori")
# A sanitizer build is several times slower: deadlines of tests (not of the server) are stretched by this.
PATIENCE = float(os.environ.get("IRORI_PATIENCE", "1"))
ALL_ITEMS = ["basic", "care-certification", "care-plan", "care-assessment", "health-check", "medication", "condition",
             "consent", "administrative", "other"]
FHIR_JSON, FHIR_XML = "application/fhir+json", "application/fhir+xml"
SANITIZER = re.compile(r"(Address|Leak|Thread|Memory|UndefinedBehavior)Sanitizer|runtime error:")


def die_with_parent():
    """In the child: end when the test ends, however it ends (PR_SET_PDEATHSIG)."""
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)


def run(*arguments, check=True, stdin=None, timeout=120):
    """Runs a command. Its output is text; a failure raises with everything that it said."""
    done = subprocess.run([str(a) for a in arguments], input=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          text=True, timeout=timeout * PATIENCE)
    if check and done.returncode != 0:
        raise AssertionError("%s\nexit code %d\n%s%s" % (" ".join(map(str, arguments)), done.returncode, done.stdout,
                                                         done.stderr))
    return done


def free_port():
    """A port that the kernel says is free. Somebody may take it before us: whoever binds it tries again."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until(condition, seconds=10, what="condition"):
    """Polls until the condition gives something true, and gives that back."""
    end = time.monotonic() + seconds * PATIENCE
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError("waited %s s in vain for %s" % (seconds, what))
        time.sleep(0.02)


# ---- Certificates ---------------------------------------------------------------------------------------------------

class Authority:
    """A certificate authority in a folder: NAME.crt and NAME.key in PEM."""

    def __init__(self, folder, name="ca"):
        self.folder, self.name = folder, name
        os.makedirs(folder, exist_ok=True)
        self.certificate, self.key = self.path(name + ".crt"), self.path(name + ".key")
        self.new_key(self.key)
        run("openssl", "req", "-x509", "-new", "-key", self.key, "-sha256", "-days", "3650", "-subj",
            "/O=irori test/CN=" + name, "-addext", "basicConstraints=critical,CA:TRUE", "-addext",
            "keyUsage=critical,keyCertSign,cRLSign", "-out", self.certificate)
        self.database = self.path(name + ".index")
        open(self.database, "w").close()
        with open(self.path(name + ".conf"), "w") as conf:
            conf.write("[ca]\ndefault_ca=d\n[d]\ndatabase=%s\ndefault_md=sha256\ndefault_crl_days=30\n" % self.database)

    def path(self, name):
        return os.path.join(self.folder, name)

    @staticmethod
    def new_key(path, kind="ec"):
        options = {"ec": ["EC", "-pkeyopt", "ec_paramgen_curve:P-256"], "p384": ["EC", "-pkeyopt", "ec_paramgen_curve:P-384"],
                   "rsa1024": ["RSA", "-pkeyopt", "rsa_keygen_bits:1024"], "rsa": ["RSA", "-pkeyopt", "rsa_keygen_bits:2048"]}
        run("openssl", "genpkey", "-algorithm", *options[kind], "-out", path)

    def issue(self, name, usage="clientAuth", names="", days=365, key="ec", digest="sha256", starts=None, ends=None):
        """Issues NAME.crt with that extended key usage ("" for none). starts, ends: YYYYMMDDHHMMSSZ, for odd ones."""
        certificate, private, request = self.path(name + ".crt"), self.path(name + ".key"), self.path(name + ".csr")
        self.new_key(private, key)
        run("openssl", "req", "-new", "-key", private, "-subj", "/O=irori test/CN=" + name, "-out", request)
        extensions = "basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature\n"
        extensions += "extendedKeyUsage=%s\n" % usage if usage else ""
        extensions += "subjectAltName=%s\n" % names if names else ""
        with open(self.path(name + ".ext"), "w") as out:
            out.write(extensions)
        if starts or ends:
            with open(self.path(name + ".ca.conf"), "w") as conf:
                conf.write("[ca]\ndefault_ca=d\n[d]\ndatabase=%s\nnew_certs_dir=%s\nrand_serial=yes\ndefault_md=%s\n"
                           "policy=p\nunique_subject=no\n[p]\norganizationName=optional\ncommonName=optional\n" %
                           (self.database, self.folder, digest))
            run("openssl", "ca", "-batch", "-config", self.path(name + ".ca.conf"), "-cert", self.certificate, "-keyfile",
                self.key, "-in", request, "-out", certificate, "-extfile", self.path(name + ".ext"), "-notext",
                "-startdate", starts or "20200101000000Z", "-enddate", ends or "20400101000000Z")
        else:
            run("openssl", "x509", "-req", "-in", request, "-CA", self.certificate, "-CAkey", self.key, "-CAcreateserial",
                "-days", str(days), "-" + digest, "-extfile", self.path(name + ".ext"), "-out", certificate)
        return certificate, private

    def revocation_list(self, *revoked):
        """Writes and gives the path of a list that revokes these certificates (paths), and all those before."""
        conf, path = self.path(self.name + ".conf"), self.path(self.name + ".crl")
        for certificate in revoked:
            run("openssl", "ca", "-config", conf, "-cert", self.certificate, "-keyfile", self.key, "-revoke", certificate)
        run("openssl", "ca", "-config", conf, "-cert", self.certificate, "-keyfile", self.key, "-gencrl", "-out",
            path + ".new")
        os.replace(path + ".new", path)
        return path


def fingerprint(certificate):
    """SHA-256 of a certificate file's DER, in hexadecimal."""
    text = run("openssl", "x509", "-in", certificate, "-noout", "-fingerprint", "-sha256").stdout
    return text.strip().split("=")[1].replace(":", "").lower()


# ---- Answers --------------------------------------------------------------------------------------------------------

class Answer:
    """An HTTP answer: status, fields as (name, value) pairs in order, body as bytes."""

    def __init__(self, status, fields, body):
        self.status, self.fields, self.body = status, fields, body

    def field(self, name):
        values = [v for n, v in self.fields if n.lower() == name.lower()]
        return ", ".join(values) if values else None

    @property
    def text(self):
        return self.body.decode()

    @property
    def json(self):
        return json.loads(self.body)

    @property
    def id(self):
        return self.json["id"]

    @property
    def version(self):
        return re.fullmatch(r'W/"([^"]+)"', self.field("ETag")).group(1)

    def same_as(self):
        """What must be equal for two answers to be indistinguishable: everything but Date and X-Request-Id."""
        return (self.status, [(n.lower(), v) for n, v in self.fields if n.lower() not in ("date", "x-request-id")], self.body)

    def __repr__(self):
        return "%d %s\n%s" % (self.status, self.fields, self.body[:2000].decode(errors="replace"))


def parse_answer(data, head_only=False):
    """The first answer in raw bytes, and what follows it. (None, data) when it is not whole."""
    end = data.find(b"\r\n\r\n")
    if end < 0:
        return None, data
    lines = data[:end].decode("latin-1").split("\r\n")
    match = re.fullmatch(r"HTTP/1\.1 (\d{3}) ?(.*)", lines[0])
    if not match:
        raise AssertionError("no status line: %r" % lines[0])
    fields = [tuple(part.strip() for part in line.split(":", 1)) for line in lines[1:]]
    status, rest = int(match.group(1)), data[end + 4:]
    answer = Answer(status, fields, b"")
    if head_only or status in (204, 304) or status < 200:
        return answer, rest
    if (answer.field("Transfer-Encoding") or "").lower() == "chunked":
        body = b""
        while True:
            size, found, after = rest.partition(b"\r\n")
            if not found:
                return None, data
            length = int(size, 16)
            if len(after) < length + 2:
                return None, data
            body, rest = body + after[:length], after[length + 2:]
            if length == 0:
                break
        answer.body = body
        return answer, rest
    length = int(answer.field("Content-Length"))
    if len(rest) < length:
        return None, data
    answer.body = rest[:length]
    return answer, rest[length:]


# ---- Clients --------------------------------------------------------------------------------------------------------

class Raw:
    """A TLS (or plain) connection that sends bytes as they are."""

    def __init__(self, server, certificate=None, context=None, port=None, plain=False, timeout=20):
        sock = socket.create_connection(("127.0.0.1", port or server.port), timeout=timeout * PATIENCE)
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if not plain:
            context = context or server.context(certificate or server.clients["ehr"].certificate)
            try:
                sock = context.wrap_socket(sock, server_hostname="localhost")
            except BaseException:
                sock.close()
                raise
        self.sock, self.rest = sock, b""

    def send(self, data):
        self.sock.sendall(data if isinstance(data, bytes) else data.encode())
        return self

    def receive(self, head_only=False):
        """The next answer; None when the connection ended before it was whole."""
        while True:
            answer, self.rest = parse_answer(self.rest, head_only)
            if answer:
                return answer
            try:
                more = self.sock.recv(65536)
            except (ConnectionResetError, ssl.SSLEOFError, BrokenPipeError):
                more = b""
            if not more:
                return None
            self.rest += more

    def receive_all(self):
        """All answers until the server closes. Raises on timeout: the server did not close."""
        answers = []
        while True:
            answer = self.receive()
            if answer is None:
                if self.rest:
                    raise AssertionError("the connection ended inside an answer: %r" % self.rest[:200])
                return answers
            answers.append(answer)

    def closed(self, seconds=5):
        """True when the server ends the connection within that time, without sending anything more."""
        self.sock.settimeout(seconds * PATIENCE)
        try:
            return self.sock.recv(1) == b""
        except (ConnectionResetError, ssl.SSLEOFError, ssl.SSLError):
            return True
        except (TimeoutError, socket.timeout):
            return False

    def close(self):
        self.sock.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


class Client:
    """An institution's software: a certificate, a token, and a connection that is kept."""

    def __init__(self, server, name, certificate, key, token=None):
        self.server, self.name, self.certificate, self.key, self.token = server, name, certificate, key, token
        self.connection = None

    def connect(self):
        if self.connection is None:
            self.connection = http.client.HTTPSConnection("localhost", self.server.port, timeout=60 * PATIENCE,
                                                          context=self.server.context(self.certificate, self.key))
        return self.connection

    def request(self, method, path, body=None, headers=(), token=True):
        """One request below the base, or at "/..." as it is. body: bytes, text, or anything that JSON can say."""
        if not path.startswith("/"):
            path = "/fhir/" + path
        path = urllib.parse.quote(path, safe="%/:=&?#[]@!$\"'()*+,;|\\^`{}<>~-._")
        fields = [] if token is None or self.token is None else [("Authorization", "Bearer " + (self.token if token is True
                                                                                                 else token))]
        fields += list(headers.items() if isinstance(headers, dict) else headers)
        names = [n.lower() for n, _ in fields]
        if body is not None and not isinstance(body, (bytes, str)):
            body = json.dumps(body, ensure_ascii=False)
        if isinstance(body, str):
            body = body.encode()
        if body is not None and "content-type" not in names:
            fields.append(("Content-Type", FHIR_JSON))
        for attempt in (1, 2):
            connection = self.connect()
            reused, connection.irori_used = attempt == 1 and getattr(connection, "irori_used", False), True
            try:
                connection.putrequest(method, path, skip_accept_encoding=True)
                for name, value in fields:
                    connection.putheader(name, value)
                if body is not None and "content-length" not in names and "transfer-encoding" not in names:
                    connection.putheader("Content-Length", str(len(body)))
                elif body is None and method in ("POST", "PUT", "PATCH"):
                    connection.putheader("Content-Length", "0")
                try:
                    connection.endheaders(body)
                except OSError:
                    # It may have answered before it had everything.
                    if reused:
                        raise
                response = connection.getresponse()
                answer = Answer(response.status, response.getheaders(), response.read())
                if response.will_close:
                    self.close()
                return answer
            except (http.client.RemoteDisconnected, OSError):
                # A kept connection may have been closed meanwhile: that is no failure of the request.
                self.close()
                if not reused:
                    raise
            except BaseException:
                self.close()
                raise

    def get(self, path, headers=(), **more):
        return self.request("GET", path, headers=headers, **more)

    def post(self, path, body=None, headers=(), **more):
        return self.request("POST", path, body, headers, **more)

    def put(self, path, body=None, headers=(), **more):
        return self.request("PUT", path, body, headers, **more)

    def delete(self, path, headers=(), **more):
        return self.request("DELETE", path, headers=headers, **more)

    def create(self, resource):
        """Creates, which must work, and gives the answer."""
        answer = self.post(resource["resourceType"], resource)
        if answer.status != 201:
            raise AssertionError("create: %r" % answer)
        return answer

    def update(self, resource):
        """Puts under the resource's own id, which must work."""
        answer = self.put("%s/%s" % (resource["resourceType"], resource["id"]), resource)
        if answer.status not in (200, 201):
            raise AssertionError("update: %r" % answer)
        return answer

    def search(self, path):
        """The matches of a search, which must work."""
        answer = self.get(path)
        if answer.status != 200:
            raise AssertionError("search %s: %r" % (path, answer))
        return matches(answer.json)

    def pages(self, path):
        """All pages of a search or history, as Bundles, following the next links."""
        bundles = []
        while path:
            answer = self.get(path)
            if answer.status != 200:
                raise AssertionError("page %s: %r" % (path, answer))
            bundles.append(answer.json)
            path = next_link(answer.json)
            path = path and self.server.path_of(path)
        return bundles

    def close(self):
        if self.connection is not None:
            self.connection.close()
            self.connection = None


def matches(bundle):
    return [e["resource"] for e in bundle.get("entry", []) if e.get("search", {}).get("mode") == "match"]


def next_link(bundle):
    return next((link["url"] for link in bundle["link"] if link["relation"] == "next"), None)


# ---- The server -----------------------------------------------------------------------------------------------------

# Who is there: name → (scope, items that may be read, items that may be written), as in the demo.
STANDARD = {
    "ehr": ("system/*.rs", ALL_ITEMS, []),
    "care": ("system/*.cruds", ["basic", "care-certification", "care-plan", "care-assessment", "consent"],
             ["care-assessment"]),
    "other": ("system/*.cruds", [], []),
    "all": ("system/*.cruds", ALL_ITEMS, ALL_ITEMS),
}


class Server:
    def __init__(self, settings=(), institutions=None, start=True, name="irori"):
        for program in (IRORID, IRORI):
            if not os.access(program, os.X_OK):
                raise unittest.SkipTest("%s is not built" % program)
        self.folder = tempfile.mkdtemp(prefix="irori wire ")  # the space is meant: paths may have one
        self.data = os.path.join(self.folder, "data")
        self.log_path = os.path.join(self.folder, "irorid.log")
        self.process, self.clients, self.settings = None, {}, dict(settings)
        atexit.register(self.remove)
        self.port = free_port()
        self.authority = Authority(os.path.join(self.folder, "pki"))
        self.certificate, self.key = self.authority.issue(
            "server", usage="serverAuth", names="DNS:localhost,IP:127.0.0.1,IP:::1")
        os.mkdir(self.data, 0o700)
        self.configure()
        self.cli("init")
        for name, (scope, read, write) in (STANDARD if institutions is None else institutions).items():
            self.onboard(name, scope, read, write)
        if start:
            self.start()

    # -- Settings and life --

    @property
    def base(self):
        return "https://localhost:%d/fhir" % self.port

    def path_of(self, url):
        if not url.startswith("https://localhost:%d/" % self.port):
            raise AssertionError("a link to somewhere else: " + url)
        return url[len("https://localhost:%d" % self.port):]

    def configure(self):
        values = {"base-url": self.base, "listen-address": "127.0.0.1", "listen-port": self.port,
                  "tls-certificate": self.certificate, "tls-key": self.key, "tls-client-ca": self.authority.certificate,
                  "free-space-mib": 0, "audit-reserve-mib": 0, "threads": 2,
                  # Most tests are not about consent: nobody was asked, and nobody has refused.
                  "consent-default": "permit", "notice-required": "off"}
        values.update(self.settings)
        with open(os.path.join(self.data, "irori.conf"), "w") as out:
            out.writelines("%s = %s\n" % pair for pair in values.items())

    def start(self, wait=True, wrapper=()):
        with open(self.log_path, "ab") as log:
            self.process = subprocess.Popen([*wrapper, IRORID, "--data", self.data], stdin=subprocess.DEVNULL, stdout=log,
                                            stderr=log, preexec_fn=die_with_parent, cwd=self.folder)
        if wait:
            wait_until(self.listens, 30, "irorid to listen")

    def listens(self):
        if self.process.poll() is not None:
            raise AssertionError("irorid ended with %s:\n%s" % (self.process.returncode, self.log()))
        try:
            socket.create_connection(("127.0.0.1", self.port), timeout=5).close()
            # The officers' socket comes last: before it is there, irori would open the store itself.
            return os.path.exists(os.path.join(self.data, "admin.sock"))
        except OSError:
            return False

    def log(self):
        if not os.path.exists(self.log_path):
            return ""
        with open(self.log_path, errors="replace") as log:
            return log.read()

    def signal(self, number):
        self.process.send_signal(number)

    def stop(self, timeout=40):
        """Stops it, which must go well, and gives its log."""
        for client in self.clients.values():
            client.close()
        if self.process is None:
            return self.log()
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            code = self.process.wait(timeout * PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise AssertionError("irorid did not end on SIGTERM:\n" + self.log()[-4000:])
        self.process = None
        log = self.log()
        if code != 0 or SANITIZER.search(log):
            raise AssertionError("irorid ended with %d:\n%s" % (code, log[-8000:]))
        return log

    def kill(self):
        for client in self.clients.values():
            client.close()
        self.process.kill()
        self.process.wait()
        self.process = None

    def restart(self, **settings):
        self.stop()
        self.settings.update({k.replace("_", "-"): v for k, v in settings.items()})
        self.configure()
        self.start()

    def remove(self):
        if self.process is not None and self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        if "IRORI_KEEP" not in os.environ:
            shutil.rmtree(self.folder, ignore_errors=True)
        atexit.unregister(self.remove)

    # -- The officer --

    def cli(self, *arguments, check=True, stdin=None, timeout=120):
        return run(IRORI, "--data", self.data, "--lang", "en", *arguments, check=check, stdin=stdin, timeout=timeout)

    def cli_json(self, *arguments):
        return json.loads(self.cli("--json", *arguments).stdout)

    def onboard(self, name, scope, read=(), write=()):
        """Institution, certificate, grants and token of a new client."""
        certificate, key = self.authority.issue(name)
        self.cli("institution", "add", name, "--name", name + "病院")
        self.cli("institution", "cert", "add", name, certificate)
        self.grant(name, read, write, exempt=name == "all")
        client = Client(self, name, certificate, key)
        self.clients[name] = client
        client.token = self.token(name, scope)
        return client

    def grant(self, name, read=(), write=(), exempt=False):
        """The institution's grants are these from now on, and no others. exempt: from citizens' consent, as a conformance
        test must be."""
        if read or write:
            self.cli("grant", "set", name, *(["--consent-exempt"] if exempt else []), *(["--read", ",".join(read)] if read else []),
                     *(["--write", ",".join(write)] if write else []))
        else:
            self.cli("grant", "clear", name)

    def token(self, name, scope, minutes=600, certificate=None):
        return self.cli("token", "issue", name, "--scope", scope, "--minutes", str(minutes), "--certificate",
                        fingerprint(certificate or self.clients[name].certificate)).stdout.strip()

    def stranger(self, name="stranger", token=None, **options):
        """A client with a certificate of our authority that nobody registered."""
        certificate, key = self.authority.issue(name, **options)
        return Client(self, name, certificate, key, token)

    # -- Connections --

    def context(self, certificate=None, key=None):
        context = ssl.create_default_context(cafile=self.authority.certificate)
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        if certificate:
            context.load_cert_chain(certificate, key or certificate[:-4] + ".key")
        return context

    def raw(self, name="ehr", **options):
        return Raw(self, self.clients[name].certificate, **options)

    def audit_records(self, newest=1000000):
        """What the audit trail holds."""
        return self.cli_json("audit", "list", "--newest", str(newest))


# ---- Test cases -----------------------------------------------------------------------------------------------------

class Case(unittest.TestCase):
    """Tests that share a server."""

    settings = {}
    institutions = None
    maxDiff = 4000

    @classmethod
    def setUpClass(cls):
        cls.server = Server(cls.settings, cls.institutions)
        for name, client in cls.server.clients.items():
            setattr(cls, name, client)

    @classmethod
    def tearDownClass(cls):
        try:
            cls.server.stop()
        finally:
            cls.server.remove()

    def assert_outcome(self, answer, status, code=None, severity="error"):
        """The answer has the status and is an OperationOutcome that a client can use. Gives its issues."""
        self.assertEqual(answer.status, status, answer)
        if (answer.field("Content-Type") or "").startswith(FHIR_XML):
            tree = fhir_xml.of_xml(answer.body)
            outcome = {"resourceType": tree[0], "issue": [
                {**{name: more["value"] for name, more, _ in issue[2] if "value" in more},
                 "expression": fhir_xml.values(issue, "expression")} for issue in fhir_xml.find(tree, "issue")]}
        else:
            self.assert_fhir_json(answer)
            outcome = answer.json
        self.assertEqual(outcome["resourceType"], "OperationOutcome")
        self.assertGreater(len(outcome["issue"]), 0)
        for issue in outcome["issue"]:
            self.assertIn(issue["severity"], ("fatal", "error", "warning", "information"))
            self.assertTrue(issue["code"])
        if code:
            self.assertIn(code, [i["code"] for i in outcome["issue"] if i["severity"] in (severity, "fatal")], answer)
        return outcome["issue"]

    def assert_fhir_json(self, answer):
        self.assertRegex(answer.field("Content-Type") or "", r"^application/fhir\+json(;|$)", answer)

    def assert_fhir_xml(self, answer):
        self.assertRegex(answer.field("Content-Type") or "", r"^application/fhir\+xml;.*fhirVersion=4\.0", answer)

    def assert_ok(self, answer, status=200):
        self.assertEqual(answer.status, status, answer)
        return answer


class Report(unittest.TextTestResult):
    """A line a test, so that a log reads well."""

    def __init__(self, *arguments, **options):
        super().__init__(*arguments, **options)
        self.passed = 0

    def line(self, word, test, more=""):
        self.stream.writeln("%s - %s%s" % (word, test.id().split(".", 1)[-1] if hasattr(test, "id") else test, more))
        self.stream.flush()

    def addSuccess(self, test):
        unittest.TestResult.addSuccess(self, test)
        self.passed += 1
        self.line("ok", test)

    def addFailure(self, test, error):
        unittest.TestResult.addFailure(self, test, error)
        self.line("not ok", test)

    def addError(self, test, error):
        unittest.TestResult.addError(self, test, error)
        self.line("not ok", test)

    def addSkip(self, test, reason):
        unittest.TestResult.addSkip(self, test, reason)
        self.line("ok", test, " # skipped: " + reason)

    def addSubTest(self, test, subtest, error):
        unittest.TestResult.addSubTest(self, test, subtest, error)
        if error is not None:
            self.line("not ok", subtest)

    def startTest(self, test):
        unittest.TestResult.startTest(self, test)


def main():
    """Runs the file's tests and ends with a line of counts. Exit code 77 when everything was skipped."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    runner = unittest.TextTestRunner(resultclass=Report, verbosity=0, stream=sys.stdout)
    program = unittest.main(module="__main__", testRunner=runner, exit=False)
    result = program.result
    failed = len({str(getattr(test, "test_case", test)) for test, _ in result.failures + result.errors})
    failed += len(result.unexpectedSuccesses)
    print("# passed %d failed %d skipped %d" % (result.passed, failed, len(result.skipped)))
    sys.stdout.flush()
    sys.exit(1 if failed else 77 if result.passed == 0 else 0)
