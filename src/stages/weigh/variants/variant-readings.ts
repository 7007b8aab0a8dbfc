import { type Clash, quotedAt } from "../clash.js";
import { areInCopies, copiesPart, unmarked } from "../copies.js";
import type { Setting } from "../setting.js";
import { denialVerdict } from "../shared-verdicts.js";
import type { Verdict } from "../verdict.js";
import { namesApart } from "./names-apart.js";
import { isDenied, type Reading, readingsIn } from "./reading.js";

/** Readings are found by so many words on each side, or by so many on one. */
const keyWords = { each: 2, one: 5 };
/** Of one place so many readings are compared, and of each so many reports. */
const most = { readings: 12, reports: 6 };

const areApart = {
	name: namesApart,
	denial: (a: Reading, b: Reading) => isDenied(a) !== isDenied(b),
};

function verdictOn(a: Reading, b: Reading): Verdict {
	if (a.kind === "denial") {
		const [denying, affirming] = isDenied(a) ? [a, b] : [b, a];
		return { ...denialVerdict(denying.report, affirming.report, false), confidence: copiesPart };
	}
	const why = `the same sentence has ${quotedAt(a)} in one report and ${quotedAt(b)} in the other`;
	return { kind: "statement", confidence: copiesPart, rule: "variant-name", why };
}

/** By what a reading is found: its kind and the words nearest to it. */
function keysOf({ kind, value, ...beside }: Reading): string[] {
	const [before, after] = [unmarked(beside.before), unmarked(beside.after)];
	const own = kind === "denial" ? `${kind} ${value.split(" ")[0]}` : kind;
	const key = (left: number, right: number) =>
		[own, ...before.slice(0, left).map((w) => w.lower), "…", ...after.slice(0, right).map((w) => w.lower)].join(" ");
	return [
		key(keyWords.each, keyWords.each),
		...(before.length >= keyWords.one ? [key(keyWords.one, 0)] : []),
		...(after.length >= keyWords.one ? [key(0, keyWords.one)] : []),
	];
}

/**
 * Copies of one sentence that part in a name or a "not", wherever they stand in the story.
 * Figures, dates and people are compared as slots, which know copies too.
 */
export function variantReadings(setting: Setting): Clash[] {
	const byKey = new Map<string, Map<string, Reading[]>>();
	const times = new Map<string, number>();
	for (const report of setting.inOrder) {
		for (const sentence of report.sentences) {
			const text = report.text.slice(...sentence.span);
			const before = times.get(text) ?? 0;
			if (before >= most.reports) continue;
			times.set(text, before + 1);
			for (const reading of readingsIn(report, sentence)) {
				for (const key of keysOf(reading)) {
					const held = byKey.get(key) ?? new Map<string, Reading[]>();
					byKey.set(key, held);
					const same = held.get(reading.value) ?? [];
					if (same.length < most.reports && same.at(-1)?.report !== report) same.push(reading);
					held.set(reading.value, same);
				}
			}
		}
	}
	const out = new Map<string, Clash>();
	for (const held of byKey.values()) {
		const readings = [...held.values()].slice(0, most.readings);
		readings.forEach((ones, i) => {
			for (const a of ones)
				for (const b of readings.slice(i + 1).flat()) {
					if (a.report === b.report || !areInCopies(a, b) || !areApart[a.kind](a, b)) continue;
					// Another key may hold the two the other way round.
					const [one, other] = a.report.id < b.report.id ? [a, b] : [b, a];
					const key = `${one.report.id} ${one.span[0]} ${other.report.id} ${other.span[0]}`;
					out.set(key, { a: one, b: other, inCopies: true, ...verdictOn(one, other) });
				}
		});
	}
	return [...out.values()];
}
