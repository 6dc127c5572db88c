/* Proxies (代諾者): who acts for whom, on what evidence, from when until when. */
#include "server/admin/subject.h"
#include "server/registry/proxies.h"

static enum admin_status
find_patient(struct admin_call *call, uint64_t *rid)
{
	struct snapshot *snapshot;
	enum admin_status status = admin_store_status(call, snapshot_begin(call->store, &snapshot));

	if (status != ADMIN_OK)
		return status;
	status = admin_patient(call, snapshot, rid);
	snapshot_end(snapshot);
	return status;
}

static json_t *
proxy_json(const struct registry_proxy *proxy, int64_t now)
{
	return json_pack("{s:o, s:o, s:o, s:o, s:o, s:s}", "user", admin_json(proxy->user), "relation", admin_json(proxy->relation),
	    "evidence", admin_json(proxy->evidence), "from", admin_time(proxy->from), "until", admin_time(proxy->until), "state",
	    now < proxy->from ? "pending" : now < proxy->until ? "valid" : "ended");
}

static enum admin_status
put(struct admin_call *call, const struct registry_proxy *proxy)
{
	struct registry_order order = admin_order(call);

	if (!registry_proxy_set(call->store, &order, proxy))
		return admin_order_failed(call, &order);
	call->result = proxy_json(proxy, order.now);
	json_object_set_new(call->result, "patient", admin_json(admin_text(call, "patient")));
	return ADMIN_OK;
}

enum admin_status
admin_proxy_add(struct admin_call *call)
{
	struct registry_proxy proxy = { .user = admin_text(call, "user"), .relation = admin_text(call, "relation"),
		.evidence = admin_text(call, "evidence") };

	int64_t last;

	if (!admin_day(call, admin_text(call, "from"), &proxy.from, &last) ||
	    !admin_day(call, admin_text(call, "until"), &proxy.until, &last))
		return ADMIN_REFUSE(call, ADMIN_USAGE, "--from と --until は 2026-11-27 のような日付です",
		    "--from and --until are dates like 2026-11-27");
	/* The last day counts. */
	proxy.until = last + 1;
	if (proxy.until <= proxy.from)
		return ADMIN_REFUSE(call, ADMIN_USAGE, "期間の終わりが始まりより前です", "the period ends before it begins");
	if (proxy.evidence.length == 0 || proxy.user.length == 0 || proxy.relation.length == 0)
		return ADMIN_REFUSE(call, ADMIN_USAGE, "代諾者、続柄、確認した資料を記してください",
		    "name the proxy, the relation, and the evidence that was seen");
	enum admin_status status = find_patient(call, &proxy.patient);

	return status == ADMIN_OK ? put(call, &proxy) : status;
}

static enum admin_status
not_there(struct admin_call *call, struct slice user)
{
	return ADMIN_REFUSE(call, ADMIN_ABSENT, "代諾者 \"%.*s\" は登録されていません", "there is no proxy \"%.*s\" of that patient",
	    user.length > 64 ? 64 : (int)user.length, user.data);
}

enum admin_status
admin_proxy_end(struct admin_call *call)
{
	struct slice user = admin_text(call, "user");
	struct registry_proxy proxy;
	struct snapshot *snapshot;
	struct arena arena;
	uint64_t patient;
	int64_t now = admin_now();
	enum admin_status status = find_patient(call, &patient);

	if (status == ADMIN_OK)
		status = admin_store_status(call, snapshot_begin(call->store, &snapshot));
	if (status != ADMIN_OK)
		return status;
	arena_init(&arena, 0);
	enum store_status found = registry_proxy(snapshot, patient, user, &arena, &proxy);

	snapshot_end(snapshot);
	status = found == STORE_ABSENT ? not_there(call, user) : admin_store_status(call, found);
	if (status == ADMIN_OK && proxy.until <= now)
		status = ADMIN_REFUSE(call, ADMIN_CONFLICT, "すでに終了しています", "it has ended already");
	if (status == ADMIN_OK) {
		proxy.until = now;
		if (proxy.from > now)
			proxy.from = now;
		status = put(call, &proxy);
	}
	arena_free(&arena);
	return status;
}

enum admin_status
admin_proxy_list(struct admin_call *call)
{
	struct registry_proxy *proxies;
	struct snapshot *snapshot;
	struct arena arena;
	uint64_t patient;
	size_t count;
	enum admin_status status = admin_store_status(call, snapshot_begin(call->store, &snapshot));

	if (status != ADMIN_OK)
		return status;
	arena_init(&arena, 0);
	status = admin_patient(call, snapshot, &patient);
	if (status == ADMIN_OK)
		status = admin_store_status(call, registry_proxies(snapshot, patient, &arena, &proxies, &count));
	snapshot_end(snapshot);
	if (status == ADMIN_OK) {
		json_t *list = json_array();

		for (size_t i = 0; i < count; i++)
			json_array_append_new(list, proxy_json(&proxies[i], admin_now()));
		call->result = json_pack("{s:o, s:o}", "patient", admin_json(admin_text(call, "patient")), "proxies", list);
	}
	arena_free(&arena);
	return status;
}
