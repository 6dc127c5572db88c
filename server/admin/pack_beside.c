/* What is held of a subject beside resources, and who looked. */
#include "resources/primitive/date.h"
#include "server/access/items.h"
#include "server/access/standing.h"
#include "server/admin/case.h"
#include "server/admin/pack.h"
#include "server/registry/proxies.h"

static const struct pack_section notice_section = { "notice", "周知", "notice delivered", {
	{ "version", "版", "version" }, { "delivered", "周知日時", "delivered" } } };
static const struct pack_section stop_section = { "stop", "提供停止・登載停止", "stops", {
	{ "what", "停止", "what" }, { "institution", "機関", "institution" }, { "items", "情報項目", "items" }, { "since", "開始", "since" } } };
static const struct pack_section consent_section = { "consent", "有効な同意", "active consents", {
	{ "consent", "同意", "consent" } } };
static const struct pack_section proxy_section = { "proxy", "代諾者", "proxies", {
	{ "user", "利用者", "user" }, { "relation", "続柄", "relation" }, { "evidence", "確認資料", "evidence" }, { "from", "開始", "from" },
	{ "until", "終了", "until" } } };
static const struct pack_section case_section = { "case", "案件", "cases", {
	{ "number", "番号", "number" }, { "kind", "種類", "kind" }, { "step", "段階", "step" }, { "at", "日時", "at" },
	{ "text", "内容", "text" } } };
static const struct pack_section access_section = { "access", "閲覧・提供の記録", "who looked", {
	{ "time", "日時", "time" }, { "institution", "機関", "institution" }, { "role", "役割", "role" }, { "purpose", "目的", "purpose" },
	{ "event", "操作", "event" }, { "what", "対象", "what" }, { "outcome", "結果", "outcome" } } };

static struct slice
moment(struct arena *arena, int64_t time)
{
	char text[DATE_TEXT_MOST];

	return time != 0 ? arena_copy(arena, date_write_instant(time, text)) : SLICE_NONE;
}

static struct slice
number(struct arena *arena, uint64_t value)
{
	return arena_print(arena, "%llu", (unsigned long long)value);
}

/* ---- Standing -------------------------------------------------------------------------------------------------------- */

static struct slice
items_text(struct arena *arena, uint64_t items)
{
	struct slice text = SLICE_NONE;

	if (items == UINT64_MAX)
		return SLICE("すべて / all");
	for (unsigned bit = 0; bit < ITEMS_MOST; bit++)
		if (items >> bit & 1 && item_name(bit) != NULL)
			text = arena_print(arena, "%.*s%s%s", SLICE_ARGS(text), text.length > 0 ? ", " : "", item_name(bit));
	return text;
}

static void
write_stops(struct pack *pack, struct snapshot *snapshot, const struct standing *standing, struct arena *arena)
{
	pack_section(pack, &stop_section);
	if (standing->flags & STANDING_UNLISTED)
		pack_fact(pack, (struct slice[PACK_VALUES_MOST]){ SLICE("登載停止 / listing") });
	for (size_t i = 0; i < standing->stop_count; i++) {
		const struct standing_stop *stop = &standing->stops[i];

		pack_fact(pack, (struct slice[PACK_VALUES_MOST]){ SLICE("提供停止 / provision"),
			stop->institution != 0 ? admin_institution_id(snapshot, stop->institution, arena) : SLICE("すべて / all"),
			items_text(arena, stop->items), moment(arena, stop->time) });
	}
}

static void
write_standing(struct pack *pack, struct snapshot *snapshot, const struct standing *standing, struct arena *arena)
{
	struct record record;

	pack_section(pack, &notice_section);
	if (standing->notice != 0)
		pack_fact(pack, (struct slice[PACK_VALUES_MOST]){ number(arena, standing->notice), moment(arena, standing->notified) });
	write_stops(pack, snapshot, standing, arena);
	pack_section(pack, &consent_section);
	for (size_t i = 0; i < standing->consent_count; i++)
		if (store_record(snapshot, standing->consents[i].rid, &record) == STORE_OK)
			pack_fact(pack, (struct slice[PACK_VALUES_MOST]){ arena_print(arena, "Consent/%.*s/_history/%llu", SLICE_ARGS(record.id),
				(unsigned long long)standing->consents[i].version) });
}

/* ---- Proxies and cases ----------------------------------------------------------------------------------------------- */

static void
write_proxies(struct pack *pack, const struct registry_proxy *list, size_t count, struct arena *arena)
{
	pack_section(pack, &proxy_section);
	for (size_t i = 0; i < count; i++)
		pack_fact(pack, (struct slice[PACK_VALUES_MOST]){ list[i].user, list[i].relation, list[i].evidence,
			moment(arena, list[i].from), moment(arena, list[i].until) });
}

static void
write_cases(struct pack *pack, const struct registry_case *list, size_t count, struct arena *arena)
{
	struct buffer text;

	buffer_init(&text, 0);
	pack_section(pack, &case_section);
	for (size_t i = 0; i < count; i++)
		for (size_t j = 0; j < list[i].step_count; j++) {
			const struct case_step *step = &list[i].steps[j];

			buffer_reset(&text);
			if (registry_case_text(pack->call->store, &list[i], step, &text) != STORE_OK || !buffer_ok(&text))
				pack->failed = true;
			pack_fact(pack, (struct slice[PACK_VALUES_MOST]){ number(arena, list[i].number), slice_text(case_kinds[list[i].kind]),
				slice_text(case_states[step->to]), moment(arena, step->at), buffer_slice(&text) });
		}
	buffer_free(&text);
}

/* All is read first, on one snapshot, and handed over when that has ended. */
enum admin_status
pack_beside(struct pack *pack, uint64_t patient)
{
	struct standing standing = { 0 };
	struct registry_proxy *proxies = NULL;
	struct registry_case *cases = NULL;
	struct snapshot *snapshot;
	struct arena arena;
	size_t proxy_count = 0, case_count = 0;
	enum store_status status = snapshot_begin(pack->call->store, &snapshot);

	if (status != STORE_OK)
		return admin_store_status(pack->call, status);
	arena_init(&arena, 0);
	status = standing_read(snapshot, patient, &arena, &standing);
	if (status == STORE_OK)
		status = registry_proxies(snapshot, patient, &arena, &proxies, &proxy_count);
	if (status == STORE_OK)
		status = registry_cases(snapshot, patient, &arena, &cases, &case_count);
	if (status == STORE_OK) {
		write_standing(pack, snapshot, &standing, &arena);
		write_proxies(pack, proxies, proxy_count, &arena);
		write_cases(pack, cases, case_count, &arena);
	}
	snapshot_end(snapshot);
	arena_free(&arena);
	return admin_store_status(pack->call, status);
}

/* ---- Who looked ------------------------------------------------------------------------------------------------------ */

/* What an audit record says of an access, as the subject may know it: no names of persons. */
struct access {
	struct slice institution, role, purpose;
	struct access *next;
	int64_t time;
	enum audit_event_type event;
	enum reason reason;
	uint16_t status, resource;
};

struct looking {
	struct pack *pack;
	struct arena arena, scratch;
	struct access *first;
	uint64_t patient;
	bool failed;
};

static bool
concerns(const struct audit_event *event, uint64_t patient)
{
	for (uint32_t i = 0; i < event->subjects.listed; i++)
		if (event->subjects.rids[i] == patient)
			return true;
	return event->rid == patient;
}

static bool
gather(void *context, uint64_t number_of_record, struct slice record)
{
	struct looking *looking = context;
	struct admin_call *call = looking->pack->call;
	struct audit_event event;

	(void)number_of_record;
	arena_reset(&looking->scratch);
	if (!audit_event_decode(record, &looking->scratch, &event)) {
		looking->failed = true;
		return false;
	}
	if (!concerns(&event, looking->patient))
		return call->stopping == NULL || !call->stopping(call->context);
	struct access *access = arena_zero(&looking->arena, 1, sizeof *access);

	if (access == NULL) {
		looking->failed = true;
		return false;
	}
	*access = (struct access){ .time = event.time, .event = event.type, .reason = event.reason, .status = event.status,
		.resource = event.resource };
	if (event.institution_id.data != NULL) {
		access->institution = arena_copy(&looking->arena, event.institution_id);
		access->role = slice_text(audit_role_name(event.role));
	}
	if (event.purpose.data != NULL)
		access->purpose = arena_copy(&looking->arena, event.purpose);
	/* They come from new to old, and are told the other way round. */
	access->next = looking->first;
	looking->first = access;
	return true;
}

static void
write_access(struct pack *pack, const struct access *access, struct arena *arena)
{
	bool refused = access->reason != REASON_NONE || access->status >= 400;

	pack_fact(pack, (struct slice[PACK_VALUES_MOST]){ moment(arena, access->time),
		access->institution.length > 0 ? access->institution : SLICE("（市の担当者 / the city's officers）"), access->role,
		access->purpose, slice_text(audit_event_name(access->event)),
		access->resource < schema_counts.resources ? slice_text(schema_types[schema_resources[access->resource]].name) : SLICE_NONE,
		refused ? SLICE("不許可 / refused") : SLICE("許可 / allowed") });
}

enum admin_status
pack_accesses(struct pack *pack, uint64_t patient)
{
	struct admin_call *call = pack->call;
	struct looking looking = { .pack = pack, .patient = patient };

	arena_init(&looking.arena, 0);
	arena_init(&looking.scratch, 0);
	const struct audit_range range = { .subject = patient, .from = INT64_MIN, .to = INT64_MAX };
	enum store_status status = store_audit_back(call->store, &range, gather, &looking);

	pack_section(pack, &access_section);
	for (const struct access *access = looking.first; access != NULL && !looking.failed; access = access->next) {
		arena_reset(&looking.scratch);
		write_access(pack, access, &looking.scratch);
	}
	arena_free(&looking.scratch);
	arena_free(&looking.arena);
	if (looking.failed)
		return ADMIN_REFUSE(call, ADMIN_FAILED, "監査記録を読めません", "the audit trail can't be read");
	return admin_store_status(call, status);
}
