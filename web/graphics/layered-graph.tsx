import { useId, useMemo, useState } from "preact/hooks";
import { type GraphEdge, type GraphNode, placedGraph } from "./graph-layout.js";

interface LayeredGraphProps {
	readonly nodes: readonly GraphNode[];
	readonly edges: readonly GraphEdge[];
	readonly label: string;
}

/**
 * A small graph in layers from left to right. Each edge takes focus; when chosen its reasons are shown under the drawing.
 * The caller tells the same in a list, for those who do not see the drawing.
 */
export function LayeredGraph({ nodes, edges, label }: LayeredGraphProps) {
	const graph = useMemo(() => placedGraph(nodes, edges), [nodes, edges]);
	const [chosen, setChosen] = useState<string>();
	const arrow = `arrow-${useId()}`;
	const shown = graph.edges.find((edge) => edge.id === chosen);
	return (
		<figure class="graph">
			<div class="graph-box">
				{/* biome-ignore lint/a11y/useSemanticElements: an SVG drawing has no fieldset */}
				<svg
					viewBox={`0 0 ${graph.width} ${graph.height}`}
					width={graph.width}
					height={graph.height}
					role="group"
					aria-label={label}
				>
					<defs>
						<marker
							id={arrow}
							viewBox="0 0 8 8"
							refX="7"
							refY="4"
							markerUnits="userSpaceOnUse"
							markerWidth="10"
							markerHeight="10"
							orient="auto"
						>
							<path d="M0,0.5L8,4L0,7.5z" class="arrow-head" />
						</marker>
					</defs>
					{graph.edges.map((edge) => (
						// biome-ignore lint/a11y/useSemanticElements: a button element cannot stand in an SVG drawing
						<g
							key={edge.id}
							class={`edge ${edge.tone}${edge.id === chosen ? " chosen" : ""}`}
							role="button"
							tabIndex={0}
							aria-label={edge.label}
							aria-pressed={edge.id === chosen}
							onFocus={() => setChosen(edge.id)}
							onClick={() => setChosen(edge.id)}
							onKeyDown={(event) => {
								if (event.key === "Enter" || event.key === " ") {
									event.preventDefault();
									setChosen(edge.id === chosen ? undefined : edge.id);
								}
							}}
						>
							<path class="reach" d={edge.path} />
							<path class="line" d={edge.path} {...(edge.arrow ? { "marker-end": `url(#${arrow})` } : {})} />
						</g>
					))}
					{graph.nodes.map((node) => (
						<g key={node.id} class={`node ${node.tone}`} transform={`translate(${node.x},${node.y})`}>
							<rect x={-node.width / 2} y={-node.height / 2} width={node.width} height={node.height} rx="3" />
							{[...node.lines, ...(node.small ? [node.small] : [])].map((line, i, lines) => (
								<text
									key={`${i}${line}`}
									class={node.small && i === lines.length - 1 ? "small" : ""}
									y={(i - (lines.length - 1) / 2) * 17 + 4.5}
								>
									{line}
								</text>
							))}
						</g>
					))}
				</svg>
			</div>
			<figcaption class="why-edge">
				<p role="status">
					{shown ? (
						<>
							<strong>{shown.label}.</strong> {shown.why.join(" ")}
						</>
					) : (
						"Choose a line to read why it is drawn."
					)}
				</p>
			</figcaption>
		</figure>
	);
}
