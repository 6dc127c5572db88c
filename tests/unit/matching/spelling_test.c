#include "tests/unit/test.h"

#include "server/matching/person.h"

typedef void spelling(struct slice text, struct buffer *out);

static void
assert_spelt(spelling *how, const char *text, const char *expected)
{
	struct buffer out;

	buffer_init(&out, 0);
	how(slice_text(text), &out);
	assert_true(buffer_ok(&out));
	assert_slice(buffer_slice(&out), expected);
	buffer_free(&out);
}

static void
names(void **state)
{
	(void)state;
	static const struct {
		const char *a, *b;
		bool same;
	} rows[] = {
		{ "サトウ", "さとう", true }, { "ｻﾄｳ", "サトウ", true }, { "ガ", "ｶﾞ", true }, { "ガ", "カ\xE3\x82\x99", true },
		{ "ショウタ", "シヨウタ", true }, { "ッ", "つ", true }, { "ヶ", "ケ", true }, { "Ｓａｔｏ", "sato", true },
		{ "Müller", "MULLER", true }, { "O'Brien", "O’BRIEN", true }, { "髙橋", "高橋", true }, { "佐々木", "佐佐木", true },
		{ "佐藤　", "佐藤", true }, { "コーイチ", "コ-イチ", false }, { "カキ", "カギ", false }, { "ハハ", "パパ", false },
		{ "佐藤", "サトウ", false }, { "佐藤", "左藤", false }, { "ユウコ", "ユコ", false }, { "々", "", false },
	};
	struct buffer a, b;

	buffer_init(&a, 0);
	buffer_init(&b, 0);
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		buffer_reset(&a);
		buffer_reset(&b);
		spelling_name(slice_text(rows[i].a), &a);
		spelling_name(slice_text(rows[i].b), &b);
		if (slice_equal(buffer_slice(&a), buffer_slice(&b)) != rows[i].same)
			fail_msg("%s and %s", rows[i].a, rows[i].b);
	}
	buffer_free(&a);
	buffer_free(&b);
}

static void
scripts(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		enum script script;
	} rows[] = {
		{ "さとう", SCRIPT_KANA }, { "ﾀﾞｲｽｹ", SCRIPT_KANA }, { "コーイチ", SCRIPT_KANA }, { "佐藤", SCRIPT_HAN }, { "ゆう子", SCRIPT_HAN },
		{ "佐々木", SCRIPT_HAN }, { "𠮷田", SCRIPT_HAN }, { "Sato", SCRIPT_OTHER }, { "サトウJr", SCRIPT_OTHER }, { "김", SCRIPT_OTHER },
		{ "", SCRIPT_OTHER },
	};

	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct buffer out;

		buffer_init(&out, 0);
		spelling_name(slice_text(rows[i].text), &out);
		if (spelling_script(buffer_slice(&out)) != rows[i].script)
			fail_msg("%s", rows[i].text);
		buffer_free(&out);
	}
}

static void
addresses(void **state)
{
	(void)state;

	assert_spelt(spelling_address, "本町１丁目２番３号", "本町1-2-3");
	assert_spelt(spelling_address, "本町 1-2-3", "本町1-2-3");
	assert_spelt(spelling_address, "本町1番地2", "本町1-2");
	assert_spelt(spelling_address, "本町１ー２－３", "本町1-2-3");
	assert_spelt(spelling_address, "本町1の2", "本町1-2");
	assert_spelt(spelling_address, "本町12番地", "本町12");
	assert_spelt(spelling_address, "本町1-2 ハイツ3", "本町1-2ハイツ3");
	assert_spelt(spelling_address, "丸の内1", "丸ノ内1");
	assert_spelt(spelling_address, "三番町", "三番町");
	assert_spelt(spelling_address, "12 Main St.", "12mainst");
	assert_spelt(spelling_address, "", "");
}

static void
codes(void **state)
{
	(void)state;

	assert_spelt(spelling_code, "００１３：１２ : 3-4", "0013:12:3-4");
	assert_spelt(spelling_code, "ABC", "abc");
	assert_spelt(spelling_digits, "〒３００-０００１", "3000001");
	assert_spelt(spelling_digits, "(0296) 01-0001 内線", "0296010001");
	assert_spelt(spelling_narrow, "１２Ａｂ－ア", "12Ab-ア");
	/* No UTF-8 ends a text. */
	assert_spelt(spelling_name, "サ\xFFト", "サ");
	assert_spelt(spelling_narrow, "1\xE3\x80", "1");
}

static void
split(void **state)
{
	(void)state;
	static const struct {
		const char *text, *family, *given;
	} rows[] = {
		{ "佐藤 太郎", "佐藤", "太郎" }, { "佐藤　太郎", "佐藤", "太郎" }, { " サトウ タロウ ", "サトウ", "タロウ" },
		{ "Peter James Chalmers", "Chalmers", "Peter James" }, { "Sean O’Brien", "O’Brien", "Sean" }, { "佐藤太郎", NULL, NULL },
		{ "", NULL, NULL },
	};

	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct slice family, given;

		person_split_name(slice_text(rows[i].text), &family, &given);
		assert_int_equal(family.data != NULL, rows[i].family != NULL);
		if (rows[i].family != NULL) {
			assert_slice(family, rows[i].family);
			assert_slice(given, rows[i].given);
		}
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names), cmocka_unit_test(scripts), cmocka_unit_test(addresses), cmocka_unit_test(codes),
		cmocka_unit_test(split),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
