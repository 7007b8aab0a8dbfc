import { claimTables } from "./claim-tables.js";
import { reportTables } from "./report-tables.js";
import type { Table } from "./table.js";
import { voiceTables } from "./voice-tables.js";

export { csvPieces } from "./csv.js";
export { parquetPieces } from "./parquet.js";
export type { Cell, CellType, Column, Table } from "./table.js";

/** Every table that CSV and Parquet write: the one schema of both and of the page that documents them. */
export const tables: readonly Table[] = [...reportTables, ...claimTables, ...voiceTables];
