import type { Dossier } from "../../core/index.js";
import { realDay } from "../real-day.js";

/**
 * `text`: Unicode; `integer`: a whole number below 2^31; `number`: a double; `day`: a calendar day, `YYYY-MM-DD` in CSV and a DATE in
 * Parquet. Any may be empty where nothing is known.
 */
export type CellType = "text" | "integer" | "number" | "day";
export type Cell = string | number | null;

/** One column: its name, what kind of cells it has and what they mean, for the writers and for the page that documents it. */
export interface Column {
	readonly name: string;
	readonly type: CellType;
	readonly meaning: string;
}

/** A flat table of a dossier. */
export interface Table {
	readonly name: string;
	/** What one row is. */
	readonly row: string;
	readonly columns: readonly Column[];
	/** Rows in the order of the dossier, each with a cell a column. */
	readonly cells: (dossier: Dossier) => Iterable<readonly Cell[]>;
}

/** A column with the way from a row to its cell. */
export interface Field<Row> extends Column {
	readonly of: (row: Row) => Cell | undefined;
}

/** A table from its rows and the fields of each. */
export function tableOf<Row>(
	name: string,
	row: string,
	rows: (dossier: Dossier) => Iterable<Row>,
	fields: readonly Field<Row>[],
): Table {
	return {
		name,
		row,
		columns: fields.map(({ name, type, meaning }) => ({ name, type, meaning })),
		*cells(dossier) {
			for (const one of rows(dossier))
				yield fields.map(({ type, of }) => (type === "day" ? realDay(of(one) as string | undefined) : of(one)) ?? null);
		},
	};
}

/** Makes a field of one kind: `text("kind", "what it is", (row) => row.kind)`. */
const fieldOf =
	(type: CellType) =>
	<Row>(name: string, meaning: string, of: (row: Row) => Cell | undefined): Field<Row> => ({ name, type, meaning, of });

export const text = fieldOf("text");
export const integer = fieldOf("integer");
export const number = fieldOf("number");
export const day = fieldOf("day");
