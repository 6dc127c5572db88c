/* Draws a citizen: who it is, and the hidden state that the years' values hang on. */
#include "tools/synth/names.h"
#include "tools/synth/town.h"

/* The register holds people from 40 on: those whom checks and care concern. Weights of the age groups 40-44, 45-49, ... */
static const unsigned char age_weights[] = { 6, 7, 8, 8, 9, 10, 13, 14, 11, 8, 5, 1 };

/* Of a hundred people of the age group, how many have a care level. */
static const unsigned char care_percent[] = { 0, 0, 0, 1, 1, 3, 6, 13, 28, 48, 65, 80 };

/* How many of a hundred have the condition at 40 and at 90. */
static const unsigned char condition_percent[CONDITIONS][2] = {
	[HYPERTENSION] = { 8, 70 }, [DIABETES] = { 4, 22 }, [DYSLIPIDEMIA] = { 12, 40 }, [GOUT] = { 4, 8 }, [KIDNEY] = { 1, 25 },
	[STROKE] = { 1, 14 }, [HEART_FAILURE] = { 0, 15 }, [DEMENTIA] = { 0, 35 }, [OSTEOPOROSIS] = { 1, 30 }, [KNEE] = { 3, 35 },
};

static unsigned
draw_age_group(struct random *random)
{
	unsigned all = 0, group = 0;

	for (unsigned i = 0; i < sizeof age_weights; i++)
		all += age_weights[i];
	for (unsigned at = random_below(random, all); at >= age_weights[group]; group++)
		at -= age_weights[group];
	return group;
}

static void
draw_health(struct citizen *citizen)
{
	struct random *random = &citizen->random;
	double years = citizen->age - 40;

	for (int i = 0; i < CONDITIONS; i++) {
		double from = condition_percent[i][0], to = condition_percent[i][1];

		citizen->conditions[i] = random_chance(random, (unsigned)(from + (to - from) * years / 50));
	}
	if (citizen->female)
		citizen->conditions[GOUT] = false;
	citizen->smoker = random_chance(random, citizen->female ? 8 : 26);
	citizen->drinker = random_chance(random, citizen->female ? 15 : 42);
	citizen->walker = random_chance(random, 40);
	citizen->diligence = random_chance(random, 25) ? 15 : 75 + random_below(random, 23);
	citizen->height = (citizen->female ? 157.5 : 170.5) - years * 0.16 + random_normal(random) * 5.6;
	citizen->bmi = (citizen->female ? 22.0 : 23.8) + random_normal(random) * 3.1 + citizen->conditions[DIABETES] * 1.6 +
	    citizen->conditions[HYPERTENSION] * 0.8 - (citizen->age > 80 ? 1.2 : 0);
	if (citizen->bmi < 15.5)
		citizen->bmi = 15.5;
	double weight = citizen->bmi - 23;

	citizen->pressure = 117 + years * 0.35 + weight * 1.1 + citizen->conditions[HYPERTENSION] * 13 + random_normal(random) * 8;
	citizen->lipid = 118 + weight * 1.6 + citizen->conditions[DYSLIPIDEMIA] * 26 + random_normal(random) * 20;
	citizen->glucose = 5.35 + years * 0.006 + weight * 0.03 + citizen->conditions[DIABETES] * 1.35 + random_normal(random) * 0.2;
	citizen->liver = 1 + citizen->drinker * 0.6 + (weight > 0 ? weight * 0.07 : 0) + random_normal(random) * 0.18;
	citizen->kidney = (citizen->female ? 0.62 : 0.83) + years * 0.0028 + citizen->conditions[KIDNEY] * 0.55 +
	    random_normal(random) * 0.07;
	citizen->urate = (citizen->female ? 4.5 : 5.8) + weight * 0.08 + citizen->conditions[GOUT] * 1.3 + random_normal(random) * 0.7;
	citizen->blood = (citizen->female ? 13.1 : 15.0) - years * 0.02 + random_normal(random) * 0.8;
}

void
citizen_draw(struct citizen *citizen, const struct synth_settings *settings, unsigned number)
{
	*citizen = (struct citizen){ .number = number, .random = random_stream(settings->seed, number) };
	struct random *random = &citizen->random;
	unsigned group = draw_age_group(random);

	citizen->birth = settings->until - (int)((40 + group * 5) * 365.2425) - random_between(random, 0, 1825);
	citizen->age = calendar_age(citizen->birth, settings->until);
	citizen->female = random_chance(random, 48 + group);
	int year = calendar_date(citizen->birth).year;
	int generation = year < 1946 ? 0 : year < 1971 ? 1 : 2;
	const struct name(*given)[GIVEN_NAMES] = citizen->female ? given_names_female : given_names_male;

	citizen->family = &family_names[random_below(random, FAMILY_NAMES)];
	citizen->given = &given[generation][random_below(random, GIVEN_NAMES)];
	citizen->district = &districts[random_below(random, DISTRICTS)];
	citizen->block = 1 + random_below(random, 30);
	citizen->house = 1 + random_below(random, 40);
	citizen->clinic = institution_draw(random, random_chance(random, 20) ? PLACE_HOSPITAL : PLACE_CLINIC);
	citizen->checkup = institution_draw(random, random_chance(random, 60) ? PLACE_CHECKUP : PLACE_CLINIC);
	citizen->care_manager = institution_draw(random, PLACE_CARE_MANAGER);
	citizen->day_care = institution_draw(random, PLACE_DAY_CARE);
	staff_draw(random, citizen->clinic, citizen->doctor);
	staff_draw(random, citizen->care_manager, citizen->manager);
	draw_health(citizen);
	unsigned percent = care_percent[group] + (citizen->conditions[DEMENTIA] || citizen->conditions[STROKE] ? 25 : 0);

	if (citizen->age >= 40 && random_chance(random, percent < 95 ? percent : 95))
		citizen->care_level = 1 + random_below(random, CARE_LEVELS);
	citizen->relative = random_chance(random, citizen->care_level > 0 ? 70 : 20);
	citizen->relation = random_below(random, RELATIONS);
	wish_draw(citizen, settings);
}
