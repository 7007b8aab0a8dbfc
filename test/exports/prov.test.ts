import { describe, expect, test } from "vitest";
import type { Dossier } from "../../src/core/index.js";
import { withoutOrder } from "../build/without-order.js";
import { lockDossier, oddDossier } from "./dossiers.js";
import { quadsOf } from "./json-ld.js";
import { onlyText } from "./written.js";

const prov = "http://www.w3.org/ns/prov#";

/** Terms of PROV-O that are used: the class that each property goes from and to, by its specification. */
const properties: Readonly<Record<string, readonly [from: string, to?: string]>> = {
	wasAttributedTo: ["Entity", "Agent"],
	wasDerivedFrom: ["Entity", "Entity"],
	wasQuotedFrom: ["Entity", "Entity"],
	hadPrimarySource: ["Entity", "Entity"],
	wasGeneratedBy: ["Entity", "Activity"],
	wasAssociatedWith: ["Activity", "Agent"],
	actedOnBehalfOf: ["Agent", "Agent"],
	used: ["Activity", "Entity"],
	qualifiedDerivation: ["Entity", "Derivation"],
	entity: ["Derivation", "Entity"],
	atLocation: ["Entity"],
	value: ["Entity"],
};

const quadLine = /^(\S+) <([^>]+)> (.+) \.$/;
async function triplesOf(dossier: Dossier): Promise<[string, string, string][]> {
	return (await quadsOf(onlyText(dossier, "prov"))).map((line) => {
		const [, from = "", property = "", to = ""] = quadLine.exec(line) ?? [];
		return [from, property, to];
	});
}

type Node = Record<string, never> & { readonly "@id": string; readonly "@type": readonly string[] };
const nodesOf = (dossier: Dossier, type: string): Node[] =>
	JSON.parse(onlyText(dossier, "prov"))["@graph"].filter((n: Node) => n["@type"].includes(type));

describe.each([
	["a plain dossier", lockDossier()],
	["a dossier of odd ids and words", oddDossier()],
])("the provenance of %s", (_, dossier) => {
	test("ties entities, agents and activities as PROV-O has it", async () => {
		const triples = await triplesOf(dossier);
		const types = new Map<string, Set<string>>();
		for (const [from, property, to] of triples)
			if (property.endsWith("#type")) types.set(from, (types.get(from) ?? new Set()).add(to.slice(1, -1)));
		const used = triples.filter(([, property]) => property.startsWith(prov));
		expect(used.length).toBeGreaterThan(20);
		for (const [from, property, to] of used) {
			const [domain, range] = properties[property.slice(prov.length)] ?? [];
			expect(domain, property).toBeDefined();
			expect([...(types.get(from) ?? [])]).toContain(`${prov}${domain}`);
			if (range) expect([...(types.get(to) ?? [])]).toContain(`${prov}${range}`);
		}
	});

	test("quotes each mention from its report", () => {
		const mentions = dossier.claims.flatMap((c) => c.mentions);
		const nodes = nodesOf(dossier, "hearsay:Mention");
		expect(nodes.map((n) => n["prov:value"])).toEqual(mentions.map((m) => m.quote.toWellFormed()));
	});
});

test("lineage is a derivation with its kind, score and reasons", () => {
	const post = nodesOf(lockDossier(), "hearsay:Report").find((n) => n["dcterms:identifier"] === "post");
	expect(post?.["prov:wasDerivedFrom"]).toEqual([{ "@id": "urn:hearsay:s1:report:courier" }]);
	expect(post?.["prov:qualifiedDerivation"]).toEqual([
		{
			"@type": "prov:Derivation",
			"prov:entity": { "@id": "urn:hearsay:s1:report:courier" },
			"hearsay:kind": "derived",
			"hearsay:score": 0.7,
			"rdfs:comment": ["12 words in a row are the same."],
		},
	]);
});

test("of two reports nothing tells which is derived from the other, and each is related to it", () => {
	const nodes = nodesOf(withoutOrder(lockDossier()), "hearsay:Report");
	expect(nodes.filter((n) => n["prov:wasDerivedFrom"] || n["prov:qualifiedDerivation"])).toEqual([]);
	const related = nodes.flatMap((n) =>
		n["dcterms:relation"] ? [[n["dcterms:identifier"], n["dcterms:relation"]]] : [],
	);
	expect(related).toEqual(
		expect.arrayContaining([
			["post", [{ "@id": "urn:hearsay:s1:report:courier" }]],
			["courier", [{ "@id": "urn:hearsay:s1:report:post" }]],
		]),
	);
	expect(related).toHaveLength(2);
	const post = nodes.find((n) => n["dcterms:identifier"] === "post");
	expect(post?.["hearsay:textRelation"]).toMatchObject([{ "hearsay:kind": "derived", "hearsay:score": 0.7 }]);
});

test("of two reports that share a source neither is derived from the other, but both from a third text", () => {
	const [source, ...more] = nodesOf(oddDossier(), "hearsay:SourceText");
	expect(more).toEqual([]);
	const derived = nodesOf(oddDossier(), "hearsay:Report").filter((n) => n["prov:wasDerivedFrom"]);
	expect(derived.map((n) => n["dcterms:identifier"])).toEqual(expect.arrayContaining(["CON", "con"]));
	for (const node of derived) expect(node["prov:wasDerivedFrom"]).toEqual([{ "@id": source?.["@id"] }]);
});

test("narration that names nobody has no primary source, and a named origin is one", () => {
	const claims = nodesOf(lockDossier(), "hearsay:Claim");
	const source = (label: RegExp) =>
		claims.find((n) => label.test(String(n["rdfs:label"])))?.["prov:hadPrimarySource"] as unknown;
	expect(source(/40 barges/)).toBeUndefined();
	expect(source(/lock stays shut/)).toHaveLength(1);
	expect(nodesOf(lockDossier(), "hearsay:Origin").map((n) => n["rdfs:label"])).not.toContain("unattributed");
});

test("a time is typed only where it says its zone, a day only where a calendar has it", () => {
	const issued = Object.fromEntries(
		nodesOf(lockDossier(), "hearsay:Report").map((n) => [n["dcterms:identifier"], n["dcterms:issued"] as unknown]),
	);
	expect(issued.courier).toEqual({ "@value": "2031-03-05", "@type": "xsd:date" });
	expect(nodesOf(oddDossier(), "hearsay:Report").map((n) => n["dcterms:issued"])).toContain("2031-02-31");
	expect(issued.post).toEqual({ "@value": "2031-03-06T08:00:00Z", "@type": "xsd:dateTime" });
});
