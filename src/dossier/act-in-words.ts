import type { Act } from "../core/index.js";

/** What a voice did by speaking, in the past tense, to stand before its words: "rejected", "asked for". */
export const actInWords: Readonly<Record<Act, string>> = {
	state: "said",
	deny: "denied",
	confirm: "confirmed",
	reject: "rejected",
	demand: "demanded",
	request: "asked",
	offer: "offered",
	promise: "promised",
	threaten: "threatened",
	accuse: "accused",
	criticise: "criticised",
	praise: "praised",
	announce: "announced",
	predict: "predicted",
	decline: "declined",
	retract: "took back",
};
