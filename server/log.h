/* log: one line an event, "time=… level=… event=… key=value …", for people and machines alike (logfmt).
 *
 * No personal data goes here: no names, no search values, no bodies; that belongs in the audit trail. Lines go to standard
 * error. Warnings and errors are written at once; the rest is gathered and written by log_flush(), or when there is much of
 * it, so that a request line costs no system call of its own. From any thread. */
#ifndef IRORI_LOG_H
#define IRORI_LOG_H

#include "resources/base/buffer.h"

/* As syslog's priorities. */
enum log_level { LOG_LEVEL_ERROR = 3, LOG_LEVEL_WARNING = 4, LOG_LEVEL_INFO = 6, LOG_LEVEL_DEBUG = 7 };

/* event is one word; format, as printf's, gives the rest: "key=%d other=%s". Texts that may hold spaces or come from
 * outside are given through log_quote(). */
void log_event(enum log_level level, const char *event, const char *format, ...) __attribute__((format(printf, 3, 4)));

/* The text as one logfmt value: as it is when plain, else quoted and escaped; cut at size. Returns out. */
const char *log_quote(struct slice text, char *out, size_t size);

/* Writes out what was gathered. Called about five times a second, and before exit. */
void log_flush(void);

#endif
