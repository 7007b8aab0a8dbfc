import type { Note } from "../../../core/index.js";
import type { Ingested, Named } from "../item.js";
import { isJsonObject, type JsonObject } from "../json-object.js";
import { parseXml } from "../xml/parse-xml.js";
import { mostProperties, type Ninjs, ninjsSpec } from "./ninjs-spec.js";
import { nitfBody } from "./read-nitf.js";
import { noTextNote, wireFacts } from "./wire-facts.js";

/** Names of an item's own properties in lower case, and of those inside; associations keep theirs until their turn. */
function lowerNames(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(lowerNames);
	if (!isJsonObject(value)) return value;
	return Object.fromEntries(
		// One more than are allowed, so that what has too many is still refused.
		Object.entries(value)
			.slice(0, mostProperties + 1)
			.map(([key, held]) => {
				const name = key.toLowerCase();
				return [name, name === "associations" ? held : lowerNames(held)];
			}),
	);
}

const mark =
	/^(?:\$?standard|pubstatus|bodies|headlines|(?:body|description|headline)_\w+|versioncreated|infosources?)$/i;

/** Whether an object is a ninjs item: it has a `uri`, or properties that only ninjs has, and is no line of our own. */
export function isNinjs(value: JsonObject): boolean {
	if (typeof value.text === "string" || typeof value.html === "string") return false;
	return "uri" in value || Object.keys(value).some((key) => mark.test(key));
}

/** The first thing in which an item departs from the format; `unknown` when it is a property that ninjs has not. */
function faultOf(
	value: unknown,
	associated: boolean,
): { readonly words: string; readonly unknown: boolean } | undefined {
	const found = ninjsSpec.safeParse(value);
	if (found.success) {
		const item = found.data;
		if (item.uri === undefined && item.guid === undefined) return { words: '"uri" is missing', unknown: false };
		if (associated && item.name === undefined) return { words: '"name" is missing', unknown: false };
		const declared = item.standard ?? item.$standard;
		if (item.type === "component" && !declared)
			return {
				words: 'the type "component" came with ninjs 1.2, and the item does not say its version',
				unknown: true,
			};
		return undefined;
	}
	const issues = found.error.issues;
	const worst = issues.find((issue) => issue.code !== "unrecognized_keys");
	const issue = worst ?? issues[0];
	const where = issue?.path.join(".") || "the item";
	const key =
		issue?.code === "unrecognized_keys" ? `no version of ninjs has the property "${issue.keys[0]?.slice(0, 60)}"` : "";
	return {
		words: key ? (where === "the item" ? key : `${where}: ${key}`) : `${where}: ${issue?.message}`,
		unknown: !worst,
	};
}

const hasWords = (text: string | undefined): text is string => text !== undefined && /\p{L}/u.test(text);

interface Body {
	readonly text: string;
	readonly html: boolean;
}

/** The words of NITF that stands in a JSON string, as HTML. */
function nitfText(text: string): string | undefined {
	const parsed = /^\s*(?:<\?xml[^>]*>\s*)?<nitf\b/.test(text) ? parseXml(text) : undefined;
	return parsed && "root" in parsed ? nitfBody(parsed.root) : undefined;
}

/** The text of an item: of several bodies the main one, and the marked-up before the plain, since its paragraphs are sure. */
function bodyOf(item: Ninjs): Body | undefined {
	const named = Object.entries(item as JsonObject).flatMap(([key, value]) =>
		key.startsWith("body_") && typeof value === "string" ? [{ role: key.slice(5), type: key, text: value }] : [],
	);
	const listed = (item.bodies ?? []).map(({ role = "", contenttype = "", value }) => ({
		role,
		type: contenttype,
		text: value,
	}));
	const bodies = [...named, ...listed]
		.filter(({ text }) => hasWords(text))
		.map(({ role, type, text }) => {
			const html = /html|xml|nitf/i.test(type) || /<(?:p|br|div|h\d)\b[^>]*>/i.test(text);
			return { text: nitfText(text) ?? text, html, rank: (/^(?:main|)$/i.test(role) ? 2 : 0) + (html ? 1 : 0) };
		});
	return bodies.sort((a, b) => b.rank - a.rank)[0];
}

const plain = (words: string | undefined) => words?.replace(/<[^>]{0,200}>/g, " ");

function titleOf(item: Ninjs): string | undefined {
	const main = item.headlines?.find(({ role }) => role === undefined || /main|^$/i.test(role)) ?? item.headlines?.[0];
	const other = (item as JsonObject).headline_main;
	return plain(item.headline ?? main?.value ?? (typeof other === "string" ? other : undefined) ?? item.title);
}

function factsOf(item: Ninjs, place: string) {
	const credit = item.descriptions?.find(({ role }) => /creditline/i.test(role ?? ""))?.value;
	const other = item as JsonObject;
	const word = (key: string) => (typeof other[key] === "string" ? (other[key] as string) : undefined);
	return wireFacts(
		{
			title: titleOf(item),
			byline: item.byline ?? item.by,
			outlet: item.copyrightholder,
			versionCreated: item.versioncreated,
			firstCreated: item.firstcreated,
			takenFrom: [
				...[...(item.infosource ?? []), ...(item.infosources ?? [])].map(({ name, literal }) => name ?? literal),
				credit,
				word("description_creditline"),
				word("source"),
			],
			item: item.uri ?? item.guid,
			version: item.version,
			urgency: item.urgency,
			takes: [item.slugline, item.title, item.ednote],
			embargo: item.embargoed ?? item.embargoeduntil,
			status: item.pubstatus,
			note: item.ednote,
		},
		place,
	);
}

const kindOf = (value: JsonObject): string =>
	typeof value.type === "string" ? value.type.slice(0, 30) : "no stated type";

/** Associated items that hold neither text nor fault, told in one note. */
function quietNote(kinds: readonly string[], place: string): Note {
	const counts = [...new Set(kinds)].map((kind) => `${kinds.filter((k) => k === kind).length} × ${kind}`);
	const message = `The items associated with it hold no text of a report (${counts.join(", ")}). They were left out.`;
	return { code: "no-report", message, place };
}

function* readItem(value: JsonObject, item: Named, associated: boolean, depth: number): Generator<Ingested> {
	const { place, id } = item;
	const low = lowerNames(value) as Ninjs;
	const fault = faultOf(low, associated);
	const body = fault && !fault.unknown ? undefined : bodyOf(low);
	if (fault && !body) {
		const message = `Not a valid ninjs item: ${fault.words}. It was left out: mend it and run again.`;
		yield { note: { code: "bad-item", message, place } };
	}
	if (body) {
		const { known, notes } = factsOf(low, place);
		if (fault) {
			const message = `Read although ${fault.words}; what stands there was passed over.`;
			notes.push({ code: "unknown-property", message, place });
		}
		if (/^(?:incomplete|partial)$/.test(low.representationtype ?? "")) {
			const message =
				"The item says that it is incomplete: parts of the text may be missing. Ask the agency for the whole.";
			notes.push({ code: "incomplete-item", message, place });
		}
		const text = body.html ? body.text : body.text.replace(/\r\n?/g, "\n").trim();
		yield { source: { id, place, format: body.html ? "fragment" : "clean", text, known, notes } };
	} else if (!fault) yield { note: noTextNote(`a ninjs item (${kindOf(low)})`, place) };
	yield* readAssociations(low.associations, item, depth);
}

/** Most items of one item's associations that are looked at, and how many levels of associations of associations. */
const mostAssociations = 1_000;
const mostLevels = 5;

function* readAssociations(held: Ninjs["associations"], item: Named, depth: number): Generator<Ingested> {
	if (!isJsonObject(held) && !Array.isArray(held)) return;
	const all = Object.entries(held as JsonObject).filter((entry): entry is [string, JsonObject] =>
		isJsonObject(entry[1]),
	);
	if (all.length === 0) return;
	if (depth >= mostLevels || all.length > mostAssociations) {
		const message = `It has ${all.length} associated items ${depth} levels deep; at most ${mostAssociations} on ${mostLevels} levels are looked at. They were left out: send them as items of their own.`;
		yield { note: { code: "too-many-associations", message, place: item.place } };
		return;
	}
	const quiet: string[] = [];
	for (const [key, value] of all) {
		const inner = { id: `${item.id}-${key}`, place: `${item.place}#associations.${key}` };
		for (const found of readItem(value, inner, Array.isArray(held), depth + 1)) {
			if ("note" in found && found.note.code === "no-report") quiet.push(kindOf(value));
			else yield found;
		}
	}
	if (quiet.length > 0) yield { note: quietNote(quiet, item.place) };
}

/**
 * Reads one ninjs item (any version) and the items associated with it: each text is a source. An item that departs from
 * the format is refused with a note that says in what; a property that ninjs has not, as newsroom systems add them, is
 * passed over with a note where the item has a text.
 */
export function* readNinjs(value: JsonObject, item: Named): Generator<Ingested> {
	yield* readItem(value, item, false, 0);
}
