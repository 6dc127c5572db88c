/* proxies: who acts for a patient (代諾者, regulation 1.2(4)): with what evidence, from when until when. */
#ifndef IRORI_PROXIES_H
#define IRORI_PROXIES_H

#include "server/registry/registry.h"

struct registry_proxy {
	uint64_t patient; /* rid */
	struct slice user; /* as tokens name the person */
	struct slice relation; /* to the patient: "daughter", "guardian" */
	struct slice evidence; /* what the office has seen */
	int64_t from, until; /* microseconds since the epoch; until not included */
};

/* Registers the proxy, or changes what is registered. until in the past ends it; the row stays, and says so. */
bool registry_proxy_set(struct store *store, struct registry_order *order, const struct registry_proxy *proxy);

/* The same as a part of another order (order.h), without an audit record: the order's event says it. */
struct order;
bool registry_proxy_put(struct order *order, const struct registry_proxy *proxy);

/* The proxy of that name for the patient; texts in the arena. STORE_ABSENT: there is none. */
enum store_status registry_proxy(struct snapshot *snapshot, uint64_t patient, struct slice user, struct arena *arena,
    struct registry_proxy *out);

/* All of a patient's, in the arena. */
enum store_status registry_proxies(struct snapshot *snapshot, uint64_t patient, struct arena *arena, struct registry_proxy **list,
    size_t *count);

#endif
