import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Ajv } from "ajv";
import type { Cite, Dossier, Reason, Span } from "../../src/core/index.js";

const schema = join(resolve(import.meta.dirname, "../.."), "schema/dossier.schema.json");
const fits = new Ajv().compile(JSON.parse(readFileSync(schema, "utf8")));

/** What is wrong with a dossier whatever it tells, one sentence a fault: words that are not where it says, reasons that lead nowhere, ranges upside down, a form that is not the published one. */
export function faultsOf(dossier: Dossier): string[] {
	const faults: string[] = [];
	const fault = (wrong: boolean, what: () => string) => {
		if (wrong) faults.push(what());
	};
	const texts = new Map(dossier.reports.map((r) => [r.id, r.text]));
	const words = (report: string, [start, end]: Span, place: string): string | undefined => {
		const text = texts.get(report);
		const sound = text !== undefined && 0 <= start && start < end && end <= text.length;
		fault(!sound, () => `${place}: [${start}, ${end}) is no span of report ${report}`);
		return sound ? text.slice(start, end) : undefined;
	};
	const quoted = (cite: Cite, quote: string, place: string) =>
		fault(words(cite.report, cite.span, place) !== quote, () => `${place}: the quote is not the words at its span`);
	const reasons = (of: readonly Reason[], place: string) => {
		for (const { rule, score, detail, cites } of of) {
			fault(!(score >= 0 && score <= 1), () => `${place}: ${rule} scores ${score}`);
			fault(rule === "" || detail === "", () => `${place}: a reason that does not say why`);
			for (const cite of cites) words(cite.report, cite.span, `${place}: ${rule}`);
		}
	};
	const known = (reports: readonly string[], place: string) => {
		for (const id of reports) fault(!texts.has(id), () => `${place}: no report ${id}`);
	};
	const unique = (ids: readonly string[], what: string) =>
		fault(new Set(ids).size < ids.length, () => `two ${what} have one id`);

	const told = dossier.stories.flatMap((s) => s.reports);
	fault(
		[...told].sort().join("\n") !== [...texts.keys()].sort().join("\n"),
		() => "a report stands in no story, or in two",
	);
	unique(
		dossier.claims.map((c) => `${c.story} ${c.id}`),
		"claims",
	);
	unique(
		dossier.voices.map((v) => `${v.story} ${v.id}`),
		"voices",
	);
	for (const claim of dossier.claims) {
		const place = `claim ${claim.id}`;
		const { atLeast, atMost, groups } = claim.origins;
		fault(claim.mentions.length === 0, () => `${place} has no mention`);
		fault(!(1 <= atLeast && atLeast <= atMost), () => `${place}: at least ${atLeast}, at most ${atMost} origins`);
		for (const mention of claim.mentions) quoted(mention, mention.quote, place);
		reasons(claim.reasons, place);
		for (const group of groups) {
			known(group.reports, place);
			reasons(group.reasons, place);
		}
		for (const side of claim.disagreement?.between ?? []) known(side, place);
		reasons(claim.disagreement?.reasons ?? [], place);
	}
	for (const edge of dossier.lineage) {
		known([edge.from, edge.to], "lineage");
		reasons(edge.reasons, `lineage from ${edge.from} to ${edge.to}`);
	}
	for (const credit of dossier.credits) words(credit.report, credit.span, `credit ${credit.name}`);
	for (const voice of dossier.voices) for (const s of voice.statements) quoted(s, s.quote, `voice ${voice.id}`);
	for (const party of dossier.parties) for (const m of party.moves) quoted(m, m.quote, `party ${party.id}`);
	for (const entry of dossier.timeline) quoted(entry, entry.quote, `timeline ${entry.value}`);
	if (!fits(JSON.parse(JSON.stringify(dossier)))) {
		const [first] = fits.errors ?? [];
		faults.push(`not by the schema: ${first?.instancePath} ${first?.message}`);
	}
	return faults;
}
