/* families: the functions, each family in a file of its own (functions_X.c). */
#ifndef IRORI_FHIRPATH_FAMILIES_H
#define IRORI_FHIRPATH_FAMILIES_H

#include "resources/fhirpath/functions.h"

/* name in the language, name in C, least and most arguments, flags */
#define FHIRPATH_FUNCTIONS(X) \
	/* N1 Existence */ \
	X("empty", empty, 0, 0, 0) \
	X("exists", exists, 0, 1, 0) \
	X("all", all, 1, 1, 0) \
	X("allTrue", all_true, 0, 0, 0) \
	X("anyTrue", any_true, 0, 0, 0) \
	X("allFalse", all_false, 0, 0, 0) \
	X("anyFalse", any_false, 0, 0, 0) \
	X("subsetOf", subset_of, 1, 1, 0) \
	X("supersetOf", superset_of, 1, 1, 0) \
	X("count", count, 0, 0, 0) \
	X("distinct", distinct, 0, 0, 0) \
	X("isDistinct", is_distinct, 0, 0, 0) \
	X("not", not, 0, 0, 0) \
	/* Filtering and projection */ \
	X("where", where, 1, 1, 0) \
	X("select", select, 1, 1, 0) \
	X("repeat", repeat, 1, 1, 0) \
	X("repeatAll", repeat_all, 1, 1, 0) \
	X("ofType", of_type, 1, 1, FUNCTION_TYPE) \
	X("sort", sort, 0, 32, FUNCTION_KEYS) \
	X("coalesce", coalesce, 1, 32, 0) \
	/* Subsetting and combining */ \
	X("single", single, 0, 0, 0) \
	X("first", first, 0, 0, 0) \
	X("last", last, 0, 0, 0) \
	X("tail", tail, 0, 0, 0) \
	X("skip", skip, 1, 1, 0) \
	X("take", take, 1, 1, 0) \
	X("intersect", intersect, 1, 1, 0) \
	X("exclude", exclude, 1, 1, 0) \
	X("union", union, 1, 1, 0) \
	X("combine", combine, 1, 2, 0) \
	/* Conversion */ \
	X("iif", iif, 2, 3, 0) \
	X("toBoolean", to_boolean, 0, 0, 0) \
	X("convertsToBoolean", converts_to_boolean, 0, 0, 0) \
	X("toInteger", to_integer, 0, 0, 0) \
	X("convertsToInteger", converts_to_integer, 0, 0, 0) \
	X("toLong", to_long, 0, 0, 0) \
	X("convertsToLong", converts_to_long, 0, 0, 0) \
	X("toDecimal", to_decimal, 0, 0, 0) \
	X("convertsToDecimal", converts_to_decimal, 0, 0, 0) \
	X("toDate", to_date, 0, 0, 0) \
	X("convertsToDate", converts_to_date, 0, 0, 0) \
	X("toDateTime", to_date_time, 0, 0, 0) \
	X("convertsToDateTime", converts_to_date_time, 0, 0, 0) \
	X("toTime", to_time, 0, 0, 0) \
	X("convertsToTime", converts_to_time, 0, 0, 0) \
	X("toQuantity", to_quantity, 0, 1, 0) \
	X("convertsToQuantity", converts_to_quantity, 0, 1, 0) \
	X("toString", to_string, 0, 0, 0) \
	X("convertsToString", converts_to_string, 0, 0, 0) \
	/* Strings */ \
	X("indexOf", index_of, 1, 1, 0) \
	X("lastIndexOf", last_index_of, 1, 1, 0) \
	X("substring", substring, 1, 2, 0) \
	X("startsWith", starts_with, 1, 1, 0) \
	X("endsWith", ends_with, 1, 1, 0) \
	X("contains", contains, 1, 1, 0) \
	X("upper", upper, 0, 0, 0) \
	X("lower", lower, 0, 0, 0) \
	X("replace", replace, 2, 2, 0) \
	X("matches", matches, 1, 2, 0) \
	X("matchesFull", matches_full, 1, 2, 0) \
	X("replaceMatches", replace_matches, 2, 3, 0) \
	X("length", length, 0, 0, 0) \
	X("toChars", to_chars, 0, 0, 0) \
	X("split", split, 1, 1, 0) \
	X("join", join, 0, 1, 0) \
	X("trim", trim, 0, 0, 0) \
	X("encode", encode, 1, 1, 0) \
	X("decode", decode, 1, 1, 0) \
	X("escape", escape, 1, 1, 0) \
	X("unescape", unescape, 1, 1, 0) \
	/* Math and aggregates */ \
	X("abs", abs, 0, 0, 0) \
	X("ceiling", ceiling, 0, 0, 0) \
	X("exp", exp, 0, 0, 0) \
	X("floor", floor, 0, 0, 0) \
	X("ln", ln, 0, 0, 0) \
	X("log", log, 1, 1, 0) \
	X("power", power, 1, 1, 0) \
	X("round", round, 0, 1, 0) \
	X("sqrt", sqrt, 0, 0, 0) \
	X("truncate", truncate, 0, 0, 0) \
	X("aggregate", aggregate, 1, 2, 0) \
	X("sum", sum, 0, 0, 0) \
	X("min", min, 0, 0, 0) \
	X("max", max, 0, 0, 0) \
	X("avg", avg, 0, 0, 0) \
	/* Trees, types, utilities */ \
	X("children", children, 0, 0, 0) \
	X("descendants", descendants, 0, 0, 0) \
	X("is", is, 1, 1, FUNCTION_TYPE) \
	X("as", as, 1, 1, FUNCTION_TYPE) \
	X("type", type, 0, 0, 0) \
	X("trace", trace, 1, 2, 0) \
	X("defineVariable", define_variable, 1, 2, 0) \
	X("now", now, 0, 0, 0) \
	X("today", today, 0, 0, 0) \
	X("timeOfDay", time_of_day, 0, 0, 0) \
	/* Dates and boundaries */ \
	X("yearOf", year_of, 0, 0, 0) \
	X("monthOf", month_of, 0, 0, 0) \
	X("dayOf", day_of, 0, 0, 0) \
	X("hourOf", hour_of, 0, 0, 0) \
	X("minuteOf", minute_of, 0, 0, 0) \
	X("secondOf", second_of, 0, 0, 0) \
	X("millisecondOf", millisecond_of, 0, 0, 0) \
	X("timezoneOffsetOf", timezone_offset_of, 0, 0, 0) \
	X("dateOf", date_of, 0, 0, 0) \
	X("timeOf", time_of, 0, 0, 0) \
	X("lowBoundary", low_boundary, 0, 1, 0) \
	X("highBoundary", high_boundary, 0, 1, 0) \
	X("precision", precision, 0, 0, 0) \
	X("comparable", comparable, 1, 1, 0) \
	/* R4 fhirpath.html#functions */ \
	X("extension", extension, 1, 1, 0) \
	X("hasValue", has_value, 0, 0, 0) \
	X("getValue", get_value, 0, 0, 0) \
	X("resolve", resolve, 0, 0, 0) \
	X("memberOf", member_of, 1, 1, 0) \
	X("subsumes", subsumes, 1, 1, 0) \
	X("subsumedBy", subsumed_by, 1, 1, 0) \
	X("conformsTo", conforms_to, 1, 1, 0) \
	X("htmlChecks", html_checks, 0, 0, 0) \
	X("htmlChecks2", html_checks2, 0, 0, 0) \
	X("checkModifiers", check_modifiers, 0, 32, 0)

#define X(name, symbol, least, most, flags) bool function_##symbol(struct call *call);
FHIRPATH_FUNCTIONS(X)
#undef X

/* %factory.X(): functions_factory.c. */
extern const struct function factory_functions[];
extern const size_t factory_function_count;

#endif
