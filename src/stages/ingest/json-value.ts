import type { Ingested, Item } from "./item.js";
import { reportOfValue } from "./report-line.js";
import { isNinjs, readNinjs } from "./wire/read-ninjs.js";

/** A kind of JSON object that holds reports. */
export interface JsonKind {
	/** Whether a parsed object is of this kind. */
	readonly is: (value: Readonly<Record<string, unknown>>) => boolean;
	readonly read: (value: Readonly<Record<string, unknown>>, item: Item) => Iterable<Ingested>;
}

/** Every kind, in the order in which they are asked; what none of them claims is read as a report of our own lines. */
export const jsonKinds: readonly JsonKind[] = [{ is: isNinjs, read: readNinjs }];

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

/** The reports in one parsed value: by its kind, else as one of our own lines. */
export function* readJsonValue(value: unknown, item: Item): Generator<Ingested> {
	if (typeof value === "object" && value !== null && !Array.isArray(value)) {
		const object = value as Readonly<Record<string, unknown>>;
		const kind = jsonKinds.find(({ is }) => is(object));
		if (kind) {
			yield* kind.read(object, item);
			return;
		}
	}
	yield reportOfValue(value, item.place, item.id);
}
