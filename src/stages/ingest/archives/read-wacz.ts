import { basename } from "node:path";
import type { ArchiveReader, Ingested, Item } from "../item.js";
import { splitLines } from "../split-lines.js";
import { ListedPages } from "./listed-pages.js";
import { readUnpacked } from "./read-gzip.js";
import { readMember } from "./read-member.js";
import { readWarcPages } from "./read-warc.js";
import { inZip, type Member, type Zip } from "./zip-members.js";

/** Longest line of a list of pages in bytes; some hold the text of the page beside its address. */
const longestLine = 5_000_000;

/** Addresses out of a list of pages, one JSON object a line; the first line tells of the list itself. */
async function listPages(lines: AsyncIterable<Uint8Array>, listed: ListedPages): Promise<number> {
	let unread = 0;
	for await (const line of splitLines(lines, longestLine)) {
		try {
			if (!("bytes" in line)) throw new Error();
			const { url, format } = JSON.parse(Buffer.from(line.bytes).toString("utf8"));
			if (typeof url === "string") listed.add(url);
			else if (format === undefined) throw new Error();
		} catch {
			unread++;
		}
	}
	return unread;
}

async function* readList(zip: Zip, member: Member, item: Item, listed: ListedPages): AsyncGenerator<Ingested> {
	const place = `${item.place}!${member.name}`;
	yield* readMember(zip, member, place, async function* (unpacked) {
		const unread = await listPages(unpacked, listed);
		if (unread === 0) return;
		const message = `${unread} lines of the list of pages could not be read; the pages they name may be missing.`;
		yield { note: { code: "bad-page-list", message, place } };
	});
}

const warcsOf = ({ members }: Zip) => members.filter(({ name }) => /^archive\/.+\.warc(?:\.gz)?$/.test(name));

/** Whether a ZIP is a WACZ whatever it is called: it has the description that each must have, and WARC files in their folder. */
export const isWacz = (zip: Zip): boolean =>
	zip.members.some(({ name }) => name === "datapackage.json") && warcsOf(zip).length > 0;

/** Reads the pages of a WACZ that is open: those that its lists name, or all where they name none. */
export async function* readPages(zip: Zip, item: Item): AsyncGenerator<Ingested> {
	const listed = new ListedPages();
	for (const member of zip.members)
		if (/^pages\/[^/]+\.jsonl$/.test(member.name)) yield* readList(zip, member, item, listed);
	const warcs = warcsOf(zip);
	for (const member of warcs) {
		const name = basename(member.name).replace(/\.warc(?:\.gz)?$/, "");
		const id = warcs.length === 1 ? item.id : `${item.id}-${name}`;
		const inner = { ...item, place: `${item.place}!${member.name}`, id, depth: item.depth + 1 };
		const pages = listed.size > 0 ? listed : undefined;
		yield* readMember(zip, member, inner.place, (packed) =>
			readUnpacked(packed, inner, (unpacked) => readWarcPages(unpacked, inner, pages)),
		);
	}
	if (warcs.length === 0) {
		const message = 'It holds no WARC file in its folder "archive". It was left out: check that it is a WACZ.';
		yield { note: { code: "empty-file", message, place: item.place } };
	}
}

/**
 * Reads a WACZ: a ZIP of WARC files with a list of their pages. Where the list names any, only those are reports;
 * the rest of such an archive are frames, scripts and what else a browser fetched for them.
 */
export const readWacz: ArchiveReader = (archive, item) => inZip(archive, item, (zip) => readPages(zip, item));
