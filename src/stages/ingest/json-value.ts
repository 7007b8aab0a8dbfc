import type { Note } from "../../core/index.js";
import { isJsonFeed, readJsonFeed } from "./feeds/read-json-feed.js";
import type { Ingested, Named } from "./item.js";
import { isJsonObject, type JsonObject } from "./json-object.js";
import { reportOfValue } from "./report-line.js";
import { isNinjs, readNinjs } from "./wire/read-ninjs.js";

/** A kind of JSON object that holds reports. */
export interface JsonKind {
	/** Whether a parsed object is of this kind. */
	readonly is: (value: JsonObject) => boolean;
	readonly read: (value: JsonObject, item: Named) => Iterable<Ingested> | AsyncIterable<Ingested>;
}

/** A dossier is made of reports and is none; the commands that take one look for it before reports are read. */
const savedDossier: JsonKind = {
	is: ({ format }) => typeof format === "string" && format.startsWith("hearsay-dossier/"),
	*read(_, { place }) {
		const message =
			"It is a dossier that hearsay dossier saved, and holds no report to be read anew. It was left out: give it alone to hearsay dossier, explain, export or mcp.";
		yield { note: { code: "saved-dossier", message, place } satisfies Note };
	},
};

/** Every kind, in the order in which they are asked; what none of them claims is read as a report of our own lines. */
const jsonKinds: readonly JsonKind[] = [
	savedDossier,
	{ is: isJsonFeed, read: readJsonFeed },
	{ is: isNinjs, read: readNinjs },
];

/** The reports in one parsed value: by its kind, else as one of our own lines. */
export async function* readJsonValue(value: unknown, item: Named): AsyncGenerator<Ingested> {
	if (isJsonObject(value)) {
		const kind = jsonKinds.find(({ is }) => is(value));
		if (kind) {
			yield* kind.read(value, item);
			return;
		}
	}
	yield reportOfValue(value, item.place, item.id);
}
