import { type Claim, type Dossier, dayOf, type Mention, unattributed } from "../../core/index.js";
import { perhapsIn, reportsOf, standingInWords } from "../../dossier/standing-in-words.js";
import { DossierIndex } from "../dossier-index.js";
import { mentionId, originId } from "../names.js";
import { claimId, placed, quote, storyId, why } from "./fields.js";
import { day, integer, number, type Table, tableOf, text } from "./table.js";

function* claimRows(dossier: Dossier) {
	const index = new DossierIndex(dossier);
	for (const claim of dossier.claims) {
		const days = reportsOf(claim).flatMap((id) => dayOf(index.report(id)?.published) ?? []);
		yield { ...claim, claim: claim.id, days: days.sort() };
	}
}

const mentionKeys = (claim: Claim, mention: Mention, i: number) => ({
	...mention,
	story: claim.story,
	claim: claim.id,
	id: mentionId(claim, i),
});

function* mentionRows(dossier: Dossier) {
	for (const claim of dossier.claims)
		for (const [i, mention] of claim.mentions.entries()) yield mentionKeys(claim, mention, i);
}

function* originRows(dossier: Dossier) {
	for (const claim of dossier.claims)
		for (const [i, { reports, name, reasons }] of claim.origins.groups.entries())
			for (const report of reports)
				yield { story: claim.story, claim: claim.id, id: originId(claim, i), name, reasons, report };
}

/** Words within a mention, by the mark that `pick` finds in it. */
const markRows = <Mark extends { readonly span: Mention["span"] }>(pick: (mention: Mention) => Mark | undefined) =>
	function* (dossier: Dossier) {
		const index = new DossierIndex(dossier);
		for (const { id, story, claim, report, ...mention } of mentionRows(dossier)) {
			const mark = pick({ report, ...mention });
			if (!mark) continue;
			yield { story, claim, id, report, span: mark.span, mark, words: index.text(report).slice(...mark.span) };
		}
	};

const figureRows = markRows((m) => m.figure);
const dateRows = markRows((m) => m.date);

const mentionKey = text("mention_id", "unique in the export", (m: { readonly id: string }) => m.id);
const words = text("words", "the words", (row: { readonly words: string }) => row.words);

/** Tables about claims: what is said, where, on how many origins, with which figures and dates. */
export const claimTables: readonly Table[] = [
	tableOf("claims", "one thing said", claimRows, [
		storyId,
		text("claim_id", "unique in the export", (c) => c.id),
		text("statement", "the claim in the words of its clearest mention", (c) => c.statement),
		text("kind", "`quote`, `statement`, `figure`, `count`, `date`, `status` or `dispute`", (c) => c.kind),
		text("standing", "`single`, `echoed`, `corroborated` or `unsourced`", (c) => c.standing),
		text("standing_in_words", "the same with its counts, as the dossier tells it", standingInWords),
		integer("reports", "how many reports surely carry it", (c) => reportsOf(c).length),
		integer("reports_perhaps", "how many more may carry it and may not", (c) => perhapsIn(c).length),
		integer("mentions", "how many times it stands in them", (c) => c.mentions.length),
		integer("origins_at_least", "the fewest independent origins that the reports allow", (c) => c.origins.atLeast),
		integer("origins_at_most", "the most independent origins that the reports allow", (c) => c.origins.atMost),
		day("first_day", "the day the first dated report of it appeared", (c) => c.days[0]),
		day("last_day", "the day the last dated report of it appeared", (c) => c.days.at(-1)),
		text(
			"disagreement",
			"`figure`, `count`, `date`, `statement`, `wording`, `status`, `changed`, `dispute`; empty for none",
			(c) => c.disagreement?.kind,
		),
		text("sides", "ids of the reports on each side: `a, b | c`", (c) =>
			c.disagreement?.between.map((side) => side.join(", ")).join(" | "),
		),
		number("disagreement_confidence", "0 to 1", (c) => c.disagreement?.confidence),
		text("disagreement_why", "the reasons", (c) => c.disagreement && why(c.disagreement.reasons)),
		number("weight", "how much of the story rests on it, for ranking within the story only", (c) => c.weight),
	]),
	tableOf("mentions", "one place where a report carries a claim", mentionRows, [
		storyId,
		claimId,
		mentionKey,
		...placed,
		quote,
		text("voice_id", "who says it, unique within the story; empty for the report's own voice", (m) => m.voice),
		text("via_id", "the voice that passes it on", (m) => m.via),
		text("act", "what the speaking does: `state`, `deny`, `demand` …", (m) => m.act),
		text("unsure", "`yes` where it may tell another thing than the claim; else empty", (m) => m.unsure && "yes"),
	]),
	tableOf("origins", "one report that has a claim from one origin", originRows, [
		storyId,
		claimId,
		text("origin_id", "unique in the export; the same in every row of one origin", (o) => o.id),
		text("origin", `the origin in words; \`${unattributed}\` where none is named`, (o) => o.name),
		text("report_id", "a report that goes back to it", (o) => o.report),
		text("why", "the reasons", (o) => why(o.reasons)),
	]),
	tableOf("figures", "one figure in a mention", figureRows, [
		storyId,
		claimId,
		mentionKey,
		...placed,
		words,
		number("low", "lower end; empty when open (“nearly 40”) or vague", (f) => f.mark.low),
		number("high", "upper end; empty when open (“more than 80”) or vague", (f) => f.mark.high),
		text("unit", "ISO 4217 code for money, `percent`, a unit of measure, or `count`", (f) => f.mark.unit),
		text("of", "what is measured, in the report's words", (f) => f.mark.of),
	]),
	tableOf("dates", "one date in a mention", dateRows, [
		storyId,
		claimId,
		mentionKey,
		...placed,
		words,
		text("value", "TIMEX3 value: `2016-10`, `2016-W40`, `P3D`", (d) => d.mark.value),
		text("type", "`date`, `time`, `duration` or `set`", (d) => d.mark.type),
		day("from_day", "first day meant", (d) => d.mark.from),
		day("to_day", "last day meant", (d) => d.mark.to),
	]),
];
