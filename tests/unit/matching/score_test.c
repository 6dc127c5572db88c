/* Pairs of records, with what a registrar would say of them. The points are worked by hand from the table in
 * server/matching/README.md: each row's sum names what agrees and what differs. */
#include "tests/unit/matching/fixture.h"

#include "server/matching/score.h"

enum { POSSIBLE_MOST = 59, PROBABLE_MOST = 84, NONE = 100 };

static struct match_result
compare(const char *a, const char *b)
{
	struct arena arena;
	struct match_result result, turned;

	arena_init(&arena, 0);
	const struct node *x = make_patient(&arena, a), *y = make_patient(&arena, b);

	assert_true(match_patients(x, y, &arena, &result));
	assert_true(match_patients(y, x, &arena, &turned));
	/* Who is asked about whom makes no difference. */
	assert_memory_equal(result.levels, turned.levels, sizeof result.levels);
	assert_int_equal(result.points, turned.points);
	assert_int_equal(result.grade, turned.grade);
	arena_free(&arena);
	return result;
}

#define HOME_1 HOME("300-0001", "炉辺市", "本町1番地2")
#define HOME_2 HOME("300-0002", "炉辺市", "東町3番地4")
#define TARO KANJI("佐藤", "太郎")
#define TARO_BOTH NAME(IDE("佐藤", "太郎") "," SYL("サトウ", "タロウ"))

static const struct pair {
	const char *what, *a, *b;
	int sum, ceiling; /* points without a ceiling, and the ceiling */
	enum match_grade grade;
} pairs[] = {
	/* Numbers. */
	{ "the care number and nothing else", IDS(CARE("9900000001")), IDS(CARE("9900000001")), 65, NONE, GRADE_PROBABLE },
	{ "the number and the day of birth", IDS(CARE("9900000001")) BORN("1940-05-06"), IDS(CARE("9900000001")) BORN("1940-05-06"),
	    65 + 30, NONE, GRADE_CERTAIN },
	{ "the number and the name in kana, as from a health check", IDS(MEMBER("00130012:12:0000345:01")) KANA("サトウ", "タロウ"),
	    IDS(MEMBER("00130012:12:0000345:01")) TARO_BOTH, 65 + 15 + 20, NONE, GRADE_CERTAIN },
	{ "the number in wide digits", IDS(CARE("９９００００００１２")) BORN("1940-05-06"), IDS(CARE("9900000012")) BORN("1940-05-06"),
	    65 + 30, NONE, GRADE_CERTAIN },
	{ "the number without its zeros", IDS(CARE("12345678")) BORN("1940-05-06"), IDS(CARE("0012345678")) BORN("1940-05-06"), 65 + 30,
	    NONE, GRADE_CERTAIN },
	{ "the insured's symbol and number in wide characters", IDS(MEMBER("00130012：１２：345：1")) BORN("1940-05-06"),
	    IDS(MEMBER("00130012:12:0000345:01")) BORN("1940-05-06"), 65 + 30, NONE, GRADE_CERTAIN },
	{ "two digits exchanged, all else the same", IDS(CARE("9900000012")) TARO BORN("1940-05-06") MALE LIVES(HOME_1),
	    IDS(CARE("9900000021")) TARO BORN("1940-05-06") MALE LIVES(HOME_1), 15 + 20 + 30 + 5 + 15, PROBABLE_MOST, GRADE_PROBABLE },
	{ "another number of the same system, all else the same", IDS(CARE("9900000012")) TARO BORN("1940-05-06") MALE LIVES(HOME_1)
	    PHONES(PHONE("0296-01-0001")), IDS(CARE("9900000013")) TARO BORN("1940-05-06") MALE LIVES(HOME_1)
	    PHONES(PHONE("0296-01-0001")), -25 + 15 + 20 + 30 + 5 + 15 + 10, POSSIBLE_MOST, GRADE_POSSIBLE },
	{ "one number agrees, another doesn't", IDS(CARE("9900000012") "," CHART("77")) TARO BORN("1940-05-06"),
	    IDS(CARE("9900000012") "," CHART("78")) TARO BORN("1940-05-06"), 65 - 25 + 15 + 20 + 30, POSSIBLE_MOST, GRADE_POSSIBLE },
	{ "charts of two hospitals", IDS(NUMBER("urn:oid:1.2.392.100495.20.3.51.11310000001", "77")) TARO BORN("1940-05-06") MALE,
	    IDS(NUMBER("urn:oid:1.2.392.100495.20.3.51.11310000002", "78")) TARO BORN("1940-05-06") MALE, 15 + 20 + 30 + 5, NONE, GRADE_PROBABLE },
	{ "one of two chart numbers after a merge", IDS(CHART("77") "," CHART("78")) BORN("1940-05-06"), IDS(CHART("78")) BORN("1940-05-06"),
	    65 + 30, NONE, GRADE_CERTAIN },
	{ "a former number differs", IDS("{'use':'old','system':'" PERSON_CARE_SYSTEM "','value':'9900000012'}") TARO BORN("1940-05-06") MALE,
	    IDS(CARE("9900000013")) TARO BORN("1940-05-06") MALE, 15 + 20 + 30 + 5, NONE, GRADE_PROBABLE },
	{ "two medical record numbers of one institution, by their type: who was registered twice is to be found",
	    IDS("{'type':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/v2-0203','code':'MR'}]},'system':'urn:h','value':'1'}") TARO
	    BORN("1940-05-06") MALE,
	    IDS("{'type':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/v2-0203','code':'MR'}]},'system':'urn:h','value':'2'}") TARO
	    BORN("1940-05-06") MALE, -25 + 15 + 20 + 30 + 5, POSSIBLE_MOST, GRADE_POSSIBLE },
	{ "a system of which nothing is known has several numbers", IDS(NUMBER("urn:x", "1")) TARO BORN("1940-05-06") MALE,
	    IDS(NUMBER("urn:x", "2")) TARO BORN("1940-05-06") MALE, 15 + 20 + 30 + 5, NONE, GRADE_PROBABLE },
	{ "the same value in another system", IDS(NUMBER("urn:x", "1")), IDS(NUMBER("urn:y", "1")), 0, POSSIBLE_MOST, GRADE_CERTAINLY_NOT },
	{ "a value without a system", IDS("{'value':'1'}"), IDS("{'value':'1'}"), 0, POSSIBLE_MOST, GRADE_CERTAINLY_NOT },
	{ "one insurer insures many", IDS(NUMBER("http://jpfhir.jp/fhir/core/mhlw/IdSystem/InsurerNumber", "00130012")) BORN("1940-05-06"),
	    IDS(NUMBER("http://jpfhir.jp/fhir/core/mhlw/IdSystem/InsurerNumber", "00130012")) BORN("1940-05-06"), 30, POSSIBLE_MOST,
	    GRADE_CERTAINLY_NOT },
	/* Households. */
	{ "another branch is another member of the household", IDS(MEMBER("00130012:12:345:01")) KANJI("佐藤", "太郎") MALE LIVES(HOME_1),
	    IDS(MEMBER("00130012:12:345:02")) KANJI("佐藤", "花子") FEMALE LIVES(HOME_1), -25 + 15 - 60 - 20 + 15, POSSIBLE_MOST,
	    GRADE_CERTAINLY_NOT },
	{ "a household's number, and who of it", IDS(MEMBER("00130012:12:345:")) TARO MALE, IDS(MEMBER("00130012:12:345:01")) TARO MALE,
	    20 + 15 + 20 + 5, PROBABLE_MOST, GRADE_PROBABLE },
	{ "a household's number alone", IDS(MEMBER("00130012:12:345:")) MALE, IDS(MEMBER("00130012:12:345:")) MALE, 20 + 5, POSSIBLE_MOST,
	    GRADE_CERTAINLY_NOT },
	{ "from 75 on nobody shares a number", IDS(MEMBER("39130012::12345678:")) BORN("1940-05-06"),
	    IDS(MEMBER("39130012::12345678:")) BORN("1940-05-06"), 65 + 30, NONE, GRADE_CERTAIN },
	{ "a new insurer says nothing", IDS(MEMBER("00130012:12:345:01")) TARO BORN("1950-05-06") MALE,
	    IDS(MEMBER("39130012::12345678:")) TARO BORN("1950-05-06") MALE, 15 + 20 + 30 + 5, NONE, GRADE_PROBABLE },
	{ "a new employer says nothing", IDS(MEMBER("01130012:12:345:01")) TARO BORN("1950-05-06") MALE,
	    IDS(MEMBER("01130012:98:77:01")) TARO BORN("1950-05-06") MALE, 15 + 20 + 30 + 5, NONE, GRADE_PROBABLE },
	{ "twins", KANJI("佐藤", "太郎") BORN("1990-05-06") MALE LIVES(HOME_1) PHONES(PHONE("0296-01-0001")),
	    KANJI("佐藤", "次郎") BORN("1990-05-06") MALE LIVES(HOME_1) PHONES(PHONE("0296-01-0001")), 15 - 60 + 30 + 5 + 15 + 10, POSSIBLE_MOST,
	    GRADE_CERTAINLY_NOT },
	{ "twins with a household's number", IDS(MEMBER("00130012:12:345:")) KANJI("佐藤", "太郎") BORN("1990-05-06") MALE LIVES(HOME_1),
	    IDS(MEMBER("00130012:12:345:")) KANJI("佐藤", "次郎") BORN("1990-05-06") MALE LIVES(HOME_1), 20 + 15 - 60 + 30 + 5 + 15, POSSIBLE_MOST,
	    GRADE_CERTAINLY_NOT },
	{ "twins whose given names can't be compared", KANJI("佐藤", "太郎") BORN("1990-05-06") MALE LIVES(HOME_1) PHONES(PHONE("0296-01-0001")),
	    NAME("{'family':'佐藤','given':['ジロウ']}") BORN("1990-05-06") MALE LIVES(HOME_1) PHONES(PHONE("0296-01-0001")),
	    15 + 30 + 5 + 15 + 10, POSSIBLE_MOST, GRADE_POSSIBLE },
	{ "father and son of one name", TARO BORN("1950-05-06") MALE LIVES(HOME_1) PHONES(PHONE("0296-01-0001")),
	    TARO BORN("1980-11-12") MALE LIVES(HOME_1) PHONES(PHONE("0296-01-0001")), 15 + 20 - 40 + 5 + 15 + 10, POSSIBLE_MOST,
	    GRADE_CERTAINLY_NOT },
	/* Names. */
	{ "the name alone", TARO_BOTH, TARO_BOTH, 15 + 20, PROBABLE_MOST, GRADE_CERTAINLY_NOT },
	{ "name and gender", TARO MALE, TARO MALE, 15 + 20 + 5, PROBABLE_MOST, GRADE_POSSIBLE },
	{ "a name and another birth", TARO BORN("1950-05-06") MALE, TARO BORN("1961-02-03") MALE, 15 + 20 - 40 + 5, POSSIBLE_MOST,
	    GRADE_CERTAINLY_NOT },
	{ "name, birth, gender", TARO BORN("1950-05-06") MALE, TARO BORN("1950-05-06") MALE, 15 + 20 + 30 + 5, NONE, GRADE_PROBABLE },
	{ "name, birth, gender, address", TARO BORN("1950-05-06") MALE LIVES(HOME_1), TARO BORN("1950-05-06") MALE LIVES(HOME_1),
	    15 + 20 + 30 + 5 + 15, NONE, GRADE_CERTAIN },
	{ "kana alone and both", KANA("サトウ", "タロウ") BORN("1950-05-06") MALE, TARO_BOTH BORN("1950-05-06") MALE, 15 + 20 + 30 + 5, NONE,
	    GRADE_PROBABLE },
	{ "hiragana, narrow kana, wide and small ones", KANA("さとう", "しょうじ") BORN("1950-05-06") MALE,
	    KANA("ｻﾄｳ", "ｼﾖｳｼﾞ") BORN("1950-05-06") MALE, 15 + 20 + 30 + 5, NONE, GRADE_PROBABLE },
	{ "kanji and kana can't be compared", KANA("サトウ", "タロウ") BORN("1950-05-06") MALE, TARO BORN("1950-05-06") MALE, 30 + 5, POSSIBLE_MOST,
	    GRADE_CERTAINLY_NOT },
	{ "written otherwise, read alike", NAME(IDE("伊藤", "裕子") "," SYL("イトウ", "ユウコ")) BORN("1950-05-06") FEMALE,
	    NAME(IDE("伊東", "優子") "," SYL("イトウ", "ユウコ")) BORN("1950-05-06") FEMALE, 10 + 12 + 30 + 5, PROBABLE_MOST, GRADE_POSSIBLE },
	{ "written alike, read otherwise", NAME(IDE("伊藤", "裕子") "," SYL("イトウ", "ユウコ")) BORN("1950-05-06") FEMALE,
	    NAME(IDE("伊藤", "裕子") "," SYL("イトウ", "ヒロコ")) BORN("1950-05-06") FEMALE, 15 + 12 + 30 + 5, PROBABLE_MOST, GRADE_PROBABLE },
	{ "old forms of kanji", KANJI("渡邊", "惠") BORN("1950-05-06") FEMALE, KANJI("渡辺", "恵") BORN("1950-05-06") FEMALE, 15 + 20 + 30 + 5, NONE,
	    GRADE_PROBABLE },
	{ "カキ is not カギ", KANA("カキ", "タロウ") BORN("1950-05-06") MALE, KANA("カギ", "タロウ") BORN("1950-05-06") MALE, -10 + 20 + 30 + 5,
	    PROBABLE_MOST, GRADE_POSSIBLE },
	{ "married, moved, and the former name not known", KANJI("佐藤", "花子") BORN("1990-05-06") FEMALE LIVES(HOME_1),
	    KANJI("田中", "花子") BORN("1990-05-06") FEMALE LIVES(HOME_2), -10 + 20 + 30 + 5 - 5, PROBABLE_MOST, GRADE_POSSIBLE },
	{ "married, the former name known", KANJI("佐藤", "花子") BORN("1990-05-06") FEMALE,
	    NAME(IDE("田中", "花子") ",{'use':'maiden','family':'佐藤','given':['花子']}") BORN("1990-05-06") FEMALE, 10 + 20 + 30 + 5,
	    PROBABLE_MOST, GRADE_PROBABLE },
	{ "married, with the number", IDS(CARE("9900000001")) KANJI("佐藤", "花子") BORN("1990-05-06") FEMALE,
	    IDS(CARE("9900000001")) KANJI("田中", "花子") BORN("1990-05-06") FEMALE, 65 - 10 + 20 + 30 + 5, NONE, GRADE_CERTAIN },
	{ "a name's text, with an ideographic space", NAME("{'text':'佐藤　太郎'}") BORN("1950-05-06") MALE, TARO BORN("1950-05-06") MALE,
	    15 + 20 + 30 + 5, NONE, GRADE_PROBABLE },
	{ "a name's text in Latin letters", NAME("{'text':'Taro SATO'}") BORN("1950-05-06") MALE,
	    NAME("{'family':'Sato','given':['Taro']}") BORN("1950-05-06") MALE, 15 + 20 + 30 + 5, NONE, GRADE_PROBABLE },
	{ "a second given name", NAME("{'family':'Chalmers','given':['Peter','James']}") BORN("1974-12-25") MALE,
	    NAME("{'family':'Chalmers','given':['Peter']}") BORN("1974-12-25") MALE, 15 + 12 + 30 + 5, PROBABLE_MOST, GRADE_PROBABLE },
	/* Birth. */
	{ "day and month exchanged", TARO BORN("1950-05-06") MALE, TARO BORN("1950-06-05") MALE, 15 + 20 + 10 + 5, PROBABLE_MOST, GRADE_POSSIBLE },
	{ "day and month exchanged, at one address", TARO BORN("1950-05-06") MALE LIVES(HOME_1) PHONES(PHONE("0296-01-0001")),
	    TARO BORN("1950-06-05") MALE LIVES(HOME_1) PHONES(PHONE("0296-01-0001")), 15 + 20 + 10 + 5 + 15 + 10, PROBABLE_MOST,
	    GRADE_PROBABLE },
	{ "the year alone", TARO BORN("1950") MALE, TARO BORN("1950-06-05") MALE, 15 + 20 + 10 + 5, PROBABLE_MOST, GRADE_POSSIBLE },
	{ "another month", TARO BORN("1950-05") MALE, TARO BORN("1950-06-05") MALE, 15 + 20 - 40 + 5, POSSIBLE_MOST, GRADE_CERTAINLY_NOT },
	{ "the number, and another birth", IDS(CARE("9900000001")) TARO BORN("1950-05-06") MALE,
	    IDS(CARE("9900000001")) TARO BORN("1950-05-07") MALE, 65 + 15 + 20 - 40 + 5, POSSIBLE_MOST, GRADE_POSSIBLE },
	{ "the number, and another given name", IDS(CARE("9900000001")) KANJI("佐藤", "太郎") BORN("1950-05-06"),
	    IDS(CARE("9900000001")) KANJI("佐藤", "花子") BORN("1950-05-06"), 65 + 15 - 60 + 30, POSSIBLE_MOST, GRADE_POSSIBLE },
	/* Gender, address, telephone. */
	{ "another gender", IDS(CARE("9900000001")) TARO BORN("1950-05-06") MALE, IDS(CARE("9900000001")) TARO BORN("1950-05-06") FEMALE,
	    65 + 15 + 20 + 30 - 20, PROBABLE_MOST, GRADE_PROBABLE },
	{ "a gender that isn't known", TARO BORN("1950-05-06") "'gender':'unknown',", TARO BORN("1950-05-06") MALE, 15 + 20 + 30, NONE,
	    GRADE_PROBABLE },
	{ "an address in its parts and as text", TARO BORN("1950-05-06") MALE LIVES(HOME("3000001", "炉辺市", "本町１丁目２番３号")),
	    TARO BORN("1950-05-06") MALE LIVES("{'text':'〒300-0001 茨城県炉辺市本町1-2-3','postalCode':'300-0001'}"), 15 + 20 + 30 + 5 + 15, NONE,
	    GRADE_CERTAIN },
	{ "the postal code alone", TARO BORN("1950-05-06") MALE LIVES(HOME_1), TARO BORN("1950-05-06") MALE LIVES("{'postalCode':'３０００００１'}"),
	    15 + 20 + 30 + 5 + 5, NONE, GRADE_PROBABLE },
	{ "12 and 1-2 are two houses", TARO BORN("1950-05-06") LIVES(HOME("300-0001", "炉辺市", "本町12")),
	    TARO BORN("1950-05-06") LIVES(HOME("300-0001", "炉辺市", "本町1-2")), 15 + 20 + 30 + 5, NONE, GRADE_PROBABLE },
	{ "moved", TARO BORN("1950-05-06") MALE LIVES(HOME_1), TARO BORN("1950-05-06") MALE LIVES(HOME_2), 15 + 20 + 30 + 5 - 5, NONE,
	    GRADE_PROBABLE },
	{ "moved, the former address known", TARO BORN("1950-05-06") MALE LIVES(HOME_1),
	    TARO BORN("1950-05-06") MALE LIVES(HOME_2 ",{'use':'old','postalCode':'300-0001','city':'炉辺市','line':['本町1番地2']}"),
	    15 + 20 + 30 + 5 + 5, NONE, GRADE_PROBABLE },
	{ "a telephone number from abroad", TARO BORN("1950-05-06") MALE PHONES(PHONE("+81 296-01-0001")),
	    TARO BORN("1950-05-06") MALE PHONES(PHONE("０２９６（０１）０００１")), 15 + 20 + 30 + 5 + 10, NONE, GRADE_PROBABLE },
	{ "an e-mail address", TARO MALE PHONES("{'system':'email','value':'Taro@Example.org'}"),
	    TARO MALE PHONES("{'system':'email','value':'taro@example.org'}"), 15 + 20 + 5 + 10, PROBABLE_MOST, GRADE_POSSIBLE },
	/* Nothing. */
	{ "nothing to compare", TARO, BORN("1950-05-06"), 0, POSSIBLE_MOST, GRADE_CERTAINLY_NOT },
	{ "nothing at all", "", "", 0, POSSIBLE_MOST, GRADE_CERTAINLY_NOT },
	{ "names without characters", NAME("{'family':'・','given':['-']}"), NAME("{'family':'・','given':['-']}"), 0, POSSIBLE_MOST,
	    GRADE_CERTAINLY_NOT },
};

enum { PAIRS = sizeof pairs / sizeof pairs[0] };

static int
expected_points(const struct pair *pair)
{
	return pair->sum < 0 ? 0 : pair->sum < pair->ceiling ? pair->sum : pair->ceiling;
}

static void
grades(void **state)
{
	(void)state;

	for (size_t i = 0; i < PAIRS; i++) {
		struct match_result result = compare(pairs[i].a, pairs[i].b);
		int sum = 0;

		for (size_t j = 0; j < FEATURES; j++)
			sum += result.parts[j];
		if (result.grade != pairs[i].grade || sum != pairs[i].sum || result.points != expected_points(&pairs[i])) {
			struct arena arena;

			arena_init(&arena, 0);
			print_message("%s: %s\n", pairs[i].what, match_explain(&result, &arena).data);
			fail();
		}
	}
}

/* A record is certainly itself, where it says enough: a number, or name, birth and address. Otherwise never. */
static void
identical(void **state)
{
	(void)state;

	for (size_t i = 0; i < PAIRS; i++) {
		struct match_result result = compare(pairs[i].a, pairs[i].a);
		bool birth = result.levels[FEATURE_BIRTH] == LEVEL_AGREES, given = result.levels[FEATURE_GIVEN] == LEVEL_AGREES;

		for (size_t j = 0; j < FEATURES; j++)
			if (result.levels[j] == LEVEL_NEARLY || result.levels[j] == LEVEL_DIFFERS)
				fail_msg("%s differs from itself", pairs[i].what);
		if (result.levels[FEATURE_IDENTIFIER] == LEVEL_AGREES && (birth || given))
			assert_int_equal(result.grade, GRADE_CERTAIN);
		if (result.grade == GRADE_CERTAIN)
			assert_true(birth || result.levels[FEATURE_IDENTIFIER] == LEVEL_AGREES);
	}
}

/* Takes the element at the index out of the resource. False when there are fewer. */
static bool
take_out(struct node *patient, size_t index)
{
	struct node **link = &patient->child;

	while (*link != NULL && index-- > 0)
		link = &(*link)->next;
	if (*link == NULL)
		return false;
	*link = (*link)->next;
	return true;
}

/* What a record doesn't say can only take away what spoke against it: it is never worth more points than it cost. And what agreed
 * is missed. */
static void
less_is_not_more(void **state)
{
	(void)state;

	for (size_t i = 0; i < PAIRS; i++)
		for (size_t index = 0;; index++) {
			struct arena arena;
			struct match_result whole, part;

			arena_init(&arena, 0);
			const struct node *probe = make_patient(&arena, pairs[i].a);
			struct node *candidate = make_patient(&arena, pairs[i].b);

			assert_true(match_patients(probe, candidate, &arena, &whole));
			bool taken = take_out(candidate, index);

			assert_true(match_patients(probe, candidate, &arena, &part));
			arena_free(&arena);
			if (!taken)
				break;
			bool contradicted = false;

			for (size_t j = 0; j < FEATURES; j++) {
				assert_true(part.parts[j] <= (whole.parts[j] > 0 ? whole.parts[j] : 0) || whole.levels[j] == LEVEL_PARTLY ||
				    whole.levels[j] == LEVEL_DIFFERS);
				contradicted = contradicted || whole.levels[j] == LEVEL_NEARLY || whole.levels[j] == LEVEL_DIFFERS ||
				    whole.levels[j] == LEVEL_PARTLY;
			}
			if (!contradicted)
				assert_true(part.points <= whole.points && part.grade <= whole.grade);
		}
}

/* Grade and score never say different things, and the score is a decimal of FHIR. */
static void
scores(void **state)
{
	(void)state;
	static const struct {
		int points;
		const char *text;
	} rows[] = { { 0, "0.00" }, { 5, "0.05" }, { 59, "0.59" }, { 84, "0.84" }, { 99, "0.99" }, { 100, "1.00" } };
	char text[8];

	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
		assert_string_equal(match_score_text(rows[i].points, text), rows[i].text);
	assert_string_equal(match_grade_code(GRADE_CERTAIN), "certain");
	assert_string_equal(match_grade_code(GRADE_PROBABLE), "probable");
	assert_string_equal(match_grade_code(GRADE_POSSIBLE), "possible");
	assert_string_equal(match_grade_code(GRADE_CERTAINLY_NOT), "certainly-not");
	for (size_t i = 0; i < PAIRS; i++)
		for (size_t j = 0; j < PAIRS; j++) {
			struct match_result a = compare(pairs[i].a, pairs[i].b), b = compare(pairs[j].a, pairs[j].b);

			assert_true(a.points >= 0 && a.points <= 100);
			assert_true(a.points <= b.points ? a.grade <= b.grade : a.grade >= b.grade);
		}
}

static void
explained(void **state)
{
	(void)state;
	struct arena arena;
	struct match_result result = compare(TARO BORN("1950-05-06"), TARO BORN("1950-06-05"));

	arena_init(&arena, 0);
	assert_slice(match_explain(&result, &arena), "family agrees +15; given agrees +20; birth nearly agrees +10; at most 84: 45, possible");
	arena_free(&arena);
}

/* More of an element than a person has is passed over, and so is the end of a long text. */
static void
bounds(void **state)
{
	(void)state;
	struct buffer parts;
	struct arena arena;
	struct person person;

	buffer_init(&parts, 0);
	arena_init(&arena, 0);
	buffer_literal(&parts, "'name':[");
	for (int i = 0; i < 100; i++)
		buffer_print(&parts, "%s{'family':'f%d','given':['g%d','h']}", i > 0 ? "," : "", i, i);
	buffer_literal(&parts, "],'identifier':[");
	for (int i = 0; i < 100; i++)
		buffer_print(&parts, "%s{'system':'urn:x','value':'%d'}", i > 0 ? "," : "", i);
	buffer_literal(&parts, "],'telecom':[");
	for (int i = 0; i < 100; i++)
		buffer_print(&parts, "%s{'system':'phone','value':'%d'}", i > 0 ? "," : "", 1000000 + i);
	buffer_literal(&parts, "],'address':[");
	for (int i = 0; i < 100; i++)
		buffer_print(&parts, "%s{'line':['%0*d']}", i > 0 ? "," : "", 2000, i);
	buffer_literal(&parts, "],");
	buffer_byte(&parts, '\0');
	assert_true(person_read(&person, make_patient(&arena, parts.data), &arena));
	assert_int_equal(person.family.count, PERSON_NAMES_MOST);
	assert_int_equal(person.given.count, PERSON_NAMES_MOST);
	assert_int_equal(person.identifier_count, PERSON_IDENTIFIERS_MOST);
	assert_int_equal(person.telecom_count, PERSON_TELECOMS_MOST);
	assert_int_equal(person.address_count, PERSON_ADDRESSES_MOST);
	assert_int_equal(person.addresses[7].text.length, SPELLING_MOST);
	struct match_result result = match_persons(&person, &person);

	assert_int_equal(result.levels[FEATURE_IDENTIFIER], LEVEL_AGREES);
	arena_free(&arena);
	buffer_free(&parts);
}

static void
without_memory(void **state)
{
	(void)state;
	struct arena big;
	bool done = false;

	arena_init(&big, 0);
	const struct node *patient = make_patient(&big, IDS(CARE("1")) TARO_BOTH BORN("1950-05-06") LIVES(HOME_1) PHONES(PHONE("0296-01-0001")));

	for (size_t limit = 1; !done; limit += 32) {
		struct arena arena;
		struct match_result result;

		assert_in_range(limit, 0, 1 << 16);
		arena_init(&arena, limit);
		done = match_patients(patient, patient, &arena, &result);
		assert_true(!done || result.points == 100);
		arena_free(&arena);
	}
	arena_free(&big);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(grades), cmocka_unit_test(identical), cmocka_unit_test(less_is_not_more), cmocka_unit_test(scores),
		cmocka_unit_test(explained), cmocka_unit_test(bounds), cmocka_unit_test(without_memory),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
