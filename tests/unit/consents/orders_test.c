/* Orders about consents, stops and notices: what they leave in the tables, alone and in races, whatever becomes of the resource. */
#include "tests/unit/registry/town.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

#include "resources/extract.h"
#include "resources/json_read.h"
#include "server/access/items.h"
#include "server/audit/event.h"
#include "server/consents/consents.h"

static struct town town;
static struct registry_order *order;

static void
put_resource(const char *type_name, const char *id, const char *patient, const char *body)
{
	const struct schema_type *type = schema_resource(slice_text(type_name));
	struct slice subject = slice_text(patient != NULL ? patient : "");
	struct snapshot *snapshot;
	struct record record = { 0 };

	assert_int_equal(snapshot_begin(town.store, &snapshot), STORE_OK);
	if (store_find(snapshot, type->resource, slice_text(id), &record) != STORE_OK)
		record.version = 0;
	struct change change = { .kind = body == NULL ? CHANGE_DELETE : record.version == 0 ? CHANGE_CREATE : CHANGE_UPDATE,
		.resource = type->resource, .id = slice_text(id), .expected_version = record.version, .owner = 1, .writer = 1, .items = 128,
		.subjects = &subject, .subject_count = patient != NULL, .entries = SLICE(""), .keys = SLICE(""),
		.body = body != NULL ? slice_text(body) : SLICE("") };
	struct commit commit = { .changes = &change };

	snapshot_end(snapshot);
	assert_int_equal(store_commit_wait(town.store, &commit), STORE_OK);
}

/* A Consent of the patient's that permits the institutions (NULL at the end; none: all) everything. */
static void
put_consent(const char *id, const char *patient, const char *const *institutions)
{
	char body[4000], actors[2000] = "";
	size_t length = 0;

	for (size_t i = 0; institutions[i] != NULL; i++)
		length += (size_t)snprintf(actors + length, sizeof actors - length, "%s{\"role\":{\"coding\":[{\"system\":"
		    "\"http://terminology.hl7.org/CodeSystem/v3-ParticipationType\",\"code\":\"IRCP\"}]},"
		    "\"reference\":{\"reference\":\"Organization/%s\"}}", i > 0 ? "," : ",\"actor\":[", institutions[i]);
	snprintf(body, sizeof body, "{\"resourceType\":\"Consent\",\"id\":\"%s\",\"status\":\"active\",\"scope\":{\"coding\":[{\"system\":"
	    "\"http://terminology.hl7.org/CodeSystem/consentscope\",\"code\":\"patient-privacy\"}]},\"patient\":{\"reference\":\"Patient/%s\"},"
	    "\"policy\":[{\"uri\":\"http://irori.example/fhir/notice/1\"}],\"provision\":{\"type\":\"permit\"%s%s}}", id, patient, actors,
	    actors[0] != '\0' ? "]" : "");
	put_resource("Consent", id, patient, body);
}

#define NOBODY_BUT(...) (const char *const[]){ __VA_ARGS__, NULL }
#define EVERYBODY (const char *const[]){ NULL }

static enum consents_answer
activate(const char *id)
{
	struct faults faults;
	struct activation out;

	return consent_activate(town.store, order, slice_text(id), 0, SLICE("同意書"), 0, &town.arena, &faults, &out);
}

static enum consents_answer
withdraw(const char *id)
{
	return consent_withdraw(town.store, order, slice_text(id), SLICE("申出"));
}

static enum consents_answer
stop(const char *patient, const char *institution, uint64_t items, bool listing, uint32_t *number)
{
	const struct stop_request request = { .patient = slice_text(patient), .items = items, .listing = listing,
		.institution = institution != NULL ? slice_text(institution) : SLICE_NONE };

	return consent_stop(town.store, order, &request, number);
}

static enum consents_answer
deliver(uint32_t version, const char *patient)
{
	struct slice id = slice_text(patient);
	size_t which;

	return notice_delivered(town.store, order, version, order->now, &id, 1, &which);
}

static void
publish(uint32_t version)
{
	struct notice notice = { .version = version };

	for (unsigned i = 0; i < NOTICE_POINTS; i++)
		notice.points[i] = SLICE("何か");
	assert_int_equal(notice_publish(town.store, order, &notice), CONSENTS_OK);
}

static int
begin(void **state)
{
	(void)state;
	memset(&town, 0, sizeof town);
	town.order.officer = SLICE("yamada");
	town.order.now = (int64_t)time(NULL) * SECOND;
	arena_init(&town.arena, 0);
	fixture_make(&town.fixture);
	fixture_close(&town.fixture);
	town.fixture.settings.patient = schema_resource(SLICE("Patient"))->resource;
	fixture_open(&town.fixture);
	town.store = town.fixture.store;
	order = &town.order;
	town_institution(&town, "one");
	town_institution(&town, "two");
	town_institution(&town, "three");
	put_resource("Patient", "p", "p", "{\"resourceType\":\"Patient\",\"id\":\"p\"}");
	put_resource("Patient", "q", "q", "{\"resourceType\":\"Patient\",\"id\":\"q\"}");
	publish(1);
	assert_int_equal(deliver(1, "p"), CONSENTS_OK);
	assert_int_equal(deliver(1, "q"), CONSENTS_OK);
	return 0;
}

static int
end(void **state)
{
	(void)state;
	town_remove(&town);
	return 0;
}

static uint64_t
rid_of(struct snapshot *snapshot, const char *type, const char *id)
{
	uint64_t rid = 0;

	assert_int_equal(store_rid(snapshot, schema_resource(slice_text(type))->resource, slice_text(id), &rid), STORE_OK);
	return rid;
}

static struct standing
standing_now(const char *patient)
{
	struct snapshot *snapshot;
	struct standing standing;

	assert_int_equal(snapshot_begin(town.store, &snapshot), STORE_OK);
	assert_int_equal(standing_read(snapshot, rid_of(snapshot, "Patient", patient), &town.arena, &standing), STORE_OK);
	for (size_t i = 0; i < standing.consent_count; i++)
		standing.consents[i].compiled = arena_copy(&town.arena, standing.consents[i].compiled);
	snapshot_end(snapshot);
	return standing;
}

/* The rows of TABLE_PERMITTED as text, "2:14 ..." */
static bool
print_row(void *context, struct slice key, struct slice value)
{
	struct buffer *out = context;
	uint64_t institution = 0, patient = 0;

	assert_int_equal(key.length, PERMITTED_KEY);
	assert_int_equal(value.length, 0);
	for (unsigned i = 0; i < 4; i++)
		institution = institution << 8 | (unsigned char)key.data[i];
	for (unsigned i = 4; i < 12; i++)
		patient = patient << 8 | (unsigned char)key.data[i];
	buffer_print(out, "%llu:%llu ", (unsigned long long)institution, (unsigned long long)patient);
	return true;
}

/* What they must be by the standings, reckoned from nothing else. */
struct wanted {
	uint64_t patient;
	bool open[8]; /* institutions 1 to 7 */
};

static void
note(void *context, uint32_t institution)
{
	struct wanted *wanted = context;

	assert_true(institution < 8);
	wanted->open[institution] = true;
}

static void
expect_row(struct buffer *out, uint64_t institution, uint64_t patient)
{
	buffer_print(out, "%llu:%llu ", (unsigned long long)institution, (unsigned long long)patient);
}

static void
assert_permitted_exact(void)
{
	static const char *const patients[] = { "p", "q" };
	struct snapshot *snapshot;
	struct buffer found, expected;
	struct wanted wanted[2] = { 0 };
	bool all[2] = { 0 }, unlisted[2] = { 0 };

	buffer_init(&found, 0);
	buffer_init(&expected, 0);
	assert_int_equal(snapshot_begin(town.store, &snapshot), STORE_OK);
	assert_int_equal(store_scan(snapshot, TABLE_PERMITTED, SLICE_NONE, print_row, &found), STORE_OK);
	for (unsigned i = 0; i < 2; i++) {
		struct standing standing;

		wanted[i].patient = rid_of(snapshot, "Patient", patients[i]);
		assert_int_equal(standing_read(snapshot, wanted[i].patient, &town.arena, &standing), STORE_OK);
		unlisted[i] = standing.flags & STANDING_UNLISTED;
		for (size_t j = 0; j < standing.consent_count; j++) {
			struct wanted one = { 0 };

			if (consent_institutions(standing.consents[j].compiled, note, &one))
				all[i] = true;
			else
				for (unsigned k = 0; k < 8; k++)
					wanted[i].open[k] = wanted[i].open[k] || one.open[k];
		}
	}
	for (unsigned k = 0; k < 8; k++)
		for (unsigned i = 0; i < 2; i++)
			if (k == 0 ? all[i] : wanted[i].open[k])
				expect_row(&expected, k, wanted[i].patient);
	for (unsigned i = 0; i < 2; i++)
		if (unlisted[i])
			expect_row(&expected, PERMITTED_UNLISTED, wanted[i].patient);
	snapshot_end(snapshot);
	buffer_byte(&found, '\0');
	buffer_byte(&expected, '\0');
	assert_string_equal(found.data, expected.data);
	buffer_free(&found);
	buffer_free(&expected);
}

static void
into_force_and_out(void **state)
{
	(void)state;
	put_consent("a", "p", NOBODY_BUT("one", "two"));
	assert_int_equal(standing_now("p").consent_count, 0);
	assert_int_equal(withdraw("a"), CONSENTS_NOT_ACTIVE);
	assert_int_equal(activate("a"), CONSENTS_OK);
	assert_int_equal(standing_now("p").consent_count, 1);
	assert_permitted_exact();
	/* Again, by a new version: in its place. */
	put_consent("a", "p", NOBODY_BUT("three"));
	assert_permitted_exact();
	assert_int_equal(standing_now("p").consents[0].version, 1);
	assert_int_equal(activate("a"), CONSENTS_OK);
	assert_int_equal(standing_now("p").consent_count, 1);
	assert_int_equal(standing_now("p").consents[0].version, 2);
	assert_permitted_exact();
	put_consent("b", "p", EVERYBODY);
	assert_int_equal(activate("b"), CONSENTS_OK);
	assert_permitted_exact();
	assert_int_equal(withdraw("a"), CONSENTS_OK);
	assert_permitted_exact();
	/* What was deleted can still be withdrawn, not activated. */
	put_resource("Consent", "b", NULL, NULL);
	assert_int_equal(activate("b"), CONSENTS_NO_CONSENT);
	assert_int_equal(withdraw("b"), CONSENTS_OK);
	assert_int_equal(standing_now("p").consent_count, 0);
	assert_permitted_exact();
}

static void
what_is_refused(void **state)
{
	(void)state;
	uint32_t number;
	size_t ended;

	assert_int_equal(activate("none"), CONSENTS_NO_CONSENT);
	assert_int_equal(activate(""), CONSENTS_NO_CONSENT);
	put_consent("x", "nobody", EVERYBODY);
	assert_int_equal(activate("x"), CONSENTS_NOTICE_UNDELIVERED);
	put_consent("y", "p", NOBODY_BUT("nosuch"));
	assert_int_equal(activate("y"), CONSENTS_NO_RULES);
	assert_int_equal(deliver(2, "p"), CONSENTS_NOTICE_UNKNOWN);
	assert_int_equal(deliver(1, "stranger"), CONSENTS_NO_PATIENT);
	assert_int_equal(stop("stranger", NULL, UINT64_MAX, false, &number), CONSENTS_NO_PATIENT);
	assert_int_equal(stop("p", "nosuch", UINT64_MAX, false, &number), CONSENTS_NO_INSTITUTION);
	assert_int_equal(consent_resume(town.store, order, SLICE("p"), 0, false, &ended), CONSENTS_NO_STOP);
	assert_int_equal(consent_resume(town.store, order, SLICE("p"), 0, true, &ended), CONSENTS_NO_STOP);
	/* Nothing was left of any of these. */
	assert_int_equal(standing_now("p").consent_count, 0);
	assert_int_equal(standing_now("p").last_stop, 0);
	assert_permitted_exact();
}

/* In force for one patient, it can't become another's by a new version. */
static void
another_patients(void **state)
{
	(void)state;
	put_consent("a", "p", EVERYBODY);
	assert_int_equal(activate("a"), CONSENTS_OK);
	put_consent("a", "q", EVERYBODY);
	assert_int_equal(activate("a"), CONSENTS_OTHER_PATIENT);
	assert_int_equal(standing_now("q").consent_count, 0);
	assert_int_equal(withdraw("a"), CONSENTS_OK);
	assert_int_equal(activate("a"), CONSENTS_OK);
	assert_int_equal(standing_now("p").consent_count, 0);
	assert_int_equal(standing_now("q").consent_count, 1);
	assert_permitted_exact();
}

static void
stops(void **state)
{
	(void)state;
	uint32_t number;
	size_t ended;

	put_consent("a", "p", EVERYBODY);
	assert_int_equal(activate("a"), CONSENTS_OK);
	assert_int_equal(stop("p", "two", UINT64_MAX, false, &number), CONSENTS_OK);
	assert_int_equal(number, 1);
	assert_int_equal(stop("p", NULL, 32, false, &number), CONSENTS_OK);
	assert_int_equal(number, 2);
	assert_int_equal(stop("p", NULL, UINT64_MAX, true, &number), CONSENTS_OK);
	assert_int_equal(number, 3);
	struct standing standing = standing_now("p");

	assert_int_equal(standing.stop_count, 2);
	assert_int_equal(standing.stops[0].institution, 2);
	assert_true(standing.stops[0].items == UINT64_MAX);
	assert_int_equal(standing.stops[1].institution, 0);
	assert_int_equal(standing.stops[1].items, 32);
	assert_int_equal(standing.flags, STANDING_UNLISTED);
	assert_permitted_exact();
	assert_int_equal(consent_resume(town.store, order, SLICE("p"), 1, false, &ended), CONSENTS_OK);
	assert_int_equal(ended, 1);
	assert_int_equal(standing_now("p").stops[0].number, 2);
	assert_int_equal(consent_resume(town.store, order, SLICE("p"), 0, true, &ended), CONSENTS_OK);
	assert_int_equal(standing_now("p").flags, 0);
	assert_permitted_exact();
	assert_int_equal(consent_resume(town.store, order, SLICE("p"), 0, false, &ended), CONSENTS_OK);
	assert_int_equal(standing_now("p").stop_count, 0);
	assert_int_equal(stop("p", NULL, UINT64_MAX, false, &number), CONSENTS_OK);
	assert_int_equal(number, 4); /* none is given twice */
}

static void
notices(void **state)
{
	(void)state;
	publish(2);
	struct notice again = { .version = 2 };

	for (unsigned i = 0; i < NOTICE_POINTS; i++)
		again.points[i] = SLICE("別");
	assert_int_equal(notice_publish(town.store, order, &again), CONSENTS_NOTICE_THERE);
	assert_int_equal(deliver(2, "p"), CONSENTS_OK);
	assert_int_equal(deliver(1, "p"), CONSENTS_OK);
	assert_int_equal(standing_now("p").notice, 2);
	/* All or nobody; one who is named twice is told once. */
	const struct slice some[] = { SLICE("q"), SLICE("q"), SLICE("stranger") };
	size_t which;

	assert_int_equal(notice_delivered(town.store, order, 2, order->now, some, 3, &which), CONSENTS_NO_PATIENT);
	assert_int_equal(which, 2);
	assert_int_equal(standing_now("q").notice, 1);
	assert_int_equal(notice_delivered(town.store, order, 2, order->now, some, 2, &which), CONSENTS_OK);
	assert_int_equal(standing_now("q").notice, 2);
}

/* Random orders leave the table of who is open to whom exactly what the standings say. */
static void
permitted_is_exact(void **state)
{
	(void)state;
	static const char *const ids[] = { "a", "b", "c", "d" }, *const patients[] = { "p", "q", "p", "q" };
	static const char *const numbers[] = { "one", "two", "three" };
	unsigned seed = 7;

	for (unsigned i = 0; i < 300; i++) {
		unsigned which = (unsigned)rand_r(&seed) % 4, deed = (unsigned)rand_r(&seed) % 6, more = (unsigned)rand_r(&seed) % 3;
		uint32_t number;
		size_t ended;

		if (deed <= 1) {
			put_consent(ids[which], patients[which], more == 0 ? EVERYBODY : more == 1 ? NOBODY_BUT(numbers[which % 3]) :
			    NOBODY_BUT(numbers[which % 3], numbers[(which + 1) % 3]));
			assert_int_equal(activate(ids[which]), CONSENTS_OK);
		} else if (deed == 2) {
			withdraw(ids[which]);
		} else if (deed == 3) {
			assert_int_equal(stop(patients[which], numbers[more], UINT64_MAX, more == 0, &number), CONSENTS_OK);
		} else {
			consent_resume(town.store, order, slice_text(patients[which]), 0, deed == 4, &ended);
		}
		assert_permitted_exact();
	}
}

/* ---- Races -------------------------------------------------------------------------------------------------------- */

enum { RACERS = 4, LAPS = 40 };

struct racer {
	pthread_t thread;
	struct registry_order order;
	uint32_t numbers[LAPS];
	unsigned place;
};

static void *
race(void *context)
{
	struct racer *racer = context;
	const struct stop_request request = { .patient = SLICE("p"), .items = UINT64_MAX, .institution = SLICE_NONE };

	for (unsigned i = 0; i < LAPS; i++)
		if (consent_stop(town.store, &racer->order, &request, &racer->numbers[i]) != CONSENTS_OK)
			racer->numbers[i] = 0;
	return NULL;
}

/* Nobody's stop is lost, and no number is given twice. */
static void
racing_orders(void **state)
{
	(void)state;
	struct racer racers[RACERS] = { 0 };
	bool seen[RACERS * LAPS + 1] = { false };

	for (unsigned i = 0; i < RACERS; i++) {
		racers[i].order = (struct registry_order){ .officer = SLICE("yamada"), .now = town.order.now };
		assert_int_equal(pthread_create(&racers[i].thread, NULL, race, &racers[i]), 0);
	}
	for (unsigned i = 0; i < RACERS; i++)
		pthread_join(racers[i].thread, NULL);
	for (unsigned i = 0; i < RACERS; i++)
		for (unsigned j = 0; j < LAPS; j++) {
			assert_in_range(racers[i].numbers[j], 1, RACERS * LAPS);
			assert_false(seen[racers[i].numbers[j]]);
			seen[racers[i].numbers[j]] = true;
		}
	struct standing standing = standing_now("p");

	assert_int_equal(standing.stop_count, RACERS * LAPS);
	assert_int_equal(standing.last_stop, RACERS * LAPS);
	assert_int_equal(standing.notice, 1);
}

/* Two orders that both saw the same standing: who comes second decides anew on what the first has left. */
static void *
activate_many(void *context)
{
	struct racer *racer = context;

	for (unsigned i = 0; i < LAPS; i++) {
		char id[16];
		struct faults faults;
		struct activation out;
		struct arena arena;

		snprintf(id, sizeof id, "r%u-%u", racer->place, i);
		arena_init(&arena, 0);
		racer->numbers[i] = consent_activate(town.store, &racer->order, slice_text(id), 0, SLICE("x"), 0, &arena, &faults, &out) == CONSENTS_OK;
		arena_free(&arena);
	}
	return NULL;
}

static void
racing_activations(void **state)
{
	(void)state;
	struct racer racers[RACERS] = { 0 };
	char id[16];

	for (unsigned i = 0; i < RACERS; i++)
		for (unsigned j = 0; j < LAPS; j++) {
			snprintf(id, sizeof id, "r%u-%u", i, j);
			put_consent(id, "p", NOBODY_BUT(i % 2 == 0 ? "one" : "two"));
		}
	for (unsigned i = 0; i < RACERS; i++) {
		racers[i].order = (struct registry_order){ .officer = SLICE("yamada"), .now = town.order.now };
		racers[i].place = i;
		assert_int_equal(pthread_create(&racers[i].thread, NULL, activate_many, &racers[i]), 0);
	}
	for (unsigned i = 0; i < RACERS; i++) {
		pthread_join(racers[i].thread, NULL);
		for (unsigned j = 0; j < LAPS; j++)
			assert_int_equal(racers[i].numbers[j], 1);
	}
	assert_int_equal(standing_now("p").consent_count, RACERS * LAPS);
	assert_permitted_exact();
	/* The rest up to what there may be; one more is refused, and changes nothing. */
	for (unsigned i = RACERS * LAPS; i <= STANDING_CONSENTS_MOST; i++) {
		snprintf(id, sizeof id, "s%u", i);
		put_consent(id, "p", EVERYBODY);
		assert_int_equal(activate(id), i < STANDING_CONSENTS_MOST ? CONSENTS_OK : CONSENTS_TOO_MANY);
	}
	assert_int_equal(standing_now("p").consent_count, STANDING_CONSENTS_MOST);
}

/* ---- What else the rows say ---------------------------------------------------------------------------------------- */

/* Each row names the commit that made it, and so does the row that is nobody's. */
static void
changes_are_told(void **state)
{
	(void)state;
	uint32_t number;
	uint64_t last, before = standing_now("p").changed, others = standing_now("q").changed;
	struct snapshot *snapshot;

	assert_true(before > 0);
	assert_int_equal(stop("p", NULL, UINT64_MAX, false, &number), CONSENTS_OK);
	assert_int_equal(snapshot_begin(town.store, &snapshot), STORE_OK);
	assert_int_equal(standing_last_change(snapshot, &last), STORE_OK);
	assert_true(last == snapshot_sequence(snapshot));
	snapshot_end(snapshot);
	assert_true(standing_now("p").changed == last && last > before);
	assert_true(standing_now("q").changed == others);
}

struct seen {
	unsigned active, proposed, withdrawn;
};

static bool
count_view(void *context, const struct consent_view *view)
{
	struct seen *seen = context;

	seen->active += view->state == CONSENT_ACTIVE;
	seen->proposed += view->state == CONSENT_PROPOSED;
	seen->withdrawn += view->state == CONSENT_WITHDRAWN;
	return true;
}

static struct seen
look(const char *patient)
{
	struct seen seen = { 0 };
	struct snapshot *snapshot;

	assert_int_equal(snapshot_begin(town.store, &snapshot), STORE_OK);
	assert_int_equal(consents_each(snapshot, patient != NULL ? rid_of(snapshot, "Patient", patient) : 0, &town.arena, count_view, &seen),
	    STORE_OK);
	snapshot_end(snapshot);
	return seen;
}

static void
what_is_listed(void **state)
{
	(void)state;
	put_consent("a", "p", EVERYBODY);
	put_consent("b", "p", EVERYBODY);
	put_consent("c", "q", EVERYBODY);
	assert_int_equal(look("p").proposed, 2);
	assert_int_equal(look(NULL).proposed, 3);
	assert_int_equal(activate("a"), CONSENTS_OK);
	assert_int_equal(activate("c"), CONSENTS_OK);
	put_resource("Consent", "c", NULL, NULL);
	for (int indexed = 0; indexed < 2; indexed++) {
		struct seen p = look("p"), q = look("q"), all = look(NULL);

		assert_int_equal(p.active, 1);
		assert_int_equal(p.proposed, 1);
		assert_int_equal(q.active, 1); /* deleted, and in force */
		assert_int_equal(all.active, 2);
		assert_int_equal(all.proposed, 1);
		assert_int_equal(store_index_wait(town.store), STORE_OK);
	}
	assert_int_equal(withdraw("c"), CONSENTS_OK);
	assert_int_equal(withdraw("a"), CONSENTS_OK);
	assert_int_equal(look(NULL).withdrawn, 1);
	struct snapshot *snapshot;
	struct activation activation;

	assert_int_equal(snapshot_begin(town.store, &snapshot), STORE_OK);
	assert_int_equal(activation_read(snapshot, rid_of(snapshot, "Consent", "a"), &town.arena, &activation), STORE_OK);
	assert_int_equal(activation_read(snapshot, rid_of(snapshot, "Consent", "b"), &town.arena, &activation), STORE_ABSENT);
	assert_int_equal(activation_read(snapshot, rid_of(snapshot, "Consent", "a"), &town.arena, &activation), STORE_OK);
	assert_false(activation.active);
	assert_slice(activation.by, "yamada");
	assert_slice(activation.evidence, "同意書");
	assert_slice(activation.reason, "申出");
	assert_int_equal(activation.role, ROLE_OFFICE);
	assert_int_equal(activation.notice, 1);
	snapshot_end(snapshot);
}

/* ---- Notices as officers write them --------------------------------------------------------------------------------- */

static bool
reads(const char *text, const char *complaint)
{
	struct notice notice;
	char error[200] = "";
	bool ok = notice_read(slice_text(text), &town.arena, &notice, error, sizeof error);

	if (!ok && (complaint == NULL || strstr(error, complaint) == NULL))
		fail_msg("%s: %s", text, error);
	return ok;
}

static void
notices_are_read(void **state)
{
	(void)state;
	struct notice notice;
	char error[200];
	const char *text = "\xEF\xBB\xBF前置き\r\n[purpose]\r\n掲載\r\n二行目\r\n[利用目的]\r\nケア\r\n[users]\r\n機関\r\n[items]\r\n健診\r\n[opt-out]\r\n電話\r\n[問い合わせ先]\r\n"
	                   "課\r\n";

	assert_true(notice_read(slice_text(text), &town.arena, &notice, error, sizeof error));
	assert_slice(notice.points[NOTICE_PURPOSE], "掲載\r\n二行目");
	assert_slice(notice.points[NOTICE_USE], "ケア");
	assert_slice(notice.points[NOTICE_CONTACT], "課");
	assert_true(reads("{\"purpose\":\"a\",\"use\":\"b\",\"users\":\"c\",\"items\":\"d\",\"opt-out\":\"e\",\"contact\":\"f\"}", NULL));
	assert_false(reads("{\"purpose\":\"a\",\"use\":\"b\",\"users\":\"c\",\"items\":\"d\",\"opt-out\":\"e\"}", "contact"));
	assert_false(reads("{\"purpose\":\"a\",\"use\":\" \",\"users\":\"c\",\"items\":\"d\",\"opt-out\":\"e\",\"contact\":\"f\"}", "use"));
	assert_false(reads("{\"purpose\":1}", "purpose"));
	assert_false(reads("{\"purpose\":\"a\",\"purpose\":\"b\"}", "JSON"));
	assert_false(reads("{\"purpose\":\"a\",\"掲載と提供の目的\":\"b\"}", "twice"));
	assert_false(reads("{\"color\":\"a\"}", "color"));
	assert_false(reads("{", "JSON"));
	assert_false(reads("", "purpose"));
	assert_false(reads("[purpose]\na\n[purpose]\nb\n", "twice"));
	assert_false(reads("[purpose]\n[use]\nb\n", "purpose"));
}

int
main(void)
{
	char error[200];

	if (!extract_start(540, NULL, error, sizeof error) || !items_start(NULL, error, sizeof error)) {
		fprintf(stderr, "%s\n", error);
		return 1;
	}
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(into_force_and_out, begin, end),
		cmocka_unit_test_setup_teardown(what_is_refused, begin, end),
		cmocka_unit_test_setup_teardown(another_patients, begin, end),
		cmocka_unit_test_setup_teardown(stops, begin, end),
		cmocka_unit_test_setup_teardown(notices, begin, end),
		cmocka_unit_test_setup_teardown(permitted_is_exact, begin, end),
		cmocka_unit_test_setup_teardown(racing_orders, begin, end),
		cmocka_unit_test_setup_teardown(racing_activations, begin, end),
		cmocka_unit_test_setup_teardown(changes_are_told, begin, end),
		cmocka_unit_test_setup_teardown(what_is_listed, begin, end),
		cmocka_unit_test_setup_teardown(notices_are_read, begin, end),
	};
	int failed = cmocka_run_group_tests(tests, NULL, NULL);

	items_end();
	return failed;
}
