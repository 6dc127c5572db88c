#include "tools/synth/synth.h"

#include <stdarg.h>
#include <stdio.h>

#include "tools/synth/town.h"

const int synth_until = 20726; /* 2026-09-30 */

void
emit(struct town *town, const char *format, ...)
{
	char text[2048];
	va_list list;

	va_start(list, format);
	int length = vsnprintf(text, sizeof text, format, list);

	va_end(list);
	if (length < 0 || (size_t)length >= sizeof text) {
		town->stopped = true;
		return;
	}
	for (int i = 0; i < length; i++)
		if (text[i] == '\'')
			text[i] = '"';
	buffer_put(&town->out, slice_of(text, (size_t)length));
}

void
emit_end(struct town *town, const char *type)
{
	if (!buffer_ok(&town->out))
		town->stopped = true;
	if (!town->stopped && !town->take(town->context, type, buffer_slice(&town->out)))
		town->stopped = true;
	buffer_reset(&town->out);
}

const char *
emit_date(int days, char text[11])
{
	struct date date = calendar_date(days);
	unsigned year = (unsigned)date.year % 10000, month = (unsigned)date.month, day = (unsigned)date.day;
	const char digits[11] = {
		(char)('0' + year / 1000), (char)('0' + year / 100 % 10), (char)('0' + year / 10 % 10), (char)('0' + year % 10), '-',
		(char)('0' + month / 10), (char)('0' + month % 10), '-', (char)('0' + day / 10), (char)('0' + day % 10), '\0',
	};

	return memcpy(text, digits, sizeof digits);
}

bool
synth_run(const struct synth_settings *settings, synth_take *take, synth_progress *progress, void *context)
{
	struct town town = { .settings = settings, .take = take, .context = context };

	buffer_init(&town.out, 0);
	emit_institutions(&town);
	emit_questionnaires(&town);
	for (uint32_t i = 1; i <= settings->citizens && !town.stopped; i++) {
		struct citizen citizen;

		citizen_draw(&citizen, settings, i);
		emit_person(&town, &citizen);
		emit_consent(&town, &citizen);
		emit_illness(&town, &citizen);
		emit_checkups(&town, &citizen);
		emit_care(&town, &citizen);
		if (progress != NULL)
			progress(context, i, settings->citizens);
	}
	buffer_free(&town.out);
	return !town.stopped;
}
