import stringWidth from "string-width";
import {
	type Check,
	type Claim,
	type DifferingClaim,
	dayOf,
	type Mention,
	type Move,
	type TimelineEntry,
} from "../core/index.js";
import { shownMention } from "../stages/compose/shown-mention.js";
import { actInWords } from "./act-in-words.js";
import { checkHeading, checkInWords } from "./check-in-words.js";
import { chosenChecks, chosenMoves, chosenStatements, chosenVoices, statementsOf } from "./choice.js";
import { daysInWords, eventDays, moveDay } from "./day.js";
import { differenceInWords } from "./difference-in-words.js";
import { datedWords, excerpt, quoted } from "./excerpt.js";
import { lineageOf } from "./lineage-in-words.js";
import { counted, listed } from "./listing.js";
import { partyInWords } from "./party-in-words.js";
import type { Printer } from "./print-style.js";
import { namesIn, openingOf } from "./shown-words.js";
import { reportOnSide, type Side } from "./sides.js";
import { countedReports, perhapsIn, reportsOf, reportsOnSides, standingInWords } from "./standing-in-words.js";
import type { StoryView } from "./story-view.js";
import { told, toldSides, toldWords, type Writing } from "./told.js";
import { visibleText } from "./visible-text.js";
import { voiceInWords } from "./voice-in-words.js";

/** How many entries of each list stand on the first screens; `--all` prints the rest. */
const most = { reports: 8, differences: 6, claims: 10, parties: 5, moves: 4, events: 10, voices: 8, checks: 8 };

/** Width of the column of days: "30 Sept, likely 2031" and two cells. */
const dayColumn = 22;

/** The `limit` items that most reports carry, in the order they came; of equals, those that `nearer` puts first. */
function mostCarried<T extends { readonly reports: readonly string[] }>(
	items: readonly T[],
	limit: number,
	nearer: (item: T) => number = () => 0,
): readonly T[] {
	const kept = items
		.map((item, i) => ({ item, i }))
		.sort((a, b) => b.item.reports.length - a.item.reports.length || nearer(a.item) - nearer(b.item) || a.i - b.i)
		.slice(0, limit)
		.sort((a, b) => a.i - b.i);
	return kept.map(({ item }) => item);
}

/** Prints one story: reports, differences, claims, parties, events and voices. */
export class TerminalStory {
	readonly #view: StoryView;
	readonly #out: Printer;
	readonly #writing: Writing;
	/** Longest run of a report's words, in code units. */
	readonly #most: number;

	constructor(view: StoryView, out: Printer) {
		this.#view = view;
		this.#out = out;
		this.#most = Math.min(240, Math.round(out.width * 2.4));
		this.#writing = { escape: (text) => text, strong: out.paint.bold };
	}

	print(): void {
		const { title, reports } = this.#view;
		const { differences, all } = statementsOf(this.#view);
		const { paint } = this.#out;
		this.#out.add(paint.bold(visibleText(title)));
		const days = reports
			.map((r) => dayOf(r.published))
			.filter((day) => day !== undefined)
			.sort();
		const outlets = new Set(reports.map((r) => r.outlet).filter(Boolean));
		const facts = [
			`${counted(reports.length, "report")}${outlets.size > 0 ? ` from ${counted(outlets.size, "outlet")}` : ""}`,
			days.length > 0 ? daysInWords(days[0] as string, days.at(-1)) : "",
			counted(all.length, "statement"),
			counted(differences.length, "disagreement"),
		];
		this.#out.add(paint.dim(facts.filter(Boolean).join(" · ")));
		this.#reports();
		this.#differences();
		this.#claims();
		this.#parties();
		this.#events();
		this.#voices();
		this.#checks();
	}

	#label(id: string): string {
		return this.#view.labels.get(id) ?? visibleText(id);
	}

	/** Where words come from: their own report first, then others that carry the same. */
	#from(report: string, others: readonly string[], perhaps: readonly string[] = [], side?: Side): string {
		const ids = [report, ...others.filter((id) => id !== report)];
		const named = (reports: readonly string[]) =>
			listed(
				reports.map((id) => reportOnSide(side, id, this.#label(id))),
				3,
			);
		return this.#out.paint.cyan(`— ${named(ids)}${perhaps.length > 0 ? `, perhaps ${named(perhaps)}` : ""}`);
	}

	#told(mention: Mention): string {
		return told(this.#view, mention, this.#most, this.#writing);
	}

	#list<T>(
		items: readonly T[],
		limit: number,
		print: (item: T) => void,
		choose?: (items: readonly T[], limit: number) => readonly T[],
	): void {
		const shown = this.#out.all || items.length <= limit ? items : (choose?.(items, limit) ?? items.slice(0, limit));
		for (const item of shown) print(item);
		const left = items.length - shown.length;
		if (left > 0) this.#out.add(this.#out.paint.dim(`… and ${left} more (--all shows them)`), 2);
	}

	#reports(): void {
		const { reports, lineage } = this.#view;
		const anyDay = reports.some((r) => dayOf(r.published));
		const { paint, width } = this.#out;
		this.#out.heading("Reports");
		this.#list(reports, most.reports, (report) => {
			const day = dayOf(report.published);
			const label = this.#label(report.id);
			const column = anyDay ? dayColumn : 0;
			const room = Math.max(20, Math.floor((width - 2 - column - stringWidth(label) - 4) / 1.1));
			const title = report.title
				? excerpt(report.title, room)
				: paint.dim(quoted(excerpt(openingOf(report.text), room - 2)));
			// A label made of the headline would only say it twice.
			const line = report.title && label.startsWith("“") ? paint.cyan(title) : `${paint.cyan(label)} — ${title}`;
			if (anyDay) this.#out.entry(day ? daysInWords(day) : paint.dim("no date"), line, column);
			else this.#out.add(line, 2, 2);
			const links = lineageOf(report.id, lineage, this.#view.labels);
			if (links) this.#out.add(paint.dim(links), 2 + (column || 2), 2);
		});
	}

	#differences(): void {
		const { differences } = statementsOf(this.#view);
		if (differences.length === 0) return;
		const { paint } = this.#out;
		this.#out.heading("Where they differ", counted(differences.length, "disagreement"));
		const print = (claim: DifferingClaim) => {
			const kind = differenceInWords(claim.disagreement);
			this.#out.add(
				`${paint.red("≠")} ${paint.bold(kind)} ${paint.dim(`· ${countedReports(reportsOnSides(claim), 0)} · ${claim.id}`)}`,
				2,
				2,
			);
			for (const side of toldSides(this.#view, claim, this.#most, this.#writing)) {
				this.#out.add(`${side.text} ${this.#from(side.mention.report, side.reports, [], side)}`, 4, 2);
			}
		};
		this.#list(differences, most.differences, print);
	}

	#claims(): void {
		const { claims } = statementsOf(this.#view);
		if (claims.length === 0) return;
		const { paint } = this.#out;
		this.#out.heading("What is said", "heaviest first");
		const print = (claim: Claim) => {
			const shown = shownMention(claim, this.#view.inHeadline);
			if (!shown) return;
			this.#out.add(`${this.#told(shown)} ${this.#from(shown.report, reportsOf(claim), perhapsIn(claim))}`, 2, 2);
			this.#out.add(paint.dim(`${standingInWords(claim)} · ${claim.id}`), 4, 2);
		};
		this.#list(claims, most.claims, print);
	}

	#parties(): void {
		const parties = this.#view.parties.filter((p) => p.moves.length > 0);
		if (parties.length === 0) return;
		this.#out.heading("Parties and their moves");
		const anyDay = parties.some((p) => p.moves.some((m) => m.date));
		this.#list(parties, most.parties, (party) => {
			this.#out.add(this.#out.paint.bold(partyInWords(party.name)), 2);
			this.#list(
				chosenMoves(this.#view, party.moves),
				most.moves,
				(move) => this.#move(move, party.name, anyDay),
				mostCarried,
			);
		});
	}

	#move(move: Move, party: string, anyDay: boolean): void {
		const { voice, act, report, span, reports } = move;
		const day = moveDay(move) ?? this.#out.paint.dim("no date");
		const speaker = this.#view.voiceOf.get(voice);
		const who = speaker && speaker.name !== party ? `${voiceInWords(speaker)} ` : "";
		const { text } = toldWords(this.#view, { report, span }, 180, this.#writing);
		const line = `${who}${actInWords[act]}: ${text} ${this.#from(report, reports)}`;
		if (anyDay) this.#out.entry(day, line, dayColumn);
		else this.#out.add(line, 4, 2);
	}

	#events(): void {
		const { timeline } = this.#view;
		if (timeline.length === 0) return;
		this.#out.heading("In time");
		const print = (event: TimelineEntry) =>
			this.#out.entry(
				eventDays(event),
				`${quoted(datedWords(event, 230))} ${this.#from(event.report, event.reports)}`,
				dayColumn,
			);
		// A day says more than a year.
		const length = ({ from, to }: TimelineEntry) => Date.parse(to) - Date.parse(from);
		this.#list(timeline, most.events, print, (all, limit) => mostCarried(all, limit, length));
	}

	#voices(): void {
		const voices = chosenVoices(this.#view);
		if (voices.length === 0) return;
		this.#out.heading("Voices");
		const partyOf = new Map(this.#view.parties.flatMap((p) => p.voices.map((v) => [v, p.name] as const)));
		this.#list(voices, most.voices, (voice) => {
			const { id, name, role } = voice;
			const party = partyOf.get(id);
			const speaks = party && !namesIn(`${name} ${role ?? ""}`, party) ? `for ${party}` : "";
			const about = [role && !namesIn(name, role) ? role : "", speaks].filter(Boolean).join(", ");
			const statements = counted(chosenStatements(this.#view, voice).length, "statement");
			const reports = counted(new Set(voice.statements.map((s) => s.report)).size, "report");
			const { paint } = this.#out;
			this.#out.add(
				`${paint.bold(voiceInWords(voice))}${about ? ` (${excerpt(about, 120)})` : ""} ${paint.dim(`${statements} in ${reports}`)}`,
				2,
				2,
			);
		});
	}

	#checks(): void {
		const { checks } = this.#view;
		if (checks.length === 0) return;
		const { paint } = this.#out;
		this.#out.heading(
			"To check",
			"what was taken back, corrected or is said to differ, then what most of the story rests on",
		);
		const print = (check: Check) => {
			this.#out.add(
				[
					`${paint.bold(checkHeading[check.kind])} · ${checkInWords(check, this.#view.labels, this.#view.textOf)}`,
					...(check.claims.length > 0 ? [paint.dim(`· ${check.claims.join(" ")}`)] : []),
				].join(" "),
				2,
				2,
			);
			for (const cite of check.cites)
				this.#out.add(`${toldWords(this.#view, cite, 160, this.#writing).text} ${this.#from(cite.report, [])}`, 4, 2);
		};
		this.#list(checks, most.checks, print, chosenChecks);
	}
}
