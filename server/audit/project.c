#include "server/audit/project.h"

#include "resources/base/base64.h"
#include "resources/primitive/date.h"
#include "resources/schema/schema.h"

#define DCM "http://dicom.nema.org/resources/ontology/DCM"
#define ENTITY_TYPES "http://terminology.hl7.org/CodeSystem/audit-entity-type"
#define OBJECT_ROLES "http://terminology.hl7.org/CodeSystem/object-role"
#define ACT_REASONS "http://terminology.hl7.org/CodeSystem/v3-ActReason"
#define POLICIES "http://irori.example/fhir/policy/"

uint32_t
audit_projections(const struct audit_event *event)
{
	return event->subjects.listed > 0 ? event->subjects.listed : 1;
}

uint32_t
audit_first_place(const struct audit_event *event)
{
	return event->subjects.listed > 0;
}

uint64_t
audit_subject(const struct audit_event *event, uint32_t place)
{
	return place > 0 && place <= event->subjects.listed ? event->subjects.rids[place - 1] : 0;
}

const char *
audit_outcome(const struct audit_event *event)
{
	if (event->status >= 500)
		return "8";
	return event->status >= 400 || event->reason != REASON_NONE ? "4" : "0";
}

/* ---- Writing ----------------------------------------------------------------------------------------------------- */

/* A FHIR string: it has neither control characters nor what is no UTF-8. */
static void
put_string(struct buffer *out, struct slice text)
{
	bool utf8 = slice_is_utf8(text);
	struct buffer plain;

	buffer_init(&plain, 0);
	for (size_t i = 0; i < text.length; i++) {
		unsigned char c = (unsigned char)text.data[i];

		buffer_byte(&plain, c < ' ' || c == 0x7F || (c > 0x7F && !utf8) ? '?' : (char)c);
	}
	if (buffer_ok(&plain))
		buffer_json(out, buffer_slice(&plain));
	else
		out->failed = true;
	buffer_free(&plain);
}

static void
put_coding(struct buffer *out, const char *system, const char *code, const char *display)
{
	buffer_print(out, "{\"system\":\"%s\",\"code\":\"%s\"", system, code);
	if (display != NULL)
		buffer_print(out, ",\"display\":\"%s\"", display);
	buffer_byte(out, '}');
}

static void
put_concept(struct buffer *out, const char *system, const char *code, const char *display)
{
	buffer_literal(out, "{\"coding\":[");
	put_coding(out, system, code, display);
	buffer_literal(out, "]}");
}

static bool
is_id(struct slice text)
{
	for (size_t i = 0; i < text.length; i++) {
		char c = text.data[i];

		if (!((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.'))
			return false;
	}
	return text.length > 0 && text.length <= 64;
}

/* ---- What, when and how it ended --------------------------------------------------------------------------------- */

static void
put_event(const struct audit_projection *projection, struct buffer *out)
{
	const struct audit_event *event = projection->event;
	struct audit_code kind, subtype;
	char recorded[DATE_TEXT_MOST], action;

	audit_event_codes(event->type, &kind, &subtype, &action);
	date_write_instant(event->time, recorded);
	buffer_literal(out, "{\"resourceType\":\"AuditEvent\",\"id\":");
	buffer_json(out, projection->id);
	buffer_print(out, ",\"meta\":{\"versionId\":\"1\",\"lastUpdated\":\"%s\"},\"type\":", recorded);
	/* What an event of a later version is isn't known. */
	if (kind.code[0] == '\0')
		kind = (struct audit_code){ "http://terminology.hl7.org/CodeSystem/audit-event-type", "object" };
	put_coding(out, kind.system, kind.code, NULL);
	if (subtype.code[0] != '\0') {
		buffer_literal(out, ",\"subtype\":[");
		put_coding(out, subtype.system, subtype.code, NULL);
		buffer_byte(out, ']');
	}
	buffer_print(out, ",\"action\":\"%c\",\"recorded\":\"%s\",\"outcome\":\"%s\"", action, recorded, audit_outcome(event));
	if (event->reason != REASON_NONE)
		buffer_print(out, ",\"outcomeDesc\":\"%s\"", reason_text(event->reason));
}

static void
put_purpose(const struct audit_event *event, struct buffer *out)
{
	bool stated = is_id(event->purpose), emergency = event->flags & AUDIT_BREAK_GLASS;

	if (!stated && !emergency)
		return;
	buffer_literal(out, ",\"purposeOfEvent\":[");
	if (stated) {
		buffer_literal(out, "{\"coding\":[{\"system\":\"" ACT_REASONS "\",\"code\":");
		buffer_json(out, event->purpose);
		buffer_literal(out, "}]}");
	}
	if (emergency) {
		if (stated)
			buffer_byte(out, ',');
		put_concept(out, ACT_REASONS, "BTG", "break the glass");
	}
	buffer_byte(out, ']');
}

/* ---- Who --------------------------------------------------------------------------------------------------------- */

static void
put_policies(const struct audit_event *event, struct buffer *out)
{
	static const struct {
		enum audit_flag flag;
		const char *name;
	} policies[] = { { AUDIT_BREAK_GLASS, "break-glass" }, { AUDIT_PARTS_REMOVED, "parts-removed" },
		{ AUDIT_EXEMPT, "consent-exempt" } };
	bool any = false;

	for (size_t i = 0; i < sizeof policies / sizeof *policies; i++) {
		if (!(event->flags & policies[i].flag))
			continue;
		buffer_print(out, "%s\"" POLICIES "%s\"", any ? "," : ",\"policy\":[", policies[i].name);
		any = true;
	}
	if (any)
		buffer_byte(out, ']');
}

static void
put_network(const struct audit_projection *projection, struct buffer *out)
{
	if (!projection->whole || projection->event->peer.length == 0 || projection->event->erased)
		return;
	buffer_literal(out, ",\"network\":{\"address\":");
	put_string(out, projection->event->peer);
	buffer_literal(out, ",\"type\":\"2\"}");
}

/* The institution's software, or whoever it was that could not be told. */
static void
put_client(const struct audit_projection *projection, bool takes, struct buffer *out)
{
	const struct audit_event *event = projection->event;
	bool by_user = event->user.length > 0 && (event->role != AUDIT_ROLE_SOFTWARE || event->institution_id.length == 0);

	buffer_literal(out, "{\"type\":");
	put_concept(out, DCM, takes ? "110152" : "110153", takes ? "Destination Role ID" : "Source Role ID");
	buffer_literal(out, ",\"who\":{");
	if (is_id(event->institution_id)) {
		buffer_literal(out, "\"reference\":\"Organization/");
		buffer_put(out, event->institution_id);
		buffer_literal(out, "\",");
	}
	if (event->institution_id.length > 0) {
		buffer_literal(out, "\"identifier\":{\"system\":\"" AUDIT_INSTITUTIONS "\",\"value\":");
		put_string(out, event->institution_id);
		buffer_literal(out, "}");
	} else {
		buffer_print(out, "\"display\":\"%s\"", event->user.length > 0 ? "administration" : "unknown");
	}
	buffer_print(out, "},\"requestor\":%s", by_user ? "false" : "true");
	put_policies(event, out);
	put_network(projection, out);
	buffer_byte(out, '}');
}

static void
put_user(const struct audit_event *event, struct buffer *out)
{
	bool requestor = event->role != AUDIT_ROLE_SOFTWARE || event->institution_id.length == 0;

	if (event->user.length == 0)
		return;
	buffer_literal(out, ",{\"type\":");
	put_concept(out, "http://terminology.hl7.org/CodeSystem/v3-ParticipationType", "IRCP", "information recipient");
	if (event->role != AUDIT_ROLE_SOFTWARE) {
		buffer_literal(out, ",\"role\":[");
		put_concept(out, "http://irori.example/fhir/CodeSystem/role", audit_role_name(event->role), NULL);
		buffer_byte(out, ']');
	}
	buffer_literal(out, ",\"who\":{\"identifier\":{\"system\":\"" AUDIT_USERS "\",\"value\":");
	put_string(out, event->user);
	buffer_print(out, "}},\"requestor\":%s}", requestor ? "true" : "false");
}

static void
put_agents(const struct audit_projection *projection, struct buffer *out)
{
	struct audit_code kind, subtype;
	char action;

	/* Of what is read or listed the client is where it goes; of what is written or asked, where it comes from. */
	audit_event_codes(projection->event->type, &kind, &subtype, &action);
	bool takes = action == 'R';

	buffer_literal(out, ",\"agent\":[");
	put_client(projection, takes, out);
	put_user(projection->event, out);
	buffer_literal(out, ",{\"type\":");
	put_concept(out, DCM, takes ? "110153" : "110152", takes ? "Source Role ID" : "Destination Role ID");
	buffer_literal(out, ",\"who\":{\"display\":\"irori\"},\"requestor\":false}],\"source\":{\"site\":");
	put_string(out, projection->site.length > 0 ? projection->site : SLICE("irori"));
	buffer_literal(out, ",\"observer\":{\"display\":\"irori\"},\"type\":[");
	put_coding(out, "http://terminology.hl7.org/CodeSystem/security-source-type", "4", "Application Server");
	buffer_literal(out, "]}");
}

/* ---- What about -------------------------------------------------------------------------------------------------- */

/* The record, if the projection may name it. */
static bool
may_name(const struct audit_projection *projection, uint64_t rid, struct record *record)
{
	uint64_t subject = audit_subject(projection->event, projection->place);

	if (rid == 0 || store_record(projection->snapshot, rid, record) != STORE_OK)
		return false;
	if (subject == 0 || subject == rid)
		return true;
	for (size_t i = 0; i < record_subject_count(record); i++)
		if (record_subject(record, i) == subject)
			return true;
	return false;
}

/* The resource that was asked for. */
static uint64_t
target_of(const struct audit_projection *projection)
{
	const struct audit_event *event = projection->event;
	uint64_t rid;

	if (event->rid != 0)
		return event->rid;
	if (event->resource >= schema_counts.resources || event->id.length == 0 || event->erased ||
	    store_rid(projection->snapshot, event->resource, event->id, &rid) != STORE_OK)
		return 0;
	return rid;
}

bool
audit_names(const struct audit_projection *projection, uint64_t rid)
{
	const struct audit_list *disclosed = &projection->event->disclosed;
	struct record record;
	bool there = rid != 0 && (rid == audit_subject(projection->event, projection->place) || rid == target_of(projection));

	for (uint32_t i = 0; i < disclosed->listed && !there; i++)
		there = disclosed->rids[i] == rid;
	return there && (rid == audit_subject(projection->event, projection->place) || may_name(projection, rid, &record));
}

static void
begin_entity(struct buffer *out, bool *first)
{
	buffer_print(out, "%s", *first ? ",\"entity\":[{" : ",{");
	*first = false;
}

static void
put_kind(struct buffer *out, const char *type, const char *type_text, const char *role, const char *role_text)
{
	buffer_literal(out, ",\"type\":");
	put_coding(out, ENTITY_TYPES, type, type_text);
	buffer_literal(out, ",\"role\":");
	put_coding(out, OBJECT_ROLES, role, role_text);
}

static void
put_patient(const struct audit_projection *projection, struct buffer *out, bool *first)
{
	uint64_t subject = audit_subject(projection->event, projection->place);
	struct record record;

	if (subject == 0)
		return;
	begin_entity(out, first);
	buffer_literal(out, "\"what\":{");
	/* Who was erased, or was only ever referred to, has no name. */
	if (store_record(projection->snapshot, subject, &record) == STORE_OK)
		buffer_print(out, "\"reference\":\"Patient/%.*s\"", SLICE_ARGS(record.id));
	else
		buffer_print(out, "\"identifier\":{\"system\":\"http://irori.example/fhir/NamingSystem/subject\",\"value\":\"%llu\"}",
		    (unsigned long long)subject);
	buffer_byte(out, '}');
	put_kind(out, "1", "Person", "1", "Patient");
	buffer_byte(out, '}');
}

static void
put_resource(const struct record *record, uint64_t version, struct buffer *out, bool *first)
{
	begin_entity(out, first);
	buffer_print(out, "\"what\":{\"reference\":\"%s/%.*s", schema_types[schema_resources[record->resource]].name,
	    SLICE_ARGS(record->id));
	if (version != 0)
		buffer_print(out, "/_history/%llu", (unsigned long long)version);
	buffer_literal(out, "\"}");
	put_kind(out, "2", "System Object", "4", "Domain Resource");
	buffer_byte(out, '}');
}

static void
put_resources(const struct audit_projection *projection, struct buffer *out, bool *first)
{
	const struct audit_event *event = projection->event;
	uint64_t target = target_of(projection), subject = audit_subject(event, projection->place);
	struct record record;
	unsigned named = 0, left = 0;

	if (target != subject && may_name(projection, target, &record))
		put_resource(&record, target == event->rid ? event->version : 0, out, first);
	for (uint32_t i = 0; i < event->disclosed.listed; i++) {
		uint64_t rid = event->disclosed.rids[i];

		if (rid == target || rid == subject || !may_name(projection, rid, &record))
			continue;
		if (named++ < AUDIT_ENTITIES_MOST)
			put_resource(&record, 0, out, first);
		else
			left++;
	}
	if (left == 0)
		return;
	begin_entity(out, first);
	buffer_print(out, "\"type\":{\"system\":\"" ENTITY_TYPES "\",\"code\":\"2\"},\"description\":\"%u more resources\"}", left);
}

/* The names of what a query asked, without values; what doesn't look like a name is no name. */
static void
put_names(struct slice query, struct buffer *out)
{
	bool first = true;

	while (query.data != NULL) {
		struct slice pair = slice_cut(&query, '&'), name = slice_cut(&pair, '=');
		bool plain = name.length > 0 && name.length <= 100;

		for (size_t i = 0; i < name.length && plain; i++)
			plain = (name.data[i] >= 'A' && name.data[i] <= 'Z') || (name.data[i] >= 'a' && name.data[i] <= 'z') ||
			    memchr("_-:.", name.data[i], 4) != NULL;
		if (!plain || pair.data == NULL)
			continue;
		buffer_print(out, "%s{\"type\":\"parameter\",\"valueString\":\"%.*s\"}", first ? ",\"detail\":[" : ",", SLICE_ARGS(name));
		first = false;
	}
	if (!first)
		buffer_byte(out, ']');
}

static void
put_query(const struct audit_projection *projection, struct buffer *out, bool *first)
{
	const struct audit_event *event = projection->event;
	struct buffer query;

	if (event->query.length == 0 || event->erased)
		return;
	begin_entity(out, first);
	/* what put_kind() writes follows something. */
	buffer_print(out, "\"description\":\"%s\"", projection->whole ? "query" : "query, without values");
	put_kind(out, "2", "System Object", "24", "Query");
	if (projection->whole) {
		buffer_init(&query, 0);
		if (event->resource < schema_counts.resources)
			buffer_print(&query, "%s?", schema_types[schema_resources[event->resource]].name);
		buffer_put(&query, event->query);
		buffer_literal(out, ",\"query\":\"");
		base64_encode(out, buffer_slice(&query));
		buffer_byte(out, '"');
		out->failed = out->failed || !buffer_ok(&query);
		buffer_free(&query);
	} else {
		put_names(event->query, out);
	}
	buffer_byte(out, '}');
}

/* By what the event is found elsewhere, in logs and at the client; and for an auditor what an officer noted. */
static void
put_rest(const struct audit_projection *projection, struct buffer *out, bool *first)
{
	const struct audit_event *event = projection->event;

	if (event->request_id.length > 0) {
		begin_entity(out, first);
		buffer_literal(out, "\"what\":{\"identifier\":{\"value\":");
		put_string(out, event->request_id);
		buffer_literal(out, "}},\"type\":{\"system\":\"https://profiles.ihe.net/ITI/BALP/CodeSystem/BasicAuditEntityType\",\"code\":"
		    "\"XrequestId\"}}");
	}
	if (projection->whole && event->note.length > 0) {
		begin_entity(out, first);
		buffer_literal(out, "\"type\":{\"system\":\"" ENTITY_TYPES "\",\"code\":\"4\"},\"description\":");
		put_string(out, event->note);
		buffer_byte(out, '}');
	}
}

void
audit_project(const struct audit_projection *projection, struct buffer *out)
{
	bool first = true;

	put_event(projection, out);
	put_purpose(projection->event, out);
	put_agents(projection, out);
	put_patient(projection, out, &first);
	put_resources(projection, out, &first);
	put_query(projection, out, &first);
	put_rest(projection, out, &first);
	if (!first)
		buffer_byte(out, ']');
	buffer_byte(out, '}');
}
