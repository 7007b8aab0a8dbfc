import {
	addTo,
	Joined,
	meet,
	type OriginGroup,
	type Origins,
	type Reason,
	type StoryVoice,
	unattributed,
} from "../../../core/index.js";
import { maySamePerson, type Person, personOf } from "../../../text/same-person.js";
import { surelyTwo } from "../people/surely-two.js";
import type { PlacedMention, Setting } from "../setting.js";
import { creditSpeaker } from "./credit-speaker.js";
import { calledBy, isDefiniteBody } from "./definite-body.js";
import { isReporter } from "./reporter.js";
import { type Apart, surelySays, type Tie, tiesOf } from "./ties.js";

/** One place where the chains behind a claim's mentions may end. */
export interface Root {
	readonly mentions: readonly PlacedMention[];
	/**
	 * `named`: somebody who is nobody else; `outlet`: one that passes on what others know, perhaps one of those, or its reporter; `body`: one that is written small and says which it is; `described`: somebody who may be
	 * another; `credit`; `narration`: nobody.
	 */
	readonly kind: "named" | "outlet" | "body" | "described" | "credit" | "narration";
	readonly name: string;
	/** Who is named, where somebody is. */
	readonly voice?: StoryVoice;
	readonly reasons: readonly Reason[];
}

function isNamed({ kind, name }: StoryVoice): boolean {
	if (kind === "document") return /\p{Lu}/u.test(name);
	return kind !== "anonymous" && /^\p{Lu}/u.test(name) && (kind !== "person" || /\s/.test(name));
}

/**
 * Whom a root is named by, and whether that only passes it on: one of those who surely say it before others, whoever speaks before an outlet or
 * its reporter, then the one whom most mentions have, then the first. Undefined where nobody is named.
 */
function namedIn(
	mentions: readonly PlacedMention[],
	setting: Setting,
): { readonly voice: StoryVoice; readonly passesOn: boolean } | undefined {
	const saying = new Map<StoryVoice, { sure: number; all: number; passesOn: boolean }>();
	for (const placed of mentions) {
		const { voice, mention } = placed;
		// An outlet passes on what others know; it may be the very report that stands beside it.
		if (!voice || setting.publishes(voice) || !isNamed(voice)) continue;
		const { sure, all, passesOn } = saying.get(voice) ?? { sure: 0, all: 0, passesOn: true };
		saying.set(voice, {
			sure: sure + (mention.unsure ? 0 : 1),
			all: all + 1,
			passesOn: passesOn && (setting.isOutlet(voice) || isReporter(placed, setting)),
		});
	}
	const [best] = [...saying].sort(
		([, a], [, b]) =>
			Number(b.sure > 0) - Number(a.sure > 0) ||
			Number(a.passesOn) - Number(b.passesOn) ||
			b.sure - a.sure ||
			b.all - a.all,
	);
	return best && { voice: best[0], passesOn: best[1].passesOn };
}

function rootFrom(mentions: readonly PlacedMention[], ties: readonly Tie[], setting: Setting): Root {
	const voices = mentions.flatMap((m) => m.voice ?? []);
	const named = namedIn(mentions, setting);
	const speaking = voices.filter((v) => !setting.publishes(v));
	const body = named ? undefined : speaking.find(isDefiniteBody);
	// Where a voice was left out because it only places what is said, a credit of the sentence does no more.
	const credit = mentions
		.filter((m) => m.mention.voice === undefined)
		.map((m) => creditSpeaker(m, setting) ?? setting.creditOf(m))
		.find((c) => c !== undefined);
	const [kind, name]: [Root["kind"], string] = named
		? [named.passesOn ? "outlet" : "named", named.voice.name]
		: body
			? ["body", body.name]
			: voices[0]
				? ["described", voices[0].name]
				: credit
					? ["credit", credit.name]
					: ["narration", unattributed];
	const cites = mentions.map((m) => ({ report: m.report.id, span: m.mention.span }));
	const own: Reason =
		kind === "narration"
			? { rule: "no-source-named", score: 0.5, detail: "told without naming a source", cites }
			: kind === "credit"
				? { rule: "credit", score: 0.8, detail: `taken from ${name}`, cites }
				: { rule: "voice", score: 0.9, detail: `${name} says it`, cites };
	const voice = named?.voice ?? body;
	return { mentions, kind, name, ...(voice ? { voice } : {}), reasons: [own, ...ties.map((t) => t.reason())] };
}

/** Only so many voices of a root are compared with those of another. */
const mostVoices = 20;

/**
 * Joins mentions, given by their places, into roots: first by all that shows one root, then, the surest first, by what only makes it likely, as
 * long as no root comes to hold two who are two for sure. Gives the place of the root of each.
 */
function joined(placed: readonly PlacedMention[], ties: readonly Tie[]): (place: number) => number {
	const roots = new Joined<number>();
	const voices = placed.map((p) => {
		const voice = surelySays(p);
		return new Set(voice ? [voice] : []);
	});
	const holdTwo = (x: number, y: number) => {
		const [own, others] = [voices[x] as Set<StoryVoice>, voices[y] as Set<StoryVoice>];
		if (own.size === 0 || others.size === 0) return false;
		const some = [...others].slice(0, mostVoices);
		return [...own].slice(0, mostVoices).some((a) => some.some((b) => surelyTwo(a, b)));
	};
	const surest = [...ties].sort((s, t) => Number(s.loose) - Number(t.loose) || (s.loose ? t.score - s.score : 0));
	for (const { a, b, loose } of surest) {
		const [one, other] = [roots.rootOf(a), roots.rootOf(b)];
		const [x, y] = [Math.min(one, other), Math.max(one, other)];
		if (x === y || (loose && holdTwo(x, y))) continue;
		roots.add(x, y);
		for (const voice of voices[y] as Set<StoryVoice>) (voices[x] as Set<StoryVoice>).add(voice);
	}
	return (place) => roots.rootOf(place);
}

/** The roots behind mentions: those tied together, directly or through others, have one. In order of their first mention. */
export function rootsOf(placed: readonly PlacedMention[], setting: Setting, apart: Apart): Root[] {
	const ties = tiesOf(placed, setting, apart);
	const rootOf = joined(placed, ties);
	const members = new Map<number, PlacedMention[]>();
	placed.forEach((p, i) => {
		addTo(members, rootOf(i), p);
	});
	const reasons = new Map<number, Tie[]>();
	for (const tie of ties) {
		const root = rootOf(tie.a);
		const held = reasons.get(root) ?? [];
		// One tie of a rule is reason enough to show.
		if (rootOf(tie.b) === root && !held.some((t) => t.rule === tie.rule)) held.push(tie);
		reasons.set(root, held);
	}
	return [...members].map(([root, own]) => rootFrom(own, reasons.get(root) ?? [], setting));
}

function groupOf({ mentions, name, reasons }: Root): OriginGroup {
	return { reports: [...new Set(mentions.map((m) => m.report.id))].sort(), name, reasons };
}

/**
 * How many independent origins the roots are: at least those that are named and so must differ, at most all of them.
 * So do bodies written small that are called by other words. A source that is only described may be one of the named; so may whoever told an
 * outlet, and narration may go back to any of them or to one more. Where nobody is named, two roots that stand apart (they contradict each other) must differ too.
 */
export function countOrigins(roots: readonly Root[], apart: Apart): Origins {
	const sure = roots.filter((r) => r.mentions.some((m) => !m.mention.unsure));
	const named = namedApart(sure) + bodiesApart(sure);
	const [first, ...rest] = roots.slice(0, maxCompared).map((r) => r.mentions.slice(0, maxCompared));
	const differ = named === 0 && rest.some((r) => r.some((q) => first?.some((p) => apart(p, q))));
	return { atLeast: Math.max(differ ? 2 : 1, named), atMost: Math.max(1, roots.length), groups: roots.map(groupOf) };
}

/** How many of the roots that are named are surely different people or bodies: "Liz Quill" and "Elizabeth Quill" may be one. */
function namedApart(roots: readonly Root[]): number {
	const counted: Person[] = [];
	let bodies = 0;
	for (const { kind, voice } of roots) {
		if (kind !== "named") continue;
		if (voice?.kind !== "person") bodies++;
		else {
			const person = personOf(voice.name, voice.name);
			if (!counted.slice(0, maxCompared).some((other) => maySamePerson(person, other))) counted.push(person);
		}
	}
	return bodies + counted.length;
}

/** How many bodies written small are surely none of those named, nor of each other: they share no word with them. */
function bodiesApart(roots: readonly Root[]): number {
	const known = roots.flatMap((r) => (r.kind === "named" && r.voice ? [calledBy(r.voice)] : [])).slice(0, maxCompared);
	const named = known.length;
	for (const { kind, voice } of roots.slice(0, maxCompared)) {
		if (kind !== "body" || !voice) continue;
		const own = calledBy(voice);
		if (!known.some((other) => meet(own, other))) known.push(own);
	}
	return known.length - named;
}

/** Only so many roots, and mentions of each, are compared with the first. */
const maxCompared = 20;
