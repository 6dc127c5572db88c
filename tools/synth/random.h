/* random: numbers that look random and are the same everywhere.
 *
 * Each citizen draws from a stream of its own, so that the first hundred citizens of a town of a million are those of a town
 * of a hundred. Not for anything that must be hard to guess. */
#ifndef IRORI_RANDOM_H
#define IRORI_RANDOM_H

#include <stdbool.h>
#include <stdint.h>

struct random {
	uint64_t state;
};

/* A stream for (seed, stream). */
static inline struct random
random_stream(uint64_t seed, uint64_t stream)
{
	return (struct random){ seed * UINT64_C(0x9E3779B97F4A7C15) ^ (stream + 1) * UINT64_C(0xD1B54A32D192ED03) };
}

/* SplitMix64 (Steele, Lea, Flood 2014). */
static inline uint64_t
random_next(struct random *random)
{
	uint64_t z = random->state += UINT64_C(0x9E3779B97F4A7C15);

	z = (z ^ z >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
	z = (z ^ z >> 27) * UINT64_C(0x94D049BB133111EB);
	return z ^ z >> 31;
}

/* 0 .. below - 1. */
static inline unsigned
random_below(struct random *random, unsigned below)
{
	return (unsigned)((random_next(random) >> 32) * below >> 32);
}

/* low .. high, both included. */
static inline int
random_between(struct random *random, int low, int high)
{
	return low + (int)random_below(random, (unsigned)(high - low + 1));
}

static inline bool
random_chance(struct random *random, unsigned percent)
{
	return random_below(random, 100) < percent;
}

/* Near a normal distribution with mean 0 and deviation 1: the sum of four even ones, so never beyond 3.47. */
static inline double
random_normal(struct random *random)
{
	double sum = 0;

	for (int i = 0; i < 4; i++)
		sum += (double)(random_next(random) >> 11) / 9007199254740992.0;
	return (sum - 2) * 1.7320508075688772;
}

#endif
