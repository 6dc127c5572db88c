/* What keyring.c and rotate.c share. */
#ifndef IRORI_STORE_KEYRING_INSIDE_H
#define IRORI_STORE_KEYRING_INSIDE_H

#include <pthread.h>
#include <stdatomic.h>

#include "server/store/keyring.h"
#include "server/store/lmdb/keys.h"
#include "server/store/master.h"

enum {
	CELL_SETS_BITS = 14,
	CELL_WAYS = 4,
	PLACES_BITS = 11,
	PLACES = 1 << PLACES_BITS,
	PLACE_WAYS = 4,
	OPENED_PIECES = 1 << 15, /* 32 MiB when all are in use */
};

#define NUMBER_NONE UINT64_MAX /* no key has it */
#define NUMBER_AUDITS KEYS_OWN /* and on: the keys of audit facts */

/* A bare key. turn is odd while it is written, 0 before it ever was. */
struct cell {
	_Atomic uint32_t turn;
	_Atomic uint64_t number;
	_Atomic uint64_t key[CIPHER_KEY / 8];
};

#define CELLS_SIZE (((size_t)CELL_WAYS << CELL_SETS_BITS) * sizeof(struct cell))

/* A key made ready. */
struct place {
	atomic_bool held;
	_Atomic uint64_t number; /* read by others as a hint, changed by who holds the place */
	struct cipher *cipher;
};

struct pending {
	uint64_t number;
	unsigned char key[CIPHER_KEY];
};

struct keyring {
	const struct store_settings *settings;
	bool sealing;
	struct keys *keys; /* NULL: there are none, and nothing is sealed */
	pthread_mutex_t writing; /* held while the environment is written; taken before lock */
	pthread_mutex_t lock; /* held while it is read, and while what follows is changed */
	struct master master, next; /* what wraps, and what is to wrap: while keys are rewrapped */
	struct cipher *by_master, *by_next;
	struct pending *pending; /* keys not yet durable, by number, rising */
	size_t pending_count, pending_room;
	atomic_bool pending_there;
	unsigned cell_turn;
	struct cell *cells;
	struct opened *opened;
	unsigned char hash[CIPHER_KEY];
	_Atomic uint64_t forgotten; /* how many keys were destroyed */
	atomic_uint place_turn;
	struct place places[PLACES];
};

void keyring_free_pending(struct keyring *keyring);

/* With writing held. */
enum store_status keyring_flush_held(struct keyring *keyring);

/* With lock held: by the newest master key there is; by whichever of the two it was wrapped by. */
bool keyring_wrap(struct keyring *keyring, const unsigned char key[CIPHER_KEY], struct key_row *row);
bool keyring_unwrap(struct keyring *keyring, const struct key_row *row, unsigned char key[CIPHER_KEY]);

/* Opens the environment, with the master keys that are needed. */
bool keyring_open_masters(struct keyring *keyring, const char *path, char *error, size_t error_size);

#endif
