/* How Consents are read: the official examples, and cases from the texts of R4 and of the codes that it names. */
#include "tests/unit/read_file.h"

#include "resources/extract.h"
#include "resources/primitive/date.h"
#include "server/consent/form.h"
#include "tests/unit/consent/fixture.h"

static struct arena arena;

static int
start(void **state)
{
	char error[300];

	(void)state;
	arena_init(&arena, 0);
	return extract_start(540, NULL, error, sizeof error) ? 0 : -1;
}

static int
finish(void **state)
{
	(void)state;
	arena_free(&arena);
	extract_stop();
	return 0;
}

static const struct node *
tree(const char *text)
{
	struct slice json = arena_copy(&arena, slice_text(text));

	for (size_t i = 0; i < json.length; i++)
		if (json.data[i] == '\'')
			((char *)json.data)[i] = '"';
	const struct node *node = fixture_read(&arena, json);

	if (node == NULL)
		fail_msg("%s can't be read", text);
	return node;
}

/* policy: a code of v3 ActCode, or NULL. */
static const struct node *
consent(const char *policy, const char *provision)
{
	struct slice rule = policy != NULL
	    ? arena_print(&arena, ",'policyRule':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/v3-ActCode','code':'%s'}]}", policy)
	    : SLICE("");

	return tree(arena_print(&arena,
	    "{'resourceType':'Consent','status':'active','scope':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/consentscope',"
	    "'code':'patient-privacy'}]},'category':[{'text':'x'}],'patient':{'reference':'Patient/p'}%.*s%s%s}",
	    SLICE_ARGS(rule), provision != NULL ? ",'provision':" : "", provision != NULL ? provision : "").data);
}

static struct slice
compiled(const struct node *node)
{
	struct slice out = SLICE_NONE;
	struct faults faults;

	faults_init(&faults, &arena);
	if (!consent_compile(node, &site, &arena, &out, &faults))
		fail_msg("%.*s: %.*s", SLICE_ARGS(faults.first->expression), SLICE_ARGS(faults.first->text));
	assert_int_equal(faults.count, 0);
	assert_true(consent_intact(out));
	return out;
}

/* The expressions of its faults, with blanks between. */
static const char *
refused(const struct node *node)
{
	struct slice out, all = SLICE("");
	struct faults faults;

	faults_init(&faults, &arena);
	if (consent_compile(node, &site, &arena, &out, &faults)) {
		assert_int_equal(faults.count, 0);
		return "";
	}
	assert_true(faults.errors);
	for (const struct fault *fault = faults.first; fault != NULL; fault = fault->next)
		all = arena_print(&arena, "%.*s%s%.*s", SLICE_ARGS(all), all.length > 0 ? " " : "", SLICE_ARGS(fault->expression));
	return all.data;
}

static int64_t
moment(const char *text)
{
	int64_t first, last;

	assert_true(date_text_range(slice_text(text), 540, &first, &last));
	return first;
}

/* A letter for each of basic, health-check, medication: + permitted, - denied, . nothing said. */
static const char *
verdict(struct slice form, const struct consent_question *question)
{
	uint64_t permitted, denied;
	char *out = arena_zero(&arena, 4, 1);

	consent_evaluate(form, question, ITEMS, &permitted, &denied);
	assert_int_equal(permitted & denied, 0);
	assert_int_equal((permitted | denied) & ~(uint64_t)ITEMS, 0);
	for (int i = 0; i < 3; i++)
		out[i] = permitted >> i & 1 ? '+' : denied >> i & 1 ? '-' : '.';
	/* One item alone is answered as among others. */
	for (int i = 0; i < 3; i++) {
		uint64_t one, not_one;

		consent_evaluate(form, question, UINT64_C(1) << i, &one, &not_one);
		assert_int_equal(one, permitted & UINT64_C(1) << i);
		assert_int_equal(not_one, denied & UINT64_C(1) << i);
	}
	return out;
}

#define ITEM(name) "{'system':'" CONSENT_ITEM_SYSTEM "','code':'" name "'}"
#define TYPE(name) "{'system':'http://hl7.org/fhir/resource-types','code':'" name "'}"
#define WHY(code) "'purpose':[{'system':'http://terminology.hl7.org/CodeSystem/v3-ActReason','code':'" code "'}]"
#define ROLE "'role':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/v3-ParticipationType','code':'PRCP'}]}"
#define BY(reference) "{" ROLE ",'reference':{'reference':'" reference "'}}"
#define TO(reference) "'actor':[" BY(reference) "]"
#define LOINC(code) "'code':[{'coding':[{'system':'http://loinc.org','code':'" code "'}]}]"

static const struct consent_question hospital = { .institution = HOSPITAL, .user = { "u", 1 }, .purpose = { "TREAT", 5 },
	.resource = SCHEMA_NONE };

static void
rules_and_exceptions(void **state)
{
	(void)state;
	static const struct {
		const char *policy, *provision;
		uint32_t institution;
		const char *user, *purpose, *day, *expected;
	} rows[] = {
		/* Opt-in: nothing is permitted but what a rule names; and nothing is denied that another Consent permits. */
		{ "OPTIN", "{'type':'permit'}", HOSPITAL, "u", "TREAT", "2026-05-01", "+++" },
		{ "OPTIN", "{'type':'permit'}", OTHER, "u", "HRESCH", "2026-05-01", "+++" },
		{ "OPTIN", "{'type':'permit'," TO("Organization/kasama-hospital") "}", HOSPITAL, "u", "TREAT", "2026-05-01", "+++" },
		{ "OPTIN", "{'type':'permit'," TO("Organization/kasama-hospital") "}", CARE, "u", "TREAT", "2026-05-01", "..." },
		{ "OPTIN", "{'type':'permit'," TO("Organization/kasama-hospital") "}", 0, "u", "TREAT", "2026-05-01", "..." },
		{ "OPTINR", "{'type':'permit','class':[" ITEM("health-check") "]}", CARE, "u", "TREAT", "2026-05-01", ".+." },
		/* An exception to the assent. */
		{ "OPTIN", "{'type':'deny'," TO("Organization/kasama-hospital") "}", HOSPITAL, "u", "TREAT", "2026-05-01", "---" },
		{ "OPTIN", "{'type':'deny'," TO("Organization/kasama-hospital") "}", CARE, "u", "TREAT", "2026-05-01", "..." },
		/* A root without type only limits what stands in it. */
		{ "OPTIN", "{" TO("Organization/kasama-hospital") ",'provision':[{'type':'permit','class':[" ITEM("basic") "]}]}", HOSPITAL, "u", "TREAT",
		    "2026-05-01", "+.." },
		{ "OPTIN", "{" TO("Organization/kasama-hospital") ",'provision':[{'type':'permit','class':[" ITEM("basic") "]}]}", CARE, "u", "TREAT",
		    "2026-05-01", "..." },
		/* Opt-out, "a grantor's dissent", denies all; with exceptions. */
		{ "OPTOUT", NULL, HOSPITAL, "u", "TREAT", "2026-05-01", "---" },
		{ "OPTOUT", "{'type':'deny'," TO("Organization/kasama-hospital") "}", CARE, "u", "TREAT", "2026-05-01", "---" },
		{ "OPTOUTE", "{'type':'permit'," WHY("ETREAT") "}", HOSPITAL, "u", "ETREAT", "2026-05-01", "+++" },
		{ "OPTOUTE", "{'type':'permit'," WHY("ETREAT") "}", HOSPITAL, "u", "TREAT", "2026-05-01", "---" },
		{ "OPTOUT", "{" WHY("TREAT") ",'provision':[{'type':'permit','class':[" ITEM("basic") "]}]}", HOSPITAL, "u", "TREAT", "2026-05-01", "+--" },
		{ "OPTOUT", "{" WHY("TREAT") ",'provision':[{'type':'permit','class':[" ITEM("basic") "]}]}", HOSPITAL, "u", "HRESCH", "2026-05-01", "---" },
		/* Without a policy that says which, the root does. */
		{ NULL, "{'type':'permit','class':[" ITEM("basic") "," ITEM("medication") "]}", CARE, "u", "TREAT", "2026-05-01", "+.+" },
		{ NULL, "{'type':'deny','class':[" ITEM("basic") "," ITEM("medication") "]}", CARE, "u", "TREAT", "2026-05-01", "-.-" },
		/* Exceptions to exceptions; the innermost that applies decides. */
		{ "OPTIN", "{'type':'permit','provision':[{'type':'deny','class':[" ITEM("medication") "]}]}", CARE, "u", "TREAT", "2026-05-01", "++-" },
		{ "OPTIN",
		    "{'type':'permit','provision':[{'type':'deny','class':[" ITEM("medication") "],'provision':[{'type':'permit',"
		    TO("Organization/kasama-hospital") "}]}]}", HOSPITAL, "u", "TREAT", "2026-05-01", "+++" },
		{ "OPTIN",
		    "{'type':'permit','provision':[{'type':'deny','class':[" ITEM("medication") "],'provision':[{'type':'permit',"
		    TO("Organization/kasama-hospital") "}]}]}", CARE, "u", "TREAT", "2026-05-01", "++-" },
		{ NULL, "{'type':'deny','provision':[{'type':'permit','class':[" ITEM("basic") "]}]}", CARE, "u", "TREAT", "2026-05-01", "+--" },
		/* What stands in a rule reaches no further than the rule. */
		{ "OPTIN", "{'type':'permit','class':[" ITEM("basic") "],'provision':[{'type':'deny'}]}", CARE, "u", "TREAT", "2026-05-01", "-.." },
		{ NULL, "{'type':'deny','class':[" ITEM("basic") "],'provision':[{'type':'permit','class':[" ITEM("medication") "]}]}", CARE, "u", "TREAT",
		    "2026-05-01", "-.." },
		/* Side by side, denying wins, in either order. */
		{ "OPTIN", "{'type':'permit','provision':[{'type':'deny','class':[" ITEM("basic") "]},{'type':'permit','class':[" ITEM("basic") "]}]}", CARE,
		    "u", "TREAT", "2026-05-01", "-++" },
		{ "OPTIN", "{'type':'permit','provision':[{'type':'permit','class':[" ITEM("basic") "]},{'type':'deny','class':[" ITEM("basic") "]}]}", CARE,
		    "u", "TREAT", "2026-05-01", "-++" },
		/* Actors: any of them; a user is who the token names, exactly. */
		{ "OPTIN", "{'type':'permit','actor':[" BY("Organization/care-office") "," BY("Practitioner/x") "]}", CARE, "u", "TREAT", "2026-05-01", "+++" },
		{ "OPTIN", "{'type':'permit','actor':[" BY("Organization/care-office") "," BY("Practitioner/x") "]}", HOSPITAL, "Practitioner/x", "TREAT",
		    "2026-05-01", "+++" },
		{ "OPTIN", "{'type':'permit','actor':[" BY("Organization/care-office") "," BY("Practitioner/x") "]}", HOSPITAL, "Practitioner/xy", "TREAT",
		    "2026-05-01", "..." },
		{ "OPTIN", "{'type':'permit','actor':[" BY("Practitioner/x") "]}", HOSPITAL, "x", "TREAT", "2026-05-01", "..." },
		{ "OPTIN", "{'type':'permit','actor':[" BY("Practitioner/x") "]}", HOSPITAL, NULL, "TREAT", "2026-05-01", "..." },
		{ "OPTIN", "{'type':'deny','actor':[" BY("Practitioner/x") "]}", HOSPITAL, NULL, "TREAT", "2026-05-01", "---" },
		{ "OPTIN", "{'type':'deny','actor':[" BY("Practitioner/x") "]}", HOSPITAL, "y", "TREAT", "2026-05-01", "..." },
		{ "OPTIN",
		    "{'type':'permit','actor':[{" ROLE ",'reference':{'identifier':{'system':'" CONSENT_INSTITUTION_SYSTEM "','value':'care-office'}}}]}", CARE,
		    "u", "TREAT", "2026-05-01", "+++" },
		/* Purposes: permitted is the very code, denied is what is beneath it, too (v3 ActReason: BTG is-a ETREAT is-a TREAT). */
		{ "OPTIN", "{'type':'permit'," WHY("TREAT") "}", CARE, "u", "TREAT", "2026-05-01", "+++" },
		{ "OPTIN", "{'type':'permit'," WHY("TREAT") "}", CARE, "u", "ETREAT", "2026-05-01", "..." },
		{ "OPTIN", "{'type':'deny'," WHY("TREAT") "}", CARE, "u", "BTG", "2026-05-01", "---" },
		{ "OPTIN", "{'type':'deny'," WHY("ETREAT") "}", CARE, "u", "TREAT", "2026-05-01", "..." },
		{ "OPTIN", "{'type':'deny'," WHY("HRESCH") "}", CARE, "u", "TREAT", "2026-05-01", "..." },
		{ "OPTIN", "{'type':'deny'," WHY("PurposeOfUse") "}", CARE, "u", "CLINTRCH", "2026-05-01", "---" },
		{ "OPTIN", "{'type':'permit'," WHY("TREAT") "}", CARE, "u", NULL, "2026-05-01", "..." },
		{ "OPTIN", "{'type':'deny'," WHY("TREAT") "}", CARE, "u", NULL, "2026-05-01", "---" },
		/* Period: both ends are within it (R4 Period); days are the site's. */
		{ "OPTIN", "{'type':'permit','period':{'start':'2026-04-01','end':'2027-03-31'}}", CARE, "u", "TREAT", "2026-03-31T23:59:59.999999+09:00", "..." },
		{ "OPTIN", "{'type':'permit','period':{'start':'2026-04-01','end':'2027-03-31'}}", CARE, "u", "TREAT", "2026-04-01T00:00:00+09:00", "+++" },
		{ "OPTIN", "{'type':'permit','period':{'start':'2026-04-01','end':'2027-03-31'}}", CARE, "u", "TREAT", "2027-03-31T23:59:59.999999+09:00", "+++" },
		{ "OPTIN", "{'type':'permit','period':{'start':'2026-04-01','end':'2027-03-31'}}", CARE, "u", "TREAT", "2027-04-01T00:00:00+09:00", "..." },
		{ "OPTIN", "{'type':'permit','period':{'end':'2026'}}", CARE, "u", "TREAT", "2026-12-31", "+++" },
		{ "OPTIN", "{'type':'permit','period':{'end':'2026'}}", CARE, "u", "TREAT", "2027-01-01", "..." },
		{ "OPTIN", "{'type':'permit','period':{'start':'2026'}}", CARE, "u", "TREAT", "2099-01-01", "+++" },
		{ "OPTIN", "{'type':'permit','period':{'start':'2027','end':'2026'}}", CARE, "u", "TREAT", "2026-06-01", "..." },
		/* All conditions of a rule must hold. */
		{ "OPTIN", "{'type':'permit'," TO("Organization/care-office") "," WHY("TREAT") ",'class':[" ITEM("basic") "]}", CARE, "u", "TREAT", "2026-05-01",
		    "+.." },
		{ "OPTIN", "{'type':'permit'," TO("Organization/care-office") "," WHY("TREAT") ",'class':[" ITEM("basic") "]}", CARE, "u", "HPAYMT",
		    "2026-05-01", "..." },
		/* Without knowing the record, what it is about can't be permitted, and is denied. */
		{ "OPTIN", "{'type':'permit','class':[" TYPE("Observation") "]}", CARE, "u", "TREAT", "2026-05-01", "..." },
		{ "OPTIN", "{'type':'deny','class':[" TYPE("Observation") "]}", CARE, "u", "TREAT", "2026-05-01", "---" },
		{ "OPTIN", "{'type':'permit'," LOINC("1-8") "}", CARE, "u", "TREAT", "2026-05-01", "..." },
		{ "OPTIN", "{'type':'deny'," LOINC("1-8") "}", CARE, "u", "TREAT", "2026-05-01", "---" },
		{ "OPTIN", "{'type':'permit'," LOINC("1-8") ",'provision':[{'type':'deny','class':[" ITEM("basic") "]}]}", CARE, "u", "TREAT", "2026-05-01", "-.." },
		{ "OPTIN", "{'type':'deny','provision':[{'type':'permit'," LOINC("1-8") "}]}", CARE, "u", "TREAT", "2026-05-01", "---" },
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct consent_question question = { .institution = rows[i].institution, .user = slice_text(rows[i].user),
			.purpose = slice_text(rows[i].purpose), .resource = SCHEMA_NONE, .now = moment(rows[i].day) };
		const char *said = verdict(compiled(consent(rows[i].policy, rows[i].provision)), &question);

		if (strcmp(said, rows[i].expected) != 0)
			fail_msg("row %zu: %s, not %s: %s", i, said, rows[i].expected, rows[i].provision);
		arena_reset(&arena);
	}
}

/* The record's own type and codes. */
static void
records(void **state)
{
	(void)state;
	static const char *const observation = "{'resourceType':'Observation','contained':[{'resourceType':'Specimen','id':'s','type':{'coding':["
	                                       "{'system':'urn:kind','code':'blood'}]}}],'status':'final','category':[{'coding':[{'system':"
	                                       "'http://loinc.org','code':'ABC-1'}]}],'code':{'coding':[{'system':'http://loinc.org','code':'%s'},"
	                                       "{'code':'L-1'}]},'component':[{'code':{'coding':[{'system':'http://loinc.org','code':'8480-6'}]}}]}";
	static const struct {
		const char *provision, *code, *expected;
		bool fine;
	} rows[] = {
		{ "{'type':'permit','class':[" TYPE("Observation") "]}", "4548-4", "+++", true },
		{ "{'type':'permit','class':[" TYPE("Condition") "]}", "4548-4", "...", true },
		{ "{'type':'permit','class':[" TYPE("Condition") "," ITEM("basic") "]}", "4548-4", "+..", true },
		{ "{'type':'deny','class':[" TYPE("Condition") "]}", "4548-4", "...", true },
		{ "{'type':'deny','class':[" TYPE("Condition") "," TYPE("Observation") "]}", "4548-4", "---", true },
		{ "{'type':'permit'," LOINC("4548-4") "}", "4548-4", "+++", true },
		{ "{'type':'permit'," LOINC("4548-4") "}", "4548-5", "...", true },
		/* "If this code is found in an instance": to deny, anywhere and in any case; to permit, as what the record is. */
		{ "{'type':'permit'," LOINC("8480-6") "}", "85354-9", "...", true },
		{ "{'type':'deny'," LOINC("8480-6") "}", "85354-9", "---", true },
		{ "{'type':'permit'," LOINC("l-1") "}", "4548-4", "...", true },
		{ "{'type':'deny'," LOINC("l-1") "}", "4548-4", "---", true },
		{ "{'type':'permit','code':[{'coding':[{'system':'urn:kind','code':'blood'}]}]}", "4548-4", "...", true },
		{ "{'type':'deny','code':[{'coding':[{'system':'urn:kind','code':'blood'}]}]}", "4548-4", "---", true },
		{ "{'type':'deny','code':[{'coding':[{'system':'urn:kind','code':'hair'}]}]}", "4548-4", "...", true },
		/* Found as what it only is about, and as what it is. */
		{ "{'type':'permit','code':[{'coding':[{'system':'http://loinc.org','code':'8480-6'},{'system':'http://loinc.org','code':'abc-1'},"
		  "{'system':'http://loinc.org','code':'4548-4'}]}]}",
		    "4548-4", "+++", true },
		{ "{'type':'permit','code':[{'coding':[{'system':'urn:x','code':'y'},{'system':'http://loinc.org','code':'4548-4'}]}]}", "4548-4", "+++", true },
		{ "{'type':'permit','code':[{'coding':[{'system':'urn:x','code':'4548-4'}]}]}", "4548-4", "...", true },
		{ "{'type':'deny','code':[{'coding':[{'system':'urn:x','code':'4548-4'}]}]}", "4548-4", "...", true },
		{ "{'type':'permit','provision':[{'type':'deny'," LOINC("4548-4") "}]}", "4548-4", "---", true },
		{ "{'type':'permit','provision':[{'type':'deny'," LOINC("4548-4") "}]}", "718-7", "+++", true },
		{ "{'type':'permit','class':[" ITEM("basic") "]," WHY("TREAT") "," TO("Practitioner/u") "}", "718-7", "...", false },
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct consent_question question = hospital;
		struct buffer buffer;
		struct slice entries, form = compiled(consent("OPTIN", rows[i].provision));

		buffer_init(&buffer, 0);
		const struct node *node = tree(arena_print(&arena, observation, rows[i].code).data);

		extract_entries(node, &arena, &buffer);
		entries = buffer_slice(&buffer);
		question.entries = &entries;
		question.resource = node->type->resource;
		const char *said = verdict(form, &question);

		if (strcmp(said, rows[i].expected) != 0)
			fail_msg("row %zu: %s, not %s: %s", i, said, rows[i].expected, rows[i].provision);
		assert_int_equal(consent_is_fine(form), rows[i].fine);
		buffer_free(&buffer);
		arena_reset(&arena);
	}
}

/* Each element that isn't evaluated is named, and all of them are. */
static void
what_is_refused(void **state)
{
	(void)state;
	static const struct {
		const char *policy, *provision, *expected;
	} rows[] = {
		{ "OPTIN", NULL, "Consent.provision" },
		{ NULL, NULL, "Consent.provision" },
		{ NULL, "{" WHY("TREAT") "}", "Consent.provision.type" },
		{ NULL, "{'provision':[{'type':'permit'}]}", "Consent.provision.type" },
		{ "OPTIN", "{" WHY("TREAT") "}", "Consent.provision.type" },
		{ "OPTOUT", "{" WHY("TREAT") "}", "Consent.provision.type" },
		{ "OPTOUT", "{'type':'permit'}", "Consent.provision.type" },
		{ "EMRGONLY", "{'type':'permit'}", "Consent.policyRule.coding[0]" },
		{ "NOCONSENT", "{'type':'permit'}", "Consent.policyRule.coding[0]" },
		{ "OPTIN", "{'type':'permit','provision':[{" WHY("TREAT") "}]}", "Consent.provision.provision[0].type" },
		{ "OPTIN", "{'type':'permit','securityLabel':[{'code':'R'}]}", "Consent.provision.securityLabel[0]" },
		{ "OPTIN", "{'type':'permit','action':[{'text':'access'}]}", "Consent.provision.action[0]" },
		{ "OPTIN", "{'type':'permit','dataPeriod':{'start':'2020'}}", "Consent.provision.dataPeriod" },
		{ "OPTIN", "{'type':'permit','data':[{'meaning':'instance','reference':{'reference':'Task/1'}}]}", "Consent.provision.data[0]" },
		{ "OPTIN", "{'type':'permit','modifierExtension':[{'url':'urn:x','valueCode':'a'}]}", "Consent.provision.modifierExtension[0]" },
		{ "OPTIN", "{'type':'permit','securityLabel':[{'code':'R'}],'provision':[{'type':'deny','dataPeriod':{'start':'2020'}}]}",
		    "Consent.provision.securityLabel[0] Consent.provision.provision[0].dataPeriod" },
		{ "OPTIN", "{'type':'permit','period':{'extension':[{'url':'urn:x','valueCode':'a'}]}}", "Consent.provision.period" },
		{ "OPTIN", "{'type':'permit','period':{'_end':{'extension':[{'url':'urn:x','valueCode':'a'}]}}}", "Consent.provision.period.end" },
		{ "OPTIN", "{'type':'permit'," TO("Organization/nobody") "}", "Consent.provision.actor[0].reference" },
		{ "OPTIN", "{'type':'permit'," TO("Organization/care-office/_history/1") "}", "Consent.provision.actor[0].reference" },
		{ "OPTIN", "{'type':'permit'," TO("https://example.org/fhir/Organization/care-office") "}", "Consent.provision.actor[0].reference" },
		{ "OPTIN", "{'type':'permit'," TO("Group/g") "}", "Consent.provision.actor[0].reference" },
		{ "OPTIN", "{'type':'permit'," TO("#o") "}", "Consent.provision.actor[0].reference" },
		{ "OPTIN", "{'type':'permit','actor':[{" ROLE ",'reference':{'display':'Care'}}]}", "Consent.provision.actor[0].reference" },
		{ "OPTIN", "{'type':'permit','actor':[{" ROLE ",'reference':{'identifier':{'system':'urn:x','value':'care-office'}}}]}",
		    "Consent.provision.actor[0].reference" },
		{ "OPTIN", "{'type':'permit','actor':[" BY("Organization/care-office") ",{'role':{'text':'PRCP'},'reference':{'reference':'Practitioner/x'}}]}",
		    "Consent.provision.actor[1].role" },
		{ "OPTIN", "{'type':'permit','actor':[{'modifierExtension':[{'url':'urn:x','valueCode':'a'}]," ROLE
		           ",'reference':{'reference':'Practitioner/x'}}]}",
		    "Consent.provision.actor[0].modifierExtension[0]" },
		{ "OPTIN", "{'type':'permit','purpose':[{'code':'TREAT'}]}", "Consent.provision.purpose[0]" },
		{ "OPTIN", "{'type':'permit'," WHY("PATHWEAR") "}", "Consent.provision.purpose[0]" },
		{ "OPTIN", "{'type':'permit'," WHY("treat") "}", "Consent.provision.purpose[0]" },
		{ "OPTIN", "{'type':'permit','class':[" ITEM("basic") "," ITEM("nothing") "]}", "Consent.provision.class[1]" },
		{ "OPTIN", "{'type':'permit','class':[{'code':'basic'}]}", "Consent.provision.class[0]" },
		{ "OPTIN", "{'type':'permit','class':[" TYPE("Resource") "]}", "Consent.provision.class[0]" },
		{ "OPTIN", "{'type':'permit','class':[{'system':'urn:ietf:bcp:13','code':'application/hl7-cda+xml'}]}", "Consent.provision.class[0]" },
		{ "OPTIN", "{'type':'permit','code':[{'text':'HbA1c'}]}", "Consent.provision.code[0]" },
		{ "OPTIN", "{'type':'permit','code':[{'coding':[{'code':'4548-4'}]}]}", "Consent.provision.code[0].coding[0]" },
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const char *said = refused(consent(rows[i].policy, rows[i].provision));

		if (strcmp(said, rows[i].expected) != 0)
			fail_msg("row %zu: \"%s\", not \"%s\": %s", i, said, rows[i].expected, rows[i].provision);
		arena_reset(&arena);
	}
}

#define PRIVACY "'scope':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/consentscope','code':'patient-privacy'}]}"
#define REST "'category':[{'text':'x'}],'provision':{'type':'permit'}}"

static void
the_head(void **state)
{
	(void)state;
	static const struct {
		const char *json, *expected;
	} rows[] = {
		{ "{'resourceType':'Consent','status':'active'," PRIVACY ",'patient':{'reference':'Patient/p'}," REST, "" },
		{ "{'resourceType':'Consent','status':'proposed'," PRIVACY ",'patient':{'reference':'Patient/p'}," REST, "Consent.status" },
		{ "{'resourceType':'Consent','status':'entered-in-error'," PRIVACY ",'patient':{'reference':'Patient/p'}," REST, "Consent.status" },
		{ "{'resourceType':'Consent','status':'active'," PRIVACY "," REST, "Consent.patient" },
		{ "{'resourceType':'Consent','status':'active'," PRIVACY ",'patient':{'display':'x'}," REST, "Consent.patient" },
		{ "{'resourceType':'Consent','status':'active'," PRIVACY ",'patient':{'reference':'https://example.org/Patient/p'}," REST, "Consent.patient" },
		{ "{'resourceType':'Consent','status':'active','scope':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/consentscope','code':"
		  "'research'}]},'patient':{'reference':'Patient/p'}," REST,
		    "Consent.scope" },
		{ "{'resourceType':'Consent','status':'active','scope':{'text':'patient-privacy'},'patient':{'reference':'Patient/p'}," REST, "Consent.scope" },
		{ "{'resourceType':'Consent','implicitRules':'urn:x','status':'active'," PRIVACY ",'patient':{'reference':'Patient/p'}," REST,
		    "Consent.implicitRules" },
		{ "{'resourceType':'Consent','modifierExtension':[{'url':'urn:x','valueCode':'a'}],'status':'active'," PRIVACY
		  ",'patient':{'reference':'Patient/p'}," REST,
		    "Consent.modifierExtension[0]" },
		{ "{'resourceType':'Consent','status':'active'," PRIVACY ",'patient':{'reference':'Patient/p'},'policy':[{'uri':'urn:x','modifierExtension':["
		  "{'url':'urn:x','valueCode':'a'}]}]," REST,
		    "Consent.policy[0].modifierExtension[0]" },
		/* A policy that says nothing of opting: the root decides. Both at once: nobody does. */
		{ "{'resourceType':'Consent','status':'active'," PRIVACY ",'patient':{'reference':'Patient/p'},'policy':[{'uri':'urn:x'}]," REST, "" },
		{ "{'resourceType':'Consent','status':'active'," PRIVACY
		  ",'patient':{'reference':'Patient/p'},'policyRule':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/consentpolicycodes','code':"
		  "'hipaa-auth'}]}," REST,
		    "" },
		{ "{'resourceType':'Consent','status':'active'," PRIVACY
		  ",'patient':{'reference':'Patient/p'},'policyRule':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/v3-ActCode','code':'OPTIN'},"
		  "{'system':'http://terminology.hl7.org/CodeSystem/v3-ActCode','code':'OPTOUT'}]}," REST,
		    "Consent.policyRule" },
		{ "{'resourceType':'Patient'}", "Patient" },
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const char *said = refused(tree(rows[i].json));

		if (strcmp(said, rows[i].expected) != 0)
			fail_msg("row %zu: \"%s\", not \"%s\"", i, said, rows[i].expected);
	}
	assert_slice(consent_patient(tree(rows[0].json)), "p");
	assert_null(consent_patient(tree(rows[4].json)).data);
	assert_null(consent_patient(tree(rows[14].json)).data);
	arena_reset(&arena);
}

static struct slice
repeated(const char *unit, size_t count, const char *between)
{
	struct buffer buffer;

	buffer_init(&buffer, 0);
	for (size_t i = 0; i < count; i++)
		buffer_print(&buffer, "%s%s", i > 0 ? between : "", unit);
	struct slice out = arena_copy(&arena, buffer_slice(&buffer));

	buffer_free(&buffer);
	return out;
}

static void
limits(void **state)
{
	(void)state;
	for (size_t more = 0; more < 2; more++) {
		/* So many levels: the last is the type alone. */
		struct slice head = repeated("{'type':'permit','provision':[", CONSENT_DEPTH_MOST - 1 + more, "");
		struct slice tail = repeated("]}", CONSENT_DEPTH_MOST - 1 + more, "");
		const struct node *deep = consent("OPTIN", arena_print(&arena, "%s{'type':'deny'}%s", head.data, tail.data).data);

		if (more == 0)
			assert_string_equal(verdict(compiled(deep), &hospital), "---");
		else
			assert_non_null(strstr(refused(deep), "provision[0]"));
		arena_reset(&arena);

		struct slice many = repeated("{'type':'deny'}", CONSENT_RULES_MOST - 1 + more, ",");
		const struct node *wide = consent("OPTIN", arena_print(&arena, "{'type':'permit','provision':[%s]}", many.data).data);

		assert_string_equal(refused(wide), more == 0 ? "" : "Consent.provision.provision[999]");
		arena_reset(&arena);

		struct slice codings = repeated("{'system':'urn:x','code':'y'}", CONSENT_CODES_MOST + more, ",");
		const struct node *coded = consent("OPTIN", arena_print(&arena, "{'type':'permit','code':[{'coding':[%s]}]}", codings.data).data);

		assert_string_equal(refused(coded), more == 0 ? "" : "Consent.provision.code[0].coding[500]");
		arena_reset(&arena);

		struct slice purposes = repeated("{'system':'http://terminology.hl7.org/CodeSystem/v3-ActReason','code':'BTG'}", CONSENT_CODES_MOST + more, ",");
		const struct node *reasoned = consent("OPTIN", arena_print(&arena, "{'type':'permit','purpose':[%s]}", purposes.data).data);

		assert_string_equal(refused(reasoned), more == 0 ? "" : "Consent.provision.purpose[500]");
		arena_reset(&arena);

		struct slice text = repeated("x", CONSENT_TEXT_MOST + more, "");
		const struct node *lengthy =
		    consent("OPTIN", arena_print(&arena, "{'type':'permit','code':[{'coding':[{'system':'urn:x','code':'%s'}]}]}", text.data).data);

		assert_string_equal(refused(lengthy), more == 0 ? "" : "Consent.provision.code[0].coding[0]");
		lengthy = consent("OPTIN", arena_print(&arena, "{'type':'permit','code':[{'coding':[{'system':'%s','code':'x'}]}]}", text.data).data);
		assert_string_equal(refused(lengthy), more == 0 ? "" : "Consent.provision.code[0].coding[0]");
		arena_reset(&arena);
	}
	/* However much is wrong, it takes no longer than it is long. */
	struct slice wrong = repeated("{'code':'x'}", 200000, ",");
	struct faults faults;
	struct slice out;

	faults_init(&faults, &arena);
	assert_false(consent_compile(
	    consent("OPTIN", arena_print(&arena, "{'type':'permit','purpose':[%s],'class':[%s]}", wrong.data, wrong.data).data), &site, &arena, &out,
	    &faults));
	assert_int_equal(faults.count + faults.left_out, 500 + 1 + 200000);
	arena_reset(&arena);
	/* Head, rule and condition take 36 bytes, an actor 14 and its id's length. */
	for (size_t more = 0; more < 2; more++) {
		struct slice actors = repeated(BY("Practitioner/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"), 884, ",");
		const struct node *big = consent("OPTIN",
		    arena_print(&arena, "{'type':'permit','actor':[%s,%s,%s]}", actors.data, BY("Practitioner/aaaaaaaaaaaaaaaaaaaaaaaaaaaa"),
		        more == 0 ? BY("Practitioner/aaaaaaaaaaaaaaaaaaaaaaaaaaaa") : BY("Practitioner/aaaaaaaaaaaaaaaaaaaaaaaaaaaaa")).data);

		if (more == 0)
			assert_int_equal(compiled(big).length, CONSENT_BYTES_MOST);
		else
			assert_string_equal(refused(big), "Consent");
		arena_reset(&arena);
	}
}

static const char intricate[] =
    "{'type':'permit','period':{'start':'2026-04-01','end':'2027-03-31'},'actor':[" BY("Organization/kasama-hospital") "," BY("Practitioner/x")
    "]," WHY("TREAT") ",'class':[" ITEM("basic") "," ITEM("health-check") "," TYPE("Observation") "],'provision':[{'type':'deny'," LOINC("8480-6")
    "},{'type':'deny','class':[" ITEM("basic") "],'provision':[{'type':'permit'," WHY("TREAT") "}]}]}";

/* Cut anywhere, or with any bit or byte changed, it permits nothing and denies all. */
static void
damage(void **state)
{
	(void)state;
	struct slice form = compiled(consent("OPTINR", intricate)), entries = SLICE("");
	struct consent_question question = { .institution = HOSPITAL, .user = SLICE("u"), .purpose = SLICE("TREAT"), .resource = 0,
		.entries = &entries, .now = moment("2026-05-01") };

	assert_string_equal(verdict(form, &question), "++.");
	for (size_t length = 0; length < form.length; length++) {
		/* As long as it is, so that reading behind it is noticed. */
		char *part = malloc(length > 0 ? length : 1);

		assert_non_null(part);
		memcpy(part, form.data, length);
		assert_string_equal(verdict(slice_of(part, length), &question), "---");
		assert_false(consent_intact(slice_of(part, length)));
		free(part);
	}
	assert_string_equal(verdict(SLICE_NONE, &question), "---");
	char *copy = (char *)arena_copy(&arena, form).data;

	for (size_t i = 0; i < form.length; i++)
		for (unsigned byte = 0; byte < 256; byte++)
			if ((uint8_t)form.data[i] != byte) {
				uint64_t permitted, denied;

				copy[i] = (char)byte;
				consent_evaluate(slice_of(copy, form.length), &question, ITEMS, &permitted, &denied);
				assert_int_equal(permitted, 0);
				assert_int_equal(denied, ITEMS);
				copy[i] = form.data[i];
			}
	assert_string_equal(verdict(slice_of(copy, form.length), &question), "++.");
	arena_reset(&arena);
}

static void
note_institution(void *context, uint32_t institution)
{
	*(unsigned *)context |= 1u << institution;
}

static void
put_number(struct buffer *out, uint64_t number, size_t bytes)
{
	for (size_t i = 0; i < bytes; i++)
		buffer_byte(out, (char)(number >> 8 * i & 0xFF));
}

/* A form of these rules, with the right length and checksum: as somebody might make who can write to the store's files. */
static struct slice
forged(struct slice rules)
{
	struct buffer out;

	buffer_init(&out, 0);
	put_number(&out, FORM_VERSION, 4);
	put_number(&out, FORM_HEAD + rules.length, 4);
	put_number(&out, 0, 8);
	buffer_put(&out, rules);
	struct slice form = arena_copy(&arena, buffer_slice(&out));
	uint64_t sum = form_checksum(form);

	for (size_t i = 0; i < 8; i++)
		((char *)form.data)[8 + i] = (char)(sum >> 8 * i & 0xFF);
	buffer_free(&out);
	assert_true(consent_intact(form));
	return form;
}

/* A rule that permits all, and behind or within it what isn't whole: all is denied. */
static void
forms_that_nobody_made(void **state)
{
	(void)state;
	static const struct {
		uint64_t kind, count;
		struct slice values;
		const char *expected;
	} rows[] = {
		{ FORM_ACTOR, 1, { "\0\1\0\0\0", 5 }, "+++" },
		{ FORM_PURPOSE, 1, { "\0\5TREAT", 7 }, "+++" },
		{ FORM_CLASS, 0, { "\7\0\0\0\0\0\0\0", 8 }, "+++" },
		{ FORM_PERIOD, 1, { "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 15 }, "---" },
		{ FORM_ACTOR, 1, { "\0\2\0\0", 4 }, "---" },
		{ FORM_ACTOR, 1, { "\5abcd", 5 }, "---" },
		{ FORM_PURPOSE, 1, { "\0\5TREA", 6 }, "---" },
		{ FORM_PURPOSE, 1, { "\0", 1 }, "---" },
		{ FORM_CLASS, 0, { "\7\0\0\0\0\0\0", 7 }, "---" },
		{ FORM_CLASS, 1, { "\7\0\0\0\0\0\0\0", 8 }, "---" },
		{ FORM_CODE, 1, { "\1\0s\1\0", 5 }, "---" },
		{ FORM_KINDS, 1, { "", 0 }, "---" },
	};
	static const char observation[] = "{'resourceType':'Observation','status':'final','code':{'coding':[{'system':'s','code':'c'}]}}";
	struct buffer entries, rules;
	struct slice all;
	struct consent_question question = hospital;

	buffer_init(&entries, 0);
	extract_entries(tree(observation), &arena, &entries);
	all = buffer_slice(&entries);
	question.entries = &all;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		buffer_init(&rules, 0);
		put_number(&rules, FORM_PERMIT, 4);
		put_number(&rules, 0, 4);
		put_number(&rules, FORM_RULE, 4);
		put_number(&rules, FORM_PERMIT, 4);
		put_number(&rules, FORM_CONDITION + rows[i].values.length, 4);
		put_number(&rules, FORM_RULE + FORM_CONDITION + rows[i].values.length, 4);
		put_number(&rules, rows[i].kind, 2);
		put_number(&rules, rows[i].count, 2);
		put_number(&rules, rows[i].values.length, 4);
		buffer_put(&rules, rows[i].values);
		const char *said = verdict(forged(buffer_slice(&rules)), &question);

		if (strcmp(said, rows[i].expected) != 0)
			fail_msg("row %zu: %s", i, said);
		/* A rule cut short. */
		buffer_cut(&rules, FORM_RULE + 5);
		assert_string_equal(verdict(forged(buffer_slice(&rules)), &question), "---");
		buffer_free(&rules);
	}
	/* Heads that don't hold together: type, bytes of conditions, bytes of all; and a condition longer than there is. */
	static const struct {
		uint64_t type, own, size, kind, length;
	} heads[] = {
		{ FORM_TYPES, FORM_CONDITION, FORM_RULE + FORM_CONDITION, FORM_CLASS, 0 },
		{ FORM_PERMIT, FORM_CONDITION + 1, FORM_RULE + FORM_CONDITION, FORM_ACTOR, 0 },
		{ FORM_PERMIT, 0, FORM_RULE - 1, FORM_ACTOR, 0 },
		{ FORM_PERMIT, 0, FORM_RULE + FORM_CONDITION + 1, FORM_ACTOR, 0 },
		{ FORM_PERMIT, FORM_CONDITION - 1, FORM_RULE + FORM_CONDITION, FORM_ACTOR, 0 },
		{ FORM_PERMIT, FORM_CONDITION, FORM_RULE + FORM_CONDITION, FORM_ACTOR, 1 },
	};

	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
		buffer_init(&rules, 0);
		put_number(&rules, FORM_PERMIT, 4);
		put_number(&rules, 0, 4);
		put_number(&rules, FORM_RULE, 4);
		put_number(&rules, heads[i].type, 4);
		put_number(&rules, heads[i].own, 4);
		put_number(&rules, heads[i].size, 4);
		put_number(&rules, heads[i].kind, 4);
		put_number(&rules, heads[i].length, 4);
		assert_string_equal(verdict(forged(buffer_slice(&rules)), &question), "---");
		buffer_free(&rules);
	}
	/* Deeper than any Consent. */
	for (unsigned more = 0; more < 2; more++) {
		unsigned depth = CONSENT_DEPTH_MOST + more, seen = 0;

		buffer_init(&rules, 0);
		for (unsigned i = 0; i < depth; i++) {
			put_number(&rules, i + 1 == depth ? FORM_PERMIT : FORM_SILENT, 4);
			put_number(&rules, 0, 4);
			put_number(&rules, (uint64_t)FORM_RULE * (depth - i), 4);
		}
		assert_string_equal(verdict(forged(buffer_slice(&rules)), &question), more == 0 ? "+++" : "---");
		assert_int_equal(consent_institutions(forged(buffer_slice(&rules)), note_institution, &seen), more == 0);
		buffer_free(&rules);
	}
	buffer_free(&entries);
	arena_reset(&arena);
}

static void
who_may_be_permitted(void **state)
{
	(void)state;
	static const struct {
		const char *provision;
		bool all;
		unsigned institutions;
	} rows[] = {
		{ "{'type':'permit'}", true, 0 },
		{ "{'type':'deny'}", false, 0 },
		{ "{'type':'permit'," TO("Organization/care-office") "}", false, 1u << CARE },
		{ "{'type':'deny'," TO("Organization/care-office") "}", false, 0 },
		{ "{'type':'permit','actor':[" BY("Organization/care-office") "," BY("Organization/kasama-hospital") "]}", false, 1u << CARE | 1u << HOSPITAL },
		{ "{'type':'permit'," TO("Practitioner/x") "}", true, 0 },
		{ "{" TO("Organization/care-office") ",'provision':[{'type':'permit'," WHY("TREAT") "}]}", false, 1u << CARE },
		{ "{'type':'deny','provision':[{'type':'permit'," TO("Organization/care-office") "}]}", false, 1u << CARE },
		{ "{'type':'deny'," TO("Organization/care-office") ",'provision':[{'type':'permit'}]}", false, 1u << CARE },
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		unsigned seen = 0;
		bool all = consent_institutions(compiled(consent("OPTIN", rows[i].provision)), note_institution, &seen);

		if (all != rows[i].all || seen != rows[i].institutions)
			fail_msg("row %zu: %d %x", i, all, seen);
	}
	arena_reset(&arena);
}

static void
summaries(void **state)
{
	(void)state;
	static const struct {
		const char *policy, *provision, *ja, *en;
	} rows[] = {
		{ "OPTIN",
		    "{'type':'permit'," TO("Organization/kasama-hospital") ",'class':[" ITEM("health-check") "]," WHY("TREAT")
		    ",'period':{'start':'2026-04-01','end':'2027-03-31'}}",
		    "許可: kasama-hospital に health-check（TREAT、2026-04-01〜2027-03-31）\n",
		    "permits: health-check to kasama-hospital (TREAT, 2026-04-01 to 2027-03-31)\n" },
		{ "OPTOUT", NULL, "拒否: 以下で許可されたもの以外のすべて\n", "denies: all that isn't permitted below\n" },
		{ "OPTOUTE", "{" TO("Practitioner/x") ",'provision':[{'type':'permit','class':[" TYPE("Condition") "]," LOINC("1-8") ",'period':{'end':'2026-04-01T09:30:00+09:00'}}]}",
		    "拒否: 以下で許可されたもの以外のすべて\n範囲: Practitioner/x に すべての項目\n"
		    "  ただし 許可: すべての利用者 に Condition（コード http://loinc.org|1-8、〜2026-04-01 09:30:00）\n",
		    "denies: all that isn't permitted below\nwithin: all items to Practitioner/x\n"
		    "  except permits: Condition to everybody (codes http://loinc.org|1-8, to 2026-04-01 09:30:00)\n" },
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		for (int japanese = 0; japanese < 2; japanese++) {
			struct buffer out;

			buffer_init(&out, 0);
			consent_summary(compiled(consent(rows[i].policy, rows[i].provision)), &site, japanese == 1, &out);
			assert_slice(buffer_slice(&out), japanese == 1 ? rows[i].ja : rows[i].en);
			buffer_free(&out);
		}
	struct buffer out;

	buffer_init(&out, 0);
	consent_summary(SLICE("x"), &site, false, &out);
	assert_slice(buffer_slice(&out), "this can't be read: it denies all\n");
	buffer_free(&out);
	arena_reset(&arena);
}

/* docs/consent.md says of each why. */
static void
official_examples(void **state)
{
	(void)state;
	const char *data = test_shared_data();
	static const struct {
		const char *name, *refused;
	} rows[] = {
		{ "Emergency", "Consent.provision.actor[0].role Consent.provision.provision[0].actor[0].role" },
		{ "basic", "Consent.provision.type" },
		{ "notAuthor", "Consent.provision.actor[0].role Consent.provision.type" },
		{ "notOrg", "Consent.provision.action[0] Consent.provision.action[1]" },
		{ "notThem", "Consent.provision.action[0] Consent.provision.action[1] Consent.provision.type" },
		{ "notThis", "Consent.provision.data[0] Consent.provision.type" },
		{ "notTime", "Consent.provision.type" },
		{ "smartonfhir", "Consent.provision.provision[0].action[0]" },
	};

	if (data == NULL)
		skip();
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		char path[4500];

		snprintf(path, sizeof path, "%s/r4-examples/Consent-consent-example-%s.json", data, rows[i].name);
		struct slice json = read_file(path);
		const struct node *node = fixture_read(&arena, json);

		assert_non_null(node);
		assert_string_equal(refused(node), rows[i].refused);
		assert_slice(consent_patient(node), strcmp(rows[i].name, "smartonfhir") == 0 ? "xcda" : "f001");
		free((char *)json.data);
		arena_reset(&arena);
	}
}

/* What their narratives ask for, written so that it can be evaluated. */
static void
official_examples_evaluable(void **state)
{
	(void)state;
	struct consent_question question = hospital;
	/* Emergency: "an overall Deny, with an exception Permit of ETREAT". */
	struct slice form = compiled(consent("OPTOUT", "{'type':'permit'," TO("Organization/f001") "," WHY("ETREAT") "}"));

	question.institution = 3;
	question.purpose = SLICE("ETREAT");
	assert_string_equal(verdict(form, &question), "+++");
	question.purpose = SLICE("TREAT");
	assert_string_equal(verdict(form, &question), "---");
	question.institution = HOSPITAL;
	question.purpose = SLICE("ETREAT");
	assert_string_equal(verdict(form, &question), "---");
	/* notOrg: "withhold consent for disclosure to a specific provider organization", here under an assent for all others. */
	form = compiled(consent("OPTIN", "{'type':'permit','provision':[{'type':'deny'," TO("Organization/f001") "}]}"));
	assert_string_equal(verdict(form, &question), "+++");
	question.institution = 3;
	assert_string_equal(verdict(form, &question), "---");
	/* notThem: the same of one nurse. */
	form = compiled(consent("OPTIN", "{'type':'permit','provision':[{'type':'deny'," TO("Practitioner/f204") "}]}"));
	assert_string_equal(verdict(form, &question), "+++");
	question.user = SLICE("Practitioner/f204");
	assert_string_equal(verdict(form, &question), "---");
	/* smartonfhir: for half an hour, MedicationRequests. */
	form = compiled(consent("OPTIN",
	    "{'period':{'start':'2016-06-23T17:02:33+10:00','end':'2016-06-23T17:32:33+10:00'},'provision':[{'type':'permit','class':["
	    TYPE("MedicationRequest") "]}]}"));
	question.resource = schema_resource(SLICE("MedicationRequest"))->resource;
	question.now = moment("2016-06-23T07:02:33Z");
	assert_string_equal(verdict(form, &question), "+++");
	question.now = moment("2016-06-23T07:32:34Z");
	assert_string_equal(verdict(form, &question), "...");
	question.now = moment("2016-06-23T07:02:32Z");
	assert_string_equal(verdict(form, &question), "...");
	question.now = moment("2016-06-23T07:02:33Z");
	question.resource = schema_resource(SLICE("Observation"))->resource;
	assert_string_equal(verdict(form, &question), "...");
	arena_reset(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rules_and_exceptions),
		cmocka_unit_test(records),
		cmocka_unit_test(what_is_refused),
		cmocka_unit_test(the_head),
		cmocka_unit_test(limits),
		cmocka_unit_test(damage),
		cmocka_unit_test(forms_that_nobody_made),
		cmocka_unit_test(who_may_be_permitted),
		cmocka_unit_test(summaries),
		cmocka_unit_test(official_examples),
		cmocka_unit_test(official_examples_evaluable),
	};

	return cmocka_run_group_tests(tests, start, finish);
}
