#include "tests/unit/matching/pairs.h"

#include "server/http/form.h"
#include "server/matching/searches.h"
#include "tests/unit/search/fixture.h"

/* The queries, decoded, with "; " between. */
static const char *
searches_text(struct arena *arena, const char *parts)
{
	struct match_searches searches;
	struct buffer out;

	buffer_init(&out, 0);
	assert_true(match_searches_make(&searches, make_patient(arena, parts), arena));
	assert_in_range(searches.count, 0, SEARCHES_MOST);
	for (size_t i = 0; i < searches.count; i++) {
		struct slice rest = searches.queries[i], name, value;
		bool bad = false, first = true;

		/* What goes into a URL is of unreserved characters, percent signs and what parts the pairs. */
		for (size_t j = 0; j < rest.length; j++)
			assert_true(rest.data[j] > ' ' && rest.data[j] < 0x7F && strchr("#+\"<>|\\^`{}", rest.data[j]) == NULL);
		buffer_print(&out, "%s", i > 0 ? "; " : "");
		for (; form_next(&rest, arena, &name, &value, &bad); first = false)
			buffer_print(&out, "%s%.*s=%.*s", first ? "" : "&", SLICE_ARGS(name), SLICE_ARGS(value));
		assert_false(bad || first);
	}
	struct slice text = arena_copy(arena, buffer_slice(&out));

	buffer_free(&out);
	assert_non_null(text.data);
	return text.data;
}

#define assert_searches(parts, expected) assert_string_equal(searches_text(&arena, (parts)), (expected))

static void
keys(void **state)
{
	(void)state;
	struct arena arena;

	arena_init(&arena, 0);
	assert_searches("", "");
	assert_searches(MALE, "");
	assert_searches(IDS(CARE("9900000001")), "identifier=" PERSON_CARE_SYSTEM "|9900000001");
	/* As it is written, and with narrow digits. */
	assert_searches(IDS(CARE("９９")), "identifier=" PERSON_CARE_SYSTEM "|９９; identifier=" PERSON_CARE_SYSTEM "|99");
	assert_searches(IDS(MEMBER("00130012:炉12:345:01")), "identifier=" PERSON_MEMBER_SYSTEM "|00130012:炉12:345:01");
	/* What many have is no key, nor what has no system. */
	assert_searches(IDS(NUMBER("http://jpfhir.jp/fhir/core/mhlw/IdSystem/InsurerNumber", "00130012") ",{'value':'1'},{'system':'urn:x'}"), "");
	/* The day, and the one for which it may have been mistaken. */
	assert_searches(BORN("1950-05-06"), "birthdate=1950-05-06; birthdate=1950-06-05");
	assert_searches(BORN("1950-05-13"), "birthdate=1950-05-13");
	assert_searches(BORN("1950-05-05"), "birthdate=1950-05-05");
	assert_searches(BORN("1950-05"), "");
	/* Each way of writing the name; nothing is guessed. */
	assert_searches(KANJI("佐藤", "太郎"), "family=佐藤&given=太郎");
	assert_searches(NAME(IDE("佐藤", "太郎") "," SYL("サトウ", "タロウ") "," IDE("佐藤", "太郎")),
	    "family=佐藤&given=太郎; family=サトウ&given=タロウ");
	assert_searches(NAME("{'text':'佐藤 太郎'},{'family':'佐藤'},{'given':['太郎']},{'text':'佐藤'}"), "family=佐藤&given=太郎");
	assert_searches(NAME("{'family':'Chalmers','given':['Peter','James']}"), "family=Chalmers&given=Peter");
	assert_searches(PHONES(PHONE("0296-01-0001") ",{'system':'email','value':'a+b@example.org'},{'system':'fax','value':'03'}"),
	    "phone=0296-01-0001; email=a+b@example.org");
	assert_searches(KANJI("佐藤", "花子") LIVES(HOME("300-0001", "炉辺市", "1")),
	    "family=佐藤&given=花子; address-postalcode=300-0001&given=花子");
	assert_searches(LIVES(HOME("300-0001", "炉辺市", "1")), "");
	arena_free(&arena);
}

/* R4 search.html#escaping: $ , | and \ in a value have a \ before them; a value can't become another parameter. */
static void
escaped(void **state)
{
	(void)state;
	struct arena arena;

	arena_init(&arena, 0);
	assert_searches(IDS(NUMBER("urn:x", "1|2,3$4&active=true")), "identifier=urn:x|1\\|2\\,3\\$4&active=true");
	assert_searches(IDS(NUMBER("urn:x|y", "1")), "identifier=urn:x\\|y|1");
	assert_searches(NAME("{'family':'a\\\\b','given':['c=d&e #%']}"), "family=a\\\\b&given=c=d&e #%");
	arena_free(&arena);
}

static bool
finds(struct arena *arena, const char *probe, const char *candidate)
{
	struct slice json = arena_print(arena, "{%s'resourceType':'Patient'}", candidate);
	struct match_searches searches;

	assert_true(match_searches_make(&searches, make_patient(arena, probe), arena));
	for (size_t i = 0; i < searches.count; i++)
		if (fixture_matches(json.data, arena_print(arena, "Patient?%.*s", SLICE_ARGS(searches.queries[i])).data))
			return true;
	return false;
}

/* Who is possibly the same is found by a search for one of the other's keys. */
static void
finding(void **state)
{
	(void)state;
	struct fixture fixture;
	struct arena arena;
	size_t possible = 0;

	fixture_open(&fixture);
	arena_init(&arena, 0);
	for (size_t i = 0; i < PAIRS; i++) {
		if (pairs[i].grade < GRADE_POSSIBLE)
			continue;
		possible++;
		if (!finds(&arena, pairs[i].a, pairs[i].b) || !finds(&arena, pairs[i].b, pairs[i].a))
			fail_msg("%s: not found", pairs[i].what);
	}
	assert_in_range(possible, 30, PAIRS);
	arena_free(&arena);
	fixture_close(&fixture);
}

static void
bounds(void **state)
{
	(void)state;
	struct arena arena;
	struct buffer parts;
	struct match_searches searches;

	arena_init(&arena, 0);
	buffer_init(&parts, 0);
	buffer_literal(&parts, "'birthDate':'1950-05-06','identifier':[");
	for (int i = 0; i < 100; i++)
		buffer_print(&parts, "%s{'system':'urn:x','value':'１%d'}", i > 0 ? "," : "", i);
	buffer_literal(&parts, "],'name':[");
	for (int i = 0; i < 100; i++)
		buffer_print(&parts, "%s{'family':'f%d','given':['g%d']}", i > 0 ? "," : "", i, i);
	buffer_literal(&parts, "],'telecom':[");
	for (int i = 0; i < 100; i++)
		buffer_print(&parts, "%s{'system':'phone','value':'%d'}", i > 0 ? "," : "", 1000000 + i);
	buffer_literal(&parts, "],'address':[");
	for (int i = 0; i < 100; i++)
		buffer_print(&parts, "%s{'postalCode':'%07d'}", i > 0 ? "," : "", i);
	buffer_literal(&parts, "],");
	buffer_byte(&parts, '\0');
	assert_true(match_searches_make(&searches, make_patient(&arena, parts.data), &arena));
	assert_int_equal(searches.count, SEARCHES_MOST);

	/* A value at the bound is a key, a longer one isn't. */
	for (int length = SEARCHES_VALUE_MOST; length <= SEARCHES_VALUE_MOST + 1; length++) {
		buffer_reset(&parts);
		buffer_print(&parts, "'identifier':[{'system':'urn:x','value':'%0*d'}],%c", length, 1, '\0');
		assert_true(match_searches_make(&searches, make_patient(&arena, parts.data), &arena));
		assert_int_equal(searches.count, length == SEARCHES_VALUE_MOST);
	}
	buffer_free(&parts);
	arena_free(&arena);
}

static void
without_memory(void **state)
{
	(void)state;
	struct arena big;
	bool done = false;

	arena_init(&big, 0);
	const struct node *patient = make_patient(&big, IDS(CARE("９")) KANJI("佐藤", "太郎") BORN("1950-05-06") PHONES(PHONE("0296-01-0001")));

	for (size_t limit = 1; !done; limit += 16) {
		struct arena arena;
		struct match_searches searches;

		assert_in_range(limit, 0, 1 << 16);
		arena_init(&arena, limit);
		done = match_searches_make(&searches, patient, &arena);
		assert_true(!done || searches.count == 6);
		arena_free(&arena);
	}
	arena_free(&big);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keys), cmocka_unit_test(escaped), cmocka_unit_test(finding), cmocka_unit_test(bounds),
		cmocka_unit_test(without_memory),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
