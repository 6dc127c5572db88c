#include "server/graphql/answer.h"

#include <stdio.h>

#include "resources/primitive/decimal.h"
#include "server/graphql/variables.h"

static void
write_trail(const struct trail *trail, struct buffer *out)
{
	if (trail->above != NULL) {
		write_trail(trail->above, out);
		buffer_byte(out, ',');
	}
	buffer_json(out, trail->key);
	if (trail->index != SIZE_MAX)
		buffer_print(out, ",%zu", trail->index);
}

bool
answer_fail(struct answer *answer, enum fault_code code, const struct selection *selection, const struct trail *trail,
    const char *format, ...)
{
	struct graphql_errors *errors = answer->context.errors;
	size_t before = errors->count;
	char text[512];
	struct buffer path;
	va_list list;

	va_start(list, format);
	vsnprintf(text, sizeof text, format, list);
	va_end(list);
	graphql_fail(errors, code, selection->at, "%s", text);
	if (errors->count == before || errors->failed || trail == NULL)
		return false;
	buffer_init(&path, 0);
	buffer_byte(&path, '[');
	write_trail(trail, &path);
	buffer_byte(&path, ']');
	if (buffer_ok(&path))
		errors->last->path = arena_copy(answer->context.arena, buffer_slice(&path));
	buffer_free(&path);
	return false;
}

bool
answer_take(struct answer *answer, size_t *left, size_t amount, const char *what)
{
	if (amount > *left) {
		*left = 0;
		return answer_fail(answer, FAULT_TOO_COSTLY, answer->selection, answer->trail, "The query asks for too much: %s", what);
	}
	*left -= amount;
	return true;
}

/* ---- FHIRPath ---------------------------------------------------------------------------------------------------- */

static bool
path_failed(struct answer *answer, const struct fhirpath_error *error)
{
	/* A look-up within the expression may have gone wrong first. */
	if (answer->failed)
		return false;
	bool costly = error->fault == FHIRPATH_LIMIT || error->fault == FHIRPATH_MEMORY;

	return answer_fail(answer, costly ? FAULT_TOO_COSTLY : FAULT_PROCESSING, answer->selection, answer->trail, "FHIRPath: %s", error->text);
}

bool
answer_test(struct answer *answer, const struct fhirpath *path, const struct node *node, size_t index, bool *is)
{
	struct fhirpath_error error;
	enum fhirpath_answer said;

	answer->environment.position = index + 1;
	bool good = fhirpath_test(path, node, &answer->environment, answer->context.arena, &said, &error);

	*is = said == FHIRPATH_YES;
	return (good && !answer->failed) || path_failed(answer, &error);
}

struct slice
answer_text(struct answer *answer, const struct fhirpath *path, const struct node *node, size_t index)
{
	struct fhirpath_error error;
	struct fhirpath_list list;
	struct buffer text;

	answer->environment.position = index + 1;
	if (!fhirpath_evaluate(path, node, &answer->environment, answer->context.arena, &list, &error) || answer->failed) {
		path_failed(answer, &error);
		return SLICE_NONE;
	}
	buffer_init(&text, FHIRPATH_STRING_MOST);
	for (size_t i = 0; i < list.count; i++) {
		if (i > 0)
			buffer_byte(&text, ',');
		buffer_put(&text, fhirpath_text(&list.items[i], answer->context.arena));
	}
	struct slice copy = buffer_ok(&text) ? arena_copy(answer->context.arena, buffer_slice(&text)) : SLICE_NONE;

	buffer_free(&text);
	if (copy.data == NULL)
		answer_fail(answer, FAULT_TOO_COSTLY, answer->selection, answer->trail, "Too much for the memory of one request");
	return copy;
}

/* ---- Filters ----------------------------------------------------------------------------------------------------- */

/* 1.0 is 1.00, but for the rest the characters count. */
static bool
is_value(const struct node *node, const struct graphql_value *value)
{
	struct decimal a, b;

	if ((value->kind == GRAPHQL_INT || value->kind == GRAPHQL_FLOAT) && decimal_parse(node->text, &a) &&
	    decimal_parse(value->text, &b))
		return decimal_compare(&a, &b) == 0;
	return slice_equal(node->text, value->text);
}

static bool
has_value(struct answer *answer, const struct filter *filter, const struct node *child)
{
	struct graphql_value *value = filter->value;

	if (child->element != filter->element || child->type != filter->type || child->text.data == NULL)
		return false;
	if (value->kind != GRAPHQL_LIST)
		return is_value(child, value);
	for (struct graphql_value *item = value->first; item != NULL; item = item->next) {
		const struct graphql_value *given = variables_value(answer->context.variables, item);

		if (answer->left.steps == 0)
			return false;
		answer->left.steps--;
		if (given != NULL && is_value(child, given))
			return true;
	}
	return false;
}

bool
answer_filter(struct answer *answer, const struct filter *filters, const struct node *node)
{
	for (const struct filter *filter = filters; filter != NULL; filter = filter->next) {
		const struct node *child = node->child;

		while (child != NULL && !has_value(answer, filter, child))
			child = child->next;
		if (child == NULL)
			return false;
	}
	return true;
}

/* ---- Looking up -------------------------------------------------------------------------------------------------- */

struct resolved {
	struct slice reference;
	const struct node *node; /* NULL: absent */
	struct resolved *next;
};

static bool
call_failed(struct answer *answer, const struct faults *faults)
{
	answer->failed = true;
	return graphql_fail_faults(answer->context.errors, faults, answer->selection->at);
}

bool
answer_read(struct answer *answer, const struct schema_type *type, struct slice id, const struct node **node)
{
	const struct graphql_source *source = answer->context.source;
	struct faults faults;

	*node = NULL;
	if (!answer_take(answer, &answer->left.resources, 1, "more resources than one query may read"))
		return false;
	faults_init(&faults, answer->context.arena);
	return source->read(source->context, type, id, answer->context.arena, node, &faults) || call_failed(answer, &faults);
}

static struct resolved **
slot_of(struct answer *answer, struct slice reference)
{
	uint32_t hash = 0x811C9DC5;

	for (size_t i = 0; i < reference.length; i++)
		hash = (hash ^ (unsigned char)reference.data[i]) * 0x01000193;
	return &answer->resolved[hash % ANSWER_RESOLVED_SLOTS];
}

/* FHIRPath's hook: what is not in the same resource or Bundle. Each reference is looked up once. */
static const struct node *
look_up(void *data, struct slice reference, struct arena *arena)
{
	struct answer *answer = data;
	const struct graphql_source *source = answer->context.source;
	struct resolved **slot = slot_of(answer, reference);
	struct faults faults;

	for (const struct resolved *known = *slot; known != NULL; known = known->next)
		if (slice_equal(known->reference, reference))
			return known->node;
	struct resolved *resolved = arena_zero(arena, 1, sizeof *resolved);

	if (answer->failed || resolved == NULL || !answer_take(answer, &answer->left.resources, 1, "more resources than one query may read")) {
		if (!answer->failed && resolved == NULL)
			answer_fail(answer, FAULT_TOO_COSTLY, answer->selection, answer->trail, "Too much for the memory of one request");
		answer->failed = true;
		return NULL;
	}
	faults_init(&faults, arena);
	if (!source->resolve(source->context, reference, arena, &resolved->node, &faults)) {
		call_failed(answer, &faults);
		return NULL;
	}
	resolved->reference = reference;
	resolved->next = *slot;
	*slot = resolved;
	return resolved->node;
}

bool
answer_resolve(struct answer *answer, const struct node *reference, const struct node **node)
{
	struct fhirpath_error error;
	struct fhirpath_list list;

	*node = NULL;
	answer->environment.position = 0;
	if (answer->resolve == NULL)
		answer->resolve = fhirpath_compile(answer->context.arena, SLICE("resolve()"), &error);
	if (answer->resolve == NULL ||
	    !fhirpath_evaluate(answer->resolve, reference, &answer->environment, answer->context.arena, &list, &error) || answer->failed)
		return path_failed(answer, &error);
	if (list.count > 0)
		*node = list.items[0].node;
	return true;
}

void
answer_start(struct answer *answer, const struct graphql_request *request)
{
	answer->left = request->limits != NULL ? *request->limits : graphql_limits_default;
	answer->environment = (struct fhirpath_environment){ .now = request->now, .zone = request->zone,
		.steps_left = &answer->left.steps, .data = answer, .resolve = look_up };
}

/* What a search within a resource has to find a reference to. SLICE_NONE for what nothing can refer to. */
static struct slice
reference_to(struct answer *answer, const struct node *node)
{
	struct slice id = node_text(node, "id");

	if (id.data == NULL || (node->element != NULL && strcmp(node->element->name, "contained") == 0))
		return SLICE_NONE;
	return arena_print(answer->context.arena, "%s/%.*s", node->type->name, SLICE_ARGS(id));
}

bool
answer_search(struct answer *answer, const struct planned *planned, const struct node *node, bool total, struct graphql_page *page)
{
	const struct graphql_source *source = answer->context.source;
	const struct arguments *arguments = &planned->arguments;
	struct slice reference = node != NULL ? reference_to(answer, node) : SLICE_NONE;
	/* The plan is the same for all nodes, so that it may not change. */
	struct graphql_pair *pairs = arena_zero(answer->context.arena, arguments->pair_count + 2, sizeof *pairs);
	struct graphql_search search = { .type = planned->field.inner.type, .pairs = pairs, .cursor = arguments->cursor, .total = total };
	struct faults faults;

	*page = (struct graphql_page){ .total = -1, .offset = -1, .size = -1 };
	if (node != NULL && reference.data == NULL) {
		page->total = 0;
		return true;
	}
	if (pairs == NULL)
		return answer_fail(answer, FAULT_TOO_COSTLY, planned->selection, answer->trail, "Too much for the memory of one request");
	for (size_t i = 0; i < arguments->pair_count; i++)
		pairs[search.pair_count++] = arguments->pairs[i];
	if (node != NULL)
		pairs[search.pair_count++] = (struct graphql_pair){ arguments->reference, reference };
	if (planned->field.kind == FIELD_LIST && !arguments->counted)
		pairs[search.pair_count++] = (struct graphql_pair){ SLICE("_count"),
			arena_print(answer->context.arena, "%d", GRAPHQL_LIST_MOST) };
	if (!answer_take(answer, &answer->left.searches, 1, "more searches than one query may do"))
		return false;
	faults_init(&faults, answer->context.arena);
	if (!source->search(source->context, &search, answer->context.arena, page, &faults))
		return call_failed(answer, &faults);
	/* "The server returns everything, or an error" (#list). */
	if (planned->field.kind == FIELD_LIST && !arguments->counted && page->next.data != NULL)
		return answer_fail(answer, FAULT_TOO_COSTLY, planned->selection, answer->trail, "There are more matches than a list gives: ask for a "
		    "%sConnection, which has pages", search.type->name);
	return answer_take(answer, &answer->left.resources, page->count, "more resources than one query may find");
}
