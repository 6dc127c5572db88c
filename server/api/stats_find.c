/* Which Observations $stats is about: those with a code that was asked for, and the members of panels among them. Known from what
 * search has of each, without reading one. */
#include "server/api/operation_stats.h"

#include <stdlib.h>

/* A table of the sources by rid: twice as many places as there may be sources. */
enum { PLACES = 32768 };

/* Members that are looked up, whether they count or not. */
enum { LOOKED_UP_MOST = 4 * OBSERVED_MOST };

_Static_assert(PLACES >= 2 * OBSERVED_MOST, "the table of sources stays half empty");

struct finder {
	struct call *call;
	struct snapshot *snapshot;
	const struct stats *stats;
	struct stats_found *found;
	size_t capacity;
	uint16_t *places; /* numbers of sources, from 1 */
	uint16_t *panels; /* those whose members are still to be looked for */
	size_t panel_count, looked_up;
	bool ok;
};

_Static_assert(OBSERVED_MOST < UINT16_MAX, "numbers of sources fit");

/* The place of the rid, or the free one where it belongs. */
static uint16_t *
place_of(const struct finder *finder, uint64_t rid)
{
	size_t at = (rid * UINT64_C(0x9E3779B97F4A7C15)) >> 32 & (PLACES - 1);

	while (finder->places[at] != 0 && finder->found->sources[finder->places[at] - 1].observed.record.rid != rid)
		at = (at + 1) & (PLACES - 1);
	return &finder->places[at];
}

static bool
no_memory(struct finder *finder)
{
	call_store_trouble(finder->call, STORE_NO_MEMORY);
	finder->ok = false;
	return false;
}

static bool
too_many(struct finder *finder)
{
	call_refuse(finder->call, 400, FAULT_TOO_COSTLY, SLICE_NONE, "These panels have more than %d members: narrow them, such as by period",
	    OBSERVED_MOST);
	finder->ok = false;
	return false;
}

static bool
grow(struct finder *finder)
{
	struct stats_found *found = finder->found;

	if (found->source_count < finder->capacity)
		return true;
	if (finder->capacity >= OBSERVED_MOST)
		return too_many(finder);
	size_t capacity = finder->capacity * 2 + 16 < OBSERVED_MOST ? finder->capacity * 2 + 16 : OBSERVED_MOST;
	struct stats_source *sources = arena_zero(finder->call->arena, capacity, sizeof *sources);

	if (sources == NULL)
		return no_memory(finder);
	if (found->source_count > 0)
		memcpy(sources, found->sources, found->source_count * sizeof *sources);
	found->sources = sources;
	finder->capacity = capacity;
	return true;
}

/* The number of the source, which is added when it is not there yet; 0: refused. */
static uint16_t
source_of(struct finder *finder, const struct observed *observed)
{
	uint16_t *place = place_of(finder, observed->record.rid);

	if (*place != 0)
		return *place;
	if (!grow(finder))
		return 0;
	finder->found->sources[finder->found->source_count++] = (struct stats_source){ .observed = *observed };
	*place = (uint16_t)finder->found->source_count;
	return *place;
}

static void
mark_panel(struct finder *finder, uint16_t number)
{
	struct stats_source *source = &finder->found->sources[number - 1];

	if (source->panel)
		return;
	source->panel = true;
	finder->panels[finder->panel_count++] = number;
}

/* Whether search has one of the codes of it, as its own. */
static bool
has_wanted(const struct stats *stats, const struct record *record)
{
	struct observed_codes codes;
	struct slice system, code;

	observed_codes_begin(&codes, record);
	while (observed_codes_next(&codes, &system, &code))
		for (size_t i = 0; i < stats->wanted_count; i++)
			if (slice_equal(code, stats->wanted[i].code) && slice_equal(system, stats->wanted[i].system))
				return true;
	return false;
}

/* A member counts when it is of the same subject and time, and the caller may find it. */
static void
add_member(void *context, struct slice id)
{
	struct finder *finder = context;
	struct observed member = { 0 };
	enum search_status status;

	if (!finder->ok || (++finder->looked_up > LOOKED_UP_MOST && !too_many(finder)))
		return;
	enum store_status found = store_find(finder->snapshot, finder->call->resource, id, &member.record);

	if (found == STORE_ABSENT)
		return;
	if (found != STORE_OK) {
		call_store_trouble(finder->call, found);
		finder->ok = false;
		return;
	}
	uint16_t number = *place_of(finder, member.record.rid);

	if (number == 0) {
		if (!search_would_match(finder->snapshot, finder->call->principal, finder->stats->any, finder->call->arena, &member.record,
		    &status)) {
			if (status != SEARCH_OK)
				no_memory(finder);
			return;
		}
		if (access_view(finder->snapshot, finder->call->principal, &member.record, false, finder->call->arena) != STORE_OK) {
			no_memory(finder);
			return;
		}
		observed_date(&member);
		number = source_of(finder, &member);
		if (number == 0)
			return;
	}
	finder->found->sources[number - 1].member = true;
	mark_panel(finder, number);
}

static int
compare_sources(const void *a, const void *b)
{
	return observed_compare(&((const struct stats_source *)a)->observed, &((const struct stats_source *)b)->observed);
}

bool
stats_find(struct call *call, struct snapshot *snapshot, const struct stats *stats, struct stats_found *found)
{
	struct finder finder = { .call = call, .snapshot = snapshot, .stats = stats, .found = found, .ok = true };
	struct observed *list;
	size_t count;

	*found = (struct stats_found){ 0 };
	if (!observed_find(call, snapshot, stats->coded, &list, &count))
		return false;
	finder.places = arena_zero(call->arena, PLACES, sizeof *finder.places);
	finder.panels = arena_zero(call->arena, OBSERVED_MOST, sizeof *finder.panels);
	if (finder.places == NULL || finder.panels == NULL)
		return no_memory(&finder);
	for (size_t i = 0; i < count; i++) {
		uint16_t number = source_of(&finder, &list[i]);

		if (number == 0)
			return false;
		if (has_wanted(stats, &list[i].record))
			mark_panel(&finder, number);
	}
	/* Members may be panels themselves. */
	while (finder.panel_count > 0 && finder.ok) {
		const struct record record = found->sources[finder.panels[--finder.panel_count] - 1].observed.record;

		observed_members(&record, add_member, &finder);
	}
	if (finder.ok && found->source_count > 0)
		qsort(found->sources, found->source_count, sizeof *found->sources, compare_sources);
	return finder.ok;
}
