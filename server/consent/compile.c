/* compile: the tree of a Consent → its form. What isn't known to be without effect on the rules is refused by name. */
#include "server/consent/consent.h"

#include "resources/primitive/date.h"
#include "resources/primitive/reference.h"
#include "server/consent/form.h"
#include "server/consent/purpose.h"

struct compiler {
	const struct consent_names *names;
	struct arena *arena;
	struct faults *faults;
	struct buffer out;
	size_t rules, codes;
	bool fine, refused;
};

enum stance { STANCE_NONE, STANCE_ASSENT, STANCE_DISSENT };

/* A code of a system, and what it stands for. */
struct known {
	const char *system, *code;
	int meaning;
};

static void refuse(struct compiler *compiler, const struct node *node, enum fault_code code, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

static void
refuse(struct compiler *compiler, const struct node *node, enum fault_code code, const char *format, ...)
{
	va_list list;

	/* A path costs as much as there are siblings: for what is only counted it isn't looked for. */
	bool kept = compiler->faults->count < FAULTS_MOST;

	va_start(list, format);
	faults_add_list(compiler->faults, code, kept ? node_path(node, compiler->arena) : SLICE_NONE, format, list);
	va_end(list);
	compiler->refused = true;
}

static void
refuse_absent(struct compiler *compiler, const struct node *parent, const char *name, const char *why)
{
	bool kept = compiler->faults->count < FAULTS_MOST;

	faults_add(compiler->faults, FAULT_REQUIRED, kept ? node_path_to(parent, slice_text(name), compiler->arena) : SLICE_NONE, "%s", why);
	compiler->refused = true;
}

static bool
is_named(const struct node *node, const char *name)
{
	return node->element != NULL && strcmp(node->element->name, name) == 0;
}

static bool
among(const char *name, const char *const *names)
{
	while (*names != NULL && strcmp(*names, name) != 0)
		names++;
	return *names != NULL;
}

/* What a Coding stands for; 0 when it isn't in the table, which ends with a row without code. */
static int
meaning_of(const struct node *coding, const struct known *table)
{
	struct slice system = node_text(coding, "system"), code = node_text(coding, "code");

	for (; table->code != NULL; table++)
		if (slice_is(system, table->system) && slice_is(code, table->code))
			return table->meaning;
	return 0;
}

/* ---- Writing the form ------------------------------------------------------------------------------------------ */

static void
put_number(struct compiler *compiler, uint64_t number, size_t bytes)
{
	for (; bytes > 0; bytes--, number >>= 8)
		buffer_byte(&compiler->out, (char)(number & 0xFF));
}

static void
put_text(struct compiler *compiler, struct slice text, size_t length_bytes)
{
	put_number(compiler, text.length, length_bytes);
	buffer_put(&compiler->out, text);
}

/* Fills in what was left open when it was written. */
static void
patch_number(struct compiler *compiler, size_t at, uint64_t number, size_t bytes)
{
	for (; bytes > 0 && buffer_ok(&compiler->out); bytes--, number >>= 8)
		compiler->out.data[at++] = (char)(number & 0xFF);
}

static size_t
begin_condition(struct compiler *compiler, enum form_kind kind)
{
	size_t at = compiler->out.length;

	put_number(compiler, kind, FORM_CONDITION);
	return at;
}

static void
end_condition(struct compiler *compiler, size_t at, size_t count)
{
	/* No value is shorter than 2 bytes: 16 bits hold the number of those that the buffer's limit leaves room for. */
	patch_number(compiler, at + 2, count, 2);
	patch_number(compiler, at + 4, compiler->out.length - at - FORM_CONDITION, 4);
}

/* ---- Conditions ------------------------------------------------------------------------------------------------ */

static void
read_end(struct compiler *compiler, const struct node *end, int64_t *first, int64_t *last)
{
	if (end != NULL && !date_text_range(end->text, compiler->names->zone, first, last))
		refuse(compiler, end, FAULT_VALUE, "this is no date that can be evaluated");
}

static void
compile_period(struct compiler *compiler, const struct node *period)
{
	const struct node *start = node_child(period, "start"), *end = node_child(period, "end");
	int64_t low = DATE_EARLIEST, high = DATE_LATEST, other;

	if (start == NULL && end == NULL)
		refuse(compiler, period, FAULT_VALUE, "a period needs a start or an end");
	read_end(compiler, start, &low, &other);
	read_end(compiler, end, &other, &high);
	size_t at = begin_condition(compiler, FORM_PERIOD);

	put_number(compiler, (uint64_t)low, 8);
	put_number(compiler, (uint64_t)high, 8);
	end_condition(compiler, at, 1);
}

#define PARTICIPATION "http://terminology.hl7.org/CodeSystem/v3-ParticipationType"
#define ROLE_CODE "http://terminology.hl7.org/CodeSystem/v3-RoleCode"
#define PERFORMER "http://hl7.org/fhir/consentperformer"

/* Roles of those who get the information. An author or a custodian (AUT, CST) says where it comes from: another condition. */
static const struct known recipients[] = {
	{ PARTICIPATION, "IRCP", 1 },
	{ PARTICIPATION, "PRCP", 1 },
	{ PARTICIPATION, "TRC", 1 },
	{ PARTICIPATION, "REFT", 1 },
	{ ROLE_CODE, "GRANTEE", 1 },
	{ ROLE_CODE, "DELEGATEE", 1 },
	{ PERFORMER, "grantee", 1 },
	{ PERFORMER, "delegatee", 1 },
	{ NULL, NULL, 0 },
};

static void
check_role(struct compiler *compiler, const struct node *actor)
{
	const struct node *role = node_child(actor, "role");

	if (role == NULL) {
		refuse_absent(compiler, actor, "role", "the actor's role must say that it receives information");
		return;
	}
	for (const struct node *coding = node_child(role, "coding"); coding != NULL; coding = node_again(coding))
		if (meaning_of(coding, recipients) != 0)
			return;
	refuse(compiler, role, FAULT_NOT_SUPPORTED,
	    "only actors that receive information are evaluated (IRCP, PRCP, TRC, REFT; GRANTEE, DELEGATEE)");
}

static void
put_institution(struct compiler *compiler, const struct node *reference, struct slice id)
{
	uint32_t number = compiler->names->institution(compiler->names->context, id);

	if (number == 0)
		refuse(compiler, reference, FAULT_NOT_FOUND, "there is no such institution");
	put_number(compiler, 0, 1);
	put_number(compiler, number, 4);
}

static void
compile_reference(struct compiler *compiler, const struct node *reference)
{
	const struct node *text = node_child(reference, "reference"), *identifier = node_child(reference, "identifier");
	struct reference target = text != NULL ? reference_parse(text->text) : (struct reference){ .form = REFERENCE_BROKEN };
	bool here = target.form == REFERENCE_RELATIVE && target.type != NULL && target.version.data == NULL;

	if (here && strcmp(target.type->name, "Organization") == 0)
		put_institution(compiler, reference, target.id);
	else if (here && strcmp(target.type->name, "Practitioner") == 0 && text->text.length <= UINT8_MAX)
		put_text(compiler, text->text, 1);
	else if (text == NULL && identifier != NULL && slice_is(node_text(identifier, "system"), CONSENT_INSTITUTION_SYSTEM))
		put_institution(compiler, reference, node_text(identifier, "value"));
	else
		refuse(compiler, reference, FAULT_NOT_SUPPORTED,
		    "only institutions (Organization/<id>, or an identifier of " CONSENT_INSTITUTION_SYSTEM
		    ") and Practitioner/<id> are evaluated as actors");
}

static void
compile_actor(struct compiler *compiler, const struct node *actor)
{
	static const char *const passed_over[] = { "id", "extension", "role", "reference", NULL };
	size_t at = begin_condition(compiler, FORM_ACTOR), count = 0;

	for (; actor != NULL; actor = node_again(actor), count++) {
		const struct node *reference = node_child(actor, "reference");

		for (const struct node *child = actor->child; child != NULL; child = child->next)
			if (!among(child->element->name, passed_over))
				refuse(compiler, child, FAULT_NOT_SUPPORTED, "this isn't evaluated");
		check_role(compiler, actor);
		if (reference != NULL)
			compile_reference(compiler, reference);
		else
			refuse_absent(compiler, actor, "reference", "an actor must be named by a reference");
	}
	end_condition(compiler, at, count);
}

/* Counts a code or purpose; false when it is one too many. Its node is only looked for when it is the first such. */
static bool
count_code(struct compiler *compiler, const struct node *node)
{
	if (compiler->codes++ == CONSENT_CODES_MOST)
		refuse(compiler, node, FAULT_TOO_COSTLY, "a Consent may name at most %d codes and purposes", CONSENT_CODES_MOST);
	return compiler->codes <= CONSENT_CODES_MOST;
}

static void
compile_purpose(struct compiler *compiler, const struct node *purpose)
{
	size_t at = begin_condition(compiler, FORM_PURPOSE), count = 0;

	for (; purpose != NULL && count_code(compiler, purpose); purpose = node_again(purpose)) {
		struct slice named = node_text(purpose, "code"), code;

		if (!slice_is(node_text(purpose, "system"), PURPOSE_SYSTEM) || !purpose_is_within(named, SLICE("PurposeOfUse"))) {
			refuse(compiler, purpose, FAULT_NOT_SUPPORTED,
			    "only codes of " PURPOSE_SYSTEM " beneath PurposeOfUse are evaluated as purposes");
			continue;
		}
		for (size_t row = 0; purpose_next(&row, &code);)
			if (purpose_is_within(code, named)) {
				put_number(compiler, slice_equal(code, named) ? 0 : 1, 1);
				put_text(compiler, code, 1);
				count++;
			}
	}
	end_condition(compiler, at, count);
}

static void
compile_class(struct compiler *compiler, const struct node *class)
{
	size_t at = begin_condition(compiler, FORM_CLASS), count = 0;
	uint64_t items = 0;

	put_number(compiler, 0, 8);
	for (; class != NULL; class = node_again(class)) {
		struct slice system = node_text(class, "system"), code = node_text(class, "code");

		if (slice_is(system, CONSENT_ITEM_SYSTEM)) {
			uint64_t item = code.data != NULL ? compiler->names->item(compiler->names->context, code) : 0;

			if (item == 0)
				refuse(compiler, class, FAULT_NOT_FOUND, "there is no such information item");
			items |= item;
		} else if (slice_is(system, "http://hl7.org/fhir/resource-types")) {
			const struct schema_type *type = code.data != NULL ? schema_resource(code) : NULL;

			if (type == NULL)
				refuse(compiler, class, FAULT_CODE_INVALID, "there is no such resource type");
			put_number(compiler, type != NULL ? type->resource : SCHEMA_NONE, 2);
			count++;
		} else {
			refuse(compiler, class, FAULT_NOT_SUPPORTED,
			    "only information items (" CONSENT_ITEM_SYSTEM ") and resource types are evaluated as classes");
		}
	}
	compiler->fine = compiler->fine || count > 0;
	patch_number(compiler, at + FORM_CONDITION, items, 8);
	end_condition(compiler, at, count);
}

static void
compile_code(struct compiler *compiler, const struct node *concept)
{
	size_t at = begin_condition(compiler, FORM_CODE), count = 0;

	for (; concept != NULL; concept = node_again(concept)) {
		const struct node *coding = node_child(concept, "coding");

		if (coding == NULL)
			refuse(compiler, concept, FAULT_NOT_SUPPORTED, "a code without coding isn't evaluated");
		for (; coding != NULL; coding = node_again(coding), count++) {
			struct slice system = node_text(coding, "system"), code = node_text(coding, "code");

			if (system.length == 0 || code.length == 0 || system.length > CONSENT_TEXT_MOST || code.length > CONSENT_TEXT_MOST)
				refuse(compiler, coding, FAULT_NOT_SUPPORTED,
				    "a coding is evaluated by its system and code, which have at most %d bytes", CONSENT_TEXT_MOST);
			else if (count_code(compiler, coding)) {
				put_text(compiler, system, 2);
				put_text(compiler, code, 2);
			}
		}
	}
	compiler->fine = true;
	end_condition(compiler, at, count);
}

/* ---- Rules ----------------------------------------------------------------------------------------------------- */

/* Gets the first of an element that may repeat. */
static const struct {
	const char *name;
	void (*compile)(struct compiler *compiler, const struct node *first);
} conditions[] = {
	{ "period", compile_period },
	{ "actor", compile_actor },
	{ "purpose", compile_purpose },
	{ "class", compile_class },
	{ "code", compile_code },
};

/* Returns whether there was a condition. */
static bool
compile_conditions(struct compiler *compiler, const struct node *provision)
{
	static const char *const passed_over[] = { "id", "extension", "type", "provision", NULL };
	const struct schema_element *before = NULL;
	bool any = false;

	for (const struct node *child = provision->child; child != NULL; before = child->element, child = child->next) {
		size_t row = 0;

		while (row < sizeof conditions / sizeof *conditions && !is_named(child, conditions[row].name))
			row++;
		if (row < sizeof conditions / sizeof *conditions) {
			any = true;
			/* Those of one element stand side by side. */
			if (child->element != before)
				conditions[row].compile(compiler, child);
		} else if (!among(child->element->name, passed_over)) {
			refuse(compiler, child, FAULT_NOT_SUPPORTED, "this isn't evaluated");
		}
	}
	return any;
}

static enum form_type
read_type(struct compiler *compiler, const struct node *provision)
{
	const struct node *type = node_child(provision, "type");

	if (type == NULL)
		return FORM_SILENT;
	if (slice_is(type->text, "permit"))
		return FORM_PERMIT;
	if (slice_is(type->text, "deny"))
		return FORM_DENY;
	refuse(compiler, type, FAULT_VALUE, "a provision's type is permit or deny");
	return FORM_SILENT;
}

static void
check_root(struct compiler *compiler, const struct node *root, enum stance stance, enum form_type type, bool conditional)
{
	if (type == FORM_SILENT && stance == STANCE_NONE)
		refuse_absent(compiler, root, "type",
		    "neither Consent.policyRule nor this says whether all is permitted or denied that no rule speaks of");
	else if (type == FORM_SILENT && node_child(root, "provision") == NULL)
		refuse_absent(compiler, root, "type", "this provision doesn't say whether it permits or denies");
	else if (type == FORM_PERMIT && stance == STANCE_DISSENT && !conditional)
		refuse(compiler, node_child(root, "type"), FAULT_BUSINESS_RULE, "this permits all that Consent.policyRule denies");
}

/* Provisions in provisions are at most CONSENT_DEPTH_MOST deep. */
static void
compile_rule(struct compiler *compiler, const struct node *provision, enum stance stance, unsigned depth)
{
	if (depth > CONSENT_DEPTH_MOST) {
		refuse(compiler, provision, FAULT_TOO_COSTLY, "provisions may be %d deep at most", CONSENT_DEPTH_MOST);
		return;
	}
	if (compiler->rules++ >= CONSENT_RULES_MOST) {
		if (compiler->rules == CONSENT_RULES_MOST + 1)
			refuse(compiler, provision, FAULT_TOO_COSTLY, "a Consent may have at most %d provisions", CONSENT_RULES_MOST);
		return;
	}
	enum form_type type = read_type(compiler, provision);
	size_t at = compiler->out.length;

	put_number(compiler, type, 4);
	put_number(compiler, 0, 8);
	bool conditional = compile_conditions(compiler, provision);

	if (depth == 1)
		check_root(compiler, provision, stance, type, conditional);
	else if (type == FORM_SILENT && node_child(provision, "type") == NULL)
		refuse_absent(compiler, provision, "type", "a provision in another must say whether it permits or denies");
	patch_number(compiler, at + 4, compiler->out.length - at - FORM_RULE, 4);
	for (const struct node *inner = node_child(provision, "provision"); inner != NULL; inner = node_again(inner))
		compile_rule(compiler, inner, stance, depth + 1);
	patch_number(compiler, at + 8, compiler->out.length - at, 4);
}

/* ---- The Consent ----------------------------------------------------------------------------------------------- */

#define ACT_CODE "http://terminology.hl7.org/CodeSystem/v3-ActCode"

static const struct known stances[] = {
	{ ACT_CODE, "OPTIN", STANCE_ASSENT },
	{ ACT_CODE, "OPTINR", STANCE_ASSENT },
	{ ACT_CODE, "OPTOUT", STANCE_DISSENT },
	{ ACT_CODE, "OPTOUTE", STANCE_DISSENT },
	{ NULL, NULL, 0 },
};

static const struct known scopes[] = {
	{ "http://terminology.hl7.org/CodeSystem/consentscope", "patient-privacy", 1 },
	{ NULL, NULL, 0 },
};

/* Other systems' codes name laws and forms, of which nothing follows. */
static enum stance
read_policy(struct compiler *compiler, const struct node *consent)
{
	const struct node *policy = node_child(consent, "policyRule");
	enum stance stance = STANCE_NONE;

	for (const struct node *coding = policy != NULL ? node_child(policy, "coding") : NULL; coding != NULL;
	     coding = node_again(coding)) {
		enum stance said = (enum stance)meaning_of(coding, stances);

		if (said == STANCE_NONE && slice_is(node_text(coding, "system"), ACT_CODE))
			refuse(compiler, coding, FAULT_NOT_SUPPORTED,
			    "of the consent directives of v3 ActCode, only OPTIN, OPTINR, OPTOUT and OPTOUTE are evaluated");
		else if (said != STANCE_NONE && stance != STANCE_NONE && said != stance)
			refuse(compiler, policy, FAULT_BUSINESS_RULE, "this says opt-in and opt-out at once");
		else if (said != STANCE_NONE)
			stance = said;
	}
	return stance;
}

static void
check_head(struct compiler *compiler, const struct node *consent)
{
	static const char *const modifying[] = { "implicitRules", "modifierExtension", NULL };
	const struct node *status = node_child(consent, "status"), *scope = node_child(consent, "scope");
	bool privacy = false;

	for (const struct node *child = consent->child; child != NULL; child = child->next) {
		if (among(child->element->name, modifying))
			refuse(compiler, child, FAULT_NOT_SUPPORTED, "this changes the meaning of the Consent, and isn't evaluated");
		for (const struct node *inner = is_named(child, "policy") || is_named(child, "verification") ? child->child : NULL;
		     inner != NULL; inner = inner->next)
			if (among(inner->element->name, modifying))
				refuse(compiler, inner, FAULT_NOT_SUPPORTED, "this changes the meaning of its element, and isn't evaluated");
	}
	if (status == NULL)
		refuse_absent(compiler, consent, "status", "a Consent needs a status");
	else if (!slice_is(status->text, "active"))
		refuse(compiler, status, FAULT_BUSINESS_RULE, "only a Consent whose status is active can be activated");
	for (const struct node *coding = scope != NULL ? node_child(scope, "coding") : NULL; coding != NULL;
	     coding = node_again(coding))
		privacy = privacy || meaning_of(coding, scopes) != 0;
	if (scope == NULL)
		refuse_absent(compiler, consent, "scope", "a Consent needs a scope");
	else if (!privacy)
		refuse(compiler, scope, FAULT_NOT_SUPPORTED, "only Consents of the scope patient-privacy are evaluated");
	if (node_child(consent, "patient") == NULL)
		refuse_absent(compiler, consent, "patient", "a Consent must say whose it is");
	else if (consent_patient(consent).data == NULL)
		refuse(compiler, node_child(consent, "patient"), FAULT_VALUE, "the patient must be a reference Patient/<id>");
}

struct slice
consent_patient(const struct node *consent)
{
	const struct node *patient = node_child(consent, "patient");
	struct slice text = patient != NULL ? node_text(patient, "reference") : SLICE_NONE;
	struct reference target = text.data != NULL ? reference_parse(text) : (struct reference){ .form = REFERENCE_BROKEN };
	bool here = target.form == REFERENCE_RELATIVE && target.type != NULL && target.version.data == NULL &&
	    strcmp(target.type->name, "Patient") == 0;

	return here ? target.id : SLICE_NONE;
}

static void
compile(struct compiler *compiler, const struct node *consent)
{
	const struct node *root = node_child(consent, "provision");

	check_head(compiler, consent);
	enum stance stance = read_policy(compiler, consent);

	put_number(compiler, FORM_VERSION, FORM_HEAD);
	if (root != NULL)
		compile_rule(compiler, root, stance, 1);
	else if (stance != STANCE_DISSENT)
		refuse_absent(compiler, consent, "provision", "this Consent neither permits nor denies anything");
	patch_number(compiler, 1, (stance == STANCE_DISSENT ? FORM_DISSENT : 0) | (compiler->fine ? FORM_FINE : 0), 1);
	patch_number(compiler, 4, compiler->out.length, 4);
	if (buffer_ok(&compiler->out))
		patch_number(compiler, 8, form_checksum(buffer_slice(&compiler->out)), 8);
}

bool
consent_compile(const struct node *consent, const struct consent_names *names, struct arena *arena, struct slice *out,
    struct faults *faults)
{
	struct compiler compiler = { .names = names, .arena = arena, .faults = faults };

	if (strcmp(consent->type->name, "Consent") != 0) {
		refuse(&compiler, consent, FAULT_STRUCTURE, "this is no Consent");
		return false;
	}
	buffer_init(&compiler.out, CONSENT_BYTES_MOST);
	compile(&compiler, consent);
	/* The limit and the lack of memory can't be told apart, and are answered alike. */
	if (!buffer_ok(&compiler.out) && !compiler.refused)
		refuse(&compiler, consent, FAULT_TOO_COSTLY, "the rules take more than %d bytes", CONSENT_BYTES_MOST);
	if (!compiler.refused) {
		*out = arena_copy(arena, buffer_slice(&compiler.out));
		if (out->data == NULL)
			refuse(&compiler, consent, FAULT_EXCEPTION, "out of memory");
	}
	buffer_free(&compiler.out);
	return !compiler.refused;
}
