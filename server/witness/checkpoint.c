#include "server/witness/checkpoint.h"

#include "resources/base/hex.h"

#include <jansson.h>
#include <time.h>

/* So that a token is never taken for a checkpoint, nor one for a token: they have other keys, too. */
#define TYPE "irori-checkpoint"
#define TYPE_OF_REMOVAL "irori-audit-removal"

enum { HASH = sizeof ((struct audit_mark *)NULL)->hash };

static void
put_members(const struct checkpoint *checkpoint, struct buffer *out)
{
	buffer_print(out, "\"number\":%llu,\"hash\":\"", (unsigned long long)checkpoint->mark.number);
	for (size_t i = 0; i < HASH; i++)
		buffer_print(out, "%02x", checkpoint->mark.hash[i]);
	buffer_print(out, "\",\"time\":\"%s\"", checkpoint->time);
}

bool
checkpoint_date(struct checkpoint *checkpoint)
{
	time_t now = time(NULL);
	struct tm parts;

	return gmtime_r(&now, &parts) != NULL &&
	    strftime(checkpoint->time, sizeof checkpoint->time, "%Y-%m-%dT%H:%M:%SZ", &parts) == CHECKPOINT_TIME;
}

static bool
sign(const struct checkpoint *checkpoint, const char *type, const struct jws_key *pair, struct buffer *out)
{
	struct buffer payload;

	buffer_init(&payload, 0);
	buffer_byte(&payload, '{');
	put_members(checkpoint, &payload);
	buffer_byte(&payload, '}');
	bool ok = buffer_ok(&payload) && jws_sign(pair, type, buffer_slice(&payload), out) && buffer_ok(out);

	buffer_free(&payload);
	return ok;
}

bool
checkpoint_sign(const struct checkpoint *checkpoint, const struct jws_key *pair, struct buffer *out)
{
	return sign(checkpoint, TYPE, pair, out);
}

bool
checkpoint_sign_removal(const struct checkpoint *removal, const struct jws_key *pair, struct buffer *out)
{
	return sign(removal, TYPE_OF_REMOVAL, pair, out);
}

static struct slice
text_of(const json_t *json, const char *name)
{
	const json_t *value = json_object_get(json, name);

	return json_is_string(value) ? slice_of(json_string_value(value), json_string_length(value)) : SLICE_NONE;
}

static uint64_t
number_of(const json_t *json)
{
	json_int_t number = json_integer_value(json_object_get(json, "number"));

	return number > 0 ? (uint64_t)number : 0;
}

static enum reason
open_as(struct slice text, const char *type, const struct jws_key *keys, size_t count, struct checkpoint *out)
{
	const char *const types[] = { type, NULL };
	struct buffer payload;

	buffer_init(&payload, 0);
	*out = (struct checkpoint){ 0 };
	enum reason reason = jws_open(text, keys, count, types, &payload);

	if (reason == REASON_NONE) {
		json_t *json = json_loadb(buffer_slice(&payload).data, payload.length, JSON_REJECT_DUPLICATES, NULL);
		struct slice time = text_of(json, "time");

		out->mark.number = number_of(json);
		if (out->mark.number == 0 || !hex_read(text_of(json, "hash"), out->mark.hash, HASH) || time.length != CHECKPOINT_TIME)
			reason = REASON_TOKEN_MALFORMED;
		else
			memcpy(out->time, time.data, CHECKPOINT_TIME);
		json_decref(json);
	}
	buffer_free(&payload);
	return reason;
}

enum reason
checkpoint_open(struct slice text, const struct jws_key *keys, size_t count, struct checkpoint *out)
{
	return open_as(text, TYPE, keys, count, out);
}

enum reason
checkpoint_open_removal(struct slice text, const struct jws_key *keys, size_t count, struct checkpoint *out)
{
	return open_as(text, TYPE_OF_REMOVAL, keys, count, out);
}

void
checkpoint_line(const struct checkpoint *checkpoint, struct slice text, struct buffer *out)
{
	buffer_byte(out, '{');
	put_members(checkpoint, out);
	buffer_literal(out, ",\"checkpoint\":");
	buffer_json(out, text);
	buffer_byte(out, '}');
}

bool
checkpoint_of_line(struct slice line, uint64_t *number, struct buffer *text)
{
	json_t *json = line.length <= CHECKPOINT_LINE_MOST ? json_loadb(line.data, line.length, JSON_REJECT_DUPLICATES, NULL) : NULL;
	struct slice checkpoint = text_of(json, "checkpoint");

	*number = number_of(json);
	if (checkpoint.data != NULL)
		buffer_put(text, checkpoint);
	bool ok = *number > 0 && checkpoint.data != NULL && buffer_ok(text);

	json_decref(json);
	return ok;
}
