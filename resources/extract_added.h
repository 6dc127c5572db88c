/* extract_added: search parameters that were added at run time, by SearchParameter resources (R4 searchparameter.html).
 *
 * All of them that are in force at one time are a table, which never changes; another one takes its place. Whoever uses it
 * holds it for as long: without locks, from any thread. Extraction evaluates their expressions by the whole FHIRPath engine;
 * their values become entries and keys like those of the built-in parameters, under the number that extract_parameter() gives
 * their base and code. */
#ifndef IRORI_EXTRACT_ADDED_H
#define IRORI_EXTRACT_ADDED_H

#include "resources/base/faults.h"
#include "resources/extract.h"

enum {
	ADDED_MOST = 200, /* SearchParameters in force */
	ADDED_EXPRESSION_MOST = 4096, /* bytes */
	ADDED_URL_MOST = 1024,
	ADDED_CODE_MOST = 64,
	ADDED_STEPS = 50000, /* of evaluating an expression on one resource */
	ADDED_STEPS_CONTAINED = 1000000, /* of evaluating all of them on all resources that one contains */
};

struct added;

/* Checks a SearchParameter that is to be written under the id. Only an active one must be right: its faults are then added to
 * faults. One that says what is built in already adds nothing, and is right. */
void added_check(const struct node *resource, struct slice id, struct arena *arena, struct faults *faults);

/* True when it is an active, right definition of something that is not built in; *fingerprint is then the same for all
 * versions that extract the same. The other definitions in force are not looked at. */
bool added_fingerprint(const struct node *resource, struct arena *arena, uint64_t *fingerprint);

/* ---- Tables ------------------------------------------------------------------------------------------------------- */

/* What a table is made of: each a stored SearchParameter. */
struct added_source {
	uint64_t rid, version;
	struct slice json;
};

/* A SearchParameter in force. */
struct added_item {
	uint64_t rid, version;
	struct slice id, url, code;
	uint64_t fingerprint;
	uint64_t components; /* another one when a definition that a composite is made of is another */
	uint64_t types[4]; /* a bit for each resource type that it is a parameter of */
	bool complete; /* the entries of all records have it, so that it may be searched by */
};

/* Makes the table of the sources, of which one that comes before another one wins where they clash; those that are not right
 * are left out. complete is asked for each. NULL when memory ran out. */
struct added *added_new(const struct added_source *sources, size_t count,
    bool (*complete)(void *context, const struct added_item *item), void *context);

/* Puts the table in force; from then on it belongs to this module. NULL: no parameters. False when all places are held by
 * readers (try again later): the table stays the caller's. One thread at a time. */
bool added_publish(struct added *table);

void added_free(struct added *table);

/* The table in force, until added_release. NULL when there is none. */
const struct added *added_hold(unsigned *place);
void added_release(unsigned place);

/* Another number whenever another table was put in force. */
uint64_t added_generation(void);

size_t added_count(const struct added *table);
const struct added_item *added_item(const struct added *table, size_t i);

/* The i-th parameter of the concrete resource type, or NULL; table may be NULL. *item may be NULL. */
const struct schema_search *added_search(const struct added *table, const struct schema_type *type, size_t i,
    const struct added_item **item);

/* The type's parameter of that code, or NULL. */
const struct schema_search *added_find(const struct added *table, const struct schema_type *type, struct slice code,
    const struct added_item **item);

/* A copy that lives as long as the arena; NULL when memory ran out. */
const struct schema_search *added_copy(const struct schema_search *search, struct arena *arena);

/* True when a built-in parameter has the number. */
bool extract_built_in(uint32_t parameter);

#endif
