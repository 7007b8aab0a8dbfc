import { extname } from "node:path";
import { readGzip } from "./archives/read-gzip.js";
import { readWacz } from "./archives/read-wacz.js";
import { readWarc, refuseArc } from "./archives/read-warc.js";
import { readZip } from "./archives/read-zip.js";
import { readDocx } from "./documents/read-docx.js";
import { readPdf } from "./documents/read-pdf.js";
import type { ArchiveReader, StreamReader, WholeReader } from "./item.js";
import { readEml } from "./mail/read-eml.js";
import { readMbox } from "./mail/read-mbox.js";
import { readJson, readText } from "./read-document.js";
import { readReportLines } from "./read-report-lines.js";
import { readXml, rootOf, xmlReaders } from "./read-xml.js";

/** A file format that holds reports. */
export interface Format {
	/** What a person calls it. */
	readonly name: string;
	/** Endings of file names, lower case with the dot; read in folders and archives. */
	readonly endings: readonly string[];
	/** Whether a file of no known ending is of this format, by its first bytes (up to 1,024) as Latin-1 without byte order mark and white space. */
	readonly begins: (head: string) => boolean;
	/** No text begins so: what does is of this format, whatever it is sent as. */
	readonly sure?: true;
	readonly read:
		| { readonly whole: WholeReader }
		| { readonly stream: StreamReader }
		| { readonly archive: ArchiveReader };
}

/** How an office document begins: the name of its first member. */
const officeDocument = /^PK.{28}(?:\[Content_Types\]\.xml|_rels\/|docProps\/|word\/|mimetypeapplication\/)/s;

/** Whether a head is of an XML file: it says so, or its root element is one that is read. */
function beginsXml(head: string): boolean {
	if (head.startsWith("<?xml")) return true;
	const root = head.startsWith("<") ? rootOf(head) : undefined;
	return root !== undefined && Object.hasOwn(xmlReaders, root);
}

/** Every format, in the order in which first bytes are compared; the last one takes all. */
export const formats: readonly Format[] = [
	{ name: "PDF", endings: [".pdf"], begins: (head) => head.startsWith("%PDF-"), sure: true, read: { whole: readPdf } },
	{
		name: "Word",
		endings: [".docx"],
		begins: (head) => officeDocument.test(head) && !head.includes("mimetypeapplication/"),
		sure: true,
		read: { whole: readDocx },
	},
	{
		name: "mail",
		endings: [".eml"],
		begins: (head) =>
			/^(?:[\w-]+: [^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){3}/.test(head) && /^(?:from|received): /im.test(head),
		read: { whole: readEml },
	},
	{
		name: "mbox",
		endings: [".mbox"],
		begins: (head) => /^From \S+ .*\d{4}[^\r\n]*\r?\n[\w-]+: /.test(head),
		read: { stream: readMbox },
	},
	{
		name: "JSON",
		endings: [".json"],
		begins: (head) =>
			/^(?:\[\s*[{\]]|\{[ \t]*[\r\n])/.test(head) ||
			(head.startsWith("{") && /"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed/.test(head)),
		read: { whole: readJson },
	},
	{
		name: "JSON lines",
		endings: [".jsonl", ".ndjson"],
		begins: (head) => head.startsWith("{"),
		read: {
			stream: (stream, { place, id, maxBytes }) => readReportLines(stream, { name: place, maxBytes, fallbackId: id }),
		},
	},
	{
		name: "XML",
		endings: [".xml", ".nitf", ".rss", ".atom", ".rdf", ".opml"],
		begins: beginsXml,
		read: { whole: readXml },
	},
	{
		name: "HTML",
		endings: [".html", ".htm", ".xhtml"],
		begins: (head) => /^<(?:!doctype|html|head|body|article|div|p|meta|!--)/i.test(head),
		read: { whole: readText("html") },
	},
	{
		name: "Markdown",
		endings: [".md", ".markdown"],
		begins: (head) => /^---[\r\n]/.test(head),
		read: { whole: readText("markdown") },
	},
	{
		name: "WARC",
		endings: [".warc"],
		begins: (head) => head.startsWith("WARC/"),
		sure: true,
		read: { stream: readWarc },
	},
	{ name: "ARC", endings: [], begins: (head) => head.startsWith("filedesc://"), read: { stream: refuseArc } },
	{
		name: "gzip",
		endings: [".gz"],
		begins: (head) => head.startsWith("\x1f\x8b"),
		sure: true,
		read: { stream: readGzip },
	},
	// By its first bytes a WACZ is a ZIP; the reader of ZIPs knows it by its members.
	{ name: "WACZ", endings: [".wacz"], begins: () => false, read: { archive: readWacz } },
	{
		name: "ZIP",
		endings: [".zip"],
		// Office documents are ZIPs too, and no archives of reports.
		begins: (head) => (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) && !officeDocument.test(head),
		sure: true,
		read: { archive: readZip },
	},
	{ name: "text", endings: [".txt", ".text"], begins: () => true, read: { whole: readText("text") } },
];

const byEnding = new Map(formats.flatMap((format) => format.endings.map((ending) => [ending, format] as const)));

/** The format that a file's name tells; undefined for an ending that no report has. */
export const formatOfName = (path: string): Format | undefined => byEnding.get(extname(path).toLowerCase());

/** A file's name without its ending, folders kept; undefined for an ending that no report has. */
export const idOfName = (path: string): string | undefined =>
	formatOfName(path) ? path.slice(0, -extname(path).length) : undefined;

/** The format of bytes of unknown kind, by the first of them. */
export function formatOfBytes(bytes: Uint8Array): Format {
	const wide =
		bytes[0] === 0xff && bytes[1] === 0xfe
			? "utf-16le"
			: bytes[0] === 0xfe && bytes[1] === 0xff
				? "utf-16be"
				: undefined;
	const first = bytes.subarray(0, 1024);
	const head = (wide ? new TextDecoder(wide).decode(first) : Buffer.from(first).toString("latin1")).replace(
		/^[\xef\xbb\xbf\xff\xfe\0\s]+/,
		"",
	);
	return formats.find((format) => format.begins(head)) as Format;
}

/** Endings that are read in a folder, for messages. */
export const readEndings = [...byEnding.keys()].join(", ");
