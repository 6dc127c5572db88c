/* keys: those that checkpoints are signed with, as the registry keeps them. */
#ifndef IRORI_WITNESS_KEYS_H
#define IRORI_WITNESS_KEYS_H

#include "server/auth/jws.h"
#include "server/store/store.h"

/* All of them in the arena, the current one first: pairs to sign with, or the public part to check with. The caller frees
 * them by witness_keys_free before the arena. */
enum store_status witness_keys(struct store *store, bool pairs, struct arena *arena, struct jws_key **keys, size_t *count);
void witness_keys_free(struct jws_key *keys, size_t count);

/* The one key of a file in PEM, as `irori audit key` prints it; false when it holds none. */
bool witness_key_of(struct slice pem, struct jws_key *key);

#endif
