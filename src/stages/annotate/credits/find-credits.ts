import type { Credit, Sentence } from "../../../core/index.js";
import { compact, stretchesOf } from "../../../text/compact.js";
import { creditRules } from "./credit-rules.js";
import { isAgency, isOutlet } from "./outlets.js";

/** Longest stretch looked at in one go; a longer sentence is cut, so cost stays linear. */
const maxPiece = 4000;

/** A cheap test that spares most sentences the rules. */
const hint =
	/according to|\btold|\btells?\b|spoke|speaking|interview|report|quot|cit(?:ing|ed)|statement|letter|memo|mail|release|communiqu|announce|briefing|conference|speech|address|broadcast|televis|tweet|post|blog|site|twitter|facebook|instagram|youtube|telegram|social media|document|record|paper|returns?\b|filing|filed|complaint|indictment|affidavit|lawsuit|study|survey|poll\b|\bdata\b|figures|source|anonym|condition|authori|official|people|insider|someone|said|say|wrote|writes|©|copyright|c\.|courtesy|credit|based on|appeared|list|update|photo|video|aides?\b|disclos|network|bulletin|later on/i;

const dateline =
	/^(?<place>\p{Lu}[\p{L}.'’-]{0,24}(?:[ ,]{1,2}\p{Lu}[\p{L}.'’-]{0,24}){0,5}(?:\/ ?\p{Lu}[\p{L}.'’-]{0,24}(?: \p{Lu}[\p{L}.'’-]{0,24}){0,2})?)?(?:,? ?[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?,? ?)?,? {0,2}\((?<name>\p{Lu}[\p{L} .&/-]{1,40}?) ?\) ?(?<dash>[-–—_]{1,2})?/u;
const byline =
	/^(?:[Bb]y|BY) [\p{L} .'’-]{3,60}?,? (?<name>(?:The )?(?:Associated Press|Reuters|Agence France-Presse|AFP|[\p{Lu}][\p{L} .]{2,30} News Service))(?: Writer| Staff)?/u;
const label = /^(?:[Cc]redit|[Ss]ource|[Vv]ia|SOURCE|CREDIT|VIA)s? ?: ?(?<name>[^\n]{2,60})/u;
const withInputs =
	/^\W*(?:[Ww]ith|[Aa]dditional|[Ww]ritten with) (?:additional )?(?:inputs?|reporting|material|files|agency inputs) (?:from|by) (?<name>[^\n.)]{2,60})/u;

function headOf(text: string, start: number): Credit | undefined {
	const line = text.slice(start, start + 140).split("\n", 1)[0] as string;
	const credit = (match: RegExpExecArray, name: string): Credit => ({
		span: [start, start + match[0].trimEnd().length],
		name: name.trim(),
		kind: isAgency(name) ? "agency" : "outlet",
		scope: "report",
	});
	const place = dateline.exec(line);
	if (place?.groups) {
		const name = place.groups.name as string;
		const shouted = /^\p{Lu}{2}/u.test(place.groups.place ?? "");
		if (isAgency(name) || ((shouted || place.groups.dash) && (isOutlet(name) || /^[A-Z]{2,8}$/.test(name))))
			return credit(place, name);
	}
	for (const pattern of [byline, label, withInputs]) {
		const match = pattern.exec(line);
		if (match?.groups) return credit(match, match.groups.name as string);
	}
	return undefined;
}

/** What a report says against another has not come from it: "contrary to reports in the Herald", "despite what the Herald reported". */
const against =
	/\b(?:contrary to|despite|in spite of|notwithstanding|unlike|at odds with|contradict(?:s|ed|ing)) (?:(?:what|the|an?|some|all|any|earlier|previous|initial|published|widespread|recent|media|press|news) )*$/i;

/**
 * The words by which a report names where it got something, in text order and without overlap: agency datelines and
 * bylines, other outlets, documents and statements, posts and broadcasts, unnamed informants. A plain "X said" is none, nor is what a sentence tells the contrary of.
 * Of credits that overlap, the one that begins first stands, and the longer of two that begin together.
 */
export function findCredits(text: string, sentences: readonly Sentence[]): Credit[] {
	const found: Credit[] = [];
	let paragraph = -1;
	for (const sentence of sentences) {
		const [from] = sentence.span;
		if (sentence.paragraph !== paragraph) {
			paragraph = sentence.paragraph;
			const head = headOf(text, from);
			if (head) found.push(head);
		}
		for (const stretch of stretchesOf(text, sentence.span, maxPiece)) {
			const piece = compact(text, stretch);
			if (!hint.test(piece.text)) continue;
			for (const rule of creditRules) {
				if (!rule.cue.test(piece.text)) continue;
				for (const match of piece.text.matchAll(rule.pattern)) {
					const reading = rule.read(match.groups ?? {}, match[0]);
					if (!reading || against.test(piece.text.slice(0, match.index))) continue;
					const end = match.index + match[0].trimEnd().length;
					found.push({
						span: piece.spanOf(match.index, end),
						name: reading.name,
						kind: reading.kind,
						scope: reading.scope ?? "sentence",
					});
				}
			}
		}
	}
	found.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
	const out: Credit[] = [];
	for (const credit of found) {
		const last = out.at(-1);
		if (!last || credit.span[0] >= last.span[1]) out.push(credit);
	}
	return out;
}
