// The resources that the server holds, as the test knows them, and their values for each parameter.
import { valuesOf } from './values.mjs';

export class Corpus {
	constructor(definitions, resources) {
		this.definitions = definitions;
		this.byType = Map.groupBy ? Map.groupBy(resources, (each) => each.resourceType) : group(resources);
		this.byAddress = new Map(resources.map((each) => [`${each.resourceType}/${each.id}`, each]));
		this.values = new Map();
	}

	of(type) {
		return this.byType.get(type) ?? [];
	}

	find(type, id) {
		return this.byAddress.get(`${type}/${id}`);
	}

	parameter(type, code) {
		return this.definitions.parameters(type).get(code);
	}

	// Each is reckoned once.
	valuesOf(parameter, resource) {
		const type = resource.resourceType, key = `${type}.${parameter.code}`;
		let known = this.values.get(key);
		if (!known)
			this.values.set(key, known = new Map());
		let values = known.get(resource);
		if (!values)
			known.set(resource, values = valuesOf(parameter, resource, this.definitions.systemOf));
		return values;
	}
}

function group(resources) {
	const map = new Map();
	for (const each of resources)
		map.set(each.resourceType, [...(map.get(each.resourceType) ?? []), each]);
	return map;
}
