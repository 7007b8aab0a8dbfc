import { digitsOf } from "../text/written-numbers.js";

/** Of the words of an entry this part in one before tells a reader the same. By eye, on the memos of six stories. */
const sameWords = 0.8;
/** Fewer words may stand in another by chance. */
const fewestWords = 4;
/** Texts shown before, with which one is compared: a bound for hostile text. */
const mostCompared = 200;

/** Words in lower case, each as it is written first; the first word of all, whose capital tells nothing, in lower case. */
type Words = ReadonlyMap<string, string>;

function wordsOf(text: string): Words {
	const words = text.slice(0, 2_000).match(/[\p{L}\p{N}]+(?:['’.,]\p{L}+|[.,]\p{N}+)*/gu) ?? [];
	return new Map(words.map((word, i) => [word.toLowerCase(), i === 0 ? word.toLowerCase() : word]));
}

const denying = /^(?:not|no|never|nobody|none|cannot|.*n['’]t)$/;

/** Whether a word, as it is written, makes another thing of a sentence: a number, a name or day, a "not". */
const tells = (word: string) =>
	/\d/.test(word) || /^\p{Lu}/u.test(word) || digitsOf(word) !== undefined || denying.test(word);

/** Whether `words` tell nothing that is not `shown`: most of them are, what is not is no number, name or "not", and nothing shown is denied that they affirm. */
function isTold(words: Words, shown: Words): boolean {
	if (words.size < fewestWords) return false;
	const fresh = [...words].filter(([word]) => !shown.has(word));
	if (fresh.length > (1 - sameWords) * words.size || fresh.some(([, written]) => tells(written))) return false;
	return ![...shown.keys()].some((word) => denying.test(word) && !words.has(word));
}

/** Drops entries that tell nothing which another before it has not told, in whatever report: copies of one sentence. An entry shows one text or more, and stays for any that is new. */
export function withoutRepeats<T>(items: readonly T[], textsOf: (item: T) => readonly string[]): T[] {
	const shown: Words[] = [];
	return items.filter((item) => {
		const texts = textsOf(item).map(wordsOf);
		const isNew = texts.length === 0 || texts.some((words) => !shown.some((other) => isTold(words, other)));
		if (isNew && shown.length < mostCompared) shown.push(...texts);
		return isNew;
	});
}
