/** Most brackets that may stand inside each other: ninjs with associations inside associations uses a dozen. */
const maxDepth = 200;
/** Most objects, lists and their members of one text: 20 MB of wire items with all their codes have about 400,000. */
const mostParts = 500_000;

/** What speaks against building a tree of a JSON text; found in one pass without recursion, strings aside. */
function bombIn(text: string): string | undefined {
	let depth = 0;
	let parts = 0;
	let quoted = false;
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (quoted) {
			if (code === 92) i++;
			else if (code === 34) quoted = false;
		} else if (code === 34) quoted = true;
		else if (code === 91 || code === 123) {
			if (++depth > maxDepth) return `brackets stand in each other more than ${maxDepth} deep, which no report needs`;
			parts++;
		} else if (code === 93 || code === 125) depth--;
		else if (code === 44) parts++;
		if (parts > mostParts) return `it has more than ${mostParts} parts; split it`;
	}
	return undefined;
}

/** The value of a JSON text, or in words why there is none. What is nested too deep or has too many parts is refused before a tree of it is built. */
export function parseJson(text: string): { readonly value: unknown } | { readonly problem: string } {
	const problem = bombIn(text);
	if (problem) return { problem };
	try {
		return { value: JSON.parse(text) };
	} catch (error) {
		return { problem: error instanceof Error ? error.message.slice(0, 160) : "not valid JSON" };
	}
}
