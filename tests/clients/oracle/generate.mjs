// Queries, made from a seed and from what the resources hold. The same seed and resources make the same queries.
import { readFileSync } from 'node:fs';
import { split } from './match.mjs';
import { random, textFor } from './texts.mjs';

// What may be asked of each type of parameter beside a plain value (search.html#modifiers), and what may not.
const MODIFIERS = { string: ['exact', 'contains'], token: ['not', 'not', 'text'], reference: ['identifier', 'TYPE'],
	uri: ['above', 'below'], date: [], number: [], quantity: [], composite: [] };
const WRONG = { string: ['not', 'text', 'below'], token: ['exact', 'contains'], reference: ['exact', 'contains', 'text'],
	uri: ['exact', 'not', 'text'], date: ['exact', 'contains', 'above'], number: ['exact', 'not'], quantity: ['exact', 'text'],
	composite: ['exact', 'contains'] };

// The queries of always.txt, a line each.
function always() {
	const lines = readFileSync(new URL('always.txt', import.meta.url), 'utf8').split('\n').filter((line) => line !== '' && line[0] !== '#');
	return lines.map((line) => {
		const at = line.indexOf('?');
		return { type: line.slice(0, at), label: 'always', conditions: line.slice(at + 1).split('&').map((pair) => {
			const [name, ...value] = pair.split('=');
			return { name, value: value.join('=') };
		}) };
	});
}

export class Generator {
	constructor(corpus, seed, base) {
		this.corpus = corpus;
		this.dice = random(seed);
		this.base = base;
		this.types = [...corpus.byType.keys()].sort();
		this.parameters = new Map(this.types.map((type) => [type, this.usable(type)]));
		this.links = this.types.flatMap((type) => this.parameters.get(type).filter((each) => each.parameter.type === 'reference')
			.flatMap(({ parameter }) => this.pointed(type, parameter)));
		// Those from what points to several types at once: there an include of one of them leaves the others out.
		this.mixed = this.links.filter((link) => this.links.some((other) => other.from === link.from && other.code === link.code &&
			other.target !== link.target));
	}

	// Parameters of the type with the resources that have values for them.
	usable(type) {
		return [...this.corpus.definitions.parameters(type).values()].map((parameter) => ({ parameter,
			having: this.corpus.of(type).filter((each) => this.corpus.valuesOf(parameter, each).length > 0) }))
			.filter(({ having }) => having.length > 0);
	}

	// Where a link leads to something that is there: { source, code, target, from, to }.
	pointed(source, parameter) {
		return this.corpus.of(source).flatMap((from) => this.corpus.valuesOf(parameter, from).filter((each) => each.id)
			.map((each) => this.corpus.find(each.type, each.id)).filter((to) => to)
			.map((to) => ({ source, code: parameter.code, parameter, target: to.resourceType, from, to })));
	}

	// ---- Conditions ----

	modifierFor(parameter) {
		return this.dice.chance(0.35) ? this.dice.of(['', ...MODIFIERS[parameter.type]]) : '';
	}

	// A condition on the parameter that has to do with the resource, of up to so many values; null where none can be made.
	condition(type, { parameter, having }, resource, most = 3) {
		const { dice, corpus } = this;
		if (dice.chance(0.06))
			return { name: `${parameter.code}:missing`, value: dice.of(['true', 'false']), label: `${parameter.type}:missing` };
		const modifier = this.modifierFor(parameter), count = dice.chance(0.3) ? 1 + dice.below(most) : 1, values = [];
		let typeModifier = '';
		for (let i = 0; i < count; i++) {
			const held = corpus.valuesOf(parameter, i === 0 ? resource : dice.of(having));
			const value = held.length > 0 ? dice.of(held) : null;
			if (value && modifier === 'TYPE')
				typeModifier ||= parameter.target.length === 0 || parameter.target.includes(value.type) ? value.type ?? '' : '';
			const text = value && (modifier !== 'TYPE' || value.type === typeModifier) ? textFor(parameter, modifier, value, dice, this.base) : null;
			if (text)
				values.push(text);
		}
		if (values.length === 0 || (modifier === 'TYPE' && typeModifier === ''))
			return null;
		const suffix = modifier === 'TYPE' ? typeModifier : modifier;
		const prefix = ['date', 'number', 'quantity'].includes(parameter.type) ? /^[a-z]{2}/.exec(values[0])?.[0] ?? 'none' : '';
		return { name: parameter.code + (suffix ? `:${suffix}` : ''), value: values.join(','), label: parameter.type + (modifier ?
			`:${modifier === 'TYPE' ? '[type]' : modifier}` : prefix ? ` ${prefix}` : '') + (values.length > 1 ? ' (or)' : '') };
	}

	any(type) {
		return this.dice.of(this.parameters.get(type));
	}

	one(type, usable = this.any(type)) {
		return this.condition(type, usable, this.dice.of(usable.having));
	}

	// A condition that the resource has something to do with.
	about(resource) {
		const usable = this.parameters.get(resource.resourceType).filter(({ having }) => having.includes(resource));
		return usable.length > 0 ? this.condition(resource.resourceType, this.dice.of(usable), resource) : null;
	}

	// ---- Queries ----

	single(usable, type) {
		const found = this.one(type, usable);
		return found && { type, conditions: [found], label: found.label };
	}

	several() {
		const type = this.dice.of(this.types), resource = this.dice.of(this.corpus.of(type));
		const conditions = [this.about(resource), this.about(resource), ...(this.dice.chance(0.3) ? [this.about(resource)] : [])];
		return conditions.includes(null) ? null : { type, conditions, label: 'and' };
	}

	chained() {
		const first = this.dice.of(this.links);
		let link = first, name = '', depth = 0;
		for (;;) {
			const { parameter, target } = link;
			const typed = parameter.target.length !== 1 || this.dice.chance(0.5);
			if (typed && parameter.target.length > 0 && !parameter.target.includes(target))
				return null;
			name += `${link.code}${typed ? `:${target}` : ''}.`;
			const onward = this.links.filter((each) => each.from === link.to);
			if (++depth === 3 || onward.length === 0 || this.dice.chance(0.65))
				break;
			link = this.dice.of(onward);
		}
		const inner = this.about(link.to);
		return inner && { type: first.source, conditions: [{ name: name + inner.name, value: inner.value }], label: `chain, ${depth} deep` };
	}

	reverse() {
		const last = this.dice.of(this.links);
		let link = last, name = '', depth = 0;
		for (;;) {
			if (link.parameter.target.length > 0 && !link.parameter.target.includes(link.target))
				return null;
			name = `${name}_has:${link.source}:${link.code}:`;
			const onward = this.links.filter((each) => each.to === link.from);
			if (++depth === 2 || onward.length === 0 || this.dice.chance(0.6))
				break;
			link = this.dice.of(onward);
		}
		const inner = this.about(link.from);
		return inner && { type: last.target, conditions: [{ name: name + inner.name, value: inner.value }], label: `_has, ${depth} deep` };
	}

	including() {
		const mixed = this.mixed.length > 0 && this.dice.chance(0.3), link = this.dice.of(mixed ? this.mixed : this.links);
		const { parameter, target } = link, reverse = this.dice.chance(0.5);
		if (parameter.target.length > 0 && !parameter.target.includes(target))
			return null;
		const only = mixed || this.dice.chance(0.4) ? `:${target}` : '', type = reverse ? target : link.source;
		const some = this.dice.chance(0.7) ? { name: '_id', value: (reverse ? link.to : link.from).id } : this.one(type);
		let includes = [{ reverse, value: `${link.source}:${link.code}${only}` }], label = reverse ? '_revinclude' : '_include';
		// One more, from what the first has brought.
		const brought = reverse ? link.from : link.to, onward = this.links.filter((each) => each.from === brought || each.to === brought);
		if (!reverse && this.dice.chance(0.15)) {
			includes = [{ reverse, value: this.dice.of(['*', `${type}:*`]) }];
			label = '_include of all';
		} else if (onward.length > 0 && this.dice.chance(0.4)) {
			const more = this.dice.of(onward);
			if (more.parameter.target.length > 0 && !more.parameter.target.includes(more.target))
				return null;
			includes.push({ reverse: more.from !== brought, iterate: true, value: `${more.source}:${more.code}` });
			label += ', iterated';
		}
		return some && { type, conditions: [some], count: 1000, includes, label };
	}

	sorted() {
		const type = this.dice.of(this.types), usable = this.parameters.get(type).filter(({ parameter }) => parameter.type !== 'composite');
		const items = Array.from({ length: this.dice.chance(0.4) ? 2 : 1 }, () =>
			(this.dice.chance(0.5) ? '-' : '') + this.dice.of(usable).parameter.code);
		const some = this.dice.chance(0.5) ? this.one(type) : undefined;
		return some === null ? null : { type, conditions: some ? [some] : [], sort: items.join(','), label: '_sort' };
	}

	refused() {
		const type = this.dice.of(this.types), { parameter, having } = this.any(type);
		const values = this.corpus.valuesOf(parameter, this.dice.of(having));
		const value = textFor(parameter, '', this.dice.of(values), this.dice, this.base);
		return value && { type, conditions: [{ name: `${parameter.code}:${this.dice.of(WRONG[parameter.type])}`, value: split(value, ',')[0] }],
			refused: true, label: `a modifier that ${parameter.type} has not` };
	}

	// So many queries: those that are always asked, then parameters by themselves, a part of them each time and all in a long run,
	// then all kinds of parameters alike, and combinations.
	queries(count) {
		const { dice } = this, queries = [], makers = ['several', 'several', 'chained', 'reverse', 'including', 'sorted'];
		const all = this.types.flatMap((type) => this.parameters.get(type).map((usable) => ({ type, usable })));
		// What many resources have is asked more often, but not as often as they are many.
		const weighted = all.flatMap((each) => Array(Math.ceil(Math.log2(1 + each.usable.having.length))).fill(each));
		const ofKind = (kind) => weighted.filter(({ usable: { parameter } }) => parameter.type === kind && parameter.code[0] !== '_');
		const kinds = Object.keys(MODIFIERS).map(ofKind).filter((list) => list.length > 0);
		const add = (query) => query && queries.length < count && queries.push(this.dressed(query));
		always().forEach(add);
		this.shuffled(all).slice(0, count / 5).forEach(({ type, usable }) => add(this.single(usable, type)));
		this.shuffled(this.types.flatMap((type) => this.missing(type))).slice(0, count / 8).forEach(add);
		for (let turn = 0; queries.length < count; turn++) {
			const { type, usable } = dice.of(kinds[turn % kinds.length]);
			add(this.single(usable, type));
			add(this[dice.of(makers)]());
			if (turn % 20 === 0)
				add(this.refused());
		}
		return queries;
	}

	// Whether each parameter has a value, also those that the definitions find none for: the server must find none, either.
	missing(type) {
		return [...this.corpus.definitions.parameters(type).values()].map((parameter) => ({ type, label: `${parameter.type}:missing`,
			conditions: [{ name: `${parameter.code}:missing`, value: this.dice.of(['true', 'false']) }] }));
	}

	shuffled(list) {
		for (let i = list.length - 1; i > 0; i--) {
			const j = this.dice.below(i + 1);
			[list[i], list[j]] = [list[j], list[i]];
		}
		return list;
	}

	// With what concerns the answer: _count, _total, _summary.
	dressed(query) {
		const { dice } = this;
		if (query.refused)
			return query;
		const size = this.corpus.of(query.type).length;
		query.count ??= dice.chance(0.3) ? Math.max(1 + dice.below(6), Math.ceil(size / 12)) : undefined;
		query.total = dice.chance(0.5);
		query.summary = !query.includes && !query.sort && dice.chance(0.05);
		return query;
	}
}
