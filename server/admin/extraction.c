#include "server/admin/extraction.h"

#include "resources/extract.h"

/* The row of TABLE_SETTING with EXTRACT_MAKE as it was when the first record was stored. */
static const struct slice name = { "extraction", 10 };

static enum store_status
put_down(struct store *store)
{
	struct buffer value;

	buffer_init(&value, 0);
	buffer_print(&value, "%d", EXTRACT_MAKE);
	struct table_put put = { .table = TABLE_SETTING, .key = name, .value = buffer_slice(&value) };
	struct commit commit = { .tables = &put };
	enum store_status status = buffer_ok(&value) ? store_commit_wait(store, &commit) : STORE_NO_MEMORY;

	buffer_free(&value);
	return status;
}

enum store_status
extraction_check(struct store *store, bool *same)
{
	struct snapshot *snapshot;
	struct store_figures figures;
	struct slice value;
	uint64_t make;

	*same = false;
	store_figures(store, &figures);
	enum store_status status = snapshot_begin(store, &snapshot);

	if (status != STORE_OK)
		return status;
	status = store_get(snapshot, TABLE_SETTING, name, &value);
	*same = status == STORE_OK && slice_to_u64(value, UINT64_MAX, &make) && make == EXTRACT_MAKE;
	snapshot_end(snapshot);
	if (status == STORE_OK && !*same && figures.versions == 0)
		status = STORE_ABSENT;
	if (status != STORE_ABSENT)
		return status;
	*same = figures.versions == 0;
	return *same ? put_down(store) : STORE_OK;
}
