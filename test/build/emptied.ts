import type { Dossier } from "../../src/core/index.js";

/** The dossier with nothing in its lists but its notes. */
export const emptied = (dossier: Dossier): Dossier => ({
	...dossier,
	reports: [],
	stories: [],
	claims: [],
	lineage: [],
	credits: [],
	voices: [],
	parties: [],
	timeline: [],
	checks: [],
});
