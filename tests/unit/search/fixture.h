/* What the tests of server/search/ share: queries held against one resource, and a store full of them. */
#ifndef IRORI_SEARCH_FIXTURE_H
#define IRORI_SEARCH_FIXTURE_H

#include "tests/unit/test.h"

#include "resources/extract.h"
#include "resources/json_read.h"
#include "server/search/match.h"
#include "server/search/query.h"
#include "server/store/store_inside.h"

#define TEST_BASE "https://irori.example/fhir"

struct fixture {
	struct arena arena; /* for what lasts */
	char directory[64];
	struct store *store; /* NULL without fixture_store */
};

extern const struct principal test_officer;

/* The settings of the tests: the key is always the same. */
struct search_settings fixture_settings(void);

/* Starts extraction and search. */
void fixture_open(struct fixture *fixture);

/* ... and a store in a directory of its own. */
void fixture_store(struct fixture *fixture);

void fixture_close(struct fixture *fixture);

/* JSON, with ' for " if it has no ", as a tree. */
struct node *fixture_read(struct arena *arena, struct slice json);

/* "Type?query" parsed for the officer; NULL when it is refused. */
struct query *fixture_query(struct arena *arena, const char *text, struct faults *faults);

/* Whether the resource passes the query, by the decider alone. */
bool fixture_matches(const char *json, const char *query);

/* Stores a resource, over the version expected (0: there is none). The id is the resource's, or id when that is not NULL.
 * Waits until it is durable; the index may not have it yet. */
void fixture_put(struct fixture *fixture, struct slice json, const char *id, uint64_t expected);

void fixture_delete(struct fixture *fixture, const char *type, const char *id, uint64_t expected);

/* Runs "Type?query" and follows its pages to the end; writes the ids with a space behind each, included ones in brackets,
 * the third contained resource of x as x#3,
 * and returns them, in the arena. "error" when it was refused, "costly" when too much. */
const char *fixture_search(struct fixture *fixture, struct arena *arena, const char *text);

/* The total that "Type?query" tells on its first page; -1 when it tells none. */
int64_t fixture_total(struct fixture *fixture, struct arena *arena, const char *text);

#endif
