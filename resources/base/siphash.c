#include "resources/base/siphash.h"

struct state {
	uint64_t v0, v1, v2, v3;
};

static uint64_t
rotate(uint64_t x, unsigned bits)
{
	return x << bits | x >> (64 - bits);
}

/* Numbers are read with the low end first. */
static uint64_t
number(const unsigned char *bytes, size_t count)
{
	uint64_t result = 0;

	for (size_t i = 0; i < count; i++)
		result |= (uint64_t)bytes[i] << (8 * i);
	return result;
}

static void
rounds(struct state *state, int count)
{
	while (count-- > 0) {
		state->v0 += state->v1;
		state->v1 = rotate(state->v1, 13) ^ state->v0;
		state->v0 = rotate(state->v0, 32);
		state->v2 += state->v3;
		state->v3 = rotate(state->v3, 16) ^ state->v2;
		state->v0 += state->v3;
		state->v3 = rotate(state->v3, 21) ^ state->v0;
		state->v2 += state->v1;
		state->v1 = rotate(state->v1, 17) ^ state->v2;
		state->v2 = rotate(state->v2, 32);
	}
}

static void
take(struct state *state, uint64_t word)
{
	state->v3 ^= word;
	rounds(state, 2);
	state->v0 ^= word;
}

uint64_t
siphash(struct slice text, const unsigned char key[SIPHASH_KEY])
{
	const unsigned char *bytes = (const unsigned char *)text.data;
	uint64_t k0 = number(key, 8), k1 = number(key + 8, 8);
	/* "somepseudorandomlygeneratedbytes" */
	struct state state = { k0 ^ UINT64_C(0x736f6d6570736575), k1 ^ UINT64_C(0x646f72616e646f6d),
		k0 ^ UINT64_C(0x6c7967656e657261), k1 ^ UINT64_C(0x7465646279746573) };
	size_t whole = text.length / 8 * 8;

	for (size_t i = 0; i < whole; i += 8)
		take(&state, number(bytes + i, 8));
	/* The last word: what is left, and the length. */
	take(&state, (whole < text.length ? number(bytes + whole, text.length - whole) : 0) | (uint64_t)text.length << 56);
	state.v2 ^= 0xff;
	rounds(&state, 4);
	return state.v0 ^ state.v1 ^ state.v2 ^ state.v3;
}
