#include "tests/unit/test.h"

#include "resources/base/base64.h"

/* RFC 4648 section 10. */
static const struct {
	const char *plain, *coded;
} vectors[] = {
	{ "", "" }, { "f", "Zg==" }, { "fo", "Zm8=" }, { "foo", "Zm9v" }, { "foob", "Zm9vYg==" }, { "fooba", "Zm9vYmE=" },
	{ "foobar", "Zm9vYmFy" },
};

static void
rfc_vectors(void **state)
{
	(void)state;
	struct buffer out;

	buffer_init(&out, 0);
	for (size_t i = 0; i < sizeof vectors / sizeof vectors[0]; i++) {
		buffer_reset(&out);
		base64_encode(&out, slice_text(vectors[i].plain));
		assert_slice(buffer_slice(&out), vectors[i].coded);
		buffer_reset(&out);
		assert_true(base64_decode(&out, slice_text(vectors[i].coded)));
		assert_slice(buffer_slice(&out), vectors[i].plain);
	}
	buffer_free(&out);
}

static void
malformed_is_refused(void **state)
{
	(void)state;
	static const char *const bad[] = { "Z", "Zg", "Zg=", "Zg===", "Zh==", "Zm9=", "Zm9vY", "Z=g=", "Zm-_", "Zm9v!", "====" };
	struct buffer out;

	buffer_init(&out, 0);
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
		assert_false(base64_decode(&out, slice_text(bad[i])));
	assert_true(base64_decode(&out, SLICE("Zm9v\r\nYmFy")));
	buffer_reset(&out);
	assert_false(base64url_decode(&out, SLICE("Zg==")));
	assert_false(base64url_decode(&out, SLICE("Zm 9v")));
	assert_false(base64url_decode(&out, SLICE("Zm+/")));
	buffer_reset(&out);
	assert_true(base64url_decode(&out, SLICE("-_8")));
	assert_slice(buffer_slice(&out), "\xfb\xff");
	buffer_reset(&out);
	base64url_encode(&out, SLICE("\xfb\xff"));
	assert_slice(buffer_slice(&out), "-_8");
	buffer_free(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rfc_vectors),
		cmocka_unit_test(malformed_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
