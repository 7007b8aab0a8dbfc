import { describe, expect, it } from "vitest";
import { speakersIn as speakers } from "../reading-of.js";

const content = "<content>the quay was closed</content>";
const said = (who: string, behind = "") => `<source>${who}</source>${behind} <cue>said</cue> ${content}.`;
const observatory = "The <organisation>Lund Harbour Observatory</organisation>";

describe("a body that is not named", () => {
	it.each([
		["A monitoring group", observatory, "lund-harbour-observatory"],
		["A rights group", "<organisation>Norland Rights Watch</organisation>", "norland-rights-watch"],
		[
			"A union of ferry stewards",
			"The <organisation>Guild of Ferry Stewards</organisation>",
			"guild-of-ferry-stewards",
		],
		["A shipping union", "The <organisation>Lund Shipping Union</organisation>", "lund-shipping-union"],
	])("is named by the name that follows: %s, %s", async (described, named, id) => {
		expect(await speakers(`${said(described)} It rained. ${said(named)}`)).toEqual([id, id]);
	});

	it("is named by what is told of the name", async () => {
		const varn = "<organisation>Varn</organisation>";
		const told = (clause: string) => speakers(`${said("A monitoring group")} ${said(varn, clause)}`);
		expect(await told(", a group of volunteers,")).toEqual(["varn", "varn"]);
		expect(await told(", which is based in Orsk,")).toEqual(["varn", "varn"]);
		expect(await told("")).toEqual(["monitoring-group", "varn"]);
	});

	it("is “the group” that is heard again before it is named", async () => {
		expect(await speakers(`${said("A monitoring group")} ${said("The group")} ${said(observatory)}`)).toEqual([
			"lund-harbour-observatory",
			"lund-harbour-observatory",
			"lund-harbour-observatory",
		]);
	});

	it.each([
		["another body is named between", "The <organisation>Varn Agency</organisation> met.", observatory],
		["it is far from the name", "It rained. It snowed. It froze.", observatory],
		["the name is a ministry's", "It rained.", "The <organisation>Ministry of Rights</organisation>"],
		["nothing tells that the name is of such a body", "It rained.", "<organisation>Norvo Steel</organisation>"],
	])("stays unnamed where %s", async (_, between, named) => {
		const [first] = await speakers(`${said("A monitoring group")} ${between} ${said(named)}`);
		expect(first).toBe("monitoring-group");
	});

	it("stays unnamed where the name was told before", async () => {
		const [first] = await speakers(`${observatory} met. ${said("A monitoring group")} ${said(observatory)}`);
		expect(first).toBe("monitoring-group");
	});
});
