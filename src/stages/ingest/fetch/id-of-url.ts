import { createHash } from "node:crypto";
import { keyOf } from "../../../core/index.js";

/** Longest id made of an address. */
const longest = 100;

const readable = (path: string) => {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
};

/**
 * The id of the report at an address, from its host and path: `https://www.shore.example/2031/bridge.html?p=2` is
 * `shore-example-2031-bridge-p-2`. A long one is cut and ends in eight digits of its hash, so that it stays unique.
 */
export function idOfUrl(url: URL): string {
	const host = url.hostname.replace(/^www\./, "");
	const path = readable(url.pathname).replace(/\.(?:s?html?|php|aspx?)$/i, "");
	const id = keyOf(`${host} ${path} ${readable(url.search)}`);
	if (id.length <= longest) return id;
	return `${id.slice(0, longest - 9)}-${createHash("sha256").update(url.href).digest("hex").slice(0, 8)}`;
}
