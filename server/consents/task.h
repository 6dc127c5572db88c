/* task: what orders about patients' standings are made of. For the files of server/consents/ only.
 *
 * Functions that return false, or NULL, have refused the order, and said in the task why. */
#ifndef IRORI_CONSENTS_TASK_H
#define IRORI_CONSENTS_TASK_H

#include "server/consents/row.h"
#include "server/registry/order.h"

/* Beginnings of the contexts of all steps. */
struct task {
	enum consents_answer answer;
	struct subject_change *changes;
};

/* The first thing that a step does. */
void task_begin(struct order *order, void *context);

enum consents_answer task_run(struct store *store, struct registry_order *by, enum audit_event_type type,
    bool (*step)(struct order *order, void *context), struct task *task);

/* False, for a step to return. */
bool task_refuse(struct order *order, struct task *task, enum consents_answer answer);
bool task_store_failed(struct order *order, struct task *task, enum store_status status);

/* Is the text longer than a row may have it? Says so then. */
bool task_too_long(struct registry_order *order, struct slice text);

bool task_patient(struct order *order, struct task *task, struct slice id, uint64_t *rid);
bool task_institution(struct order *order, struct task *task, struct slice id, uint32_t *number); /* data NULL: all, 0 */

/* Reads the patient's standing, to be changed: the commit rests on it. Then puts it. */
struct subject_change *task_change(struct order *order, struct task *task, uint64_t patient);
bool task_put_change(struct order *order, struct task *task, struct subject_change *change);

/* The Consent of that id, which the order is then about; what is known of its activation (empty when there was none). */
bool task_consent(struct order *order, struct task *task, struct slice id, struct record *record);
bool task_activation(struct order *order, struct task *task, uint64_t rid, struct activation *out);
bool task_put_activation(struct order *order, struct task *task, const struct activation *activation);

/* A Consent that is to come into force. */
struct found_consent {
	struct record record;
	struct activation before;
	const struct node *consent;
	uint64_t patient; /* whose it is */
};

bool task_find(struct order *order, struct task *task, struct slice id, struct found_consent *found);

/* How it is to. */
struct activating {
	struct slice evidence;
	uint64_t version; /* that was reviewed; 0: whichever is current */
	uint32_t notice; /* 0: the Consent's own */
	struct arena *arena; /* the caller's, for what is told */
	struct faults *faults;
	struct activation made;
};

bool task_take(struct order *order, struct task *task, struct subject_change *change, const struct found_consent *found,
    struct activating *activating);

bool task_stop(struct order *order, struct task *task, struct subject_change *change, const struct stop_request *request,
    uint32_t institution, uint32_t *number);

#endif
