import type { Dossier } from "../core/index.js";
import { checkHeading, checkInWords } from "../dossier/check-in-words.js";
import { chosenChecks, statementsOf } from "../dossier/choice.js";
import { excerpt } from "../dossier/excerpt.js";
import { type StoryView, storyViews } from "../dossier/story-view.js";
import { visibleText } from "../dossier/visible-text.js";
import { voiceInWords } from "../dossier/voice-in-words.js";
import { shownMention } from "../stages/compose/shown-mention.js";
import type { CompareOutput } from "./outputs.js";
import { shareOut } from "./share-out.js";
import { differenceOf, headOf, saidOf, wordsOf } from "./words-of.js";

/** Notes in an answer. */
const mostNotes = 20;

type StoryOutput = CompareOutput["stories"][number];

function claimsOf(view: StoryView, limit: number): StoryOutput["claims"] {
	return statementsOf(view)
		.claims.slice(0, limit)
		.flatMap((claim) => {
			const mention = shownMention(claim, view.inHeadline);
			return mention ? { ...headOf(claim), words: saidOf(view, mention) } : [];
		});
}

function disagreementsOf(view: StoryView, limit: number): StoryOutput["disagreements"] {
	return statementsOf(view)
		.differences.slice(0, limit)
		.map((claim) => ({ claim: headOf(claim), ...differenceOf(view, claim) }));
}

function checksOf(view: StoryView, limit: number): StoryOutput["checks"] {
	return chosenChecks(view.checks, limit).map((check) => ({
		kind: check.kind,
		inWords: `${checkHeading[check.kind]}. ${checkInWords(check, view.labels, view.textOf)}.`,
		claims: [...check.claims],
		ask: check.ask.map(voiceInWords),
		words: check.cites.map((cite) => wordsOf(view, cite)),
	}));
}

/** What `compare_reports` answers: at most `limit` entries of each list, shared out among the stories, those of most reports first. */
export function comparedReports(id: string, dossier: Dossier, limit: number): CompareOutput {
	const views = storyViews(dossier);
	const claims = shareOut(
		views.map((view) => claimsOf(view, limit)),
		limit,
	);
	const disagreements = shareOut(
		views.map((view) => disagreementsOf(view, limit)),
		limit,
	);
	const checks = shareOut(
		views.map((view) => checksOf(view, limit)),
		limit,
	);
	const notes = [...dossier.notes, ...dossier.reports.flatMap((report) => report.notes)];
	return {
		dossier: id,
		reports: dossier.reports.length,
		stories: views.map((view, i) => ({
			id: view.id,
			title: excerpt(view.title, 300),
			reports: view.reports.map((report) => report.id),
			claims: claims[i] ?? [],
			disagreements: disagreements[i] ?? [],
			checks: checks[i] ?? [],
			leftOut: {
				claims: view.others.length - (claims[i]?.length ?? 0),
				disagreements: view.disagreements.length - (disagreements[i]?.length ?? 0),
				checks: view.checks.length - (checks[i]?.length ?? 0),
			},
		})),
		notes: notes.slice(0, mostNotes).map(({ code, message, place }) => ({
			code,
			message: visibleText(message),
			place: visibleText(place),
		})),
		notesLeftOut: Math.max(0, notes.length - mostNotes),
	};
}
