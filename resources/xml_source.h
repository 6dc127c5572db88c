/* xml_source: how bytes from outside are put to libxml2, whose SAX2 events a reader then takes.
 *
 * UTF-8 without DOCTYPE, and so without entities but XML's five and nothing from elsewhere; few attributes, few namespaces,
 * few levels. The reader's struct begins with a struct xml_source, and is what its handlers get. */
#ifndef IRORI_XML_SOURCE_H
#define IRORI_XML_SOURCE_H

#include <libxml/parser.h>

#include "resources/base/faults.h"
#include "resources/xml_read.h"

struct xml_source {
	xmlParserCtxt *parser;
	struct arena *arena;
	const char *error; /* why reading stopped, when it was not libxml2 that found it: nothing more is to be done */
	bool exhausted; /* memory is */
	struct slice broken; /* the first error that libxml2 found, in its words */
	int line, column; /* where it was */
	unsigned open, declared; /* open elements; namespace declarations of them */
	unsigned char declarations[XML_OPEN_MOST + 1]; /* of each */
};

/* Puts the bytes to the handler; its internalSubset and serror are taken care of. True when they were all well-formed XML;
 * else faults say why. source has its arena, and is zero else. */
bool xml_parse(struct xml_source *source, const xmlSAXHandler *handler, struct slice bytes, struct faults *faults);

/* To be called first at an element's start and end. False when reading has stopped, also just now. */
bool xml_enter(struct xml_source *source, int namespace_count);
bool xml_leave(struct xml_source *source);

/* Ends reading; the error is constant. */
void xml_stop(struct xml_source *source, const char *error);

/* Ends reading for want of memory. */
void xml_give_up(struct xml_source *source);

/* The value of the attribute, one of five pointers: name, prefix, namespace, value, the value's end. */
struct slice xml_raw_value(const xmlChar **attribute);

/* libxml2 resolves all references in an attribute's value but those to "&", which it gives as this for whoever makes
 * nodes of it. So what stands behind each "&" of a raw value is to be passed over, in namespaces, too. */
#define XML_AND "&#38;"

/* The raw value, resolved, in the arena; SLICE_NONE, reading having ended, when it is full. */
struct slice xml_resolve(struct xml_source *source, struct slice raw);

#endif
