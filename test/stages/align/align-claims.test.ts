import { describe, expect, it } from "vitest";
import { type Attribution, type Credit, keyOf } from "../../../src/core/index.js";
import { alignClaims } from "../../../src/stages/align/index.js";
import { storyUnits } from "../../../src/stages/align/story-units.js";
import { at, east, filler, marked, meant, north, story } from "./tell.js";

function claimsAcross(texts: readonly string[]) {
	return alignClaims(story(...texts.map((text, i) => marked(`r${i}`, text)))).claims.filter(
		(c) => new Set(c.mentions.map((m) => m.report)).size > 1,
	);
}

describe("alignClaims", () => {
	it("joins a sentence that two reports carry word for word", () => {
		const same = "Engineers closed the Varn bridge after cracks appeared in two pillars.";
		const [claim, ...others] = claimsAcross([same + filler, `Snow fell again in Orsk. ${same}`]);
		expect(others).toEqual([]);
		expect(claim?.mentions.map((m) => m.report)).toEqual(["r0", "r1"]);
		expect(claim?.statement).toContain("Varn bridge");
	});

	it.each([
		"(Reporting by Ann Holt in Orsk; Editing by Karl Ode)",
		"Additional reporting by Ann Holt in the Varn office of the agency.",
	])("makes no claim of who made the reports: %s", (signed) => {
		const same = "Engineers closed the Varn bridge after cracks appeared in two pillars.";
		const claims = claimsAcross([`${same}\n\n${signed}`, `${same}\n\n${signed}`]);
		expect(claims.length).toBeGreaterThan(0);
		expect(claims.filter((c) => c.mentions.some((m) => m.quote.includes("eporting")))).toEqual([]);
	});

	it("makes no claim of passages of many reports that agree on a name alone", () => {
		const texts = [
			`Police confirmed that Ilse Maria Brandt, the founder of the Varn League, drowned in a flood.${filler}`,
			"A spokesman would not say whether Ilse Maria Brandt was aboard. Snow fell again in Orsk.",
			"The search was aimed at Ilse Maria Brandt, also known as the Heron. The mayor slept.",
			"The raid was meant for Ilse Maria Brandt, whom few had met. Trains were late.",
		];
		expect(claimsAcross(texts)).toEqual([]);
		expect(claimsAcross(texts.slice(0, 3)).length).toBe(1);
	});

	it("makes no claim of who was told something and what only names them", () => {
		const told = (id: string, text: string, said: string) => {
			const [source, cue, content] = ["Brandt", "told", said].map((words) => [at(text, words)]);
			const form = "direct" as const;
			const credit = {
				span: at(text, "told Radio Orsk Harbour"),
				name: "Radio Orsk Harbour",
				kind: "outlet",
			} as Credit;
			return marked(id, text, {
				attributions: [{ source, cue, content, form, act: "state" } as Attribution],
				credits: [credit],
			});
		};
		const reports = [
			told("r0", `“I was devastated by it,” Brandt told Radio Orsk Harbour.${filler}`, "“I was devastated by it,”"),
			told("r1", "Brandt told Radio Orsk Harbour: “The ship was a wreck.” Snow fell.", "“The ship was a wreck.”"),
			marked("r2", "The crew raised the ship with the help of Radio Orsk Harbour. The mayor slept."),
		];
		const { claims } = alignClaims(story(...reports));
		expect(claims.filter((c) => c.mentions.some((m) => m.quote.includes("told Radio")))).toEqual([]);
	});

	it("takes the act of a quotation for that of the sentence which does it", () => {
		const text = "“Holt must be very clear to the crew. Holt will throw the crew off the quay,” Brandt said.";
		const [source, cue] = ["Brandt", "said"].map((words) => [at(text, words)]);
		const [content, threat] = [
			"“Holt must be very clear to the crew. Holt will throw the crew off the quay,”",
			"Holt will throw the crew off the quay",
		].map((words) => at(text, words));
		const said = {
			source,
			cue,
			content: [content],
			form: "direct",
			act: "threaten",
			actIn: threat,
		} as unknown as Attribution;
		const { claims } = alignClaims(story(marked("a", text, { attributions: [said] })));
		expect(claims.flatMap((c) => c.mentions.map((m) => [m.quote.slice(0, 9), m.act]))).toEqual([
			["Holt must", "state"],
			["Holt will", "threaten"],
		]);
	});

	it("takes a quotation that two attributions hold for that of whose cue stands next to it", () => {
		const text = "The guild released a film of Lund, where he said: “The barge sank near the old lock on Monday.”";
		const content = [at(text, "“The barge sank near the old lock on Monday.”")];
		const by = (voice: string, source: string, cue: string) =>
			({
				source: [at(text, source)],
				cue: [at(text, cue)],
				content,
				form: "direct",
				act: "state",
				voice,
			}) as Attribution;
		const attributions = [by("guild", "The guild", "released a film of"), by("lund", "he", "said:")];
		const voices = ["guild", "lund"].map((id) => ({ id, name: id, kind: "person" as const, spans: [] }));
		const { claims } = alignClaims(story(marked("a", text, { attributions, voices })));
		expect(claims.find((c) => /sank/.test(c.statement))?.mentions.map((m) => m.voice)).toEqual(["lund"]);
	});

	it("keeps “that” where a verb follows it", () => {
		const said = "“That’s not an excuse for the crew, it’s just a fact,” Ilse Brandt said.";
		const { claims } = alignClaims(story(marked("a", said + filler), marked("b", said)));
		expect(claims.some((c) => c.mentions[0]?.quote.startsWith("That’s not an excuse"))).toBe(true);
	});

	it("makes one claim of a quotation that reports cut differently", () => {
		const claims = claimsAcross([
			`“We will not sell the ferry to strangers while I hold this office,” Mayor Ilse Brandt said.${filler}`,
			`Brandt told the council “we will not sell the ferry to strangers”. Rain is expected in Orsk.`,
			`The mayor is firm. “We will not sell the ferry to strangers while I hold this office,” she said.`,
		]);
		const ferry = claims.filter((c) => c.mentions.some((m) => m.quote.includes("sell the ferry")));
		expect(ferry).toHaveLength(1);
		expect(ferry[0]?.mentions.map((m) => m.report)).toEqual(["r0", "r1", "r2"]);
	});

	it("takes a surname that two in a report bear for the one whom others name for the same quotation", () => {
		const person = (name: string) => ({ id: keyOf(name), name, kind: "person" as const, spans: [] });
		const [ann, jon] = [person("Ann Holt"), person("Jon Holt")];
		const words = "“We will not sell the ferry to strangers while I hold this office,”";
		const told = (id: string, source: string, voice: string, before: string) => {
			const text = `${before}${words} ${source} said.`;
			const at = (part: string, from = 0) => {
				const start = text.indexOf(part, from);
				return [start, start + part.length] as const;
			};
			return marked(id, text, {
				voices: [ann, jon],
				names: [ann, jon].flatMap(({ id: entity, name }) =>
					text.includes(name) ? [{ span: at(name), kind: "person" as const, entity }] : [],
				),
				attributions: [
					{
						source: [at(source, text.indexOf(words))],
						cue: [at("said")],
						content: [at(words)],
						form: "direct",
						act: "state",
						voice,
					},
				],
			});
		};
		const { claims, voices } = alignClaims(
			story(told("a", "Holt", jon.id, "Ann Holt met Jon Holt. "), told("b", "Ann Holt", ann.id, "The mayor is firm. ")),
		);
		const ferry = claims.find((c) => c.mentions.some((m) => m.quote.includes("sell the ferry")));
		expect(ferry?.mentions.map((m) => voices.find((v) => v.id === m.voice)?.name)).toEqual(["Ann Holt", "Ann Holt"]);
	});

	it("takes meaning and words of a sentence behind a very long one from its own place", () => {
		const list = `The dead are ${Array.from({ length: 150 }, (_, i) => `Ann Holt${i}`).join(", ")} and two more.`;
		const told = "Engineers closed the Varn bridge after cracks appeared in two pillars.";
		const report = marked("a", `${list} ${told} The mayor went home early that night.`);
		const { units } = storyUnits(story(report, marked("b", told)));
		const closed = units.filter((u) => u.report === "a" && report.text.slice(...u.span).includes("Varn bridge"));
		expect(closed.length).toBeGreaterThan(0);
		expect(closed.every((u) => report.text.slice(...(report.sentences[u.sentence]?.span ?? [0, 0])) === told)).toBe(
			true,
		);
	});

	it("joins contradictions, because polarity is not what a claim is about", () => {
		const claims = claimsAcross([
			`The stolen church bells will be returned to Orsk.${filler}`,
			`The stolen church bells will not be returned to Orsk. Rain is expected all week in the valley.`,
		]);
		expect(claims).toHaveLength(1);
	});

	it("keeps as unsure what joins on little, with the reason, and as sure what joins on much", () => {
		const sentence = "Divers searched the flooded quarry lake for the missing ranger.";
		const reports = [
			meant(marked("r0", sentence + filler), east),
			meant(marked("r1", `${sentence} Rain is expected in Orsk.`), east),
			meant(marked("r2", "The ranger was last seen near the old quarry lake, as a neighbour of his remembers."), east),
		];
		const claim = alignClaims(story(...reports)).claims.find((c) =>
			c.mentions.some((m) => m.report === "r2" && m.unsure),
		);
		expect(claim?.mentions.filter((m) => !m.unsure).map((m) => m.report)).toEqual(["r0", "r1"]);
		expect(claim?.reasons.map((r) => r.rule)).toEqual(["shared-words", "perhaps-the-same"]);
	});

	it("takes for sure what more reports carry, and hangs on no report's name", () => {
		const carried = "Divers searched the flooded quarry lake for the missing ranger.";
		const other = "The ranger was last seen near the old quarry lake, as a neighbour of his remembers.";
		const told = (ids: readonly string[]) => {
			const texts = [carried + filler, `${carried} Rain is expected in Orsk.`, other];
			const reports = texts.map((text, i) => meant(marked(ids[i] as string, text), east));
			const claim = alignClaims(story(...reports)).claims.find(
				(c) => new Set(c.mentions.map((m) => m.report)).size === 3,
			);
			return claim?.mentions.map((m) => [ids.indexOf(m.report), m.unsure ?? false]).sort();
		};
		const first = told(["a", "b", "c"]);
		expect(first).toEqual([
			[0, false],
			[1, false],
			[2, true],
		]);
		expect(told(["c", "b", "a"])).toEqual(first);
		expect(told(["b", "c", "a"])).toEqual(first);
	});

	it("finds a fact that stands inside a longer sentence", () => {
		const claims = claimsAcross([
			`Divers searched the quarry lake for the missing ranger.${filler}`,
			`While police questioned two drivers in the town, divers searched the quarry lake for the missing ranger until dusk.`,
		]);
		expect(claims.some((c) => c.mentions.every((m) => m.quote.includes("quarry lake")))).toBe(true);
	});

	it("joins what shares words by how near the sentences are in meaning", () => {
		const first = marked("r0", `Mayor Ilse Brandt of Orsk opened a library.${filler}`);
		const second = marked("r1", `Orsk lawyers criticised Mayor Ilse Brandt. Rain is expected.`);
		const joined = (meaning: Int8Array) =>
			alignClaims(story(meant(first, east), meant(second, meaning))).claims.filter(
				(c) => new Set(c.mentions.map((m) => m.report)).size > 1,
			);
		expect(joined(north)).toEqual([]);
		expect(joined(east)).toHaveLength(1);
	});

	it("leaves out bylines and datelines", () => {
		const { claims } = alignClaims(
			story(marked("a", "By Nora Field\n\nORSK (Valley Press) - The council sold the old ferry to a museum.")),
		);
		expect(claims.map((c) => c.mentions[0]?.quote)).toEqual(["The council sold the old ferry to a museum"]);
	});

	it("leaves out lines of addresses and handles", () => {
		const { claims } = alignClaims(
			story(
				marked(
					"a",
					"http://t.co/8zXyCA pic.twitter.com/ij29oR— The Orsk Tidings (@OrskTidings) January 8, 2015\n\nThe council sold the ferry, see http://t.co/8zXyCA for more.\n\n@MayorOrsk lied to us.",
				),
			),
		);
		expect(claims.map((c) => /council|lied/.exec(c.statement)?.[0]).sort()).toEqual(["council", "lied"]);
	});

	it("leaves out sentences in letters of another script", () => {
		const text = "Паром в Лунд снова пошел в понедельник утром. The ferry of Lund sailed again on Monday morning.";
		expect(claimsAcross([text, text]).map((c) => c.statement)).toEqual([
			"The ferry of Lund sailed again on Monday morning",
		]);
	});

	it("makes one claim of two groups that are read in the same words", () => {
		const { claims } = alignClaims(story(marked("a", "Nn Nn U.S. on Tuesday U.S. at least , '")));
		expect(claims).toHaveLength(1);
	});

	it("gives the same claims whatever the order of the reports", () => {
		const reports = [
			marked("a", `Engineers closed the Varn bridge after cracks appeared.${filler}`),
			marked("b", "The Varn bridge was closed by engineers because cracks appeared. Rain is expected."),
			marked("c", "Cracks appeared in the Varn bridge. Trains were stopped."),
		];
		const ids = (rs: typeof reports) => alignClaims(story(...rs)).claims.map((c) => c.id);
		expect(ids([...reports].reverse())).toEqual(ids(reports));
	});

	it("quotes every mention exactly as it stands in its report", () => {
		const reports = [
			marked("a", `The Varn bridge, built in 1911, was closed on Monday.${filler}`),
			marked("b", `Officials closed the Varn bridge on Monday; nobody was hurt.${filler}`),
		];
		const texts = new Map(reports.map((r) => [r.id, r.text]));
		for (const claim of alignClaims(story(...reports)).claims) {
			for (const m of claim.mentions) expect(texts.get(m.report)?.slice(...m.span)).toBe(m.quote);
		}
	});

	it("stands an empty report, lone surrogates and marks without words", () => {
		const texts = ["", "\ud800 \udc00", '" " " “ ” ...', "1 2 3 4 5"];
		expect(alignClaims(story(...texts.map((t, i) => marked(`r${i}`, t)))).claims).toEqual([]);
	});
});
