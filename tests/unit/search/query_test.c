/* What is a query, and what is refused with which parameter to blame. */
#include "tests/unit/search/fixture.h"

#include "server/auth/scope.h"

/* What is refused: the fault's parameter and code. */
static void
faults_name_the_parameter(void **state)
{
	static const struct {
		const char *query, *expression;
		enum fault_code code;
	} rows[] = {
		{ "Patient?colour=red", "Patient?colour", FAULT_NOT_SUPPORTED },
		{ "Patient?_filter:exact=name eq x", "Patient?_filter:exact", FAULT_NOT_SUPPORTED },
		{ "Patient?_text:exact=x", "Patient?_text:exact", FAULT_NOT_SUPPORTED },
		{ "Patient?_content=(x", "Patient?_content", FAULT_VALUE },
		{ "Observation?patient._text=(x", "Observation?patient._text", FAULT_VALUE },
		{ "Location?near=35.6", "Location?near", FAULT_VALUE },
		{ "Location?near=90.1|139.7", "Location?near", FAULT_VALUE },
		{ "Location?near=35.6|-180.5", "Location?near", FAULT_VALUE },
		{ "Location?near=north|139.7", "Location?near", FAULT_VALUE },
		{ "Location?near=|139.7|1", "Location?near", FAULT_VALUE },
		{ "Location?near=35.6|139.7|-1", "Location?near", FAULT_VALUE },
		{ "Location?near=35.6|139.7|far", "Location?near", FAULT_VALUE },
		{ "Location?near=35.6|139.7|1|kg", "Location?near", FAULT_VALUE },
		{ "Location?near=35.6|139.7|1|miles", "Location?near", FAULT_VALUE },
		{ "Location?near=35.6|139.7|1|km|x", "Location?near", FAULT_VALUE },
		{ "Location?near=35.6|139.7|1|km,", "Location?near", FAULT_VALUE },
		{ "Location?near:exact=35.6|139.7", "Location?near:exact", FAULT_NOT_SUPPORTED },
		{ "Location?_sort=near", "Location?_sort", FAULT_NOT_SUPPORTED },
		{ "Patient?near=35.6|139.7", "Patient?near", FAULT_NOT_SUPPORTED },
		{ "Patient?_query=current-canonical", "Patient?_query", FAULT_NOT_SUPPORTED },
		{ "ValueSet?_query=latest", "ValueSet?_query", FAULT_NOT_SUPPORTED },
		{ "ValueSet?_query=current-canonical&_query=current-canonical", "ValueSet?_query", FAULT_INVALID },
		{ "ValueSet?_query=current-canonical&_contained=both", "ValueSet?_contained", FAULT_NOT_SUPPORTED },
		{ "Observation?subject._query=latest", "Observation?subject._query", FAULT_NOT_SUPPORTED },
		{ "Patient?_list=$current-problems", "Patient?_list", FAULT_NOT_SUPPORTED },
		{ "Patient?_list=a/b", "Patient?_list", FAULT_VALUE },
		{ "Patient?_list=a,,b", "Patient?_list", FAULT_VALUE },
		{ "Patient?_list:missing=true", "Patient?_list:missing", FAULT_NOT_SUPPORTED },
		{ "Patient?_list:not=1", "Patient?_list:not", FAULT_NOT_SUPPORTED },
		{ "Observation?subject._list=$x", "Observation?subject._list", FAULT_NOT_SUPPORTED },
		{ "Patient?_sort=_list", "Patient?_sort", FAULT_NOT_SUPPORTED },
		{ "Patient?name:phonetic=x", "Patient?name:phonetic", FAULT_NOT_SUPPORTED },
		{ "Patient?name:in=http://x", "Patient?name:in", FAULT_NOT_SUPPORTED },
		{ "Patient?_id:in=http://x", "Patient?_id:in", FAULT_NOT_SUPPORTED },
		{ "Patient?gender:below=male", "Patient?gender:below", FAULT_VALUE },
		{ "Patient?gender:above=urn:x|", "Patient?gender:above", FAULT_VALUE },
		{ "DocumentReference?contenttype:above=text/xml", "DocumentReference?contenttype:above", FAULT_VALUE },
		{ "Observation?subject:below=Patient/1", "Observation?subject:below", FAULT_NOT_SUPPORTED },
		{ "Observation?subject:below=Location/1/_history/1", "Observation?subject:below", FAULT_VALUE },
		{ "QuestionnaireResponse?questionnaire:above=http://x|1", "QuestionnaireResponse?questionnaire:above", FAULT_VALUE },
		{ "Patient?birthdate:exact=2000", "Patient?birthdate:exact", FAULT_NOT_SUPPORTED },
		{ "Patient?gender:of-type=a|b|c", "Patient?gender:of-type", FAULT_NOT_SUPPORTED },
		{ "Patient?identifier:of-type=a|b", "Patient?identifier:of-type", FAULT_VALUE },
		{ "Patient?identifier:of-type=a||c", "Patient?identifier:of-type", FAULT_VALUE },
		{ "Patient?identifier:of-type=a|b|", "Patient?identifier:of-type", FAULT_VALUE },
		{ "Patient?name=", "Patient?name", FAULT_VALUE },
		{ "Patient?name", "Patient?name", FAULT_VALUE },
		{ "Patient?name=a,,b", "Patient?name", FAULT_VALUE },
		{ "Patient?name=-", "Patient?name", FAULT_VALUE },
		{ "Patient?name:missing=maybe", "Patient?name:missing", FAULT_VALUE },
		{ "Patient?birthdate=yesterday", "Patient?birthdate", FAULT_VALUE },
		{ "Patient?birthdate=2013-13", "Patient?birthdate", FAULT_VALUE },
		{ "Patient?birthdate=2013-02-30", "Patient?birthdate", FAULT_VALUE },
		{ "Patient?birthdate=xx2013", "Patient?birthdate", FAULT_VALUE },
		{ "Patient?_lastUpdated=2013-01-14T10:00:00+09:00", "Patient?_lastUpdated", FAULT_VALUE }, /* a bare + */
		{ "RiskAssessment?probability=much", "RiskAssessment?probability", FAULT_VALUE },
		{ "RiskAssessment?probability=0x10", "RiskAssessment?probability", FAULT_VALUE },
		{ "RiskAssessment?probability=NaN", "RiskAssessment?probability", FAULT_VALUE },
		{ "Observation?value-quantity=5|mg", "Observation?value-quantity", FAULT_VALUE },
		{ "Observation?code=|", "Observation?code", FAULT_VALUE },
		{ "Observation?code=a|b|c", "Observation?code", FAULT_VALUE },
		{ "Observation?subject=a b", "Observation?subject", FAULT_VALUE },
		{ "Observation?subject:Patient=Group/1", "Observation?subject:Patient", FAULT_VALUE },
		{ "Observation?subject:Basic=1", "Observation?subject:Basic", FAULT_INVALID },
		{ "Observation?code-value-quantity=x", "Observation?code-value-quantity", FAULT_VALUE },
		{ "Observation?code-value-quantity=x$1$2", "Observation?code-value-quantity", FAULT_VALUE },
		{ "Observation?code-value-quantity=x$y", "Observation?code-value-quantity", FAULT_VALUE },
		{ "Observation?code.x=1", "Observation?code.x", FAULT_NOT_SUPPORTED },
		{ "Observation?subject.colour=1", "Observation?subject.colour", FAULT_NOT_SUPPORTED },
		{ "Observation?subject:Patient.colour=1", "Observation?subject:Patient.colour", FAULT_NOT_SUPPORTED },
		{ "Observation?patient.birthdate=x", "Observation?patient.birthdate", FAULT_VALUE },
		{ "Provenance?target.name=x", "Provenance?target.name", FAULT_INVALID },
		{ "Patient?_has:Observation:code=x", "Patient?_has:Observation:code", FAULT_INVALID },
		{ "Patient?_has:Observation:encounter:code=x", "Patient?_has:Observation:encounter:code", FAULT_INVALID },
		{ "Patient?_has:Nothing:patient:code=x", "Patient?_has:Nothing:patient:code", FAULT_INVALID },
		{ "Patient?_count=-1", "Patient?_count", FAULT_VALUE },
		{ "Patient?_count=many", "Patient?_count", FAULT_VALUE },
		{ "Patient?_count=1&_count=2", "Patient?_count", FAULT_INVALID },
		{ "Patient?_sort=colour", "Patient?_sort", FAULT_NOT_SUPPORTED },
		{ "Observation?_sort=code-value-quantity", "Observation?_sort", FAULT_NOT_SUPPORTED },
		{ "Patient?_sort=name,,gender", "Patient?_sort", FAULT_NOT_SUPPORTED },
		{ "Patient?_total=maybe", "Patient?_total", FAULT_VALUE },
		{ "Patient?_summary=some", "Patient?_summary", FAULT_VALUE },
		{ "Patient?_elements=name,,x", "Patient?_elements", FAULT_VALUE },
		{ "Patient?_contained=maybe", "Patient?_contained", FAULT_VALUE },
		{ "Patient?_contained=true&_contained=true", "Patient?_contained", FAULT_INVALID },
		{ "Patient?_containedType=both", "Patient?_containedType", FAULT_VALUE },
		{ "Patient?_contained=true&_containedType=contained&_revinclude=Observation:subject", "Patient?_revinclude",
		    FAULT_NOT_SUPPORTED },
		{ "Patient?_include=organization", "Patient?_include", FAULT_VALUE },
		{ "Patient?_include=Patient:name", "Patient?_include", FAULT_NOT_SUPPORTED },
		{ "Patient?_include=Observation:subject", "Patient?_include", FAULT_VALUE },
		{ "Patient?_include=Patient:organization:Group", "Patient?_include", FAULT_VALUE },
		{ "Patient?_revinclude=Observation:encounter", "Patient?_revinclude", FAULT_VALUE },
		{ "Patient?_revinclude=Observation", "Patient?_revinclude", FAULT_VALUE },
		{ "Patient?_page=AAAA", "Patient?_page", FAULT_VALUE },
		{ "Patient?_page=AAAA&name=x", "Patient?_page", FAULT_INVALID },
		{ "Patient?name=%zz", "Patient?", FAULT_INVALID },
		{ "Patient?name=%C3", "Patient?", FAULT_INVALID },
		{ "Patient?name=%00", "Patient?", FAULT_INVALID },
	};
	struct arena arena;
	struct faults faults;

	(void)state;
	arena_init(&arena, 0);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		if (fixture_query(&arena, rows[i].query, &faults) != NULL || faults.first == NULL)
			fail_msg("%s must be refused", rows[i].query);
		if (!slice_is(faults.first->expression, rows[i].expression) || faults.first->code != rows[i].code ||
		    faults.count != 1)
			fail_msg("%s: %zu faults, the first \"%.*s\" %s: %.*s", rows[i].query, faults.count,
			    SLICE_ARGS(faults.first->expression), fault_code_text(faults.first->code), SLICE_ARGS(faults.first->text));
	}
	arena_free(&arena);
}

static void
all_faults_are_told(void **state)
{
	struct arena arena;
	struct faults faults;

	(void)state;
	arena_init(&arena, 0);
	assert_null(fixture_query(&arena, "Patient?a=1&birthdate=x,2000,y&_count=z&name=fine", &faults));
	assert_int_equal(faults.count, 4);
	arena_free(&arena);
}

/* Leaving out an unknown parameter is allowed when the client says so; everything else would answer another question. */
static void
lenient_leaves_out_only_the_unknown(void **state)
{
	static const struct {
		const char *query, *self; /* self NULL: refused */
	} rows[] = {
		{ "colour=red&name=x", "name=x" },
		{ "name:phonetic=x", NULL },
		{ "_filter=x", NULL },
		{ "_filter:exact=name eq x", NULL },
		{ "_filter=colour eq red", NULL },
		{ "_filter=name eq x or colour eq red", NULL },
		{ "birthdate=x", NULL },
		{ "colour:exact=red", "" },
		{ "link.colour=red", NULL },
		{ "_has:Observation:patient:colour=red", NULL },
	};
	struct arena arena;
	struct faults faults;

	(void)state;
	arena_init(&arena, 0);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		faults_init(&faults, &arena);
		struct query *query = search_parse(schema_resource(SLICE("Patient")), slice_text(rows[i].query), SLICE_NONE, true,
		    &test_officer, &arena, &faults);

		if ((query != NULL) != (rows[i].self != NULL))
			fail_msg("%s", rows[i].query);
		if (query != NULL)
			assert_slice(query_self(query, &arena), rows[i].self);
		assert_true(faults.count == 1 || query == NULL || i == 99);
	}
	arena_free(&arena);
}

static void
self_tells_what_was_used(void **state)
{
	static const struct {
		const char *query, *self;
	} rows[] = {
		{ "Patient?name=a%20b&_count=10", "name=a%20b&_count=10" },
		{ "Patient?_count=5000", "_count=1000" },
		{ "Patient?&&name=%E5%9B%B2&", "name=%E5%9B%B2" },
		{ "Patient?", "" },
	};
	struct arena arena;
	struct faults faults;

	(void)state;
	arena_init(&arena, 0);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct query *query = fixture_query(&arena, rows[i].query, &faults);

		assert_non_null(query);
		assert_slice(query_self(query, &arena), rows[i].self);
	}
	struct query *both = search_parse(schema_resource(SLICE("Patient")), SLICE("name=a"), SLICE("gender=male&_summary=count"),
	    false, &test_officer, &arena, &faults);

	assert_non_null(both);
	assert_int_equal(both->predicate_count, 2);
	assert_int_equal(query_summary(both), SEARCH_SUMMARY_COUNT);
	assert_int_equal(both->count, 0);
	struct query *form = fixture_query(&arena, "Patient?_elements=name,%20gender&_format=json&_pretty=true&_total=none", &faults);
	size_t count;

	assert_non_null(form);
	assert_slice(query_elements(form, &count)[1], "gender");
	assert_int_equal(count, 2);
	assert_slice(query_format(form), "json");
	assert_slice(query_pretty(form), "true");
	arena_free(&arena);
}

/* The bounds hold, each just at its edge. */
static void
bounds_hold(void **state)
{
	struct arena arena;
	struct faults faults;
	struct buffer text;

	(void)state;
	arena_init(&arena, 0);
	buffer_init(&text, 0);
	for (int most = PARTS_MOST - 1; most <= PARTS_MOST; most++) {
		buffer_reset(&text);
		buffer_literal(&text, "Patient?_id=x");
		for (int i = 1; i < most; i++)
			buffer_literal(&text, ",x");
		buffer_byte(&text, '\0');
		assert_true((fixture_query(&arena, text.data, &faults) != NULL) == (most == PARTS_MOST - 1));
	}
	for (int most = PREDICATES_MOST; most <= PREDICATES_MOST + 1; most++) {
		buffer_reset(&text);
		buffer_literal(&text, "Patient?");
		for (int i = 0; i < most; i++)
			buffer_literal(&text, "name=x&");
		buffer_byte(&text, '\0');
		assert_true((fixture_query(&arena, text.data, &faults) != NULL) == (most == PREDICATES_MOST));
	}
	assert_non_null(fixture_query(&arena, "Patient?_sort=name,-gender,birthdate,_id,_lastUpdated,family", &faults));
	assert_null(fixture_query(&arena, "Patient?_sort=name,-gender,birthdate,_id,_lastUpdated,family,given", &faults));
	assert_non_null(fixture_query(&arena, "Patient?link:Patient.link:Patient.link:Patient.link:Patient.name=x", &faults));
	assert_null(
	    fixture_query(&arena, "Patient?link:Patient.link:Patient.link:Patient.link:Patient.link:Patient.name=x", &faults));
	char *long_value = arena_alloc(&arena, QUERY_BYTES_MOST + 2);

	memset(long_value, 'x', QUERY_BYTES_MOST + 1);
	long_value[QUERY_BYTES_MOST + 1] = '\0';
	assert_null(fixture_query(&arena, arena_print(&arena, "Patient?name=%s", long_value).data, &faults));
	assert_int_equal(faults.first->code, FAULT_TOO_LONG);
	long_value[1024] = '\0';
	assert_null(fixture_query(&arena, arena_print(&arena, "Patient?name=%s", long_value).data, &faults));
	long_value[1023] = '\0';
	assert_non_null(fixture_query(&arena, arena_print(&arena, "Patient?name=%s", long_value).data, &faults));
	buffer_free(&text);
	arena_free(&arena);
}

/* A chain looks at other types: who may not search them is told so, without anything being looked at. */
static void
chains_need_the_right_to_search_there(void **state)
{
	struct arena arena;
	struct faults faults;

	(void)state;
	arena_init(&arena, 0);
	faults_init(&faults, &arena);
	char refused[200];
	struct scope_set *scopes =
	    scope_parse(&arena, SLICE("system/Observation.rs"), SCOPE_SYSTEM, refused, sizeof refused);

	assert_non_null(scopes);
	const struct principal principal = { .kind = PRINCIPAL_INSTITUTION, .institution = 3, .scopes = scopes,
		.read_items = UINT64_MAX };
	static const char *const queries[] = { "patient.name=x", "subject:Patient.name=x", "_has:Provenance:target:_id=x" };

	for (size_t i = 0; i < 3; i++) {
		faults_init(&faults, &arena);
		assert_null(search_parse(schema_resource(SLICE("Observation")), slice_text(queries[i]), SLICE_NONE, true, &principal,
		    &arena, &faults));
		assert_int_equal(faults.count, 1);
		assert_int_equal(faults.first->code, FAULT_FORBIDDEN);
	}
	arena_free(&arena);
}

static int
start(void **state)
{
	static struct fixture fixture;

	fixture_open(&fixture);
	*state = &fixture;
	return 0;
}

static int
end(void **state)
{
	fixture_close(*state);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(faults_name_the_parameter),
		cmocka_unit_test(all_faults_are_told),
		cmocka_unit_test(lenient_leaves_out_only_the_unknown),
		cmocka_unit_test(self_tells_what_was_used),
		cmocka_unit_test(bounds_hold),
		cmocka_unit_test(chains_need_the_right_to_search_there),
	};

	return cmocka_run_group_tests(tests, start, end);
}
