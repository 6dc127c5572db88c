#include "server/search/seal.h"

#include <limits.h>

#include <openssl/evp.h>
#include <openssl/rand.h>

enum { NONCE = 12, TAG = 16 };

bool
seal_random(unsigned char *out, size_t size)
{
	return size <= INT_MAX && RAND_bytes(out, (int)size) == 1;
}

bool
seal(const unsigned char key[SEAL_KEY], struct slice bound, struct slice plain, struct buffer *out)
{
	size_t start = out->length;
	int length;

	if (plain.length > INT_MAX / 2 || bound.length > INT_MAX || buffer_extend(out, plain.length + SEAL_MORE) == NULL)
		return false;
	unsigned char *nonce = (unsigned char *)out->data + start, *text = nonce + NONCE, *tag = text + plain.length;
	EVP_CIPHER_CTX *cipher = EVP_CIPHER_CTX_new();
	bool done = cipher != NULL && seal_random(nonce, NONCE) &&
	    EVP_EncryptInit_ex(cipher, EVP_aes_256_gcm(), NULL, key, nonce) == 1 &&
	    EVP_EncryptUpdate(cipher, NULL, &length, (const unsigned char *)bound.data, (int)bound.length) == 1 &&
	    EVP_EncryptUpdate(cipher, text, &length, (const unsigned char *)plain.data, (int)plain.length) == 1 &&
	    EVP_EncryptFinal_ex(cipher, text + length, &length) == 1 &&
	    EVP_CIPHER_CTX_ctrl(cipher, EVP_CTRL_GCM_GET_TAG, TAG, tag) == 1;

	EVP_CIPHER_CTX_free(cipher);
	if (!done)
		out->length = start;
	return done;
}

bool
unseal(const unsigned char key[SEAL_KEY], struct slice bound, struct slice sealed, struct buffer *out)
{
	size_t start = out->length;
	int length;

	if (sealed.length < SEAL_MORE || sealed.length > INT_MAX || bound.length > INT_MAX)
		return false;
	size_t size = sealed.length - SEAL_MORE;
	const unsigned char *nonce = (const unsigned char *)sealed.data, *text = nonce + NONCE;
	unsigned char tag[TAG];

	memcpy(tag, text + size, TAG);
	if (buffer_extend(out, size + 1) == NULL)
		return false;
	unsigned char *plain = (unsigned char *)out->data + start;
	EVP_CIPHER_CTX *cipher = EVP_CIPHER_CTX_new();
	bool done = cipher != NULL && EVP_DecryptInit_ex(cipher, EVP_aes_256_gcm(), NULL, key, nonce) == 1 &&
	    EVP_DecryptUpdate(cipher, NULL, &length, (const unsigned char *)bound.data, (int)bound.length) == 1 &&
	    EVP_DecryptUpdate(cipher, plain, &length, text, (int)size) == 1 &&
	    EVP_CIPHER_CTX_ctrl(cipher, EVP_CTRL_GCM_SET_TAG, TAG, tag) == 1 &&
	    EVP_DecryptFinal_ex(cipher, plain + length, &length) == 1;

	EVP_CIPHER_CTX_free(cipher);
	out->length = done ? start + size : start;
	return done;
}
