import type { Claim, Dossier, Mention } from "../../src/core/index.js";

const key = ({ report, span }: Mention) => `${report} ${span[0]}-${span[1]}`;

/** The claim of `after` that holds most mentions of `claim`; a dispute, which sets two claims against each other, is the heir of a dispute only. */
export function heirOf(claim: Claim, after: Dossier): Claim | undefined {
	const mentions = new Set(claim.mentions.map(key));
	const held = (c: Claim) => c.mentions.filter((m) => mentions.has(key(m))).length;
	const [best] = after.claims
		.filter((c) => (c.kind === "dispute") === (claim.kind === "dispute"))
		.map((c) => [held(c), c] as const)
		.filter(([n]) => n > 0)
		.sort(([a, c], [b, d]) => b - a || c.mentions.length - d.mentions.length);
	return best?.[1];
}
