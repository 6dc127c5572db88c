#include "tests/unit/test.h"

#include <pthread.h>

#include "server/store/mailbox.h"
#include "server/store/store.h"

enum { WRITERS = 4, EACH = 20000 };

struct letter {
	struct commit commit;
	unsigned writer, number;
};

struct writer {
	struct mailbox *mailbox;
	struct letter *letters;
};

static void *
write_letters(void *argument)
{
	struct writer *writer = argument;

	for (unsigned i = 0; i < EACH; i++)
		mailbox_put(writer->mailbox, &writer->letters[i].commit);
	return NULL;
}

/* Each letter arrives once, those of one writer in their order, and the reader is always woken. */
static void
every_letter_arrives_in_order(void **state)
{
	static struct letter letters[WRITERS][EACH];
	struct writer writers[WRITERS];
	pthread_t threads[WRITERS];
	unsigned next[WRITERS] = { 0 }, got = 0;
	struct mailbox mailbox;

	(void)state;
	assert_true(mailbox_open(&mailbox));
	for (unsigned i = 0; i < WRITERS; i++) {
		for (unsigned j = 0; j < EACH; j++)
			letters[i][j] = (struct letter){ .writer = i, .number = j };
		writers[i] = (struct writer){ &mailbox, letters[i] };
		assert_int_equal(pthread_create(&threads[i], NULL, write_letters, &writers[i]), 0);
	}
	while (got < WRITERS * EACH) {
		mailbox_wait(&mailbox, -1);
		for (struct commit *commit = mailbox_take(&mailbox); commit != NULL; commit = commit->next, got++) {
			struct letter *letter = (struct letter *)commit;

			assert_int_equal(letter->number, next[letter->writer]++);
		}
	}
	assert_true(mailbox_empty(&mailbox));
	for (unsigned i = 0; i < WRITERS; i++)
		pthread_join(threads[i], NULL);
	mailbox_close(&mailbox);
}

static void
waiting_ends_by_itself(void **state)
{
	struct mailbox mailbox;

	(void)state;
	assert_true(mailbox_open(&mailbox));
	mailbox_wait(&mailbox, 1);
	assert_null(mailbox_take(&mailbox));
	mailbox_close(&mailbox);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_letter_arrives_in_order),
		cmocka_unit_test(waiting_ends_by_itself),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
