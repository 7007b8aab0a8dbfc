import type { Cite, Reason } from "../../core/index.js";
import { type Field, integer, text } from "./table.js";

/** The fields that many tables share. */
export const storyId = text("story_id", "the story it belongs to", (row: { readonly story: string }) => row.story);

export const claimId = text("claim_id", "the claim", (row: { readonly claim?: string }) => row.claim);

/** Where words stand. */
export const placed: readonly Field<Cite>[] = [
	text("report_id", "the report the words stand in", (row) => row.report),
	integer("start", "first UTF-16 code unit of the words in the report's text", (row) => row.span[0]),
	integer("end", "UTF-16 code unit after the words", (row) => row.span[1]),
];

export const quote = text("quote", "the words", (row: { readonly quote: string }) => row.quote);

/** Reasons in words, one after another. */
export const why = (reasons: readonly Reason[]): string => reasons.map((r) => r.detail).join("; ");
