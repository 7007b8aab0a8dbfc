import { addTo, contains, countShared, meet, type UnweighedClaim } from "../../../core/index.js";
import { bodyWords } from "../../../text/body-words.js";
import { countryOf } from "../../../text/country-names.js";
import { sharedRarity } from "../alike.js";
import { folded } from "../content-words.js";
import { oneSide, samePartyWords, speakForOneBody } from "../people/party.js";
import type { PlacedMention, Setting } from "../setting.js";
import { type Standpoint, standpointsOf } from "./standpoints.js";

/** A rejection and what it turns down. */
export interface Dispute {
	readonly assertion: Standpoint;
	readonly rejection: Standpoint;
	/** 0 to 1. */
	readonly score: number;
	/** How much the words said and the sentence that turns them down have in common by rare words, 0 to 1. */
	readonly common: number;
}

/** Least score that makes two stands a dispute. Set on the labelled stories. */
const disputedFrom = 0.55;
/** Share of the best score from which another assertion of the same voice is taken too, and how many of them at most. */
const alsoFrom = 0.9;
const most = 4;
/** Shared words that weigh so much together are enough for the whole of the topic's part. */
const enoughShared = 12;
/** Of what two sentences have in common, the part that must stand in the words said and not beside them. By eye, on unlabelled stories. */
const ofSaid = 0.5;
/** What is not of the kind that is turned down must have so much in common with it. By eye, on unlabelled stories. */
const enoughSaid = 0.3;
/** So much of what a denial gives of a charge must be said where nothing else tells that it charges. By eye, on unlabelled stories. */
const ofTurned = 0.5;
/** A rejection is compared with at most this many assertions: those that share its rarest words. */
const maxCandidates = 200;
/** No story has more; beyond it the rest is left, in order of report and position. */
const maxRejections = 2000;
/** In one report, an answer stands within so many sentences of what it answers. */
const near = 3;
/** Weight of the words that what is denied must share with what was said right before it: about those of one word that stands in two or three sentences. By eye. */
const answered = 2.5;
/** Chance that a rejection which only points back means what was told right before it. By eye, on two invented stories. */
const pointed = 0.8;
/** So many sentences back it points at most. */
const pointsAsFar = 2;

/** "Dutch" names the party of the Netherlands, "Nordans" that of Nordan. */
function names(word: string, party: ReadonlySet<string>): boolean {
	if (party.has(word) || party.has(countryOf(word)?.toLowerCase() ?? word)) return true;
	if (word.length < 6) return false;
	for (const own of party) if (own.length >= 5 && (word.startsWith(own) || own.startsWith(word))) return true;
	return false;
}

/** Whether the words of a rejection speak of the other by role: "the minister's accusation". Nobody's own role counts. */
function namesRole({ placed, voice }: Standpoint, { voice: other }: Standpoint): boolean {
	const head = other.role?.toLowerCase().split(/\s+/).at(-1);
	if (!head || voice.role?.toLowerCase().includes(head)) return false;
	return placed.tokens.some((t, i) => t.lower === head && placed.tokens[i - 1]?.lower === "the");
}

/** Whether a rejection turns down the words of somebody else than whoever asserts: "Dahl dismissed Holt's idea" answers nobody but Holt. */
function isOfAnother({ owner }: Standpoint, { party, voice }: Standpoint): boolean {
	if (!owner) return false;
	if (owner.names.length > 0) return !owner.names.some((word) => names(word, party));
	if (bodyWords.has(owner.noun)) return voice.kind === "person";
	return !`${voice.role ?? ""} ${voice.name}`.toLowerCase().includes(owner.noun);
}

/** Whether both stand in one report, `near` each other. */
const areClose = (a: Standpoint, b: Standpoint): boolean =>
	a.placed.report === b.placed.report && Math.abs(a.at - b.at) <= near;

/** Whether what is asserted is held against somebody else than whoever denies it of himself: "accused a guard of it", "Holt denied that he was there". */
function isOfOneElse(assertion: Standpoint, rejection: Standpoint): boolean {
	const { accused, besides, stance } = assertion;
	if (accused.length > 0) {
		// "Accused them of it" may be whoever denies.
		const tellsWhom =
			/^(?:an?|another|two|three|several)$/.test(accused[0]?.lower ?? "") || accused.some((t) => t.pos === "PROPN");
		return tellsWhom && !accused.some((t) => names(folded(t), rejection.party));
	}
	if (!rejection.ofSelf || stance === "charge" || besides.some((w) => names(w, rejection.party))) return false;
	return !areClose(assertion, rejection);
}

/** Whether somebody is a court, which rules on what others ask for and is no party. */
const isCourt = ({ voice: { name, role = "" } }: Standpoint): boolean =>
	/\b(?:courts?|judges?|tribunal|magistrates?|justices?)\b/i.test(`${name} ${role}`);

/** How likely a rejection answers an assertion: 0 where something rules it out, else by what both have in common, whom each speaks of, and how near they stand. */
function compared(assertion: Standpoint, rejection: Standpoint, setting: Setting): Dispute {
	const shared = [...rejection.topic].filter((w) => assertion.topic.has(w));
	const weightOf = (words: readonly string[]) =>
		Math.min(1, words.reduce((sum, w) => sum + setting.rarity(w), 0) / enoughShared);
	const together = meet(rejection.claims, assertion.claims);
	const named = rejection.named.find((w) => names(w, assertion.party));
	const close = areClose(assertion, rejection);
	const sharedSaid = sharedRarity(rejection.said, assertion.said, setting);
	const wants = assertion.saying === "demand";
	// "Should resign" and "will not resign"; who "refused to apologise" answers no call to resign.
	const sameDeed = wants && meet(assertion.deeds, rejection.deeds);
	const otherDeed = wants && !sameDeed && assertion.deeds.size > 0 && rejection.deeds.size > 0;
	const refused = sameDeed || (rejection.refuses && wants && sharedSaid >= answered);
	const turnsDown = refused ? "demand" : rejection.turnsDown;
	const aimed = turnsDown !== undefined && turnsDown === assertion.saying;
	// A denial seldom names who accuses, but a charge names whom it accuses: "alleged that the guild locked them in", "the guild dismissed the allegation".
	const accused =
		aimed &&
		(turnsDown === "charge" || sameDeed) &&
		assertion.stance !== "reject" &&
		(assertion.besides.some((w) => names(w, rejection.party)) || (sameDeed && namesRole(assertion, rejection)));
	const common = weightOf(shared.filter((w) => assertion.said.has(w)));
	// Who denies something right behind it denies that: "“The gates were open,” Moor said. Quill denies that the gates were open." So with a demand that is turned down.
	const { act } = rejection.placed.mention;
	const answers =
		close &&
		assertion.at < rejection.at &&
		rejection.at - assertion.at <= pointsAsFar &&
		(act === "deny" || (act === "reject" && assertion.saying === "demand")) &&
		sharedSaid >= answered;
	const parts = [
		0.35 * ((1 - ofSaid) * weightOf(shared) + ofSaid * common),
		together ? 0.15 : 0,
		accused ? 0.2 : 0,
		named ? 0.25 : namesRole(rejection, assertion) ? 0.15 : 0,
		assertion.stance === "charge" ? 0.15 : 0,
		turnsDown ? 0.1 : 0,
		aimed ? 0.15 : 0,
		close ? 0.15 : 0,
		answers ? 0.35 : 0,
		assertion.stance === "reject" ? -0.2 : 0,
	];
	const aim =
		answers ||
		accused ||
		named !== undefined ||
		assertion.stance === "charge" ||
		(close && rejection.turnsDown !== undefined);
	// What charges nobody is no charge that is denied, unless it says what the denial gives of it.
	const given = countShared(rejection.turned, assertion.said);
	const ofOthers =
		rejection.turnsDown === "charge" && !aimed && !close && !(given >= 2 && given >= ofTurned * rejection.turned.size);
	// "Dismissed the allegations" answers what alleges, or else words that have much of it in them.
	const beside = rejection.turnsDown !== undefined && !aimed && common < enoughSaid;
	// Two who each deny something deny it of themselves, and two who turn down one charge of a third say the same.
	const bothDeny =
		[assertion, rejection].every(({ placed }) => placed.mention.act === "deny") ||
		(assertion.stance === "reject" &&
			rejection.turnsDown !== undefined &&
			rejection.turnsDown === assertion.turnsDown &&
			!named);
	const score =
		!aim ||
		(assertion.unnamed && !answers) ||
		beside ||
		ofOthers ||
		bothDeny ||
		isOfAnother(rejection, assertion) ||
		isCourt(rejection) ||
		isOfOneElse(assertion, rejection) ||
		otherDeed ||
		shared.length + (together ? 2 : 0) < (answers || sameDeed ? 1 : 2)
			? 0
			: parts.reduce((sum, n) => sum + n, 0);
	return { assertion, rejection, score: Math.min(1, score), common };
}

/** What is put a figure on is what is turned down, rather than a remark beside it. */
const hasFigure = ({ placed: { report, sentence } }: Standpoint): number =>
	sentence && report.figures.some(({ span }) => contains(sentence.span, span)) ? 1 : 0;

/** What somebody else says last before a rejection that only points back, in all the sentences they say it in. */
function toldBefore(rejection: Standpoint, all: readonly Standpoint[]): Standpoint[] {
	const { placed, at, voice, party, pointsBack, named } = rejection;
	const before = all.filter(
		(s) =>
			s.placed.report === placed.report &&
			s.at < at &&
			at - s.at <= near &&
			s.stance !== "reject" &&
			s.voice !== voice &&
			!oneSide(s.party, party) &&
			!speakForOneBody(s.voice, voice) &&
			!isOfAnother(rejection, s),
	);
	const last = before.at(-1);
	if (!last || at - last.at > pointsAsFar) return [];
	const meant =
		pointsBack === "named"
			? named.some((w) => names(w, last.party))
			: pointsBack !== "body" || last.voice.kind !== "person";
	return meant && !(pointsBack === "several" && last.saying === "view")
		? before.filter((s) => s.voice === last.voice)
		: [];
}

/** For every rejection, what it most likely answers, surest first. In order of report and position of the rejection. */
export function findDisputes(
	claims: readonly UnweighedClaim[],
	placedIn: (claim: UnweighedClaim) => readonly PlacedMention[],
	setting: Setting,
): Dispute[] {
	const all = standpointsOf(claims, placedIn, setting);
	// "That criticism" is turned down by whoever is of a side: "League officials dismissed that criticism", not "some viewers".
	const stands = all.filter((s) => !s.unnamed || (s.pointsBack && /\p{Lu}/u.test(s.voice.name)));
	const byWord = new Map<string, Standpoint[]>();
	for (const stand of all) {
		for (const word of [...stand.topic, ...stand.claims]) {
			addTo(byWord, word, stand, maxCandidates);
		}
	}
	const out: Dispute[] = [];
	for (const rejection of stands.filter((s) => s.stance === "reject").slice(0, maxRejections)) {
		const rarest = [...rejection.topic].sort((a, b) => setting.rarity(b) - setting.rarity(a) || (a < b ? -1 : 1));
		const candidates = new Set<Standpoint>();
		for (const word of [...rejection.claims, ...rarest]) {
			for (const stand of byWord.get(word) ?? []) {
				if (candidates.size >= maxCandidates) break;
				if (samePartyWords(stand.party, rejection.party) || speakForOneBody(stand.voice, rejection.voice)) continue;
				candidates.add(stand);
			}
		}
		const found = [...candidates]
			.filter((c) => c.placed.report !== rejection.placed.report || c.at !== rejection.at)
			.map((assertion) => compared(assertion, rejection, setting))
			.filter((d) => d.score >= disputedFrom)
			.sort((a, b) => b.score - a.score);
		const before = rejection.pointsBack ? toldBefore(rejection, all) : [];
		if (before.length > 0 || rejection.unnamed) {
			out.push(...before.map((assertion) => ({ assertion, rejection, score: pointed, common: hasFigure(assertion) })));
			continue;
		}
		const best = found[0];
		if (!best) continue;
		// What the same side says elsewhere, nearly as likely to be meant, belongs to it.
		const { voice, party } = best.assertion;
		const others = found
			.slice(1)
			.filter(({ assertion: a }) => a.voice === voice || oneSide(a.party, party))
			.filter((d) => d.score >= alsoFrom * best.score);
		out.push(best, ...others.slice(0, most - 1));
	}
	return out;
}
