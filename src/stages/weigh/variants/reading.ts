import { contains, type MarkedReport, type Name, type Sentence, type Token } from "../../../core/index.js";
import { datelineEndFrom } from "../../../text/dateline-end.js";
import type { Spot } from "../clash.js";
import { isWord } from "../content-words.js";
import { type Context, contextOf } from "../copies.js";
import { isDenial } from "../grammar/negation.js";
import { isHoped, isThought, supposed } from "../grammar/polarity.js";
import { marksWithin } from "../marks-within.js";

/** What a sentence has at a place where a copy of it may have something else, as textual criticism calls it. */
export interface Reading extends Spot, Context {
	readonly kind: "name" | "denial";
	/** What copies are compared by: the words of a name, the auxiliary with whether it is denied. */
	readonly value: string;
	readonly tokens: readonly Token[];
}

/** A sentence is read so many tokens far. */
const most = 120;

const auxiliary = /^(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|may|might|must|should)$/;
/** What is left of an auxiliary before "n't". */
const clipped: Readonly<Record<string, string>> = { wo: "will", ca: "can" };
const article = /^(?:the|an?)$/;
const isCapital = ({ text }: Token) => /^\p{Lu}/u.test(text);

/** Runs of words with a capital, without an article before them; a name goes on behind what is written small in it: "House of Lords". */
function capitalRuns(tokens: readonly Token[], names: readonly Name[]): Token[][] {
	const out: Token[][] = [];
	let from = 0;
	tokens.forEach((token, i) => {
		if (!isCapital(token) || article.test(token.lower)) return;
		const last = out.at(-1);
		const before = last?.at(-1);
		const inOneName = before && names.some((n) => contains(n.span, before.span) && contains(n.span, token.span));
		if (last && (before === tokens[i - 1] || inOneName)) last.push(...tokens.slice(from, i + 1));
		else out.push([token]);
		from = i + 1;
	});
	return out;
}

/** The names and auxiliaries of a sentence; of the names none in the dateline. */
export function readingsIn(report: MarkedReport, sentence: Sentence): Reading[] {
	const tokens = sentence.tokens.slice(0, most);
	const reading = (inside: readonly Token[], kind: Reading["kind"], value: string): Reading[] => {
		const [first, last] = [inside[0], inside.at(-1)];
		if (!first || !last) return [];
		const span = [first.span[0], last.span[1]] as const;
		return [{ report, sentence, span, kind, value, tokens: inside, ...contextOf(sentence, span) }];
	};
	const dates = marksWithin(report.dates, sentence.span);
	const begun = datelineEndFrom(report.text, sentence.span[0]);
	return [
		...capitalRuns(
			tokens.filter((t) => t.span[0] >= begun),
			marksWithin(report.names, sentence.span),
		)
			.filter((run) => !run.some((t) => dates.some((d) => contains(d.span, t.span))))
			.flatMap((run) =>
				reading(
					run,
					"name",
					run
						.filter(isWord)
						.map((t) => t.lower)
						.join(" "),
				),
			),
		...tokens.flatMap((token, i) => {
			if (!auxiliary.test(clipped[token.lower] ?? token.lower)) return [];
			// What is supposed only is neither affirmed nor denied; of "did not think they were" the denial is elsewhere.
			const denied = isDenial(tokens, i + 1);
			const helping = (denied ? clipped[token.lower] : undefined) ?? token.lower;
			if (!auxiliary.test(helping) || supposed(tokens.slice(0, i)) || isHoped(tokens, i) || isThought(tokens, i))
				return [];
			return reading(tokens.slice(i, denied ? i + 2 : i + 1), "denial", `${helping} ${denied ? "not" : ""}`);
		}),
	];
}

/** Whether a reading denies. */
export const isDenied = ({ tokens }: Reading) => tokens.length > 1;
