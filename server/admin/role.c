/* Officers and their roles: who may give a command, and the commands that say so. */
#include "server/admin/registry.h"
#include "server/registry/officers.h"

#include <limits.h>

enum admin_status
admin_may(struct admin_call *call, unsigned roles)
{
	struct snapshot *snapshot;
	struct arena arena;
	unsigned has = 0;

	if (call->account == NULL)
		return ADMIN_OK;
	enum admin_status status = admin_store_status(call, snapshot_begin(call->store, &snapshot));

	if (status != ADMIN_OK)
		return status;
	status = admin_store_status(call, registry_officer_roles(snapshot, slice_text(call->account), admin_now(), &has));
	snapshot_end(snapshot);
	if (status != ADMIN_OK || has == UINT_MAX || (has & roles) != 0)
		return status;
	if (roles == 0)
		return ADMIN_REFUSE(call, ADMIN_FORBIDDEN, "%s を実行できるのは root と irorid のアカウントだけです",
		    "only root and the account that irorid runs as may run %s", call->command);
	arena_init(&arena, 0);
	struct slice needed = officer_roles_text(roles, &arena), own = officer_roles_text(has, &arena);

	status = ADMIN_REFUSE(call, ADMIN_FORBIDDEN,
	    "%s には役割 %.*s のいずれかが必要です。アカウント %s の役割: %.*s（irori officer list で一覧）",
	    "%s needs one of the roles %.*s; the account %s has: %.*s (irori officer list shows all)", call->command, SLICE_ARGS(needed),
	    call->account, SLICE_ARGS(own.length > 0 ? own : slice_text(ADMIN_TEXT(call, "なし", "none"))));
	arena_free(&arena);
	return status;
}

enum admin_status
admin_officer_add(struct admin_call *call)
{
	struct registry_order order = admin_order(call);
	struct registry_officer officer = { .account = admin_text(call, "account") };
	struct slice role = admin_text(call, "role");

	if (officer.account.data == NULL || role.data == NULL || !officer_roles_read(role, &officer.roles) || officer.roles == 0)
		return ADMIN_REFUSE(call, ADMIN_USAGE,
		    "アカウントと、--role に office, operations, auditor, sysadmin, owner の 1 つ以上（コンマ区切り）を指定してください",
		    "name an account, and by --role one or more of office, operations, auditor, sysadmin, owner, separated by commas");
	enum admin_status status = admin_until(call, "until", &officer.until);

	if (status != ADMIN_OK)
		return status;
	if (!registry_officer_set(call->store, &order, &officer))
		return admin_order_failed(call, &order);
	call->result = json_pack("{s:o}", "account", admin_json(officer.account));
	return ADMIN_OK;
}

enum admin_status
admin_officer_remove(struct admin_call *call)
{
	struct registry_order order = admin_order(call);
	struct slice account = admin_text(call, "account");
	struct registry_officer officer;
	struct snapshot *snapshot;
	struct arena arena;
	enum admin_status status = admin_store_status(call, snapshot_begin(call->store, &snapshot));

	if (status != ADMIN_OK)
		return status;
	arena_init(&arena, 0);
	enum store_status found = account.data != NULL ? registry_officer(snapshot, account, &arena, &officer) : STORE_ABSENT;

	snapshot_end(snapshot);
	arena_free(&arena);
	if (found == STORE_ABSENT || (found == STORE_OK && officer.roles == 0))
		return ADMIN_REFUSE(call, ADMIN_ABSENT, "アカウント \"%.*s\" は担当者として登録されていません（irori officer list で一覧）",
		    "the account \"%.*s\" is no officer's (irori officer list shows all)", SLICE_ARGS(account));
	if (found != STORE_OK)
		return admin_store_status(call, found);
	if (!registry_officer_remove(call->store, &order, account))
		return admin_order_failed(call, &order);
	call->result = json_pack("{s:o}", "account", admin_json(account));
	return ADMIN_OK;
}

static json_t *
roles_json(unsigned roles)
{
	json_t *names = json_array();

	for (unsigned role = 0; role < ROLES; role++)
		if (roles & OFFICER_ROLE(role))
			json_array_append_new(names, json_string(role_name((enum role)role)));
	return names;
}

enum admin_status
admin_officer_list(struct admin_call *call)
{
	struct registry_officer *list;
	struct snapshot *snapshot;
	struct arena arena;
	size_t count;
	int64_t now = admin_now();
	enum admin_status status = admin_store_status(call, snapshot_begin(call->store, &snapshot));

	if (status != ADMIN_OK)
		return status;
	arena_init(&arena, 0);
	status = admin_store_status(call, registry_officers(snapshot, &arena, &list, &count));
	snapshot_end(snapshot);
	json_t *officers = json_array();

	for (size_t i = 0; status == ADMIN_OK && i < count; i++) {
		const char *state = list[i].roles == 0 ? "removed" : list[i].until != 0 && list[i].until <= now ? "expired" : "valid";

		json_array_append_new(officers, json_pack("{s:o, s:o, s:s, s:o, s:o, s:o}", "account", admin_json(list[i].account), "roles",
		    roles_json(list[i].roles), "state", state, "from", admin_time(list[i].from), "until", admin_time(list[i].until), "by",
		    admin_json(list[i].by)));
	}
	if (status == ADMIN_OK)
		call->result = json_pack("{s:b, s:O}", "inForce", count > 0, "officers", officers);
	json_decref(officers);
	arena_free(&arena);
	return status;
}
