// The demo's job, done by a client that others wrote (fhir-kit-client), from its own documentation: an EHR pulls a citizen's
// observations, a care manager's software pushes an assessment, a third institution is refused.
//
//	node test.mjs DIR	where DIR is a demo's folder: base-url, ca.crt, NAME.crt, NAME.key, NAME.token

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'fhir-kit-client';
import { Agent, setGlobalDispatcher } from 'undici';

const folder = process.argv[2] ?? 'demo';
const file = (name) => readFileSync(join(folder, name), 'utf8').trim();
const baseUrl = file('base-url');
const certificates = {};

// The client uses Node's own fetch, which takes its TLS certificate from the dispatcher in force.
function as(name) {
	certificates[name] ??= new Agent({ connect: { ca: file('ca.crt'), cert: file(`${name}.crt`), key: file(`${name}.key`) } });
	setGlobalDispatcher(certificates[name]);
	return new Client({ baseUrl, bearerToken: file(`${name}.token`) });
}

// The status and OperationOutcome that a call is refused with.
async function refused(call) {
	try {
		await call();
	} catch (error) {
		assert.equal(error.response?.data?.resourceType, 'OperationOutcome', String(error));
		return error.response.status;
	}
	assert.fail('was not refused');
}

const status = (answer) => Client.httpFor(answer).response.status;
const entries = (bundle) => (bundle.entry ?? []).map((entry) => entry.resource);
const code = (system, value) => ({ coding: [{ system, code: value }] });
const run = Date.now().toString(36);

const tests = {
	async 'the capability statement'() {
		const statement = await as('ehr').capabilityStatement();
		assert.equal(statement.resourceType, 'CapabilityStatement');
		assert.equal(statement.fhirVersion, '4.0.1');
	},

	async 'create, read, vread, update, history, delete'() {
		const client = as('conformance');
		const body = { resourceType: 'Patient', name: [{ family: '試験', given: ['花子'] }], birthDate: '1948-03-05',
			identifier: [{ system: 'urn:clients', value: run }] };
		const created = await client.create({ resourceType: 'Patient', body });
		assert.equal(status(created), 201);
		const { id } = created;
		assert.deepEqual((await client.read({ resourceType: 'Patient', id })).name, body.name);
		const updated = await client.update({ resourceType: 'Patient', id, body: { ...created, gender: 'female' } });
		assert.equal(updated.meta.versionId, '2');
		const first = await client.vread({ resourceType: 'Patient', id, version: '1' });
		assert.equal(first.gender, undefined);
		const history = await client.history({ resourceType: 'Patient', id });
		assert.deepEqual(history.entry.map((entry) => entry.resource.meta.versionId), ['2', '1']);
		assert.equal((await client.history({ resourceType: 'Patient' })).type, 'history');
		assert.equal((await client.history()).type, 'history');
		const found = await client.search({ resourceType: 'Patient', searchParams: { identifier: `urn:clients|${run}` } });
		assert.deepEqual(entries(found).map((patient) => patient.id), [id]);
		await client.delete({ resourceType: 'Patient', id });
		assert.equal(await refused(() => client.read({ resourceType: 'Patient', id })), 410);
	},

	async 'minimal answers'() {
		const answer = await as('conformance').create({ resourceType: 'Basic', body: { resourceType: 'Basic', code: { text: 'x' } },
			options: { headers: { Prefer: 'return=minimal' } } });
		assert.equal(status(answer), 201);
		assert.match(Client.httpFor(answer).response.headers.get('Location'), /\/Basic\/[A-Za-z0-9.-]+\/_history\/1$/);
	},

	async 'pages forward'() {
		const client = as('conformance');
		for (let n = 0; n < 5; n++)
			await client.create({ resourceType: 'Patient', body: { resourceType: 'Patient',
				identifier: [{ system: 'urn:clients', value: `${run}-page` }] } });
		let bundle = await client.search({ resourceType: 'Patient', searchParams: { identifier: `urn:clients|${run}-page`, _count: '2' } });
		const seen = new Set();
		for (; bundle; bundle = await client.nextPage({ bundle }))
			entries(bundle).forEach((patient) => seen.add(patient.id));
		assert.equal(seen.size, 5);
	},

	async 'the EHR pulls a citizen\'s observations'() {
		const client = as('conformance');
		const patient = await client.create({ resourceType: 'Patient', body: { resourceType: 'Patient', name: [{ text: '市民' }] } });
		for (const [loinc, value, unit] of [['8480-6', 131, 'mm[Hg]'], ['29463-7', 52.5, 'kg']])
			await client.create({ resourceType: 'Observation', body: { resourceType: 'Observation', status: 'final',
				category: [code('http://terminology.hl7.org/CodeSystem/observation-category', 'vital-signs')],
				code: code('http://loinc.org', loinc), subject: { reference: `Patient/${patient.id}` },
				valueQuantity: { value, unit, system: 'http://unitsofmeasure.org', code: unit } } });
		tests.citizen = patient.id;
		const ehr = as('ehr');
		const all = await ehr.search({ resourceType: 'Observation', searchParams: { patient: patient.id } });
		assert.equal(all.total, 2);
		const high = await ehr.search({ resourceType: 'Observation', searchParams: { patient: patient.id,
			'value-quantity': 'gt130' } });
		assert.equal(entries(high)[0].valueQuantity.value, 131);
		const posted = await ehr.search({ resourceType: 'Observation', searchParams: { patient: patient.id, code: '29463-7' },
			options: { postSearch: true } });
		assert.equal(posted.total, 1);
		assert.equal(await refused(() => ehr.delete({ resourceType: 'Patient', id: patient.id })), 403);
	},

	async 'care pushes an assessment and reads it back'() {
		const care = as('care');
		const body = { resourceType: 'QuestionnaireResponse', status: 'completed', authored: '2026-06-01T10:00:00+09:00',
			questionnaire: 'http://irori.example/fhir/Questionnaire/basic-checklist', subject: { reference: `Patient/${tests.citizen}` },
			item: [{ linkId: '1', answer: [{ valueBoolean: true }] }] };
		const created = await care.create({ resourceType: 'QuestionnaireResponse', body });
		assert.equal(status(created), 201);
		assert.deepEqual((await care.read({ resourceType: 'QuestionnaireResponse', id: created.id })).item, body.item);
		const found = await care.search({ resourceType: 'QuestionnaireResponse', searchParams: { patient: tests.citizen } });
		assert.deepEqual(entries(found).map((each) => each.id), [created.id]);
		// Health checks are not care's business.
		assert.equal(await refused(() => care.create({ resourceType: 'Condition', body: { resourceType: 'Condition',
			subject: { reference: `Patient/${tests.citizen}` } } })), 403);
	},

	async 'another institution is refused'() {
		const other = as('other');
		assert.equal(await refused(() => other.read({ resourceType: 'Patient', id: tests.citizen })), 403);
		assert.equal(await refused(() => other.search({ resourceType: 'Observation', searchParams: { patient: tests.citizen } })), 403);
	},

	async 'a token serves its own certificate only'() {
		as('care');
		const thief = new Client({ baseUrl, bearerToken: file('ehr.token') });
		assert.equal(await refused(() => thief.search({ resourceType: 'Patient' })), 401);
	},

	async 'faults are told by expression'() {
		const client = as('conformance');
		try {
			await client.create({ resourceType: 'Patient', body: { resourceType: 'Patient', gender: 'F', birthDate: '1948-13-05' } });
			assert.fail('was taken');
		} catch (error) {
			assert.equal(error.response?.status, 422, String(error));
			const where = error.response.data.issue.flatMap((issue) => issue.expression ?? []);
			assert.ok(where.includes('Patient.gender') && where.includes('Patient.birthDate'), String(where));
		}
	},

	async 'a batch and a transaction'() {
		const client = as('conformance');
		const urn = 'urn:uuid:61ebe359-bfdc-4613-8bf2-c5e300945f0a';
		const transaction = await client.transaction({ body: { resourceType: 'Bundle', type: 'transaction', entry: [
			{ fullUrl: urn, resource: { resourceType: 'Patient', identifier: [{ system: 'urn:clients', value: `${run}-tx` }] },
				request: { method: 'POST', url: 'Patient', ifNoneExist: `identifier=urn:clients|${run}-tx` } },
			{ resource: { resourceType: 'Observation', status: 'final', code: { text: 'x' }, subject: { reference: urn } },
				request: { method: 'POST', url: 'Observation' } } ] } });
		assert.equal(transaction.type, 'transaction-response');
		assert.deepEqual(transaction.entry.map((entry) => entry.response.status.slice(0, 3)), ['201', '201']);
		const patient = transaction.entry[0].response.location.match(/Patient\/[^/]+/)[0];
		const seen = await client.compartmentSearch({ resourceType: 'Observation', compartment: { resourceType: 'Patient', id: patient.slice(8) } });
		assert.equal(seen.total, 1);
		const batch = await client.batch({ body: { resourceType: 'Bundle', type: 'batch', entry: [
			{ request: { method: 'GET', url: patient } }, { request: { method: 'GET', url: 'Patient/never-was' } } ] } });
		assert.deepEqual(batch.entry.map((entry) => entry.response.status.slice(0, 3)), ['200', '404']);
		assert.equal(await refused(() => as('ehr').transaction({ body: { resourceType: 'Bundle', type: 'transaction', entry: [
			{ resource: { resourceType: 'Patient' }, request: { method: 'POST', url: 'Patient' } } ] } })), 403);
	},

	async 'conditional create and update'() {
		const client = as('conformance');
		const identifier = [{ system: 'urn:clients', value: `${run}-once` }];
		const body = { resourceType: 'Patient', identifier };
		const options = { headers: { 'If-None-Exist': `identifier=urn:clients|${run}-once` } };
		const first = await client.create({ resourceType: 'Patient', body, options });
		assert.equal(status(first), 201);
		const again = await client.create({ resourceType: 'Patient', body, options });
		assert.equal(status(again), 200);
		assert.equal(again.id, first.id);
		const searchParams = { identifier: `urn:clients|${run}-once` };
		const updated = await client.update({ resourceType: 'Patient', searchParams, body: { ...body, gender: 'female' } });
		assert.deepEqual([updated.id, updated.meta.versionId], [first.id, '2']);
	},

	async 'a patch'() {
		const client = as('conformance');
		const { id } = await client.create({ resourceType: 'Patient', body: { resourceType: 'Patient', gender: 'male', active: true } });
		const patched = await client.patch({ resourceType: 'Patient', id, jsonPatch: [{ op: 'test', path: '/gender', value: 'male' },
			{ op: 'replace', path: '/gender', value: 'female' }] });
		assert.deepEqual([patched.gender, patched.active, patched.meta.versionId], ['female', true, '2']);
		const failing = await refused(() => client.patch({ resourceType: 'Patient', id, jsonPatch: [{ op: 'test', path: '/gender', value: 'male' }] }));
		assert.ok(failing === 412 || failing === 422, String(failing));
	},

	async 'operations on system, type and instance'() {
		const client = as('conformance');
		const versions = await client.operation({ name: '$versions', method: 'GET' });
		assert.ok(versions.parameter.some((parameter) => parameter.valueCode === '4.0'));
		const outcome = await client.operation({ name: 'validate', resourceType: 'Patient', input: { resourceType: 'Parameters',
			parameter: [{ name: 'resource', resource: { resourceType: 'Patient', gender: 'F' } }] } });
		assert.ok(outcome.issue.some((issue) => issue.expression?.includes('Patient.gender')), JSON.stringify(outcome));
		const everything = await client.operation({ name: 'everything', resourceType: 'Patient', id: tests.citizen, method: 'GET' });
		assert.equal(everything.type, 'searchset');
		assert.ok(entries(everything).some((resource) => resource.id === tests.citizen));
	},

	async 'references are resolved'() {
		const client = as('ehr');
		const observations = await client.search({ resourceType: 'Observation', searchParams: { patient: tests.citizen, _include: 'Observation:subject' } });
		const { reference } = entries(observations)[0].subject;
		assert.equal((await client.resolve({ reference })).id, tests.citizen);
		assert.equal((await client.resolve({ reference: `${baseUrl}/${reference}` })).id, tests.citizen);
		assert.equal((await client.resolve({ reference, context: observations })).id, tests.citizen);
		const container = { resourceType: 'Observation', contained: [{ resourceType: 'Patient', id: 'p' }] };
		assert.equal((await client.resolve({ reference: '#p', context: container })).id, 'p');
	},

	async 'pages, and searches in the whole system'() {
		const client = as('conformance');
		const searchParams = { _type: 'Patient', identifier: `urn:clients|${run}-page`, _count: '2' };
		const first = await client.systemSearch({ searchParams });
		assert.equal(entries(first).length, 2);
		const second = await client.nextPage({ bundle: first });
		assert.equal(entries(second).length, 2);
		assert.equal(client.prevPage({ bundle: first }), undefined);
	},

	async 'a lost update is refused'() {
		const client = as('conformance');
		const made = await client.create({ resourceType: 'Patient', body: { resourceType: 'Patient' } });
		const put = (tag) => client.update({ resourceType: 'Patient', id: made.id, body: made, options: { headers: { 'If-Match': tag } } });
		await put('W/"1"');
		assert.equal(await refused(() => put('W/"1"')), 412);
	},
};

let passed = 0, failed = 0;
for (const [name, test] of Object.entries(tests)) {
	try {
		await test();
		passed++;
		console.log(`ok - ${name}`);
	} catch (error) {
		failed++;
		console.log(`not ok - ${name}\n${error.stack}\n${JSON.stringify(error.response ?? {}, null, 1)}`);
	}
}
for (const agent of Object.values(certificates))
	await agent.close();
console.log(`# passed ${passed} failed ${failed} skipped 0`);
process.exitCode = failed ? 1 : 0;
