/* consent: a FHIR R4 Consent → rules → what they say about a question.
 *
 * docs/consent.md states how a Consent is read. It knows no store, clock or principal: callers bring what is to be decided,
 * and hand the compiled form back whenever they ask. Where anything can't be told for sure, what denies applies and what
 * permits doesn't. */
#ifndef IRORI_CONSENT_H
#define IRORI_CONSENT_H

#include "resources/base/faults.h"
#include "resources/node.h"

enum {
	CONSENT_DEPTH_MOST = 16, /* of provisions in provisions, the root's counted */
	CONSENT_RULES_MOST = 1000, /* provisions of a Consent */
	CONSENT_CODES_MOST = 500, /* codings in its provisions' codes, and purposes */
	CONSENT_TEXT_MOST = 1000, /* bytes of a code or its system there */
	CONSENT_BYTES_MOST = 65536, /* of the compiled form */
};

/* The systems that stand for this site's own notions. */
#define CONSENT_ITEM_SYSTEM "http://irori.example/fhir/CodeSystem/information-item"
#define CONSENT_INSTITUTION_SYSTEM "http://irori.example/fhir/NamingSystem/institution"

/* What the site calls its items and institutions. */
struct consent_names {
	void *context; /* for all of these */
	uint64_t (*item)(void *context, struct slice code); /* its bit; 0: there is none */
	uint32_t (*institution)(void *context, struct slice id); /* its number; 0: there is none */
	/* The way back, for consent_summary() alone. Empty where there is none. */
	struct slice (*item_code)(void *context, unsigned bit);
	struct slice (*institution_id)(void *context, uint32_t number);
	int zone; /* minutes east of UTC, for periods that name no zone, and in summaries */
};

/* Compiles: true with *out in the arena, bytes without pointers that may be stored. False with faults that name each
 * element which can't be evaluated ("Consent.provision.securityLabel[0]"): such a Consent may be stored, not activated. Also
 * false when memory ran out; faults->failed or a fault then says so. */
bool consent_compile(const struct node *consent, const struct consent_names *names, struct arena *arena, struct slice *out,
    struct faults *faults);

/* The id of the Patient whom it is about; SLICE_NONE when that isn't a relative reference to one. */
struct slice consent_patient(const struct node *consent);

struct consent_question {
	uint32_t institution; /* who asks: its number; 0 is nobody's */
	struct slice user; /* "Practitioner/x", or whatever the token's subject is; data NULL: not known */
	struct slice purpose; /* a code of v3 ActReason; data NULL: not known */
	uint16_t resource; /* schema_type.resource; SCHEMA_NONE: not known */
	const struct slice *entries; /* of the record; NULL: not known, as of an older version */
	int64_t now; /* microseconds since 1970 UTC */
};

/* Of the items asked for: which the Consent permits and which it denies. It says nothing of the others; none is in both.
 * Reads nothing beyond the compiled bytes; bytes that consent_compile() didn't make deny all. */
void consent_evaluate(struct slice compiled, const struct consent_question *question, uint64_t items, uint64_t *permitted,
    uint64_t *denied);

/* Whether they are what consent_compile() made, to the last bit. */
bool consent_intact(struct slice compiled);

/* Whether what it says depends on the record (its type, its codes), and not on who asks, why, when and for which item alone:
 * answers to such can't be kept from one record to the next. */
bool consent_is_fine(struct slice compiled);

/* Calls each, perhaps more than once, with every institution that some provision permits anything. True when one permits
 * whatever institution there is; each may have been called all the same. */
bool consent_institutions(struct slice compiled, void (*each)(void *context, uint32_t institution), void *context);

/* Writes what it says, for officers and citizens: a line for each rule in Japanese or English, exceptions indented below what
 * they are exceptions to. It is made from what is evaluated, not from what the Consent says of itself. */
void consent_summary(struct slice compiled, const struct consent_names *names, bool japanese, struct buffer *out);

#endif
