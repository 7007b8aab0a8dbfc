/**
 * Dossier: one value, several renderings, each made from the `Dossier` alone.
 */
export { renderJson } from "./json.js";
export { renderMarkdown } from "./markdown.js";
export type { PrintStyle } from "./print-style.js";
export { renderTerminal } from "./terminal.js";
