/* progress: how far a long command is, on standard error: a bar on a terminal, else a line now and then. */
#ifndef IRORI_PROGRESS_H
#define IRORI_PROGRESS_H

#include <stdbool.h>
#include <stdint.h>

struct progress;

/* NULL when memory ran out or quiet is set; all functions take NULL. */
struct progress *progress_new(bool quiet);

/* all 0: not known. May be called as often as one likes, from one thread at a time. */
void progress_show(struct progress *progress, const char *what, uint64_t done, uint64_t all);

/* Takes the bar off the screen, so that something else can be printed; the next show draws it again. */
void progress_hide(struct progress *progress);

void progress_free(struct progress *progress);

#endif
