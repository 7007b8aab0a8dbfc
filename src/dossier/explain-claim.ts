import { type Claim, type Dossier, dayOf, type Mention, type Reason } from "../core/index.js";
import { chosenMentions } from "./choice.js";
import { daysInWords } from "./day.js";
import { differenceInWords } from "./difference-in-words.js";
import { excerpt, quoted } from "./excerpt.js";
import { lineageInWords } from "./lineage-in-words.js";
import { listed } from "./listing.js";
import { Printer, type PrintStyle } from "./print-style.js";
import { reportOnSide } from "./sides.js";
import { originsInWords, reportsOf, standingInWords } from "./standing-in-words.js";
import { type StoryView, storyViews } from "./story-view.js";
import { told, toldSides, type Writing } from "./told.js";
import { visibleText } from "./visible-text.js";
import { voiceInWords } from "./voice-in-words.js";

/** Entries of a list before it is cut. */
const most = 12;
const mostReasons = 4;
const mostCites = 3;

class Explanation {
	readonly #out: Printer;
	readonly #writing: Writing;

	constructor(
		readonly claim: Claim,
		readonly view: StoryView,
		style: PrintStyle,
	) {
		this.#out = new Printer(style);
		this.#writing = { escape: (text) => text, strong: this.#out.paint.bold };
	}

	#label(id: string): string {
		return this.view.labels.get(id) ?? visibleText(id);
	}

	#cut<T>(items: readonly T[], limit: number, print: (item: T) => void): void {
		const shown = this.#out.all ? items : items.slice(0, limit);
		for (const item of shown) print(item);
		if (shown.length < items.length) this.#out.add(`… and ${items.length - shown.length} more (--all shows them)`, 4);
	}

	#reasons(reasons: readonly Reason[], indent: number): void {
		this.#cut(reasons, mostReasons, (reason) => {
			const { paint } = this.#out;
			this.#out.add(
				`because ${visibleText(reason.detail)} ${paint.dim(`[${reason.rule} ${reason.score.toFixed(2)}]`)}`,
				indent,
				2,
			);
			for (const { report, span } of reason.cites.slice(0, mostCites)) {
				const words = quoted(excerpt(this.view.textOf(report).slice(span[0], span[1]), 140));
				this.#out.add(paint.dim(`${words} — ${this.#label(report)}`), indent + 2, 2);
			}
		});
	}

	#mention(mention: Mention): void {
		const { paint } = this.#out;
		const { report, via } = mention;
		const day = dayOf(this.view.reportOf.get(report)?.published);
		const carrier = this.view.voiceOf.get(via ?? "");
		const label = this.#label(report);
		const id = visibleText(report);
		const about = [
			label === id ? "" : id,
			day ? daysInWords(day) : "",
			carrier ? `by way of ${voiceInWords(carrier)}` : "",
			mention.unsure ? "perhaps the same" : "",
		];
		this.#out.add(`${paint.cyan(label)}  ${paint.dim(about.filter(Boolean).join(" · "))}`, 2, 2);
		this.#out.add(told(this.view, mention, 500, this.#writing), 4, 2);
	}

	print(): string {
		const { claim } = this;
		const { paint } = this.#out;
		this.#out.add(paint.bold(quoted(excerpt(claim.statement, 400))));
		this.#out.add(paint.dim(`${standingInWords(claim)} · ${claim.kind} · ${claim.id}`));

		this.#out.heading("The words");
		const words = this.#out.all ? claim.mentions : chosenMentions(this.view, claim);
		this.#cut(words, most, (mention) => this.#mention(mention));
		if (words.length < claim.mentions.length) {
			this.#out.add(
				paint.dim(`${claim.mentions.length} mentions; those in one sentence are shown once (--all shows each)`),
				2,
				2,
			);
		}

		this.#out.heading("Who stands behind it", originsInWords(claim));
		this.#cut(claim.origins.groups, most, (group) => {
			this.#out.add(
				`${visibleText(group.name)} ${paint.cyan(
					`— ${listed(
						group.reports.map((id) => this.#label(id)),
						6,
					)}`,
				)}`,
				2,
				2,
			);
			this.#reasons(group.reasons, 4);
		});

		if (claim.disagreement) {
			this.#out.heading("Where they differ", differenceInWords(claim.disagreement));
			for (const side of toldSides(this.view, claim, 300, this.#writing)) {
				const who = listed(
					side.reports.map((id) => reportOnSide(side, id, this.#label(id))),
					6,
				);
				this.#out.add(`${side.text} ${paint.cyan(`— ${who}`)}`, 2, 2);
			}
			this.#reasons(claim.disagreement.reasons, 4);
		}

		const told = new Set(claim.disagreement?.reasons.map((r) => r.detail));
		if (claim.mentions.length > 1 && !claim.reasons.every((r) => told.has(r.detail))) {
			this.#out.heading("Why these are taken for one claim");
			this.#reasons(claim.reasons, 2);
		}

		const carriers = new Set(reportsOf(claim));
		const edges = this.view.lineage.filter((e) => carriers.has(e.from) && carriers.has(e.to));
		if (edges.length > 0) {
			this.#out.heading("How these reports hang together");
			this.#cut(edges, most, (edge) => {
				this.#out.add(`${this.#label(edge.to)} ${lineageInWords(edge)} ${this.#label(edge.from)}`, 2, 2);
				this.#reasons(edge.reasons, 4);
			});
		}
		return this.#out.toString();
	}
}

/** The reasons and the words behind one claim of a dossier, as text for a terminal. All report text is made safe to print. */
export function explainClaim(dossier: Dossier, claim: Claim, style: PrintStyle = {}): string {
	const view = storyViews(dossier).find((v) => v.id === claim.story);
	return view ? new Explanation(claim, view, style).print() : "";
}
