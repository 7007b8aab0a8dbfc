import { type Format, formatOfBytes, formatOfName, formats } from "../formats.js";
import { mediaTypeOf } from "../media-type.js";

/** Kinds of content that hold no text of a report. */
const otherContent =
	/^(?:image|video|audio|font|model)\/|^(?:text\/css|(?:text|application)\/(?:javascript|ecmascript|wasm))$/;

/** Whether what is sent as this content type may hold a report; a missing type may. */
export const mayHoldReport = (contentType: string | undefined): boolean =>
	!otherContent.test(mediaTypeOf(contentType ?? null).type ?? "");

const named = (name: string) => formats.find((format) => format.name === name);

/** The format that a content type is sure to tell; `text/plain` and `application/octet-stream` are sent for anything. */
function formatOfType(type: string | undefined): Format | undefined {
	if (type === undefined) return undefined;
	if (type === "text/html" || type === "application/xhtml+xml") return named("HTML");
	if (/^(?:text|application)\/xml$|\+xml$/.test(type)) return named("XML");
	if (type === "application/json" || type.endsWith("+json")) return named("JSON");
	return undefined;
}

/** Formats that are ZIPs by their first bytes: of these the ending of an address tells more. */
const zips: ReadonlySet<string> = new Set(["Word", "WACZ"]);

/**
 * The format of what was fetched: by first bytes that no text has, else by its content type, else by the ending of its
 * address, else by its first bytes. A feed is a feed also where it is sent as a page.
 */
export function formatOfAnswer(contentType: string | undefined, url: URL, bytes: Uint8Array): Format {
	const begun = formatOfBytes(bytes);
	const ending = formatOfName(url.pathname);
	if (begun.sure) return begun.name === "ZIP" && ending && zips.has(ending.name) ? ending : begun;
	const told = formatOfType(mediaTypeOf(contentType ?? null).type);
	if (told?.name === "HTML" && begun.name === "XML") return begun;
	return told ?? ending ?? begun;
}
