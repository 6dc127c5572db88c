/* score: how surely two Patient resources are of one person.
 *
 * Points by a table, for what agrees and against what differs; what one of both lacks says nothing. Then ceilings: what
 * contradicts, and what no name alone can prove, however much else agrees. README.md has the tables. Symmetric; knows no
 * store and no caller. */
#ifndef IRORI_SCORE_H
#define IRORI_SCORE_H

#include "server/matching/compare.h"

/* http://hl7.org/fhir/R4/valueset-match-grade.html. Rising. The last of it, "certainly-not", is here also what agrees in too
 * little to be worth showing. */
enum match_grade { GRADE_CERTAINLY_NOT, GRADE_POSSIBLE, GRADE_PROBABLE, GRADE_CERTAIN, GRADES };

#define MATCH_GRADE_EXTENSION "http://hl7.org/fhir/StructureDefinition/match-grade"

enum match_feature {
	FEATURE_IDENTIFIER,
	FEATURE_CONTRADICTION,
	FEATURE_FAMILY,
	FEATURE_GIVEN,
	FEATURE_BIRTH,
	FEATURE_GENDER,
	FEATURE_ADDRESS,
	FEATURE_TELECOM,
	FEATURES,
};

struct match_result {
	enum match_grade grade;
	int points; /* 0..100; the score is a hundredth of it, with two decimals: grade and score always fit together */
	/* Why, for tests and logs; never for a client. */
	enum match_level levels[FEATURES];
	int parts[FEATURES]; /* points of each */
	int ceiling; /* what points were held down to, 100 when nothing did */
};

/* Compares two persons. */
struct match_result match_persons(const struct person *a, const struct person *b);

/* Compares two Patients. False when the arena is full. A probe that is compared with many is read once, by person_read(). */
bool match_patients(const struct node *a, const struct node *b, struct arena *arena, struct match_result *out);

/* "certain", ... */
const char *match_grade_code(enum match_grade grade);

/* The score as Bundle.entry.search.score has it: "0.87". */
const char *match_score_text(int points, char text[8]);

/* "identifier agrees 65; ..., at most 59" for a log of tests. NUL-terminated; SLICE_NONE when the arena is full. */
struct slice match_explain(const struct match_result *result, struct arena *arena);

#endif
