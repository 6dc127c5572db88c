// _sort: "the sort is based on the item in the set of multiple parameters that comes earliest in the specified sort order"
// (R4 search.html#sort). Missing values come last both ways, and what each type is sorted by is in docs/search.md.
import { fold } from './match.mjs';

const bytes = (text) => Buffer.from(text).subarray(0, 64);
const byNumber = (a, b) => a < b ? -1 : a > b ? 1 : 0;

// A value → what it is sorted by, or undefined.
const keys = {
	token: (value) => value.code !== undefined ? bytes(value.code) : value.text !== undefined ? bytes(fold(value.text)) : undefined,
	string: (value) => bytes(fold(value.text)),
	uri: (value) => bytes(value.url),
	reference: (value) => bytes(value.inside ? value.text : value.type ? `${value.type}/${value.id}` : value.url ?? value.identifier.value),
	date: (value) => value.low ?? value.high,
	number: (value) => sortNumber(value.range),
	quantity: (value) => sortNumber(value.range),
};
const sortNumber = ({ low, high }) => Number((low ?? high).digits) / 10 ** (low ?? high).scale;
const compareKeys = (a, b) => Buffer.isBuffer(a) ? Buffer.compare(a, b) : byNumber(a, b);

// A comparison of resources for a _sort, 0 where it leaves the order open.
export function order(corpus, type, sort) {
	const items = sort.split(',').map((item) => ({ down: item.startsWith('-'), parameter: corpus.parameter(type, item.replace(/^-/, '')) }));
	const earlier = (a, b, down) => down ? compareKeys(a, b) > 0 : compareKeys(a, b) < 0;
	const best = (resource, { down, parameter }) => corpus.valuesOf(parameter, resource).map(keys[parameter.type])
		.filter((key) => key !== undefined).reduce((a, b) => a === undefined || earlier(b, a, down) ? b : a, undefined);
	return (a, b) => {
		for (const item of items) {
			const x = best(a, item), y = best(b, item);
			if (x === undefined || y === undefined) {
				if (x !== y)
					return x === undefined ? 1 : -1;
				continue;
			}
			const result = compareKeys(x, y);
			if (result !== 0)
				return item.down ? -result : result;
		}
		return 0;
	};
}
