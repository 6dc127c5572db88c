/* Pairs of records, with what a registrar would say of them. The points are worked by hand from the table in
 * server/matching/README.md: each row's sum names what agrees and what differs. */
#ifndef IRORI_MATCHING_PAIRS_H
#define IRORI_MATCHING_PAIRS_H

#include "tests/unit/matching/fixture.h"

#include "server/matching/score.h"

enum { POSSIBLE_MOST = 59, PROBABLE_MOST = 84, NONE = 100 };

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
	{ "two digits exchanged, and one more that differs", IDS(CARE("9900001234")) TARO BORN("1940-05-06") MALE,
	    IDS(CARE("9900002135")) TARO BORN("1940-05-06") MALE, -25 + 15 + 20 + 30 + 5, POSSIBLE_MOST, GRADE_POSSIBLE },
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
	{ "a household's number, and the year of birth", IDS(MEMBER("00130012:12:345:")) TARO BORN("1950") MALE LIVES(HOME_1),
	    IDS(MEMBER("00130012:12:345:")) TARO BORN("1950-05-06") MALE LIVES(HOME_1), 20 + 15 + 20 + 10 + 5 + 15, PROBABLE_MOST,
	    GRADE_PROBABLE },
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
	{ "married, the former name known, all else the same",
	    KANJI("佐藤", "花子") BORN("1990-05-06") FEMALE LIVES(HOME_1) PHONES(PHONE("0296-01-0001")),
	    NAME(IDE("田中", "花子") ",{'use':'old','family':'佐藤','given':['花子']}") BORN("1990-05-06") FEMALE LIVES(HOME_1)
	    PHONES(PHONE("0296-01-0001")), 10 + 20 + 30 + 5 + 15 + 10, PROBABLE_MOST, GRADE_PROBABLE },
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

#endif
