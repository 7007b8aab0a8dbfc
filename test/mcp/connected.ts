import { Client } from "@modelcontextprotocol/client";
import { InMemoryTransport } from "@modelcontextprotocol/server";
import type { Dossier } from "../../src/core/index.js";
import type { Comparer } from "../../src/mcp/comparer.js";
import { mcpServer } from "../../src/mcp/server.js";
import { Session } from "../../src/mcp/session.js";
import { composeDossier } from "../../src/stages/compose/index.js";
import { lockDispute } from "../build/lock-dispute.js";

/** The dossier of an invented dispute, made without a model. */
export const lockDossier = (): Dossier => composeDossier([lockDispute()], []);

/** A comparer that gives the invented dossier for any reports and counts how often it was asked. */
export function fakeComparer(compare: Comparer["compare"] = async () => lockDossier()) {
	const calls: Parameters<Comparer["compare"]>[] = [];
	const comparer: Comparer = {
		compare: (...call) => {
			calls.push(call);
			return compare(...call);
		},
		close: async () => {},
	};
	return { comparer, calls };
}

/** A client connected to a server in this process, with the lines the server logged. */
export async function connected(
	comparer: Comparer,
	loaded?: Promise<Dossier>,
): Promise<{ client: Client; session: Session; logged: string[] }> {
	const session = new Session(comparer, loaded);
	const logged: string[] = [];
	const server = mcpServer(session, "0.0.0", (line) => logged.push(line));
	const client = new Client({ name: "test", version: "0.0.0" });
	const [here, there] = InMemoryTransport.createLinkedPair();
	await Promise.all([server.connect(there), client.connect(here)]);
	return { client, session, logged };
}
