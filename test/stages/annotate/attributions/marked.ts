import { expect } from "vitest";
import { ruleFinder } from "../../../../src/stages/annotate/attributions/find-attributions.js";
import { sentencesOf } from "../../../../src/text/sentences.js";

/** One attribution as words: source, cue, content and who passes it on, pieces joined by " … ". */
export interface Words {
	readonly source: string;
	readonly cue?: string;
	readonly content: string;
	readonly via?: string;
}

/**
 * Checks the attributions of a text with marks inline: `<s>Ode</s> <c>said</c> <x>it was late</x>`. Several pieces of one
 * role are one attribution's; texts with more than one attribution are written as `Words`.
 */
export function expectMarked(marked: string): void {
	const roles: Record<string, string[]> = { s: [], c: [], x: [], v: [] };
	for (const [, role, words] of marked.matchAll(/<([scxv])>(.*?)<\/\1>/gs))
		roles[role as string]?.push(words as string);
	const joined = (role: string) => (roles[role] as string[]).join(" … ");
	const text = marked.replace(/<\/?[scxv]>/g, "");
	expect(wordsIn(text)).toContainEqual({
		source: joined("s"),
		cue: joined("c"),
		content: joined("x"),
		via: joined("v"),
	});
}

/** All attributions of a text as words. */
export function wordsIn(text: string): Words[] {
	const join = (spans: readonly (readonly [number, number])[]) => spans.map(([s, e]) => text.slice(s, e)).join(" … ");
	return ruleFinder
		.find(text, sentencesOf(text))
		.map((a) => ({ source: join(a.source), cue: join(a.cue), content: join(a.content), via: join(a.via) }));
}
