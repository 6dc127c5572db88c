#!/usr/bin/python3
"""The pages say what is so: links lead somewhere, packages and limits are those of the program."""

import os
import re
import subprocess
import sys
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "wire"))

from harness import IRORI, IRORID, TOP, main


def read(path):
    with open(os.path.join(TOP, path), encoding="utf-8") as file:
        return file.read()


def pages():
    for place, folders, names in os.walk(TOP):
        folders[:] = [f for f in folders if f not in (".git", "node_modules", "build", "demo", "autom4te.cache")]
        for name in names:
            if name.endswith(".md"):
                yield os.path.relpath(os.path.join(place, name), TOP)


class Pages(unittest.TestCase):
    def test_links_lead_somewhere(self):
        count = 0
        for page in pages():
            for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", re.sub(r"```.*?```", "", read(page), flags=re.S)):
                if re.match(r"[a-z]+:", target):
                    continue
                count += 1
                path = os.path.normpath(os.path.join(TOP, os.path.dirname(page), target))
                self.assertTrue(os.path.exists(path), "%s: %s" % (page, target))
        self.assertGreater(count, 3)

    def test_packages_are_those_that_the_build_installs(self):
        packages = re.search(r"build_packages=\(([^)]*)\)", read("tools/build.bash")).group(1).split()
        told = re.search(r"apt-get install (.*?)\n(?! {4})", read("README.md"), re.S).group(1).replace("\\", "").split()
        self.assertEqual(sorted(told), sorted(p for p in packages if p != "libc6-dev"))

    @unittest.skipUnless(os.access(IRORID, os.X_OK), "irorid is not built")
    def test_limits_are_those_of_the_settings(self):
        settings = subprocess.run([IRORID, "--settings"], stdout=subprocess.PIPE, text=True, check=True).stdout
        defaults = dict(re.findall(r"^#([a-z0-9.-]+) = ?(.*)$", settings, re.M))
        units = {"": 1, "B": 1, "s": 1000, "MiB": 1, "B/s": 1}
        count = 0
        for line in read("docs/limits.md").splitlines():
            cells = [cell.strip() for cell in line.strip("|").split("|")]
            setting = re.fullmatch(r"`([a-z0-9.-]+)`", cells[2]) if len(cells) == 4 else None
            if not setting:
                continue
            name = setting.group(1)
            self.assertIn(name, defaults, line)
            if "for each of these" in cells[1]:
                continue
            value = re.match(r"([\d,]*\d) ?([A-Za-z/]*)", cells[1])
            told = int(value.group(1).replace(",", "")) * units[value.group(2)]
            if value.group(2) == "MiB" and name.endswith("-bytes"):
                told <<= 20
            self.assertEqual(told, int(defaults[name]), line)
            count += 1
        self.assertGreater(count, 20)

    @unittest.skipUnless(os.access(IRORI, os.X_OK), "irori is not built")
    def test_commands_in_the_pages_are_commands(self):
        text = subprocess.run([IRORI, "--lang", "en", "help"], stdout=subprocess.PIPE, text=True, check=True).stdout
        known = set(re.findall(r"^ +((?:[a-z-]+ ){0,2}[a-z-]+)  ", text, re.M))
        self.assertIn("institution cert add", known)
        count = 0
        for page in ("README.md", "docs/operations.md"):
            for words in re.findall(r"(?:^|`|/| )irori (?:--\S+ (?:/\S+ )?)*([a-z]+(?:[ -][a-z]+)*)", read(page), re.M):
                if words.split()[0] not in {k.split()[0] for k in known}:
                    continue
                count += 1
                self.assertTrue(any((words + " ").startswith(k + " ") for k in known), "%s: irori %s" % (page, words))
        self.assertGreater(count, 8)


if __name__ == "__main__":
    main()
