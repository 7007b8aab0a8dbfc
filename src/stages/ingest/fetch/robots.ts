import robotsParser from "robots-parser";
import { FetchFailure } from "./fetch-failure.js";

/** The name by which a robots.txt calls us. */
const robotName = "hearsay";

/** What of a robots.txt is read at least (RFC 9309); more is cut off. */
export const robotsBytes = 512_000;
/** Characters of rules with `*`, each of which is compared with each of an address: a check then takes at most a quarter of a second. */
const mostWild = 50_000;
/** A rule longer than any address that is fetched fits none. */
const longestLine = 2_000;

/**
 * A robots.txt without what is not for us: groups for other robots lose their names. Thousands of names before thousands
 * of rules would be multiplied by the parser.
 */
function oursOf(text: string): string {
	const out: string[] = [];
	let group = new Set<string>();
	let wild = 0;
	for (const line of text.split(/\r\n|\r|\n/)) {
		if (line.length > longestLine) continue;
		const agent = /^\s*user-agent\s*:\s*([^#/]*)/i.exec(line)?.[1];
		if (agent === undefined) {
			if (/^\s*[\w-]+\s*:/.test(line)) group = new Set();
			out.push(line);
			if (line.includes("*")) wild += line.length;
			continue;
		}
		const name = agent.trim().toLowerCase();
		const kept = name === robotName || name === "*" ? name : "another";
		if (!group.has(kept)) out.push(`User-agent: ${kept}`);
		group.add(kept);
	}
	if (wild > mostWild)
		throw new FetchFailure(
			"robots-unreachable",
			"The host's robots.txt holds more rules with * than are checked, so nothing of it was fetched. Save the page from your browser and give the file.",
		);
	return out.join("\n");
}

/** Its types call a CommonJS module's function an ES module's default. */
const parse = robotsParser as unknown as typeof robotsParser.default;

/** What a host lets robots fetch. */
export interface Robots {
	readonly allows: (url: URL) => boolean;
	/** The pause between two requests that it asks for, in milliseconds, if it asks. */
	readonly delay: number | undefined;
}

/** Reads a robots.txt; an empty one lets everything be fetched. Throws a `FetchFailure` for one made to hold up its reader. */
export function robotsOf(origin: string, text: string): Robots {
	const robots = parse(`${origin}/robots.txt`, oursOf(text.slice(0, robotsBytes)));
	const delay = robots.getCrawlDelay(robotName);
	return {
		allows: (url) => robots.isAllowed(url.href, robotName) !== false,
		delay: delay !== undefined && delay > 0 ? delay * 1_000 : undefined,
	};
}
