#include "server/store/opened.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <sys/mman.h>

enum { WORDS = (OPENED_MOST + 7) / 8 };

/* turn is odd while the piece is written: who reads looks at it before and after. Numbered by 0 it never was. */
struct piece {
	_Atomic uint32_t turn, length;
	_Atomic uint64_t nonce[2];
	_Atomic uint64_t words[WORDS];
};

struct opened {
	size_t pieces;
	struct piece *room;
};

static size_t
room_size(const struct opened *opened)
{
	return opened->pieces * sizeof(struct piece);
}

struct opened *
opened_new(size_t pieces)
{
	struct opened *opened = calloc(1, sizeof *opened);

	if (opened == NULL)
		return NULL;
	opened->pieces = pieces;
	/* The system gives pages as they are touched. */
	void *room = mmap(NULL, room_size(opened), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);

	if (room == MAP_FAILED) {
		free(opened);
		return NULL;
	}
	madvise(room, room_size(opened), MADV_DONTDUMP);
	/* It is looked at all over: small pages would have to be found anew each time. */
	madvise(room, room_size(opened), MADV_HUGEPAGE);
	opened->room = room;
	return opened;
}

void
opened_free(struct opened *opened)
{
	if (opened == NULL)
		return;
	munmap(opened->room, room_size(opened));
	free(opened);
}

static struct piece *
piece_of(struct opened *opened, const unsigned char nonce[CIPHER_NONCE], uint64_t words[2])
{
	words[1] = 0;
	memcpy(words, nonce, CIPHER_NONCE);
	/* Random bits, all of them. */
	return &opened->room[words[0] >> 8 & (opened->pieces - 1)];
}

bool
opened_find(struct opened *opened, const unsigned char nonce[CIPHER_NONCE], char *out, size_t length)
{
	uint64_t name[2];
	struct piece *piece = piece_of(opened, nonce, name);
	uint32_t turn = atomic_load_explicit(&piece->turn, memory_order_acquire);

	if (turn == 0 || (turn & 1) != 0 || atomic_load_explicit(&piece->nonce[0], memory_order_acquire) != name[0] ||
	    atomic_load_explicit(&piece->nonce[1], memory_order_acquire) != name[1] ||
	    atomic_load_explicit(&piece->length, memory_order_acquire) != length)
		return false;
	for (size_t i = 0; i < length / 8; i++) {
		uint64_t word = atomic_load_explicit(&piece->words[i], memory_order_acquire);

		memcpy(out + i * 8, &word, 8);
	}
	if (length % 8 > 0) {
		uint64_t word = atomic_load_explicit(&piece->words[length / 8], memory_order_acquire);

		memcpy(out + length / 8 * 8, &word, length % 8);
	}
	return atomic_load_explicit(&piece->turn, memory_order_relaxed) == turn;
}

void
opened_put(struct opened *opened, const unsigned char nonce[CIPHER_NONCE], struct slice bytes)
{
	uint64_t name[2];
	struct piece *piece = piece_of(opened, nonce, name);
	uint32_t turn = atomic_load_explicit(&piece->turn, memory_order_relaxed);

	if (bytes.length > OPENED_MOST || (turn & 1) != 0 ||
	    !atomic_compare_exchange_strong_explicit(&piece->turn, &turn, turn + 1, memory_order_acquire, memory_order_relaxed))
		return;
	/* Who sees any of what follows sees that it is being written. */
	atomic_store_explicit(&piece->nonce[0], name[0], memory_order_release);
	atomic_store_explicit(&piece->nonce[1], name[1], memory_order_release);
	atomic_store_explicit(&piece->length, (uint32_t)bytes.length, memory_order_release);
	for (size_t at = 0; at < bytes.length; at += 8) {
		uint64_t word = 0;

		memcpy(&word, bytes.data + at, bytes.length - at < 8 ? bytes.length - at : 8);
		atomic_store_explicit(&piece->words[at / 8], word, memory_order_release);
	}
	atomic_store_explicit(&piece->turn, turn + 2 != 0 ? turn + 2 : 2, memory_order_release);
}

void
opened_wipe(struct opened *opened)
{
	static const unsigned char nothing[OPENED_MOST];
	unsigned char nonce[CIPHER_NONCE] = { 0 };

	for (size_t i = 0; i < opened->pieces; i++) {
		uint64_t place = (uint64_t)i << 8;

		if (atomic_load_explicit(&opened->room[i].turn, memory_order_relaxed) == 0)
			continue;
		memcpy(nonce, &place, sizeof place);
		opened_put(opened, nonce, slice_of((const char *)nothing, sizeof nothing));
	}
}
