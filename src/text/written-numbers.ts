const written: ReadonlyMap<string, string> = new Map(
	"zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
		.split(" ")
		.map((word, n) => [word, String(n)] as const)
		.concat([["dozen", "12"]]),
);

/** A written number up to twenty, lower case, in digits: "12" for "twelve" and "dozen"; undefined for any other word. */
export function digitsOf(word: string): string | undefined {
	return written.get(word);
}

const ordinals: ReadonlyMap<string, string> = new Map(
	"1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th 11th 12th"
		.split(" ")
		.map(
			(digits, n) =>
				[
					"first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" ")[n] as string,
					digits,
				] as const,
		),
);

/** A written ordinal up to the twelfth, lower case, in digits: "11th" for "eleventh"; undefined for any other word. */
export const ordinalDigitsOf = (word: string): string | undefined => ordinals.get(word);
