#include "server/registry/order.h"

#include "server/registry/row.h"

#include <stdarg.h>
#include <stdio.h>
#include <time.h>

bool
order_refuse(struct order *order, const char *format, ...)
{
	va_list list;

	va_start(list, format);
	vsnprintf(order->by->error, sizeof order->by->error, format, list);
	va_end(list);
	return false;
}

bool
order_store_failed(struct order *order, enum store_status status)
{
	return order_refuse(order, "nothing was changed: %s", store_status_text(status));
}

static bool
add_put(struct order *order, enum store_table table, struct slice key, struct slice value)
{
	struct table_put *put = arena_zero(&order->arena, 1, sizeof *put);
	struct slice kept = put != NULL ? arena_copy(&order->arena, key) : SLICE_NONE;

	if (kept.data == NULL)
		return order_store_failed(order, STORE_NO_MEMORY);
	*put = (struct table_put){ .table = table, .key = kept, .value = value };
	*order->puts_end = put;
	order->puts_end = &put->next;
	return true;
}

bool
order_put(struct order *order, enum store_table table, struct slice key, struct slice value)
{
	if (value.data == NULL)
		return order_refuse(order, "nothing was changed: a text is not UTF-8, or memory ran out");
	return add_put(order, table, key, value);
}

bool
order_remove(struct order *order, enum store_table table, struct slice key)
{
	return add_put(order, table, key, SLICE_NONE);
}

struct slice
order_until(struct order *order, int64_t time)
{
	time_t seconds = (time_t)(time / 1000000);
	struct tm parts;
	char text[32];

	if (time == 0 || gmtime_r(&seconds, &parts) == NULL || strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts) == 0)
		return SLICE("");
	return arena_print(&order->arena, " until %s", text);
}

/* A row as the step found it. */
struct order_row {
	enum store_table table;
	struct slice key, value; /* value.data NULL: it was not there */
	struct order_row *next;
};

enum store_status
order_get(struct order *order, enum store_table table, struct slice key, struct slice *value)
{
	struct order_row *row = arena_zero(&order->arena, 1, sizeof *row);
	struct slice kept = row != NULL ? arena_copy(&order->arena, key) : SLICE_NONE;
	enum store_status status = store_get(order->snapshot, table, key, value);

	if (kept.data == NULL)
		return STORE_NO_MEMORY;
	if (status != STORE_OK && status != STORE_ABSENT)
		return status;
	*row = (struct order_row){ .table = table, .key = kept, .next = order->rows };
	if (status == STORE_OK && (row->value = arena_copy(&order->arena, *value)).data == NULL)
		return STORE_NO_MEMORY;
	order->rows = row;
	return status;
}

bool
order_institution(struct order *order, struct slice id, struct institution *out)
{
	enum store_status status = registry_institution(order->snapshot, id, &order->arena, out);

	if (status == STORE_ABSENT)
		return order_refuse(order, "there is no institution \"%.*s\": \"irori institution list\" shows those there are",
		    SLICE_ARGS(id));
	if (status != STORE_OK)
		return order_store_failed(order, status);
	order->event.institution = out->number;
	order->event.institution_id = out->id;
	return true;
}

void
order_about_nothing(struct order *order)
{
	order->event.institution = 0;
	order->event.institution_id = order->event.id = order->event.note = order->event.token_id = SLICE_NONE;
	order->event.resource = AUDIT_NO_RESOURCE;
	audit_event_forget(&order->event);
}

bool
order_record(struct order *order, enum audit_event_type type)
{
	struct audit_put *put = arena_zero(&order->arena, 1, sizeof *put);
	enum audit_event_type own = order->event.type;

	order->event.type = type;
	if (put != NULL)
		put->bytes = audit_event_encode(&order->event, &order->arena);
	order->event.type = own;
	order_about_nothing(order);
	if (put == NULL || put->bytes.data == NULL)
		return order_store_failed(order, STORE_NO_MEMORY);
	*order->further_end = put;
	order->further_end = &put->next;
	return true;
}

/* Private keys don't stay in memory that others get next. */
static void
wipe_keys(struct order *order)
{
	for (struct table_put *put = order->puts; put != NULL; put = put->next)
		if ((put->table == TABLE_KEY || put->table == TABLE_AUDIT_KEY) && put->value.data != NULL)
			key_wipe((char *)put->value.data, put->value.length);
}

/* Runs the step on the snapshot and makes the commit's lists of what it said. */
static enum store_status
run(struct order *order, struct snapshot *snapshot)
{
	struct commit *commit = &order->commit;

	wipe_keys(order);
	arena_reset(&order->arena);
	order->snapshot = snapshot;
	order->fill = NULL;
	order->puts = NULL;
	order->puts_end = &order->puts;
	order->rows = NULL;
	order->further = NULL;
	order->further_end = &order->further;
	order_about_nothing(order);
	commit->tables = NULL;
	commit->audits = NULL;
	order->refused = !order->step(order, order->context);
	order->snapshot = NULL;
	if (order->refused)
		return STORE_CONFLICT;
	order->audit = (struct audit_put){ .bytes = audit_event_encode(&order->event, &order->arena), .next = order->further };
	if (order->audit.bytes.data == NULL)
		return STORE_NO_MEMORY;
	commit->tables = order->puts;
	commit->audits = &order->audit;
	commit->registry_generation = snapshot_registry_generation(snapshot);
	commit->decided_at = snapshot_sequence(snapshot);
	return STORE_OK;
}

/* The rows say what the step has read. */
static bool
rows_hold(const struct commit *commit, struct snapshot *snapshot)
{
	const struct order *order = (const struct order *)((const char *)commit - offsetof(struct order, commit));

	for (const struct order_row *row = order->rows; row != NULL; row = row->next) {
		struct slice value;
		enum store_status status = store_get(snapshot, row->table, row->key, &value);

		if (row->value.data == NULL ? status != STORE_ABSENT : status != STORE_OK || !slice_equal(value, row->value))
			return false;
	}
	return true;
}

static void
fill(struct commit *commit, uint64_t sequence)
{
	struct order *order = (struct order *)((char *)commit - offsetof(struct order, commit));

	if (order->fill != NULL)
		order->fill(order, sequence);
}

/* Another order came first. */
static enum store_status
run_again(struct commit *commit, struct snapshot *snapshot)
{
	return run((struct order *)((char *)commit - offsetof(struct order, commit)), snapshot);
}

bool
order_run(struct store *store, struct registry_order *by, enum audit_event_type type,
    bool (*step)(struct order *order, void *context), void *context)
{
	struct order order = { .by = by, .step = step, .context = context };
	struct snapshot *snapshot;

	by->error[0] = '\0';
	arena_init(&order.arena, 0);
	audit_event_init(&order.event);
	order.event.type = type;
	order.event.time = by->now;
	order.event.user = by->officer;
	order.puts_end = &order.puts;
	enum store_status status = snapshot_begin(store, &snapshot);

	if (status == STORE_OK) {
		status = run(&order, snapshot);
		snapshot_end(snapshot);
	}
	if (status == STORE_OK) {
		order.commit.decide = run_again;
		order.commit.holds = rows_hold;
		order.commit.fill = fill;
		status = store_commit_wait(store, &order.commit);
	}
	if (status != STORE_OK && !order.refused)
		order_store_failed(&order, status);
	wipe_keys(&order);
	arena_free(&order.arena);
	if (status == STORE_OK && by->recorded != NULL)
		*by->recorded = true;
	return status == STORE_OK;
}
