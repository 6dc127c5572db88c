#include "server/store/master.h"

#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "resources/base/hex.h"
#include "server/store/cipher.h"
#include "server/store/durable.h"
#include "server/store/pkcs11.h"

enum { FILE_MOST = 200 };

static const char credential[] = "credential:", pkcs11[] = "pkcs11:";

/* All of a file; -1 when it can't be read or is longer than any key. */
static ssize_t
read_all(int descriptor, char *out, size_t most)
{
	size_t length = 0;

	while (length <= most) {
		ssize_t got = read(descriptor, out + length, most + 1 - length);

		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return -1;
		if (got == 0)
			return (ssize_t)length;
		length += (size_t)got;
	}
	errno = EFBIG;
	return -1;
}

static bool
take_key(struct slice text, unsigned char key[MASTER_KEY])
{
	if (text.length != MASTER_KEY)
		return hex_read(slice_trim(text), key, MASTER_KEY);
	memcpy(key, text.data, MASTER_KEY);
	return true;
}

static bool
read_file(const char *path, bool private, unsigned char key[MASTER_KEY], char *error, size_t error_size)
{
	int descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	char bytes[FILE_MOST + 1];
	struct stat about;
	bool ok = false;

	if (descriptor < 0 || fstat(descriptor, &about) != 0) {
		snprintf(error, error_size, "the master key %s can't be read: %s", path, strerror(errno));
	} else if (!S_ISREG(about.st_mode)) {
		snprintf(error, error_size, "the master key %s is not a file", path);
	} else if (private && (about.st_mode & 077) != 0) {
		snprintf(error, error_size, "the master key %s may be read by others than its owner: chmod 600", path);
	} else {
		ssize_t length = read_all(descriptor, bytes, FILE_MOST);

		ok = length >= 0 && take_key(slice_of(bytes, (size_t)length), key);
		if (!ok)
			snprintf(error, error_size, "the master key %s is neither 32 bytes nor 64 hexadecimal digits", path);
	}
	cipher_wipe(bytes, sizeof bytes);
	if (descriptor >= 0)
		close(descriptor);
	return ok;
}

/* systemd.exec(5), LoadCredential=: what is there is for this service alone, whatever its mode. */
static bool
read_credential(const char *name, unsigned char key[MASTER_KEY], char *error, size_t error_size)
{
	const char *directory = getenv("CREDENTIALS_DIRECTORY");
	char path[4096];

	if (directory == NULL) {
		snprintf(error, error_size, "the master key is to be a credential, but no credentials were given to this process: "
		    "LoadCredential= in its unit");
		return false;
	}
	if (*name == '\0' || strchr(name, '/') != NULL || strcmp(name, "..") == 0 ||
	    (size_t)snprintf(path, sizeof path, "%s/%s", directory, name) >= sizeof path) {
		snprintf(error, error_size, "\"%s\" is not the name of a credential", name);
		return false;
	}
	return read_file(path, false, key, error, error_size);
}

bool
master_is_file(const char *source)
{
	return strncmp(source, credential, sizeof credential - 1) != 0 && strncmp(source, pkcs11, sizeof pkcs11 - 1) != 0;
}

void
master_source(const char *source, char out[STORE_SOURCE_MOST + 1])
{
	const char *pin = strncmp(source, pkcs11, sizeof pkcs11 - 1) == 0 ? strstr(source, "pin-value=") : NULL;
	size_t before = pin != NULL ? (size_t)(pin - source) : strlen(source);
	const char *rest = pin != NULL ? pin + strcspn(pin, "&") : "";

	/* With the sign before it, unless another attribute follows. */
	rest += *rest == '&';
	if (pin != NULL && *rest == '\0' && before > 0)
		before--;
	snprintf(out, STORE_SOURCE_MOST + 1, "%.*s%s", (int)before, source, rest);
}

bool
master_read(const char *source, struct master *master, char *error, size_t error_size)
{
	const struct slice label = SLICE("irori master key");
	unsigned char hash[CIPHER_HMAC];
	bool ok;

	*master = (struct master){ 0 };
	if (strlen(source) > STORE_SOURCE_MOST) {
		snprintf(error, error_size, "the source of the master key is too long a text");
		return false;
	}
	master_source(source, master->source);
	if (strncmp(source, credential, sizeof credential - 1) == 0) {
		ok = read_credential(source + sizeof credential - 1, master->key, error, error_size);
	} else if (strncmp(source, pkcs11, sizeof pkcs11 - 1) == 0) {
		ok = pkcs11_derive(source, master->key, error, error_size);
	} else {
		ok = read_file(source, true, master->key, error, error_size);
	}
	if (ok && !cipher_hmac(master->key, &label, 1, hash)) {
		snprintf(error, error_size, "the cryptographic library fails");
		ok = false;
	}
	if (!ok) {
		master_wipe(master);
		return false;
	}
	memcpy(master->id, hash, sizeof master->id);
	master->there = true;
	return true;
}

void
master_wipe(struct master *master)
{
	cipher_wipe(master, sizeof *master);
}

bool
store_master_make(const char *path, char *error, size_t error_size)
{
	unsigned char key[MASTER_KEY];
	int descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

	if (descriptor < 0) {
		snprintf(error, error_size, "the master key %s can't be made: %s", path, strerror(errno));
		return false;
	}
	bool ok = cipher_random(key, sizeof key) && write(descriptor, key, sizeof key) == sizeof key && fsync(descriptor) == 0;

	cipher_wipe(key, sizeof key);
	ok = close(descriptor) == 0 && ok && durable_name(path);
	if (!ok) {
		snprintf(error, error_size, "the master key %s can't be written: %s", path, strerror(errno));
		unlink(path);
	}
	return ok;
}
