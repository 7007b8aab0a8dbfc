import type { Cite, Claim, DifferingClaim, Mention, Reason, Span } from "../core/index.js";
import { clip } from "../dossier/clip.js";
import { differenceInWords } from "../dossier/difference-in-words.js";
import { excerpt } from "../dossier/excerpt.js";
import { sentenceAround } from "../dossier/sentence-around.js";
import { sidesOf } from "../dossier/sides.js";
import { originsInWords, perhapsIn, reportsOf } from "../dossier/standing-in-words.js";
import type { StoryView } from "../dossier/story-view.js";
import { visibleText } from "../dossier/visible-text.js";
import { voiceInWords } from "../dossier/voice-in-words.js";
import { limits } from "./limits.js";
import type { ClaimHead, Difference, Said, Words } from "./outputs.js";

/** Code units of a statement, a name or a reason in an answer. */
const mostStatement = 400;
const mostReason = 600;
/** Reasons of one verdict, and quotations of one reason. */
const mostReasons = 6;
const mostCites = 4;
/** Sides of a disagreement. */
const mostSides = 6;

/** Exact words of a report at a cite, shortened around `focus` where they are very long. */
export function wordsOf(view: StoryView, { report, span }: Cite, focus: Span = span): Words {
	const text = view.textOf(report);
	const [from, to] = clip(text, span, focus, limits.quote);
	const around = sentenceAround(text, span, view.paragraphsOf(report));
	const sentence = clip(text, around, [from, to], limits.quote);
	const piece = sentence[0] < from || sentence[1] > to;
	const { outlet, published } = view.reportOf.get(report) ?? {};
	return {
		report,
		...(outlet ? { outlet: visibleText(outlet) } : {}),
		...(published ? { published } : {}),
		span: [from, to],
		quote: text.slice(from, to),
		...(piece ? { sentence: text.slice(...sentence) } : {}),
		...(from > span[0] || to < span[1] ? { cut: true as const } : {}),
	};
}

/** A mention with its speaker. */
export function saidOf(view: StoryView, mention: Mention, claim?: Claim): Said {
	const voice = view.voiceOf.get(mention.voice ?? "");
	const via = view.voiceOf.get(mention.via ?? "");
	return {
		...wordsOf(view, mention, (mention.figure ?? mention.date)?.span),
		...(claim ? { claim: claim.id } : {}),
		...(voice ? { voice: voiceInWords(voice), act: mention.act ?? "state" } : {}),
		...(voice?.role ? { role: excerpt(voice.role, mostStatement) } : {}),
		...(voice?.speaksFor ? { speaksFor: excerpt(voice.speaksFor, mostStatement) } : {}),
		...(via ? { via: voiceInWords(via) } : {}),
		...(mention.unsure ? { perhaps: true as const } : {}),
	};
}

/** What every answer says of a claim. */
export function headOf(claim: Claim): ClaimHead {
	const { atLeast, atMost } = claim.origins;
	return {
		id: claim.id,
		story: claim.story,
		statement: excerpt(claim.statement, mostStatement),
		kind: claim.kind,
		standing: claim.standing,
		origins: { atLeast, atMost, inWords: originsInWords(claim) },
		reports: reportsOf(claim),
		perhaps: perhapsIn(claim),
	};
}

/** The sides of a claim's disagreement with the words of each. */
export function differenceOf(view: StoryView, claim: DifferingClaim): Difference {
	const { kind, confidence } = claim.disagreement;
	const all = sidesOf(claim, view);
	const sides = all.slice(0, mostSides).map(({ reports, mention }) => ({
		reports: [...reports],
		words: saidOf(view, mention),
	}));
	return {
		kind,
		inWords: differenceInWords(claim.disagreement),
		confidence,
		sides,
		sidesLeftOut: all.length - sides.length,
	};
}

/** The strongest reasons first, each with the words it rests on. */
export function reasonsOf(view: StoryView, reasons: readonly Reason[]) {
	return reasons
		.toSorted((a, b) => b.score - a.score)
		.slice(0, mostReasons)
		.map(({ rule, score, detail, cites }) => ({
			rule,
			score,
			detail: excerpt(detail, mostReason),
			words: cites.slice(0, mostCites).map((cite) => wordsOf(view, cite)),
		}));
}
