import { type Dossier, orderUnsure } from "../../src/core/index.js";

/** A dossier of whose lineage nothing tells which text came first. */
export const withoutOrder = (dossier: Dossier): Dossier => ({
	...dossier,
	lineage: dossier.lineage.map((edge) => ({
		...edge,
		reasons: [
			...edge.reasons,
			{ rule: orderUnsure, score: 0.5, detail: "which of the two came first is not known", cites: [] },
		],
	})),
});
