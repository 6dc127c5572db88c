/* The main of a fuzz target that is no fuzzer: runs the files that are named, or its corpus, once each. */
#include "tests/fuzz/fuzz.h"

#include <dirent.h>
#include <string.h>

/* Runs one file; false when it can't be read. */
static int
replay(const char *path)
{
	FILE *file = fopen(path, "rb");
	size_t size = 0, capacity = 1 << 16;
	uint8_t *data = malloc(capacity);

	if (file == NULL || data == NULL) {
		perror(path);
		free(data);
		if (file != NULL)
			fclose(file);
		return 0;
	}
	for (size_t count; (count = fread(data + size, 1, capacity - size, file)) > 0;) {
		size += count;
		if (size == capacity) {
			uint8_t *more = realloc(data, capacity *= 2);

			if (more == NULL)
				abort();
			data = more;
		}
	}
	fclose(file);
	/* In a block of its own size, so that reading past the end is noticed. */
	uint8_t *exact = malloc(size > 0 ? size : 1);

	if (exact == NULL)
		abort();
	memcpy(exact, data, size);
	free(data);
	LLVMFuzzerTestOneInput(exact, size);
	free(exact);
	return 1;
}

int
main(int argc, char **argv)
{
	const char *top = getenv("IRORI_TOP"), *name = strrchr(argv[0], '/');
	char folder[4096];
	int count = 0;

	for (int i = 1; i < argc; i++)
		if (!replay(argv[i]))
			return 1;
	if (argc > 1)
		return 0;
	/* .../json_fuzz has its seeds in corpus/json. */
	name = name != NULL ? name + 1 : argv[0];
	int length = (int)(strlen(name) - (strlen(name) > 5 ? strlen("_fuzz") : 0));

	snprintf(folder, sizeof folder, "%s/tests/fuzz/corpus/%.*s", top != NULL ? top : ".", length, name);
	DIR *stream = opendir(folder);

	if (stream == NULL) {
		perror(folder);
		return 1;
	}
	for (struct dirent *entry; (entry = readdir(stream)) != NULL;) {
		char path[4400];

		if (entry->d_name[0] == '.')
			continue;
		snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
		if (!replay(path)) {
			closedir(stream);
			return 1;
		}
		count++;
	}
	closedir(stream);
	printf("%d inputs of %s\n", count, folder);
	return count > 0 ? 0 : 1;
}
