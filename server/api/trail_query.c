#include "server/api/trail.h"

#include "resources/primitive/date.h"
#include "resources/primitive/reference.h"
#include "server/api/identifier.h"
#include "server/audit/sealed.h"
#include "server/http/form.h"

#include <stdio.h>

enum { VALUES_MOST = 100, CLAUSES_MOST = 30 };

struct trail_row {
	const char *name, *type; /* type NULL: another way to write one that is told */
	bool opened; /* it can be tested of an opened event only */
	bool (*take)(struct call *call, struct trail_value *value);
	bool (*holds)(const struct trail_value *value, const struct audit_projection *projection, int64_t now);
};

/* What a link holds. */
struct place {
	uint64_t number, place;
};

/* ---- References -------------------------------------------------------------------------------------------------- */

static bool
refuse_value(struct call *call, const char *what)
{
	call_refuse(call, 400, FAULT_VALUE, SLICE_NONE, "%s", what);
	return false;
}

/* "Patient/1", "1", or the URL of a resource here: leaves the id in text. */
static bool
take_reference(struct call *call, struct trail_value *value)
{
	struct slice base = call_base(call), text = value->text;
	struct reference reference;

	value->resource = STORE_ANY_RESOURCE;
	if (slice_starts(text, base) && text.length > base.length && text.data[base.length] == '/')
		text = slice_from(text, base.length + 1);
	if (memchr(text.data, '/', text.length) != NULL) {
		reference = reference_parse(text);
		/* What is elsewhere is nowhere here. */
		if (reference.form == REFERENCE_ABSOLUTE)
			return true;
		if (reference.form != REFERENCE_RELATIVE || reference.version.data != NULL)
			return refuse_value(call, "A reference is Patient/123, 123, or the address of a resource here");
		value->resource = reference.type->resource;
		text = reference.id;
	}
	if (!identifier_valid(text))
		return refuse_value(call, "A reference is Patient/123, 123, or the address of a resource here");
	value->text = text;
	return true;
}

static bool
holds_patient(const struct trail_value *value, const struct audit_projection *projection, int64_t now)
{
	uint64_t subject = audit_subject(projection->event, projection->place);

	(void)now;
	for (size_t i = 0; i < value->rid_count; i++)
		if (value->rids[i] == subject)
			return true;
	return false;
}

static bool
holds_entity(const struct trail_value *value, const struct audit_projection *projection, int64_t now)
{
	(void)now;
	for (size_t i = 0; i < value->rid_count; i++)
		if (audit_names(projection, value->rids[i]))
			return true;
	return false;
}

/* Institutions are referred to as Organizations. */
static bool
holds_agent(const struct trail_value *value, const struct audit_projection *projection, int64_t now)
{
	(void)now;
	return (value->resource == STORE_ANY_RESOURCE || value->resource == schema_resource(SLICE("Organization"))->resource) &&
	    projection->event->institution_id.length > 0 && slice_equal(value->text, projection->event->institution_id);
}

/* ---- Tokens ------------------------------------------------------------------------------------------------------ */

static bool
take_token(struct call *call, struct trail_value *value)
{
	const char *bar = memchr(value->text.data, '|', value->text.length);

	(void)call;
	if (bar == NULL)
		return true;
	value->system = slice_of(value->text.data, (size_t)(bar - value->text.data));
	value->text = slice_from(value->text, value->system.length + 1);
	return true;
}

/* An empty code, behind a system, is any. */
static bool
is_token(const struct trail_value *value, const char *system, struct slice code)
{
	return (value->system.data == NULL || slice_is(value->system, system)) && code.length > 0 &&
	    ((value->text.length == 0 && value->system.length > 0) || slice_equal(value->text, code));
}

static bool
holds_agent_identifier(const struct trail_value *value, const struct audit_projection *projection, int64_t now)
{
	(void)now;
	return is_token(value, AUDIT_INSTITUTIONS, projection->event->institution_id) ||
	    is_token(value, AUDIT_USERS, projection->event->user);
}

static bool
holds_type(const struct trail_value *value, const struct audit_projection *projection, int64_t now)
{
	struct audit_code kind, subtype;
	char action;

	(void)now;
	audit_event_codes(projection->event->type, &kind, &subtype, &action);
	return is_token(value, kind.system, slice_text(kind.code));
}

static bool
holds_subtype(const struct trail_value *value, const struct audit_projection *projection, int64_t now)
{
	struct audit_code kind, subtype;
	char action;

	(void)now;
	audit_event_codes(projection->event->type, &kind, &subtype, &action);
	return is_token(value, subtype.system, slice_text(subtype.code));
}

static bool
holds_action(const struct trail_value *value, const struct audit_projection *projection, int64_t now)
{
	struct audit_code kind, subtype;
	char action;

	(void)now;
	audit_event_codes(projection->event->type, &kind, &subtype, &action);
	return is_token(value, "http://hl7.org/fhir/audit-event-action", slice_of(&action, 1));
}

static bool
holds_outcome(const struct trail_value *value, const struct audit_projection *projection, int64_t now)
{
	(void)now;
	return is_token(value, "http://hl7.org/fhir/audit-event-outcome", slice_text(audit_outcome(projection->event)));
}

static bool
take_id(struct call *call, struct trail_value *value)
{
	(void)call;
	(void)value;
	return true;
}

static bool
holds_id(const struct trail_value *value, const struct audit_projection *projection, int64_t now)
{
	(void)now;
	return value->number != 0 && value->number == projection->number && value->place == projection->place;
}

/* ---- Dates ------------------------------------------------------------------------------------------------------- */

static bool
take_date(struct call *call, struct trail_value *value)
{
	static const char prefixes[][3] = { "eq", "ne", "gt", "lt", "ge", "le", "sa", "eb", "ap" };
	struct slice text = value->text;

	memcpy(value->prefix, "eq", sizeof value->prefix);
	for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++)
		if (slice_starts(text, slice_of(prefixes[i], 2))) {
			memcpy(value->prefix, prefixes[i], sizeof value->prefix);
			text = slice_from(text, 2);
			break;
		}
	if (!date_text_range(text, call_settings(call)->zone_minutes, &value->first, &value->last))
		return refuse_value(call, "A date is 2026, 2026-04-01 or 2026-04-01T00:00:00+09:00, behind eq, ne, gt, lt, ge, le, sa, eb or ap");
	return true;
}

/* The moments that the value stands for, both included; "ne" stands for all but those. */
static void
range_of(const struct trail_value *value, int64_t now, int64_t *from, int64_t *to)
{
	const char *prefix = value->prefix;
	bool after = strcmp(prefix, "gt") == 0 || strcmp(prefix, "sa") == 0;
	bool before = strcmp(prefix, "lt") == 0 || strcmp(prefix, "eb") == 0;

	*from = after ? value->last + 1 : value->first;
	*to = before ? value->first - 1 : value->last;
	if (after || strcmp(prefix, "ge") == 0)
		*to = INT64_MAX;
	if (before || strcmp(prefix, "le") == 0)
		*from = INT64_MIN;
	if (strcmp(prefix, "ap") == 0) {
		/* A tenth of how long it is ago (R4 search.html#prefix). */
		int64_t ago = now > value->first ? now - value->first : value->first - now;

		*from -= ago / 10;
		*to += ago / 10;
	}
}

static bool
holds_date(const struct trail_value *value, const struct audit_projection *projection, int64_t now)
{
	/* AuditEvents tell milliseconds. */
	int64_t time = projection->event->time - projection->event->time % 1000, from, to;

	range_of(value, now, &from, &to);
	return (time >= from && time <= to) != (strcmp(value->prefix, "ne") == 0);
}

/* ---- Parameters -------------------------------------------------------------------------------------------------- */

static const struct trail_row rows[] = {
	{ "_id", "token", false, take_id, holds_id },
	{ "_lastUpdated", "date", false, take_date, holds_date },
	{ "action", "token", false, take_token, holds_action },
	{ "agent", "reference", false, take_reference, holds_agent },
	{ "agent:identifier", NULL, true, take_token, holds_agent_identifier },
	{ "agent:Organization", NULL, false, take_reference, holds_agent },
	{ "date", "date", false, take_date, holds_date },
	{ "entity", "reference", true, take_reference, holds_entity },
	{ "outcome", "token", false, take_token, holds_outcome },
	{ "patient", "reference", false, take_reference, holds_patient },
	{ "patient:Patient", NULL, false, take_reference, holds_patient },
	{ "subtype", "token", false, take_token, holds_subtype },
	{ "type", "token", false, take_token, holds_type },
};

const char *
trail_parameter(size_t i, const char **type)
{
	for (size_t row = 0; row < sizeof rows / sizeof *rows; row++)
		if (rows[row].type != NULL && i-- == 0) {
			*type = rows[row].type;
			return rows[row].name;
		}
	return NULL;
}

static const struct trail_row *
row_named(struct slice name)
{
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (slice_is(name, rows[i].name))
			return &rows[i];
	return NULL;
}

static bool
take_clause(struct call *call, struct trail_query *query, const struct trail_row *row, struct slice text)
{
	struct trail_clause *clause = arena_zero(call->arena, 1, sizeof *clause);
	size_t most = 1, clauses = 0;

	for (size_t i = 0; i < text.length; i++)
		most += text.data[i] == ',';
	for (const struct trail_clause *other = query->clauses; other != NULL; other = other->next)
		clauses++;
	if (most > VALUES_MOST || clauses == CLAUSES_MOST) {
		call_refuse(call, 400, FAULT_TOO_COSTLY, SLICE_NONE, "%s: that are too many values", row->name);
		return false;
	}
	if (clause == NULL || (clause->values = arena_zero(call->arena, most, sizeof *clause->values)) == NULL) {
		call_store_trouble(call, STORE_NO_MEMORY);
		return false;
	}
	clause->row = row;
	while (text.data != NULL) {
		struct trail_value *value = &clause->values[clause->count];

		value->text = slice_trim(slice_cut(&text, ','));
		if (value->text.length == 0)
			return refuse_value(call, "A value is empty");
		if (!row->take(call, value))
			return false;
		clause->count++;
	}
	clause->next = query->clauses;
	query->clauses = clause;
	return true;
}

/* A history's only question. */
static const struct trail_row since = { "_since", NULL, false, take_date, holds_date };

static bool
take(struct call *call, struct trail_query *query, struct slice name, struct slice value)
{
	uint64_t most = call_settings(call)->search_count_most;
	const struct trail_row *row = query->history ? NULL : row_named(name);

	if (slice_is(name, "_count")) {
		if (!slice_to_u64(value, UINT64_MAX, &query->count))
			return refuse_value(call, "_count is a whole number");
		query->count = query->count < most ? query->count : most;
		return true;
	}
	if (slice_is(name, "_page")) {
		struct place place;

		if (!call_open_link(call, value, &place, sizeof place) || place.place > AUDIT_LISTED_MOST)
			return refuse_value(call, "This page link is not valid here: start again without _page");
		query->number = place.number;
		query->place = (uint32_t)place.place;
		return true;
	}
	if (query->history && slice_is(name, "_since")) {
		struct slice from = arena_print(call->arena, "ge%.*s", SLICE_ARGS(value));

		if (from.data != NULL)
			return take_clause(call, query, &since, from);
		call_store_trouble(call, STORE_NO_MEMORY);
		return false;
	}
	/* The only order there is. */
	if (!query->history && slice_is(name, "_sort") && (slice_is(value, "-date") || slice_is(value, "-_lastUpdated")))
		return true;
	if (row != NULL)
		return take_clause(call, query, row, value);
	if (call_common_parameter(name)) {
		if (slice_is(name, "_summary") && slice_is(value, "count"))
			return refuse_value(call, "AuditEvents are not counted");
		return true;
	}
	if (call->lenient) {
		faults_note(&call->faults, SEVERITY_WARNING, FAULT_NOT_SUPPORTED, SLICE_NONE, "The parameter %.*s was left out", SLICE_ARGS(name));
		return true;
	}
	call_refuse(call, 400, FAULT_NOT_SUPPORTED, SLICE_NONE, "%s, not %.*s",
	    query->history ? "A history of AuditEvents takes _count and _since" :
	    "AuditEvents are searched by patient, agent, date, type, subtype, action, outcome, entity, _id and _lastUpdated",
	    SLICE_ARGS(name));
	return false;
}

static bool
take_all(struct call *call, struct trail_query *query, struct slice form)
{
	struct slice name, value;
	bool bad = false;

	while (form_next(&form, call->arena, &name, &value, &bad)) {
		if (bad)
			return refuse_value(call, "The query is not well formed: %XX, UTF-8, no NUL");
		if (!take(call, query, name, value))
			return false;
	}
	return true;
}

struct trail_query *
trail_query_read(struct call *call, struct slice form, bool history)
{
	struct trail_query *query = arena_zero(call->arena, 1, sizeof *query);

	if (query == NULL) {
		call_store_trouble(call, STORE_NO_MEMORY);
		return NULL;
	}
	query->history = history;
	query->count = call_settings(call)->search_count;
	if (!take_all(call, query, call->request->query) || !take_all(call, query, form))
		return NULL;
	if (call->compartment == NULL)
		return query;
	/* Who asks was never a Practitioner, a Device or a RelatedPerson that is stored here. */
	if (strcmp(call->compartment->name, "Patient") != 0) {
		call_refuse(call, 400, FAULT_NOT_SUPPORTED, SLICE_NONE, "AuditEvents are in the compartments of Patients alone");
		return NULL;
	}
	return take_clause(call, query, row_named(SLICE("patient")), call->compartment_id) ? query : NULL;
}

/* ---- Meaning ----------------------------------------------------------------------------------------------------- */

static enum store_status
resolve(struct call *call, struct snapshot *snapshot, struct trail_value *value, bool patients)
{
	uint16_t patient = schema_resource(SLICE("Patient"))->resource;
	bool any = value->resource == STORE_ANY_RESOURCE && !patients;
	uint16_t first = any ? 0 : value->resource == STORE_ANY_RESOURCE ? patient : value->resource;
	uint16_t last = any ? (uint16_t)(schema_counts.resources - 1) : first;

	value->rids = arena_alloc(call->arena, (size_t)(last - first + 1) * sizeof *value->rids);
	if (value->rids == NULL)
		return STORE_NO_MEMORY;
	for (uint16_t resource = first; resource <= last; resource++) {
		enum store_status status = store_rid(snapshot, resource, value->text, &value->rids[value->rid_count]);

		if (status == STORE_OK)
			value->rid_count++;
		else if (status != STORE_ABSENT)
			return status;
	}
	return STORE_OK;
}

enum store_status
trail_query_resolve(struct call *call, struct snapshot *snapshot, struct trail_query *query)
{
	enum store_status status = STORE_OK;

	for (struct trail_clause *clause = query->clauses; clause != NULL; clause = clause->next)
		for (size_t i = 0; i < clause->count && status == STORE_OK; i++) {
			struct trail_value *value = &clause->values[i];

			if (clause->row->holds == holds_patient || clause->row->holds == holds_entity)
				status = resolve(call, snapshot, value, clause->row->holds == holds_patient);
			else if (clause->row->holds == holds_id &&
			         !audit_id_read(call_settings(call)->store, value->text, &value->number, &value->place))
				value->number = 0;
		}
	return status;
}

/* The numbers between which the ids lie. */
static void
bound_numbers(const struct trail_clause *clause, struct audit_range *range, uint64_t *least)
{
	uint64_t lowest = UINT64_MAX, highest = 0;

	for (size_t i = 0; i < clause->count; i++) {
		uint64_t number = clause->values[i].number;

		if (number == 0 || number == UINT64_MAX)
			continue;
		lowest = number < lowest ? number : lowest;
		highest = number > highest ? number : highest;
	}
	*least = lowest > *least ? lowest : *least;
	if (range->before == 0 || highest + 1 < range->before)
		range->before = highest + 1;
}

bool
trail_query_range(const struct trail_query *query, int64_t now, struct audit_range *range, uint64_t *least)
{
	*least = 0;
	for (const struct trail_clause *clause = query->clauses; clause != NULL; clause = clause->next) {
		const struct trail_value *value = &clause->values[0];
		int64_t from, to;

		if (clause->row->holds == holds_id)
			bound_numbers(clause, range, least);
		/* Several values are left to be tested of each. */
		if (clause->count > 1)
			continue;
		if (clause->row->holds == holds_patient) {
			if (value->rid_count == 0 || (range->subject != 0 && range->subject != value->rids[0]))
				return false;
			range->subject = value->rids[0];
		} else if (clause->row->holds == holds_date && strcmp(value->prefix, "ne") != 0) {
			range_of(value, now, &from, &to);
			range->from = from > range->from ? from : range->from;
			range->to = to < range->to ? to : range->to;
		}
	}
	/* Records tell microseconds, AuditEvents milliseconds. */
	if (range->to < INT64_MAX - 1000)
		range->to += 999;
	return range->from <= range->to && *least < UINT64_MAX;
}

bool
trail_query_holds(const struct trail_query *query, const struct audit_projection *projection, int64_t now, bool opened)
{
	for (const struct trail_clause *clause = query->clauses; clause != NULL; clause = clause->next) {
		bool holds = false;

		if (clause->row->opened != opened)
			continue;
		for (size_t i = 0; i < clause->count && !holds; i++)
			holds = clause->row->holds(&clause->values[i], projection, now);
		if (!holds)
			return false;
	}
	return true;
}

/* ---- Links ------------------------------------------------------------------------------------------------------- */

/* Whether the parameter says something that a link is to say again. */
static bool
is_taken(const struct trail_query *query, struct slice name)
{
	if (call_common_parameter(name))
		return true;
	return query->history ? slice_is(name, since.name) : row_named(name) != NULL;
}

static void
put_parameters(struct call *call, const struct trail_query *query, struct slice form, struct buffer *url, bool *first)
{
	struct slice name, value;
	bool bad = false;

	while (form_next(&form, call->arena, &name, &value, &bad)) {
		if (bad || !is_taken(query, name))
			continue;
		buffer_print(url, "%c", *first ? '?' : '&');
		form_encode(url, name);
		buffer_byte(url, '=');
		form_encode(url, value);
		*first = false;
	}
}

struct slice
trail_query_url(struct call *call, const struct trail_query *query, struct slice form, uint64_t number, uint32_t place)
{
	const struct place at = { .number = number, .place = place };
	struct buffer url;
	bool first = true;

	buffer_init(&url, 0);
	buffer_put(&url, call_base(call));
	if (call->compartment != NULL)
		buffer_print(&url, "/%s/%.*s", call->compartment->name, SLICE_ARGS(call->compartment_id));
	buffer_literal(&url, "/AuditEvent");
	if (call->id.data != NULL)
		buffer_print(&url, "/%.*s", SLICE_ARGS(call->id));
	if (query->history)
		buffer_literal(&url, "/_history");
	put_parameters(call, query, call->request->query, &url, &first);
	put_parameters(call, query, form, &url, &first);
	buffer_print(&url, "%c_count=%llu", first ? '?' : '&', (unsigned long long)query->count);
	if (number != 0) {
		buffer_literal(&url, "&_page=");
		call_seal_link(call, &at, sizeof at, &url);
	}
	struct slice copy = buffer_ok(&url) ? arena_copy(call->arena, buffer_slice(&url)) : SLICE_NONE;

	buffer_free(&url);
	return copy;
}
