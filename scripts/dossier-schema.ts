import { resolve } from "node:path";
import { createGenerator, type Schema } from "ts-json-schema-generator";

const root = resolve(import.meta.dirname, "..");

/** Where the published schema stands. */
export const schemaFile = resolve(root, "schema/dossier.schema.json");

/** The JSON Schema of `Dossier`, made from its type and doc comments; fields that readers do not know are allowed. */
export function dossierSchema(): Schema {
	const schema = createGenerator({
		path: resolve(root, "src/core/dossier.ts"),
		tsconfig: resolve(root, "tsconfig.json"),
		type: "Dossier",
		additionalProperties: true,
		topRef: false,
		skipTypeCheck: true,
	}).createSchema("Dossier");
	return { $id: "urn:hearsay:dossier:1", title: "A Hearsay dossier", ...schema };
}

/** The schema as the file holds it. */
export function schemaText(): string {
	return `${JSON.stringify(dossierSchema(), null, "\t")}\n`;
}
