#include "server/consent/form.h"

bool
form_take(struct slice *rest, size_t bytes, uint64_t *number)
{
	if (rest->length < bytes)
		return false;
	*number = form_number(rest->data, bytes);
	*rest = slice_from(*rest, bytes);
	return true;
}

bool
form_take_text(struct slice *rest, size_t length_bytes, struct slice *text)
{
	uint64_t length;

	if (!form_take(rest, length_bytes, &length) || length > rest->length)
		return false;
	*text = slice_of(rest->data, length);
	*rest = slice_from(*rest, length);
	return true;
}

bool
form_take_rule(struct slice *rest, struct form_rule *rule)
{
	if (rest->length < FORM_RULE)
		return false;
	uint64_t type = form_number(rest->data, 4), own = form_number(rest->data + 4, 4), size = form_number(rest->data + 8, 4);

	if (type >= FORM_TYPES || size > rest->length || size < FORM_RULE || own > size - FORM_RULE)
		return false;
	rule->type = (enum form_type)type;
	rule->conditions = slice_of(rest->data + FORM_RULE, own);
	rule->inner = slice_of(rest->data + FORM_RULE + own, size - FORM_RULE - own);
	*rest = slice_from(*rest, size);
	return true;
}

bool
form_take_condition(struct slice *rest, struct form_condition *condition)
{
	if (rest->length < FORM_CONDITION)
		return false;
	uint64_t kind = form_number(rest->data, 2), length = form_number(rest->data + 4, 4);

	if (kind >= FORM_KINDS || length > rest->length - FORM_CONDITION)
		return false;
	condition->kind = (enum form_kind)kind;
	condition->count = form_number(rest->data + 2, 2);
	condition->values = slice_of(rest->data + FORM_CONDITION, length);
	*rest = slice_from(*rest, FORM_CONDITION + length);
	return true;
}

/* Each step is one to one, both in what was before and in the eight bytes. */
static uint64_t
mix(uint64_t sum, uint64_t word)
{
	sum = (sum ^ word) * UINT64_C(0x9E3779B97F4A7C15);
	return sum ^ sum >> 32;
}

uint64_t
form_checksum(struct slice form)
{
	uint64_t sum = mix(0, form_number(form.data, 8));
	struct slice rest = slice_from(form, FORM_HEAD);

	while (rest.length >= 8) {
		sum = mix(sum, form_number(rest.data, 8));
		rest = slice_from(rest, 8);
	}
	return mix(sum, form_number(rest.data, rest.length));
}

bool
form_open(struct slice form, unsigned *flags, struct slice *rules)
{
	if (form.data == NULL || form.length < FORM_HEAD || form_number(form.data, 1) != FORM_VERSION ||
	    form_number(form.data + 1, 3) > FORM_FLAGS || form_number(form.data + 4, 4) != form.length ||
	    form_number(form.data + 8, 8) != form_checksum(form))
		return false;
	*flags = (unsigned)form_number(form.data + 1, 1);
	*rules = slice_from(form, FORM_HEAD);
	return true;
}
