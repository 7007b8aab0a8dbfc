import { stringify } from "csv-stringify/sync";
import type { Dossier } from "../../core/index.js";
import { batchesOf } from "./batches.js";
import type { Cell, Table } from "./table.js";

const rowsAtOnce = 200;

/**
 * A table as CSV by RFC 4180: UTF-8 without byte order mark, comma, CRLF, a header line, quotes where needed, nothing for an empty cell.
 * A text cell that a spreadsheet would run as a formula (it begins with `=`, `+`, `-`, `@`, their full-width forms, a tab or a carriage
 * return) gets an apostrophe before it: reports are other people's words.
 */
export function* csvPieces({ columns, cells }: Table, dossier: Dossier): Generator<string> {
	const lines = (rows: readonly (readonly Cell[])[]) =>
		stringify([...rows], { record_delimiter: "windows", quote_record_delimiter: true, escape_formulas: true });
	yield lines([columns.map((c) => c.name)]);
	for (const rows of batchesOf(cells(dossier), rowsAtOnce)) yield lines(rows);
}
