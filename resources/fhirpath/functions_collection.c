/* Existence, filtering and projection, subsetting, combining. */
#include "resources/fhirpath/compare.h"
#include "resources/fhirpath/families.h"

/* ---- Existence --------------------------------------------------------------------------------------------------- */

bool
function_empty(struct call *call)
{
	return call_give_boolean(call, call->input->count == 0);
}

bool
function_exists(struct call *call)
{
	enum fhirpath_answer answer = FHIRPATH_NO;

	if (call_count(call) == 0)
		return call_give_boolean(call, call->input->count > 0);
	for (size_t i = 0; i < call->input->count && answer != FHIRPATH_YES; i++)
		if (!call_test(call, 0, &call->input->items[i], i, &answer))
			return false;
	return call_give_boolean(call, answer == FHIRPATH_YES);
}

bool
function_all(struct call *call)
{
	enum fhirpath_answer answer = FHIRPATH_YES;

	for (size_t i = 0; i < call->input->count && answer == FHIRPATH_YES; i++)
		if (!call_test(call, 0, &call->input->items[i], i, &answer))
			return false;
	return call_give_boolean(call, answer == FHIRPATH_YES);
}

/* Gives found when an item is the boolean looked for, else !found. */
static bool
any_boolean(struct call *call, bool wanted, bool found)
{
	bool met = false;

	for (size_t i = 0; i < call->input->count; i++) {
		struct fhirpath_item item;

		if (!item_value(call->run->arena, &call->input->items[i], &item) || item.kind != FHIRPATH_BOOLEAN)
			return call_fail(call, "the items must be booleans");
		met = met || item.boolean == wanted;
	}
	return call_give_boolean(call, met == found);
}

bool
function_all_true(struct call *call)
{
	return any_boolean(call, false, false);
}

bool
function_any_true(struct call *call)
{
	return any_boolean(call, true, true);
}

bool
function_all_false(struct call *call)
{
	return any_boolean(call, true, false);
}

bool
function_any_false(struct call *call)
{
	return any_boolean(call, false, true);
}

static bool
is_subset(struct call *call, const struct fhirpath_list *small, const struct fhirpath_list *large)
{
	bool there = true;

	for (size_t i = 0; i < small->count && there; i++)
		if (!list_has(call->run, large, &small->items[i], &there))
			return false;
	return call_give_boolean(call, there);
}

bool
function_subset_of(struct call *call)
{
	struct fhirpath_list other;

	return call_list(call, 0, &other) && is_subset(call, call->input, &other);
}

bool
function_superset_of(struct call *call)
{
	struct fhirpath_list other;

	return call_list(call, 0, &other) && is_subset(call, &other, call->input);
}

bool
function_count(struct call *call)
{
	return call_give_integer(call, (int64_t)call->input->count);
}

bool
function_distinct(struct call *call)
{
	for (size_t i = 0; i < call->input->count; i++)
		if (!list_add_new(call->run, call->out, call->input->items[i]))
			return false;
	return true;
}

bool
function_is_distinct(struct call *call)
{
	struct fhirpath_list different = { 0 };

	for (size_t i = 0; i < call->input->count; i++)
		if (!list_add_new(call->run, &different, call->input->items[i]))
			return false;
	return call_give_boolean(call, different.count == call->input->count);
}

bool
function_not(struct call *call)
{
	enum fhirpath_answer answer;

	if (!truth(call->run, call->input, call->expression->offset, &answer))
		return false;
	return answer == FHIRPATH_UNKNOWN || call_give_boolean(call, answer == FHIRPATH_NO);
}

/* ---- Filtering and projection ------------------------------------------------------------------------------------ */

bool
function_where(struct call *call)
{
	for (size_t i = 0; i < call->input->count; i++) {
		enum fhirpath_answer answer;

		if (!call_test(call, 0, &call->input->items[i], i, &answer) ||
		    (answer == FHIRPATH_YES && !call_give(call, call->input->items[i])))
			return false;
	}
	return true;
}

bool
function_select(struct call *call)
{
	for (size_t i = 0; i < call->input->count; i++)
		if (!call_on(call, 0, &call->input->items[i], i, NULL, call->out))
			return false;
	return true;
}

/* What the expression gives for the input, for what that gave, and so on. Steps and items are bounded, so it ends. */
static bool
repeat(struct call *call, bool again)
{
	const struct fhirpath_list *input = call->input;

	for (size_t i = 0; i < input->count; i++) {
		struct fhirpath_list found = { 0 };

		if (!call_on(call, 0, &input->items[i], i, NULL, &found))
			return false;
		for (size_t j = 0; j < found.count; j++)
			if (again ? !call_give(call, found.items[j]) : !list_add_new(call->run, call->out, found.items[j]))
				return false;
	}
	for (size_t at = 0; at < call->out->count; at++) {
		struct fhirpath_list found = { 0 };

		if (!call_on(call, 0, &call->out->items[at], at, NULL, &found))
			return false;
		for (size_t j = 0; j < found.count; j++)
			if (again ? !call_give(call, found.items[j]) : !list_add_new(call->run, call->out, found.items[j]))
				return false;
	}
	return true;
}

bool
function_repeat(struct call *call)
{
	return repeat(call, false);
}

bool
function_repeat_all(struct call *call)
{
	return repeat(call, true);
}

bool
function_of_type(struct call *call)
{
	for (size_t i = 0; i < call->input->count; i++)
		if (item_is(&call->input->items[i], &call_argument(call, 0)->type) && !call_give(call, call->input->items[i]))
			return false;
	return true;
}

bool
function_coalesce(struct call *call)
{
	for (size_t i = 0; i < call_count(call); i++) {
		struct fhirpath_list list;

		if (!call_list(call, i, &list))
			return false;
		if (list.count > 0)
			return call_give_all(call, &list);
	}
	return true;
}

/* The order by the keys in turn. Nothing is lower than anything, and so last where "desc" turns the order round; a minus,
 * the older way to say that, turns the values alone. */
static bool
keys_order(struct call *call, const struct fhirpath_list *a, const struct fhirpath_list *b, int *out)
{
	size_t count = call_count(call) > 0 ? call_count(call) : 1;

	*out = 0;
	for (size_t i = 0; i < count && *out == 0; i++) {
		const struct expression *key = call_argument(call, i);
		bool nothing = a[i].count == 0 || b[i].count == 0;

		if (a[i].count > 1 || b[i].count > 1)
			return call_fail(call, "a key of more than one item");
		if (nothing)
			*out = (int)a[i].count - (int)b[i].count;
		else if (!items_order(call->run, call->expression->offset, &a[i].items[0], &b[i].items[0], out))
			return false;
		if (*out == ORDER_UNKNOWN)
			*out = 0;
		if (key != NULL && key->descending && !(nothing && key->nothing_first))
			*out = -*out;
	}
	return true;
}

struct sorted {
	struct fhirpath_item item;
	struct fhirpath_list *keys;
};

/* Merges two sorted runs, equals staying in their order. */
static bool
merge(struct call *call, struct sorted *from, struct sorted *to, size_t left, size_t middle, size_t end)
{
	size_t right = middle;

	for (size_t at = left; at < end; at++) {
		int order = -1;

		if (left < middle && right < end && !keys_order(call, from[left].keys, from[right].keys, &order))
			return false;
		if (left < middle && (right >= end || order <= 0))
			to[at] = from[left++];
		else
			to[at] = from[right++];
	}
	return true;
}

bool
function_sort(struct call *call)
{
	size_t count = call->input->count, keys = call_count(call) > 0 ? call_count(call) : 1;
	struct sorted *rows = arena_zero(call->run->arena, count, sizeof *rows);
	struct sorted *other = arena_zero(call->run->arena, count, sizeof *other);

	if (rows == NULL || other == NULL)
		return run_fail(call->run, FHIRPATH_MEMORY, call->expression->offset, "memory is exhausted");
	for (size_t i = 0; i < count; i++) {
		rows[i].item = call->input->items[i];
		rows[i].keys = arena_zero(call->run->arena, keys, sizeof *rows[i].keys);
		if (rows[i].keys == NULL)
			return run_fail(call->run, FHIRPATH_MEMORY, call->expression->offset, "memory is exhausted");
		if (call_count(call) == 0 && !list_add(call->run, rows[i].keys, rows[i].item))
			return false;
		for (size_t k = 0; k < call_count(call); k++)
			if (!call_on(call, k, &rows[i].item, i, NULL, &rows[i].keys[k]))
				return false;
	}
	for (size_t width = 1; width < count; width *= 2) {
		for (size_t left = 0; left < count; left += 2 * width) {
			size_t middle = left + width < count ? left + width : count;
			size_t end = left + 2 * width < count ? left + 2 * width : count;

			if (!merge(call, rows, other, left, middle, end))
				return false;
		}
		struct sorted *swap = rows;

		rows = other;
		other = swap;
	}
	for (size_t i = 0; i < count; i++)
		if (!call_give(call, rows[i].item))
			return false;
	return true;
}

/* ---- Subsetting -------------------------------------------------------------------------------------------------- */

/* The items from first on, at most count of them. */
static bool
slice_input(struct call *call, int64_t first, int64_t count)
{
	for (int64_t i = first < 0 ? 0 : first; i < (int64_t)call->input->count && i - first < count; i++)
		if (!call_give(call, call->input->items[i]))
			return false;
	return true;
}

bool
function_single(struct call *call)
{
	if (call->input->count > 1)
		return call_fail(call, "there are %zu items", call->input->count);
	return slice_input(call, 0, 1);
}

bool
function_first(struct call *call)
{
	return slice_input(call, 0, 1);
}

bool
function_last(struct call *call)
{
	return call->input->count == 0 || slice_input(call, (int64_t)call->input->count - 1, 1);
}

bool
function_tail(struct call *call)
{
	return slice_input(call, 1, INT64_MAX);
}

bool
function_skip(struct call *call)
{
	int64_t count = 0;
	bool present;

	return call_integer(call, 0, &count, &present) && slice_input(call, present && count > 0 ? count : 0, INT64_MAX);
}

bool
function_take(struct call *call)
{
	int64_t count = 0;
	bool present;

	return call_integer(call, 0, &count, &present) && slice_input(call, 0, present ? count : 0);
}

/* ---- Combining --------------------------------------------------------------------------------------------------- */

bool
function_intersect(struct call *call)
{
	struct fhirpath_list other;
	bool there;

	if (!call_list(call, 0, &other))
		return false;
	for (size_t i = 0; i < call->input->count; i++)
		if (!list_has(call->run, &other, &call->input->items[i], &there) ||
		    (there && !list_add_new(call->run, call->out, call->input->items[i])))
			return false;
	return true;
}

bool
function_exclude(struct call *call)
{
	struct fhirpath_list other;
	bool there;

	if (!call_list(call, 0, &other))
		return false;
	for (size_t i = 0; i < call->input->count; i++)
		if (!list_has(call->run, &other, &call->input->items[i], &there) ||
		    (!there && !call_give(call, call->input->items[i])))
			return false;
	return true;
}

bool
function_union(struct call *call)
{
	struct fhirpath_list other;

	if (!call_list(call, 0, &other))
		return false;
	for (size_t i = 0; i < call->input->count; i++)
		if (!list_add_new(call->run, call->out, call->input->items[i]))
			return false;
	for (size_t i = 0; i < other.count; i++)
		if (!list_add_new(call->run, call->out, other.items[i]))
			return false;
	return true;
}

/* The order is kept, whether 3.0's second argument asks for it or not. */
bool
function_combine(struct call *call)
{
	struct fhirpath_list other, order;
	enum fhirpath_answer wanted;

	if (call_count(call) > 1 &&
	    (!call_list(call, 1, &order) || !truth(call->run, &order, call->expression->offset, &wanted)))
		return false;
	return call_list(call, 0, &other) && call_give_all(call, call->input) && call_give_all(call, &other);
}
