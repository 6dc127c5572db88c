#include "server/api/questionnaire.h"

#include "server/http/form.h"
#include "server/search/search.h"

enum {
	/* Records that may be tested, and Questionnaires of one url that are told apart. */
	QUESTIONNAIRE_WORK_MOST = 20000,
	QUESTIONNAIRES_MOST = 100,
};

static const struct node *
contained(const struct node *response, struct slice id)
{
	for (const struct node *node = node_child(response, "contained"); node != NULL; node = node_again(node))
		if (strcmp(node->type->name, "Questionnaire") == 0 && slice_equal(node_text(node, "id"), id))
			return node;
	return NULL;
}

/* "url=...&version=...", in the arena; SLICE_NONE when memory ran out. */
static struct slice
condition(struct slice canonical, struct arena *arena)
{
	struct slice rest = canonical, url = slice_cut(&rest, '|'), version = slice_cut(&rest, '#');
	struct buffer out;

	buffer_init(&out, 0);
	buffer_literal(&out, "url=");
	form_encode_value(&out, slice_cut(&url, '#'));
	if (version.length > 0) {
		buffer_literal(&out, "&version=");
		form_encode_value(&out, version);
	}
	struct slice text = buffer_ok(&out) ? arena_copy(arena, buffer_slice(&out)) : SLICE_NONE;

	buffer_free(&out);
	return text;
}

/* The one that was written last of those that the search finds. */
static enum store_status
find_last(struct call *call, struct snapshot *snapshot, const struct query *query, struct record *last)
{
	struct record *records = arena_alloc(call->arena, QUESTIONNAIRES_MOST * sizeof *records);
	size_t count = 0;
	uint64_t work = QUESTIONNAIRE_WORK_MOST;

	if (records == NULL)
		return STORE_NO_MEMORY;
	switch (search_few(snapshot, call->principal, query, call->arena, &work, records, QUESTIONNAIRES_MOST, &count)) {
	case SEARCH_OK:
		break;
	case SEARCH_NO_MEMORY:
		return STORE_NO_MEMORY;
	case SEARCH_TOO_COSTLY:
		return STORE_BUSY;
	case SEARCH_UNANSWERABLE: /* it asks for no value set */
	case SEARCH_STORE:
		return STORE_BROKEN;
	}
	for (size_t i = 0; i < count; i++)
		if (i == 0 || records[i].sequence > last->sequence)
			*last = records[i];
	return count > 0 ? STORE_OK : STORE_ABSENT;
}

static enum store_status
read_tree(struct call *call, struct snapshot *snapshot, const struct record *record, const struct node **tree)
{
	enum store_status status;
	const struct released *released = release(snapshot, call->principal, record, ACCESS_SEARCH, call->arena, &status);

	if (released == NULL)
		return status;
	*tree = call_tree(call, released);
	return *tree != NULL ? STORE_OK : STORE_NO_MEMORY;
}

enum store_status
questionnaire_find(struct call *call, struct snapshot *snapshot, const struct node *response, const struct node **questionnaire)
{
	const struct schema_type *type = schema_resource(SLICE("Questionnaire"));
	struct slice canonical = node_text(response, "questionnaire");
	struct record record;
	struct faults faults;
	enum reason reason;

	if (canonical.length == 0)
		return STORE_ABSENT;
	if (canonical.data[0] == '#') {
		*questionnaire = contained(response, slice_from(canonical, 1));
		return *questionnaire != NULL ? STORE_OK : STORE_ABSENT;
	}
	if (!access_type(call->principal, type->resource, ACCESS_SEARCH, &reason))
		return STORE_ABSENT;
	struct slice text = condition(canonical, call->arena);

	if (text.data == NULL)
		return STORE_NO_MEMORY;
	faults_init(&faults, call->arena);
	const struct query *query = search_parse(type, text, SLICE_NONE, false, call->principal, call->arena, &faults);

	/* What is no value of a search is nobody's url. */
	if (query == NULL)
		return faults.errors && !faults.failed ? STORE_ABSENT : STORE_NO_MEMORY;
	enum store_status status = find_last(call, snapshot, query, &record);

	return status == STORE_OK ? read_tree(call, snapshot, &record, questionnaire) : status;
}
