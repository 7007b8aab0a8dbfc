import { createHash } from "node:crypto";
import {
	type ClaimKind,
	type MarkedReport,
	type Mention,
	textOrder,
	type UnweighedClaim,
	withoutDoubt,
} from "../../core/index.js";
import type { Rarity } from "./rarity.js";
import { reasonsOf } from "./reasons.js";
import { statementOf } from "./statement-of.js";
import { follows, joined } from "./stitch.js";
import type { Unit } from "./units.js";

function mentionOf(text: string, { report, shown, voice, via, act, figure, date, unsure }: Unit): Mention {
	return {
		report,
		span: shown,
		quote: text.slice(shown[0], shown[1]),
		...(voice === undefined ? {} : { voice }),
		...(via === undefined ? {} : { via }),
		...(act === undefined ? {} : { act }),
		...(figure === undefined ? {} : { figure }),
		...(date === undefined ? {} : { date }),
		...(unsure ? { unsure } : {}),
	};
}

function kindOf(units: readonly Unit[]): ClaimKind {
	const count = new Map<ClaimKind, number>();
	for (const u of units) count.set(u.kind, (count.get(u.kind) ?? 0) + 1);
	return [...count].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? "statement";
}

/** A unit with the words of another in it: what holds words that are sure is sure. */
const holding = (unit: Unit, other: Unit): Unit => (unit.unsure && !other.unsure ? withoutDoubt(unit) : unit);

/** Units in order of report and text; those shown within the words of the one before are left out, those that go on where it ends are one with it. */
function inOrder(units: readonly Unit[]): Unit[] {
	const sorted = [...units].sort(
		(a, b) => textOrder(a.report, b.report) || a.shown[0] - b.shown[0] || b.shown[1] - a.shown[1],
	);
	const out: Unit[] = [];
	for (const unit of sorted) {
		const before = out.at(-1);
		if (before?.report !== unit.report) out.push(unit);
		else if (unit.slot === "words" && follows(before, unit)) out[out.length - 1] = holding(joined(before, unit), unit);
		else if (before.shown[1] <= unit.shown[0]) out.push(unit);
		else out[out.length - 1] = holding(before, unit);
	}
	return out;
}

/** A claim from units that say one thing, some of them perhaps (at least one surely). `reportOf` gives a report by its id. */
export function claimOf(
	story: string,
	units: readonly Unit[],
	rarity: Rarity,
	reportOf: (id: string) => MarkedReport | undefined,
): UnweighedClaim {
	const textOf = (report: string) => reportOf(report)?.text ?? "";
	const sorted = inOrder(units);
	const sure = sorted.filter((u) => !u.unsure);
	const kind = kindOf(sure);
	const places = sorted.map(
		(u) => `${u.slot} ${u.report} ${u.shown[0]} ${u.shown[1]} ${u.figure?.span[0]} ${u.date?.span[0]}\n`,
	);
	const hash = createHash("sha256").update(places.join(""));
	return {
		id: `c-${hash.digest("hex").slice(0, 12)}`,
		story,
		statement: statementOf(kind === "quote" ? sure.filter((u) => u.kind === kind) : sure, reportOf),
		kind,
		mentions: sorted.map((u) => mentionOf(textOf(u.report), u)),
		reasons: reasonsOf(sorted, rarity, textOf),
	};
}
