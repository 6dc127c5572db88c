/* The OperationDefinitions (R4 operationdefinition.html), made from the table of operations. They are stored at start, as records
 * of the server's own, so that reading, searching, paging and history have nothing special to do for them. */
#include "server/api/api.h"

#include "server/api/api_state.h"
#include "server/api/ingest.h"
#include "server/api/operation.h"
#include "server/api/time.h"

/* ---- The resource ------------------------------------------------------------------------------------------------ */

static void
text(struct buffer *out, const char *property, const char *value)
{
	buffer_print(out, ",\"%s\":", property);
	buffer_json(out, slice_text(value));
}

static void
flag(struct buffer *out, const char *property, bool value)
{
	buffer_print(out, ",\"%s\":%s", property, value ? "true" : "false");
}

/* A name for programs (invariant opd-0): PatientEverything for Patient-everything. */
static void
write_name(struct buffer *out, const char *id)
{
	bool capital = true;

	buffer_literal(out, ",\"name\":\"");
	for (; *id != '\0'; id++) {
		if (*id != '-')
			buffer_byte(out, (char)(capital && *id >= 'a' && *id <= 'z' ? *id - 0x20 : *id));
		capital = *id == '-';
	}
	buffer_byte(out, '"');
}

static void
write_types(struct buffer *out, const struct operation *operation)
{
	static const char *const all[] = { "Resource", NULL };
	const char *const *types = operation->types != NULL ? operation->types : all;

	for (size_t i = 0; types[i] != NULL; i++)
		buffer_print(out, "%s\"%s\"%s", i == 0 ? ",\"resource\":[" : ",", types[i], types[i + 1] == NULL ? "]" : "");
}

static void
write_parameter(struct buffer *out, const struct operation_parameter *parameter)
{
	buffer_print(out, "{\"name\":\"%s\",\"use\":\"%s\",\"min\":%u,\"max\":\"%s\"", parameter->name, parameter->out ? "out" : "in",
	    parameter->min, parameter->max);
	text(out, "documentation", parameter->documentation);
	text(out, "type", parameter->type);
	buffer_byte(out, '}');
}

void
operation_define(const struct operation *operation, struct buffer *out)
{
	const struct operation_parameter *parameter = operation->parameters;

	buffer_print(out, "{\"resourceType\":\"OperationDefinition\",\"id\":\"%s\"", operation->id);
	text(out, "url", operation->url);
	write_name(out, operation->id);
	text(out, "title", operation->title);
	buffer_literal(out, ",\"status\":\"active\",\"kind\":\"operation\"");
	text(out, "description", operation->description);
	flag(out, "affectsState", operation->affects_state);
	text(out, "code", operation->name);
	write_types(out, operation);
	flag(out, "system", operation->levels & OPERATION_SYSTEM);
	flag(out, "type", operation->levels & OPERATION_TYPE);
	flag(out, "instance", operation->levels & (OPERATION_INSTANCE | OPERATION_VERSION));
	for (size_t i = 0; parameter[i].name != NULL; i++) {
		buffer_print(out, "%s", i == 0 ? ",\"parameter\":[" : ",");
		write_parameter(out, &parameter[i]);
	}
	buffer_print(out, "%s", parameter[0].name != NULL ? "]}" : "}");
}

/* ---- In the store ------------------------------------------------------------------------------------------------ */

/* What is to be written: changes, and an audit record for each. */
struct defining {
	struct arena arena;
	struct snapshot *snapshot;
	struct commit commit;
};

static bool
prepare(struct arena *arena, const struct operation *operation, struct ingest *ingest)
{
	struct faults faults;
	struct buffer json;

	faults_init(&faults, arena);
	buffer_init(&json, 0);
	operation_define(operation, &json);
	struct slice copy = buffer_ok(&json) ? arena_copy(arena, buffer_slice(&json)) : SLICE_NONE;

	buffer_free(&json);
	return copy.data != NULL && ingest_prepare(arena, copy, schema_resource(SLICE("OperationDefinition")), SLICE_NONE, &faults,
	    ingest) == INGEST_OK;
}

static bool
record_change(struct defining *defining, const struct change *change)
{
	struct audit_put *put = arena_zero(&defining->arena, 1, sizeof *put);
	struct audit_event event;

	audit_event_init(&event);
	event.type = change->kind == CHANGE_CREATE ? AUDIT_CREATE : AUDIT_UPDATE;
	event.time = time_now();
	event.user = SLICE("irorid");
	event.resource = change->resource;
	event.id = change->id;
	event.version = change->expected_version + 1;
	if (put == NULL)
		return false;
	put->bytes = audit_event_encode(&event, &defining->arena);
	put->next = defining->commit.audits;
	defining->commit.audits = put;
	return put->bytes.data != NULL;
}

/* Whether the record is what it should be, as version it is. */
static enum store_status
is_as_it_should_be(struct defining *defining, struct ingest *ingest, const struct record *record, bool *same)
{
	struct slice body;
	enum store_status status;

	*same = false;
	if (record->deleted || !(record->flags & ACCESS_SERVER_OWNED))
		return STORE_OK;
	status = store_body(defining->snapshot, record->sequence, &body);
	*same = status == STORE_OK && ingest_same(ingest, record->version, body, &defining->arena);
	return status;
}

/* An id that an institution has taken before there was the operation becomes the server's: history keeps what it was. */
static enum store_status
define(struct defining *defining, const struct operation *operation)
{
	struct ingest *ingest = arena_zero(&defining->arena, 1, sizeof *ingest);
	struct change *change = arena_zero(&defining->arena, 1, sizeof *change);
	struct record record = { 0 };
	bool same = false;

	if (ingest == NULL || change == NULL || !prepare(&defining->arena, operation, ingest))
		return STORE_NO_MEMORY;
	enum store_status status = store_find(defining->snapshot, ingest->number, ingest->id, &record);
	bool created = status == STORE_ABSENT;

	if (!created && status == STORE_OK)
		status = is_as_it_should_be(defining, ingest, &record, &same);
	if ((!created && status != STORE_OK) || same)
		return status;
	if (!ingest_change(ingest, record.version, created ? CHANGE_CREATE : CHANGE_UPDATE, &defining->arena, change))
		return STORE_NO_MEMORY;
	change->flags |= ACCESS_SERVER_OWNED | CALL_FLAG_BY_PUT | (record.deleted ? CALL_FLAG_REBORN : 0);
	change->next = defining->commit.changes;
	defining->commit.changes = change;
	return record_change(defining, change) ? STORE_OK : STORE_NO_MEMORY;
}

enum store_status
api_define(struct api *api)
{
	struct defining defining = { .snapshot = NULL };

	arena_init(&defining.arena, 0);
	enum store_status status = snapshot_begin(api->settings.store, &defining.snapshot);

	if (status == STORE_OK) {
		for (size_t i = 0; operations[i] != NULL && status == STORE_OK; i++)
			status = define(&defining, operations[i]);
		snapshot_end(defining.snapshot);
	}
	if (status == STORE_OK && defining.commit.changes != NULL)
		status = store_commit_wait(api->settings.store, &defining.commit);
	arena_free(&defining.arena);
	return status;
}
