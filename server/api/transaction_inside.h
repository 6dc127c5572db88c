/* transaction_inside: what transaction.c and transaction_link.c share. */
#ifndef IRORI_TRANSACTION_INSIDE_H
#define IRORI_TRANSACTION_INSIDE_H

#include "server/api/entry.h"
#include "server/api/transaction.h"

enum {
	/* Entries that are named when a transaction is refused. */
	TRANSACTION_FAILURES_MOST = 20,
	/* How often a transaction is decided on anew when others change what it rests on. */
	TRANSACTION_ATTEMPTS_MOST = 8,
	/* GET entries that are answered at a time. */
	TRANSACTION_READS = 64,
	/* Resources of the transaction itself that its conditional references are tested on, over all. */
	TRANSACTION_TESTS_MOST = 2000000,
	/* Different conditional references: each is a search, and another one when it is committed. */
	TRANSACTION_CONDITIONS_MOST = 10000,
};

/* What a link's text stands for. */
struct name {
	struct slice text; /* a fullUrl, or "Type?query" */
	struct slice reference; /* "Patient/123" */
	struct entry *entry; /* NULL for a query */
};

/* What is written by which entry. */
struct identity {
	const struct change *change;
	struct entry *entry;
};

struct transaction {
	struct call *call;
	struct entry *entries;
	size_t count;
	struct snapshot *snapshot; /* that is decided on; NULL when none is open */
	struct name *names; /* of the entries, sorted by text */
	size_t name_count;
	struct name *conditions; /* that were resolved, sorted by text */
	size_t condition_count, condition_room;
	struct name *deleted; /* "Patient/123" of what is deleted by its id, sorted */
	size_t deleted_count;
	struct entry **of_type; /* by the type's number: the first entry that may write one */
	struct identity *identities; /* sorted by type and id */
	size_t identity_count;
	size_t bytes; /* of the entries' answers so far */
	size_t tests; /* of new resources by conditions */
	bool *postponed; /* entries with conditional references: they are prepared when the others are */
	int status; /* of the first entry that failed; 0: none has */
	unsigned failures, attempts;
	struct audit_put *refusals; /* what the trail says of the entries that failed */
	struct commit reads; /* the audit records of the GET entries that are under way: */
	size_t read_from, read_to;
};

/* The entry's call was refused: its faults become the transaction's, with the entry's place. */
void transaction_fail(struct transaction *transaction, struct entry *entry);

/* Whether enough has failed to stop looking. */
bool transaction_hopeless(const struct transaction *transaction);

/* Gathers what the entries' fullUrls stand for, and what conditional references have to know of the entries. Their ids must be known. */
bool transaction_names(struct transaction *transaction);

/* Rewrites the links in the entry's resource. conditions: conditional references, too; else an entry that has some is marked as
 * postponed. What can't be resolved fails the entry. */
void transaction_link(struct transaction *transaction, struct entry *entry, bool conditions);

#endif
