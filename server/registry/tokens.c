/* Orders about access tokens. */
#include "server/auth/scope.h"
#include "server/registry/order.h"
#include "server/registry/row.h"

#define SECOND INT64_C(1000000)
#define DAY (24 * 60 * 60 * SECOND)

enum { ID_BYTES = 16, CLEARED_MOST = 100 };

struct issue {
	const struct token_rules *rules;
	const struct token_request *request;
	struct buffer *text;
	struct arena *arena;
	struct slice id;
	struct registry_token row;
};

/* The certificate that the token is bound to. */
static bool
choose_certificate(struct order *order, const struct issue *issue, uint32_t institution,
    struct registry_certificate *out)
{
	struct registry_certificate *list;
	size_t count, chosen = 0, fit = 0;
	enum store_status status = registry_certificates(order->snapshot, institution, &order->arena, &list, &count);

	if (status != STORE_OK)
		return order_store_failed(order, status);
	for (size_t i = 0; i < count; i++) {
		if (list[i].not_after <= order->by->now)
			continue;
		if (issue->request->certificate != NULL &&
		    memcmp(issue->request->certificate, list[i].fingerprint, CERTIFICATE_PRINT) != 0)
			continue;
		chosen = i;
		fit++;
	}
	if (fit == 1) {
		*out = list[chosen];
		return true;
	}
	if (issue->request->certificate != NULL)
		return order_refuse(order, "the certificate is not registered to this institution, or has expired");
	return fit == 0 ? order_refuse(order, "the institution has no valid certificate, which its tokens are bound to: "
	                      "register one first (irori institution cert add)")
	                : order_refuse(order, "the institution has several certificates: say which one the token is for");
}

/* Refuses scopes that would give less than they seem to. */
static bool
check_scopes(struct order *order, const struct issue *issue)
{
	unsigned contexts = SCOPE_SYSTEM | (issue->request->user.length > 0 ? SCOPE_USER : 0) |
	    (role_has_patient(issue->request->role) ? SCOPE_PATIENT : 0);
	char refused[400];
	const struct scope_set *set = scope_parse(&order->arena, issue->request->scope, contexts, refused, sizeof refused);

	if (set == NULL)
		return order_store_failed(order, STORE_NO_MEMORY);
	if (refused[0] != '\0')
		return order_refuse(order, "%s", refused);
	return !scope_set_empty(set) ||
	    order_refuse(order, "a token needs a scope, such as \"system/*.rs\" or \"system/Observation.cruds\"");
}

/* A person's role needs a person, and whoever stands for a patient needs one. */
static bool
check_role(struct order *order, const struct token_request *request)
{
	if (request->role != ROLE_SOFTWARE && request->user.length == 0)
		return order_refuse(order, "a token with the role %s names its user", role_name(request->role));
	if (role_has_patient(request->role) != (request->patient.length > 0))
		return order_refuse(order, role_has_patient(request->role) ? "a token with the role %s names the patient that it stands for"
		                                                           : "a token with the role %s stands for no patient",
		    role_name(request->role));
	if (request->patient.length > TOKEN_ID_MOST || request->purpose.length > TOKEN_PURPOSE_MOST)
		return order_refuse(order, "the patient's id or the purpose is too long");
	return true;
}

static bool
sign(struct order *order, const struct issue *issue, const struct token_claims *claims)
{
	struct registry_key *keys;
	size_t count;
	enum store_status status = registry_keys(order->snapshot, &order->arena, &keys, &count);

	if (status != STORE_OK)
		return order_store_failed(order, status);
	for (size_t i = 0; i < count; i++) {
		if (!keys[i].current)
			continue;
		buffer_reset(issue->text);
		bool ok = token_write(issue->rules, claims, keys[i].kid.data, keys[i].pem, issue->text);

		key_wipe((char *)keys[i].pem.data, keys[i].pem.length);
		return ok || order_refuse(order, "the token can't be signed: its scopes are too long, a text is not UTF-8, or the "
		    "cryptographic library failed");
	}
	return order_refuse(order, "there is no signing key: run \"irori init\" first");
}

/* Rows of tokens that expired more than a day ago tell nothing that the audit trail doesn't. */
static bool
clear_expired(struct order *order)
{
	struct registry_token *list;
	size_t count, cleared = 0;
	enum store_status status = registry_tokens(order->snapshot, 0, &order->arena, &list, &count);

	if (status != STORE_OK)
		return order_store_failed(order, status);
	for (size_t i = 0; i < count && cleared < CLEARED_MOST; i++) {
		if (list[i].expires > order->by->now - DAY)
			continue;
		if (!order_remove(order, TABLE_TOKEN, list[i].id))
			return false;
		cleared++;
	}
	return true;
}

static int64_t
least(int64_t a, int64_t b)
{
	return a < b ? a : b;
}

static bool
issue_token(struct order *order, void *context)
{
	struct issue *issue = context;
	const struct token_request *request = issue->request;
	struct institution institution;
	struct registry_certificate certificate = { 0 };

	if (!order_institution(order, request->institution, &institution))
		return false;
	if (institution.state != INSTITUTION_APPROVED)
		return order_refuse(order, "\"%.*s\" is %s: only an approved institution gets tokens",
		    SLICE_ARGS(request->institution), institution_state_text(institution.state));
	if (!check_role(order, request) || !choose_certificate(order, issue, institution.number, &certificate) ||
	    !check_scopes(order, issue))
		return false;
	struct token_claims claims = {
		.id = issue->id,
		.client = institution.id,
		.subject = request->user.length > 0 ? request->user : institution.id,
		.scope = request->scope,
		.role = request->role,
		.patient = request->patient,
		.purpose = request->purpose,
		.read_items = request->read_items != 0 ? request->read_items : TOKEN_ALL_ITEMS,
		.write_items = request->write_items != 0 ? request->write_items : TOKEN_ALL_ITEMS,
		.issued = order->by->now / SECOND * SECOND,
	};

	claims.expires = least(claims.issued + request->lifetime, certificate.not_after) / SECOND * SECOND;
	memcpy(claims.certificate, certificate.fingerprint, CERTIFICATE_PRINT);
	if (claims.expires <= claims.issued)
		return order_refuse(order, "the token would be over at once");
	issue->row = (struct registry_token){ .id = issue->id, .institution = institution.number, .user = claims.subject,
		.scope = claims.scope, .role = claims.role, .patient = claims.patient, .purpose = claims.purpose,
		.read_items = claims.read_items, .write_items = claims.write_items, .issued = claims.issued, .expires = claims.expires,
		.reason = SLICE("") };
	memcpy(issue->row.certificate, certificate.fingerprint, CERTIFICATE_PRINT);
	order->event.token_id = issue->id;
	order->event.note = arena_print(&order->arena, "for %.*s as %s: %.*s", SLICE_ARGS(claims.subject), role_name(claims.role),
	    SLICE_ARGS(claims.scope));
	issue->row.user = arena_copy(issue->arena, claims.subject);
	return sign(order, issue, &claims) && clear_expired(order) &&
	    order_put(order, TABLE_TOKEN, issue->id, row_write_token(&issue->row, &order->arena));
}

bool
registry_token_issue(struct store *store, struct registry_order *by, const struct token_rules *rules,
    const struct token_request *request, struct buffer *text, struct arena *arena, struct registry_token *out)
{
	struct issue issue = { .rules = rules, .request = request, .text = text, .arena = arena };
	struct order refusing = { .by = by };
	struct buffer id;

	if (request->lifetime <= 0 || request->lifetime > TOKEN_DAYS_MOST * DAY)
		return order_refuse(&refusing, "a token's lifetime is between a second and %d days", TOKEN_DAYS_MOST);
	/* An emergency is over in a day, or a new token is worth asking for (regulation 10). */
	if (request->role == ROLE_EMERGENCY && request->lifetime > DAY)
		return order_refuse(&refusing, "a token with the role emergency is valid for a day at most");
	if (request->user.length > REGISTRY_TEXT_MOST || request->scope.length > TOKEN_TEXT_MOST)
		return order_refuse(&refusing, "a user has at most %d bytes, scopes have at most %d", REGISTRY_TEXT_MOST,
		    TOKEN_TEXT_MOST);
	buffer_init(&id, 0);
	bool ok;

	/* One that begins with a hyphen would be an option to whoever types it. */
	do {
		buffer_reset(&id);
		ok = key_random(&id, ID_BYTES);
	} while (ok && id.data[0] == '-');
	issue.id = ok ? arena_copy(arena, buffer_slice(&id)) : SLICE_NONE;
	buffer_free(&id);
	if (issue.id.data == NULL)
		return order_refuse(&refusing, "a token's number can't be made: the cryptographic library failed");
	ok = order_run(store, by, AUDIT_TOKEN_ISSUE, issue_token, &issue);
	if (!ok)
		buffer_reset(text);
	else if (out != NULL) {
		*out = issue.row;
		out->scope = arena_copy(arena, request->scope);
		out->patient = arena_copy(arena, request->patient);
		out->purpose = arena_copy(arena, request->purpose);
	}
	return ok;
}

struct revocation {
	struct slice id, reason;
};

static bool
revoke(struct order *order, void *context)
{
	const struct revocation *revocation = context;
	struct registry_token token;
	enum store_status status = registry_token(order->snapshot, revocation->id, &order->arena, &token);

	if (status == STORE_ABSENT)
		return order_refuse(order, "no token of that number was issued, or it expired long ago");
	if (status != STORE_OK)
		return order_store_failed(order, status);
	if (token.revoked != 0)
		return order_refuse(order, "this token was revoked already");
	token.revoked = order->by->now;
	token.reason = revocation->reason;
	order->event.institution = token.institution;
	order->event.token_id = token.id;
	order->event.note = arena_copy(&order->arena, revocation->reason);
	return order_put(order, TABLE_TOKEN, token.id, row_write_token(&token, &order->arena));
}

bool
registry_token_revoke(struct store *store, struct registry_order *by, struct slice id, struct slice reason)
{
	struct revocation revocation = { .id = id, .reason = reason };
	struct order refusing = { .by = by };

	if (reason.length > REGISTRY_TEXT_MOST)
		return order_refuse(&refusing, "a reason has at most %d bytes", REGISTRY_TEXT_MOST);
	return order_run(store, by, AUDIT_TOKEN_REVOKE, revoke, &revocation);
}
