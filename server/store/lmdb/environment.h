/* environment: what the three LMDB environments (truth, index, audit) have in common. */
#ifndef IRORI_STORE_LMDB_ENVIRONMENT_H
#define IRORI_STORE_LMDB_ENVIRONMENT_H

#include <lmdb.h>

#include "server/store/store.h"

/* What an LMDB (or system) error code means to a caller of the store. */
enum store_status environment_status(int code);

/* Opens the environment in the directory path (made when missing, unless MDB_RDONLY is in flags), with the largest map
 * that can be had. Returns an LMDB or system error code. */
int environment_open(const char *path, unsigned flags, MDB_env **env);

/* Closes it, when there is one, and forgets it. */
void environment_close(MDB_env **env);

/* Bytes of its file in use by the latest version. */
uint64_t environment_bytes(MDB_env *env);

static inline MDB_val
value_of(struct slice bytes)
{
	return (MDB_val){ bytes.length, (void *)(uintptr_t)bytes.data };
}

static inline struct slice
slice_value(MDB_val value)
{
	return slice_of(value.mv_data, value.mv_size);
}

/* Numbers in keys that are compared by bytes stand with the big end first. */
static inline void
put_u64(unsigned char *out, uint64_t number)
{
	for (int i = 7; i >= 0; i--, number >>= 8)
		out[i] = (unsigned char)number;
}

static inline uint64_t
take_u64(const unsigned char *bytes)
{
	uint64_t number = 0;

	for (int i = 0; i < 8; i++)
		number = number << 8 | bytes[i];
	return number;
}

static inline void
put_u16(unsigned char *out, uint16_t number)
{
	out[0] = (unsigned char)(number >> 8);
	out[1] = (unsigned char)number;
}

#endif
