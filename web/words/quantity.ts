import type { Figure } from "../../src/core/index.js";

const scales = [
	[1e12, "tn", "trillion"],
	[1e9, "bn", "billion"],
	[1e6, "m", "million"],
] as const;

const plain = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });
const short = new Intl.NumberFormat("en", { maximumFractionDigits: 2, maximumSignificantDigits: 4 });

/** 7_100_000_000 as "7.1bn" or, `long`, "7.1 billion"; below a million in full. */
function numberWords(value: number, long = false): string {
	const scale = scales.find(([size]) => Math.abs(value) >= size);
	if (!scale) return plain.format(value);
	return `${short.format(value / scale[0])}${long ? ` ${scale[2]}` : scale[1]}`;
}

const symbols: Readonly<Record<string, string>> = { USD: "$", EUR: "€", GBP: "£", JPY: "¥", INR: "₹" };

function withUnit(number: string, unit: string, long: boolean): string {
	if (unit === "percent") return `${number}%`;
	if (unit === "count") return number;
	if (symbols[unit]) return `${symbols[unit]}${number}`;
	return long ? `${number} ${unit}` : number;
}

/** A figure as it fits a cell: "$7.1bn", "80+", "<9bn", "6.5–7.5bn"; "?" when only a vague word stands there. */
export function figureShort({ low, high, unit }: Figure): string {
	if (low !== null && high !== null) {
		if (low === high) return withUnit(numberWords(low), unit, false);
		return withUnit(`${numberWords(low)}–${numberWords(high)}`.replace(/(tn|bn|m)(–.*\1)$/, "$2"), unit, false);
	}
	if (low !== null) return `${withUnit(numberWords(low), unit, false)}+`;
	if (high !== null) return `<${withUnit(numberWords(high), unit, false)}`;
	return "?";
}

/** A figure in words: "more than $7.1 billion", "6.5 billion to 7.5 billion", "no number". */
export function figureWords({ low, high, unit }: Figure): string {
	const words = (value: number) => withUnit(numberWords(value, true), unit, true);
	if (low !== null && high !== null) return low === high ? words(low) : `${words(low)} to ${words(high)}`;
	if (low !== null) return `${words(low)} or more`;
	if (high !== null) return `up to ${words(high)}`;
	return "no number";
}
