/* _text and _content: what the syntax means and what is refused; and random texts and queries against a matcher that knows
 * nothing of folding, index or planner. */
#include "tests/unit/search/fixture.h"

#include "server/http/form.h"

static struct fixture fixture;

static const char *
search(const char *type, const char *name, const char *value, const char *more)
{
	struct buffer text;

	buffer_init(&text, 0);
	buffer_print(&text, "%s?%s=", type, name);
	form_encode(&text, slice_text(value));
	buffer_print(&text, "%s", more);
	struct slice query = arena_copy(&fixture.arena, buffer_slice(&text));

	buffer_free(&text);
	return fixture_search(&fixture, &fixture.arena, query.data);
}

static void
assert_found(const char *name, const char *value, const char *expected)
{
	const char *found = search("Patient", name, value, "");

	if (strcmp(found, expected) != 0)
		fail_msg("%s=%s finds \"%s\", not \"%s\"", name, value, found, expected);
}

static void
put(const char *json)
{
	fixture_put(&fixture, slice_text(json), NULL, 0);
}

static int
start(void **state)
{
	(void)state;
	fixture_open(&fixture);
	fixture_store(&fixture);
	return 0;
}

static int
end(void **state)
{
	(void)state;
	fixture_close(&fixture);
	return 0;
}

/* ---- The syntax -------------------------------------------------------------------------------------------------- */

#define NARRATIVE(text) "'text':{'status':'generated','div':'<div>" text "</div>'}"

static void
put_five(void)
{
	put("{'resourceType':'Patient','id':'a'," NARRATIVE("<p>Essential hypertension</p><p>blood pressure 150/90</p>") "}");
	put("{'resourceType':'Patient','id':'b'," NARRATIVE("高血圧症、２型糖尿病。渡邊 龍太郎") ",'name':[{'text':'わたなべ　りゅうたろう'}]}");
	put("{'resourceType':'Patient','id':'c','name':[{'text':'Blood Pressure'}],'maritalStatus':{'text':'高い血圧'}}");
	put("{'resourceType':'Patient','id':'d'," NARRATIVE("ﾒﾄﾎﾙﾐﾝ錠250mg &amp; 𠮷田") "}");
	put("{'resourceType':'Patient','id':'e'}");
}

static void
values_mean_what_the_page_says(void **state)
{
	static const struct {
		const char *name, *value, *found;
	} rows[] = {
		/* Words, without case; a word is whole. */
		{ "_content", "hypertension", "a " },
		{ "_content", "HYPERTENSION", "a " },
		{ "_content", "ｈｙｐｅｒｔｅｎｓｉｏｎ", "a " },
		{ "_content", "tension", "" },
		{ "_content", "hyper", "" },
		{ "_content", "hyper*", "a " },
		{ "_content", "hypertensio*", "a " },
		{ "_content", "hypertension*", "a " },
		{ "_content", "hypertensions*", "" },
		{ "_content", "blood", "c a " },
		{ "_text", "blood", "a " },
		{ "_text", "Pressure", "a " },
		/* And, or, not. */
		{ "_content", "blood essential", "a " },
		{ "_content", "blood AND essential", "a " },
		{ "_content", "essential OR 錠", "d a " },
		{ "_content", "essential,錠", "d a " },
		{ "_content", "blood -essential", "c " },
		{ "_content", "blood NOT essential", "c " },
		{ "_content", "-blood", "e d b " },
		{ "_content", "NOT (blood OR 錠)", "e b " },
		{ "_content", "-\"blood pressure\" -錠", "e b " },
		{ "_content", "blood (essential OR 高い)", "c a " },
		{ "_content", "(blood)", "c a " },
		{ "_content", "essential OR 錠 mg", "a " },
		{ "_content", "\"OR\"", "" },
		{ "_content", "or", "" },
		{ "_text", "-blood", "e d c b " },
		/* Phrases stay in their order and in their paragraph; signs and spaces between words are all one. */
		{ "_content", "\"blood pressure\"", "c a " },
		{ "_content", "\"pressure blood\"", "" },
		{ "_content", "\"blood-pressure\"", "c a " },
		{ "_content", "blood-pressure", "c a " },
		{ "_content", "\"hypertension blood\"", "" },
		{ "_content", "\"blood press\"*", "c a " },
		{ "_content", "150/90", "a " },
		{ "_content", "150\\,90", "a " },
		{ "_content", "90/150", "" },
		/* Japanese: as it stands, whatever its form. */
		{ "_content", "高血圧", "b " },
		{ "_content", "血圧", "c b " },
		{ "_content", "圧", "c b " },
		{ "_content", "高圧", "" },
		{ "_content", "高い　血圧", "c " },
		{ "_content", "血圧 高", "c b " },
		{ "_content", "2型糖尿病", "b " },
		{ "_content", "高血圧症２型", "" },
		{ "_content", "\"高血圧症、2型\"", "b " },
		{ "_content", "渡辺竜太郎", "b " },
		{ "_content", "渡邉龍太郎", "b " },
		{ "_content", "渡辺 龍", "b " },
		{ "_content", "ワタナベ", "b " },
		{ "_content", "ﾜﾀﾅﾍﾞﾘｭｳﾀﾛｳ", "b " },
		{ "_text", "わたなべ", "" },
		{ "_text", "渡辺", "b " },
		{ "_content", "メトホルミン", "d " },
		{ "_content", "めとほるみん錠", "d " },
		{ "_content", "250mg", "d " },
		{ "_content", "250", "" },
		{ "_content", "250*", "d " },
		{ "_content", "錠250mg", "d " },
		{ "_content", "錠25", "" },
		{ "_content", "錠25*", "d " },
		{ "_content", "𠮷", "d " },
		{ "_content", "𠮷田", "d " },
		{ "_content", "田", "d " },
		{ "_content", "太", "b " },
		{ "_content", "郎", "b " },
		/* What is no text. */
		{ "_content", "generated", "" },
		{ "_content", "Patient", "" },
		{ "_content", "div", "" },
		{ "_content", "amp", "" },
	};

	(void)state;
	put_five();
	for (int round = 0; round < 2; round++) {
		for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
			assert_found(rows[i].name, rows[i].value, rows[i].found);
		/* Once more out of the index. */
		assert_int_equal(store_index_wait(fixture.store), STORE_OK);
	}
	assert_found("_text:missing", "true", "e c ");
	assert_found("_text:missing", "false", "d b a ");
	assert_found("_content:missing", "true", "e ");
	assert_found("_content:missing", "false", "d c b a ");
}

/* With other conditions, orders, chains, _has, totals. */
static void
text_is_a_condition_like_others(void **state)
{
	static const struct {
		const char *query, *found;
	} rows[] = {
		{ "Patient?_content=blood&_text:missing=true", "c " },
		{ "Patient?_content=blood&_content=essential", "a " },
		{ "Patient?_content=blood&_id=c", "c " },
		{ "Patient?_content=blood&_sort=_id", "a c " },
		{ "Patient?_content=blood&_count=1&_total=accurate", "c a " },
		{ "Observation?subject:Patient._content=essential", "o " },
		{ "Observation?patient._text=essential", "o " },
		{ "Observation?patient._text=blood", "o " },
		{ "Observation?_content=systolic&patient._content=blood", "o " },
		{ "Observation?_content=systolic&patient._content=-blood", "" },
		{ "Patient?_has:Observation:patient:_content=systolic", "a " },
		{ "Patient?_has:Observation:patient:_content=-systolic", "c " },
		{ "Patient?_content=blood&_revinclude=Observation:patient", "c a [p] [o] " },
	};

	(void)state;
	put_five();
	put("{'resourceType':'Observation','id':'o','status':'final','code':{'text':'Systolic'},'subject':{'reference':"
	    "'Patient/a'}}");
	put("{'resourceType':'Observation','id':'p','status':'final','code':{'text':'Diastolic'},'subject':{'reference':"
	    "'Patient/c'}}");
	for (int round = 0; round < 2; round++) {
		for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
			const char *found = fixture_search(&fixture, &fixture.arena, rows[i].query);

			if (strcmp(found, rows[i].found) != 0)
				fail_msg("%s finds \"%s\", not \"%s\"", rows[i].query, found, rows[i].found);
		}
		assert_int_equal(store_index_wait(fixture.store), STORE_OK);
	}
	/* What is written and deleted is found, and not found, at once. */
	fixture_put(&fixture, SLICE("{'resourceType':'Patient','name':[{'text':'Essential'}]}"), "a", 1);
	fixture_delete(&fixture, "Patient", "c", 1);
	assert_found("_content", "blood", "");
	assert_found("_content", "essential", "a ");
	assert_found("_text", "essential", "");
	assert_int_equal(store_index_wait(fixture.store), STORE_OK);
	assert_found("_content", "blood", "");
	assert_found("_content", "essential", "a ");
	assert_found("_text", "essential", "");
}

static const char *
explain(const char *text)
{
	struct faults faults;
	struct snapshot *snapshot;
	struct query *query = fixture_query(&fixture.arena, text, &faults);

	assert_non_null(query);
	assert_int_equal(snapshot_begin(fixture.store, &snapshot), STORE_OK);
	struct slice plan = search_explain(snapshot, &test_officer, query, &fixture.arena);

	snapshot_end(snapshot);
	return arena_copy(&fixture.arena, plan).data;
}

static void
the_rarest_key_drives(void **state)
{
	(void)state;
	for (int i = 0; i < 400; i++) {
		char json[200];

		snprintf(json, sizeof json, "{'resourceType':'Patient','name':[{'text':'common word %s %s'}]}",
		    i % 100 == 7 ? "rare" : "", i % 8 == 0 ? "日本脳炎" : "日本海");
		struct slice text = slice_text(json);
		char id[20];

		snprintf(id, sizeof id, "n%d", i);
		fixture_put(&fixture, text, id, 0);
	}
	assert_int_equal(store_index_wait(fixture.store), STORE_OK);
	assert_non_null(strstr(explain("Patient?_content=rare%20common"), "driver _content: posting lists in order, 1 keys, about 4 "));
	assert_non_null(strstr(explain("Patient?_content=common&_content=rare"), "driver _content: posting lists in order, 1 keys, about 4 "));
	/* 日本 has 400, 本脳 50. */
	assert_non_null(strstr(explain("Patient?_content=%E6%97%A5%E6%9C%AC%E8%84%B3"), "driver _content: posting lists in order, 1 keys, about 50 "));
	assert_non_null(strstr(explain("Patient?_content=ra*%20common"), "driver _content: posting lists, sorted, 1 keys, about 4 "));
	/* No narratives, so nobody is looked at. */
	assert_non_null(strstr(explain("Patient?_text=common"), "driver _text: posting lists in order, 1 keys, about 0 "));
	/* What may be anywhere is not looked up. */
	assert_null(strstr(explain("Patient?_content=-rare"), "driver _content"));
	assert_non_null(strstr(explain("Patient?_content=rare%20OR%20%E8%84%B3"), "driver _content: posting lists, sorted, 2 keys"));
}

static void
wrong_syntax_is_refused_with_the_place(void **state)
{
	static const struct {
		const char *name, *value, *text; /* a part of the fault's */
	} rows[] = {
		{ "_content", "\"blood", "At character 1 of \"\"blood\": the phrase" },
		{ "_content", "血圧 \"", "At character 4 of" },
		{ "_content", "(blood", "At character 1 of" },
		{ "_content", "blood)", "At character 6 of" },
		{ "_content", "()", "At character 2 of" },
		{ "_content", "blood OR", "At character 9 of" },
		{ "_content", "OR blood", "At character 1 of" },
		{ "_content", "blood AND", "At character 10 of" },
		{ "_content", "blood AND OR x", "At character 11 of" },
		{ "_content", "blood ORAL", NULL },
		{ "_content", "blood \"OR\" x", NULL },
		{ "_content", "NOT NOT blood", "At character 5 of" },
		{ "_content", "NOT", "At character 4 of" },
		{ "_content", "-", "no letter or digit" },
		{ "_content", "- blood", "At character 1 of" },
		{ "_content", "--blood", NULL },
		{ "_content", "*", "At character 1 of" },
		{ "_content", "*blood", "At character 1 of" },
		{ "_content", "bl*od", "At character 1 of" },
		{ "_content", "、。", "At character 1 of" },
		{ "_content", "blood,,x", "a word is missing" },
		{ "_content", "blood,", "a word is missing" },
		{ "_content", "((((a))))", "At character 4 of" },
		{ "_text", "\"a,b\"", "the phrase has no end" },
		{ "_content:exact", "x", "\":exact\" is not supported on _content" },
		{ "_content:contains", "x", "not supported" },
		{ "_text:not", "x", "not supported" },
		{ "_text:missing", "x", "true or false" },
		{ "_sort", "_content", "Can't sort" },
		{ "_sort", "-_text", "Can't sort" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct buffer text;
		struct faults faults;

		buffer_init(&text, 0);
		buffer_print(&text, "Patient?%s=", rows[i].name);
		form_encode(&text, slice_text(rows[i].value));
		struct slice whole = arena_copy(&fixture.arena, buffer_slice(&text));
		struct query *query = fixture_query(&fixture.arena, whole.data, &faults);

		buffer_free(&text);
		if (rows[i].text == NULL) {
			if (query == NULL)
				fail_msg("%s=%s is refused", rows[i].name, rows[i].value);
			continue;
		}
		if (query != NULL || faults.count != 1)
			fail_msg("%s=%s: %zu faults", rows[i].name, rows[i].value, faults.count);
		if (strstr(faults.first->text.data, rows[i].text) == NULL)
			fail_msg("%s=%s: %.*s", rows[i].name, rows[i].value, SLICE_ARGS(faults.first->text));
	}
	/* Bundle has no narrative, but content. */
	assert_string_equal(search("Bundle", "_text", "x", ""), "error");
	assert_string_equal(search("Bundle", "_content", "x", ""), "");
}

/* The bounds, each just at its edge. */
static void
bounds_hold(void **state)
{
	struct buffer text;

	(void)state;
	put_five();
	for (int beyond = 0; beyond < 2; beyond++) {
		const char *expected = beyond ? "error" : "c a ";

		buffer_init(&text, 0);
		for (int i = 0; i < 50 + beyond; i++)
			buffer_literal(&text, "blood ");
		buffer_byte(&text, '\0');
		assert_string_equal(search("Patient", "_content", text.data, ""), expected);
		buffer_free(&text);
		buffer_init(&text, 0);
		for (int i = 0; i < 50 + beyond; i++)
			buffer_literal(&text, "blood,");
		buffer_cut(&text, text.length - 1);
		buffer_byte(&text, '\0');
		assert_string_equal(search("Patient", "_content", text.data, ""), expected);
		buffer_free(&text);
		assert_string_equal(search("Patient", "_content", beyond ? "((((blood))))" : "(((blood))) (((blood)))", ""), expected);
		buffer_init(&text, 0);
		buffer_literal(&text, "blood ");
		while (text.length < (size_t)1023 + (size_t)beyond)
			buffer_byte(&text, ' ');
		buffer_byte(&text, '\0');
		/* Spaces at the end are no word. */
		assert_string_equal(search("Patient", "_content", text.data, ""), expected);
		buffer_free(&text);
	}
}

/* ---- Random texts and queries ------------------------------------------------------------------------------------ */

/* The alphabet: how a piece is written, in several ways, what it is for the matcher, and whether it is a letter of a word, a sign,
 * a space, or punctuation. */
enum piece_kind { PIECE_LETTER, PIECE_SIGN, PIECE_SPACE, PIECE_STOP };

static const struct piece {
	const char *written[3];
	char is;
	enum piece_kind kind;
} pieces[] = {
	{ { "a", "A", "ａ" }, 'a', PIECE_LETTER },
	{ { "b", "B", "ｂ" }, 'b', PIECE_LETTER },
	{ { "1", "１", "①" }, '1', PIECE_LETTER },
	{ { "か", "カ", "ｶ" }, 'K', PIECE_SIGN },
	{ { "が", "ガ", "ｶﾞ" }, 'K', PIECE_SIGN },
	{ { "辺", "邊", "邉" }, 'H', PIECE_SIGN },
	{ { "𠮷", "𠮷", "𠮷" }, 'Y', PIECE_SIGN },
	{ { "血", "血", "血" }, 'C', PIECE_SIGN },
	{ { " ", "　", "  " }, ' ', PIECE_SPACE },
	{ { "、", "-", "。" }, '.', PIECE_STOP },
};
enum { PIECES = sizeof pieces / sizeof *pieces, TEXTS = 300, TEXT_PIECES = 14, TRIES = 3000 };

static uint32_t random_state = 4711;

static unsigned
pick(unsigned below)
{
	random_state = random_state * 1664525 + 1013904223;
	return (random_state >> 8) % below;
}

/* A text as units: a word or a sign each, and whether it follows the one before without a gap. */
struct units {
	size_t count;
	struct {
		char letters[TEXT_PIECES + 1];
		bool sign, joined;
	} unit[TEXT_PIECES];
};

static void
add_piece(struct units *units, const struct piece *piece, enum piece_kind *gap)
{
	size_t last = units->count - 1;

	if (piece->kind >= PIECE_SPACE) {
		*gap = piece->kind > *gap ? piece->kind : *gap;
		return;
	}
	bool sign = piece->kind == PIECE_SIGN, first = units->count == 0;

	if (!first && !sign && !units->unit[last].sign && *gap == PIECE_LETTER) {
		strncat(units->unit[last].letters, &piece->is, 1);
		return;
	}
	units->unit[units->count].letters[0] = piece->is;
	units->unit[units->count].letters[1] = '\0';
	units->unit[units->count].sign = sign;
	units->unit[units->count].joined = !first &&
	    (*gap == PIECE_LETTER || (*gap == PIECE_SPACE && sign && units->unit[last].sign));
	units->count++;
	*gap = PIECE_LETTER;
}

/* Writes a random text and says what it is. spaces: whether it may have gaps. */
static void
random_text(struct buffer *out, struct units *units, unsigned length, bool gaps)
{
	enum piece_kind gap = PIECE_LETTER;

	units->count = 0;
	for (unsigned i = 0; i < length; i++) {
		const struct piece *piece = &pieces[pick(gaps ? PIECES : PIECES - 2)];

		buffer_put(out, slice_text(piece->written[pick(3)]));
		add_piece(units, piece, &gap);
	}
}

static bool
unit_matches(const struct units *text, size_t at, const struct units *part, size_t i, bool open)
{
	const char *have = text->unit[at].letters, *want = part->unit[i].letters;

	if (text->unit[at].sign != part->unit[i].sign || (i > 0 && text->unit[at].joined != part->unit[i].joined))
		return false;
	if (open && i + 1 == part->count && !part->unit[i].sign)
		return strncmp(have, want, strlen(want)) == 0;
	return strcmp(have, want) == 0;
}

static bool
naive_contains(const struct units *text, const struct units *part, bool open)
{
	for (size_t at = 0; at + part->count <= text->count; at++) {
		size_t i = 0;

		while (i < part->count && unit_matches(text, at + i, part, i, open))
			i++;
		if (i == part->count)
			return true;
	}
	return false;
}

/* Each text has a narrative and a name, or one of them, or none. */
static struct {
	struct units units;
	bool there;
} texts[TEXTS][2];

static void
put_texts(int from, int to)
{
	for (int i = from; i < to; i++) {
		struct buffer json;
		char id[20];

		buffer_init(&json, 0);
		buffer_literal(&json, "{'resourceType':'Patient'");
		for (int part = 0; part < 2; part++) {
			texts[i][part].there = pick(3) > 0;
			if (!texts[i][part].there)
				continue;
			buffer_literal(&json, ",");
			buffer_put(&json, part == 0 ? SLICE("'text':{'status':'generated','div':'<div><p>")
			                            : SLICE("'maritalStatus':{'text':'"));
			random_text(&json, &texts[i][part].units, 1 + pick(TEXT_PIECES), true);
			buffer_put(&json, part == 0 ? SLICE("</p></div>'}") : SLICE("'}"));
		}
		buffer_literal(&json, "}");
		snprintf(id, sizeof id, "%d", i);
		fixture_put(&fixture, buffer_slice(&json), id, 0);
		buffer_free(&json);
	}
}

/* A random condition, written into out; which texts it holds of. */
static void
random_condition(struct buffer *out, bool narrative, unsigned depth, bool holds[TEXTS])
{
	unsigned kind = depth == 0 ? 0 : pick(6);
	bool other[TEXTS];

	if (kind <= 2) {
		struct units part;
		struct buffer text;
		bool phrase = pick(2), open = pick(4) == 0;

		buffer_init(&text, 0);
		do {
			buffer_reset(&text);
			random_text(&text, &part, 1 + pick(4), phrase);
		} while (part.count == 0);
		bool minus = text.data[0] == '-';

		if (phrase || minus)
			buffer_byte(out, '"');
		buffer_put(out, buffer_slice(&text));
		if (phrase || minus)
			buffer_byte(out, '"');
		if (open)
			buffer_byte(out, '*');
		buffer_free(&text);
		for (int i = 0; i < TEXTS; i++)
			holds[i] = (texts[i][0].there && naive_contains(&texts[i][0].units, &part, open)) ||
			    (!narrative && texts[i][1].there && naive_contains(&texts[i][1].units, &part, open));
		return;
	}
	if (kind == 3) {
		buffer_put(out, slice_text(pick(2) ? "-(" : "NOT ("));
		random_condition(out, narrative, depth - 1, holds);
		buffer_byte(out, ')');
		for (int i = 0; i < TEXTS; i++)
			holds[i] = !holds[i];
		return;
	}
	bool any = kind == 4;

	buffer_byte(out, '(');
	random_condition(out, narrative, depth - 1, holds);
	buffer_put(out, slice_text(any ? " OR " : pick(2) ? " AND " : "　"));
	random_condition(out, narrative, depth - 1, other);
	buffer_byte(out, ')');
	for (int i = 0; i < TEXTS; i++)
		holds[i] = any ? holds[i] || other[i] : holds[i] && other[i];
}

static void
random_queries_find_what_they_mean(void **state)
{
	size_t found = 0;

	(void)state;
	put_texts(0, TEXTS * 2 / 3);
	assert_int_equal(store_index_wait(fixture.store), STORE_OK);
	/* The others stay in the window. */
	store_pause_indexer(fixture.store, true);
	put_texts(TEXTS * 2 / 3, TEXTS);
	for (int i = 0; i < TRIES; i++) {
		struct buffer value, expected;
		bool narrative = pick(2), holds[TEXTS], more[TEXTS];
		struct arena arena = fixture.arena;

		buffer_init(&value, 0);
		buffer_init(&expected, 0);
		random_condition(&value, narrative, pick(4), holds);
		if (pick(4) == 0) {
			buffer_byte(&value, ',');
			random_condition(&value, narrative, pick(2), more);
			for (int k = 0; k < TEXTS; k++)
				holds[k] |= more[k];
		}
		for (int k = TEXTS - 1; k >= 0; k--)
			if (holds[k])
				buffer_print(&expected, "%d ", k);
		buffer_byte(&value, '\0');
		buffer_byte(&expected, '\0');
		arena_init(&fixture.arena, 0);
		const char *got = search("Patient", narrative ? "_text" : "_content", value.data, pick(2) ? "&_count=7" : "");

		if (strcmp(got, expected.data) != 0)
			fail_msg("%s=%s\nfinds %s\nnot   %s", narrative ? "_text" : "_content", value.data, got, expected.data);
		found += got[0] != '\0';
		buffer_free(&value);
		buffer_free(&expected);
		arena_free(&fixture.arena);
		fixture.arena = arena;
	}
	store_pause_indexer(fixture.store, false);
	assert_in_range(found, TRIES / 4, TRIES);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(values_mean_what_the_page_says, start, end),
		cmocka_unit_test_setup_teardown(text_is_a_condition_like_others, start, end),
		cmocka_unit_test_setup_teardown(the_rarest_key_drives, start, end),
		cmocka_unit_test_setup_teardown(wrong_syntax_is_refused_with_the_place, start, end),
		cmocka_unit_test_setup_teardown(bounds_hold, start, end),
		cmocka_unit_test_setup_teardown(random_queries_find_what_they_mean, start, end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
