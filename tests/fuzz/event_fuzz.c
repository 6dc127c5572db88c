/* Any bytes as an audit record, and what is sealed in it as if it had been opened: what is read is written the same, and prints as
 * JSON. */
#include "resources/json_read.h"
#include "server/audit/event.h"
#include "tests/fuzz/fuzz.h"

static void
print(const struct audit_event *event)
{
	struct buffer out;

	buffer_init(&out, 0);
	audit_event_json(event, &out);
	must(buffer_ok(&out) && json_check(buffer_slice(&out), true, NULL));
	buffer_free(&out);
}

/* The texts that stood in the place of what is sealed are put there again, but for those that are longer than they may be. */
static void
open(struct audit_event *event)
{
	uint16_t mask = event->sealed_texts;
	struct slice plain = event->sealed;
	struct buffer again;

	if (!event->is_sealed || mask == 0 || !audit_event_take_texts(event, plain))
		return;
	buffer_init(&again, 0);
	must(audit_event_put_texts(event, &mask, &again) && mask == event->sealed_texts);
	must(slice_equal(buffer_slice(&again), plain));
	buffer_free(&again);
	print(event);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice bytes = slice_of((const char *)data, size);
	struct audit_event event;
	struct arena arena;

	arena_init(&arena, 1 << 20);
	if (audit_event_decode(bytes, &arena, &event)) {
		struct slice again = audit_event_encode(&event, &arena);
		bool latest = data[0] == 2;

		/* Which texts were cut is known only when they are cut; the first version is not written any more. */
		must(again.data != NULL && (!latest || (event.cut != 0 && !event.is_sealed) || slice_equal(again, bytes)));
		print(&event);
		open(&event);
	}
	arena_free(&arena);
	return 0;
}
