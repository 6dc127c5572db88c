#include "server/store/space.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/statvfs.h>
#include <time.h>
#include <unistd.h>

enum { ASK_EVERY = 100, EXHAUSTED = 4 << 20 };

static int64_t
milliseconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC_COARSE, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

uint64_t
space_free(struct space *space)
{
	int64_t now = milliseconds();
	struct statvfs medium;

	if (now - atomic_load_explicit(&space->asked, memory_order_relaxed) >= ASK_EVERY &&
	    statvfs(space->directory, &medium) == 0) {
		atomic_store_explicit(&space->asked, now, memory_order_relaxed);
		atomic_store_explicit(&space->free, (uint64_t)medium.f_bavail * medium.f_frsize, memory_order_relaxed);
	}
	return atomic_load_explicit(&space->free, memory_order_relaxed);
}

bool
space_exhausted(struct space *space)
{
	atomic_store_explicit(&space->asked, INT64_MIN / 2, memory_order_relaxed);
	return space_free(space) < EXHAUSTED;
}

bool
space_enough(struct space *space)
{
	return space_free(space) >= space->least;
}

void
space_take_reserve(struct space *space)
{
	if (space->reserve_bytes == 0 || atomic_load(&space->reserve_held) ||
	    space_free(space) < space->least + 2 * space->reserve_bytes)
		return;
	int file = open(space->reserve, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);

	if (file < 0)
		return;
	if (posix_fallocate(file, 0, (off_t)space->reserve_bytes) == 0)
		atomic_store(&space->reserve_held, true);
	else
		unlink(space->reserve);
	close(file);
}

bool
space_release_reserve(struct space *space)
{
	if (!atomic_exchange(&space->reserve_held, false))
		return false;
	unlink(space->reserve);
	return true;
}

bool
space_open(struct space *space, const char *directory, uint64_t least, uint64_t reserve_bytes)
{
	int length = snprintf(space->directory, sizeof space->directory, "%s", directory);
	int path = snprintf(space->reserve, sizeof space->reserve, "%s/reserve", directory);

	if (length < 0 || path < 0 || (size_t)path >= sizeof space->reserve)
		return false;
	space->least = least;
	space->reserve_bytes = reserve_bytes;
	atomic_init(&space->free, 0);
	atomic_init(&space->asked, -ASK_EVERY);
	/* One that was left behind is held already. */
	atomic_init(&space->reserve_held, reserve_bytes > 0 && access(space->reserve, F_OK) == 0);
	space_take_reserve(space);
	return true;
}
