/* figure: a count that one thread writes and any thread reads. */
#ifndef IRORI_FIGURE_H
#define IRORI_FIGURE_H

#include <stdatomic.h>
#include <stdint.h>

typedef _Atomic uint64_t figure;

static inline void
figure_add(figure *count, uint64_t more)
{
	/* One writer: no locked instruction is needed. */
	atomic_store_explicit(count, atomic_load_explicit(count, memory_order_relaxed) + more, memory_order_relaxed);
}

static inline uint64_t
figure_read(const figure *count)
{
	return atomic_load_explicit(count, memory_order_relaxed);
}

#endif
