import { addTo, firstEndingAfter, groupedBy, type Sentence, type Token } from "../../../core/index.js";
import { lawmakerWords } from "../../../text/lawmaker-words.js";
import type { Entity, NameMention } from "../names/find-names.js";
import { canonicalName, demonyms, honorifics, isKnownPlace, roleHeads, seatOf, titles } from "../names/name-lexicon.js";
import { beginningOf, officeBefore, ofOtherKin, standsOutside, timeWord } from "./source-words.js";

/** What a report says a person is, and for whom the person speaks. */
export interface PersonRole {
	/** "deputy Taliban spokesperson". */
	readonly role?: string;
	/** The body named in the role: "Taliban". */
	readonly speaksFor?: string;
}

/** Token indices of one sentence, `[start, end)`. */
type Range = readonly [start: number, end: number];

const bare = (word: string) => word.toLowerCase().replace(/\.$/, "");
const modifying = new Set(["DET", "ADJ", "NOUN", "PROPN", "NUM"]);
/** Bodies in whose name somebody holds an office: "ministry spokesman", "bank chief". Narrower than the words for bodies that speak, which know "station" and "school", and wider by "forces". */
const body =
	/^(?:ministry|department|government|company|party|police|army|military|council|campaign|agency|university|union|administration|force|forces|office|group|bank|team|authority|commission|committee|board)$/;

/** What one does with an office. */
const office =
	/^(?:resign(?:s|ed)?|quits?|stepp?(?:s|ed)?|serv(?:es?|ed)|work(?:s|ed)?|appointed|named|elected|sworn|sacked|fired|dismissed|ousted|replaced|removed|out|returns?|returned)$/;

/** Subjects of an office, which are no body: "the Transport minister". */
const portfolios = new Set(
	(
		"transport health finance trade justice education defence defense interior energy agriculture environment housing " +
		"labour labor culture tourism economy economic industry foreign home planning immigration science sport sports " +
		"technology communications information prime deputy former acting"
	).split(" "),
);

function isRoleWord(word: string): boolean {
	const lower = bare(word);
	return (
		roleHeads.has(lower) || roleHeads.has(lower.replace(/s$/, "")) || (titles.has(lower) && !honorifics.has(lower))
	);
}

/** Role words right before a name: "Foreign Ministry spokesperson", "the former finance minister,". */
function roleBefore(tokens: readonly Token[], from: number, to: number): Range | undefined {
	const comma = tokens[from - 1]?.text === ",";
	// "The mayor, X, left" names the mayor; "according to the mayor, X left" does not.
	if (comma && to < tokens.length && !/^[,.]$/.test(tokens[to]?.text ?? "")) return undefined;
	const end = comma ? from - 1 : from;
	let start = end;
	let head = -1;
	while (start > 0 && end - start < 14) {
		const token = tokens[start - 1] as Token;
		if (!modifying.has(token.pos) && !/^(?:of|for|['’]s?|and|at|-|–)$/.test(token.lower)) break;
		if (!comma && head >= 0 && standsOutside(tokens, start - 1)) break;
		start--;
		if (isRoleWord(token.text) && head < 0) head = start;
	}
	while (start < end && /^(?:of|for|and|at|-|–|['’]s?)$/.test((tokens[start] as Token).lower)) start++;
	const held = comma ? undefined : officeBefore(tokens, 0, from);
	if (held !== undefined && (head < start || end - head > 3)) return [beginningOf(tokens, held), end];
	if (head < start) return undefined;
	if (!comma) return end - head > 3 ? undefined : [isOfAnother(tokens, start, head) ? head : start, end];
	// With a comma between, a description opens with an article, a possessive or a capital.
	const opens = /^(?:DET|PROPN|ADJ)$/.test((tokens[start] as Token).pos) || tokens[start - 1]?.pos === "PRON";
	return opens ? [start, end] : undefined;
}

/** "The deal President Ode struck": a thing written small before a title with a capital is told of in a clause of the title's holder. */
function isOfAnother(tokens: readonly Token[], start: number, head: number): boolean {
	const [first, last, title] = [tokens[start], tokens[head - 1], tokens[head]] as [Token, Token | undefined, Token];
	if (head <= start || first.pos !== "DET" || !last) return false;
	const thing = last.pos === "NOUN" && last.text === last.lower && !body.test(last.lower) && !isRoleWord(last.text);
	return thing && /^\p{Lu}/u.test(title.text) && titles.has(bare(title.text));
}

/** Role words in apposition after a name: "X, the deputy Taliban spokesperson," and "X, 43, a farmer". */
function roleAfter(tokens: readonly Token[], to: number): Range | undefined {
	let at = to;
	if (tokens[at]?.text !== "," && tokens[at]?.text !== "(") return undefined;
	at++;
	if (tokens[at]?.pos === "NUM" && tokens[at + 1]?.text === ",") at += 2;
	const start = at;
	let role = false;
	while (at < tokens.length && at - start < 20) {
		const token = tokens[at] as Token;
		if (token.pos === "VERB" && !/(?:ing|ed)$/.test(token.lower)) return undefined;
		if (!modifying.has(token.pos) && !/^(?:of|for|['’]s?|and|at|in|to|with|-|–|&|his|her|their|its)$/.test(token.lower))
			break;
		if (isRoleWord(token.text)) role = true;
		at++;
	}
	while (at > start && /^(?:ADP|CCONJ)$/.test(tokens[at - 1]?.pos ?? "")) at--;
	return role && at > start ? [start, at] : undefined;
}

/** "Ode, the comedian Ann Varga and the Orsk manager Jon Torr": what stands behind the comma leads up to somebody else of a list; not "the adviser to Varga", nor "Varga's aide". */
function isOfNext(tokens: readonly Token[], [start, end]: Range, people: readonly NameMention[]): boolean {
	const next = people.find((m) => m.from > start && m.to <= end);
	if (!next || /^(?:NOUN|PROPN|PART)$/.test(tokens[next.to]?.pos ?? "")) return false;
	return !tokens.slice(start, next.from).some((t) => t.pos === "ADP");
}

/** Role words after "as": "X resigned as transport minister", "X, out as party leader". */
function roleTaken(tokens: readonly Token[], to: number): Range | undefined {
	let as = to;
	while (as < to + 5 && tokens[as] && tokens[as]?.lower !== "as") as++;
	if (tokens[as]?.lower !== "as") return undefined;
	const before = tokens.slice(to, as);
	if (!before.some((t) => office.test(t.lower)) || before.some((t) => t.pos === "PUNCT")) return undefined;
	let end = as + 1;
	let role = false;
	while (end < tokens.length && end - as < 14) {
		const token = tokens[end] as Token;
		if (!modifying.has(token.pos) && !/^(?:of|for|['’]s?|-|–)$/.test(token.lower)) break;
		if (timeWord.test(token.lower)) break;
		if (isRoleWord(token.text)) role = true;
		end++;
	}
	return role ? [as + 1, end] : undefined;
}

function withoutArticle(words: string): string {
	return words
		.replace(/^(?:the|an?|its|their|his|her)\s+/i, "")
		.replace(/\s+/g, " ")
		.trim();
}

/** Bodies that do not speak for what they are named after: a "Corrin Rail Union" is no voice of Corrin, a "Corrin Harbour Party" none either. */
const apart = /^(?:union|university|company|bank|party)$/;

/** Adjectives that bodies of many places begin with: "Metro police" are no party "Metro". */
const ofMany = /^(?:metro|metropolitan|city|county|state|federal|national|transit|capitol|campus)$/i;

/** The words of a body's name without roles before and behind it, `next` being the word that follows: "Lund" of "Mayor of Lund" and of "Lund District Attorney"; within it, and in "Joint Chiefs", they are part of the name. */
function withoutRoles(words: readonly string[], next = ""): readonly string[] {
	const isPart = (word: string, i: number) =>
		/^chiefs$/i.test(word)
			? /^joint$/i.test(words[i - 1] ?? "")
			: !isRoleWord(word) && !(/^district$/i.test(word) && /^attorneys?$/i.test(words[i + 1] ?? next));
	const end = words.findLastIndex(isPart) + 1;
	const start = words.findIndex(isPart);
	return words.slice(Math.max(0, start), end);
}

/** "Taliban" of "Taliban Ministry of Foreign Affairs": the party that a body's name begins with, when it is a name by itself. */
function partyIn(words: readonly string[], known: ReadonlySet<string>): string {
	for (let n = words.length - 1; n > 0; n--) {
		const lead = words.slice(0, n).join(" ");
		const rest = words.slice(n).map(bare);
		if (rest.some((w) => apart.test(w)) || ofMany.test(lead)) continue;
		if ((known.has(lead.toLowerCase()) || isKnownPlace(lead)) && rest.some((w) => body.test(w)))
			return canonicalName(lead);
	}
	return words.join(" ");
}

/** Whether a name follows a preposition of place: "at the X depot". */
function standsIn(tokens: readonly Token[], from: number, start: number): boolean {
	const at = tokens[from - 1]?.pos === "DET" ? from - 2 : from - 1;
	return at >= start && /^(?:at|in|near|outside|from)$/.test(tokens[at]?.lower ?? "");
}

/** Who speaks for somebody; and a ministry is a country's, whatever its name was taken for. */
const agents =
	/\b(?:ministry|parliament|embassy|spokes(?:man|woman|person)|lawyer|attorney|aide|adviser|advisor|campaign|administration)\b/;

/** Who speaks for whomever they are called somebody's of. */
const advocate =
	/^(?:lawyer|attorney|spokes(?:man|woman|person)|publicist|solicitor|barrister|agent|manager|rep|representative)s?$/;
/** What may stand before it: "Ode's longtime manager". */
const ofAdvocate =
	/^(?:long-?time|former|current|own|personal|defen[cs]e|press|publicity|business|then|court-appointed)$/;

/** How high or when somebody stands in a body is no part of its name: "a senior administration official". */
const rank =
	/^(?:senior|top|high-ranking|ranking|former|current|outgoing|incoming|new|other|several|unnamed|anonymous)$/;

/** Whether words name a body of any country, so that whose it is must be found elsewhere: "foreign ministry", "Ministry of Trade". */
export function isOwnerless(party: string): boolean {
	const words = party.split(/\s+/).map(bare);
	return (
		words.some((w) => /^(?:ministry|government|department|army|police|cabinet|parliament)$/.test(w)) &&
		words.every((w) => portfolios.has(w) || body.test(w) || /^(?:of|and|the|affairs|cabinet|parliament)$/.test(w))
	);
}

/** Of "the Republican leader" the party, as it is called where it speaks. */
const membersOf: Readonly<Record<string, string>> = {
	Republican: "Republicans",
	Democrat: "Democrats",
	Democratic: "Democrats",
	Conservative: "Conservatives",
};
const members = new Set(Object.values(membersOf));
/** Whether a party tells to whom somebody belongs, and not what office they hold: "the Republican governor" may be Maine's. */
export const isMembership = (party: string | undefined): boolean => party !== undefined && members.has(party);

/** Finds the party named in role words; made once for a report. */
export class PartyFinder {
	readonly #bySentence = new Map<number, NameMention[]>();
	readonly #known = new Set<string>();
	/** Places by name, lower case. */
	readonly #places = new Map<string, string>();

	constructor(
		readonly sentences: readonly Sentence[],
		mentions: readonly NameMention[],
	) {
		for (const mention of mentions) {
			addTo(this.#bySentence, mention.sentence, mention);
			if (mention.entity.kind === "place" || mention.entity.kind === "other")
				this.#places.set(mention.entity.name.toLowerCase(), mention.entity.name);
			if (mention.entity.kind !== "person") this.#known.add(mention.words.join(" ").toLowerCase());
		}
	}

	/** Names that overlap the words `range` of a sentence, found by binary search; all of the sentence by default. */
	mentionsIn(sentence: number, [start, end]: Range = [0, Number.POSITIVE_INFINITY]): readonly NameMention[] {
		const all = this.#bySentence.get(sentence) ?? [];
		const first = firstEndingAfter(all, start, ({ to }) => to);
		let last = first;
		while (last < all.length && (all[last] as NameMention).from < end) last++;
		return all.slice(first, last);
	}

	/** "Taliban" of "Taliban Ministry of Foreign Affairs"; the words themselves when no party leads them. */
	leadingParty(words: readonly string[]): string {
		return partyIn(words, this.#known);
	}

	/** "Norvia" for "Norvian": a place of the report whose name the adjective lengthens by at most three letters. */
	#countryOf(name: string): string | undefined {
		const lower = name.toLowerCase();
		if (!/(?:an|n|ian|ese|ish|i)$/.test(lower)) return undefined;
		for (let cut = 1; cut <= 3 && lower.length - cut >= 4; cut++) {
			const place = this.#places.get(lower.slice(0, -cut)) ?? this.#places.get(`${lower.slice(0, -cut)}a`);
			if (place) return place;
		}
		return undefined;
	}

	/** The first organisation or country named in the words `range` of a sentence, else a body's own words; undefined for none. */
	partyOf(sentence: number, range: Range, except?: Entity): string | undefined {
		const party = this.#partyNamed(sentence, range, except);
		return party && (membersOf[party] ?? party);
	}

	#partyNamed(sentence: number, range: Range, except?: Entity): string | undefined {
		const [start, end] = range;
		const tokens = this.sentences[sentence]?.tokens ?? [];
		// "New Orsk Rep. Karl Ode's attorney" speaks for him, wherever he is from.
		const client = this.mentionsIn(sentence, range).find(
			({ entity, to }) =>
				entity.kind === "person" &&
				/^['’]s?$/.test(tokens[to]?.text ?? "") &&
				advocate.test(tokens[ofAdvocate.test(tokens[to + 1]?.lower ?? "") ? to + 2 : to + 1]?.lower ?? ""),
		);
		if (client && client.entity !== except) return client.entity.name;
		let people: string | undefined;
		for (const mention of this.mentionsIn(sentence, range)) {
			if (mention.entity === except) continue;
			// "The Norvian-born pilot" speaks for no Norvia.
			if (tokens[mention.to]?.text === "-" && tokens[mention.to + 1]?.lower === "born") continue;
			const { kind, name } = mention.entity;
			// "State House Majority Leader": which state, nobody says.
			if (name === "State") continue;
			if (kind === "person") {
				// "an Orlov spokesman", "a lawyer for Orlov" speak for a person.
				if (
					agents.test(
						tokens
							.slice(start, end)
							.map((t) => t.lower)
							.join(" "),
					)
				)
					people ??= name;
				continue;
			}
			const words = withoutRoles(mention.words, tokens[mention.to]?.text);
			if (words.every((w) => portfolios.has(bare(w)))) continue;
			// "an engineer at the Orsk depot" speaks for no place; "officials in Moscow" do.
			if (kind !== "organisation" && standsIn(tokens, mention.from, start) && !seatOf(name)) continue;
			const country = kind !== "organisation" ? this.#countryOf(name) : undefined;
			if (country) return country;
			if (kind === "other" && demonyms.has(name.toLowerCase())) {
				people ??= name;
				continue;
			}
			const next = tokens[mention.to];
			if (words.length === 1 && ofMany.test(words[0] as string) && next && mention.to < end && body.test(next.lower))
				return `${words[0]} ${next.text}`;
			if (words.length < mention.words.length) return partyIn(words, this.#known);
			return kind === "place" ? name : partyIn(name.split(" "), this.#known);
		}
		if (people) return people;
		for (let i = start; i < end; i++) {
			const token = tokens[i];
			if (!token || !body.test(token.lower)) continue;
			let from = i;
			while (
				from > start &&
				/^(?:ADJ|NOUN|PROPN)$/.test(tokens[from - 1]?.pos ?? "") &&
				!rank.test(tokens[from - 1]?.lower ?? "") &&
				!isRoleWord(tokens[from - 1]?.text ?? "")
			)
				from--;
			return tokens
				.slice(from, i + 1)
				.map((t) => t.text)
				.join(" ");
		}
		return undefined;
	}
}

/** Who is elected in a place or judges in a court speaks for neither: "Vermont Sen.", "Supreme Court Justice"; not "justice minister". */
const forThemselves = new RegExp(
	`\\b(?:sen|rep|representative|${lawmakerWords}|judge|justice)\\.?$|^(?:(?!\\band\\b).)*\\bmember of (?:parliament|congress)$`,
	"i",
);

/** Nor does whose trade or kin it is: "skipper of the trawler Marten", "mother of an Orsk pupil". */
export const trade =
	/\b(?:skipper|captain|sailor|crewman|fisherman|farmer|driver|passenger|resident|witness|victim|survivor|player|wife|husband|mother|father|son|daughter|brother|sister|widow|widower)s?$/i;
/** Nor who is for or against a body without being of it: "a Harbour Party supporter". */
const outsider = /\b(?:supporter|backer|donor|voter|fan|critic|opponent)s?$/i;
/** The words of a role before what it is of. */
const ownWords = (role: string) => role.replace(/\s(?:of|for|at|in|on|from)\s.*$/su, "");

/** Where a role begins that stands behind "and" and somebody else: "Gov. Karl Ode and Mayor", "lawmakers and Mayor"; not "founder and chief executive". */
function behindOthers(tokens: readonly Token[], [start, end]: Range, others: readonly NameMention[]): number {
	for (let at = end - 2; at > start; at--) {
		if ((tokens[at] as Token).lower !== "and") continue;
		const before = tokens[at - 1] as Token;
		const isOther =
			others.some((m) => m.to > start && m.to <= at) || (before.pos === "NOUN" && /[^s]s$/.test(before.lower));
		if (isOther && tokens.slice(at + 1, end).some((t) => isRoleWord(t.text))) return at + 1;
	}
	return start;
}

/** "Norna's Rita Dorn": the body's possessive ends right before a person's name. */
function isOwnedBy(
	tokens: readonly Token[],
	owner: NameMention,
	{ sentence, from }: Pick<NameMention, "sentence" | "from">,
) {
	if (owner.sentence !== sentence || owner.to > from || from - owner.to > 1) return false;
	return /['’]s?$/.test(tokens[from - 1]?.text ?? "");
}

/** Roles of the people named in a report, by entity key: the first mention that gives one, with a party where some mention has it. */
export function personRoles(
	text: string,
	parties: PartyFinder,
	mentions: readonly NameMention[],
): ReadonlyMap<string, PersonRole> {
	const out = new Map<string, PersonRole>();
	const people = groupedBy(
		mentions.filter(({ entity }) => entity.kind === "person"),
		({ sentence }) => sentence,
	);
	const owners = new Map<string, string>();
	for (const [i, { entity, sentence, from, to }] of mentions.entries()) {
		if (entity.kind !== "person") continue;
		const known = out.get(entity.key);
		if (known?.speaksFor) continue;
		const { tokens } = parties.sentences[sentence] as Sentence;
		const owner = mentions[i - 1];
		if (owner?.entity.kind === "organisation" && isOwnedBy(tokens, owner, { sentence, from }))
			owners.set(entity.key, owners.get(entity.key) ?? owner.entity.name);
		const others = people.get(sentence) ?? [];
		const behind = roleAfter(tokens, to);
		const told =
			roleBefore(tokens, from, to) ??
			(behind && !isOfNext(tokens, behind, others) ? behind : undefined) ??
			roleTaken(tokens, to);
		if (!told) continue;
		const first = ofOtherKin(tokens, told[0], told[1], entity.gender) ?? told[0];
		const range: Range = [behindOthers(tokens, [first, told[1]], others), told[1]];
		const [s, e] = [tokens[range[0]] as Token, tokens[range[1] - 1] as Token];
		const role = withoutArticle(text.slice(s.span[0], e.span[1]));
		const own = ownWords(role);
		const forNobody = forThemselves.test(role) || trade.test(own) || outsider.test(own);
		const party = forNobody ? undefined : parties.partyOf(sentence, range, entity);
		if (!known) out.set(entity.key, { role, ...(party ? { speaksFor: party } : {}) });
		else if (party) out.set(entity.key, { role, speaksFor: party });
	}
	for (const [key, speaksFor] of owners) if (!out.get(key)?.speaksFor) out.set(key, { ...out.get(key), speaksFor });
	return out;
}
