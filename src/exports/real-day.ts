import { dayOf } from "../core/index.js";

/** The calendar day that a date or time begins with, `YYYY-MM-DD`; undefined for one that no calendar has (31 February), at which typed readers stumble. */
export function realDay(iso: string | undefined): string | undefined {
	const day = dayOf(iso);
	if (day === undefined || day < "0001") return undefined;
	const time = Date.parse(`${day}T00:00:00Z`);
	return Number.isFinite(time) && new Date(time).toISOString().startsWith(day) ? day : undefined;
}
