/** Names of more words are sentences rather than names. */
const longest = 12;

/** Keys by which a name of three words or more goes whose first words are told by their initials: "la-times" of "los-angeles-times". */
export function leadingInitials(key: string): string[] {
	const words = key.split("-");
	if (words.length > longest) return [];
	const initials = (n: number) => words.slice(0, n).map((word) => word[0] ?? "");
	return words.slice(2).map((_, i) => [initials(i + 2).join(""), ...words.slice(i + 2)].join("-"));
}

/** First letters of the words of a name that are written with a capital, lower case: "fmo" of "Foreign Ministry of Orland". */
export const initialsOf = (name: string): string =>
	name
		.split(/[^\p{L}\p{N}.]+/u)
		.filter((w) => /^\p{Lu}/u.test(w))
		.map((w) => (w[0] as string).toLowerCase())
		.join("");
