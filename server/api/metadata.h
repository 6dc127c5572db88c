/* metadata: the CapabilityStatement. */
#ifndef IRORI_METADATA_H
#define IRORI_METADATA_H

#include "resources/extract_added.h"

/* Writes the statement. instance describes the installation. */
void metadata_write(struct buffer *out, const char *base_url, const char *instance, bool update_create,
    const struct added *added);

#endif
