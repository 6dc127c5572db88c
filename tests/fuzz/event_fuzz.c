/* Any bytes as an audit record: what is read is written the same, and prints as JSON. */
#include "resources/json_read.h"
#include "server/audit/event.h"
#include "tests/fuzz/fuzz.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice bytes = slice_of((const char *)data, size);
	struct audit_event event;
	struct arena arena;
	struct buffer out;

	arena_init(&arena, 1 << 20);
	if (audit_event_decode(bytes, &arena, &event)) {
		struct slice again = audit_event_encode(&event, &arena);

		/* Which texts were cut is known only when they are cut. */
		must(again.data != NULL && (event.cut != 0 || slice_equal(again, bytes)));
		buffer_init(&out, 0);
		audit_event_json(&event, &out);
		must(buffer_ok(&out) && json_check(buffer_slice(&out), true, NULL));
		buffer_free(&out);
	}
	arena_free(&arena);
	return 0;
}
