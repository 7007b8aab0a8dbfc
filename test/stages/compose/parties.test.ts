import { describe, expect, test } from "vitest";
import { composeDossier } from "../../../src/stages/compose/index.js";
import { partyNameOf } from "../../../src/text/party-name.js";
import { report, story, type VoiceSketch } from "../../build/story.js";

/** Names of the parties and the voices that speak for them, in a story where each voice says one thing. */
function partiesOf(voices: Record<string, VoiceSketch>): Record<string, readonly string[]> {
	const said = Object.keys(voices)
		.map(
			(id) =>
				`<source:${id}>X</source> <cue:reject>rejected</cue> <content><claim:${id}>the plan of ${id}</claim></content>.`,
		)
		.join(" ");
	const { parties } = composeDossier([story([report("r", said)], { voices })], []);
	return Object.fromEntries(parties.map((p) => [p.name, p.voices]));
}

describe("parties", () => {
	test("a movement's spokesman and its government are the movement", () => {
		expect(
			partiesOf({
				a: { name: "Tam Oru", speaksFor: "the Redbanner government" },
				b: { name: "Redbanner-led government", kind: "organisation" },
				c: { name: "Redbanner", kind: "organisation" },
			}),
		).toEqual({ Redbanner: ["a", "b", "c"] });
	});

	test("a country's organs are one party where several countries speak", () => {
		expect(
			partiesOf({
				a: { name: "Kenyan foreign ministry", kind: "organisation" },
				b: { name: "Ada Lund", speaksFor: "Norway's government" },
				c: { name: "Per Dahl", speaksFor: "the Norwegian army" },
			}),
		).toEqual({ Norway: ["b", "c"], Kenya: ["a"] });
	});

	test("organs of one country stay apart where only that country speaks", () => {
		expect(
			Object.keys(
				partiesOf({ a: { name: "White House", kind: "organisation" }, b: { name: "Ada Lund", speaksFor: "Pentagon" } }),
			),
		).toEqual(["Pentagon", "White House"]);
	});

	test("an organ named without its owner belongs to the one party whose organ is named", () => {
		expect(
			partiesOf({
				a: { name: "its foreign ministry", kind: "organisation" },
				b: { name: "Tam Oru", speaksFor: "Velland's foreign ministry" },
			}),
		).toEqual({ Velland: ["a", "b"] });
		expect(
			partiesOf({
				a: { name: "its foreign ministry", kind: "organisation" },
				b: { name: "Velland's foreign ministry", speaksFor: "Velland", kind: "organisation" },
			}),
		).toEqual({ Velland: ["a", "b"] });
		expect(Object.keys(partiesOf({ a: { name: "its foreign ministry", kind: "organisation" } }))).toEqual([
			"foreign ministry",
		]);
	});

	test("a body and its initials are one party, and so are a party and what it goes by", () => {
		const body = { kind: "organisation" } as const;
		expect(
			partiesOf({
				a: { name: "Rosa Quill", speaksFor: "Association for the Keeping of Old Piers" },
				b: { name: "A.K.O.P.", ...body },
				c: { name: "AKOP", ...body },
				d: { name: "Harbour Party", ...body },
				e: { name: "Tam Oru", speaksFor: "Harbour" },
			}),
		).toEqual({ "Association for the Keeping of Old Piers": ["a", "b", "c"], "Harbour Party": ["d", "e"] });
		expect(
			Object.keys(
				partiesOf({
					a: { name: "Old Pier Keepers", ...body },
					b: { name: "Orsk Port Klub", ...body },
					c: { name: "OPK", ...body },
				}),
			),
		).toHaveLength(3);
	});

	test("who speaks for a person is of the party of that person, also where one name has a middle initial", () => {
		expect(partiesOf({ a: { name: "Rosa J. Quill" }, b: { name: "Tam Oru", speaksFor: "Rosa Quill" } })).toEqual({
			"Rosa J. Quill": ["a", "b"],
		});
	});

	test("a person without a party is a party, and the administration named after it is the same", () => {
		expect(partiesOf({ a: { name: "Rosa Quill" }, b: { name: "Quill administration", kind: "organisation" } })).toEqual(
			{
				"Rosa Quill": ["a", "b"],
			},
		);
	});

	test("two reports' “her office” are two parties", () => {
		const office = { name: "Her office", kind: "organisation" } as const;
		expect(partiesOf({ a: office })).toEqual({ "Her office": ["a"] });
		const said = ["a", "b"].map((id) =>
			report(
				id,
				`<source:${id}>X</source> <cue:reject>rejected</cue> <content><claim:${id}>the plan of ${id}</claim></content>.`,
			),
		);
		expect(composeDossier([story(said, { voices: { a: office, b: office } })], []).parties).toHaveLength(2);
	});

	test("a party that is told to deny and to reject the same has done one thing", () => {
		const told = ["deny", "reject"].map((act, i) =>
			report(
				`r${i}`,
				`<source:a>X</source> <cue:${act}>turned down</cue> <content><claim:c${i}>the plan of the ferry on the Lund</claim></content>.`,
			),
		);
		const { parties } = composeDossier([story(told, { voices: { a: { name: "Rosa Quill" } } })], []);
		expect(parties[0]?.moves).toHaveLength(1);
	});

	test("two things that a party denies in few words are two moves", () => {
		const told = ["this", "a new offer"].map((what, i) =>
			report(
				`r${i}`,
				`<claim:c${i}><source:a>The Velland fisheries ministry</source> <cue:deny>flatly denied</cue> <content>${what}</content></claim>.`,
			),
		);
		const ministry = { name: "Velland fisheries ministry", kind: "organisation" } as const;
		const { parties } = composeDossier([story(told, { voices: { a: ministry } })], []);
		expect(parties[0]?.moves).toHaveLength(2);
	});

	test("a body named by what it is for keeps whose it is", () => {
		const ministry = { name: "Lund's fisheries ministry", kind: "organisation" } as const;
		expect(Object.keys(partiesOf({ a: ministry }))).toEqual(["Lund"]);
		expect(Object.keys(partiesOf({ a: { ...ministry, speaksFor: "fisheries" } }))).toEqual([
			"Lund's fisheries ministry",
		]);
	});

	test("an unnamed source without a party is no party", () => {
		expect(partiesOf({ a: { name: "a source familiar with the matter", kind: "anonymous" } })).toEqual({});
	});
});

describe("the name of a party", () => {
	test.each([
		["the Taliban's foreign ministry", "Taliban", undefined],
		["Islamic State", "Islamic State", undefined],
		["U.S. State Department", "U.S. State Department", "United States"],
		["Pakistani Ministry of Foreign Affairs", "Pakistani", "Pakistan"],
		["Ministry of Foreign Affairs of Pakistan", "Ministry of Foreign Affairs of Pakistan", "Pakistan"],
		["Skippers' Union", "Skippers' Union", undefined],
		["Chicago police", "Chicago police", undefined],
		["fisheries ministry", "fisheries ministry", undefined],
		["Velland's transport ministry", "Velland", undefined],
		["waterways ministry", "waterways ministry", undefined],
	])("%s is %s", (name, core, country) => {
		expect(partyNameOf(name)).toEqual(country ? { core, country } : { core });
	});
});
