import type { Claim } from "../core/index.js";

/** The kinds of things that are given names outside the dossier. */
export type ThingKind =
	| "report"
	| "claim"
	| "mention"
	| "origin"
	| "voice"
	| "party"
	| "outlet"
	| "source-text"
	| "reading"
	| "review";

/** Half surrogates have no place in an IRI. */
const part = (id: string) => encodeURIComponent(id.toWellFormed());

/**
 * A name for a thing that holds outside its dossier: `urn:hearsay:story-f7d030a8ba7d:claim:c-62951b47933f`. Ids are unique within a
 * story only, and a story's id comes from those of its reports, so the same reports give the same names.
 */
export function urnOf(story: string, kind: ThingKind, id: string): string {
	return `urn:hearsay:${part(story)}:${kind}:${part(id)}`;
}

/** Id of a claim's mention by its place among them, from 0: `c-62951b47933f/m1` is the first. */
export const mentionId = ({ id }: Pick<Claim, "id">, index: number) => `${id}/m${index + 1}`;

/** Id of a claim's origin by its place among the groups, from 0: `c-62951b47933f/o1` is the first. */
export const originId = ({ id }: Pick<Claim, "id">, index: number) => `${id}/o${index + 1}`;

const webAddress = /^https?:\/\/[^\s<>"{}|\\^`]+$/i;

/** An address as it may stand where a program follows it: HTTP or HTTPS, without white space; undefined for anything else. */
export const webAddressOf = (url: string | undefined) => (url && webAddress.test(url) ? url : undefined);
