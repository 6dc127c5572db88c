/* entry_write: how entries become bytes. For the files of resources/extract/ only. */
#ifndef IRORI_ENTRY_WRITE_H
#define IRORI_ENTRY_WRITE_H

#include "resources/extract.h"

enum {
	ENTRY_STRING_KEY = 12,
	ENTRY_PAIRS_MOST = 256, /* of a composite's values: above, its keys are of the first component alone */
};

#define ENTRY_HASH_START UINT64_C(0xcbf29ce484222325)

/* Writes the value alone, by entry->kind. */
void entry_write_value(struct buffer *out, const struct entry *entry);

/* Writes an entry around a value written by entry_write_value. A value that doesn't fit (64 KiB) is left out. */
void entry_write(struct buffer *out, uint32_t parameter, enum entry_kind kind, struct slice value);

/* Writes the mark behind which the entries of a contained resource, given as they are, follow. */
void entry_write_contained(struct buffer *out, const struct contained *contained);

/* The parameter has the value of the entry written just before. */
void entry_write_alias(struct buffer *out, uint32_t parameter);

/* FNV-1a over text, going on from hash (ENTRY_HASH_START at first). */
uint64_t entry_hash(struct slice text, uint64_t hash);

#endif
