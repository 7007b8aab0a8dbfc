import { dayOf, type MarkedReport, type Name, type Sentence, type Span } from "../../../core/index.js";
import { maySamePerson, type Person, personOf } from "../../../text/same-person.js";
import { type Clash, quotedAt, type Spot } from "../clash.js";
import { caseStepAt, caseStepWords } from "../grammar/case-step-words.js";
import { marksWithin } from "../marks-within.js";
import { publishedOrder } from "../published.js";
import type { Setting } from "../setting.js";
import { whenAt } from "../slots/when.js";

const [witness, held] = [caseStepAt("witness"), caseStepAt("held")];
const [letGo, charged] = [caseStepAt("let go"), caseStepAt("charged")];

/** Right before the words: what has not been reached, or is only supposed, or is told of once before. */
const unreached =
	/(?:\b(?:not|never|nor|without|if|unless|whether|until|could|may|might|would|should|will|to|yet|previously|once)|n['’]t)(?: \w+){0,2} ?$/i;
/** So far from the words whoever they tell of is named, in code units. */
const reach = { before: 90, behind: 70 };
/** So many tellings of a report are looked at, and so many reports that tell any. */
const most = 30;
const mostReports = 60;

interface Told extends Spot {
	readonly step: number;
	readonly person: Person;
}

/** The person named nearest before a place in a sentence, or nearest behind it. */
function personAt(
	names: readonly Name[],
	{ text }: MarkedReport,
	[from, to]: Span,
	behind: boolean,
): Person | undefined {
	const near = behind
		? names.find(({ span }) => span[0] >= to && span[0] - to <= reach.behind)
		: names.findLast(({ span }) => span[1] <= from && from - span[1] <= reach.before);
	return near && personOf(text.slice(...near.span), near.entity);
}

function toldIn(report: MarkedReport, sentence: Sentence): Told[] {
	const words = report.text.slice(...sentence.span).slice(0, 1000);
	const out: Told[] = [];
	let names: readonly Name[] | undefined;
	caseStepWords.forEach((step, i) => {
		for (const [pattern, behind] of [
			[step.of, false],
			[step.to, true],
		] as const)
			for (const found of pattern ? words.matchAll(pattern) : []) {
				if (unreached.test(words.slice(0, found.index))) continue;
				names ??= marksWithin(report.names, sentence.span).filter(({ kind }) => kind === "person");
				const at = sentence.span[0] + found.index;
				const span: Span = [at, at + found[0].length];
				const person = personAt(names, report, span, behind);
				if (person) out.push({ report, sentence, span, step: i, person });
			}
	});
	return out;
}

/** Whether a sentence tells of a day before a report: what had been so when it was written it may have left out. */
function wasBefore({ report, sentence, span }: Told, earlier: MarkedReport): boolean {
	const date = whenAt(report, sentence, span)?.date;
	const day = dayOf(earlier.published);
	return date?.to !== undefined && day !== undefined && date.to < day;
}

/** What opens the words that an outlet has added to a report since. */
const update = /^\W*UPDATED?\b/;

/** What is told at one time: a report, or where it has been added to, what it said before and what since. */
function tellingsOf(report: MarkedReport): Told[][] {
	const since = report.sentences.findIndex(({ span }) => update.test(report.text.slice(span[0], span[0] + 20)));
	const told = (sentences: readonly Sentence[]) => sentences.flatMap((s) => toldIn(report, s)).slice(0, most);
	if (since <= 0) return [told(report.sentences)];
	return [told(report.sentences.slice(0, since)), told(report.sentences.slice(since))];
}

/** What one person's case has come to by an earlier telling and by a later one that goes further, or that says he was only heard. */
function clashOf(early: readonly Told[], b: Told, late: readonly Told[]): Clash | undefined {
	const ofOne = ({ person }: Told) => maySamePerson(person, b.person);
	const a = early
		.filter(ofOne)
		.reduce<Told | undefined>((best, t) => (best && best.step >= t.step ? best : t), undefined);
	if (!a || a.step === b.step) return undefined;
	// A later report may recall an arrest; only who is heard as a witness is not held, whichever comes later.
	const back = b.step === witness && (a.step === held || a.step === charged);
	if (back ? late.some((t) => t.step > letGo && ofOne(t)) : b.step < a.step || wasBefore(b, a.report)) return undefined;
	const [one, other] = [quotedAt(a), quotedAt(b)];
	return {
		a,
		b,
		inWords: true,
		...(back
			? {
					kind: "status",
					confidence: 0.65,
					rule: "held-or-heard",
					why: `the later report says only ${other}, the earlier one ${one}`,
				}
			: {
					kind: "changed",
					confidence: 0.6,
					rule: "case-step",
					why: `the earlier report says ${one}, the later one ${other}`,
				}),
	};
}

/** One person's case that has come further in a later report, or in what a report has added since, than an earlier one tells anywhere. */
export function caseStepClashes(setting: Setting): Clash[] {
	const tellings = setting.inOrder
		.map(tellingsOf)
		.filter((parts) => parts.some((told) => told.length > 0))
		.slice(0, mostReports);
	const all = tellings.map((parts) => parts.flat());
	const within = tellings.flatMap(([before, since]) => (before && since ? [[before, since] as const] : []));
	const across = all.flatMap((first) =>
		all
			.filter(([b]) => publishedOrder((first[0] as Told).report, (b as Told).report) < 0)
			.map((second) => [first, second] as const),
	);
	return [...within, ...across].flatMap(([early, late]) => late.flatMap((b) => clashOf(early, b, late) ?? []));
}
