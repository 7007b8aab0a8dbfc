import type { WeighedStory } from "../../src/core/index.js";
import { report, story } from "./story.js";

/** An invented dispute over the toll at a canal lock, told by four reports. */
export function lockDispute(): WeighedStory {
	return story(
		[
			report(
				"courier",
				'HALDEN QUAY, <date:2031-03-04>4 March 2031</date> (<credit>Norwind</credit>) - The harbour board of Halden closed the Mirel lock to barges.\n\n<source:ilse-moor>Ilse Moor</source> <cue:reject>rejected</cue> the skippers\' demand on <date:2031-03-04>Tuesday</date>: <content><claim:stay>"The lock stays shut until the toll is paid."</claim></content> <claim:barges>About <figure:40..40 barge>40 barges</figure> are waiting.</claim>',
				{
					title: "Halden board keeps Mirel lock shut in toll dispute",
					outlet: "Halden Courier",
					published: "2031-03-05",
				},
			),
			report(
				"post",
				'The board said through <source:ilse-moor>Moor</source>, who <cue:reject>turned down</cue> the skippers, that <content><claim:stay>"the lock stays shut until the toll is paid"</claim></content>. <source:per-anker>Per Anker</source> of the Skippers\' Union <cue:accuse>accused</cue> the board of <content><claim:theft>theft on the open water</claim></content>. <claim:barges><figure:25..25 barge>Twenty-five barges</figure> lie at anchor.</claim> The lock was closed on <date:2031-03-01>1 March 2031</date> after a storm.',
				{ title: "Skippers cry theft", outlet: "Quay Post", published: "2031-03-06T08:00:00Z" },
			),
			report(
				"gazette",
				'<source:per-anker>Anker</source> <cue:accuse>accuses</cue> the board of <content><claim:theft>"theft on the open water"</claim></content>, the union says. The Mirel lock was closed on <date:2031-03-01>March 1</date> after the storm, the harbour book shows. <source:ilse-moor>The board\'s chair</source> <cue:deny>denied</cue> <content><claim:deny>that any money was taken unlawfully</claim></content>.',
				{ title: "Toll dispute at Mirel lock: board denies wrong", outlet: "Mirel Gazette", published: "2031-03-07" },
			),
			report("letter", "A reader writes about the lock and its toll. Nothing else is known of it.", {}),
		],
		{
			voices: {
				"ilse-moor": { name: "Ilse Moor", role: "chair", speaksFor: "the harbour board of Halden" },
				"per-anker": { name: "Per Anker", role: "spokesman", speaksFor: "Skippers' Union" },
			},
			claims: {
				barges: {
					kind: "count",
					standing: "unsourced",
					origins: {
						atLeast: 1,
						atMost: 2,
						groups: [{ reports: ["courier", "post"], name: "unattributed", reasons: [] }],
					},
					disagreement: {
						kind: "count",
						between: [["courier"], ["post"]],
						confidence: 0.9,
						reasons: [
							{ rule: "intervals-apart", score: 0.9, detail: "40 and 25 barges cannot both be right.", cites: [] },
						],
					},
				},
				stay: { kind: "quote" },
				theft: {},
				deny: {},
			},
			lineage: [
				{
					from: "courier",
					to: "post",
					kind: "derived",
					score: 0.7,
					reasons: [{ rule: "shared-shingles", score: 0.7, detail: "12 words in a row are the same.", cites: [] }],
				},
			],
		},
	);
}
