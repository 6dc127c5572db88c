/* sdc: Observations out of a QuestionnaireResponse.
 *
 * The observation-based extraction of the SDC implementation guide (http://hl7.org/fhir/uv/sdc/, 3.0.0, "Form Data
 * Extraction"). README.md says which rules these are. Knows no store and no caller: who may read what goes in, and write
 * what comes out, is the caller's to ask. */
#ifndef IRORI_SDC_H
#define IRORI_SDC_H

#include "resources/base/faults.h"
#include "resources/node.h"

#define SDC_EXTRACTED_SYSTEM "http://irori.example/fhir/IdSystem/extracted-observation"

/* An identifier of an Observation may have as many bytes. What would have a longer one isn't extracted. */
enum { SDC_IDENTIFIER_MOST = 512 };

struct sdc_observation {
	struct node *resource;
	struct slice full_url; /* urn:uuid:…; by it the others refer to this one. The same each time for the same response */
	/* The value of its identifier in SDC_EXTRACTED_SYSTEM: the response's id, '#' and the place. SLICE_NONE when the
	 * response has no id. An amended response gives the same one again for the same answer. */
	struct slice identifier;
	struct sdc_observation *next;
};

/* In the order of the response, one that has others below it before these. */
struct sdc_extraction {
	struct sdc_observation *first;
	size_t count;
};

/* Extracts. The questionnaire is the one that the response names, or one derived from it; neither is changed. The result
 * is in the arena and points into both. What of them doesn't fit is added to faults as a warning, with its FHIRPath in the
 * response, and isn't extracted; that nothing is to be extracted, as information. Never adds an error. False when the arena
 * is full. */
bool sdc_extract(const struct node *response, const struct node *questionnaire, struct arena *arena, struct faults *faults,
    struct sdc_extraction *out);

/* A transaction Bundle of the Observations, which become part of it. With identifiers each is a conditional update, so that
 * sending it twice leaves what sending it once does; else a create. NULL when the arena is full. */
struct node *sdc_bundle(const struct sdc_extraction *extraction, struct arena *arena);

#endif
