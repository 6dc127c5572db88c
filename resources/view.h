/* view: what of a resource is to be written (R4 search: _summary, _elements, _pretty), in whatever format. */
#ifndef IRORI_VIEW_H
#define IRORI_VIEW_H

#include "resources/node.h"

enum json_summary {
	SUMMARY_FALSE,
	SUMMARY_TRUE, /* summary elements, and mandatory ones */
	SUMMARY_TEXT, /* text, id, meta, mandatory top-level elements */
	SUMMARY_DATA, /* all but text */
	SUMMARY_COUNT, /* only counts: never reaches a writer */
};

/* What to leave out. A view with something to leave out adds the tag SUBSETTED to meta. Parts of a resource that have
 * the flag "mandatory" and modifier elements are always kept with _elements. */
struct json_view {
	bool pretty; /* two spaces an indent */
	enum json_summary summary;
	/* _elements: top-level element names, of choices also "value[x]" and "valueQuantity"; count 0 for all */
	const struct slice *elements;
	size_t element_count;
};

/* The system of the code SUBSETTED. */
extern const char view_subsetted_system[];

/* Whether the resource's meta has the tag: it is not all of what it says to be. */
bool view_is_subsetted(const struct node *resource);

/* A writer's way through one resource. */
struct view_walk {
	const struct json_view *view;
	const struct node *root;
	bool partial; /* the view may leave something out */
	bool whole; /* inside a part that is written whole; the writer sets it by view_is_whole() */
};

/* view may be NULL: everything, without spaces. */
struct view_walk view_walk(const struct json_view *view, const struct node *root);

/* The element of meta when the tag SUBSETTED is to be added there (also where the resource has no meta), else NULL. */
const struct schema_element *view_mark(const struct view_walk *walk);

/* True for modifier extensions: without its value one would say nothing, so it is written whole. */
bool view_is_whole(const struct schema_element *element);

/* What view_keeps() asks when something may be left out. */
bool view_keeps_part(const struct view_walk *walk, const struct node *node);

/* True when the node is to be written, and so something in it. */
static inline bool
view_keeps(const struct view_walk *walk, const struct node *node)
{
	return !walk->partial || walk->whole || view_keeps_part(walk, node);
}

/* True when something inside the node is to be written. */
static inline bool
view_has_parts(const struct view_walk *walk, const struct node *node)
{
	for (const struct node *child = node->child; child != NULL; child = child->next)
		if (view_keeps(walk, child))
			return true;
	return false;
}

#endif
