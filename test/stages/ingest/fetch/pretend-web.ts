import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import type { FetchLimits, IngestOptions, Network, Target } from "../../../../src/stages/ingest/index.js";
import { ingested } from "../../../build/ingested.js";

/** A public address that stands for every invented host; nothing is ever sent to it. */
export const publicAddress = "151.101.1.7";

/** What a page answers: its body, or all of an answer. */
export type Page =
	| string
	| Uint8Array
	| {
			readonly status?: number;
			readonly headers?: Readonly<Record<string, string>>;
			readonly body?: string | Uint8Array;
	  }
	| ((request: IncomingMessage, response: ServerResponse) => void);

/**
 * A web of invented hosts, all served by one local server: the network given to ingest resolves their names to public addresses
 * and carries every connection to one of those addresses to the local server. So the guard works as it always does.
 */
export class PretendWeb {
	private readonly server: Server;
	/** Requests as they came: "GET http://host/path". */
	readonly asked: string[] = [];
	readonly requests: IncomingMessage[] = [];
	/** Connections as they were made. */
	readonly targets: Target[] = [];
	/** Pages by address without scheme: "shore.example/bridge". */
	readonly pages = new Map<string, Page>();
	/** Addresses by host; a host that is not listed has the public one, each call taking the next list. */
	readonly names = new Map<string, readonly (readonly string[])[]>();
	private readonly calls = new Map<string, number>();
	/** Most requests that were under way at once. */
	busiest = 0;

	constructor() {
		let busy = 0;
		this.server = createServer({ keepAlive: false }, (request, response) => {
			busy++;
			this.busiest = Math.max(this.busiest, busy);
			response.on("close", () => busy--);
			const key = `${request.headers.host}${request.url}`;
			this.asked.push(key);
			this.requests.push(request);
			const page = this.pages.get(key);
			if (typeof page === "function") page(request, response);
			else if (page === undefined) response.writeHead(404).end();
			else if (typeof page === "string" || page instanceof Uint8Array)
				response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(page);
			else
				response.writeHead(page.status ?? 200, { "Content-Type": "text/html", ...page.headers }).end(page.body ?? "");
		});
	}

	readonly network: Network = {
		resolve: async (host) => {
			const lists = this.names.get(host) ?? [[publicAddress]];
			const call = this.calls.get(host) ?? 0;
			this.calls.set(host, call + 1);
			return lists[Math.min(call, lists.length - 1)] as readonly string[];
		},
		connect: (target) =>
			new Promise<Socket>((resolve, reject) => {
				this.targets.push(target);
				const socket = connect({ host: "127.0.0.1", port: (this.server.address() as AddressInfo).port });
				socket.once("connect", () => resolve(socket));
				socket.once("error", reject);
			}),
	};

	open(): Promise<void> {
		return new Promise((resolve) => this.server.listen(0, "127.0.0.1", () => resolve()));
	}

	close(): Promise<void> {
		this.server.closeAllConnections();
		return new Promise((resolve) => this.server.close(() => resolve()));
	}

	/** Reads paths through this web, without pauses unless told. */
	async read(
		paths: readonly string[],
		limits: Partial<FetchLimits> = {},
		options: IngestOptions = {},
	): ReturnType<typeof ingested> {
		const web = { cache: false as const, network: this.network, limits: { delay: 0, ...limits }, ...options.web };
		return ingested(paths, { ...options, web });
	}
}

/** A page of a report, with words that an outlet might have. */
export const pageOf = (
	title: string,
	words = "The harbour wall of Brackwater gave way on Tuesday, the port office said.",
) =>
	`<!doctype html><html><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${words}</p></article></body></html>`;
