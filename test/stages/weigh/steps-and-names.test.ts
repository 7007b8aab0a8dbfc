import { describe, expect, test } from "vitest";
import { weighClaims } from "../../../src/stages/weigh/index.js";
import { alignedStory } from "./aligned-story.js";
import { found } from "./weighed-together.js";

describe("the steps of a case", () => {
	const dorn = (id: string, published: string, text: string) => ({
		id,
		published,
		text,
		persons: { "Pavel Dorn": "pavel-dorn" },
	});
	const [first, second] = ["2031-03-03", "2031-03-05"];

	test.each([
		["Police have arrested the depot's keeper, Pavel Dorn.", "Pavel Dorn was charged with arson on Friday.", "changed"],
		["Pavel Dorn was arrested at the depot.", "Pavel Dorn was released on bail of 900 crowns.", "changed"],
		["Pavel Dorn was detained at the depot.", "Pavel Dorn has been formally indicted.", "changed"],
		["Pavel Dorn was arrested.", "Pavel Dorn was questioned as a witness and allowed to go home.", "status"],
		["Pavel Dorn is expected to be arraigned on Friday.", "Pavel Dorn pleaded not guilty to arson.", "changed"],
		["Pavel Dorn was charged with arson.", "Pavel Dorn was ordered held without bail.", "changed"],
		["Pavel Dorn pleaded not guilty to arson.", "Pavel Dorn went on trial for arson.", "changed"],
		["Pavel Dorn went on trial for arson.", "Pavel Dorn pleaded not guilty to arson.", undefined],
		["Pavel Dorn was arrested and charged with arson.", "Pavel Dorn was charged with arson.", undefined],
		["Pavel Dorn was charged with arson.", "Pavel Dorn was arrested at the depot.", undefined],
		["Pavel Dorn was arrested.", "Pavel Dorn has not been charged.", undefined],
		["Pavel Dorn was arrested.", "Pavel Dorn hasn’t been charged.", undefined],
		["Pavel Dorn was arrested.", "Pavel Dorn wept when he is sentenced.", undefined],
	])("%s Later: %s", (one, other, kind) => {
		const [clash] = found([dorn("a", first, one), dorn("b", second, other)]);
		expect(clash?.kind).toBe(kind);
	});

	test("are two in one report that has been added to since", () => {
		const text = (added: string) =>
			`Pavel Dorn is expected to be indicted. ${added}The keeper has secretly been indicted.`;
		const dated = (added: string) => ({
			...dorn("a", first, text(added).replace("The keeper", "Pavel Anders Dorn")),
			persons: { "Pavel Dorn": "pavel-dorn", "Pavel Anders Dorn": "pavel-dorn" },
		});
		const of = (added: string) =>
			weighClaims(
				alignedStory({
					reports: [dated(added)],
					claims: [
						{
							id: "c",
							mentions: ["is expected to be indicted", "has secretly been indicted"].map((words) => ({
								report: "a",
								words,
							})),
						},
					],
				}),
			).claims[0]?.disagreement?.kind;
		expect(of("UPDATE: ")).toBe("changed");
		expect(of("")).toBeUndefined();
	});

	test("are none of two people, nor of reports that may be of one hour", () => {
		const arrested = dorn("a", first, "Pavel Dorn was arrested at the depot.");
		const other = {
			id: "b",
			published: second,
			text: "Olga Lund was charged with arson.",
			persons: { "Olga Lund": "olga-lund" },
		};
		expect(found([arrested, other])).toEqual([]);
		expect(found([arrested, dorn("b", first, "Pavel Dorn was charged with arson.")])).toEqual([]);
	});
});

describe("a name that one report gives and another says nobody has given", () => {
	const named = (text: string, published = "2031-03-03") => ({
		id: "a",
		published,
		text,
		persons: { "Pavel Dorn": "pavel-dorn" },
	});
	const withheld = (text: string, published = "2031-03-04") => ({ id: "b", published, text });
	const identified = "Police have identified the victim of the Ostby ferry as Pavel Dorn, 40.";
	const held = "Police said that the victim's name would not be released before Friday.";

	test.each([
		[identified, held],
		["The victim, Pavel Dorn, had been a pilot of the ferry.", "The victim has not been identified, police said."],
		["The victim, Pavel Dorn, had been a pilot of the ferry.", "The victim hasn't been identified, police said."],
		[identified, "An unidentified victim was found behind the ferry by police."],
	])("is a difference in status: %s %s", (one, other) => {
		expect(found([named(one), withheld(other)])[0]).toMatchObject({ kind: "status", between: [["a"], ["b"]] });
	});

	test.each([
		["it was withheld before", named(identified, "2031-03-05"), withheld(held)],
		[
			"it is another's",
			named("Police captain Pavel Dorn said that the victim was found on the ferry."),
			withheld(held),
		],
		["the other report knows it", named(identified), withheld(`${held} Pavel Dorn was missed.`)],
	])("is none where %s", (_, one, other) => {
		expect(found([one, other])).toEqual([]);
	});
});
