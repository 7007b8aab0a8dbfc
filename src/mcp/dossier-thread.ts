/** The thread that compares: makes the dossier of one task at a time and tells how far it is. */
import { parentPort, workerData } from "node:worker_threads";
import { type Dossier, type FailureKind, HearsayError, type Note, type Report } from "../core/index.js";
import { openReader, ownReader } from "../model/index.js";
import { dossierOf } from "../pipeline.js";

/** What the thread is started with. */
export interface DossierThreadData {
	/** Folder of another model than the package's own. */
	readonly model?: string | undefined;
}

export interface DossierTask {
	readonly reports: readonly Report[];
	readonly notes: readonly Note[];
}

export type DossierAnswer =
	| { readonly done: number; readonly total: number }
	| { readonly dossier: Dossier }
	| { readonly failure: FailureKind; readonly message: string };

const { model } = workerData as DossierThreadData;
const reader = model === undefined ? ownReader() : openReader({ folder: model });
// Told when the first task asks for it.
reader.catch(() => undefined);

const tell = (answer: DossierAnswer) => parentPort?.postMessage(answer);

parentPort?.on("message", async ({ reports, notes }: DossierTask) => {
	try {
		const onProgress = (done: number, total: number) => tell({ done, total });
		tell({ dossier: await dossierOf(reports, notes, { onProgress, reader: await reader }) });
	} catch (error) {
		if (error instanceof HearsayError) tell({ failure: error.kind, message: error.message });
		else tell({ failure: "bug", message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
	}
});
