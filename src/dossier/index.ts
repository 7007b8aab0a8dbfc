/**
 * Dossier: one value, several renderings, each made from the `Dossier` alone.
 */
export { explainClaim } from "./explain-claim.js";
export { findClaims } from "./find-claims.js";
export { renderHtml } from "./html.js";
export { renderJson } from "./json.js";
export { renderMarkdown } from "./markdown.js";
export type { PrintStyle } from "./print-style.js";
export { readDossier } from "./read-dossier.js";
export { renderTerminal } from "./terminal.js";
