/* Who asks: certificate and token → principal, and the refusals that say no. */
#include "server/api/api_state.h"

/* Answers a refusal of auth or access, with the challenge that belongs to it (RFC 6750 section 3). */
static void
refuse(struct call *call, enum reason reason)
{
	const struct auth_refusal *refusal = auth_refusal(reason);

	call->audit.reason = reason;
	call_refuse(call, refusal->status, refusal->code, SLICE_NONE, "%s", refusal->text);
	if (refusal->challenge != NULL)
		call_field(call, "WWW-Authenticate", slice_text(refusal->challenge));
	if (refusal->status == 503)
		call_field(call, "Retry-After", SLICE("60"));
}

void
call_forbid(struct call *call, enum reason reason)
{
	refuse(call, reason);
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
admit(struct call *call, struct principal *principal, struct snapshot *snapshot)
{
	struct snapshot *own = NULL;

	if (snapshot == NULL && access_admits_by_store(principal) && snapshot_begin(call->api->settings.store, &own) != STORE_OK)
		return REASON_UNAVAILABLE;
	enum reason reason = access_admit(principal, own != NULL ? own : snapshot, call->asker->break_glass, call->arena);

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

	if (principal == NULL) {
		call_store_trouble(call, STORE_NO_MEMORY);
		return false;
	}
	enum reason reason = auth_principal(call->api->auth, place, &request, snapshot, call->arena, principal);

	if (reason == REASON_NONE)
		reason = admit(call, principal, snapshot);

	call->audit.institution = principal->institution;
	call->audit.institution_id = principal->institution_id;
	call->audit.user = principal->user;
	call->audit.token_id = principal->token_id;
	call->audit.purpose = principal->purpose;
	call->audit.role = (uint16_t)principal->role;
	call->audit.flags = principal->consent_exempt ? AUDIT_EXEMPT : 0;
	if (principal->break_glass.length > 0) {
		call->audit.flags |= AUDIT_BREAK_GLASS;
		call->audit.note = principal->break_glass;
	}
	if (reason != REASON_NONE) {
		call->principal = NULL;
		refuse(call, reason);
		return false;
	}
	call->principal = principal;
	return true;
}
