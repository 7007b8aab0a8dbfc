import type { Name } from "../../../core/index.js";
import { contentOf } from "../content-words.js";
import { type Setting, sentenceAt } from "../setting.js";
import { sameGivenName } from "./given-names.js";
import { type Clash, type Spot, wordsOf } from "./tell-clashes.js";

/** Least rarity of the words that two sentences share besides the name, when they tell the same of two namesakes. */
const alike = 6;
/** So many mentions of one person in a report are looked at, and so many persons of one family name. */
const most = { mentions: 8, persons: 40 };

interface Person {
	readonly given: string;
	readonly family: string;
	readonly spots: readonly Spot[];
}

function personsOf(setting: Setting): Map<string, Person[]> {
	const byFamily = new Map<string, Person[]>();
	for (const report of [...setting.reports.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
		const names = new Map<string, Name[]>();
		for (const name of report.names) {
			if (name.kind !== "person") continue;
			const held = names.get(name.entity) ?? [];
			if (held.length < most.mentions) held.push(name);
			names.set(name.entity, held);
		}
		for (const [entity, mentions] of names) {
			const parts = entity.split("-");
			const [given, family] = [parts[0] ?? "", parts.at(-1) ?? ""];
			if (parts.length < 2 || given.length < 2 || family.length < 3) continue;
			const spots = mentions.flatMap(({ span }): Spot[] => {
				const sentence = sentenceAt(report, span[0]);
				return sentence ? [{ report, sentence, span }] : [];
			});
			const known = byFamily.get(family) ?? [];
			if (known.length < most.persons) known.push({ given, family, spots });
			byFamily.set(family, known);
		}
	}
	return byFamily;
}

/**
 * Two persons of one family name of whom two reports tell the same thing, neither report knowing the other's person:
 * one of them has the wrong one.
 */
export function namesakeClashes(setting: Setting): Clash[] {
	const out: Clash[] = [];
	for (const persons of personsOf(setting).values()) {
		const known = new Set(persons.flatMap((p) => p.spots.map((s) => `${s.report.id} ${p.given}`)));
		for (const a of persons) {
			for (const b of persons) {
				if (a.given >= b.given || sameGivenName(a.given, b.given)) continue;
				let best: [number, Spot, Spot] | undefined;
				for (const x of a.spots) {
					for (const y of b.spots) {
						if (
							x.report === y.report ||
							known.has(`${x.report.id} ${b.given}`) ||
							known.has(`${y.report.id} ${a.given}`)
						)
							continue;
						const words = contentOf(y.sentence.tokens);
						let weight = 0;
						for (const w of contentOf(x.sentence.tokens))
							if (words.has(w) && !a.family.startsWith(w)) weight += setting.rarity(w);
						if (weight >= alike && (!best || weight > best[0])) best = [weight, x, y];
					}
				}
				if (!best) continue;
				const why = `${wordsOf(best[1])} and ${wordsOf(best[2])} share a family name and are two people`;
				out.push({ a: best[1], b: best[2], kind: "statement", confidence: 0.6, rule: "another-person", why });
			}
		}
	}
	return out;
}
