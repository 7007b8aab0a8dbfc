import { createHash } from "node:crypto";
import type { ClaimKind, Mention, Reason, UnweighedClaim } from "../../core/index.js";
import type { Rarity } from "./rarity.js";
import type { Unit } from "./units.js";

function mentionOf({ report, span, quote, voice, via, act, figure, date }: Unit): Mention {
	return {
		report,
		span,
		quote,
		...(voice === undefined ? {} : { voice }),
		...(via === undefined ? {} : { via }),
		...(act === undefined ? {} : { act }),
		...(figure === undefined ? {} : { figure }),
		...(date === undefined ? {} : { date }),
	};
}

/** The clearest mention: says most of what the others say, is not too long, names rather than points. */
function clearest(units: readonly Unit[]): Unit {
	const count = new Map<string, number>();
	for (const u of units) for (const s of new Set(u.stems)) count.set(s, (count.get(s) ?? 0) + 1);
	let best = units[0] as Unit;
	let most = Number.NEGATIVE_INFINITY;
	for (const u of units) {
		const stems = new Set(u.stems);
		let shared = 0;
		for (const s of stems) shared += (count.get(s) as number) - 1;
		const words = u.quote.split(/\s+/).length;
		const pointing = /^(?:he|she|it|they|this|that|these|those|which|who|his|her|their|its)\b/i.test(u.quote) ? 1 : 0;
		const value = shared / units.length - 0.1 * Math.abs(words - 14) - 2 * pointing;
		if (value > most) {
			most = value;
			best = u;
		}
	}
	return best;
}

function kindOf(units: readonly Unit[]): ClaimKind {
	const count = new Map<ClaimKind, number>();
	for (const u of units) count.set(u.kind, (count.get(u.kind) ?? 0) + 1);
	return [...count].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? "statement";
}

function reasonsOf(units: readonly Unit[], rarity: Rarity): Reason[] {
	if (units.length < 2) return [];
	const cites = units.slice(0, 12).map((u) => ({ report: u.report, span: u.span }));
	const count = new Map<string, number>();
	for (const u of units) for (const s of new Set(u.stems)) count.set(s, (count.get(s) ?? 0) + 1);
	const common = [...count]
		.filter(([, n]) => n > units.length / 2)
		.sort((a, b) => b[1] * rarity(b[0]) - a[1] * rarity(a[0]) || (a[0] < b[0] ? -1 : 1))
		.slice(0, 6)
		.map(([s]) => s);
	return [
		{
			rule: "shared-words",
			score: Math.min(1, common.length / 4),
			detail: `${units.length} passages share the words ${common.join(", ")}`,
			cites,
		},
	];
}

/** A claim from units that say one thing. */
export function claimOf(story: string, units: readonly Unit[], rarity: Rarity): UnweighedClaim {
	const sorted = [...units].sort((a, b) =>
		a.report < b.report ? -1 : a.report > b.report ? 1 : a.span[0] - b.span[0],
	);
	const hash = createHash("sha256");
	for (const u of sorted)
		hash.update(`${u.slot} ${u.report} ${u.span[0]} ${u.span[1]} ${u.figure?.span[0]} ${u.date?.span[0]}\n`);
	return {
		id: `c-${hash.digest("hex").slice(0, 12)}`,
		story,
		statement: clearest(sorted).quote.replace(/\s+/g, " "),
		kind: kindOf(sorted),
		mentions: sorted.map(mentionOf),
		reasons: reasonsOf(sorted, rarity),
	};
}
