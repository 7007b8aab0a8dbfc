import { Graph, layout } from "@dagrejs/dagre";

export interface GraphNode {
	readonly id: string;
	readonly text: string;
	/** Second line, in small type. */
	readonly small?: string;
	/** Class name for the look: `report`, `origin`, `unsure`. */
	readonly tone: string;
}

export interface GraphEdge {
	readonly id: string;
	readonly from: string;
	readonly to: string;
	/** Class name for the look: `copy`, `derived`, `common-source`, `origin`. */
	readonly tone: string;
	/** Whether the edge has a direction to draw. */
	readonly arrow: boolean;
	/** The edge in words, for those who cannot see it. */
	readonly label: string;
	/** What to show when the edge is chosen. */
	readonly why: readonly string[];
}

export interface PlacedNode extends GraphNode {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly lines: readonly string[];
}

export interface PlacedEdge extends GraphEdge {
	/** An SVG path. */
	readonly path: string;
}

export interface PlacedGraph {
	readonly width: number;
	readonly height: number;
	readonly nodes: readonly PlacedNode[];
	readonly edges: readonly PlacedEdge[];
}

/** Widths in pixels at 13 pixel sans-serif type: a character is taken as 7 wide, a line holds 24. */
const perLine = 24;
const characterWidth = 7.1;
const lineHeight = 17;

/** `text` in at most three lines of about `perLine` characters; "…" where it is cut. */
function linesOf(text: string): string[] {
	const lines: string[] = [];
	for (const word of text.split(/\s+/).filter(Boolean)) {
		const last = lines.at(-1);
		const cut = word.length > perLine ? `${word.slice(0, perLine - 1)}…` : word;
		if (last !== undefined && last.length + 1 + cut.length <= perLine) lines[lines.length - 1] = `${last} ${cut}`;
		else if (lines.length < 3) lines.push(cut);
		else {
			lines[2] = `${(lines[2] as string).slice(0, perLine - 1)}…`;
			break;
		}
	}
	return lines;
}

type Point = { readonly x: number; readonly y: number };
type Box = Point & { readonly width: number };

const round = (value: number) => Math.round(value * 10) / 10;

/** A smooth path through the points of an edge that runs from left to right. */
function pathThrough(points: readonly Point[]): string {
	const [first, ...rest] = points as [Point, ...Point[]];
	let path = `M${round(first.x)},${round(first.y)}`;
	let last = first;
	for (const point of rest) {
		const middle = (last.x + point.x) / 2;
		path += `C${round(middle)},${round(last.y)} ${round(middle)},${round(point.y)} ${round(point.x)},${round(point.y)}`;
		last = point;
	}
	return path;
}

/** Places a graph in layers from left to right. Deterministic. Edges whose ends are not among the nodes are left out. */
export function placedGraph(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): PlacedGraph {
	const graph = new Graph({ multigraph: true });
	graph.setGraph({ rankdir: "LR", nodesep: 14, ranksep: 70, marginx: 4, marginy: 6 });
	graph.setDefaultEdgeLabel(() => ({}));
	const sized = nodes.map((node) => {
		const lines = linesOf(node.text);
		const longest = Math.max(...lines.map((line) => line.length), (node.small?.length ?? 0) * 0.9, 6);
		const height = (lines.length + (node.small ? 1 : 0)) * lineHeight + 12;
		return { ...node, lines, width: Math.round(longest * characterWidth + 22), height };
	});
	for (const node of sized) graph.setNode(node.id, { width: node.width, height: node.height });
	const drawn = edges.filter((edge) => edge.from !== edge.to && graph.hasNode(edge.from) && graph.hasNode(edge.to));
	for (const edge of drawn) graph.setEdge(edge.from, edge.to, {}, edge.id);
	layout(graph);
	const size = graph.graph() as { readonly width?: number; readonly height?: number };
	return {
		width: Math.ceil(size.width ?? 0),
		height: Math.ceil(size.height ?? 0),
		nodes: sized.map((node) => {
			const place = graph.node(node.id) as unknown as Point;
			return { ...node, x: round(place.x), y: round(place.y) };
		}),
		edges: drawn.map((edge) => {
			const { points } = graph.edge(edge.from, edge.to, edge.id) as unknown as { points: Point[] };
			// Edges leave and enter at the middle of a side; dagre cuts the box wherever the line happens to meet it.
			const [from, to] = [graph.node(edge.from), graph.node(edge.to)] as unknown as [Box, Box];
			const back = from.x > to.x ? -1 : 1;
			const first = { x: from.x + (back * from.width) / 2, y: from.y };
			const last = { x: to.x - (back * to.width) / 2, y: to.y };
			return { ...edge, path: pathThrough([first, ...points.slice(1, -1), last]) };
		}),
	};
}
