import { type Cite, contains, type Dossier, HearsayError, type Reason, type Span } from "../core/index.js";
import { dossierSpec } from "./dossier-spec.js";
import { visibleText } from "./visible-text.js";

/** Faults told; a file of another kind has one for every entry. */
const mostTold = 3;

/** What one part of the dossier says of another and is not so, one sentence a fault. */
function* faultsOf(dossier: Dossier): Generator<string> {
	const texts = new Map<string, string>();
	for (const { id, text } of dossier.reports) {
		if (texts.has(id)) yield `two reports have the id "${id}"`;
		texts.set(id, text);
	}
	const stories = new Set(dossier.stories.map((s) => s.id));
	const claims = new Set(dossier.claims.map((c) => c.id));
	if (stories.size < dossier.stories.length) yield "two stories have one id";
	if (claims.size < dossier.claims.length) yield "two claims have one id";

	function* known(reports: readonly string[], place: string) {
		for (const id of reports) if (!texts.has(id)) yield `${place} names a report "${id}" that is not there`;
	}
	function* within(text: string, [start, end]: Span, place: string) {
		if (end > text.length) yield `${place} points to [${start}, ${end}) of a text of ${text.length} code units`;
	}
	function* cited({ report, span }: Cite, place: string) {
		const text = texts.get(report);
		if (text === undefined) yield* known([report], place);
		else yield* within(text, span, place);
	}
	function* quoted(at: Cite & { readonly quote: string }, place: string) {
		yield* cited(at, place);
		if (texts.get(at.report)?.slice(...at.span) !== at.quote) yield `${place} quotes other words than its span holds`;
	}
	function* reasoned(reasons: readonly Reason[], place: string) {
		for (const reason of reasons) for (const cite of reason.cites) yield* cited(cite, `${place}, ${reason.rule},`);
	}
	function* storied(story: string, place: string) {
		if (!stories.has(story)) yield `${place} belongs to a story "${story}" that is not there`;
	}
	function* claimed(claim: string, place: string) {
		if (!claims.has(claim)) yield `${place} names a claim "${claim}" that is not there`;
	}

	const told = new Set<string>();
	for (const { id, reports } of dossier.stories) {
		yield* known(reports, `story ${id}`);
		for (const report of reports) {
			if (told.has(report)) yield `report "${report}" stands in two stories`;
			told.add(report);
		}
	}
	for (const id of texts.keys()) if (!told.has(id)) yield `report "${id}" stands in no story`;
	for (const { id, story, mentions, reasons, origins, disagreement } of dossier.claims) {
		const place = `claim ${id}`;
		yield* storied(story, place);
		yield* reasoned(reasons, place);
		for (const mention of mentions) {
			yield* quoted(mention, place);
			const text = texts.get(mention.report) ?? "";
			if (mention.figure) yield* within(text, mention.figure.span, `a figure of ${place}`);
			if (mention.date) yield* within(text, mention.date.span, `a date of ${place}`);
		}
		for (const group of origins.groups) {
			yield* known(group.reports, place);
			yield* reasoned(group.reasons, place);
		}
		for (const side of disagreement?.between ?? []) yield* known(side, place);
		yield* reasoned(disagreement?.reasons ?? [], place);
	}
	for (const { from, to, reasons } of dossier.lineage) {
		yield* known([from, to], "lineage");
		yield* reasoned(reasons, `lineage from ${from} to ${to}`);
	}
	for (const credit of dossier.credits) yield* cited(credit, `credit "${credit.name}"`);
	for (const { id, story, statements } of dossier.voices) {
		yield* storied(story, `voice ${id}`);
		for (const said of statements) {
			yield* quoted(said, `voice ${id}`);
			yield* claimed(said.claim, `voice ${id}`);
		}
	}
	for (const { id, story, moves } of dossier.parties) {
		yield* storied(story, `party ${id}`);
		for (const move of moves) {
			yield* quoted(move, `party ${id}`);
			yield* claimed(move.claim, `party ${id}`);
			yield* known(move.reports, `party ${id}`);
		}
	}
	for (const entry of dossier.timeline) {
		yield* storied(entry.story, "the timeline");
		yield* quoted(entry, "the timeline");
		yield* known(entry.reports, "the timeline");
		if (entry.date) yield* within(texts.get(entry.report) ?? "", entry.date, "a day of the timeline");
		if (entry.date && !contains(entry.span, entry.date)) yield "a day of the timeline stands outside its words";
	}
	for (const check of dossier.checks) {
		yield* storied(check.story, "a check");
		for (const claim of check.claims) yield* claimed(claim, "a check");
		for (const cite of check.cites) yield* cited(cite, "a check");
		const [first] = check.cites;
		if (check.about && !(first && contains(first.span, check.about)))
			yield "what a check is about stands outside its words";
		yield* known([...check.reports, ...(check.from ?? [])], "a check");
	}
}

/** `checked` with its fields in the order of `given`: what was read is written again as the same bytes. */
function inOrderOf(given: unknown, checked: unknown): unknown {
	if (Array.isArray(checked)) return checked.map((item, i) => inOrderOf((given as unknown[])[i], item));
	if (typeof checked !== "object" || checked === null) return checked;
	const own = new Map(Object.entries(checked));
	return Object.fromEntries(
		Object.entries(given as object)
			.filter(([name]) => own.has(name))
			.map(([name, value]) => [name, inOrderOf(value, own.get(name))]),
	);
}

/**
 * The dossier that `renderJson` wrote, checked: every field is of its kind, every span lies in its text, every quote is the
 * words at its span, and every report, claim and story named is there. Fields that are not known are left out. `place` names it in failures. A dossier is one value whose
 * parts lean on each other, so a single fault refuses the whole (`sourceFailed`): it was changed or cut off on its way.
 */
export function readDossier(json: string, place = "the dossier"): Dossier {
	const refused = (why: string, cause?: unknown) =>
		new HearsayError(
			"sourceFailed",
			`${place} is not a dossier that can be read: ${visibleText(why)}. Make it anew with hearsay dossier PATH… --format json.`,
			{ cause },
		);
	let value: unknown;
	try {
		value = JSON.parse(json);
	} catch (error) {
		throw refused(`it is not valid JSON (${error instanceof Error ? error.message.slice(0, 160) : ""})`, error);
	}
	const parsed = dossierSpec.safeParse(value);
	if (!parsed.success) {
		const [issue] = parsed.error.issues;
		throw refused(`${issue?.path.join(".") || "the whole"}: ${issue?.message ?? "unknown"}`, parsed.error);
	}
	const faults: string[] = [];
	for (const fault of faultsOf(parsed.data)) {
		faults.push(fault);
		if (faults.length > mostTold) break;
	}
	if (faults.length > 0)
		throw refused(`${faults.slice(0, mostTold).join("; ")}${faults.length > mostTold ? "; and more" : ""}`);
	return inOrderOf(value, parsed.data) as Dossier;
}
