/* registry: what the commands about institutions, grants and tokens share. */
#ifndef IRORI_ADMIN_REGISTRY_H
#define IRORI_ADMIN_REGISTRY_H

#include "server/admin/command.h"
#include "server/registry/registry.h"

/* An order in the call's officer's name. */
struct registry_order admin_order(struct admin_call *call);

/* The order was refused: its sentence becomes the call's error. */
enum admin_status admin_order_failed(struct admin_call *call, const struct registry_order *order);

/* The institution of that id; refuses the call when there is none. */
enum admin_status admin_find_institution(struct admin_call *call, struct snapshot *snapshot, struct slice id,
    struct arena *arena, struct institution *out);

/* The id of the institution with that number, or "#12" when it is not registered any more; in the arena. */
struct slice admin_institution_id(struct snapshot *snapshot, uint32_t number, struct arena *arena);

/* "2026-11-24T20:58:59Z"; null for 0. */
json_t *admin_time(int64_t microseconds);

/* The names of the items, an array. */
json_t *admin_items(uint64_t items);

/* The argument, "basic,care-plan" or "all", as bits. */
enum admin_status admin_read_items(struct admin_call *call, const char *argument, uint64_t *items);

/* {"read": [names], "write": [names], "consentExempt": bool} */
json_t *admin_grant_json(const struct registry_grant *grant);

#endif
