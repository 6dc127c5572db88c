/* code_system: a code system as a list of concepts and what stands above what. For the files of profiles/terminology/. */
#ifndef IRORI_CODE_SYSTEM_H
#define IRORI_CODE_SYSTEM_H

#include "profiles/terminology/terminology.h"

struct concept {
	struct slice code;
	const struct node *node; /* CodeSystem.concept; NULL when it is from the tables */
	uint8_t flags; /* enum concept_flag */
};

struct concept_edge {
	uint32_t from, to;
};

struct code_system {
	struct slice url, asked; /* asked: the version that was asked for */
	const struct node *tree; /* NULL: from the tables */
	const struct concept *concepts; /* sorted by code */
	size_t count;
	/* Sorted. down: from a parent to a child; up: from a child to a parent. */
	const struct concept_edge *down, *up;
	size_t edges, properties; /* properties: in all, with the definitions of them */
	const char *no_hierarchy; /* why one can't speak of above and below; NULL when one can */
	struct code_system *next;
};

/* Each of these says why not in the terminology's reason, when it returns NULL or false. */

/* The code system, in full. version SLICE_NONE: the newest. */
const struct code_system *code_system_get(struct terminology *terminology, struct slice url, struct slice version);

/* The place of the code, or SIZE_MAX. */
size_t code_system_find(const struct code_system *system, struct slice code);

/* The first of the (sorted) edges from that concept, or one that is not from it. */
size_t code_system_edge(const struct concept_edge *edges, size_t count, uint32_t from);

/* As many marks as there are concepts, all clear. */
unsigned char *code_system_marks(struct terminology *terminology, const struct code_system *system);

/* Marks the code and all that stands below it (up: above it). */
bool code_system_walk(struct terminology *terminology, const struct code_system *system, struct slice code, bool up,
    unsigned char *marks);

/* Sets the reason, if there is none yet. Always false. */
bool terminology_fail(struct terminology *terminology, enum fault_code code, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Puts count on the account of what was looked at. */
bool terminology_work(struct terminology *terminology, size_t count);

/* terminology->fetch, counted. */
enum fetched terminology_get(struct terminology *terminology, const char *type, struct slice url, struct slice version,
    const struct node **resource);

/* Marks (clears marks of) the concepts that an include's filters leave out: filter.c. */
bool filter_marks(struct terminology *terminology, const struct code_system *system, const struct node *include,
    unsigned char *marks);

#endif
