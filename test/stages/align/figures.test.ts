import { describe, expect, it } from "vitest";
import type { Figure, MarkedReport } from "../../../src/core/index.js";
import { alignClaims } from "../../../src/stages/align/index.js";
import { at, east, filler, marked, meant, story } from "./tell.js";

describe("figures", () => {
	function withFigure(id: string, text: string, words: string, figure: Partial<Figure>) {
		return marked(id, text + filler, {
			figures: [{ span: at(text, words), low: 1, high: 1, unit: "count", of: "", ...figure }],
		});
	}

	it("join by the slot they fill although they differ", () => {
		const { claims } = alignClaims(
			story(
				meant(
					withFigure("a", "The flood destroyed 40 houses in Orsk.", "40", { low: 40, high: 40, of: "houses" }),
					east,
				),
				meant(
					withFigure("b", "In Orsk, the flood destroyed more than 60 houses.", "more than 60", {
						low: 60,
						high: null,
						of: "houses",
					}),
					east,
				),
			),
		);
		const counts = claims.filter((c) => c.kind === "count");
		expect(counts).toHaveLength(1);
		expect(counts[0]?.mentions.map((m) => m.figure?.low)).toEqual([40, 60]);
	});

	it("stay apart when other things are counted", () => {
		const { claims } = alignClaims(
			story(
				withFigure("a", "The flood destroyed 40 houses in Orsk.", "40", { low: 40, high: 40, of: "houses" }),
				withFigure("b", "The flood drowned 60 sheep near Orsk.", "60", { low: 60, high: 60, of: "sheep" }),
			),
		);
		expect(claims.filter((c) => c.kind === "count")).toEqual([]);
	});

	it("stay apart when their units differ", () => {
		const { claims } = alignClaims(
			story(
				withFigure("a", "Repairs to the Varn bridge cost 40 million.", "40 million", {
					low: 4e7,
					high: 4e7,
					unit: "USD",
					of: "repairs",
				}),
				withFigure("b", "Repairs to the Varn bridge took 40 weeks.", "40 weeks", {
					low: 40,
					high: 40,
					unit: "week",
					of: "repairs",
				}),
			),
		);
		expect(claims.filter((c) => c.kind === "figure")).toEqual([]);
	});

	it("gives what a plain verb of saying does to the first sentence of a quotation alone", () => {
		const acts = (cue: string) => {
			const text = `“The accusation is false. Every ferry of the line is here,” Brandt ${cue}.`;
			const attribution = {
				source: [at(text, "Brandt")],
				cue: [at(text, cue)],
				content: [at(text, "“The accusation is false. Every ferry of the line is here,”")],
				form: "direct" as const,
				act: "deny" as const,
			};
			const { claims } = alignClaims(story(marked("a", text, { attributions: [attribution] })));
			return claims.flatMap((c) => c.mentions.map((m) => `${m.quote.split(" ")[0]}: ${m.act}`)).sort();
		};
		expect(acts("said")).toEqual(["Every: state", "The: deny"]);
		expect(acts("countered")).toEqual(["Every: deny", "The: deny"]);
	});

	it("takes what is said to deny something for a claim of its speaker, without who says it", () => {
		const text = "The harbour advocate of northern Velland, Ilse Maria Brandt, said the lawsuit was without merit.";
		const attribution = {
			source: [at(text, "Ilse Maria Brandt")],
			cue: [at(text, "said")],
			content: [at(text, "the lawsuit was without merit")],
			form: "indirect" as const,
			act: "deny" as const,
			voice: "brandt",
		};
		const voices = [
			{ id: "brandt", name: "Ilse Maria Brandt", kind: "person" as const, spans: [at(text, "Ilse Maria Brandt")] },
		];
		const { claims } = alignClaims(story(marked("a", text, { attributions: [attribution], voices })));
		expect(claims.flatMap((c) => c.mentions.map((m) => `${m.quote}: ${m.act}`))).toEqual([
			"the lawsuit was without merit: deny",
		]);
	});

	it.each([
		"told reporters in Orsk on Monday",
		"told reporters in an interview airing Monday",
		"told reporters in a statement released by his office",
	])("takes neither the frame of a quotation nor the foot of a page for a claim: %s", (words) => {
		const said = `“We will keep the old ferry for our children,” Mayor Brandt ${words}.`;
		const attribution = {
			source: [at(said, "Mayor Brandt")],
			cue: [at(said, "told")],
			content: [at(said, "“We will keep the old ferry for our children,”")],
			form: "direct" as const,
			act: "state" as const,
		};
		const foot = "\n\nThe post Mayor keeps old ferry appeared first on Orsk Weekly Courier.";
		const reports = ["a", "b"].map((id) => marked(id, said + filler + foot, { attributions: [attribution] }));
		const quotes = alignClaims(story(...reports)).claims.flatMap((c) => c.mentions.map((m) => m.quote));
		expect(quotes.some((q) => q.includes("reporters"))).toBe(false);
		expect(quotes.some((q) => q.includes("Courier"))).toBe(false);
	});

	describe("of a quotation whose speaker one report names by a pronoun", () => {
		const told = (id: string, source: string, voice: string, before = "") => {
			const text = `${before}“We will keep the old ferry for our children,” ${source} said.${filler}`;
			return marked(id, text, {
				voices: [{ id: voice, name: voice, kind: "person", spans: [] }],
				attributions: [
					{
						source: [at(text, source)],
						cue: [at(text, "said")],
						content: [at(text, "“We will keep the old ferry for our children,”")],
						form: "direct",
						act: "state",
						voice,
					},
				],
			});
		};
		const claimOf = (...reports: MarkedReport[]) =>
			alignClaims(story(...reports)).claims.find((c) => c.mentions.some((m) => m.quote.includes("ferry")));

		it("gives it to the one whom the other reports name", () => {
			const claim = claimOf(told("a", "Ilse Brandt", "Ilse Brandt"), told("b", "she", "Karl Orr"));
			expect(claim?.mentions.map((m) => m.voice)).toEqual(["ilse-brandt", "ilse-brandt"]);
			expect(claim?.reasons.map((r) => r.rule)).toContain("voice-named-elsewhere");
		});

		it("leaves it where only a few of its words are quoted with another's name", () => {
			const headline = "Brandt's post was headed “keep the old ferry”.";
			const quotation = at(headline, "“keep the old ferry”");
			const named = marked("a", headline + filler, {
				voices: [{ id: "Ilse Brandt", name: "Ilse Brandt", kind: "person", spans: [] }],
				attributions: [
					{
						source: [at(headline, "Brandt")],
						cue: [at(headline, "headed")],
						content: [quotation],
						form: "direct",
						act: "state",
						voice: "Ilse Brandt",
					},
				],
			});
			const voices = alignClaims(story(named, told("b", "she", "Karl Orr"))).claims.flatMap((c) =>
				c.mentions.filter((m) => m.report === "b" && m.quote.includes("ferry")).map((m) => m.voice),
			);
			expect(new Set(voices)).toEqual(new Set(["karl-orr"]));
		});

		it("leaves it to the one its report names where that never names the other", () => {
			const claim = claimOf(told("a", "Ilse Brandt", "Ilse Brandt"), told("b", "he", "Karl Orr", "Karl Orr smiled. "));
			expect(claim?.mentions.map((m) => m.voice)).toEqual(["ilse-brandt", "karl-orr"]);
		});
	});
});
