/* xhtml: Narrative.div (R4 narrative.html, invariants txt-1 and txt-2). */
#ifndef IRORI_XHTML_H
#define IRORI_XHTML_H

#include "resources/base/arena.h"

/* NULL when div is one well-formed <div xmlns="http://www.w3.org/1999/xhtml"> with only the elements and attributes
 * that R4 lists, something to see in it, and nothing that could act: no DOCTYPE, processing instruction, script, event
 * handler, form or frame, no link that runs code, and no style that loads anything. Entities are XML's five and
 * numbers, as R4 says. Nothing is fetched. Else what is wrong, for a person; the text is in the arena, or constant.
 * div must be UTF-8. A program with threads calls xmlInitParser() before it starts them. */
const char *xhtml_check(struct slice div, struct arena *arena);

#endif
