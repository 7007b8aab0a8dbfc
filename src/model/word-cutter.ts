import { Tokenizer } from "@huggingface/tokenizers";
import { remembered } from "../core/index.js";
import type { WordCutter } from "./pieces.js";

/** Words kept ready; news uses the same few thousand again and again. */
const mostKept = 50_000;

/** WordPiece by a tokenizer's two files (`tokenizer.json`, `tokenizer_config.json`), one already normalised word at a time. */
export function wordCutter(tokenizer: object, config: object): WordCutter {
	const library = new Tokenizer(tokenizer, config);
	const unknown = library.token_to_id("[UNK]") as number;
	const kept = new Map<string, ReturnType<WordCutter>>();
	const cut = (form: string): ReturnType<WordCutter> => {
		// The library reads "[SEP]" in a text as its own sign; a word of brackets never reaches here, since marks are cut off.
		const tokens: readonly string[] = form.length > 100 ? [] : library.tokenize(form);
		const pieces = tokens.map((token): { id: number; length: number } => ({
			id: library.token_to_id(token) ?? unknown,
			length: token.startsWith("##") ? token.length - 2 : token.length,
		}));
		const whole = pieces.reduce((n, p) => n + p.length, 0) === form.length && !pieces.some((p) => p.id === unknown);
		return whole ? pieces : [{ id: unknown, length: form.length }];
	};
	return (form) => remembered(kept, form, mostKept, () => cut(form));
}
