import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { ClaimKind, DisagreementKind, LineageKind, MarkedReport, Report, Span } from "../src/core/index.js";
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

/** Reports marked by the package's own model, in their order. */
export async function markedAll(reports: readonly Report[]): Promise<readonly MarkedReport[]> {
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

/** A labelled story of this repository: mentions and credits by span of the data set's own text, in UTF-16 code units. */
interface OwnGold extends Omit<Gold, "claims" | "credits"> {
	readonly claims: readonly (Omit<GoldClaim, "mentions"> & {
		readonly mentions: readonly (Omit<GoldMention, "quote"> & { readonly span: Span })[];
	})[];
	readonly credits: readonly { readonly doc: string; readonly span: Span }[];
}

/** A set of stories labelled for this repository: `stories` are learned from beside the data folder's, `held-out` never. */
export type OwnSet = "stories" | "held-out";

/** The stories of one of this repository's own sets, in order of name. */
export async function ownStories(dataFolder: string, set: OwnSet): Promise<readonly GoldStory[]> {
	const ownLabels = join(import.meta.dirname, "labels", set);
	const texts = new Map<string, string>();
	const rows = new Map<string, Report[]>();
	for (const path of ["basil/2010-2016.jsonl", "ecbplus/topics-01-35.jsonl"])
		for (const row of rowsOf(join(dataFolder, path))) {
			texts.set(row.id, row.text);
			rows.set(row.story ?? row.id, [...(rows.get(row.story ?? row.id) ?? []), reportOf(row)]);
		}
	const files = (await readdir(ownLabels)).filter((f) => f.endsWith(".json")).sort();
	return Promise.all(
		files.map(async (file) => {
			const own = JSON.parse(await readFile(join(ownLabels, file), "utf8")) as OwnGold;
			const quoted = <T extends { readonly doc: string; readonly span: Span }>({ span, ...rest }: T) => ({
				...rest,
				quote: (texts.get(rest.doc) ?? "").slice(...span),
			});
			const gold = {
				...own,
				claims: own.claims.map((c) => ({ ...c, mentions: c.mentions.map(quoted) })),
				credits: own.credits.map(quoted),
			};
			const name = basename(file, ".json");
			const reports = rows.get(own.story) ?? [];
			return { name, gold, reports, marked: () => markedOnce(join(dataFolder, name), reports) };
		}),
	);
}

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

/** The stories that weights are learned from and thresholds set on: all labelled ones but those held out. */
export async function learnedFrom(dataFolder: string): Promise<readonly GoldStory[]> {
	return [...(await goldStories(dataFolder)), ...(await ownStories(dataFolder, "stories"))];
}
