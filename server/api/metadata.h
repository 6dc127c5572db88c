/* metadata: the CapabilityStatement. */
#ifndef IRORI_METADATA_H
#define IRORI_METADATA_H

#include "resources/extract_added.h"

struct api_settings;

/* Writes the statement as of date (microseconds since the epoch). added are the search parameters that were added, or NULL. */
void metadata_write(struct buffer *out, const struct api_settings *settings, const struct added *added, int64_t date);

#endif
