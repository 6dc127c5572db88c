/* place: points on the earth (R4 location.html#positional), and how far they are from each other.
 *
 * The earth is a sphere of its mean radius here: a distance is within 0.6 % of that on the WGS84 ellipsoid. */
#ifndef IRORI_PLACE_H
#define IRORI_PLACE_H

#include "resources/base/slice.h"

#define PLACE_DEGREE INT64_C(1000000000)
#define PLACE_WEST (-180 * PLACE_DEGREE)
#define PLACE_EAST (180 * PLACE_DEGREE - 1)

/* In thousand millionths of a degree (a tenth of a millimetre), north and east of zero positive. latitude -90° to 90°,
 * longitude PLACE_WEST to PLACE_EAST: 180° is -180°. */
struct place {
	int64_t latitude, longitude;
};

/* All between two latitudes, and from west eastward to east, which may cross the 180th meridian: then west > east. */
struct place_box {
	int64_t south, north, west, east;
};

/* Reads decimals in degrees. False on anything else, and beyond 90° or 180°. */
bool place_parse(struct slice latitude, struct slice longitude, struct place *out);

/* Reads a length: a number, and a unit as UCUM writes it. False when it is none. */
bool place_metres(struct slice number, struct slice unit, double *metres);

/* Along a great circle, in metres. */
double place_distance(const struct place *a, const struct place *b);

/* A box with everything in it that is so many metres from the center or less. */
void place_box(const struct place *center, double metres, struct place_box *out);

#endif
