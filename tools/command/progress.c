#include "tools/command/progress.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { BAR_WIDTH = 30 };

struct progress {
	bool terminal, drawn;
	double began, shown;
	uint64_t first; /* done at the first call: what was done before doesn't count for the speed */
	bool started;
};

static double
now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

struct progress *
progress_new(bool quiet)
{
	struct progress *progress = quiet ? NULL : calloc(1, sizeof *progress);

	if (progress == NULL)
		return NULL;
	const char *term = getenv("TERM");

	progress->terminal = isatty(STDERR_FILENO) && (term == NULL || strcmp(term, "dumb") != 0);
	progress->began = progress->shown = now();
	return progress;
}

static void
draw(struct progress *progress, const char *what, uint64_t done, uint64_t all, double speed)
{
	char bar[BAR_WIDTH + 1];
	unsigned filled = all > 0 ? (unsigned)((double)done / (double)all * BAR_WIDTH) : 0;

	if (filled > BAR_WIDTH)
		filled = BAR_WIDTH;
	memset(bar, '#', filled);
	memset(bar + filled, '-', BAR_WIDTH - filled);
	bar[BAR_WIDTH] = '\0';
	if (all > 0) {
		double left = speed > 0 && all > done ? (double)(all - done) / speed : 0;

		fprintf(stderr, "\r\033[K%s [%s] %3u%%  %" PRIu64 "/%" PRIu64 "  %.0f/s  %u:%02u", what, bar,
		    (unsigned)((double)done / (double)all * 100), done, all, speed, (unsigned)left / 60, (unsigned)left % 60);
	} else {
		fprintf(stderr, "\r\033[K%s  %" PRIu64 "  %.0f/s", what, done, speed);
	}
	fflush(stderr);
	progress->drawn = true;
}

void
progress_show(struct progress *progress, const char *what, uint64_t done, uint64_t all)
{
	if (progress == NULL)
		return;
	double at = now();

	if (!progress->started) {
		progress->started = true;
		progress->first = done;
		progress->began = at;
	}
	if (at - progress->shown < (progress->terminal ? 0.1 : 10))
		return;
	double elapsed = at - progress->began, speed = elapsed > 0 ? (double)(done - progress->first) / elapsed : 0;

	progress->shown = at;
	if (progress->terminal)
		draw(progress, what, done, all, speed);
	else if (all > 0)
		fprintf(stderr, "%s: %" PRIu64 "/%" PRIu64 " (%.0f/s)\n", what, done, all, speed);
	else
		fprintf(stderr, "%s: %" PRIu64 " (%.0f/s)\n", what, done, speed);
}

void
progress_hide(struct progress *progress)
{
	if (progress == NULL || !progress->drawn)
		return;
	fputs("\r\033[K", stderr);
	fflush(stderr);
	progress->drawn = false;
}

void
progress_free(struct progress *progress)
{
	progress_hide(progress);
	free(progress);
}
