import { MultiGraph } from "graphology";
import { parse } from "graphology-graphml";
import { describe, expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import type { Dossier } from "../../src/core/index.js";
import { withoutOrder } from "../build/without-order.js";
import { lockDossier, oddDossier } from "./dossiers.js";
import { onlyText } from "./written.js";

const graphOf = (dossier: Dossier) => parse(MultiGraph, onlyText(dossier, "graphml"));

describe.each([
	["a plain dossier", lockDossier()],
	["a dossier of odd ids and words", oddDossier()],
])("the graph of %s", (_, dossier) => {
	test("is well-formed XML", async () => {
		const { valid, errors } = await validateXML({
			xml: [{ fileName: "dossier.graphml", contents: onlyText(dossier, "graphml") }],
			normalization: "format",
		} as never);
		expect(errors).toEqual([]);
		expect(valid).toBe(true);
	});

	test("has a node for each report, claim, origin and voice", () => {
		const kinds = graphOf(dossier).mapNodes((_, { kind }) => kind as string);
		const count = (kind: string) => kinds.filter((k) => k === kind).length;
		expect(count("report")).toBe(dossier.reports.length);
		expect(count("claim")).toBe(dossier.claims.length);
		expect(count("voice")).toBe(dossier.voices.length);
		expect(count("origin")).toBe(dossier.claims.flatMap((c) => c.origins.groups).length);
	});

	test("leads from each mention's report to its claim", () => {
		const graph = graphOf(dossier);
		const weights = graph.mapEdges((_, e) => (e.kind === "carries" ? (e.weight as number) : 0));
		expect(weights.reduce((a, b) => a + b, 0)).toBe(dossier.claims.flatMap((c) => c.mentions).length);
	});
});

test("keys are typed: counts are numbers and scores too", () => {
	const graph = graphOf(lockDossier());
	const claim = graph.findNode((_, n) => n.kind === "claim" && n.standing === "unsourced");
	expect(graph.getNodeAttributes(claim)).toMatchObject({
		claim_kind: "count",
		origins_at_least: 1,
		origins_at_most: 2,
		disagreement: "count",
	});
	const lineage = graph.findEdge((_, e) => e.kind === "lineage");
	expect(graph.getEdgeAttributes(lineage)).toMatchObject({ lineage: "derived", score: 0.7 });
	expect(graph.getNodeAttribute(graph.source(lineage), "hearsay_id")).toBe("post");
	expect(graph.isDirected(lineage)).toBe(true);
});

test("lineage tells whether its direction is known", () => {
	const orderOf = (dossier: ReturnType<typeof lockDossier>) => {
		const graph = graphOf(dossier);
		return graph.filterEdges((_, e) => e.kind === "lineage").map((e) => graph.getEdgeAttribute(e, "order"));
	};
	expect(orderOf(lockDossier())).toEqual(["known"]);
	expect(orderOf(withoutOrder(lockDossier()))).toEqual(["unknown"]);
	expect(orderOf(oddDossier())).toEqual(["unknown"]);
});

test("no edge is without direction, which common readers refuse beside edges that have one", () => {
	expect(onlyText(oddDossier(), "graphml")).not.toMatch(/<edge[^>]* directed=/);
	expect(graphOf(oddDossier()).someEdge((_, e) => e.lineage === "common-source")).toBe(true);
});

test("labels are plain: no markup, no control characters, no marks that turn words around", () => {
	const labels = graphOf(oddDossier()).mapNodes((_, n) => `${n.label} ${n.outlet ?? ""}`);
	expect(labels.join("\n")).toContain("@Quay & <Tide>");
	// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
	expect(labels.join(" ")).not.toMatch(/[\u0000-\u001f\u202a-\u202e]/);
});
