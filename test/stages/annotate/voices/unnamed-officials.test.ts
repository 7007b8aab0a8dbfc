import { describe, expect, it } from "vitest";
import { annotateReport } from "../../../../src/pipeline.js";
import { speakersIn } from "../reading-of.js";

/** The id of each attribution's voice, in text order. */
const speakers = async (text: string) =>
	(await annotateReport({ id: "r", text, notes: [] })).attributions.map((a) => a.voice);

describe("an official who is not named", () => {
	it("names the official of the lead by the name that follows", async () => {
		expect(
			await speakers(
				"Norvia should keep the ferry, the country's former harbour minister said on Monday. Anton Lisk, who once sold it, said it was sound.",
			),
		).toEqual(["anton-lisk", "anton-lisk"]);
	});

	it("keeps “the official” with the unnamed official", async () => {
		expect(
			await speakers(
				"Anton Lisk, an official, said the ferry was sound. An official close to the talks said it was sold. The official said the price was low.",
			),
		).toEqual(["anton-lisk", "official-close-to-the-talks", "official-close-to-the-talks"]);
	});

	it("names somebody's lawyer by who is called that lawyer since, and by nobody else", async () => {
		const told = (next: string) =>
			speakersIn(
				`<source>Mayor <person>Karl Ode</person>'s attorney</source> <cue>said</cue> <content>the ferry was sold</content>. Rain fell. ${next} <cue>said</cue> <content>it was sound</content>.`,
			);
		expect(await told("<source>Ode's attorney, <person>Anton Lisk</person>,</source>")).toEqual([
			"anton-lisk",
			"anton-lisk",
		]);
		expect(await told("<source><person>Anton Lisk</person>, a farmer,</source>")).toEqual([
			"mayor-karl-ode-attorney",
			"anton-lisk",
		]);
	});
});
