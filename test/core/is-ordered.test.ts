import { expect, it } from "vitest";
import { isOrdered, type LineageKind, orderUnsure } from "../../src/core/index.js";

const edge = (kind: LineageKind, rule: string) => ({ kind, reasons: [{ rule: "shared-words" }, { rule }] });

it("knows whose text came first where something tells it", () => {
	expect(isOrdered(edge("copy", "earlier-date"))).toBe(true);
	expect(isOrdered(edge("derived", "credits-outlet"))).toBe(true);
});

it("knows of no order where nothing tells it, nor between two that rewrite a third text", () => {
	expect(isOrdered(edge("copy", orderUnsure))).toBe(false);
	expect(isOrdered(edge("derived", orderUnsure))).toBe(false);
	expect(isOrdered(edge("common-source", "earlier-date"))).toBe(false);
});
