#include "server/auth/token.h"

#include "resources/base/base64.h"
#include "server/auth/key.h"

#include <jansson.h>

enum { SECOND = 1000000 };
static const int64_t latest = INT64_C(253402300799); /* 9999-12-31T23:59:59Z */

/* ---- Reading ---------------------------------------------------------------------------------------------------- */

/* Reads claims one by one; what is missing or of the wrong type sticks. */
struct claims {
	const json_t *json;
	struct arena *arena;
	bool failed;
};

static struct slice
text_of(const json_t *value)
{
	return json_is_string(value) ? slice_of(json_string_value(value), json_string_length(value)) : SLICE_NONE;
}

static struct slice
claim_text(struct claims *claims, const char *name, size_t most)
{
	struct slice text = text_of(json_object_get(claims->json, name));

	if (text.data == NULL || text.length == 0 || text.length > most) {
		claims->failed = true;
		return SLICE_NONE;
	}
	text = arena_copy(claims->arena, text);
	claims->failed = claims->failed || text.data == NULL;
	return text;
}

/* A NumericDate as a whole number (RFC 7519 section 2 allows fractions; nobody needs them, and jansson's doubles round). */
static int64_t
claim_time(struct claims *claims, const char *name)
{
	const json_t *value = json_object_get(claims->json, name);
	json_int_t seconds = json_is_integer(value) ? json_integer_value(value) : -1;

	if (seconds < 0 || seconds > latest) {
		claims->failed = true;
		return 0;
	}
	return seconds * SECOND;
}

/* A text that may be missing. */
static struct slice
claim_optional(struct claims *claims, const char *name, size_t most)
{
	return json_object_get(claims->json, name) != NULL ? claim_text(claims, name, most) : SLICE_NONE;
}

static uint64_t
claim_items(struct claims *claims, const char *name)
{
	const json_t *value = json_object_get(claims->json, name);

	if (value == NULL)
		return TOKEN_ALL_ITEMS;
	if (!json_is_integer(value) || json_integer_value(value) < 0) {
		claims->failed = true;
		return 0;
	}
	return (uint64_t)json_integer_value(value);
}

static void
claim_certificate(struct claims *claims, unsigned char out[32])
{
	struct slice text = text_of(json_object_get(json_object_get(claims->json, "cnf"), "x5t#S256"));
	struct buffer bytes;

	buffer_init(&bytes, 32);
	if (text.data != NULL && base64url_decode(&bytes, text) && bytes.length == 32)
		memcpy(out, bytes.data, 32);
	else
		claims->failed = true;
	buffer_free(&bytes);
}

/* aud is one text or several. */
static bool
names_audience(const json_t *aud, struct slice audience)
{
	size_t i;
	json_t *one;

	if (json_is_string(aud))
		return slice_equal(text_of(aud), audience);
	json_array_foreach(aud, i, one)
		if (json_is_string(one) && slice_equal(text_of(one), audience))
			return true;
	return false;
}

bool
token_expired(const struct token_rules *rules, int64_t expires, int64_t now)
{
	return expires <= now - rules->skew;
}

static enum reason
check_claims(const struct token_rules *rules, const json_t *json, int64_t now, struct arena *arena,
    struct token_claims *out)
{
	struct claims claims = { .json = json, .arena = arena };

	*out = (struct token_claims){
		.id = claim_text(&claims, "jti", TOKEN_ID_MOST),
		.client = claim_text(&claims, "client_id", TOKEN_TEXT_MOST),
		.subject = claim_text(&claims, "sub", TOKEN_TEXT_MOST),
		.scope = claim_text(&claims, "scope", TOKEN_TEXT_MOST),
		.issued = claim_time(&claims, "iat"),
		.expires = claim_time(&claims, "exp"),
		.patient = claim_optional(&claims, "patient", TOKEN_ID_MOST),
		.purpose = claim_optional(&claims, "purpose_of_use", TOKEN_PURPOSE_MOST),
		.read_items = claim_items(&claims, "read_items"),
		.write_items = claim_items(&claims, "write_items"),
	};
	struct slice role = claim_optional(&claims, "role", TOKEN_ID_MOST);

	claims.failed = claims.failed || (role.data != NULL && !role_read(role, &out->role));
	claim_certificate(&claims, out->certificate);
	int64_t begins = json_object_get(json, "nbf") != NULL ? claim_time(&claims, "nbf") : out->issued;

	if (claims.failed)
		return REASON_TOKEN_CLAIMS;
	if (!slice_equal(text_of(json_object_get(json, "iss")), rules->issuer))
		return REASON_TOKEN_ISSUER;
	if (!names_audience(json_object_get(json, "aud"), rules->audience))
		return REASON_TOKEN_AUDIENCE;
	if (token_expired(rules, out->expires, now))
		return REASON_TOKEN_EXPIRED;
	if (begins > now + rules->skew || out->issued > now + rules->skew)
		return REASON_TOKEN_EARLY;
	return REASON_NONE;
}

enum reason
token_read(const struct token_rules *rules, const struct jws_key *keys, size_t count, struct slice token, int64_t now,
    struct arena *arena, struct token_claims *out)
{
	static const char *const types[] = { "at+jwt", "application/at+jwt", NULL };
	struct buffer payload;

	*out = (struct token_claims){ 0 };
	buffer_init(&payload, JWS_TOKEN_MOST);
	enum reason reason = jws_open(token, keys, count, types, &payload);

	if (reason == REASON_NONE) {
		json_t *json = json_loadb(payload.data != NULL ? payload.data : "", payload.length, JSON_REJECT_DUPLICATES, NULL);

		reason = json_is_object(json) ? check_claims(rules, json, now, arena, out) : REASON_TOKEN_CLAIMS;
		json_decref(json);
	}
	buffer_free(&payload);
	return reason;
}

/* ---- Writing ---------------------------------------------------------------------------------------------------- */

static bool
put_text(json_t *json, const char *name, struct slice text)
{
	return json_object_set_new(json, name, json_stringn(text.data, text.length)) == 0;
}

static bool
put_number(json_t *json, const char *name, uint64_t number)
{
	return json_object_set_new(json, name, json_integer((json_int_t)number)) == 0;
}

/* The claims as JSON; NULL when a text is no UTF-8 or memory ran out. The caller frees it. */
static char *
claims_json(const struct token_rules *rules, const struct token_claims *claims)
{
	struct buffer print;

	buffer_init(&print, 0);
	base64url_encode(&print, slice_of((const char *)claims->certificate, sizeof claims->certificate));
#define TEXT(slice) (slice).data, (int)(slice).length
	json_t *json = buffer_ok(&print)
	    ? json_pack("{s:s#, s:s#, s:s#, s:s#, s:s#, s:s#, s:I, s:I, s:{s:s#}}", "iss", TEXT(rules->issuer), "aud",
	          TEXT(rules->audience), "sub", TEXT(claims->subject), "client_id", TEXT(claims->client), "scope",
	          TEXT(claims->scope), "jti", TEXT(claims->id), "iat", (json_int_t)(claims->issued / SECOND), "exp",
	          (json_int_t)(claims->expires / SECOND), "cnf", "x5t#S256", TEXT(buffer_slice(&print)))
	    : NULL;
#undef TEXT
	bool ok = json != NULL && (claims->role == ROLE_SOFTWARE || put_text(json, "role", slice_text(role_name(claims->role)))) &&
	    (claims->patient.length == 0 || put_text(json, "patient", claims->patient)) &&
	    (claims->purpose.length == 0 || put_text(json, "purpose_of_use", claims->purpose)) &&
	    (claims->read_items == TOKEN_ALL_ITEMS || put_number(json, "read_items", claims->read_items)) &&
	    (claims->write_items == TOKEN_ALL_ITEMS || put_number(json, "write_items", claims->write_items));
	char *text = ok ? json_dumps(json, JSON_COMPACT) : NULL;

	json_decref(json);
	buffer_free(&print);
	return text;
}

bool
token_write(const struct token_rules *rules, const struct token_claims *claims, const char *kid, struct slice pem,
    struct buffer *out)
{
	struct jws_key pair = { .algorithm = JWS_ES256, .key = strlen(kid) <= JWS_KID_MOST ? key_read(pem) : NULL };
	char *json = pair.key != NULL ? claims_json(rules, claims) : NULL;
	bool ok = json != NULL;

	if (ok) {
		memcpy(pair.kid, kid, strlen(kid));
		ok = jws_sign(&pair, "at+jwt", slice_text(json), out);
	}
	free(json);
	key_free(pair.key);
	return ok;
}
