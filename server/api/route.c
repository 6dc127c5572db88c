#include "server/api/async.h"
#include "server/api/operation.h"
#include "server/api/route.h"
#include "server/api/trail.h"

#include "server/http/form.h"
#include "server/search/search.h"

#include <stdio.h>

enum { SEGMENTS_MOST = 5 };

/* What a segment of a path may be. */
static const char TYPE[] = "{type}", ID[] = "{id}", VERSION[] = "{version}", OPERATION[] = "{$operation}";
/* A compartment around the resource whose type and id these are: behind them comes TYPE, or "*" for all types in it. */
static const char AROUND[] = "{compartment}", AROUND_ID[] = "{compartment id}";

struct row {
	const char *segments[SEGMENTS_MOST]; /* as many as there are */
	enum http_method method;
	const struct route *route; /* NULL: the operation's */
};

static const struct row rows[] = {
	{ { "metadata" }, HTTP_GET, &route_metadata },
	{ { NULL }, HTTP_GET, &route_search },
	{ { NULL }, HTTP_POST, &route_batch },
	{ { "_search" }, HTTP_POST, &route_search_post },
	{ { "_history" }, HTTP_GET, &route_history_system },
	{ { "_async", ID }, HTTP_GET, &route_async_status },
	{ { "_async", ID }, HTTP_DELETE, &route_async_cancel },
	{ { TYPE }, HTTP_GET, &route_search },
	{ { TYPE }, HTTP_POST, &route_create },
	{ { TYPE }, HTTP_PUT, &route_update },
	{ { TYPE }, HTTP_PATCH, &route_patch },
	{ { TYPE }, HTTP_DELETE, &route_delete },
	{ { TYPE, "_search" }, HTTP_POST, &route_search_post },
	{ { TYPE, "_history" }, HTTP_GET, &route_history_type },
	{ { TYPE, ID }, HTTP_GET, &route_read },
	{ { TYPE, ID }, HTTP_PUT, &route_update },
	{ { TYPE, ID }, HTTP_PATCH, &route_patch },
	{ { TYPE, ID }, HTTP_DELETE, &route_delete },
	{ { TYPE, ID, "_history" }, HTTP_GET, &route_history_instance },
	{ { TYPE, ID, "_history", VERSION }, HTTP_GET, &route_vread },
	{ { AROUND, AROUND_ID, "*" }, HTTP_GET, &route_search },
	{ { AROUND, AROUND_ID, "_search" }, HTTP_POST, &route_search_post },
	{ { AROUND, AROUND_ID, "*", "_search" }, HTTP_POST, &route_search_post },
	{ { AROUND, AROUND_ID, TYPE }, HTTP_GET, &route_search },
	{ { AROUND, AROUND_ID, TYPE, "_search" }, HTTP_POST, &route_search_post },
	{ { OPERATION }, HTTP_GET, NULL },
	{ { OPERATION }, HTTP_POST, NULL },
	{ { TYPE, OPERATION }, HTTP_GET, NULL },
	{ { TYPE, OPERATION }, HTTP_POST, NULL },
	{ { TYPE, ID, OPERATION }, HTTP_GET, NULL },
	{ { TYPE, ID, OPERATION }, HTTP_POST, NULL },
	{ { TYPE, ID, "_history", VERSION, OPERATION }, HTTP_GET, NULL },
	{ { TYPE, ID, "_history", VERSION, OPERATION }, HTTP_POST, NULL },
};

static const char *const method_names[] = {
	[HTTP_GET] = "GET, HEAD",
	[HTTP_POST] = "POST",
	[HTTP_PUT] = "PUT",
	[HTTP_PATCH] = "PATCH",
	[HTTP_DELETE] = "DELETE",
};

bool
route_writable(const struct schema_type *type)
{
	return strcmp(type->name, "AuditEvent") != 0;
}

bool
route_patchable(const struct schema_type *type)
{
	return route_writable(type) && strcmp(type->name, "Binary") != 0;
}

bool
route_served(const struct schema_type *type)
{
	return strcmp(type->name, "Parameters") != 0;
}

static bool
is_compartment(struct slice name)
{
	const struct schema_type *type = schema_resource(name);

	return type != NULL && search_has_compartment(type);
}

static bool
fits(const struct row *row, const struct slice *segments, size_t count)
{
	/* Most rows are of another length, which is seen without a look at any segment. */
	if ((count < SEGMENTS_MOST && row->segments[count] != NULL) || (count > 0 && row->segments[count - 1] == NULL))
		return false;
	for (size_t i = 0; i < count; i++) {
		const char *pattern = row->segments[i];
		bool word = pattern[0] != '{';

		if (pattern == OPERATION) {
			if (segments[i].data[0] != '$')
				return false;
			continue;
		}

		/* Words of FHIR's own start with '_' or '$', or are "*"; anything else stands for a type, an id or a version. */
		if (word ? !slice_is(segments[i], pattern) : strchr("_$*", segments[i].data[0]) != NULL)
			return false;
		if (pattern == AROUND && !is_compartment(segments[i]))
			return false;
		if (pattern == TYPE && slice_is(segments[i], "metadata"))
			return false;
	}
	return true;
}

bool
route_writes(const struct route *route)
{
	return route->action != 0 && (route->action & (ACCESS_READ | ACCESS_SEARCH)) == 0;
}

enum route_result
route_match(struct call *call, struct slice base_path, char allow[ROUTE_ALLOW_MOST])
{
	struct slice segments[SEGMENTS_MOST], path = call->request->path;
	enum http_method method = call->request->method == HTTP_HEAD ? HTTP_GET : call->request->method;
	size_t count = 0;
	const struct row *matched = NULL;

	call->resource = STORE_ANY_RESOURCE;
	if (!slice_starts(path, base_path))
		return ROUTE_NO_PATH;
	path = slice_from(path, base_path.length);
	if (path.length > 0 && path.data[0] != '/')
		return ROUTE_NO_PATH;
	path = path.length > 0 ? slice_from(path, 1) : SLICE_NONE;
	if (path.length > 0 && path.data[path.length - 1] == '/')
		path.length--;
	while (path.data != NULL && path.length > 0) {
		if (count == SEGMENTS_MOST)
			return ROUTE_NO_PATH;
		segments[count] = form_decode_segment(slice_cut(&path, '/'), call->arena);
		if (segments[count].data == NULL || segments[count].length == 0)
			return ROUTE_NO_PATH;
		count++;
	}
	/* One pass: the row for the method, and what else may be done at the path. */
	size_t at = 0;
	bool served = true;

	allow[0] = '\0';
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		if (!fits(&rows[i], segments, count))
			continue;
		for (size_t k = 0; k < count && call->type == NULL; k++) {
			if (rows[i].segments[k] != TYPE)
				continue;
			call->type = schema_resource(segments[k]);
			if (call->type == NULL || !route_served(call->type))
				return ROUTE_NO_TYPE;
			call->resource = call->type->resource;
		}
		const struct route *route = rows[i].route;

		if (route == NULL) {
			call->operation = operation_find(call->type, segments, count);
			if (call->operation == NULL || (rows[i].method == HTTP_GET && call->operation->affects_state))
				continue;
			route = &call->operation->route;
		}
		served = call->type == NULL || !route_writes(route) ||
		    (route == &route_patch ? route_patchable(call->type) : route_writable(call->type));
		if (!served)
			continue;
		at += (size_t)snprintf(allow + at, ROUTE_ALLOW_MOST - at, "%s%s", at > 0 ? ", " : "", method_names[rows[i].method]);
		if (rows[i].method == method)
			matched = &rows[i];
	}
	if (at == 0)
		return ROUTE_NO_PATH;
	if (method == HTTP_OPTIONS)
		return ROUTE_OPTIONS;
	if (matched == NULL)
		return ROUTE_NO_METHOD;
	call->route = matched->route != NULL ? matched->route : &call->operation->route;
	if (call->type != NULL && !route_writable(call->type))
		call->route = trail_route(call->route);
	for (size_t i = 0; i < count; i++) {
		if (matched->segments[i] == ID)
			call->id = segments[i];
		else if (matched->segments[i] == VERSION)
			call->version_text = segments[i];
		else if (matched->segments[i] == AROUND)
			call->compartment = schema_resource(segments[i]);
		else if (matched->segments[i] == AROUND_ID)
			call->compartment_id = segments[i];
	}
	return ROUTE_FOUND;
}
