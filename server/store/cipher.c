#include "server/store/cipher.h"

#include <limits.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/rand.h>
#include <pthread.h>
#include <stdlib.h>

struct cipher {
	EVP_CIPHER_CTX *context;
};

/* Fetched once: an implicit fetch for each use costs more than the use. They live as long as the process. */
static EVP_CIPHER *aes;
static EVP_MAC *hmac;
static pthread_once_t fetched = PTHREAD_ONCE_INIT;

static void
let_go(void)
{
	EVP_CIPHER_free(aes);
	EVP_MAC_free(hmac);
}

static void
fetch(void)
{
	aes = EVP_CIPHER_fetch(NULL, "AES-256-GCM", NULL);
	hmac = EVP_MAC_fetch(NULL, "HMAC", NULL);
	OPENSSL_atexit(let_go);
}

struct cipher *
cipher_new(void)
{
	struct cipher *cipher = calloc(1, sizeof *cipher);

	pthread_once(&fetched, fetch);
	if (cipher == NULL || aes == NULL || (cipher->context = EVP_CIPHER_CTX_new()) == NULL) {
		free(cipher);
		return NULL;
	}
	return cipher;
}

void
cipher_free(struct cipher *cipher)
{
	if (cipher == NULL)
		return;
	EVP_CIPHER_CTX_free(cipher->context);
	free(cipher);
}

bool
cipher_set_key(struct cipher *cipher, const unsigned char key[CIPHER_KEY])
{
	return EVP_CipherInit_ex2(cipher->context, aes, key, NULL, 1, NULL) == 1;
}

bool
cipher_seal(struct cipher *cipher, const unsigned char nonce[CIPHER_NONCE], struct slice bound, struct slice plain,
    char *out)
{
	EVP_CIPHER_CTX *context = cipher->context;
	unsigned char *to = (unsigned char *)out;
	int length, more;

	return plain.length <= INT_MAX && bound.length <= INT_MAX &&
	    EVP_EncryptInit_ex2(context, NULL, NULL, nonce, NULL) == 1 &&
	    EVP_EncryptUpdate(context, NULL, &length, (const unsigned char *)bound.data, (int)bound.length) == 1 &&
	    EVP_EncryptUpdate(context, to, &length, (const unsigned char *)plain.data, (int)plain.length) == 1 &&
	    EVP_EncryptFinal_ex(context, to + length, &more) == 1 &&
	    EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, CIPHER_TAG, to + plain.length) == 1;
}

bool
cipher_open(struct cipher *cipher, const unsigned char nonce[CIPHER_NONCE], struct slice bound, struct slice sealed,
    char *out)
{
	EVP_CIPHER_CTX *context = cipher->context;
	unsigned char *to = (unsigned char *)out;
	int length, more;

	if (sealed.length < CIPHER_TAG || sealed.length > INT_MAX || bound.length > INT_MAX)
		return false;
	size_t inside = sealed.length - CIPHER_TAG;

	return EVP_DecryptInit_ex2(context, NULL, NULL, nonce, NULL) == 1 &&
	    EVP_DecryptUpdate(context, NULL, &length, (const unsigned char *)bound.data, (int)bound.length) == 1 &&
	    EVP_DecryptUpdate(context, to, &length, (const unsigned char *)sealed.data, (int)inside) == 1 &&
	    EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, CIPHER_TAG, (void *)(uintptr_t)(sealed.data + inside)) == 1 &&
	    EVP_DecryptFinal_ex(context, to + length, &more) == 1;
}

bool
cipher_hmac(const unsigned char key[CIPHER_KEY], const struct slice *parts, size_t count, unsigned char out[CIPHER_HMAC])
{
	const OSSL_PARAM parameters[] = {
		OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, (char *)(uintptr_t)"SHA256", 0),
		OSSL_PARAM_construct_end(),
	};
	size_t length = 0;

	pthread_once(&fetched, fetch);
	EVP_MAC_CTX *context = hmac != NULL ? EVP_MAC_CTX_new(hmac) : NULL;
	bool ok = context != NULL && EVP_MAC_init(context, key, CIPHER_KEY, parameters) == 1;

	for (size_t i = 0; ok && i < count; i++)
		ok = EVP_MAC_update(context, (const unsigned char *)parts[i].data, parts[i].length) == 1;
	ok = ok && EVP_MAC_final(context, out, &length, CIPHER_HMAC) == 1 && length == CIPHER_HMAC;
	EVP_MAC_CTX_free(context);
	return ok;
}

bool
cipher_random(void *out, size_t size)
{
	return size <= INT_MAX && RAND_bytes(out, (int)size) == 1;
}

void
cipher_wipe(void *secret, size_t size)
{
	OPENSSL_cleanse(secret, size);
}
