import { describe, expect, test } from "vitest";
import { bestLabels, runsOf } from "../../src/model/best-labels.js";
import { windowSize, windowsOf } from "../../src/model/windows.js";

describe("windows over a text", () => {
	test("cover every piece, overlap and never exceed the encoder's length", () => {
		for (const length of [1, 10, 254, 255, 400, 1000, 5000]) {
			const opens = Array.from({ length: Math.ceil(length / 23) }, (_, i) => i * 23);
			const windows = windowsOf(length, opens);
			expect(windows[0]?.[0]).toBe(0);
			expect(windows.at(-1)?.[1]).toBe(length);
			windows.forEach(([from, to], i) => {
				expect(to - from).toBeLessThanOrEqual(windowSize - 2);
				const next = windows[i + 1];
				if (next) expect(to - next[0]).toBeGreaterThanOrEqual(40);
			});
		}
	});

	test("begin where a sentence does when one begins near", () => {
		expect(windowsOf(600, [0, 100, 150, 300])[1]?.[0]).toBe(150);
		expect(windowsOf(600, [0])[1]?.[0]).toBe(214);
		expect(windowsOf(0, [])).toEqual([]);
	});
});

describe("the best labels", () => {
	const of = (...rows: readonly (readonly number[])[]) => bestLabels(Float32Array.from(rows.flat()), rows.length, 3);

	test("put an inside only after its begin", () => {
		expect([...of([0, 0, 9], [0, 0, 9])]).not.toContain([2, 2]);
		expect([...of([0, 1, 0], [0, 0, 5], [3, 0, 0])]).toEqual([1, 2, 0]);
		expect([...of([5, 0, 0], [0, 0, 4], [0, 0, 4])]).toEqual([0, 1, 2]);
	});

	test("become runs of one kind", () => {
		expect(runsOf(Uint8Array.of(1, 2, 0, 1, 1, 2))).toEqual([
			{ from: 0, to: 2, kind: 0 },
			{ from: 3, to: 4, kind: 0 },
			{ from: 4, to: 6, kind: 0 },
		]);
		expect(bestLabels(new Float32Array(), 0, 3)).toEqual(new Uint8Array());
	});
});
