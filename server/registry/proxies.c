#include "server/registry/proxies.h"

#include "server/registry/order.h"
#include "server/registry/row.h"

enum { KEY_MOST = 8 + REGISTRY_TEXT_MOST };

/* The patient's number, big end first, and the user. */
static struct slice
key_of(uint64_t patient, struct slice user, char out[KEY_MOST])
{
	for (unsigned i = 0; i < 8; i++)
		out[i] = (char)(patient >> (56 - 8 * i));
	if (user.length > 0)
		memcpy(out + 8, user.data, user.length);
	return slice_of(out, 8 + user.length);
}

static bool
is_right(struct order *order, const struct registry_proxy *proxy)
{
	if (proxy->user.length == 0 || proxy->user.length > REGISTRY_TEXT_MOST || proxy->relation.length > REGISTRY_TEXT_MOST ||
	    proxy->evidence.length > REGISTRY_TEXT_MOST)
		return order_refuse(order, "a proxy has a name, and no text is longer than %d bytes", REGISTRY_TEXT_MOST);
	if (proxy->evidence.length == 0)
		return order_refuse(order, "say what evidence there is that the proxy may act for the patient");
	return true;
}

bool
registry_proxy_put(struct order *order, const struct registry_proxy *proxy)
{
	char key[KEY_MOST];
	struct slice before;

	if (!is_right(order, proxy))
		return false;
	/* An order that looked whether there is one rests on what it saw. */
	enum store_status status = order_get(order, TABLE_PROXY, key_of(proxy->patient, proxy->user, key), &before);

	if (status != STORE_OK && status != STORE_ABSENT)
		return order_store_failed(order, status);
	order->event.rid = proxy->patient;
	audit_list_add_once(&order->event.subjects, &order->arena, proxy->patient);
	order->event.note = arena_print(&order->arena, "%.*s: %.*s, %.*s", SLICE_ARGS(proxy->user), SLICE_ARGS(proxy->relation),
	    SLICE_ARGS(proxy->evidence));
	return order_put(order, TABLE_PROXY, key_of(proxy->patient, proxy->user, key), row_write_proxy(proxy, &order->arena));
}

static bool
set(struct order *order, void *context)
{
	return registry_proxy_put(order, context);
}

bool
registry_proxy_set(struct store *store, struct registry_order *by, const struct registry_proxy *proxy)
{
	struct registry_proxy copy = *proxy;

	return order_run(store, by, AUDIT_PROXY_SET, set, &copy);
}

enum store_status
registry_proxy(struct snapshot *snapshot, uint64_t patient, struct slice user, struct arena *arena, struct registry_proxy *out)
{
	char key[KEY_MOST];
	struct slice value;

	if (user.length == 0 || user.length > REGISTRY_TEXT_MOST)
		return STORE_ABSENT;
	enum store_status status = store_get(snapshot, TABLE_PROXY, key_of(patient, user, key), &value);

	if (status != STORE_OK)
		return status;
	if (!row_read_proxy(value, arena, out))
		return STORE_BROKEN;
	out->patient = patient;
	out->user = arena_copy(arena, user);
	return out->user.data != NULL ? STORE_OK : STORE_NO_MEMORY;
}

struct list {
	struct arena *arena;
	struct registry_proxy *rows;
	uint64_t patient;
	size_t count, capacity;
	enum store_status status;
};

static bool
add(void *context, struct slice key, struct slice value)
{
	struct list *list = context;

	struct registry_proxy *rows = arena_more(list->arena, list->rows, list->count, &list->capacity, sizeof *rows);

	if (rows == NULL) {
		list->status = STORE_NO_MEMORY;
		return false;
	}
	list->rows = rows;
	struct registry_proxy *row = &list->rows[list->count];

	if (!row_read_proxy(value, list->arena, row)) {
		list->status = STORE_BROKEN;
		return false;
	}
	row->patient = list->patient;
	row->user = arena_copy(list->arena, slice_from(key, 8));
	list->count++;
	return true;
}

enum store_status
registry_proxies(struct snapshot *snapshot, uint64_t patient, struct arena *arena, struct registry_proxy **rows, size_t *count)
{
	struct list list = { .arena = arena, .patient = patient };
	char key[KEY_MOST];
	enum store_status status = store_scan(snapshot, TABLE_PROXY, key_of(patient, SLICE(""), key), add, &list);

	*rows = list.rows;
	*count = list.count;
	return status != STORE_OK ? status : list.status;
}
