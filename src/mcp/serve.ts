import type { Readable, Writable } from "node:stream";
import { StdioServerTransport, serveStdio } from "@modelcontextprotocol/server/stdio";
import type { Dossier, Note, Report } from "../core/index.js";
import { visibleText } from "../dossier/visible-text.js";
import { type Comparer, openComparer } from "./comparer.js";
import { limits } from "./limits.js";
import { mcpServer } from "./server.js";
import { Session } from "./session.js";

export interface ServeOptions {
	/** Version told to clients. */
	readonly version: string;
	/** Reports, or a dossier made of some before, to have ready under the id `loaded`. */
	readonly loaded?:
		| { readonly reports: readonly Report[]; readonly notes: readonly Note[] }
		| { readonly dossier: Dossier }
		| undefined;
	/** Folder of another model than the package's own. */
	readonly model?: string | undefined;
	/** Takes lines for the person who runs the server. */
	readonly log: (line: string) => void;
	readonly comparer?: Comparer;
	/** Default: the process's own streams. */
	readonly stdin?: Readable;
	readonly stdout?: Writable;
}

/**
 * Serves one client over standard input and output until it goes. The reports to have ready are compared meanwhile; whoever
 * asks for them waits.
 */
export async function serveMcp(options: ServeOptions): Promise<void> {
	const { version, log, loaded, model } = options;
	const comparer = options.comparer ?? openComparer({ model });
	const made =
		loaded && ("dossier" in loaded ? Promise.resolve(loaded.dossier) : comparer.compare(loaded.reports, loaded.notes));
	made?.then(
		({ reports, claims }) =>
			log(`${reports.length} reports are ready under the id "loaded", with ${claims.length} claims`),
		(error) => log(`the reports could not be compared: ${error instanceof Error ? error.message : error}`),
	);
	const session = new Session(comparer, made);
	const transport = new StdioServerTransport(options.stdin, options.stdout, { maxBufferSize: limits.message });
	const gone = new Promise<void>((done) => {
		serveStdio(() => mcpServer(session, version, log), {
			transport,
			onerror: (error) => log(visibleText(error.message)),
		});
		const { onclose } = transport;
		transport.onclose = () => {
			onclose?.();
			done();
		};
	});
	await gone;
	await comparer.close();
}
