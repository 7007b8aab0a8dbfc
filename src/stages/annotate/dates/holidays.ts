import { type Day, dayNumber, partsOf } from "./calendar.js";

/** Holidays that English news dates events by, as a regular-expression source. */
export const holidayPattern =
	"(?:Thanksgiving(?: Day)?|Christmas(?: Day| Eve)?|New Year[’']s (?:Day|Eve)|Easter(?: Sunday| Monday)?|Good Friday|Halloween|Independence Day|Labor Day|Memorial Day|Valentine[’']s Day|Veterans Day|Boxing Day|May Day|Election Day)";

/** The `nth` of a weekday (1 Monday to 7 Sunday) in a month. */
function nth(year: number, month: number, weekday: number, n: number): Day {
	const first = dayNumber(year, month, 1) as Day;
	return first + ((weekday - partsOf(first).weekday + 7) % 7) + 7 * (n - 1);
}

/** Easter Sunday of the western churches (Meeus, Jones and Butcher). */
function easter(year: number): Day {
	const a = year % 19;
	const b = Math.floor(year / 100);
	const c = year % 100;
	const h = (19 * a + b - (b >> 2) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
	const l = (32 + 2 * (b % 4) + 2 * (c >> 2) - h - (c % 4)) % 7;
	const m = Math.floor((a + 11 * h + 22 * l) / 451);
	const n = h + l - 7 * m + 114;
	return dayNumber(year, Math.floor(n / 31), (n % 31) + 1) as Day;
}

/** The day of a holiday in a year, dates and weekdays as kept in the United States. */
export function holidayOf(name: string, year: number): Day | undefined {
	if (name.startsWith("Thanksgiving")) return nth(year, 11, 4, 4);
	if (name === "Christmas Eve") return dayNumber(year, 12, 24);
	if (name.startsWith("Christmas")) return dayNumber(year, 12, 25);
	if (name.startsWith("New Year")) return name.endsWith("Eve") ? dayNumber(year, 12, 31) : dayNumber(year, 1, 1);
	if (name.startsWith("Easter")) return easter(year) + (name.endsWith("Monday") ? 1 : 0);
	if (name === "Good Friday") return easter(year) - 2;
	if (name === "Halloween") return dayNumber(year, 10, 31);
	if (name === "Independence Day") return dayNumber(year, 7, 4);
	if (name === "Labor Day") return nth(year, 9, 1, 1);
	if (name === "Memorial Day") {
		const last = dayNumber(year, 5, 31) as Day;
		return last - (partsOf(last).weekday - 1);
	}
	if (name.startsWith("Valentine")) return dayNumber(year, 2, 14);
	if (name === "Veterans Day") return dayNumber(year, 11, 11);
	if (name === "Boxing Day") return dayNumber(year, 12, 26);
	if (name === "May Day") return dayNumber(year, 5, 1);
	if (name === "Election Day") return nth(year, 11, 1, 1) + 1;
	return undefined;
}
