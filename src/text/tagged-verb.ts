import type { Token } from "../core/index.js";

/** Whether the tagger takes a word for a verb, an auxiliary too; false for no word. */
export const isTaggedVerb = (token: Token | undefined): boolean => token?.pos === "VERB" || token?.pos === "AUX";
