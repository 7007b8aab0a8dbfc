import { addTo, type Dossier, isOrdered } from "../../core/index.js";
import { DossierIndex } from "../dossier-index.js";
import { urnOf, webAddressOf } from "../names.js";
import { realDay } from "../real-day.js";

/** Each report as a `NewsArticle`: what it is, and, by `isBasedOn`, the reports whose text it copies or draws on, where it is known which came first. */
export function* articleNodes(dossier: Dossier): Generator<object> {
	const index = new DossierIndex(dossier);
	const from = new Map<string, string[]>();
	for (const edge of dossier.lineage) if (isOrdered(edge)) addTo(from, edge.to, edge.from);
	for (const { id, title, url, published, modified, byline, outlet } of dossier.reports) {
		const story = index.storyOf(id);
		const address = webAddressOf(url);
		const sources = from.get(id);
		yield {
			"@type": "NewsArticle",
			"@id": urnOf(story, "report", id),
			identifier: id,
			...(title ? { headline: title } : {}),
			...(address ? { url: address } : {}),
			...(realDay(published) ? { datePublished: published } : {}),
			...(realDay(modified) ? { dateModified: modified } : {}),
			...(byline ? { creditText: byline } : {}),
			...(outlet ? { publisher: { "@type": "Organization", name: outlet } } : {}),
			...(sources ? { isBasedOn: sources.map((source) => ({ "@id": urnOf(story, "report", source) })) } : {}),
		};
	}
}
