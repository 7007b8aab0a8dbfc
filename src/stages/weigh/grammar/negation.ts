import type { Token } from "../../../core/index.js";

/** "Not only" and "not the only" deny nothing: there is more. */
const saysMore = (tokens: readonly Token[], i: number): boolean =>
	(/^(?:the|an?)$/.test(tokens[i + 1]?.lower ?? "") ? tokens[i + 2] : tokens[i + 1])?.lower === "only";

/** Words that deny what they stand at; "nt" is what the tagger makes of "dont" and "isnt". */
export const denying: ReadonlySet<string> = new Set("not n't n’t nt never".split(" "));

/** Words that turn round what follows them in any place. */
export const negators: ReadonlySet<string> = new Set([...denying, ..."nor neither without cannot".split(" ")]);

/** "Is far from the heaviest" says that it is not; "sank far from the coast" denies nothing. */
export const isFarFrom = (tokens: readonly Token[], i: number): boolean =>
	tokens[i]?.lower === "far" &&
	tokens[i + 1]?.lower === "from" &&
	tokens.slice(Math.max(0, i - 2), i).some((t) => t.lemma === "be");

/** Whether the token at `i` turns round what follows it; "t" of "hadn ’ t" too, where its apostrophe stands alone. */
export function isNegator(tokens: readonly Token[], i: number): boolean {
	const { lower } = tokens[i] as Token;
	if (lower === "t") return /^['’]$/.test(tokens[i - 1]?.text ?? "");
	return (negators.has(lower) && !saysMore(tokens, i)) || isFarFrom(tokens, i);
}

/** Whether the token at `i` denies what it stands at: "not", "n't", "never". */
export const isDenial = (tokens: readonly Token[], i: number): boolean =>
	denying.has(tokens[i]?.lower ?? "") && !saysMore(tokens, i);
