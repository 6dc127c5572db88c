#include "tests/unit/test.h"

#include "resources/base/arena.h"
#include "resources/base/buffer.h"
#include "resources/base/faults.h"
#include "resources/base/hex.h"

static void
arena_keeps_its_limit(void **state)
{
	(void)state;
	struct arena arena;

	arena_init(&arena, 64);
	assert_non_null(arena_alloc(&arena, 64));
	assert_null(arena_alloc(&arena, 1));
	arena_reset(&arena);
	assert_non_null(arena_alloc(&arena, 1));
	assert_null(arena_alloc(&arena, 64));
	assert_null(arena_zero(&arena, SIZE_MAX / 2, 4));
	assert_null(arena_alloc(&arena, SIZE_MAX));
	arena_free(&arena);
}

static void
arena_serves_large_and_small(void **state)
{
	(void)state;
	struct arena arena;

	arena_init(&arena, 0);
	for (int i = 0; i < 1000; i++) {
		char *p = arena_alloc(&arena, (size_t)i * 7);

		assert_non_null(p);
		assert_int_equal((uintptr_t)p % 8, 0);
		memset(p, i, (size_t)i * 7);
	}
	assert_non_null(arena_alloc(&arena, 1 << 20));
	assert_slice(arena_print(&arena, "%s-%d", "x", 7), "x-7");
	arena_free(&arena);
}

static void
arena_makes_room_for_more(void **state)
{
	(void)state;
	struct arena arena;
	uint64_t *numbers = NULL;
	size_t count = 0, capacity = 0;

	arena_init(&arena, 1 << 16);
	for (; count < 1000; count++) {
		numbers = arena_more(&arena, numbers, count, &capacity, sizeof *numbers);
		assert_non_null(numbers);
		assert_true(capacity > count);
		numbers[count] = count;
	}
	for (size_t i = 0; i < count; i++)
		assert_int_equal(numbers[i], i);
	/* What doesn't fit leaves all as it was. */
	size_t before = capacity = count;

	while (arena_alloc(&arena, 64) != NULL)
		;
	assert_null(arena_more(&arena, numbers, count, &capacity, sizeof *numbers));
	assert_int_equal(capacity, before);
	assert_int_equal(numbers[999], 999);
	capacity = SIZE_MAX / 4;
	assert_null(arena_more(&arena, numbers, capacity, &capacity, sizeof *numbers));
	arena_free(&arena);
}

static void
buffer_failure_sticks(void **state)
{
	(void)state;
	struct buffer buffer;

	buffer_init(&buffer, 10);
	buffer_literal(&buffer, "12345");
	buffer_literal(&buffer, "123456");
	buffer_literal(&buffer, "1");
	assert_false(buffer_ok(&buffer));
	assert_slice(buffer_slice(&buffer), "12345");
	buffer_free(&buffer);
}

static void
buffer_keeps_no_more_than_it_needs(void **state)
{
	(void)state;
	struct buffer buffer;

	buffer_init(&buffer, 0);
	buffer_fit(&buffer);
	assert_int_equal(buffer.capacity, 0);
	for (unsigned i = 0; i < 1000; i++)
		buffer_byte(&buffer, 'a');
	assert_true(buffer.capacity > 1000);
	buffer_fit(&buffer);
	assert_int_equal(buffer.capacity, 1000);
	assert_int_equal(buffer.length, 1000);
	/* It may be written on. */
	buffer_byte(&buffer, 'b');
	assert_slice(slice_from(buffer_slice(&buffer), 998), "aab");
	buffer_free(&buffer);
}

static void
buffer_writes_json_strings(void **state)
{
	(void)state;
	struct buffer buffer;

	buffer_init(&buffer, 0);
	buffer_json(&buffer, SLICE("a\"\\\n\x01\xe5\x9b\xb2"));
	assert_slice(buffer_slice(&buffer), "\"a\\\"\\\\\\n\\u0001\xe5\x9b\xb2\"");
	/* Wherever in a word it stands. */
	for (size_t length = 1; length < 40; length++) {
		for (size_t at = 0; at < length; at++) {
			char text[40], expected[48];

			memset(text, 'a', length);
			text[at] = '"';
			snprintf(expected, sizeof expected, "\"%.*s\\\"%.*s\"", (int)at, text, (int)(length - at - 1), text + at + 1);
			buffer_reset(&buffer);
			buffer_json(&buffer, slice_of(text, length));
			assert_slice(buffer_slice(&buffer), expected);
		}
	}
	buffer_free(&buffer);
}

static void
slices_cut_trim_and_count(void **state)
{
	(void)state;
	struct slice rest = SLICE("a,,b");
	uint64_t value;

	assert_slice(slice_cut(&rest, ','), "a");
	assert_slice(slice_cut(&rest, ','), "");
	assert_slice(slice_cut(&rest, ','), "b");
	assert_null(rest.data);
	assert_slice(slice_trim(SLICE(" \t x y\r\n")), "x y");
	assert_true(slice_to_u64(SLICE("18446744073709551615"), UINT64_MAX, &value));
	assert_true(value == UINT64_MAX);
	assert_false(slice_to_u64(SLICE("18446744073709551616"), UINT64_MAX, &value));
	assert_false(slice_to_u64(SLICE("11"), 10, &value));
	assert_false(slice_to_u64(SLICE(""), 10, &value));
	assert_false(slice_to_u64(SLICE("+1"), 10, &value));
}

static void
utf8_is_checked(void **state)
{
	(void)state;
	assert_true(slice_is_utf8(SLICE("")));
	assert_true(slice_is_utf8(SLICE("plain ascii text that is long")));
	assert_true(slice_is_utf8(SLICE("\xe5\x9b\xb2\xe7\x82\x89\xe8\xa3\x8f \xf0\xa0\xae\xb7")));
	assert_false(slice_is_utf8(SLICE("\xc0\x80"))); /* overlong NUL */
	assert_false(slice_is_utf8(SLICE("\xed\xa0\x80"))); /* surrogate */
	assert_false(slice_is_utf8(SLICE("\xf4\x90\x80\x80"))); /* past U+10FFFF */
	assert_false(slice_is_utf8(SLICE("12345678\xe5\x9b"))); /* cut short */
	assert_false(slice_is_utf8(SLICE("\x80")));
	assert_false(slice_is_utf8(SLICE("\xe0\x80\x80")));
	assert_false(slice_is_utf8(SLICE("\xff")));
}

static void
faults_become_an_operation_outcome(void **state)
{
	(void)state;
	struct arena arena;
	struct faults faults;
	struct buffer out;

	arena_init(&arena, 0);
	buffer_init(&out, 0);
	faults_init(&faults, &arena);
	faults_add(&faults, FAULT_REQUIRED, SLICE("Patient.link[0].other"), "missing %s", "x");
	assert_true(faults.errors);
	faults_write(&faults, &out);
	assert_slice(buffer_slice(&out),
	    "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\",\"code\":\"required\","
	    "\"diagnostics\":\"missing x\",\"expression\":[\"Patient.link[0].other\"]}]}");
	for (int i = 0; i < 200; i++)
		faults_add(&faults, FAULT_VALUE, SLICE_NONE, "more");
	assert_int_equal(faults.count, FAULTS_MOST);
	assert_int_equal(faults.left_out, 101);
	buffer_free(&out);
	arena_free(&arena);
}

static void
hexadecimal_text_is_read_whole_or_not(void **state)
{
	(void)state;
	unsigned char bytes[3];

	assert_true(hex_read(SLICE("00a9ff"), bytes, 3));
	assert_int_equal(bytes[0], 0);
	assert_int_equal(bytes[1], 0xa9);
	assert_int_equal(bytes[2], 0xff);
	assert_true(hex_read(SLICE(""), bytes, 0));
	static const char *const others[] = { "", "00a9f", "00a9ff0", "00a9ff00", "00A9ff", "00a9fg", "0 a9ff" };

	for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
		assert_false(hex_read(slice_text(others[i]), bytes, 3));
	assert_false(hex_read(SLICE_NONE, bytes, 3));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(arena_keeps_its_limit),
		cmocka_unit_test(arena_serves_large_and_small),
		cmocka_unit_test(arena_makes_room_for_more),
		cmocka_unit_test(buffer_failure_sticks),
		cmocka_unit_test(buffer_keeps_no_more_than_it_needs),
		cmocka_unit_test(buffer_writes_json_strings),
		cmocka_unit_test(slices_cut_trim_and_count),
		cmocka_unit_test(hexadecimal_text_is_read_whole_or_not),
		cmocka_unit_test(utf8_is_checked),
		cmocka_unit_test(faults_become_an_operation_outcome),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
