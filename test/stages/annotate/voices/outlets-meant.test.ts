import { describe, expect, it } from "vitest";
import { readMarked } from "../reading-of.js";

const content = "<content>the quay was closed</content>";
const tidings = "<organisation>Orsk Tidings Post</organisation>";

const voicesOf = async (marked: string) => {
	const { attributions, voices } = await readMarked(marked);
	return attributions.map((a) => {
		const voice = voices.find((v) => v.id === a.voice);
		return voice && [voice.kind, voice.name];
	});
};

describe("an outlet's report", () => {
	it.each([
		`a report in the ${tidings} published Monday`,
		`a new report from the ${tidings}`,
		`a report from Norvian publication ${tidings}`,
		`the ${tidings} story`,
		`${tidings}'s report`,
	])("is the outlet that speaks: %s", async (source) => {
		expect(await voicesOf(`<source>${source}</source> <cue>said</cue> ${content}.`)).toEqual([
			["organisation", "Orsk Tidings Post"],
		]);
	});

	it.each([
		"The report",
		"The story",
		"The newspaper",
		"The paper",
	])("and the outlet are meant by what points back: %s", async (again) => {
		const first = `<source>A report in the ${tidings}</source> <cue>said</cue> ${content}. `;
		expect(await voicesOf(`${first}<source>${again}</source> <cue>said</cue> <content>it rained</content>.`)).toEqual(
			Array(2).fill(["organisation", "Orsk Tidings Post"]),
		);
	});

	it("is no report of what befell the outlet's house", async () => {
		expect(
			await voicesOf(`<source>A report of a fire in the ${tidings} building</source> <cue>said</cue> ${content}.`),
		).toEqual([["document", "a report of a fire in the Orsk Tidings Post building"]]);
	});

	it("is no report on an outlet, nor one of a body that publishes no news", async () => {
		expect(await voicesOf(`<source>A report on the ${tidings}</source> <cue>said</cue> ${content}.`)).toEqual([
			["document", "a report on the Orsk Tidings Post"],
		]);
		expect(
			await voicesOf(
				`<source>A report by the <organisation>Lund Works</organisation></source> <cue>said</cue> ${content}.`,
			),
		).toEqual([["document", "a report by the Lund Works"]]);
	});

	it("is meant by “the paper” where the sentence before only names the outlet", async () => {
		expect(
			await voicesOf(
				`<person>Karl Ode</person> called a ${tidings} article rubbish. <source>The paper</source> <cue>claims</cue> ${content}.`,
			),
		).toEqual([["organisation", "Orsk Tidings Post"]]);
	});

	it("is no airline, whatever sea it is named after", async () => {
		expect(
			await voicesOf(
				`<organisation>Norna Atlantic</organisation> sold a ship. <source>The newspaper</source> <cue>said</cue> ${content}.`,
			),
		).toEqual([["organisation", "newspaper"]]);
	});

	it("is not meant by “the paper” where no outlet is named", async () => {
		expect(await voicesOf(`<source>The newspaper</source> <cue>said</cue> ${content}.`)).toEqual([
			["organisation", "newspaper"],
		]);
	});
});
