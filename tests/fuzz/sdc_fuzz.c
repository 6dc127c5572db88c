/* Any QuestionnaireResponse, and behind the first line break any Questionnaire, valid or not: extracting says nothing that is an
 * error, gives the same again, and no two Observations of one name. */
#include "resources/json_read.h"
#include "resources/json_write.h"
#include "server/sdc/sdc.h"
#include "tests/fuzz/fuzz.h"

static const struct node *
read_type(struct arena *arena, struct slice json, const char *type)
{
	struct faults faults;

	faults_init(&faults, arena);
	return json.length > 0 ? json_read_type(arena, json, schema_resource(slice_text(type)), &faults) : NULL;
}

/* Whether it is JSON when it stands deeper, as its parts do in the Bundle. */
static bool
may_be_deeper(struct arena *arena, struct slice json)
{
	struct slice deeper = arena_print(arena, "[[[[%.*s]]]]", SLICE_ARGS(json));

	return deeper.data != NULL && json_check(deeper, true, NULL);
}

static void
extract(const struct node *response, const struct node *questionnaire, struct arena *arena, struct buffer *out)
{
	struct sdc_extraction extraction;
	struct faults faults;
	size_t count = 0;

	faults_init(&faults, arena);
	must(sdc_extract(response, questionnaire, arena, &faults, &extraction));
	must(!faults.errors);
	must(extraction.count > 0 || faults.count > 0);
	for (const struct sdc_observation *a = extraction.first; a != NULL; a = a->next, count++)
		for (const struct sdc_observation *b = a->next; b != NULL; b = b->next) {
			must(!slice_equal(a->full_url, b->full_url));
			must(a->identifier.data == NULL || !slice_equal(a->identifier, b->identifier));
		}
	must(count == extraction.count);
	const struct node *bundle = sdc_bundle(&extraction, arena);

	must(bundle != NULL);
	json_write(out, bundle, NULL);
	must(buffer_ok(out));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice form = slice_of((const char *)data, size), answers = slice_cut(&form, '\n');
	struct arena arena;

	arena_init(&arena, 0);
	const struct node *response = read_type(&arena, answers, "QuestionnaireResponse");
	const struct node *questionnaire = read_type(&arena, form, "Questionnaire");

	if (response != NULL && questionnaire != NULL) {
		struct buffer first, second;

		buffer_init(&first, 0);
		buffer_init(&second, 0);
		extract(response, questionnaire, &arena, &first);
		extract(response, questionnaire, &arena, &second);
		must(slice_equal(buffer_slice(&first), buffer_slice(&second)));
		if (may_be_deeper(&arena, answers) && may_be_deeper(&arena, form))
			must(json_check(buffer_slice(&first), true, NULL));
		buffer_free(&first);
		buffer_free(&second);
	}
	arena_free(&arena);
	return 0;
}
