#include "server/store/keyring.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <syslog.h>
#include <time.h>

#include "server/store/keyring_inside.h"
#include "server/store/store_inside.h"

/* ---- Bare keys, read without a lock ------------------------------------------------------------------------------ */

static struct cell *
cells_of(struct keyring *keyring, uint64_t number)
{
	return keyring->cells + (number * 0x9E3779B97F4A7C15u >> (64 - CELL_SETS_BITS)) * CELL_WAYS;
}

static bool
cells_find(struct keyring *keyring, uint64_t number, unsigned char key[CIPHER_KEY])
{
	struct cell *cell = cells_of(keyring, number);
	uint64_t words[CIPHER_KEY / 8];

	for (size_t i = 0; i < CELL_WAYS; i++, cell++) {
		uint32_t turn = atomic_load_explicit(&cell->turn, memory_order_acquire);

		if ((turn & 1) != 0 || atomic_load_explicit(&cell->number, memory_order_acquire) != number)
			continue;
		for (size_t j = 0; j < CIPHER_KEY / 8; j++)
			words[j] = atomic_load_explicit(&cell->key[j], memory_order_acquire);
		if (turn == 0 || atomic_load_explicit(&cell->turn, memory_order_relaxed) != turn)
			continue;
		memcpy(key, words, CIPHER_KEY);
		return true;
	}
	return false;
}

/* By whoever holds the lock. */
static void
cell_write(struct cell *cell, uint64_t number, const unsigned char key[CIPHER_KEY])
{
	uint64_t words[CIPHER_KEY / 8];
	uint32_t turn = atomic_load_explicit(&cell->turn, memory_order_relaxed);

	memcpy(words, key, CIPHER_KEY);
	/* Who sees any of what follows sees that it is being written. */
	atomic_store_explicit(&cell->turn, turn + 1, memory_order_relaxed);
	atomic_store_explicit(&cell->number, number, memory_order_release);
	for (size_t j = 0; j < CIPHER_KEY / 8; j++)
		atomic_store_explicit(&cell->key[j], words[j], memory_order_release);
	/* 0 says that nothing was ever written. */
	atomic_store_explicit(&cell->turn, turn + 2 != 0 ? turn + 2 : 2, memory_order_release);
	cipher_wipe(words, sizeof words);
}

static void
cells_put(struct keyring *keyring, uint64_t number, const unsigned char key[CIPHER_KEY])
{
	struct cell *set = cells_of(keyring, number), *to = set + keyring->cell_turn++ % CELL_WAYS;

	for (size_t i = 0; i < CELL_WAYS; i++)
		if (atomic_load_explicit(&set[i].turn, memory_order_relaxed) == 0)
			to = set + i;
	cell_write(to, number, key);
}

static void
cells_drop(struct keyring *keyring, uint64_t number)
{
	static const unsigned char nothing[CIPHER_KEY];
	struct cell *cell = cells_of(keyring, number);

	for (size_t i = 0; i < CELL_WAYS; i++, cell++)
		if (atomic_load_explicit(&cell->number, memory_order_relaxed) == number)
			cell_write(cell, NUMBER_NONE, nothing);
}

/* ---- Keys that are not durable yet ------------------------------------------------------------------------------- */

/* Where the number stands, or would; they rise, and most come at the end. */
static size_t
pending_place(const struct keyring *keyring, uint64_t number)
{
	size_t low = 0, high = keyring->pending_count;

	if (high > 0 && keyring->pending[high - 1].number < number)
		return high;
	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (keyring->pending[middle].number < number)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static const unsigned char *
pending_find(const struct keyring *keyring, uint64_t number)
{
	size_t place = pending_place(keyring, number);

	return place < keyring->pending_count && keyring->pending[place].number == number ? keyring->pending[place].key : NULL;
}

static bool
pending_add(struct keyring *keyring, uint64_t number, const unsigned char key[CIPHER_KEY])
{
	size_t place = pending_place(keyring, number);

	if (keyring->pending_count == keyring->pending_room) {
		size_t room = keyring->pending_room != 0 ? 2 * keyring->pending_room : 64;
		struct pending *larger = malloc(room * sizeof *larger);

		if (larger == NULL)
			return false;
		if (keyring->pending_count > 0)
			memcpy(larger, keyring->pending, keyring->pending_count * sizeof *larger);
		keyring_free_pending(keyring);
		keyring->pending = larger;
		keyring->pending_room = room;
	}
	memmove(keyring->pending + place + 1, keyring->pending + place, (keyring->pending_count - place) * sizeof *keyring->pending);
	keyring->pending[place].number = number;
	memcpy(keyring->pending[place].key, key, CIPHER_KEY);
	atomic_store_explicit(&keyring->pending_there, true, memory_order_relaxed);
	keyring->pending_count++;
	return true;
}

void
keyring_free_pending(struct keyring *keyring)
{
	if (keyring->pending != NULL)
		cipher_wipe(keyring->pending, keyring->pending_room * sizeof *keyring->pending);
	free(keyring->pending);
	keyring->pending = NULL;
	keyring->pending_room = 0;
}

/* Takes those out that are durable now: the rows are in the order of the numbers. */
static void
pending_remove(struct keyring *keyring, const struct key_row *rows, size_t count)
{
	size_t left = 0, j = 0;

	for (size_t i = 0; i < keyring->pending_count; i++) {
		while (j < count && rows[j].number < keyring->pending[i].number)
			j++;
		if (j == count || rows[j].number != keyring->pending[i].number)
			keyring->pending[left++] = keyring->pending[i];
	}
	if (keyring->pending != NULL)
		cipher_wipe(keyring->pending + left, (keyring->pending_count - left) * sizeof *keyring->pending);
	keyring->pending_count = left;
	atomic_store_explicit(&keyring->pending_there, left > 0, memory_order_relaxed);
	if (left == 0)
		keyring_free_pending(keyring);
}

/* By whoever holds the lock. */
static enum store_status
wrap_pending(struct keyring *keyring, struct key_row **rows, size_t *count)
{
	*count = keyring->pending_count;
	if ((*rows = malloc((*count + 1) * sizeof **rows)) == NULL)
		return STORE_NO_MEMORY;
	for (size_t i = 0; i < *count; i++) {
		(*rows)[i] = (struct key_row){ .number = keyring->pending[i].number };
		if (!keyring_wrap(keyring, keyring->pending[i].key, &(*rows)[i]))
			return STORE_BROKEN;
	}
	return STORE_OK;
}

/* By whoever holds the lock for writing. */
enum store_status
keyring_flush_held(struct keyring *keyring)
{
	struct key_row *rows;
	size_t count;

	pthread_mutex_lock(&keyring->lock);
	enum store_status status = wrap_pending(keyring, &rows, &count);

	/* Until they are durable others find them where they are; and those that look for keys need not wait for the medium. */
	pthread_mutex_unlock(&keyring->lock);
	if (status == STORE_OK && count > 0)
		status = keys_put(keyring->keys, rows, count);
	if (status == STORE_OK) {
		pthread_mutex_lock(&keyring->lock);
		pending_remove(keyring, rows, count);
		pthread_mutex_unlock(&keyring->lock);
	}
	free(rows);
	return status;
}

enum store_status
keyring_flush(struct keyring *keyring)
{
	if (!atomic_load_explicit(&keyring->pending_there, memory_order_relaxed))
		return STORE_OK;
	pthread_mutex_lock(&keyring->writing);
	enum store_status status = keyring_flush_held(keyring);

	pthread_mutex_unlock(&keyring->writing);
	return status;
}

/* ---- Finding a key ----------------------------------------------------------------------------------------------- */

/* By whoever holds the lock. */
static enum store_status
read_key(struct keyring *keyring, uint64_t number, bool make, unsigned char key[CIPHER_KEY])
{
	const unsigned char *pending = pending_find(keyring, number);
	struct key_row row;

	if (pending != NULL) {
		memcpy(key, pending, CIPHER_KEY);
		return STORE_OK;
	}
	enum store_status status = keys_get(keyring->keys, number, &row);

	if (status == STORE_OK)
		return row.forgotten ? STORE_ABSENT : keyring_unwrap(keyring, &row, key) ? STORE_OK : STORE_BROKEN;
	if (status != STORE_ABSENT || !make)
		return status;
	if (keyring->settings->read_only)
		return STORE_BUSY;
	if (!cipher_random(key, CIPHER_KEY))
		return STORE_BROKEN;
	return pending_add(keyring, number, key) ? STORE_OK : STORE_NO_MEMORY;
}

static enum store_status
find_key(struct keyring *keyring, uint64_t number, bool make, unsigned char key[CIPHER_KEY])
{
	if (keyring->keys == NULL)
		return STORE_ABSENT;
	if (cells_find(keyring, number, key))
		return STORE_OK;
	pthread_mutex_lock(&keyring->lock);
	enum store_status status = read_key(keyring, number, make, key);

	if (status == STORE_OK)
		cells_put(keyring, number, key);
	pthread_mutex_unlock(&keyring->lock);
	return status;
}

static int
by_number(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return x < y ? -1 : x > y;
}

/* HKDF (RFC 5869) over the keys of all, in the order of their numbers; the numbers are its info. */
static enum store_status
derive_key(struct keyring *keyring, const uint64_t *numbers, size_t count, bool make, unsigned char out[CIPHER_KEY])
{
	static const unsigned char salt[CIPHER_KEY] = "irori: a key of several patients";
	unsigned char extracted[CIPHER_HMAC], *keys = malloc(count * CIPHER_KEY);
	enum store_status status = keys != NULL ? STORE_OK : STORE_NO_MEMORY;

	for (size_t i = 0; i < count && status == STORE_OK; i++)
		status = find_key(keyring, numbers[i], make, keys + i * CIPHER_KEY);
	if (status == STORE_OK) {
		const struct slice material = slice_of((const char *)keys, count * CIPHER_KEY);
		const struct slice info[] = { slice_of((const char *)numbers, count * sizeof *numbers), SLICE("\1") };

		if (!cipher_hmac(salt, &material, 1, extracted) || !cipher_hmac(extracted, info, 2, out))
			status = STORE_BROKEN;
		cipher_wipe(extracted, sizeof extracted);
	}
	if (keys != NULL)
		cipher_wipe(keys, count * CIPHER_KEY);
	free(keys);
	return status;
}

/* The key of several, each counted once. */
static enum store_status
key_of_several(struct keyring *keyring, struct slice subjects, bool make, uint64_t *only, unsigned char out[CIPHER_KEY])
{
	size_t count = subjects.length / 8, unique = 0;
	uint64_t *numbers = malloc(count * sizeof *numbers);

	if (numbers == NULL)
		return STORE_NO_MEMORY;
	memcpy(numbers, subjects.data, count * sizeof *numbers);
	qsort(numbers, count, sizeof *numbers, by_number);
	for (size_t i = 0; i < count; i++)
		if (unique == 0 || numbers[unique - 1] != numbers[i])
			numbers[unique++] = numbers[i];
	*only = unique == 1 ? numbers[0] : NUMBER_NONE;
	enum store_status status = unique == 1 ? find_key(keyring, numbers[0], make, out) :
	    derive_key(keyring, numbers, unique, make, out);

	free(numbers);
	return status;
}

/* ---- Places ------------------------------------------------------------------------------------------------------ */

static bool
try_place(struct place *place)
{
	return !atomic_exchange_explicit(&place->held, true, memory_order_acquire);
}

void
keyring_release(struct place *place)
{
	atomic_store_explicit(&place->held, false, memory_order_release);
}

struct cipher *
place_cipher(struct place *place)
{
	return place->cipher;
}

/* The place where the key is ready, or one to make it ready in. */
static struct place *
take_place(struct keyring *keyring, uint64_t number)
{
	size_t first = number * 0x9E3779B97F4A7C15u >> (64 - PLACES_BITS);

	for (size_t i = 0; i < PLACE_WAYS; i++) {
		struct place *place = &keyring->places[(first + i) % PLACES];

		if (atomic_load_explicit(&place->number, memory_order_relaxed) == number && try_place(place)) {
			if (atomic_load_explicit(&place->number, memory_order_relaxed) == number)
				return place;
			keyring_release(place);
		}
	}
	/* There are many more than threads. */
	for (size_t i = atomic_fetch_add_explicit(&keyring->place_turn, 1, memory_order_relaxed) % PLACE_WAYS;; i++) {
		struct place *place = &keyring->places[(first + i) % PLACES];

		if (try_place(place))
			return place;
	}
}

static void
empty_place(struct place *place)
{
	atomic_store_explicit(&place->number, NUMBER_NONE, memory_order_relaxed);
	cipher_free(place->cipher);
	place->cipher = NULL;
}

/* While the place is held, so that who empties places after a key has gone finds it. */
static enum store_status
fill_place(struct place *place, uint64_t number, enum store_status status, const unsigned char key[CIPHER_KEY])
{
	if (status == STORE_OK && place->cipher == NULL && (place->cipher = cipher_new()) == NULL)
		status = STORE_NO_MEMORY;
	if (status == STORE_OK && !cipher_set_key(place->cipher, key))
		status = STORE_BROKEN;
	if (status == STORE_OK)
		atomic_store_explicit(&place->number, number, memory_order_relaxed);
	else
		empty_place(place);
	return status;
}

enum store_status
keyring_hold_own(struct keyring *keyring, uint64_t number, bool make, struct place **out)
{
	struct place *place = take_place(keyring, number);
	unsigned char key[CIPHER_KEY];
	enum store_status status = STORE_OK;

	*out = NULL;
	if (atomic_load_explicit(&place->number, memory_order_relaxed) != number) {
		status = find_key(keyring, number, make, key);
		status = fill_place(place, number, status, key);
		cipher_wipe(key, sizeof key);
	}
	if (status == STORE_OK)
		*out = place;
	else
		keyring_release(place);
	return status;
}

enum store_status
keyring_hold(struct keyring *keyring, struct slice subjects, bool make, struct place **out)
{
	unsigned char key[CIPHER_KEY];
	uint64_t number;

	if (subjects.length <= sizeof number) {
		number = KEY_NOBODY;
		if (subjects.length == sizeof number)
			memcpy(&number, subjects.data, sizeof number);
		return keyring_hold_own(keyring, number, make, out);
	}
	memcpy(&number, subjects.data, sizeof number);
	struct place *place = take_place(keyring, number);
	enum store_status status = key_of_several(keyring, subjects, make, &number, key);

	status = fill_place(place, number, status, key);
	cipher_wipe(key, sizeof key);
	*out = status == STORE_OK ? place : NULL;
	if (status != STORE_OK)
		keyring_release(place);
	return status;
}

uint32_t
keyring_audits(const struct keyring *keyring)
{
	return (uint32_t)atomic_load_explicit(&keyring->forgotten, memory_order_relaxed);
}

enum store_status
keyring_hold_audits(struct keyring *keyring, uint32_t which, bool make, struct place **place)
{
	return keyring_hold_own(keyring, NUMBER_AUDITS + which, make, place);
}

static void
empty_places(struct keyring *keyring)
{
	const struct timespec a_little = { .tv_nsec = 20000 };

	for (size_t i = 0; i < PLACES; i++) {
		while (!try_place(&keyring->places[i]))
			nanosleep(&a_little, NULL);
		empty_place(&keyring->places[i]);
		keyring_release(&keyring->places[i]);
	}
}

/* ---- Opening ----------------------------------------------------------------------------------------------------- */

void
keyring_close(struct keyring *keyring)
{
	if (keyring == NULL)
		return;
	for (size_t i = 0; i < PLACES; i++)
		empty_place(&keyring->places[i]);
	keyring_free_pending(keyring);
	keys_close(keyring->keys);
	opened_free(keyring->opened);
	cipher_free(keyring->by_master);
	cipher_free(keyring->by_next);
	if (keyring->cells != NULL) {
		cipher_wipe(keyring->cells, CELLS_SIZE);
		munmap(keyring->cells, CELLS_SIZE);
	}
	pthread_mutex_destroy(&keyring->lock);
	pthread_mutex_destroy(&keyring->writing);
	cipher_wipe(keyring, sizeof *keyring);
	free(keyring);
}

/* Where no core dump and no swap space takes them, when the system lets it. */
static bool
make_cells(struct keyring *keyring)
{
	void *room = mmap(NULL, CELLS_SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	if (room == MAP_FAILED)
		return false;
	keyring->cells = room;
	madvise(room, CELLS_SIZE, MADV_DONTDUMP);
	if (mlock(room, CELLS_SIZE) != 0)
		store_say(keyring->settings, LOG_NOTICE, "the memory that holds keys can't be locked: see LimitMEMLOCK");
	return true;
}

/* The hashes of a store must stay the same: their key is there from the beginning. */
static enum store_status
open_hash(struct keyring *keyring)
{
	enum store_status status = find_key(keyring, KEY_HASH, keyring->sealing, keyring->hash);

	if (status == STORE_ABSENT && !keyring->sealing)
		return STORE_OK;
	return status == STORE_OK ? keyring_flush(keyring) : status;
}

struct keyring *
keyring_open(const struct store_settings *settings, char *error, size_t error_size)
{
	struct keyring *keyring = calloc(1, sizeof *keyring);
	char path[4200];
	uint64_t rows = 0, forgotten = 0;

	snprintf(error, error_size, "no memory is left");
	if (keyring == NULL)
		return NULL;
	keyring->settings = settings;
	keyring->sealing = settings->encrypt;
	pthread_mutex_init(&keyring->lock, NULL);
	pthread_mutex_init(&keyring->writing, NULL);
	for (size_t i = 0; i < PLACES; i++)
		atomic_init(&keyring->places[i].number, NUMBER_NONE);
	snprintf(path, sizeof path, "%s/keys", settings->directory);
	if (!keys_exist(path) && (!settings->encrypt || settings->read_only)) {
		keyring->sealing = false;
		return keyring;
	}
	if (!make_cells(keyring) || (keyring->opened = opened_new(OPENED_PIECES)) == NULL ||
	    (keyring->by_master = cipher_new()) == NULL || (keyring->by_next = cipher_new()) == NULL ||
	    !keyring_open_masters(keyring, path, error, error_size)) {
		keyring_close(keyring);
		return NULL;
	}
	enum store_status status = keys_count(keyring->keys, &rows, &forgotten);

	atomic_store(&keyring->forgotten, forgotten);
	if (status == STORE_OK)
		status = open_hash(keyring);
	if (status != STORE_OK) {
		snprintf(error, error_size, "%s can't be opened: %s", path, store_status_text(status));
		keyring_close(keyring);
		return NULL;
	}
	return keyring;
}

enum store_status
keyring_reopen(struct keyring *keyring)
{
	if (keyring->keys == NULL)
		return STORE_OK;
	pthread_mutex_lock(&keyring->writing);
	pthread_mutex_lock(&keyring->lock);
	enum store_status status = keys_reopen(keyring->keys);

	pthread_mutex_unlock(&keyring->lock);
	pthread_mutex_unlock(&keyring->writing);
	return status;
}

struct opened *
keyring_opened(struct keyring *keyring)
{
	return keyring->opened;
}

bool
keyring_sealing(const struct keyring *keyring)
{
	return keyring->sealing;
}

/* ---- The rest ---------------------------------------------------------------------------------------------------- */

bool
keyring_nonce(struct keyring *keyring, unsigned char nonce[CIPHER_NONCE])
{
	/* Asking for a few bytes costs nearly as much as asking for many. */
	static _Thread_local unsigned char drawn[85 * CIPHER_NONCE];
	static _Thread_local size_t left;

	(void)keyring;
	if (left == 0) {
		if (!cipher_random(drawn, sizeof drawn))
			return false;
		left = sizeof drawn;
	}
	left -= CIPHER_NONCE;
	memcpy(nonce, drawn + left, CIPHER_NONCE);
	return true;
}

bool
keyring_hash(struct keyring *keyring, struct slice text, unsigned char out[STORE_HASH_SIZE])
{
	unsigned char hash[CIPHER_HMAC];

	if (!cipher_hmac(keyring->hash, &text, 1, hash))
		return false;
	memcpy(out, hash, STORE_HASH_SIZE);
	return true;
}

bool
keyring_forgets(const struct keyring *keyring)
{
	return keyring->keys != NULL && atomic_load_explicit(&keyring->forgotten, memory_order_relaxed) > 0;
}

bool
keyring_forgotten(struct keyring *keyring, uint64_t patient)
{
	unsigned char key[CIPHER_KEY];
	struct key_row row = { 0 };

	if (!keyring_forgets(keyring))
		return false;
	if (cells_find(keyring, patient, key)) {
		cipher_wipe(key, sizeof key);
		return false;
	}
	pthread_mutex_lock(&keyring->lock);
	enum store_status status = keys_get(keyring->keys, patient, &row);

	pthread_mutex_unlock(&keyring->lock);
	return status == STORE_OK && row.forgotten;
}

enum store_status
keyring_forget(struct keyring *keyring, uint64_t patient)
{
	uint64_t rows, forgotten;

	if (keyring->keys == NULL)
		return STORE_OK;
	pthread_mutex_lock(&keyring->writing);
	enum store_status status = keyring_flush_held(keyring);

	uint64_t audits = NUMBER_AUDITS + keyring_audits(keyring);

	pthread_mutex_lock(&keyring->lock);
	if (status == STORE_OK)
		status = keys_forget(keyring->keys, patient, audits);
	cells_drop(keyring, patient);
	cells_drop(keyring, audits);
	if (keys_count(keyring->keys, &rows, &forgotten) == STORE_OK)
		atomic_store(&keyring->forgotten, forgotten);
	pthread_mutex_unlock(&keyring->lock);
	/* Not under the lock, for which somebody who holds a place may be waiting. */
	empty_places(keyring);
	opened_wipe(keyring->opened);
	pthread_mutex_unlock(&keyring->writing);
	return status;
}
