/* The door for tokens: what RFC 7515, 7519, 8705 and 9068 ask for, and the attacks that RFC 8725 lists. */
#include "tests/unit/auth/maker.h"

#include "resources/base/base64.h"
#include "server/auth/key.h"
#include "server/auth/token.h"

#define SECOND INT64_C(1000000)
#define NOW INT64_C(1790000000) /* seconds: 2026-09-21 */
#define PRINT "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8" /* base64url of the bytes 0 to 31 */

static const struct token_rules rules = {
	.issuer = { "https://fhir.example/fhir", 25 },
	.audience = { "https://fhir.example/fhir", 25 },
	.skew = 10 * SECOND,
};

static struct made_key key, other, large;
static struct jws_key keys[2];
static struct buffer token;

/* The claims' texts don't outlive the call. */
static enum reason
read_token(struct slice text, int64_t now, struct token_claims *claims)
{
	struct arena arena;

	arena_init(&arena, 0);
	enum reason reason = token_read(&rules, keys, 2, text, now * SECOND, &arena, claims);

	arena_free(&arena);
	return reason;
}

static enum reason
verdict(void)
{
	struct token_claims claims;

	return read_token(buffer_slice(&token), NOW, &claims);
}

/* A payload that is right but for what the arguments replace. */
static const char *
payload(const char *times, const char *parties, const char *rest)
{
	static char text[2048];

	snprintf(text, sizeof text, "{%s,%s,%s}", times != NULL ? times : "'iat':1790000000,'exp':1790000300",
	    parties != NULL ? parties : "'iss':'https://fhir.example/fhir','aud':'https://fhir.example/fhir'",
	    rest != NULL ? rest : "'sub':'ehr','client_id':'ehr','jti':'t-1','scope':'system/*.rs','cnf':{'x5t#S256':'" PRINT "'}");
	return text;
}

#define HEADER "{'alg':'ES256','typ':'at+jwt','kid':'k1'}"

static void
a_good_token_is_taken(void **state)
{
	(void)state;
	struct token_claims claims;
	struct arena arena;

	arena_init(&arena, 0);
	sign_token(&key, "SHA256", HEADER, payload(NULL, NULL, NULL), &token);
	assert_int_equal(token_read(&rules, keys, 2, buffer_slice(&token), NOW * SECOND, &arena, &claims), REASON_NONE);
	assert_slice(claims.id, "t-1");
	assert_slice(claims.client, "ehr");
	assert_slice(claims.subject, "ehr");
	assert_slice(claims.scope, "system/*.rs");
	assert_int_equal(claims.issued, NOW * SECOND);
	assert_int_equal(claims.expires, (NOW + 300) * SECOND);
	for (int i = 0; i < 32; i++)
		assert_int_equal(claims.certificate[i], i);
	arena_free(&arena);
	sign_token(&key, "SHA256", "{'kid':'k1','x':[1],'typ':'application/at+jwt','alg':'ES256'}", payload(NULL, NULL, NULL),
	    &token);
	assert_int_equal(verdict(), REASON_NONE);
	sign_token(&other, "SHA256", "{'alg':'ES256','typ':'at+jwt','kid':'k2'}", payload(NULL, NULL, NULL), &token);
	assert_int_equal(verdict(), REASON_NONE);
}

static void
libjwt_and_we_agree(void **state)
{
	(void)state;
	static const char *const types[] = { "JWT", NULL };
	struct buffer json, text;
	jwt_t *jwt = NULL;

	/* What libjwt signs, we open (it writes "JWT" for typ, whatever it is told), though never as an access token. */
	buffer_init(&json, 0);
	sign_token_libjwt(JWT_ALG_ES256, slice_text(key.private), "k1", "{'jti':'t-9'}", &token);
	assert_int_equal(jws_open(buffer_slice(&token), keys, 2, types, &json), REASON_NONE);
	assert_slice(buffer_slice(&json), "{\"jti\":\"t-9\"}");
	assert_int_equal(verdict(), REASON_TOKEN_MALFORMED);
	/* What we sign, libjwt verifies; with the other key's public half it does not. */
	buffer_init(&text, 0);
	assert_true(jws_sign(&keys[0], "JWT", SLICE("{\"jti\":\"t-1\"}"), &text));
	buffer_byte(&text, '\0');
	assert_int_equal(jwt_decode(&jwt, text.data, (const unsigned char *)key.public, (int)strlen(key.public)), 0);
	assert_string_equal(jwt_get_grant(jwt, "jti"), "t-1");
	assert_string_equal(jwt_get_header(jwt, "kid"), "k1");
	assert_int_equal(jwt_get_alg(jwt), JWT_ALG_ES256);
	jwt_free(jwt);
	assert_int_not_equal(jwt_decode(&jwt, text.data, (const unsigned char *)other.public, (int)strlen(other.public)), 0);
	buffer_free(&text);
	buffer_free(&json);
}

static void
what_we_issue_we_read(void **state)
{
	(void)state;
	struct token_claims claims = { .id = SLICE("t-9"), .client = SLICE("ehr"), .subject = SLICE("佐藤"),
		.scope = SLICE("system/*.rs user/Patient.r"), .issued = NOW * SECOND, .expires = (NOW + 60) * SECOND };
	struct token_claims back;

	for (int i = 0; i < 32; i++)
		claims.certificate[i] = (unsigned char)i;
	buffer_reset(&token);
	assert_true(token_write(&rules, &claims, "k1", slice_text(key.private), &token));
	assert_int_equal(read_token(buffer_slice(&token), NOW, &back), REASON_NONE);
	assert_int_equal(back.expires, claims.expires);
	assert_int_equal(back.issued, claims.issued);
	assert_memory_equal(back.certificate, claims.certificate, 32);
	claims.scope = SLICE("\xFF");
	assert_false(token_write(&rules, &claims, "k1", slice_text(key.private), &token));
	claims.scope = SLICE("system/*.rs");
	assert_false(token_write(&rules, &claims, "k1", slice_text(large.private), &token));
	assert_false(token_write(&rules, &claims, "k1", SLICE("no key"), &token));
}

static void
the_key_decides_the_algorithm(void **state)
{
	(void)state;
	static const struct {
		const char *header;
		enum reason reason;
	} rows[] = {
		{ "{'alg':'none','typ':'at+jwt','kid':'k1'}", REASON_TOKEN_ALGORITHM },
		{ "{'alg':'es256','typ':'at+jwt','kid':'k1'}", REASON_TOKEN_ALGORITHM },
		{ "{'alg':'ES256K','typ':'at+jwt','kid':'k1'}", REASON_TOKEN_ALGORITHM },
		{ "{'alg':'ES384','typ':'at+jwt','kid':'k1'}", REASON_TOKEN_ALGORITHM },
		{ "{'alg':'HS256','typ':'at+jwt','kid':'k1'}", REASON_TOKEN_ALGORITHM },
		{ "{'alg':'','typ':'at+jwt','kid':'k1'}", REASON_TOKEN_ALGORITHM },
		{ "{'alg':['ES256'],'typ':'at+jwt','kid':'k1'}", REASON_TOKEN_MALFORMED },
		{ "{'typ':'at+jwt','kid':'k1'}", REASON_TOKEN_MALFORMED },
		{ "{'alg':'ES256','typ':'at+jwt'}", REASON_TOKEN_KEY },
		{ "{'alg':'ES256','typ':'at+jwt','kid':'k3'}", REASON_TOKEN_KEY },
		{ "{'alg':'ES256','typ':'at+jwt','kid':'K1'}", REASON_TOKEN_KEY },
		{ "{'alg':'ES256','typ':'at+jwt','kid':''}", REASON_TOKEN_KEY },
		{ "{'alg':'ES256','typ':'at+jwt','kid':1}", REASON_TOKEN_KEY },
		{ "{'alg':'ES256','typ':'at+jwt','kid':'k2'}", REASON_TOKEN_SIGNATURE },
		{ "{'alg':'ES256','typ':'JWT','kid':'k1'}", REASON_TOKEN_MALFORMED },
		{ "{'alg':'ES256','typ':'AT+JWT','kid':'k1'}", REASON_TOKEN_MALFORMED },
		{ "{'alg':'ES256','typ':'dpop+jwt','kid':'k1'}", REASON_TOKEN_MALFORMED },
		{ "{'alg':'ES256','kid':'k1'}", REASON_TOKEN_MALFORMED },
		{ "{'alg':'ES256','typ':'at+jwt','kid':'k1','crit':['exp'],'exp':1}", REASON_TOKEN_MALFORMED },
		{ "{'alg':'ES256','typ':'at+jwt','kid':'k1','crit':[]}", REASON_TOKEN_MALFORMED },
		{ "{'alg':'ES256','typ':'at+jwt','kid':'k1','crit':null}", REASON_TOKEN_MALFORMED },
		{ "{'alg':'none','alg':'ES256','typ':'at+jwt','kid':'k1'}", REASON_TOKEN_MALFORMED },
		{ "{'alg':'ES256','typ':'at+jwt','kid':'k2','kid':'k1'}", REASON_TOKEN_MALFORMED },
		{ "['ES256']", REASON_TOKEN_MALFORMED },
		{ "{'alg':'ES256','typ':'at+jwt','kid':'k1'} x", REASON_TOKEN_MALFORMED },
		{ "{", REASON_TOKEN_MALFORMED },
		{ "{'alg':'ES256\\u0000','typ':'at+jwt','kid':'k1'}", REASON_TOKEN_MALFORMED },
	};

	/* Each is signed well by k1's own key. */
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		sign_token(&key, "SHA256", rows[i].header, payload(NULL, NULL, NULL), &token);
		if (verdict() != rows[i].reason)
			fail_msg("%s: %s", rows[i].header, reason_name(verdict()));
	}
	/* libjwt itself takes this one, signed with the public key as an HMAC's secret. */
	sign_token_libjwt(JWT_ALG_HS256, slice_text(key.public), "k1", payload(NULL, NULL, NULL), &token);
	assert_int_equal(verdict(), REASON_TOKEN_ALGORITHM);
	/* An ES256 header over a key on P-384: the key never gets in, and its signatures are too long. */
	assert_false(jws_key_fits(JWS_ES256, large.key));
	assert_true(jws_key_fits(JWS_ES256, key.key));
	assert_false(jws_key_fits(JWS_ES256, NULL));
	sign_token(&large, "SHA256", HEADER, payload(NULL, NULL, NULL), &token);
	assert_int_equal(verdict(), REASON_TOKEN_SIGNATURE);
	/* None with no signature at all. */
	sign_token(&key, "SHA256", "{'alg':'none','typ':'at+jwt','kid':'k1'}", payload(NULL, NULL, NULL), &token);
	while (token.data[token.length - 1] != '.')
		token.length--;
	assert_int_equal(verdict(), REASON_TOKEN_MALFORMED);
}

static void
claims_are_all_there_and_of_their_type(void **state)
{
	(void)state;
#define CNF "'cnf':{'x5t#S256':'" PRINT "'}"
	static const struct {
		const char *times, *parties, *rest;
		enum reason reason;
	} rows[] = {
		{ "'exp':1790000300", NULL, NULL, REASON_TOKEN_CLAIMS },
		{ "'iat':1790000000", NULL, NULL, REASON_TOKEN_CLAIMS },
		{ "'iat':1790000000,'exp':'1790000300'", NULL, NULL, REASON_TOKEN_CLAIMS },
		{ "'iat':1790000000,'exp':1790000300.5", NULL, NULL, REASON_TOKEN_CLAIMS },
		{ "'iat':1790000000,'exp':1.79e9", NULL, NULL, REASON_TOKEN_CLAIMS },
		{ "'iat':1790000000,'exp':-1", NULL, NULL, REASON_TOKEN_CLAIMS },
		{ "'iat':1790000000,'exp':9223372036854775807", NULL, NULL, REASON_TOKEN_CLAIMS },
		{ "'iat':1790000000,'exp':9223372036854775808", NULL, NULL, REASON_TOKEN_CLAIMS },
		{ "'iat':1790000000,'exp':true", NULL, NULL, REASON_TOKEN_CLAIMS },
		{ "'iat':1790000000,'exp':null", NULL, NULL, REASON_TOKEN_CLAIMS },
		{ "'iat':'x','exp':1790000300", NULL, NULL, REASON_TOKEN_CLAIMS },
		{ "'iat':1790000000,'exp':1790000300,'nbf':'1'", NULL, NULL, REASON_TOKEN_CLAIMS },
		{ "'iat':1790000000,'exp':1790000300,'nbf':1.5", NULL, NULL, REASON_TOKEN_CLAIMS },
		/* Expired, not yet; ten seconds of skew and not one more. */
		{ "'iat':1780000000,'exp':1789999990", NULL, NULL, REASON_TOKEN_EXPIRED },
		{ "'iat':1780000000,'exp':1789999991", NULL, NULL, REASON_NONE },
		{ "'iat':1780000000,'exp':0", NULL, NULL, REASON_TOKEN_EXPIRED },
		{ "'iat':1790000010,'exp':1790000300", NULL, NULL, REASON_NONE },
		{ "'iat':1790000011,'exp':1790000300", NULL, NULL, REASON_TOKEN_EARLY },
		{ "'iat':1790000000,'exp':1790000300,'nbf':1790000010", NULL, NULL, REASON_NONE },
		{ "'iat':1790000000,'exp':1790000300,'nbf':1790000011", NULL, NULL, REASON_TOKEN_EARLY },
		/* From whom, for whom. */
		{ NULL, "'aud':'https://fhir.example/fhir'", NULL, REASON_TOKEN_ISSUER },
		{ NULL, "'iss':'https://fhir.example/fhir/','aud':'https://fhir.example/fhir'", NULL, REASON_TOKEN_ISSUER },
		{ NULL, "'iss':'https://evil.example','aud':'https://fhir.example/fhir'", NULL, REASON_TOKEN_ISSUER },
		{ NULL, "'iss':['https://fhir.example/fhir'],'aud':'https://fhir.example/fhir'", NULL, REASON_TOKEN_ISSUER },
		{ NULL, "'iss':'https://fhir.example/fhir'", NULL, REASON_TOKEN_AUDIENCE },
		{ NULL, "'iss':'https://fhir.example/fhir','aud':'https://other.example'", NULL, REASON_TOKEN_AUDIENCE },
		{ NULL, "'iss':'https://fhir.example/fhir','aud':'https://fhir.example/fhir2'", NULL, REASON_TOKEN_AUDIENCE },
		{ NULL, "'iss':'https://fhir.example/fhir','aud':[]", NULL, REASON_TOKEN_AUDIENCE },
		{ NULL, "'iss':'https://fhir.example/fhir','aud':['https://a.example',1]", NULL, REASON_TOKEN_AUDIENCE },
		{ NULL, "'iss':'https://fhir.example/fhir','aud':{'https://fhir.example/fhir':1}", NULL, REASON_TOKEN_AUDIENCE },
		{ NULL, "'iss':'https://fhir.example/fhir','aud':['https://a.example','https://fhir.example/fhir']", NULL,
		    REASON_NONE },
		/* The rest. */
		{ NULL, NULL, "'sub':'e','client_id':'e','jti':'t','scope':'s'", REASON_TOKEN_CLAIMS },
		{ NULL, NULL, "'sub':'e','client_id':'e','jti':'t','scope':'s','cnf':{}", REASON_TOKEN_CLAIMS },
		{ NULL, NULL, "'sub':'e','client_id':'e','jti':'t','scope':'s','cnf':'" PRINT "'", REASON_TOKEN_CLAIMS },
		{ NULL, NULL, "'sub':'e','client_id':'e','jti':'t','scope':'s','cnf':{'jkt':'" PRINT "'}", REASON_TOKEN_CLAIMS },
		{ NULL, NULL, "'sub':'e','client_id':'e','jti':'t','scope':'s','cnf':{'x5t#S256':'" PRINT "A'}",
		    REASON_TOKEN_CLAIMS },
		{ NULL, NULL, "'sub':'e','client_id':'e','jti':'t','scope':'s','cnf':{'x5t#S256':''}", REASON_TOKEN_CLAIMS },
		{ NULL, NULL, "'sub':'e','client_id':'e','jti':'t','scope':'s','cnf':{'x5t#S256':1}", REASON_TOKEN_CLAIMS },
		{ NULL, NULL, "'sub':'e','client_id':'e','scope':'s'," CNF, REASON_TOKEN_CLAIMS },
		{ NULL, NULL, "'sub':'e','client_id':'e','jti':'','scope':'s'," CNF, REASON_TOKEN_CLAIMS },
		{ NULL, NULL, "'sub':'e','client_id':'e','jti':7,'scope':'s'," CNF, REASON_TOKEN_CLAIMS },
		{ NULL, NULL, "'client_id':'e','jti':'t','scope':'s'," CNF, REASON_TOKEN_CLAIMS },
		{ NULL, NULL, "'sub':'e','jti':'t','scope':'s'," CNF, REASON_TOKEN_CLAIMS },
		{ NULL, NULL, "'sub':'e','client_id':'e','jti':'t'," CNF, REASON_TOKEN_CLAIMS },
		{ NULL, NULL, "'sub':'e','client_id':'e','jti':'t','scope':['s']," CNF, REASON_TOKEN_CLAIMS },
		{ NULL, NULL, "'sub':'e','sub':'f','client_id':'e','jti':'t','scope':'s'," CNF, REASON_TOKEN_CLAIMS },
		{ NULL, NULL, "'sub':'e','client_id':'e','jti':'t','scope':'s'," CNF "," CNF, REASON_TOKEN_CLAIMS },
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const char *text = payload(rows[i].times, rows[i].parties, rows[i].rest);

		sign_token(&key, "SHA256", HEADER, text, &token);
		if (verdict() != rows[i].reason)
			fail_msg("%s: %s, not %s", text, reason_name(verdict()), reason_name(rows[i].reason));
	}
	sign_token(&key, "SHA256", HEADER, "[1]", &token);
	assert_int_equal(verdict(), REASON_TOKEN_CLAIMS);
	sign_token(&key, "SHA256", HEADER, "{} {}", &token);
	assert_int_equal(verdict(), REASON_TOKEN_CLAIMS);
}

static void
no_changed_byte_is_taken(void **state)
{
	(void)state;
	struct token_claims claims;

	sign_token(&key, "SHA256", HEADER, payload(NULL, NULL, NULL), &token);
	assert_int_equal(verdict(), REASON_NONE);
	for (size_t i = 0; i < token.length; i++)
		for (int bit = 0; bit < 8; bit++) {
			token.data[i] ^= (char)(1 << bit);
			assert_int_not_equal(read_token(buffer_slice(&token), NOW, &claims), REASON_NONE);
			token.data[i] ^= (char)(1 << bit);
		}
	for (size_t length = 0; length < token.length; length++)
		assert_int_not_equal(read_token(slice_of(token.data, length), NOW, &claims), REASON_NONE);
	static const char more[] = "A=. \n\0-_%";

	for (size_t i = 0; i < sizeof more - 1; i++) {
		buffer_byte(&token, more[i]);
		assert_int_not_equal(verdict(), REASON_NONE);
		token.length--;
	}
	assert_int_equal(verdict(), REASON_NONE);
}

static void
size_is_bounded(void **state)
{
	(void)state;
	struct token_claims claims;
	size_t size = 16 << 20;
	char *text = malloc(size);

	assert_non_null(text);
	memset(text, 'A', size);
	assert_int_equal(read_token(slice_of(text, size), NOW, &claims), REASON_TOKEN_MALFORMED);
	text[20] = text[size / 2] = '.';
	assert_int_equal(read_token(slice_of(text, size), NOW, &claims), REASON_TOKEN_MALFORMED);
	/* Padded by a long claim to the very limit, and one past it. */
	char *json = malloc(JWS_TOKEN_MOST * 2);
	size_t fill = 5000;

	assert_non_null(json);
	for (bool reached = false;; fill++) {
		char *end = stpcpy(json, payload(NULL, NULL, NULL)) - 1; /* over the last brace */

		end = stpcpy(end, ",'pad':'");
		memset(end, 'x', fill);
		memcpy(end + fill, "'}", 3);
		sign_token(&key, "SHA256", HEADER, json, &token);
		if (token.length > JWS_TOKEN_MOST) {
			assert_true(reached);
			break;
		}
		assert_int_equal(verdict(), REASON_NONE);
		reached = token.length > JWS_TOKEN_MOST - 3;
		if (token.length < JWS_TOKEN_MOST - 100)
			fill += 40;
	}
	assert_int_equal(verdict(), REASON_TOKEN_MALFORMED);
	/* A header deeper than any is. */
	memset(json, '[', 900);
	json[900] = '\0';
	sign_token(&key, "SHA256", json, "{}", &token);
	assert_int_equal(verdict(), REASON_TOKEN_MALFORMED);
	free(json);
	free(text);
}

static void
keys_are_what_they_are_called(void **state)
{
	(void)state;
	/* RFC 7638 hashes the members in order; RFC 7517's own EC key (appendix A.1) gives a thumbprint that others have
	 * computed: cn-I_WNMClehiVp51i_0VpOENW1upEerA8sEam5hn-s. */
	static const unsigned char point[65] = "\x04"
	    "\x30\xa0\x42\x4c\xd2\x1c\x29\x44\x83\x8a\x2d\x75\xc9\x2b\x37\xe7\x6e\xa2\x0d\x9f\x00\x89\x3a\x3b\x4e\xee\x8a\x3c\x0a\xaf\xec\x3e"
	    "\xe0\x4b\x65\xe9\x24\x56\xd9\x88\x8b\x52\xb3\x79\xbd\xfb\xd5\x1e\xe8\x69\xef\x1f\x0f\xc6\x5b\x66\x59\x69\x5b\x6c\xce\x08\x17\x23";
	EVP_PKEY *public = EVP_EC_gen("P-256");
	struct buffer jwk, pem;
	char kid[KEY_KID + 1], again[KEY_KID + 1];

	assert_int_equal(EVP_PKEY_set1_encoded_public_key(public, point, sizeof point), 1);
	buffer_init(&jwk, 0);
	assert_true(key_jwk(public, &jwk));
	assert_slice(buffer_slice(&jwk), "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4\","
	    "\"y\":\"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM\"}");
	assert_true(key_thumbprint(public, kid));
	assert_string_equal(kid, "cn-I_WNMClehiVp51i_0VpOENW1upEerA8sEam5hn-s");
	EVP_PKEY_free(public);
	buffer_free(&jwk);

	buffer_init(&pem, 0);
	assert_true(key_make(&pem, kid));
	EVP_PKEY *pair = key_read(buffer_slice(&pem)), *half = key_read_public(buffer_slice(&pem));

	assert_non_null(pair);
	assert_non_null(half);
	assert_true(key_thumbprint(half, again));
	assert_string_equal(kid, again);
	assert_int_equal(EVP_PKEY_eq(pair, half), 1);
	key_free(pair);
	key_free(half);
	assert_null(key_read(slice_text(large.private)));
	assert_null(key_read(SLICE("")));
	assert_null(key_read(slice_text(key.public)));
	key_wipe_buffer(&pem);
}

static int
start(void **state)
{
	(void)state;
	make_key("P-256", &key);
	make_key("P-256", &other);
	make_key("P-384", &large);
	keys[0] = (struct jws_key){ .kid = "k1", .algorithm = JWS_ES256, .key = key.key };
	keys[1] = (struct jws_key){ .kid = "k2", .algorithm = JWS_ES256, .key = other.key };
	buffer_init(&token, 0);
	return 0;
}

static int
end(void **state)
{
	(void)state;
	forget_key(&key);
	forget_key(&other);
	forget_key(&large);
	buffer_free(&token);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_good_token_is_taken),
		cmocka_unit_test(libjwt_and_we_agree),
		cmocka_unit_test(what_we_issue_we_read),
		cmocka_unit_test(the_key_decides_the_algorithm),
		cmocka_unit_test(claims_are_all_there_and_of_their_type),
		cmocka_unit_test(no_changed_byte_is_taken),
		cmocka_unit_test(size_is_bounded),
		cmocka_unit_test(keys_are_what_they_are_called),
	};

	return cmocka_run_group_tests(tests, start, end);
}
