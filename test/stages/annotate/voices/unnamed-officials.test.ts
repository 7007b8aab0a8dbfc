import { describe, expect, it } from "vitest";
import { annotateReport } from "../../../../src/pipeline.js";

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
});
