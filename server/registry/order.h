/* order: how officers' orders are carried out. For the rooms whose tables they change: server/registry/, server/consents/. */
#ifndef IRORI_REGISTRY_ORDER_H
#define IRORI_REGISTRY_ORDER_H

#include "server/audit/event.h"
#include "server/registry/registry.h"

/* One order under way. Its step runs on a snapshot, and again on a later one when something in the registry has changed
 * before the commit; what it made before is then forgotten. */
struct order {
	struct registry_order *by;
	struct snapshot *snapshot;
	struct arena arena; /* for what one run of the step makes */
	struct audit_event event; /* the step sets institution, id, note, and whom and what it is about */
	/* Fills in what only the committer knows (commit.fill); the step may set it. */
	void (*fill)(struct order *order, uint64_t sequence);
	/* The rest is order.c's. */
	bool (*step)(struct order *order, void *context);
	void *context;
	struct table_put *puts, **puts_end;
	struct order_row *rows; /* what order_get() gave */
	struct audit_put audit, *further, **further_end;
	struct commit commit;
	bool refused;
};

/* Runs the step and commits what it puts, with an audit record of the type. True when all is durable. */
bool order_run(struct store *store, struct registry_order *by, enum audit_event_type type,
    bool (*step)(struct order *order, void *context), void *context);

/* Writes the sentence; returns false, for the step to return. */
bool order_refuse(struct order *order, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* A row of a table whose changes are not changes of the registry's generation (store.h): the order rests on what it says. When it
 * says something else at the commit, the step runs again. STORE_ABSENT is rested on, too. */
enum store_status order_get(struct order *order, enum store_table table, struct slice key, struct slice *value);

/* Puts a row; value SLICE_NONE is a failure (order_remove removes one). Key and value must live in the order's arena, or
 * longer. False, refused with a sentence, when it can't be. */
bool order_put(struct order *order, enum store_table table, struct slice key, struct slice value);
bool order_remove(struct order *order, enum store_table table, struct slice key);

/* Has what the event says so far be a record of its own, of that type; the event is about nothing then. For orders that do many
 * things at once. False, refused with a sentence, when memory ran out. */
bool order_record(struct order *order, enum audit_event_type type);

/* Takes back what was said in the event. */
void order_about_nothing(struct order *order);

/* " until 2026-12-01T06:00:00Z" for a note, in the order's arena; empty for 0. */
struct slice order_until(struct order *order, int64_t time);

/* What the store said, as a sentence; false. */
bool order_store_failed(struct order *order, enum store_status status);

/* The institution of that id, or a refusal. */
bool order_institution(struct order *order, struct slice id, struct institution *out);

#endif
