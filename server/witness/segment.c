#include "server/witness/segment.h"

#include "resources/base/hex.h"
#include "server/auth/key.h"

#include <jansson.h>
#include <stdlib.h>

#define FORMAT "irori-audit-segment/1"
#define TYPE "irori-audit-segment"

enum { HASH = sizeof ((struct audit_mark *)NULL)->hash, FRAME_HEAD = 4 + HASH };

/* ---- Writing ------------------------------------------------------------------------------------------------------ */

static void
put_hash(struct buffer *out, const char *name, const unsigned char hash[HASH])
{
	buffer_print(out, "\"%s\":\"", name);
	for (size_t i = 0; i < HASH; i++)
		buffer_print(out, "%02x", hash[i]);
	buffer_literal(out, "\",");
}

static void
put_keys(const struct jws_key *keys, size_t count, struct buffer *out)
{
	struct buffer pem;

	buffer_init(&pem, 0);
	for (size_t i = 0; i < count; i++) {
		buffer_reset(&pem);
		if (!key_publish(keys[i].key, &pem) || !buffer_ok(&pem))
			out->failed = true;
		if (i > 0)
			buffer_byte(out, ',');
		buffer_json(out, buffer_slice(&pem));
	}
	buffer_free(&pem);
}

bool
segment_head_write(struct segment_head *head, const struct jws_key *keys, size_t key_count, struct buffer *out)
{
	struct checkpoint now;
	struct buffer payload, text;

	buffer_init(&payload, 0);
	buffer_init(&text, 0);
	bool ok = checkpoint_date(&now);

	memcpy(head->time, now.time, sizeof head->time);
	buffer_print(&payload, "{\"first\":%llu,", (unsigned long long)head->before.number + 1);
	put_hash(&payload, "previous", head->before.hash);
	buffer_print(&payload, "\"last\":%llu,", (unsigned long long)head->last.number);
	put_hash(&payload, "hash", head->last.hash);
	buffer_print(&payload, "\"until\":\"%s\",\"time\":\"%s\"}", head->until, head->time);
	ok = ok && buffer_ok(&payload) && jws_sign(&keys[0], TYPE, buffer_slice(&payload), &text) && buffer_ok(&text);
	buffer_print(out, "{\"format\":\"" FORMAT "\",\"first\":%llu,\"segment\":", (unsigned long long)head->before.number + 1);
	buffer_json(out, buffer_slice(&text));
	buffer_literal(out, ",\"keys\":[");
	put_keys(keys, key_count, out);
	buffer_literal(out, "]}\n");
	buffer_free(&text);
	buffer_free(&payload);
	return ok && buffer_ok(out);
}

void
segment_record_write(struct slice record, const unsigned char hash[HASH], struct buffer *out)
{
	for (int shift = 24; shift >= 0; shift -= 8)
		buffer_byte(out, (char)(record.length >> shift & 0xFF));
	buffer_put(out, slice_of((const char *)hash, HASH));
	buffer_put(out, record);
}

/* ---- Reading ------------------------------------------------------------------------------------------------------ */

struct segment {
	struct buffer bytes;
	struct segment_head head;
	bool signed_well;
	size_t *frames, count; /* where each record's frame begins */
	struct kept {
		uint64_t number;
		size_t line, length;
	} *kept; /* its checkpoints, in the order of their numbers */
	size_t kept_count;
};

static struct slice
text_of(const json_t *json, const char *name)
{
	const json_t *value = json_object_get(json, name);

	return json_is_string(value) ? slice_of(json_string_value(value), json_string_length(value)) : SLICE_NONE;
}

static uint64_t
number_of(const json_t *json, const char *name)
{
	json_int_t number = json_integer_value(json_object_get(json, name));

	return number > 0 ? (uint64_t)number : 0;
}

static bool
take_time(const json_t *json, const char *name, char out[CHECKPOINT_TIME + 1])
{
	struct slice text = text_of(json, name);

	if (text.length != CHECKPOINT_TIME)
		return false;
	memcpy(out, text.data, CHECKPOINT_TIME);
	out[CHECKPOINT_TIME] = '\0';
	return true;
}

static bool
read_payload(struct slice payload, struct segment_head *head)
{
	json_t *json = json_loadb(payload.data, payload.length, JSON_REJECT_DUPLICATES, NULL);
	uint64_t first = number_of(json, "first");

	head->last.number = number_of(json, "last");
	head->before.number = first - 1;
	bool ok = first > 0 && head->last.number >= first && hex_read(text_of(json, "previous"), head->before.hash, HASH) &&
	    hex_read(text_of(json, "hash"), head->last.hash, HASH) && take_time(json, "until", head->until) &&
	    take_time(json, "time", head->time);

	json_decref(json);
	return ok;
}

/* The head's line; *rest moves behind it. */
static bool
read_head(struct segment *segment, struct slice *rest, const struct jws_key *keys, size_t key_count)
{
	static const char *const types[] = { TYPE, NULL };
	struct slice line = slice_cut(rest, '\n');
	json_t *json = rest->data != NULL && line.length <= SEGMENT_HEAD_MOST
	    ? json_loadb(line.data, line.length, JSON_REJECT_DUPLICATES, NULL) : NULL;
	struct slice text = text_of(json, "segment");
	struct buffer payload;

	buffer_init(&payload, 0);
	bool ok = slice_is(text_of(json, "format"), FORMAT) && text.data != NULL &&
	    jws_open(text, keys, key_count, types, &payload) == REASON_NONE && read_payload(buffer_slice(&payload), &segment->head);

	buffer_free(&payload);
	json_decref(json);
	return ok;
}

/* The checkpoints' lines, up to the empty one. What is no checkpoint of a later record than the one before it is passed over:
 * the last one must be there, and the others only tell better where something is wrong. False when memory ran out. */
static bool
read_checkpoints(struct segment *segment, struct slice *rest)
{
	struct buffer text;
	size_t capacity = 0;

	buffer_init(&text, 0);
	while (rest->data != NULL) {
		struct slice line = slice_cut(rest, '\n');
		uint64_t number, before = segment->kept_count > 0 ? segment->kept[segment->kept_count - 1].number : 0;

		if (line.length == 0)
			break;
		buffer_reset(&text);
		if (segment->kept_count == 2 * SEGMENT_CHECKPOINTS_MOST || !checkpoint_of_line(line, &number, &text) || number <= before)
			continue;
		if (segment->kept_count == capacity) {
			capacity = capacity == 0 ? 64 : capacity * 2;
			struct kept *more = realloc(segment->kept, capacity * sizeof *more);

			if (more == NULL) {
				buffer_free(&text);
				return false;
			}
			segment->kept = more;
		}
		segment->kept[segment->kept_count++] = (struct kept){ number, (size_t)(line.data - segment->bytes.data), line.length };
	}
	buffer_free(&text);
	return true;
}

static size_t
frame_length(const char *frame)
{
	const unsigned char *bytes = (const unsigned char *)frame;

	return (size_t)bytes[0] << 24 | (size_t)bytes[1] << 16 | (size_t)bytes[2] << 8 | bytes[3];
}

/* Finds the records. Where a frame isn't whole, the rest can't be told apart: there the records end. */
static bool
read_frames(struct segment *segment, size_t at)
{
	size_t capacity = 0, end = segment->bytes.length;
	const char *data = segment->bytes.data;

	while (end - at >= FRAME_HEAD && frame_length(data + at) <= end - at - FRAME_HEAD) {
		if (segment->count == capacity) {
			capacity = capacity == 0 ? 1024 : capacity * 2;
			size_t *more = realloc(segment->frames, capacity * sizeof *more);

			if (more == NULL)
				return false;
			segment->frames = more;
		}
		segment->frames[segment->count++] = at;
		at += FRAME_HEAD + frame_length(data + at);
	}
	return true;
}

struct segment *
segment_open(struct buffer *bytes, const struct jws_key *keys, size_t key_count)
{
	struct segment *segment = calloc(1, sizeof *segment);

	if (segment == NULL)
		return NULL;
	segment->bytes = *bytes;
	buffer_init(bytes, 0);
	struct slice rest = buffer_slice(&segment->bytes);
	bool ok = true;

	segment->signed_well = read_head(segment, &rest, keys, key_count);
	if (segment->signed_well)
		ok = read_checkpoints(segment, &rest);
	if (ok && segment->signed_well && rest.data != NULL)
		ok = read_frames(segment, (size_t)(rest.data - segment->bytes.data));
	if (ok)
		return segment;
	segment_free(segment);
	return NULL;
}

void
segment_free(struct segment *segment)
{
	if (segment == NULL)
		return;
	free(segment->frames);
	free(segment->kept);
	buffer_free(&segment->bytes);
	free(segment);
}

const struct segment_head *
segment_head(const struct segment *segment)
{
	return segment->signed_well ? &segment->head : NULL;
}

/* ---- As a source -------------------------------------------------------------------------------------------------- */

/* Records have the numbers of their places: one that is missing shows, as in the chain, by those behind that have moved up. */
static enum store_status
scan(void *of, uint64_t first,
    bool (*each)(void *context, uint64_t number, struct slice record, const unsigned char hash[HASH]), void *context)
{
	const struct segment *segment = of;
	uint64_t begin = segment->head.before.number + 1;

	for (size_t i = first > begin ? (size_t)(first - begin) : 0; i < segment->count; i++) {
		const char *frame = segment->bytes.data + segment->frames[i];

		if (!each(context, begin + i, slice_of(frame + FRAME_HEAD, frame_length(frame)), (const unsigned char *)frame + 4))
			break;
	}
	return STORE_OK;
}

static enum store_status
checkpoint_next(void *of, uint64_t at_least, uint64_t *number, struct buffer *out)
{
	const struct segment *segment = of;
	size_t low = 0, high = segment->kept_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (segment->kept[middle].number < at_least)
			low = middle + 1;
		else
			high = middle;
	}
	if (low == segment->kept_count || segment->kept[low].number > segment->head.last.number)
		return STORE_ABSENT;
	const struct kept *kept = &segment->kept[low];

	/* It could be read before: only memory can fail. */
	return checkpoint_of_line(slice_of(segment->bytes.data + kept->line, kept->length), number, out) ? STORE_OK : STORE_NO_MEMORY;
}

static void
last(void *of, struct audit_mark *mark)
{
	*mark = ((const struct segment *)of)->head.last;
}

static enum store_status
anchor(void *of, struct audit_mark *mark, struct buffer *statement)
{
	(void)statement;
	*mark = ((const struct segment *)of)->head.before;
	return STORE_OK;
}

struct chain_source
segment_source(struct segment *segment)
{
	return (struct chain_source){ .of = segment, .scan = scan, .checkpoint_next = checkpoint_next, .last = last, .anchor = anchor,
		.archived = true };
}
