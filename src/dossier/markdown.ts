import { type Claim, type Dossier, dayOf, type Mention, type Move } from "../core/index.js";
import { shownMention } from "../stages/compose/shown-mention.js";
import { actInWords } from "./act-in-words.js";
import { checkHeading, checkInWords } from "./check-in-words.js";
import { chosenChecks, chosenMoves, statementsOf } from "./choice.js";
import { daysInWords, eventDays, moveDay } from "./day.js";
import { differenceInWords } from "./difference-in-words.js";
import { datedWords, excerpt, quoted } from "./excerpt.js";
import { lineageOf } from "./lineage-in-words.js";
import { counted, listed } from "./listing.js";
import { partyInWords } from "./party-in-words.js";
import { labelWithoutDay } from "./report-labels.js";
import { reportOnSide, type Side } from "./sides.js";
import { countedReports, perhapsIn, reportsOf, reportsOnSides, standingInWords } from "./standing-in-words.js";
import { type StoryView, storyViews } from "./story-view.js";
import { told, toldSides, toldWords, type Writing } from "./told.js";
import { voiceInWords } from "./voice-in-words.js";

/** What a memo takes of each list; the JSON form holds all. */
const mostDifferences = 12;
const mostClaims = 25;
const mostEvents = 25;
const mostParties = 10;
const mostMoves = 10;
const mostChecks = 12;

const rest = (n: number, indent = "") => (n > 0 ? [`${indent}- … and ${n} more`] : []);

/** Text with everything that Markdown or HTML would act on escaped, for use inside a line. Takes text that is safe to print. */
export function escapedMarkdown(text: string): string {
	return (
		text
			.replace(/[\\`*_[\]{}#|~!]/g, "\\$&")
			// "R & D" reads as it is; "&lt;" would not.
			.replace(/&(?=\\?#?\w{1,31};)/g, "&amp;")
			.replace(/</g, "&lt;")
			.replace(/>/g, "&gt;")
			// A bare address or mention would become a link in many readers.
			.replace(/:(?=\/\/)/g, "\\:")
			.replace(/\b(www|mailto|xmpp)(?=[.:])/gi, "$1\\")
			.replace(/@/g, "\\@")
			// A mark at the start of a line makes a list or a rule.
			.replace(/^([-+=]|\d{1,9}(?=[.)]))/g, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`))
	);
}

const esc = escapedMarkdown;

/** Longest run of a report's words, in code units. */
const mostWords = 400;

const writing: Writing = { escape: esc, strong: (text) => `**${text}**` };

class StoryMemo {
	readonly lines: string[] = [];

	constructor(readonly view: StoryView) {}

	/** The reports' names, that of `first` before the others; of a side with their own words. */
	#labels(ids: readonly string[], first?: string, side?: Side): string {
		const ordered = first ? [first, ...ids.filter((id) => id !== first)] : ids;
		return esc(
			listed(
				ordered.map((id) => reportOnSide(side, id, this.view.labels.get(id) ?? id)),
				4,
			),
		);
	}

	#told(mention: Mention): string {
		return told(this.view, mention, mostWords, writing);
	}

	#section(heading: string, lines: readonly string[]): void {
		if (lines.length > 0) this.lines.push(`## ${heading}`, "", ...lines, "");
	}

	#differences(): string[] {
		const { differences } = statementsOf(this.view);
		const shown = differences.slice(0, mostDifferences);
		const lines = shown.flatMap((claim) => [
			`- **${differenceInWords(claim.disagreement)}** (${countedReports(reportsOnSides(claim), 0)})`,
			...toldSides(this.view, claim, mostWords, writing).map(
				(side) => `  - ${side.text} — *${this.#labels(side.reports, side.mention.report, side)}*`,
			),
		]);
		return [...lines, ...rest(differences.length - shown.length)];
	}

	#perhaps(claim: Claim): string {
		const reports = perhapsIn(claim);
		return reports.length > 0 ? `, perhaps *${this.#labels(reports)}*` : "";
	}

	#claims(): string[] {
		const { claims } = statementsOf(this.view);
		const shown = claims.slice(0, mostClaims);
		const lines = shown.flatMap((claim) => {
			const mention = shownMention(claim, this.view.inHeadline);
			if (!mention) return [];
			return `- ${this.#told(mention)} (${esc(standingInWords(claim))}) — *${this.#labels(reportsOf(claim), mention.report)}*${this.#perhaps(claim)}`;
		});
		return [...lines, ...rest(claims.length - shown.length)];
	}

	#checks(): string[] {
		const { checks } = this.view;
		const shown = chosenChecks(checks, mostChecks);
		const lines = shown.flatMap((check) => [
			`- **${checkHeading[check.kind]}.** ${esc(checkInWords(check, this.view.labels, this.view.textOf))}`,
			...check.cites.map(
				(cite) => `  - ${toldWords(this.view, cite, mostWords, writing).text} — *${this.#labels([cite.report])}*`,
			),
		]);
		return [...lines, ...rest(checks.length - shown.length)];
	}

	#parties(): string[] {
		const parties = this.view.parties.filter((p) => p.moves.length > 0);
		const lines = parties.slice(0, mostParties).flatMap((party) => {
			const moves = chosenMoves(this.view, party.moves);
			return [
				`- **${esc(partyInWords(party.name))}**`,
				...moves.slice(0, mostMoves).map((move) => this.#move(move, party.name)),
				...rest(moves.length - mostMoves, "  "),
			];
		});
		return [...lines, ...rest(parties.length - mostParties)];
	}

	#move(move: Move, party: string): string {
		const { voice, act, report, span, reports } = move;
		const speaker = this.view.voiceOf.get(voice);
		const who = speaker && speaker.name !== party ? `${esc(voiceInWords(speaker))} ` : "";
		const { text } = toldWords(this.view, { report, span }, mostWords, writing);
		const day = moveDay(move);
		return `  - ${day ? `${day}: ` : ""}${who}${actInWords[act]}: ${text} — *${this.#labels(reports, report)}*`;
	}

	toString(): string {
		const { view } = this;
		const { differences, all } = statementsOf(view);
		this.lines.push(`# ${esc(excerpt(view.title, 300))}`, "");
		this.lines.push(
			`${counted(view.reports.length, "report")}, ${counted(all.length, "statement")}, ${counted(differences.length, "disagreement")}. Words in quotation marks are the reports' own. Origins are counted, not articles; nothing here says what is true.`,
			"",
		);
		this.#section("Where they differ", this.#differences());
		this.#section("What is said", this.#claims());
		this.#section("Parties and their moves", this.#parties());
		this.#section("In time", [
			...view.timeline.slice(0, mostEvents).map((event) => {
				const { report, reports } = event;
				const words = esc(quoted(datedWords(event, 230)));
				return `- ${eventDays(event)}: ${words} — *${this.#labels(reports, report)}*`;
			}),
			...rest(view.timeline.length - mostEvents),
		]);
		this.#section("To check", this.#checks());
		this.#section(
			"Reports",
			view.reports.map((report) => {
				const day = dayOf(report.published);
				const links = lineageOf(report.id, view.lineage, view.labels);
				const title = report.title ? `: ${esc(excerpt(report.title, 200))}` : "";
				const label = view.labels.get(report.id) ?? report.id;
				// A name that tells the day already tells it once.
				const dated = day && labelWithoutDay(report, view.labels) === label ? `, ${daysInWords(day)}` : "";
				return `- ${esc(label)}${dated}${title}${links ? `; ${esc(links)}` : ""}`;
			}),
		);
		return this.lines.join("\n");
	}
}

/** The dossier as Markdown to paste into a memo, story by story. Report text is escaped: it makes no markup, HTML or link. */
export function renderMarkdown(dossier: Dossier): string {
	const stories = storyViews(dossier).map((view) => new StoryMemo(view).toString().trimEnd());
	return `${stories.length > 0 ? stories.join("\n\n---\n\n") : "No report could be read."}\n`;
}
