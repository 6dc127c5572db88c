// The definitions of R4, as HL7 publishes them: search parameters, and the system that a code is from.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export function readDefinitions(folder) {
	const bundle = (name) => JSON.parse(readFileSync(join(folder, `Bundle-${name}.json`), 'utf8')).entry.map((each) => each.resource);
	return { parameters: readParameters(bundle('searchParams')), systemOf: readSystems(bundle) };
}

// ---- Search parameters --------------------------------------------------------------------------------------------------

// What the search page defines itself, or that needs more than a resource's elements.
const NOT_OURS = new Set(['_text', '_content', '_list', '_query', '_filter', '_has', '_type', '_source', 'near']);

// The parts of a union. Each is evaluated by itself: what the whole has twice makes no other match.
function unionParts(expression) {
	const parts = [];
	let depth = 0, start = 0;
	for (let i = 0; i <= expression.length; i++) {
		const c = expression[i];
		depth += c === '(' ? 1 : c === ')' ? -1 : 0;
		if (i === expression.length || (c === '|' && depth === 0)) {
			parts.push(expression.slice(start, i).trim());
			start = i + 1;
		}
	}
	return parts.map(meant);
}

// Those that speak of the type: the others are empty for it.
function partsFor(expression, type) {
	const own = new RegExp(`^\\(*(${type}|Resource|DomainResource)\\b`);
	return unionParts(expression).filter((part) => own.test(part));
}

// "as" takes one item (FHIRPath §6.3): on elements that repeat HL7's expressions mean the function that filters. They also write
// DateTime and Boolean for dateTime and boolean.
const meant = (expression) => expression
	.replace(/ as (\w+)/g, '.ofType($1)').replace(/\.as\((\w+)\)/g, '.ofType($1)')
	.replace(/ofType\((DateTime|Boolean|String|Uri|Instant|Date)\)/g, (whole, name) => `ofType(${name[0].toLowerCase()}${name.slice(1)})`);

function readParameters(resources) {
	const byUrl = new Map(resources.map((each) => [each.url, each]));
	const cache = new Map();
	// Of a concrete type: code → { code, type, parts, target, components }.
	return function parametersOf(type) {
		if (cache.has(type))
			return cache.get(type);
		const found = new Map();
		for (const each of resources) {
			const bases = [type, 'Resource', ...(['Bundle', 'Binary', 'Parameters'].includes(type) ? [] : ['DomainResource'])];
			if (!each.expression || NOT_OURS.has(each.code) || each.type === 'special' || !each.base.some((base) => bases.includes(base)))
				continue;
			const parts = partsFor(each.expression, type);
			if (parts.length > 0)
				found.set(each.code, { code: each.code, type: each.type, parts, target: each.target ?? [],
					components: (each.component ?? []).map((part) => ({ parts: unionParts(part.expression),
						...componentOf(byUrl.get(part.definition), part.definition) })) });
		}
		cache.set(type, found);
		return found;
	};
}

function componentOf(definition, url) {
	if (!definition)
		throw new Error(`no search parameter ${url}`);
	return { type: definition.type, target: definition.target ?? [] };
}

// ---- Systems of codes ---------------------------------------------------------------------------------------------------

// #token: of a plain code, "the system is defined in the value set". → (path of the element, code) → system or null
function readSystems(bundle) {
	const valueSets = new Map(), codeSystems = new Map(), bindings = new Map();
	for (const each of [...bundle('valuesets'), ...bundle('v3-valuesets'), ...bundle('v2-valuesets')])
		(each.resourceType === 'ValueSet' ? valueSets : codeSystems).set(each.url, each);
	for (const each of [...bundle('resources'), ...bundle('types')])
		if (each.resourceType === 'StructureDefinition')
			for (const element of each.snapshot?.element ?? [])
				if (element.binding?.strength === 'required' && element.binding.valueSet)
					bindings.set(element.path, element.binding.valueSet.split('|')[0]);
	const holds = (concepts, code) => (concepts ?? []).some((each) => each.code === code || holds(each.concept, code));
	const inSet = (url, code, depth = 0) => {
		for (const part of depth < 5 ? valueSets.get(url)?.compose?.include ?? [] : []) {
			if (part.system && !part.filter && holds(part.concept ?? codeSystems.get(part.system)?.concept, code))
				return part.system;
			for (const other of part.valueSet ?? []) {
				const system = inSet(other.split('|')[0], code, depth + 1);
				if (system)
					return system;
			}
		}
		return null;
	};
	return (path, code) => bindings.has(path) ? inSet(bindings.get(path), code) : null;
}
