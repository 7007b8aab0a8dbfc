import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { ClaimKind, DisagreementKind, LineageKind, Report } from "../src/core/index.js";
import { extractReport } from "../src/stages/extract/index.js";

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
}

/** Files and folders that `goldStories` reads, relative to the data folder. */
export const goldNeeds = ["gold", "aquaint", "ecbplus", "basil"] as const;

interface Row {
	readonly id: string;
	readonly story: string;
	readonly text: string;
	readonly title?: string | null;
	readonly published?: string | null;
	readonly outlet?: string | null;
	readonly url?: string | null;
}

function reportOf({ id, text, title, published, outlet, url }: Row, place: string): Report {
	const known = Object.fromEntries(
		Object.entries({ title, published, outlet, url }).filter(([, value]) => typeof value === "string" && value !== ""),
	);
	return extractReport({ id, place, format: "clean", text, known, notes: [] });
}

/** All labelled stories under `dataFolder`, in order of name, each with exactly its own reports. */
export async function goldStories(dataFolder: string): Promise<readonly GoldStory[]> {
	const rows = new Map<string, Report[]>();
	for (const folder of ["aquaint", "basil", "ecbplus"]) {
		for (const file of (await readdir(join(dataFolder, folder))).filter((f) => f.endsWith(".jsonl")).sort()) {
			const lines = (await readFile(join(dataFolder, folder, file), "utf8")).split("\n");
			for (const [index, line] of lines.entries()) {
				if (line.trim() === "") continue;
				const row = JSON.parse(line) as Row;
				const held = rows.get(row.story) ?? [];
				held.push(reportOf(row, `${file}:${index + 1}`));
				rows.set(row.story, held);
			}
		}
	}
	const files = (await readdir(join(dataFolder, "gold"))).filter((f) => f.endsWith(".gold.json")).sort();
	return Promise.all(
		files.map(async (file) => {
			const gold = JSON.parse(await readFile(join(dataFolder, "gold", file), "utf8")) as Gold;
			return { name: basename(file, ".gold.json"), gold, reports: rows.get(gold.story) ?? [] };
		}),
	);
}
