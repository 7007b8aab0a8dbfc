import { createHash } from "node:crypto";
import { visibleText } from "../../dossier/visible-text.js";
import { realDay } from "../real-day.js";

/** An entity as FollowTheMoney reads it: every property holds a list of strings. */
export interface Entity {
	readonly id: string;
	readonly schema: string;
	readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** Ids may hold letters, digits, `.` and `-` only, so a thing's name is hashed. */
export const entityId = (urn: string) => `hearsay-${createHash("sha1").update(urn).digest("hex")}`;

/** An entity for the thing that `urn` names; properties without a value are left out. */
export function entity(
	urn: string,
	schema: string,
	properties: Readonly<Record<string, readonly (string | undefined)[]>>,
): Entity {
	const given = Object.entries(properties)
		.map(([name, values]) => [name, [...new Set(values.filter((value) => value))]] as const)
		.filter(([, values]) => values.length > 0);
	return { id: entityId(urn), schema, properties: Object.fromEntries(given) as Entity["properties"] };
}

/** A day or time as FollowTheMoney writes it, in UTC and without a zone; undefined for anything else. */
export function dateValue(value: string | undefined): string | undefined {
	const day = realDay(value);
	if (!value || !day) return undefined;
	if (/T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/.test(value) && Number.isFinite(Date.parse(value)))
		return new Date(value).toISOString().slice(0, 19);
	return /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/.test(value) ? value : day;
}

/** A name or a title on one line, without marks that cannot be seen; undefined for none. */
export const nameValue = (name: string | undefined) => (name === undefined ? undefined : visibleText(name));
