/**
 * Align: joins what the reports say into claims, and the reports' voices into the story's voices.
 *
 * Takes a traced story; gives it with voices and claims, each claim with all its mentions.
 * Cannot know: whether a claim is true, who stands behind it, or whether its mentions contradict each other.
 */
import type { AlignedStory, TracedStory } from "../../core/index.js";
import { agreeOnVoices } from "./agree-on-voices.js";
import { claimOf } from "./claims.js";
import { candidatesOf, clusterUnits, cohesionOf, fits, surest } from "./cluster.js";
import { consolidate } from "./consolidate.js";
import { Likeness } from "./likeness.js";
import { namesAlone } from "./names-alone.js";
import { peopleNamed } from "./people-named.js";
import { type Profile, profilesOf } from "./profile.js";
import type { Rarity } from "./rarity.js";
import { placeOf } from "./read-sentence.js";
import { sameWords } from "./same-words.js";
import { stitch } from "./stitch.js";
import { storyUnits } from "./story-units.js";
import { withoutTwins } from "./twins.js";
import type { Unit } from "./units.js";

/** Least cohesion of a group that stands beside groups which read most of its words. */
const closeAt = 0.25;
/** A clause says nothing more by itself when joined claims hold this part of its words. */
const mostlySaid = 0.7;

/** A figure of one in every report ("a man"), or a vague one ("billions") in every report, is no claim by itself. */
function isTrivial(group: readonly Unit[]): boolean {
	return group.every(
		({ figure: f }) =>
			f && ((f.unit === "count" && f.low === 1 && f.high === 1) || (f.low === null && f.high === null)),
	);
}

/** Words that only say who speaks are no claim, unless another report tells them ("the minister, X, said"; "X became minister"). */
function isFrame(group: readonly Unit[]): boolean {
	return group.every((u) => u.frame);
}

/** Groups of the units of one slot: those that say one thing, then whole clauses that meet no other. */
function alignSlot(units: readonly Unit[], rarity: Rarity, textOf: (report: string) => string): (readonly Unit[])[] {
	const same = sameWords(units, textOf);
	const times = (unit: Unit) => same.get(unit)?.length ?? 1;
	const profiles = profilesOf([...same.keys()], rarity);
	const profile = new Map(profiles.map((p) => [p.unit, p]));
	const inGroup = (group: readonly Unit[]) => group.map((u) => profile.get(u) as Profile);
	const scored = candidatesOf(profiles);
	const likeness = new Likeness(profiles, scored);
	const groups = clusterUnits(profiles, scored, likeness)
		.map((g) => g.map((p) => p.unit))
		.flatMap((g) => (namesAlone(g, (u) => same.get(u) ?? [u]) ? g.map((u) => [u]) : [g]));
	const isSingle = ([first, ...others]: readonly Unit[]) => others.length === 0 && times(first as Unit) === 1;
	const joined = consolidate(
		groups.filter((g) => !isSingle(g)),
		{
			times,
			fits: (unit, group) => fits(profile.get(unit) as Profile, inGroup(group), likeness),
			isClose: (group) => cohesionOf(inGroup(group), likeness) >= closeAt,
		},
	);
	const single = groups.filter((g) => isSingle(g) && g[0]?.whole && joined.coverage(g[0]) < mostlySaid);
	const doubted = (group: readonly Unit[]) => {
		const sure = new Set(surest(inGroup(group), (p) => times(p.unit), likeness).map((p) => p.unit));
		return group.flatMap((u) => (same.get(u) ?? []).map((o): Unit => (sure.has(u) ? o : { ...o, unsure: true })));
	};
	return [...joined.groups.map(doubted), ...single];
}

/** Joins what the reports of a story say into claims and their voices into the story's voices. */
export function alignClaims(story: TracedStory): AlignedStory {
	const { reports, voices, units, rarity, copies } = storyUnits(story);
	const byId = new Map(reports.map((r) => [r.id, r]));
	const bySlot = (slot: Unit["slot"]) =>
		alignSlot(
			units.filter((u) => u.slot === slot),
			rarity,
			(id) => byId.get(id)?.text ?? "",
		);
	const slots = [...bySlot("figure"), ...bySlot("date")].filter((g) => g.length > 1 && !isTrivial(g) && !isFrame(g));
	const names = peopleNamed(reports, voices);
	const said = bySlot("words")
		.filter((g) => !isFrame(g))
		.map((g) => agreeOnVoices(g, names));
	const { words, marked } = withoutTwins(stitch(said), slots);
	const withCopies = (group: readonly Unit[]) =>
		group.flatMap((u) => [
			u,
			...(copies.get(u.report) ?? []).map((report): Unit => ({ ...u, report, place: placeOf(report, u.sentence) })),
		]);
	const told = [...words, ...marked].map((g) => claimOf(story.id, withCopies(g), rarity, (id) => byId.get(id)));
	// Groups of different phrases may be read in the same words: they are one claim, as their one id says.
	const claims = [...new Map(told.map((c) => [c.id, c])).values()];
	return { ...story, voices, claims };
}
