/* What is extracted follows from the rules of the SDC guide (3.0.0, "Form Data Extraction", "Observation-based extraction");
 * each test quotes its rule. */
#include "tests/unit/test.h"

#include "profiles/validate/structure.h"
#include "resources/json_read.h"
#include "resources/json_write.h"
#include "resources/primitive/check.h"
#include "server/sdc/sdc.h"
#include "tests/unit/read_file.h"

#define EXTENSION "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-"
#define MARK(value) "'extension':[{'url':'" EXTENSION "observationExtract','valueBoolean':" value "}]"
#define RELATION(value) "'extension':[{'url':'" EXTENSION "observationExtract','valueCode':'" value "'}]"
#define CODE(code) "'code':[{'system':'urn:t','code':'" code "'}]"
#define ITEM(id, type) "'linkId':'" id "','type':'" type "'," CODE(id)
#define FORM(mark, items) "{'resourceType':'Questionnaire','status':'active','url':'urn:q'," mark ",'item':[" items "]}"
#define RESPONSE(items) \
	"{'resourceType':'QuestionnaireResponse','id':'r1','questionnaire':'urn:q','status':'completed','item':[" items "]}"

struct test {
	struct arena arena;
	struct faults faults;
	struct buffer text;
	struct node *response, *questionnaire;
	struct sdc_extraction extraction;
};

static struct node *
read_node(struct test *test, const char *json)
{
	struct slice copy = arena_copy(&test->arena, slice_text(json));
	char *at = (char *)(uintptr_t)copy.data;

	assert_non_null(copy.data);
	for (size_t i = 0; i < copy.length; i++)
		if (at[i] == '\'')
			at[i] = '"';
	struct faults faults;

	faults_init(&faults, &test->arena);
	struct node *node = json_read(&test->arena, copy, &faults);

	if (node == NULL || faults.errors)
		fail_msg("can't be read: %s: %.*s", json, SLICE_ARGS(faults.first->text));
	return node;
}

static void
extract(struct test *test, const char *questionnaire, const char *response)
{
	arena_init(&test->arena, 0);
	buffer_init(&test->text, 0);
	faults_init(&test->faults, &test->arena);
	test->questionnaire = read_node(test, questionnaire);
	test->response = read_node(test, response);
	assert_true(sdc_extract(test->response, test->questionnaire, &test->arena, &test->faults, &test->extraction));
	assert_false(test->faults.errors);
}

static void
forget(struct test *test)
{
	buffer_free(&test->text);
	arena_free(&test->arena);
}

/* The place of the Observation of that fullUrl, or the text itself. */
static struct slice
place_of(const struct test *test, struct slice reference)
{
	for (const struct sdc_observation *o = test->extraction.first; o != NULL; o = o->next)
		if (slice_equal(o->full_url, reference))
			return slice_from(o->identifier, strlen("r1#"));
	return reference;
}

static void
put_value(struct buffer *out, const struct node *node)
{
	const struct node *value = node_child(node, "value");

	if (value == NULL)
		return;
	buffer_byte(out, '=');
	if (value->text.data != NULL)
		buffer_put(out, value->text);
	else if (strcmp(value->type->name, "CodeableConcept") == 0)
		buffer_put(out, node_text(node_child(value, "coding"), "code"));
	else
		buffer_print(out, "%.*s %.*s", SLICE_ARGS(node_text(value, "value")), SLICE_ARGS(node_text(value, "unit")));
}

static void
put_references(const struct test *test, struct buffer *out, const struct node *node, const char *name, const char *before)
{
	for (const struct node *n = node_child(node, name); n != NULL; n = node_again(n)) {
		struct slice reference = node_text(n, "reference");

		/* That to the response is tested once. */
		if (!slice_is(reference, "QuestionnaireResponse/r1"))
			buffer_print(out, " %s%.*s", before, SLICE_ARGS(place_of(test, reference)));
	}
}

/* "place:code=value +member <derived-from {code=value}", one Observation after the other with "; ". */
static const char *
summary(struct test *test)
{
	struct buffer *out = &test->text;
	size_t count = 0;

	buffer_reset(out);
	for (const struct sdc_observation *o = test->extraction.first; o != NULL; o = o->next, count++) {
		buffer_print(out, "%s%.*s:", count > 0 ? "; " : "", SLICE_ARGS(place_of(test, o->full_url)));
		for (const struct node *c = node_child(node_child(o->resource, "code"), "coding"); c != NULL; c = node_again(c))
			buffer_print(out, "%s%.*s", c->next == node_again(c) && c != node_child(c->parent, "coding") ? "|" : "",
			    SLICE_ARGS(node_text(c, "code")));
		put_value(out, o->resource);
		put_references(test, out, o->resource, "hasMember", "+");
		put_references(test, out, o->resource, "derivedFrom", "<");
		for (const struct node *c = node_child(o->resource, "component"); c != NULL; c = node_again(c)) {
			buffer_print(out, " {%.*s", SLICE_ARGS(node_text(node_child(node_child(c, "code"), "coding"), "code")));
			put_value(out, c);
			buffer_byte(out, '}');
		}
	}
	assert_int_equal(count, test->extraction.count);
	buffer_byte(out, '\0');
	assert_true(buffer_ok(out));
	return out->data;
}

/* The Bundle as JSON; it must be valid R4 and have no fullUrl twice. */
static const char *
bundle_text(struct test *test)
{
	struct node *bundle = sdc_bundle(&test->extraction, &test->arena);
	struct faults faults;

	assert_non_null(bundle);
	faults_init(&faults, &test->arena);
	structure_check(bundle, &test->arena, &faults);
	for (const struct fault *fault = faults.first; fault != NULL; fault = fault->next)
		fail_msg("%.*s %.*s", SLICE_ARGS(fault->expression), SLICE_ARGS(fault->text));
	for (const struct node *a = node_child(bundle, "entry"); a != NULL; a = node_again(a)) {
		assert_null(primitive_check(PRIMITIVE_URI, node_text(a, "fullUrl")));
		assert_int_equal(node_text(a, "fullUrl").length, 45);
		for (const struct node *b = node_again(a); b != NULL; b = node_again(b))
			assert_false(slice_equal(node_text(a, "fullUrl"), node_text(b, "fullUrl")));
	}
	buffer_reset(&test->text);
	json_write(&test->text, bundle, NULL);
	buffer_byte(&test->text, '\0');
	assert_true(buffer_ok(&test->text));
	return test->text.data;
}

/* "code expression; ...", all of them warnings or information. */
static const char *
fault_text(struct test *test)
{
	buffer_reset(&test->text);
	for (const struct fault *fault = test->faults.first; fault != NULL; fault = fault->next) {
		assert_true(fault->severity == SEVERITY_WARNING || fault->severity == SEVERITY_INFORMATION);
		assert_int_equal(fault->severity == SEVERITY_INFORMATION, fault->code == FAULT_INFORMATIONAL);
		assert_true(fault->text.length > 0);
		buffer_print(&test->text, "%s%s %.*s", fault == test->faults.first ? "" : "; ", fault_code_text(fault->code),
		    SLICE_ARGS(fault->expression));
	}
	buffer_byte(&test->text, '\0');
	return test->text.data;
}

static void
assert_extracts(const char *questionnaire, const char *response, const char *expected, const char *faults)
{
	struct test test;

	extract(&test, questionnaire, response);
	assert_string_equal(summary(&test), expected);
	assert_string_equal(fault_text(&test), faults);
	bundle_text(&test);
	forget(&test);
}

/* "If creating, data elements SHOULD be populated as follows" */
static void
each_element(void **state)
{
	(void)state;
	struct test test;

	extract(&test,
	    "{'resourceType':'Questionnaire','url':'urn:q','status':'active','item':[{'extension':[{'url':'" EXTENSION
	    "observationExtract','valueBoolean':true},{'url':'" EXTENSION "observation-extract-category','valueCodeableConcept':{'coding':"
	    "[{'system':'http://terminology.hl7.org/CodeSystem/observation-category','code':'vital-signs'}]}},{'url':"
	    "'http://hl7.org/fhir/StructureDefinition/questionnaire-unit','valueCoding':{'system':'http://unitsofmeasure.org','code':"
	    "'kg','display':'キログラム'}}],'linkId':'体重','code':[{'system':'http://loinc.org','code':'29463-7','display':'Body weight'},"
	    "{'system':'http://loinc.org','code':'3141-9'}],'text':'体重は','type':'decimal'}]}",
	    "{'resourceType':'QuestionnaireResponse','id':'r1','meta':{'security':[{'system':"
	    "'http://terminology.hl7.org/CodeSystem/v3-Confidentiality','code':'R'}],'tag':[{'code':'x'}]},'identifier':{'value':'own'},"
	    "'basedOn':[{'reference':'CarePlan/c'}],'partOf':[{'reference':'Procedure/p'}],'questionnaire':'urn:q|1.0','status':"
	    "'completed','subject':{'reference':'Patient/p1'},'encounter':{'reference':'Encounter/e1'},'authored':"
	    "'2026-04-01T10:00:00+09:00','author':{'reference':'Practitioner/d1'},'source':{'reference':'RelatedPerson/s1'},'item':[{"
	    "'linkId':'体重','answer':[{'valueDecimal':52.40}]}]}");
	assert_string_equal(fault_text(&test), "");
	assert_slice(test.extraction.first->identifier, "r1#%E4%BD%93%E9%87%8D");
	struct slice url = test.extraction.first->full_url;
	struct slice expected = arena_print(&test.arena,
	    "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{\"fullUrl\":\"%.*s\",\"resource\":{\"resourceType\":"
	    "\"Observation\",\"meta\":{\"security\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/v3-Confidentiality\",\"code\":"
	    "\"R\"}]},\"identifier\":[{\"system\":\"" SDC_EXTRACTED_SYSTEM "\",\"value\":\"r1#%%E4%%BD%%93%%E9%%87%%8D\"}],\"basedOn\":[{"
	    "\"reference\":\"CarePlan/c\"}],\"partOf\":[{\"reference\":\"Procedure/p\"}],\"status\":\"final\",\"category\":[{\"coding\":[{"
	    "\"system\":\"http://terminology.hl7.org/CodeSystem/observation-category\",\"code\":\"vital-signs\"}]}],\"code\":{\"coding\":[{"
	    "\"system\":\"http://loinc.org\",\"code\":\"29463-7\",\"display\":\"Body weight\"},{\"system\":\"http://loinc.org\",\"code\":"
	    "\"3141-9\"}]},\"subject\":{\"reference\":\"Patient/p1\"},\"encounter\":{\"reference\":\"Encounter/e1\"},"
	    "\"effectiveDateTime\":\"2026-04-01T10:00:00+09:00\",\"issued\":\"2026-04-01T10:00:00+09:00\",\"performer\":[{\"reference\":"
	    "\"Practitioner/d1\"}],\"valueQuantity\":{\"value\":52.40,\"unit\":\"キログラム\",\"system\":\"http://unitsofmeasure.org\","
	    "\"code\":\"kg\"},\"derivedFrom\":[{\"reference\":\"QuestionnaireResponse/r1\"}]},\"request\":{\"method\":\"PUT\",\"url\":"
	    "\"Observation?identifier=http%%3A%%2F%%2Firori.example%%2Ffhir%%2FIdSystem%%2Fextracted-observation%%7Cr1%%23%%25E4%%25BD%%2593"
	    "%%25E9%%2587%%258D\"}}]}", SLICE_ARGS(url));

	assert_string_equal(bundle_text(&test), expected.data);
	forget(&test);
}

static const char head_form[] = FORM(MARK("true"), "{" ITEM("a", "boolean") "}");

static struct slice
only_observation(struct test *test, const char *head)
{
	struct slice response = SLICE_NONE;
	struct arena arena;

	arena_init(&arena, 0);
	response = arena_print(&arena, "{'resourceType':'QuestionnaireResponse',%s,'item':[{'linkId':'a','answer':[{'valueBoolean':true}]}]}",
	    head);
	extract(test, head_form, response.data);
	arena_free(&arena);
	assert_int_equal(test->extraction.count, 1);
	buffer_reset(&test->text);
	json_write(&test->text, test->extraction.first->resource, NULL);
	buffer_byte(&test->text, '\0');
	return slice_text(test->text.data);
}

#define BEFORE "{\"resourceType\":\"Observation\","
#define SURVEY \
	"\"category\":[{\"coding\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/observation-category\",\"code\":\"survey\"," \
	"\"display\":\"Survey\"}]}],\"code\":{\"coding\":[{\"system\":\"urn:t\",\"code\":\"a\"}]},"

/* What R4 doesn't let an Observation refer to, and what would point nowhere, is left out and said. */
static void
heads(void **state)
{
	(void)state;
	struct test test;

	/* Without id there is nothing to tell it by again: a create, and no reference but by identifier. */
	assert_slice(only_observation(&test, "'status':'completed'"),
	    BEFORE "\"status\":\"final\"," SURVEY "\"valueBoolean\":true}");
	assert_null(test.extraction.first->identifier.data);
	assert_string_equal(fault_text(&test), "");
	assert_non_null(strstr(bundle_text(&test), "\"request\":{\"method\":\"POST\",\"url\":\"Observation\"}"));
	forget(&test);
	assert_slice(only_observation(&test, "'status':'amended','identifier':{'system':'urn:s','value':'7'}"),
	    BEFORE "\"status\":\"amended\"," SURVEY "\"valueBoolean\":true,\"derivedFrom\":[{\"identifier\":{\"system\":\"urn:s\","
	    "\"value\":\"7\"}}]}");
	bundle_text(&test);
	forget(&test);
	/* issued is an instant: a day is none. */
	assert_slice(only_observation(&test, "'status':'completed','authored':'2026-04'"),
	    BEFORE "\"status\":\"final\"," SURVEY "\"effectiveDateTime\":\"2026-04\",\"valueBoolean\":true}");
	bundle_text(&test);
	forget(&test);
	assert_slice(only_observation(&test,
	    "'contained':[{'resourceType':'Patient','id':'p'}],'status':'completed','partOf':[{'reference':'Observation/o'},{'reference':"
	    "'Procedure/p'}],'subject':{'reference':'#p'},'author':{'reference':'Device/d'}"),
	    BEFORE "\"partOf\":[{\"reference\":\"Procedure/p\"}],\"status\":\"final\"," SURVEY "\"valueBoolean\":true}");
	assert_string_equal(fault_text(&test), "value QuestionnaireResponse.partOf[0]; value QuestionnaireResponse.subject; "
	    "value QuestionnaireResponse.author");
	bundle_text(&test);
	forget(&test);
	/* A reference that doesn't tell its type, and one by identifier, stay. */
	assert_slice(only_observation(&test,
	    "'status':'completed','subject':{'identifier':{'value':'x'}},'author':{'reference':'urn:uuid:"
	    "53fefa32-fcbb-4ff8-8a92-55ee120877b7'}"),
	    BEFORE "\"status\":\"final\"," SURVEY "\"subject\":{\"identifier\":{\"value\":\"x\"}},\"performer\":[{\"reference\":"
	    "\"urn:uuid:53fefa32-fcbb-4ff8-8a92-55ee120877b7\"}],\"valueBoolean\":true}");
	bundle_text(&test);
	forget(&test);
}

/* "Extraction only makes sense to occur once a QuestionnaireResponse is completed" */
static void
statuses(void **state)
{
	(void)state;
	static const struct {
		const char *response, *observation;
	} rows[] = {
		{ "completed", "final" }, { "amended", "amended" }, { "entered-in-error", "entered-in-error" }, { "in-progress", NULL },
		{ "stopped", NULL },
	};

	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct test test;
		char response[300];

		snprintf(response, sizeof response, "{'resourceType':'QuestionnaireResponse','id':'r1','status':'%s','item':[{'linkId':'a',"
		    "'answer':[{'valueBoolean':false}]}]}", rows[i].response);
		extract(&test, head_form, response);
		if (rows[i].observation != NULL) {
			assert_int_equal(test.extraction.count, 1);
			assert_slice(node_text(test.extraction.first->resource, "status"), rows[i].observation);
			assert_string_equal(fault_text(&test), "");
		} else {
			assert_int_equal(test.extraction.count, 0);
			assert_string_equal(fault_text(&test), "informational QuestionnaireResponse.status");
			assert_string_equal(bundle_text(&test), "{\"resourceType\":\"Bundle\",\"type\":\"transaction\"}");
		}
		forget(&test);
	}
	assert_extracts(head_form, "{'resourceType':'QuestionnaireResponse'}", "", "informational QuestionnaireResponse");
}

#define ANSWER(id, value) "{'linkId':'" id "','answer':[{" value "}]}"
#define YES(id) ANSWER(id, "'valueBoolean':true")

/* "This extension can be specified either at the root Questionnaire or on an individual question or group item" "(if they have a
 * code present)" "the item tagged with 'false' and its descendants will be excluded" */
static void
switches(void **state)
{
	(void)state;

	/* No mark, no Observation; a mark on one item is about this one. */
	assert_extracts(FORM("'title':'t'", "{" ITEM("a", "boolean") "}"), RESPONSE(YES("a")), "",
	    "informational QuestionnaireResponse");
	assert_extracts(FORM("'title':'t'", "{" MARK("true") "," ITEM("a", "boolean") "},{" ITEM("b", "boolean") "}"),
	    RESPONSE(YES("a") "," YES("b")), "a:a=true", "");
	/* The Questionnaire's is about all with a code. */
	assert_extracts(FORM(MARK("true"), "{" ITEM("a", "boolean") "},{'linkId':'b','type':'boolean'}"),
	    RESPONSE(YES("a") "," YES("b")), "a:a=true", "");
	/* A group's is about those below; one without a code is no Observation. */
	assert_extracts(FORM("'title':'t'", "{" MARK("true") ",'linkId':'g','type':'group','item':[{" ITEM("a", "boolean") "},{'linkId':"
	    "'h','type':'group','item':[{" ITEM("b", "boolean") "}]}]},{" ITEM("c", "boolean") "}"),
	    RESPONSE("{'linkId':'g','item':[" YES("a") ",{'linkId':'h','item':[" YES("b") "]}]}," YES("c")),
	    "g/a:a=true; g/h/b:b=true", "");
	/* false is about all below, what is marked there too. */
	assert_extracts(FORM(MARK("true"), "{" MARK("false") ",'linkId':'g','type':'group','item':[{" MARK("true") ","
	    ITEM("a", "boolean") "}]},{" MARK("false") "," ITEM("b", "boolean") "},{" ITEM("c", "boolean") "}"),
	    RESPONSE("{'linkId':'g','item':[" YES("a") "]}," YES("b") "," YES("c")), "c:c=true", "");
	/* At the root it is what holds anyway. */
	assert_extracts(FORM(MARK("false"), "{" MARK("true") "," ITEM("a", "boolean") "},{" ITEM("b", "boolean") "}"),
	    RESPONSE(YES("a") "," YES("b")), "a:a=true", "");
	/* observationLinkPeriod is about populating. */
	assert_extracts(FORM("'extension':[{'url':'" EXTENSION "observationLinkPeriod','valueDuration':{'value':1}}]",
	    "{" ITEM("a", "boolean") "}"), RESPONSE(YES("a")), "", "informational QuestionnaireResponse");
}

/* "If the extension appears on specific item.code elements ... only the specified codes should be propagated rather than all." */
static void
codes(void **state)
{
	(void)state;
#define THREE(first, second, third) \
	"{'linkId':'a','type':'boolean','code':[{" first "'code':'x'},{" second "'code':'y'},{" third "'code':'z'}]}"

	assert_extracts(FORM(MARK("true"), THREE("", "", "")), RESPONSE(YES("a")), "a:x|y|z=true", "");
	assert_extracts(FORM(MARK("true"), THREE("", MARK("true") ",", "")), RESPONSE(YES("a")), "a:y=true", "");
	/* "... rather than the item as a whole" */
	assert_extracts(FORM("'title':'t'", THREE("", MARK("true") ",", MARK("false") ",")), RESPONSE(YES("a")), "a:y=true", "");
	assert_extracts(FORM(MARK("true"), THREE("", MARK("false") ",", "")), RESPONSE(YES("a")), "a:x|z=true", "");
	assert_extracts(FORM(MARK("true"), THREE(MARK("false") ",", MARK("false") ",", MARK("false") ",")), RESPONSE(YES("a")), "",
	    "informational QuestionnaireResponse");
}

/* "those defined on lower-level items override those declared on higher-level items" */
static void
categories(void **state)
{
	(void)state;
#define CATEGORY(code) "{'url':'" EXTENSION "observation-extract-category','valueCodeableConcept':{'text':'" code "'}}"
	struct test test;
	static const char *const expected[] = { "top", "low1 low2", "group", "top" };
	size_t i = 0;

	extract(&test, FORM("'extension':[{'url':'" EXTENSION "observationExtract','valueBoolean':true}," CATEGORY("top") "]",
	    "{" ITEM("a", "boolean") "},{'extension':[" CATEGORY("group") "],'linkId':'g','type':'group','item':[{'extension':["
	    CATEGORY("low1") "," CATEGORY("low2") "]," ITEM("b", "boolean") "},{" ITEM("c", "boolean") "}]},{" ITEM("d", "boolean") "}"),
	    RESPONSE(YES("a") ",{'linkId':'g','item':[" YES("b") "," YES("c") "]}," YES("d")));
	for (const struct sdc_observation *o = test.extraction.first; o != NULL; o = o->next, i++) {
		buffer_reset(&test.text);
		for (const struct node *c = node_child(o->resource, "category"); c != NULL; c = node_again(c))
			buffer_print(&test.text, "%s%.*s", test.text.length > 0 ? " " : "", SLICE_ARGS(node_text(c, "text")));
		assert_slice(buffer_slice(&test.text), expected[i]);
	}
	assert_int_equal(i, 4);
	forget(&test);
}

/* "set to QuestionnaireResponse.item.answer.value[x]", in the types that an Observation has. "If a questionnaire item has the
 * questionnaire-unit extension, the Observation.value SHOULD be a valueQuantity" */
static void
values(void **state)
{
	(void)state;
#define UNIT "'extension':[{'url':'http://hl7.org/fhir/StructureDefinition/questionnaire-unit','valueCoding':{"
	static const struct {
		const char *item, *answer, *expected, *faults;
	} rows[] = {
		{ "'type':'boolean'", "'valueBoolean':false", "\"valueBoolean\":false", "" },
		{ "'type':'integer'", "'valueInteger':-3", "\"valueInteger\":-3", "" },
		{ "'type':'integer'," UNIT "'system':'http://unitsofmeasure.org','code':'cm'}}]", "'valueInteger':150",
		    "\"valueQuantity\":{\"value\":150,\"unit\":\"cm\",\"system\":\"http://unitsofmeasure.org\",\"code\":\"cm\"}", "" },
		/* qty-3: no code without a system. */
		{ "'type':'decimal'," UNIT "'code':'点'}}]", "'valueDecimal':1.50", "\"valueQuantity\":{\"value\":1.50,\"unit\":\"点\"}", "" },
		{ "'type':'decimal'", "'valueDecimal':36.60", "\"valueQuantity\":{\"value\":36.60}", "" },
		{ "'type':'quantity'," UNIT "'code':'kg'}}]", "'valueQuantity':{'value':5,'comparator':'<','unit':'g'}",
		    "\"valueQuantity\":{\"value\":5,\"comparator\":\"<\",\"unit\":\"g\"}", "" },
		{ "'type':'string'", "'valueString':'あ'", "\"valueString\":\"あ\"", "" },
		{ "'type':'text'", "'valueString':'1\\n2'", "\"valueString\":\"1\\n2\"", "" },
		{ "'type':'url'", "'valueUri':'urn:x'", "\"valueString\":\"urn:x\"", "" },
		{ "'type':'date'", "'valueDate':'1950-01'", "\"valueDateTime\":\"1950-01\"", "" },
		{ "'type':'dateTime'", "'valueDateTime':'2026-04-01T10:00:00Z'", "\"valueDateTime\":\"2026-04-01T10:00:00Z\"", "" },
		{ "'type':'time'", "'valueTime':'10:00:00'", "\"valueTime\":\"10:00:00\"", "" },
		{ "'type':'choice'", "'valueCoding':{'system':'urn:c','code':'1','display':'はい'}",
		    "\"valueCodeableConcept\":{\"coding\":[{\"system\":\"urn:c\",\"code\":\"1\",\"display\":\"はい\"}]}", "" },
		{ "'type':'choice','answerOption':[{'valueInteger':2}]", "'valueInteger':2", "\"valueInteger\":2", "" },
		{ "'type':'open-choice'", "'valueString':'その他'", "\"valueString\":\"その他\"", "" },
		/* What an Observation can't be. */
		{ "'type':'attachment'", "'valueAttachment':{'url':'urn:x'}", NULL, "not-supported QuestionnaireResponse.item[0].answer[0].value" },
		{ "'type':'reference'", "'valueReference':{'reference':'Patient/1'}", NULL,
		    "not-supported QuestionnaireResponse.item[0].answer[0].value" },
		/* Another type than was asked for. */
		{ "'type':'boolean'", "'valueString':'true'", NULL, "value QuestionnaireResponse.item[0].answer[0].value" },
		{ "'type':'integer'", "'valueDecimal':1.0", NULL, "value QuestionnaireResponse.item[0].answer[0].value" },
		{ "'type':'decimal'", "'valueQuantity':{'value':1}", NULL, "value QuestionnaireResponse.item[0].answer[0].value" },
		{ "'type':'string'", "'valueCoding':{'code':'1'}", NULL, "value QuestionnaireResponse.item[0].answer[0].value" },
		{ "'type':'display'", "'valueString':'x'", NULL, "value QuestionnaireResponse.item[0].answer[0].value" },
		/* "This approach does not allow ... for capturing Observation.dataAbsentReason" */
		{ "'type':'string'", "'_valueString':{'extension':[{'url':'urn:absent','valueCode':'unknown'}]}", NULL, "" },
	};

	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct test test;
		char form[600], response[400];

		snprintf(form, sizeof form, "{'resourceType':'Questionnaire'," MARK("true") ",'status':'active','item':[{'linkId':'a'," CODE("a")
		    ",%s}]}", rows[i].item);
		snprintf(response, sizeof response, "{'resourceType':'QuestionnaireResponse','id':'r1','status':'completed','item':[{'linkId':"
		    "'a','answer':[{%s}]}]}", rows[i].answer);
		extract(&test, form, response);
		if (rows[i].expected != NULL) {
			assert_string_equal(fault_text(&test), rows[i].faults);
			if (strstr(bundle_text(&test), rows[i].expected) == NULL)
				fail_msg("%s: %s", rows[i].expected, bundle_text(&test));
		} else {
			char expected[200];

			snprintf(expected, sizeof expected, "%s%sinformational QuestionnaireResponse", rows[i].faults,
			    rows[i].faults[0] != '\0' ? "; " : "");
			assert_string_equal(fault_text(&test), expected);
			assert_int_equal(test.extraction.count, 0);
		}
		forget(&test);
	}
}

/* "If a question has multiple answers, each answer SHALL be a separate Observation instance." "If a question is skipped (no answer)
 * or cleared, no Observation should be created." */
static void
repeated(void **state)
{
	(void)state;

	assert_extracts(FORM(MARK("true"), "{'repeats':true," ITEM("1-1", "choice") "},{" ITEM("b", "boolean") "}"),
	    RESPONSE("{'linkId':'1-1','answer':[{'valueCoding':{'code':'2'}},{'valueCoding':{'code':'4'}},{'valueCoding':{'code':'6'}}]},"
	    "{'linkId':'b'}"), "1-1:1-1=2; 1-1[1]:1-1=4; 1-1[2]:1-1=6", "");
	/* Groups that repeat; their places are told apart all the way down. */
	assert_extracts(FORM(MARK("true"), "{'linkId':'g','type':'group','repeats':true,'item':[{" ITEM("a", "boolean") "}]}"),
	    RESPONSE("{'linkId':'g','item':[" YES("a") "]},{'linkId':'g','item':[" YES("a") "," YES("a") "]}"),
	    "g/a:a=true; g[1]/a:a=true; g[1]/a[1]:a=true", "");
	/* No place is written as another is. */
	assert_extracts(FORM(MARK("true"), "{'linkId':'g','type':'group','item':[{" ITEM("a", "boolean") "}]},{" ITEM("g/a", "boolean")
	    "},{" ITEM("g[1]", "boolean") "}"),
	    RESPONSE("{'linkId':'g','item':[" YES("a") "]}," YES("g/a") "," YES("g[1]")),
	    "g/a:a=true; g%2Fa:g/a=true; g%5B1%5D:g[1]=true", "");
}

/* "Groups can also have an item.code present - this might represent the code of the a panel"; "If unsure, systems should use
 * hasMember"; version 4.0's codes say which it is. */
static void
groups(void **state)
{
	(void)state;

	assert_extracts(FORM(MARK("true"), "{" ITEM("g", "group") ",'item':[{" ITEM("a", "boolean") "},{" ITEM("h", "group")
	    ",'item':[{" ITEM("b", "boolean") "}]},{'linkId':'i','type':'group','item':[{" ITEM("c", "boolean") "}]}]}"),
	    RESPONSE("{'linkId':'g','item':[" YES("a") ",{'linkId':'h','item':[" YES("b") "]},{'linkId':'i','item':[" YES("c") "]}]}"),
	    "g:g +g/a +g/h +g/i/c; g/a:a=true; g/h:h +g/h/b; g/h/b:b=true; g/i/c:c=true", "");
	/* A panel of nothing is none: nothing was answered, or all was excluded. */
	assert_extracts(FORM(MARK("true"), "{" ITEM("g", "group") ",'item':[{" ITEM("h", "group") ",'item':[{" ITEM("a", "boolean")
	    "},{" MARK("false") "," ITEM("b", "boolean") "}]}]},{" ITEM("c", "boolean") "}"),
	    RESPONSE("{'linkId':'g','item':[{'linkId':'h','item':[{'linkId':'a'}," YES("b") "]}]}," YES("c")), "c:c=true", "");
	/* Questions below an answer. */
	assert_extracts(FORM(MARK("true"), "{" ITEM("a", "boolean") ",'item':[{" ITEM("b", "boolean") "}]}"),
	    RESPONSE("{'linkId':'a','answer':[{'valueBoolean':true,'item':[" YES("b") "]}]}"), "a:a=true +a/b; a/b:b=true", "");
	assert_extracts(FORM(MARK("true"), "{" ITEM("a", "boolean") ",'item':[{" ITEM("b", "boolean") "}]}"),
	    RESPONSE("{'linkId':'a','answer':[{'item':[" YES("b") "]}],'item':[" YES("b") "]}"), "a/b:b=true; a[1]/b:b=true", "");
	/* Blood pressure: a panel with components. */
	assert_extracts(FORM("'title':'t'", "{" MARK("true") "," ITEM("85354-9", "group") ",'item':[{" RELATION("component") ","
	    ITEM("8480-6", "quantity") "},{" RELATION("component") "," ITEM("8462-4", "quantity") "},{" RELATION("member") ","
	    ITEM("m", "boolean") "},{" RELATION("derived") "," ITEM("d", "boolean") "},{" RELATION("independent") ","
	    ITEM("i", "boolean") "}]}"),
	    RESPONSE("{'linkId':'85354-9','item':[" ANSWER("8480-6", "'valueQuantity':{'value':128,'unit':'mmHg'}") ","
	    ANSWER("8462-4", "'valueQuantity':{'value':80,'unit':'mmHg'}") "," YES("m") "," YES("d") "," YES("i") "]}"),
	    "85354-9:85354-9 +85354-9/m {8480-6=128 mmHg} {8462-4=80 mmHg}; 85354-9/m:m=true; 85354-9/d:d=true <85354-9; "
	    "85354-9/i:i=true", "");
	/* Without anything to be a component of, it is an Observation. */
	assert_extracts(FORM("'title':'t'", "{" RELATION("component") "," ITEM("a", "boolean") "}"), RESPONSE(YES("a")), "a:a=true", "");
	/* A group that only others are derived from is still there for them; one with only independent ones isn't. */
	assert_extracts(FORM("'title':'t'", "{" MARK("true") "," ITEM("g", "group") ",'item':[{" RELATION("derived") ","
	    ITEM("a", "boolean") "}]},{" MARK("true") "," ITEM("h", "group") ",'item':[{" RELATION("independent") ","
	    ITEM("b", "boolean") "}]},{" MARK("true") "," ITEM("c", "boolean") "}"),
	    RESPONSE("{'linkId':'g','item':[" YES("a") "]},{'linkId':'h','item':[" YES("b") "]}," YES("c")),
	    "g:g; g/a:a=true <g; h/b:b=true; c:c=true", "");
	/* A code that no version has is no mark. */
	assert_extracts(FORM("'title':'t'", "{" RELATION("sibling") "," ITEM("a", "boolean") "}"), RESPONSE(YES("a")), "",
	    "informational QuestionnaireResponse");
}

static void
unfit(void **state)
{
	(void)state;
	static const char form[] = FORM(MARK("true"), "{'linkId':'g','type':'group','item':[{" ITEM("a", "boolean") "}]},{"
	    ITEM("b", "boolean") "}");

	/* An item that isn't there, one that is elsewhere, answers of a group; the rest is extracted. */
	assert_extracts(form, RESPONSE(YES("nowhere") "," YES("a") ",{'linkId':'g','answer':[{'valueBoolean':true}],'item':[" YES("a") "]},"
	    YES("b")), "b:b=true",
	    "not-found QuestionnaireResponse.item[0]; not-found QuestionnaireResponse.item[1]; structure QuestionnaireResponse.item[2]");
	assert_extracts(form, "{'resourceType':'QuestionnaireResponse','id':'r1','questionnaire':'urn:other|1','status':'completed','item':["
	    YES("b") "]}", "b:b=true", "conflict QuestionnaireResponse.questionnaire");
	/* "rather than basing the extraction on the original Questionnaire, it can be based on a derived Questionnaire" */
	assert_extracts("{'resourceType':'Questionnaire','url':'urn:mine','derivedFrom':['urn:x','urn:q|2.0'],'status':'active'," MARK("true")
	    ",'item':[{" ITEM("b", "boolean") "}]}", RESPONSE(YES("b")), "b:b=true", "");
	/* One without items, and items without linkId, which are no valid resources. */
	assert_extracts("{'resourceType':'Questionnaire'}", RESPONSE("{'text':'x'}"), "",
	    "not-found QuestionnaireResponse.item[0]; informational QuestionnaireResponse");
}

static void
long_places(void **state)
{
	(void)state;

	for (int extra = 0; extra <= 1; extra++) {
		struct test test;
		char link[SDC_IDENTIFIER_MOST + 2], form[2000], response[2000];
		size_t length = (size_t)SDC_IDENTIFIER_MOST - strlen("r1#") + (size_t)extra;

		memset(link, 'x', length);
		link[length] = '\0';
		snprintf(form, sizeof form, "{'resourceType':'Questionnaire'," MARK("true") ",'item':[{'linkId':'%s','type':'boolean'," CODE("a")
		    "}]}", link);
		snprintf(response, sizeof response, "{'resourceType':'QuestionnaireResponse','id':'r1','status':'completed','item':[{'linkId':"
		    "'%s','answer':[{'valueBoolean':true}]}]}", link);
		extract(&test, form, response);
		assert_int_equal(test.extraction.count, extra == 0);
		assert_string_equal(fault_text(&test), extra == 0 ? "" :
		    "too-long QuestionnaireResponse.item[0].answer[0].value; informational QuestionnaireResponse");
		forget(&test);
	}
}

/* Extracting again gives the same bytes; an amended response has the same identifiers, so that its Observations take the places of
 * the former ones. "Existing Observations SHALL NOT be deleted." */
static void
amended(void **state)
{
	(void)state;
	static const char form[] = FORM(MARK("true"), "{" ITEM("a", "boolean") "},{" ITEM("b", "integer") "}");
	static const char before[] = RESPONSE(YES("a") "," ANSWER("b", "'valueInteger':5"));
	static const char after[] = "{'resourceType':'QuestionnaireResponse','id':'r1','status':'amended','item':["
	    ANSWER("b", "'valueInteger':7") "]}";
	struct test first, again, changed;

	extract(&first, form, before);
	extract(&again, form, before);
	extract(&changed, form, after);
	assert_slice(first.extraction.first->next->identifier, "r1#b");
	assert_slice(changed.extraction.first->identifier, "r1#b");
	assert_slice(node_text(changed.extraction.first->resource, "status"), "amended");
	assert_int_equal(changed.extraction.count, 1);
	assert_false(slice_equal(first.extraction.first->full_url, changed.extraction.first->full_url));
	assert_string_equal(bundle_text(&first), bundle_text(&again));
	assert_null(strstr(bundle_text(&changed), "DELETE"));
	assert_non_null(strstr(changed.text.data, "Cr1%23b\""));
	forget(&first);
	forget(&again);
	forget(&changed);
}

/* The basic checklist (基本チェックリスト) with the codes and questions of the shared data: each answer is an Observation with its JLAC10
 * code, below the panel. */
static void
checklist(void **state)
{
	(void)state;
	const char *data = test_shared_data();
	char path[4300];
	struct buffer form, response;
	size_t count = 0;
	struct test test;

	if (data == NULL)
		skip();
	snprintf(path, sizeof path, "%s/domain/kihon-checklist.csv", data);
	struct slice file = read_file(path), rest = file;

	buffer_init(&form, 0);
	buffer_init(&response, 0);
	buffer_literal(&form, "{'resourceType':'Questionnaire','url':'urn:q','status':'active'," MARK("true") ",'item':[{'linkId':'kihon',"
	    "'type':'group','code':[{'system':'urn:t','code':'kihon'}],'item':[");
	buffer_literal(&response, "{'resourceType':'QuestionnaireResponse','id':'r1','questionnaire':'urn:q','status':'completed','item':[{"
	    "'linkId':'kihon','item':[");
	slice_cut(&rest, '\n');
	while (rest.data != NULL && rest.length > 0) {
		struct slice line = slice_cut(&rest, '\n'), no = slice_cut(&line, ','), question = slice_cut(&line, ',');

		slice_cut(&line, ',');
		buffer_print(&form, "%s{'linkId':'%.*s','type':'choice','text':'%.*s','code':[{'system':'urn:oid:1.2.392.200119.6.1005','code':"
		    "'%.*s'}]}", count > 0 ? "," : "", SLICE_ARGS(no), SLICE_ARGS(question), SLICE_ARGS(slice_trim(line)));
		buffer_print(&response, "%s{'linkId':'%.*s','answer':[{'valueCoding':{'system':'urn:oid:1.2.392.200119.6.2009','code':'%d'}}]}",
		    count > 0 ? "," : "", SLICE_ARGS(no), (int)(count % 2));
		count++;
	}
	buffer_literal(&form, "]}]}");
	buffer_literal(&response, "]}]}");
	buffer_byte(&form, '\0');
	buffer_byte(&response, '\0');
	assert_int_equal(count, 25);
	extract(&test, form.data, response.data);
	assert_string_equal(fault_text(&test), "");
	assert_int_equal(test.extraction.count, 26);
	const char *text = summary(&test);

	assert_int_equal(strncmp(text, "kihon:kihon +kihon/1 +kihon/2 ", 30), 0);
	assert_non_null(strstr(text, "; kihon/1:9N811000000000011=0; kihon/2:9N816000000000011=1; "));
	assert_non_null(strstr(text, "; kihon/25:9N931000000000011=0"));
	bundle_text(&test);
	forget(&test);
	buffer_free(&form);
	buffer_free(&response);
	free((void *)(uintptr_t)file.data);
}

/* Whatever the arena holds: nothing is given, or all. */
static void
without_memory(void **state)
{
	(void)state;
	static const char form[] = FORM(MARK("true"), "{" ITEM("g", "group") ",'item':[{" ITEM("a", "boolean") "},{" RELATION("component") ","
	    ITEM("b", "integer") "}]}");
	static const char response[] = RESPONSE("{'linkId':'g','item':[" YES("a") "," ANSWER("b", "'valueInteger':5") "]}," YES("no"));
	struct test test;
	bool done = false;

	extract(&test, form, response);
	struct slice expected = arena_copy(&test.arena, slice_text(bundle_text(&test)));

	for (size_t limit = 0; !done; limit += 64) {
		struct arena arena;
		struct faults faults;
		struct sdc_extraction extraction;

		assert_in_range(limit, 0, 1 << 20);
		arena_init(&arena, limit);
		faults_init(&faults, &arena);
		if (limit > 0 && sdc_extract(test.response, test.questionnaire, &arena, &faults, &extraction)) {
			struct node *bundle = sdc_bundle(&extraction, &arena);

			done = bundle != NULL;
			buffer_reset(&test.text);
			if (done)
				json_write(&test.text, bundle, NULL);
			assert_true(!done || slice_equal(buffer_slice(&test.text), expected));
		}
		arena_free(&arena);
	}
	forget(&test);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_element), cmocka_unit_test(heads), cmocka_unit_test(statuses), cmocka_unit_test(switches),
		cmocka_unit_test(codes), cmocka_unit_test(categories), cmocka_unit_test(values), cmocka_unit_test(repeated),
		cmocka_unit_test(groups), cmocka_unit_test(unfit), cmocka_unit_test(long_places), cmocka_unit_test(amended),
		cmocka_unit_test(checklist), cmocka_unit_test(without_memory),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
