/* rids: lists of record numbers. */
#ifndef IRORI_RIDS_H
#define IRORI_RIDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Sorts them, rising, and drops those that come again; returns how many are left. rids may be NULL when there are none. */
size_t rids_sort(uint64_t *rids, size_t count);

/* Whether it is among them, which rise. */
bool rids_have(const uint64_t *rids, size_t count, uint64_t rid);

#endif
