#include "resources/extract/place.h"

#include "resources/fhirpath/units.h"
#include "resources/primitive/decimal.h"

#include <math.h>

static const double PI = 3.14159265358979323846, RADIUS = 6371008.8;

/* What the box has around it for the rounding of sines near the poles: 11 cm. */
static const double MARGIN = 1e-6;

/* ---- Reading ----------------------------------------------------------------------------------------------------- */

static bool
parse_degrees(struct slice text, int most, int64_t *out)
{
	struct decimal decimal;

	if (text.data == NULL || !decimal_parse(text, &decimal))
		return false;
	double degrees = decimal_double(&decimal);

	if (!(degrees >= -most && degrees <= most))
		return false;
	*out = llround(degrees * (double)PLACE_DEGREE);
	return true;
}

bool
place_parse(struct slice latitude, struct slice longitude, struct place *out)
{
	if (!parse_degrees(latitude, 90, &out->latitude) || !parse_degrees(longitude, 180, &out->longitude))
		return false;
	if (out->longitude > PLACE_EAST)
		out->longitude = PLACE_WEST;
	return true;
}

bool
place_metres(struct slice text, struct slice unit_text, double *metres)
{
	struct unit unit, metre;
	struct number number;
	struct decimal decimal;
	struct buffer written;

	if (!unit_parse(unit_text, &unit) || !unit_parse(SLICE("m"), &metre) || unit.scale != SCALE_RATIO ||
	    !unit_commensurable(&unit, &metre) || !number_parse(text, &number) ||
	    !number_multiply(&number, &unit.numerator, &number) || !number_divide(&number, &unit.denominator, &number))
		return false;
	buffer_init(&written, 0);
	number_write(&written, &number);
	bool read = buffer_ok(&written) && decimal_parse(buffer_slice(&written), &decimal);

	buffer_free(&written);
	if (read)
		*metres = decimal_double(&decimal);
	return read;
}

/* ---- Reckoning --------------------------------------------------------------------------------------------------- */

static double
radians(int64_t angle)
{
	return (double)angle / (double)PLACE_DEGREE * PI / 180;
}

/* The haversine formula, which is good for short distances, too. */
double
place_distance(const struct place *a, const struct place *b)
{
	double north = sin((radians(b->latitude) - radians(a->latitude)) / 2);
	double east = sin((radians(b->longitude) - radians(a->longitude)) / 2);
	double square = north * north + cos(radians(a->latitude)) * cos(radians(b->latitude)) * east * east;

	return 2 * RADIUS * asin(sqrt(fmin(square, 1)));
}

static int64_t
around(double degrees)
{
	if (degrees < -180)
		degrees += 360;
	if (degrees >= 180)
		degrees -= 360;
	int64_t longitude = llround(degrees * (double)PLACE_DEGREE);

	return longitude < PLACE_WEST ? PLACE_WEST : longitude > PLACE_EAST ? PLACE_EAST : longitude;
}

void
place_box(const struct place *center, double metres, struct place_box *out)
{
	double reach = fmin(metres / RADIUS, PI), latitude = (double)center->latitude / (double)PLACE_DEGREE;
	double south = latitude - reach * 180 / PI - MARGIN, north = latitude + reach * 180 / PI + MARGIN;

	out->south = south <= -90 ? -90 * PLACE_DEGREE : llround(south * (double)PLACE_DEGREE);
	out->north = north >= 90 ? 90 * PLACE_DEGREE : llround(north * (double)PLACE_DEGREE);
	out->west = PLACE_WEST;
	out->east = PLACE_EAST;
	/* A circle around a pole has all longitudes. Another one reaches farthest east and west off its own latitude. */
	if (south <= -90 || north >= 90)
		return;
	double aside = asin(fmin(sin(reach) / cos(radians(center->latitude)), 1)) * 180 / PI + MARGIN;
	double longitude = (double)center->longitude / (double)PLACE_DEGREE;

	if (aside >= 180)
		return;
	out->west = around(longitude - aside);
	out->east = around(longitude + aside);
}
