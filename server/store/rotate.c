/* Wrapping keys by a master key, and by another one while all goes on.
 *
 * Each row says which master key wraps it, so that both are good while they are rewrapped; whatever is made meanwhile is wrapped
 * by the next one. What a crash interrupts is gone on with by the next call. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <syslog.h>
#include <unistd.h>

#include "server/store/keyring_inside.h"
#include "server/store/store_inside.h"

enum { SLICE_ROWS = 1000, PATH_LENGTH = 4200 };

static struct slice
number_bytes(const uint64_t *number)
{
	return slice_of((const char *)number, sizeof *number);
}

bool
keyring_wrap(struct keyring *keyring, const unsigned char key[CIPHER_KEY], struct key_row *row)
{
	const struct master *master = keyring->next.there ? &keyring->next : &keyring->master;
	struct wrapped *wrapped = &row->wrapped;

	memcpy(wrapped->master, master->id, sizeof wrapped->master);
	return cipher_random(wrapped->nonce, sizeof wrapped->nonce) &&
	    cipher_seal(keyring->next.there ? keyring->by_next : keyring->by_master, wrapped->nonce, number_bytes(&row->number),
	        slice_of((const char *)key, CIPHER_KEY), (char *)wrapped->sealed);
}

static bool
is_of(const struct key_row *row, const struct master *master)
{
	return master->there && memcmp(row->wrapped.master, master->id, sizeof master->id) == 0;
}

bool
keyring_unwrap(struct keyring *keyring, const struct key_row *row, unsigned char key[CIPHER_KEY])
{
	bool by_next = is_of(row, &keyring->next);
	const struct wrapped *wrapped = &row->wrapped;
	bool ok = (by_next || is_of(row, &keyring->master)) &&
	    cipher_open(by_next ? keyring->by_next : keyring->by_master, wrapped->nonce, number_bytes(&row->number),
	        slice_of((const char *)wrapped->sealed, sizeof wrapped->sealed), (char *)key);

	if (!ok)
		store_say(keyring->settings, LOG_CRIT, "key %llu can't be unwrapped", (unsigned long long)row->number);
	return ok;
}

static struct key_master
noted(const struct master *master)
{
	struct key_master note = { 0 };

	memcpy(note.id, master->id, sizeof note.id);
	memcpy(note.source, master->source, sizeof note.source);
	return note;
}

static bool
has_id(const struct master *master, const struct key_master *note)
{
	return master->there && memcmp(master->id, note->id, sizeof note->id) == 0;
}

/* ---- Opening ----------------------------------------------------------------------------------------------------- */

/* True when the next master key wraps every key: the rotation only had to be said to have ended. */
static bool
all_rewrapped(struct keyring *keyring, const struct key_master *next)
{
	struct key_row *rows = malloc(SLICE_ROWS * sizeof *rows);
	size_t count = 0;
	bool all = rows != NULL;

	for (uint64_t from = 0; all; from = rows[count - 1].number + 1) {
		all = keys_walk(keyring->keys, from, rows, SLICE_ROWS, &count) == STORE_OK;
		for (size_t i = 0; i < count && all; i++)
			all = memcmp(rows[i].wrapped.master, next->id, sizeof next->id) == 0;
		if (count < SLICE_ROWS)
			break;
	}
	free(rows);
	return all;
}

/* Reads what was noted, from where it was noted to be, when the one that was given is another. */
static void
read_noted(struct master *master, const struct master *given, const struct key_master *note)
{
	char ignored[600];

	if (has_id(given, note))
		*master = *given;
	else if (!master_read(note->source, master, ignored, sizeof ignored) || !has_id(master, note))
		master_wipe(master);
}

static bool
find_masters(struct keyring *keyring, const char *source, char *error, size_t error_size)
{
	struct key_master now, next;
	struct master given;
	bool read_only = keyring->settings->read_only, known = master_read(source, &given, error, error_size);
	enum store_status status = keys_master(keyring->keys, false, &now);

	if (status == STORE_ABSENT && known && !read_only) {
		now = noted(&given);
		status = keys_set_master(keyring->keys, false, &now);
	}
	if (status == STORE_OK && keys_master(keyring->keys, true, &next) == STORE_OK) {
		read_noted(&keyring->master, &given, &now);
		read_noted(&keyring->next, &given, &next);
		if (!keyring->master.there && keyring->next.there && all_rewrapped(keyring, &next)) {
			keyring->master = keyring->next;
			master_wipe(&keyring->next);
			now = noted(&keyring->master);
			status = read_only ? STORE_OK : keys_end_rotation(keyring->keys, &now);
		} else if (!keyring->master.there || !keyring->next.there) {
			snprintf(error, error_size, "the keys are being rewrapped: both master keys are needed, from %s and from %s", now.source,
			    next.source);
			master_wipe(&given);
			return false;
		}
	} else if (status == STORE_OK && has_id(&given, &now)) {
		keyring->master = given;
		if (strcmp(given.source, now.source) != 0 && !read_only) {
			now = noted(&given);
			status = keys_set_master(keyring->keys, false, &now);
		}
	} else if (status == STORE_OK && known) {
		snprintf(error, error_size, "the master key from %s is not the one that wraps the keys; that one came from %s", source,
		    now.source);
	}
	master_wipe(&given);
	if (status != STORE_OK)
		snprintf(error, error_size, "the keys can't be read: %s", store_status_text(status));
	return status == STORE_OK && keyring->master.there;
}

bool
keyring_open_masters(struct keyring *keyring, const char *path, char *error, size_t error_size)
{
	const char *source = keyring->settings->master_key;
	char standard[PATH_LENGTH];
	struct master given;

	snprintf(standard, sizeof standard, "%s/master.key", keyring->settings->directory);
	if (source == NULL)
		source = standard;
	/* Without a master key nothing is made. */
	if (!keys_exist(path) && !master_read(source, &given, error, error_size)) {
		size_t length = strlen(error);

		if (source == standard && access(standard, F_OK) != 0)
			snprintf(error + length, error_size - length, " (irori init makes one; or turn the setting encryption off)");
		return false;
	}
	master_wipe(&given);
	enum store_status status = keys_open(path, keyring->settings, &keyring->keys);

	if (status != STORE_OK) {
		snprintf(error, error_size, "%s can't be opened: %s", path, store_status_text(status));
		return false;
	}
	if (!find_masters(keyring, source, error, error_size))
		return false;
	if (cipher_set_key(keyring->by_master, keyring->master.key) &&
	    (!keyring->next.there || cipher_set_key(keyring->by_next, keyring->next.key)))
		return true;
	snprintf(error, error_size, "the cryptographic library fails");
	return false;
}

/* ---- Rotation ---------------------------------------------------------------------------------------------------- */

/* Where the next master key comes from. */
static enum store_status
choose_source(struct keyring *keyring, const char *source, char out[PATH_LENGTH], char *error, size_t error_size)
{
	char shown[STORE_SOURCE_MOST + 1];
	struct key_master next;
	enum store_status status = keys_master(keyring->keys, true, &next);

	if (source != NULL)
		master_source(source, shown);
	if (status == STORE_OK && source != NULL && strcmp(shown, next.source) != 0) {
		snprintf(error, error_size, "a rotation to the master key from %s has begun: that one ends first", next.source);
		return STORE_CONFLICT;
	}
	if (status == STORE_OK || source != NULL) {
		snprintf(out, PATH_LENGTH, "%s", status == STORE_OK ? next.source : source);
		return status == STORE_ABSENT ? STORE_OK : status;
	}
	if (status != STORE_ABSENT)
		return status;
	if (!master_is_file(keyring->master.source)) {
		snprintf(error, error_size, "the master key comes from %s: say where the new one comes from", keyring->master.source);
		return STORE_INVALID;
	}
	snprintf(out, PATH_LENGTH, "%s.new", keyring->master.source);
	/* One that is there was made by a call that did not come far. */
	if (access(out, F_OK) != 0 && !store_master_make(out, error, error_size))
		return STORE_BROKEN;
	return STORE_OK;
}

/* From here on new keys are wrapped by the next one. */
static enum store_status
begin_rotation(struct keyring *keyring, struct master *next, char *error, size_t error_size)
{
	const struct key_master note = noted(next);

	if (memcmp(next->id, keyring->master.id, sizeof next->id) == 0) {
		snprintf(error, error_size, "the master key from %s is the one that wraps the keys already", next->source);
		return STORE_INVALID;
	}
	enum store_status status = keys_set_master(keyring->keys, true, &note);

	if (status != STORE_OK)
		return status;
	pthread_mutex_lock(&keyring->lock);
	if (cipher_set_key(keyring->by_next, next->key))
		keyring->next = *next;
	else
		status = STORE_BROKEN;
	pthread_mutex_unlock(&keyring->lock);
	return status;
}

/* Rewraps those of the rows that the old one wraps. */
static enum store_status
rewrap(struct keyring *keyring, struct key_row *rows, size_t count)
{
	unsigned char key[CIPHER_KEY];
	size_t left = 0;
	bool good = true;

	pthread_mutex_lock(&keyring->lock);
	for (size_t i = 0; i < count && good; i++) {
		if (is_of(&rows[i], &keyring->next))
			continue;
		good = keyring_unwrap(keyring, &rows[i], key) && keyring_wrap(keyring, key, &rows[i]);
		rows[left++] = rows[i];
	}
	pthread_mutex_unlock(&keyring->lock);
	cipher_wipe(key, sizeof key);
	if (!good)
		return STORE_BROKEN;
	return left > 0 ? keys_replace(keyring->keys, rows, left) : STORE_OK;
}

/* A slice at a time, so that new keys needn't wait long. */
static enum store_status
rewrap_all(struct keyring *keyring, void (*progress)(void *context, uint64_t done, uint64_t all), void *context)
{
	struct key_row *rows = malloc(SLICE_ROWS * sizeof *rows);
	enum store_status status = rows != NULL ? STORE_OK : STORE_NO_MEMORY;
	uint64_t from = 0, done = 0, all = 0, forgotten;
	size_t count = SLICE_ROWS;

	while (status == STORE_OK && count == SLICE_ROWS) {
		pthread_mutex_lock(&keyring->writing);
		status = keys_walk(keyring->keys, from, rows, SLICE_ROWS, &count);
		if (status == STORE_OK && count > 0) {
			from = rows[count - 1].number + 1;
			status = rewrap(keyring, rows, count);
		}
		pthread_mutex_lock(&keyring->lock);
		if (status == STORE_OK)
			status = keys_count(keyring->keys, &all, &forgotten);
		pthread_mutex_unlock(&keyring->lock);
		pthread_mutex_unlock(&keyring->writing);
		done += count;
		if (progress != NULL)
			progress(context, done, all);
	}
	free(rows);
	return status;
}

/* Where a new file was made for it, it takes the old one's place. */
static bool
replace_file(struct keyring *keyring, char *error, size_t error_size)
{
	char made[PATH_LENGTH];

	snprintf(made, sizeof made, "%s.new", keyring->master.source);
	if (!master_is_file(keyring->master.source) || strcmp(made, keyring->next.source) != 0)
		return true;
	if (rename(made, keyring->master.source) != 0) {
		snprintf(error, error_size, "%s can't take the place of %s: %s", made, keyring->master.source, strerror(errno));
		return false;
	}
	memcpy(keyring->next.source, keyring->master.source, sizeof keyring->next.source);
	return true;
}

static enum store_status
end_rotation(struct keyring *keyring, char *error, size_t error_size)
{
	if (!replace_file(keyring, error, error_size))
		return STORE_BROKEN;
	const struct key_master note = noted(&keyring->next);
	enum store_status status = keys_end_rotation(keyring->keys, &note);

	if (status != STORE_OK)
		return status;
	pthread_mutex_lock(&keyring->lock);
	struct cipher *freed = keyring->by_master;

	keyring->by_master = keyring->by_next;
	keyring->by_next = freed;
	keyring->master = keyring->next;
	master_wipe(&keyring->next);
	/* What the old one wrapped still stands in freed pages. */
	status = keys_rewrite(keyring->keys);
	pthread_mutex_unlock(&keyring->lock);
	return status;
}

enum store_status
keyring_rotate(struct keyring *keyring, const char *source, void (*progress)(void *context, uint64_t done, uint64_t all),
    void *context, char *error, size_t error_size)
{
	struct master next = { 0 };
	char from[PATH_LENGTH];

	snprintf(error, error_size, "the keys can't be rewrapped");
	if (keyring->keys == NULL) {
		snprintf(error, error_size, "this store is not encrypted");
		return STORE_ABSENT;
	}
	if (keyring->settings->read_only)
		return STORE_BUSY;
	pthread_mutex_lock(&keyring->writing);
	enum store_status status = choose_source(keyring, source, from, error, error_size);

	if (status == STORE_OK && !keyring->next.there) {
		status = master_read(from, &next, error, error_size) ? begin_rotation(keyring, &next, error, error_size) : STORE_ABSENT;
		master_wipe(&next);
	}
	pthread_mutex_unlock(&keyring->writing);
	if (status == STORE_OK)
		status = rewrap_all(keyring, progress, context);
	if (status != STORE_OK)
		return status;
	pthread_mutex_lock(&keyring->writing);
	status = end_rotation(keyring, error, error_size);
	pthread_mutex_unlock(&keyring->writing);
	if (status == STORE_OK)
		error[0] = '\0';
	return status;
}

enum store_status
keyring_figures(struct keyring *keyring, struct store_keys *figures)
{
	uint64_t rows = 0, forgotten = 0;

	*figures = (struct store_keys){ .sealing = keyring->sealing, .there = keyring->keys != NULL };
	if (keyring->keys == NULL)
		return STORE_OK;
	pthread_mutex_lock(&keyring->lock);
	enum store_status status = keys_count(keyring->keys, &rows, &forgotten);

	figures->forgotten = forgotten;
	figures->subjects = rows - forgotten;
	figures->rotating = keyring->next.there;
	memcpy(figures->master, keyring->master.id, sizeof figures->master);
	memcpy(figures->source, keyring->master.source, sizeof figures->source);
	memcpy(figures->next, keyring->next.id, sizeof figures->next);
	memcpy(figures->next_source, keyring->next.source, sizeof figures->next_source);
	pthread_mutex_unlock(&keyring->lock);
	return status;
}
