/* Any text as a narrative: what is taken has none of what HTML would act on. */
#include "resources/base/arena.h"
#include "resources/primitive/xhtml.h"
#include "tests/fuzz/fuzz.h"

#include <string.h>
#include <strings.h>

/* True when text starts with what, in any case of letters. */
static bool
starts(struct slice text, const char *what)
{
	return text.length >= strlen(what) && strncasecmp(text.data, what, strlen(what)) == 0;
}

/* What is behind the comment that text starts with, by HTML's rules (tokenization, "comment start state" on). */
static struct slice
behind_comment(struct slice text)
{
	text = slice_from(text, 4);
	if (starts(text, ">"))
		return slice_from(text, 1);
	if (starts(text, "->"))
		return slice_from(text, 2);
	for (; text.length > 0; text = slice_from(text, 1)) {
		if (starts(text, "-->"))
			return slice_from(text, 3);
		if (starts(text, "--!>"))
			return slice_from(text, 4);
	}
	return text;
}

/* As a browser would see it: nothing but comments and elements that are known to do nothing. */
static void
check_as_html(struct slice text)
{
	while (text.length > 0) {
		if (starts(text, "<!--")) {
			text = behind_comment(text);
			continue;
		}
		must(!starts(text, "<!") && !starts(text, "<?"));
		must(!starts(text, "<script") && !starts(text, "<style") && !starts(text, "<iframe") && !starts(text, "<svg") &&
		    !starts(text, "<math") && !starts(text, "<template") && !starts(text, "<object") && !starts(text, "<form"));
		text = slice_from(text, 1);
	}
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
		check_as_html(text);
	}
	arena_free(&arena);
	return 0;
}
