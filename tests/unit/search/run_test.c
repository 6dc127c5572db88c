/* Searches on a store: order, pages, the window, chains, includes. */
#include "tests/unit/search/fixture.h"

#include <time.h>

static void
put(struct fixture *fixture, const char *json)
{
	fixture_put(fixture, slice_text(json), NULL, 0);
}

/* expected: ids with a space behind each. */
static void
expect(struct fixture *fixture, const char *query, const char *expected)
{
	struct arena arena;

	arena_init(&arena, 0);
	const char *found = fixture_search(fixture, &arena, query);

	if (strcmp(found, expected) != 0)
		fail_msg("%s finds \"%s\", not \"%s\"", query, found, expected);
	arena_free(&arena);
}

static void
patient(struct fixture *fixture, const char *id, const char *family, const char *birth)
{
	char json[400];

	snprintf(json, sizeof json,
	    "{'resourceType':'Patient','id':'%s','name':[{'family':'%s'}],'birthDate':'%s','identifier':[{'value':'N-%s'}]}", id,
	    family, birth, id);
	put(fixture, json);
}

static void
observation(struct fixture *fixture, const char *id, const char *subject, const char *code, const char *value)
{
	char json[500];

	snprintf(json, sizeof json,
	    "{'resourceType':'Observation','id':'%s','status':'final','subject':{'reference':'Patient/%s'},"
	    "'code':{'coding':[{'code':'%s'}]}%s%s%s}", id, subject, code, value != NULL ? ",'valueQuantity':{'value':" : "",
	    value != NULL ? value : "", value != NULL ? "}" : "");
	put(fixture, json);
}

static int
start(void **state)
{
	static struct fixture fixture;

	fixture_open(&fixture);
	fixture_store(&fixture);
	*state = &fixture;
	return 0;
}

static int
end(void **state)
{
	fixture_close(*state);
	return 0;
}

static void
small_town(struct fixture *fixture)
{
	patient(fixture, "p1", "Sato", "1950-01-01");
	patient(fixture, "p2", "Suzuki", "1960-06");
	patient(fixture, "p3", "Tanaka", "1970");
	observation(fixture, "o1", "p1", "hb", "14.1");
	observation(fixture, "o2", "p1", "bp", "120");
	observation(fixture, "o3", "p2", "hb", "9.5");
	observation(fixture, "o4", "p3", "hb", NULL);
	observation(fixture, "o5", "p1", "hb", "13.0");
}

static void
newest_come_first(void **state)
{
	struct fixture *fixture = *state;

	small_town(fixture);
	for (int indexed = 0; indexed < 2; indexed++) {
		expect(fixture, "Observation?", "o5 o4 o3 o2 o1 ");
		expect(fixture, "Observation?_count=2", "o5 o4 o3 o2 o1 ");
		expect(fixture, "Observation?_count=1&code=hb", "o5 o4 o3 o1 ");
		expect(fixture, "Observation?patient=p1&code=hb", "o5 o1 ");
		expect(fixture, "Observation?patient=p1&code=hb,bp&_count=1", "o5 o2 o1 ");
		expect(fixture, "Observation?patient=p9", "");
		expect(fixture, "Observation?code:not=hb", "o2 ");
		expect(fixture, "Observation?value-quantity:missing=true", "o4 ");
		expect(fixture, "Observation?value-quantity=lt14", "o5 o3 ");
		expect(fixture, "Observation?value-quantity=lt14&value-quantity=gt10", "o5 ");
		expect(fixture, "Observation?_id=o3,o1,o9,p1", "o3 o1 ");
		expect(fixture, "Observation?_id=o3&code=bp", "");
		expect(fixture, "Observation?_lastUpdated=gt2020", "o5 o4 o3 o2 o1 ");
		expect(fixture, "Observation?_lastUpdated=lt2020", "");
		expect(fixture, "Observation?_lastUpdated=gt2020&code=bp", "o2 ");
		expect(fixture, "Patient?name=s", "p2 p1 ");
		expect(fixture, "Patient?name:contains=naka", "p3 ");
		expect(fixture, "Patient?birthdate=ge1960", "p3 p2 ");
		expect(fixture, "Patient?birthdate=lt1960-06-15", "p2 p1 ");
		assert_int_equal(store_index_wait(fixture->store), STORE_OK);
	}
}

static void
sorted(void **state)
{
	struct fixture *fixture = *state;

	small_town(fixture);
	expect(fixture, "Observation?_sort=value-quantity", "o3 o5 o1 o2 o4 ");
	expect(fixture, "Observation?_sort=-value-quantity", "o2 o1 o5 o3 o4 "); /* missing last, either way */
	expect(fixture, "Observation?_sort=-value-quantity&_count=2", "o2 o1 o5 o3 o4 ");
	expect(fixture, "Observation?_sort=code,-value-quantity&_count=1", "o2 o1 o5 o3 o4 ");
	expect(fixture, "Observation?_sort=subject,_id&_count=2", "o1 o2 o5 o3 o4 ");
	expect(fixture, "Observation?_sort=_lastUpdated&_count=2", "o1 o2 o3 o4 o5 ");
	expect(fixture, "Observation?_sort=-_lastUpdated&_count=2", "o5 o4 o3 o2 o1 ");
	expect(fixture, "Patient?_sort=-family", "p3 p2 p1 ");
	expect(fixture, "Patient?_sort=birthdate", "p1 p2 p3 ");
	expect(fixture, "Patient?_sort=gender", "p3 p2 p1 "); /* all missing: newest first */
}

/* Sorted by a time that several share, the next key decides (search.html#sort), through the history as well. */
static void
same_times_leave_it_to_the_next_key(void **state)
{
	struct fixture *fixture = *state;
	static const char *const together[] = {
		"{'resourceType':'Patient','id':'a','gender':'male'}",
		"{'resourceType':'Patient','id':'b','gender':'female'}",
		"{'resourceType':'Patient','id':'c','gender':'other'}",
		"{'resourceType':'Patient','id':'d','gender':'female'}",
	};
	const struct timespec some_milliseconds = { .tv_nsec = 5000000 };
	struct search_settings settings = fixture_settings();

	fixture_put_together(fixture, together, 4);
	nanosleep(&some_milliseconds, NULL);
	patient(fixture, "p1", "Sato", "1950-01-01");
	nanosleep(&some_milliseconds, NULL);
	fixture_put(fixture, SLICE("{'resourceType':'Patient','id':'b','gender':'unknown'}"), NULL, 1);
	for (int by_order = 0; by_order < 2; by_order++) {
		settings.order_part = (unsigned)by_order;
		assert_true(search_start(&settings));
		expect(fixture, "Patient?_sort=-_lastUpdated,gender", "b p1 d a c ");
		expect(fixture, "Patient?_sort=-_lastUpdated,gender&_count=1", "b p1 d a c ");
		expect(fixture, "Patient?_sort=-_lastUpdated,-gender&_count=2", "b p1 c a d ");
		expect(fixture, "Patient?_sort=-_lastUpdated,-gender&_count=2&_total=none", "b p1 c a d ");
		expect(fixture, "Patient?_sort=_lastUpdated,gender&_count=2", "d a c p1 b ");
		expect(fixture, "Patient?_sort=-_lastUpdated&_count=2", "b p1 d c a ");
	}
}

/* The key of a URL has no version: what is counted from keys is not what was asked for. */
static void
versions_of_urls_are_tested(void **state)
{
	struct fixture *fixture = *state;

	put(fixture, "{'resourceType':'ValueSet','id':'a','status':'draft','url':'http://x/v','version':'1'}");
	put(fixture, "{'resourceType':'ValueSet','id':'b','status':'draft','url':'http://x/v','version':'2'}");
	for (int indexed = 0; indexed < 2; indexed++) {
		expect(fixture, "ValueSet?url=http://x/v", "b a ");
		expect(fixture, "ValueSet?url=http://x/v|2", "b ");
		expect(fixture, "ValueSet?url=http://x/v|2&_total=accurate&_count=1", "b ");
		expect(fixture, "ValueSet?url=http://x/v|3&_total=accurate", "");
		assert_int_equal(store_index_wait(fixture->store), STORE_OK);
	}
}

static void
chained(void **state)
{
	struct fixture *fixture = *state;

	small_town(fixture);
	put(fixture, "{'resourceType':'Provenance','id':'v1','recorded':'2020-01-01T00:00:00Z',"
	             "'agent':[{'who':{'reference':'Patient/p2'}}],'target':[{'reference':'Observation/o3'}]}");
	for (int indexed = 0; indexed < 2; indexed++) {
		expect(fixture, "Observation?subject:Patient.name=sa", "o5 o2 o1 ");
		expect(fixture, "Observation?patient.identifier=N-p2", "o3 ");
		expect(fixture, "Observation?subject.name=s&code=hb", "o5 o3 o1 ");
		expect(fixture, "Observation?subject.name=nobody", "");
		expect(fixture, "Observation?patient.birthdate=lt1965&_count=1", "o5 o3 o2 o1 ");
		expect(fixture, "Observation?patient._id=p3", "o4 ");
		expect(fixture, "Patient?_has:Observation:patient:code=bp", "p1 ");
		expect(fixture, "Patient?_has:Observation:patient:code=hb&_count=1", "p3 p2 p1 ");
		expect(fixture, "Patient?_has:Observation:patient:value-quantity=lt10", "p2 ");
		expect(fixture, "Patient?_has:Observation:patient:code=nothing", "");
		expect(fixture, "Patient?_has:Observation:patient:_has:Provenance:target:agent=p2", "p2 ");
		expect(fixture, "Provenance?target:Observation.subject:Patient.name=suz", "v1 ");
		expect(fixture, "Provenance?target:Observation.subject:Patient.name=sat", "");
		assert_int_equal(store_index_wait(fixture->store), STORE_OK);
	}
}

/* A chain goes on inside the record ("chained parameters will be evaluated inside contained resources"). */
static void
chains_go_through_contained(void **state)
{
	struct fixture *fixture = *state;
	char json[900];

	put(fixture, "{'resourceType':'Organization','id':'maker','name':'Maker'}");
	for (int i = 0; i < 100; i++) {
		snprintf(json, sizeof json, "{'resourceType':'MedicationRequest','id':'mr%d','status':'active','contained':["
		    "{'resourceType':'Organization','id':'o','name':'Pharma %d'},"
		    "{'resourceType':'Medication','id':'m','code':{'coding':[{'code':'inner%d'}]},'manufacturer':{'reference':'#o'}},"
		    "{'resourceType':'Medication','id':'n','code':{'coding':[{'code':'loose'}]},'manufacturer':{'reference':'Organization/maker'}}],"
		    "'medicationReference':{'reference':'%s'},'basedOn':[{'reference':'#n'}]}", i, i, i, i == 7 ? "Medication/m7" : "#m");
		put(fixture, json);
	}
	put(fixture, "{'resourceType':'Medication','id':'m7','code':{'coding':[{'code':'outer'}]}}");
	put(fixture, "{'resourceType':'Medication','id':'m','code':{'coding':[{'code':'inner3'}]}}");
	put(fixture, "{'resourceType':'List','id':'has-m','entry':[{'item':{'reference':'Medication/m'}}]}");
	for (int round = 0; round < 2; round++) {
		expect(fixture, "MedicationRequest?medication.code=inner3", "mr3 ");
		expect(fixture, "MedicationRequest?medication:Medication.code=inner3,inner4,outer", "mr7 mr4 mr3 ");
		/* What it does not point to is not in the chain, and what is outside is not looked for by a local id. */
		expect(fixture, "MedicationRequest?medication.code=loose", "");
		expect(fixture, "MedicationRequest?medication.code=inner7", "");
		expect(fixture, "MedicationRequest?medication:missing=true", "");
		expect(fixture, "MedicationRequest?medication=m", "");
		expect(fixture, "MedicationRequest?medication=Medication/m", "");
		/* From inside to inside, and to outside. */
		expect(fixture, "MedicationRequest?medication.manufacturer.name=Pharma%2012", "mr12 ");
		expect(fixture, "Medication?_contained=true&manufacturer.name=Pharma%2012", "mr12 ");
		expect(fixture, "Medication?_contained=true&_containedType=contained&manufacturer.name=Pharma%2012", "mr12#2 ");
		expect(fixture, "Medication?_contained=true&_containedType=contained&manufacturer.name=maker&code=inner3", "");
		/* Nothing points to a contained resource but its container: not by the id that it has there. */
		expect(fixture, "Medication?_list=has-m", "m ");
		expect(fixture, "Medication?_contained=true&_list=has-m", "");
		expect(fixture, "Medication?_contained=both&_list=has-m", "m ");
		expect(fixture, "Medication?_has:List:item:_id=has-m&_contained=both", "m ");
		expect(fixture, "Medication?_has:List:item:_id=has-m&_contained=true", "");
		/* By default there are no contained resources. */
		expect(fixture, "Medication?code=inner3", "m ");
		expect(fixture, "Medication?code=inner3&_contained=false&_containedType=contained", "m ");
		expect(fixture, "Medication?code=inner3&_contained=both", "m mr3 ");
		expect(fixture, "Medication?code=inner3&_contained=both&_containedType=contained", "m mr3#2 ");
		assert_int_equal(store_index_wait(fixture->store), STORE_OK);
	}
	/* Two in one container: the container once, but each by itself. */
	put(fixture, "{'resourceType':'MedicationRequest','id':'two','contained':[{'resourceType':'Medication','id':'a','code':{'text':'q'},"
	    "'manufacturer':{'reference':'Organization/maker'}},{'resourceType':'Medication','id':'b','code':{'text':'q'}}]}");
	expect(fixture, "Medication?_contained=true&code:text=q&_total=accurate", "two ");
	expect(fixture, "Medication?_contained=true&code:text=q&_containedType=contained&_count=1", "two#1 two#2 ");
	expect(fixture, "Medication?_contained=true&code:text=q&_containedType=contained&_count=1&_sort=-_id", "two#2 two#1 ");
	expect(fixture, "Medication?_contained=true&code:text=q&_include=Medication:manufacturer", "two [maker] ");
	expect(fixture, "Medication?_contained=true&code:text=q&_id=b&_include=Medication:manufacturer", "two ");
	fixture_delete(fixture, "MedicationRequest", "two", 1);
	expect(fixture, "Medication?_contained=true&code:text=q", "");
}

static void
included(void **state)
{
	struct fixture *fixture = *state;

	small_town(fixture);
	put(fixture, "{'resourceType':'Observation','id':'o6','status':'final','code':{'coding':[{'code':'x'}]},"
	             "'subject':{'reference':'Patient/gone'},'derivedFrom':[{'reference':'Observation/o3'}]}");
	expect(fixture, "Observation?code=bp&_include=Observation:subject", "o2 [p1] ");
	expect(fixture, "Observation?code=hb&_include=Observation:patient", "o5 o4 o3 o1 [p1] [p3] [p2] ");
	expect(fixture, "Observation?code=hb&_count=2&_include=Observation:patient", "o5 o4 [p1] [p3] o3 o1 [p2] [p1] ");
	expect(fixture, "Observation?code=x&_include=*", "o6 [o3] ");
	expect(fixture, "Observation?code=x&_include=Observation:derived-from&_include:iterate=Observation:patient",
	    "o6 [o3] [p2] ");
	expect(fixture, "Observation?code=x&_include=Observation:subject:Patient", "o6 ");
	expect(fixture, "Patient?name=sato&_revinclude=Observation:patient", "p1 [o5] [o2] [o1] ");
	expect(fixture, "Patient?name=sato&_revinclude=Observation:subject:Patient&_count=1", "p1 [o5] [o2] [o1] ");
	expect(fixture, "Patient?name=tanaka&_revinclude=Provenance:target", "p3 ");
}

/* While the indexer stands still, what is written is found, what is changed or deleted is no longer found by what it was. */
static void
writes_are_found_at_once(void **state)
{
	struct fixture *fixture = *state;

	small_town(fixture);
	assert_int_equal(store_index_wait(fixture->store), STORE_OK);
	store_pause_indexer(fixture->store, true);
	observation(fixture, "o6", "p2", "bp", "99");
	fixture_put(fixture,
	    SLICE("{'resourceType':'Observation','id':'o3','status':'final','subject':{'reference':'Patient/p3'},"
	          "'code':{'coding':[{'code':'new'}]}}"), NULL, 1);
	fixture_delete(fixture, "Observation", "o1", 1);
	for (int indexed = 0; indexed < 2; indexed++) {
		expect(fixture, "Observation?", "o6 o5 o4 o3 o2 ");
		expect(fixture, "Observation?code=hb", "o5 o4 ");
		expect(fixture, "Observation?code=new", "o3 ");
		expect(fixture, "Observation?patient=p2", "o6 ");
		expect(fixture, "Observation?patient=p3&_count=1", "o4 o3 ");
		expect(fixture, "Observation?patient=p1&code=hb", "o5 ");
		expect(fixture, "Observation?_id=o1,o3", "o3 ");
		expect(fixture, "Observation?subject:Patient.name=suzuki", "o6 ");
		expect(fixture, "Patient?_has:Observation:patient:code=bp", "p2 p1 ");
		expect(fixture, "Patient?_has:Observation:patient:code=new", "p3 ");
		expect(fixture, "Observation?_sort=value-quantity", "o5 o6 o2 o4 o3 ");
		expect(fixture, "Patient?_id=p2&_revinclude=Observation:patient", "p2 [o6] ");
		store_pause_indexer(fixture->store, false);
		assert_int_equal(store_index_wait(fixture->store), STORE_OK);
	}
}

/* ---- Pages ------------------------------------------------------------------------------------------------------- */

struct page_read {
	char ids[2000];
	struct slice next;
	int64_t total;
	enum search_status status;
};

static void
read_page(struct fixture *fixture, struct arena *arena, const struct principal *principal, const char *type,
    struct slice query, struct page_read *page)
{
	struct faults faults;
	struct snapshot *snapshot;
	struct search_result result;

	faults_init(&faults, arena);
	struct query *parsed =
	    search_parse(schema_resource(slice_text(type)), query, SLICE_NONE, false, principal, arena, &faults);

	memset(page, 0, sizeof *page);
	page->total = -2;
	if (parsed == NULL)
		return;
	assert_int_equal(snapshot_begin(fixture->store, &snapshot), STORE_OK);
	page->status = search_run(snapshot, principal, parsed, arena, &result);
	for (size_t i = 0; i < result.count; i++) {
		struct slice id = released_record(result.entries[i].released)->id;

		strncat(page->ids, arena_print(arena, "%.*s ", SLICE_ARGS(id)).data, sizeof page->ids - strlen(page->ids) - 1);
	}
	snapshot_end(snapshot);
	page->next = result.next;
	page->total = result.total;
}

static void
pages_stay_stable(void **state)
{
	struct fixture *fixture = *state;
	struct arena arena;
	struct page_read page;
	static const char *const orders[] = { "code=hb&_count=2", "code=hb&_count=2&_sort=-value-quantity",
		"code=hb&_count=2&_sort=subject" };
	static const char *const first[] = { "o5 o4 ", "o1 o5 ", "o5 o1 " };
	static const char *const second[] = { "o3 o1 ", "o3 o4 ", "o3 o4 " };

	arena_init(&arena, 0);
	small_town(fixture);
	for (int order = 0; order < 3; order++) {
		char ids[5][16];

		read_page(fixture, &arena, &test_officer, "Observation", slice_text(orders[order]), &page);
		assert_string_equal(page.ids, first[order]);
		assert_non_null(page.next.data);
		/* Somebody writes: what is new doesn't come in between, and moves nothing. */
		for (int i = 0; i < 5; i++) {
			snprintf(ids[i], sizeof ids[i], "n%d%d", order, i);
			observation(fixture, ids[i], "p0", "hb", "11");
		}
		read_page(fixture, &arena, &test_officer, "Observation", page.next, &page);
		assert_string_equal(page.ids, second[order]);
		assert_null(page.next.data);
		for (int i = 0; i < 5; i++)
			fixture_delete(fixture, "Observation", ids[i], 1);
	}
	arena_free(&arena);
}

static void
links_are_their_owners(void **state)
{
	struct fixture *fixture = *state;
	struct arena arena;
	struct page_read page, other;
	struct principal somebody = test_officer;

	arena_init(&arena, 0);
	small_town(fixture);
	read_page(fixture, &arena, &test_officer, "Observation", SLICE("code=hb&_count=1"), &page);
	assert_string_equal(page.ids, "o5 ");
	/* Nothing of the query can be read in it. */
	assert_null(memmem(page.next.data, page.next.length, "hb", 3));
	somebody.user = SLICE("another");
	read_page(fixture, &arena, &somebody, "Observation", page.next, &other);
	assert_int_equal(other.total, -2);
	somebody = test_officer;
	somebody.institution = 9;
	read_page(fixture, &arena, &somebody, "Observation", page.next, &other);
	assert_int_equal(other.total, -2);
	read_page(fixture, &arena, &test_officer, "Patient", page.next, &other);
	assert_int_equal(other.total, -2);
	/* Altered anywhere, it is nothing. */
	struct slice changed = arena_copy(&arena, page.next);

	for (size_t i = 6; i < changed.length; i += 7) {
		char *at = (char *)(uintptr_t)changed.data + i, old = *at;

		*at = old == 'A' ? 'B' : 'A';
		read_page(fixture, &arena, &test_officer, "Observation", changed, &other);
		if (other.total != -2)
			fail_msg("altered at %zu and taken", i);
		*at = old;
	}
	/* Used twice, it gives the same. */
	read_page(fixture, &arena, &test_officer, "Observation", page.next, &other);
	assert_string_equal(other.ids, "o4 ");
	read_page(fixture, &arena, &test_officer, "Observation", page.next, &other);
	assert_string_equal(other.ids, "o4 ");
	arena_free(&arena);
}

static void
totals_are_right_or_not_told(void **state)
{
	struct fixture *fixture = *state;
	struct arena arena;
	struct page_read page;
	static const struct {
		const char *query;
		int64_t total;
		const char *ids;
	} rows[] = {
		{ "code=hb", 4, "o5 o4 o3 o1 " },
		{ "code=hb&_count=2", 4, "o5 o4 " }, /* not asked for, but soon counted */
		{ "code=hb&_count=2&_total=accurate", 4, "o5 o4 " },
		{ "code=hb&_count=2&_total=estimate", 4, "o5 o4 " },
		{ "code=hb&_total=none", -1, "o5 o4 o3 o1 " },
		{ "code=hb&_count=2&_sort=_id", 4, "o1 o3 " },
		{ "code=hb&_summary=count", 4, "" },
		{ "code=hb&_count=0", 4, "" },
		{ "code=none", 0, "" },
	};

	arena_init(&arena, 0);
	small_town(fixture);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		read_page(fixture, &arena, &test_officer, "Observation", slice_text(rows[i].query), &page);
		assert_int_equal(page.status, SEARCH_OK);
		if (page.total != rows[i].total || strcmp(page.ids, rows[i].ids) != 0)
			fail_msg("%s: total %lld, \"%s\"", rows[i].query, (long long)page.total, page.ids);
	}
	read_page(fixture, &arena, &test_officer, "Observation", SLICE("code=hb&_count=2&_total=accurate"), &page);
	observation(fixture, "o9", "p1", "hb", NULL);
	read_page(fixture, &arena, &test_officer, "Observation", page.next, &page);
	assert_string_equal(page.ids, "o3 o1 ");
	assert_int_equal(page.total, 4); /* what was created since is not among the pages */
	arena_free(&arena);
}

/* Who may not see a record doesn't see it in matches, totals, chains or includes. */
static void
hidden_records_leave_no_trace(void **state)
{
	struct fixture *fixture = *state;
	struct arena arena;
	struct page_read page;
	char refused[200];

	arena_init(&arena, 0);
	small_town(fixture);
	struct principal narrowed = { .kind = PRINCIPAL_INSTITUTION, .institution = 3, .read_items = UINT64_MAX, .consent_exempt = true,
		.scopes = scope_parse(&arena, SLICE("system/Observation.rs?code=bp system/Patient.rs"), SCOPE_SYSTEM, refused,
		    sizeof refused) };

	read_page(fixture, &arena, &narrowed, "Observation", SLICE("_total=accurate"), &page);
	assert_string_equal(page.ids, "o2 ");
	assert_int_equal(page.total, 1);
	read_page(fixture, &arena, &narrowed, "Observation", SLICE("_summary=count&code=hb"), &page);
	assert_int_equal(page.total, 0);
	read_page(fixture, &arena, &narrowed, "Observation", SLICE("_sort=value-quantity&_count=1"), &page);
	assert_string_equal(page.ids, "o2 ");
	assert_null(page.next.data);
	read_page(fixture, &arena, &narrowed, "Observation", SLICE("_id=o1"), &page);
	assert_string_equal(page.ids, "");
	read_page(fixture, &arena, &narrowed, "Patient", SLICE("_has:Observation:patient:code=hb"), &page);
	assert_string_equal(page.ids, "");
	read_page(fixture, &arena, &narrowed, "Patient", SLICE("_has:Observation:patient:code=bp"), &page);
	assert_string_equal(page.ids, "p1 ");
	read_page(fixture, &arena, &narrowed, "Patient", SLICE("_revinclude=Observation:patient"), &page);
	assert_string_equal(page.ids, "p3 p2 p1 o2 ");
	narrowed.scopes = scope_parse(&arena, SLICE("system/Observation.rs"), SCOPE_SYSTEM, refused, sizeof refused);
	read_page(fixture, &arena, &narrowed, "Observation", SLICE("code=bp&_include=Observation:patient"), &page);
	assert_string_equal(page.ids, "o2 ");
	narrowed.read_items = 0; /* no grant */
	read_page(fixture, &arena, &narrowed, "Observation", SLICE("_total=accurate"), &page);
	assert_string_equal(page.ids, "");
	assert_int_equal(page.total, 0);
	arena_free(&arena);
}

static void
work_is_bounded(void **state)
{
	struct fixture *fixture = *state;
	struct arena arena;
	struct page_read page;
	struct search_settings settings = fixture_settings();

	arena_init(&arena, 0);
	small_town(fixture);
	settings.work_most = 3;
	assert_true(search_start(&settings));
	read_page(fixture, &arena, &test_officer, "Observation", SLICE("_total=accurate"), &page);
	assert_int_equal(page.status, SEARCH_TOO_COSTLY);
	read_page(fixture, &arena, &test_officer, "Observation", SLICE("_count=1"), &page);
	assert_int_equal(page.status, SEARCH_OK);
	/* A thousand values to compare are more work than one. */
	struct buffer many;

	buffer_init(&many, 0);
	buffer_literal(&many, "_total=accurate&code:not=v0");
	for (int i = 1; i < 1000; i++)
		buffer_print(&many, ",v%d", i);
	settings.work_most = 20;
	assert_true(search_start(&settings));
	read_page(fixture, &arena, &test_officer, "Observation", SLICE("_total=accurate&code:not=v0"), &page);
	assert_int_equal(page.status, SEARCH_OK);
	read_page(fixture, &arena, &test_officer, "Observation", buffer_slice(&many), &page);
	assert_int_equal(page.status, SEARCH_TOO_COSTLY);
	buffer_free(&many);
	settings.work_most = 1000;
	settings.includes_most = 1;
	assert_true(search_start(&settings));
	read_page(fixture, &arena, &test_officer, "Observation", SLICE("_include=Observation:subject"), &page);
	assert_int_equal(page.status, SEARCH_TOO_COSTLY);
	read_page(fixture, &arena, &test_officer, "Observation", SLICE("code=bp&_include=Observation:subject"), &page);
	assert_int_equal(page.status, SEARCH_OK);
	arena_free(&arena);
}

/* What is inside a record counts, and the entries of lists do: all is answered at the bound, and nothing below it. */
static void
work_inside_is_bounded(void **state)
{
	static const struct {
		const char *query, *found;
		uint64_t work;
	} rows[] = {
		/* The container and its five. */
		{ "Medication?_contained=true&_id=m5&_containedType=contained", "mr#5 ", 6 },
		/* The list, its three entries, and the two of them that there are. */
		{ "Patient?_list=l", "p2 p1 ", 6 },
	};
	struct fixture *fixture = *state;
	struct search_settings settings = fixture_settings();
	struct arena arena;
	struct faults faults;
	struct record record;
	size_t count = 9;

	patient(fixture, "p1", "Sato", "1950-01-01");
	patient(fixture, "p2", "Suzuki", "1960-06");
	put(fixture, "{'resourceType':'List','id':'l','entry':[{'item':{'reference':'Patient/p1'}},{'item':{'reference':'Patient/p2'}},"
	    "{'item':{'reference':'Patient/gone'}}]}");
	put(fixture, "{'resourceType':'MedicationRequest','id':'mr','contained':[{'resourceType':'Medication','id':'m1'},"
	    "{'resourceType':'Medication','id':'m2'},{'resourceType':'Medication','id':'m3'},{'resourceType':'Medication','id':'m4'},"
	    "{'resourceType':'Medication','id':'m5'}]}");
	assert_int_equal(store_index_wait(fixture->store), STORE_OK);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		settings.work_most = rows[i].work;
		assert_true(search_start(&settings));
		expect(fixture, rows[i].query, rows[i].found);
		settings.work_most--;
		assert_true(search_start(&settings));
		expect(fixture, rows[i].query, "costly");
	}
	/* A condition on the type is not one on what contains it. */
	struct snapshot *snapshot;

	settings = fixture_settings();
	assert_true(search_start(&settings));
	arena_init(&arena, 0);
	assert_int_equal(snapshot_begin(fixture->store, &snapshot), STORE_OK);
	struct query *query = fixture_query(&arena, "Medication?_id=m1&_contained=true", &faults);

	assert_int_equal(search_few(snapshot, &test_officer, query, &arena, &(uint64_t){ UINT64_MAX }, &record, 1, &count), SEARCH_TOO_COSTLY);
	assert_int_equal(count, 0);
	snapshot_end(snapshot);
	arena_free(&arena);
}

static void
few_for_conditions(void **state)
{
	struct fixture *fixture = *state;
	struct arena arena;
	struct faults faults;
	struct snapshot *snapshot;
	struct record records[2];
	size_t count;

	arena_init(&arena, 0);
	small_town(fixture);
	assert_int_equal(snapshot_begin(fixture->store, &snapshot), STORE_OK);
	static const struct {
		const char *query;
		size_t count;
	} rows[] = { { "Patient?identifier=N-p1", 1 }, { "Patient?identifier=none", 0 }, { "Patient?name=s&_count=0", 2 },
		{ "Observation?code=hb&_sort=_id", 2 } };

	for (size_t i = 0; i < 4; i++) {
		struct query *query = fixture_query(&arena, rows[i].query, &faults);

		assert_int_equal(search_few(snapshot, &test_officer, query, &arena, &(uint64_t){ UINT64_MAX }, records, 2, &count), SEARCH_OK);
		assert_int_equal(count, rows[i].count);
	}
	snapshot_end(snapshot);
	arena_free(&arena);
}

static void
explained(void **state)
{
	struct fixture *fixture = *state;
	struct arena arena;
	struct faults faults;
	struct snapshot *snapshot;

	arena_init(&arena, 0);
	small_town(fixture);
	for (int i = 0; i < 20; i++) {
		char id[16];

		snprintf(id, sizeof id, "z%d", i);
		observation(fixture, id, "p9", "z", NULL);
	}
	assert_int_equal(store_index_wait(fixture->store), STORE_OK);
	assert_int_equal(snapshot_begin(fixture->store, &snapshot), STORE_OK);
	struct query *query = fixture_query(&arena, "Observation?patient=Patient/p1&code=hb&status:not=final", &faults);
	struct slice text = search_explain(snapshot, &test_officer, query, &arena);

	snapshot_end(snapshot);
	assert_non_null(strstr(text.data, "driver patient: posting lists in order, 1 keys, about 3 records"));
	assert_non_null(strstr(text.data, "filter code: posting lists in order, 1 keys, about 4 records"));
	assert_non_null(strstr(text.data, "test   status: tested one by one"));
	arena_free(&arena);
}

static void
special_ones_are_explained(void **state)
{
	static const struct {
		const char *query, *line;
	} rows[] = {
		/* 1 km around the place touches one cell in each of two bands. */
		{ "Location?near=35.001|139.05|1|km", "driver near: posting lists, sorted, 2 keys, about 1 records" },
		{ "Location?near=36.05|139.05|1|km", "driver near: posting lists, sorted, 1 keys, about 0 records" },
		{ "Location?_list=l", "driver _list: known records, 0 keys, about 1 records" },
		{ "Location?_query=latest", NULL },
		{ "Observation?_query=latest&code=bp", "driver code: posting lists in order, 1 keys, about 1 records" },
		{ "Medication?_contained=true&code=x", "search Medication, 1 that contain one, needs a page" },
		{ "Medication?_contained=both&code=x", "driver code: posting lists in order, 2 keys, about 1 records" },
		{ "Medication?_contained=both&_id=x", "driver _id: known records, 0 keys, about 1 records" },
	};
	struct fixture *fixture = *state;
	struct arena arena;
	struct snapshot *snapshot;

	small_town(fixture);
	put(fixture, "{'resourceType':'Location','id':'here','position':{'latitude':35.001,'longitude':139.05}}");
	for (int i = 0; i < 30; i++) {
		char json[200];

		snprintf(json, sizeof json, "{'resourceType':'Location','id':'l%d','position':{'latitude':%d,'longitude':0.5}}", i, i);
		put(fixture, json);
		snprintf(json, sizeof json, "{'resourceType':'Medication','id':'m%d','code':{'text':'none'}}", i);
		put(fixture, json);
	}
	put(fixture, "{'resourceType':'List','id':'l','entry':[{'item':{'reference':'Location/here'}}]}");
	put(fixture, "{'resourceType':'MedicationRequest','id':'mr','contained':[{'resourceType':'Medication','id':'m'}]}");
	assert_int_equal(store_index_wait(fixture->store), STORE_OK);
	arena_init(&arena, 0);
	assert_int_equal(snapshot_begin(fixture->store, &snapshot), STORE_OK);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct faults faults;
		struct query *query = fixture_query(&arena, rows[i].query, &faults);

		assert_true((query == NULL) == (rows[i].line == NULL));
		if (query == NULL)
			continue;
		struct slice text = search_explain(snapshot, &test_officer, query, &arena);

		if (strstr(text.data, rows[i].line) == NULL)
			fail_msg("%s:\n%s", rows[i].query, text.data);
	}
	snapshot_end(snapshot);
	arena_free(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(newest_come_first, start, end),
		cmocka_unit_test_setup_teardown(sorted, start, end),
		cmocka_unit_test_setup_teardown(same_times_leave_it_to_the_next_key, start, end),
		cmocka_unit_test_setup_teardown(versions_of_urls_are_tested, start, end),
		cmocka_unit_test_setup_teardown(chained, start, end),
		cmocka_unit_test_setup_teardown(chains_go_through_contained, start, end),
		cmocka_unit_test_setup_teardown(included, start, end),
		cmocka_unit_test_setup_teardown(writes_are_found_at_once, start, end),
		cmocka_unit_test_setup_teardown(pages_stay_stable, start, end),
		cmocka_unit_test_setup_teardown(links_are_their_owners, start, end),
		cmocka_unit_test_setup_teardown(totals_are_right_or_not_told, start, end),
		cmocka_unit_test_setup_teardown(hidden_records_leave_no_trace, start, end),
		cmocka_unit_test_setup_teardown(work_is_bounded, start, end),
		cmocka_unit_test_setup_teardown(work_inside_is_bounded, start, end),
		cmocka_unit_test_setup_teardown(few_for_conditions, start, end),
		cmocka_unit_test_setup_teardown(explained, start, end),
		cmocka_unit_test_setup_teardown(special_ones_are_explained, start, end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
