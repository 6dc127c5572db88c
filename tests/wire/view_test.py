#!/usr/bin/python3
"""What a caller sees, parts removed: every way out shows it, and search answers as if the store held nothing else. Each caller's view
is copied, by what it reads, into a second server without restrictions: both then answer the same queries alike."""

import json
import os
import random
import shutil
import tempfile
import unittest

from harness import ALL_ITEMS, TOP, Case, Client, Server, fingerprint, main, matches
from town import observation, patient

PARTS = """
item 10 contact-person 緊急連絡先
item 11 residence 住所
item 12 doctor 主治医
item 13 component 内訳
part Patient contact,extension contact-person
part Patient address,telecom residence
part Patient generalPractitioner,managingOrganization doctor
part Observation performer doctor
part Observation component,note component
part Location position,address residence
"""
SUBSETTED = {"system": "http://terminology.hl7.org/CodeSystem/v3-ObservationValue", "code": "SUBSETTED"}
EVERYTHING = ALL_ITEMS + ["contact-person", "residence", "doctor", "component"]
INSTITUTIONS = {
    "all": ("system/*.cruds", EVERYTHING, EVERYTHING),
    "part": ("system/*.cruds", ALL_ITEMS, ALL_ITEMS),
    "home": ("system/*.cruds", ALL_ITEMS + ["residence", "component"], EVERYTHING),
    "clinic": ("system/*.rs", ["basic", "condition", "administrative", "health-check", "doctor"], []),
    "narrow": ("system/Patient.rs system/Organization.rs system/Practitioner.rs "
               "system/Observation.rs?category=http://terminology.hl7.org/CodeSystem/observation-category|vital-signs",
               ALL_ITEMS + ["contact-person"], []),
}
CITIES = ["笠間市", "水戸市", "Tokyo", "那珂市"]
WORDS = ["電話", "relapse", "秘密", "walks with a cane", "隣家"]


def items_file(folder, more=PARTS):
    with open(os.path.join(TOP, "server/access/items.conf"), encoding="utf-8") as table:
        text = table.read()
    path = os.path.join(folder, "items.conf")
    with open(path, "w", encoding="utf-8") as out:
        out.write(text + more)
    return path


def div(text):
    return {"status": "generated", "div": '<div xmlns="http://www.w3.org/1999/xhtml">%s</div>' % text}


def organization(number):
    return {"resourceType": "Organization", "id": "org%d" % number, "name": "機関%d" % number, "active": number % 2 == 0,
            "address": [{"city": CITIES[number % 4]}]}


def practitioner(number):
    return {"resourceType": "Practitioner", "id": "doc%d" % number, "name": [{"family": "医師%d" % number}],
            "gender": "male" if number % 2 else "female"}


def location(number):
    return {"resourceType": "Location", "id": "loc%d" % number, "name": "場所%d" % number, "address": {"city": CITIES[number % 4]},
            "position": {"latitude": 36 + number / 10, "longitude": 140.3}}


def town(rng):
    """Resources in the order in which they are created: what is referred to comes first."""
    yield from map(organization, range(4))
    yield from map(practitioner, range(4))
    yield from map(location, range(4))
    for i in range(24):
        person = patient("家%d" % (i % 5), "名%d" % (i % 7), id="p%d" % i, birthDate="19%02d-03-05" % (40 + i % 9),
                         gender=rng.choice(["male", "female"]), identifier=[{"system": "urn:test", "value": "%d" % i}])
        if i % 3 != 0:
            person["address"] = [{"city": rng.choice(CITIES), "postalCode": "310-00%02d" % i, "use": "home"}]
        if i % 4 != 1:
            person["telecom"] = [{"system": "phone", "value": "029-%04d" % (i % 6)}, {"system": "email", "value": "m%d@example.org" % i}]
        if i % 5 == 0:
            person["contact"] = [{"name": {"family": "連絡%d" % i}, "relationship": [{"text": rng.choice(WORDS)}],
                                  "organization": {"reference": "#org" if i % 10 else "Organization/org%d" % (i % 4)}}]
            if i % 10:
                person["contained"] = [{"resourceType": "Organization", "id": "org", "name": "内%d" % i,
                                        "partOf": {"reference": "#above"}},
                                       {"resourceType": "Organization", "id": "above", "name": "上%d" % i}]
        if i % 7 == 0:
            person["extension"] = [{"url": "http://example.org/secret", "valueString": rng.choice(WORDS)}]
        if i % 2:
            person["generalPractitioner"] = [{"reference": "Practitioner/doc%d" % (i % 4)}]
            person["managingOrganization"] = {"reference": "Organization/org%d" % (i % 3)}
        elif i % 6 == 2:
            person.setdefault("contained", []).append({"resourceType": "Practitioner", "id": "gp", "name": [{"family": "内医師"}]})
            person["generalPractitioner"] = [{"reference": "#gp"}]
        if i % 6 == 0:
            person["text"] = div("%s %s" % (rng.choice(WORDS), rng.choice(CITIES)))
        yield person
    for i in range(60):
        found = observation("Patient/p%d" % (i % 24), code=rng.choice(["8480-6", "8462-4", "29463-7"]), value=100 + i % 11, id="o%d" % i,
                            effectiveDateTime="2026-05-%02dT09:30:00+09:00" % (1 + i % 28))
        if i % 4 == 3:
            found["category"][0]["coding"][0]["code"] = "laboratory"
        if i % 3 == 0:
            found["performer"] = [{"reference": "Practitioner/doc%d" % (i % 4)}]
        if i % 5 == 0:
            del found["valueQuantity"]
            found["component"] = [{"code": {"coding": [{"system": "http://loinc.org", "code": code}]},
                                   "valueQuantity": {"value": 60 + i, "system": "http://unitsofmeasure.org", "code": "mm[Hg]"}}
                                  for code in ("8480-6", "8462-4")]
        if i % 7 == 0:
            found["note"] = [{"text": rng.choice(WORDS)}]
        if i % 6 == 1:
            found["hasMember"] = [{"reference": "Observation/o%d" % (i - 1)}]
        yield found
    yield {"resourceType": "List", "id": "l1", "status": "current", "mode": "working",
           "entry": [{"item": {"reference": "Patient/p%d" % i}} for i in (1, 2, 3, 5, 8)]}


# What may be asked of each type: parameter and values, of what is seen and of what is not.
ASKED = {
    "Patient": [
        ("name", ["家1", "名3"]), ("address", CITIES), ("address-city", CITIES + ["笠間"]), ("address-postalcode", ["310-0004"]),
        ("telecom", ["029-0001", "phone|029-0002"]), ("phone", ["029-0003"]), ("email", ["m4@example.org"]),
        ("general-practitioner", ["Practitioner/doc1", "doc3"]), ("organization", ["Organization/org1"]),
        ("gender", ["male", "female"]), ("birthdate", ["gt1944", "1942-03-05"]), ("identifier", ["urn:test|3"]), ("_id", ["p1,p5,p8"]),
        ("_content", WORDS + CITIES + ["029"]), ("_text", WORDS + CITIES), ("address-use", ["home"]),
        ("general-practitioner.name", ["医師1", "医師3", "内医師"]), ("general-practitioner:Practitioner.gender", ["male"]),
        ("organization.name", ["機関1"]), ("organization.address-city", CITIES), ("_has:Observation:patient:code", ["8480-6"]),
        ("_has:Observation:subject:component-code", ["8462-4"]), ("_has:Observation:patient:performer", ["Practitioner/doc0"]),
        ("_list", ["l1"]), ("_tag", ["SUBSETTED"]),
        ("_filter", ["address-city eq 笠間市", "not (address-city eq Tokyo)", "telecom pr true or gender eq male",
                     "general-practitioner pr false and name sw 家"]),
    ],
    "Observation": [
        ("code", ["8480-6", "http://loinc.org|8462-4"]), ("combo-code", ["8480-6", "29463-7"]), ("component-code", ["8462-4"]),
        ("value-quantity", ["gt105", "108"]), ("combo-value-quantity", ["gt70", "lt110"]), ("component-value-quantity", ["gt70"]),
        ("code-value-quantity", ["8480-6$gt103"]), ("component-code-value-quantity", ["8480-6$gt70"]),
        ("combo-code-value-quantity", ["8480-6$lt110"]), ("performer", ["Practitioner/doc0", "doc2"]), ("date", ["ge2026-05-10"]),
        ("subject", ["Patient/p3", "p5"]), ("patient.address-city", CITIES), ("subject:Patient.general-practitioner", ["doc1"]),
        ("subject:Patient.telecom", ["029-0001"]), ("patient.general-practitioner.name", ["医師1"]), ("performer.gender", ["female"]),
        ("category", ["laboratory", "vital-signs"]), ("_content", WORDS), ("has-member", ["Observation/o0"]),
        ("has-member.component-code", ["8480-6"]), ("_has:Observation:has-member:code", ["8480-6"]),
        ("patient.address:missing", ["true", "false"]), ("patient._content", WORDS),
        ("_filter", ["performer pr true", "not (component-code eq 8480-6)", "combo-code eq 8462-4 and value-quantity gt 103"]),
    ],
    "Organization": [
        ("name", ["機関"]), ("address-city", CITIES), ("_has:Patient:organization:gender", ["male"]),
        ("_has:Patient:organization:_id", ["p1"]), ("active", ["true"]),
    ],
    "Practitioner": [
        ("name", ["医師"]), ("gender", ["male"]), ("_has:Patient:general-practitioner:name", ["家1", "家3"]),
        ("_has:Observation:performer:code", ["8480-6"]),
    ],
    "Location": [
        ("near", ["36.1|140.3|20|km", "36.3|140.3|3|km"]), ("address-city", CITIES), ("name", ["場所"]),
    ],
}
SORTS = {
    "Patient": ["address-city", "-address-city", "telecom", "-birthdate", "birthdate,-address", "general-practitioner", "-_lastUpdated",
                "organization,_id", "name"],
    "Observation": ["-date", "date", "combo-code", "component-value-quantity,-date", "performer", "-value-quantity"],
    "Organization": ["name", "-address-city"], "Practitioner": ["-name"], "Location": ["address-city", "near"],
}
INCLUDES = {
    "Patient": ["_include=Patient:general-practitioner", "_include=*", "_revinclude=Observation:patient", "_include=Patient:organization",
                "_revinclude=Observation:subject&_include:iterate=Observation:performer"],
    "Observation": ["_include=Observation:performer", "_include=Observation:subject&_include:iterate=Patient:general-practitioner",
                    "_include=*", "_include=Observation:has-member"],
    "Organization": ["_revinclude=Patient:organization", "_revinclude=*"],
    "Practitioner": ["_revinclude=Patient:general-practitioner", "_revinclude=Observation:performer", "_revinclude=*"],
    "Location": [],
}


def some_query(rng):
    kind = rng.choice(["Patient", "Patient", "Observation", "Observation", "Organization", "Practitioner", "Location"])
    parts = []
    for _ in range(rng.choice([0, 1, 1, 1, 2, 2, 3])):
        name, values = rng.choice(ASKED[kind])
        value = rng.choice(values)
        plain = name not in ("_filter", "_list", "_id", "near") and ":" not in name
        missing = plain and not name.startswith("_") and "." not in name
        if missing and rng.random() < 0.2:
            parts.append("%s:missing=%s" % (name, rng.choice(["true", "false"])))
        elif name in ("gender", "code", "combo-code", "component-code", "telecom", "identifier", "category") and rng.random() < 0.25:
            parts.append("%s:not=%s" % (name, value))
        elif name == "address-city" and rng.random() < 0.3:
            parts.append("address-city:%s=%s" % (rng.choice(["exact", "contains"]), value))
        else:
            parts.append("%s=%s" % (name, value))
    if rng.random() < 0.4:
        sort = rng.choice(SORTS[kind])
        if sort != "near":
            parts.append("_sort=" + sort)
    if INCLUDES[kind] and rng.random() < 0.4:
        parts.append(rng.choice(INCLUDES[kind]))
    elif kind in ("Organization", "Practitioner") and rng.random() < 0.3:
        parts.append("_contained=" + rng.choice(["true", "both"]))
    parts.append(rng.choice(["_total=accurate", "_total=accurate&_count=4", "_summary=count", "_count=3", "_count=200&_total=accurate"]))
    return "%s?%s" % (kind, "&".join(parts))


def without_marks(resource):
    """The resource as it is sent: without what the server says of it."""
    meta = {k: v for k, v in resource.get("meta", {}).items() if k not in ("versionId", "lastUpdated")}
    meta["tag"] = [t for t in meta.get("tag", []) if t.get("code") != "SUBSETTED"]
    if not meta["tag"]:
        del meta["tag"]
    bare = {k: v for k, v in resource.items() if k != "meta"}
    return dict(bare, meta=meta) if meta else bare


def shown(client, query):
    """What all pages show, in their order; or the refusal's status."""
    path, rows, totals = query, [], []
    while path:
        answer = client.get(path)
        if answer.status != 200:
            return answer.status
        bundle = answer.json
        totals.append(bundle.get("total"))
        for entry in bundle.get("entry", []):
            if entry["search"]["mode"] == "outcome":
                continue
            rows.append((entry["fullUrl"].split("/fhir/")[1], entry["search"], json.dumps(without_marks(entry["resource"]), sort_keys=True)))
        path = next((client.server.path_of(link["url"]) for link in bundle["link"] if link["relation"] == "next"), None)
    # One that wasn't asked for is told of what is soon counted; and always of what fits on a page.
    told = len(totals) == 1 or "_total=accurate" in query
    return totals[0] if told else None, rows


class Views(Case):
    institutions = INSTITUTIONS
    settings_more = {}

    @classmethod
    def setUpClass(cls):
        cls.tables = tempfile.mkdtemp(prefix="irori items ")
        cls.settings = {"items-file": items_file(cls.tables), **cls.settings_more}
        super().setUpClass()
        for resource in town(random.Random(5)):
            cls.all.update(resource)

    @classmethod
    def tearDownClass(cls):
        super().tearDownClass()
        shutil.rmtree(cls.tables, ignore_errors=True)

    # -- What is shown --

    def test_a_read_is_without_the_part(self):
        whole = self.all.get("Patient/p5").json
        answer = self.assert_ok(self.part.get("Patient/p5"))
        seen = answer.json
        for name in ("contact", "address", "telecom", "generalPractitioner", "managingOrganization", "text", "contained"):
            self.assertNotIn(name, seen)
        self.assertIn("contact", whole)
        self.assertIn("contained", whole)
        self.assertEqual(seen["name"], whole["name"])
        self.assertEqual(seen["meta"]["tag"], [SUBSETTED])
        self.assertNotIn("tag", whole["meta"])
        self.assertEqual(seen["meta"]["versionId"], "1")
        # The audit trail says so, of this read and not of that which saw all.
        all_of_it = self.all.get("Patient/p5")
        trail = {r.get("requestId"): r for r in self.server.audit_records()}
        self.assertTrue(trail[answer.field("X-Request-Id")].get("partsRemoved"))
        self.assertNotIn("partsRemoved", trail[all_of_it.field("X-Request-Id")])

    def test_who_lacks_one_part_sees_the_others(self):
        seen = self.home.get("Patient/p5").json
        self.assertIn("address", seen)
        self.assertNotIn("contact", seen)
        self.assertNotIn("contained", seen, "only the contact refers to them")
        self.assertIn("contained", self.all.get("Patient/p8").json)
        self.assertNotIn("contained", self.home.get("Patient/p8").json)
        self.assertEqual([c["id"] for c in self.clinic.get("Patient/p8").json["contained"]], ["gp"])

    def test_whether_the_part_is_there_is_not_told(self):
        with_part, without = self.home.get("Patient/p5").json, self.home.get("Patient/p6").json
        self.assertNotIn("contact", self.all.get("Patient/p6").json)
        self.assertEqual(with_part["meta"]["tag"], without["meta"]["tag"])
        self.assertIn("text", self.all.get("Patient/p6").json)
        self.assertNotIn("text", without)

    def test_the_view_has_an_etag_of_its_own(self):
        whole, part, home = (c.get("Patient/p5").field("ETag") for c in (self.all, self.part, self.home))
        self.assertEqual(whole, 'W/"1"')
        self.assertEqual(len({whole, part, home}), 3)
        self.assertEqual(part, self.part.get("Patient/p6").field("ETag"))
        for client, tag, status in ((self.part, part, 304), (self.part, whole, 200), (self.all, part, 200), (self.all, whole, 304)):
            answer = client.get("Patient/p5", headers={"If-None-Match": tag})
            self.assertEqual(answer.status, status, (client.name, tag))
        self.assertEqual(self.part.get("Patient/p5", headers={"If-None-Match": part}).field("ETag"), part)

    def test_summaries_have_an_etag_of_their_own_too(self):
        tags = [self.all.get("Patient/p5" + q).field("ETag")
                for q in ("", "?_summary=true", "?_summary=data", "?_elements=name", "?_elements=name,gender", "?_pretty=true")]
        self.assertEqual(len(set(tags[:5])), 5)
        self.assertEqual(tags[5], tags[0])
        answer = self.all.get("Patient/p5?_elements=name", headers={"If-None-Match": tags[3]})
        self.assertEqual(answer.status, 304)
        self.assertEqual(self.all.get("Patient/p5", headers={"If-None-Match": tags[3]}).status, 200)
        self.assertIn(SUBSETTED, self.all.get("Patient/p5?_elements=name").json["meta"]["tag"])
        # Nobody writes over the whole by what it knows of a part.
        self.assertEqual(self.all.put("Patient/p5", self.all.get("Patient/p5").json, headers={"If-Match": tags[3]}).status, 412)

    def test_every_way_out_is_without_the_part(self):
        ways = ["Patient/p5", "Patient/p5/_history/1", "Patient/p5/_history", "Patient/_history", "Patient?_id=p5", "Patient/p5/$everything",
                "Observation?_include=Observation:subject&subject=p5", "Organization?_revinclude=Patient:organization",
                "Patient?_id=p5&_elements=contact,address,telecom", "Patient?_id=p5&_summary=true", "_history", "?_id=p5",
                "Patient/p5/$graphql?query={contact{name{family}}address{city}telecom{value}id}",
                "$graphql?query={PatientList(name:\"家0\"){id contact{name{family}} address{city} telecom{value}}}",
                "Observation/$lastn?patient=p5&_include=Observation:subject"]
        secrets = ["連絡", "310-00", "029-", "m5@", "内5", "上5", "doc1", "機関"]
        for way in ways:
            with self.subTest(way):
                answer = self.part.get(way)
                text = answer.body.decode()
                self.assertIn(answer.status, (200, 400), answer)
                for secret in secrets[:6]:
                    self.assertNotIn(secret, text)
        batch = self.part.post("", {"resourceType": "Bundle", "type": "batch", "entry": [
            {"request": {"method": "GET", "url": "Patient/p5"}}, {"request": {"method": "GET", "url": "Patient?_id=p5"}}]})
        self.assert_ok(batch)
        self.assertEqual(batch.json["entry"][0]["response"]["etag"], self.part.get("Patient/p5").field("ETag"))
        for secret in secrets[:6]:
            self.assertNotIn(secret, batch.body.decode())
        match = self.part.post("Patient/$match", {"resourceType": "Parameters", "parameter": [
            {"name": "resource", "resource": {"resourceType": "Patient", "name": [{"family": "家0", "given": ["名5"]}], "birthDate": "1945-03-05"}},
            {"name": "count", "valueInteger": 10}]})
        self.assert_ok(match)
        for secret in secrets[:6]:
            self.assertNotIn(secret, match.body.decode())

    # -- Writing --

    def test_a_view_is_not_written_back(self):
        before = self.all.get("Patient/p5").json
        seen = self.part.get("Patient/p5").json
        self.assert_outcome(self.part.put("Patient/p5", seen), 422)
        self.assert_outcome(self.all.put("Patient/p5", seen), 422)
        answer = self.part.put("Patient/p5", without_marks(seen))
        self.assert_outcome(answer, 403, "forbidden")
        self.assert_outcome(self.part.put("Patient?identifier=urn:test|5", without_marks(seen)), 403)
        patch = [{"op": "replace", "path": "/gender", "value": "other"}]
        self.assert_outcome(self.part.request("PATCH", "Patient/p5", patch, {"Content-Type": "application/json-patch+json"}), 403)
        self.assert_outcome(self.part.request("PATCH", "Patient?identifier=urn:test|5", patch,
                                              {"Content-Type": "application/json-patch+json"}), 403)
        meta = {"resourceType": "Parameters", "parameter": [{"name": "meta", "valueMeta": {"tag": [{"code": "x"}]}}]}
        self.assert_outcome(self.part.post("Patient/p5/$meta-add", meta), 403)
        self.assert_outcome(self.part.delete("Patient/p5"), 403)
        self.assert_outcome(self.part.post("", {"resourceType": "Bundle", "type": "transaction", "entry": [
            {"resource": without_marks(seen), "request": {"method": "PUT", "url": "Patient/p5"}}]}), 403)
        self.assertEqual(self.all.get("Patient/p5").json, before)

    def test_patch_tests_tell_nothing(self):
        """A right guess of what is hidden is refused as a wrong one is."""
        answers = set()
        for city in CITIES:
            patch = [{"op": "test", "path": "/address/0/city", "value": city}]
            answer = self.part.request("PATCH", "Patient/p5", patch, {"Content-Type": "application/json-patch+json"})
            answers.add((answer.status, answer.body))
        self.assertEqual(len(answers), 1)

    def test_parts_are_written_by_who_was_granted_them(self):
        fresh = patient(id="fresh", address=[{"city": "Tokyo"}])
        self.assert_outcome(self.part.put("Patient/fresh", fresh), 403)
        self.assert_outcome(self.part.post("Patient", patient(address=[{"city": "Tokyo"}])), 403)
        self.assert_ok(self.part.post("Patient", patient(family="無印")), 201)
        self.assert_ok(self.home.put("Patient/fresh", fresh), 201)
        self.assert_ok(self.all.delete("Patient/fresh"), 204)
        for found in self.all.search("Patient?family=無印"):
            self.assert_ok(self.all.delete("Patient/" + found["id"]), 204)

    def test_what_holds_a_part_is_not_seen_without_its_item(self):
        bundle = {"resourceType": "Bundle", "id": "held", "type": "collection", "entry": [
            {"fullUrl": "urn:uuid:6b1ff0c6-2d3f-4a43-8d9e-6a3b6f0f1c11", "resource": patient(id="inside", address=[{"city": "Tokyo"}])}]}
        self.all.update(bundle)
        self.assert_ok(self.all.get("Bundle/held"))
        self.assertEqual(self.part.get("Bundle/held").status, 404)
        self.assert_ok(self.home.get("Bundle/held"))
        self.assert_ok(self.all.delete("Bundle/held"), 204)

    # -- Search --

    def compare(self, client, seed, count):
        """Copies what the client sees to a server of its own, and asks both."""
        view = []
        for bundle in client.pages("?_count=500&_type=Patient,Observation,Organization,Practitioner,Location,List"
                                   if client.name != "narrow" else "?_count=500&_type=Patient,Observation,Organization,Practitioner"):
            view += [e["resource"] for e in bundle.get("entry", [])]
        self.assertGreater(len(view), 10)
        rng, other = random.Random(seed), Server(institutions={"all": ("system/*.cruds", ALL_ITEMS, ALL_ITEMS)})
        try:
            for resource in reversed(view):
                other.clients["all"].update(without_marks(resource))
            asked = found = refused = 0
            while asked < count:
                query = some_query(rng)
                expected, given = shown(other.clients["all"], query), shown(client, query)
                if isinstance(given, int):
                    # What is no search here is none there, but for types that the caller may not search.
                    self.assertTrue(given == expected or (given == 403 and client.name == "narrow"), query)
                    refused += 1
                    continue
                asked += 1
                found += len(given[1]) > 0
                self.assertEqual(given, expected, "%s asks %s" % (client.name, query))
            self.assertGreater(found, count / 10)
            self.assertLess(refused, count / 4)
        finally:
            other.stop()
            other.remove()

    def test_search_sees_the_view_of_who_lacks_all_parts(self):
        self.compare(self.part, 1, 400)

    def test_search_sees_the_view_of_who_lacks_some(self):
        self.compare(self.home, 2, 300)

    def test_search_sees_the_view_of_who_lacks_items_and_parts(self):
        self.compare(self.clinic, 3, 150)

    def test_search_sees_the_view_of_narrowed_scopes(self):
        self.compare(self.narrow, 4, 150)


class Consents(Views):
    """Where consent is asked for: a citizen sees one patient's records and what concerns nobody, a proxy the same, an institution to
    which nobody is open only the latter."""

    settings_more = {"consent-default": "deny"}
    institutions = {"all": INSTITUTIONS["all"], "part": INSTITUTIONS["part"]}

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        # More than are tested before it is asked what may be seen, on both sides of what may be.
        for start in range(0, 1600, 400):
            answer = cls.all.post("", {"resourceType": "Bundle", "type": "batch", "entry": [
                {"request": {"method": "PUT", "url": "Observation/many%d" % i}, "resource": observation(
                    "Group/g1" if i % 401 == 0 else "Patient/p%d" % (i % 24), id="many%d" % i, value=i,
                    performer=[{"reference": "Practitioner/doc%d" % (i % 4)}])} for i in range(start, start + 400)]})
            assert answer.status == 200, answer
        for name, part in (("citizen", "all"), ("guest", "part")):
            client = cls.server.clients[part]
            token = cls.server.cli("token", "issue", part, "--scope", "system/*.rs", "--certificate", fingerprint(client.certificate),
                                   "--role", "citizen", "--user", name, "--patient", "p5").stdout.strip()
            setattr(cls, name, Client(cls.server, name, client.certificate, client.key, token))
            cls.server.clients[name] = getattr(cls, name)

    def test_search_sees_the_view_of_a_citizen(self):
        self.compare(self.citizen, 5, 200)

    def test_search_sees_the_view_of_a_citizen_who_lacks_parts(self):
        self.compare(self.guest, 6, 200)

    def test_search_sees_the_view_of_who_was_not_permitted(self):
        self.compare(self.part, 7, 200)

    def test_the_others_are_found_among_many(self):
        for client, seen in ((self.part, 4), (self.citizen, 4 + 1600 // 24 + 3)):
            found = [o["id"] for bundle in client.pages("Observation?_count=20") for o in matches(bundle)]
            self.assertGreaterEqual(len(found), seen, client.name)
            self.assertEqual(len(set(found)), len(found))
            for i in range(0, 1600, 401):
                self.assertIn("many%d" % i, found)
            self.assertEqual(client.get("Observation?_summary=count").json["total"], len(found))


# The tests of what is shown are of those who may see.
for name in [name for name in dir(Views) if name.startswith("test_")]:
    if name not in vars(Consents):
        setattr(Consents, name, None)


class Tables(unittest.TestCase):
    """What a table of parts may not say."""

    def test_bad_rows_are_refused_at_start(self):
        server = Server(start=False)
        rows = [("part Patient deceased basic", "deceased"), ("part Patient nonsense basic", "element"),
                ("part Patient meta basic", "element"), ("part Observation code basic", "element"),
                ("part Patient address nonsense", "item"), ("part Nothing address basic", "part"), ("part Patient", "part")]
        try:
            for row, word in rows:
                with self.subTest(row):
                    server.settings["items-file"] = items_file(server.folder, "\n%s\n" % row)
                    server.configure()
                    server.start(wait=False)
                    self.assertNotEqual(server.process.wait(30), 0)
                    self.assertIn(word, server.log().strip().split("\n")[-1])
                    server.process = None
        finally:
            server.remove()


if __name__ == "__main__":
    main()
