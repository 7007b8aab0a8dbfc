/** A number as written; offsets in the stretch it stands in. */
export interface Numeral {
	readonly start: number;
	/** After the numeral and its scale ("7.2 billion"). */
	readonly end: number;
	readonly value: number;
	/** Size of the last place that is written: 1e9 for "7 billion", 0.1 for "35.7", 10 for "70". */
	readonly place: number;
	/** Whether a scale word or letter follows the digits or words. */
	readonly scaled: boolean;
	/** Digits ("12") rather than words ("twelve"). */
	readonly digits: boolean;
	/** The numeral's own words, without the scale's. */
	readonly words: string;
}
