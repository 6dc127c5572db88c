#include "server/auth/seal.h"

#include "resources/base/base64.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

enum { NONCE = 12, TAG = 16 };

bool
seal_close(const unsigned char key[SEAL_KEY_BYTES], struct slice context, struct slice plain, struct buffer *out)
{
	unsigned char sealed[NONCE + SEAL_PLAIN_MOST + TAG];
	EVP_CIPHER_CTX *cipher = EVP_CIPHER_CTX_new();
	int length, more;
	bool ok = cipher != NULL && plain.length <= SEAL_PLAIN_MOST && context.length <= INT32_MAX &&
	    RAND_bytes(sealed, NONCE) == 1 &&
	    EVP_EncryptInit_ex(cipher, EVP_aes_256_gcm(), NULL, key, sealed) == 1 &&
	    EVP_EncryptUpdate(cipher, NULL, &length, (const unsigned char *)context.data, (int)context.length) == 1 &&
	    EVP_EncryptUpdate(cipher, sealed + NONCE, &length, (const unsigned char *)plain.data, (int)plain.length) == 1 &&
	    EVP_EncryptFinal_ex(cipher, sealed + NONCE + length, &more) == 1 &&
	    EVP_CIPHER_CTX_ctrl(cipher, EVP_CTRL_GCM_GET_TAG, TAG, sealed + NONCE + plain.length) == 1;

	EVP_CIPHER_CTX_free(cipher);
	if (ok)
		base64url_encode(out, slice_of((const char *)sealed, NONCE + plain.length + TAG));
	return ok && buffer_ok(out);
}

bool
seal_open(const unsigned char key[SEAL_KEY_BYTES], struct slice context, struct slice text, struct buffer *out)
{
	struct buffer sealed;
	unsigned char plain[SEAL_PLAIN_MOST];
	EVP_CIPHER_CTX *cipher = NULL;
	int length = 0, more;
	bool ok = false;

	buffer_init(&sealed, NONCE + SEAL_PLAIN_MOST + TAG);
	if (base64url_decode(&sealed, text) && sealed.length >= NONCE + TAG) {
		unsigned char *bytes = (unsigned char *)sealed.data;
		int inside = (int)(sealed.length - NONCE - TAG);

		cipher = EVP_CIPHER_CTX_new();
		ok = cipher != NULL && context.length <= INT32_MAX &&
		    EVP_DecryptInit_ex(cipher, EVP_aes_256_gcm(), NULL, key, bytes) == 1 &&
		    EVP_DecryptUpdate(cipher, NULL, &length, (const unsigned char *)context.data, (int)context.length) == 1 &&
		    EVP_DecryptUpdate(cipher, plain, &length, bytes + NONCE, inside) == 1 &&
		    EVP_CIPHER_CTX_ctrl(cipher, EVP_CTRL_GCM_SET_TAG, TAG, bytes + NONCE + inside) == 1 &&
		    EVP_DecryptFinal_ex(cipher, plain + length, &more) == 1;
		if (ok)
			buffer_put(out, slice_of((const char *)plain, (size_t)inside));
	}
	EVP_CIPHER_CTX_free(cipher);
	OPENSSL_cleanse(plain, sizeof plain);
	buffer_free(&sealed);
	return ok && buffer_ok(out);
}
