/* Looking things up in the registry's tables. */
#include "server/registry/registry.h"
#include "server/registry/row.h"

/* Rows of one table become an array of structs, growing in the arena. */
struct list {
	struct arena *arena;
	size_t row_size, count, capacity;
	char *rows;
	uint32_t institution; /* only its rows; 0: all */
	bool (*read)(struct list *list, struct slice key, struct slice value, void *row, bool *wanted);
	enum store_status status;
};

static bool
take(void *context, struct slice key, struct slice value)
{
	struct list *list = context;
	char *rows = arena_more(list->arena, list->rows, list->count, &list->capacity, list->row_size);
	bool wanted = true;

	if (rows == NULL) {
		list->status = STORE_NO_MEMORY;
		return false;
	}
	list->rows = rows;
	if (!list->read(list, key, value, rows + list->count * list->row_size, &wanted)) {
		list->status = STORE_BROKEN;
		return false;
	}
	list->count += wanted;
	return true;
}

static enum store_status
scan(struct snapshot *snapshot, enum store_table table, struct list *list)
{
	enum store_status status = store_scan(snapshot, table, SLICE_NONE, take, list);

	return status == STORE_OK ? list->status : status;
}

static bool
is_wanted(const struct list *list, uint32_t institution)
{
	return list->institution == 0 || list->institution == institution;
}

static bool
read_institution(struct list *list, struct slice key, struct slice value, void *row, bool *wanted)
{
	(void)wanted;
	return row_read_institution(key, value, list->arena, row);
}

static bool
read_certificate(struct list *list, struct slice key, struct slice value, void *row, bool *wanted)
{
	struct registry_certificate *certificate = row;
	bool ok = row_read_certificate(key, value, list->arena, certificate);

	*wanted = is_wanted(list, certificate->institution);
	return ok;
}

static bool
read_token(struct list *list, struct slice key, struct slice value, void *row, bool *wanted)
{
	struct registry_token *token = row;
	bool ok = row_read_token(key, value, list->arena, token);

	*wanted = is_wanted(list, token->institution);
	return ok;
}

static bool
read_key(struct list *list, struct slice key, struct slice value, void *row, bool *wanted)
{
	(void)wanted;
	return row_read_key(key, value, list->arena, row);
}

enum store_status
registry_institutions(struct snapshot *snapshot, struct arena *arena, struct institution **out, size_t *count)
{
	struct list list = { .arena = arena, .row_size = sizeof **out, .read = read_institution };
	enum store_status status = scan(snapshot, TABLE_INSTITUTION, &list);

	*out = (struct institution *)(void *)list.rows;
	*count = list.count;
	return status;
}

enum store_status
registry_certificates(struct snapshot *snapshot, uint32_t institution, struct arena *arena,
    struct registry_certificate **out, size_t *count)
{
	struct list list = { .arena = arena, .row_size = sizeof **out, .institution = institution, .read = read_certificate };
	enum store_status status = scan(snapshot, TABLE_CERTIFICATE, &list);

	*out = (struct registry_certificate *)(void *)list.rows;
	*count = list.count;
	return status;
}

enum store_status
registry_tokens(struct snapshot *snapshot, uint32_t institution, struct arena *arena, struct registry_token **out,
    size_t *count)
{
	struct list list = { .arena = arena, .row_size = sizeof **out, .institution = institution, .read = read_token };
	enum store_status status = scan(snapshot, TABLE_TOKEN, &list);

	*out = (struct registry_token *)(void *)list.rows;
	*count = list.count;
	return status;
}

static bool
read_officer(struct list *list, struct slice key, struct slice value, void *row, bool *wanted)
{
	(void)wanted;
	return row_read_officer(key, value, list->arena, row);
}

static enum store_status
list_keys(struct snapshot *snapshot, enum store_table table, struct arena *arena, struct registry_key **out, size_t *count)
{
	struct list list = { .arena = arena, .row_size = sizeof **out, .read = read_key };
	enum store_status status = scan(snapshot, table, &list);

	*out = (struct registry_key *)(void *)list.rows;
	*count = list.count;
	return status;
}

enum store_status
registry_keys(struct snapshot *snapshot, struct arena *arena, struct registry_key **out, size_t *count)
{
	return list_keys(snapshot, TABLE_KEY, arena, out, count);
}

enum store_status
registry_audit_keys(struct snapshot *snapshot, struct arena *arena, struct registry_key **out, size_t *count)
{
	return list_keys(snapshot, TABLE_AUDIT_KEY, arena, out, count);
}

enum store_status
registry_officers(struct snapshot *snapshot, struct arena *arena, struct registry_officer **out, size_t *count)
{
	struct list list = { .arena = arena, .row_size = sizeof **out, .read = read_officer };
	enum store_status status = scan(snapshot, TABLE_OFFICER, &list);

	*out = (struct registry_officer *)(void *)list.rows;
	*count = list.count;
	return status;
}

enum store_status
registry_institution(struct snapshot *snapshot, struct slice id, struct arena *arena, struct institution *out)
{
	struct slice value;

	if (id.length == 0 || id.length > INSTITUTION_ID_MOST)
		return STORE_ABSENT;
	enum store_status status = store_get(snapshot, TABLE_INSTITUTION, id, &value);

	return status == STORE_OK && !row_read_institution(id, value, arena, out) ? STORE_BROKEN : status;
}

enum store_status
registry_token(struct snapshot *snapshot, struct slice id, struct arena *arena, struct registry_token *out)
{
	struct slice value;

	if (id.length == 0 || id.length > TOKEN_ID_MOST)
		return STORE_ABSENT;
	enum store_status status = store_get(snapshot, TABLE_TOKEN, id, &value);

	return status == STORE_OK && !row_read_token(id, value, arena, out) ? STORE_BROKEN : status;
}

enum store_status
registry_grant(struct snapshot *snapshot, uint32_t institution, struct registry_grant *out)
{
	unsigned char key[4];
	struct slice value;
	enum store_status status = store_get(snapshot, TABLE_GRANT, row_number_key(institution, key), &value);

	*out = (struct registry_grant){ 0 };
	if (status == STORE_ABSENT)
		return STORE_OK;
	return status == STORE_OK && !row_read_grant(value, out) ? STORE_BROKEN : status;
}
