/* keys: the environment that holds the wrapped keys. It is small, is backed up apart from all others, and is rewritten when a
 * key is destroyed, so that no freed page holds it any longer.
 *
 * Not for two threads at once, but that keys_put and keys_replace may run beside keys_get. */
#ifndef IRORI_STORE_LMDB_KEYS_H
#define IRORI_STORE_LMDB_KEYS_H

#include "server/store/cipher.h"
#include "server/store/seal.h"

/* A key as it is kept: sealed with a master key, bound to its number. */
struct wrapped {
	unsigned char master[STORE_MASTER_ID];
	unsigned char nonce[CIPHER_NONCE];
	unsigned char sealed[CIPHER_KEY + CIPHER_TAG];
};

/* A key with its number: a patient's rid, or one of those of the store's own. */
struct key_row {
	uint64_t number;
	struct wrapped wrapped;
	bool forgotten; /* it was destroyed: wrapped is nothing */
};

/* The master keys that wrap: the one, and while they are being rewrapped the next one. */
struct key_master {
	unsigned char id[STORE_MASTER_ID];
	char source[STORE_SOURCE_MOST + 1];
};

struct keys;

/* True when there is an environment in the directory path, or one that was about to take its place. */
bool keys_exist(const char *path);

enum store_status keys_open(const char *path, const struct store_settings *settings, struct keys **keys);
void keys_close(struct keys *keys);

/* As truth_reopen. */
enum store_status keys_reopen(struct keys *keys);

/* STORE_ABSENT when there is none. next: the one that a rotation goes to. */
enum store_status keys_master(struct keys *keys, bool next, struct key_master *master);

/* Durable. The first: when there was none yet. Then: a rotation begins; it ends, and next has become the master. */
enum store_status keys_set_master(struct keys *keys, bool next, const struct key_master *master);
enum store_status keys_end_rotation(struct keys *keys, const struct key_master *master);

/* STORE_ABSENT when there never was one. */
enum store_status keys_get(struct keys *keys, uint64_t number, struct key_row *row);

/* Adds keys; durable. One that is there already stays: it is what was written when that was said to have failed. */
enum store_status keys_put(struct keys *keys, const struct key_row *rows, size_t count);

/* Puts others in the place of those that are there; durable. Destroyed ones stay destroyed. */
enum store_status keys_replace(struct keys *keys, const struct key_row *rows, size_t count);

/* Destroys the key of that number, and takes that of other out; then writes the environment anew, without what was in it. Durable;
 * when it fails on the way, the next call goes on. */
enum store_status keys_forget(struct keys *keys, uint64_t number, uint64_t other);

/* Writes the environment anew. */
enum store_status keys_rewrite(struct keys *keys);

/* Reads at most most keys from the number on, in order; destroyed ones are passed over. */
enum store_status keys_walk(struct keys *keys, uint64_t from, struct key_row *rows, size_t most, size_t *count);

/* How many rows there are, and how many of them are of destroyed keys. */
enum store_status keys_count(struct keys *keys, uint64_t *rows, uint64_t *forgotten);

#endif
