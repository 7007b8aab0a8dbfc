import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { Dossier } from "../../src/core/index.js";
import { CodePoints } from "../../src/exports/annotations/code-points.js";
import { textFileName } from "../../src/exports/annotations/text-files.js";
import { lockDossier, oddDossier } from "./dossiers.js";
import { quadsOf } from "./json-ld.js";
import { written } from "./written.js";

// From the Web Annotation Data Model, W3C Recommendation of 23 February 2017: what sections 3, 4 and 5 ask of each part.
const purposes = z.enum([
	"assessing",
	"bookmarking",
	"classifying",
	"commenting",
	"describing",
	"editing",
	"highlighting",
	"identifying",
	"linking",
	"moderating",
	"questioning",
	"replying",
	"reviewing",
	"tagging",
]);
const iri = z.string().regex(/^[^\s<>"{}|\\^`]+$/);
const position = z.strictObject({
	type: z.literal("TextPositionSelector"),
	start: z.int().nonnegative(),
	end: z.int().nonnegative(),
});
const quotation = z.strictObject({
	type: z.literal("TextQuoteSelector"),
	exact: z.string().min(1),
	prefix: z.string(),
	suffix: z.string(),
});
const annotation = z.strictObject({
	id: iri,
	type: z.literal("Annotation"),
	motivation: purposes,
	body: z.array(
		z.discriminatedUnion("type", [
			z.strictObject({ type: z.literal("SpecificResource"), purpose: purposes, source: iri }),
			z.strictObject({
				type: z.literal("TextualBody"),
				purpose: purposes,
				value: z.string(),
				format: z.literal("text/plain"),
			}),
		]),
	),
	target: z.strictObject({
		type: z.literal("SpecificResource"),
		source: z.strictObject({
			id: iri,
			type: z.literal("Text"),
			format: z.literal("text/plain"),
			via: iri.optional(),
			"schema:sha256": z.string().regex(/^[0-9a-f]{64}$/),
		}),
		selector: z.tuple([position, quotation]),
	}),
});
const collection = z.strictObject({
	"@context": z.literal("http://www.w3.org/ns/anno.jsonld"),
	id: iri,
	type: z.literal("AnnotationCollection"),
	label: z.string(),
	total: z.int().nonnegative(),
	first: z.strictObject({
		id: iri,
		type: z.literal("AnnotationPage"),
		startIndex: z.literal(0),
		items: z.array(annotation),
	}),
});

/** What the official context says of the terms used here, in our own words. */
const oa = "http://www.w3.org/ns/oa#";
const as = "http://www.w3.org/ns/activitystreams#";
const link = (id: string) => ({ "@id": id, "@type": "@id" });
const context = {
	schema: "http://schema.org/",
	id: "@id",
	type: "@type",
	...Object.fromEntries(
		["Annotation", "SpecificResource", "TextualBody", "TextPositionSelector", "TextQuoteSelector"].map((t) => [
			t,
			`${oa}${t}`,
		]),
	),
	Text: "http://purl.org/dc/dcmitype/Text",
	AnnotationCollection: `${as}OrderedCollection`,
	AnnotationPage: `${as}OrderedCollectionPage`,
	...Object.fromEntries(purposes.options.map((p) => [p, `${oa}${p}`])),
	motivation: { "@id": `${oa}motivatedBy`, "@type": "@vocab" },
	purpose: { "@id": `${oa}hasPurpose`, "@type": "@vocab" },
	body: link(`${oa}hasBody`),
	target: link(`${oa}hasTarget`),
	source: link(`${oa}hasSource`),
	selector: link(`${oa}hasSelector`),
	via: link(`${oa}via`),
	first: link(`${as}first`),
	items: { "@id": `${as}items`, "@type": "@id", "@container": "@list" },
	total: `${as}totalItems`,
	startIndex: `${as}startIndex`,
	label: "http://www.w3.org/2000/01/rdf-schema#label",
	value: "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
	format: "http://purl.org/dc/elements/1.1/format",
	...Object.fromEntries(["exact", "prefix", "suffix", "start", "end"].map((t) => [t, `${oa}${t}`])),
};

const exported = (dossier: Dossier) => {
	const files = written(dossier, "annotations");
	const json = files.get("annotations.jsonld")?.toString("utf8") ?? "";
	return { files, json, items: collection.parse(JSON.parse(json)).first.items };
};

describe.each([
	["a plain dossier", lockDossier()],
	["a dossier of emoji, accents and half surrogates", oddDossier()],
])("the annotations of %s", (_, dossier) => {
	test("keep to the model, one for each mention", () => {
		const { json, items } = exported(dossier);
		const mentions = dossier.claims.flatMap((c) => c.mentions);
		expect(items).toHaveLength(mentions.length);
		expect(JSON.parse(json).total).toBe(mentions.length);
		expect(new Set(items.map((i) => i.id)).size).toBe(mentions.length);
	});

	test("find every quote again in the published text, by position and by its surroundings", () => {
		const { files, items } = exported(dossier);
		const found = items.map(({ target: { source, selector } }) => {
			const [{ start, end }, { exact, prefix, suffix }] = selector;
			const text = files.get(source.id)?.toString("utf8") ?? "";
			const points = [...text];
			return (
				points.slice(start, end).join("") === exact &&
				points.slice(0, start).join("").endsWith(prefix) &&
				points.slice(end).join("").startsWith(suffix) &&
				text.includes(`${prefix}${exact}${suffix}`)
			);
		});
		expect(found.filter(Boolean)).toHaveLength(items.length);
		const quotes = dossier.claims.flatMap((c) => c.mentions.map((m) => m.quote.toWellFormed()));
		expect(items.map((i) => i.target.selector[1].exact)).toEqual(quotes);
	});

	test("name the digest of each text as its file has it, and SHA256SUMS the same", () => {
		const { files, items } = exported(dossier);
		const sums = files.get("SHA256SUMS")?.toString("utf8") ?? "";
		const digest = (path: string) =>
			createHash("sha256")
				.update(files.get(path) ?? "")
				.digest("hex");
		for (const { target } of items) expect(target.source["schema:sha256"]).toBe(digest(target.source.id));
		const texts = [...files.keys()].filter((path) => path.startsWith("texts/"));
		expect(texts).toHaveLength(dossier.reports.length);
		expect(sums.split("\n").filter(Boolean)).toEqual(texts.map((path) => `${digest(path)}  ${path}`).sort());
	});

	test("are JSON-LD of which no term is lost", async () => {
		const { json, items } = exported(dossier);
		const quads = await quadsOf(json, { "http://www.w3.org/ns/anno.jsonld": context });
		const exact = quads.filter((quad) => quad.includes(`<${oa}exact>`));
		expect(exact).toHaveLength(items.length);
		expect(quads.some((quad) => quad.includes("<http://schema.org/sha256>"))).toBe(true);
	});
});

test("positions count code points where spans count code units", () => {
	const points = new CodePoints("a🚢b🛥️c");
	expect([0, 1, 3, 4, 6, 7, 8].map((at) => points.before(at))).toEqual([0, 1, 2, 3, 4, 5, 6]);
	expect(points.whole([2, 5])).toEqual([1, 6]);
	expect(points.before(2)).toBe(1);
});

test("a span that cuts a character in two is widened to the whole of it", () => {
	const dossier = oddDossier();
	const [claim] = dossier.claims;
	const [mention] = claim?.mentions ?? [];
	if (!claim || !mention) throw new Error("no mention");
	const cut = { ...mention, span: [1, 6] as const, quote: "\udee5\ufe0f\ud83d\udee5\ufe0f" };
	const { items } = exported({ ...dossier, claims: [{ ...claim, mentions: [cut] }] });
	expect(items[0]?.target.selector[1].exact).toBe("🛥️🛥️");
	expect(items[0]?.target.selector[0]).toMatchObject({ start: 0, end: 4 });
});

describe("the name of a text's file", () => {
	test("is the id where every file system takes it", () => {
		expect(textFileName("harbour-times_2")).toBe("harbour-times_2");
	});

	test.each([
		"../../etc/passwd",
		"..",
		"",
		"a/b",
		"CON",
		"con",
		"a b",
		"Ä",
		"😀",
		"x".repeat(300),
		"-rf",
		"\ud800",
		"a.b",
	])("of %j stays in its folder and is short", (id) => {
		expect(textFileName(id)).toMatch(/^[a-z0-9][a-z0-9-]{0,79}$/);
		expect(textFileName(id)).not.toBe("con");
	});

	test("differs for ids that differ, also where a file system takes no notice of capitals", () => {
		const ids = ["a", "A", "a ", "Á", "a-b", "a b", textFileName("A")];
		expect(new Set(ids.map(textFileName)).size).toBe(ids.length);
	});
});
