/** A word in American spelling, lower case: "neighbourhood", "organised" and "centre" are "neighborhood", "organized" and "center". What is no word may come out. */
export const oneSpelling = (word: string): string =>
	word
		.replace(/(?<=\p{L}{3})our(?=$|s$|ed$|ing$|hood|ite|able|less|ful)/u, "or")
		.replace(/(?<=\p{L}{2})is(?=(?:e|ed|es|ing|ation|ations)$)/u, "iz")
		.replace(/(?<=\p{L}[^aeiou])re$/u, "er");
