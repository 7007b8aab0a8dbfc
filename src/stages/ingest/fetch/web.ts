import type { Note } from "../../../core/index.js";
import type { Ingested } from "../item.js";
import { type FetchLimits, fetchLimits } from "./fetch-limits.js";
import { type FetchedPage, Fetcher } from "./fetcher.js";
import { type Network, ownNetwork } from "./network.js";
import { PageCache, usualCache } from "./page-cache.js";
import { webAddressOf } from "./web-address.js";

/** How web addresses are fetched. */
export interface WebOptions {
	/** Folder in which fetched pages are kept; `false` keeps none. Default: `hearsay` in XDG_CACHE_HOME or `~/.cache`. */
	readonly cache?: string | false;
	/** The way to the internet. Default: the machine's own. Whatever it is, only public addresses are connected to. */
	readonly network?: Network;
	readonly limits?: Partial<FetchLimits>;
	/** Called after each page was fetched or found to give nothing; `total` grows as lists name pages (a list of feeds its feeds, a feed its pages). */
	readonly onProgress?: (done: number, total: number) => void;
}

type Fetched = FetchedPage | { readonly note: Note };

/** Reads what a page holds. */
export type ReadPage = (page: FetchedPage) => AsyncIterable<Ingested>;

async function* only(...notes: readonly Note[]): AsyncGenerator<Ingested> {
	for (const note of notes) yield { note };
}

/** The pages of one run: each is fetched once, and those that lists name are counted. */
export class Web {
	private readonly limits: FetchLimits;
	private readonly fetcher: Fetcher;
	private readonly end = new AbortController();
	/** Addresses asked for and those they led to. */
	private readonly seen = new Set<string>();
	private left: number;
	private readonly onProgress: (done: number, total: number) => void;
	private done = 0;
	private total = 0;

	/** `maxBytes` is the most of one page. */
	constructor(
		{ cache = usualCache(), network = ownNetwork, limits, onProgress = () => {} }: WebOptions,
		maxBytes: number,
	) {
		this.limits = { ...fetchLimits, ...limits };
		this.left = this.limits.listedInAll;
		this.onProgress = onProgress;
		this.fetcher = new Fetcher({
			network,
			limits: this.limits,
			cache: cache === false ? undefined : new PageCache(cache),
			maxBytes,
			signal: this.end.signal,
		});
	}

	/** Gives up all that is under way. */
	close(): void {
		this.end.abort();
	}

	/** What each address holds, in their order; a few are fetched ahead while the first is read. */
	async *read(addresses: readonly string[], readPage: ReadPage): AsyncGenerator<AsyncIterable<Ingested>> {
		const ahead: Promise<Fetched>[] = [];
		this.total += addresses.length;
		for (let next = 0; next < addresses.length || ahead.length > 0; ) {
			while (ahead.length < this.limits.atOnce && next < addresses.length) {
				const fetched = this.fetch(addresses[next++] as string).finally(() => this.onProgress(++this.done, this.total));
				// Told when its turn comes, and not before.
				fetched.catch(() => {});
				ahead.push(fetched);
			}
			yield held((await ahead.shift()) as Fetched, readPage);
		}
	}

	/**
	 * What the pages hold that a list at `place` names, one for each address: for those beyond the limits nothing, and one
	 * note that counts them.
	 */
	async *follow(
		addresses: readonly string[],
		place: string,
		readPage: ReadPage,
	): AsyncGenerator<AsyncIterable<Ingested>> {
		const few = Math.min(addresses.length, this.limits.listed, this.left);
		this.left -= few;
		yield* this.read(addresses.slice(0, few), readPage);
		if (few === addresses.length) return;
		const { listed, listedInAll } = this.limits;
		const message = `Of the ${addresses.length} pages that it lists ${addresses.length - few} were not fetched: at most ${listed} are, and ${listedInAll} in all of one run. Give the addresses of those you need.`;
		yield only({ code: "too-many-pages", message, place });
		for (let rest = few + 1; rest < addresses.length; rest++) yield only();
	}

	private async fetch(address: string): Promise<Fetched> {
		const message = "The page was already fetched in this run; it is not counted twice.";
		const same = { note: { code: "same-page", message, place: address.slice(0, 500) } };
		const plain = webAddressOf(address);
		if ("url" in plain && this.seen.has(plain.url.href)) return same;
		if ("url" in plain) this.seen.add(plain.url.href);
		const fetched = await this.fetcher.fetch(address);
		if ("note" in fetched) return fetched;
		const led = fetched.url.href;
		if ("url" in plain && led !== plain.url.href && this.seen.has(led)) return same;
		this.seen.add(led);
		return fetched;
	}
}

async function* held(fetched: Fetched, readPage: ReadPage): AsyncGenerator<Ingested> {
	if ("note" in fetched) yield fetched;
	else {
		yield* only(...fetched.notes);
		yield* readPage(fetched);
	}
}
