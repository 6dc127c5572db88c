#include "tests/unit/registry/town.h"

#include "resources/extract.h"
#include "server/auth/auth.h"
#include "server/auth/scope.h"

static struct town town;
static struct auth *auth;
static struct made_certificate ehr, care;
static struct buffer ehr_text, care_text;
static struct registry_token ehr_token, care_token;
static struct arena arena;

static int
begin(void **state)
{
	struct auth_settings settings;
	struct registry_grant grant = { .read = 7, .write = 1 };
	char error[200];

	(void)state;
	town_make(&town);
	town_institution(&town, "ehr");
	town_institution(&town, "care");
	town_certificate(&town, "ehr", &ehr);
	town_certificate(&town, "care", &care);
	town_do(&town, registry_grant_set(town.store, &town.order, SLICE("ehr"), &grant));
	town_do(&town, registry_key_rotate(town.store, &town.order, NULL));
	buffer_init(&ehr_text, 0);
	buffer_init(&care_text, 0);
	town_token(&town, "ehr", "system/*.rs", &ehr_text, &ehr_token);
	town_token(&town, "care", "system/Patient.rs", &care_text, &care_token);
	settings = (struct auth_settings){ .store = town.store, .audience = BASE, .loops = 2 };
	auth = auth_new(&settings, error, sizeof error);
	assert_non_null(auth);
	arena_init(&arena, 0);
	return 0;
}

static int
end(void **state)
{
	(void)state;
	auth_free(auth);
	arena_free(&arena);
	buffer_free(&ehr_text);
	buffer_free(&care_text);
	town_remove(&town);
	return 0;
}

static enum reason
ask_at(unsigned loop, const unsigned char *certificate, const char *scheme, struct slice token, int64_t now,
    struct principal *who)
{
	struct auth_request request = { .certificate = certificate, .now = now };

	request.authorization = arena_print(&arena, "%s%.*s", scheme, SLICE_ARGS(token));
	return auth_principal(auth, loop, &request, NULL, &arena, who);
}

/* On all threads, twice each, so that what is remembered is asked as well as what is not. */
static enum reason
ask(const struct made_certificate *certificate, const struct buffer *token)
{
	struct principal who;
	enum reason reason = ask_at(0, certificate->fingerprint, "Bearer ", buffer_slice(token), town.order.now, &who);

	for (unsigned i = 1; i < 6; i++)
		assert_int_equal(ask_at(i / 2, certificate->fingerprint, "Bearer ", buffer_slice(token), town.order.now, &who),
		    reason);
	return reason;
}

static void
who_asks_is_told(void **state)
{
	(void)state;
	struct principal who;
	uint16_t patient = schema_resource(SLICE("Patient"))->resource, group = schema_resource(SLICE("Group"))->resource;

	for (int i = 0; i < 3; i++) {
		assert_int_equal(ask_at(0, ehr.fingerprint, "Bearer ", buffer_slice(&ehr_text), town.order.now, &who), REASON_NONE);
		assert_int_equal(who.kind, PRINCIPAL_INSTITUTION);
		assert_int_equal(who.institution, 1);
		assert_slice(who.institution_id, "ehr");
		assert_slice(who.user, "ehr");
		assert_true(slice_equal(who.token_id, ehr_token.id));
		assert_true(who.read_items == 7 && who.write_items == 1 && !who.consent_exempt);
		assert_true(scope_allows(who.scopes, group, SCOPE_READ));
		assert_false(scope_allows(who.scopes, group, SCOPE_CREATE));
		assert_true(who.registry_generation == store_registry_generation(town.store));
	}
	assert_int_equal(ask_at(1, care.fingerprint, "bEARER   ", buffer_slice(&care_text), town.order.now, &who), REASON_NONE);
	assert_int_equal(who.institution, 2);
	assert_true(scope_allows(who.scopes, patient, SCOPE_SEARCH));
	assert_false(scope_allows(who.scopes, group, SCOPE_READ));
	assert_true(who.read_items == 0 && who.write_items == 0);
}

static void
a_principal_outlives_what_it_was_made_from(void **state)
{
	(void)state;
	struct principal who;

	assert_int_equal(ask_at(0, ehr.fingerprint, "Bearer ", buffer_slice(&ehr_text), town.order.now, &who), REASON_NONE);
	/* A change of the registry throws away the view and the memory of tokens. */
	town_institution(&town, "another");
	assert_int_equal(ask(&care, &care_text), REASON_NONE);
	assert_slice(who.institution_id, "ehr");
	assert_slice(who.user, "ehr");
	assert_true(scope_allows(who.scopes, 0, SCOPE_READ));
}

static void
certificates_decide_first(void **state)
{
	(void)state;
	struct principal who;
	struct made_certificate *stranger = malloc(sizeof *stranger);

	assert_non_null(stranger);
	make_certificate(&(struct certificate_options){ .name = "ehr" }, stranger);
	/* The name is the same; names count for nothing. */
	assert_int_equal(ask(stranger, &ehr_text), REASON_CERTIFICATE_UNKNOWN);
	assert_int_equal(ask_at(0, NULL, "Bearer ", buffer_slice(&ehr_text), town.order.now, &who), REASON_CERTIFICATE_UNKNOWN);
	assert_int_equal(who.institution, 0);
	/* Long after its end, on a connection that still lives. */
	assert_int_equal(ask_at(0, ehr.fingerprint, "Bearer ", buffer_slice(&ehr_text), town.order.now + 400 * 86400 * SECOND,
	    &who), REASON_CERTIFICATE_EXPIRED);
	free(stranger);
}

static void
tokens_are_bound_to_certificates(void **state)
{
	(void)state;
	struct principal who;

	assert_int_equal(ask(&ehr, &ehr_text), REASON_NONE);
	assert_int_equal(ask(&care, &care_text), REASON_NONE);
	assert_int_equal(ask(&care, &ehr_text), REASON_TOKEN_UNBOUND);
	assert_int_equal(ask(&ehr, &care_text), REASON_TOKEN_UNBOUND);
	assert_int_equal(ask(&ehr, &ehr_text), REASON_NONE);
	/* The audit record still says who it was. */
	assert_int_equal(ask_at(0, care.fingerprint, "Bearer ", buffer_slice(&ehr_text), town.order.now, &who),
	    REASON_TOKEN_UNBOUND);
	assert_slice(who.institution_id, "care");
	assert_true(slice_equal(who.token_id, ehr_token.id));
	/* A certificate that moved to another institution doesn't take its tokens along. */
	town_do(&town, registry_certificate_remove(town.store, &town.order, ehr.fingerprint));
	assert_int_equal(ask(&ehr, &ehr_text), REASON_CERTIFICATE_UNKNOWN);
	town_do(&town, registry_certificate_add(town.store, &town.order, SLICE("care"), SLICE(""),
	    slice_of(ehr.pem, ehr.pem_length), &town.arena, NULL));
	assert_int_equal(ask(&ehr, &ehr_text), REASON_TOKEN_CLIENT);
}

static void
the_field_must_be_a_bearer_token(void **state)
{
	(void)state;
	static const struct {
		const char *field;
		enum reason reason;
	} rows[] = {
		{ "", REASON_TOKEN_MISSING },
		{ "Bearer", REASON_TOKEN_MISSING },
		{ "Bearer ", REASON_TOKEN_MISSING },
		{ "Bearer   ", REASON_TOKEN_MISSING },
		{ "Basic dXNlcjpwYXNz", REASON_TOKEN_MISSING },
		{ "Bearerx y", REASON_TOKEN_MISSING },
		{ "DPoP x", REASON_TOKEN_MISSING },
		{ "Bearer x", REASON_TOKEN_MALFORMED },
		{ "Bearer a.b.c", REASON_TOKEN_MALFORMED },
		{ "Bearer a.b.c.d", REASON_TOKEN_MALFORMED },
		{ "Bearer ..", REASON_TOKEN_MALFORMED },
	};
	struct principal who;
	struct auth_request request = { .certificate = ehr.fingerprint, .now = town.order.now };

	assert_int_equal(auth_principal(auth, 0, &request, NULL, &arena, &who), REASON_TOKEN_MISSING);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_int_equal(ask_at(0, ehr.fingerprint, rows[i].field, SLICE(""), town.order.now, &who), rows[i].reason);
	/* Two tokens, a token with more behind it. */
	assert_int_equal(ask_at(0, ehr.fingerprint, "Bearer ", arena_print(&arena, "%.*s %.*s",
	    SLICE_ARGS(buffer_slice(&ehr_text)), SLICE_ARGS(buffer_slice(&ehr_text))), town.order.now, &who),
	    REASON_TOKEN_MALFORMED);
	assert_int_equal(ask_at(0, ehr.fingerprint, "Bearer ", arena_print(&arena, "%.*s ",
	    SLICE_ARGS(buffer_slice(&ehr_text))), town.order.now, &who), REASON_TOKEN_MALFORMED);
	size_t huge = 16 << 20;
	char *text = malloc(huge);

	assert_non_null(text);
	memset(text, 'A', huge);
	memcpy(text, "Bearer ", 7);
	request.authorization = slice_of(text, huge);
	assert_int_equal(auth_principal(auth, 0, &request, NULL, &arena, &who), REASON_TOKEN_MALFORMED);
	free(text);
}

static void
changes_hold_from_the_next_request_on(void **state)
{
	(void)state;
	struct registry_grant grant = { .read = 1 };
	struct principal who;

	assert_int_equal(ask(&ehr, &ehr_text), REASON_NONE);
	town_do(&town, registry_institution_set_state(town.store, &town.order, SLICE("ehr"), INSTITUTION_SUSPENDED,
	    SLICE("incident")));
	assert_int_equal(ask(&ehr, &ehr_text), REASON_INSTITUTION_INACTIVE);
	assert_int_equal(ask(&care, &care_text), REASON_NONE);
	town_do(&town, registry_institution_set_state(town.store, &town.order, SLICE("ehr"), INSTITUTION_APPROVED, SLICE("")));
	assert_int_equal(ask(&ehr, &ehr_text), REASON_NONE);
	town_do(&town, registry_grant_set(town.store, &town.order, SLICE("ehr"), &grant));
	assert_int_equal(ask_at(0, ehr.fingerprint, "Bearer ", buffer_slice(&ehr_text), town.order.now, &who), REASON_NONE);
	assert_true(who.read_items == 1 && who.write_items == 0);
	town_do(&town, registry_token_revoke(town.store, &town.order, ehr_token.id, SLICE("lost")));
	assert_int_equal(ask(&ehr, &ehr_text), REASON_TOKEN_REVOKED);
	assert_int_equal(ask(&care, &care_text), REASON_NONE);
	town_do(&town, registry_institution_set_state(town.store, &town.order, SLICE("care"), INSTITUTION_ENDED, SLICE("")));
	assert_int_equal(ask(&care, &care_text), REASON_INSTITUTION_INACTIVE);
	town_do(&town, registry_institution_remove(town.store, &town.order, SLICE("care"), SLICE("")));
	assert_int_equal(ask(&care, &care_text), REASON_CERTIFICATE_UNKNOWN);
}

static void
a_removed_and_returned_institution_starts_anew(void **state)
{
	(void)state;
	assert_int_equal(ask(&ehr, &ehr_text), REASON_NONE);
	town_do(&town, registry_institution_remove(town.store, &town.order, SLICE("ehr"), SLICE("")));
	town_institution(&town, "ehr");
	town_do(&town, registry_certificate_add(town.store, &town.order, SLICE("ehr"), SLICE(""),
	    slice_of(ehr.pem, ehr.pem_length), &town.arena, NULL));
	assert_int_equal(ask(&ehr, &ehr_text), REASON_TOKEN_REVOKED);
}

static void
keys_may_be_rotated_and_removed(void **state)
{
	(void)state;
	struct snapshot *snapshot;
	struct registry_key *keys;
	size_t count;

	assert_int_equal(snapshot_begin(town.store, &snapshot), STORE_OK);
	assert_int_equal(registry_keys(snapshot, &town.arena, &keys, &count), STORE_OK);
	snapshot_end(snapshot);
	town_do(&town, registry_key_rotate(town.store, &town.order, NULL));
	assert_int_equal(ask(&ehr, &ehr_text), REASON_NONE);
	town_token(&town, "care", "system/*.rs", &care_text, NULL);
	assert_int_equal(ask(&care, &care_text), REASON_NONE);
	town_do(&town, registry_key_remove(town.store, &town.order, keys[0].kid));
	assert_int_equal(ask(&ehr, &ehr_text), REASON_TOKEN_KEY);
	assert_int_equal(ask(&care, &care_text), REASON_NONE);
}

static void
what_is_remembered_expires(void **state)
{
	(void)state;
	struct principal who;
	struct slice token = buffer_slice(&ehr_text);

	assert_int_equal(ask(&ehr, &ehr_text), REASON_NONE);
	assert_int_equal(ask_at(0, ehr.fingerprint, "Bearer ", token, ehr_token.expires + 10 * SECOND - 1, &who), REASON_NONE);
	assert_int_equal(ask_at(0, ehr.fingerprint, "Bearer ", token, ehr_token.expires + 10 * SECOND, &who),
	    REASON_TOKEN_EXPIRED);
	assert_int_equal(ask_at(2, ehr.fingerprint, "Bearer ", token, ehr_token.expires + 10 * SECOND, &who),
	    REASON_TOKEN_EXPIRED);
}

static void
many_tokens_are_remembered_in_bounds(void **state)
{
	(void)state;
	/* More than the cache has places; the oldest are verified again, all are accepted. */
	enum { COUNT = 1500 };
	struct token_claims claims = { .client = SLICE("ehr"), .subject = SLICE("ehr"), .scope = SLICE("system/*.rs"),
		.issued = ehr_token.issued, .expires = ehr_token.expires };
	struct snapshot *snapshot;
	struct registry_key *keys;
	size_t count;
	struct buffer *texts = calloc(COUNT, sizeof *texts);
	struct principal who;

	assert_non_null(texts);
	memcpy(claims.certificate, ehr.fingerprint, 32);
	assert_int_equal(snapshot_begin(town.store, &snapshot), STORE_OK);
	assert_int_equal(registry_keys(snapshot, &town.arena, &keys, &count), STORE_OK);
	snapshot_end(snapshot);
	for (int i = 0; i < COUNT; i++) {
		claims.id = arena_print(&town.arena, "t-%d", i);
		buffer_init(&texts[i], 0);
		assert_true(token_write(&town.rules, &claims, keys[0].kid.data, keys[0].pem, &texts[i]));
	}
	for (int round = 0; round < 2; round++)
		for (int i = 0; i < COUNT; i++) {
			char id[16];

			snprintf(id, sizeof id, "t-%d", i);
			assert_int_equal(ask_at(0, ehr.fingerprint, "Bearer ", buffer_slice(&texts[i]), town.order.now, &who),
			    REASON_NONE);
			assert_slice(who.token_id, id);
			arena_reset(&arena);
		}
	for (int i = 0; i < COUNT; i++)
		buffer_free(&texts[i]);
	free(texts);
}

static void
a_user_has_a_users_scopes(void **state)
{
	(void)state;
	struct token_request request = { .institution = SLICE("ehr"), .user = SLICE("dr-sato"), .scope = SLICE("user/Patient.r"),
		.lifetime = 60 * SECOND };
	struct principal who;
	uint16_t patient = schema_resource(SLICE("Patient"))->resource;

	town_do(&town, registry_token_issue(town.store, &town.order, &town.rules, &request, &ehr_text, &town.arena, NULL));
	assert_int_equal(ask_at(0, ehr.fingerprint, "Bearer ", buffer_slice(&ehr_text), town.order.now, &who), REASON_NONE);
	assert_slice(who.user, "dr-sato");
	assert_true(scope_allows(who.scopes, patient, SCOPE_READ));
}

static void
refusals_tell_no_more_than_they_should(void **state)
{
	(void)state;
	static const struct {
		enum reason reason;
		int status;
		const char *challenge; /* a part of it; NULL: there is none */
	} rows[] = {
		{ REASON_CERTIFICATE_UNKNOWN, 401, "Bearer" },
		{ REASON_INSTITUTION_INACTIVE, 403, NULL },
		{ REASON_TOKEN_MISSING, 401, "Bearer realm=\"irori\"" },
		{ REASON_TOKEN_EXPIRED, 401, "error=\"invalid_token\"" },
		{ REASON_TOKEN_SIGNATURE, 401, "error=\"invalid_token\"" },
		{ REASON_TOKEN_UNBOUND, 401, "error=\"invalid_token\"" },
		{ REASON_TOKEN_REVOKED, 401, "error=\"invalid_token\"" },
		{ REASON_SCOPE, 403, "error=\"insufficient_scope\"" },
		{ REASON_GRANT, 403, NULL },
		{ REASON_UNAVAILABLE, 503, NULL },
	};

	static const enum reason all[] = {
#define X(number, name, text) REASON_##name,
		REASONS(X)
#undef X
	};

	/* Whatever the reason, something is refused. RFC 9110 section 15.5.2: a 401 has a challenge. */
	for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
		const struct auth_refusal *refusal = auth_refusal(all[i]);

		assert_true(refusal->status == 401 || refusal->status == 403 || refusal->status == 503);
		assert_true(refusal->status != 401 || refusal->challenge != NULL);
	}
	assert_int_equal(auth_refusal((enum reason)999)->status, 403);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const struct auth_refusal *refusal = auth_refusal(rows[i].reason);

		assert_int_equal(refusal->status, rows[i].status);
		if (rows[i].challenge == NULL)
			assert_null(refusal->challenge);
		else
			assert_non_null(strstr(refusal->challenge, rows[i].challenge));
		assert_true(strlen(refusal->text) > 10);
	}
	/* RFC 6750 section 3.1: no error code for one who brought no token. */
	assert_null(strstr(auth_refusal(REASON_TOKEN_MISSING)->challenge, "error"));
	/* Signature, binding and revocation look the same. */
	assert_ptr_equal(auth_refusal(REASON_TOKEN_SIGNATURE), auth_refusal(REASON_TOKEN_UNBOUND));
	assert_ptr_equal(auth_refusal(REASON_TOKEN_SIGNATURE), auth_refusal(REASON_TOKEN_REVOKED));
}

static double
seconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void
asking_again_is_cheap(void **state)
{
	(void)state;
	enum { ROUNDS = 20000 };
	struct principal who;
	struct auth_request request = { .certificate = ehr.fingerprint, .now = town.order.now };

	request.authorization = arena_print(&arena, "Bearer %.*s", SLICE_ARGS(buffer_slice(&ehr_text)));
	struct slice field = request.authorization;
	struct arena each;

	arena_init(&each, 0);
	double start = seconds();

	for (int i = 0; i < ROUNDS; i++) {
		request.authorization = field;
		assert_int_equal(auth_principal(auth, 0, &request, NULL, &each, &who), REASON_NONE);
		arena_reset(&each);
	}
	double micros = (seconds() - start) / ROUNDS * 1e6;

	print_message("auth_principal of a token that is known: %.2f us\n", micros);
	/* A signature's verification is 40 us and more: if this were not remembered, it would show on any machine. */
	assert_true(micros < 20);
	arena_free(&each);
}

int
main(void)
{
	char error[200];
#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)
	const struct CMUnitTest tests[] = {
		TEST(who_asks_is_told),
		TEST(a_principal_outlives_what_it_was_made_from),
		TEST(certificates_decide_first),
		TEST(tokens_are_bound_to_certificates),
		TEST(the_field_must_be_a_bearer_token),
		TEST(changes_hold_from_the_next_request_on),
		TEST(a_removed_and_returned_institution_starts_anew),
		TEST(keys_may_be_rotated_and_removed),
		TEST(what_is_remembered_expires),
		TEST(many_tokens_are_remembered_in_bounds),
		TEST(a_user_has_a_users_scopes),
		cmocka_unit_test(refusals_tell_no_more_than_they_should),
		TEST(asking_again_is_cheap),
	};

	if (!extract_start(540, NULL, error, sizeof error))
		return 1;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
