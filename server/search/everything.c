#include "server/search/everything.h"

#include "resources/json_read.h"
#include "resources/primitive/reference.h"
#include "server/search/settings.h"

/* Memory for one body as a tree. */
enum { TREE_MOST = 256 << 20 };

/* ---- Care dates -------------------------------------------------------------------------------------------------- */

/* "Care dates, not record currency dates": all of the type's dates but those of somebody's life. */
static bool
is_care_date(const struct schema_search *search)
{
	return search->type == SEARCH_DATE && search_supports(search) && strcmp(search->code, "birthdate") != 0 &&
	    strcmp(search->code, "death-date") != 0;
}

static struct predicate *
add_part(struct reader *reader, struct predicate *group, const struct predicate *part)
{
	struct predicate *made = reader_make(reader, 1, sizeof *made);

	if (made == NULL)
		return NULL;
	*made = *part;
	made->next = (struct predicate *)group->parts;
	group->parts = made;
	return made;
}

static bool
parse_bound(struct reader *reader, const struct schema_search *search, const char *prefix, struct slice name, struct slice value,
    struct predicate *out)
{
	struct test *test = reader_make(reader, 1, sizeof *test);
	struct slice text = arena_print(reader->values.arena, "%s%.*s", prefix, SLICE_ARGS(value));

	*out = (struct predicate){ .kind = predicate_kind_of(search), .search = search, .parameter = extract_parameter(search),
		.tests = test, .count = 1 };
	if (text.data == NULL)
		reader->faults->failed = true;
	return test != NULL && text.data != NULL && value_parse(&reader->values, search, MODIFIER_NONE, NULL, text,
	    reader_expression(reader, name), reader->faults, test);
}

static void
add_condition(struct reader *reader, struct predicate *condition)
{
	*reader->predicate_end = condition;
	reader->predicate_end = &condition->next;
	reader->query->predicate_count++;
}

/* One of its care dates is beyond the bound; or it has none, and no range of care leaves it out. A record that lasts, or that has
 * one date before and one behind, is in all ranges between them. */
static void
read_bound(struct reader *reader, struct slice name, struct slice value, const char *prefix)
{
	size_t count;
	const struct schema_search *searches = schema_searches_of(reader->query->type, &count);
	struct predicate *any = reader_make(reader, 1, sizeof *any), none = { .kind = PREDICATE_ALL }, part;

	if (any == NULL)
		return;
	any->kind = PREDICATE_ANY;
	for (size_t i = 0; i < count; i++) {
		if (!is_care_date(&searches[i]))
			continue;
		if (!parse_bound(reader, &searches[i], prefix, name, value, &part) || add_part(reader, any, &part) == NULL)
			return;
		part = (struct predicate){ .kind = part.kind, .modifier = MODIFIER_MISSING, .missing = true, .search = part.search,
			.parameter = part.parameter };
		if (add_part(reader, &none, &part) == NULL)
			return;
	}
	if (any->parts != NULL && add_part(reader, any, &none) != NULL)
		add_condition(reader, any);
}

static void
read_since(struct reader *reader, struct slice name, struct slice value)
{
	const struct schema_search *search = schema_search(reader->query->type, SLICE("_lastUpdated"));
	struct predicate *since = reader_make(reader, 1, sizeof *since);

	if (since != NULL && parse_bound(reader, search, "ge", name, value, since))
		add_condition(reader, since);
}

bool
everything_read(struct reader *reader, struct slice name, struct slice value)
{
	if (slice_is(name, "start"))
		read_bound(reader, name, value, "ge");
	else if (slice_is(name, "end"))
		read_bound(reader, name, value, "le");
	else if (slice_is(name, "_since"))
		read_since(reader, name, value);
	else
		return false;
	reader_keep(reader, name, value);
	return true;
}

/* ---- What the matches refer to ----------------------------------------------------------------------------------- */

static bool
is_asked_for(const struct query *query, const struct record *target)
{
	const char *name = schema_types[schema_resources[target->resource]].name;
	struct slice types = query->types;

	while (types.data != NULL)
		if (slice_is(slice_cut(&types, ','), name))
			return true;
	return query->types.data == NULL;
}

/* Whether it is a match that is shown on this page or another: not what came after the first page. */
static bool
is_match(struct run *run, const struct query *query, const struct record *target)
{
	struct record copy = *target;

	while (query != NULL && query->resource != target->resource)
		query = query->alternative;
	return query != NULL && run_matches(run, query, &copy) &&
	    (query->position.rid == 0 || !run_is_later(run, target, query->position.start));
}

struct adding {
	struct run *run;
	const struct query *query;
	struct page_set *set;
};

/* text: what a Reference or an attachment's url says; only what is on this server can be added. */
static bool
add_target(const struct adding *adding, struct slice text)
{
	struct run *run = adding->run;
	struct reference reference = reference_parse(text);
	struct slice base = slice_text(search_settings_now()->base);
	bool ours = reference.form == REFERENCE_RELATIVE || (reference.form == REFERENCE_ABSOLUTE && base.data != NULL &&
	    reference.base.length == base.length + 1 && slice_starts(reference.base, base));
	struct record target;
	bool found;

	if (!ours || reference.type == NULL)
		return true;
	if (run->tested >= run->tests_most)
		return run_costly(run, "The page's links lead to too many records: ask for fewer matches a page with _count");
	if (!run_find(run, reference.type->resource, reference.id, &target, &found))
		return false;
	bool added = found && is_asked_for(adding->query, &target) && !is_match(run, adding->query, &target);

	if (run->status != SEARCH_OK || !added || page_set_add(adding->set, &target))
		return run->status == SEARCH_OK;
	return run_costly(run, "The page would include too many resources: ask for fewer matches a page with _count");
}

static bool
add_targets(const struct adding *adding, const struct node *resource)
{
	const struct node *node = resource;

	for (;;) {
		struct slice text = strcmp(node->type->name, "Reference") == 0 ? node_text(node, "reference") :
		    strcmp(node->type->name, "Attachment") == 0 ? node_text(node, "url") : SLICE_NONE;

		if (text.data != NULL && !add_target(adding, text))
			return false;
		if (node->child != NULL) {
			node = node->child;
			continue;
		}
		while (node != resource && node->next == NULL)
			node = node->parent;
		if (node == resource)
			return true;
		node = node->next;
	}
}

/* The bodies say it all: not every reference is a search parameter. */
bool
everything_include(struct run *run, const struct query *query, struct page_set *set)
{
	const struct adding adding = { run, query, set };
	size_t matches = set->count;
	struct arena scratch;
	bool good = true;

	arena_init(&scratch, TREE_MOST);
	for (size_t i = 0; i < matches && good; i++) {
		enum store_status status = STORE_OK;
		const struct released *released =
		    release(run->snapshot, run->principal, &set->records[i], ACCESS_SEARCH, &scratch, &status);
		struct faults faults;

		faults_init(&faults, &scratch);
		const struct node *tree = released != NULL ? json_read(&scratch, released_body(released), &faults) : NULL;

		if (tree != NULL)
			good = add_targets(&adding, tree);
		else
			good = released == NULL ? run_failed(run, status) : run_no_memory(run);
		arena_reset(&scratch);
	}
	arena_free(&scratch);
	return good;
}
