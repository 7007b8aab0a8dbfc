import type { Ingested, Item, StreamReader } from "../item.js";
import type { ListedPages } from "./listed-pages.js";
import { type PassedOver, pageOfRecord, pageRecords } from "./page-of-record.js";
import { readUnpacked } from "./read-gzip.js";
import { splitRecords } from "./split-records.js";
import { Tally } from "./tally.js";

/** Notes told one by one; a file of another kind has one for every record, so that beyond these they are counted. */
const mostNotes = 100;

const messages: Readonly<Record<PassedOver, (counts: string) => string>> = {
	"broken-records": (counts) => `More records could not be read: ${counts}. Fetch the archive again.`,
	"other-records": (counts) =>
		`Records that tell of the crawl and hold no page were passed over: ${counts}. Nothing is lost.`,
	revisits: (counts) =>
		`Records that say a page was unchanged since an earlier capture were passed over: ${counts}. If the archive of that capture is not among those read, read it too.`,
	"same-capture": (counts) => `Pages captured again with the same text were read once: ${counts}.`,
	"not-ok": (counts) => `Responses that are no page were passed over, by status: ${counts}.`,
	"other-types": (counts) =>
		`Documents that are neither HTML nor plain text were passed over: ${counts}. Save those that are reports as files of their own.`,
	"other-addresses": (counts) => `Documents with no web address were passed over: ${counts}.`,
	"empty-pages": (counts) => `Documents without any text were passed over: ${counts}.`,
	"unlisted-pages": (counts) =>
		`Documents that the archive does not list as pages, such as frames, were passed over: ${counts}.`,
};

/**
 * Reads the pages of a WARC file: HTML and plain text in response, resource and conversion records. Each is a report
 * called after the archive and the number of its record. Where an archive lists its pages, `listed` holds them, and no
 * other is read. What is passed over is counted in notes that come last.
 */
export async function* readWarcPages(
	stream: AsyncIterable<Uint8Array>,
	item: Item,
	listed?: ListedPages,
): AsyncGenerator<Ingested> {
	const passed = new Tally<PassedOver>();
	const wanted = (headers: Headers) => pageRecords.has(headers.get("warc-type") ?? "");
	let notes = 0;
	for await (const record of splitRecords(stream, { limit: item.maxBytes, wanted, allowance: item.allowance })) {
		const found = await pageOfRecord(record, item, passed, listed);
		if (!found) continue;
		if ("note" in found && ++notes > mostNotes) passed.add("broken-records", found.note.code);
		else yield found;
	}
	for (const note of passed.notes(item.place, messages)) yield { note };
}

/** Reads a WARC file, gzip or plain. */
export const readWarc: StreamReader = (stream, item) =>
	readUnpacked(stream, item, (unpacked) => readWarcPages(unpacked, item));

/** An ARC file, from which WARC was made, is told and not read. */
export const refuseArc: StreamReader = async function* (_, { place }) {
	const message =
		"It is an ARC file, an older form of WARC that is not read. Turn it into WARC first (warcio recompress).";
	yield { note: { code: "arc-file", message, place } };
};
