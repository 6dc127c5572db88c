/* Any text as a _filter, the first byte choosing the type: what is taken has a normal form that reads as the same and says the
 * same, and no resource that passes a condition is missed by the index keys that the planner would look under. */
#include "server/http/form.h"
#include "server/search/filter.h"
#include "server/search/run.h"
#include "tests/fuzz/fuzz.h"
#include "tests/fuzz/samples.h"

/* The grammar alone. */
static void
check_text(struct slice text, struct arena *arena)
{
	struct filter_problem problem;
	const struct filter *filter = filter_parse(text, arena, &problem);
	struct buffer first, second;

	if (filter == NULL) {
		must(problem.place <= text.length);
		return;
	}
	buffer_init(&first, 0);
	buffer_init(&second, 0);
	filter_write(filter, &first);
	filter = filter_parse(buffer_slice(&first), arena, &problem);
	must(filter != NULL);
	filter_write(filter, &second);
	must(slice_equal(buffer_slice(&first), buffer_slice(&second)));
	buffer_free(&first);
	buffer_free(&second);
}

static bool
has_chains(const struct predicate *list)
{
	for (; list != NULL; list = list->next)
		if (list->inner != NULL || has_chains(list->parts))
			return true;
	return false;
}

static bool
passes(const struct query *query, size_t sample, struct arena *arena)
{
	struct run run;

	run_begin(&run, NULL, &samples_reader, arena);
	return run_matches(&run, query, &samples_records[sample]);
}

static void
check_query(const struct schema_type *type, const struct query *query, size_t sample, struct arena *arena)
{
	struct faults faults;
	struct slice self = query_self(query, arena);

	faults_init(&faults, arena);
	struct query *again = search_parse(type, self, SLICE_NONE, false, &samples_reader, arena, &faults);

	must(again != NULL || faults.failed || self.length > QUERY_BYTES_MOST);
	if (again == NULL)
		return;
	must(slice_equal(query_self(again, arena), self) && again->predicate_count == query->predicate_count);
	samples_check_keys(query->predicates, sample, arena);
	if (has_chains(query->predicates))
		return;
	/* "ap" with dates asks the clock. */
	again->now = query->now;
	must(passes(again, sample, arena) == passes(query, sample, arena) || memmem(self.data, self.length, "ap", 2) != NULL);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena arena;
	struct faults faults;
	struct buffer text;

	samples_start();
	if (size == 0)
		return 0;
	size_t sample = data[0] % SAMPLES;
	struct slice filter = slice_of((const char *)data + 1, size - 1);
	const struct schema_type *type = &schema_types[schema_resources[samples_records[sample].resource]];

	arena_init(&arena, 64 << 20);
	faults_init(&faults, &arena);
	if (slice_is_utf8(filter))
		check_text(filter, &arena);
	buffer_init(&text, 0);
	buffer_literal(&text, "_filter=");
	form_encode(&text, filter);
	struct query *query = search_parse(type, buffer_slice(&text), SLICE_NONE, false, &samples_reader, &arena, &faults);

	must((query == NULL) == (faults.errors || faults.failed));
	if (query != NULL)
		check_query(type, query, sample, &arena);
	buffer_free(&text);
	arena_free(&arena);
	return 0;
}
