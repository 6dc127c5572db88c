/* json_scan: strict RFC 8259, pulled one value at a time.
 *
 * UTF-8 without BOM, no lone surrogate, no NUL, depth at most JSON_DEPTH_MOST. Numbers keep their characters; a string
 * without escapes is a part of the input. The first error sticks: from then on every function says that there is
 * nothing more, so that loops end by themselves and the caller asks for the error once.
 *
 *	kind = json_scan_value(&scan, &text);
 *	if (kind == SCAN_OBJECT)
 *		while (json_scan_member(&scan, &name))
 *			... json_scan_value() for the member's value ...
 *	if (kind == SCAN_ARRAY)
 *		while (json_scan_item(&scan))
 *			... json_scan_value() for the item ...
 *	json_scan_end(&scan);
 */
#ifndef IRORI_JSON_SCAN_H
#define IRORI_JSON_SCAN_H

#include "resources/base/arena.h"

enum scan_kind {
	SCAN_NOTHING, /* an error */
	SCAN_OBJECT,
	SCAN_ARRAY,
	SCAN_STRING,
	SCAN_NUMBER,
	SCAN_TRUE,
	SCAN_FALSE,
	SCAN_NULL,
};

/* error may be read. A copy of the struct is a bookmark: scanning goes on from there. */
struct json_scan {
	const char *at, *end, *begin;
	struct arena *arena; /* where strings with escapes go */
	const char *error; /* what is wrong at offset json_scan_offset(); NULL while all is well */
	unsigned depth;
	bool fresh; /* directly behind an opening bracket */
	bool exhausted; /* the error is that the arena is full */
};

/* bytes and arena outlive what is read. */
void json_scan_init(struct json_scan *scan, struct slice bytes, struct arena *arena);

/* Reads a scalar, or the opening bracket of an object or array, which is then to be walked or skipped. *text is a
 * string's content, a number's or literal's characters; with text NULL, the value is checked and not kept. */
enum scan_kind json_scan_value(struct json_scan *scan, struct slice *text);

/* In an object: the next member's name (NULL: not kept) and its colon; false behind the closing bracket. */
bool json_scan_member(struct json_scan *scan, struct slice *name);

/* In an array: true when there is another item; false behind the closing bracket. */
bool json_scan_item(struct json_scan *scan);

/* Passes over the rest of a value whose kind was just read: nothing to do for scalars. */
void json_scan_skip(struct json_scan *scan, enum scan_kind kind);

/* True when nothing but white space is left; anything else becomes the error. */
bool json_scan_end(struct json_scan *scan);

/* Where the scan, or its error, is. */
static inline size_t
json_scan_offset(const struct json_scan *scan)
{
	return (size_t)(scan->at - scan->begin);
}

/* "an object", "a string", ... */
const char *scan_kind_text(enum scan_kind kind);

#endif
