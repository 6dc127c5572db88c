#!/usr/bin/python3
"""What the sources may and may not do, read from their text: who includes whom, which headers belong to which room, which
functions nobody calls, how long files and lines may be."""

import os
import re
import sys

TOP = os.environ.get("IRORI_TOP") or os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

# A room is all files whose path begins so; the first row that fits counts. It may include itself and the rooms named.
LIBRARY = ["base", "schema", "node", "view", "json", "xml", "emit", "primitive", "fhirpath", "extract", "patch"]
BELOW_API = LIBRARY + ["form", "validate", "log", "config", "work", "http", "store", "audit", "auth", "registry", "witness", "access",
                       "erasure", "consent", "consents", "search",
                       "sdc", "matching", "graphql"]
ROOMS = [
    # name, beginnings of paths, may include
    ("base", ["resources/base/"], []),
    ("schema", ["resources/schema/"], ["base"]),
    ("node", ["resources/node.", "resources/node_make.", "resources/links."], ["base", "schema"]),
    ("primitive", ["resources/primitive/"], ["base", "schema", "node"]),
    ("view", ["resources/view."], ["base", "schema", "node"]),
    ("json", ["resources/json_"], ["base", "schema", "node", "view", "primitive"]),
    ("xml", ["resources/xml_"], ["base", "schema", "node", "view", "primitive"]),
    ("emit", ["resources/emit."], ["base", "schema", "node", "view", "json", "xml"]),
    ("fhirpath", ["resources/fhirpath/"], ["base", "schema", "node", "primitive"]),
    ("extract", ["resources/extract"], ["base", "schema", "node", "json", "xml", "primitive", "fhirpath"]),
    ("patch", ["resources/patch/"], ["base", "schema", "node", "json", "xml", "primitive", "fhirpath"]),
    ("r4", ["profiles/r4/"], ["base", "schema"]),
    ("validate", ["profiles/validate/"], LIBRARY),
    ("terminology", ["profiles/terminology/"], ["base", "schema", "node"]),
    ("log", ["server/log."], ["base"]),
    ("config", ["server/config."], ["base"]),
    # Form decoding is text, no HTTP: queries are read with it.
    ("form", ["server/http/form."], ["base"]),
    ("work", ["server/work/"], []),
    ("net", ["server/net/"], ["base", "log"]),
    ("http", ["server/http/"], ["base", "log", "net", "form"]),
    ("lmdb", ["server/store/lmdb/"], ["base", "store"]),
    ("store", ["server/store/"], ["base", "lmdb"]),
    ("audit", ["server/audit/"], ["base", "schema", "primitive", "form", "store"]),
    ("auth", ["server/auth/"], LIBRARY + ["audit", "store", "registry"]),
    ("registry", ["server/registry/"], ["base", "store", "audit", "auth"]),
    ("witness", ["server/witness/"], ["base", "log", "store", "audit", "auth", "registry"]),
    # Consents are compiled and evaluated without a store, a clock or a caller.
    ("consent", ["server/consent/"], LIBRARY),
    ("consents", ["server/consents/"], LIBRARY + ["audit", "store", "auth", "registry", "access", "consent"]),
    ("access", ["server/access/"], LIBRARY + ["consent", "audit", "store", "auth", "registry"]),
    ("erasure", ["server/erasure/"], LIBRARY + ["consent", "consents", "store", "audit", "auth", "registry", "access", "witness"]),
    ("search", ["server/search/"], LIBRARY + ["terminology", "form", "audit", "store", "auth", "access"]),
    # Queries are answered from what call-backs give: it knows no store, no caller and no HTTP.
    ("graphql", ["server/graphql/"], LIBRARY),
    ("sdc", ["server/sdc/"], LIBRARY + ["form"]),
    ("matching", ["server/matching/"], LIBRARY + ["form"]),
    ("api", ["server/api/"], BELOW_API),
    ("bulk", ["server/bulk/"], BELOW_API + ["api"]),
    ("notify", ["server/notify/"], BELOW_API + ["api"]),
    ("admin", ["server/admin/"], BELOW_API + ["api", "bulk", "notify", "synth"]),
    ("main", ["server/main."], BELOW_API + ["net", "api", "bulk", "notify", "admin"]),
    ("conformance", ["conformance/"], LIBRARY),
    ("synth", ["tools/synth/"], LIBRARY),
    # The tools are clients and benches of every room; what they may not do is stated in HOMES.
    ("tools", ["tools/"], None),
    ("tests", ["tests/"], None),
]

# Headers of the system that only these paths may include: (pattern, paths, why).
HOMES = [
    (r"lmdb\.h", ["server/store/lmdb/", "tests/"], "LMDB stays behind store.h"),
    (r"libpq", ["server/store/postgres/", "tests/"], "PostgreSQL stays behind store.h"),
    (r"openssl/(sha|evp|crypto|hmac|rand|core_names|params)\.h",
     ["server/net/", "server/auth/", "server/store/digest.", "server/store/cipher.", "server/audit/", "server/search/token.",
      "server/search/seal.", "server/registry/", "server/admin/", "tools/", "tests/"],
     "OpenSSL is for net, auth, and the hash and cipher helpers"),
    (r"openssl/", ["server/net/", "server/auth/", "tools/", "tests/"], "TLS and keys are net's and auth's"),
    (r"p11-kit/", ["server/store/pkcs11.", "tests/"], "tokens are asked in one place"),
    (r"event2/|event\.h", ["server/net/", "server/http/", "tools/", "tests/"], "libevent is net's and http's"),
    (r"jwt\.h", ["server/auth/", "tools/", "tests/"], "tokens are auth's"),
    (r"jansson\.h", ["server/auth/", "server/registry/", "server/consents/", "server/witness/", "server/erasure/", "server/admin/",
                     "server/audit/", "tools/", "tests/"],
     "jansson turns decimals into doubles: never for FHIR"),
    (r"libxml/", ["resources/xml_", "resources/primitive/xhtml.", "server/main.", "tools/", "tests/"],
     "libxml2 is for the XML reader and writer; programs begin and end it"),
    (r"zlib\.h", ["server/net/", "server/http/", "server/admin/", "server/store/", "tools/", "profiles/", "tests/"],
     "compression is http's, the store's and the loader's"),
]

# Functions that nobody calls, and why.
BANNED = {
    "strcpy": "no bound: lengths travel with pointers", "strcat": "no bound", "sprintf": "no bound: snprintf",
    "vsprintf": "no bound: vsnprintf", "strncpy": "leaves texts without end", "atoi": "no errors: strtol",
    "atol": "no errors", "atof": "no errors, and doubles", "gets": "no bound", "alloca": "no failure path",
    "strtok": "keeps state, writes into its argument", "strtok_r": "writes into its argument",
    "tmpnam": "races", "mktemp": "races",
}
# ... and only tests call these.
BANNED_BUT_IN_TESTS = {"stpcpy": "no bound", "system": "a shell", "popen": "a shell"}

LINES_MOST = 1200 # of a file that a person writes
COLUMNS_MOST = 160
GENERATED = re.compile(r"/\* (Made by|Generated) ")
FORBIDDEN_NAMES = {"util.c", "util.h", "utils.c", "utils.h", "common.h", "misc.c", "misc.h", "helpers.c", "helpers.h"}


def sources():
    """Every C file of the project, without build directories."""
    for folder in ("resources", "profiles", "server", "conformance", "tools", "tests"):
        for place, folders, names in os.walk(os.path.join(TOP, folder)):
            folders[:] = sorted(f for f in folders if f not in (".deps", "node_modules"))
            for name in sorted(names):
                if name.endswith((".c", ".h")):
                    yield os.path.relpath(os.path.join(place, name), TOP)


def room_of(path):
    for name, beginnings, allowed in ROOMS:
        if any(path.startswith(b) for b in beginnings):
            return name, allowed
    return None, None


def without_comments(text):
    """Comments and texts blanked, lines kept."""
    def blank(match):
        return re.sub(r"[^\n]", " ", match.group()) if not match.group().startswith("#") else match.group()

    return re.sub(r'^[ \t]*#[ \t]*include[^\n]*|/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', blank, text,
                  flags=re.S | re.M)


def check(path, text, report):
    generated = GENERATED.match(text) is not None
    room, allowed = room_of(path)
    if room is None:
        report(path, 0, "is in no room: see ROOMS in tests/includes_test.py")
        return
    if os.path.basename(path) in FORBIDDEN_NAMES:
        report(path, 0, "a file's name says what is in it")
    if not path.endswith(".h") and not path.endswith(".c"):
        return
    code = without_comments(text)
    for number, line in enumerate(code.split("\n"), 1):
        match = re.match(r'\s*#\s*include\s+(["<])([^">]+)[">]', line)
        if match:
            quote, target = match.groups()
            if quote == '"' and target != "config.h":
                other, _ = room_of(target)
                if other is None:
                    # A header beside its file.
                    target = os.path.join(os.path.dirname(path), target)
                    other, _ = room_of(target)
                if not os.path.exists(os.path.join(TOP, target)):
                    report(path, number, "includes %s, which is not there (paths begin at the top folder)" % target)
                if allowed is not None and other != room and other not in allowed:
                    report(path, number, "%s may not include %s (%s)" % (room, other, target))
                elif other == "tests" and room != "tests":
                    report(path, number, "only tests include tests")
                elif other == "lmdb" and room not in ("lmdb", "store", "tests"):
                    report(path, number, "only the store knows that it is LMDB")
            for pattern, homes, why in HOMES if quote == "<" else []:
                if re.match(pattern, target):
                    if not any(path.startswith(h) for h in homes):
                        report(path, number, "includes <%s>: %s" % (target, why))
                    break
            continue
        for name in re.findall(r"(?<![\w.>])([a-z_]+)\s*\(", line):
            if name in BANNED:
                report(path, number, "calls %s: %s" % (name, BANNED[name]))
            elif name in BANNED_BUT_IN_TESTS and room != "tests":
                report(path, number, "calls %s: %s" % (name, BANNED_BUT_IN_TESTS[name]))
    if generated:
        return
    lines = text.split("\n")
    if len(lines) > LINES_MOST:
        report(path, len(lines), "has %d lines: split it by phase" % len(lines))
    for number, line in enumerate(lines, 1):
        # A row of a test's table may be as wide as the case that it states.
        if len(line.expandtabs(4)) > COLUMNS_MOST and room != "tests":
            report(path, number, "is %d columns wide" % len(line.expandtabs(4)))
        if line != line.rstrip():
            report(path, number, "ends in white space")
    if path.endswith(".h") and not re.search(r"^#ifndef IRORI_\w+\n#define IRORI_\w+$", text, re.M):
        report(path, 1, "has no include guard IRORI_...")


# A checker that finds nothing is no checker: these must be found.
FAULTY = [
    ("resources/base/x.c", '#include "server/http/http.h"\n', "base may not include http"),
    ("resources/extract/x.c", '#include "server/store/store.h"\n', "extract may not include store"),
    ("server/http/x.c", '#include "server/store/store.h"\n', "http may not include store"),
    ("server/store/x.c", '#include "server/auth/principal.h"\n', "store may not include auth"),
    ("server/access/x.c", '#include "server/search/search.h"\n', "access may not include search"),
    ("server/api/x.c", "#include <lmdb.h>\n", "LMDB stays"),
    ("server/api/x.c", "#include <openssl/evp.h>\n", "OpenSSL is for"),
    ("server/api/x.c", "int f(void)\n{\n\treturn atoi(\"1\");\n}\n", "calls atoi"),
    ("server/api/x.c", "void f(char *s)\n{\n\tstrcpy (s, \"1\");\n}\n", "calls strcpy"),
    ("tools/synth/x.c", "void f(void)\n{\n\tsystem(\"ls\");\n}\n", "calls system"),
    ("server/api/util.c", "\n", "a file's name"),
    ("server/api/x.c", "\n" * 2000, "split it"),
    ("kitchen/x.c", "\n", "in no room"),
]
FAULTLESS = [
    ("server/api/x.c", "/* strcpy(a, b) */ int f(void) { return g(\"atoi(1)\"); }\n"),
    ("server/api/x.c", '#include "server/store/store.h"\n#include <string.h>\n'),
    ("server/store/lmdb/x.c", "#include <lmdb.h>\n"),
]


def main():
    passed, failed, faults = 0, 0, []
    for path, text, expected in FAULTY:
        found = []
        check(path, text, lambda *fault: found.append(fault[2]))
        ok = any(expected in f for f in found)
        passed, failed = passed + ok, failed + (not ok)
        if not ok:
            print("not ok - the checker misses: %s in %s (%s)" % (expected, path, found))
    for path, text in FAULTLESS:
        found = []
        check(path, text, lambda *fault: found.append(fault[2]))
        passed, failed = passed + (not found), failed + bool(found)
        if found:
            print("not ok - the checker sees faults in %r: %s" % (text, found))
    count = 0
    for path in sources():
        with open(os.path.join(TOP, path), encoding="utf-8") as source:
            check(path, source.read(), lambda *fault: faults.append(fault))
        count += 1
    for path, line, what in faults[:200]:
        print("%s:%d: %s" % (path, line, what))
    ok = not faults and count > 0
    print("%s - %d sources keep to the house's rules" % ("ok" if ok else "not ok", count))
    print("# passed %d failed %d skipped 0" % (passed + ok, failed + (not ok)))
    sys.exit(1 if failed or not ok else 0)


if __name__ == "__main__":
    main()
