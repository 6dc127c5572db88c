/* links: what extract_links.h needs of extraction. For the files of resources/extract/ only. */
#ifndef IRORI_LINKS_H
#define IRORI_LINKS_H

#include "resources/extract/value.h"

/* The settings must live until the next start. */
void links_start(const struct value_settings *settings);

#endif
