/* xml_patch: XML Patch (RFC 5261) on the XML of a resource.
 *
 * The patch is a document whose root is a "diff", or a "patch" (RFC 7351), in any namespace or none; in it, in the same
 * namespace, stand
 *
 *	<add sel="..." [pos="before|after|prepend"] [type="@name"]>nodes, or the attribute's value</add>
 *	<replace sel="...">one element, text, comment, or the attribute's value</replace>
 *	<remove sel="..." [ws="before|after|both"]/>
 *
 * each applied to what those before it have left. Selectors are those of xml_select.h. Namespace declarations, processing
 * instructions and what stands outside of the root can't be patched, and id() isn't there, as there is no DTD. */
#ifndef IRORI_XML_PATCH_H
#define IRORI_XML_PATCH_H

#include "resources/base/buffer.h"
#include "resources/patch/patch.h"

/* Applies the patch to the document, all of it or nothing, and writes the result, without an XML declaration and with
 * namespaces declared where they change. On anything but PATCH_DONE nothing is written to out, and faults say why: each with
 * the operation's index from 0, its name and "sel", and RFC 5261's word for the error (section 5). What is wrong with the
 * patch itself is said of all operations, and what keeps it from being applied of the first such.
 * Both are read as xml_read() reads (no DOCTYPE, its bounds); the document must be well-formed, else PATCH_REFUSED. The
 * arena's limit is one of the bounds. Whether the result is a resource, with its elements in order, is for who reads it. */
enum patch_result xml_patch(struct buffer *out, struct slice document, struct slice patch, struct arena *arena,
    struct faults *faults);

#endif
