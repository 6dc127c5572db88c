#include "server/api/target.h"

#include "server/api/conditional.h"

bool
target_parse(struct call *call, struct slice text)
{
	struct slice name = slice_text(call->type->name);

	text = text.data != NULL ? slice_trim(text) : SLICE("");
	if (slice_starts(text, name) && text.length > name.length && text.data[name.length] == '?')
		text = slice_from(text, name.length);
	if (text.length > 0 && text.data[0] == '?')
		text = slice_from(text, 1);
	call->target = criteria_parse(call, call->type, text);
	return call->target != NULL;
}

bool
target_find(struct call *call, struct snapshot *snapshot, const struct record **found)
{
	struct criteria *target = call->target;

	*found = NULL;
	if (!criteria_find(call, target, snapshot, 2))
		return false;
	if (target->count > 1) {
		call_refuse(call, 412, FAULT_MULTIPLE_MATCHES, SLICE_NONE, "The condition is met by more than one %s, and must be by one at "
		    "most", call->type->name);
		return false;
	}
	if (target->count == 1)
		*found = &target->matches[0];
	criteria_rest(call, snapshot);
	return true;
}

bool
target_missed(struct call *call)
{
	if (conditional_if_match(call, 0) == PRECONDITION_NONE)
		return false;
	call_refuse(call, 412, FAULT_CONFLICT, SLICE_NONE, "If-Match names a version, and no %s for you meets the condition",
	    call->type->name);
	return true;
}
