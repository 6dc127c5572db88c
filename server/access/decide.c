#include "server/access/access.h"
#include "server/access/items.h"

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

enum reason
access_decide(const struct principal *principal, const struct access_facts *facts)
{
	enum reason reason = decide_for_all(facts->resource, facts->action);
	bool own = facts->flags & ACCESS_SERVER_OWNED;

	if (own && is_write(facts->action))
		return REASON_SERVER_OWNED;
	if (reason != REASON_NONE || principal->kind == PRINCIPAL_OFFICER)
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
	if (facts->flags & ACCESS_UNRESOLVED && !principal->consent_exempt)
		return REASON_SUBJECT_UNRESOLVED;
	return REASON_NONE;
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
	if (principal->scopes == NULL || !scope_allows(principal->scopes, resource, letter(action)))
		*reason = REASON_SCOPE;
	else if ((is_write(action) || !access_has_own(resource)) && !items_of_type(resource, is_granted, &grants))
		*reason = REASON_GRANT;
	return *reason == REASON_NONE;
}

static enum reason
decide_record(const struct principal *principal, const struct record *record, enum access_action action)
{
	struct access_facts facts = { .resource = record->resource, .action = action, .items = record->items,
		.entries = &record->entries, .flags = record->flags };

	return access_decide(principal, &facts);
}

bool
access_sees(const struct principal *principal, const struct record *record, enum access_action action)
{
	return decide_record(principal, record, action) == REASON_NONE;
}

bool
access_sees_all(const struct principal *principal, uint16_t resource, enum access_action action)
{
	/* As of a record that belongs to all items, concerns somebody who can't be told, and satisfies no scope that narrows. */
	struct access_facts facts = { .resource = resource, .action = action, .items = items_all(), .flags = ACCESS_UNRESOLVED };

	return access_decide(principal, &facts) == REASON_NONE;
}

bool
access_writes(const struct principal *principal, uint16_t resource, uint64_t items, const struct slice *entries,
    const struct record *current, enum access_action action, enum reason *reason)
{
	struct access_facts facts = { .resource = resource, .action = action, .items = items, .entries = entries };

	*reason = current != NULL ? decide_record(principal, current, action) : REASON_NONE;
	/* A delete has no new state. */
	if (*reason == REASON_NONE && (action != ACCESS_DELETE || current == NULL))
		*reason = access_decide(principal, &facts);
	return *reason == REASON_NONE;
}
