#include "server/search/terms.h"

#include "profiles/terminology/terminology.h"
#include "resources/extract.h"
#include "resources/json_read.h"
#include "resources/primitive/reference.h"
#include "server/search/hierarchy.h"
#include "server/search/settings.h"

/* Codes that the values of one condition come to; bytes of a value set or code system, and of all that a search reads. */
enum { CODES_MOST = 200000, BODY_MOST = 8 << 20, BODIES_MOST = 32 << 20 };

/* A value set or a code that was looked up: a search in several types asks for the same in each. */
struct known {
	enum modifier modifier;
	struct slice a, b;
	struct code_set set;
	struct known *next;
};

struct terms {
	struct run *run;
	struct terminology terminology;
	const struct predicate *predicate; /* that is being resolved */
	struct known *known;
	size_t bytes;
};

bool
terms_needed(const struct predicate *predicate)
{
	if (predicate->kind != PREDICATE_ENTRY)
		return false;
	switch (predicate->modifier) {
	case MODIFIER_IN:
	case MODIFIER_NOT_IN:
		return true;
	case MODIFIER_ABOVE:
	case MODIFIER_BELOW:
		return predicate->search->type == SEARCH_TOKEN || predicate->search->type == SEARCH_REFERENCE;
	default:
		return false;
	}
}

/* ---- Which of several is meant ----------------------------------------------------------------------------------- */

struct candidate {
	struct record record;
	int standing; /* by its status */
	struct slice version;
	int64_t date;
};

static int
compare_numbers(struct slice a, struct slice b)
{
	uint64_t x, y;

	if (slice_to_u64(a, UINT64_MAX, &x) && slice_to_u64(b, UINT64_MAX, &y))
		return (x > y) - (x < y);
	return slice_compare(a, b);
}

/* Part by part: 1.10 is newer than 1.9. */
static int
compare_versions(struct slice a, struct slice b)
{
	int order = 0;

	while (order == 0 && a.data != NULL && b.data != NULL)
		order = compare_numbers(slice_cut(&a, '.'), slice_cut(&b, '.'));
	return order != 0 ? order : (a.data != NULL) - (b.data != NULL);
}

/* Without a version the newest is meant (R4 references.html#canonical): an active one rather than a draft, that rather than
 * a retired one; then by version, by date, by when it was written. */
static bool
is_newer(const struct candidate *a, const struct candidate *b)
{
	int order = compare_versions(a->version, b->version);

	if (b->record.rid == 0)
		return true;
	if (a->standing != b->standing)
		return a->standing > b->standing;
	if (order != 0)
		return order > 0;
	return a->date != b->date ? a->date > b->date : a->record.sequence > b->record.sequence;
}

static int
standing_of(struct slice status)
{
	return slice_is(status, "active") ? 2 : slice_is(status, "retired") ? 0 : 1;
}

struct choice {
	struct run *run;
	const struct schema_type *type;
	struct slice version;
	struct candidate best;
};

static uint32_t
parameter_of(const struct schema_type *type, const char *code)
{
	return extract_parameter(schema_search(type, slice_text(code)));
}

static bool
choose(void *context, const struct record *record)
{
	struct choice *choice = context;
	struct candidate candidate = { .record = *record };
	uint32_t version = parameter_of(choice->type, "version"), status = parameter_of(choice->type, "status"),
	         date = parameter_of(choice->type, "date");
	struct entry entry = { 0 };

	for (struct slice rest = record->entries; entry_next(&rest, &entry);) {
		if (entry.parameter == version && entry.kind == ENTRY_TOKEN)
			candidate.version = entry.code;
		else if (entry.parameter == status && entry.kind == ENTRY_TOKEN)
			candidate.standing = standing_of(entry.code);
		else if (entry.parameter == date && entry.kind == ENTRY_DATE)
			candidate.date = entry.low;
	}
	if (choice->version.data != NULL && !slice_equal(choice->version, candidate.version))
		return true;
	if (is_newer(&candidate, &choice->best)) {
		choice->best = candidate;
		/* Its entries are good for now only. */
		choice->best.record.entries = SLICE("");
		if (candidate.version.data != NULL)
			choice->best.version = arena_copy(choice->run->arena, candidate.version);
	}
	return true;
}

/* ---- Getting resources ------------------------------------------------------------------------------------------- */

/* The tree of a record that the principal may see. */
static const struct node *
read_record(struct terms *terms, const struct record *record)
{
	struct run *run = terms->run;
	enum store_status status = STORE_OK;
	struct faults faults;

	terms->bytes += record->body_length;
	if (record->body_length > BODY_MOST || terms->bytes > BODIES_MOST) {
		run_unanswerable(run, terms->predicate, FAULT_TOO_COSTLY, "A value set or code system is too large");
		return NULL;
	}
	const struct released *released = release(run->snapshot, run->principal, record, ACCESS_SEARCH, run->arena, &status);

	if (released == NULL) {
		run_failed(run, status);
		return NULL;
	}
	faults_init(&faults, run->arena);
	const struct node *tree = json_read(run->arena, released_body(released), &faults);

	if (tree == NULL)
		run_failed(run, faults.failed ? STORE_NO_MEMORY : STORE_BROKEN);
	return tree;
}

static enum fetched
fetch(void *context, const char *type_name, struct slice url, struct slice version, const struct node **resource)
{
	struct terms *terms = context;
	const struct schema_type *type = schema_resource(slice_text(type_name));
	const struct schema_search *search = schema_search(type, SLICE("url"));
	const struct test test = { .type = SEARCH_URI, .search = search, .url = url };
	struct predicate predicate = { .kind = PREDICATE_ENTRY, .search = search, .parameter = extract_parameter(search),
		.tests = &test, .count = 1 };
	const struct query query = { .type = type, .resource = type->resource, .predicates = &predicate, .predicate_count = 1 };
	struct choice choice = { .run = terms->run, .type = type, .version = version };
	struct record record;

	if (!run_each(terms->run, &query, UINT64_MAX, 0, choose, &choice) || terms->run->status != SEARCH_OK)
		return FETCH_FAILED;
	if (choice.best.record.rid == 0)
		return FETCH_ABSENT;
	enum store_status status = store_record(terms->run->snapshot, choice.best.record.rid, &record);

	*resource = status == STORE_OK ? read_record(terms, &record) : NULL;
	if (status != STORE_OK)
		run_failed(terms->run, status);
	return *resource != NULL ? FETCH_FOUND : FETCH_FAILED;
}

/* "ValueSet/123", here: *tree stays NULL when the url is no such, or the principal can't see one. */
static bool
read_literal(struct terms *terms, struct slice url, const struct node **tree)
{
	const struct reference reference = reference_parse(url);
	struct slice base = slice_text(search_settings_now()->base);
	struct record record;
	bool found;
	bool ours = reference.form == REFERENCE_RELATIVE || (reference.form == REFERENCE_ABSOLUTE && base.data != NULL &&
	    reference.base.length == base.length + 1 && slice_starts(reference.base, base));

	if (!ours || reference.type == NULL || strcmp(reference.type->name, "ValueSet") != 0 || reference.version.data != NULL)
		return true;
	if (!run_find(terms->run, reference.type->resource, reference.id, &record, &found))
		return false;
	if (!found)
		return true;
	*tree = read_record(terms, &record);
	return *tree != NULL;
}

/* ---- Sets -------------------------------------------------------------------------------------------------------- */

static bool
find_set(struct terms *terms, enum modifier modifier, struct slice a, struct slice b, struct code_set *out)
{
	struct terminology *terminology = &terms->terminology;
	const struct node *tree = NULL;

	terminology->reason = SLICE_NONE;
	if (modifier == MODIFIER_ABOVE || modifier == MODIFIER_BELOW)
		return terminology_subsumed(terminology, a, b, modifier == MODIFIER_ABOVE, out);
	if (!read_literal(terms, a, &tree))
		return false;
	return tree != NULL ? terminology_expand(terminology, tree, out) : terminology_value_set(terminology, a, out);
}

/* a, b: the value set's url and nothing; or system and code. */
static bool
get_set(struct terms *terms, enum modifier modifier, struct slice a, struct slice b, struct code_set *out)
{
	struct run *run = terms->run;

	if (modifier == MODIFIER_NOT_IN)
		modifier = MODIFIER_IN;
	for (const struct known *known = terms->known; known != NULL; known = known->next)
		if (known->modifier == modifier && slice_equal(known->a, a) && slice_equal(known->b, b)) {
			*out = known->set;
			return true;
		}
	if (!find_set(terms, modifier, a, b, out)) {
		if (run->status != SEARCH_OK)
			return false;
		if (terms->terminology.reason.data == NULL)
			return run_no_memory(run);
		return run_unanswerable(run, terms->predicate, terms->terminology.code, terms->terminology.reason.data);
	}
	struct known *known = arena_alloc(run->arena, sizeof *known);

	if (known == NULL)
		return run_no_memory(run);
	*known = (struct known){ modifier, a, b, *out, terms->known };
	terms->known = known;
	return true;
}

/* The resource that the test names, and those above or below it; of each type that it may be of. */
static bool
add_hierarchy(struct terms *terms, const struct test *test, struct buffer *list)
{
	bool up = terms->predicate->modifier == MODIFIER_ABOVE;

	for (size_t i = 0; i < schema_counts.resources; i++) {
		const struct schema_type *type = &schema_types[schema_resources[i]];
		struct slice name = slice_text(type->name);

		if (hierarchy_test(test, type)) {
			if (!hierarchy_walk(terms->run, terms->predicate, type, test->id, up, list))
				return false;
		} else if (test->target.data == NULL && value_targets(test->search, name)) {
			code_put(list, name, test->id);
		}
	}
	return true;
}

/* Puts what the test comes to in the list; *kept is set when it is to be made on the entries as it is. */
static bool
resolve_test(struct terms *terms, const struct test *test, struct buffer *list, bool *kept)
{
	enum modifier modifier = terms->predicate->modifier;
	bool value_set = modifier == MODIFIER_IN || modifier == MODIFIER_NOT_IN;
	struct code_set set;

	*kept = false;
	if (test->type == SEARCH_REFERENCE && test->id.data != NULL)
		return add_hierarchy(terms, test, list);
	/* A canonical, or a mime type. */
	if (test->type == SEARCH_REFERENCE || (!value_set && test->any_system)) {
		*kept = true;
		return true;
	}
	if (!get_set(terms, modifier, value_set ? test->url : test->system, value_set ? SLICE_NONE : test->code, &set))
		return false;
	if (list->length / sizeof(struct code) + set.count > CODES_MOST)
		return run_unanswerable(terms->run, terms->predicate, FAULT_TOO_COSTLY, "The values have too many codes together");
	buffer_put(list, slice_of((const char *)set.codes, set.count * sizeof *set.codes));
	return true;
}

static bool
resolve_tests(struct terms *terms, struct predicate *predicate, struct buffer *list)
{
	struct test *tests = arena_alloc(terms->run->arena, predicate->count * sizeof *tests);
	struct code_set *set = arena_alloc(terms->run->arena, sizeof *set);
	size_t count = 0;
	bool kept;

	if (tests == NULL || set == NULL)
		return run_no_memory(terms->run);
	terms->predicate = predicate;
	for (size_t i = 0; i < predicate->count; i++) {
		if (!resolve_test(terms, &predicate->tests[i], list, &kept))
			return false;
		if (kept)
			tests[count++] = predicate->tests[i];
	}
	if (!code_set_of(list, terms->run->arena, set))
		return run_no_memory(terms->run);
	predicate->set = set;
	predicate->tests = tests;
	predicate->count = count;
	return true;
}

/* ---- Queries ----------------------------------------------------------------------------------------------------- */

static const struct query *copy_query(struct terms *terms, const struct query *query);

/* As deep as chains and groups may be. */
static bool
any_needed(const struct predicate *predicate)
{
	for (; predicate != NULL; predicate = predicate->next) {
		if (terms_needed(predicate) || any_needed(predicate->parts))
			return true;
		for (const struct query *inner = predicate->inner; inner != NULL; inner = inner->alternative)
			if (any_needed(inner->predicates))
				return true;
	}
	return false;
}

static bool
copy_predicates(struct terms *terms, const struct predicate *from, struct predicate **out)
{
	for (*out = NULL; from != NULL; from = from->next) {
		struct predicate *copy = arena_alloc(terms->run->arena, sizeof *copy), *parts;
		struct buffer list;

		if (copy == NULL)
			return run_no_memory(terms->run);
		*copy = *from;
		copy->next = NULL;
		*out = copy;
		out = &copy->next;
		if (!copy_predicates(terms, from->parts, &parts))
			return false;
		copy->parts = parts;
		if (from->inner != NULL && (copy->inner = copy_query(terms, from->inner)) == NULL)
			return false;
		if (!terms_needed(from))
			continue;
		buffer_init(&list, 0);
		bool good = resolve_tests(terms, copy, &list);

		buffer_free(&list);
		if (!good)
			return false;
	}
	return true;
}

/* With its alternatives. */
static const struct query *
copy_query(struct terms *terms, const struct query *query)
{
	const struct query *first = NULL, **end = &first;

	for (; query != NULL; query = query->alternative) {
		struct query *copy = arena_alloc(terms->run->arena, sizeof *copy);

		if (copy == NULL) {
			run_no_memory(terms->run);
			return NULL;
		}
		*copy = *query;
		if (!copy_predicates(terms, query->predicates, &copy->predicates))
			return NULL;
		*end = copy;
		end = &copy->alternative;
	}
	return first;
}

const struct query *
terms_resolve(struct run *run, const struct query *query)
{
	struct terms terms = { .run = run };
	const struct query *of_type = query;

	while (of_type != NULL && !any_needed(of_type->predicates))
		of_type = of_type->alternative;
	if (of_type == NULL)
		return query;
	terminology_begin(&terms.terminology, fetch, &terms, run->arena);
	return copy_query(&terms, query);
}
