#include "server/net/census.h"

#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>

/* Few keys are expected (institutions, and addresses of their gateways); chains stay short up to some thousand. */
enum { BUCKETS = 4096 };

struct entry {
	struct entry *next;
	unsigned count;
	unsigned char key[CENSUS_KEY];
};

struct census {
	pthread_mutex_t lock;
	unsigned most;
	uint64_t seed;
	size_t keys;
	struct entry *buckets[BUCKETS];
};

struct census *
census_new(unsigned most)
{
	struct census *census = calloc(1, sizeof *census);

	if (census == NULL)
		return NULL;
	if (pthread_mutex_init(&census->lock, NULL) != 0) {
		free(census);
		return NULL;
	}
	census->most = most;
	/* Without a seed, a peer that chooses its addresses could make one chain long. */
	if (getrandom(&census->seed, sizeof census->seed, GRND_NONBLOCK) < 0)
		census->seed = (uint64_t)(uintptr_t)census;
	return census;
}

void
census_free(struct census *census)
{
	if (census == NULL)
		return;
	for (size_t i = 0; i < BUCKETS; i++)
		while (census->buckets[i] != NULL) {
			struct entry *entry = census->buckets[i];

			census->buckets[i] = entry->next;
			free(entry);
		}
	pthread_mutex_destroy(&census->lock);
	free(census);
}

/* Where the key stands, or would be put: at the end of its chain. */
static struct entry **
find(struct census *census, const unsigned char *key)
{
	uint64_t hash = census->seed;

	for (size_t i = 0; i < CENSUS_KEY; i += 8) {
		uint64_t word;

		memcpy(&word, key + i, 8);
		hash = (hash ^ word) * UINT64_C(0x9E3779B97F4A7C15);
		hash ^= hash >> 29;
	}
	struct entry **at = &census->buckets[hash % BUCKETS];

	while (*at != NULL && memcmp((*at)->key, key, CENSUS_KEY) != 0)
		at = &(*at)->next;
	return at;
}

bool
census_enter(struct census *census, const unsigned char key[static CENSUS_KEY])
{
	bool entered = false;

	pthread_mutex_lock(&census->lock);
	struct entry **at = find(census, key);

	if (*at == NULL && census->most > 0) {
		*at = calloc(1, sizeof **at);
		if (*at != NULL) {
			memcpy((*at)->key, key, CENSUS_KEY);
			census->keys++;
		}
	}
	if (*at != NULL && (*at)->count < census->most) {
		(*at)->count++;
		entered = true;
	}
	pthread_mutex_unlock(&census->lock);
	return entered;
}

void
census_leave(struct census *census, const unsigned char key[static CENSUS_KEY])
{
	pthread_mutex_lock(&census->lock);
	struct entry **at = find(census, key), *entry = *at;

	if (entry != NULL && --entry->count == 0) {
		*at = entry->next;
		free(entry);
		census->keys--;
	}
	pthread_mutex_unlock(&census->lock);
}

size_t
census_keys(struct census *census)
{
	pthread_mutex_lock(&census->lock);
	size_t keys = census->keys;

	pthread_mutex_unlock(&census->lock);
	return keys;
}
