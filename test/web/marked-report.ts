import type { Act, DateMark, Figure, Mention, Report } from "../../src/core/index.js";

export interface MarkedMention extends Mention {
	/** Key of the claim the words belong to. */
	readonly claim: string;
}

/**
 * A report whose text carries its mentions inline: `[toll; v=ada; act=deny; fig=10..12; unit=count; of=hurt|ten to twelve]`
 * marks the words after the bar as a mention of claim `toll`. `fig` is `low..high`, each end may be left open;
 * `on` is `from..to` as days. Gives the report with clean text, and its mentions with their spans.
 */
export function markedReport(fields: Omit<Report, "notes">): { report: Report; mentions: MarkedMention[] } {
	const mentions: MarkedMention[] = [];
	let text = "";
	for (const piece of fields.text.split(/(\[[^|\]]+\|[^\]]+\])/)) {
		const mark = /^\[([^|\]]+)\|([^\]]+)\]$/s.exec(piece);
		if (!mark) {
			text += piece;
			continue;
		}
		const [claim = "", ...rest] = (mark[1] as string).split(";").map((part) => part.trim());
		const set = new Map(rest.map((part) => part.split("=") as [string, string]));
		const quote = mark[2] as string;
		const span = [text.length, text.length + quote.length] as const;
		text += quote;
		const [v, via, act, fig, on] = ["v", "via", "act", "fig", "on"].map((key) => set.get(key));
		mentions.push({
			claim,
			report: fields.id,
			span,
			quote,
			...(v ? { voice: v } : {}),
			...(via ? { via } : {}),
			...(act ? { act: act as Act } : {}),
			...(fig ? { figure: figureOf(fig, set, span) } : {}),
			...(on ? { date: dateOf(on, span) } : {}),
		});
	}
	return { report: { ...fields, text, notes: [] }, mentions };
}

function figureOf(range: string, set: ReadonlyMap<string, string>, span: Figure["span"]): Figure {
	const [low = "", high = low] = range.includes("..") ? range.split("..") : [range, range];
	const end = (text: string) => (text === "" ? null : Number(text));
	return { span, low: end(low), high: end(high), unit: set.get("unit") ?? "count", of: set.get("of") ?? "" };
}

function dateOf(range: string, span: DateMark["span"]): DateMark {
	const [from = "", to = from] = range.split("..");
	return { span, value: from === to ? from : from.slice(0, 7), type: "date", from, to };
}
