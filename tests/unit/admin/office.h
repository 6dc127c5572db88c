/* A store in a directory of its own, for tests of the admin commands. */
#ifndef IRORI_TEST_OFFICE_H
#define IRORI_TEST_OFFICE_H

#include "resources/extract.h"
#include "server/access/items.h"
#include "server/admin/admin.h"
#include "server/audit/sealed.h"

struct office {
	char data[64];
	struct store *store;
};

static inline int
office_open(void **state)
{
	static struct office office;
	char error[300];

	office = (struct office){ .data = "/tmp/irori-office-XXXXXX" };
	assert_non_null(mkdtemp(office.data));
	assert_true(extract_start(540, "https://localhost/fhir", error, sizeof error));
	assert_true(items_start(NULL, error, sizeof error));
	struct store_settings settings = {
		.directory = office.data,
		.keys_of = extract_keys,
		.patient = schema_resource(SLICE("Patient"))->resource,
		.audit_form = audit_form,
		.audit_about = audit_about,
	};

	office.store = store_open(&settings, error, sizeof error);
	if (office.store == NULL)
		fail_msg("%s", error);
	*state = &office;
	return 0;
}

static inline int
office_close(void **state)
{
	struct office *office = *state;
	char command[100];

	store_close(office->store);
	items_end();
	snprintf(command, sizeof command, "rm -rf %s", office->data);
	return system(command) == 0 ? 0 : -1;
}

/* The result of a command that takes no input; its status must be the expected one. The caller lets go of it. */
static inline json_t *
office_run(struct office *office, enum admin_status expected, const char *command, json_t *arguments)
{
	struct admin_call call = {
		.store = office->store,
		.command = command,
		.arguments = arguments,
		.officer = "tester",
		.base_url = "https://localhost/fhir",
	};
	enum admin_status status = admin_execute(&call);

	json_decref(arguments);
	if (status != expected)
		fail_msg("%s: %d is not %d: %s", command, (int)status, (int)expected, call.error);
	return call.result;
}

#endif
