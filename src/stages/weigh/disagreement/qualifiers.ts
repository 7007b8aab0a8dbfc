import type { Disagreement, Token } from "../../../core/index.js";
import { folded } from "../content-words.js";
import { marksWithin } from "../marks-within.js";
import type { PlacedMention } from "../setting.js";
import { sidesOf } from "./sides.js";
import { verdictOf } from "./verdict.js";

/** Words before a role that change who holds it or whether anybody does. */
const changing = new Set([
	"half",
	"step",
	"ex",
	"former",
	"acting",
	"deputy",
	"vice",
	"interim",
	"attempted",
	"would-be",
	"self-proclaimed",
	"unofficial",
	"honorary",
]);

const roles = new Set(
	(
		"president minister secretary governor senator mayor chief chairman chairwoman chair director leader ambassador brother " +
		"sister wife husband son daughter spokesman spokeswoman spokesperson king queen premier general commander coach judge " +
		"attorney ceo head partner manager member officer agent champion chancellor senator congressman congresswoman envoy"
	).split(" "),
);
const short: Readonly<Record<string, string>> = { gov: "governor", sen: "senator", pres: "president" };

/** How far before a role its changing word may stand ("former US Vice President"), and how far from a role its holder. */
const reach = 4;

/** The roles of the persons of a mention, as "person role", with the changing word before each, "" for none. */
function rolesOf({ tokens, report, mention }: PlacedMention): Map<string, Set<string>> {
	const out = new Map<string, Set<string>>();
	const persons = marksWithin(report.names, mention.span).filter((n) => n.kind === "person");
	if (persons.length === 0) return out;
	tokens.forEach((token, i) => {
		const joined = token.lower.includes("-") ? /^(half|step|ex|vice|deputy)-(\p{L}+)$/iu.exec(token.lower) : null;
		const plain = (joined?.[2] ?? folded(token)).replace(/\.$/, "").replace(/s$/, "");
		const role = short[plain] ?? plain;
		if (!roles.has(role)) return;
		let word = joined?.[1]?.toLowerCase() ?? "";
		for (let k = i - 1; !word && k >= Math.max(0, i - reach); k--) {
			const { lower, pos } = tokens[k] as Token;
			const bare = lower.replace(/-$/, "");
			if (changing.has(bare)) word = bare;
			else if (!(pos === "PROPN" || pos === "NOUN" || pos === "ADJ" || /^[-–]$/.test(lower))) break;
		}
		const [from, to] = [
			tokens[Math.max(0, i - reach)] as Token,
			tokens[Math.min(tokens.length - 1, i + reach)] as Token,
		];
		for (const { entity, span } of persons) {
			if (span[1] < from.span[0] || span[0] > to.span[1]) continue;
			const key = `${entity.split("-").at(-1)} ${role}`;
			out.set(key, (out.get(key) ?? new Set()).add(word));
		}
	});
	return out;
}

/** One person given a role with and without a word that changes it: "brother" and "half-brother". */
export function qualifierDisagreement(placed: readonly PlacedMention[]): Disagreement | null {
	const told = new Map(placed.map((p) => [p, rolesOf(p)]));
	const split = sidesOf(placed, (a, b) => {
		const [x, y] = [told.get(a), told.get(b)] as [Map<string, Set<string>>, Map<string, Set<string>>];
		for (const [role, with_] of x) {
			const other = y.get(role);
			if (!other) continue;
			const common = [...with_].some((q) => other.has(q));
			if (!common && (with_.has("") || other.has(""))) return true;
		}
		return false;
	});
	if (!split) return null;
	const status = split.clash.some((p) => p.tokens.some((t) => /^(?:former|ex|acting|interim)$/.test(t.lower)));
	return verdictOf(split, {
		kind: status ? "status" : "wording",
		rule: "role-qualified",
		confidence: 0.6,
		why: "a word before the role in the one changes what it says in the other",
	});
}
