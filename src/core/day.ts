/** The length of a day, in milliseconds. */
export const oneDay = 86_400_000;

/** The calendar day of an ISO date or date and time, `YYYY-MM-DD`, as its author wrote it; undefined when it is not one. */
export function dayOf(iso: string | undefined): string | undefined {
	return /^\d{4}-\d{2}-\d{2}/.exec(iso ?? "")?.[0];
}
