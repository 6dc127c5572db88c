/* json_tree: any JSON as a tree that can be changed, numbers' characters kept.
 *
 * Resources are node trees; this is for what is said about their JSON, before it is read as a resource again. No tree is
 * deeper than JSON_DEPTH_MOST, so recursion ends. */
#ifndef IRORI_JSON_TREE_H
#define IRORI_JSON_TREE_H

#include "resources/base/buffer.h"
#include "resources/json_scan.h"
#include "resources/patch/patch_run.h"

struct json {
	enum scan_kind kind;
	struct slice name; /* in an object */
	struct slice text; /* a string with escapes resolved, a number's or literal's characters */
	struct json *child, *next; /* members or items, in their order */
	size_t count; /* of children */
};

/* Reads a value; NULL when it is not JSON or the arena is full: scan has the error. Names may be there twice. Texts are
 * parts of what is scanned where they have no escapes. */
struct json *json_tree_read(struct json_scan *scan);

/* A copy that shares only texts; NULL when the arena is full or there is too much work. */
struct json *json_tree_copy(struct arena *arena, const struct json *value, struct patch_budget *work);

/* RFC 6902 section 4.6: objects without regard to order, numbers by value. False, too, when there is too much work. */
bool json_tree_equal(const struct json *a, const struct json *b, struct patch_budget *work);

/* Brackets around the innermost value: 0 for a scalar. work may be exhausted behind it, the answer then being too low. */
unsigned json_tree_depth(const struct json *value, struct patch_budget *work);

/* The object's member of that name, or NULL. */
struct json *json_tree_member(const struct json *object, const char *name);

void json_tree_write(struct buffer *out, const struct json *value);

#endif
