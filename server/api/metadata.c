/* metadata and $versions: what this server does (R4 http.html#capabilities, capabilitystatement-operation-versions). The
 * statement is made from the tables that the server itself runs on: once, at start, unless search parameters were added. */
#include <config.h>

#include "server/api/metadata.h"

#include "resources/primitive/date.h"
#include "server/api/operation.h"
#include "server/api/route.h"
#include "server/api/trail.h"
#include "server/config.h"
#include "server/search/parameters.h"
#include "server/search/search.h"

static const struct {
	const char *code, *type, *definition;
} common_searches[] = {
	{ "_content", "string", "http://hl7.org/fhir/SearchParameter/Resource-content" },
	{ "_filter", "special", "http://hl7.org/fhir/SearchParameter/filter" },
	{ "_id", "token", "http://hl7.org/fhir/SearchParameter/Resource-id" },
	{ "_lastUpdated", "date", "http://hl7.org/fhir/SearchParameter/Resource-lastUpdated" },
	/* R4 has no SearchParameter for it. */
	{ "_list", "string", NULL },
	{ "_profile", "uri", "http://hl7.org/fhir/SearchParameter/Resource-profile" },
	{ "_security", "token", "http://hl7.org/fhir/SearchParameter/Resource-security" },
	{ "_source", "uri", "http://hl7.org/fhir/SearchParameter/Resource-source" },
	{ "_tag", "token", "http://hl7.org/fhir/SearchParameter/Resource-tag" },
};

static void
interaction(struct buffer *out, const char *code, bool *first)
{
	buffer_print(out, "%s{\"code\":\"%s\"}", *first ? "" : ",", code);
	*first = false;
}

static void
search_parameter(struct buffer *out, const char *code, const char *definition, const char *type, bool *first)
{
	buffer_print(out, "%s{\"name\":\"%s\",", *first ? "" : ",", code);
	if (definition != NULL)
		buffer_print(out, "\"definition\":\"%s\",", definition);
	buffer_print(out, "\"type\":\"%s\"}", type);
	*first = false;
}

static bool
is_link(const struct schema_search *search)
{
	return search->type == SEARCH_REFERENCE && search_supports(search);
}

static bool
points_to(const struct schema_search *search, const struct schema_type *type)
{
	for (size_t i = 0; i < search->target_count; i++)
		if (&schema_types[search->targets[i]] == type)
			return true;
	return false;
}

/* Those that were added: of the type itself, or of any type that point to it. Links of all types are left out of the latter. */
static void
write_added_includes(struct buffer *out, const struct added *added, const struct schema_type *of, const struct schema_type *to)
{
	const struct schema_search *search;
	const struct added_item *item;

	for (size_t i = 0; (search = added_search(added, of, i, &item)) != NULL; i++)
		if (item->complete && is_link(search) &&
		    (to == NULL || (points_to(search, to) && !schema_types[search->resource].abstract)))
			buffer_print(out, ",\"%s:%s\"", of->name, search->code);
}

/* What _include and _revinclude may name. Links to any type are left out of the latter: they would be on each type's list. */
static void
write_includes(struct buffer *out, const struct schema_type *type, const struct added *added)
{
	size_t count;
	const struct schema_search *searches = schema_searches_of(type, &count);

	buffer_literal(out, "\"searchInclude\":[\"*\"");
	for (size_t i = 0; i < count; i++)
		if (is_link(&searches[i]))
			buffer_print(out, ",\"%s:%s\"", type->name, searches[i].code);
	write_added_includes(out, added, type, NULL);
	buffer_literal(out, "],\"searchRevInclude\":[\"*\"");
	for (uint32_t i = 0; i < schema_counts.searches; i++) {
		const struct schema_search *search = &schema_searches[i];

		if (is_link(search) && points_to(search, type))
			buffer_print(out, ",\"%s:%s\"", schema_types[search->resource].name, search->code);
	}
	for (uint32_t i = 0; added_count(added) > 0 && i < schema_counts.resources; i++)
		write_added_includes(out, added, &schema_types[schema_resources[i]], type);
	buffer_literal(out, "],");
}

static void
write_common_searches(struct buffer *out, bool *first)
{
	for (size_t i = 0; i < sizeof common_searches / sizeof common_searches[0]; i++)
		search_parameter(out, common_searches[i].code, common_searches[i].definition, common_searches[i].type, first);
}

/* Of types that have a narrative. */
static void
write_text_search(struct buffer *out, bool *first)
{
	search_parameter(out, "_text", "http://hl7.org/fhir/SearchParameter/DomainResource-text", "string", first);
}

static void
write_compartments(struct buffer *out)
{
	bool first = true;

	buffer_literal(out, "\"compartment\":[");
	for (uint32_t i = 0; i < schema_counts.resources; i++) {
		const struct schema_type *type = &schema_types[schema_resources[i]];

		if (!search_has_compartment(type))
			continue;
		buffer_print(out, "%s\"http://hl7.org/fhir/CompartmentDefinition/%c%s\"", first ? "" : ",",
		    type->name[0] | 0x20, type->name + 1);
		first = false;
	}
	buffer_byte(out, ']');
}

/* Those that were added, as soon as they may be used. */
static void
added_parameters(struct buffer *out, const struct added *added, const struct schema_type *type, bool *first)
{
	const struct schema_search *search;
	const struct added_item *item;

	for (size_t i = 0; (search = added_search(added, type, i, &item)) != NULL; i++) {
		if (!item->complete)
			continue;
		buffer_print(out, "%s{\"name\":\"%s\",\"definition\":", *first ? "" : ",", search->code);
		buffer_json(out, slice_text(search->url));
		buffer_print(out, ",\"type\":\"%s\"}", search_type_text((enum search_type)search->type));
		*first = false;
	}
}

/* Those on the type and its instances; type NULL: those of the system. */
static void
write_operations(struct buffer *out, const struct schema_type *type)
{
	bool first = true;

	for (size_t i = 0; operations[i] != NULL; i++) {
		if (!operation_on(operations[i], type) ||
		    (type != NULL && operations[i]->affects_state && !route_writable(type)))
			continue;
		buffer_print(out, "%s{\"name\":\"%s\",\"definition\":\"%s\"}", first ? ",\"operation\":[" : ",", operations[i]->name,
		    operations[i]->url);
		first = false;
	}
	if (!first)
		buffer_byte(out, ']');
}

/* What can be asked of the audit trail. */
static void
write_trail_searches(struct buffer *out, const struct schema_type *type)
{
	const char *name, *kind;
	bool first = true;

	buffer_literal(out, "\"searchParam\":[");
	for (size_t i = 0; (name = trail_parameter(i, &kind)) != NULL; i++) {
		const struct schema_search *search = schema_search(type, slice_text(name));

		search_parameter(out, name, search != NULL ? search->url : NULL, kind, &first);
	}
}

/* What can be asked of what is stored. */
static void
write_searches(struct buffer *out, const struct schema_type *type, const struct added *added)
{
	bool first = true;
	size_t count;
	const struct schema_search *searches = schema_searches_of(type, &count);

	write_includes(out, type, added);
	buffer_literal(out, "\"searchParam\":[");
	write_common_searches(out, &first);
	if (schema_search(type, SLICE("_text")) != NULL)
		write_text_search(out, &first);
	for (size_t i = 0; i < count; i++)
		if (search_supports(&searches[i]))
			search_parameter(out, searches[i].code, searches[i].url, search_type_text((enum search_type)searches[i].type), &first);
	added_parameters(out, added, type, &first);
}

static void
write_type(struct buffer *out, const struct schema_type *type, const struct api_settings *settings, const struct added *added)
{
	static const char *const deletes[] = { [CONDITIONAL_DELETE_SINGLE] = "single", [CONDITIONAL_DELETE_MULTIPLE] = "multiple",
		[CONDITIONAL_DELETE_OFF] = "not-supported" };
	bool first = true, writable = route_writable(type);

	buffer_print(out, "{\"type\":\"%s\",\"profile\":\"http://hl7.org/fhir/StructureDefinition/%s\",\"interaction\":[",
	    type->name, type->name);
	interaction(out, "read", &first);
	interaction(out, "vread", &first);
	if (writable) {
		interaction(out, "create", &first);
		interaction(out, "update", &first);
		if (route_patchable(type))
			interaction(out, "patch", &first);
		interaction(out, "delete", &first);
	}
	interaction(out, "history-instance", &first);
	interaction(out, "history-type", &first);
	interaction(out, "search-type", &first);
	buffer_print(out,
	    "],\"versioning\":\"versioned-update\",\"readHistory\":true,\"updateCreate\":%s,\"conditionalCreate\":%s,"
	    "\"conditionalRead\":\"full-support\",\"conditionalUpdate\":%s,\"conditionalDelete\":\"%s\","
	    "\"referencePolicy\":[\"literal\",\"logical\"%s],",
	    writable && settings->update_create != UPDATE_CREATE_OFF ? "true" : "false", writable ? "true" : "false",
	    writable ? "true" : "false", deletes[writable ? settings->conditional_delete : CONDITIONAL_DELETE_OFF],
	    settings->reference_integrity == REFERENCES_ENFORCE ? ",\"enforced\"" : "");
	if (writable)
		write_searches(out, type, added);
	else
		write_trail_searches(out, type);
	buffer_byte(out, ']');
	write_operations(out, type);
	buffer_byte(out, '}');
}

void
metadata_write(struct buffer *out, const struct api_settings *settings, const struct added *added, int64_t date)
{
	char now[DATE_TEXT_MOST];
	bool first = true;

	date_write_instant(date, now);
	buffer_print(out,
	    "{\"resourceType\":\"CapabilityStatement\",\"id\":\"irori\",\"status\":\"active\",\"date\":\"%s\","
	    "\"kind\":\"instance\",\"software\":{\"name\":\"irori\",\"version\":\"%s\"},\"implementation\":{\"description\":",
	    now, PACKAGE_VERSION);
	buffer_json(out, slice_text(settings->instance));
	buffer_literal(out, ",\"url\":");
	buffer_json(out, slice_text(settings->base_url));
	buffer_print(out, "},\"fhirVersion\":\"%s\",\"format\":[\"application/fhir+json\",\"json\",\"application/fhir+xml\",\"xml\"],"
	    "\"patchFormat\":["
	    "\"application/json-patch+json\",\"application/xml-patch+xml\",\"application/fhir+json\",\"application/fhir+xml\"],"
	    "\"rest\":[{\"mode\":\"server\",",
	    schema_fhir_version);
	buffer_literal(out,
	    "\"security\":{\"cors\":false,\"service\":[{\"coding\":[{\"system\":"
	    "\"http://terminology.hl7.org/CodeSystem/restful-security-service\",\"code\":\"Certificates\"}]},{\"coding\":[{\"system\":"
	    "\"http://terminology.hl7.org/CodeSystem/restful-security-service\",\"code\":\"SMART-on-FHIR\"}]}],"
	    "\"description\":\"Mutual TLS with a registered client certificate, and an access token bound to it (RFC 8705) "
	    "with SMART v2 scopes; what is read or written is limited to the information items granted to the institution. "
	    "Every access is recorded.\"},\"resource\":[");
	for (uint32_t i = 0; i < schema_counts.resources; i++) {
		const struct schema_type *type = &schema_types[schema_resources[i]];

		if (!route_served(type))
			continue;
		if (!first)
			buffer_byte(out, ',');
		first = false;
		write_type(out, type, settings, added);
	}
	buffer_literal(out, "],\"interaction\":[{\"code\":\"transaction\"},{\"code\":\"batch\"},{\"code\":\"history-system\"},{\"code\":\"search-system\"}],"
	    "\"searchParam\":[");
	first = true;
	write_common_searches(out, &first);
	write_text_search(out, &first);
	buffer_literal(out,
	    ",{\"name\":\"_type\",\"type\":\"token\",\"documentation\":\"The types to look in, set apart by commas; all when it is left "
	    "out\"}]");
	write_operations(out, NULL);
	buffer_byte(out, ',');
	write_compartments(out);
	buffer_literal(out, "}]}");
}

static void
metadata_decide(struct call *call, struct snapshot *snapshot)
{
	const struct api_settings *settings = call_settings(call);
	unsigned place;
	const struct added *added = added_hold(&place);
	bool complete = false;
	struct buffer out;

	(void)snapshot;
	for (size_t i = 0; i < added_count(added) && !complete; i++)
		complete = added_item(added, i)->complete;
	if (complete) {
		buffer_init(&out, 0);
		metadata_write(&out, settings, added, parameters_time());
		if (buffer_ok(&out))
			call_send_resource(call, 200, buffer_slice(&out));
		else
			call_store_trouble(call, STORE_NO_MEMORY);
		buffer_free(&out);
	} else {
		call_send_resource(call, 200, call_metadata(call));
	}
	added_release(place);
}

const struct route route_metadata = {
	.name = "capabilities",
	.event = AUDIT_CAPABILITIES,
	.decide = metadata_decide,
};

static void
versions_decide(struct call *call, struct snapshot *snapshot)
{
	(void)snapshot;
	call_send_resource(call, 200,
	    SLICE("{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"version\",\"valueCode\":\"4.0\"},"
	    "{\"name\":\"default\",\"valueCode\":\"4.0\"}]}"));
}

static const struct operation_parameter versions_parameters[] = {
	{ "version", true, 1, "*", "code", "A version of FHIR that is served" },
	{ "default", true, 1, "1", "code", "The one that is meant when none is asked for" },
	{ .name = NULL },
};

static const char *const versions_types[] = { NULL };

const struct operation operation_versions = {
	.name = "versions",
	.id = "CapabilityStatement-versions",
	.url = "http://hl7.org/fhir/OperationDefinition/CapabilityStatement-versions",
	.title = "Versions of FHIR",
	.description = "Which versions of FHIR are served.",
	.levels = OPERATION_SYSTEM,
	.types = versions_types,
	.parameters = versions_parameters,
	.route = {
		.name = "versions",
		.event = AUDIT_OPERATION,
		.prepare = operation_take,
		.decide = versions_decide,
	},
};
