import type { Dossier } from "../../src/core/index.js";
import { composeDossier } from "../../src/stages/compose/index.js";
import { lockDispute } from "../build/lock-dispute.js";
import { report, story } from "../build/story.js";

/** The dispute over the Mirel lock as a dossier, with a note on one report and one on none. */
export function lockDossier(): Dossier {
	const dossier = composeDossier(
		[lockDispute()],
		[{ code: "other-files", message: "One file was passed over.", place: "reports" }],
	);
	const [first, ...others] = dossier.reports;
	if (!first) throw new Error("no report");
	const note = { code: "character-set", message: "Read as windows-1252.", place: "courier.txt" };
	return { ...dossier, reports: [{ ...first, notes: [note] }, ...others] };
}

/** Ids, names and words that trip a careless writer: paths, markup, formulas, control characters, emoji, accents, half surrogates. */
export function oddDossier(): Dossier {
	const built = [
		report(
			"../../etc/Ferry 😀",
			"🛥️🛥️ <source:zoe>Zoë Łęcka</source> <cue:deny>denied</cue> “<content><claim:boat>the 🚢 sank at Åre quay</claim></content>” 👩‍👩‍👧 and left. <claim:formula>=1+1 boats lie at the quay</claim>. <source:paper>A 2030 quay book</source> <cue:state>says</cue> <content><claim:book>“two\r\nmasts” broke</claim></content>. <claim:day>The dock closed on <date:2031-03-01>1 March 2031</date></claim>.",
			{
				title: "</script><b>=cmd|' /C calc'!A0</b>\u001b[31m",
				outlet: "@Quay & <Tide>",
				byline: "\tBy Nobody",
				published: "2031-03-04T23:30:00+02:00",
				modified: "2031-03-05T07:00:00",
				url: "https://quay.example/a?b=1&c=2",
			},
		),
		report(
			"CON",
			"Łęcka <cue:deny>denies</cue> that <content><claim:boat>the 🚢 sank at Åre quay</claim></content>. <source:some>Two dockers</source> <cue:state>said</cue> <content><claim:formula>-3 boats lie at the quay</claim></content>.",
			{ published: "2031-02-31", url: "javascript:alert(1)" },
		),
		report("con", "A text with half a pair \ud800 in it, and <claim:half>half \udc00 words</claim>.", {}),
	];
	return composeDossier(
		[
			story(built, {
				id: "s 1/ä",
				voices: {
					zoe: { name: "Zoë “the\u202e” Łęcka", role: "harbour master", speaksFor: "The Quay" },
					paper: { name: "a 2030 quay book", kind: "document" },
					some: { name: "two dockers", kind: "anonymous" },
				},
				claims: { boat: { kind: "quote" } },
				lineage: [
					{
						from: "CON",
						to: "con",
						kind: "common-source",
						score: 0.5,
						reasons: [{ rule: "shared-words", score: 0.5, detail: "words <are> shared", cites: [] }],
					},
				],
			}),
		],
		[],
	);
}
