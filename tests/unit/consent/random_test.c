/* Consents made at random, against the rules of docs/consent.md stated once more: for one item at a time, as a walk down the
 * provisions as they were made up. */
#include "tests/unit/test.h"

#include "resources/primitive/date.h"
#include "tests/unit/consent/fixture.h"

enum { NO, MAYBE, YES };
enum { NOTHING, PERMIT, DENY };

struct provision {
	int type;
	unsigned institutions, items; /* bits; 0: no such condition */
	bool practitioner; /* among the actors: Practitioner/x */
	const char *purpose; /* NULL: none */
	int from, to; /* years; 0: none */
	bool observations; /* as a class, with the items */
	size_t count;
	struct provision *inner[3];
};

static uint64_t state = 88172645463325252;

static unsigned
chance(unsigned below)
{
	state ^= state << 13;
	state ^= state >> 7;
	state ^= state << 17;
	return (unsigned)(state >> 33) % below;
}

static struct provision *
invent(struct arena *arena, unsigned depth)
{
	static const char *const purposes[] = { "TREAT", "ETREAT", "HRESCH" };
	struct provision *provision = arena_zero(arena, 1, sizeof *provision);

	provision->type = chance(2) ? PERMIT : DENY;
	if (depth == 0 && chance(3) == 0)
		provision->type = NOTHING;
	if (chance(3) == 0)
		provision->institutions = 1 + chance(3);
	provision->practitioner = chance(8) == 0;
	if (chance(2))
		provision->items = 1 + chance(7);
	provision->observations = provision->items != 0 && chance(4) == 0;
	if (chance(4) == 0)
		provision->purpose = purposes[chance(3)];
	if (chance(5) == 0)
		provision->from = 2024 + (int)chance(4);
	if (chance(5) == 0)
		provision->to = 2024 + (int)chance(4);
	while (depth < 4 && provision->count < 3 && chance(2))
		provision->inner[provision->count++] = invent(arena, depth + 1);
	return provision;
}

static void
write_json(const struct provision *provision, struct buffer *out)
{
	static const char *const types[] = { NULL, "permit", "deny" };
	static const char role[] = "{\"role\":{\"coding\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/v3-ParticipationType\","
	                           "\"code\":\"IRCP\"}]},\"reference\":{\"reference\":";
	const char *comma = "";

	buffer_literal(out, "{\"extension\":[{\"url\":\"urn:x\",\"valueCode\":\"a\"}]");
	if (provision->type != NOTHING)
		buffer_print(out, ",\"type\":\"%s\"", types[provision->type]);
	if (provision->from != 0 || provision->to != 0) {
		buffer_literal(out, ",\"period\":{");
		if (provision->from != 0)
			buffer_print(out, "\"start\":\"%d\"%s", provision->from, provision->to != 0 ? "," : "");
		if (provision->to != 0)
			buffer_print(out, "\"end\":\"%d\"", provision->to);
		buffer_literal(out, "}");
	}
	if (provision->institutions != 0 || provision->practitioner) {
		buffer_literal(out, ",\"actor\":[");
		if (provision->practitioner) {
			buffer_print(out, "%s\"Practitioner/x\"}}", role);
			comma = ",";
		}
		for (unsigned i = 0; i < 2; i++)
			if (provision->institutions >> i & 1) {
				buffer_print(out, "%s%s\"Organization/%s\"}}", comma, role, site_institutions[i]);
				comma = ",";
			}
		buffer_literal(out, "]");
	}
	if (provision->purpose != NULL)
		buffer_print(out, ",\"purpose\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/v3-ActReason\",\"code\":\"%s\"}]", provision->purpose);
	comma = "";
	if (provision->items != 0) {
		buffer_literal(out, ",\"class\":[");
		for (unsigned i = 0; i < 3; i++)
			if (provision->items >> i & 1) {
				buffer_print(out, "%s{\"system\":\"" CONSENT_ITEM_SYSTEM "\",\"code\":\"%s\"}", comma, site_items[i]);
				comma = ",";
			}
		if (provision->observations)
			buffer_literal(out, ",{\"system\":\"http://hl7.org/fhir/resource-types\",\"code\":\"Observation\"}");
		buffer_literal(out, "]");
	}
	for (size_t i = 0; i < provision->count; i++) {
		buffer_print(out, "%s", i == 0 ? ",\"provision\":[" : ",");
		write_json(provision->inner[i], out);
	}
	buffer_print(out, "%s}", provision->count > 0 ? "]" : "");
}

static int
lesser(int a, int b)
{
	return a < b ? a : b;
}

static bool
is(struct slice a, const char *b)
{
	return a.data != NULL && slice_is(a, b);
}

/* observation: YES, NO, or MAYBE when the record's type isn't known. */
static int
applies(const struct provision *provision, const struct consent_question *question, int year, int observation, unsigned item)
{
	int truth = YES;

	if ((provision->from != 0 && year < provision->from) || (provision->to != 0 && year > provision->to))
		return NO;
	if (provision->institutions != 0 || provision->practitioner) {
		bool named = question->institution != 0 && (provision->institutions << 1 >> question->institution & 1);

		if (!named && provision->practitioner && question->user.data == NULL)
			truth = MAYBE;
		else if (!named && !(provision->practitioner && is(question->user, "Practitioner/x")))
			return NO;
	}
	if (provision->purpose != NULL) {
		bool narrower = is(question->purpose, "ETREAT") && strcmp(provision->purpose, "TREAT") == 0;

		if (question->purpose.data == NULL || narrower)
			truth = MAYBE;
		else if (!slice_is(question->purpose, provision->purpose))
			return NO;
	}
	if (provision->items != 0 && !(provision->items >> item & 1))
		truth = lesser(truth, provision->observations ? observation : NO);
	return truth;
}

static int
decide(const struct provision *provision, const struct consent_question *question, int year, int observation, unsigned item, int outer)
{
	int truth = lesser(outer, applies(provision, question, year, observation, item)), inner = NOTHING;

	if (truth == NO)
		return NOTHING;
	for (size_t i = 0; i < provision->count; i++) {
		int said = decide(provision->inner[i], question, year, observation, item, truth);

		if (said > inner)
			inner = said;
	}
	if (inner != NOTHING)
		return inner;
	return provision->type == DENY || (provision->type == PERMIT && truth == YES) ? provision->type : NOTHING;
}

static void
as_stated_twice(void **context)
{
	static const char *const policies[] = { "OPTIN", "OPTOUT", NULL };
	static const char *const purposes[] = { "TREAT", "ETREAT", "HRESCH", NULL };
	static const char *const users[] = { "Practitioner/x", "y", NULL };
	struct arena arena;
	size_t compiled = 0, answers[3] = { 0 };

	(void)context;
	arena_init(&arena, 0);
	for (int round = 0; round < 4000; round++) {
		const char *policy = policies[chance(3)];
		struct provision *root = invent(&arena, 0);
		struct buffer json;
		struct slice form;
		struct faults faults;

		buffer_init(&json, 0);
		buffer_literal(&json, "{\"resourceType\":\"Consent\",\"status\":\"active\",\"scope\":{\"coding\":[{\"system\":"
		                      "\"http://terminology.hl7.org/CodeSystem/consentscope\",\"code\":\"patient-privacy\"}]},"
		                      "\"category\":[{\"text\":\"x\"}],\"patient\":{\"reference\":\"Patient/p\"}");
		if (policy != NULL)
			buffer_print(&json, ",\"policyRule\":{\"coding\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/v3-ActCode\",\"code\":\"%s\"}]}",
			    policy);
		buffer_literal(&json, ",\"provision\":");
		write_json(root, &json);
		buffer_literal(&json, "}");
		const struct node *node = fixture_read(&arena, buffer_slice(&json));

		assert_non_null(node);
		faults_init(&faults, &arena);
		bool silent = root->type == NOTHING && (policy == NULL || root->count == 0);
		bool whole = root->institutions == 0 && !root->practitioner && root->items == 0 && root->purpose == NULL && root->from == 0 &&
		    root->to == 0;
		bool dissent = policy != NULL && strcmp(policy, "OPTOUT") == 0;

		assert_int_equal(consent_compile(node, &site, &arena, &form, &faults), !silent && !(dissent && root->type == PERMIT && whole));
		for (int i = 0; !faults.errors && i < 40; i++) {
			int year = 2023 + (int)chance(6), observation = (int)chance(3);
			uint64_t permitted, denied, asked = 1 + chance(7);
			struct consent_question question = { .institution = chance(4), .user = slice_text(users[chance(3)]),
				.purpose = slice_text(purposes[chance(4)]), .now = date_day_number(year, 1 + (int)chance(12), 15) * INT64_C(86400000000),
				.resource = observation == MAYBE ? SCHEMA_NONE
				                                 : schema_resource(slice_text(observation == YES ? "Observation" : "Patient"))->resource };

			consent_evaluate(form, &question, asked, &permitted, &denied);
			for (unsigned item = 0; item < 3; item++) {
				int expected = decide(root, &question, year, observation, item, YES);
				int said = permitted >> item & 1 ? PERMIT : denied >> item & 1 ? DENY : NOTHING;

				if (expected == NOTHING && dissent)
					expected = DENY;
				if (!(asked >> item & 1))
					expected = NOTHING;
				answers[expected]++;
				if (said != expected)
					fail_msg("item %u: %d, not %d: institution %u, year %d, purpose %.*s: %.*s", item, said, expected, question.institution, year,
					    SLICE_ARGS(question.purpose), SLICE_ARGS(buffer_slice(&json)));
			}
		}
		compiled += !faults.errors;
		buffer_free(&json);
		arena_reset(&arena);
	}
	arena_free(&arena);
	/* They are about something. */
	assert_true(compiled > 3000);
	assert_true(answers[NOTHING] > 50000 && answers[PERMIT] > 10000 && answers[DENY] > 50000);
}

int
main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(as_stated_twice) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
