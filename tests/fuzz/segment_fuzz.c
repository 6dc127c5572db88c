/* Any bytes as an archived segment, with a head that is signed where they say so: it is read and verified within bounds, and what is
 * not the chain's has faults. Any bytes as a file of holidays, and as a day. */
#include "resources/primitive/era.h"
#include "server/admin/holidays.h"
#include "server/auth/key.h"
#include "server/witness/segment.h"
#include "tests/fuzz/fuzz.h"

static void
ignore(void *context, const struct chain_fault *fault)
{
	(void)fault;
	++*(uint64_t *)context;
}

/* The rest of a file behind a good head. */
static void
verify_behind_head(struct slice rest)
{
	static struct jws_key key;
	struct segment_head head = { .before.number = 6, .last = { .number = 9, .hash = "x" }, .until = "2026-05-03T00:00:00Z" };
	uint64_t faults = 0;
	struct buffer bytes;

	if (key.key == NULL) {
		struct buffer pem;

		buffer_init(&pem, 0);
		must(key_make(&pem, key.kid));
		key.algorithm = JWS_ES256;
		key.key = key_read(buffer_slice(&pem));
		buffer_free(&pem);
		must(key.key != NULL);
	}
	buffer_init(&bytes, 0);
	must(segment_head_write(&head, &key, 1, &bytes));
	buffer_put(&bytes, rest);
	must(buffer_ok(&bytes));
	struct segment *segment = segment_open(&bytes, &key, 1);

	must(segment != NULL && segment_head(segment) != NULL && segment_head(segment)->last.number == 9);
	struct chain_verify verify = { .source = segment_source(segment), .keys = &key, .key_count = 1, .fault = ignore,
		.context = &faults };

	/* Nobody finds records with such a hash. */
	must(chain_verify(&verify) == STORE_OK && faults > 0);
	segment_free(segment);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice text = slice_of((const char *)data, size);
	struct holidays holidays;
	struct buffer bytes;
	struct era_day day;
	struct arena arena;
	unsigned line;

	verify_behind_head(text);
	buffer_init(&bytes, 0);
	buffer_put(&bytes, text);
	struct segment *segment = segment_open(&bytes, NULL, 0);

	must(segment != NULL && segment_head(segment) == NULL);
	segment_free(segment);
	arena_init(&arena, 1 << 20);
	if (holidays_read(text, &arena, &holidays, &line))
		for (size_t i = 0; i < holidays.count; i++)
			must(holidays_closed(&holidays, holidays.days[i]));
	arena_free(&arena);
	if (era_parse(text, &day) != ERA_NO_DATE) {
		char written[ERA_TEXT_MOST];
		struct era_day again;

		must(era_parse(era_write(&day, written), &again) == ERA_OK);
		must(again.year == day.year && again.month == day.month && again.day == day.day);
	}
	return 0;
}
