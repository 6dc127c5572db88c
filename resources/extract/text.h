/* text: the running text of a resource. For the files of resources/extract/ only. */
#ifndef IRORI_EXTRACT_TEXT_H
#define IRORI_EXTRACT_TEXT_H

#include "resources/node.h"

/* Writes all text that people read in the resource, folded as by words_fold(): its narrative first, then all other
 * narratives, strings and markdown, those of contained resources and extensions too; not what identifies (ids, links,
 * references, identifiers' values) and no codes. Returns how much of it is the narrative. */
size_t text_of(const struct node *resource, struct buffer *out);

/* A narrative's div without tags and with references resolved; where a paragraph, cell, item or line ends stands
 * WORDS_PARAGRAPH. Goes on as well as it can in what is no XHTML. */
void text_narrative(struct slice div, struct buffer *out);

#endif
