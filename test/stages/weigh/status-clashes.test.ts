import { beforeAll, describe, expect, test } from "vitest";
import { withTrees } from "../../build/parsed-sentences.js";
import { found } from "./weighed-together.js";

const texts = {
	dead: "The actor Odo Quill was found dead at his house in Ostby on Monday.",
	alive: "Odo Quill is alive and well at his house in Ostby, his agent told the Corrin Courier.",
	killed: "Odo Quill was killed at his house in Ostby on Monday, two reports say.",
	notDead: "Odo Quill is not dead, the mayor of Ostby wrote from his house.",
	hoax: "Odo Quill was found dead at his house in Ostby, according to a hoax.",
	buried: "Odo Quill was buried alive at his house in Ostby, the film tells.",
	other: "Ulla Renholt is alive and well at her house in Ostby, her agent told the Corrin Courier.",
	armed: "Jon Lund, the intruder at the Ostby depot, was armed with a knife.",
	unarmed: "The guards at the Ostby depot let Jon Lund pass because he appeared unarmed.",
	doubtless: "There is no doubt that Odo Quill was killed at his house in Ostby.",
	intact: "The bridge in Ostby was undamaged after the flood, the council said.",
	damaged: "The bridge in Ostby was damaged after the flood, the guild said.",
	houses: "Houses in Ostby were damaged after the flood, the guild said.",
} as const;

const kindsOf = (a: keyof typeof texts, b: keyof typeof texts) =>
	found([
		{ id: "a", text: texts[a] },
		{ id: "b", text: texts[b] },
	]).map(({ kind, between }) => [kind, between]);

describe("opposite words for what somebody or something is", () => {
	beforeAll(() => withTrees(...Object.values(texts)));

	test("who was found dead here is alive there", () => {
		expect(kindsOf("alive", "dead")).toContainEqual(["statement", [["a"], ["b"]]]);
		expect(kindsOf("killed", "notDead")).toContainEqual(["statement", [["b"], ["a"]]]);
	});

	test("a hoax that somebody is dead, one buried alive and another by name contradict nobody", () => {
		expect(kindsOf("alive", "hoax")).toEqual([]);
		expect(kindsOf("buried", "dead")).toEqual([]);
		expect(kindsOf("other", "dead")).toEqual([]);
	});

	test("no doubt leaves none", () => {
		expect(kindsOf("doubtless", "dead")).toEqual([]);
		expect(kindsOf("doubtless", "alive")).toContainEqual(["statement", [["b"], ["a"]]]);
	});

	test("armed and unarmed, damaged and undamaged: of a thing by the word for it", () => {
		expect(kindsOf("armed", "unarmed")).toContainEqual(["statement", [["a"], ["b"]]]);
		expect(kindsOf("intact", "damaged")).toContainEqual(["statement", [["a"], ["b"]]]);
		expect(kindsOf("intact", "houses")).toEqual([]);
	});
});
