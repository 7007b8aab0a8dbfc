import { contains, firstEndingAfter, type Span } from "../core/index.js";
import { datelineEnd } from "../text/dateline-end.js";
import { paragraphsOf } from "../text/paragraphs.js";

/** Where a sentence may end: final punctuation, closing marks, white space, and something that may begin the next. */
const end = /[.!?]["”’')\]]*\s+(?=["“‘'([]?[\p{Lu}\p{N}])/gu;

/** Words that a full stop follows without ending a sentence: titles, months, states, initials, "U.S.". */
const abbreviation =
	/(?:^|[\s("“‘'[])(?:\p{Lu}|(?:\p{L}\.)+\p{L}|Mrs?|Ms|Drs?|Gen|Sens?|Reps?|Gov|Lt|Col|Capt|Sgt|Maj|Adm|Profs?|Rev|Hon|Pres|Mt|St|Jr|Sr|vs|Corp|Inc|Ltd|Co|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mo|Ala|Ariz|Calif|Colo|Conn|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo)$/u;

/** "The No. 2 Democrat": what a number follows; "he said no. 2 men left" ends. */
const numero = /(?:^|[\s("“‘'[])Nos?$/u;

/** How far from the words the ends of their sentence are looked for, in code units. */
const reach = 700;

/** The paragraph that holds `position`; undefined between paragraphs. `paragraphs` in order. */
export function paragraphAt(paragraphs: readonly Span[], position: number): Span | undefined {
	const found = paragraphs[firstEndingAfter(paragraphs, position, ([, end]) => end)];
	return found && found[0] <= position ? found : undefined;
}

/**
 * The sentence (or sentences) that the words at `span` stand in, within one paragraph and at most 700 code units to each side;
 * without a dateline, by punctuation alone, so that a rendering needs no tagger. `span` itself where it crosses paragraphs.
 */
export function sentenceAround(text: string, span: Span, paragraphs: readonly Span[] = paragraphsOf(text)): Span {
	const paragraph = paragraphAt(paragraphs, span[0]);
	if (!paragraph || !contains(paragraph, span)) return span;
	const from = Math.max(paragraph[0], span[0] - reach);
	const to = Math.min(paragraph[1], span[1] + reach);
	const piece = text.slice(from, to);
	const opening = from === paragraph[0] ? from + datelineEnd(piece) : from;
	let start = opening <= span[0] ? opening : from;
	let stop = to;
	for (const match of piece.matchAll(end)) {
		const dot = from + match.index;
		const next = dot + match[0].length;
		const before = text.slice(Math.max(from, dot - 12), dot);
		if (text[dot] === "." && (abbreviation.test(before) || (numero.test(before) && /\d/.test(text[next] ?? ""))))
			continue;
		if (next <= span[0]) start = next;
		else if (next >= span[1]) {
			stop = dot + match[0].trimEnd().length;
			break;
		}
	}
	return [start, Math.max(stop, span[1])];
}
