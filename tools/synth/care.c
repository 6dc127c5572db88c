/* Care insurance: levels of need (要介護度), assessments, care team, goals and plans. */
#include <stdio.h>

#include "tools/synth/names.h"
#include "tools/synth/town.h"

static const struct {
	const char *code, *text;
} levels[CARE_LEVELS + 1] = {
	{ "01", "非該当" }, { "12", "要支援1" }, { "13", "要支援2" }, { "21", "要介護1" }, { "22", "要介護2" }, { "23", "要介護3" },
	{ "24", "要介護4" }, { "25", "要介護5" },
};

static const struct {
	const char *need, *long_goal, *short_goal, *service;
	enum institution_kind kind;
} wishes[] = {
	{ "自宅で安全に入浴したい", "清潔を保ち、気持ちよく過ごせる", "見守りがあれば一人で洗身できる", "通所介護での入浴介助", PLACE_DAY_CARE },
	{ "転ばずに歩きたい", "屋外を杖で歩いて買い物に行ける", "室内を手すりで安全に歩ける", "機能訓練（歩行・筋力）", PLACE_DAY_CARE },
	{ "食事をきちんと取りたい", "栄養状態を保てる", "1日3食を欠かさず取れる", "調理・配膳の援助", PLACE_HOME_CARE },
	{ "薬を間違えずに飲みたい", "病状が安定して過ごせる", "飲み忘れが週1回以下になる", "服薬の見守り", PLACE_HOME_CARE },
	{ "人と話す機会がほしい", "地域の中で役割を持てる", "週2回、外出して交流できる", "通所介護での交流活動", PLACE_DAY_CARE },
};

enum { WISHES = sizeof wishes / sizeof wishes[0] };

static void
emit_level(struct town *town, struct citizen *citizen, int year, unsigned level, int from, int to)
{
	char start[11], end[11];

	emit(town,
	    "{'resourceType':'Observation','id':'care-level-%06u-%d','status':'final','category':[{'coding':[{'system':"
	    "'http://terminology.hl7.org/CodeSystem/observation-category','code':'survey','display':'Survey'}]}],'code':{'coding':[{"
	    "'system':'" CARE_OBSERVATION_SYSTEM "','code':'care-level','display':'要介護状態区分'}],'text':'要介護状態区分'},",
	    citizen->number, year);
	emit(town,
	    "'subject':{'reference':'Patient/citizen-%06u'},'effectivePeriod':{'start':'%s','end':'%s'},'performer':[{'reference':"
	    "'Organization/org-city'}],'valueCodeableConcept':{'coding':[{'system':'" CARE_LEVEL_SYSTEM
	    "','code':'%s','display':'%s'}],'text':'%s'}}",
	    citizen->number, emit_date(from, start), emit_date(to, end), levels[level].code, levels[level].text, levels[level].text);
	emit_end(town, "Observation");
}

/* Each item's answer, and the number of risks. */
static void
emit_checklist(struct town *town, struct citizen *citizen, int year, int day)
{
	struct random *random = &citizen->random;
	unsigned risk = citizen->age > 60 ? (unsigned)(citizen->age - 55) : 5, score = 0;
	char date[11];

	emit_date(day, date);
	emit(town,
	    "{'resourceType':'QuestionnaireResponse','id':'checklist-%06u-%d','questionnaire':'" TOWN_BASE
	    "/Questionnaire/basic-checklist','status':'completed','subject':{'reference':'Patient/citizen-%06u'},"
	    "'authored':'%sT14:00:00+09:00','source':{'reference':'Patient/citizen-%06u'},'item':[",
	    citizen->number, year, citizen->number, date, citizen->number);
	for (unsigned i = 0; i < CHECKLIST_ITEMS; i++) {
		bool at_risk = i == 11 ? citizen->bmi < 18.5 : random_chance(random, risk);

		score += at_risk;
		emit(town, "%s{'linkId':'%u','answer':[{'valueBoolean':%s}]}", i > 0 ? "," : "", i + 1,
		    at_risk == checklist_risk_is_yes[i] ? "true" : "false");
	}
	emit(town, "]}");
	emit_end(town, "QuestionnaireResponse");
	emit(town,
	    "{'resourceType':'Observation','id':'checklist-score-%06u-%d','status':'final','category':[{'coding':[{'system':"
	    "'http://terminology.hl7.org/CodeSystem/observation-category','code':'survey','display':'Survey'}]}],'code':{'coding':[{"
	    "'system':'" CARE_OBSERVATION_SYSTEM "','code':'basic-checklist-score','display':'基本チェックリスト該当数'}],"
	    "'text':'基本チェックリスト該当数'},",
	    citizen->number, year);
	emit(town,
	    "'subject':{'reference':'Patient/citizen-%06u'},'effectiveDateTime':'%s','performer':[{'reference':'Organization/org-city'"
	    "}],'valueInteger':%u,'derivedFrom':[{'reference':'QuestionnaireResponse/checklist-%06u-%d'}]}",
	    citizen->number, date, score, citizen->number, year);
	emit_end(town, "Observation");
}

static void
emit_barthel(struct town *town, struct citizen *citizen, unsigned level, int day)
{
	struct random *random = &citizen->random;
	struct date at = calendar_date(day);
	unsigned total = 0;
	char date[11];

	emit_date(day, date);
	emit(town,
	    "{'resourceType':'QuestionnaireResponse','id':'barthel-%06u-%d%02d','questionnaire':'" TOWN_BASE
	    "/Questionnaire/barthel-index','status':'completed','subject':{'reference':'Patient/citizen-%06u'},"
	    "'authored':'%sT10:30:00+09:00','author':{'reference':'Practitioner/%s'},'item':[",
	    citizen->number, at.year, at.month, citizen->number, date, citizen->manager);
	for (unsigned i = 0; i < BARTHEL_ITEMS; i++) {
		const struct barthel_item *item = &barthel_items[i];
		/* The heavier the need, the fewer points: about 12 % of the most are lost a level. */
		int share = 100 - (int)level * 12 + random_between(random, -18, 18);
		unsigned points = (unsigned)(share < 0 ? 0 : share > 100 ? 100 : share) * item->most / 100;

		points = (points + item->step / 2) / item->step * item->step;
		total += points;
		emit(town, "%s{'linkId':'%u','answer':[{'valueInteger':%u}]}", i > 0 ? "," : "", i + 1, points);
	}
	emit(town, "]}");
	emit_end(town, "QuestionnaireResponse");
	emit(town,
	    "{'resourceType':'Observation','id':'barthel-score-%06u-%d%02d','status':'final','category':[{'coding':[{'system':"
	    "'http://terminology.hl7.org/CodeSystem/observation-category','code':'survey','display':'Survey'}]}],'code':{'coding':[{"
	    "'system':'http://loinc.org','code':'96761-2'},{'system':'" CARE_OBSERVATION_SYSTEM
	    "','code':'barthel-score','display':'バーセルインデックス合計'}],'text':'バーセルインデックス合計'},",
	    citizen->number, at.year, at.month);
	emit(town,
	    "'subject':{'reference':'Patient/citizen-%06u'},'effectiveDateTime':'%s','performer':[{'reference':'Practitioner/%s'}],"
	    "'valueQuantity':{'value':%u,'unit':'点','system':'http://unitsofmeasure.org','code':'{score}'},'derivedFrom':[{"
	    "'reference':'QuestionnaireResponse/barthel-%06u-%d%02d'}]}",
	    citizen->number, date, citizen->manager, total, citizen->number, at.year, at.month);
	emit_end(town, "Observation");
}

static void
emit_team(struct town *town, struct citizen *citizen, int since)
{
	char start[11];

	emit(town,
	    "{'resourceType':'CareTeam','id':'team-%06u','status':'active','name':'%sさんのケアチーム','subject':{'reference':"
	    "'Patient/citizen-%06u'},'period':{'start':'%s'},'participant':[{'role':[{'text':'介護支援専門員'}],'member':{'reference':"
	    "'Practitioner/%s'},'onBehalfOf':{'reference':'Organization/%s'}},{'role':[{'text':'主治医'}],'member':{'reference':"
	    "'Practitioner/%s'}},",
	    citizen->number, citizen->family->kanji, citizen->number, emit_date(since, start), citizen->manager,
	    citizen->care_manager->id, citizen->doctor);
	emit(town, "{'role':[{'text':'通所介護'}],'member':{'reference':'Organization/%s','display':'%s'}}", citizen->day_care->id,
	    citizen->day_care->name);
	if (citizen->relative)
		emit(town, ",{'role':[{'text':'家族'}],'member':{'reference':'RelatedPerson/relative-%06u'}}", citizen->number);
	emit(town, "],'managingOrganization':[{'reference':'Organization/%s'}]}", citizen->care_manager->id);
	emit_end(town, "CareTeam");
}

static void
emit_goal(struct town *town, struct citizen *citizen, int year, const char *which, const char *text, const char *start)
{
	emit(town,
	    "{'resourceType':'Goal','id':'goal-%06u-%d-%s','lifecycleStatus':'active','category':[{'text':'%s'}],'description':{"
	    "'text':'%s'},'subject':{'reference':'Patient/citizen-%06u'},'startDate':'%s','expressedBy':{'reference':"
	    "'Practitioner/%s'}}",
	    citizen->number, year, which, which[0] == 'l' ? "長期目標" : "短期目標", text, citizen->number, start, citizen->manager);
	emit_end(town, "Goal");
}

static void
emit_plan(struct town *town, struct citizen *citizen, int year, int from, int to)
{
	unsigned wish = random_below(&citizen->random, WISHES);
	const struct institution *provider =
	    wishes[wish].kind == PLACE_DAY_CARE ? citizen->day_care : institution_draw(&citizen->random, wishes[wish].kind);
	char start[11], end[11];

	emit_date(from, start);
	emit_date(to, end);
	emit_goal(town, citizen, year, "long", wishes[wish].long_goal, start);
	emit_goal(town, citizen, year, "short", wishes[wish].short_goal, start);
	emit(town,
	    "{'resourceType':'CarePlan','id':'plan-%06u-%d','status':'%s','intent':'plan','category':[{'coding':[{'system':'" TOWN_BASE
	    "/CodeSystem/care-plan','code':'home-care-plan','display':'居宅サービス計画'}],'text':'居宅サービス計画'}],"
	    "'title':'居宅サービス計画書','description':'%s','subject':{'reference':'Patient/citizen-%06u'},'period':{'start':'%s',"
	    "'end':'%s'},",
	    citizen->number, year, to > town->settings->until ? "active" : "completed", wishes[wish].need, citizen->number, start,
	    end);
	emit(town,
	    "'created':'%s','author':{'reference':'Practitioner/%s'},'careTeam':[{'reference':'CareTeam/team-%06u'}],'goal':[{"
	    "'reference':'Goal/goal-%06u-%d-long'},{'reference':'Goal/goal-%06u-%d-short'}],",
	    start, citizen->manager, citizen->number, citizen->number, year, citizen->number, year);
	emit(town,
	    "'activity':[{'detail':{'code':{'text':'%s'},'status':'%s','scheduledString':'週%u回','performer':[{'reference':"
	    "'Organization/%s','display':'%s'}],'description':'%s'}}]}",
	    wishes[wish].service, to > town->settings->until ? "in-progress" : "completed", 1 + random_below(&citizen->random, 3),
	    provider->id, provider->name, wishes[wish].need);
	emit_end(town, "CarePlan");
}

void
emit_care(struct town *town, struct citizen *citizen)
{
	struct random *random = &citizen->random;
	int until = town->settings->until, years = (int)town->settings->years, this_year = calendar_date(until).year;

	if (citizen->care_level == 0) {
		for (int ago = years - 1; ago >= 0 && citizen->age - ago >= 65; ago--)
			if (random_chance(random, 70))
				emit_checklist(town, citizen, this_year - ago, until - ago * 365 - random_between(random, 5, 300));
		return;
	}
	/* Certified for a year at a time, since at most years ago; the need grows towards today's. */
	int since = 1 + (int)random_below(random, (unsigned)years);
	int anniversary = random_between(random, 20, 340);

	emit_team(town, citizen, until - since * 365 + anniversary);
	for (int ago = since; ago >= 1; ago--) {
		int from = until - ago * 365 + anniversary, to = from + 364;
		unsigned less = (unsigned)(ago - 1) / 2, level = citizen->care_level > less ? citizen->care_level - less : 1;

		emit_level(town, citizen, this_year - ago, level, from, to);
		for (int half = 0; half < 2; half++)
			if (from + 20 + half * 180 <= until)
				emit_barthel(town, citizen, level, from + 20 + half * 180);
		emit_plan(town, citizen, this_year - ago, from + 10, to);
	}
}
