import { memo } from "preact/compat";
import type { Claim, Mention } from "../../src/core/index.js";
import { actInWords } from "../../src/dossier/act-in-words.js";
import { counted } from "../../src/dossier/listing.js";
import { isAbout } from "../words/claim-words.js";
import { figureShort, figureWords } from "../words/quantity.js";
import { dateShort, dateWords } from "../words/time.js";
import { useStory } from "./story-context.js";

interface CellProps {
	readonly claim: Claim;
	readonly report: string;
	readonly label: string;
	/** Letters of the sides of the disagreement the report stands on. */
	readonly side: string;
	readonly place: string;
	readonly tabIndex: number;
}

/** What stands in the cell besides the mark: the figure or the date of the report's first mention that has one. */
function cellValue(
	claim: Claim,
	mentions: readonly Mention[],
): { readonly short: string; readonly words: string } | undefined {
	const figure = mentions.find((mention) => mention.figure)?.figure;
	if (figure && isAbout(claim, "figure", "count")) {
		return { short: figureShort(figure), words: figureWords(figure) };
	}
	const date = mentions.find((mention) => mention.date)?.date;
	if (date && isAbout(claim, "date")) return { short: dateShort(date), words: dateWords(date) };
	return undefined;
}

/** Whether and how a report carries a claim: a full disc for a named voice, a ring for narration, the value for a figure. */
export const Cell = memo(function Cell({ claim, report, label, side, place, tabIndex }: CellProps) {
	const { story } = useStory();
	const mentions = claim.mentions.filter((mention) => mention.report === report);
	const first = mentions[0];
	if (!first) {
		return (
			<td class="cell empty" data-place={place} tabIndex={tabIndex}>
				<span class="unseen">{label}: not mentioned</span>
			</td>
		);
	}
	const perhaps = mentions.every((mention) => mention.unsure);
	const value = cellValue(claim, mentions);
	const spoken = mentions.find((mention) => mention.voice);
	const voice = spoken?.voice ? story.voiceOf.get(spoken.voice)?.name : undefined;
	const who = spoken ? `${voice ?? "a voice"} ${actInWords[spoken.act ?? "state"]}` : "narrated, nobody named";
	const words = [
		`${label}: ${value ? `${value.words}, ` : ""}${who}`,
		mentions.length > 1 ? counted(mentions.length, "mention") : "",
		perhaps ? "perhaps the same" : "",
		side ? `side ${[...side].join(" and ")}` : "",
	];
	return (
		<td
			class={`cell ${spoken ? "voiced" : "narrated"} side-${side.toLowerCase()}`}
			data-place={place}
			data-label={label}
			tabIndex={tabIndex}
			title={words.filter(Boolean).join(", ")}
		>
			<span class="unseen">{words.filter(Boolean).join(", ")}</span>
			<span class="mark" aria-hidden="true">
				<span class="dot" />
				{perhaps && <span class="times">?</span>}
				{value && <span class="value">{value.short}</span>}
				{mentions.length > 1 && <span class="times">×{mentions.length}</span>}
				{side && <span class="side">{side}</span>}
			</span>
		</td>
	);
});
