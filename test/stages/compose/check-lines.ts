import { checkInWords } from "../../../src/dossier/check-in-words.js";
import type { composeDossier } from "../../../src/stages/compose/index.js";

/** The lines of what to check, each with its kind and claims. */
export const linesOf = (dossier: ReturnType<typeof composeDossier>) =>
	dossier.checks.map((c) => `${c.kind} ${c.claims.join("+")}: ${checkInWords(c)}`);

/** Who speaks in the tests of what to check. */
export const voices = {
	moor: { name: "Ilse Moor", kind: "person" },
	audit: { name: "the 2030 audit", kind: "document" },
	union: { name: "Skippers’ Union", kind: "organisation" },
} as const;
