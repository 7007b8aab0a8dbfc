import {
	type Act,
	type Check,
	type Cite,
	type Claim,
	keyOfCite,
	type Mention,
	type Party,
	surelyIn,
} from "../../../core/index.js";
import { isOwnSilence, silenceIn } from "../../../text/silence.js";
import { silentIn } from "../silent-in.js";
import { checkOf, type Desk } from "./desk.js";

/** What asks for an answer by the other side. */
const wantsAnswer: ReadonlySet<Act> = new Set<Act>(["accuse", "threaten", "demand"]);

/** An order is carried out, not answered: "ordered the department to look for other sites". */
const order = /\b(?:order|direct|instruct|task|assign)(?:s|ed|ing)?\b/i;

export const keepsSilent = ({ quote }: Mention) => silenceIn(quote) !== undefined;
/** Whether a mention tells of a silence: the speaker's own, also where the act is another ("I don’t comment on pay"), or, in a report's own words, anybody's. */
export const isSilence = (mention: Mention) =>
	mention.act === "decline" || (mention.voice ? isOwnSilence(mention.quote) : keepsSilent(mention));

/** The words of a dispute, of none where the claim is in no dispute. It is told of the claim that turns down; what that turns down stands among its cites. */
export function disputedWords({ disagreement, mentions }: Claim): readonly Cite[] {
	return disagreement?.kind === "dispute" ? [...mentions, ...disagreement.reasons.flatMap((r) => r.cites)] : [];
}

/** What one side charges, threatens or demands without an answer in any report. */
export function unansweredChecks(desk: Desk, parties: readonly Party[]): Check[] {
	const { claims } = desk.story;
	const claimOf = new Map(claims.map((c) => [c.id, c]));
	const answered = new Set(claims.flatMap(disputedWords).map(keyOfCite));
	const charged = new Set<string>();
	return parties
		.flatMap(({ moves }) => moves)
		.flatMap((move) => {
			const claim = claimOf.get(move.claim);
			if (!claim || claim.disagreement || !wantsAnswer.has(move.act) || charged.has(claim.id)) return [];
			if (claim.mentions.some((m) => answered.has(keyOfCite(m)))) return [];
			charged.add(claim.id);
			const attribution = desk.indexes.get(move.report)?.attributionOf(move);
			if (attribution?.cue.some((cue) => order.test(desk.textOf(move.report).slice(...cue)))) return [];
			return checkOf(desk, "unanswered", { claims: [claim], cites: [move], reports: surelyIn(claim.mentions) });
		});
}

/** Who declined to speak, each once. */
export function declinedChecks(desk: Desk): Check[] {
	const { story, indexes, askable, textOf } = desk;
	const silent = new Set<string>();
	return story.claims.flatMap((claim) => {
		const own = claim.mentions.filter(isSilence);
		const [first] = own;
		const who = first?.voice ?? first?.quote ?? "";
		if (!first || silent.has(who)) return [];
		silent.add(who);
		const named = askable.speakers([first]);
		const sentence = indexes.get(first.report)?.sentenceAt(first.span[0]);
		const subject = named.length > 0 || !sentence ? undefined : silentIn(textOf(first.report), sentence);
		const ask = askable.of(subject ? [askable.known(subject)] : named);
		return checkOf(desk, "declined", { claims: [claim], ask, cites: [first], reports: surelyIn(own) });
	});
}
