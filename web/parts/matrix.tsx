import { useEffect, useRef, useState } from "preact/hooks";
import type { Claim, Report } from "../../src/core/index.js";
import { counted } from "../../src/dossier/listing.js";
import { labelWithoutDay } from "../../src/dossier/report-labels.js";
import { shownWords } from "../../src/dossier/shown-words.js";
import { standingInWords } from "../../src/dossier/standing-in-words.js";
import { shownMention } from "../../src/stages/compose/shown-mention.js";
import { capital } from "../words/capital.js";
import { differenceHeading, kindWords, sideOf } from "../words/claim-words.js";
import { Cell } from "./cell.js";
import { DayOf } from "./day-of.js";
import { useStory } from "./story-context.js";

/** Longest row, in code units. */
const mostWords = 240;

/** What is said, as the other renderings show it: a piece of a sentence within its sentence; a dispute by both its sides. */
function Statement({ claim }: { readonly claim: Claim }) {
	const { story } = useStory();
	const mention = shownMention(claim, story.inHeadline);
	if (claim.kind === "dispute" || !mention) return <span class="statement">{capital(claim.statement)}</span>;
	const text = story.textOf(mention.report);
	const { before, words, after } = shownWords(text, mention, mostWords, story.paragraphsOf(mention.report));
	return (
		<span class="statement">
			<span class="around">{before}</span>
			{words}
			<span class="around">{after}</span>
		</span>
	);
}

interface MatrixProps {
	readonly claims: readonly Claim[];
	/** Id of the claim the panel shows. */
	readonly current: string | undefined;
}

interface Place {
	readonly row: number;
	readonly column: number;
}

/** Where a key leads in a grid of `rows` by `columns`; undefined for keys that do not move. */
function moved(key: string, whole: boolean, { row, column }: Place, rows: number, columns: number): Place | undefined {
	switch (key) {
		case "ArrowUp":
			return { row: Math.max(0, row - 1), column };
		case "ArrowDown":
			return { row: Math.min(rows - 1, row + 1), column };
		case "ArrowLeft":
			return { row, column: Math.max(0, column - 1) };
		case "ArrowRight":
			return { row, column: Math.min(columns - 1, column + 1) };
		case "PageUp":
			return { row: Math.max(0, row - 8), column };
		case "PageDown":
			return { row: Math.min(rows - 1, row + 8), column };
		case "Home":
			return { row: whole ? 0 : row, column: 0 };
		case "End":
			return { row: whole ? rows - 1 : row, column: columns - 1 };
		default:
			return undefined;
	}
}

/** Whether the table is wider than its box: only then it scrolls in a box of its own, else its head stays in view with the page. */
function useOverflow(table: { readonly current: HTMLTableElement | null }): boolean {
	const [overflows, setOverflows] = useState(false);
	useEffect(() => {
		const box = table.current?.parentElement;
		if (!box || !table.current) return;
		const watcher = new ResizeObserver(() => {
			setOverflows((table.current?.scrollWidth ?? 0) > box.clientWidth + 1);
		});
		watcher.observe(box);
		watcher.observe(table.current);
		return () => watcher.disconnect();
	}, [table]);
	return overflows;
}

/** Claims as rows, reports as columns. An ARIA grid: one cell takes focus, arrows move it, Enter opens what it holds. */
export function Matrix({ claims, current }: MatrixProps) {
	const { story, labels, open } = useStory();
	const { reports } = story;
	const [place, setPlace] = useState<Place>({ row: 1, column: 0 });
	const table = useRef<HTMLTableElement>(null);
	const scrolls = useOverflow(table);
	const named = useRef(current);
	useEffect(() => {
		// The claim named in the address that the page was opened with is brought into view; where it lies depends on `scrolls`.
		if (!named.current || named.current !== current) return;
		table.current?.querySelector("tr.current")?.scrollIntoView({ block: "center", behavior: "instant" });
	}, [scrolls]);
	const dated = reports.some((report) => report.published);
	const rows = claims.length + 1;
	const columns = reports.length + 1;
	const row = Math.min(place.row, rows - 1);
	const column = Math.min(place.column, columns - 1);

	const placeOf = (target: EventTarget | null): Place | undefined => {
		const cell = (target as Element | null)?.closest<HTMLElement>("[data-place]");
		const [r, c] = (cell?.dataset.place ?? "").split(",").map(Number);
		return r === undefined || c === undefined || !cell?.dataset.place ? undefined : { row: r, column: c };
	};
	const activate = (at: Place) => {
		const report = at.column > 0 ? (reports[at.column - 1] as Report) : undefined;
		const claim = at.row > 0 ? claims[at.row - 1] : undefined;
		if (!claim) {
			if (report) open({ report: report.id });
			return;
		}
		if (!report) {
			open({ claim: claim.id });
			return;
		}
		const mention = claim.mentions.find((candidate) => candidate.report === report.id);
		if (mention) open({ claim: claim.id, report: report.id, at: mention.span });
	};
	const onKeyDown = (event: KeyboardEvent) => {
		const at = placeOf(event.target);
		if (!at) return;
		if (event.key === "Enter" || event.key === " ") {
			event.preventDefault();
			activate(at);
			return;
		}
		const next = moved(event.key, event.ctrlKey || event.metaKey, at, rows, columns);
		if (!next) return;
		event.preventDefault();
		setPlace(next);
		const cell = table.current?.querySelector<HTMLElement>(`[data-place="${next.row},${next.column}"]`);
		cell?.focus();
	};
	const onClick = (event: MouseEvent) => {
		const at = placeOf(event.target);
		if (!at) return;
		setPlace(at);
		(event.target as Element).closest<HTMLElement>("[data-place]")?.focus();
		activate(at);
	};
	const tabIndex = (r: number, c: number) => (r === row && c === column ? 0 : -1);
	return (
		<div class={scrolls ? "matrix-box scrolls" : "matrix-box"}>
			<table
				class="matrix"
				// biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: an ARIA grid is a table whose cells can be walked and opened
				role="grid"
				ref={table}
				aria-labelledby="claims-heading"
				aria-rowcount={rows}
				aria-colcount={columns}
				data-many={reports.length > 9}
				onKeyDown={onKeyDown}
				onClick={onClick}
			>
				<thead>
					<tr>
						<th scope="col" class="corner" data-place="0,0" tabIndex={tabIndex(0, 0)}>
							Statement
						</th>
						{reports.map((report, c) => (
							<th key={report.id} scope="col" class="report" data-place={`0,${c + 1}`} tabIndex={tabIndex(0, c + 1)}>
								<span class="name">{labelWithoutDay(report, labels)}</span>
								{dated && <DayOf report={report} />}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{claims.map((claim, r) => (
						<tr key={claim.id} class={claim.id === current ? "current" : ""} data-claim={claim.id}>
							<th scope="row" class="claim" data-place={`${r + 1},0`} tabIndex={tabIndex(r + 1, 0)}>
								<Statement claim={claim} />
								<span class="standing">
									{kindWords[claim.kind]} · {standingInWords(claim)}
								</span>
								{claim.disagreement && (
									<span class={`badge differs-${claim.disagreement.kind}`}>
										{differenceHeading(claim.disagreement)}
									</span>
								)}
							</th>
							{reports.map((report, c) => (
								<Cell
									key={report.id}
									claim={claim}
									report={report.id}
									label={labels.get(report.id) ?? report.id}
									side={sideOf(claim, report.id)}
									place={`${r + 1},${c + 1}`}
									tabIndex={tabIndex(r + 1, c + 1)}
								/>
							))}
						</tr>
					))}
				</tbody>
			</table>
			<p class="unseen">{counted(claims.length, "statement")} shown. Arrow keys move between cells, Enter opens one.</p>
		</div>
	);
}
