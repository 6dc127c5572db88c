#include "server/sdc/observation.h"

#include "resources/primitive/check.h"
#include "resources/primitive/reference.h"

#define CATEGORY_SYSTEM "http://terminology.hl7.org/CodeSystem/observation-category"

/* "Extraction only makes sense to occur once a QuestionnaireResponse is completed." One that was in error takes what was taken
 * out of it with it. */
static const struct {
	const char *response, *observation;
} statuses[] = {
	{ "completed", "final" },
	{ "amended", "amended" },
	{ "entered-in-error", "entered-in-error" },
};

const char *
observation_status(struct slice response_status)
{
	for (size_t i = 0; i < sizeof statuses / sizeof statuses[0]; i++)
		if (slice_is(response_status, statuses[i].response))
			return statuses[i].observation;
	return NULL;
}

/* ---- Head -------------------------------------------------------------------------------------------------------- */

static const struct {
	const char *response, *observation;
} references[] = {
	{ "basedOn", "basedOn" },
	{ "partOf", "partOf" },
	{ "subject", "subject" },
	{ "encounter", "encounter" },
	{ "author", "performer" },
};

static bool
may_refer(const char *property, const struct schema_type *target)
{
	const struct schema_name *name = schema_name(schema_resource(SLICE("Observation")), slice_text(property));
	const struct schema_element *element = &schema_elements[name->element];
	const struct schema_element_type *row = &schema_element_types[element->first_type];

	for (size_t i = 0; i < row->target_count; i++)
		if (schema_is(target, &schema_types[schema_targets[row->first_target + i]]))
			return true;
	return row->target_count == 0;
}

const struct node *
observation_reference(const struct node *child, const char **property)
{
	/* The items are last, and may be many. */
	for (; child != NULL && strcmp(child->element->name, "item") != 0; child = child->next)
		for (size_t i = 0; i < sizeof references / sizeof references[0]; i++)
			if (strcmp(child->element->name, references[i].response) == 0) {
				*property = references[i].observation;
				return child;
			}
	return NULL;
}

bool
observation_takes(const struct node *reference, const char *property)
{
	struct reference literal = reference_parse(node_text(reference, "reference"));
	const struct schema_type *type = literal.type != NULL ? literal.type : schema_resource(node_text(reference, "type"));

	/* What the response contains, the Observation doesn't. */
	return literal.form != REFERENCE_CONTAINED && (type == NULL || may_refer(property, type));
}

static void
copy_references(struct node_maker *maker, struct node *observation, const struct node *response)
{
	const char *property;

	for (const struct node *child = observation_reference(response->child, &property); child != NULL;
	    child = observation_reference(child->next, &property))
		if (observation_takes(child, property))
			make_copy(maker, observation, property, child);
}

static void
copy_categories(struct node_maker *maker, struct node *observation, const struct item_scope *scope)
{
	const struct node *category = item_category(scope, NULL);

	if (category == NULL) {
		struct node *coding = make_child(maker, make_child(maker, observation, "category"), "coding");

		make_text(maker, coding, "system", SLICE(CATEGORY_SYSTEM));
		make_text(maker, coding, "code", SLICE("survey"));
		make_text(maker, coding, "display", SLICE("Survey"));
		return;
	}
	for (; category != NULL; category = item_category(scope, category))
		make_copy(maker, observation, "category", category);
}

void
observation_code(struct node_maker *maker, struct node *node, const struct item *item)
{
	struct node *concept = make_child(maker, node, "code");

	for (const struct node *code = item_code(item, NULL); code != NULL; code = item_code(item, code)) {
		struct node *coding = make_child(maker, concept, "coding");

		/* Without the extensions, which are marks for extraction. */
		make_copy(maker, coding, "system", node_child(code, "system"));
		make_copy(maker, coding, "version", node_child(code, "version"));
		make_copy(maker, coding, "code", node_child(code, "code"));
		make_copy(maker, coding, "display", node_child(code, "display"));
	}
}

static void
name_response(struct node_maker *maker, struct node *observation, const struct observation_head *head)
{
	const struct node *identifier = node_child(head->response, "identifier");

	if (head->reference.data != NULL)
		make_text(maker, make_child(maker, observation, "derivedFrom"), "reference", head->reference);
	else if (identifier != NULL)
		make_copy(maker, make_child(maker, observation, "derivedFrom"), "identifier", identifier);
}

struct node *
observation_make(struct node_maker *maker, const struct observation_head *head, const struct item *item, struct slice identifier)
{
	struct node *observation = make_resource(maker, "Observation");
	struct slice authored = node_text(head->response, "authored");
	const struct node *meta = node_child(head->response, "meta");
	const struct node *label = meta != NULL ? node_child(meta, "security") : NULL;

	if (observation == NULL)
		return NULL;
	/* What is confidential in the response is so outside of it. */
	struct node *labels = label != NULL ? make_child(maker, observation, "meta") : NULL;

	for (; label != NULL; label = node_again(label))
		make_copy(maker, labels, "security", label);
	if (identifier.data != NULL) {
		struct node *named = make_child(maker, observation, "identifier");

		make_text(maker, named, "system", SLICE(SDC_EXTRACTED_SYSTEM));
		make_text(maker, named, "value", identifier);
	}
	make_text(maker, observation, "status", slice_text(head->status));
	copy_categories(maker, observation, &item->scope);
	observation_code(maker, observation, item);
	copy_references(maker, observation, head->response);
	make_text(maker, observation, "effectiveDateTime", authored);
	/* An instant is a time to the second with its zone; a dateTime need not be. */
	if (authored.data != NULL && primitive_check(PRIMITIVE_INSTANT, authored) == NULL)
		make_text(maker, observation, "issued", authored);
	name_response(maker, observation, head);
	return maker->failed ? NULL : observation;
}

/* ---- Value ------------------------------------------------------------------------------------------------------- */

static void
take_same(struct node_maker *maker, struct node *node, const char *property, const struct node *value)
{
	make_copy(maker, node, property, value);
}

/* Of another type, with the same text. */
static void
take_text(struct node_maker *maker, struct node *node, const char *property, const struct node *value)
{
	make_text(maker, node, property, value->text);
}

static void
take_coding(struct node_maker *maker, struct node *node, const char *property, const struct node *value)
{
	make_copy(maker, make_child(maker, node, property), "coding", value);
}

static void
take_number(struct node_maker *maker, struct node *node, const char *property, const struct node *value)
{
	make_text(maker, make_child(maker, node, property), "value", value->text);
}

static const struct {
	const char *answer, *property;
	void (*take)(struct node_maker *maker, struct node *node, const char *property, const struct node *value);
} values[] = {
	{ "boolean", "valueBoolean", take_same },
	{ "integer", "valueInteger", take_same },
	{ "string", "valueString", take_same },
	{ "time", "valueTime", take_same },
	{ "dateTime", "valueDateTime", take_same },
	{ "Quantity", "valueQuantity", take_same },
	{ "date", "valueDateTime", take_text },
	{ "uri", "valueString", take_text },
	{ "Coding", "valueCodeableConcept", take_coding },
	{ "decimal", "valueQuantity", take_number },
	/* An Observation can't be an Attachment or a Reference. */
};

bool
observation_can_hold(const struct schema_type *answer)
{
	for (size_t i = 0; i < sizeof values / sizeof values[0]; i++)
		if (strcmp(values[i].answer, answer->name) == 0)
			return true;
	return false;
}

static bool
is_number(const struct schema_type *type)
{
	return type->primitive == PRIMITIVE_INTEGER || type->primitive == PRIMITIVE_DECIMAL;
}

static void
take_measure(struct node_maker *maker, struct node *node, const struct node *value, const struct node *unit)
{
	struct node *quantity = make_child(maker, node, "valueQuantity");
	struct slice display = node_text(unit, "display"), system = node_text(unit, "system"), code = node_text(unit, "code");

	make_text(maker, quantity, "value", value->text);
	make_text(maker, quantity, "unit", display.data != NULL ? display : code);
	/* qty-3: a code has a system. */
	if (system.data != NULL) {
		make_text(maker, quantity, "system", system);
		make_text(maker, quantity, "code", code);
	}
}

void
observation_value(struct node_maker *maker, struct node *node, const struct item *item, const struct node *value)
{
	const struct node *unit = is_number(value->type) ? item_unit(item) : NULL;

	if (unit != NULL) {
		take_measure(maker, node, value, unit);
		return;
	}
	for (size_t i = 0; i < sizeof values / sizeof values[0]; i++)
		if (strcmp(values[i].answer, value->type->name) == 0)
			values[i].take(maker, node, values[i].property, value);
}
