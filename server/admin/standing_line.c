#include "server/admin/standing_line.h"

#include <jansson.h>
#include <stdarg.h>
#include <stdio.h>

#include "resources/primitive/date.h"
#include "server/access/items.h"

enum { JAPAN_MINUTES = 9 * 60 };

struct reading {
	struct arena *arena;
	char *error;
	size_t error_size;
};

static bool
fail(struct reading *reading, const char *format, ...)
{
	va_list list;

	va_start(list, format);
	vsnprintf(reading->error, reading->error_size, format, list);
	va_end(list);
	return false;
}

/* Is it an object, with nothing in it but these names (up to NULL)? */
static bool
has_only(struct reading *reading, json_t *object, const char *what, const char *const *names)
{
	const char *key;
	json_t *value;

	if (!json_is_object(object))
		return fail(reading, "%s is no object", what);
	json_object_foreach(object, key, value) {
		size_t i = 0;

		while (names[i] != NULL && strcmp(names[i], key) != 0)
			i++;
		if (names[i] == NULL)
			return fail(reading, "%s has no \"%s\"", what, strlen(key) <= 40 ? key : "...");
	}
	return true;
}

/* The text of that name, copied; data NULL when there is none. */
static bool
take_text(struct reading *reading, const json_t *object, const char *name, bool needed, struct slice *out)
{
	const json_t *value = json_object_get(object, name);
	struct slice text = slice_of(json_string_value(value), json_string_length(value));

	*out = SLICE_NONE;
	if (value == NULL && !needed)
		return true;
	if (!json_is_string(value) || text.length == 0)
		return fail(reading, "\"%s\" is missing, or no text", name);
	if (text.length > REGISTRY_TEXT_MOST)
		return fail(reading, "\"%s\" is longer than %d bytes", name, REGISTRY_TEXT_MOST);
	*out = arena_copy(reading->arena, text);
	return out->data != NULL || fail(reading, "out of memory");
}

static bool
take_version(struct reading *reading, const json_t *object, const char *name, bool needed, uint32_t *out)
{
	const json_t *value = json_object_get(object, name);
	json_int_t number = json_integer_value(value);

	*out = (uint32_t)number;
	if ((value == NULL && !needed) || (number >= 1 && number <= INT32_MAX))
		return true;
	return fail(reading, "\"%s\" is no version of a notice", name);
}

/* The first moment of a day, or of the one after. */
static bool
take_day(struct reading *reading, const json_t *object, const char *name, bool next, int64_t *out)
{
	struct slice text;
	int64_t first, last;

	if (!take_text(reading, object, name, true, &text))
		return false;
	if (!date_text_range(text, JAPAN_MINUTES, &first, &last))
		return fail(reading, "\"%s\" is no date", name);
	*out = next ? last + 1 : first;
	return true;
}

/* Room for what the list of that name holds; *count 0 when there is none. */
static bool
take_list(struct reading *reading, const json_t *object, const char *name, size_t size, json_t **list, void *room, size_t *count)
{
	void *items;

	*list = json_object_get(object, name);
	*count = json_array_size(*list);
	if (*list != NULL && !json_is_array(*list))
		return fail(reading, "\"%s\" is no list", name);
	items = arena_zero(reading->arena, *count > 0 ? *count : 1, size);
	memcpy(room, &items, sizeof items);
	return items != NULL || fail(reading, "out of memory");
}

static bool
read_notice(struct reading *reading, const json_t *line, struct notice *out)
{
	json_t *points = json_object_get(line, "points");
	char *text = json_is_object(points) ? json_dumps(points, JSON_COMPACT) : NULL;
	char error[200] = "\"points\" is no object";
	bool ok = text != NULL && notice_read(slice_text(text), reading->arena, out, error, sizeof error);

	free(text);
	return ok ? take_version(reading, line, "publish", true, &out->version) : fail(reading, "%s", error);
}

static bool
read_delivery(struct reading *reading, const json_t *line, struct bulk_orders *out)
{
	static const char *const names[] = { "version", "date", NULL };
	json_t *notice = json_object_get(line, "notice");

	return notice == NULL || (has_only(reading, notice, "a notice", names) &&
	    take_version(reading, notice, "version", true, &out->notice) && take_day(reading, notice, "date", false, &out->notified));
}

static bool
read_consents(struct reading *reading, const json_t *line, struct bulk_orders *out)
{
	static const char *const names[] = { "id", "evidence", "notice", NULL };
	json_t *list, *item;
	size_t i;

	if (!take_list(reading, line, "consents", sizeof *out->consents, &list, &out->consents, &out->consent_count))
		return false;
	json_array_foreach(list, i, item) {
		struct bulk_consent *consent = &out->consents[i];

		if (!has_only(reading, item, "a consent", names) || !take_text(reading, item, "id", true, &consent->id) ||
		    !take_text(reading, item, "evidence", true, &consent->evidence) ||
		    !take_version(reading, item, "notice", false, &consent->notice))
			return false;
	}
	return true;
}

static bool
read_items(struct reading *reading, const json_t *stop, uint64_t *out)
{
	json_t *list = json_object_get(stop, "items"), *item;
	size_t i;

	*out = UINT64_MAX;
	if (list == NULL)
		return true;
	if (json_array_size(list) == 0)
		return fail(reading, "\"items\" is no list of information items");
	*out = 0;
	json_array_foreach(list, i, item) {
		struct slice name = slice_of(json_string_value(item), json_string_length(item));
		uint64_t bit = json_is_string(item) ? item_bit(name) : 0;

		if (bit == 0)
			return fail(reading, "there is no such information item: \"%s\"", name.length - 1 < 40 ? name.data : "...");
		*out |= bit;
	}
	if (*out == items_all())
		*out = UINT64_MAX;
	return true;
}

static bool
read_stops(struct reading *reading, const json_t *line, struct bulk_orders *out)
{
	static const char *const names[] = { "institution", "items", "listing", "evidence", NULL };
	json_t *list, *item;
	size_t i;

	if (!take_list(reading, line, "stops", sizeof *out->stops, &list, &out->stops, &out->stop_count))
		return false;
	json_array_foreach(list, i, item) {
		struct stop_request *stop = &out->stops[i];
		const json_t *listing = json_object_get(item, "listing");

		if (!has_only(reading, item, "a stop", names) || !take_text(reading, item, "institution", false, &stop->institution) ||
		    !take_text(reading, item, "evidence", false, &stop->evidence) || !read_items(reading, item, &stop->items))
			return false;
		if (listing != NULL && !json_is_boolean(listing))
			return fail(reading, "\"listing\" is true or false");
		stop->listing = json_is_true(listing);
		if (stop->listing && (stop->institution.data != NULL || stop->items != UINT64_MAX))
			return fail(reading, "a stop of listing is not limited to an institution or item");
	}
	return true;
}

static bool
read_proxies(struct reading *reading, const json_t *line, struct bulk_orders *out)
{
	static const char *const names[] = { "user", "relation", "evidence", "from", "until", NULL };
	json_t *list, *item;
	size_t i;

	if (!take_list(reading, line, "proxies", sizeof *out->proxies, &list, &out->proxies, &out->proxy_count))
		return false;
	json_array_foreach(list, i, item) {
		struct registry_proxy *proxy = &out->proxies[i];

		if (!has_only(reading, item, "a proxy", names) || !take_text(reading, item, "user", true, &proxy->user) ||
		    !take_text(reading, item, "relation", true, &proxy->relation) ||
		    !take_text(reading, item, "evidence", true, &proxy->evidence) ||
		    !take_day(reading, item, "from", false, &proxy->from) || !take_day(reading, item, "until", true, &proxy->until))
			return false;
		if (proxy->until <= proxy->from)
			return fail(reading, "a proxy's period ends before it begins");
	}
	return true;
}

static bool
read_line(struct reading *reading, json_t *line, struct standing_line *out)
{
	static const char *const of_notice[] = { "publish", "points", NULL };
	static const char *const of_patient[] = { "patient", "notice", "consents", "stops", "proxies", NULL };

	out->publishes = json_object_get(line, "publish") != NULL;
	if (out->publishes)
		return has_only(reading, line, "the publication of a notice", of_notice) && read_notice(reading, line, &out->notice);
	return has_only(reading, line, "a line", of_patient) && take_text(reading, line, "patient", true, &out->orders.patient) &&
	    read_delivery(reading, line, &out->orders) && read_consents(reading, line, &out->orders) &&
	    read_stops(reading, line, &out->orders) && read_proxies(reading, line, &out->orders);
}

bool
standing_line_read(struct slice text, struct arena *arena, struct standing_line *out, char *error, size_t error_size)
{
	struct reading reading = { .arena = arena, .error = error, .error_size = error_size };
	json_error_t why;
	json_t *line = json_loadb(text.data, text.length, JSON_REJECT_DUPLICATES, &why);

	*out = (struct standing_line){ 0 };
	if (line == NULL)
		return fail(&reading, "no JSON: %s", why.text);
	bool ok = read_line(&reading, line, out);

	json_decref(line);
	return ok;
}
