import type { Span } from "../../src/core/index.js";

/** What the panel shows: a claim, or the words of a report with a claim's mentions or one span marked. */
export interface Route {
	readonly story?: string;
	readonly claim?: string;
	readonly report?: string;
	readonly at?: Span;
}

/** `#claim=c1&report=r2&at=10-24` as a route. An anchor such as `#timeline`, and anything malformed, is the empty route. */
export function parseRoute(hash: string): Route {
	const text = hash.replace(/^#/, "");
	if (!text.includes("=")) return {};
	const fields = new URLSearchParams(text);
	const at = /^(\d{1,9})-(\d{1,9})$/.exec(fields.get("at") ?? "");
	const [story, claim, report] = [fields.get("story"), fields.get("claim"), fields.get("report")];
	return {
		...(story ? { story } : {}),
		...(claim ? { claim } : {}),
		...(report ? { report } : {}),
		...(at ? { at: [Number(at[1]), Number(at[2])] as const } : {}),
	};
}

/** A route as the fragment of an address; `#` when it shows nothing. */
export function hashOf(route: Route): string {
	const fields = new URLSearchParams();
	if (route.story) fields.set("story", route.story);
	if (route.claim) fields.set("claim", route.claim);
	if (route.report) fields.set("report", route.report);
	if (route.at) fields.set("at", route.at.join("-"));
	return `#${fields}`;
}
