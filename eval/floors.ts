/**
 * What has been reached stays reached. `eval/floors.json` holds, for each measure, the lowest value allowed for each
 * figure; a figure whose name ends in `-error` or `-alarms` must stay at or below its value instead.
 * Run by itself (`npm run floors`) it checks the measures that need nothing outside the repository.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Figure } from "./measure.js";

type Floors = Record<string, Record<string, number>>;

const floors: Floors = JSON.parse(readFileSync(join(import.meta.dirname, "floors.json"), "utf8"));

/** The figures of a measure that fell below their floors, one sentence each. A floor with no figure is a complaint too. */
export function belowFloor(measure: string, figures: readonly Figure[]): string[] {
	return Object.entries(floors[measure] ?? {}).flatMap(([name, floor]) => {
		const figure = figures.find((f) => f.name === name);
		if (!figure) return [`${measure} gave no figure called ${name}`];
		const lowerIsBetter = /-(?:error|alarms)$/.test(name);
		const kept = lowerIsBetter ? figure.value <= floor : figure.value >= floor;
		return kept ? [] : [`${name} is ${figure.value.toFixed(3)}, its floor is ${floor}`];
	});
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	for (const { measure } of [
		await import("./example.js"),
		await import("./invented.js"),
		await import("./newsroom.js"),
	]) {
		const figures = await measure.run("", () => {});
		for (const f of figures) console.log(`${measure.name} ${f.name.padEnd(24)} ${f.value.toFixed(3)}`);
		const complaints = belowFloor(measure.name, figures);
		for (const complaint of complaints) console.error(`below floor: ${complaint}`);
		if (complaints.length > 0) process.exitCode = 1;
	}
}
