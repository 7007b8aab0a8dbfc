/** The words of a name of two letters or more, folded: lower case, without accents. */
export function foldedWords(name: string): string[] {
	if (/^[a-z0-9]+$/i.test(name)) return name.length > 1 ? [name.toLowerCase()] : [];
	return name
		.normalize("NFKD")
		.replace(/\p{M}+/gu, "")
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter((w) => w.length > 1);
}
