/* What a decision rests on, looked up: the subjects' standings, remembered for the request, and the principal's own. */
#include "server/access/access.h"
#include "server/access/items.h"
#include "server/access/standing.h"
#include "server/registry/glass.h"
#include "server/registry/proxies.h"

enum { SLOTS = 128 };

struct remembered {
	uint64_t patient; /* 0: nothing */
	struct verdict verdict;
};

struct standings {
	uint64_t sequence; /* of the snapshot that they are from */
	struct arena *arena;
	struct remembered first, *slots; /* most requests are about one patient */
	bool removed; /* something was released without parts of it */
};

/* ---- Who asks ---------------------------------------------------------------------------------------------------- */

bool
access_admits_by_store(const struct principal *principal)
{
	return role_has_patient(principal->role);
}

/* Whether the patient is shown to nobody. */
static enum reason
find_hidden(struct principal *principal, struct snapshot *snapshot, struct arena *arena)
{
	struct standing standing;

	if (standing_read(snapshot, principal->patient_rid, arena, &standing) != STORE_OK)
		return REASON_UNAVAILABLE;
	principal->patient_hidden = (standing.flags & (STANDING_ERASED | STANDING_UNLISTED)) != 0;
	return REASON_NONE;
}

/* The patient's number; a proxy must be registered for it, and be within its period. */
static enum reason
find_patient(struct principal *principal, struct snapshot *snapshot, struct arena *arena)
{
	const struct schema_type *type = schema_resource(SLICE("Patient"));
	struct registry_proxy proxy = { 0 };
	enum store_status status = store_rid(snapshot, type->resource, principal->patient, &principal->patient_rid);

	/* Of a citizen who was never heard of there is nothing yet. */
	if (principal->role == ROLE_CITIZEN && status == STORE_ABSENT)
		return REASON_NONE;
	if (status == STORE_OK && principal->role == ROLE_CITIZEN)
		return find_hidden(principal, snapshot, arena);
	if (status == STORE_OK)
		status = registry_proxy(snapshot, principal->patient_rid, principal->user, arena, &proxy);
	if (status != STORE_OK)
		return status == STORE_ABSENT ? REASON_PROXY : REASON_UNAVAILABLE;
	return proxy.from <= principal->now && principal->now < proxy.until ? find_hidden(principal, snapshot, arena) : REASON_PROXY;
}

void
access_note_removed(const struct principal *principal)
{
	if (principal->standings != NULL)
		principal->standings->removed = true;
}

bool
access_noted_removed(const struct principal *principal)
{
	return principal->standings != NULL && principal->standings->removed;
}

enum reason
access_admit(struct principal *principal, struct snapshot *snapshot, struct slice break_glass, struct arena *arena)
{
	uint64_t read, write;

	items_of_role(principal->role, &read, &write);
	principal->read_items &= read;
	principal->write_items &= write;
	if (principal->purpose.length == 0)
		principal->purpose = SLICE("TREAT");
	if (principal->role == ROLE_EMERGENCY)
		principal->break_glass = break_glass;
	/* v3 ActReason: break the glass. */
	if (access_breaks_glass(principal))
		principal->purpose = SLICE("BTG");
	principal->standings = arena_zero(arena, 1, sizeof *principal->standings);
	if (principal->standings == NULL)
		return REASON_UNAVAILABLE;
	principal->standings->arena = arena;
	return access_admits_by_store(principal) ? find_patient(principal, snapshot, arena) : REASON_NONE;
}

/* ---- What a subject says ----------------------------------------------------------------------------------------- */

/* Where a patient's verdict is remembered; NULL when nothing can be. */
static struct remembered *
slot_of(struct standings *standings, struct snapshot *snapshot, uint64_t patient)
{
	if (standings == NULL)
		return NULL;
	if (standings->sequence != snapshot_sequence(snapshot)) {
		standings->sequence = snapshot_sequence(snapshot);
		standings->first.patient = 0;
		if (standings->slots != NULL)
			memset(standings->slots, 0, SLOTS * sizeof *standings->slots);
	}
	if (standings->first.patient == 0 || standings->first.patient == patient)
		return &standings->first;
	if (standings->slots == NULL && (standings->slots = arena_zero(standings->arena, SLOTS, sizeof *standings->slots)) == NULL)
		return NULL;
	return &standings->slots[patient % SLOTS];
}

/* Takes the reason for breaking the glass from a copy of the principal when it has been good for the patient long enough. */
static enum store_status
mend_glass(struct snapshot *snapshot, uint64_t patient, struct arena *arena, struct principal *principal)
{
	struct registry_glass use;
	enum store_status status = registry_glass(snapshot, patient, principal->token_id, arena, &use);

	if (status == STORE_ABSENT)
		return STORE_OK;
	if (status == STORE_OK && !access_glass_lasts(principal, use.first))
		principal->break_glass = SLICE_NONE;
	return status;
}

static struct verdict
verdict_of(struct snapshot *snapshot, const struct principal *principal, uint64_t patient, uint16_t resource,
    const struct slice *entries)
{
	struct remembered *slot = slot_of(principal->standings, snapshot, patient);
	struct verdict verdict = { .reason = REASON_UNAVAILABLE };
	struct standing standing;
	struct arena arena;

	if (slot != NULL && slot->patient == patient && !slot->verdict.fine)
		return slot->verdict;
	arena_init(&arena, 0);
	struct principal asking = *principal;
	enum store_status status = standing_read(snapshot, patient, &arena, &standing);

	if (status == STORE_OK && access_breaks_glass(principal))
		status = mend_glass(snapshot, patient, &arena, &asking);
	if (status == STORE_OK) {
		verdict = access_verdict(&asking, patient, &standing, resource, entries);
		if (slot != NULL)
			*slot = (struct remembered){ patient, verdict };
	}
	arena_free(&arena);
	return verdict;
}

/* Both together: what only one permits is not permitted. The reason is why not something with these items; who may not be written about
 * says it before others. */
static void
join(struct verdict *all, struct verdict one, uint64_t items)
{
	if (all->writable && (!one.writable || (items & ~one.items) != 0))
		all->reason = access_why(&one, items);
	all->items &= one.items;
	all->writable = all->writable && one.writable;
}

static const struct verdict everything = { .items = UINT64_MAX, .writable = true };

/* What the record's subjects say together; NULL when it has none. */
static const struct verdict *
subjects_say(struct snapshot *snapshot, const struct principal *principal, const struct record *record, struct verdict *out)
{
	size_t count = record_subject_count(record);
	/* Entries that are not there any more are not known, and none. */
	const struct slice *entries = record->entries.length > 0 ? &record->entries : NULL;

	*out = everything;
	for (size_t i = 0; i < count; i++)
		join(out, verdict_of(snapshot, principal, record_subject(record, i), record->resource, entries), record->items);
	return count > 0 ? out : NULL;
}

uint64_t
access_removed(struct snapshot *snapshot, const struct principal *principal, const struct record *record)
{
	struct verdict verdict;
	uint64_t removed = 0, bit = 1;

	if (items_of_parts(record->resource) == 0)
		return 0;
	uint64_t items = access_visible_items(principal, subjects_say(snapshot, principal, record, &verdict));

	for (const struct item_part *part = items_parts(record->resource); part != NULL; part = part->next, bit <<= 1)
		if (part->items & ~items)
			removed |= bit;
	return removed;
}

enum reason
access_reason(struct snapshot *snapshot, const struct principal *principal, const struct record *record, enum access_action action)
{
	struct verdict verdict;
	struct access_facts facts = { .resource = record->resource, .action = action, .items = record->items,
		.entries = &record->entries, .flags = record->flags,
		.verdict = subjects_say(snapshot, principal, record, &verdict) };

	return access_decide(principal, &facts);
}

bool
access_sees(struct snapshot *snapshot, const struct principal *principal, const struct record *record, enum access_action action)
{
	return access_reason(snapshot, principal, record, action) == REASON_NONE;
}

bool
access_sees_all(struct snapshot *snapshot, const struct principal *principal, uint16_t resource, enum access_action action)
{
	/* As of a record that belongs to all items, concerns somebody who can't be told, and satisfies no scope that narrows. */
	struct access_facts facts = { .resource = resource, .action = action, .items = items_all(), .flags = ACCESS_UNRESOLVED };
	bool unlisted = true;

	if (principal->kind != PRINCIPAL_OFFICER && !principal->consent_exempt)
		return false;
	return !role_has_patient(principal->role) && access_decide(principal, &facts) == REASON_NONE &&
	    permitted_any_unlisted(snapshot, &unlisted) == STORE_OK && !unlisted;
}

enum store_status
access_patients(struct snapshot *snapshot, const struct principal *principal, size_t most, struct arena *arena, const uint64_t **rids,
    size_t *count, bool *bounded)
{
	uint64_t *found = NULL;
	enum store_status status;

	*rids = NULL;
	*count = 0;
	*bounded = principal->kind != PRINCIPAL_OFFICER && role_has_patient(principal->role);
	if (*bounded) {
		*rids = &principal->patient_rid;
		*count = principal->patient_rid != 0;
		return STORE_OK;
	}
	if (!access_asks_consent(principal))
		return STORE_OK;
	status = permitted_list(snapshot, principal->institution, most, arena, &found, count);
	*bounded = status == STORE_OK;
	*rids = found;
	return status == STORE_FULL ? STORE_OK : status;
}

/* ---- Writing ----------------------------------------------------------------------------------------------------- */

/* What the subjects of a new state say; *missing: how many of current's subjects are not among them. NULL when it has none. */
static const struct verdict *
new_subjects_say(struct snapshot *snapshot, const struct principal *principal, uint16_t resource, const struct access_state *state,
    const struct record *current, struct verdict *out, size_t *missing)
{
	const struct schema_type *type = schema_resource(SLICE("Patient"));
	size_t kept = 0, before = current != NULL ? record_subject_count(current) : 0;

	*out = everything;
	for (size_t i = 0; i < state->subject_count; i++) {
		uint64_t rid = 0;
		enum store_status status = store_rid(snapshot, type->resource, state->subjects[i], &rid);

		/* Of a patient who was never heard of there is nothing to say, but that it is nobody whom a citizen stands for. */
		if (status == STORE_OK)
			join(out, verdict_of(snapshot, principal, rid, resource, state->entries), state->items);
		else if (status == STORE_ABSENT)
			join(out, access_verdict(principal, UINT64_MAX, &(struct standing){ 0 }, resource, state->entries), state->items);
		else
			join(out, (struct verdict){ .reason = REASON_UNAVAILABLE }, state->items);
		for (size_t j = 0; j < before && status == STORE_OK; j++)
			kept += record_subject(current, j) == rid;
	}
	*missing = before - (kept < before ? kept : before);
	return state->subject_count > 0 ? out : NULL;
}

/* Whether there are parts of what would be written over that the principal may not write, or doesn't see though it sees the rest. */
static bool
hides_parts(struct snapshot *snapshot, const struct principal *principal, const struct record *current)
{
	uint64_t parts = items_of_parts(current->resource);

	if (parts == 0 || principal->kind == PRINCIPAL_OFFICER)
		return false;
	return (parts & ~principal->write_items) != 0 ||
	    (access_sees(snapshot, principal, current, ACCESS_READ) && access_removed(snapshot, principal, current) != 0);
}

/* May what is there be written over? */
static enum reason
decide_current(struct snapshot *snapshot, const struct principal *principal, const struct record *current, enum access_action action)
{
	struct verdict verdict;
	struct access_facts facts = { .resource = current->resource, .action = action, .items = current->items,
		.entries = &current->entries, .flags = current->flags,
		.verdict = subjects_say(snapshot, principal, current, &verdict) };
	enum reason reason = access_decide(principal, &facts);

	/* What its subjects hide is there only for who created it. */
	if (reason == REASON_NONE && facts.verdict != NULL && (current->items & ~verdict.items) != 0 &&
	    current->owner != principal->institution)
		reason = verdict.reason;
	if (reason == REASON_NONE && !current->deleted && hides_parts(snapshot, principal, current))
		reason = REASON_PARTS;
	return reason;
}

bool
access_writes(struct snapshot *snapshot, const struct principal *principal, uint16_t resource, const struct access_state *state,
    const struct record *current, enum access_action action, enum reason *reason)
{
	struct verdict verdict;
	size_t missing = 0;

	*reason = current != NULL ? decide_current(snapshot, principal, current, action) : REASON_NONE;
	if (state == NULL && current == NULL)
		*reason = REASON_NO_ITEMS;
	if (*reason != REASON_NONE || state == NULL)
		return *reason == REASON_NONE;
	struct access_facts facts = { .resource = resource, .action = action, .items = state->items, .entries = state->entries };

	facts.verdict = new_subjects_say(snapshot, principal, resource, state, current, &verdict, &missing);
	*reason = access_decide(principal, &facts);
	if (*reason == REASON_NONE && principal->kind != PRINCIPAL_OFFICER && (state->parts & ~principal->write_items) != 0)
		*reason = REASON_GRANT;
	if (*reason == REASON_NONE && missing > 0 && !current->deleted && principal->kind != PRINCIPAL_OFFICER &&
	    !principal->consent_exempt)
		*reason = REASON_SUBJECT_CHANGED;
	return *reason == REASON_NONE;
}

bool
access_sees_state(struct snapshot *snapshot, const struct principal *principal, uint16_t resource, const struct access_state *state)
{
	struct verdict verdict;
	size_t missing;
	const struct verdict *says = new_subjects_say(snapshot, principal, resource, state, NULL, &verdict, &missing);

	return says == NULL || (state->items & ~says->items) == 0;
}
