import { contains, type Sentence, type Span, type Token, tokenAt } from "../../../core/index.js";
import { inNounPhrase, isPlural, type SourceWords, sentenceAt, timeWord } from "./source-words.js";
import type { VoiceEntry } from "./voice-ledger.js";

/** What is somebody's own words when it is written, by the noun for it; a report or a poll has authors and speaks for itself. */
const writings = new Map(
	Object.entries({
		statement: "statement",
		release: "statement",
		communique: "statement",
		communiqué: "statement",
		letter: "letter",
		memo: "memo",
		memorandum: "memo",
		email: "message",
		message: "message",
		tweet: "post",
		post: "post",
		note: "note",
	}),
);
/** One that is told apart from the one told of before. */
const another = /^(?:first|second|third|other|earlier|previous|new|latest|separate|original|draft)$/;
/** Cues that hand a writing out: "the board issued a statement". */
const issuing =
	/^(?:issued?|issues|issuing|released?|releases|releasing|published?|publishes|publishing|sent|sends|wrote|writes|circulated|circulates|distributed|posted|tweeted|signed|made|gave|provided)$/;
/** Behind a writing, what tells whose it is. */
const fromAnother = /^(?:from|by|of|attributed)$/;
/** So many words at most describe a writing, before its noun: "a joint written statement". */
const describing = 5;
/** "In a statement" begins at most so many words behind a cue. */
const behindCue = 6;
/** What is issued begins at most so many words behind the verb. */
const issuedWithin = 8;
/** Who issues something is told in at most so many words. */
const mostWords = 14;
/** A writing was issued at most so many sentences back, and so many words of each are read: bounds for hostile text. */
const reach = 12;
const mostRead = 100;

interface Issued {
	readonly entry: VoiceEntry;
	/** Where its writing is told of. */
	readonly at: number;
}

/** Who issued the statements, letters and memos that a report tells of. Attributions must come in text order. */
export class IssuedWritings {
	/** By what is written, who last spoke in one. */
	readonly #spoken = new Map<string, Issued>();
	/** Where a writing was told of that has its speaker already. */
	readonly #taken = new Set<number>();
	/** Whether who issued a writing is being looked for. */
	#isAsking = false;

	constructor(
		readonly sentences: readonly Sentence[],
		/** The voice that words for who issues something stand for. */
		readonly issuerEntry: (words: SourceWords) => VoiceEntry | undefined,
	) {}

	/** Notes what `entry` speaks in by the words around the cue: "said in a statement", "in a letter to the board, she wrote". */
	hear(entry: VoiceEntry, cue: readonly Span[], content: readonly Span[]): void {
		const [first, last] = [cue[0], cue.at(-1)];
		const sentence = first && this.sentences[sentenceAt(this.sentences, first[0])];
		if (!sentence || !last) return;
		const { tokens } = sentence;
		const [from, to] = [tokenAt(tokens, first[0]), tokenAt(tokens, last[1])];
		const told = this.#toldIn(tokens, from, to + behindCue, content) ?? this.#toldIn(tokens, 0, 2, content);
		if (!told) return;
		this.#taken.add(told.at);
		this.#spoken.set(told.kind, { entry, at: told.at });
	}

	/** "In a statement" that begins between two tokens, outside what is said, and has no speaker yet. */
	#toldIn(tokens: readonly Token[], from: number, to: number, content: readonly Span[]) {
		for (let i = from; i < Math.min(to, tokens.length); i++) {
			if (!/^(?:in|via|through|by)$/.test((tokens[i] as Token).lower)) continue;
			const noun = this.#newWriting(tokens, i + 1);
			const word = noun === undefined ? undefined : tokens[noun];
			if (!word || this.#taken.has(word.span[0]) || content.some((said) => contains(said, word.span))) continue;
			// "In a statement from the board, she said" are the board's words.
			if (fromAnother.test(tokens[(noun as number) + 1]?.lower ?? "")) continue;
			return { kind: kindOf(word) as string, at: word.span[0] };
		}
		return undefined;
	}

	/** The noun of a writing that is told of for the first time, or as somebody's own, by words that begin at `at`. */
	#newWriting(tokens: readonly Token[], at: number): number | undefined {
		if (!/^(?:an?|his|her|its|their|one|another)$/.test(tokens[at]?.lower ?? "")) return undefined;
		for (let i = at + 1; i <= at + describing; i++) {
			const token = tokens[i];
			if (!token || !/^(?:ADJ|NOUN|PROPN|NUM|VERB|PUNCT|ADV)$/.test(token.pos) || token.text === ",") return undefined;
			// "A letter campaign" is no letter.
			if (kindOf(token) && !/^(?:NOUN|PROPN)$/.test(tokens[i + 1]?.pos ?? "")) return i;
			if (kindOf(token) && /day$/.test(tokens[i + 1]?.lower ?? "")) return i;
		}
		return undefined;
	}

	/** Who issued the writing that words whose noun is `head` point back at, and where that is told; undefined where nobody is known to have. */
	issuer(head: string, { tokens, from, to, sentence }: SourceWords): Issued | undefined {
		const kind = kindOf(tokens[to - 1] as Token) && writings.get(head);
		if (kind === undefined || this.#isAsking || tokens.slice(from, to).some((t) => another.test(t.lower)))
			return undefined;
		const at = (tokens[from] as Token).span[0];
		const spoken = this.#spoken.get(kind);
		const begin = this.sentences[Math.max(0, sentence - reach)]?.span[0] ?? 0;
		const near = spoken && spoken.at >= begin && spoken.at < at ? spoken : undefined;
		for (let i = sentence; i >= Math.max(0, sentence - reach); i--) {
			if (near && (this.sentences[i] as Sentence).span[1] <= near.at) break;
			const issued = this.#issuedIn(i, kind, at);
			if (issued && (!near || issued.at > near.at)) return issued;
		}
		return near;
	}

	/** Who issues a writing of this kind in a sentence, before `at`: "the board issued a statement", "a statement by the board". */
	#issuedIn(sentence: number, kind: string, at: number): Issued | undefined {
		const { tokens } = this.sentences[sentence] as Sentence;
		for (let i = Math.min(tokens.length, mostRead) - 1; i >= 0; i--) {
			const token = tokens[i] as Token;
			if (token.span[0] >= at) continue;
			const from = kindOf(token) === kind ? authorsOf(tokens, i, sentence) : undefined;
			const noun = issuing.test(token.lower) ? this.#issuedBehind(tokens, i, kind) : undefined;
			const words = from ?? (noun === undefined ? undefined : subjectOf(tokens, i, sentence));
			const entry = words && this.#entryOf(words);
			// Who is only described may be somebody whom the report names.
			if (
				entry &&
				(entry.kind === "organisation" || entry.kind === "person" || entry.spans.length > 0 || isPlural(entry))
			)
				return { entry, at: (tokens[from ? i : (noun as number)] as Token).span[0] };
		}
		return undefined;
	}

	/** The voice of who issues; nobody where a writing is told to issue another, however far back that goes on. */
	#entryOf(words: SourceWords): VoiceEntry | undefined {
		this.#isAsking = true;
		const entry = this.issuerEntry(words);
		this.#isAsking = false;
		return entry;
	}

	/** The noun of a new writing that the verb at `verb` issues: not "signed a letter from Holt". */
	#issuedBehind(tokens: readonly Token[], verb: number, kind: string): number | undefined {
		for (let k = verb + 1; k <= verb + issuedWithin; k++) {
			if (/^[.;:,]$/.test(tokens[k]?.text ?? "")) return undefined;
			const noun = this.#newWriting(tokens, k);
			if (noun === undefined || kindOf(tokens[noun] as Token) !== kind) continue;
			return fromAnother.test(tokens[noun + 1]?.lower ?? "") ? undefined : noun;
		}
		return undefined;
	}
}

const kindOf = ({ lower }: Token): string | undefined => writings.get(lower);

/** The words of the noun right before a verb, but for an auxiliary or an adverb; undefined where none stands there, or it hangs on another: "the head of the board". */
function subjectOf(tokens: readonly Token[], verb: number, sentence: number): SourceWords | undefined {
	let to = verb;
	while (to > 0 && /^(?:AUX|ADV)$/.test((tokens[to - 1] as Token).pos)) to--;
	let from = to;
	while (from > 0 && to - from < mostWords && inNounPhrase.test((tokens[from - 1] as Token).pos)) from--;
	// "He issued a statement".
	if (from === to && /^(?:he|she|it|they)$/.test(tokens[to - 1]?.lower ?? "")) from--;
	return from === to || tokens[from - 1]?.pos === "ADP" ? undefined : { tokens, from, to, sentence };
}

/** The words for whose a writing is: "the board" of "a statement by the board", "a statement issued by the board". */
function authorsOf(tokens: readonly Token[], noun: number, sentence: number): SourceWords | undefined {
	const by = issuing.test(tokens[noun + 1]?.lower ?? "") && tokens[noun + 2]?.lower === "by" ? noun + 2 : noun + 1;
	if (!/^(?:from|by)$/.test(tokens[by]?.lower ?? "")) return undefined;
	const from = by + 1;
	let to = from;
	const isIn = (t: Token | undefined) =>
		t !== undefined && inNounPhrase.test(t.pos) && !timeWord.test(t.lower) && !/^(?:late|early)$/.test(t.lower);
	while (to - from < mostWords && isIn(tokens[to])) to++;
	// "From the board's lawyer, Ann Holt".
	if (tokens[to]?.text === "," && tokens[to + 1]?.pos === "PROPN") {
		to++;
		while (to - from < mostWords && tokens[to]?.pos === "PROPN") to++;
	}
	return from === to ? undefined : { tokens, from, to, sentence };
}
