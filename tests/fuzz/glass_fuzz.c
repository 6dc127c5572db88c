/* Any bytes as the field Break-Glass. What is taken is text of the promised length without control characters, and is taken again when it
 * is written as it is to be sent. */
#include "server/api/glass.h"
#include "server/http/form.h"
#include "tests/fuzz/fuzz.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena arena;
	struct buffer again;
	size_t count = 0;

	arena_init(&arena, 0);
	buffer_init(&again, 0);
	struct slice reason = glass_reason(slice_of((const char *)data, size), &arena);

	if (reason.data != NULL) {
		must(slice_is_utf8(reason));
		for (size_t i = 0; i < reason.length; i++) {
			must((unsigned char)reason.data[i] >= ' ' && reason.data[i] != 0x7F);
			count += (reason.data[i] & 0xC0) != 0x80;
		}
		must(count >= GLASS_LEAST && count <= GLASS_MOST);
		form_encode(&again, reason);
		must(buffer_ok(&again));
		must(slice_equal(glass_reason(buffer_slice(&again), &arena), reason));
	}
	buffer_free(&again);
	arena_free(&arena);
	return 0;
}
