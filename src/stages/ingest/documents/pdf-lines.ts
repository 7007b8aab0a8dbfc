import { getDocumentProxy } from "unpdf";

/** A line of a page as it is printed; lengths in points (1/72 inch), `y` from the foot of the page. */
export interface PdfLine {
	readonly text: string;
	readonly left: number;
	readonly right: number;
	readonly y: number;
	/** Height of the letters. */
	readonly size: number;
}

export interface PdfPage {
	readonly lines: readonly PdfLine[];
	readonly height: number;
}

/** Most pages and letters of one file: above any press release or report of a commission; the rest is left out with a note. */
export const mostPages = 300;
const mostLetters = 1_000_000;

interface Item {
	readonly str: string;
	readonly width: number;
	readonly height: number;
	readonly transform: readonly number[];
	readonly hasEOL: boolean;
}

/** Share of the letters' height that a gap between two pieces of a line must have to be a space. */
const spaceGap = 0.15;

/** Joins the pieces that a page is drawn from to lines, in the order in which they are drawn. */
function linesOf(items: readonly Item[]): PdfLine[] {
	const lines: PdfLine[] = [];
	let line: { -readonly [K in keyof PdfLine]: PdfLine[K] } | undefined;
	const finish = () => {
		const text = line?.text.replace(/\s+/g, " ").trim();
		if (line && text) lines.push({ ...line, text });
		line = undefined;
	};
	for (const { str, width, height, transform, hasEOL } of items) {
		const [left = 0, y = 0] = [transform[4], transform[5]];
		const size = height || Math.hypot(transform[2] ?? 0, transform[3] ?? 0);
		if (line && str.trim() && (Math.abs(y - line.y) > line.size / 2 || left < line.right - line.size * 2)) finish();
		if (str.trim() === "" && !line) continue;
		if (!line) line = { text: str, left, right: left + width, y, size };
		else {
			const apart = left - line.right > spaceGap * line.size && !/\s$/.test(line.text) && !/^\s/.test(str);
			line.text += apart ? ` ${str}` : str;
			line.right = Math.max(line.right, left + width);
			if (str.trim()) line.size = Math.max(line.size, size);
		}
		if (hasEOL) finish();
	}
	finish();
	return lines;
}

/** What a PDF says in lines: told page by page, so that what was read stays when the rest takes too long. */
export interface PdfTold {
	readonly page?: PdfPage;
	/** Pages of the whole file, told first. */
	readonly pages?: number;
	/** The title in its description. */
	readonly title?: string;
}

/** Reads a PDF page by page. Throws when it is broken or encrypted with a password. Nothing in it is run or fetched. */
export async function* pdfLines(bytes: Uint8Array): AsyncGenerator<PdfTold> {
	const document = await getDocumentProxy(new Uint8Array(bytes), {
		verbosity: 0,
		isEvalSupported: false,
		disableFontFace: true,
		useSystemFonts: false,
		enableXfa: false,
		stopAtErrors: false,
	});
	try {
		const info = (await document.getMetadata().catch(() => undefined))?.info as { Title?: unknown } | undefined;
		yield { pages: document.numPages, ...(typeof info?.Title === "string" ? { title: info.Title.slice(0, 500) } : {}) };
		let letters = 0;
		for (let number = 1; number <= Math.min(document.numPages, mostPages) && letters < mostLetters; number++) {
			const page = await document.getPage(number);
			const { items } = (await page.getTextContent()) as { items: readonly (Item | { readonly type: string })[] };
			const lines = linesOf(items.flatMap((item) => ("str" in item ? item : [])));
			letters += lines.reduce((sum, { text }) => sum + text.length, 0);
			const [, foot = 0, , head = 0] = page.view;
			yield { page: { lines, height: head - foot } };
			page.cleanup();
		}
	} finally {
		await document.destroy();
	}
}
