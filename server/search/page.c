#include "server/search/page.h"

#include "server/auth/seal.h"
#include "server/search/settings.h"

enum { PAGE_VERSION = 2 };

static void
put_u64(struct buffer *out, uint64_t value)
{
	char bytes[8];

	for (int i = 0; i < 8; i++)
		bytes[i] = (char)(value >> (56 - 8 * i));
	buffer_put(out, slice_of(bytes, 8));
}

static bool
get_u64(struct slice *rest, uint64_t *value)
{
	if (rest->length < 8)
		return false;
	*value = 0;
	for (int i = 0; i < 8; i++)
		*value = *value << 8 | (unsigned char)rest->data[i];
	*rest = slice_from(*rest, 8);
	return true;
}

/* Whose link it is, and for what. */
static void
write_bound(struct buffer *out, struct slice path, const struct principal *principal)
{
	buffer_print(out, "irori page %d %.*s %d %u ", PAGE_VERSION, SLICE_ARGS(path), (int)principal->kind,
	    (unsigned)principal->institution);
	buffer_put(out, principal->user);
}

struct slice
page_seal(const struct query *query, const struct position *position, const struct principal *principal,
    struct arena *arena, bool *too_long)
{
	struct buffer plain, bound, token;
	struct slice result = SLICE_NONE;

	buffer_init(&plain, 0);
	buffer_init(&bound, 0);
	buffer_init(&token, 0);
	put_u64(&plain, (uint64_t)query->now);
	put_u64(&plain, position->start);
	put_u64(&plain, position->rid);
	put_u64(&plain, position->item);
	buffer_byte(&plain, (char)query->sort_count);
	for (size_t i = 0; i < query->sort_count; i++) {
		const struct sort_value *value = &position->values[i];

		buffer_byte(&plain, (char)value->missing);
		buffer_byte(&plain, (char)value->length);
		buffer_put(&plain, slice_of((const char *)value->bytes, value->length));
	}
	buffer_put(&plain, query->text);
	write_bound(&bound, query->path, principal);
	*too_long = plain.length > SEAL_PLAIN_MOST;
	if (!*too_long && buffer_ok(&plain) && buffer_ok(&bound) &&
	    seal_close(search_settings_now()->key, buffer_slice(&bound), buffer_slice(&plain), &token))
		result = arena_copy(arena, buffer_slice(&token));
	buffer_free(&plain);
	buffer_free(&bound);
	buffer_free(&token);
	return result;
}

static bool
read_page(struct slice rest, struct page *page)
{
	uint64_t now, item;

	if (!get_u64(&rest, &now) || !get_u64(&rest, &page->position.start) || !get_u64(&rest, &page->position.rid) ||
	    !get_u64(&rest, &item) || rest.length == 0)
		return false;
	size_t count = (unsigned char)rest.data[0];

	rest = slice_from(rest, 1);
	if (count > SORTS_MOST)
		return false;
	for (size_t i = 0; i < count; i++) {
		struct sort_value *value = &page->position.values[i];

		if (rest.length < 2)
			return false;
		value->missing = rest.data[0] != 0;
		value->length = (unsigned char)rest.data[1];
		rest = slice_from(rest, 2);
		if (value->length > SORT_BYTES_MOST || rest.length < value->length)
			return false;
		memcpy(value->bytes, rest.data, value->length);
		rest = slice_from(rest, value->length);
	}
	page->position.item = (unsigned)item;
	page->now = (int64_t)now;
	page->text = rest;
	return true;
}

bool
page_open(struct slice token, struct slice path, const struct principal *principal, struct arena *arena,
    struct page *page)
{
	struct buffer bound, plain;
	bool read = false;

	*page = (struct page){ 0 };
	buffer_init(&bound, 0);
	buffer_init(&plain, 0);
	write_bound(&bound, path, principal);
	if (buffer_ok(&bound) && seal_open(search_settings_now()->key, buffer_slice(&bound), token, &plain)) {
		struct slice copy = arena_copy(arena, buffer_slice(&plain));

		read = copy.data != NULL && read_page(copy, page);
	}
	buffer_free(&bound);
	buffer_free(&plain);
	return read;
}
