/* slots: the generated hash tables behind schema_name() and schema_type(), for schema.c and the tables only. */
#ifndef IRORI_SLOTS_H
#define IRORI_SLOTS_H

#include "resources/schema/schema.h"

/* Open addressing with linear probing, at most half full: a slot holds a row number, or SCHEMA_NONE where a search ends.
 * A name's search begins at its hash, masked. */

/* Rows of schema_names; each type has first_slot .. first_slot + slot_mask of its own. */
extern const uint16_t schema_name_slots[];

/* Rows of schema_types. */
extern const uint16_t schema_type_slots[];
extern const uint16_t schema_type_slot_mask;

/* FNV-1a, 32 bits; generate.py has the same. */
static inline uint32_t
schema_hash(struct slice name)
{
	uint32_t hash = 0x811C9DC5;

	for (size_t i = 0; i < name.length; i++)
		hash = (hash ^ (unsigned char)name.data[i]) * 0x01000193;
	return hash;
}

#endif
