#include "server/audit/event.h"

#include "resources/schema/schema.h"

#include <time.h>

/* A record is a version byte and then, always in this order: numbers as varints (7 bits a byte, low first), texts as
 * length + 1 (0: absent) and bytes, lists as total, listed and numbers. Version 1 had neither the last text nor role and flags, and
 * was never sealed. */
enum { FIRST_VERSION = 1, VERSION = 2, VARINT_MOST = 10, TEXTS = 9, FIRST_TEXTS = 8 };

static const struct row {
	enum audit_event_type number;
	const char *name, *type, *subtype;
	char action;
} rows[] = {
#define X(number, name, type, subtype, action) { number, #name, type, subtype, action },
	AUDIT_EVENTS(X)
#undef X
};

/* The texts in the record's order. */
static const struct {
	size_t offset;
	const char *name;
	size_t most;
} texts[TEXTS] = {
	{ offsetof(struct audit_event, request_id), "requestId", AUDIT_TEXT_MOST },
	{ offsetof(struct audit_event, institution_id), "institution", AUDIT_TEXT_MOST },
	{ offsetof(struct audit_event, user), "user", AUDIT_TEXT_MOST },
	{ offsetof(struct audit_event, token_id), "token", AUDIT_TEXT_MOST },
	{ offsetof(struct audit_event, peer), "peer", AUDIT_TEXT_MOST },
	{ offsetof(struct audit_event, id), "id", AUDIT_TEXT_MOST },
	{ offsetof(struct audit_event, query), "query", AUDIT_QUERY_MOST },
	{ offsetof(struct audit_event, note), "note", AUDIT_TEXT_MOST },
	{ offsetof(struct audit_event, purpose), "purpose", AUDIT_TEXT_MOST },
};

static const struct slice *
text_of(const struct audit_event *event, size_t i)
{
	return (const struct slice *)((const char *)event + texts[i].offset);
}

static const struct row *
row_of(enum audit_event_type type)
{
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (rows[i].number == type)
			return &rows[i];
	return NULL;
}

const char *
audit_event_name(enum audit_event_type type)
{
	const struct row *row = row_of(type);

	return row != NULL ? row->name : "UNKNOWN";
}

const char *
audit_role_name(uint16_t role)
{
	static const char *const names[] = {
#define X(number, name, text) [number] = (text),
		AUDIT_ROLES(X)
#undef X
	};

	return role < sizeof names / sizeof *names ? names[role] : "unknown";
}

void
audit_event_init(struct audit_event *event)
{
	*event = (struct audit_event){ .resource = AUDIT_NO_RESOURCE };
}

void
audit_event_forget(struct audit_event *event)
{
	event->reason = REASON_NONE;
	event->status = 0;
	event->rid = event->version = 0;
	event->flags &= AUDIT_EXEMPT | AUDIT_BREAK_GLASS;
	event->subjects = event->disclosed = (struct audit_list){ 0 };
}

/* ---- Lists ------------------------------------------------------------------------------------------------------ */

void
audit_list_add(struct audit_list *list, struct arena *arena, uint64_t rid)
{
	list->total++;
	if (list->listed == AUDIT_LISTED_MOST)
		return;
	if (list->listed == list->capacity) {
		uint32_t capacity = list->capacity == 0 ? 8 : list->capacity * 2;
		uint64_t *rids = arena_alloc(arena, capacity * sizeof *rids);

		if (rids == NULL) {
			list->failed = true;
			return;
		}
		if (list->listed > 0)
			memcpy(rids, list->rids, list->listed * sizeof *rids);
		list->rids = rids;
		list->capacity = capacity;
	}
	list->rids[list->listed++] = rid;
}

void
audit_list_add_once(struct audit_list *list, struct arena *arena, uint64_t rid)
{
	for (uint32_t i = list->listed; i-- > 0;)
		if (list->rids[i] == rid)
			return;
	audit_list_add(list, arena, rid);
}

/* ---- Encoding --------------------------------------------------------------------------------------------------- */

static unsigned char *
put_number(unsigned char *at, uint64_t number)
{
	for (; number >= 0x80; number >>= 7)
		*at++ = (unsigned char)(number | 0x80);
	*at++ = (unsigned char)number;
	return at;
}

/* How much of the text is kept: at most most bytes, without cutting a character of UTF-8 in two. */
static size_t
kept(struct slice text, size_t most)
{
	size_t length = text.length;

	if (length > most)
		for (length = most; length > most - 3 && ((unsigned char)text.data[length] & 0xC0) == 0x80;)
			length--;
	return length;
}

static unsigned char *
put_list(unsigned char *at, const struct audit_list *list)
{
	at = put_number(at, list->total);
	at = put_number(at, list->listed);
	for (uint32_t i = 0; i < list->listed; i++)
		at = put_number(at, list->rids[i]);
	return at;
}

static unsigned char *
put_bytes(unsigned char *at, struct slice bytes)
{
	if (bytes.length > 0)
		memcpy(at, bytes.data, bytes.length);
	return at + bytes.length;
}

struct slice
audit_event_encode(const struct audit_event *event, struct arena *arena)
{
	size_t most = 1 + 2 + 32 + VARINT_MOST * (size_t)(18 + TEXTS + event->subjects.listed + event->disclosed.listed) +
	    event->hashes.length + event->sealed.length;
	unsigned cut = event->is_sealed ? event->cut : 0, sealed = event->is_sealed ? event->sealed_texts : 0;
	size_t lengths[TEXTS];

	for (size_t i = 0; i < TEXTS; i++) {
		struct slice text = sealed & 1u << i ? SLICE_NONE : *text_of(event, i);

		lengths[i] = kept(text, texts[i].most);
		cut |= (unsigned)(lengths[i] < text.length) << i;
		most += lengths[i];
	}
	unsigned char *bytes = event->subjects.failed || event->disclosed.failed ? NULL : arena_alloc(arena, most);

	if (bytes == NULL)
		return SLICE_NONE;
	unsigned char *at = bytes;

	*at++ = VERSION;
	*at++ = event->is_sealed;
	at = put_number(at, event->type);
	at = put_number(at, event->reason);
	at = put_number(at, event->status);
	at = put_number(at, event->resource);
	at = put_number(at, (uint64_t)event->time);
	at = put_number(at, event->institution);
	*at++ = event->certificate != NULL;
	if (event->certificate != NULL)
		at = (unsigned char *)memcpy(at, event->certificate, 32) + 32;
	at = put_number(at, event->role);
	at = put_number(at, event->flags);
	at = put_number(at, cut);
	for (size_t i = 0; i < TEXTS; i++) {
		struct slice text = sealed & 1u << i ? SLICE_NONE : *text_of(event, i);

		at = put_number(at, text.data != NULL ? lengths[i] + 1 : 0);
		at = put_bytes(at, slice_of(text.data, lengths[i]));
	}
	at = put_number(at, event->rid);
	at = put_number(at, event->version);
	at = put_list(at, &event->subjects);
	at = put_list(at, &event->disclosed);
	if (event->is_sealed) {
		at = put_number(at, sealed);
		at = put_number(at, event->hashes.length / AUDIT_HASH);
		at = put_bytes(at, event->hashes);
		at = put_number(at, event->sealed.length);
		at = put_bytes(at, event->sealed);
	}
	return slice_of((const char *)bytes, (size_t)(at - bytes));
}

bool
audit_event_put_texts(const struct audit_event *event, uint16_t *mask, struct buffer *plain)
{
	unsigned wanted = *mask;

	*mask = 0;
	for (size_t i = 0; i < TEXTS; i++) {
		struct slice text = *text_of(event, i);
		unsigned char length[VARINT_MOST];

		if (!(wanted & 1u << i) || text.data == NULL)
			continue;
		*mask = (uint16_t)(*mask | 1u << i);
		text.length = kept(text, texts[i].most);
		buffer_put(plain, slice_of((const char *)length, (size_t)(put_number(length, text.length) - length)));
		buffer_put(plain, text);
	}
	return buffer_ok(plain);
}

void
audit_event_fill_texts(struct audit_event *event, uint16_t mask, struct slice word)
{
	for (size_t i = 0; i < TEXTS; i++)
		if (mask & 1u << i)
			*(struct slice *)text_of(event, i) = word;
}

/* ---- Decoding --------------------------------------------------------------------------------------------------- */

/* Failure sticks; numbers are then 0 and texts absent. */
struct reader {
	const unsigned char *at, *end;
	bool failed;
};

static uint64_t
get_number(struct reader *reader, uint64_t most)
{
	uint64_t number = 0;

	for (unsigned shift = 0; shift < 64; shift += 7) {
		if (reader->failed || reader->at == reader->end)
			break;
		unsigned char byte = *reader->at++;

		/* One way to write each number: no bits above the 64th, no zeros at the high end. */
		if ((shift == 63 && byte > 1) || (shift > 0 && byte == 0))
			break;
		number |= (uint64_t)(byte & 0x7F) << shift;
		if (byte < 0x80) {
			if (number > most)
				break;
			return number;
		}
	}
	reader->failed = true;
	return 0;
}

static const unsigned char *
get_bytes(struct reader *reader, size_t length)
{
	if (reader->failed || (size_t)(reader->end - reader->at) < length) {
		reader->failed = true;
		return NULL;
	}
	reader->at += length;
	return reader->at - length;
}

static struct slice
get_text(struct reader *reader, size_t most)
{
	uint64_t length = get_number(reader, most + 1);

	if (length == 0)
		return SLICE_NONE;
	const unsigned char *bytes = get_bytes(reader, (size_t)length - 1);

	return bytes != NULL ? slice_of((const char *)bytes, (size_t)length - 1) : SLICE_NONE;
}

static void
get_list(struct reader *reader, struct arena *arena, struct audit_list *list)
{
	list->total = get_number(reader, UINT64_MAX);
	list->listed = list->capacity = (uint32_t)get_number(reader, AUDIT_LISTED_MOST);
	/* Each takes a byte at least: what isn't there is not allocated for. */
	if (list->listed > list->total || (size_t)(reader->end - reader->at) < list->listed)
		reader->failed = true;
	if (reader->failed || list->listed == 0)
		return;
	list->rids = arena_alloc(arena, list->listed * sizeof *list->rids);
	if (list->rids == NULL) {
		reader->failed = true;
		return;
	}
	for (uint32_t i = 0; i < list->listed; i++)
		list->rids[i] = get_number(reader, UINT64_MAX);
}

static struct slice
get_slice(struct reader *reader, size_t length)
{
	const unsigned char *bytes = get_bytes(reader, length);

	return bytes != NULL ? slice_of((const char *)bytes, length) : SLICE_NONE;
}

/* What only a record in the chain's form has. */
static void
get_sealed(struct reader *reader, struct audit_event *event)
{
	event->sealed_texts = (uint16_t)get_number(reader, (1u << TEXTS) - 1);
	event->hashes = get_slice(reader, AUDIT_HASH * (size_t)get_number(reader, AUDIT_HASHES_MOST));
	event->sealed = get_slice(reader, (size_t)get_number(reader, AUDIT_SEALED_MOST));
	/* A text stands in one place. */
	for (size_t i = 0; i < TEXTS; i++)
		reader->failed = reader->failed || (event->sealed_texts & 1u << i && text_of(event, i)->data != NULL);
	reader->failed = reader->failed || (event->sealed_texts == 0) != (event->sealed.length == 0);
}

bool
audit_event_decode(struct slice bytes, struct arena *arena, struct audit_event *event)
{
	struct reader reader = { .at = (const unsigned char *)bytes.data };

	audit_event_init(event);
	if (bytes.length == 0)
		return false;
	reader.end = reader.at + bytes.length;
	uint64_t version = get_number(&reader, 0x7F);
	bool first = version == FIRST_VERSION;
	unsigned count = first ? FIRST_TEXTS : TEXTS;

	if (version != FIRST_VERSION && version != VERSION)
		return false;
	event->is_sealed = !first && get_number(&reader, 1) == 1;
	event->type = (enum audit_event_type)get_number(&reader, 0xFFFF);
	event->reason = (enum reason)get_number(&reader, 0xFFFF);
	event->status = (uint16_t)get_number(&reader, 0xFFFF);
	event->resource = (uint16_t)get_number(&reader, 0xFFFF);
	event->time = (int64_t)get_number(&reader, UINT64_MAX);
	event->institution = (uint32_t)get_number(&reader, UINT32_MAX);
	if (get_number(&reader, 1) == 1)
		event->certificate = get_bytes(&reader, 32);
	if (!first) {
		event->role = (uint16_t)get_number(&reader, 0xFFFF);
		event->flags = (uint16_t)get_number(&reader, 0xFFFF);
	}
	event->cut = (uint16_t)get_number(&reader, (1u << count) - 1);
	for (size_t i = 0; i < count; i++)
		*(struct slice *)text_of(event, i) = get_text(&reader, texts[i].most);
	event->rid = get_number(&reader, UINT64_MAX);
	event->version = get_number(&reader, UINT64_MAX);
	get_list(&reader, arena, &event->subjects);
	get_list(&reader, arena, &event->disclosed);
	if (event->is_sealed)
		get_sealed(&reader, event);
	return !reader.failed && reader.at == reader.end;
}

bool
audit_event_take_texts(struct audit_event *event, struct slice plain)
{
	struct reader reader = { .at = (const unsigned char *)plain.data };

	reader.end = plain.length > 0 ? reader.at + plain.length : reader.at;
	for (size_t i = 0; i < TEXTS; i++)
		if (event->sealed_texts & 1u << i)
			*(struct slice *)text_of(event, i) = get_slice(&reader, (size_t)get_number(&reader, texts[i].most));
	return !reader.failed && reader.at == reader.end;
}

/* ---- Printing --------------------------------------------------------------------------------------------------- */

static void
print_time(struct buffer *out, int64_t time)
{
	int64_t micros = time % 1000000, seconds = time / 1000000;

	if (micros < 0) {
		micros += 1000000;
		seconds--;
	}
	time_t whole = (time_t)seconds;
	struct tm tm;

	if (gmtime_r(&whole, &tm) == NULL)
		buffer_print(out, "\"time\":null");
	else
		buffer_print(out, "\"time\":\"%04d-%02d-%02dT%02d:%02d:%02d.%06dZ\"", tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday,
		    tm.tm_hour, tm.tm_min, tm.tm_sec, (int)micros);
}

static void
print_list(struct buffer *out, const char *name, const struct audit_list *list)
{
	if (list->total == 0)
		return;
	buffer_print(out, ",\"%s\":{\"count\":%llu,\"rids\":[", name, (unsigned long long)list->total);
	for (uint32_t i = 0; i < list->listed; i++)
		buffer_print(out, "%s%llu", i > 0 ? "," : "", (unsigned long long)list->rids[i]);
	buffer_literal(out, "]}");
}

/* Text as a JSON string. What is no text (a query may be any bytes) has NUL and bytes above ASCII as "?". */
static void
print_text(struct buffer *out, struct slice text)
{
	if (slice_is_utf8(text) && memchr(text.data, '\0', text.length) == NULL) {
		buffer_json(out, text);
		return;
	}
	struct buffer plain;

	buffer_init(&plain, 0);
	for (size_t i = 0; i < text.length; i++)
		buffer_byte(&plain, (unsigned char)(text.data[i] - 1) < 0x7F ? text.data[i] : '?');
	if (buffer_ok(&plain))
		buffer_json(out, buffer_slice(&plain));
	else
		out->failed = true;
	buffer_free(&plain);
}

static const char *
type_system(const char *code)
{
	return strcmp(code, "rest") == 0 ? "http://terminology.hl7.org/CodeSystem/audit-event-type"
	                                 : "http://dicom.nema.org/resources/ontology/DCM";
}

void
audit_event_codes(enum audit_event_type type, struct audit_code *kind, struct audit_code *subtype, char *action)
{
	const struct row *row = row_of(type);

	if (row == NULL)
		row = row_of(AUDIT_NONE);
	*kind = (struct audit_code){ type_system(row->type), row->type };
	*subtype = (struct audit_code){ strcmp(row->type, "rest") == 0 ? "http://hl7.org/fhir/restful-interaction"
	                                                               : type_system(row->subtype),
		row->subtype };
	*action = row->action;
}

/* Who, in what role and why. */
static void
print_marks(struct buffer *out, const struct audit_event *event)
{
	static const struct {
		enum audit_flag flag;
		const char *name;
	} flags[] = { { AUDIT_BREAK_GLASS, "breakGlass" }, { AUDIT_PARTS_REMOVED, "partsRemoved" }, { AUDIT_EXEMPT, "exempt" } };

	if (event->role != AUDIT_ROLE_SOFTWARE)
		buffer_print(out, ",\"role\":\"%s\"", audit_role_name(event->role));
	for (size_t i = 0; i < sizeof flags / sizeof *flags; i++)
		if (event->flags & flags[i].flag)
			buffer_print(out, ",\"%s\":true", flags[i].name);
	if (event->erased)
		buffer_literal(out, ",\"erased\":true");
}

void
audit_event_json(const struct audit_event *event, struct buffer *out)
{
	struct audit_code kind, subtype;
	char action;

	audit_event_codes(event->type, &kind, &subtype, &action);
	buffer_byte(out, '{');
	print_time(out, event->time);
	buffer_print(out, ",\"event\":\"%s\"", audit_event_name(event->type));
	if (kind.code[0] != '\0')
		buffer_print(out, ",\"action\":\"%c\",\"type\":{\"system\":\"%s\",\"code\":\"%s\"}", action, kind.system, kind.code);
	if (subtype.code[0] != '\0')
		buffer_print(out, ",\"subtype\":{\"system\":\"%s\",\"code\":\"%s\"}", subtype.system, subtype.code);
	print_marks(out, event);
	if (event->status != 0)
		buffer_print(out, ",\"status\":%u", event->status);
	if (event->reason != REASON_NONE) {
		buffer_print(out, ",\"reason\":\"%s\",\"reasonText\":", reason_name(event->reason));
		buffer_json(out, slice_text(reason_text(event->reason)));
	}
	if (event->institution != 0)
		buffer_print(out, ",\"institutionNumber\":%u", event->institution);
	if (event->certificate != NULL) {
		buffer_literal(out, ",\"certificate\":\"");
		for (int i = 0; i < 32; i++)
			buffer_print(out, "%02x", event->certificate[i]);
		buffer_byte(out, '"');
	}
	if (event->resource < schema_counts.resources)
		buffer_print(out, ",\"resource\":\"%s\"", schema_types[schema_resources[event->resource]].name);
	for (size_t i = 0; i < TEXTS; i++) {
		struct slice text = *text_of(event, i);

		if (text.data == NULL)
			continue;
		buffer_print(out, ",\"%s\":", texts[i].name);
		print_text(out, text);
		if (event->cut & 1u << i)
			buffer_print(out, ",\"%sCut\":true", texts[i].name);
	}
	if (event->rid != 0)
		buffer_print(out, ",\"rid\":%llu,\"version\":%llu", (unsigned long long)event->rid,
		    (unsigned long long)event->version);
	print_list(out, "subjects", &event->subjects);
	print_list(out, "disclosed", &event->disclosed);
	buffer_byte(out, '}');
}
