import type { OriginGroup, Origins, Reason } from "../../core/index.js";
import type { Root } from "./roots.js";

const ruleOf = { voice: "same-voice", credit: "same-credit", narration: "no-source-named" } as const;

function groupOf(roots: readonly Root[]): OriginGroup {
	const reports = [...new Set(roots.map((r) => r.report))].sort();
	const first = roots[0] as Root;
	const reasons: Reason[] = [
		{
			rule: ruleOf[first.kind],
			score: first.kind === "narration" ? 0.5 : 0.9,
			detail:
				first.kind === "narration" && reports.length > 1
					? "these reports share one text, and none of them names a source"
					: first.detail,
			cites: roots.map((r) => r.cite),
		},
	];
	return { reports, name: first.name, reasons };
}

/**
 * How many independent origins stand behind mentions with these roots. Every voice or credited text is one; narration
 * that names nobody may go back to any of them or to one more, so it raises only the upper end.
 */
export function countOrigins(roots: readonly Root[]): Origins {
	const byKey = new Map<string, Root[]>();
	for (const root of roots) {
		const held = byKey.get(root.key);
		if (held) held.push(root);
		else byKey.set(root.key, [root]);
	}
	const known = [...byKey.values()].filter((r) => r[0]?.kind !== "narration").length;
	return { atLeast: Math.max(1, known), atMost: byKey.size, groups: [...byKey.values()].map(groupOf) };
}
