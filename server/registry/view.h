/* view: the registry as requests are checked against it: a copy in memory that never changes, and is made anew when the
 * registry has. Each thread has its own, so looking takes no lock. */
#ifndef IRORI_REGISTRY_VIEW_H
#define IRORI_REGISTRY_VIEW_H

#include "server/auth/jws.h"
#include "server/registry/registry.h"

struct registry_views;
struct registry_view;

/* For so many threads, numbered from 0. NULL when memory ran out. */
struct registry_views *registry_views_new(struct store *store, unsigned threads);
void registry_views_free(struct registry_views *views);

/* The thread's view, up to date with the snapshot; NULL for the snapshot: with the store as it is now, reading it, when
 * needed, by a snapshot of its own (the caller must have none open then). Good until the thread's next call. NULL when the
 * store or memory failed. */
const struct registry_view *registry_view(struct registry_views *views, unsigned thread, struct snapshot *snapshot);

struct view_institution {
	uint32_t number;
	struct slice id;
	enum institution_state state;
	struct registry_grant grant;
};

struct view_certificate {
	unsigned char fingerprint[CERTIFICATE_PRINT];
	int64_t not_after; /* microseconds since the epoch */
	const struct view_institution *institution;
};

/* The registered certificate, or NULL. */
const struct view_certificate *view_certificate(const struct registry_view *view,
    const unsigned char fingerprint[CERTIFICATE_PRINT]);

/* True when the token of that number was revoked. */
bool view_revoked(const struct registry_view *view, struct slice token_id);

/* The keys that tokens may be signed with. */
const struct jws_key *view_keys(const struct registry_view *view, size_t *count);

const struct registry_service *view_service(const struct registry_view *view);

uint64_t view_generation(const struct registry_view *view);

#endif
