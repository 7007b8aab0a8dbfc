import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { dossierOf, readReports } from "../src/pipeline.js";
import type { Gold } from "./gold.js";
import { type DossierScore, scoreDossier } from "./score-dossier.js";

const root = join(import.meta.dirname, "..");

/** A folder of report files read as a user's would be, against its labels; both paths relative to the repository. */
export async function scoredFolder(
	folder: string,
	labels: string,
): Promise<DossierScore & { readonly stories: number }> {
	const gold: Gold = JSON.parse(await readFile(join(root, labels), "utf8"));
	const { reports, notes } = await readReports([join(root, folder)]);
	const dossier = await dossierOf(reports, notes);
	return { ...scoreDossier(gold, dossier), stories: dossier.stories.length };
}
