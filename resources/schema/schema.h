/* schema: what FHIR says a resource is made of, as constant tables.
 *
 * The tables are generated from the official definitions (profiles/r4/) and hold facts only. Everything that walks a
 * resource (JSON, XML, validation, extraction, FHIRPath) walks it by these descriptors, so that another FHIR version is
 * another set of tables, not another codec. Rows refer to each other by number; all of it is read-only and shared by all
 * threads. */
#ifndef IRORI_SCHEMA_H
#define IRORI_SCHEMA_H

#include "resources/base/slice.h"

enum type_kind {
	TYPE_PRIMITIVE, /* string, date, ... and xhtml; also the FHIRPath System.String of "id" attributes */
	TYPE_COMPLEX, /* HumanName, Quantity, ... */
	TYPE_BACKBONE, /* an element with a structure of its own, named by its path: Patient.contact */
	TYPE_RESOURCE, /* Patient, ...; Resource and DomainResource are abstract */
};

/* The R4 primitive types, with the rules for their text in resources/primitive/. */
enum primitive {
	PRIMITIVE_NONE,
	PRIMITIVE_BASE64BINARY,
	PRIMITIVE_BOOLEAN,
	PRIMITIVE_CANONICAL,
	PRIMITIVE_CODE,
	PRIMITIVE_DATE,
	PRIMITIVE_DATETIME,
	PRIMITIVE_DECIMAL,
	PRIMITIVE_ID,
	PRIMITIVE_INSTANT,
	PRIMITIVE_INTEGER,
	PRIMITIVE_MARKDOWN,
	PRIMITIVE_OID,
	PRIMITIVE_POSITIVEINT,
	PRIMITIVE_STRING,
	PRIMITIVE_TIME,
	PRIMITIVE_UNSIGNEDINT,
	PRIMITIVE_URI,
	PRIMITIVE_URL,
	PRIMITIVE_UUID,
	PRIMITIVE_XHTML,
};

enum { SCHEMA_NONE = 0xFFFF }; /* no such row */
enum { MAX_UNBOUNDED = 0xFFFF }; /* element max "*" */

/* Numbers of rows. A type number is stable within a build, not between builds: never store one. */
typedef uint16_t type_number;

struct schema_type {
	const char *name; /* "Patient", "Patient.contact", "HumanName", "string" */
	uint8_t kind; /* enum type_kind */
	uint8_t primitive; /* enum primitive */
	bool abstract;
	type_number base; /* what it specialises: Patient → DomainResource, Age → Quantity; SCHEMA_NONE */
	/* Its elements in canonical (definition) order, inherited ones included: rows of schema_elements. */
	uint16_t first_element, element_count;
	/* Its JSON properties sorted by bytes, choices spelt out (valueQuantity): rows of schema_names. */
	uint16_t first_name, name_count;
	uint16_t first_slot, slot_mask; /* for schema_name() */
	/* The invariants stated on the type itself, those of base apart: rows of schema_invariant_uses. */
	uint16_t first_invariant, invariant_count;
	/* Resource types: its number as FHIR's resource types sorted by name, 0..145; else SCHEMA_NONE. */
	uint16_t resource;
};

enum element_flag {
	ELEMENT_SUMMARY = 1, /* in _summary=true */
	ELEMENT_MODIFIER = 2,
	ELEMENT_CHOICE = 4, /* name[x]; name is without [x] */
	ELEMENT_ATTRIBUTE = 8, /* an XML attribute: Element.id, Extension.url */
};

enum binding_strength { BINDING_NONE, BINDING_EXAMPLE, BINDING_PREFERRED, BINDING_EXTENSIBLE, BINDING_REQUIRED };

struct schema_element {
	const char *name; /* "birthDate", "value" for value[x] */
	uint8_t flags; /* enum element_flag */
	uint8_t binding; /* enum binding_strength */
	uint16_t min, max; /* max MAX_UNBOUNDED for "*" */
	/* The types it may have: rows of schema_element_types. A contentReference is the referred backbone type. */
	uint16_t first_type, type_count;
	uint16_t value_set; /* row of schema_value_sets, or SCHEMA_NONE */
	uint16_t first_invariant, invariant_count; /* rows of schema_invariant_uses, those of its types apart */
	bool content_reference;
};

/* A type that an element may have. */
struct schema_element_type {
	type_number type;
	/* For Reference and canonical: types that the target may have, rows of schema_targets; count 0 when any. */
	uint16_t first_target, target_count;
};

/* A JSON property of a type: which element it is and, for a choice, with which type. */
struct schema_name {
	const char *name; /* "valueQuantity" */
	uint8_t length;
	uint16_t element; /* row of schema_elements */
	type_number type;
};

struct schema_value_set {
	const char *url; /* without version */
	/* Codes of a required value set that the official expansion or enumeration lists, sorted by system then code:
	 * rows of schema_codes; count 0 when it can't be listed (all MIME types, all languages, ...). */
	uint32_t first_code, code_count;
};

struct schema_code {
	uint16_t system; /* row of schema_systems */
	const char *code;
};

/* A code system that the specification defines in full (its own, those of v2 and v3). Sorted by url. */
struct schema_code_system {
	const char *url;
	const char *version;
	uint32_t first_concept, concept_count; /* rows of schema_concepts */
};

enum concept_flag {
	CONCEPT_ABSTRACT = 1, /* only there to have others below it */
	CONCEPT_INACTIVE = 2, /* no longer to be used */
};

/* Sorted by code; a concept with several others right above it has as many rows. */
struct schema_concept {
	uint32_t code; /* where in schema_concept_text its code begins, which ends with NUL */
	uint16_t parent; /* the concept right above it, counted from first_concept; SCHEMA_NONE */
	uint8_t flags; /* enum concept_flag */
};

/* A value set as the specification defines it. Sorted by url. */
struct schema_definition {
	const char *url;
	const char *version;
	uint32_t first_part, part_count; /* rows of schema_parts */
};

enum part_kind {
	PART_WHOLE, /* all codes of the source, a code system */
	PART_LISTED, /* these codes of it */
	PART_IS_A, /* of it the code and what is below it */
	PART_DESCENDENT_OF, /* what is below the code */
	PART_IS_NOT_A, /* all but the code and what is below it */
	PART_VALUE_SET, /* the codes of the source, a value set */
	PART_OTHER, /* something else, that the tables don't say */
};

struct schema_part {
	uint8_t kind; /* enum part_kind */
	const char *source; /* its url; that of a value set may have a version behind '|' */
	const char *version; /* of the code system, or NULL */
	/* Rows of schema_part_codes, which say where in schema_concept_text a code is. */
	uint32_t first_code, code_count;
	bool exclude;
};

struct schema_invariant {
	const char *key; /* "dom-3" */
	bool error; /* severity; false is a warning */
	const char *expression; /* FHIRPath */
	const char *source; /* canonical of the definition that states it, or NULL */
};

enum search_type {
	SEARCH_NUMBER,
	SEARCH_DATE,
	SEARCH_STRING,
	SEARCH_TOKEN,
	SEARCH_REFERENCE,
	SEARCH_COMPOSITE,
	SEARCH_QUANTITY,
	SEARCH_URI,
	SEARCH_SPECIAL,
};

/* A search parameter on one resource type (1,706 of them in R4). Rows are sorted by type name, then code. The parameters
 * of Resource and DomainResource (_id, _lastUpdated, ...) have those types and hold for all. */
struct schema_search {
	const char *code; /* "birthdate" */
	const char *url; /* canonical of the SearchParameter */
	const char *expression; /* FHIRPath, only the part of it that is about this type; "" when it has none */
	uint8_t type; /* enum search_type */
	type_number resource;
	uint16_t first_target, target_count; /* rows of schema_targets, for references */
	/* Composites: rows of schema_components. */
	uint16_t first_component, component_count;
};

struct schema_component {
	const char *definition; /* canonical of the component's SearchParameter */
	const char *expression; /* relative to the composite's expression */
};

/* "Patient compartment holds Observations by subject and performer". Sorted by compartment, then type. */
struct schema_compartment {
	type_number compartment; /* Patient, Encounter, RelatedPerson, Practitioner, Device */
	type_number type;
	/* Search parameter code, or "{def}": the compartment's own resource (stated for Encounter, Practitioner and
	 * RelatedPerson only, though it goes for all). */
	const char *parameter;
};

extern const struct schema_type schema_types[];
extern const struct schema_element schema_elements[];
extern const struct schema_element_type schema_element_types[];
extern const struct schema_name schema_names[];
extern const type_number schema_targets[];
extern const struct schema_value_set schema_value_sets[];
extern const struct schema_code schema_codes[];
extern const char *const schema_systems[];
extern const struct schema_code_system schema_code_systems[];
extern const struct schema_concept schema_concepts[];
extern const char schema_concept_text[];
extern const struct schema_definition schema_definitions[];
extern const struct schema_part schema_parts[];
extern const uint32_t schema_part_codes[];
extern const struct schema_invariant schema_invariants[];
extern const uint16_t schema_invariant_uses[];
extern const struct schema_search schema_searches[];
extern const struct schema_component schema_components[];
extern const struct schema_compartment schema_compartments[];
/* The type of each concrete resource, in resource-number order. */
extern const type_number schema_resources[];

struct schema_counts {
	uint32_t types, elements, element_types, names, targets, value_sets, codes, systems, code_systems, concepts, definitions,
	    parts, part_codes, invariants, invariant_uses, searches, components, compartments, resources;
};
extern const struct schema_counts schema_counts;

/* The FHIR version of the tables: "4.0.1". */
extern const char schema_fhir_version[];

static inline type_number
schema_number(const struct schema_type *type)
{
	return (type_number)(type - schema_types);
}

/* "token", "composite", ... */
const char *search_type_text(enum search_type type);

/* The type of that name, or NULL. */
const struct schema_type *schema_type(struct slice name);

/* The concrete resource type of that name, or NULL. */
const struct schema_type *schema_resource(struct slice name);

/* The JSON property of the type (without a leading "_"), or NULL. */
const struct schema_name *schema_name(const struct schema_type *type, struct slice property);

/* The element of that FHIR name ("value" for value[x]), or NULL. */
const struct schema_element *schema_element(const struct schema_type *type, struct slice name);

/* True when type is, or specialises, base. */
bool schema_is(const struct schema_type *type, const struct schema_type *base);

/* True when the value set lists the code; system SLICE_NONE looks at codes only. A set that can't be listed has none. */
bool schema_has_code(uint16_t value_set, struct slice system, struct slice code);

/* The value set of that url (without version), or NULL. */
const struct schema_value_set *schema_value_set(struct slice url);

/* The definition of the value set of that url, or NULL. */
const struct schema_definition *schema_definition(struct slice url);

/* The code system of that url, or NULL. */
const struct schema_code_system *schema_code_system(struct slice url);

/* The parameter of the resource type, or of Resource or DomainResource, or NULL. */
const struct schema_search *schema_search(const struct schema_type *type, struct slice code);

/* The parameters of exactly that type (not the inherited ones): first row and count. */
const struct schema_search *schema_searches_of(const struct schema_type *type, size_t *count);

#endif
