#include "server/registry/glass.h"

#include "server/registry/order.h"
#include "server/registry/row.h"

#include <stdio.h>

/* The byte of a key that says what the row is. */
enum { USE = 'u', REVIEW = 'r' };
enum { KIND = 8, HEAD = KIND + 1, KEY_MOST = HEAD + TOKEN_ID_MOST };

/* The patient's number, big end first, so that all that is kept of one stands together; what the row is; the token. */
static struct slice
key_of(char kind, uint64_t patient, struct slice token, char out[KEY_MOST])
{
	for (unsigned i = 0; i < KIND; i++)
		out[i] = (char)(patient >> (56 - 8 * i));
	out[KIND] = kind;
	if (token.length > 0)
		memcpy(out + HEAD, token.data, token.length);
	return slice_of(out, HEAD + token.length);
}

/* FNV-1a of the key, cut to what an officer can type: tokens' numbers are random, and nobody chooses them to collide. */
static void
number_of(struct slice key, char out[GLASS_NUMBER + 1])
{
	uint64_t hash = UINT64_C(0xCBF29CE484222325);

	for (size_t i = 0; i < key.length; i++)
		hash = (hash ^ (unsigned char)key.data[i]) * UINT64_C(0x100000001B3);
	snprintf(out, GLASS_NUMBER + 1, "%0*llx", GLASS_NUMBER, (unsigned long long)(hash & UINT64_C(0xFFFFFFFFFF)));
}

/* The row's use, patient and token by its key. */
static bool
read_use(struct slice key, struct slice value, struct arena *arena, struct registry_glass *out)
{
	if (key.length <= HEAD || key.length > KEY_MOST || !row_read_glass(value, arena, out))
		return false;
	for (unsigned i = 0; i < KIND; i++)
		out->patient = out->patient << 8 | (unsigned char)key.data[i];
	out->token = arena_copy(arena, slice_from(key, HEAD));
	number_of(key, out->number);
	return out->token.data != NULL;
}

enum store_status
registry_glass(struct snapshot *snapshot, uint64_t patient, struct slice token, struct arena *arena, struct registry_glass *out)
{
	char bytes[KEY_MOST];
	struct slice value;

	if (token.length == 0 || token.length > TOKEN_ID_MOST)
		return STORE_ABSENT;
	struct slice key = key_of(USE, patient, token, bytes);
	enum store_status status = store_get(snapshot, TABLE_REVIEW, key, &value);

	return status == STORE_OK && !read_use(key, value, arena, out) ? STORE_BROKEN : status;
}

struct table_put *
registry_glass_put(const struct registry_glass *use, struct arena *arena)
{
	struct table_put *put = arena_zero(arena, 1, sizeof *put);
	char bytes[KEY_MOST];

	if (put == NULL || use->token.length == 0 || use->token.length > TOKEN_ID_MOST)
		return NULL;
	put->table = TABLE_REVIEW;
	put->key = arena_copy(arena, key_of(USE, use->patient, use->token, bytes));
	put->value = row_write_glass(use, arena);
	return put->key.data != NULL && put->value.data != NULL ? put : NULL;
}

/* Adds the review, if there is one of what the use is now. */
static enum store_status
add_review(struct snapshot *snapshot, struct arena *arena, struct registry_glass *use)
{
	struct registry_glass review;
	char bytes[KEY_MOST];
	struct slice value;
	enum store_status status = store_get(snapshot, TABLE_REVIEW, key_of(REVIEW, use->patient, use->token, bytes), &value);

	if (status != STORE_OK)
		return status == STORE_ABSENT ? STORE_OK : status;
	if (!row_read_review(value, arena, &review))
		return STORE_BROKEN;
	if (review.last != use->last)
		return STORE_OK;
	use->reviewed = review.reviewed;
	use->reviewer = review.reviewer;
	use->finding = review.finding;
	return STORE_OK;
}

struct walk {
	struct snapshot *snapshot;
	struct arena *arena;
	bool (*each)(void *context, const struct registry_glass *use);
	void *context;
	enum store_status status;
};

static bool
step(void *context, struct slice key, struct slice value)
{
	struct walk *walk = context;
	struct registry_glass use;

	if (key.length > KIND && key.data[KIND] == REVIEW)
		return true;
	walk->status = read_use(key, value, walk->arena, &use) ? add_review(walk->snapshot, walk->arena, &use) : STORE_BROKEN;
	return walk->status == STORE_OK && walk->each(walk->context, &use);
}

static enum store_status
walk_all(struct snapshot *snapshot, struct arena *arena, bool (*each)(void *context, const struct registry_glass *use), void *context)
{
	struct walk walk = { snapshot, arena, each, context, STORE_OK };
	enum store_status status = store_scan(snapshot, TABLE_REVIEW, SLICE_NONE, step, &walk);

	return status != STORE_OK ? status : walk.status;
}

struct list {
	struct arena *arena;
	struct registry_glass *rows;
	size_t count, capacity;
	bool failed;
};

static bool
add(void *context, const struct registry_glass *use)
{
	struct list *list = context;

	struct registry_glass *rows = arena_more(list->arena, list->rows, list->count, &list->capacity, sizeof *rows);

	if (rows == NULL) {
		list->failed = true;
		return false;
	}
	list->rows = rows;
	list->rows[list->count++] = *use;
	return true;
}

enum store_status
registry_glasses(struct snapshot *snapshot, struct arena *arena, struct registry_glass **rows, size_t *count)
{
	struct list list = { .arena = arena };
	enum store_status status = walk_all(snapshot, arena, add, &list);

	*rows = list.rows;
	*count = list.count;
	return status == STORE_OK && list.failed ? STORE_NO_MEMORY : status;
}

static bool
count_one(void *context, const struct registry_glass *use)
{
	*(uint64_t *)context += use->reviewed == 0;
	return true;
}

enum store_status
registry_glass_unreviewed(struct snapshot *snapshot, uint64_t *count)
{
	struct arena arena;

	*count = 0;
	arena_init(&arena, 0);
	enum store_status status = walk_all(snapshot, &arena, count_one, count);

	arena_free(&arena);
	return status;
}

/* ---- The review -------------------------------------------------------------------------------------------------- */

struct review {
	struct slice number, finding;
};

/* Whether the officer, who may be called "root (hanako)", is the user. */
static bool
is_user(struct slice officer, struct slice user)
{
	struct slice rest = officer, account = slice_trim(slice_cut(&rest, '('));

	return slice_equal(account, user) || (rest.data != NULL && slice_equal(slice_cut(&rest, ')'), user));
}

static bool
review(struct order *order, void *context)
{
	const struct review *review = context;
	struct registry_glass *list, *use = NULL;
	char bytes[KEY_MOST];
	size_t count;
	enum store_status status = registry_glasses(order->snapshot, &order->arena, &list, &count);

	if (status != STORE_OK)
		return order_store_failed(order, status);
	for (size_t i = 0; i < count && use == NULL; i++)
		if (slice_is(review->number, list[i].number))
			use = &list[i];
	if (use == NULL)
		return order_refuse(order, "there is no breaking of the glass %.*s: \"irori break-glass list\" shows all",
		    SLICE_ARGS(review->number));
	if (is_user(order->by->officer, use->user))
		return order_refuse(order, "whoever broke the glass does not review it: another officer does");
	use->reviewed = order->by->now;
	use->reviewer = order->by->officer;
	use->finding = review->finding;
	order->event.rid = use->patient;
	audit_list_add_once(&order->event.subjects, &order->arena, use->patient);
	order->event.institution_id = use->institution;
	order->event.token_id = use->token;
	order->event.note = arena_print(&order->arena, "%s: %.*s", use->number, SLICE_ARGS(review->finding));
	return order_put(order, TABLE_REVIEW, arena_copy(&order->arena, key_of(REVIEW, use->patient, use->token, bytes)),
	    row_write_review(use, &order->arena));
}

bool
registry_glass_review(struct store *store, struct registry_order *by, struct slice number, struct slice finding)
{
	struct review what = { number, finding };
	struct order refusing = { .by = by };

	if (finding.length == 0 || finding.length > REGISTRY_TEXT_MOST)
		return order_refuse(&refusing, "say what was found, in at most %d bytes", REGISTRY_TEXT_MOST);
	return order_run(store, by, AUDIT_BREAK_GLASS_REVIEW, review, &what);
}
