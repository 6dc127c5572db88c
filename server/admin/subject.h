/* subject: what the commands about patients' consents, stops, notices and proxies share. */
#ifndef IRORI_ADMIN_SUBJECT_H
#define IRORI_ADMIN_SUBJECT_H

#include "server/admin/registry.h"
#include "server/consents/consents.h"

/* The number of the patient whose id the argument "patient" is; refuses the call when nobody has heard of it. */
enum admin_status admin_patient(struct admin_call *call, struct snapshot *snapshot, uint64_t *rid);

/* The id of the patient of that number; SLICE_NONE when it has no record of its own. */
struct slice admin_patient_id(struct snapshot *snapshot, uint64_t rid);

/* What came of an order that was about something: refuses the call unless it is done. */
enum admin_status admin_consents_status(struct admin_call *call, enum consents_answer answer, struct slice about,
    const struct registry_order *order);

/* "令和8年11月27日 13時25分", and "2026-11-27T13:25:00+09:00": the moment where the officers are. */
json_t *admin_japanese_time(const struct admin_call *call, int64_t microseconds);
json_t *admin_local_time(const struct admin_call *call, int64_t microseconds);

#endif
