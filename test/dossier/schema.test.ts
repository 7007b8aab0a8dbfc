import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { schemaFile, schemaText } from "../../scripts/dossier-schema.js";
import { composeDossier } from "../../src/stages/compose/index.js";
import { lockDispute } from "../build/lock-dispute.js";

describe("the published schema", () => {
	const written = readFileSync(schemaFile, "utf8");
	const validate = new Ajv().compile(JSON.parse(written));

	test("is what the types say now (npx tsx scripts/write-schema.ts writes it)", () => {
		expect(written).toBe(schemaText());
	}, 60_000);

	test("accepts a dossier", () => {
		validate(JSON.parse(JSON.stringify(composeDossier([lockDispute()], []))));
		expect(validate.errors).toBeNull();
	});

	test("accepts fields that it does not know, so that a dossier can grow", () => {
		expect(validate({ ...composeDossier([], []), later: 1 })).toBe(true);
	});

	test("refuses a claim without mentions and a span that is no pair", () => {
		const dossier = JSON.parse(JSON.stringify(composeDossier([lockDispute()], [])));
		delete dossier.claims[0].mentions;
		expect(validate(dossier)).toBe(false);
		const other = JSON.parse(JSON.stringify(composeDossier([lockDispute()], [])));
		other.claims[0].mentions[0].span = [1];
		expect(validate(other)).toBe(false);
	});
});
