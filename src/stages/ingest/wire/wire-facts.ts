import type { Note, ReportFacts, Wire } from "../../../core/index.js";
import { line } from "../line.js";

/** What a wire item says of itself, as its format writes it. */
export interface WireWords {
	readonly title?: string | undefined;
	readonly byline?: string | undefined;
	readonly outlet?: string | undefined;
	/** When this version of the text was put out. */
	readonly versionCreated?: string | undefined;
	readonly firstCreated?: string | undefined;
	readonly takenFrom?: readonly (string | undefined)[] | undefined;
	readonly item?: string | undefined;
	readonly version?: string | undefined;
	readonly urgency?: number | undefined;
	/** Words among which the number of a take or lead may stand: slug line, note to editors. */
	readonly takes?: readonly (string | undefined)[] | undefined;
	/** What the agency signals to its systems ("update", "correction"): the take when no number is given. */
	readonly signals?: readonly (string | undefined)[] | undefined;
	readonly embargo?: string | undefined;
	readonly status?: string | undefined;
	readonly note?: string | undefined;
}

/** ISO 8601 of the basic form that NITF uses (`20311004T101500+0200`); other words stay as they are. */
export function isoOf(words: string | undefined): string | undefined {
	const plain = line(words, 100);
	const basic = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(?:[.,]\d+)?(Z|[+-]\d\d:?\d\d)?)?$/.exec(plain ?? "");
	if (!basic) return plain;
	const [, year, month, day, hour, minute, second, zone] = basic;
	const offset = zone && /^[+-]\d{4}$/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : (zone ?? "");
	return `${year}-${month}-${day}${hour ? `T${hour}:${minute}:${second ?? "00"}${offset}` : ""}`;
}

const numbered =
	/\b(?:(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth) (?:ld|lead)\b(?:[- ]writethru)?|(?:new |sub )?lead[- ]writethru|take \d{1,2}(?: of \d{1,2})?|update \d{1,2})\b/i;
/** Marks that are words of the language too: agencies write them in capitals. */
const capital = /\b(?:URGENT|BULLETIN|FLASH|CORRECTION|KILL)\b/;

/** "2nd Lead", "Take 3": the first such words in any of the fields that agencies put them in. */
function takeOf({ takes = [], signals = [] }: WireWords): string | undefined {
	const fields = takes.flatMap((field) => field?.slice(0, 300) ?? []);
	for (const form of [numbered, capital])
		for (const field of fields) {
			const found = form.exec(field);
			if (found) return found[0];
		}
	return signals.flatMap((signal) => line(signal) ?? []).join(", ") || undefined;
}

const isDate = (words: string) => /^\d{4}-\d\d-\d\d/.test(words) && !Number.isNaN(Date.parse(words.slice(0, 10)));

const statuses: Readonly<Record<string, NonNullable<Wire["status"]>>> = {
	usable: "usable",
	withheld: "withheld",
	embargoed: "withheld",
	canceled: "canceled",
	cancelled: "canceled",
};

const distinct = (names: readonly (string | undefined)[], but: string | undefined) => [
	...new Map(
		names
			.flatMap((name) => line(name) ?? [])
			.filter((name) => name.toLowerCase() !== but?.toLowerCase())
			.map((name) => [name.toLowerCase(), name] as const),
	).values(),
];

/**
 * The facts of a wire item in the report's words, and notes for what an editor must know before using it: an embargo, a
 * text withheld or canceled. `published` is when this version was put out, since each version is a text of its own.
 */
export function wireFacts(words: WireWords, place: string): { readonly known: ReportFacts; readonly notes: Note[] } {
	const notes: Note[] = [];
	const outlet = line(words.outlet);
	const takenFrom = distinct(words.takenFrom ?? [], outlet);
	const published = isoOf(words.versionCreated) ?? isoOf(words.firstCreated);
	const firstCreated = isoOf(words.firstCreated);
	const embargo = isoOf(words.embargo);
	if (embargo !== undefined) {
		const message = isDate(embargo)
			? `Embargoed: not to be published before ${embargo}. It was read all the same; mind it before you publish.`
			: `Embargoed, but until when could not be read ("${embargo.slice(0, 60)}"). It was read all the same; ask the agency before you publish.`;
		notes.push({ code: "embargoed", message, place });
	}
	const status = statuses[line(words.status)?.toLowerCase() ?? ""];
	if (status === "withheld" || status === "canceled") {
		const message = `The agency has ${status} this item. It was read all the same; do not rely on it.`;
		notes.push({ code: `${status}-item`, message, place });
	}
	const fields = {
		item: line(words.item),
		version: line(words.version),
		urgency: words.urgency,
		take: takeOf(words),
		firstCreated: firstCreated && firstCreated !== published && isDate(firstCreated) ? firstCreated : undefined,
		embargo: embargo && isDate(embargo) ? embargo : undefined,
		status,
		note: line(words.note),
	};
	const wire = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Wire;
	const facts = {
		title: line(words.title),
		byline: line(words.byline?.replace(/^\s*by:?\s+/i, "")),
		outlet,
		published,
		takenFrom: takenFrom.length > 0 ? takenFrom : undefined,
		wire: Object.keys(wire).length > 0 ? wire : undefined,
	};
	return {
		known: Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as ReportFacts,
		notes,
	};
}

/** What an item without text is, as a note: nothing of it is read. */
export function noTextNote(what: string, place: string): Note {
	return {
		code: "no-report",
		message: `It is ${what}, which holds no text of a report. It was left out.`,
		place,
	};
}
