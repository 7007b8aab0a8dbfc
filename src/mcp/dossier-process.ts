/** The process that compares: makes the dossier of one task at a time and tells how far it is. */
import { type Dossier, type FailureKind, HearsayError, type Note, type Report } from "../core/index.js";
import { openReader, ownReader } from "../model/index.js";
import { dossierOf } from "../pipeline.js";

export interface DossierTask {
	readonly reports: readonly Report[];
	readonly notes: readonly Note[];
}

export type DossierAnswer =
	| { readonly done: number; readonly total: number }
	| { readonly dossier: Dossier }
	| { readonly failure: FailureKind; readonly message: string };

/** Folder of another model than the package's own. */
const [model] = process.argv.slice(2);
const reader = model === undefined ? ownReader() : openReader({ folder: model });
// Told when the first task asks for it.
reader.catch(() => undefined);

// The server may have gone; that is seen below.
const tell = (answer: DossierAnswer) => process.send?.(answer, () => undefined);

// Without the server nobody waits for the answer. A plain exit may crash in what the model is reading.
process.on("disconnect", () => process.kill(process.pid, "SIGKILL"));

process.on("message", async ({ reports, notes }: DossierTask) => {
	try {
		const onProgress = (done: number, total: number) => void tell({ done, total });
		tell({ dossier: await dossierOf(reports, notes, { onProgress, reader: await reader }) });
	} catch (error) {
		if (error instanceof HearsayError) tell({ failure: error.kind, message: error.message });
		else tell({ failure: "bug", message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
	}
});
