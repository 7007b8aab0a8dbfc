/** How much is taken from the network, and how fast. Times in milliseconds, sizes in bytes. */
export interface FetchLimits {
	/** To resolve a name and to open a connection, together. */
	readonly connect: number;
	/** Silence in the midst of an answer. */
	readonly idle: number;
	/** One request from beginning to end; what drips in slowly is given up. */
	readonly total: number;
	/** Between the end of one request to a host and the beginning of the next. */
	readonly delay: number;
	/** Longest such pause that a host's robots.txt can ask for; one that asks for more gets this. */
	readonly longestDelay: number;
	/** The head of an answer. */
	readonly head: number;
	/** Redirects followed from one address. */
	readonly redirects: number;
	/** Requests under way at once, each to another host. */
	readonly atOnce: number;
	/** Pages fetched because a feed, a sitemap or a list names them: in one such list, and in all of one run. */
	readonly listed: number;
	readonly listedInAll: number;
}

/** A slow newsroom's server answers within these; a hostile one holds a run up for a minute an address. */
export const fetchLimits: FetchLimits = {
	connect: 10_000,
	idle: 15_000,
	total: 60_000,
	delay: 1_000,
	longestDelay: 10_000,
	head: 32_768,
	redirects: 5,
	atOnce: 4,
	listed: 50,
	listedInAll: 500,
};
