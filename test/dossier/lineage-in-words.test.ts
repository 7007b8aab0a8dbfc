import { describe, expect, test } from "vitest";
import type { LineageEdge, LineageKind } from "../../src/core/index.js";
import { lineageOf } from "../../src/dossier/lineage-in-words.js";

const edge = (from: string, kind: LineageKind, rule = "earlier-date"): LineageEdge => ({
	from,
	to: "post",
	kind,
	score: 0.9,
	reasons: [{ rule, score: 0.9, detail: "", cites: [] }],
});
const labels = new Map(["ann", "ben", "cid", "dot"].map((id) => [id, id.toUpperCase()]));
const told = (...edges: LineageEdge[]) => lineageOf("post", edges, labels);

describe("the texts that a report's depends on", () => {
	test("are told by how it does, those it carries first", () => {
		const edges = [edge("cid", "common-source"), edge("dot", "derived"), edge("ann", "copy"), edge("ben", "copy")];
		expect(told(...edges)).toBe("carries text of ANN and BEN; draws on DOT; shares a source text with CID");
	});

	test("are only shared with it where nothing tells which came first", () => {
		expect(told(edge("ann", "copy", "order-unsure"), edge("ben", "derived", "order-unsure"), edge("cid", "copy"))).toBe(
			"carries text of CID; shares text with ANN and BEN",
		);
	});

	test("are none of those that depend on it", () => {
		expect(lineageOf("ann", [edge("ann", "copy")], labels)).toBe("");
	});
});
