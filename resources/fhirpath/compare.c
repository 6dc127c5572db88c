#include "resources/fhirpath/compare.h"

#include <utf8proc.h>

static enum fhirpath_answer
answer(bool yes)
{
	return yes ? FHIRPATH_YES : FHIRPATH_NO;
}

/* The zone of times that have none. */
static int
zone_of(const struct run *run)
{
	return run->environment->zone_assumed ? run->environment->zone : MOMENT_NO_ZONE;
}

static bool
memory(struct run *run)
{
	return run_fail(run, FHIRPATH_MEMORY, 0, "memory is exhausted");
}

/* Both as System values. */
static bool
values(struct run *run, const struct fhirpath_item *a, const struct fhirpath_item *b, struct fhirpath_item *a_value,
    struct fhirpath_item *b_value)
{
	if (!run_step(run, 1))
		return false;
	if (!item_value(run->arena, a, a_value) || !item_value(run->arena, b, b_value))
		return memory(run);
	if (a_value->kind != FHIRPATH_STRING || b_value->kind != FHIRPATH_STRING)
		return true;
	size_t length = a_value->string.length < b_value->string.length ? a_value->string.length : b_value->string.length;

	return run_step(run, length / 64);
}

/* Both as quantities, where at least one already is one. *out NO when they can't be. */
static bool
quantities(struct run *run, const struct fhirpath_item *a, const struct fhirpath_item *b, struct quantity *a_quantity,
    struct quantity *b_quantity, bool *out)
{
	static const char *const type = "Quantity";
	bool a_is = a->kind == FHIRPATH_QUANTITY, b_is = b->kind == FHIRPATH_QUANTITY;

	*out = false;
	/* Two Quantities of resources are compared as what they are, element by element. */
	if (!a_is && !b_is) {
		bool a_node = a->kind == FHIRPATH_NODE && schema_is(a->node->type, schema_type(slice_text(type)));
		bool b_node = b->kind == FHIRPATH_NODE && schema_is(b->node->type, schema_type(slice_text(type)));

		if (a_node == b_node || (!a_node && !item_is_number(a)) || (!b_node && !item_is_number(b)))
			return true;
	}
	if (!run_quantity(run, a) || !run_quantity(run, b))
		return false;
	enum quantity_answer left = item_quantity(run->arena, a, a_quantity);
	enum quantity_answer right = item_quantity(run->arena, b, b_quantity);

	if (left == QUANTITY_MEMORY || right == QUANTITY_MEMORY)
		return memory(run);
	*out = left == QUANTITY_YES && right == QUANTITY_YES;
	return true;
}

/* ---- Equality ---------------------------------------------------------------------------------------------------- */

/* Children in pairs, as both trees stand in the order of the definition; the depth is that of the tree. */
static bool
children_equal(struct run *run, const struct node *a, const struct node *b, bool equivalent, bool *out)
{
	const struct node *left = a->child, *right = b->child;

	*out = true;
	for (; left != NULL && right != NULL && *out; left = left->next, right = right->next) {
		struct fhirpath_item left_item = fhirpath_node(left), right_item = fhirpath_node(right);
		enum fhirpath_answer same = FHIRPATH_NO;

		if (strcmp(left->element->name, right->element->name) != 0) {
			*out = false;
			return true;
		}
		if (equivalent) {
			if (!items_equivalent(run, &left_item, &right_item, out))
				return false;
		} else if (!items_equal(run, &left_item, &right_item, &same)) {
			return false;
		} else {
			*out = same == FHIRPATH_YES;
		}
	}
	if (*out)
		*out = left == NULL && right == NULL;
	return true;
}

static bool
nodes_equal(struct run *run, const struct fhirpath_item *a, const struct fhirpath_item *b, enum fhirpath_answer *out)
{
	bool same = false;

	if (a->kind != FHIRPATH_NODE || b->kind != FHIRPATH_NODE) {
		*out = FHIRPATH_NO;
		return true;
	}
	if (a->node == b->node)
		same = true;
	else if (!children_equal(run, a->node, b->node, false, &same))
		return false;
	*out = answer(same);
	return true;
}

static bool
types_equal(const struct type_name *a, const struct type_name *b)
{
	return slice_equal(a->space, b->space) && slice_equal(a->name, b->name);
}

/* System values of any kinds, none of them a quantity. */
static enum fhirpath_answer
values_equal(struct run *run, const struct fhirpath_item *a, const struct fhirpath_item *b)
{
	if (item_is_number(a) && item_is_number(b)) {
		if (a->kind != FHIRPATH_DECIMAL && b->kind != FHIRPATH_DECIMAL)
			return answer(a->integer == b->integer);
		struct number left = item_number(a), right = item_number(b);

		return answer(number_compare(&left, &right) == 0);
	}
	if (item_is_moment(a) && item_is_moment(b)) {
		if ((a->kind == FHIRPATH_TIME) != (b->kind == FHIRPATH_TIME))
			return FHIRPATH_NO;
		int order = moment_compare(a->moment, b->moment, zone_of(run));

		return order == MOMENT_UNKNOWN ? FHIRPATH_UNKNOWN : answer(order == 0);
	}
	if (a->kind != b->kind)
		return FHIRPATH_NO;
	switch (a->kind) {
	case FHIRPATH_BOOLEAN:
		return answer(a->boolean == b->boolean);
	case FHIRPATH_STRING:
		return answer(slice_equal(a->string, b->string));
	case FHIRPATH_TYPE:
		return answer(types_equal(a->type, b->type));
	default:
		return FHIRPATH_NO;
	}
}

bool
items_equal(struct run *run, const struct fhirpath_item *a, const struct fhirpath_item *b, enum fhirpath_answer *out)
{
	struct fhirpath_item left, right;
	struct quantity left_quantity, right_quantity;
	bool both;

	if (!values(run, a, b, &left, &right) || !quantities(run, &left, &right, &left_quantity, &right_quantity, &both))
		return false;
	if (both) {
		int order = quantity_compare(&left_quantity, &right_quantity);

		*out = order == QUANTITY_UNKNOWN || order == QUANTITY_APART ? FHIRPATH_UNKNOWN : answer(order == 0);
		return true;
	}
	if (left.kind == FHIRPATH_NODE || right.kind == FHIRPATH_NODE)
		return nodes_equal(run, &left, &right, out);
	*out = values_equal(run, &left, &right);
	/* Two primitives of resources are the same only with the same id and extensions. */
	if (*out == FHIRPATH_YES && a->kind == FHIRPATH_NODE && b->kind == FHIRPATH_NODE &&
	    (a->node->child != NULL || b->node->child != NULL))
		return nodes_equal(run, a, b, out);
	return true;
}

bool
lists_equal(struct run *run, const struct fhirpath_list *a, const struct fhirpath_list *b, enum fhirpath_answer *out)
{
	*out = FHIRPATH_UNKNOWN;
	if (a->count == 0 || b->count == 0)
		return true;
	*out = answer(a->count == b->count);
	for (size_t i = 0; i < a->count && *out != FHIRPATH_NO; i++) {
		enum fhirpath_answer same;

		if (!items_equal(run, &a->items[i], &b->items[i], &same))
			return false;
		if (same != FHIRPATH_YES)
			*out = same;
	}
	return true;
}

bool
list_has(struct run *run, const struct fhirpath_list *list, const struct fhirpath_item *item, bool *out)
{
	enum fhirpath_answer same;

	*out = false;
	for (size_t i = 0; i < list->count && !*out; i++) {
		if (!items_equal(run, &list->items[i], item, &same))
			return false;
		*out = same == FHIRPATH_YES;
	}
	return true;
}

bool
list_add_new(struct run *run, struct fhirpath_list *list, struct fhirpath_item item)
{
	bool there;

	if (!list_has(run, list, &item, &there))
		return false;
	return there || list_add(run, list, item);
}

/* ---- Equivalence ------------------------------------------------------------------------------------------------- */

/* The next character without regard to case, all white space as one space; 0 at the end. */
static utf8proc_int32_t
next_folded(struct slice *text)
{
	utf8proc_int32_t c;

	if (text->length == 0)
		return 0;
	utf8proc_ssize_t length = utf8proc_iterate((const utf8proc_uint8_t *)text->data, (utf8proc_ssize_t)text->length, &c);

	if (length < 1) {
		length = 1;
		c = (unsigned char)text->data[0];
	}
	*text = slice_from(*text, (size_t)length);
	if (c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == 0xA0 || c == 0x3000)
		return ' ';
	return utf8proc_tolower(c);
}

static bool
strings_equivalent(struct slice a, struct slice b)
{
	while (a.length > 0 && b.length > 0)
		if (next_folded(&a) != next_folded(&b))
			return false;
	return a.length == b.length;
}

/* Rounded to the precision of the less precise one, zeros at the end apart. */
static bool
numbers_equivalent(const struct number *a, const struct number *b)
{
	struct number left = number_trim(a), right = number_trim(b);
	int places = left.scale < right.scale ? left.scale : right.scale;

	left = number_round(&left, places, ROUND_HALF_UP);
	right = number_round(&right, places, ROUND_HALF_UP);
	return number_compare(&left, &right) == 0;
}

static bool
quantities_equivalent(const struct quantity *a, const struct quantity *b)
{
	struct quantity left = *a, right = *b;
	struct unit a_unit, b_unit;

	/* Here a year is as good as an 'a' of UCUM. */
	left.both = left.calendar != CALENDAR_NONE;
	right.both = right.calendar != CALENDAR_NONE;
	if (left.calendar != CALENDAR_NONE)
		left.unit = slice_text(calendar_ucum(left.calendar));
	if (right.calendar != CALENDAR_NONE)
		right.unit = slice_text(calendar_ucum(right.calendar));
	if (slice_equal(left.unit, right.unit))
		return numbers_equivalent(&left.value, &right.value);
	if (!unit_parse(left.unit, &a_unit) || !unit_parse(right.unit, &b_unit) || !unit_commensurable(&a_unit, &b_unit))
		return false;
	/* Counted in the larger unit, the value that was written in it has its own precision. */
	struct number one = number_of(1), converted;

	if (a_unit.scale == SCALE_RATIO && b_unit.scale == SCALE_RATIO && unit_compare(&one, &a_unit, &one, &b_unit) < 0)
		return unit_convert(&left.value, &a_unit, &b_unit, &converted) && numbers_equivalent(&converted, &right.value);
	return unit_convert(&right.value, &b_unit, &a_unit, &converted) && numbers_equivalent(&left.value, &converted);
}

bool
items_equivalent(struct run *run, const struct fhirpath_item *a, const struct fhirpath_item *b, bool *out)
{
	struct fhirpath_item left, right;
	struct quantity left_quantity, right_quantity;
	bool both;

	*out = false;
	if (!values(run, a, b, &left, &right) || !quantities(run, &left, &right, &left_quantity, &right_quantity, &both))
		return false;
	if (both) {
		*out = quantities_equivalent(&left_quantity, &right_quantity);
		return true;
	}
	if (left.kind == FHIRPATH_NODE && right.kind == FHIRPATH_NODE) {
		/* Two primitives without value are as good as each other; extensions don't count. */
		if (item_is_void(&left) && item_is_void(&right)) {
			*out = true;
			return true;
		}
		return children_equal(run, left.node, right.node, true, out);
	}
	if (item_is_number(&left) && item_is_number(&right)) {
		struct number left_number = item_number(&left), right_number = item_number(&right);

		*out = numbers_equivalent(&left_number, &right_number);
	} else if (item_is_moment(&left) && item_is_moment(&right)) {
		*out = moment_equivalent(left.moment, right.moment, zone_of(run));
	} else if (left.kind == FHIRPATH_STRING && right.kind == FHIRPATH_STRING) {
		size_t length = left.string.length < right.string.length ? left.string.length : right.string.length;

		*out = strings_equivalent(left.string, right.string);
		return run_step(run, length / 4);
	} else {
		*out = values_equal(run, &left, &right) == FHIRPATH_YES;
	}
	return true;
}

bool
lists_equivalent(struct run *run, const struct fhirpath_list *a, const struct fhirpath_list *b, bool *out)
{
	*out = a->count == b->count;
	if (!*out || a->count == 0)
		return true;
	/* In any order: each item of a takes one of b that isn't taken. */
	bool *taken = arena_zero(run->arena, b->count, sizeof *taken);

	if (taken == NULL)
		return memory(run);
	for (size_t i = 0; i < a->count; i++) {
		bool found = false;

		for (size_t j = 0; j < b->count && !found; j++) {
			if (taken[j])
				continue;
			if (!items_equivalent(run, &a->items[i], &b->items[j], &found))
				return false;
			taken[j] = found;
		}
		if (!found) {
			*out = false;
			return true;
		}
	}
	return true;
}

/* ---- Order ------------------------------------------------------------------------------------------------------- */

/* Quantities of resources that aren't in UCUM have an order when their codes are the same. True when it is such a pair. */
static bool
coded_order(const struct fhirpath_item *a, const struct fhirpath_item *b, int *out)
{
	const struct schema_type *type = schema_type(SLICE("Quantity"));
	const struct fhirpath_item *items[] = { a, b };
	struct number values[2];

	for (int i = 0; i < 2; i++)
		if (items[i]->kind != FHIRPATH_NODE || !schema_is(items[i]->node->type, type))
			return false;
	*out = ORDER_UNKNOWN;
	for (int i = 0; i < 2; i++)
		if (node_text(items[i]->node, "comparator").data != NULL ||
		    !number_parse(node_text(items[i]->node, "value"), &values[i]))
			return true;
	if (slice_equal(node_text(a->node, "system"), node_text(b->node, "system")) &&
	    slice_equal(node_text(a->node, "code"), node_text(b->node, "code")))
		*out = number_compare(&values[0], &values[1]);
	return true;
}

bool
items_order(struct run *run, size_t offset, const struct fhirpath_item *a, const struct fhirpath_item *b, int *out)
{
	struct fhirpath_item left, right;
	struct quantity left_quantity, right_quantity;

	if (!values(run, a, b, &left, &right))
		return false;
	*out = ORDER_UNKNOWN;
	if (item_is_void(&left) || item_is_void(&right))
		return true;
	if (item_is_number(&left) && item_is_number(&right)) {
		struct number left_number = item_number(&left), right_number = item_number(&right);

		*out = number_compare(&left_number, &right_number);
		return true;
	}
	if (left.kind == FHIRPATH_STRING && right.kind == FHIRPATH_STRING) {
		int order = slice_compare(left.string, right.string);

		*out = (order > 0) - (order < 0);
		return true;
	}
	if (item_is_moment(&left) && item_is_moment(&right) &&
	    (left.kind == FHIRPATH_TIME) == (right.kind == FHIRPATH_TIME)) {
		*out = moment_compare(left.moment, right.moment, zone_of(run));
		return true;
	}
	if (!run_quantity(run, &left) || !run_quantity(run, &right))
		return false;
	if (item_quantity(run->arena, &left, &left_quantity) == QUANTITY_YES &&
	    item_quantity(run->arena, &right, &right_quantity) == QUANTITY_YES) {
		int order = quantity_compare(&left_quantity, &right_quantity);

		*out = order == QUANTITY_APART || order == QUANTITY_UNKNOWN ? ORDER_UNKNOWN : order;
		return true;
	}
	if (coded_order(&left, &right, out))
		return true;
	return run_fail(run, FHIRPATH_EVALUATION, offset, "%.*s and %.*s have no order",
	    SLICE_ARGS(system_type_name(left.kind)), SLICE_ARGS(system_type_name(right.kind)));
}
