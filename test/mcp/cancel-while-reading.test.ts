import { afterAll, expect, test } from "vitest";
import type { Report } from "../../src/core/index.js";
import { openComparer } from "../../src/mcp/comparer.js";

const report = (id: string, sentences: number): Report => ({
	id,
	text: Array.from({ length: sentences }, (_, i) => `Ilse Moor said on day ${i} that the lock stays shut.`).join(" "),
	notes: [],
});

const comparer = openComparer();
afterAll(() => comparer.close());

/** Cancels once the first of many reports has been read, so that the model is at work on the next. */
async function cancelledWhileReading(): Promise<unknown> {
	const cancel = new AbortController();
	const reports = [report("short", 1), ...Array.from({ length: 12 }, (_, i) => report(`long-${i}`, 150))];
	return comparer
		.compare(reports, [], { signal: cancel.signal, onProgress: () => cancel.abort("no longer wanted") })
		.catch((reason) => reason);
}

test("a comparison cancelled while the model reads ends alone: the server lives, and the next one is made", async () => {
	expect(await cancelledWhileReading()).toBe("no longer wanted");
	const { reports } = await comparer.compare([report("a", 1), report("b", 2)], []);
	expect(reports).toHaveLength(2);
}, 90_000);
