#include "server/log.h"

#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

enum { GATHERED_MOST = 64 * 1024, LINE_MOST = 2048 };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char gathered[GATHERED_MOST];
static size_t gathered_length;

/* With the lock held. A log that can't be written is lost: there is nowhere to say so. */
static void
flush(void)
{
	size_t done = 0;

	while (done < gathered_length) {
		ssize_t n = write(STDERR_FILENO, gathered + done, gathered_length - done);

		if (n <= 0)
			break;
		done += (size_t)n;
	}
	gathered_length = 0;
}

void
log_event(enum log_level level, const char *event, const char *format, ...)
{
	char line[LINE_MOST];
	struct timespec now;
	struct tm utc;
	va_list list;

	clock_gettime(CLOCK_REALTIME, &now);
	gmtime_r(&now.tv_sec, &utc);
	size_t length = strftime(line, sizeof line, "time=%Y-%m-%dT%H:%M:%S", &utc);
	const char *name = level <= LOG_LEVEL_ERROR ? "error" : level <= LOG_LEVEL_WARNING ? "warning" :
	    level <= LOG_LEVEL_INFO ? "info" : "debug";

	length += (size_t)snprintf(line + length, sizeof line - length, ".%03ldZ level=%s event=%s ", now.tv_nsec / 1000000, name,
	    event);
	va_start(list, format);
	int rest = vsnprintf(line + length, sizeof line - length - 1, format, list);

	va_end(list);
	if (rest > 0)
		length += (size_t)rest < sizeof line - length - 1 ? (size_t)rest : sizeof line - length - 2;
	for (size_t i = 0; i < length; i++)
		if (line[i] == '\n' || line[i] == '\r')
			line[i] = ' ';
	line[length++] = '\n';

	pthread_mutex_lock(&lock);
	if (length > sizeof gathered - gathered_length)
		flush();
	memcpy(gathered + gathered_length, line, length);
	gathered_length += length;
	if (level <= LOG_LEVEL_WARNING || gathered_length > GATHERED_MOST / 2)
		flush();
	pthread_mutex_unlock(&lock);
}

const char *
log_quote(struct slice text, char *out, size_t size)
{
	bool plain = text.length > 0 && text.length < size;
	size_t at = 0;

	for (size_t i = 0; plain && i < text.length; i++)
		plain = text.data[i] > ' ' && text.data[i] != '"' && text.data[i] != '=' && text.data[i] != '\\' && text.data[i] < 127;
	if (plain) {
		memcpy(out, text.data, text.length);
		out[text.length] = '\0';
		return out;
	}
	if (size < 8) {
		if (size > 0)
			out[0] = '\0';
		return out;
	}
	out[at++] = '"';
	for (size_t i = 0; i < text.length && at + 4 < size; i++) {
		unsigned char c = (unsigned char)text.data[i];

		if (c == '"' || c == '\\')
			out[at++] = '\\';
		out[at++] = c < ' ' || c == 127 ? ' ' : (char)c;
	}
	out[at++] = '"';
	out[at] = '\0';
	return out;
}

void
log_flush(void)
{
	pthread_mutex_lock(&lock);
	flush();
	pthread_mutex_unlock(&lock);
}
