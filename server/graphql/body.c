#include "resources/json_scan.h"
#include "server/graphql/execute.h"

/* A member that is a string, or null for none. */
static bool
read_text(struct json_scan *scan, struct slice *text)
{
	enum scan_kind kind = json_scan_value(scan, text);

	if (kind == SCAN_NULL)
		*text = SLICE_NONE;
	return kind == SCAN_STRING || kind == SCAN_NULL;
}

bool
graphql_read_body(struct slice json, struct arena *arena, struct graphql_request *request, struct faults *faults)
{
	struct json_scan scan;
	struct slice name;
	bool good;

	json_scan_init(&scan, json, arena);
	good = json_scan_value(&scan, NULL) == SCAN_OBJECT;
	request->query = request->operation = request->variables = SLICE_NONE;
	while (good && json_scan_member(&scan, &name)) {
		size_t begin = json_scan_offset(&scan);

		if (slice_is(name, "query")) {
			good = read_text(&scan, &request->query);
		} else if (slice_is(name, "operationName")) {
			good = read_text(&scan, &request->operation);
		} else {
			enum scan_kind kind = json_scan_value(&scan, NULL);

			json_scan_skip(&scan, kind);
			if (slice_is(name, "variables")) {
				good = kind == SCAN_OBJECT || kind == SCAN_NULL;
				request->variables = slice_of(json.data + begin, json_scan_offset(&scan) - begin);
			}
		}
	}
	if (!good || !json_scan_end(&scan)) {
		faults_add(faults, FAULT_INVALID, SLICE_NONE, "The body is no JSON object with \"query\", \"operationName\" and \"variables\"");
		return false;
	}
	if (request->query.data == NULL)
		faults_add(faults, FAULT_REQUIRED, SLICE_NONE, "The body has no \"query\"");
	return request->query.data != NULL;
}
