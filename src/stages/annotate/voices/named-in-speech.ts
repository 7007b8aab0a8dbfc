import { contains, firstEndingAfter, type Span } from "../../../core/index.js";
import type { FoundAttribution } from "../found-attribution.js";
import type { Entity, NameMention } from "../names/find-names.js";

/** How somebody tells their own name. */
const ownName = /\bmy name(?: is|['’]s)\s+(?:[\p{L}.]+\s+)?$/iu;
/** So many code units before a name tell whether it is the speaker's own. */
const before = 40;

/** Who says "My name is X" in the pieces of a content; undefined for nobody. */
function selfNamed(text: string, mentions: readonly NameMention[], content: readonly Span[]): Entity | undefined {
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
function namedInSpeech(
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

/** What the words of an attribution tell of who speaks them. */
export interface Speech {
	/** Keys of whom they name, where they are quoted. */
	readonly named: ReadonlySet<string>;
	/** Who tells their own name in them. */
	readonly self: Entity | undefined;
	/** Keys of who is quoted with the source of them: "“He said, ‘It sank,’” Holt said" is not of Holt, who would say "I". */
	readonly around: ReadonlySet<string>;
}

export const noSpeech: Speech = { named: new Set(), self: undefined, around: new Set() };

/** Speakers found so far, by the place of their attribution in `found`, of those whose quoted words hold the offset `at`; of one not found yet, whom its source names. */
function speakersAround(
	found: readonly FoundAttribution[],
	speakers: readonly (string | undefined)[],
	mentions: readonly NameMention[],
	at: number,
): ReadonlySet<string> {
	const keys = new Set<string>();
	found.forEach(({ content, source }, i) => {
		if (!content.some((span) => contains(span, [at, at + 1]))) return;
		const speaker = speakers[i];
		if (speaker !== undefined) keys.add(speaker);
		for (const [start, end] of source)
			for (let k = firstEndingAfter(mentions, start, (m) => m.span[1]); k < mentions.length; k++) {
				const { span, entity } = mentions[k] as NameMention;
				if (span[0] >= end) break;
				keys.add(entity.key);
			}
	});
	return keys;
}

/** What the words of `found[at]` tell of who speaks them, where `speakers` are those resolved already. */
export function speechOf(
	text: string,
	mentions: readonly NameMention[],
	found: readonly FoundAttribution[],
	at: number,
	speakers: readonly (string | undefined)[],
	inQuotation: (at: number) => boolean,
): Speech {
	const { content, source } = found[at] as FoundAttribution;
	const start = source[0]?.[0];
	return {
		named: namedInSpeech(text, mentions, content, inQuotation),
		self: selfNamed(text, mentions, content),
		around:
			start !== undefined && inQuotation(start) ? speakersAround(found, speakers, mentions, start) : noSpeech.around,
	};
}
