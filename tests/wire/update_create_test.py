#!/usr/bin/python3
"""PUT under an id that is free, by the setting update-create (R4 http.html#upsert)."""

from harness import Case, main
from town import assessment, new_id, patient

XML = {"Content-Type": "application/fhir+xml"}


class Putting(Case):
    def put(self, name, form="json", **more):
        if form == "json":
            return self.all.put("Patient/" + name, patient(id=name), **more)
        return self.all.put("Patient/" + name, '<Patient xmlns="http://hl7.org/fhir"><id value="%s"/></Patient>' % name, XML, **more)

    def told(self):
        return {r["updateCreate"] for r in self.all.get("metadata").json["rest"][0]["resource"] if r["type"] != "AuditEvent"}

    def refused(self, name):
        """As what isn't there, and nothing is there afterwards."""
        for form in ("json", "xml"):
            self.assert_outcome(self.put(name, form), 404, "not-found")
        self.assert_outcome(self.all.get("Patient/" + name), 404, "not-found")
        self.assertEqual(self.put(name).text, self.all.get("Patient/" + name).text)

    def refusals_that_hold_always(self):
        name = self.all.create(patient()).id
        self.assert_outcome(self.put("a_b"), 400, "value")
        self.assert_outcome(self.all.put("Patient/" + name, patient(id=name + "x")), 400, "value")
        self.assert_outcome(self.all.put("Patient/" + name, patient()), 400, "required")
        self.assert_outcome(self.put(name, token=self.server.token("all", "system/*.rs")), 403, "forbidden")
        # What is there is no new id.
        self.assertEqual(self.put(name).status, 200)
        self.assertEqual(self.put(name, "xml").status, 200)


class Open(Putting):
    def test_any_free_id_may_be_taken(self):
        for form in ("json", "xml"):
            name = new_id()
            made = self.put(name, form)
            self.assertEqual((made.status, made.version), (201, "1"))
            self.assertTrue(made.field("Location").endswith("/Patient/%s/_history/1" % name))
        self.assertEqual(self.told(), {True})
        self.refusals_that_hold_always()

    def test_only_when_it_is_free(self):
        name, star = new_id(), {"If-None-Match": "*"}
        body = patient(id=name)
        self.assertEqual(self.all.put("Patient/" + name, body, star).status, 201)
        self.assert_outcome(self.all.put("Patient/" + name, body, star), 412, "conflict")
        self.assertEqual(self.all.get("Patient/" + name).version, "1")
        self.all.delete("Patient/" + name)
        again = self.all.put("Patient/" + name, body, star)
        self.assertEqual((again.status, again.version), (201, "3"))

    def test_not_by_who_may_update_only(self):
        name = new_id()
        answer = self.all.put("Patient/" + name, patient(id=name), token=self.server.token("all", "system/*.u"))
        self.assert_outcome(answer, 404, "not-found")
        self.assertEqual(self.all.get("Patient/" + name).status, 404)
        # Health-check items are not care's to write.
        self.assert_outcome(self.care.put("Patient/" + name, patient(id=name)), 403, "forbidden")


class Owned(Putting):
    settings = {"update-create": "owned"}

    def test_only_ids_that_begin_with_ones_own_name(self):
        for form in ("json", "xml"):
            name = "all." + new_id()
            self.assertEqual(self.put(name, form).status, 201)
        for name in (new_id(), "care." + new_id(), "all" + new_id(), "all.", "ALL." + new_id()):
            self.refused(name)
        name = "care." + new_id()
        answer = self.care.put("QuestionnaireResponse/" + name, assessment(id=name))
        self.assertEqual(answer.status, 201)
        self.assertEqual(self.told(), {True})
        self.refusals_that_hold_always()


class Off(Putting):
    settings = {"update-create": "off"}

    def test_nobody_chooses_an_id(self):
        for name in (new_id(), "all." + new_id()):
            self.refused(name)
        self.assertEqual(self.told(), {False})
        self.refusals_that_hold_always()

    def test_what_was_deleted_may_be_put_again(self):
        made = self.all.create(patient())
        self.all.delete("Patient/" + made.id)
        self.assertEqual(self.put(made.id).status, 201)


if __name__ == "__main__":
    main()
