#include "server/sdc/sdc.h"

#include "resources/node_make.h"
#include "server/http/form.h"

/* "Observation?identifier=system|value". */
static struct slice
conditional_url(struct slice identifier, struct arena *arena)
{
	struct buffer query;

	buffer_init(&query, 0);
	buffer_literal(&query, "Observation?identifier=");
	/* The value has none of the characters that a search value escapes. */
	form_encode(&query, SLICE(SDC_EXTRACTED_SYSTEM "|"));
	form_encode(&query, identifier);
	struct slice url = buffer_ok(&query) ? arena_copy(arena, buffer_slice(&query)) : SLICE_NONE;

	buffer_free(&query);
	return url;
}

static void
fill_entry(struct node_maker *maker, struct node *entry, const struct sdc_observation *observation)
{
	bool named = observation->identifier.data != NULL;

	make_text(maker, entry, "fullUrl", observation->full_url);
	make_put(entry, "resource", observation->resource);
	struct node *request = make_child(maker, entry, "request");
	struct slice url = named ? conditional_url(observation->identifier, maker->arena) : SLICE("Observation");

	maker->failed = maker->failed || url.data == NULL;
	make_text(maker, request, "method", named ? SLICE("PUT") : SLICE("POST"));
	make_text(maker, request, "url", url);
}

struct node *
sdc_bundle(const struct sdc_extraction *extraction, struct arena *arena)
{
	struct node_maker maker = { .arena = arena };
	struct node *bundle = make_resource(&maker, "Bundle"), *entry = NULL;

	if (bundle == NULL)
		return NULL;
	make_text(&maker, bundle, "type", SLICE("transaction"));
	for (const struct sdc_observation *o = extraction->first; o != NULL && !maker.failed; o = o->next) {
		entry = make_next(&maker, bundle, "entry", entry);
		if (entry != NULL)
			fill_entry(&maker, entry, o);
	}
	return maker.failed ? NULL : bundle;
}
