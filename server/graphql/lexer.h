/* lexer: the tokens of a GraphQL document (GraphQL October 2021 section 2.1). */
#ifndef IRORI_GRAPHQL_LEXER_H
#define IRORI_GRAPHQL_LEXER_H

#include "server/graphql/errors.h"

enum token_kind {
	TOKEN_END,
	TOKEN_PUNCTUATOR, /* text is it: "...", "{" */
	TOKEN_NAME,
	TOKEN_INT, /* text is its characters */
	TOKEN_FLOAT,
	TOKEN_STRING, /* text is its value, escapes and indentation resolved */
};

struct token {
	enum token_kind kind;
	struct slice text;
	struct graphql_position at;
};

/* The fields are the lexer's own. */
struct lexer {
	const char *at, *end;
	const char *counted; /* the place is that of this character */
	struct graphql_position place;
	size_t left; /* tokens that may still come */
	struct arena *arena;
	struct graphql_errors *errors;
};

/* text and arena outlive the tokens. False, with an error, when text is too long or not UTF-8. */
bool graphql_lexer_init(struct lexer *lexer, struct slice text, struct arena *arena, struct graphql_errors *errors);

/* False, with an error, when what comes is no token. */
bool graphql_lexer_next(struct lexer *lexer, struct token *token);

#endif
