/* Any bytes as a token; and, when there is a line break, what is before it as a header and what is behind as claims, signed
 * well: only what keeps all the rules is taken. */
#include "resources/base/base64.h"
#include "server/auth/key.h"
#include "server/auth/token.h"
#include "tests/fuzz/fuzz.h"

#include <jansson.h>
#include <openssl/ec.h>

static const int64_t now = INT64_C(1790000000) * 1000000;

static EVP_PKEY *pair;
static struct jws_key key = { .kid = "k1", .algorithm = JWS_ES256 };
static const struct token_rules rules = {
	.issuer = { "https://fhir.example", 20 },
	.audience = { "https://fhir.example", 20 },
	.skew = 10000000,
};

static void
make_key(void)
{
	pair = EVP_EC_gen("P-256");
	must(pair != NULL);
	key.key = pair;
}

/* The header and payload with a signature that is right. */
static void
sign(struct slice header, struct slice payload, struct buffer *token)
{
	unsigned char der[128], raw[64];
	const unsigned char *at = der;
	size_t length = sizeof der;
	EVP_MD_CTX *context = EVP_MD_CTX_new();

	base64url_encode(token, header);
	buffer_byte(token, '.');
	base64url_encode(token, payload);
	must(buffer_ok(token) && context != NULL && EVP_DigestSignInit(context, NULL, EVP_sha256(), NULL, pair) == 1);
	must(EVP_DigestSign(context, der, &length, (unsigned char *)token->data, token->length) == 1);
	ECDSA_SIG *signature = d2i_ECDSA_SIG(NULL, &at, (long)length);

	must(signature != NULL && BN_bn2binpad(ECDSA_SIG_get0_r(signature), raw, 32) == 32);
	must(BN_bn2binpad(ECDSA_SIG_get0_s(signature), raw + 32, 32) == 32);
	buffer_byte(token, '.');
	base64url_encode(token, slice_of((const char *)raw, 64));
	must(buffer_ok(token));
	ECDSA_SIG_free(signature);
	EVP_MD_CTX_free(context);
}

static const char *
text_of(const json_t *json, const char *name)
{
	const char *text = json_string_value(json_object_get(json, name));

	return text != NULL ? text : "";
}

/* What was taken, seen by another way: jansson, without our rules. */
static void
check_taken(struct slice header_text, struct slice payload, const struct token_claims *claims)
{
	json_t *header = json_loadb(header_text.data, header_text.length, JSON_REJECT_DUPLICATES, NULL);
	json_t *json = json_loadb(payload.data, payload.length, JSON_REJECT_DUPLICATES, NULL);

	must(header != NULL && json != NULL);
	must(strcmp(text_of(header, "alg"), "ES256") == 0 && strcmp(text_of(header, "kid"), "k1") == 0);
	must(strstr(text_of(header, "typ"), "at+jwt") != NULL && json_object_get(header, "crit") == NULL);
	must(strcmp(text_of(json, "iss"), "https://fhir.example") == 0);
	must(json_integer_value(json_object_get(json, "exp")) * 1000000 == claims->expires);
	must(claims->expires > now - rules.skew && claims->issued <= now + rules.skew);
	must(claims->id.length > 0 && claims->client.length > 0 && claims->subject.length > 0);
	must(strlen(text_of(json_object_get(json, "cnf"), "x5t#S256")) == 43);
	json_decref(header);
	json_decref(json);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice payload = slice_of((const char *)data, size), header = slice_cut(&payload, '\n');
	struct token_claims claims;
	struct buffer token;
	struct arena arena;

	if (pair == NULL)
		make_key();
	arena_init(&arena, 1 << 20);
	buffer_init(&token, 0);
	must(token_read(&rules, &key, 1, slice_of((const char *)data, size), now, &arena, &claims) != REASON_NONE);
	if (payload.data != NULL) {
		sign(header, payload, &token);
		if (token_read(&rules, &key, 1, buffer_slice(&token), now, &arena, &claims) == REASON_NONE)
			check_taken(header, payload, &claims);
		/* The last character of a signature holds two bits only: any other is another signature, or none. */
		token.data[token.length - 1] ^= 1;
		must(token_read(&rules, &key, 1, buffer_slice(&token), now, &arena, &claims) != REASON_NONE);
	}
	buffer_free(&token);
	arena_free(&arena);
	return 0;
}
