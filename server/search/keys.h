/* keys: the index keys of conditions. */
#ifndef IRORI_KEYS_H
#define IRORI_KEYS_H

#include "server/search/cursor.h"
#include "server/search/query.h"

/* The index keys of a PREDICATE_ENTRY, in the arena: each record that matches stands under one of them. count 0 with ranges
 * not NULL: no value, no match; ranges NULL and *status STORE_OK: the index can't tell. */
const struct key_range *keys_of_predicate(const struct predicate *predicate, struct arena *arena, size_t *count,
    enum store_status *status);

/* The index keys of a PREDICATE_ENTRY with MODIFIER_WORDS, in the arena: each record that matches stands under all of them, or
 * rather, for a range, under one of its keys. There is at least one. Of a long phrase, only the first ones. */
enum { KEYS_WORDS_MOST = 32 };
const struct key_range *keys_of_words(const struct predicate *predicate, struct arena *arena, size_t *count,
    enum store_status *status);

/* What stands under the keys passes the predicate, as far as 48 bits of hash tell codes, references and URIs apart: so its
 * matches can be counted without looking at them. */
bool keys_exact(const struct predicate *predicate);

/* The keys at one level (ENTRY_DATE_LEVELS of them) of dates that begin in [low, high), and, but for the first two levels, of
 * some that don't. */
void keys_dates(uint32_t parameter, int level, int64_t low, int64_t high, struct key_range *range);

/* The key under which all records stand that contain a resource of the type. */
struct key_range keys_contained(struct slice type);

/* The key under which references to Type/id stand for the parameter: for chains. id SLICE_NONE: to any contained resource
 * of the type. False when there is none. */
bool keys_reference(uint32_t parameter, struct slice type, struct slice id, struct key_range *key);

#endif
