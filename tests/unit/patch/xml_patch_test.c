#include "tests/unit/test.h"

#include "resources/json_read.h"
#include "resources/json_write.h"
#include "resources/patch/xml_patch.h"
#include "resources/xml_read.h"
#include "resources/xml_write.h"
#include "tests/unit/patch/examples.h"
#include "tests/unit/patch/patched.h"

/* In the texts here ` stands for ". */
static void
apply(struct patched *patched, const char *document, const char *patch)
{
	struct arena arena;

	arena_init(&arena, 0);
	struct slice text = quoted(&arena, document);

	/* All that the result has is its own. */
	patched_by(patched, xml_patch, text, quoted(&arena, patch));
	arena_free(&arena);
}

static void
assert_patched(const char *document, const char *patch, const char *expected)
{
	struct patched patched;

	apply(&patched, document, patch);
	if (patched.result != PATCH_DONE)
		fail_msg("%s: %.*s", patch, SLICE_ARGS(patched.faults.first->text));
	assert_slice(buffer_slice(&patched.out), quoted(&patched.arena, expected).data);
	patched_forget(&patched);
}

static void
assert_refused(const char *document, const char *patch, enum patch_result result, const char *fault)
{
	struct patched patched;

	apply(&patched, document, patch);
	if (patched.result != result)
		fail_msg("%s: %d", patch, patched.result);
	struct slice wanted = quoted(&patched.arena, fault);

	if (!slice_starts(patched.faults.first->text, wanted))
		fail_msg("%s: %.*s", patch, SLICE_ARGS(patched.faults.first->text));
	patched_forget(&patched);
}

#define DIFF(operations) "<diff>" operations "</diff>"

/* RFC 5261, appendix A: those that aren't about namespace declarations and processing instructions. */
static void
the_rfc_s_examples(void **state)
{
	(void)state;
	assert_patched("<doc>\n  <note>This is a sample document</note>\n</doc>",
	    DIFF("<add sel=`doc`><foo id=`ert4773`>This is a new child</foo></add>"),
	    "<doc>\n  <note>This is a sample document</note>\n<foo id=`ert4773`>This is a new child</foo></doc>");
	assert_patched("<doc><note>This is a sample document</note><foo id=`ert4773`>This is a new child</foo></doc>",
	    DIFF("<add sel=`doc/foo[@id='ert4773']` type=`@user`>Bob</add>"),
	    "<doc><note>This is a sample document</note><foo id=`ert4773` user=`Bob`>This is a new child</foo></doc>");
	assert_patched("<doc><note>a</note><foo id=`ert4773`>b</foo></doc>",
	    DIFF("<add sel=`doc/foo[@id='ert4773']` pos=`before`><!-- comment --></add>"),
	    "<doc><note>a</note><!-- comment --><foo id=`ert4773`>b</foo></doc>");
	assert_patched("<doc>\n  <foo a=`1`>This is a sample document</foo>\n</doc>",
	    DIFF("<replace sel=`doc/foo[@a='1']`><bar a=`2`/></replace>"), "<doc>\n  <bar a=`2`/>\n</doc>");
	assert_patched("<doc a=`test`><foo a=`1`>b</foo></doc>", DIFF("<replace sel=`doc/@a`>new value</replace>"),
	    "<doc a=`new value`><foo a=`1`>b</foo></doc>");
	assert_patched("<doc a=`test`><foo a=`1`>b</foo><!-- comment --></doc>",
	    DIFF("<replace sel=`doc/comment()[1]`><!-- This is the new content\n--></replace>"),
	    "<doc a=`test`><foo a=`1`>b</foo><!-- This is the new content\n--></doc>");
	assert_patched("<doc a=`test`><foo a=`1`>This is a sample document</foo></doc>",
	    DIFF("<replace sel=`doc/foo/text()[1]`>This is the new text content</replace>"),
	    "<doc a=`test`><foo a=`1`>This is the new text content</foo></doc>");
	assert_patched("<doc>\n  <foo a=`1`>This is a sample document</foo>\n</doc>", DIFF("<remove sel=`doc/foo[@a='1']` ws=`after`/>"),
	    "<doc>\n  </doc>");
	assert_patched("<doc a=`foo`>\n  <foo a=`1`/>\n</doc>", DIFF("<remove sel=`doc/@a`/>"), "<doc>\n  <foo a=`1`/>\n</doc>");
	assert_patched("<doc>\n  <foo a=`1`/>\n  <!-- comment -->\n</doc>", DIFF("<remove sel=`doc/comment()[1]`/>"),
	    "<doc>\n  <foo a=`1`/>\n  \n</doc>");
	assert_patched("<doc><foo>This is a sample document</foo></doc>", DIFF("<remove sel=`doc/foo/text()[1]`/>"), "<doc><foo/></doc>");
	assert_patched("<doc xmlns=`urn:ietf:params:xml:ns:xxx` xmlns:z=`urn:ietf:params:xml:ns:yyy`>\n"
	    "  <note>This is a sample document</note>\n  <elem a=`foo`>\n    <child/>\n  </elem>\n  <elem a=`bar`>\n    <z:child/>\n"
	    "  </elem>\n</doc>",
	    "<p:diff xmlns=`urn:ietf:params:xml:ns:xxx` xmlns:y=`urn:ietf:params:xml:ns:yyy` xmlns:p=`urn:ietf:params:xml:ns:diff`>\n"
	    "  <p:add sel=`doc/elem[@a='foo']`>  <!-- This is a new child -->\n    <child id=`ert4773`>\n      <y:node/>\n"
	    "    </child>\n  </p:add>\n\n  <p:replace sel=`doc/note/text()`>Patched doc</p:replace>\n\n"
	    "  <p:remove sel=`*/elem[@a='bar']/y:child` ws=`both`/>\n\n  <p:add sel=`*/elem[@a='bar']` type=`@b`>new attr</p:add>\n</p:diff>",
	    "<doc xmlns=`urn:ietf:params:xml:ns:xxx`>\n  <note>Patched doc</note>\n  <elem a=`foo`>\n    <child/>\n    <!-- This is a new child -->\n"
	    "    <child id=`ert4773`>\n      <node xmlns=`urn:ietf:params:xml:ns:yyy`/>\n    </child>\n  </elem>\n"
	    "  <elem a=`bar` b=`new attr`/>\n</doc>");
}

static void
places(void **state)
{
	(void)state;
	static const char list[] = "<a><b x=`1`/>t<b x=`2`/><c/></a>";

	assert_patched(list, DIFF("<add sel=`a`><d/></add>"), "<a><b x=`1`/>t<b x=`2`/><c/><d/></a>");
	assert_patched(list, DIFF("<add sel=`/a` pos=`prepend`><d/><e/></add>"), "<a><d/><e/><b x=`1`/>t<b x=`2`/><c/></a>");
	assert_patched(list, DIFF("<add sel=`a/b[2]` pos=`before`><d/></add>"), "<a><b x=`1`/>t<d/><b x=`2`/><c/></a>");
	assert_patched(list, DIFF("<add sel=`a/b[2]` pos=`after`><d/><e/></add>"), "<a><b x=`1`/>t<b x=`2`/><d/><e/><c/></a>");
	assert_patched(list, DIFF("<add sel=`a/c`>in</add>"), "<a><b x=`1`/>t<b x=`2`/><c>in</c></a>");
	assert_patched(list, DIFF("<add sel=`a/text()` pos=`after`>u</add>"), "<a><b x=`1`/>tu<b x=`2`/><c/></a>");
	assert_patched(list, DIFF("<add sel=`a/b[2]` pos=`before`>u</add><replace sel=`a/text()`>&lt;&amp;</replace>"),
	    "<a><b x=`1`/>&lt;&amp;<b x=`2`/><c/></a>");
	/* Texts that come to stand beside each other are one. */
	assert_patched("<a>1<b/>2<b/>3</a>", DIFF("<remove sel=`a/b[2]`/><replace sel=`a/text()[2]`>x</replace><remove sel=`a/b`/>"), "<a>1x</a>");
	assert_patched("<a>1<b/>2</a>", DIFF("<remove sel=`a/b`/><remove sel=`a/text()`/><add sel=`a`>y</add>"), "<a>y</a>");
	assert_patched("<a>1<b/>2</a>", DIFF("<replace sel=`a/text()[1]`/><replace sel=`a/text()`>3</replace>"), "<a><b/>3</a>");
	/* Each is applied to what those before it have left. */
	assert_patched("<a/>", DIFF("<add sel=`a`><b/></add><add sel=`a/b`><c/></add><add sel=`a/b/c` type=`@d`>e</add>"
	    "<replace sel=`a/b/c/@d`>f&quot;&amp;</replace><replace sel=`a`><z/></replace><add sel=`z` type=`@xml:lang`>ja</add>"),
	    "<z xml:lang=`ja`/>");
	assert_patched("<a> <b/> <c/></a>", DIFF("<remove sel=`a/b` ws=`before`/>"), "<a> <c/></a>");
	assert_patched("<a> <b/> <c/></a>", DIFF("<remove sel=`a/b` ws=`both`/>"), "<a><c/></a>");
}

static void
selectors(void **state)
{
	(void)state;
	static const char document[] = "<a><b k=`1`><n>x</n></b><b k=`2`><n>y</n></b><b k=`2` l=`3`><n>x<!--no-->z</n></b><c id=`i`/>t</a>";
	static const struct {
		const char *select, *found; /* found: what is left of the element's names and k, or NULL when none or several are */
	} cases[] = {
		{ "a/b[1]", "1" }, { "a/b[3]", "3" }, { "/a/b[@k='1']", "1" }, { "a/b[@k='2'][1]", "2" }, { "a/b[@k='2'][2]", "3" },
		{ "a/b[2][@k='2']", "2" }, { "a/*[3]", "3" }, { "*/b[n='y']", "2" }, { "a/b[n='xz']", "3" }, { "a/b[@l]", "3" },
		{ "a/b[.='y']", "2" }, { "a/b[@k=\"1\"]", "1" }, { " a/b[1] ", "1" },
		{ "a/b", NULL }, { "a/b[4]", NULL }, { "a/b[1][@k='2']", NULL }, { "a/b[@k='2']", NULL }, { "a/b[n='z']", NULL },
		{ "b[1]", NULL }, { "a/a/b", NULL }, { "a/b[@m='']", NULL }, { "a/*[5]", NULL }, { "a/b[.='']", NULL },
	};
	static const char *const invalid[] = { "", "/", "//a", "a//b", "a/", "a/b[0]", "a/b[-1]", "a/b[last()]", "a/b[position()=1]", "a/.", "a/..", "..",
		"child::a", "a/b[]", "a/b[1", "a/b[@k=1]", "a/b[@k='1]", "a/b[@k='1' or @k='2']", "a|b", "a/@k/b", "a/text()/b", "@k", "text()",
		"a/b[.]", "a/namespace::x", "a/processing-instruction()", "id('i')", "q:a", "a/b[q:n='x']", "a/@q:k", "count(a)", "a b", "a/b[99999999999]" };

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char patch[200];
		struct patched patched;

		snprintf(patch, sizeof patch, strchr(cases[i].select, '"') == NULL ? "<diff><add sel=\"%s\" type=\"@found\">yes</add></diff>" :
		    "<diff><add sel='%s' type='@found'>yes</add></diff>", cases[i].select);
		apply(&patched, document, patch);
		if ((patched.result == PATCH_DONE) != (cases[i].found != NULL))
			fail_msg("%s: %d", patch, patched.result);
		if (cases[i].found == NULL) {
			assert_int_equal(patched.result, PATCH_REFUSED);
			assert_non_null(strstr(patched.faults.first->text.data, "unlocated-node: "));
		} else {
			static const char *const marks[] = { "k=\"1\" found", "k=\"2\" found", "l=\"3\" found" };

			buffer_byte(&patched.out, '\0');
			assert_non_null(strstr(patched.out.data, marks[cases[i].found[0] - '1']));
		}
		patched_forget(&patched);
	}
	for (size_t i = 0; i < sizeof invalid / sizeof *invalid; i++) {
		char patch[200];
		struct patched patched;

		snprintf(patch, sizeof patch, "<diff><remove sel=\"%s\"/></diff>", invalid[i]);
		apply(&patched, document, patch);
		if (patched.result != PATCH_MALFORMED)
			fail_msg("%s: %d", patch, patched.result);
		patched_forget(&patched);
	}
	assert_refused(document, DIFF("<remove sel=`q:a`/>"), PATCH_MALFORMED, "operation [0]: invalid-namespace-prefix: ");
	assert_refused(document, DIFF("<remove sel=`id('i')`/>"), PATCH_MALFORMED, "operation [0]: unsupported-id-function: ");
	assert_refused(document, DIFF("<remove sel=`a/b[1]`/><remove sel=`a//b`/>"), PATCH_MALFORMED, "operation [1]: invalid-attribute-value: ");
	assert_refused(document, DIFF("<remove sel=`a/c`/><remove sel=`a/c`/>"), PATCH_REFUSED,
	    "operation [1], remove `a/c`: unlocated-node: there is nothing of that kind");
	assert_refused(document, DIFF("<remove sel=`a/b`/>"), PATCH_REFUSED, "operation [0], remove `a/b`: unlocated-node: there is more than one");
}

#define FHIR "http://hl7.org/fhir"
#define XHTML "http://www.w3.org/1999/xhtml"

/* RFC 5261, 4.2.2: prefixes are the patch's own, and its default namespace is that of names without. */
static void
namespaces(void **state)
{
	(void)state;
	static const char patient[] = "<Patient xmlns=`" FHIR "`><active value=`true`/></Patient>";
	static const char patched[] = "<Patient xmlns=`" FHIR "`><active value=`false`/></Patient>";

	assert_patched(patient, "<diff xmlns:f=`" FHIR "`><replace sel=`f:Patient/f:active/@value`>false</replace></diff>", patched);
	assert_patched(patient, "<diff xmlns=`" FHIR "`><replace sel=`Patient/active/@value`>false</replace></diff>", patched);
	assert_patched(patient, "<p:patch xmlns=`" FHIR "` xmlns:p=`urn:ietf:rfc:7351`><p:replace sel=`/Patient/active/@value`>false</p:replace></p:patch>", patched);
	assert_patched("<x:Patient xmlns:x=`" FHIR "`><x:active value=`true`/></x:Patient>",
	    "<diff><replace sel=`g:Patient/g:active/@value` xmlns:g=`" FHIR "`>false</replace></diff>", patched);
	assert_refused(patient, DIFF("<replace sel=`Patient/active/@value`>false</replace>"), PATCH_REFUSED,
	    "operation [0], replace `Patient/active/@value`: unlocated-node: ");
	assert_refused(patient, "<diff xmlns:f=`urn:other`><remove sel=`f:Patient/f:active`/></diff>", PATCH_REFUSED, "operation [0], remove");
	/* An attribute without prefix is in no namespace, and one with is another. */
	assert_refused(patient, "<diff xmlns:f=`" FHIR "`><remove sel=`f:Patient/f:active/@f:value`/></diff>", PATCH_REFUSED, "operation [0], remove");
	assert_patched("<a xmlns=`urn:a?b&amp;c`/>", "<diff xmlns:p=`urn:a?b&#x26;c`><add sel=`p:a`><p:b/></add></diff>",
	    "<a xmlns=`urn:a?b&amp;c`><b/></a>");
	/* What is put in keeps its namespace. */
	assert_patched(patient, "<diff xmlns:f=`" FHIR "`><add sel=`f:Patient` pos=`prepend`><f:text><f:status value=`generated`/>"
	    "<h:div xmlns:h=`" XHTML "`>a<h:br/></h:div></f:text></add></diff>",
	    "<Patient xmlns=`" FHIR "`><text><status value=`generated`/><div xmlns=`" XHTML "`>a<br/></div></text><active value=`true`/></Patient>");
	assert_patched(patient, "<diff xmlns:f=`" FHIR "`><add sel=`f:Patient`><gender value=`male`/></add></diff>",
	    "<Patient xmlns=`" FHIR "`><active value=`true`/><gender xmlns=`` value=`male`/></Patient>");
	assert_patched(patient, "<diff xmlns:f=`" FHIR "` xmlns:i=`urn:i`><add sel=`f:Patient` type=`@i:a`>1</add><add sel=`f:Patient` type=`@a`>2</add></diff>",
	    "<Patient xmlns=`" FHIR "` xmlns:n0=`urn:i` n0:a=`1` a=`2`><active value=`true`/></Patient>");
}

/* From a resource to a resource. */
static void
resources_stay_resources(void **state)
{
	(void)state;
	struct patched patched;
	struct arena arena;
	struct faults faults;
	struct buffer xml;

	arena_init(&arena, 0);
	faults_init(&faults, &arena);
	buffer_init(&xml, 0);
	const struct node *resource = json_read(&arena, quoted(&arena, "{`resourceType`:`Observation`,`text`:{`status`:`generated`,"
	    "`div`:`<div xmlns='" XHTML "'><p>a &amp; b</p></div>`},`status`:`final`,`code`:{`text`:`a\\t\\n&<>'`},"
	    "`subject`:{`reference`:`Patient/1`},`valueQuantity`:{`value`:1.00,`unit`:`mg`},"
	    "`component`:[{`code`:{`text`:`x`},`valueInteger`:1},{`code`:{`text`:`y`}}]}"), &faults);

	assert_non_null(resource);
	xml_write(&xml, resource, NULL);
	buffer_byte(&xml, '\0');
	apply(&patched, xml.data, "<diff xmlns=`" FHIR "` xmlns:h=`" XHTML "`><replace sel=`Observation/status/@value`>amended</replace>"
	    "<add sel=`Observation/component[code/text]/code` pos=`after`><valueString value=`none`/></add></diff>");
	/* A predicate goes one child deep. */
	assert_int_equal(patched.result, PATCH_MALFORMED);
	patched_forget(&patched);
	apply(&patched, xml.data, "<diff xmlns=`" FHIR "` xmlns:h=`" XHTML "`><replace sel=`Observation/status/@value`>amended</replace>"
	    "<add sel=`Observation/component[2]/code` pos=`after`><valueString value=`none`/></add>"
	    "<replace sel=`Observation/text/h:div/h:p/text()`>c</replace><remove sel=`Observation/subject[reference/@value='Patient/1']`/>"
	    "<replace sel=`Observation/valueQuantity/value/@value`>2.50</replace></diff>");
	if (patched.result != PATCH_DONE)
		fail_msg("%.*s", SLICE_ARGS(patched.faults.first->text));
	const struct node *result = xml_read(&patched.arena, buffer_slice(&patched.out), &patched.faults);

	assert_non_null(result);
	assert_false(patched.faults.errors);
	buffer_reset(&xml);
	json_write(&xml, result, NULL);
	assert_slice(buffer_slice(&xml), quoted(&patched.arena, "{`resourceType`:`Observation`,`text`:{`status`:`generated`,"
	    "`div`:`<div xmlns=\\`" XHTML "\\`><p>c</p></div>`},`status`:`amended`,`code`:{`text`:`a\\t\\n&<>'`},"
	    "`valueQuantity`:{`value`:2.50,`unit`:`mg`},`component`:[{`code`:{`text`:`x`},`valueInteger`:1},{`code`:{`text`:`y`},"
	    "`valueString`:`none`}]}").data);
	buffer_free(&xml);
	patched_forget(&patched);
	arena_free(&arena);
}

/* A patch of one attribute, which then is changed back: all else is what it was. */
static void
check_example(const char *name, struct slice bytes)
{
	struct patched patched;
	struct arena arena;
	struct faults faults;
	struct buffer xml, json;

	arena_init(&arena, 0);
	faults_init(&faults, &arena);
	buffer_init(&xml, 0);
	buffer_init(&json, 0);
	xml_write(&xml, json_read(&arena, bytes, &faults), NULL);
	patched_by(&patched, xml_patch, buffer_slice(&xml), SLICE("<diff><add sel='*' type='@changed'>yes</add><remove sel='*/@changed'/></diff>"));
	if (patched.result != PATCH_DONE)
		fail_msg("%s: %.*s", name, SLICE_ARGS(patched.faults.first->text));
	/* Read either way it is the same, narratives' characters included. */
	json_write(&json, xml_read(&arena, buffer_slice(&xml), &faults), NULL);
	buffer_reset(&xml);
	json_write(&xml, xml_read(&arena, buffer_slice(&patched.out), &faults), NULL);
	if (faults.errors || !slice_equal(buffer_slice(&xml), buffer_slice(&json)))
		fail_msg("%s is another", name);
	patched_forget(&patched);
	buffer_free(&xml);
	buffer_free(&json);
	arena_free(&arena);
}

static void
official_examples_come_back(void **state)
{
	(void)state;
	examples_each(check_example);
}

static void
operations_that_cannot_be(void **state)
{
	(void)state;
	static const struct {
		const char *operation, *word;
	} cases[] = {
		{ "<add sel=`a/@x`>y</add>", "invalid-patch-directive" },
		{ "<add sel=`a/text()`><b/></add>", "invalid-patch-directive" },
		{ "<add sel=`a` type=`@x`>y</add>", "invalid-patch-directive" },
		{ "<add sel=`a/text()` type=`@y`>y</add>", "invalid-node-types" },
		{ "<add sel=`a` type=`@y`><b/></add>", "invalid-node-types" },
		{ "<add sel=`a` pos=`before`><b/></add>", "invalid-root-element-operation" },
		{ "<add sel=`a` pos=`after`><!--b--></add>", "invalid-root-element-operation" },
		{ "<remove sel=`a`/>", "invalid-root-element-operation" },
		{ "<replace sel=`a/b`>text</replace>", "invalid-node-types" },
		{ "<replace sel=`a/b`><c/><d/></replace>", "invalid-node-types" },
		{ "<replace sel=`a/b`/>", "invalid-node-types" },
		{ "<replace sel=`a/b`>x<c/></replace>", "invalid-node-types" },
		{ "<replace sel=`a`>text</replace>", "invalid-node-types" },
		{ "<replace sel=`a/@x`><c/></replace>", "invalid-node-types" },
		{ "<replace sel=`a/text()`><c/></replace>", "invalid-node-types" },
		{ "<replace sel=`a/comment()`>text</replace>", "invalid-node-types" },
		{ "<remove sel=`a/b` ws=`before`/>", "invalid-whitespace-directive" },
		{ "<remove sel=`a/b` ws=`after`/>", "invalid-whitespace-directive" },
		{ "<remove sel=`a/comment()` ws=`both`/>", "invalid-whitespace-directive" },
		{ "<remove sel=`a/@x` ws=`after`/>", "invalid-whitespace-directive" },
		{ "<remove sel=`a/text()` ws=`after`/>", "invalid-whitespace-directive" },
	};
	static const char *const malformed[] = { "", "<", "text", "<a/>", "<diff/>", "<diff>text<remove sel=`a`/></diff>", DIFF("<delete sel=`a`/>"),
		DIFF("<remove/>"), DIFF("<remove sel=`a`>text</remove>"), DIFF("<remove sel=`a` pos=`before`/>"), DIFF("<add sel=`a` pos=`first`/>"),
		DIFF("<add sel=`a` type=`y`/>"), DIFF("<add sel=`a` type=`namespace::y`/>"), DIFF("<add sel=`a` type=`@q:y`/>"), DIFF("<add sel=`a` type=`@y z`/>"),
		DIFF("<add sel=`a` type=`@xmlns`>urn:x</add>"), DIFF("<add sel=`a` type=`@xmlns:y`>urn:x</add>"), DIFF("<remove sel=`a/@xmlns`/>"),
		DIFF("<add sel=`a`><xml:b/></add>"),
		DIFF("<add sel=`a` pos=`after` type=`@y`/>"), DIFF("<replace sel=`a` ws=`both`/>"), DIFF("<x:remove xmlns:x=`urn:x` sel=`a`/>"),
		"<!DOCTYPE diff><diff><remove sel=`a/b`/></diff>", "<!DOCTYPE diff [<!ENTITY e 'x'>]><diff><add sel=`a`>&e;</add></diff>",
		DIFF("<add sel=`a`>&e;</add>"), DIFF("<add sel=`a`>") };

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct patched patched;
		char patch[200], word[80];

		snprintf(patch, sizeof patch, "<diff>%s</diff>", cases[i].operation);
		snprintf(word, sizeof word, ": %s: ", cases[i].word);
		apply(&patched, "<a x=`1`>t<b/><!--c--></a>", patch);
		if (patched.result != PATCH_REFUSED || strstr(patched.faults.first->text.data, word) == NULL)
			fail_msg("%s: %d", patch, patched.result);
		patched_forget(&patched);
	}
	for (size_t i = 0; i < sizeof malformed / sizeof *malformed; i++) {
		struct patched patched;

		apply(&patched, "<a x=`1`>t<b/></a>", malformed[i]);
		if (patched.result != PATCH_MALFORMED)
			fail_msg("%s: %d", malformed[i], patched.result);
		patched_forget(&patched);
	}
	assert_refused("<a><b></a>", DIFF("<remove sel=`a/b`/>"), PATCH_REFUSED, "not XML: ");
	assert_refused("<!DOCTYPE a><a><b/></a>", DIFF("<remove sel=`a/b`/>"), PATCH_REFUSED, "not XML that is taken: a DOCTYPE");
	/* All that is wrong, at once. */
	struct patched patched;

	apply(&patched, "<a/>", DIFF("<remove sel=`a/b`/><spam/><remove sel=`//a`/><add/>"));
	assert_int_equal(patched.result, PATCH_MALFORMED);
	assert_int_equal(patched.faults.count, 3);
	assert_true(slice_starts(patched.faults.first->text, SLICE("operation [1]: invalid-diff-format: ")));
	assert_true(slice_starts(patched.faults.first->next->text, SLICE("operation [2]: invalid-attribute-value: ")));
	assert_slice(patched.faults.first->next->next->text, "operation [3]: invalid-diff-format: sel is missing");
	patched_forget(&patched);
}

static void
assert_repeated(const char *document, const char *operation, size_t count, enum patch_result expected)
{
	static const char *const frame[] = { "<diff>", "", "</diff>" };

	patched_repeatedly(xml_patch, document, frame, operation, count, expected);
}

/* Puts two levels less than may be into what is selected. */
static void
deep_patch(struct buffer *out, const char *select)
{
	buffer_reset(out);
	buffer_print(out, "<diff><add sel=`%s`>", select);
	for (unsigned i = 0; i < XML_OPEN_MOST - 2; i++)
		buffer_literal(out, "<b>");
	for (unsigned i = 0; i < XML_OPEN_MOST - 2; i++)
		buffer_literal(out, "</b>");
	buffer_literal(out, "</add></diff>");
	buffer_byte(out, '\0');
}

static void
bounds_hold(void **state)
{
	(void)state;
	struct patched patched;
	struct buffer text;

	assert_repeated("<a x='1'/>", "<replace sel='a/@x'>2</replace>", PATCH_OPERATIONS_MOST, PATCH_DONE);
	assert_repeated("<a x='1'/>", "<replace sel='a/@x'>2</replace>", PATCH_OPERATIONS_MOST + 1, PATCH_TOO_COSTLY);
	/* So many levels are put into one, and into two. */
	buffer_init(&text, 0);
	deep_patch(&text, "*/a");

	apply(&patched, "<z><a/></z>", text.data);
	assert_int_equal(patched.result, PATCH_DONE);
	patched_forget(&patched);
	deep_patch(&text, "*/*/a");
	assert_refused("<z><y><a/></y></z>", text.data, PATCH_REFUSED, "operation [0], add `*/*/a`: too many levels of elements");
	/* The end of a long list, again and again. */
	buffer_reset(&text);
	buffer_literal(&text, "<a>");
	for (int i = 0; i < 100000; i++)
		buffer_literal(&text, "<b/>");
	buffer_literal(&text, "</a>");
	buffer_byte(&text, '\0');
	assert_repeated(text.data, "<add sel='a'><b/></add>", 50, PATCH_DONE);
	assert_repeated(text.data, "<add sel='a'><b/></add>", 5000, PATCH_TOO_COSTLY);
	/* A long namespace that must be declared again and again. */
	buffer_reset(&text);
	buffer_literal(&text, "<a xmlns:p='urn:");
	for (int i = 0; i < 10000; i++)
		buffer_literal(&text, "0123456789");
	buffer_literal(&text, "'>");
	for (int i = 0; i < 10000; i++)
		buffer_literal(&text, "<p:b/>");
	buffer_literal(&text, "</a>");
	buffer_byte(&text, '\0');
	assert_repeated(text.data, "<add sel='a'><b/></add>", 1, PATCH_TOO_COSTLY);
	/* Long names and namespaces aren't compared with all that there are. */
	for (size_t length = 127; length <= 128; length++) {
		buffer_reset(&text);
		buffer_literal(&text, "<diff><add sel='a' type='@x");
		for (size_t i = 0; i < length; i++)
			buffer_byte(&text, 'y');
		buffer_literal(&text, "'>1</add></diff>");
		buffer_byte(&text, '\0');
		apply(&patched, "<a/>", text.data);
		assert_int_equal(patched.result, length < 128 ? PATCH_DONE : PATCH_MALFORMED);
		patched_forget(&patched);
	}
	/* Attributes. */
	buffer_reset(&text);
	buffer_literal(&text, "<diff>");
	for (int i = 0; i <= XML_ATTRIBUTES_MOST; i++)
		buffer_print(&text, "<add sel=\"a\" type=\"@x%d\">1</add>", i);
	buffer_literal(&text, "</diff>");
	buffer_byte(&text, '\0');
	assert_refused("<a/>", text.data, PATCH_REFUSED, "operation [64], add `a`: an element has too many attributes");
	buffer_free(&text);
}

static void
memory_has_an_end(void **state)
{
	(void)state;
	patched_in_little_memory(xml_patch, SLICE("<a xmlns:p='urn:p' x='&amp;'>1<p:b/>2</a>"),
	    SLICE("<diff xmlns:p='urn:p'><remove sel=\"a/p:b[.='']\"/><add sel='a' type='@p:y'>3</add><add sel='a'>4</add></diff>"),
	    "<a x=\"&amp;\" xmlns:n1=\"urn:p\" n1:y=\"3\">124</a>");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_rfc_s_examples),
		cmocka_unit_test(places),
		cmocka_unit_test(selectors),
		cmocka_unit_test(namespaces),
		cmocka_unit_test(resources_stay_resources),
		cmocka_unit_test(official_examples_come_back),
		cmocka_unit_test(operations_that_cannot_be),
		cmocka_unit_test(bounds_hold),
		cmocka_unit_test(memory_has_an_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
