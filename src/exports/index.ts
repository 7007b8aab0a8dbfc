/**
 * Exports: a dossier in the formats of other tools.
 *
 * Takes a `Dossier`; gives files, each made piece by piece, with the same bytes for the same dossier.
 * Cannot know: what the tool that reads them makes of a count that is a range; attributions of single reports, which a dossier holds
 * only as the mentions of its claims.
 */
export { type ExportFormat, type ExportOptions, exportDossier, exportFormats, needsFolder } from "./export-dossier.js";
export type { ExportedFile } from "./exported-file.js";
export { type Cell, type CellType, type Column, type Table, tables } from "./tables/index.js";
