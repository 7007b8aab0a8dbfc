import { contains, meet, sharedLength } from "../src/core/index.js";
import { alignClaims } from "../src/stages/align/index.js";
import { traceLineage } from "../src/stages/trace/index.js";
import { settingOf } from "../src/stages/weigh/setting.js";
import { deedsIn } from "../src/stages/weigh/slots/deed.js";
import { personsApart } from "../src/stages/weigh/slots/person-clash.js";
import { bothCanBe, type Slot, slotsOf } from "../src/stages/weigh/slots/slot.js";
import { SlotComparison } from "../src/stages/weigh/slots/slot-comparison.js";
import type { GoldStory } from "./gold.js";
import { type LabelledPair, mentionOfMark, type PlacedMention, placedMentions } from "./labelled-pairs.js";

/** The slot as if it told a value that nobody else tells. */
function changed(slot: Slot): Slot {
	const { figure, date, person, deed } = slot;
	if (deed) return { ...slot, deed: { ...deed, holds: deed.holds === 1 ? -1 : 1 } };
	if (person) return { ...slot, person: { words: new Set(["~"]), here: ["~"], full: ["~"], key: "~" } };
	if (figure) {
		const far = { ...figure, low: Number.MAX_VALUE, high: Number.MAX_VALUE };
		return { ...slot, figure: far, meant: far };
	}
	return date ? { ...slot, date: { ...date, from: "9999-01-01", to: "9999-01-01" } } : slot;
}

/** The tightest labelled mention that holds a person or deed. */
function mentionAround({ report, span }: Slot, mentions: readonly PlacedMention[]): PlacedMention | undefined {
	const length = (m: PlacedMention) => m.span[1] - m.span[0];
	return mentions.filter((m) => m.doc === report.id && contains(m.span, span)).sort((a, b) => length(a) - length(b))[0];
}

/**
 * Pairs of figures, of dates, of people and of deeds in two reports of one labelled story that cannot both be right, with
 * whether the labels put both into one claim. Few labelled values differ: two that the labels join and that can be one count
 * as a pair whose first was changed. Two people of one claim play two parts in it, and what is affirmed and denied in one is two
 * things, where the labels see no disagreement. As in `labelledPairs`, one of both is a labelled mention and the other touches
 * none of its claim.
 */
export async function labelledSlots(story: GoldStory): Promise<LabelledPair[]> {
	const aligned = alignClaims(traceLineage({ id: story.name, reports: await story.marked() }));
	const setting = settingOf(aligned);
	const mentions = placedMentions(story);
	const slots = [...setting.reports.values()]
		.sort((a, b) => (a.id < b.id ? -1 : 1))
		.flatMap((report) =>
			slotsOf(
				report,
				setting,
				report.sentences.flatMap((s) => deedsIn(s.tokens)),
			),
		);
	const comparison = new SlotComparison(slots, setting.lineOf);
	const claims = slots.map(
		(s) =>
			(s.person || s.deed ? mentionAround(s, mentions) : mentionOfMark({ ...s, report: s.report.id }, mentions))?.claim,
	);
	const disagreed = new Set(mentions.filter((m) => m.disagreed).map((m) => m.claim));
	const out: LabelledPair[] = [];
	slots.forEach((a, i) => {
		slots.slice(i + 1).forEach((b, k) => {
			if (a.report === b.report || a.measure !== b.measure || !meet(a.words.keys(), b.words)) return;
			const [x, y] = [claims[i], claims[i + 1 + k]];
			const equal = bothCanBe(a, b);
			const inClaim = a.person ?? a.deed;
			// A difference between people or deeds would be labelled: where none is, they are no one part.
			if (x === undefined && y === undefined && (!inClaim || equal)) return;
			const same = x === y && x !== undefined && (!inClaim || equal || disagreed.has(x));
			const unlabelled = x === y ? undefined : x === undefined ? a : y === undefined ? b : undefined;
			const touched = mentions.some(
				(m) =>
					m.claim === (x ?? y) && m.doc === unlabelled?.report.id && sharedLength(m.span, unlabelled.sentence.span) > 0,
			);
			if (touched || (equal && !same)) return;
			const one = equal ? changed(a) : a;
			if (a.person && !personsApart(one, b)) return;
			out.push({ story: story.name, slot: a.kind, features: { ...comparison.featuresOf(one, b) }, same });
		});
	});
	return out;
}
