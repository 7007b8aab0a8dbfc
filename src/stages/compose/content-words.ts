import { countShared } from "../../core/index.js";
import { stemOf } from "../../text/stem-of.js";
import { wordsOf } from "../../text/words.js";

const small = new Set(
	"a an the and or but nor of in on at to for from by with as is are was were be been has have had having it its he she they we you i him them us his her their our this that these those who which what when where after before over into out up not no new also than then there here says say said will would could should can may might about amid more most all any some one two other if so do does did s t".split(
		" ",
	),
);

/** Words looked at in one text; a longer one is cut, so that hostile text costs bounded work. */
const longest = 2_000;

/** The words of a text that carry meaning, folded, each once. */
export function contentWordsOf(text: string): Set<string> {
	const words = wordsOf(text.slice(0, longest)).map((w) => stemOf(w.lower));
	return new Set(words.filter((w) => w.length > 1 && !small.has(w)));
}

/** Shared words as part of the smaller set, which counts as at least three: 0 to 1. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	return countShared(a, b) / Math.max(3, Math.min(a.size, b.size));
}
