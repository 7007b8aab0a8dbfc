import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Span, sharedLength } from "../src/core/index.js";
import { announcementIn } from "../src/stages/compose/announced/announcement-in.js";
import { paragraphsOf } from "../src/text/paragraphs.js";
import { sentencesOf } from "../src/text/sentences.js";
import type { Figure, Measure } from "./measure.js";
import { reportOf, rowsOf } from "./report-rows.js";

interface Place {
	readonly id: string;
	readonly span: Span;
}

type Half = "rules" | "apart";

/** The sentences that announce a conflict of accounts: those the rules were set on, those held apart, and those of which the reader is not sure. */
type Labels = Readonly<Record<Half | "unsure", readonly Place[]>>;

const folder = join(import.meta.dirname, "labels");

/** The name of a story as label files have it: BASIL's are cut to eight letters. */
const storyKey = (story: string) => (story.length === 36 ? story.slice(0, 8) : story);

/** The stories held out, whose reports no one has read for this. */
function heldOut(): ReadonlySet<string> {
	return new Set(
		["held-out", "differences/held-out"].flatMap((set) =>
			readdirSync(join(folder, set)).map((file) => file.replace(/^(?:basil|ecbplus)-|\.json$/g, "")),
		),
	);
}

/** Places found in a report, with their words. Sentences are parted only where a paragraph may hold one. */
function foundIn(text: string): { readonly span: Span; readonly words: string }[] {
	if (!paragraphsOf(text).some(([from, to]) => announcementIn(text.slice(from, to)))) return [];
	return sentencesOf(text).flatMap(({ span }) => {
		const words = text.slice(...span);
		return announcementIn(words) ? [{ span, words }] : [];
	});
}

/** To which half a sentence belongs that no label has: by its letters, as a copy does. */
const halfOf = (words: string): Half => {
	const letters = words.toLowerCase().replace(/\W/g, "").slice(0, 50);
	return [...letters].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 2 ? "rules" : "apart";
};

const sets = [
	"basil/2010-2016.jsonl",
	"ecbplus/topics-01-35.jsonl",
	"fnc1/train-bodies.jsonl",
	"aquaint/N19-N35.jsonl",
];

/** Naively: whatever has "conflicting", "contradict" or "contrary to". */
const naive = /\b(?:conflicting|contradict\w*|contrary to)\b/i;

/** Announcements of conflicting accounts, against sentences labelled by a reader of all with any of 60 words for it. */
export const measure: Measure = {
	name: "announced",
	what: "sentences in which a report says itself that accounts of the matter differ: precision and recall, on the half of the labels that the rules were set on and on the half held apart",
	baseline: "every sentence with “conflicting”, “contradict” or “contrary to”",
	data: "BASIL, ECB+, FNC-1 and AQUAINT, labelled for this project (eval/labels/announced.json)",
	needs: sets,
	async run(dataFolder, onError): Promise<readonly Figure[]> {
		const labels = JSON.parse(readFileSync(join(folder, "announced.json"), "utf8")) as Labels;
		const held = heldOut();
		const count = () => ({ found: 0, wrong: 0, all: 0, naive: 0, naiveWrong: 0 });
		const counts = { rules: count(), apart: count() };
		for (const row of sets.flatMap((set) => rowsOf(join(dataFolder, set)))) {
			if (held.has(storyKey(row.story ?? ""))) continue;
			const { id, text } = reportOf(row);
			const found = foundIn(text);
			const here = (places: readonly Place[]) => places.filter((place) => place.id === id);
			const meets = (places: readonly Place[], span: Span) =>
				here(places).some((p) => 2 * sharedLength(p.span, span) > Math.min(p.span[1] - p.span[0], span[1] - span[0]));
			for (const half of ["rules", "apart"] as const) {
				const wanted = here(labels[half]);
				const of = counts[half];
				of.all += wanted.length;
				for (const { span } of wanted) {
					if (naive.test(text.slice(...span))) of.naive++;
					const told = found.some((f) => meets([{ id, span }], f.span));
					if (told) of.found++;
					else if (half === "rules") onError(`not found: ${id} ${text.slice(...span)}`);
				}
			}
			const labelled = [...labels.rules, ...labels.apart, ...labels.unsure];
			for (const { span, words } of found) {
				if (meets(labelled, span)) continue;
				counts[halfOf(words)].wrong++;
				if (halfOf(words) === "rules") onError(`wrong: ${id} ${words}`);
			}
			for (const paragraph of paragraphsOf(text)) {
				const naively = naive.exec(text.slice(...paragraph));
				const at = naively ? paragraph[0] + naively.index : -1;
				if (at >= 0 && !here(labelled).some((p) => p.span[0] <= at && at < p.span[1]))
					counts[halfOf(text.slice(Math.max(0, at - 20), at + 40))].naiveWrong++;
			}
		}
		return (["rules", "apart"] as const).flatMap((half): Figure[] => {
			const { found, wrong, all, naive, naiveWrong } = counts[half];
			const share = (part: number, whole: number) => part / Math.max(1, whole);
			return [
				{ name: `${half}-labelled`, value: all },
				{
					name: `${half}-precision`,
					value: share(found, found + wrong),
					baseline: share(naive, naive + naiveWrong),
				},
				{ name: `${half}-recall`, value: share(found, all), baseline: share(naive, all) },
			];
		});
	},
};
