/* syntax: expressions as the parser leaves them, for the evaluator. */
#ifndef IRORI_FHIRPATH_SYNTAX_H
#define IRORI_FHIRPATH_SYNTAX_H

#include "resources/fhirpath/fhirpath.h"

/* ---- Tokens ------------------------------------------------------------------------------------------------------ */

enum token_kind {
	TOKEN_END,
	TOKEN_BROKEN, /* text says why */
	TOKEN_WORD, /* identifiers and words that are operators */
	TOKEN_NAME, /* `delimited` */
	TOKEN_STRING,
	TOKEN_NUMBER,
	TOKEN_LONG, /* text without L */
	TOKEN_MOMENT, /* text without @ */
	TOKEN_VARIABLE, /* text is the name */
	TOKEN_DOLLAR, /* $this: text without $ */
	TOKEN_SYMBOL, /* operators and brackets */
};

struct token {
	enum token_kind kind;
	size_t offset;
	struct slice text; /* escapes are resolved */
};

struct lexer {
	struct arena *arena;
	struct slice text;
	size_t at;
};

struct token lexer_next(struct lexer *lexer);

/* ---- Expressions ------------------------------------------------------------------------------------------------- */

/* A type specifier. An unqualified name may mean a type of either namespace. */
struct type_name {
	struct slice space, name; /* space is empty when it wasn't given */
	const struct schema_type *fhir; /* what it means in FHIR, or NULL */
	bool system; /* it may mean a System type */
};

enum form {
	FORM_EMPTY, /* {} */
	FORM_LITERAL,
	FORM_THIS,
	FORM_INDEX,
	FORM_TOTAL,
	FORM_VARIABLE,
	FORM_PATH, /* steps, each applied to what the one before gave */
	FORM_CHAIN, /* operands of one level of precedence, from left to right */
	FORM_SIGN, /* + or - before a term */
	FORM_TYPE, /* is, as: an operand of a chain */
	/* Steps: */
	FORM_MEMBER,
	FORM_CALL,
	FORM_SUBSCRIPT,
};

enum operation {
	OPERATION_NONE,
	OPERATION_IMPLIES,
	OPERATION_OR,
	OPERATION_XOR,
	OPERATION_AND,
	OPERATION_IN,
	OPERATION_CONTAINS,
	OPERATION_EQUAL,
	OPERATION_NOT_EQUAL,
	OPERATION_EQUIVALENT,
	OPERATION_NOT_EQUIVALENT,
	OPERATION_LESS,
	OPERATION_LESS_EQUAL,
	OPERATION_GREATER,
	OPERATION_GREATER_EQUAL,
	OPERATION_UNION,
	OPERATION_IS,
	OPERATION_AS,
	OPERATION_ADD,
	OPERATION_SUBTRACT,
	OPERATION_CONCATENATE,
	OPERATION_MULTIPLY,
	OPERATION_DIVIDE,
	OPERATION_DIV,
	OPERATION_MOD,
};

struct function;

struct expression {
	enum form form;
	enum operation operation; /* in a chain: what joins it to those before it */
	uint32_t offset;
	struct expression *next; /* the next step, operand or argument */
	union {
		struct fhirpath_item literal;
		struct slice name; /* MEMBER, VARIABLE */
		struct expression *inner; /* PATH, CHAIN: the first; SIGN, SUBSCRIPT: the operand */
		struct type_name type;
		struct {
			const struct function *function;
			struct expression *arguments;
			size_t count;
		} call;
	};
	bool negative; /* SIGN */
	bool descending, nothing_first; /* as a sort key; nothing_first: what has no key leads though the order descends */
	bool first; /* MEMBER that begins a path: may be the name of the focus's type */
};

struct fhirpath {
	struct slice text;
	const struct expression *root;
};

#endif
