import { readFileSync } from "node:fs";
import type { Report } from "../src/core/index.js";
import { extractReport } from "../src/stages/extract/index.js";

/** A line of a data set: a report and the story it belongs to. */
export interface ReportRow {
	readonly id: string;
	readonly story?: string;
	/** What several stories of a set have in common. */
	readonly topic?: string | number;
	readonly text: string;
	readonly title?: string | null;
	readonly published?: string | null;
	readonly outlet?: string | null;
	readonly url?: string | null;
}

/** The lines of a JSONL file. */
export function rowsOf<Row = ReportRow>(path: string): Row[] {
	return readFileSync(path, "utf8")
		.split("\n")
		.filter((line) => line.trim())
		.map((line) => JSON.parse(line) as Row);
}

/** The report of a row, cleaned as `hearsay dossier FILE.jsonl` cleans it. */
export function reportOf({ id, text, title, published, outlet, url }: ReportRow): Report {
	const known = Object.fromEntries(
		Object.entries({ title, published, outlet, url }).filter(([, value]) => typeof value === "string" && value !== ""),
	);
	return extractReport({ id, place: id, format: "clean", text, known, notes: [] });
}
