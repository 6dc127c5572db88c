#include "server/api/identifier.h"

#include <sys/random.h>
#include <time.h>

enum { POOL = 4000, TIME = 6, CHANCE = 10, LENGTH = 26 };

/* Random bytes got many at a time: a system call for each id would cost more than the id. Each is used once. */
static bool
chance(unsigned char out[CHANCE])
{
	static _Thread_local unsigned char pool[POOL];
	static _Thread_local size_t left;

	if (left < CHANCE) {
		size_t got = 0;

		while (got < POOL) {
			ssize_t n = getrandom(pool + got, POOL - got, 0);

			if (n < 0)
				return false;
			got += (size_t)n;
		}
		left = POOL;
	}
	left -= CHANCE;
	memcpy(out, pool + left, CHANCE);
	memset(pool + left, 0, CHANCE);
	return true;
}

/* Milliseconds since the epoch, then chance. */
static bool
make(unsigned char out[TIME + CHANCE])
{
	struct timespec now;

	clock_gettime(CLOCK_REALTIME, &now);
	uint64_t ms = (uint64_t)now.tv_sec * 1000 + (uint64_t)now.tv_nsec / 1000000;

	for (int i = 0; i < TIME; i++)
		out[i] = (unsigned char)(ms >> (40 - 8 * i));
	return chance(out + TIME);
}

struct slice
identifier_new(struct arena *arena)
{
	static const char digits[] = "0123456789abcdefghjkmnpqrstvwxyz"; /* 32, in ASCII order */
	unsigned char bytes[TIME + CHANCE + 1] = { 0 }; /* 130 bits: two of zero, 48 of time, 80 of chance */
	char *out = arena_alloc(arena, LENGTH);

	if (out == NULL || !make(bytes))
		return SLICE_NONE;
	for (int i = 0; i < LENGTH; i++) {
		int bit = i * 5 - 2; /* the first character has only three bits */
		unsigned value = 0;

		for (int j = bit; j < bit + 5; j++)
			value = value << 1 | (j >= 0 ? (unsigned)bytes[j / 8] >> (7 - j % 8) & 1u : 0);
		out[i] = digits[value];
	}
	return slice_of(out, LENGTH);
}

struct slice
identifier_uuid(struct arena *arena)
{
	unsigned char b[TIME + CHANCE];

	if (!make(b))
		return SLICE_NONE;
	b[6] = (unsigned char)(0x70 | (b[6] & 0x0F)); /* the version */
	b[8] = (unsigned char)(0x80 | (b[8] & 0x3F)); /* the variant */
	return arena_print(arena, "%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-%02x%02x%02x%02x%02x%02x", b[0], b[1], b[2], b[3], b[4], b[5],
	    b[6], b[7], b[8], b[9], b[10], b[11], b[12], b[13], b[14], b[15]);
}

bool
identifier_valid(struct slice id)
{
	if (id.length == 0 || id.length > 64)
		return false;
	for (size_t i = 0; i < id.length; i++) {
		char c = id.data[i];

		if (!((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.'))
			return false;
	}
	return true;
}
