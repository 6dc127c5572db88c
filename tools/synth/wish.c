/* What the citizens wish of the service: Consents; and what the office has recorded: notices, which Consents are in force, stops, proxies.
 *
 * Two institutions ask for what the service lists: a hospital and a care manager's office, by the ids that tools/demo gives them. Seven of
 * ten let both have everything; the others limit it, refuse, or have not said. */
#include <stdio.h>

#include "tools/synth/town.h"

#define ITEM_SYSTEM TOWN_BASE "/CodeSystem/information-item"
#define INSTITUTION_SYSTEM TOWN_BASE "/NamingSystem/institution"

enum { PARTIES = 2, LISTED_ITEMS = 3, NOTICES = 2 };

static const struct {
	const char *id;
	const char *needs; /* items, as codings */
} parties[PARTIES] = {
#define CODING(code) "{'system':'" ITEM_SYSTEM "','code':'" code "'}"
	{ "ehr", CODING("basic") "," CODING("health-check") "," CODING("medication") "," CODING("condition") },
	{ "care", CODING("basic") "," CODING("care-certification") "," CODING("care-plan") "," CODING("care-assessment") },
#undef CODING
};

/* What some keep to themselves. */
static const char *const listed[LISTED_ITEMS] = { "medication", "condition", "health-check" };

/* The day that a version of the notice was published on, before the town's today. */
static const int notice_ages[NOTICES] = { 1000, 180 };

/* ---- Drawing ------------------------------------------------------------------------------------------------------ */

/* Of a hundred citizens. */
static const unsigned char kind_percent[] = {
	[WISH_ALL] = 70, [WISH_ITEMS] = 9, [WISH_ONE] = 6, [WISH_EXCEPT] = 5, [WISH_PERIOD] = 3, [WISH_REFUSED] = 4, [WISH_NONE] = 3,
};

static enum wish_kind
draw_kind(struct random *random)
{
	unsigned at = random_below(random, 100), kind = 0;

	while (at >= kind_percent[kind])
		at -= kind_percent[kind++];
	return (enum wish_kind)kind;
}

static void
draw_notice(struct random *random, struct wish *wish, int until)
{
	bool told = random_chance(random, 50), again = random_chance(random, 70);
	int after = random_between(random, 3, 60);

	wish->notice = wish->day >= until - notice_ages[1] ? 2 : 1;
	if (wish->kind == WISH_NONE && !told)
		return;
	wish->newest = wish->notice == 1 && again ? 2 : wish->notice;
	wish->delivered = wish->newest > wish->notice ? until - notice_ages[1] + after : wish->day - 1;
}

static void
draw_proxy(struct random *random, struct citizen *citizen, int until)
{
	bool needs = citizen->conditions[DEMENTIA] || citizen->age >= 85 || citizen->care_level >= 5;
	bool chosen = random_chance(random, 60), over = random_chance(random, 10);
	struct wish *wish = &citizen->wish;

	wish->proxy = citizen->relative && needs && chosen;
	wish->proxy_first = wish->day;
	wish->proxy_last = over ? until - 10 : until + 730;
}

void
wish_draw(struct citizen *citizen, const struct synth_settings *settings)
{
	struct random random = random_stream(settings->seed ^ UINT64_C(0x0C05E47), citizen->number);
	struct wish *wish = &citizen->wish;

	*wish = (struct wish){ .kind = draw_kind(&random) };
	wish->which = random_below(&random, PARTIES * LISTED_ITEMS);
	wish->day = settings->until - random_between(&random, 30, 900);
	wish->last = settings->until + random_between(&random, -20, 400);
	draw_notice(&random, wish, settings->until);
	wish->activated = wish->kind != WISH_NONE && random_chance(&random, 96);
	unsigned stop = random_below(&random, 1000);

	wish->stop = stop < 8 ? STOP_ALL : stop < 15 ? STOP_INSTITUTION : stop < 20 ? STOP_ITEM : STOP_NONE;
	wish->unlisted = random_below(&random, 1000) < 4;
	draw_proxy(&random, citizen, settings->until);
}

/* ---- The Consent -------------------------------------------------------------------------------------------------- */

static void
emit_party(struct town *town, unsigned party, bool limited, bool first)
{
	emit(town,
	    "%s{'type':'permit','actor':[{'role':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/v3-ParticipationType',"
	    "'code':'IRCP','display':'information recipient'}]},'reference':{'identifier':{'system':'" INSTITUTION_SYSTEM
	    "','value':'%s'}}}]",
	    first ? "" : ",", parties[party].id);
	if (limited)
		emit(town, ",'class':[%s]", parties[party].needs);
	emit(town, "}");
}

static void
emit_rules(struct town *town, const struct wish *wish)
{
	char start[11], end[11];

	emit(town, "'provision':{'period':{'start':'%s'", emit_date(wish->day, start));
	if (wish->kind == WISH_PERIOD)
		emit(town, ",'end':'%s'", emit_date(wish->last, end));
	emit(town, "},'provision':[");
	if (wish->kind == WISH_ONE) {
		emit_party(town, wish->which % PARTIES, false, true);
	} else {
		for (unsigned i = 0; i < PARTIES; i++)
			emit_party(town, i, wish->kind == WISH_ITEMS, i == 0);
	}
	if (wish->kind == WISH_EXCEPT)
		emit(town, ",{'type':'deny','class':[{'system':'" ITEM_SYSTEM "','code':'%s'}]}", listed[wish->which % LISTED_ITEMS]);
	emit(town, "]}");
}

void
emit_consent(struct town *town, struct citizen *citizen)
{
	const struct wish *wish = &citizen->wish;
	char date[11];

	if (wish->kind == WISH_NONE)
		return;
	emit(town,
	    "{'resourceType':'Consent','id':'consent-%06u','status':'active','scope':{'coding':[{'system':"
	    "'http://terminology.hl7.org/CodeSystem/consentscope','code':'patient-privacy','display':'Privacy Consent'}]},"
	    "'category':[{'coding':[{'system':'http://loinc.org','code':'59284-0','display':'Consent Document'}],"
	    "'text':'介護・健診クラウドの利用'}],'patient':{'reference':'Patient/citizen-%06u'},'dateTime':'%sT10:00:00+09:00',",
	    citizen->number, citizen->number, emit_date(wish->day, date));
	if (wish->proxy)
		emit(town, "'performer':[{'reference':'RelatedPerson/relative-%06u'}],", citizen->number);
	else
		emit(town, "'performer':[{'reference':'Patient/citizen-%06u'}],", citizen->number);
	emit(town,
	    "'organization':[{'reference':'Organization/org-city'}],'policy':[{'authority':'" TOWN_BASE "','uri':'" TOWN_BASE
	    "/notice/%u'}],'policyRule':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/v3-ActCode','code':'%s'}]}",
	    wish->notice, wish->kind == WISH_REFUSED ? "OPTOUT" : "OPTIN");
	if (wish->kind != WISH_REFUSED) {
		emit(town, ",");
		emit_rules(town, wish);
	}
	emit(town, "}");
	emit_end(town, "Consent");
}

/* ---- What the office has recorded ---------------------------------------------------------------------------------- */

static void
emit_notice(struct town *town, unsigned version)
{
	emit(town,
	    "{'publish':%u,'points':{'purpose':'介護・健診クラウドに情報を掲載し、登録された機関に提供します（第%u版）','use':'診療、介護サービスの計画と提供、健康づくりに使います',"
	    "'users':'炉辺市が登録した医療機関と介護事業所の従事者です','items':'基本情報、要介護認定、ケアプラン、アセスメント、健診結果、お薬手帳、現在の病状です',"
	    "'opt-out':'掲載と提供は、いつでも運営事務局に申し出て止められます','contact':'炉辺市 介護・健診クラウド運営事務局'}}",
	    version, version);
	emit_end(town, "");
}

static void
emit_stops(struct town *town, const struct citizen *citizen)
{
	const struct wish *wish = &citizen->wish;

	if (wish->stop == STOP_NONE && !wish->unlisted)
		return;
	emit(town, ",'stops':[");
	if (wish->stop != STOP_NONE) {
		emit(town, "{");
		if (wish->stop == STOP_INSTITUTION)
			emit(town, "'institution':'%s',", parties[wish->which % PARTIES].id);
		if (wish->stop == STOP_ITEM)
			emit(town, "'items':['%s'],", listed[wish->which % LISTED_ITEMS]);
		emit(town, "'evidence':'停止申出書 %06u'}", citizen->number);
	}
	if (wish->unlisted)
		emit(town, "%s{'listing':true,'evidence':'掲載停止申出書 %06u'}", wish->stop != STOP_NONE ? "," : "", citizen->number);
	emit(town, "]");
}

static void
emit_standing(struct town *town, const struct citizen *citizen)
{
	const struct wish *wish = &citizen->wish;
	char date[11], first[11], last[11];

	if (wish->newest == 0 && !wish->activated && wish->stop == STOP_NONE && !wish->unlisted && !wish->proxy)
		return;
	emit(town, "{'patient':'citizen-%06u'", citizen->number);
	if (wish->newest > 0)
		emit(town, ",'notice':{'version':%u,'date':'%s'}", wish->newest, emit_date(wish->delivered, date));
	if (wish->activated)
		emit(town, ",'consents':[{'id':'consent-%06u','evidence':'同意書 %06u'}]", citizen->number, citizen->number);
	emit_stops(town, citizen);
	if (wish->proxy)
		emit(town, ",'proxies':[{'user':'relative-%06u','relation':'%s','evidence':'委任状 %06u','from':'%s','until':'%s'}]",
		    citizen->number, relations[citizen->relation].text, citizen->number, emit_date(wish->proxy_first, first),
		    emit_date(wish->proxy_last, last));
	emit(town, "}");
	emit_end(town, "");
}

bool
synth_standing(const struct synth_settings *settings, synth_take *take, void *context)
{
	struct town town = { .settings = settings, .take = take, .context = context };

	buffer_init(&town.out, 0);
	for (unsigned version = 1; version <= NOTICES; version++)
		emit_notice(&town, version);
	for (uint32_t i = 1; i <= settings->citizens && !town.stopped; i++) {
		struct citizen citizen;

		citizen_draw(&citizen, settings, i);
		emit_standing(&town, &citizen);
	}
	buffer_free(&town.out);
	return !town.stopped;
}
