#include "tests/unit/test.h"

#include "resources/schema/schema.h"

static const struct schema_type *
type_named(const char *name)
{
	const struct schema_type *type = schema_type(slice_text(name));

	if (type == NULL)
		fail_msg("there is no type %s", name);
	return type;
}

static const struct schema_element *
element_named(const char *type, const char *name)
{
	const struct schema_element *element = schema_element(type_named(type), slice_text(name));

	if (element == NULL)
		fail_msg("%s has no element %s", type, name);
	return element;
}

static bool
may_be(const struct schema_element *element, const char *type)
{
	for (int i = 0; i < element->type_count; i++)
		if (schema_element_types[element->first_type + i].type == schema_number(type_named(type)))
			return true;
	return false;
}

static const struct schema_value_set *
value_set_of(const struct schema_element *element)
{
	assert_int_not_equal(element->value_set, SCHEMA_NONE);
	return &schema_value_sets[element->value_set];
}

static bool
uses_invariant(uint16_t first, uint16_t count, const char *key)
{
	for (int i = 0; i < count; i++)
		if (strcmp(schema_invariants[schema_invariant_uses[first + i]].key, key) == 0)
			return true;
	return false;
}

static const struct schema_search *
search_named(const char *type, const char *code)
{
	const struct schema_search *search = schema_search(type_named(type), slice_text(code));

	if (search == NULL)
		fail_msg("%s has no search parameter %s", type, code);
	return search;
}

static bool
in_compartment(const char *compartment, const char *type, const char *parameter)
{
	for (uint32_t i = 0; i < schema_counts.compartments; i++) {
		const struct schema_compartment *row = &schema_compartments[i];

		if (row->compartment == schema_number(type_named(compartment)) &&
		    row->type == schema_number(type_named(type)) && strcmp(row->parameter, parameter) == 0)
			return true;
	}
	return false;
}

/* The sizes of the official R4 4.0.1 definitions. */
static void
counts_are_those_of_the_definitions(void **state)
{
	(void)state;
	int primitives = 0, complex = 0, resources = 0, backbones = 0;
	int elements = 0, choices = 0, variants = 0, references = 0, modifiers = 0, summaries = 0, required = 0;

	for (uint32_t i = 0; i < schema_counts.types; i++) {
		const struct schema_type *type = &schema_types[i];
		/* Elements are counted in concrete resources, not in datatypes and abstract types. */
		struct slice path = slice_text(type->name);
		bool counted = schema_resource(slice_cut(&path, '.')) != NULL;

		primitives += type->kind == TYPE_PRIMITIVE;
		complex += type->kind == TYPE_COMPLEX && !type->abstract;
		resources += type->kind == TYPE_RESOURCE && !type->abstract;
		backbones += type->kind == TYPE_BACKBONE && counted;
		elements += counted && type->kind == TYPE_RESOURCE; /* the root */
		for (int j = 0; j < type->element_count; j++) {
			const struct schema_element *element = &schema_elements[type->first_element + j];

			required += element->binding == BINDING_REQUIRED && (counted || type->kind != TYPE_RESOURCE);
			if (!counted)
				continue;
			elements++;
			choices += (element->flags & ELEMENT_CHOICE) != 0;
			variants += (element->flags & ELEMENT_CHOICE) != 0 ? element->type_count : 0;
			references += element->content_reference;
			modifiers += (element->flags & ELEMENT_MODIFIER) != 0;
			summaries += (element->flags & ELEMENT_SUMMARY) != 0;
		}
	}
	assert_int_equal(primitives, 20);
	assert_int_equal(complex, 39);
	assert_int_equal(resources, 146);
	assert_int_equal(schema_counts.resources, 146);
	assert_int_equal(backbones, 459);
	assert_int_equal(elements, 7138);
	assert_int_equal(choices, 168);
	assert_int_equal(variants, 689);
	assert_int_equal(references, 55);
	assert_int_equal(modifiers, 882);
	assert_int_equal(summaries, 2977);
	assert_int_equal(required, 366);
	assert_int_equal(schema_counts.searches, 1706);
	assert_string_equal(schema_fhir_version, "4.0.1");
}

static void
search_parameters_are_counted_by_type(void **state)
{
	(void)state;
	/* Of the 1,375 definitions; those of several resource types have a row for each. */
	static const int expected[] = { [SEARCH_TOKEN] = 536, [SEARCH_REFERENCE] = 472, [SEARCH_STRING] = 133,
		[SEARCH_DATE] = 109, [SEARCH_COMPOSITE] = 46, [SEARCH_URI] = 45, [SEARCH_QUANTITY] = 27,
		[SEARCH_NUMBER] = 6, [SEARCH_SPECIAL] = 1 };
	int found[SEARCH_SPECIAL + 1] = { 0 };

	for (uint32_t i = 0; i < schema_counts.searches; i++) {
		bool first = true;

		for (uint32_t j = 0; j < i && first; j++)
			first = strcmp(schema_searches[i].url, schema_searches[j].url) != 0;
		found[schema_searches[i].type] += first;
	}
	for (int i = 0; i <= SEARCH_SPECIAL; i++)
		assert_int_equal(found[i], expected[i]);
}

static void
required_codes_and_invariants_are_counted(void **state)
{
	(void)state;
	bool *required = calloc(schema_counts.value_sets, sizeof *required);
	uint32_t sets = 0, keys = 0;

	assert_non_null(required);
	for (uint32_t i = 0; i < schema_counts.elements; i++)
		if (schema_elements[i].binding == BINDING_REQUIRED) {
			sets += !required[schema_elements[i].value_set];
			required[schema_elements[i].value_set] = true;
		}
	assert_int_equal(sets, 224);
	for (uint32_t i = 0; i < schema_counts.value_sets; i++)
		if (!required[i])
			assert_int_equal(schema_value_sets[i].code_count, 0);
	free(required);
	/* 3,247 are expanded, 1,000 of them in ucum-units, which says that it is not all of UCUM. */
	assert_int_equal(schema_counts.codes, 3247 - 1000);
	for (uint32_t i = 0; i < schema_counts.invariants; i++)
		keys += i == 0 || strcmp(schema_invariants[i].key, schema_invariants[i - 1].key) != 0;
	/* And sqty-1 of the profile SimpleQuantity, which elements name as their type. */
	assert_int_equal(keys, 237 + 1);
}

static void
types_are_found_by_name(void **state)
{
	(void)state;
	for (uint32_t i = 0; i < schema_counts.types; i++) {
		assert_ptr_equal(schema_type(slice_text(schema_types[i].name)), &schema_types[i]);
		if (i > 0)
			assert_true(strcmp(schema_types[i - 1].name, schema_types[i].name) < 0);
	}
	for (uint32_t i = 0; i < schema_counts.resources; i++) {
		const struct schema_type *type = &schema_types[schema_resources[i]];

		assert_int_equal(type->resource, i);
		assert_ptr_equal(schema_resource(slice_text(type->name)), type);
	}
	assert_string_equal(schema_types[schema_resources[0]].name, "Account");
	assert_string_equal(schema_types[schema_resources[145]].name, "VisionPrescription");
	assert_null(schema_type(SLICE("patient")));
	assert_null(schema_type(SLICE("Patien")));
	assert_null(schema_type(SLICE("Patientt")));
	assert_null(schema_type(SLICE("Patient\0")));
	assert_null(schema_type(SLICE("Patient\0x")));
	assert_null(schema_type(SLICE("")));
	assert_null(schema_type(SLICE_NONE));
	assert_null(schema_type(SLICE("SimpleQuantity")));
	assert_null(schema_type(SLICE("MetadataResource")));
	assert_null(schema_resource(SLICE("Resource")));
	assert_null(schema_resource(SLICE("DomainResource")));
	assert_null(schema_resource(SLICE("HumanName")));
	assert_null(schema_resource(SLICE("Patient.contact")));
}

static void
types_know_what_they_specialise(void **state)
{
	(void)state;
	assert_true(schema_is(type_named("Patient"), type_named("DomainResource")));
	assert_true(schema_is(type_named("Patient"), type_named("Resource")));
	assert_true(schema_is(type_named("Bundle"), type_named("Resource")));
	assert_false(schema_is(type_named("Bundle"), type_named("DomainResource")));
	assert_true(schema_is(type_named("Age"), type_named("Quantity")));
	assert_true(schema_is(type_named("Patient.contact"), type_named("BackboneElement")));
	assert_true(schema_is(type_named("code"), type_named("string")));
	assert_true(schema_is(type_named("unsignedInt"), type_named("integer")));
	assert_false(schema_is(type_named("string"), type_named("code")));
	assert_false(schema_is(type_named("Patient"), type_named("Observation")));
	assert_true(type_named("Resource")->abstract && type_named("DomainResource")->abstract);
	assert_true(type_named("Element")->abstract && type_named("BackboneElement")->abstract);
	assert_false(type_named("Patient")->abstract);
	assert_int_equal(type_named("xhtml")->primitive, PRIMITIVE_XHTML);
	assert_int_equal(type_named("Quantity")->primitive, PRIMITIVE_NONE);
}

static void
properties_are_found_by_name(void **state)
{
	(void)state;
	for (uint32_t i = 0; i < schema_counts.types; i++) {
		const struct schema_type *type = &schema_types[i];

		for (uint32_t j = type->first_name; j < (uint32_t)type->first_name + type->name_count; j++) {
			const struct schema_name *name = &schema_names[j];

			assert_int_equal(name->length, strlen(name->name));
			assert_true(j == type->first_name || strcmp(schema_names[j - 1].name, name->name) < 0);
			assert_ptr_equal(schema_name(type, slice_text(name->name)), name);
			assert_in_range(name->element, type->first_element, type->first_element + type->element_count - 1);
		}
	}
	const struct schema_type *observation = type_named("Observation");
	const struct schema_name *value = schema_name(observation, SLICE("valueQuantity"));

	assert_non_null(value);
	assert_string_equal(schema_types[value->type].name, "Quantity");
	assert_string_equal(schema_elements[value->element].name, "value");
	assert_null(schema_name(observation, SLICE("value")));
	assert_null(schema_name(observation, SLICE("value[x]")));
	assert_null(schema_name(observation, SLICE("valueDecimal")));
	assert_null(schema_name(observation, SLICE("valuequantity")));
	assert_null(schema_name(observation, SLICE("resourceType")));
	assert_null(schema_name(observation, SLICE("_status")));
	assert_null(schema_name(observation, SLICE("status\0")));
	assert_null(schema_name(observation, SLICE("")));
	assert_null(schema_name(observation, SLICE_NONE));
	assert_null(schema_name(type_named("Patient"), SLICE("valueQuantity")));
	char long_name[5000];

	memset(long_name, 'a', sizeof long_name);
	assert_null(schema_name(observation, slice_of(long_name, sizeof long_name)));
	assert_null(schema_type(slice_of(long_name, sizeof long_name)));
}

static void
elements_are_found_by_name(void **state)
{
	(void)state;
	assert_int_equal(element_named("Observation", "value")->type_count, 11);
	assert_null(schema_element(type_named("Observation"), SLICE("valueQuantity")));
	assert_null(schema_element(type_named("Observation"), SLICE("valu")));
	assert_null(schema_element(type_named("Observation"), SLICE("")));
	assert_null(schema_element(type_named("Patient"), SLICE("subject")));
	assert_ptr_equal(element_named("Patient", "id"), &schema_elements[type_named("Patient")->first_element]);
}

/* http://hl7.org/fhir/R4/patient.html */
static void
patient_is_as_specified(void **state)
{
	(void)state;
	const struct schema_element *contact = element_named("Patient", "contact");

	assert_int_equal(contact->min, 0);
	assert_int_equal(contact->max, MAX_UNBOUNDED);
	assert_true(may_be(contact, "Patient.contact"));
	assert_int_equal(element_named("Patient.contact", "name")->max, 1);
	assert_int_equal(element_named("Patient.contact", "telecom")->max, MAX_UNBOUNDED);
	assert_int_equal(element_named("Patient.link", "other")->min, 1);
	assert_int_equal(element_named("Patient.communication", "language")->min, 1);
	assert_int_equal(element_named("Patient", "active")->flags, ELEMENT_SUMMARY | ELEMENT_MODIFIER);
	assert_int_equal(element_named("Patient", "photo")->flags, 0);
	const struct schema_element *deceased = element_named("Patient", "deceased");

	assert_int_equal(deceased->flags, ELEMENT_SUMMARY | ELEMENT_MODIFIER | ELEMENT_CHOICE);
	assert_int_equal(deceased->type_count, 2);
	assert_true(may_be(deceased, "boolean") && may_be(deceased, "dateTime"));
	const struct schema_element *gender = element_named("Patient", "gender");

	assert_int_equal(gender->binding, BINDING_REQUIRED);
	assert_string_equal(value_set_of(gender)->url, "http://hl7.org/fhir/ValueSet/administrative-gender");
	assert_int_equal(value_set_of(gender)->code_count, 4);
	assert_int_equal(element_named("Patient", "maritalStatus")->binding, BINDING_EXTENSIBLE);
	const struct schema_element *link = element_named("Patient.link", "other");
	const struct schema_element_type *reference = &schema_element_types[link->first_type];

	assert_int_equal(reference->target_count, 2);
	assert_string_equal(schema_types[schema_targets[reference->first_target]].name, "Patient");
	assert_string_equal(schema_types[schema_targets[reference->first_target + 1]].name, "RelatedPerson");
	assert_true(uses_invariant(type_named("Patient.contact")->first_invariant,
	    type_named("Patient.contact")->invariant_count, "pat-1"));
	assert_int_equal(type_named("Patient")->invariant_count, 0); /* dom-* are DomainResource's */
	assert_int_equal(type_named("DomainResource")->invariant_count, 5);
	assert_true(uses_invariant(type_named("Element")->first_invariant, type_named("Element")->invariant_count, "ele-1"));
}

/* http://hl7.org/fhir/R4/observation.html */
static void
observation_is_as_specified(void **state)
{
	(void)state;
	static const char *const values[] = { "Quantity", "CodeableConcept", "string", "boolean", "integer", "Range",
		"Ratio", "SampledData", "time", "dateTime", "Period" };
	const struct schema_element *value = element_named("Observation", "value");

	assert_int_equal(value->type_count, sizeof values / sizeof *values);
	for (size_t i = 0; i < sizeof values / sizeof *values; i++)
		assert_string_equal(schema_types[schema_element_types[value->first_type + i].type].name, values[i]);
	assert_int_equal(element_named("Observation", "status")->min, 1);
	assert_int_equal(element_named("Observation", "code")->min, 1);
	const struct schema_element_type *focus =
	    &schema_element_types[element_named("Observation", "focus")->first_type];

	assert_int_equal(focus->target_count, 0); /* any */
	assert_true(uses_invariant(element_named("Observation.referenceRange", "low")->first_invariant,
	    element_named("Observation.referenceRange", "low")->invariant_count, "sqty-1"));
}

static void
content_references_are_the_referred_type(void **state)
{
	(void)state;
	static const struct {
		const char *type, *element, *referred;
	} cases[] = {
		{ "Bundle.entry", "link", "Bundle.link" },
		{ "Questionnaire.item", "item", "Questionnaire.item" },
		{ "QuestionnaireResponse.item.answer", "item", "QuestionnaireResponse.item" },
		{ "Observation.component", "referenceRange", "Observation.referenceRange" },
		{ "ValueSet.compose", "exclude", "ValueSet.compose.include" },
		{ "Consent.provision", "provision", "Consent.provision" },
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct schema_element *element = element_named(cases[i].type, cases[i].element);

		assert_true(element->content_reference);
		assert_int_equal(element->type_count, 1);
		assert_true(may_be(element, cases[i].referred));
	}
	assert_false(element_named("Questionnaire", "item")->content_reference);
}

static void
ids_and_attributes_have_their_fhir_types(void **state)
{
	(void)state;
	assert_true(may_be(element_named("Patient", "id"), "id"));
	assert_true(may_be(element_named("Bundle", "id"), "id"));
	assert_true(may_be(element_named("HumanName", "id"), "string"));
	assert_true(may_be(element_named("Patient.contact", "id"), "string"));
	assert_true(may_be(element_named("Extension", "url"), "uri"));
	assert_true(may_be(element_named("Narrative", "div"), "xhtml"));
	assert_true((element_named("HumanName", "id")->flags & ELEMENT_ATTRIBUTE) != 0);
	assert_true((element_named("Extension", "url")->flags & ELEMENT_ATTRIBUTE) != 0);
	assert_true((element_named("Patient", "id")->flags & ELEMENT_ATTRIBUTE) == 0);
	assert_int_equal(element_named("Extension", "value")->type_count, 50);
	assert_null(schema_element(type_named("string"), SLICE("value")));
	assert_non_null(schema_element(type_named("string"), SLICE("extension")));
	assert_null(schema_element(type_named("xhtml"), SLICE("extension"))); /* 0..0 */
}

static void
codes_are_looked_up_by_system(void **state)
{
	(void)state;
	uint16_t gender = element_named("Patient", "gender")->value_set;
	struct slice system = SLICE("http://hl7.org/fhir/administrative-gender");

	assert_true(schema_has_code(gender, system, SLICE("female")));
	assert_true(schema_has_code(gender, SLICE_NONE, SLICE("other")));
	assert_false(schema_has_code(gender, SLICE_NONE, SLICE("Female")));
	assert_false(schema_has_code(gender, SLICE_NONE, SLICE("femal")));
	assert_false(schema_has_code(gender, SLICE_NONE, SLICE("femalee")));
	assert_false(schema_has_code(gender, SLICE_NONE, SLICE("")));
	assert_false(schema_has_code(gender, SLICE("http://example.org/"), SLICE("female")));
	assert_false(schema_has_code(gender, SLICE(""), SLICE("female")));
	/* Every listed code is found, in sets of one system and of many. */
	for (uint32_t i = 0; i < schema_counts.value_sets; i++) {
		const struct schema_value_set *set = &schema_value_sets[i];

		for (uint32_t j = set->first_code; j < set->first_code + set->code_count; j++) {
			struct slice code = slice_text(schema_codes[j].code);

			assert_true(schema_has_code((uint16_t)i, SLICE_NONE, code));
			assert_true(schema_has_code((uint16_t)i, slice_text(schema_systems[schema_codes[j].system]), code));
			assert_false(schema_has_code((uint16_t)i, SLICE("urn:none"), code));
		}
	}
	/* Two systems in one set: defined-types and resource-types. */
	uint16_t all_types = element_named("ParameterDefinition", "type")->value_set;

	assert_true(schema_has_code(all_types, SLICE("http://hl7.org/fhir/data-types"), SLICE("HumanName")));
	assert_true(schema_has_code(all_types, SLICE("http://hl7.org/fhir/resource-types"), SLICE("Patient")));
	assert_false(schema_has_code(all_types, SLICE("http://hl7.org/fhir/data-types"), SLICE("Patient")));
	assert_true(schema_has_code(element_named("Money", "currency")->value_set, SLICE_NONE, SLICE("JPY")));
	assert_false(schema_has_code(element_named("Money", "currency")->value_set, SLICE_NONE, SLICE("YEN")));
}

static void
open_sets_list_nothing(void **state)
{
	(void)state;
	const struct schema_element *mime = element_named("Attachment", "contentType");

	assert_int_equal(mime->binding, BINDING_REQUIRED);
	assert_int_equal(value_set_of(mime)->code_count, 0);
	assert_false(schema_has_code(mime->value_set, SLICE_NONE, SLICE("text/plain")));
	assert_int_equal(value_set_of(element_named("RiskEvidenceSynthesis.riskEstimate", "unitOfMeasure"))->code_count, 0);
}

static void
search_parameters_are_found(void **state)
{
	(void)state;
	for (uint32_t i = 0; i < schema_counts.searches; i++) {
		const struct schema_search *row = &schema_searches[i];

		assert_ptr_equal(schema_search(&schema_types[row->resource], slice_text(row->code)), row);
	}
	assert_string_equal(search_named("Patient", "birthdate")->expression, "Patient.birthDate");
	assert_string_equal(search_named("Patient", "birthdate")->url,
	    "http://hl7.org/fhir/SearchParameter/individual-birthdate");
	assert_string_equal(search_named("Person", "birthdate")->expression, "Person.birthDate");
	assert_string_equal(search_named("Observation", "date")->expression, "Observation.effective");
	assert_string_equal(search_named("Observation", "combo-code")->expression,
	    "Observation.code | Observation.component.code");
	assert_string_equal(search_named("InsurancePlan", "name")->expression, "name | alias");
	assert_int_equal(search_named("Observation", "subject")->target_count, 4);
	assert_int_equal(search_named("Observation", "focus")->target_count, 0); /* any */
	/* Inherited ones. */
	assert_string_equal(search_named("Patient", "_id")->expression, "Resource.id");
	assert_string_equal(schema_types[search_named("Patient", "_text")->resource].name, "DomainResource");
	assert_null(schema_search(type_named("Bundle"), SLICE("_text")));
	assert_null(schema_search(type_named("Patient"), SLICE("Birthdate")));
	assert_null(schema_search(type_named("Patient"), SLICE("birth")));
	assert_null(schema_search(type_named("Patient"), SLICE("")));
	assert_null(schema_search(type_named("VisionPrescription"), SLICE("zzz")));
	const struct schema_search *composite = search_named("Observation", "component-code-value-quantity");

	assert_int_equal(composite->type, SEARCH_COMPOSITE);
	assert_string_equal(composite->expression, "Observation.component");
	assert_int_equal(composite->component_count, 2);
	const struct schema_component *second = &composite->components[1];

	assert_string_equal(second->expression, "value.as(Quantity)");
	assert_string_equal(second->definition, "http://hl7.org/fhir/SearchParameter/Observation-component-value-quantity");
	for (uint32_t i = 0; i < schema_counts.searches; i++)
		assert_int_equal(schema_searches[i].type == SEARCH_COMPOSITE, schema_searches[i].component_count > 0);
}

static void
search_parameters_are_listed_by_type(void **state)
{
	(void)state;
	size_t total = 0;

	for (uint32_t i = 0; i < schema_counts.types; i++) {
		size_t count;
		const struct schema_search *rows = schema_searches_of(&schema_types[i], &count);

		for (size_t j = 0; j < count; j++)
			assert_int_equal(rows[j].resource, i);
		total += count;
	}
	assert_int_equal(total, schema_counts.searches);
	size_t count;

	schema_searches_of(type_named("Resource"), &count);
	assert_int_equal(count, 8);
	schema_searches_of(type_named("DomainResource"), &count);
	assert_int_equal(count, 1);
	schema_searches_of(type_named("HumanName"), &count);
	assert_int_equal(count, 0);
}

/* http://hl7.org/fhir/R4/compartmentdefinition-patient.html and -encounter.html */
static void
compartments_are_as_specified(void **state)
{
	(void)state;
	assert_true(in_compartment("Patient", "Observation", "subject"));
	assert_true(in_compartment("Patient", "Observation", "performer"));
	assert_false(in_compartment("Patient", "Observation", "focus"));
	assert_true(in_compartment("Patient", "Patient", "link"));
	assert_true(in_compartment("Encounter", "Encounter", "{def}"));
	assert_false(in_compartment("Patient", "Practitioner", "name"));
	assert_true(in_compartment("Device", "Observation", "device"));
	for (uint32_t i = 0; i < schema_counts.compartments; i++) {
		const struct schema_compartment *row = &schema_compartments[i];

		if (strcmp(row->parameter, "{def}") != 0)
			assert_int_equal(search_named(schema_types[row->type].name, row->parameter)->type, SEARCH_REFERENCE);
		if (i > 0)
			assert_true(row->compartment > row[-1].compartment ||
			    (row->compartment == row[-1].compartment && row->type >= row[-1].type));
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(counts_are_those_of_the_definitions),
		cmocka_unit_test(search_parameters_are_counted_by_type),
		cmocka_unit_test(required_codes_and_invariants_are_counted),
		cmocka_unit_test(types_are_found_by_name),
		cmocka_unit_test(types_know_what_they_specialise),
		cmocka_unit_test(properties_are_found_by_name),
		cmocka_unit_test(elements_are_found_by_name),
		cmocka_unit_test(patient_is_as_specified),
		cmocka_unit_test(observation_is_as_specified),
		cmocka_unit_test(content_references_are_the_referred_type),
		cmocka_unit_test(ids_and_attributes_have_their_fhir_types),
		cmocka_unit_test(codes_are_looked_up_by_system),
		cmocka_unit_test(open_sets_list_nothing),
		cmocka_unit_test(search_parameters_are_found),
		cmocka_unit_test(search_parameters_are_listed_by_type),
		cmocka_unit_test(compartments_are_as_specified),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
