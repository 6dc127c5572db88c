/* fault_list: what was found wrong, in one line: "structure Patient.foo; required Patient.link[0].other". */
#ifndef IRORI_FAULT_LIST_H
#define IRORI_FAULT_LIST_H

#include "resources/base/faults.h"
#include "tests/unit/test.h"

static inline struct slice
fault_list(const struct faults *faults)
{
	struct buffer out;

	buffer_init(&out, 0);
	for (const struct fault *fault = faults->first; fault != NULL; fault = fault->next)
		buffer_print(&out, "%s%s %.*s", fault != faults->first ? "; " : "", fault_code_text(fault->code),
		    fault->expression.data != NULL ? (int)fault->expression.length : 1,
		    fault->expression.data != NULL ? fault->expression.data : "-");
	struct slice list = arena_copy(faults->arena, buffer_slice(&out));

	buffer_free(&out);
	return list;
}

#endif
