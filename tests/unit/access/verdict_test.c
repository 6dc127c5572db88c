/* What one patient's standing says: stops, notice, Consents, the site's default (docs/access.md, 5a to 5h). */
#include "tests/unit/test.h"

#include <stdio.h>

#include "resources/extract.h"
#include "resources/json_read.h"
#include "server/access/access.h"
#include "server/access/items.h"
#include "server/access/standing.h"
#include "server/consent/consent.h"

enum { PATIENT = 7, OTHER = 8, US = 3, THEM = 4 };

static struct arena arena;
static uint64_t check, drugs, all;

static uint64_t
item_of(void *context, struct slice code)
{
	(void)context;
	return item_bit(code);
}

static uint32_t
number_of(void *context, struct slice id)
{
	(void)context;
	return slice_is(id, "us") ? US : slice_is(id, "them") ? THEM : 0;
}

#define ITEM(code) "\"class\":[{\"system\":\"http://irori.example/fhir/CodeSystem/information-item\",\"code\":\"" code "\"}]"
#define RECIPIENT(id) "\"actor\":[{\"role\":{\"coding\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/v3-ParticipationType\"," \
	"\"code\":\"IRCP\"}]},\"reference\":{\"reference\":\"" id "\"}}]"

/* A Consent whose root provision has these properties. */
static struct standing_consent
consent(const char *provision)
{
	const struct consent_names names = { .item = item_of, .institution = number_of, .zone = 540 };
	struct slice text = arena_print(&arena, "{\"resourceType\":\"Consent\",\"status\":\"active\",\"scope\":{\"coding\":[{\"system\":"
	    "\"http://terminology.hl7.org/CodeSystem/consentscope\",\"code\":\"patient-privacy\"}]},\"patient\":{\"reference\":\"Patient/p\"},"
	    "\"provision\":{%s}}", provision);
	struct standing_consent made = { .rid = 9, .version = 1 };
	struct faults faults;

	faults_init(&faults, &arena);
	const struct node *tree = json_read(&arena, text, &faults);

	if (tree == NULL || !consent_compile(tree, &names, &arena, &made.compiled, &faults))
		fail_msg("%s: %.*s", provision, faults.first != NULL ? (int)faults.first->text.length : 0,
		    faults.first != NULL ? faults.first->text.data : "");
	return made;
}

static const struct access_settings strict = { .notice_required = true }, open = { .permit_by_default = true };
static const struct principal us = { .kind = PRINCIPAL_INSTITUTION, .institution = US, .institution_id = { .data = "us", .length = 2 },
	.user = { .data = "us", .length = 2 }, .purpose = { .data = "TREAT", .length = 5 }, .now = INT64_C(1790000000000000) };

static struct verdict
ask(const struct principal *who, const struct standing *standing)
{
	return access_verdict(who, PATIENT, standing, schema_resource(SLICE("Observation"))->resource, NULL);
}

/* Of the items that there are, what it gives, and why not the others. */
static void
gives(const struct principal *who, const struct standing *standing, uint64_t items, enum reason reason)
{
	struct verdict verdict = ask(who, standing);

	assert_true((verdict.items & all) == items);
	if (items != all)
		assert_int_equal(access_why(&verdict, all & ~verdict.items), reason);
	assert_true(verdict.writable);
}

static void
consents_permit_and_deny(void **state)
{
	(void)state;
	struct standing_consent list[2] = { consent("\"type\":\"permit\"," ITEM("health-check")) };
	struct standing standing = { .notice = 1, .consents = list, .consent_count = 1 };

	access_start(&strict);
	gives(&us, &(struct standing){ .notice = 1 }, 0, REASON_CONSENT_MISSING);
	gives(&us, &standing, check, REASON_CONSENT_MISSING);
	list[1] = consent("\"type\":\"permit\"," ITEM("medication"));
	standing.consent_count = 2;
	gives(&us, &standing, check | drugs, REASON_CONSENT_MISSING);
	/* A denial wins over whatever permits. */
	list[1] = consent("\"type\":\"deny\"," ITEM("health-check"));
	gives(&us, &standing, 0, REASON_CONSENT_DENIED);
	/* ... and over the default. */
	access_start(&open);
	gives(&us, &standing, all & ~check, REASON_CONSENT_DENIED);
	gives(&us, &(struct standing){ .notice = 0 }, all, REASON_NONE);
	assert_true(ask(&us, &(struct standing){ 0 }).items == UINT64_MAX);
}

static void
who_asks(void **state)
{
	(void)state;
	struct standing_consent mine = consent("\"type\":\"permit\"," RECIPIENT("Organization/us"));
	struct standing standing = { .notice = 1, .consents = &mine, .consent_count = 1 };
	struct principal them = us, named = us;

	access_start(&strict);
	them.institution = THEM;
	gives(&us, &standing, all, REASON_NONE);
	gives(&them, &standing, 0, REASON_CONSENT_MISSING);
	/* A token that names nobody may be any user's: what denies one denies it, what permits one doesn't permit it. */
	named.user = SLICE("Practitioner/x");
	mine = consent("\"type\":\"permit\"," RECIPIENT("Practitioner/x"));
	gives(&named, &standing, all, REASON_NONE);
	gives(&us, &standing, 0, REASON_CONSENT_MISSING);
	access_start(&open);
	mine = consent("\"type\":\"deny\"," RECIPIENT("Practitioner/x"));
	gives(&named, &standing, 0, REASON_CONSENT_DENIED);
	gives(&us, &standing, 0, REASON_CONSENT_DENIED);
	named.user = SLICE("Practitioner/y");
	gives(&named, &standing, all, REASON_NONE);
}

/* It holds from its first moment to its last, whatever was decided before. */
static void
periods_pass(void **state)
{
	(void)state;
	struct standing_consent mine = consent("\"type\":\"permit\",\"period\":{\"start\":\"2026-04-01\",\"end\":\"2026-04-30\"}");
	struct standing standing = { .notice = 1, .consents = &mine, .consent_count = 1 };
	struct principal when = us;
	const int64_t start = INT64_C(1774969200000000), end = INT64_C(1777561200000000); /* 2026-04-01, 2026-05-01 in Japan */

	access_start(&strict);
	when.now = start - 1;
	gives(&when, &standing, 0, REASON_CONSENT_MISSING);
	when.now = start;
	gives(&when, &standing, all, REASON_NONE);
	when.now = end - 1;
	gives(&when, &standing, all, REASON_NONE);
	when.now = end;
	gives(&when, &standing, 0, REASON_CONSENT_MISSING);
}

static void
stops_outrank(void **state)
{
	(void)state;
	struct standing_consent mine = consent("\"type\":\"permit\"");
	struct standing_stop stops[2] = { { .number = 1, .institution = THEM, .items = UINT64_MAX } };
	struct standing standing = { .notice = 1, .consents = &mine, .consent_count = 1, .stops = stops, .stop_count = 1 };
	struct principal exempt = us, citizen = us, proxy = us, officer = { .kind = PRINCIPAL_OFFICER }, stranger;

	access_start(&strict);
	exempt.consent_exempt = true;
	citizen.role = ROLE_CITIZEN;
	citizen.patient_rid = PATIENT;
	proxy.role = ROLE_PROXY;
	proxy.patient_rid = PATIENT;
	stranger = citizen;
	stranger.patient_rid = OTHER;
	gives(&us, &standing, all, REASON_NONE);
	stops[0].institution = US;
	stops[0].items = drugs;
	gives(&us, &standing, all & ~drugs, REASON_STOPPED);
	stops[0] = (struct standing_stop){ .number = 1, .items = UINT64_MAX };
	gives(&us, &standing, 0, REASON_STOPPED);
	gives(&citizen, &standing, all, REASON_NONE);
	gives(&proxy, &standing, all, REASON_NONE);
	gives(&exempt, &standing, all, REASON_NONE);
	/* No notice, no Consent: these hold for others than the citizen alone. */
	gives(&citizen, &(struct standing){ 0 }, all, REASON_NONE);
	assert_int_equal(ask(&stranger, &(struct standing){ .notice = 1 }).items, 0);
	assert_false(ask(&stranger, &(struct standing){ .notice = 1 }).writable);
	/* A stop of listing is one to everybody. */
	standing.flags = STANDING_UNLISTED;
	gives(&us, &standing, 0, REASON_UNLISTED);
	gives(&citizen, &standing, 0, REASON_UNLISTED);
	gives(&proxy, &standing, 0, REASON_UNLISTED);
	gives(&exempt, &standing, 0, REASON_UNLISTED);
	gives(&officer, &standing, 0, REASON_UNLISTED);
}

static void
no_notice_no_provision(void **state)
{
	(void)state;
	struct standing_consent mine = consent("\"type\":\"permit\"");
	struct standing standing = { .consents = &mine, .consent_count = 1 };

	access_start(&strict);
	gives(&us, &standing, 0, REASON_NOT_NOTIFIED);
	standing.notice = 1;
	gives(&us, &standing, all, REASON_NONE);
	access_start(&(struct access_settings){ .notice_required = false });
	standing.notice = 0;
	gives(&us, &standing, all, REASON_NONE);
}

/* What was damaged denies, whatever else permits. */
static void
damage_denies(void **state)
{
	(void)state;
	struct standing_consent list[2] = { consent("\"type\":\"permit\""), consent("\"type\":\"permit\"") };
	struct standing standing = { .notice = 1, .consents = list, .consent_count = 2 };
	char *bytes = (char *)(uintptr_t)list[1].compiled.data;

	access_start(&strict);
	gives(&us, &standing, all, REASON_NONE);
	bytes[list[1].compiled.length - 1] ^= 1;
	gives(&us, &standing, 0, REASON_CONSENT_DENIED);
}

/* A standing is read as it was written, and from nothing that is not whole. */
static void
rows_are_read_back(void **state)
{
	(void)state;
	struct standing_consent mine = consent("\"type\":\"permit\"");
	struct standing_stop stop = { .number = 2, .institution = US, .items = drugs, .time = 5 };
	struct standing standing = { .flags = STANDING_UNLISTED, .notice = 3, .notified = 11, .last_stop = 2, .stops = &stop, .stop_count = 1,
		.consents = &mine, .consent_count = 1, .changed = 99 }, again;
	struct buffer row;

	buffer_init(&row, 0);
	standing_write(&standing, &row);
	assert_true(buffer_ok(&row) && row.length == standing_size(&standing));
	assert_int_equal(standing_of(buffer_slice(&row), &arena, &again), STORE_OK);
	assert_int_equal(again.flags, STANDING_UNLISTED);
	assert_int_equal(again.notice, 3);
	assert_int_equal(again.notified, 11);
	assert_int_equal(again.last_stop, 2);
	assert_int_equal(again.changed, 99);
	assert_int_equal(again.stop_count, 1);
	assert_memory_equal(again.stops, &stop, sizeof stop);
	assert_int_equal(again.consent_count, 1);
	assert_true(again.consents[0].rid == 9 && slice_equal(again.consents[0].compiled, mine.compiled));
	for (size_t length = 0; length < row.length; length++)
		assert_int_equal(standing_of(slice_of(row.data, length), &arena, &again), STORE_BROKEN);
	buffer_free(&row);
}

int
main(void)
{
	char error[200];

	if (!extract_start(540, NULL, error, sizeof error) || !items_start(NULL, error, sizeof error)) {
		fprintf(stderr, "%s\n", error);
		return 1;
	}
	arena_init(&arena, 0);
	check = item_bit(SLICE("health-check"));
	drugs = item_bit(SLICE("medication"));
	all = items_all();
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(consents_permit_and_deny),
		cmocka_unit_test(who_asks),
		cmocka_unit_test(periods_pass),
		cmocka_unit_test(stops_outrank),
		cmocka_unit_test(no_notice_no_provision),
		cmocka_unit_test(damage_denies),
		cmocka_unit_test(rows_are_read_back),
	};
	int failed = cmocka_run_group_tests(tests, NULL, NULL);

	arena_free(&arena);
	items_end();
	return failed;
}
