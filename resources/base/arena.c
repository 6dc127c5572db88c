#include "resources/base/arena.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

enum { FIRST_BLOCK = 8 * 1024, LARGEST_STEP = 256 * 1024 };

struct arena_block {
	struct arena_block *next;
	size_t size; /* of data */
	_Alignas(16) char data[];
};

void
arena_init(struct arena *arena, size_t limit)
{
	*arena = (struct arena){ .limit = limit };
}

static bool
grow(struct arena *arena, size_t need)
{
	size_t size = arena->blocks != NULL ? arena->blocks->size * 2 : FIRST_BLOCK;

	if (size > LARGEST_STEP)
		size = LARGEST_STEP;
	if (size < need)
		size = need;
	if (size > SIZE_MAX - sizeof(struct arena_block))
		return false;
	struct arena_block *block = malloc(sizeof *block + size);

	if (block == NULL)
		return false;
	block->next = arena->blocks;
	block->size = size;
	arena->blocks = block;
	arena->at = block->data;
	arena->end = block->data + size;
	return true;
}

void *
arena_alloc(struct arena *arena, size_t size)
{
	if (size > SIZE_MAX - 7)
		return NULL;
	size = (size + 7) & ~(size_t)7;
	if (arena->limit != 0 && (size > arena->limit || arena->used > arena->limit - size))
		return NULL;
	if ((size_t)(arena->end - arena->at) < size || arena->at == NULL)
		if (!grow(arena, size))
			return NULL;
	void *result = arena->at;

	arena->at += size;
	arena->used += size;
	return result;
}

void *
arena_zero(struct arena *arena, size_t count, size_t size)
{
	if (size != 0 && count > SIZE_MAX / size)
		return NULL;
	void *result = arena_alloc(arena, count * size);

	return result != NULL ? memset(result, 0, count * size) : NULL;
}

void *
arena_more(struct arena *arena, void *items, size_t count, size_t *capacity, size_t size)
{
	enum { FIRST = 16 };

	if (count < *capacity)
		return items;
	if (*capacity > SIZE_MAX / 2 / size)
		return NULL;
	size_t more = *capacity == 0 ? FIRST : 2 * *capacity;
	void *larger = arena_alloc(arena, more * size);

	if (larger == NULL)
		return NULL;
	if (count > 0)
		memcpy(larger, items, count * size);
	*capacity = more;
	return larger;
}

struct slice
arena_copy(struct arena *arena, struct slice bytes)
{
	char *copy = bytes.length < SIZE_MAX ? arena_alloc(arena, bytes.length + 1) : NULL;

	if (copy == NULL)
		return SLICE_NONE;
	if (bytes.length > 0)
		memcpy(copy, bytes.data, bytes.length);
	copy[bytes.length] = '\0';
	return slice_of(copy, bytes.length);
}

struct slice
arena_print(struct arena *arena, const char *format, ...)
{
	va_list list;

	va_start(list, format);
	int length = vsnprintf(NULL, 0, format, list);

	va_end(list);
	char *text = length >= 0 ? arena_alloc(arena, (size_t)length + 1) : NULL;

	if (text == NULL)
		return SLICE_NONE;
	va_start(list, format);
	vsnprintf(text, (size_t)length + 1, format, list);
	va_end(list);
	return slice_of(text, (size_t)length);
}

void
arena_reset(struct arena *arena)
{
	struct arena_block *keep = arena->blocks;

	if (keep != NULL) {
		while (keep->next != NULL) {
			struct arena_block *next = keep->next;

			keep->next = next->next;
			free(next);
		}
		arena->at = keep->data;
		arena->end = keep->data + keep->size;
	}
	arena->used = 0;
}

void
arena_free(struct arena *arena)
{
	while (arena->blocks != NULL) {
		struct arena_block *next = arena->blocks->next;

		free(arena->blocks);
		arena->blocks = next;
	}
	arena_init(arena, arena->limit);
}
