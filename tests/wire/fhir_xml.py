"""fhir_xml: FHIR's two forms brought to one, so that what the server says in XML can be held against what it says in JSON
(R4 xml.html, json.html). It knows no definitions, only the rules of the forms, and shares nothing with the server.

An element becomes (name, attributes, elements); a narrative its canonical XML.
"""

import itertools
import json
import xml.etree.ElementTree as ElementTree

FHIR, XHTML = "{http://hl7.org/fhir}", "{http://www.w3.org/1999/xhtml}"

# The elements that hold a resource: "resourceType" is also an element's name, in ExampleScenario.
HOLDERS = ("contained", "outcome", "resource")


class Number(str):
    """A number as it was written."""


def read_json(text):
    """JSON whose numbers are their text."""
    return json.loads(text, parse_float=Number, parse_int=Number)


def narrative(text):
    return ElementTree.canonicalize(text, rewrite_prefixes=True)


# ---- JSON -----------------------------------------------------------------------------------------------------------

def text_of(value):
    return {True: "true", False: "false"}.get(value, value) if isinstance(value, bool) else value


def element_of(name, value, more):
    """value: an object, a primitive or None; more: what stands at "_name", or None."""
    if isinstance(value, str) and name == "div":
        return (name, {}, narrative(value))
    if name in HOLDERS and isinstance(value, dict) and "resourceType" in value:
        return (name, {}, [of_json(value)])
    attributes = {}
    if value is not None and not isinstance(value, dict):
        attributes["value"] = text_of(value)
        value = {}
    both = {**(value or {}), **(more or {})}
    for attribute in ("id", "url") if name in ("extension", "modifierExtension") else ("id",):
        if attribute in both:
            attributes[attribute] = both.pop(attribute)
    return (name, attributes, elements_of(both))


def elements_of(fields):
    elements = []
    for name, value in fields.items():
        if name.startswith("_"):
            if name[1:] in fields:
                continue
            name, value, more = name[1:], [None] * len(value) if isinstance(value, list) else None, value
        else:
            more = fields.get("_" + name)
        if isinstance(value, list):
            elements += [element_of(name, v, m) for v, m in itertools.zip_longest(value, more or [])]
        else:
            elements.append(element_of(name, value, more))
    return elements


def of_json(resource):
    return (resource["resourceType"], {}, elements_of({k: v for k, v in resource.items() if k != "resourceType"}))


# ---- XML ------------------------------------------------------------------------------------------------------------

def of_tree(tree):
    if not tree.tag.startswith(FHIR):
        raise AssertionError("not FHIR's: " + tree.tag)
    elements = []
    for child in tree:
        if child.tag.startswith(XHTML):
            child.tail = None
            elements.append(("div", {}, narrative(ElementTree.tostring(child, encoding="unicode"))))
        else:
            elements.append(of_tree(child))
    if (tree.text or "").strip() or any((child.tail or "").strip() for child in tree):
        raise AssertionError("text in " + tree.tag)
    return (tree.tag[len(FHIR):], dict(tree.attrib), elements)


def of_xml(data):
    return of_tree(ElementTree.fromstring(data))


def without(element, *names):
    """The element without those elements of its own."""
    name, attributes, elements = element
    return (name, attributes, [e for e in elements if e[0] not in names])


def find(element, *names):
    """All elements at that path."""
    found = [element]
    for name in names:
        found = [child for each in found for child in each[2] if child[0] == name]
    return found


def values(element, *names):
    return [each[1].get("value") for each in find(element, *names)]
