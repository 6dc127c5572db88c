#include "server/search/near.h"

#include "resources/primitive/decimal.h"
#include "resources/extract/place.h"

const char *
near_parse(struct slice text, struct test *out)
{
	struct slice rest = text, latitude = value_cut(&rest, '|'), longitude = value_cut(&rest, '|');
	struct slice distance = value_cut(&rest, '|'), unit = value_cut(&rest, '|');
	struct decimal decimal;
	struct place place;

	if (rest.data != NULL || !place_parse(latitude, longitude, &place))
		return "is not latitude|longitude|distance|units, with degrees from -90 to 90 and from -180 to 180";
	out->latitude = place.latitude;
	out->longitude = place.longitude;
	out->distance = NEAR_METRES;
	/* "If the distance is omitted, ... units are irrelevant". */
	if (distance.length == 0)
		return NULL;
	if (!decimal_parse(distance, &decimal) || decimal.negative)
		return "has a distance that is not a number of 0 or more";
	if (!place_metres(distance, unit.length > 0 ? unit : SLICE("km"), &out->distance))
		return "has a unit that is not one of length as UCUM writes it, as km, m or [mi_us]";
	return NULL;
}

double
near_distance(const struct test *test, const struct entry *entry)
{
	const struct place here = { test->latitude, test->longitude }, there = { entry->low, entry->high };

	return place_distance(&here, &there);
}

double
near_shortest(const struct query *query, const struct record *record)
{
	double shortest = -1;

	for (const struct predicate *predicate = query->predicates; predicate != NULL; predicate = predicate->next) {
		struct slice rest = record->entries;
		struct entry entry = { 0 };

		if (predicate->kind != PREDICATE_ENTRY || predicate->search->type != SEARCH_SPECIAL ||
		    predicate->modifier != MODIFIER_NONE)
			continue;
		while (entry_next(&rest, &entry))
			for (size_t i = 0; i < predicate->count && entry.parameter == predicate->parameter; i++) {
				double distance = near_distance(&predicate->tests[i], &entry);

				shortest = shortest < 0 || distance < shortest ? distance : shortest;
			}
	}
	return shortest;
}
