// Search, held against an oracle that shares nothing with the server: queries made from the official examples are answered by
// the server, and decided here from the definitions' own expressions (by fhirpath.js) and the text of R4 search.html.
//
//	node oracle.mjs DIR RESOURCES DEFINITIONS COUNT [SEED]
//		DIR: base-url, ca.crt, all.crt, all.key, all.token; RESOURCES: what was loaded, a JSON resource a line;
//		DEFINITIONS: the folder of HL7's Bundles; COUNT: of queries
//
// Prints how many queries there were of each kind, and each disagreement with both answers.

import { readFileSync } from 'node:fs';
import { Corpus } from './corpus.mjs';
import { readDefinitions } from './definitions.mjs';
import { Generator } from './generate.mjs';
import { Oracle } from './match.mjs';
import { order } from './order.mjs';
import { Server } from './server.mjs';
import { setBase } from './values.mjs';

const [folder, resourcesFile, definitionsFolder, count = '1200', seed = '4001'] = process.argv.slice(2);
const server = new Server(folder, 'all');
const address = (resource) => `${resource.resourceType}/${resource.id}`;
let passed = 0, failed = 0;

function result(name, problem) {
	problem ? failed++ : passed++;
	console.log(problem ? `not ok - ${name}\n    ${problem}` : `ok - ${name}`);
}

// ---- What the server holds ----------------------------------------------------------------------------------------------

// When it was stored is the server's to say; everything else is as it was given.
async function stamped(resources) {
	for (const type of new Set(resources.map((each) => each.resourceType))) {
		const { status, body, bundles } = await server.pages(`${type}?_elements=id&_count=1000&_total=accurate`);
		if (status !== 200)
			throw new Error(`${type}: ${status} ${JSON.stringify(body)}`);
		const stored = new Map(bundles.flatMap((bundle) => bundle.entry ?? []).map(({ resource }) => [address(resource), resource]));
		const given = resources.filter((each) => each.resourceType === type);
		for (const each of given) {
			const { versionId, lastUpdated } = stored.get(address(each))?.meta ?? {};
			each.meta = { ...each.meta, versionId, lastUpdated };
		}
		const missing = given.filter((each) => !each.meta.lastUpdated).map(address);
		if (missing.length > 0 || stored.size !== given.length || bundles[0].total !== given.length)
			result(`all of ${type}`, `loaded ${given.length}, found ${stored.size} of a total of ${bundles[0].total}; not found: ${missing}`);
	}
}

// ---- A query ------------------------------------------------------------------------------------------------------------

function pathOf(query) {
	const pairs = query.conditions.map(({ name, value }) => [name, value]);
	for (const { value, reverse, iterate } of query.includes ?? [])
		pairs.push([`${reverse ? '_revinclude' : '_include'}${iterate ? ':iterate' : ''}`, value]);
	const more = { _sort: query.sort, _count: query.count, _total: query.total ? 'accurate' : undefined,
		_summary: query.summary ? 'count' : undefined };
	for (const [name, value] of Object.entries(more))
		if (value !== undefined)
			pairs.push([name, value]);
	return `${query.type}?${pairs.map((pair) => pair.map(encodeURIComponent).join('=')).join('&')}`;
}

const list = (items) => items.length > 30 ? `${items.slice(0, 30).join(' ')} … (${items.length})` : items.join(' ') || 'nothing';

function compareSets(what, expected, got) {
	const missing = expected.filter((each) => !got.includes(each)), wrong = got.filter((each) => !expected.includes(each));
	const twice = got.filter((each, i) => got.indexOf(each) !== i);
	if (missing.length === 0 && wrong.length === 0 && twice.length === 0)
		return '';
	return `${what}: expected ${list(expected)}\n    got      ${list(got)}\n` +
		`    missing: ${list(missing)}; too many: ${list(wrong)}; twice: ${list(twice)}`;
}

// What is wrong with the answer, or ''.
function judge(query, oracle, { status, body, bundles }) {
	if (query.refused)
		return status === 400 ? '' : `a modifier that the type of parameter has not: expected 400, got ${status}`;
	if (status !== 200)
		return `status ${status}: ${JSON.stringify(body?.issue ?? body)}`;
	const matches = oracle.matches(query.type, query.conditions.map(({ name, value }) => [name, value]));
	const totals = bundles.map((bundle) => bundle.total).filter((total) => total !== undefined);
	if (totals.some((total) => total !== matches.length) || ((query.total || query.summary) && totals.length === 0))
		return `total: expected ${matches.length}, got ${totals.join(', ') || 'none'}\n    ${list(matches.map(address))}`;
	const entries = bundles.flatMap((bundle) => bundle.entry ?? []);
	if (query.summary)
		return entries.length > 0 ? '_summary=count: there are entries' : '';
	const mode = (name) => entries.filter((entry) => entry.search?.mode === name).map((entry) => address(entry.resource));
	const got = mode('match');
	if (query.count && bundles.some((bundle) => (bundle.entry ?? []).filter((entry) => entry.search.mode === 'match').length > query.count))
		return `a page has more than ${query.count} matches`;
	const problem = compareSets('matches', matches.map(address), got);
	if (problem || !(query.sort || query.includes))
		return problem || (got.length !== entries.length ? 'entries that are no match' : '');
	if (query.sort) {
		const compare = order(oracle.corpus, query.type, query.sort), resources = got.map((each) => oracle.corpus.byAddress.get(each));
		const at = resources.findIndex((each, i) => i > 0 && compare(resources[i - 1], each) > 0);
		return at > 0 ? `order: ${got[at]} stands after ${got[at - 1]}\n    ${list(got)}` : '';
	}
	const included = oracle.included(matches, query.includes, query.type);
	return compareSets('included', included.map(address), mode('include'));
}

// ---- The whole ----------------------------------------------------------------------------------------------------------

const started = Date.now();
setBase(server.base);
const definitions = readDefinitions(definitionsFolder);
const resources = readFileSync(resourcesFile, 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line));
await stamped(resources);
const corpus = new Corpus(definitions, resources), oracle = new Oracle(corpus);
const generator = new Generator(corpus, Number(seed), server.base), queries = generator.queries(Number(count));
const kinds = new Map(), types = new Set(), hits = { some: 0, none: 0 };
const generated = Date.now();
for (const query of queries) {
	const path = pathOf(query), answer = await server.pages(path);
	types.add(query.type);
	kinds.set(query.label, (kinds.get(query.label) ?? 0) + 1);
	if (!query.refused && answer.status === 200)
		hits[answer.bundles[0].entry?.length > 0 || answer.bundles[0].total > 0 ? 'some' : 'none']++;
	result(decodeURIComponent(path).replace(/[\p{Cc}\u2028\u2029]/gu, ' '), judge(query, oracle, answer));
}
result('more than a thousand queries over sixty types, most of which find something',
	queries.length < 1000 || types.size < 60 || hits.some < hits.none ? `${queries.length} queries, ${types.size} types` : '');
console.log('# queries by kind:');
for (const [kind, number] of [...kinds].sort())
	console.log(`#   ${String(number).padStart(5)}  ${kind}`);
const seconds = (from, to) => ((to - from) / 1000).toFixed(1);
console.log(`# ${queries.length} queries (seed ${seed}) over ${types.size} types and ${resources.length} resources, ` +
	`${hits.some} with matches, ${hits.none} without; ` +
	`${seconds(started, generated)} s to prepare, ${seconds(generated, Date.now())} s to ask`);
console.log(`# passed ${passed} failed ${failed} skipped 0`);
await server.close();
process.exitCode = failed > 0 ? 1 : 0;
