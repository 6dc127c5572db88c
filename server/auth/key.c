#include "server/auth/key.h"

#include "resources/base/base64.h"
#include "server/auth/jws.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509.h>

enum { FIELD = 32 }; /* bytes of a coordinate on P-256 */

/* So that OpenSSL never asks a terminal for one. */
static const char no_passphrase[] = "";

bool
key_make(struct buffer *pem, char kid[KEY_KID + 1])
{
	EVP_PKEY *key = EVP_EC_gen("P-256");
	BIO *bio = BIO_new(BIO_s_secmem());
	char *text = NULL;
	bool ok = key != NULL && bio != NULL && key_thumbprint(key, kid) &&
	    PEM_write_bio_PrivateKey(bio, key, NULL, NULL, 0, NULL, NULL) == 1;

	if (ok) {
		long length = BIO_get_mem_data(bio, &text);

		buffer_put(pem, slice_of(text, (size_t)length));
		ok = buffer_ok(pem);
	}
	BIO_free(bio);
	EVP_PKEY_free(key);
	return ok;
}

typedef EVP_PKEY *read_pem(BIO *bio, EVP_PKEY **key, pem_password_cb *passphrase, void *context);

static EVP_PKEY *
read_key(struct slice pem, read_pem *read)
{
	/* Leaves nothing in the error queue, where TLS would find it. */
	ERR_set_mark();
	BIO *bio = pem.length <= INT32_MAX ? BIO_new_mem_buf(pem.data, (int)pem.length) : NULL;
	EVP_PKEY *key = bio != NULL ? read(bio, NULL, NULL, (void *)no_passphrase) : NULL;

	ERR_pop_to_mark();
	BIO_free(bio);
	if (jws_key_fits(JWS_ES256, key))
		return key;
	EVP_PKEY_free(key);
	return NULL;
}

EVP_PKEY *
key_read(struct slice pem)
{
	return read_key(pem, PEM_read_bio_PrivateKey);
}

EVP_PKEY *
key_read_public(struct slice pem)
{
	EVP_PKEY *pair = key_read(pem), *key = NULL;
	unsigned char *der = NULL;
	int length = pair != NULL ? i2d_PUBKEY(pair, &der) : 0;
	const unsigned char *at = der;

	if (length > 0)
		key = d2i_PUBKEY(NULL, &at, length);
	OPENSSL_free(der);
	EVP_PKEY_free(pair);
	return key;
}

bool
key_publish(EVP_PKEY *key, struct buffer *pem)
{
	BIO *bio = BIO_new(BIO_s_mem());
	char *text = NULL;
	bool ok = bio != NULL && PEM_write_bio_PUBKEY(bio, key) == 1;

	if (ok) {
		long length = BIO_get_mem_data(bio, &text);

		buffer_put(pem, slice_of(text, (size_t)length));
	}
	BIO_free(bio);
	return ok && buffer_ok(pem);
}

EVP_PKEY *
key_read_published(struct slice pem)
{
	return read_key(pem, PEM_read_bio_PUBKEY);
}

void
key_free(EVP_PKEY *key)
{
	EVP_PKEY_free(key);
}

static bool
put_coordinate(const EVP_PKEY *key, const char *name, struct buffer *out)
{
	BIGNUM *number = NULL;
	unsigned char bytes[FIELD];
	bool ok = EVP_PKEY_get_bn_param(key, name, &number) == 1 && BN_bn2binpad(number, bytes, FIELD) == FIELD;

	if (ok)
		base64url_encode(out, slice_of((const char *)bytes, FIELD));
	BN_free(number);
	return ok && buffer_ok(out);
}

bool
key_jwk(const EVP_PKEY *key, struct buffer *out)
{
	buffer_literal(out, "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"");
	if (!put_coordinate(key, OSSL_PKEY_PARAM_EC_PUB_X, out))
		return false;
	buffer_literal(out, "\",\"y\":\"");
	if (!put_coordinate(key, OSSL_PKEY_PARAM_EC_PUB_Y, out))
		return false;
	buffer_literal(out, "\"}");
	return buffer_ok(out);
}

bool
key_thumbprint(const EVP_PKEY *key, char kid[KEY_KID + 1])
{
	unsigned char digest[32];
	struct buffer jwk, text;

	buffer_init(&jwk, 0);
	buffer_init(&text, 0);
	bool ok = key_jwk(key, &jwk) && EVP_Digest(jwk.data, jwk.length, digest, NULL, EVP_sha256(), NULL) == 1;

	if (ok)
		base64url_encode(&text, slice_of((const char *)digest, sizeof digest));
	ok = ok && buffer_ok(&text) && text.length == KEY_KID;
	if (ok) {
		memcpy(kid, text.data, KEY_KID);
		kid[KEY_KID] = '\0';
	}
	buffer_free(&jwk);
	buffer_free(&text);
	return ok;
}

bool
key_random(struct buffer *out, size_t count)
{
	unsigned char bytes[64];

	if (count > sizeof bytes || RAND_bytes(bytes, (int)count) != 1)
		return false;
	base64url_encode(out, slice_of((const char *)bytes, count));
	return buffer_ok(out);
}

void
key_wipe(void *secret, size_t length)
{
	if (secret != NULL)
		OPENSSL_cleanse(secret, length);
}

void
key_wipe_buffer(struct buffer *buffer)
{
	key_wipe(buffer->data, buffer->length);
	buffer_free(buffer);
}
