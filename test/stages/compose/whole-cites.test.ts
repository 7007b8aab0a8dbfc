import { expect, test } from "vitest";
import type { Attribution, Check, CheckKind, Claim, Span } from "../../../src/core/index.js";
import { ReportIndex } from "../../../src/stages/compose/report-index.js";
import { withWholeCites } from "../../../src/stages/compose/whole-cites.js";
import { marked } from "../../build/marked-report.js";
import { parsedSentences } from "../../build/parsed-sentences.js";

const text =
	"The Orla River and its delta flooded two villages below the Varn lock on Friday.\n\nThat the council had closed the old lock shocked the pilots of Halden.";
const spanOf = (words: string): Span => {
	const start = text.indexOf(words);
	return [start, start + words.length];
};

/** The words that a check shows of these, in a report in which `said` is what somebody says. */
async function shown(words: string, kind: CheckKind = "echo", said: readonly string[] = []): Promise<string> {
	const attributions = said.map(
		(content): Attribution => ({ source: [], cue: [], content: [spanOf(content)], form: "indirect", act: "state" }),
	);
	const report = marked("r", text, { sentences: await parsedSentences(text), attributions });
	const check: Check = {
		story: "s",
		kind,
		claims: [],
		ask: [],
		reports: ["r"],
		cites: [{ report: "r", span: spanOf(words) }],
	};
	const indexes = new Map([["r", new ReportIndex(report, () => undefined)]]);
	const whole = withWholeCites({ claims: [] as Claim[], voices: [], parties: [], checks: [check] }, indexes);
	return text.slice(...(whole.checks[0]?.cites[0]?.span as Span));
}

test("words that begin in the middle of what a verb is told of are shown with all of it", async () => {
	expect(await shown("delta flooded two villages")).toBe("The Orla River and its delta flooded two villages");
});

test("words that are whole stay as they are", async () => {
	expect(await shown("the pilots of Halden")).toBe("the pilots of Halden");
});

test("nothing is taken in from beyond what somebody says, unless the words reach beyond it themselves", async () => {
	expect(await shown("delta flooded two villages", "echo", ["its delta flooded two villages"])).not.toContain("Orla");
	expect(await shown("delta flooded two", "echo", ["two villages below the Varn lock"])).toBe(
		"The Orla River and its delta flooded two villages",
	);
});

test("of a difference the few words that differ stay, and what a side says is whole", async () => {
	expect(await shown("delta flooded", "difference")).toBe("delta flooded");
	expect(await shown("delta flooded two villages below the", "difference")).toMatch(/^The Orla River and its delta/);
});

test("a clause that something is told of keeps the word that opens it", async () => {
	expect(await shown("That the council had closed the old lock shocked the")).toMatch(
		/^That the council .* the pilots/,
	);
});
