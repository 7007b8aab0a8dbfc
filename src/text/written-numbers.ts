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
