import { XMLBuilder } from "fast-xml-parser";
import type { Dossier } from "../../core/index.js";
import { visibleText } from "../../dossier/visible-text.js";
import { attributes, type GraphNode, graphEdges, graphNodes, type Value } from "./graph.js";

const builder = new XMLBuilder({
	ignoreAttributes: false,
	attributeNamePrefix: "@",
	textNodeName: "#text",
	processEntities: true,
	suppressBooleanAttributes: false,
	suppressEmptyNode: true,
});

const element = (name: string, value: object): string => `${builder.build({ [name]: value })}\n`;

type Owner = keyof typeof attributes;

/** `visibleText` leaves what XML may not hold: two code points that are no characters. */
const xmlText = (value: string) => visibleText(value).replace(/[\ufffe\uffff]/g, "\ufffd");

function dataOf(owner: Owner, values: Readonly<Record<string, Value>>): object[] {
	return Object.entries(values).flatMap(([name, value]) =>
		value === undefined || value === ""
			? []
			: [{ "@key": `${owner}_${name}`, "#text": typeof value === "number" ? String(value) : xmlText(value) }],
	);
}

function* keys(): Generator<string> {
	for (const owner of ["node", "edge"] as const)
		for (const [name, type] of Object.entries(attributes[owner]))
			yield element("key", { "@id": `${owner}_${name}`, "@for": owner, "@attr.name": name, "@attr.type": type });
}

/** Ids in GraphML are name tokens, without the marks that names of ours may have: nodes are numbered. */
function numbered(nodes: Iterable<GraphNode>): Map<string, { readonly id: string; readonly node: GraphNode }> {
	const ids = new Map<string, { id: string; node: GraphNode }>();
	for (const node of nodes) ids.set(node.urn, { id: `n${ids.size}`, node });
	return ids;
}

/**
 * Reports, claims, origins and voices as a directed graph in GraphML, an element a line. Labels are made plain: one line, without marks that
 * cannot be seen.
 */
export function* graphmlPieces(dossier: Dossier): Generator<string> {
	yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
	yield* keys();
	yield '<graph id="dossier" edgedefault="directed">\n';
	const nodes = numbered(graphNodes(dossier));
	for (const { id, node } of nodes.values()) yield element("node", { "@id": id, data: dataOf("node", node.values) });
	let count = 0;
	for (const { source, target, values } of graphEdges(dossier)) {
		const [from, to] = [nodes.get(source), nodes.get(target)];
		if (!from || !to) continue;
		yield element("edge", {
			"@id": `e${count++}`,
			"@source": from.id,
			"@target": to.id,
			data: dataOf("edge", values),
		});
	}
	yield "</graph>\n</graphml>\n";
}
