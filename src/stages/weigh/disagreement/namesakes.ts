import type { Disagreement, Token } from "../../../core/index.js";
import { folded } from "../content-words.js";
import type { PlacedMention } from "../setting.js";
import { sidesOf } from "./sides.js";
import { verdictOf } from "./verdict.js";

interface FullName {
	readonly given: string;
	readonly family: string;
}

const titles =
	/^(?:rep|sen|gov|dr|mr|mrs|ms|sir|lord|president|representative|senator|governor|judge|gen|col|capt|sgt|lt|prof|king|queen|prince|princess|pope|saint|st|new|north|south|east|west|san|los|las|el|al|de)$/;

/** Runs of two or three capitalised names, a middle initial passed over: given and family name. */
function fullNames(tokens: readonly Token[]): FullName[] {
	const out: FullName[] = [];
	let run: Token[] = [];
	const close = () => {
		const kept = run.filter((t) => !titles.test(folded(t).replace(/\.$/, "")) && t.text.replace(".", "").length > 1);
		if (kept.length === 2) out.push({ given: folded(kept[0] as Token), family: folded(kept[1] as Token) });
		run = [];
	};
	for (const token of tokens) {
		if (token.pos === "PROPN" && /^\p{Lu}/u.test(token.text)) run.push(token);
		else close();
	}
	close();
	return out;
}

/** "Bob" and "Robert" begin otherwise and are one; "Tim" and "Timothy" begin alike. Only the latter can be told here. */
const alike = (a: string, b: string) =>
	a.startsWith(b) || b.startsWith(a) || (a[0] === b[0] && Math.abs(a.length - b.length) > 3);

/** Two persons of one family name in the same place of the claim, neither report naming the other's. */
export function namesakeDisagreement(placed: readonly PlacedMention[]): Disagreement | null {
	const names = new Map(placed.map((p) => [p, fullNames(p.tokens)]));
	const others = (p: PlacedMention, { given, family }: FullName) =>
		p.report.names.some((n) => n.entity === `${given}-${family}`);
	const split = sidesOf(placed, (a, b) => {
		if (a.report === b.report) return false;
		const [x, y] = [names.get(a) as FullName[], names.get(b) as FullName[]];
		return x.some((n) =>
			y.some((m) => n.family === m.family && !alike(n.given, m.given) && !others(a, m) && !others(b, n)),
		);
	});
	return (
		split &&
		verdictOf(split, {
			kind: "statement",
			rule: "another-person",
			confidence: 0.6,
			why: "the family name is the same, the person is not",
		})
	);
}
