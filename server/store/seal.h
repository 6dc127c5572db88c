/* seal: encryption at rest. Each patient has a key (AES-256-GCM), and what concerns nobody has one; they lie in the store's
 * environment keys/, each wrapped by the master key, which lies elsewhere. Who destroys a patient's key has made all that was
 * sealed with it unreadable, wherever copies of it are. See docs/encryption.md. */
#ifndef IRORI_STORE_SEAL_H
#define IRORI_STORE_SEAL_H

#include "server/store/store.h"

enum { STORE_HASH_SIZE = 16, STORE_MASTER_ID = 8, STORE_SOURCE_MOST = 1000 };

/* Writes plain, sealed, behind what is in out. subjects: rids of the patients that it concerns, in any order; none: it concerns
 * nobody. Who opens it must name the same ones. With several, a key derived from all of theirs: when one is destroyed, this is
 * unreadable. A patient without a key gets one, which is durable with the next commit of the truth or of the audit chain: seal
 * only what goes there, or store_seal_flush first. STORE_ABSENT: a key has been destroyed. In a store without encryption the
 * text stays clear, in a form that store_unseal knows. */
enum store_status store_seal(struct store *store, const uint64_t *subjects, size_t count, struct slice plain,
    struct buffer *out);

/* Writes what was sealed behind what is in out. STORE_ABSENT: a key is gone. STORE_BROKEN: it was not sealed so. */
enum store_status store_unseal(struct store *store, const uint64_t *subjects, size_t count, struct slice sealed,
    struct buffer *out);

/* Makes the keys of all that has been sealed durable. Waits for the medium. */
enum store_status store_seal_flush(struct store *store);

/* HMAC-SHA-256, cut, with a key of the store's own: the same text gives the same hash in this store, and says nothing to who
 * has not the key. A store that never was encrypted has no key: there it is the hash of an empty one. */
bool store_keyed_hash(struct store *store, struct slice text, unsigned char out[STORE_HASH_SIZE]);

/* Destroys the patient's key: durable, and nothing in the keys' environment holds it any longer, when this returns. The audit
 * facts in the journal are in the chain before; there they stay as they were sealed. From then on nothing is sealed for that
 * patient: a commit that concerns it is refused (STORE_ABSENT). Commits wait meanwhile; never on a loop. */
enum store_status store_subject_forget(struct store *store, uint64_t patient);

/* True when the patient's key was destroyed. */
bool store_subject_forgotten(struct store *store, uint64_t patient);

/* Wraps every key by another master key, while all goes on. source: where that one comes from, as the setting master-key says
 * it; NULL: a new file that takes the place of the old one, which only works when that is a file. A rotation that did not end is
 * gone on with: source must be the same, or NULL. STORE_CONFLICT: it is not. error gets a sentence when it fails. */
enum store_status store_master_rotate(struct store *store, const char *source,
    void (*progress)(void *context, uint64_t done, uint64_t all), void *context, char *error, size_t error_size);

struct store_keys {
	bool sealing; /* what is written is sealed */
	bool there; /* there are keys: what was written may be sealed */
	uint64_t subjects; /* keys of patients, and of nobody */
	uint64_t forgotten;
	unsigned char master[STORE_MASTER_ID]; /* names the master key, and says nothing of it */
	char source[STORE_SOURCE_MOST + 1]; /* where it comes from */
	bool rotating; /* a rotation has begun and not ended: */
	unsigned char next[STORE_MASTER_ID];
	char next_source[STORE_SOURCE_MOST + 1];
};

enum store_status store_keys(struct store *store, struct store_keys *keys);

/* Makes a master key in a new file that only its owner may read. False, with a sentence, when it can't be or is there. */
bool store_master_make(const char *path, char *error, size_t error_size);

#endif
