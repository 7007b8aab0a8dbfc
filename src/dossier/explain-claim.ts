import type { Claim, Dossier, Mention, Reason } from "../core/index.js";
import { dayOf, daysInWords } from "./day.js";
import { differenceInWords, lineageInWords } from "./difference-in-words.js";
import { excerpt, quoted } from "./excerpt.js";
import { listed } from "./listing.js";
import { Printer, type PrintStyle } from "./print-style.js";
import { sidesOf } from "./sides.js";
import { reportsOf, standingInWords } from "./standing-in-words.js";
import { type StoryView, storyViews } from "./story-view.js";
import { told } from "./told.js";
import { visibleText } from "./visible-text.js";
import { voiceInWords } from "./voice-in-words.js";

/** Entries of a list before it is cut. */
const most = 12;
const mostCites = 3;

class Explanation {
	readonly #out: Printer;

	constructor(
		readonly claim: Claim,
		readonly view: StoryView,
		style: PrintStyle,
	) {
		this.#out = new Printer(style);
	}

	#label(id: string): string {
		return this.view.labels.get(id) ?? visibleText(id);
	}

	#text(id: string): string {
		return this.view.reports.find((r) => r.id === id)?.text ?? "";
	}

	#cut<T>(items: readonly T[], limit: number, print: (item: T) => void): void {
		const shown = this.#out.all ? items : items.slice(0, limit);
		for (const item of shown) print(item);
		if (shown.length < items.length) this.#out.add(`… and ${items.length - shown.length} more (--all shows them)`, 4);
	}

	#reasons(reasons: readonly Reason[], indent: number): void {
		this.#cut(reasons, most, (reason) => {
			const { paint } = this.#out;
			this.#out.add(
				`because ${visibleText(reason.detail)} ${paint.dim(`[${reason.rule} ${reason.score.toFixed(2)}]`)}`,
				indent,
				2,
			);
			for (const { report, span } of reason.cites.slice(0, mostCites)) {
				const words = quoted(excerpt(this.#text(report).slice(span[0], span[1]), 140));
				this.#out.add(paint.dim(`${words} — ${this.#label(report)}`), indent + 2, 2);
			}
		});
	}

	#mention(mention: Mention): void {
		const { paint } = this.#out;
		const { report, via } = mention;
		const day = dayOf(this.view.reports.find((r) => r.id === report)?.published);
		const carrier = this.view.voices.get(via ?? "");
		const label = this.#label(report);
		const id = visibleText(report);
		const about = [
			label === id ? "" : id,
			day ? daysInWords(day) : "",
			carrier ? `by way of ${voiceInWords(carrier)}` : "",
		];
		this.#out.add(`${paint.cyan(label)}  ${paint.dim(about.filter(Boolean).join(" · "))}`, 2, 2);
		this.#out.add(told(this.view, mention, 500, { escape: (text) => text, strong: paint.bold }), 4, 2);
	}

	print(): string {
		const { claim } = this;
		const { paint } = this.#out;
		this.#out.add(paint.bold(quoted(excerpt(claim.statement, 400))));
		this.#out.add(paint.dim(`${standingInWords(claim)} · ${claim.kind} · ${claim.id}`));

		this.#out.heading("The words");
		this.#cut(claim.mentions, most, (mention) => this.#mention(mention));

		this.#out.heading("Who stands behind it", standingInWords(claim).replace(/^.*?, /, ""));
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
			this.#out.heading("Where they differ", differenceInWords[claim.disagreement.kind]);
			const writing = { escape: (text: string) => text, strong: paint.bold };
			for (const { reports, mention } of sidesOf(claim)) {
				this.#out.add(
					`${told(this.view, mention, 300, writing)} ${paint.cyan(
						`— ${listed(
							reports.map((id) => this.#label(id)),
							6,
						)}`,
					)}`,
					2,
					2,
				);
			}
			this.#reasons(claim.disagreement.reasons, 4);
		}

		if (claim.mentions.length > 1) {
			this.#out.heading("Why these are taken for one claim");
			if (claim.reasons.length === 0) this.#out.add("No reason was kept.", 2);
			this.#reasons(claim.reasons, 2);
		}

		const carriers = new Set(reportsOf(claim));
		const edges = this.view.lineage.filter((e) => carriers.has(e.from) && carriers.has(e.to));
		if (edges.length > 0) {
			this.#out.heading("How these reports hang together");
			this.#cut(edges, most, (edge) => {
				this.#out.add(`${this.#label(edge.to)} ${lineageInWords[edge.kind]} ${this.#label(edge.from)}`, 2, 2);
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
