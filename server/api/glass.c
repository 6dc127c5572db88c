#include "server/api/glass.h"

#include "server/api/time.h"
#include "server/http/form.h"
#include "server/log.h"
#include "server/registry/glass.h"

/* Characters of UTF-8 text; 0 when there is a control character among them. */
static size_t
count_characters(struct slice text)
{
	size_t count = 0;

	for (size_t i = 0; i < text.length; i++) {
		unsigned char c = (unsigned char)text.data[i];

		if (c < ' ' || c == 0x7F)
			return 0;
		count += (c & 0xC0) != 0x80;
	}
	return count;
}

struct slice
glass_reason(struct slice field, struct arena *arena)
{
	struct slice text = form_decode_segment(slice_trim(field), arena);

	/* "%20" are no reason. */
	text = text.data != NULL ? slice_trim(text) : text;
	size_t count = text.data != NULL && slice_is_utf8(text) ? count_characters(text) : 0;

	return count >= GLASS_LEAST && count <= GLASS_MOST ? text : SLICE_NONE;
}

bool
glass_read(struct call *call, const struct principal *principal, struct slice *reason)
{
	struct slice field = call->asker->break_glass;

	*reason = SLICE_NONE;
	if (field.data == NULL)
		return true;
	if (!access_may_break_glass(principal)) {
		if (call->audit.note.data == NULL)
			call->audit.note = SLICE("Break-Glass without effect: not for this role, or not here");
		return true;
	}
	*reason = glass_reason(field, call->arena);
	if (reason->data != NULL && call->audit.note.data == NULL)
		call->audit.note = *reason;
	return reason->data != NULL;
}

/* What the use is with this request. */
static enum store_status
use_now(struct call *call, struct snapshot *snapshot, uint64_t patient, struct registry_glass *use)
{
	const struct principal *principal = call->principal;
	enum store_status status = registry_glass(snapshot, patient, principal->token_id, call->arena, use);

	if (status == STORE_ABSENT)
		*use = (struct registry_glass){ .patient = patient, .token = principal->token_id, .first = call->now };
	else if (status != STORE_OK)
		return status;
	use->institution = principal->institution_id;
	use->user = principal->user;
	use->reason = principal->break_glass;
	use->last = time_now();
	use->requests++;
	return STORE_OK;
}

static enum store_status
put_all(struct call *call, struct snapshot *snapshot)
{
	const struct audit_list *subjects = &call->audit.subjects;
	struct table_put **end = &call->commit.tables;

	for (uint32_t i = 0; i < subjects->listed; i++) {
		struct registry_glass use;
		enum store_status status = use_now(call, snapshot, subjects->rids[i], &use);

		if (status != STORE_OK)
			return status;
		if ((*end = registry_glass_put(&use, call->arena)) == NULL)
			return STORE_NO_MEMORY;
		end = &(*end)->next;
	}
	return STORE_OK;
}

void
glass_note(struct call *call, struct snapshot *snapshot)
{
	const struct audit_list *subjects = &call->audit.subjects;
	char id[80], institution[80];

	if (call->principal == NULL || !access_breaks_glass(call->principal) || subjects->total == 0 ||
	    (call->audit.rid == 0 && call->audit.disclosed.total == 0))
		return;
	enum store_status status = STORE_NO_MEMORY;

	if (subjects->total > subjects->listed && !subjects->failed) {
		audit_event_forget(&call->audit);
		call_refuse(call, 403, FAULT_TOO_COSTLY, SLICE_NONE,
		    "No emergency is about more than %d patients: search for those that it is about", AUDIT_LISTED_MOST);
		return;
	}
	if (!subjects->failed)
		status = put_all(call, snapshot);
	if (status != STORE_OK) {
		audit_event_forget(&call->audit);
		call_store_trouble(call, status);
		return;
	}
	call->audit.flags |= AUDIT_BREAK_GLASS;
	/* A Bundle's entry has a record of its own. */
	if (call->audit.note.data == NULL)
		call->audit.note = call->principal->break_glass;
	/* Neither who it is about nor why: the audit trail has both, by the request's id. */
	log_event(LOG_LEVEL_WARNING, "break-glass", "id=%s institution=%s patients=%u advice=\"irori break-glass list\"",
	    log_quote(call->request_id, id, sizeof id), log_quote(call->principal->institution_id, institution, sizeof institution),
	    subjects->listed);
}
