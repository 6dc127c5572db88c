/* The forms of reports: CSV by RFC 4180, in either coding; HTML in which nothing is more than text; columns on a terminal. */
#include "tests/unit/test.h"

#include "tools/command/sheet.h"

/* What is written of a table with one heading and these cells, a row each. */
static struct buffer
write_cells(enum sheet_form form, bool cp932, const char *const *cells, struct cp932_unmapped *unmapped)
{
	char *bytes = NULL;
	size_t size = 0;
	FILE *out = open_memstream(&bytes, &size);
	struct sheet *sheet = sheet_new(out, form, ADMIN_JAPANESE, cp932);
	json_t *items = json_pack("[{s:{s:[s, s], s:[[[s, s], s]], s:s, s:s}}, {s:{s:s, s:[s, s], s:[{s:[s, s], s:b}, {s:[s, s], s:b}]}}]",
	    "report", "title", "報告<1>", "Report<1>", "asked", "対象者", "patient", "a&b", "made", "2026-05-03 10:00:00", "zone", "+09:00",
	    "table", "name", "t", "title", "表", "Table", "columns", "name", "内容", "What", "number", 0, "name", "件数", "Count", "number", 1);

	assert_non_null(sheet);
	assert_non_null(items);
	for (size_t i = 0; i < json_array_size(items); i++)
		sheet_item(sheet, json_array_get(items, i));
	for (; *cells != NULL; cells++) {
		json_t *row = json_pack("{s:[s, i]}", "row", *cells, -5);

		sheet_item(sheet, row);
		json_decref(row);
	}
	assert_true(sheet_end(sheet, unmapped));
	fclose(out);
	json_decref(items);
	struct buffer written;

	buffer_init(&written, 0);
	buffer_put(&written, slice_of(bytes, size));
	buffer_byte(&written, '\0');
	free(bytes);
	return written;
}

static void
csv_is_quoted_and_no_formula(void **state)
{
	static const char *const cells[] = { "plain", "with \"quotes\", commas", "two\nlines", "=1+1", "+81", "-1", "@x", "＝1", "a=b", "", NULL };
	struct buffer csv = write_cells(SHEET_CSV, false, cells, NULL);

	(void)state;
	assert_string_equal(csv.data,
	    "\xEF\xBB\xBF\"内容\",\"件数\"\r\n\"plain\",-5\r\n\"with \"\"quotes\"\", commas\",-5\r\n\"two\nlines\",-5\r\n\"'=1+1\",-5\r\n"
	    "\"'+81\",-5\r\n\"'-1\",-5\r\n\"'@x\",-5\r\n\"'＝1\",-5\r\n\"a=b\",-5\r\n\"\",-5\r\n");
	buffer_free(&csv);
}

/* The bytes are those of Microsoft's table for code page 932 (unicode.org, CP932.TXT). */
static void
cp932_has_either_of_a_pair_and_tells_what_it_has_not(void **state)
{
	static const struct {
		const char *text, *bytes;
	} cases[] = {
		{ "～", "\x81\x60" }, { "〜", "\x81\x60" }, { "－", "\x81\x7C" }, { "−", "\x81\x7C" }, { "∥", "\x81\x61" }, { "‖", "\x81\x61" },
		{ "￠", "\x81\x91" }, { "¢", "\x81\x91" }, { "￡", "\x81\x92" }, { "£", "\x81\x92" }, { "￢", "\x81\xCA" }, { "¬", "\x81\xCA" },
		{ "―", "\x81\x5C" }, { "—", "\x81\x5C" }, { "髙", "\xFB\xFC" }, { "﨑", "\xFA\xB1" }, { "①", "\x87\x40" }, { "ｱ", "\xB1" },
		{ "笠間", "\x8A\x7D\x8A\xD4" }, { "\\", "\\" },
		/* 𠮷, the yen sign (which would come back as a backslash), a letter with an accent */
		{ "𠮷", "\x81\xAC" }, { "¥", "\x81\xAC" }, { "é", "\x81\xAC" },
	};
	struct cp932 *cp932 = cp932_new();
	struct cp932_unmapped unmapped = { .count = 0 };
	struct buffer out;

	(void)state;
	assert_non_null(cp932);
	buffer_init(&out, 0);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		buffer_reset(&out);
		cp932_put(cp932, slice_text(cases[i].text), &out, &unmapped);
		buffer_byte(&out, '\0');
		assert_string_equal(out.data, cases[i].bytes);
	}
	cp932_put(cp932, SLICE("𠮷𠮷"), &out, &unmapped);
	assert_int_equal(unmapped.times, 5);
	assert_int_equal(unmapped.count, 3);
	assert_int_equal(unmapped.characters[0], 0x20BB7);
	assert_int_equal(unmapped.characters[1], 0xA5);
	assert_int_equal(unmapped.characters[2], 0xE9);
	buffer_free(&out);
	cp932_free(cp932);

	static const char *const cells[] = { "〜𠮷", NULL };
	struct cp932_unmapped told;
	struct buffer csv = write_cells(SHEET_CSV, true, cells, &told);

	assert_string_equal(csv.data, "\"\x93\xE0\x97\x65\",\"\x8C\x8F\x90\x94\"\r\n\"\x81\x60\x81\xAC\",-5\r\n");
	assert_int_equal(told.times, 1);
	buffer_free(&csv);
}

static void
html_is_text_only(void **state)
{
	static const char *const cells[] = { "<script>alert('x')</script>", "\"&amp;\"", "a\x1B[31m\nb", "</td><td onclick=x>", NULL };
	struct buffer html = write_cells(SHEET_HTML, false, cells, NULL);

	(void)state;
	assert_non_null(strstr(html.data, "<td>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;</td>"));
	assert_non_null(strstr(html.data, "<td>&quot;&amp;amp;&quot;</td>"));
	assert_non_null(strstr(html.data, "<td>a [31m b</td>"));
	assert_non_null(strstr(html.data, "<td>&lt;/td&gt;&lt;td onclick=x&gt;</td>"));
	assert_non_null(strstr(html.data, "<h1>報告&lt;1&gt; <span lang=\"en\">Report&lt;1&gt;</span></h1>"));
	assert_non_null(strstr(html.data, "<dd>a&amp;b</dd>"));
	assert_non_null(strstr(html.data, "<th>内容 <span lang=\"en\">What</span></th>"));
	assert_non_null(strstr(html.data, "@page { size: A4"));
	assert_non_null(strstr(html.data, "<td class=\"n\">-5</td>"));
	/* No script, nothing from elsewhere. */
	assert_null(strstr(html.data, "<script"));
	assert_null(strstr(html.data, "href"));
	assert_null(strstr(html.data, "src="));
	assert_null(strstr(html.data, "url("));
	assert_non_null(strstr(html.data, "default-src 'none'"));
	buffer_free(&html);
}

static void
columns_stand_below_each_other(void **state)
{
	static const char *const cells[] = { "笠間", "abcdefg", "\x1B[2J", NULL };
	struct buffer table = write_cells(SHEET_TABLE, false, cells, NULL);

	(void)state;
	/* A Japanese character takes two columns. What a terminal would obey is not passed on. */
	assert_string_equal(table.data, "表\n内容     件数\n笠間       -5\nabcdefg    -5\n?[2J       -5\n");
	buffer_free(&table);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(csv_is_quoted_and_no_formula),
		cmocka_unit_test(cp932_has_either_of_a_pair_and_tells_what_it_has_not),
		cmocka_unit_test(html_is_text_only),
		cmocka_unit_test(columns_stand_below_each_other),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
