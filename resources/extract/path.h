/* path: the expressions of search parameters, compiled to small programs.
 *
 * The official parameters use a part of FHIRPath: dotted paths, unions, "(X as T)", ".as(T)", ".ofType(T)",
 * ".where(resolve() is T)", ".where(x='literal')", "[n]", "%resource", and one "X.exists() and X != false". That part is
 * compiled here, with elements resolved beforehand where the type is known. */
#ifndef IRORI_PATH_H
#define IRORI_PATH_H

#include "resources/extract/target.h"

struct path;

/* Compiles an expression about the given type (of the root, or of a composite's focus). The program lives in the arena.
 * NULL, with a sentence in error, when it can't be compiled. An empty expression gives a program without results. */
struct path *path_compile(struct arena *arena, const char *expression, const struct schema_type *type, char *error,
    size_t error_size);

/* Calls each for every node that the expression gives on focus; root is %resource, targets those of its tree; without
 * targets every reference passes "where(resolve() is T)". A program that asks a question (exists) gives focus itself with
 * answer true or false; others give answer -1. */
void path_evaluate(const struct path *path, const struct node *focus, const struct node *root,
    const struct targets *targets, void (*each)(void *context, const struct node *node, int answer), void *context);

/* The type of which all results are, when that is known; else NULL. */
const struct schema_type *path_type(const struct path *path);

#endif
