import type { Ingested, Item } from "./item.js";
import { reportOfValue } from "./report-line.js";
import { isNinjs, readNinjs } from "./wire/read-ninjs.js";

/** A kind of JSON object that holds reports. */
export interface JsonKind {
	/** Whether a parsed object is of this kind. */
	readonly is: (value: Readonly<Record<string, unknown>>) => boolean;
	readonly read: (value: Readonly<Record<string, unknown>>, item: Named) => Iterable<Ingested>;
}

/** Where a value stands, and the id of its report. */
export type Named = Pick<Item, "place" | "id">;

/** Every kind, in the order in which they are asked; what none of them claims is read as a report of our own lines. */
export const jsonKinds: readonly JsonKind[] = [{ is: isNinjs, read: readNinjs }];

/** The reports in one parsed value: by its kind, else as one of our own lines. */
export function* readJsonValue(value: unknown, item: Named): Generator<Ingested> {
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
