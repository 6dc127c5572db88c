/* Records whose entries another version made are not searched as if they were ours. */
#include "tests/unit/test.h"

#include "server/admin/extraction.h"
#include "tests/unit/admin/office.h"

static void
mark(struct office *office, const char *value)
{
	struct table_put put = { .table = TABLE_SETTING, .key = SLICE("extraction"), .value = slice_text(value) };
	struct commit commit = { .tables = &put };

	assert_int_equal(store_commit_wait(office->store, &commit), STORE_OK);
}

static void
put_record(struct office *office, const char *id)
{
	struct change change = { .kind = CHANGE_CREATE, .resource = schema_resource(SLICE("Patient"))->resource,
		.id = slice_text(id), .items = 1, .body = SLICE("{}") };
	struct commit commit = { .changes = &change };

	assert_int_equal(store_commit_wait(office->store, &commit), STORE_OK);
}

static bool
is_same(struct office *office)
{
	bool same;

	assert_int_equal(extraction_check(office->store, &same), STORE_OK);
	return same;
}

static bool
no_piece(void *context, struct admin_piece *piece, bool *broken)
{
	(void)context;
	(void)piece;
	(void)broken;
	return false;
}

static enum admin_status
load_nothing(struct office *office)
{
	json_t *arguments = json_object();
	struct admin_call call = { .store = office->store, .command = "load", .arguments = arguments, .officer = "tester",
		.input = no_piece };
	enum admin_status status = admin_execute(&call);

	json_decref(call.result);
	json_decref(arguments);
	return status;
}

static void
a_new_store_is_ours(void **state)
{
	struct office *office = *state;

	assert_true(is_same(office));
	put_record(office, "a");
	assert_true(is_same(office));
	assert_int_equal(load_nothing(office), ADMIN_OK);
}

static void
records_of_another_version_are_not_ours(void **state)
{
	struct office *office = *state;
	static const char *const marks[] = { NULL, "3", "5", "", "x" };

	put_record(office, "a");
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
		if (marks[i] != NULL)
			mark(office, marks[i]);
		assert_false(is_same(office));
		assert_int_equal(load_nothing(office), ADMIN_FAILED);
	}
	mark(office, "4");
	assert_true(is_same(office));
	assert_int_equal(load_nothing(office), ADMIN_OK);
}

static void
a_store_without_records_becomes_ours(void **state)
{
	struct office *office = *state;

	mark(office, "1");
	assert_int_equal(load_nothing(office), ADMIN_OK);
	put_record(office, "a");
	assert_true(is_same(office));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_new_store_is_ours, office_open, office_close),
		cmocka_unit_test_setup_teardown(records_of_another_version_are_not_ours, office_open, office_close),
		cmocka_unit_test_setup_teardown(a_store_without_records_becomes_ours, office_open, office_close),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
