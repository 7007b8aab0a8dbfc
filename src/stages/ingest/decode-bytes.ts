import { analyse } from "chardet";
import sniffHtml from "html-encoding-sniffer";

export type Decoded =
	| { readonly text: string; readonly charset: string; readonly removedNuls: number }
	| { readonly binary: string };

/** First bytes of files that are documents but no text, by what a person calls them. */
const magics: readonly (readonly [string, readonly number[]])[] = [
	["a PDF", [0x25, 0x50, 0x44, 0x46]],
	["a ZIP archive or an office document", [0x50, 0x4b, 0x03, 0x04]],
	["a gzip archive", [0x1f, 0x8b]],
	["a PNG picture", [0x89, 0x50, 0x4e, 0x47]],
	["a JPEG picture", [0xff, 0xd8, 0xff]],
	["a Word document", [0xd0, 0xcf, 0x11, 0xe0]],
];

/** How many bytes a guess is made from. */
const sampleSize = 64 * 1024;
/** A text may hold a stray NUL; above this share of its first bytes it is no text. */
const nulShare = 0.001;
/** In UTF-16 every other byte of English is NUL. */
const wideShare = 0.3;

/** What bytes 80 to 9F are in windows-1252: some versions of Node decode it as Latin-1 and leave control characters. */
const westernMarks = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

function decodeAs(charset: string, bytes: Uint8Array): string {
	const text = new TextDecoder(charset).decode(bytes);
	if (charset !== "windows-1252") return text;
	return text.replace(/[\x80-\x9f]/g, (mark) => westernMarks[mark.charCodeAt(0) - 0x80] as string);
}

/** Drops U+FEFF at the beginning; NULs, which no text needs, become nothing. */
function tidy(text: string, charset: string): Decoded {
	const plain = text.startsWith("\uFEFF") ? text.slice(1) : text;
	if (!plain.includes("\0")) return { text: plain, charset, removedNuls: 0 };
	const clean = plain.replaceAll("\0", "");
	return { text: clean, charset, removedNuls: plain.length - clean.length };
}

function byBom(bytes: Uint8Array): string | undefined {
	if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
	return undefined;
}

/** UTF-16 without a byte order mark: NULs stand on one side only. */
function byNuls(sample: Uint8Array): "utf-16le" | "utf-16be" | "binary" | undefined {
	let even = 0;
	let odd = 0;
	for (let i = 0; i < sample.length; i++) {
		if (sample[i] !== 0) continue;
		if (i % 2 === 0) even++;
		else odd++;
	}
	const half = sample.length / 2;
	if (odd > half * wideShare && even < odd / 50) return "utf-16le";
	if (even > half * wideShare && odd < even / 50) return "utf-16be";
	return even + odd > Math.max(2, sample.length * nulShare) ? "binary" : undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
	try {
		// A stream may end within a character, as a page that was cut off does.
		new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
		return true;
	} catch {
		return false;
	}
}

/** The character set that an XML declaration names, if this runtime can decode it; UTF-8, as the standard says, without one. */
function xmlDeclared(sample: Uint8Array): string {
	const head = Buffer.from(sample.subarray(0, 200)).toString("latin1");
	return charsetOf(/^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]{2,40})["']/.exec(head)?.[1]) ?? "utf-8";
}

/** Best guess of a single-byte or East Asian character set that this runtime can decode; windows-1252 when nothing is likely. */
function guess(sample: Uint8Array): string {
	for (const { name, confidence } of analyse(sample)) {
		// Without accents the Latin sets look alike; the common one is then right.
		if (/^(?:ASCII|UTF-8|ISO-8859-1|windows-1252)$/i.test(name) || confidence < 30) return "windows-1252";
		try {
			new TextDecoder(name);
			return name.toLowerCase();
		} catch {}
	}
	return "windows-1252";
}

/** The character set behind one of its names; undefined for a name that this runtime does not know. */
function charsetOf(label: string | undefined): string | undefined {
	try {
		return label === undefined ? undefined : new TextDecoder(label).encoding;
	} catch {
		return undefined;
	}
}

/** The character set that a page or an XML document declares itself; UTF-8 where none is declared. */
function declaredIn(bytes: Uint8Array, sample: Uint8Array, declares: boolean | "xml"): string {
	if (declares === "xml") return xmlDeclared(sample);
	return declares ? sniffHtml(bytes, { defaultEncoding: "utf-8" }).toLowerCase() : "utf-8";
}

/**
 * Text of a file's bytes. In order: byte order mark; UTF-16 by its NULs; UTF-8 when every byte of it is valid; the
 * character set that `label` tells, as the server that sent it named it; a page's own declaration (HTML, XML); else a
 * guess from the letters. Bytes that fit no character become U+FFFD.
 * `binary` says what the bytes look like instead of text.
 */
export function decodeBytes(bytes: Uint8Array, declares: boolean | "xml" = false, label?: string): Decoded {
	const bom = byBom(bytes);
	if (bom) return tidy(new TextDecoder(bom).decode(bytes), bom);
	for (const [what, magic] of magics) if (magic.every((byte, i) => bytes[i] === byte)) return { binary: what };
	const sample = bytes.subarray(0, sampleSize);
	const wide = byNuls(sample);
	if (wide === "binary") return { binary: "binary data" };
	if (wide) return tidy(new TextDecoder(wide).decode(bytes), wide);
	const declared = charsetOf(label) ?? declaredIn(bytes, sample, declares);
	// Pages that declare a Latin set but are sent as UTF-8 are common; valid UTF-8 with accents is no accident.
	if (isUtf8(bytes)) return tidy(new TextDecoder("utf-8").decode(bytes), "utf-8");
	const charset = declared === "utf-8" ? guess(sample) : declared;
	return tidy(decodeAs(charset, bytes), charset);
}
