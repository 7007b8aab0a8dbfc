import { cosine, lengthOf, type MarkedReport, type Sentence } from "../../../core/index.js";
import type { Setting } from "../setting.js";

interface Placed {
	readonly report: MarkedReport;
	readonly sentence: Sentence;
}

/** Cosine of two sentences as the encoder sees them; 1 where it has not read one of them. */
export function meaningOf(a: Placed, b: Placed, setting: Setting): number {
	const [x, y] = [a, b].map(({ report, sentence }) => report.vectors[setting.indexOf(report.id, sentence)]);
	return cosine(x, lengthOf(x), y, lengthOf(y)) ?? 1;
}
