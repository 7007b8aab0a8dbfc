import { contains, groupedBy, Joined, type LineageEdge, type Span } from "../../core/index.js";
import { stemOf } from "../../text/stem-of.js";
import { wordsOf } from "../../text/words.js";
import { creditTo, directionOf } from "./direction.js";
import { citesOf, edge } from "./edge.js";
import { siteOf } from "./outlet-named.js";
import type { RunningWords } from "./running-words.js";
import { common, type TellingSentence, tellingSentences } from "./telling-sentences.js";

/** Telling words, names among them, that a sentence which credits a report must share with one of it; a number counts as two. On the labelled and two invented stories. */
const enough = 3;
/** So much of the shorter sentence's telling words they must be. */
const leastLikeness = 0.4;
const score = 0.6;
/** So many reports of one outlet, and credits of a report, are looked at: a bound for an agency's thousand versions. */
const most = { ofOutlet: 60, credits: 20 };

/** A sentence by its telling words but for those by which its report names who speaks: "a company spokeswoman" stands in any two. */
interface Saying {
	readonly span: Span;
	readonly all: ReadonlySet<string>;
	readonly numbers: ReadonlySet<string>;
}

function sayingsOf({ report }: RunningWords, sentences: readonly TellingSentence[]): Saying[] {
	const naming = new Set(
		report.attributions.flatMap(({ source }) =>
			source.flatMap((span) => wordsOf(report.text.slice(...span)).map(({ lower }) => stemOf(lower))),
		),
	);
	return sentences.map(({ span, all }) => {
		const own = [...all].filter((stem) => !naming.has(stem));
		return { span, all: new Set(own), numbers: new Set(own.filter((stem) => /\d/.test(stem))) };
	});
}

interface Taken {
	readonly from: number;
	readonly to: number;
	readonly inFrom: Span;
	readonly inTo: Span;
	readonly shared: number;
}

/** The reports of each outlet, by number. One without a name or an address is nobody's to credit. */
function outletsOf(reports: readonly RunningWords[]): (readonly number[])[] {
	const named = reports.flatMap(({ report: { outlet, url } }, i) =>
		outlet || url ? [{ key: `${outlet}\n${siteOf(url)}`, i }] : [],
	);
	return [...groupedBy(named, ({ key }) => key).values()].map((same) => same.slice(0, most.ofOutlet).map(({ i }) => i));
}

/** What a sentence that names another report's outlet has from that report: the sentence there with most in common. */
function takenBy(reports: readonly RunningWords[], sentences: readonly (readonly Saying[])[]): Taken[] {
	const outlets = outletsOf(reports);
	return reports.flatMap((by, to) => {
		if (by.report.credits.length === 0) return [];
		const named = outlets.flatMap((same) => {
			const name = creditTo(by, reports[same[0] as number] as RunningWords)?.name;
			return name === undefined ? [] : [{ name, same }];
		});
		const credits = by.report.credits.filter(({ scope }) => scope === "sentence").slice(0, most.credits);
		return credits.flatMap((credit) => {
			const crediting = (sentences[to] ?? []).find(({ span }) => contains(span, credit.span));
			if (!crediting) return [];
			let best: Taken | undefined;
			for (const from of named.filter(({ name }) => name === credit.name).flatMap(({ same }) => same)) {
				const { day } = reports[from] as RunningWords;
				if (from === to || (day !== undefined && by.day !== undefined && day > by.day)) continue;
				for (const sentence of sentences[from] ?? []) {
					const shared = common(crediting.all, sentence.all) + common(crediting.numbers, sentence.numbers);
					const likeness = shared / Math.min(crediting.all.size, sentence.all.size);
					if (shared < enough || likeness < leastLikeness || shared <= (best?.shared ?? 0)) continue;
					best = { from, to, inFrom: sentence.span, inTo: crediting.span, shared };
				}
			}
			return best ?? [];
		});
	});
}

/** Edges from a report to one that names its outlet as its source for a sentence that it has too, in whatever words, where `known` edges do not join them already. */
export function creditedSentences(reports: readonly RunningWords[], known: readonly LineageEdge[]): LineageEdge[] {
	const joined = new Joined<string>();
	for (const { from, to } of known) joined.add(from, to);
	const sentences = reports.map((r, i) => sayingsOf(r, tellingSentences(r, i)));
	return takenBy(reports, sentences).flatMap(({ from, to, inFrom, inTo }) => {
		const [x, y] = [reports[from] as RunningWords, reports[to] as RunningWords];
		if (joined.has(x.report.id, y.report.id)) return [];
		joined.add(x.report.id, y.report.id);
		const direction = directionOf(x, y);
		return [
			edge(direction, "derived", {
				rule: "credited-sentence",
				score,
				detail: "a sentence names it as its source and tells what one of it tells",
				cites: citesOf(direction, [{ inFrom, inTo }]),
			}),
		];
	});
}
