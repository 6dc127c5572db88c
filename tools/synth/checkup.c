/* The specific health check (特定健診; from 75 on 後期高齢者健診): one Observation an item, coded in JLAC10 and LOINC. */
#include <math.h>
#include <stdio.h>

#include "tools/synth/town.h"

enum item { HEIGHT, WEIGHT, BMI, WAIST, SYSTOLIC, DIASTOLIC, TRIGLYCERIDE, HDL, LDL, AST, ALT, GGT, FASTING_GLUCOSE, HBA1C,
	CREATININE, EGFR, URATE, HAEMOGLOBIN, HAEMATOCRIT, RED_CELLS, MEASURED_ITEMS };

enum group { BODY, VITAL, LABORATORY, SOCIAL, EXAM };

static const struct {
	const char *japan, *hl7, *hl7_display;
} groups[] = {
	[BODY] = { "body-measurement", "vital-signs", "Vital Signs" }, [VITAL] = { "vital-signs", "vital-signs", "Vital Signs" },
	[LABORATORY] = { "laboratory", "laboratory", "Laboratory" }, [SOCIAL] = { "social-history", "social-history", "Social History" },
	[EXAM] = { "exam", "exam", "Exam" },
};

/* low and high: the reference range; none where both are 0. */
static const struct {
	const char *key, *jlac10, *loinc, *text, *unit, *ucum;
	enum group group;
	int decimals;
	bool only_under_75;
	double low, high;
} items[MEASURED_ITEMS] = {
	[HEIGHT] = { "height", "9N001000000000001", "8302-2", "身長", "cm", "cm", BODY, 1, false, 0, 0 },
	[WEIGHT] = { "weight", "9N006000000000001", "29463-7", "体重", "kg", "kg", BODY, 1, false, 0, 0 },
	[BMI] = { "bmi", "9N011000000000001", "39156-5", "BMI", "kg/m2", "kg/m2", BODY, 1, false, 18.5, 24.9 },
	[WAIST] = { "waist", "9N016160100000001", "8280-0", "腹囲(実測)", "cm", "cm", BODY, 1, true, 0, 0 },
	[SYSTOLIC] = { "systolic", "9A751000000000001", "8480-6", "収縮期血圧(1回目)", "mmHg", "mm[Hg]", VITAL, 0, false, 0, 129 },
	[DIASTOLIC] = { "diastolic", "9A761000000000001", "8462-4", "拡張期血圧(1回目)", "mmHg", "mm[Hg]", VITAL, 0, false, 0, 84 },
	[TRIGLYCERIDE] = { "triglyceride", "3F015000002327101", "2571-8", "空腹時中性脂肪", "mg/dL", "mg/dL", LABORATORY, 0, false,
	    30, 149 },
	[HDL] = { "hdl", "3F070000002327101", "2085-9", "HDLコレステロール", "mg/dL", "mg/dL", LABORATORY, 0, false, 40, 119 },
	[LDL] = { "ldl", "3F077000002327101", "18262-6", "LDLコレステロール", "mg/dL", "mg/dL", LABORATORY, 0, false, 60, 119 },
	[AST] = { "ast", "3B035000002327201", "1920-8", "AST(GOT)", "U/L", "U/L", LABORATORY, 0, false, 0, 30 },
	[ALT] = { "alt", "3B045000002327201", "1742-6", "ALT(GPT)", "U/L", "U/L", LABORATORY, 0, false, 0, 30 },
	[GGT] = { "ggt", "3B090000002327101", "2324-2", "γ-GT(γ-GTP)", "U/L", "U/L", LABORATORY, 0, false, 0, 50 },
	[FASTING_GLUCOSE] = { "glucose", "3D010000001926101", "1558-6", "空腹時血糖", "mg/dL", "mg/dL", LABORATORY, 0, false, 70, 99 },
	[HBA1C] = { "hba1c", "3D046000001906202", "4548-4", "HbA1c(NGSP)", "%", "%", LABORATORY, 1, false, 4.6, 5.5 },
	[CREATININE] = { "creatinine", "3C015000002327101", "2160-0", "血清クレアチニン", "mg/dL", "mg/dL", LABORATORY, 2, false, 0.4, 1.0 },
	[EGFR] = { "egfr", "8A065000002391901", NULL, "eGFR", "mL/min/1.73m2", "mL/min/{1.73_m2}", LABORATORY, 1, false, 60.0, 200.0 },
	[URATE] = { "urate", "3C020000002327101", "3084-1", "血清尿酸", "mg/dL", "mg/dL", LABORATORY, 1, false, 2.1, 7.0 },
	[HAEMOGLOBIN] = { "haemoglobin", "2A030000001930101", "718-7", "血色素量", "g/dL", "g/dL", LABORATORY, 1, false, 12.1, 16.9 },
	[HAEMATOCRIT] = { "haematocrit", "2A040000001930102", "4544-3", "ヘマトクリット値", "%", "%", LABORATORY, 1, false, 35.5, 50.0 },
	[RED_CELLS] = { "red-cells", "2A020000001930101", "789-8", "赤血球数", "万/μL", "10*4/mm3", LABORATORY, 0, false, 380, 560 },
};

/* Codes that stand for a finding; each list as the checkup guide has it. */
enum answer_list { YES_NO, URINE, SMOKING, METABOLIC, GUIDANCE };

static const struct {
	const char *system;
	const char *texts[5];
} answers[] = {
	[YES_NO] = { "2003", { "はい", "いいえ" } },
	[URINE] = { "2102", { "－", "±", "＋", "＋＋", "＋＋＋" } },
	[SMOKING] = { "24060", { "はい", "以前は吸っていたが、最近1ヶ月間は吸っていない", "いいえ" } },
	[METABOLIC] = { "1008", { "基準該当", "予備群該当", "非該当", "判定不能" } },
	[GUIDANCE] = { "3001", { "積極的支援", "動機付け支援", "なし(情報提供)", "判定不能" } },
};

enum coded { URINE_GLUCOSE, URINE_PROTEIN, TAKES_PRESSURE, TAKES_GLUCOSE, TAKES_LIPID, SMOKES, EXERCISES, METABOLIC_CLASS,
	GUIDANCE_LEVEL, CODED_ITEMS };

static const struct {
	const char *key, *jlac10, *loinc, *text;
	enum group group;
	enum answer_list list;
	bool only_under_75;
} coded_items[CODED_ITEMS] = {
	[URINE_GLUCOSE] = { "urine-glucose", "1A020000000191111", "25428-4", "尿糖", LABORATORY, URINE, false },
	[URINE_PROTEIN] = { "urine-protein", "1A010000000191111", "20454-5", "尿蛋白", LABORATORY, URINE, false },
	[TAKES_PRESSURE] = { "takes-pressure", "9N701000000000011", NULL, "服薬1(血圧)", SOCIAL, YES_NO, false },
	[TAKES_GLUCOSE] = { "takes-glucose", "9N706000000000011", NULL, "服薬2(血糖)", SOCIAL, YES_NO, false },
	[TAKES_LIPID] = { "takes-lipid", "9N711000000000011", NULL, "服薬3(脂質)", SOCIAL, YES_NO, false },
	[SMOKES] = { "smoking", "9N736000000000011", "72166-2", "喫煙", SOCIAL, SMOKING, false },
	[EXERCISES] = { "exercise", "9N746000000000011", NULL, "30分以上の運動習慣", SOCIAL, YES_NO, true },
	[METABOLIC_CLASS] = { "metabolic", "9N501000000000011", NULL, "メタボリックシンドローム判定", EXAM, METABOLIC, true },
	[GUIDANCE_LEVEL] = { "guidance", "9N506000000000011", NULL, "保健指導レベル", EXAM, GUIDANCE, true },
};

/* "62.4" with so many decimals; the value is not negative. */
static const char *
decimal(double value, int decimals, char text[24])
{
	static const unsigned powers[] = { 1, 10, 100 };
	unsigned long scaled = (unsigned long)(value * powers[decimals] + 0.5);

	if (decimals == 0)
		snprintf(text, 24, "%lu", scaled);
	else
		snprintf(text, 24, "%lu.%0*lu", scaled / powers[decimals], decimals, scaled % powers[decimals]);
	return text;
}

/* What the citizen's body says in a year, so many years before today. */
static void
measure(struct citizen *citizen, int years_ago, double values[MEASURED_ITEMS])
{
	struct random *random = &citizen->random;
	int age = citizen->age - years_ago;
	double height = citizen->height + years_ago * 0.08, bmi = citizen->bmi + random_normal(random) * 0.4 - years_ago * 0.05;

	if (bmi < 14)
		bmi = 14;
	double systolic = citizen->pressure - years_ago * 0.5 + random_normal(random) * 7;
	double treated = citizen->conditions[DYSLIPIDEMIA] ? -22 : 0;

	values[HEIGHT] = height;
	values[WEIGHT] = bmi * height * height / 10000;
	values[BMI] = bmi;
	values[WAIST] = (citizen->female ? 80 : 83) + (bmi - 22.5) * 2.4 + random_normal(random) * 2.5;
	values[SYSTOLIC] = systolic;
	values[DIASTOLIC] = systolic * 0.5 + 14 - (age > 70 ? (age - 70) * 0.4 : 0) + random_normal(random) * 5;
	values[TRIGLYCERIDE] = fmax(32, 95 + (bmi - 22) * 7 + citizen->drinker * 18 + random_normal(random) * 32);
	values[HDL] = fmax(26, (citizen->female ? 68 : 57) - (bmi - 22) * 1.6 - citizen->smoker * 4 + random_normal(random) * 8);
	values[LDL] = fmax(45, citizen->lipid + treated + random_normal(random) * 10);
	values[AST] = fmax(10, 19 * citizen->liver + random_normal(random) * 3);
	values[ALT] = fmax(6, 17 * citizen->liver + (bmi - 22) * 1.1 + random_normal(random) * 4);
	values[GGT] = fmax(8, (citizen->female ? 17 : 27) * citizen->liver * citizen->liver + random_normal(random) * 4);
	values[HBA1C] = fmax(4.4, citizen->glucose + random_normal(random) * 0.12);
	values[FASTING_GLUCOSE] = fmax(62, 28.7 * values[HBA1C] - 62.5 + random_normal(random) * 6);
	values[CREATININE] = fmax(0.35, citizen->kidney + random_normal(random) * 0.04 - years_ago * 0.004);
	/* The Japanese equation (日本腎臓学会 2009). */
	values[EGFR] = 194 * pow(values[CREATININE], -1.094) * pow(age, -0.287) * (citizen->female ? 0.739 : 1);
	values[URATE] = fmax(1.8, citizen->urate + random_normal(random) * 0.4);
	values[HAEMOGLOBIN] = fmax(7.5, citizen->blood + random_normal(random) * 0.4);
	values[HAEMATOCRIT] = values[HAEMOGLOBIN] * 3.02;
	values[RED_CELLS] = values[HAEMOGLOBIN] * 32.4;
}

/* The findings that follow from the measured values: codes, from 1. The metabolic class by waist (85 cm, women 90) and the
 * number of risks (2008 criteria). */
static void
conclude(struct citizen *citizen, const double values[MEASURED_ITEMS], unsigned codes[CODED_ITEMS])
{
	struct random *random = &citizen->random;
	bool wide = values[WAIST] >= (citizen->female ? 90 : 85);
	unsigned risks = (values[SYSTOLIC] >= 130 || values[DIASTOLIC] >= 85) + (values[FASTING_GLUCOSE] >= 110) +
	    (values[TRIGLYCERIDE] >= 150 || values[HDL] < 40);
	bool treated = citizen->conditions[HYPERTENSION] || citizen->conditions[DIABETES] || citizen->conditions[DYSLIPIDEMIA];

	codes[URINE_GLUCOSE] = values[HBA1C] > 7.4 ? 3 + random_below(random, 3) : random_chance(random, 3) ? 2 : 1;
	codes[URINE_PROTEIN] = values[EGFR] < 50 ? 2 + random_below(random, 3) : random_chance(random, 5) ? 2 : 1;
	codes[TAKES_PRESSURE] = citizen->conditions[HYPERTENSION] ? 1 : 2;
	codes[TAKES_GLUCOSE] = citizen->conditions[DIABETES] ? 1 : 2;
	codes[TAKES_LIPID] = citizen->conditions[DYSLIPIDEMIA] ? 1 : 2;
	codes[SMOKES] = citizen->smoker ? 1 : random_chance(random, 20) ? 2 : 3;
	codes[EXERCISES] = citizen->walker ? 1 : 2;
	codes[METABOLIC_CLASS] = !wide ? 3 : risks >= 2 ? 1 : risks == 1 ? 2 : 3;
	codes[GUIDANCE_LEVEL] = treated || !wide || risks == 0 ? 3 : risks + citizen->smoker >= 2 && citizen->age < 65 ? 1 : 2;
}

/* Everything before the value. */
static void
emit_head(struct town *town, const struct citizen *citizen, const char *key, const char *jlac10, const char *loinc,
    const char *text, enum group group, int year, const char *date)
{
	emit(town,
	    "{'resourceType':'Observation','id':'obs-%06u-%d-%s','status':'final','category':[{'coding':[{'system':"
	    "'http://jpfhir.jp/fhir/core/CodeSystem/JP_SimpleObservationCategory_CS','code':'%s'},{'system':"
	    "'http://terminology.hl7.org/CodeSystem/observation-category','code':'%s','display':'%s'}]}],'code':{'coding':[{"
	    "'system':'urn:oid:1.2.392.200119.6.1005','code':'%s','display':'%s'}",
	    citizen->number, year, key, groups[group].japan, groups[group].hl7, groups[group].hl7_display, jlac10, text);
	if (loinc != NULL)
		emit(town, ",{'system':'http://loinc.org','code':'%s'}", loinc);
	emit(town,
	    "],'text':'%s'},'subject':{'reference':'Patient/citizen-%06u'},'effectiveDateTime':'%s','performer':[{'reference':"
	    "'Organization/%s'}]",
	    text, citizen->number, date, citizen->checkup->id);
}

static void
emit_measured(struct town *town, struct citizen *citizen, enum item item, double value, int year, const char *date)
{
	char number[24], low[24], high[24];

	emit_head(town, citizen, items[item].key, items[item].jlac10, items[item].loinc, items[item].text, items[item].group, year,
	    date);
	emit(town, ",'valueQuantity':{'value':%s,'unit':'%s','system':'http://unitsofmeasure.org','code':'%s'}",
	    decimal(value, items[item].decimals, number), items[item].unit, items[item].ucum);
	if (items[item].high > 0) {
		/* As printed: a value that rounds to the limit is within it. */
		double half = items[item].decimals == 0 ? 0.5 : items[item].decimals == 1 ? 0.05 : 0.005;
		const char *outside = value >= items[item].high + half ? "H" : value < items[item].low - half ? "L" : NULL;

		if (outside != NULL)
			emit(town,
			    ",'interpretation':[{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation',"
			    "'code':'%s'}]}]",
			    outside);
		emit(town, ",'referenceRange':[{");
		if (items[item].low > 0)
			emit(town, "'low':{'value':%s,'unit':'%s','system':'http://unitsofmeasure.org','code':'%s'},",
			    decimal(items[item].low, items[item].decimals, low), items[item].unit, items[item].ucum);
		emit(town, "'high':{'value':%s,'unit':'%s','system':'http://unitsofmeasure.org','code':'%s'}}]",
		    decimal(items[item].high, items[item].decimals, high), items[item].unit, items[item].ucum);
	}
	emit(town, "}");
	emit_end(town, "Observation");
}

static void
emit_coded(struct town *town, struct citizen *citizen, enum coded item, unsigned code, int year, const char *date)
{
	const char *system = answers[coded_items[item].list].system, *text = answers[coded_items[item].list].texts[code - 1];

	emit_head(town, citizen, coded_items[item].key, coded_items[item].jlac10, coded_items[item].loinc, coded_items[item].text,
	    coded_items[item].group, year, date);
	emit(town,
	    ",'valueCodeableConcept':{'coding':[{'system':'urn:oid:1.2.392.200119.6.%s','code':'%u','display':'%s'}],'text':'%s'}}",
	    system, code, text, text);
	emit_end(town, "Observation");
}

void
emit_checkups(struct town *town, struct citizen *citizen)
{
	struct random *random = &citizen->random;
	struct date today = calendar_date(town->settings->until);
	int fiscal = today.month >= 4 ? today.year : today.year - 1;

	for (int year = fiscal - (int)town->settings->years + 1; year <= fiscal; year++) {
		double values[MEASURED_ITEMS];
		unsigned codes[CODED_ITEMS];
		bool goes = random_chance(random, citizen->care_level >= 4 ? 10 : citizen->diligence);
		int day = calendar_days(year, 5, 10) + random_between(random, 0, 200);
		char date[11];

		measure(citizen, fiscal - year, values);
		conclude(citizen, values, codes);
		if (!goes || day > town->settings->until)
			continue;
		bool old = calendar_age(citizen->birth, day) >= 75;

		emit_date(day, date);
		for (int i = 0; i < MEASURED_ITEMS; i++)
			if (!old || !items[i].only_under_75)
				emit_measured(town, citizen, (enum item)i, values[i], year, date);
		for (int i = 0; i < CODED_ITEMS; i++)
			if (!old || !coded_items[i].only_under_75)
				emit_coded(town, citizen, (enum coded)i, codes[i], year, date);
	}
}
