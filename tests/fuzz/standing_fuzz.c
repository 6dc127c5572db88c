/* Any bytes as a line of what the office has recorded: it is read, and says of whom, or refused with a sentence. */
#include <string.h>

#include "server/access/items.h"
#include "server/admin/standing_line.h"
#include "tests/fuzz/fuzz.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static bool started;
	struct standing_line line;
	struct arena arena;
	char error[300] = "";

	if (!started)
		must(items_start(NULL, error, sizeof error));
	started = true;
	error[0] = '\0';
	arena_init(&arena, 0);
	bool read = standing_line_read(slice_of((const char *)data, size), &arena, &line, error, sizeof error);

	must(read || error[0] != '\0');
	if (read && line.publishes)
		must(line.notice.version > 0 && line.notice.points[0].length > 0);
	else if (read)
		must(line.orders.patient.length > 0 && line.orders.patient.length <= REGISTRY_TEXT_MOST);
	for (size_t i = 0; read && i < line.orders.stop_count; i++)
		must(line.orders.stops[i].items != 0);
	for (size_t i = 0; read && i < line.orders.proxy_count; i++)
		must(line.orders.proxies[i].from < line.orders.proxies[i].until && line.orders.proxies[i].evidence.length > 0);
	arena_free(&arena);
	return 0;
}
