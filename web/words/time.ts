import { type DateMark, dayOf } from "../../src/core/index.js";
import { daysInWords } from "../../src/dossier/day.js";

/** Day, and time where it is known, of an ISO time: "4 Mar 2031, 09:30"; anything else as it stands. */
export function timeWords(iso: string): string {
	const day = dayOf(iso);
	if (!day) return iso;
	const clock = /T(\d\d:\d\d)/.exec(iso)?.[1];
	return clock ? `${daysInWords(day)}, ${clock}` : daysInWords(day);
}

/** A date mark in words: its days where it can be placed, else its value. */
export function dateWords({ from, to, value }: DateMark): string {
	return from ? daysInWords(from, to) : value;
}

/** As `dateWords`, to fit a cell: no year, "–" for "to". */
export function dateShort(mark: DateMark): string {
	return dateWords(mark)
		.replace(/(?<=\p{L}) \d{4}\b/gu, "")
		.replace(" to ", "–");
}
