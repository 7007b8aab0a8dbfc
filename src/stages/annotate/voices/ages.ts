import { addToSet } from "../../../core/index.js";
import type { Entity, NameMention } from "../names/find-names.js";

/** "Holt, 68," and "Holt (68)" behind a name. */
const after = /^(?:, (?:aged )?(\d{1,2})(?=[,.;)]| from\b)| \((?:aged )?(\d{1,2})\))/;
/** "68-year-old Holt", "68-year-old father-of-two Ann Holt" before it; not "the 19-year-old shot Holt", "the 12-year-old daughter of Holt". */
const before =
	/\b(\d{1,2})-year-old (?:(?:former|retired|student|actor|actress|singer|rapper|teacher|nurse|doctor|farmer|driver|pilot|soldier|officer|lawyer|politician|president|prime|minister|senator|congressman|governor|mayor|businessman|businesswoman|entrepreneur|father|mother|man|woman|girl|boy|\p{Lu}[\p{L}-]+|\p{L}+(?:-\p{L}+)+) ){0,4}$/u;
/** "The 68-year-old". */
const aged = /^the (\d{1,2})-year-old\b/i;

/** Who is how old by the words next to a name; an age that two people have is left out. Linear in the number of names. */
export function peopleByAge(text: string, mentions: readonly NameMention[]): ReadonlyMap<number, Entity> {
	const found = new Map<number, Set<Entity>>();
	for (const { entity, span } of mentions) {
		if (entity.kind !== "person") continue;
		const behind = after.exec(text.slice(span[1], span[1] + 14));
		const age = behind?.[1] ?? behind?.[2] ?? before.exec(text.slice(Math.max(0, span[0] - 100), span[0]))?.[1];
		if (age === undefined) continue;
		addToSet(found, Number(age), entity);
	}
	return new Map([...found].flatMap(([age, who]) => (who.size === 1 ? [[age, [...who][0] as Entity] as const] : [])));
}

/** The age that words for somebody give: 68 of "the 68-year-old from Lund". */
export function ageIn(words: string): number | undefined {
	const age = aged.exec(words)?.[1];
	return age === undefined ? undefined : Number(age);
}
