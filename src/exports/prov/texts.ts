import { type Dossier, groupedBy, isOrdered, type LineageEdge, type Report } from "../../core/index.js";
import type { DossierIndex } from "../dossier-index.js";
import { urnOf, webAddressOf } from "../names.js";
import { dated, outletUrn, ref, unlessEmpty } from "./terms.js";

/** The report that an edge comes from; of two that rewrite a third text, that text. */
const sourceOf = (story: string, { kind, from, to }: LineageEdge) =>
	kind === "common-source" ? urnOf(story, "source-text", [from, to].sort().join(" ")) : urnOf(story, "report", from);

const toldOf = ({ kind, score, reasons }: LineageEdge) => ({
	"hearsay:kind": kind,
	"hearsay:score": score,
	"rdfs:comment": reasons.map((r) => r.detail),
});

const derivation = (story: string, edge: LineageEdge) => ({
	"@type": "prov:Derivation",
	"prov:entity": ref(sourceOf(story, edge)),
	...toldOf(edge),
});

/** Of two texts of which one depends on the other and nothing tells which, neither may be said to be derived: `dcterms:relation` has no direction. */
const relation = (story: string, report: string, edge: LineageEdge) => ({
	"@type": "hearsay:TextRelation",
	"dcterms:relation": ref(urnOf(story, "report", edge.from === report ? edge.to : edge.from)),
	...toldOf(edge),
});

/** Whether an edge is no derivation of the one report from the other, nor of both from a third text. */
const isUnordered = (edge: LineageEdge) => edge.kind !== "common-source" && !isOrdered(edge);

function reportNode(
	story: string,
	{ id, title, url, published, outlet }: Report,
	edges: readonly LineageEdge[],
): object {
	const address = webAddressOf(url);
	const derivations = edges.filter((edge) => !isUnordered(edge));
	const relations = edges.filter(isUnordered).map((edge) => relation(story, id, edge));
	return {
		"@id": urnOf(story, "report", id),
		"@type": ["prov:Entity", "hearsay:Report"],
		"dcterms:identifier": id,
		...(title ? { "dcterms:title": title } : {}),
		...(address ? { "prov:atLocation": ref(address) } : {}),
		...(published ? { "dcterms:issued": dated(published) } : {}),
		...(outlet ? { "prov:wasAttributedTo": ref(outletUrn(story, outlet)) } : {}),
		...unlessEmpty(
			"prov:wasDerivedFrom",
			derivations.map((edge) => ref(sourceOf(story, edge))),
		),
		...unlessEmpty(
			"prov:qualifiedDerivation",
			derivations.map((edge) => derivation(story, edge)),
		),
		...unlessEmpty(
			"dcterms:relation",
			relations.map((r) => r["dcterms:relation"]),
		),
		...unlessEmpty("hearsay:textRelation", relations),
	};
}

/** Reports with what their texts were derived from or depend on, the unknown texts that two of them share, and the outlets. */
export function* textNodes(dossier: Dossier, index: DossierIndex): Generator<object> {
	const shared = dossier.lineage.filter((edge) => edge.kind === "common-source");
	const edges = groupedBy(
		[
			...dossier.lineage.map((edge) => ({ edge, report: edge.to })),
			...[...shared, ...dossier.lineage.filter(isUnordered)].map((edge) => ({ edge, report: edge.from })),
		],
		({ report }) => report,
	);
	const outlets = new Map<string, string>();
	for (const report of dossier.reports) {
		const story = index.storyOf(report.id);
		yield reportNode(
			story,
			report,
			(edges.get(report.id) ?? []).map(({ edge }) => edge),
		);
		if (report.outlet) outlets.set(outletUrn(story, report.outlet), report.outlet);
	}
	for (const edge of shared)
		yield {
			"@id": sourceOf(index.storyOf(edge.to), edge),
			"@type": ["prov:Entity", "hearsay:SourceText"],
			"rdfs:label": `a text that is not among the reports, which ${edge.from} and ${edge.to} share`,
		};
	for (const [id, name] of outlets)
		yield { "@id": id, "@type": ["prov:Agent", "prov:Organization"], "rdfs:label": name };
}
