/** A name as a key: lower case, without accents, words joined by `-`: "Abdul Qahar Balkhi" is `abdul-qahar-balkhi`. Empty for a name with no letter or digit. */
export function keyOf(name: string): string {
	const plain = /^[ -~]*$/.test(name) ? name : name.normalize("NFKD").replace(/\p{M}+/gu, "");
	return plain
		.toLowerCase()
		.replace(/['’]s\b/g, "")
		.replace(/[^\p{L}\p{N}]+/gu, "-")
		.replace(/^-+|-+$/g, "");
}
