/* The index against a model: random writes, and every list, count and range asked both ways. */
#include "tests/store/fixture.h"

enum { RECORDS = 3000, KEYS = 60, ROUNDS = 120, WRITES = 60 };

struct model {
	struct fixture fixture;
	uint64_t rid[RECORDS], version[RECORDS];
	bool has[RECORDS][KEYS];
	uint64_t seed;
};

static uint64_t
draw(struct model *model, uint64_t below)
{
	model->seed ^= model->seed << 13;
	model->seed ^= model->seed >> 7;
	model->seed ^= model->seed << 17;
	return model->seed % below;
}

/* Some keys are long, some begin others, some hold zero bytes. */
static size_t
key_text(unsigned k, char out[STORE_KEY_MOST])
{
	size_t length = 2 + (k % 7) * 3;

	memset(out, k % 3 == 0 ? '\0' : 'k', STORE_KEY_MOST);
	out[0] = (char)(1 + k / 10);
	out[1] = (char)(k % 10 < 5 ? 1 : 2);
	out[length++] = (char)k;
	return k == 59 ? STORE_KEY_MOST : length;
}

struct named {
	char text[STORE_KEY_MOST];
	size_t length;
	unsigned k;
};

static int
by_text(const void *a, const void *b)
{
	const struct named *x = a, *y = b;

	return slice_compare(slice_of(x->text, x->length), slice_of(y->text, y->length));
}

/* All keys in their order. */
static struct named keys[KEYS];

static void
set_keys(struct model *model, unsigned r, struct buffer *out)
{
	buffer_reset(out);
	for (unsigned i = 0; i < KEYS; i++)
		if (model->has[r][i]) {
			buffer_byte(out, (char)keys[i].length);
			buffer_put(out, slice_of(keys[i].text, keys[i].length));
		}
}

static void
write_some(struct model *model)
{
	static struct change changes[WRITES];
	static struct buffer buffers[WRITES];
	static char ids[WRITES][16];
	struct commit commit = { .changes = changes };
	bool done[RECORDS] = { false };
	unsigned records[WRITES], n = 0;

	for (unsigned i = 0; i < WRITES; i++) {
		unsigned r = (unsigned)draw(model, RECORDS);

		if (done[r])
			continue;
		done[r] = true;
		records[n] = r;
		snprintf(ids[n], sizeof ids[n], "r%u", r);
		bool deletes = draw(model, 6) == 0;

		/* The first keys are common, the last ones rare. */
		for (unsigned k = 0; k < KEYS; k++)
			if (deletes)
				model->has[r][k] = false;
			else if (draw(model, 3) == 0)
				model->has[r][k] = draw(model, 1 + keys[k].k) < 2;
		set_keys(model, r, &buffers[n]);
		changes[n] = (struct change){
			.kind = deletes ? CHANGE_DELETE : CHANGE_UPDATE,
			.resource = TYPE_OTHER,
			.id = slice_text(ids[n]),
			.expected_version = model->version[r]++,
			.entries = buffer_slice(&buffers[n]),
			.keys = buffer_slice(&buffers[n]),
			.body = SLICE("x"),
		};
		if (n > 0)
			changes[n - 1].next = &changes[n];
		n++;
	}
	assert_int_equal(store_commit_wait(model->fixture.store, &commit), STORE_OK);
	for (unsigned i = 0; i < n; i++)
		model->rid[records[i]] = changes[i].rid;
}

/* The model's list under the i-th key, rising. */
static size_t
expected_list(const struct model *model, unsigned i, uint64_t *out)
{
	size_t n = 0;

	for (unsigned r = 0; r < RECORDS; r++)
		if (model->has[r][i]) {
			size_t at = n++;

			for (; at > 0 && out[at - 1] > model->rid[r]; at--)
				out[at] = out[at - 1];
			out[at] = model->rid[r];
		}
	return n;
}

static void
check_key(struct model *model, struct snapshot *snapshot, unsigned i)
{
	static uint64_t expected[RECORDS], got[RECORDS + 8];
	struct slice key = slice_of(keys[i].text, keys[i].length);
	size_t count = expected_list(model, i, expected), n = 0, more;
	struct postings *postings;

	assert_int_equal(store_count(snapshot, key), count);
	assert_int_equal(postings_begin(snapshot, key, SLICE_NONE, &postings), STORE_OK);
	assert_int_equal(postings_estimate(postings), count);
	/* Forwards, in pieces, with the other ways of asking in between. */
	while ((more = postings_next(postings, 0, got + n, 1 + draw(model, 5))) > 0) {
		n += more;
		assert_true(n <= count);
		uint64_t rid = 1 + draw(model, RECORDS + 10);
		bool in = false;

		for (size_t j = 0; j < count; j++)
			in = in || expected[j] == rid;
		assert_int_equal(postings_has(postings, rid), in);
	}
	assert_int_equal(n, count);
	assert_memory_equal(got, expected, count * sizeof *got);
	/* Backwards. */
	uint64_t at_most = UINT64_MAX;

	n = 0;
	while ((more = postings_previous(postings, at_most, got, 1 + draw(model, 400))) > 0) {
		for (size_t j = 0; j < more; j++, n++) {
			assert_true(n < count);
			assert_int_equal(got[j], expected[count - 1 - n]);
		}
		at_most = got[more - 1] - 1;
	}
	assert_int_equal(n, count);
	postings_end(postings);
	/* By leaps. */
	assert_int_equal(postings_begin(snapshot, key, SLICE_NONE, &postings), STORE_OK);
	uint64_t at_least = 0;
	size_t place = 0;

	for (;;) {
		at_least += 1 + draw(model, 500);
		while (place < count && expected[place] < at_least)
			place++;
		n = postings_next(postings, at_least, got, 2);
		if (place == count) {
			assert_int_equal(n, 0);
			break;
		}
		assert_int_equal(n, place + 1 < count ? 2 : 1);
		assert_int_equal(got[0], expected[place]);
		place += n;
	}
	postings_end(postings);
}

static void
check_range(struct model *model, struct snapshot *snapshot)
{
	static uint64_t expected[RECORDS], got[RECORDS * KEYS];
	unsigned first = (unsigned)draw(model, KEYS), last = (unsigned)draw(model, KEYS);
	struct postings *postings;
	size_t n = 0, more, at = 0;

	if (first > last) {
		unsigned other = first;

		first = last;
		last = other;
	}
	assert_int_equal(postings_begin(snapshot, slice_of(keys[first].text, keys[first].length),
	    slice_of(keys[last].text, keys[last].length), &postings), STORE_OK);
	uint64_t estimate = postings_estimate(postings);

	while ((more = postings_next(postings, 0, got + n, 1000)) > 0)
		n += more;
	postings_end(postings);
	assert_int_equal(n, estimate);
	for (unsigned i = first; i <= last; i++) {
		size_t count = expected_list(model, i, expected);

		assert_true(at + count <= n);
		assert_memory_equal(got + at, expected, count * sizeof *got);
		at += count;
	}
	assert_int_equal(at, n);
}

static void
the_index_is_what_was_written(void **state)
{
	static struct model model;
	struct snapshot *snapshot;

	(void)state;
	model.seed = 88172645463325252u;
	for (unsigned k = 0; k < KEYS; k++) {
		keys[k].k = k;
		keys[k].length = key_text(k, keys[k].text);
	}
	qsort(keys, KEYS, sizeof *keys, by_text);
	fixture_make(&model.fixture);
	for (int round = 0; round < ROUNDS; round++) {
		for (uint64_t i = draw(&model, 12); i > 0; i--)
			write_some(&model);
		if (round % 40 == 39) {
			fixture_close(&model.fixture);
			fixture_open(&model.fixture);
		}
		assert_int_equal(store_index_wait(model.fixture.store), STORE_OK);
		assert_int_equal(snapshot_begin(model.fixture.store, &snapshot), STORE_OK);
		for (unsigned i = 0; i < KEYS; i++)
			if (round % 10 == 0 || draw(&model, 10) == 0)
				check_key(&model, snapshot, i);
		check_range(&model, snapshot);
		snapshot_end(snapshot);
	}
	fixture_remove(&model.fixture);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_index_is_what_was_written),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
