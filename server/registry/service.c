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

/* The row is the state's name, a line's end and the reason. */
enum store_status
registry_service(struct snapshot *snapshot, enum service_state *state, struct arena *arena, struct slice *reason)
{
	struct slice rest;
	enum store_status status = store_get(snapshot, TABLE_SETTING, KEY, &rest);

	*state = SERVICE_OPEN;
	if (reason != NULL)
		*reason = SLICE("");
	if (status != STORE_OK)
		return status == STORE_ABSENT ? STORE_OK : status;
	if (!service_state_read(slice_cut(&rest, '\n'), state))
		return STORE_BROKEN;
	if (reason == NULL)
		return STORE_OK;
	*reason = arena_copy(arena, rest.data != NULL ? rest : SLICE(""));
	return reason->data != NULL ? STORE_OK : STORE_NO_MEMORY;
}

struct setting {
	enum service_state state;
	struct slice reason;
};

static bool
set(struct order *order, void *context)
{
	const struct setting *setting = context;
	struct slice row = arena_print(&order->arena, "%s\n%.*s", states[setting->state], SLICE_ARGS(setting->reason));

	order->event.note = arena_print(&order->arena, "%s: %.*s", states[setting->state], SLICE_ARGS(setting->reason));
	return order_put(order, TABLE_SETTING, KEY, row);
}

bool
registry_service_set(struct store *store, struct registry_order *by, enum service_state state, struct slice reason)
{
	struct setting setting = { state, reason };
	struct order refusing = { .by = by };

	if (reason.length > REGISTRY_TEXT_MOST)
		return order_refuse(&refusing, "a reason has at most %d bytes", REGISTRY_TEXT_MOST);
	return order_run(store, by, AUDIT_SERVICE_STATE, set, &setting);
}
