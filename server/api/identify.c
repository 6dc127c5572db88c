/* Who asks: certificate and token → principal, and the refusals that say no. */
#include "server/api/api_state.h"
#include "server/api/glass.h"

enum { RETRY_SECONDS = 60, RETRY_MOST = 86400 };

/* Seconds until it is worth to ask again. */
static unsigned
retry_after(const struct call *call, const struct principal *principal)
{
	int64_t seconds = (principal->service_until - call->now) / 1000000 + 1;

	if (principal->service == SERVICE_OPEN || principal->service_until == 0)
		return RETRY_SECONDS;
	return seconds < 1 ? 1 : seconds < RETRY_MOST ? (unsigned)seconds : RETRY_MOST;
}

/* Answers a refusal of auth or access, with the challenge that belongs to it (RFC 6750 section 3). */
static void
refuse(struct call *call, const struct principal *principal, enum reason reason)
{
	const struct auth_refusal *refusal = auth_refusal(reason);
	bool service = reason == REASON_SERVICE_STOPPED || reason == REASON_SERVICE_READ_ONLY;

	call->audit.reason = reason;
	if (refusal->status == 503)
		call->retry_after = retry_after(call, principal);
	if (service && principal->service_reason.length > 0)
		call_refuse(call, refusal->status, refusal->code, SLICE_NONE, "%s (%.*s)", refusal->text,
		    SLICE_ARGS(principal->service_reason));
	else
		call_refuse(call, refusal->status, refusal->code, SLICE_NONE, "%s", refusal->text);
	if (refusal->challenge != NULL)
		call_field(call, "WWW-Authenticate", slice_text(refusal->challenge));
}

void
call_forbid(struct call *call, enum reason reason)
{
	refuse(call, call->principal, reason);
}

/* The number of the thread that asks, among those that auth keeps something for: the loops', the workers', the committer's. */
static unsigned
place_of(const struct call *call, const struct snapshot *snapshot)
{
	static _Thread_local unsigned place; /* of a worker, from 1 */
	struct api *api = call->api;

	if (snapshot != NULL)
		return api->settings.loops + api->settings.workers;
	if (call->run == NULL)
		return call->asker->loop;
	if (place == 0)
		place = atomic_fetch_add(&api->worker_places, 1) + 1;
	return api->settings.loops + place - 1;
}

/* Completes the principal, on the snapshot or on what is there now. */
static enum reason
admit(struct call *call, struct principal *principal, struct snapshot *snapshot, struct slice break_glass)
{
	struct snapshot *own = NULL;

	if (snapshot == NULL && access_admits_by_store(principal) && snapshot_begin(call->api->settings.store, &own) != STORE_OK)
		return REASON_UNAVAILABLE;
	enum reason reason = access_admit(principal, own != NULL ? own : snapshot, break_glass, call->arena);

	if (own != NULL)
		snapshot_end(own);
	return reason;
}

bool
call_identify(struct call *call, struct snapshot *snapshot)
{
	const struct http_peer *peer = &call->asker->peer;
	struct principal *principal = arena_zero(call->arena, 1, sizeof *principal);
	struct auth_request request = {
		.certificate = peer->tls ? peer->certificate : NULL,
		.authorization = call->asker->authorization,
		.now = call->now,
	};
	unsigned place = place_of(call, snapshot);
	struct slice break_glass = SLICE_NONE;

	if (principal == NULL) {
		call_store_trouble(call, STORE_NO_MEMORY);
		return false;
	}
	enum reason reason = auth_principal(call->api->auth, place, &request, snapshot, call->arena, principal);

	/* Whoever may not break the glass is not told how it is done: what they say changes nothing. */
	bool reads = reason != REASON_NONE || glass_read(call, principal, &break_glass);

	if (reason == REASON_NONE && reads)
		reason = admit(call, principal, snapshot, break_glass);
	/* A request that is under way may be decided on once more after the service was stopped. */
	if (reason == REASON_NONE && principal->service == SERVICE_STOPPED)
		reason = REASON_SERVICE_STOPPED;
	call->audit.institution = principal->institution;
	call->audit.institution_id = principal->institution_id;
	call->audit.user = principal->user;
	call->audit.token_id = principal->token_id;
	call->principal = NULL;
	call->audit.purpose = principal->purpose;
	call->audit.role = (uint16_t)principal->role;
	call->audit.flags = principal->consent_exempt ? AUDIT_EXEMPT : 0;
	if (reason != REASON_NONE) {
		refuse(call, principal, reason);
		return false;
	}
	if (!reads) {
		call->audit.reason = REASON_BREAK_GLASS;
		call_refuse(call, 400, FAULT_VALUE, SLICE("Break-Glass"),
		    "Break-Glass takes the reason, of %d to %d characters in UTF-8, each but a-z, A-Z, 0-9, -, ., _ and ~ as %%XX", GLASS_LEAST,
		    GLASS_MOST);
		return false;
	}
	call->principal = principal;
	return true;
}
