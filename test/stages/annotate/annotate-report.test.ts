import { describe, expect, it } from "vitest";
import type { Span } from "../../../src/core/index.js";
import { annotateReport } from "../../../src/pipeline.js";
import { annotateReport as annotate } from "../../../src/stages/annotate/index.js";

const text =
	"Mayor Jane Orlov said Monday the ferry would stay. “It is ours,” she said. The ministry said the “ghost ship” was sold for $7 million.";

describe("annotating a report", () => {
	it("tells direct, indirect and mixed content apart", async () => {
		expect((await annotateReport({ id: "r", text, notes: [] })).attributions.map((a) => a.form)).toEqual([
			"indirect",
			"direct",
			"mixed",
		]);
	});

	it("gives only spans inside the text, none empty", async () => {
		const report = await annotateReport({ id: "r", text, notes: [] });
		const spans: Span[] = [
			...report.attributions.flatMap((a) => [...a.source, ...a.cue, ...a.content]),
			...report.voices.flatMap((v) => v.spans),
			...report.names.map((n) => n.span),
			...report.figures.map((f) => f.span),
			...report.dates.map((d) => d.span),
		];
		for (const [start, end] of spans) expect(start >= 0 && start < end && end <= text.length).toBe(true);
	});

	it("gives the same result twice", async () => {
		expect(await annotateReport({ id: "r", text, notes: [] })).toEqual(
			await annotateReport({ id: "r", text, notes: [] }),
		);
	});

	it("takes what any reader sees and resolves its voices", async () => {
		const marked = await annotate({ id: "r", text, notes: [] }, async () => ({
			spoken: [{ source: [[6, 16]], cue: [[17, 21]], content: [[29, 49]], score: 1, sure: true }],
			named: [{ span: [6, 16], kind: "person" }],
			vectors: [],
			parses: [],
		}));
		expect(marked.attributions).toMatchObject([{ voice: "jane-orlov", act: "state" }]);
	});

	it.each(["", " ", "\ud800", "said said said", '"'.repeat(99)])("reads %j without fault", async (odd) => {
		expect((await annotateReport({ id: "r", text: odd, notes: [] })).text).toBe(odd);
	});
});

it("a report without a published time takes the day that its own text states of itself", async () => {
	const text = "PUBLISHED: THURSDAY, MARCH 12, 2015\n\nORSK, March 11 (Norna) -- The port closed on Tuesday.";
	const marked = await annotateReport({ id: "r", text, notes: [] });
	expect(marked.published).toBe("2015-03-12");
	expect(marked.dates.at(-1)?.value).toBe("2015-03-10");
	expect((await annotateReport({ id: "r", text, published: "2015-03-19", notes: [] })).published).toBe("2015-03-19");
});
