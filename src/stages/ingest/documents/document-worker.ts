/** Reads documents apart from the process, which can end it when one takes too long or too much memory. */
import { parentPort } from "node:worker_threads";
import { docxText } from "./docx-text.js";
import { type PdfTold, pdfLines } from "./pdf-lines.js";

export interface DocumentTask {
	readonly kind: "docx" | "pdf";
	readonly bytes: Uint8Array;
}

/** What is told: first that the worker has started, then of a document piece by piece, and last that it is done or why not. */
export type DocumentTold =
	| { readonly ready: true }
	| { readonly pdf: PdfTold }
	| { readonly text: string }
	| { readonly done: true }
	| { readonly problem: string };

parentPort?.postMessage({ ready: true } satisfies DocumentTold);
parentPort?.on("message", async ({ kind, bytes }: DocumentTask) => {
	const tell = (told: DocumentTold) => parentPort?.postMessage(told);
	try {
		if (kind === "docx") tell({ text: await docxText(Buffer.from(bytes)) });
		else for await (const pdf of pdfLines(bytes)) tell({ pdf });
		tell({ done: true });
	} catch (error) {
		tell({ problem: error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 200) : "unknown" });
	}
});
