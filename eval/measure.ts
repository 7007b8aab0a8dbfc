/** One figure of a measure, beside the naive baseline's where there is one. */
export interface Figure {
	/** Kebab-case, unique within the measure: `content-f1`. */
	readonly name: string;
	readonly value: number;
	/** The same figure for the naive way of doing it, described in the measure's `baseline`. */
	readonly baseline?: number;
}

/** A measure on an open data set that the repository does not hold. */
export interface Measure {
	/** Kebab-case, unique: `attribution`. */
	readonly name: string;
	/** What is measured, in one sentence. */
	readonly what: string;
	/** The naive baseline, in one sentence. */
	readonly baseline?: string;
	/** The data set, where it is to be had and under which terms. */
	readonly data: string;
	/** Files or folders it needs, relative to the data folder. */
	readonly needs: readonly string[];
	/** Reads from `dataFolder` only; deterministic. `onError` is told each wrong answer, one line each, where the measure can name it. */
	run(dataFolder: string, onError: (line: string) => void): Promise<readonly Figure[]>;
}
