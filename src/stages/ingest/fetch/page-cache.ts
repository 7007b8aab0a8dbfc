import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";
import { z } from "zod";

/** A page as it was fetched, with what tells whether it has changed since. */
export interface KeptPage {
	readonly url: string;
	/** When it was fetched or last found unchanged (ISO 8601). */
	readonly fetched: string;
	/** The answer's fields that matter later: `content-type`, `etag`, `last-modified`. */
	readonly headers: Readonly<Record<string, string>>;
	/** The body, unpacked. */
	readonly bytes: Uint8Array;
}

const headSpec = z.object({
	url: z.string(),
	fetched: z.string(),
	headers: z.record(z.string(), z.string()),
	length: z.number(),
});

/** Where pages are kept unless told otherwise: `hearsay` in XDG_CACHE_HOME, else in `.cache` of the home folder. */
export function usualCache(env: Readonly<Record<string, string | undefined>> = process.env): string {
	const base = env.XDG_CACHE_HOME;
	return join(base && isAbsolute(base) ? base : join(homedir(), ".cache"), "hearsay");
}

/**
 * A folder of fetched pages, one file a URL: a line of JSON with URL, time and header fields, then the bytes as they
 * came. So an unchanged page is not sent twice, and what was read can be shown. It holds the last state of each page
 * and may be deleted at any time.
 */
export class PageCache {
	constructor(private readonly folder: string) {}

	private pathOf(url: string): string {
		return join(this.folder, `${createHash("sha256").update(url).digest("hex")}.page`);
	}

	/** The page as last kept; undefined when there is none, or a file that is not whole. */
	async get(url: string): Promise<KeptPage | undefined> {
		try {
			const file = await readFile(this.pathOf(url));
			const end = file.indexOf(10);
			const head = headSpec.parse(JSON.parse(file.subarray(0, end).toString("utf8")));
			const bytes = file.subarray(end + 1);
			if (head.url !== url || head.length !== bytes.length) return undefined;
			return { url, fetched: head.fetched, headers: head.headers, bytes };
		} catch {
			return undefined;
		}
	}

	/** Keeps a page in place of its last state. Rejects when the folder cannot be written. */
	async put({ url, fetched, headers, bytes }: KeptPage): Promise<void> {
		await mkdir(this.folder, { recursive: true, mode: 0o700 });
		const head = `${JSON.stringify({ url, fetched, headers, length: bytes.length })}\n`;
		// Another run may read or write the same page: it sees the old file or the new one, never half of either.
		const draft = join(this.folder, `${randomUUID()}.draft`);
		try {
			await writeFile(draft, Buffer.concat([Buffer.from(head), bytes]), { mode: 0o600 });
			await rename(draft, this.pathOf(url));
		} catch (error) {
			await rm(draft, { force: true });
			throw error;
		}
	}
}
