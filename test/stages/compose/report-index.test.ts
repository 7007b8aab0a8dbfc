import { expect, test } from "vitest";
import type { Attribution, Claim, Span } from "../../../src/core/index.js";
import { composeDossier } from "../../../src/stages/compose/index.js";
import { ReportIndex } from "../../../src/stages/compose/report-index.js";
import { report, story } from "../../build/story.js";

const plain = report(
	"a",
	"The board said on <date:2031-03-02>2 March 2031</date> that Moor had threatened on <date:2031-02-27>27 February 2031</date> to shut the lock.",
);
const place = (words: string): Span => {
	const at = plain.text.indexOf(words);
	return [at, at + words.length];
};
const said = (source: string, cue: string, content: string, voice: string): Attribution => ({
	source: [place(source)],
	cue: [place(cue)],
	content: [place(content)],
	form: "indirect",
	act: "threaten",
	voice,
});
const threat = "to shut the lock";
/** What one passes on of another: both contents hold the other's words. "moor" is here whom the story calls "ilse-moor". */
const told = {
	...plain,
	attributions: [
		said("The board", "said", plain.text.slice(plain.text.indexOf("that Moor"), -1), "board"),
		said("Moor", "had threatened", threat, "moor"),
	],
};
const members = { moor: "ilse-moor", board: "moor" } as const;

test("words that two attributions hold are of the one by their own voice, whatever the report calls that", () => {
	const index = new ReportIndex(told, (voice) => members[voice as keyof typeof members]);
	expect(index.attributionOf({ span: place(threat), voice: "ilse-moor" })?.voice).toBe("moor");
	expect(index.attributionOf({ span: place(threat), voice: "moor" })?.voice).toBe("board");
});

test("a move has the day on which its own speaker made it, not that on which another told of it", () => {
	const mention = { report: "a", span: place(threat), quote: threat, voice: "ilse-moor", act: "threaten" } as const;
	const claims: Record<string, Partial<Claim>> = { c: { mentions: [mention], statement: threat } };
	const voices = {
		"ilse-moor": { name: "Ilse Moor", members: [{ report: "a", voice: "moor" }] },
		moor: { name: "Moor Lock Board", kind: "organisation", members: [{ report: "a", voice: "board" }] },
	} as const;
	const { parties } = composeDossier([story([told], { voices, claims })], []);
	expect(parties.flatMap((p) => p.moves.map((m) => [m.voice, m.date]))).toEqual([["ilse-moor", "2031-02-27"]]);
});
