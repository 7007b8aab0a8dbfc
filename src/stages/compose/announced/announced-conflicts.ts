import {
	type Cite,
	type Claim,
	countShared,
	type MarkedReport,
	type Sentence,
	type Span,
	sharedLength,
	textOrder,
} from "../../../core/index.js";
import { sideLinesOf } from "../../../text/side-lines.js";
import { contentWordsOf } from "../content-words.js";
import { decidingCites } from "../differences.js";
import { inHeadline } from "../headline.js";
import { type Announcement, announcementIn } from "./announcement-in.js";

/** That accounts of the matter differ, as reports say themselves. */
export interface AnnouncedConflict {
	/** The whole sentence, from the first report that has it. */
	readonly cite: Cite;
	/** Within it, what the accounts differ about; undefined where the sentence tells both. */
	readonly about: Span | undefined;
	/** All reports that carry the announcement, sorted. */
	readonly reports: readonly string[];
	/** The differences found in the story over the same, in the order given. */
	readonly differences: readonly Claim[];
}

/** An announcement where it stands in a report; spans are of the report's text. */
interface Found extends Announcement {
	readonly report: MarkedReport;
	readonly sentence: Sentence;
	/** The sentence with the one after it, which may tell the accounts. */
	readonly told: Span;
	/** What the sentence is about, without the announcing words. */
	readonly words: ReadonlySet<string>;
	/** Of "farther into the house than was reported", what stands right before "than"; empty for another announcement. */
	readonly compared: ReadonlySet<string>;
}

/** So many announcements of a story are compared with each other, and so many told of one: bounds for hostile text. */
const most = { found: 200, differences: 3 };
/**
 * Two sentences are one announcement where one has all words of the other, or where they share so many and so much of the shorter; it may
 * stand in a report's first line and again below. By eye, on five stories.
 */
const sameSentence = { share: 0.65, words: 4 };
/** A side of a difference tells what is announced that has so much of its words, and so many. */
const sameMatter = { share: 0.6, words: 2 };
/** So many words before "than was previously reported" tell what is compared. */
const comparedWithin = 7;
/** Words by which one asks, which an answer does not have. */
const asking = new Set(
	"whether how many much why number exact exactly cause identity fate outcome happened happen".split(" "),
);

const topicOf = (words: string): ReadonlySet<string> =>
	new Set([...contentWordsOf(words)].filter((word) => !asking.has(word)));

/** Content words of a sentence without those that announce, which are alike in all; with them where hardly any are left. */
function wordsBeside(sentence: string, [start, end]: Span): ReadonlySet<string> {
	const beside = contentWordsOf(`${sentence.slice(0, start)} ${sentence.slice(end)}`);
	return beside.size > 1 ? beside : contentWordsOf(sentence);
}

/** The content words right before "than was previously reported". */
function comparedIn(sentence: string, [start, end]: Span): ReadonlySet<string> {
	if (!/^than\b/i.test(sentence.slice(start, end))) return new Set();
	const before = sentence.slice(0, start).trim().split(/\s+/).slice(-comparedWithin).join(" ");
	return contentWordsOf(before.replace(/\bfurther\b/giu, "farther"));
}

/** Whether one says that accounts differ and the other, right behind it in its report, what they are. */
const tellsThem = (a: Found, b: Found) =>
	a.report === b.report && a.about !== undefined && b.about === undefined && sharedLength(a.told, b.sentence.span) > 0;

function areOne(one: Found, other: Found): boolean {
	const { words: a } = one;
	const { words: b } = other;
	if (countShared(one.compared, other.compared) >= sameMatter.words || tellsThem(one, other)) return true;
	const shared = countShared(a, b);
	const shorter = Math.min(a.size, b.size);
	return shared === shorter || (shared >= sameSentence.words && shared >= sameSentence.share * shorter);
}

function announcementsIn(report: MarkedReport): Found[] {
	const { text, sentences } = report;
	/** Looked for when a sentence announces something: few do. */
	let sideLines: readonly Span[] | undefined;
	return sentences.flatMap((sentence, i): Found[] => {
		const [start, end] = sentence.span;
		const found = announcementIn(text.slice(start, end));
		if (!found || inHeadline(report, sentence.span)) return [];
		sideLines ??= sideLinesOf(text);
		if (sideLines.some((line) => sharedLength(line, sentence.span) > 0)) return [];
		const placed = ([from, to]: Span): Span => [start + from, start + to];
		const next = sentences[i + 1];
		return [
			{
				span: placed(found.span),
				about: found.about && placed(found.about),
				report,
				sentence,
				told: [start, next && next.paragraph === sentence.paragraph ? next.span[1] : end],
				words: wordsBeside(text.slice(start, end), found.span),
				compared: comparedIn(text.slice(start, end), found.span),
			},
		];
	});
}

/** The sentences that each side of a difference stands in: those of the words that decided it, or all that tell it. */
function sentencesOf(claim: Claim, sentenceAt: (cite: Cite) => Span): readonly (readonly Cite[])[] {
	const deciding = decidingCites(claim);
	const around = ({ report, span }: Cite): Cite => ({ report, span: sentenceAt({ report, span }) });
	if (deciding) return deciding.map((cite) => [around(cite)]);
	return (claim.disagreement?.between ?? []).map((side) =>
		claim.mentions.filter((m) => side.includes(m.report)).map(around),
	);
}

/**
 * What reports say themselves is told otherwise elsewhere, each announcement once, those that most reports carry first, then those with a difference. `differences` are
 * those of the story, heaviest first; one is over the same where a side of it stands in the announcing sentence or the next, or where two
 * sides have the words of what is announced. `sentenceAt` gives the sentence that words stand in.
 */
export function announcedConflicts(
	reports: readonly MarkedReport[],
	differences: readonly Claim[],
	sentenceAt: (cite: Cite) => Span,
): AnnouncedConflict[] {
	const inTime = [...reports].sort(
		(a, b) => textOrder(a.published ?? "9", b.published ?? "9") || textOrder(a.id, b.id),
	);
	const groups: Found[][] = [];
	for (const found of inTime.flatMap(announcementsIn).slice(0, most.found)) {
		const same = groups.find((group) => group.some((other) => areOne(other, found)));
		if (same) same.push(found);
		else groups.push([found]);
	}
	if (groups.length === 0) return [];
	const textOf = new Map(reports.map((r) => [r.id, r.text]));
	const wordsAround = (cites: readonly Cite[]) =>
		contentWordsOf(cites.map(({ report, span }) => textOf.get(report)?.slice(...span) ?? "").join(" "));
	const sides = differences.map((claim) => {
		const cites = sentencesOf(claim, sentenceAt);
		return { claim, cites: cites.flat(), words: cites.map(wordsAround) };
	});
	const isOver = ({ cites, words }: (typeof sides)[number], group: readonly Found[]) =>
		group.some(({ report, told, sentence, about }) => {
			if (cites.some((c) => c.report === report.id && sharedLength(c.span, told) > 0)) return true;
			const topic = topicOf(report.text.slice(...(about ?? sentence.span)));
			const needed = Math.max(sameMatter.words, sameMatter.share * topic.size);
			return words.filter((side) => countShared(topic, side) >= needed).length > 1;
		});
	return groups
		.map((group): AnnouncedConflict => {
			const shown = group.find(({ about }) => about !== undefined) ?? (group[0] as Found);
			return {
				cite: { report: shown.report.id, span: shown.sentence.span },
				about: shown.about,
				reports: [...new Set(group.map(({ report }) => report.id))].sort(),
				differences: sides
					.filter((side) => isOver(side, group))
					.map(({ claim }) => claim)
					.slice(0, most.differences),
			};
		})
		.sort(
			(a, b) =>
				b.reports.length - a.reports.length || Math.sign(b.differences.length) - Math.sign(a.differences.length),
		);
}
