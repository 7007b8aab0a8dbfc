import { describe, expect, test } from "vitest";
import type { StoryVoice } from "../../../src/core/index.js";
import { partyWords, sameParty } from "../../../src/stages/weigh/people/party.js";

const voice = (
	name: string,
	kind: StoryVoice["kind"] = "organisation",
	rest: Partial<StoryVoice> = {},
): StoryVoice => ({
	id: name,
	name,
	kind,
	members: [],
	...rest,
});

describe("sameParty", () => {
	test.each([
		["Norwegian government", "Norway"],
		["Norwegian foreign ministry", "Oslo"],
		["several Norwegian officials", "Norwegian government"],
		["Orsk Ferries", "Orsk Ferries Group"],
		["family representatives", "a family spokesperson"],
	])("%s is of one with %s", (a, b) => {
		expect(sameParty(voice(a), voice(b))).toBe(true);
	});

	test.each([
		["Norwegian government", "Norwegian Watch for Rivers"],
		["Norwegian Ferry Museum", "Norwegian Watch for Rivers"],
		["Norwegian Red Watch", "Swedish Red Watch"],
		["Brigade of al-Toran", "al-Varn station"],
		["Orsk intelligence", "intelligence sources"],
		["another person familiar with the sale", "a person familiar with the matter"],
		["a statement of the pilots", "a statement of the crew"],
	])("%s is not of one with %s", (a, b) => {
		expect(sameParty(voice(a), voice(b))).toBe(false);
	});

	test("a person's name is no country's, though one word of it is", () => {
		const player = voice("Michael Jordan", "person");
		expect(partyWords(player).has("jordan")).toBe(true);
		expect(sameParty(voice("Ann Holt", "person", { speaksFor: "Michael Jordan" }), player)).toBe(true);
	});

	test("a state's spokesman is of one with it, a member of its parliament is not", () => {
		const state = voice("Norwegian government");
		expect(sameParty(state, voice("Ann Holt", "person", { role: "spokeswoman", speaksFor: "Norway" }))).toBe(true);
		expect(sameParty(state, voice("Ann Holt", "person", { role: "Norwegian MP", speaksFor: "Norway" }))).toBe(false);
	});

	test("a lawyer and the client named in full are of one party; two spokesmen of one body are two people", () => {
		const client = voice("Tomas Quill", "person");
		expect(sameParty(voice("Ann Holt", "person", { role: "lawyer", speaksFor: "Tomas Quill" }), client)).toBe(true);
		expect(sameParty(client, voice("Ann Holt", "person", { role: "lawyer", speaksFor: "Quill family" }))).toBe(false);
		const [a, b] = ["Ann Holt", "Marta Osei"].map((n) => voice(n, "person", { speaksFor: "Orsk Ferries Group" }));
		expect(sameParty(a as StoryVoice, b as StoryVoice)).toBe(false);
	});
});
