import { describe, expect, test } from "vitest";
import type { Dossier } from "../../src/core/index.js";
import { HearsayError } from "../../src/core/index.js";
import { limits } from "../../src/mcp/limits.js";
import { withoutOrder } from "../build/without-order.js";
import { connected, fakeComparer, lockDossier } from "./connected.js";

const reports = [{ id: "courier", text: "Ilse Moor said the lock at Halden stays shut until the toll is paid." }];
const dossier = lockDossier();

interface Answer {
	readonly isError?: boolean;
	readonly text: string;
	readonly out: Record<string, unknown>;
}

async function server(...given: Parameters<typeof connected>) {
	const { client, session, logged } = await connected(...given);
	const call = async (name: string, args: Record<string, unknown>): Promise<Answer> => {
		const { content, structuredContent, isError } = await client.callTool({ name, arguments: args });
		const [block] = content as { text: string }[];
		return { isError: isError === true, text: block?.text ?? "", out: structuredContent as Record<string, unknown> };
	};
	return { client, session, logged, call };
}

/** Every quotation anywhere in an answer. */
function quotationsIn(value: unknown): { report: string; span: [number, number]; quote: string; sentence?: string }[] {
	if (Array.isArray(value)) return value.flatMap(quotationsIn);
	if (typeof value !== "object" || value === null) return [];
	const own = "quote" in value ? [value as ReturnType<typeof quotationsIn>[number]] : [];
	return [...own, ...Object.values(value).flatMap(quotationsIn)];
}

function textOf(id: string, { reports }: Dossier): string {
	return reports.find((report) => report.id === id)?.text ?? "";
}

describe("the tools", () => {
	test("tell a client what they are for, that they only read, and that they rule on no truth", async () => {
		const { client } = await server(fakeComparer().comparer);
		const { tools } = await client.listTools();
		expect(tools.map((tool) => tool.name)).toEqual(["compare_reports", "who_said", "count_origins", "explain_claim"]);
		for (const tool of tools) {
			expect(tool.annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false, openWorldHint: false });
			expect(tool.description).toContain("does not rule on truth");
			expect(tool.outputSchema).toBeDefined();
		}
		expect(client.getInstructions()).toContain("untrusted");
	});

	test("compare reports: claims with their range of origins, disagreements with the words of both sides, checks", async () => {
		const { call } = await server(fakeComparer().comparer);
		const { out, text } = await call("compare_reports", { reports });
		expect(out).toMatchObject({ reports: 4, stories: [{ reports: expect.arrayContaining(["courier", "post"]) }] });
		expect(JSON.stringify(out)).toContain('"atLeast":1,"atMost":2');
		const quotes = quotationsIn((out.stories as { disagreements: unknown }[])[0]?.disagreements).map((q) => q.quote);
		expect(quotes.some((quote) => quote.includes("40 barges"))).toBe(true);
		expect(quotes.some((quote) => quote.includes("Twenty-five barges"))).toBe(true);
		expect(text).toContain(out.dossier);
		expect(text).toContain("counts differ");
		expect(text).toContain("nothing here says what is true");
	});

	test("quote exact words at the spans they give", async () => {
		const { call } = await server(fakeComparer().comparer, Promise.resolve(dossier));
		const answers = [
			await call("compare_reports", { dossier: "loaded" }),
			await call("who_said", { dossier: "loaded", words: "lock" }),
			await call("explain_claim", { dossier: "loaded", claim: "40 barges" }),
		];
		for (const { out } of answers) {
			const quotations = quotationsIn(out);
			expect(quotations.length).toBeGreaterThan(0);
			for (const { report, span, quote, sentence } of quotations) {
				expect(textOf(report, dossier).slice(...span)).toBe(quote);
				if (sentence) expect(textOf(report, dossier)).toContain(sentence);
			}
		}
	});

	test("find who said it, the voice asked for by name first", async () => {
		const { call } = await server(fakeComparer().comparer, Promise.resolve(dossier));
		const { out, text } = await call("who_said", { dossier: "loaded", words: "Per Anker" });
		expect(out.voices).toMatchObject([{ name: "Per Anker", speaksFor: "Skippers' Union" }]);
		expect(text).toContain("Per Anker accused: “theft on the open water”");
		const { out: lock } = await call("who_said", { dossier: "loaded", words: "stays shut until the toll" });
		expect(lock.voices).toMatchObject([{ name: "Ilse Moor", statements: [{ act: "reject" }, {}] }]);
	});

	test("count the origins of a claim found by words or by id", async () => {
		const { call } = await server(fakeComparer().comparer, Promise.resolve(dossier));
		const { out, text } = await call("count_origins", { dossier: "loaded", claim: "40 barges" });
		expect(out.claim).toMatchObject({ standing: "unsourced", origins: { atLeast: 1, atMost: 2 } });
		expect(out.groups).toMatchObject([{ reports: ["courier", "post"] }]);
		expect(text).toContain("At least 1, at most 2 independent origins");
		const { id } = out.claim as { id: string };
		expect((await call("count_origins", { dossier: "loaded", claim: id })).out).toMatchObject({
			claim: { id },
			others: [],
		});
	});

	test("explain a claim: its words, the sides and the reasons of its disagreement, how its reports hang together", async () => {
		const { call } = await server(fakeComparer().comparer, Promise.resolve(dossier));
		const { out, text } = await call("explain_claim", { dossier: "loaded", claim: "40 barges" });
		expect(out.disagreement).toMatchObject({ kind: "count", sides: [{ reports: ["courier"] }, { reports: ["post"] }] });
		expect(out.lineage).toMatchObject([{ from: "courier", to: "post", kind: "derived" }]);
		expect(text).toContain("because 40 and 25 barges cannot both be right.");
		expect(text).toContain("post draws on courier");
	});

	test("explain that two reports share text where nothing tells which came first", async () => {
		const { call } = await server(fakeComparer().comparer, Promise.resolve(withoutOrder(dossier)));
		const { text } = await call("explain_claim", { dossier: "loaded", claim: "40 barges" });
		expect(text).toContain("post shares text with courier");
	});

	test("say how many entries were left out beyond the limit", async () => {
		const { call } = await server(fakeComparer().comparer, Promise.resolve(dossier));
		const { out, text } = await call("compare_reports", { dossier: "loaded", limit: 1 });
		const [story] = out.stories as { claims: unknown[]; leftOut: { claims: number } }[];
		expect(story?.claims).toHaveLength(1);
		expect(story?.leftOut.claims).toBeGreaterThan(0);
		expect(text).toContain(`${story?.leftOut.claims} more claims left out`);
		expect((await call("who_said", { dossier: "loaded", words: "lock", limit: 1 })).out.leftOut).toBeGreaterThan(0);
	});

	test("read the whole dossier as a resource", async () => {
		const { client, call } = await server(fakeComparer().comparer, Promise.resolve(dossier));
		const { out } = await call("compare_reports", { reports });
		const { resources } = await client.listResources();
		expect(resources.map(({ uri }) => uri)).toEqual(["hearsay://dossier/loaded", `hearsay://dossier/${out.dossier}`]);
		const { contents } = await client.readResource({ uri: `hearsay://dossier/${out.dossier}` });
		expect(JSON.parse((contents[0] as { text: string }).text)).toMatchObject({ format: "hearsay-dossier/1" });
		await expect(client.readResource({ uri: "hearsay://dossier/d-none" })).rejects.toThrow(/no dossier "d-none"/);
	});
});

describe("a dossier", () => {
	test("is made once for the same reports and kept for later calls", async () => {
		const { comparer, calls } = fakeComparer();
		const { call } = await server(comparer);
		const { out } = await call("compare_reports", { reports });
		expect((await call("who_said", { reports, words: "lock" })).out.dossier).toBe(out.dossier);
		expect((await call("count_origins", { dossier: out.dossier, claim: "barges" })).isError).toBe(false);
		expect(calls).toHaveLength(1);
	});

	test("that was dropped is told from one that never was", async () => {
		const { call } = await server(fakeComparer().comparer);
		const first = (await call("compare_reports", { reports })).out.dossier;
		for (let i = 0; i < limits.kept; i++)
			await call("compare_reports", {
				reports: [{ id: `r${i}`, text: "The lock at Halden stays shut, the board said." }],
			});
		expect((await call("who_said", { dossier: first, words: "lock" })).text).toMatch(/was dropped to make room/);
		expect((await call("who_said", { dossier: "d-0", words: "lock" })).text).toMatch(/There is no dossier "d-0"/);
	});
});

describe("what cannot be answered is an error result, and the server goes on", () => {
	const text = "The lock at Halden stays shut, the board said on Tuesday.";
	test.each([
		["no report", { reports: [] }, /There is no report/],
		[
			"too many reports",
			{ reports: Array.from({ length: limits.reports + 1 }, (_, i) => ({ id: `${i}`, text })) },
			/At most 100/,
		],
		[
			"a text too long",
			{ reports: [{ id: "a", text: "x".repeat(limits.textOfOne + 1) }] },
			/at most 200000 characters/,
		],
		[
			"texts too long together",
			{ reports: Array.from({ length: 6 }, (_, i) => ({ id: `${i}`, text: "x".repeat(limits.textOfOne) })) },
			/1200000 characters together/,
		],
		[
			"two reports of one id",
			{
				reports: [
					{ id: "a", text },
					{ id: "a", text },
				],
			},
			/Two reports have the id "a"/,
		],
		["reports and a dossier", { reports: [{ id: "a", text }], dossier: "loaded" }, /Give one of them/],
		["neither", {}, /Neither `reports` nor `dossier`/],
		["the loaded dossier where none is", { dossier: "loaded" }, /started without reports/],
		[
			"reports in another language",
			{
				reports: [
					{
						id: "a",
						text: "Die Schleuse bleibt geschlossen, bis der Zoll bezahlt ist, sagte die Hafenbehörde am Dienstag in einer Mitteilung an alle Schiffer. Im Hafen warten vierzig Kähne, und niemand weiß, wann sie weiterfahren dürfen. Die Gilde der Schiffer will morgen noch einmal mit der Behörde reden.",
					},
				],
			},
			/None of the reports given could be read/,
		],
	])("%s", async (_, args, message) => {
		const { comparer, calls } = fakeComparer();
		const { client, call } = await server(comparer);
		const answer = await call("compare_reports", args);
		expect(answer.isError).toBe(true);
		expect(answer.text).toMatch(message);
		expect(calls).toHaveLength(0);
		expect((await client.listTools()).tools).toHaveLength(4);
	});

	test("words that no claim holds: it names claims that are there", async () => {
		const { call } = await server(fakeComparer().comparer, Promise.resolve(dossier));
		const { isError, text } = await call("explain_claim", { dossier: "loaded", claim: "zebra crossing" });
		expect(isError).toBe(true);
		expect(text).toMatch(/No claim fits "zebra crossing"[\s\S]*barges/);
	});

	test("a failure of the comparison: its message is told, a bug's details only to who runs the server", async () => {
		const { call, logged } = await server(
			fakeComparer(async () => {
				throw new HearsayError("bug", "secret inner state");
			}).comparer,
		);
		const { isError, text } = await call("compare_reports", { reports });
		expect(isError).toBe(true);
		expect(text).toMatch(/a bug/);
		expect(text).not.toContain("secret");
		expect(logged.join()).toContain("secret inner state");
	});
});

describe("a long comparison", () => {
	test("tells its progress and is ended when the client cancels", async () => {
		let ended = false;
		const { comparer } = fakeComparer((_, __, options) => {
			options?.onProgress?.(1, 3);
			return new Promise((_, reject) => {
				options?.signal?.addEventListener("abort", () => {
					ended = true;
					reject(options.signal?.reason);
				});
			});
		});
		const { client } = await server(comparer);
		const cancel = new AbortController();
		const told: (string | undefined)[] = [];
		const waiting = client.callTool(
			{ name: "compare_reports", arguments: { reports } },
			{
				signal: cancel.signal,
				onprogress: ({ message }) => {
					told.push(message);
					cancel.abort();
				},
			},
		);
		await expect(waiting).rejects.toThrow();
		expect(told).toEqual(["read 1 of 3 reports"]);
		await expect.poll(() => ended).toBe(true);
		expect((await client.listTools()).tools).toHaveLength(4);
	});
});
