#include "server/auth/auth.h"

#include "server/auth/scope.h"
#include "server/auth/token.h"
#include "server/registry/view.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <stdio.h>
#include <stdlib.h>

#define SECOND INT64_C(1000000)

enum {
	HASH = 32, /* bytes of SHA-256 */
	CACHE_SETS = 256, /* a thread remembers this many times CACHE_WAYS tokens, at most */
	CACHE_WAYS = 4,
	SKEW_DEFAULT = 10, /* seconds */
	SKEW_MOST = 60,
};

/* A token that was verified: one block of memory, texts and scopes behind it. */
struct verified {
	unsigned char hash[HASH]; /* SHA-256 of the token */
	unsigned char certificate[HASH];
	int64_t expires;
	struct slice id, client, subject, patient, purpose;
	enum role role;
	uint64_t read_items, write_items;
	struct scope_set *scopes;
};

/* What one thread has to itself. */
struct auth_thread {
	uint64_t generation; /* of the registry that slots rest on */
	struct verified *slots[CACHE_SETS][CACHE_WAYS]; /* a token's hash says in which set it is */
	unsigned victim; /* which of a full set goes next */
	EVP_MD_CTX *digest;
};

struct auth {
	struct registry_views *views;
	struct token_rules rules;
	EVP_MD *sha256;
	unsigned count;
	struct auth_thread threads[];
};

/* ---- Opening and closing ----------------------------------------------------------------------------------------- */

struct auth *
auth_new(const struct auth_settings *settings, char *error, size_t error_size)
{
	unsigned count = settings->loops + 1; /* and the committer */
	struct auth *auth = calloc(1, sizeof *auth + count * sizeof *auth->threads);
	int64_t skew = settings->skew > 0 ? settings->skew : SKEW_DEFAULT * SECOND;
	const char *issuer = settings->issuer != NULL ? settings->issuer : settings->audience;
	bool ok = auth != NULL;

	if (ok) {
		auth->count = count;
		auth->rules = (struct token_rules){ .issuer = slice_text(issuer), .audience = slice_text(settings->audience),
			.skew = skew < SKEW_MOST * SECOND ? skew : SKEW_MOST * SECOND };
		auth->views = registry_views_new(settings->store, count);
		auth->sha256 = EVP_MD_fetch(NULL, "SHA256", NULL);
		ok = auth->views != NULL && auth->sha256 != NULL;
	}
	for (unsigned i = 0; ok && i < count; i++)
		ok = (auth->threads[i].digest = EVP_MD_CTX_new()) != NULL;
	if (ok)
		return auth;
	snprintf(error, error_size, "authentication can't begin: memory ran out");
	auth_free(auth);
	return NULL;
}

static void
forget_tokens(struct auth_thread *thread)
{
	for (size_t i = 0; i < CACHE_SETS * CACHE_WAYS; i++) {
		struct verified **slot = &thread->slots[i / CACHE_WAYS][i % CACHE_WAYS];

		free(*slot);
		*slot = NULL;
	}
}

void
auth_free(struct auth *auth)
{
	if (auth == NULL)
		return;
	for (unsigned i = 0; i < auth->count; i++) {
		forget_tokens(&auth->threads[i]);
		EVP_MD_CTX_free(auth->threads[i].digest);
	}
	EVP_MD_free(auth->sha256);
	registry_views_free(auth->views);
	free(auth);
}

/* ---- Verified tokens --------------------------------------------------------------------------------------------- */

static struct slice
keep_text(char **at, struct slice text)
{
	if (text.data == NULL)
		return SLICE_NONE;
	char *copy = memcpy(*at, text.data, text.length);

	*at += text.length;
	return slice_of(copy, text.length);
}

static struct verified *
verified_new(const unsigned char hash[HASH], const struct token_claims *claims, const struct scope_set *scopes)
{
	size_t scope_size = (scope_set_size(scopes) + 7) & ~(size_t)7;
	size_t size = sizeof(struct verified) + scope_size + claims->id.length + claims->client.length +
	    claims->subject.length + claims->patient.length + claims->purpose.length;
	struct verified *verified = malloc(size);

	if (verified == NULL)
		return NULL;
	char *at = (char *)(verified + 1) + scope_size;

	*verified = (struct verified){
		.expires = claims->expires,
		.scopes = memcpy(verified + 1, scopes, scope_set_size(scopes)),
		.id = keep_text(&at, claims->id),
		.client = keep_text(&at, claims->client),
		.subject = keep_text(&at, claims->subject),
		.patient = keep_text(&at, claims->patient),
		.purpose = keep_text(&at, claims->purpose),
		.role = claims->role,
		.read_items = claims->read_items,
		.write_items = claims->write_items,
	};
	memcpy(verified->hash, hash, HASH);
	memcpy(verified->certificate, claims->certificate, HASH);
	return verified;
}

/* Verifies a token that this thread doesn't know, and remembers it. */
static enum reason
verify(struct auth *auth, const struct registry_view *view, struct slice token, const unsigned char hash[HASH],
    int64_t now, struct verified **out)
{
	struct arena arena;
	struct token_claims claims;
	size_t count;
	const struct jws_key *keys = view_keys(view, &count);

	arena_init(&arena, 0);
	enum reason reason = token_read(&auth->rules, keys, count, token, now, &arena, &claims);

	if (reason == REASON_NONE) {
		/* A user's scopes are for a token that names a user; what can't be kept to gives no right. */
		unsigned contexts = SCOPE_SYSTEM | (slice_equal(claims.subject, claims.client) ? 0 : SCOPE_USER) |
		    (role_has_patient(claims.role) ? SCOPE_PATIENT : 0);
		const struct scope_set *scopes = scope_parse(&arena, claims.scope, contexts, NULL, 0);

		*out = scopes != NULL ? verified_new(hash, &claims, scopes) : NULL;
		if (*out == NULL)
			reason = REASON_UNAVAILABLE;
	}
	arena_free(&arena);
	return reason;
}

/* Where the token with that hash is, or may be put. Comparing hashes byte by byte tells nothing: nobody can make a token by
 * parts of its SHA-256. */
static struct verified **
find_slot(struct auth_thread *thread, const unsigned char hash[HASH])
{
	struct verified **set = thread->slots[hash[0] % CACHE_SETS], **free_slot = NULL;

	for (size_t i = 0; i < CACHE_WAYS; i++)
		if (set[i] == NULL)
			free_slot = &set[i];
		else if (memcmp(set[i]->hash, hash, HASH) == 0)
			return &set[i];
	return free_slot != NULL ? free_slot : &set[thread->victim++ % CACHE_WAYS];
}

/* The verified token: from memory, or verified now. */
static enum reason
find_token(struct auth *auth, struct auth_thread *thread, const struct registry_view *view, struct slice token,
    int64_t now, const struct verified **out)
{
	unsigned char hash[HASH];

	if (token.length > JWS_TOKEN_MOST)
		return REASON_TOKEN_MALFORMED;
	if (EVP_DigestInit_ex2(thread->digest, auth->sha256, NULL) != 1 ||
	    EVP_DigestUpdate(thread->digest, token.data, token.length) != 1 ||
	    EVP_DigestFinal_ex(thread->digest, hash, NULL) != 1)
		return REASON_UNAVAILABLE;
	if (thread->generation != view_generation(view)) {
		forget_tokens(thread);
		thread->generation = view_generation(view);
	}
	struct verified **slot = find_slot(thread, hash);

	if (*slot == NULL || memcmp((*slot)->hash, hash, HASH) != 0) {
		struct verified *verified = NULL;
		enum reason reason = verify(auth, view, token, hash, now, &verified);

		if (reason != REASON_NONE)
			return reason;
		free(*slot);
		*slot = verified;
	}
	if (token_expired(&auth->rules, (*slot)->expires, now)) {
		free(*slot);
		*slot = NULL;
		return REASON_TOKEN_EXPIRED;
	}
	*out = *slot;
	return REASON_NONE;
}

/* ---- Who asks ---------------------------------------------------------------------------------------------------- */

/* The token of "Bearer token" (RFC 6750 section 2.1); the scheme's case doesn't matter (RFC 9110 section 11.1). */
static struct slice
bearer(struct slice authorization)
{
	struct slice token = authorization, scheme = slice_cut(&token, ' ');

	if (token.data == NULL || !slice_equal_nocase(scheme, SLICE("Bearer")))
		return SLICE_NONE;
	while (token.length > 0 && token.data[0] == ' ')
		token = slice_from(token, 1);
	return token.length > 0 ? token : SLICE_NONE;
}

/* Copies what the principal points to into the arena, in one piece: it must outlive view and memory of tokens. */
static bool
fill(const struct verified *token, struct arena *arena, struct principal *out)
{
	size_t scope_size = (scope_set_size(token->scopes) + 7) & ~(size_t)7;
	char *at = arena_alloc(arena, scope_size + out->institution_id.length + token->subject.length + token->id.length +
	    token->patient.length + token->purpose.length);

	if (at == NULL)
		return false;
	out->scopes = memcpy(at, token->scopes, scope_set_size(token->scopes));
	at += scope_size;
	out->institution_id = keep_text(&at, out->institution_id);
	out->user = keep_text(&at, token->subject);
	out->token_id = keep_text(&at, token->id);
	out->patient = keep_text(&at, token->patient);
	out->purpose = keep_text(&at, token->purpose);
	out->role = token->role;
	return true;
}

static enum reason
check_institution(const struct view_certificate *certificate, int64_t now)
{
	if (certificate->not_after <= now)
		return REASON_CERTIFICATE_EXPIRED;
	if (certificate->institution->state != INSTITUTION_APPROVED)
		return REASON_INSTITUTION_INACTIVE;
	return REASON_NONE;
}

static enum reason
check_token(const struct registry_view *view, const struct auth_request *request,
    const struct view_institution *institution, const struct verified *token)
{
	if (CRYPTO_memcmp(token->certificate, request->certificate, HASH) != 0)
		return REASON_TOKEN_UNBOUND;
	if (!slice_equal(token->client, institution->id))
		return REASON_TOKEN_CLIENT;
	if (view_revoked(view, token->id))
		return REASON_TOKEN_REVOKED;
	return REASON_NONE;
}

/* The institution's id outlives the view also when it is refused: the audit record names it. */
static enum reason
refuse(enum reason reason, struct arena *arena, struct principal *out)
{
	if (out->institution_id.data != NULL)
		out->institution_id = arena_copy(arena, out->institution_id);
	return reason;
}

/* Whether the service is open, and what to tell when it isn't. */
static bool
take_service(const struct registry_service *service, int64_t now, struct arena *arena, struct principal *out)
{
	out->service = service_state_at(service, now);
	if (out->service == SERVICE_OPEN)
		return true;
	out->service_until = service->until;
	out->service_reason = arena_copy(arena, service->reason);
	return out->service_reason.data != NULL;
}

enum reason
auth_principal(struct auth *auth, unsigned loop, const struct auth_request *request, struct snapshot *snapshot,
    struct arena *arena, struct principal *out)
{
	*out = (struct principal){ .kind = PRINCIPAL_INSTITUTION, .now = request->now };
	const struct registry_view *view = registry_view(auth->views, loop, snapshot);

	if (view == NULL)
		return REASON_UNAVAILABLE;
	out->registry_generation = view_generation(view);
	const struct view_certificate *certificate =
	    request->certificate != NULL ? view_certificate(view, request->certificate) : NULL;

	if (certificate == NULL)
		return REASON_CERTIFICATE_UNKNOWN;
	const struct view_institution *institution = certificate->institution;

	out->institution = institution->number;
	out->institution_id = institution->id;
	enum reason reason = check_institution(certificate, request->now);

	if (reason != REASON_NONE)
		return refuse(reason, arena, out);
	struct slice text = bearer(request->authorization);

	if (text.data == NULL)
		return refuse(REASON_TOKEN_MISSING, arena, out);
	const struct verified *token = NULL;

	reason = find_token(auth, &auth->threads[loop], view, text, request->now, &token);
	if (reason != REASON_NONE)
		return refuse(reason, arena, out);
	if (!fill(token, arena, out))
		return refuse(REASON_UNAVAILABLE, arena, out);
	out->read_items = institution->grant.read & token->read_items;
	out->write_items = institution->grant.write & token->write_items;
	out->consent_exempt = institution->grant.consent_exempt;
	if (!take_service(view_service(view), request->now, arena, out))
		return refuse(REASON_UNAVAILABLE, arena, out);
	return check_token(view, request, institution, token);
}

/* ---- Refusals ---------------------------------------------------------------------------------------------------- */

#define INVALID_TOKEN "Bearer realm=\"irori\", error=\"invalid_token\""
#define INSUFFICIENT_SCOPE "Bearer realm=\"irori\", error=\"insufficient_scope\""
#define NOT_GRANTED "The institution was not granted access to these information items."

const struct auth_refusal *
auth_refusal(enum reason reason)
{
	/* The certificate is the TLS layer's matter: no challenge helps (but a 401 must have one, RFC 9110 section 15.5.2). */
	static const struct auth_refusal unknown_certificate = { 401, "Bearer realm=\"irori\"", FAULT_LOGIN,
		"The client certificate is not registered here, or has expired." };
	static const struct auth_refusal inactive = { 403, NULL, FAULT_FORBIDDEN, "The institution is not active." };
	static const struct auth_refusal missing = { 401, "Bearer realm=\"irori\"", FAULT_LOGIN,
		"A bearer token is needed: send it as \"Authorization: Bearer ...\"." };
	static const struct auth_refusal expired = { 401, INVALID_TOKEN ", error_description=\"The access token expired\"",
		FAULT_EXPIRED, "The access token has expired." };
	static const struct auth_refusal invalid = { 401, INVALID_TOKEN, FAULT_LOGIN,
		"The access token is not valid here, or not for this client certificate." };
	static const struct auth_refusal scope = { 403, INSUFFICIENT_SCOPE, FAULT_FORBIDDEN,
		"The access token's scopes don't allow this." };
	static const struct auth_refusal grant = { 403, NULL, FAULT_FORBIDDEN, NOT_GRANTED };
	static const struct auth_refusal server_owned = { 403, NULL, FAULT_FORBIDDEN,
		"Resources of this type are written by the server alone." };
	static const struct auth_refusal never_stored = { 403, NULL, FAULT_FORBIDDEN,
		"Resources of this type are not stored." };
	static const struct auth_refusal forbidden = { 403, NULL, FAULT_FORBIDDEN, "This is not allowed." };
	static const struct auth_refusal stopped = { 503, NULL, FAULT_TRANSIENT, "The service is stopped; try again later." };
	static const struct auth_refusal read_only = { 503, NULL, FAULT_TRANSIENT,
		"The service takes no changes at the moment; try again later." };
	static const struct auth_refusal role = { 403, NULL, FAULT_FORBIDDEN, "The access token's role doesn't allow this." };
	static const struct auth_refusal proxy = { 403, NULL, FAULT_FORBIDDEN,
		"The access token's user is no proxy for its patient, or is so no longer." };
	static const struct auth_refusal moved = { 403, NULL, FAULT_FORBIDDEN,
		"A resource can't become one about other patients: delete it, and create another." };
	static const struct auth_refusal parts = { 403, NULL, FAULT_FORBIDDEN,
		"Parts of the resource are hidden from you, so that you may not replace it." };
	static const struct auth_refusal unavailable = { 503, NULL, FAULT_TRANSIENT,
		"The server can't check who is asking at the moment; try again." };

	switch (reason) {
	case REASON_CERTIFICATE_UNKNOWN:
	case REASON_CERTIFICATE_EXPIRED:
		return &unknown_certificate;
	case REASON_INSTITUTION_INACTIVE:
		return &inactive;
	case REASON_TOKEN_MISSING:
		return &missing;
	case REASON_TOKEN_EXPIRED:
		return &expired;
	case REASON_TOKEN_MALFORMED:
	case REASON_TOKEN_ALGORITHM:
	case REASON_TOKEN_KEY:
	case REASON_TOKEN_SIGNATURE:
	case REASON_TOKEN_CLAIMS:
	case REASON_TOKEN_ISSUER:
	case REASON_TOKEN_AUDIENCE:
	case REASON_TOKEN_EARLY:
	case REASON_TOKEN_UNBOUND:
	case REASON_TOKEN_CLIENT:
	case REASON_TOKEN_REVOKED:
		return &invalid;
	case REASON_SCOPE:
	case REASON_SCOPE_NARROWED:
		return &scope;
	case REASON_GRANT:
		return &grant;
	case REASON_SERVER_OWNED:
		return &server_owned;
	case REASON_NEVER_STORED:
		return &never_stored;
	case REASON_UNAVAILABLE:
		return &unavailable;
	case REASON_SERVICE_STOPPED:
		return &stopped;
	case REASON_SERVICE_READ_ONLY:
		return &read_only;
	case REASON_ROLE:
		return &role;
	case REASON_PROXY:
		return &proxy;
	case REASON_SUBJECT_CHANGED:
		return &moved;
	case REASON_PARTS:
		return &parts;
	/* What rests on whose data it is, is told to nobody. */
	case REASON_ERASED:
	case REASON_UNLISTED:
	case REASON_OTHER_SUBJECT:
	case REASON_STOPPED:
	case REASON_BREAK_GLASS:
	case REASON_NOT_NOTIFIED:
	case REASON_CONSENT_DENIED:
	case REASON_CONSENT_MISSING:
	case REASON_NONE:
	case REASON_SUBJECT_UNRESOLVED:
	case REASON_NO_ITEMS:
		break;
	}
	return &forbidden;
}
