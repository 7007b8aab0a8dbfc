import { dimensionOf, type Figure, type Sentence, type Span, type Token } from "../../../core/index.js";
import { nameWordsIn } from "../content-words.js";

/** Whom or what a figure is told of, by the commas of its sentence. */
export interface ListParts {
	/** Folded words of names between the commas around it. */
	readonly inside: ReadonlySet<string>;
	/** Those between other commas of its sentence that have a figure of its dimension between them too. */
	readonly listed: ReadonlySet<string>;
}

const parting = /^(?:[,;:]|and|but|while|with)$/;

/** The names of a sentence between the commas around a place, and with other figures of its kind: "55 percent in Corrin, 52 percent in Belmara". */
export function namesByPart({ tokens }: Sentence, span: Span, figures: readonly Figure[]): ListParts {
	const own = figures.find((f) => f.span[0] === span[0]);
	const others = figures.filter((f) => f !== own && own && dimensionOf(f.unit) === dimensionOf(own.unit));
	const parts: Token[][] = [[]];
	for (const token of tokens) {
		if (parting.test(token.lower)) parts.push([]);
		else parts.at(-1)?.push(token);
	}
	const holds = (part: readonly Token[], at: Span) => part.some((t) => t.span[1] > at[0] && t.span[0] < at[1]);
	return {
		inside: nameWordsIn(parts.filter((p) => holds(p, span)).flat()),
		listed: nameWordsIn(parts.filter((p) => !holds(p, span) && others.some((f) => holds(p, f.span))).flat()),
	};
}
