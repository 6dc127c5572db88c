#!/usr/bin/python3
"""The access decision against the oracle (oracle.py): the product of roles, institutions, types, interactions, scopes and states of
consent, and a sample of all else. IRORI_SEED draws another sample, IRORI_LONG a larger one."""

import os
import sys
import unittest

sys.path[:0] = [os.path.join(os.path.dirname(os.path.abspath(__file__)), "../wire")]

import cases
import oracle
import product
from harness import main


class Decisions(unittest.TestCase):
    def compare(self, script, least):
        wrong, count, permitted = product.check(script, script.run())
        asked = sum(isinstance(answer, cases.Case) for answer in script.answers)
        print("%d decisions, %d permitted" % (asked, permitted))
        self.assertEqual(count, 0, "%d decisions differ, such as\n%s" % (count, "\n".join(wrong)))
        self.assertGreaterEqual(asked, least)
        # Neither side may have said the same to all.
        self.assertTrue(asked // 50 < permitted < asked - asked // 50, permitted)

    def test_the_product(self):
        self.assertEqual((len(oracle.ROLES), len(cases.INSTITUTIONS), len(cases.INTERACTIONS), len(cases.SCOPES)), (11, 3, 7, 5))
        self.assertGreaterEqual(len(cases.TYPES), 12)
        self.assertGreaterEqual(len(cases.STATES), 6)
        self.compare(product.product(), 11 * 3 * 12 * 7 * 5 * 6)

    def test_a_sample_of_all_else(self):
        seed = int(os.environ.get("IRORI_SEED", "1"))
        print("seed", seed)
        self.compare(product.sample(300000 if os.environ.get("IRORI_LONG") else 60000, seed), 50000)

    def test_a_sample_with_parts(self):
        """With a table of items that has parts."""
        self.compare(product.sample(40000, int(os.environ.get("IRORI_SEED", "1")), parts=True), 35000)

    def test_who_sees_all(self):
        for patients in (("nothing", "permits-all", "denies"), ("nothing", "unlisted"), ("nothing", "erased")):
            script = product.of_all(patients)
            said = script.run()
            wrong, count, _ = product.check(script, said)
            self.assertEqual(count, 0, "\n".join(wrong))
            self.assertEqual("all" in said, patients[1] == "permits-all")


if __name__ == "__main__":
    if not os.access(product.DRIVER, os.X_OK):
        print("# skipped: %s is not built" % product.DRIVER)
        sys.exit(77)
    main()
