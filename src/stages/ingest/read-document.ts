import type { Source } from "../../core/index.js";
import { decodeBytes } from "./decode-bytes.js";
import type { FileKind } from "./find-files.js";
import { type Ingested, reportOfValue } from "./report-line.js";

const utf8 = /^(?:utf-8|ascii)$/;

/** What bytes of unknown kind hold, by their first character: a JSON object or array, a tag, front matter, or text. */
export function kindOfBytes(bytes: Uint8Array): FileKind {
	const head = Buffer.from(bytes.subarray(0, 1024))
		.toString("latin1")
		.replace(/^[\xef\xbb\xbf\xff\xfe\0\s]+/, "");
	if (head.startsWith("{")) return "lines";
	if (/^\[\s*[{\]]/.test(head)) return "json";
	if (/^<(?:!doctype|html|head|body|article|div|p|meta|!--)/i.test(head)) return "html";
	return head.startsWith("---\n") || head.startsWith("---\r") ? "markdown" : "text";
}

/** The reports in one whole file (HTML, text, Markdown, or a JSON array), or a note that says why there are none. */
export function* readDocument(bytes: Uint8Array, kind: FileKind, place: string, id: string): Generator<Ingested> {
	if (bytes.length === 0) {
		yield {
			note: { code: "empty-file", message: "The file is empty (0 bytes). It was left out: save it again.", place },
		};
		return;
	}
	const decoded = decodeBytes(bytes, kind === "html");
	if ("binary" in decoded) {
		const message = `The file holds ${decoded.binary}, not text. It was left out: save the report as text or HTML.`;
		yield { note: { code: "binary-file", message, place } };
		return;
	}
	const { text, charset, removedNuls } = decoded;
	if (text.trim() === "") {
		yield {
			note: { code: "empty-file", message: "The file holds only white space. It was left out: save it again.", place },
		};
		return;
	}
	if (kind === "json") {
		yield* readJson(text, place, id);
		return;
	}
	const notes: Source["notes"] = [
		...(utf8.test(charset)
			? []
			: [
					{
						code: "character-set",
						message: `Read as ${charset}, not UTF-8. If letters look wrong, save the file as UTF-8.`,
						place,
					},
				]),
		...(removedNuls > 0
			? [{ code: "nul-bytes", message: `${removedNuls} NUL characters were taken out of the text.`, place }]
			: []),
	];
	yield { source: { id, place, format: kind === "lines" ? "text" : kind, text, known: {}, notes } };
}

function* readJson(text: string, place: string, id: string): Generator<Ingested> {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch (error) {
		const reason = error instanceof Error ? error.message.slice(0, 160) : "";
		yield { note: { code: "bad-json", message: `The file is not valid JSON (${reason}). It was left out.`, place } };
		return;
	}
	if (!Array.isArray(value)) {
		yield reportOfValue(value, place, id);
		return;
	}
	for (const [i, item] of value.entries()) yield reportOfValue(item, `${place}[${i}]`, `${id}-${i + 1}`);
	if (value.length === 0) yield { note: { code: "empty-file", message: "The list holds no report.", place } };
}
