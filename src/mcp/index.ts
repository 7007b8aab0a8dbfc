/**
 * MCP: dossiers as tools and resources for a language model, by the Model Context Protocol.
 *
 * Takes reports that a client hands in, or those the server was started with; gives claims, voices, origins and
 * disagreements as bounded answers, each as structured output and as short text. Reading order: `serve.ts`, `server.ts` (the tools), `session.ts`
 * (dossiers by id), `comparer.ts` (the process that compares), `inputs.ts` and `outputs.ts` (the schemas).
 * Cannot know: what is true; what the client does with an answer. Nothing is read from disk or fetched for a client.
 */
export { type ServeOptions, serveMcp } from "./serve.js";
