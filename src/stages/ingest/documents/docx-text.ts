import mammoth from "mammoth";
import yauzl from "yauzl";

/** Most bytes of the document's XML, unpacked: a book of 400 pages has 5 MB. Pictures are never unpacked. */
const mostXml = 12_000_000;
const mostEntries = 5_000;

/**
 * Unpacks every XML part once and throws away what comes, so that what the archive says of its sizes is known to be true
 * before it is read for good. Throws for an archive that is broken, lies, is too large or holds no Word text.
 */
async function checkParts(bytes: Buffer): Promise<void> {
	const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true });
	if (zip.entryCount > mostEntries) throw new Error(`it has ${zip.entryCount} parts; at most ${mostEntries} are read`);
	let size = 0;
	let found = false;
	for await (const entry of zip.eachEntry()) {
		if (!/\.(?:xml|rels)$/i.test(entry.fileName)) continue;
		size += entry.uncompressedSize;
		if (size > mostXml) throw new Error(`its text unpacks to more than ${mostXml / 1e6} MB`);
		found ||= /^word\/[^/]+\.xml$/.test(entry.fileName);
		for await (const _ of await zip.openReadStreamPromise(entry)) {
		}
	}
	if (!found) throw new Error("it holds no Word text: it is an archive or an office document of another kind");
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" };

/** Paragraphs of the HTML that mammoth writes; a table's row is one, its cells parted by bars; marks of footnotes go. */
function paragraphsOf(html: string): string {
	return html
		.replace(/<sup>\s*<a [^>]*>\[\d+\]<\/a>\s*<\/sup>|<a href="#(?:foot|end)note-ref[^>]*>↑<\/a>/g, "")
		.replace(/<\/t[dh]>\s*<t[dh][^>]*>/g, " | ")
		.replace(/<br[^>]*>/g, "\n")
		.replace(/<\/?(?:t[dh]|tbody|thead)[^>]*>/g, "")
		.replace(
			/<tr>([\s\S]*?)<\/tr>/g,
			(_, row: string) => `\n\n${row.replace(/<\/p>\s*<p>/g, " ").replace(/<\/?p>/g, "")}\n\n`,
		)
		.replace(/<\/(?:p|h\d|li|tr|table|ul|ol)>/g, "\n\n")
		.replace(/<[^>]*>/g, "")
		.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => entities[name] as string)
		.replace(/[ \t]+/g, " ")
		.replace(/\s*\n\s*\n\s*/g, "\n\n")
		.trim();
}

/** The text of a Word document, paragraphs parted by an empty line; throws with the reason when there is none to be had. */
export async function docxText(bytes: Buffer): Promise<string> {
	await checkParts(bytes);
	const { value } = await mammoth.convertToHtml(
		{ buffer: bytes },
		{ convertImage: mammoth.images.imgElement(async () => ({ src: "" })), externalFileAccess: false },
	);
	return paragraphsOf(value);
}
