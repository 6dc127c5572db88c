#include "server/registry/view.h"

#include "server/registry/row.h"

#include <stdlib.h>

struct registry_view {
	uint64_t generation;
	struct registry_service service;
	bool passing; /* made of a batch that may yet fail: good for one decision only */
	struct arena arena;
	struct view_institution *institutions;
	size_t institution_count;
	/* Open hash tables, at most half full; size is a power of two. */
	struct view_certificate *certificates; /* institution NULL: free */
	struct slice *revoked; /* data NULL: free */
	size_t certificate_slots, revoked_slots;
	struct jws_key *keys;
	size_t key_count;
};

struct registry_views {
	struct store *store;
	unsigned threads;
	struct registry_view *views[];
};

/* ---- Hash tables ------------------------------------------------------------------------------------------------- */

static size_t
slots_for(size_t count)
{
	size_t slots = 8;

	while (slots < 2 * count)
		slots *= 2;
	return slots;
}

/* A fingerprint is a hash already. */
static size_t
print_hash(const unsigned char *fingerprint)
{
	uint64_t hash;

	memcpy(&hash, fingerprint, sizeof hash);
	return (size_t)hash;
}

/* FNV-1a; ids are our own random ones, so nobody chooses them to collide. */
static size_t
text_hash(struct slice text)
{
	uint64_t hash = UINT64_C(0xCBF29CE484222325);

	for (size_t i = 0; i < text.length; i++)
		hash = (hash ^ (unsigned char)text.data[i]) * UINT64_C(0x100000001B3);
	return (size_t)hash;
}

/* Where the certificate is, or would be. */
static struct view_certificate *
certificate_slot(const struct registry_view *view, const unsigned char *fingerprint)
{
	size_t mask = view->certificate_slots - 1, at = print_hash(fingerprint) & mask;

	while (view->certificates[at].institution != NULL &&
	    memcmp(view->certificates[at].fingerprint, fingerprint, CERTIFICATE_PRINT) != 0)
		at = (at + 1) & mask;
	return &view->certificates[at];
}

static struct slice *
revoked_slot(const struct registry_view *view, struct slice id)
{
	size_t mask = view->revoked_slots - 1, at = text_hash(id) & mask;

	while (view->revoked[at].data != NULL && !slice_equal(view->revoked[at], id))
		at = (at + 1) & mask;
	return &view->revoked[at];
}

/* ---- Making a view ----------------------------------------------------------------------------------------------- */

static void
view_free(struct registry_view *view)
{
	if (view == NULL)
		return;
	for (size_t i = 0; i < view->key_count; i++)
		key_free(view->keys[i].key);
	arena_free(&view->arena);
	free(view);
}

static enum store_status
take_institutions(struct registry_view *view, struct snapshot *snapshot)
{
	struct institution *list;
	size_t count;
	enum store_status status = registry_institutions(snapshot, &view->arena, &list, &count);

	if (status == STORE_OK && (view->institutions = arena_zero(&view->arena, count, sizeof *view->institutions)) == NULL)
		status = STORE_NO_MEMORY;
	for (size_t i = 0; status == STORE_OK && i < count; i++) {
		struct view_institution *institution = &view->institutions[view->institution_count++];

		institution->number = list[i].number;
		institution->id = list[i].id;
		institution->state = list[i].state;
		status = registry_grant(snapshot, list[i].number, &institution->grant);
	}
	return status;
}

static enum store_status
take_certificates(struct registry_view *view, struct snapshot *snapshot)
{
	struct registry_certificate *list;
	size_t count;
	enum store_status status = registry_certificates(snapshot, 0, &view->arena, &list, &count);

	view->certificate_slots = slots_for(count);
	view->certificates = arena_zero(&view->arena, view->certificate_slots, sizeof *view->certificates);
	if (status == STORE_OK && view->certificates == NULL)
		status = STORE_NO_MEMORY;
	for (size_t i = 0; status == STORE_OK && i < count; i++)
		for (size_t j = 0; j < view->institution_count; j++)
			if (view->institutions[j].number == list[i].institution) {
				struct view_certificate *slot = certificate_slot(view, list[i].fingerprint);

				memcpy(slot->fingerprint, list[i].fingerprint, CERTIFICATE_PRINT);
				slot->not_after = list[i].not_after;
				slot->institution = &view->institutions[j];
			}
	return status;
}

static enum store_status
take_revoked(struct registry_view *view, struct snapshot *snapshot)
{
	struct arena scratch; /* most tokens aren't revoked */
	struct registry_token *list;
	size_t count, revoked = 0;

	arena_init(&scratch, 0);
	enum store_status status = registry_tokens(snapshot, 0, &scratch, &list, &count);

	for (size_t i = 0; status == STORE_OK && i < count; i++)
		revoked += list[i].revoked != 0;
	view->revoked_slots = slots_for(revoked);
	view->revoked = arena_zero(&view->arena, view->revoked_slots, sizeof *view->revoked);
	if (status == STORE_OK && view->revoked == NULL)
		status = STORE_NO_MEMORY;
	for (size_t i = 0; status == STORE_OK && i < count; i++) {
		if (list[i].revoked == 0)
			continue;
		struct slice *slot = revoked_slot(view, list[i].id);

		*slot = arena_copy(&view->arena, list[i].id);
		if (slot->data == NULL)
			status = STORE_NO_MEMORY;
	}
	arena_free(&scratch);
	return status;
}

static enum store_status
take_keys(struct registry_view *view, struct snapshot *snapshot)
{
	struct arena scratch; /* private keys don't stay */
	struct registry_key *list;
	size_t count;

	arena_init(&scratch, 0);
	enum store_status status = registry_keys(snapshot, &scratch, &list, &count);

	if (status == STORE_OK && (view->keys = arena_zero(&view->arena, count, sizeof *view->keys)) == NULL)
		status = STORE_NO_MEMORY;
	for (size_t i = 0; status == STORE_OK && i < count; i++) {
		struct jws_key *key = &view->keys[view->key_count];

		if (list[i].kid.length > JWS_KID_MOST || (key->key = key_read_public(list[i].pem)) == NULL) {
			status = STORE_BROKEN;
		} else {
			memcpy(key->kid, list[i].kid.data, list[i].kid.length);
			key->algorithm = JWS_ES256;
			view->key_count++;
		}
	}
	for (size_t i = 0; i < count; i++)
		key_wipe((char *)list[i].pem.data, list[i].pem.length);
	arena_free(&scratch);
	return status;
}

static struct registry_view *
view_new(struct snapshot *snapshot)
{
	struct registry_view *view = calloc(1, sizeof *view);

	if (view == NULL)
		return NULL;
	arena_init(&view->arena, 0);
	view->generation = snapshot_registry_generation(snapshot);
	if (take_institutions(view, snapshot) == STORE_OK && take_certificates(view, snapshot) == STORE_OK &&
	    take_revoked(view, snapshot) == STORE_OK && take_keys(view, snapshot) == STORE_OK &&
	    registry_service(snapshot, &view->arena, &view->service) == STORE_OK)
		return view;
	view_free(view);
	return NULL;
}

/* ---- The threads' views ------------------------------------------------------------------------------------------ */

struct registry_views *
registry_views_new(struct store *store, unsigned threads)
{
	struct registry_views *views = calloc(1, sizeof *views + threads * sizeof *views->views);

	if (views == NULL)
		return NULL;
	views->store = store;
	views->threads = threads;
	return views;
}

void
registry_views_free(struct registry_views *views)
{
	for (unsigned i = 0; views != NULL && i < views->threads; i++)
		view_free(views->views[i]);
	free(views);
}

const struct registry_view *
registry_view(struct registry_views *views, unsigned thread, struct snapshot *snapshot)
{
	struct registry_view **view = &views->views[thread];
	uint64_t generation =
	    snapshot != NULL ? snapshot_registry_generation(snapshot) : store_registry_generation(views->store);
	struct snapshot *own = NULL;

	if (*view != NULL && (*view)->generation == generation && !(*view)->passing)
		return *view;
	/* An old view is never used, not even when a new one can't be had. */
	view_free(*view);
	*view = NULL;
	if (snapshot == NULL && snapshot_begin(views->store, &own) != STORE_OK)
		return NULL;
	*view = view_new(own != NULL ? own : snapshot);
	if (own != NULL)
		snapshot_end(own);
	else if (*view != NULL)
		(*view)->passing = generation != store_registry_generation(views->store);
	return *view;
}

const struct view_certificate *
view_certificate(const struct registry_view *view, const unsigned char fingerprint[CERTIFICATE_PRINT])
{
	const struct view_certificate *slot = certificate_slot(view, fingerprint);

	return slot->institution != NULL ? slot : NULL;
}

bool
view_revoked(const struct registry_view *view, struct slice token_id)
{
	return revoked_slot(view, token_id)->data != NULL;
}

const struct jws_key *
view_keys(const struct registry_view *view, size_t *count)
{
	*count = view->key_count;
	return view->keys;
}

const struct registry_service *
view_service(const struct registry_view *view)
{
	return &view->service;
}

uint64_t
view_generation(const struct registry_view *view)
{
	return view->generation;
}
