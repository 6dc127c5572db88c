/* fields: a row of JSON, member by member. What is missing or of the wrong type sticks, so that it is asked about once, at the end. For
 * the rooms that keep rows of their own in the store's tables. */
#ifndef IRORI_FIELDS_H
#define IRORI_FIELDS_H

#include "resources/base/arena.h"

#include <jansson.h>

struct fields {
	json_t *json;
	struct arena *arena; /* that texts are copied into */
	bool failed;
};

struct fields fields_begin(struct slice value, struct arena *arena);
/* Frees it. False when anything has failed. */
bool fields_end(struct fields *fields);

/* A copy of the text. */
struct slice fields_copy(struct fields *fields, struct slice text);

struct slice fields_text(struct fields *fields, const char *name);
/* Rows written before there was such a text lack it: an empty one. */
struct slice fields_optional(struct fields *fields, const char *name);
/* Whole, 0 to most. */
int64_t fields_number(struct fields *fields, const char *name, int64_t most);
bool fields_flag(struct fields *fields, const char *name);

/* The row of it, in the arena; takes the reference. SLICE_NONE when json is NULL, as json_pack() says that a text is no UTF-8, or
 * memory ran out. */
struct slice fields_write(json_t *json, struct arena *arena);

/* A text for json_pack's "s#"; an absent one is empty. */
#define FIELD_TEXT(slice) ((slice).data != NULL ? (slice).data : ""), (int)(slice).length

#endif
