/** Size of the last written place of a numeral in digits: 0.1 for "35.7", 100 for "1,200". Trailing zeros count as rounded. */
export function placeOf(digits: string): number {
	const plain = digits.replace(/[, ]/g, "");
	const point = plain.indexOf(".");
	if (point >= 0) return 10 ** -(plain.length - point - 1);
	const zeros = /0*$/.exec(plain)?.[0].length ?? 0;
	return zeros === plain.length ? 1 : 10 ** zeros;
}

/** The same for a value that stands in words; 1 for what is no whole number above zero. */
export function placeOfValue(value: number): number {
	return Number.isInteger(value) && value > 0 ? placeOf(value.toFixed(0)) : 1;
}
