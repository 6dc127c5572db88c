/* A value of _content up to the first NUL, a narrative behind it: no value breaks the parser, each fault tells a place within the
 * value, and each word that is found in a text is found under all its keys there, by a slower look, too. */
#include "resources/extract.h"
#include "resources/extract/text.h"
#include "resources/extract/words.h"
#include "server/access/items.h"
#include "server/http/form.h"
#include "server/search/keys.h"
#include "tests/fuzz/fuzz.h"

static const struct principal officer = { .kind = PRINCIPAL_OFFICER };

static void
start(void)
{
	char error[200];
	const struct search_settings settings = search_settings_default();

	must(extract_start(540, NULL, error, sizeof error) && items_start(NULL, error, sizeof error));
	must(search_start(&settings));
}

/* The character at the text's beginning, or before its end, is one of a word. */
static bool
is_letter(struct slice text)
{
	struct words_key key;

	return text.length > 0 && text.data[0] != ' ' && text.data[0] != '\n' && words_next(&text, &key) && key.kind == WORDS_WORD;
}

static struct slice
last_character(struct slice text)
{
	size_t at = text.length;

	while (at > 0 && ((unsigned char)text.data[--at] & 0xC0) == 0x80)
		;
	return slice_from(text, at);
}

static bool
slowly_contains(struct slice text, struct slice part, bool open)
{
	for (size_t i = 0; i + part.length <= text.length; i++) {
		struct slice before = slice_of(text.data, i), at = slice_from(text, i), behind = slice_from(at, part.length);

		if (slice_starts(at, part) && !(is_letter(last_character(before)) && is_letter(part)) &&
		    (open || !is_letter(behind) || !is_letter(last_character(part))))
			return true;
	}
	return false;
}

static bool
stands_under(struct slice text, const struct key_range *range)
{
	struct slice first = slice_of(range->first + 4, range->first_length - 4U);
	struct words_key key;

	while (words_next(&text, &key))
		if (range->last_length > 0 ? slice_starts(key.bytes, first) : slice_equal(key.bytes, first))
			return true;
	return false;
}

static void
check(const struct predicate *predicate, struct slice text, struct arena *arena)
{
	for (; predicate != NULL; predicate = predicate->next) {
		enum store_status status;
		size_t count;

		if (predicate->kind != PREDICATE_ENTRY) {
			check(predicate->parts, text, arena);
			continue;
		}
		const struct test *test = predicate->tests;
		bool found = words_contain(text, test->folded, test->open);

		must(predicate->modifier == MODIFIER_WORDS && predicate->count == 1 && test->folded.length > 0);
		must(found == slowly_contains(text, test->folded, test->open));
		const struct key_range *ranges = keys_of_words(predicate, arena, &count, &status);

		must(ranges != NULL && count > 0);
		for (size_t i = 0; found && i < count; i++)
			must(stands_under(text, &ranges[i]));
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static bool started;
	const char *begin = (const char *)data, *end = size > 0 ? memchr(begin, '\0', size) : NULL;
	struct slice value = slice_of(begin, end != NULL ? (size_t)(end - begin) : size);
	struct slice div = end != NULL ? slice_of(end + 1, size - value.length - 1) : SLICE("");
	struct buffer query, plain, text;
	struct faults faults;
	struct arena arena;

	if (!started)
		start();
	started = true;
	if (!slice_is_utf8(value) || !slice_is_utf8(div) || size > 20000)
		return 0;
	arena_init(&arena, 64 << 20);
	faults_init(&faults, &arena);
	buffer_init(&query, 0);
	buffer_init(&plain, 0);
	buffer_init(&text, 0);
	buffer_literal(&query, "_content=");
	form_encode(&query, value);
	text_narrative(div, &plain);
	words_fold(buffer_slice(&plain), 1000, &text);
	must(text.length <= 1000 && slice_is_utf8(buffer_slice(&text)));
	const struct query *parsed = search_parse(schema_resource(SLICE("Patient")), buffer_slice(&query), SLICE_NONE, false, &officer,
	    &arena, &faults);

	must((parsed == NULL) == (faults.errors || faults.failed));
	if (parsed != NULL)
		check(parsed->predicates, buffer_slice(&text), &arena);
	buffer_free(&query);
	buffer_free(&plain);
	buffer_free(&text);
	arena_free(&arena);
	return 0;
}
