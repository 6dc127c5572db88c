// Numbers and dates as ranges, from R4 search.html#prefix, #number, #quantity and #date: "searches are always performed on
// values that are implicitly or explicitly a range".
//
// A decimal is { digits: BigInt, scale }: digits / 10^scale. A range of numbers is { low, high, openLow, openHigh }, where a
// missing end is null. A range of dates is [low, high) in microseconds since 1970, a BigInt, null for no end.

// ---- Decimals -----------------------------------------------------------------------------------------------------------

const DECIMAL = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

export function decimal(text) {
	const match = DECIMAL.exec(String(text));
	if (!match)
		return null;
	const [, sign, whole, fraction = '', exponent = '0'] = match;
	let digits = BigInt(sign + whole + fraction), scale = fraction.length - Number(exponent);
	if (scale < 0)
		[digits, scale] = [digits * 10n ** BigInt(-scale), 0];
	return { digits, scale };
}

export function compare(a, b) {
	const scale = Math.max(a.scale, b.scale);
	const x = a.digits * 10n ** BigInt(scale - a.scale), y = b.digits * 10n ** BigInt(scale - b.scale);
	return x < y ? -1 : x > y ? 1 : 0;
}

export const plus = (a, b) => {
	const scale = Math.max(a.scale, b.scale);
	return { digits: a.digits * 10n ** BigInt(scale - a.scale) + b.digits * 10n ** BigInt(scale - b.scale), scale };
};
const minus = (a, b) => plus(a, { digits: -b.digits, scale: b.scale });

export const times = (a, b) => ({ digits: a.digits * b.digits, scale: a.scale + b.scale });

// Half of the last place that is written: 100 is [99.5, 100.5), 100.00 is [99.995, 100.005), and 1e2 is [95, 105), as the
// table of #number has it: the precision is one more digit than a whole number's with an exponent.
function halfUnit(text) {
	const [, , , fraction = '', exponent] = DECIMAL.exec(text);
	let place = -fraction.length + Number(exponent ?? 0);
	if (exponent !== undefined && fraction === '')
		place--;
	return place > 0 ? { digits: 5n * 10n ** BigInt(place - 1), scale: 0 } : { digits: 5n, scale: 1 - place };
}

// The value as it was asked for, its implied range, and what is about it (a tenth, and no less than the implied range).
export function asked(text) {
	const exact = decimal(text);
	if (!exact)
		return null;
	const half = halfUnit(text);
	const tenth = { digits: exact.digits < 0n ? -exact.digits : exact.digits, scale: exact.scale + 1 };
	const about = compare(tenth, half) > 0 ? tenth : half;
	return { exact, low: minus(exact, half), high: plus(exact, half), aboutLow: minus(exact, about), aboutHigh: plus(exact, about) };
}

// The range that a value of a resource is: a number itself; "<5" all below.
export function numberRange(value, comparator = '') {
	const open = comparator.length === 1;
	if (comparator.startsWith('<'))
		return { low: null, high: value, openLow: true, openHigh: open };
	if (comparator.startsWith('>'))
		return { low: value, high: null, openLow: open, openHigh: true };
	return { low: value, high: value, openLow: false, openHigh: false };
}

// "When a comparison prefix in the set gt, lt, ge, le, sa & eb is provided, the implicit precision of the number is ignored".
export function numberMatches(prefix, want, have) {
	const low = have.low && compare(have.low, want.exact), high = have.high && compare(have.high, want.exact);
	const within = have.low !== null && have.high !== null && compare(have.low, want.low) >= 0 && compare(have.high, want.high) < 0;
	const above = have.high === null || high > 0, below = have.low === null || low < 0;
	switch (prefix) {
	case 'eq': return within;
	case 'ne': return !within;
	case 'gt': return above;
	case 'lt': return below;
	case 'ge': return above || (high === 0 && !have.openHigh); // docs/search.md: an end that may be the number itself
	case 'le': return below || (low === 0 && !have.openLow);
	case 'sa': return have.low !== null && (low > 0 || (low === 0 && have.openLow));
	case 'eb': return have.high !== null && (high < 0 || (high === 0 && have.openHigh));
	case 'ap': {
		const under = have.high === null ? 1 : compare(have.high, want.aboutLow);
		const over = have.low === null ? -1 : compare(have.low, want.aboutHigh);
		return (under > 0 || (under === 0 && !have.openHigh)) && (over < 0 || (over === 0 && !have.openLow));
	}
	}
}

// ---- Dates --------------------------------------------------------------------------------------------------------------

const ZONE = 9 * 60; // the server's zone-minutes, for what has no zone of its own
const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/;

export function dateRange(text) {
	const match = DATE.exec(text);
	if (!match)
		return null;
	const [, year, month, day, hour, minute, second, fraction, zone] = match;
	const at = (y, mo, d, h, mi, s) => {
		const date = new Date(0);
		date.setUTCFullYear(y, mo, d);
		date.setUTCHours(h, mi, s);
		return BigInt(date.getTime()) * 1000n;
	};
	const n = [year, month ?? 1, day ?? 1, hour ?? 0, minute ?? 0, second ?? 0].map(Number);
	n[1]--;
	let low = at(...n), high;
	if (fraction !== undefined) {
		const micros = BigInt((fraction + '000000').slice(0, 6));
		low += micros;
		high = low + 10n ** BigInt(Math.max(0, 6 - fraction.length));
	} else {
		const unit = [year, month, day, minute, second].findLastIndex((part) => part !== undefined);
		n[[0, 1, 2, 4, 5][unit]]++;
		high = at(...n);
	}
	const offset = zone === 'Z' ? 0 : zone ? (zone[0] === '-' ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4))) : ZONE;
	const shift = BigInt(offset) * 60000000n;
	return { low: low - shift, high: high - shift };
}

// The ranges of #prefix. now: for ap, "10% of the gap between now and the date".
export function dateMatches(prefix, want, have, now) {
	const within = have.low !== null && have.high !== null && have.low >= want.low && have.high <= want.high;
	const above = have.high === null || have.high > want.high, below = have.low === null || have.low < want.low;
	switch (prefix) {
	case 'eq': return within;
	case 'ne': return !within;
	case 'gt': return above;
	case 'lt': return below;
	case 'ge': return above || within;
	case 'le': return below || within;
	case 'sa': return have.low !== null && have.low >= want.high;
	case 'eb': return have.high !== null && have.high <= want.low;
	case 'ap': {
		const gap = now < want.low ? want.low - now : now > want.high ? now - want.high : 0n;
		return (have.low === null || have.low < want.high + gap / 10n) && (have.high === null || have.high > want.low - gap / 10n);
	}
	}
}
