#include "server/registry/cases.h"

#include "server/registry/order.h"
#include "server/registry/row.h"
#include "server/store/seal.h"

const char *const case_kinds[] = { "disclosure", "correction", "deletion", "stop", NULL };
const char *const case_askers[] = { "subject", "representative", NULL };
const char *const case_states[] = { "received", "checked", "accepted", "done", "refused", NULL };

/* What may follow on what, and what must be said with it. */
static const struct transition {
	enum case_state from, to;
	enum audit_event_type event;
	const char *needs; /* what the text has to tell; NULL: it may be left out */
	bool decision;
} transitions[] = {
	{ CASE_RECEIVED, CASE_CHECKED, AUDIT_CASE_CHECK, "by what the asker was identified, and a representative's right shown", false },
	{ CASE_CHECKED, CASE_ACCEPTED, AUDIT_CASE_DECIDE, "why it was decided so", true },
	{ CASE_CHECKED, CASE_REFUSED, AUDIT_CASE_DECIDE, "why it was decided so", true },
	{ CASE_ACCEPTED, CASE_DONE, AUDIT_CASE_CLOSE, NULL, false },
};

bool
case_has_ended(const struct registry_case *one)
{
	return case_state_of(one) == CASE_DONE || case_state_of(one) == CASE_REFUSED;
}

/* The person behind an officer's name: "root (hanako)" and "hanako" are the same. */
static struct slice
person_of(struct slice officer)
{
	const char *bracket = memchr(officer.data, '(', officer.length);

	if (bracket == NULL || officer.data[officer.length - 1] != ')')
		return officer;
	return slice_of(bracket + 1, (size_t)(officer.data + officer.length - 1 - (bracket + 1)));
}

bool
case_was_brought_by(const struct registry_case *one, struct slice officer)
{
	return slice_equal(person_of(one->steps[0].by), person_of(officer));
}

/* ---- Looking ----------------------------------------------------------------------------------------------------- */

static enum store_status
read_row(struct slice key, struct slice value, struct arena *arena, struct registry_case *out)
{
	return row_read_case(key, value, arena, out) ? STORE_OK : STORE_BROKEN;
}

enum store_status
registry_case(struct snapshot *snapshot, uint64_t number, struct arena *arena, struct registry_case *out)
{
	unsigned char bytes[8];
	struct slice key = row_case_key(number, bytes), value;
	enum store_status status = store_get(snapshot, TABLE_CASE, key, &value);

	return status == STORE_OK ? read_row(key, value, arena, out) : status;
}

struct listing {
	struct arena *arena;
	uint64_t patient;
	struct registry_case *list;
	size_t count, capacity;
	enum store_status status;
};

static bool
list_one(void *context, struct slice key, struct slice value)
{
	struct listing *listing = context;

	struct registry_case *list = arena_more(listing->arena, listing->list, listing->count, &listing->capacity, sizeof *list);

	if (list == NULL) {
		listing->status = STORE_NO_MEMORY;
		return false;
	}
	listing->list = list;
	struct registry_case *one = &listing->list[listing->count];

	listing->status = read_row(key, value, listing->arena, one);
	if (listing->status == STORE_OK && (listing->patient == 0 || one->patient == listing->patient))
		listing->count++;
	return listing->status == STORE_OK;
}

enum store_status
registry_cases(struct snapshot *snapshot, uint64_t patient, struct arena *arena, struct registry_case **list, size_t *count)
{
	struct listing listing = { .arena = arena, .patient = patient };
	enum store_status status = store_scan(snapshot, TABLE_CASE, SLICE_NONE, list_one, &listing);

	*list = listing.list;
	*count = listing.count;
	return status == STORE_OK ? listing.status : status;
}

struct counting {
	struct arena arena;
	int64_t now;
	uint64_t count;
	enum store_status status;
};

static bool
count_one(void *context, struct slice key, struct slice value)
{
	struct counting *counting = context;
	struct registry_case one;

	arena_reset(&counting->arena);
	counting->status = read_row(key, value, &counting->arena, &one);
	if (counting->status == STORE_OK && !case_has_ended(&one) && one.due <= counting->now)
		counting->count++;
	return counting->status == STORE_OK;
}

enum store_status
registry_cases_overdue(struct snapshot *snapshot, int64_t now, uint64_t *count)
{
	struct counting counting = { .now = now };

	arena_init(&counting.arena, 0);
	enum store_status status = store_scan(snapshot, TABLE_CASE, SLICE_NONE, count_one, &counting);

	arena_free(&counting.arena);
	*count = counting.count;
	return status == STORE_OK ? counting.status : status;
}

enum store_status
registry_case_text(struct store *store, const struct registry_case *one, const struct case_step *step, struct buffer *out)
{
	return step->sealed.length > 0 ? store_unseal(store, &one->patient, 1, step->sealed, out) : STORE_OK;
}

/* ---- Orders ------------------------------------------------------------------------------------------------------ */

/* What a step of a case does; its text is sealed before, since that may wait for a new key, which a step must not. */
struct doing {
	const struct case_opening *opening; /* NULL: the case is there already */
	const struct transition *transition;
	uint64_t number, patient;
	struct slice sealed; /* SLICE_NONE: nothing was said */
};

/* Seals the text with the subject's key, into the buffer. Of the erased nothing is kept, so that their cases can still be ended. */
static bool
seal_text(struct store *store, struct order *refusing, uint64_t patient, struct slice text, struct buffer *sealed)
{
	if (text.length > CASE_TEXT_MOST)
		return order_refuse(refusing, "a text of a case has at most %d bytes", CASE_TEXT_MOST);
	if (text.length == 0)
		return true;
	if (!slice_is_utf8(text))
		return order_refuse(refusing, "the text is not UTF-8");
	enum store_status status = store_seal(store, &patient, 1, text, sealed);

	if (status == STORE_ABSENT)
		buffer_reset(sealed);
	return status == STORE_OK || status == STORE_ABSENT || order_store_failed(refusing, status);
}

/* Appends the step to the case, and puts it. */
static bool
put_case(struct order *order, struct registry_case *one, enum case_state to, struct slice sealed)
{
	struct case_step *steps = arena_zero(&order->arena, one->step_count + 1, sizeof *steps);
	unsigned char key[8];

	if (steps == NULL)
		return order_store_failed(order, STORE_NO_MEMORY);
	if (one->step_count > 0)
		memcpy(steps, one->steps, one->step_count * sizeof *steps);
	steps[one->step_count++] = (struct case_step){ .to = to, .by = order->by->officer, .at = order->by->now, .sealed = sealed };
	one->steps = steps;
	audit_list_add(&order->event.subjects, &order->arena, one->patient);
	order->event.note = arena_print(&order->arena, "case %llu; %s; %s", (unsigned long long)one->number,
	    case_kinds[one->kind], case_states[to]);
	return order_put(order, TABLE_CASE, row_case_key(one->number, key), row_write_case(one, &order->arena));
}

static bool
keep_last(void *context, struct slice key, struct slice value)
{
	uint64_t *last = context;

	(void)value;
	*last = 0;
	for (size_t i = 0; i < key.length && i < 8; i++)
		*last = *last << 8 | (unsigned char)key.data[i];
	return true;
}

static bool
open_case(struct order *order, void *context)
{
	struct doing *doing = context;
	const struct case_opening *opening = doing->opening;
	struct registry_case one = { .kind = opening->kind, .asker = opening->asker, .patient = opening->patient,
		.received = opening->received, .due = opening->due };
	struct institution institution;
	unsigned char key[8];
	struct slice value;

	if (opening->forwarded_by.data != NULL) {
		if (!order_institution(order, opening->forwarded_by, &institution))
			return false;
		one.forwarded_by = institution.number;
	}
	/* Cases are never removed: the number behind the last one was never given. */
	enum store_status status = store_scan(order->snapshot, TABLE_CASE, SLICE_NONE, keep_last, &one.number);

	if (status == STORE_OK)
		status = order_get(order, TABLE_CASE, row_case_key(++one.number, key), &value);
	if (status != STORE_ABSENT)
		return order_store_failed(order, status == STORE_OK ? STORE_BROKEN : status);
	doing->number = one.number;
	return put_case(order, &one, CASE_RECEIVED, doing->sealed);
}

bool
registry_case_open(struct store *store, struct registry_order *by, const struct case_opening *opening, uint64_t *number)
{
	struct doing doing = { .opening = opening };
	struct order refusing = { .by = by };
	struct buffer sealed;

	if (opening->received > by->now || opening->due < opening->received)
		return order_refuse(&refusing, "a case is received today or before, and due after that");
	buffer_init(&sealed, 0);
	bool done = seal_text(store, &refusing, opening->patient, opening->text, &sealed);

	doing.sealed = buffer_slice(&sealed);
	done = done && order_run(store, by, AUDIT_CASE_OPEN, open_case, &doing);
	*number = doing.number;
	buffer_free(&sealed);
	return done;
}

static bool
take_step(struct order *order, void *context)
{
	const struct doing *doing = context;
	const struct transition *transition = doing->transition;
	struct registry_case one;
	unsigned char bytes[8];
	struct slice key = row_case_key(doing->number, bytes), value;
	enum store_status status = order_get(order, TABLE_CASE, key, &value);

	if (status == STORE_OK)
		status = read_row(key, value, &order->arena, &one);
	if (status != STORE_OK)
		return order_store_failed(order, status);
	if (case_state_of(&one) != transition->from)
		return order_refuse(order, "case %llu is %s, and can't become %s from there", (unsigned long long)one.number,
		    case_states[case_state_of(&one)], case_states[transition->to]);
	if (transition->decision && one.forwarded_by != 0 && case_was_brought_by(&one, order->by->officer))
		return order_refuse(order, "case %llu was forwarded, and whoever brought it in doesn't decide it: somebody else has to",
		    (unsigned long long)one.number);
	order->event.institution = one.forwarded_by;
	return put_case(order, &one, transition->to, doing->sealed);
}

/* Whom the case is about. */
static bool
find_patient(struct store *store, struct order *refusing, uint64_t number, uint64_t *patient, enum case_state *state)
{
	struct registry_case one = { 0 };
	struct snapshot *snapshot;
	struct arena arena;
	enum store_status status = snapshot_begin(store, &snapshot);

	if (status != STORE_OK)
		return order_store_failed(refusing, status);
	arena_init(&arena, 0);
	status = registry_case(snapshot, number, &arena, &one);
	if (status == STORE_OK) {
		*patient = one.patient;
		*state = case_state_of(&one);
	}
	snapshot_end(snapshot);
	arena_free(&arena);
	if (status == STORE_ABSENT)
		return order_refuse(refusing, "there is no case %llu: \"irori case list\" shows those there are", (unsigned long long)number);
	return status == STORE_OK || order_store_failed(refusing, status);
}

bool
registry_case_step(struct store *store, struct registry_order *by, uint64_t number, enum case_state to, struct slice text)
{
	struct doing doing = { .number = number };
	struct order refusing = { .by = by };
	enum case_state from = CASE_RECEIVED;
	struct buffer sealed;

	if (!find_patient(store, &refusing, number, &doing.patient, &from))
		return false;
	for (size_t i = 0; i < sizeof transitions / sizeof *transitions; i++)
		if (transitions[i].to == to)
			doing.transition = &transitions[i];
	if (doing.transition == NULL)
		return order_refuse(&refusing, "nothing becomes %s", case_states[to]);
	if (from != doing.transition->from)
		return order_refuse(&refusing, "case %llu is %s, and can't become %s from there", (unsigned long long)number,
		    case_states[from], case_states[to]);
	if (doing.transition->needs != NULL && slice_trim(text).length == 0)
		return order_refuse(&refusing, "say %s", doing.transition->needs);
	buffer_init(&sealed, 0);
	bool done = seal_text(store, &refusing, doing.patient, text, &sealed);

	doing.sealed = buffer_slice(&sealed);
	done = done && order_run(store, by, doing.transition->event, take_step, &doing);
	buffer_free(&sealed);
	return done;
}
