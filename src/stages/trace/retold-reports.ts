import { Joined, type LineageEdge, orderUnsure } from "../../core/index.js";
import { directionOf } from "./direction.js";
import { citesOf, edge } from "./edge.js";
import { retoldSentences } from "./retold-sentences.js";
import type { RunningWords } from "./running-words.js";

/**
 * Sentences retold in the same order from which one report rewrites the other, or both a third. Independent reports of
 * one event reach three at most on BASIL; the rewrites among the labelled stories have five.
 */
const enough = 4;
const mostCited = 3;

/**
 * Edges between reports that tell the same in other words, sentence after sentence, where `known` edges do not join
 * them already. Without a sign of which came first both may rewrite a third: `common-source`.
 */
export function retoldReports(reports: readonly RunningWords[], known: readonly LineageEdge[]): LineageEdge[] {
	const joined = new Joined<string>();
	for (const { from, to } of known) joined.add(from, to);
	const out: LineageEdge[] = [];
	const strongestFirst = retoldSentences(reports)
		.filter(({ retold }) => retold.length >= enough)
		.sort((p, q) => q.retold.length - p.retold.length || p.a - q.a || p.b - q.b);
	for (const { a, b, retold } of strongestFirst) {
		const [x, y] = [reports[a] as RunningWords, reports[b] as RunningWords];
		if (joined.has(x.report.id, y.report.id)) continue;
		joined.add(x.report.id, y.report.id);
		const direction = directionOf(x, y);
		const parallels = [...retold]
			.sort((p, q) => q.likeness - p.likeness || p.inA[0] - q.inA[0])
			.slice(0, mostCited)
			.map(({ inA, inB }) => (direction.from === x ? { inFrom: inA, inTo: inB } : { inFrom: inB, inTo: inA }));
		const kind = direction.reason.rule === orderUnsure ? "common-source" : "derived";
		out.push(
			edge(direction, kind, {
				rule: "retold-sentences",
				score: 1 - 1 / retold.length,
				detail: `${retold.length} sentences tell the same in much the same words and in the same order`,
				cites: citesOf(direction, parallels),
			}),
		);
	}
	return out;
}
