/* The fictional city of 炉辺 in 茨城県, its districts and institutions. The postal codes 309-99xx are not in use; local
 * telephone exchanges never begin with 0 and mobile numbers never go on with 0 after 090, so no number here can ring. */
#include <stdio.h>

#include "tools/synth/names.h"
#include "tools/synth/town.h"

const struct district districts[DISTRICTS] = {
	{ "自在町", "ジザイチョウ", "309-9901" }, { "火箸町", "ヒバシチョウ", "309-9902" }, { "五徳", "ゴトク", "309-9903" },
	{ "鉄瓶台", "テツビンダイ", "309-9904" }, { "灰均", "ハイナラシ", "309-9905" }, { "茅葺", "カヤブキ", "309-9906" },
	{ "薪割", "マキワリ", "309-9907" }, { "炭焼", "スミヤキ", "309-9908" }, { "東炉辺", "ヒガシロバタ", "309-9911" },
	{ "西炉辺", "ニシロバタ", "309-9912" }, { "南炉辺", "ミナミロバタ", "309-9913" }, { "北炉辺", "キタロバタ", "309-9914" },
	{ "湯気坂", "ユゲザカ", "309-9915" }, { "梁", "ハリ", "309-9916" }, { "土間", "ドマ", "309-9917" },
	{ "縁側", "エンガワ", "309-9918" },
};

static const struct institution institutions[] = {
	{ PLACE_CITY, "org-city", "炉辺市役所", 3 },
	{ PLACE_HOSPITAL, "org-hospital", "炉辺市立病院", 8 },
	{ PLACE_CHECKUP, "org-checkup", "炉辺健診センター", 4 },
	{ PLACE_CLINIC, "org-clinic-1", "自在町内科クリニック", 2 },
	{ PLACE_CLINIC, "org-clinic-2", "五徳医院", 2 },
	{ PLACE_CLINIC, "org-clinic-3", "鉄瓶台診療所", 2 },
	{ PLACE_CLINIC, "org-clinic-4", "東炉辺クリニック", 2 },
	{ PLACE_CLINIC, "org-clinic-5", "湯気坂医院", 2 },
	{ PLACE_CARE_MANAGER, "org-plan-1", "居宅介護支援事業所いろり", 4 },
	{ PLACE_CARE_MANAGER, "org-plan-2", "居宅介護支援事業所ひばし", 4 },
	{ PLACE_CARE_MANAGER, "org-plan-3", "炉辺地域包括支援センター", 4 },
	{ PLACE_HOME_CARE, "org-home-1", "訪問介護ステーションすみび", 4 },
	{ PLACE_HOME_CARE, "org-home-2", "訪問介護かやぶき", 4 },
	{ PLACE_DAY_CARE, "org-day-1", "デイサービス縁側", 3 },
	{ PLACE_DAY_CARE, "org-day-2", "デイサービスゆげ", 3 },
	{ PLACE_DAY_CARE, "org-day-3", "デイサービス梁の家", 3 },
	{ PLACE_NURSING_HOME, "org-home-care-1", "特別養護老人ホーム炉辺苑", 6 },
};

enum { INSTITUTIONS = sizeof institutions / sizeof institutions[0] };

/* What each kind is: organization-type, in words, and its staff's role. */
static const struct {
	const char *code, *display, *text, *qualification, *role;
} kinds[] = {
	[PLACE_CITY] = { "govt", "Government", "市（保険者）", "保健師", "保健師" },
	[PLACE_HOSPITAL] = { "prov", "Healthcare Provider", "病院", "医師", "医師" },
	[PLACE_CLINIC] = { "prov", "Healthcare Provider", "診療所", "医師", "医師" },
	[PLACE_CHECKUP] = { "prov", "Healthcare Provider", "健診機関", "医師", "健診医" },
	[PLACE_CARE_MANAGER] = { "prov", "Healthcare Provider", "居宅介護支援", "介護支援専門員", "介護支援専門員" },
	[PLACE_HOME_CARE] = { "prov", "Healthcare Provider", "訪問介護", "介護福祉士", "訪問介護員" },
	[PLACE_DAY_CARE] = { "prov", "Healthcare Provider", "通所介護", "介護福祉士", "介護職員" },
	[PLACE_NURSING_HOME] = { "prov", "Healthcare Provider", "介護老人福祉施設", "介護福祉士", "介護職員" },
};

const struct institution *
institution_draw(struct random *random, enum institution_kind kind)
{
	unsigned count = 0;

	for (unsigned i = 0; i < INSTITUTIONS; i++)
		count += institutions[i].kind == kind;
	unsigned chosen = random_below(random, count);

	for (unsigned i = 0; i < INSTITUTIONS; i++)
		if (institutions[i].kind == kind && chosen-- == 0)
			return &institutions[i];
	return &institutions[0];
}

static const char *
staff_id(const struct institution *institution, unsigned member, char text[32])
{
	snprintf(text, 32, "staff-%s-%u", institution->id + 4, member);
	return text;
}

const char *
staff_draw(struct random *random, const struct institution *institution, char text[32])
{
	return staff_id(institution, 1 + random_below(random, institution->staff), text);
}

const char *
insurer_number(const char *law, char text[9])
{
	/* Prefecture 08, city 99; the check digit by weights 2 1 2 1 ... from the right, digits of products added. */
	int sum = 0;

	snprintf(text, 9, "%s08990", law);
	for (int i = 6; i >= 0; i--) {
		int product = (text[i] - '0') * (i % 2 == 0 ? 2 : 1);

		sum += product / 10 + product % 10;
	}
	text[7] = (char)('0' + (10 - sum % 10) % 10);
	text[8] = '\0';
	return text;
}

static void
emit_organization(struct town *town, unsigned i)
{
	const struct institution *place = &institutions[i];
	char number[9];

	emit(town, "{'resourceType':'Organization','id':'%s','identifier':[", place->id);
	if (place->kind == PLACE_CITY)
		emit(town, "{'system':'http://jpfhir.jp/fhir/core/mhlw/IdSystem/InsurerNumber','value':'%s'}",
		    insurer_number("00", number));
	else if (place->kind <= PLACE_CHECKUP)
		emit(town, "{'system':'http://jpfhir.jp/fhir/core/IdSystem/insurance-medical-institution-no','value':'08199%05u'}", i);
	else
		emit(town, "{'system':'" CARE_OFFICE_SYSTEM "','value':'08999%05u'}", i);
	emit(town,
	    "],'active':true,'type':[{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/organization-type','code':'%s',"
	    "'display':'%s'}],'text':'%s'}],'name':'%s','telecom':[{'system':'phone','value':'0296-00-%04u'}],",
	    kinds[place->kind].code, kinds[place->kind].display, kinds[place->kind].text, place->name, 1000 + i);
	emit(town,
	    "'address':[{'text':'茨城県炉辺市%s%u番地','line':['%s%u番地'],'city':'炉辺市','state':'茨城県','postalCode':'%s',"
	    "'country':'JP'}]%s}",
	    districts[i % DISTRICTS].name, i + 1, districts[i % DISTRICTS].name, i + 1, districts[i % DISTRICTS].postal,
	    place->kind == PLACE_HOSPITAL ? ",'partOf':{'reference':'Organization/org-city'}" : "");
	emit_end(town, "Organization");
}

static void
emit_staff(struct town *town, const struct institution *place, unsigned member)
{
	struct random random = random_stream(town->settings->seed ^ UINT64_C(0x5AFF), (uint64_t)(place - institutions) * 64 + member);
	bool female = random_chance(&random, 50);
	const struct name *family = &family_names[random_below(&random, FAMILY_NAMES)];
	const struct name *given = &(female ? given_names_female : given_names_male)[1][random_below(&random, GIVEN_NAMES)];
	char id[32];

	staff_id(place, member, id);
	emit(town,
	    "{'resourceType':'Practitioner','id':'%s','active':true,'name':[{'extension':[{'url':"
	    "'http://hl7.org/fhir/StructureDefinition/iso21090-EN-representation','valueCode':'IDE'}],'use':'official',"
	    "'text':'%s %s','family':'%s','given':['%s']},",
	    id, family->kanji, given->kanji, family->kanji, given->kanji);
	emit(town,
	    "{'extension':[{'url':'http://hl7.org/fhir/StructureDefinition/iso21090-EN-representation','valueCode':'SYL'}],"
	    "'use':'official','text':'%s %s','family':'%s','given':['%s']}],'gender':'%s','qualification':[{'code':{'text':'%s'}}]}",
	    family->kana, given->kana, family->kana, given->kana, female ? "female" : "male", kinds[place->kind].qualification);
	emit_end(town, "Practitioner");
	emit(town,
	    "{'resourceType':'PractitionerRole','id':'role-%s','active':true,'practitioner':{'reference':'Practitioner/%s'},"
	    "'organization':{'reference':'Organization/%s','display':'%s'},'code':[{'text':'%s'}]}",
	    id + 6, id, place->id, place->name, kinds[place->kind].role);
	emit_end(town, "PractitionerRole");
}

void
emit_institutions(struct town *town)
{
	for (unsigned i = 0; i < INSTITUTIONS; i++)
		emit_organization(town, i);
	for (unsigned i = 0; i < INSTITUTIONS; i++)
		for (unsigned member = 1; member <= institutions[i].staff; member++)
			emit_staff(town, &institutions[i], member);
}
