#include "server/admin/subject.h"

#include <stdio.h>
#include <time.h>

#include "resources/primitive/era.h"

enum admin_status
admin_patient(struct admin_call *call, struct snapshot *snapshot, uint64_t *rid)
{
	const struct schema_type *type = schema_resource(SLICE("Patient"));
	struct slice id = admin_text(call, "patient");
	enum store_status status = id.length > 0 && id.length <= STORE_ID_MOST ? store_rid(snapshot, type->resource, id, rid) :
	    STORE_ABSENT;

	if (status == STORE_ABSENT)
		return admin_consents_status(call, CONSENTS_NO_PATIENT, id, NULL);
	return admin_store_status(call, status);
}

struct slice
admin_patient_id(struct snapshot *snapshot, uint64_t rid)
{
	struct record record;

	return store_record(snapshot, rid, &record) == STORE_OK ? record.id : SLICE_NONE;
}

enum admin_status
admin_consents_status(struct admin_call *call, enum consents_answer answer, struct slice about, const struct registry_order *order)
{
	static const enum admin_status codes[] = {
		[CONSENTS_OK] = ADMIN_OK, [CONSENTS_NO_PATIENT] = ADMIN_ABSENT, [CONSENTS_ERASED] = ADMIN_CONFLICT,
		[CONSENTS_NO_CONSENT] = ADMIN_ABSENT, [CONSENTS_NO_RULES] = ADMIN_USAGE, [CONSENTS_NO_NOTICE] = ADMIN_USAGE,
		[CONSENTS_NOTICE_UNKNOWN] = ADMIN_ABSENT, [CONSENTS_NOTICE_UNDELIVERED] = ADMIN_CONFLICT,
		[CONSENTS_NOTICE_THERE] = ADMIN_CONFLICT, [CONSENTS_OTHER_PATIENT] = ADMIN_CONFLICT,
		[CONSENTS_CHANGED] = ADMIN_CONFLICT,
		[CONSENTS_NOT_ACTIVE] = ADMIN_CONFLICT, [CONSENTS_NO_STOP] = ADMIN_ABSENT, [CONSENTS_NO_INSTITUTION] = ADMIN_ABSENT,
		[CONSENTS_TOO_MANY] = ADMIN_CONFLICT, [CONSENTS_FAILED] = ADMIN_FAILED,
	};

	if (answer == CONSENTS_OK)
		return ADMIN_OK;
	if (answer == CONSENTS_FAILED && order != NULL && order->error[0] != '\0')
		return ADMIN_REFUSE(call, ADMIN_FAILED, "実行できません: %s", "%s", order->error);
	if (about.length == 0)
		return ADMIN_REFUSE(call, codes[answer], "%s", "%s",
		    ADMIN_TEXT(call, consents_answer_japanese(answer), consents_answer_text(answer)));
	return ADMIN_REFUSE(call, codes[answer], "%.*s: %s", "%.*s: %s", about.length > 64 ? 64 : (int)about.length, about.data,
	    ADMIN_TEXT(call, consents_answer_japanese(answer), consents_answer_text(answer)));
}

static bool
local_parts(const struct admin_call *call, int64_t microseconds, struct tm *parts)
{
	time_t seconds = (time_t)(microseconds / 1000000 + call->zone_minutes * 60);

	return gmtime_r(&seconds, parts) != NULL;
}

json_t *
admin_japanese_time(const struct admin_call *call, int64_t microseconds)
{
	char text[ERA_TEXT_MOST + 40], day_text[ERA_TEXT_MOST];
	struct tm parts;

	if (!local_parts(call, microseconds, &parts))
		return json_null();
	const struct era_day day = { parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday };

	snprintf(text, sizeof text, "%.*s %d時%02d分", SLICE_ARGS(era_write(&day, day_text)), parts.tm_hour, parts.tm_min);
	return json_string(text);
}

json_t *
admin_local_time(const struct admin_call *call, int64_t microseconds)
{
	int zone = call->zone_minutes, away = zone < 0 ? -zone : zone;
	char text[40], whole[60];
	struct tm parts;

	if (!local_parts(call, microseconds, &parts))
		return json_null();
	strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &parts);
	snprintf(whole, sizeof whole, "%s%c%02d:%02d", text, zone < 0 ? '-' : '+', away / 60, away % 60);
	return json_string(whole);
}
