#include "tests/unit/test.h"

#include "resources/base/buffer.h"
#include "server/http/form.h"

static void
pairs_are_decoded(void **state)
{
	(void)state;
	struct arena arena;
	struct slice rest = SLICE("name=%E5%9B%B2+x&&flag&a%3Db=c%2Bd&bad=%zz&nul=%00&latin=%E9&raw=\0");
	struct slice name, value;
	bool bad = false;

	arena_init(&arena, 0);
	assert_true(form_next(&rest, &arena, &name, &value, &bad));
	assert_slice(name, "name");
	assert_slice(value, "\xe5\x9b\xb2 x");
	assert_true(form_next(&rest, &arena, &name, &value, &bad));
	assert_slice(name, "flag");
	assert_slice(value, "");
	assert_true(form_next(&rest, &arena, &name, &value, &bad));
	assert_slice(name, "a=b");
	assert_slice(value, "c+d");
	assert_false(bad);
	for (int i = 0; i < 4; i++) {
		bad = false;
		assert_true(form_next(&rest, &arena, &name, &value, &bad));
		assert_true(bad);
		assert_null(name.data);
	}
	assert_false(form_next(&rest, &arena, &name, &value, &bad));
	arena_free(&arena);
}

static void
segments_keep_plus(void **state)
{
	(void)state;
	struct arena arena;

	arena_init(&arena, 0);
	assert_slice(form_decode_segment(SLICE("a+b%2Fc"), &arena), "a+b/c");
	assert_null(form_decode_segment(SLICE("a%2"), &arena).data);
	arena_free(&arena);
}

static void
encoding_keeps_only_unreserved(void **state)
{
	(void)state;
	struct buffer out;

	buffer_init(&out, 0);
	form_encode(&out, SLICE("aZ0-._~ /&\xe5"));
	assert_slice(buffer_slice(&out), "aZ0-._~%20%2F%26%E5");
	buffer_reset(&out);
	/* R4 search.html#escaping */
	form_encode_value(&out, SLICE("a$b,c|d\\e&"));
	assert_slice(buffer_slice(&out), "a%5C%24b%5C%2Cc%5C%7Cd%5C%5Ce%26");
	buffer_free(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pairs_are_decoded),
		cmocka_unit_test(segments_keep_plus),
		cmocka_unit_test(encoding_keeps_only_unreserved),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
