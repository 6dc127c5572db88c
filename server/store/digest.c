#include "server/store/digest.h"

#include <openssl/evp.h>
#include <stdlib.h>

struct digest {
	EVP_MD *algorithm; /* fetched once: an implicit fetch for each hash costs more than the hash */
	EVP_MD_CTX *context;
};

struct digest *
digest_new(void)
{
	struct digest *digest = calloc(1, sizeof *digest);

	if (digest == NULL)
		return NULL;
	digest->algorithm = EVP_MD_fetch(NULL, "SHA256", NULL);
	digest->context = EVP_MD_CTX_new();
	if (digest->algorithm == NULL || digest->context == NULL) {
		digest_free(digest);
		return NULL;
	}
	return digest;
}

void
digest_free(struct digest *digest)
{
	if (digest == NULL)
		return;
	EVP_MD_CTX_free(digest->context);
	EVP_MD_free(digest->algorithm);
	free(digest);
}

bool
digest_begin(struct digest *digest)
{
	return EVP_DigestInit_ex2(digest->context, digest->algorithm, NULL) == 1;
}

bool
digest_add(struct digest *digest, struct slice piece)
{
	return EVP_DigestUpdate(digest->context, piece.data, piece.length) == 1;
}

bool
digest_end(struct digest *digest, unsigned char out[DIGEST_SIZE])
{
	unsigned length = 0;

	return EVP_DigestFinal_ex(digest->context, out, &length) == 1 && length == DIGEST_SIZE;
}

bool
digest_of(struct digest *digest, struct slice first, struct slice second, unsigned char out[DIGEST_SIZE])
{
	return digest_begin(digest) && digest_add(digest, first) && digest_add(digest, second) && digest_end(digest, out);
}
