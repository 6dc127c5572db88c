#include "server/witness/keys.h"

#include "server/registry/registry.h"

static bool
take(const struct registry_key *row, bool pair, struct jws_key *key)
{
	key->key = row->kid.length <= JWS_KID_MOST ? pair ? key_read(row->pem) : key_read_public(row->pem) : NULL;
	if (key->key == NULL)
		return false;
	memcpy(key->kid, row->kid.data, row->kid.length);
	key->kid[row->kid.length] = '\0';
	key->algorithm = JWS_ES256;
	return true;
}

enum store_status
witness_keys(struct store *store, bool pairs, struct arena *arena, struct jws_key **keys, size_t *count)
{
	struct registry_key *rows = NULL;
	struct snapshot *snapshot;
	struct arena scratch; /* private keys don't stay */
	size_t found = 0;

	*count = 0;
	*keys = NULL;
	enum store_status status = snapshot_begin(store, &snapshot);

	if (status != STORE_OK)
		return status;
	arena_init(&scratch, 0);
	status = registry_audit_keys(snapshot, &scratch, &rows, &found);
	snapshot_end(snapshot);
	if (status == STORE_OK && (*keys = arena_zero(arena, found, sizeof **keys)) == NULL)
		status = STORE_NO_MEMORY;
	for (int current = 1; current >= 0; current--)
		for (size_t i = 0; status == STORE_OK && i < found; i++)
			if (rows[i].current == current && take(&rows[i], pairs, &(*keys)[*count]))
				++*count;
	if (status == STORE_OK && *count < found)
		status = STORE_BROKEN;
	for (size_t i = 0; i < found; i++)
		key_wipe((char *)(uintptr_t)rows[i].pem.data, rows[i].pem.length);
	arena_free(&scratch);
	return status;
}

void
witness_keys_free(struct jws_key *keys, size_t count)
{
	for (size_t i = 0; i < count; i++)
		key_free(keys[i].key);
}

bool
witness_key_of(struct slice pem, struct jws_key *key)
{
	*key = (struct jws_key){ .algorithm = JWS_ES256, .key = key_read_published(pem) };
	if (key->key == NULL || key_thumbprint(key->key, key->kid))
		return key->key != NULL;
	key_free(key->key);
	return false;
}
