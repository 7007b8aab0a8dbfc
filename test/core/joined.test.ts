import fc from "fast-check";
import { expect, it } from "vitest";
import { Joined } from "../../src/core/index.js";

it("joins over others, and has the least key stand for a set", () => {
	const joined = new Joined<string>();
	joined.add("c", "d");
	joined.add("b", "c");
	expect(joined.has("b", "d")).toBe(true);
	expect(["b", "c", "d"].map((key) => joined.rootOf(key))).toEqual(["b", "b", "b"]);
});

it("leaves a key that was never joined by itself", () => {
	const joined = new Joined<number>();
	joined.add(1, 2);
	expect(joined.rootOf(3)).toBe(3);
	expect(joined.has(1, 3)).toBe(false);
});

it("gives the same sets in whatever order pairs are joined", () => {
	const pairs = fc.array(fc.tuple(fc.nat(12), fc.nat(12)));
	const rootsAfter = (of: readonly (readonly [number, number])[]) => {
		const joined = new Joined<number>();
		for (const [a, b] of of) joined.add(a, b);
		return Array.from({ length: 13 }, (_, key) => joined.rootOf(key));
	};
	fc.assert(
		fc.property(pairs, (of) => {
			const turned = of.map(([a, b]) => [b, a] as const).reverse();
			expect(rootsAfter(turned)).toEqual(rootsAfter(of));
		}),
	);
});
