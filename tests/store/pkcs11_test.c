/* A master key from a token: SoftHSM, where it is installed. What comes out is what another library makes of the same key. */
#include "tests/unit/test.h"

#include <openssl/evp.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "resources/base/hex.h"
#include "server/store/master.h"

static const char module[] = "/usr/lib/softhsm/libsofthsm2.so";
static const char key_text[] = "603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4";

static bool
run(const char *command)
{
	return system(command) == 0;
}

/* A token "irori" with the AES key "master" in a directory of its own. */
static int
set_up(void **state)
{
	static char directory[64];
	unsigned char key[MASTER_KEY];
	char path[300], command[1200];

	*state = NULL;
	if (access(module, R_OK) != 0 || !run("softhsm2-util --version > /dev/null 2>&1"))
		return 0;
	snprintf(directory, sizeof directory, "/tmp/irori-token-XXXXXX");
	assert_non_null(mkdtemp(directory));
	snprintf(path, sizeof path, "%s/conf", directory);
	FILE *file = fopen(path, "we");

	assert_non_null(file);
	fprintf(file, "directories.tokendir = %s\nobjectstore.backend = file\nlog.level = ERROR\n", directory);
	fclose(file);
	setenv("SOFTHSM2_CONF", path, 1);
	assert_true(hex_read(slice_text(key_text), key, sizeof key));
	snprintf(path, sizeof path, "%s/key", directory);
	file = fopen(path, "we");
	assert_non_null(file);
	assert_int_equal(fwrite(key, 1, sizeof key, file), sizeof key);
	fclose(file);
	snprintf(path, sizeof path, "%s/pin", directory);
	file = fopen(path, "we");
	assert_non_null(file);
	fputs("4711\n", file);
	fclose(file);
	snprintf(command, sizeof command, "softhsm2-util --init-token --free --label irori --pin 4711 --so-pin 0815 > /dev/null 2>&1 && "
	    "softhsm2-util --import %s/key --aes --token irori --label master --id a1 --pin 4711 > /dev/null 2>&1", directory);
	if (run(command))
		*state = directory;
	return 0;
}

static int
tear_down(void **state)
{
	char command[200];

	snprintf(command, sizeof command, "rm -rf %s", (char *)*state);
	return *state == NULL || run(command) ? 0 : -1;
}

static void
cmac(const unsigned char key[MASTER_KEY], const char *text, unsigned char *out)
{
	size_t length;

	assert_non_null(EVP_Q_mac(NULL, "CMAC", NULL, "AES-256-CBC", NULL, key, MASTER_KEY, (const unsigned char *)text, strlen(text), out,
	    16, &length));
	assert_int_equal(length, 16);
}

static void
a_key_in_a_token_gives_the_master_key(void **state)
{
	unsigned char key[MASTER_KEY], expected[MASTER_KEY];
	char source[600], error[400];
	struct master master;

	if (*state == NULL)
		skip();
	assert_true(hex_read(slice_text(key_text), key, sizeof key));
	cmac(key, "irori master key 1", expected);
	cmac(key, "irori master key 2", expected + 16);
	snprintf(source, sizeof source, "pkcs11:token=irori;object=master;type=secret-key?module-path=%s&pin-value=4711", module);
	if (!master_read(source, &master, error, sizeof error))
		fail_msg("%s", error);
	assert_memory_equal(master.key, expected, sizeof expected);
	assert_null(strstr(master.source, "4711"));
	snprintf(source, sizeof source, "pkcs11:token=irori;id=%%a1?module-path=%s&pin-source=file:%s/pin", module, (char *)*state);
	if (!master_read(source, &master, error, sizeof error))
		fail_msg("%s", error);
	assert_memory_equal(master.key, expected, sizeof expected);
}

static void
a_pin_is_never_noted(void **state)
{
	static const char *const cases[][2] = {
		{ "pkcs11:token=t;object=o?pin-value=1", "pkcs11:token=t;object=o" },
		{ "pkcs11:token=t?module-path=/m&pin-value=1234", "pkcs11:token=t?module-path=/m" },
		{ "pkcs11:token=t?pin-value=1234&module-path=/m", "pkcs11:token=t?module-path=/m" },
		{ "pkcs11:token=t?pin-source=/p", "pkcs11:token=t?pin-source=/p" },
		{ "/etc/pin-value=1", "/etc/pin-value=1" },
	};
	char out[STORE_SOURCE_MOST + 1];

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		master_source(cases[i][0], out);
		assert_string_equal(out, cases[i][1]);
	}
}

static void
what_does_not_fit_is_refused(void **state)
{
	static const struct {
		const char *uri, *says;
	} cases[] = {
		{ "pkcs11:token=irori;object=master?module-path=%s&pin-value=4712", "PIN" },
		{ "pkcs11:token=irori;object=other?module-path=%s&pin-value=4711", "no such secret key" },
		{ "pkcs11:token=another;object=master?module-path=%s&pin-value=4711", "not there" },
		{ "pkcs11:token=irori;object=master?module-path=%s", "no such secret key" },
		{ "pkcs11:token=irori;object=master?module-path=%s&pin-source=/nonexistent/pin", "PIN" },
		{ "pkcs11:token=%%zz?module-path=%s", "URI" },
	};
	char source[600], error[400];
	struct master master;

	if (*state == NULL)
		skip();
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		snprintf(source, sizeof source, cases[i].uri, module);
		assert_false(master_read(source, &master, error, sizeof error));
		assert_false(master.there);
		if (strstr(error, cases[i].says) == NULL)
			fail_msg("%s: %s", source, error);
	}
	assert_false(master_read("pkcs11:token=x?module-path=/nonexistent.so", &master, error, sizeof error));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_key_in_a_token_gives_the_master_key),
		cmocka_unit_test(a_pin_is_never_noted),
		cmocka_unit_test(what_does_not_fit_is_refused),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
