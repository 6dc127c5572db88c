/* Any bytes as a query, the first byte choosing the type: what is taken has a normal form that says the same, and no
 * resource that matches is missed by the index keys that the planner would look under. */
#include "server/search/match.h"
#include "server/search/sort.h"
#include "tests/fuzz/fuzz.h"
#include "tests/fuzz/samples.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena arena;
	struct faults faults;

	samples_start();
	if (size == 0)
		return 0;
	size_t sample = (data[0] & 0x7F) % SAMPLES;
	const struct schema_type *type = &schema_types[schema_resources[samples_records[sample].resource]];

	arena_init(&arena, 64 << 20);
	faults_init(&faults, &arena);
	struct query *query = search_parse(type, slice_of((const char *)data + 1, size - 1), SLICE_NONE, data[0] & 0x80, &samples_reader,
	    &arena, &faults);

	must((query == NULL) == (faults.errors || faults.failed));
	if (query != NULL) {
		struct slice self = query_self(query, &arena);
		struct query *again = search_parse(type, self, SLICE_NONE, false, &samples_reader, &arena, &faults);
		struct sort_value values[SORTS_MOST];

		must(again != NULL || faults.failed || self.length > QUERY_BYTES_MOST);
		if (again != NULL) {
			must(slice_equal(query_self(again, &arena), self) && again->predicate_count == query->predicate_count);
			must(match_record(again, &samples_records[sample]) == match_record(query, &samples_records[sample]) || again->now != query->now);
		}
		samples_check_keys(query->predicates, sample, &arena);
		sort_values(query, &samples_records[sample], values);
		must(sort_compare(query, values, 1, values, 1) == 0);
	}
	arena_free(&arena);
	return 0;
}
