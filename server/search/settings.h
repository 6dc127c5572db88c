/* settings: what search_start was given. For the files of server/search/ only. */
#ifndef IRORI_SEARCH_SETTINGS_H
#define IRORI_SEARCH_SETTINGS_H

#include "server/search/search.h"

const struct search_settings *search_settings_now(void);

#endif
