#include "resources/patch/json_tree.h"

#include "resources/primitive/decimal.h"

static struct json *
new_value(struct json_scan *scan, enum scan_kind kind, struct slice name, struct slice text)
{
	struct json *value = arena_zero(scan->arena, 1, sizeof *value);

	if (value == NULL) {
		scan->error = "too much for the memory of one request";
		scan->exhausted = true;
		return NULL;
	}
	value->kind = kind;
	value->name = name;
	value->text = text;
	return value;
}

static struct json *
read_value(struct json_scan *scan, struct slice name)
{
	struct slice text = SLICE_NONE;
	enum scan_kind kind = json_scan_value(scan, &text);
	struct json *value = kind != SCAN_NOTHING ? new_value(scan, kind, name, text) : NULL;

	if (value == NULL || (kind != SCAN_OBJECT && kind != SCAN_ARRAY))
		return value;
	struct json **end = &value->child;

	name = SLICE_NONE;
	while (kind == SCAN_OBJECT ? json_scan_member(scan, &name) : json_scan_item(scan)) {
		struct json *child = read_value(scan, name);

		if (child == NULL)
			return NULL;
		*end = child;
		end = &child->next;
		value->count++;
	}
	return scan->error == NULL ? value : NULL;
}

struct json *
json_tree_read(struct json_scan *scan)
{
	return read_value(scan, SLICE_NONE);
}

struct json *
json_tree_copy(struct arena *arena, const struct json *value, struct patch_budget *work)
{
	/* Texts are shared, but will be written once for each copy. */
	struct json *copy = patch_spend(work, 1 + value->name.length + value->text.length) ?
	    arena_zero(arena, 1, sizeof *copy) : NULL;

	if (copy == NULL)
		return NULL;
	*copy = *value;
	copy->next = copy->child = NULL;
	struct json **end = &copy->child;

	for (const struct json *child = value->child; child != NULL; child = child->next) {
		*end = json_tree_copy(arena, child, work);
		if (*end == NULL)
			return NULL;
		end = &(*end)->next;
	}
	return copy;
}

static bool
equal_numbers(struct slice a, struct slice b)
{
	struct decimal x, y;

	/* Beyond what can be reckoned with, only the same characters are known to be equal. */
	if (!decimal_parse(a, &x) || !decimal_parse(b, &y))
		return slice_equal(a, b);
	return decimal_compare(&x, &y) == 0;
}

static const struct json *
find_member(const struct json *object, struct slice name, struct patch_budget *work)
{
	const struct json *member = object->child;

	while (member != NULL && patch_spend(work, 1) && !slice_equal(member->name, name))
		member = member->next;
	return work->exhausted ? NULL : member;
}

bool
json_tree_equal(const struct json *a, const struct json *b, struct patch_budget *work)
{
	if (!patch_spend(work, 1 + a->text.length / 16) || a->kind != b->kind || a->count != b->count)
		return false;
	if (a->kind == SCAN_NUMBER)
		return equal_numbers(a->text, b->text);
	if (!slice_equal(a->text, b->text))
		return false;
	const struct json *y = b->child;

	for (const struct json *x = a->child; x != NULL; x = x->next) {
		const struct json *other = a->kind == SCAN_OBJECT ? find_member(b, x->name, work) : y;

		if (other == NULL || !json_tree_equal(x, other, work))
			return false;
		y = y->next;
	}
	return true;
}

unsigned
json_tree_depth(const struct json *value, struct patch_budget *work)
{
	unsigned deepest = 0;

	if (value->kind != SCAN_OBJECT && value->kind != SCAN_ARRAY)
		return 0;
	for (const struct json *child = value->child; child != NULL && patch_spend(work, 1); child = child->next) {
		unsigned depth = json_tree_depth(child, work);

		deepest = depth > deepest ? depth : deepest;
	}
	return deepest + 1;
}

struct json *
json_tree_member(const struct json *object, const char *name)
{
	struct json *member = object->kind == SCAN_OBJECT ? object->child : NULL;

	while (member != NULL && !slice_is(member->name, name))
		member = member->next;
	return member;
}

void
json_tree_write(struct buffer *out, const struct json *value)
{
	bool object = value->kind == SCAN_OBJECT;

	if (value->kind == SCAN_STRING) {
		buffer_json(out, value->text);
		return;
	}
	if (!object && value->kind != SCAN_ARRAY) {
		buffer_put(out, value->text);
		return;
	}
	buffer_byte(out, object ? '{' : '[');
	for (const struct json *child = value->child; child != NULL; child = child->next) {
		if (child != value->child)
			buffer_byte(out, ',');
		if (object) {
			buffer_json(out, child->name);
			buffer_byte(out, ':');
		}
		json_tree_write(out, child);
	}
	buffer_byte(out, object ? '}' : ']');
}
