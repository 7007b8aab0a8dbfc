import { keyOf, type LineageEdge, type LineageKind } from "../../core/index.js";
import { creditTo, directionOf, sharedCredit } from "./direction.js";
import { citesOf, edge, spanOf } from "./edge.js";
import { PassageForest } from "./passage-forest.js";
import type { RunningWords } from "./running-words.js";
import { type Passage, sharedNarration } from "./shared-narration.js";
import { sharedRuns } from "./shared-runs.js";

/**
 * Weight of one shared passage from which it is no chance: eight or nine ordinary words in a row. On the labelled
 * stories eight of the ten pairs over it are lineage; of the other pairs four are, which credits or retelling find.
 */
const enough = 6;
/** The same where both reports credit one third source. */
const enoughSharedCredit = 5;
/** Where one report names the other's outlet as its source, a turn of phrase or a quotation in both is enough. */
const enoughCredited = 2.4;
/** A shorter passage adds nothing: any two reports of a matter share some. */
const least = 3.5;
/** Shared narration from which even words that many reports share are a text passed on, not a formula. */
const plenty = 14;
/** Words in a row from which a sentence was carried over as it stood, not rewritten. */
const copiedWords = 12;
/** Weight at which the likelihood is two thirds; twice as much makes it seven eighths. */
const scale = 8;
const mostCited = 3;

const sumOf = (passages: readonly Passage[], key: "weight" | "rare" | "length") =>
	passages.reduce((sum, p) => sum + p[key], 0);

const longestOf = (passages: readonly Passage[]) => passages.reduce((most, p) => Math.max(most, p.length), 0);

interface Carried {
	readonly a: number;
	readonly b: number;
	readonly passages: readonly Passage[];
	readonly weight: number;
	/** News, in weight, that the pair must bring. */
	readonly asked: number;
	readonly sharedCredit: string | undefined;
	/** The credit by which less is asked: a report names an outlet for what it took from one report of it. */
	readonly spends: string | undefined;
	/** Whether a sentence of the one's own went over as it stood. */
	readonly copied: boolean;
	/** Whether the pair would stand without a credit. */
	readonly telling: boolean;
}

/** What an outlet printed on a later day is not what a report that names it took its words from. */
const isLater = (credited: RunningWords, by: RunningWords): boolean =>
	credited.day !== undefined && by.day !== undefined && credited.day > by.day;

/** What one of two reports may have from the other, if it is enough. */
function carried(reports: readonly RunningWords[]): Carried[] {
	return sharedNarration(reports, sharedRuns(reports)).flatMap(({ a, b, narrated, saidInA, saidInB, quoted }) => {
		const [x, y] = [reports[a] as RunningWords, reports[b] as RunningWords];
		const [xCredits, yCredits] = [creditTo(x, y), creditTo(y, x)];
		const credited = (Boolean(xCredits) && !isLater(y, x)) || (Boolean(yCredits) && !isLater(x, y));
		const written = [...narrated, ...(xCredits ? saidInA : []), ...(yCredits ? saidInB : [])];
		const passages = [...written, ...(credited ? quoted : [])].filter((p) => credited || p.weight >= least);
		if (passages.length === 0) return [];
		const shared = credited ? undefined : sharedCredit(x, y);
		const asked = credited ? enoughCredited : shared ? enoughSharedCredit : enough;
		const weight = sumOf(passages, "weight");
		const spends = xCredits ? `${a} ${keyOf(xCredits.name)}` : yCredits ? `${b} ${keyOf(yCredits.name)}` : undefined;
		const telling =
			narrated.some((p) => p.weight >= (shared ? asked : enough)) &&
			(sumOf(narrated, "rare") >= (shared ? asked : enough) || weight >= plenty);
		return credited || telling
			? [
					{
						a,
						b,
						passages,
						weight,
						asked,
						spends,
						telling,
						sharedCredit: shared,
						copied: longestOf(written) >= copiedWords,
					},
				]
			: [];
	});
}

/** Edges between reports that carry the same words of narration: each passage along the strongest way from report to report. */
export function carriedWords(reports: readonly RunningWords[]): LineageEdge[] {
	const forest = new PassageForest(reports);
	const spent = new Set<string>();
	const out: LineageEdge[] = [];
	const strongestFirst = carried(reports).sort((p, q) => q.weight - p.weight || p.a - q.a || p.b - q.b);
	for (const { a, b, passages, weight, asked, sharedCredit, spends, telling, copied } of strongestFirst) {
		if (forest.news(a, b, passages) < asked || (!telling && spent.has(spends ?? ""))) continue;
		if (spends) spent.add(spends);
		forest.join(a, b, passages);
		const [x, y] = [reports[a] as RunningWords, reports[b] as RunningWords];
		const direction = directionOf(x, y);
		const longest = [...passages].sort((p, q) => q.length - p.length || p.inA - q.inA).slice(0, mostCited);
		const words = longest[0]?.length ?? 0;
		const parallels = longest.map(({ inA, inB, length }) => {
			const [inX, inY] = [spanOf(x, inA, length), spanOf(y, inB, length)];
			return direction.from === x ? { inFrom: inX, inTo: inY } : { inFrom: inY, inTo: inX };
		});
		const kind: LineageKind = copied ? "copy" : sharedCredit ? "common-source" : "derived";
		const total = sumOf(passages, "length");
		const places = passages.length === 1 ? "one place" : `${passages.length} places, the longest of ${words}`;
		const both = kind === "common-source" ? `, and both name ${sharedCredit} as their source` : "";
		out.push(
			edge(direction, kind, {
				rule: "shared-words",
				score: 1 - Math.exp(-weight / scale),
				detail: `${total} words are the same in both reports, in ${places}${both}`,
				cites: citesOf(direction, parallels),
			}),
		);
	}
	return out;
}
