/* metadata: the CapabilityStatement. */
#ifndef IRORI_METADATA_H
#define IRORI_METADATA_H

#include "resources/extract_added.h"

/* Writes the statement as of date (microseconds since the epoch). instance describes the installation; added are the search
 * parameters that were added, or NULL. */
void metadata_write(struct buffer *out, const char *base_url, const char *instance, bool update_create,
    const struct added *added, int64_t date);

#endif
