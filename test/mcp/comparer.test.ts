import { afterAll, describe, expect, test } from "vitest";
import type { Report } from "../../src/core/index.js";
import { openComparer } from "../../src/mcp/comparer.js";
import { limits } from "../../src/mcp/limits.js";

const report = (id: string, text = "Ilse Moor said the lock stays shut."): Report => ({ id, text, notes: [] });
const long = Array.from({ length: 60 }, (_, i) => report(`r${i}`, "Ilse Moor said the lock stays shut. ".repeat(200)));

describe("a comparer", () => {
	const comparer = openComparer();
	afterAll(() => comparer.close());

	test("ends what takes too long or is cancelled, whatever it is at, and goes on with the next", async () => {
		const cancel = new AbortController();
		const tooLong = comparer.compare(long, [], { seconds: 0.2 });
		const cancelled = comparer.compare(long, [], { signal: cancel.signal });
		const queued = comparer.compare(long, [], { signal: cancel.signal });
		const next = comparer.compare([report("a"), report("b")], []);
		await expect(tooLong).rejects.toThrow(/stopped after 0.2 seconds, with \d+ of 60 reports read/);
		cancel.abort(new Error("no longer wanted"));
		await expect(cancelled).rejects.toThrow("no longer wanted");
		await expect(queued).rejects.toThrow("no longer wanted");
		expect((await next).reports).toHaveLength(2);
	}, 90_000);

	test("tells a failure of the pipeline by its kind", async () => {
		await expect(comparer.compare([report("a"), report("a")], [])).rejects.toMatchObject({ kind: "misuse" });
	});

	test("tells that its model cannot be opened", async () => {
		const other = openComparer({ model: "/no/such/folder" });
		await expect(other.compare([report("a")], [])).rejects.toThrow(/\/no\/such\/folder/);
		await other.close();
	}, 60_000);
});

test("a comparer keeps few waiting, and rejects those that wait when it is closed", async () => {
	const comparer = openComparer();
	const all = Array.from({ length: limits.waiting + 2 }, () => comparer.compare(long, []));
	const settled = Promise.allSettled(all);
	await expect(all.at(-1)).rejects.toThrow(/8 comparisons are waiting already/);
	await comparer.close();
	expect((await settled).every(({ status }) => status === "rejected")).toBe(true);
	await expect(comparer.compare([report("a")], [])).rejects.toThrow(/closing/);
});
