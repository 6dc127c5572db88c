/* What all functions share: their arguments, their input, and what they give. */
#include "resources/fhirpath/functions.h"

#include <stdarg.h>
#include <stdio.h>

bool
call_fail(struct call *call, const char *format, ...)
{
	char text[sizeof call->run->error->text];
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(text, sizeof text, format, arguments);
	va_end(arguments);
	return run_fail(call->run, FHIRPATH_EVALUATION, call->expression->offset, "%s(): %s",
	    call->expression->call.function->name, text);
}

static bool
memory(struct call *call)
{
	return run_fail(call->run, FHIRPATH_MEMORY, call->expression->offset, "memory is exhausted");
}

const struct expression *
call_argument(const struct call *call, size_t index)
{
	const struct expression *argument = call->expression->call.arguments;

	while (index-- > 0 && argument != NULL)
		argument = argument->next;
	return argument;
}

bool
call_list(struct call *call, size_t index, struct fhirpath_list *out)
{
	*out = (struct fhirpath_list){ 0 };
	return evaluate(call->run, call_argument(call, index), call->scope, out);
}

static bool
single(struct call *call, const struct fhirpath_list *list, struct fhirpath_item *out, bool *present)
{
	*present = false;
	if (list->count == 0)
		return true;
	if (list->count > 1)
		return call_fail(call, "one item is expected, not %zu", list->count);
	if (!item_value(call->run->arena, &list->items[0], out))
		return memory(call);
	*present = !item_is_void(out);
	return true;
}

bool
call_value(struct call *call, size_t index, struct fhirpath_item *out, bool *present)
{
	struct fhirpath_list list;

	return call_list(call, index, &list) && single(call, &list, out, present);
}

bool
call_string(struct call *call, size_t index, struct slice *out, bool *present)
{
	struct fhirpath_item item;

	if (!call_value(call, index, &item, present))
		return false;
	if (*present && item.kind != FHIRPATH_STRING)
		return call_fail(call, "a String is expected, not %.*s", SLICE_ARGS(system_type_name(item.kind)));
	if (*present)
		*out = item.string;
	return true;
}

bool
call_integer(struct call *call, size_t index, int64_t *out, bool *present)
{
	struct fhirpath_item item;

	if (!call_value(call, index, &item, present))
		return false;
	if (*present && item.kind != FHIRPATH_INTEGER && item.kind != FHIRPATH_LONG)
		return call_fail(call, "an Integer is expected, not %.*s", SLICE_ARGS(system_type_name(item.kind)));
	if (*present)
		*out = item.integer;
	return true;
}

bool
call_on(struct call *call, size_t argument, const struct fhirpath_item *item, size_t index,
    const struct fhirpath_list *total, struct fhirpath_list *out)
{
	struct fhirpath_item focus = *item;
	struct scope scope = { .focus = { &focus, 1, 1 }, .index = (int64_t)index,
		.total = total != NULL ? total : call->scope->total, .variables = call->scope->variables };

	return evaluate(call->run, call_argument(call, argument), &scope, out);
}

bool
call_test(struct call *call, size_t argument, const struct fhirpath_item *item, size_t index,
    enum fhirpath_answer *out)
{
	struct fhirpath_list result = { 0 };

	return call_on(call, argument, item, index, NULL, &result) &&
	    truth(call->run, &result, call->expression->offset, out);
}

bool
call_input(struct call *call, struct fhirpath_item *out, bool *present)
{
	return single(call, call->input, out, present);
}

bool
call_input_string(struct call *call, struct slice *out, bool *present)
{
	struct fhirpath_item item;

	if (!call_input(call, &item, present))
		return false;
	if (*present && item.kind != FHIRPATH_STRING)
		return call_fail(call, "on a String, not %.*s", SLICE_ARGS(system_type_name(item.kind)));
	if (*present) {
		*out = item.string;
		return run_step(call->run, item.string.length / 64);
	}
	return true;
}

bool
call_give(struct call *call, struct fhirpath_item item)
{
	return list_add(call->run, call->out, item);
}

bool
call_give_boolean(struct call *call, bool value)
{
	return call_give(call, fhirpath_boolean(value));
}

bool
call_give_integer(struct call *call, int64_t value)
{
	return call_give(call, integer_item(value));
}

bool
call_give_number(struct call *call, const struct number *value)
{
	struct fhirpath_item item;

	if (!decimal_make(call->run->arena, value, &item))
		return memory(call);
	return call_give(call, item);
}

bool
call_give_string(struct call *call, struct slice text)
{
	if (text.data == NULL)
		return memory(call);
	return call_give(call, fhirpath_string(text));
}

bool
call_give_buffer(struct call *call, struct buffer *buffer)
{
	bool good = buffer_ok(buffer);
	struct slice text = good ? arena_copy(call->run->arena, buffer_slice(buffer)) : SLICE_NONE;

	buffer_free(buffer);
	if (!good)
		return run_fail(call->run, FHIRPATH_LIMIT, call->expression->offset, "the string is too long");
	return run_step(call->run, text.length / 64) && call_give_string(call, text);
}

bool
call_give_all(struct call *call, const struct fhirpath_list *list)
{
	return list_add_all(call->run, call->out, list);
}
