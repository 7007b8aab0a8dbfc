import { useStory } from "../parts/story-context.js";
import type { IntervalChart } from "./interval-rows.js";

/** Intervals over one axis; an open end is an arrow. The figures stand beside the bars as text, so nothing is told by the drawing alone. */
export function IntervalAxis({ chart, label }: { readonly chart: IntervalChart; readonly label: string }) {
	const { labels } = useStory();
	return (
		<figure class="axis" aria-label={label}>
			<ul>
				{chart.rows.map((row) => (
					<li key={row.key}>
						<p class="axis-words">
							{[...row.sides].map((side) => (
								<span class={`side side-${side.toLowerCase()}`} key={side}>
									{side}
								</span>
							))}
							<strong>{row.words}</strong> <span>{row.reports.map((id) => labels.get(id) ?? id).join(", ")}</span>
						</p>
						<div class="track" aria-hidden="true">
							{chart.ticks.map((tick) => (
								<span class="gridline" key={tick.at} style={{ left: `${tick.at}%` }} />
							))}
							<span
								class={`bar side-${row.sides.slice(0, 1).toLowerCase()}${row.openLow ? " open-low" : ""}${row.openHigh ? " open-high" : ""}`}
								style={{ left: `${row.from}%`, width: `${row.to - row.from}%` }}
							/>
						</div>
					</li>
				))}
			</ul>
			<div class="ticks-row" aria-hidden="true">
				<div class="ticks">
					{chart.ticks.map((tick) => (
						<span key={tick.at} style={{ left: `${tick.at}%` }}>
							{tick.words}
						</span>
					))}
				</div>
			</div>
		</figure>
	);
}
