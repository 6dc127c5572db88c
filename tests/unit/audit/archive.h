/* A store that seals its audit records, for tests of what is in them. */
#ifndef IRORI_TEST_ARCHIVE_H
#define IRORI_TEST_ARCHIVE_H

#include "tests/store/fixture.h"

#include "resources/schema/schema.h"
#include "server/audit/sealed.h"
#include "server/store/seal.h"

struct archive {
	struct fixture fixture;
	struct store *store;
	struct arena arena;
};

static inline uint16_t
number_of(const char *type)
{
	return schema_resource(slice_text(type))->resource;
}

static inline int
archive_open(void **state)
{
	static struct archive archive;
	char path[400], error[300];

	memset(&archive, 0, sizeof archive);
	fixture_make(&archive.fixture);
	fixture_close(&archive.fixture);
	snprintf(path, sizeof path, "%s/master.key", archive.fixture.directory);
	assert_true(store_master_make(path, error, sizeof error));
	archive.fixture.settings.encrypt = true;
	archive.fixture.settings.patient = number_of("Patient");
	archive.fixture.settings.audit_form = audit_form;
	archive.fixture.settings.audit_about = audit_about;
	fixture_open(&archive.fixture);
	archive.store = archive.fixture.store;
	arena_init(&archive.arena, 0);
	*state = &archive;
	return 0;
}

static inline int
archive_close(void **state)
{
	struct archive *archive = *state;

	fixture_remove(&archive->fixture);
	arena_free(&archive->arena);
	return 0;
}

/* Puts the event in the chain, behind what is there, and waits. */
static inline uint64_t
archive_put(struct archive *archive, const struct audit_event *event)
{
	struct audit_put put = { .bytes = audit_event_encode(event, &archive->arena) };
	struct commit commit = { .audits = &put };
	struct audit_mark mark;

	assert_non_null(put.bytes.data);
	assert_int_equal(store_commit_wait(archive->store, &commit), STORE_OK);
	store_audit_last(archive->store, &mark);
	return mark.number;
}

/* A new resource about these patients, with the event that tells of it. */
static inline uint64_t
archive_create(struct archive *archive, const char *type, const char *id, const char *const *patients, size_t count)
{
	struct audit_event event;
	struct slice subjects[8];
	struct change change = { .kind = CHANGE_CREATE, .resource = number_of(type), .id = slice_text(id), .subjects = subjects,
		.subject_count = count, .entries = SLICE(""), .keys = SLICE(""), .body = SLICE("{}") };
	struct audit_put put = { 0 };
	struct commit commit = { .changes = &change, .audits = &put };

	for (size_t i = 0; i < count; i++)
		subjects[i] = slice_text(patients[i]);
	audit_event_init(&event);
	event.type = AUDIT_CREATE;
	event.resource = change.resource;
	event.id = change.id;
	event.version = 1;
	put.bytes = audit_event_encode(&event, &archive->arena);
	assert_int_equal(store_commit_wait(archive->store, &commit), STORE_OK);
	return change.rid;
}

struct one_record {
	struct slice bytes;
	struct arena *arena;
};

static inline bool
archive_take_one(void *context, uint64_t number, struct slice record, const unsigned char hash[32])
{
	struct one_record *one = context;

	(void)number;
	(void)hash;
	one->bytes = arena_copy(one->arena, record);
	return false;
}

/* The record as it is chained. */
static inline struct slice
archive_bytes(struct archive *archive, uint64_t number)
{
	struct one_record one = { .arena = &archive->arena };

	assert_int_equal(store_audit_scan(archive->store, number, archive_take_one, &one), STORE_OK);
	assert_non_null(one.bytes.data);
	return one.bytes;
}

/* ... taken apart, and opened. */
static inline struct audit_event
archive_event(struct archive *archive, uint64_t number)
{
	struct audit_event event;

	assert_true(audit_event_decode(archive_bytes(archive, number), &archive->arena, &event));
	assert_int_equal(audit_event_open(archive->store, &event, &archive->arena), STORE_OK);
	return event;
}

#endif
