/* A store in a directory of its own, and short words for what tests do with it. */
#ifndef IRORI_TEST_STORE_FIXTURE_H
#define IRORI_TEST_STORE_FIXTURE_H

#include "tests/unit/test.h"

#include "server/store/store.h"
#include "server/store/store_inside.h"

enum { TYPE_PATIENT = 7, TYPE_OBSERVATION = 9, TYPE_OTHER = 11 };

struct fixture {
	char directory[64];
	struct store_settings settings;
	struct store *store;
	int warnings; /* lines logged as warning or worse */
};

/* An empty store. */
void fixture_make(struct fixture *fixture);
void fixture_open(struct fixture *fixture);
void fixture_close(struct fixture *fixture);

/* Closes it if need be and removes the directory. */
void fixture_remove(struct fixture *fixture);

/* For cmocka: a store for each test. */
int fixture_set_up(void **state);
int fixture_tear_down(void **state);

struct snapshot *fixture_view(struct fixture *fixture);

/* In these tests a record's entries are its keys, just as they are written to the index. */
void fixture_keys_of(struct slice entries, struct buffer *out);

/* "a b c" (sorted) as keys, each with its length byte, in out. */
struct slice keys_of_words(const char *words, struct buffer *out);

/* One change as a commit, waited for; change (may be NULL) gets what the store filled in. subject may be NULL. */
enum store_status put(struct fixture *fixture, enum change_kind kind, uint16_t type, const char *id, uint64_t expected,
    const char *subject, const char *words, const char *body, struct change *change);

/* The rids under a key, as a snapshot's index has them, into out; returns how many. */
size_t list(struct snapshot *snapshot, const char *key, uint64_t *out, size_t most);

#endif
