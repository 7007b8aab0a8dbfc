import type { Act, Disagreement, Token } from "../../../core/index.js";
import { areAlike } from "../alike.js";
import { contentOf } from "../content-words.js";
import { isNegator } from "../grammar/negation.js";
import { supposed, turned } from "../grammar/polarity.js";
import { haveTwoVoices, type PlacedMention } from "../setting.js";
import { denialKind } from "../shared-verdicts.js";
import { type Verdict, verdictOf } from "../verdict.js";
import { type Denied, deniedInWords, readOf, type WayToDeny, waysToDeny } from "./denied-in-words.js";

/** What a reporter says who only passes it on. */
const hedge =
	/\b(?:report|story|stories|article|rumou?r|claim|posting|post|hoax|allegation|suggestion|theory|tale)s?\b|\b(?:reportedly|allegedly|purported(?:ly)?|supposed(?:ly)?|if|whether)\b|\b(?:fake|hoax|bogus|false|untrue|debunk|satir)/iu;
/** Only so many mentions that deny a claim are compared with so many that tell it. */
const most = { denying: 20, telling: 60 };
/** Whether the sentence of a mention holds it at arm's length: "the story claimed", "you may have seen an article that". */
const isHedged = ({ sentence, report }: PlacedMention) =>
	sentence === undefined || hedge.test(readOf(sentence, report));

/** Who denies, turns down or takes back what is told does not tell it. */
export const denyingActs: ReadonlySet<Act | undefined> = new Set<Act>(["deny", "reject", "retract"]);
/** Whether a mention tells something as so, and does not deny something itself. */
const tellsItself = (p: PlacedMention) => !p.mention.unsure && !denyingActs.has(p.mention.act) && !isHedged(p);

/** Whether nothing before the words of a mention or in them turns them round. */
const affirms = ({ mention, sentence, tokens }: PlacedMention) =>
	!turned(tokens) &&
	!(sentence?.tokens ?? []).some(
		(t, i, all) => t.span[1] <= mention.span[0] && (isNegator(all, i) || t.lower === "no"),
	);

/** "He may tear up the contract" only supposes what another denies; "tore up the contract, which would have paid him" does not. */
function onlySupposes({ tokens }: PlacedMention, denied: readonly Token[]): boolean {
	const words = contentOf(denied);
	const isShared = (t: Token) => t.pos !== "PROPN" && [...contentOf([t])].some((word) => words.has(word));
	return supposed(tokens.slice(0, tokens.findIndex(isShared)));
}

/** A mention, and what of it its sentence denies. */
interface Denial extends Denied {
	readonly placed: PlacedMention;
}

function firstAlike(denials: readonly Denial[], telling: readonly PlacedMention[]) {
	for (const denial of denials.slice(0, most.denying)) {
		const other = telling.find((p) => areAlike(denial.tokens, p.tokens) && !onlySupposes(p, denial.tokens));
		if (other) return { denial, other };
	}
	return undefined;
}

type Told = Pick<Verdict, "rule" | "confidence" | "why">;

const calledFalseBy: Told = {
	rule: "called-false",
	confidence: 0.92,
	why: "one report tells it, another calls it false",
};

/** How sure it is that a telling and a denial of one way contradict, and what to say of it. By eye, on 136 unlabelled stories. */
const toldOf: Readonly<Record<WayToDeny, Told>> = {
	false: calledFalseBy,
	"false-in-passing": calledFalseBy,
	unseen: {
		rule: "no-sign-of-it",
		confidence: 0.65,
		why: "one report tells it, another says that there is no sign of it",
	},
	unknown: { rule: "no-sign-of-it", confidence: 0.62, why: "one report tells it, another says that it is not known" },
};

/**
 * What one report tells as its own and another calls false, or sees no sign of: a rumour, and who says that nothing of it is true. The denial
 * is cited as a whole sentence, so that all it denies is one difference.
 */
export function calledFalse(placed: readonly PlacedMention[]): Disagreement | null {
	// Who calls something false says it in words of their own, and seldom surely in one claim with it.
	const denials = placed.flatMap((p): Denial[] => {
		const denied = deniedInWords(p);
		return denied ? [{ ...denied, placed: p }] : [];
	});
	if (denials.length === 0) return null;
	denials.sort((a, b) => waysToDeny.indexOf(a.way) - waysToDeny.indexOf(b.way));
	const against = new Set(denials.map((d) => d.placed.report.id));
	const telling = placed.filter((p) => !against.has(p.report.id) && tellsItself(p));
	const isPlain = ({ way }: Denial) => toldOf[way] === calledFalseBy;
	for (const plain of [true, false]) {
		const denying = denials.filter((d) => isPlain(d) === plain);
		const others = (plain ? telling : telling.filter(affirms)).slice(0, most.telling);
		const clash = firstAlike(denying, others);
		if (!clash) continue;
		const { denial, other } = clash;
		const one = denial.placed;
		const parties = haveTwoVoices(one, other);
		return verdictOf(
			{ sides: [plain ? telling : others, denying.map((d) => d.placed)], clash: [other, one] },
			{
				...toldOf[denial.way],
				// What is false was so before.
				kind: plain && !parties ? "statement" : denialKind(one.report, other.report, parties),
			},
			(p) => (p === one ? (p.sentence?.span ?? p.mention.span) : p.mention.span),
		);
	}
	return null;
}
