import type { Cite, Mention } from "../core/index.js";
import { actInWords } from "./act-in-words.js";
import { quoted } from "./excerpt.js";
import { namesIn, shownWords } from "./shown-words.js";
import type { StoryView } from "./story-view.js";
import { visibleText } from "./visible-text.js";
import { voiceInWords } from "./voice-in-words.js";

/** How a rendering writes text: `escape` makes report words harmless in it, `strong` makes (escaped) words stand out. */
export interface Writing {
	escape(text: string): string;
	strong(text: string): string;
}

/** Words of a report in quotation marks, at most about `most` code units; the cited part stands out within its sentence. */
export function toldWords(
	view: StoryView,
	cite: Cite & Pick<Mention, "figure" | "date">,
	most: number,
	writing: Writing,
): { readonly text: string; readonly whole: boolean } {
	const shown = shownWords(view.textOf(cite.report), cite, most, view.paragraphsOf(cite.report));
	const words = writing.escape(shown.words);
	const lead = /^\s*/.exec(words)?.[0] ?? "";
	const core = words.slice(lead.length).trimEnd();
	const tail = words.slice(lead.length + core.length);
	const inner = shown.whole || !core ? words : `${lead}${writing.strong(core)}${tail}`;
	return { text: quoted(`${writing.escape(shown.before)}${inner}${writing.escape(shown.after)}`), whole: shown.whole };
}

/** A mention as a sentence: the report's own where it is part of one that names the speaker, else who did what by speaking, and the words. */
export function told(view: StoryView, mention: Mention, most: number, writing: Writing): string {
	const { text, whole } = toldWords(view, mention, most, writing);
	const voice = view.voices.get(mention.voice ?? "");
	if (!voice) return text;
	const name = writing.escape(voiceInWords(voice));
	if (whole) return `${name} ${actInWords[mention.act ?? "state"]}: ${text}`;
	return namesIn(text, voice.name) ? text : `${name}: ${text}`;
}

/** The words of a mention's figure or date by themselves, to set two sides against each other; empty where it has none. Not escaped, but safe to print. */
export function slotWords(view: StoryView, { report, figure, date }: Mention): string {
	const span = (figure ?? date)?.span;
	return span ? visibleText(view.textOf(report).slice(span[0], Math.min(span[1], span[0] + 80))) : "";
}
