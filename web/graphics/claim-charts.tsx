import { useMemo } from "preact/hooks";
import type { Claim } from "../../src/core/index.js";
import { isAbout } from "../words/claim-words.js";
import { IntervalAxis } from "./interval-axis.js";
import { dateChart, figureCharts } from "./interval-rows.js";

/** A claim's figures and dates on their axes, where there are at least two different ones to compare, or `always`. */
export function ClaimCharts({ claim, always = false }: { readonly claim: Claim; readonly always?: boolean }) {
	const charts = useMemo(() => {
		const figures = isAbout(claim, "figure", "count") ? figureCharts(claim) : [];
		const dates = isAbout(claim, "date") ? dateChart(claim) : undefined;
		return [...figures, ...(dates ? [dates] : [])].filter((chart) => always || chart.rows.length > 1);
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
