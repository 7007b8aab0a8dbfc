import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";

const office = "http://schemas.openxmlformats.org";
const types = `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const relations = `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

/** A paragraph of WordprocessingML. */
export const wordParagraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** A Word document of the given body, which is WordprocessingML, or of a whole document part. */
export async function minimalDocx(body: string, whole?: string): Promise<Buffer> {
	const zip = new ZipFile();
	const document =
		whole ?? `<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
	zip.addBuffer(Buffer.from(types), "[Content_Types].xml");
	zip.addBuffer(Buffer.from(relations), "_rels/.rels");
	zip.addBuffer(Buffer.from(document), "word/document.xml");
	zip.end();
	return buffer(zip.outputStream);
}
