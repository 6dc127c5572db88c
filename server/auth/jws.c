#include "server/auth/jws.h"

#include "resources/base/base64.h"

#include <jansson.h>
#include <openssl/ec.h>
#include <openssl/err.h>

/* An ECDSA signature in a JWS is r and s side by side, each as long as the curve's field (RFC 7518 section 3.4). */
static const struct {
	const char *name;
	const char *group; /* as OpenSSL calls the curve */
	size_t field; /* bytes */
	const EVP_MD *(*digest)(void);
} algorithms[] = {
	[JWS_ES256] = { "ES256", "prime256v1", 32, EVP_sha256 },
};

enum { SIGNATURE_MOST = 2 * 66 };

bool
jws_key_fits(enum jws_algorithm algorithm, const EVP_PKEY *key)
{
	char group[64];
	size_t length = 0;

	return key != NULL && EVP_PKEY_get_base_id(key) == EVP_PKEY_EC &&
	    EVP_PKEY_get_group_name(key, group, sizeof group, &length) == 1 && strcmp(group, algorithms[algorithm].group) == 0;
}

static bool
is_base64url(struct slice text)
{
	for (size_t i = 0; i < text.length; i++) {
		char c = text.data[i];

		if (!((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_'))
			return false;
	}
	return text.length > 0;
}

static struct slice
member(const json_t *object, const char *name)
{
	const json_t *value = json_object_get(object, name);

	return json_is_string(value) ? slice_of(json_string_value(value), json_string_length(value)) : SLICE_NONE;
}

/* Finds the key by the header, and checks that the header says what the key is for. */
static enum reason
check_header(const json_t *header, const struct jws_key *keys, size_t count, const char *const *types,
    const struct jws_key **key)
{
	struct slice algorithm = member(header, "alg"), kid = member(header, "kid"), type = member(header, "typ");

	if (algorithm.data == NULL || json_object_get(header, "crit") != NULL)
		return REASON_TOKEN_MALFORMED;
	if (kid.data == NULL)
		return REASON_TOKEN_KEY;
	for (size_t i = 0; i < count && *key == NULL; i++)
		if (slice_is(kid, keys[i].kid))
			*key = &keys[i];
	if (*key == NULL)
		return REASON_TOKEN_KEY;
	if (!slice_is(algorithm, algorithms[(*key)->algorithm].name))
		return REASON_TOKEN_ALGORITHM;
	for (; *types != NULL; types++)
		if (slice_is(type, *types))
			return REASON_NONE;
	return REASON_TOKEN_MALFORMED;
}

static enum reason
read_header(struct slice text, const struct jws_key *keys, size_t count, const char *const *types,
    const struct jws_key **key)
{
	struct buffer bytes;
	json_t *header = NULL;
	enum reason reason = REASON_TOKEN_MALFORMED;

	buffer_init(&bytes, JWS_HEADER_MOST);
	if (base64url_decode(&bytes, text) && buffer_ok(&bytes))
		header = json_loadb(bytes.data, bytes.length, JSON_REJECT_DUPLICATES, NULL);
	if (json_is_object(header))
		reason = check_header(header, keys, count, types, key);
	json_decref(header);
	buffer_free(&bytes);
	return reason;
}

/* r and s as the DER that OpenSSL verifies; its length, 0 on failure. The caller frees *der by OPENSSL_free. */
static size_t
signature_der(struct slice raw, size_t field, unsigned char **der)
{
	const unsigned char *bytes = (const unsigned char *)raw.data;
	ECDSA_SIG *signature = ECDSA_SIG_new();
	BIGNUM *r = BN_bin2bn(bytes, (int)field, NULL), *s = BN_bin2bn(bytes + field, (int)field, NULL);
	int length = -1;

	if (signature != NULL && r != NULL && s != NULL && ECDSA_SIG_set0(signature, r, s) == 1) {
		r = s = NULL; /* the signature's now */
		length = i2d_ECDSA_SIG(signature, der);
	}
	BN_free(r);
	BN_free(s);
	ECDSA_SIG_free(signature);
	return length > 0 ? (size_t)length : 0;
}

static enum reason
check_signature(const struct jws_key *key, struct slice input, struct slice text)
{
	size_t field = algorithms[key->algorithm].field;
	struct buffer raw;
	unsigned char *der = NULL;
	enum reason reason = REASON_TOKEN_SIGNATURE;

	buffer_init(&raw, SIGNATURE_MOST);
	if (!base64url_decode(&raw, text) || raw.length != 2 * field) {
		buffer_free(&raw);
		return REASON_TOKEN_SIGNATURE;
	}
	/* What fails here must not be found in the error queue by the TLS connection that this thread serves next. */
	ERR_set_mark();
	size_t length = signature_der(buffer_slice(&raw), field, &der);
	EVP_MD_CTX *context = EVP_MD_CTX_new();

	if (length == 0 || context == NULL ||
	    EVP_DigestVerifyInit(context, NULL, algorithms[key->algorithm].digest(), NULL, key->key) != 1)
		reason = REASON_UNAVAILABLE;
	else if (EVP_DigestVerify(context, der, length, (const unsigned char *)input.data, input.length) == 1)
		reason = REASON_NONE;
	ERR_pop_to_mark();
	EVP_MD_CTX_free(context);
	OPENSSL_free(der);
	buffer_free(&raw);
	return reason;
}

enum reason
jws_open(struct slice token, const struct jws_key *keys, size_t count, const char *const *types, struct buffer *payload)
{
	if (token.length > JWS_TOKEN_MOST)
		return REASON_TOKEN_MALFORMED;
	struct slice signature = token, header = slice_cut(&signature, '.'), body = slice_cut(&signature, '.');
	const struct jws_key *key = NULL;

	/* A second dot in the signature is no base64url, so there are three parts exactly. */
	if (signature.data == NULL || !is_base64url(header) || !is_base64url(body) || !is_base64url(signature) ||
	    header.length > JWS_HEADER_MOST)
		return REASON_TOKEN_MALFORMED;
	enum reason reason = read_header(header, keys, count, types, &key);

	if (reason == REASON_NONE)
		reason = check_signature(key, slice_of(token.data, header.length + 1 + body.length), signature);
	if (reason == REASON_NONE && !base64url_decode(payload, body))
		reason = payload->failed ? REASON_UNAVAILABLE : REASON_TOKEN_MALFORMED;
	return reason;
}

/* Writes the DER signature's r and s side by side. */
static bool
put_signature(const unsigned char *der, size_t length, size_t field, struct buffer *out)
{
	unsigned char raw[SIGNATURE_MOST];
	ECDSA_SIG *signature = d2i_ECDSA_SIG(NULL, &der, (long)length);
	bool ok = signature != NULL && BN_bn2binpad(ECDSA_SIG_get0_r(signature), raw, (int)field) == (int)field &&
	    BN_bn2binpad(ECDSA_SIG_get0_s(signature), raw + field, (int)field) == (int)field;

	if (ok)
		base64url_encode(out, slice_of((const char *)raw, 2 * field));
	ECDSA_SIG_free(signature);
	return ok;
}

bool
jws_sign(const struct jws_key *pair, const char *type, struct slice payload, struct buffer *out)
{
	unsigned char der[SIGNATURE_MOST + 16];
	size_t length = sizeof der, start = out->length;
	struct buffer header;

	buffer_init(&header, JWS_HEADER_MOST);
	buffer_print(&header, "{\"alg\":\"%s\",\"typ\":\"%s\",\"kid\":\"%s\"}", algorithms[pair->algorithm].name, type, pair->kid);
	base64url_encode(out, buffer_slice(&header));
	buffer_byte(out, '.');
	base64url_encode(out, payload);
	bool ok = buffer_ok(&header) && buffer_ok(out);

	buffer_free(&header);
	ERR_set_mark();
	EVP_MD_CTX *context = ok ? EVP_MD_CTX_new() : NULL;

	ok = context != NULL &&
	    EVP_DigestSignInit(context, NULL, algorithms[pair->algorithm].digest(), NULL, pair->key) == 1 &&
	    EVP_DigestSign(context, der, &length, (const unsigned char *)out->data + start, out->length - start) == 1;
	if (ok) {
		buffer_byte(out, '.');
		ok = put_signature(der, length, algorithms[pair->algorithm].field, out);
	}
	ERR_pop_to_mark();
	EVP_MD_CTX_free(context);
	return ok && buffer_ok(out) && out->length - start <= JWS_TOKEN_MOST;
}
