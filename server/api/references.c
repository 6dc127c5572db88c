#include "server/api/references_inside.h"

#include <stdlib.h>

#include "server/api/criteria.h"
#include "server/api/ingest.h"
#include "server/config.h"
#include "server/store/rids.h"

/* ---- What the commit does itself --------------------------------------------------------------------------------- */

static int
compare_owns(const void *a, const void *b)
{
	const struct own *x = a, *y = b;

	if (x->resource != y->resource)
		return x->resource < y->resource ? -1 : 1;
	return slice_compare(x->id, y->id);
}

/* Versions of one record follow each other. */
static int
compare_versions(const void *a, const void *b)
{
	const struct own *x = a, *y = b;
	int order = compare_owns(a, b);

	return order != 0 ? order : x->last < y->last ? -1 : x->last > y->last;
}

bool
references_begin(struct call *call, const struct change *changes)
{
	int integrity = call_settings(call)->reference_integrity;
	size_t count = 0, kept = 0;

	call->references = NULL;
	if (integrity == REFERENCES_OFF)
		return true;
	for (const struct change *change = changes; change != NULL; change = change->next)
		count++;
	struct references *references = arena_zero(call->arena, 1, sizeof *references);
	struct own *owns = arena_zero(call->arena, count + 1, sizeof *owns);

	if (references == NULL || owns == NULL) {
		call_store_trouble(call, STORE_NO_MEMORY);
		return false;
	}
	count = 0;
	for (const struct change *change = changes; change != NULL; change = change->next)
		owns[count++] = (struct own){ .resource = change->resource, .id = change->id, .first = change->expected_version + 1,
			.last = change->expected_version + 1, .deleted = change->kind == CHANGE_DELETE };
	qsort(owns, count, sizeof *owns, compare_versions);
	for (size_t i = 0; i < count; i++) {
		if (kept > 0 && compare_owns(&owns[kept - 1], &owns[i]) == 0)
			owns[i].first = owns[--kept].first;
		owns[kept++] = owns[i];
	}
	*references = (struct references){ .principal = call->principal, .enforced = integrity == REFERENCES_ENFORCE,
		.owns = owns, .own_count = kept };
	call->references = references;
	return true;
}

struct own *
references_own(const struct references *references, uint16_t resource, struct slice id)
{
	const struct own key = { .resource = resource, .id = id };

	return bsearch(&key, references->owns, references->own_count, sizeof key, compare_owns);
}

/* ---- What is referred to ----------------------------------------------------------------------------------------- */

bool
references_sees(struct snapshot *snapshot, const struct principal *principal, const struct record *record)
{
	return access_sees(snapshot, principal, record, ACCESS_READ) || access_sees(snapshot, principal, record, ACCESS_SEARCH);
}

/* A version's number as it is given: "1", never "01" or "0". */
static bool
version_number(struct slice text, uint64_t *number)
{
	return slice_to_u64(text, UINT32_MAX, number) && text.data[0] != '0';
}

/* STORE_OK: it is there for the caller; STORE_ABSENT: it isn't. */
static enum store_status
look(struct snapshot *snapshot, const struct principal *principal, uint64_t rid, struct slice version)
{
	struct record record;
	uint64_t number;
	enum store_status status = store_record(snapshot, rid, &record);

	if (status == STORE_OK && !references_sees(snapshot, principal, &record))
		return STORE_ABSENT;
	if (status == STORE_OK && version.data != NULL)
		status = version_number(version, &number) ? store_version(snapshot, rid, number, &record) : STORE_ABSENT;
	if (status != STORE_OK)
		return status;
	return record.deleted || !references_sees(snapshot, principal, &record) ? STORE_ABSENT : STORE_OK;
}

/* Where a reference of the current version leads. */
struct known {
	struct slice type, id, version;
};

struct checking {
	struct references *references;
	struct call *writer;
	struct snapshot *snapshot;
	/* The version that is there now, when the caller may see it: its references were there before. */
	struct record current;
	bool has_current;
	struct known *knowns; /* of the current version, sorted; NULL until one is asked for */
	size_t known_count;
	size_t count;
	enum store_status status; /* other than STORE_OK: the store failed */
};

static int
compare_knowns(const void *a, const void *b)
{
	const struct known *x = a, *y = b;
	int order = slice_compare(x->type, y->type);

	if (order == 0)
		order = slice_compare(x->id, y->id);
	if (order == 0)
		order = (x->version.data != NULL) - (y->version.data != NULL);
	return order != 0 || x->version.data == NULL ? order : slice_compare(x->version, y->version);
}

/* False: memory ran out. */
static bool
gather_knowns(struct checking *checking)
{
	struct slice rest = checking->current.entries;
	struct entry entry = { 0 };
	size_t count = 0;

	while (entry_next_link(&rest, &entry))
		count++;
	checking->knowns = arena_zero(checking->writer->arena, count + 1, sizeof *checking->knowns);
	if (checking->knowns == NULL)
		return false;
	rest = checking->current.entries;
	entry = (struct entry){ 0 };
	while (checking->known_count < count && entry_next_link(&rest, &entry))
		checking->knowns[checking->known_count++] = (struct known){ entry.type, entry.id, entry.version };
	qsort(checking->knowns, checking->known_count, sizeof *checking->knowns, compare_knowns);
	return true;
}

/* What a reference says already isn't judged anew: whoever may not see its target, or meets one that was broken before
 * integrity was asked for, can still correct the rest. */
static bool
was_there(struct checking *checking, const struct link *link)
{
	const struct known wanted = { slice_text(link->type->name), link->id, link->version };

	if (!checking->has_current)
		return false;
	if (checking->knowns == NULL && !gather_knowns(checking)) {
		checking->status = STORE_NO_MEMORY;
		return false;
	}
	return bsearch(&wanted, checking->knowns, checking->known_count, sizeof wanted, compare_knowns) != NULL;
}

static bool
rely(struct checking *checking, uint64_t rid, struct slice version)
{
	struct references *references = checking->references;
	struct reliance *reliance = arena_alloc(checking->writer->arena, sizeof *reliance);

	if (reliance == NULL) {
		checking->status = STORE_NO_MEMORY;
		return false;
	}
	*reliance = (struct reliance){ .rid = rid, .version = version, .next = references->reliances };
	references->reliances = reliance;
	return true;
}

/* Whether it leads somewhere. */
static bool
resolves(struct checking *checking, const struct link *link)
{
	const struct own *own = references_own(checking->references, link->type->resource, link->id);
	uint64_t number, rid;

	if (own != NULL && link->version.data == NULL)
		return !own->deleted;
	if (own != NULL && version_number(link->version, &number) && number >= own->first && number <= own->last)
		return !(own->deleted && number == own->last);
	enum store_status status = store_rid(checking->snapshot, link->type->resource, link->id, &rid);

	if (status == STORE_OK)
		status = look(checking->snapshot, checking->references->principal, rid, link->version);
	if (status == STORE_OK)
		return rely(checking, rid, link->version);
	if (status != STORE_ABSENT)
		checking->status = status;
	return status == STORE_ABSENT && was_there(checking, link);
}

static bool
check_link(void *context, const struct link *link)
{
	struct checking *checking = context;
	struct call *writer = checking->writer;
	enum fault_severity severity = checking->references->enforced ? SEVERITY_ERROR : SEVERITY_WARNING;
	const char *why = NULL;

	checking->count++;
	switch (link->form) {
	case LINK_LOCAL:
		if (!resolves(checking, link))
			why = "leads to nothing that is here for you";
		break;
	case LINK_CONDITIONAL:
		why = "is a search: it is resolved in a transaction only";
		break;
	case LINK_URN:
		why = "leads to nothing outside of a Bundle";
		/* It is good R4, and stands in much that was once in a Bundle. */
		severity = SEVERITY_WARNING;
		break;
	}
	if (checking->status != STORE_OK)
		return false;
	if (why == NULL)
		return true;
	struct slice text = link->node != NULL ? link->node->text : SLICE("A reference");

	/* A place in a long list takes long to tell: only where it will be told. */
	bool told = link->node != NULL && writer->faults.count < FAULTS_MOST;

	faults_note(&writer->faults, severity, FAULT_NOT_FOUND, told ? node_path(link->node, writer->arena) : SLICE_NONE, "%.*s %s",
	    SLICE_ARGS(text.length <= 200 ? text : SLICE("The reference")), why);
	return true;
}

/* The links of a change whose tree is not at hand, as its entries tell them. */
static void
check_entries(struct checking *checking, struct slice entries)
{
	struct entry entry = { 0 };

	while (entry_next_link(&entries, &entry)) {
		const struct link link = { .form = LINK_LOCAL, .type = schema_resource(entry.type), .id = entry.id,
			.version = entry.version };

		if (!check_link(checking, &link))
			return;
	}
}

static bool
check_links(struct call *call, struct call *writer, const struct change *change, struct snapshot *snapshot)
{
	struct checking checking = { .references = call->references, .writer = writer, .snapshot = snapshot };
	enum store_status status =
	    change->expected_version > 0 ? store_find(snapshot, change->resource, change->id, &checking.current) : STORE_ABSENT;

	checking.has_current = status == STORE_OK && !checking.current.deleted &&
	    access_sees(snapshot, call->principal, &checking.current, ACCESS_READ);
	if (status != STORE_OK && status != STORE_ABSENT)
		checking.status = status;
	else if (writer->ingest != NULL)
		links_each(writer->ingest->resource, check_link, &checking);
	else
		check_entries(&checking, change->entries);
	if (checking.status != STORE_OK) {
		call_store_trouble(writer, checking.status);
		return false;
	}
	if (call->references->enforced && checking.count > EXTRACT_LINKS_MOST)
		faults_add(&writer->faults, FAULT_TOO_COSTLY, SLICE_NONE, "It refers to more than %d resources", EXTRACT_LINKS_MOST);
	if (!writer->faults.errors)
		return true;
	call_refuse_faults(writer, 422);
	return false;
}

/* ---- What refers to what is deleted ------------------------------------------------------------------------------ */

static bool
check_referrers(struct call *call, struct call *writer, struct snapshot *snapshot, struct own *own)
{
	struct references *references = call->references;
	struct record record;
	enum store_status status = references_count(references, own, snapshot, call->arena);

	if (status == STORE_OK && own->referrers > 0)
		status = store_find(snapshot, own->resource, own->id, &record);
	if (status != STORE_OK) {
		call_store_trouble(writer, status);
		return false;
	}
	if (!references->enforced) {
		if (own->visible > 0)
			faults_note(&writer->faults, SEVERITY_WARNING, FAULT_CONFLICT, SLICE_NONE,
			    "%s/%.*s is still referred to: by %s%llu records that you may see", call_type_name(own->resource), SLICE_ARGS(own->id),
			    own->more ? "at least " : "", (unsigned long long)own->visible);
		return true;
	}
	if (own->referrers == 0)
		return true;
	/* Who may delete it without seeing it must not learn of it by a refusal. */
	if (!references_sees(snapshot, call->principal, &record))
		call_not_found(writer);
	else if (own->visible > 0)
		call_refuse(writer, 409, FAULT_CONFLICT, SLICE_NONE, "%s/%.*s is still referred to: by %s%llu records that you may see",
		    call_type_name(own->resource), SLICE_ARGS(own->id), own->more ? "at least " : "", (unsigned long long)own->visible);
	else
		call_refuse(writer, 409, FAULT_CONFLICT, SLICE_NONE, "%s/%.*s is still referred to", call_type_name(own->resource),
		    SLICE_ARGS(own->id));
	return false;
}

/* ---- The whole --------------------------------------------------------------------------------------------------- */

bool
references_check(struct call *call, struct call *writer, const struct change *change, struct snapshot *snapshot)
{
	if (call->references == NULL)
		return true;
	if (change->kind != CHANGE_DELETE)
		return check_links(call, writer, change, snapshot);
	struct own *own = references_own(call->references, change->resource, change->id);

	return own == NULL || !own->deleted || check_referrers(call, writer, snapshot, own);
}

bool
references_alone(struct call *call, struct snapshot *snapshot)
{
	if (!references_begin(call, call->commit.changes))
		return false;
	for (const struct change *change = call->commit.changes; change != NULL; change = change->next)
		if (!references_check(call, call, change, snapshot))
			return false;
	criteria_rest(call, snapshot);
	return true;
}

bool
references_still(const struct call *call, struct snapshot *snapshot, uint64_t decided_at, struct arena *arena)
{
	const struct references *references = call->references;
	const uint64_t *changed;
	size_t count;
	bool deletes = false;

	if (references == NULL || !references->enforced)
		return true;
	if (store_changed(snapshot, STORE_ANY_RESOURCE, decided_at, arena, &changed, &count) != STORE_OK)
		return false;
	for (const struct reliance *reliance = references->reliances; reliance != NULL; reliance = reliance->next)
		if (rids_have(changed, count, reliance->rid) &&
		    look(snapshot, call->principal, reliance->rid, reliance->version) != STORE_OK)
			return false;
	for (size_t i = 0; i < references->own_count && !deletes; i++)
		deletes = references->owns[i].deleted;
	return !deletes || !references_hit(references, snapshot, changed, count);
}
