import { firstEndingAfter, type Span } from "../../../core/index.js";
import type { NameMention } from "../names/find-names.js";

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
