/* What R4 adds (fhirpath.html#functions). */
#include "resources/fhirpath/families.h"

#include "resources/primitive/reference.h"
#include "resources/primitive/xhtml.h"

bool
function_extension(struct call *call)
{
	struct slice url;
	bool present;

	if (!call_string(call, 0, &url, &present))
		return false;
	for (size_t i = 0; present && i < call->input->count; i++) {
		const struct fhirpath_item *item = &call->input->items[i];

		if (item->kind != FHIRPATH_NODE)
			continue;
		if (!run_look(call->run, item->node))
			return false;
		for (const struct node *child = item->node->child; child != NULL; child = child->next)
			if (strcmp(child->element->name, "extension") == 0 && (!run_look(call->run, child) ||
			    (slice_equal(node_text(child, "url"), url) && !call_give(call, fhirpath_node(child)))))
				return false;
	}
	return run_step(call->run, call->input->count);
}

/* A single primitive that has a value. A narrative's div is one: R4 defines xhtml as a primitive type. */
static bool
has_value(const struct fhirpath_list *input)
{
	const struct fhirpath_item *item = input->count == 1 ? &input->items[0] : NULL;

	if (item == NULL || item->kind == FHIRPATH_QUANTITY || item->kind == FHIRPATH_TYPE)
		return false;
	return item->kind != FHIRPATH_NODE ||
	    (item->node->type->kind == TYPE_PRIMITIVE && item->node->text.data != NULL);
}

bool
function_has_value(struct call *call)
{
	return call_give_boolean(call, has_value(call->input));
}

bool
function_get_value(struct call *call)
{
	struct fhirpath_item item;
	bool present;

	if (!has_value(call->input))
		return true;
	return call_input(call, &item, &present) && call_give(call, item);
}

/* ---- References -------------------------------------------------------------------------------------------------- */

static const struct node *
container(const struct node *node)
{
	while (node->parent != NULL && (node->type->kind != TYPE_RESOURCE ||
	    (node->element != NULL && strcmp(node->element->name, "contained") == 0)))
		node = node->parent;
	return node;
}

/* NULL in *out when there is none; false when the looking takes too long. */
static bool
find_contained(struct call *call, const struct node *from, struct slice id, const struct node **out)
{
	const struct node *resource = container(from);

	*out = id.length == 0 ? resource : NULL;
	if (id.length == 0)
		return true;
	for (const struct node *child = resource->child; child != NULL; child = child->next) {
		if (!run_step(call->run, 1))
			return false;
		if (strcmp(child->element->name, "contained") == 0 && slice_equal(node_text(child, "id"), id)) {
			*out = child;
			return true;
		}
	}
	return true;
}

/* Whether a fullUrl is what the reference says: the same, or the reference behind a base. */
static bool
is_full_url(struct slice full, struct slice text, const struct reference *reference)
{
	if (full.data == NULL)
		return false;
	if (reference->form != REFERENCE_RELATIVE)
		return slice_equal(full, text);
	return full.length > text.length && full.data[full.length - text.length - 1] == '/' &&
	    slice_equal(slice_from(full, full.length - text.length), text);
}

/* The entry of the Bundle that the node is in, if it is in one; as find_contained(). */
static bool
find_entry(struct call *call, const struct node *from, struct slice text, const struct reference *reference,
    const struct node **out)
{
	const struct node *bundle = from;

	*out = NULL;
	while (bundle->parent != NULL)
		bundle = bundle->parent;
	for (const struct node *entry = node_child(bundle, "entry"); entry != NULL; entry = node_again(entry)) {
		const struct node *resource = node_child(entry, "resource");

		if (!run_step(call->run, 1) || !run_look(call->run, entry))
			return false;
		if (resource == NULL)
			continue;
		if (is_full_url(node_text(entry, "fullUrl"), text, reference) || (reference->form == REFERENCE_RELATIVE &&
		    resource->type == reference->type && slice_equal(node_text(resource, "id"), reference->id))) {
			*out = resource;
			return true;
		}
	}
	return true;
}

/* The text of a reference: of a Reference, or of the string itself. SLICE_NONE when it is none. */
static struct slice
reference_text(const struct fhirpath_item *item)
{
	if (item->kind == FHIRPATH_STRING)
		return item->string;
	if (item->kind != FHIRPATH_NODE)
		return SLICE_NONE;
	return item->node->type->kind == TYPE_PRIMITIVE ? item->node->text : node_text(item->node, "reference");
}

bool
function_resolve(struct call *call)
{
	const struct fhirpath_environment *environment = call->run->environment;

	for (size_t i = 0; i < call->input->count; i++) {
		const struct fhirpath_item *item = &call->input->items[i];
		const struct node *from = item->kind == FHIRPATH_NODE ? item->node : call->run->context, *target = NULL;
		struct slice text = reference_text(item);

		if (!run_step(call->run, 1) || (item->kind == FHIRPATH_NODE && !run_look(call->run, item->node)))
			return false;
		if (text.data == NULL)
			continue;
		struct reference reference = reference_parse(text);

		if (from != NULL && !(reference.form == REFERENCE_CONTAINED ?
		    find_contained(call, from, reference.id, &target) : find_entry(call, from, text, &reference, &target)))
			return false;
		if (target == NULL && environment->resolve != NULL && reference.form != REFERENCE_CONTAINED)
			target = environment->resolve(environment->data, text, call->run->arena);
		if (target != NULL && !call_give(call, fhirpath_node(target)))
			return false;
	}
	return true;
}

/* ---- Terminology and profiles ------------------------------------------------------------------------------------ */

static bool
holds_coding(uint16_t value_set, const struct node *coding)
{
	return schema_has_code(value_set, node_text(coding, "system"), node_text(coding, "code"));
}

/* By the value sets of the schema. */
static enum fhirpath_answer
known_member(const struct fhirpath_item *item, struct slice url)
{
	struct slice name = url;
	uint32_t row = 0;
	bool has = false;

	name = slice_cut(&name, '|');
	while (row < schema_counts.value_sets && !slice_is(name, schema_value_sets[row].url))
		row++;
	if (row == schema_counts.value_sets || schema_value_sets[row].code_count == 0)
		return FHIRPATH_UNKNOWN;
	if (item->kind == FHIRPATH_STRING)
		has = schema_has_code((uint16_t)row, SLICE_NONE, item->string);
	else if (item->kind == FHIRPATH_NODE && item->node->type->kind == TYPE_PRIMITIVE)
		has = schema_has_code((uint16_t)row, SLICE_NONE, item->node->text);
	else if (item->kind == FHIRPATH_NODE && strcmp(item->node->type->name, "Coding") == 0)
		has = holds_coding((uint16_t)row, item->node);
	else if (item->kind == FHIRPATH_NODE)
		for (const struct node *coding = node_child(item->node, "coding"); coding != NULL; coding = node_again(coding))
			has = has || holds_coding((uint16_t)row, coding);
	return has ? FHIRPATH_YES : FHIRPATH_NO;
}

bool
function_member_of(struct call *call)
{
	const struct fhirpath_environment *environment = call->run->environment;
	enum fhirpath_answer answer = FHIRPATH_UNKNOWN;
	struct slice url;
	bool present;

	if (!call_string(call, 0, &url, &present))
		return false;
	if (!present || call->input->count != 1)
		return true;
	const struct fhirpath_item *item = &call->input->items[0];

	/* Value sets are looked through by name. */
	if (!run_step(call->run, 20) || (item->kind == FHIRPATH_NODE && !run_look(call->run, item->node)))
		return false;
	if (environment->member_of != NULL && item->kind == FHIRPATH_NODE)
		answer = environment->member_of(environment->data, item->node, url);
	if (answer == FHIRPATH_UNKNOWN)
		answer = known_member(item, url);
	return answer == FHIRPATH_UNKNOWN || call_give_boolean(call, answer == FHIRPATH_YES);
}

/* A code is the same as itself; more is for a terminology service, which there isn't: nothing. */
static bool
same_code(struct call *call)
{
	struct fhirpath_list other;

	if (!call_list(call, 0, &other))
		return false;
	if (call->input->count != 1 || other.count != 1)
		return true;
	const struct fhirpath_item *a = &call->input->items[0], *b = &other.items[0];

	if (a->kind != FHIRPATH_NODE || b->kind != FHIRPATH_NODE)
		return true;
	if (!slice_equal(node_text(a->node, "system"), node_text(b->node, "system")) ||
	    !slice_equal(node_text(a->node, "code"), node_text(b->node, "code")) || node_child(a->node, "code") == NULL)
		return true;
	return call_give_boolean(call, true);
}

bool
function_subsumes(struct call *call)
{
	return same_code(call);
}

bool
function_subsumed_by(struct call *call)
{
	return same_code(call);
}

bool
function_conforms_to(struct call *call)
{
	static const struct slice base = { "http://hl7.org/fhir/StructureDefinition/", 40 };
	const struct fhirpath_environment *environment = call->run->environment;
	enum fhirpath_answer answer = FHIRPATH_UNKNOWN;
	struct slice url;
	bool present;

	if (!call_string(call, 0, &url, &present))
		return false;
	if (!present || call->input->count == 0)
		return true;
	if (call->input->count > 1 || call->input->items[0].kind != FHIRPATH_NODE)
		return call_fail(call, "one resource is expected");
	const struct node *node = call->input->items[0].node;

	if (environment->conforms_to != NULL)
		answer = environment->conforms_to(environment->data, node, url);
	if (answer == FHIRPATH_UNKNOWN) {
		const struct schema_type *type = slice_starts(url, base) ? schema_type(slice_from(url, base.length)) : NULL;

		if (type == NULL)
			return call_fail(call, "the profile is not known");
		answer = schema_is(node->type, type) ? FHIRPATH_YES : FHIRPATH_NO;
	}
	return call_give_boolean(call, answer == FHIRPATH_YES);
}

static bool
html_checks(struct call *call)
{
	struct fhirpath_item item;
	bool present;

	if (!call_input(call, &item, &present))
		return false;
	if (!present)
		return true;
	if (item.kind != FHIRPATH_STRING)
		return call_fail(call, "on a narrative, not %.*s", SLICE_ARGS(system_type_name(item.kind)));
	return run_step(call->run, item.string.length / 8) &&
	    call_give_boolean(call, xhtml_check(item.string, call->run->arena) == NULL);
}

bool
function_html_checks(struct call *call)
{
	return html_checks(call);
}

bool
function_html_checks2(struct call *call)
{
	return html_checks(call);
}

bool
function_check_modifiers(struct call *call)
{
	for (size_t i = 0; i < call->input->count; i++) {
		const struct fhirpath_item *item = &call->input->items[i];

		if (item->kind != FHIRPATH_NODE)
			continue;
		for (const struct node *child = node_child(item->node, "modifierExtension"); child != NULL; child = node_again(child)) {
			bool known = false;

			for (size_t a = 0; a < call_count(call) && !known; a++) {
				struct slice url;

				if (!call_string(call, a, &url, &known))
					return false;
				known = known && slice_equal(url, node_text(child, "url"));
			}
			if (!known)
				return call_fail(call, "there is a modifier extension that isn't known");
		}
	}
	return call_give_all(call, call->input);
}
