/* decisions: asks the access decision what standard input asks, line by line, and writes what it says. The oracle's tests
 * (product_test.py) say what should have been said.
 *
 *	site JSON           permit, notice, glass: booleans; ends what principals were admitted under
 *	institution N NAME
 *	proxy JSON          patient, user, from, until (seconds since 1970)
 *	glass JSON          patient, token, first (seconds since 1970): when the token broke it for the patient
 *	subject JSON        id, erased, unlisted, notified, stops [[institution, item]] ("": all), consents [resource]
 *	resource JSON       numbered from 0
 *	who JSON            numbered from 0; writes why it may not ask at all, or NONE
 *	d WHO INTERACTION RECORD OWNER NEW FLAGS    writes status, reason, and "body", "-" or "view" with the parts' bits; RECORD and NEW are resources or -1
 *	all WHO TYPE ACTION                         writes whether it may see all there are of the type: "all" or "-"
 *	patients WHO                                writes of whom it may see anything: "any", or "only" and their ids
 *
 * What is there of subjects and proxies is stored, in a store of its own, before the first line that asks. The argument, if there is one,
 * is put behind the built-in table of items. */
#include <jansson.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "resources/extract.h"
#include "resources/json_read.h"
#include "server/access/access.h"
#include "server/access/items.h"
#include "server/access/standing.h"
#include "server/consents/consents.h"
#include "server/registry/glass.h"
#include "server/registry/proxies.h"

enum { RESOURCES_MOST = 5000, PRINCIPALS_MOST = 20000, INSTITUTIONS_MOST = 10, LINE_MOST = 1 << 20 };

struct thing {
	uint16_t type, flags;
	uint64_t items, parts;
	struct slice entries;
	const struct slice *subjects;
	size_t subject_count;
	struct slice rids;
	bool unheard; /* of somebody whom nobody has heard of: it can be written, and isn't there */
};

static struct arena arena;
static char directory[] = "/tmp/irori-decisions-XXXXXX";
static struct store *store;
static struct snapshot *snapshot;
static struct thing things[RESOURCES_MOST];
static struct principal principals[PRINCIPALS_MOST];
static enum reason admitted[PRINCIPALS_MOST];
static size_t thing_count, principal_count, subject_count;
static char institutions[INSTITUTIONS_MOST][64];
static unsigned long line_number;

static void
remove_directory(void)
{
	char command[100];

	if (store == NULL)
		return;
	if (snapshot != NULL)
		snapshot_end(snapshot);
	store_close(store);
	snapshot = NULL;
	store = NULL;
	snprintf(command, sizeof command, "rm -rf %s", directory);
	if (system(command) != 0)
		fputs("the store's folder could not be removed\n", stderr);
}

static void __attribute__((noreturn, format(printf, 1, 2)))
die(const char *format, ...)
{
	va_list rest;

	fflush(stdout);
	fprintf(stderr, "line %lu: ", line_number);
	va_start(rest, format);
	vfprintf(stderr, format, rest);
	va_end(rest);
	fputc('\n', stderr);
	exit(1);
}

/* ---- What lines hold ---------------------------------------------------------------------------------------------- */

static json_t *
json_of(const char *text)
{
	json_error_t error;
	json_t *json = json_loads(text, 0, &error);

	if (json == NULL)
		die("no JSON: %s", error.text);
	return json;
}

static struct slice
text_of(const json_t *json, const char *name)
{
	const char *text = json_string_value(json_object_get(json, name));

	return text != NULL ? arena_copy(&arena, slice_text(text)) : SLICE_NONE;
}

static bool
is_set(const json_t *json, const char *name)
{
	return json_is_true(json_object_get(json, name));
}

static int64_t
time_of(const json_t *json, const char *name)
{
	return (int64_t)json_integer_value(json_object_get(json, name)) * 1000000;
}

static uint64_t
items_named(const json_t *list)
{
	uint64_t items = 0;
	size_t i;
	json_t *name;

	json_array_foreach(list, i, name) {
		uint64_t bit = item_bit(slice_text(json_string_value(name)));

		if (bit == 0)
			die("no item: %s", json_string_value(name));
		items |= bit;
	}
	return items;
}

static const struct node *
resource_of(struct slice text)
{
	struct faults faults;

	faults_init(&faults, &arena);
	const struct node *node = json_read(&arena, text, &faults);

	if (node == NULL || faults.errors > 0)
		die("no resource: %.*s", SLICE_ARGS(faults.first != NULL ? faults.first->text : SLICE("?")));
	return node;
}

static uint16_t
type_named(const char *name)
{
	const struct schema_type *type = schema_resource(slice_text(name));

	if (type == NULL)
		die("no type: %s", name);
	return type->resource;
}

/* ---- What is stored ----------------------------------------------------------------------------------------------- */

static void
open_store(void)
{
	char error[300];
	struct store_settings settings = { .directory = directory, .keys_of = extract_keys, .patient = type_named("Patient") };

	if (mkdtemp(directory) == NULL)
		die("no folder");
	store = store_open(&settings, error, sizeof error);
	if (store == NULL)
		die("%s", error);
	atexit(remove_directory);
}

/* 0: nobody has heard of the patient. */
static uint64_t
rid_of(struct slice patient)
{
	struct snapshot *view;
	uint64_t rid = 0;

	if (snapshot_begin(store, &view) != STORE_OK)
		die("no snapshot");
	enum store_status status = store_rid(view, type_named("Patient"), patient, &rid);

	snapshot_end(view);
	if (status != STORE_OK && status != STORE_ABSENT)
		die("no patient %.*s", SLICE_ARGS(patient));
	return status == STORE_OK ? rid : 0;
}

static uint64_t
site_item(void *context, struct slice code)
{
	(void)context;
	return item_bit(code);
}

static uint32_t
site_institution(void *context, struct slice id)
{
	(void)context;
	for (uint32_t i = 1; i < INSTITUTIONS_MOST; i++)
		if (id.length > 0 && slice_is(id, institutions[i]))
			return i;
	return 0;
}

static const struct consent_names site = { .item = site_item, .institution = site_institution, .zone = 540 };

static bool
put_row(void *context, enum store_table table, struct slice key, struct slice value)
{
	struct table_put ***end = context;
	struct table_put *put = arena_zero(&arena, 1, sizeof *put);

	*put = (struct table_put){ .table = table, .key = arena_copy(&arena, key), .value = value };
	**end = put;
	*end = &put->next;
	return true;
}

static void
fill_rows(struct commit *commit, uint64_t sequence)
{
	subject_fill(commit->context, sequence);
}

static void
take_subject(const char *text)
{
	json_t *json = json_of(text), *one;
	struct slice id = text_of(json, "id");
	struct change patient = { .kind = CHANGE_CREATE, .resource = type_named("Patient"), .id = id, .items = 1, .body = SLICE("{}"),
		.entries = SLICE(""), .subjects = &id, .subject_count = 1 };
	struct commit create = { .changes = &patient };
	struct table_put *rows = NULL, **end = &rows;
	struct subject_change change;
	size_t i;

	if (store_commit_wait(store, &create) != STORE_OK ||
	    subject_begin(SLICE_NONE, rid_of(id), &arena, &change) != STORE_OK)
		die("the patient could not be stored");
	struct standing *standing = &change.standing;

	standing->flags = (is_set(json, "erased") ? STANDING_ERASED : 0) | (is_set(json, "unlisted") ? STANDING_UNLISTED : 0);
	standing->notice = is_set(json, "notified") ? 1 : 0;
	standing->stops = arena_zero(&arena, json_array_size(json_object_get(json, "stops")) + 1, sizeof *standing->stops);
	json_array_foreach(json_object_get(json, "stops"), i, one) {
		const char *item = json_string_value(json_array_get(one, 1));

		standing->stops[i] = (struct standing_stop){ .number = (uint32_t)i + 1,
			.institution = site_institution(NULL, slice_text(json_string_value(json_array_get(one, 0)))),
			.items = *item == '\0' ? UINT64_MAX : item_bit(slice_text(item)), .time = 1 };
		standing->stop_count = standing->last_stop = (uint32_t)i + 1;
	}
	json_array_foreach(json_object_get(json, "consents"), i, one) {
		char *consent = json_dumps(one, 0);
		struct faults faults;
		struct slice compiled;

		faults_init(&faults, &arena);
		if (!consent_compile(resource_of(arena_copy(&arena, slice_text(consent))), &site, &arena, &compiled, &faults))
			die("the Consent can't be activated: %.*s: %s", SLICE_ARGS(faults.first->text), consent);
		if (!subject_take(&change, 1000000 + i, 1, compiled, &arena))
			die("too many Consents");
		free(consent);
	}
	if (!subject_puts(&change, &arena, put_row, &end))
		die("the standing could not be written");
	struct commit commit = { .tables = rows, .fill = fill_rows, .context = &change };

	if (store_commit_wait(store, &commit) != STORE_OK)
		die("the standing could not be stored");
	subject_count++;
	json_decref(json);
}

static void
take_proxy(const char *text)
{
	json_t *json = json_of(text);
	struct registry_order order = { .officer = SLICE("tester"), .now = 1 };
	struct registry_proxy proxy = { .patient = rid_of(text_of(json, "patient")), .user = text_of(json, "user"),
		.relation = SLICE("daughter"), .evidence = SLICE("seen"), .from = time_of(json, "from"), .until = time_of(json, "until") };

	if (!registry_proxy_set(store, &order, &proxy))
		die("%s", order.error);
	json_decref(json);
}

static void
take_glass(const char *text)
{
	json_t *json = json_of(text);
	const struct registry_glass use = { .patient = rid_of(text_of(json, "patient")), .token = text_of(json, "token"),
		.institution = SLICE("hospital"), .user = SLICE("x"), .reason = SLICE("x"), .first = time_of(json, "first"),
		.last = time_of(json, "first"), .requests = 1 };
	struct commit commit = { .tables = registry_glass_put(&use, &arena) };

	if (commit.tables == NULL || store_commit_wait(store, &commit) != STORE_OK)
		die("the use could not be stored");
	json_decref(json);
}

/* ---- Who asks for what -------------------------------------------------------------------------------------------- */

static void
take_site(const char *text)
{
	json_t *json = json_of(text);
	struct access_settings settings = { .permit_by_default = is_set(json, "permit"), .notice_required = is_set(json, "notice"),
		.break_glass = is_set(json, "glass"), .break_glass_time = INT64_C(3600) * 1000000 };

	access_start(&settings);
	principal_count = 0;
	json_decref(json);
}

static void
look(void)
{
	if (snapshot == NULL && snapshot_begin(store, &snapshot) != STORE_OK)
		die("no snapshot");
}

static void
take_resource(const char *text)
{
	struct thing *thing = &things[thing_count++];
	struct buffer entries, rids;
	bool unresolved;

	if (thing_count == RESOURCES_MOST)
		die("too many resources");
	look();
	const struct node *node = resource_of(arena_copy(&arena, slice_text(text)));

	buffer_init(&entries, 0);
	buffer_init(&rids, 0);
	extract_entries(node, &arena, &entries);
	if (!extract_subjects(node, &arena, &thing->subjects, &thing->subject_count, &unresolved))
		die("no subjects");
	for (size_t i = 0; i < thing->subject_count; i++) {
		uint64_t rid = rid_of(thing->subjects[i]);

		thing->unheard = thing->unheard || rid == 0;
		buffer_put(&rids, (struct slice){ (const char *)&rid, sizeof rid });
	}
	thing->type = node->type->resource;
	thing->flags = unresolved ? ACCESS_UNRESOLVED : 0;
	if (slice_is(node_text(node, "id"), "of-the-server"))
		thing->flags |= ACCESS_SERVER_OWNED;
	thing->items = access_items(node);
	thing->parts = access_part_items(node);
	thing->entries = arena_copy(&arena, buffer_slice(&entries));
	thing->rids = arena_copy(&arena, buffer_slice(&rids));
	buffer_free(&entries);
	buffer_free(&rids);
}

static void
take_who(const char *text)
{
	json_t *json = json_of(text);
	struct principal *who = &principals[principal_count];
	char refused[300];

	if (principal_count == PRINCIPALS_MOST - 1)
		die("too many principals");
	look();
	*who = (struct principal){ .kind = is_set(json, "officer") ? PRINCIPAL_OFFICER : PRINCIPAL_INSTITUTION };
	if (who->kind == PRINCIPAL_INSTITUTION) {
		who->institution_id = text_of(json, "institution");
		who->institution = site_institution(NULL, who->institution_id);
		who->user = text_of(json, "user");
		who->token_id = text_of(json, "token");
		who->scopes = scope_parse(&arena, text_of(json, "scope"), SCOPE_SYSTEM | SCOPE_USER | SCOPE_PATIENT, refused, sizeof refused);
		if (who->scopes == NULL || refused[0] != '\0')
			die("scopes: %s", refused);
		who->read_items = items_named(json_object_get(json, "read"));
		who->write_items = items_named(json_object_get(json, "write"));
		who->consent_exempt = is_set(json, "exempt");
		if (!role_read(text_of(json, "role"), &who->role))
			die("no such role");
		who->patient = text_of(json, "patient");
		who->purpose = text_of(json, "purpose");
		who->service = (enum service_state)json_integer_value(json_object_get(json, "service"));
	}
	who->now = time_of(json, "now");
	admitted[principal_count] = access_admit(who, access_admits_by_store(who) ? snapshot : NULL, text_of(json, "glass"), &arena);
	puts(reason_name(admitted[principal_count++]));
	json_decref(json);
}

static void
say(int status, enum reason reason, const char *body)
{
	if (reason == REASON_SERVICE_STOPPED || reason == REASON_SERVICE_READ_ONLY)
		status = 503;
	printf("%d %s %s\n", status, reason_name(reason), body);
}

/* As server/api/ asks, interaction by interaction. */
static void
decide(const struct principal *who, const char *interaction, const struct thing *thing, uint32_t owner, const struct thing *new,
    const char *flags)
{
	static const struct {
		const char *name;
		enum access_action action;
	} interactions[] = { { "create", ACCESS_CREATE }, { "read", ACCESS_READ }, { "update", ACCESS_UPDATE }, { "delete", ACCESS_DELETE },
		{ "search", ACCESS_SEARCH }, { "history", ACCESS_READ }, { "patch", ACCESS_UPDATE } };
	size_t i = 0;
	struct record record = { 0 };
	struct access_state state = { 0 };
	enum reason reason = REASON_NONE;

	while (strcmp(interactions[i].name, interaction) != 0)
		if (++i == sizeof interactions / sizeof *interactions)
			die("no interaction: %s", interaction);
	enum access_action action = interactions[i].action;
	bool reading = action == ACCESS_READ || action == ACCESS_SEARCH;
	uint16_t type = thing != NULL ? thing->type : new->type;

	if (thing != NULL && thing->unheard)
		die("there can be no such record");
	if (thing != NULL)
		record = (struct record){ .rid = 99, .version = 2, .resource = type, .deleted = strchr(flags, 'd') != NULL, .owner = owner,
			.items = thing->items, .id = SLICE("x"), .subjects = thing->rids, .flags = thing->flags,
			.entries = strchr(flags, 'o') != NULL ? SLICE("") : thing->entries };
	if (new != NULL)
		state = (struct access_state){ .items = new->items, .parts = new->parts, .entries = &new->entries, .subjects = new->subjects,
			.subject_count = new->subject_count };
	if (!access_type(who, type, action, &reason)) {
		enum reason other = REASON_NONE;

		/* What is refused of a type is refused of each record. AuditEvents are none. */
		if (type != type_named("AuditEvent") && (reading ? access_sees(snapshot, who, &record, action) :
		    access_writes(snapshot, who, type, new != NULL ? &state : NULL, thing != NULL ? &record : NULL, action, &other)))
			die("the type is refused, and the record isn't");
		say(403, reason, "-");
		return;
	}
	if (reading) {
		reason = access_reason(snapshot, who, &record, action);
		if ((reason == REASON_NONE) != access_sees(snapshot, who, &record, action))
			die("the reason and the answer differ");
		char view[30] = "body";
		uint64_t removed = reason == REASON_NONE ? access_removed(snapshot, who, &record) : 0;

		if (removed != 0)
			snprintf(view, sizeof view, "view%llu", (unsigned long long)removed);
		say(reason != REASON_NONE ? 404 : 200, reason, reason != REASON_NONE ? "-" : view);
		return;
	}
	bool sees = thing != NULL && access_sees(snapshot, who, &record, ACCESS_READ);

	if (strcmp(interaction, "patch") == 0) {
		if (!sees) {
			say(404, access_reason(snapshot, who, &record, ACCESS_READ), "-");
			return;
		}
		if (!access_writes(snapshot, who, type, NULL, &record, action, &reason)) {
			say(403, reason, "-");
			return;
		}
	}
	if (!access_writes(snapshot, who, type, new != NULL ? &state : NULL, thing != NULL ? &record : NULL, action, &reason)) {
		say(sees || thing == NULL ? 403 : 404, reason, "-");
		return;
	}
	say(200, reason, new != NULL && access_sees_state(snapshot, who, type, &state) ? "body" : "-");
}

static const struct principal *
principal_at(size_t at)
{
	if (at >= principal_count)
		die("no principal %zu", at);
	return &principals[at];
}

static void
take_decision(const char *text)
{
	size_t at;
	char interaction[16], flags[8];
	int of, new;
	unsigned owner;

	if (sscanf(text, "%zu %15s %d %u %d %7s", &at, interaction, &of, &owner, &new, flags) != 6 || of >= (int)thing_count ||
	    new >= (int)thing_count || (of < 0 && new < 0))
		die("no question: %s", text);
	struct principal who = *principal_at(at);

	if (admitted[at] != REASON_NONE) {
		say(403, admitted[at], "-");
		return;
	}
	if (strchr(flags, 'f') != NULL)
		who.standings = NULL;
	decide(&who, interaction, of < 0 ? NULL : &things[of], owner, new < 0 ? NULL : &things[new], flags);
}

static void
take_all(const char *text)
{
	size_t at;
	char type[64];
	unsigned action;

	if (sscanf(text, "%zu %63s %u", &at, type, &action) != 3)
		die("no question: %s", text);
	puts(admitted[at] == REASON_NONE && access_sees_all(snapshot, principal_at(at), type_named(type), (enum access_action)action) ? "all"
	                                                                                                                              : "-");
}

static void
take_patients(const char *text)
{
	size_t at, count = 0;
	const uint64_t *rids = NULL;
	bool bounded = false;

	if (sscanf(text, "%zu", &at) != 1)
		die("no question: %s", text);
	if (access_patients(snapshot, principal_at(at), subject_count, &arena, &rids, &count, &bounded) != STORE_OK)
		die("the patients can't be listed");
	fputs(bounded ? "only" : "any", stdout);
	for (size_t i = 0; bounded && i < count; i++) {
		struct record record;

		if (i > 0 && rids[i] <= rids[i - 1])
			die("the patients don't rise");
		if (store_record(snapshot, rids[i], &record) != STORE_OK)
			die("there is no patient of that number");
		printf(" %.*s", SLICE_ARGS(record.id));
	}
	putchar('\n');
}

static void
take_institution(const char *text)
{
	unsigned number;
	char name[64];

	if (sscanf(text, "%u %63s", &number, name) != 2 || number >= INSTITUTIONS_MOST)
		die("no institution: %s", text);
	snprintf(institutions[number], sizeof institutions[number], "%s", name);
}

/* The server's table of items with more rows. */
static bool
read_items(const char *rows, char *error, size_t error_size)
{
	char path[1000], *text = malloc(LINE_MOST);
	FILE *file;
	size_t length;

	snprintf(path, sizeof path, "%s/server/access/items.conf", getenv("IRORI_TOP") != NULL ? getenv("IRORI_TOP") : ".");
	if (text == NULL || (file = fopen(path, "r")) == NULL)
		die("no %s", path);
	length = fread(text, 1, LINE_MOST / 2, file);
	length += (size_t)snprintf(text + length, LINE_MOST / 2, "\n%s", rows);
	fclose(file);
	bool read = items_read(slice_of(text, length), path, error, error_size);

	free(text);
	return read;
}

int
main(int count, char **arguments)
{
	static const struct {
		const char *verb;
		void (*take)(const char *rest);
	} verbs[] = { { "d ", take_decision }, { "who ", take_who }, { "resource ", take_resource }, { "subject ", take_subject },
		{ "proxy ", take_proxy },
		{ "glass ", take_glass }, { "site ", take_site }, { "institution ", take_institution }, { "all ", take_all },
		{ "patients ", take_patients } };
	static char line[LINE_MOST];
	char error[300];

	arena_init(&arena, 0);
	if (!extract_start(540, NULL, error, sizeof error) || !items_start(NULL, error, sizeof error) ||
	    (count > 1 && !read_items(arguments[1], error, sizeof error)))
		die("%s", error);
	open_store();
	while (fgets(line, sizeof line, stdin) != NULL) {
		size_t i = 0;

		line_number++;
		while (strncmp(line, verbs[i].verb, strlen(verbs[i].verb)) != 0)
			if (++i == sizeof verbs / sizeof *verbs)
				die("no verb: %.40s", line);
		verbs[i].take(line + strlen(verbs[i].verb));
	}
	items_end();
	remove_directory();
	arena_free(&arena);
	return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}
