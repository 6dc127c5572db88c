/* What the office has recorded, in bulk: all of it is in force afterwards, each thing with its record in the trail; nothing is done twice,
 * nothing is brought back, and what can't be is told. */
#include "tests/unit/test.h"

#include "resources/base/buffer.h"
#include "server/access/standing.h"
#include "server/admin/standing_line.h"
#include "server/audit/event.h"
#include "tests/unit/admin/office.h"
#include "tools/synth/synth.h"

struct feed {
	struct admin_piece piece;
	bool given;
	json_t *refused;
};

static bool
give(void *context, struct admin_piece *piece, bool *broken)
{
	struct feed *feed = context;
	bool given = feed->given;

	(void)broken;
	*piece = feed->piece;
	feed->given = true;
	return !given;
}

static void
take(void *context, json_t *item)
{
	json_array_append(((struct feed *)context)->refused, item);
}

/* What the command makes of the lines; the caller lets go of it. Refusals are in "told". */
static json_t *
feed_lines(struct office *office, enum admin_status expected, const char *command, struct slice lines)
{
	struct feed feed = { .piece = { .source = SLICE("test"), .line = 1, .lines = true, .last = true, .bytes = lines },
		.refused = json_array() };
	json_t *arguments = json_object();
	struct admin_call call = { .store = office->store, .command = command, .arguments = arguments, .officer = "tester",
		.base_url = "https://localhost/fhir", .context = &feed, .input = give, .item = take };
	enum admin_status status = admin_execute(&call);

	if (status != expected)
		fail_msg("%s: %d is not %d: %s (%zu refused)", command, (int)status, (int)expected, call.error,
		    json_array_size(feed.refused));
	json_object_set_new(call.result, "told", feed.refused);
	json_decref(arguments);
	return call.result;
}

#define LOAD(office, text) json_decref(feed_lines(office, ADMIN_OK, "load", slice_text(text)))

static void
assert_counts(json_t *result, int delivered, int activated, int stopped, int proxies, int unchanged, int refused)
{
	assert_int_equal(json_integer_value(json_object_get(result, "delivered")), delivered);
	assert_int_equal(json_integer_value(json_object_get(result, "activated")), activated);
	assert_int_equal(json_integer_value(json_object_get(result, "stopped")), stopped);
	assert_int_equal(json_integer_value(json_object_get(result, "proxies")), proxies);
	assert_int_equal(json_integer_value(json_object_get(result, "unchanged")), unchanged);
	assert_int_equal(json_integer_value(json_object_get(result, "refused")), refused);
	assert_int_equal(json_array_size(json_object_get(result, "told")), refused);
	json_decref(result);
}

struct counting {
	enum audit_event_type type;
	uint64_t patient;
	unsigned count;
};

static bool
count_record(void *context, uint64_t number, struct slice bytes, const unsigned char hash[32])
{
	struct counting *counting = context;
	struct audit_event event;
	struct arena arena;

	(void)number, (void)hash;
	arena_init(&arena, 0);
	assert_true(audit_event_decode(bytes, &arena, &event));
	if (event.type == counting->type) {
		counting->count += counting->patient == 0;
		for (uint32_t i = 0; i < event.subjects.listed && counting->patient != 0; i++)
			counting->count += event.subjects.rids[i] == counting->patient;
		/* Nobody learns of another's. */
		assert_true(event.type == AUDIT_NOTICE_PUBLISH || event.subjects.total == 1);
	}
	arena_free(&arena);
	return true;
}

/* How many records of that type the trail has about the patient; with 0, about anybody. */
static unsigned
records(struct office *office, enum audit_event_type type, uint64_t patient)
{
	struct counting counting = { .type = type, .patient = patient };

	store_audit_settle(office->store);
	assert_int_equal(store_audit_scan(office->store, 1, count_record, &counting), STORE_OK);
	return counting.count;
}

static uint64_t
rid_of(struct office *office, const char *id)
{
	struct snapshot *snapshot;
	uint64_t rid = 0;

	assert_int_equal(snapshot_begin(office->store, &snapshot), STORE_OK);
	assert_int_equal(store_rid(snapshot, schema_resource(SLICE("Patient"))->resource, slice_text(id), &rid), STORE_OK);
	snapshot_end(snapshot);
	return rid;
}

#define POINTS "{\"purpose\":\"a\",\"use\":\"b\",\"users\":\"c\",\"items\":\"d\",\"opt-out\":\"e\",\"contact\":\"f\"}"
#define CONSENT(id, patient, rule) \
	"{\"resourceType\":\"Consent\",\"id\":\"" id "\",\"status\":\"active\",\"scope\":{\"coding\":[{\"system\":" \
	"\"http://terminology.hl7.org/CodeSystem/consentscope\",\"code\":\"patient-privacy\"}]},\"category\":[{\"text\":\"c\"}]," \
	"\"patient\":{\"reference\":\"Patient/" patient "\"},\"policy\":[{\"uri\":\"http://irori.example/fhir/notice/1\"}]," rule "}\n"
#define PERMIT "\"provision\":{\"type\":\"permit\"}"

#define LINES \
	"{\"publish\":1,\"points\":" POINTS "}\n" \
	"{\"patient\":\"p\",\"notice\":{\"version\":1,\"date\":\"2026-05-01\"},\"consents\":[{\"id\":\"c\",\"evidence\":\"form 1\"}]," \
	"\"proxies\":[{\"user\":\"hanako\",\"relation\":\"daughter\",\"evidence\":\"register\",\"from\":\"2026-01-01\",\"until\":" \
	"\"2026-12-31\"}]}\n" \
	"{\"patient\":\"q\",\"stops\":[{\"institution\":\"care\",\"items\":[\"medication\",\"condition\"],\"evidence\":\"letter\"}," \
	"{\"listing\":true}]}\n"

static int
open_town(void **state)
{
	if (office_open(state) != 0)
		return -1;
	json_decref(office_run(*state, ADMIN_OK, "institution add", json_pack("{s:s, s:s}", "institution", "care", "name", "care")));
	json_decref(office_run(*state, ADMIN_OK, "institution add", json_pack("{s:s, s:s}", "institution", "ehr", "name", "ehr")));
	LOAD(*state, "{\"resourceType\":\"Patient\",\"id\":\"p\"}\n{\"resourceType\":\"Patient\",\"id\":\"q\"}\n" CONSENT("c", "p", PERMIT)
	        CONSENT("strange", "p", PERMIT ",\"modifierExtension\":[{\"url\":\"http://x\",\"valueBoolean\":true}]"));
	return 0;
}

static void
test_all_is_in_force(void **state)
{
	struct office *office = *state;
	struct standing standing;
	struct snapshot *snapshot;
	struct arena arena;
	int64_t may;
	uint64_t p = rid_of(office, "p"), q = rid_of(office, "q");

	assert_counts(feed_lines(office, ADMIN_OK, "standing load", SLICE(LINES)), 1, 1, 2, 1, 0, 0);
	arena_init(&arena, 0);
	assert_int_equal(snapshot_begin(office->store, &snapshot), STORE_OK);
	assert_int_equal(standing_read(snapshot, p, &arena, &standing), STORE_OK);
	/* Midnight of 1 May in Japan. */
	may = INT64_C(1777561200) * 1000000;
	assert_int_equal(standing.notice, 1);
	assert_int_equal(standing.notified, may);
	assert_int_equal(standing.consent_count, 1);
	assert_int_equal(standing.stop_count, 0);
	assert_int_equal(standing_read(snapshot, q, &arena, &standing), STORE_OK);
	assert_int_equal(standing.flags, STANDING_UNLISTED);
	assert_int_equal(standing.notice, 0);
	assert_int_equal(standing.stop_count, 1);
	assert_int_equal(standing.stops[0].items, item_bit(SLICE("medication")) | item_bit(SLICE("condition")));
	assert_int_not_equal(standing.stops[0].institution, 0);
	assert_int_equal(standing.last_stop, 2);
	snapshot_end(snapshot);
	arena_free(&arena);
	/* One record each, of whom it is about. */
	assert_int_equal(records(office, AUDIT_NOTICE_PUBLISH, 0), 1);
	assert_int_equal(records(office, AUDIT_NOTICE_DELIVERED, p), 1);
	assert_int_equal(records(office, AUDIT_CONSENT_ACTIVATE, p), 1);
	assert_int_equal(records(office, AUDIT_PROXY_SET, p), 1);
	assert_int_equal(records(office, AUDIT_CONSENT_STOP, q), 2);
	assert_int_equal(records(office, AUDIT_CONSENT_STOP, p) + records(office, AUDIT_NOTICE_DELIVERED, q), 0);
}

static void
test_twice_is_once(void **state)
{
	struct office *office = *state;

	json_decref(feed_lines(office, ADMIN_OK, "standing load", SLICE(LINES)));
	assert_counts(feed_lines(office, ADMIN_OK, "standing load", SLICE(LINES)), 0, 0, 0, 0, 2, 0);
	assert_int_equal(records(office, AUDIT_CONSENT_ACTIVATE, 0), 1);
	assert_int_equal(records(office, AUDIT_CONSENT_STOP, 0), 2);
}

static void
test_nothing_is_brought_back(void **state)
{
	struct office *office = *state;

	json_decref(feed_lines(office, ADMIN_OK, "standing load", SLICE(LINES)));
	json_decref(office_run(office, ADMIN_OK, "consent withdraw", json_pack("{s:s, s:s}", "consent", "c", "reason", "asked to")));
	json_decref(office_run(office, ADMIN_OK, "proxy end", json_pack("{s:s, s:s}", "patient", "p", "user", "hanako")));
	assert_counts(feed_lines(office, ADMIN_OK, "standing load", SLICE(LINES)), 0, 0, 0, 0, 2, 0);
	/* A later version is a proposal of its own. */
	LOAD(office, CONSENT("c", "p", PERMIT ",\"dateTime\":\"2026-11-01\""));
	assert_counts(feed_lines(office, ADMIN_OK, "standing load", SLICE(LINES)), 0, 1, 0, 0, 1, 0);
}

static void
test_the_same_citizen_again_and_again(void **state)
{
	struct office *office = *state;

	json_decref(feed_lines(office, ADMIN_OK, "standing load", SLICE(LINES)));
	assert_counts(feed_lines(office, ADMIN_OK, "standing load",
	                  SLICE("{\"patient\":\"p\",\"stops\":[{}]}\n{\"patient\":\"p\",\"stops\":[{\"items\":[\"basic\"]}]}\n"
	                        "{\"patient\":\"p\",\"stops\":[{}]}\n")),
	    0, 0, 2, 0, 1, 0);
}

static void
test_what_cant_be_is_told_and_the_rest_done(void **state)
{
	struct office *office = *state;
	uint64_t p = rid_of(office, "p");
	json_t *result = feed_lines(office, ADMIN_INCOMPLETE, "standing load",
	    SLICE("{\"publish\":1,\"points\":" POINTS "}\n"
	          "{\"patient\":\"nobody\",\"notice\":{\"version\":1,\"date\":\"2026-05-01\"}}\n"
	          "\n"
	          "{\"patient\":\"p\",\"consents\":[{\"id\":\"c\",\"evidence\":\"e\"}]}\n" /* no notice yet */
	          "{\"patient\":\"p\",\"notice\":{\"version\":7,\"date\":\"2026-05-01\"}}\n"
	          "{\"patient\":\"p\",\"notice\":{\"version\":1,\"date\":\"2026-05-01\"},\"consents\":[{\"id\":\"strange\",\"evidence\":\"e\"},"
	          "{\"id\":\"none\",\"evidence\":\"e\"}],\"stops\":[{\"institution\":\"nowhere\"},{\"institution\":\"ehr\"}]}\n"
	          "{\"patient\":\"q\",\"consents\":[{\"id\":\"c\",\"evidence\":\"e\"}]}\n" /* p's */
	          "{\"patient\":\"q\",\"notice\":{\"version\":1,\"date\":\"2999-01-01\"}}\n"
	          "{\"publish\":1,\"points\":{\"purpose\":\"other\",\"use\":\"b\",\"users\":\"c\",\"items\":\"d\",\"opt-out\":\"e\",\"contact\":"
	          "\"f\"}}\n"));
	static const int where[] = { 2, 4, 5, 6, 6, 6, 7, 8, 9 };
	json_t *told = json_object_get(result, "told");

	for (size_t i = 0; i < sizeof where / sizeof where[0]; i++) {
		size_t there = 0, n;
		json_t *item;

		json_array_foreach(told, n, item)
			there += json_integer_value(json_object_get(item, "line")) == where[i];
		assert_int_equal(there, where[i] == 6 ? 3 : 1);
	}
	assert_counts(result, 1, 0, 1, 0, 0, 9);
	assert_int_equal(records(office, AUDIT_CONSENT_ACTIVATE, 0), 0);
	assert_int_equal(records(office, AUDIT_CONSENT_STOP, p), 1);
}

static void
test_lines_that_are_none(void **state)
{
	static const char *const none[] = {
		"", "x", "[]", "{}", "{\"patient\":1}", "{\"patient\":\"\"}", "{\"patient\":\"p\",\"patient\":\"q\"}", "{\"patient\":\"p\",\"stopps\":[]}",
		"{\"patient\":\"p\",\"stops\":{}}", "{\"patient\":\"p\",\"stops\":[1]}", "{\"patient\":\"p\",\"stops\":[{\"items\":[]}]}",
		"{\"patient\":\"p\",\"stops\":[{\"items\":[\"blood\"]}]}", "{\"patient\":\"p\",\"stops\":[{\"items\":[\"\"]}]}",
		"{\"patient\":\"p\",\"stops\":[{\"items\":\"basic\"}]}", "{\"patient\":\"p\",\"stops\":[{\"listing\":1}]}",
		"{\"patient\":\"p\",\"stops\":[{\"listing\":true,\"institution\":\"care\"}]}",
		"{\"patient\":\"p\",\"stops\":[{\"listing\":true,\"items\":[\"basic\"]}]}",
		"{\"patient\":\"p\",\"consents\":[{\"id\":\"c\"}]}", "{\"patient\":\"p\",\"consents\":[{\"id\":\"c\",\"evidence\":\"\"}]}",
		"{\"patient\":\"p\",\"consents\":[{\"id\":\"c\",\"evidence\":\"e\",\"notice\":0}]}",
		"{\"patient\":\"p\",\"notice\":1}", "{\"patient\":\"p\",\"notice\":{\"version\":1}}",
		"{\"patient\":\"p\",\"notice\":{\"version\":-1,\"date\":\"2026-01-01\"}}",
		"{\"patient\":\"p\",\"notice\":{\"version\":1,\"date\":\"yesterday\"}}",
		"{\"patient\":\"p\",\"proxies\":[{\"user\":\"u\",\"relation\":\"r\",\"from\":\"2026-01-01\",\"until\":\"2026-12-31\"}]}",
		"{\"patient\":\"p\",\"proxies\":[{\"user\":\"u\",\"relation\":\"r\",\"evidence\":\"e\",\"from\":\"2026-12-31\",\"until\":\"2026-01-01\"}]}",
		"{\"publish\":1}", "{\"publish\":1,\"points\":{\"purpose\":\"a\"}}", "{\"publish\":\"1\",\"points\":" POINTS "}",
		"{\"publish\":1,\"points\":" POINTS ",\"patient\":\"p\"}",
	};
	struct standing_line line;
	struct arena arena;
	char error[300];

	(void)state;
	arena_init(&arena, 0);
	for (size_t i = 0; i < sizeof none / sizeof none[0]; i++) {
		error[0] = '\0';
		if (standing_line_read(slice_text(none[i]), &arena, &line, error, sizeof error) || error[0] == '\0')
			fail_msg("%s: %s", none[i], error);
	}
	assert_true(standing_line_read(SLICE("{\"patient\":\"p\",\"stops\":[{}]}"), &arena, &line, error, sizeof error));
	assert_true(line.orders.stop_count == 1 && line.orders.stops[0].items == UINT64_MAX && line.orders.stops[0].institution.data == NULL);
	arena_free(&arena);
}

static bool
keep(void *context, const char *type, struct slice json)
{
	(void)type;
	buffer_put(context, json);
	buffer_put(context, SLICE("\n"));
	return true;
}

/* Of each kind that there are, and what the office has recorded can all be. */
static void
test_the_fictional_town(void **state)
{
	struct office *office = *state;
	struct synth_settings settings = { .citizens = 300, .seed = 2, .years = 1, .until = synth_until };
	struct buffer town, standing;
	json_t *result;

	buffer_init(&town, 0);
	buffer_init(&standing, 0);
	assert_true(synth_run(&settings, keep, NULL, &town));
	assert_true(synth_standing(&settings, keep, &standing));
	json_decref(feed_lines(office, ADMIN_OK, "load", buffer_slice(&town)));
	result = feed_lines(office, ADMIN_OK, "standing load", buffer_slice(&standing));
	assert_in_range(json_integer_value(json_object_get(result, "delivered")), 280, 300);
	assert_in_range(json_integer_value(json_object_get(result, "activated")), 260, 299);
	assert_in_range(json_integer_value(json_object_get(result, "stopped")), 1, 30);
	assert_in_range(json_integer_value(json_object_get(result, "proxies")), 5, 60);
	assert_int_equal(json_integer_value(json_object_get(result, "published")), 2);
	json_decref(result);
	buffer_free(&town);
	buffer_free(&standing);
}

int
main(void)
{
#define WITH_TOWN(test) cmocka_unit_test_setup_teardown(test, open_town, office_close)
	const struct CMUnitTest tests[] = {
		WITH_TOWN(test_all_is_in_force),
		WITH_TOWN(test_twice_is_once),
		WITH_TOWN(test_nothing_is_brought_back),
		WITH_TOWN(test_the_same_citizen_again_and_again),
		WITH_TOWN(test_what_cant_be_is_told_and_the_rest_done),
		WITH_TOWN(test_lines_that_are_none),
		WITH_TOWN(test_the_fictional_town),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
