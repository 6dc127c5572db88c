#include "server/access/access.h"
#include "server/access/items.h"
#include "server/access/standing.h"
#include "server/consent/consent.h"

/* Types with rules of their own, by name because numbers differ between FHIR versions. */
enum special { SPECIAL_NONE, SPECIAL_SERVER_OWNED, SPECIAL_NEVER_STORED, SPECIAL_SOME_OWNED };

static enum special
special(uint16_t resource)
{
	static const struct {
		const char *type;
		enum special special;
	} rows[] = {
		{ "AuditEvent", SPECIAL_SERVER_OWNED },
		{ "OperationDefinition", SPECIAL_SOME_OWNED },
		{ "Parameters", SPECIAL_NEVER_STORED },
	};
	const char *name = resource < schema_counts.resources ? schema_types[schema_resources[resource]].name : "";

	/* Asked for each write and each record: look at the first letters before comparing names. */
	if (name[0] != 'A' && name[0] != 'P' && name[0] != 'O')
		return SPECIAL_NONE;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (strcmp(rows[i].type, name) == 0)
			return rows[i].special;
	return SPECIAL_NONE;
}

static bool
is_write(enum access_action action)
{
	return action & (ACCESS_CREATE | ACCESS_UPDATE | ACCESS_DELETE);
}

/* What holds for everybody. */
static enum reason
decide_for_all(uint16_t resource, enum access_action action)
{
	if (!is_write(action))
		return REASON_NONE;
	switch (special(resource)) {
	case SPECIAL_SERVER_OWNED:
		return REASON_SERVER_OWNED;
	case SPECIAL_NEVER_STORED:
		return REASON_NEVER_STORED;
	case SPECIAL_SOME_OWNED:
	case SPECIAL_NONE:
		break;
	}
	return REASON_NONE;
}

/* The two are the same letters. */
static enum scope_action
letter(enum access_action action)
{
	return (enum scope_action)action;
}

static uint64_t
granted(const struct principal *principal, enum access_action action)
{
	return is_write(action) ? principal->write_items : principal->read_items;
}

/* ---- Subjects ---------------------------------------------------------------------------------------------------- */

static struct access_settings site = { .notice_required = true };

void
access_start(const struct access_settings *settings)
{
	site = *settings;
}

bool
access_may_break_glass(const struct principal *principal)
{
	return site.break_glass && principal->role == ROLE_EMERGENCY;
}

bool
access_breaks_glass(const struct principal *principal)
{
	return access_may_break_glass(principal) && principal->break_glass.length > 0;
}

bool
access_glass_lasts(const struct principal *principal, int64_t first)
{
	return access_breaks_glass(principal) && principal->now - first < site.break_glass_time;
}

/* What the stops of provision leave of the items. */
static uint64_t
not_stopped(const struct principal *principal, const struct standing *standing)
{
	uint64_t items = UINT64_MAX;

	for (size_t i = 0; i < standing->stop_count; i++)
		if (standing->stops[i].institution == 0 || standing->stops[i].institution == principal->institution)
			items &= ~standing->stops[i].items;
	return items;
}

/* What the active Consents say: a deny wins over any permit, and where none says anything the site's default holds. */
static uint64_t
consented(const struct principal *principal, const struct standing *standing, uint16_t resource, const struct slice *entries,
    struct verdict *verdict)
{
	/* A token that names nobody has the institution's own id for its subject: who asks isn't known. */
	bool named = !slice_equal(principal->user, principal->institution_id);
	const struct consent_question question = { .institution = principal->institution, .user = named ? principal->user : SLICE_NONE,
		.resource = resource, .entries = entries, .purpose = principal->purpose, .now = principal->now };
	uint64_t permitted = 0, denied = 0, all = items_all();

	for (size_t i = 0; i < standing->consent_count; i++) {
		uint64_t permits, denies;

		consent_evaluate(standing->consents[i].compiled, &question, all, &permits, &denies);
		permitted |= permits;
		denied |= denies;
		verdict->fine = verdict->fine || consent_is_fine(standing->consents[i].compiled);
	}
	verdict->denied = denied;
	verdict->reason = REASON_CONSENT_MISSING;
	return (site.permit_by_default ? UINT64_MAX : permitted) & ~denied;
}

struct verdict
access_verdict(const struct principal *principal, uint64_t patient, const struct standing *standing, uint16_t resource,
    const struct slice *entries)
{
	struct verdict open = { .items = UINT64_MAX, .writable = true };

	bool for_one = role_has_patient(principal->role), own = for_one && patient == principal->patient_rid;

	if (standing->flags & STANDING_ERASED)
		return (struct verdict){ .reason = REASON_ERASED };
	if (for_one && !own)
		return (struct verdict){ .reason = REASON_OTHER_SUBJECT };
	if (standing->flags & STANDING_UNLISTED) {
		open.items = 0;
		open.reason = REASON_UNLISTED;
		return open;
	}
	if (principal->kind == PRINCIPAL_OFFICER || own)
		return open;
	if (principal->consent_exempt)
		return open;
	uint64_t left = not_stopped(principal, standing);

	open.stopped = ~left;
	if (principal->role == ROLE_EMERGENCY) {
		open.items = access_breaks_glass(principal) ? left : 0;
		open.reason = REASON_BREAK_GLASS;
	} else if (site.notice_required && standing->notice == 0) {
		open.items = 0;
		open.reason = REASON_NOT_NOTIFIED;
	} else {
		open.items = consented(principal, standing, resource, entries, &open) & left;
	}
	return open;
}

enum reason
access_why(const struct verdict *verdict, uint64_t items)
{
	return items & verdict->stopped ? REASON_STOPPED : items & verdict->denied ? REASON_CONSENT_DENIED : verdict->reason;
}

bool
access_asks_consent(const struct principal *principal)
{
	return principal->kind != PRINCIPAL_OFFICER && !principal->consent_exempt && principal->role != ROLE_EMERGENCY &&
	    !role_has_patient(principal->role) && !site.permit_by_default;
}

/* ---- The decision ------------------------------------------------------------------------------------------------ */

uint64_t
access_visible_items(const struct principal *principal, const struct verdict *verdict)
{
	uint64_t items = principal->kind == PRINCIPAL_OFFICER ? UINT64_MAX : principal->read_items;

	return verdict != NULL ? items & verdict->items : items;
}

/* What the subjects say; of one that can't be told, nothing is known. */
static enum reason
decide_subjects(const struct principal *principal, const struct access_facts *facts)
{
	const struct verdict *verdict = facts->verdict;
	bool officer = principal->kind == PRINCIPAL_OFFICER;

	if (verdict != NULL && is_write(facts->action) ? !verdict->writable : verdict != NULL && (facts->items & ~verdict->items) != 0)
		return access_why(verdict, facts->items);
	if (officer)
		return REASON_NONE;
	if (facts->flags & ACCESS_UNRESOLVED && !principal->consent_exempt)
		return REASON_SUBJECT_UNRESOLVED;
	/* A citizen writes what is about themselves, and nothing else. */
	if (is_write(facts->action) && role_has_patient(principal->role) && verdict == NULL)
		return REASON_ROLE;
	return REASON_NONE;
}

static enum reason
decide_service(const struct principal *principal, enum access_action action)
{
	if (principal->service == SERVICE_STOPPED)
		return REASON_SERVICE_STOPPED;
	return principal->service == SERVICE_READ_ONLY && is_write(action) ? REASON_SERVICE_READ_ONLY : REASON_NONE;
}

enum reason
access_decide(const struct principal *principal, const struct access_facts *facts)
{
	enum reason reason = decide_for_all(facts->resource, facts->action);
	bool own = facts->flags & ACCESS_SERVER_OWNED;

	if (own && is_write(facts->action))
		return REASON_SERVER_OWNED;
	if (reason != REASON_NONE)
		return reason;
	if (principal->kind == PRINCIPAL_OFFICER)
		return decide_subjects(principal, facts);
	if ((reason = decide_service(principal, facts->action)) != REASON_NONE)
		return reason;
	if (principal->scopes == NULL || !scope_allows(principal->scopes, facts->resource, letter(facts->action)))
		return REASON_SCOPE;
	if (facts->items == 0)
		return REASON_NO_ITEMS;
	if (!own && facts->items & ~granted(principal, facts->action))
		return REASON_GRANT;
	if (!scope_allows_record(principal->scopes, facts->resource, letter(facts->action),
	        facts->entries != NULL ? *facts->entries : SLICE("")))
		return REASON_SCOPE_NARROWED;
	return decide_subjects(principal, facts);
}

uint64_t
access_items(const struct node *resource)
{
	return items_of(resource);
}

bool
access_has_own(uint16_t resource)
{
	return special(resource) == SPECIAL_SOME_OWNED;
}

static bool
is_granted(void *context, uint64_t items)
{
	const uint64_t *grants = context;

	return (items & ~*grants) == 0;
}

bool
access_type(const struct principal *principal, uint16_t resource, enum access_action action, enum reason *reason)
{
	uint64_t grants = granted(principal, action);

	*reason = decide_for_all(resource, action);
	if (*reason != REASON_NONE || principal->kind == PRINCIPAL_OFFICER)
		return *reason == REASON_NONE;
	if ((*reason = decide_service(principal, action)) != REASON_NONE)
		return false;
	if (principal->scopes == NULL || !scope_allows(principal->scopes, resource, letter(action)))
		*reason = REASON_SCOPE;
	/* The trail is for auditors, and for those whom it is about. */
	else if (special(resource) == SPECIAL_SERVER_OWNED)
		*reason = principal->role == ROLE_AUDITOR || role_has_patient(principal->role) ? REASON_NONE : REASON_ROLE;
	else if ((is_write(action) || !access_has_own(resource)) && !items_of_type(resource, is_granted, &grants))
		*reason = REASON_GRANT;
	return *reason == REASON_NONE;
}
