import { describe, expect, it } from "vitest";
import { annotateReport } from "../../../../src/stages/annotate/index.js";

const read = (text: string) => annotateReport({ id: "r", text, notes: [] });
/** The id of each attribution's voice, in text order. */
const speakers = (text: string) => read(text).attributions.map((a) => a.voice);

describe("voices", () => {
	it("resolves surname, pronoun and title to the full name, with role and party", () => {
		const report = read(
			"Tomas Varga, the Nordan foreign ministry spokesman, said the ferry would stay. “It is ours,” Varga said. He added that no deal existed. Mr. Varga denied the sale. “It stays,” the spokesman said.",
		);
		expect(report.attributions.map((a) => a.voice)).toEqual(Array(5).fill("tomas-varga"));
		expect(report.voices).toHaveLength(1);
		expect(report.voices[0]).toMatchObject({
			name: "Tomas Varga",
			kind: "person",
			role: "Nordan foreign ministry spokesman",
		});
		expect(report.voices[0]?.speaksFor).toContain("Nordan");
	});

	it("reads a role before the name too", () => {
		const [voice] = read("Foreign Ministry spokesperson Lena Ashworth said the talks failed.").voices;
		expect(voice).toMatchObject({
			id: "lena-ashworth",
			role: "Foreign Ministry spokesperson",
			speaksFor: "Foreign Ministry",
		});
	});

	it("keeps two people apart and gives each their pronoun", () => {
		expect(
			speakers(
				"Mary Holt said the quay burned. Mr. Peter Lunn denied it. She insisted that it was so. He said it was not.",
			),
		).toEqual(["mary-holt", "peter-lunn", "mary-holt", "peter-lunn"]);
	});

	it("names an anonymous source by its words", () => {
		expect(read("A source familiar with the matter said the deal was off.").voices).toMatchObject([
			{ id: "source-familiar-with-the-matter", kind: "anonymous", name: "a source familiar with the matter" },
		]);
	});

	it("knows bodies, places that speak and documents", () => {
		const { voices } = read(
			"The Harbour Ministry said the quay was safe. Moscow said it was not. A 2022 Navy report found that forty boats were lost.",
		);
		expect(voices.map((v) => v.kind)).toEqual(["organisation", "organisation", "document"]);
		expect(voices[1]?.speaksFor).toBe("Russia");
	});

	it("resolves “the company” and “they” to the body spoken of", () => {
		expect(speakers("Varna Shipping Company said it was sold. The company added that staff would stay.")).toEqual([
			"varna-shipping-company",
			"varna-shipping-company",
		]);
	});

	it("gives no voice to words without a named source, or to “I”", () => {
		expect(speakers("The ferry is expected to return in June. I think it will rain.")).toEqual([undefined, undefined]);
	});

	it("names who passes words on", () => {
		const [attribution] = read("“It is ours,” Orsk Television quoted Tomas Varga as saying.").attributions;
		expect(attribution).toMatchObject({ voice: "tomas-varga", via: "orsk-television", form: "direct", act: "state" });
	});

	it("lets “she” be the woman of the sentence before, whose name is in no list", () => {
		expect(
			speakers(
				"Tomek Varga, a spokesman for Orsk, said the bells were safe. The answer follows a warning by Ilka Brandt, the Nordan minister, that her country would sue. “We want the bells,” she said.",
			),
		).toEqual(["tomek-varga", "ilka-brandt"]);
	});

	it("reads past a description and a relative clause to the name they describe", () => {
		expect(speakers("Anton Lisk, Ilka Brandt's predecessor, who sold the ferry, said it was worthless.")).toEqual([
			"anton-lisk",
		]);
	});

	it("gives “its ministry” and a bare ministry the country they belong to", () => {
		const { voices } = read(
			"Norvia will not sell the ferry, its foreign ministry said on Monday. “It stays,” ministry spokesman Tomas Varga said.",
		);
		expect(voices[0]).toMatchObject({ name: "Norvia's foreign ministry", speaksFor: "Norvia" });
		expect(voices[1]).toMatchObject({ id: "tomas-varga", speaksFor: "Norvia" });
	});

	it("takes no portfolio for a party", () => {
		const [voice] = read("Transport minister Lena Ashworth said the quay was safe.").voices;
		expect(voice?.speaksFor).toBeUndefined();
	});

	it("knows by an office whoever has just left it", () => {
		expect(
			speakers(
				"Lena Ashworth resigned as Norvia's transport minister on Friday. The former transport minister said she had no regrets.",
			),
		).toEqual(["lena-ashworth"]);
	});

	it("names the official of the lead by the name that follows", () => {
		expect(
			speakers(
				"Norvia should keep the ferry, the country's former harbour minister said on Monday. Anton Lisk, who once sold it, said it was sound.",
			),
		).toEqual(["anton-lisk", "anton-lisk"]);
	});

	it("keeps “the official” with the unnamed official", () => {
		expect(
			speakers(
				"Anton Lisk, an official, said the ferry was sound. An official close to the talks said it was sold. The official said the price was low.",
			),
		).toEqual(["anton-lisk", "official-close-to-the-talks", "official-close-to-the-talks"]);
	});
});
