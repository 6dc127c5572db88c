// What a resource holds for a search parameter: its FHIRPath expression evaluated by fhirpath.js, and each element read as
// R4 search.html says for the type of parameter (#string, #token, #reference, #quantity, #date, #uri, #number).
import fhirpath from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4/index.js';
import { compare, dateRange, decimal, numberRange, plus, times } from './range.mjs';

const RELATIVE = /^([A-Z][A-Za-z]+)\/([A-Za-z0-9.-]{1,64})(?:\/_history\/([A-Za-z0-9.-]{1,64}))?$/;
const ABSOLUTE = /^(?:[a-z][a-z0-9+.-]*):\S+$/i;

// ---- FHIRPath -----------------------------------------------------------------------------------------------------------

// resolve() as a search uses it: what type a reference points to is told by its form, without fetching anything.
function resolveByForm(items) {
	return items.flatMap((item) => {
		const value = item.data ?? item, text = typeof value === 'string' ? value : value?.reference;
		let found = null;
		if (text?.startsWith('#'))
			found = contained.find((each) => each.id === text.slice(1));
		else if (text && /(?:^|\/)([A-Z][A-Za-z]+)\/[A-Za-z0-9.-]+(?:\/_history\/[A-Za-z0-9.-]+)?$/.test(text))
			found = { resourceType: RegExp.$1 };
		else if (typeof value?.type === 'string')
			found = { resourceType: value.type };
		return found ? [item.constructor.makeResNode(this, found, null, null, null, null)] : [];
	});
}
let contained = []; // of the resource being evaluated

const options = { resolveInternalTypes: false, userInvocationTable: {
	resolve: { fn: resolveByForm, arity: { 0: [] }, internalStructures: true } } };
const compiled = new Map();

function evaluate(expression, base, node, root) {
	const key = `${base}|${expression}`;
	if (!compiled.has(key))
		compiled.set(key, fhirpath.compile(base ? { base, expression } : expression, r4, options));
	contained = containerOf(root).contained ?? [];
	return compiled.get(key)(node, { resource: root, context: root });
}

// ---- References ---------------------------------------------------------------------------------------------------------

let ourBase = '';
export const setBase = (base) => { ourBase = base; };

const containers = new WeakMap();
export const containerOf = (resource) => containers.get(resource) ?? resource;

// What #id, or # for the container, leads to from a resource or from one that it contains.
function inside(text, resource) {
	const container = containerOf(resource);
	const found = text === '#' ? container : container.contained?.find((each) => each.id === text.slice(1));
	if (found && found !== container)
		containers.set(found, container);
	return found;
}

// Relative, or below our own base: { type, id }; any other URL as it is; null for what points nowhere else (#id).
export function referenceParts(text) {
	const local = text.startsWith(`${ourBase}/`) ? text.slice(ourBase.length + 1) : text;
	const match = RELATIVE.exec(local);
	if (match)
		return { type: match[1], id: match[2], version: match[3] };
	return ABSOLUTE.test(text) ? { url: text } : null;
}

// A canonical that is only a fragment is of the resource itself, as a reference to a contained one is.
function canonicalParts(text) {
	const at = text.indexOf('|'), url = at < 0 ? text : text.slice(0, at), local = referenceParts(url);
	return /^(#|$)/.test(url) ? null : { ...(local?.id ? local : { url }), version: at < 0 ? undefined : text.slice(at + 1) };
}

// ---- Elements by type of parameter --------------------------------------------------------------------------------------

const isText = (value) => typeof value === 'string';

// Of a long text its first 1,024 bytes are searched (docs/search.md), cut between characters.
function beginning(text) {
	const bytes = Buffer.from(text);
	return bytes.length <= 1024 ? text : new TextDecoder().decode(bytes.subarray(0, 1024), { stream: true });
}
const QUANTITIES = new Set(['Quantity', 'Age', 'Count', 'Distance', 'Duration', 'SimpleQuantity', 'MoneyQuantity']);

const NUMBERS = new Set(['decimal', 'integer', 'positiveInt', 'unsignedInt']);

function period(value) {
	const start = value.start && dateRange(value.start), end = value.end && dateRange(value.end);
	return start || end ? [{ low: start ? start.low : null, high: end ? end.high : null }] : [];
}

// "The specified scheduling details are ignored and only the outer limits matter."
function timing(value) {
	const events = (value.event ?? []).filter(isText).map(dateRange), found = [];
	if (events.length > 0)
		found.push(events.reduce((a, b) => ({ low: a.low < b.low ? a.low : b.low, high: a.high > b.high ? a.high : b.high })));
	return value.repeat?.boundsPeriod ? [...found, ...period(value.repeat.boundsPeriod)] : found;
}

const coding = (value) => value.system || value.code || value.display ?
	[{ system: value.system, code: value.code, text: value.display }] : [];

function rangeOf(value) {
	const low = value.low?.value !== undefined ? decimal(value.low.value) : null;
	const high = value.high?.value !== undefined ? decimal(value.high.value) : null;
	return low || high ? { low, high, openLow: low === null, openHigh: high === null } : null;
}

// "Just search on the bounds of the values in sampled data" (the definition of value-quantity): of those that are numbers.
function sampledRange({ origin, factor = 1, data }) {
	const points = (data ?? '').split(' ').map(decimal).filter((each) => each)
		.map((point) => plus(decimal(origin.value), times(decimal(factor), point))).sort(compare);
	return points.length > 0 ? { low: points[0], high: points.at(-1), openLow: false, openHigh: false } : null;
}

const readers = {
	token(type, value, { path, systemOf }) {
		switch (type) {
		case 'Coding': return coding(value);
		case 'CodeableConcept':
			return [...(value.coding ?? []).flatMap(coding), ...(value.text ? [{ text: value.text }] : [])];
		case 'Identifier':
			return value.system || value.value ? [{ system: value.system, code: value.value, text: value.type?.text }] : [];
		case 'ContactPoint': return value.value ? [{ code: value.value }] : [];
		case 'code': return isText(value) ? [{ system: systemOf(path, value) ?? undefined, code: value }] : [];
		// A resource's own id is compared as in a URL, with case: there is no doubt (resource.html#id).
		default: return typeof value !== 'object' ? [{ code: String(value), exact: path.endsWith('.id') }] : [];
		}
	},
	string(type, value) {
		const parts = { HumanName: ['text', 'family', 'given', 'prefix', 'suffix'],
			Address: ['text', 'line', 'city', 'district', 'state', 'postalCode', 'country'], CodeableConcept: ['text'] }[type];
		const texts = parts ? parts.flatMap((part) => value[part] ?? []) : [value];
		return texts.filter((text) => isText(text) && text !== '').map((text) => ({ text: beginning(text) }));
	},
	date(type, value) {
		if (type === 'Period')
			return period(value);
		if (type === 'Timing')
			return timing(value);
		const range = isText(value) && dateRange(value);
		return range ? [range] : [];
	},
	number(type, value) {
		const number = NUMBERS.has(type) && decimal(value), range = type === 'Range' ? rangeOf(value) : number && numberRange(number);
		return range ? [{ range }] : [];
	},
	quantity(type, value) {
		if (type === 'Range') {
			const range = rangeOf(value), unit = value.low ?? value.high;
			return range ? [{ range, system: unit.system, code: unit.code, unit: unit.unit }] : [];
		}
		if (type === 'SampledData') {
			const range = sampledRange(value), { system, code, unit } = value.origin;
			return range ? [{ range, system, code, unit }] : [];
		}
		if (value?.value === undefined || (!QUANTITIES.has(type) && type !== 'Money'))
			return [];
		const range = numberRange(decimal(value.value), value.comparator);
		return [type === 'Money' ? { range, system: 'urn:iso:std:iso:4217', code: value.currency } :
			{ range, system: value.system, code: value.code, unit: value.unit }];
	},
	reference(type, value, { target, resource }) {
		const text = isText(value) ? value : value?.reference;
		if (text?.startsWith('#')) {
			const found = inside(text, resource);
			return found ? [{ type: found.resourceType, inside: found, text }] : [];
		}
		if (isText(value))
			return [canonicalParts(value)].filter((each) => each);
		if (value?.resourceType)
			return value.id && (target.length === 0 || target.includes(value.resourceType)) ? [{ type: value.resourceType, id: value.id }] : [];
		const parts = text && referenceParts(text);
		return [...(parts ? [parts] : []), ...(value?.identifier?.value ? [{ identifier: value.identifier }] : [])];
	},
	// The version of a canonical, and of the resource whose own url it is.
	uri(type, value, { version }) {
		if (!isText(value))
			return [];
		const at = type === 'canonical' ? value.indexOf('|') : -1;
		return at < 0 ? [{ url: value, version }] : [{ url: value.slice(0, at), version: value.slice(at + 1) }];
	},
};

// ---- The whole ----------------------------------------------------------------------------------------------------------

function nodes(parts, base, node, root) {
	const found = parts.flatMap((part) => evaluate(part, base, node, root));
	// "exists() and … != false" gives a System.Boolean, an element a node that knows its type and its place.
	return found.map((each) => each?.constructor?.makeResNode ? { type: String(each.fhirNodeDataType ?? each.path ?? ''), value: each.data,
		base: each.path, path: each.parentResNode ? `${each.parentResNode.path}.${each.propName ?? ''}` : '' } :
		{ type: typeof each, value: each, path: '' }).filter((each) => each.value !== null && each.value !== undefined);
}

const baseType = (type) => type.replace(/^(System|FHIR)\./, '');

// The values of one resource for the parameter.
export function valuesOf(parameter, resource, systemOf) {
	const found = nodes(parameter.parts, '', resource, resource);
	if (parameter.type !== 'composite')
		return found.flatMap((each) => readers[parameter.type](baseType(each.type), each.value, { path: each.path, systemOf, resource,
			target: parameter.target, version: parameter.code === 'url' ? resource.version : undefined }));
	return found.map((each) => ({ components: parameter.components.map((part) =>
		nodes(part.parts, each.base, each.value, resource).flatMap((inner) =>
			readers[part.type](baseType(inner.type), inner.value, { path: inner.path, systemOf, resource, target: part.target }))) }))
		.filter((each) => each.components.every((part) => part.length > 0));
}
