#include "resources/base/hex.h"

bool
hex_read(struct slice text, void *out, size_t size)
{
	static const char digits[] = "0123456789abcdef";
	unsigned char *bytes = out;

	if (text.length / 2 != size || text.length % 2 != 0)
		return false;
	for (size_t i = 0; i < size; i++) {
		const char *high = memchr(digits, text.data[2 * i], 16), *low = memchr(digits, text.data[2 * i + 1], 16);

		if (high == NULL || low == NULL)
			return false;
		bytes[i] = (unsigned char)((high - digits) << 4 | (low - digits));
	}
	return true;
}
