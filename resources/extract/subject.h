/* subject: which patients a resource concerns. For the files of resources/extract/ only; see extract_subjects(). */
#ifndef IRORI_SUBJECT_H
#define IRORI_SUBJECT_H

#include "resources/extract/value.h"

/* Compiles the paths that lead to patients; they live in the arena, and settings must live as long. False with a sentence
 * in error when one can't be compiled. */
bool subject_start(struct arena *arena, const struct value_settings *settings, char *error, size_t error_size);

#endif
