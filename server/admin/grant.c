/* Grants: information items that institutions may read and write. */
#include <stdio.h>

#include "server/access/items.h"
#include "server/admin/registry.h"

json_t *
admin_items(uint64_t items)
{
	json_t *names = json_array();

	for (unsigned bit = 0; bit < ITEMS_MOST; bit++)
		if (items >> bit & 1 && item_name(bit) != NULL)
			json_array_append_new(names, json_string(item_name(bit)));
	return names;
}

json_t *
admin_grant_json(const struct registry_grant *grant)
{
	return json_pack("{s:o, s:o, s:b}", "read", admin_items(grant->read), "write", admin_items(grant->write), "consentExempt",
	    (int)grant->consent_exempt);
}

static enum admin_status
unknown_item(struct admin_call *call, struct slice name)
{
	char names[600] = "";
	size_t length = 0;

	for (unsigned bit = 0; bit < ITEMS_MOST; bit++)
		if (item_name(bit) != NULL && length < sizeof names)
			length += (size_t)snprintf(names + length, sizeof names - length, "%s%s", length > 0 ? ", " : "", item_name(bit));
	return ADMIN_REFUSE(call, ADMIN_USAGE, "情報項目 \"%.*s\" はありません。使えるのは all, %s です",
	    "there is no information item \"%.*s\"; there are all, %s", SLICE_ARGS(name), names);
}

enum admin_status
admin_read_items(struct admin_call *call, const char *argument, uint64_t *items)
{
	struct slice rest = admin_text(call, argument);

	*items = 0;
	while (rest.data != NULL) {
		struct slice name = slice_trim(slice_cut(&rest, ','));
		uint64_t bit = slice_is(name, "all") ? items_all() : item_bit(name);

		if (name.length > 0 && bit == 0)
			return unknown_item(call, name);
		*items |= name.length > 0 ? bit : 0;
	}
	return ADMIN_OK;
}

static json_t *
grant_of(struct slice institution, const struct registry_grant *grant)
{
	json_t *json = admin_grant_json(grant);

	json_object_set_new(json, "institution", admin_json(institution));
	return json;
}

enum admin_status
admin_grant_set(struct admin_call *call)
{
	struct registry_order order = admin_order(call);
	struct registry_grant grant = { .consent_exempt = admin_flag(call, "consent-exempt") };
	struct slice id = admin_text(call, "institution");
	uint32_t number;
	enum admin_status status = admin_institution_number(call, id, &number);

	if (status == ADMIN_OK)
		status = admin_read_items(call, "read", &grant.read);
	if (status == ADMIN_OK)
		status = admin_read_items(call, "write", &grant.write);
	if (status != ADMIN_OK)
		return status;
	if (grant.read == 0 && grant.write == 0)
		return ADMIN_REFUSE(call, ADMIN_USAGE,
		    "--read か --write で情報項目を指定してください（すべて取り消すには irori grant clear）",
		    "name information items by --read or --write (irori grant clear takes all back)");
	if (!registry_grant_set(call->store, &order, id, &grant))
		return admin_order_failed(call, &order);
	call->result = grant_of(id, &grant);
	if (grant.consent_exempt)
		json_object_set_new(call->result, "warning", json_string(ADMIN_TEXT(call,
		    "注意: この機関は、本人の同意・提供停止・通知にかかわらず閲覧できます。適合性試験のためのもので、通常の機関には使いません。"
		    "監査記録には「同意の対象外」と残ります。",
		    "warning: this institution sees what it was granted whatever citizens have consented to, stopped or been told. That is for "
		    "conformance testing, never for an ordinary institution; the audit trail says that it is exempt.")));
	return ADMIN_OK;
}

enum admin_status
admin_grant_clear(struct admin_call *call)
{
	struct registry_order order = admin_order(call);
	struct slice id = admin_text(call, "institution");
	const struct registry_grant none = { 0 };
	uint32_t number;
	enum admin_status status = admin_institution_number(call, id, &number);

	if (status != ADMIN_OK)
		return status;
	if (!registry_grant_clear(call->store, &order, id))
		return admin_order_failed(call, &order);
	call->result = grant_of(id, &none);
	return ADMIN_OK;
}

static json_t *
all_items(void)
{
	json_t *items = json_array();

	for (unsigned bit = 0; bit < ITEMS_MOST; bit++)
		if (item_name(bit) != NULL)
			json_array_append_new(items, json_pack("{s:s, s:s}", "name", item_name(bit), "text",
			    item_text(bit) != NULL ? item_text(bit) : ""));
	return items;
}

/* What is left of an institution's grants for those who have a role. */
static json_t *
all_roles(void)
{
	json_t *roles = json_array();

	for (unsigned role = 0; role < ROLES; role++) {
		uint64_t read, write;

		items_of_role((enum role)role, &read, &write);
		json_array_append_new(roles, json_pack("{s:s, s:o, s:o}", "name", role_name((enum role)role), "read",
		    admin_items(read & items_all()), "write", admin_items(write & items_all())));
	}
	return roles;
}

/* The grants of one institution, or of all. */
static enum admin_status
list_grants(struct admin_call *call, struct snapshot *snapshot, struct arena *arena, json_t *grants)
{
	struct slice only = admin_text(call, "institution");
	struct institution one, *list = &one;
	size_t count = 1;
	enum admin_status status = only.data != NULL
	    ? admin_find_institution(call, snapshot, only, arena, &one)
	    : admin_store_status(call, registry_institutions(snapshot, arena, &list, &count));

	for (size_t i = 0; status == ADMIN_OK && i < count; i++) {
		struct registry_grant grant;

		status = admin_store_status(call, registry_grant(snapshot, list[i].number, &grant));
		if (status == ADMIN_OK)
			json_array_append_new(grants, grant_of(list[i].id, &grant));
	}
	return status;
}

enum admin_status
admin_grant_list(struct admin_call *call)
{
	struct snapshot *snapshot;
	struct arena arena;
	json_t *grants = json_array();
	enum admin_status status = admin_store_status(call, snapshot_begin(call->store, &snapshot));

	if (status == ADMIN_OK) {
		arena_init(&arena, 0);
		status = list_grants(call, snapshot, &arena, grants);
		snapshot_end(snapshot);
		arena_free(&arena);
	}
	if (status == ADMIN_OK)
		call->result = json_pack("{s:I, s:o, s:o, s:O}", "itemsVersion", (json_int_t)items_version(), "items", all_items(),
		    "roles", all_roles(), "grants", grants);
	json_decref(grants);
	return status;
}
