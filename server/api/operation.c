#include "server/api/operation.h"

#include "resources/primitive/check.h"
#include "server/api/body.h"
#include "server/http/form.h"

const struct operation *const operations[] = {
	&operation_convert,
	&operation_document,
	&operation_encounter_everything,
	&operation_extract,
	&operation_graphql,
	&operation_lastn,
	&operation_match,
	&operation_meta,
	&operation_meta_add,
	&operation_meta_delete,
	&operation_patient_everything,
	&operation_stats,
	&operation_validate,
	&operation_versions,
	NULL,
};

/* ---- Which ------------------------------------------------------------------------------------------------------- */

static bool
has_type(const struct operation *operation, const struct schema_type *type)
{
	if (operation->types == NULL)
		return true;
	for (const char *const *name = operation->types; *name != NULL; name++)
		if (strcmp(*name, type->name) == 0)
			return true;
	return false;
}

bool
operation_on(const struct operation *operation, const struct schema_type *type)
{
	return type == NULL ? operation->levels & OPERATION_SYSTEM :
	    operation->levels & ~(unsigned)OPERATION_SYSTEM && has_type(operation, type);
}

const struct operation *
operation_find(const struct schema_type *type, const struct slice *segments, size_t count)
{
	static const enum operation_level levels[] = { 0, OPERATION_SYSTEM, OPERATION_TYPE, OPERATION_INSTANCE, 0, OPERATION_VERSION };
	struct slice name = slice_from(segments[count - 1], 1);

	for (size_t i = 0; operations[i] != NULL; i++)
		if (slice_is(name, operations[i]->name) && operations[i]->levels & levels[count] &&
		    (type == NULL || has_type(operations[i], type)))
			return operations[i];
	return NULL;
}

/* ---- Arguments --------------------------------------------------------------------------------------------------- */

static const struct operation_parameter *
find_parameter(const struct operation *operation, struct slice name)
{
	for (const struct operation_parameter *p = operation->parameters; p->name != NULL; p++)
		if (!p->out && slice_is(name, p->name))
			return p;
	return NULL;
}

/* The type of the rows that stand for search parameters, which are made as they come. */
static const char SEARCHED[] = "Any";

/* The operation's row for the name, or one made for a search parameter; NULL: it has none. */
static const struct operation_parameter *
parameter_of(struct call *call, struct slice name)
{
	const struct operation_parameter *row = find_parameter(call->operation, name);

	if (row != NULL || !call->operation->searches || name.data == NULL || call_common_parameter(name))
		return row;
	struct operation_parameter *parameter = arena_zero(call->arena, 1, sizeof *parameter);

	name = arena_copy(call->arena, name);
	if (parameter == NULL || name.data == NULL) {
		call->faults.failed = true;
		return NULL;
	}
	*parameter = (struct operation_parameter){ .name = name.data, .max = "*", .type = SEARCHED };
	return parameter;
}

/* Room for one more at the end of the list; NULL: refused. */
static struct argument *
add(struct call *call, const struct operation_parameter *parameter)
{
	struct argument *argument = arena_zero(call->arena, 1, sizeof *argument);
	const struct argument **link = &call->arguments;
	size_t count = 0, all = 0;

	if (argument == NULL) {
		call_store_trouble(call, STORE_NO_MEMORY);
		return NULL;
	}
	argument->parameter = parameter;
	argument->search = parameter->type == SEARCHED;
	for (; *link != NULL; link = (const struct argument **)&(*link)->next) {
		count += (*link)->parameter == parameter;
		all++;
	}
	if (all == ARGUMENTS_MOST) {
		call_refuse(call, 400, FAULT_TOO_COSTLY, SLICE_NONE, "More than %d parameters", ARGUMENTS_MOST);
		return NULL;
	}
	*link = argument;
	if (count == 0 || strcmp(parameter->max, "*") == 0)
		return argument;
	call_refuse(call, 400, FAULT_INVALID, SLICE_NONE, "The parameter %s may be given only once", parameter->name);
	return NULL;
}

/* A name that the operation doesn't have: an error, or passed over when handling is lenient. */
static bool
unknown(struct call *call, struct slice name)
{
	if (call->lenient)
		return true;
	call_refuse(call, 400, FAULT_NOT_SUPPORTED, SLICE_NONE, "$%s has no parameter %.*s", call->operation->name,
	    (int)(name.length < 100 ? name.length : 100), name.data);
	return false;
}

/* Whether text is a value of the parameter's type, which is a primitive one. */
static bool
check_text(struct call *call, const struct operation_parameter *parameter, struct slice text)
{
	const struct schema_type *type = schema_type(slice_text(parameter->type));

	if (strcmp(parameter->type, "Any") == 0)
		return true;
	if (type == NULL || type->kind != TYPE_PRIMITIVE) {
		call_refuse(call, 400, FAULT_VALUE, SLICE_NONE, "The parameter %s is a %s: it comes in a Parameters resource by POST",
		    parameter->name, parameter->type);
		return false;
	}
	const char *why = primitive_check((enum primitive)type->primitive, text);

	if (why == NULL)
		return true;
	call_refuse(call, 400, FAULT_VALUE, SLICE_NONE, "The parameter %s is no %s: %s", parameter->name, parameter->type, why);
	return false;
}

static bool
take_query(struct call *call)
{
	struct slice rest = call->request->query, name, value;
	bool bad = false;

	while (rest.data != NULL && form_next(&rest, call->arena, &name, &value, &bad)) {
		if (call_common_parameter(name))
			continue;
		const struct operation_parameter *parameter = parameter_of(call, name);

		if (parameter == NULL) {
			if (!unknown(call, name))
				return false;
			continue;
		}
		struct argument *argument = check_text(call, parameter, value) ? add(call, parameter) : NULL;

		if (argument == NULL)
			return false;
		argument->text = value;
	}
	return true;
}

static bool
take_value(struct call *call, struct argument *argument, struct node *value)
{
	const char *type = argument->parameter->type;

	argument->value = value;
	argument->text = value->text;
	if (strcmp(type, "Any") == 0 || strcmp(type, value->type->name) == 0)
		return true;
	if (value->type->kind == TYPE_PRIMITIVE && value->text.data != NULL)
		return check_text(call, argument->parameter, value->text);
	call_refuse(call, 400, FAULT_VALUE, node_path(value, call->arena), "The parameter %s is a %s, not a %s", argument->parameter->name,
	    type, value->type->name);
	return false;
}

static bool
take_parameter(struct call *call, struct node *part)
{
	struct slice name = node_text(part, "name");
	const struct operation_parameter *parameter = parameter_of(call, name);

	if (parameter == NULL)
		return unknown(call, name);
	struct argument *argument = add(call, parameter);

	if (argument == NULL)
		return false;
	struct node *value = node_child(part, "value"), *resource = node_child(part, "resource");

	argument->part = part;
	argument->resource = resource;
	if (argument->search && (value == NULL || value->text.data == NULL)) {
		call_refuse(call, 400, FAULT_VALUE, node_path(part, call->arena), "A search parameter has a primitive as value, written as in a search");
		return false;
	}
	return value == NULL || take_value(call, argument, value);
}

/* The one parameter that the body stands for when it is no Parameters (R4 operations.html#request). */
static const struct operation_parameter *
whole_body(const struct operation *operation, const struct schema_type *type)
{
	const struct operation_parameter *found = NULL;

	for (const struct operation_parameter *p = operation->parameters; p->name != NULL; p++) {
		if (p->out || (strcmp(p->type, "Resource") != 0 && strcmp(p->type, type->name) != 0))
			continue;
		if (found != NULL)
			return NULL;
		found = p;
	}
	return found;
}

static bool
take_body(struct call *call)
{
	struct node *body = body_read(call, NULL);

	if (body == NULL)
		return false;
	if (call->faults.errors && !call->operation->judges) {
		call_refuse_faults(call, 400);
		return false;
	}
	const struct operation_parameter *whole = whole_body(call->operation, body->type);

	if (strcmp(body->type->name, "Parameters") == 0) {
		for (struct node *part = node_child(body, "parameter"); part != NULL; part = node_again(part))
			if (!take_parameter(call, part))
				return false;
		return true;
	}
	if (whole == NULL) {
		call_refuse(call, 400, FAULT_VALUE, SLICE_NONE, "$%s takes its parameters in a Parameters resource", call->operation->name);
		return false;
	}
	struct argument *argument = add(call, whole);

	if (argument != NULL)
		argument->resource = body;
	return argument != NULL;
}

bool
operation_take(struct call *call)
{
	bool body = call->given != NULL || (call->parent == NULL && call->request->body.length > 0);

	if (!take_query(call) || (call->request->method == HTTP_POST && body && !take_body(call)))
		return false;
	for (const struct operation_parameter *p = call->operation->parameters; p->name != NULL; p++)
		if (!p->out && p->min > 0 && operation_argument(call, p->name, NULL) == NULL) {
			call_refuse(call, 400, FAULT_REQUIRED, SLICE_NONE, "$%s needs the parameter %s", call->operation->name, p->name);
			return false;
		}
	return true;
}

const struct argument *
operation_argument(const struct call *call, const char *name, const struct argument *after)
{
	const struct argument *argument = after != NULL ? after->next : call->arguments;

	while (argument != NULL && strcmp(argument->parameter->name, name) != 0)
		argument = argument->next;
	return argument;
}

struct slice
operation_text(const struct call *call, const char *name)
{
	const struct argument *argument = operation_argument(call, name, NULL);

	return argument != NULL ? argument->text : SLICE_NONE;
}

/* ---- The instance ------------------------------------------------------------------------------------------------ */

bool
operation_instance(struct call *call, struct snapshot *snapshot, enum access_action action, struct record *record)
{
	enum store_status status = call_find(call, snapshot, action, record);

	if (status == STORE_OK && (call->audit.reason = access_reason(snapshot, call->principal, record, action)) != REASON_NONE)
		status = STORE_ABSENT;
	if (status == STORE_ABSENT)
		call_not_found(call);
	else if (status != STORE_OK)
		call_store_trouble(call, status);
	if (status != STORE_OK)
		return false;
	call_audit_record(call, record);
	if (record->deleted)
		call_refuse(call, 410, FAULT_DELETED, SLICE_NONE, "%s/%.*s was deleted", call->type->name, SLICE_ARGS(call->id));
	return !record->deleted;
}
