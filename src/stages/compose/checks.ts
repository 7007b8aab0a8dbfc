import type {
	Act,
	Check,
	CheckKind,
	Cite,
	Claim,
	DossierVoice,
	Mention,
	Party,
	Span,
	VoiceKind,
	WeighedStory,
} from "../../core/index.js";
import { decidingCites, differencesAmong } from "./differences.js";
import type { ReportIndex } from "./report-index.js";

/** Checks told of one story: a desk works from the top, and past these nothing rests on much of the story. */
const most = 20;
/** Of one kind, so that a story full of echoes still tells what was declined. */
const mostOfKind = 8;
/** People and documents named for one check. */
const mostAsked = 3;

/** What asks for an answer by the other side. */
const wantsAnswer: ReadonlySet<Act> = new Set<Act>(["accuse", "threaten", "demand"]);

/** "The ministry did not immediately respond to requests for comment", told as what happened. */
const silence =
	/\b(?:(?:did|has|have|had|would|could) not|didn['’]t|declined to|refused to)\b[^.]{0,30}\b(?:respon(?:d|se)|repl(?:y|ied)|comment|be reached)/i;
const keepsSilent = ({ quote }: Mention) => silence.test(quote);

const reportsOf = (mentions: readonly Cite[]) => [...new Set(mentions.map((m) => m.report))];

const citeOf = ({ report, span }: Cite): Cite => ({ report, span });

/** Names the origins of a claim by what they are; those that no voice of the story is (agencies, outlets credited) as organisations. */
class Askable {
	readonly #kinds: ReadonlyMap<string, VoiceKind>;

	constructor(
		voices: readonly DossierVoice[],
		readonly voiceOf: ReadonlyMap<string, DossierVoice>,
	) {
		this.#kinds = new Map(voices.map((v) => [v.name, v.kind]));
	}

	/** Documents first: what they say stands still. */
	of(names: readonly string[]): Check["ask"] {
		const rank = ({ kind }: { kind: VoiceKind }) => ["document", "person", "organisation", "anonymous"].indexOf(kind);
		return [...new Set(names)]
			.filter((name) => name !== "unattributed")
			.map((name) => ({ name, kind: this.#kindOf(name) }))
			.sort((a, b) => rank(a) - rank(b))
			.slice(0, mostAsked);
	}

	/** "Reports" that nobody titles or dates cannot be looked up: they are an unnamed source. */
	#kindOf(name: string): VoiceKind {
		const kind = this.#kinds.get(name) ?? "organisation";
		return kind === "document" && !/[\p{Lu}\d]/u.test(name) ? "anonymous" : kind;
	}

	/** The voices of mentions. */
	by(mentions: readonly Mention[]): Check["ask"] {
		return this.of(mentions.flatMap((m) => this.voiceOf.get(m.voice ?? "")?.name ?? []));
	}
}

/** The mention to begin from: one that names the origin, in the claim's own words where there is one. */
function leading({ mentions, statement }: Claim): Mention | undefined {
	const named = mentions.filter((m) => m.voice);
	const from = named.length > 0 ? named : mentions;
	return from.find((m) => m.quote === statement) ?? from[0];
}

/**
 * What to check next, at most twenty: over what reports or parties differ, what several reports echo from one origin, what nobody is
 * named for, what one side charges, threatens or demands without an answer in any report, and who declined to speak. In
 * the order of how many reports rest on each, then of the claims' weight.
 */
export function checksOf(
	story: WeighedStory,
	voices: readonly DossierVoice[],
	parties: readonly Party[],
	indexes: ReadonlyMap<string, ReportIndex>,
): Check[] {
	const askable = new Askable(voices, new Map(voices.map((v) => [v.id, v])));
	const texts = new Map(story.reports.map((r) => [r.id, r.text]));
	const claims = [...story.claims].sort((a, b) => b.weight - a.weight);
	const claimOf = new Map(claims.map((c) => [c.id, c]));
	const found: Check[] = [];
	const add = (kind: CheckKind, claim: Claim, ask: Check["ask"], cites: readonly Cite[], reports: readonly string[]) =>
		found.push({ story: story.id, kind, claims: [claim.id], ask, cites: cites.map(citeOf), reports });

	for (const claim of differencesAmong(claims, (report) => texts.get(report) ?? "")) {
		// What a later report supersedes is settled.
		if (claim.disagreement?.kind === "changed") continue;
		const sides = claim.disagreement?.between ?? [];
		const cites =
			decidingCites(claim) ?? sides.flatMap((side) => claim.mentions.find((m) => side.includes(m.report)) ?? []);
		add("difference", claim, askable.of(claim.origins.groups.map((g) => g.name)), cites, [...new Set(sides.flat())]);
	}
	for (const claim of claims) {
		const reports = reportsOf(claim.mentions);
		const first = leading(claim);
		if (claim.disagreement || !first || reports.length < 2) continue;
		const ask = askable.of(claim.origins.groups.map((g) => g.name));
		// Where two are named the second may be another origin.
		if (claim.standing === "echoed" && ask.length === 1) add("echo", claim, ask, [first], reports);
		if (claim.standing === "unsourced" && !keepsSilent(first)) add("unnamed", claim, [], [first], reports);
	}
	for (const { moves } of parties)
		for (const move of moves) {
			const claim = claimOf.get(move.claim);
			if (!claim || claim.disagreement || !wantsAnswer.has(move.act)) continue;
			add("unanswered", claim, [], [move], move.reports);
		}
	const silent = new Set<string>();
	for (const claim of claims) {
		const own = claim.mentions.filter((m) => m.act === "decline" || (!m.voice && keepsSilent(m)));
		const [first] = own;
		const who = first?.voice ?? first?.quote ?? "";
		if (!first || silent.has(who)) continue;
		silent.add(who);
		add("declined", claim, askable.by([first]), [first], reportsOf(own));
	}
	const sentenceAt = ({ report, span }: Cite) => indexes.get(report)?.sentenceAt(span[0])?.span ?? span;
	return ranked(
		byOrigin(found, (report) => texts.get(report) ?? "", sentenceAt),
		claimOf,
	);
}

/** Claims told to one check, when they go back to the same origin. */
const mostClaims = 3;

/** Echoes of one origin as one check: a desk asks once. No two of them, of silences and of what nobody is named for show the same words or sentence. */
function byOrigin(
	found: readonly Check[],
	textOf: (report: string) => string,
	sentenceAt: (cite: Cite) => Span,
): Check[] {
	const out: Check[] = [];
	const at = new Map<string, number>();
	const shown: string[] = [];
	const sentences = new Set<string>();
	const told = (cite: Cite) => {
		const words = textOf(cite.report).slice(...cite.span);
		const sentence = `${cite.report} ${sentenceAt(cite)[0]}`;
		if (sentences.has(sentence)) return true;
		sentences.add(sentence);
		const known = shown.some((other) => other.includes(words) || words.includes(other));
		if (!known) shown.push(words);
		return known;
	};
	for (const check of found) {
		if (check.kind === "difference" || check.kind === "unanswered") {
			out.push(check);
			continue;
		}
		const key = check.ask.map((a) => a.name).join("\n");
		const i = check.kind === "echo" ? at.get(key) : undefined;
		const same = i === undefined ? undefined : out[i];
		if ((same && same.claims.length >= mostClaims) || check.cites.some(told)) continue;
		if (i === undefined || !same) {
			if (check.kind === "echo") at.set(key, out.length);
			out.push(check);
		} else {
			out[i] = {
				...same,
				claims: [...same.claims, ...check.claims],
				cites: [...same.cites, ...check.cites],
				reports: [...new Set([...same.reports, ...check.reports])],
			};
		}
	}
	return out;
}

function ranked(found: readonly Check[], claimOf: ReadonlyMap<string, Claim>): Check[] {
	const weight = ({ claims }: Check) => claimOf.get(claims[0] ?? "")?.weight ?? 0;
	const told = new Map<CheckKind, number>();
	return [...found]
		.sort(
			(a, b) =>
				b.reports.length - a.reports.length ||
				weight(b) - weight(a) ||
				((a.claims[0] ?? "") < (b.claims[0] ?? "") ? -1 : 1),
		)
		.filter(({ kind }) => {
			const n = (told.get(kind) ?? 0) + 1;
			told.set(kind, n);
			return n <= mostOfKind;
		})
		.slice(0, most);
}
