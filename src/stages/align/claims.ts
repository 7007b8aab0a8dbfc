import { createHash } from "node:crypto";
import type { ClaimKind, Mention, UnweighedClaim } from "../../core/index.js";
import { agreedWords } from "./consolidate.js";
import type { Rarity } from "./rarity.js";
import { reasonsOf } from "./reasons.js";
import { follows, joined } from "./stitch.js";
import type { Unit } from "./units.js";

function mentionOf(text: string, { report, shown, voice, via, act, figure, date }: Unit): Mention {
	return {
		report,
		span: shown,
		quote: text.slice(shown[0], shown[1]),
		...(voice === undefined ? {} : { voice }),
		...(via === undefined ? {} : { via }),
		...(act === undefined ? {} : { act }),
		...(figure === undefined ? {} : { figure }),
		...(date === undefined ? {} : { date }),
	};
}

const pointing = /^(?:he|she|it|they|we|i|this|that|these|those|which|who|whom|whose|where|his|her|their|its|there)\b/i;
/** Longest clause shown as a claim's statement, in words. */
const statementWords = 30;

function wordsIn(text: string): number {
	return text.split(/\s+/).length;
}

/** The words of a unit as a statement: its clause where that is short and mostly the unit itself, else the unit as shown. */
function statementOf(text: string, { shown, clause }: Unit): string {
	const whole = text.slice(clause[0], clause[1]);
	const fits = wordsIn(whole) <= statementWords && shown[1] - shown[0] >= 0.4 * (clause[1] - clause[0]);
	return (fits ? whole : text.slice(shown[0], shown[1])).replace(/\s+/g, " ");
}

/** The clearest statement: has what the others have, is of middle length, and begins with a name rather than a pronoun or preposition. */
function clearest(units: readonly Unit[], textOf: (report: string) => string): string {
	const agreed = agreedWords(units);
	let best = "";
	let most = Number.NEGATIVE_INFINITY;
	for (const u of units) {
		const statement = statementOf(textOf(u.report), u);
		let shared = 0;
		for (const s of new Set(u.stems)) if (agreed.has(s)) shared++;
		const value =
			shared -
			0.12 * Math.abs(wordsIn(statement) - 14) -
			(pointing.test(statement) ? 2 : 0) -
			(/^\p{Ll}/u.test(statement) ? 0.7 : 0) -
			(/^(?:to|of|in|on|at|by|for|from|with|as|off|and|but|or)\b/i.test(statement) ? 1 : 0);
		if (value > most) {
			most = value;
			best = statement;
		}
	}
	return best;
}

function kindOf(units: readonly Unit[]): ClaimKind {
	const count = new Map<ClaimKind, number>();
	for (const u of units) count.set(u.kind, (count.get(u.kind) ?? 0) + 1);
	return [...count].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? "statement";
}

/** Units in order of report and text; those shown within the words of the one before are left out, those that go on where it ends are one with it. */
function inOrder(units: readonly Unit[]): Unit[] {
	const sorted = [...units].sort((a, b) =>
		a.report < b.report ? -1 : a.report > b.report ? 1 : a.shown[0] - b.shown[0] || b.shown[1] - a.shown[1],
	);
	const out: Unit[] = [];
	for (const unit of sorted) {
		const before = out.at(-1);
		if (before?.report !== unit.report) out.push(unit);
		else if (unit.slot === "words" && follows(before, unit)) out[out.length - 1] = joined(before, unit);
		else if (before.shown[1] <= unit.shown[0]) out.push(unit);
	}
	return out;
}

/** A claim from units that say one thing. `textOf` gives a report's text. */
export function claimOf(
	story: string,
	units: readonly Unit[],
	rarity: Rarity,
	textOf: (report: string) => string,
): UnweighedClaim {
	const sorted = inOrder(units);
	const hash = createHash("sha256");
	for (const u of sorted)
		hash.update(`${u.slot} ${u.report} ${u.shown[0]} ${u.shown[1]} ${u.figure?.span[0]} ${u.date?.span[0]}\n`);
	return {
		id: `c-${hash.digest("hex").slice(0, 12)}`,
		story,
		statement: clearest(sorted, textOf),
		kind: kindOf(sorted),
		mentions: sorted.map((u) => mentionOf(textOf(u.report), u)),
		reasons: reasonsOf(sorted, rarity, textOf),
	};
}
