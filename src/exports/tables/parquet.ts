import { ByteWriter, type ColumnSource, ParquetWriter, type SchemaElement } from "hyparquet-writer";
import type { Dossier } from "../../core/index.js";
import { batchesOf } from "./batches.js";
import type { Cell, CellType, Column, Table } from "./table.js";

/** So many rows of the longest column, the texts of reports, stay within some tens of megabytes. */
const rowsInGroup = 2_000;

const kinds: Readonly<Record<CellType, Pick<SchemaElement, "type" | "converted_type">>> = {
	text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
	integer: { type: "INT32" },
	number: { type: "DOUBLE" },
	day: { type: "INT32", converted_type: "DATE" },
};

const schemaOf = (columns: readonly Column[]): SchemaElement[] => [
	{ name: "root", num_children: columns.length },
	...columns.map(({ name, type }): SchemaElement => ({ name, repetition_type: "OPTIONAL", ...kinds[type] })),
];

const stored = (cell: Cell | undefined, type: CellType) =>
	type === "day" && typeof cell === "string" ? new Date(`${cell}T00:00:00Z`) : (cell ?? null);

/** A table as a Parquet file, Snappy-compressed, one row group after another. The same dossier gives the same bytes. */
export function* parquetPieces({ columns, cells }: Table, dossier: Dossier): Generator<Uint8Array> {
	const writer = new ByteWriter();
	const file = new ParquetWriter({ writer, schema: schemaOf(columns), createdBy: "hearsay" });
	// What has been written leaves memory; `offset` goes on counting, so that the places the footer names are right.
	const taken = () => {
		const bytes = new Uint8Array(writer.buffer.slice(0, writer.index));
		writer.index = 0;
		return bytes;
	};
	for (const rows of batchesOf(cells(dossier), rowsInGroup)) {
		const columnData = columns.map(
			({ name, type }, i): ColumnSource => ({ name, data: rows.map((row) => stored(row[i], type)) }),
		);
		file.write({ columnData, rowGroupSize: rows.length });
		yield taken();
	}
	file.finish();
	yield taken();
}
