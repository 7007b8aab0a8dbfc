import { useMemo, useState } from "preact/hooks";
import { statementsOf } from "../../src/dossier/choice.js";
import { everything, type Filter, filtered, searchIndex } from "../data/filter.js";
import type { Route } from "../data/route.js";
import { FilterBar } from "./filter-bar.js";
import { Matrix } from "./matrix.js";
import { useStory } from "./story-context.js";
import { usePrinting } from "./use-printing.js";

const pageLength = 50;

function MatrixKey() {
	return (
		<p class="key">
			<span class="voiced">
				<span class="dot" />a named voice says it
			</span>
			<span class="narrated">
				<span class="dot" />
				the report tells it, naming nobody
			</span>
			<span>
				<strong>?</strong> it may tell another thing
			</span>
			<span>
				<strong>A B C</strong> the sides where reports differ
			</span>
			<span class="screen-only">Choose a mark to read the words, a statement to see its origins</span>
		</p>
	);
}

interface ClaimsSectionProps {
	readonly filter: Filter;
	readonly setFilter: (filter: Filter) => void;
	readonly route: Route;
}

/** The statements against the reports, with the filter over them; long lists come in pages. */
export function ClaimsSection({ filter, setFilter, route }: ClaimsSectionProps) {
	const { story } = useStory();
	const statements = statementsOf(story).all;
	const index = useMemo(() => searchIndex(story), [story]);
	const claims = useMemo(() => filtered(story, index, filter), [story, index, filter]);
	const [paged, setPaged] = useState(() => {
		// A statement named in the address the page was opened with is among the rows shown.
		const named = statements.findIndex((claim) => claim.id === route.claim);
		return { filter, most: Math.ceil((named + 1) / pageLength) * pageLength || pageLength };
	});
	const most = paged.filter === filter ? paged.most : pageLength;
	const printing = usePrinting();
	const shown = printing ? claims : claims.slice(0, most);
	return (
		<section class="claims" id="claims" aria-labelledby="claims-heading">
			<h2 id="claims-heading">Statements against reports</h2>
			{statements.length > 0 && <FilterBar filter={filter} setFilter={setFilter} found={claims.length} />}
			{statements.length === 0 ? (
				<p class="nothing">Nothing that is said was found in these reports.</p>
			) : claims.length === 0 ? (
				<p class="nothing">
					No statement matches.{" "}
					<button type="button" class="link" onClick={() => setFilter(everything)}>
						Show all {statements.length}
					</button>
				</p>
			) : (
				<>
					<MatrixKey />
					<Matrix claims={shown} current={route.claim} />
				</>
			)}
			{claims.length > shown.length && (
				<p class="more">
					<button type="button" onClick={() => setPaged({ filter, most: most + pageLength })}>
						Show {Math.min(pageLength, claims.length - shown.length)} more of {claims.length - shown.length} statements
					</button>
				</p>
			)}
		</section>
	);
}
