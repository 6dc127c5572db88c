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
