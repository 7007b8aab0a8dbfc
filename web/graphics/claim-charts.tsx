import { useMemo } from "preact/hooks";
import type { Claim } from "../../src/core/index.js";
import { isAbout } from "../words/claim-words.js";
import { IntervalAxis } from "./interval-axis.js";
import { dateChart, figureCharts, type IntervalChart } from "./interval-rows.js";

/** Whether a chart shows what parts the sides: at least two of them stand in it, apart. */
const partsSides = ({ rows }: IntervalChart) => new Set(rows.map((row) => row.sides).filter(Boolean)).size > 1;

/** A claim's figures and dates on their axes, where they show how the sides differ, or `always`. */
export function ClaimCharts({ claim, always = false }: { readonly claim: Claim; readonly always?: boolean }) {
	const charts = useMemo(() => {
		const figures = isAbout(claim, "figure", "count") ? figureCharts(claim) : [];
		const dates = isAbout(claim, "date") ? dateChart(claim) : undefined;
		return [...figures, ...(dates ? [dates] : [])].filter((chart) => always || partsSides(chart));
	}, [claim, always]);
	return (
		<>
			{charts.map((chart) => (
				<IntervalAxis
					key={chart.unit}
					chart={chart}
					label={chart.unit === "days" ? "When, by report" : "The figures, by report"}
				/>
			))}
		</>
	);
}
