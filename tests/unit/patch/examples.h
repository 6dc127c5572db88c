/* examples: the official examples, one after another. */
#ifndef IRORI_PATCH_EXAMPLES_H
#define IRORI_PATCH_EXAMPLES_H

#include <dirent.h>

#include "tests/unit/read_file.h"

/* Skips the test where they are not. */
static inline void
examples_each(void (*check)(const char *name, struct slice bytes))
{
	const char *data = test_shared_data();
	char path[4096 + 512];
	size_t count = 0;

	if (data == NULL)
		skip();
	snprintf(path, sizeof path, "%s/r4-examples", data);
	DIR *directory = opendir(path);

	assert_non_null(directory);
	for (struct dirent *entry; (entry = readdir(directory)) != NULL;) {
		if (strstr(entry->d_name, ".json") == NULL)
			continue;
		snprintf(path, sizeof path, "%s/r4-examples/%s", data, entry->d_name);
		struct slice bytes = read_file(path);

		check(entry->d_name, bytes);
		free((char *)(uintptr_t)bytes.data);
		count++;
	}
	closedir(directory);
	assert_int_equal(count, 481);
}

#endif
