#include "tests/unit/json/normal.h"

#include <stdlib.h>

#include "resources/base/buffer.h"
#include "resources/json_scan.h"

struct member {
	struct slice name, value;
};

static int
compare(const void *a, const void *b)
{
	return slice_compare(((const struct member *)a)->name, ((const struct member *)b)->name);
}

static struct slice normal_value(struct json_scan *scan);

static void
write_object(struct json_scan *scan, struct buffer *out)
{
	struct member *members = NULL;
	size_t count = 0;
	struct slice name;

	while (json_scan_member(scan, &name)) {
		members = reallocarray(members, count + 1, sizeof *members);
		if (members == NULL)
			abort();
		members[count++] = (struct member){ name, normal_value(scan) };
	}
	if (count > 0)
		qsort(members, count, sizeof *members, compare);
	buffer_byte(out, '{');
	for (size_t i = 0; i < count; i++) {
		if (i > 0)
			buffer_byte(out, ',');
		buffer_json(out, members[i].name);
		buffer_byte(out, ':');
		buffer_put(out, members[i].value);
	}
	buffer_byte(out, '}');
	free(members);
}

static struct slice
normal_value(struct json_scan *scan)
{
	struct buffer out;
	struct slice text;
	bool first = true;

	buffer_init(&out, 0);
	switch (json_scan_value(scan, &text)) {
	case SCAN_NOTHING:
		break;
	case SCAN_OBJECT:
		write_object(scan, &out);
		break;
	case SCAN_ARRAY:
		buffer_byte(&out, '[');
		for (; json_scan_item(scan); first = false) {
			if (!first)
				buffer_byte(&out, ',');
			buffer_put(&out, normal_value(scan));
		}
		buffer_byte(&out, ']');
		break;
	case SCAN_STRING:
		buffer_json(&out, text);
		break;
	default:
		buffer_put(&out, text);
	}
	struct slice value = arena_copy(scan->arena, buffer_slice(&out));

	if (!buffer_ok(&out) || value.data == NULL)
		abort();
	buffer_free(&out);
	return value;
}

struct slice
normal_json(struct arena *arena, struct slice bytes)
{
	struct json_scan scan;

	json_scan_init(&scan, bytes, arena);
	struct slice value = normal_value(&scan);

	return json_scan_end(&scan) ? value : SLICE_NONE;
}
