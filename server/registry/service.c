/* Whether the service is open: a setting of the registry, so that all threads see a change at once. */
#include "server/registry/order.h"

#define KEY SLICE("service.state")

static const char *const states[] = {
	[SERVICE_OPEN] = "open",
	[SERVICE_READ_ONLY] = "read-only",
	[SERVICE_STOPPED] = "stopped",
};

const char *
service_state_text(enum service_state state)
{
	return states[state];
}

bool
service_state_read(struct slice text, enum service_state *state)
{
	for (unsigned i = 0; i < sizeof states / sizeof *states; i++)
		if (slice_is(text, states[i])) {
			*state = (enum service_state)i;
			return true;
		}
	return false;
}

enum service_state
service_state_at(const struct registry_service *service, int64_t now)
{
	return service->until != 0 && now >= service->until ? SERVICE_OPEN : service->state;
}

/* The row is the state's name, the time and the reason, a line each. */
enum store_status
registry_service(struct snapshot *snapshot, struct arena *arena, struct registry_service *out)
{
	struct slice rest;
	uint64_t until;
	enum store_status status = store_get(snapshot, TABLE_SETTING, KEY, &rest);

	*out = (struct registry_service){ .state = SERVICE_OPEN, .reason = SLICE("") };
	if (status != STORE_OK)
		return status == STORE_ABSENT ? STORE_OK : status;
	if (!service_state_read(slice_cut(&rest, '\n'), &out->state) || !slice_to_u64(slice_cut(&rest, '\n'), INT64_MAX, &until))
		return STORE_BROKEN;
	out->until = (int64_t)until;
	out->reason = arena_copy(arena, rest.data != NULL ? rest : SLICE(""));
	return out->reason.data != NULL ? STORE_OK : STORE_NO_MEMORY;
}

static bool
set(struct order *order, void *context)
{
	const struct registry_service *service = context;
	struct slice row = arena_print(&order->arena, "%s\n%lld\n%.*s", states[service->state], (long long)service->until,
	    SLICE_ARGS(service->reason));

	struct slice until = order_until(order, service->until);

	order->event.note = arena_print(&order->arena, "%s%.*s%s%.*s", states[service->state],
	    SLICE_ARGS(until), service->reason.length > 0 ? ": " : "",
	    SLICE_ARGS(service->reason));
	return order_put(order, TABLE_SETTING, KEY, row);
}

bool
registry_service_set(struct store *store, struct registry_order *by, const struct registry_service *service)
{
	struct registry_service copy = *service;
	struct order refusing = { .by = by };

	if (service->reason.length > REGISTRY_TEXT_MOST || !slice_is_utf8(service->reason))
		return order_refuse(&refusing, "a reason is UTF-8, and has at most %d bytes", REGISTRY_TEXT_MOST);
	if (service->state != SERVICE_OPEN && service->reason.length == 0)
		return order_refuse(&refusing, "say why the service is restricted: who is refused is told so");
	if (service->until != 0 && service->until <= by->now)
		return order_refuse(&refusing, "the time until when it is restricted has passed");
	return order_run(store, by, AUDIT_SERVICE_STATE, set, &copy);
}
