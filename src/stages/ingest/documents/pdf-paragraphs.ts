import type { PdfLine, PdfPage } from "./pdf-lines.js";

/** Lines at the head and foot of a page among which running heads are sought. */
const edgeLines = 3;
/** A line that stands on so many pages, numbers aside, is a running head; on two when the file has no more. */
const repeats = 3;

const pageNumber = /^(?:page|p\.)?\s*[-–—]?\s*(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|\/|\|)\s*\d{1,4})?\s*[-–—]?$/i;
const shapeOf = (line: PdfLine) => `${line.text.replace(/\d+/g, "#").toLowerCase()}@${Math.round(line.y / 6)}`;

/** Lines that are no part of the text: running heads and feet that repeat at one height, and page numbers. */
function furnitureOf(pages: readonly PdfPage[]): ReadonlySet<PdfLine> {
	const edges = pages.map(({ lines }) => {
		const sorted = [...lines].sort((a, b) => b.y - a.y);
		return new Set([...sorted.slice(0, edgeLines), ...sorted.slice(-edgeLines)]);
	});
	const counts = new Map<string, number>();
	for (const edge of edges)
		for (const shape of new Set([...edge].map(shapeOf))) counts.set(shape, (counts.get(shape) ?? 0) + 1);
	const enough = Math.max(2, Math.min(repeats, pages.length));
	const out = new Set<PdfLine>();
	for (const [i, edge] of edges.entries()) {
		const { lines } = pages[i] as PdfPage;
		const ys = lines.map(({ y }) => y);
		const [top, foot] = [Math.max(...ys), Math.min(...ys)];
		for (const line of edge) {
			const outermost = line.y === top || line.y === foot;
			if ((counts.get(shapeOf(line)) ?? 0) >= enough || (outermost && pageNumber.test(line.text))) out.add(line);
		}
	}
	return out;
}

const ends = (text: string) => /[.!?:]["'”’)\]]*$/.test(text);
const bullet = /^(?:[•●▪◦‣*–—-]|\(?\d{1,2}[.)])\s/;

interface Setting {
	/** Usual distance of two lines of a paragraph, as a share of the letters' height. */
	readonly leading: number;
	/** Right edge of full lines. */
	readonly right: number;
}

function settingOf(pages: readonly (readonly PdfLine[])[]): Setting {
	const steps = pages.flatMap((lines) =>
		lines.slice(1).flatMap((line, i) => {
			const above = lines[i] as PdfLine;
			const step = (above.y - line.y) / (line.size || 1);
			return step > 0.5 && step < 4 ? step : [];
		}),
	);
	// Paragraphs parted by space have fewer gaps than lines; a text of short paragraphs may have as many.
	const leading = [...steps].sort((a, b) => a - b)[Math.floor(steps.length * 0.3)] ?? 1.2;
	const rights = pages.flat().map(({ right }) => right);
	return { leading, right: [...rights].sort((a, b) => a - b)[Math.floor(rights.length * 0.8)] ?? 0 };
}

/** Whether a line goes on with the paragraph of the line above it, in one column. */
function goesOn(above: PdfLine, line: PdfLine, start: PdfLine, { leading, right }: Setting): boolean {
	if (bullet.test(line.text)) return false;
	const sameSize = Math.abs(above.size - line.size) <= 0.15 * Math.max(above.size, line.size);
	const step = (above.y - line.y) / (line.size || 1);
	if (step > 0 && step < 6) {
		if (!sameSize || step > leading * 1.35) return false;
		const indented = line.left > above.left + line.size * 0.8 && ends(above.text) && above !== start;
		const short = above.right < right - (right - above.left) * 0.25 && ends(above.text);
		return !indented && !short;
	}
	// The next column or page: a sentence that has not ended goes on there.
	return sameSize && !ends(above.text) && (/^\p{Ll}/u.test(line.text) || above.text.length > 40);
}

/** Two lines joined: a word parted at the line's end is made whole, unless the text writes it with a hyphen elsewhere. */
function joined(text: string, next: string, words: ReadonlySet<string>): string {
	if (text.endsWith("\u00ad")) return text.slice(0, -1) + next;
	// Of a long paragraph only the end is looked at, so that the time stays linear.
	const head = /(\p{L}+)[-‐]$/u.exec(text.slice(-60))?.[1];
	const tail = /^(\p{Ll}+)/u.exec(next)?.[1];
	if (!head || !tail) return `${text} ${next}`;
	const hyphened = words.has(`${head}-${tail}`.toLowerCase()) && !words.has((head + tail).toLowerCase());
	return hyphened ? text + next : text.slice(0, -1) + next;
}

/** The paragraphs of a PDF's pages, and the lines left out as running heads and page numbers. */
export function pdfParagraphs(pages: readonly PdfPage[]): {
	readonly paragraphs: readonly string[];
	readonly left: readonly string[];
} {
	const furniture = furnitureOf(pages);
	const bodies = pages.map(({ lines }) => lines.filter((line) => !furniture.has(line)));
	const setting = settingOf(bodies);
	const words = new Set(
		bodies.flatMap((lines) => lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? [])),
	);
	const paragraphs: string[] = [];
	let current = "";
	let start: PdfLine | undefined;
	let above: PdfLine | undefined;
	for (const line of bodies.flat()) {
		if (above && start && goesOn(above, line, start, setting)) current = joined(current, line.text, words);
		else {
			if (current) paragraphs.push(current);
			current = line.text;
			start = line;
		}
		above = line;
	}
	if (current) paragraphs.push(current);
	return { paragraphs, left: [...furniture].map(({ text }) => text) };
}
