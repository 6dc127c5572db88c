#!/usr/bin/python3
"""XML (R4 xml.html): asked for and sent, everywhere; and what of it is refused."""

import gzip
import json
import os
import re
import socket
import ssl
import threading
import time

from fhir_xml import FHIR, find, of_json, of_xml, read_json, values, without
from harness import FHIR_JSON, FHIR_XML, PATIENCE, Case, main
from town import assessment, new_id, observation, patient

XML = {"Accept": FHIR_XML}
SENT = {"Content-Type": FHIR_XML, "Accept": FHIR_XML}
NAMESPACE = 'xmlns="http://hl7.org/fhir"'
XHTML = 'xmlns="http://www.w3.org/1999/xhtml"'
SUBSETTED = ("tag", {}, [("system", {"value": "http://terminology.hl7.org/CodeSystem/v3-ObservationValue"}, []),
                         ("code", {"value": "SUBSETTED"}, [])])


def person(inside="", name=None):
    """A Patient in XML: what is inside stands between id and the end."""
    return "<Patient %s>%s%s</Patient>" % (NAMESPACE, '<id value="%s"/>' % name if name else "", inside)


class Form(Case):
    """Reading and writing, and how the form is chosen."""

    def same(self, path, **fields):
        """The answer in XML, which says what the one in JSON does. Gives its tree."""
        fields = {"X-Request-Id": "same", **fields}
        plain, xml = self.all.get(path, {"Accept": FHIR_JSON, **fields}), self.all.get(path, {"Accept": FHIR_XML, **fields})
        self.assertEqual(plain.status, xml.status, xml)
        self.assert_fhir_json(plain)
        self.assert_fhir_xml(xml)
        self.assertTrue(xml.body.startswith(b'<?xml version="1.0" encoding="UTF-8"?>'), xml.body[:60])
        # Links to other pages are sealed, each time by another number.
        sealed = lambda text: re.sub(r"_page=[\w-]+", "_page=", text)
        tree = of_xml(sealed(xml.text))
        if tree[0] == "Bundle":
            # Made when it is asked for.
            tree = without(tree, "meta")
            self.assertEqual(tree, without(of_json(read_json(sealed(plain.text))), "meta"))
        else:
            self.assertEqual(tree, of_json(read_json(plain.text)))
        return tree

    def test_read_and_vread(self):
        made = self.all.create(observation("Patient/x", note=[{"text": "<b> & \"x\"\n'y'\tz"}]))
        raw = self.all.put("Observation/" + made.id, made.text.replace('"value":128', '"value":1.00'))
        self.assert_ok(raw)
        tree = self.same("Observation/" + made.id)
        self.assertEqual(values(tree, "valueQuantity", "value"), ["1.00"])
        self.assertEqual(values(self.same("Observation/%s/_history/1" % made.id), "valueQuantity", "value"), ["128"])

    def test_written_in_xml(self):
        name = new_id()
        body = person('<active value="true"/><name id="n"><family value="笠間"/><given value="花&#233;子"/></name>', name)
        made = self.assert_ok(self.all.put("Patient/" + name, body, SENT), 201)
        self.assert_fhir_xml(made)
        self.assertEqual(without(of_xml(made.body), "meta"), of_xml(body))
        self.assertEqual(self.all.get("Patient/" + name).json["name"], [{"id": "n", "family": "笠間", "given": ["花é子"]}])
        posted = self.assert_ok(self.all.post("Patient", person('<gender value="male"/>'), SENT), 201)
        self.assertEqual(values(of_xml(posted.body), "gender"), ["male"])
        # What is sent and what is asked for are two things.
        crossed = self.assert_ok(self.all.put("Patient/" + name, body, {"Content-Type": FHIR_XML, "Accept": FHIR_JSON}))
        self.assert_fhir_json(crossed)
        crossed = self.assert_ok(self.all.put("Patient/" + name, patient(id=name), {"Content-Type": FHIR_JSON, **XML}))
        self.assert_fhir_xml(crossed)

    def test_content_types_that_are_xml(self):
        for kind in ("application/xml", "text/xml", "application/fhir+xml; charset=UTF-8", 'application/fhir+xml;fhirVersion="4.0"',
                     "Application/FHIR+XML"):
            with self.subTest(kind):
                self.assert_ok(self.all.post("Patient", person('<active value="true"/>'), {"Content-Type": kind}), 201)
        for kind in ("application/fhir+xml; charset=iso-8859-1", "application/fhir+xml; fhirVersion=3.0", "application/xhtml+xml",
                     "application/soap+xml", "image/svg+xml"):
            with self.subTest(kind):
                self.assert_outcome(self.all.post("Patient", person(), {"Content-Type": kind}), 415, "not-supported")
        # One form under the other's name.
        self.assert_outcome(self.all.post("Patient", person(), {"Content-Type": FHIR_JSON}), 400, "structure")
        self.assert_outcome(self.all.post("Patient", patient(), {"Content-Type": FHIR_XML}), 400, "structure")

    def test_what_is_asked_for_most(self):
        where = "Patient/" + self.all.create(patient()).id
        for accept, xml in (("application/fhir+xml", True), ("application/xml", True), ("text/xml", True), ("APPLICATION/XML", True),
                            ("application/fhir+xml;fhirVersion=4.0", True), ("application/fhir+xml, application/fhir+json", False),
                            ("application/fhir+xml, application/fhir+json;q=0.9", True),
                            ("application/fhir+json;q=0.4, application/fhir+xml;q=0.5", True),
                            ("application/fhir+json;q=0.5, application/fhir+xml;q=0.4", False),
                            ("application/fhir+xml;q=0, */*", False), ("application/fhir+json;q=0, */*", True),
                            ("application/fhir+xml;fhirVersion=3.0, */*;q=0.1", False),
                            ("application/fhir+turtle, application/xml;q=0.1", True), ("*/*;q=0.5, application/xml;q=0.9", True),
                            ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", True)):
            with self.subTest(accept):
                answer = self.assert_ok(self.all.get(where, {"Accept": accept}))
                (self.assert_fhir_xml if xml else self.assert_fhir_json)(answer)
                self.assertIn("Accept", [v.strip() for v in answer.field("Vary").split(",")])
        for accept in ("application/fhir+xml;fhirVersion=3.0", "application/fhir+xml;q=0", "application/xml;q=0.0"):
            with self.subTest(accept):
                refused = self.all.get(where, {"Accept": accept})
                self.assert_outcome(refused, 406, "not-supported")
                self.assert_fhir_json(refused)

    def test_format_goes_before_accept(self):
        where = "Patient/%s?_format=" % self.all.create(patient()).id
        for value in ("xml", "application/fhir%2Bxml", "application/fhir+xml", "application/xml", "text/xml"):
            for accept in (FHIR_JSON, "text/html", "*/*"):
                with self.subTest(value + " " + accept):
                    self.assert_fhir_xml(self.assert_ok(self.all.get(where + value, {"Accept": accept})))
        self.assert_fhir_json(self.assert_ok(self.all.get(where + "json", XML)))

    def test_same_version_same_tag(self):
        where = "Patient/" + self.all.create(patient()).id
        plain, xml = self.all.get(where), self.all.get(where, XML)
        self.assertEqual((xml.field("ETag"), xml.field("Last-Modified")), (plain.field("ETag"), plain.field("Last-Modified")))
        unchanged = self.all.get(where, {**XML, "If-None-Match": plain.field("ETag")})
        self.assertEqual((unchanged.status, unchanged.body), (304, b""))
        self.assertIn("Accept", unchanged.field("Vary"))
        body = xml.text.replace("female", "male")
        self.assert_ok(self.all.put(where, body, {**SENT, "If-Match": xml.field("ETag")}))
        self.assert_outcome(self.all.put(where, body, {**SENT, "If-Match": xml.field("ETag")}), 412, "conflict")

    def test_head_and_gzip(self):
        where = "Patient/" + self.all.create(patient(contact=[{"name": {"text": "長い名前" * 200}}])).id
        whole, head = self.all.get(where, XML), self.all.request("HEAD", where, headers=XML)
        self.assertEqual((head.status, head.field("Content-Length"), head.body), (200, str(len(whole.body)), b""))
        packed = self.all.get(where, {**XML, "Accept-Encoding": "gzip"})
        self.assertEqual(gzip.decompress(packed.body), whole.body)
        self.assertEqual([v.strip() for v in sorted(packed.field("Vary").split(","))], ["Accept", "Accept-Encoding"])
        body = gzip.compress(person('<gender value="male"/>').encode())
        self.assert_ok(self.all.post("Patient", body, {**SENT, "Content-Encoding": "gzip"}), 201)

    def test_searches(self):
        who = self.all.create(patient()).id
        for n in range(5):
            self.all.create(observation("Patient/" + who, value=100 + n))
        self.all.create(assessment("Patient/" + who))
        tree = self.same("Observation?subject=Patient/%s&_count=2&_include=Observation:subject" % who)
        self.assertEqual((values(tree, "type"), values(tree, "total"), values(tree, "link", "relation")),
                         (["searchset"], ["5"], ["self", "next"]))
        self.assertEqual(values(tree, "entry", "search", "mode"), ["match", "match", "include"])
        self.assertEqual([e[0] for holder in find(tree, "entry", "resource") for e in holder[2]],
                         ["Observation", "Observation", "Patient"])
        # Pages go on in the form that they are asked for in.
        seen, path = [], "Observation?subject=Patient/%s&_count=2&_format=xml" % who
        while path:
            tree = of_xml(self.assert_ok(self.all.get(path)).body)
            seen += values(tree, "entry", "resource", "Observation", "id")
            links = dict(zip(values(tree, "link", "relation"), values(tree, "link", "url")))
            path = links.get("next") and self.server.path_of(links["next"])
        self.assertEqual(len(set(seen)), 5)
        # Nothing, only a count, across types, by POST, and one that says what it left out.
        for query in ("Observation?subject=Patient/nobody", "Observation?subject=Patient/%s&_summary=count" % who,
                      "?_type=Patient,QuestionnaireResponse&_count=3", "Patient/%s/Observation" % who):
            with self.subTest(query):
                self.same(query)
        self.same("Observation?nonsense=1&subject=Patient/" + who, Prefer="handling=lenient")
        posted = self.all.post("Observation/_search", "subject=Patient/%s&_format=xml" % who,
                               {"Content-Type": "application/x-www-form-urlencoded"})
        self.assert_fhir_xml(self.assert_ok(posted))
        self.assertEqual(values(of_xml(posted.body), "total"), ["5"])

    def test_distance_and_contained(self):
        self.all.create({"resourceType": "Location", "name": "a", "position": {"longitude": 140.25, "latitude": 36.36}})
        tree = self.same("Location?near=36.36|140.26|5|km")
        self.assertEqual(len(values(tree, "entry", "search", "extension", "valueDistance", "value")), 1)
        self.assertEqual(find(tree, "entry", "search", "extension")[0][1],
                         {"url": "http://hl7.org/fhir/StructureDefinition/location-distance"})
        self.all.create(observation(contained=[{"resourceType": "Device", "id": "d", "lotNumber": "L&1"}], device={"reference": "#d"}))
        tree = self.same("Device?_contained=true&_containedType=contained")
        self.assertEqual(values(tree, "entry", "resource", "Device", "lotNumber"), ["L&1"])
        self.assertRegex(values(tree, "entry", "fullUrl")[0], "/Observation/[^/]+#d$")

    def test_history(self):
        made = self.all.create(patient())
        where = "Patient/" + made.id
        self.all.put(where, patient(id=made.id, gender="male"))
        self.all.delete(where)
        tree = self.same(where + "/_history")
        self.assertEqual(values(tree, "entry", "request", "method"), ["DELETE", "PUT", "POST"])
        self.assertEqual(values(tree, "entry", "response", "etag"), ['W/"3"', 'W/"2"', 'W/"1"'])
        self.assertEqual(values(tree, "entry", "resource", "Patient", "gender"), ["male", "female"])
        for path in ("Patient/_history?_count=2", "_history?_count=2"):
            self.same(path)

    def test_as_deep_as_may_be(self):
        """A resource of the most levels there may be is found and listed in both forms: a Bundle adds levels of its own."""
        inner = '{"url":"http://example.org/e","valuePeriod":{"start":"2026"}}'
        for _ in range(30):
            inner = '{"url":"http://example.org/e","extension":[%s]}' % inner
        made = self.assert_ok(self.all.post("Basic", '{"resourceType":"Basic","code":{"text":"x"},"extension":[%s]}' % inner), 201)
        for path in ("Basic/%s" % made.id, "Basic?_id=%s" % made.id, "Basic/%s/_history" % made.id):
            for pretty in ("", "_pretty=true"):
                path = path + ("&" if "?" in path else "?") + pretty if pretty else path
                tree = self.same(path)
                self.assertEqual(json.dumps(tree).count("http://example.org/e"), 31, path)
        # The same in XML, and one level more.
        body = self.all.get("Basic/" + made.id, XML).text
        self.assert_ok(self.all.put("Basic/" + made.id, body, SENT))
        deeper = body.replace("<valuePeriod>", "<extension url='u'><valuePeriod>").replace("</valuePeriod>", "</valuePeriod></extension>")
        self.assertNotEqual(body, deeper)
        self.assert_outcome(self.all.put("Basic/" + made.id, deeper, SENT), 400, "structure")

    def test_views(self):
        made = self.all.create(patient(text={"status": "generated", "div": "<div %s>笠間</div>" % XHTML}, maritalStatus={"text": "m"}))
        where = "Patient/" + made.id
        for query, names in (("_summary=text", ["id", "meta", "text"]), ("_elements=gender,birthDate", ["id", "meta", "active",
                                                                                                        "gender", "birthDate"]),
                             ("_summary=data", ["id", "meta", "active", "name", "gender", "birthDate", "maritalStatus"]),
                             ("_summary=true", ["id", "meta", "active", "name", "gender", "birthDate"])):
            with self.subTest(query):
                tree = self.same(where + "?" + query)
                self.assertEqual([e[0] for e in tree[2]], names)
                self.assertEqual(find(tree, "meta", "tag"), [SUBSETTED])
                found = self.same("Patient?_id=%s&%s" % (made.id, query))
                self.assertEqual(find(found, "entry", "resource", "Patient"), [tree])
        self.assertEqual(find(self.same(where + "?_summary=false"), "meta", "tag"), [])

    def test_pretty(self):
        where = "Patient/" + self.all.create(patient()).id
        for path in (where, "Patient?_id=" + where[8:], where + "/_history"):
            query = path + ("&" if "?" in path else "?") + "_pretty=true"
            for accept in (FHIR_XML, FHIR_JSON):
                lines = self.assert_ok(self.all.get(query, {"Accept": accept})).text.split("\n")
                self.assertGreater(len(lines), 10)
                self.assertEqual(lines[-1], "")
                self.assertNotIn("", lines[:-1])
            self.same(query)
            # Without its spaces it is what it is without _pretty.
            dense = lambda text: re.sub(r"\n *", "", re.sub(r"<meta>.*?</meta>", "", text, count=1, flags=re.S))
            fields = {**XML, "X-Request-Id": "same"}
            pretty = "_pretty=true" if "?" not in path else "&_pretty=true"
            self.assertEqual(dense(self.all.get(query, fields).text).replace("?" + pretty, "").replace("&amp;_pretty=true", ""),
                             dense(self.all.get(path, fields).text))

    def test_prefer(self):
        body = person('<gender value="male"/>')
        minimal = self.all.post("Patient", body, {**SENT, "Prefer": "return=minimal"})
        self.assertEqual((minimal.status, minimal.body), (201, b""))
        told = self.all.post("Patient", body, {**SENT, "Prefer": "return=OperationOutcome"})
        self.assert_fhir_xml(told)
        self.assert_outcome(told, 201, "informational", severity="information")
        whole = self.all.post("Patient", body, {**SENT, "Prefer": "return=representation"})
        self.assertEqual(values(of_xml(whole.body), "meta", "versionId"), ["1"])

    def test_metadata(self):
        tree = self.same("metadata")
        self.assertEqual(tree[0], "CapabilityStatement")
        for form in (FHIR_JSON, FHIR_XML):
            self.assertIn(form, values(tree, "format"))
        self.assert_fhir_xml(self.all.get("metadata?_format=xml", token=None))
        for query in ("_summary=true", "_elements=rest", "_pretty=true"):
            self.same("metadata?" + query)


class Refusals(Case):
    """Each refusal is an OperationOutcome in the form asked for."""

    def both(self, status, code, method, path, body=None, fields=(), client=None, **more):
        for accept in (FHIR_XML, FHIR_JSON):
            answer = (client or self.all).request(method, path, body, {"Accept": accept, **dict(fields)}, **more)
            self.assert_outcome(answer, status, code)
            (self.assert_fhir_xml if accept == FHIR_XML else self.assert_fhir_json)(answer)

    def test_each_kind(self):
        made = self.all.create(patient())
        gone = self.all.create(patient()).id
        self.all.delete("Patient/" + gone)
        self.both(404, "not-found", "GET", "Patient/nobody")
        self.both(404, "not-found", "GET", "/elsewhere")
        for path in ("/elsewhere?_format=", "Nonsense/1?_format=", "Patient/nobody?_format="):
            self.assert_fhir_xml(self.all.get(path + "xml"))
            self.assert_fhir_json(self.all.get(path + "json", XML))
        self.both(404, "not-supported", "GET", "Nonsense/1")
        self.both(405, "not-supported", "DELETE", "metadata")
        self.both(410, "deleted", "GET", "Patient/" + gone)
        self.both(400, None, "GET", "Patient?nonsense=1")
        self.both(400, None, "GET", "Patient?_summary=nonsense")
        self.both(412, "conflict", "PUT", "Patient/" + made.id, patient(id=made.id), {"If-Match": 'W/"9"'})
        self.both(415, "not-supported", "POST", "Patient", "x", {"Content-Type": "text/plain"})
        self.both(401, None, "GET", "Patient/" + made.id, token="nonsense")
        self.both(403, "forbidden", "GET", "Patient/" + made.id, client=self.other)
        self.both(403, "forbidden", "POST", "Patient", patient(), client=self.ehr)

    def test_not_there_and_not_yours_are_the_same(self):
        self.server.grant("care", read=["care-assessment"])
        hidden = self.all.create(observation()).id
        there = self.care.get("Observation/" + hidden, XML)
        never = self.care.get("Observation/" + "0" * len(hidden), XML)
        self.assert_outcome(there, 404)
        self.assertEqual(there.same_as()[:2], never.same_as()[:2])
        self.assertEqual(there.body.replace(hidden.encode(), b""), never.body.replace(b"0" * len(hidden), b""))

    def test_what_http_refuses_is_json(self):
        """There the request was not read as far as its Accept (docs/formats.md)."""
        with self.server.raw("all") as raw:
            answer = raw.send("GET /fhir/Patient HTTP/1.1\r\nHost: localhost\r\nAccept: %s\r\nBad Field: x\r\n\r\n" % FHIR_XML).receive()
        self.assert_outcome(answer, 400)
        self.assert_fhir_json(answer)


class BadInput(Case):
    def count(self):
        return self.all.get("Patient?_summary=count").json["total"]

    def refused(self, body, status=400, code="structure", expression=None):
        """Refused by POST, as XML, and nothing is stored. Gives the answer."""
        before = self.count()
        answer = self.all.post("Patient", body, SENT)
        self.assert_fhir_xml(answer)
        issues = self.assert_outcome(answer, status, code)
        if expression:
            self.assertIn(expression, [e for issue in issues for e in issue["expression"]], answer)
        self.assertEqual(self.count(), before)
        return answer

    def test_doctypes_and_entities(self):
        """Nothing is read from elsewhere, and nothing is expanded: XXE, billion laughs."""
        secret = os.path.join(self.server.folder, "secret")
        with open(secret, "w") as out:
            out.write("hunter2")
        with socket.socket() as listener:
            listener.bind(("127.0.0.1", 0))
            listener.listen()
            listener.settimeout(0.3)
            url = "http://127.0.0.1:%d/x" % listener.getsockname()[1]
            inside = '<name><family value="%s"/></name>'
            laughs = "".join('<!ENTITY l%d "%s">' % (n, ("&l%d;" % (n - 1)) * 10) for n in range(1, 10))
            for doctype, value in (
                    ("<!DOCTYPE Patient>", "x"),
                    ('<!DOCTYPE Patient [<!ENTITY e "x">]>', "&e;"),
                    ('<!DOCTYPE Patient [<!ENTITY e SYSTEM "file://%s">]>' % secret.replace(" ", "%20"), "&e;"),
                    ('<!DOCTYPE Patient [<!ENTITY e SYSTEM "%s">]>' % url, "&e;"),
                    ('<!DOCTYPE Patient SYSTEM "%s">' % url, "x"),
                    ('<!DOCTYPE Patient [<!ENTITY %% p SYSTEM "%s"> %%p;]>' % url, "x"),
                    ('<!DOCTYPE Patient [<!ENTITY l0 "ha">%s]>' % laughs, "&l9;"),
                    ('<!DOCTYPE Patient [<!ATTLIST Patient id CDATA "x">]>', "x"),
                    ("", "&e;"), ("", "&nbsp;"), ("", "&#0;"), ("", "&#x1;"), ("", "&#55296;")):
                with self.subTest(doctype + value):
                    answer = self.refused(doctype + person(inside % value))
                    self.assertNotIn(b"hunter2", answer.body)
                    self.refused('<?xml version="1.0"?>\n<!-- x -->' + doctype + person(inside % value))
            # Taken, and nothing comes of it.
            for extra in ('<?xml-stylesheet href="%s"?>' % url,):
                self.assert_ok(self.all.post("Patient", extra + person('<active value="true"/>'), SENT), 201)
            self.refused(person('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="%s"/>' % url))
            with self.assertRaises(TimeoutError):
                listener.accept()

    def test_what_is_not_xml(self):
        for body in ("", " ", "x", "{}", "<", "<Patient", person()[:-1], person() + person(), person() + "x", "<Patient xmlns='http://hl7.org/fhir'>"
                     "</Person>", person("<active value=true/>"), person("<active value='true'>"), person('<a:active value="true"/>'),
                     person('<active value="true" value="true"/>'), person("\x00"), person("\x08"), person('<active value="a<b"/>'),
                     person("<![CDATA["), person("<!--"), "<?xml version='1.0'", " <?xml version='1.0'?>" + person()):
            with self.subTest(body[:60]):
                self.refused(body, code="required" if body == "" else "structure")

    def test_encodings(self):
        family = '<name><family value="%s"/></name>'
        text = person(family % "笠間")
        for body in (text.encode("utf-16"), text.encode("utf-16-le"), text.encode("utf-16-be"), text.encode("utf-32"),
                     text.encode("shift_jis"), text.encode("euc_jp"), ('<?xml version="1.0" encoding="Shift_JIS"?>' + text).encode("shift_jis"),
                     ('<?xml version="1.0" encoding="UTF-16"?>' + text).encode("utf-16"), ('<?xml version="1.0" encoding="UTF-16"?>' + text).encode(),
                     ('<?xml version="1.0" encoding="ISO-8859-1"?>' + text).encode(), ('<?xml version="1.0" encoding="UTF-7"?>' + person()).encode(),
                     person(family % "@").encode().replace(b"@", b"\xff"), person(family % "@").encode().replace(b"@", b"\xc0\x80"),
                     person(family % "@").encode().replace(b"@", b"\xed\xa0\x80")):
            with self.subTest(body[:50]):
                self.refused(body)
        # UTF-8 may have a byte order mark (XML 1.0, 4.3.3), and may be said in any case.
        for beginning in (b"\xef\xbb\xbf", b'<?xml version="1.0" encoding="utf-8"?>', b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>"):
            made = self.assert_ok(self.all.post("Patient", beginning + text.encode(), SENT), 201)
            self.assertEqual(values(of_xml(made.body), "name", "family"), ["笠間"])

    def test_namespaces(self):
        for body in ("<Patient/>", '<Patient xmlns=""/>', '<Patient xmlns="http://hl7.org/fhir/"/>', '<Patient xmlns="urn:hl7-org:v3"/>',
                     '<patient %s/>' % NAMESPACE, '<Nonsense %s/>' % NAMESPACE, '<HumanName %s/>' % NAMESPACE):
            with self.subTest(body):
                self.refused(body)
        self.refused(person('<active xmlns="urn:x" value="true"/>'), expression="Patient.active")
        # Whose prefix is declared is of the namespace all the same.
        body = '<f:Patient xmlns:f="http://hl7.org/fhir"><f:active value="true"/></f:Patient>'
        self.assert_ok(self.all.post("Patient", body, SENT), 201)

    def test_elements_and_attributes(self):
        for inside, expression in (
                ('<foo value="x"/>', "Patient.foo"), ('<resourceType value="Patient"/>', "Patient.resourceType"),
                ('<name><foo value="x"/></name>', "Patient.name[0].foo"), ('<gender value="male" foo="x"/>', "Patient.gender.foo"),
                ('<name value="x"/>', "Patient.name[0].value"), ('<name foo="x"><family value="x"/></name>', "Patient.name[0].foo"),
                ('<gender value="male"/><active value="true"/>', "Patient.active"),
                ('<active value="true"/><active value="true"/>', "Patient.active"),
                ('<name><given value="x"/><family value="x"/></name>', "Patient.name[0].family"),
                ("<name/>", "Patient.name[0]"), ("<gender/>", "Patient.gender"), ('<gender value=""/>', "Patient.gender"),
                ("<active>true</active>", "Patient.active"), ("text", "Patient"),
                ('<extension><url value="urn:x"/></extension>', "Patient.extension[0].url"),
                ('<contained/>', "Patient.contained[0]"),
                ('<contained><Basic/><Basic/></contained>', "Patient.contained[0]"),
                ('<gender value="male" xsi:nil="true" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>', "Patient.gender.nil")):
            with self.subTest(inside):
                self.refused(person(inside), code=None, expression=expression)

    def test_values(self):
        """What FHIR says of the content is said as for JSON, and with the same expressions."""
        for inside, plain, expression in (
                ('<active value="yes"/>', None, "Patient.active"), ('<gender value="F"/>', {"gender": "F"}, "Patient.gender"),
                ('<birthDate value="1948-13-05"/>', {"birthDate": "1948-13-05"}, "Patient.birthDate"),
                ('<contact/>', None, "Patient.contact[0]"),
                ('<link><other><reference value="Patient/x"/></other></link>', {"link": [{"other": {"reference": "Patient/x"}}]},
                 "Patient.link[0].type")):
            with self.subTest(inside):
                answer = self.all.post("Patient", person(inside), SENT)
                self.assertIn(answer.status, (400, 422))
                issues = self.assert_outcome(answer, answer.status)
                self.assertIn(expression, [e for issue in issues for e in issue["expression"]])
                if plain:
                    same = self.assert_outcome(self.all.post("Patient", {"resourceType": "Patient", **plain}), answer.status)
                    self.assertEqual([(i["code"], i.get("expression")) for i in same], [(i["code"], i["expression"]) for i in issues])

    def test_narratives(self):
        """narrative.html: the elements and attributes of HTML 4.0 that are listed there, and nothing that runs: in both forms."""
        good = ("x", "<p>x</p>", '<table border="1"><tr><td colspan="2">x</td></tr></table>', "<b>x</b><br/>y", '<a href="#x">x</a>',
                '<img src="https://example.org/x.png" alt="x"/>', '<p style="color: red">x</p>', '<a name="x">y</a>', "&lt;script&gt;")
        bad = ("<script>alert(1)</script>", '<p onclick="x()">x</p>', '<a href="javascript:x()">x</a>', '<a href=" java&#10;script:x()">x</a>',
               "<iframe src='https://example.org'>x</iframe>", "<form>x</form>", "<input/>x", "<object>x</object>", "<style>x</style>",
               "<link/>x", "<head>x</head>", "<body>x</body>", "<video>x</video>", "<P>x</P>", '<p foo="x">x</p>', "<svg>x</svg>",
               '<p style="background: url(https://example.org/x)">x</p>', '<base href="x"/>x', "", " ", "<p></p>",
               '<math xmlns="http://www.w3.org/1998/Math/MathML">x</math>', '<img src="javascript:x()" alt="x"/>', "<blink>x</blink>")
        for inside, status in [(i, 201) for i in good] + [(i, 422) for i in bad]:
            with self.subTest(inside):
                div = "<div %s>%s</div>" % (XHTML, inside)
                plain = self.all.post("Patient", patient(text={"status": "generated", "div": div}))
                xml = self.all.post("Patient", person('<text><status value="generated"/>%s</text>' % div), SENT)
                self.assertEqual(plain.status, status, plain)
                # In XML, what is of another namespace is known to be no narrative before FHIR's rules are asked.
                self.assertEqual(xml.status, 400 if "MathML" in inside else status, xml)
                if status != 201:
                    for answer in (plain, xml):
                        issues = self.assert_outcome(answer, answer.status)
                        self.assertIn("Patient.text.div", [e for issue in issues for e in issue["expression"]])
        self.refused(person('<text><status value="generated"/><div>x</div></text>'), expression="Patient.text.div")
        self.refused(person('<text><status value="generated"/><div value="x"/></text>'), expression="Patient.text.div")

    def test_wrong_type_and_wrong_id(self):
        self.refused("<Basic %s/>" % NAMESPACE, code=None, expression="Basic")
        name = new_id()
        self.assert_outcome(self.all.put("Patient/" + name, person(), SENT), 400, "required")
        self.assert_outcome(self.all.put("Patient/" + name, person(name="another"), SENT), 400, "value")
        self.assertEqual(self.all.get("Patient/" + name).status, 404)

    def test_nesting(self):
        for opened, closed in (("<extension url='u'>", "</extension>"), ("<contained><Patient>", "</Patient></contained>"), ("<x>", "</x>")):
            for depth in (70, 1000, 100000):
                with self.subTest("%s %d" % (opened, depth)):
                    start = time.monotonic()
                    answer = self.refused(person(opened * depth + closed * depth), code=None)
                    self.assertLess(time.monotonic() - start, 5 * PATIENCE)
                    self.assertLess(len(answer.body), 200000)
        div = "<div %s>%sx%s</div>" % (XHTML, "<p>" * 100000, "</p>" * 100000)
        self.refused(person('<text><status value="generated"/>%s</text>' % div))

    def test_much_of_the_same(self):
        """Bodies just below the limit that ask for much work are answered soon."""
        size = 15_000_000
        many = lambda piece: piece * (size // len(piece))
        for name, body in (("attributes", person("<active %s/>" % "".join('a%d="x" ' % n for n in range(size // 12)))),
                           ("namespaces", person("<active %s/>" % "".join('xmlns:a%d="x" ' % n for n in range(size // 18)))),
                           ("faults", person(many("<x/>"))), ("comments", person(many("<!---->"))), ("instructions", person(many("<?a?>"))),
                           ("references", person('<name><text value="%s"/></name>' % many("&amp;"))),
                           ("open tags", many("<a>")), ("quotes", person('<active value="%s' % ("x" * size)))):
            with self.subTest(name):
                start = time.monotonic()
                answer = self.all.post("Patient", body, {**SENT, "Prefer": "return=minimal"})
                self.assertIn(answer.status, (201, 400, 422), name)
                self.assertLess(time.monotonic() - start, 10 * PATIENCE, name)
        # One fault among very many elements is told by its place.
        names = 100_000
        body = person('<name><family value="x"/></name>' * names + '<name><familie value="x"/></name>')
        self.refused(body, expression="Patient.name[%d].familie" % names)


class Large(Case):
    settings = {"request-ms": 3000, "body-rate": 1000}

    def test_a_body_of_50_megabytes(self):
        body = person('<name><text value="%s"/></name>' % ("x" * 50_000_000)).encode()
        answer = self.all.post("Patient", body, SENT)
        self.assert_outcome(answer, 413, "too-long")
        packed = gzip.compress(body)
        self.assertLess(len(packed), 100_000)
        self.assert_outcome(self.all.post("Patient", packed, {**SENT, "Content-Encoding": "gzip"}), 413, "too-long")
        self.assertEqual(self.all.get("Patient?_summary=count").json["total"], 0)

    def test_a_slow_body(self):
        start = time.monotonic()
        with self.server.raw("all") as raw:
            raw.send("POST /fhir/Patient HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Type: %s\r\nAccept: %s\r\n"
                     "Content-Length: 10000\r\n\r\n<Patient" % (self.all.token, FHIR_XML, FHIR_XML))
            stop = threading.Event()

            def drip():
                while not stop.wait(0.2):
                    try:
                        raw.send(" ")
                    except (OSError, ssl.SSLError):
                        return
            thread = threading.Thread(target=drip)
            thread.start()
            answer = raw.receive()
            stop.set()
            thread.join()
        self.assertLess(time.monotonic() - start, 10 * PATIENCE)
        self.assert_outcome(answer, 408, "timeout")
        self.assertEqual(self.all.get("Patient?_summary=count").json["total"], 0)


if __name__ == "__main__":
    main()
