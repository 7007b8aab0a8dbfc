import type { MarkedReport } from "../../core/index.js";

/**
 * Which of two reports was published first: negative for `a`, positive for `b`, 0 when unknown or the same. Two times
 * are compared to the second only where both are given; a day alone says nothing about the hour.
 */
export function publishedOrder(a: MarkedReport, b: MarkedReport): number {
	if (!a.published || !b.published) return 0;
	const [dayA, dayB] = [a.published.slice(0, 10), b.published.slice(0, 10)];
	if (dayA !== dayB) return dayA < dayB ? -1 : 1;
	if (a.published.length <= 10 || b.published.length <= 10) return 0;
	const apart = Date.parse(a.published) - Date.parse(b.published);
	return Number.isNaN(apart) ? 0 : apart;
}
