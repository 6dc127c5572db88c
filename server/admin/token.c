/* Access tokens, and the key they are signed with. */
#include "resources/base/base64.h"
#include "server/admin/registry.h"

static const int64_t SKEW = 10 * INT64_C(1000000);

static json_t *
token_json(const struct registry_token *token)
{
	char print[2 * CERTIFICATE_PRINT + 1];
	json_t *json = json_object();

	certificate_print_write(token->certificate, print);
	json_object_set_new(json, "id", admin_json(token->id));
	json_object_set_new(json, "subject", admin_json(token->user));
	json_object_set_new(json, "scope", admin_json(token->scope));
	json_object_set_new(json, "role", json_string(role_name(token->role)));
	if (token->patient.length > 0)
		json_object_set_new(json, "patient", admin_json(token->patient));
	if (token->purpose.length > 0)
		json_object_set_new(json, "purpose", admin_json(token->purpose));
	if (token->read_items != TOKEN_ALL_ITEMS)
		json_object_set_new(json, "read", admin_items(token->read_items));
	if (token->write_items != TOKEN_ALL_ITEMS)
		json_object_set_new(json, "write", admin_items(token->write_items));
	json_object_set_new(json, "issued", admin_time(token->issued));
	json_object_set_new(json, "expires", admin_time(token->expires));
	json_object_set_new(json, "certificate", json_string(print));
	if (token->revoked != 0) {
		json_object_set_new(json, "revoked", admin_time(token->revoked));
		if (token->reason.length > 0)
			json_object_set_new(json, "reason", admin_json(token->reason));
	}
	json_object_set_new(json, "state",
	    json_string(token->revoked != 0 ? "revoked" : token->expires <= admin_now() ? "expired" : "valid"));
	return json;
}

/* The user's own items; not given: 0. */
static enum admin_status
read_own_items(struct admin_call *call, const char *argument, uint64_t *items)
{
	enum admin_status status = admin_read_items(call, argument, items);

	if (status == ADMIN_OK && *items == 0 && admin_text(call, argument).data != NULL)
		return ADMIN_REFUSE(call, ADMIN_USAGE, "--%s に情報項目がありません", "--%s names no information item", argument);
	return status;
}

enum admin_status
admin_token_issue(struct admin_call *call)
{
	struct registry_order order = admin_order(call);
	struct slice id = admin_text(call, "institution"), scope = admin_text(call, "scope");
	struct slice print = admin_text(call, "certificate"), user = admin_text(call, "user"), role = admin_text(call, "role");
	unsigned char fingerprint[CERTIFICATE_PRINT];
	const json_t *given = json_object_get(call->arguments, "minutes");
	json_int_t minutes = given != NULL ? json_integer_value(given) : 60;
	struct token_rules rules = { slice_text(call->base_url), slice_text(call->base_url), SKEW };
	struct token_request request = {
		.institution = id,
		.user = user.data != NULL ? user : admin_text(call, "subject"),
		.patient = admin_text(call, "patient"),
		.purpose = admin_text(call, "purpose"),
		.scope = scope.data != NULL ? scope : SLICE("system/*.cruds"),
		.certificate = print.data != NULL ? fingerprint : NULL,
	};
	struct registry_token token;
	struct buffer text;
	struct arena arena;
	uint32_t number;
	enum admin_status status = admin_institution_number(call, id, &number);

	if (status == ADMIN_OK)
		status = read_own_items(call, "read", &request.read_items);
	if (status == ADMIN_OK)
		status = read_own_items(call, "write", &request.write_items);
	if (status != ADMIN_OK)
		return status;
	if (role.data != NULL && !role_read(role, &request.role))
		return ADMIN_REFUSE(call, ADMIN_USAGE, "役割 \"%.*s\" はありません", "there is no role \"%.*s\"", SLICE_ARGS(role));
	if (call->base_url == NULL)
		return ADMIN_REFUSE(call, ADMIN_FAILED, "設定 base-url がありません", "the setting base-url is missing");
	if (minutes < 1 || minutes > INT64_C(1440) * TOKEN_DAYS_MOST)
		return ADMIN_REFUSE(call, ADMIN_USAGE, "有効期間は 1 分から %d 日までです", "a token is valid for 1 minute to %d days",
		    TOKEN_DAYS_MOST);
	request.lifetime = minutes * INT64_C(60000000);
	if (print.data != NULL && !certificate_print_read(print, fingerprint))
		return ADMIN_REFUSE(call, ADMIN_USAGE, "フィンガープリントは 16 進数 64 桁です", "a fingerprint is 64 hexadecimal digits");
	arena_init(&arena, 0);
	buffer_init(&text, 0);
	if (!registry_token_issue(call->store, &order, &rules, &request, &text, &arena, &token)) {
		status = admin_order_failed(call, &order);
	} else {
		call->result = token_json(&token);
		json_object_set_new(call->result, "token", admin_json(buffer_slice(&text)));
		json_object_set_new(call->result, "institution", admin_json(id));
	}
	key_wipe_buffer(&text);
	arena_free(&arena);
	return status;
}

/* The jti: the argument itself, or what a token says. Its signature doesn't matter: it is only looked up. In the arena. */
static struct slice
token_id(struct admin_call *call, struct arena *arena)
{
	struct slice text = slice_trim(admin_text(call, "token")), rest = text, id = SLICE_NONE;
	struct buffer claims;

	slice_cut(&rest, '.');
	if (rest.data == NULL)
		return text;
	buffer_init(&claims, 0);
	if (base64url_decode(&claims, slice_cut(&rest, '.')) && buffer_ok(&claims)) {
		json_t *json = json_loadb(buffer_slice(&claims).data, claims.length, JSON_REJECT_DUPLICATES, NULL);
		const json_t *jti = json_object_get(json, "jti");

		if (json_is_string(jti))
			id = arena_copy(arena, slice_of(json_string_value(jti), json_string_length(jti)));
		json_decref(json);
	}
	buffer_free(&claims);
	return id;
}

/* What the registry has under the id; refuses the call when that is nothing. */
static enum admin_status
find_token(struct admin_call *call, struct snapshot *snapshot, struct arena *arena, struct registry_token *token)
{
	struct slice id = token_id(call, arena);
	enum store_status status =
	    id.length > 0 && id.length <= TOKEN_ID_MOST ? registry_token(snapshot, id, arena, token) : STORE_ABSENT;

	if (status == STORE_ABSENT)
		return ADMIN_REFUSE(call, ADMIN_ABSENT, "そのトークンはここで発行されたものではありません",
		    "no such token was issued here");
	return admin_store_status(call, status);
}

enum admin_status
admin_token_show(struct admin_call *call)
{
	struct registry_token token;
	struct snapshot *snapshot;
	struct arena arena;
	enum admin_status status = admin_store_status(call, snapshot_begin(call->store, &snapshot));

	if (status != ADMIN_OK)
		return status;
	arena_init(&arena, 0);
	status = find_token(call, snapshot, &arena, &token);
	if (status == ADMIN_OK)
		call->result = token_json(&token);
	snapshot_end(snapshot);
	arena_free(&arena);
	return status;
}

enum admin_status
admin_token_revoke(struct admin_call *call)
{
	struct registry_order order = admin_order(call);
	struct registry_token token;
	struct snapshot *snapshot;
	struct arena arena;
	enum admin_status status = admin_store_status(call, snapshot_begin(call->store, &snapshot));

	if (status != ADMIN_OK)
		return status;
	arena_init(&arena, 0);
	status = find_token(call, snapshot, &arena, &token);
	snapshot_end(snapshot);
	struct slice reason = admin_text(call, "reason");

	if (status == ADMIN_OK && token.revoked == 0 &&
	    !registry_token_revoke(call->store, &order, token.id, reason.data != NULL ? reason : SLICE("")))
		status = admin_order_failed(call, &order);
	if (status == ADMIN_OK) {
		call->result = json_object();
		json_object_set_new(call->result, "token", admin_json(token.id));
	}
	arena_free(&arena);
	return status;
}

enum admin_status
admin_init(struct admin_call *call)
{
	struct registry_order order = admin_order(call);
	struct registry_key *keys;
	struct snapshot *snapshot;
	struct arena arena;
	size_t count;
	char kid[KEY_KID + 1];
	enum admin_status status = admin_store_status(call, snapshot_begin(call->store, &snapshot));

	if (status != ADMIN_OK)
		return status;
	arena_init(&arena, 0);
	status = admin_store_status(call, registry_keys(snapshot, &arena, &keys, &count));
	snapshot_end(snapshot);
	for (size_t i = 0; status == ADMIN_OK && i < count; i++)
		key_wipe((void *)(uintptr_t)keys[i].pem.data, keys[i].pem.length);
	arena_free(&arena);
	if (status == ADMIN_OK && count == 0 && !registry_key_rotate(call->store, &order, kid))
		status = admin_order_failed(call, &order);
	if (status == ADMIN_OK && !registry_audit_key_make(call->store, &order))
		status = admin_order_failed(call, &order);
	if (status == ADMIN_OK)
		call->result = json_pack("{s:b}", "keyMade", count == 0);
	return status;
}
