import { addTo, type Claim, type Dossier, type DossierVoice, dayOf } from "../../core/index.js";
import { checkHeading, checkInWords } from "../../dossier/check-in-words.js";
import { reportLabels } from "../../dossier/report-labels.js";
import { reportsOf, standingInWords } from "../../dossier/standing-in-words.js";
import { directWords } from "../direct-words.js";
import { DossierIndex } from "../dossier-index.js";
import { mentionId, urnOf } from "../names.js";
import { saidBy } from "./voices.js";

/** The report that appeared on a day before all others that are dated; undefined where two share the first day or none is dated. */
function firstOf(reports: readonly string[], index: DossierIndex): string | undefined {
	const dated = reports.flatMap((id) => {
		const day = dayOf(index.report(id)?.published);
		return day ? [{ id, day }] : [];
	});
	const first = dated.map((r) => r.day).sort()[0];
	const [only, ...more] = dated.filter((r) => r.day === first);
	return more.length > 0 ? undefined : only?.id;
}

/** Who does this to a claim does not say it; a quotation is its speaker's all the same. */
const turnsDown: ReadonlySet<string | undefined> = new Set(["deny", "reject", "decline", "retract"]);

/** Those who are told to say a claim; the sides of a dispute say different things, so nobody says the whole. */
function authorsOf({ kind, story, mentions }: Claim, index: DossierIndex): DossierVoice[] {
	if (kind === "dispute") return [];
	const saying = mentions.filter((m) => !m.unsure && (kind === "quote" || !turnsDown.has(m.act)));
	return [...new Set(saying.map((m) => m.voice))].flatMap((id) => index.voice(story, id) ?? []);
}

/** Each claim as a `Claim`, with a `Quotation` for each mention whose words stand in quotation marks. */
export function* claimNodes(dossier: Dossier): Generator<object> {
	const index = new DossierIndex(dossier);
	for (const claim of dossier.claims) {
		const { story, id, statement, mentions } = claim;
		const article = (report: string) => ({ "@id": urnOf(story, "report", report) });
		const reports = reportsOf(claim);
		const first = firstOf(reports, index);
		yield {
			"@type": "Claim",
			"@id": urnOf(story, "claim", id),
			identifier: id,
			text: statement,
			description: standingInWords(claim),
			...saidBy(authorsOf(claim, index), "author"),
			appearance: reports.map(article),
			...(first === undefined ? {} : { firstAppearance: article(first) }),
		};
		for (const [i, mention] of mentions.entries()) {
			const report = index.report(mention.report);
			const voice = index.voice(story, mention.voice);
			const text = report && voice ? directWords(report, mention) : undefined;
			if (!voice || text === undefined) continue;
			yield {
				"@type": "Quotation",
				"@id": urnOf(story, "mention", mentionId(claim, i)),
				text,
				...saidBy([voice], "spokenByCharacter"),
				isPartOf: article(mention.report),
				...(mention.unsure ? {} : { about: { "@id": urnOf(story, "claim", id) } }),
			};
		}
	}
}

const draft = "Draft by a program. It has no rating: the verdict is a human's, after checking.";

/** For each claim worth checking a `ClaimReview` for a human to write: without a rating, an author and a date. */
export function* reviewDrafts(dossier: Dossier): Generator<object> {
	const index = new DossierIndex(dossier);
	const todo = new Map<string, string[]>();
	const labels = reportLabels(dossier.reports);
	for (const check of dossier.checks)
		for (const claim of check.claims)
			addTo(todo, claim, `${checkHeading[check.kind]}: ${checkInWords(check, labels)}.`);
	for (const [id, checks] of todo) {
		const claim = index.claim(id);
		if (!claim) continue;
		yield {
			"@type": "ClaimReview",
			"@id": urnOf(claim.story, "review", id),
			creativeWorkStatus: "Draft",
			claimReviewed: claim.statement,
			itemReviewed: { "@id": urnOf(claim.story, "claim", id) },
			description: `${draft} ${standingInWords(claim)}. ${checks.join(" ")}`,
			citation: reportsOf(claim).map((report) => ({ "@id": urnOf(claim.story, "report", report) })),
		};
	}
}
