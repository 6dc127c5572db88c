#include "server/graphql/run.h"

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
run_fail(struct run *run, enum fault_code code, const struct selection *selection, const struct trail *trail,
    const char *format, ...)
{
	struct graphql_errors *errors = run->context.errors;
	struct graphql_error *before = errors->last;
	char text[512];
	struct buffer path;
	va_list list;

	va_start(list, format);
	vsnprintf(text, sizeof text, format, list);
	va_end(list);
	graphql_fail(errors, code, selection->at, "%s", text);
	if (errors->last == before || trail == NULL)
		return false;
	buffer_init(&path, 0);
	buffer_byte(&path, '[');
	write_trail(trail, &path);
	buffer_byte(&path, ']');
	if (buffer_ok(&path))
		errors->last->path = arena_copy(run->context.arena, buffer_slice(&path));
	buffer_free(&path);
	return false;
}

bool
run_take(struct run *run, size_t *left, size_t amount, const char *what)
{
	if (amount > *left) {
		*left = 0;
		return run_fail(run, FAULT_TOO_COSTLY, run->selection, run->trail, "The query asks for too much: %s", what);
	}
	*left -= amount;
	return true;
}

/* ---- FHIRPath ---------------------------------------------------------------------------------------------------- */

static bool
path_failed(struct run *run, const struct fhirpath_error *error)
{
	/* A look-up within the expression may have gone wrong first. */
	if (run->failed)
		return false;
	bool costly = error->fault == FHIRPATH_LIMIT || error->fault == FHIRPATH_MEMORY;

	return run_fail(run, costly ? FAULT_TOO_COSTLY : FAULT_PROCESSING, run->selection, run->trail, "FHIRPath: %s", error->text);
}

bool
run_test(struct run *run, const struct fhirpath *path, const struct node *node, size_t index, bool *is)
{
	struct fhirpath_error error;
	enum fhirpath_answer answer;

	run->environment.position = index + 1;
	bool good = fhirpath_test(path, node, &run->environment, run->context.arena, &answer, &error);

	*is = answer == FHIRPATH_YES;
	return (good && !run->failed) || path_failed(run, &error);
}

struct slice
run_text(struct run *run, const struct fhirpath *path, const struct node *node, size_t index)
{
	struct fhirpath_error error;
	struct fhirpath_list list;
	struct buffer text;

	run->environment.position = index + 1;
	if (!fhirpath_evaluate(path, node, &run->environment, run->context.arena, &list, &error) || run->failed) {
		path_failed(run, &error);
		return SLICE_NONE;
	}
	buffer_init(&text, FHIRPATH_STRING_MOST);
	for (size_t i = 0; i < list.count; i++) {
		if (i > 0)
			buffer_byte(&text, ',');
		buffer_put(&text, fhirpath_text(&list.items[i], run->context.arena));
	}
	struct slice copy = buffer_ok(&text) ? arena_copy(run->context.arena, buffer_slice(&text)) : SLICE_NONE;

	buffer_free(&text);
	if (copy.data == NULL)
		run_fail(run, FAULT_TOO_COSTLY, run->selection, run->trail, "Too much for the memory of one request");
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
has_value(struct run *run, const struct filter *filter, const struct node *child)
{
	struct graphql_value *value = filter->value;

	if (child->element != filter->element || child->type != filter->type || child->text.data == NULL)
		return false;
	if (value->kind != GRAPHQL_LIST)
		return is_value(child, value);
	for (struct graphql_value *item = value->first; item != NULL; item = item->next) {
		const struct graphql_value *given = variables_value(run->context.variables, item);

		if (given != NULL && is_value(child, given))
			return true;
	}
	return false;
}

bool
run_filter(struct run *run, const struct filter *filters, const struct node *node)
{
	for (const struct filter *filter = filters; filter != NULL; filter = filter->next) {
		const struct node *child = node->child;

		while (child != NULL && !has_value(run, filter, child))
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
call_failed(struct run *run, const struct faults *faults)
{
	run->failed = true;
	return graphql_fail_faults(run->context.errors, faults, run->selection->at);
}

bool
run_read(struct run *run, const struct schema_type *type, struct slice id, const struct node **node)
{
	const struct graphql_source *source = run->context.source;
	struct faults faults;

	*node = NULL;
	if (!run_take(run, &run->left.resources, 1, "more resources than one query may read"))
		return false;
	faults_init(&faults, run->context.arena);
	return source->read(source->context, type, id, run->context.arena, node, &faults) || call_failed(run, &faults);
}

static struct resolved **
slot_of(struct run *run, struct slice reference)
{
	uint32_t hash = 0x811C9DC5;

	for (size_t i = 0; i < reference.length; i++)
		hash = (hash ^ (unsigned char)reference.data[i]) * 0x01000193;
	return &run->resolved[hash % RUN_RESOLVED_SLOTS];
}

/* FHIRPath's hook: what is not in the same resource or Bundle. Each reference is looked up once. */
static const struct node *
look_up(void *data, struct slice reference, struct arena *arena)
{
	struct run *run = data;
	const struct graphql_source *source = run->context.source;
	struct resolved **slot = slot_of(run, reference);
	struct faults faults;

	for (const struct resolved *known = *slot; known != NULL; known = known->next)
		if (slice_equal(known->reference, reference))
			return known->node;
	struct resolved *resolved = arena_zero(arena, 1, sizeof *resolved);

	if (run->failed || resolved == NULL || !run_take(run, &run->left.resources, 1, "more resources than one query may read")) {
		if (!run->failed && resolved == NULL)
			run_fail(run, FAULT_TOO_COSTLY, run->selection, run->trail, "Too much for the memory of one request");
		run->failed = true;
		return NULL;
	}
	faults_init(&faults, arena);
	if (!source->resolve(source->context, reference, arena, &resolved->node, &faults)) {
		call_failed(run, &faults);
		return NULL;
	}
	resolved->reference = reference;
	resolved->next = *slot;
	*slot = resolved;
	return resolved->node;
}

bool
run_resolve(struct run *run, const struct node *reference, const struct node **node)
{
	struct fhirpath_error error;
	struct fhirpath_list list;

	*node = NULL;
	run->environment.position = 0;
	if (run->resolve == NULL)
		run->resolve = fhirpath_compile(run->context.arena, SLICE("resolve()"), &error);
	if (run->resolve == NULL ||
	    !fhirpath_evaluate(run->resolve, reference, &run->environment, run->context.arena, &list, &error) || run->failed)
		return path_failed(run, &error);
	if (list.count > 0)
		*node = list.items[0].node;
	return true;
}

void
run_start(struct run *run, const struct graphql_request *request)
{
	run->left = request->limits != NULL ? *request->limits : graphql_limits_default;
	run->environment = (struct fhirpath_environment){ .now = request->now, .zone = request->zone,
		.steps_left = &run->left.steps, .data = run, .resolve = look_up };
}

/* What a search within a resource has to find a reference to. SLICE_NONE for what nothing can refer to. */
static struct slice
reference_to(struct run *run, const struct node *node)
{
	struct slice id = node_text(node, "id");

	if (id.data == NULL || (node->element != NULL && strcmp(node->element->name, "contained") == 0))
		return SLICE_NONE;
	return arena_print(run->context.arena, "%s/%.*s", node->type->name, SLICE_ARGS(id));
}

bool
run_search(struct run *run, const struct planned *planned, const struct node *node, bool total, struct graphql_page *page)
{
	const struct graphql_source *source = run->context.source;
	const struct arguments *arguments = &planned->arguments;
	struct slice reference = node != NULL ? reference_to(run, node) : SLICE_NONE;
	/* The plan is the same for all nodes, so that it may not change. */
	struct graphql_pair *pairs = arena_zero(run->context.arena, arguments->pair_count + 2, sizeof *pairs);
	struct graphql_search search = { .type = planned->field.inner.type, .pairs = pairs, .cursor = arguments->cursor, .total = total };
	struct faults faults;

	*page = (struct graphql_page){ .total = -1, .offset = -1, .size = -1 };
	if (node != NULL && reference.data == NULL) {
		page->total = 0;
		return true;
	}
	if (pairs == NULL)
		return run_fail(run, FAULT_TOO_COSTLY, planned->selection, run->trail, "Too much for the memory of one request");
	for (size_t i = 0; i < arguments->pair_count; i++)
		pairs[search.pair_count++] = arguments->pairs[i];
	if (node != NULL)
		pairs[search.pair_count++] = (struct graphql_pair){ arguments->reference, reference };
	if (planned->field.kind == FIELD_LIST && !arguments->counted)
		pairs[search.pair_count++] = (struct graphql_pair){ SLICE("_count"),
			arena_print(run->context.arena, "%d", GRAPHQL_LIST_MOST) };
	if (!run_take(run, &run->left.searches, 1, "more searches than one query may do"))
		return false;
	faults_init(&faults, run->context.arena);
	if (!source->search(source->context, &search, run->context.arena, page, &faults))
		return call_failed(run, &faults);
	/* "The server returns everything, or an error" (#list). */
	if (planned->field.kind == FIELD_LIST && !arguments->counted && page->next.data != NULL)
		return run_fail(run, FAULT_TOO_COSTLY, planned->selection, run->trail, "There are more matches than a list gives: ask for a "
		    "%sConnection, which has pages", search.type->name);
	return run_take(run, &run->left.resources, page->count, "more resources than one query may find");
}
