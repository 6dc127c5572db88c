/* old_trail DIRECTORY RECORDS: makes a store whose audit trail has so many records of 2010, with checkpoints of that time. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "resources/extract.h"
#include "resources/schema/schema.h"
#include "server/audit/event.h"
#include "server/registry/registry.h"
#include "server/witness/checkpoint.h"
#include "server/witness/keys.h"

enum { EVERY = 1000 };
#define THEN INT64_C(1268000000) /* in March 2010 */

static void
must(bool ok, const char *what)
{
	if (ok)
		return;
	fprintf(stderr, "old_trail: %s\n", what);
	exit(1);
}

static void
add(struct store *store, struct arena *arena, int64_t first, int count)
{
	struct audit_put *puts = arena_zero(arena, (size_t)count, sizeof *puts);

	must(puts != NULL, "memory");
	for (int i = 0; i < count; i++) {
		struct audit_event event;

		audit_event_init(&event);
		event.type = AUDIT_VERIFY;
		event.user = SLICE("yamada");
		event.time = (THEN + first + i) * 1000000;
		puts[i].bytes = audit_event_encode(&event, arena);
		puts[i].next = i + 1 < count ? &puts[i + 1] : NULL;
		must(puts[i].bytes.data != NULL, "memory");
	}
	struct commit commit = { .audits = puts };

	must(count == 0 || store_commit_wait(store, &commit) == STORE_OK, "the records");
}

static void
checkpoint(struct store *store, const struct jws_key *pair, int64_t at)
{
	struct checkpoint checkpoint;
	struct buffer text;
	time_t seconds = (time_t)(THEN + at);
	struct tm parts;

	buffer_init(&text, 0);
	store_audit_last(store, &checkpoint.mark);
	must(gmtime_r(&seconds, &parts) != NULL &&
	    strftime(checkpoint.time, sizeof checkpoint.time, "%Y-%m-%dT%H:%M:%SZ", &parts) == CHECKPOINT_TIME, "the time");
	must(checkpoint_sign(&checkpoint, pair, &text), "the signature");
	must(store_checkpoint_put(store, checkpoint.mark.number, buffer_slice(&text)) == STORE_OK, "the checkpoint");
	buffer_free(&text);
}

int
main(int argc, char **argv)
{
	uint64_t records = 0;
	char error[300];

	must(argc == 3 && slice_to_u64(slice_text(argv[2]), 10000000, &records), "usage: old_trail DIRECTORY RECORDS");
	must(extract_start(540, "https://localhost/fhir", error, sizeof error), "extraction");
	struct store_settings settings = { .directory = argv[1], .keys_of = extract_keys,
		.patient = schema_resource(SLICE("Patient"))->resource,
		.definitions = schema_resource(SLICE("SearchParameter"))->resource };
	struct store *store = store_open(&settings, error, sizeof error);
	struct registry_order order = { .officer = SLICE("yamada"), .now = THEN * 1000000 };
	struct audit_mark last = { 0 };
	struct jws_key *pairs;
	struct arena arena;
	size_t count;

	must(store != NULL, error);
	arena_init(&arena, 0);
	must(registry_audit_key_make(store, &order), order.error);
	must(witness_keys(store, true, &arena, &pairs, &count) == STORE_OK && count == 1, "the key");
	add(store, &arena, 0, 1);
	for (store_audit_last(store, &last); last.number < records; store_audit_last(store, &last)) {
		uint64_t left = records - last.number;

		add(store, &arena, (int64_t)last.number, left < EVERY ? (int)left : EVERY);
		checkpoint(store, &pairs[0], (int64_t)last.number + EVERY);
	}
	witness_keys_free(pairs, count);
	arena_free(&arena);
	store_close(store);
	return 0;
}
