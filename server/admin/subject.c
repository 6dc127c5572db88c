#include "server/admin/subject.h"

#include <stdio.h>
#include <time.h>

#include "resources/primitive/date.h"

enum { JAPAN = 9 * 3600, DAY = 24 * 3600 };

static const int64_t SECOND = 1000000;

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

bool
admin_day(const struct admin_call *call, const char *argument, bool next, int64_t *time)
{
	int64_t last;

	if (!date_text_range(admin_text(call, argument), JAPAN / 60, time, &last))
		return false;
	if (next)
		*time = last + 1;
	return true;
}

static bool
in_japan(int64_t microseconds, struct tm *parts)
{
	time_t seconds = (time_t)(microseconds / SECOND + JAPAN);

	return gmtime_r(&seconds, parts) != NULL;
}

json_t *
admin_japanese_time(int64_t microseconds)
{
	enum { REIWA = 2018 };
	char text[80], year[16] = "元";
	struct tm parts;

	if (!in_japan(microseconds, &parts))
		return json_null();
	/* Nothing was kept before 令和 began. */
	if (parts.tm_year + 1900 - REIWA > 1)
		snprintf(year, sizeof year, "%d", parts.tm_year + 1900 - REIWA);
	snprintf(text, sizeof text, "令和%s年%d月%d日 %d時%02d分", year, parts.tm_mon + 1, parts.tm_mday, parts.tm_hour, parts.tm_min);
	return json_string(text);
}

json_t *
admin_local_time(int64_t microseconds)
{
	char text[40];
	struct tm parts;

	if (!in_japan(microseconds, &parts))
		return json_null();
	strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S+09:00", &parts);
	return json_string(text);
}
