import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The conformance cases of one file of the Microsoft Recognizers-Text specs (English); `Case` is what its measure reads of each. */
export function specCases<Case>(dataFolder: string, file: string): readonly Case[] {
	const json = readFileSync(join(dataFolder, "recognizers-specs", `${file}.json`), "utf8");
	return JSON.parse(json.replace(/^\uFEFF/, "")) as Case[];
}
