#include "tests/unit/test.h"

#include <libxml/parser.h>

#include "resources/base/buffer.h"
#include "resources/primitive/xhtml.h"

#define OPEN "<div xmlns=\"http://www.w3.org/1999/xhtml\">"
#define DIV(inside) OPEN inside "</div>"

static const char *const good[] = {
	DIV("text"),
	DIV("囲炉裏 &amp; &lt; &gt; &quot; &apos; &#160; &#xA0;"),
	DIV("<p style=\"color: red\">a<br/>b</p><table class=\"x\"><tr><td colspan=\"2\">c</td></tr></table>"),
	DIV("<p style=\"background-image: url(data: image/png;base64,iVBORw0KGgo+/w==); padding:0px 4px\">a</p>"),
	DIV("<p style=\"background: URL('data:image/gif;base64,QUJD') , url(data:image/jpeg;base64,QUJD)\">a</p>"),
	DIV("<a href=\"http://example.org/x?y=1#z\">l</a><a href=\"#here\">l</a><a href=\"Patient/1\">l</a><a name=\"n\">n</a>"),
	DIV("<a href=\"mailto:a@example.org\">m</a>"),
	DIV("<a href=\"StructureDefinition-a-very-long-name-of-a-relative-page.html\">l</a>"),
	DIV("<img src=\"#pic\" alt=\"\"/>"),
	DIV("<img src=\"data:image/png;base64,QUJD\"/>"),
	DIV("<img src=\"https://example.org/a.png\"/>"),
	DIV("<!-- a comment -->text"),
	"<div xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"ja\" xml:lang=\"ja\">text</div>",
	" \n" DIV("text") "\n ",
	DIV("<ul><li><div>nested</div></li></ul>"),
};

static const char *const bad[] = {
	"",
	"text",
	"<div>no namespace</div>",
	"<div xmlns=\"http://example.org/\">other namespace</div>",
	"<h:div xmlns:h=\"http://www.w3.org/1999/xhtml\">prefix</h:div>",
	"<p xmlns=\"http://www.w3.org/1999/xhtml\">not a div</p>",
	"<divx xmlns=\"http://www.w3.org/1999/xhtml\">not a div</divx>",
	DIV(""),
	DIV(" \n\t"),
	DIV("<p> </p>"),
	DIV("<img alt=\"x\"/>"),
	DIV("<p>not closed"),
	DIV("a") DIV("b"),
	DIV("a") "b",
	DIV("a") "<!-- behind -->",
	"<!-- before -->" DIV("a"),
	"<?xml version=\"1.0\"?>" DIV("a"),
	"<!DOCTYPE div>" DIV("a"),
	"<!DOCTYPE div [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" DIV("&x;"),
	"<!DOCTYPE div [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>" DIV("&b;"),
	DIV("&nbsp;"),
	DIV("&unknown;"),
	DIV("a & b"),
	DIV("a < b"),
	DIV("&#0;"),
	DIV("<script>alert(1)</script>"),
	DIV("<style>p { color: red }</style>a"),
	DIV("<object data=\"x\">a</object>"),
	DIV("<iframe src=\"x\">a</iframe>"),
	DIV("<form>a</form>"),
	DIV("<input value=\"a\"/>"),
	DIV("<link href=\"x\"/>a"),
	DIV("<base href=\"x\"/>a"),
	DIV("<body>a</body>"),
	DIV("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"),
	DIV("<x:script xmlns:x=\"http://www.w3.org/1999/xhtml\">alert(1)</x:script>"),
	DIV("<SCRIPT>alert(1)</SCRIPT>"),
	DIV("<P>upper case is another element in XHTML</P>"),
	DIV("<p onclick=\"alert(1)\">a</p>"),
	DIV("<p onmouseover='alert(1)'>a</p>"),
	DIV("<p xlink:href=\"x\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">a</p>"),
	DIV("<p xmlns:y=\"urn:y\">a</p>"),
	DIV("<a href=\"javascript:alert(1)\">a</a>"),
	DIV("<a href=\" JavaScript:alert(1)\">a</a>"),
	DIV("<a href=\"java&#10;script:alert(1)\">a</a>"),
	DIV("<a href=\"java&#9;script&#58;alert(1)\">a</a>"),
	DIV("<a href=\"vbscript:x\">a</a>"),
	DIV("<a href=\"data:text/html,x\">a</a>"),
	DIV("<img src=\"data:image/svg+xml;base64,QUJD\"/>"),
	DIV("<img src=\"javascript:alert(1)\"/>"),
	DIV("<a href=\"averyveryverylongschemethatgoesonandon:x\">a</a>"),
	DIV("<p style=\"background: url(http://example.org/x)\">a</p>"),
	DIV("<p style=\"background: url(data:image/png;base64,QUJD) url(http://example.org/x)\">a</p>"),
	DIV("<p style=\"background: url(data:image/svg+xml;base64,QUJD)\">a</p>"),
	DIV("<p style=\"background: url(data:text/html;base64,QUJD)\">a</p>"),
	DIV("<p style=\"background: url('data:image/png;base64,QUJD)\">a</p>"),
	DIV("<p style=\"background: url(data:image/png;base64,QUJD;x)\">a</p>"),
	DIV("<p style=\"background: url(data:image/png;base64,QUJD\">a</p>"),
	DIV("<p style=\"background: url(data:image/png;base64,QUJD); width: expression(1)\">a</p>"),
	DIV("<p style=\"width: EXPRESSION(alert(1))\">a</p>"),
	DIV("<p style=\"width: e\\78pression(alert(1))\">a</p>"),
	DIV("<p style=\"width: exp/**/ression(alert(1))\">a</p>"),
	DIV("<p style=\"@import 'x'\">a</p>"),
	DIV("<![CDATA[<script>alert(1)</script>]]>"),
	DIV("<?php x ?>a"),
	DIV("<!--><script>alert(1)</script>-->a"),
	DIV("<!---><script>alert(1)</script>-->a"),
	DIV("<!-- a <!--><script>alert(1)</script>-->a"),
	DIV("<!-- a --!><script>alert(1)</script>-->a"),
	DIV("<!-- a --->a"),
};

static void
harmless_narratives_pass(void **state)
{
	(void)state;
	struct arena arena;

	arena_init(&arena, 0);
	for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
		const char *fault = xhtml_check(slice_text(good[i]), &arena);

		if (fault != NULL)
			fail_msg("%s: %s", good[i], fault);
	}
	arena_free(&arena);
}

static void
everything_else_is_refused(void **state)
{
	(void)state;
	struct arena arena;

	arena_init(&arena, 0);
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		if (xhtml_check(slice_text(bad[i]), &arena) == NULL)
			fail_msg("taken: %s", bad[i]);
	arena_free(&arena);
}

/* libxml2 takes a NUL for the end. */
static void
a_nul_hides_nothing(void **state)
{
	(void)state;
	struct arena arena;

	arena_init(&arena, 0);
	assert_null(xhtml_check(SLICE(DIV("a")), &arena));
	assert_non_null(xhtml_check(SLICE(DIV("a") "\0<script>alert(1)</script>"), &arena));
	assert_non_null(xhtml_check(SLICE(DIV("a\0")), &arena));
	assert_non_null(xhtml_check(SLICE(DIV("a") "\0"), &arena));
	arena_free(&arena);
}

/* The message names the culprit, but not at any length, and not half a character. */
static void
long_names_are_cut(void **state)
{
	(void)state;
	struct arena arena;

	arena_init(&arena, 0);
	const char *fault = xhtml_check(SLICE(DIV("<囲炉裏囲炉裏囲炉裏囲炉裏囲炉裏囲炉裏/>")), &arena);

	assert_non_null(fault);
	assert_true(slice_is_utf8(slice_text(fault)));
	assert_non_null(strstr(fault, "\"囲炉裏囲炉裏囲炉裏囲炉裏囲\""));
	arena_free(&arena);
}

static void
depth_is_bounded(void **state)
{
	(void)state;
	struct arena arena;
	struct buffer text;

	arena_init(&arena, 0);
	buffer_init(&text, 0);
	buffer_literal(&text, OPEN);
	for (int i = 0; i < 100000; i++)
		buffer_literal(&text, "<b>");
	buffer_literal(&text, "x");
	for (int i = 0; i < 100000; i++)
		buffer_literal(&text, "</b>");
	buffer_literal(&text, "</div>");
	assert_non_null(xhtml_check(buffer_slice(&text), &arena));
	buffer_free(&text);
	arena_free(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(harmless_narratives_pass),
		cmocka_unit_test(everything_else_is_refused),
		cmocka_unit_test(a_nul_hides_nothing),
		cmocka_unit_test(long_names_are_cut),
		cmocka_unit_test(depth_is_bounded),
	};
	int failed = cmocka_run_group_tests(tests, NULL, NULL);

	xmlCleanupParser();
	return failed;
}
