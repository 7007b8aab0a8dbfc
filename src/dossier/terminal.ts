import type { Dossier } from "../core/index.js";
import { excerpt } from "./excerpt.js";
import { counted } from "./listing.js";
import { Printer, type PrintStyle } from "./print-style.js";
import { type StoryView, storyViews } from "./story-view.js";
import { TerminalStory } from "./terminal-story.js";
import { visibleText } from "./visible-text.js";

/** Stories told in full, and stories listed by a line, before the rest is only counted. */
const mostTold = 8;
const mostListed = 12;

function list(out: Printer, heading: string, views: readonly StoryView[]): void {
	if (views.length === 0) return;
	out.heading(heading, counted(views.length, "story", "stories"));
	for (const { reports, labels, title } of views.slice(0, mostListed)) {
		const who = reports.length === 1 ? (labels.get(reports[0]?.id ?? "") ?? "") : counted(reports.length, "report");
		out.add(`${out.paint.cyan(visibleText(who))} — ${excerpt(title, 100)}`, 2, 2);
	}
	const left = views.length - mostListed;
	if (left > 0) out.add(out.paint.dim(`… and ${left} more (--all tells every story)`), 2);
}

/**
 * The dossier as a page for a terminal: each story in turn, those of most reports first; where there are several,
 * stories of one report are only listed. All report text is made safe to print.
 */
export function renderTerminal(dossier: Dossier, style: PrintStyle = {}): string {
	const out = new Printer(style);
	const views = storyViews(dossier);
	if (views.length === 0) out.add("No report could be read.");
	const several = views.filter((v) => v.reports.length > 1);
	const told = out.all || views.length === 1 ? views : several.slice(0, mostTold);
	told.forEach((view, i) => {
		if (i > 0) {
			out.gap();
			out.add(out.paint.dim("─".repeat(out.width)));
			out.gap();
		}
		new TerminalStory(view, out).print();
	});
	list(
		out,
		"More stories",
		several.filter((v) => !told.includes(v)),
	);
	list(
		out,
		"Told by one report only",
		views.filter((v) => !told.includes(v) && v.reports.length <= 1),
	);
	return out.toString();
}
