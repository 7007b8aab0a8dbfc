import { describe, expect, test } from "vitest";
import { weighClaims } from "../../../src/stages/weigh/index.js";
import { alignedStory, type ClaimSpec } from "./aligned-story.js";

const voices = {
	renholt: { name: "Ilsa Renholt", speaksFor: "Belmara" },
	quill: { name: "Tomas Quill", speaksFor: "Corrin" },
	court: { name: "Harbour Court", kind: "organisation" as const },
	officials: { name: "Corrin officials", kind: "anonymous" as const },
	lawyer: { name: "a lawyer for Tomas Quill", kind: "anonymous" as const, speaksFor: "Tomas Quill" },
	findings: { name: "Harbour Court report", kind: "document" as const },
	neighbour: { name: "a neighbour", kind: "anonymous" as const },
	viewers: { name: "some viewers", kind: "anonymous" as const },
	spokesman: { name: "Jan Orsk", role: "ministry spokesman", speaksFor: "ministry" },
	ministry: { name: "a spokesman for the Corrin health ministry", kind: "anonymous" as const, speaksFor: "Corrin" },
	vane: { name: "Otto Vane" },
};

type Said = readonly [
	text: string,
	voice: keyof typeof voices,
	act: "state" | "accuse" | "demand" | "reject" | "deny",
	words: string,
];

/** What the first disagreement of a report of these sentences says, each with what is said in it, and by whom. */
function told(...sentences: readonly Said[]): string | undefined {
	const claims = sentences.map(
		([, voice, act, words], i): ClaimSpec => ({ id: `c${i}`, mentions: [{ report: "a", words, voice, act }] }),
	);
	const reports = [{ id: "a", text: sentences.map(([text]) => text).join(" ") }];
	const found = weighClaims(alignedStory({ reports, voices, claims })).claims.flatMap((c) => c.disagreement ?? []);
	return found.find(({ kind }) => kind === "dispute")?.reasons[0]?.detail;
}

const stripped: Said = [
	"Ilsa Renholt of Belmara said that the stored northern locomotives had been stripped for parts.",
	"renholt",
	"state",
	"the stored northern locomotives had been stripped for parts",
];

describe("what is turned down", () => {
	test.each([
		["Renholt's claim", "Ilsa Renholt said one thing; Tomas Quill denied it"],
		["the Belmara claim", "Ilsa Renholt said one thing; Tomas Quill denied it"],
		["Vane's claim", undefined],
		["a neighbour's report", undefined],
		["a claim by Vane", undefined],
	])("is the words of whoever they are given to: dismissed %s", (whose, expected) => {
		const dismissed = `Tomas Quill dismissed ${whose} that the stored northern locomotives were stripped.`;
		expect(told(stripped, [dismissed, "quill", "reject", "the stored northern locomotives were stripped"])).toBe(
			expected,
		);
	});

	test("is not what only has the word for what is turned down", () => {
		const heard: Said = [
			"“What a statement that would make,” Ilsa Renholt of Belmara said.",
			"renholt",
			"state",
			"What a statement that would make",
		];
		const rejected = "Tomas Quill rejected Renholt's statement that the stored locomotives were stripped.";
		const turned: Said = [rejected, "quill", "reject", "the stored locomotives were stripped"];
		expect(told(heard, turned)).toBeUndefined();
		expect(told(stripped, turned)).toBeDefined();
	});

	test("is no ruling of a court", () => {
		const by = (who: string, voice: "quill" | "court") =>
			told(stripped, [
				`${who} rejected the claim that the stored northern locomotives were stripped.`,
				voice,
				"reject",
				"the stored northern locomotives were stripped",
			]);
		expect(by("Tomas Quill", "quill")).toBeDefined();
		expect(by("The Harbour Court", "court")).toBeUndefined();
	});

	test("is no question, and nobody who is not let speak", () => {
		const refused = (what: string) =>
			told(
				[
					"Ilsa Renholt accused Corrin of stripping the stored northern locomotives.",
					"renholt",
					"accuse",
					"stripping the stored northern locomotives",
				],
				[
					`Tomas Quill refused ${what} the stored northern locomotives of Renholt.`,
					"quill",
					"reject",
					`${what} the stored northern locomotives of Renholt`,
				],
			);
		expect(refused("to give back")).toBeDefined();
		expect(refused("to discuss")).toBeUndefined();
		expect(refused("to confirm or deny")).toBeUndefined();
		expect(refused("to discuss with the guard")).toBeDefined();
	});

	test("is a charge where it is called so, whatever was said of a threat", () => {
		const threatened: Said = [
			"Ilsa Renholt said that Corrin must answer for the stored northern locomotives that it stripped.",
			"renholt",
			"state",
			"Corrin must answer for the stored northern locomotives that it stripped",
		];
		const denied: Said = [
			"Tomas Quill denied Renholt's allegation that the northern locomotives were stripped.",
			"quill",
			"deny",
			"the northern locomotives were stripped",
		];
		expect(told(threatened, denied)).toBe("Ilsa Renholt made a charge; Tomas Quill turned it down");
	});
});

test("a charge is made by telling of its proof, where it is told too", () => {
	const proof: Said = [
		"Ilsa Renholt said Belmara had given proof of its claims that thieves use the northern locomotives.",
		"renholt",
		"state",
		"Belmara had given proof of its claims that thieves use the northern locomotives",
	];
	const denied: Said = [
		"Tomas Quill dismissed allegations that the northern locomotives are used by thieves.",
		"quill",
		"deny",
		"the northern locomotives are used by thieves",
	];
	expect(told(proof, denied)).toBe("Ilsa Renholt made a charge; Tomas Quill turned it down");
});

test("“them” may be things that are told of, and points back at charges only", () => {
	const drafts = (act: "state" | "accuse", words: string): Said => [`Ilsa Renholt ${words}.`, "renholt", act, words];
	const dismissed: Said = ["When Tomas Quill read them he dismissed them.", "quill", "reject", "dismissed them"];
	expect(told(drafts("accuse", "accused Corrin of several thefts"), dismissed)).toBeDefined();
	expect(told(drafts("state", "wrote the drafts of the northern treaty"), dismissed)).toBeUndefined();
});

test("a charge that speaks of a threat and what else was said of it are one dispute, told by the charge", () => {
	const threat: Said = [
		"On Monday Ilsa Renholt said Corrin had threatened to strip the northern locomotives unless Belmara paid for their storage in the old yard of Lund.",
		"renholt",
		"state",
		"Corrin had threatened to strip the northern locomotives unless Belmara paid for their storage in the old yard of Lund",
	];
	const beside: Said = [
		"Ilsa Renholt said that she was heard about her accusation on the northern locomotives.",
		"renholt",
		"state",
		"she was heard about her accusation on the northern locomotives",
	];
	const denied: Said = [
		"Tomas Quill denied Renholt's allegations on the northern locomotives.",
		"quill",
		"deny",
		"Renholt's allegations on the northern locomotives",
	];
	expect(told(threat, beside, denied)).toBe("Ilsa Renholt made a charge; Tomas Quill turned it down");
});

describe("what is turned down without a word of its own", () => {
	const slow: Said = [
		"Ilsa Renholt said the yard was slow to answer.",
		"renholt",
		"state",
		"the yard was slow to answer",
	];
	const dull: Said = ["Otto Vane said the rails were dull.", "vane", "state", "the rails were dull"];
	const disagreed: Said = [
		"Tomas Quill did not agree with Renholt's assessment in an interview.",
		"quill",
		"reject",
		"Renholt's assessment",
	];
	const said = "Ilsa Renholt said one thing; Tomas Quill denied it";

	test("is what whoever it is given to told last, whoever has spoken since", () => {
		expect(told(slow, disagreed)).toBe(said);
		expect(told(slow, dull, disagreed)).toBe(said);
		expect(told(dull, disagreed)).toBeUndefined();
	});

	test("may be turned down by people without names", () => {
		const dismissed = (words: string): Said => [`Corrin officials ${words}.`, "officials", "reject", words];
		const viewers: Said = ["Some viewers dismissed that criticism.", "viewers", "reject", "dismissed that criticism"];
		expect(told(slow, viewers)).toBeUndefined();
		expect(told(slow, dismissed("dismissed that criticism"))).toBeDefined();
		expect(told(slow, dismissed("dismissed the plan for the slow yard"))).toBeUndefined();
	});

	test.each([
		["That’s just a bunch of malarkey", "", said],
		["With all due respect, this is nonsense", "", said],
		["That’s just a bunch of malarkey", " about a newspaper article", undefined],
		["The newspaper article is malarkey", "", undefined],
	])("is what was told right before a judgement of “that”: %s%s", (words, about, expected) => {
		expect(told(slow, [`“${words},” Tomas Quill said${about}.`, "quill", "state", words])).toBe(expected);
	});

	test("is not what another of the same body's spokesmen said", () => {
		const said = (voice: "spokesman" | "vane"): Said => [
			"The fever is too rare to be told from others.",
			voice,
			"state",
			"The fever is too rare to be told from others",
		];
		const denied: Said = [
			"A spokesman for the Corrin health ministry denied those reports.",
			"ministry",
			"deny",
			"those reports",
		];
		expect(told(said("vane"), denied)).toBeDefined();
		expect(told(said("spokesman"), denied)).toBeUndefined();
	});

	test("is not what is said “in brief remarks”", () => {
		const words = "that the owners of the northern locomotives feel cheated by Belmara";
		const disputed = (where: string): Said => [`${where} Tomas Quill disputed ${words}.`, "quill", "reject", words];
		const praised: Said = [
			"Ilsa Renholt of Belmara said the northern locomotives are dear to their owners.",
			"renholt",
			"state",
			"the northern locomotives are dear to their owners",
		];
		expect(told(praised, dull, dull, dull, disputed("Against Renholt's remarks"))).toBeDefined();
		expect(told(praised, dull, dull, dull, disputed("In brief remarks to Renholt"))).toBeUndefined();
	});
});

describe("who answers, and who is answered", () => {
	const asked: Said = [
		"Ilsa Renholt had asked Quill to hand over the northern ledger.",
		"renholt",
		"demand",
		"to hand over the northern ledger",
	];
	const needless = (who: "a lawyer for Tomas Quill" | "a neighbour"): Said => [
		`In a letter ${who} said there was no need to hand over the northern ledger.`,
		who === "a neighbour" ? "neighbour" : "lawyer",
		"reject",
		"there was no need to hand over the northern ledger",
	];

	test("a demand is answered by whoever turns it down right behind it for the other side", () => {
		expect(told(asked, needless("a lawyer for Tomas Quill"))).toBe(
			"Ilsa Renholt made a demand; a lawyer for Tomas Quill turned it down",
		);
		expect(told(asked, needless("a neighbour"))).toBeUndefined();
	});

	test("a demand is answered by a refusal of what it asks, wherever it is told", () => {
		const demanded = (what: string): Said => [
			`Ilsa Renholt will pay nothing unless Corrin ${what}.`,
			"renholt",
			"demand",
			`unless Corrin ${what}`,
		];
		const words = "the stored northern locomotives will not be returned";
		const refused: Said = [`Tomas Quill stated that ${words}.`, "quill", "reject", words];
		const dull: Said = ["Otto Vane said the rails were dull.", "vane", "state", "the rails were dull"];
		const far = (what: string) => told(demanded(what), dull, dull, dull, dull, refused);
		expect(far("returns the stored northern locomotives")).toBe(
			"Ilsa Renholt made a demand; Tomas Quill turned it down",
		);
		expect(far("opens the ledger of the northern port")).toBeUndefined();
	});

	test.each([
		[
			"“I will not step down,” Tomas Quill said.",
			"I will not step down",
			"Ilsa Renholt made a demand; Tomas Quill turned it down",
		],
		[
			"Tomas Quill had refused to resign over Renholt's words.",
			"refused to resign",
			"Ilsa Renholt made a demand; Tomas Quill turned it down",
		],
		["Tomas Quill had refused to apologise over Renholt's words.", "refused to apologise", undefined],
	])("a demand for a deed is answered by its refusal alone, in whatever words: %s", (text, words, expected) => {
		const demand: Said = [
			"Ilsa Renholt has asked Quill to resign over the words of the northern letter.",
			"renholt",
			"demand",
			"Quill to resign over the words of the northern letter",
		];
		const dull: Said = ["Otto Vane said the rails were dull.", "vane", "state", "the rails were dull"];
		expect(told(demand, dull, dull, dull, dull, [text, "quill", "reject", words])).toBe(expected);
	});

	test("a body's report charges for it, and turns nothing down", () => {
		const words = "Quill is accused of unfair conduct over the northern locomotives";
		const denied: Said = [
			"“We deny any unfair conduct over the northern locomotives,” Tomas Quill said.",
			"quill",
			"deny",
			"We deny any unfair conduct over the northern locomotives",
		];
		expect(told([`${words}, the Harbour Court report said.`, "findings", "state", words], denied)).toBe(
			"Harbour Court report made a charge; Tomas Quill turned it down",
		);
		const plain = "Quill kept records of conduct over the northern locomotives";
		expect(told([`${plain}, the Harbour Court report said.`, "findings", "state", plain], denied)).toBeUndefined();
	});
});

describe("what somebody denies of himself", () => {
	const denied: Said = [
		"Tomas Quill denied that he stripped any northern locomotives.",
		"quill",
		"deny",
		"he stripped any northern locomotives",
	];
	const accused = (whom: string): Said => [
		`Ilsa Renholt accused ${whom} of stripping northern locomotives that Quill had sold.`,
		"renholt",
		"accuse",
		"stripping northern locomotives that Quill had sold",
	];

	test("answers what is held against him, and nobody else", () => {
		expect(told(accused("Quill"), denied)).toBeDefined();
		expect(told(accused("a driver"), denied)).toBeUndefined();
		expect(told(accused("Vane"), denied)).toBeUndefined();
	});

	test.each([
		["Vane", undefined],
		["Quill", "Ilsa Renholt said one thing; Tomas Quill denied it"],
	])("nor what another report tells of somebody else: %s", (who, expected) => {
		const words = `driver ${who} was dismissed by the Belmara railway over a missing signal key`;
		const disputed = "a newspaper report saying he was dismissed by the Belmara railway over a missing signal key";
		const reports = [
			{ id: "a", text: `Ilsa Renholt of Belmara said that ${words}.` },
			{ id: "b", text: `Tomas Quill has disputed ${disputed}.` },
		];
		const claims: ClaimSpec[] = [
			{ id: "c", mentions: [{ report: "a", words, voice: "renholt", act: "state" }] },
			{ id: "d", mentions: [{ report: "b", words: disputed, voice: "quill", act: "deny" }] },
		];
		const found = weighClaims(alignedStory({ reports, voices, claims })).claims.flatMap((c) => c.disagreement ?? []);
		expect(found.find(({ kind }) => kind === "dispute")?.reasons[0]?.detail).toBe(expected);
	});
});
