/** One line without white space at its ends, of the first `most` characters; undefined when nothing is left. */
export function line(words: string | undefined, most = 2_000): string | undefined {
	const plain = words?.slice(0, most).replace(/\s+/g, " ").trim();
	return plain === "" ? undefined : plain;
}
