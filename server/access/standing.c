#include "server/access/standing.h"

#include "server/store/rids.h"


/* A row is this, then so many stops and Consents, each of the latter with its bytes behind it. Numbers are in the machine's own
 * order, as in all rows of the store. */
enum { VERSION = 1 };

struct head {
	uint8_t version, flags;
	uint16_t consents;
	uint32_t notice, last_stop, stops;
	int64_t notified;
	uint64_t changed;
};

struct consent_head {
	uint64_t rid, version;
	uint32_t length, unused;
};

static void
put_big(char *out, uint64_t number, size_t bytes)
{
	while (bytes-- > 0) {
		out[bytes] = (char)number;
		number >>= 8;
	}
}

static uint64_t
get_big(const char *at, size_t bytes)
{
	uint64_t number = 0;

	for (size_t i = 0; i < bytes; i++)
		number = number << 8 | (unsigned char)at[i];
	return number;
}

struct slice
standing_key(uint64_t patient, char out[STANDING_KEY])
{
	put_big(out, patient, 8);
	return slice_of(out, STANDING_KEY);
}

static bool
take(struct slice *rest, void *out, size_t size)
{
	if (rest->length < size)
		return false;
	if (size > 0)
		memcpy(out, rest->data, size);
	*rest = slice_from(*rest, size);
	return true;
}

static bool
take_consent(struct slice *rest, struct standing_consent *out)
{
	struct consent_head head;

	if (!take(rest, &head, sizeof head) || head.length > rest->length)
		return false;
	*out = (struct standing_consent){ .rid = head.rid, .version = head.version, .compiled = slice_of(rest->data, head.length) };
	*rest = slice_from(*rest, head.length);
	return true;
}

enum store_status
standing_of(struct slice rest, struct arena *arena, struct standing *out)
{
	struct head head;

	*out = (struct standing){ 0 };
	if (!take(&rest, &head, sizeof head) || head.version != VERSION || head.stops > STANDING_STOPS_MOST ||
	    head.consents > STANDING_CONSENTS_MOST)
		return STORE_BROKEN;
	*out = (struct standing){ .flags = head.flags, .notice = head.notice, .notified = head.notified, .last_stop = head.last_stop,
		.stop_count = head.stops, .consent_count = head.consents, .changed = head.changed };
	if (head.stops > 0 && (out->stops = arena_alloc(arena, head.stops * sizeof *out->stops)) == NULL)
		return STORE_NO_MEMORY;
	if (head.consents > 0 && (out->consents = arena_alloc(arena, head.consents * sizeof *out->consents)) == NULL)
		return STORE_NO_MEMORY;
	if (!take(&rest, out->stops, head.stops * sizeof *out->stops))
		return STORE_BROKEN;
	for (size_t i = 0; i < head.consents; i++)
		if (!take_consent(&rest, &out->consents[i]))
			return STORE_BROKEN;
	return rest.length == 0 ? STORE_OK : STORE_BROKEN;
}

enum store_status
standing_read(struct snapshot *snapshot, uint64_t patient, struct arena *arena, struct standing *out)
{
	char key[STANDING_KEY];
	struct slice row;
	enum store_status status = store_get(snapshot, TABLE_SUBJECT, standing_key(patient, key), &row);

	*out = (struct standing){ 0 };
	if (status != STORE_OK)
		return status == STORE_ABSENT ? STORE_OK : status;
	return standing_of(row, arena, out);
}

size_t
standing_size(const struct standing *standing)
{
	size_t size = sizeof(struct head) + standing->stop_count * sizeof *standing->stops;

	for (size_t i = 0; i < standing->consent_count; i++)
		size += sizeof(struct consent_head) + standing->consents[i].compiled.length;
	return size;
}

static void
lay(char **at, const void *bytes, size_t size)
{
	if (size > 0)
		memcpy(*at, bytes, size);
	*at += size;
}

void
standing_lay(const struct standing *standing, char *out)
{
	const struct head head = { .version = VERSION, .flags = (uint8_t)standing->flags, .consents = (uint16_t)standing->consent_count,
		.notice = standing->notice, .last_stop = standing->last_stop, .stops = (uint32_t)standing->stop_count,
		.notified = standing->notified, .changed = standing->changed };

	lay(&out, &head, sizeof head);
	lay(&out, standing->stops, standing->stop_count * sizeof *standing->stops);
	for (size_t i = 0; i < standing->consent_count; i++) {
		const struct standing_consent *consent = &standing->consents[i];
		const struct consent_head one = { .rid = consent->rid, .version = consent->version,
			.length = (uint32_t)consent->compiled.length };

		lay(&out, &one, sizeof one);
		lay(&out, consent->compiled.data, consent->compiled.length);
	}
}

void
standing_write(const struct standing *standing, struct buffer *out)
{
	char *at = buffer_extend(out, standing_size(standing));

	if (at != NULL)
		standing_lay(standing, at);
}

enum store_status
standing_last_change(struct snapshot *snapshot, uint64_t *sequence)
{
	struct slice row;
	enum store_status status = store_get(snapshot, TABLE_SUBJECT, STANDING_LAST, &row);

	*sequence = 0;
	if (status != STORE_OK)
		return status == STORE_ABSENT ? STORE_OK : status;
	if (row.length != sizeof *sequence)
		return STORE_BROKEN;
	memcpy(sequence, row.data, sizeof *sequence);
	return STORE_OK;
}

/* ---- Who is open to whom ----------------------------------------------------------------------------------------- */

struct slice
permitted_key(uint32_t institution, uint64_t patient, char out[PERMITTED_KEY])
{
	put_big(out, institution, 4);
	put_big(out + 4, patient, 8);
	return slice_of(out, PERMITTED_KEY);
}

struct list {
	uint64_t *rids;
	size_t count, most;
	bool over;
};

static bool
add(void *context, struct slice key, struct slice value)
{
	struct list *list = context;

	(void)value;
	if (key.length != PERMITTED_KEY)
		return true;
	list->over = list->count == list->most;
	if (!list->over)
		list->rids[list->count++] = get_big(key.data + 4, 8);
	return !list->over;
}

enum store_status
permitted_list(struct snapshot *snapshot, uint32_t institution, size_t most, struct arena *arena, uint64_t **rids, size_t *count)
{
	const uint32_t both[] = { PERMITTED_ALL, institution };
	struct list list = { .most = most };
	enum store_status status = STORE_OK;
	char key[PERMITTED_KEY];

	*rids = NULL;
	*count = 0;
	if ((list.rids = arena_alloc(arena, (most + 1) * sizeof *list.rids)) == NULL)
		return STORE_NO_MEMORY;
	for (size_t i = 0; status == STORE_OK && !list.over && i < sizeof both / sizeof *both; i++)
		if (i == 0 || institution != PERMITTED_ALL)
			status = store_scan(snapshot, TABLE_PERMITTED, slice_of(permitted_key(both[i], 0, key).data, 4), add, &list);
	if (status != STORE_OK || list.over)
		return status != STORE_OK ? status : STORE_FULL;
	*count = rids_sort(list.rids, list.count);
	*rids = list.rids;
	return STORE_OK;
}

static bool
found(void *context, struct slice key, struct slice value)
{
	(void)key;
	(void)value;
	*(bool *)context = true;
	return false;
}

enum store_status
permitted_any_unlisted(struct snapshot *snapshot, bool *any)
{
	char key[PERMITTED_KEY];

	*any = false;
	return store_scan(snapshot, TABLE_PERMITTED, slice_of(permitted_key(PERMITTED_UNLISTED, 0, key).data, 4), found, any);
}
