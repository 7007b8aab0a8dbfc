import { expect, test } from "vitest";
import { composeDossier } from "../../../src/stages/compose/index.js";
import { report, story } from "../../build/story.js";

const voices = {
	moor: { name: "Ilse Moor", kind: "person" },
	clerk: { name: "a clerk of the board on", kind: "anonymous" },
} as const;

/** The name that an origin of one claim gets, which `voice` speaks in one report. */
function named(name: string, voice?: keyof typeof voices): string | undefined {
	const said = voice
		? `<source:${voice}>X</source> <cue:state>said</cue> <content><claim:c>the lock leaks</claim></content>.`
		: "<claim:c>The lock leaks.</claim>";
	const origins = { atLeast: 1, atMost: 1, groups: [{ name, reports: ["a"], reasons: [] }] };
	return composeDossier([story([report("a", said)], { voices, claims: { c: { origins } } })], []).claims[0]?.origins
		.groups[0]?.name;
}

test("an origin is named by who speaks, not by the occasion or the terms on which somebody does", () => {
	expect(named("joint appearance", "moor")).toBe("Ilse Moor");
	expect(named("telephone interview")).toBe("an unnamed source");
	expect(named("said on condition of anonymity", "clerk")).toBe("a clerk of the board");
	expect(named("on the condition of anonymity", "moor")).toBe("an unnamed source");
	expect(named("an official who spoke on condition of anonymity", "moor")).toBe(
		"an official who spoke on condition of anonymity",
	);
	expect(named("Conference of Skippers", "moor")).toBe("Conference of Skippers");
	expect(named("senior harbour officials on", "moor")).toBe("senior harbour officials");
});
