/* Condition and MedicationStatement of a citizen. */
#include <stddef.h>

#include "tools/synth/town.h"

struct medicine {
	const char *atc, *text, *dose;
};

/* Each condition with the drugs that go with it, of which one or two are taken. */
static const struct {
	const char *key, *icd10, *text;
	struct medicine medicines[3];
} conditions[CONDITIONS] = {
	[HYPERTENSION] = { "hypertension", "I10", "高血圧症",
	    { { "C08CA01", "アムロジピン錠5mg", "1日1回 朝食後 1錠" }, { "C09CA06", "カンデサルタン錠8mg", "1日1回 朝食後 1錠" },
	    { NULL, NULL, NULL } } },
	[DIABETES] = { "diabetes", "E11", "2型糖尿病",
	    { { "A10BA02", "メトホルミン塩酸塩錠250mg", "1日2回 朝夕食後 1錠" }, { "A10BH01", "シタグリプチン錠50mg", "1日1回 朝食後 1錠" },
	    { NULL, NULL, NULL } } },
	[DYSLIPIDEMIA] = { "dyslipidemia", "E78", "脂質異常症",
	    { { "C10AA05", "アトルバスタチン錠10mg", "1日1回 夕食後 1錠" }, { "C10AX09", "エゼチミブ錠10mg", "1日1回 夕食後 1錠" },
	    { NULL, NULL, NULL } } },
	[GOUT] = { "gout", "M10", "痛風",
	    { { "M04AA03", "フェブキソスタット錠20mg", "1日1回 朝食後 1錠" }, { NULL, NULL, NULL } } },
	[KIDNEY] = { "kidney", "N18", "慢性腎臓病", { { NULL, NULL, NULL } } },
	[STROKE] = { "stroke", "I69", "脳血管疾患の続発・後遺症",
	    { { "B01AC06", "アスピリン腸溶錠100mg", "1日1回 朝食後 1錠" }, { "A02BC03", "ランソプラゾールOD錠15mg", "1日1回 朝食後 1錠" },
	    { NULL, NULL, NULL } } },
	[HEART_FAILURE] = { "heart-failure", "I50", "心不全", { { "C03CA01", "フロセミド錠20mg", "1日1回 朝食後 1錠" }, { NULL, NULL, NULL } } },
	[DEMENTIA] = { "dementia", "G30", "アルツハイマー病", { { "N06DA02", "ドネペジル塩酸塩錠5mg", "1日1回 朝食後 1錠" }, { NULL, NULL, NULL } } },
	[OSTEOPOROSIS] = { "osteoporosis", "M81", "骨粗鬆症",
	    { { "M05BA04", "アレンドロン酸錠35mg", "週1回 起床時 1錠" }, { "A11CC03", "アルファカルシドール錠0.5μg", "1日1回 朝食後 1錠" },
	    { NULL, NULL, NULL } } },
	[KNEE] = { "knee", "M17", "変形性膝関節症", { { NULL, NULL, NULL } } },
};

static void
emit_medicine(struct town *town, struct citizen *citizen, int i, int which, int since)
{
	const struct medicine *medicine = &conditions[i].medicines[which];
	char date[11], asserted[11];

	emit(town,
	    "{'resourceType':'MedicationStatement','id':'med-%06u-%s-%d','status':'active','medicationCodeableConcept':{'coding':[{"
	    "'system':'http://www.whocc.no/atc','code':'%s'}],'text':'%s'},'subject':{'reference':'Patient/citizen-%06u'},"
	    "'effectivePeriod':{'start':'%s'},'dateAsserted':'%s',",
	    citizen->number, conditions[i].key, which + 1, medicine->atc, medicine->text, citizen->number, emit_date(since, date),
	    emit_date(town->settings->until - 20, asserted));
	emit(town,
	    "'informationSource':{'reference':'Practitioner/%s'},'reasonReference':[{'reference':'Condition/cond-%06u-%s'}],"
	    "'dosage':[{'text':'%s'}]}",
	    citizen->doctor, citizen->number, conditions[i].key, medicine->dose);
	emit_end(town, "MedicationStatement");
}

void
emit_illness(struct town *town, struct citizen *citizen)
{
	struct random *random = &citizen->random;

	for (int i = 0; i < CONDITIONS; i++) {
		int since = town->settings->until - random_between(random, 200, 4000);
		bool second = random_chance(random, 35);
		char date[11];

		if (!citizen->conditions[i])
			continue;
		emit(town,
		    "{'resourceType':'Condition','id':'cond-%06u-%s','clinicalStatus':{'coding':[{'system':"
		    "'http://terminology.hl7.org/CodeSystem/condition-clinical','code':'active'}]},'verificationStatus':{'coding':[{"
		    "'system':'http://terminology.hl7.org/CodeSystem/condition-ver-status','code':'confirmed'}]},",
		    citizen->number, conditions[i].key);
		emit(town,
		    "'category':[{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/condition-category','code':"
		    "'problem-list-item','display':'Problem List Item'}]}],'code':{'coding':[{'system':'http://hl7.org/fhir/sid/icd-10',"
		    "'code':'%s'}],'text':'%s'},'subject':{'reference':'Patient/citizen-%06u'},'onsetDateTime':'%s','recorder':{"
		    "'reference':'Practitioner/%s'}}",
		    conditions[i].icd10, conditions[i].text, citizen->number, emit_date(since, date), citizen->doctor);
		emit_end(town, "Condition");
		for (int which = 0; which < (second ? 2 : 1) && conditions[i].medicines[which].atc != NULL; which++)
			emit_medicine(town, citizen, i, which, since + 14);
	}
}
