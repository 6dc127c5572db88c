/* terminology: what a value set holds, and which codes of a code system stand above or below another.
 *
 * Value sets and code systems come from the caller, as trees, by their canonical url; what the caller does not have may
 * still be in the tables (profiles/r4/): the required value sets and the code systems of the specification. Nothing is
 * guessed: what can't be known in full is a failure with its reason, never a part of the answer. */
#ifndef IRORI_TERMINOLOGY_H
#define IRORI_TERMINOLOGY_H

#include "profiles/terminology/code_set.h"
#include "resources/base/faults.h"
#include "resources/node.h"

/* Bounds, for what is asked of one struct terminology. */
enum {
	TERMINOLOGY_CODES_MOST = 100000, /* of one set, and concepts of a code system */
	TERMINOLOGY_WORK_MOST = 4000000, /* codes, concepts and edges looked at in all */
	TERMINOLOGY_IMPORTS_MOST = 16, /* value sets inside each other */
	TERMINOLOGY_FETCHES_MOST = 100, /* value sets and code systems in all */
};

enum fetched { FETCH_FOUND, FETCH_ABSENT, FETCH_FAILED };

/* Gives the resource of the type ("ValueSet", "CodeSystem") with that url; version SLICE_NONE: the one that counts as the
 * newest. The tree must live as long as the struct terminology. FETCH_FAILED ends everything: the caller knows why. */
typedef enum fetched terminology_fetch(void *context, const char *type, struct slice url, struct slice version,
    const struct node **resource);

struct code_system;

/* What was read is kept for further questions. The fields are its own. */
struct terminology {
	terminology_fetch *fetch;
	void *context;
	struct arena *arena;
	struct code_system *systems;
	size_t work, fetches;
	/* Why the last call was false: a code and a sentence for the client. reason.data NULL: memory ran out, or
	 * FETCH_FAILED. */
	enum fault_code code;
	struct slice reason;
};

void terminology_begin(struct terminology *terminology, terminology_fetch *fetch, void *context, struct arena *arena);

/* The codes of the value set "url" or "url|version" that may be chosen: abstract ones are left out. */
bool terminology_value_set(struct terminology *terminology, struct slice canonical, struct code_set *out);

/* The same for a ValueSet that the caller has. */
bool terminology_expand(struct terminology *terminology, const struct node *value_set, struct code_set *out);

/* The code itself and all that it subsumes; up: and all that subsume it. */
bool terminology_subsumed(struct terminology *terminology, struct slice system, struct slice code, bool up,
    struct code_set *out);

#endif
