/** Most brackets that may stand inside each other: ninjs with associations inside associations uses a dozen. */
const maxDepth = 200;

/** How deep the brackets of a JSON text are nested, strings aside; stops counting above `limit`. Linear, without recursion. */
function depthOf(text: string, limit: number): number {
	let depth = 0;
	let deepest = 0;
	let quoted = false;
	for (let i = 0; i < text.length && deepest <= limit; i++) {
		const code = text.charCodeAt(i);
		if (quoted) {
			if (code === 92) i++;
			else if (code === 34) quoted = false;
		} else if (code === 34) quoted = true;
		else if (code === 91 || code === 123) deepest = Math.max(deepest, ++depth);
		else if (code === 93 || code === 125) depth--;
	}
	return deepest;
}

/** The value of a JSON text, or in words why there is none. What is nested too deep is refused before a tree of it is built. */
export function parseJson(text: string): { readonly value: unknown } | { readonly problem: string } {
	if (depthOf(text, maxDepth) > maxDepth)
		return { problem: `brackets stand in each other more than ${maxDepth} deep, which no report needs` };
	try {
		return { value: JSON.parse(text) };
	} catch (error) {
		return { problem: error instanceof Error ? error.message.slice(0, 160) : "not valid JSON" };
	}
}
