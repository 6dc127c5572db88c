// Whether a resource matches a condition name=value, decided from the text of R4 search.html.
import { asked, dateMatches, dateRange, numberMatches } from './range.mjs';
import { containerOf, referenceParts } from './values.mjs';

// ---- Text of values -----------------------------------------------------------------------------------------------------

// #escaping: \, \| \$ and \\ stand for themselves.
export function split(text, separator) {
	const parts = [''];
	for (let i = 0; i < text.length; i++) {
		if (text[i] === '\\' && i + 1 < text.length)
			parts[parts.length - 1] += text[i] + text[++i];
		else if (text[i] === separator)
			parts.push('');
		else
			parts[parts.length - 1] += text[i];
	}
	return parts;
}
export const unescape = (text) => text.replace(/\\([\\,|$])/g, '$1');
export const escape = (text) => text.replace(/[\\,|$]/g, '\\$&');

// #string: "normalized by case and accent"; punctuation and white space are "at the discretion of the server", which leaves them
// out, and in Japanese takes width and kana as one (docs/search.md).
export function fold(text) {
	return text.normalize('NFKD').toLowerCase().replaceAll('ß', 'ss').replaceAll('ς', 'σ')
		.normalize('NFKD').replace(/[\p{Mn}\p{Me}\p{Z}\p{P}\p{Cc}\p{Cf}\u309B\u309C]/gu, '')
		.replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
}

function cutPrefix(text) {
	const match = /^(eq|ne|gt|lt|ge|le|sa|eb|ap)(.*)$/s.exec(text);
	return match ? [match[1], match[2]] : ['eq', text];
}

// ---- One value against one value ----------------------------------------------------------------------------------------

// "When in doubt, servers SHOULD treat tokens in a case-insensitive manner".
const sameCode = (have, want) => have.code !== undefined &&
	(have.exact ? have.code === want : have.code.toLowerCase() === want.toLowerCase());

function tokenMatches(text, have) {
	const [first, second] = split(text, '|').map(unescape);
	if (second === undefined)
		return sameCode(have, first);
	if (first === '' ? have.system : have.system !== first)
		return false;
	return second === '' || sameCode(have, second);
}

const stringMatches = {
	'': (want, have) => fold(have).startsWith(fold(want)),
	contains: (want, have) => fold(have).includes(fold(want)),
	exact: (want, have) => have === want,
};

function quantityMatches(text, have) {
	const [number, system, code] = split(text, '|').map(unescape), [prefix, digits] = cutPrefix(number);
	if (system && have.system !== system)
		return false;
	// "5.4||mg": "where the unit - either the code or the stated human unit - are mg".
	if (code && have.code !== code && !(system === '' && have.unit === code))
		return false;
	return numberMatches(prefix, asked(digits), have.range);
}

// [id], [type]/[id], [url], and of canonicals [url]|[version].
function referenceMatches(text, modifier, have, target) {
	if (modifier === 'identifier')
		return have.identifier !== undefined && tokenMatches(text, { system: have.identifier.system, code: have.identifier.value });
	const [url, version] = split(text, '|').map(unescape);
	if (version !== undefined && have.version !== version)
		return false;
	if (/^[A-Za-z0-9.-]{1,64}$/.test(url))
		return have.id === url && (modifier ? have.type === modifier : target.length === 0 || target.includes(have.type));
	const want = referenceParts(url);
	if (want.url)
		return have.url === want.url;
	return have.type === want.type && have.id === want.id && (!want.version || have.version === want.version);
}

// Below is what the URL is the beginning of, up to a '/' (docs/search.md).
const isAbove = (upper, lower) => lower === upper || lower.startsWith(upper.endsWith('/') ? upper : `${upper}/`);

// "Automatically detecting a |[version] portion as part of the search parameter, and interpreting that portion as a search on
// the version".
function uriMatches(text, modifier, have) {
	if (modifier)
		return modifier === 'below' ? isAbove(unescape(text), have.url) : isAbove(have.url, unescape(text));
	const [url, version] = split(text, '|').map(unescape);
	return have.url === url && (version === undefined || have.version === version);
}

function valueMatches(parameter, modifier, text, have, now) {
	switch (parameter.type) {
	case 'number': {
		const [prefix, digits] = cutPrefix(text);
		return numberMatches(prefix, asked(digits), have.range);
	}
	case 'date': {
		const [prefix, date] = cutPrefix(text);
		return dateMatches(prefix, dateRange(date), have, now);
	}
	case 'string': return stringMatches[modifier](unescape(text), have.text);
	case 'token':
		return modifier === 'text' ? have.text !== undefined && stringMatches['']( unescape(text), have.text) : tokenMatches(text, have);
	case 'quantity': return quantityMatches(text, have);
	case 'reference': return referenceMatches(text, modifier, have, parameter.target);
	case 'uri': return uriMatches(text, modifier, have);
	case 'composite': {
		const parts = split(text, '$');
		return have.components.every((values, i) => values.some((value) => valueMatches(parameter.components[i], '', parts[i], value, now)));
	}
	}
	throw new Error(`no such type of parameter: ${parameter.type}`);
}

// ---- Conditions ---------------------------------------------------------------------------------------------------------

export class Oracle {
	constructor(corpus) {
		this.corpus = corpus;
		this.now = BigInt(Date.now()) * 1000n;
	}

	// All of the type that match every condition, [name, value] pairs.
	matches(type, conditions) {
		return this.corpus.of(type).filter((resource) => conditions.every(([name, value]) => this.condition(resource, name, value)));
	}

	condition(resource, name, value) {
		if (name.startsWith('_has:'))
			return this.has(resource, name, value);
		const dot = name.indexOf('.');
		if (dot >= 0)
			return this.chain(resource, name.slice(0, dot), name.slice(dot + 1), value);
		const [code, modifier = ''] = name.split(':');
		const parameter = this.corpus.parameter(resource.resourceType, code);
		// A contained resource is as old as its container.
		const values = this.corpus.valuesOf(parameter, code === '_lastUpdated' ? containerOf(resource) : resource);
		if (modifier === 'missing')
			return (values.length === 0) === (value === 'true');
		// "Return all resources that do not have a matching item", those without any included.
		const plain = modifier === 'not' ? '' : modifier;
		const any = split(value, ',').some((text) => values.some((have) => valueMatches(parameter, plain, text, have, this.now)));
		return any !== (modifier === 'not');
	}

	// What the link points to in the store, and only of types that it may point to.
	targets(resource, parameter) {
		return this.corpus.valuesOf(parameter, resource).filter((each) => each.id)
			.map((each) => this.corpus.find(each.type, each.id)).filter((each) => each);
	}

	// subject:Patient.name=x; without a type, of whatever type that has the parameter.
	chain(resource, link, rest, value) {
		const [code, type] = link.split(':');
		const next = rest.split(/[.:]/)[0];
		const parameter = this.corpus.parameter(resource.resourceType, code);
		// Also into the resource itself (docs/search.md, contained resources).
		const within = this.corpus.valuesOf(parameter, resource).flatMap((each) => each.inside ?? []);
		return [...this.targets(resource, parameter), ...within].some((target) =>
			(!type || target.resourceType === type) && (next === '_has' || this.corpus.parameter(target.resourceType, next)) &&
			this.condition(target, rest, value));
	}

	// _has:Observation:patient:code=x: something that points here matches the rest.
	has(resource, name, value) {
		const [, source, code, ...rest] = name.split(':');
		const parameter = this.corpus.parameter(source, code);
		return this.corpus.of(source).some((each) => this.targets(each, parameter).includes(resource) &&
			this.condition(each, rest.join(':'), value));
	}

	// What one _include=Source:code[:Target], or _revinclude, leads to from some resources; code * stands for all, * for all of
	// the matches' type.
	reached(from, { value, reverse }, type) {
		const [source, code, only] = value === '*' ? [type, '*'] : value.split(':');
		const all = [...this.corpus.definitions.parameters(source).values()].filter((each) => each.type === 'reference');
		const parameters = code === '*' ? all : [this.corpus.parameter(source, code)];
		const leadsTo = (each) => parameters.flatMap((parameter) => this.targets(each, parameter))
			.filter((target) => !only || target.resourceType === only);
		return reverse ? this.corpus.of(source).filter((each) => leadsTo(each).some((target) => from.has(target))) :
			[...from].filter((each) => each.resourceType === source).flatMap(leadsTo);
	}

	// What the includes add to the matches: those with :iterate go on from what was added.
	included(matches, includes, type) {
		const all = new Set(matches);
		for (let from = all, first = true; from.size > 0; first = false) {
			const next = new Set(includes.filter((each) => first || each.iterate).flatMap((each) => this.reached(from, each, type)));
			all.forEach((each) => next.delete(each));
			next.forEach((each) => all.add(each));
			from = next;
		}
		matches.forEach((each) => all.delete(each));
		return [...all];
	}
}
