/* Running text: folding, the keys of the index, finding a part; and what of a resource is its text. */
#include "resources/extract/words.h"

#include "tests/unit/extract/fixture.h"

#include "resources/extract/text.h"

#include <stdlib.h>

static void
assert_text(struct slice got, const char *expected, const char *what)
{
	if (!slice_is(got, expected))
		fail_msg("%s gives \"%.*s\", not \"%s\"", what, SLICE_ARGS(got), expected);
}

static void
folding_keeps_the_bounds(void **state)
{
	(void)state;
	struct buffer out;
	static const struct {
		const char *text, *folded;
	} cases[] = {
		{ "", "" },
		{ " .,", "" },
		{ "Blood pressure", "blood pressure" },
		{ "  Blood\t\n pressure. ", "blood pressure" },
		{ "COVID-19", "covid 19" },
		{ "Müller, Århus", "muller arhus" },
		{ "Mu\xCC\x88ller", "muller" },
		{ "ΣΊΣΥΦΟΣ", "σισυφοσ" },
		/* Full and half width, both ways; full-width space. */
		{ "ＡＢＣ１２３", "abc123" },
		{ "ﾊﾞｲﾀﾙ", "ハイタル" },
		{ "バイタル", "ハイタル" },
		{ "血圧　測定", "血圧測定" },
		/* Hiragana and katakana; their long vowel is a character of its own. */
		{ "ひらがな", "ヒラカナ" },
		{ "らーめん", "ラーメン" },
		{ "ﾗｰﾒﾝ", "ラーメン" },
		/* Old forms: DOMAIN's names. */
		{ "渡邊 渡邉", "渡辺渡辺" },
		{ "齋藤・齊藤", "斎藤 斎藤" },
		{ "髙﨑", "高崎" },
		/* 福 U+FA1B is 福 U+798F by NFKC. */
		{ "\xEF\xA8\x9B島", "福島" },
		/* Characters that are two units in UTF-16, and variation sequences. */
		{ "𠮷野家", "𠮷野家" },
		{ "葛\xF3\xA0\x84\x80城", "葛城" },
		/* Scripts next to each other; punctuation ends a run of signs, a space does not. */
		{ "BMI指数25以上", "bmi指数25以上" },
		{ "HbA1c（NGSP値）", "hba1c ngsp値" },
		{ "柴田 弘子", "柴田弘子" },
		{ "高血圧、糖尿病。", "高血圧 糖尿病" },
		{ "佐々木〆切", "佐々木〆切" },
		{ "㍿山田", "株式会社山田" },
		{ "5㎎錠", "5mg錠" },
		{ "37.5℃", "37 5 c" },
		{ "a" WORDS_PARAGRAPH "b", "a\nb" },
		{ "血" WORDS_PARAGRAPH " 圧", "血\n圧" },
		{ "soft\xC2\xADhyphen", "softhyphen" },
		/* Hangul has spaces; Thai has none. */
		{ "고혈압", "고혈압" },
	};

	buffer_init(&out, 0);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		buffer_reset(&out);
		words_fold(slice_text(cases[i].text), WORDS_MOST, &out);
		assert_text(buffer_slice(&out), cases[i].folded, cases[i].text);
	}
	buffer_free(&out);
}

static void
values_stand_on_lines_of_their_own(void **state)
{
	(void)state;
	struct buffer out;

	buffer_init(&out, 0);
	words_fold(SLICE("..."), WORDS_MOST, &out);
	words_fold(SLICE("高血圧"), WORDS_MOST, &out);
	words_fold(SLICE(""), WORDS_MOST, &out);
	words_fold(SLICE(" Essential "), WORDS_MOST, &out);
	assert_text(buffer_slice(&out), "高血圧\nessential", "three values");
	buffer_free(&out);
}

static void
a_long_text_is_cut_between_words(void **state)
{
	(void)state;
	struct buffer out;
	static const struct {
		const char *text, *cut;
	} cases[] = {
		{ "one two three", "one two" },
		{ "onetwothree", "" },
		{ "一二三四五", "一二三" },
		{ "ab 一two", "ab 一two" },
		{ "ab 一twoo", "ab 一" },
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		buffer_init(&out, 0);
		words_fold(slice_text(cases[i].text), 10, &out);
		assert_text(buffer_slice(&out), cases[i].cut, cases[i].text);
		assert_in_range(out.length, 0, 10);
		/* It stays full for whatever is as long. */
		size_t before = out.length;

		words_fold(SLICE("abcdefghijk"), 10, &out);
		assert_int_equal(out.length, before);
		buffer_free(&out);
	}
}

static void
keys_are_words_and_pairs(void **state)
{
	(void)state;
	struct buffer out;
	static const struct {
		const char *folded, *keys;
	} cases[] = {
		{ "", "" },
		{ "blood pressure", "blood pressure " },
		{ "hypercholesterolemia", "hypercholest " },
		{ "高血圧", "高血+ 血圧+ 圧. " },
		{ "肺", "肺. " },
		{ "bmi指数25以上\nx", "bmi 指数+ 数. 25 以上+ 上. x " },
		{ "𠮷野家", "𠮷野+ 野家+ 家. " },
		{ "a\n\nb", "a b " },
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct slice rest = slice_text(cases[i].folded);
		struct words_key key;

		buffer_init(&out, 0);
		while (words_next(&rest, &key)) {
			assert_in_range(key.bytes.length, 1, WORDS_KEY_MOST);
			buffer_put(&out, key.bytes);
			buffer_put(&out, slice_text(key.kind == WORDS_WORD ? " " : key.kind == WORDS_PAIR ? "+ " : ". "));
		}
		assert_text(buffer_slice(&out), cases[i].keys, cases[i].folded);
		buffer_free(&out);
	}
}

static void
a_part_is_found_in_whole_words(void **state)
{
	(void)state;
	static const struct {
		const char *text, *part;
		bool open, found;
	} cases[] = {
		{ "blood pressure", "blood", false, true },
		{ "blood pressure", "pressure", false, true },
		{ "blood pressure", "blood pressure", false, true },
		{ "blood pressure", "pressure blood", false, false },
		{ "blood pressure", "press", false, false },
		{ "blood pressure", "press", true, true },
		{ "blood pressure", "lood", true, false },
		{ "blood pressure", "blood pres", true, true },
		{ "blood pressure", "blood pres", false, false },
		/* A later one is good, though the first is not. */
		{ "pressures pressure", "pressure", false, true },
		{ "xa a", "a", false, true },
		{ "aaaa aaa", "aaa", false, true },
		{ "aaaaaaa", "aa", false, false },
		/* Values are apart. */
		{ "blood\npressure", "blood pressure", false, false },
		/* Signs stand where they stand. */
		{ "高血圧症", "血圧", false, true },
		{ "高血圧症", "血", false, true },
		{ "高血圧症", "高圧", false, false },
		{ "高血圧 症", "高血圧症", false, false },
		{ "bmi指数", "bmi", false, true },
		{ "bmi指数", "mi指数", false, false },
		{ "bmi指数25", "指数2", false, false },
		{ "bmi指数25", "指数2", true, true },
		{ "指数256 指数25", "指数25", false, true },
		{ "", "a", false, false },
		{ "a", "ab", true, false },
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		if (words_contain(slice_text(cases[i].text), slice_text(cases[i].part), cases[i].open) != cases[i].found)
			fail_msg("\"%s\" in \"%s\"", cases[i].part, cases[i].text);
}

/* ---- Whatever is in a text stands under the keys ------------------------------------------------------------------ */

static uint32_t random_state = 20261127;

static uint32_t
random_below(uint32_t bound)
{
	random_state = random_state * 1664525 + 1013904223;
	return (random_state >> 8) % bound;
}

static void
random_text(struct buffer *out, unsigned parts)
{
	static const char *const pieces[] = { "a", "b", "ab", "c", "血", "圧", "ー", "𠮷", " ", " ", "、", "1" };

	buffer_reset(out);
	for (unsigned i = 0; i < parts; i++)
		buffer_put(out, slice_text(pieces[random_below(sizeof pieces / sizeof *pieces)]));
}

static bool
has_key(struct slice text, struct slice bytes, bool beginning)
{
	struct words_key key;

	while (words_next(&text, &key))
		if (beginning ? slice_starts(key.bytes, bytes) : slice_equal(key.bytes, bytes))
			return true;
	return false;
}

/* The reference: a part begins and ends where no letter or digit is on both sides. */
static bool
is_letter_byte(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

static bool
naive_contain(struct slice text, struct slice part, bool open)
{
	for (size_t i = 0; i + part.length <= text.length; i++) {
		size_t end = i + part.length;

		if (memcmp(text.data + i, part.data, part.length) != 0)
			continue;
		if (i > 0 && is_letter_byte(text.data[i - 1]) && is_letter_byte(part.data[0]))
			continue;
		if (!open && end < text.length && is_letter_byte(text.data[end]) && is_letter_byte(part.data[part.length - 1]))
			continue;
		return true;
	}
	return false;
}

static void
a_part_of_a_text_has_its_keys(void **state)
{
	(void)state;
	struct buffer plain, text, part;
	unsigned found = 0;

	buffer_init(&plain, 0);
	buffer_init(&text, 0);
	buffer_init(&part, 0);
	for (int i = 0; i < 20000; i++) {
		bool open = random_below(3) == 0;

		buffer_reset(&text);
		buffer_reset(&part);
		random_text(&plain, 1 + random_below(12));
		words_fold(buffer_slice(&plain), WORDS_MOST, &text);
		random_text(&plain, 1 + random_below(4));
		words_fold(buffer_slice(&plain), WORDS_MOST, &part);
		if (part.length == 0)
			continue;
		struct slice all = buffer_slice(&text), rest = buffer_slice(&part);
		bool contains = words_contain(all, rest, open);

		if (contains != naive_contain(all, rest, open))
			fail_msg("\"%.*s\" in \"%.*s\" (%d)", SLICE_ARGS(rest), SLICE_ARGS(all), open);
		if (!contains)
			continue;
		found++;
		struct words_key key;

		while (words_next(&rest, &key)) {
			bool at_end = rest.length == 0 && (key.kind == WORDS_LAST || open);

			if (!has_key(all, key.bytes, at_end))
				fail_msg("\"%.*s\" has no key %.*s", SLICE_ARGS(all), SLICE_ARGS(key.bytes));
		}
	}
	assert_in_range(found, 1000, 20000);
	buffer_free(&plain);
	buffer_free(&text);
	buffer_free(&part);
}

/* ---- Resources --------------------------------------------------------------------------------------------------- */

static void
narratives_lose_their_tags(void **state)
{
	(void)state;
	struct buffer plain, out;
	static const struct {
		const char *div, *folded;
	} cases[] = {
		{ "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>Blood pressure</p></div>", "blood pressure" },
		{ "<div><p>one</p><p>two</p></div>", "one\ntwo" },
		{ "<div>高<b>血</b>圧</div>", "高血圧" },
		{ "<div>in<i class='x'>line</i></div>", "inline" },
		{ "<div>血圧<br/>測定</div>", "血圧\n測定" },
		{ "<div><table><tr><td>a</td><td>b</td></tr></table></div>", "a\nb" },
		{ "<div>&lt;b&gt; &amp; &#x75C5;&#27671;&#xA0;x</div>", "b 病気 x" },
		{ "<div title=\"a > b\" lang='>'>c</div>", "c" },
		{ "<div>a<!-- <p>b</p> -->c</div>", "ac" },
		{ "<div>血\n  圧</div>", "血圧" },
		{ "<div><a href='http://x/?a=1&amp;b=2'>link</a></div>", "link" },
		/* What is no XHTML is got through. */
		{ "<div>a<", "a" },
		{ "<div>a<b", "a" },
		{ "<div>a<!-- b", "a" },
		{ "<div>a & b &nbsp; &#; &#x; &#99999999999; &#xD800; &#-1;", "a b nbsp 99999999999" },
		{ "<div a='b", "" },
		{ "", "" },
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		buffer_init(&plain, 0);
		buffer_init(&out, 0);
		text_narrative(slice_text(cases[i].div), &plain);
		words_fold(buffer_slice(&plain), WORDS_MOST, &out);
		assert_text(buffer_slice(&out), cases[i].folded, cases[i].div);
		buffer_free(&plain);
		buffer_free(&out);
	}
}

static void
check_text(const char *json, const char *narrative, const char *rest)
{
	struct fixture f;
	struct buffer out;

	fixture_open(&f);
	buffer_init(&out, 0);
	size_t length = text_of(fixture_read(&f, json), &out);

	assert_true(buffer_ok(&out));
	assert_text(slice_of(buffer_slice(&out).data, length), narrative, json);
	assert_text(slice_from(buffer_slice(&out), length), rest, json);
	buffer_free(&out);
	fixture_close(&f);
}

static void
what_people_read_is_the_text(void **state)
{
	(void)state;

	check_text("{'resourceType':'Patient'}", "", "");
	/* No ids, codes, dates, numbers, links, references, identifiers. */
	check_text("{'resourceType':'Observation','id':'idid','meta':{'profile':['http://profile.example'],'tag':[{'system':"
	    "'http://system.example','code':'tagcode','display':'Tag'}]},'language':'ja','identifier':[{'system':'urn:x','value':"
	    "'12345'}],'status':'final','code':{'coding':[{'code':'codecode','display':'身長'}],'text':'身長'},'subject':"
	    "{'reference':'Patient/abc','display':'柴田 弘子'},'effectiveDateTime':'2020-01-01','valueQuantity':{'value':1.5,"
	    "'unit':'cm','code':'unitcode'}}", "", "tag\n身長\n柴田弘子\ncm");
	/* The narrative is apart; extensions and contained resources count; a value said just before is said once. */
	check_text("{'resourceType':'Patient','text':{'status':'generated','div':'<div><p>Narrative</p></div>'},'contained':["
	    "{'resourceType':'Organization','id':'o','name':'City'}],'extension':[{'url':'http://e','valueString':'Extended'},"
	    "{'url':'http://e','valueCode':'coded'},{'url':'http://e','valueMarkdown':'*Marked*'}],'name':[{'text':'Narrative'}]}",
	    "narrative", "\ncity\nextended\nmarked");
	/* What only contains the value is not the value. */
	check_text("{'resourceType':'Patient','name':[{'family':'blood pressure'},{'family':'pressure'},{'family':'blood'}]}", "",
	    "blood pressure\npressure\nblood");
	/* Narratives of sections are in the content only. */
	check_text("{'resourceType':'Composition','title':'Summary','section':[{'title':'Plan','text':{'status':'generated','div':"
	    "'<div>見守り</div>'}}]}", "", "summary\nplan\n見守リ");
	check_text("{'resourceType':'Questionnaire','item':[{'linkId':'link1','text':'歩いていますか'}]}", "", "歩イテイマスカ");
	/* base64 is none. */
	check_text("{'resourceType':'Binary','contentType':'text/plain','data':'aGVsbG8='}", "", "");
}

static void
entries_carry_the_text(void **state)
{
	(void)state;
	struct fixture f;
	struct entry entry = { 0 };
	struct buffer keys;
	unsigned words = 0;
	uint32_t content = extract_content_parameter(schema_resource(SLICE("Patient")));
	uint32_t text = extract_text_parameter(schema_resource(SLICE("Patient")));

	fixture_open(&f);
	buffer_init(&keys, 0);
	extract_entries(fixture_read(&f, "{'resourceType':'Patient','text':{'status':'generated','div':'<div>病歴 x</div>'},"
	    "'name':[{'text':'田中'}]}"), &f.arena, &f.entries);
	struct slice rest = buffer_slice(&f.entries);

	while (entry_next(&rest, &entry)) {
		if (entry.kind != ENTRY_WORDS)
			continue;
		words++;
		assert_int_equal(entry.parameter, words == 1 ? content : text);
		assert_int_equal(entry.again, words == 2);
		assert_text(entry.text, "病歴 x\n田中", "the text");
		assert_text(entry.narrative, "病歴 x", "the narrative");
	}
	assert_int_equal(words, 2);
	extract_keys(buffer_slice(&f.entries), &keys);
	unsigned of_content = 0, of_text = 0;

	for (rest = buffer_slice(&keys); rest.length > 0; rest = slice_from(rest, 1 + (unsigned char)rest.data[0])) {
		const unsigned char *bytes = (const unsigned char *)rest.data + 1;
		uint32_t parameter = (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];

		of_content += parameter == content;
		of_text += parameter == text;
	}
	assert_int_equal(of_content, 5); /* 病歴, 歴, x, 田中, 中 */
	assert_int_equal(of_text, 1);
	buffer_free(&keys);
	fixture_close(&f);
}

static void
the_text_is_bounded(void **state)
{
	(void)state;
	struct fixture f;
	struct buffer json, out;

	fixture_open(&f);
	buffer_init(&json, 0);
	buffer_init(&out, 0);
	buffer_literal(&json, "{'resourceType':'Patient','text':{'status':'generated','div':'<div>");
	for (int i = 0; i < 20000; i++)
		buffer_literal(&json, "病");
	buffer_literal(&json, "</div>'},'name':[{'text':'name'}");
	for (int i = 0; i < 3000; i++)
		buffer_print(&json, ",{'text':'name number %d'}", i);
	buffer_literal(&json, "]}");
	buffer_byte(&json, '\0');
	const struct node *node = fixture_read(&f, json.data);
	size_t narrative = text_of(node, &out);

	assert_in_range(narrative, WORDS_NARRATIVE_MOST - 4, WORDS_NARRATIVE_MOST);
	assert_in_range(out.length, WORDS_MOST - 20, WORDS_MOST);
	assert_true(words_contain(buffer_slice(&out), SLICE("name number 100"), false));
	/* As an entry it comes back whole. */
	struct entry entry = { 0 };

	extract_entries(node, &f.arena, &f.entries);
	struct slice rest = buffer_slice(&f.entries), last = SLICE_NONE;

	while (entry_next(&rest, &entry))
		if (entry.kind == ENTRY_WORDS)
			last = entry.text;
	assert_true(slice_equal(last, buffer_slice(&out)));
	buffer_free(&json);
	buffer_free(&out);
	fixture_close(&f);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(folding_keeps_the_bounds),
		cmocka_unit_test(values_stand_on_lines_of_their_own),
		cmocka_unit_test(a_long_text_is_cut_between_words),
		cmocka_unit_test(keys_are_words_and_pairs),
		cmocka_unit_test(a_part_is_found_in_whole_words),
		cmocka_unit_test(a_part_of_a_text_has_its_keys),
		cmocka_unit_test(narratives_lose_their_tags),
		cmocka_unit_test(what_people_read_is_the_text),
		cmocka_unit_test(entries_carry_the_text),
		cmocka_unit_test(the_text_is_bounded),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
