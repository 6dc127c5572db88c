/* Any Patient, and behind the first line break another, valid or not: the points are the same both ways round, and say what the
 * grade says; nobody contradicts himself; the searches for one are well formed. */
#include <string.h>

#include "resources/json_read.h"
#include "server/http/form.h"
#include "server/matching/searches.h"
#include "server/matching/score.h"
#include "tests/fuzz/fuzz.h"

static const struct node *
read_patient(struct arena *arena, struct slice json)
{
	struct faults faults;

	faults_init(&faults, arena);
	return json.length > 0 ? json_read_type(arena, json, schema_resource(SLICE("Patient")), &faults) : NULL;
}

static void
check_searches(const struct node *patient, struct arena *arena)
{
	struct match_searches searches;

	must(match_searches_make(&searches, patient, arena));
	must(searches.count <= SEARCHES_MOST);
	for (size_t i = 0; i < searches.count; i++) {
		struct slice rest = searches.queries[i], name, value;
		bool bad = false;
		size_t pairs = 0;

		while (form_next(&rest, arena, &name, &value, &bad)) {
			must(value.length > 0);
			pairs++;
		}
		must(!bad && pairs >= 1 && pairs <= 2);
	}
}

static void
check_self(const struct person *person)
{
	struct match_result result = match_persons(person, person);

	for (size_t i = 0; i < FEATURES; i++)
		must(result.levels[i] != LEVEL_NEARLY && result.levels[i] != LEVEL_DIFFERS);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice other = slice_of((const char *)data, size), one = slice_cut(&other, '\n');
	struct person x, y;
	struct arena arena;

	arena_init(&arena, 0);
	const struct node *a = read_patient(&arena, one), *b = read_patient(&arena, other);

	if (a != NULL && b != NULL) {
		must(person_read(&x, a, &arena) && person_read(&y, b, &arena));
		struct match_result result = match_persons(&x, &y), turned = match_persons(&y, &x);

		must(memcmp(result.levels, turned.levels, sizeof result.levels) == 0);
		must(result.points == turned.points && result.grade == turned.grade);
		must(result.points >= 0 && result.points <= result.ceiling && result.ceiling <= 100);
		must(match_explain(&result, &arena).data != NULL);
		check_self(&x);
		check_searches(a, &arena);
	}
	arena_free(&arena);
	return 0;
}
