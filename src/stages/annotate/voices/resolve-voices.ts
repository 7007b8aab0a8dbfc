import { contains, type Sentence, type Span, type Token, type Voice, type VoiceKind } from "../../../core/index.js";
import { bodyWords } from "../../../text/body-words.js";
import { type Quotation, quotationAfter } from "../../../text/quotations.js";
import { wordsOf } from "../acts/act-of.js";
import { isOutlet } from "../credits/outlets.js";
import type { FoundAttribution } from "../found-attribution.js";
import type { Entity, NameMention } from "../names/find-names.js";
import { ageIn, peopleByAge } from "./ages.js";
import { antecedentOf, personBeforePlaces } from "./antecedent-of.js";
import { BodiesMeant } from "./bodies-meant.js";
import { gendersByPronoun } from "./gender-cues.js";
import { IssuedWritings } from "./issued-writings.js";
import { NamedBefore, ofState } from "./named-before.js";
import { namedBehind } from "./named-behind.js";
import { NamedEntries } from "./named-entries.js";
import { noSpeech, type Speech, speechOf } from "./named-in-speech.js";
import { OutletsMeant, publisherOf } from "./outlets-meant.js";
import { PeopleMeant } from "./people-meant.js";
import { isMembership, PartyFinder, type PersonRole, personRoles, trade } from "./person-roles.js";
import { possessorOf } from "./possessor-of.js";
import {
	anyBody,
	authorOf,
	evidential,
	hasWord,
	headOf,
	isBeforeTitle,
	isCalled,
	isComplement,
	isDocument,
	isInClause,
	isPeople,
	isPossessor,
	isRole,
	isSeat,
	kicker,
	lawmaking,
	onlookers,
	placedIn,
	type SourceWords,
	sameParty,
	singular,
	spokesperson,
	textOf,
} from "./source-words.js";
import { isEvent, isImpersonal } from "./speechless.js";
import { UnnamedBodies } from "./unnamed-bodies.js";
import { UnnamedOfficials } from "./unnamed-officials.js";
import { type VoiceEntry, VoiceLedger } from "./voice-ledger.js";
import { withoutHanging } from "./without-hanging.js";

/** Voices of a report and, for each attribution in order, the ids of who speaks and who passes it on. */
export interface ResolvedVoices {
	readonly voices: readonly Voice[];
	readonly speakers: readonly (string | undefined)[];
	readonly via: readonly (string | undefined)[];
}

/**
 * Resolves who speaks in each attribution of one report: a full name, surname or title to the person; "he", "the spokesman" and "the ministry" to
 * the voice last spoken of that fits; a report or survey to a document; other common words to an anonymous voice named by them. An attribution whose source is missing, or is "I" or "you", has no voice.
 */
export function resolveVoices(
	text: string,
	sentences: readonly Sentence[],
	mentions: readonly NameMention[],
	found: readonly FoundAttribution[],
	quotations: readonly Quotation[],
): ResolvedVoices {
	return new VoiceResolver(text, sentences, mentions, quotations).resolve(found);
}

class VoiceResolver {
	readonly #ledger = new VoiceLedger();
	readonly #parties: PartyFinder;
	readonly #roles: ReadonlyMap<string, PersonRole>;
	readonly #people: PeopleMeant;
	readonly #bodies: BodiesMeant;
	readonly #officials: UnnamedOfficials;
	readonly #unnamed: UnnamedBodies;
	readonly #writings: IssuedWritings;
	readonly #entries: NamedEntries;
	readonly #named: NamedBefore;
	readonly #outlets: OutletsMeant;
	readonly #ages: ReadonlyMap<number, Entity>;
	readonly #inQuotation: (at: number) => boolean;
	/** What the words of the attribution now resolved tell of who speaks. */
	#speech: Speech = noSpeech;

	constructor(
		readonly text: string,
		readonly sentences: readonly Sentence[],
		readonly mentions: readonly NameMention[],
		quotations: readonly Quotation[],
	) {
		this.#ages = peopleByAge(text, mentions);
		this.#parties = new PartyFinder(sentences, mentions);
		this.#roles = personRoles(text, this.#parties, mentions);
		this.#named = new NamedBefore(text, mentions, this.#roles);
		const genders = gendersByPronoun(sentences, mentions);
		this.#entries = new NamedEntries(this.#ledger, this.#parties, this.#roles, genders, this.#named);
		this.#outlets = new OutletsMeant(sentences, this.#ledger, this.#named, ({ entity }) => this.#entries.body(entity));
		this.#officials = new UnnamedOfficials(this.#ledger, mentions);
		this.#unnamed = new UnnamedBodies(text, sentences, this.#ledger, mentions);
		this.#writings = new IssuedWritings(sentences, (words) => this.#resolved(words));
		this.#inQuotation = (at) =>
			quotations[quotationAfter(quotations, at)]?.pieces.some((piece) => contains(piece, [at, at])) === true;
		this.#people = new PeopleMeant(
			sentences,
			this.#parties,
			genders,
			this.#ledger,
			(entity) => this.#entries.person(entity),
			this.#inQuotation,
		);
		this.#bodies = new BodiesMeant(
			sentences,
			this.#parties,
			this.#people,
			this.#ledger,
			(entity) => this.#entries.body(entity),
			(words) => this.#resolved(words),
		);
	}

	resolve(found: readonly FoundAttribution[]): ResolvedVoices {
		const startOf = (a: FoundAttribution) => a.source[0]?.[0] ?? a.cue[0]?.[0] ?? a.content[0]?.[0] ?? 0;
		const order = found.map((a, i) => [startOf(a), i] as const).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
		const speakers: (string | undefined)[] = found.map(() => undefined);
		const via: (string | undefined)[] = found.map(() => undefined);
		for (const [, i] of order) {
			const attribution = found[i] as FoundAttribution;
			this.#speech = speechOf(this.text, this.mentions, found, i, speakers, this.#inQuotation);
			via[i] = this.#voiceOf(attribution.via, "")?.id;
			const speaker = this.#voiceOf(attribution.source, wordsOf(this.text, attribution.cue));
			speakers[i] = speaker?.id;
			if (speaker) this.#writings.hear(speaker, attribution.cue, attribution.content);
			const end = attribution.content.at(-1)?.[1];
			if (speaker && end !== undefined) this.#ledger.speakUntil(speaker.id, end);
		}
		const named = (id: string | undefined) => this.#unnamed.namedAs(this.#officials.namedAs(id));
		return { voices: this.#ledger.voices(), speakers: speakers.map(named), via: via.map(named) };
	}

	#voiceOf(source: readonly Span[], cue: string): VoiceEntry | undefined {
		if (this.sentences.length === 0) return undefined;
		const [span] = source;
		const words =
			span &&
			!(this.text[span[1]] === ":" && kicker.test(this.text.slice(...span))) &&
			placedIn(this.sentences, withoutHanging(this.text, span));
		if (!words) return undefined;
		const { sentence } = words;
		const first = words.tokens[words.from] as Token;
		if (words.to - words.from === 1 && first.lower === "it" && isImpersonal(cue)) return undefined;
		this.#named.readTo(first.span[0]);
		const entry = this.#resolved(words);
		if (
			!entry ||
			(entry.kind === "anonymous" && [...entry.heads].some((head) => isEvent(head, cue))) ||
			(entry.kind === "anonymous" && entry.role === undefined && evidential.test(cue.toLowerCase()) && !isPeople(entry))
		)
			return undefined;
		this.#ledger.hear(entry, source);
		if (entry.kind === "person") this.#officials.name(entry, sentence);
		if (entry.kind === "organisation") this.#unnamed.name(entry);
		return entry;
	}

	#resolved(words: SourceWords): VoiceEntry | undefined {
		const { tokens, from, to, sentence } = words;
		const first = tokens[from] as Token;
		if (/^(?:i|we|you)['’]/.test(first.lower)) return undefined;
		// "Who as a candidate promised": what more is said of them is none of the name.
		if (to - from > 1 && /^(?:who|which)$/.test(first.lower)) return this.#antecedent({ ...words, to: from + 1 });
		if (to - from === 1) {
			const word = first.lower;
			if (/^(?:i|we|you|me|us|my|our|your)$/.test(word)) return undefined;
			if (/^(?:who|which|that|whom)$/.test(word)) return this.#antecedent(words);
			const gender = /^(?:he|him|his)$/.test(word) ? "male" : /^(?:she|her|hers)$/.test(word) ? "female" : undefined;
			if (gender && this.#speech.self) return this.#entries.person(this.#speech.self);
			if (gender) return this.#people.nearest(gender, first.span[0], sentence, this.#speech);
			if (/^(?:it|its)$/.test(word)) return this.#bodies.it(sentence);
			if (/^(?:they|them|their)$/.test(word)) return this.#bodies.they(first.span[0], sentence);
		}
		const inside = this.#parties.mentionsIn(sentence, [from, to]);
		const speaks = (m: NameMention) =>
			!isSeat(tokens, m) &&
			!isPossessor(tokens, m, to) &&
			!isComplement(tokens, m, from, inside) &&
			!isInClause(tokens, m, from);
		const people = inside.filter((m) => m.entity.kind === "person" && speaks(m));
		const person = people.find((m, i) => !isBeforeTitle(tokens, m, people[i + 1])) ?? authorOf(words, inside);
		if (person) return this.#entries.of(person.entity);
		const aged = this.#ofAge(words, inside);
		if (aged) return aged;
		if (inside.length === 0 && this.#isOutlet(words))
			return this.#ledger.named(textOf(this.text, words), "organisation");
		const head = headOf(tokens, from, to, inside);
		const headToken = head === undefined ? undefined : (tokens[head] as Token);
		// "the cable operator, Seacom": the name in apposition speaks.
		const apposed = inside.find(
			(m) => m.to === to && m.from - 2 === head && tokens[m.from - 1]?.text === "," && m.entity.kind === "organisation",
		);
		if (apposed && !(headToken && (isRole(headToken.text) || isDocument(headToken.text))))
			return this.#entries.body(apposed.entity);
		const behind = headToken && isRole(headToken.text) && namedBehind(words, this.#parties);
		if (behind) return this.#entries.person(behind);
		if (headToken && headToken.pos !== "PROPN") return this.#common(words, headToken, inside);
		const body = inside.find((m) => speaks(m) && (head === undefined || (head < m.to && m.from - 2 <= head)));
		if (body) {
			const last = body.words.at(-1) ?? "";
			if (isDocument(last)) return this.#ledger.named(body.entity.name, "document");
			if (isRole(last)) return this.#common(words, tokens[body.to - 1] as Token, inside);
			return this.#entries.bodiesIn(tokens, inside.filter(speaks), body, textOf(this.text, words));
		}
		// "King, 39, a clerk": the name alone, though it was taken for none here.
		const alone = to - from === 1 || (inside.length === 0 && tokens[from + 1]?.text === ",");
		const known = alone ? this.#named.calledBy(first.text) : undefined;
		if (known) return this.#entries.of(known);
		// The tagger takes some a noun for a verb: "according to reports".
		const noun = headToken ?? tokens.slice(from, to).find((t) => isDocument(t.text) || isRole(t.text));
		if (noun) return this.#common(words, noun, inside);
		// Without a noun only words for people are a voice: "many", "one", "64 percent"; "$90 million" is none.
		const anyPeople =
			/^(?:some|many|others?|several|most|few|both|another|one|two|three|half|all|those|none|either|neither)$/;
		return anyPeople.test(first.lower) ? this.#ledger.named(textOf(this.text, words), "anonymous") : undefined;
	}

	/** "The 68-year-old": who is of that age, or who is named most of those just named, where nobody's age is told. */
	#ofAge(words: SourceWords, inside: readonly NameMention[]): VoiceEntry | undefined {
		const age = ageIn(textOf(this.text, words));
		if (age === undefined) return undefined;
		const known = this.#ages.get(age);
		const [first] = (words.tokens[words.from] as Token).span;
		// Who was told of by the same age before is somebody whom nobody names.
		const isNew = this.text.indexOf(`${age}-year-old`) >= first;
		const alone = this.#ages.size === 0 && isNew && inside.length === 0 && words.to - words.from <= 6;
		const person = alone ? this.#named.mostNamedPerson(words.sentence - 2) : undefined;
		// A judge is not called by an age.
		const fits = person && this.#roles.get(person.key)?.role === undefined ? person : undefined;
		const meant = known ?? fits;
		return meant && this.#entries.person(meant);
	}

	/** "The Corsicana Daily Sun", where nobody has read a name. */
	#isOutlet(words: SourceWords): boolean {
		const own = words.tokens.slice(words.from, words.to);
		const name = own[0]?.lower === "the" ? own.slice(1) : own;
		const named = name.length > 1 && name.every((t) => /^\p{Lu}/u.test(t.text) && !isRole(t.text));
		return named && isOutlet(textOf(this.text, words));
	}

	/** A source whose main noun is a common one: a document, a role, a body or people without a name. */
	#common(words: SourceWords, headToken: Token, inside: readonly NameMention[]): VoiceEntry | undefined {
		const { tokens, from, to, sentence } = words;
		const head = singular(headToken.text);
		const definite = /^(?:the|this|that|its|their|his|her)$/.test((tokens[from] as Token).lower);
		const plural = headToken.lower !== head;
		const possessed = possessorOf(this.text, this.sentences, this.#parties, words);
		const said = possessed
			? `${possessed.owner}'s ${textOf(this.text, { ...words, from: possessed.rest })}`
			: textOf(this.text, words);
		const party = possessed?.owner ?? this.#named.partyMeant(this.#parties.partyOf(sentence, [from, to]), sentence);
		const publisher = publisherOf(words, head, inside);
		if (publisher) {
			const entry = this.#entries.body(publisher.entity);
			entry.heads.add(head);
			return entry;
		}
		if (definite && !plural && inside.length === 0 && !possessed) {
			const outlet = this.#outlets.meant(head, sentence);
			if (outlet) return outlet;
		}
		if (isDocument(headToken.text)) {
			const isOther = /^(?:other|second|separate)$/.test(tokens[from + 1]?.lower ?? "");
			const back = definite && to - from <= 3 && !isOther;
			const issuedBy = back ? this.#writings.issuer(head, words) : undefined;
			const isOf = ({ name, speaksFor }: VoiceEntry) =>
				inside.every((m) => sameParty(speaksFor ? `${name} ${speaksFor}` : name, m.entity.name));
			const issued = issuedBy && isOf(issuedBy.entry) ? issuedBy : undefined;
			// A memo of somebody else told of since is the memo.
			const since = issued && this.#ledger.heard((e, at) => at > issued.at && isCalled(e, "document", head));
			return since ?? issued?.entry ?? this.#backOr(back, "document", head, said);
		}
		if (bodyWords.has(head) && !plural && !isRole(headToken.text)) {
			// "The Norland-based group" says of it where it sits, and not which it is.
			const seated = inside.some((m) => isSeat(tokens, m));
			const back = definite && (inside.length === 0 || (seated && anyBody.test(head)));
			if (back && !possessed && anyBody.test(head)) {
				// "The government" is no department named often.
				const meant = ofState.test(head) ? undefined : this.#named.bodyMeant(head, sentence, this.#heardJust(sentence));
				const known =
					this.#ledger.heard((e) => isCalled(e, "organisation", head)) ?? (meant && this.#entries.body(meant));
				if (known) return known;
			}
			const entry = this.#backOr(back && !possessed, "organisation", head, said);
			if (entry && (inside.length > 0 || possessed)) entry.speaksFor ??= party;
			if (entry?.spans.length === 0 && /^an? /i.test(said)) this.#unnamed.describe(entry, head);
			return entry;
		}
		// "The family spokesperson" is not the White House's.
		const kinds = tokens.slice(from + 1, to).filter((t) => t.pos === "NOUN" && !isRole(t.text) && t.lower !== head);
		const isOfKind = (e: VoiceEntry) => kinds.every((t) => hasWord(`${e.role ?? ""} ${e.name}`, singular(t.text)));
		const office = isMembership(party) ? undefined : party;
		if (isRole(headToken.text) && definite && !plural) {
			const fits = (e: VoiceEntry) =>
				e.kind === "person" &&
				(e.role === undefined || !kinds.some((t) => t.lower === "family") || isOfKind(e)) &&
				[...e.heads].some((h) => h === head || (spokesperson.test(h) && spokesperson.test(head))) &&
				(!office || !e.speaksFor || sameParty(e.speaksFor, office));
			const unnamed = (e: VoiceEntry) =>
				e.kind === "anonymous" &&
				e.heads.has(head) &&
				e.name.split(" ").includes(head) &&
				to - from <= 3 &&
				isOfKind(e);
			const known = this.#ledger.heard((e) => fits(e) || unnamed(e)) ?? (office ? undefined : this.#roleHolder(head));
			if (known) return known;
			// Not "his mother".
			const alone =
				/^th/i.test(said) &&
				(to - from === 2 || (lawmaking.test(head) && inside.every((m) => m.entity.kind === "other")));
			const meant =
				alone && !spokesperson.test(head) && this.#spokenOf(sentence, (tokens[from] as Token).span[0], head);
			if (meant) return meant;
		}
		const entry = this.#backOr(
			definite && to - from <= 3 && !(isRole(headToken.text) && kinds.length > 0),
			bodyWords.has(head) && !isRole(headToken.text) ? "organisation" : "anonymous",
			head,
			said,
		);
		if (entry) {
			// "Supreme Court observers" are no voice of the court.
			if (!trade.test(head) && !onlookers.test(head) && !onlookers.test(singular((tokens[to - 1] as Token).text)))
				entry.speaksFor ??= party;
			if (isRole(headToken.text) && entry.kind === "anonymous") {
				entry.role ??= said.replace(/^(?:the|an?)\s+/i, "");
				// A headline leaves the article out: "Former minister urges …".
				const owned = inside.some((m) => m.entity.kind === "person" && /^['’]s?$/.test(tokens[m.to]?.text ?? ""));
				const headline = from === 0 && /^\p{Lu}/u.test((tokens[from] as Token).text) && inside.length === 0;
				if (
					!plural &&
					entry.spans.length === 0 &&
					(definite || possessed || headline || owned) &&
					!/^an?$/.test((tokens[from] as Token).lower)
				)
					this.#officials.describe(entry, head, sentence, owned);
			}
		}
		return entry;
	}

	/** The id of the body that spoke last, in this sentence or the one before. */
	#heardJust(sentence: number): string | undefined {
		const start = this.sentences[sentence - 1]?.span[0] ?? 0;
		return this.#ledger.heard((e, at) => e.kind === "organisation" && at >= start)?.id;
	}

	/** The voice last heard that `head` stands for, when the words point back; else one named by the words. */
	#backOr(back: boolean, kind: VoiceKind, head: string, said: string): VoiceEntry | undefined {
		const known = back ? this.#ledger.heard((e) => isCalled(e, kind, head)) : undefined;
		const entry = known ?? this.#ledger.named(said, kind);
		entry?.heads.add(head);
		return entry;
	}

	/** "the lawmaker": the person the report has been speaking of, unless that one is known by another role. */
	#spokenOf(sentence: number, at: number, head: string): VoiceEntry | undefined {
		const entry = this.#people.nearest(undefined, at, sentence, this.#speech, 2);
		if (entry?.kind !== "person") return undefined;
		const known = [...entry.heads];
		return known.length === 0 || known.some((h) => h === head || (lawmaking.test(h) && lawmaking.test(head)))
			? entry
			: undefined;
	}

	#roleHolder(head: string): VoiceEntry | undefined {
		const entity = this.#named.roleHolder(head);
		return entity && this.#entries.person(entity);
	}

	/** Who is meant by the noun right before "who" or "which"; no place by "who": "the sheriff of Orsk", "Mary Holt of Orsk, Velland". */
	#antecedent(words: SourceWords): VoiceEntry | undefined {
		const noun = antecedentOf(words);
		if (!noun) return undefined;
		const before = this.#parties.mentionsIn(noun.sentence, [0, noun.to]);
		const near = before.at(-1);
		// "comments made by President X during a rally, in which he …": the pronoun's own sentence part comes first.
		if (near?.to !== noun.to) return this.#resolved(noun);
		if (near.entity.kind !== "place" || !/^whom?$/.test((words.tokens[words.from] as Token).lower))
			return this.#entries.of(near.entity);
		const person = near.from > noun.from ? noun : personBeforePlaces(words, before);
		return person && this.#resolved(person);
	}
}
