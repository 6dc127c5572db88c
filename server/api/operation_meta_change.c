/* $meta-add, $meta-delete (R4 resource-operation-meta-add, resource-operation-meta-delete). Versions never change here, so what these
 * do is a new version, checked, recorded and told in the history like any update. */
#include "server/api/operation_meta.h"

#include "resources/json_read.h"
#include "server/api/ingest.h"
#include "server/api/write.h"

/* Comparisons of labels with each other. */
enum { COMPARISONS_MOST = 4000000 };

/* ---- Labels ------------------------------------------------------------------------------------------------------ */

/* Profiles are the same by their whole url, tags and security labels by system and code. */
static bool
is_same(const struct node *a, const struct node *b)
{
	if (a->type->kind == TYPE_PRIMITIVE)
		return slice_equal(a->text, b->text);
	return slice_equal(node_text(a, "system"), node_text(b, "system")) && slice_equal(node_text(a, "code"), node_text(b, "code"));
}

static bool
has(const struct node *meta, const struct node *label)
{
	const struct node *other = node_child(meta, label->element->name);

	while (other != NULL && !is_same(other, label))
		other = node_again(other);
	return other != NULL;
}

static bool
add_label(struct node *meta, const struct node *label, struct arena *arena, bool *changed)
{
	if (has(meta, label))
		return true;
	struct node *copy = node_new(arena, label->element, label->type);

	if (copy == NULL)
		return false;
	copy->text = label->text;
	copy->child = label->child;
	for (struct node *child = copy->child; child != NULL; child = child->next)
		child->parent = copy;
	node_append(meta, copy);
	*changed = true;
	return true;
}

static bool
delete_label(struct node *meta, const struct node *label, struct arena *arena, bool *changed)
{
	(void)arena;
	for (struct node **link = &meta->child; *link != NULL;)
		if ((*link)->element == label->element && is_same(*link, label)) {
			*link = (*link)->next;
			*changed = true;
		} else {
			link = &(*link)->next;
		}
	return true;
}

typedef bool change_label(struct node *meta, const struct node *label, struct arena *arena, bool *changed);

/* Of the given meta only profiles, security labels and tags count. */
static bool
change_labels(struct node *meta, const struct node *given, change_label *change, struct arena *arena, bool *changed)
{
	static const char *const names[] = { "profile", "security", "tag" };

	*changed = false;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		for (const struct node *label = node_child(given, names[i]), *next; label != NULL; label = next) {
			next = node_again(label);
			if (!change(meta, label, arena, changed))
				return false;
		}
	return true;
}

/* Each that is given is compared with all that are there. */
static bool
is_too_much(const struct node *meta, const struct node *given)
{
	uint64_t there = 0, more = 0;

	for (const struct node *label = meta->child; label != NULL; label = label->next)
		there++;
	for (const struct node *label = given->child; label != NULL; label = label->next)
		more++;
	return more * (there + more) > COMPARISONS_MOST;
}

/* ---- The new version --------------------------------------------------------------------------------------------- */

static bool
change_prepare(struct call *call)
{
	if (!operation_take(call))
		return false;
	if (operation_argument(call, "meta", NULL)->value == NULL) {
		call_refuse(call, 400, FAULT_REQUIRED, SLICE_NONE, "The parameter meta is given as valueMeta");
		return false;
	}
	return true;
}

/* Puts the changed resource among the commit's changes. */
static void
change_to(struct call *call, struct snapshot *snapshot, struct node *tree, const struct record *record)
{
	enum reason reason;

	if (!write_ingest(call, tree, SLICE_NONE))
		return;
	const struct access_state state = ingest_state(call->ingest);

	if (access_writes(snapshot, call->principal, call->resource, &state, record, ACCESS_UPDATE, &reason))
		write_change(call, snapshot, record);
	else
		call_forbid(call, reason);
}

/* Who may write it without reading it must not learn of it. */
static void
change_decide(struct call *call, struct snapshot *snapshot, change_label *change)
{
	struct record record;
	struct faults faults;
	enum store_status status;
	enum reason reason;
	bool changed;

	if (!operation_instance(call, snapshot, ACCESS_READ, &record))
		return;
	if (!access_writes(snapshot, call->principal, call->resource, NULL, &record, ACCESS_UPDATE, &reason)) {
		call_forbid(call, reason);
		return;
	}
	if (!write_conditions_hold(call, snapshot, &record))
		return;
	const struct released *released = release(snapshot, call->principal, &record, ACCESS_READ, call->arena, &status);

	if (released == NULL) {
		call_store_trouble(call, status);
		return;
	}
	/* The tree outlives the snapshot that the body is in. */
	struct slice body = arena_copy(call->arena, released_body(released));

	faults_init(&faults, call->arena);
	struct node *tree = body.data != NULL ? json_read(call->arena, body, &faults) : NULL;
	struct node *meta = tree != NULL ? node_child(tree, "meta") : NULL;

	if (meta != NULL && is_too_much(meta, operation_argument(call, "meta", NULL)->value)) {
		call_refuse(call, 400, FAULT_TOO_COSTLY, SLICE_NONE, "These are too many profiles, security labels and tags");
		return;
	}
	if (meta == NULL || !change_labels(meta, operation_argument(call, "meta", NULL)->value, change, call->arena, &changed)) {
		call_store_trouble(call, STORE_NO_MEMORY);
		return;
	}
	if (changed) {
		change_to(call, snapshot, tree, &record);
		return;
	}
	call_version_fields(call, record.resource, record.id, record.version, record.time, false);
	meta_send(call, body);
}

static void
change_complete(struct call *call)
{
	const struct change *change = &call->change;
	const struct released *own = release_own(call->principal, change, call->arena);

	call->reply->status = 200;
	call_version_fields(call, change->resource, change->id, change->expected_version + 1, change->time, false);
	if (own != NULL)
		meta_send(call, released_body(own));
}

static void
add_decide(struct call *call, struct snapshot *snapshot)
{
	change_decide(call, snapshot, add_label);
}

static void
delete_decide(struct call *call, struct snapshot *snapshot)
{
	change_decide(call, snapshot, delete_label);
}

#define ROUTE(text, function) \
	{ .name = text, .action = ACCESS_UPDATE, .event = AUDIT_UPDATE, .prepare = change_prepare, .decide = function, \
		.complete = change_complete }

static const struct operation_parameter add_parameters[] = {
	{ "meta", false, 1, "1", "Meta", "Profiles, security labels and tags to add; those that are there already stay as they are" },
	{ "return", true, 1, "1", "Meta", "The resource's meta after it" },
	{ .name = NULL },
};

const struct operation operation_meta_add = {
	.name = "meta-add",
	.id = "Resource-meta-add",
	.url = "http://hl7.org/fhir/OperationDefinition/Resource-meta-add",
	.title = "Add profiles, tags and security labels",
	.description = "Adds profiles, security labels and tags to a resource, as a new version of it if there are any new ones.",
	.levels = OPERATION_INSTANCE,
	.affects_state = true,
	.parameters = add_parameters,
	.route = ROUTE("meta-add", add_decide),
};

static const struct operation_parameter delete_parameters[] = {
	{ "meta", false, 1, "1", "Meta", "Profiles, security labels and tags to delete; it is no error if they aren't there" },
	{ "return", true, 1, "1", "Meta", "The resource's meta after it" },
	{ .name = NULL },
};

const struct operation operation_meta_delete = {
	.name = "meta-delete",
	.id = "Resource-meta-delete",
	.url = "http://hl7.org/fhir/OperationDefinition/Resource-meta-delete",
	.title = "Delete profiles, tags and security labels",
	.description = "Deletes profiles, security labels and tags of a resource, as a new version of it if it had any of them.",
	.levels = OPERATION_INSTANCE,
	.affects_state = true,
	.parameters = delete_parameters,
	.route = ROUTE("meta-delete", delete_decide),
};
