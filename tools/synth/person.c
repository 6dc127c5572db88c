/* Patient, RelatedPerson and Coverage of a citizen. */
#include <stdio.h>

#include "tools/synth/names.h"
#include "tools/synth/town.h"

#define REPRESENTATION "http://hl7.org/fhir/StructureDefinition/iso21090-EN-representation"
#define MEMBER_SYSTEM "http://jpfhir.jp/fhir/clins/Idsystem/JP_Insurance_memberID"

/* "保険者番号8:記号:番号:枝番" */
static const char *
member_id(const struct citizen *citizen, char text[48])
{
	char insurer[9];

	if (citizen->age >= 75)
		snprintf(text, 48, "%s::%08u:", insurer_number("39", insurer), citizen->number % 100000000);
	else
		snprintf(text, 48, "%s:炉%02u:%07u:%02u", insurer_number("00", insurer), citizen->number % 97, citizen->number % 10000000,
		    citizen->number % 3);
	return text;
}

static void
emit_name(struct town *town, const struct name *family, const struct name *given)
{
	emit(town,
	    "'name':[{'extension':[{'url':'" REPRESENTATION "','valueCode':'IDE'}],'use':'official','text':'%s %s','family':'%s',"
	    "'given':['%s']},{'extension':[{'url':'" REPRESENTATION "','valueCode':'SYL'}],'use':'official','text':'%s %s',"
	    "'family':'%s','given':['%s']}],",
	    family->kanji, given->kanji, family->kanji, given->kanji, family->kana, given->kana, family->kana, given->kana);
}

static void
emit_patient(struct town *town, struct citizen *citizen)
{
	struct random *random = &citizen->random;
	char member[48], birth[11];
	unsigned phone = random_below(random, 10000), mobile = random_below(random, 1000000);

	emit(town, "{'resourceType':'Patient','id':'citizen-%06u','identifier':[{'use':'official','system':'" MEMBER_SYSTEM
	    "','value':'%s'}", citizen->number, member_id(citizen, member));
	if (citizen->age >= 65 || citizen->care_level > 0)
		emit(town, ",{'use':'official','system':'" CARE_INSURED_SYSTEM "','value':'99%08u'}", citizen->number);
	emit(town, "],'active':true,");
	emit_name(town, citizen->family, citizen->given);
	emit(town, "'telecom':[{'system':'phone','value':'0296-01-%04u','use':'home'},{'system':'phone','value':'090-0%03u-%04u',"
	    "'use':'mobile'}],'gender':'%s','birthDate':'%s',",
	    phone, mobile / 1000, mobile % 1000 + 1000, citizen->female ? "female" : "male", emit_date(citizen->birth, birth));
	emit(town,
	    "'address':[{'use':'home','text':'〒%s 茨城県炉辺市%s%u番地%u','line':['%s%u番地%u'],'city':'炉辺市','state':'茨城県',"
	    "'postalCode':'%s','country':'JP'}],",
	    citizen->district->postal, citizen->district->name, citizen->block, citizen->house, citizen->district->name,
	    citizen->block, citizen->house, citizen->district->postal);
	emit(town,
	    "'contact':[{'relationship':[{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/v2-0131','code':'C',"
	    "'display':'Emergency Contact'}],'text':'緊急連絡先'}],'name':{'text':'%s家'},'telecom':[{'system':'phone',"
	    "'value':'0296-02-%04u'}]}],'generalPractitioner':[{'reference':'Practitioner/%s'},{'reference':'Organization/%s',"
	    "'display':'%s'}],'managingOrganization':{'reference':'Organization/org-city','display':'炉辺市役所'}}",
	    citizen->family->kanji, phone, citizen->doctor, citizen->clinic->id, citizen->clinic->name);
	emit_end(town, "Patient");
}

const struct relation relations[RELATIONS] = {
	{ "SPS", "spouse", "配偶者", false }, { "CHILD", "child", "子", true }, { "SONC", "son", "長男", true },
	{ "DAUC", "daughter", "長女", true }, { "SIB", "sibling", "兄弟姉妹", false },
};

static void
emit_relative(struct town *town, struct citizen *citizen)
{
	struct random *random = &citizen->random;
	unsigned kind = citizen->relation;
	bool female = kind == 2 ? false : kind == 3 ? true : kind == 0 ? !citizen->female : random_chance(random, 50);
	unsigned generation = relations[kind].younger ? 2 : 1;
	const struct name *given =
	    &(female ? given_names_female : given_names_male)[generation][random_below(random, GIVEN_NAMES)];
	/* Drawn one by one: the order in which arguments of a call are evaluated is the compiler's choice. */
	unsigned middle = random_below(random, 1000), end = random_below(random, 10000);
	char start[11];

	emit(town,
	    "{'resourceType':'RelatedPerson','id':'relative-%06u','active':true,'patient':{'reference':'Patient/citizen-%06u'},"
	    "'relationship':[{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/v3-RoleCode','code':'%s','display':'%s'}],"
	    "'text':'%s'}],",
	    citizen->number, citizen->number, relations[kind].code, relations[kind].display, relations[kind].text);
	emit_name(town, citizen->family, given);
	emit(town, "'telecom':[{'system':'phone','value':'090-0%03u-%04u','use':'mobile'}],'gender':'%s','period':{'start':'%s'}}",
	    middle, end, female ? "female" : "male",
	    emit_date(town->settings->until - 1000, start));
	emit_end(town, "RelatedPerson");
}

static void
emit_coverage(struct town *town, struct citizen *citizen, bool care)
{
	struct date today = calendar_date(town->settings->until);
	char start[11], member[48], number[16];
	int began = calendar_days(today.month >= 4 ? today.year : today.year - 1, 4, 1);

	snprintf(number, sizeof number, "99%08u", citizen->number);
	emit(town,
	    "{'resourceType':'Coverage','id':'coverage-%s-%06u','status':'active','type':{%s'text':'%s'},'subscriberId':'%s',"
	    "'beneficiary':{'reference':'Patient/citizen-%06u'},'period':{'start':'%s'},'payor':[{'reference':'Organization/org-city',"
	    "'display':'炉辺市役所'}]}",
	    care ? "care" : "health", citizen->number,
	    care ? "'coding':[{'system':'" TOWN_BASE "/CodeSystem/coverage-type','code':'care','display':'介護保険'}]," : "",
	    care ? "介護保険" : citizen->age >= 75 ? "後期高齢者医療" : "国民健康保険", care ? number : member_id(citizen, member),
	    citizen->number, emit_date(began, start));
	emit_end(town, "Coverage");
}

void
emit_person(struct town *town, struct citizen *citizen)
{
	emit_patient(town, citizen);
	if (citizen->relative)
		emit_relative(town, citizen);
	emit_coverage(town, citizen, false);
	if (citizen->age >= 65 || citizen->care_level > 0)
		emit_coverage(town, citizen, true);
}
