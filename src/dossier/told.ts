import type { Cite, Claim, DisagreementKind, Mention } from "../core/index.js";
import { wordsOf } from "../text/words.js";
import { actInWords } from "./act-in-words.js";
import { excerpt, quoted } from "./excerpt.js";
import { namesIn, shownRange, shownWords } from "./shown-words.js";
import { type Side, sidesOf } from "./sides.js";
import type { StoryView } from "./story-view.js";
import { visibleText } from "./visible-text.js";
import { voiceInWords } from "./voice-in-words.js";

/** How a rendering writes text: `escape` makes report words harmless in it, `strong` makes (escaped) words stand out. */
export interface Writing {
	escape(text: string): string;
	strong(text: string): string;
}

/** From so many words behind the cited part on a reader must see where it ends: what follows is another claim. */
const mustShow = 6;

/** Words of a report in quotation marks, at most about `most` code units; the cited part stands out within its sentence, or, `bare`, stands by itself. */
export function toldWords(
	view: StoryView,
	cite: Cite & Pick<Mention, "figure" | "date">,
	most: number,
	writing: Writing,
	bare = false,
): { readonly text: string; readonly whole: boolean } {
	if (bare) {
		const [start, end] = cite.span;
		const words = excerpt(view.textOf(cite.report).slice(start, end), most);
		return { text: quoted(`…${writing.escape(words)}…`), whole: true };
	}
	const shown = shownWords(view.textOf(cite.report), cite, most, view.paragraphsOf(cite.report));
	const words = writing.escape(shown.words);
	const lead = /^\s*/.exec(words)?.[0] ?? "";
	const core = words.slice(lead.length).trimEnd();
	const tail = words.slice(lead.length + core.length);
	const alone = shown.whole && wordsOf(shown.after).length < mustShow;
	const inner = alone || !core ? words : `${lead}${writing.strong(core)}${tail}`;
	return { text: quoted(`${writing.escape(shown.before)}${inner}${writing.escape(shown.after)}`), whole: shown.whole };
}

/** A mention as a sentence: the report's own where it is part of one that names the speaker, else who did what by speaking, and the words. */
export function told(view: StoryView, mention: Mention, most: number, writing: Writing, bare = false): string {
	const { text, whole } = toldWords(view, mention, most, writing, bare);
	const voice = view.voiceOf.get(mention.voice ?? "");
	if (!voice) return text;
	const name = writing.escape(voiceInWords(voice));
	// "Quay Ferries rejected her account" tells by itself who did what; where no act of speaking is known, only a quotation is "said".
	const [start] = mention.span;
	const quotes = /["“]/.test(view.textOf(mention.report).slice(Math.max(0, start - 1), start + 1));
	if (whole && (quotes || mention.act !== undefined)) return `${name} ${actInWords[mention.act ?? "state"]}: ${text}`;
	return namesIn(text, voice.name) ? text : `${name}: ${text}`;
}

/** Words longer than this do not lead a side: they are seen where they stand. */
const longestLead = 60;

/** The words of a mention that make the difference (its figure or date, or all of it where it is short), to set two sides against each other; else empty. Not escaped, but safe to print. */
function slotWords(view: StoryView, { report, span: own, figure, date }: Mention): string {
	const [start, end] = (figure ?? date)?.span ?? own;
	return end - start > longestLead ? "" : visibleText(view.textOf(report).slice(start, end));
}

/** Differences in a few words: those words lead, so that the eye sees what differs. */
const slotted: ReadonlySet<DisagreementKind> = new Set(["figure", "count", "date", "changed", "status", "wording"]);

/** The sides of a claim's disagreement as sentences; where two sides lie in one sentence, only the cited part of each is shown. */
export function toldSides(
	view: StoryView,
	claim: Claim,
	most: number,
	writing: Writing,
): (Side & { readonly text: string })[] {
	const sides = sidesOf(claim, view).map((side) => ({
		...side,
		text: told(view, side.mention, most, writing),
	}));
	const kind = claim.disagreement?.kind;
	const seen = sides.map(({ mention: { report, span } }) => {
		return `${report} ${shownRange(view.textOf(report), span, view.paragraphsOf(report))}`;
	});
	return sides.map((side, i) => {
		const twice = seen.some((other, k) => k !== i && other === seen[i]);
		const text = twice ? told(view, side.mention, most, writing, true) : side.text;
		const slot = kind && slotted.has(kind) ? writing.escape(slotWords(view, side.mention)) : "";
		return { ...side, text: slot ? `${writing.strong(slot)} · ${text}` : text };
	});
}
