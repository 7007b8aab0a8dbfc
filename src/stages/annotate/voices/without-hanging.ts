import type { Span } from "../../../core/index.js";

/** Behind an article, a preposition or the beginning of a clause. */
const hanging =
	/(?<=\p{L}),?\s+(?:[-–—]\s+)?(?:(?:who|which|that)(?:\s+(?:is|are|was|were|has|had))?|(?:(?:who|which)\s[^,;]{0,60}\s)?(?:(?:on|in|at|of|from|with|by|to|for|about|into|near|familiar\s+with|speaking\s+on)(?:\s+(?:the|an?|his|her|its|their))?|and(?:\s+(?:the|an?|his|her|its|their))?|the|an?))$/u;

/** The words of a source without what hangs at their end where they break off within themselves: "A lecturer on the", "an official, who was involved in", "a woman who". */
export function withoutHanging(text: string, [start, end]: Span): Span {
	return [start, end - (hanging.exec(text.slice(start, end))?.[0].length ?? 0)];
}
