/* filter: the text of _filter ⇄ a tree (R4 search_filter.html). filter.c makes conditions of it. */
#ifndef IRORI_FILTER_H
#define IRORI_FILTER_H

#include "resources/base/arena.h"
#include "resources/base/buffer.h"

enum filter_kind {
	FILTER_TEST, /* path operation value */
	FILTER_ALL, /* of the parts; "and" */
	FILTER_ANY, /* "or" */
	FILTER_NOT, /* its one part */
};

/* A name in a path: name, name:Type, name[filter], _has:Type:name */
struct filter_step {
	bool has;
	struct slice name;
	struct slice type; /* SLICE_NONE without */
	const struct filter *filter; /* NULL without */
	size_t place;
	struct filter_step *next;
};

/* Places are offsets into the text. */
struct filter {
	enum filter_kind kind;
	unsigned height; /* groups and brackets in each other: at most GROUP_DEPTH_MOST */
	struct filter *parts, **end; /* of a group; linked by next */
	struct filter *next;
	struct filter_step *path; /* of a test, as all that follows */
	struct slice operation, value;
	struct slice given; /* the value as it was written */
	size_t operation_place, value_place;
};

/* Why a text is no filter. what is NULL when memory ran out. */
struct filter_problem {
	const char *what;
	size_t place;
};

/* "and" and "or" are taken from left to right, none before the other. Groups of a kind in each other become one. The tree
 * points into text, which is UTF-8, and into the arena. NULL with the problem when it is no filter. */
const struct filter *filter_parse(struct slice text, struct arena *arena, struct filter_problem *problem);

/* Writes the tree as text that reads as the same tree, with parentheses around every group in a group. */
void filter_write(const struct filter *filter, struct buffer *out);

#endif
