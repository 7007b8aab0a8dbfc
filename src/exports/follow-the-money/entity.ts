import { createHash } from "node:crypto";
import { dayOf } from "../../core/index.js";
import { visibleText } from "../../dossier/visible-text.js";

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
	if (value && /T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/.test(value) && Number.isFinite(Date.parse(value)))
		return new Date(value).toISOString().slice(0, 19);
	return /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?$/.test(value ?? "") ? value : dayOf(value);
}

/** A name without line breaks and marks that cannot be seen. */
export const nameValue = visibleText;
