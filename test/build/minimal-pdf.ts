/** Words at a place of a page: from the left and from the foot, in points, and the height of the letters. */
export type Words = readonly [left: number, y: number, size: number, text: string];

export interface PdfParts {
	readonly title?: string;
	/** The trailer's entry for a file locked with a password. */
	readonly locked?: boolean;
	/** Stands for the drawing of the first page: the stream's dictionary and bytes. */
	readonly drawing?: { readonly dictionary: string; readonly bytes: Uint8Array };
}

const escaped = (text: string) => text.replace(/[\\()]/g, "\\$&");

/** A PDF of pages with words drawn in one of the fonts that every reader has. */
export function minimalPdf(pages: readonly (readonly Words[])[], { title, locked, drawing }: PdfParts = {}): Buffer {
	const numbers = pages.map((_, i) => `${4 + 2 * i} 0 R`).join(" ");
	const objects: (readonly Uint8Array[])[] = [];
	const add = (...parts: readonly (string | Uint8Array)[]) =>
		objects.push(parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : part)));
	add("<</Type/Catalog/Pages 2 0 R>>");
	add(`<</Type/Pages/Kids[${numbers}]/Count ${pages.length}>>`);
	add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
	pages.forEach((page, i) => {
		const words = page.map(([x, y, size, text]) => `/F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped(text)}) Tj`);
		const bytes = drawing && i === 0 ? drawing.bytes : Buffer.from(`BT\n${words.join("\n")}\nET`, "latin1");
		add(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents ${5 + 2 * i} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`);
		add(`<<${drawing && i === 0 ? drawing.dictionary : ""}/Length ${bytes.length}>>stream\n`, bytes, "\nendstream");
	});
	const info = objects.length + 1;
	add(`<<${title ? `/Title(${escaped(title)})` : ""}/CreationDate(D:20290101000000Z)>>`);
	const chunks: Uint8Array[] = [Buffer.from("%PDF-1.4\n")];
	objects.forEach((parts, i) => {
		chunks.push(Buffer.from(`${i + 1} 0 obj`), ...parts, Buffer.from("endobj\n"));
	});
	const lock = locked
		? `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${"41".repeat(32)}>/U<${"42".repeat(32)}>>>/ID[<41><41>]`
		: "";
	// Without a table of places, which readers build themselves when it is missing.
	chunks.push(Buffer.from(`trailer<</Root 1 0 R/Info ${info} 0 R${lock}>>\n%%EOF`));
	return Buffer.concat(chunks);
}
