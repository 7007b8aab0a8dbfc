import { firstEndingAfter, type Span } from "../../../core/index.js";
import type { Entity, NameMention } from "../names/find-names.js";

/** How somebody tells their own name. */
const ownName = /\bmy name(?: is|['’]s)\s+(?:[\p{L}.]+\s+)?$/iu;
/** So many code units before a name tell whether it is the speaker's own. */
const before = 40;

/** Who says "My name is X" in the pieces of a content; undefined for nobody. */
export function selfNamed(
	text: string,
	mentions: readonly NameMention[],
	content: readonly Span[],
): Entity | undefined {
	for (const [start, end] of content) {
		for (let i = firstEndingAfter(mentions, start, (m) => m.span[1]); i < mentions.length; i++) {
			const { span, entity } = mentions[i] as NameMention;
			if (span[0] >= end) break;
			const told = ownName.test(text.slice(Math.max(start, span[0] - before), span[0]));
			if (told && entity.kind === "person") return entity;
		}
	}
	return undefined;
}

/** Keys of whom quoted words name, hardly who speaks them: `inQuotation` says whether an offset of `text` stands between quotation marks. */
export function namedInSpeech(
	text: string,
	mentions: readonly NameMention[],
	content: readonly Span[],
	inQuotation: (at: number) => boolean,
): ReadonlySet<string> {
	const keys = new Set<string>();
	for (const [start, end] of content) {
		for (let i = firstEndingAfter(mentions, start, (m) => m.span[1]); i < mentions.length; i++) {
			const { span, entity } = mentions[i] as NameMention;
			if (span[0] >= end) break;
			// "The Holt-Dorn campaign" names neither.
			const joined = /^[-–]/.test(text.slice(span[1], span[1] + 1)) || text[span[0] - 1] === "-";
			if (!joined && inQuotation(span[0])) keys.add(entity.key);
		}
	}
	return keys;
}
