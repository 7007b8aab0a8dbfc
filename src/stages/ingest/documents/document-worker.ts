/** Reads documents apart from the process, which can end it when one takes too long or too much memory. */
import { parentPort } from "node:worker_threads";
import type { PdfTold } from "./pdf-lines.js";

export interface DocumentTask {
	readonly kind: "docx" | "pdf";
	readonly bytes: Uint8Array;
}

/** What is told: first that what reads it is loaded, then the document piece by piece, and last that it is done or why not. */
export type DocumentTold =
	| { readonly ready: true }
	| { readonly pdf: PdfTold }
	| { readonly text: string }
	| { readonly done: true }
	| { readonly problem: string };

const tell = (told: DocumentTold) => parentPort?.postMessage(told);

async function readDocx(bytes: Uint8Array): Promise<void> {
	const { docxText } = await import("./docx-text.js");
	tell({ ready: true });
	tell({ text: await docxText(Buffer.from(bytes)) });
}

async function readPdf(bytes: Uint8Array): Promise<void> {
	const [{ pdfLines }, { getResolvedPDFJS }] = await Promise.all([import("./pdf-lines.js"), import("unpdf")]);
	await getResolvedPDFJS();
	tell({ ready: true });
	for await (const pdf of pdfLines(bytes)) tell({ pdf });
}

parentPort?.on("message", async ({ kind, bytes }: DocumentTask) => {
	try {
		await (kind === "docx" ? readDocx(bytes) : readPdf(bytes));
		tell({ done: true });
	} catch (error) {
		tell({ problem: error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 200) : "unknown" });
	}
});
