#!/usr/bin/python3
"""Changes the code that decides on access in small ways, one at a time, and sees whether the tests notice.

Usage: mutate.py [--jobs N] [--list] [--every N] [--again FILE] [FILE]...

A mutant is compiled by itself and linked before the library, so the file's own object is not taken. It is killed when it doesn't
compile, when the driver's answers differ from the oracle's, or when a unit test of the file fails; who survives must stand in
survivors.txt with a reason why it can't be told from the original. IRORI_BUILD is a build without sanitizers. --every N takes each
Nth mutant only; --again those alone that another run's output names."""

import argparse
import concurrent.futures
import multiprocessing
import os
import re
import shlex
import subprocess
import sys
import tempfile

import product

TOP = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "../.."))
BUILD = os.path.abspath(product.BUILD)
KNOWN = os.path.join(TOP, "tests/access/survivors.txt")
CONSENT = ["tests/unit/consent/consent_test", "tests/unit/consent/random_test"]
DECISION = ["tests/unit/access/decide_test", "tests/unit/access/verdict_test", "tests/unit/access/standing_test"]
STANDING = ["tests/unit/access/standing_test", "tests/unit/access/verdict_test", "tests/unit/consents/orders_test"]

# The files, from which line on, and the unit tests that they have.
FILES = {
    "server/access/decide.c": ("", DECISION),
    "server/access/look.c": ("", DECISION),
    "server/access/standing.c": ("", STANDING),
    "server/consent/evaluate.c": ("", CONSENT),
    "server/consent/compile.c": ("", CONSENT),
    "server/consent/form.c": ("", CONSENT),
    "server/consent/purpose.c": ("", CONSENT),
    "server/auth/scope.c": ("^scope_allows", ["tests/unit/auth/scope_test"]),
}

# Within a line: what is found, and what it becomes.
CHANGES = [
    (r" == ", [" != "]), (r" != ", [" == "]),
    (r" < ", [" <= ", " >= "]), (r" > ", [" >= ", " <= "]), (r" <= ", [" < ", " > "]), (r" >= ", [" > ", " < "]),
    (r" && ", [" || ", " && 1 || 0 && "]), (r" \|\| ", [" && ", " || 0 && "]),
    (r" & ~", [" & ", " | ~"]), (r" & (?!~)", [" | "]), (r" \| ", [" & "]), (r" &= ~", [" &= ", " |= ~"]), (r" &= (?!~)", [" |= "]),
    (r" \|= ", [" &= ", " = "]),
    (r"(?<=[(\s&|])!(?=[a-z(])", [""]),
    (r" \+ ", [" - "]), (r" - ", [" + "]), (r" \+= ", [" -= "]), (r"\+\+", ["--"]),
    (r"\btrue\b", ["false"]), (r"\bfalse\b", ["true"]), (r"\bUINT64_MAX\b", ["0"]),
    (r"(?<=[= (,{])0(?=[,;) }])", ["1"]), (r"(?<=[= (,{])1(?=[,;) }])", ["0", "2"]),
    (r"\bREASON_(?!NONE|UNAVAILABLE)[A-Z_]+", ["REASON_UNAVAILABLE"]), (r"\bREASON_NONE\b", ["REASON_UNAVAILABLE"]),
    (r"\bROLE_(?!SYSADMIN)[A-Z]+", ["ROLE_SYSADMIN"]),
    (r"\bif \((?!false)", ["if (0 && ", "if (1 || "]), (r"\bwhile \(", ["while (0 && "]),
    (r" \? ([^?:;]+) : ([^?:;]+?)(?=[;)]|$)", [r" ? \2 : \1"]),
]
STATEMENT = re.compile(r"^\t+(?!return\b|\(void\)|struct\b|const\b|static\b|uint\w+ |int\w* |size_t |bool |char |enum\b|unsigned |else|case|default|\}|\.|\{|/\*|\*)"
                       r"[^{}]*;$")


def text_spans(line):
    """Where text and comments are, which stay."""
    return [m.span() for m in re.finditer(r'"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)+\'|/\*.*?(\*/|$)|^\s*\*.*|^ \* .*', line)]


def mutants_of(path):
    """(line number from 0, the new line)"""
    start = FILES[path][0]
    with open(os.path.join(TOP, path)) as source:
        lines = source.read().split("\n")
    begun, seen = not start, set()
    for at, line in enumerate(lines):
        begun = begun or re.match(start, line) is not None
        if not begun or line.startswith(("#", "_Static", "enum {")) or not line.startswith("\t"):
            continue
        quiet = text_spans(line)
        for pattern, news in CHANGES:
            for match in re.finditer(pattern, line):
                if any(a <= match.start() < b for a, b in quiet):
                    continue
                for new in news:
                    changed = line[:match.start()] + match.expand(new) + line[match.end():]
                    if new.startswith("if (") or new.startswith("while ("):
                        # The rest of the condition in brackets; one that goes on in the next line stays as it is.
                        depth, end = 1, match.end()
                        while end < len(line) and depth > 0:
                            depth += {"(": 1, ")": -1}.get(line[end], 0)
                            end += 1
                        if depth > 0:
                            continue
                        changed = line[:match.start()] + new + "(" + line[match.end():end - 1] + "))" + line[end:]
                    if (at, changed) not in seen and changed != line:
                        seen.add((at, changed))
                        yield at, changed
        # A statement that stands by itself is left out.
        if STATEMENT.match(line) and not re.match(r"^\t+[\w\s*]+;$", line) and lines[at - 1].rstrip().endswith((";", "{", "}", ")", "", "*/")):
            yield at, re.match(r"\t+", line).group() + ";"


def command(target):
    """How make builds it, as arguments; its last command."""
    with open(os.path.join(BUILD, "Makefile")) as makefile:
        folder = re.search(r"^srcdir = (.*)$", makefile.read(), re.M).group(1)
    newer = os.path.join(folder, target[:-2] + ".c") if target.endswith(".o") else target + ".o"
    done = subprocess.run(["make", "-n", "V=1", "-W", newer, target], cwd=BUILD, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    for line in done.stdout.replace("\\\n", " ").split("\n"):
        if " -o " + target + " " in line + " ":
            line = line.split("&&")[0].split(";")[-1]
            return shlex.split(line)
    raise SystemExit("make doesn't say how %s is built: %s" % (target, done.stderr))


class Bench:
    """What mutants are tried on."""

    def __init__(self):
        self.scripts = [product.sample(6000, 3), product.sample(60000, 1), product.sample(40000, 2, parts=True), product.product(),
                        product.of_all(("nothing", "permits-all", "denies")), product.of_all(("nothing", "erased"))]
        self.right = []
        for script in self.scripts:
            said = script.run()  # (with its parts)
            wrong, count, _ = product.check(script, said)
            if count:
                raise SystemExit("the original differs from the oracle:\n" + "\n".join(wrong))
            self.right.append(said)
        self.compilers = {path: command(path[:-2] + ".o") for path in FILES}
        programs = {"tests/access/decisions"} | {one for _, tests in FILES.values() for one in tests}
        subprocess.run(["make", "-s", "-j2", *sorted(programs)], cwd=BUILD, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.linkers = {one: command(one) for one in sorted(programs)}

    def compile(self, path, text, folder):
        source, target = os.path.join(folder, os.path.basename(path)), os.path.join(folder, "mutant.o")
        with open(source, "w") as out:
            out.write(text)
        arguments = []
        skip = False
        for one in self.compilers[path]:
            if skip or one in ("-MD", "-MP", "-Werror", "-O2"):
                skip = False
            elif one in ("-MT", "-MF", "-o"):
                skip = True
            elif not one.endswith(path):
                arguments.append(one)
        done = subprocess.run([*arguments, "-O1", "-w", "-o", target, source], cwd=BUILD, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return target if done.returncode == 0 else None

    def link(self, program, mutant, folder):
        out = os.path.join(folder, "program")
        arguments = list(self.linkers[program])
        place = arguments.index("-o")
        arguments[place + 1] = out
        first = next(i for i, one in enumerate(arguments) if one.endswith(".o") and i > place + 1)
        arguments.insert(first, mutant)
        subprocess.run(arguments, cwd=BUILD, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return out

    def noticed(self, driver, script, right):
        try:
            said = script.run(driver, timeout=60)
        except AssertionError:
            return True
        return said != right and any(one != other and product.differs(answer, one)
                                     for answer, one, other in zip(script.answers, said, right))

    def tried(self, path, text):
        """Who kills it; None: nobody."""
        with tempfile.TemporaryDirectory(prefix="irori-mutant-") as folder:
            mutant = self.compile(path, text, folder)
            if mutant is None:
                return "compiler"
            environment = {**os.environ, "IRORI_TOP": TOP, "IRORI_BUILD": BUILD}
            try:
                driver = self.link("tests/access/decisions", mutant, folder)
                # What is soonest done comes first.
                if self.noticed(driver, self.scripts[0], self.right[0]):
                    return "oracle"
                for test in FILES[path][1]:
                    if subprocess.run([self.link(test, mutant, folder)], cwd=BUILD, env=environment, stdout=subprocess.DEVNULL,
                                      stderr=subprocess.DEVNULL, timeout=120).returncode not in (0, 77):
                        return os.path.basename(test)
                driver = self.link("tests/access/decisions", mutant, folder)
                if any(self.noticed(driver, script, right) for script, right in zip(self.scripts[1:], self.right[1:])):
                    return "oracle"
            except subprocess.TimeoutExpired:
                return "no end"
        return None


bench = None


def tried(one):
    return bench.tried(one[0], one[4])


def function_at(lines, at):
    """The function that the line is in."""
    return next((re.match(r"(\w+)\(", line).group(1) for line in reversed(lines[:at]) if re.match(r"\w+\(", line)), "")


def known():
    """(file, function, original line, mutated line) → reason"""
    found, path, function, pair = {}, None, "", []
    with open(KNOWN) as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("- ") or line.startswith("+ "):
                pair.append(line[2:].strip())
            elif line.startswith("@ "):
                function = line[2:]
            elif line.startswith("  ") and len(pair) >= 2:
                for changed in pair[1:]:
                    found[path, function, pair[0], changed] = line.strip()
                pair = []
            elif line and not line.startswith("#"):
                path, pair = line, []
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--again")
    parser.add_argument("--list", action="store_true", help="say what would be tried")
    parser.add_argument("files", nargs="*", choices=[[], *FILES], default=[])
    options = parser.parse_args()
    work = []
    for path in options.files or FILES:
        with open(os.path.join(TOP, path)) as source:
            lines = source.read().split("\n")
        for at, changed in mutants_of(path):
            work.append((path, at, lines[at], changed, "\n".join(lines[:at] + [changed] + lines[at + 1:]), function_at(lines, at)))
    work = work[::options.every]
    if options.again:
        with open(options.again) as output:
            named = set(re.findall(r"^(\S+):\d+\n(?:@ .*\n)?- (.*)\n\+ (.*)$", output.read(), re.M))
        work = [one for one in work if (one[0], one[2].strip(), one[3].strip()) in named]
    if options.list:
        for path, at, line, changed, _, _ in work:
            print("%s:%d\n- %s\n+ %s" % (path, at + 1, line.strip(), changed.strip()))
        print(len(work))
        return 0
    global bench
    bench, excused, counts, unknown = Bench(), known(), {}, 0
    # Processes, as the oracle's parts are one for all.
    with concurrent.futures.ProcessPoolExecutor(options.jobs, multiprocessing.get_context("fork")) as pool:
        for (path, at, line, changed, _, function), killer in zip(work, pool.map(tried, work)):
            if killer is None:
                reason = excused.get((path, function, line.strip(), changed.strip()))
                killer = "equivalent" if reason else "SURVIVED"
                if not reason:
                    unknown += 1
                    print("%s:%d\n@ %s\n- %s\n+ %s" % (path, at + 1, function, line.strip(), changed.strip()), flush=True)
            count = counts.setdefault(path, {})
            count[killer] = count.get(killer, 0) + 1
    for path, count in counts.items():
        print("%s: %d mutants: %s" % (path, sum(count.values()), ", ".join("%d %s" % (n, who) for who, n in sorted(count.items()))))
    print("# passed %d failed %d skipped 0" % (len(work) - unknown, unknown))
    return 1 if unknown else 0


if __name__ == "__main__":
    sys.exit(main())
