/* Records in the chain's form: what is clear, what is sealed and with whose keys, what is left when a key is gone, and how those
 * that concern somebody are found again. */
#include "tests/unit/audit/archive.h"

#include <time.h>

/* Three patients, an Observation of the first, a Group's worth of the first two. */
static const char *const patients[] = { "p1", "p2", "p3" };

struct people {
	uint64_t p1, p2, p3, o1, both;
};

static struct people
people_of(struct archive *archive)
{
	struct people people = { 0 };

	people.p1 = archive_create(archive, "Patient", "p1", patients, 1);
	people.p2 = archive_create(archive, "Patient", "p2", patients + 1, 1);
	people.p3 = archive_create(archive, "Patient", "p3", patients + 2, 1);
	people.o1 = archive_create(archive, "Observation", "o1", patients, 1);
	people.both = archive_create(archive, "Appointment", "a1", patients, 2);
	return people;
}

static struct audit_event
read_of(const char *type, const char *id)
{
	struct audit_event event;

	audit_event_init(&event);
	event.type = AUDIT_READ;
	event.status = 200;
	event.time = INT64_C(1790000000123456);
	event.resource = number_of(type);
	event.institution = 3;
	event.institution_id = SLICE("kasama-hospital");
	event.request_id = SLICE("r-1");
	event.user = SLICE("sato-canary");
	event.peer = SLICE("192.0.2.77");
	event.id = slice_text(id);
	event.purpose = SLICE("TREAT");
	return event;
}

static bool
stands_in(struct slice bytes, const char *text)
{
	return memmem(bytes.data, bytes.length, text, strlen(text)) != NULL;
}

static bool
concerns(const struct audit_event *event, uint64_t rid)
{
	for (uint32_t i = 0; i < event->subjects.listed; i++)
		if (event->subjects.rids[i] == rid)
			return true;
	return false;
}

/* ---- What is written --------------------------------------------------------------------------------------------- */

static void
a_create_has_what_the_commit_gave(void **state)
{
	struct archive *archive = *state;
	struct people people = people_of(archive);
	struct audit_event event = read_of("Patient", "p1");

	/* Changes come before what is put behind them. */
	uint64_t last = archive_put(archive, &event);

	assert_int_equal(last, 6);
	event = archive_event(archive, 4);
	assert_int_equal(event.type, AUDIT_CREATE);
	assert_true(event.rid == people.o1 && event.version == 1);
	assert_int_equal(event.subjects.listed, 1);
	assert_true(concerns(&event, people.p1));
	assert_slice(event.id, "o1");
	event = archive_event(archive, 5);
	assert_true(event.rid == people.both && event.subjects.listed == 2);
	assert_true(concerns(&event, people.p1) && concerns(&event, people.p2));
	event = archive_event(archive, 1);
	assert_true(event.rid == people.p1 && concerns(&event, people.p1));
}

/* Each event of a commit with several changes is completed by its own. */
static void
each_change_of_a_commit(void **state)
{
	struct archive *archive = *state;
	struct slice one = SLICE("p1"), two = SLICE("p2");
	struct change changes[] = {
		{ .kind = CHANGE_CREATE, .resource = number_of("Observation"), .id = SLICE("x"), .subjects = &one, .subject_count = 1,
		    .entries = SLICE(""), .keys = SLICE(""), .body = SLICE("{}"), .next = &changes[1] },
		{ .kind = CHANGE_CREATE, .resource = number_of("Observation"), .id = SLICE("y"), .subjects = &two, .subject_count = 1,
		    .entries = SLICE(""), .keys = SLICE(""), .body = SLICE("{}") },
	};
	struct audit_put puts[2] = { { .next = &puts[1] } };
	struct commit commit = { .changes = changes, .audits = puts };

	for (int i = 0; i < 2; i++) {
		struct audit_event event = read_of("Observation", i == 0 ? "x" : "y");

		event.type = AUDIT_CREATE;
		event.version = 1;
		puts[i].bytes = audit_event_encode(&event, &archive->arena);
	}
	assert_int_equal(store_commit_wait(archive->store, &commit), STORE_OK);
	struct audit_event none;

	audit_event_init(&none);
	assert_int_equal(archive_put(archive, &none), 3);
	for (uint64_t i = 0; i < 2; i++) {
		struct audit_event event = archive_event(archive, 1 + i);

		assert_true(event.rid == changes[i].rid);
		assert_int_equal(event.subjects.listed, 1);
	}
}

static void
what_is_personal_is_sealed(void **state)
{
	struct archive *archive = *state;
	struct people people = people_of(archive);
	struct audit_event event = read_of("Observation", "o1-canary");

	audit_list_add(&event.subjects, &archive->arena, people.p1);
	event.query = SLICE("code=8480-6&name=%E7%AC%A0%E9%96%93,x&_count=3");
	event.note = SLICE("note-canary");
	uint64_t number = archive_put(archive, &event);
	struct slice bytes = archive_bytes(archive, number);

	for (const char *const *text = (const char *const[]){ "o1-canary", "8480-6", "note-canary", "192.0.2.77", NULL }; *text != NULL; text++)
		assert_false(stands_in(bytes, *text));
	/* Who works for an institution is accountable, and in clear. */
	for (const char *const *text = (const char *const[]){ "kasama-hospital", "sato-canary", "r-1", "TREAT", NULL }; *text != NULL; text++)
		assert_true(stands_in(bytes, *text));
	event = archive_event(archive, number);
	assert_slice(event.id, "o1-canary");
	assert_slice(event.query, "code=8480-6&name=%E7%AC%A0%E9%96%93,x&_count=3");
	assert_slice(event.note, "note-canary");
	assert_slice(event.peer, "192.0.2.77");
	assert_false(event.erased);
	/* Who knows what was asked finds it, value by value; what only says how to answer is not among it. */
	assert_int_equal(event.hashes.length, 3 * AUDIT_HASH);
	assert_true(audit_event_asked(archive->store, &event, SLICE("code"), SLICE("8480-6")));
	assert_true(audit_event_asked(archive->store, &event, SLICE("name"), SLICE("笠間")));
	assert_true(audit_event_asked(archive->store, &event, SLICE("name"), SLICE("x")));
	assert_false(audit_event_asked(archive->store, &event, SLICE("name"), SLICE("友部")));
	assert_false(audit_event_asked(archive->store, &event, SLICE("_count"), SLICE("3")));
	/* A citizen's own name is theirs. */
	event = read_of("Observation", "o1");
	event.role = AUDIT_ROLE_CITIZEN;
	number = archive_put(archive, &event);
	assert_false(stands_in(archive_bytes(archive, number), "sato-canary"));
	event = archive_event(archive, number);
	assert_slice(event.user, "sato-canary");
	assert_int_equal(event.role, AUDIT_ROLE_CITIZEN);
}

/* Who is asked about is concerned, found or not. */
static void
who_is_asked_about(void **state)
{
	struct archive *archive = *state;
	struct people people = people_of(archive);
	struct audit_event event = read_of("Observation", "o1");

	event.status = 404;
	event = archive_event(archive, archive_put(archive, &event));
	assert_true(event.subjects.listed == 1 && concerns(&event, people.p1));
	assert_true(event.rid == 0);
	static const char *const queries[] = { "patient=p2", "patient=Patient/p2", "subject:Patient=p2", "beneficiary=Patient%2Fp2" };

	for (size_t i = 0; i < sizeof queries / sizeof *queries; i++) {
		event = read_of("Observation", "");
		event.type = AUDIT_SEARCH;
		event.query = slice_text(queries[i]);
		event = archive_event(archive, archive_put(archive, &event));
		assert_true(event.subjects.listed == 1 && concerns(&event, people.p2));
	}
	event = read_of("Patient", "");
	event.query = SLICE("_id=p3,nobody&name=p1");
	event = archive_event(archive, archive_put(archive, &event));
	assert_true(event.subjects.listed == 1 && concerns(&event, people.p3));
	event = read_of("Observation", "nothing");
	event.query = SLICE("patient=nobody&code=p1");
	event = archive_event(archive, archive_put(archive, &event));
	assert_int_equal(event.subjects.listed, 0);
	assert_slice(event.id, "nothing");
}

/* ---- What is left ------------------------------------------------------------------------------------------------ */

static void
a_key_that_is_gone(void **state)
{
	struct archive *archive = *state;
	struct people people = people_of(archive);
	struct audit_event event = read_of("Observation", "o1");

	audit_list_add(&event.subjects, &archive->arena, people.p1);
	uint64_t mine = archive_put(archive, &event);

	audit_list_add(&event.subjects, &archive->arena, people.p2);
	uint64_t ours = archive_put(archive, &event);

	event = read_of("Observation", "o2");
	audit_list_add(&event.subjects, &archive->arena, people.p2);
	uint64_t theirs = archive_put(archive, &event);

	assert_int_equal(store_subject_forget(archive->store, people.p1), STORE_OK);
	for (uint64_t number = mine; number <= ours; number++) {
		event = archive_event(archive, number);
		assert_true(event.erased);
		assert_slice(event.id, "erased");
		assert_slice(event.peer, "erased");
		/* A pseudonym stays, and who looked. */
		assert_true(concerns(&event, people.p1));
		assert_slice(event.institution_id, "kasama-hospital");
	}
	event = archive_event(archive, theirs);
	assert_false(event.erased);
	assert_slice(event.id, "o2");
	/* Who asks afterwards is recorded; what was asked is not. */
	event = read_of("Patient", "p1-canary");
	audit_list_add(&event.subjects, &archive->arena, people.p1);
	event = archive_event(archive, archive_put(archive, &event));
	assert_true(event.erased && event.flags & AUDIT_UNKEPT);
	assert_null(event.id.data);
	assert_true(concerns(&event, people.p1));
}

/* As version 1 wrote it: the committed sample of the fuzz target. */
static void
records_of_version_1(void **state)
{
	struct archive *archive = *state;
	static const unsigned char bytes[] = {
		0x01, 0x01, 0x00, 0xc8, 0x01, 0x64, 0xc0, 0x84, 0x9f, 0xd1, 0xed, 0xff, 0x96, 0x03, 0x03, 0x01, 0x00, 0x01, 0x02, 0x03,
		0x04, 0x05, 0x06, 0x07, 0x08, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x0e, 0x0f, 0x10, 0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17,
		0x18, 0x19, 0x1a, 0x1b, 0x1c, 0x1d, 0x1e, 0x1f, 0x00, 0x02, 0x72, 0x07, 0x6b, 0x61, 0x73, 0x61, 0x6d, 0x61, 0x02, 0x75,
		0x02, 0x74, 0x04, 0x3a, 0x3a, 0x31, 0x03, 0x63, 0x31, 0x00, 0x00, 0x05, 0x01, 0x01, 0x01, 0x05, 0x01, 0x01,
		0x05,
	};
	struct audit_event event;

	assert_true(audit_event_decode(slice_of((const char *)bytes, sizeof bytes), &archive->arena, &event));
	assert_int_equal(audit_event_open(archive->store, &event, &archive->arena), STORE_OK);
	assert_int_equal(event.type, AUDIT_READ);
	assert_int_equal(event.status, 200);
	assert_slice(event.institution_id, "kasama");
	assert_slice(event.user, "u");
	assert_slice(event.peer, "::1");
	assert_slice(event.id, "c1");
	assert_true(event.rid == 5 && event.version == 1 && concerns(&event, 5));
	assert_false(event.is_sealed || event.erased);
	assert_int_equal(event.role, AUDIT_ROLE_SOFTWARE);
	assert_null(event.purpose.data);
}

static void
what_is_no_event_is_kept_as_it_came(void **state)
{
	struct archive *archive = *state;
	struct audit_put put = { .bytes = SLICE("something else") };
	struct commit commit = { .audits = &put };

	assert_int_equal(store_commit_wait(archive->store, &commit), STORE_OK);
	assert_slice(archive_bytes(archive, 1), "something else");
}

/* ---- Ids --------------------------------------------------------------------------------------------------------- */

static void
ids_lead_back_and_tell_nothing(void **state)
{
	struct archive *archive = *state;
	char before[AUDIT_ID_MOST] = "", id[AUDIT_ID_MOST];
	uint64_t number;
	uint32_t place;
	unsigned alike = 0;

	for (uint64_t i = 1; i <= 500; i++) {
		uint64_t asked = i % 2 == 0 ? i : UINT64_C(10000000000) + i;
		uint32_t at = (uint32_t)(i * 7 % 1001);

		assert_true(audit_id_write(archive->store, asked, at, id));
		assert_int_equal(strlen(id), 17);
		assert_true(audit_id_read(archive->store, slice_text(id), &number, &place));
		assert_true(number == asked && place == at);
		alike += strncmp(before, id, 4) == 0;
		memcpy(before, id, sizeof id);
	}
	/* Neighbours begin alike by chance, one in 4,096. */
	assert_true(alike < 5);
	for (const char *const *bad = (const char *const[]){ "", "a", "a0123", "b0123456789abcdef", "a0123456789ABCDEF", "a0123456789abcdef0",
	         "a0123456789abcdeg", NULL }; *bad != NULL; bad++)
		assert_false(audit_id_read(archive->store, slice_text(*bad), &number, &place));
}

/* ---- Found again ------------------------------------------------------------------------------------------------- */

enum { MANY = 20000, MANY_IN_ONE = 1000 };

struct found {
	uint64_t numbers[64], looked;
	size_t count, most;
	uint64_t subject;
	struct arena arena;
};

static bool
note_number(void *context, uint64_t number, struct slice record)
{
	struct found *found = context;
	struct audit_event event;

	found->looked++;
	arena_reset(&found->arena);
	assert_true(audit_event_decode(record, &found->arena, &event));
	if (!concerns(&event, found->subject))
		return true;
	assert_true(found->count < 64);
	found->numbers[found->count++] = number;
	return found->count < found->most;
}

static struct found
look_for(struct archive *archive, struct audit_range range, size_t most)
{
	struct found found = { .subject = range.subject, .most = most };

	if (range.from == 0 && range.to == 0)
		range.from = INT64_MIN, range.to = INT64_MAX;
	arena_init(&found.arena, 0);
	assert_int_equal(store_audit_back(archive->store, &range, note_number, &found), STORE_OK);
	arena_free(&found.arena);
	return found;
}

/* Records about patients 1,000 to 2,999, each in turn; and about patient 7 where said. Times rise by a second. */
static void
fill(struct archive *archive, const uint64_t *of_seven, size_t count)
{
	static struct audit_put puts[MANY_IN_ONE];

	for (uint64_t number = 1; number <= MANY;) {
		struct commit commit = { .audits = puts };

		arena_reset(&archive->arena);
		for (size_t i = 0; i < MANY_IN_ONE; i++, number++) {
			struct audit_event event;
			uint64_t subject = 1000 + number % 2000;

			for (size_t k = 0; k < count; k++)
				subject = of_seven[k] == number ? 7 : subject;
			audit_event_init(&event);
			event.type = AUDIT_READ;
			event.time = (int64_t)number * 1000000;
			audit_list_add(&event.subjects, &archive->arena, subject);
			puts[i] = (struct audit_put){ .bytes = audit_event_encode(&event, &archive->arena),
				.next = i + 1 < MANY_IN_ONE ? &puts[i + 1] : NULL };
		}
		assert_int_equal(store_commit_wait(archive->store, &commit), STORE_OK);
	}
}

static void
those_about_somebody_are_found_without_a_walk(void **state)
{
	struct archive *archive = *state;
	/* At both ends of blocks of 4,096, in the midst of them, and behind the last whole one. */
	static const uint64_t of_seven[] = { 1, 2, 4096, 4097, 9000, 12288, 16384, 16385, 19999 };
	static const size_t count = sizeof of_seven / sizeof *of_seven;

	fill(archive, of_seven, count);
	for (int again = 0; again < 2; again++) {
		struct found found = look_for(archive, (struct audit_range){ .subject = 7 }, 64);

		assert_int_equal(found.count, count);
		for (size_t i = 0; i < count; i++)
			assert_true(found.numbers[i] == of_seven[count - 1 - i]);
		/* The tail, and hardly more than those. */
		assert_true(found.looked < MANY % 4096 + 20);
		/* A page, and the next. */
		found = look_for(archive, (struct audit_range){ .subject = 7 }, 3);
		assert_true(found.count == 3 && found.numbers[2] == 16384);
		found = look_for(archive, (struct audit_range){ .subject = 7, .before = 16384 }, 3);
		assert_true(found.count == 3 && found.numbers[0] == 12288 && found.numbers[2] == 4097);
		found = look_for(archive, (struct audit_range){ .subject = 7, .before = 1 }, 3);
		assert_int_equal(found.count, 0);
		/* Times pass over whole blocks. */
		found = look_for(archive, (struct audit_range){ .subject = 7, .from = INT64_C(4097000000), .to = INT64_C(8192000000) }, 64);
		assert_true(found.looked < MANY % 4096 + 20);
		assert_true(found.numbers[found.count - 1] == 4097);
		found = look_for(archive, (struct audit_range){ .subject = 8 }, 64);
		assert_int_equal(found.count, 0);
		/* Everybody's, from the last. */
		found = look_for(archive, (struct audit_range){ .subject = 0, .before = 3 }, 64);
		assert_int_equal(found.looked, 2);
		if (again == 0) {
			fixture_close(&archive->fixture);
			fixture_open(&archive->fixture);
			archive->store = archive->fixture.store;
		}
	}
}

/* A chain that was written before there were digests gets them. */
static void
an_older_chain_gets_its_digests(void **state)
{
	struct archive *archive = *state;
	static const uint64_t of_seven[] = { 5, 10000 };
	struct audit_event event;

	fixture_close(&archive->fixture);
	archive->fixture.settings.audit_about = NULL;
	fixture_open(&archive->fixture);
	archive->store = archive->fixture.store;
	fill(archive, of_seven, 2);
	struct found found = look_for(archive, (struct audit_range){ .subject = 7 }, 64);

	assert_true(found.count == 2 && found.looked == MANY);
	fixture_close(&archive->fixture);
	archive->fixture.settings.audit_about = audit_about;
	fixture_open(&archive->fixture);
	archive->store = archive->fixture.store;
	audit_event_init(&event);
	archive_put(archive, &event);
	found = look_for(archive, (struct audit_range){ .subject = 7 }, 64);
	assert_true(found.count == 2 && found.numbers[0] == 10000 && found.numbers[1] == 5);
	assert_true(found.looked < MANY % 4096 + 20);
}

/* ---- What it costs ----------------------------------------------------------------------------------------------- */

static double
seconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static double
reads_a_second(struct archive *archive, size_t *bytes)
{
	enum { ROUNDS = 20 };
	static struct audit_put puts[MANY_IN_ONE];
	struct audit_mark mark;
	double begun = seconds();

	for (unsigned round = 0; round < ROUNDS; round++) {
		struct commit commit = { .audits = puts };

		arena_reset(&archive->arena);
		for (size_t i = 0; i < MANY_IN_ONE; i++) {
			struct audit_event event = read_of("Observation", "01m8ek17at4rcty2z7kvrd08bw");
			static const unsigned char print[32];

			event.certificate = print;
			event.token_id = SLICE("01m8ek17at4rcty2z7kvrd08bw");
			event.rid = 5000 + i;
			audit_list_add(&event.subjects, &archive->arena, 1000 + i % 500);
			puts[i] = (struct audit_put){ .bytes = audit_event_encode(&event, &archive->arena),
				.next = i + 1 < MANY_IN_ONE ? &puts[i + 1] : NULL };
		}
		assert_int_equal(store_commit_wait(archive->store, &commit), STORE_OK);
	}
	double taken = seconds() - begun;

	store_audit_last(archive->store, &mark);
	*bytes = archive_bytes(archive, mark.number).length;
	return ROUNDS * MANY_IN_ONE / taken;
}

static void
sealing_is_cheap(void **state)
{
	struct archive *archive = *state;
	size_t plain, sealed;

	fixture_close(&archive->fixture);
	archive->fixture.settings.audit_form = NULL;
	fixture_open(&archive->fixture);
	archive->store = archive->fixture.store;
	double before = reads_a_second(archive, &plain);

	fixture_close(&archive->fixture);
	archive->fixture.settings.audit_form = audit_form;
	fixture_open(&archive->fixture);
	archive->store = archive->fixture.store;
	double after = reads_a_second(archive, &sealed);

	print_message("reads: %.0f records/s of %zu bytes as they come, %.0f/s of %zu bytes sealed\n", before, plain, after, sealed);
	assert_true(sealed < plain + 100);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_create_has_what_the_commit_gave, archive_open, archive_close),
		cmocka_unit_test_setup_teardown(each_change_of_a_commit, archive_open, archive_close),
		cmocka_unit_test_setup_teardown(what_is_personal_is_sealed, archive_open, archive_close),
		cmocka_unit_test_setup_teardown(who_is_asked_about, archive_open, archive_close),
		cmocka_unit_test_setup_teardown(a_key_that_is_gone, archive_open, archive_close),
		cmocka_unit_test_setup_teardown(records_of_version_1, archive_open, archive_close),
		cmocka_unit_test_setup_teardown(what_is_no_event_is_kept_as_it_came, archive_open, archive_close),
		cmocka_unit_test_setup_teardown(ids_lead_back_and_tell_nothing, archive_open, archive_close),
		cmocka_unit_test_setup_teardown(those_about_somebody_are_found_without_a_walk, archive_open, archive_close),
		cmocka_unit_test_setup_teardown(an_older_chain_gets_its_digests, archive_open, archive_close),
		cmocka_unit_test_setup_teardown(sealing_is_cheap, archive_open, archive_close),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
