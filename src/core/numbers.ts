/** The chance, 0 to 1, of a logit: the logistic function. */
export const chanceOfLogit = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** Cosine of two vectors of known lengths; undefined where one of them is missing or of length 0. */
export function cosine(
	a: Int8Array | undefined,
	lengthOfA: number,
	b: Int8Array | undefined,
	lengthOfB: number,
): number | undefined {
	if (!a || !b || lengthOfA === 0 || lengthOfB === 0) return undefined;
	let product = 0;
	for (let i = 0; i < a.length; i++) product += (a[i] as number) * (b[i] as number);
	return product / (lengthOfA * lengthOfB);
}
