/**
 * Model: the trained encoder as a function from a text to what is said, named and meant in it.
 *
 * Takes a text and the spans of its sentences; gives a `Reading`. Reading order: `words.ts` and `pieces.ts` (text to
 * vocabulary, exact offsets), `windows.ts`, `encoder.ts` (the ONNX graphs), `best-labels.ts`, `read-text.ts` (numbers to
 * spans), `reader.ts` (several texts at once on worker threads), `model-files.ts`.
 * Cannot know: what other texts say; whether what is said is so. How the weights were made: `training/`.
 */
export { readModelFiles } from "./model-files.js";
export { type ModelInfo, openReader, ownReader, type Reader } from "./reader.js";
