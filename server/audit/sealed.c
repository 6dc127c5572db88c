#include "server/audit/sealed.h"

#include "resources/base/hex.h"
#include "resources/schema/schema.h"
#include "server/http/form.h"
#include "server/store/seal.h"

#include <stdio.h>
#include <stdlib.h>

/* What is always sealed, and a citizen's own name. */
enum { PERSONAL = AUDIT_TEXT_PEER | AUDIT_TEXT_ID | AUDIT_TEXT_QUERY | AUDIT_TEXT_NOTE };

/* ---- Whom it concerns -------------------------------------------------------------------------------------------- */

/* Forming a record. */
struct forming {
	struct store *store;
	struct audit_view *view;
	struct arena arena;
	struct audit_event event;
};

/* The change, or zeros. A row that can't be read tells nothing, but must not keep others' accesses from being recorded. */
static enum store_status
find(struct forming *forming, uint16_t resource, struct slice id, uint64_t version, struct audit_change *change)
{
	enum store_status status = store_audit_change(forming->view, resource, id, version, change);

	if (status != STORE_OK)
		*change = (struct audit_change){ 0 };
	return status == STORE_NO_MEMORY ? status : STORE_OK;
}

static void
add_subjects(struct forming *forming, struct slice subjects)
{
	uint64_t rid;

	for (; subjects.length >= sizeof rid; subjects = slice_from(subjects, sizeof rid)) {
		memcpy(&rid, subjects.data, sizeof rid);
		audit_list_add_once(&forming->event.subjects, &forming->arena, rid);
	}
}

static uint16_t
patient(void)
{
	return schema_resource(SLICE("Patient"))->resource;
}

/* The number that a new record was given, and whom a change concerns, are told by the change; whom somebody tried to look at, by what
 * is there. */
static enum store_status
complete(struct forming *forming, bool journaled)
{
	struct audit_event *event = &forming->event;
	bool writes = journaled && event->version != 0;
	struct audit_change change;

	if (event->id.length == 0 || event->resource >= schema_counts.resources || (!writes && event->subjects.total > 0))
		return STORE_OK;
	enum store_status status = find(forming, event->resource, event->id, writes ? event->version : 0, &change);

	if (status != STORE_OK)
		return status;
	if (writes && change.rid != 0)
		event->rid = change.rid;
	add_subjects(forming, change.subjects);
	if (event->resource == patient() && change.rid != 0)
		audit_list_add_once(&event->subjects, &forming->arena, change.rid);
	return STORE_OK;
}

/* ---- What it asked ----------------------------------------------------------------------------------------------- */

/* Parameters that say how to answer, and nothing of what is asked for. */
static bool
is_about_form(struct slice name)
{
	static const char *const names[] = { "_format", "_pretty", "_summary", "_elements", "_count", "_page", "_sort", "_total",
		"_include", "_revinclude" };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (slice_is(name, names[i]))
			return true;
	return false;
}

/* Who asks about a patient, by name, asks about the patient, whatever is found. */
static enum store_status
add_asked(struct forming *forming, struct slice name, struct slice value)
{
	struct audit_change change;
	struct slice plain = name;

	plain = slice_cut(&plain, ':');
	if (slice_starts(value, SLICE("Patient/")))
		value = slice_from(value, strlen("Patient/"));
	else if (!slice_is(plain, "patient") && !slice_is(plain, "subject") &&
	         !(slice_is(plain, "_id") && forming->event.resource == patient()))
		return STORE_OK;
	enum store_status status = find(forming, patient(), value, 0, &change);

	if (status == STORE_OK && change.rid != 0)
		audit_list_add_once(&forming->event.subjects, &forming->arena, change.rid);
	return status;
}

static bool
hash_of(struct store *store, struct slice name, struct slice value, struct buffer *text, unsigned char out[AUDIT_HASH])
{
	buffer_reset(text);
	buffer_put(text, name);
	buffer_byte(text, '=');
	buffer_put(text, value);
	return buffer_ok(text) && store_keyed_hash(store, buffer_slice(text), out);
}

/* Each value that the query names: whom it is about, and its hash. */
static enum store_status
take_query(struct forming *forming, struct buffer *text, struct buffer *hashes)
{
	struct slice rest = forming->event.query, name, values;
	enum store_status status = STORE_OK;
	unsigned char hash[AUDIT_HASH];
	bool bad = false;

	while (status == STORE_OK && rest.data != NULL && form_next(&rest, &forming->arena, &name, &values, &bad)) {
		if (name.data == NULL || values.data == NULL || is_about_form(name))
			continue;
		while (status == STORE_OK && values.data != NULL) {
			struct slice value = slice_cut(&values, ',');

			status = add_asked(forming, name, value);
			if (status != STORE_OK || hashes->length == AUDIT_HASHES_MOST * AUDIT_HASH)
				continue;
			if (!hash_of(forming->store, name, value, text, hash))
				return STORE_BROKEN;
			buffer_put(hashes, slice_of((const char *)hash, sizeof hash));
		}
	}
	return status == STORE_OK && !buffer_ok(hashes) ? STORE_NO_MEMORY : status;
}

/* ---- Sealing ----------------------------------------------------------------------------------------------------- */

static int
compare_rids(const void *a, const void *b)
{
	const uint64_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

/* The subjects listed, rising; NULL when memory ran out. */
static uint64_t *
subjects_of(const struct audit_event *event, struct arena *arena)
{
	size_t count = event->subjects.listed;
	uint64_t *subjects = arena_alloc(arena, (count + 1) * sizeof *subjects);

	if (subjects == NULL || count == 0)
		return subjects;
	memcpy(subjects, event->subjects.rids, count * sizeof *subjects);
	qsort(subjects, count, sizeof *subjects, compare_rids);
	return subjects;
}

static enum store_status
seal(struct forming *forming, struct buffer *plain, struct buffer *sealed, struct buffer *out)
{
	struct audit_event *event = &forming->event;
	bool citizen = event->role == AUDIT_ROLE_CITIZEN || event->role == AUDIT_ROLE_PROXY;
	uint64_t *subjects = subjects_of(event, &forming->arena);

	buffer_reset(plain);
	event->sealed_texts = PERSONAL | (citizen ? AUDIT_TEXT_USER : 0);
	if (event->subjects.failed || subjects == NULL || !audit_event_put_texts(event, &event->sealed_texts, plain))
		return STORE_NO_MEMORY;
	if (event->sealed_texts != 0) {
		enum store_status status = store_seal(forming->store, subjects, event->subjects.listed, buffer_slice(plain), sealed);

		if (status != STORE_OK && status != STORE_ABSENT)
			return status;
		if (status == STORE_ABSENT) {
			audit_event_fill_texts(event, event->sealed_texts, SLICE_NONE);
			event->sealed_texts = 0;
			event->flags |= AUDIT_UNKEPT;
		}
	}
	event->sealed = buffer_slice(sealed);
	event->is_sealed = true;
	struct slice bytes = audit_event_encode(event, &forming->arena);

	if (bytes.data == NULL)
		return STORE_NO_MEMORY;
	buffer_put(out, bytes);
	return buffer_ok(out) ? STORE_OK : STORE_NO_MEMORY;
}

enum store_status
audit_form(struct store *store, struct audit_view *view, struct slice record, bool journaled, struct buffer *out)
{
	struct forming forming = { .store = store, .view = view };
	struct buffer plain, sealed, hashes;

	arena_init(&forming.arena, 0);
	buffer_init(&plain, 0);
	buffer_init(&sealed, 0);
	buffer_init(&hashes, 0);
	enum store_status status;

	/* What is none of ours is kept as it came. */
	if (!audit_event_decode(record, &forming.arena, &forming.event) || forming.event.is_sealed) {
		buffer_put(out, record);
		status = buffer_ok(out) ? STORE_OK : STORE_NO_MEMORY;
	} else {
		status = complete(&forming, journaled);
		if (status == STORE_OK)
			status = take_query(&forming, &plain, &hashes);
		forming.event.hashes = buffer_slice(&hashes);
		if (status == STORE_OK)
			status = seal(&forming, &plain, &sealed, out);
	}
	buffer_free(&hashes);
	buffer_free(&sealed);
	buffer_free(&plain);
	arena_free(&forming.arena);
	return status;
}

bool
audit_about(struct slice record, struct arena *arena, struct audit_about *about)
{
	struct audit_event event;

	if (!audit_event_decode(record, arena, &event))
		return false;
	*about = (struct audit_about){ .time = event.time, .subjects = event.subjects.rids, .count = event.subjects.listed };
	return true;
}

/* ---- Opening ----------------------------------------------------------------------------------------------------- */

enum store_status
audit_event_open(struct store *store, struct audit_event *event, struct arena *arena)
{
	struct buffer plain;

	event->erased = event->flags & AUDIT_UNKEPT;
	if (!event->is_sealed || event->sealed_texts == 0)
		return STORE_OK;
	uint64_t *subjects = subjects_of(event, arena);

	if (subjects == NULL)
		return STORE_NO_MEMORY;
	buffer_init(&plain, 0);
	enum store_status status = store_unseal(store, subjects, event->subjects.listed, event->sealed, &plain);

	if (status == STORE_ABSENT) {
		audit_event_fill_texts(event, event->sealed_texts, SLICE("erased"));
		event->erased = true;
		status = STORE_OK;
	} else if (status == STORE_OK) {
		struct slice copy = buffer_ok(&plain) ? arena_copy(arena, buffer_slice(&plain)) : SLICE_NONE;

		if (copy.data == NULL)
			status = STORE_NO_MEMORY;
		else if (!audit_event_take_texts(event, copy))
			status = STORE_BROKEN;
	}
	buffer_free(&plain);
	return status;
}

bool
audit_event_asked(struct store *store, const struct audit_event *event, struct slice name, struct slice value)
{
	unsigned char hash[AUDIT_HASH];
	struct buffer text;

	buffer_init(&text, 0);
	bool found = false, hashed = hash_of(store, name, value, &text, hash);

	buffer_free(&text);
	for (size_t at = 0; hashed && at + AUDIT_HASH <= event->hashes.length; at += AUDIT_HASH)
		found = found || memcmp(event->hashes.data + at, hash, AUDIT_HASH) == 0;
	return found;
}

/* ---- Ids --------------------------------------------------------------------------------------------------------- */

/* A Feistel network of four rounds over 64 bits: the number above, the place in its last PLACE_BITS. */
enum { ROUNDS = 4, PLACE_BITS = 10, ID_DIGITS = 16 };

_Static_assert(AUDIT_LISTED_MOST < 1 << PLACE_BITS, "each subject listed has a place");

static bool
round_of(struct store *store, int round, uint32_t half, uint32_t *out)
{
	unsigned char hash[AUDIT_HASH];
	char text[40];
	int length = snprintf(text, sizeof text, "audit id %d %08x", round, (unsigned)half);

	if (!store_keyed_hash(store, slice_of(text, (size_t)length), hash))
		return false;
	memcpy(out, hash, sizeof *out);
	return true;
}

bool
audit_id_write(struct store *store, uint64_t number, uint32_t place, char out[AUDIT_ID_MOST])
{
	uint64_t block = number << PLACE_BITS | place;
	uint32_t left = (uint32_t)(block >> 32), right = (uint32_t)block, mixed;

	for (int i = 0; i < ROUNDS; i++) {
		if (!round_of(store, i, right, &mixed))
			return false;
		mixed ^= left;
		left = right;
		right = mixed;
	}
	snprintf(out, AUDIT_ID_MOST, "a%08x%08x", (unsigned)left, (unsigned)right);
	return true;
}

bool
audit_id_read(struct store *store, struct slice id, uint64_t *number, uint32_t *place)
{
	unsigned char bytes[ID_DIGITS / 2];
	uint32_t mixed;
	uint64_t block = 0;

	if (id.length != 1 + ID_DIGITS || id.data[0] != 'a' || !hex_read(slice_from(id, 1), bytes, sizeof bytes))
		return false;
	for (size_t i = 0; i < sizeof bytes; i++)
		block = block << 8 | bytes[i];
	uint32_t left = (uint32_t)(block >> 32), right = (uint32_t)block;

	for (int i = ROUNDS; i-- > 0;) {
		if (!round_of(store, i, left, &mixed))
			return false;
		mixed ^= right;
		right = left;
		left = mixed;
	}
	block = (uint64_t)left << 32 | right;
	*number = block >> PLACE_BITS;
	*place = (uint32_t)block & ((1u << PLACE_BITS) - 1);
	return true;
}
