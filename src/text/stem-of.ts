/**
 * A lower-case word without its possessive or plural "s": "ferry's" is "ferry", "strikes" is "strike" ("ferries" is
 * "ferrie", which is as good where words are only compared). Folds what English adds most often, and nothing else.
 */
export function stemOf(lower: string): string {
	const bare = lower.endsWith("'s") ? lower.slice(0, -2) : lower;
	return bare.length > 4 && bare.endsWith("s") && !bare.endsWith("ss") ? bare.slice(0, -1) : bare;
}
