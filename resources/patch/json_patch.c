#include "resources/patch/json_patch.h"

#include "resources/json_read.h"
#include "resources/patch/json_tree.h"

struct patcher {
	struct patch_run run;
	struct json *root; /* the document as it has become */
};

struct operation {
	struct patch_operation is;
	const struct verb *verb;
	struct slice from; /* as its path, a JSON Pointer (RFC 6901) of right syntax */
	struct json *value;
};

/* One of the six. */
struct verb {
	const char *name;
	bool value, from; /* members that it needs */
	enum patch_result (*apply)(struct patcher *, const struct operation *);
};

/* Where a pointer leads. */
struct place {
	struct json *parent; /* the object or array; NULL for the document itself */
	struct json **link; /* what points to the value; where it would be put, when it is not there */
	struct slice token; /* the pointer's last, as written */
	unsigned depth; /* brackets around it */
};

/* The pointer's next token, moved behind it; each begins with a slash. */
static struct slice
next_token(struct slice *pointer)
{
	struct slice rest = slice_from(*pointer, 1), token = rest;
	const char *slash = memchr(rest.data, '/', rest.length);

	token.length = slash != NULL ? (size_t)(slash - rest.data) : rest.length;
	*pointer = slice_from(rest, token.length);
	return token;
}

/* Reads one character of a token at *at, ~0 and ~1 resolved. */
static char
token_char(struct slice token, size_t *at)
{
	char c = token.data[(*at)++];

	if (c == '~')
		c = token.data[(*at)++] == '0' ? '~' : '/';
	return c;
}

static bool
is_named(const struct json *member, struct slice token)
{
	size_t at = 0, i = 0;

	if (token.length < member->name.length)
		return false;
	while (at < token.length && i < member->name.length)
		if (token_char(token, &at) != member->name.data[i++])
			return false;
	return at == token.length && i == member->name.length;
}

/* The token as a name, in the arena; SLICE_NONE when it is full. */
static struct slice
token_name(struct slice token, struct arena *arena)
{
	struct slice name = arena_copy(arena, token);
	char *out = (char *)(uintptr_t)name.data;
	size_t length = 0;

	if (out == NULL)
		return SLICE_NONE;
	for (size_t at = 0; at < token.length;)
		out[length++] = token_char(token, &at);
	return slice_of(out, length);
}

/* RFC 6901 section 4: no leading zeros; "-" is what follows the last item. */
static bool
read_index(const struct json *array, struct slice token, size_t *index)
{
	uint64_t number = array->count;

	if (!slice_is(token, "-")) {
		if (token.length > 1 && token.data[0] == '0')
			return false;
		if (!slice_to_u64(token, array->count, &number))
			return false;
	}
	*index = (size_t)number;
	return true;
}

/* The link to what the token names in the container: to NULL where an array or object ends; NULL where nothing by such a
 * name can be. */
static struct json **
find_link(struct patcher *patcher, struct json *container, struct slice token)
{
	struct json **link = &container->child;
	size_t index;

	if (container->kind == SCAN_OBJECT) {
		while (*link != NULL && patch_spend(&patcher->run.work, 1) && !is_named(*link, token))
			link = &(*link)->next;
	} else if (container->kind == SCAN_ARRAY && read_index(container, token, &index)) {
		if (patch_spend(&patcher->run.work, index))
			while (index-- > 0)
				link = &(*link)->next;
	} else {
		return NULL;
	}
	return patcher->run.work.exhausted ? NULL : link;
}

/* False when the pointer leads through something that is not there, or can't be there itself. */
static bool
locate(struct patcher *patcher, struct slice pointer, struct place *place)
{
	*place = (struct place){ .link = &patcher->root };
	while (pointer.length > 0) {
		if (*place->link == NULL)
			return false;
		place->parent = *place->link;
		place->token = next_token(&pointer);
		place->link = find_link(patcher, place->parent, place->token);
		place->depth++;
		if (place->link == NULL)
			return false;
	}
	return true;
}

/* As locate, and something must be there. */
static bool
find(struct patcher *patcher, struct slice pointer, struct place *place)
{
	return locate(patcher, pointer, place) && *place->link != NULL;
}

static const char nothing[] = "there is nothing at that path";

/* Puts value in the place of what is there. */
static void
put_instead(const struct place *place, struct json *value)
{
	value->name = (*place->link)->name;
	value->next = (*place->link)->next;
	*place->link = value;
}

static bool
is_too_deep(struct patcher *patcher, const struct place *place, const struct json *value)
{
	return place->depth + json_tree_depth(value, &patcher->run.work) > JSON_DEPTH_MOST || patcher->run.work.exhausted;
}

/* Section 4.1, for a value that is nowhere in the document. */
static enum patch_result
add_value(struct patcher *patcher, const struct operation *operation, struct json *value)
{
	struct place place;

	if (!locate(patcher, operation->is.path, &place))
		return patch_refuse(&patcher->run, &operation->is, "what it is to be added to is not there, or has no such index");
	if (is_too_deep(patcher, &place, value))
		return patch_refuse(&patcher->run, &operation->is, "the result would be nested too deeply");
	bool object = place.parent != NULL && place.parent->kind == SCAN_OBJECT;

	/* The document is replaced, and so is a member that is there; an item moves back. */
	if (place.parent == NULL || (object && *place.link != NULL)) {
		put_instead(&place, value);
		return PATCH_DONE;
	}
	value->name = object ? token_name(place.token, patcher->run.arena) : SLICE_NONE;
	if (object && value->name.data == NULL)
		return patch_give_up(&patcher->run);
	value->next = *place.link;
	*place.link = value;
	place.parent->count++;
	return PATCH_DONE;
}

static enum patch_result
apply_add(struct patcher *patcher, const struct operation *operation)
{
	return add_value(patcher, operation, operation->value);
}

static struct json *
take_out(const struct place *place)
{
	struct json *value = *place->link;

	*place->link = value->next;
	value->next = NULL;
	place->parent->count--;
	return value;
}

static enum patch_result
apply_remove(struct patcher *patcher, const struct operation *operation)
{
	struct place place;

	if (!find(patcher, operation->is.path, &place))
		return patch_refuse(&patcher->run, &operation->is, nothing);
	if (place.parent == NULL)
		return patch_refuse(&patcher->run, &operation->is, "the document itself can't be removed");
	take_out(&place);
	return PATCH_DONE;
}

static enum patch_result
apply_replace(struct patcher *patcher, const struct operation *operation)
{
	struct place place;

	if (!find(patcher, operation->is.path, &place))
		return patch_refuse(&patcher->run, &operation->is, nothing);
	if (is_too_deep(patcher, &place, operation->value))
		return patch_refuse(&patcher->run, &operation->is, "the result would be nested too deeply");
	put_instead(&place, operation->value);
	return PATCH_DONE;
}

static const char no_source[] = "there is nothing at \"from\"";

static enum patch_result
apply_move(struct patcher *patcher, const struct operation *operation)
{
	struct slice from = operation->from, path = operation->is.path;
	struct place place;

	if (!find(patcher, from, &place))
		return patch_refuse(&patcher->run, &operation->is, no_source);
	if (slice_equal(from, path))
		return PATCH_DONE;
	/* Always so when the document itself is to be moved: below, the place has a parent. */
	if (slice_starts(path, from) && path.data[from.length] == '/')
		return patch_refuse(&patcher->run, &operation->is, "a value can't be moved into itself");
	return add_value(patcher, operation, take_out(&place));
}

static enum patch_result
apply_copy(struct patcher *patcher, const struct operation *operation)
{
	struct place place;

	if (!find(patcher, operation->from, &place))
		return patch_refuse(&patcher->run, &operation->is, no_source);
	struct json *copy = json_tree_copy(patcher->run.arena, *place.link, &patcher->run.work);

	if (copy == NULL)
		return patcher->run.work.exhausted ? patch_check(&patcher->run, &operation->is) : patch_give_up(&patcher->run);
	return add_value(patcher, operation, copy);
}

static enum patch_result
apply_test(struct patcher *patcher, const struct operation *operation)
{
	struct place place;

	if (!find(patcher, operation->is.path, &place))
		return patch_refuse(&patcher->run, &operation->is, nothing);
	if (json_tree_equal(*place.link, operation->value, &patcher->run.work))
		return PATCH_DONE;
	enum patch_result result = patch_refuse(&patcher->run, &operation->is, "the value there is another one");

	return result == PATCH_REFUSED ? PATCH_UNEQUAL : result;
}

static const struct verb verbs[] = {
	{ "add", true, false, apply_add },
	{ "remove", false, false, apply_remove },
	{ "replace", true, false, apply_replace },
	{ "move", false, true, apply_move },
	{ "copy", false, true, apply_copy },
	{ "test", true, false, apply_test },
};

/* RFC 6901 section 3. */
static bool
is_pointer(struct slice text)
{
	if (text.length > 0 && text.data[0] != '/')
		return false;
	for (size_t i = 0; i < text.length; i++)
		if (text.data[i] == '~' && (i + 1 == text.length || (text.data[i + 1] != '0' && text.data[i + 1] != '1')))
			return false;
	return true;
}

#define malformed(patcher, index, ...) patch_malformed(&(patcher)->run, SLICE_NONE, (index), __VA_ARGS__)

/* The pointer in the member; SLICE_NONE, with its fault, when it is none. */
static struct slice
read_pointer(struct patcher *patcher, const struct json *item, size_t index, const char *name)
{
	const struct json *member = json_tree_member(item, name);

	if (member != NULL && member->kind == SCAN_STRING && is_pointer(member->text))
		return member->text;
	faults_add(patcher->run.faults, FAULT_STRUCTURE, SLICE_NONE,
	    "operation [%zu]: \"%s\" must be a JSON Pointer: \"\", or names and indexes with a slash before each", index, name);
	return SLICE_NONE;
}

/* What item says, as far as it can be understood; what can't is a fault. */
static void
read_operation(struct patcher *patcher, const struct json *item, struct operation *operation)
{
	const struct json *op = json_tree_member(item, "op");

	if (item->kind != SCAN_OBJECT) {
		malformed(patcher, operation->is.index, "must be an object");
		return;
	}
	for (size_t i = 0; op != NULL && op->kind == SCAN_STRING && i < sizeof verbs / sizeof *verbs; i++)
		if (slice_is(op->text, verbs[i].name))
			operation->verb = &verbs[i];
	operation->is.path = read_pointer(patcher, item, operation->is.index, "path");
	operation->value = json_tree_member(item, "value");
	if (operation->verb == NULL) {
		malformed(patcher, operation->is.index, "\"op\" must be add, remove, replace, move, copy or test");
		return;
	}
	operation->is.verb = operation->verb->name;
	if (operation->verb->from)
		operation->from = read_pointer(patcher, item, operation->is.index, "from");
	if (operation->verb->value && operation->value == NULL)
		malformed(patcher, operation->is.index, "\"value\" is missing");
}

/* Reads text as JSON; NULL, with its fault, when it is none. */
static struct json *
read_json(struct patcher *patcher, struct slice text, const char *what)
{
	struct json_scan scan;
	size_t offset = 0;

	json_scan_init(&scan, text, patcher->run.arena);
	struct json *value = json_tree_read(&scan);

	if (value != NULL && json_scan_end(&scan) && json_check(text, true, &offset))
		return value;
	if (scan.exhausted)
		patch_give_up(&patcher->run);
	else
		faults_add(patcher->run.faults, FAULT_STRUCTURE, SLICE_NONE, "the %s is not JSON: byte %zu: %s", what,
		    scan.error != NULL ? json_scan_offset(&scan) : offset,
		    scan.error != NULL ? scan.error : "a name that its object has already");
	return NULL;
}

/* The operations of the patch, all that is wrong with them being said; NULL when they can't be listed. */
static struct operation *
read_operations(struct patcher *patcher, const struct json *patch, enum patch_result *result)
{
	if (patch->kind != SCAN_ARRAY) {
		*result = PATCH_MALFORMED;
		faults_add(patcher->run.faults, FAULT_STRUCTURE, SLICE_NONE, "a JSON Patch must be an array of operations");
		return NULL;
	}
	struct operation *operations = patch_operations(&patcher->run, patch->count, sizeof *operations, result);
	size_t index = 0, told = patch_told(&patcher->run);

	if (operations == NULL)
		return NULL;
	for (const struct json *item = patch->child; item != NULL; item = item->next, index++) {
		operations[index].is.index = index;
		read_operation(patcher, item, &operations[index]);
	}
	*result = patch_read(&patcher->run, told);
	return *result == PATCH_DONE ? operations : NULL;
}

enum patch_result
json_patch(struct buffer *out, struct slice document, struct slice patch, struct arena *arena, struct faults *faults)
{
	struct patcher patcher = { .run = { .arena = arena, .faults = faults, .work = { .left = PATCH_WORK_MOST } } };
	const struct json *list = read_json(&patcher, patch, "patch");
	enum patch_result result;

	if (list == NULL)
		return patcher.run.spent ? PATCH_TOO_COSTLY : PATCH_MALFORMED;
	const struct operation *operations = read_operations(&patcher, list, &result);

	if (operations == NULL)
		return result;
	patcher.root = read_json(&patcher, document, "document");
	if (patcher.root == NULL)
		return patcher.run.spent ? PATCH_TOO_COSTLY : PATCH_REFUSED;
	for (size_t i = 0; i < list->count && result == PATCH_DONE; i++)
		result = operations[i].verb->apply(&patcher, &operations[i]);
	if (result == PATCH_DONE)
		json_tree_write(out, patcher.root);
	return result;
}
