#include "resources/json_read.h"
#include "resources/json_scan.h"

#include <stdlib.h>

/* The names of all objects that are open, outer ones first. */
struct names {
	struct slice *rows;
	size_t count, capacity;
	size_t starts[JSON_DEPTH_MOST + 1]; /* where the names of the object at each depth begin */
};

static bool
push(struct names *names, struct slice name)
{
	if (names->count == names->capacity) {
		size_t capacity = names->capacity > 0 ? names->capacity * 2 : 64;
		struct slice *rows = reallocarray(names->rows, capacity, sizeof *rows);

		if (rows == NULL)
			return false;
		names->rows = rows;
		names->capacity = capacity;
	}
	names->rows[names->count++] = name;
	return true;
}

static int
compare(const void *a, const void *b)
{
	return slice_compare(*(const struct slice *)a, *(const struct slice *)b);
}

/* Forgets the names of the object that was closed; false when two were equal. */
static bool
pop_unique(struct names *names, size_t start)
{
	size_t count = names->count - start;

	names->count = start;
	if (count < 2)
		return true;
	struct slice *rows = names->rows + start;

	qsort(rows, count, sizeof *rows, compare);
	for (size_t i = 1; i < count; i++)
		if (slice_equal(rows[i - 1], rows[i]))
			return false;
	return true;
}

/* Walks all that is inside the value of that kind; false when an object has a name twice, or memory ran out. */
static bool
walk(struct json_scan *scan, enum scan_kind kind, struct names *names)
{
	uint64_t objects = 0;
	unsigned open = 0;
	struct slice name;

	for (;;) {
		if (kind == SCAN_OBJECT || kind == SCAN_ARRAY) {
			objects = objects << 1 | (kind == SCAN_OBJECT);
			names->starts[++open] = names->count;
		}
		for (;;) {
			if (open == 0)
				return true;
			if ((objects & 1) == 0) {
				if (json_scan_item(scan))
					break;
			} else if (json_scan_member(scan, &name)) {
				if (!push(names, name))
					return false;
				break;
			} else if (scan->error == NULL && !pop_unique(names, names->starts[open])) {
				return false;
			}
			objects >>= 1;
			open--;
		}
		kind = json_scan_value(scan, NULL);
	}
}

bool
json_check(struct slice bytes, bool unique, size_t *offset)
{
	struct json_scan scan;
	struct names names = { 0 };
	struct arena arena;

	arena_init(&arena, 0);
	json_scan_init(&scan, bytes, &arena);
	enum scan_kind kind = json_scan_value(&scan, NULL);
	bool good = true;

	if (unique)
		good = walk(&scan, kind, &names);
	else
		json_scan_skip(&scan, kind);
	good = good && json_scan_end(&scan);
	if (!good && offset != NULL)
		*offset = json_scan_offset(&scan);
	free(names.rows);
	arena_free(&arena);
	return good;
}
