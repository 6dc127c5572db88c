#include "server/graphql/check.h"

struct checker {
	struct graphql_context *context;
	size_t left; /* fields that may still be looked at */
	bool spent;
};

static bool check_group(struct checker *checker, const struct group *group, const struct scope *scope, unsigned depth);

static bool
check_field(struct checker *checker, const struct planned *planned, unsigned depth)
{
	struct graphql_errors *errors = checker->context->errors;

	if (checker->spent || checker->left == 0) {
		if (!checker->spent)
			graphql_fail(errors, FAULT_TOO_COSTLY, planned->selection->at, "With all its fragments, the query has more than %d "
			    "fields", CHECK_FIELDS_MOST);
		checker->spent = true;
		return false;
	}
	checker->left--;
	if (planned->field.leaf)
		return true;
	if (depth == DOCUMENT_DEPTH_MOST)
		return graphql_fail(errors, FAULT_TOO_COSTLY, planned->selection->at, "More than %d fields within fields",
		    DOCUMENT_DEPTH_MOST);
	struct scope inner = planned->field.inner;

	if (planned->arguments.type_count == 1)
		inner.type = planned->arguments.types[0];
	return check_group(checker, &planned->inner, &inner, depth + 1);
}

/* Looks at the fields of the plan; with only_sure, at those that the selections say the type has. */
static bool
check_plan(struct checker *checker, const struct plan *plan, bool only_sure, unsigned depth)
{
	bool good = plan != NULL;

	for (const struct planned *planned = good ? plan->fields : NULL; planned != NULL && !checker->spent; planned = planned->next)
		if ((!only_sure || planned->sure) && !check_field(checker, planned, depth))
			good = false;
	return good;
}

/* ---- Where a resource of any type may come ----------------------------------------------------------------------- */

/* The types of resources that the fragments here are for. */
struct mentions {
	const struct schema_type *types[256];
	size_t count;
};

static void
add_mention(struct mentions *mentions, struct slice condition)
{
	const struct schema_type *type = condition.data != NULL ? schema_type(condition) : NULL;

	if (type == NULL || type->kind != TYPE_RESOURCE || mentions->count == sizeof mentions->types / sizeof *mentions->types)
		return;
	for (size_t i = 0; i < mentions->count; i++)
		if (mentions->types[i] == type)
			return;
	mentions->types[mentions->count++] = type;
}

static void
find_mentions(struct graphql_context *context, const struct selection *selection, struct mentions *mentions)
{
	for (; selection != NULL; selection = selection->next) {
		struct graphql_fragment *fragment = selection->fragment;

		if (selection->kind == SELECTION_FIELD || (fragment != NULL && fragment->visit == context->visit))
			continue;
		if (fragment != NULL)
			fragment->visit = context->visit;
		add_mention(mentions, fragment != NULL ? fragment->condition : selection->condition);
		find_mentions(context, fragment != NULL ? fragment->first : selection->first, mentions);
	}
}

/* Lists the fields that are selected whatever the type, but that not every resource has. False when memory ran out. */
static bool
find_loose(struct graphql_context *context, const struct selection *selection, const struct scope *scope, struct set **loose)
{
	for (; selection != NULL; selection = selection->next) {
		struct graphql_fragment *fragment = selection->fragment;
		struct slice condition = fragment != NULL ? fragment->condition : selection->condition;
		struct field field;

		if (selection->kind == SELECTION_FIELD) {
			if (field_find(scope, selection->name, &field))
				continue;
			struct set *set = arena_zero(context->arena, 1, sizeof *set);

			if (set == NULL)
				return graphql_fail(context->errors, FAULT_TOO_COSTLY, selection->at, "Too much for the memory of one request");
			*set = (struct set){ selection, *loose };
			*loose = set;
			continue;
		}
		if ((condition.data != NULL && scope_condition(scope, condition) != CONDITION_ALWAYS) ||
		    (fragment != NULL && fragment->visit == context->visit))
			continue;
		if (fragment != NULL)
			fragment->visit = context->visit;
		if (!find_loose(context, fragment != NULL ? fragment->first : selection->first, scope, loose))
			return false;
	}
	return true;
}

/* The field has to be right in some type of resource. */
static bool
check_loose(struct checker *checker, const struct selection *selection, unsigned depth)
{
	struct graphql_errors *errors = checker->context->errors, before = *errors, first = before;
	const struct schema_type *tried[256];
	size_t count = 0;
	struct selection alone = *selection;
	struct set set = { &alone, NULL };
	struct group group = { &set, NULL };
	struct scope misfit = { SCOPE_NODE, NULL, false };
	bool good = false;

	alone.next = NULL;
	for (uint32_t i = 0; i < schema_counts.resources && !good && !checker->spent; i++) {
		struct scope scope = { SCOPE_NODE, &schema_types[schema_resources[i]], false };
		struct field field;
		size_t same = 0;

		if (!field_find(&scope, selection->name, &field))
			continue;
		if (field.leaf != (selection->first == NULL)) {
			misfit = scope;
			continue;
		}
		/* Most have it of the same type, which need be looked at once. */
		while (same < count && tried[same] != field.inner.type)
			same++;
		if (same < count || count == sizeof tried / sizeof *tried)
			continue;
		tried[count++] = field.inner.type;
		good = check_plan(checker, plan_make(checker->context, &group, &scope, PLAN_CHECK), false, depth);
		if (count == 1)
			first = *errors;
		else if (!good && !checker->spent)
			graphql_errors_back(errors, &first);
	}
	if (good)
		graphql_errors_back(errors, &before);
	else if (count == 0 && misfit.type != NULL)
		plan_make(checker->context, &group, &misfit, PLAN_CHECK);
	else if (count == 0)
		graphql_fail(errors, FAULT_INVALID, selection->at, "No resource has a field \"%.*s\"", SLICE_ARGS(graphql_shown(selection->name)));
	return good;
}

static bool
check_abstract(struct checker *checker, const struct group *group, const struct scope *scope, unsigned depth)
{
	struct mentions mentions = { .count = 0 };
	struct set *loose = NULL;
	bool good = true;

	if (!check_plan(checker, plan_make(checker->context, group, scope, PLAN_CHECK_ANY), false, depth))
		return false;
	checker->context->visit++;
	for (const struct set *set = group->sets; set != NULL; set = set->next)
		find_mentions(checker->context, set->first, &mentions);
	checker->context->visit++;
	for (const struct set *set = group->sets; set != NULL; set = set->next)
		if (!find_loose(checker->context, set->first, scope, &loose))
			return false;
	for (; loose != NULL && !checker->spent; loose = loose->next)
		if (!check_loose(checker, loose->first, depth))
			good = false;
	for (size_t i = 0; i < mentions.count && !checker->spent; i++) {
		struct scope one = { SCOPE_NODE, mentions.types[i], false };

		if (one.type != scope->type &&
		    !check_plan(checker, plan_make(checker->context, group, &one, PLAN_CHECK_SOME), true, depth))
			good = false;
	}
	return good && !checker->spent;
}

static bool
check_group(struct checker *checker, const struct group *group, const struct scope *scope, unsigned depth)
{
	return scope_abstract(scope) ? check_abstract(checker, group, scope, depth) :
	    check_plan(checker, plan_make(checker->context, group, scope, PLAN_CHECK), false, depth);
}

/* ---- Variables and fragments ------------------------------------------------------------------------------------- */

static bool
check_value(struct graphql_context *context, struct graphql_variable *variables, const struct graphql_value *value)
{
	bool good = true;

	for (; value != NULL; value = value->next) {
		struct graphql_variable *variable = variables;

		if (value->kind == GRAPHQL_LIST || value->kind == GRAPHQL_OBJECT)
			good = check_value(context, variables, value->first) && good;
		if (value->kind != GRAPHQL_VARIABLE)
			continue;
		while (variable != NULL && !slice_equal(variable->name, value->text))
			variable = variable->next;
		if (variable != NULL)
			variable->used = true;
		else
			good = graphql_fail(context->errors, FAULT_INVALID, value->at, "There is no variable $%.*s",
			    SLICE_ARGS(graphql_shown(value->text)));
	}
	return good;
}

/* Looks at each selection and each fragment once, wherever it stands. */
static bool
check_variables(struct graphql_context *context, struct graphql_variable *variables, const struct selection *selection)
{
	bool good = true;

	for (; selection != NULL; selection = selection->next) {
		struct graphql_fragment *fragment = selection->fragment;
		const struct selection *inner = selection->first;

		good = check_value(context, variables, selection->arguments) && good;
		for (const struct graphql_directive *directive = selection->directives; directive != NULL; directive = directive->next)
			good = check_value(context, variables, directive->arguments) && good;
		if (fragment != NULL) {
			inner = fragment->visit != context->visit ? fragment->first : NULL;
			fragment->visit = context->visit;
		}
		good = check_variables(context, variables, inner) && good;
	}
	return good;
}

static bool
no_directives(struct graphql_context *context, const struct graphql_directive *directive)
{
	return directive == NULL || graphql_fail(context->errors, FAULT_INVALID, directive->at, "There is no directive @%.*s here",
	    SLICE_ARGS(graphql_shown(directive->name)));
}

static bool
check_document(struct graphql_context *context, const struct document *document)
{
	unsigned before = context->visit;
	struct scope named;
	bool good = true;

	for (struct graphql_operation *operation = document->operations; operation != NULL; operation = operation->next) {
		context->visit++;
		good = no_directives(context, operation->directives) && good;
		good = check_variables(context, operation->variables, operation->first) && good;
		for (const struct graphql_variable *variable = operation->variables; variable != NULL; variable = variable->next)
			good = (variable->used || graphql_fail(context->errors, FAULT_INVALID, variable->at,
			    "The variable $%.*s is not used", SLICE_ARGS(graphql_shown(variable->name)))) && good;
	}
	for (const struct graphql_fragment *fragment = document->fragments; fragment != NULL; fragment = fragment->next) {
		good = no_directives(context, fragment->directives) && good;
		if (fragment->visit <= before)
			good = graphql_fail(context->errors, FAULT_INVALID, fragment->at, "The fragment \"%.*s\" is not used",
			    SLICE_ARGS(graphql_shown(fragment->name)));
		if (!scope_named(fragment->condition, &named))
			good = graphql_fail(context->errors, FAULT_INVALID, fragment->at, "There is no type \"%.*s\"",
			    SLICE_ARGS(graphql_shown(fragment->condition)));
	}
	return good;
}

/* ------------------------------------------------------------------------------------------------------------------ */

bool
check_operation(struct graphql_context *context, const struct document *document, const struct graphql_operation *operation,
    const struct scope *root)
{
	struct set set = { operation->first, NULL };
	struct group group = { &set, NULL };
	struct checker checker = { .context = context, .left = CHECK_FIELDS_MOST };

	return check_document(context, document) && check_group(&checker, &group, root, 0);
}
