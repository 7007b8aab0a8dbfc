import type { Claim, Dossier, Mention } from "../core/index.js";
import { actInWords } from "./act-in-words.js";
import { dayOf, daysInWords } from "./day.js";
import { differenceInWords, lineageInWords } from "./difference-in-words.js";
import { excerpt, quoted } from "./excerpt.js";
import { counted, listed } from "./listing.js";
import { Printer, type PrintStyle } from "./print-style.js";
import { sidesOf } from "./sides.js";
import { standingInWords } from "./standing-in-words.js";
import { type StoryView, storyViews } from "./story-view.js";
import { visibleText } from "./visible-text.js";

/** How many entries of each list stand on the first screen; `--all` prints the rest. */
const most = { reports: 8, disagreements: 6, claims: 10, parties: 5, moves: 4, timeline: 10, voices: 8, stories: 12 };

class StoryPage {
	readonly #view: StoryView;
	readonly #out: Printer;

	constructor(view: StoryView, out: Printer) {
		this.#view = view;
		this.#out = out;
	}

	#label(id: string): string {
		return this.#view.labels.get(id) ?? visibleText(id);
	}

	/** The words of a mention, with its figure or date in view. */
	#words({ quote, span, figure, date }: Mention, width: number): string {
		const inner = (figure ?? date)?.span;
		return quoted(excerpt(quote, width, inner && [inner[0] - span[0], inner[1] - span[0]]));
	}

	#speaker({ voice, act }: Mention): string {
		const known = voice === undefined ? undefined : this.#view.voices.get(voice);
		if (!known) return "";
		return `${visibleText(known.name)} ${actInWords[act ?? "state"]}: `;
	}

	#list<T>(items: readonly T[], limit: number, print: (item: T) => void): void {
		const shown = this.#out.all ? items : items.slice(0, limit);
		for (const item of shown) print(item);
		if (shown.length < items.length) {
			this.#out.add(this.#out.paint.dim(`… and ${items.length - shown.length} more (--all shows them)`), 2);
		}
	}

	print(): void {
		const { title, reports, disagreements, agreed } = this.#view;
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
			counted(disagreements.length + agreed.length, "claim"),
			counted(disagreements.length, "disagreement"),
		];
		this.#out.add(paint.dim(facts.filter(Boolean).join(" · ")));
		this.#reports();
		this.#disagreements();
		this.#claims();
		this.#parties();
		this.#timeline();
		this.#voices();
	}

	#reports(): void {
		const { reports, lineage } = this.#view;
		this.#out.heading("Reports");
		this.#list(reports, most.reports, (report) => {
			const day = dayOf(report.published);
			this.#out.entry(
				day ? daysInWords(day) : "no date",
				`${this.#label(report.id)}${report.title ? ` — ${excerpt(report.title, 90)}` : ""}`,
				14,
			);
			for (const edge of lineage.filter((e) => e.to === report.id)) {
				const words = `${lineageInWords[edge.kind]} ${this.#label(edge.from)}`;
				this.#out.entry("", this.#out.paint.dim(words), 14);
			}
		});
	}

	#disagreements(): void {
		const { disagreements } = this.#view;
		if (disagreements.length === 0) return;
		const { paint, width } = this.#out;
		this.#out.heading("Where they differ", counted(disagreements.length, "disagreement"));
		this.#list(disagreements, most.disagreements, (claim) => {
			const kind = differenceInWords[claim.disagreement?.kind ?? "statement"];
			this.#out.add(
				`${paint.red("≠")} ${paint.bold(kind)} ${paint.dim(`· ${standingInWords(claim)} · ${claim.id}`)}`,
				2,
				2,
			);
			for (const { reports, mention } of sidesOf(claim)) {
				const who = listed(
					reports.map((id) => this.#label(id)),
					3,
				);
				this.#out.add(
					`${this.#speaker(mention)}${this.#words(mention, width * 2 - 20)} ${paint.cyan(`— ${who}`)}`,
					4,
					2,
				);
			}
		});
	}

	#claims(): void {
		const { agreed } = this.#view;
		if (agreed.length === 0) return;
		const { paint, width } = this.#out;
		this.#out.heading("What is said", "most carried first");
		this.#list(agreed, most.claims, (claim: Claim) => {
			const first = claim.mentions.find((m) => m.quote === claim.statement) ?? claim.mentions[0];
			if (!first) return;
			this.#out.add(`${this.#speaker(first)}${this.#words(first, width * 2 - 20)}`, 2, 2);
			this.#out.add(paint.dim(`${standingInWords(claim)} · ${claim.id}`), 4);
		});
	}

	#parties(): void {
		const parties = this.#view.parties.filter((p) => p.moves.length > 0);
		if (parties.length === 0) return;
		this.#out.heading("Parties and their moves");
		this.#list(parties, most.parties, (party) => {
			this.#out.add(this.#out.paint.bold(visibleText(party.name)), 2);
			this.#list(party.moves, most.moves, (move) => {
				const who = listed(
					move.reports.map((id) => this.#label(id)),
					2,
				);
				this.#out.entry(
					move.date ? daysInWords(move.date) : "no date",
					`${actInWords[move.act]}: ${quoted(excerpt(move.quote, 110))} ${this.#out.paint.cyan(`— ${who}`)}`,
					14,
				);
			});
		});
	}

	#timeline(): void {
		const { timeline } = this.#view;
		if (timeline.length === 0) return;
		this.#out.heading("In time");
		this.#list(timeline, most.timeline, (entry) => {
			const who = listed(
				entry.reports.map((id) => this.#label(id)),
				2,
			);
			this.#out.entry(
				daysInWords(entry.from, entry.to),
				`${quoted(excerpt(entry.quote, 110))} ${this.#out.paint.cyan(`— ${who}`)}`,
				14,
			);
		});
	}

	#voices(): void {
		const voices = [...this.#view.voices.values()]
			.filter((v) => v.statements.length > 0)
			.sort((a, b) => b.statements.length - a.statements.length);
		if (voices.length === 0) return;
		this.#out.heading("Voices");
		this.#list(voices, most.voices, (voice) => {
			const about = [voice.role, voice.speaksFor && `for ${voice.speaksFor}`].filter(Boolean).join(", ");
			const n = new Set(voice.statements.map((s) => s.claim)).size;
			const reports = new Set(voice.statements.map((s) => s.report)).size;
			this.#out.add(
				`${this.#out.paint.bold(visibleText(voice.name))}${about ? ` (${visibleText(about)})` : ""} ${this.#out.paint.dim(
					`${counted(n, "claim")} in ${counted(reports, "report")}`,
				)}`,
				2,
				2,
			);
		});
	}
}

/**
 * The dossier as a page for a terminal: each story in turn, those of most reports first; where there are several,
 * stories of one report are only listed. All report text is made safe to print.
 */
export function renderTerminal(dossier: Dossier, style: PrintStyle = {}): string {
	const out = new Printer(style);
	const views = storyViews(dossier);
	if (views.length === 0) out.add("No report could be read.");
	const told = views.length > 1 && !out.all ? views.filter((v) => v.reports.length > 1) : views;
	const singles = views.filter((v) => !told.includes(v));
	told.forEach((view, i) => {
		if (i > 0) {
			out.gap();
			out.add(out.paint.dim("─".repeat(out.width)));
			out.gap();
		}
		new StoryPage(view, out).print();
	});
	if (singles.length > 0) {
		out.heading(told.length > 0 ? "Told by one report only" : "Stories", counted(singles.length, "story", "stories"));
		for (const view of singles.slice(0, most.stories)) {
			out.add(`${view.labels.get(view.reports[0]?.id ?? "") ?? ""} — ${excerpt(view.title, 100)}`, 2, 2);
		}
		if (singles.length > most.stories)
			out.add(out.paint.dim(`… and ${singles.length - most.stories} more (--all shows them)`), 2);
	}
	return out.toString();
}
