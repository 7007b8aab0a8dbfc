import { describe, expect, test } from "vitest";
import { weighClaims } from "../../../src/stages/weigh/index.js";
import { alignedStory } from "./aligned-story.js";
import { kind } from "./weighed-together.js";

describe("quotations", () => {
	test.each([
		["I don't think I'm the best harbour pilot in Ostby", "I don’t think I’m the best harbour pilot in Ostby"],
		["The Harbour Media wrote this of the northern pilots", "The harbour media wrote this of the northern pilots"],
		["We fear the sea, but the sea forgives no careless pilot", "the sea forgives no careless pilot"],
		["We pay our work force of harbour pilots every year", "We pay our workforce of harbour pilots every year"],
		["We think that Moaz Kasim pays the harbour pilots", "We think that Moaz Kassim pays the harbour pilots"],
		[
			"I'm sure that we've paid the northern pilots of Ostby",
			"I ’ m sure that we ’ ve paid the northern pilots of Ostby",
		],
		["I'll be seen as just some crazy f— in the harbour", "I'll be seen as just some crazy fool in the harbour"],
		["We pay the bravest al Gadira pilots of Ostby", "We pay the bravest al-Gadera pilots of Ostby"],
		[
			"We have learned that Marek Holt, the co-founder of al-Gadaab",
			"We have learned that Marek Holt, the co-founder of al-Gadab, has been drowned",
		],
		["We are gonna pay the northern pilots of Ostby", "We are going to pay the northern pilots of Ostby"],
		["We thank our Blmrn harbour pilots of Ostby", "We thank our Belmaran harbour pilots of Ostby"],
		["We pay the A.B.C. pilots every year in Ostby", "We pay the ABC pilots every year in Ostby"],
		["We call upon the pilots of Ostby till the storm ends", "We call on the pilots of Ostby until the storm ends"],
		[
			"At least ten northern pilots have been caught crossing the wide harbour of Ostby",
			"At Least 10 Northern Pilots Have Been Caught Crossing the Harbour of Ostby",
		],
		["Nothing in the plan harms the pilots of Ostby", "Nothing in this plan harms the pilots of Ostby"],
		["We won't pay the pilots for that fucking harbour", "We won't pay the pilots for that f***ing harbour"],
		["We ended the eleventh-hour pilot rule of Ostby", "We ended the 11th hour pilot rule of Ostby"],
		["It rests on no first-hand knowledge of the harbour", "It rests on no firsthand knowledge of the harbour"],
		["We drink it for its sleepy effects at the harbour", "We drink it for its sleepy affects at the harbour"],
		[
			"We organised the neighbourhood pilots at 6:00 p.m. on Friday",
			"We organized the neighborhood pilots at 6 p.m. on Friday",
		],
		[
			"Everybody knows that we need to look at a set of many different changes to the northern pilots to make them strong",
			"we are willing to talk about a set of changes that keep the northern pilots strong",
		],
	])("a sentence printed otherwise, cut, or another one on the same thing is no difference in wording: %s", (one, other) => {
		const a = { id: "a", text: `“${one},” Quill said.` };
		const b = { id: "b", text: `“${other},” Quill said.` };
		expect(kind([a, b], { a: "Tomas Quill", b: "Tomas Quill" })).toBeUndefined();
	});

	test("one small word for another changes a quotation that is else the same", () => {
		const a = { id: "a", text: "“It is destructive to the fabric of the northern harbour,” Quill said." };
		const b = { id: "b", text: "“It is destructive of the fabric of the northern harbour,” Quill said." };
		expect(kind([a, b], { a: "Tomas Quill", b: "Tomas Quill" })).toBe("wording");
	});

	test("one report quotes two like sentences more often than one in two wordings", () => {
		const one = "“There are many northern pilots in the harbour who believed in me,” Quill said.";
		const other = "“I feel there are many northern pilots that will never believe in the harbour,” Quill said.";
		const between = " Quill sat down. It rained. The band played. Then he rose again. ";
		const mentions = [one, other].map((text) => ({
			report: "a",
			words: text.slice(1, text.indexOf(",”")),
			voice: "quill",
		}));
		const weighed = (reports: Parameters<typeof alignedStory>[0]["reports"], of: typeof mentions) =>
			weighClaims(
				alignedStory({ reports, voices: { quill: { name: "Tomas Quill" } }, claims: [{ id: "c", mentions: of }] }),
			).claims[0]?.disagreement?.kind;
		expect(weighed([{ id: "a", text: one + between + other }], mentions)).toBeUndefined();
		const apart = mentions.map((m, i) => ({ ...m, report: i === 0 ? "a" : "b" }));
		expect(
			weighed(
				[
					{ id: "a", text: one },
					{ id: "b", text: other },
				],
				apart,
			),
		).toBe("wording");
	});

	test("two sentences that a report quotes in a row are not one in two wordings elsewhere", () => {
		const [one, other] = [
			"I hear that the northern pilots are suspended",
			"I hear that the northern pilots are on a long leave",
		];
		const of = (report: string, words: string) => ({ report, words, voice: "quill" });
		const weighed = (b: string, more: readonly ReturnType<typeof of>[]) =>
			weighClaims(
				alignedStory({
					reports: [
						{ id: "a", text: `“${one},” Quill said.` },
						{ id: "b", text: b },
					],
					voices: { quill: { name: "Tomas Quill" } },
					claims: [{ id: "c", mentions: [of("a", one), of("b", other), ...more] }],
				}),
			).claims[0]?.disagreement?.kind;
		expect(weighed(`“${other},” Quill said.`, [])).toBe("wording");
		expect(weighed(`“${one},” Quill said. “${other},” he said.`, [of("b", one)])).toBeUndefined();
		const well = `Well, ${one}`;
		expect(weighed(`“${well},” Quill said. “${other},” he said.`, [of("b", well)])).toBeUndefined();
	});

	test("of a thousand and more mentions are held against each other within seconds", () => {
		const said = (i: number) =>
			`I hear that the northern pilots of Ostby are ${i % 2 ? "suspended" : "on leave"} ${"and that the old ferry sank in the harbour ".repeat(4)}${i}`;
		const ids = Array.from({ length: 1_600 }, (_, i) => i);
		const start = performance.now();
		const story = alignedStory({
			reports: ids.map((i) => ({ id: `r${i}`, text: `“${said(i)},” Quill said.` })),
			voices: { quill: { name: "Tomas Quill" } },
			claims: [{ id: "c", mentions: ids.map((i) => ({ report: `r${i}`, words: said(i), voice: "quill" })) }],
		});
		expect(weighClaims(story).claims[0]?.disagreement?.kind).toBe("wording");
		expect(performance.now() - start).toBeLessThan(10_000);
	}, 60_000);

	test("of two speakers of one party, or of one whom nobody names, less alike words are two sentences", () => {
		const a = { id: "a", text: "“The Harbour Office has ruled out the presence of rust in Ostby,” it wrote." };
		const b = { id: "b", text: "“We have ruled out any rust case in Ostby,” said Ida Marsh of the Harbour Office." };
		expect(kind([a, b], { a: "Ida Marsh", b: "Ida Marsh" })).toBe("wording");
		expect(kind([a, b], { a: "Harbour Office", b: "Ida Marsh, Harbour Office" })).toBeUndefined();
		expect(kind([a, b], { b: "Ida Marsh" })).toBeUndefined();
	});

	test("another name in a short quotation that is else the same is another wording", () => {
		const a = { id: "a", text: "“The finest thing about Ida Marsh is her patience,” Quill said." };
		const b = { id: "b", text: "“The finest thing about Tom Weller is her patience,” Quill said." };
		expect(kind([a, b], { a: "Tomas Quill", b: "Tomas Quill" })).toBe("wording");
	});

	test("a sentence turned round at its beginning is another wording, one that begins later is not", () => {
		const said = (id: string, words: string) => ({
			id,
			text: `“${words} the northern pilots will leave the harbour,” Quill said.`,
		});
		const quill = { a: "Tomas Quill", b: "Tomas Quill" };
		const one = said("a", "If they don't sign this treaty");
		expect(kind([one, said("b", "To sign this treaty")], quill)).toBe("wording");
		expect(kind([said("a", "This morning"), said("b", "Yesterday")], quill)).toBe("wording");
		expect(kind([one, said("b", "sign this treaty")], quill)).toBeUndefined();
		const late = (id: string, words: string) => ({
			id,
			text: `“Then as now ${words} the northern pilots will leave the harbour,” Quill said.`,
		});
		const from = (words: string) => `${words} the northern pilots will leave the harbour`;
		const story = alignedStory({
			reports: [late("a", "this morning"), late("b", "yesterday")],
			voices: { quill: { name: "Tomas Quill" } },
			claims: [
				{
					id: "c",
					mentions: [
						{ report: "a", words: from("morning"), voice: "quill" },
						{ report: "b", words: from("yesterday"), voice: "quill" },
					],
				},
			],
		});
		expect(weighClaims(story).claims[0]?.disagreement).toBeNull();
	});

	test("a dot between digits changes a quotation", () => {
		const a = { id: "a", text: "“We paid 1.5 million to the northern harbour pilots,” Quill said." };
		const b = { id: "b", text: "“We paid 15 million to the northern harbour pilots,” Quill said." };
		expect(kind([a, b], { a: "Tomas Quill", b: "Tomas Quill" })).toBe("wording");
	});

	test.each([
		["What have the pilots all been debating over there", "What have the pilots all been doing over there", "wording"],
		[
			"If that is so the pilots can be able to do it again",
			"If that is so the pilots can have to do it again",
			"wording",
		],
		["I want to thank all of you for being here", "I want to see all of them by the sea", undefined],
	])("hardly any word of which tells what it is about: %s, %s", (one, other, expected) => {
		const said = (id: string, words: string) => ({ id, text: `“${words},” Tomas Quill said.` });
		expect(kind([said("a", one), said("b", other)], { a: "Tomas Quill", b: "Tomas Quill" })).toBe(expected);
	});

	test("a sentence quoted in other words is a difference in wording; a shorter quotation is none", () => {
		const a = { id: "a", text: "“We will never again be the silent victim of foreign greed,” he said." };
		const b = { id: "b", text: "“We will never again be the silent victim of foreign hunger,” he said." };
		const short = { id: "b", text: "He spoke of “the silent victim of foreign greed.”" };
		expect(kind([a, b], { a: "Tomas Quill", b: "Tomas Quill" })).toBe("wording");
		expect(kind([a, short], { a: "Tomas Quill", b: "Tomas Quill" })).toBeUndefined();
	});

	test("two sentences said one after the other are not one quoted twice", () => {
		const text =
			"“I am not telling the northern pilots that I will leave the harbour,” he said. “I am not telling the northern pilots that I will finish the harbour,” he said.";
		const mentions = text
			.split(" he said.")
			.slice(0, 2)
			.map((words) => ({ report: "a", words: words.trim(), voice: "quill" }));
		const story = alignedStory({
			reports: [{ id: "a", text }],
			voices: { quill: { name: "Tomas Quill" } },
			claims: [{ id: "c", mentions }],
		});
		expect(weighClaims(story).claims[0]?.disagreement).toBeNull();
	});

	test("capitals and digits are no other words", () => {
		const a = {
			id: "a",
			text: "“There is a two-in-three chance that former Ministers of Corrin keep the bridge,” he said.",
		};
		const b = { id: "b", text: "“There is a 2 in 3 chance that former ministers of Corrin keep the bridge,” he said." };
		expect(kind([a, b], { a: "Tomas Quill", b: "Tomas Quill" })).toBeUndefined();
	});
});
