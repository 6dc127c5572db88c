/* Any text as a narrative: what is taken has none of what HTML would act on. */
#include "resources/base/arena.h"
#include "resources/primitive/xhtml.h"
#include "tests/fuzz/fuzz.h"

#include <string.h>
#include <strings.h>

static bool
has(struct slice text, const char *what)
{
	size_t length = strlen(what);

	for (size_t i = 0; i + length <= text.length; i++)
		if (strncasecmp(text.data + i, what, length) == 0)
			return true;
	return false;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice text = slice_of((const char *)data, size);
	struct arena arena;

	if (!slice_is_utf8(text))
		return 0;
	arena_init(&arena, 0);
	if (xhtml_check(text, &arena) == NULL) {
		must(slice_starts(slice_trim(text), SLICE("<div")));
		must(!has(text, "<!DOCTYPE") && !has(text, "<![CDATA[") && !has(text, "<?"));
		/* In a comment it is only text, in HTML too. */
		must(has(text, "<!--") || (!has(text, "<script") && !has(text, "<iframe") && !has(text, "<svg")));
		must(!has(text, "<!-->") && !has(text, "<!--->"));
	}
	arena_free(&arena);
	return 0;
}
