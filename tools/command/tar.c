#include "tools/command/tar.h"

enum { NAME_MOST = 4096, EXTENSION_MOST = 64 * 1024 };

void
tar_init(struct tar *tar, long (*read)(void *context, char *to, size_t size), void *context)
{
	*tar = (struct tar){ .read = read, .context = context };
	buffer_init(&tar->name, NAME_MOST);
}

void
tar_free(struct tar *tar)
{
	buffer_free(&tar->name);
}

/* An octal number, or GNU's binary one. UINT64_MAX when it is neither. */
static uint64_t
number_of(const char *field, size_t size)
{
	uint64_t value = 0;
	size_t i = 0;

	if ((unsigned char)field[0] == 0x80) {
		for (i = 1; i < size; i++) {
			if (value >> 55 != 0)
				return UINT64_MAX;
			value = value << 8 | (unsigned char)field[i];
		}
		return value;
	}
	while (i < size && field[i] == ' ')
		i++;
	for (; i < size && field[i] >= '0' && field[i] <= '7'; i++)
		value = value * 8 + (uint64_t)(field[i] - '0');
	return i == size || field[i] == '\0' || field[i] == ' ' ? value : UINT64_MAX;
}

bool
tar_is_header(const char *block)
{
	uint64_t sum = 0;

	if (memcmp(block + 257, "ustar", 5) != 0)
		return false;
	for (size_t i = 0; i < TAR_BLOCK; i++)
		sum += i >= 148 && i < 156 ? ' ' : (unsigned char)block[i];
	return number_of(block + 148, 8) == sum;
}

static bool
skip(struct tar *tar, uint64_t count)
{
	char block[4096];

	while (count > 0) {
		size_t part = count < sizeof block ? (size_t)count : sizeof block;

		if (tar->read(tar->context, block, part) != (long)part)
			return false;
		count -= part;
	}
	return true;
}

static struct slice
field_of(const char *field, size_t size)
{
	const char *end = memchr(field, '\0', size);

	return slice_of(field, end != NULL ? (size_t)(end - field) : size);
}

static void
set_name(struct tar *tar, const char *block)
{
	struct slice prefix = field_of(block + 345, 155);

	buffer_reset(&tar->name);
	if (prefix.length > 0) {
		buffer_put(&tar->name, prefix);
		buffer_byte(&tar->name, '/');
	}
	buffer_put(&tar->name, field_of(block, 100));
}

/* The path in a pax header: records of "LENGTH KEY=VALUE\n". */
static struct slice
pax_path(struct slice records)
{
	struct slice path = SLICE_NONE;

	while (records.length > 0) {
		struct slice rest = records, length_text = slice_cut(&rest, ' ');
		uint64_t length;

		if (rest.data == NULL || !slice_to_u64(length_text, records.length, &length) || length <= length_text.length + 1)
			break;
		struct slice record = slice_of(records.data + length_text.length + 1, (size_t)length - length_text.length - 2);

		if (slice_starts(record, SLICE("path=")))
			path = slice_from(record, 5);
		records = slice_from(records, (size_t)length);
	}
	return path;
}

/* A member that names the next one. */
static bool
take_long_name(struct tar *tar, char kind, struct buffer *name)
{
	struct buffer content;

	buffer_init(&content, EXTENSION_MOST);
	bool ok = tar_content(tar, EXTENSION_MOST, &content);

	if (ok) {
		struct slice path =
		    kind == 'x' ? pax_path(buffer_slice(&content)) : field_of(buffer_slice(&content).data, content.length);

		if (path.data != NULL) {
			buffer_reset(name);
			buffer_put(name, path);
		}
	}
	buffer_free(&content);
	return ok;
}

enum tar_status
tar_next(struct tar *tar)
{
	struct buffer long_name;
	enum tar_status status = TAR_BROKEN;
	char block[TAR_BLOCK];

	buffer_init(&long_name, NAME_MOST);
	while (skip(tar, tar->left + tar->padding)) {
		long got = tar->read(tar->context, block, sizeof block);

		tar->left = tar->padding = 0;
		if (got == 0 || (got == TAR_BLOCK && block[0] == '\0')) {
			status = TAR_END;
			break;
		}
		if (got != TAR_BLOCK || !tar_is_header(block))
			break;
		tar->left = number_of(block + 124, 12);
		if (tar->left > UINT64_MAX / 2)
			break;
		tar->padding = (TAR_BLOCK - tar->left % TAR_BLOCK) % TAR_BLOCK;
		char kind = block[156];

		if (kind == 'x' || kind == 'L') {
			if (!take_long_name(tar, kind, &long_name))
				break;
		} else if (kind == '0' || kind == '\0') {
			if (long_name.length > 0) {
				buffer_reset(&tar->name);
				buffer_put(&tar->name, buffer_slice(&long_name));
			} else {
				set_name(tar, block);
			}
			buffer_byte(&tar->name, '\0');
			if (buffer_ok(&tar->name) && buffer_ok(&long_name))
				status = TAR_MEMBER;
			break;
		} else {
			buffer_reset(&long_name);
		}
	}
	buffer_free(&long_name);
	return status;
}

bool
tar_content(struct tar *tar, uint64_t most, struct buffer *out)
{
	if (tar->left > most)
		return false;
	size_t size = (size_t)tar->left;
	char *to = size > 0 ? buffer_extend(out, size) : NULL;

	if (size > 0 && (to == NULL || tar->read(tar->context, to, size) != (long)size))
		return false;
	tar->left = 0;
	bool ok = skip(tar, tar->padding);

	tar->padding = 0;
	return ok;
}
