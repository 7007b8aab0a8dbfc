import type { WeighedStory } from "../../src/core/index.js";
import { report, story } from "./story.js";

/** Words that try to act on a terminal, a page or a memo, wherever a report can put words. */
export const hostile =
	"\u001b[31mred\u001b[0m \u001b]8;;http://evil.example\u0007link\u001b]8;;\u0007 \u202egnihton\u202c \u009b2J # **bold** <script>alert(1)</script> [x](javascript:alert(1)) ![i](http://evil.example/i.png) `code` <img src=x onerror=alert(1)> https://evil.example www.evil.example a@evil.example \ud800 \r\rend";

/** A story whose titles, outlets, names and words are all hostile. */
export function hostileStory(): WeighedStory {
	const text = `<source:a>${"Mr. A"}</source> <cue:reject>rejected</cue> <content><claim:c>HOSTILE</claim></content> on <date:2031-03-04>Tuesday</date>.`;
	const built = [1, 2].map((n) => report(`r${n}`, text, { title: hostile, outlet: hostile, published: "2031-03-05" }));
	const plain = story(built, {
		voices: { a: { name: hostile, role: hostile, speaksFor: hostile } },
		claims: {
			c: {
				origins: {
					atLeast: 1,
					atMost: 1,
					groups: [
						{ reports: ["r1", "r2"], name: hostile, reasons: [{ rule: "x", score: 1, detail: hostile, cites: [] }] },
					],
				},
				reasons: [{ rule: "y", score: 1, detail: hostile, cites: [{ report: "r1", span: [0, 4] }] }],
				disagreement: { kind: "wording", between: [["r1"], ["r2"]], confidence: 1, reasons: [] },
			},
		},
	});
	// The words of the claim, put in where spans cannot be marked inline.
	return {
		...plain,
		claims: plain.claims.map((c) => ({
			...c,
			statement: hostile,
			mentions: c.mentions.map((m) => ({ ...m, quote: hostile })),
		})),
	};
}
