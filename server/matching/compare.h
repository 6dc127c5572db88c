/* compare: how two persons stand to each other in one feature. None of it depends on who is asked about whom. */
#ifndef IRORI_COMPARE_H
#define IRORI_COMPARE_H

#include "server/matching/person.h"

enum match_level {
	LEVEL_MISSING, /* one of both has nothing that could be compared */
	LEVEL_AGREES,
	LEVEL_PARTLY, /* agrees in less than the whole */
	LEVEL_NEARLY, /* differs in a way that writing it down is known for */
	LEVEL_DIFFERS,
	LEVELS,
};

/* Agrees: a number of one person; partly: a number of one household. */
enum match_level compare_identifiers(const struct person *a, const struct person *b);

/* Differs: a system that gives a person one number has two different ones; nearly: with two neighbouring digits exchanged. */
enum match_level compare_contradictions(const struct person *a, const struct person *b);

/* Agrees in each script that both have (kanji, kana, others); partly: in some, or with a former name or a nickname. */
enum match_level compare_families(const struct person *a, const struct person *b);
enum match_level compare_givens(const struct person *a, const struct person *b);

/* Partly: one is less precise; nearly: month and day exchanged. */
enum match_level compare_births(const struct person *a, const struct person *b);

enum match_level compare_genders(const struct person *a, const struct person *b);

/* Partly: the postal code alone, or a former address. */
enum match_level compare_addresses(const struct person *a, const struct person *b);

enum match_level compare_telecoms(const struct person *a, const struct person *b);

#endif
