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

struct snapshot_mark
region_mark(const struct region *region)
{
	return (struct snapshot_mark){ region->last, region->last != NULL ? region->last->used : 0 };
}

void
region_release(struct region *region, struct snapshot_mark mark)
{
	while (region->last != mark.block)
		drop_last(region);
	if (region->last != NULL)
		region->last->used = mark.used;
}

void
region_reset(struct region *region)
{
	region_release(region, (struct snapshot_mark){ NULL, 0 });
}

void
region_free(struct region *region)
{
	region_reset(region);
	free(region->spare);
	region->spare = NULL;
}
