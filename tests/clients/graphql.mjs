// $graphql against GraphQL's reference implementation (graphql-js): queries as it prints them, and what the server says of its types as
// the schema that it checks queries by. What it finds right or wrong the server has to find so, too.
//
//	node graphql.mjs DIR	where DIR is a demo's folder, as for test.mjs

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildClientSchema, getIntrospectionQuery, parse, print, validate } from 'graphql';
import { Agent, fetch } from 'undici';

const folder = process.argv[2] ?? 'demo';
const file = (name) => readFileSync(join(folder, name), 'utf8').trim();
const dispatcher = new Agent({ connect: { ca: file('ca.crt'), cert: file('conformance.crt'), key: file('conformance.key') } });
const base = file('base-url');
const headers = { Authorization: `Bearer ${file('conformance.token')}`, 'Content-Type': 'application/json',
	Accept: 'application/graphql-response+json, application/json;q=0.9' };

async function post(path, body) {
	const response = await fetch(`${base}/${path}`, { method: 'POST', headers, dispatcher, body: JSON.stringify(body) });
	return { status: response.status, type: response.headers.get('content-type'), json: await response.json() };
}

async function ask(path, query, variables) {
	const { status, type, json } = await post(path, { query: print(parse(query)), variables });
	assert.equal(status, 200, JSON.stringify(json));
	assert.match(type, /^application\/graphql-response\+json/);
	assert.equal(json.errors, undefined);
	return json.data;
}

// The fragments of the query that graphql-js asks for a schema with, for one type: a whole schema is more than one answer has.
const fragments = parse(getIntrospectionQuery({ descriptions: false })).definitions.filter(({ kind }) => kind === 'FragmentDefinition').map(print);
const typeQuery = `query ($name: String!) { __type(name: $name) { ...FullType } } ${fragments.join('\n')}`;

const named = (ref) => ref.ofType ? named(ref.ofType) : ref;

// What the types given say, and of all others that they name only that these are there.
async function schemaOf(path, root, others) {
	const types = new Map(), stub = (name, kind) => ({ kind, name, interfaces: [], possibleTypes: [], inputFields: [],
		enumValues: [{ name: 'x', isDeprecated: false }], fields: [{ name: 'id', args: [], type: { kind: 'SCALAR', name: 'String' }, isDeprecated: false }] });

	for (const name of [root, ...others]) {
		const { __type: type } = await ask(path, typeQuery, { name });
		assert.equal(type.name, name);
		types.set(name, { ...type, interfaces: [] });
	}
	for (const { fields } of [...types.values()])
		for (const { type, args } of fields)
			for (const ref of [named(type), ...args.map((argument) => named(argument.type))])
				if (!types.has(ref.name))
					types.set(ref.name, stub(ref.name, ref.kind));
	const { __schema: { directives } } = await ask(path, `{ __schema { directives { name isRepeatable locations args { ...InputValue } } } }
		${fragments.slice(1).join('\n')}`);

	return buildClientSchema({ __schema: { queryType: { name: root }, mutationType: null, subscriptionType: null,
		types: [...types.values()], directives } });
}

// Both judge alike.
async function judge(schema, path, query, right) {
	const errors = validate(schema, parse(query));
	assert.equal(errors.length === 0, right, `${query}: ${errors}`);
	const { status, json } = await post(path, { query });
	assert.equal(status, right ? 200 : 400, `${query}: ${JSON.stringify(json)}`);
	if (!right)
		assert.deepEqual(json.errors[0].locations[0].line, errors[0].locations[0].line, query);
}

const person = await (await fetch(`${base}/Patient`, { method: 'POST', dispatcher, headers: { ...headers,
	Accept: 'application/fhir+json', 'Content-Type': 'application/fhir+json' }, body: JSON.stringify({ resourceType: 'Patient',
	name: [{ use: 'official', family: '試験', given: ['花子'] }], birthDate: '1948-03-05' }) })).json();

assert.deepEqual(await ask('$graphql', `query ($id: ID!, $full: Boolean = true) { Patient(id: $id) { ...P birthDate @include(if: $full) } }
	fragment P on Patient { name(use: official) { family given } }`, { id: person.id }),
	{ Patient: { name: [{ family: '試験', given: ['花子'] }], birthDate: '1948-03-05' } });
// Strings of all kinds, as graphql-js writes them.
assert.deepEqual(await ask('$graphql', 'query { a: PatientList(family: "\\u8A66\\u9A13", birthdate: """1948-03-05""") { id } }'),
	{ a: [{ id: person.id }] });

const instance = `Patient/${person.id}/$graphql`;
const patient = await schemaOf(instance, 'Patient', ['HumanName', 'Period', 'ContactPoint']);
await judge(patient, instance, '{ id gender name(_count: 1) @first { family given period { start } } telecom @flatten { value } }', true);
await judge(patient, instance, '{ ObservationList(_reference: patient, code: "x") { id } }', true);
await judge(patient, instance, '{ __typename name @slice(path: "use") { __typename text } }', true);
await judge(patient, instance, '{ name }', false);
await judge(patient, instance, '{\n  id\n  nothing\n}', false);
await judge(patient, instance, '{ gender { id } }', false);
await judge(patient, instance, '{ name(nothing: 1) { family } }', false);
await judge(patient, instance, '{ name @nothing { family } }', false);
await judge(patient, instance, '{ name { ...F } }', false);
await judge(patient, instance, 'query ($a: String) { id }', false);
await judge(patient, instance, '{ id @include }', false);
const system = await schemaOf('$graphql', 'Query', ['Patient', 'PatientConnection', 'PatientEdge', 'HumanName']);
await judge(system, '$graphql', '{ PatientList(family: "x") { id name { family } } }', true);
await judge(system, '$graphql', '{ PatientConnection(family: "x") { count pagesize edges { mode resource { id name { text } } } next } }', true);
await judge(system, '$graphql', '{ PatientConnection { edges { id } } }', false);
await judge(system, '$graphql', '{ Patient { id } }', false);
await dispatcher.close();
console.log('# passed');
