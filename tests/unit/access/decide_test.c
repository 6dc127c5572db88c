/* The decision over the product of its cases, against a second, plainly written statement of the rules; and the gate. */
#include "tests/unit/access/resource.h"
#include "tests/store/fixture.h"

#include "server/access/access.h"
#include "server/access/items.h"
#include "server/audit/reason.h"

static struct arena arena;

static int
start(void **state)
{
	char error[300];

	(void)state;
	arena_init(&arena, 0);
	return extract_start(540, NULL, error, sizeof error) && items_start(NULL, error, sizeof error) ? 0 : -1;
}

static int
finish(void **state)
{
	(void)state;
	arena_free(&arena);
	items_end();
	return 0;
}

static const enum access_action actions[] = { ACCESS_CREATE, ACCESS_READ, ACCESS_UPDATE, ACCESS_DELETE, ACCESS_SEARCH };

enum { BASIC = 1, CHECK = 1 << 4, CONDITION = 1 << 6, OTHER = 1 << 9, ALL = 0x3FF };

static const struct scope_set *
scopes(const char *text)
{
	char refused[300];
	const struct scope_set *set = scope_parse(&arena, slice_text(text), SCOPE_SYSTEM, refused, sizeof refused);

	assert_non_null(set);
	assert_string_equal(refused, "");
	return set;
}

#define LAB \
	"{'resourceType':'Observation','status':'final','category':[{'coding':[{'code':'laboratory'}]}],'code':{'text':'x'}}"
#define VITAL \
	"{'resourceType':'Observation','status':'final','category':[{'coding':[{'code':'vital-signs'}]}],'code':{'text':'x'}}"

static void
the_product_of_cases(void **state)
{
	(void)state;
	/* Each dimension says of itself what it allows. */
	static const struct {
		const char *text;
		unsigned patient, lab, vital; /* letters */
	} scope_rows[] = {
		{ "", 0, 0, 0 },
		{ "system/*.cruds", 31, 31, 31 },
		{ "system/Observation.rs", 0, ACCESS_READ | ACCESS_SEARCH, ACCESS_READ | ACCESS_SEARCH },
		{ "system/Observation.cud", 0, 13, 13 },
		{ "system/Patient.r", ACCESS_READ, 0, 0 },
		{ "system/Observation.cruds?category=laboratory", 0, 31, 0 },
		{ "system/Observation.r?category=laboratory system/Observation.s", 0, ACCESS_READ | ACCESS_SEARCH, ACCESS_SEARCH },
	};
	static const uint64_t grants[] = { 0, BASIC, CHECK, BASIC | CHECK, ALL, ALL & ~CHECK };
	static const struct {
		const char *json;
		uint64_t items;
	} resources[] = {
		{ "{'resourceType':'Patient'}", BASIC },
		{ LAB, CHECK },
		{ VITAL, CHECK },
		{ LAB, CHECK | BASIC }, /* as with a contained Patient */
		{ LAB, 0 }, /* without items nothing is allowed */
	};
	int decisions = 0, allowed = 0;

	for (size_t s = 0; s < sizeof scope_rows / sizeof *scope_rows; s++)
		for (size_t read = 0; read < 6; read++)
			for (size_t write = 0; write < 6; write++)
				for (size_t r = 0; r < 5; r++)
					for (size_t a = 0; a < 5; a++)
						for (int variant = 0; variant < 4; variant++) {
							struct slice entries = resource_entries(&arena, resources[r].json);
							bool unresolved = variant & 1, exempt = variant & 2;
							struct principal who = { .kind = PRINCIPAL_INSTITUTION, .institution = 1,
								.scopes = scopes(scope_rows[s].text), .read_items = grants[read],
								.write_items = grants[write], .consent_exempt = exempt };
							struct access_facts facts = { .resource = type_of(r == 0 ? "Patient" : "Observation"),
								.action = actions[a], .items = resources[r].items, .entries = &entries,
								.flags = unresolved ? ACCESS_UNRESOLVED : 0 };
							unsigned letters = r == 0 ? scope_rows[s].patient
							    : r == 2          ? scope_rows[s].vital
							                      : scope_rows[s].lab;
							bool writing = a == 0 || a == 2 || a == 3;
							uint64_t granted = writing ? grants[write] : grants[read];
							bool expected = (letters & actions[a]) != 0 && resources[r].items != 0 &&
							    (resources[r].items & granted) == resources[r].items && (!unresolved || exempt);
							enum reason reason = access_decide(&who, &facts);

							if ((reason == REASON_NONE) != expected)
								fail_msg("\"%s\", read %llx, write %llx, resource %zu, action %d: %s", scope_rows[s].text,
								    (unsigned long long)grants[read], (unsigned long long)grants[write], r, actions[a],
								    reason_name(reason));
							/* No scope is no scope, whatever the grants; and the reason says so. */
							if (letters == 0 && s == 0)
								assert_int_equal(reason, REASON_SCOPE);
							if ((letters & actions[a]) != 0 && resources[r].items == 0)
								assert_int_equal(reason, REASON_NO_ITEMS);
							decisions++;
							allowed += expected;
							arena_reset(&arena);
						}
	assert_int_equal(decisions, 7 * 6 * 6 * 5 * 5 * 4);
	assert_true(allowed > decisions / 20 && allowed < decisions / 2);
}

static struct principal
everything(void)
{
	return (struct principal){ .kind = PRINCIPAL_INSTITUTION, .institution = 1, .scopes = scopes("system/*.cruds"),
		.read_items = ALL, .write_items = ALL, .consent_exempt = true };
}

static void
some_types_are_the_servers(void **state)
{
	(void)state;
	struct principal client = everything(), officer = { .kind = PRINCIPAL_OFFICER };
	static const struct {
		const char *type;
		enum reason reason; /* of a write */
	} rows[] = {
		{ "AuditEvent", REASON_SERVER_OWNED },
		{ "Parameters", REASON_NEVER_STORED },
		{ "Patient", REASON_NONE },
		{ "Account", REASON_NONE },
		{ "Provenance", REASON_NONE },
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		for (size_t a = 0; a < 5; a++) {
			bool writing = a == 0 || a == 2 || a == 3;
			enum reason reason, expected = writing ? rows[i].reason : REASON_NONE;
			struct access_facts facts = { .resource = type_of(rows[i].type), .action = actions[a], .items = ALL };

			assert_int_equal(access_decide(&client, &facts), expected);
			assert_int_equal(access_decide(&officer, &facts), expected);
			/* The audit trail is for auditors, and for those whom it is about. */
			enum reason of_client = expected == REASON_NONE && i == 0 ? REASON_ROLE : expected;

			assert_int_equal(access_type(&client, facts.resource, actions[a], &reason), of_client == REASON_NONE);
			assert_int_equal(reason, of_client);
			assert_int_equal(access_type(&officer, facts.resource, actions[a], &reason), expected == REASON_NONE);
		}
}

static void
types_are_decided_without_looking(void **state)
{
	(void)state;
	static const struct {
		const char *scope, *type;
		uint64_t read, write;
		enum access_action action;
		enum reason reason;
	} rows[] = {
		{ "system/*.rs", "Observation", ALL, 0, ACCESS_READ, REASON_NONE },
		{ "system/*.rs", "Observation", ALL, ALL, ACCESS_CREATE, REASON_SCOPE },
		{ "system/*.cruds", "Observation", ALL, 0, ACCESS_CREATE, REASON_GRANT },
		{ "system/*.cruds", "Observation", 0, ALL, ACCESS_READ, REASON_GRANT },
		/* An Observation may belong to health checks, assessments, certifications, conditions; never to basic alone. */
		{ "system/*.cruds", "Observation", CHECK, 0, ACCESS_SEARCH, REASON_NONE },
		{ "system/*.cruds", "Observation", CONDITION, 0, ACCESS_SEARCH, REASON_NONE },
		{ "system/*.cruds", "Observation", BASIC | OTHER, 0, ACCESS_SEARCH, REASON_GRANT },
		{ "system/Observation.rs?category=laboratory", "Observation", ALL, 0, ACCESS_SEARCH, REASON_NONE },
		{ "system/Observation.rs?category=laboratory", "Patient", ALL, 0, ACCESS_SEARCH, REASON_SCOPE },
		{ "", "Patient", ALL, ALL, ACCESS_READ, REASON_SCOPE },
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct principal who = { .kind = PRINCIPAL_INSTITUTION, .scopes = scopes(rows[i].scope), .read_items = rows[i].read,
			.write_items = rows[i].write };
		enum reason reason;
		bool ok = access_type(&who, type_of(rows[i].type), rows[i].action, &reason);

		if (reason != rows[i].reason || ok != (reason == REASON_NONE))
			fail_msg("row %zu: %s", i, reason_name(reason));
	}
	/* A principal that nobody filled in may nothing. */
	struct principal nobody = { .kind = PRINCIPAL_INSTITUTION, .read_items = ALL };
	struct access_facts facts = { .resource = 0, .action = ACCESS_READ, .items = OTHER };
	enum reason reason;

	assert_false(access_type(&nobody, 0, ACCESS_READ, &reason));
	assert_int_equal(access_decide(&nobody, &facts), REASON_SCOPE);
}

static void
writing_is_decided_on_both_states(void **state)
{
	(void)state;
	struct slice lab = resource_entries(&arena, LAB), vital = resource_entries(&arena, VITAL);
	struct principal narrow = { .kind = PRINCIPAL_INSTITUTION, .institution = 1, .read_items = ALL, .write_items = ALL,
		.scopes = scopes("system/Observation.cruds?category=laboratory") };
	struct principal granted = { .kind = PRINCIPAL_INSTITUTION, .institution = 1, .read_items = ALL, .write_items = CHECK,
		.scopes = scopes("system/*.cruds") };
	uint16_t type = type_of("Observation");
	struct record of_lab = { .rid = 1, .version = 1, .resource = type, .items = CHECK, .entries = lab };
	struct record of_vital = { .rid = 2, .version = 1, .resource = type, .items = CHECK, .entries = vital };
	struct record of_condition = { .rid = 3, .version = 1, .resource = type, .items = CONDITION, .entries = lab };
	struct record gone = { .rid = 1, .version = 2, .resource = type, .items = CHECK, .entries = SLICE(""), .deleted = true };
	enum reason reason;

	assert_true(access_writes(NULL, &narrow, type, &(struct access_state){ CHECK, &lab, NULL, 0, 0 }, NULL, ACCESS_CREATE, &reason));
	assert_false(access_writes(NULL, &narrow, type, &(struct access_state){ CHECK, &vital, NULL, 0, 0 }, NULL, ACCESS_CREATE, &reason));
	assert_int_equal(reason, REASON_SCOPE_NARROWED);
	assert_true(access_writes(NULL, &narrow, type, &(struct access_state){ CHECK, &lab, NULL, 0, 0 }, &of_lab, ACCESS_UPDATE, &reason));
	/* Neither out of what the scope reaches, nor into it. */
	assert_false(access_writes(NULL, &narrow, type, &(struct access_state){ CHECK, &vital, NULL, 0, 0 }, &of_lab, ACCESS_UPDATE, &reason));
	assert_false(access_writes(NULL, &narrow, type, &(struct access_state){ CHECK, &lab, NULL, 0, 0 }, &of_vital, ACCESS_UPDATE, &reason));
	assert_true(access_writes(NULL, &narrow, type, NULL, &of_lab, ACCESS_DELETE, &reason));
	assert_false(access_writes(NULL, &narrow, type, NULL, &of_vital, ACCESS_DELETE, &reason));
	/* The same with grants. */
	assert_true(access_writes(NULL, &granted, type, &(struct access_state){ CHECK, &lab, NULL, 0, 0 }, &of_lab, ACCESS_UPDATE, &reason));
	assert_false(access_writes(NULL, &granted, type, &(struct access_state){ CONDITION, &lab, NULL, 0, 0 }, &of_lab, ACCESS_UPDATE, &reason));
	assert_int_equal(reason, REASON_GRANT);
	assert_false(access_writes(NULL, &granted, type, &(struct access_state){ CHECK, &lab, NULL, 0, 0 }, &of_condition, ACCESS_UPDATE, &reason));
	assert_false(access_writes(NULL, &granted, type, NULL, &of_condition, ACCESS_DELETE, &reason));
	assert_true(access_sees(NULL, &granted, &of_condition, ACCESS_READ));
	/* Versions without entries are out of a narrow scope's reach, others see them by their items. */
	assert_false(access_sees(NULL, &narrow, &gone, ACCESS_READ));
	assert_true(access_sees(NULL, &granted, &gone, ACCESS_READ));
	gone.items = 0;
	assert_false(access_sees(NULL, &granted, &gone, ACCESS_READ));
	/* With nothing there, nothing can be deleted by what isn't allowed either. */
	assert_false(access_writes(NULL, &granted, type, NULL, NULL, ACCESS_DELETE, &reason));
}

/* ---- The gate ---------------------------------------------------------------------------------------------------- */

static void
only_what_is_seen_is_released(void **state)
{
	(void)state;
	struct fixture fixture;
	struct change change = { .kind = CHANGE_CREATE, .resource = type_of("Observation"), .id = SLICE("o1"), .owner = 1,
		.writer = 1, .items = CHECK, .body = SLICE("{\"resourceType\":\"Observation\"}"), .entries = SLICE("") };
	struct commit commit = { .changes = &change };
	struct principal who = { .kind = PRINCIPAL_INSTITUTION, .institution = 1, .scopes = scopes("system/*.rs"),
		.read_items = CHECK };
	struct snapshot *snapshot;
	struct record record;
	enum store_status status;

	fixture_make(&fixture);
	assert_int_equal(store_commit_wait(fixture.store, &commit), STORE_OK);
	assert_int_equal(snapshot_begin(fixture.store, &snapshot), STORE_OK);
	assert_int_equal(store_find(snapshot, change.resource, SLICE("o1"), &record), STORE_OK);
	const struct released *released = release(snapshot, &who, &record, ACCESS_READ, &arena, &status);

	assert_non_null(released);
	assert_int_equal(status, STORE_OK);
	assert_slice(released_body(released), "{\"resourceType\":\"Observation\"}");
	assert_int_equal(released_record(released)->version, 1);
	who.read_items = ALL & ~CHECK;
	assert_null(release(snapshot, &who, &record, ACCESS_READ, &arena, &status));
	assert_int_equal(status, STORE_ABSENT);
	who.read_items = CHECK;
	assert_null(release(snapshot, &who, &record, ACCESS_UPDATE, &arena, &status));
	struct arena small;

	arena_init(&small, 16);
	assert_null(release(snapshot, &who, &record, ACCESS_READ, &small, &status));
	assert_int_equal(status, STORE_NO_MEMORY);
	assert_false(released_keep(released, &small));
	arena_free(&small);
	assert_true(released_keep(released, &arena));
	snapshot_end(snapshot);
	fixture_remove(&fixture);
	assert_slice(released_body(released), "{\"resourceType\":\"Observation\"}");
	assert_slice(released_record(released)->id, "o1");
	assert_int_equal(released_record(released)->entries.length, 0);
}

static void
ones_own_is_released_to_oneself_alone(void **state)
{
	(void)state;
	struct change change = { .kind = CHANGE_UPDATE, .resource = 3, .id = SLICE("o1"), .expected_version = 4, .owner = 2,
		.writer = 1, .items = CHECK, .body = SLICE("{}"), .rid = 9, .sequence = 12, .time = 1000 };
	struct principal who = { .kind = PRINCIPAL_INSTITUTION, .institution = 1 };
	const struct released *released = release_own(&who, &change, &arena);

	assert_non_null(released);
	assert_slice(released_body(released), "{}");
	assert_int_equal(released_record(released)->version, 5);
	assert_int_equal(released_record(released)->rid, 9);
	assert_int_equal(released_record(released)->time, 1000);
	who.institution = 2;
	assert_null(release_own(&who, &change, &arena));
}

/* What is the server's own: scopes decide who reads it, whatever was granted; nobody writes it, officers neither. */
static void
the_servers_own(void **state)
{
	static const uint64_t grants[] = { 0, OTHER, ALL };
	uint16_t type = schema_resource(SLICE("OperationDefinition"))->resource;
	enum reason reason;

	(void)state;
	for (size_t g = 0; g < sizeof grants / sizeof *grants; g++)
		for (size_t a = 0; a < sizeof actions / sizeof *actions; a++) {
			const struct principal may = { .kind = PRINCIPAL_INSTITUTION, .read_items = grants[g], .write_items = grants[g],
				.scopes = scopes("system/*.cruds") };
			const struct principal may_not = { .kind = PRINCIPAL_INSTITUTION, .read_items = ALL, .write_items = ALL,
				.scopes = scopes("system/Patient.cruds") };
			const struct principal officer = { .kind = PRINCIPAL_OFFICER };
			struct access_facts facts = { .resource = type, .action = actions[a], .items = OTHER, .flags = ACCESS_SERVER_OWNED };
			bool reads = actions[a] == ACCESS_READ || actions[a] == ACCESS_SEARCH;

			assert_int_equal(access_decide(&may, &facts), reads ? REASON_NONE : REASON_SERVER_OWNED);
			assert_int_equal(access_decide(&may_not, &facts), reads ? REASON_SCOPE : REASON_SERVER_OWNED);
			assert_int_equal(access_decide(&officer, &facts), reads ? REASON_NONE : REASON_SERVER_OWNED);
			/* An institution's own of the same type are like any other. */
			facts.flags = 0;
			assert_int_equal(access_decide(&may, &facts), grants[g] & OTHER ? REASON_NONE : REASON_GRANT);
			assert_int_equal(access_type(&may, type, actions[a], &reason), reads || grants[g] & OTHER);
			assert_int_equal(access_type(&may_not, type, actions[a], &reason), 0);
		}
	assert_true(access_has_own(type));
	assert_false(access_has_own(schema_resource(SLICE("Observation"))->resource));
	assert_false(access_has_own(schema_resource(SLICE("Patient"))->resource));
	assert_false(access_has_own(schema_resource(SLICE("AuditEvent"))->resource));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_product_of_cases),
		cmocka_unit_test(the_servers_own),
		cmocka_unit_test(some_types_are_the_servers),
		cmocka_unit_test(types_are_decided_without_looking),
		cmocka_unit_test(writing_is_decided_on_both_states),
		cmocka_unit_test(only_what_is_seen_is_released),
		cmocka_unit_test(ones_own_is_released_to_oneself_alone),
	};

	return cmocka_run_group_tests(tests, start, finish);
}
