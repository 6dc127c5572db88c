/* key status, key rotate-master: the keys that what is stored is encrypted with. */
#include <stdio.h>

#include "server/admin/command.h"
#include "server/store/seal.h"

static json_t *
name_of(const unsigned char id[STORE_MASTER_ID])
{
	char text[2 * STORE_MASTER_ID + 1];

	for (size_t i = 0; i < STORE_MASTER_ID; i++)
		snprintf(text + 2 * i, 3, "%02x", id[i]);
	return json_string(text);
}

static enum admin_status
show_keys(struct admin_call *call)
{
	struct store_keys keys;
	enum admin_status status = admin_store_status(call, store_keys(call->store, &keys));

	if (status != ADMIN_OK)
		return status;
	call->result = json_pack("{s:b, s:b, s:I, s:I, s:b}", "sealing", keys.sealing, "there", keys.there, "keys",
	    (json_int_t)keys.subjects, "destroyed", (json_int_t)keys.forgotten, "rotating", keys.rotating);
	if (keys.there) {
		json_object_set_new(call->result, "master", name_of(keys.master));
		json_object_set_new(call->result, "source", admin_json(slice_text(keys.source)));
	}
	if (keys.rotating) {
		json_object_set_new(call->result, "nextMaster", name_of(keys.next));
		json_object_set_new(call->result, "nextSource", admin_json(slice_text(keys.next_source)));
	}
	return call->result != NULL ? ADMIN_OK : admin_store_status(call, STORE_NO_MEMORY);
}

enum admin_status
admin_key_status(struct admin_call *call)
{
	return show_keys(call);
}

static void
show_progress(void *context, uint64_t done, uint64_t all)
{
	struct admin_call *call = context;

	if (call->progress != NULL)
		call->progress(call->context, ADMIN_TEXT(call, "鍵の包み直し", "rewrapping keys"), done, all);
}

enum admin_status
admin_key_rotate_master(struct admin_call *call)
{
	struct slice source = admin_text(call, "new");
	char text[STORE_SOURCE_MOST + 1], error[1400];

	if (source.length > STORE_SOURCE_MOST)
		return ADMIN_REFUSE(call, ADMIN_USAGE, "--new が長すぎます", "--new is too long");
	snprintf(text, sizeof text, "%.*s", SLICE_ARGS(source));
	enum store_status rotated = store_master_rotate(call->store, source.data != NULL ? text : NULL, show_progress, call, error,
	    sizeof error);
	enum admin_status status = admin_note(call, AUDIT_KEY_ADD, rotated == STORE_OK ? "master key rotated" : "master key not rotated");

	if (rotated != STORE_OK)
		return ADMIN_REFUSE(call, rotated == STORE_CONFLICT ? ADMIN_CONFLICT : rotated == STORE_INVALID ? ADMIN_USAGE :
		    rotated == STORE_ABSENT ? ADMIN_ABSENT : ADMIN_FAILED, "マスター鍵を交換できません: %s", "the master key can't be rotated: %s",
		    error);
	return status == ADMIN_OK ? show_keys(call) : status;
}
