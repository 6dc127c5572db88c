/* service status, open, read-only, stop (regulation 2.2(1)2, 4.4). Officers' commands go on whatever the state. */
#include "resources/primitive/date.h"
#include "server/admin/registry.h"

enum admin_status
admin_until(struct admin_call *call, const char *argument, int64_t *time)
{
	struct slice text = admin_text(call, argument);
	struct date date;
	int64_t last;

	*time = 0;
	if (text.data == NULL)
		return ADMIN_OK;
	if (!date_parse(text, &date) || date.precision < DATE_DAY)
		return ADMIN_REFUSE(call, ADMIN_USAGE, "--%s は 2026-09-30 または 2026-09-30T18:00 の形の日時です",
		    "--%s takes a date or time such as 2026-09-30 or 2026-09-30T18:00", argument);
	date_range(&date, call->zone_minutes, time, &last);
	if (date.precision == DATE_DAY)
		*time = last + 1;
	return ADMIN_OK;
}

static enum admin_status
set(struct admin_call *call, enum service_state state)
{
	struct registry_order order = admin_order(call);
	struct slice reason = admin_text(call, "reason");
	struct registry_service service = { .state = state, .reason = reason.data != NULL ? reason : SLICE("") };
	enum admin_status status = admin_until(call, "until", &service.until);

	if (status != ADMIN_OK)
		return status;
	if (!registry_service_set(call->store, &order, &service))
		return admin_order_failed(call, &order);
	call->result = json_pack("{s:s}", "state", service_state_text(state));
	return ADMIN_OK;
}

enum admin_status
admin_service_open(struct admin_call *call)
{
	return set(call, SERVICE_OPEN);
}

enum admin_status
admin_service_read_only(struct admin_call *call)
{
	return set(call, SERVICE_READ_ONLY);
}

enum admin_status
admin_service_stop(struct admin_call *call)
{
	return set(call, SERVICE_STOPPED);
}

enum admin_status
admin_service_status(struct admin_call *call)
{
	struct registry_service service;
	struct snapshot *snapshot;
	struct arena arena;
	enum admin_status status = admin_store_status(call, snapshot_begin(call->store, &snapshot));

	if (status != ADMIN_OK)
		return status;
	arena_init(&arena, 0);
	status = admin_store_status(call, registry_service(snapshot, &arena, &service));
	snapshot_end(snapshot);
	if (status == ADMIN_OK) {
		enum service_state state = service_state_at(&service, admin_now());

		call->result = json_pack("{s:s}", "state", service_state_text(state));
		if (state == service.state && service.reason.length > 0)
			json_object_set_new(call->result, "reason", admin_json(service.reason));
		if (state == service.state && service.until != 0)
			json_object_set_new(call->result, "until", admin_time(service.until));
	}
	arena_free(&arena);
	return status;
}
