/* synth: a fictional Japanese town as FHIR resources.
 *
 * People, places, institutions and numbers are invented: the postal codes and telephone numbers are ones that can't be
 * given to anybody. The same settings give the same bytes, everywhere; and citizen n of a seed is the same in a town of any
 * size. A resource comes after what it refers to. */
#ifndef IRORI_SYNTH_H
#define IRORI_SYNTH_H

#include <stdbool.h>
#include <stdint.h>

#include "resources/base/slice.h"

struct synth_settings {
	uint32_t citizens;
	uint64_t seed;
	unsigned years; /* 1..30 years of checks and care before until */
	int until; /* the town's today: days since 1970-01-01 */
};

/* The day that is today when nobody says otherwise: 2026-09-30. */
extern const int synth_until;

/* Called for each resource: its type and its JSON on one line, without a newline. False stops. */
typedef bool synth_take(void *context, const char *type, struct slice json);

/* Called with the number of citizens made so far, after each. */
typedef void synth_progress(void *context, uint64_t done, uint64_t all);

/* False when take stopped it, or memory ran out. progress may be NULL. */
bool synth_run(const struct synth_settings *settings, synth_take *take, synth_progress *progress, void *context);

/* What only the office can record of the same town (notices, Consents in force, stops, proxies): a line for each notice and each citizen
 * of whom there is anything to say, as irori standing load takes them. type is "". */
bool synth_standing(const struct synth_settings *settings, synth_take *take, void *context);

#endif
