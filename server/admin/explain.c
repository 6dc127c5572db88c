/* index show, search explain: what the index knows of a record, and how a search would use it. */
#include <inttypes.h>
#include <stdio.h>

#include "resources/extract/place.h"
#include "resources/extract_added.h"
#include "resources/extract_links.h"
#include "resources/primitive/date.h"
#include "server/admin/command.h"
#include "server/search/search.h"

enum { VALUE_MOST = 4096 }; /* bytes of a value for people */

/* ---- index show -------------------------------------------------------------------------------------------------- */

struct showing {
	struct admin_call *call;
	struct snapshot *snapshot;
	struct record record;
	const struct schema_type *type;
	json_t *result, *entries; /* entries is the result's */
	const struct added *added; /* held meanwhile */
	uint64_t waiting; /* keys that the index has not taken yet */
	enum store_status failure;
};

static const char *
type_name(enum entry_kind kind)
{
	static const enum search_type types[] = {
		[ENTRY_TOKEN] = SEARCH_TOKEN,
		[ENTRY_REFERENCE] = SEARCH_REFERENCE,
		[ENTRY_DATE] = SEARCH_DATE,
		[ENTRY_STRING] = SEARCH_STRING,
		[ENTRY_NUMBER] = SEARCH_NUMBER,
		[ENTRY_QUANTITY] = SEARCH_QUANTITY,
		[ENTRY_URI] = SEARCH_URI,
		[ENTRY_COMPOSITE] = SEARCH_COMPOSITE,
		[ENTRY_TYPED] = SEARCH_TOKEN,
		[ENTRY_POSITION] = SEARCH_SPECIAL,
		[ENTRY_WORDS] = SEARCH_STRING,
	};

	return (size_t)kind < sizeof types / sizeof *types && kind > 0 ? search_type_text(types[kind]) : "unknown";
}

/* "system|code", as a search would ask for it. */
static void
write_coded(struct buffer *out, struct slice system, struct slice code, struct slice text)
{
	buffer_put(out, system);
	if (system.data != NULL)
		buffer_byte(out, '|');
	buffer_put(out, code);
	if (text.length > 0)
		buffer_print(out, " \"%.*s\"", SLICE_ARGS(text));
}

static void
write_moment(struct buffer *out, int64_t moment)
{
	char text[DATE_TEXT_MOST];

	if (moment > INT64_MIN && moment < INT64_MAX)
		buffer_put(out, date_write_instant(moment, text));
}

static void
write_version(struct buffer *out, struct slice version)
{
	if (version.data != NULL)
		buffer_print(out, "|%.*s", SLICE_ARGS(version));
}

/* All nine places: none is rounded away. */
static void
write_degrees(struct buffer *out, int64_t degrees)
{
	uint64_t amount = degrees < 0 ? -(uint64_t)degrees : (uint64_t)degrees, unit = PLACE_DEGREE;

	buffer_print(out, "%s%" PRIu64 ".%09" PRIu64, degrees < 0 ? "-" : "", amount / unit, amount % unit);
}

static void
write_value(struct buffer *out, const struct entry *entry)
{
	struct slice rest = entry->components;
	struct entry component = { 0 };
	bool first = true;

	switch (entry->kind) {
	case ENTRY_TOKEN:
		write_coded(out, entry->system, entry->code, entry->text);
		break;
	case ENTRY_REFERENCE:
		if (entry->id.data != NULL)
			buffer_print(out, "%.*s/%.*s", SLICE_ARGS(entry->type), SLICE_ARGS(entry->id));
		else if (entry->url.data != NULL)
			buffer_put(out, entry->url);
		else
			write_coded(out, entry->system, entry->code, SLICE_NONE);
		write_version(out, entry->version);
		break;
	case ENTRY_DATE:
		write_moment(out, entry->low);
		buffer_literal(out, " .. ");
		write_moment(out, entry->high);
		break;
	case ENTRY_STRING:
		buffer_put(out, entry->text);
		break;
	case ENTRY_NUMBER:
	case ENTRY_QUANTITY:
		buffer_print(out, "%.*s%.*s", SLICE_ARGS(entry->comparator), SLICE_ARGS(entry->number));
		if (entry->upper.data != NULL)
			buffer_print(out, " .. %.*s", SLICE_ARGS(entry->upper));
		if (entry->kind == ENTRY_QUANTITY && (entry->code.data != NULL || entry->text.data != NULL)) {
			buffer_byte(out, ' ');
			write_coded(out, entry->system, entry->code, entry->text);
		}
		break;
	case ENTRY_URI:
		buffer_put(out, entry->url);
		write_version(out, entry->version);
		break;
	case ENTRY_TYPED:
		/* As :of-type asks for it. */
		write_coded(out, entry->system, entry->code, SLICE_NONE);
		buffer_print(out, "|%.*s", SLICE_ARGS(entry->text));
		break;
	case ENTRY_POSITION:
		write_degrees(out, entry->low);
		buffer_byte(out, '|');
		write_degrees(out, entry->high);
		break;
	case ENTRY_WORDS:
		/* The narrative's has the value of the whole text once more. */
		buffer_put(out, entry->again ? entry->narrative : entry->text);
		break;
	case ENTRY_CONTAINED:
		break;
	case ENTRY_COMPOSITE:
		/* Components of components there are none. */
		while (entry_next(&rest, &component)) {
			if (!first)
				buffer_literal(out, " $ ");
			first = false;
			if (component.kind != ENTRY_COMPOSITE)
				write_value(out, &component);
		}
		break;
	}
}

/* The code of the parameter with that number; NULL when it is none that is in use. */
static const char *
built_in_code(const struct schema_type *type, uint32_t parameter)
{
	if (parameter == ENTRY_LINK_PARAMETER)
		return "(any reference)";
	if (parameter == extract_content_parameter(type))
		return "_content";
	if (parameter == extract_text_parameter(type))
		return "_text";
	for (;; type = &schema_types[type->base]) {
		size_t count;
		const struct schema_search *searches = schema_searches_of(type, &count);

		for (size_t i = 0; i < count; i++)
			if (extract_parameter(&searches[i]) == parameter)
				return searches[i].code;
		if (type->base == SCHEMA_NONE)
			return NULL;
	}
}

static const char *
added_code(const struct added *added, const struct schema_type *type, uint32_t parameter)
{
	const struct schema_search *search;

	for (size_t i = 0; (search = added_search(added, type, i, NULL)) != NULL; i++)
		if (extract_parameter(search) == parameter)
			return search->code;
	return NULL;
}

/* Whether the index lists the record under the key. */
static bool
has_key(struct showing *showing, struct slice key)
{
	struct postings *postings;
	enum store_status status = postings_begin(showing->snapshot, key, SLICE_NONE, &postings);

	if (status != STORE_OK) {
		showing->failure = status;
		return false;
	}
	bool has = postings_has(postings, showing->record.rid);

	postings_end(postings);
	return has;
}

/* keys: each a length byte and that many bytes. The first is shown; the index must list the record under all. */
static void
add_row(struct showing *showing, const char *parameter, const char *type, struct slice value, struct slice keys)
{
	char hex[2 * STORE_KEY_MOST + 1];
	json_t *row = json_object();
	struct slice key = keys.length > 0 ? slice_of(keys.data + 1, (unsigned char)keys.data[0]) : SLICE("");
	bool has = keys.length > 0;

	while (keys.length > 0) {
		size_t length = 1 + (size_t)(unsigned char)keys.data[0];
		bool listed = has_key(showing, slice_of(keys.data + 1, length - 1));

		showing->waiting += !listed;
		has = has && listed;
		keys = slice_from(keys, length);
	}
	for (size_t i = 0; i < key.length; i++)
		snprintf(hex + 2 * i, 3, "%02x", (unsigned char)key.data[i]);
	hex[2 * key.length] = '\0';
	json_object_set_new(row, "parameter", json_string(parameter));
	json_object_set_new(row, "type", json_string(type));
	json_object_set_new(row, "value", admin_json(value));
	json_object_set_new(row, "key", json_string(hex));
	/* The last, so that a failure to get memory for it shows as a missing row. */
	if (json_object_set_new(row, "indexed", json_boolean(has)) != 0 || json_array_append_new(showing->entries, row) != 0)
		showing->failure = STORE_NO_MEMORY;
}

static void
add_entry(struct showing *showing, const struct entry *entry, struct buffer *text)
{
	char number[16];
	struct buffer keys;
	const char *code = built_in_code(showing->type, entry->parameter);

	if (code == NULL)
		code = added_code(showing->added, showing->type, entry->parameter);

	snprintf(number, sizeof number, "#%08x", (unsigned)entry->parameter);
	buffer_reset(text);
	write_value(text, entry);
	if (!buffer_ok(text)) {
		showing->failure = STORE_NO_MEMORY;
		return;
	}
	struct slice value = buffer_slice(text);

	if (value.length > VALUE_MOST)
		for (value.length = VALUE_MOST; value.length > 0 && ((unsigned char)value.data[value.length] & 0xC0) == 0x80;)
			value.length--;
	buffer_init(&keys, 0);
	extract_entry_keys(entry, &keys);
	if (buffer_ok(&keys))
		add_row(showing, code != NULL ? code : number, type_name(entry->kind), value, buffer_slice(&keys));
	else
		showing->failure = STORE_NO_MEMORY;
	buffer_free(&keys);
}

static void
add_own_key(struct showing *showing, const char *name, struct slice value, const char *bytes, size_t length)
{
	char key[1 + STORE_KEY_MOST];

	key[0] = (char)length;
	memcpy(key + 1, bytes, length);
	add_row(showing, name, "record", value, slice_of(key, 1 + length));
}

/* The keys that every record has: of its type, of each patient that it concerns, and of the types that it contains. */
static void
add_own_keys(struct showing *showing, struct buffer *text)
{
	char key[STORE_KEY_MOST];
	const struct record *record = &showing->record;

	struct slice rest = record->entries;
	struct contained contained;

	add_own_key(showing, "(type)", slice_text(showing->type->name), key, store_type_key(record->resource, key));
	for (size_t i = 0; i < record_subject_count(record); i++) {
		struct record patient;
		uint64_t subject = record_subject(record, i);
		/* A patient whom somebody referred to need not be stored. */
		bool known = store_record(showing->snapshot, subject, &patient) == STORE_OK;

		add_own_key(showing, "(patient)", known ? patient.id : SLICE_NONE, key,
		    store_subject_key(subject, record->resource, key));
	}
	while (showing->failure == STORE_OK && entry_next_contained(&rest, &contained)) {
		buffer_reset(text);
		buffer_print(text, "%.*s#%.*s", SLICE_ARGS(contained.type), SLICE_ARGS(contained.id));
		if (buffer_ok(text))
			add_own_key(showing, "(contains)", buffer_slice(text), key, extract_contained_key(contained.type, key));
		else
			showing->failure = STORE_NO_MEMORY;
	}
}

static void
show(struct showing *showing)
{
	struct slice rest = showing->record.entries;
	struct entry entry = { 0 };
	struct buffer text;

	showing->entries = json_array();
	buffer_init(&text, 0);
	if (!showing->record.deleted) {
		unsigned place;

		showing->added = added_hold(&place);
		add_own_keys(showing, &text);
		while (showing->failure == STORE_OK && entry_next(&rest, &entry))
			add_entry(showing, &entry, &text);
		added_release(place);
	}
	buffer_free(&text);
	showing->result = json_pack("{s:s, s:o, s:I, s:b, s:b, s:I, s:o}", "resourceType", showing->type->name, "id",
	    admin_json(showing->record.id), "version", (json_int_t)showing->record.version, "deleted",
	    (int)showing->record.deleted, "indexed", (int)(showing->waiting == 0),
	    "notIndexed", (json_int_t)showing->waiting, "entries", showing->entries);
}

/* What the audit trail says of it: the record, and whom it is about. */
static void
fill_event(const struct showing *showing, struct slice id, struct arena *arena, struct audit_event *event)
{
	admin_event(showing->call, AUDIT_INDEX_READ, event);
	event->resource = showing->record.resource;
	event->id = id;
	event->rid = showing->record.rid;
	event->version = showing->record.version;
	for (size_t i = 0; i < record_subject_count(&showing->record); i++)
		audit_list_add_once(&event->subjects, arena, record_subject(&showing->record, i));
	audit_list_add(&event->disclosed, arena, showing->record.rid);
}

static enum admin_status
show_record(struct showing *showing, struct slice id, struct arena *arena, struct audit_event *event)
{
	struct admin_call *call = showing->call;
	const struct principal officer = { .kind = PRINCIPAL_OFFICER, .user = slice_text(call->officer), .now = admin_now() };
	enum store_status status = store_find(showing->snapshot, showing->type->resource, id, &showing->record);

	/* Of whose listing is stopped, officers see nothing either. */
	if (status == STORE_OK && !access_sees(showing->snapshot, &officer, &showing->record, ACCESS_READ))
		status = STORE_ABSENT;
	if (status == STORE_ABSENT)
		return ADMIN_REFUSE(call, ADMIN_ABSENT, "%s/%.*s はありません", "there is no %s/%.*s", showing->type->name,
		    id.length > STORE_ID_MOST ? STORE_ID_MOST : (int)id.length, id.data);
	if (status == STORE_OK) {
		show(showing);
		fill_event(showing, id, arena, event);
		status = showing->failure;
	}
	return admin_store_status(call, status);
}

/* Gives out the result, once it is on record that it was given. */
static enum admin_status
give(struct admin_call *call, json_t *result, const struct audit_event *event)
{
	enum admin_status status = admin_record(call, event);

	if (status == ADMIN_OK)
		call->result = result;
	else
		json_decref(result);
	return status;
}

enum admin_status
admin_index_show(struct admin_call *call)
{
	struct showing showing = { .call = call };
	struct slice id = admin_text(call, "resource"), type = slice_cut(&id, '/');
	struct audit_event event;
	struct arena arena;

	showing.type = schema_resource(type);
	if (showing.type == NULL || id.length == 0)
		return ADMIN_REFUSE(call, ADMIN_USAGE, "リソースは Patient/123 のように指定します", "name the resource as in Patient/123");
	enum admin_status status = admin_store_status(call, snapshot_begin(call->store, &showing.snapshot));

	if (status != ADMIN_OK)
		return status;
	arena_init(&arena, 0);
	status = show_record(&showing, id, &arena, &event);
	snapshot_end(showing.snapshot);
	if (status == ADMIN_OK)
		status = give(call, showing.result, &event);
	else
		json_decref(showing.result);
	arena_free(&arena);
	return status;
}

/* ---- search explain ---------------------------------------------------------------------------------------------- */

/* What is wrong with the query, as a client is told. */
static enum admin_status
refuse_query(struct admin_call *call, const struct faults *faults)
{
	struct buffer text;

	buffer_init(&text, sizeof call->error - 1);
	for (const struct fault *fault = faults->first; fault != NULL; fault = fault->next)
		if (fault->severity <= SEVERITY_ERROR)
			buffer_print(&text, "%s%.*s%s%.*s", fault == faults->first ? "" : "; ", SLICE_ARGS(fault->expression),
			    fault->expression.data != NULL ? ": " : "", SLICE_ARGS(fault->text));
	admin_refuse(call, ADMIN_USAGE, "%.*s", SLICE_ARGS(buffer_slice(&text)));
	buffer_free(&text);
	return ADMIN_USAGE;
}

static enum admin_status
explain(struct admin_call *call, const struct schema_type *type, struct slice text, struct arena *arena)
{
	const struct principal officer = { .kind = PRINCIPAL_OFFICER, .user = slice_text(call->officer) };
	struct faults faults;
	struct audit_event event;
	struct snapshot *snapshot;

	faults_init(&faults, arena);
	struct query *query = search_parse(type, text, SLICE_NONE, false, &officer, arena, &faults);

	if (query == NULL)
		return faults.errors && !faults.failed ? refuse_query(call, &faults) : admin_store_status(call, STORE_NO_MEMORY);
	enum admin_status status = admin_store_status(call, snapshot_begin(call->store, &snapshot));

	if (status != ADMIN_OK)
		return status;
	struct slice plan = search_explain(snapshot, &officer, query, arena);

	snapshot_end(snapshot);
	if (plan.data == NULL)
		return ADMIN_REFUSE(call, ADMIN_FAILED, "検索の計画を立てられません（メモリまたは保存先の異常、または重すぎる検索）",
		    "no plan could be made: memory or the store failed, or the search is too costly");
	admin_event(call, AUDIT_EXPLAIN, &event);
	event.resource = type->resource;
	event.query = text;
	return give(call, json_pack("{s:s, s:o}", "resourceType", type->name, "plan", admin_json(plan)), &event);
}

enum admin_status
admin_search_explain(struct admin_call *call)
{
	struct slice text = admin_text(call, "query"), type_name = slice_cut(&text, '?');
	const struct schema_type *type = schema_resource(type_name);
	struct arena arena;

	if (type == NULL)
		return ADMIN_REFUSE(call, ADMIN_USAGE, "検索は 'Observation?code=1234-5' のように指定します",
		    "give the search as in 'Observation?code=1234-5'");
	arena_init(&arena, 0);
	enum admin_status status = explain(call, type, text, &arena);

	arena_free(&arena);
	return status;
}
