import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { ClaimKind, DisagreementKind, LineageKind, MarkedReport, Report } from "../src/core/index.js";
import { annotateReports } from "../src/pipeline.js";
import { reportOf, rowsOf } from "./report-rows.js";

export interface GoldMention {
	readonly doc: string;
	/** Exact substring of the report's text as the data set gives it; white space may differ from the program's text. */
	readonly quote: string;
	readonly low?: number | null;
	readonly high?: number | null;
	readonly date?: string;
	readonly asOf?: string;
	readonly party?: string;
	readonly act?: string;
}

export interface GoldOrigins {
	readonly groups: readonly (readonly string[])[];
	readonly atLeast: number;
	readonly atMost: number;
}

export interface GoldClaim {
	readonly id: string;
	readonly kind: ClaimKind;
	readonly voice?: string;
	readonly act?: string;
	readonly mentions: readonly GoldMention[];
	readonly origins?: GoldOrigins;
	readonly disagreement?: {
		readonly kind: DisagreementKind;
		readonly between: readonly (readonly string[])[];
		readonly note?: string;
	} | null;
}

/** Hand-made labels of one story. */
export interface Gold {
	readonly story: string;
	readonly claims: readonly GoldClaim[];
	readonly lineage?: readonly {
		readonly from: string;
		readonly to: string;
		readonly kind: LineageKind;
		readonly evidence: string;
	}[];
	readonly credits?: readonly { readonly doc: string; readonly quote: string }[];
}

/** A labelled story with its reports, cleaned as `hearsay dossier FILE.jsonl` cleans them. */
export interface GoldStory {
	/** File name of the labels without `.gold.json`. */
	readonly name: string;
	readonly gold: Gold;
	readonly reports: readonly Report[];
	/** The same reports, marked once for all measures. */
	readonly marked: () => Promise<readonly MarkedReport[]>;
}

const marking = new Map<string, Promise<readonly MarkedReport[]>>();

async function markedAll(reports: readonly Report[]): Promise<readonly MarkedReport[]> {
	const out: MarkedReport[] = [];
	for await (const report of annotateReports(reports)) out.push(report);
	return out;
}

function markedOnce(name: string, reports: readonly Report[]): Promise<readonly MarkedReport[]> {
	const known = marking.get(name) ?? markedAll(reports);
	marking.set(name, known);
	return known;
}

/** Files and folders that `goldStories` reads, relative to the data folder. */
export const goldNeeds = ["gold", "aquaint", "ecbplus", "basil"] as const;

/** All labelled stories under `dataFolder`, in order of name, each with exactly its own reports. */
export async function goldStories(dataFolder: string): Promise<readonly GoldStory[]> {
	const rows = new Map<string, Report[]>();
	for (const folder of ["aquaint", "basil", "ecbplus"]) {
		for (const file of (await readdir(join(dataFolder, folder))).filter((f) => f.endsWith(".jsonl")).sort()) {
			for (const row of rowsOf(join(dataFolder, folder, file))) {
				const story = row.story ?? row.id;
				const held = rows.get(story) ?? [];
				held.push(reportOf(row));
				rows.set(story, held);
			}
		}
	}
	const files = (await readdir(join(dataFolder, "gold"))).filter((f) => f.endsWith(".gold.json")).sort();
	return Promise.all(
		files.map(async (file) => {
			const gold = JSON.parse(await readFile(join(dataFolder, "gold", file), "utf8")) as Gold;
			const name = basename(file, ".gold.json");
			const reports = rows.get(gold.story) ?? [];
			return { name, gold, reports, marked: () => markedOnce(join(dataFolder, name), reports) };
		}),
	);
}
