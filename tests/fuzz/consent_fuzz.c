/* Any resource, and behind its first line break, or when it is none, any bytes as a compiled form: whatever is compiled
 * is intact, evaluates alike for one item and several, and permits nothing once it is damaged; and any bytes at all, with
 * their length and checksum made right, are evaluated without harm. */
#include "resources/extract.h"
#include "server/consent/form.h"
#include "tests/fuzz/fuzz.h"
#include "tests/unit/consent/fixture.h"

static void
nobody(void *context, uint32_t institution)
{
	(void)context;
	(void)institution;
}

static void
ask(struct slice form, const struct slice *entries)
{
	static const char *const purposes[] = { "TREAT", "ETREAT", "HRESCH", NULL };
	bool some = false;

	for (uint32_t institution = 0; institution < 4; institution++)
		for (size_t i = 0; i < 4; i++) {
			struct consent_question question = { .institution = institution, .user = SLICE("Practitioner/x"),
				.purpose = slice_text(purposes[i]), .resource = entries != NULL ? 0 : SCHEMA_NONE, .entries = entries,
				.now = INT64_C(1780000000000000) };
			uint64_t permitted, denied, one, not_one;

			consent_evaluate(form, &question, ITEMS, &permitted, &denied);
			must((permitted & denied) == 0 && ((permitted | denied) & ~(uint64_t)ITEMS) == 0);
			consent_evaluate(form, &question, CHECK, &one, &not_one);
			must(one == (permitted & CHECK) && not_one == (denied & CHECK));
			some = some || permitted != 0;
		}
	bool all = consent_institutions(form, nobody, NULL);
	struct buffer out;

	/* Only what is intact permits. */
	must(consent_intact(form) || (!some && !all));
	for (int japanese = 0; japanese < 2; japanese++) {
		buffer_init(&out, 0);
		consent_summary(form, &site, japanese == 1, &out);
		must(buffer_ok(&out));
		buffer_free(&out);
	}
}

static void
put_little(char *at, uint64_t number, size_t bytes)
{
	for (size_t i = 0; i < bytes; i++)
		at[i] = (char)(number >> 8 * i & 0xFF);
}

static void
ask_bytes(struct slice bytes)
{
	ask(bytes, NULL);
	if (bytes.length < FORM_HEAD)
		return;
	char *copy = malloc(bytes.length);

	must(copy != NULL);
	memcpy(copy, bytes.data, bytes.length);
	put_little(copy, FORM_VERSION | ((uint8_t)copy[1] & FORM_FLAGS) << 8, 4);
	put_little(copy + 4, bytes.length, 4);
	put_little(copy + 8, form_checksum(slice_of(copy, bytes.length)), 8);
	must(consent_intact(slice_of(copy, bytes.length)));
	ask(slice_of(copy, bytes.length), NULL);
	free(copy);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice bytes = slice_of((const char *)data, size), json = slice_cut(&bytes, '\n'), form;
	struct arena arena;
	struct faults faults;
	char error[300];
	static bool started;

	must(started || extract_start(540, NULL, error, sizeof error));
	started = true;
	arena_init(&arena, 0);
	faults_init(&faults, &arena);
	const struct node *node = json.length > 0 ? json_read(&arena, json, &faults) : NULL;

	/* Trees with faults, too: compiling relies on nothing that validation asks for. */
	faults_init(&faults, &arena);
	if (node != NULL && consent_compile(node, &site, &arena, &form, &faults)) {
		must(consent_intact(form) && form.length <= CONSENT_BYTES_MOST && !faults.errors);
		struct buffer entries;

		buffer_init(&entries, 0);
		extract_entries(node, &arena, &entries);
		struct slice all = buffer_slice(&entries);

		ask(form, &all);
		ask(form, NULL);
		char *at = (char *)form.data + size % form.length;

		*at = (char)(*at + 1 + size % 255);
		must(!consent_intact(form));
		ask(form, &all);
		buffer_free(&entries);
	} else if (node != NULL) {
		must(faults.errors);
	}
	ask_bytes(bytes.data != NULL ? bytes : slice_of((const char *)data, size));
	arena_free(&arena);
	return 0;
}
