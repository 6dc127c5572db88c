#include <config.h>

#include "server/store/pkcs11.h"

#include <stdio.h>

#ifdef HAVE_P11KIT

#include <stdlib.h>

#include <p11-kit/p11-kit.h>
#include <p11-kit/uri.h>

#include "server/store/cipher.h"

enum { SLOTS_MOST = 64, ATTRIBUTES_MOST = 16, PIN_MOST = 255, HALF = MASTER_KEY / 2 };

/* Texts that are signed: what follows from them is no signature of anything else. */
static const char text[] = "irori master key", first_half[] = "irori master key 1", second_half[] = "irori master key 2";

struct token {
	P11KitUri *uri;
	CK_FUNCTION_LIST *module;
	CK_SESSION_HANDLE session;
	char *error;
	size_t error_size;
};

static bool
failed(struct token *token, const char *what, CK_RV code)
{
	snprintf(token->error, token->error_size, "the master key's token: %s: %s", what, p11_kit_strerror(code));
	return false;
}

/* The PIN, from the URI or from the file that it names; empty when there is none. */
static bool
read_pin(struct token *token, char pin[PIN_MOST + 1], size_t *length)
{
	const char *value = p11_kit_uri_get_pin_value(token->uri), *path = p11_kit_uri_get_pin_source(token->uri);

	*length = 0;
	if (value != NULL)
		return (*length = (size_t)snprintf(pin, PIN_MOST + 1, "%s", value)) <= PIN_MOST;
	if (path == NULL)
		return true;
	if (strncmp(path, "file:", 5) == 0)
		path += strncmp(path, "file://", 7) == 0 ? 7 : 5;
	FILE *file = fopen(path, "re");

	if (file == NULL) {
		snprintf(token->error, token->error_size, "the PIN of the master key's token can't be read from %s", path);
		return false;
	}
	*length = fread(pin, 1, PIN_MOST, file);
	fclose(file);
	while (*length > 0 && (pin[*length - 1] == '\n' || pin[*length - 1] == '\r'))
		--*length;
	return true;
}

static bool
log_in(struct token *token)
{
	char pin[PIN_MOST + 1];
	size_t length;

	if (!read_pin(token, pin, &length))
		return false;
	CK_RV code = length > 0 ? token->module->C_Login(token->session, CKU_USER, (CK_UTF8CHAR *)pin, length) : CKR_OK;

	cipher_wipe(pin, sizeof pin);
	return code == CKR_OK || code == CKR_USER_ALREADY_LOGGED_IN || failed(token, "it refuses the PIN", code);
}

/* The one secret key that the URI names. */
static bool
find_key(struct token *token, CK_OBJECT_HANDLE *key)
{
	CK_OBJECT_CLASS class = CKO_SECRET_KEY;
	CK_ATTRIBUTE wanted[ATTRIBUTES_MOST];
	CK_ATTRIBUTE *named;
	CK_OBJECT_HANDLE found[2];
	CK_ULONG count = 0, named_count = 0, n = 0;

	named = p11_kit_uri_get_attributes(token->uri, &named_count);
	for (CK_ULONG i = 0; i < named_count && n < ATTRIBUTES_MOST - 1; i++)
		if (named[i].type != CKA_CLASS)
			wanted[n++] = named[i];
	wanted[n++] = (CK_ATTRIBUTE){ CKA_CLASS, &class, sizeof class };
	CK_RV code = token->module->C_FindObjectsInit(token->session, wanted, n);

	if (code == CKR_OK) {
		code = token->module->C_FindObjects(token->session, found, 2, &count);
		token->module->C_FindObjectsFinal(token->session);
	}
	if (code != CKR_OK)
		return failed(token, "its keys can't be listed", code);
	if (count != 1) {
		snprintf(token->error, token->error_size, count == 0 ? "the master key's token has no such secret key" :
		    "several secret keys of the token fit the master key's URI: name one by object or id");
		return false;
	}
	*key = found[0];
	return true;
}

static bool
sign(struct token *token, CK_OBJECT_HANDLE key, CK_MECHANISM_TYPE type, const char *what, unsigned char *out, CK_ULONG size)
{
	CK_MECHANISM mechanism = { type, NULL, 0 };
	CK_ULONG length = size;
	CK_RV code = token->module->C_SignInit(token->session, &mechanism, key);

	if (code == CKR_OK)
		code = token->module->C_Sign(token->session, (CK_BYTE *)(uintptr_t)what, strlen(what), out, &length);
	if (code != CKR_OK)
		return failed(token, "its key can't be used to sign", code);
	return length == size || failed(token, "its key", CKR_DATA_LEN_RANGE);
}

static bool
derive(struct token *token, unsigned char out[MASTER_KEY])
{
	CK_OBJECT_HANDLE key;
	CK_KEY_TYPE type = CKK_GENERIC_SECRET;
	CK_ATTRIBUTE attribute = { CKA_KEY_TYPE, &type, sizeof type };

	if (!log_in(token) || !find_key(token, &key))
		return false;
	CK_RV code = token->module->C_GetAttributeValue(token->session, key, &attribute, 1);

	if (code != CKR_OK)
		return failed(token, "its key can't be looked at", code);
	if (type == CKK_AES)
		return sign(token, key, CKM_AES_CMAC, first_half, out, HALF) && sign(token, key, CKM_AES_CMAC, second_half, out + HALF, HALF);
	return sign(token, key, CKM_SHA256_HMAC, text, out, MASTER_KEY);
}

/* True when one of the module's tokens is the one; *ok tells whether the key was had. */
static bool
try_module(struct token *token, CK_FUNCTION_LIST *module, unsigned char key[MASTER_KEY], bool *ok)
{
	CK_SLOT_ID slots[SLOTS_MOST];
	CK_ULONG count = SLOTS_MOST;
	CK_TOKEN_INFO info;

	token->module = module;
	if (module->C_GetSlotList(CK_TRUE, slots, &count) != CKR_OK)
		return false;
	for (CK_ULONG i = 0; i < count; i++) {
		if (module->C_GetTokenInfo(slots[i], &info) != CKR_OK || !p11_kit_uri_match_token_info(token->uri, &info))
			continue;
		CK_RV code = module->C_OpenSession(slots[i], CKF_SERIAL_SESSION, NULL, NULL, &token->session);

		*ok = code == CKR_OK ? derive(token, key) : failed(token, "it can't be opened", code);
		if (code == CKR_OK)
			module->C_CloseSession(token->session);
		return true;
	}
	return false;
}

static bool
try_all(struct token *token, unsigned char key[MASTER_KEY])
{
	const char *path = p11_kit_uri_get_module_path(token->uri);
	CK_FUNCTION_LIST *own[] = { path != NULL ? p11_kit_module_load(path, 0) : NULL, NULL };
	CK_FUNCTION_LIST **modules = own;
	bool ok = false, found = false;

	if (path == NULL)
		modules = p11_kit_modules_load_and_initialize(0);
	else if (own[0] != NULL && p11_kit_module_initialize(own[0]) != CKR_OK)
		modules = NULL;
	for (size_t i = 0; modules != NULL && modules[i] != NULL && !found; i++)
		found = try_module(token, modules[i], key, &ok);
	if (!found)
		snprintf(token->error, token->error_size, "the master key's token is not there");
	if (path == NULL && modules != NULL)
		p11_kit_modules_finalize_and_release(modules);
	else if (path != NULL && modules != NULL && own[0] != NULL)
		p11_kit_module_finalize(own[0]);
	if (own[0] != NULL)
		p11_kit_module_release(own[0]);
	return ok;
}

bool
pkcs11_derive(const char *uri, unsigned char key[MASTER_KEY], char *error, size_t error_size)
{
	struct token token = { .uri = p11_kit_uri_new(), .error = error, .error_size = error_size };

	if (token.uri == NULL) {
		snprintf(error, error_size, "no memory is left");
		return false;
	}
	int code = p11_kit_uri_parse(uri, P11_KIT_URI_FOR_ANY, token.uri);
	bool ok = code == P11_KIT_URI_OK && try_all(&token, key);

	if (code != P11_KIT_URI_OK)
		snprintf(error, error_size, "the master key's PKCS #11 URI: %s", p11_kit_uri_message(code));
	p11_kit_uri_free(token.uri);
	return ok;
}

#else

bool
pkcs11_derive(const char *uri, unsigned char key[MASTER_KEY], char *error, size_t error_size)
{
	(void)uri;
	(void)key;
	snprintf(error, error_size, "this program was built without PKCS #11 (libp11-kit-dev)");
	return false;
}

#endif
