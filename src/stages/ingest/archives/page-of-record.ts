import type { Note } from "../../../core/index.js";
import type { Ingested, Item } from "../item.js";
import { textOfBytes } from "../read-document.js";
import { tooLargeNote } from "../report-line.js";
import type { ListedPages } from "./listed-pages.js";
import { type Payload, payloadOf } from "./record-payload.js";
import type { WarcRecord } from "./split-records.js";
import type { Tally } from "./tally.js";

/** Records that may hold a page; the others tell of the crawl. */
export const pageRecords: ReadonlySet<string> = new Set(["response", "resource", "conversion"]);

/** Why a record is passed over, where that is no fault of it. */
export type PassedOver =
	| "broken-records"
	| "other-records"
	| "revisits"
	| "same-capture"
	| "not-ok"
	| "other-types"
	| "other-addresses"
	| "empty-pages"
	| "unlisted-pages";

/** HTML or text by its type; by its first bytes where none is told. */
function formatOf({ type, bytes }: Payload): "html" | "text" | undefined {
	if (type === "text/html" || type === "application/xhtml+xml") return "html";
	if (type === "text/plain") return "text";
	if (type !== undefined) return undefined;
	const head = Buffer.from(bytes.subarray(0, 256)).toString("latin1");
	return /^\s*<(?:!doctype html|html|head|body|!--)/i.test(head) ? "html" : undefined;
}

/** The address of a record; wget puts it in angle brackets. Headers come as Latin-1 and are often UTF-8 in truth. */
function addressOf(headers: Headers): string {
	const uri = Buffer.from((headers.get("warc-target-uri") ?? "").replace(/^<(.*)>$/, "$1"), "latin1");
	// A string of its own: a part of the head would keep the whole head in memory as long as the report's place is known.
	const utf8 = uri.toString("utf8");
	return utf8.includes("\uFFFD") ? uri.toString("latin1") : utf8;
}

/** A web page's address, or a file's; other schemes name what crawlers keep for themselves (`metadata:`, `dns:`, `urn:`). */
const isPageAddress = (uri: string): boolean => /^(?:https?|file):/i.test(uri);

/** When a record was captured, to the second and as a string of its own; undefined where it does not say. */
function captureTime(headers: Headers): string | undefined {
	const time = Date.parse(headers.get("warc-date") ?? "");
	return Number.isNaN(time) ? undefined : new Date(time).toISOString().replace(/\.\d+/, "");
}

/**
 * The page that a record holds, or a note that says what is wrong with it. Undefined for what is passed over, which is
 * counted in `passed`. Where `listed` is given, only the pages in it are read.
 */
export async function pageOfRecord(
	record: WarcRecord,
	item: Item,
	passed: Tally<PassedOver>,
	listed: ListedPages | undefined,
): Promise<Ingested | undefined> {
	const at = `${item.place}!record ${record.number}`;
	const broken = (why: string): Ingested => ({
		note: { code: "broken-record", message: `The record cannot be read: ${why}. It was passed over.`, place: at },
	});
	const pass = (kind: PassedOver, name: string) => void passed.add(kind, name);

	if ("broken" in record) return broken(record.broken);
	const { headers } = record;
	const kind = headers.get("warc-type") ?? "";
	if ("passed" in record) return pass(kind === "revisit" ? "revisits" : "other-records", kind);
	const url = addressOf(headers);
	const place = url ? `${item.place}!${url}` : at;
	if ("tooLong" in record) return { note: tooLargeNote(place, "record", record.tooLong, item.maxBytes) };
	if (!isPageAddress(url)) return pass("other-addresses", /^[\w.+-]+(?=:)/.exec(url)?.[0] ?? "no address");
	if (headers.has("warc-segment-number")) return broken("it is one of several segments of a document");

	const cutOff = headers.get("warc-truncated");
	const { maxBytes: limit, allowance } = item;
	const payload = await payloadOf(headers, record.body, { limit, whole: cutOff === null, allowance });
	if ("problem" in payload) return broken(payload.problem);
	const { status, type, bytes } = payload;
	if (status !== undefined && status !== 200) {
		if (status >= 300 && status < 400) listed?.follow(url, payload.headers.get("location"));
		return pass("not-ok", String(status));
	}
	const format = formatOf(payload);
	if (!format) return pass("other-types", type ?? "no type");
	if (listed && !listed.has(url)) return pass("unlisted-pages", type ?? "no type");
	if (bytes.length === 0) return pass("empty-pages", "0 bytes");

	const found = textOfBytes(bytes, format === "html", place, payload.charset);
	if ("note" in found) return found;
	const id = `${item.id}-${record.number}`;
	const notes: Note[] = [...found.notes];
	if (cutOff !== null) {
		const message = `The page was cut off when it was captured (${cutOff.slice(0, 40)}); its end may be missing.`;
		notes.push({ code: "cut-off-page", message, place });
	}
	const seen = item.captures.see(url, found.text, id);
	if (seen === "same") return pass("same-capture", type ?? "no type");
	if (seen !== "first") {
		const message = `This is another capture of the page that "${seen.first}" holds, with another text: two versions of one report. Compare them.`;
		notes.push({ code: "another-capture", message, place });
	}
	const captured = captureTime(headers);
	const source = { id, place, format, text: found.text, known: { url }, notes };
	return { source: captured === undefined ? source : { ...source, captured } };
}
