/* keyring: the keys of a store, unwrapped, ready for use by any thread.
 *
 * A key that was used lately is held ready in a place, to be taken by one atomic exchange; the bare keys of many more lie in
 * locked memory, read without a lock. Others are read from the environment and unwrapped. */
#ifndef IRORI_STORE_KEYRING_H
#define IRORI_STORE_KEYRING_H

#include "server/store/cipher.h"
#include "server/store/opened.h"
#include "server/store/seal.h"

/* Numbers of keys that are no patient's. */
#define KEY_NOBODY ((uint64_t)0)
#define KEY_HASH (UINT64_MAX - 2)
#define KEYS_OWN (UINT64_C(0xFFFFFFFE) << 32) /* and on: numbers that no patient has */

struct keyring;

/* Opens the environment in the settings' directory; makes it when there is none and the settings say encrypt. NULL with a
 * sentence in error. */
struct keyring *keyring_open(const struct store_settings *settings, char *error, size_t error_size);
void keyring_close(struct keyring *keyring);

/* As truth_reopen. */
enum store_status keyring_reopen(struct keyring *keyring);

/* True when what is written is to be sealed. */
bool keyring_sealing(const struct keyring *keyring);

/* A key held by this thread, which must not wait for anything meanwhile. */
struct place;

/* Holds the key for the subjects (rids, 8 bytes each, any order; none: KEY_NOBODY). make: those that have none get one, which
 * must be durable (keyring_flush) before anything sealed with it is. STORE_ABSENT: one is gone. */
enum store_status keyring_hold(struct keyring *keyring, struct slice subjects, bool make, struct place **place);
enum store_status keyring_hold_own(struct keyring *keyring, uint64_t number, bool make, struct place **place);

/* Audit facts in the journal have a key until any patient's is destroyed, when the chain has them all; then comes another, with the
 * next number. Which one is in use, and where to find one. */
uint32_t keyring_audits(const struct keyring *keyring);
enum store_status keyring_hold_audits(struct keyring *keyring, uint32_t which, bool make, struct place **place);
void keyring_release(struct place *place);
struct cipher *place_cipher(struct place *place);

/* What was opened lately with any of the keys; NULL when nothing is sealed. Put something in while its key is held. */
struct opened *keyring_opened(struct keyring *keyring);

/* Makes new keys durable: cheap when there are none. */
enum store_status keyring_flush(struct keyring *keyring);

/* A nonce that was not used before: 96 random bits. */
bool keyring_nonce(struct keyring *keyring, unsigned char nonce[CIPHER_NONCE]);

bool keyring_hash(struct keyring *keyring, struct slice text, unsigned char out[STORE_HASH_SIZE]);

/* True when any key ever was destroyed. */
bool keyring_forgets(const struct keyring *keyring);

/* Whether a patient's key was destroyed; a memory access when none ever was. */
bool keyring_forgotten(struct keyring *keyring, uint64_t patient);

/* As store_subject_forget; the key of audit facts goes, too. Nobody may be sealing what is not yet durable. */
enum store_status keyring_forget(struct keyring *keyring, uint64_t patient);

enum store_status keyring_rotate(struct keyring *keyring, const char *source,
    void (*progress)(void *context, uint64_t done, uint64_t all), void *context, char *error, size_t error_size);
enum store_status keyring_figures(struct keyring *keyring, struct store_keys *figures);

#endif
