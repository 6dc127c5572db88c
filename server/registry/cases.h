/* cases: what a subject, or who stands for them, asks the city for: to see what is held, to have it put right, erased, or no longer
 * provided; from receipt to the end, with who did each step, when, and until when.
 *
 *     received → checked (who asks was identified) → accepted → done
 *                                                  ↘ refused
 *
 * What people wrote is sealed with the subject's key, so that it ends with an erasure; the rest says nothing of a person but their
 * number. An institution may forward a case; deciding is the city's, and never whoever brought the forwarded case in. */
#ifndef IRORI_REGISTRY_CASES_H
#define IRORI_REGISTRY_CASES_H

#include "server/registry/registry.h"

enum { CASE_TEXT_MOST = 2000 };

/* Each with its words as they are stored, NULL at the end: rows are added, never changed. */
enum case_kind { CASE_DISCLOSURE, CASE_CORRECTION, CASE_DELETION, CASE_STOP };
enum case_asker { CASE_BY_SUBJECT, CASE_BY_REPRESENTATIVE };
enum case_state { CASE_RECEIVED, CASE_CHECKED, CASE_ACCEPTED, CASE_DONE, CASE_REFUSED };
extern const char *const case_kinds[], *const case_askers[], *const case_states[];

struct case_step {
	enum case_state to;
	struct slice by; /* officer */
	int64_t at;
	struct slice sealed; /* what was said with it: registry_case_text() */
};

struct registry_case {
	uint64_t number; /* 1, 2, ... */
	enum case_kind kind;
	enum case_asker asker;
	uint64_t patient; /* whom it is about */
	uint32_t forwarded_by; /* number of the institution that forwarded it; 0: none did */
	int64_t received; /* by the city */
	int64_t due; /* when it is overdue unless it has ended */
	const struct case_step *steps; /* the first is its receipt, the last says where it stands */
	size_t step_count;
};

static inline enum case_state
case_state_of(const struct registry_case *one)
{
	return one->steps[one->step_count - 1].to;
}

/* Done or refused. */
bool case_has_ended(const struct registry_case *one);

/* Whether the officer is who brought the case in, by whatever account. */
bool case_was_brought_by(const struct registry_case *one, struct slice officer);

struct case_opening {
	enum case_kind kind;
	enum case_asker asker;
	uint64_t patient;
	struct slice forwarded_by; /* id of an institution; SLICE_NONE: none */
	int64_t received, due;
	struct slice text; /* who asks, for what */
};

/* Opens a case and gives its number. */
bool registry_case_open(struct store *store, struct registry_order *order, const struct case_opening *opening,
    uint64_t *number);

/* Takes the case one step further. text: by what it was checked, why it was decided so, what was done. Refused when the step
 * doesn't follow on where it stands, when text is missing where the step needs it, and when it is a decision by whoever brought a
 * forwarded case in. What is said once the subject was erased is not kept. */
bool registry_case_step(struct store *store, struct registry_order *order, uint64_t number, enum case_state to,
    struct slice text);

/* STORE_ABSENT when there is none. */
enum store_status registry_case(struct snapshot *snapshot, uint64_t number, struct arena *arena, struct registry_case *out);

/* Those about the patient, or all (0), in the order of their numbers; in the arena. */
enum store_status registry_cases(struct snapshot *snapshot, uint64_t patient, struct arena *arena, struct registry_case **list,
    size_t *count);

/* How many have not ended by the time when they were due. */
enum store_status registry_cases_overdue(struct snapshot *snapshot, int64_t now, uint64_t *count);

/* What was said with the step, in the clear; STORE_ABSENT when the subject was erased. */
enum store_status registry_case_text(struct store *store, const struct registry_case *one, const struct case_step *step,
    struct buffer *out);

#endif
