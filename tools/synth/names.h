/* names: what the people of the fictional town are called. */
#ifndef IRORI_NAMES_H
#define IRORI_NAMES_H

struct name {
	const char *kanji, *kana;
};

enum { FAMILY_NAMES = 72, GIVEN_NAMES = 40, GENERATIONS = 3 };

extern const struct name family_names[FAMILY_NAMES];

/* By generation: born before 1946, before 1971, later. */
extern const struct name given_names_male[GENERATIONS][GIVEN_NAMES];
extern const struct name given_names_female[GENERATIONS][GIVEN_NAMES];

#endif
