import {
	type Act,
	addTo,
	type Check,
	type CheckKind,
	type Cite,
	type Claim,
	contains,
	type DossierVoice,
	isToldBy,
	isUnattributed,
	type Mention,
	type OriginGroup,
	type Party,
	type Span,
	sharedLength,
	surelyIn,
	type VoiceKind,
	type WeighedStory,
} from "../../core/index.js";
import { isOwnSilence } from "../../text/own-silence.js";
import { copiedFrom, copiesIn } from "./copied-from.js";
import { closestMention, decidingCites, differencesAmong } from "./differences.js";
import { inHeadline } from "./headline.js";
import type { ReportIndex } from "./report-index.js";
import { shownMention } from "./shown-mention.js";
import { spelledApart } from "./spellings.js";

/** Checks told of one story: a desk works from the top, and past these nothing rests on much of the story. */
const most = 20;
/** Names to look up stand after all else: few reports rest on how one is spelled, and yet nobody wants it wrong. */
const mostSpellings = 5;
/** Of one kind, so that a story full of echoes still tells what was declined. */
const mostOfKind = 8;
/** People and documents named for one check. */
const mostAsked = 3;

/** What asks for an answer by the other side. */
const wantsAnswer: ReadonlySet<Act> = new Set<Act>(["accuse", "threaten", "demand"]);

/** "The ministry did not immediately respond to requests for comment", told as what happened. */
const silence =
	/\b(?:(?:did|has|have|had|would|could) not|didn['’]t)(?: (?:yet|so far|\p{L}+ly))* (?:respond(?:ed)?|repl(?:y|ied)|comment|be reached|(?:return|answer)(?:ed)?\b[^.]{0,30}\b(?:calls?|requests?|messages?|questions?|emails?))|\b(?:declined|refused) to (?:comment|respond|reply)/iu;
const keepsSilent = ({ quote }: Mention) => silence.test(quote);
/** What a speaker will not talk about is of the speaker's silence, also where more was said in one breath: "I don’t comment on pay". */
const isSilence = (mention: Mention) =>
	mention.act === "decline" || (mention.voice ? isOwnSilence(mention.quote) : keepsSilent(mention));

/** Who keeps silent in a sentence that says so and begins with them; undefined where a pronoun stands for them. */
function silentIn(sentence: string): string | undefined {
	const at = silence.exec(sentence)?.index ?? 0;
	const subject = /^(?!(?:He|She|They|It|His|Her|Their|Its|This|That|We|I)\b)\p{Lu}[^,;:.“”"]{1,60}$/u.exec(
		sentence.slice(0, at).trim(),
	);
	return subject?.[0];
}

/** The names of those origins that have one. */
const namesOf = (groups: readonly OriginGroup[]) => groups.filter((g) => !isUnattributed(g)).map((g) => g.name);

const citeOf = ({ report, span }: Cite): Cite => ({ report, span });

/** An order is carried out, not answered: "ordered the department to look for other sites". */
const order = /\b(?:order|direct|instruct|task|assign)(?:s|ed|ing)?\b/i;

/** Names the origins of a claim by what they are; those that no voice of the story is (agencies, outlets credited) as organisations, "a source close to it" as unnamed. */
class Askable {
	readonly #kinds: ReadonlyMap<string, VoiceKind>;

	/** Party of each name that voices of just one party have. */
	readonly #parties: ReadonlyMap<string, Party>;

	constructor(
		voices: readonly DossierVoice[],
		parties: readonly Party[],
		readonly voiceOf: ReadonlyMap<string, DossierVoice>,
	) {
		this.#kinds = new Map(voices.map((v) => [v.name, v.kind]));
		const named = new Map<string, Party[]>();
		for (const party of parties) for (const v of new Set(party.voices)) addTo(named, voiceOf.get(v)?.name ?? "", party);
		this.#parties = new Map(
			[...named].flatMap(([name, [party, ...others]]) =>
				party && others.every((p) => p === party) ? [[name, party]] : [],
			),
		);
	}

	/** As `of`, each party once: a person before the body, which is asked by the party's own name where that is among them. */
	byParty(names: readonly string[]): Check["ask"] {
		const all = [...new Set(names)];
		const folded = all.filter((name, i) => {
			const party = this.#parties.get(name);
			if (!party || this.#kindOf(name) !== "organisation") return true;
			const same = all.filter((other) => other !== name && this.#parties.get(other) === party);
			if (same.some((other) => this.#kindOf(other) === "person")) return false;
			const bodies = same.filter((other) => this.#kindOf(other) === "organisation");
			return name === party.name || (!bodies.includes(party.name) && bodies.every((other) => all.indexOf(other) > i));
		});
		return this.of(folded);
	}

	/** Documents first: what they say stands still. */
	of(names: readonly string[]): Check["ask"] {
		const rank = ({ kind }: { kind: VoiceKind }) => ["document", "person", "organisation", "anonymous"].indexOf(kind);
		return [...new Set(names)]
			.map((name) => ({ name, kind: this.#kindOf(name) }))
			.sort((a, b) => rank(a) - rank(b))
			.slice(0, mostAsked);
	}

	/** The name of the voice that some words name, with their article or without; the words where it is none's. */
	known(words: string): string {
		const bare = words.replace(/^The /, "");
		return this.#kinds.has(bare) ? bare : words;
	}

	/** "Reports" that nobody titles or dates cannot be looked up: they are an unnamed source. */
	#kindOf(name: string): VoiceKind {
		const kind = this.#kinds.get(name) ?? (/^\P{Lu}+$/u.test(name) ? "anonymous" : "organisation");
		return kind === "document" && !/[\p{Lu}\d]/u.test(name) ? "anonymous" : kind;
	}

	/** The names of those who speak in some mentions. */
	speakers(mentions: readonly Mention[]): string[] {
		return mentions.flatMap(({ voice }) => this.voiceOf.get(voice ?? "")?.name ?? []);
	}

	isDocument(name: string): boolean {
		return this.#kindOf(name) === "document";
	}
}

/** The mention to begin from: one that names the origin and is no headline, in the claim's own words where there is one. */
function leading({ mentions, statement }: Claim, headed: (mention: Mention) => boolean): Mention | undefined {
	const sure = mentions.filter((m) => !m.unsure);
	const named = sure.filter((m) => m.voice && !headed(m));
	return shownMention({ mentions: named.length > 0 ? named : sure, statement }, headed);
}

/**
 * What to check next, at most twenty: over what reports or parties differ, what several reports echo from one origin, what nobody is
 * named for, what one side charges, threatens or demands without an answer in any report, and who declined to speak. In
 * the order of how many reports rest on each (on a dispute, all that carry a claim in it), then of the claims' weight; then the names that are spelled in several ways, five at most.
 */
export function checksOf(
	story: WeighedStory,
	voices: readonly DossierVoice[],
	parties: readonly Party[],
	indexes: ReadonlyMap<string, ReportIndex>,
): Check[] {
	const askable = new Askable(voices, parties, new Map(voices.map((v) => [v.id, v])));
	const texts = new Map(story.reports.map((r) => [r.id, r.text]));
	const textOf = (report: string) => texts.get(report) ?? "";
	const sentenceAt = ({ report, span }: Cite) => indexes.get(report)?.sentenceAt(span[0])?.span ?? span;
	const copies = copiesIn(story.lineage);
	const { claims } = story;
	const claimOf = new Map(claims.map((c) => [c.id, c]));
	const found: Check[] = [];
	const checkOf = (
		kind: CheckKind,
		claim: Claim,
		ask: Check["ask"],
		cites: readonly Cite[],
		reports: readonly string[],
	): Check => ({ story: story.id, kind, claims: [claim.id], ask, cites: cites.map(citeOf), reports });
	const add = (...of: Parameters<typeof checkOf>) => found.push(checkOf(...of));

	const mentionsIn = new Map<string, Mention[]>(story.reports.map((r) => [r.id, []]));
	for (const { mentions } of claims) for (const mention of mentions) mentionsIn.get(mention.report)?.push(mention);
	/** The documents behind the claim and who says the words that differ; where nobody does, whoever stands behind the claim that they are part of. */
	const whomToAsk = ({ mentions, origins }: Claim, cites: readonly Cite[]): Check["ask"] => {
		const said = askable.speakers(cites.flatMap((c) => closestMention(mentionsIn.get(c.report) ?? [], c.span) ?? []));
		const own = cites.every((c) => mentions.some((m) => m.report === c.report && sharedLength(m.span, c.span) > 0));
		const behind = own ? namesOf(origins.groups) : [];
		return askable.byParty(said.length > 0 ? [...behind.filter((name) => askable.isDocument(name)), ...said] : behind);
	};

	for (const claim of differencesAmong(claims, textOf)) {
		// What a later report supersedes is settled.
		if (claim.disagreement?.kind === "changed") continue;
		const sides = claim.disagreement?.between ?? [];
		const cites =
			decidingCites(claim) ?? sides.flatMap((side) => claim.mentions.find((m) => side.includes(m.report)) ?? []);
		// What office somebody holds is told in a report's own words, whoever's remark it stands in.
		const office = isToldBy(claim.disagreement, "role-qualified");
		const ask = office ? [] : whomToAsk(claim, cites);
		const check = checkOf("difference", claim, ask, cites, [...new Set(sides.flat())]);
		found.push(office ? { ...check, office } : check);
	}
	for (const claim of claims) {
		const reports = surelyIn(claim.mentions);
		const headed = ({ report, span }: Mention) => inHeadline(indexes.get(report)?.report, span);
		const first = leading(claim, headed);
		// A day by itself is no news of which somebody must be asked.
		if (claim.disagreement || !first || reports.length < 2 || claim.kind === "date") continue;
		// Who keeps silent is asked again, and not where it comes from.
		if (first.voice && isSilence(first)) continue;
		// Whoever only stands behind what may be of another claim is not asked.
		const behind = claim.origins.groups.filter((g) => g.reports.some((id) => reports.includes(id)));
		const ask = askable.of(namesOf(behind));
		const named = behind.filter((g) => g.name === ask[0]?.name).flatMap((g) => g.reports);
		const from = reports.filter((id) => named.includes(id));
		const echoed = claim.standing === "echoed" && behind.length > 0;
		// Where most name nobody, who does name somebody may have it from elsewhere than they. Where two are named the second may be another origin.
		if (echoed && ask.length === 1 && 2 * from.length >= reports.length) {
			const echo = checkOf("echo", claim, ask, [first], reports);
			found.push(from.length < reports.length ? { ...echo, from } : echo);
			continue;
		}
		const unsourced = claim.standing === "unsourced" || (echoed && ask.length < 2);
		const plain = reports.filter((id) => !from.includes(id));
		const own = claim.mentions.filter((m) => !m.voice && plain.includes(m.report));
		const shown = shownMention({ mentions: own, statement: claim.statement }, headed) ?? first;
		if (!unsourced || keepsSilent(shown)) continue;
		const copied = copiedFrom(plain, copies);
		const unnamed = checkOf("unnamed", claim, [], [shown], plain);
		found.push(copied.length > 0 ? { ...unnamed, from: copied } : unnamed);
	}
	// A dispute over two claims is told of the one that turns down; what it turns down stands among the dispute's words.
	const place = ({ report, span }: Cite) => `${report} ${span[0]} ${span[1]}`;
	const answered = new Set(
		claims.flatMap(({ disagreement, mentions }) =>
			disagreement?.kind === "dispute" ? [...mentions, ...disagreement.reasons.flatMap((r) => r.cites)].map(place) : [],
		),
	);
	const charged = new Set<string>();
	for (const { moves } of parties)
		for (const move of moves) {
			const claim = claimOf.get(move.claim);
			if (!claim || claim.disagreement || !wantsAnswer.has(move.act) || charged.has(claim.id)) continue;
			if (claim.mentions.some((m) => answered.has(place(m)))) continue;
			charged.add(claim.id);
			const attribution = indexes.get(move.report)?.attributionOf(move);
			if (attribution?.cue.some((cue) => order.test(textOf(move.report).slice(...cue)))) continue;
			add("unanswered", claim, [], [move], surelyIn(claim.mentions));
		}
	const silent = new Set<string>();
	for (const claim of claims) {
		const own = claim.mentions.filter(isSilence);
		const [first] = own;
		const who = first?.voice ?? first?.quote ?? "";
		if (!first || silent.has(who)) continue;
		silent.add(who);
		const named = askable.speakers([first]);
		const subject = named.length > 0 ? undefined : silentIn(textOf(first.report).slice(...sentenceAt(first)));
		add("declined", claim, askable.of(subject ? [askable.known(subject)] : named), [first], surelyIn(own));
	}
	const spellings = spelledApart(story.reports)
		.slice(0, mostSpellings)
		.map(({ cites, reports }): Check => {
			const holding = claims.find(({ mentions }) =>
				cites.some((c) => mentions.some((m) => m.report === c.report && contains(m.span, c.span))),
			);
			return { story: story.id, kind: "spelling", claims: holding ? [holding.id] : [], ask: [], cites, reports };
		});
	const weightOf = ({ claims }: Check) => claimOf.get(claims[0] ?? "")?.weight ?? 0;
	const placesOf = ({ claims, reports }: Check) =>
		claims
			.flatMap((id) => claimOf.get(id)?.mentions ?? [])
			.filter((m) => !m.unsure && reports.includes(m.report))
			.map((m) => `${m.report} ${sentenceAt(m)[0]}`);
	const disputed = (claim: Claim | undefined): readonly Cite[] =>
		claim?.disagreement?.kind === "dispute"
			? [...claim.mentions, ...claim.disagreement.reasons.flatMap((r) => r.cites)]
			: [];
	/** Told by one report, a dispute is still over what all those tell that carry the claims in it. */
	const restingOn = ({ claims: [id = ""], reports }: Check): number => {
		const words = disputed(claimOf.get(id));
		const at = (m: Mention) => words.some((w) => w.report === m.report && contains(w.span, m.span));
		const within = claims.filter(
			(c) => words.length > 0 && c.kind !== "date" && c.mentions.some((m) => !m.unsure && at(m)),
		);
		return new Set([...reports, ...within.flatMap((c) => surelyIn(c.mentions))]).size;
	};
	const ranked = (checks: readonly Check[]) => {
		const resting = new Map(checks.map((c) => [c, restingOn(c)]));
		return [...checks].sort(
			(a, b) => (resting.get(b) as number) - (resting.get(a) as number) || weightOf(b) - weightOf(a),
		);
	};
	const worthTelling = told(ranked(found), textOf, sentenceAt, placesOf);
	return [...ranked(worthTelling).slice(0, most), ...spellings];
}

/** Claims told to one check, when they go back to the same origin. */
const mostClaims = 3;
/** Shorter words than this may stand in others by chance. */
const shortest = 12;

/**
 * The checks worth a line of their own. Echoes of one origin are one, as is what one report names nobody for and others copy: a desk asks once. No two of them, of silences and of what
 * nobody is named for show the same words, nor the same sentence unless one is a silence; nor is it asked twice who says what the same sentences tell. `placesOf` names the sentences that a check is of.
 */
function told(
	checks: readonly Check[],
	textOf: (report: string) => string,
	sentenceAt: (cite: Cite) => Span,
	placesOf: (check: Check) => readonly string[],
): Check[] {
	const out: Check[] = [];
	const kinds = new Map<CheckKind, number>();
	/** Where checks that a desk makes in one are told, by what they are of. */
	const toldAt = new Map<string, number>();
	const shown: string[] = [];
	const sentences = new Set<string>();
	/** The sentences of which it is asked who says so. */
	const asked = new Set<string>();
	const alike = (a: string, b: string) =>
		a === b || (Math.min(a.length, b.length) > shortest && (a.includes(b) || b.includes(a)));
	/** Who confirms one thing and keeps silent on another in one sentence is asked for both. */
	const isNew = (cite: Cite, kind: CheckKind) => {
		const words = textOf(cite.report).slice(...cite.span);
		const sentence = `${kind === "declined" ? kind : ""} ${cite.report} ${sentenceAt(cite)[0]}`;
		if (sentences.has(sentence) || shown.some((other) => alike(other, words))) return false;
		sentences.add(sentence);
		shown.push(words);
		return true;
	};
	for (const check of checks) {
		const { kind, ask } = check;
		const source = kind === "echo" ? ask.map((a) => a.name) : kind === "unnamed" ? check.from : undefined;
		const key = source && `${kind}\n${source.join("\n")}`;
		const at = key === undefined ? undefined : toldAt.get(key);
		const same = at === undefined ? undefined : out[at];
		const count = kinds.get(kind) ?? 0;
		if (same ? same.claims.length >= mostClaims : count >= mostOfKind) continue;
		if (kind === "unnamed" && placesOf(check).every((place) => asked.has(place))) continue;
		if (kind !== "difference" && kind !== "unanswered" && !check.cites.every((cite) => isNew(cite, kind))) continue;
		if (kind === "unnamed") for (const place of placesOf(check)) asked.add(place);
		if (at !== undefined && same) {
			const reports = [...new Set([...same.reports, ...check.reports])];
			const from = [...new Set([...(same.from ?? same.reports), ...(check.from ?? check.reports)])];
			const { from: _, ...rest } = same;
			out[at] = {
				...rest,
				claims: [...same.claims, ...check.claims],
				cites: [...same.cites, ...check.cites],
				reports,
				...(kind === "unnamed" || from.length < reports.length ? { from } : {}),
			};
			continue;
		}
		if (key !== undefined) toldAt.set(key, out.length);
		kinds.set(kind, count + 1);
		out.push(check);
	}
	return out;
}
