/* case: what the commands about cases share with those that carry one out. */
#ifndef IRORI_ADMIN_CASE_H
#define IRORI_ADMIN_CASE_H

#include "server/admin/registry.h"
#include "server/registry/cases.h"

/* The number of the patient with the id in the argument "patient"; refuses the call when nothing was ever held of one. */
enum admin_status case_patient(struct admin_call *call, uint64_t *patient);

/* The case with the number in the argument; refuses the call when there is none. */
enum admin_status case_find(struct admin_call *call, struct snapshot *snapshot, const char *argument, struct arena *arena,
    struct registry_case *out);

/* As JSON; its texts in the clear, where the subject's key is still there. NULL when memory ran out. */
json_t *case_json(struct admin_call *call, struct snapshot *snapshot, const struct registry_case *one, bool texts);

#endif
