/* A whole file in memory, for tests; to be freed by the caller. Files that end in .gz are unpacked. */
#ifndef IRORI_READ_FILE_H
#define IRORI_READ_FILE_H

#include <zlib.h>

#include "tests/unit/test.h"

static inline struct slice
read_file(const char *path)
{
	gzFile file = gzopen(path, "rb");
	size_t length = 0, capacity = 1 << 16;
	char *data = malloc(capacity);
	int count;

	if (file == NULL)
		fail_msg("%s can't be opened", path);
	assert_non_null(data);
	while ((count = gzread(file, data + length, (unsigned)(capacity - length))) > 0) {
		length += (size_t)count;
		if (length == capacity) {
			capacity *= 2;
			data = realloc(data, capacity);
			assert_non_null(data);
		}
	}
	if (count < 0)
		fail_msg("%s can't be read", path);
	gzclose(file);
	/* As small as it is, so that reading past its end is noticed. */
	data = realloc(data, length > 0 ? length : 1);
	assert_non_null(data);
	return slice_of(data, length);
}

#endif
