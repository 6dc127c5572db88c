/* town: what the files of tools/synth/ share. */
#ifndef IRORI_TOWN_H
#define IRORI_TOWN_H

#include "resources/base/buffer.h"
#include "tools/synth/calendar.h"
#include "tools/synth/random.h"
#include "tools/synth/synth.h"

/* Code systems, questionnaires and identifiers for which Japan has no registered URI. */
#define TOWN_BASE "http://irori.example/fhir"
#define CARE_INSURED_SYSTEM TOWN_BASE "/IdSystem/care-insured-number"
#define CARE_OFFICE_SYSTEM TOWN_BASE "/IdSystem/care-office-number"
#define CARE_LEVEL_SYSTEM TOWN_BASE "/CodeSystem/care-level"
#define CARE_OBSERVATION_SYSTEM TOWN_BASE "/CodeSystem/care-observation"

struct town {
	const struct synth_settings *settings;
	synth_take *take;
	void *context;
	struct buffer out; /* the resource being written */
	bool stopped;
};

/* Writes text as by printf, every ' as a ": so that JSON can be read in C. */
void emit(struct town *town, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Hands over the resource that was written. */
void emit_end(struct town *town, const char *type);

/* A day as "2026-09-30" in text[11]. */
const char *emit_date(int days, char text[11]);

/* ---- Places and institutions (place.c) ------------------------------------------------------------------------- */

enum { DISTRICTS = 16 };

struct district {
	const char *name, *kana;
	const char *postal; /* seven digits with a hyphen */
};

extern const struct district districts[DISTRICTS];

enum institution_kind { PLACE_CITY, PLACE_HOSPITAL, PLACE_CLINIC, PLACE_CHECKUP, PLACE_CARE_MANAGER, PLACE_HOME_CARE,
	PLACE_DAY_CARE, PLACE_NURSING_HOME };

struct institution {
	enum institution_kind kind;
	const char *id, *name;
	unsigned staff;
};

/* One of that kind. */
const struct institution *institution_draw(struct random *random, enum institution_kind kind);

/* The id of one of its staff, in text[32]. */
const char *staff_draw(struct random *random, const struct institution *institution, char text[32]);

/* Organizations, practitioners, their roles, questionnaires. */
void emit_institutions(struct town *town);
void emit_questionnaires(struct town *town);

/* A 保険者番号 of six digits with its check digit, for the fictional city; in text[9] with the two digits of the law before
 * it ("00" for the national health insurance, "39" for those of 75 and over). */
const char *insurer_number(const char *law, char text[9]);

/* ---- What a citizen wishes of the service, and what the office has made of it (wish.c) --------------------------- */

enum wish_kind {
	WISH_ALL, /* both institutions that the service serves may have everything */
	WISH_ITEMS, /* each what it needs */
	WISH_ONE, /* one of them */
	WISH_EXCEPT, /* both, but for one item */
	WISH_PERIOD, /* both, up to a day */
	WISH_REFUSED, /* nobody */
	WISH_NONE, /* hasn't said */
};

enum stop_kind { STOP_NONE, STOP_ALL, STOP_INSTITUTION, STOP_ITEM };

struct wish {
	enum wish_kind kind;
	unsigned which; /* of the institutions, or of the items */
	int day, last; /* of the consent; the last day that it holds for, when it is limited */
	unsigned notice; /* version that it was given on; 0: the citizen has had none */
	unsigned newest; /* version that was delivered last */
	int delivered; /* when */
	bool activated;
	enum stop_kind stop;
	bool unlisted;
	bool proxy; /* the relative acts for the citizen */
	int proxy_first, proxy_last;
};

/* ---- A person (citizen.c, person.c) ---------------------------------------------------------------------------- */

enum condition { HYPERTENSION, DIABETES, DYSLIPIDEMIA, GOUT, KIDNEY, STROKE, HEART_FAILURE, DEMENTIA, OSTEOPOROSIS,
	KNEE, CONDITIONS };

/* 0: none; then the levels in order: 要支援1, 2, 要介護1..5. */
enum { CARE_LEVELS = 7 };

struct citizen {
	unsigned number;
	struct random random;
	bool female;
	int birth; /* days */
	int age; /* at the town's today */
	const struct name *family, *given;
	const struct district *district;
	unsigned block, house;
	const struct institution *clinic, *checkup, *care_manager, *day_care;
	char doctor[32], manager[32];
	bool relative; /* has a RelatedPerson */
	unsigned relation; /* index in relations */
	struct wish wish;
	/* What the yearly values hang on. */
	double height, bmi, pressure, lipid, glucose, liver, kidney, urate, blood;
	bool smoker, drinker, walker;
	unsigned diligence; /* chance in percent to go to a year's check */
	bool conditions[CONDITIONS];
	unsigned care_level; /* today's */
};

void citizen_draw(struct citizen *citizen, const struct synth_settings *settings, unsigned number);

/* From a stream of its own: what else is known of the citizen doesn't hang on it. */
void wish_draw(struct citizen *citizen, const struct synth_settings *settings);

enum { RELATIONS = 5 };

extern const struct relation {
	const char *code, *display, *text;
	bool younger;
} relations[RELATIONS];

void emit_consent(struct town *town, struct citizen *citizen);

/* Patient, RelatedPerson, Coverage. */
void emit_person(struct town *town, struct citizen *citizen);

/* Condition, MedicationStatement. */
void emit_illness(struct town *town, struct citizen *citizen);

/* The yearly specific health check: Observations. */
void emit_checkups(struct town *town, struct citizen *citizen);

/* Care levels, assessments, care team and plans. */
void emit_care(struct town *town, struct citizen *citizen);

/* ---- Questionnaires (questionnaire.c) ---------------------------------------------------------------------------- */

enum { CHECKLIST_ITEMS = 25, BARTHEL_ITEMS = 10 };

/* The answer that counts as a risk; item 12 (BMI) is asked as one too. */
extern const bool checklist_risk_is_yes[CHECKLIST_ITEMS];

struct barthel_item {
	const char *code, *text;
	unsigned step, most; /* points: 0, step, ... most */
};

extern const struct barthel_item barthel_items[BARTHEL_ITEMS];

#endif
