import { type Dossier, dayOf, groupedBy, isOrdered } from "../../core/index.js";
import { excerpt } from "../../dossier/excerpt.js";
import { reportLabels } from "../../dossier/report-labels.js";
import { reportsOf } from "../../dossier/standing-in-words.js";
import { DossierIndex } from "../dossier-index.js";
import { originId, type ThingKind, urnOf } from "../names.js";

/** What an attribute may hold; one that is undefined or empty is left out. */
export type Value = string | number | undefined;

/** A report, claim, origin or voice, with its attributes by name. */
export interface GraphNode {
	/** Unique in the graph. */
	readonly urn: string;
	readonly values: Readonly<Record<string, Value>>;
}

/** What ties two nodes, with its attributes by name. */
export interface GraphEdge {
	/** Urns of nodes. */
	readonly source: string;
	readonly target: string;
	readonly values: Readonly<Record<string, Value>>;
}

/** What nodes and edges may carry: the name of each attribute with its GraphML type. */
export const attributes = {
	node: {
		kind: "string",
		label: "string",
		hearsay_id: "string",
		story: "string",
		day: "string",
		outlet: "string",
		claim_kind: "string",
		standing: "string",
		disagreement: "string",
		origins_at_least: "int",
		origins_at_most: "int",
		reports: "int",
		importance: "double",
		voice_kind: "string",
		role: "string",
		speaks_for: "string",
	},
	edge: { kind: "string", lineage: "string", order: "string", act: "string", weight: "int", score: "double" },
} as const;

/** A label longer than this hides the graph. */
const mostOfLabel = 80;

function* reportNodes(dossier: Dossier): Generator<GraphNode> {
	const index = new DossierIndex(dossier);
	for (const { id: story, reports } of dossier.stories) {
		const told = reports.flatMap((id) => index.report(id) ?? []);
		const labels = reportLabels(told);
		for (const { id, published, outlet } of told)
			yield {
				urn: urnOf(story, "report", id),
				values: { kind: "report", label: labels.get(id), hearsay_id: id, story, day: dayOf(published), outlet },
			};
	}
}

/** Reports, claims, the origins of each claim, and voices. */
export function* graphNodes(dossier: Dossier): Generator<GraphNode> {
	yield* reportNodes(dossier);
	for (const { id, story, name, kind, role, speaksFor } of dossier.voices)
		yield {
			urn: urnOf(story, "voice", id),
			values: { kind: "voice", label: name, hearsay_id: id, story, voice_kind: kind, role, speaks_for: speaksFor },
		};
	for (const claim of dossier.claims) {
		const { id, story, statement, kind, standing, disagreement, origins, weight } = claim;
		yield {
			urn: urnOf(story, "claim", id),
			values: {
				kind: "claim",
				label: excerpt(statement, mostOfLabel),
				hearsay_id: id,
				story,
				claim_kind: kind,
				standing,
				disagreement: disagreement?.kind,
				origins_at_least: origins.atLeast,
				origins_at_most: origins.atMost,
				reports: reportsOf(claim).length,
				importance: weight,
			},
		};
		for (const [i, { name, reports }] of origins.groups.entries()) {
			const id = originId(claim, i);
			yield {
				urn: urnOf(story, "origin", id),
				values: { kind: "origin", label: name, hearsay_id: id, story, reports: reports.length },
			};
		}
	}
}

/**
 * How reports, claims, origins and voices hang together; `weight` counts the mentions that an edge stands for. All edges are directed, since
 * common readers refuse a graph of both kinds; of lineage whose `order` is `unknown` the direction means nothing.
 */
export function* graphEdges(dossier: Dossier): Generator<GraphEdge> {
	const index = new DossierIndex(dossier);
	for (const edge of dossier.lineage) {
		const { from, to, kind, score } = edge;
		const story = index.storyOf(to);
		yield {
			source: urnOf(story, "report", to),
			target: urnOf(index.storyOf(from), "report", from),
			values: { kind: "lineage", lineage: kind, order: isOrdered(edge) ? "known" : "unknown", score },
		};
	}
	for (const claim of dossier.claims) {
		const { story, mentions, origins } = claim;
		const own = urnOf(story, "claim", claim.id);
		const edge = (kind: string, source: [ThingKind, string], target: string, values: GraphEdge["values"] = {}) => ({
			source: urnOf(story, ...source),
			target,
			values: { kind, ...values },
		});
		for (const [report, of] of groupedBy(mentions, (m) => m.report))
			yield edge("carries", ["report", report], own, { weight: of.length });
		const said = mentions.filter((m) => index.voice(story, m.voice));
		for (const [voice, of] of groupedBy(said, (m) => m.voice as string)) {
			const act = [...new Set(of.map((m) => m.act ?? "state"))].join(" ");
			yield edge("says", ["voice", voice], own, { weight: of.length, act });
		}
		for (const [i, { reports }] of origins.groups.entries()) {
			const origin = urnOf(story, "origin", originId(claim, i));
			yield { source: own, target: origin, values: { kind: "rests on" } };
			for (const report of reports) yield edge("has it from", ["report", report], origin);
		}
	}
}
