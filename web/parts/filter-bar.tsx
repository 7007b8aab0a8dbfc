import type { Claim } from "../../src/core/index.js";
import { statementsOf } from "../../src/dossier/choice.js";
import { counted } from "../../src/dossier/listing.js";
import { everything, type Filter } from "../data/filter.js";
import { kindWords, standingWords } from "../words/claim-words.js";
import { useStory } from "./story-context.js";

interface ChoiceProps {
	readonly label: string;
	readonly value: string;
	readonly options: readonly (readonly [value: string, words: string])[];
	readonly choose: (value: string) => void;
}

function Choice({ label, value, options, choose }: ChoiceProps) {
	return (
		<label class="choice">
			<span>{label}</span>
			<select value={value} onChange={(event) => choose(event.currentTarget.value)}>
				<option value="">All</option>
				{options.map(([id, words]) => (
					<option key={id} value={id}>
						{words}
					</option>
				))}
			</select>
		</label>
	);
}

interface FilterBarProps {
	readonly filter: Filter;
	readonly setFilter: (filter: Filter) => void;
	/** How many statements the filter lets through. */
	readonly found: number;
}

/** Search and filters over the statements; only what the story has can be chosen. */
export function FilterBar({ filter, setFilter, found }: FilterBarProps) {
	const { story, labels } = useStory();
	const statements = statementsOf(story).all;
	const set = (part: Partial<Filter>) => setFilter({ ...filter, ...part });
	const present = <K extends string>(words: Readonly<Record<K, string>>, of: (claim: Claim) => K) => {
		const has = new Set(statements.map(of));
		return (Object.entries(words) as [K, string][]).filter(([key]) => has.has(key));
	};
	const speaking = new Set(story.claims.flatMap((claim) => claim.mentions.map((mention) => mention.voice)));
	const narrowed = Object.keys(everything).some(
		(key) => filter[key as keyof Filter] !== everything[key as keyof Filter],
	);
	return (
		<search class="filter">
			<label class="words">
				<span>Search</span>
				<input
					type="search"
					value={filter.words}
					placeholder="words, names, outlets"
					onInput={(event) => set({ words: event.currentTarget.value })}
				/>
			</label>
			<Choice
				label="Standing"
				value={filter.standing}
				options={present(standingWords, (claim) => claim.standing)}
				choose={(value) => set({ standing: value as Filter["standing"] })}
			/>
			<Choice
				label="Kind"
				value={filter.kind}
				options={present(kindWords, (claim) => claim.kind)}
				choose={(value) => set({ kind: value as Filter["kind"] })}
			/>
			<Choice
				label="Report"
				value={filter.report}
				options={story.reports.map((report) => [report.id, labels.get(report.id) ?? report.id] as const)}
				choose={(report) => set({ report })}
			/>
			<Choice
				label="Voice"
				value={filter.voice}
				options={story.voices.filter((voice) => speaking.has(voice.id)).map((voice) => [voice.id, voice.name] as const)}
				choose={(voice) => set({ voice })}
			/>
			<label class="check">
				<input
					type="checkbox"
					checked={filter.disagreements}
					onChange={(event) => set({ disagreements: event.currentTarget.checked })}
				/>
				<span>Disagreements only</span>
			</label>
			<p class="found">
				<span role="status">
					{narrowed
						? `${found} of ${counted(statements.length, "statement")}`
						: counted(statements.length, "statement")}
				</span>{" "}
				{narrowed && (
					<button type="button" class="link" onClick={() => setFilter(everything)}>
						Show all
					</button>
				)}
			</p>
		</search>
	);
}
