import { readFileSync } from "node:fs";
import type { IncomingHttpHeaders } from "node:http";
import type { Note } from "../../../core/index.js";
import { mediaTypeOf } from "../media-type.js";
import { type Answer, ask } from "./ask.js";
import { FetchFailure, seconds } from "./fetch-failure.js";
import type { FetchLimits } from "./fetch-limits.js";
import { mayHoldReport } from "./format-of-answer.js";
import type { Network } from "./network.js";
import type { KeptPage, PageCache } from "./page-cache.js";
import { type Robots, robotsBytes, robotsOf } from "./robots.js";
import { statusInWords } from "./status-in-words.js";
import { Turns } from "./turns.js";
import { webAddressOf } from "./web-address.js";

/** A page that was fetched, or found unchanged since it was. */
export interface FetchedPage {
	/** Where it was in the end, after redirects. */
	readonly url: URL;
	readonly contentType: string | undefined;
	readonly bytes: Uint8Array;
	/** What was odd on the way. */
	readonly notes: readonly Note[];
}

export interface FetcherOptions {
	readonly network: Network;
	readonly limits: FetchLimits;
	/** Where pages are kept; nothing is without one. */
	readonly cache: PageCache | undefined;
	/** Most bytes of one page. */
	readonly maxBytes: number;
	/** Gives up all that is under way. */
	readonly signal: AbortSignal;
}

/** How long a kept robots.txt holds without being asked for again (RFC 9309, 2.4), in milliseconds. */
const robotsHold = 24 * 3_600_000;
const keptFields = ["content-type", "etag", "last-modified"] as const;
const redirects = new Set([301, 302, 303, 307, 308]);

/** The name we go by: "Hearsay/0.1.0", and where to read about us if the package says so. */
function userAgent(): string {
	const text = readFileSync(new URL("../../../../package.json", import.meta.url), "utf8");
	const { version, homepage } = JSON.parse(text) as { version: string; homepage?: string };
	return `Hearsay/${version}${homepage ? ` (+${homepage})` : ""}`;
}

/** A page, or a host's rules for robots, which are asked for without asking them. */
type Kind = "page" | "robots";

/** What one request brought: a page, or the address it leads on to. */
type Hop = { readonly page: KeptPage } | { readonly to: string };

/** Failures that are the host's, whatever is asked of it. */
const ofHost: ReadonlySet<string> = new Set(["unknown-host", "no-connection", "refused-address"]);

/**
 * Fetches pages as a polite guest does: what a host's robots.txt keeps from robots is not asked for, one host is asked
 * one thing at a time with a pause between, and what has not changed is not sent again. Only hosts on the public internet
 * are asked, whatever addresses, redirects and name servers say.
 */
export class Fetcher {
	private readonly agent = userAgent();
	private readonly turns: Turns;
	private readonly robots = new Map<string, Promise<Robots>>();
	private cacheFault: { readonly reason: string; told: boolean } | undefined;

	constructor(private readonly options: FetcherOptions) {
		this.turns = new Turns(options.limits.delay);
	}

	/** The page at an address, or the note that says why there is none. Rejects only when `signal` gave up. */
	async fetch(address: string): Promise<FetchedPage | { readonly note: Note }> {
		const place = address.slice(0, 500);
		try {
			const { page, url } = await this.through(address, "page");
			if (page.bytes.length === 0)
				throw new FetchFailure("empty-page", "The page is empty (0 bytes). It was left out.");
			return { url, contentType: page.headers["content-type"], bytes: page.bytes, notes: this.faults(place) };
		} catch (error) {
			if (!(error instanceof FetchFailure)) throw error;
			return { note: { code: error.code, message: error.message, place } };
		}
	}

	/** A fault of the cache is told once. */
	private faults(place: string): Note[] {
		if (!this.cacheFault || this.cacheFault.told) return [];
		this.cacheFault.told = true;
		const message = `What is fetched cannot be kept (${this.cacheFault.reason}); it is read all the same. Check the folder, or set XDG_CACHE_HOME to another.`;
		return [{ code: "cache-fault", message, place }];
	}

	/** Follows redirects to what is meant. */
	private async through(address: string, kind: Kind): Promise<{ readonly page: KeptPage; readonly url: URL }> {
		const way: URL[] = [];
		for (let next = address; ; ) {
			const url = this.next(next, way);
			way.push(url);
			if (kind === "page") await this.mustAllow(url);
			const hop = await this.hop(url, kind);
			if ("page" in hop) return { page: hop.page, url };
			next = hop.to;
		}
	}

	/** The address a way leads to next. Throws for one that is not fetched. */
	private next(address: string, way: readonly URL[]): URL {
		const from = way.at(-1);
		const found = webAddressOf(address, from);
		if ("problem" in found)
			throw new FetchFailure(
				"refused-address",
				from
					? `It leads on to an address that is not fetched: ${found.problem}. It was left out.`
					: `It was not fetched: ${found.problem}. Give an address of the public web, as in https://paper.example/story.`,
			);
		const { url } = found;
		if (from?.protocol === "https:" && url.protocol === "http:")
			throw new FetchFailure(
				"refused-address",
				`It leads on from https to ${url.origin}, which is not encrypted. It was left out: open it in a browser to see where it goes.`,
			);
		if (way.some((passed) => passed.href === url.href))
			throw new FetchFailure(
				"redirect-loop",
				`It leads in a circle back to ${url.href.slice(0, 200)}. It was left out.`,
			);
		const { redirects: most } = this.options.limits;
		if (way.length > most)
			throw new FetchFailure(
				"too-many-redirects",
				`It leads on more than ${most} times. It was left out: give the address at which your browser ends.`,
			);
		return url;
	}

	private async mustAllow(url: URL): Promise<void> {
		const robots = await this.robotsOf(url);
		if (robots.allows(url)) return;
		throw new FetchFailure(
			"robots-refused",
			`${url.host} asks robots not to fetch it (robots.txt). It was left out: save the page from your browser and give the file.`,
		);
	}

	/** One request, or none where what is kept still holds. */
	private async hop(url: URL, kind: Kind): Promise<Hop> {
		const { cache, signal } = this.options;
		const kept = await cache?.get(url.href);
		if (kind === "robots" && kept && Date.now() - Date.parse(kept.fetched) < robotsHold) return { page: kept };
		const answer = await this.turns.take(url.hostname, signal, () =>
			ask(url, {
				...this.options,
				...(kind === "robots" ? { maxBytes: robotsBytes * 4 } : { check: refuseOther }),
				headers: { ...fieldsOf(this.agent), ...conditions(kept) },
			}),
		);
		const { status, headers } = answer;
		if (redirects.has(status) && headers.location) return { to: headers.location };
		const now = new Date().toISOString();
		const page: KeptPage | undefined =
			status === 304 && kept
				? { ...kept, fetched: now }
				: status === 200
					? { url: url.href, fetched: now, headers: fieldsKept(headers), bytes: answer.bytes }
					: undefined;
		if (!page) throw new StatusFailure(answer);
		await cache?.put(page).catch((error: NodeJS.ErrnoException) => {
			this.cacheFault ??= { reason: error.code ?? error.message, told: false };
		});
		return { page };
	}

	/** What the host of an address lets robots fetch; asked once a run. */
	private robotsOf(url: URL): Promise<Robots> {
		const known = this.robots.get(url.origin);
		if (known) return known;
		const asked = this.askRobots(url);
		this.robots.set(url.origin, asked);
		return asked;
	}

	private async askRobots({ origin, hostname }: URL): Promise<Robots> {
		let text = "";
		try {
			const { page } = await this.through(`${origin}/robots.txt`, "robots");
			text = Buffer.from(page.bytes.subarray(0, robotsBytes)).toString("utf8");
		} catch (error) {
			if (!(error instanceof FetchFailure) || ofHost.has(error.code)) throw error;
			// A host without rules refuses nothing (RFC 9309, 2.3.1.3); one whose rules cannot be had refuses all (2.3.1.4).
			const none = error instanceof StatusFailure && error.status >= 400 && error.status < 500 && error.status !== 429;
			if (!none) {
				const message = `What ${origin} lets robots fetch could not be read, so nothing of it was fetched. Its robots.txt: ${error.message}`;
				throw new FetchFailure("robots-unreachable", message, { cause: error });
			}
		}
		const robots = robotsOf(origin, text);
		const { longestDelay } = this.options.limits;
		if (robots.delay !== undefined) this.turns.slower(hostname, Math.min(robots.delay, longestDelay));
		return robots;
	}
}

/** A status that brings no page. */
class StatusFailure extends FetchFailure {
	readonly status: number;

	constructor({ status, headers }: Answer) {
		const wait = /^\d{1,6}$/.test(headers["retry-after"] ?? "") ? Number(headers["retry-after"]) * 1_000 : 0;
		super("http-status", `${statusInWords(status)}${wait > 0 ? ` It asks to wait ${seconds(wait)}.` : ""}`);
		this.status = status;
	}
}

/** Turns away what holds no report before its body is read. */
function refuseOther(headers: IncomingHttpHeaders): void {
	const contentType = headers["content-type"];
	if (mayHoldReport(contentType)) return;
	const type = mediaTypeOf(contentType ?? null).type;
	throw new FetchFailure(
		"no-report",
		`It is sent as ${type}, which holds no text of a report. It was left out: give the address of the page it stands in.`,
	);
}

const fieldsOf = (agent: string): Record<string, string> => ({
	"User-Agent": agent,
	Accept: "text/html,application/xhtml+xml,application/xml;q=0.9,application/json;q=0.9,*/*;q=0.5",
	"Accept-Language": "en",
});

const conditions = (kept: KeptPage | undefined): Record<string, string> => ({
	...(kept?.headers.etag ? { "If-None-Match": kept.headers.etag } : {}),
	...(kept?.headers["last-modified"] ? { "If-Modified-Since": kept.headers["last-modified"] } : {}),
});

const fieldsKept = (headers: IncomingHttpHeaders): Record<string, string> =>
	Object.fromEntries(keptFields.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])));
