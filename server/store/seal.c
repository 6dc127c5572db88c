/* What others seal by the keys of the store: a byte that says how, a nonce, and what AES-256-GCM makes of the text. */
#include "server/store/seal.h"

#include <time.h>

#include "server/store/keyring.h"
#include "server/store/store_inside.h"

enum { FORM_CLEAR = 0, FORM_SEALED = 1, HEAD = 1 + CIPHER_NONCE };

/* Apart from rows of the store. */
static const struct slice bound = { "seal", 4 };

static struct slice
subjects_slice(const uint64_t *subjects, size_t count)
{
	return slice_of((const char *)subjects, count * sizeof *subjects);
}

enum store_status
store_seal(struct store *store, const uint64_t *subjects, size_t count, struct slice plain, struct buffer *out)
{
	size_t before = out->length;
	struct place *place;

	if (!keyring_sealing(store->keyring)) {
		buffer_byte(out, FORM_CLEAR);
		buffer_put(out, plain);
		return buffer_ok(out) ? STORE_OK : STORE_NO_MEMORY;
	}
	char *to = buffer_extend(out, HEAD + plain.length + CIPHER_TAG);

	if (to == NULL)
		return STORE_NO_MEMORY;
	to[0] = FORM_SEALED;
	enum store_status status = keyring_nonce(store->keyring, (unsigned char *)to + 1) ? STORE_OK : STORE_BROKEN;

	if (status == STORE_OK)
		status = keyring_hold(store->keyring, subjects_slice(subjects, count), true, &place);
	if (status == STORE_OK) {
		if (!cipher_seal(place_cipher(place), (unsigned char *)to + 1, bound, plain, to + HEAD))
			status = STORE_BROKEN;
		keyring_release(place);
	}
	if (status != STORE_OK)
		buffer_cut(out, before);
	return status;
}

enum store_status
store_unseal(struct store *store, const uint64_t *subjects, size_t count, struct slice sealed, struct buffer *out)
{
	size_t before = out->length;
	struct place *place;

	if (sealed.length >= 1 && sealed.data[0] == FORM_CLEAR) {
		buffer_put(out, slice_from(sealed, 1));
		return buffer_ok(out) ? STORE_OK : STORE_NO_MEMORY;
	}
	if (sealed.length < HEAD + CIPHER_TAG || sealed.data[0] != FORM_SEALED)
		return STORE_BROKEN;
	char *to = buffer_extend(out, sealed.length - HEAD - CIPHER_TAG);

	if (to == NULL)
		return STORE_NO_MEMORY;
	enum store_status status = keyring_hold(store->keyring, subjects_slice(subjects, count), false, &place);

	if (status == STORE_OK) {
		if (!cipher_open(place_cipher(place), (const unsigned char *)sealed.data + 1, bound, slice_from(sealed, HEAD), to))
			status = STORE_BROKEN;
		keyring_release(place);
	}
	if (status != STORE_OK)
		buffer_cut(out, before);
	return status;
}

enum store_status
store_seal_flush(struct store *store)
{
	return store_failure(store, keyring_flush(store->keyring));
}

bool
store_keyed_hash(struct store *store, struct slice text, unsigned char out[STORE_HASH_SIZE])
{
	return keyring_hash(store->keyring, text, out);
}

/* The auditor and the indexer take what the journal holds: they could not read it any longer. The key of audit facts goes with the
 * patient's. */
static enum store_status
await_followers(struct store *store)
{
	const struct timespec a_little = { .tv_nsec = 1000000 };
	enum { PATIENCE = 30000 };

	for (int i = 0; i < PATIENCE; i++) {
		uint64_t sequence = atomic_load(&store->sequence);

		if (atomic_load(&store->audits_taken) >= sequence && atomic_load(&store->watermark) >= sequence)
			return STORE_OK;
		atomic_store(&store->hurry, true);
		bell_ring(&store->audits_in.bell);
		bell_ring(&store->index_bell);
		nanosleep(&a_little, NULL);
	}
	return STORE_BUSY;
}

enum store_status
store_subject_forget(struct store *store, uint64_t patient)
{
	if (store->settings.read_only)
		return STORE_BUSY;
	if (patient == KEY_NOBODY || patient >= KEYS_OWN)
		return STORE_INVALID;
	/* Mostly before commits have to wait; then for what came meanwhile. */
	enum store_status status = await_followers(store);

	if (status != STORE_OK)
		return status;
	pthread_mutex_lock(&store->batch_lock);
	status = await_followers(store);
	if (status == STORE_OK)
		status = store_failure(store, keyring_forget(store->keyring, patient));
	pthread_mutex_unlock(&store->batch_lock);
	return status;
}

bool
store_subject_forgotten(struct store *store, uint64_t patient)
{
	return keyring_forgotten(store->keyring, patient);
}

enum store_status
store_master_rotate(struct store *store, const char *source, void (*progress)(void *context, uint64_t done, uint64_t all),
    void *context, char *error, size_t error_size)
{
	return keyring_rotate(store->keyring, source, progress, context, error, error_size);
}

enum store_status
store_keys(struct store *store, struct store_keys *keys)
{
	return keyring_figures(store->keyring, keys);
}
