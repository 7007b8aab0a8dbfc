import type { Mention } from "./claim.js";

/** Ids of the reports that surely hold what the mentions tell, each once, in their order. */
export const surelyIn = (mentions: readonly Mention[]): string[] => [
	...new Set(mentions.filter((m) => !m.unsure).map((m) => m.report)),
];

/** The same as something that surely tells it. */
export function withoutDoubt<T extends { readonly unsure?: boolean }>(told: T): Omit<T, "unsure"> {
	const { unsure, ...sure } = told;
	return sure;
}
