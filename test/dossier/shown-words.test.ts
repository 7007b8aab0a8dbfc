import { describe, expect, test } from "vitest";
import type { Act, Claim, Mention } from "../../src/core/index.js";
import { distinct } from "../../src/dossier/distinct.js";
import { quoted } from "../../src/dossier/excerpt.js";
import { partyInWords } from "../../src/dossier/party-in-words.js";
import { sentenceAround } from "../../src/dossier/sentence-around.js";
import { shownWords } from "../../src/dossier/shown-words.js";
import { reportOnSide, sidesOf } from "../../src/dossier/sides.js";
import { type StoryView, storyViews } from "../../src/dossier/story-view.js";
import { told } from "../../src/dossier/told.js";
import { voiceInWords } from "../../src/dossier/voice-in-words.js";
import { composeDossier } from "../../src/stages/compose/index.js";
import { markedText } from "../build/marked-text.js";
import { report, story } from "../build/story.js";

function shown(marked: string, most = 300) {
	const { text, marks } = markedText(marked);
	const { before, words, after, whole } = shownWords(text, { span: marks[0]?.span ?? [0, 1] }, most);
	return { line: `${before}[${words}]${after}`, whole };
}

describe("the words of a mention", () => {
	test("that are a piece of a sentence are shown within it", () => {
		expect(shown("The board met. It closed the lock <m>after a storm</m> in May. Then it rained.")).toEqual({
			line: "It closed the lock [after a storm] in May.",
			whole: false,
		});
	});

	test("that are a quotation stand by themselves, without marks and the comma before the speaker", () => {
		expect(shown('Moor was brief. <m>"The lock stays shut,"</m> she said.')).toEqual({
			line: "[The lock stays shut]",
			whole: true,
		});
	});

	test("that begin in a quotation and go on behind it keep both its marks", () => {
		expect(shown('"<m>The lock stays shut" while it rains, Moor said</m>. Then it rained.').line).toBe(
			'"[The lock stays shut" while it rains, Moor said].',
		);
		expect(shown("“<m>The lock stays shut” while it rains, Moor said</m>.").line).toBe(
			"“[The lock stays shut” while it rains, Moor said].",
		);
	});

	test("that begin a quotation are shown to its end, and not beyond", () => {
		expect(shown('"<m>The lock stays shut</m> until the toll is paid" she said.').line).toBe(
			"[The lock stays shut] until the toll is paid",
		);
	});

	test("that are the last sentence of a quotation stand without the comma before the speaker", () => {
		expect(shown('"It leaks. <m>The lock stays shut</m>," she said.').line).toBe("[The lock stays shut]");
	});

	test("are shown with what a number belongs to", () => {
		expect(shown("It rained. He met the No. 2 of the board <m>after the storm</m>. He left.").line).toBe(
			"He met the No. 2 of the board [after the storm].",
		);
	});

	test("do not end on words that lead on to the rest", () => {
		expect(shown("It rained. The board closed <m>the lock after a storm and the</m> worst flood in years.").line).toBe(
			"The board closed [the lock after a storm] and the worst flood in years.",
		);
	});

	test("leave out a dateline", () => {
		expect(shown("HALDEN (Norwind) -- The board <m>closed the lock</m> on Monday.").line).toBe(
			"The board [closed the lock] on Monday.",
		);
	});

	test("stay in view when their sentence is long", () => {
		const { line } = shown(`The board, ${"which met again, ".repeat(40)}closed <m>the lock</m> for good.`, 80);
		expect(line).toMatch(/^The board … .*\[the lock\] for good\.$/);
	});

	test("are shown after their subject, where an aside stands before it, and no name in half", () => {
		const long = `${"which met again, ".repeat(10)}closed <m>the lock</m> for good.`;
		expect(shown(`While the strike of Orsk lasted, the board, ${long}`, 90).line).toMatch(
			/^…the board … .*\[the lock\]/,
		);
		expect(shown(`A long letter to the harbour board of Ilse Moor Anker ${long}`, 150).line).toMatch(
			/^A long letter to the harbour board … /,
		);
	});

	test("of a long list are shown after whom the list is of", () => {
		const told = "The board of Orsk told the guard to shut the lock; to turn back every barge from the lower river;";
		expect(shown(`It rained. ${told} <m>ordered nine men to the quay</m>.`, 80).line).toMatch(
			/^The board of Orsk told … .*\[ordered nine men to the quay\]\.$/,
		);
	});
});

test("a sentence does not end at a title, initials or a short month", () => {
	const text = "It rained. On Jan. 5 Mr. J. Moor of the U.S. Navy spoke. Then he left.";
	const at = text.indexOf("spoke");
	expect(text.slice(...sentenceAround(text, [at, at + 5]))).toBe("On Jan. 5 Mr. J. Moor of the U.S. Navy spoke.");
});

test("a quotation mark at one end of a piece of a longer quotation is left out", () => {
	expect(quoted("Will it open?”")).toBe("“Will it open?”");
	expect(quoted('"Moor said ``open')).toBe("“Moor said ``open”");
	expect(quoted("“We shall see")).toBe("“We shall see”");
	expect(quoted('he called it "theft"')).toBe('“he called it "theft"”');
	expect(quoted("Will it open?''")).toBe("“Will it open?”");
});

test("an entry whose words were all shown before is dropped", () => {
	const entries = [
		[{ report: "a", span: [0, 40] as const }],
		[{ report: "a", span: [10, 30] as const }],
		[
			{ report: "a", span: [10, 30] as const },
			{ report: "b", span: [0, 9] as const },
		],
		[{ report: "a", span: [38, 90] as const }],
	];
	expect(distinct(entries, (e) => e)).toEqual([entries[0], entries[2], entries[3]]);
});

test("each side of a disagreement is shown by a mention that differs, from a report of its own where there is one", () => {
	const mention = (report: string, n: number): Mention => ({
		report,
		span: [n, n + 1],
		quote: `${n}`,
		figure: { span: [n, n + 1], low: n, high: n, unit: "count", of: "barge" },
	});
	const claim = {
		mentions: [mention("a", 40), mention("a", 25), mention("b", 25)],
		disagreement: { kind: "count", between: [["a"], ["a", "b"]], confidence: 1, reasons: [] },
	} as unknown as Claim;
	expect(
		sidesOf(claim, { textOf: () => "", mentionsIn: () => [] }).map((s) => `${s.mention.report} ${s.mention.quote}`),
	).toEqual(["a 40", "b 25"]);
});

test("a party begins with a capital, unless it is a person's small word", () => {
	expect(["police", "fire brigade", "van Oort", "al-Orun", "Orsk"].map(partyInWords)).toEqual([
		"Police",
		"Fire brigade",
		"van Oort",
		"al-Orun",
		"Orsk",
	]);
});

test("a voice without a name is told as one", () => {
	expect(voiceInWords({ name: "a 2030 audit", kind: "document" })).toBe("A 2030 audit");
	expect(voiceInWords({ name: "report, by the counsel", kind: "document" })).toBe("Report, by the counsel");
	expect(voiceInWords({ name: "al-Sahra", kind: "organisation" })).toBe("al-Sahra");
	expect(voiceInWords({ name: "official", kind: "anonymous" })).toBe("An unnamed official");
	expect(voiceInWords({ name: "pilots of a ferry", kind: "anonymous" })).toBe("Unnamed pilots of a ferry");
	expect(voiceInWords({ name: "clerks, pilots and the public", kind: "anonymous" })).toBe(
		"Unnamed clerks, pilots and the public",
	);
	expect(voiceInWords({ name: "a board member", kind: "anonymous" })).toBe("A board member");
	expect(voiceInWords({ name: "those briefed on it", kind: "anonymous" })).toBe("Those briefed on it");
	expect(voiceInWords({ name: "mayor's aides", kind: "anonymous" })).toBe("Mayor's aides");
	expect(voiceInWords({ name: "skippers", kind: "anonymous" })).toBe("Unnamed skippers");
	expect(voiceInWords({ name: "Ilse Moor", kind: "person" })).toBe("Ilse Moor");
});

test("a town, a union or a party is no person whose name is kept back", () => {
	expect(voiceInWords({ name: "town", kind: "anonymous" })).toBe("The town");
	expect(voiceInWords({ name: "port workers' union", kind: "anonymous" })).toBe("The port workers' union");
	expect(voiceInWords({ name: "company that runs the lock", kind: "anonymous" })).toBe(
		"The company that runs the lock",
	);
	expect(voiceInWords({ name: "union official", kind: "anonymous" })).toBe("An unnamed union official");
});

describe("a mention as a sentence", () => {
	const writing = { escape: (text: string) => text, strong: (text: string) => text };
	/** The words marked as claim, told as those of Ilse Moor, of whom the report says no act unless told. */
	const toldOf = (marked: string, act?: Act, strong = writing.strong) => {
		const built = story([report("a", marked)], { voices: { moor: { name: "Ilse Moor" } } });
		const claims = built.claims.map((c) => ({
			...c,
			mentions: c.mentions.map((m) => ({ ...m, voice: "moor", ...(act ? { act } : {}) })),
		}));
		const [view] = storyViews(composeDossier([{ ...built, claims }], []));
		return told(view as StoryView, claims[0]?.mentions[0] as Mention, 300, { ...writing, strong });
	};

	test("shows where the mention ends when the rest of its sentence is another claim", () => {
		const marked = (rest: string) =>
			toldOf(`<claim:c>The lock stays shut</claim>${rest}.`, undefined, (text) => `[${text}]`);
		expect(marked(", and nobody knows who holds the keys")).toContain(
			"“[The lock stays shut], and nobody knows who holds the keys.”",
		);
		expect(marked(" all summer")).toContain("“The lock stays shut all summer.”");
	});

	test("that names by itself who did what is not said by its voice", () => {
		expect(toldOf("It rained. <claim:c>Ilse Moor turned the skippers' account down.</claim> It snowed.")).toBe(
			"“Ilse Moor turned the skippers' account down.”",
		);
	});

	test("of whom nobody is heard to say it is led by the name alone", () => {
		expect(toldOf("It rained. <claim:c>The chair turned the skippers' account down.</claim> It snowed.")).toBe(
			"Ilse Moor: “The chair turned the skippers' account down.”",
		);
	});

	test.each([
		"“<claim:c>The lock stays shut.</claim>” It rained.",
		"<claim:c>“The lock stays shut.”</claim> It rained.",
	])("in quotation marks is said: %s", (marked) => {
		expect(toldOf(marked)).toBe("Ilse Moor said: “The lock stays shut.”");
	});

	test("is told with its act where it has one", () => {
		expect(toldOf("<claim:c>The lock stays shut.</claim> It rained.", "deny")).toBe(
			"Ilse Moor denied: “The lock stays shut.”",
		);
	});
});

test("a report that tells a side in other words than those shown is named with its own", () => {
	const texts: Readonly<Record<string, string>> = {
		a: "46 engines (over forty engines)",
		b: "more than 40 engines",
		c: "nearly 40 engines",
		d: "46 engines",
	};
	const cite = (report: string, words = (texts[report] ?? "").split(" engines")[0] ?? "") => {
		const start = (texts[report] ?? "").indexOf(words);
		return { report, span: [start, start + words.length] as const };
	};
	const because = (...cites: readonly ReturnType<typeof cite>[]) => ({ rule: "r", score: 1, detail: "", cites });
	const claim = {
		mentions: [],
		disagreement: {
			kind: "count",
			between: [["a", "b", "d"], ["c"]],
			confidence: 1,
			reasons: [because(cite("a"), cite("c")), because(cite("a"), cite("b"), cite("d"), cite("a", "over forty"))],
		},
	} as unknown as Claim;
	const [side] = sidesOf(claim, { textOf: (id) => texts[id] ?? "", mentionsIn: () => [] });
	expect(side?.reports.map((id) => side && reportOnSide(side, id, id))).toEqual(["a", "b (“more than 40”)", "d"]);
});
