/* Officers' roles, the service's state, and the breakings of the glass, as the registry keeps them. */
#include "tests/unit/registry/town.h"

#include "server/registry/glass.h"
#include "server/registry/officers.h"

#include <limits.h>

static struct town town;

static int
begin(void **state)
{
	(void)state;
	town_make(&town);
	return 0;
}

static int
end(void **state)
{
	(void)state;
	town_remove(&town);
	return 0;
}

static struct snapshot *
look(void)
{
	struct snapshot *snapshot;

	assert_int_equal(snapshot_begin(town.store, &snapshot), STORE_OK);
	return snapshot;
}

/* ---- Officers ---------------------------------------------------------------------------------------------------- */

enum {
	OFFICE = OFFICER_ROLE(ROLE_OFFICE),
	AUDITOR = OFFICER_ROLE(ROLE_AUDITOR),
	SYSADMIN = OFFICER_ROLE(ROLE_SYSADMIN),
};

static bool
add(const char *account, unsigned roles, int64_t until)
{
	struct registry_officer officer = { .account = slice_text(account), .roles = roles, .until = until };

	return registry_officer_set(town.store, &town.order, &officer);
}

static unsigned
roles_at(const char *account, int64_t now)
{
	struct snapshot *snapshot = look();
	unsigned roles = 1;

	assert_int_equal(registry_officer_roles(snapshot, slice_text(account), now, &roles), STORE_OK);
	snapshot_end(snapshot);
	return roles;
}

static void
officers_have_roles_for_a_time(void **state)
{
	(void)state;
	int64_t now = town.order.now;

	/* Until there is one, everybody is everything. */
	assert_int_equal(roles_at("hanako", now), UINT_MAX);
	town_do(&town, add("hanako", OFFICE | AUDITOR, now + SECOND));
	assert_int_equal(roles_at("hanako", now - 1), 0);
	assert_int_equal(roles_at("hanako", now), OFFICE | AUDITOR);
	assert_int_equal(roles_at("hanako", now + SECOND - 1), OFFICE | AUDITOR);
	assert_int_equal(roles_at("hanako", now + SECOND), 0);
	assert_int_equal(roles_at("taro", now), 0);
	assert_int_equal(roles_at("", now), 0);
	assert_int_equal(roles_at("hana", now), 0);
	/* Roles are replaced, not added. */
	town_do(&town, add("hanako", SYSADMIN, 0));
	assert_int_equal(roles_at("hanako", INT64_MAX), SYSADMIN);
	town_do(&town, registry_officer_remove(town.store, &town.order, SLICE("hanako")));
	assert_int_equal(roles_at("hanako", now), 0);
	/* That there are none any more opens nothing. */
	assert_int_equal(roles_at("taro", now), 0);
	town_refused(&town, registry_officer_remove(town.store, &town.order, SLICE("hanako")), "no officer");
	town_refused(&town, registry_officer_remove(town.store, &town.order, SLICE("taro")), "no officer");
}

static void
what_no_officer_may_be(void **state)
{
	(void)state;
	char longest[OFFICER_ACCOUNT_MOST + 2];

	memset(longest, 'a', sizeof longest - 1);
	longest[sizeof longest - 1] = '\0';
	town_refused(&town, add(longest, OFFICE, 0), "one word");
	longest[sizeof longest - 2] = '\0';
	town_do(&town, add(longest, OFFICE, 0));
	town_refused(&town, add("", OFFICE, 0), "one word");
	town_refused(&town, add("a b", OFFICE, 0), "one word");
	town_refused(&town, add("a,b", OFFICE, 0), "one word");
	town_refused(&town, add("a\nb", OFFICE, 0), "one word");
	town_refused(&town, add("a\xFF", OFFICE, 0), "one word");
	town_refused(&town, add("hanako", 0, 0), "roles are");
	town_refused(&town, add("hanako", OFFICER_ROLE(ROLE_CITIZEN), 0), "roles are");
	town_refused(&town, add("hanako", OFFICE | OFFICER_ROLE(ROLE_EMERGENCY), 0), "roles are");
	town_refused(&town, add("hanako", AUDITOR | SYSADMIN, 0), "two accounts");
	town_refused(&town, add("hanako", OFFICER_ROLES, 0), "two accounts");
	town_refused(&town, add("yamada", OFFICE, 0), "themselves");
	town_refused(&town, add("hanako", OFFICE, town.order.now), "ended");
	assert_int_equal(roles_at("hanako", town.order.now), 0);
}

static void
roles_as_text(void **state)
{
	(void)state;
	unsigned roles = 1;

	assert_true(officer_roles_read(SLICE("office, auditor"), &roles));
	assert_int_equal(roles, OFFICE | AUDITOR);
	assert_true(officer_roles_read(SLICE(""), &roles));
	assert_int_equal(roles, 0);
	assert_false(officer_roles_read(SLICE("office,king"), &roles));
	assert_false(officer_roles_read(SLICE("citizen"), &roles));
	assert_true(slice_is(officer_roles_text(OFFICE | SYSADMIN, &town.arena), "office,sysadmin"));
	assert_true(slice_is(officer_roles_text(0, &town.arena), ""));
}

/* ---- The service --------------------------------------------------------------------------------------------------- */

static void
the_service_is_open_until_it_is_not(void **state)
{
	(void)state;
	int64_t now = town.order.now;
	struct registry_service service = { .state = SERVICE_STOPPED, .until = now + SECOND, .reason = SLICE("two\nlines") }, read;
	struct snapshot *snapshot = look();

	assert_int_equal(registry_service(snapshot, &town.arena, &read), STORE_OK);
	snapshot_end(snapshot);
	assert_int_equal(read.state, SERVICE_OPEN);
	town_do(&town, registry_service_set(town.store, &town.order, &service));
	snapshot = look();
	assert_int_equal(registry_service(snapshot, &town.arena, &read), STORE_OK);
	snapshot_end(snapshot);
	assert_int_equal(read.state, SERVICE_STOPPED);
	assert_int_equal(read.until, now + SECOND);
	assert_true(slice_is(read.reason, "two\nlines"));
	assert_int_equal(service_state_at(&read, now), SERVICE_STOPPED);
	assert_int_equal(service_state_at(&read, now + SECOND - 1), SERVICE_STOPPED);
	assert_int_equal(service_state_at(&read, now + SECOND), SERVICE_OPEN);
	read.until = 0;
	assert_int_equal(service_state_at(&read, INT64_MAX), SERVICE_STOPPED);
}

static void
orders_that_say_no_why(void **state)
{
	(void)state;
	struct registry_service service = { .state = SERVICE_READ_ONLY, .reason = SLICE("") };

	town_refused(&town, registry_service_set(town.store, &town.order, &service), "why");
	service.reason = SLICE("x\xFF");
	town_refused(&town, registry_service_set(town.store, &town.order, &service), "UTF-8");
	service.reason = SLICE("because");
	service.until = town.order.now;
	town_refused(&town, registry_service_set(town.store, &town.order, &service), "passed");
	service = (struct registry_service){ .state = SERVICE_OPEN, .reason = SLICE("") };
	town_do(&town, registry_service_set(town.store, &town.order, &service));
}

/* ---- The glass ----------------------------------------------------------------------------------------------------- */

static void
use(uint64_t patient, const char *token, const char *user, int64_t last)
{
	struct registry_glass glass = { .patient = patient, .token = slice_text(token), .institution = SLICE("fire"),
		.user = slice_text(user), .reason = SLICE("救急"), .first = 1, .last = last, .requests = 1 };
	struct commit commit = { .tables = registry_glass_put(&glass, &town.arena) };

	assert_non_null(commit.tables);
	assert_int_equal(store_commit_wait(town.store, &commit), STORE_OK);
}

static uint64_t
unreviewed(void)
{
	struct snapshot *snapshot = look();
	uint64_t count = 99;

	assert_int_equal(registry_glass_unreviewed(snapshot, &count), STORE_OK);
	snapshot_end(snapshot);
	return count;
}

static size_t
list_all(struct registry_glass **list)
{
	struct snapshot *snapshot = look();
	size_t count = 99;

	assert_int_equal(registry_glasses(snapshot, &town.arena, list, &count), STORE_OK);
	snapshot_end(snapshot);
	return count;
}

static void
uses_are_kept_by_patient_and_token(void **state)
{
	(void)state;
	struct registry_glass *list, one;
	struct snapshot *snapshot;

	assert_int_equal(list_all(&list), 0);
	use(7, "token-a", "medic", 10);
	use(7, "token-b", "medic", 20);
	use(UINT64_MAX, "token-a", "medic", 30);
	use(7, "token-a", "medic", 40);
	assert_int_equal(list_all(&list), 3);
	assert_true(list[0].patient == 7 && slice_is(list[0].token, "token-a") && list[0].last == 40);
	assert_true(list[1].patient == 7 && slice_is(list[1].token, "token-b"));
	assert_true(list[2].patient == UINT64_MAX);
	assert_string_not_equal(list[0].number, list[1].number);
	assert_string_not_equal(list[0].number, list[2].number);
	snapshot = look();
	assert_int_equal(registry_glass(snapshot, 7, SLICE("token-b"), &town.arena, &one), STORE_OK);
	assert_int_equal(one.last, 20);
	assert_true(slice_is(one.reason, "救急"));
	assert_int_equal(registry_glass(snapshot, 8, SLICE("token-b"), &town.arena, &one), STORE_ABSENT);
	assert_int_equal(registry_glass(snapshot, 7, SLICE("token-"), &town.arena, &one), STORE_ABSENT);
	assert_int_equal(registry_glass(snapshot, 7, SLICE(""), &town.arena, &one), STORE_ABSENT);
	snapshot_end(snapshot);
	assert_int_equal(unreviewed(), 3);
}

static void
a_review_is_of_what_was_seen(void **state)
{
	(void)state;
	struct registry_glass *list;
	char number[GLASS_NUMBER + 1];

	use(7, "token-a", "medic", 10);
	use(8, "token-a", "medic", 10);
	assert_int_equal(list_all(&list), 2);
	memcpy(number, list[0].number, sizeof number);
	town_refused(&town, registry_glass_review(town.store, &town.order, slice_text(number), SLICE("")), "found");
	town_refused(&town, registry_glass_review(town.store, &town.order, SLICE("ffff"), SLICE("fine")), "no breaking");
	town_do(&town, registry_glass_review(town.store, &town.order, slice_text(number), SLICE("fine")));
	assert_int_equal(unreviewed(), 1);
	assert_int_equal(list_all(&list), 2);
	assert_int_equal(list[0].reviewed, town.order.now);
	assert_true(slice_is(list[0].reviewer, "yamada") && slice_is(list[0].finding, "fine"));
	assert_int_equal(list[1].reviewed, 0);
	/* Used again; even by a request that took its time, and says so late. */
	use(7, "token-a", "medic", 9);
	assert_int_equal(unreviewed(), 2);
}

static void
nobody_reviews_themselves(void **state)
{
	(void)state;
	static const struct {
		const char *officer;
		bool refused;
	} rows[] = { { "medic", true }, { "root (medic)", true }, { "medic (root)", true }, { "medical", false }, { "root (medical)", false } };
	struct registry_glass *list;

	use(7, "token-a", "medic", 10);
	assert_int_equal(list_all(&list), 1);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		town.order.officer = slice_text(rows[i].officer);
		if (rows[i].refused)
			town_refused(&town, registry_glass_review(town.store, &town.order, slice_text(list[0].number), SLICE("fine")), "another officer");
		else
			town_do(&town, registry_glass_review(town.store, &town.order, slice_text(list[0].number), SLICE("fine")));
	}
}

static void
broken_rows_are_not_passed_over(void **state)
{
	(void)state;
	static const struct {
		enum store_table table;
		const char *key, *value;
	} rows[] = {
		{ TABLE_OFFICER, "hanako", "{}" },
		{ TABLE_OFFICER, "hanako", "{\"roles\":\"king\",\"from\":1,\"until\":0,\"by\":\"x\"}" },
		{ TABLE_SETTING, "service.state", "closed\n0\nx" },
		{ TABLE_SETTING, "service.state", "open\nx\n" },
		{ TABLE_REVIEW, "12345678ut", "{}" },
		{ TABLE_REVIEW, "12345678u", "{}" },
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct table_put put = { .table = rows[i].table, .key = slice_text(rows[i].key), .value = slice_text(rows[i].value) };
		struct commit commit = { .tables = &put };
		struct registry_service service;
		struct registry_glass *list;
		unsigned roles;
		size_t count;

		assert_int_equal(store_commit_wait(town.store, &commit), STORE_OK);
		struct snapshot *snapshot = look();

		if (rows[i].table == TABLE_OFFICER)
			assert_int_equal(registry_officer_roles(snapshot, SLICE("hanako"), town.order.now, &roles), STORE_BROKEN);
		else if (rows[i].table == TABLE_SETTING)
			assert_int_equal(registry_service(snapshot, &town.arena, &service), STORE_BROKEN);
		else
			assert_int_equal(registry_glasses(snapshot, &town.arena, &list, &count), STORE_BROKEN);
		snapshot_end(snapshot);
	}
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)
	const struct CMUnitTest tests[] = {
		TEST(officers_have_roles_for_a_time),
		TEST(what_no_officer_may_be),
		TEST(roles_as_text),
		TEST(the_service_is_open_until_it_is_not),
		TEST(orders_that_say_no_why),
		TEST(uses_are_kept_by_patient_and_token),
		TEST(a_review_is_of_what_was_seen),
		TEST(nobody_reviews_themselves),
		TEST(broken_rows_are_not_passed_over),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
