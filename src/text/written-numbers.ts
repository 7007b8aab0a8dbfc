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
	"first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
		.split(" ")
		.map((word, n) => [word, `${n + 1}${["st", "nd", "rd"][n] ?? "th"}`]),
);

/** A written ordinal up to the twelfth, lower case, in digits: "11th" for "eleventh"; undefined for any other word. */
export function ordinalDigitsOf(word: string): string | undefined {
	return ordinals.get(word);
}
