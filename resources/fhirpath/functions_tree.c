/* Tree navigation, types, utilities. */
#include "resources/fhirpath/families.h"

static bool
memory(struct call *call)
{
	return run_fail(call->run, FHIRPATH_MEMORY, call->expression->offset, "memory is exhausted");
}

bool
function_children(struct call *call)
{
	for (size_t i = 0; i < call->input->count; i++)
		if (!children(call->run, &call->input->items[i], call->out))
			return false;
	return true;
}

bool
function_descendants(struct call *call)
{
	if (!function_children(call))
		return false;
	for (size_t at = 0; at < call->out->count; at++) {
		struct fhirpath_item item = call->out->items[at];

		if (!children(call->run, &item, call->out))
			return false;
	}
	return true;
}

bool
function_is(struct call *call)
{
	if (call->input->count > 1)
		return call_fail(call, "on %zu items", call->input->count);
	return call->input->count == 0 ||
	    call_give_boolean(call, item_is(&call->input->items[0], &call_argument(call, 0)->type));
}

bool
function_as(struct call *call)
{
	if (call->input->count > 1 && !call->run->environment->as_filters)
		return call_fail(call, "on %zu items", call->input->count);
	return function_of_type(call);
}

bool
function_type(struct call *call)
{
	for (size_t i = 0; i < call->input->count; i++) {
		const struct fhirpath_item *item = &call->input->items[i];
		struct type_name *type = arena_zero(call->run->arena, 1, sizeof *type);

		if (type == NULL)
			return memory(call);
		struct slice system = item->kind == FHIRPATH_NODE ? node_system_type(item->node) : system_type_name(item->kind);

		type->space = system.data != NULL ? SLICE("System") : SLICE("FHIR");
		type->name = system.data != NULL ? system : slice_text(item->node->type->name);
		type->fhir = system.data != NULL ? NULL : item->node->type;
		if (!call_give(call, (struct fhirpath_item){ .kind = FHIRPATH_TYPE, .type = type }))
			return false;
	}
	return true;
}

bool
function_trace(struct call *call)
{
	const struct fhirpath_environment *environment = call->run->environment;
	struct fhirpath_list projected = { 0 };
	struct slice name = SLICE("");
	bool present;

	if (!call_string(call, 0, &name, &present))
		return false;
	for (size_t i = 0; call_count(call) > 1 && i < call->input->count; i++)
		if (!call_on(call, 1, &call->input->items[i], i, NULL, &projected))
			return false;
	if (environment->trace != NULL)
		environment->trace(environment->data, name, call_count(call) > 1 ? &projected : call->input);
	return call_give_all(call, call->input);
}

bool
function_define_variable(struct call *call)
{
	static const char *const taken[] = { "context", "resource", "rootResource", "sct", "loinc", "ucum", "factory" };
	struct fhirpath_variable *variable = arena_zero(call->run->arena, 1, sizeof *variable);
	bool present;

	if (variable == NULL)
		return memory(call);
	if (!call_string(call, 0, &variable->name, &present))
		return false;
	if (!present)
		return call_fail(call, "the variable has no name");
	for (size_t i = 0; i < sizeof taken / sizeof *taken; i++)
		if (slice_is(variable->name, taken[i]))
			return call_fail(call, "%%%s can't be changed", taken[i]);
	const struct fhirpath_variable *lists[] = { call->scope->variables, call->run->environment->variables };

	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
		for (const struct fhirpath_variable *other = lists[i]; other != NULL; other = other->next)
			if (slice_equal(other->name, variable->name))
				return call_fail(call, "%%%.*s is defined already", SLICE_ARGS(variable->name));
	variable->value = *call->input;
	if (call_count(call) > 1) {
		struct scope scope = *call->scope;

		scope.focus = *call->input;
		variable->value = (struct fhirpath_list){ 0 };
		if (!evaluate(call->run, call_argument(call, 1), &scope, &variable->value))
			return false;
	}
	/* The items of a path's first step are its caller's: the variable may outlive them. */
	struct fhirpath_list kept = { 0 };

	if (!list_add_all(call->run, &kept, &variable->value))
		return false;
	variable->value = kept;
	variable->next = call->scope->variables;
	call->scope->variables = variable;
	return call_give_all(call, call->input);
}

static bool
give_now(struct call *call, enum moment_kind kind)
{
	struct moment moment = moment_of(call->run->now, call->run->environment->zone);
	struct fhirpath_item item;

	moment = moment_as(&moment, kind);
	if (!moment_make(call->run->arena, &moment, &item))
		return memory(call);
	return call_give(call, item);
}

bool
function_now(struct call *call)
{
	return give_now(call, MOMENT_DATETIME);
}

bool
function_today(struct call *call)
{
	return give_now(call, MOMENT_DATE);
}

bool
function_time_of_day(struct call *call)
{
	return give_now(call, MOMENT_TIME);
}
