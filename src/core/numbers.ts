/** The chance, 0 to 1, of a logit: the logistic function. */
export const chanceOfLogit = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** Dot product of two vectors of one size. In whole numbers and two sums side by side, since millions of pairs are asked for. */
function productOf(a: Int8Array, b: Int8Array): number {
	let [even, odd] = [0, 0];
	const pairs = a.length & ~1;
	for (let i = 0; i < pairs; i += 2) {
		even = (even + Math.imul(a[i] as number, b[i] as number)) | 0;
		odd = (odd + Math.imul(a[i + 1] as number, b[i + 1] as number)) | 0;
	}
	return pairs < a.length ? even + odd + (a[pairs] as number) * (b[pairs] as number) : even + odd;
}

/** Cosine of two vectors of known lengths; undefined where one of them is missing or of length 0. */
export function cosine(
	a: Int8Array | undefined,
	lengthOfA: number,
	b: Int8Array | undefined,
	lengthOfB: number,
): number | undefined {
	if (!a || !b || lengthOfA === 0 || lengthOfB === 0) return undefined;
	return productOf(a, b) / (lengthOfA * lengthOfB);
}

const decimalsOf = (n: number) => {
	const [, after = ""] = String(n).split(".");
	return after.length > 12 ? 12 : after.length;
};

/** The unit of the last digit that is not zero: 1e5 for 13,600,000, 0.1 for 35.7. */
export function lastUnit(value: number): number {
	if (!Number.isInteger(value)) return 10 ** -decimalsOf(value);
	let unit = 1;
	while (unit < value && value % (unit * 10) === 0) unit *= 10;
	return unit;
}

const lengths = new WeakMap<Int8Array, number>();

/** Length of a vector, found once; 0 for none. */
export function lengthOf(vector: Int8Array | undefined): number {
	if (!vector) return 0;
	const length = lengths.get(vector) ?? Math.sqrt(productOf(vector, vector));
	lengths.set(vector, length);
	return length;
}
