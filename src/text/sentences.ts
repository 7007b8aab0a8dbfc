import type { ItemSentence, ItsFunction, WinkMethods } from "wink-nlp";
import type { PartOfSpeech, Sentence, Span, Token } from "../core/index.js";
import { paragraphsOf } from "./paragraphs.js";
import { drawnTogether, withTagger } from "./tagger.js";

/** The tagger works on at most this many code units at a time, so a hostile paragraph costs bounded memory. */
const maxPiece = 20_000;

/** A sentence of more tokens is cut, so that work on one sentence stays bounded. Among 44,000 of two news sets the longest, a list, has 468. */
const maxTokens = 500;

/** So many code points without white space are cut, for the tokenizer's time grows with the square of such a run. */
const unbroken = /\S{500}/gu;

/** Cuts a long paragraph at white space, so that no piece is over `maxPiece`, and within runs that have none. */
function piecesOf(text: string, [start, end]: Span): Span[] {
	const out: Span[] = [];
	let from = start;
	const seams = [...text.slice(start, end).matchAll(unbroken)].map((run) => start + run.index + run[0].length);
	for (const seam of [...seams, end]) {
		while (seam - from > maxPiece) {
			const space = text.lastIndexOf(" ", from + maxPiece);
			const cut = space > from ? space : from + maxPiece;
			out.push([from, cut]);
			from = cut;
		}
		if (seam > from) out.push([from, seam]);
		from = seam;
	}
	return out;
}

function tokensOf(nlp: WinkMethods, piece: string, offset: number): Token[][] {
	const { its } = nlp;
	const doc = nlp.readDoc(piece);
	const all = doc.tokens();
	const words: string[] = all.out();
	const tags = all.out(its.pos as ItsFunction<string>) as unknown as PartOfSpeech[];
	const lemmas = all.out(its.lemma as ItsFunction<string>) as unknown as string[];
	const tokens: (Token | undefined)[] = [];
	let at = 0;
	for (let i = 0; i < words.length; i++) {
		const word = words[i] as string;
		const start = word.trim() ? piece.indexOf(word, at) : -1;
		if (start < 0) {
			tokens.push(undefined);
			continue;
		}
		at = start + word.length;
		tokens.push({
			span: [offset + start, offset + at],
			text: word,
			lower: word.toLowerCase(),
			lemma: (drawnTogether.has(word) ? word : (lemmas[i] as string)).toLowerCase(),
			pos: tags[i] as PartOfSpeech,
		});
	}
	const sentences: Token[][] = [];
	let next = 0;
	doc.sentences().each((sentence: ItemSentence) => {
		const count = sentence.tokens().length();
		sentences.push(tokens.slice(next, next + count).filter((t) => t !== undefined));
		next += count;
	});
	return sentences;
}

/** Titles in short, which go before a name and end no sentence; the splitter knows "Mr." and "Dr.", not all of these. */
const shortTitle =
	/^(?:Mr|Mrs|Ms|Messrs|Dr|Drs|Prof|Rev|Revs|Fr|Msgr|Hon|Sen|Sens|Rep|Reps|Gov|Govs|Pres|Atty|Asst|Gen|Lt|Sgt|Cpl|Pvt|Const|Det|Insp|Supt|Cmdr|Capt|Col|Maj|Brig|Adm)\.?$/;

/** Whether a sentence would end with a title in short: "Const." of "Const. Tim Fanning". */
function endsInTitle(previous: readonly Token[], first: Token): boolean {
	const last = previous.at(-1);
	const title = last?.text === "." ? previous.at(-2) : last;
	return last?.text.endsWith(".") === true && shortTitle.test(title?.text ?? "") && first.pos === "PROPN";
}

/** Whether what the splitter took for a new sentence goes on with the one before: `"Will it?" he asked`, a mark that opens none: "Dorn (R-Ariz.), who". */
function goesOn(previous: readonly Token[], next: readonly Token[]): boolean {
	const first = next[0];
	if (!first) return true;
	if (/^\p{Ll}/u.test(first.text) && !/^(?:https?|www)/.test(first.text)) return true;
	if (endsInTitle(previous, first)) return true;
	const last = previous.at(-1);
	const before = previous.at(-2);
	// No space: "Tidings.Cv" and ".08" are one word; "ended.The" lacks a space.
	if (last?.text === "." && last.span[1] === first.span[0]) {
		if (!before) return /^\d/.test(first.text);
		// "Hit .266/.353": the stop opens a number; in "ended.5 boats" it closes a word.
		if (/^\d/.test(first.text) && (before.span[1] < last.span[0] || before.text === "/")) return true;
		const named = /^\p{Lu}/u.test(before.text) && before.span[1] === last.span[0];
		if (named && first.text.length <= 4 && (first.pos === "PROPN" || first.pos === "NOUN")) return true;
	}
	if (/^(?:[”’)\]]|\)?[,;:])$/.test(first.text)) return true;
	if (first.text !== '"') return false;
	// A straight mark closes when the sentence before has an odd number of them and nothing follows it closely.
	const open = previous.filter((t) => t.text === '"').length % 2 === 1;
	const second = next[1];
	return open && (!second || second.span[0] > first.span[1]);
}

/**
 * Sentences of a text with their words tagged, in order. A sentence never crosses a paragraph and has at most
 * `maxTokens` tokens. Every token's `text` is exactly the text at its span; white space belongs to no token.
 * Tagger: wink-nlp with wink-eng-lite-web-model (about 200 reports of 750 words a second on one core).
 */
export function sentencesOf(text: string): Sentence[] {
	const out: Sentence[] = [];
	paragraphsOf(text).forEach((span, paragraph) => {
		const groups: Token[][] = [];
		for (const [start, end] of piecesOf(text, span)) {
			// A line break inside a hard-wrapped paragraph is a space to the splitter; lengths stay the same.
			for (const tokens of withTagger((nlp) =>
				tokensOf(nlp, text.slice(start, end).replace(/[\r\n\t]/g, " "), start),
			)) {
				const previous = groups.at(-1);
				if (previous && previous.length + tokens.length <= maxTokens && goesOn(previous, tokens)) {
					previous.push(...tokens);
				} else {
					for (let i = 0; i < tokens.length; i += maxTokens) groups.push(tokens.slice(i, i + maxTokens));
				}
			}
		}
		for (const tokens of groups) {
			const first = tokens[0] as Token;
			const last = tokens.at(-1) as Token;
			out.push({ span: [first.span[0], last.span[1]], paragraph, tokens });
		}
	});
	return out;
}
