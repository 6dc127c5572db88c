#include "resources/patch/xml_select.h"

#include "resources/xml_read.h"

/* Names that are compared with each node's must be short. All of FHIR's are. */
enum { NAME_MOST = 128, SPACE_MOST = 1024 };

struct name {
	struct slice space, local;
};

/* What stands in one pair of brackets. */
struct predicate {
	size_t place; /* 0: it is not about that */
	size_t count; /* while looking: of those that came so far */
	bool child, attribute; /* what is compared: neither is "." */
	struct name child_name, attribute_name;
	struct slice value; /* SLICE_NONE: it must only be there */
	struct predicate *next;
};

enum test { TEST_NAME, TEST_ANY, TEST_TEXT, TEST_COMMENT, TEST_ATTRIBUTE };

struct xml_select {
	enum test test;
	struct name name;
	struct predicate *predicates;
	struct xml_select *next;
};

/* ---- Reading ----------------------------------------------------------------------------------------------------- */

struct reader {
	struct slice rest;
	const struct tree_scope *scope;
	struct arena *arena;
	const char *error;
	bool full; /* the arena is */
};

static const char invalid[] = "invalid-attribute-value: the selector is none of RFC 5261",
    no_prefix[] = "invalid-namespace-prefix: there is a prefix that is not declared",
    no_id[] = "unsupported-id-function: id() needs a DTD",
    no_test[] = "invalid-attribute-value: namespace declarations and processing instructions can't be patched",
    too_many[] = "invalid-attribute-value: the selector has too many steps",
    too_long[] = "invalid-attribute-value: the selector has too long a name or namespace";

static bool
fail(struct reader *reader, const char *error)
{
	if (reader->error == NULL)
		reader->error = error;
	return false;
}

static bool
take(struct reader *reader, const char *text)
{
	if (!slice_starts(reader->rest, slice_text(text)))
		return false;
	reader->rest = slice_from(reader->rest, strlen(text));
	return true;
}

static void *
make(struct reader *reader, size_t size)
{
	void *made = arena_zero(reader->arena, 1, size);

	reader->full = reader->full || made == NULL;
	return made;
}

/* Of the characters outside ASCII all are taken: what is no name will be nowhere. */
static bool
is_name_character(char c, bool first)
{
	bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' || ((unsigned char)c & 0x80) != 0;

	return letter || (!first && ((c >= '0' && c <= '9') || c == '-' || c == '.'));
}

/* Empty when no name begins here. */
static struct slice
read_word(struct reader *reader)
{
	struct slice word = slice_of(reader->rest.data, 0);

	while (word.length < reader->rest.length && is_name_character(word.data[word.length], word.length == 0))
		word.length++;
	reader->rest = slice_from(reader->rest, word.length);
	return word;
}

static bool
read_name(struct reader *reader, bool attribute, struct name *name)
{
	struct slice prefix = SLICE("");

	name->local = read_word(reader);
	if (name->local.length > 0 && take(reader, ":")) {
		prefix = name->local;
		name->local = read_word(reader);
	}
	if (name->local.length == 0)
		return fail(reader, slice_is(prefix, "namespace") ? no_test : invalid);
	/* It looks like an attribute, but is a declaration. */
	if (attribute && prefix.length == 0 && slice_is(name->local, "xmlns"))
		return fail(reader, no_test);
	name->space = attribute && prefix.length == 0 ? SLICE("") : xml_tree_space(reader->scope, prefix);
	if (name->local.length > NAME_MOST || name->space.length > SPACE_MOST)
		return fail(reader, too_long);
	return name->space.data != NULL || fail(reader, no_prefix);
}

/* 'text' or "text". */
static bool
read_literal(struct reader *reader, struct slice *value)
{
	const char *quote = take(reader, "'") ? "'" : take(reader, "\"") ? "\"" : NULL;

	if (quote == NULL)
		return fail(reader, invalid);
	*value = slice_cut(&reader->rest, *quote);
	if (reader->rest.data == NULL) {
		reader->rest = SLICE("");
		return fail(reader, invalid);
	}
	return true;
}

static bool
read_place(struct reader *reader, struct predicate *predicate)
{
	struct slice digits = slice_of(reader->rest.data, 0);
	uint64_t place;

	while (digits.length < reader->rest.length && digits.data[digits.length] >= '0' && digits.data[digits.length] <= '9')
		digits.length++;
	reader->rest = slice_from(reader->rest, digits.length);
	if (!slice_to_u64(digits, INT32_MAX, &place) || place == 0)
		return fail(reader, invalid);
	predicate->place = (size_t)place;
	return true;
}

/* What stands in brackets, the first being taken. */
static bool
read_predicate(struct reader *reader, struct predicate *predicate)
{
	bool itself = false;

	if (reader->rest.length > 0 && reader->rest.data[0] >= '0' && reader->rest.data[0] <= '9')
		return read_place(reader, predicate) && (take(reader, "]") || fail(reader, invalid));
	if (take(reader, "@")) {
		predicate->attribute = true;
	} else if (take(reader, ".")) {
		itself = true;
	} else {
		predicate->child = true;
		if (!read_name(reader, false, &predicate->child_name))
			return false;
		predicate->attribute = take(reader, "/@");
	}
	if (predicate->attribute && !read_name(reader, true, &predicate->attribute_name))
		return false;
	if (take(reader, "=")) {
		if (!read_literal(reader, &predicate->value))
			return false;
	} else if (itself) {
		return fail(reader, invalid);
	}
	return take(reader, "]") || fail(reader, invalid);
}

static bool
read_step(struct reader *reader, struct xml_select *step)
{
	struct predicate **end = &step->predicates;

	if (take(reader, "@")) {
		step->test = TEST_ATTRIBUTE;
		return read_name(reader, true, &step->name);
	}
	if (slice_starts(reader->rest, SLICE("id(")))
		return fail(reader, no_id);
	if (slice_starts(reader->rest, SLICE("processing-instruction(")))
		return fail(reader, no_test);
	if (take(reader, "text()"))
		step->test = TEST_TEXT;
	else if (take(reader, "comment()"))
		step->test = TEST_COMMENT;
	else if (take(reader, "*"))
		step->test = TEST_ANY;
	else if (!read_name(reader, false, &step->name))
		return false;
	while (take(reader, "[")) {
		*end = make(reader, sizeof **end);
		if (*end == NULL || !read_predicate(reader, *end))
			return false;
		end = &(*end)->next;
	}
	return true;
}

struct xml_select *
xml_select_compile(struct slice text, const struct tree_scope *scope, struct arena *arena, const char **error)
{
	struct reader reader = { slice_trim(text), scope, arena, NULL, false };
	struct xml_select *first = NULL, **end = &first;
	unsigned count = 0;
	bool good = true;

	take(&reader, "/");
	do {
		struct xml_select *step = make(&reader, sizeof *step);

		*end = step;
		good = step != NULL && read_step(&reader, step);
		if (!good)
			break;
		end = &step->next;
		/* Only what holds children may be gone into, and the document has no attributes. */
		if (step->test != TEST_NAME && step->test != TEST_ANY && (reader.rest.length > 0 || count == 0))
			good = fail(&reader, invalid);
		else if (++count > XML_OPEN_MOST + 1)
			good = fail(&reader, too_many);
	} while (good && take(&reader, "/"));
	if (good && reader.rest.length > 0)
		good = fail(&reader, invalid);
	*error = reader.full ? NULL : reader.error;
	return good ? first : NULL;
}

const char *
xml_select_attribute(struct slice text, const struct tree_scope *scope, struct slice *space, struct slice *name)
{
	struct reader reader = { .rest = text, .scope = scope };
	struct name read = { SLICE_NONE, SLICE_NONE };

	if (!read_name(&reader, true, &read))
		return reader.error;
	*space = read.space;
	*name = read.local;
	return reader.rest.length == 0 ? NULL : invalid;
}

/* ---- Looking ----------------------------------------------------------------------------------------------------- */

static bool
is_named(const struct tree_node *node, const struct name *name)
{
	return node->kind == TREE_ELEMENT && slice_equal(node->name, name->local) && slice_equal(node->space, name->space);
}

/* Takes the node's string value (XPath 1.0, 5.2) off the text's beginning; false when it begins otherwise. */
static bool
take_text(const struct tree_node *node, struct slice *text, struct patch_budget *work)
{
	if (!patch_spend(work, 1 + node->text.length / 16))
		return false;
	if (node->kind == TREE_TEXT) {
		if (!slice_starts(*text, node->text))
			return false;
		*text = slice_from(*text, node->text.length);
	}
	for (const struct tree_node *child = node->child; child != NULL; child = child->next)
		if (child->kind != TREE_COMMENT && !take_text(child, text, work))
			return false;
	return true;
}

/* The node, or its attribute, has the value of the predicate. */
static bool
has_value(const struct predicate *predicate, const struct tree_node *node, struct patch_budget *work)
{
	struct slice value = predicate->value;

	if (!patch_spend(work, value.length / 16))
		return false;
	if (predicate->attribute) {
		const struct tree_attribute *attribute = xml_tree_attribute(node, predicate->attribute_name.space,
		    predicate->attribute_name.local);

		return attribute != NULL && (value.data == NULL || slice_equal(attribute->text, value));
	}
	if (value.data == NULL)
		return true;
	if (node->kind == TREE_COMMENT)
		return slice_equal(node->text, value);
	return take_text(node, &value, work) && value.length == 0;
}

static bool
holds(struct predicate *predicate, const struct tree_node *node, struct patch_budget *work)
{
	if (predicate->place > 0)
		return ++predicate->count == predicate->place;
	if (!predicate->child)
		return has_value(predicate, node, work);
	for (const struct tree_node *child = node->child; child != NULL && patch_spend(work, 1); child = child->next)
		if (is_named(child, &predicate->child_name) && has_value(predicate, child, work))
			return true;
	return false;
}

static bool
passes(struct xml_select *step, const struct tree_node *node, struct patch_budget *work)
{
	static const enum tree_kind kinds[] = { [TEST_ANY] = TREE_ELEMENT, [TEST_TEXT] = TREE_TEXT,
		[TEST_COMMENT] = TREE_COMMENT };

	if (step->test == TEST_NAME ? !is_named(node, &step->name) : node->kind != kinds[step->test])
		return false;
	/* Each counts what those before it have let through. */
	for (struct predicate *predicate = step->predicates; predicate != NULL; predicate = predicate->next)
		if (!holds(predicate, node, work))
			return false;
	return true;
}

static void
find(struct xml_select *step, struct tree_node *parent, struct patch_budget *work, struct selected *selected)
{
	if (step->test == TEST_ATTRIBUTE) {
		struct tree_attribute *attribute = xml_tree_attribute(parent, step->name.space, step->name.local);

		if (attribute != NULL)
			*selected = (struct selected){ selected->count + 1, parent, attribute };
		return;
	}
	for (struct predicate *predicate = step->predicates; predicate != NULL; predicate = predicate->next)
		predicate->count = 0;
	for (struct tree_node *child = parent->child; child != NULL && selected->count < 2; child = child->next) {
		if (!patch_spend(work, 1))
			return;
		if (!passes(step, child, work))
			continue;
		if (step->next != NULL)
			find(step->next, child, work, selected);
		else
			*selected = (struct selected){ selected->count + 1, child, NULL };
	}
}

struct selected
xml_select_find(struct xml_select *select, struct tree_node *document, struct patch_budget *work)
{
	struct selected selected = { 0 };

	find(select, document, work, &selected);
	return work->exhausted ? (struct selected){ 0 } : selected;
}
