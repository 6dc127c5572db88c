#include "server/registry/officers.h"

#include "server/registry/order.h"
#include "server/registry/row.h"

#include <limits.h>

struct slice
officer_roles_text(unsigned roles, struct arena *arena)
{
	struct slice text = SLICE("");

	for (unsigned role = 0; role < ROLES && text.data != NULL; role++)
		if (roles & OFFICER_ROLE(role))
			text = arena_print(arena, "%.*s%s%s", SLICE_ARGS(text), text.length > 0 ? "," : "", role_name((enum role)role));
	return text;
}

bool
officer_roles_read(struct slice text, unsigned *roles)
{
	enum role role;

	*roles = 0;
	while (text.data != NULL) {
		struct slice name = slice_trim(slice_cut(&text, ','));

		if (name.length == 0)
			continue;
		if (!role_read(name, &role) || !(OFFICER_ROLES & OFFICER_ROLE(role)))
			return false;
		*roles |= OFFICER_ROLE(role);
	}
	return true;
}

/* An account's name is one word; the rest is the system's own business. */
static bool
is_account(struct slice account)
{
	for (size_t i = 0; i < account.length; i++)
		if ((unsigned char)account.data[i] <= ' ' || account.data[i] == ',' || account.data[i] == 0x7F)
			return false;
	return account.length > 0 && account.length <= OFFICER_ACCOUNT_MOST && slice_is_utf8(account);
}

static bool
put(struct order *order, const struct registry_officer *officer)
{
	struct registry_officer row = *officer;

	row.from = order->by->now;
	row.by = order->by->officer;
	struct slice account = arena_copy(&order->arena, row.account), roles = officer_roles_text(row.roles, &order->arena);
	struct slice until = order_until(order, row.until);

	order->event.id = account;
	order->event.note = arena_print(&order->arena, "%.*s: %.*s%.*s", SLICE_ARGS(account),
	    SLICE_ARGS(roles.length > 0 ? roles : SLICE("removed")), SLICE_ARGS(until));
	return order_put(order, TABLE_OFFICER, account, row_write_officer(&row, &order->arena));
}

static bool
set(struct order *order, void *context)
{
	return put(order, context);
}

bool
registry_officer_set(struct store *store, struct registry_order *by, const struct registry_officer *officer)
{
	const unsigned apart = OFFICER_ROLE(ROLE_AUDITOR) | OFFICER_ROLE(ROLE_SYSADMIN);
	struct registry_officer copy = *officer;
	struct order refusing = { .by = by };

	if (!is_account(officer->account))
		return order_refuse(&refusing, "an account's name is one word of at most %d bytes", OFFICER_ACCOUNT_MOST);
	if (officer->roles == 0 || (officer->roles & ~OFFICER_ROLES) != 0)
		return order_refuse(&refusing, "an officer's roles are office, operations, auditor, sysadmin and owner");
	if ((officer->roles & apart) == apart)
		return order_refuse(&refusing, "an auditor is not a sysadmin as well: give the roles to two accounts");
	if (slice_equal(officer->account, by->officer))
		return order_refuse(&refusing, "nobody gives roles to themselves");
	if (officer->until != 0 && officer->until <= by->now)
		return order_refuse(&refusing, "the roles would have ended already");
	return order_run(store, by, AUDIT_OFFICER_SET, set, &copy);
}

static bool
take_back(struct order *order, void *context)
{
	struct registry_officer officer;
	const struct slice *account = context;
	enum store_status status = registry_officer(order->snapshot, *account, &order->arena, &officer);

	if (status == STORE_ABSENT || (status == STORE_OK && officer.roles == 0))
		return order_refuse(order, "\"%.*s\" is no officer: \"irori officer list\" shows all", SLICE_ARGS(*account));
	if (status != STORE_OK)
		return order_store_failed(order, status);
	officer.roles = 0;
	officer.until = 0;
	return put(order, &officer);
}

bool
registry_officer_remove(struct store *store, struct registry_order *by, struct slice account)
{
	return order_run(store, by, AUDIT_OFFICER_SET, take_back, &account);
}

enum store_status
registry_officer(struct snapshot *snapshot, struct slice account, struct arena *arena, struct registry_officer *out)
{
	struct slice value;

	if (account.length == 0 || account.length > OFFICER_ACCOUNT_MOST)
		return STORE_ABSENT;
	enum store_status status = store_get(snapshot, TABLE_OFFICER, account, &value);

	return status == STORE_OK && !row_read_officer(account, value, arena, out) ? STORE_BROKEN : status;
}

static bool
see_one(void *context, struct slice key, struct slice value)
{
	(void)key;
	(void)value;
	*(bool *)context = true;
	return false;
}

enum store_status
registry_officer_roles(struct snapshot *snapshot, struct slice account, int64_t now, unsigned *roles)
{
	struct registry_officer officer;
	struct arena arena;
	bool any = false;

	*roles = 0;
	enum store_status status = store_scan(snapshot, TABLE_OFFICER, SLICE_NONE, see_one, &any);

	if (status != STORE_OK)
		return status;
	if (!any) {
		*roles = UINT_MAX;
		return STORE_OK;
	}
	arena_init(&arena, 0);
	status = registry_officer(snapshot, account, &arena, &officer);
	if (status == STORE_OK && officer.from <= now && (officer.until == 0 || now < officer.until))
		*roles = officer.roles;
	arena_free(&arena);
	return status == STORE_ABSENT ? STORE_OK : status;
}
