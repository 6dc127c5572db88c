/* backup: what a backup is made of, and its manifest. For the commands that make, check and restore one. */
#ifndef IRORI_BACKUP_H
#define IRORI_BACKUP_H

#include "server/store/copy.h"
#include "tools/command/command.h"

enum { BACKUP_FILES = 3, BACKUP_PATH_MOST = 4096 };

/* A file of a backup, at the same place in a data directory. */
struct backup_file {
	const char *path; /* "truth/data.mdb"; NULL: no more */
	const char *environment; /* "truth", of which it is a copy; NULL: a plain file */
	bool needed;
};

/* Data and keys are backed up apart: neither says anything without the other. */
struct backup_kind {
	const char *name; /* the manifest's "kind" */
	struct backup_file files[BACKUP_FILES]; /* in the order in which they are copied */
};

/* The audit trail is copied before the truth, whose journal has what the trail lacks by then, and is never behind it. */
extern const struct backup_kind backup_data, backup_keys;

struct manifest {
	char id[33]; /* drawn for each backup; data and keys of one run have the same */
	char time[32]; /* when it was begun */
	bool keys; /* what is in it can be read with keys only */
	struct copy_facts facts; /* of the data; keys are good for all data of that generation up to that change */
	struct {
		bool there;
		struct copied copied;
	} files[BACKUP_FILES];
};

/* Writes manifest.json into the directory, durable. False with errno. */
bool manifest_write(const char *directory, const struct backup_kind *kind, const struct manifest *manifest,
    unsigned char digest[DIGEST_SIZE]);

/* Reads it; false when it is not there, or not one of that kind. */
bool manifest_read(const char *directory, const struct backup_kind *kind, struct manifest *manifest);

/* "directory/name"; false when it is too long. */
bool backup_path(char path[BACKUP_PATH_MOST], const char *directory, const char *name);

/* Makes the directories on the way to the file in the directory, which is there. False with errno. */
bool backup_make_way(const char *directory, const char *file);

/* What a file holds is what the manifest says. to: a file that gets a copy, or -1. Complains and returns the exit code, or -1. */
int backup_check_file(struct invocation *invocation, const char *directory, const struct backup_file *file,
    const struct copied *expected, int to);

/* All files of a backup are there and hold what its manifest says. Complains and returns the exit code, or -1. */
int backup_check(struct invocation *invocation, const char *directory, const struct backup_kind *kind,
    struct manifest *manifest);

/* Reads the manifest of keys that are good for the data. Complains and returns the exit code, or -1. */
int backup_fitting_keys(struct invocation *invocation, const char *directory, const struct manifest *data,
    struct manifest *keys);

/* For copy_progress. */
struct backup_progress {
	struct invocation *invocation;
	const char *what;
};
void backup_show(void *context, uint64_t done, uint64_t all);

/* 64 digits. */
void backup_hex(const unsigned char digest[DIGEST_SIZE], char out[2 * DIGEST_SIZE + 1]);

#endif
