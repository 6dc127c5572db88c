/* Conflicts: what a decision rested on is no longer so. It is decided again by the committer, or by whoever decided it. */
#include "tests/store/fixture.h"

#include <pthread.h>

enum { THREADS = 8, INCREMENTS = 1250, TRIES = 1000 };

struct adder {
	struct fixture *fixture;
	struct change change;
	char body[24];
	bool itself; /* decides again on its own thread, not on the committer's */
	int increments;
};

/* Makes the change anew on what the snapshot says: one more than there is. */
static enum store_status
add_one(struct commit *commit, struct snapshot *snapshot)
{
	struct adder *adder = commit->context;
	struct record record;
	struct slice body;

	if (store_find(snapshot, TYPE_OTHER, SLICE("sum"), &record) != STORE_OK ||
	    store_body(snapshot, record.sequence, &body) != STORE_OK)
		return STORE_BROKEN;
	uint64_t sum;

	if (!slice_to_u64(body, UINT64_MAX, &sum))
		return STORE_BROKEN;
	int length = snprintf(adder->body, sizeof adder->body, "%llu", (unsigned long long)sum + 1);

	adder->change.body = slice_of(adder->body, (size_t)length);
	adder->change.expected_version = record.version;
	return STORE_OK;
}

/* Decides on a snapshot, and commits. */
static enum store_status
try_to_add(struct adder *adder)
{
	struct commit commit = { .changes = &adder->change, .decide = adder->itself ? NULL : add_one, .context = adder };
	struct snapshot *snapshot;

	adder->change = (struct change){ .kind = CHANGE_UPDATE, .resource = TYPE_OTHER, .id = SLICE("sum"),
		.entries = SLICE("\1s"), .keys = SLICE("\1s") };
	enum store_status status = snapshot_begin(adder->fixture->store, &snapshot);

	if (status != STORE_OK)
		return status;
	status = add_one(&commit, snapshot);
	snapshot_end(snapshot);
	return status == STORE_OK ? store_commit_wait(adder->fixture->store, &commit) : status;
}

static void *
add(void *argument)
{
	struct adder *adder = argument;

	for (int i = 0; i < adder->increments; i++) {
		enum store_status status = try_to_add(adder);

		for (int tries = 1; adder->itself && status == STORE_CONFLICT && tries < TRIES; tries++)
			status = try_to_add(adder);
		if (status != STORE_OK)
			return "not added";
	}
	return NULL;
}

static void
all_add(struct fixture *fixture, bool themselves, int increments)
{
	static struct adder adders[THREADS];
	pthread_t threads[THREADS];
	struct record record;
	struct slice body;
	uint64_t sum;

	assert_int_equal(put(fixture, CHANGE_CREATE, TYPE_OTHER, "sum", 0, NULL, "s", "0", NULL), STORE_OK);
	for (int i = 0; i < THREADS; i++) {
		adders[i] = (struct adder){ .fixture = fixture, .itself = themselves, .increments = increments };
		assert_int_equal(pthread_create(&threads[i], NULL, add, &adders[i]), 0);
	}
	for (int i = 0; i < THREADS; i++) {
		void *complaint;

		pthread_join(threads[i], &complaint);
		assert_null(complaint);
	}
	struct snapshot *snapshot = fixture_view(fixture);

	assert_int_equal(store_find(snapshot, TYPE_OTHER, SLICE("sum"), &record), STORE_OK);
	assert_int_equal(record.version, THREADS * increments + 1);
	assert_int_equal(store_body(snapshot, record.sequence, &body), STORE_OK);
	assert_true(slice_to_u64(body, UINT64_MAX, &sum));
	assert_int_equal(sum, THREADS * increments);
	snapshot_end(snapshot);
	struct store_figures figures;

	store_figures(fixture->store, &figures);
	assert_true(figures.conflicts > 0); /* else this test has tested nothing */
	/* Whoever is told to decide again itself is not in the next batch. */
	assert_true(themselves || figures.batches < (uint64_t)(THREADS * increments));
}

static void
no_update_is_lost(void **state)
{
	all_add(*state, false, INCREMENTS);
}

static void
nor_when_the_committer_does_not_decide(void **state)
{
	all_add(*state, true, INCREMENTS / 5);
}

struct claim {
	struct change change;
	struct audit_put refusal;
	uint64_t found; /* by holds or decide */
	int asked, decided;
};

/* "Nobody has this name yet", by what changed since it was decided. */
static bool
name_is_free(const struct commit *commit, struct snapshot *snapshot)
{
	struct claim *claim = commit->context;
	struct arena arena;
	const uint64_t *rids;
	size_t count;
	bool free = true;

	claim->asked++;
	arena_init(&arena, 0);
	assert_int_equal(store_changed(snapshot, TYPE_PATIENT, commit->decided_at, &arena, &rids, &count), STORE_OK);
	for (size_t i = 0; i < count; i++) {
		struct record record;

		assert_int_equal(store_record(snapshot, rids[i], &record), STORE_OK);
		free = free && !slice_equal(record.entries, claim->change.entries);
	}
	arena_free(&arena);
	return free;
}

static enum store_status
give_up(struct commit *commit, struct snapshot *snapshot)
{
	struct claim *claim = commit->context;

	(void)snapshot;
	claim->decided++;
	commit->changes = NULL;
	commit->audits = &claim->refusal;
	return STORE_OK;
}

static bool
keep(void *context, uint64_t number, struct slice record, const unsigned char hash[32])
{
	(void)number;
	(void)hash;
	buffer_reset(context);
	buffer_put(context, record);
	return true;
}

static void
a_search_that_a_decision_rests_on_is_asked_again(void **state)
{
	struct fixture *fixture = *state;
	struct claim claim = { .change = { .resource = TYPE_PATIENT, .id = SLICE("second"), .entries = SLICE("\4name"),
		.keys = SLICE("\4name"), .body = SLICE("2") }, .refusal = { .bytes = SLICE("refused") } };
	struct commit commit = { .changes = &claim.change, .holds = name_is_free, .decide = give_up, .context = &claim };
	struct buffer audit = { 0 };
	struct record record;

	/* Decided at 0; nothing has changed: taken without a question. */
	assert_int_equal(store_commit_wait(fixture->store, &commit), STORE_OK);
	assert_int_equal(claim.asked, 0);
	/* Decided at 1, another one of that type without that name meanwhile: asked, and taken. */
	assert_int_equal(put(fixture, CHANGE_CREATE, TYPE_PATIENT, "other", 0, NULL, "nobody", "", NULL), STORE_OK);
	commit.decided_at = 1;
	claim.change.id = SLICE("third");
	assert_int_equal(store_commit_wait(fixture->store, &commit), STORE_OK);
	assert_int_equal(claim.asked, 1);
	assert_int_equal(claim.decided, 0);
	/* Decided at 0: the first one has the name. The answer becomes a refusal, of which only the audit record stays. */
	commit.decided_at = 2;
	claim.change.id = SLICE("fourth");
	assert_int_equal(store_commit_wait(fixture->store, &commit), STORE_OK);
	assert_int_equal(claim.asked, 2);
	assert_int_equal(claim.decided, 1);
	struct snapshot *snapshot = fixture_view(fixture);

	assert_int_equal(store_find(snapshot, TYPE_PATIENT, SLICE("fourth"), &record), STORE_ABSENT);
	assert_int_equal(snapshot_sequence(snapshot), 3);
	snapshot_end(snapshot);
	assert_int_equal(store_audit_scan(fixture->store, 1, keep, &audit), STORE_OK);
	assert_slice(buffer_slice(&audit), "refused");
	buffer_free(&audit);
}

/* ---- Decided again by whoever decided it ----------------------------------------------------------------------- */

/* A commit of every kind of thing, and how often its expectations were asked for. */
struct wish {
	struct change create, other, update;
	struct slice subject;
	struct table_put table;
	struct audit_put audit;
	struct commit commit;
	char body[48];
	int asked;
	bool still; /* what is answered */
};

static bool
as_told(const struct commit *commit, struct snapshot *snapshot)
{
	struct wish *wish = commit->context;
	struct record record;

	wish->asked++;
	/* Shows what is there before the commit, and nothing of it. */
	assert_int_equal(store_find(snapshot, TYPE_OTHER, SLICE("old"), &record), STORE_OK);
	assert_int_equal(record.version, 1);
	assert_int_equal(store_find(snapshot, TYPE_OTHER, SLICE("new"), &record), STORE_ABSENT);
	return wish->still;
}

static const char wished[] = "{\"lastUpdated\":\"........................\"}";

static void
make_wish(struct wish *wish, uint64_t registry_generation)
{
	*wish = (struct wish){
		.create = { .kind = CHANGE_CREATE, .resource = TYPE_OTHER, .id = SLICE("new"), .entries = SLICE("\1k"),
		    .keys = SLICE("\1k"), .subjects = &wish->subject, .subject_count = 1,
		    .body = slice_of(wish->body, sizeof wished - 1), .time_offset = 16, .next = &wish->other },
		.other = { .kind = CHANGE_CREATE, .resource = TYPE_OTHER, .id = SLICE("newer"), .entries = SLICE("\1k"),
		    .keys = SLICE("\1k"), .body = SLICE("{}"), .next = &wish->update },
		.update = { .kind = CHANGE_UPDATE, .resource = TYPE_OTHER, .id = SLICE("old"), .expected_version = 1,
		    .entries = SLICE("\1k"), .keys = SLICE("\1k"), .body = SLICE("{}") },
		.subject = SLICE("somebody"),
		.table = { .table = TABLE_SETTING, .key = SLICE("key"), .value = SLICE("value") },
		.audit = { .bytes = SLICE("wished") },
		.commit = { .changes = &wish->create, .tables = &wish->table, .audits = &wish->audit, .holds = as_told,
		    .decided_at = 1, .registry_generation = registry_generation, .context = wish },
		.still = true,
	};
	memcpy(wish->body, wished, sizeof wished);
}

static void
other_version(struct wish *wish)
{
	wish->update.expected_version = 2;
}

static void
other_registry(struct wish *wish)
{
	wish->commit.registry_generation++;
}

static void
other_matches(struct wish *wish)
{
	wish->commit.decided_at = 0;
	wish->still = false;
}

static void
a_conflict_leaves_nothing_behind(void **state)
{
	static const struct {
		void (*spoil)(struct wish *wish);
		int asked;
	} causes[] = { { other_version, 0 }, { other_registry, 0 }, { other_matches, 1 } };
	struct fixture *fixture = *state;
	struct wish wish;
	struct change old;
	struct record record;
	struct slice value;
	struct store_figures before, after;
	uint64_t rid;

	assert_int_equal(put(fixture, CHANGE_CREATE, TYPE_OTHER, "old", 0, NULL, "k", "", &old), STORE_OK);
	uint64_t generation = store_registry_generation(fixture->store);

	store_figures(fixture->store, &before);
	for (size_t i = 0; i < sizeof causes / sizeof *causes; i++) {
		make_wish(&wish, generation);
		causes[i].spoil(&wish);
		assert_int_equal(store_commit_wait(fixture->store, &wish.commit), STORE_CONFLICT);
		assert_int_equal(wish.asked, causes[i].asked);
		assert_string_equal(wish.body, wished);
		store_figures(fixture->store, &after);
		assert_int_equal(after.conflicts, before.conflicts + i + 1);
		assert_int_equal(after.commits, before.commits);
		assert_int_equal(after.batches, before.batches);
		assert_int_equal(after.sequence, 1);
		assert_int_equal(after.records, 1);
		assert_int_equal(after.versions, 1);
		assert_int_equal(store_registry_generation(fixture->store), generation);
		struct snapshot *snapshot = fixture_view(fixture);

		assert_int_equal(store_rid(snapshot, TYPE_OTHER, SLICE("new"), &rid), STORE_ABSENT);
		assert_int_equal(store_rid(snapshot, TYPE_OTHER, SLICE("newer"), &rid), STORE_ABSENT);
		assert_int_equal(store_rid(snapshot, TYPE_PATIENT, SLICE("somebody"), &rid), STORE_ABSENT);
		assert_int_equal(store_record(snapshot, old.rid, &record), STORE_OK);
		assert_int_equal(record.version, 1);
		assert_int_equal(store_get(snapshot, TABLE_SETTING, SLICE("key"), &value), STORE_ABSENT);
		snapshot_end(snapshot);
	}
	/* The last of them, decided again: the same commit, on what is so now. */
	wish.still = true;
	assert_int_equal(store_commit_wait(fixture->store, &wish.commit), STORE_OK);
	assert_int_equal(wish.asked, 2);
	assert_int_equal(wish.create.rid, old.rid + 1); /* no number was used up */
	assert_int_equal(wish.create.sequence, 2);
	assert_int_equal(wish.update.sequence, 4);
	/* What they would have written to the chain is not in it. */
	fixture_close(fixture);
	fixture_open(fixture);
	struct buffer last = { 0 };

	assert_int_equal(store_audit_scan(fixture->store, 1, keep, &last), STORE_OK);
	assert_slice(buffer_slice(&last), "wished");
	buffer_reset(&last);
	assert_int_equal(store_audit_scan(fixture->store, 2, keep, &last), STORE_OK);
	assert_int_equal(last.length, 0);
	buffer_free(&last);
}

/* However many expectations a commit has, and however many changes: they are one question. */
static void
expectations_are_asked_for_once(void **state)
{
	enum { CHANGES = 200 };
	static struct change changes[CHANGES];
	static char ids[CHANGES][8];
	struct fixture *fixture = *state;
	struct wish wish = { .still = true };
	struct commit commit = { .changes = changes, .holds = as_told, .context = &wish };

	assert_int_equal(put(fixture, CHANGE_CREATE, TYPE_OTHER, "old", 0, NULL, "k", "", NULL), STORE_OK);
	for (int i = 0; i < CHANGES; i++) {
		int length = snprintf(ids[i], sizeof ids[i], "n%d", i);

		changes[i] = (struct change){ .resource = TYPE_OTHER, .id = slice_of(ids[i], (size_t)length),
			.entries = SLICE(""), .keys = SLICE(""), .body = SLICE("{}"), .next = i + 1 < CHANGES ? &changes[i + 1] : NULL };
	}
	assert_int_equal(store_commit_wait(fixture->store, &commit), STORE_OK);
	assert_int_equal(wish.asked, 1);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, fixture_set_up, fixture_tear_down)
	const struct CMUnitTest tests[] = {
		TEST(no_update_is_lost),
		TEST(nor_when_the_committer_does_not_decide),
		TEST(a_search_that_a_decision_rests_on_is_asked_again),
		TEST(a_conflict_leaves_nothing_behind),
		TEST(expectations_are_asked_for_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
