import { type DateMark, dayOf, groupedBy, type MarkedReport, type Sentence } from "../../../core/index.js";
import { sharedRarity } from "../alike.js";
import type { Clash } from "../clash.js";
import { contentOf } from "../content-words.js";
import { marksWithin } from "../marks-within.js";
import { publishedOrder } from "../published.js";
import type { Setting } from "../setting.js";

/** What moves a day: "the talks have been put off", "first planned for Saturday, will now be held on Sunday". */
const moving =
	/\b(?:moved|postponed?|postponing|put off|delayed|rescheduled|adjourned|brought forward|pushed back|(?:first|originally|initially|previously) (?:planned|set|scheduled|due|slated|meant))\b/i;
/** Right before the day that no longer holds, and right before the one that does. */
const before = {
	old: /\b(?:from|(?:planned|set|scheduled|due|slated|meant) (?:for|on|to \w+(?: \w+)? on))\s*$/i,
	now: /\b(?:to|until|till|now (?:\w+ ){1,4}on|instead on|(?:held|place|begin|start|meet) on)\s*$/i,
};
/** Weight of the words that the sentence of a move and that of the plan share at least: two that stand in few sentences. By eye, on two invented stories. */
const leastShared = 4;
/** Plans for the day of a move that its words are compared with: a bound for hostile text. */
const mostPlans = 200;

interface Plan {
	readonly report: MarkedReport;
	readonly sentence: Sentence;
	readonly date: DateMark;
}

/** Every day of a report that lies ahead of it. */
const plansOf = (report: MarkedReport): Plan[] =>
	report.sentences
		.filter(({ span }) => !moving.test(report.text.slice(...span)))
		.flatMap((sentence) =>
			marksWithin(report.dates, sentence.span)
				.filter(({ type, to }) => type !== "duration" && to !== undefined && to >= (dayOf(report.published) ?? "9999"))
				.map((date) => ({ report, sentence, date })),
		);

/** Days that a later report says have been moved, with the plans of reports before it that give the day that no longer holds. */
export function toldMoves(setting: Setting): Clash[] {
	const reports = setting.inOrder;
	const plans = groupedBy(reports.flatMap(plansOf), ({ date }) => date.from);
	return reports.flatMap((report) =>
		report.sentences.flatMap((sentence): Clash[] => {
			const words = report.text.slice(...sentence.span);
			if (!moving.test(words)) return [];
			const dates = marksWithin(report.dates, sentence.span).filter((d) => d.from !== undefined);
			const led = (pattern: RegExp) => dates.find((d) => pattern.test(report.text.slice(sentence.span[0], d.span[0])));
			const [old, now] = [led(before.old), led(before.now)];
			if (!old) return [];
			const own = contentOf(sentence.tokens);
			return (plans.get(old.from) ?? [])
				.filter((p) => publishedOrder(p.report, report) < 0)
				.slice(0, mostPlans)
				.filter((p) => sharedRarity(contentOf(p.sentence.tokens), own, setting) >= leastShared)
				.map(
					(p): Clash => ({
						a: { report: p.report, sentence: p.sentence, span: p.date.span },
						b: { report, sentence, span: (now ?? old).span },
						kind: "changed",
						confidence: 0.85,
						rule: "told-move",
						why: `the later report tells that “${p.report.text.slice(...p.date.span)}” no longer holds`,
					}),
				);
		}),
	);
}
