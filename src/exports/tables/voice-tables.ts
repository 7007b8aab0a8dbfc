import { type Dossier, dayOf } from "../../core/index.js";
import { checkHeading, checkInWords } from "../../dossier/check-in-words.js";
import { DossierIndex } from "../dossier-index.js";
import { claimId, placed, quote, storyId } from "./fields.js";
import { day, integer, type Table, tableOf, text } from "./table.js";

function* statementRows(dossier: Dossier) {
	const index = new DossierIndex(dossier);
	for (const voice of dossier.voices)
		for (const statement of voice.statements)
			yield {
				...statement,
				story: voice.story,
				voice,
				kind: index.claim(statement.claim)?.kind,
				source: index.report(statement.report),
			};
}

function* moveRows(dossier: Dossier) {
	const index = new DossierIndex(dossier);
	for (const party of dossier.parties)
		for (const move of party.moves)
			yield { ...move, story: party.story, party, name: index.voice(party.story, move.voice)?.name };
}

const timelineRows = (dossier: Dossier) => dossier.timeline;

function* checkRows(dossier: Dossier) {
	const index = new DossierIndex(dossier);
	for (const check of dossier.checks) yield { ...check, first: index.claim(check.claims[0] ?? "") };
}

const act = text(
	"act",
	"what the speaking does: `state`, `deny`, `demand` …",
	(row: { readonly act: string }) => row.act,
);

/** Tables about those who speak, the story in time, and what is left to check. */
export const voiceTables: readonly Table[] = [
	tableOf("attributions", "one place where a voice says something", statementRows, [
		storyId,
		text("voice_id", "unique within the story", (s) => s.voice.id),
		text("voice", "the fullest name, or the words for an unnamed source", (s) => s.voice.name),
		text("voice_kind", "`person`, `organisation`, `document` or `anonymous`", (s) => s.voice.kind),
		text("role", "as described", (s) => s.voice.role),
		text("speaks_for", "the party spoken for, as named", (s) => s.voice.speaksFor),
		act,
		claimId,
		text(
			"claim_kind",
			"kind of the claim; the words of a `dispute` stand under the claims of its sides too",
			(s) => s.kind,
		),
		...placed,
		quote,
		text("outlet", "who published the report", (s) => s.source?.outlet),
		day("published_day", "the day the report appeared", (s) => dayOf(s.source?.published)),
	]),
	tableOf("moves", "one act by which a party changes the matter", moveRows, [
		storyId,
		text("party_id", "unique within the story", (m) => m.party.id),
		text("party", "its name", (m) => m.party.name),
		text("voice_id", "who speaks for it", (m) => m.voice),
		text("voice", "the name of that voice", (m) => m.name),
		act,
		day("day", "when it was said", (m) => m.date),
		text(
			"dated_by",
			"`words`: a report names the day; `story`: without its year, which is taken from when the other reports appeared; `publication`: the day its first report appeared, so said then or before",
			(m) => m.datedBy,
		),
		claimId,
		...placed,
		quote,
		integer("reports", "how many reports carry it", (m) => m.reports.length),
	]),
	tableOf("timeline", "one dated clause", timelineRows, [
		storyId,
		day("from_day", "first day meant", (t) => t.from),
		day("to_day", "last day meant", (t) => t.to),
		text("value", "TIMEX3 value", (t) => t.value),
		claimId,
		...placed,
		quote,
		integer("reports", "how many reports place it there", (t) => t.reports.length),
	]),
	tableOf(
		"checks",
		"one thing to check next, what was taken back, corrected or is said to differ, then what most rests on",
		checkRows,
		[
			storyId,
			text(
				"kind",
				"`retracted`, `announced`, `difference`, `echo`, `unnamed`, `unanswered`, `declined` or `spelling`",
				(c) => c.kind,
			),
			text("what", "what to do, in words", (c) => `${checkHeading[c.kind]}: ${checkInWords(c)}`),
			text("claim_ids", "the claims it is about, with a space between", (c) => c.claims.join(" ")),
			text("statement", "the first of them in words", (c) => c.first?.statement),
			integer("reports", "how many reports rest on it", (c) => c.reports.length),
		],
	),
];
