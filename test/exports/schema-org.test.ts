import { describe, expect, test } from "vitest";
import type { Dossier } from "../../src/core/index.js";
import { withoutOrder } from "../build/without-order.js";
import { lockDossier, oddDossier } from "./dossiers.js";
import { quadsOf } from "./json-ld.js";
import { onlyText } from "./written.js";

/** What schema.org allows of each type, of what is used here: CreativeWork and Thing have given their properties down. */
const work = [
	"identifier",
	"description",
	"text",
	"author",
	"creditText",
	"isBasedOn",
	"isPartOf",
	"about",
	"citation",
];
const allowed: Readonly<Record<string, readonly string[]>> = {
	NewsArticle: [...work, "headline", "url", "datePublished", "dateModified", "publisher"],
	Person: ["name", "jobTitle", "affiliation"],
	Organization: ["name", "description"],
	CreativeWork: [...work, "name"],
	Claim: [...work, "appearance", "firstAppearance"],
	Quotation: [...work, "spokenByCharacter"],
	ClaimReview: [...work, "claimReviewed", "itemReviewed", "creativeWorkStatus"],
};

type Node = Record<string, unknown> & { readonly "@id": string; readonly "@type": string };
const graphOf = (dossier: Dossier): Node[] => JSON.parse(onlyText(dossier, "schema-org"))["@graph"];
const ofType = (dossier: Dossier, type: string) => graphOf(dossier).filter((node) => node["@type"] === type);

/** Every object in a node, itself first. */
function* objects(value: unknown): Generator<Record<string, unknown>> {
	if (Array.isArray(value)) for (const item of value) yield* objects(item);
	else if (value !== null && typeof value === "object") {
		yield value as Record<string, unknown>;
		for (const inner of Object.values(value)) yield* objects(inner);
	}
}

describe.each([
	["a plain dossier", lockDossier()],
	["a dossier of odd words", oddDossier()],
])("the graph of %s", (_, dossier) => {
	test("uses only properties that schema.org gives the type, and names only nodes that are there", () => {
		const graph = graphOf(dossier);
		const ids = new Set(graph.map((node) => node["@id"]));
		expect(ids.size).toBe(graph.length);
		for (const object of objects(graph)) {
			const { "@type": type, "@id": id, ...rest } = object;
			if (type === undefined) expect(ids).toContain(id);
			else expect(allowed[type as string]).toEqual(expect.arrayContaining(Object.keys(rest)));
		}
	});

	test("is JSON-LD of which no term is lost", async () => {
		const contexts = { "https://schema.org": { "@vocab": "http://schema.org/" } };
		const quads = await quadsOf(onlyText(dossier, "schema-org"), contexts);
		expect(quads.filter((q) => q.includes("<http://schema.org/Claim>"))).toHaveLength(dossier.claims.length);
	});

	test("makes nobody the author of a claim that they only deny", () => {
		const plain = lockDossier();
		const claim = plain.claims.find((c) => c.mentions.some((m) => m.voice !== undefined));
		const mention = claim?.mentions.find((m) => m.voice !== undefined);
		if (!claim || !mention) throw new Error("nobody says anything");
		const authorIf = (act: "state" | "deny") => {
			const said = { ...claim, kind: "statement" as const, mentions: [{ ...mention, act }] };
			return ofType({ ...plain, claims: [said] }, "Claim")[0]?.author;
		};
		expect(authorIf("state")).toBeDefined();
		expect(authorIf("deny")).toBeUndefined();
	});

	test("drafts a review for each claim worth checking, and no draft has a verdict, an author or a date", () => {
		const drafts = ofType(dossier, "ClaimReview");
		const wanted = new Set(dossier.checks.flatMap((c) => c.claims));
		expect(drafts).toHaveLength(wanted.size);
		expect(drafts.length).toBeGreaterThan(0);
		for (const draft of drafts) {
			expect(draft).not.toHaveProperty("reviewRating");
			expect(draft).not.toHaveProperty("author");
			expect(draft).not.toHaveProperty("datePublished");
			expect(draft.creativeWorkStatus).toBe("Draft");
			expect(draft.description).toMatch(/no rating: the verdict is a human's/);
		}
	});
});

test("a claim names its first appearance only where one dated report came before all others", () => {
	const claims = ofType(lockDossier(), "Claim");
	const first = (text: RegExp) => claims.find((c) => text.test(String(c.text)))?.firstAppearance;
	expect(first(/lock stays shut/)).toEqual({ "@id": "urn:hearsay:s1:report:courier" });
	const sameDay = { ...lockDossier(), reports: lockDossier().reports.map((r) => ({ ...r, published: "2031-03-05" })) };
	const shared = ofType(sameDay, "Claim").filter((c) => (c.appearance as unknown[]).length > 1);
	expect(shared.map((c) => c.firstAppearance)).toEqual(shared.map(() => undefined));
	expect(shared.length).toBeGreaterThan(0);
});

test("a report is based on another only where it is known which text came first", () => {
	const basedOn = (dossier: Dossier) => ofType(dossier, "NewsArticle").flatMap((n) => n.isBasedOn ?? []);
	expect(basedOn(lockDossier())).toEqual([{ "@id": "urn:hearsay:s1:report:courier" }]);
	expect(basedOn(withoutOrder(lockDossier()))).toEqual([]);
});

test("only words in quotation marks are a quotation; what a reporter retells is put into nobody's mouth", () => {
	const quotations = ofType(lockDossier(), "Quotation");
	const texts = quotations.map((q) => q.text);
	expect(texts).toContain("The lock stays shut until the toll is paid.");
	expect(texts).toContain("theft on the open water");
	expect(texts).not.toContain("that any money was taken unlawfully");
	expect(quotations.every((q) => q.spokenByCharacter)).toBe(true);
	// Told once in quotation marks and once without them.
	expect(texts.filter((t) => t === "theft on the open water")).toHaveLength(1);
});

test("an unnamed source is no person, and a document is what a claim rests on", () => {
	const graph = graphOf(oddDossier());
	const names = graph.filter((n) => ["Person", "Organization"].includes(n["@type"])).map((n) => n.name);
	expect(names).not.toContain("two dockers");
	expect(ofType(oddDossier(), "Claim").some((c) => c.creditText === "two dockers")).toBe(true);
	const [book] = ofType(oddDossier(), "CreativeWork");
	expect(
		ofType(oddDossier(), "Claim").some(
			(c) => JSON.stringify(c.isBasedOn) === JSON.stringify([{ "@id": book?.["@id"] }]),
		),
	).toBe(true);
});

test("no report can end the script element of a page the graph is put into", () => {
	const text = onlyText(oddDossier(), "schema-org");
	expect(text).not.toContain("<");
	expect(ofType(oddDossier(), "NewsArticle")[0]?.headline).toContain("</script>");
});

test("an address that is none of the web's is left out", () => {
	const urls = ofType(oddDossier(), "NewsArticle").map((n) => n.url);
	expect(urls).toEqual(expect.arrayContaining(["https://quay.example/a?b=1&c=2"]));
	expect(JSON.stringify(urls)).not.toContain("javascript");
});
