/* Any bytes as an officer's notice: it is read with all six points, none of them empty, or refused with a sentence. */
#include <string.h>

#include "server/consents/consents.h"
#include "tests/fuzz/fuzz.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct notice notice;
	struct arena arena;
	char error[200] = "";

	arena_init(&arena, 0);
	bool read = notice_read(slice_of((const char *)data, size), &arena, &notice, error, sizeof error);

	must(read || error[0] != '\0');
	for (unsigned i = 0; read && i < NOTICE_POINTS; i++)
		must(notice.points[i].length > 0 && notice.points[i].length <= NOTICE_BYTES_MOST);
	arena_free(&arena);
	return 0;
}
