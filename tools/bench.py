"""tools/bench: what irorid costs, measured in one run on one machine, the server on one core and the load on the other.

Absolute figures say little on a shared machine; the ratios to the servers that do no work (bench_null) are what to look at:
"bare" is epoll and OpenSSL alone, "null" is irori's own net/ and http/ with a fixed answer.
"""
import argparse
import json
import os
import random
import re
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
import xml.sax.saxutils

parser = argparse.ArgumentParser(prog="tools/bench", description=__doc__, epilog="tools/bench search [--long] measures searches "
                                 "in towns of 10^5 to 10^7 resources, tools/bench store the store alone; "
                                 "see their --help.")
parser.add_argument("what", nargs="?", choices=["write", "seal", "protect"], help="write: only what writes: transactions in JSON and XML, small "
                    "creates beside large ones, patches; the server on all cores. seal: with encryption off and on, side by side. protect: with consent, strict audit and encryption "
                    "all off and all on, side by side")
parser.add_argument("--build", default="build", help=argparse.SUPPRESS)
parser.add_argument("--no-install", action="store_true", help="install no packages")
parser.add_argument("--citizens", type=int, default=1000, help="citizens in the store, about 96 resources each (default 1000; "
                    "10500 is a million resources)")
parser.add_argument("--seconds", type=float, default=5, help="length of each measurement (default 5)")
parser.add_argument("--connections", type=int, default=128, help="connections under load (default 128)")
parser.add_argument("--profile", action="store_true", help="perf record irorid while it serves reads and creates (needs "
                    "linux-perf), and print where the time goes")
parser.add_argument("--dir", help="where to work (default: a temporary folder, removed at the end)")
args = parser.parse_args()

HERTZ = os.sysconf("SC_CLK_TCK")
BUILD = os.path.abspath(args.build)
CORES = sorted(os.sched_getaffinity(0))
SERVER_CORE, LOAD_CORE = str(CORES[0]), str(CORES[-1])
if args.what == "write":
    SERVER_CORE = ",".join(map(str, CORES))
work = os.path.abspath(args.dir) if args.dir else tempfile.mkdtemp(prefix="irori-bench-")
os.makedirs(work, exist_ok=True)
processes = []


def say(text):
    print(text, flush=True)


def run(*command, **options):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, cwd=work, **options).stdout


def irori(*arguments, data="data", **options):
    return run(os.path.join(BUILD, "irori"), "--data", data, "--quiet", *arguments, **options)


def certificates():
    """An authority, a server's and a client's certificate."""
    def key(name):
        run("openssl", "ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", name + ".key")
    key("ca")
    run("openssl", "req", "-x509", "-new", "-key", "ca.key", "-subj", "/CN=bench authority", "-days", "30", "-out", "ca.crt",
        stderr=subprocess.DEVNULL)
    for name, extension in (("server", "subjectAltName=DNS:localhost,IP:127.0.0.1\nextendedKeyUsage=serverAuth\n"),
                            ("client", "extendedKeyUsage=clientAuth\n")):
        key(name)
        with open(os.path.join(work, name + ".ext"), "w") as file:
            file.write(extension)
        run("openssl", "req", "-new", "-key", name + ".key", "-subj", "/CN=" + name, "-out", name + ".csr")
        run("openssl", "x509", "-req", "-in", name + ".csr", "-CA", "ca.crt", "-CAkey", "ca.key", "-CAcreateserial",
            "-days", "30", "-extfile", name + ".ext", "-out", name + ".crt", stderr=subprocess.DEVNULL)


class Server:
    """A process on the server's core that listens on a port."""

    def __init__(self, name, *command):
        self.name = name
        self.log = os.path.join(work, name + ".log")
        began = time.monotonic()
        with open(self.log, "w") as log:
            self.process = subprocess.Popen(["taskset", "-c", SERVER_CORE, *command], cwd=work, stdout=log, stderr=log)
        processes.append(self.process)
        while True:
            with open(self.log) as log:
                found = re.search(r"port[ =](\d+)", log.read())
            if found:
                break
            if self.process.poll() is not None or time.monotonic() - began > 60:
                with open(self.log) as log:
                    sys.exit("bench: %s did not start:\n%s" % (name, log.read()))
            time.sleep(0.002)
        self.started = time.monotonic() - began
        self.port = int(found.group(1))

    def cpu(self):
        """Seconds of processor time used so far, by all its threads."""
        with open("/proc/%d/stat" % self.process.pid) as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / HERTZ

    def anonymous(self):
        """MiB of memory that is not a mapped file."""
        with open("/proc/%d/status" % self.process.pid) as file:
            return int(re.search(r"RssAnon:\s+(\d+)", file.read()).group(1)) / 1024

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(30)
        processes.remove(self.process)


def load_command(server, seconds, *arguments, connections=None, warm=1.0):
    return ["taskset", "-c", LOAD_CORE, os.path.join(BUILD, "tools/bench_load"), "--port", str(server.port), "--ca", "ca.crt",
            "--certificate", "client.crt", "--key", "client.key", "--connections", str(connections or args.connections),
            "--seconds", str(seconds), "--warm", str(warm), *arguments]


def measure(server, *arguments, seconds=None, connections=None):
    """Puts load on the server; what the load generator saw, and the processor time that the server used for it."""
    subprocess.run(load_command(server, 0.5, *arguments, connections=connections, warm=0), cwd=work, check=True,
                   stdout=subprocess.DEVNULL)
    before = server.cpu()
    seen = json.loads(subprocess.run(load_command(server, seconds or args.seconds, *arguments, connections=connections, warm=0),
                                     cwd=work, check=True, stdout=subprocess.PIPE, text=True).stdout)
    seen["cpu"] = (server.cpu() - before) / max(seen["requests"], 1) * 1e6
    return seen


rows = []


def row(what, seen, server, base=None):
    ratio = "%.2f" % (seen["cpu"] / base) if base else ""
    rows.append((what, seen, ratio))
    say("  %-46s %9.0f/s  p50 %8.0f  p99 %8.0f us  cpu %7.1f us %6s  anon %5.0f MiB  errors %d" %
        (what, seen["rate"], seen["p50_us"], seen["p99_us"], seen["cpu"], ratio, server.anonymous(), failures(seen)))


TURNS = 5


def in_turns(*servers):
    """Measures servers in turns, so that what disturbs the machine disturbs them alike. The ratio is the median over the turns
    of each one's processor time to the first one's of the same turn. Returns the first one's median."""
    turns = [[measure(server, *arguments, seconds=args.seconds / TURNS) for _, server, arguments in servers]
             for _ in range(TURNS)]
    for place, (what, server, _) in enumerate(servers):
        middle = sorted((turn[place] for turn in turns), key=lambda seen: seen["cpu"])[TURNS // 2]
        middle["errors"] = sum(turn[place]["errors"] for turn in turns)
        ratio = statistics.median(turn[place]["cpu"] / turn[0]["cpu"] for turn in turns)
        row(what, middle, server, middle["cpu"] / ratio if place else None)
    return statistics.median(turn[0]["cpu"] for turn in turns)


def warm(server, paths, token):
    """Has every page of what will be read touched once: a server that has run for a minute has."""
    subprocess.run(load_command(server, 60, "--requests", "40000", "--paths", paths, *token, warm=0), cwd=work, check=True,
                   stdout=subprocess.DEVNULL)


def failures(seen):
    return seen["errors"]


def metrics(port):
    with urllib.request.urlopen("http://127.0.0.1:%d/metrics" % port) as reply:
        return {line.split()[0]: float(line.split()[1]) for line in reply.read().decode().splitlines()
                if line and line[0] != "#" and "{" not in line}


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def write_lines(name, lines):
    with open(os.path.join(work, name), "w") as file:
        file.writelines(line + "\n" for line in lines)
    return name


def start_irorid(name, *settings, data="data", institution="bench"):
    port, metrics_port = free_port(), free_port()
    common = ["listen-address=127.0.0.1", "listen-port=%d" % port, "metrics-port=%d" % metrics_port,
              "base-url=https://localhost:%d/fhir" % port, "tls-certificate=server.crt", "tls-key=server.key",
              "tls-client-ca=ca.crt", "threads=1", "log-requests=off"]
    command = [os.path.join(BUILD, "irorid"), "--data", data]
    for setting in [*common, *settings]:
        command += ["--set", setting]
    server = Server(name, *command)
    server.metrics_port = metrics_port
    server.token = ["--token-file", "token-" + data]
    for file_name in ("token", "token-" + data):
        with open(os.path.join(work, file_name), "w") as file:
            file.write(irori("token", "issue", institution, "--minutes", "600", data=data, stderr=subprocess.DEVNULL))
    return server


NARRATIVE = "<div xmlns=\"http://www.w3.org/1999/xhtml\">%s</div>"


def observation(number, people):
    """Like a line of a health check: about 2 KB and 20 index keys."""
    return {
        "resourceType": "Observation", "text": {"status": "generated", "div": NARRATIVE % ("検査結果 " * 40)},
        "identifier": [{"system": "urn:bench", "value": "n%09d" % number}], "status": "final",
        "category": [{"coding": [{"system": "http://terminology.hl7.org/CodeSystem/observation-category", "code": "laboratory"},
                                 {"system": "http://jpfhir.jp/fhir/core/CodeSystem/JP_SimpleObservationCategory_CS",
                                  "code": "laboratory"}]}],
        "code": {"coding": [{"system": "http://loinc.org", "code": "2085-9", "display": "HDL"},
                            {"system": "urn:oid:1.2.392.200119.6.1005", "code": "3F070000002327101"}], "text": "HDLコレステロール"},
        "subject": {"reference": "Patient/" + random.choice(people)},
        "effectiveDateTime": "2026-%02d-%02d" % (random.randint(1, 9), random.randint(1, 28)),
        "performer": [{"reference": "Organization/org-hospital"}],
        "valueQuantity": {"value": random.randint(30, 99), "unit": "mg/dL", "system": "http://unitsofmeasure.org", "code": "mg/dL"},
        "interpretation": [{"coding": [{"system": "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation",
                                        "code": "N"}]}]}


def patient(number):
    """About 2 KB."""
    contact = {"relationship": [{"coding": [{"system": "http://terminology.hl7.org/CodeSystem/v2-0131", "code": "N"}]}],
               "name": {"text": "笠間 一郎"}, "telecom": [{"system": "phone", "value": "0296-77-1101", "use": "home"}]}
    return {
        "resourceType": "Patient", "id": "bench-%d" % number,
        "text": {"status": "generated", "div": NARRATIVE % ("笠間 花子 " * 20)},
        "identifier": [{"use": "official", "system": "urn:bench:%d" % n, "value": "n%09d" % number} for n in range(4)],
        "active": True, "name": [{"use": "official", "text": "笠間 花子", "family": "笠間", "given": ["花子"]},
                                 {"use": "official", "text": "カサマ ハナコ", "family": "カサマ", "given": ["ハナコ"]}],
        "telecom": [{"system": "phone", "value": "090-0000-%04d" % (number % 10000), "use": "mobile"}], "gender": "female",
        "birthDate": "1948-03-05", "address": [{"use": "home", "text": "茨城県笠間市中央三丁目2-1", "city": "笠間市", "state": "茨城県",
                                                "postalCode": "309-1792", "country": "JP"}],
        "contact": [contact, contact], "generalPractitioner": [{"reference": "Organization/org-hospital"}]}


ENTRIES = 100


def citizen(number, entries=ENTRIES):
    """A transaction: a patient, a visit, and what was measured in it; all refer to each other by urn."""
    def urn(n):
        return "urn:uuid:%08d-0000-4000-8000-%012d" % (number, n)

    def entry(n, resource):
        return {"fullUrl": urn(n), "resource": resource, "request": {"method": "POST", "url": resource["resourceType"]}}

    person = {name: value for name, value in patient(number).items() if name not in ("id", "generalPractitioner")}
    visit = {"resourceType": "Encounter", "status": "finished", "class": {
        "system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "AMB"}, "subject": {"reference": urn(0)}}
    made = [entry(0, person), entry(1, visit)]
    for n in range(2, entries):
        result = {}
        for name, value in observation(number * entries + n, ["x"]).items():
            if name == "subject":
                result.update(subject={"reference": urn(0)}, encounter={"reference": urn(1)})
            elif name != "performer":
                result[name] = value
        made.append(entry(n, result))
    return {"resourceType": "Bundle", "type": "transaction", "entry": made}


def as_json(resource):
    return json.dumps(resource, ensure_ascii=False)


def as_xml(name, value, more=""):
    """For what is above: its properties stand in the order of the definition, and none is an attribute."""
    if isinstance(value, list):
        return "".join(as_xml(name, each) for each in value)
    if name == "div":
        return value
    if name == "resource":
        return "<resource>%s</resource>" % as_xml(value["resourceType"], value)
    if isinstance(value, dict):
        return "<%s%s>%s</%s>" % (name, more, "".join(as_xml(n, v) for n, v in value.items() if n != "resourceType"), name)
    return "<%s value=%s/>" % (name, xml.sax.saxutils.quoteattr(json.dumps(value) if isinstance(value, bool) else str(value)))


def document(resource):
    return as_xml(resource["resourceType"], resource, ' xmlns="http://hl7.org/fhir"')


def profile(server, what, *arguments):
    """Where irorid's time goes under that load."""
    load = subprocess.Popen(load_command(server, 6, *arguments), cwd=work, stdout=subprocess.DEVNULL)
    time.sleep(1)
    run("perf", "record", "-q", "-g", "-p", str(server.process.pid), "-o", "perf.data", "--", "sleep", "4",
        stderr=subprocess.DEVNULL)
    load.wait()
    say("\nWhere the time goes: " + what)
    for order in ("comm,dso", "symbol"):
        report = run("perf", "report", "-i", "perf.data", "--no-children", "-g", "none", "--percent-limit", "1", "--stdio",
                     "--sort", order, stderr=subprocess.DEVNULL)
        say("\n".join(line for line in report.splitlines() if line and not line.startswith("#")) + "\n")


def patches(server, paths, token):
    say("\nDurable patches of the status of Observations; the ratio is to JSON Patch's")
    states = [random.choice(("final", "amended", "corrected", "preliminary")) for _ in range(5000)]
    kinds = (("JSON Patch", "application/json-patch+json", '[{"op":"replace","path":"/status","value":"%s"}]'),
             ("FHIRPath Patch", "application/fhir+json", '{"resourceType":"Parameters","parameter":[{"name":"operation","part":[{"name":"type",'
              '"valueCode":"replace"},{"name":"path","valueString":"Observation.status"},{"name":"value","valueCode":"%s"}]}]}'),
             ("XML Patch", "application/xml-patch+xml", '<diff xmlns:f="http://hl7.org/fhir"><replace sel="/f:Observation/f:status/@value">%s'
              '</replace></diff>'))
    in_turns(*((name, server, ["--method", "PATCH", "--paths", paths, "--bodies", write_lines(name, (form % state for state in states)),
                               "--header", "Content-Type: " + media, "--header", "Prefer: return=minimal", *token])
               for name, media, form in kinds))


def write():
    say("irori bench write: %d cores for the server, the load generator among them, %g s each" % (len(CORES), args.seconds))
    certificates()
    irori("init")
    irori("institution", "add", "bench", "--name", "bench", "--certificate", "client.crt")
    irori("grant", "set", "bench", "--read", "all", "--write", "all", "--consent-exempt")
    random.seed(1)
    irori("load", write_lines("town.ndjson", (as_json(resource) for number in range(1000) for resource in (
        patient(number), {**observation(number, ["bench-1"]), "id": "bench-%d" % number}))))
    towns = [citizen(number) for number in range(100)]
    bodies, xml_bodies = write_lines("bodies", map(as_json, towns)), write_lines("bodies.xml", map(document, towns))
    large = write_lines("large", [as_json(citizen(number, 20000)) for number in range(2)])
    creates = write_lines("creates", [as_json(observation(number, ["bench-1"])) for number in range(20000)])
    paths = write_lines("reads", ["/fhir/Patient/bench-%d" % number for number in range(1000)])
    token = ["--token-file", "token"]
    server = start_irorid("write", "body-bytes=100000000", "threads=0")
    post = ["--method", "POST", "--path", "/fhir", *token]
    form = {"JSON": [*post, "--bodies", bodies, "--header", "Content-Type: application/fhir+json"],
            "XML": [*post, "--bodies", xml_bodies, "--header", "Content-Type: application/fhir+xml", "--header",
                    "Accept: application/fhir+xml"]}

    say("\nDurable transactions of %d entries of 2 KB that refer to each other; the ratio is to JSON's" % ENTRIES)
    base = None
    for name, arguments in form.items():
        for connections in (1, 4, 8):
            seen = measure(server, *arguments, connections=connections)
            base = base or seen["cpu"]
            row("%s, %d at a time" % (name, connections), seen, server, base)
            say("    %.0f resources/s, %.0f us of processor time each" % (seen["rate"] * ENTRIES, seen["cpu"] / ENTRIES))

    say("\nDurable creates of 2 KB, 200/s, alone and beside transactions of 20,000 entries back to back")
    create = ["--method", "POST", "--path", "/fhir/Observation", "--bodies", creates, "--rate", "200", "--header",
              "Content-Type: application/fhir+json", "--header", "Prefer: return=minimal", *token]
    row("alone", measure(server, *create, connections=16), server)
    load = subprocess.Popen(load_command(server, args.seconds + 2, *post, "--bodies", large, "--header",
                                         "Content-Type: application/fhir+json", connections=1, warm=0),
                            cwd=work, stdout=subprocess.PIPE, text=True)
    time.sleep(1)
    row("beside them", measure(server, *create, connections=16), server)
    seen = json.loads(load.communicate()[0])
    say("  %d of them were answered, the middle one after %.1f s, errors %d" % (seen["requests"], seen["p50_us"] / 1e6, failures(seen)))

    say("\nReading a Patient of 2 KB; the ratio is to JSON's")
    in_turns(("JSON", server, ["--paths", paths, *token]),
             ("XML", server, ["--paths", paths, "--header", "Accept: application/fhir+xml", *token]))
    patches(server, write_lines("observations", ["/fhir/Observation/bench-%d" % number for number in range(1000)]), token)
    server.stop()


def seal():
    """The same town in two data directories, one of them encrypted; what it costs to read, search and write in each."""
    say("irori bench seal: server on core %s, load on core %s, %d connections, %g s each; a ratio is processor time a request, "
        "encrypted over not" % (SERVER_CORE, LOAD_CORE, args.connections, args.seconds))
    certificates()
    run(os.path.join(BUILD, "irori"), "synth", "--citizens", str(args.citizens), "--output", "town.ndjson")
    servers = []
    for data, encryption in (("clear", "off"), ("sealed", "on")):
        os.makedirs(os.path.join(work, data), exist_ok=True)
        with open(os.path.join(work, data, "irori.conf"), "w") as file:
            file.write("encryption = %s\n" % encryption)
        irori("init", data=data)
        irori("institution", "add", "bench", "--name", "bench", "--certificate", "client.crt", data=data)
        irori("grant", "set", "bench", "--read", "all", "--write", "all", "--consent-exempt", data=data)
        began = time.monotonic()
        irori("load", "town.ndjson", data=data)
        say("  encryption = %-3s loaded in %.1f s" % (encryption, time.monotonic() - began))
        servers.append(("encryption = " + encryption, start_irorid(data, data=data)))
    people, paths = [], []
    with open(os.path.join(work, "town.ndjson")) as file:
        for line in file:
            found = re.match(r'\{"resourceType":"(\w+)","id":"([^"]+)"', line)
            if found and found.group(1) == "Patient":
                people.append(found.group(2))
            if found and found.group(1) == "Observation":
                paths.append("/fhir/Observation/" + found.group(2))
    random.seed(1)
    reads = write_lines("reads", random.sample(paths, min(len(paths), 20000)))
    few = write_lines("few", ["/fhir/Observation?patient=%s&code=%s" % (random.choice(people), code)
                              for code in ("2085-9", "4548-4", "8480-6", "29463-7") for _ in range(2000)])
    pages = write_lines("pages", ["/fhir/Observation?code=%s" % code for code in ("2085-9", "4548-4", "8480-6", "29463-7")])
    everything = write_lines("everything", ["/fhir/Patient/%s/$everything?_count=100" % random.choice(people) for _ in range(500)])
    new = write_lines("creates", (as_json(observation(number, people)) for number in range(20000)))
    for what, arguments in (("reads by id", ["--paths", reads]), ("searches by patient and code", ["--paths", few]),
                            ("pages of 50 by code", ["--paths", pages]), ("pages of $everything", ["--paths", everything]),
                            ("creates of 2 KB", ["--method", "POST", "--path", "/fhir/Observation", "--header", "Prefer: return=minimal",
                                                 "--bodies", new, "--header", "Content-Type: application/fhir+json"])):
        say("\n%s" % what)
        in_turns(*((name, server, [*arguments, *server.token]) for name, server in servers))
    for _, server in servers:
        server.stop()


def consenting():
    """Citizens of the town who let the hospital have everything, and have stopped nothing."""
    open_to, in_force = set(), set()
    with open(os.path.join(work, "town.ndjson")) as file:
        for line in file:
            if not line.startswith('{"resourceType":"Consent"'):
                continue
            consent = json.loads(line)
            rules = consent.get("provision", {})
            actors = [actor["reference"]["identifier"]["value"] for rule in rules.get("provision", []) for actor in rule.get("actor", [])]
            if "ehr" in actors and "class" not in line and "end" not in rules["period"]:
                open_to.add(consent["patient"]["reference"].split("/")[1])
    with open(os.path.join(work, "standing.ndjson")) as file:
        for line in map(json.loads, file):
            if "consents" in line and "stops" not in line:
                in_force.add(line["patient"])
    return sorted(open_to & in_force)


def protect():
    """The same town in two data directories. In one nothing is held back, recorded before the answer, or encrypted; in the other all
    is, as shipped: a hospital sees those who consent. Both are asked the same, of which both may give all."""
    say("irori bench protect: server on core %s, load on core %s, %d connections, %g s each; the ratio is that of requests a second, on "
        "over off, measured in turns" % (SERVER_CORE, LOAD_CORE, args.connections, args.seconds))
    certificates()
    run(os.path.join(BUILD, "irori"), "synth", "--citizens", str(args.citizens), "--output", "town.ndjson", "--standing",
        "standing.ndjson")
    servers = []
    for data, settings, exempt in (
            ("off", ("encryption=off", "audit=relaxed", "consent-default=permit", "notice-required=off"), ["--consent-exempt"]),
            ("on", ("encryption=on", "audit=strict", "consent-default=deny", "notice-required=on"), [])):
        os.makedirs(os.path.join(work, data), exist_ok=True)
        with open(os.path.join(work, data, "irori.conf"), "w") as file:
            file.writelines(setting.replace("=", " = ") + "\n" for setting in settings)
        irori("init", data=data)
        irori("institution", "add", "ehr", "--name", "ehr", "--certificate", "client.crt", data=data)
        irori("institution", "add", "care", "--name", "care", data=data)
        irori("grant", "set", "ehr", "--read", "all", "--write", "all", *exempt, data=data, stderr=subprocess.DEVNULL)
        began = time.monotonic()
        irori("load", "town.ndjson", data=data)
        loaded = time.monotonic() - began
        irori("standing", "load", "standing.ndjson", data=data)
        say("  %-3s loaded in %.1f s, and its consents in %.1f s" % (data, loaded, time.monotonic() - began - loaded))
        servers.append((data, start_irorid(data, data=data, institution="ehr")))
    people = consenting()
    known = set(people)
    paths = []
    with open(os.path.join(work, "town.ndjson")) as file:
        for line in file:
            found = re.match(r'\{"resourceType":"Observation","id":"([^"]+)".*?"reference":"Patient/([^"]+)"', line)
            if found and found.group(2) in known:
                paths.append("/fhir/Observation/" + found.group(1))
    random.seed(1)
    codes = ("2085-9", "4548-4", "8480-6", "29463-7")
    reads = write_lines("reads", random.sample(paths, min(len(paths), 20000)))
    few = write_lines("few", ["/fhir/Observation?patient=%s&code=%s" % (random.choice(people), code)
                              for code in codes for _ in range(2000)])
    own = write_lines("own", ["/fhir/Observation?patient=%s&_count=50" % random.choice(people) for _ in range(2000)])
    pages = write_lines("pages", ["/fhir/Observation?code=%s&_count=50&_total=none" % code for code in codes])
    counted = write_lines("counted", ["/fhir/Observation?code=%s&_count=50" % code for code in codes])
    say("  %d of %d citizens let the hospital have everything" % (len(people), args.citizens))
    for _, server in servers:
        warm(server, reads, server.token)
    for what, arguments in (("Reads by id", ["--paths", reads]), ("Searches by patient and code", ["--paths", few]),
                            ("A page of 50 of one patient's", ["--paths", own]), ("A page of 50 by code, of all patients", ["--paths", pages]),
                            ("The same, and how many there are in all", ["--paths", counted])):
        compare(what, [(name, server, [*arguments, *server.token]) for name, server in servers])
        if args.profile:
            profile(servers[1][1], what + ", all on", *arguments, *servers[1][1].token)
    for _, server in servers:
        server.stop()


def trail(data):
    """Records in the audit trail, and the bytes that it takes."""
    status = json.loads(irori("--json", "status", data=data))
    return status["auditRecords"], status["auditBytes"]


def compare(what, servers):
    """Requests a second, in turns; and how long one request takes when there is no other."""
    say("\n%s" % what)
    before = [trail(name) for name, _, _ in servers]
    turns = [[measure(server, *arguments, seconds=args.seconds / TURNS) for _, server, arguments in servers] for _ in range(TURNS)]
    after = [trail(name) for name, _, _ in servers]
    for place, (name, server, arguments) in enumerate(servers):
        middle = sorted((turn[place] for turn in turns), key=lambda seen: seen["rate"])[TURNS // 2]
        middle["errors"] = sum(turn[place]["errors"] for turn in turns)
        row(name, middle, server)
        row(name + ", one connection", measure(server, *arguments, seconds=args.seconds / TURNS, connections=1), server)
        records, size = (late - early for early, late in zip(before[place], after[place]))
        say("  %-46s %9.0f bytes of audit trail a request" % (name, size / max(records, 1)))
    say("  %-46s %8.0f %%" % ("on over off, requests a second",
                              100 * statistics.median(turn[1]["rate"] / max(turn[0]["rate"], 1) for turn in turns)))
    say("  %-46s %8.0f %%" % ("on over off, by processor time a request",
                              100 * statistics.median(turn[0]["cpu"] / max(turn[1]["cpu"], 1) for turn in turns)))


def main():
    say("irori bench: server on core %s, load on core %s, %d connections, %g s each" %
        (SERVER_CORE, LOAD_CORE, args.connections, args.seconds))
    certificates()
    irori("init")
    irori("institution", "add", "bench", "--name", "bench", "--certificate", "client.crt")
    irori("grant", "set", "bench", "--read", "all", "--write", "all", "--consent-exempt")
    run(os.path.join(BUILD, "irori"), "synth", "--citizens", str(args.citizens), "--output", "town.ndjson")

    say("\nLoad from NDJSON, both cores")
    count = sum(1 for _ in open(os.path.join(work, "town.ndjson"), "rb"))
    began = time.monotonic()
    irori("load", "town.ndjson")
    took = time.monotonic() - began
    say("  %d resources into an empty store in %.1f s: %.0f/s" % (count, took, count / took))

    people, paths, searches, persons = [], [], [], []
    with open(os.path.join(work, "town.ndjson")) as file:
        for line in file:
            found = re.match(r'\{"resourceType":"(\w+)","id":"([^"]+)"', line)
            if found and found.group(1) == "Patient":
                people.append(found.group(2))
                persons.append(line.strip())
            if found:
                paths.append("/fhir/%s/%s" % found.groups())
    random.seed(1)
    sample = [path for path in random.sample(paths, min(len(paths), 20000)) if path.startswith("/fhir/Observation/")]
    reads = write_lines("reads", sample)
    searches = write_lines("searches", ["/fhir/Observation?patient=%s&code=%s" % (random.choice(people), code)
                                        for code in ("2085-9", "4548-4", "8480-6", "29463-7") for _ in range(2000)])
    new = [observation(number, people) for number in range(20000)]
    creates, xml_creates = write_lines("creates", map(as_json, new)), write_lines("creates.xml", map(document, new))
    irori("load", write_lines("patients.ndjson", (as_json(patient(number)) for number in range(1000))))
    patients = write_lines("patients", ["/fhir/Patient/bench-%d" % number for number in range(1000)])
    token = ["--token-file", "token"]

    say("\nReading one resource by id; a ratio is processor time a request, over that of the server measured in turns with it")
    null_command = [os.path.join(BUILD, "tools/bench_null"), "--certificate", "server.crt", "--key", "server.key",
                    "--client-ca", "ca.crt", "--bytes", "1300"]
    bare = Server("bare", null_command[0], "bare", *null_command[1:])
    null = Server("null", null_command[0], "null", *null_command[1:])
    in_turns(("bare epoll and OpenSSL, fixed bytes", bare, ["--paths", reads]),
             ("null: our net and http, fixed bytes", null, ["--paths", reads]))
    bare.stop()
    relaxed = start_irorid("relaxed", "audit=relaxed")
    say("  irorid opened %d resources in %.3f s" % (count, relaxed.started))
    warm(relaxed, reads, token)
    in_turns(("null again", null, ["--paths", reads]), ("irorid, audit = relaxed", relaxed, ["--paths", reads, *token]))
    if args.profile:
        profile(relaxed, "reads, relaxed", "--paths", reads, *token)
    relaxed.stop()
    server = start_irorid("strict")
    warm(server, reads, token)
    base = in_turns(("null again", null, ["--paths", reads]), ("irorid, audit = strict", server, ["--paths", reads, *token]))
    null.stop()
    row("irorid, audit = strict, one connection", measure(server, "--paths", reads, *token, connections=1), server)
    if args.profile:
        profile(server, "reads, strict", "--paths", reads, *token)

    say("\nReading a Patient of 2 KB in JSON and in XML; a page of 20 of them; the ratio is to JSON's")
    accept = ["--header", "Accept: application/fhir+xml"]
    warm(server, patients, token)
    in_turns(("JSON", server, ["--paths", patients, *token]), ("XML", server, ["--paths", patients, *accept, *token]))
    page = ["--path", "/fhir/Patient?identifier=urn:bench:0%7C&_count=20", *token]
    in_turns(("page in JSON", server, page), ("page in XML", server, [*page, *accept]))

    say("\nSearching by patient and code")
    row("irorid", measure(server, "--paths", searches, *token), server, base)
    row("irorid, one connection", measure(server, "--paths", searches, *token, connections=1), server, base)

    say("\nPatient/$match with all that a Patient has, and with name and day of birth")
    short = [json.dumps({name: person[name] for name in ("resourceType", "name", "birthDate")}) for person in map(json.loads, persons)]
    for name, lines in (("whole", persons), ("short", short)):
        probes = write_lines(name, random.sample(lines, min(len(lines), 2000)))
        row(name, measure(server, "--method", "POST", "--path", "/fhir/Patient/$match", "--bodies", probes, "--header",
            "Content-Type: application/fhir+json", *token), server, base)

    say("\nDurable creates of 2 KB, the index following")
    creating = ["--method", "POST", "--path", "/fhir/Observation", "--header", "Prefer: return=minimal", *token]
    post = [*creating, "--bodies", creates, "--header", "Content-Type: application/fhir+json"]
    xml_post = [*creating, "--bodies", xml_creates, "--header", "Content-Type: application/fhir+xml"]
    early = metrics(server.metrics_port)
    row("closed loop, %d in flight" % args.connections, measure(server, *post), server, base)
    late = metrics(server.metrics_port)
    say("  index behind by %d at the start, %d at the end" % (early["irori_store_index_backlog"], late["irori_store_index_backlog"]))
    if args.profile:
        profile(server, "creates", *post)
    row("the same in XML", measure(server, *xml_post), server, base)
    row("open loop at 4,000/s", measure(server, "--rate", "4000", *post), server, base)
    row("a lone writer", measure(server, *post, connections=1), server, base)
    writer = subprocess.Popen(load_command(server, args.seconds + 2, "--rate", "4000", *post), cwd=work,
                              stdout=subprocess.DEVNULL)
    time.sleep(0.5)
    row("searches, 4 at a time, while 4,000/s are written", measure(server, "--paths", searches, *token, connections=4),
        server, base)
    writer.wait()
    say("  memory that is no mapped file: %.0f MiB" % server.anonymous())

    patches(server, reads, token)

    say("\nLoad from NDJSON into the full store, through the running server")
    more = min(count, 200000)
    with open(os.path.join(work, "town.ndjson")) as source, open(os.path.join(work, "more.ndjson"), "w") as file:
        for number, line in zip(range(more), source):
            file.write(line.replace('"id":"', '"id":"more-', 1))
    began = time.monotonic()
    irori("load", "more.ndjson")
    took = time.monotonic() - began
    say("  %d resources in %.1f s: %.0f/s (all on the server's one core)" % (more, took, more / took))
    server.stop()


try:
    {"write": write, "seal": seal, "protect": protect, None: main}[args.what]()
finally:
    for process in processes:
        process.kill()
    if not args.dir:
        shutil.rmtree(work, ignore_errors=True)
