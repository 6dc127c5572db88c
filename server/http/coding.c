#include "server/http/coding.h"

#include <stdlib.h>
#include <zlib.h>

/* The fastest level: FHIR's JSON is repetitive enough, and a loop thread does the work. */
enum { LEVEL = 1, GZIP_WINDOW = 15 + 16, MEMORY = 8, STEP = 16 * 1024 };

struct coder {
	z_stream deflate, inflate;
	bool can_deflate, can_inflate; /* set up, which is put off until the first use: it takes 300 KB */
};

struct coder *
coder_new(void)
{
	return calloc(1, sizeof(struct coder));
}

void
coder_free(struct coder *coder)
{
	if (coder == NULL)
		return;
	if (coder->can_deflate)
		deflateEnd(&coder->deflate);
	if (coder->can_inflate)
		inflateEnd(&coder->inflate);
	free(coder);
}

bool
coder_gzip(struct coder *coder, struct slice bytes, struct buffer *out)
{
	z_stream *stream = &coder->deflate;

	if (coder->can_deflate)
		deflateReset(stream);
	else
		coder->can_deflate = deflateInit2(stream, LEVEL, Z_DEFLATED, GZIP_WINDOW, MEMORY, Z_DEFAULT_STRATEGY) == Z_OK;
	if (!coder->can_deflate || bytes.length > UINT32_MAX / 2)
		return false;
	size_t bound = deflateBound(stream, bytes.length), before = out->length;
	char *space = buffer_extend(out, bound);

	if (space == NULL)
		return false;
	stream->next_in = (Bytef *)bytes.data;
	stream->avail_in = (uInt)bytes.length;
	stream->next_out = (Bytef *)space;
	stream->avail_out = (uInt)bound;
	bool good = deflate(stream, Z_FINISH) == Z_STREAM_END;

	out->length = before + (good ? bound - stream->avail_out : 0);
	return good;
}

enum gunzip
coder_gunzip(struct coder *coder, struct slice bytes, size_t most, struct buffer *out)
{
	z_stream *stream = &coder->inflate;
	size_t before = out->length;

	if (coder->can_inflate)
		inflateReset(stream);
	else
		coder->can_inflate = inflateInit2(stream, GZIP_WINDOW) == Z_OK;
	if (!coder->can_inflate)
		return GUNZIP_NO_MEMORY;
	if (bytes.length > UINT32_MAX / 2)
		return GUNZIP_TOO_LARGE;
	stream->next_in = (Bytef *)bytes.data;
	stream->avail_in = (uInt)bytes.length;
	for (;;) {
		char *space = buffer_extend(out, STEP);

		if (space == NULL)
			return GUNZIP_NO_MEMORY;
		stream->next_out = (Bytef *)space;
		stream->avail_out = STEP;
		int result = inflate(stream, Z_NO_FLUSH);

		out->length -= stream->avail_out;
		if (out->length - before > most)
			return GUNZIP_TOO_LARGE;
		if (result == Z_MEM_ERROR)
			return GUNZIP_NO_MEMORY;
		if (result == Z_STREAM_END) {
			if (stream->avail_in == 0)
				return GUNZIP_OK;
			/* Another member follows, or rubbish, which is then no member. */
			inflateReset(stream);
			continue;
		}
		if (result != Z_OK || (stream->avail_in == 0 && stream->avail_out > 0))
			return GUNZIP_MALFORMED;
	}
}

/* "0.8" → 800; -1 when it is no qvalue (RFC 9110 section 12.4.2). */
static int
quality(struct slice text)
{
	int value = 0, scale = 1000;

	if (text.length == 0 || text.length > 5 || (text.data[0] != '0' && text.data[0] != '1') ||
	    (text.length > 1 && text.data[1] != '.'))
		return -1;
	for (size_t i = 0; i < text.length; i++) {
		if (i == 1)
			continue;
		if (text.data[i] < '0' || text.data[i] > '9')
			return -1;
		value += (text.data[i] - '0') * scale;
		scale /= 10;
	}
	return value <= 1000 ? value : -1;
}

bool
coding_prefers_gzip(struct slice accept_encoding)
{
	int gzip = -1, identity = -1, any = -1;

	for (struct slice rest = accept_encoding; rest.data != NULL;) {
		struct slice parameters = slice_trim(slice_cut(&rest, ','));
		struct slice name = slice_trim(slice_cut(&parameters, ';'));
		int weight = 1000;

		if (parameters.data != NULL) {
			parameters = slice_trim(parameters);
			if (parameters.length < 2 || (parameters.data[0] | 0x20) != 'q' || parameters.data[1] != '=')
				continue;
			weight = quality(slice_from(parameters, 2));
			if (weight < 0)
				continue;
		}
		if (slice_equal_nocase(name, SLICE("gzip")) || slice_equal_nocase(name, SLICE("x-gzip")))
			gzip = weight;
		else if (slice_equal_nocase(name, SLICE("identity")))
			identity = weight;
		else if (slice_is(name, "*"))
			any = weight;
	}
	if (gzip < 0)
		gzip = any;
	return gzip > 0 && gzip >= identity;
}
