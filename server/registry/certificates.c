/* Orders about client certificates. */
#include "server/registry/order.h"
#include "server/registry/row.h"

struct addition {
	struct slice institution;
	struct certificate certificate;
	struct registry_certificate row;
};

static struct slice
print_key(const unsigned char fingerprint[CERTIFICATE_PRINT])
{
	return slice_of((const char *)fingerprint, CERTIFICATE_PRINT);
}

/* The id of the institution with that number, for people. */
static struct slice
id_of(struct order *order, uint32_t number)
{
	struct institution *list;
	size_t count;

	if (registry_institutions(order->snapshot, &order->arena, &list, &count) == STORE_OK)
		for (size_t i = 0; i < count; i++)
			if (list[i].number == number)
				return list[i].id;
	return SLICE("?");
}

static void
note_print(struct order *order, const unsigned char fingerprint[CERTIFICATE_PRINT], struct slice more)
{
	char print[2 * CERTIFICATE_PRINT + 1];

	certificate_print_write(fingerprint, print);
	order->event.note = arena_print(&order->arena, "%s %.*s", print, SLICE_ARGS(more));
}

static bool
add(struct order *order, void *context)
{
	struct addition *addition = context;
	struct institution institution;
	struct registry_certificate other;
	struct slice key = print_key(addition->certificate.fingerprint), value;

	if (!order_institution(order, addition->institution, &institution))
		return false;
	enum store_status status = store_get(order->snapshot, TABLE_CERTIFICATE, key, &value);

	if (status == STORE_OK && row_read_certificate(key, value, &order->arena, &other)) {
		struct slice owner = id_of(order, other.institution);

		return order_refuse(order, "this certificate is registered to \"%.*s\" already%s", SLICE_ARGS(owner),
		    other.institution == institution.number ? "" : ": an institution needs one of its own");
	}
	if (status != STORE_ABSENT)
		return order_store_failed(order, status == STORE_OK ? STORE_BROKEN : status);
	addition->row.institution = institution.number;
	addition->row.added = order->by->now;
	note_print(order, addition->certificate.fingerprint, addition->certificate.subject);
	return order_put(order, TABLE_CERTIFICATE, key, row_write_certificate(&addition->row, &order->arena));
}

bool
registry_certificate_add(struct store *store, struct registry_order *by, struct slice institution, struct slice label,
    struct slice content, struct arena *arena, struct registry_certificate *out)
{
	struct addition addition = { .institution = institution };
	struct order refusing = { .by = by };
	const char *wrong = certificate_read(content, by->now, arena, &addition.certificate);

	if (wrong != NULL)
		return order_refuse(&refusing, "%s", wrong);
	if (label.length > REGISTRY_TEXT_MOST)
		return order_refuse(&refusing, "a label has at most %d bytes", REGISTRY_TEXT_MOST);
	addition.row = (struct registry_certificate){ .label = label, .subject = addition.certificate.subject,
		.not_after = addition.certificate.not_after };
	memcpy(addition.row.fingerprint, addition.certificate.fingerprint, CERTIFICATE_PRINT);
	if (!order_run(store, by, AUDIT_CERTIFICATE_ADD, add, &addition))
		return false;
	if (out != NULL)
		*out = addition.row;
	return true;
}

static bool
drop(struct order *order, void *context)
{
	const unsigned char *fingerprint = context;
	struct slice key = print_key(fingerprint), value;
	struct registry_certificate row;
	enum store_status status = store_get(order->snapshot, TABLE_CERTIFICATE, key, &value);

	if (status == STORE_ABSENT)
		return order_refuse(order, "no certificate with this fingerprint is registered: \"irori institution show ID\" "
		    "lists an institution's");
	if (status == STORE_OK && !row_read_certificate(key, value, &order->arena, &row))
		status = STORE_BROKEN;
	if (status != STORE_OK)
		return order_store_failed(order, status);
	order->event.institution = row.institution;
	order->event.institution_id = id_of(order, row.institution);
	note_print(order, fingerprint, row.subject);
	return order_remove(order, TABLE_CERTIFICATE, key);
}

bool
registry_certificate_remove(struct store *store, struct registry_order *by,
    const unsigned char fingerprint[CERTIFICATE_PRINT])
{
	unsigned char copy[CERTIFICATE_PRINT];

	memcpy(copy, fingerprint, sizeof copy);
	return order_run(store, by, AUDIT_CERTIFICATE_REMOVE, drop, copy);
}
