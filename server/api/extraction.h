/* extraction: Observations that are stored together with the QuestionnaireResponse that they are in (the setting
 * extract-on-write; docs/operations-fhir.md). */
#ifndef IRORI_EXTRACTION_H
#define IRORI_EXTRACTION_H

#include "server/api/call.h"

enum {
	/* Observations of one response, former ones included. */
	EXTRACTION_MOST = 1000,
};

/* Adds to the call's changes, whose last is call->change, those of the Observations in what it writes, when that is a response
 * and the setting is on: new ones, new versions of those that a former version of the response gave, and those of them that it
 * gives no more marked as entered in error. The commit rests on which there were. False: refused: 403 when the caller may not
 * write one of them. */
bool extraction_add(struct call *call, struct snapshot *snapshot, const struct ingest *written);

#endif
