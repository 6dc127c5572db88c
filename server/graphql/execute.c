#include "server/graphql/execute.h"

#include "resources/primitive/reference.h"
#include "server/graphql/answer.h"
#include "server/graphql/check.h"
#include "server/graphql/meta.h"
#include "server/graphql/variables.h"

const struct graphql_limits graphql_limits_default = { 200000, 5000, 200, 10000000 };

/* Where what is selected goes. */
struct target {
	struct output_object *object;
	bool whole; /* all of the object comes from this selection */
	bool listed; /* it comes from a list that was flattened, so that everything becomes a list */
	struct slice suffix; /* by @slice, of flattened fields above */
	const struct trail *trail; /* the object's place; NULL for the whole */
};

static bool run_group(struct answer *answer, struct group *group, const struct thing *thing, const struct target *target);

static bool
no_memory(struct answer *answer)
{
	return answer_fail(answer, FAULT_TOO_COSTLY, answer->selection, answer->trail, "Too much for the memory of one request");
}

/* A resource or an element. */
static struct thing
thing_of(const struct node *node)
{
	return (struct thing){ .scope = { SCOPE_NODE, node->type, false }, .node = node };
}

/* Steps are counted where they are taken; who loops over them asks here whether they ended for want of them. */
static bool
has_steps(struct answer *answer)
{
	return answer->left.steps > 0 || answer_take(answer, &answer->left.steps, 1, "more work than one query may be");
}

/* ---- Putting values where they belong ---------------------------------------------------------------------------- */

static struct slice
join(struct answer *answer, struct slice a, struct slice b)
{
	char *text = b.length > 0 ? arena_alloc(answer->context.arena, a.length + b.length) : NULL;

	if (text == NULL)
		return b.length > 0 ? SLICE_NONE : a;
	memcpy(text, a.data, a.length);
	memcpy(text + a.length, b.data, b.length);
	return slice_of(text, a.length + b.length);
}

/* The field of the answer that the planned one goes to; NULL, with an error, when it can't go there. */
static struct output_field *
field_at(struct answer *answer, const struct planned *planned, const struct target *target, struct slice suffix)
{
	bool list = !planned->directives.singleton && (planned->list || target->listed);
	struct slice key = join(answer, planned->key, suffix);
	struct output_field *field = key.data != NULL ? output_find(target->object, key, &answer->left.steps) : NULL;

	if (!has_steps(answer))
		return NULL;
	if (field == NULL) {
		field = key.data != NULL ? output_field(target->object, key, answer->context.arena) : NULL;
		if (field == NULL) {
			no_memory(answer);
			return NULL;
		}
		field->list = list;
		field->leaf = planned->field.leaf;
		field->scope = planned->field.inner;
		return field;
	}
	bool same = field->leaf == planned->field.leaf && field->scope.kind == planned->field.inner.kind &&
	    field->scope.type == planned->field.inner.type;

	if (same && field->list == list)
		return field;
	answer_fail(answer, FAULT_PROCESSING, planned->selection, answer->trail, same ?
	    "What comes together in \"%.*s\" is a list here and one value there" :
	    "What comes together in \"%.*s\" is not all of one type", SLICE_ARGS(graphql_shown(planned->key)));
	return NULL;
}

static bool
put_value(struct answer *answer, const struct planned *planned, const struct target *target, struct slice suffix,
    const struct output_value *value)
{
	struct output_field *field = field_at(answer, planned, target, suffix);

	if (field == NULL || !answer_take(answer, &answer->left.values, 1, "more values than one answer has"))
		return false;
	if (!field->list && field->first != NULL)
		return answer_fail(answer, FAULT_PROCESSING, planned->selection, answer->trail, planned->directives.singleton ?
		    "@singleton: there is more than one value for \"%.*s\"" : "There is more than one value for \"%.*s\": give it an alias",
		    SLICE_ARGS(graphql_shown(planned->key)));
	return output_add(field, value, answer->context.arena) || no_memory(answer);
}

/* Searches without matches are empty lists. False, with an error, when the field can't be there. */
static bool
begin_list(struct answer *answer, const struct planned *planned, const struct target *target)
{
	return !planned->list || planned->directives.flatten || planned->directives.singleton || planned->directives.slice != NULL ||
	    field_at(answer, planned, target, target->suffix) != NULL;
}

/* @slice's suffix for a value: those of flattened fields above, and its own. */
static struct slice
suffix_of(struct answer *answer, const struct planned *planned, const struct target *target, const struct node *node, size_t index)
{
	if (planned->directives.slice == NULL)
		return target->suffix;
	struct slice text = answer_text(answer, planned->directives.slice, node, index);
	struct slice suffix = text.data != NULL ?
	    arena_print(answer->context.arena, "%.*s.%.*s", SLICE_ARGS(target->suffix), SLICE_ARGS(text)) : SLICE_NONE;

	if (text.data != NULL && suffix.data == NULL)
		no_memory(answer);
	return suffix;
}

/* A scalar. node is what it comes from, or NULL; index its place in the list. */
static bool
give_value(struct answer *answer, const struct planned *planned, const struct target *target, const struct output_value *value,
    const struct node *node, size_t index)
{
	struct slice suffix = suffix_of(answer, planned, target, node, index);

	return suffix.data != NULL && put_value(answer, planned, target, suffix, value);
}

static bool
give_text(struct answer *answer, const struct planned *planned, const struct target *target, struct slice text)
{
	struct output_value value = { .kind = OUTPUT_STRING, .text = text };

	return text.data == NULL || give_value(answer, planned, target, &value, NULL, 0);
}

static bool
give_number(struct answer *answer, const struct planned *planned, const struct target *target, int64_t number)
{
	struct output_value value = { .kind = OUTPUT_RAW, .text = arena_print(answer->context.arena, "%lld", (long long)number) };

	if (number < 0)
		return true;
	return value.text.data != NULL ? give_value(answer, planned, target, &value, NULL, 0) : no_memory(answer);
}

/* Something that has fields: an object of the answer, or, flattened, its fields. */
static bool
give_thing(struct answer *answer, struct planned *planned, const struct target *target, const struct thing *thing, size_t index)
{
	struct slice suffix = suffix_of(answer, planned, target, thing->node, index);
	struct target inside = { target->object, false, target->listed || planned->list, suffix, target->trail };
	struct trail trail = { planned->key, planned->list ? index : SIZE_MAX, target->trail };

	if (suffix.data == NULL)
		return false;
	if (planned->directives.flatten)
		return run_group(answer, &planned->inner, thing, &inside);
	struct output_value value = { .kind = OUTPUT_OBJECT, .object = arena_zero(answer->context.arena, 1, sizeof *value.object) };

	if (value.object == NULL)
		return no_memory(answer);
	inside = (struct target){ value.object, true, false, SLICE(""), &trail };
	return put_value(answer, planned, target, suffix, &value) && run_group(answer, &planned->inner, thing, &inside);
}

/* ---- Elements ---------------------------------------------------------------------------------------------------- */

/* The first child that is the element, from one on; NULL behind the last. Children stand in the order of their elements. */
static const struct node *
next_of(struct answer *answer, const struct planned *planned, const struct node *child)
{
	const struct field *field = &planned->field;

	for (; child != NULL && child->element <= field->element && answer->left.steps > 0; child = child->next) {
		answer->left.steps--;
		if (child->element == field->element && (child->type == field->inner.type || field->inner.type->abstract))
			return child;
	}
	return NULL;
}

/* Whether any of the element's primitives has a value, or, shadow, something besides. */
static bool
any_has(struct answer *answer, const struct planned *planned, const struct node *child, bool shadow)
{
	while ((child = next_of(answer, planned, child)) != NULL) {
		if (shadow ? child->child != NULL : child->text.data != NULL)
			return true;
		child = child->next;
	}
	return false;
}

/* One item of an element. Primitives in a list hold their place with null, as in a resource's JSON. */
static bool
give_item(struct answer *answer, struct planned *planned, const struct target *target, const struct node *item, size_t index)
{
	static const struct output_value null = { .kind = OUTPUT_NULL };
	bool shadow = planned->field.kind == FIELD_SHADOW;

	if (shadow ? item->child == NULL : planned->field.leaf && item->text.data == NULL)
		return !planned->list || planned->directives.flatten || planned->directives.singleton ||
		    give_value(answer, planned, target, &null, item, index);
	if (planned->field.leaf) {
		struct output_value value = { .kind = OUTPUT_PRIMITIVE, .node = item };

		return give_value(answer, planned, target, &value, item, index);
	}
	struct thing inner = thing_of(item);

	return give_thing(answer, planned, target, &inner, index);
}

static bool
selected(struct answer *answer, const struct planned *planned, const struct node *item, size_t index, bool *is)
{
	const struct arguments *arguments = &planned->arguments;

	*is = answer_filter(answer, arguments->filters, item);
	return !*is || arguments->path == NULL || answer_test(answer, arguments->path, item, index, is);
}

static bool
run_element(struct answer *answer, struct planned *planned, const struct thing *thing, const struct target *target)
{
	const struct arguments *arguments = &planned->arguments;
	bool primitive = planned->field.inner.type->kind == TYPE_PRIMITIVE, is;
	size_t place = 0, found = 0, given = 0;

	if (primitive && !any_has(answer, planned, thing->node->child, planned->field.kind == FIELD_SHADOW))
		return has_steps(answer);
	for (const struct node *item = thing->node->child; given < arguments->count; item = item->next) {
		if ((item = next_of(answer, planned, item)) == NULL)
			break;
		if (!selected(answer, planned, item, place++, &is))
			return false;
		if (!is || found++ < arguments->offset)
			continue;
		if (!give_item(answer, planned, target, item, given++))
			return false;
		if (planned->directives.first)
			break;
	}
	return has_steps(answer);
}

/* ---- Other resources --------------------------------------------------------------------------------------------- */

static bool
is_wanted(const struct arguments *arguments, const struct schema_type *type)
{
	for (size_t i = 0; i < arguments->type_count; i++)
		if (arguments->types[i] == type)
			return true;
	return arguments->type_count == 0;
}

static bool
run_target(struct answer *answer, struct planned *planned, const struct thing *thing, const struct target *target)
{
	struct slice text = node_text(thing->node, "reference");
	struct reference reference = text.data != NULL ? reference_parse(text) : (struct reference){ .form = REFERENCE_BROKEN };
	const struct node *node;

	/* What the text says to be of another type needn't be looked up. */
	if (reference.type != NULL && !is_wanted(&planned->arguments, reference.type))
		return true;
	if (!answer_resolve(answer, thing->node, &node))
		return false;
	if (node == NULL)
		return planned->arguments.optional || answer_fail(answer, FAULT_NOT_FOUND, planned->selection, answer->trail,
		    "The resource that is referred to can't be found, and is not optional");
	struct thing inner = thing_of(node);

	return !is_wanted(&planned->arguments, node->type) || give_thing(answer, planned, target, &inner, 0);
}

static bool
run_read_field(struct answer *answer, struct planned *planned, const struct thing *thing, const struct target *target)
{
	static const struct output_value null = { .kind = OUTPUT_NULL };
	const struct node *node;

	(void)thing;
	if (!answer_read(answer, planned->field.inner.type, planned->arguments.id, &node))
		return false;
	if (node != NULL) {
		struct thing inner = thing_of(node);

		return give_thing(answer, planned, target, &inner, 0);
	}
	struct trail trail = { planned->key, SIZE_MAX, target->trail };

	/* The rest is answered. */
	answer_fail(answer, FAULT_NOT_FOUND, planned->selection, &trail, "There is no %s/%.*s for you here", planned->field.inner.type->name,
	    SLICE_ARGS(graphql_shown(planned->arguments.id)));
	return planned->directives.flatten || give_value(answer, planned, target, &null, NULL, 0);
}

/* The page's matches as a list of resources or edges, without those that the expression isn't true for. */
static bool
give_matches(struct answer *answer, struct planned *planned, const struct target *target, const struct graphql_page *page,
    const struct fhirpath *path)
{
	bool edges = planned->field.kind == FIELD_EDGES, is = true;
	size_t given = 0;

	if (!begin_list(answer, planned, target))
		return false;
	for (size_t i = 0; i < page->count; i++) {
		const struct graphql_match *match = &page->matches[i];
		struct thing inner = thing_of(match->node);

		if (edges)
			inner.scope.kind = SCOPE_EDGE;
		inner.match = match;
		/* Resources that only come along are no matches. */
		if (!edges && match->mode.data != NULL && !slice_is(match->mode, "match"))
			continue;
		if (path != NULL && !answer_test(answer, path, match->node, i, &is))
			return false;
		if (!is)
			continue;
		if (!give_thing(answer, planned, target, &inner, given++))
			return false;
		if (planned->directives.first)
			break;
	}
	return true;
}

static bool
run_list(struct answer *answer, struct planned *planned, const struct thing *thing, const struct target *target)
{
	struct graphql_page page;

	return answer_search(answer, planned, thing->node, false, &page) &&
	    give_matches(answer, planned, target, &page, planned->arguments.path);
}

/* Whether the page's total is asked for: counting costs. */
static bool
asks_count(const struct plan *plan)
{
	for (const struct planned *planned = plan->fields; planned != NULL; planned = planned->next)
		if (planned->field.kind == FIELD_COUNT)
			return true;
	return false;
}

static bool
run_connection(struct answer *answer, struct planned *planned, const struct thing *thing, const struct target *target)
{
	struct graphql_page page;
	struct thing inner = { .scope = planned->field.inner, .page = &page, .path = planned->arguments.path };
	const struct plan *plan = plan_for(&answer->context, &planned->inner, &inner.scope);

	return plan != NULL && answer_search(answer, planned, thing->node, asks_count(plan), &page) &&
	    give_thing(answer, planned, target, &inner, 0);
}

static bool
run_edges(struct answer *answer, struct planned *planned, const struct thing *thing, const struct target *target)
{
	return give_matches(answer, planned, target, thing->page, thing->path);
}

static bool
run_resource(struct answer *answer, struct planned *planned, const struct thing *thing, const struct target *target)
{
	struct thing inner = thing_of(thing->node);

	return give_thing(answer, planned, target, &inner, 0);
}

/* ---- Scalars that are no elements -------------------------------------------------------------------------------- */

static bool
run_typename(struct answer *answer, struct planned *planned, const struct thing *thing, const struct target *target)
{
	struct slice name = scope_name(&thing->scope, answer->context.arena);

	return name.data != NULL ? give_text(answer, planned, target, name) : no_memory(answer);
}

static bool
run_resource_type(struct answer *answer, struct planned *planned, const struct thing *thing, const struct target *target)
{
	return give_text(answer, planned, target, slice_text(thing->node->type->name));
}

static bool
run_page_number(struct answer *answer, struct planned *planned, const struct thing *thing, const struct target *target)
{
	return give_number(answer, planned, target, planned->field.kind == FIELD_COUNT ? thing->page->total :
	    planned->field.kind == FIELD_OFFSET ? thing->page->offset : thing->page->size);
}

static bool
run_page_cursor(struct answer *answer, struct planned *planned, const struct thing *thing, const struct target *target)
{
	const struct graphql_page *page = thing->page;

	return give_text(answer, planned, target, planned->field.kind == FIELD_FIRST ? page->first :
	    planned->field.kind == FIELD_PREVIOUS ? page->previous :
	    planned->field.kind == FIELD_NEXT ? page->next : page->last);
}

static bool
run_mode(struct answer *answer, struct planned *planned, const struct thing *thing, const struct target *target)
{
	return give_text(answer, planned, target, thing->match->mode);
}

static bool
run_score(struct answer *answer, struct planned *planned, const struct thing *thing, const struct target *target)
{
	struct output_value value = { .kind = OUTPUT_RAW, .text = thing->match->score };

	return value.text.data == NULL || give_value(answer, planned, target, &value, NULL, 0);
}

/* ------------------------------------------------------------------------------------------------------------------ */

/* What GraphQL says of itself: null where there is nothing, as its clients expect. */
static bool
run_meta(struct answer *answer, struct planned *planned, const struct thing *thing, const struct target *target)
{
	static const struct output_value null = { .kind = OUTPUT_NULL };
	struct meta root = { .scope = thing->scope };
	struct meta_value value;
	size_t given = 0;

	/* Each is made as it is asked for, which is dearer than looking at an element. */
	if (!answer_take(answer, &answer->left.steps, 20, "more work than one query may be"))
		return false;
	if (!meta_get(planned->field.meta, thing->meta != NULL ? thing->meta : &root, planned->arguments.id, answer->context.arena, &value))
		return no_memory(answer);
	if (value.kind == META_NOTHING) {
		struct planned single = *planned;

		single.list = false;
		return planned->directives.flatten || give_value(answer, &single, target, &null, NULL, 0);
	}
	if (value.kind == META_TEXT)
		return give_text(answer, planned, target, value.text);
	if (value.kind == META_BOOLEAN) {
		struct output_value boolean = { .kind = OUTPUT_RAW, .text = value.boolean ? SLICE("true") : SLICE("false") };

		return give_value(answer, planned, target, &boolean, NULL, 0);
	}
	if (!begin_list(answer, planned, target))
		return false;
	for (const struct meta *item = value.items; item != NULL; item = item->next) {
		struct thing inner = { .scope = planned->field.inner, .meta = item };

		if (!answer_take(answer, &answer->left.steps, 10, "more work than one query may be"))
			return false;
		if (planned->field.leaf ? !give_text(answer, planned, target, item->name) :
		    !give_thing(answer, planned, target, &inner, given++))
			return false;
		if (planned->directives.first)
			break;
	}
	return true;
}

static bool (*const fields[FIELD_KINDS])(struct answer *, struct planned *, const struct thing *, const struct target *) = {
	[FIELD_TYPENAME] = run_typename,
	[FIELD_ELEMENT] = run_element,
	[FIELD_SHADOW] = run_element,
	[FIELD_RESOURCE_TYPE] = run_resource_type,
	[FIELD_TARGET] = run_target,
	[FIELD_READ] = run_read_field,
	[FIELD_LIST] = run_list,
	[FIELD_CONNECTION] = run_connection,
	[FIELD_COUNT] = run_page_number,
	[FIELD_OFFSET] = run_page_number,
	[FIELD_PAGESIZE] = run_page_number,
	[FIELD_FIRST] = run_page_cursor,
	[FIELD_PREVIOUS] = run_page_cursor,
	[FIELD_NEXT] = run_page_cursor,
	[FIELD_LAST] = run_page_cursor,
	[FIELD_EDGES] = run_edges,
	[FIELD_MODE] = run_mode,
	[FIELD_SCORE] = run_score,
	[FIELD_RESOURCE] = run_resource,
	[FIELD_META] = run_meta,
	[FIELD_META_ALL] = run_meta,
	[FIELD_META_TYPE] = run_meta,
};

static bool
run_group(struct answer *answer, struct group *group, const struct thing *thing, const struct target *target)
{
	const struct plan *plan = plan_for(&answer->context, group, &thing->scope);
	const struct selection *selection = answer->selection;
	const struct trail *above = answer->trail;
	bool good = plan != NULL;

	if (good && target->whole)
		target->object->plain = !plan->scattered;
	for (struct planned *planned = good ? plan->fields : NULL; good && planned != NULL; planned = planned->next) {
		struct trail trail = { planned->key, SIZE_MAX, target->trail };

		answer->selection = planned->selection;
		answer->trail = &trail;
		good = has_steps(answer);
		answer->left.steps -= good;
		good = good && fields[planned->field.kind](answer, planned, thing, target);
	}
	answer->selection = selection;
	answer->trail = above;
	return good;
}

/* Checks and runs. NULL, with errors, when there is no data. */
static struct output_object *
run_request(struct answer *answer, const struct graphql_request *request)
{
	struct arena *arena = answer->context.arena;
	struct graphql_errors *errors = answer->context.errors;
	struct thing root = { .scope = { SCOPE_SYSTEM, NULL, true }, .node = request->resource };
	struct document *document = document_parse(request->query, arena, errors);
	struct graphql_operation *operation = document != NULL ? document_operation(document, request->operation, errors) : NULL;
	struct output_object *data = arena_zero(arena, 1, sizeof *data);

	if (operation == NULL || data == NULL || !variables_read(operation, request->variables, arena, errors))
		return NULL;
	if (request->resource != NULL)
		root.scope = (struct scope){ SCOPE_NODE, request->resource->type, true };
	answer->context.variables = operation->variables;
	size_t checking = answer->left.steps;

	answer->context.steps = &checking;
	if (!check_operation(&answer->context, document, operation, &root.scope))
		return NULL;
	answer->context.steps = &answer->left.steps;
	struct set set = { operation->first, NULL };
	struct group group = { &set, NULL };
	struct target target = { data, true, false, SLICE(""), NULL };

	return run_group(answer, &group, &root, &target) ? data : NULL;
}

static void
write_answer(const struct output_object *data, const struct graphql_errors *errors, struct buffer *out)
{
	buffer_literal(out, "{\"data\":");
	if (data != NULL)
		output_write(data, out);
	else
		buffer_literal(out, "null");
	if (data == NULL || errors->first != NULL) {
		buffer_literal(out, ",\"errors\":");
		graphql_errors_write(errors, out);
	}
	buffer_byte(out, '}');
}

bool
graphql_run(const struct graphql_request *request, struct arena *arena, struct buffer *out, enum fault_code *code)
{
	struct graphql_errors errors;
	struct answer answer = { .context = { .arena = arena, .errors = &errors, .source = request->source } };

	graphql_errors_init(&errors, arena);
	answer_start(&answer, request);
	struct output_object *data = run_request(&answer, request);

	write_answer(data, &errors, out);
	if (data != NULL && !buffer_ok(out)) {
		data = NULL;
		graphql_errors_init(&errors, arena);
		graphql_fail(&errors, FAULT_TOO_COSTLY, (struct graphql_position){ 0 }, "The query asks for too much: the answer is too long");
		buffer_reset(out);
		write_answer(NULL, &errors, out);
	}
	*code = errors.last != NULL ? errors.last->code : FAULT_TOO_COSTLY;
	return data != NULL;
}
