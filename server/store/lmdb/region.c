#include "server/store/lmdb/region.h"

#include <stdlib.h>

struct region_block {
	struct region_block *before;
	size_t size, used;
	char bytes[];
};

static const size_t block_size = 64 << 10, bytes_most = (size_t)1 << 30;

static void
drop_last(struct region *region)
{
	struct region_block *block = region->last;

	region->last = block->before;
	region->bytes -= block->size;
	if (region->spare == NULL && block->size == block_size)
		region->spare = block;
	else
		free(block);
}

static bool
add_block(struct region *region, size_t least)
{
	struct region_block *block = region->spare;
	size_t size = least > block_size ? least : block_size;

	if (size > bytes_most - region->bytes)
		return false;
	if (size == block_size && block != NULL)
		region->spare = NULL;
	else
		block = malloc(sizeof *block + size);
	if (block == NULL)
		return false;
	block->before = region->last;
	block->size = size;
	block->used = 0;
	region->last = block;
	region->bytes += size;
	return true;
}

char *
region_take(struct region *region, size_t size)
{
	struct region_block *block = region->last;

	if (size > bytes_most)
		return NULL;
	size = (size + 7) & ~(size_t)7;
	if ((block == NULL || block->size - block->used < size) && !add_block(region, size))
		return NULL;
	block = region->last;
	block->used += size;
	return block->bytes + block->used - size;
}

static size_t
place_of(uint64_t number)
{
	return (size_t)(number * 0x9E3779B97F4A7C15u >> 32) % REGION_PLACES;
}

void
region_note(struct region *region, uint64_t number, struct slice bytes)
{
	if (region->known == NULL) {
		region->known = malloc(REGION_KNOWN * sizeof *region->known + REGION_PLACES * sizeof *region->places);
		if (region->known == NULL)
			return; /* it is opened again, then */
		region->places = (uint16_t *)(region->known + REGION_KNOWN);
		memset(region->places, 0, REGION_PLACES * sizeof *region->places);
	}
	if (region->known_count == REGION_KNOWN)
		return;
	region->places[place_of(number)] = (uint16_t)region->known_count;
	region->known[region->known_count++] = (struct known){ number, bytes };
}

struct slice
region_known(const struct region *region, uint64_t number)
{
	if (region->known_count == 0)
		return SLICE_NONE;
	size_t at = region->places[place_of(number)];

	return at < region->known_count && region->known[at].number == number ? region->known[at].bytes : SLICE_NONE;
}

struct snapshot_mark
region_mark(const struct region *region)
{
	return (struct snapshot_mark){ region->last, region->last != NULL ? region->last->used : 0, region->known_count };
}

void
region_release(struct region *region, struct snapshot_mark mark)
{
	while (region->last != mark.block)
		drop_last(region);
	if (region->last != NULL)
		region->last->used = mark.used;
	region->known_count = mark.known;
}

void
region_reset(struct region *region)
{
	region_release(region, (struct snapshot_mark){ NULL, 0, 0 });
}

void
region_free(struct region *region)
{
	region_reset(region);
	free(region->spare);
	free(region->known);
	*region = (struct region){ 0 };
}
