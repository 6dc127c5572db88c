/* Orders about institutions and what they are granted. */
#include "server/registry/order.h"
#include "server/registry/row.h"

/* The last number that was given to an institution: numbers of removed ones are never used again. */
static const struct slice last_number_key = { "registry.last_institution", 25 };

static bool
is_id(struct slice id)
{
	if (id.length == 0 || id.length > INSTITUTION_ID_MOST || id.data[0] == '-')
		return false;
	for (size_t i = 0; i < id.length; i++) {
		char c = id.data[i];

		if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'))
			return false;
	}
	return true;
}

/* The next number, and puts it down as the last. */
static bool
take_number(struct order *order, uint32_t *number)
{
	struct slice value;
	uint64_t last = 0;
	enum store_status status = store_get(order->snapshot, TABLE_SETTING, last_number_key, &value);

	if (status != STORE_OK && status != STORE_ABSENT)
		return order_store_failed(order, status);
	if (status == STORE_OK && !slice_to_u64(value, UINT32_MAX - 1, &last))
		return order_store_failed(order, STORE_BROKEN);
	*number = (uint32_t)last + 1;
	return order_put(order, TABLE_SETTING, last_number_key,
	    arena_print(&order->arena, "%llu", (unsigned long long)last + 1));
}

static bool
put_institution(struct order *order, const struct institution *institution)
{
	return order_put(order, TABLE_INSTITUTION, institution->id, row_write_institution(institution, &order->arena));
}

static bool
add(struct order *order, void *context)
{
	struct institution *institution = context, other;
	enum store_status status = registry_institution(order->snapshot, institution->id, &order->arena, &other);

	if (status == STORE_OK)
		return order_refuse(order, "there is an institution \"%.*s\" already: choose another id",
		    SLICE_ARGS(institution->id));
	if (status != STORE_ABSENT)
		return order_store_failed(order, status);
	institution->created = institution->changed = order->by->now;
	if (!take_number(order, &institution->number))
		return false;
	order->event.institution = institution->number;
	order->event.institution_id = institution->id;
	order->event.note = arena_print(&order->arena, "%s; %.*s", institution_state_text(institution->state),
	    SLICE_ARGS(institution->name_ja));
	return put_institution(order, institution);
}

bool
registry_institution_add(struct store *store, struct registry_order *by, struct institution *institution)
{
	struct order refusing = { .by = by };

	if (!is_id(institution->id))
		return order_refuse(&refusing, "an institution's id has 1 to %d lower case letters, digits and hyphens, such as "
		    "\"kasama-hospital\"", INSTITUTION_ID_MOST);
	if (institution->name_ja.length == 0 && institution->name_en.length == 0)
		return order_refuse(&refusing, "an institution needs a name");
	if (institution->name_ja.length > REGISTRY_TEXT_MOST || institution->name_en.length > REGISTRY_TEXT_MOST ||
	    institution->reason.length > REGISTRY_TEXT_MOST)
		return order_refuse(&refusing, "names and reasons have at most %d bytes", REGISTRY_TEXT_MOST);
	if (institution->state != INSTITUTION_APPLIED && institution->state != INSTITUTION_APPROVED)
		return order_refuse(&refusing, "an institution begins as applied or approved");
	return order_run(store, by, AUDIT_INSTITUTION_ADD, add, institution);
}

struct state_change {
	struct slice id, reason;
	enum institution_state state;
};

static bool
set_state(struct order *order, void *context)
{
	const struct state_change *change = context;
	struct institution institution;

	if (!order_institution(order, change->id, &institution))
		return false;
	if (institution.state == INSTITUTION_ENDED)
		return order_refuse(order, "\"%.*s\" has ended, and that is for good: add it anew under another id",
		    SLICE_ARGS(change->id));
	if (institution.state == change->state)
		return order_refuse(order, "\"%.*s\" is %s already", SLICE_ARGS(change->id), institution_state_text(change->state));
	if (change->state == INSTITUTION_APPLIED)
		return order_refuse(order, "an institution that was decided on can't go back to applied: suspend it");
	order->event.note = arena_print(&order->arena, "%s to %s; %.*s", institution_state_text(institution.state),
	    institution_state_text(change->state), SLICE_ARGS(change->reason));
	institution.state = change->state;
	institution.reason = change->reason;
	institution.changed = order->by->now;
	return put_institution(order, &institution);
}

bool
registry_institution_set_state(struct store *store, struct registry_order *by, struct slice id,
    enum institution_state state, struct slice reason)
{
	struct state_change change = { .id = id, .reason = reason, .state = state };
	struct order refusing = { .by = by };

	if (reason.length > REGISTRY_TEXT_MOST)
		return order_refuse(&refusing, "a reason has at most %d bytes", REGISTRY_TEXT_MOST);
	return order_run(store, by, AUDIT_INSTITUTION_STATE, set_state, &change);
}

/* Puts all tokens of the institution down as revoked, so that none comes back to life with an institution of the same
 * name. */
static bool
revoke_tokens(struct order *order, uint32_t institution, struct slice reason)
{
	struct registry_token *tokens;
	size_t count;
	enum store_status status = registry_tokens(order->snapshot, institution, &order->arena, &tokens, &count);

	if (status != STORE_OK)
		return order_store_failed(order, status);
	for (size_t i = 0; i < count; i++) {
		if (tokens[i].revoked != 0)
			continue;
		tokens[i].revoked = order->by->now;
		tokens[i].reason = reason;
		if (!order_put(order, TABLE_TOKEN, tokens[i].id, row_write_token(&tokens[i], &order->arena)))
			return false;
	}
	return true;
}

static bool
drop(struct order *order, void *context)
{
	const struct state_change *change = context;
	struct institution institution;
	struct registry_certificate *certificates;
	size_t count;
	unsigned char key[4];

	if (!order_institution(order, change->id, &institution))
		return false;
	enum store_status status =
	    registry_certificates(order->snapshot, institution.number, &order->arena, &certificates, &count);

	if (status != STORE_OK)
		return order_store_failed(order, status);
	for (size_t i = 0; i < count; i++)
		if (!order_remove(order, TABLE_CERTIFICATE,
		        slice_of((const char *)certificates[i].fingerprint, CERTIFICATE_PRINT)))
			return false;
	order->event.note = arena_copy(&order->arena, change->reason);
	return revoke_tokens(order, institution.number, change->reason) &&
	    order_remove(order, TABLE_GRANT, row_number_key(institution.number, key)) &&
	    order_remove(order, TABLE_INSTITUTION, institution.id);
}

bool
registry_institution_remove(struct store *store, struct registry_order *by, struct slice id, struct slice reason)
{
	struct state_change change = { .id = id, .reason = reason };
	struct order refusing = { .by = by };

	if (reason.length > REGISTRY_TEXT_MOST)
		return order_refuse(&refusing, "a reason has at most %d bytes", REGISTRY_TEXT_MOST);
	return order_run(store, by, AUDIT_INSTITUTION_REMOVE, drop, &change);
}

/* ---- Grants ------------------------------------------------------------------------------------------------------ */

struct grant_change {
	struct slice institution;
	const struct registry_grant *grant; /* NULL: all taken back */
};

static bool
set_grant(struct order *order, void *context)
{
	const struct grant_change *change = context;
	struct institution institution;
	unsigned char key[4];

	if (!order_institution(order, change->institution, &institution))
		return false;
	if (change->grant == NULL)
		return order_remove(order, TABLE_GRANT, row_number_key(institution.number, key));
	order->event.note = arena_print(&order->arena, "read %llx, write %llx%s", (unsigned long long)change->grant->read,
	    (unsigned long long)change->grant->write, change->grant->consent_exempt ? ", exempt from consent" : "");
	return order_put(order, TABLE_GRANT, row_number_key(institution.number, key),
	    row_write_grant(change->grant, &order->arena));
}

bool
registry_grant_set(struct store *store, struct registry_order *by, struct slice institution,
    const struct registry_grant *grant)
{
	struct grant_change change = { .institution = institution, .grant = grant };
	struct order refusing = { .by = by };

	if ((grant->read | grant->write) > INT64_MAX)
		return order_refuse(&refusing, "there is no such information item");
	return order_run(store, by, AUDIT_GRANT_SET, set_grant, &change);
}

bool
registry_grant_clear(struct store *store, struct registry_order *by, struct slice institution)
{
	struct grant_change change = { .institution = institution };

	return order_run(store, by, AUDIT_GRANT_CLEAR, set_grant, &change);
}
