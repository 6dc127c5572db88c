#!/usr/bin/env python3
"""Turns the official FHIR R4 definitions into the constant tables that resources/schema/schema.h declares.

    generate.py DEFINITIONS           writes the .c files beside this script
    generate.py DEFINITIONS --check   writes nothing; fails when a file isn't what would be written

DEFINITIONS is a folder with Bundle-types, Bundle-resources, Bundle-searchParams, Bundle-valueset-expansions and the three
Bundles of code systems (Bundle-valuesets, Bundle-v2-valuesets, Bundle-v3-valuesets), each as .json or .json.gz. See README.md for where they come from and for their oddities.
"""

import argparse
import collections
import gzip
import json
import pathlib
import re
import sys

NONE = 0xFFFF
UNBOUNDED = 0xFFFF
DEFINITION = "http://hl7.org/fhir/StructureDefinition/"
SYSTEM_TYPE = "http://hl7.org/fhirpath/System."
FHIR_TYPE = DEFINITION + "structuredefinition-fhir-type"
TOO_COSTLY = DEFINITION + "valueset-toocostly"

STRENGTHS = ("example", "preferred", "extensible", "required")
SUMMARY, MODIFIER, CHOICE, ATTRIBUTE = 1, 2, 4, 8
ABSTRACT, INACTIVE = 1, 2
FILTERS = {"is-a": "IS_A", "descendent-of": "DESCENDENT_OF", "is-not-a": "IS_NOT_A"}


# Reading


def load(folder, name):
    """The resources of one official Bundle."""
    for suffix, opener in ((".json", open), (".json.gz", gzip.open)):
        path = folder / f"Bundle-{name}{suffix}"
        if path.exists():
            with opener(path, "rt", encoding="utf-8") as file:
                return [entry["resource"] for entry in json.load(file)["entry"]]
    sys.exit(f"generate.py: {folder} has no Bundle-{name}.json or Bundle-{name}.json.gz")


def without_version(canonical):
    return canonical.split("|")[0]


def last_part(url):
    return url.rsplit("/", 1)[-1]


# Collecting: what the definitions say, as plain objects that refer to each other by name


class Type:
    def __init__(self, name, kind, base, abstract, definition):
        self.name, self.kind, self.base, self.abstract, self.definition = name, kind, base, abstract, definition
        self.elements = []
        self.constraints = []  # stated on the type itself


class Element:
    def __init__(self, owner, snapshot):
        self.name = snapshot["path"].rsplit(".", 1)[-1]
        self.flags = 0
        if self.name.endswith("[x]"):
            self.name = self.name[:-3]
            self.flags |= CHOICE
        if snapshot.get("isSummary"):
            self.flags |= SUMMARY
        if snapshot.get("isModifier"):
            self.flags |= MODIFIER
        if "xmlAttr" in snapshot.get("representation", ()):
            self.flags |= ATTRIBUTE
        self.min = snapshot["min"]
        self.max = UNBOUNDED if snapshot["max"] == "*" else int(snapshot["max"])
        binding = snapshot.get("binding", {})
        self.binding = binding.get("strength")
        self.value_set = without_version(binding["valueSet"]) if "valueSet" in binding else None
        self.content_reference = "contentReference" in snapshot
        self.types = self.read_types(owner, snapshot)  # [(type name, target names)]
        self.constraints = snapshot.get("constraint", [])
        self.profiles = {last_part(p) for t in snapshot.get("type", ()) for p in t.get("profile", ())}

    def read_types(self, owner, snapshot):
        if self.content_reference:
            return [(snapshot["contentReference"].lstrip("#"), ())]
        types = []
        for row in snapshot["type"]:
            code = row["code"]
            if code in ("BackboneElement", "Element"):
                code = snapshot["path"]
            elif code.startswith(SYSTEM_TYPE):
                code = self.system_type(owner, row)
            targets = {last_part(target) for target in row.get("targetProfile", ())}
            types.append((code, () if "Resource" in targets else tuple(sorted(targets))))
        return types

    def system_type(self, owner, row):
        """The FHIR type of an element whose type is a FHIRPath System type."""
        if owner.kind == "RESOURCE" and self.name == "id":
            return "id"
        return next((e["valueUrl"] for e in row.get("extension", ()) if e["url"] == FHIR_TYPE), "string")


def kind_of(structure):
    return {"primitive-type": "PRIMITIVE", "complex-type": "COMPLEX", "resource": "RESOURCE"}.get(structure["kind"])


def collect_types(structures):
    """All types by name. Profiles (derivation constraint) and the logical MetadataResource are not types."""
    types = {}
    for structure in structures:
        if structure.get("derivation") == "constraint" or kind_of(structure) is None:
            continue
        root, *rest = structure["snapshot"]["element"]
        base = last_part(structure["baseDefinition"]) if "baseDefinition" in structure else None
        owner = Type(structure["type"], kind_of(structure), base, structure["abstract"], structure["url"])
        owner.constraints = root.get("constraint", [])
        types[owner.name] = owner
        for snapshot in rest:
            path = snapshot["path"]
            if snapshot["max"] == "0" or (owner.kind == "PRIMITIVE" and path.endswith(".value")):
                continue
            parent = types[path.rsplit(".", 1)[0]]
            element = Element(parent, snapshot)
            parent.elements.append(element)
            code = snapshot.get("type", [{}])[0].get("code")
            if code in ("BackboneElement", "Element"):
                types[path] = Type(path, "BACKBONE", code, False, owner.definition)
                types[path].constraints, element.constraints = element.constraints, []
    return types


def constraint_key(constraint):
    return constraint["key"], constraint["expression"], constraint["severity"] == "error"


def leave_each_invariant_once(types, profiles):
    """Snapshots repeat inherited constraints. Keeps each where it is stated, so that a walk meets it once."""

    def stated(name):  # on the type or on what it specialises
        found = set()
        while name is not None:
            found |= set(map(constraint_key, original[name]))
            name = types[name].base
        return found

    original = {owner.name: owner.constraints for owner in types.values()}
    for owner in types.values():
        inherited = stated(owner.base) if owner.base is not None else set()
        owner.constraints = [c for c in owner.constraints if constraint_key(c) not in inherited]
        for element in owner.elements:
            by_type = set.intersection(*(stated(name) for name, _ in element.types))
            kept = [c for c in element.constraints if constraint_key(c) not in by_type]
            for profile in sorted(element.profiles):  # Quantity(SimpleQuantity)
                kept += [c for c in profiles[profile] if constraint_key(c) not in stated("Quantity")]
            element.constraints = kept


def collect_profiles(structures):
    """The root constraints of the profiles that the types use: SimpleQuantity."""
    return {
        structure["name"]: structure["snapshot"]["element"][0]["constraint"]
        for structure in structures
        if structure.get("derivation") == "constraint"
    }


def expansion_codes(expansion):
    """(system, code) of all that may be chosen; nothing when the expansion says that it isn't all."""
    if any(e["url"] == TOO_COSTLY for e in expansion.get("extension", ())):
        return []

    def walk(contains):
        for concept in contains:
            if "code" in concept and not concept.get("abstract"):
                yield concept["system"], concept["code"]
            yield from walk(concept.get("contains", ()))

    return sorted(set(walk(expansion.get("contains", ()))))


class Concept:
    def __init__(self, definition, parent):
        self.code = definition["code"]
        self.parents = {parent} if parent is not None else set()
        said = {(p["code"], str(next(v for k, v in p.items() if k != "code"))) for p in definition.get("property", ())}
        self.parents |= {value for name, value in said if name in ("parent", "subsumedBy")}
        self.children = {value for name, value in said if name == "child"}
        abstract = said & {("notSelectable", "True"), ("abstract", "True")}
        inactive = said & {("inactive", "True"), ("status", "retired"), ("status", "inactive")}
        self.flags = (ABSTRACT if abstract else 0) | (INACTIVE if inactive else 0)


def concepts_of(code_system):
    """All concepts by code, each with the codes right above it."""
    concepts = {}

    def walk(definitions, parent):
        for definition in definitions:
            concept = Concept(definition, parent)
            concepts.setdefault(concept.code, concept).parents.update(concept.parents)
            walk(definition.get("concept", ()), concept.code)

    walk(code_system.get("concept", ()), None)
    for concept in list(concepts.values()):
        for child in sorted(concept.children & set(concepts)):
            concepts[child].parents.add(concept.code)
    return concepts


def narrow(expression, base, bases):
    """The parts of the union that are about the type: those that start at it, or at no other of the bases."""
    parts = [part.strip() for part in expression.split("|")]
    others = set(bases) - {base}
    return " | ".join(part for part in parts if re.match(r"\(*\s*(\w*)", part).group(1) not in others)


# Numbering: rows of tables


class Table:
    """Rows of C initialisers."""

    def __init__(self, declaration):
        self.declaration = declaration
        self.lines, self.count = [], 0

    def add(self, *rows):
        self.lines += rows
        self.count += len(rows)

    def comment(self, text):
        self.lines.append(f"/* {text} */")


class Cells(Table):
    """Rows so short that several stand in a line."""


class Text:
    """Texts behind each other, each once, with a NUL behind it."""

    def __init__(self, declaration):
        self.declaration = declaration
        self.starts, self.length = {}, 0

    def put(self, value):
        if value not in self.starts:
            self.starts[value] = self.length
            self.length += len(value.encode()) + 1
        return self.starts[value]


class Runs(Table):
    """A table in which equal runs of rows are kept once."""

    def __init__(self, declaration):
        super().__init__(declaration)
        self.starts = {}

    def put(self, rows):
        rows = tuple(rows)
        if not rows:
            return 0, 0
        if rows not in self.starts:
            self.starts[rows] = self.count
            self.add(*rows)
        return self.starts[rows], len(rows)


def text(value):
    """A C string literal."""
    if value is None:
        return "NULL"
    escaped = "".join(
        "\\" + c if c in '"\\' else c if " " <= c <= "~" else "".join(f"\\{b:03o}" for b in c.encode()) for c in value
    )
    return f'"{escaped}"'


def row(*cells):
    return "{ " + ", ".join(str(cell) for cell in cells) + " }"


def yes(value):
    return "true" if value else "false"


def by_bytes(value):
    return value.encode()


def fnv1a(name):
    """As schema_hash() in resources/schema/slots.h."""
    value = 0x811C9DC5
    for byte in name.encode():
        value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
    return value


def slots_of(names, first):
    """An open-addressed table of row numbers, at most half full."""
    size = 1
    while size < 2 * len(names):
        size *= 2
    slots = [NONE] * size
    for number, name in enumerate(names, first):
        at = fnv1a(name) % size
        while slots[at] != NONE:
            at = (at + 1) % size
        slots[at] = number
    return slots


class Tables:
    """All tables, filled in the order in which they refer to each other."""

    def __init__(self, version, types, searches, compartments, expansions, code_systems, value_sets):
        self.version = version
        self.types_by_name = types
        self.names_sorted = sorted(types, key=by_bytes)
        self.number = {name: number for number, name in enumerate(self.names_sorted)}
        self.resource_names = [n for n in self.names_sorted if types[n].kind == "RESOURCE" and not types[n].abstract]
        # "Any" is written as all types, with or without Parameters (which is never stored).
        self.any_target = {tuple(self.resource_names), tuple(n for n in self.resource_names if n != "Parameters")}

        self.types = Table("const struct schema_type schema_types[]")
        self.elements = Table("const struct schema_element schema_elements[]")
        self.element_types = Runs("const struct schema_element_type schema_element_types[]")
        self.names = Table("const struct schema_name schema_names[]")
        self.targets = Runs("const type_number schema_targets[]")
        self.value_sets = Table("const struct schema_value_set schema_value_sets[]")
        self.codes = Table("const struct schema_code schema_codes[]")
        self.systems = Table("const char *const schema_systems[]")
        self.code_systems = Table("const struct schema_code_system schema_code_systems[]")
        self.concepts = Cells("const struct schema_concept schema_concepts[]")
        self.concept_text = Text("const char schema_concept_text[]")
        self.definitions = Table("const struct schema_definition schema_definitions[]")
        self.parts = Runs("const struct schema_part schema_parts[]")
        self.part_codes = Runs("const uint32_t schema_part_codes[]")
        self.invariants = Table("const struct schema_invariant schema_invariants[]")
        self.invariant_uses = Runs("const uint16_t schema_invariant_uses[]")
        self.searches = Table("const struct schema_search schema_searches[]")
        self.components = Runs("const struct schema_component schema_components[]")
        self.compartments = Table("const struct schema_compartment schema_compartments[]")
        self.resources = Table("const type_number schema_resources[]")
        self.name_slots = Table("const uint16_t schema_name_slots[]")
        self.type_slots = Table("const uint16_t schema_type_slots[]")

        self.fill_value_sets(expansions)
        self.fill_code_systems(code_systems)
        self.fill_definitions(value_sets)
        self.fill_invariants()
        self.fill_types()
        self.fill_searches(searches)
        self.fill_compartments(compartments)

    def all_elements(self):
        return ((t, e) for name in self.names_sorted for t in [self.types_by_name[name]] for e in t.elements)

    def fill_value_sets(self, expansions):
        required = {e.value_set for _, e in self.all_elements() if e.binding == "required"}
        urls = sorted({e.value_set for _, e in self.all_elements() if e.value_set is not None}, key=by_bytes)
        listed = {url: expansion_codes(expansions[url]["expansion"]) for url in sorted(required & set(expansions))}
        systems = sorted({system for codes in listed.values() for system, _ in codes}, key=by_bytes)
        self.value_set_number = {url: number for number, url in enumerate(urls)}
        self.systems.add(*map(text, systems))
        for url in urls:
            codes = sorted((systems.index(system), by_bytes(code), code) for system, code in listed.get(url, ()))
            self.value_sets.add(row(text(url), self.codes.count, len(codes)))
            if codes:
                self.codes.comment(last_part(url))
            self.codes.add(*(row(system, text(code)) for system, _, code in codes))

    def fill_code_systems(self, code_systems):
        for code_system in sorted(code_systems, key=lambda c: by_bytes(c["url"])):
            concepts = concepts_of(code_system)
            listed = [
                (code, parent)
                for code in sorted(concepts, key=by_bytes)
                for parent in sorted(concepts[code].parents & set(concepts), key=by_bytes) or [None]
            ]
            place = {}
            for number, (code, _) in enumerate(listed):
                place.setdefault(code, number)
            self.code_systems.add(
                row(text(code_system["url"]), text(code_system.get("version", "")), self.concepts.count, len(listed))
            )
            self.concepts.comment(last_part(code_system["url"]))
            self.concepts.add(
                *(
                    row(self.concept_text.put(code), NONE if parent is None else place[parent], concepts[code].flags)
                    for code, parent in listed
                )
            )

    def fill_definitions(self, value_sets):
        for value_set in sorted(value_sets, key=lambda v: by_bytes(v["url"])):
            compose = value_set["compose"]
            parts = [
                part
                for name in ("include", "exclude")
                for include in compose.get(name, ())
                for part in [row(*self.part(include, compose), yes(name == "exclude"))]
            ]
            self.definitions.add(row(text(value_set["url"]), text(value_set.get("version", "")), *self.parts.put(parts)))

    def part(self, include, compose):
        """One include or exclude: what kind it is, of what, and the codes that it names."""
        source = include.get("system", "")
        filters, sets = include.get("filter", ()), include.get("valueSet", ())
        codes = []
        if compose.get("inactive") is False or (sets and (source or len(sets) > 1)) or len(filters) > 1:
            kind = "OTHER"
        elif sets:
            kind, source = "VALUE_SET", sets[0]
        elif "concept" in include:
            kind, codes = "LISTED", [concept["code"] for concept in include["concept"]]
        elif filters:
            kind = FILTERS.get(filters[0]["op"], "OTHER") if filters[0]["property"] == "concept" else "OTHER"
            codes = [filters[0]["value"]]
        else:
            kind = "WHOLE"
        return "PART_" + kind, text(source), text(include.get("version")), *self.part_codes.put(self.concept_text.put(code) for code in codes)

    def fill_invariants(self):
        found = {}
        for owner in (self.types_by_name[name] for name in self.names_sorted):
            for constraints in [owner.constraints] + [e.constraints for e in owner.elements]:
                for constraint in constraints:
                    found.setdefault(constraint_key(constraint), constraint.get("source", owner.definition))
        self.invariant_number = {}
        for key in sorted(found):
            self.invariant_number[key] = self.invariants.count
            self.invariants.add(row(text(key[0]), yes(key[2]), text(key[1]), text(found[key])))

    def put_invariants(self, constraints):
        return self.invariant_uses.put(self.invariant_number[constraint_key(c)] for c in constraints)

    def put_targets(self, names):
        return (0, 0) if tuple(names) in self.any_target else self.targets.put(self.number[name] for name in names)

    def fill_types(self):
        for name in self.names_sorted:
            owner = self.types_by_name[name]
            first_element, first_name = self.elements.count, self.names.count
            properties = self.fill_elements(owner)
            self.names.add(*(row(text(p), len(p), element, number) for p, element, number in properties))
            slots = slots_of([p for p, _, _ in properties], first_name)
            resource = NONE
            if owner.kind == "RESOURCE" and not owner.abstract:
                resource = self.resources.count
                self.resources.add(self.number[name])
            primitive = name.upper() if owner.kind == "PRIMITIVE" else "NONE"
            self.types.add(
                row(
                    text(name),
                    f"TYPE_{owner.kind}",
                    f"PRIMITIVE_{primitive}",
                    yes(owner.abstract),
                    NONE if owner.base is None else self.number[owner.base],
                    first_element,
                    len(owner.elements),
                    first_name,
                    len(properties),
                    self.name_slots.count,
                    len(slots) - 1,
                    *self.put_invariants(owner.constraints),
                    resource,
                )
            )
            self.name_slots.add(*slots)
        self.type_slots.add(*slots_of(self.names_sorted, 0))

    def fill_elements(self, owner):
        """Adds the type's elements; returns its JSON properties as (name, element, type), sorted by name."""
        properties = []
        self.elements.comment(owner.name)
        self.names.comment(owner.name)
        for element in owner.elements:
            for name, _ in element.types:
                spelt = element.name + name[0].upper() + name[1:] if element.flags & CHOICE else element.name
                properties.append((spelt, self.elements.count, self.number[name]))
            types = self.element_types.put(
                row(self.number[name], *self.put_targets(targets)) for name, targets in element.types
            )
            self.elements.add(
                row(
                    text(element.name),
                    element.flags,
                    STRENGTHS.index(element.binding) + 1 if element.binding is not None else 0,
                    element.min,
                    element.max,
                    *types,
                    NONE if element.value_set is None else self.value_set_number[element.value_set],
                    *self.put_invariants(element.constraints),
                    yes(element.content_reference),
                )
            )
        return sorted(properties, key=lambda p: by_bytes(p[0]))

    def fill_searches(self, searches):
        pairs = ((base, search["code"], search) for search in searches for base in search["base"])
        for base, code, search in sorted(pairs, key=lambda p: (by_bytes(p[0]), by_bytes(p[1]))):
            components = search.get("component", ())
            self.searches.add(
                row(
                    text(code),
                    text(search["url"]),
                    text(narrow(search.get("expression", ""), base, search["base"])),
                    "SEARCH_" + search["type"].upper(),
                    self.number[base],
                    *self.put_targets(sorted(search.get("target", ()), key=by_bytes)),
                    *self.components.put(row(text(c["definition"]), text(c["expression"].strip())) for c in components),
                )
            )

    def fill_compartments(self, compartments):
        rows = (
            (self.number[compartment["code"]], self.number[resource["code"]], parameter)
            for compartment in compartments
            for resource in compartment["resource"]
            for parameter in resource.get("param", ())
        )
        for compartment, resource, parameter in sorted(rows):
            self.compartments.add(row(compartment, resource, text(parameter)))

    def counts(self):
        """In the order of struct schema_counts."""
        return [
            ("types", self.types),
            ("elements", self.elements),
            ("element_types", self.element_types),
            ("names", self.names),
            ("targets", self.targets),
            ("value_sets", self.value_sets),
            ("codes", self.codes),
            ("systems", self.systems),
            ("code_systems", self.code_systems),
            ("concepts", self.concepts),
            ("definitions", self.definitions),
            ("parts", self.parts),
            ("part_codes", self.part_codes),
            ("invariants", self.invariants),
            ("invariant_uses", self.invariant_uses),
            ("searches", self.searches),
            ("components", self.components),
            ("compartments", self.compartments),
            ("resources", self.resources),
        ]

    def files(self):
        """File name → text."""
        counts = ["const struct schema_counts schema_counts = {"]
        counts += [f"\t.{name} = {table.count}," for name, table in self.counts()] + ["};"]
        version = f"const char schema_fhir_version[] = {text(self.version)};"
        type_slots = f"const uint16_t schema_type_slot_mask = {self.type_slots.count - 1};"
        return {
            "types.c": source(self.types, self.resources, self.type_slots, type_slots, version, "\n".join(counts)),
            "elements.c": source(self.elements, self.element_types, self.targets),
            "names.c": source(self.names, self.name_slots),
            "codes.c": source(self.value_sets, self.codes, self.systems),
            "concepts.c": source(self.code_systems, self.concepts, self.concept_text),
            "definitions.c": source(self.definitions, self.parts, self.part_codes),
            "invariants.c": source(self.invariants, self.invariant_uses),
            "searches.c": source(self.searches, self.components),
            "compartments.c": source(self.compartments),
        }


# Writing


def source(*parts):
    head = "/* Made by generate.py from the official FHIR R4 definitions: change that, not this. */\n"
    return "\n".join([head + '#include "resources/schema/slots.h"\n'] + [table_text(part) for part in parts])


def table_text(part):
    if isinstance(part, str):
        return part + "\n"
    if isinstance(part, Text):
        return f"{part.declaration} =\n" + "".join(pack(part.starts))[:-1] + ";\n"
    if isinstance(part, Cells):
        return f"{part.declaration} = {{\n" + "".join(join(part.lines)) + "};\n"
    if all(isinstance(line, int) for line in part.lines):  # bare numbers: as many as fit in a line
        return f"{part.declaration} = {{\n" + "".join(fold(part.lines)) + "};\n"
    rows = (f"\t{line}\n" if line.startswith("/*") else f"\t{line},\n" for line in part.lines)
    return f"{part.declaration} = {{\n" + "".join(rows) + "};\n"


def join(lines, width=120):
    """Rows behind each other, as many as fit; a comment begins a line."""
    line = ""
    for cell in lines:
        if line and (cell.startswith("/*") or len(line) + len(cell) > width):
            yield line + "\n"
            line = ""
        if cell.startswith("/*"):
            yield f"\t{cell}\n"
        else:
            line += f" {cell}," if line else f"\t{cell},"
    if line:
        yield line + "\n"


def pack(texts, width=120):
    """Literals of as many texts as fit, each with its NUL (in three digits, as a digit may follow)."""
    line = ""
    for value in texts:
        piece = text(value)[1:-1] + "\\000"
        if line and len(line) + len(piece) > width:
            yield f'\t"{line}"\n'
            line = ""
        line += piece
    yield f'\t"{line}"\n'


def fold(numbers, per_line=20):
    for at in range(0, len(numbers), per_line):
        yield "\t" + ", ".join(map(str, numbers[at : at + per_line])) + ",\n"


def generate(folder):
    structures = load(folder, "types") + load(folder, "resources")
    compartments = [r for r in structures if r["resourceType"] == "CompartmentDefinition"]
    structures = [r for r in structures if r["resourceType"] == "StructureDefinition"]
    types = collect_types(structures)
    leave_each_invariant_once(types, collect_profiles(structures))
    expansions = {r["url"]: r for r in load(folder, "valueset-expansions")}
    terms = [r for name in ("valuesets", "v2-valuesets", "v3-valuesets") for r in load(folder, name)]
    code_systems = [r for r in terms if r["resourceType"] == "CodeSystem" and r["content"] == "complete"]
    value_sets = [r for r in terms if r["resourceType"] == "ValueSet" and "compose" in r]
    (version,) = {structure["fhirVersion"] for structure in structures}
    return Tables(version, types, load(folder, "searchParams"), compartments, expansions, code_systems, value_sets).files()


def main():
    parser = argparse.ArgumentParser(description="Writes the schema tables from the official FHIR R4 definitions.")
    parser.add_argument("definitions", type=pathlib.Path, help="folder of the Bundle-*.json or Bundle-*.json.gz files")
    parser.add_argument("--check", action="store_true", help="write nothing; fail when a file differs")
    arguments = parser.parse_args()
    here = pathlib.Path(__file__).resolve().parent
    stale = []
    for name, content in generate(arguments.definitions).items():
        path = here / name
        if not arguments.check:
            path.write_text(content, encoding="ascii")
        elif not path.exists() or path.read_bytes() != content.encode("ascii"):
            stale.append(name)
    if stale:
        sys.exit("generate.py: not as generated: " + " ".join(stale))


if __name__ == "__main__":
    main()
