import type { Dossier } from "../../core/index.js";
import { lineageInWords } from "../../dossier/lineage-in-words.js";
import { textFileName } from "../annotations/text-files.js";
import { DossierIndex } from "../dossier-index.js";
import { urnOf, webAddressOf } from "../names.js";
import { dateValue, type Entity, entity, entityId, nameValue } from "./entity.js";

/** Each report as an Article with its text, and each dependence of one text on another as a link between two. */
export function* articleEntities(dossier: Dossier): Generator<Entity> {
	const index = new DossierIndex(dossier);
	const urn = (report: string) => urnOf(index.storyOf(report), "report", report);
	for (const { id, title, byline, outlet, published, modified, url, text } of dossier.reports)
		yield entity(urn(id), "Article", {
			title: [nameValue(title)],
			fileName: [`${textFileName(id)}.txt`],
			author: [nameValue(byline)],
			publisher: [nameValue(outlet)],
			publishedAt: [dateValue(published)],
			modifiedAt: [dateValue(modified)],
			sourceUrl: [webAddressOf(url)],
			bodyText: [text],
		});
	for (const edge of dossier.lineage) {
		const { from, to, kind, reasons } = edge;
		yield entity(`${urn(to)} ${kind} ${urn(from)}`, "UnknownLink", {
			subject: [entityId(urn(to))],
			object: [entityId(urn(from))],
			role: [lineageInWords(edge)],
			summary: reasons.map((r) => r.detail),
		});
	}
}
