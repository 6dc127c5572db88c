/* Orders about the keys that tokens, and the audit chain's checkpoints, are signed with. */
#include "server/registry/order.h"
#include "server/registry/row.h"

static bool
rotate(struct order *order, void *context)
{
	struct registry_key *new = context, *keys;
	size_t count;
	enum store_status status = registry_keys(order->snapshot, &order->arena, &keys, &count);

	if (status != STORE_OK)
		return order_store_failed(order, status);
	for (size_t i = 0; i < count; i++) {
		if (!keys[i].current)
			continue;
		keys[i].current = false;
		if (!order_put(order, TABLE_KEY, keys[i].kid, row_write_key(&keys[i], &order->arena)))
			return false;
	}
	order->event.note = arena_copy(&order->arena, new->kid);
	return order_put(order, TABLE_KEY, new->kid, row_write_key(new, &order->arena));
}

bool
registry_key_rotate(struct store *store, struct registry_order *by, char kid[KEY_KID + 1])
{
	struct order refusing = { .by = by };
	struct buffer pem;
	char name[KEY_KID + 1];
	bool ok = false;

	buffer_init(&pem, 0);
	if (!key_make(&pem, name)) {
		order_refuse(&refusing, "a key can't be made: the cryptographic library failed");
	} else {
		struct registry_key new = { .kid = slice_text(name), .current = true, .created = by->now,
			.pem = buffer_slice(&pem) };

		ok = order_run(store, by, AUDIT_KEY_ADD, rotate, &new);
	}
	key_wipe_buffer(&pem);
	if (ok && kid != NULL)
		memcpy(kid, name, sizeof name);
	return ok;
}

static bool
drop(struct order *order, void *context)
{
	const struct slice *kid = context;
	struct registry_key *keys;
	size_t count;
	enum store_status status = registry_keys(order->snapshot, &order->arena, &keys, &count);

	if (status != STORE_OK)
		return order_store_failed(order, status);
	for (size_t i = 0; i < count; i++) {
		if (!slice_equal(keys[i].kid, *kid))
			continue;
		if (keys[i].current)
			return order_refuse(order, "this is the current key: rotate first, so that there is another");
		order->event.note = arena_copy(&order->arena, *kid);
		return order_remove(order, TABLE_KEY, *kid);
	}
	return order_refuse(order, "there is no key of that name");
}

bool
registry_key_remove(struct store *store, struct registry_order *by, struct slice kid)
{
	return order_run(store, by, AUDIT_KEY_REMOVE, drop, &kid);
}

/* ---- Of the audit chain ------------------------------------------------------------------------------------------- */

struct audit_key {
	struct registry_key key;
	bool there; /* one was made before */
};

static bool
make_first(struct order *order, void *context)
{
	struct audit_key *made = context;
	struct registry_key *keys;
	size_t count;
	enum store_status status = registry_audit_keys(order->snapshot, &order->arena, &keys, &count);

	if (status != STORE_OK)
		return order_store_failed(order, status);
	for (size_t i = 0; i < count; i++)
		key_wipe((char *)(uintptr_t)keys[i].pem.data, keys[i].pem.length);
	made->there = count > 0;
	if (made->there)
		return order_refuse(order, "there is a key for the audit chain already");
	order->event.note = arena_copy(&order->arena, made->key.kid);
	return order_put(order, TABLE_AUDIT_KEY, made->key.kid, row_write_key(&made->key, &order->arena));
}

bool
registry_audit_key_make(struct store *store, struct registry_order *by)
{
	struct order refusing = { .by = by };
	struct buffer pem;
	char kid[KEY_KID + 1];
	bool ok = false;

	buffer_init(&pem, 0);
	if (!key_make(&pem, kid)) {
		order_refuse(&refusing, "a key can't be made: the cryptographic library failed");
	} else {
		struct audit_key made = { .key = { .kid = slice_text(kid), .current = true, .created = by->now,
		                              .pem = buffer_slice(&pem) } };

		ok = order_run(store, by, AUDIT_KEY_ADD, make_first, &made) || made.there;
	}
	key_wipe_buffer(&pem);
	return ok;
}
