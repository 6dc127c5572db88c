#include "server/graphql/plan.h"

struct collector {
	struct graphql_context *context;
	const struct scope *scope;
	enum plan_mode mode;
	struct plan *plan;
	struct planned **end;
	bool bad; /* something was wrong: errors say what */
	bool spent; /* no work is left, or nothing more to say */
};

static bool
no_memory(struct collector *collector, struct graphql_position at)
{
	return graphql_fail(collector->context->errors, FAULT_TOO_COSTLY, at, "Too much for the memory of one request");
}

/* Fills in what the field is. *there is false when it may be left out, as the type hasn't it. */
static bool
read_field(struct collector *collector, struct planned *planned, bool *there)
{
	struct graphql_context *context = collector->context;
	const struct selection *selection = planned->selection;
	struct graphql_errors before = *context->errors;
	struct slice name;

	*there = field_find(collector->scope, selection->name, &planned->field);
	bool shaped = *there && planned->field.leaf == (selection->first == NULL);

	if (shaped && arguments_read(context, collector->scope, &planned->field, selection, &planned->arguments) &&
	    directives_read(context, &planned->field, selection, &planned->directives)) {
		planned->list = planned->field.list && !planned->directives.first;
		return true;
	}
	if (collector->mode == PLAN_RUN || (collector->mode == PLAN_CHECK_SOME && !planned->sure) ||
	    (collector->mode == PLAN_CHECK_ANY && !*there)) {
		graphql_errors_back(context->errors, &before);
		*there = false;
		return !context->errors->failed;
	}
	if (shaped)
		return false;
	name = scope_name(collector->scope, context->arena);
	if (!*there)
		return graphql_fail(context->errors, FAULT_INVALID, selection->at, "%.*s has no field \"%.*s\"", SLICE_ARGS(name),
		    SLICE_ARGS(graphql_shown(selection->name)));
	return graphql_fail(context->errors, FAULT_INVALID, selection->at, planned->field.leaf ?
	    "\"%.*s\" is a scalar: nothing can be selected in it" : "\"%.*s\" has fields: select some of them",
	    SLICE_ARGS(graphql_shown(selection->name)));
}

/* Several selections of a Reference's resource, each of another type, go by one name in the specification's example. */
static bool
can_merge(const struct selection *a, const struct selection *b)
{
	return slice_equal(a->name, b->name) && arguments_equal(a->arguments, b->arguments) &&
	    directives_equal(a->directives, b->directives);
}

static bool
add_set(struct collector *collector, struct planned *planned, const struct selection *selection)
{
	struct set *set = arena_zero(collector->context->arena, 1, sizeof *set), **end = &planned->inner.sets;

	if (selection->first == NULL)
		return true;
	if (set == NULL)
		return no_memory(collector, selection->at);
	set->first = selection->first;
	while (*end != NULL)
		end = &(*end)->next;
	*end = set;
	return true;
}

/* Types come with the data, so that a query that is checked fast may be planned many times. */
static bool
spend(struct collector *collector, struct graphql_position at)
{
	size_t *steps = collector->context->steps;

	if (*steps == 0)
		return graphql_fail(collector->context->errors, FAULT_TOO_COSTLY, at, "The query asks for too much: more work than one "
		    "query may be");
	--*steps;
	return true;
}

static bool
add_field(struct collector *collector, const struct selection *selection, bool sure)
{
	struct planned *planned;
	bool there;

	for (planned = collector->plan->fields; planned != NULL; planned = planned->next) {
		if (!spend(collector, selection->at))
			return false;
		if (!slice_equal(planned->key, selection->key))
			continue;
		if (can_merge(planned->selection, selection)) {
			planned->sure = planned->sure || sure;
			return add_set(collector, planned, selection);
		}
		if (planned->field.kind != FIELD_TARGET || !slice_equal(planned->selection->name, selection->name))
			return graphql_fail(collector->context->errors, FAULT_INVALID, selection->at, "\"%.*s\" is already another field: give "
			    "it an alias", SLICE_ARGS(graphql_shown(selection->key)));
		collector->plan->scattered = true;
	}
	planned = arena_zero(collector->context->arena, 1, sizeof *planned);
	if (planned == NULL)
		return no_memory(collector, selection->at);
	*planned = (struct planned){ .key = selection->key, .selection = selection, .sure = sure };
	if (!read_field(collector, planned, &there))
		return false;
	if (!there)
		return true;
	if (planned->directives.flatten || planned->directives.slice != NULL)
		collector->plan->scattered = true;
	*collector->end = planned;
	collector->end = &planned->next;
	return add_set(collector, planned, selection);
}

/* Whether a fragment for the type applies in the scope; *sure when it says of what type that is. */
static bool
applies(struct collector *collector, const struct selection *selection, struct slice type, bool *applies_to, bool *sure)
{
	enum condition condition = type.data != NULL ? scope_condition(collector->scope, type) : CONDITION_ALWAYS;

	*applies_to = condition == CONDITION_ALWAYS;
	*sure = *sure || (type.data != NULL && collector->scope->kind == SCOPE_NODE && slice_is(type, collector->scope->type->name));
	if (condition != CONDITION_NEVER || collector->mode == PLAN_RUN)
		return true;
	struct scope named;

	if (!scope_named(type, &named))
		return graphql_fail(collector->context->errors, FAULT_INVALID, selection->at, "There is no type \"%.*s\"",
		    SLICE_ARGS(graphql_shown(type)));
	if (collector->mode != PLAN_CHECK_SOME || *sure) {
		struct slice name = scope_name(collector->scope, collector->context->arena);

		return graphql_fail(collector->context->errors, FAULT_INVALID, selection->at, "A %.*s is never a %.*s", SLICE_ARGS(name),
		    SLICE_ARGS(graphql_shown(type)));
	}
	return true;
}

static void collect(struct collector *collector, const struct selection *selection, bool sure);

/* False when the selection is wrong. */
static bool
collect_one(struct collector *collector, const struct selection *selection, bool sure)
{
	struct graphql_fragment *fragment = selection->fragment;
	bool include, in_scope;

	if (!directives_include(collector->context, selection->directives, &include))
		return false;
	if (!include && collector->mode == PLAN_RUN)
		return true;
	if (selection->kind == SELECTION_FIELD)
		return add_field(collector, selection, sure);
	for (const struct graphql_directive *directive = selection->directives; directive != NULL; directive = directive->next)
		if (!slice_is(directive->name, "skip") && !slice_is(directive->name, "include"))
			return graphql_fail(collector->context->errors, FAULT_INVALID, directive->at, "There is no directive @%.*s for fragments",
			    SLICE_ARGS(graphql_shown(directive->name)));
	/* Once in a collection is enough. */
	if (fragment != NULL && fragment->visit == collector->context->visit)
		return true;
	if (!applies(collector, selection, fragment != NULL ? fragment->condition : selection->condition, &in_scope, &sure))
		return false;
	if (!in_scope)
		return true;
	if (fragment != NULL)
		fragment->visit = collector->context->visit;
	collect(collector, fragment != NULL ? fragment->first : selection->first, sure);
	return true;
}

static void
collect(struct collector *collector, const struct selection *selection, bool sure)
{
	const struct graphql_errors *errors = collector->context->errors;

	for (; selection != NULL && !collector->spent; selection = selection->next) {
		/* More errors wouldn't be told. */
		collector->spent = (collector->mode != PLAN_RUN && errors->count > GRAPHQL_ERRORS_MOST) ||
		    !spend(collector, selection->at);
		if (collector->spent || !collect_one(collector, selection, sure))
			collector->bad = true;
	}
}

struct plan *
plan_make(struct graphql_context *context, const struct group *group, const struct scope *scope, enum plan_mode mode)
{
	struct plan *plan = arena_zero(context->arena, 1, sizeof *plan);
	struct collector collector = { .context = context, .scope = scope, .mode = mode, .plan = plan };

	if (plan == NULL) {
		no_memory(&collector, (struct graphql_position){ 0 });
		return NULL;
	}
	plan->scope = *scope;
	collector.end = &plan->fields;
	context->visit++;
	for (const struct set *set = group->sets; set != NULL; set = set->next)
		collect(&collector, set->first, false);
	return collector.bad ? NULL : plan;
}

struct plan *
plan_for(struct graphql_context *context, struct group *group, const struct scope *scope)
{
	struct plan **link = &group->plans;

	while (*link != NULL && ((*link)->scope.kind != scope->kind || (*link)->scope.type != scope->type))
		link = &(*link)->next;
	struct plan *plan = *link;

	if (plan == NULL)
		plan = plan_make(context, group, scope, PLAN_RUN);
	else
		*link = plan->next;
	if (plan != NULL) {
		plan->next = group->plans;
		group->plans = plan;
	}
	return plan;
}
