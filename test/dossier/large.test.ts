import { expect, test } from "vitest";
import type { Claim, Mention, WeighedStory } from "../../src/core/index.js";
import { renderMarkdown, renderTerminal } from "../../src/dossier/index.js";
import { composeDossier } from "../../src/stages/compose/index.js";
import { inTime } from "../build/in-time.js";

test("a report of 100,000 quotations by as many voices is composed and told within seconds", async () => {
	const n = 100_000;
	const piece = '"Shut it," demanded Voice N. ';
	const text = piece.repeat(n);
	const at = (i: number): [number, number] => [i * piece.length + 1, i * piece.length + 8];
	const claims = Array.from({ length: n }, (_, i): Claim => {
		const mention: Mention = { report: "r", span: at(i), quote: "Shut it", voice: `v${i}`, act: "demand" };
		return {
			id: `c${i}`,
			story: "s",
			statement: "Shut it",
			kind: "quote",
			mentions: [mention],
			reasons: [],
			standing: "single",
			origins: { atLeast: 1, atMost: 1, groups: [] },
			disagreement: null,
			weight: 1,
		};
	});
	const story: WeighedStory = {
		id: "s",
		lineage: [],
		claims,
		voices: claims.map((_, i) => ({
			id: `v${i}`,
			name: `Voice ${i}`,
			kind: "person",
			members: [{ report: "r", voice: `v${i}` }],
		})),
		reports: [
			{
				id: "r",
				text,
				notes: [],
				sentences: [],
				vectors: [],
				voices: [],
				figures: [],
				dates: [],
				names: [],
				credits: [],
				attributions: claims.map((_, i) => ({
					source: [],
					cue: [],
					content: [at(i)],
					form: "direct",
					act: "demand",
					voice: `v${i}`,
				})),
			},
		],
	};
	await inTime(10, () => {
		const dossier = composeDossier([story], []);
		expect(dossier.parties).toHaveLength(n);
		expect(renderTerminal(dossier)).toContain("Shut it");
		expect(renderMarkdown(dossier)).toContain("Shut it");
	});
}, 120_000);
