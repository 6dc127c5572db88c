// The server under test, by its public interface alone.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Agent, request } from 'undici';

export class Server {
	constructor(folder, name) {
		const file = (each) => readFileSync(join(folder, each), 'utf8').trim();
		this.base = file('base-url');
		this.token = file(`${name}.token`);
		this.agent = new Agent({ connect: { ca: file('ca.crt'), cert: file(`${name}.crt`), key: file(`${name}.key`) }, connections: 4 });
	}

	async get(url) {
		const answer = await request(url, { dispatcher: this.agent, headers: { authorization: `Bearer ${this.token}`,
			accept: 'application/fhir+json', prefer: 'handling=strict' } });
		return { status: answer.statusCode, body: await answer.body.json() };
	}

	// All pages of a search, from its first to the one without a next.
	async pages(path) {
		const bundles = [];
		for (let url = `${this.base}/${path}`; url;) {
			const { status, body } = await this.get(url);
			if (status !== 200)
				return { status, body, bundles };
			bundles.push(body);
			if (bundles.length > 1000)
				throw new Error(`no end of pages: ${path}`);
			url = body.link.find((link) => link.relation === 'next')?.url;
		}
		return { status: 200, bundles };
	}

	close() {
		return this.agent.close();
	}
}
