import { type Dossier, HearsayError } from "../core/index.js";
import { webAnnotations } from "./annotations/web-annotations.js";
import { type ExportedFile, gathered } from "./exported-file.js";
import { followTheMoneyLines } from "./follow-the-money/index.js";
import { graphmlPieces } from "./graphml/index.js";
import { provPieces } from "./prov/index.js";
import { recordLines } from "./records.js";
import { schemaOrgPieces } from "./schema-org/index.js";
import { csvPieces, parquetPieces, tables } from "./tables/index.js";

/** What a dossier can be written as; docs/formats tells each. */
export const exportFormats = [
	"ndjson",
	"csv",
	"parquet",
	"annotations",
	"schema-org",
	"prov",
	"ftm",
	"graphml",
] as const;
export type ExportFormat = (typeof exportFormats)[number];

const oneFile = (path: string, pieces: (dossier: Dossier) => Iterable<string>) => (dossier: Dossier) => [
	{ path, pieces: () => gathered(pieces(dossier)) },
];

const writers: Readonly<Record<Exclude<ExportFormat, "csv" | "parquet">, (dossier: Dossier) => ExportedFile[]>> = {
	ndjson: oneFile("dossier.ndjson", recordLines),
	annotations: webAnnotations,
	"schema-org": oneFile("dossier.schema-org.jsonld", schemaOrgPieces),
	prov: oneFile("dossier.prov.jsonld", provPieces),
	ftm: oneFile("dossier.ftm.json", followTheMoneyLines),
	graphml: oneFile("dossier.graphml", graphmlPieces),
};

const tabular = (format: ExportFormat): format is "csv" | "parquet" => format === "csv" || format === "parquet";

/**
 * Whether a format is written as several files, so that it needs a folder. Misuse: a table that does not exist, or one asked of a format
 * that has none.
 */
export function needsFolder(format: ExportFormat, table?: string): boolean {
	if (table === undefined) return tabular(format) || format === "annotations";
	if (!tabular(format))
		throw new HearsayError("misuse", `The format "${format}" has no table "${table}". Ask for csv or parquet.`);
	if (!tables.some(({ name }) => name === table))
		throw new HearsayError(
			"misuse",
			`There is no table "${table}". Choose one of ${tables.map((t) => t.name).join(", ")}.`,
		);
	return false;
}

export interface ExportOptions {
	/** One table of `csv` or `parquet` by its name; default: all. */
	readonly table?: string;
}

/**
 * The files of a dossier in another tool's format: one, except for `csv` and `parquet` (one a table) and `annotations` (the texts beside
 * them). The same dossier gives the same bytes. Misuse as `needsFolder` has it.
 */
export function exportDossier(dossier: Dossier, format: ExportFormat, { table }: ExportOptions = {}): ExportedFile[] {
	needsFolder(format, table);
	if (!tabular(format)) return writers[format](dossier);
	return tables
		.filter(({ name }) => table === undefined || name === table)
		.map((one) => ({
			path: `${one.name}.${format}`,
			pieces: () => (format === "csv" ? csvPieces(one, dossier) : parquetPieces(one, dossier)),
		}));
}
