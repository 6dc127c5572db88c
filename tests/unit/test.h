/* What every cmocka test includes, in the order that cmocka asks for. */
#ifndef IRORI_TEST_H
#define IRORI_TEST_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "resources/base/slice.h"

/* The folder of third parties' data (../shared/data), or NULL, saying so, where it is absent: the test then skips. */
static inline const char *
test_shared_data(void)
{
	static char path[4096];
	const char *shared = getenv("IRORI_SHARED");

	snprintf(path, sizeof path, "%s/data", shared != NULL ? shared : "../shared");
	char probe[4200];

	snprintf(probe, sizeof probe, "%s/README.md", path);
	FILE *file = fopen(probe, "r");

	if (file == NULL) {
		print_message("skipped: no test data at %s (set IRORI_SHARED)\n", path);
		return NULL;
	}
	fclose(file);
	return path;
}

#define assert_slice(actual, expected) \
	do { \
		struct slice assert_slice_ = (actual); \
		if (!slice_is(assert_slice_, (expected))) \
			fail_msg("\"%.*s\" is not \"%s\"", SLICE_ARGS(assert_slice_), (expected)); \
	} while (0)

#endif
