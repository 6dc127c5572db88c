// Values to search for, made of a value that a resource has: it itself, its neighbours, and what just misses it.
import { escape, fold } from './match.mjs';
import { dateRange } from './range.mjs';

export function random(seed) {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6D2B79F5) >>> 0;
		let t = Math.imul(state ^ state >>> 15, state | 1);
		t ^= t + Math.imul(t ^ t >>> 7, t | 61);
		return ((t ^ t >>> 14) >>> 0) / 4294967296;
	};
	const below = (n) => Math.floor(next() * n);
	return { next, below, chance: (p) => next() < p, of: (list) => list[below(list.length)] };
}

const PREFIXES = ['', 'eq', 'ne', 'gt', 'lt', 'ge', 'le', 'sa', 'eb', 'ap'];

// ---- Dates --------------------------------------------------------------------------------------------------------------

const two = (n) => String(n).padStart(2, '0');

// Microseconds → text of so much precision, in a zone of so many minutes (null: written without one, in the server's).
function dateText(micros, precision, zone) {
	const minutes = zone ?? 9 * 60;
	const date = new Date(Number(micros / 1000n) + minutes * 60000);
	if (Number.isNaN(date.getTime()) || date.getUTCFullYear() < 1 || date.getUTCFullYear() > 9998)
		return '2020';
	let text = String(date.getUTCFullYear()).padStart(4, '0');
	if (precision > 0)
		text += `-${two(date.getUTCMonth() + 1)}`;
	if (precision > 1)
		text += `-${two(date.getUTCDate())}`;
	if (precision > 2)
		text += `T${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
	if (precision > 3)
		text += `:${two(date.getUTCSeconds())}`;
	if (precision > 4)
		text += `.${String(date.getUTCMilliseconds()).padStart(3, '0')}`;
	if (precision > 2 && zone !== null)
		text += minutes === 0 ? 'Z' :
			`${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
	return text;
}

const DAY = 86400000000n;
const STEPS = [0n, -1000n, 1000n, -60000000n, 60000000n, -DAY, DAY, -31n * DAY, 31n * DAY, -400n * DAY];

// Half of them begin just where the value begins or ends, the rest somewhere about.
function date(value, dice, prefixes) {
	if (dice.chance(0.5)) {
		const end = dice.of([value.low, value.high].filter((each) => each !== null));
		const exact = [0, 1, 2, 3, 4, 5].map((precision) => dateText(end, precision, null)).filter((text) => dateRange(text).low === end);
		if (exact.length > 0)
			return dice.of(prefixes) + dice.of(exact);
	}
	const ends = [value.low, value.low, value.high, value.high !== null ? value.high - 1000n : null].filter((end) => end !== null);
	return dice.of(prefixes) + dateText(dice.of(ends) + dice.of(STEPS), dice.below(6), dice.of([null, null, 0, 540, -300, 330]));
}

// ---- Numbers ------------------------------------------------------------------------------------------------------------

function plain({ digits, scale }) {
	// Of thousands of digits nobody asks.
	if (Math.max(String(digits).length, scale) > 100)
		return '0';
	const sign = digits < 0n ? '-' : '', all = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
	return sign + (scale > 0 ? `${all.slice(0, -scale)}.${all.slice(-scale)}` : all);
}

// Numbers of more digits than JSON.parse can tell apart: something well beside them.
function tellable({ digits, scale }) {
	const extra = String(digits).replace('-', '').length - 14;
	return extra > 0 && scale >= extra + 6 ? { digits: digits / 10n ** BigInt(extra + 6), scale: scale - extra - 6 } : { digits, scale };
}

// The number, with more or fewer places, and what stands a little or half a unit beside it.
function numberText({ low, high }, dice) {
	const { digits, scale } = tellable(dice.of([low, high].filter((end) => end !== null)));
	switch (dice.below(10)) {
	// What the value is a tenth above or below of.
	case 8: return digits % 11n === 0n ? plain({ digits: digits * 10n / 11n, scale }) : plain({ digits: digits + 1n, scale });
	case 9: return digits % 9n === 0n ? plain({ digits: digits * 10n / 9n, scale }) : plain({ digits: digits - 1n, scale });
	case 0: return plain({ digits: digits * 10n, scale: scale + 1 });
	case 1: return plain({ digits: digits * 100n + 1n, scale: scale + 2 });
	case 2: return plain({ digits: digits * 10n + 5n, scale: scale + 1 });
	case 3: return plain({ digits: digits * 10n - 5n, scale: scale + 1 });
	// Of 99.5, 99 and 100: its range ends or begins there.
	case 4: return scale > 0 ? plain({ digits: digits / 10n + (digits % 10n === 5n ? BigInt(dice.below(2)) : 0n), scale: scale - 1 }) :
		plain({ digits: digits + 1n, scale });
	case 5: {
		const all = String(digits);
		return /^\d{2,}$/.test(all) && scale === 0 ? `${all[0]}e${all.length - 1}` : plain({ digits: digits - 1n, scale });
	}
	case 6: return plain({ digits: digits * 109n, scale: scale + 2 });
	default: return plain({ digits, scale });
	}
}

// ---- Texts --------------------------------------------------------------------------------------------------------------

const short = (text) => [...text].slice(0, 60).join('');
const swapCase = (text) => text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase();

function string(value, modifier, dice) {
	const all = [...value.text];
	let text = short(value.text);
	if (modifier === 'exact')
		text = all.length > 60 ? text : dice.of([value.text, value.text, swapCase(value.text), short(value.text.slice(0, -1))]);
	else if (modifier === 'contains')
		text = short(all.slice(dice.below(all.length)).join('')).slice(0, 1 + dice.below(12));
	else
		switch (dice.below(6)) {
		case 0: text = swapCase(text); break;
		case 1: text = all.slice(0, 1 + dice.below(8)).join(''); break;
		case 2: text = text.normalize('NFD'); break;
		case 3: text = `${text}x`; break;
		case 4: text = short(all.slice(1).join('')); break;
		}
	return fold(text) === '' ? null : escape(text);
}

function token({ system, code }, dice) {
	const where = system !== undefined ? escape(system) : '', what = code !== undefined ? escape(short(code)) : '';
	const texts = [what, what, `${where}|${what}`, `${where}|${what}`, `|${what}`, swapCase(what), `${what}x`, `urn:irori:none|${what}`];
	if (where !== '')
		texts.push(`${where}|`, `${where}x|${what}`, `${where}|${swapCase(what)}`);
	const text = dice.of(texts);
	return text === '' || text === '|' || text === 'urn:irori:none|' ? null : text;
}

// ---- The others ---------------------------------------------------------------------------------------------------------

function quantity(value, dice, prefixes) {
	const number = dice.of(prefixes) + numberText(value.range, dice);
	const system = value.system ? escape(value.system) : '', code = value.code ?? value.unit;
	if (code === undefined || dice.chance(0.35))
		return number;
	return dice.of([`${number}|${system}|${escape(code)}`, `${number}||${escape(code)}`, `${number}||${escape(value.unit ?? code)}`,
		`${number}|${system}|x${escape(code)}`, `${number}|${system}|`]);
}

function reference(value, modifier, dice, base) {
	if (modifier === 'identifier')
		return value.identifier ? token({ system: value.identifier.system, code: value.identifier.value }, dice) : null;
	if (value.url !== undefined)
		return modifier || !/^[a-z][a-z0-9+.-]*:/i.test(value.url) ? null : dice.of([escape(value.url),
			escape(value.url) + (value.version ? `|${escape(value.version)}` : ''), `${escape(value.url)}|9.9.9`, `${escape(value.url)}x`]);
	if (value.id === undefined)
		return null;
	const { type, id } = value;
	if (modifier)
		return dice.of([id, `${type}/${id}`, `${id}x`]);
	return dice.of([id, `${type}/${id}`, `${type}/${id}`, `${base}/${type}/${id}`, `Group/${id}`, `${type}/${id}x`]);
}

function uri({ url, version }, modifier, dice) {
	const up = url.replace(/\/[^/]*$/, '');
	if (modifier === 'below')
		return escape(dice.of([url, up, up, `${up}/`, url.slice(0, -1)]));
	if (modifier === 'above')
		return escape(dice.of([url, `${url}/_history/5`, `${url}x`, `${url}/x/y`]));
	const own = version ? [`|${escape(version)}`, `|${escape(version)}`] : [];
	return escape(dice.of([url, url, url, swapCase(url), `${url}/`, up])) + dice.of(['', '', '', '', '|9.9.9', ...own]);
}

// One value to search for, or null when nothing can be made of it.
export function textFor(parameter, modifier, value, dice, base) {
	// What is about now changes while one asks.
	const prefixes = parameter.code === '_lastUpdated' ? PREFIXES.filter((prefix) => prefix !== 'ap') : PREFIXES;
	switch (parameter.type) {
	case 'date': return date(value, dice, prefixes);
	case 'number': return dice.of(prefixes) + numberText(value.range, dice);
	case 'quantity': return quantity(value, dice, prefixes);
	case 'string': return string(value, modifier, dice);
	case 'token': return modifier === 'text' ? value.text ? string(value, '', dice) : null : token(value, dice);
	case 'reference': return reference(value, modifier, dice, base);
	case 'uri': return uri(value, modifier, dice);
	case 'composite': {
		const parts = parameter.components.map((part, i) => textFor(part, '', dice.of(value.components[i]), dice, base));
		return parts.includes(null) ? null : parts.join('$');
	}
	}
	return null;
}
